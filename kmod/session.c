// SPDX-License-Identifier: GPL-2.0-only
/*
 * Session: its life, and what the ioctls ask of it.
 *
 * Probes find running sessions through a table of slots; each traced task has
 * a bit for each slot.  A session leaves in this order: its bits go off the
 * tasks, its slot is emptied, then one grace period is waited for, as probes
 * run with preemption off; after that nobody knows it.  Who closes it does not
 * wait for that: a work does.
 */
#include <linux/capability.h>
#include <linux/cpumask.h>
#include <linux/cred.h>
#include <linux/err.h>
#include <linux/errno.h>
#include <linux/init.h>
#include <linux/jiffies.h>
#include <linux/log2.h>
#include <linux/mm.h>
#include <linux/module.h>
#include <linux/mutex.h>
#include <linux/percpu.h>
#include <linux/pid.h>
#include <linux/pid_namespace.h>
#include <linux/rcupdate.h>
#include <linux/sched.h>
#include <linux/sched/mm.h>
#include <linux/sched/signal.h>
#include <linux/sched/task.h>
#include <linux/slab.h>
#include <linux/uaccess.h>
#include <linux/workqueue.h>

#include "clock.h"
#include "compat.h"
#include "filter.h"
#include "hang.h"
#include "inflight.h"
#include "lookup.h"
#include "match.h"
#include "memory.h"
#include "paths.h"
#include "probe.h"
#include "rights.h"
#include "select.h"
#include "session.h"
#include "stack.h"
#include "summary.h"
#include "wait.h"

#define MAX_BUDGET	(16ULL << 30)
#define DEFAULT_STR_MAX	32
#define DEFAULT_ARR_MAX	32

static unsigned int ring_mb = 32;
module_param(ring_mb, uint, 0644);
MODULE_PARM_DESC(ring_mb, "MiB for all rings of a session that does not say how much (default 32)");

/*
 * Of that, bytes a CPU where tasks wait for their reader: nothing is lost for
 * want of room there, and to clear more than that costs more than what short
 * commands do.
 */
#define WAITING_MAX	(1ULL << 20)

struct session __rcu *session_slots[MAX_SESSIONS];
static DEFINE_MUTEX(slots_lock);

/* What a session records that has not said it. */
static struct call_set all_calls;

/* Where closed sessions are waited for, and how many there are. */
static struct workqueue_struct *closer;
static atomic_t closing = ATOMIC_INIT(0);

static void wake_reader(struct irq_work *work)
{
	struct ring *r = container_of(work, struct ring, wake);

	wake_up_interruptible(&r->session->wait);
}

static void wake_idle(struct irq_work *work)
{
	struct session *s = container_of(work, struct session, idle_wake);

	wake_up_interruptible(&s->wait);
}

/**
 * session_init() - module init
 *
 * Return: 0 or -ENOMEM.
 */
int __init session_init(void)
{
	bitmap_fill(all_calls.bits, SYSTRACE_MAX_NR);
	all_calls.others = true;
	closer = alloc_workqueue("systrace", WQ_UNBOUND, 0);
	return closer ? 0 : -ENOMEM;
}

/** session_exit() - module exit: no file is open, and no session is left after this */
void session_exit(void)
{
	destroy_workqueue(closer);
}

/**
 * session_open() - a new session, that does nothing yet
 *
 * Context: may sleep.
 * Return: the session or an ERR_PTR().
 */
struct session *session_open(void)
{
	struct session *s;

