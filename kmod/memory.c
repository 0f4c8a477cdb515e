// SPDX-License-Identifier: GPL-2.0-only
/*
 * Memory: how much of it sessions may have, by what their openers say: for
 * rings and for rows of a summary.
 *
 * Who may trace everything may ask for more than others can spare, and the
 * kernel would kill them to make room.  So at most half of what is available
 * goes to one request, and half of all that there is to all sessions: those
 * who ask at the same time see the same available, but are counted one after
 * the other.  For who may not it is memory that he has locked.
 *
 * The pages themselves are charged to the memory cgroup where they are
 * allocated.
 */
#include <linux/atomic.h>
#include <linux/capability.h>
#include <linux/errno.h>
#include <linux/minmax.h>
#include <linux/mm.h>
#include <linux/sched/mm.h>
#include <linux/sched/signal.h>

#include "memory.h"
#include "session.h"

static atomic_long_t taken = ATOMIC_LONG_INIT(0);

static int lock_pages(struct session *s, unsigned long pages)
{
	struct mm_struct *mm = s->locked_mm ?: current->mm;
	int err;

	if (s->privileged)
		return 0;
	err = account_locked_vm(mm, pages, true);
	if (err || s->locked_mm)
		return err;
	mmgrab(mm);
	s->locked_mm = mm;
	return 0;
}

static int take(struct session *s, unsigned long pages)
{
	int err = -ENOMEM;

	if (pages > (unsigned long)si_mem_available() / 2)
		return err;
	if (atomic_long_add_return(pages, &taken) > totalram_pages() / 2)
		goto err_taken;
	err = lock_pages(s, pages);
	if (err)
		goto err_taken;
	s->pages += pages;
	return 0;

err_taken:
	atomic_long_sub(pages, &taken);
	return err;
}

/**
 * memory_take() - a session is going to have more memory
 * @s: the session.
 * @pages: how much; allocated by the caller.
 *
 * Context: may sleep; @s->lock is held.
 * Return: 0 or -ENOMEM, and then nothing has changed.
 */
int memory_take(struct session *s, unsigned long pages)
{
	int err = take(s, pages);

	/* That of sessions that are closed is as good as free. */
	if (err && session_reap())
		err = take(s, pages);
	return err;
}

/**
 * memory_give() - a session has given memory back
 * @s: the session.
 * @pages: how much.
 *
 * Context: may sleep; @s->lock is held, or nobody else knows the session.
 */
void memory_give(struct session *s, unsigned long pages)
{
	s->pages -= pages;
	atomic_long_sub(pages, &taken);
	if (!s->locked_mm)
		return;
	account_locked_vm(s->locked_mm, pages, false);
	if (s->pages)
		return;
	mmdrop(s->locked_mm);
	s->locked_mm = NULL;
}

/**
 * memory_share() - what a session gets at most that does not say how much
 * @s: the session.
 *
 * Context: may sleep.
 * Return: bytes: a quarter of what is available, and half of what its opener
 * may lock.
 */
u64 memory_share(const struct session *s)
{
	u64 share = (u64)si_mem_available() * PAGE_SIZE / 4;

	if (!s->privileged && !capable(CAP_IPC_LOCK))
		share = min_t(u64, share, rlimit(RLIMIT_MEMLOCK) / 2);
	return share;
}
