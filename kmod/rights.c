// SPDX-License-Identifier: GPL-2.0-only
/*
 * Rights: whom a session may look into.
 *
 * Who had CAP_SYS_PTRACE in the initial user namespace when he opened the
 * device may look into every task.  Another, whom the administrator lets open
 * it by the device's mode, has a restricted session: it sees tasks that run
 * with exactly its opener's user and group IDs, with no capability that he
 * does not have, in his user namespace, and that are dumpable; the same that
 * ptrace asks for, as far as a module can ask (Yama and the other security
 * modules are not consulted).
 *
 * Rights are looked at when a task is attached, and again in each probe in
 * which the task comes by with other credentials, or undumpable: a session
 * that has lost them leaves the task there and then, before anything of the
 * task is read.  A program that is setuid, or that may not be read, has its
 * new credentials when the exec probe runs, before its first instruction.
 */
#include <linux/bitops.h>
#include <linux/capability.h>
#include <linux/cred.h>
#include <linux/rcupdate.h>
#include <linux/sched.h>
#include <linux/uidgid.h>

#include "compat.h"
#include "inflight.h"
#include "lookup.h"
#include "rights.h"
#include "session.h"

static bool same_ids(const struct cred *a, const struct cred *b)
{
	return uid_eq(a->uid, b->uid) && uid_eq(a->uid, b->euid) &&
	       uid_eq(a->uid, b->suid) && uid_eq(a->uid, b->fsuid) &&
	       gid_eq(a->gid, b->gid) && gid_eq(a->gid, b->egid) &&
	       gid_eq(a->gid, b->sgid) && gid_eq(a->gid, b->fsgid);
}

static bool covers(const struct cred *mine, const struct cred *theirs)
{
	return same_ids(mine, theirs) && mine->user_ns == theirs->user_ns &&
	       cap_issubset(theirs->cap_permitted, mine->cap_permitted);
}

/**
 * rights_cover() - may a session look into a task?
 * @s: the session.
 * @task: the task, which the caller holds.
 *
 * Context: process.  What is true now need not be in a moment; rights_hold()
 * has the last word.
 */
bool rights_cover(const struct session *s, struct task_struct *task)
{
	bool ret;

	if (s->privileged)
		return true;
	rcu_read_lock();
	ret = covers(s->cred, __task_cred(task));
	rcu_read_unlock();
	return ret && task_is_dumpable(task);
}

/* The sessions that may not look into the current task. */
static u64 uncovered(const struct traced_task *t)
{
	u64 left = t->restricted, bad = 0;

	while (left) {
		unsigned int slot = __ffs64(left);
		const struct session *s = session_at(slot);

		left &= left - 1;
		if (s && !s->privileged && !covers(s->cred, t->cred))
			bad |= BIT_ULL(slot);
	}
	return bad;
}

/**
 * rights_hold() - have those who trace the current task still the right to?
 * @t: its object; @t->restricted is not zero.
 *
 * Those who have not leave it.
 *
 * Context: the task's probes, preemption off.
 * Return: false when nobody is left.
 */
bool rights_hold(struct traced_task *t)
{
	const struct cred *cred = current_real_cred();
	u64 bad = 0;

	if (unlikely(!current_is_dumpable())) {
		bad = t->restricted;
	} else if (unlikely(cred != t->cred)) {
		/* A reference: no other credentials can have this address. */
		put_cred(t->cred);
		t->cred = get_cred(cred);
		bad = uncovered(t);
	}
	if (likely(!bad))
		return true;
	inflight_leave_alone(t, bad);
	return t->sessions;
}
