// SPDX-License-Identifier: GPL-2.0-only
/*
 * Summary: a row of numbers for each call, on each CPU.  Tasks of that CPU
 * write it with preemption off, so that nothing is locked and no cache line is
 * shared; who reads adds the CPUs up.
 *
 * Rows stand at a call's number or, when each process is counted by itself, in
 * a hash that never gives a slot back.  The memory is the opener's, and bounded
 * when the summary is asked for.
 */
#include <linux/bitops.h>
#include <linux/cpumask.h>
#include <linux/errno.h>
#include <linux/hash.h>
#include <linux/kernel.h>
#include <linux/log2.h>
#include <linux/mm.h>
#include <linux/sched.h>
#include <linux/slab.h>
#include <linux/smp.h>
#include <linux/string.h>
#include <linux/uaccess.h>

#include <systrace/table.h>

#include "inflight.h"
#include "lookup.h"
#include "memory.h"
#include "session.h"
#include "summary.h"

/* Numbers of an ABI that are counted; what is above nobody has a name for. */
#define SUMMARY_NR	640

#define DEFAULT_SLOTS	8192
#define MAX_SLOTS	(1 << 20)
/* Slots of the hash that are looked at for one process's call. */
#define PROBES		32

/**
 * struct summary_cpu - what one CPU has counted
 * @row: its rows; one whose @calls is zero is free.
 * @missed: calls for which there was no row.
 */
struct summary_cpu {
	struct systrace_summary_row *row;
	u64 missed;
};

/**
 * struct summary - a session's
 * @nr: rows of each CPU.
 * @shift: bits of a hash that index them; 0: by number, not by process.
 * @cpu: by CPU number.
 */
struct summary {
	u32 nr;
	u32 shift;
	struct summary_cpu cpu[];
};

static void free_summary(struct summary *sum)
{
	unsigned int cpu;

	for (cpu = 0; cpu < nr_cpu_ids; cpu++)
		kvfree(sum->cpu[cpu].row);
	kvfree(sum);
}

static unsigned long pages_of(u32 nr)
{
	size_t size = array_size(nr, sizeof(struct systrace_summary_row));

	return DIV_ROUND_UP(size, PAGE_SIZE) * num_possible_cpus();
}

/* Where there is little memory to be had, rows for less. */
static u32 default_slots(const struct session *s)
{
	u64 share = memory_share(s) >> PAGE_SHIFT;
	u32 slots = DEFAULT_SLOTS;

	while (slots > PROBES && pages_of(slots) > share / 2)
		slots /= 2;
	return slots;
}

/**
 * summary_set() - SYSTRACE_IOC_SUMMARY
 * @s: the session.
 * @sum: copied from the caller.
 *
 * Context: may sleep; @s->lock is held.
 * Return: 0 or a negative errno, and then nothing has changed.
 */
int summary_set(struct session *s, const struct systrace_summary *sum)
{
	bool by_process = sum->flags & SYSTRACE_SUMMARY_PER_PROCESS;
	u32 slots = sum->slots ?: default_slots(s);
	struct summary *new;
	unsigned int cpu;
	int err;

	if ((sum->flags & ~SYSTRACE_SUMMARY_FLAGS) || sum->reserved ||
	    slots > MAX_SLOTS || !is_power_of_2(slots) || slots < PROBES ||
	    (sum->slots && !by_process))
		return -EINVAL;
	if (s->slot >= 0 || s->summary)
		return -EBUSY;
	new = kvzalloc(struct_size(new, cpu, nr_cpu_ids), GFP_KERNEL_ACCOUNT);
	if (!new)
		return -ENOMEM;
	new->nr = by_process ? slots : SYSTRACE_NR_ABIS * SUMMARY_NR;
	new->shift = by_process ? ilog2(slots) : 0;
	err = memory_take(s, pages_of(new->nr));
	if (err)
		goto err_new;
	for_each_possible_cpu(cpu) {
		new->cpu[cpu].row = kvcalloc(new->nr, sizeof(*new->cpu[cpu].row),
					     GFP_KERNEL_ACCOUNT);
		if (!new->cpu[cpu].row) {
			err = -ENOMEM;
			goto err_memory;
		}
	}
	s->summary_only = sum->flags & SYSTRACE_SUMMARY_ONLY;
	/* Probes come to know the session later, with its slot. */
	s->summary = new;
	return 0;

err_memory:
	memory_give(s, pages_of(new->nr));
err_new:
	free_summary(new);
	return err;
}

/** summary_free() - a session ends that no probe knows any more */
void summary_free(struct session *s)
{
	if (s->summary)
		free_summary(s->summary);
}

/**
 * summary_read() - SYSTRACE_IOC_SUMMARY_READ
 * @s: the session.
 * @rd: copied from the caller; changed for it.
 *
 * Context: may sleep; @s->lock is held.
 * Return: 0 or a negative errno.
 */
