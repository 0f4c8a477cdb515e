// SPDX-License-Identifier: GPL-2.0-only
/* Names for numbers: the printers, and every table. */
#include <stdio.h>

#include "unit.h"

/* Tables of this test's own, with names of others: fill() tells their places. */
static struct xlat_entry flag_entries[] = {
	{ 3 }, { 1 }, { 2 }, { 8 }, { 0x100000000 },
};
static const char *const flag_names[] = {
	"O_RDWR", "O_WRONLY", "O_CREAT", "O_EXCL", "O_TRUNC",
};
static const struct xlat flags_table = { flag_entries, 5 };
static struct xlat_entry zero_entries[] = { { 0 }, { 4 } };
static const char *const zero_names[] = { "O_RDONLY", "O_APPEND" };
static const struct xlat zero_table = { zero_entries, 2 };
static const struct xlat empty_table = { NULL, 0 };

static struct text t;

static void fill(struct xlat_entry *e, const char *const *names, unsigned int nr)
{
	const char *name;

	for (; nr--; e++, names++) {
		/* Behind the last name is an empty one. */
		for (name = xlat_names; *name && strcmp(name, *names);)
			name += strlen(name) + 1;
		assert_string_equal(name, *names);
		e->name = name - xlat_names;
	}
}

static int fill_tables(void **state)
{
	(void)state;
	fill(flag_entries, flag_names, flags_table.nr);
	fill(zero_entries, zero_names, zero_table.nr);
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	text_free(&t);
	return 0;
}

static void expect(const char *what)
{
	text_putc(&t, '\0');
	assert_string_equal(t.buf, what);
	t.len = 0;
}

static void names(void **state)
{
	(void)state;
	assert_string_equal(xlat_name(&flags_table, 3), "O_RDWR");
	assert_null(xlat_name(&flags_table, 4));
	assert_null(xlat_name(&flags_table, 0));
	assert_null(xlat_name(&empty_table, 0));
	assert_string_equal(xlat_name(&flags_table, 0x100000000), "O_TRUNC");
}

static void values(void **state)
{
	(void)state;
	print_xval(&t, &zero_table, 4, "X_???");
	expect("O_APPEND");
	print_xval(&t, &zero_table, 5, "X_???");
	expect("0x5 /* X_??? */");
	print_xval(&t, &zero_table, 5, NULL);
	expect("0x5");
	print_xval(&t, &flags_table, 0, "X_???");
	expect("0 /* X_??? */");
}

static void combined_flags(void **state)
{
	(void)state;
	assert_true(print_flags(&t, &flags_table, 3, "X_???"));
	expect("O_RDWR");
	assert_true(print_flags(&t, &flags_table, 0xb, "X_???"));
	expect("O_RDWR|O_EXCL");
	assert_true(print_flags(&t, &flags_table, 9, "X_???"));
	expect("O_WRONLY|O_EXCL");
	assert_true(print_flags(&t, &flags_table, 0x10000000a, "X_???"));
	expect("O_CREAT|O_EXCL|O_TRUNC");
}

static void unknown_flags(void **state)
{
	(void)state;
	assert_true(print_flags(&t, &flags_table, 0x31, "X_???"));
	expect("O_WRONLY|0x30");
	assert_false(print_flags(&t, &flags_table, 0x30, "X_???"));
	expect("0x30 /* X_??? */");
	assert_false(print_flags(&t, &flags_table, 0x30, NULL));
	expect("0x30");
}

static void no_flags(void **state)
{
	(void)state;
	assert_false(print_flags(&t, &flags_table, 0, "X_???"));
	expect("0");
	assert_true(print_flags(&t, &zero_table, 0, "X_???"));
	expect("O_RDONLY");
	assert_true(print_flags(&t, &zero_table, 4, "X_???"));
	expect("O_APPEND");
}

static const struct {
	const char *name;
	const struct xlat *x;
} tables[] = {
#define X(name)	{ #name, &xlat_##name },
#include "xlat_list.h"
#undef X
};

/* A table without entries, or with a name twice, was made by mistake. */
static void every_table(void **state)
{
	unsigned int i, j, k;
	int wrong = 0;

	(void)state;
	for (i = 0; i < sizeof(tables) / sizeof(tables[0]); i++) {
		const struct xlat *x = tables[i].x;

		if (!x->nr) {
			print_message("# %s is empty\n", tables[i].name);
			wrong++;
		}
		/* The names of requests are sorted: neighbours will do. */
		for (j = 0; j < x->nr; j++) {
			unsigned int end = x->nr > 1000 && j + 50 < x->nr ?
					   j + 50 : x->nr;

			for (k = j + 1; k < end; k++) {
				if (strcmp(entry_name(&x->entry[j]),
					   entry_name(&x->entry[k])))
					continue;
				print_message("# %s: %s twice\n", tables[i].name,
					      entry_name(&x->entry[j]));
				wrong++;
			}
		}
	}
	assert_int_equal(wrong, 0);
}

