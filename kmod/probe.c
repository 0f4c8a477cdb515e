// SPDX-License-Identifier: GPL-2.0-only
/*
 * Probes: the only code that runs for tasks nobody traces, and so short.
 *
 * Some kernels call probes with preemption off; on those that do not, each
 * turns it off for itself before it touches an object or a ring.
 */
#define pr_fmt(fmt) KBUILD_MODNAME ": " fmt

#include <linux/binfmts.h>
#include <linux/err.h>
#include <linux/errno.h>
#include <linux/mutex.h>
#include <linux/preempt.h>
#include <linux/printk.h>
#include <linux/sched.h>
#include <linux/sched/signal.h>
#include <linux/signal.h>
#include <linux/string.h>
#include <linux/tracepoint.h>
#include <trace/events/sched.h>
#include <trace/events/signal.h>
#include <trace/events/syscalls.h>

#include "clock.h"
#include "compat.h"
#include "filter.h"
#include "inflight.h"
#include "pool.h"
#include "probe.h"
#include "select.h"
#include "rights.h"

/*
 * These two are the hot ones: what the task turns out to be is for others to
 * see to, which get the arguments where they are already.
 */
static void probe_sys_enter(void *data, struct pt_regs *regs, long id)
{
	unsigned long mark = filter_mark(current);

	if (unlikely(filter_marked(mark)))
		inflight_enter(mark, regs, id);
}

static void probe_sys_exit(void *data, struct pt_regs *regs, long ret)
{
	unsigned long mark = filter_mark(current);

	if (unlikely(filter_marked(mark)))
		inflight_leave(mark, regs, ret);
}

/* Somebody selects tasks by what they are. */
static noinline void select_now(struct task_struct *task)
{
	probe_begin();
	select_task(task);
	probe_end();
}

static void probe_sched_process_fork(void *data, struct task_struct *parent,
				     struct task_struct *child)
{
	struct traced_task *t, *new;

	if (unlikely(READ_ONCE(select_sessions)))
		select_now(child);
	if (likely(!filter_maybe(parent)))
		return;
	probe_begin();
	t = rights_find();
	if (t) {
		new = filter_fork(t, child);
		if (IS_ERR(new))
			inflight_fork_lost(t);
		else
			inflight_fork(t, child, new ? new->sessions : 0);
	}
	probe_end();
}

static void probe_sched_process_exec(void *data, struct task_struct *task,
				     pid_t old_pid, struct linux_binprm *bprm)
{
	struct traced_task *t;

	if (unlikely(READ_ONCE(select_sessions)))
		select_now(task);
	if (likely(!filter_maybe(task)))
		return;
	probe_begin();
	t = rights_find();
	if (t)
		inflight_exec(t, old_pid, bprm->filename);
	probe_end();
}

static void COMPAT_PROBE_SCHED_EXIT(probe_sched_process_exit)
{
	struct traced_task *t;

	if (likely(!filter_maybe(p)))
		return;
	probe_begin();
	/* Its memory is gone, and tells nothing of its rights any more. */
	t = filter_lookup(p);
	if (t)
		inflight_death(t);
	probe_end();
}

/*
 * Signals that are never delivered, but that strace shows: those the task
 * ignores, and those that end it by default, for which the kernel takes a
 * short way.
 */
static void probe_signal_generate(void *data, int sig, struct kernel_siginfo *info,
				  struct task_struct *task, int group, int result)
{
	struct sighand_struct *sighand;
	struct traced_task *t;
	unsigned long handler;

	if (likely(!filter_maybe(task)) || sig == SIGKILL)
		return;
	if (result != TRACE_SIGNAL_IGNORED && result != TRACE_SIGNAL_DELIVERED)
		return;
	probe_begin();
	t = filter_lookup(task);
	if (!t)
		goto out;
	/* The sender holds its siglock: it has one. */
	sighand = rcu_dereference_raw(task->sighand);
	handler = (unsigned long)sighand->action[sig - 1].sa.sa_handler;
	if (result == TRACE_SIGNAL_IGNORED) {
		inflight_signal_ignored(t, sig, info, handler);
	} else if (handler == (unsigned long)SIG_DFL && !sig_kernel_ignore(sig) &&
		   !sig_kernel_stop(sig) && !sig_kernel_coredump(sig)) {
		inflight_signal_fatal(t, sig, info);
	}
out:
	probe_end();
}

