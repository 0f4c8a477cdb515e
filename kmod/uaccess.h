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

/* Bytes that user_read_few() takes at most. */
#define USER_FEW	512

/**
 * user_read_few() - copy some bytes from the current task's memory
 * @dst: filled; scribbled on if that fails.
 * @addr: user address, any value.
 * @len: bytes, at most USER_FEW.
 *
 * The same as user_read_nofault(), which sets more up than it takes to copy
 * what most structures have.
 *
 * Context: as user_read_short().
 * Return: 0, or -EFAULT when not all bytes are resident and readable.
 */
static __always_inline long user_read_few(void *dst, u64 addr, u32 len)
{
	const u8 __user *src = (const u8 __user *)(unsigned long)addr;
	u8 *to = dst;

	no_faults_begin();
	if (unlikely(!user_access_begin(src, len)))
		goto out;
	for (; len >= 32; len -= 32, src += 32, to += 32) {
		unsafe_get_user(*(u64 *)to, (const u64 __user *)src, fault);
		unsafe_get_user(*(u64 *)(to + 8), (const u64 __user *)(src + 8), fault);
		unsafe_get_user(*(u64 *)(to + 16), (const u64 __user *)(src + 16), fault);
		unsafe_get_user(*(u64 *)(to + 24), (const u64 __user *)(src + 24), fault);
	}
	for (; len >= 8; len -= 8, src += 8, to += 8)
		unsafe_get_user(*(u64 *)to, (const u64 __user *)src, fault);
	for (; len; len--, src++, to++)
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
 * user_read_string() - copy a string from the current task's memory
 * @dst: filled, without a guarantee of a NUL; scribbled on up to @len.
 * @addr: user address, any value.
 * @len: bytes at most, at least 1.
 *
 * The kernel's own function looks at where it writes, at some length.
 *
 * Context: as user_read_short().
 * Return: the string's length without its NUL; @len when there was none;
 * -EFAULT when a page is not resident or not readable.
 */
static __always_inline long user_read_string(char *dst, u64 addr, u32 len)
{
	const char __user *src = (const char __user *)(unsigned long)addr;
	const u64 ones = ~0ULL / 0xff;
	u64 done = 0, nul;

	no_faults_begin();
	if (unlikely(!user_access_begin(src, len)))
		goto out;
	for (; done + 8 <= len; done += 8) {
		u64 word;

		unsafe_get_user(word, (const u64 __user *)(src + done), fault);
		*(u64 *)(dst + done) = word;
		/* The lowest bit that is left marks the first NUL. */
		nul = (word - ones) & ~word & (ones << 7);
		if (nul) {
			done += __ffs(nul) / 8;
			goto end;
		}
	}
	for (; done < len; done++) {
		unsafe_get_user(dst[done], src + done, fault);
		if (!dst[done])
			break;
	}
end:
	user_access_end();
	no_faults_end();
	return done;
fault:
	user_access_end();
out:
	no_faults_end();
	return -EFAULT;
}

#endif /* SYSTRACE_UACCESS_H */
