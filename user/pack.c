// SPDX-License-Identifier: GPL-2.0-only
/* Pack: from records to columns. */
#include <stdlib.h>
#include <string.h>

#include "pack.h"

/* A difference of so much, zigzag, is better told as the word itself. */
#define DELTA_MAX	(1ULL << 34)

/* What one record can add to a column, at most. */
#define RECORD_ROOM	(SYSTRACE_RECORD_MAX + 1024)

/** model_init() - all memory that is ever needed; false: there is none */
bool model_init(struct model *m)
{
	unsigned int i;

	memset(m, 0, sizeof(*m));
	m->slot = calloc(PACK_SLOTS, sizeof(*m->slot));
	if (!m->slot)
		return false;
	for (i = 0; i < NR_COLUMNS; i++) {
		m->column[i].buf = malloc(CAPFILE_COLUMN_MAX);
		if (!m->column[i].buf)
			return false;
		m->column[i].pos = m->column[i].buf;
		m->column[i].end = m->column[i].buf;
	}
	return true;
}

/** model_begin() - forget all, for a new block */
void model_begin(struct model *m)
{
	unsigned int i;

	m->block++;
	m->cur = m->slot;
	m->slot->next = m->slot;
	m->slot->block = m->block;
	m->thread = 0;
	for (i = 0; i < PACK_THREADS; i++)
		m->last[i] = m->slot;
	for (i = 0; i < NR_COLUMNS; i++)
		m->column[i].pos = m->column[i].buf;
}

void model_free(struct model *m)
{
	unsigned int i;

	for (i = 0; i < NR_COLUMNS; i++)
		free(m->column[i].buf);
	free(m->slot);
}

/** packer_init() - get ready; false: no memory; packer_free() in any case */
bool packer_init(struct packer *p)
{
	memset(p, 0, sizeof(*p));
	return model_init(&p->m);
}

void packer_free(struct packer *p)
{
	model_free(&p->m);
}

/** pack_begin() - begin a block */
void pack_begin(struct packer *p)
{
	unsigned int i;

	model_begin(&p->m);
	p->low = p->m.column[COLUMN_TIME_LOW].buf;
	p->high = p->m.column[COLUMN_TIME_HIGH].buf;
	p->left = CAPFILE_RECORDS_MAX;
	p->run = 0;
	/* The first time of a block is told whole. */
	p->time = 0;
	p->first_time = UINT64_MAX;
	p->last_time = 0;
	for (i = 0; i < PACK_SLOTS; i++)
		p->origin[i] = p->m.slot;
}

static inline void put_byte(struct column *c, uint8_t byte)
{
	*c->pos++ = byte;
}

/* Seven bits a byte, the least first; the last one has its high bit clear. */
static inline void put_number(struct column *c, uint64_t n)
{
	while (n >= 0x80) {
		*c->pos++ = n | 0x80;
		n >>= 7;
	}
	*c->pos++ = n;
}

static inline void put_bytes(struct column *c, const void *data, size_t len)
{
	memcpy(c->pos, data, len);
	c->pos += len;
}

/* A time that does not fit into two bytes, or one that goes back. */
static __attribute__((noinline)) void put_long_time(struct packer *p, uint64_t time)
{
	put_number(&p->m.column[COLUMN_TIME_LONG], (time - p->time) >> 8);
	/* Records come in order; this is for those that do not. */
	if (p->time > p->last_time)
		p->last_time = p->time;
	if (time < p->first_time)
		p->first_time = time;
}

static inline void put_time(struct packer *p, uint64_t time)
{
	uint64_t since = time - p->time;
	uint8_t *low = p->low, *high = p->high;

	p->low = low + 1;
	p->high = high + 1;
	*low = since;
	*high = since >> 8;
	if (since >= PACK_TIME_SHORT) {
		*high = 0xff;
		put_long_time(p, time);
	}
	p->time = time;
}

/* Is it what the slot has?  All but the time. */
static inline bool same(const struct slot *s, const uint64_t *word)
{
	uint32_t i, n = (uint32_t)*word / 8;

	/* The first word has the size: beyond it slots and records agree. */
	if (s->word[0] != word[0] || s->word[1] != word[1] || n > PACK_WORDS)
		return false;
	for (i = 3; i < n; i++)
		if (s->word[i] != word[i])
			return false;
	return true;
}

static unsigned int hash(const struct systrace_record *rec)
{
	uint64_t key = (uint64_t)(uint32_t)rec->tid << 32 |
		       (uint32_t)rec->nr << 8 | rec->type;

	return (key * 0x9e3779b97f4a7c15ULL) >> 32;
}

static bool is_of(const struct slot *s, const struct systrace_record *rec)
{
	const struct systrace_record *old = (const void *)s->word;

	return old->tid == rec->tid && old->nr == rec->nr && old->type == rec->type;
}

/* The slot of a call of a thread; *fresh: it has been another's so far. */
static struct slot *find_slot(struct packer *p, const struct systrace_record *rec,
			      bool *fresh)
{
	unsigned int i = hash(rec) % PACK_SLOTS;
	struct slot *s = &p->m.slot[i ? i : 1], *t = &p->m.slot[i > 1 ? i ^ 1 : 2];

	*fresh = false;
	if (s->block == p->m.block && is_of(s, rec))
		return s;
	if (t->block == p->m.block && is_of(t, rec))
		return t;
	*fresh = true;
	/* Of two that are taken the one that did not come last goes. */
	if (s->block == p->m.block && (t->block != p->m.block || s == p->m.cur))
		return t;
	return s;
}

