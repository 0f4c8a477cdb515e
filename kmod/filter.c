// SPDX-License-Identifier: GPL-2.0-only
/*
 * Filter: a hash of the traced tasks, keyed by the task itself, as a thread
 * that calls execve may change its ID.
 *
 * Readers (probes) hold no lock: preemption is off, which RCU waits for.
 * Writers hold filter_lock, a raw lock, as the fork and exit probes are among
 * them and run with preemption off on some kernels.
 */
#include <linux/errno.h>
#include <linux/mm.h>
#include <linux/rculist.h>
#include <linux/sched.h>
#include <linux/slab.h>
#include <linux/spinlock.h>

#include "filter.h"
#include "inflight.h"
#include "pool.h"
#include "session.h"

unsigned long filter_used[BITS_TO_LONGS(FILTER_MARKS)];

struct hlist_head *filter_buckets;
static DEFINE_RAW_SPINLOCK(filter_lock);

/* Sessions that filter_remove_session() is at work for, a bit each. */
static u64 leaving;

/**
 * filter_init() - make the hash
 *
 * Context: module init.
 * Return: 0 or -ENOMEM.
 */
int filter_init(void)
{
	/* Zeroes are empty lists. */
	filter_buckets = kvcalloc(1 << FILTER_BITS, sizeof(*filter_buckets), GFP_KERNEL);
	return filter_buckets ? 0 : -ENOMEM;
}

/** filter_exit() - free the hash; every session is gone */
void filter_exit(void)
{
	kvfree(filter_buckets);
}

/**
 * filter_find() - a task's object
 * @task: the task.
 *
 * Context: preemption off, or rcu_read_lock(); the object is good as long.
 * Return: the object, or NULL when nobody traces the task.
 */
struct traced_task *filter_find(const struct task_struct *task)
{
	struct hlist_head *head = &filter_buckets[filter_bucket(filter_mark(task))];
	struct traced_task *t;

	hlist_for_each_entry_rcu(t, head, node, lockdep_is_held(&filter_lock) ||
				 !preemptible())
		if (t->task == task)
			return t;
	return NULL;
}

static void hash_add(struct traced_task *t)
{
	unsigned long mark = filter_mark(t->task);

	lockdep_assert_held(&filter_lock);
	hlist_add_head_rcu(&t->node, &filter_buckets[filter_bucket(mark)]);
	/* After the object: who sees the bit finds it. */
	smp_mb__before_atomic();
	set_bit(mark, filter_used);
}

/* Out of the hash; the hash's reference goes with it. */
static void hash_del(struct traced_task *t)
{
	unsigned long mark = filter_mark(t->task);
	struct traced_task *other;

	lockdep_assert_held(&filter_lock);
	hlist_del_init_rcu(&t->node);
	hlist_for_each_entry(other, &filter_buckets[filter_bucket(mark)], node)
		if (filter_mark(other->task) == mark)
			goto out;
	clear_bit(mark, filter_used);
out:
	inflight_put(t);
}

/* Who traces the task changes: its next probe has to look. */
static void slow_down(struct traced_task *t)
{
	lockdep_assert_held(&filter_lock);
	WRITE_ONCE(t->quick, NULL);
}

/* Takes sessions off an object; the last one takes it off the hash. */
static u64 drop_sessions(struct traced_task *t, u64 mask)
{
	u64 had = t->sessions & mask;

	lockdep_assert_held(&filter_lock);
	if (had)
		slow_down(t);
	WRITE_ONCE(t->sessions, t->sessions & ~mask);
	WRITE_ONCE(t->follow, t->follow & ~mask);
	WRITE_ONCE(t->armed, t->armed & ~mask);
	WRITE_ONCE(t->fresh, t->fresh & ~mask);
	t->told &= ~mask;
	WRITE_ONCE(t->hanging, t->hanging & ~mask);
	WRITE_ONCE(t->restricted, t->restricted & ~mask);
	session_count_tasks(had, -1);
	if (!t->sessions && !hlist_unhashed(&t->node))
		hash_del(t);
	return had;
}

/**
 * filter_add() - let a session trace a task
 * @new: an object made for the task by inflight_alloc(); set to NULL when it
 *	was used, otherwise left to the caller.
 * @slot: the session.
 * @follow: its children too.
 * @armed: only from its next execve on.
 * @restricted: only as long as it has the right to; it records nothing before
 *	filter_admit(), or the task's next execve.
 *
 * Context: process; the caller holds a reference to the task.
 * Return: 1 when the session did not trace the task before, 0 when it did,
 * -ESRCH when the task is dying.
 */
