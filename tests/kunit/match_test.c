// SPDX-License-Identifier: GPL-2.0-only
/*
 * Match: which programs are let in, what they get to see, who is asked, and
 * the entries that wait.  Programs that run are the end-to-end tests' affair:
 * here a function of the test's stands in for them.
 */
#include <linux/filter.h>
#include <linux/kernel.h>
#include <linux/preempt.h>
#include <linux/sched.h>
#include <linux/slab.h>
#include <linux/string.h>

#include "suites.h"

/* What probes ask of sessions, replaced. */
#define SYSTRACE_LOOKUP_H
#include "../../kmod/session.h"

static struct session *session_at(unsigned int slot);
static pid_t session_pid(const struct session *s, struct task_struct *task);
static pid_t session_tgid(const struct session *s, struct task_struct *task);

#undef bpf_prog_run
#define bpf_prog_run	match_run
#define filter_slow_down	test_filter_slow_down

static u32 match_run(const struct bpf_prog *prog, const void *ctx);

#include "../../kmod/match.c"

void filter_slow_down(unsigned int slot)
{
}

#define NR	3

static struct session *sessions;	/* slots 0 to NR - 1 */
static struct systrace_call seen[NR];	/* what each was shown */
static unsigned int asked[NR];
static u32 verdict[NR];
static bool gone[NR];

static struct session *session_at(unsigned int slot)
{
	return slot < NR && !gone[slot] ? &sessions[slot] : NULL;
}

static pid_t session_pid(const struct session *s, struct task_struct *task)
{
	return 100 + (s - sessions);
}

static pid_t session_tgid(const struct session *s, struct task_struct *task)
{
	return 200 + (s - sessions);
}

/* The "program" of a slot is 8 times the slot, plus 8. */
static u32 match_run(const struct bpf_prog *prog, const void *ctx)
{
	unsigned int slot = (unsigned long)prog / 8 - 1;

	asked[slot]++;
	memcpy(&seen[slot], ctx, sizeof(seen[slot]));
	return verdict[slot];
}

static int check_one(u16 code, u32 k)
{
	struct sock_filter insn = { .code = code, .k = k };

	return check_program(&insn, 1);
}

static void programs(struct kunit *test)
{
	static const u16 good[] = {
		BPF_LD | BPF_IMM, BPF_LD | BPF_MEM, BPF_LDX | BPF_IMM,
		BPF_LDX | BPF_MEM, BPF_ST, BPF_STX, BPF_ALU | BPF_AND | BPF_K,
		BPF_JMP | BPF_JA, BPF_RET | BPF_K, BPF_RET | BPF_A,
		BPF_MISC | BPF_TAX, BPF_MISC | BPF_TXA,
	};
	static const u16 bad[] = {
		BPF_LD | BPF_H | BPF_ABS, BPF_LD | BPF_B | BPF_ABS,
		BPF_LD | BPF_W | BPF_IND, BPF_LD | BPF_H | BPF_IND,
		BPF_LD | BPF_B | BPF_IND, BPF_LDX | BPF_B | BPF_MSH,
		BPF_LDX | BPF_W | BPF_ABS,
	};
	struct sock_filter insn;
	unsigned int i, k;

	for (i = 0; i < ARRAY_SIZE(good); i++)
		KUNIT_EXPECT_EQ_MSG(test, check_one(good[i], 7), 0, "%u", i);
	for (i = 0; i < ARRAY_SIZE(bad); i++)
		KUNIT_EXPECT_EQ_MSG(test, check_one(bad[i], 0), -EINVAL, "%u", i);
	for (k = 0; k < 2 * sizeof(struct systrace_call); k++)
		KUNIT_EXPECT_EQ_MSG(test, check_one(BPF_LD | BPF_W | BPF_ABS, k),
				    k < sizeof(struct systrace_call) && !(k % 4) ?
				    0 : -EINVAL, "%u", k);
	/* Where the kernel keeps its own words about a packet. */
	KUNIT_EXPECT_EQ(test, check_one(BPF_LD | BPF_W | BPF_ABS, SKF_AD_OFF), -EINVAL);
	KUNIT_EXPECT_EQ(test, check_one(BPF_LD | BPF_W | BPF_ABS,
					SKF_AD_OFF + SKF_AD_CPU), -EINVAL);
	KUNIT_EXPECT_EQ(test, check_one(BPF_LD | BPF_W | BPF_ABS, U32_MAX - 3), -EINVAL);

	insn = (struct sock_filter){ BPF_LD | BPF_W | BPF_ABS, 0, 0, 8 };
	KUNIT_EXPECT_EQ(test, check_program(&insn, 1), 0);
	KUNIT_EXPECT_EQ(test, insn.code, (u16)(BPF_LDX | BPF_W | BPF_ABS));
	KUNIT_EXPECT_EQ(test, insn.k, 8U);
	insn = (struct sock_filter){ BPF_LD | BPF_W | BPF_LEN };
	KUNIT_EXPECT_EQ(test, check_program(&insn, 1), 0);
	KUNIT_EXPECT_EQ(test, insn.code, (u16)(BPF_LD | BPF_IMM));
	KUNIT_EXPECT_EQ(test, insn.k, (u32)sizeof(struct systrace_call));
}

