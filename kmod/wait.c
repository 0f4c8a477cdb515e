// SPDX-License-Identifier: GPL-2.0-only
/*
 * Wait: under SYSTRACE_POLICY_WAIT a task that has filled half of a ring waits
 * here, in its task work, until the reader has emptied it to a quarter.
 *
 * The session may be closed at any moment.  So a waiter sleeps on a queue of
 * the session's slot, which is always there, and looks at the session only
 * with preemption off, when it is good if the slot still holds it.
 */
#include <linux/kernel.h>
#include <linux/minmax.h>
#include <linux/preempt.h>
#include <linux/sched.h>
#include <linux/sched/signal.h>
#include <linux/spinlock.h>
#include <linux/timekeeping.h>
#include <linux/wait.h>

#include "inflight.h"
#include "lookup.h"
#include "session.h"
#include "wait.h"

/* How often a waiter looks for itself, should its reader not tell. */
#define LOOK_EACH	max(HZ / 50, 1)

static wait_queue_head_t room[MAX_SESSIONS];

/* Keeps the figures in the session pages; a leaf. */
static DEFINE_RAW_SPINLOCK(figures_lock);

/**
 * struct waiter - one wait
 * @slot: of the session.
 * @since: which tells it from a later one of the same slot.
 * @cpu: whose ring is full.
 */
struct waiter {
	unsigned int slot;
	u64 since;
	unsigned int cpu;
};

/** wait_init() - module init */
void wait_init(void)
{
	unsigned int i;

	for (i = 0; i < MAX_SESSIONS; i++)
		init_waitqueue_head(&room[i]);
}

/* The session, or NULL when it has gone.  Preemption is off. */
static struct session *session_of(const struct waiter *w)
{
	struct session *s = session_at(w->slot);

	return s && s->since == w->since ? s : NULL;
}

static bool emptied(const struct ring *r)
{
	return READ_ONCE(r->broken) || ring_unread(r) <= r->size / 4;
}

static bool may_go(const struct waiter *w)
{
	struct session *s;
	bool go;

	preempt_disable();
	s = session_of(w);
	go = !s || emptied(&s->ring[w->cpu]);
	preempt_enable();
	return go;
}

/* Begins a wait: fills @w.  Returns the longest time to wait, 0: not at all. */
static long begin(struct waiter *w)
{
	struct systrace_session_page *page;
	struct session *s;
	long limit = 0;

	preempt_disable();
	s = session_at(w->slot);
	if (s && s->max_wait) {
		w->since = s->since;
		limit = s->max_wait;
		page = s->page;
		raw_spin_lock(&figures_lock);
		WRITE_ONCE(page->waiting, page->waiting + 1);
		WRITE_ONCE(page->waits, page->waits + 1);
		raw_spin_unlock(&figures_lock);
	}
	preempt_enable();
	return limit;
}

static void end(const struct waiter *w, u64 waited, bool given_up)
{
	struct systrace_session_page *page;
	struct session *s;
	struct ring *r;

	preempt_disable();
	s = session_of(w);
	if (s) {
		page = s->page;
		raw_spin_lock(&figures_lock);
		WRITE_ONCE(page->waiting, page->waiting - 1);
		WRITE_ONCE(page->waited, page->waited + waited);
		WRITE_ONCE(page->longest, max(page->longest, waited));
		if (given_up) {
			r = &s->ring[w->cpu];
			WRITE_ONCE(page->given_up, page->given_up + 1);
			WRITE_ONCE(r->stuck_tail, READ_ONCE(r->reader->tail));
		}
		raw_spin_unlock(&figures_lock);
	}
	preempt_enable();
}

static void wait_for_one(struct waiter *w)
{
	u64 started = ktime_get_mono_fast_ns();
	long left = begin(w);
	bool given_up;

	if (!left)
		return;
	/*
	 * Pairs with the reader's full barrier: we count ourselves, then look
	 * at its tail; it moves its tail, then looks whether anybody waits.
	 * One of the two sees the other.
	 */
	smp_mb();
	while (left > 0 && !may_go(w)) {
		long slice = min_t(long, left, LOOK_EACH);

		/* Signals, the freezer and the end of the task come as such. */
		if (wait_event_interruptible_timeout(room[w->slot], may_go(w),
						     slice) < 0)
			break;
		left -= slice;
	}
	given_up = left <= 0 && !may_go(w);
	end(w, ktime_get_mono_fast_ns() - started, given_up);
}

/**
 * wait_for_readers() - wait for the readers that @t->behind names
 * @t: the current task's object.
 *
 * Context: task work, on the way back to user mode; sleeps interruptibly, and
 * no longer than the sessions' max_wait each.
 */
void wait_for_readers(struct traced_task *t)
{
	u64 sessions = t->behind;
	struct waiter w = { .cpu = t->behind_cpu };

	for (; sessions; sessions &= sessions - 1) {
		if (signal_pending(current) || (current->flags & PF_EXITING))
			return;
		w.slot = __ffs64(sessions);
		wait_for_one(&w);
	}
}

/**
 * wait_let_go() - let those go on for whom a reader has made room
 * @s: the session, which is configured.
 *
 * Context: process; called by the reader.
 */
void wait_let_go(struct session *s)
{
	unsigned int cpu;

	if (s->slot < 0 || !READ_ONCE(s->page->waiting))
		return;
	for_each_possible_cpu(cpu) {
		if (emptied(&s->ring[cpu])) {
			wake_up_interruptible_all(&room[s->slot]);
			return;
		}
	}
}

/**
 * wait_end() - let all go on who wait for a session
 * @slot: which has been emptied.
 *
 * Context: process.
 */
void wait_end(unsigned int slot)
{
	wake_up_interruptible_all(&room[slot]);
}
