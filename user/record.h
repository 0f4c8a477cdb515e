/* SPDX-License-Identifier: GPL-2.0-only */
/* --record: the records go to a capture file, or to a row of them. */
#ifndef RECORD_H
#define RECORD_H

#include <stdbool.h>
#include <stdint.h>

#include "capwrite.h"
#include "tidmap.h"

/**
 * struct record_limits - when to begin another file, and when to remove one
 * @size: bytes of a part, 0: without limit.
 * @age: nanoseconds that a part covers, 0: without limit.
 * @keep: parts to keep, 0: all.
 * @total: bytes of all parts, 0: without limit.
 * @expire: nanoseconds after which a part goes, 0: never.
 * @go_on: begin after the parts that are there, and do not end when one
 *	cannot be written.
 */
struct record_limits {
	uint64_t size;
	uint64_t age;
	unsigned int keep;
	uint64_t total;
	uint64_t expire;
	bool go_on;
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
 * @said: events of these that the user was told of.
 * @unwritten: records that could not be written, in parts that are closed.
 * @missed: records that could not be written since the last part that could;
 *	the next one's head has it.
 * @stalled: no part is open, as none can be written.
 * @looked: when something was last done that is done only now and then.
 * @part_began: when the part was begun, by the records' clock.
 * @flushed: when a block was written last, likewise.
 */
struct record {
	struct capwrite w;
	char *path;
	const char *base;
	struct record_limits limits;
	struct capfile_head head;
	struct capwrite_string string[4];
	unsigned int nr_strings;
	struct tidmap live;
	uint64_t told[SYSTRACE_NR_LOST];
	uint64_t said;
	uint64_t unwritten;
	uint64_t missed;
	bool stalled;
	uint64_t looked;
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
