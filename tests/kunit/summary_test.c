// SPDX-License-Identifier: GPL-2.0-only
/* Summary: what a call adds to which row, and what happens when rows run out. */
#include <linux/kernel.h>
#include <linux/preempt.h>
#include <linux/sched.h>
#include <linux/slab.h>
#include <linux/string.h>

#include "suites.h"

/* What probes ask of sessions, replaced. */
#define SYSTRACE_LOOKUP_H
#define SYSTRACE_MEMORY_H
#include "../../kmod/session.h"

static struct session *session_at(unsigned int slot);
static pid_t session_tgid(const struct session *s, struct task_struct *task);
static int memory_take(struct session *s, unsigned long pages);
static void memory_give(struct session *s, unsigned long pages);
static u64 memory_share(const struct session *s);

#include "../../kmod/summary.c"

static struct session *session;
static struct traced_task *task;
static pid_t tgid;
static u64 share;		/* bytes that a session may have */

static struct session *session_at(unsigned int slot)
{
	return slot == 3 ? session : NULL;
}

static pid_t session_tgid(const struct session *s, struct task_struct *t)
{
	return tgid;
}

static int memory_take(struct session *s, unsigned long pages)
{
	if (pages << PAGE_SHIFT > share)
		return -ENOMEM;
	s->pages += pages;
	return 0;
}

static void memory_give(struct session *s, unsigned long pages)
{
	s->pages -= pages;
}

static u64 memory_share(const struct session *s)
{
	return share;
}

static int set(u32 flags, u32 slots)
{
	struct systrace_summary sum = { .flags = flags, .slots = slots };

	return summary_set(session, &sum);
}

static void call(int nr, unsigned int abi, s64 ret, u64 wall)
{
	preempt_disable();
	task->nr = nr;
	task->abi = abi;
	task->ret = ret;
	task->entered_at = 1000;
	summary_enter(task);
	/* Whatever the other sessions are: they have left. */
	summary_leave(task, BIT_ULL(3) | BIT_ULL(9), 1000 + wall);
	preempt_enable();
}

/* Adds a call's rows up over the CPUs, as a reader does. */
static struct systrace_summary_row sum_of(s32 pid, u32 abi, s32 nr)
{
	struct systrace_summary_row all = { .cpu_min = U64_MAX, .wall_min = U64_MAX };
	unsigned int cpu, i;

	for_each_possible_cpu(cpu) {
		for (i = 0; i < session->summary->nr; i++) {
			const struct systrace_summary_row *row =
				&session->summary->cpu[cpu].row[i];

			if (!row->calls || row->tgid != pid || row->abi != abi ||
			    row->nr != nr)
				continue;
			all.calls += row->calls;
			all.errors += row->errors;
			all.wall += row->wall;
			all.cpu += row->cpu;
			all.wall_min = min(all.wall_min, row->wall_min);
			all.wall_max = max(all.wall_max, row->wall_max);
			all.cpu_max = max(all.cpu_max, row->cpu_max);
		}
	}
	return all;
}

static u64 all_calls(void)
{
	unsigned int cpu, i;
	u64 sum = 0;

	for_each_possible_cpu(cpu)
		for (i = 0; i < session->summary->nr; i++)
			sum += session->summary->cpu[cpu].row[i].calls;
	return sum;
}

static u64 all_missed(void)
{
	unsigned int cpu;
	u64 sum = 0;

	for_each_possible_cpu(cpu)
		sum += session->summary->cpu[cpu].missed;
	return sum;
}

