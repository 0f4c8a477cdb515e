/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Between records and columns.
 *
 * Programs repeat themselves: what a thread does next is most often what it
 * did after the same call last time, with the same arguments.  So packer and
 * unpacker keep, in step with each other, the last record of each call of
 * each thread in a slot, and in each slot which slot came next.  A record
 * that is as foreseen costs its time only; of any other the words that differ
 * are told.
 *
 * Calls also repeat each other: what stat(2) was given open(2) is given next,
 * and fstat(2) returns the same again.  So a slot's word may be foreseen not
 * to be what it was but what another word is, of any slot: it is linked.
 *
 * What is told goes to columns, and each kind of record (call and type) has
 * some of its own: bytes of names, of buffers and of numbers are not alike.
 *
 * But for a record's head, and directories, nothing is understood here: records
 * that are not known yet go the same way.
 *
 * A block goes on with what the one before has left, so that it may be small
 * where little happens; but a group of blocks begins with all slots forgotten,
 * so that it can be read alone.
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
#define PACK_KINDS	64	/* calls beyond that share the last kind */

/*
 * An operation's byte in COLUMN_OPS tells of a record that was not foreseen:
 * the low bits what is told, the high ones how many foreseen records are
 * before it; PACK_RUN: that many, and a number that follows.
 */
#define PACK_THREAD	(1U << 0) /* another thread: REFS has its number */
#define PACK_SLOT	(1U << 1) /* not the slot that came next: REFS has it */
#define PACK_COPY	(1U << 2) /* the slot begins as a copy of REFS' one */
#define PACK_DIFFER	(1U << 3) /* words differ: MASKS says which */
#define PACK_DIRENTS	(1U << 4) /* a directory, told entry by entry */
#define PACK_RUN_SHIFT	5
#define PACK_RUN	7U

/* How a word differs: a number in the VALUES of the word. */
#define PACK_WORD	0U	/* WORDS has it */
#define PACK_LINK	1U	/* it is linked from now on; REFS says to what */
#define PACK_DELTA	2U	/* and more: by that, zigzag, from what it was */

/** values_of() - the column that tells how a word differs */
static inline unsigned int values_of(unsigned int word)
{
	return COLUMN_VALUES + word % (COLUMN_WORDS - COLUMN_VALUES);
}

/* Words of a record before its directory: it is the only extent of an EXIT. */
#define PACK_DIRENTS_AT	6U

/* A time of so much since the record before has two bytes, others more. */
#define PACK_TIME_SHORT	0xff00U

/**
 * struct slot - the last record of a call of a thread
 * @word: the record.
 * @linked: words that are foreseen to be as the ones at @link.
 * @next: slot of the record after it, by the same thread, last time.
 * @group: number of the group that it is of.
 * @missed: those of @linked that were not so the last time.
 * @kind: which columns it uses.
 * @link: number of a slot, and of a word in it.
 */
struct slot {
	uint64_t word[PACK_WORDS];
	uint64_t linked;
	struct slot *next;
	uint64_t group;
	uint64_t missed;
	uint32_t kind;
	uint32_t link[PACK_WORDS];
};

/** link_to() - how struct slot.link and COLUMN_REFS tell of a word */
static inline uint32_t link_to(uint32_t slot, uint32_t word)
{
	return slot * PACK_WORDS + word;
}

/**
 * struct dirent_head - an entry of a directory, as getdents64(2) returns it
 * @ino: number of its inode.
 * @off: where the next one begins.
 * @reclen: bytes of the entry, its name and padding included.
 * @type: DT_*.
 *
 * The name follows, at PACK_DIRENT_NAME, with a NUL.
 */
struct dirent_head {
	uint64_t ino;
	int64_t off;
	uint16_t reclen;
	uint8_t type;
};

#define PACK_DIRENT_NAME 19U

/** dirent_size() - bytes of an entry with a name of so many bytes */
static inline size_t dirent_size(size_t len)
{
	return (PACK_DIRENT_NAME + len + 1 + 7) & ~(size_t)7;
}

/**
 * struct column - bytes of a column, being written or read
 * @buf: where it begins.
 * @pos: where to go on.
 * @end: where it ends, when reading; the end of the room, when writing.
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
 * @nr_kinds: kinds that this group has so far.
 * @group: number of the group.
 * @slot: all slots.
 * @last: last slot of each thread but the current.
 * @column: the columns that all kinds share.
 * @kind: the columns of each kind.
 */
struct model {
	struct slot *cur;
	unsigned int thread;
	unsigned int nr_kinds;
	uint64_t group;
	struct slot *slot;
	struct slot *last[PACK_THREADS];
	struct column column[NR_COLUMNS];
	struct column kind[PACK_KINDS][NR_KIND_COLUMNS];
};

/**
 * put_number() - add a number to a column
 * @c: the column; there is room.
 * @n: the number: seven bits a byte, the least first; the last byte has its
 *	high bit clear.
 */
static inline void put_number(struct column *c, uint64_t n)
{
	while (n >= 0x80) {
		*c->pos++ = n | 0x80;
		n >>= 7;
	}
	*c->pos++ = n;
}

#define PACK_RECENT	8192

/**
 * struct packer - from records to columns
 * @m: see there.
 * @time: of the last record.
 * @low: where COLUMN_TIME_LOW goes on.
 * @left: records that can still come into the block.
 * @room: bytes that can come into its columns until they are looked at again.
 * @run: foreseen records since the last operation.
 * @goes_on: the block goes on with the group of the one before.
 * @group_records: records of the group, in blocks that have ended.
 * @group_bytes: bytes of its columns, likewise.
 * @first_time: of the block.
 * @last_time: of the block.
 * @origin: the slot of each call that a thread made for the first time, last.
 * @recent: by a hash of a value: link_to() a word that had it.
 * @guess: words that were equal once, and are linked if they are again, for
 *	each word of each slot: link_to().
 */
struct packer {
	struct model m;
	uint64_t time;
	uint8_t *low;
	uint32_t left;
	int32_t room;
	uint32_t run;
	bool goes_on;
	uint64_t group_records;
	uint64_t group_bytes;
	uint64_t first_time;
	uint64_t last_time;
	struct slot *origin[PACK_SLOTS];
	uint32_t recent[PACK_RECENT];
	uint32_t (*guess)[PACK_WORDS];
};

/**
 * struct unpacker - from columns to records
 * @m: see there.
 * @content: the bytes of the block's columns.
 * @room: for a record that is longer than a slot.
 * @begun: the blocks of the group so far have been read.
 */
struct unpacker {
	struct model m;
	uint8_t *content;
	uint64_t *room;
	bool begun;
};

bool packer_init(struct packer *p);
void packer_free(struct packer *p);
void pack_begin(struct packer *p);
bool pack_record(struct packer *p, const struct systrace_record *rec);
void pack_end(struct packer *p);
void pack_next(struct packer *p);

/** pack_count() - records in the block so far */
static inline uint32_t pack_count(const struct packer *p)
{
	return p->low - p->m.column[COLUMN_TIME_LOW].buf;
}

bool unpacker_init(struct unpacker *u);
void unpacker_free(struct unpacker *u);
bool unpack_records(struct unpacker *u, const struct capfile_block *head,
		    uint32_t size, record_fn fn, void *data);

bool model_init(struct model *m);
void model_begin(struct model *m);
void model_free(struct model *m);
void slot_copy(struct model *m, struct slot *s, const struct slot *from);

#endif /* PACK_H */
