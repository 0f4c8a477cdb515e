/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Between records and columns.
 *
 * Programs repeat themselves: what a thread does next is most often what it
 * did after the same call last time, with the same arguments.  So packer and
 * unpacker keep, in step with each other, the last record of each call of
 * each thread in a slot, and in each slot which slot came next.  A record
 * that is as foreseen costs its time only; of any other the words that differ
 * are told.  Nothing but the record's head is understood here: records that
 * are not known yet go the same way.
 *
 * A block begins with all slots forgotten, so that it can be read alone.
 */
#ifndef PACK_H
#define PACK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "capfile.h"

/**
 * typedef record_fn - takes one record
 * @rec: the record; good until the function returns.
 * @data: as given to unpack_records().
 */
typedef void (*record_fn)(const struct systrace_record *rec, void *data);

#define PACK_SLOTS	2048	/* 0 is no slot: never written, all zeros */
#define PACK_THREADS	1024
#define PACK_WORDS	64	/* of a record; what is beyond comes as it is */

/*
 * An operation's byte in COLUMN_OPS tells of a record that was not foreseen:
 * the low bits what is told, the high ones how many foreseen records are
 * before it; PACK_RUN: that many, and a number that follows.
 */
#define PACK_THREAD	(1U << 0) /* another thread: REFS has its number */
#define PACK_SLOT	(1U << 1) /* not the slot that came next: REFS has it */
#define PACK_COPY	(1U << 2) /* the slot begins as a copy of REFS' one */
#define PACK_DIFFER	(1U << 3) /* words differ: MASKS says which */
#define PACK_RUN_SHIFT	4
#define PACK_RUN	15U

/* A time of so much since the record before has two bytes, others more. */
#define PACK_TIME_SHORT	0xff00U

/**
 * struct slot - the last record of a call of a thread
 * @word: the record.
 * @next: slot of the record after it, by the same thread, last time.
 * @block: number of the block that it is of.
 */
struct slot {
	uint64_t word[PACK_WORDS];
	struct slot *next;
	uint64_t block;
};

/**
 * struct column - bytes of a column, being written or read
 * @buf: CAPFILE_COLUMN_MAX bytes.
 * @pos: where to go on.
 * @end: where it ends, when reading.
 */
struct column {
	uint8_t *buf;
	uint8_t *pos;
	uint8_t *end;
};

/**
 * struct model - what packer and unpacker have in common
 * @cur: slot of the last record.
 * @thread: number of its thread.
 * @block: number of the block.
 * @slot: all slots.
 * @last: last slot of each thread but the current.
 * @column: the columns.
 */
struct model {
	struct slot *cur;
	unsigned int thread;
	uint64_t block;
	struct slot *slot;
	struct slot *last[PACK_THREADS];
	struct column column[NR_COLUMNS];
};

/**
 * struct packer - from records to columns
 * @m: see there.
 * @time: of the last record.
 * @low: where COLUMN_TIME_LOW goes on.
 * @high: where COLUMN_TIME_HIGH goes on.
 * @left: records that can still come.
 * @run: foreseen records since the last operation.
 * @first_time: of the block.
 * @last_time: of the block.
 * @origin: the slot of each call that a thread made for the first time, last.
 */
struct packer {
	struct model m;
	uint64_t time;
	uint8_t *low;
	uint8_t *high;
	uint32_t left;
	uint32_t run;
	uint64_t first_time;
	uint64_t last_time;
	struct slot *origin[PACK_SLOTS];
};

/**
 * struct unpacker - from columns to records
 * @m: see there.
 * @room: for a record that is longer than a slot.
 */
struct unpacker {
	struct model m;
	uint64_t *room;
};

bool packer_init(struct packer *p);
void packer_free(struct packer *p);
void pack_begin(struct packer *p);
bool pack_record(struct packer *p, const struct systrace_record *rec);
void pack_end(struct packer *p);

/** pack_count() - records in the block so far */
static inline uint32_t pack_count(const struct packer *p)
{
	return p->low - p->m.column[COLUMN_TIME_LOW].buf;
}

bool unpacker_init(struct unpacker *u);
void unpacker_free(struct unpacker *u);
bool unpack_records(struct unpacker *u, const struct capfile_block *head,
		    record_fn fn, void *data);

bool model_init(struct model *m);
void model_begin(struct model *m);
void model_free(struct model *m);

#endif /* PACK_H */
