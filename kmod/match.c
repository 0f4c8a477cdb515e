// SPDX-License-Identifier: GPL-2.0-only
/*
 * Match: classic BPF as the language of filters, as seccomp has it.  The
 * kernel checks the program, compiles it where it can, and bounds its time:
 * classic BPF has no loops and no memory but its own 16 words.
 *
 * A filter that needs a call's result puts its verdict off at entry.  The
 * entry's record, with the memory that was captured, then waits in memory of
 * the task's object; it has no place in a ring, where those behind it would
 * have to wait with it.
 */
#include <linux/bitops.h>
#include <linux/cred.h>
#include <linux/err.h>
#include <linux/errno.h>
#include <linux/filter.h>
#include <linux/kernel.h>
#include <linux/mutex.h>
#include <linux/rcupdate.h>
#include <linux/sched.h>
#include <linux/slab.h>
#include <linux/string.h>
#include <linux/uidgid.h>
#include <linux/user_namespace.h>

#include "capture.h"
#include "compat.h"
#include "filter.h"
#include "inflight.h"
#include "lookup.h"
#include "match.h"
#include "session.h"

/* What is kept from one call to the next of the room for an entry. */
#define HOLD_KEEP	2048
/* What hold_reserve() makes. */
#define HOLD_RESERVE	4096

/*
 * Turns the loads into loads from our structure, and refuses what would look
 * for a packet.  Called by the kernel after its own checks.
 */
static int check_program(struct sock_filter *filter, unsigned int len)
{
	unsigned int i;

	for (i = 0; i < len; i++) {
		struct sock_filter *insn = &filter[i];

		switch (insn->code) {
		case BPF_LD | BPF_W | BPF_ABS:
			/* Out of the structure: also the kernel's ancillary data. */
			if (insn->k >= sizeof(struct systrace_call) || insn->k & 3)
				return -EINVAL;
			insn->code = BPF_LDX | BPF_W | BPF_ABS;
			continue;
		case BPF_LD | BPF_W | BPF_LEN:
			insn->code = BPF_LD | BPF_IMM;
			insn->k = sizeof(struct systrace_call);
			continue;
		case BPF_LDX | BPF_W | BPF_LEN:
			insn->code = BPF_LDX | BPF_IMM;
			insn->k = sizeof(struct systrace_call);
			continue;
		}
		/* No other load is one of a word from a packet. */
		switch (BPF_CLASS(insn->code)) {
		case BPF_LD:
		case BPF_LDX:
			if (BPF_MODE(insn->code) != BPF_IMM &&
			    BPF_MODE(insn->code) != BPF_MEM)
				return -EINVAL;
		}
	}
	return 0;
}

/**
 * match_set() - SYSTRACE_IOC_FILTER
 * @s: the session.
 * @f: copied from the caller; its program is not.
 *
 * Context: may sleep; @s->lock is held.
 * Return: 0 or a negative errno, and then nothing has changed.
 */
int match_set(struct session *s, const struct systrace_filter *f)
{
	struct sock_fprog fprog = {
		.len = f->len,
		.filter = u64_to_user_ptr(f->program),
	};
	struct bpf_prog *prog = NULL, *old;
	int err;

	if (f->flags || f->reserved || f->len > BPF_MAXINSNS ||
	    (!f->len && f->program))
		return -EINVAL;
	if (f->len) {
		err = bpf_prog_create_from_user(&prog, &fprog, check_program, false);
		/* A kernel without BPF's interpreter had no memory to compile it. */
		if (err == -ENOTSUPP)
			err = -ENOMEM;
		if (err)
			return err;
	}
	old = rcu_replace_pointer(s->match, prog, lockdep_is_held(&s->lock));
	/* After the filter is there: who asks again finds it. */
	if (prog && s->slot >= 0)
		filter_slow_down(s->slot);
	if (old) {
		/* Probes run with preemption off, and know it once it runs. */
		if (s->slot >= 0)
			synchronize_rcu();
		bpf_prog_destroy(old);
	}
	return 0;
}

/** match_free() - a session ends that no probe knows any more */
void match_free(struct session *s)
{
	struct bpf_prog *prog = rcu_dereference_protected(s->match, true);

	if (prog)
		bpf_prog_destroy(prog);
}

/* What the program sees, but for the IDs, which each session has its own of. */
static void describe(struct systrace_call *call, const struct traced_task *t,
		     unsigned int when, u64 duration)
{
	unsigned int fd = t->plan->fd;

	*call = (struct systrace_call){
		.when = when,
		.nr = t->nr,
		.abi = t->abi,
		.uid = from_kuid_munged(&init_user_ns, task_uid(t->task)),
		.duration = duration,
	};
	if (fd) {
		call->has_fd = 1;
		call->fd = t->args[fd - 1];
	}
	if (when == SYSTRACE_WHEN_EXIT) {
		call->ret = t->ret;
		if (t->ret < 0 && t->ret >= -MAX_ERRNO)
			call->error = -t->ret;
	}
	memcpy(call->args, t->args, sizeof(call->args));
}

