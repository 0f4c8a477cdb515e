/* SPDX-License-Identifier: GPL-2.0-only */
/* Text that grows: what the printers write into, and what is flushed in bulk. */
#ifndef TEXT_H
#define TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* So many bytes fit wherever there is room for one. */
#define TEXT_SLACK	64

/**
 * struct text - a buffer of output
 * @buf: the bytes, owned; not NUL-terminated.
 * @len: bytes in use.
 * @cap: bytes allocated, but for TEXT_SLACK; below it there is room.
 * @line: where the current line begins, for text_column().
 *
 * Starts out zeroed.  Running out of memory ends the program.
 */
struct text {
	char *buf;
	size_t len;
	size_t cap;
	size_t line;
};

void text_grow(struct text *t, size_t more);
void text_free(struct text *t);
void text_udec_long(struct text *t, uint64_t val);
void text_udec_fill(struct text *t, uint64_t val, unsigned int width);
void text_udec_pad(struct text *t, uint64_t val, unsigned int width);
void text_hex(struct text *t, uint64_t val);
void text_oct(struct text *t, uint64_t val);
void text_printf(struct text *t, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));

/* Short constants are stored in place, longer ones are copied by a call. */
#define TEXT_SHORT	32

/**
 * text_room() - make sure that more bytes fit
 * @t: the text.
 * @more: bytes that the caller is going to add.
 */
static inline void text_room(struct text *t, size_t more)
{
	size_t need = t->len;

	if (!__builtin_constant_p(more) || more > TEXT_SLACK)
		need += more;
	if (__builtin_expect(need >= t->cap, 0))
		text_grow(t, more);
}

static inline void text_putc(struct text *t, char ch)
{
	text_room(t, 1);
	t->buf[t->len++] = ch;
}

static inline void text_write(struct text *t, const void *data, size_t len)
{
	if (!len)
		return;
	text_room(t, len);
	memcpy(t->buf + t->len, data, len);
	t->len += len;
}

void text_copy(struct text *t, const char *s, size_t len);

/** text_puts() - a string; a constant one costs no more than its stores */
static inline __attribute__((always_inline))
void text_puts(struct text *t, const char *s)
{
	size_t len = strlen(s);

	if (__builtin_constant_p(len) && len <= TEXT_SHORT)
		text_write(t, s, len);
	else
		text_copy(t, s, len);
}

/** text_udec() - an unsigned decimal number */
static inline void text_udec(struct text *t, uint64_t val)
{
	if (val < 10)
		text_putc(t, '0' + val);
	else
		text_udec_long(t, val);
}

/** text_dec() - a signed decimal number */
static inline void text_dec(struct text *t, int64_t val)
{
	if (val < 0)
		text_putc(t, '-');
	text_udec(t, val < 0 ? -(uint64_t)val : (uint64_t)val);
}

/** text_column() - characters since the current line began */
static inline size_t text_column(const struct text *t)
{
	return t->len - t->line;
}

/** text_newline() - end the current line */
static inline void text_newline(struct text *t)
{
	text_putc(t, '\n');
	t->line = t->len;
}

/** text_pad() - blanks until the line is @column characters long */
static inline void text_pad(struct text *t, size_t column)
{
	size_t have = text_column(t), i;

	if (have >= column)
		return;
	/* Sixteen at a time: what is too much is written over. */
	text_room(t, column - have + 16);
	for (i = 0; i < column - have; i += 16)
		memset(t->buf + t->len + i, ' ', 16);
	t->len += column - have;
}

#endif /* TEXT_H */
