// SPDX-License-Identifier: GPL-2.0-only
/*
 * Select: a session's rules say which tasks it traces.  They are asked when a
 * rule is made, about all tasks, and then only where tasks begin and execute
 * programs: what a task does in between costs nothing, and the system calls of
 * those that are not selected cost no more than without rules.
 */
#include <linux/bitops.h>
#include <linux/cgroup.h>
#include <linux/cred.h>
#include <linux/err.h>
#include <linux/errno.h>
#include <linux/list.h>
#include <linux/mm.h>
#include <linux/mutex.h>
#include <linux/pid.h>
#include <linux/pid_namespace.h>
#include <linux/rculist.h>
#include <linux/rcupdate.h>
#include <linux/sched.h>
#include <linux/sched/signal.h>
#include <linux/sched/task.h>
#include <linux/slab.h>
#include <linux/string.h>
#include <linux/uidgid.h>

#include "clock.h"
#include "filter.h"
#include "inflight.h"
#include "lookup.h"
#include "pool.h"
#include "select.h"
#include "session.h"

#define MAX_RULES	64

/**
 * struct rule - one rule of a session
 * @node: among the session's.
 * @kind: enum systrace_select_kind.
 * @follow: children of those that it selects are traced too.
 * @uid: of SYSTRACE_SELECT_UID.
 * @comm: of SYSTRACE_SELECT_COMM.
 * @cgroup: of SYSTRACE_SELECT_CGROUP; a reference.
 * @pidns: of SYSTRACE_SELECT_PIDNS; a reference.
 * @pid: of the rules that spare; a reference.
 */
struct rule {
	struct list_head node;
	u32 kind;
	bool follow;
	kuid_t uid;
	char comm[TASK_COMM_LEN];
	struct cgroup *cgroup;
	struct pid_namespace *pidns;
	struct pid *pid;
};

u64 select_sessions;
static DEFINE_MUTEX(select_lock);

static void set_bit_of(const struct session *s, bool on)
{
	u64 bit = BIT_ULL(s->slot);

	mutex_lock(&select_lock);
	WRITE_ONCE(select_sessions,
		   on ? select_sessions | bit : select_sessions & ~bit);
	mutex_unlock(&select_lock);
}

static void free_rule(struct rule *r)
{
#ifdef CONFIG_CGROUPS
	if (r->cgroup)
		cgroup_put(r->cgroup);
#endif
	if (r->pidns)
		put_pid_ns(r->pidns);
	put_pid(r->pid);
	kfree(r);
}

static bool in_cgroup(struct task_struct *task, struct cgroup *cgroup)
{
#ifdef CONFIG_CGROUPS
	return task_under_cgroup_hierarchy(task, cgroup);
#else
	return false;
#endif
}

/* Is it the process @pid, or does it descend from it? */
static bool in_tree(struct task_struct *task, const struct pid *pid)
{
	for (; task->pid; task = rcu_dereference(task->real_parent))
		if (task_tgid(task) == pid)
			return true;
	return false;
}

static bool matches(const struct rule *r, struct task_struct *task)
{
	switch (r->kind) {
	case SYSTRACE_SELECT_ALL:
		return true;
	case SYSTRACE_SELECT_COMM:
		return !strncmp(task->comm, r->comm, TASK_COMM_LEN) ||
		       !strncmp(task->group_leader->comm, r->comm, TASK_COMM_LEN);
	case SYSTRACE_SELECT_UID:
		return uid_eq(task_uid(task), r->uid);
	case SYSTRACE_SELECT_CGROUP:
		return in_cgroup(task, r->cgroup);
	case SYSTRACE_SELECT_PIDNS:
		return __task_pid_nr_ns(task, PIDTYPE_PID, r->pidns);
	case SYSTRACE_SPARE_PROCESS:
		return task_tgid(task) == r->pid;
	case SYSTRACE_SPARE_TREE:
		return in_tree(task, r->pid);
	case SYSTRACE_SPARE_GROUP:
		return task_pgrp(task) == r->pid;
	}
	return false;
}