/**
 * match_ask() - ask sessions' filters about the call in flight
 * @t: the task's object; its call is filled in.
 * @sessions: whom to ask, a bit each; one without a filter accepts.
 * @when: enum systrace_when.
 * @duration: nanoseconds since its entry.
 * @later: out: those that want to be asked again; NULL when it is over.
 *
 * Context: preemption off; the task, or one who holds it (see hang.c).
 * Return: those that accept.  Who is neither in here nor in @later refuses.
 */
u64 match_ask(const struct traced_task *t, u64 sessions, unsigned int when,
	      u64 duration, u64 *later)
{
	struct systrace_call call;
	u64 accepted = 0;

	if (later)
		*later = 0;
	describe(&call, t, when, duration);
	while (sessions) {
		unsigned int slot = __ffs64(sessions);
		struct session *s = session_at(slot);
		const struct bpf_prog *prog;
		u32 verdict;

		sessions &= sessions - 1;
		if (unlikely(!s))
			continue;
		prog = rcu_dereference_sched(s->match);
		if (unlikely(!prog)) {
			accepted |= BIT_ULL(slot);
			continue;
		}
		call.tid = session_pid(s, t->task);
		call.tgid = session_tgid(s, t->task);
		verdict = bpf_prog_run(prog, &call);
		if (later && verdict == SYSTRACE_VERDICT_LATER)
			*later |= BIT_ULL(slot);
		else if (verdict != SYSTRACE_VERDICT_REFUSE)
			accepted |= BIT_ULL(slot);
	}
	return accepted;
}

/**
 * hold_reserve() - make room for an entry before one is there
 * @t: a new object.
 * @gfp: how to allocate.
 *
 * For kernels on which probes cannot allocate; an entry that needs more is
 * lost there, and told.
 *
 * Return: false when there was no memory.
 */
bool hold_reserve(struct traced_task *t, gfp_t gfp)
{
	t->hold = kmalloc(HOLD_RESERVE, gfp);
	if (!t->hold)
		return false;
	t->hold_cap = HOLD_RESERVE;
	return true;
}

/**
 * hold_keep() - keep an entry's record until its call has ended
 * @t: the current task's object.
 * @rec: the record; together with the word that is added no longer than
 *	SYSTRACE_RECORD_MAX.
 *
 * The memory is the kernel's to refuse: preemption is off, so that none is
 * waited for, and the reserves are left to those who need them.
 *
 * Context: the task, preemption off.
 * Return: false when there was no memory; then nothing is kept.
 */
bool hold_keep(struct traced_task *t, const struct systrace_enter *rec)
{
	u32 fixed = sizeof(*rec) + rec->rec.nargs * sizeof(u64);
	u32 size = rec->rec.size + sizeof(u64);
	struct systrace_enter *hold = t->hold;

	t->hold_kept = false;
	if (t->hold_cap < size) {
		u32 cap = max(roundup_pow_of_two(size), 256UL);

		if (!COMPAT_PROBES_ALLOCATE)
			return false;
		hold_free(t);
		hold = kmalloc(cap, GFP_NOWAIT | __GFP_NOWARN);
		if (!hold)
			return false;
		t->hold = hold;
		t->hold_cap = cap;
	}
	memcpy(hold, rec, fixed);
	memcpy((u8 *)hold + fixed, &rec->rec.time, sizeof(u64));
	memcpy((u8 *)hold + fixed + sizeof(u64), (u8 *)rec + fixed,
	       rec->rec.size - fixed);
	hold->rec.size = size;
	hold->rec.flags |= SYSTRACE_RECORD_HELD;
	t->hold_kept = true;
	return true;
}

/**
 * hold_give() - give an object room for an entry, if it has less
 * @t: the object, locked against its task.
 * @room: memory of kmalloc(), or NULL; set to what it is exchanged for.
 * @size: its bytes; likewise.
 *
 * So that hold_keep() need not allocate.  Context: any.
 */
void hold_give(struct traced_task *t, struct systrace_enter **room, u32 *size)
{
	if (!*room || *size <= t->hold_cap)
		return;
	swap(t->hold, *room);
	swap(t->hold_cap, *size);
}

/**
 * hold_record() - the entry that is kept
 * @t: the current task's object.
 *
 * Context: the task, preemption off.
 * Return: the record, for the caller to set its time; NULL when there was no
 * memory to keep it.
 */
struct systrace_enter *hold_record(const struct traced_task *t)
{
	return t->hold_kept ? t->hold : NULL;
}

/** hold_done() - its call is over; room that few calls need is given back */
void hold_done(struct traced_task *t)
{
	t->hold_kept = false;
	/* Nor can it be given back where it cannot be taken. */
	if (unlikely(t->hold_cap > HOLD_KEEP) && COMPAT_PROBES_ALLOCATE)
		hold_free(t);
}

/** hold_free() - give the room back */
void hold_free(struct traced_task *t)
{
	kfree(t->hold);
	t->hold = NULL;
	t->hold_cap = 0;
}