static void settings(struct kunit *test)
{
	struct systrace_summary sum = { .reserved = 1 };

	KUNIT_EXPECT_EQ(test, summary_set(session, &sum), -EINVAL);
	KUNIT_EXPECT_EQ(test, set(SYSTRACE_SUMMARY_FLAGS + 1, 0), -EINVAL);
	KUNIT_EXPECT_EQ(test, set(0, 8192), -EINVAL);
	KUNIT_EXPECT_EQ(test, set(SYSTRACE_SUMMARY_PER_PROCESS, 8191), -EINVAL);
	KUNIT_EXPECT_EQ(test, set(SYSTRACE_SUMMARY_PER_PROCESS, 2 * MAX_SLOTS), -EINVAL);
	KUNIT_EXPECT_EQ(test, set(SYSTRACE_SUMMARY_PER_PROCESS, U32_MAX), -EINVAL);
	KUNIT_EXPECT_NULL(test, session->summary);
	session->slot = 0;
	KUNIT_EXPECT_EQ(test, set(0, 0), -EBUSY);
	session->slot = -1;
	KUNIT_EXPECT_EQ(test, set(SYSTRACE_SUMMARY_ONLY, 0), 0);
	KUNIT_EXPECT_TRUE(test, session->summary_only);
	KUNIT_EXPECT_EQ(test, set(0, 0), -EBUSY);
}

/* What a summary takes is counted, and a default keeps to what there is. */
static void memory(struct kunit *test)
{
	const unsigned int cpus = num_possible_cpus();
	const u64 row = sizeof(struct systrace_summary_row);

	share = cpus * 512 * row;
	KUNIT_EXPECT_EQ(test, set(SYSTRACE_SUMMARY_PER_PROCESS, MAX_SLOTS), -ENOMEM);
	KUNIT_EXPECT_EQ(test, session->pages, 0UL);
	KUNIT_EXPECT_NULL(test, session->summary);
	KUNIT_ASSERT_EQ(test, set(SYSTRACE_SUMMARY_PER_PROCESS, 0), 0);
	KUNIT_EXPECT_EQ(test, session->summary->nr, 256U);
	KUNIT_EXPECT_EQ(test, session->pages,
			(unsigned long)(cpus * DIV_ROUND_UP(256 * row, PAGE_SIZE)));
}

/* However little there is, there are a few rows. */
static void little_memory(struct kunit *test)
{
	share = num_possible_cpus() * PAGE_SIZE;
	KUNIT_ASSERT_EQ(test, set(SYSTRACE_SUMMARY_PER_PROCESS, 0), 0);
	KUNIT_EXPECT_EQ(test, session->summary->nr, (u32)PROBES);
}

static void numbers(struct kunit *test)
{
	struct systrace_summary_row row;

	KUNIT_ASSERT_EQ(test, set(0, 0), 0);
	call(1, 0, 5, 300);
	call(1, 0, -4095, 100);
	call(1, 0, -4096, 200);
	call(1, 0, -1, 0);
	row = sum_of(0, 0, 1);
	KUNIT_EXPECT_EQ(test, row.calls, 4ULL);
	KUNIT_EXPECT_EQ(test, row.errors, 2ULL);
	KUNIT_EXPECT_EQ(test, row.wall, 600ULL);
	KUNIT_EXPECT_EQ(test, row.wall_min, 0ULL);
	KUNIT_EXPECT_EQ(test, row.wall_max, 300ULL);
	/* Preemption was off: all of it was spent on the processor. */
	KUNIT_EXPECT_EQ(test, row.cpu, 600ULL);
	KUNIT_EXPECT_EQ(test, row.cpu_max, 300ULL);
	/* ABIs are apart, and x32's bit is none of the number. */
	call(1, 1, 0, 1);
	call(SYSTRACE_X32_BIT | 1, 2, 0, 2);
	KUNIT_EXPECT_EQ(test, sum_of(0, 0, 1).calls, 4ULL);
	KUNIT_EXPECT_EQ(test, sum_of(0, 1, 1).wall, 1ULL);
	KUNIT_EXPECT_EQ(test, sum_of(0, 2, 1).wall, 2ULL);
	/* Numbers that are none. */
	call(-1, 0, 0, 1);
	call(SUMMARY_NR, 0, 0, 1);
	call(S32_MIN, 1, 0, 1);
	call(S32_MAX, 2, 0, 1);
	call(SUMMARY_NR - 1, 2, 0, 7);
	KUNIT_EXPECT_EQ(test, sum_of(0, 2, SUMMARY_NR - 1).wall, 7ULL);
	KUNIT_EXPECT_EQ(test, all_calls(), 7ULL);
	KUNIT_EXPECT_EQ(test, all_missed(), 0ULL);
}

