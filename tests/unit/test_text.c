// SPDX-License-Identifier: GPL-2.0-only
/* Text that grows. */
#include <inttypes.h>
#include <limits.h>
#include <stdio.h>

#include "unit.h"

static struct text t;

static int setup(void **state)
{
	(void)state;
	memset(&t, 0, sizeof(t));
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
	assert_int_equal(t.len, strlen(what));
	assert_memory_equal(t.buf, what, t.len);
	t.len = 0;
}

static void decimal(void **state)
{
	(void)state;
	text_dec(&t, 0);
	expect("0");
	text_dec(&t, -1);
	expect("-1");
	text_dec(&t, INT64_MIN);
	expect("-9223372036854775808");
	text_dec(&t, INT64_MAX);
	expect("9223372036854775807");
	text_udec(&t, UINT64_MAX);
	expect("18446744073709551615");
}

/* Numbers of every length, and those around them, as printf has them. */
static void numbers_of_every_length(void **state)
{
	char want[3][32];
	uint64_t val;
	int base, near;

	(void)state;
	for (base = 2; base <= 10; base++) {
		for (val = 1; val <= UINT64_MAX / base; val *= base) {
			for (near = -1; near <= 1; near++) {
				snprintf(want[0], 32, "%" PRIu64, val + near);
				snprintf(want[1], 32, "%#" PRIx64, val + near);
				snprintf(want[2], 32, "%#" PRIo64, val + near);
				text_udec(&t, val + near);
				expect(want[0]);
				text_hex(&t, val + near);
				expect(want[1]);
				text_oct(&t, val + near);
				expect(want[2]);
			}
		}
	}
}

static void padded_decimal(void **state)
{
	(void)state;
	text_udec_pad(&t, 7, 9);
	expect("000000007");
	text_udec_pad(&t, 0, 2);
	expect("00");
	text_udec_pad(&t, 123, 2);
	expect("123");
	text_udec_pad(&t, 1, 1000);
	expect("00000000000000000001");
}

static void hexadecimal(void **state)
{
	(void)state;
	text_hex(&t, 0);
	expect("0");
	text_hex(&t, 0x10);
	expect("0x10");
	text_hex(&t, UINT64_MAX);
	expect("0xffffffffffffffff");
}

static void octal(void **state)
{
	(void)state;
	text_oct(&t, 0);
	expect("0");
	text_oct(&t, 0644);
	expect("0644");
	text_oct(&t, UINT64_MAX);
	expect("01777777777777777777777");
}

static void formatted(void **state)
{
	char wide[10001];

	(void)state;
	text_printf(&t, "%s-%d", "x", 5);
	expect("x-5");
	memset(wide, 'w', sizeof(wide) - 1);
	wide[sizeof(wide) - 1] = '\0';
	text_printf(&t, "%s", wide);
	expect(wide);
}

static void growth(void **state)
{
	int i;

	(void)state;
	for (i = 0; i < 100000; i++)
		text_putc(&t, 'a' + i % 26);
	assert_int_equal(t.len, 100000);
	for (i = 0; i < 100000; i++)
		assert_int_equal(t.buf[i], 'a' + i % 26);
	text_write(&t, "", 0);
	assert_int_equal(t.len, 100000);
}

static void columns(void **state)
{
	(void)state;
	text_puts(&t, "abc");
	text_newline(&t);
	assert_int_equal(text_column(&t), 0);
	text_puts(&t, "de");
	text_pad(&t, 5);
	assert_int_equal(text_column(&t), 5);
	text_pad(&t, 3);
	expect("abc\nde   ");
	t.line = 0;
	text_pad(&t, 4097);
	assert_int_equal(t.len, 4097);
	assert_int_equal(t.buf[0], ' ');
	assert_int_equal(t.buf[4096], ' ');
}

static void free_twice(void **state)
{
	(void)state;
	text_puts(&t, "x");
	text_free(&t);
	text_free(&t);
	assert_null(t.buf);
	text_puts(&t, "again");
	expect("again");
}

int main(void)
{
#define T(f)	cmocka_unit_test_setup_teardown(f, setup, teardown)
	const struct CMUnitTest tests[] = {
		T(decimal), T(numbers_of_every_length), T(padded_decimal), T(hexadecimal), T(octal),
		T(formatted), T(growth), T(columns), T(free_twice),
	};

	return cmocka_run_group_tests_name("text", tests, NULL, NULL);
}
