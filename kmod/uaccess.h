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
