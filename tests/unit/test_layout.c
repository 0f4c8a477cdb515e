// SPDX-License-Identifier: GPL-2.0-only
/* The ABIs' layouts, against what compilers make of the headers. */
#include <stdio.h>

#include "layout_list.h"
#include "unit.h"

#define ARRAY_SIZE(a)	(sizeof(a) / sizeof((a)[0]))

struct named {
	const char *name;
	struct systrace_layout layout;
};

#define LAYOUT(n, ...)	{ #n, SYSTRACE_LAYOUT(__VA_ARGS__) },
static const struct named layouts_i386[] = {
#include <systrace/layouts_i386.h>
};

static const struct named layouts_arm64[] = {
#include <systrace/layouts_arm64.h>
};

static const struct named layouts_arm[] = {
#include <systrace/layouts_arm.h>
};
#undef LAYOUT

/* By what tests/unit/run calls the files with what a compiler says. */
static const struct abi {
	const char *name;
	const struct named *layouts;
	unsigned int nr;
	const char *without;	/* a type that none of its calls has */
} abis[] = {
	{ "32", layouts_i386, ARRAY_SIZE(layouts_i386), "" },
	{ "arm64", layouts_arm64, ARRAY_SIZE(layouts_arm64), "stat64" },
	{ "arm", layouts_arm, ARRAY_SIZE(layouts_arm), "" },
};

static int wrong;

#define complain(...) do {						\
	print_message("# " __VA_ARGS__);				\
	wrong++;							\
} while (0)

static int setup(void **state)
{
	(void)state;
	wrong = 0;
	return 0;
}

static const struct systrace_layout *layout_named(const struct abi *abi,
						  const char *name)
{
	unsigned int i;

	for (i = 0; i < abi->nr; i++)
		if (!strcmp(abi->layouts[i].name, name))
			return &abi->layouts[i].layout;
	return NULL;
}

/* Does a layout put the native bytes at @n where the compiler has put @o? */
static bool has_field(const struct systrace_layout *layout,
		      const struct layout_entry *n, const struct layout_entry *o)
{
	unsigned int i;

	for (i = 0; i < layout->nr_fields; i++) {
		const struct systrace_field *f = &layout->field[i];
		int nth = (n->offset - f->native) / f->size;

		if (n->offset < f->native || nth >= f->nr)
			continue;
		/* Within bytes that are the same. */
		if (f->size == f->other_size)
			return n->offset - f->native == o->offset - f->other;
		return n->offset == f->native + nth * f->size &&
		       o->offset == f->other + nth * f->other_size &&
		       n->size == f->size && o->size == f->other_size;
	}
	return false;
}

static unsigned int read_entries(struct layout_entry *e, unsigned int max,
				 const char *name, const char *abi)
{
	char path[64];
	unsigned int n;
	FILE *f;

	snprintf(path, sizeof(path), "build/unit/%s.%s", name, abi);
	f = fopen(path, "re");
	assert_non_null(f);
	n = fread(e, sizeof(*e), max, f);
	fclose(f);
	assert_true(n > 20 && n < max);
	return n;
}

static void compare(const char *name, const struct abi *abi)
{
	static struct layout_entry native[256], other[256];
	unsigned int i, n;

	n = read_entries(native, ARRAY_SIZE(native), name, "64");
	assert_int_equal(read_entries(other, ARRAY_SIZE(other), name, abi->name), n);
	for (i = 0; i < n; i++) {
		const struct layout_entry *e = &native[i], *o = &other[i];
		const struct systrace_layout *layout = layout_named(abi, e->type);

		assert_string_equal(e->type, o->type);
		if (!strcmp(e->type, abi->without))
			continue;
		if (!layout) {
			/* Then it is the native one. */
			if (o->offset != e->offset || o->size != e->size)
				complain("%s, %s: %u bytes at %d are %u bytes at %d, and it has no layout\n",
					 abi->name, e->type, e->size, e->offset,
					 o->size, o->offset);
		} else if (e->offset >= 0 && !has_field(layout, e, o)) {
			complain("%s, %s: %u bytes at %d are %u bytes at %d\n",
				 abi->name, e->type, e->size, e->offset,
				 o->size, o->offset);
		} else if (e->offset < 0 && layout->size != o->size) {
			complain("%s, %s: %u bytes, not %u\n", abi->name,
				 e->type, o->size, layout->size);
		}
	}
}

static void of_libc(void **state)
{
	(void)state;
	compare("layout_libc", &abis[0]);
	assert_int_equal(wrong, 0);
}

static void of_the_kernel(void **state)
{
	unsigned int i;

	(void)state;
	for (i = 0; i < ARRAY_SIZE(abis); i++)
		compare("layout_kernel", &abis[i]);
	assert_int_equal(wrong, 0);
}