/* Does a session select a task?  Then also, are its children to be followed? */
static bool selects(const struct session *s, struct task_struct *task, bool *follow)
{
	const struct rule *r;
	bool selected = false;

	*follow = false;
	if ((task->flags & PF_KTHREAD) || task_tgid(task) == s->opener)
		return false;
	list_for_each_entry_rcu(r, &s->rules, node, true) {
		if (!matches(r, task))
			continue;
		if (r->kind >= SYSTRACE_SPARE_PROCESS)
			return false;
		selected = true;
		*follow |= r->follow;
	}
	return selected;
}

/*
 * Has a session trace a task if it selects it, by an object that @make makes:
 * 1, 0, or a negative errno.
 */
static int select_for(const struct session *s, struct task_struct *task,
		      struct traced_task *(*make)(struct task_struct *task))
{
	struct traced_task *new;
	bool follow;
	int ret;

	if (!selects(s, task, &follow))
		return 0;
	new = make(task);
	if (!new)
		return -ENOMEM;
	ret = filter_add(&new, s->slot, follow, false, false);
	if (new)
		inflight_put(new);
	return ret == -ESRCH ? 0 : ret;
}

/* A task that should be traced is not. */
static void count_lost(const struct session *s)
{
	struct ring *r = &s->ring[smp_processor_id()];

	ring_count(&r->kernel->seen);
	ring_lose(r, SYSTRACE_LOST_MEMORY, clock_now());
}

/**
 * select_task() - a task begins, or runs another program
 * @task: the task; new, or the current one.
 *
 * Context: fork and exec probes, preemption off; @select_sessions is not zero.
 */
void select_task(struct task_struct *task)
{
	u64 left = READ_ONCE(select_sessions);

	rcu_read_lock();
	while (left) {
		const struct session *s = session_at(__ffs64(left));

		left &= left - 1;
		if (s && select_for(s, task, pool_get) == -ENOMEM)
			count_lost(s);
	}
	rcu_read_unlock();
}

/* Under RCU, which allows no sleep. */
static struct traced_task *make_at_once(struct task_struct *task)
{
	return inflight_alloc(task, GFP_ATOMIC | __GFP_NOWARN);
}

/* All tasks that there are: how many are traced anew, or a negative errno. */
static int select_all(const struct session *s)
{
	struct task_struct *process, *task;
	int found = 0, ret;

	rcu_read_lock();
	for_each_process_thread(process, task) {
		ret = select_for(s, task, make_at_once);
		if (ret < 0) {
			found = ret;
			goto out;
		}
		found += ret;
	}
out:
	rcu_read_unlock();
	return found;
}

static int take_cgroup(struct rule *r, int fd)
{
#ifdef CONFIG_CGROUPS
	struct cgroup *cgroup = cgroup_get_from_fd(fd);

	if (IS_ERR(cgroup))
		return PTR_ERR(cgroup);
	r->cgroup = cgroup;
	return 0;
#else
	return -EOPNOTSUPP;
#endif
}

static int take_pid(struct rule *r, pid_t nr)
{
	struct task_struct *task;

	if (nr <= 0)
		return -EINVAL;
	r->pid = find_get_pid(nr);
	if (!r->pid)
		return -ESRCH;
	if (r->kind != SYSTRACE_SELECT_PIDNS)
		return 0;
	rcu_read_lock();
	task = pid_task(r->pid, PIDTYPE_PID);
	if (task && task_active_pid_ns(task))
		r->pidns = get_pid_ns(task_active_pid_ns(task));
	rcu_read_unlock();
	return r->pidns ? 0 : -ESRCH;
}

