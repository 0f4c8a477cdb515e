/* SPDX-License-Identifier: GPL-2.0-only */
/* The suites of systrace_kunit.ko, and what several of them need. */
#ifndef SYSTRACE_KUNIT_SUITES_H
#define SYSTRACE_KUNIT_SUITES_H

#include <kunit/test.h>
#include <linux/prandom.h>

extern struct kunit_suite systrace_ring_suite;
extern struct kunit_suite systrace_filter_suite;
extern struct kunit_suite systrace_capture_suite;
extern struct kunit_suite systrace_books_suite;
extern struct kunit_suite systrace_clock_suite;
extern struct kunit_suite systrace_match_suite;
extern struct kunit_suite systrace_paths_suite;
extern struct kunit_suite systrace_stack_suite;
extern struct kunit_suite systrace_summary_suite;

/* A number from 0 to @n - 1; the same ones for the same seed. */
static inline u32 roll(struct rnd_state *rnd, u32 n)
{
	return prandom_u32_state(rnd) % n;
}

#endif /* SYSTRACE_KUNIT_SUITES_H */