static void fill(struct traced_task *t, struct capture_plan *plan)
{
	unsigned int i;

	memset(t, 0, sizeof(*t));
	t->task = current;
	memset(seen, 0xff, sizeof(seen));
	memset(asked, 0, sizeof(asked));
	memset(gone, 0, sizeof(gone));
	t->plan = plan;
	t->nr = 257;
	t->abi = SYSTRACE_ABI_COMPAT;
	for (i = 0; i < SYSTRACE_NR_ARGS; i++)
		t->args[i] = 0x1111111122222220ULL + i;
	for (i = 0; i < NR; i++)
		RCU_INIT_POINTER(sessions[i].match, (void *)(8UL * i + 8));
}

static void what_is_seen(struct kunit *test)
{
	struct capture_plan plan = { .fd = 3 };
	struct systrace_call want = {
		.when = SYSTRACE_WHEN_ENTRY, .nr = 257, .abi = SYSTRACE_ABI_COMPAT,
		.tid = 101, .tgid = 201, .has_fd = 1, .fd = -100,
	};
	struct traced_task *t = kunit_kzalloc(test, sizeof(*t), GFP_KERNEL);
	u64 later;

	KUNIT_ASSERT_NOT_NULL(test, t);
	fill(t, &plan);
	/* A descriptor is an int, whatever is above it. */
	t->args[2] = 0xdeadbeefffffff9cULL;
	/* What is left of another call. */
	t->ret = -2;
	want.uid = from_kuid_munged(&init_user_ns, current_uid());
	memcpy(want.args, t->args, sizeof(want.args));
	verdict[1] = SYSTRACE_VERDICT_RECORD;

	preempt_disable();
	KUNIT_EXPECT_EQ(test, match_ask(t, BIT(1), SYSTRACE_WHEN_ENTRY, 0, &later),
			BIT_ULL(1));
	KUNIT_EXPECT_EQ(test, memcmp(&seen[1], &want, sizeof(want)), 0);

	want.when = SYSTRACE_WHEN_EXIT;
	want.ret = -2;
	want.error = 2;
	want.duration = 5000000001ULL;
	match_ask(t, BIT(1), SYSTRACE_WHEN_EXIT, want.duration, NULL);
	KUNIT_EXPECT_EQ(test, memcmp(&seen[1], &want, sizeof(want)), 0);

	/* The smallest number that is an error, and the one before. */
	t->ret = -MAX_ERRNO;
	match_ask(t, BIT(1), SYSTRACE_WHEN_EXIT, 0, NULL);
	KUNIT_EXPECT_EQ(test, seen[1].error, 4095U);
	t->ret = -MAX_ERRNO - 1;
	match_ask(t, BIT(1), SYSTRACE_WHEN_EXIT, 0, NULL);
	KUNIT_EXPECT_EQ(test, seen[1].error, 0U);
	KUNIT_EXPECT_EQ(test, seen[1].ret, -4096LL);

	t->ret = -2;
	match_ask(t, BIT(1), SYSTRACE_WHEN_UNFINISHED, 7, NULL);
	KUNIT_EXPECT_EQ(test, seen[1].ret, 0LL);
	KUNIT_EXPECT_EQ(test, seen[1].error, 0U);
	KUNIT_EXPECT_EQ(test, seen[1].duration, 7ULL);

	plan.fd = 0;
	match_ask(t, BIT(1), SYSTRACE_WHEN_ENTRY, 0, &later);
	preempt_enable();
	KUNIT_EXPECT_EQ(test, seen[1].has_fd, 0U);
	KUNIT_EXPECT_EQ(test, seen[1].fd, 0);
}

