// SPDX-License-Identifier: GPL-2.0-only
/*
 * Clock: a line through two points of CLOCK_MONOTONIC over the processor's
 * counter, laid anew each second while anything is traced.
 *
 * A point is a snapshot of the kernel's timekeeping, which holds the counter and
 * the time at that very cycle, however long it takes to get.  The counter is
 * trusted when that timekeeping runs on it, which has a watchdog for it, and no
 * longer: the cycles of the snapshot then lie between two readings of ours.
 *
 * A new line begins where the old one has come to, so that no time goes back.
 * Its slope is the kernel's between the points, and makes good what the old line
 * was off by as if it were to hold for SPREAD.  How long it will hold is not
 * known, a busy machine is late to lay the next: were it to make that good in a
 * second and hold for three, it would be off by twice as much.  For the same
 * reason the work is not deferrable, as it then waits for an idle CPU to wake.
 */
#include <linux/jiffies.h>
#include <linux/kernel.h>
#include <linux/mutex.h>
#include <linux/notifier.h>
#include <linux/preempt.h>
#include <linux/rcupdate.h>
#include <linux/suspend.h>
#include <linux/workqueue.h>

#include "clock.h"
#include "compat.h"

/* Nanoseconds between two points that a line is laid through, at least. */
#define SHORTEST	(20 * NSEC_PER_MSEC)
/* Nanoseconds to make an error good in; stable up to twice that between lines. */
#define SPREAD		(8ULL * NSEC_PER_SEC)
/* How far a line begins in the past: counters may differ by a few cycles. */
#define MARGIN		(1ULL << 20)
/* Other CPUs may read the old line for a moment after it was taken away. */
#define SLACK		(10 * NSEC_PER_USEC)

/**
 * struct clock_point - a reading of both clocks at one moment
 * @cycles: the counter.
 * @ns: CLOCK_MONOTONIC.
 */
struct clock_point {
	u64 cycles;
	u64 ns;
};

const struct clock_line __rcu *clock_line;
u64 clock_floor;

/* Guards all that follows. */
static DEFINE_MUTEX(clock_lock);
static struct clock_line lines[2];
static struct clock_point latest;
static bool have_latest;
static bool asleep;
static bool running;

/** clock_read() - as clock_now(), in any context */
u64 clock_read(void)
{
	u64 now;

	preempt_disable();
	now = clock_now();
	preempt_enable();
	return now;
}

/*
 * Lays the next line.  @old: the one that holds, or NULL; @from, @to: two
 * points, @to the later one, and of now.  Returns false when they are not those of
 * two clocks that both run.
 */
static bool lay_line(struct clock_line *next, const struct clock_line *old,
		     u64 floor, const struct clock_point *from,
		     const struct clock_point *to)
{
	u64 ns = to->ns - from->ns, cycles = to->cycles - from->cycles;
	u64 begin = old ? clock_at(old, to->cycles) : max(to->ns, floor);
	s64 behind = to->ns - begin;
	u64 spread = max(ns, SPREAD);
	s64 most = spread / 16;
	u64 back;

	/* From 16 MHz to 16 GHz, and each within minutes. */
	if ((s64)ns < SHORTEST || (s64)cycles <= 0 || cycles >> 44 || ns >> 40 ||
	    cycles < ns / 64 || cycles > ns * 16)
		return false;
	behind = clamp(behind, -most, most);
	next->mult = mul_u64_u64_div_u64(1ULL << 32, ns, cycles);
	next->mult = mul_u64_u64_div_u64(next->mult, spread + behind, spread);
	back = min(MARGIN, cycles);
	next->cycles = to->cycles - back;
	next->ns = begin - mul_u64_u64_shr(back, next->mult, 32);
	return true;
}

#ifdef arch_cycles
/* Returns false when the counter is not to be trusted. */
static bool take_point(struct clock_point *p)
{
	u64 before, after;
	bool good;

	before = arch_cycles();
	good = compat_snapshot(&p->cycles, &p->ns);
	after = arch_cycles();
	return good && p->cycles - before <= after - before;
}
#else
static bool take_point(struct clock_point *p)
{
	return false;
}
#endif

/* Changes the line; the memory of the old one can be used again after this. */
static void set_line(const struct clock_line *line)
{
	rcu_assign_pointer(clock_line, line);
	/* Readers have preemption off. */
	synchronize_rcu();
}

static const struct clock_line *get_line(void)
{
	return rcu_dereference_protected(clock_line,
					 lockdep_is_held(&clock_lock));
}

/* Back to the kernel's clock, which goes on where the line has come to. */
static void drop_line(void)
{
	const struct clock_line *old = get_line();

#ifdef arch_cycles
	if (old)
		WRITE_ONCE(clock_floor, clock_at(old, arch_cycles()) + SLACK);
#endif
	if (old)
		set_line(NULL);
}

static void refresh(void)
{
	const struct clock_line *old = get_line();
	struct clock_line *next = &lines[old == &lines[0]];
	struct clock_point now;

	if (asleep || !take_point(&now)) {
		have_latest = false;
		drop_line();
		return;
	}
	if (have_latest && now.ns - latest.ns < SHORTEST)
		return;
	if (have_latest) {
		if (lay_line(next, old, clock_floor, &latest, &now))
			set_line(next);
		else
			drop_line();
	}
	latest = now;
	have_latest = true;
}

static void refresh_work(struct work_struct *work);
static DECLARE_DELAYED_WORK(clock_work, refresh_work);

static void refresh_work(struct work_struct *work)
{
	mutex_lock(&clock_lock);
	refresh();
	if (running)
		schedule_delayed_work(&clock_work, HZ);
	mutex_unlock(&clock_lock);
}

/**
 * clock_start() - probes are going to ask for the time
 *
 * Context: may sleep, for as long as the first two points have to be apart.
 */
void clock_start(void)
{
	mutex_lock(&clock_lock);
	refresh();
	if (have_latest && !get_line()) {
		schedule_timeout_uninterruptible(nsecs_to_jiffies(SHORTEST) + 2);
		refresh();
	}
	running = true;
	schedule_delayed_work(&clock_work, HZ);
	mutex_unlock(&clock_lock);
}

/** clock_stop() - no probe runs any more; may sleep */
void clock_stop(void)
{
	mutex_lock(&clock_lock);
	running = false;
	mutex_unlock(&clock_lock);
	cancel_delayed_work_sync(&clock_work);
	mutex_lock(&clock_lock);
	drop_line();
	mutex_unlock(&clock_lock);
}

/* The counter may stop, or begin anew, where CLOCK_MONOTONIC goes on. */
static int clock_pm(struct notifier_block *nb, unsigned long event, void *data)
{
	mutex_lock(&clock_lock);
	switch (event) {
	case PM_SUSPEND_PREPARE:
	case PM_HIBERNATION_PREPARE:
	case PM_RESTORE_PREPARE:
		asleep = true;
		have_latest = false;
		drop_line();
		break;
	case PM_POST_SUSPEND:
	case PM_POST_HIBERNATION:
	case PM_POST_RESTORE:
		asleep = false;
		break;
	}
	mutex_unlock(&clock_lock);
	return NOTIFY_DONE;
}

static struct notifier_block clock_nb = {
	.notifier_call = clock_pm,
};

/** clock_init() - take the first point, from which a line can be laid later */
void clock_init(void)
{
	register_pm_notifier(&clock_nb);
	mutex_lock(&clock_lock);
	refresh();
	mutex_unlock(&clock_lock);
}

/** clock_exit() - module exit; no probe runs any more */
void clock_exit(void)
{
	unregister_pm_notifier(&clock_nb);
}
