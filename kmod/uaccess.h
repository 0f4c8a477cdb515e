/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Reading a task's memory from a probe: never faults, never sleeps.  Capture
 * is written against these two functions and fault_in() of late.h alone.
 */
#ifndef SYSTRACE_UACCESS_H
#define SYSTRACE_UACCESS_H

#include <linux/sched.h>
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

/** user_mm() - whose memory that is; NULL: nobody's any more */
static inline struct mm_struct *user_mm(void)
{
	return current->mm;
}

/* Bytes that user_read_short() takes at most. */
#define USER_SHORT	64

/*
 * With preemption off no fault is served, where the kernel counts that; where it
 * does not, it has to be told.
 */
static __always_inline void no_faults_begin(void)
{
	if (!IS_ENABLED(CONFIG_PREEMPT_COUNT))
		pagefault_disable();
}

static __always_inline void no_faults_end(void)
{
	if (!IS_ENABLED(CONFIG_PREEMPT_COUNT))
		pagefault_enable();
}

/**
 * user_read_short() - copy a few bytes from the current task's memory
 * @dst: filled, and with zeros up to a multiple of 8 bytes, as is its alignment.
 * @addr: user address, any value.
 * @len: bytes, at most USER_SHORT.
 *
 * The same as user_read_nofault(), but in line: most buffers are short, and
 * the general function costs more than all else that is done for a call.  It
 * is never called from where another memory than current's may be loaded, nor
 * from an NMI.
 *
 * Context: preemption off, or pagefault_disable().
 * Return: 0, or -EFAULT when not all bytes are resident and readable.
 */
static __always_inline long user_read_short(void *dst, u64 addr, u64 len)
{
	const u8 __user *src = (const u8 __user *)(unsigned long)addr;
	u8 *to = dst;

	no_faults_begin();
	if (unlikely(!user_access_begin(src, len)))
		goto out;
	for (; len >= 8; len -= 8, src += 8, to += 8)
		unsafe_get_user(*(u64 *)to, (const u64 __user *)src, fault);
	if (len)
		*(u64 *)to = 0;
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
	no_faults_end();
	return 0;
fault:
	user_access_end();
out:
	no_faults_end();
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
