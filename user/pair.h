/* SPDX-License-Identifier: GPL-2.0-only */
/* From records to lines: entries find their exits, threads take turns. */
#ifndef PAIR_H
#define PAIR_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

#include <linux/systrace.h>

#include "decode.h"
#include "options.h"
#include "stream.h"
#include "thread.h"

/**
 * struct pair - all threads, and the line that is being written
 * @opt: how to print.
 * @shared: where the lines of all threads go.
 * @own: ... or of one thread each, with --output-separately.
 * @cur: where the current line goes.
 * @threads: all of them.
 * @nr_threads: threads that are traced, for the "[pid N]" in front.
 * @leads: lines begin with something even when there is one thread.
 * @epoch: nanoseconds to add to a record's time to get the time of day.
 * @last_time: time of the line before, for -r.
 * @lost: events that the records said were lost, by reason.
 * @command: the command's process until it runs its program: before that
 *	only its execve is shown; 0: no such process.
 * @nr_calls: calls shown to their end.
 * @enough: as many were shown as --syscall-limit asks for.
 * @picky: not all records are to be shown: @enough, or -b.
 * @leave: lets a task go in the kernel, too; NULL: there is none, it is a
 *	recording.
 * @leave_data: passed to @leave.
 * @failed: writing has failed, nothing more is tried.
 */
struct pair {
	const struct options *opt;
	struct stream shared;
	struct stream *own;
	struct stream *cur;
	struct threads threads;
	unsigned int nr_threads;
	bool leads;
	int64_t epoch;
	uint64_t last_time;
	uint64_t lost[SYSTRACE_NR_LOST];
	pid_t command;
	uint64_t nr_calls;
	bool enough;
	bool picky;
	void (*leave)(void *data, pid_t tid);
	void *leave_data;
	bool failed;
};

void pair_init(struct pair *p, const struct options *opt, int fd);
void pair_add(struct pair *p, pid_t tid, pid_t tgid);
void pair_records(const struct systrace_record *rec, size_t len, void *pair);
void pair_flush(struct pair *p);
void pair_detach(struct pair *p);
void pair_restart(struct pair *p);
void pair_lost(struct pair *p, const uint64_t *lost);
void __attribute__((format(printf, 2, 3))) pair_note(struct pair *p, const char *fmt, ...);
void pair_free(struct pair *p);

#endif /* PAIR_H */
