// SPDX-License-Identifier: GPL-2.0-only
/*
 * In flight: from what a probe saw to the records of the sessions that want
 * it.
 *
 * A record is made once.  What one session wants of a 64-bit call, which is
 * the usual case, is made in place: in the session's ring, where nobody sees
 * it before it is committed.  Everything else is made in memory of this CPU
 * that nobody else sees, and then copied into the ring of each session.  All
 * of it runs with preemption off, in the context of the traced task.
 */
#include <linux/atomic.h>
#include <linux/cred.h>
#include <linux/err.h>
#include <linux/mm.h>
#include <linux/percpu.h>
#include <linux/sched.h>
#include <linux/sched/signal.h>
#include <linux/sched/task_stack.h>
#include <linux/signal.h>
#include <linux/slab.h>
#include <linux/string.h>
#include <linux/vmalloc.h>
#include <linux/wait.h>
#include <asm/syscall.h>

#include "arch.h"
#include "capture.h"
#include "clock.h"
#include "compat.h"
#include "fdname.h"
#include "filter.h"
#include "inflight.h"
#include "late.h"
#include "lookup.h"
#include "match.h"
#include "paths.h"
#include "rights.h"
#include "session.h"
#include "short.h"
#include "stack.h"
#include "summary.h"

static struct kmem_cache *cache;
static DEFINE_PER_CPU(u8 *, scratch);

/* Objects whose memory is not given back yet; module exit waits for none. */
static atomic_t alive = ATOMIC_INIT(0);
static DECLARE_WAIT_QUEUE_HEAD(all_gone);

/**
 * inflight_init() - make the cache of task objects
 *
 * Context: module init.
 * Return: 0 or -ENOMEM.
 */
int inflight_init(void)
{
	cache = KMEM_CACHE(traced_task, SLAB_ACCOUNT | SLAB_HWCACHE_ALIGN);
	return cache ? 0 : -ENOMEM;
}

/**
 * inflight_exit() - wait for the last object, and free the cache
 *
 * Context: module exit; every session is closed, every probe unregistered.
 */
void inflight_exit(void)
{
	wait_event(all_gone, !atomic_read(&alive));
	rcu_barrier();
	kmem_cache_destroy(cache);
}

/**
 * inflight_get_scratch() - make each CPU's room for a record
 *
 * Context: may sleep; before the probes are registered.
 * Return: 0 or -ENOMEM.
 */
int inflight_get_scratch(void)
{
	int cpu;

	for_each_possible_cpu(cpu) {
		u8 *room = vmalloc_node(SYSTRACE_RECORD_MAX, cpu_to_node(cpu));

		if (!room) {
			inflight_put_scratch();
			return -ENOMEM;
		}
		per_cpu(scratch, cpu) = room;
	}
	return 0;
}

/** inflight_put_scratch() - free it; no probe runs any more */
void inflight_put_scratch(void)
{
	int cpu;

	for_each_possible_cpu(cpu) {
		vfree(per_cpu(scratch, cpu));
		per_cpu(scratch, cpu) = NULL;
	}
}

/**
 * inflight_alloc() - make an object for a task
 * @task: the task.
 * @gfp: how to allocate.
 *
 * Return: the object with one reference, or NULL.
 */
struct traced_task *inflight_alloc(struct task_struct *task, gfp_t gfp)
{
	struct traced_task *t = kmem_cache_zalloc(cache, gfp);

	/* It is among what @odd is to tell of. */
	BUILD_BUG_ON(SYSTRACE_ABI_NATIVE);
	if (!t)
		return NULL;
	if (!COMPAT_PROBES_ALLOCATE) {
		/* All that its probes may come to need. */
		t->exec_room = kmalloc(PATH_MAX, gfp);
		if (!t->exec_room || !hold_reserve(t, gfp)) {
			kfree(t->exec_room);
			kmem_cache_free(cache, t);
			return NULL;
		}
	}
	INIT_HLIST_NODE(&t->node);
	t->task = task;
	t->capture.args = t->args;
	/* It may be found in a call; a child's first is the end of the fork. */
	t->stage = CALL_INSIDE;
	refcount_set(&t->ref, 1);
	atomic_inc(&alive);
	return t;
}

static void forget_exec_name(struct traced_task *t)
{
	if (COMPAT_PROBES_ALLOCATE)
		kfree(t->exec_name);
	t->exec_name = NULL;
}

static void free_rcu(struct rcu_head *head)
{
	struct traced_task *t = container_of(head, struct traced_task, rcu);

	forget_exec_name(t);
	kfree(t->exec_room);
	hold_free(t);
	put_cred(t->cred);
	kmem_cache_free(cache, t);
	if (atomic_dec_and_test(&alive))
		wake_up(&all_gone);
}

/**
 * inflight_get() - take a reference
 * @t: an object that was found in the hash.
 *
 * Whoever traced its task may have left since: then it lasts no longer than the
 * RCU section in which it was found, and nothing may be queued that needs it.
 *
 * Context: any; RCU.
 * Return: false when the last reference has gone.
 */
bool inflight_get(struct traced_task *t)
{
	return refcount_inc_not_zero(&t->ref);
}

/** inflight_put() - drop a reference; any context */
void inflight_put(struct traced_task *t)
{
	if (refcount_dec_and_test(&t->ref))
		call_rcu(&t->rcu, free_rcu);
}

/*
 * Times rise strictly within a task, whatever the CPUs' clocks say: the
 * reader's order never breaks a thread's own.
 */
static __always_inline u64 next_time(struct traced_task *t)
{
	u64 now = clock_now();

	if (unlikely(now <= t->last_time))
		now = t->last_time + 1;
	t->last_time = now;
	return now;
}

/* The same, where it need not be quick. */
static noinline u64 record_time(struct traced_task *t)
{
	return next_time(t);
}

/* The sessions that trace a task, and do not wait for its execve. */
static u64 active_sessions(const struct traced_task *t)
{
	/* Acquire: pairs with the release in filter_add(). */
	u64 sessions = smp_load_acquire(&t->sessions);

	return sessions & ~READ_ONCE(t->armed);
}

/* Those that only count calls hear of nothing but new tasks. */
static u64 silent;

/**
 * inflight_silence() - a session wants no records of calls, signals and execs
 * @slot: the session's.
 * @on: it does not; false: the slot is another's.
 *
 * Context: the caller serialises.
 */
void inflight_silence(unsigned int slot, bool on)
{
	WRITE_ONCE(silent, on ? silent | BIT_ULL(slot) : silent & ~BIT_ULL(slot));
}

/* The sessions that are told what happens to a task beside its calls. */
static u64 told_sessions(const struct traced_task *t)
{
	return active_sessions(t) & ~READ_ONCE(silent);
}

static struct ring *this_ring(const struct session *s)
{
	/* Unsigned, as it need not be extended then. */
	return &s->ring[(unsigned int)smp_processor_id()];
}

static void count_seen(struct ring *r)
{
	ring_count(&r->kernel->seen);
}

static __always_inline void count_refused(struct ring *r)
{
	struct systrace_ring_kernel *k = r->kernel;

	ring_count(&k->seen);
	ring_count(&k->filtered);
}

/* Sessions whose filter refuses a call, which counts as one event. */
static void count_filtered(u64 sessions)
{
	while (sessions) {
		struct session *s = session_at(__ffs64(sessions));

		sessions &= sessions - 1;
		if (likely(s))
			count_refused(this_ring(s));
	}
}

