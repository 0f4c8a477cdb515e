/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Session: one open of the device, with its filter, its rings and its books.
 */
#ifndef SYSTRACE_SESSION_H
#define SYSTRACE_SESSION_H

#include <linux/bitops.h>
#include <linux/list.h>
#include <linux/mutex.h>
#include <linux/percpu.h>
#include <linux/rcupdate.h>
#include <linux/types.h>
#include <linux/wait.h>

#include <linux/systrace.h>

#include "ring.h"

struct bpf_prog;
struct cred;
struct mm_struct;
struct paths;
struct pid;
struct pid_namespace;
struct summary;
struct task_struct;

/* A bit each in struct traced_task. */
#define MAX_SESSIONS	64

/**
 * struct call_set - system calls of one ABI
 * @bits: a bit each, for the numbers below SYSTRACE_MAX_NR.
 * @others: larger numbers too.
 */
struct call_set {
	DECLARE_BITMAP(bits, SYSTRACE_MAX_NR);
	bool others;
};

/* Of struct session.extras, and no SYSTRACE_CONFIG_*. */
#define SESSION_SIFTS	BIT(31)

/**
 * struct session - one open of the device
 * @cred: its opener's credentials; a reference.
 * @privileged: it may look into every task; otherwise see rights.c.
 * @pages: what it has, see memory.c.
 * @locked_mm: @pages count against its RLIMIT_MEMLOCK; a reference to the
 *	structure; NULL: none.
 * @lock: serialises the ioctls and mappings of this session.
 * @slot: index in the table of running sessions; -1: does not run.
 * @since: time when it got its slot.
 * @configured: the rings exist; see session_configured().
 * @page: what the reader sees of the session as a whole.
 * @ring: one a possible CPU.
 * @here: the same, as each CPU finds its own.
 * @str_max: bytes of a string to capture.
 * @arr_max: elements of an array to capture.
 * @extras: SYSTRACE_CONFIG_*: what to add to the records; with @paths also
 *	SESSION_SIFTS, so that the quick ways, which are for those who want
 *	nothing extra, need not look at @paths too.
 * @stack_max: bytes of a stack to capture; 0: none.
 * @max_wait: jiffies that a target may wait for the reader; 0: never waits.
 * @calls: which calls to record, an entry for each ABI; each is replaced as
 *	a whole by RCU.
 * @native: that of native calls, or a set of all of them: never NULL.
 * @match: judges the calls that @calls lets through; NULL: accepts them.
 * @paths: what files and descriptors it looks at; NULL: everything.
 * @summary: where its calls are counted; NULL: they are not.
 * @summary_only: and nothing is recorded of them.
 * @rules: which tasks it selects; a list that probes walk.
 * @nr_rules: their number.
 * @selects: one of them selects: it does not end with its last task.
 * @opener: the process that opened it, never selected; a reference.
 * @pidns: the opener's PID namespace; a reference.
 * @wait: readers sleep here.
 * @settle: runs when all probes of the time @settle_time are over.
 * @settle_time: see there.
 * @settle_heads: sum of the heads when it was last asked for.
 * @settling: @settle is under way.
 * @idle_wake: wakes the reader when the last task has gone.
 * @close_work: ends it, once it is closed.
 */
struct session {
	const struct cred *cred;
	bool privileged;
	unsigned long pages;
	struct mm_struct *locked_mm;
	struct mutex lock;
	int slot;
	u64 since;
	bool configured;
	struct systrace_session_page *page;
	struct ring *ring;
	struct ring * __percpu *here;
	const struct call_set __rcu *native;
	u32 str_max;
	u32 arr_max;
	u32 extras;
	u32 stack_max;
	long max_wait;
	struct call_set __rcu *calls[SYSTRACE_NR_ABIS];
	struct bpf_prog __rcu *match;
	struct paths *paths;
	struct summary *summary;
	bool summary_only;
	struct list_head rules;
	unsigned int nr_rules;
	bool selects;
	struct pid *opener;
	struct pid_namespace *pidns;
	wait_queue_head_t wait;
	struct rcu_head settle;
	u64 settle_time;
	u64 settle_heads;
	unsigned long settling;
	struct irq_work idle_wake;
	struct work_struct close_work;
};

/**
 * session_configured() - do the rings exist?
 * @s: the session.
 *
 * Context: any; those who hold no lock may use the rings when it says so.
 */
static inline bool session_configured(const struct session *s)
{
	/* Acquire: pairs with the release in session_configure(). */
	return smp_load_acquire(&s->configured);
}

int session_init(void);
void session_exit(void);
struct session *session_open(void);
void session_close(struct session *s);
bool session_reap(void);
int session_configure(struct session *s, const struct systrace_config *cfg);
int session_set_calls(struct session *s, const struct systrace_calls *calls);
int session_attach(struct session *s, struct systrace_attach *att);
int session_select(struct session *s, struct systrace_select *sel);
int session_detach(struct session *s, const struct systrace_detach *det);
void session_settle(struct session *s);
bool session_has_data(const struct session *s);
void session_sync(void);

void session_count_tasks(u64 mask, int by);
bool session_has_tasks(unsigned int slot);

#endif /* SYSTRACE_SESSION_H */
