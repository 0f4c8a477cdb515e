// SPDX-License-Identifier: GPL-2.0-only
/*
 * Pool: task objects for probes.
 *
 * Probes run with preemption off.  On most kernels memory can be had there, as
 * long as none is waited for.  With PREEMPT_RT it cannot: the allocator's locks
 * are such that sleep.  There objects are made in advance, with all the room
 * that they may come to need, and made anew by a work when some have been
 * taken.  Whoever comes when there is none is told of as any other loss.
 */
#include <linux/errno.h>
#include <linux/irq_work.h>
#include <linux/list.h>
#include <linux/sched.h>
#include <linux/spinlock.h>
#include <linux/workqueue.h>

#include "compat.h"
#include "inflight.h"
#include "pool.h"

/* So many forks may come before the work does. */
#define POOL_SIZE	128

/* Under pool_lock, a leaf. */
static HLIST_HEAD(pool);
static unsigned int pool_nr;
static DEFINE_RAW_SPINLOCK(pool_lock);
/* No refill after pool_stop(). */
static bool pool_running;

static bool fill(void)
{
	struct traced_task *t;

	while (READ_ONCE(pool_running) && READ_ONCE(pool_nr) < POOL_SIZE) {
		t = inflight_alloc(NULL, GFP_KERNEL);
		if (!t)
			return false;
		raw_spin_lock(&pool_lock);
		hlist_add_head(&t->node, &pool);
		pool_nr++;
		raw_spin_unlock(&pool_lock);
	}
	return true;
}

static void fill_work(struct work_struct *work)
{
	/* Who comes next asks again. */
	fill();
}

static DECLARE_WORK(pool_work, fill_work);

/* A work cannot be queued from where the probes are. */
static void ask(struct irq_work *work)
{
	queue_work(system_highpri_wq, &pool_work);
}

static DEFINE_IRQ_WORK(pool_ask, ask);

/* Takes the first, or returns NULL. */
static struct traced_task *take(void)
{
	struct traced_task *t;

	raw_spin_lock(&pool_lock);
	t = hlist_entry_safe(pool.first, struct traced_task, node);
	if (t) {
		hlist_del_init(&t->node);
		pool_nr--;
	}
	raw_spin_unlock(&pool_lock);
	return t;
}

/**
 * pool_start() - probes are going to ask for objects
 *
 * Context: may sleep.
 * Return: 0 or -ENOMEM.
 */
int pool_start(void)
{
	if (COMPAT_PROBES_ALLOCATE)
		return 0;
	WRITE_ONCE(pool_running, true);
	if (fill())
		return 0;
	pool_stop();
	return -ENOMEM;
}

/** pool_stop() - no probe runs any more; may sleep */
void pool_stop(void)
{
	struct traced_task *t;

	if (COMPAT_PROBES_ALLOCATE)
		return;
	WRITE_ONCE(pool_running, false);
	irq_work_sync(&pool_ask);
	cancel_work_sync(&pool_work);
	while ((t = take()))
		inflight_put(t);
}

/**
 * pool_get() - an object for a task, from a probe
 * @task: the task.
 *
 * Context: preemption off.
 * Return: as inflight_alloc().
 */
struct traced_task *pool_get(struct task_struct *task)
{
	struct traced_task *t;

	/* Atomic, as preemption is off: some of the reserves may be used. */
	if (COMPAT_PROBES_ALLOCATE)
		return inflight_alloc(task, GFP_ATOMIC | __GFP_NOWARN);
	t = take();
	if (t)
		t->task = task;
	if (READ_ONCE(pool_nr) <= POOL_SIZE / 2)
		irq_work_queue(&pool_ask);
	return t;
}
