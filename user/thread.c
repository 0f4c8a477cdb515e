// SPDX-License-Identifier: GPL-2.0-only
/* The threads that there are, by their IDs. */
#include <stdlib.h>

#include "message.h"
#include "thread.h"

#define MIN_BUCKETS	64

/* IDs are given out one after the other: they spread by themselves. */
static struct thread **bucket_of(const struct threads *all, pid_t tid)
{
	return &all->bucket[(uint32_t)tid & (all->nr_buckets - 1)];
}

/* For threads_find(): not the one that was asked for before. */
struct thread *threads_look(struct threads *all, pid_t tid)
{
	struct thread *t = all->nr ? *bucket_of(all, tid) : NULL;

	while (t && t->tid != tid)
		t = t->next;
	if (t)
		all->last = t;
	return t;
}

static void link_thread(struct threads *all, struct thread *t)
{
	struct thread **bucket = bucket_of(all, t->tid);

	t->next = *bucket;
	*bucket = t;
}

/* Twice as many buckets: a chain stays one thread long, on average. */
static void grow(struct threads *all)
{
	struct threads more = {
		.nr_buckets = all->nr_buckets ? 2 * all->nr_buckets : MIN_BUCKETS,
	};
	unsigned int i;

	more.bucket = calloc(more.nr_buckets, sizeof(*more.bucket));
	if (!more.bucket)
		die("out of memory");
	for (i = 0; i < all->nr_buckets; i++) {
		while (all->bucket[i]) {
			struct thread *t = all->bucket[i];

			all->bucket[i] = t->next;
			link_thread(&more, t);
		}
	}
	free(all->bucket);
	all->bucket = more.bucket;
	all->nr_buckets = more.nr_buckets;
}

/** threads_add() - make a thread known by its ID, which no other one has */
void threads_add(struct threads *all, struct thread *t)
{
	if (all->nr == all->nr_buckets)
		grow(all);
	link_thread(all, t);
	all->nr++;
}

/** threads_remove() - forget a thread */
void threads_remove(struct threads *all, struct thread *t)
{
	struct thread **link = bucket_of(all, t->tid);

	while (*link != t)
		link = &(*link)->next;
	*link = t->next;
	all->nr--;
	if (all->last == t)
		all->last = NULL;
}

static struct thread *first_from(const struct threads *all, unsigned int i)
{
	for (; i < all->nr_buckets; i++)
		if (all->bucket[i])
			return all->bucket[i];
	return NULL;
}

/** threads_first() - any thread; NULL: there are none */
struct thread *threads_first(const struct threads *all)
{
	return first_from(all, 0);
}

/** threads_next() - another one, until NULL; none is added meanwhile */
struct thread *threads_next(const struct threads *all, const struct thread *t)
{
	if (t->next)
		return t->next;
	return first_from(all, bucket_of(all, t->tid) - all->bucket + 1);
}

/** threads_free() - give the memory back; there are no threads left */
void threads_free(struct threads *all)
{
	free(all->bucket);
}
