/* SPDX-License-Identifier: GPL-2.0-only */
/* The filter of single calls on records that are there already. */
#ifndef VERDICT_H
#define VERDICT_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

#include <linux/systrace.h>

#include "pack.h"

struct sock_filter;
struct verdict_call;

#define VERDICT_BUCKETS	1024

/**
 * struct verdict - a program, and the calls that it has been asked about
 * @program: classic BPF over struct systrace_call.
 * @len: its instructions.
 * @fn: takes the records that it accepts.
 * @data: passed to @fn.
 * @bucket: calls in flight, by thread.
 */
struct verdict {
	const struct sock_filter *program;
	unsigned int len;
	record_fn fn;
	void *data;
	struct verdict_call *bucket[VERDICT_BUCKETS];
};

uint32_t verdict_run(const struct sock_filter *program, unsigned int len,
		     const struct systrace_call *call);
bool verdict_uses(const struct sock_filter *program, unsigned int len, size_t at);
bool verdict_enter(struct verdict *v, const struct systrace_enter *rec, pid_t tgid);
bool verdict_exit(struct verdict *v, const struct systrace_exit *rec);
void verdict_exec(struct verdict *v, const struct systrace_exec *rec);
void verdict_death(struct verdict *v, const struct systrace_record *rec);
void verdict_free(struct verdict *v);

#endif /* VERDICT_H */
