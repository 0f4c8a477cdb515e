/* SPDX-License-Identifier: GPL-2.0-only */
/* What differs between the processors: how a system call was made. */
#ifndef SYSTRACE_ARCH_H
#define SYSTRACE_ARCH_H

#include <linux/sched.h>
#include <linux/types.h>
#include <asm/syscall.h>

#include <linux/systrace.h>
#include <systrace/table.h>

#if defined(CONFIG_X86_64)

#include <asm/sigcontext.h>
#include <asm/tsc.h>
#include <asm/ucontext.h>
#include <asm/unistd.h>

#define ARCH_X32_BIT	((long)SYSTRACE_X32_BIT)

/* What the entry code puts where the result will be: that there is no such
 * system call, by its errno.
 */
#define ARCH_NO_RESULT	(-38L)

/**
 * arch_syscall_abi() - the ABI of the call that the current task is making
 * @nr: its number.
 *
 * A property of the call: a 64-bit task may use int 0x80 for one of them.
 * Context: the task, between entry and return to user mode.
 */
static inline unsigned int arch_syscall_abi(long nr)
{
#ifdef CONFIG_IA32_EMULATION
	if (in_ia32_syscall())
		return SYSTRACE_ABI_COMPAT;
#endif
	/* -1 stands for no call at all. */
	if (nr >= 0 && (nr & ARCH_X32_BIT))
		return SYSTRACE_ABI_X32;
	return SYSTRACE_ABI_NATIVE;
}

/**
 * arch_task_abi() - the ABI of the call that another task is in
 * @task: the task, which does not run.
 * @nr: the call's number.
 */
static inline unsigned int arch_task_abi(struct task_struct *task, long nr)
{
#ifdef CONFIG_IA32_EMULATION
	if (task_thread_info(task)->status & TS_COMPAT)
		return SYSTRACE_ABI_COMPAT;
#endif
	if (nr >= 0 && (nr & ARCH_X32_BIT))
		return SYSTRACE_ABI_X32;
	return SYSTRACE_ABI_NATIVE;
}

/**
 * arch_in_syscall() - is a task in a system call that has no result yet?
 * @task: the task, which does not run.
 * @regs: what it entered the kernel with.
 *
 * Interrupts and exceptions leave -1 as the number; the result is ARCH_NO_RESULT
 * from the entry on until the call has another.
 */
static inline bool arch_in_syscall(struct task_struct *task,
				   struct pt_regs *regs)
{
	return syscall_get_nr(task, regs) != -1 && (long)regs->ax == ARCH_NO_RESULT;
}

/** arch_is_execve() - does a call replace the program? */
static inline bool arch_is_execve(unsigned int abi, long nr)
{
	switch (abi) {
	case SYSTRACE_ABI_NATIVE:
		return nr == 59 || nr == 322;
	case SYSTRACE_ABI_COMPAT:
		return nr == 11 || nr == 358;
	case SYSTRACE_ABI_X32:
		return nr == (ARCH_X32_BIT | 520) || nr == (ARCH_X32_BIT | 545);
	}
	return false;
}

/* From where sigreturn finds the stack pointer to the mask, for i386. */
#define ARCH_I386_SIGRETURN	119
#define ARCH_I386_MASK_OLD	80	/* struct sigcontext_32's oldmask */
#define ARCH_I386_MASK		248	/* struct rt_sigframe_ia32's uc.uc_sigmask */

/**
 * arch_is_plain_native() - is a call a native one, with a number of the table?
 * @nr: its number, any value.
 *
 * Context: as arch_syscall_abi(), which it answers for most calls.
 */
static inline bool arch_is_plain_native(long nr)
{
#ifdef CONFIG_IA32_EMULATION
	if (unlikely(in_ia32_syscall()))
		return false;
#endif
	return (unsigned long)nr < SYSTRACE_MAX_NR;
}

