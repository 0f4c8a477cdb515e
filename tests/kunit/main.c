// SPDX-License-Identifier: GPL-2.0-only
/* systrace_kunit: the module of the suites; they run when it is loaded. */
#include <linux/module.h>

#include "suites.h"

kunit_test_suites(&systrace_ring_suite, &systrace_filter_suite,
		  &systrace_capture_suite, &systrace_books_suite,
		  &systrace_match_suite, &systrace_summary_suite,
		  &systrace_clock_suite, &systrace_paths_suite,
		  &systrace_stack_suite);

MODULE_DESCRIPTION("KUnit suites of systrace");
MODULE_LICENSE("GPL");