	s = kzalloc(sizeof(*s), GFP_KERNEL_ACCOUNT);
	if (!s)
		return ERR_PTR(-ENOMEM);
	s->page = (void *)get_zeroed_page(GFP_KERNEL_ACCOUNT);
	if (!s->page) {
		kfree(s);
		return ERR_PTR(-ENOMEM);
	}
	s->page->abi_major = SYSTRACE_ABI_MAJOR;
	s->page->abi_minor = SYSTRACE_ABI_MINOR;
	s->page->nr_rings = nr_cpu_ids;
	s->page->clock_id = CLOCK_MONOTONIC;
	s->slot = -1;
	RCU_INIT_POINTER(s->native, &all_calls);
	s->str_max = DEFAULT_STR_MAX;
	s->arr_max = DEFAULT_ARR_MAX;
	s->cred = get_current_cred();
	s->privileged = capable(CAP_SYS_PTRACE);
	INIT_LIST_HEAD(&s->rules);
	s->opener = get_pid(task_tgid(current));
	s->pidns = get_pid_ns(task_active_pid_ns(current));
	mutex_init(&s->lock);
	init_waitqueue_head(&s->wait);
	init_irq_work(&s->idle_wake, wake_idle);
	return s;
}

static u64 default_budget(const struct session *s, bool waits)
{
	u64 budget = (u64)READ_ONCE(ring_mb) << 20;

	if (waits)
		budget = min(budget, num_online_cpus() * WAITING_MAX);
	return min(budget, memory_share(s));
}

static void free_rings(struct session *s)
{
	unsigned int i;

	for (i = 0; s->ring && i < nr_cpu_ids; i++) {
		irq_work_sync(&s->ring[i].wake);
		ring_destroy(&s->ring[i]);
	}
	free_percpu(s->here);
	s->here = NULL;
	kvfree(s->ring);
	s->ring = NULL;
}

/* Nobody knows the session any more. */
static void free_session(struct session *s)
{
	unsigned int i;

	/*
	 * A settling that is under way uses us.  Acquire: pairs with its
	 * release, after which it does not.
	 */
	if (smp_load_acquire(&s->settling))
		rcu_barrier();
	free_rings(s);
	irq_work_sync(&s->idle_wake);
	for (i = 0; i < SYSTRACE_NR_ABIS; i++)
		kfree(rcu_dereference_protected(s->calls[i], true));
	match_free(s);
	paths_free(s);
	summary_free(s);
	memory_give(s, s->pages);
	put_pid(s->opener);
	put_pid_ns(s->pidns);
	put_cred(s->cred);
	free_page((unsigned long)s->page);
	kfree(s);
}

static void finish_close(struct work_struct *work)
{
	struct session *s = container_of(work, struct session, close_work);

	/* Probes run with preemption off: now none knows us. */
	synchronize_rcu();
	probe_put();
	free_session(s);
	atomic_dec(&closing);
}

/**
 * session_close() - end a session, whatever it is doing
 * @s: the session; not to be used any more.
 *
 * Nobody is traced for it, or waits for its reader, after this.  What it had is
 * given back some grace periods later: see session_reap().
 *
 * Context: may sleep.  No mapping of it exists any more.
 */
void session_close(struct session *s)
{
	select_end(s);
	if (s->slot < 0) {
		free_session(s);
		return;
	}
	filter_remove_session(s->slot);
	mutex_lock(&slots_lock);
	RCU_INIT_POINTER(session_slots[s->slot], NULL);
	mutex_unlock(&slots_lock);
	wait_end(s->slot);
	INIT_WORK(&s->close_work, finish_close);
	/* Who closes faster than they go does it himself. */
	if (atomic_inc_return(&closing) > MAX_SESSIONS)
		finish_close(&s->close_work);
	else
		queue_work(closer, &s->close_work);
}

/**
 * session_reap() - wait until all that closed sessions had is given back
 *
 * Context: may sleep, for grace periods; no lock is held that one of probes or
 * slots is taken under, nor that of mappings.
 * Return: false when there was nothing to wait for.
 */
bool session_reap(void)
{
	if (!atomic_read(&closing))
		return false;
	flush_workqueue(closer);
	return true;
}

/*
 * Each CPU that is there gets an equal part of the budget.  One that may come
 * later gets the least, so that it loses nothing at once and costs little
 * until then.
 */
