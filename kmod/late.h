/* SPDX-License-Identifier: GPL-2.0-only */
/* Late: what a task has left to do on its way back to user mode. */
#ifndef SYSTRACE_LATE_H
#define SYSTRACE_LATE_H

#include <linux/types.h>

struct traced_task;

/* traced_task.late_jobs */
#define LATE_FINISH	(1U << 0) /* write the exit's record */
#define LATE_WAIT	(1U << 1) /* wait for readers that are behind */

bool fault_in(u64 addr);
bool late_finish(struct traced_task *t);
void late_wait(struct traced_task *t, unsigned int slot);
void late_drain(void);

#endif /* SYSTRACE_LATE_H */