int summary_read(const struct session *s, struct systrace_summary_read *rd)
{
	struct systrace_summary_row __user *to = u64_to_user_ptr(rd->rows);
	const struct summary *sum = s->summary;
	u32 cpu = rd->cursor >> 32, i = rd->cursor, n = 0;

	if (!sum || rd->reserved)
		return -EINVAL;
	rd->missed = 0;
	for (; cpu < nr_cpu_ids; cpu++, i = 0) {
		for (; sum->cpu[cpu].row && i < sum->nr && n < rd->nr_rows; i++) {
			const struct systrace_summary_row *row = &sum->cpu[cpu].row[i];

			/* Acquire: pairs with the release in count(). */
			if (!smp_load_acquire(&row->calls))
				continue;
			if (copy_to_user(&to[n], row, sizeof(*row)))
				return -EFAULT;
			n++;
		}
		if (n == rd->nr_rows)
			break;
		cond_resched();
	}
	rd->cursor = (u64)cpu << 32 | i;
	rd->nr_rows = n;
	for_each_possible_cpu(cpu)
		rd->missed += READ_ONCE(sum->cpu[cpu].missed);
	return 0;
}

/* Takes a free row for a call, or finds the one that it has. */
static struct systrace_summary_row *find_row(const struct summary *sum,
					     struct summary_cpu *cpu,
					     s32 tgid, u32 abi, u32 nr)
{
	u32 i, at;

	if (!sum->shift)
		return &cpu->row[abi * SUMMARY_NR + nr];
	at = hash_64((u64)tgid << 32 | abi << 30 | nr, sum->shift);
	for (i = 0; i < PROBES; i++, at = (at + 1) & (sum->nr - 1)) {
		struct systrace_summary_row *row = &cpu->row[at];

		if (!row->calls ||
		    (row->tgid == tgid && row->nr == nr && row->abi == abi))
			return row;
	}
	return NULL;
}

static void count(const struct session *s, const struct traced_task *t,
		  u64 wall, u64 on_cpu)
{
	s32 tgid = s->summary->shift ? session_tgid(s, current) : 0;
	const struct summary *sum = s->summary;
	struct summary_cpu *cpu = &s->summary->cpu[smp_processor_id()];
	u32 nr = systrace_index(SYSTRACE_MACHINE, t->abi, t->nr);
	struct systrace_summary_row *row;

	if (unlikely(nr >= SUMMARY_NR))
		return;
	row = find_row(sum, cpu, tgid, t->abi, nr);
	if (unlikely(!row)) {
		WRITE_ONCE(cpu->missed, cpu->missed + 1);
		return;
	}
	if (unlikely(!row->calls)) {
		row->tgid = tgid;
		row->abi = t->abi;
		row->nr = nr;
		row->cpu_min = on_cpu;
		row->wall_min = wall;
	}
	if (t->ret < 0 && t->ret >= -MAX_ERRNO)
		WRITE_ONCE(row->errors, row->errors + 1);
	WRITE_ONCE(row->cpu, row->cpu + on_cpu);
	WRITE_ONCE(row->wall, row->wall + wall);
	if (on_cpu < row->cpu_min)
		WRITE_ONCE(row->cpu_min, on_cpu);
	if (on_cpu > row->cpu_max)
		WRITE_ONCE(row->cpu_max, on_cpu);
	if (wall < row->wall_min)
		WRITE_ONCE(row->wall_min, wall);
	if (wall > row->wall_max)
		WRITE_ONCE(row->wall_max, wall);
	/* Release: who reads the row finds whose it is. */
	smp_store_release(&row->calls, row->calls + 1);
}

/*
 * What a call took: in @wall from entry to exit, and of its processor's time.
 *
 * Between entry and exit a task is in the kernel.  If it was not taken off its
 * processor there, all of that time is system time; otherwise the clock's
 * ticks tell how much was.
 */
static u64 time_of_call(const struct traced_task *t, u64 now, u64 *wall)
{
	*wall = now > t->entered_at ? now - t->entered_at : 0;
	if (likely(current->nvcsw + current->nivcsw == t->switches))
		return *wall;
	return min_t(u64, *wall, system_time() - t->stime);
}

/**
 * summary_leave() - count a call that has returned
 * @t: the current task's object; its call and result are filled in.
 * @sessions: those that count it, a bit each.
 * @now: the time.
 *
 * Context: the task, preemption off.
 */
void summary_leave(struct traced_task *t, u64 sessions, u64 now)
{
	u64 wall, on_cpu = time_of_call(t, now, &wall);

	while (sessions) {
		const struct session *s = session_at(__ffs64(sessions));

		sessions &= sessions - 1;
		if (likely(s && s->summary))
			count(s, t, wall, on_cpu);
	}
}

/**
 * summary_leave_one() - summary_leave() for one session that is there
 * @t: as there.
 * @s: the session, which counts the call.
 * @now: the time.
 */
void summary_leave_one(struct traced_task *t, const struct session *s, u64 now)
{
	u64 wall, on_cpu = time_of_call(t, now, &wall);

	count(s, t, wall, on_cpu);
}
