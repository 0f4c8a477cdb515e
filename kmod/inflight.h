/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * In flight: what is known of each traced task, and of the system call that
 * it is in.
 */
#ifndef SYSTRACE_INFLIGHT_H
#define SYSTRACE_INFLIGHT_H

#include <linux/list.h>
#include <linux/rcupdate.h>
#include <linux/refcount.h>
#include <linux/task_work.h>
#include <linux/types.h>

#include <linux/systrace.h>

#include "capture.h"

struct cred;
struct session;
struct kernel_siginfo;
struct linux_binprm;
struct pt_regs;
struct task_struct;

/* Ignored signals that can wait for their task to pass a probe. */
#define IGNORED_MAX	4

/**
 * struct kept_signal - a signal that is never delivered, as it was generated
 * @sig: its number.
 * @info_len: bytes of @info that are meant.
 * @handler: 0: default, 1: ignore.
 * @info: the first bytes of its siginfo.
 */
struct kept_signal {
	u32 sig;
	u32 info_len;
	u64 handler;
	u8 info[48];
};

/**
 * enum call_stage - what a task's latest probe was
 * @CALL_OUTSIDE: that of an exit: what ends now has had no entry that could be
 *	seen.
 * @CALL_INSIDE: that of an entry, or there was none yet.
 * @CALL_QUIET: that of an entry, and the exit has nothing to do if the task is
 *	quick still and @traced_task.entered is zero.
 */
enum call_stage {
	CALL_OUTSIDE,
	CALL_INSIDE,
	CALL_QUIET,
};

/**
 * struct traced_task - a task that at least one session traces
 * @node: in the filter's hash; removed under its lock.
 * @quick: the task itself, when one session records its calls, or only counts
 *	them, nobody wants more of them, and there is nothing else for its probes to do; NULL: they
 *	have to look.  Set by the task under the filter's lock, cleared by
 *	anyone, and last of what is changed.
 * @session: that session; good while @quick is set.
 * @task: the task; not a reference: the exit probe ends the object's place
 *	in the hash before the task can go.
 * @ref: one for the hash, one while @late is queued.
 * @sessions: sessions that trace it, a bit each; changed under the filter's
 *	lock, read without it.
 * @follow: sessions that also want its children; likewise.
 * @armed: sessions that wait for its next execve; likewise.
 * @restricted: sessions that trace it only as long as they have the right to;
 *	likewise, see rights.c.
 * @fresh: sessions that were attached after it passed its latest probe;
 *	likewise, see hang.c.
 * @told: of @fresh, sessions whose attacher has told of the call it found the
 *	task in, or would have; under the filter's lock.
 * @hanging: of @entered and @held, sessions to which the attacher told the entry;
 *	likewise.
 *
 * What follows belongs to the task itself, in its probes and its task work:
 *
 * @cred: the credentials with which @restricted was last looked at; a
 *	reference, or NULL.
 * @last_time: of its newest record: times rise strictly within a task.
 * @bit: @session's, while @quick is set.
 * @tid: the task's ID as @session's opener knows it, while @quick is set.
 * @entered: sessions that recorded the entry of the call in flight; zero
 *	when none is in flight.
 * @held: sessions for which the entry of the call in flight waits until its
 *	result is known.
 * @unsure: of @held, sessions that look for paths which could not be read yet.
 * @counted: sessions that count the call in flight in their summary.
 * @only: of @counted and @held, those that want no record of it.
 * @switches: how often the task had been taken off its CPU at that entry.
 * @stime: its system time then, for @counted.
 * @entered_at: time of that entry.
 * @nr: its number.
 * @tid_and_nr: both.
 * @abi: enum systrace_abi.
 * @missing: arguments of which something was not resident at entry.
 * @execed: it was an execve that has replaced the memory.
 * @odd: not zero when any of these three is not.
 * @stage: enum call_stage.
 * @late_jobs: what is left to do on the way back to user mode, LATE_*; not
 *	zero: @late is queued.
 * @args: its arguments; of a quick call that has at most three no more.
 * @ret: its result, while LATE_FINISH is among @late_jobs.
 * @str_max: bytes of a string to capture of it.
 * @arr_max: elements of an array to capture of it.
 * @extras: SYSTRACE_CONFIG_*: what to take beside its memory.
 * @plan: what to capture of it.
 * @capture: one that is under way with preemption off; nothing in it outlives
 *	that but @capture.args.
 * @exec_name: name of the file that was executed, owned; NULL when it was
 *	not missing.
 * @exec_room: room for @exec_name, made with the object where probes cannot
 *	allocate; owned.
 * @hold: room for the entry's record that waits, owned; NULL: none yet.
 * @hold_cap: bytes of @hold.
 * @hold_kept: the record is there.
 * @late: does the jobs, on the way back to user mode.
 * @behind: sessions whose readers it is to wait for, while LATE_WAIT is among
 *	@late_jobs.
 * @behind_cpu: the CPU whose rings they are behind with.
 *
 * @ignored: ring of signals; @ignored_head is written under the task's
 *	siglock by whoever sends, @ignored_tail by the task.
 * @ignored_lost: signals for which there was no room; written by senders.
 * @ignored_news: counts with each of the two; written by senders.
 * @ignored_known: up to which the task has looked at them.
 * @ignored_told: of those, what the task has passed on.
 * @fatal: a signal that is going to end the task by default; @fatal.sig is
 *	written last.  Likewise.
 * @rcu: frees the object.
 */