static int make_rings(struct session *s, u64 budget, u32 watermark, bool waits)
{
	u64 size = rounddown_pow_of_two(max_t(u64, budget / num_online_cpus(),
					      RING_MIN_SIZE));
	unsigned long pages = 0;
	unsigned int cpu;
	int err = -ENOMEM;

	s->ring = kvcalloc(nr_cpu_ids, sizeof(*s->ring), GFP_KERNEL_ACCOUNT);
	s->here = alloc_percpu_gfp(*s->here, GFP_KERNEL_ACCOUNT);
	if (!s->ring || !s->here)
		goto err_rings;
	for (cpu = 0; cpu < nr_cpu_ids; cpu++) {
		struct ring *r = &s->ring[cpu];

		r->session = s;
		init_irq_work(&r->wake, wake_reader);
		if (!cpu_possible(cpu))
			continue;
		*per_cpu_ptr(s->here, cpu) = r;
		r->size = cpu_online(cpu) ? size : RING_MIN_SIZE;
		pages += ring_pages(r->size);
	}
	err = memory_take(s, pages);
	if (err)
		goto err_rings;
	for_each_possible_cpu(cpu) {
		struct ring *r = &s->ring[cpu];

		err = ring_init(r, cpu, r->size, watermark);
		if (err)
			goto err_memory;
		if (waits)
			ring_wait_when_full(r);
		err = -EINTR;
		if (fatal_signal_pending(current))
			goto err_memory;
	}
	return 0;

err_memory:
	memory_give(s, pages);
err_rings:
	free_rings(s);
	return err;
}

/**
 * session_configure() - SYSTRACE_IOC_CONFIG
 * @s: the session.
 * @cfg: what the caller wants, copied from it.
 *
 * Context: may sleep; @s->lock is held.
 * Return: 0 or a negative errno, and then nothing has changed.
 */
int session_configure(struct session *s, const struct systrace_config *cfg)
{
	bool waits = cfg->policy == SYSTRACE_POLICY_WAIT;
	u64 budget = cfg->budget ?: default_budget(s, waits);
	unsigned int i;
	int err;

	if (s->configured)
		return -EBUSY;
	if (cfg->policy > SYSTRACE_POLICY_WAIT ||
	    (cfg->flags & ~SYSTRACE_CONFIG_FLAGS) ||
	    cfg->max_wait > (waits ? SYSTRACE_WAIT_MAX : 0) ||
	    cfg->stack_max > (cfg->flags & SYSTRACE_CONFIG_STACK ?
			      SYSTRACE_STR_MAX : 0) ||
	    cfg->str_max > SYSTRACE_STR_MAX || cfg->arr_max > SYSTRACE_STR_MAX ||
	    budget > MAX_BUDGET)
		return -EINVAL;
	for (i = 0; i < ARRAY_SIZE(cfg->reserved); i++)
		if (cfg->reserved[i])
			return -EINVAL;
	/* Their locks are not to be had in probes. */
	if ((cfg->flags & (SYSTRACE_CONFIG_FD_NAMES | SYSTRACE_CONFIG_STACK)) &&
	    !COMPAT_PROBES_ALLOCATE)
		return -EOPNOTSUPP;
	err = make_rings(s, budget, cfg->watermark, waits);
	if (err)
		return err;
	s->str_max = cfg->str_max;
	s->arr_max = cfg->arr_max;
	s->extras |= cfg->flags;
	if (cfg->flags & SYSTRACE_CONFIG_STACK)
		s->stack_max = cfg->stack_max ?: STACK_DEFAULT;
	if (waits)
		s->max_wait = msecs_to_jiffies(cfg->max_wait ?: SYSTRACE_WAIT_DEFAULT);
	/* Release: pairs with session_configured(): the rings are there. */
	smp_store_release(&s->configured, true);
	return 0;
}

