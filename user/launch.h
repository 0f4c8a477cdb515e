/* SPDX-License-Identifier: GPL-2.0-only */
/* The command that is run to be traced. */
#ifndef LAUNCH_H
#define LAUNCH_H

#include <stdbool.h>
#include <sys/types.h>

#include "options.h"

/**
 * struct child - the command's process
 * @pid: its ID; 0: there is none.
 * @go: writing to this lets it begin; closing it, too, but to end.
 * @ours: it is our child; with -D it is not.
 */
struct child {
	pid_t pid;
	int go;
	bool ours;
};

char *find_executable(const char *name);
void child_prepare(struct child *child, const struct options *o);
void child_start(struct child *child);
int child_status(const struct child *child);
void die_of(int sig) __attribute__((noreturn));

#endif /* LAUNCH_H */
