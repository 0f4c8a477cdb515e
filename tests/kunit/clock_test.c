// SPDX-License-Identifier: GPL-2.0-only
/*
 * Clock: the very code.  Lines over counters and clocks of the test's own, and
 * the machine's, where its counter is trusted.
 */
#include <linux/delay.h>
#include <linux/kernel.h>
#include <linux/preempt.h>
#include <linux/slab.h>
#include <linux/timekeeping.h>

#include "../../kmod/clock.c"
#include "suites.h"

#define SECOND	((u64)NSEC_PER_SEC)

/* A counter of @khz, and a clock that runs @ppm too fast. */
static struct clock_point point(u64 cycles, u64 khz, s64 ppm)
{
	u64 ns = mul_u64_u64_div_u64(cycles, 1000000, khz);

	return (struct clock_point){
		.cycles = cycles,
		.ns = ns + (s64)div_u64(ns, 1000) * ppm / 1000,
	};
}

static u64 distance(u64 a, u64 b)
{
	return a > b ? a - b : b - a;
}

static const u64 counters[] = {
	24000, 1000000, 1600000, 2100123, 2999999, 5300000,
};

static void first_line(struct kunit *test)
{
	unsigned int i;
	u64 s;

	for (i = 0; i < ARRAY_SIZE(counters); i++) {
		u64 khz = counters[i], hz = khz * 1000;
		struct clock_point from = point(hz * 5, khz, 0);
		struct clock_point to = point(hz * 6, khz, 0);
		struct clock_line line;

		KUNIT_ASSERT_TRUE(test, lay_line(&line, NULL, 0, &from, &to));
		/* Also for a while before, as counters may differ a little. */
		KUNIT_EXPECT_LE(test, line.cycles + 1000, to.cycles);
		for (s = 6; s < 600; s += 7)
			KUNIT_EXPECT_LE_MSG(test, distance(clock_at(&line, hz * s), s * SECOND),
					    s * 2, "%llu kHz, %llu s", khz, s);
		KUNIT_EXPECT_LE(test, distance(clock_at(&line, hz * 6 - 1000),
					       point(hz * 6 - 1000, khz, 0).ns), 2ULL);
	}
}

/* No time is given out twice, and none goes back, from line to line. */
static void lines_join(struct kunit *test)
{
	static const s64 ppm[] = { 0, 500, -500, 0, 20, -300, 500, 500 };
	/* The error of a millisecond, halved in each six seconds. */
	const unsigned int settled = ARRAY_SIZE(ppm) + 60;
	unsigned int i, n;

	for (i = 0; i < ARRAY_SIZE(counters); i++) {
		u64 hz = counters[i] * 1000, drift = 0;
		struct clock_line line[2], *old = NULL;
		struct clock_point from = { .cycles = hz, .ns = SECOND }, to;

		for (n = 0; n < settled; n++) {
			struct clock_line *next = &line[n % 2];
			s64 fast = n < ARRAY_SIZE(ppm) ? ppm[n] : 0;
			u64 was = 0;

			/* The clock goes another way than it went before. */
			to.cycles = from.cycles + hz;
			to.ns = from.ns + SECOND + (s64)(SECOND / 1000000) * fast;
			if (old)
				was = clock_at(old, to.cycles);
			KUNIT_ASSERT_TRUE(test, lay_line(next, old, 0, &from, &to));
			if (old) {
				KUNIT_EXPECT_LE(test, distance(clock_at(next, to.cycles), was), 2ULL);
				drift = distance(was, to.ns);
				/* A second's error, and what it takes to make it good. */
				KUNIT_EXPECT_LE(test, drift, 2000000ULL);
			}
			KUNIT_EXPECT_LT(test, clock_at(next, to.cycles),
					clock_at(next, to.cycles + hz / 1000));
			old = next;
			from = to;
		}
		/* It has settled. */
		KUNIT_EXPECT_LE(test, drift, 1000ULL);
	}
}

static void never_below_the_floor(struct kunit *test)
{
	struct clock_point from = point(5000000000ULL, 1000000, 0);
	struct clock_point to = point(6000000000ULL, 1000000, 0);
	struct clock_line line;

	KUNIT_ASSERT_TRUE(test, lay_line(&line, NULL, 6 * SECOND + 777, &from, &to));
	KUNIT_EXPECT_LE(test, distance(clock_at(&line, to.cycles), 6 * SECOND + 777), 1ULL);
	/* It is not stopped for that, but slower. */
	KUNIT_EXPECT_GT(test, clock_at(&line, to.cycles + 1000000), 6 * SECOND + 777);
	/* A floor that is long passed does not count. */
	KUNIT_ASSERT_TRUE(test, lay_line(&line, NULL, 3 * SECOND, &from, &to));
	KUNIT_EXPECT_LE(test, distance(clock_at(&line, to.cycles), 6 * SECOND), 1ULL);
}

