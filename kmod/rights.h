/* SPDX-License-Identifier: GPL-2.0-only */
/* Rights: whom a session may look into. */
#ifndef SYSTRACE_RIGHTS_H
#define SYSTRACE_RIGHTS_H

#include <linux/types.h>

struct session;
struct task_struct;
struct traced_task;

bool rights_cover(const struct session *s, struct task_struct *task);
bool rights_hold(struct traced_task *t);

#endif /* SYSTRACE_RIGHTS_H */