static void requests_are_sorted(const struct xlat *x)
{
	unsigned int i;

	assert_true(x->nr > 3000);
	for (i = 1; i < x->nr; i++) {
		assert_true(x->entry[i - 1].val <= x->entry[i].val);
		assert_true(x->entry[i].val <= UINT32_MAX);
	}
}

static void requests_sorted(void **state)
{
	(void)state;
	requests_are_sorted(&xlat_ioctl_names);
	requests_are_sorted(&xlat_ioctl_names_compat);
}

static void request(uint32_t val, const char *name)
{
	put_ioctl_request(&t, SYSTRACE_ABI_NATIVE, val);
	expect(name);
}

static void compat_request(uint32_t val, const char *name)
{
	put_ioctl_request(&t, SYSTRACE_ABI_COMPAT, val);
	expect(name);
}

/* As strace has it for 32-bit tasks. */
static void compat_request_names(void **state)
{
	(void)state;
	compat_request(0x5401, "TCGETS");
	compat_request(0x80046601, "FS_IOC32_GETFLAGS");
	compat_request(0x80086601, "_IOC(_IOC_READ, 0x66, 0x1, 0x8)");
	compat_request(0x80041272, "BLKGETSIZE64");
	compat_request(0x80081272, "_IOC(_IOC_READ, 0x12, 0x72, 0x8)");
	compat_request(0xc004630a, "CIOC_KERNEL_VERSION");
	request(0x80041272, "_IOC(_IOC_READ, 0x12, 0x72, 0x4)");
	request(0x80081272, "BLKGETSIZE64");
	request(0xc008630a, "CIOC_KERNEL_VERSION");
	machine_set(SYSTRACE_AARCH64);
	compat_request(0x80041272, "BLKGETSIZE64");
	compat_request(0x40489426, "BTRFS_IOC_SEND");
	machine_set(SYSTRACE_X86_64);
	compat_request(0x40449426, "BTRFS_IOC_SEND");
	machine_set(SYSTRACE_MACHINE);
}

static void request_names(void **state)
{
	unsigned int nr;

	(void)state;
	request(0x5401, "TCGETS");
	request(1, "FIBMAP");
	request(0x3b71, "VFIO_DEVICE_PCI_HOT_RESET or VFIO_IOMMU_MAP_DMA");
	request(0x80084502, "EVIOCGID");
	request(0xffffffff, "_IOC(_IOC_READ|_IOC_WRITE, 0xff, 0xff, 0x3fff)");
	request(0, "_IOC(_IOC_NONE, 0, 0, 0)");
	assert_string_equal(entry_name(ioctl_names(SYSTRACE_ABI_NATIVE, 0x5401, &nr)),
			    "TCGETS");
	assert_int_equal(nr, 1);
	ioctl_names(SYSTRACE_ABI_NATIVE, 0, &nr);
	assert_int_equal(nr, 0);
	ioctl_names(SYSTRACE_ABI_NATIVE, UINT32_MAX, &nr);
	assert_int_equal(nr, 0);
}

static void request_parameters(void **state)
{
	(void)state;
	request(0x80ff4506, "EVIOCGNAME(255)");
	request(0x80604521, "EVIOCGBIT(EV_KEY, 96)");
	request(0x80604520, "EVIOCGBIT(0, 96)");
	request(0x80184540, "EVIOCGABS(ABS_X)");
	request(0x401845ff, "EVIOCSABS(0x3f /* ABS_??? */)");
	request(0x80044d01, "MIXER_READ(1) or MCE_GET_RECORD_LEN");
	request(0xc0404806, "HIDIOCSFEATURE(64)");
	request(0x8040552c, "UI_GET_SYSNAME(64)");
}

int main(void)
{
#define T(f)	cmocka_unit_test_teardown(f, teardown)
	const struct CMUnitTest tests[] = {
		T(names), T(values), T(combined_flags), T(unknown_flags),
		T(no_flags), T(every_table), T(requests_sorted),
		T(request_names), T(compat_request_names),
		T(request_parameters),
	};

	return cmocka_run_group_tests_name("xlat", tests, fill_tables, NULL);
}
