/* SPDX-License-Identifier: GPL-2.0-only */
/* Select: tasks that are traced for what they are: name, user, cgroup. */
#ifndef SYSTRACE_SELECT_H
#define SYSTRACE_SELECT_H

#include <linux/types.h>

#include <linux/systrace.h>

struct session;
struct task_struct;

/* Sessions with rules, a bit each. */
extern u64 select_sessions;

int select_add(struct session *s, struct systrace_select *sel);
void select_end(struct session *s);
void select_task(struct task_struct *task);

#endif /* SYSTRACE_SELECT_H */
