/* SPDX-License-Identifier: GPL-2.0-only */
/* -k: the functions that led to a call, or to where a signal arrived. */
#ifndef BACKTRACE_H
#define BACKTRACE_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

#include "snapshot.h"
#include "text.h"

/* As in strace. */
#define BACKTRACE_LIMIT		256
/* As in strace, which has no more to say of why. */
#define BACKTRACE_LIMIT_MAX	1073741823

/* How a function without a name is written. */
enum backtrace_style {
	BACKTRACE_CALL,		/* "(+0x0)": strace keeps a call's lines */
	BACKTRACE_EVENT,	/* "()": ... and writes others at once */
};

/**
 * struct backtrace_how - how to look, and to write
 * @limit: functions at most.
 * @style: see there.
 * @tid: the thread, where its process may still live.
 * @live: it may.
 */
struct backtrace_how {
	unsigned int limit;
	enum backtrace_style style;
	pid_t tid;
	bool live;
};

const char *backtrace_begin(void);
void backtrace_put(struct text *to, const struct snapshot *s,
		   const struct backtrace_how *how);

#endif /* BACKTRACE_H */
