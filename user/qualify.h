/* SPDX-License-Identifier: GPL-2.0-only */
/* -e QUALIFIER=SET, and the long options of the same names. */
#ifndef QUALIFY_H
#define QUALIFY_H

#include <stdbool.h>

struct options;

/**
 * struct qualifier - what can stand before the "=" of -e
 * @names: its names, with commas between them, the long option's first.
 * @take: takes the set; NULL: refused.
 * @why: why it is refused.
 */
struct qualifier {
	const char *names;
	void (*take)(struct options *o, const char *set);
	const char *why;
};

/* Ends with one that has no names. */
extern const struct qualifier qualifiers[];

void qualify(struct options *o, const char *expr);
void qualify_as(struct options *o, const char *name, const char *set);
bool in_names(const char *names, const char *name, int len);

#endif /* QUALIFY_H */
