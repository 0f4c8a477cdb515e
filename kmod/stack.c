// SPDX-License-Identifier: GPL-2.0-only
/*
 * Where a call was made.  The return addresses are found along the frame
 * pointers, in programs that keep them; everything that is read there is
 * hostile, so that the way only leads up the stack, and ends after a bounded
 * number of steps.
 */
#include <linux/kernel.h>
#include <linux/types.h>

#include "arch.h"
#include "capture.h"
#include "stack.h"
#include "uaccess.h"

/* As many as strace shows at most. */
#define STACK_MAX	256

/* One frame: the caller's frame pointer, and where it goes on. */
static bool read_frame(u64 at, unsigned int word, u64 *next, u64 *back)
{
	u64 wide[2];
	u32 narrow[2];

	if (word == 8) {
		if (user_read_nofault(wide, at, sizeof(wide)))
			return false;
		*next = wide[0];
		*back = wide[1];
		return true;
	}
	if (user_read_nofault(narrow, at, sizeof(narrow)))
		return false;
	*next = narrow[0];
	*back = narrow[1];
	return true;
}

/**
 * stack_take() - record where a call was made
 * @c: the capture; @c->extras says how much.
 * @regs: what the task entered the kernel with.
 *
 * Context: as capture_entry().
 */
void stack_take(struct capture *c, const struct pt_regs *regs)
{
	unsigned int word = arch_word(regs), nr = 1, max;
	u64 at = arch_frame_pointer(regs), next, back;
	u32 room;
	u64 *ip;

	c->arg = 0;
	ip = capture_open(c, arch_stack_pointer(regs), SYSTRACE_EXTENT_STACK,
			  &room);
	if (!ip)
		return;
	ip[0] = instruction_pointer((struct pt_regs *)regs);
	max = min_t(u32, room / sizeof(*ip), STACK_MAX);
	if (!(c->extras & SYSTRACE_CONFIG_STACK))
		max = 1;
	while (nr < max && at && !(at % word) && read_frame(at, word, &next, &back)) {
		if (!back)
			break;
		ip[nr++] = back;
		/* Callers' frames are further up. */
		if (next <= at)
			break;
		at = next;
	}
	capture_close(c, nr * sizeof(*ip));
}
