/* SPDX-License-Identifier: GPL-2.0-only */
/* Where the lines go. */
#ifndef OUTPUT_H
#define OUTPUT_H

#include <sys/types.h>

#include "options.h"

/**
 * struct output - where the lines go
 * @opt: the options.
 * @fd: of what all threads share: standard error, a file or a command's
 *	input; -1: each thread has a file.
 * @command: the process that reads it; 0: none.
 */
struct output {
	const struct options *opt;
	int fd;
	pid_t command;
};

void output_open(struct output *out, const struct options *o);
int output_open_thread(const struct options *o, pid_t tid);
void output_close(struct output *out);

#endif /* OUTPUT_H */
