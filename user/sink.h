/* SPDX-License-Identifier: GPL-2.0-only */
/* Where the records of a session go: to the printer, to a file, to both. */
#ifndef SINK_H
#define SINK_H

#include <stdbool.h>
#include <sys/types.h>

#include "options.h"
#include "pair.h"
#include "record.h"

/**
 * struct sink - where the records of a session go
 * @pair: the printer.
 * @record: the recording.
 * @prints: @pair gets them.
 * @records: @record gets them.
 */
struct sink {
	struct pair pair;
	struct record record;
	bool prints;
	bool records;
};

void sink_open(struct sink *k, const struct options *o, int fd, pid_t command,
	       char *const *argv);
void sink_take(const struct systrace_record *rec, size_t len, void *sink);
void sink_thread(struct sink *k, pid_t tid, pid_t tgid);
bool sink_flush(struct sink *k, bool any);
bool sink_close(struct sink *k, const uint64_t *lost, bool interrupted);

#endif /* SINK_H */
