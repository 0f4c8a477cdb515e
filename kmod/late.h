/* SPDX-License-Identifier: GPL-2.0-only */
/* Late capture: what was not resident, on the way back to user mode. */
#ifndef SYSTRACE_LATE_H
#define SYSTRACE_LATE_H

#include <linux/types.h>

struct traced_task;

bool fault_in(u64 addr);
bool late_queue(struct traced_task *t);
void late_drain(void);

#endif /* SYSTRACE_LATE_H */