/*
 * Copies one record of @task into one session's ring; @child: for a fork.
 * Returns true when the task ought to wait for the session's reader.
 */
static bool write_one(unsigned int slot, const struct systrace_record *rec,
		      struct task_struct *task, struct task_struct *child)
{
	struct session *s = session_at(slot);
	struct systrace_record *dst;
	struct ring *r;

	if (unlikely(!s))
		return false;
	r = this_ring(s);
	count_seen(r);
	dst = ring_reserve(r, rec->size, rec->time);
	if (unlikely(!dst)) {
		if (r->broken)
			WRITE_ONCE(s->page->state, SYSTRACE_STATE_BROKEN);
		return !r->broken && ring_is_behind(r);
	}
	memcpy(dst, rec, rec->size);
	dst->tid = session_pid(s, task);
	if (unlikely(child)) {
		struct systrace_fork *f = (void *)dst;

		f->rec.nr = session_pid(s, child);
		f->child_tgid = session_tgid(s, child);
	}
	return ring_commit(r, rec->size);
}

static void write_all(struct traced_task *t, u64 sessions,
		      const struct systrace_record *rec)
{
	while (sessions) {
		unsigned int slot = __ffs64(sessions);

		sessions &= sessions - 1;
		if (unlikely(write_one(slot, rec, current, NULL)))
			late_wait(t, slot);
	}
}

/* Bytes of a stack that sessions want at most; zero: none does. */
static u32 stack_wanted(u64 sessions)
{
	u32 most = 0;

	while (sessions) {
		struct session *s = session_at(__ffs64(sessions));

		sessions &= sessions - 1;
		if (likely(s))
			most = max(most, s->stack_max);
	}
	return most;
}

/*
 * A signal's record, with the stack where it arrives; @locked: under the task's
 * siglock.
 */
static void write_signal(struct traced_task *t, u64 sessions,
			 const struct systrace_signal *sig, bool locked)
{
	u32 wanted = stack_wanted(sessions);
	struct systrace_signal *rec = (void *)__this_cpu_read(scratch);
	struct capture c = {
		.extras = SYSTRACE_CONFIG_STACK, .stack_max = wanted,
		.data = (u8 *)(rec + 1),
		.cap = SYSTRACE_RECORD_MAX - sizeof(*rec),
	};

	/* One that is dying has no memory any more. */
	if (likely(!wanted) || !current->mm) {
		write_all(t, sessions, &sig->rec);
		return;
	}
	*rec = *sig;
	stack_take(&c, task_pt_regs(current), !locked);
	if (c.len)
		rec->rec.flags |= SYSTRACE_RECORD_EXTENTS;
	rec->rec.size += c.len;
	write_all(t, sessions, &rec->rec);
}

/*
 * Has the process called exit_group, or its last thread exit?  Before 5.17 a
 * process of a single thread has no flag for the former.
 */
static bool is_dying(const struct signal_struct *sig)
{
	return READ_ONCE(sig->flags) & SIGNAL_GROUP_EXIT || !atomic_read(&sig->live);
}

/* Signals that were thrown away since the task last came by. */
static noinline void tell_ignored(struct traced_task *t)
{
	/* Acquire: pairs with the release in inflight_signal_ignored(). */
	unsigned int news = smp_load_acquire(&t->ignored_news);
	/* Acquire: likewise. */
	unsigned int head = smp_load_acquire(&t->ignored_head);
	unsigned int lost = READ_ONCE(t->ignored_lost);
	u64 sessions = told_sessions(t);

	while (t->ignored_tail != head) {
		struct kept_signal *sig = &t->ignored[t->ignored_tail % IGNORED_MAX];
		struct systrace_signal rec = {
			.rec.size = sizeof(rec),
			.rec.type = SYSTRACE_REC_SIGNAL,
			.rec.nr = sig->sig,
			.rec.time = record_time(t),
			.how = SYSTRACE_SIGNAL_IGNORED,
			.ip = instruction_pointer(task_pt_regs(current)),
			.info_len = sig->info_len,
			.handler = sig->handler,
		};

		memcpy(rec.info, sig->info, sizeof(rec.info));
		/* Release: the entry is read; the sender may use it again. */
		smp_store_release(&t->ignored_tail, t->ignored_tail + 1);
		write_signal(t, sessions, &rec, false);
	}
	for (; unlikely(t->ignored_told != lost); t->ignored_told++) {
		u64 left = sessions;

		while (left) {
			struct session *s = session_at(__ffs64(left));

			left &= left - 1;
			if (!s)
				continue;
			count_seen(this_ring(s));
			ring_lose(this_ring(s), SYSTRACE_LOST_BUSY, t->last_time);
		}
	}
	t->ignored_known = news;
}

static bool ignored_waiting(const struct traced_task *t)
{
	return READ_ONCE(t->ignored_news) != t->ignored_known;
}

/*
 * Which of the sessions want this call?  Also finds how much they want to see
 * of it, the most of each, which have a filter that has a say in it, which
 * look only at some files, and, in @t, which count it.
 */
static u64 ask_sessions(struct traced_task *t, u64 sessions, struct capture *c,
			unsigned int abi, int nr, u64 *match, u64 *paths)
{
	u64 want = 0;

	while (sessions) {
		unsigned int slot = __ffs64(sessions);
		struct session *s = session_at(slot);

		sessions &= sessions - 1;
		if (unlikely(!s))
			continue;
		if (!session_wants(s, abi, nr)) {
			count_refused(this_ring(s));
			continue;
		}
		want |= BIT_ULL(slot);
		if (unlikely(rcu_access_pointer(s->match)))
			*match |= BIT_ULL(slot);
		if (unlikely(s->paths))
			*paths |= BIT_ULL(slot);
		if (unlikely(s->summary)) {
			t->counted |= BIT_ULL(slot);
			if (s->summary_only)
				t->only |= BIT_ULL(slot);
		}
		c->str_max = max(c->str_max, s->str_max);
		c->arr_max = max(c->arr_max, s->arr_max);
		c->extras |= s->extras;
		c->stack_max = max(c->stack_max, s->stack_max);
	}
	return want;
}

/**
 * inflight_extras() - what sessions want of an entry beside its memory
 * @c: the capture; @c->extras says what.
 * @regs: what the task entered the kernel with.
 * @sessions: whose descriptors are named.
 *
 * Context: as capture_entry().
 */
void inflight_extras(struct capture *c, const struct pt_regs *regs, u64 sessions)
{
	if (c->extras & (SYSTRACE_CONFIG_IP | SYSTRACE_CONFIG_STACK))
		stack_take(c, regs, true);
	if (c->extras & SYSTRACE_CONFIG_FD_NAMES)
		fdname_entry(c, sessions);
}

/*
 * Asks the filters of @match about the call that begins: who refuses it is out
 * of @t->entered, who cannot tell yet goes to @t->held.
 */
static void judge_entry(struct traced_task *t, u64 match)
{
	u64 accepted = match_ask(t, match, SYSTRACE_WHEN_ENTRY, 0, &t->held);

	count_filtered(match & ~accepted & ~t->held);
	t->entered &= ~match | accepted;
}

