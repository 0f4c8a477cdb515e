/* SPDX-License-Identifier: GPL-2.0-only */
/* The command line. */
#ifndef OPTIONS_H
#define OPTIONS_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

#include <linux/systrace.h>

#include "decode.h"

/* -t, -tt, -ttt, -r */
enum stamp {
	STAMP_NONE,
	STAMP_SECONDS,
	STAMP_MICRO,
	STAMP_EPOCH,
};

/**
 * struct options - what the user asked for
 * @follow: -f.
 * @quiet: times -q was given.
 * @stamp: -t, -tt, -ttt.
 * @relative: -r.
 * @spent: -T.
 * @output: -o FILE, or NULL.
 * @pids: -p, @nr_pids of them.
 * @nr_pids: see there.
 * @filtered: -e trace= was given, and @calls is meant.
 * @calls: native calls to record, a bit each.
 * @others: calls without a row, too.
 * @format: -s and its kin.
 * @budget: --ring-size, bytes for all rings; 0: the module's default.
 * @command: the command and its arguments, NULL-terminated; NULL: none.
 */
struct options {
	bool follow;
	unsigned int quiet;
	enum stamp stamp;
	bool relative;
	bool spent;
	const char *output;
	pid_t *pids;
	unsigned int nr_pids;
	bool filtered;
	uint64_t calls[SYSTRACE_MAX_NR / 64];
	bool others;
	struct format format;
	uint64_t budget;
	char **command;
};

void options_parse(struct options *o, int argc, char **argv);
void die(const char *fmt, ...)
	__attribute__((format(printf, 1, 2), noreturn));
void say(const char *fmt, ...) __attribute__((format(printf, 1, 2)));

#endif /* OPTIONS_H */
