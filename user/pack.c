// SPDX-License-Identifier: GPL-2.0-only
/* Pack: from records to columns. */
#include <stdlib.h>
#include <string.h>

#include "columns.h"
#include "decode.h"

/* A difference of so much, zigzag, is better told as the word itself. */
#define DELTA_MAX	(1ULL << 34)

/* A group is. */
#define GROUP_RECORDS	CAPFILE_RECORDS_MAX
#define GROUP_BYTES	(2 * 1024 * 1024)

/** model_init() - all memory that is ever needed; false: there is none */
bool model_init(struct model *m)
{
	memset(m, 0, sizeof(*m));
	m->slot = calloc(PACK_SLOTS, sizeof(*m->slot));
	return m->slot;
}

/** model_begin() - forget all, for a new group */
void model_begin(struct model *m)
{
	unsigned int i;

	m->group++;
	m->cur = m->slot;
	m->slot->next = m->slot;
	m->slot->group = m->group;
	m->thread = 0;
	m->nr_kinds = 0;
	for (i = 0; i < PACK_THREADS; i++)
		m->last[i] = m->slot;
}

/**
 * slot_copy() - a slot becomes a copy of another
 * @m: the model.
 * @s: the slot; what it was is lost.
 * @from: the other; the first slot, which holds zeros: it is of a new kind.
 */
void slot_copy(struct model *m, struct slot *s, const struct slot *from)
{
	if (from != m->slot)
		s->kind = from->kind;
	else if (m->nr_kinds < PACK_KINDS)
		s->kind = m->nr_kinds++;
	else
		s->kind = PACK_KINDS - 1;
	if (from != s)
		memcpy(s->word, from->word, sizeof(s->word));
	s->next = m->slot;
	s->group = m->group;
	s->linked = 0;
	s->missed = 0;
}

void model_free(struct model *m)
{
	free(m->slot);
}

/** packer_init() - get ready; false: no memory; packer_free() in any case */
bool packer_init(struct packer *p)
{
	memset(p, 0, sizeof(*p));
	p->guess = calloc(PACK_SLOTS, sizeof(*p->guess));
	return model_init(&p->m) && columns_init(&p->m) && p->guess;
}

void packer_free(struct packer *p)
{
	columns_free(&p->m);
	free(p->guess);
	model_free(&p->m);
}

static size_t filled(const struct column *c)
{
	return c->pos - c->buf;
}

/* What is in the columns, but for times. */
static size_t told(const struct packer *p)
{
	size_t sum = filled(&p->m.column[COLUMN_OPS]) +
		     filled(&p->m.column[COLUMN_REFS]);
	unsigned int i, j;

	for (i = 0; i < PACK_KINDS; i++)
		for (j = 0; j < COLUMN_TIME_HIGH; j++)
			sum += filled(&p->m.kind[i][j]);
	return sum;
}

static void begin_block(struct packer *p)
{
	unsigned int i, j;

	for (i = 0; i < NR_COLUMNS; i++)
		p->m.column[i].pos = p->m.column[i].buf;
	for (i = 0; i < PACK_KINDS; i++)
		for (j = 0; j < NR_KIND_COLUMNS; j++)
			p->m.kind[i][j].pos = p->m.kind[i][j].buf;
	p->low = p->m.column[COLUMN_TIME_LOW].buf;
	p->left = CAPFILE_RECORDS_MAX;
	p->room = PACK_ROOM;
	p->run = 0;
	/* The first time of a block is told whole. */
	p->time = 0;
	p->first_time = UINT64_MAX;
	p->last_time = 0;
}

/** pack_begin() - begin a block, and a group */
void pack_begin(struct packer *p)
{
	unsigned int i;

	model_begin(&p->m);
	for (i = 0; i < PACK_SLOTS; i++)
		p->origin[i] = p->m.slot;
	memset(p->recent, 0, sizeof(p->recent));
	p->goes_on = false;
	p->group_records = 0;
	p->group_bytes = 0;
	columns_shrink(&p->m);
	begin_block(p);
}

/** pack_next() - begin a block, after one that was packed and is in the file */
void pack_next(struct packer *p)
{
	p->group_records += pack_count(p);
	p->group_bytes += told(p);
	if (p->group_records >= GROUP_RECORDS || p->group_bytes >= GROUP_BYTES) {
		pack_begin(p);
		return;
	}
	p->goes_on = true;
	begin_block(p);
}

static inline void put_byte(struct column *c, uint8_t byte)
{
	*c->pos++ = byte;
}

