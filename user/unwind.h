/* SPDX-License-Identifier: GPL-2.0-only */
/* Unwinding: from the registers in a function to those in its caller. */
#ifndef UNWIND_H
#define UNWIND_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct image;

/* The registers of the processors that there are: arm64 has more. */
#define UNWIND_REGS	33

/* What the kernel records of them: x86-64's and arm64's. */
#define UNWIND_X86_64	17
#define UNWIND_ARM64	32

/* A handler may have one of its own. */
#define UNWIND_STACKS	2

/**
 * struct unwind_stack - a part of a stack
 * @addr: where it begins.
 * @data: its bytes, @len of them.
 * @len: see there.
 * @cut: there is more above it.
 */
struct unwind_stack {
	uint64_t addr;
	const uint8_t *data;
	size_t len;
	bool cut;
};

/**
 * struct unwind - a thread's registers in a function, and its stack
 * @ip: where it is; 0: nowhere.
 * @reg: by their DWARF numbers; @nr of them.
 * @nr: how many, by which the processor is known.
 * @returns: @ip is where a call returns to: the call is before it.
 * @stack: what is known of its stacks.
 * @missed: the way led beyond that.
 */
struct unwind {
	uint64_t ip;
	uint64_t reg[UNWIND_REGS];
	unsigned int nr;
	bool returns;
	struct unwind_stack stack[UNWIND_STACKS];
	bool missed;
};

bool unwind_step(struct unwind *u, struct image *img, uint64_t bias);

#endif /* UNWIND_H */
