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

struct task_struct;

#define FILTER_BITS	14

/* A bit for each bucket of the hash that is not empty. */
extern unsigned long filter_used[BITS_TO_LONGS(1 << FILTER_BITS)];

static inline u32 filter_bucket(const struct task_struct *task)
{
	/* What is above the lower half is alike, and costs an instruction. */
	return hash_32((u32)(unsigned long)task, FILTER_BITS);
}

/**
 * filter_maybe() - can anyone be tracing a task?
 * @task: the task.
 *
 * The miss path.  Context: any.
 * Return: false: nobody does.
 */
static inline bool filter_maybe(const struct task_struct *task)
{
	return test_bit(filter_bucket(task), filter_used);
}

extern struct hlist_head *filter_buckets;

/**
 * filter_lookup() - a task's object, for probes
 * @task: the task.
 *
 * Context: preemption off; the object is good as long.
 * Return: the object, or NULL when nobody traces the task.
 */
static inline struct traced_task *filter_lookup(const struct task_struct *task)
{
	struct traced_task *t;

	hlist_for_each_entry_rcu(t, &filter_buckets[filter_bucket(task)], node,
				 !preemptible())
		if (likely(t->task == task))
			return t;
	return NULL;
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
bool filter_remove(struct task_struct *task, unsigned int slot);
void filter_drop(struct traced_task *t, u64 mask);
void filter_remove_session(unsigned int slot);
u64 filter_remove_task(struct traced_task *t);

#endif /* SYSTRACE_FILTER_H */
