/* SPDX-License-Identifier: GPL-2.0-only */
/* --record: the records go to a capture file, or to a row of them. */
#ifndef RECORD_H
#define RECORD_H

#include <stdbool.h>
#include <stdint.h>

#include "capwrite.h"
#include "tidmap.h"

/**
 * struct record_limits - when to begin another file
 * @size: bytes of a part, 0: without limit.
 * @age: nanoseconds that a part covers, 0: without limit.
 * @keep: parts to keep, 0: all.
 */
struct record_limits {
	uint64_t size;
	uint64_t age;
	unsigned int keep;
};

/**
 * struct record - a recording
 * @w: the file.
 * @path: its name; that of a part ends in the part's number.
 * @base: the name without that.
 * @limits: see there.
 * @head: the head of every part.
 * @string: the head's strings.
 * @nr_strings: see there.
 * @live: threads that are traced.
 * @told: events that the records say were lost, by reason.
 * @part_began: when the part was begun, by the records' clock.
 * @flushed: when a block was written last, likewise.
 */
struct record {
	struct capwrite w;
	char *path;
	const char *base;
	struct record_limits limits;
	struct capfile_head head;
	struct capwrite_string string[3];
	unsigned int nr_strings;
	struct tidmap live;
	uint64_t told[SYSTRACE_NR_LOST];
	uint64_t part_began;
	uint64_t flushed;
};

void record_open(struct record *r, const char *path, const struct record_limits *limits,
		 const struct capfile_head *head, char *const *argv);
void record_thread(struct record *r, pid_t tid, pid_t tgid);
void record_take(struct record *r, const struct systrace_record *rec, size_t len);
bool record_tick(struct record *r);
bool record_close(struct record *r, const uint64_t *lost, bool interrupted);

#endif /* RECORD_H */
