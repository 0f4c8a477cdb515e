/* SPDX-License-Identifier: GPL-2.0-only */
/* Text that grows: what the printers write into, and what is flushed in bulk. */
#ifndef TEXT_H
#define TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/**
 * struct text - a buffer of output
 * @buf: the bytes, owned; not NUL-terminated.
 * @len: bytes in use.
 * @cap: bytes allocated.
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

void text_room(struct text *t, size_t more);
void text_free(struct text *t);
void text_putc(struct text *t, char ch);
void text_puts(struct text *t, const char *s);
void text_write(struct text *t, const void *data, size_t len);
void text_dec(struct text *t, int64_t val);
void text_udec(struct text *t, uint64_t val);
void text_udec_pad(struct text *t, uint64_t val, unsigned int width);
void text_hex(struct text *t, uint64_t val);
void text_oct(struct text *t, uint64_t val);
void text_printf(struct text *t, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));
void text_pad(struct text *t, size_t column);

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

#endif /* TEXT_H */
