// SPDX-License-Identifier: GPL-2.0-only
/*
 * Hang: a task that is attached while it sits in a system call has passed the
 * probe that would have told its entry.  The attacher tells it instead, from
 * the registers that the task left on its kernel stack, and writes what the
 * probe would have written, marked SYSTRACE_RECORD_ATTACHED.  From then on the
 * call is in flight as any other, and its exit is recorded.
 *
 * Two things have to be sure.
 *
 * That the registers are those of a call in flight: the task has been off its
 * CPU from before they were read until after, and as a task leaves its CPU in
 * the kernel only, they are what it entered the kernel with.  Each time that
 * it leaves its CPU it counts, so that a look before and one after, the same
 * count both times, tell that it did not run in between; nothing has to stop
 * it, and no scheduler's lock is taken.
 *
 * That the task has passed no probe since it was attached: its "fresh" bit is
 * set by the attacher and taken off by the task's first probe, both under the
 * filter's lock, and what is told is written under it too.  So whatever the
 * probes have to say of the task comes after.  The lock also keeps the task's
 * stack, as its exit probe must take it before the task can go.
 *
 * The memory of the call is read with the task's memory borrowed by a kernel
 * thread, so that the capture is the very same as in a probe.
 */
#include <linux/atomic.h>
#include <linux/kthread.h>
#include <linux/log2.h>
#include <linux/mm.h>
#include <linux/sched.h>
#include <linux/sched/mm.h>
#include <linux/sched/signal.h>
#include <linux/sched/task.h>
#include <linux/sched/task_stack.h>
#include <linux/slab.h>
#include <linux/timekeeping.h>
#include <linux/workqueue.h>
#include <asm/syscall.h>

#include "arch.h"
#include "capture.h"
#include "compat.h"
#include "filter.h"
#include "hang.h"
#include "inflight.h"
#include "lookup.h"
#include "paths.h"
#include "session.h"

/* A task that is on a CPU is looked for that often. */
#define TRIES	4

/**
 * struct hang - a call in flight, as it was found
 * @runs: what off_cpu() said.
 * @abi: enum systrace_abi.
 * @nr: its number.
 * @regs: the task's registers.
 * @args: its arguments.
 * @plan: what to capture of it.
 */
struct hang {
	u64 runs;
	unsigned int abi;
	int nr;
	struct pt_regs regs;
	u64 args[SYSTRACE_NR_ARGS];
	const struct capture_plan *plan;
};

/**
 * struct hang_work - an attachment to look after
 * @work: runs in a kernel thread, which can borrow memory.
 * @session: the session.
 * @leader: a task of the group, whose memory it is.
 * @task: the tasks, referenced.
 * @nr: their number.
 */
struct hang_work {
	struct work_struct work;
	struct session *session;
	struct task_struct *leader;
	struct task_struct **task;
	unsigned int nr;
};

/*
 * Zero while a task is on a CPU; otherwise how often it has left one, with a
 * bit that is always set.
 */
static u64 off_cpu(const struct task_struct *task)
{
#ifdef CONFIG_SMP
	/*
	 * Acquire: pairs with the scheduler's release when it has switched
	 * away, so that the task's own stores, and its count, are seen.
	 */
	if (smp_load_acquire(&task->on_cpu))
		return 0;
#endif
	return (READ_ONCE(task->nvcsw) + READ_ONCE(task->nivcsw)) | BIT_ULL(63);
}

/* Once a call was told it is not told again, however often it is attached. */
static bool is_fresh(const struct session *s, const struct traced_task *t)
{
	return t && (t->fresh & ~t->told & BIT_ULL(s->slot));
}

/*
 * Finds the call.  Returns 1, 0 when there is none that the session wants, or
 * -EAGAIN when the task is on a CPU.
 */
static int look(const struct session *s, struct task_struct *task,
		struct hang *h)
{
	unsigned long args[SYSTRACE_NR_ARGS];
	struct pt_regs *regs;
	unsigned int i;
	int ret = 0;

	if (!is_fresh(s, filter_lock_task(task)))
		goto out;
	ret = -EAGAIN;
	h->runs = off_cpu(task);
	if (!h->runs)
		goto out;
	regs = task_pt_regs(task);
	ret = arch_in_syscall(task, regs);
	if (ret) {
		h->regs = *regs;
		h->nr = syscall_get_nr(task, regs);
		h->abi = arch_task_abi(task, h->nr);
		syscall_get_arguments(task, regs, args);
		for (i = 0; i < SYSTRACE_NR_ARGS; i++)
			h->args[i] = args[i];
		h->plan = capture_plan_find(h->abi, h->nr, h->args);
		if (h->plan->frame)
			h->args[h->plan->frame - 1] =
				arch_frame_mask(regs, h->abi, h->nr);
		ret = session_wants(s, h->abi, h->nr);
	}
	/* The registers come before the second look. */
	smp_rmb();
	if (off_cpu(task) != h->runs)
		ret = -EAGAIN;
out:
	filter_unlock_task();
	return ret;
}

/* Does the session look at what the call is given? */
static bool looks_at(const struct session *s, struct capture *c)
{
	u64 unsure;

	return !s->paths || paths_ask(c, BIT_ULL(s->slot), U8_MAX, &unsure);
}

