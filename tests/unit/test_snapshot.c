// SPDX-License-Identifier: GPL-2.0-only
/* What was captured: extents may come from anyone. */
#include <errno.h>
#include <stdlib.h>

#include "unit.h"

static struct extents e;
static struct snapshot s;

static int setup(void **state)
{
	(void)state;
	e.len = 0;
	memset(&s, 0xa5, sizeof(s));
	return 0;
}

static void parse(void)
{
	assert_int_equal(snapshot_parse(&s, e.buf, e.len), 0);
}

static size_t get(uint64_t addr, size_t len, char *dst)
{
	memset(dst, '.', 64);
	return snapshot_read(&s, addr, dst, len, 0, 0);
}

static void nothing(void **state)
{
	char b[64];

	(void)state;
	assert_int_equal(snapshot_parse(&s, NULL, 0), 0);
	assert_int_equal(s.nr, 0);
	assert_int_equal(get(0, 8, b), 0);
	assert_false(snapshot_faulted(&s, 0));
}

static void one(void **state)
{
	char b[64];

	(void)state;
	extents_add(&e, 0x1000, "hello", 5, 1, 0);
	parse();
	assert_int_equal(get(0x1000, 5, b), 5);
	assert_memory_equal(b, "hello.", 6);
	assert_int_equal(get(0x1002, 10, b), 3);
	assert_memory_equal(b, "llo.", 4);
	assert_int_equal(get(0xfff, 3, b), 0);
	/* The padding is no memory. */
	assert_int_equal(get(0x1005, 1, b), 0);
}

static void neighbours(void **state)
{
	char b[64];

	(void)state;
	extents_add(&e, 0x1005, "world", 5, 2, 0);
	extents_add(&e, 0x1000, "hello", 5, 1, 0);
	parse();
	assert_int_equal(get(0x1000, 10, b), 10);
	assert_memory_equal(b, "helloworld", 10);
	assert_int_equal(get(0x1003, 4, b), 4);
	assert_memory_equal(b, "lowo", 4);
}

static void overlapping(void **state)
{
	char b[64];

	(void)state;
	extents_add(&e, 0x1000, "abcd", 4, 1, 0);
	extents_add(&e, 0x1002, "cdef", 4, 1, 0);
	extents_add(&e, 0x1000, "ab", 2, 1, 0);
	parse();
	assert_int_equal(get(0x1000, 20, b), 6);
	assert_memory_equal(b, "abcdef", 6);
}

static void hole(void **state)
{
	char b[64];

	(void)state;
	extents_add(&e, 0x1000, "abcd", 4, 1, 0);
	extents_add(&e, 0x1006, "ghij", 4, 1, 0);
	parse();
	assert_int_equal(get(0x1000, 10, b), 4);
	assert_int_equal(get(0x1004, 1, b), 0);
}

static void flags(void **state)
{
	char b[64];

	(void)state;
	extents_add(&e, 0x1000, "late", 4, 1, SYSTRACE_EXTENT_LATE);
	extents_add(&e, 0x2000, "now!", 4, 1, SYSTRACE_EXTENT_CUT);
	parse();
	assert_int_equal(snapshot_read(&s, 0x1000, b, 4, 0, SYSTRACE_EXTENT_LATE), 0);
	assert_int_equal(snapshot_read(&s, 0x1000, b, 4, SYSTRACE_EXTENT_LATE, 0), 4);
	assert_int_equal(snapshot_read(&s, 0x2000, b, 4, SYSTRACE_EXTENT_LATE, 0), 0);
	assert_int_equal(snapshot_read(&s, 0x2000, b, 4, 0, SYSTRACE_EXTENT_LATE), 4);
}

static void faulted(void **state)
{
	(void)state;
	extents_add(&e, 0x1000, "", 0, 3, SYSTRACE_EXTENT_FAULT);
	extents_add(&e, 0x2000, "x", 1, 2, SYSTRACE_EXTENT_CUT);
	parse();
	assert_true(snapshot_faulted(&s, 3));
	assert_false(snapshot_faulted(&s, 2));
	assert_false(snapshot_faulted(&s, 0));
}