/* Tells which words differ, and how; the slot becomes the record. */
static bool put_words(struct packer *p, struct slot *s, const uint64_t *word,
		      unsigned int n)
{
	struct column *deltas = &p->m.column[COLUMN_DELTAS];
	uint64_t mask = 0;
	unsigned int i;

	for (i = 0; i < n; i++) {
		uint64_t diff = word[i] - s->word[i];
		uint64_t zigzag = diff << 1 ^ (uint64_t)((int64_t)diff >> 63);

		if (!diff || i == 2)
			continue;
		mask |= 1ULL << i;
		s->word[i] = word[i];
		if (zigzag < DELTA_MAX) {
			put_number(deltas, zigzag);
		} else {
			/* No difference is told that is none. */
			put_byte(deltas, 0);
			put_bytes(&p->m.column[COLUMN_RAW], &word[i], 8);
		}
	}
	/* The time is told elsewhere: its bit is left out. */
	if (mask)
		put_number(&p->m.column[COLUMN_MASKS], (mask & 3) | (mask >> 3 << 2));
	return mask;
}

static void put_op(struct packer *p, unsigned int op)
{
	struct column *ops = &p->m.column[COLUMN_OPS];

	if (p->run < PACK_RUN) {
		put_byte(ops, op | p->run << PACK_RUN_SHIFT);
	} else {
		put_byte(ops, op | PACK_RUN << PACK_RUN_SHIFT);
		put_number(ops, p->run - PACK_RUN);
	}
	p->run = 0;
}

static void switch_thread(struct packer *p, unsigned int thread)
{
	p->m.last[p->m.thread] = p->m.cur;
	p->m.cur = p->m.last[thread];
	p->m.thread = thread;
	put_number(&p->m.column[COLUMN_REFS], thread);
}

/* The slot takes the place of whoever had it. */
static void copy_slot(struct packer *p, struct slot *s,
		      const struct systrace_record *rec)
{
	unsigned int call = ((uint32_t)rec->nr * 8 + rec->type) % PACK_SLOTS;
	struct slot *from = p->origin[call];

	put_number(&p->m.column[COLUMN_REFS], from - p->m.slot);
	if (from != s)
		memcpy(s->word, from->word, sizeof(s->word));
	s->next = p->m.slot;
	s->block = p->m.block;
	p->origin[call] = s;
}

static bool too_full(const struct packer *p, enum capfile_column_id id)
{
	const struct column *c = &p->m.column[id];

	return c->pos - c->buf > CAPFILE_COLUMN_MAX - RECORD_ROOM;
}

static __attribute__((noinline)) bool pack_surprise(struct packer *p,
						    const struct systrace_record *rec)
{
	unsigned int n = rec->size / 8, op = 0;
	unsigned int thread = (uint32_t)rec->tid % PACK_THREADS;
	const uint64_t *word = (const void *)rec;
	struct slot *s, *before;
	bool fresh;

	if (thread != p->m.thread) {
		op |= PACK_THREAD;
		switch_thread(p, thread);
	}
	before = p->m.cur;
	s = find_slot(p, rec, &fresh);
	if (fresh || s != before->next) {
		op |= PACK_SLOT;
		put_number(&p->m.column[COLUMN_REFS], s - p->m.slot);
	}
	if (fresh) {
		op |= PACK_COPY;
		copy_slot(p, s, rec);
	}
	if (put_words(p, s, word, n < PACK_WORDS ? n : PACK_WORDS))
		op |= PACK_DIFFER;
	if (n > PACK_WORDS)
		put_bytes(&p->m.column[COLUMN_RAW], word + PACK_WORDS,
			  (n - PACK_WORDS) * 8);
	put_op(p, op);
	before->next = s;
	p->m.cur = s;
	/* A block's first record is always a surprise. */
	if (rec->time < p->first_time)
		p->first_time = rec->time;
	if (too_full(p, COLUMN_DELTAS) || too_full(p, COLUMN_RAW))
		p->left = 1;
	return !--p->left;
}

/**
 * pack_record() - add a record to the block
 * @p: the packer.
 * @rec: the record; its size must be sound: a multiple of 8, at most
 *	SYSTRACE_RECORD_MAX.
 *
 * Return: true when the block is full: pack_end() has to come before the next
 * record.
 */
bool pack_record(struct packer *p, const struct systrace_record *rec)
{
	struct slot *next = p->m.cur->next;

	put_time(p, rec->time);
	if (!same(next, (const void *)rec))
		return pack_surprise(p, rec);
	p->run++;
	p->m.cur = next;
	return !--p->left;
}

/** pack_end() - end the block: the columns are complete */
void pack_end(struct packer *p)
{
	p->m.column[COLUMN_TIME_LOW].pos = p->low;
	p->m.column[COLUMN_TIME_HIGH].pos = p->high;
	if (p->time > p->last_time)
		p->last_time = p->time;
}
