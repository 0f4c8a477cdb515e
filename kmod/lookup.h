/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Lookup: what probes ask of sessions, for each event and so inline.
 */
#ifndef SYSTRACE_LOOKUP_H
#define SYSTRACE_LOOKUP_H

#include <linux/bitops.h>
#include <linux/pid_namespace.h>
#include <linux/rcupdate.h>
#include <linux/sched.h>

#include <systrace/table.h>

#include "session.h"

/* The sessions that run, by slot. */
extern struct session __rcu *session_slots[MAX_SESSIONS];

/**
 * session_at() - the session of a slot
 * @slot: its number, below MAX_SESSIONS.
 *
 * Context: preemption off, or the filter's lock; the session is good as long.
 * Return: the session, or NULL when it has just left.
 */
static inline struct session *session_at(unsigned int slot)
{
	return rcu_dereference_sched(session_slots[slot]);
}

/**
 * session_wants() - is a call to be recorded?
 * @s: the session.
 * @abi: enum systrace_abi.
 * @nr: its number, any value.
 *
 * Context: preemption off.
 */
static inline bool session_wants(const struct session *s, unsigned int abi,
				 int nr)
{
	const struct call_set *set = rcu_dereference_sched(s->calls[abi]);

	if (!set)
		return true;
	nr = systrace_index(SYSTRACE_MACHINE, abi, nr);
	if ((unsigned int)nr < SYSTRACE_MAX_NR)
		return test_bit(nr, set->bits);
	return set->others;
}

/**
 * session_pid() - a thread's ID as the session's opener knows it
 * @s: the session.
 * @task: the thread.
 *
 * Context: any; @task cannot go.
 */
static inline pid_t session_pid(const struct session *s,
				struct task_struct *task)
{
	if (likely(s->pidns == &init_pid_ns))
		return task->pid;
	return __task_pid_nr_ns(task, PIDTYPE_PID, s->pidns);
}

/** session_tgid() - likewise for its thread group */
static inline pid_t session_tgid(const struct session *s,
				 struct task_struct *task)
{
	if (likely(s->pidns == &init_pid_ns))
		return task->tgid;
	return __task_pid_nr_ns(task, PIDTYPE_TGID, s->pidns);
}

#endif /* SYSTRACE_LOOKUP_H */
