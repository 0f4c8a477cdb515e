// SPDX-License-Identifier: GPL-2.0-only
/* The memory of columns that are being written. */
#include <stdlib.h>

#include "columns.h"
#include "message.h"

/* What one record can add to a column that all kinds share, at most. */
#define RECORD_ROOM	1024

/* Columns that have grown beyond this are not kept when there are many. */
#define COLUMN_KEPT	(256 * 1024)
#define COLUMNS_KEPT	(8 * 1024 * 1024)

static bool column_init(struct column *c, size_t size)
{
	c->buf = malloc(size);
	c->pos = c->buf;
	c->end = c->buf + size;
	return c->buf;
}

/**
 * columns_init() - the columns of a packer's model
 * @m: the model.
 *
 * Times have room for a block's records, what all kinds share for all of it;
 * the others grow.
 *
 * Return: false: there is no memory; columns_free() in any case.
 */
bool columns_init(struct model *m)
{
	unsigned int i;

	for (i = 0; i < NR_COLUMNS; i++)
		if (!column_init(&m->column[i], i == COLUMN_TIME_LOW ?
				 CAPFILE_RECORDS_MAX : PACK_ROOM + RECORD_ROOM))
			return false;
	for (i = 0; i < PACK_KINDS; i++)
		if (!column_init(&m->kind[i][COLUMN_TIME_HIGH], CAPFILE_RECORDS_MAX))
			return false;
	return true;
}

/**
 * columns_shrink() - give memory back, between blocks
 * @m: the model.
 *
 * What was large for once need not stay so, for all kinds.
 */
void columns_shrink(struct model *m)
{
	unsigned int i, j;
	size_t sum = 0;

	for (i = 0; i < PACK_KINDS; i++)
		for (j = 0; j < NR_KIND_COLUMNS; j++)
			sum += m->kind[i][j].end - m->kind[i][j].buf;
	for (i = 0; i < PACK_KINDS && sum > COLUMNS_KEPT; i++)
		for (j = 0; j < NR_KIND_COLUMNS; j++) {
			struct column *c = &m->kind[i][j];

			if (c->end - c->buf <= COLUMN_KEPT)
				continue;
			free(c->buf);
			*c = (struct column){};
		}
}

/** columns_free() - give all memory back */
void columns_free(struct model *m)
{
	unsigned int i, j;

	for (i = 0; i < NR_COLUMNS; i++)
		free(m->column[i].buf);
	for (i = 0; i < PACK_KINDS; i++)
		for (j = 0; j < NR_KIND_COLUMNS; j++)
			free(m->kind[i][j].buf);
}

/**
 * column_grow() - make more room
 * @c: the column.
 * @len: bytes that it has to have room for.
 *
 * Ends the program with a message when there is no memory.
 */
void column_grow(struct column *c, size_t len)
{
	size_t used = c->pos - c->buf, size = 2 * used + len + 4096;
	uint8_t *grown = realloc(c->buf, size);

	if (!grown)
		die("out of memory");
	c->buf = grown;
	c->pos = grown + used;
	c->end = grown + size;
}