static void probe_signal_deliver(void *data, int sig, struct kernel_siginfo *info,
				 struct k_sigaction *ka)
{
	struct traced_task *t;

	/* SIGKILL is not delivered, it ends: the exit probe tells. */
	if (likely(!filter_maybe(current)) || sig == SIGKILL)
		return;
	probe_begin();
	t = rights_find();
	if (t)
		inflight_signal(t, sig, info, (unsigned long)ka->sa.sa_handler,
				ka->sa.sa_flags);
	probe_end();
}

/**
 * struct probe - a probe and its tracepoint
 * @name: of the tracepoint.
 * @fn: the probe.
 * @tp: the tracepoint, once found.
 */
struct probe {
	const char *name;
	void *fn;
	struct tracepoint *tp;
};

/*
 * In the order of registration: those that keep the books of tasks come
 * before those that use them, and go after them.
 */
#define PROBE(name)	{ #name, probe_##name }
static struct probe probes[] = {
	PROBE(sched_process_exit),
	PROBE(sched_process_exec),
	PROBE(sched_process_fork),
	PROBE(signal_generate),
	PROBE(signal_deliver),
	PROBE(sys_exit),
	PROBE(sys_enter),
};

/* The compiler compares each probe with its tracepoint's prototype. */
static inline void check_types(void)
{
	check_trace_callback_type_sched_process_exit(probe_sched_process_exit);
	check_trace_callback_type_sched_process_exec(probe_sched_process_exec);
	check_trace_callback_type_sched_process_fork(probe_sched_process_fork);
	check_trace_callback_type_signal_generate(probe_signal_generate);
	check_trace_callback_type_signal_deliver(probe_signal_deliver);
	check_trace_callback_type_sys_exit(probe_sys_exit);
	check_trace_callback_type_sys_enter(probe_sys_enter);
}

static void find_one(struct tracepoint *tp, void *data)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(probes); i++)
		if (!strcmp(tp->name, probes[i].name))
			probes[i].tp = tp;
}

/**
 * probe_init() - find the tracepoints; none is touched
 *
 * Context: module init.
 * Return: 0, or -ENOENT when this kernel lacks one.
 */
int probe_init(void)
{
	unsigned int i;

	check_types();
	for_each_kernel_tracepoint(find_one, NULL);
	for (i = 0; i < ARRAY_SIZE(probes); i++) {
		if (!probes[i].tp) {
			pr_err("this kernel has no tracepoint %s (CONFIG_FTRACE_SYSCALLS is needed)\n",
			       probes[i].name);
			return -ENOENT;
		}
	}
	return 0;
}

static DEFINE_MUTEX(users_lock);
static unsigned int users;

static void unregister(unsigned int nr)
{
	while (nr--)
		tracepoint_probe_unregister(probes[nr].tp, probes[nr].fn, NULL);
	/* No probe runs any more: what they use may go. */
	tracepoint_synchronize_unregister();
}

/**
 * probe_get() - one more session runs
 *
 * Context: may sleep.
 * Return: 0 or a negative errno.
 */
int probe_get(void)
{
	unsigned int i = 0;
	int err = 0;

	mutex_lock(&users_lock);
	if (users)
		goto out;
	err = inflight_get_scratch();
	if (err)
		goto err_unlock;
	err = pool_start();
	if (err)
		goto err_scratch;
	clock_start();
	for (i = 0; i < ARRAY_SIZE(probes); i++) {
		err = tracepoint_probe_register(probes[i].tp, probes[i].fn, NULL);
		if (err)
			goto err_probes;
	}
out:
	users++;
	mutex_unlock(&users_lock);
	return 0;

err_probes:
	unregister(i);
	clock_stop();
	pool_stop();
err_scratch:
	inflight_put_scratch();
err_unlock:
	mutex_unlock(&users_lock);
	return err;
}

/**
 * probe_put() - a session has ended
 *
 * Context: may sleep.
 */
void probe_put(void)
{
	mutex_lock(&users_lock);
	if (!--users) {
		unregister(ARRAY_SIZE(probes));
		clock_stop();
		pool_stop();
		inflight_put_scratch();
	}
	mutex_unlock(&users_lock);
}
