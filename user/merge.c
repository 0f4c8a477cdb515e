// SPDX-License-Identifier: GPL-2.0-only
/*
 * Merge: the rings' records in one order, by time.
 *
 * Within a ring times rise, and within a thread they rise strictly, on
 * whatever CPUs it runs: taking the ring with the smallest next time keeps
 * both orders.  A ring that is empty for the moment may still get an earlier
 * record, though: its writer may have read the clock and not published yet.
 * So a record is taken only
 *
 *   - when every other ring has a later one waiting, or
 *   - when its time is before the session's "settled" time: the kernel has
 *     waited for all writers that had read the clock before that.
 *
 * "settled" is read before the heads: what it promises is below them.
 */
#include <stddef.h>
#include <stdint.h>

#include "merge.h"

/* The ring whose next record is the earliest; *all: none is empty. */
static struct ring *earliest(struct session *s, uint64_t *time, bool *all)
{
	struct ring *best = NULL;
	unsigned int i;

	*all = true;
	for (i = 0; i < s->nr_rings; i++) {
		const struct systrace_record *rec = ring_peek(&s->ring[i]);

		if (!rec) {
			*all = false;
			continue;
		}
		if (!best || rec->time < *time) {
			best = &s->ring[i];
			*time = rec->time;
		}
	}
	return best;
}

/* The earliest time that other rings than @not have, and whether one is empty. */
static uint64_t next_best(struct session *s, const struct ring *not, bool *all)
{
	uint64_t time = UINT64_MAX;
	unsigned int i;

	*all = true;
	for (i = 0; i < s->nr_rings; i++) {
		const struct systrace_record *rec;

		if (&s->ring[i] == not)
			continue;
		rec = ring_peek(&s->ring[i]);
		if (!rec)
			*all = false;
		else if (rec->time < time)
			time = rec->time;
	}
	return time;
}

/**
 * merge_drain() - hand over all records whose place in the order is known
 * @s: the session.
 * @final: nothing more will be written: all records are in order.
 * @fn: takes each.
 * @data: passed to @fn.
 *
 * Return: true when at least one record was handed over.
 */
bool merge_drain(struct session *s, bool final, record_fn fn, void *data)
{
	/* Acquire: pairs with settled()'s release in the kernel. */
	uint64_t settled = final ? UINT64_MAX :
		__atomic_load_n(&s->page->settled, __ATOMIC_ACQUIRE);
	bool any = false, all;
	unsigned int i;
	uint64_t time;
	struct ring *r;

	for (i = 0; i < s->nr_rings; i++)
		ring_look(&s->ring[i]);
	while ((r = earliest(s, &time, &all))) {
		uint64_t limit = next_best(s, r, &all);
		const struct systrace_record *rec;

		/* An empty ring may get anything that is not settled. */
		if (!all && settled < limit)
			limit = settled;
		rec = ring_peek(r);
		if (rec->time > limit || (!all && rec->time >= settled))
			break;
		/* As long as this ring is ahead of all others, stay with it. */
		do {
			fn(rec, data);
			ring_skip(r, rec);
			any = true;
			rec = ring_peek(r);
		} while (rec && rec->time < limit);
		ring_release(r);
	}
	return any;
}
