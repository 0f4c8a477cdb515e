/* SPDX-License-Identifier: GPL-2.0-only */
/* Summary: calls counted where they return, without a record. */
#ifndef SYSTRACE_SUMMARY_H
#define SYSTRACE_SUMMARY_H

#include <linux/types.h>

#include <linux/systrace.h>

struct session;
struct summary;
struct traced_task;

int summary_set(struct session *s, const struct systrace_summary *sum);
int summary_read(const struct session *s, struct systrace_summary_read *rd);
void summary_free(struct session *s);

void summary_enter(struct traced_task *t);
void summary_leave(struct traced_task *t, u64 sessions, u64 now);

#endif /* SYSTRACE_SUMMARY_H */
