// SPDX-License-Identifier: GPL-2.0-only
/*
 * What the module expects of a kernel's interfaces, where those have moved
 * before, or where nobody would notice that they did.  Kbuild has the compiler
 * look at this before it builds anything, and stops with the first of these
 * messages; no code comes of it.  A kernel that has moved gets its block in
 * compat.h, and this file goes on to say what holds for the newest.
 */
#include <linux/bpf.h>
#include <linux/filter.h>
#include <linux/irq_work.h>
#include <linux/kthread.h>
#include <linux/mm.h>
#include <linux/task_work.h>
#include <linux/timekeeping.h>
#include <linux/tracepoint.h>
#include <linux/uaccess.h>
#include <linux/vmalloc.h>
#include <trace/events/sched.h>
#include <trace/events/signal.h>
#include <trace/events/syscalls.h>

#include "compat.h"

#define SAY(what)	"systrace: kmod/compat.h does not know this kernel: it expects " what

#define EXPECT(ret, name, ...)						\
	_Static_assert(__builtin_types_compatible_p(typeof(name), ret(__VA_ARGS__)), \
		       SAY(#ret " " #name "(" #__VA_ARGS__ ")"))

/* Tracepoints are found by name: the compiler would not notice. */
#define EXPECT_PROBE(name, probe)					\
	static void expected_##name probe __maybe_unused;		\
	EXPECT_CALLBACK(name, "the probe of tracepoint " #name " to be void " #probe)
#define EXPECT_CALLBACK(name, what)					\
	_Static_assert(__builtin_types_compatible_p(			\
		typeof(check_trace_callback_type_##name),		\
		void (typeof(&expected_##name))), SAY(what))

EXPECT_PROBE(sys_enter, (void *data, struct pt_regs *regs, long id));
EXPECT_PROBE(sys_exit, (void *data, struct pt_regs *regs, long ret));
EXPECT_PROBE(sched_process_fork,
	     (void *data, struct task_struct *parent, struct task_struct *child));
EXPECT_PROBE(sched_process_exec,
	     (void *data, struct task_struct *task, pid_t old_pid,
	      struct linux_binprm *bprm));
static void COMPAT_PROBE_SCHED_EXIT(expected_sched_process_exit) __maybe_unused;
EXPECT_CALLBACK(sched_process_exit,
		"the probe of tracepoint sched_process_exit to be its COMPAT_PROBE_SCHED_EXIT()");
EXPECT_PROBE(signal_generate,
	     (void *data, int sig, struct kernel_siginfo *info,
	      struct task_struct *task, int group, int result));
EXPECT_PROBE(signal_deliver,
	     (void *data, int sig, struct kernel_siginfo *info,
	      struct k_sigaction *ka));

EXPECT(int, tracepoint_probe_register, struct tracepoint *tp, void *probe, void *data);
EXPECT(int, tracepoint_probe_unregister, struct tracepoint *tp, void *probe, void *data);
EXPECT(void, for_each_kernel_tracepoint,
	void (*fct)(struct tracepoint *tp, void *priv), void *priv);
EXPECT(bool, irq_work_queue, struct irq_work *work);
EXPECT(void, kthread_use_mm, struct mm_struct *mm);
EXPECT(int, bpf_prog_create_from_user, struct bpf_prog **pfp,
	struct sock_fprog *fprog, bpf_aux_classic_check_t trans, bool save_orig);
EXPECT(void *, vmap, struct page **pages, unsigned int count,
	unsigned long flags, pgprot_t prot);
EXPECT(long, get_user_pages_unlocked, unsigned long start,
	unsigned long nr_pages, struct page **pages, unsigned int gup_flags);
EXPECT(u64, ktime_get_mono_fast_ns, void);
