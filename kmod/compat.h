/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Differences between the kernels that systrace builds for, 5.10 and newer:
 * one block each, with the version and the reason.  Nothing outside this file
 * asks for a version; the rest reads as if written for the newest kernel.
 */
#ifndef SYSTRACE_COMPAT_H
#define SYSTRACE_COMPAT_H

#include <linux/fs.h>
#include <linux/kconfig.h>
#include <linux/magic.h>
#include <linux/mm.h>
#include <linux/preempt.h>
#include <linux/rcupdate.h>
#include <linux/sched.h>
#include <linux/sched/coredump.h>
#include <linux/sched/task.h>
#include <linux/timekeeping.h>
#include <linux/version.h>

#if LINUX_VERSION_CODE < KERNEL_VERSION(5, 10, 0)
#error "systrace: this kernel is older than 5.10, the oldest that is supported"
#endif

/*
 * compat_snapshot() - CLOCK_MONOTONIC at one cycle of the kernel's clocksource
 *
 * 7.2: a snapshot is asked for by the clock that it is to hold.  Before that it
 * holds CLOCK_REALTIME; the two are a constant apart as long as nobody sets that.
 *
 * Return: false if there is none, or the clock was set meanwhile.
 */
static inline bool compat_snapshot(u64 *cycles, u64 *ns)
{
	struct system_time_snapshot snap = {};
#if LINUX_VERSION_CODE < KERNEL_VERSION(7, 2, 0)
	ktime_t apart = ktime_mono_to_real(0);

	ktime_get_snapshot(&snap);
	*ns = ktime_to_ns(ktime_sub(snap.real, apart));
	*cycles = snap.cycles;
	return ktime_mono_to_real(0) == apart;
#else
	ktime_get_snapshot_id(CLOCK_MONOTONIC, &snap);
	*ns = ktime_to_ns(snap.systime);
	*cycles = snap.cycles;
	return snap.valid;
#endif
}

/* 6.18: fs_struct has one lock, which is its sequence counter's. */
#if LINUX_VERSION_CODE < KERNEL_VERSION(6, 18, 0)
#define compat_lock_fs(fs)	spin_lock(&(fs)->lock)
#define compat_unlock_fs(fs)	spin_unlock(&(fs)->lock)
#else
#define compat_lock_fs(fs)	read_seqlock_excl(&(fs)->seq)
#define compat_unlock_fs(fs)	read_sequnlock_excl(&(fs)->seq)
#endif

/* 6.8: the diagnosis of TCP also lists sockets that are only bound. */
#define COMPAT_DIAG_LISTS_BOUND						\
	(LINUX_VERSION_CODE >= KERNEL_VERSION(6, 8, 0))

/*
 * 6.13: probes of system calls may be preempted, and more of them with newer
 * kernels.  Before that the tracepoint has turned preemption off.
 */
#if LINUX_VERSION_CODE < KERNEL_VERSION(6, 13, 0)
static inline void probe_begin(void) {}
static inline void probe_end(void) {}
#else
#define probe_begin()	preempt_disable_notrace()
#define probe_end()	preempt_enable_notrace()
#endif

/*
 * With PREEMPT_RT spin locks sleep, the allocator's and those of files and
 * sockets among them: none may be taken with preemption off, and so in no
 * probe.
 */
#define COMPAT_PROBES_ALLOCATE	(!IS_ENABLED(CONFIG_PREEMPT_RT))

/* 6.8: what is mapped of a file on a stacking file system has two paths. */
#if LINUX_VERSION_CODE < KERNEL_VERSION(6, 8, 0)
#define compat_mapped_path(file)	(&(file)->f_path)
#else
#define compat_mapped_path(file)	file_user_path(file)
#endif

/* 6.6: an inode's times are asked for by functions. */
#if LINUX_VERSION_CODE < KERNEL_VERSION(6, 6, 0)
#define inode_get_mtime(inode)		((inode)->i_mtime)
#endif

/* 6.3: vm_flags cannot be assigned any more. */
#if LINUX_VERSION_CODE < KERNEL_VERSION(6, 3, 0)
static inline void vm_flags_mod(struct vm_area_struct *vma,
				unsigned long set, unsigned long clear)
{
	vma->vm_flags = (vma->vm_flags | set) & ~clear;
}
#endif

/* 6.16: the exit tracepoint says whether the whole group is gone. */
#if LINUX_VERSION_CODE < KERNEL_VERSION(6, 16, 0)
#define COMPAT_PROBE_SCHED_EXIT(name)					\
	name(void *data, struct task_struct *p)
#else
#define COMPAT_PROBE_SCHED_EXIT(name)					\
	name(void *data, struct task_struct *p, bool group_dead)
#endif

/*
 * 7.2: whether a task is dumpable is its own property, no longer one of its
 * memory.  The function that says so is not exported, the structure is plain.
 */
#ifndef SUID_DUMP_USER
#include <linux/sched/exec_state.h>
static inline bool task_is_dumpable(struct task_struct *task)
{
	bool ret;

	rcu_read_lock();
	ret = READ_ONCE(rcu_dereference(task->exec_state)->dumpable) ==
	      TASK_DUMPABLE_OWNER;
	rcu_read_unlock();
	return ret;
}

static inline bool current_is_dumpable(void)
{
	return task_is_dumpable(current);
}
#else
static inline bool task_is_dumpable(struct task_struct *task)
{
	bool ret;

	task_lock(task);
	ret = task->mm && get_dumpable(task->mm) == SUID_DUMP_USER;
	task_unlock(task);
	return ret;
}

static inline bool current_is_dumpable(void)
{
	return current->mm && get_dumpable(current->mm) == SUID_DUMP_USER;
}
#endif

/* 5.15: running a BPF program is a function, and has a function's name. */
#if LINUX_VERSION_CODE < KERNEL_VERSION(5, 15, 0)
#define bpf_prog_run(prog, ctx)	BPF_PROG_RUN(prog, ctx)
#endif

/* 5.14: find_vma() of exactly this address has a name. */
#if LINUX_VERSION_CODE < KERNEL_VERSION(5, 14, 0)
static inline struct vm_area_struct *vma_lookup(struct mm_struct *mm,
						unsigned long addr)
{
	struct vm_area_struct *vma = find_vma(mm, addr);

	return vma && addr >= vma->vm_start ? vma : NULL;
}
#endif

/* 6.12: the file of a struct fd has more in its word. */
#ifndef fd_file
#define fd_file(f)	((f).file)
#endif

/* 5.11: FUSE's number is known beside FUSE. */
#ifndef FUSE_SUPER_MAGIC
#define FUSE_SUPER_MAGIC	0x65735546
#endif

/* 5.11: how to notify a task has become an enumeration, without other names. */
#if LINUX_VERSION_CODE < KERNEL_VERSION(5, 11, 0) && !defined(TWA_RESUME)
#include <linux/task_work.h>
#endif

#endif /* SYSTRACE_COMPAT_H */