/* Nothing overlaps, nothing stands outside. */
static void makes_sense(const struct abi *abi)
{
	const struct named *layouts = abi->layouts;
	unsigned int i, k, b;

	for (i = 0; i < abi->nr; i++) {
		const struct systrace_layout *layout = &layouts[i].layout;
		static uint8_t native[4096], other[4096];

		memset(native, 0, sizeof(native));
		memset(other, 0, sizeof(other));
		for (k = 0; k < layout->nr_fields; k++) {
			const struct systrace_field *f = &layout->field[k];

			if (!f->size || f->other_size > f->size || !f->nr ||
			    f->other + f->nr * f->other_size > layout->size)
				complain("%s: field %u\n", layouts[i].name, k);
			for (b = 0; b < (unsigned int)f->nr * f->size; b++)
				if (native[f->native + b]++)
					complain("%s: byte %u twice\n",
						 layouts[i].name, f->native + b);
			for (b = 0; b < (unsigned int)f->nr * f->other_size; b++)
				if (other[f->other + b]++)
					complain("%s: byte %u there twice\n",
						 layouts[i].name, f->other + b);
		}
	}
}

static void make_sense(void **state)
{
	unsigned int i;

	(void)state;
	for (i = 0; i < ARRAY_SIZE(abis); i++)
		makes_sense(&abis[i]);
	assert_int_equal(wrong, 0);
}

/* The numbers are those that the headers' names have. */
static void numbers_of(unsigned int which, unsigned int abi,
		       const struct xlat *names, unsigned int least)
{
	unsigned int nr, known = 0;

	machine_set(which);
	for (nr = 0; nr < SYSTRACE_ARM_INDEX; nr++) {
		const char *want = xlat_name(names, nr);
		const char *name = sysent_by_nr(abi, nr)->name;

		known += !!want;
		if (!want != !name || (want && strcmp(want, name)))
			complain("%u: %s, not %s\n", nr, want ? want : "nothing",
				 name ? name : "nothing");
	}
	machine_set(SYSTRACE_MACHINE);
	assert_true(known > least);
}

static void numbers(void **state)
{
	(void)state;
	numbers_of(SYSTRACE_X86_64, SYSTRACE_ABI_COMPAT, &xlat_i386_syscalls, 450);
	numbers_of(SYSTRACE_AARCH64, SYSTRACE_ABI_NATIVE, &xlat_aarch64_syscalls, 320);
	numbers_of(SYSTRACE_AARCH64, SYSTRACE_ABI_COMPAT, &xlat_arm_syscalls, 410);
	assert_int_equal(wrong, 0);
}

/* Arm's own calls are where the kernel's numbers say, and nowhere else. */
static void numbers_of_arm(void **state)
{
	static const struct {
		unsigned int abi;
		int nr;
		const char *name;
	} calls[] = {
		{ SYSTRACE_ABI_COMPAT, 0xf0001, "breakpoint" },
		{ SYSTRACE_ABI_COMPAT, 0xf0002, "cacheflush" },
		{ SYSTRACE_ABI_COMPAT, 0xf0005, "set_tls" },
		{ SYSTRACE_ABI_COMPAT, 0xf0007, NULL },
		{ SYSTRACE_ABI_COMPAT, 0xf0010, NULL },
		{ SYSTRACE_ABI_COMPAT, SYSTRACE_ARM_INDEX + 2, NULL },
		{ SYSTRACE_ABI_COMPAT, 180, "pread64" },
		{ SYSTRACE_ABI_COMPAT, -1, NULL },
		{ SYSTRACE_ABI_NATIVE, 0xf0002, NULL },
		{ SYSTRACE_ABI_NATIVE, 222, "mmap" },
		{ SYSTRACE_ABI_X32, 0, NULL },
		{ SYSTRACE_ABI_X32, SYSTRACE_X32_BIT, NULL },
	};
	uint64_t args[SYSTRACE_NR_ARGS] = { 0 };
	unsigned int i;

	(void)state;
	machine_set(SYSTRACE_AARCH64);
	for (i = 0; i < ARRAY_SIZE(calls); i++) {
		const char *name = sysent_find(calls[i].abi, calls[i].nr, args)->name;

		if (!name != !calls[i].name || (name && strcmp(name, calls[i].name)))
			complain("%#x is %s\n", calls[i].nr, name ? name : "nothing");
	}
	machine_set(SYSTRACE_MACHINE);
	assert_int_equal(wrong, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(make_sense, setup),
		cmocka_unit_test_setup(of_libc, setup),
		cmocka_unit_test_setup(of_the_kernel, setup),
		cmocka_unit_test_setup(numbers, setup),
		cmocka_unit_test_setup(numbers_of_arm, setup),
	};

	return cmocka_run_group_tests_name("layout", tests, NULL, NULL);
}