/* Points that no counter and clock that both run could have given. */
static void nonsense_is_refused(struct kunit *test)
{
	static const struct clock_point to[] = {
		{ 1000000000, 1000000000 },		/* no time at all */
		{ 1000001000, 1000001000 },		/* too little */
		{ 900000000, 2000000000 },		/* the counter goes back */
		{ 2000000000, 900000000 },		/* the clock does */
		{ 1000000000, 2000000000 },		/* the counter stands */
		{ 1000001000, 2000000000 },		/* or crawls */
		{ 1000000000000000000, 2000000000 },	/* or leaps */
		{ 2000000000000000, 2000000000000000 },	/* weeks */
		{ U64_MAX, U64_MAX },
	};
	const struct clock_point from = { 1000000000, 1000000000 };
	struct clock_line line;
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(to); i++)
		KUNIT_EXPECT_FALSE_MSG(test, lay_line(&line, NULL, 0, &from, &to[i]),
				       "case %u", i);
}

/*
 * Lines that hold for longer and for shorter than those before do not swing: an
 * error of a microsecond in each point stays one of microseconds.
 */
static void uneven_lines(struct kunit *test)
{
	static const u64 seconds[][2] = { { 1, 4 }, { 1, 10 }, { 3, 1 }, { 15, 1 } };
	const u64 hz = 2100000000;
	unsigned int i, n;

	for (i = 0; i < ARRAY_SIZE(seconds); i++) {
		struct clock_line line[2], *old = NULL;
		struct clock_point from = { .cycles = hz, .ns = SECOND }, to;
		u64 now = SECOND;

		for (n = 0; n < 200; n++) {
			u64 s = seconds[i][n % 2];

			now += s * SECOND;
			to.cycles = from.cycles + s * hz;
			to.ns = now + n * 7919 % 2000 - 1000;
			if (old)
				KUNIT_EXPECT_LE_MSG(test, distance(clock_at(old, to.cycles), now),
						    50000ULL, "%llu and %llu s, line %u",
						    seconds[i][0], seconds[i][1], n);
			KUNIT_ASSERT_TRUE(test, lay_line(&line[n % 2], old, 0, &from, &to));
			old = &line[n % 2];
			from = to;
		}
	}
}

/* An error that is too large to be one: it is made good slowly. */
static void large_errors(struct kunit *test)
{
	const struct clock_point from = { 1000000000, 1000000000 };
	const struct clock_point to = { 2000000000, 2000000000 };
	struct clock_line line, old = { .mult = 1ULL << 32 };
	unsigned int i;

	for (i = 0; i < 2; i++) {
		/* An hour ahead, an hour behind. */
		old.ns = i ? 3600 * SECOND : 0;
		old.cycles = i ? 0 : 2000000000 - 5;
		KUNIT_ASSERT_TRUE(test, lay_line(&line, &old, 0, &from, &to));
		KUNIT_EXPECT_LE(test, distance(clock_at(&line, to.cycles),
					       clock_at(&old, to.cycles)), 1ULL);
		KUNIT_EXPECT_GE(test, line.mult, (u64)(1ULL << 32) * 15 / 16 - 1);
		KUNIT_EXPECT_LE(test, line.mult, (u64)(1ULL << 32) * 17 / 16 + 1);
	}
}

/* The machine's own clocks: near the kernel's, and never back. */
static void near_the_kernels(struct kunit *test)
{
	u64 last = 0, now, before, after;
	unsigned int i;

	clock_init();
	clock_start();
	for (i = 0; i < 200; i++) {
		before = ktime_get_mono_fast_ns();
		now = clock_read();
		after = ktime_get_mono_fast_ns();
		KUNIT_EXPECT_GE(test, now, last);
		KUNIT_EXPECT_GE(test, now + 2 * SLACK, before);
		KUNIT_EXPECT_LE(test, now, after + 2 * SLACK);
		last = now;
		if (i % 20 == 0) {
			msleep(30);
			mutex_lock(&clock_lock);
			refresh();
			mutex_unlock(&clock_lock);
		}
		/* The kernel trusts the counter no more; and suspends. */
		if (i == 100)
			clock_pm(NULL, PM_SUSPEND_PREPARE, NULL);
		if (i == 130)
			clock_pm(NULL, PM_POST_SUSPEND, NULL);
		if (i > 100 && i < 130)
			KUNIT_EXPECT_NULL(test, rcu_access_pointer(clock_line));
	}
	clock_stop();
	KUNIT_EXPECT_NULL(test, rcu_access_pointer(clock_line));
	KUNIT_EXPECT_GE(test, clock_read(), last);
	clock_exit();
}

static struct kunit_case clock_cases[] = {
	KUNIT_CASE(first_line),
	KUNIT_CASE(lines_join),
	KUNIT_CASE(never_below_the_floor),
	KUNIT_CASE(nonsense_is_refused),
	KUNIT_CASE(uneven_lines),
	KUNIT_CASE(large_errors),
	KUNIT_CASE(near_the_kernels),
	{}
};

struct kunit_suite systrace_clock_suite = {
	.name = "systrace_clock",
	.test_cases = clock_cases,
};