/* Makes the record of an entry; what there is to say of it goes to @call. */
static void make_enter(const struct session *s, struct task_struct *task,
		       struct hang *h, struct systrace_enter *rec,
		       struct inflight_call *call)
{
	unsigned int nargs = h->plan->nargs;
	struct capture c = {
		.plan = h->plan, .args = h->args,
		.str_max = s->str_max, .arr_max = s->arr_max,
		.extras = s->extras, .stack_max = s->stack_max, .may_fault = true, .task = task,
	};

	rec->rec = (struct systrace_record){
		.size = sizeof(*rec) + nargs * sizeof(u64),
		.type = SYSTRACE_REC_ENTER,
		.flags = SYSTRACE_RECORD_ATTACHED,
		.abi = h->abi,
		.nargs = nargs,
		.nr = h->nr,
	};
	memcpy(rec->args, h->args, nargs * sizeof(u64));
	c.data = (u8 *)rec + rec->rec.size;
	/* And the word that an entry gets when it is held back. */
	c.cap = SYSTRACE_RECORD_MAX - rec->rec.size - sizeof(u64);
	if (h->plan->subcall) {
		h->plan = capture_subcall(&c, h->abi, h->args);
		c.plan = h->plan;
	}
	capture_entry(&c, U8_MAX);
	call->refused = !looks_at(s, &c);
	if (c.extras)
		inflight_extras(&c, &h->regs, BIT_ULL(s->slot));
	if (c.len)
		rec->rec.flags |= SYSTRACE_RECORD_EXTENTS;
	rec->rec.size += c.len;
	call->nr = h->nr;
	call->abi = h->abi;
	call->args = h->args;
	call->plan = h->plan;
	call->missing = c.missing;
}

/* Writes the record if the call is still what it was. */
static bool tell(struct session *s, struct task_struct *task,
		 const struct mm_struct *mm, const struct hang *h,
		 struct systrace_enter *rec, struct inflight_call *call)
{
	struct traced_task *t;
	bool same;

	/* Under the lock there is no memory to be had. */
	if (rcu_access_pointer(s->match)) {
		call->room_size = roundup_pow_of_two(rec->rec.size + sizeof(u64));
		call->room = kmalloc(call->room_size, GFP_KERNEL);
	}
	t = filter_lock_task(task);
	same = is_fresh(s, t) && off_cpu(task) == h->runs &&
	       READ_ONCE(task->mm) == mm;
	if (same) {
		t->told |= BIT_ULL(s->slot);
		inflight_hang(t, s, call, rec);
	}
	filter_unlock_task();
	kfree(call->room);
	return same;
}

static void show_one(struct session *s, struct task_struct *task,
		     const struct mm_struct *mm, struct systrace_enter *rec)
{
	unsigned int tries;
	struct hang h;
	int found;

	for (tries = 0; tries < TRIES; tries++) {
		found = look(s, task, &h);
		if (!found)
			return;
		if (found > 0) {
			struct inflight_call call = {};

			make_enter(s, task, &h, rec, &call);
			if (tell(s, task, mm, &h, rec, &call))
				return;
		}
		cond_resched();
	}
}

static void hang_work(struct work_struct *work)
{
	struct hang_work *w = container_of(work, struct hang_work, work);
	struct mm_struct *mm = get_task_mm(w->leader);
	struct systrace_enter *rec;
	unsigned int i;

	if (!mm)
		return;
	rec = kvmalloc(SYSTRACE_RECORD_MAX, GFP_KERNEL);
	if (rec) {
		kthread_use_mm(mm);
		for (i = 0; i < w->nr; i++)
			show_one(w->session, w->task[i], mm, rec);
		kthread_unuse_mm(mm);
		kvfree(rec);
	}
	mmput(mm);
}

/* Fills @w->task; threads that come later are seen by the probes. */
static bool find_tasks(struct hang_work *w, bool group)
{
	unsigned int max = group ? get_nr_threads(w->leader) + 16 : 1;
	struct task_struct *t;

	w->task = kvcalloc(max, sizeof(*w->task), GFP_KERNEL);
	if (!w->task)
		return false;
	if (!group) {
		w->task[w->nr++] = get_task_struct(w->leader);
		return true;
	}
	rcu_read_lock();
	for_each_thread(w->leader, t) {
		if (w->nr == max)
			break;
		w->task[w->nr++] = get_task_struct(t);
	}
	rcu_read_unlock();
	return true;
}

/**
 * hang_show() - record the calls that tasks sit in already
 * @s: the session; it has just been attached to them.
 * @task: a task.
 * @group: all of its group.
 *
 * Whoever is not blocked, or was attached before, is left alone.  When there
 * is no memory for it nothing is shown, and nothing else is the worse for it.
 *
 * Context: may sleep; @s->lock is held, @task is referenced.
 */
void hang_show(struct session *s, struct task_struct *task, bool group)
{
	struct hang_work w = { .session = s, .leader = task };

	if (!find_tasks(&w, group))
		return;
	INIT_WORK_ONSTACK(&w.work, hang_work);
	schedule_work(&w.work);
	flush_work(&w.work);
	destroy_work_on_stack(&w.work);
	while (w.nr)
		put_task_struct(w.task[--w.nr]);
	kvfree(w.task);
}