static void empty_extents(void **state)
{
	char b[64];
	int i;

	(void)state;
	for (i = 0; i < 100; i++)
		extents_add(&e, 0x1000, "", 0, 0, 0);
	extents_add(&e, 0x1000, "z", 1, 0, 0);
	parse();
	assert_int_equal(get(0x1000, 5, b), 1);
}

static void end_of_space(void **state)
{
	char b[64];

	(void)state;
	extents_add(&e, UINT64_MAX - 3, "abcd", 4, 0, 0);
	parse();
	assert_int_equal(get(UINT64_MAX - 3, 4, b), 4);
	assert_memory_equal(b, "abcd", 4);
	assert_int_equal(get(UINT64_MAX - 3, 64, b), 4);
	extents_add(&e, UINT64_MAX - 3, "abcdefgh", 8, 0, 0);
	parse();
	get(UINT64_MAX - 3, 64, b);
	get(0, 64, b);
}

static void truncated(void **state)
{
	size_t len, whole;

	(void)state;
	extents_add(&e, 0x1000, "hello", 5, 1, 0);
	whole = e.len;
	extents_add(&e, 0x2000, "world", 5, 1, 0);
	for (len = 0; len <= e.len; len++) {
		/* On the heap, so that a step too far is noticed. */
		uint8_t *copy = malloc(len ? len : 1);
		bool fits = !len || len == whole || len == e.len;

		memcpy(copy, e.buf, len);
		assert_int_equal(snapshot_parse(&s, copy, len), fits ? 0 : -EINVAL);
		free(copy);
	}
}

static void false_lengths(void **state)
{
	static const uint32_t bad[] = {
		9, 0x100, 0xfff8, 0x7fffffff, 0x80000000, 0xfffffff8, 0xffffffff,
	};
	unsigned int i;

	(void)state;
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		struct systrace_extent ext = { .addr = 0x1000, .len = bad[i] };
		uint8_t *copy = calloc(1, sizeof(ext) + 8);

		memcpy(copy, &ext, sizeof(ext));
		assert_int_equal(snapshot_parse(&s, copy, sizeof(ext) + 8), -EINVAL);
		free(copy);
	}
}

static void too_many(void **state)
{
	char b[64];
	int i;

	(void)state;
	for (i = 0; i < SNAPSHOT_EXTENTS + 50; i++)
		extents_add(&e, 0x1000 + i, "x", 1, 0, 0);
	parse();
	assert_int_equal(s.nr, SNAPSHOT_EXTENTS);
	assert_int_equal(get(0x1000, 64, b), 64);
	assert_int_equal(get(0x1000 + SNAPSHOT_EXTENTS, 1, b), 0);
}

static void noise(void **state)
{
	int round;

	(void)state;
	srand(7);
	for (round = 0; round < 20000; round++) {
		size_t len = rand() % 200, i;
		uint8_t *data = malloc(len ? len : 1);
		char b[64];

		for (i = 0; i < len; i++)
			data[i] = rand() % 4 ? 0 : rand();
		if (!snapshot_parse(&s, data, len)) {
			for (i = 0; i < s.nr; i++) {
				assert_true(s.piece[i].data >= data);
				assert_true(s.piece[i].data + s.piece[i].len <=
					    data + len);
				get(s.piece[i].addr - rand() % 8, rand() % 64, b);
			}
		}
		free(data);
	}
}

int main(void)
{
#define T(f)	cmocka_unit_test_setup(f, setup)
	const struct CMUnitTest tests[] = {
		T(nothing), T(one), T(neighbours), T(overlapping), T(hole),
		T(flags), T(faulted), T(empty_extents), T(end_of_space),
		T(truncated), T(false_lengths), T(too_many), T(noise),
	};

	return cmocka_run_group_tests_name("snapshot", tests, NULL, NULL);
}
