/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Reading a task's memory from a probe: never faults, never sleeps.  Capture
 * is written against these two functions and fault_in() of late.h alone.
 */
#ifndef SYSTRACE_UACCESS_H
#define SYSTRACE_UACCESS_H

#include <linux/uaccess.h>

/**
 * user_read_nofault() - copy from the current task's memory
 * @dst: filled.
 * @addr: user address, any value.
 * @len: bytes.
 *
 * Context: any in which current's memory is meant; does not sleep.
 * Return: 0, or -EFAULT when not all bytes are resident and readable.
 */
static inline long user_read_nofault(void *dst, u64 addr, u32 len)
{
	return copy_from_user_nofault(dst, (void __user *)(unsigned long)addr, len);
}

/* Bytes that user_read_short() takes at most. */
#define USER_SHORT	64

/**
 * user_read_short() - copy a few bytes from the current task's memory
 * @dst: filled; aligned to 8 bytes.
 * @addr: user address, any value.
 * @len: bytes, at most USER_SHORT.
 *
 * The same as user_read_nofault(), but in line: most buffers are short, and
 * the general function costs more than all else that is done for a call.  It
 * is never called from where another memory than current's may be loaded, nor
 * from an NMI.
 *
 * Context: as user_read_nofault().
 * Return: 0, or -EFAULT when not all bytes are resident and readable.
 */
static __always_inline long user_read_short(void *dst, u64 addr, u32 len)
{
	const u8 __user *src = (const u8 __user *)(unsigned long)addr;
	u8 *to = dst;

	pagefault_disable();
	if (!user_access_begin(src, len))
		goto out;
	for (; len >= 8; len -= 8, src += 8, to += 8)
		unsafe_get_user(*(u64 *)to, (const u64 __user *)src, fault);
	if (len & 4) {
		unsafe_get_user(*(u32 *)to, (const u32 __user *)src, fault);
		src += 4;
		to += 4;
	}
	if (len & 2) {
		unsafe_get_user(*(u16 *)to, (const u16 __user *)src, fault);
		src += 2;
		to += 2;
	}
	if (len & 1)
		unsafe_get_user(*to, src, fault);
	user_access_end();
	pagefault_enable();
	return 0;
fault:
	user_access_end();
out:
	pagefault_enable();
	return -EFAULT;
}

/**
 * user_string_nofault() - copy a string from the current task's memory
 * @dst: filled, without a guarantee of a NUL.
 * @addr: user address, any value.
 * @len: bytes at most, at least 1.
 *
 * Context: as user_read_nofault().
 * Return: the string's length without its NUL; @len when there was none;
 * -EFAULT when a page is not resident or not readable.
 */
static inline long user_string_nofault(char *dst, u64 addr, u32 len)
{
	long ret;

	pagefault_disable();
	ret = strncpy_from_user(dst, (const char __user *)(unsigned long)addr, len);
	pagefault_enable();
	return ret;
}

#endif /* SYSTRACE_UACCESS_H */
