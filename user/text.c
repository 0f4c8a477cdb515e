// SPDX-License-Identifier: GPL-2.0-only
/* Text that grows. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "style.h"
#include "text.h"

struct style style;

/* For text_room(): the room that is there is not enough. */
void text_grow(struct text *t, size_t more)
{
	size_t cap = t->cap ? t->cap : 128;
	char *buf;

	while (t->len + more >= cap)
		cap *= 2;
	buf = realloc(t->buf, cap + TEXT_SLACK);
	if (!buf) {
		fputs("systrace: out of memory\n", stderr);
		exit(1);
	}
	t->buf = buf;
	t->cap = cap;
}

void text_free(struct text *t)
{
	free(t->buf);
	memset(t, 0, sizeof(*t));
}

/* For text_puts(): a string whose length the compiler does not know. */
void text_copy(struct text *t, const char *s, size_t len)
{
	text_write(t, s, len);
}

/* Room for any number in any base. */
#define NUMBER_MAX	32

/* "00" to "99". */
#define TEN_OF(t)							\
	{ t, '0' }, { t, '1' }, { t, '2' }, { t, '3' }, { t, '4' },	\
	{ t, '5' }, { t, '6' }, { t, '7' }, { t, '8' }, { t, '9' }
static const char pairs10[100][2] = {
	TEN_OF('0'), TEN_OF('1'), TEN_OF('2'), TEN_OF('3'), TEN_OF('4'),
	TEN_OF('5'), TEN_OF('6'), TEN_OF('7'), TEN_OF('8'), TEN_OF('9'),
};

/* Digits of val in base 10, right-aligned before end; returns their start. */
static char *digits(char *end, uint64_t val)
{
	while (val >= 100) {
		end -= 2;
		memcpy(end, pairs10[val % 100], 2);
		val /= 100;
	}
	if (val < 10) {
		*--end = '0' + val;
		return end;
	}
	end -= 2;
	memcpy(end, pairs10[val], 2);
	return end;
}

/* How many digits a number has in base 10. */
static unsigned int nr_digits(uint64_t val)
{
	unsigned int n = 1;

	for (;;) {
		if (val < 10)
			return n;
		if (val < 100)
			return n + 1;
		if (val < 1000)
			return n + 2;
		if (val < 10000)
			return n + 3;
		val /= 10000;
		n += 4;
	}
}

/* For text_udec(): a number of two digits or more. */
void text_udec_long(struct text *t, uint64_t val)
{
	unsigned int n = nr_digits(val);

	text_room(t, NUMBER_MAX);
	t->len += n;
	digits(t->buf + t->len, val);
}

/** text_udec_fill() - a decimal number, blanks in front up to width */
void text_udec_fill(struct text *t, uint64_t val, unsigned int width)
{
	unsigned int n = nr_digits(val);

	for (; n < width; n++)
		text_putc(t, ' ');
	text_udec(t, val);
}

/** text_udec_pad() - a decimal number, zeros in front up to width digits */
void text_udec_pad(struct text *t, uint64_t val, unsigned int width)
{
	char tmp[20];
	char *end = tmp + sizeof(tmp);
	char *p = digits(end, val);

	while ((unsigned int)(end - p) < width && p > tmp)
		*--p = '0';
	text_write(t, p, end - p);
}

/** text_hex() - a number as C writes it in base 16: 0 is "0", without 0x */
void text_hex(struct text *t, uint64_t val)
{
	static const char hex[] = "0123456789abcdef";
	char *p;

	if (!val) {
		text_putc(t, '0');
		return;
	}
	text_room(t, NUMBER_MAX);
	memcpy(t->buf + t->len, "0x", 2);
	t->len += 2 + (67 - __builtin_clzll(val)) / 4;
	for (p = t->buf + t->len; val; val >>= 4)
		*--p = hex[val & 15];
}

/** text_oct() - a number as C writes it in base 8: a leading 0 */
void text_oct(struct text *t, uint64_t val)
{
	char *p;

	text_room(t, NUMBER_MAX);
	t->buf[t->len++] = '0';
	if (!val)
		return;
	t->len += (66 - __builtin_clzll(val)) / 3;
	for (p = t->buf + t->len; val; val >>= 3)
		*--p = '0' + (val & 7);
}

/** text_printf() - for what is rare; the primitives are faster */
void text_printf(struct text *t, const char *fmt, ...)
{
	va_list ap;
	int n;

	va_start(ap, fmt);
	n = vsnprintf(NULL, 0, fmt, ap);
	va_end(ap);
	if (n < 0)
		return;
	text_room(t, (size_t)n + 1);
	va_start(ap, fmt);
	vsnprintf(t->buf + t->len, (size_t)n + 1, fmt, ap);
	va_end(ap);
	t->len += n;
}