int filter_add(struct traced_task **new, unsigned int slot, bool follow,
	       bool armed, bool restricted)
{
	u64 bit = BIT_ULL(slot);
	struct traced_task *t;
	int ret = 0;

	raw_spin_lock(&filter_lock);
	t = filter_find((*new)->task);
	if (!t) {
		t = *new;
		*new = NULL;
		hash_add(t);
	}
	if (!(t->sessions & bit)) {
		slow_down(t);
		session_count_tasks(bit, 1);
		ret = 1;
		/* Its rights have to be looked at again: filter_admit(). */
		if (armed || restricted)
			WRITE_ONCE(t->armed, t->armed | bit);
		else
			WRITE_ONCE(t->fresh, t->fresh | bit);
		if (restricted)
			WRITE_ONCE(t->restricted, t->restricted | bit);
	}
	if (follow)
		WRITE_ONCE(t->follow, t->follow | bit);
	/* Release: who sees the session sees that it waits, or is restricted. */
	smp_store_release(&t->sessions, t->sessions | bit);
	/*
	 * A dying task sets PF_EXITING long before its exit probe looks it up
	 * here.  We publish, then look at the flag: either we see it, or the
	 * probe finds the object.  It does find it for who was here before,
	 * and is to see the task die.
	 */
	smp_mb();
	if (ret && (READ_ONCE(t->task->flags) & PF_EXITING)) {
		drop_sessions(t, bit);
		ret = -ESRCH;
	}
	raw_spin_unlock(&filter_lock);
	return ret;
}

/**
 * filter_admit() - a restricted session has the right to trace a task
 * @task: the task; the caller has looked at its rights after filter_add().
 * @slot: the session.
 *
 * A task that changed its credentials before filter_add() was found out by
 * that look, and one that does it after is by its own probes.
 *
 * Context: process.
 */
void filter_admit(const struct task_struct *task, unsigned int slot)
{
	struct traced_task *t;

	raw_spin_lock(&filter_lock);
	t = filter_find(task);
	if (t && (t->armed & t->sessions & BIT_ULL(slot))) {
		WRITE_ONCE(t->armed, t->armed & ~BIT_ULL(slot));
		WRITE_ONCE(t->fresh, t->fresh | BIT_ULL(slot));
	}
	raw_spin_unlock(&filter_lock);
}

/**
 * filter_fork() - trace a new task for those who follow its parent
 * @parent: the parent's object.
 * @child: the new task, which has not run yet.
 *
 * Context: fork probe, preemption off.
 * Return: the child's object; NULL when nobody traces it; ERR_PTR(-ENOMEM).
 */
struct traced_task *filter_fork(struct traced_task *parent,
				struct task_struct *child)
{
	struct traced_task *new, *t;
	u64 mask, more;

	if (!READ_ONCE(parent->follow))
		return NULL;
	new = pool_get(child);
	if (!new)
		return ERR_PTR(-ENOMEM);
	raw_spin_lock(&filter_lock);
	/*
	 * Looked at under the lock: a session may be leaving.  Its walk need
	 * not have come to the parent when it is past the child's bucket.
	 */
	mask = parent->follow & parent->sessions & ~leaving;
	/* The child could be found, and attached, before we came. */
	t = filter_find(child);
	if (!t && mask) {
		t = new;
		new = NULL;
		hash_add(t);
	}
	if (t) {
		more = mask & ~t->sessions;
		if (more)
			slow_down(t);
		session_count_tasks(more, 1);
		WRITE_ONCE(t->armed, t->armed | (parent->armed & more));
		WRITE_ONCE(t->restricted,
			   t->restricted | (parent->restricted & more));
		WRITE_ONCE(t->follow, t->follow | mask);
		WRITE_ONCE(t->sessions, t->sessions | mask);
	}
	raw_spin_unlock(&filter_lock);
	if (new)
		inflight_put(new);
	return t;
}

/**
 * filter_disarm() - a task has come to its execve
 * @t: its object.
 *
 * Context: the task's probe.
 */
void filter_disarm(struct traced_task *t)
{
	raw_spin_lock(&filter_lock);
	WRITE_ONCE(t->armed, 0);
	raw_spin_unlock(&filter_lock);
}

/**
 * filter_lock_task() - look at a task's object while it passes no first probe
 * @task: the task; referenced, or the current one.
 *
 * Until filter_unlock_task() the object's @fresh does not change, and the task
 * does not get past its exit probe.
 *
 * Context: any but under a siglock; preemption is off until the end.
 * Return: the object, or NULL when nobody traces the task; the lock is held
 * in either case.
 */
struct traced_task *filter_lock_task(const struct task_struct *task)
	__acquires(&filter_lock)
{
	raw_spin_lock(&filter_lock);
	return filter_find(task);
}

