/* SPDX-License-Identifier: GPL-2.0-only */
/* Hang: the call that a task already sits in when it is attached. */
#ifndef SYSTRACE_HANG_H
#define SYSTRACE_HANG_H

struct session;
struct task_struct;

void hang_show(struct session *s, struct task_struct *task, bool group);

#endif /* SYSTRACE_HANG_H */
