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
#include <stdlib.h>

#include "merge.h"
#include "options.h"

/*
 * Rings that have records wait in a heap, the one with the earliest record on
 * top.  Of rings with the same time the first one is earlier.
 */
static bool is_before(const struct ring *a, const struct ring *b)
{
	return a->time < b->time || (a->time == b->time && a < b);
}

static void sift_down(struct ring **heap, unsigned int nr, unsigned int at)
{
	struct ring *r = heap[at];
	unsigned int child;

	for (; (child = 2 * at + 1) < nr; at = child) {
		if (child + 1 < nr && is_before(heap[child + 1], heap[child]))
			child++;
		if (!is_before(heap[child], r))
			break;
		heap[at] = heap[child];
	}
	heap[at] = r;
}

/* Looks at all rings; returns how many have something. */
static unsigned int fill_heap(struct session *s)
{
	unsigned int i, nr = 0;

	for (i = 0; i < s->nr_rings; i++) {
		struct ring *r = &s->ring[i];
		const struct systrace_record *rec;

		ring_look(r);
		rec = ring_peek(r);
		if (!rec)
			continue;
		r->time = rec->time;
		s->heap[nr++] = r;
	}
	for (i = nr / 2; i--;)
		sift_down(s->heap, nr, i);
	return nr;
}

/* The time that the top's records must be below to be the earliest of all. */
static uint64_t top_bound(struct ring **heap, unsigned int nr)
{
	const struct ring *other;

	if (nr == 1)
		return UINT64_MAX;
	other = heap[1];
	if (nr > 2 && is_before(heap[2], other))
		other = heap[2];
	/* Equal is early enough for the first one. */
	return other->time + (heap[0] < other && other->time != UINT64_MAX);
}

/* A record's bytes, of which there must be @left. */
static size_t checked_size(const struct ring *r,
			   const struct systrace_record *rec, size_t left)
{
	size_t size = rec->size;

	if (size < sizeof(*rec) || size % 8 || size > left)
		die("the ring of CPU %u is damaged", r->kernel->cpu);
	return size;
}

/*
 * Bytes of records from the ring's next one on that are below the bound; @most
 * of them, but for the last record.
 */
static size_t run_length(const struct ring *r, uint64_t bound, size_t most)
{
	const uint8_t *data = (const uint8_t *)ring_peek(r);
	size_t left = ring_left(r), len = 0;

	if (most > left)
		most = left;
	do {
		const struct systrace_record *rec = (const void *)(data + len);

		if (rec->time >= bound)
			break;
		len += checked_size(r, rec, left - len);
	} while (len < most);
	return len;
}

/*
 * Bytes of records at most, after which the rings are looked at again.  A ring's
 * room is to be given back now and then, too.
 */
#define RELIEVE_EACH	(64 * 1024)

static size_t relieve_each(const struct session *s)
{
	uint64_t part = s->nr_rings ? s->ring[0].size / 16 : 0;

	return part < RELIEVE_EACH ? part : RELIEVE_EACH;
}

/*
 * Printing takes longer than making the records.  Rings that fill up meanwhile
 * are emptied into memory, so that nobody waits, or loses anything, as long as
 * we are behind by no more than that.
 */
static void relieve(struct session *s)
{
	unsigned int i;
	size_t kept = 0;

	if (!s->keeps)
		return;
	for (i = 0; i < s->nr_rings; i++)
		kept += s->ring[i].kept_len;
	for (i = 0; i < s->nr_rings; i++)
		if (ring_is_filling(&s->ring[i]) && kept < s->keeps)
			kept += ring_keep(&s->ring[i], s->keeps - kept);
}

/**
 * merge_drain() - hand over all records whose place in the order is known
 * @s: the session.
 * @final: nothing more will be written: all records are in order.
 * @fn: takes them, run by run.
 * @data: passed to @fn.
 *
 * A run lasts as long as one ring is ahead of all others.
 *
 * Return: true when at least one record was handed over.
 */
bool merge_drain(struct session *s, bool final, records_fn fn, void *data)
{
	/* Acquire: pairs with settled()'s release in the kernel. */
	uint64_t settled = final ? UINT64_MAX :
		__atomic_load_n(&s->page->settled, __ATOMIC_ACQUIRE);
	bool any = false;
	unsigned int i, nr;
	size_t done = 0, each = relieve_each(s);

	if (!s->heap)
		s->heap = calloc(s->nr_rings, sizeof(*s->heap));
	if (!s->heap)
		die("out of memory");
	relieve(s);
	nr = fill_heap(s);
	while (nr) {
		struct ring *r = s->heap[0];
		uint64_t bound = top_bound(s->heap, nr);
		const struct systrace_record *rec = ring_peek(r);
		size_t len;

		/* An empty ring may get anything that is not settled. */
		if (nr < s->nr_rings && settled < bound)
			bound = settled;
		len = run_length(r, bound, each);
		if (!len)
			break;
		fn(rec, len, data);
		any = true;
		ring_skip(r, len);
		done += len;
		if (done >= each) {
			relieve(s);
			done = 0;
		}
		rec = ring_peek(r);
		if (rec)
			r->time = rec->time;
		else
			s->heap[0] = s->heap[--nr];
		if (nr)
			sift_down(s->heap, nr, 0);
	}
	for (i = 0; i < s->nr_rings; i++)
		if (s->ring[i].pos != s->ring[i].released)
			ring_release(&s->ring[i]);
	return any;
}