struct traced_task {
	struct hlist_node node;
	struct task_struct *quick;
	struct session *session;
	u64 entered;
	u64 last_time;
	const struct capture_plan *plan;
	union {
		struct {
			s32 tid;
			s32 nr;
		};
		u64 tid_and_nr;
	};
	union {
		struct {
			u8 abi;
			u8 missing;
			bool execed;
		};
		u32 odd;
	};
	u8 stage;
	u64 bit;
	u64 entered_at;
	u64 args[SYSTRACE_NR_ARGS];

	struct task_struct *task;
	refcount_t ref;
	u64 sessions;
	u64 follow;
	u64 armed;
	u64 restricted;
	u64 fresh;
	u64 told;
	u64 hanging;

	const struct cred *cred;
	u64 held;
	u64 unsure;
	u64 counted;
	u64 only;
	u64 switches;
	u64 stime;
	u8 late_jobs;
	s64 ret;
	u32 str_max;
	u32 arr_max;
	u32 extras;
	struct capture capture;
	char *exec_name;
	char *exec_room;
	struct systrace_enter *hold;
	u32 hold_cap;
	bool hold_kept;
	struct callback_head late;
	u64 behind;
	unsigned int behind_cpu;

	unsigned int ignored_news;
	unsigned int ignored_known;
	unsigned int ignored_head;
	unsigned int ignored_tail;
	unsigned int ignored_lost;
	unsigned int ignored_told;
	struct kept_signal ignored[IGNORED_MAX];
	struct kept_signal fatal;
	struct rcu_head rcu;
};

/**
 * struct inflight_call - a call that a task was found in
 * @nr: its number.
 * @abi: enum systrace_abi.
 * @missing: arguments of which something could not be read.
 * @args: its arguments.
 * @plan: what to capture of it.
 * @refused: the session does not look at what the call is given.
 * @room: memory that may be needed to keep its entry, or NULL; what is left
 *	here is the caller's.
 * @room_size: bytes of @room.
 */
struct inflight_call {
	s32 nr;
	u8 abi;
	u8 missing;
	bool refused;
	const u64 *args;
	const struct capture_plan *plan;
	struct systrace_enter *room;
	u32 room_size;
};

int inflight_init(void);
void inflight_exit(void);
int inflight_get_scratch(void);
void inflight_put_scratch(void);
struct traced_task *inflight_alloc(struct task_struct *task, gfp_t gfp);
bool inflight_get(struct traced_task *t);
void inflight_put(struct traced_task *t);

void inflight_silence(unsigned int slot, bool on);
void inflight_enter(unsigned long mark, struct pt_regs *regs, long nr);
void inflight_hang(struct traced_task *t, struct session *s,
		   struct inflight_call *call, struct systrace_enter *rec);
void inflight_extras(struct capture *c, const struct pt_regs *regs, u64 sessions);
void inflight_leave(unsigned long mark, struct pt_regs *regs, long ret);
void inflight_finish(struct traced_task *t);
void inflight_signal(struct traced_task *t, int sig,
		     const struct kernel_siginfo *info, u64 handler, u64 sa_flags);
void inflight_signal_ignored(struct traced_task *t, int sig,
			     const struct kernel_siginfo *info, u64 handler);
void inflight_signal_fatal(struct traced_task *t, int sig,
			   const struct kernel_siginfo *info);
void inflight_fork(struct traced_task *t, struct task_struct *child, u64 followed);
void inflight_fork_lost(struct traced_task *t);
void inflight_exec(struct traced_task *t, pid_t old_pid, const char *filename);
void inflight_death(struct traced_task *t);
void inflight_leave_alone(struct traced_task *t, u64 sessions);

#endif /* SYSTRACE_INFLIGHT_H */