/* Begins the capture of an entry, behind its record's arguments. */
static void begin_entry(struct traced_task *t, struct capture *c,
			struct systrace_enter *rec)
{
	u32 fixed = sizeof(*rec) + t->plan->nargs * sizeof(u64);

	c->plan = t->plan;
	c->data = (u8 *)rec + fixed;
	/* And the word that an entry gets when it is held back. */
	c->cap = SYSTRACE_RECORD_MAX - fixed - sizeof(u64);
	if (unlikely(t->plan->subcall)) {
		t->plan = capture_subcall(c, t->abi, t->args);
		c->plan = t->plan;
	}
}

/*
 * Takes the call that begins from those of @asked that do not look at what it
 * is given; who cannot tell yet goes to @t->held.  Returns the arguments whose
 * memory has been taken for that.
 */
static noinline u8 sift_entry(struct traced_task *t, struct capture *c, u64 asked)
{
	u8 taken = c->plan->look_paths | c->plan->look_sets;
	u64 accepted, refused, unsure;

	capture_entry(c, taken);
	accepted = paths_ask(c, asked, U8_MAX, &unsure);
	refused = asked & ~accepted & ~unsure;
	count_filtered(refused);
	t->entered &= ~refused & ~unsure;
	t->held = (t->held & ~refused) | unsure;
	t->unsure = unsure;
	t->missing = c->missing;
	t->str_max = c->str_max;
	t->arr_max = c->arr_max;
	return taken;
}

/* Nobody records the call that begins: only when it began will be asked for. */
static void count_only(struct traced_task *t)
{
	t->entered = 0;
	if (t->counted | t->held)
		t->entered_at = record_time(t);
}

/* Is the task in its end, where only a call that was refused begins? */
static bool memory_is_gone(void)
{
	return current->flags & PF_EXITING;
}

/* Any call, for any number of sessions with any filters. */
static noinline void enter_any(struct traced_task *t, struct pt_regs *regs, long nr)
{
	struct systrace_enter *rec = (void *)__this_cpu_read(scratch);
	unsigned int abi = arch_syscall_abi(nr);
	struct capture c = { .args = t->args };
	unsigned long args[SYSTRACE_NR_ARGS];
	unsigned int i, nargs;
	u64 match = 0, paths = 0;
	u8 taken = 0;

	if (unlikely(READ_ONCE(t->fresh)))
		filter_settle(t);
	t->stage = CALL_INSIDE;
	t->entered = 0;
	t->held = 0;
	t->unsure = 0;
	t->counted = 0;
	t->only = 0;
	if (unlikely(ignored_waiting(t)))
		tell_ignored(t);
	if (unlikely(READ_ONCE(t->armed)) && arch_is_execve(abi, nr))
		filter_disarm(t);
	t->entered = ask_sessions(t, active_sessions(t), &c, abi, nr, &match,
				  &paths);
	if (unlikely(memory_is_gone())) {
		/* Where no memory is left there is no path to look for. */
		count_filtered(paths);
		t->entered &= ~paths;
		t->counted &= ~paths;
		match &= ~paths;
		paths = 0;
	}
	if (!t->entered)
		return;
	if (unlikely(t->counted)) {
		summary_enter(t);
		/* Who only counts needs no more. */
		if (!(match | paths) && t->entered == t->only) {
			t->nr = nr;
			t->abi = abi;
			count_only(t);
			return;
		}
	}

	syscall_get_arguments(current, regs, args);
	for (i = 0; i < SYSTRACE_NR_ARGS; i++)
		t->args[i] = args[i];
	t->nr = nr;
	t->abi = abi;
	t->execed = false;
	t->plan = capture_plan_find(abi, nr, t->args);
	if (unlikely(t->plan->frame))
		t->args[t->plan->frame - 1] = arch_frame_mask(regs, abi, nr);
	nargs = t->plan->nargs;
	if (unlikely(match | paths)) {
		if (match)
			judge_entry(t, match);
		paths &= t->entered | t->held;
		if (paths) {
			memcpy(rec->args, t->args, nargs * sizeof(u64));
			begin_entry(t, &c, rec);
			taken = sift_entry(t, &c, paths);
		}
		t->counted &= t->entered | t->held;
		if (!((t->entered | t->held) & ~t->only)) {
			count_only(t);
			return;
		}
	}
	t->entered &= ~t->only;

	rec->rec = (struct systrace_record){
		.type = SYSTRACE_REC_ENTER,
		.abi = abi,
		.nargs = nargs,
		.nr = nr,
		.time = record_time(t),
	};
	/* Those of a call that stands for another one have given way to its. */
	if (likely(!c.data))
		memcpy(rec->args, t->args, nargs * sizeof(u64));
	rec->rec.size = sizeof(*rec) + nargs * sizeof(u64);
	if ((t->plan->at_entry || t->plan->subcall || unlikely(c.extras)) &&
	    likely(!memory_is_gone())) {
		if (!c.data)
			begin_entry(t, &c, rec);
		capture_entry(&c, ~taken);
		if (unlikely(c.extras))
			inflight_extras(&c, regs, t->entered | t->held);
		if (c.len)
			rec->rec.flags |= SYSTRACE_RECORD_EXTENTS;
		rec->rec.size += c.len;
	}
	t->missing = c.missing;
	t->str_max = c.str_max;
	t->arr_max = c.arr_max;
	t->extras = c.extras;
	t->entered_at = rec->rec.time;
	if (unlikely(t->held & ~t->only))
		hold_keep(t, rec);
	write_all(t, t->entered, &rec->rec);
}

/**
 * inflight_hang() - a task was found in a call that began before it was traced
 * @t: its object.
 * @s: the session whose attachment found it.
 * @call: the call.
 * @rec: the record of its entry, complete but for the time.
 *
 * Context: filter_lock_task(); the task has not run since it was found, and
 * takes the same lock before it uses what is written here.
 */
void inflight_hang(struct traced_task *t, struct session *s,
		   struct inflight_call *call, struct systrace_enter *rec)
{
	u64 bit = BIT_ULL(s->slot), held = 0;

	if (s->summary_only)
		return;
	if (call->refused) {
		count_filtered(bit);
		return;
	}
	rec->rec.time = record_time(t);
	/* Others may have seen it begin: then all this is known. */
	if (!(t->entered | t->held)) {
		t->nr = call->nr;
		t->abi = call->abi;
		t->execed = false;
		t->plan = call->plan;
		memcpy(t->args, call->args, sizeof(t->args));
		t->missing = call->missing;
		t->str_max = 0;
		t->arr_max = 0;
		t->extras = 0;
		/* One who counts it has seen it begin. */
		if (!t->counted)
			t->entered_at = rec->rec.time;
		t->hold_kept = false;
	} else if (t->plan->nargs <= 3) {
		/* But for what only a filter looks at. */
		memcpy(&t->args[3], &call->args[3], 3 * sizeof(u64));
	}
	if (rcu_access_pointer(s->match) &&
	    !match_ask(t, bit, SYSTRACE_WHEN_ENTRY, 0, &held) && !held) {
		count_filtered(bit);
		return;
	}
	t->str_max = max(t->str_max, s->str_max);
	t->arr_max = max(t->arr_max, s->arr_max);
	t->extras |= s->extras;
	WRITE_ONCE(t->hanging, t->hanging | bit);
	if (!held) {
		t->entered |= bit;
		write_one(s->slot, &rec->rec, t->task, NULL);
		return;
	}
	t->held |= bit;
	if (t->hold_kept)
		return;
	hold_give(t, &call->room, &call->room_size);
	hold_keep(t, rec);
}