/**
 * session_set_calls() - SYSTRACE_IOC_CALLS
 * @s: the session.
 * @calls: copied from the caller; its bitmap is not.
 *
 * Context: may sleep; @s->lock is held.
 * Return: 0 or a negative errno, and then nothing has changed.
 */
int session_set_calls(struct session *s, const struct systrace_calls *calls)
{
	struct call_set *set, *old;

	if (calls->abi >= SYSTRACE_NR_ABIS || calls->nbits > SYSTRACE_MAX_NR ||
	    (calls->flags & ~SYSTRACE_CALLS_OTHERS))
		return -EINVAL;
	set = kzalloc(sizeof(*set), GFP_KERNEL_ACCOUNT);
	if (!set)
		return -ENOMEM;
	set->others = calls->flags & SYSTRACE_CALLS_OTHERS;
	if (copy_from_user(set->bits, u64_to_user_ptr(calls->bitmap),
			   BITS_TO_LONGS(calls->nbits) * sizeof(long))) {
		kfree(set);
		return -EFAULT;
	}
	/* The last word may be a part; above it "others" decides. */
	bitmap_clear(set->bits, calls->nbits, SYSTRACE_MAX_NR - calls->nbits);
	if (set->others)
		bitmap_set(set->bits, calls->nbits, SYSTRACE_MAX_NR - calls->nbits);

	old = rcu_replace_pointer(s->calls[calls->abi], set,
				  lockdep_is_held(&s->lock));
	if (calls->abi == SYSTRACE_ABI_NATIVE)
		rcu_assign_pointer(s->native, set);
	/* Probes know it only once it runs. */
	if (s->slot >= 0)
		synchronize_rcu();
	kfree(old);
	return 0;
}

/**
 * session_count_tasks() - tasks are traced, or no longer
 * @mask: the sessions, a bit each.
 * @by: how many more or fewer.
 *
 * Context: under the filter's lock, which also keeps the sessions.
 */
void session_count_tasks(u64 mask, int by)
{
	while (mask) {
		struct session *s = session_at(__ffs64(mask));

		mask &= mask - 1;
		if (!s)
			continue;
		WRITE_ONCE(s->page->nr_tasks, s->page->nr_tasks + by);
		if (!s->page->nr_tasks)
			irq_work_queue(&s->idle_wake);
	}
}

/**
 * session_has_tasks() - is any task traced for a session?
 * @slot: the session's; it runs.
 *
 * Context: under the filter's lock.
 */
bool session_has_tasks(unsigned int slot)
{
	return session_at(slot)->page->nr_tasks;
}

/* Gives the session a slot, and the probes a reason to be there. */
static int run(struct session *s)
{
	static unsigned int next;
	unsigned int i;
	int err;

	if (s->slot >= 0)
		return 0;
	if (!s->configured)
		return -EINVAL;
	err = probe_get();
	if (err)
		return err;
	mutex_lock(&slots_lock);
	/* Round robin: a slot rests before it is used again. */
	for (i = 0; i < MAX_SESSIONS; i++) {
		unsigned int slot = (next + i) % MAX_SESSIONS;

		if (rcu_access_pointer(session_slots[slot]))
			continue;
		/* The upper half is not for everyone. */
		if (!s->privileged && slot >= MAX_SESSIONS / 2)
			continue;
		next = slot + 1;
		s->slot = slot;
		s->since = clock_read();
		WRITE_ONCE(s->page->state, SYSTRACE_STATE_RUNNING);
		inflight_silence(slot, s->summary_only);
		rcu_assign_pointer(session_slots[slot], s);
		break;
	}
	mutex_unlock(&slots_lock);
	if (s->slot >= 0)
		return 0;
	probe_put();
	return -EBUSY;
}

/* By the ID that it has for the opener, whoever uses his file now. */
static struct task_struct *find_task(const struct session *s, pid_t nr)
{
	struct task_struct *task;