/** filter_unlock_task() - the end of what filter_lock_task() began */
void filter_unlock_task(void)
	__releases(&filter_lock)
{
	raw_spin_unlock(&filter_lock);
}

/**
 * filter_settle() - a task passes its first probe since it was attached
 * @t: its object; @t->fresh is not zero.
 *
 * Whatever its attachers had to tell of it, they have told when this returns.
 *
 * Context: the task's probe, not under its siglock.
 */
void filter_settle(struct traced_task *t)
{
	raw_spin_lock(&filter_lock);
	WRITE_ONCE(t->fresh, 0);
	t->told = 0;
	raw_spin_unlock(&filter_lock);
}

/**
 * filter_quicken() - a task's probes need not ask any more who wants what
 * @t: its object.
 * @s: the only session that traces it, and which wants no more of its calls
 *	than their records.
 *
 * Context: the task's probe.
 * Return: false when somebody else has come, or it has left.
 */
bool filter_quicken(struct traced_task *t, struct session *s)
{
	bool ok;

	raw_spin_lock(&filter_lock);
	ok = t->sessions == BIT_ULL(s->slot) && !rcu_access_pointer(s->match) &&
	     !(t->armed | t->restricted | t->fresh);
	if (ok) {
		t->session = s;
		t->bit = t->sessions;
		WRITE_ONCE(t->quick, t->task);
	}
	raw_spin_unlock(&filter_lock);
	return ok;
}

/**
 * filter_slow_down() - a session wants to know more of its tasks' calls
 * @slot: the session.
 *
 * Context: process; long.  Probes that run at this moment may not know yet.
 */
void filter_slow_down(unsigned int slot)
{
	unsigned int b;

	for (b = 0; b < 1 << FILTER_BITS; b++) {
		struct traced_task *t;

		if (hlist_empty(&filter_buckets[b]))
			continue;
		raw_spin_lock(&filter_lock);
		hlist_for_each_entry(t, &filter_buckets[b], node)
			if (t->sessions & BIT_ULL(slot))
				slow_down(t);
		raw_spin_unlock(&filter_lock);
		cond_resched();
	}
}

/**
 * filter_remove() - a session leaves a task alone
 * @task: the task.
 * @slot: the session.
 *
 * Context: process.  Probes that run at this moment may still write.
 * Return: true when the session did trace the task.
 */
bool filter_remove(struct task_struct *task, unsigned int slot)
{
	struct traced_task *t;
	u64 had = 0;

	raw_spin_lock(&filter_lock);
	t = filter_find(task);
	if (t)
		had = drop_sessions(t, BIT_ULL(slot));
	raw_spin_unlock(&filter_lock);
	return had;
}

/**
 * filter_drop() - sessions leave the current task alone
 * @t: its object.
 * @mask: the sessions, a bit each.
 *
 * Context: the task's probes, preemption off, so that the object is good until
 * the probe ends.
 */
void filter_drop(struct traced_task *t, u64 mask)
{
	raw_spin_lock(&filter_lock);
	drop_sessions(t, mask);
	raw_spin_unlock(&filter_lock);
}

/**
 * filter_remove_session() - a session leaves every task alone
 * @slot: the session.
 *
 * Context: process; long.  Probes that run at this moment may still write.
 * Return: false when no task was left to it: then the lock has it that all they
 * wrote is published, as they write before they go.
 */
bool filter_remove_session(unsigned int slot)
{
	bool any;
	unsigned int b;

	/* Tasks that are not reached yet may fork: not for this session. */
	raw_spin_lock(&filter_lock);
	any = session_has_tasks(slot);
	if (any)
		leaving |= BIT_ULL(slot);
	raw_spin_unlock(&filter_lock);
	if (!any)
		return false;
	for (b = 0; b < 1 << FILTER_BITS; b++) {
		struct traced_task *t;
		struct hlist_node *next;

		if (hlist_empty(&filter_buckets[b]))
			continue;
		raw_spin_lock(&filter_lock);
		hlist_for_each_entry_safe(t, next, &filter_buckets[b], node)
			drop_sessions(t, BIT_ULL(slot));
		raw_spin_unlock(&filter_lock);
		cond_resched();
	}
	raw_spin_lock(&filter_lock);
	leaving &= ~BIT_ULL(slot);
	raw_spin_unlock(&filter_lock);
	return true;
}

/**
 * filter_remove_task() - a task dies
 * @t: its object.
 *
 * Context: the task's exit probe, preemption off.
 * Return: the sessions that traced it.
 */
u64 filter_remove_task(struct traced_task *t)
{
	u64 had;

	raw_spin_lock(&filter_lock);
	had = drop_sessions(t, U64_MAX);
	raw_spin_unlock(&filter_lock);
	return had;
}