/* The same ring, for those who have nothing else to do with the CPU's number. */
static __always_inline struct ring *ring_here(const struct session *s)
{
	return __this_cpu_read(*s->here);
}

/*
 * next_time(), where the clock that costs least may be used.  Without one that
 * says zero, which is no later than anything.
 */
static __always_inline u64 quick_time(struct traced_task *t)
{
	u64 now = clock_quick();

	if (unlikely(now <= t->last_time))
		return record_time(t);
	t->last_time = now;
	return now;
}

/* Publishes a record that was made where ring_begin() has found room. */
static __always_inline void publish(struct traced_task *t, const struct session *s,
				    struct ring *r, u32 size)
{
	count_seen(r);
	if (unlikely(ring_commit(r, size)))
		late_wait(t, s->slot);
}

/* The plan of a call whose number does not tell all; all its arguments. */
static noinline const struct capture_plan *odd_plan(struct traced_task *t,
						    const struct pt_regs *regs, int nr)
{
	const struct capture_plan *plan;
	unsigned int i;

	for (i = 0; i < SYSTRACE_NR_ARGS; i++)
		t->args[i] = arch_native_argument(regs, i);
	plan = capture_plan_find(SYSTRACE_ABI_NATIVE, nr, t->args);
	if (plan->frame)
		t->args[plan->frame - 1] =
			arch_frame_mask(regs, SYSTRACE_ABI_NATIVE, nr);
	return plan;
}

/* What a plan has for the entry, but for one short buffer; returns its bytes. */
static noinline u32 take_entry(struct traced_task *t, const struct session *s,
			       void *to, u32 cap)
{
	struct capture *c = &t->capture;

	capture_begin(c, t->plan, 0, to, cap);
	c->str_max = s->str_max;
	c->arr_max = s->arr_max;
	capture_entry(c, U8_MAX);
	t->missing = c->missing;
	return c->len;
}

/* Likewise for the exit; arguments that are missing are in @t->capture. */
static noinline u32 take_exit(struct traced_task *t, const struct session *s,
			      s64 ret, void *to, u32 cap)
{
	struct capture *c = &t->capture;

	capture_begin(c, t->plan, ret, to, cap);
	c->str_max = s->str_max;
	c->arr_max = s->arr_max;
	capture_exit(c);
	return c->len;
}

/*
 * From here to inflight_enter() what is written is what each call costs.  The
 * probe ends in whatever comes last, so that nothing is called that could be
 * jumped to.
 */

static noinline void enter_odd(struct traced_task *t, struct pt_regs *regs, long nr)
{
	enter_any(t, regs, nr);
	probe_end();
}

/* The entry of a native call that one session records, in place. */
static noinline void enter_one(struct traced_task *t, struct pt_regs *regs,
			       unsigned long nr, struct session *s)
{
	const struct capture_plan *plan = capture_native[nr];
	struct ring *r = ring_here(s);
	struct systrace_enter *rec = ring_begin(r, SYSTRACE_RECORD_MAX);
	u32 size, got;
	u64 time;
	void *to;

	if (unlikely(!rec)) {
		enter_odd(t, regs, nr);
		return;
	}
	time = quick_time(t);
	/* There is room for all of them; extents go over those too many. */
	rec->args[0] = t->args[0] = arch_native_argument(regs, 0);
	rec->args[1] = t->args[1] = arch_native_argument(regs, 1);
	rec->args[2] = t->args[2] = arch_native_argument(regs, 2);
	if (unlikely(!plan)) {
		plan = odd_plan(t, regs, nr);
		memcpy(rec->args, t->args, sizeof(t->args));
	} else if (plan->nargs > 3) {
		rec->args[3] = t->args[3] = arch_native_argument(regs, 3);
		rec->args[4] = t->args[4] = arch_native_argument(regs, 4);
		rec->args[5] = t->args[5] = arch_native_argument(regs, 5);
	}
	t->plan = plan;
	t->entered = t->bit;
	t->entered_at = time;
	t->nr = nr;
	t->odd = 0;

	*(struct capture_head *)rec = plan->enter;
	rec->rec.tid = t->tid;
	rec->rec.nr = nr;
	rec->rec.time = time;
	size = plan->enter.size;
	if (plan->at_entry) {
		to = (u8 *)rec + size;
		got = CAPTURE_NOT_SHORT;
		if (likely(plan->entry_arg))
			got = capture_short(to, t->args[plan->entry_arg - 1],
					    t->args[plan->entry_count],
					    s->str_max, plan->entry_arg - 1, 0);
		else if (plan->nr_entry)
			got = capture_entry_steps(plan, t->args, to, s->str_max,
						  s->arr_max);
		if (unlikely(got == CAPTURE_NOT_SHORT))
			got = take_entry(t, s, to, SYSTRACE_RECORD_MAX - size);
		if (likely(got)) {
			size += got;
			rec->rec.size = size;
			rec->rec.flags = SYSTRACE_RECORD_EXTENTS;
		}
	}
	publish(t, s, r, size);
	probe_end();
}

/* The entry of a native call that one session counts, and nothing else. */
static noinline void count_one(struct traced_task *t, unsigned long nr)
{
	t->entered = 0;
	t->counted = t->bit;
	t->only = t->bit;
	t->nr = nr;
	t->odd = 0;
	t->entered_at = quick_time(t);
	summary_enter(t);
	probe_end();
}

/*
 * Has the task's next calls take the short way, if one session traces it, and
 * wants no more than either to record or to count them.
 */
static void quicken(struct traced_task *t)
{
	u64 sessions = READ_ONCE(t->sessions);
	struct session *s;

	if (!sessions || !is_power_of_2(sessions) ||
	    (READ_ONCE(t->armed) | READ_ONCE(t->restricted) | READ_ONCE(t->fresh) |
	     t->held | (t->counted & ~t->only)))
		return;
	/* A call that only who has left since has seen begin ends for nobody. */
	if ((t->entered | t->counted) & ~sessions)
		return;
	s = session_at(__ffs64(sessions));
	if (!s || rcu_access_pointer(s->match) || s->extras ||
	    (s->summary && !s->summary_only))
		return;
	t->tid = session_pid(s, current);
	t->str_max = s->str_max;
	t->arr_max = s->arr_max;
	t->extras = 0;
	if (!filter_quicken(t, s))
		return;
	/*
	 * Pairs with inflight_signal_ignored(): either it sees that we are
	 * quick, and ends that, or we see its signal.
	 */
	smp_mb();
	if (unlikely(ignored_waiting(t)))
		WRITE_ONCE(t->quick, NULL);
}

static bool is_quick(const struct traced_task *t)
{
	return READ_ONCE(t->quick) == current;
}

static __always_inline bool is_wanted(const struct session *s, unsigned long nr)
{
	return test_bit(nr, rcu_dereference_sched(s->native)->bits);
}

/* The entry of a native call of a task that is quick. */
static __always_inline void enter_quick(struct traced_task *t, struct pt_regs *regs,
					unsigned long nr)
{
	struct session *s = t->session;

	if (is_wanted(s, nr)) {
		t->stage = CALL_INSIDE;
		if (unlikely(s->summary))
			count_one(t, nr);
		else
			enter_one(t, regs, nr, s);
		return;
	}
	t->stage = CALL_QUIET;
	t->entered = 0;
	count_refused(ring_here(s));
	probe_end();
}

