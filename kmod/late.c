// SPDX-License-Identifier: GPL-2.0-only
/*
 * Late: what a task does for us on its way back to user mode, by task work.
 *
 * Late capture: an argument whose page was resident neither at entry nor at
 * exit, as the call never touched it, is read on the task's way back to user
 * mode, where it may fault.
 *
 * The task must not come to wait there for what the untraced call would not
 * have waited for: a userfaultfd handler, a FUSE server, a network.  So the
 * page is waited for only where memory or a local disk has to serve it, which is
 * a matter of bounded time; of other files it is taken if it is cached.
 */
#include <linux/atomic.h>
#include <linux/bitops.h>
#include <linux/fs.h>
#include <linux/magic.h>
#include <linux/mm.h>
#include <linux/pagemap.h>
#include <linux/sched.h>
#include <linux/task_work.h>
#include <linux/userfaultfd_k.h>
#include <linux/wait.h>

#include "arch.h"
#include "compat.h"
#include "inflight.h"
#include "late.h"
#include "wait.h"

/* Works that are queued or running; the module stays until there are none. */
static atomic_t queued = ATOMIC_INIT(0);
static DECLARE_WAIT_QUEUE_HEAD(drained);

/* What a fault may come to wait for. */
enum fault_waits {
	FAULT_NEVER,		/* somebody in userspace, a network: nothing is asked */
	FAULT_CACHED,		/* ... but the page is there, and held */
	FAULT_NOT,		/* the same, if the kernel is told not to wait */
	FAULT_SHORTLY,		/* memory or a local disk */
};

/* Is a file's page served without anybody else's doing? */
static bool is_local(const struct inode *inode)
{
	const struct super_block *sb = inode->i_sb;

	if (!S_ISREG(inode->i_mode))
		return false;
	switch (sb->s_magic) {
	case FUSE_SUPER_MAGIC:		/* it may have a disk, but asks its server */
		return false;
	case TMPFS_MAGIC:		/* shared memory too */
	case RAMFS_MAGIC:
	case HUGETLBFS_MAGIC:
		return true;
	}
	return sb->s_bdev || (sb->s_type->fs_flags & FS_REQUIRES_DEV);
}

/*
 * A task waits for its memory's lock as for its own faults.  Who looks at
 * another's, to show the call that it sits in, must not: the task may sit
 * there because that lock is never given back.
 */
static bool lock_memory(struct mm_struct *mm)
{
	if (current->flags & PF_KTHREAD)
		return mmap_read_trylock(mm);
	return !mmap_read_lock_killable(mm);
}

/*
 * Even when it is told not to wait a file's fault handler reads the page, and
 * waits for it, where the file system has no readahead.  So for all others
 * there has to be a page already.
 */
static enum fault_waits fault_waits(u64 addr, struct page **held)
{
	struct mm_struct *mm = current->mm;
	struct vm_area_struct *vma;
	enum fault_waits ret = FAULT_NEVER;
	struct page *page;

	if (!lock_memory(mm))
		return FAULT_NEVER;
	vma = vma_lookup(mm, addr);
	if (!vma || (vma->vm_flags & (VM_IO | VM_PFNMAP)))
		goto out;
	if (vma_is_anonymous(vma) ||
	    (vma->vm_file && is_local(file_inode(vma->vm_file)))) {
		ret = userfaultfd_armed(vma) ? FAULT_NOT : FAULT_SHORTLY;
	} else if (vma->vm_file) {
		page = pagecache_get_page(vma->vm_file->f_mapping,
					  ((addr - vma->vm_start) >> PAGE_SHIFT) +
					  vma->vm_pgoff, 0, 0);
		if (page && PageUptodate(page)) {
			*held = page;
			ret = FAULT_CACHED;
		} else if (page) {
			put_page(page);
		}
	}
out:
	mmap_read_unlock(mm);
	return ret;
}

static bool bring_in(u64 addr, unsigned int flags)
{
	struct page *page;

	if (get_user_pages_unlocked(addr & PAGE_MASK, 1, &page, flags) != 1)
		return false;
	put_page(page);
	return true;
}

/**
 * fault_in() - make a page of the current task's memory resident
 * @addr: an address in it, any value.
 *
 * Context: may sleep, for memory or a local disk, not for userspace.
 * Return: true when the page is there.
 */
bool fault_in(u64 addr)
{
	struct page *held = NULL;
	enum fault_waits waits;
	bool ok;

	addr = arch_untag(addr);
	if (!current->mm || addr >= TASK_SIZE_MAX)
		return false;
	waits = fault_waits(addr, &held);
	if (waits == FAULT_NEVER)
		return false;
	ok = bring_in(addr, FOLL_NOWAIT) ||
	     (waits == FAULT_SHORTLY && bring_in(addr, 0));
	if (held)
		put_page(held);
	return ok;
}

static void late_work(struct callback_head *work)
{
	struct traced_task *t = container_of(work, struct traced_task, late);
	u8 jobs = t->late_jobs;

	/* From here on a job may be queued again. */
	t->late_jobs = 0;
	if (jobs & LATE_FINISH)
		inflight_finish(t);
	if (jobs & LATE_WAIT)
		wait_for_readers(t);
	inflight_put(t);
	if (atomic_dec_and_test(&queued))
		wake_up(&drained);
}

/* Has a job done; one more for a work that is queued costs nothing. */
static bool queue(struct traced_task *t, u8 job)
{
	if (t->late_jobs) {
		t->late_jobs |= job;
		return true;
	}
	if (!current->mm || !inflight_get(t))
		return false;
	atomic_inc(&queued);
	init_task_work(&t->late, late_work);
	t->late_jobs = job;
	if (!task_work_add(current, &t->late, TWA_RESUME))
		return true;
	t->late_jobs = 0;
	atomic_dec(&queued);
	inflight_put(t);
	return false;
}

/**
 * late_finish() - have inflight_finish() run before the task is in user mode
 * @t: the current task's object.
 *
 * Context: sys_exit probe, preemption off.
 * Return: false when there is no way back to user mode, or when one exit's
 * record waits already.
 */
bool late_finish(struct traced_task *t)
{
	return !(t->late_jobs & LATE_FINISH) && queue(t, LATE_FINISH);
}

/**
 * late_wait() - have the task wait for a reader before it is in user mode
 * @t: the current task's object.
 * @slot: the session whose reader is behind with this CPU's ring.
 *
 * Context: the task's probes, preemption off; a lock may be held.
 */
void late_wait(struct traced_task *t, unsigned int slot)
{
	/* There is no way back for one that ends. */
	if (current->flags & PF_EXITING)
		return;
	if (!(t->late_jobs & LATE_WAIT))
		t->behind = 0;
	t->behind |= BIT_ULL(slot);
	t->behind_cpu = smp_processor_id();
	queue(t, LATE_WAIT);
}

/**
 * late_drain() - wait until no late work is queued or running
 *
 * Context: module exit; no probe runs any more.  May sleep.
 */
void late_drain(void)
{
	wait_event(drained, !atomic_read(&queued));
	/*
	 * A work that was counted down may still have its last instructions,
	 * in this module, before it.  It is preemptible there, so that plain
	 * RCU does not wait for it; this does.
	 */
	synchronize_rcu_tasks();
}
