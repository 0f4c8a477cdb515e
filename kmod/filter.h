/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Filter: which sessions want this task?  One lookup answers for all.  For a
 * task that nobody traces it is one load and one bit test.
 */
#ifndef SYSTRACE_FILTER_H
#define SYSTRACE_FILTER_H

#include <linux/bitops.h>
#include <linux/hash.h>
#include <linux/preempt.h>
#include <linux/rculist.h>
#include <linux/types.h>

#include "inflight.h"

struct session;
struct task_struct;

/*
 * A task's mark is part of its address: all of it that tells tasks of the same
 * 4 GiB apart, of which none is smaller than a page where it matters.  One
 * shift finds it.
 */
#define FILTER_MARK_SHIFT	12
#define FILTER_MARKS		(1 << (32 - FILTER_MARK_SHIFT))
/* Buckets of the hash: tasks of one mark are in one of them. */
#ifndef FILTER_BITS
#define FILTER_BITS		16
#endif

/* A bit for each mark of a task that is traced. */
extern unsigned long filter_used[BITS_TO_LONGS(FILTER_MARKS)];

static __always_inline unsigned long filter_mark(const struct task_struct *task)
{
	return (u32)(unsigned long)task >> FILTER_MARK_SHIFT;
}

static __always_inline u32 filter_bucket(unsigned long mark)
{
	return hash_32(mark, FILTER_BITS);
}

static __always_inline bool filter_marked(unsigned long mark)
{
	return test_bit(mark, filter_used);
}

/**
 * filter_maybe() - can anyone be tracing a task?
 * @task: the task.
 *
 * The miss path.  Context: any.
 * Return: false: nobody does.
 */
static __always_inline bool filter_maybe(const struct task_struct *task)
{
	return filter_marked(filter_mark(task));
}

extern struct hlist_head *filter_buckets;

/**
 * filter_first() - the object that a task of a mark has most likely
 * @mark: filter_mark() of the task.
 *
 * Context: as filter_lookup().
 * Return: an object, which may be another task's; NULL: there is none.
 */
static __always_inline struct traced_task *filter_first(unsigned long mark)
{
	struct hlist_node *node;

	node = rcu_dereference_sched(hlist_first_rcu(&filter_buckets[filter_bucket(mark)]));
	return hlist_entry_safe(node, struct traced_task, node);
}

/**
 * filter_among() - a task's object, of those that filter_first() found one of
 * @t: what it found, or NULL.
 * @task: the task.
 *
 * Context: as filter_lookup().
 * Return: the object or NULL.
 */
static inline struct traced_task *filter_among(struct traced_task *t,
					       const struct task_struct *task)
{
	hlist_for_each_entry_from_rcu(t, node)
		if (likely(t->task == task))
			return t;
	return NULL;
}

/**
 * filter_lookup() - a task's object, for probes
 * @task: the task.
 *
 * Context: preemption off; the object is good as long.
 * Return: the object, or NULL when nobody traces the task.
 */
static inline struct traced_task *filter_lookup(const struct task_struct *task)
{
	return filter_among(filter_first(filter_mark(task)), task);
}

int filter_init(void);
void filter_exit(void);
struct traced_task *filter_find(const struct task_struct *task);
int filter_add(struct traced_task **new, unsigned int slot, bool follow,
	       bool armed, bool restricted);
void filter_admit(const struct task_struct *task, unsigned int slot);
struct traced_task *filter_fork(struct traced_task *parent,
				struct task_struct *child);
void filter_disarm(struct traced_task *t);
struct traced_task *filter_lock_task(const struct task_struct *task);
void filter_unlock_task(void);
void filter_settle(struct traced_task *t);
bool filter_quicken(struct traced_task *t, struct session *s);
void filter_slow_down(unsigned int slot);
bool filter_remove(struct task_struct *task, unsigned int slot);
void filter_drop(struct traced_task *t, u64 mask);
bool filter_remove_session(unsigned int slot);
u64 filter_remove_task(struct traced_task *t);

#endif /* SYSTRACE_FILTER_H */