/* Any entry, of a task that somebody traces. */
static void enter_task(struct traced_task *t, struct pt_regs *regs, long nr)
{
	if (is_quick(t) && arch_is_plain_native(nr)) {
		enter_quick(t, regs, nr);
		return;
	}
	enter_any(t, regs, nr);
	if (!is_quick(t))
		quicken(t);
	probe_end();
}

/* An entry that is not quick, or whose task is not where most are found. */
static noinline void enter_found(struct traced_task *first, struct pt_regs *regs,
				 long nr)
{
	struct traced_task *t = rights_among(first);

	if (t)
		enter_task(t, regs, nr);
	else
		probe_end();
}

/**
 * inflight_enter() - a task that may be traced begins a system call
 * @mark: filter_mark() of the current task.
 * @regs: its registers.
 * @nr: the number, any value.
 *
 * Context: sys_enter probe.
 */
void inflight_enter(unsigned long mark, struct pt_regs *regs, long nr)
{
	struct traced_task *t;

	probe_begin();
	t = filter_first(mark);
	if (likely(t && is_quick(t) && arch_is_plain_native(nr)))
		enter_quick(t, regs, nr);
	else
		enter_found(t, regs, nr);
}

/* An execve's strings, from the new memory, for what was missing of the old. */
static void capture_new_image(struct traced_task *t, struct capture *c)
{
	struct mm_struct *mm = current->mm;
	/* execveat has a directory in front. */
	unsigned int first = t->plan->at_entry & BIT(0) ? 0 : 1;

	c->flags = SYSTRACE_EXTENT_LATE;
	c->arg = first;
	if ((t->missing & BIT(first)) && t->exec_name)
		capture_add(c, t->args[first], t->exec_name,
			    strlen(t->exec_name) + 1);
	c->arg = first + 1;
	if (t->missing & BIT(first + 1))
		capture_image(c, t->args[first + 1], READ_ONCE(mm->arg_start),
			      READ_ONCE(mm->arg_end), true);
	c->arg = first + 2;
	if (t->missing & BIT(first + 2))
		capture_image(c, t->args[first + 2], READ_ONCE(mm->env_start),
			      READ_ONCE(mm->env_end),
			      c->arr_max >= CAPTURE_ALL);
	c->flags = 0;
	c->missing = 0;
}

/* Where the program begins that an execve has started. */
static void take_new_stack(struct traced_task *t, struct capture *c)
{
	u64 sessions = t->entered | t->held;

	c->stack_max = stack_wanted(sessions);
	stack_take(c, task_pt_regs(current), true);
}

/*
 * Makes the exit's record in @rec, of SYSTRACE_RECORD_MAX bytes.  Returns the
 * arguments of which something is still missing.
 */
static u8 make_exit(struct traced_task *t, struct systrace_exit *rec,
		    bool may_fault)
{
	bool failed = t->ret < 0 && t->ret >= -MAX_ERRNO;
	struct capture c = {
		.plan = t->plan, .args = t->args, .ret = t->ret,
		.str_max = t->str_max, .arr_max = t->arr_max,
		.extras = t->extras, .may_fault = may_fault,
		.data = (u8 *)(rec + 1),
		.cap = SYSTRACE_RECORD_MAX - sizeof(*rec),
	};

	rec->rec = (struct systrace_record){
		.size = sizeof(*rec),
		.type = SYSTRACE_REC_EXIT,
		.abi = t->abi,
		.nr = t->nr,
	};
	rec->ret = t->ret;
	if (unlikely(fatal_signal_pending(current)))
		rec->rec.flags |= SYSTRACE_RECORD_KILLED;
	if (!t->missing && !(failed ? t->plan->at_failure : t->plan->at_exit) &&
	    !(t->extras & SYSTRACE_CONFIG_FD_NAMES) &&
	    !(t->execed && (t->extras & SYSTRACE_CONFIG_STACK)))
		return 0;

	if (unlikely(t->missing)) {
		if (t->execed) {
			capture_new_image(t, &c);
		} else {
			c.flags = SYSTRACE_EXTENT_LATE;
			capture_entry(&c, t->missing);
			c.flags = 0;
		}
	}
	capture_exit(&c);
	if (unlikely(t->extras & SYSTRACE_CONFIG_FD_NAMES) && !failed)
		fdname_exit(&c, t->entered | t->held);
	if (unlikely(t->extras & SYSTRACE_CONFIG_STACK) && t->execed)
		take_new_stack(t, &c);
	if (c.len)
		rec->rec.flags |= SYSTRACE_RECORD_EXTENTS;
	rec->rec.size += c.len;
	return c.missing;
}

/*
 * Of sessions that wanted the entry those that still trace the task.
 * One that has left may have passed its slot to another, for whom a call that
 * began before it is not meant, unless it was found and told.
 */
static u64 still_there(const struct traced_task *t, u64 sessions)
{
	u64 left = sessions & READ_ONCE(t->sessions), there = 0;

	while (left) {
		unsigned int slot = __ffs64(left);
		struct session *s = session_at(slot);

		left &= left - 1;
		if (s && (s->since <= t->entered_at ||
			  (READ_ONCE(t->hanging) & BIT_ULL(slot))))
			there |= BIT_ULL(slot);
	}
	return there;
}

/* The filters that could not tell at entry decide: who refuses is out of @t->held. */
static void judge_end(struct traced_task *t, enum systrace_when when)
{
	u64 now = max(clock_now(), t->entered_at);
	u64 there = still_there(t, t->held);

	t->held = match_ask(t, there, when, now - t->entered_at, NULL);
	count_filtered(there & ~t->held);
	t->counted &= ~there | t->held;
	/* Who only counts has heard enough. */
	t->held &= ~t->only;
	if (!t->held)
		hold_done(t);
}

/* A call in which the task is killed never returns to it. */
static enum systrace_when end_of_call(const struct traced_task *t)
{
	if (unlikely(fatal_signal_pending(current)) && !READ_ONCE(t->fatal.sig))
		return SYSTRACE_WHEN_UNFINISHED;
	return SYSTRACE_WHEN_EXIT;
}

/* Counts the call that has returned, for those whose filter accepts it. */
static void count_call(struct traced_task *t)
{
	u64 sessions = still_there(t, t->counted);

	t->counted = 0;
	if (likely(end_of_call(t) == SYSTRACE_WHEN_EXIT))
		summary_leave(t, sessions, clock_now());
}

/*
 * Writes the entry that waited, with the time of now: a ring's times rise, and
 * the reader believes that nothing comes any more from before "settled".
 */
static void tell_held(struct traced_task *t)
{
	struct systrace_enter *rec = hold_record(t);
	u64 time = record_time(t), left = t->held;

	if (likely(rec)) {
		rec->rec.time = time;
		write_all(t, left, &rec->rec);
		left = 0;
	}
	while (left) {
		struct session *s = session_at(__ffs64(left));

		left &= left - 1;
		if (!s)
			continue;
		count_seen(this_ring(s));
		ring_lose(this_ring(s), SYSTRACE_LOST_MEMORY, time);
	}
	hold_done(t);
}

