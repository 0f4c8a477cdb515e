// SPDX-License-Identifier: GPL-2.0-only
/* The layouts of 32-bit ABIs, against what a compiler makes of the headers. */
#include <stdio.h>

#include "layout_list.h"
#include "unit.h"

#define ARRAY_SIZE(a)	(sizeof(a) / sizeof((a)[0]))

static const struct {
	const char *name;
	struct systrace_layout layout;
} layouts[] = {
#define LAYOUT(n, ...)	{ #n, SYSTRACE_LAYOUT(__VA_ARGS__) },
#include <systrace/layouts_i386.h>
#undef LAYOUT
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

static const struct systrace_layout *layout_named(const char *name)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(layouts); i++)
		if (!strcmp(layouts[i].name, name))
			return &layouts[i].layout;
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

static void compare(const char *name)
{
	static struct layout_entry e64[256], e32[256];
	char path[2][64];
	unsigned int i, n;
	FILE *f;

	snprintf(path[0], sizeof(path[0]), "build/unit/%s.64", name);
	snprintf(path[1], sizeof(path[1]), "build/unit/%s.32", name);
	f = fopen(path[0], "re");
	assert_non_null(f);
	n = fread(e64, sizeof(e64[0]), ARRAY_SIZE(e64), f);
	fclose(f);
	f = fopen(path[1], "re");
	assert_non_null(f);
	assert_int_equal(fread(e32, sizeof(e32[0]), ARRAY_SIZE(e32), f), n);
	fclose(f);
	assert_true(n > 20 && n < ARRAY_SIZE(e64));
	for (i = 0; i < n; i++) {
		const struct systrace_layout *layout = layout_named(e64[i].type);

		assert_string_equal(e64[i].type, e32[i].type);
		if (!layout)
			complain("%s has no layout\n", e64[i].type);
		else if (e64[i].offset >= 0 && !has_field(layout, &e64[i], &e32[i]))
			complain("%s: %u bytes at %d are %u bytes at %d\n",
				 e64[i].type, e64[i].size, e64[i].offset,
				 e32[i].size, e32[i].offset);
		else if (e64[i].offset < 0 && layout->size != e32[i].size)
			complain("%s: %u bytes, not %u\n", e64[i].type,
				 e32[i].size, layout->size);
	}
	assert_int_equal(wrong, 0);
}

static void of_libc(void **state)
{
	(void)state;
	compare("layout_libc");
}

static void of_the_kernel(void **state)
{
	(void)state;
	compare("layout_kernel");
}

/* Nothing overlaps, nothing stands outside. */
static void make_sense(void **state)
{
	unsigned int i, k, b;

	(void)state;
	for (i = 0; i < ARRAY_SIZE(layouts); i++) {
		const struct systrace_layout *layout = &layouts[i].layout;
		static uint8_t native[1024], other[1024];

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
	assert_int_equal(wrong, 0);
}

/* The i386 numbers are those that the headers' names have. */
static void numbers(void **state)
{
	unsigned int nr, known = 0;

	(void)state;
	for (nr = 0; nr < SYSTRACE_MAX_NR; nr++) {
		const char *want = xlat_name(&xlat_i386_syscalls, nr);
		const char *name = sysent_by_nr(SYSTRACE_ABI_COMPAT, nr)->name;

		known += !!want;
		if (!want != !name || (want && strcmp(want, name)))
			complain("%u: %s, not %s\n", nr, want ? want : "nothing",
				 name ? name : "nothing");
	}
	assert_int_equal(wrong, 0);
	assert_true(known > 450);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(make_sense, setup),
		cmocka_unit_test_setup(of_libc, setup),
		cmocka_unit_test_setup(of_the_kernel, setup),
		cmocka_unit_test_setup(numbers, setup),
	};

	return cmocka_run_group_tests_name("layout", tests, NULL, NULL);
}
