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
 * page is first asked for without waiting; only where memory or a local disk
 * has to serve it, which is a matter of bounded time, is it waited for.
 */
#include <linux/atomic.h>
#include <linux/bitops.h>
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/sched.h>
#include <linux/task_work.h>
#include <linux/userfaultfd_k.h>
#include <linux/wait.h>

#include "compat.h"
#include "inflight.h"
#include "late.h"
#include "wait.h"

/* Works that are queued or running; the module stays until there are none. */
static atomic_t queued = ATOMIC_INIT(0);
static DECLARE_WAIT_QUEUE_HEAD(drained);

/* May a fault on this address be waited for? */
static bool harmless(u64 addr)
{
	struct mm_struct *mm = current->mm;
	struct vm_area_struct *vma;
	bool ok = false;

	if (mmap_read_lock_killable(mm))
		return false;
	vma = vma_lookup(mm, addr);
	if (vma && !userfaultfd_armed(vma) && !(vma->vm_flags & (VM_IO | VM_PFNMAP)))
		ok = !vma->vm_file || file_inode(vma->vm_file)->i_sb->s_bdev;
	mmap_read_unlock(mm);
	return ok;
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
	if (!current->mm || addr >= TASK_SIZE_MAX)
		return false;
	if (bring_in(addr, FOLL_NOWAIT))
		return true;
	return harmless(addr) && bring_in(addr, 0);
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
	if (!current->mm)
		return false;
	inflight_get(t);
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
