/* SPDX-License-Identifier: GPL-2.0-only */
/* What --decode-pids adds to a process ID. */
#ifndef PIDS_H
#define PIDS_H

#include <stdbool.h>
#include <sys/types.h>

#include "text.h"

#define COMM_SIZE	16	/* a name's bytes, with its NUL */

/**
 * struct pid_namer - what to print behind process IDs
 * @comm: prints names.
 * @ns: prints IDs in our own namespace.
 * @live: the tasks are there to be looked at: it is no recording.
 * @find: the name of a thread that is traced, NULL when there is none.
 * @data: passed to @find.
 */
struct pid_namer {
	bool comm;
	bool ns;
	bool live;
	const char *(*find)(void *data, pid_t pid);
	void *data;
};

/* Set once, before anything is printed. */
extern struct pid_namer pid_namer;

bool read_comm(pid_t pid, char *comm);
void put_comm(struct text *t, const char *comm);
void put_pid_more(struct text *t, pid_t task, pid_t pid);

#endif /* PIDS_H */