	rcu_read_lock();
	task = get_pid_task(find_pid_ns(nr, s->pidns), PIDTYPE_PID);
	rcu_read_unlock();
	return task;
}

/*
 * filter_add() for one task that the session may look into, -EPERM if it may
 * not: its rights are looked at before, and again when the task's own probes
 * watch for changes.
 */
static int add_task(struct session *s, struct traced_task **new, u32 flags)
{
	struct task_struct *task = (*new)->task;
	bool armed = flags & SYSTRACE_ATTACH_ON_EXEC;
	int ret;

	if (!rights_cover(s, task))
		return -EPERM;
	ret = filter_add(new, s->slot, flags & SYSTRACE_ATTACH_FOLLOW, armed,
			 !s->privileged);
	if (ret <= 0 || s->privileged)
		return ret;
	if (!rights_cover(s, task)) {
		filter_remove(task, s->slot);
		return -EPERM;
	}
	if (!armed)
		filter_admit(task, s->slot);
	return ret;
}

/*
 * Attaches what is not attached yet of @task's group, or @task alone.  The
 * objects are allocated before the threads are walked, which allows no
 * sleep; as threads come and go meanwhile, the walk is repeated until it
 * finds nothing new.
 */
static int attach_once(struct session *s, struct task_struct *task, u32 flags)
{
	struct traced_task **new;
	struct task_struct *t;
	int i, nr, used = 0, err = 0, found = 0;

	nr = flags & SYSTRACE_ATTACH_GROUP ? get_nr_threads(task) + 16 : 1;
	new = kvcalloc(nr, sizeof(*new), GFP_KERNEL_ACCOUNT);
	if (!new)
		return -ENOMEM;
	for (i = 0; i < nr; i++) {
		new[i] = inflight_alloc(task, GFP_KERNEL_ACCOUNT);
		if (!new[i]) {
			err = -ENOMEM;
			goto out;
		}
	}

	rcu_read_lock();
	if (flags & SYSTRACE_ATTACH_GROUP) {
		for_each_thread(task, t) {
			if (used == nr)
				break;
			new[used]->task = t;
			err = add_task(s, &new[used], flags);
			if (err > 0)
				found++;
			if (err == -EPERM)
				break;
			if (!new[used])
				used++;
		}
		/* A thread that is dying by now is none to speak of. */
		if (err != -EPERM || found)
			err = 0;
	} else {
		err = add_task(s, &new[0], flags);
		if (err > 0)
			found++;
	}
	rcu_read_unlock();
out:
	for (i = 0; i < nr; i++)
		if (new[i])
			inflight_put(new[i]);
	kvfree(new);
	return err < 0 ? err : found;
}

/**
 * session_attach() - SYSTRACE_IOC_ATTACH
 * @s: the session.
 * @att: copied from the caller; @att->nr_tasks is set.
 *
 * Context: may sleep; @s->lock is held.
 * Return: 0 or a negative errno.
 */
int session_attach(struct session *s, struct systrace_attach *att)
{
	struct task_struct *task;
	int ret;

	if ((att->flags & ~SYSTRACE_ATTACH_FLAGS) || att->reserved[0] ||
	    att->reserved[1] || att->pid <= 0)
		return -EINVAL;
	if ((att->flags & SYSTRACE_ATTACH_GROUP) &&
	    (att->flags & SYSTRACE_ATTACH_ON_EXEC))
		return -EINVAL;
	task = find_task(s, att->pid);
	if (!task)
		return -ESRCH;
	ret = -EINVAL;
	if (task->flags & PF_KTHREAD)
		goto out;
	ret = run(s);
	if (ret)
		goto out;
	att->nr_tasks = 0;
	do {
		ret = attach_once(s, task, att->flags);
		if (ret > 0)
			att->nr_tasks += ret;
	} while (ret > 0 && (att->flags & SYSTRACE_ATTACH_GROUP) &&
		 !fatal_signal_pending(current));
	if (!ret && !att->nr_tasks && (task->flags & PF_EXITING))
		ret = -ESRCH;
	if (ret > 0)
		ret = 0;
	if (!ret && !(att->flags & SYSTRACE_ATTACH_ON_EXEC))
		hang_show(s, task, att->flags & SYSTRACE_ATTACH_GROUP);
out:
	put_task_struct(task);
	return ret;
}