static void who_is_asked(struct kunit *test)
{
	struct capture_plan plan = {};
	struct traced_task *t = kunit_kzalloc(test, sizeof(*t), GFP_KERNEL);
	u64 later = ~0ULL;

	KUNIT_ASSERT_NOT_NULL(test, t);
	fill(t, &plan);
	verdict[0] = SYSTRACE_VERDICT_REFUSE;
	verdict[1] = SYSTRACE_VERDICT_LATER;
	verdict[2] = 77;
	preempt_disable();
	KUNIT_EXPECT_EQ(test, match_ask(t, 7, SYSTRACE_WHEN_ENTRY, 0, &later),
			BIT_ULL(2));
	KUNIT_EXPECT_EQ(test, later, BIT_ULL(1));
	KUNIT_EXPECT_EQ(test, asked[0] * 100 + asked[1] * 10 + asked[2], 111U);
	/* Not put off twice; only who is named is asked. */
	KUNIT_EXPECT_EQ(test, match_ask(t, 3, SYSTRACE_WHEN_EXIT, 0, NULL),
			BIT_ULL(1));
	KUNIT_EXPECT_EQ(test, asked[2], 1U);
	KUNIT_EXPECT_EQ(test, match_ask(t, 0, SYSTRACE_WHEN_ENTRY, 0, &later), 0ULL);
	KUNIT_EXPECT_EQ(test, later, 0ULL);
	/* Whose filter was taken away meanwhile accepts, who has left does not. */
	RCU_INIT_POINTER(sessions[0].match, NULL);
	gone[1] = true;
	KUNIT_EXPECT_EQ(test, match_ask(t, 3, SYSTRACE_WHEN_EXIT, 0, NULL),
			BIT_ULL(0));
	preempt_enable();
}

/* An entry of @nargs arguments and @extra bytes behind them. */
static struct systrace_enter *make_entry(struct kunit *test, unsigned int nargs,
					 u32 extra, u8 seed)
{
	u32 fixed = sizeof(struct systrace_enter) + 8 * nargs;
	struct systrace_enter *rec = kunit_kzalloc(test, fixed + extra, GFP_KERNEL);

	if (!rec)
		return NULL;
	memset(rec, seed, fixed + extra);
	rec->rec.size = fixed + extra;
	rec->rec.nargs = nargs;
	rec->rec.flags = extra ? SYSTRACE_RECORD_EXTENTS : 0;
	rec->rec.time = 0x0102030405060708ULL * (nargs + 1);
	return rec;
}

static void entries_wait(struct kunit *test)
{
	static const u32 extra[] = {
		0, 24, 200, 1024, 40000, 8, SYSTRACE_RECORD_MAX - 80, 16, 0,
	};
	struct traced_task *t = kunit_kzalloc(test, sizeof(*t), GFP_KERNEL);
	unsigned int i;

	KUNIT_ASSERT_NOT_NULL(test, t);
	KUNIT_EXPECT_NULL(test, hold_record(t));
	for (i = 0; i < ARRAY_SIZE(extra); i++) {
		unsigned int nargs = i % (SYSTRACE_NR_ARGS + 1);
		u32 fixed = sizeof(struct systrace_enter) + 8 * nargs;
		struct systrace_enter *rec = make_entry(test, nargs, extra[i], i + 1);
		struct systrace_enter *hold;

		KUNIT_ASSERT_NOT_NULL(test, rec);
		KUNIT_ASSERT_TRUE(test, hold_keep(t, rec));
		hold = hold_record(t);
		KUNIT_ASSERT_NOT_NULL(test, hold);
		KUNIT_EXPECT_EQ(test, hold->rec.size, rec->rec.size + 8);
		KUNIT_EXPECT_EQ(test, hold->rec.flags,
				(u8)(rec->rec.flags | SYSTRACE_RECORD_HELD));
		KUNIT_EXPECT_EQ(test, hold->rec.time, rec->rec.time);
		KUNIT_EXPECT_EQ(test, memcmp(hold->args, rec->args, 8 * nargs), 0);
		KUNIT_EXPECT_EQ(test, hold->args[nargs], rec->rec.time);
		KUNIT_EXPECT_EQ(test, memcmp((u8 *)hold + fixed + 8,
					     (u8 *)rec + fixed, extra[i]), 0);
		hold_done(t);
		KUNIT_EXPECT_NULL(test, hold_record(t));
		/* Large room does not stay, small room does. */
		KUNIT_EXPECT_LE(test, t->hold_cap, (u32)HOLD_KEEP);
		if (extra[i] < HOLD_KEEP / 2)
			KUNIT_EXPECT_GT(test, t->hold_cap, 0U);
		kunit_kfree(test, rec);
	}
	hold_free(t);
	KUNIT_EXPECT_NULL(test, t->hold);
	KUNIT_EXPECT_EQ(test, t->hold_cap, 0U);
}

static int match_suite_init(struct kunit_suite *suite)
{
	sessions = kcalloc(NR, sizeof(*sessions), GFP_KERNEL);
	return sessions ? 0 : -ENOMEM;
}

static void match_suite_exit(struct kunit_suite *suite)
{
	kfree(sessions);
}

static struct kunit_case match_cases[] = {
	KUNIT_CASE(programs),
	KUNIT_CASE(what_is_seen),
	KUNIT_CASE(who_is_asked),
	KUNIT_CASE(entries_wait),
	{}
};

struct kunit_suite systrace_match_suite = {
	.name = "systrace_match",
	.suite_init = match_suite_init,
	.suite_exit = match_suite_exit,
	.test_cases = match_cases,
};
