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
	/* One byte more than there may be shows that there is more. */
	u->content = malloc(CAPFILE_CONTENT_MAX + 1);
	return model_init(&u->m) && u->room && u->content;
}

void unpacker_free(struct unpacker *u)
{
	model_free(&u->m);
	free(u->room);
	free(u->content);
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

/* Words of its record that it has. */
static inline uint64_t words_of(const struct slot *s)
{
	uint32_t n = (uint32_t)s->word[0] / 8;

	return n < PACK_WORDS ? (1ULL << n) - 1 : ~0ULL;
}

static inline void follow_link(const struct model *m, struct slot *s, unsigned int i)
{
	uint32_t link = s->link[i];

	s->word[i] = m->slot[link / PACK_WORDS].word[link % PACK_WORDS];
}

/* A word is linked from now on, to one of this group.  No record's head is. */
static bool get_link(struct model *m, struct slot *s, unsigned int i)
{
	uint64_t link;

	if (i < 3 || !get_number(&m->column[COLUMN_REFS], &link) ||
	    link >= PACK_SLOTS * PACK_WORDS ||
	    m->slot[link / PACK_WORDS].group != m->group)
		return false;
	s->link[i] = link;
	s->linked |= 1ULL << i;
	s->missed &= ~(1ULL << i);
	follow_link(m, s, i);
	return true;
}

/* A word that is not as foreseen. */
static bool get_word(struct model *m, struct slot *s, unsigned int i)
{
	struct column *kind = m->kind[s->kind];
	uint64_t bit = 1ULL << i, how;

	/* Whoever misses twice in a row is linked no more. */
	if (s->missed & bit) {
		s->missed &= ~bit;
		s->linked &= ~bit;
	} else {
		s->missed |= s->linked & bit;
	}
	if (!get_number(&kind[values_of(i)], &how))
		return false;
	if (how == PACK_WORD)
		return get_bytes(&kind[COLUMN_WORDS], &s->word[i], 8);
	if (how == PACK_LINK)
		return get_link(m, s, i);
	how -= PACK_DELTA;
	s->word[i] += how >> 1 ^ -(how & 1);
	return true;
}

/* Words from the first on, one after the other, as links lead to earlier ones. */
static bool get_words(struct model *m, struct slot *s, unsigned int op)
{
	uint64_t mask = 0, todo, all;

	if (op & PACK_DIFFER) {
		if (!get_number(&m->kind[s->kind][COLUMN_MASKS], &mask))
			return false;
		mask = (mask & 3) | (mask >> 2 << 3);
	}
	/* The first word has the size. */
	if (mask & 1 && !get_word(m, s, 0))
		return false;
	all = op & PACK_DIRENTS ? (1ULL << PACK_DIRENTS_AT) - 1 : words_of(s);
	todo = (mask | s->linked) & all & ~1ULL;
	s->missed &= mask | ~all;
	for (; todo; todo &= todo - 1) {
		unsigned int i = __builtin_ctzll(todo);

		if (!(mask >> i & 1))
			follow_link(m, s, i);
		else if (!get_word(m, s, i))
			return false;
	}
	return !(mask & ~all) && is_sane(s);
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

	if (!from || from->group != m->group)
		return false;
	slot_copy(m, s, from);
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
	if (s->group != m->group || !get_words(m, s, op))
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
	if (!get_bytes(&u->m.kind[s->kind][COLUMN_WORDS], u->room + PACK_WORDS,
		       rec->size - sizeof(s->word)))
		return NULL;
	return (const void *)u->room;
}

/* A name with its NUL: its bytes without that, or -1. */
static int get_name(struct column *c, uint8_t *name, size_t room)
{
	size_t left = c->end - c->pos;
	const uint8_t *nul;

	if (left > room)
		left = room;
	nul = memchr(c->pos, 0, left);
	if (!nul)
		return -1;
	left = nul - c->pos;
	get_bytes(c, name, left + 1);
	return left;
}

/* A record with a directory, which fills it to its end. */
static const struct systrace_record *get_dirents(struct unpacker *u, const struct slot *s)
{
	const struct systrace_record *rec = (const void *)s->word;
	struct column *kind = u->m.kind[s->kind];
	uint8_t *at = (uint8_t *)(u->room + PACK_DIRENTS_AT);
	uint8_t *end = (uint8_t *)u->room + rec->size;
	struct dirent_head d = {};

	memcpy(u->room, s->word, PACK_DIRENTS_AT * sizeof(s->word[0]));
	while (at < end) {
		unsigned int type;
		uint64_t ino, off;
		int len;

		if ((size_t)(end - at) < dirent_size(0) ||
		    !get_number(&kind[COLUMN_VALUES], &ino) ||
		    !get_number(&kind[COLUMN_VALUES + 1], &off) ||
		    !get_byte(&kind[COLUMN_VALUES + 2], &type))
			return NULL;
		memset(at, 0, dirent_size(0));
		len = get_name(&kind[COLUMN_WORDS], at + PACK_DIRENT_NAME,
			       end - at - PACK_DIRENT_NAME);
		/* reclen has no more bits. */
		if (len < 0 || len > UINT16_MAX - 32)
			return NULL;
		d.ino += ino >> 1 ^ -(ino & 1);
		d.off += off >> 1 ^ -(off & 1);
		d.reclen = dirent_size(len);
		d.type = type;
		if (d.reclen > end - at)
			return NULL;
		memset(at + PACK_DIRENT_NAME + len, 0, d.reclen - PACK_DIRENT_NAME - len);
		memcpy(at, &d, PACK_DIRENT_NAME);
		at += d.reclen;
	}
	return at == end ? (const void *)u->room : NULL;
}

static const struct systrace_record *get_record(struct unpacker *u, struct slot *s,
						unsigned int op)
{
	const struct systrace_record *rec = (const void *)s->word;

	if (op & PACK_DIRENTS)
		return rec->size > PACK_DIRENTS_AT * 8 ? get_dirents(u, s) : NULL;
	return is_whole(s) ? rec : get_long(u, s);
}

/**
 * struct clock - the records' times, being read
 * @time: of the last record.
 * @low: next of COLUMN_TIME_LOW.
 * @rest: COLUMN_TIME_LONG.
 */
struct clock {
	uint64_t time;
	const uint8_t *low;
	struct column *rest;
};

static inline bool get_time(struct clock *t, struct column *high)
{
	uint64_t since;

	if (high->pos == high->end)
		return false;
	since = *high->pos++;
	if (since == 0xff && !get_number(t->rest, &since))
		return false;
	t->time += since << 8 | *t->low++;
	return true;
}

/* Of each record one byte was taken of COLUMN_TIME_LOW. */
static bool all_read(const struct model *m)
{
	unsigned int i, j;

	for (i = 0; i < COLUMN_TIME_LOW; i++)
		if (m->column[i].pos != m->column[i].end)
			return false;
	for (i = 0; i < PACK_KINDS; i++)
		for (j = 0; j < NR_KIND_COLUMNS; j++)
			if (m->kind[i][j].pos != m->kind[i][j].end)
				return false;
	return true;
}

/* So many records as foreseen. */
static bool get_run(struct model *m, struct clock *t, uint64_t run,
		    record_fn fn, void *data)
{
	for (; run; run--) {
		struct slot *s = m->cur->next;

		if (!is_whole(s) || !get_time(t, &m->kind[s->kind][COLUMN_TIME_HIGH]))
			return false;
		if (s->linked) {
			uint64_t met = s->linked & words_of(s);

			s->missed &= ~met;
			for (; met; met &= met - 1)
				follow_link(m, s, __builtin_ctzll(met));
		}
		m->cur = s;
		s->word[2] = t->time;
		fn((const void *)s->word, data);
	}
	return true;
}

static bool get_column(struct column *c, uint8_t **pos, uint64_t *left, uint64_t size)
{
	if (size > *left)
		return false;
	*c = (struct column){ .buf = *pos, .pos = *pos, .end = *pos + size };
	*pos += size;
	*left -= size;
	return true;
}

/* Where each column is; kinds that are not there yet have empty ones. */
static bool get_columns(struct unpacker *u, uint32_t size)
{
	uint64_t shared[NR_COLUMNS], of_kind[PACK_KINDS][NR_KIND_COLUMNS] = {};
	struct column all = { .pos = u->content, .end = u->content + size };
	uint64_t kinds, left;
	unsigned int i, j;

	if (!get_number(&all, &kinds) || kinds > PACK_KINDS)
		return false;
	for (i = 0; i < NR_COLUMNS; i++)
		if (!get_number(&all, &shared[i]))
			return false;
	for (i = 0; i < kinds; i++)
		for (j = 0; j < NR_KIND_COLUMNS; j++)
			if (!get_number(&all, &of_kind[i][j]))
				return false;
	left = all.end - all.pos;
	for (i = 0; i < COLUMN_TIME_LOW; i++)
		if (!get_column(&u->m.column[i], &all.pos, &left, shared[i]))
			return false;
	for (i = 0; i < PACK_KINDS; i++)
		for (j = 0; j < COLUMN_WORDS; j++)
			if (!get_column(&u->m.kind[i][j], &all.pos, &left, of_kind[i][j]))
				return false;
	for (i = 0; i < PACK_KINDS; i++)
		if (!get_column(&u->m.kind[i][COLUMN_WORDS], &all.pos, &left,
				of_kind[i][COLUMN_WORDS]))
			return false;
	if (!get_column(&u->m.column[COLUMN_TIME_LOW], &all.pos, &left,
			shared[COLUMN_TIME_LOW]))
		return false;
	for (i = 0; i < PACK_KINDS; i++)
		if (!get_column(&u->m.kind[i][COLUMN_TIME_HIGH], &all.pos, &left,
				of_kind[i][COLUMN_TIME_HIGH]))
			return false;
	return !left;
}

/**
 * unpack_records() - hand over the records of a block
 * @u: the unpacker; the block's columns, with the numbers before them, are in
 *	its content.
 * @head: the block's header.
 * @size: bytes in @u->content.
 * @fn: takes each record.
 * @data: passed to @fn.
 *
 * Return: false when the columns contradict themselves: what was handed over
 * until then may be nonsense, but is sound in form.
 */
bool unpack_records(struct unpacker *u, const struct capfile_block *head,
		    uint32_t size, record_fn fn, void *data)
{
	struct model *m = &u->m;
	struct column *ops = &m->column[COLUMN_OPS];
	const struct column *low = &m->column[COLUMN_TIME_LOW];
	uint64_t left = head->nr_records;
	struct clock t;

	if (!get_columns(u, size) || left > CAPFILE_RECORDS_MAX ||
	    (uint64_t)(low->end - low->buf) != left)
		return false;
	if (head->kind == CAPFILE_DATA)
		model_begin(m);
	t = (struct clock){ .low = low->buf, .rest = &m->column[COLUMN_TIME_LONG] };
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
		if (!s || !get_time(&t, &m->kind[s->kind][COLUMN_TIME_HIGH]))
			return false;
		s->word[2] = t.time;
		rec = get_record(u, s, op);
		if (!rec)
			return false;
		fn(rec, data);
	}
	return get_run(m, &t, left, fn, data) && all_read(m);
}
