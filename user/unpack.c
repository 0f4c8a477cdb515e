// SPDX-License-Identifier: GPL-2.0-only
/*
 * Unpack: from columns to records.
 *
 * The columns may come from anyone.  Nothing is read beyond their ends, no
 * slot is used that this block has not filled, and no record leaves that is
 * shorter than its head or longer than SYSTRACE_RECORD_MAX.
 */
#include <stdlib.h>
#include <string.h>

#include "pack.h"

/** unpacker_init() - get ready; false: no memory; unpacker_free() in any case */
bool unpacker_init(struct unpacker *u)
{
	memset(u, 0, sizeof(*u));
	u->room = calloc(1, SYSTRACE_RECORD_MAX);
	return model_init(&u->m) && u->room;
}

void unpacker_free(struct unpacker *u)
{
	model_free(&u->m);
	free(u->room);
}

static inline bool get_byte(struct column *c, unsigned int *byte)
{
	if (c->pos == c->end)
		return false;
	*byte = *c->pos++;
	return true;
}

/* A number; its bits beyond 64 are lost. */
static inline bool get_number(struct column *c, uint64_t *n)
{
	unsigned int shift, byte;

	*n = 0;
	for (shift = 0; shift < 64; shift += 7) {
		if (!get_byte(c, &byte))
			return false;
		*n |= (uint64_t)(byte & 0x7f) << shift;
		if (byte < 0x80)
			return true;
	}
	return false;
}

static inline bool get_bytes(struct column *c, void *data, size_t len)
{
	if ((size_t)(c->end - c->pos) < len)
		return false;
	memcpy(data, c->pos, len);
	c->pos += len;
	return true;
}

/* Is there a record in it that it holds as a whole? */
static inline bool is_whole(const struct slot *s)
{
	const struct systrace_record *rec = (const void *)s->word;

	return rec->size >= sizeof(*rec) && rec->size <= sizeof(s->word);
}

static bool is_sane(const struct slot *s)
{
	const struct systrace_record *rec = (const void *)s->word;

	return rec->size >= sizeof(*rec) && rec->size % 8 == 0 &&
	       rec->size <= SYSTRACE_RECORD_MAX &&
	       rec->tid >= 0 && rec->tid <= CAPFILE_TID_MAX;
}

static bool get_words(struct model *m, struct slot *s)
{
	struct column *deltas = &m->column[COLUMN_DELTAS];
	uint64_t mask, zigzag;

	if (!get_number(&m->column[COLUMN_MASKS], &mask))
		return false;
	for (mask = (mask & 3) | (mask >> 2 << 3); mask; mask &= mask - 1) {
		unsigned int i = __builtin_ctzll(mask);

		if (!get_number(deltas, &zigzag))
			return false;
		if (zigzag)
			s->word[i] += zigzag >> 1 ^ -(zigzag & 1);
		else if (!get_bytes(&m->column[COLUMN_RAW], &s->word[i], 8))
			return false;
	}
	return is_sane(s);
}

/* A slot that this block knows, or is going to. */
static struct slot *get_slot(struct model *m)
{
	uint64_t i;

	if (!get_number(&m->column[COLUMN_REFS], &i) || i >= PACK_SLOTS)
		return NULL;
	return &m->slot[i];
}

static bool switch_thread(struct model *m)
{
	uint64_t thread;

	if (!get_number(&m->column[COLUMN_REFS], &thread) || thread >= PACK_THREADS)
		return false;
	m->last[m->thread] = m->cur;
	m->cur = m->last[thread];
	m->thread = thread;
	return true;
}

static bool copy_slot(struct model *m, struct slot *s)
{
	const struct slot *from = get_slot(m);

	if (!from || from->block != m->block)
		return false;
	if (from != s)
		memcpy(s->word, from->word, sizeof(s->word));
	s->next = m->slot;
	s->block = m->block;
	return true;
}

/* A record that was not foreseen: its slot, NULL when the file is damaged. */
static struct slot *get_surprise(struct model *m, unsigned int op)
{
	struct slot *before, *s;

