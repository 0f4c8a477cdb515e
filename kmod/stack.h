/* SPDX-License-Identifier: GPL-2.0-only */
/* Where a call was made: the instruction, and what leads to its callers. */
#ifndef SYSTRACE_STACK_H
#define SYSTRACE_STACK_H

#include <linux/types.h>

struct capture;
struct pt_regs;

/* Bytes of a stack that are taken, unless the session says otherwise. */
#define STACK_DEFAULT	(16 * 1024)

void stack_take(struct capture *c, const struct pt_regs *regs, bool paths);

#endif /* SYSTRACE_STACK_H */
