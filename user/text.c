// SPDX-License-Identifier: GPL-2.0-only
/* Text that grows. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "style.h"
#include "text.h"

struct style style;

/**
 * text_room() - make sure that more bytes fit
 * @t: the text.
 * @more: bytes that the caller is going to add.
 */
void text_room(struct text *t, size_t more)
{
	size_t cap = t->cap ? t->cap : 4096;
	char *buf;

	if (t->cap - t->len >= more)
		return;
	while (cap - t->len < more)
		cap *= 2;
	buf = realloc(t->buf, cap);
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

void text_putc(struct text *t, char ch)
{
	text_room(t, 1);
	t->buf[t->len++] = ch;
}

void text_write(struct text *t, const void *data, size_t len)
{
	if (!len)
		return;
	text_room(t, len);
	memcpy(t->buf + t->len, data, len);
	t->len += len;
}

void text_puts(struct text *t, const char *s)
{
	text_write(t, s, strlen(s));
}

/* Digits of val in base 10, right-aligned before end; returns their start. */
static char *digits(char *end, uint64_t val)
{
	do {
		*--end = '0' + val % 10;
		val /= 10;
	} while (val);
	return end;
}

/** text_udec() - an unsigned decimal number */
void text_udec(struct text *t, uint64_t val)
{
	char tmp[20];
	char *p = digits(tmp + sizeof(tmp), val);

	text_write(t, p, tmp + sizeof(tmp) - p);
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

/** text_dec() - a signed decimal number */
void text_dec(struct text *t, int64_t val)
{
	if (val < 0) {
		text_putc(t, '-');
		text_udec(t, -(uint64_t)val);
		return;
	}
	text_udec(t, val);
}

/** text_hex() - a number as C writes it in base 16: 0 is "0", without 0x */
void text_hex(struct text *t, uint64_t val)
{
	static const char hex[] = "0123456789abcdef";
	char tmp[18];
	char *end = tmp + sizeof(tmp);
	char *p = end;

	if (!val) {
		text_putc(t, '0');
		return;
	}
	for (; val; val >>= 4)
		*--p = hex[val & 15];
	*--p = 'x';
	*--p = '0';
	text_write(t, p, end - p);
}

/** text_oct() - a number as C writes it in base 8: a leading 0 */
void text_oct(struct text *t, uint64_t val)
{
	char tmp[24];
	char *end = tmp + sizeof(tmp);
	char *p = end;

	for (; val; val >>= 3)
		*--p = '0' + (val & 7);
	*--p = '0';
	text_write(t, p, end - p);
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

/** text_pad() - blanks until the line is @column characters long */
void text_pad(struct text *t, size_t column)
{
	while (text_column(t) < column)
		text_putc(t, ' ');
}
