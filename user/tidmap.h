/* SPDX-License-Identifier: GPL-2.0-only */
/* Thread IDs, and for each the ID of its group. */
#ifndef TIDMAP_H
#define TIDMAP_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

/**
 * struct tidmap_entry - a thread
 * @tid: its ID, 0: nothing is here.
 * @tgid: its group's.
 */
struct tidmap_entry {
	pid_t tid;
	pid_t tgid;
};

/**
 * struct tidmap - a hash table of threads
 * @entry: its places, owned; walk over them to see all.
 * @cap: their number, a power of two.
 * @nr: threads in it.
 *
 * Starts out zeroed.  Running out of memory makes tidmap_add() return false.
 */
struct tidmap {
	struct tidmap_entry *entry;
	size_t cap;
	size_t nr;
};

bool tidmap_add(struct tidmap *m, pid_t tid, pid_t tgid);
pid_t tidmap_find(const struct tidmap *m, pid_t tid);
void tidmap_remove(struct tidmap *m, pid_t tid);
void tidmap_free(struct tidmap *m);

#endif /* TIDMAP_H */
