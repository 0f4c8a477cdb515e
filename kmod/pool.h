/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Pool: task objects for probes, which may not always allocate them.
 */
#ifndef SYSTRACE_POOL_H
#define SYSTRACE_POOL_H

struct task_struct;
struct traced_task;

int pool_start(void);
void pool_stop(void);
struct traced_task *pool_get(struct task_struct *task);

#endif /* SYSTRACE_POOL_H */
