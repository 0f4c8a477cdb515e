/* SPDX-License-Identifier: GPL-2.0-only */
/* Where a call was made: the instruction, and the stack above it. */
#ifndef SYSTRACE_STACK_H
#define SYSTRACE_STACK_H

struct capture;
struct pt_regs;

void stack_take(struct capture *c, const struct pt_regs *regs);

#endif /* SYSTRACE_STACK_H */
