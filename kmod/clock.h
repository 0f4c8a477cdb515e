/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Clock: CLOCK_MONOTONIC for records, read from the processor's own counter
 * where the kernel itself trusts that, which costs a third of asking it.
 */
#ifndef SYSTRACE_CLOCK_H
#define SYSTRACE_CLOCK_H

#include <linux/compiler.h>
#include <linux/math64.h>
#include <linux/minmax.h>
#include <linux/rcupdate.h>
#include <linux/timekeeping.h>
#include <linux/types.h>

#include "arch.h"

/**
 * struct clock_line - time as a line over the counter
 * @cycles: a point of it, before any reading that it is used for.
 * @ns: CLOCK_MONOTONIC there.
 * @mult: nanoseconds a cycle, times 2^32.
 */
struct clock_line {
	u64 cycles;
	u64 ns;
	u64 mult;
};

/* The line that holds; NULL: the counter is not to be trusted. */
extern const struct clock_line __rcu *clock_line;
/* Times below this have been given out, when there is no line. */
extern u64 clock_floor;

#ifndef arch_mul_shr32
#define arch_mul_shr32(a, b)	mul_u64_u64_shr(a, b, 32)
#endif

static __always_inline u64 clock_at(const struct clock_line *line, u64 cycles)
{
	return line->ns + arch_mul_shr32(cycles - line->cycles, line->mult);
}

/**
 * clock_now() - the time for a record
 *
 * Does not go back, on whatever CPUs it is read one after the other, as far as
 * the counter does not.
 *
 * Context: preemption off.
 * Return: nanoseconds of CLOCK_MONOTONIC, to a few microseconds.
 */
static __always_inline u64 clock_now(void)
{
#ifdef arch_cycles
	const struct clock_line *line = rcu_dereference_sched(clock_line);

	if (likely(line))
		return clock_at(line, arch_cycles());
#endif
	return max(ktime_get_mono_fast_ns(), READ_ONCE(clock_floor));
}

/**
 * clock_quick() - clock_now(), where the counter is trusted
 *
 * Context: preemption off.
 * Return: nanoseconds; zero when clock_now() has to be asked.
 */
static __always_inline u64 clock_quick(void)
{
#ifdef arch_cycles
	const struct clock_line *line = rcu_dereference_sched(clock_line);

	if (likely(line))
		return clock_at(line, arch_cycles());
#endif
	return 0;
}

u64 clock_read(void);
void clock_init(void);
void clock_exit(void);
void clock_start(void);
void clock_stop(void);

#endif /* SYSTRACE_CLOCK_H */
