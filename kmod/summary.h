/* SPDX-License-Identifier: GPL-2.0-only */
/* Summary: calls counted where they return, without a record. */
#ifndef SYSTRACE_SUMMARY_H
#define SYSTRACE_SUMMARY_H

#include <linux/sched.h>
#include <linux/types.h>

#include <linux/systrace.h>

#include "inflight.h"

struct session;
struct summary;

int summary_set(struct session *s, const struct systrace_summary *sum);
int summary_read(const struct session *s, struct systrace_summary_read *rd);
void summary_free(struct session *s);

void summary_leave(struct traced_task *t, u64 sessions, u64 now);
void summary_leave_one(struct traced_task *t, const struct session *s, u64 now);

/* Of the current task, in ns.  The clock's tick may move it on just now. */
static inline u64 system_time(void)
{
	return READ_ONCE(current->stime);
}

/**
 * summary_enter() - a call begins that is to be counted
 * @t: the current task's object.
 *
 * Context: the task, preemption off.
 */
static inline void summary_enter(struct traced_task *t)
{
	t->switches = current->nvcsw + current->nivcsw;
	t->stime = system_time();
}

#endif /* SYSTRACE_SUMMARY_H */