static inline void put_bytes(struct column *c, const void *data, size_t len)
{
	memcpy(c->pos, data, len);
	c->pos += len;
}

static inline uint64_t zigzag(uint64_t diff)
{
	return diff << 1 ^ (uint64_t)((int64_t)diff >> 63);
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

static inline void put_time(struct packer *p, uint64_t time, uint32_t kind)
{
	uint64_t since = time - p->time;
	struct column *high = &p->m.kind[kind][COLUMN_TIME_HIGH];

	*p->low++ = since;
	if (since < PACK_TIME_SHORT) {
		put_byte(high, since >> 8);
	} else {
		put_byte(high, 0xff);
		put_long_time(p, time);
	}
	p->time = time;
}

/*
 * The word that a linked one is foreseen to be equal to.  Those of its own record,
 * @word, whose slot begins at @own, are not in the slot yet.
 */
static inline uint64_t linked_word(const struct packer *p, uint32_t link,
				   uint32_t own, const uint64_t *word)
{
	return link - own < PACK_WORDS ? word[link - own] :
	       p->m.slot[link / PACK_WORDS].word[link % PACK_WORDS];
}

/* Is it what is foreseen, of a slot with links?  If so the slot has it then. */
static __attribute__((noinline)) bool same_linked(struct packer *p, struct slot *s,
						  const uint64_t *word, uint32_t n)
{
	uint32_t own = link_to(s - p->m.slot, 0), i;
	uint64_t met = 0;

	for (i = 3; i < n; i++) {
		uint64_t expected = s->word[i];

		if (s->linked >> i & 1) {
			expected = linked_word(p, s->link[i], own, word);
			met |= 1ULL << i;
		}
		if (word[i] != expected)
			return false;
	}
	s->missed &= ~met;
	for (; met; met &= met - 1)
		s->word[__builtin_ctzll(met)] = word[__builtin_ctzll(met)];
	return true;
}

/* Is it what is foreseen?  All but the time. */
static inline bool same(struct packer *p, struct slot *s, const uint64_t *word)
{
	uint32_t i, n = (uint32_t)*word / 8;

	/* The first word has the size: beyond it slots and records agree. */
	if (s->word[0] != word[0] || s->word[1] != word[1] || n > PACK_WORDS)
		return false;
	if (s->linked)
		return same_linked(p, s, word, n);
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
	if (s->group == p->m.group && is_of(s, rec))
		return s;
	if (t->group == p->m.group && is_of(t, rec))
		return t;
	*fresh = true;
	/* Of two that are taken the one that did not come last goes. */
	if (s->group == p->m.group && (t->group != p->m.group || s == p->m.cur))
		return t;
	return s;
}

/*
 * Is it equal to the word that it was equal to when it was last told of?  Then
 * it is linked.  If not, the next guess is a word that has this value now.
 */
static bool guess_link(struct packer *p, struct slot *s, unsigned int i, uint64_t value)
{
	uint32_t own = link_to(s - p->m.slot, i);
	uint32_t *guess = &p->guess[s - p->m.slot][i];
	uint32_t *recent = &p->recent[value * 0x9e3779b97f4a7c15ULL >> 51];
	const struct slot *t = &p->m.slot[*guess / PACK_WORDS];

	/* Of its own words those before it are known already. */
	if (*guess && t->group == p->m.group && t->word[*guess % PACK_WORDS] == value &&
	    (t != s || *guess < own)) {
		s->link[i] = *guess;
		*guess = 0;
		return true;
	}
	t = &p->m.slot[*recent / PACK_WORDS];
	if (value && *recent && t->group == p->m.group &&
	    t->word[*recent % PACK_WORDS] == value && (t != s || *recent < own))
		*guess = *recent;
	*recent = own;
	return false;
}

/*
 * Bytes of a string, the end of one included?  They stay bytes, so that they
 * are found again.
 */
static bool is_text(uint64_t value)
{
	const uint64_t high = 0x8080808080808080ULL, low = 0x0101010101010101ULL;
	/* The bytes before the first zero: all, and the last of them. */
	uint64_t zeros = (value - low) & ~value & high;
	uint64_t text = zeros ? (zeros & -zeros) - 1 : ~0ULL;

	/* Not one of them is a control character, or none of ASCII. */
	return (value & text) > 0xffff && !((value - 0x20 * low) & text & high) &&
	       !(value & text & high) && !(value & ~text);
}

/* Tells how a word differs; what it was is still in the slot. */
static void put_word(struct packer *p, struct slot *s, unsigned int i, uint64_t value)
{
	struct column *values = &p->m.kind[s->kind][values_of(i)];
	uint64_t diff = zigzag(value - s->word[i]);

	column_reserve(values, 16);
	s->word[i] = value;
	if (i > 2 && guess_link(p, s, i, value)) {
		s->linked |= 1ULL << i;
		s->missed &= ~(1ULL << i);
		put_number(values, PACK_LINK);
		put_number(&p->m.column[COLUMN_REFS], s->link[i]);
	} else if (diff < DELTA_MAX && !is_text(value)) {
		put_number(values, PACK_DELTA + diff);
	} else {
		put_number(values, PACK_WORD);
		put_bytes(&p->m.kind[s->kind][COLUMN_WORDS], &value, 8);
	}
}

/* Which words are not as foreseen; the others are put right in the slot. */
static uint64_t find_differences(struct packer *p, struct slot *s,
				 const uint64_t *word, unsigned int n)
{
	uint32_t own = link_to(s - p->m.slot, 0);
	uint64_t mask = 0, left;
	unsigned int i;

	for (i = 0; i < n; i++)
		mask |= (uint64_t)(word[i] != s->word[i]) << i;
	left = n < PACK_WORDS ? s->linked & ((1ULL << n) - 1) : s->linked;
	for (; left; left &= left - 1) {
		uint64_t bit = left & -left;

		i = __builtin_ctzll(left);
		if (word[i] != linked_word(p, s->link[i], own, word)) {
			mask |= bit;
		} else {
			mask &= ~bit;
			s->missed &= ~bit;
			s->word[i] = word[i];
		}
	}
	/* The time is told elsewhere. */
	return mask & ~(1ULL << 2);
}

/* Tells which words differ, and how; the slot becomes the record. */
static bool put_words(struct packer *p, struct slot *s, const uint64_t *word,
		      unsigned int n)
{
	struct column *masks = &p->m.kind[s->kind][COLUMN_MASKS];
	uint64_t mask = find_differences(p, s, word, n), left = mask, lost;

	if (!mask)
		return false;
	/* The time's bit is left out. */
	column_reserve(masks, 16);
	put_number(masks, (mask & 3) | (mask >> 3 << 2));
	/* Whoever misses twice in a row is linked no more. */
	lost = s->missed & mask;
	s->missed = (s->missed | (s->linked & mask)) & ~lost;
	s->linked &= ~lost;
	for (; left; left &= left - 1) {
		unsigned int i = __builtin_ctzll(left);

		put_word(p, s, i, word[i]);
	}
	return true;
}

/*
 * The kernel leaves what was there behind the name of an entry: no output has
 * it, and it is not kept.
 */
static bool leaves_padding(const struct systrace_record *rec)
{
	const struct sysent *ent = sysent_by_nr(rec->abi, rec->nr);

	return ent && !strcmp(ent->name, "getdents64");
}

static bool is_zero(const uint8_t *at, const uint8_t *end)
{
	while (at < end)
		if (*at++)
			return false;
	return true;
}

/* Bytes of the name of an entry that can be told as one, or -1. */
static int name_len(const struct systrace_record *rec, const uint8_t *entry, size_t left)
{
	struct dirent_head d;
	const uint8_t *name = entry + PACK_DIRENT_NAME, *nul;

	if (left < dirent_size(0))
		return -1;
	memcpy(&d, entry, PACK_DIRENT_NAME);
	if (d.reclen < dirent_size(0) || d.reclen > left)
		return -1;
	nul = memchr(name, 0, d.reclen - PACK_DIRENT_NAME);
	if (!nul || dirent_size(nul - name) != d.reclen)
		return -1;
	if (!is_zero(nul, entry + d.reclen) && !leaves_padding(rec))
		return -1;
	return nul - name;
}

/* Is it a whole directory, in the only extent of a record? */
static bool has_dirents(const struct systrace_record *rec)
{
	const uint8_t *at = (const uint8_t *)rec + PACK_DIRENTS_AT * 8;
	const uint8_t *end = (const uint8_t *)rec + rec->size;

	if (rec->type != SYSTRACE_REC_EXIT || at >= end)
		return false;
	while (at < end) {
		int len = name_len(rec, at, end - at);

		if (len < 0)
			return false;
		at += dirent_size(len);
	}
	return true;
}

/* Names together, and numbers, which mostly go by one. */
static void put_dirents(struct packer *p, const struct slot *s,
			const struct systrace_record *rec)
{
	const uint8_t *at = (const uint8_t *)rec + PACK_DIRENTS_AT * 8;
	const uint8_t *end = (const uint8_t *)rec + rec->size;
	struct column *kind = p->m.kind[s->kind];
	struct dirent_head d, before = {};

	for (; at < end; at += d.reclen, before = d) {
		memcpy(&d, at, PACK_DIRENT_NAME);
		put_number(&kind[COLUMN_VALUES], zigzag(d.ino - before.ino));
		put_number(&kind[COLUMN_VALUES + 1],
			   zigzag((uint64_t)d.off - (uint64_t)before.off));
		put_byte(&kind[COLUMN_VALUES + 2], d.type);
		put_bytes(&kind[COLUMN_WORDS], at + PACK_DIRENT_NAME,
			  strlen((const char *)at + PACK_DIRENT_NAME) + 1);
	}
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
	/* A number that is none of a call makes no new kind. */
	uint32_t nr = rec->type > SYSTRACE_REC_EXIT ? 0 : rec->nr;
	unsigned int call = (nr * 8 + rec->type) % PACK_SLOTS;
	struct slot *from = p->origin[call];

	put_number(&p->m.column[COLUMN_REFS], from - p->m.slot);
	slot_copy(&p->m, s, from);
	memset(p->guess[s - p->m.slot], 0, sizeof(*p->guess));
	p->origin[call] = s;
}

/* Words, and what is told in another way; what that is: PACK_* */
static unsigned int put_content(struct packer *p, struct slot *s,
				const struct systrace_record *rec)
{
	unsigned int n = rec->size / 8, op = 0;
	const uint64_t *word = (const void *)rec;
	struct column *kind = p->m.kind[s->kind];

	column_reserve(&kind[COLUMN_WORDS], rec->size + 1024);
	if (has_dirents(rec)) {
		column_reserve(&kind[COLUMN_VALUES], rec->size);
		column_reserve(&kind[COLUMN_VALUES + 1], rec->size);
		column_reserve(&kind[COLUMN_VALUES + 2], rec->size);
		op |= PACK_DIRENTS;
		n = PACK_DIRENTS_AT;
	}
	if (put_words(p, s, word, n < PACK_WORDS ? n : PACK_WORDS))
		op |= PACK_DIFFER;
	if (n > PACK_WORDS)
		put_bytes(&kind[COLUMN_WORDS], word + PACK_WORDS, (n - PACK_WORDS) * 8);
	if (op & PACK_DIRENTS)
		put_dirents(p, s, rec);
	return op;
}

/*
 * Is the block full?  As most records take little of what they might, it is
 * looked at only when the room would be taken if each had taken all of that.
 */
static inline bool takes_last_room(struct packer *p, const struct systrace_record *rec)
{
	/* A word takes at most nine bytes, an entry of a directory two more. */
	p->room -= 2 * rec->size + 64;
	if (p->room > 0)
		return false;
	p->room = PACK_ROOM - (int32_t)told(p);
	return p->room < PACK_ROOM / 64;
}

static __attribute__((noinline)) bool pack_surprise(struct packer *p,
						    const struct systrace_record *rec)
{
	unsigned int thread = (uint32_t)rec->tid % PACK_THREADS, op = 0;
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
	op |= put_content(p, s, rec);
	put_op(p, op);
	put_time(p, rec->time, s->kind);
	before->next = s;
	p->m.cur = s;
	/* A block's first record is always told of as if it went back. */
	if (rec->time < p->first_time)
		p->first_time = rec->time;
	if (takes_last_room(p, rec))
		p->left = 1;
	return !--p->left;
}

/**
 * pack_record() - add a record to the block
 * @p: the packer.
 * @rec: the record; its size must be sound: a multiple of 8, at most
 *	SYSTRACE_RECORD_MAX.
 *
 * Return: true when the block is full: pack_end(), and then pack_next() or
 * pack_begin(), have to come before the next record.
 */
bool pack_record(struct packer *p, const struct systrace_record *rec)
{
	struct slot *next = p->m.cur->next;

	if (!same(p, next, (const void *)rec))
		return pack_surprise(p, rec);
	put_time(p, rec->time, next->kind);
	p->run++;
	p->m.cur = next;
	return !--p->left;
}

/** pack_end() - end the block: the columns are complete */
void pack_end(struct packer *p)
{
	p->m.column[COLUMN_TIME_LOW].pos = p->low;
	if (p->time > p->last_time)
		p->last_time = p->time;
}