static int fill_rule(struct rule *r, const struct systrace_select *sel)
{
	r->kind = sel->kind;
	r->follow = sel->flags & SYSTRACE_SELECT_FOLLOW;
	switch (sel->kind) {
	case SYSTRACE_SELECT_ALL:
		return sel->value ? -EINVAL : 0;
	case SYSTRACE_SELECT_COMM:
		if (sel->value || !sel->comm[0] || sel->comm[TASK_COMM_LEN - 1])
			return -EINVAL;
		memcpy(r->comm, sel->comm, sizeof(r->comm));
		return 0;
	case SYSTRACE_SELECT_UID:
		r->uid = make_kuid(current_user_ns(), sel->value);
		return uid_valid(r->uid) ? 0 : -EINVAL;
	case SYSTRACE_SELECT_CGROUP:
		return take_cgroup(r, sel->value);
	default:
		return take_pid(r, sel->value);
	}
}

/*
 * Rules of cgroups that were removed: no task is in those, or comes there.  A
 * session that lives long may see many of them.
 */
static void drop_void(struct session *s)
{
#ifdef CONFIG_CGROUPS
	struct rule *r, *next;

	list_for_each_entry_safe(r, next, &s->rules, node) {
		if (!r->cgroup || (r->cgroup->self.flags & CSS_ONLINE))
			continue;
		list_del_rcu(&r->node);
		s->nr_rules--;
		/* Probes may still be looking at it. */
		synchronize_rcu();
		free_rule(r);
	}
#endif
}

static bool well_formed(const struct systrace_select *sel)
{
	BUILD_BUG_ON(sizeof(sel->comm) != TASK_COMM_LEN);
	if (sel->kind >= SYSTRACE_NR_SELECT || sel->reserved ||
	    (sel->flags & ~SYSTRACE_SELECT_FOLLOW))
		return false;
	if (sel->kind != SYSTRACE_SELECT_COMM &&
	    memchr_inv(sel->comm, 0, sizeof(sel->comm)))
		return false;
	return sel->kind < SYSTRACE_SPARE_PROCESS || !sel->flags;
}

/**
 * select_add() - SYSTRACE_IOC_SELECT
 * @s: the session; it runs.
 * @sel: copied from the caller; @sel->nr_tasks is set.
 *
 * Context: may sleep; @s->lock is held.
 * Return: 0 or a negative errno, and then there is no new rule; tasks that it
 * had selected by then stay traced.
 */
int select_add(struct session *s, struct systrace_select *sel)
{
	bool selected = s->selects;
	struct rule *r;
	int ret;

	if (!well_formed(sel))
		return -EINVAL;
	drop_void(s);
	if (s->nr_rules == MAX_RULES)
		return -ENOSPC;
	r = kzalloc(sizeof(*r), GFP_KERNEL_ACCOUNT);
	if (!r)
		return -ENOMEM;
	ret = fill_rule(r, sel);
	if (ret) {
		free_rule(r);
		return ret;
	}
	list_add_tail_rcu(&r->node, &s->rules);
	s->nr_rules++;
	sel->nr_tasks = 0;
	if (r->kind >= SYSTRACE_SPARE_PROCESS)
		return 0;
	WRITE_ONCE(s->selects, true);
	set_bit_of(s, true);
	/*
	 * A task that began before the bit was seen is in the list by the end
	 * of this grace period.
	 */
	synchronize_rcu();
	ret = select_all(s);
	if (ret < 0) {
		if (!selected) {
			set_bit_of(s, false);
			WRITE_ONCE(s->selects, false);
		}
		list_del_rcu(&r->node);
		s->nr_rules--;
		synchronize_rcu();
		free_rule(r);
		return ret;
	}
	sel->nr_tasks = ret;
	return 0;
}

/**
 * select_end() - a session's rules are over
 * @s: the session; what was selected stays traced.
 *
 * Context: may sleep, for a grace period; the only one to use @s.
 */
void select_end(struct session *s)
{
	struct rule *r, *next;

	if (list_empty(&s->rules))
		return;
	if (s->slot >= 0)
		set_bit_of(s, false);
	WRITE_ONCE(s->selects, false);
	/* Probes that still saw the bit are over after this. */
	synchronize_rcu();
	list_for_each_entry_safe(r, next, &s->rules, node) {
		list_del(&r->node);
		free_rule(r);
	}
	s->nr_rules = 0;
}