/**
 * session_select() - SYSTRACE_IOC_SELECT
 * @s: the session.
 * @sel: copied from the caller; @sel->nr_tasks is set.
 *
 * Context: may sleep; @s->lock is held.
 * Return: 0 or a negative errno.
 */
int session_select(struct session *s, struct systrace_select *sel)
{
	int err;

	if (!s->privileged)
		return -EPERM;
	err = run(s);
	return err ?: select_add(s, sel);
}

/**
 * session_detach() - SYSTRACE_IOC_DETACH
 * @s: the session.
 * @det: copied from the caller.
 *
 * Context: may sleep; @s->lock is held.
 * Return: 0 or a negative errno.
 */
int session_detach(struct session *s, const struct systrace_detach *det)
{
	struct task_struct *task;
	bool had = true;

	if (det->reserved || det->pid < 0)
		return -EINVAL;
	if (s->slot < 0)
		return det->pid ? -ESRCH : 0;
	if (det->pid) {
		task = find_task(s, det->pid);
		if (!task)
			return -ESRCH;
		had = filter_remove(task, s->slot);
		put_task_struct(task);
	} else {
		select_end(s);
		/* What tasks wrote that have gone by themselves is published. */
		if (!filter_remove_session(s->slot))
			return 0;
	}
	/* Probes that still saw the session's bit are over after this. */
	synchronize_rcu();
	return had ? 0 : -ESRCH;
}

static u64 sum_heads(const struct session *s)
{
	unsigned int i;
	u64 sum = 0;

	for (i = 0; i < nr_cpu_ids; i++)
		if (s->ring[i].kernel)
			sum += READ_ONCE(s->ring[i].kernel->head);
	return sum;
}

static void settled(struct rcu_head *head)
{
	struct session *s = container_of(head, struct session, settle);

	/*
	 * Release: pairs with the reader's acquire, which then finds every
	 * record of before that time below the heads.
	 */
	smp_store_release(&s->page->settled, s->settle_time);
	wake_up_interruptible(&s->wait);
	/* Last: session_close() frees us when it sees this. */
	smp_store_release(&s->settling, 0);
}

/**
 * session_settle() - have the time published up to which all is written
 * @s: the session.
 *
 * A probe reads the clock and publishes its record within one section that
 * has preemption off.  So when a grace period that began after a moment is
 * over, all records of before that moment are published.  Nothing of this
 * costs the probes anything.
 *
 * Context: may sleep or not; called by readers who come for data.
 */
void session_settle(struct session *s)
{
	u64 heads;

	if (!session_configured(s) || test_and_set_bit(0, &s->settling))
		return;
	heads = sum_heads(s);
	if (heads == s->settle_heads) {
		/* Release: as in settled(). */
		smp_store_release(&s->settling, 0);
		return;
	}
	s->settle_heads = heads;
	s->settle_time = clock_read();
	call_rcu(&s->settle, settled);
}

/**
 * session_has_data() - is there something that the reader has not consumed?
 * @s: the session.
 *
 * Context: any.
 */
bool session_has_data(const struct session *s)
{
	unsigned int i;

	if (!session_configured(s))
		return false;
	for (i = 0; i < nr_cpu_ids; i++) {
		const struct ring *r = &s->ring[i];

		if (r->kernel && READ_ONCE(r->kernel->head) -
		    READ_ONCE(r->reader->tail) >= r->watermark)
			return true;
	}
	return false;
}