/* Off the processor the clock's ticks are asked, which cannot exceed the time. */
static void off_the_processor(struct kunit *test)
{
	struct systrace_summary_row row;

	KUNIT_ASSERT_EQ(test, set(0, 0), 0);
	preempt_disable();
	task->nr = 35;
	task->abi = 0;
	task->ret = 0;
	task->entered_at = 1000;
	summary_enter(task);
	task->switches--;
	task->stime = current->stime;
	summary_leave(task, BIT_ULL(3), 1000 + 50);
	/* As if the task had been in the kernel for long ticks. */
	task->stime = current->stime - 7000000;
	summary_leave(task, BIT_ULL(3), 1000 + 60);
	/* A clock that goes back. */
	summary_leave(task, BIT_ULL(3), 1000 - 60);
	preempt_enable();
	row = sum_of(0, 0, 35);
	KUNIT_EXPECT_EQ(test, row.calls, 3ULL);
	KUNIT_EXPECT_EQ(test, row.wall, 110ULL);
	KUNIT_EXPECT_LE(test, row.cpu, 110ULL);
	KUNIT_EXPECT_GE(test, row.cpu, 60ULL);
	KUNIT_EXPECT_EQ(test, row.wall_min, 0ULL);
}

static void processes(struct kunit *test)
{
	unsigned int i;

	KUNIT_ASSERT_EQ(test, set(SYSTRACE_SUMMARY_PER_PROCESS, 0), 0);
	for (i = 0; i < 3000; i++) {
		tgid = 1 + i % 300;
		call(i % 5, i % 2, i % 3 ? 0 : -1, 10);
	}
	for (i = 0; i < 300; i++)
		KUNIT_EXPECT_EQ(test, sum_of(1 + i, i % 2, i % 5).calls, 10ULL);
	KUNIT_EXPECT_EQ(test, all_calls() + all_missed(), 3000ULL);
	KUNIT_EXPECT_EQ(test, all_missed(), 0ULL);
}

/* More than there is room for: what is not counted is told, to the call. */
static void no_room(struct kunit *test)
{
	unsigned int i;

	KUNIT_ASSERT_EQ(test, set(SYSTRACE_SUMMARY_PER_PROCESS, PROBES), 0);
	for (i = 0; i < 1000; i++) {
		tgid = 1 + i;
		call(0, 0, 0, 10);
	}
	KUNIT_EXPECT_GE(test, all_calls(), (u64)PROBES);
	KUNIT_EXPECT_EQ(test, all_calls() + all_missed(), 1000ULL);
	/* Those that have a row go on. */
	tgid = 1;
	call(0, 0, 0, 10);
	KUNIT_EXPECT_EQ(test, sum_of(1, 0, 0).calls, 2ULL);
}

static int summary_test_init(struct kunit *test)
{
	session = kzalloc(sizeof(*session), GFP_KERNEL);
	task = kzalloc(sizeof(*task), GFP_KERNEL);
	if (!session || !task)
		return -ENOMEM;
	session->slot = -1;
	share = U64_MAX;
	return 0;
}

static void summary_test_exit(struct kunit *test)
{
	if (session)
		summary_free(session);
	kfree(session);
	kfree(task);
	session = NULL;
	task = NULL;
}

static struct kunit_case summary_cases[] = {
	KUNIT_CASE(settings),
	KUNIT_CASE(memory),
	KUNIT_CASE(little_memory),
	KUNIT_CASE(numbers),
	KUNIT_CASE(off_the_processor),
	KUNIT_CASE(processes),
	KUNIT_CASE(no_room),
	{}
};

struct kunit_suite systrace_summary_suite = {
	.name = "systrace_summary",
	.init = summary_test_init,
	.exit = summary_test_exit,
	.test_cases = summary_cases,
};