	if (op & PACK_THREAD && !switch_thread(m))
		return NULL;
	before = m->cur;
	s = op & PACK_SLOT ? get_slot(m) : before->next;
	/* The first slot is all zeros, and stays so. */
	if (!s || s == m->slot)
		return NULL;
	if (op & PACK_COPY && !copy_slot(m, s))
		return NULL;
	if (s->block != m->block)
		return NULL;
	if (op & PACK_DIFFER && !get_words(m, s))
		return NULL;
	if (!is_sane(s))
		return NULL;
	before->next = s;
	m->cur = s;
	return s;
}

/* A record that its slot is too small for. */
static const struct systrace_record *get_long(struct unpacker *u, const struct slot *s)
{
	const struct systrace_record *rec = (const void *)s->word;

	memcpy(u->room, s->word, sizeof(s->word));
	if (!get_bytes(&u->m.column[COLUMN_RAW], u->room + PACK_WORDS,
		       rec->size - sizeof(s->word)))
		return NULL;
	return (const void *)u->room;
}

/**
 * struct clock - the records' times, being read
 * @time: of the last record.
 * @low: next of COLUMN_TIME_LOW.
 * @high: next of COLUMN_TIME_HIGH.
 * @rest: COLUMN_TIME_LONG.
 */
struct clock {
	uint64_t time;
	const uint8_t *low;
	const uint8_t *high;
	struct column *rest;
};

static inline bool get_time(struct clock *t)
{
	uint64_t since = *t->high++;

	if (since == 0xff && !get_number(t->rest, &since))
		return false;
	t->time += since << 8 | *t->low++;
	return true;
}

static bool all_read(const struct model *m)
{
	unsigned int i;

	for (i = 0; i < COLUMN_TIME_LOW; i++)
		if (m->column[i].pos != m->column[i].end)
			return false;
	return m->column[COLUMN_TIME_LONG].pos == m->column[COLUMN_TIME_LONG].end;
}

/* So many records as foreseen. */
static bool get_run(struct model *m, struct clock *t, uint64_t run,
		    record_fn fn, void *data)
{
	for (; run; run--) {
		struct slot *s = m->cur->next;

		if (!is_whole(s) || !get_time(t))
			return false;
		m->cur = s;
		s->word[2] = t->time;
		fn((const void *)s->word, data);
	}
	return true;
}

/**
 * unpack_records() - hand over the records of a block
 * @u: the unpacker, the bytes of the block in its columns.
 * @head: the block's header.
 * @fn: takes each record.
 * @data: passed to @fn.
 *
 * Return: false when the columns contradict themselves: what was handed over
 * until then may be nonsense, but is sound in form.
 */
bool unpack_records(struct unpacker *u, const struct capfile_block *head,
		    record_fn fn, void *data)
{
	struct model *m = &u->m;
	struct column *ops = &m->column[COLUMN_OPS];
	const struct column *low = &m->column[COLUMN_TIME_LOW];
	const struct column *high = &m->column[COLUMN_TIME_HIGH];
	uint64_t left = head->nr_records;
	struct clock t;

	model_begin(m);
	if (left > CAPFILE_RECORDS_MAX || (uint64_t)(low->end - low->buf) != left ||
	    (uint64_t)(high->end - high->buf) != left)
		return false;
	t = (struct clock){
		.low = low->buf, .high = high->buf,
		.rest = &m->column[COLUMN_TIME_LONG],
	};
	while (ops->pos != ops->end) {
		const struct systrace_record *rec;
		uint64_t run, more = 0;
		unsigned int op;
		struct slot *s;

		if (!get_byte(ops, &op))
			return false;
		run = op >> PACK_RUN_SHIFT;
		if (run == PACK_RUN && !get_number(ops, &more))
			return false;
		if (more >= left || run + more >= left)
			return false;
		if (!get_run(m, &t, run + more, fn, data))
			return false;
		left -= run + more + 1;
		s = get_surprise(m, op);
		if (!s || !get_time(&t))
			return false;
		s->word[2] = t.time;
		rec = is_whole(s) ? (const void *)s->word : get_long(u, s);
		if (!rec)
			return false;
		fn(rec, data);
	}
	return get_run(m, &t, left, fn, data) && all_read(m);
}