/* The call is over. */
static __always_inline void end_call(struct traced_task *t)
{
	t->entered = 0;
	t->held = 0;
	if (unlikely(t->exec_name))
		forget_exec_name(t);
	if (unlikely(ignored_waiting(t)))
		tell_ignored(t);
}

/* The sessions of @refused, which are there, turn out not to want the call. */
static void refuse_held(struct traced_task *t, u64 refused)
{
	count_filtered(refused);
	t->counted &= ~refused;
	t->held &= ~refused;
	if (!t->held)
		hold_done(t);
}

/*
 * Those that look for paths decide by what could be read at the call's end,
 * which is in the record of its exit; what cannot be read even now is none.
 */
static noinline void judge_unsure(struct traced_task *t, struct systrace_exit *rec)
{
	u64 there = still_there(t, t->unsure), unsure;
	struct capture c = {
		.plan = t->plan, .args = t->args,
		.data = (u8 *)(rec + 1),
		.len = rec->rec.size - sizeof(*rec),
		.cap = SYSTRACE_RECORD_MAX - sizeof(*rec),
	};

	t->unsure = 0;
	refuse_held(t, there & ~paths_ask(&c, there, t->missing, &unsure));
}

/* The call's result is known: does anyone record it? */
static bool judge_exit(struct traced_task *t)
{
	if (unlikely(t->held))
		judge_end(t, end_of_call(t));
	if (unlikely(t->counted))
		count_call(t);
	if (t->entered | t->held)
		return true;
	t->extras = 0;
	if (unlikely(ignored_waiting(t)))
		tell_ignored(t);
	return false;
}

static void write_exit(struct traced_task *t, struct systrace_exit *rec)
{
	if (unlikely(t->held))
		tell_held(t);
	rec->rec.time = record_time(t);
	write_all(t, t->entered | t->held, &rec->rec);
	t->extras = 0;
	end_call(t);
}

/* The exit of any call, for any number of sessions. */
static noinline void leave_any(struct traced_task *t, long ret)
{
	struct systrace_exit *rec = (void *)__this_cpu_read(scratch);

	t->stage = CALL_OUTSIDE;
	t->ret = ret;
	if (unlikely(READ_ONCE(t->fresh)))
		filter_settle(t);
	/* Those that have left meanwhile are told no more. */
	t->entered = still_there(t, t->entered);
	if (unlikely(t->held & t->unsure)) {
		if (make_exit(t, rec, false) && late_finish(t))
			return;
		judge_unsure(t, rec);
	}
	if (!judge_exit(t))
		return;
	if (unlikely(make_exit(t, rec, false)) && late_finish(t))
		return;
	write_exit(t, rec);
}

/* Bytes of a buffer at exit; those of a call that has no result are none. */
static __always_inline u64 exit_count(const struct traced_task *t, u8 arg, long ret)
{
	u64 count = max(ret, 0L);

	return arg < SYSTRACE_NR_ARGS ? min(count, t->args[arg]) : count;
}

static noinline void leave_odd(struct traced_task *t, long ret)
{
	leave_any(t, ret);
	probe_end();
}

/*
 * The exit of a call whose entry one session has recorded, in place.  Nothing
 * has come between, or the task would not be quick any more.
 */
static noinline void leave_one(struct traced_task *t, struct pt_regs *regs, long ret)
{
	const struct capture_plan *plan = t->plan;
	struct session *s = t->session;
	struct ring *r = ring_here(s);
	struct systrace_exit *rec;
	u32 size, got;
	bool failed;
	u64 time;

	if (unlikely(t->odd || fatal_signal_pending(current)))
		goto odd;
	rec = ring_begin(r, SYSTRACE_RECORD_MAX);
	if (unlikely(!rec))
		goto odd;
	time = quick_time(t);
	size = sizeof(*rec);
	rec->rec.size = size;
	rec->rec.type = SYSTRACE_REC_EXIT;
	rec->rec.abi = SYSTRACE_ABI_NATIVE;
	rec->rec.nargs = 0;
	rec->rec.flags = 0;
	rec->rec.time = time;
	rec->ret = ret;
	/* And the number, which stands beside it in both. */
	*(u64 *)&rec->rec.tid = t->tid_and_nr;
	failed = IS_ERR_VALUE((unsigned long)ret);
	if (failed ? plan->at_failure : plan->at_exit) {
		got = CAPTURE_NOT_SHORT;
		/* Of a count below zero the rest sees that it is none. */
		if (likely(plan->exit_arg))
			got = capture_short(rec + 1, t->args[plan->exit_arg - 1],
					    exit_count(t, plan->exit_count, ret),
					    s->str_max, plan->exit_arg - 1, 0);
		else if (plan->nr_exit && !failed)
			got = capture_exit_steps(plan, t->args, ret, rec + 1,
						 s->str_max, s->arr_max);
		if (unlikely(got == CAPTURE_NOT_SHORT)) {
			got = take_exit(t, s, ret, rec + 1,
					SYSTRACE_RECORD_MAX - sizeof(*rec));
			/* It may be worth a wait, and then is done again. */
			if (unlikely(t->capture.missing))
				goto odd;
		}
		if (likely(got)) {
			size += got;
			rec->rec.size = size;
			rec->rec.flags = SYSTRACE_RECORD_EXTENTS;
		}
	}
	publish(t, s, r, size);
	t->entered = 0;
	t->stage = CALL_OUTSIDE;
	probe_end();
	return;
odd:
	leave_odd(t, ret);
}

/*
 * The exit of a call that nobody has seen the entry of, or that nobody wants.
 * What seccomp, or a debugger, has kept from the kernel, before the entry's
 * tracepoint, begins and ends here.
 */
static noinline void leave_unseen(struct traced_task *t, struct pt_regs *regs, long ret)
{
	if (unlikely(t->stage == CALL_OUTSIDE)) {
		enter_any(t, regs, syscall_get_nr(current, regs));
		leave_odd(t, ret);
		return;
	}
	t->stage = CALL_OUTSIDE;
	if (ignored_waiting(t))
		tell_ignored(t);
	probe_end();
}

/* The exit of a call that one session counts, or none; it is quick, as in leave_one(). */
static noinline void leave_counted(struct traced_task *t, struct pt_regs *regs,
				   long ret)
{
	u64 now;

	if (unlikely(!t->counted)) {
		leave_unseen(t, regs, ret);
		return;
	}
	if (unlikely(t->odd || fatal_signal_pending(current))) {
		leave_odd(t, ret);
		return;
	}
	now = clock_quick();
	t->stage = CALL_OUTSIDE;
	t->ret = ret;
	t->counted = 0;
	summary_leave_one(t, t->session, likely(now) ? now : clock_read());
	probe_end();
}

/* The exit of a call of a quick task. */
static __always_inline void leave_quick(struct traced_task *t, struct pt_regs *regs,
					long ret)
{
	if (t->entered) {
		leave_one(t, regs, ret);
	} else if (likely(t->stage == CALL_QUIET)) {
		t->stage = CALL_OUTSIDE;
		probe_end();
	} else {
		leave_counted(t, regs, ret);
	}
}

