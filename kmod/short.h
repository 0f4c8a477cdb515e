/* SPDX-License-Identifier: GPL-2.0-only */
/* Short: the buffers that most calls have, captured in line. */
#ifndef SYSTRACE_SHORT_H
#define SYSTRACE_SHORT_H

#include <linux/kernel.h>
#include <linux/compiler.h>
#include <linux/types.h>

#include <linux/systrace.h>

#include "uaccess.h"

/* Bytes that capture_short() may need, and what it says when it cannot. */
#define CAPTURE_SHORT_ROOM	(sizeof(struct systrace_extent) + USER_SHORT)
#define CAPTURE_NOT_SHORT	U32_MAX

/**
 * capture_short() - a short buffer in one go, as an extent
 * @to: where the extent goes, CAPTURE_SHORT_ROOM bytes; 8-byte aligned.
 * @addr: the buffer.
 * @count: its bytes.
 * @str_max: those wanted at most.
 * @arg: the argument that it is.
 * @flags: SYSTRACE_EXTENT_*.
 *
 * Context: as user_read_short().
 * Return: bytes of the extent, or CAPTURE_NOT_SHORT when there is more to it,
 * or nothing; @to is scribbled on then.
 */
static __always_inline u32 capture_short(void *to, u64 addr, u64 count,
					 u32 str_max, u8 arg, u8 flags)
{
	struct systrace_extent *ext = to;

	if (unlikely(count > str_max)) {
		/* Whether what follows is there matters as well. */
		if (unlikely(!((addr + str_max) % SYSTRACE_CUT_ALIGN)))
			return CAPTURE_NOT_SHORT;
		count = str_max;
		flags |= SYSTRACE_EXTENT_CUT;
	}
	/* No bytes at all are not few. */
	if (unlikely(count - 1 >= USER_SHORT))
		return CAPTURE_NOT_SHORT;
	if (unlikely(user_read_short(ext + 1, addr, count)))
		return CAPTURE_NOT_SHORT;
	ext->addr = addr;
	ext->len = count;
	ext->arg = arg;
	ext->flags = flags;
	ext->reserved = 0;
	return sizeof(*ext) + ALIGN((u32)count, 8);
}

#endif /* SYSTRACE_SHORT_H */
