/* SPDX-License-Identifier: GPL-2.0-only */
/* The memory of columns that are being written. */
#ifndef COLUMNS_H
#define COLUMNS_H

#include "pack.h"

/* A block is full when its columns have so much, times not counted. */
#define PACK_ROOM	(1024 * 1024)

bool columns_init(struct model *m);
void columns_shrink(struct model *m);
void columns_free(struct model *m);
void column_grow(struct column *c, size_t len);

/** column_reserve() - make room for so many bytes; there mostly is */
static inline void column_reserve(struct column *c, size_t len)
{
	if ((size_t)(c->end - c->pos) < len)
		column_grow(c, len);
}

#endif /* COLUMNS_H */