/* The exit of a call of a task that somebody traces. */
static void leave_task(struct traced_task *t, struct pt_regs *regs, long ret)
{
	if (is_quick(t)) {
		leave_quick(t, regs, ret);
		return;
	}
	if (t->entered | t->held | t->counted | READ_ONCE(t->fresh) | t->extras) {
		leave_odd(t, ret);
		return;
	}
	leave_unseen(t, regs, ret);
}

static noinline void leave_found(struct traced_task *first, struct pt_regs *regs,
				 long ret)
{
	struct traced_task *t = rights_among(first);

	if (t)
		leave_task(t, regs, ret);
	else
		probe_end();
}

/**
 * inflight_leave() - a system call of a task that may be traced has ended
 * @mark: filter_mark() of the current task.
 * @regs: its registers.
 * @ret: the raw result.
 *
 * When memory is missing that is worth waiting for, the record is left to
 * inflight_finish(), which runs before the task is back in user mode.
 *
 * Context: sys_exit probe.
 */
void inflight_leave(unsigned long mark, struct pt_regs *regs, long ret)
{
	struct traced_task *t;

	probe_begin();
	t = filter_first(mark);
	if (unlikely(!t || !is_quick(t)))
		leave_found(t, regs, ret);
	else
		leave_quick(t, regs, ret);
}

/**
 * inflight_finish() - write the exit that inflight_leave() put off
 * @t: the current task's object; it need not be in the hash any more.
 *
 * Context: the task, about to return to user mode; may sleep, and serves
 * those faults that do not harm the task.
 */
void inflight_finish(struct traced_task *t)
{
	struct systrace_exit *room = kvmalloc(SYSTRACE_RECORD_MAX, GFP_KERNEL);
	struct systrace_exit *rec = room;

	if (rec)
		make_exit(t, rec, true);
	preempt_disable();
	/* After all that sleeping they may have gone. */
	t->entered = still_there(t, t->entered);
	t->held = still_there(t, t->held);
	if (!rec) {
		rec = (void *)__this_cpu_read(scratch);
		if (t->entered | t->held)
			make_exit(t, rec, false);
	}
	if (unlikely(t->held & t->unsure)) {
		judge_unsure(t, rec);
		if (!judge_exit(t))
			goto out;
	}
	if (t->entered | t->held)
		write_exit(t, rec);
out:
	preempt_enable();
	kvfree(room);
}

/* The part of a siginfo that a record holds. */
static u32 copy_info(u8 *dst, const struct kernel_siginfo *info)
{
	const u32 len = min(sizeof(*info), sizeof_field(struct systrace_signal, info));

	/* Senders without one pass small numbers instead of pointers. */
	if ((unsigned long)info <= (unsigned long)SEND_SIG_PRIV)
		return 0;
	memcpy(dst, info, len);
	return len;
}

/**
 * inflight_signal() - a signal is delivered to a traced task
 * @t: the current task's object.
 * @sig: the signal's number.
 * @info: its siginfo, or a SEND_SIG_* constant.
 * @handler: the handler's address, 0: default, 1: ignore.
 * @sa_flags: flags of the disposition.
 *
 * Context: signal_deliver probe, preemption off, under the task's siglock.
 */
void inflight_signal(struct traced_task *t, int sig,
		     const struct kernel_siginfo *info, u64 handler, u64 sa_flags)
{
	struct systrace_signal rec = {
		.rec.size = sizeof(rec),
		.rec.type = SYSTRACE_REC_SIGNAL,
		.rec.nr = sig,
		.rec.time = record_time(t),
		.how = SYSTRACE_SIGNAL_DELIVERED,
		.ip = instruction_pointer(task_pt_regs(current)),
		.handler = handler,
		.sa_flags = sa_flags,
	};

	rec.info_len = copy_info(rec.info, info);
	write_signal(t, told_sessions(t), &rec, true);
	/* It was blocked when it was sent, and comes the usual way. */
	if (unlikely(t->fatal.sig == sig))
		WRITE_ONCE(t->fatal.sig, 0);
}

/*
 * A sender without a siginfo stands for the one that the kernel makes up when
 * it queues the signal; of one that is not queued only we do.
 */
static const struct kernel_siginfo *whole_info(struct task_struct *to, int sig,
					       const struct kernel_siginfo *info,
					       struct kernel_siginfo *room)
{
	if ((unsigned long)info > (unsigned long)SEND_SIG_PRIV)
		return info;
	clear_siginfo(room);
	room->si_signo = sig;
	if (info == SEND_SIG_PRIV) {
		room->si_code = SI_KERNEL;
		return room;
	}
	room->si_code = SI_USER;
	room->si_pid = task_tgid_nr_ns(current, task_active_pid_ns(to));
	room->si_uid = from_kuid_munged(task_cred_xxx(to, user_ns),
					current_uid());
	return room;
}

static void keep_signal(struct traced_task *t, struct kept_signal *slot, int sig,
			const struct kernel_siginfo *info, u64 handler)
{
	struct kernel_siginfo room;

	slot->handler = handler;
	memset(slot->info, 0, sizeof(slot->info));
	slot->info_len = copy_info(slot->info,
				   whole_info(t->task, sig, info, &room));
	/* Release: pairs with tell_fatal(): who sees the number sees the rest. */
	smp_store_release(&slot->sig, sig);
}

/**
 * inflight_signal_fatal() - a signal was sent that ends a traced task
 * @t: the receiver's object.
 * @sig: the signal's number.
 * @info: its siginfo, or a SEND_SIG_* constant.
 *
 * The kernel ends the group at once, without a delivery: inflight_death()
 * tells what strace would have shown.
 *
 * Context: signal_generate probe, under the receiver's siglock.
 */
void inflight_signal_fatal(struct traced_task *t, int sig,
			   const struct kernel_siginfo *info)
{
	if (!t->fatal.sig)
		keep_signal(t, &t->fatal, sig, info, 0);
}

/**
 * inflight_signal_ignored() - a signal to a traced task was thrown away
 * @t: the receiver's object.
 * @sig: the signal's number.
 * @info: its siginfo, or a SEND_SIG_* constant.
 * @handler: 0: default, 1: ignore.
 *
 * The sender may be anyone, in an interrupt too: the signal is left for the
 * receiver, who writes the record when it next passes a probe.
 *
 * Context: signal_generate probe, under the receiver's siglock, which
 * serialises the senders.
 */
void inflight_signal_ignored(struct traced_task *t, int sig,
			     const struct kernel_siginfo *info, u64 handler)
{
	unsigned int head = t->ignored_head;
	struct kept_signal *slot = &t->ignored[head % IGNORED_MAX];
	/* Acquire: pairs with the release of the tail in tell_ignored(). */
	unsigned int i, tail = smp_load_acquire(&t->ignored_tail);

	/* All that comes to who is dying is, whatever it would do. */
	if (is_dying(t->task->signal))
		return;

	/*
	 * Were it not ignored it would wait, and there only once: a second of
	 * its number, unless it is a queued one, would not be there.
	 */
	for (i = tail; sig < SIGRTMIN && i != head; i++)
		if (t->ignored[i % IGNORED_MAX].sig == sig)
			return;
	if (head - tail >= IGNORED_MAX) {
		WRITE_ONCE(t->ignored_lost, t->ignored_lost + 1);
	} else {
		keep_signal(t, slot, sig, info, handler);
		/* Release: the entry is whole before it is seen. */
		smp_store_release(&t->ignored_head, head + 1);
	}
	/* Release: who sees this finds what it counts. */
	smp_store_release(&t->ignored_news, t->ignored_news + 1);
	/* Pairs with quicken(): one of us sees the other. */
	smp_mb();
	WRITE_ONCE(t->quick, NULL);
}

