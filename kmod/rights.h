/* SPDX-License-Identifier: GPL-2.0-only */
/* Rights: whom a session may look into. */
#ifndef SYSTRACE_RIGHTS_H
#define SYSTRACE_RIGHTS_H

#include <linux/sched.h>
#include <linux/types.h>

#include "filter.h"
#include "inflight.h"

struct session;

bool rights_cover(const struct session *s, struct task_struct *task);
bool rights_hold(struct traced_task *t);

/**
 * rights_among() - the current task's object, if anyone still may trace it
 * @first: filter_first() of the current task.
 *
 * Context: the task's probes, preemption off.
 * Return: the object or NULL.
 */
static inline struct traced_task *rights_among(struct traced_task *first)
{
	struct traced_task *t = filter_among(first, current);

	if (t && unlikely(READ_ONCE(t->restricted)) && !rights_hold(t))
		return NULL;
	return t;
}

/** rights_find() - likewise, for who has not begun to look */
static inline struct traced_task *rights_find(void)
{
	return rights_among(filter_first(filter_mark(current)));
}

#endif /* SYSTRACE_RIGHTS_H */
