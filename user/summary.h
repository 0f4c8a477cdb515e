/* SPDX-License-Identifier: GPL-2.0-only */
/* The table of -c, from what the kernel has counted. */
#ifndef SUMMARY_H
#define SUMMARY_H

#include <stdbool.h>
#include <stdint.h>

#include <linux/systrace.h>

struct options;
struct session;

/**
 * struct summary - what was counted, and what of it was shown
 * @row: a row for each process, ABI and number, in that order; owned.
 * @nr: rows.
 * @missed: calls that the kernel had no room to count.
 */
struct summary {
	struct systrace_summary_row *row;
	unsigned int nr;
	uint64_t missed;
};

void summary_sort_by(const char *word);
void summary_columns(const char *list);

void summary_start(struct session *s, const struct options *o);
void summary_tick(struct session *s, const struct options *o, int fd);
void summary_finish(struct session *s, const struct options *o, int fd);

/* The parts, for tests. */
void summary_add(struct summary *sum, const struct systrace_summary_row *row);
void summary_less(struct summary *sum, const struct summary *before);
void summary_print(const struct summary *sum, const struct options *o, int fd);
void summary_free(struct summary *sum);

#endif /* SUMMARY_H */
