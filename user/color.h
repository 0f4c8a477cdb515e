/* SPDX-License-Identifier: GPL-2.0-only */
/* --color. */
#ifndef COLOR_H
#define COLOR_H

#include <stdbool.h>
#include <stddef.h>

#include "options.h"
#include "text.h"

/* What a byte of a line is. */
enum color_key {
	COLOR_PLAIN,
	COLOR_SYSCALL,
	COLOR_ARGNAME,
	COLOR_ARGVAL,
	COLOR_CALL,
	COLOR_CONST,
	COLOR_COMMENT,
	COLOR_PUNCT,
	COLOR_RETVAL,
	COLOR_ERROR,
	NR_COLOR_KEYS
};

/* Where in a line we are. */
enum color_where {
	COLOR_LEAD,		/* process ID, times */
	COLOR_REST,		/* nothing to tell apart up to its end */
	COLOR_ARGS,
	COLOR_EQUALS,		/* up to the result */
	COLOR_RESULT,
	COLOR_FAILED,		/* behind a result of -1 */
};

/**
 * struct painter - how far a file's text is colored
 * @on: it is colored at all.
 * @where: where in the line its end is.
 * @depth: parentheses and the like that are open.
 * @text: colored text.
 */
struct painter {
	bool on;
	enum color_where where;
	unsigned int depth;
	struct text text;
};

void painter_init(struct painter *p, enum color when, int fd);
const struct text *paint(struct painter *p, const char *s, size_t len);
void painter_free(struct painter *p);

#endif /* COLOR_H */
