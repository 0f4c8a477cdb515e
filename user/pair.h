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
#include "text.h"

struct thread;

#define PAIR_BUCKETS	4096

/**
 * struct pair - all threads, and the line that is being written
 * @opt: how to print.
 * @out: text that is not written yet.
 * @fd: where it goes.
 * @bucket: threads by ID.
 * @open: the thread whose call the current line shows, not ended yet.
 * @nr_threads: threads that are traced, for the "[pid N]" in front.
 * @epoch: nanoseconds to add to a record's time to get the time of day.
 * @last_time: time of the line before, for -r.
 * @lost: events that the records said were lost, by reason.
 * @command: the command's process until it runs its program: before that
 *	only its execve is shown; 0: no such process.
 * @failed: writing has failed, nothing more is tried.
 */
struct pair {
	const struct options *opt;
	struct text out;
	int fd;
	struct thread *bucket[PAIR_BUCKETS];
	struct thread *open;
	unsigned int nr_threads;
	int64_t epoch;
	uint64_t last_time;
	uint64_t lost[SYSTRACE_NR_LOST];
	pid_t command;
	bool failed;
};

void pair_init(struct pair *p, const struct options *opt, int fd);
void pair_add(struct pair *p, pid_t tid, pid_t tgid);
void pair_records(const struct systrace_record *rec, size_t len, void *pair);
void pair_flush(struct pair *p);
void pair_detach(struct pair *p);
void pair_lost(struct pair *p, const uint64_t *lost);
void pair_free(struct pair *p);

#endif /* PAIR_H */
