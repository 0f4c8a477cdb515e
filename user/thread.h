/* SPDX-License-Identifier: GPL-2.0-only */
/* The threads that there are, by their IDs. */
#ifndef THREAD_H
#define THREAD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#include <linux/systrace.h>

#include "decode.h"
#include "pids.h"

struct stream;

/**
 * struct thread - a thread, and the call that it is in
 * @next: in its bucket.
 * @tid: its ID.
 * @tgid: its thread group's ID; 0: not known.
 * @others: of a leader: other threads of its group that live.
 * @live: it is traced and has not died.
 * @gone: of a leader: it has died before its group; @code is to be shown
 *	when the last of the group is gone, as wait(2) has it.
 * @code: its exit code.
 * @abi: enum systrace_abi of its last call.
 * @in_call: an entry without its exit.
 * @held: nothing of that call is shown yet: the line is written when it ends.
 * @cut: the line of that call was cut.
 * @attached: it was in that call when it was attached.
 * @due: its stack in that call is still to be shown (-k).
 * @began: it has made no call since the execve with which the trace begins, but
 *	for that (-k).
 * @ip: where it was when what is to be printed happened; 0: not known.
 * @started: time of the entry.
 * @call: the call.
 * @entry: the entry's record, that @call reads from: in the ring while its
 *	exit follows at once, in @rec otherwise; NULL: the entry was lost.
 * @rec: room for a copy of it.
 * @cap: bytes allocated for @rec.
 * @killed: the exit of a call in which it was killed, or NULL.
 * @resuming: name of the call that restart_syscall would go on with.
 * @to: where its lines go; NULL: it has had none.
 * @comm: its name, with --decode-pids=comm.
 * @left: we have let it go (-b): what is still told of it is not shown.
 * @lead: how its lines begin in a file of several threads, while it has no
 *	name and its ID is @lead_tid.
 * @lead_len: bytes of that.
 * @lead_tid: zero: @lead is not made yet.
 */
struct thread {
	struct thread *next;
	pid_t tid;
	pid_t tgid;
	unsigned int others;
	bool live;
	bool gone;
	int code;
	uint8_t abi;
	bool in_call;
	bool held;
	bool cut;
	bool attached;
	bool due;
	bool began;
	uint64_t ip;
	uint64_t started;
	struct call call;
	const struct systrace_enter *entry;
	struct systrace_enter *rec;
	size_t cap;
	struct systrace_exit *killed;
	const char *resuming;
	struct stream *to;
	char comm[COMM_SIZE];
	bool left;
	char lead[16];
	unsigned int lead_len;
	pid_t lead_tid;
};

/**
 * struct threads - threads by ID
 * @bucket: @nr_buckets of them, a power of two, chained by @next.
 * @nr_buckets: grows with the threads.
 * @nr: threads.
 * @last: the one that was found last, which is likely to be asked for again.
 *
 * Starts out zeroed.
 */
struct threads {
	struct thread **bucket;
	unsigned int nr_buckets;
	unsigned int nr;
	struct thread *last;
};

struct thread *threads_look(struct threads *all, pid_t tid);
void threads_add(struct threads *all, struct thread *t);
void threads_remove(struct threads *all, struct thread *t);
struct thread *threads_first(const struct threads *all);
struct thread *threads_next(const struct threads *all, const struct thread *t);
void threads_free(struct threads *all);

/** threads_find() - a thread by its ID, or NULL */
static inline struct thread *threads_find(struct threads *all, pid_t tid)
{
	if (all->last && all->last->tid == tid)
		return all->last;
	return threads_look(all, tid);
}

#endif /* THREAD_H */