/**
 * arch_native_argument() - one of a native call's six arguments
 * @regs: registers at its entry.
 * @n: which, a constant.
 *
 * syscall_get_arguments() asks for the ABI first.
 */
static __always_inline u64 arch_native_argument(const struct pt_regs *regs,
						unsigned int n)
{
	switch (n) {
	case 0:
		return regs->di;
	case 1:
		return regs->si;
	case 2:
		return regs->dx;
	case 3:
		return regs->r10;
	case 4:
		return regs->r8;
	default:
		return regs->r9;
	}
}

/**
 * arch_cycles() - the counter that time may be read from, see clock.h
 *
 * In order with the loads and instructions before it.
 */
static inline u64 arch_cycles(void)
{
	return rdtsc_ordered();
}
#define arch_cycles arch_cycles

/**
 * arch_mul_shr32() - the product of two numbers, divided by 2^32
 *
 * A variable of 128 bits would have the compiler align the stack.
 */
static __always_inline u64 arch_mul_shr32(u64 a, u64 b)
{
	asm("mulq %1\n\tshrdq $32, %%rdx, %0" : "+a" (a) : "rm" (b) : "rdx", "cc");
	return a;
}
#define arch_mul_shr32 arch_mul_shr32

/**
 * arch_frame_mask() - where sigreturn and rt_sigreturn find the signal mask
 * @regs: registers at its entry.
 * @abi: enum systrace_abi.
 * @nr: the call's number.
 *
 * The handler's return has taken the return address off the frame, so that
 * the stack pointer is at its struct ucontext; of a 32-bit frame at the
 * arguments of the handler, of the old kind the handler's epilogue has taken
 * one of them too.
 */
static inline u64 arch_frame_mask(const struct pt_regs *regs, unsigned int abi,
				  int nr)
{
	if (abi != SYSTRACE_ABI_COMPAT)
		return regs->sp + offsetof(struct ucontext, uc_sigmask);
	return regs->sp + (nr == ARCH_I386_SIGRETURN ? ARCH_I386_MASK_OLD :
			   ARCH_I386_MASK);
}

/** arch_word() - bytes of a word in the program that made a call */
static inline unsigned int arch_word(const struct pt_regs *regs)
{
	return user_64bit_mode((struct pt_regs *)regs) ? 8 : 4;
}

static inline u64 arch_stack_pointer(const struct pt_regs *regs)
{
	return regs->sp;
}

/* Where a signal's frame says which stack it is on, and what it has interrupted. */
#define ARCH_UC_STACK	offsetof(struct ucontext, uc_stack)
#define ARCH_UC_SP	(offsetof(struct ucontext, uc_mcontext) + \
			 offsetof(struct sigcontext, sp))

/* Registers by their numbers in unwind tables, the last being the return's. */
#define ARCH_UNWIND_REGS	17

/** arch_unwind_regs() - what it takes to find the caller, beside the stack */
static inline void arch_unwind_regs(const struct pt_regs *regs, u64 *to)
{
	to[0] = regs->ax;
	to[1] = regs->dx;
	to[2] = regs->cx;
	to[3] = regs->bx;
	to[4] = regs->si;
	to[5] = regs->di;
	to[6] = regs->bp;
	to[7] = regs->sp;
	to[8] = regs->r8;
	to[9] = regs->r9;
	to[10] = regs->r10;
	to[11] = regs->r11;
	to[12] = regs->r12;
	to[13] = regs->r13;
	to[14] = regs->r14;
	to[15] = regs->r15;
	to[16] = regs->ip;
}

/** arch_untag() - an address without what the processor ignores in it */
static inline u64 arch_untag(u64 addr)
{
	return addr;
}

#elif defined(CONFIG_ARM64)
#include "arch_arm64.h"
#else
#error "systrace: this processor is not supported (x86-64 and arm64 are)"
#endif

#endif /* SYSTRACE_ARCH_H */
