/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Match: a session's filter of single calls, a classic BPF program over
 * struct systrace_call, and the entries that wait for its verdict.
 */
#ifndef SYSTRACE_MATCH_H
#define SYSTRACE_MATCH_H

#include <linux/types.h>

#include <linux/systrace.h>

struct bpf_prog;
struct session;
struct traced_task;

int match_set(struct session *s, const struct systrace_filter *f);
void match_free(struct session *s);

u64 match_ask(const struct traced_task *t, u64 sessions, unsigned int when,
	      u64 duration, u64 *later);

bool hold_reserve(struct traced_task *t, gfp_t gfp);
bool hold_keep(struct traced_task *t, const struct systrace_enter *rec);
struct systrace_enter *hold_record(const struct traced_task *t);
void hold_give(struct traced_task *t, struct systrace_enter **room, u32 *size);
void hold_done(struct traced_task *t);
void hold_free(struct traced_task *t);

#endif /* SYSTRACE_MATCH_H */