/**
 * inflight_fork() - a traced task has made another
 * @t: the current task's object.
 * @child: the new task, which has not run yet.
 * @followed: sessions that trace it, a bit each.
 *
 * Context: fork probe, preemption off.
 */
void inflight_fork(struct traced_task *t, struct task_struct *child, u64 followed)
{
	u64 sessions = active_sessions(t);
	struct systrace_fork rec = {
		.rec.size = sizeof(rec),
		.rec.type = SYSTRACE_REC_FORK,
	};

	if (unlikely(READ_ONCE(t->fresh)))
		filter_settle(t);
	rec.rec.time = record_time(t);
	while (sessions) {
		unsigned int slot = __ffs64(sessions);

		sessions &= sessions - 1;
		rec.followed = followed >> slot & 1;
		if (unlikely(READ_ONCE(silent) >> slot & 1) && !rec.followed)
			continue;
		if (unlikely(write_one(slot, &rec.rec, current, child)))
			late_wait(t, slot);
	}
}

/**
 * inflight_fork_lost() - there was no memory to trace a new task with
 * @t: the current task's object.
 *
 * Context: fork probe, preemption off.
 */
void inflight_fork_lost(struct traced_task *t)
{
	u64 sessions = active_sessions(t) & READ_ONCE(t->follow);

	while (sessions) {
		struct session *s = session_at(__ffs64(sessions));

		sessions &= sessions - 1;
		if (!s)
			continue;
		count_seen(this_ring(s));
		ring_lose(this_ring(s), SYSTRACE_LOST_MEMORY, record_time(t));
	}
}

static void keep_exec_name(struct traced_task *t, const char *name, size_t len)
{
	if (COMPAT_PROBES_ALLOCATE) {
		t->exec_name = kstrndup(name, len, GFP_ATOMIC | __GFP_NOWARN);
		return;
	}
	memcpy(t->exec_room, name, len);
	t->exec_room[len] = '\0';
	t->exec_name = t->exec_room;
}

/**
 * inflight_exec() - a traced task runs a new program
 * @t: the current task's object.
 * @old_pid: its thread ID before, in the initial PID namespace.
 * @filename: name of the file, as it was passed to execve.
 *
 * Context: exec probe, preemption off; the memory is the new one.
 */
void inflight_exec(struct traced_task *t, pid_t old_pid, const char *filename)
{
	struct systrace_exec *rec = (void *)__this_cpu_read(scratch);
	size_t len = strnlen(filename, PATH_MAX - 1);
	size_t padded = ALIGN(len + 1, 8);

	if (unlikely(READ_ONCE(t->fresh)))
		filter_settle(t);
	t->execed = true;
	/* Another thread's ID may be its own now. */
	WRITE_ONCE(t->quick, NULL);
	/* The old memory is gone with its name: keep what it was. */
	if (t->missing && !t->exec_name)
		keep_exec_name(t, filename, len);

	*rec = (struct systrace_exec){
		.rec.size = sizeof(*rec) + padded,
		.rec.type = SYSTRACE_REC_EXEC,
		.rec.nr = old_pid,
		.rec.time = record_time(t),
		.filename = len + 1,
	};
	memset((u8 *)(rec + 1) + padded - 8, 0, 8);
	memcpy(rec + 1, filename, len);
	write_all(t, told_sessions(t), &rec->rec);
}

/* What who waits for the task is going to get: its group's, if that ends. */
static int death_code(void)
{
	const struct signal_struct *sig = current->signal;

	return READ_ONCE(sig->flags) & SIGNAL_GROUP_EXIT ?
		READ_ONCE(sig->group_exit_code) : current->exit_code;
}

/* The signal that the task dies of, unless it was delivered. */
static void tell_fatal(struct traced_task *t)
{
	/* Acquire: pairs with keep_signal(). */
	u32 sig = smp_load_acquire(&t->fatal.sig);
	struct systrace_signal rec = {
		.rec.size = sizeof(rec),
		.rec.type = SYSTRACE_REC_SIGNAL,
		.rec.nr = sig,
		.how = SYSTRACE_SIGNAL_DELIVERED,
		.ip = instruction_pointer(task_pt_regs(current)),
		.info_len = t->fatal.info_len,
	};

	if (!sig || sig != (current->exit_code & 0x7f))
		return;
	memcpy(rec.info, t->fatal.info, sizeof(rec.info));
	rec.rec.time = record_time(t);
	write_all(t, told_sessions(t), &rec.rec);
}

/*
 * Does seccomp end the thread alone, by its strict mode or as a filter says,
 * before its call could be seen?  Whoever dies of a signal is marked for it.
 */
static bool ends_unseen(const struct traced_task *t, struct pt_regs *regs)
{
	return t->stage == CALL_OUTSIDE && (current->exit_code & 0x7f) &&
	       !(current->flags & PF_SIGNALED) &&
	       arch_in_syscall(current, regs);
}

/*
 * Has the task ended its process by the call that it is in?  What came since
 * that began is thrown away, though the kernel may not have marked the process
 * yet when it came.
 */
static bool ends_its_process(const struct traced_task *t, struct pt_regs *regs)
{
	return t->stage != CALL_OUTSIDE && !(current->exit_code & 0x7f) &&
	       is_dying(current->signal) &&
	       arch_in_syscall(current, regs);
}

/**
 * inflight_death() - a traced task ends
 * @t: the current task's object; it leaves the hash here.
 *
 * Context: exit probe, preemption off.
 */
void inflight_death(struct traced_task *t)
{
	struct systrace_death rec = {
		.rec.size = sizeof(rec),
		.rec.type = SYSTRACE_REC_DEATH,
		.rec.nr = death_code(),
	};
	struct pt_regs *regs = task_pt_regs(current);

	if (unlikely(READ_ONCE(t->fresh)))
		filter_settle(t);
	if (unlikely(ends_unseen(t, regs)))
		enter_any(t, regs, syscall_get_nr(current, regs));
	/* Its memory is gone. */
	if (unlikely(t->held & t->unsure))
		refuse_held(t, still_there(t, t->unsure));
	if (unlikely(t->held))
		judge_end(t, SYSTRACE_WHEN_UNFINISHED);
	if (unlikely(t->held))
		tell_held(t);
	if (ignored_waiting(t) && !ends_its_process(t, regs))
		tell_ignored(t);
	tell_fatal(t);
	rec.rec.time = record_time(t);
	/* Before the session may think that its last task is gone. */
	write_all(t, told_sessions(t), &rec.rec);
	filter_remove_task(t);
}

/**
 * inflight_leave_alone() - sessions have lost the right to trace a task
 * @t: the current task's object.
 * @sessions: they, a bit each; they leave it.
 *
 * Context: the task's probes, preemption off.
 */
void inflight_leave_alone(struct traced_task *t, u64 sessions)
{
	struct systrace_left rec = {
		.rec.size = sizeof(rec),
		.rec.type = SYSTRACE_REC_LEFT,
		.rec.time = record_time(t),
	};

	write_all(t, active_sessions(t) & sessions, &rec.rec);
	filter_drop(t, sessions);
}
