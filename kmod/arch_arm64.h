/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * How a system call was made on arm64: see arch.h, which includes this, for
 * what each function promises.
 */
#ifndef SYSTRACE_ARCH_ARM64_H
#define SYSTRACE_ARCH_ARM64_H

#include <linux/compat.h>
#include <linux/ptrace.h>
#include <linux/uaccess.h>
#include <asm/ucontext.h>
#include <clocksource/arm_arch_timer.h>

/* An ABI is a property of the task: it has one way to make calls. */
static inline unsigned int arch_syscall_abi(long nr)
{
	return is_compat_task() ? SYSTRACE_ABI_COMPAT : SYSTRACE_ABI_NATIVE;
}

static inline unsigned int arch_task_abi(struct task_struct *task, long nr)
{
#ifdef CONFIG_COMPAT
	if (is_compat_thread(task_thread_info(task)))
		return SYSTRACE_ABI_COMPAT;
#endif
	return SYSTRACE_ABI_NATIVE;
}

/*
 * Interrupts and exceptions leave -1 as the number.  Until there is a result,
 * its register holds the first argument, of which there is a copy.
 */
static inline bool arch_in_syscall(struct task_struct *task,
				   struct pt_regs *regs)
{
	return syscall_get_nr(task, regs) != -1 &&
	       regs->regs[0] == regs->orig_x0;
}

static inline bool arch_is_execve(unsigned int abi, long nr)
{
	if (abi == SYSTRACE_ABI_COMPAT)
		return nr == 11 || nr == 387;
	return nr == 221 || nr == 281;
}

static inline bool arch_is_plain_native(long nr)
{
	return (unsigned long)nr < SYSTRACE_MAX_NR && !is_compat_task();
}

static __always_inline u64 arch_native_argument(const struct pt_regs *regs,
						unsigned int n)
{
	return n ? regs->regs[n] : regs->orig_x0;
}

/* By the kernel's own function, which knows of the counters that err. */
static inline u64 arch_cycles(void)
{
	return arch_timer_read_counter();
}
#define arch_cycles arch_cycles

/* Of a 32-bit frame: trap, error, old mask, r0 to r10, fp, ip, sp, lr, pc, cpsr
 * and the fault's address are its struct sigcontext.
 */
#define ARCH_ARM_SIGCONTEXT	(21 * 4)
/* uc_flags, uc_link and uc_stack stand before that, uc_sigmask behind it. */
#define ARCH_ARM_MASK		(5 * 4 + ARCH_ARM_SIGCONTEXT)
#define ARCH_ARM_SIGRETURN	119

/*
 * The stack pointer is at the frame: siginfo and ucontext, or, of what a
 * 32-bit task returns from by sigreturn, ucontext alone.
 */
static inline u64 arch_frame_mask(const struct pt_regs *regs, unsigned int abi,
				  int nr)
{
	if (abi != SYSTRACE_ABI_COMPAT)
		return regs->sp + sizeof(struct siginfo) +
		       offsetof(struct ucontext, uc_sigmask);
	return regs->compat_sp + ARCH_ARM_MASK +
	       (nr == ARCH_ARM_SIGRETURN ? 0 : sizeof(struct siginfo));
}

static inline unsigned int arch_word(const struct pt_regs *regs)
{
	return compat_user_mode(regs) ? 4 : 8;
}

static inline u64 arch_stack_pointer(const struct pt_regs *regs)
{
	return compat_user_mode(regs) ? regs->compat_sp : regs->sp;
}

#define ARCH_UC_STACK	offsetof(struct ucontext, uc_stack)
#define ARCH_UC_SP	(offsetof(struct ucontext, uc_mcontext) + \
			 offsetof(struct sigcontext, sp))

/* x0 to x30, and the stack pointer. */
#define ARCH_UNWIND_REGS	32

static inline void arch_unwind_regs(const struct pt_regs *regs, u64 *to)
{
	memcpy(to, regs->regs, 31 * sizeof(*to));
	to[31] = regs->sp;
}

/* The top byte of an address may be a tag. */
static inline u64 arch_untag(u64 addr)
{
	return untagged_addr(addr);
}

#endif /* SYSTRACE_ARCH_ARM64_H */
