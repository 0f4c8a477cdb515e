// SPDX-License-Identifier: GPL-2.0-only
/*
 * Books: whatever happens, seen is written plus filtered plus lost, and the
 * stream tells of each loss where it happened.
 *
 * First the ring by itself, against a model that knows of every event; then
 * the very code of inflight.c, over sessions and captures of the test's own.
 * The ring is that of ring_test.c.
 */
#include <linux/cpumask.h>
#include <linux/delay.h>
#include <linux/irq_work.h>
#include <linux/kernel.h>
#include <linux/kthread.h>
#include <linux/preempt.h>
#include <linux/ptrace.h>
#include <linux/rcupdate.h>
#include <linux/sched.h>
#include <linux/slab.h>
#include <linux/string.h>

#include "suites.h"

/* What inflight.c stands on, replaced. */
#define capture_native		test_capture_native
#define capture_plan_find	test_capture_plan_find
#define capture_short		test_capture_short
#define capture_subcall		test_capture_subcall
#define capture_entry_steps	test_capture_entry_steps
#define capture_exit_steps	test_capture_exit_steps
#define capture_entry		test_capture_entry
#define capture_exit		test_capture_exit
#define capture_add		test_capture_add
#define capture_image		test_capture_image
#define filter_buckets		test_filter_buckets
#define filter_disarm		test_filter_disarm
#define filter_quicken		test_filter_quicken
#define filter_remove_task	test_filter_remove_task
#define fdname_entry		test_fdname_entry
#define fdname_exit		test_fdname_exit
#define stack_take		test_stack_take
#define filter_settle		test_filter_settle
#define filter_drop		test_filter_drop
#define late_finish		test_late_finish
#define late_wait		test_late_wait
#define match_ask		test_match_ask
#define rights_hold		test_rights_hold
#define summary_leave		test_summary_leave
#define summary_leave_one	test_summary_leave_one
#define SYSTRACE_LOOKUP_H
#define SYSTRACE_SHORT_H
/* Bytes that capture_short() may need, and what it says when it cannot. */
#define CAPTURE_SHORT_ROOM	80
#define CAPTURE_NOT_SHORT	U32_MAX
#include "../../kmod/session.h"

static struct session *session_at(unsigned int slot);
static bool session_wants(const struct session *s, unsigned int abi, int nr);
static u32 capture_short(void *to, u64 addr, u64 count, u32 str_max, u8 arg,
			 u8 flags);
static pid_t session_pid(const struct session *s, struct task_struct *task);
static pid_t session_tgid(const struct session *s, struct task_struct *task);

#include "../../kmod/inflight.c"

/* Reading a ring, as a reader does. */

/**
 * struct reader - what was found in a ring
 * @r: the ring.
 * @pos: bytes consumed.
 * @records: records, without those that tell of gaps.
 * @told: events lost as the gaps told, by reason.
 * @gap: of these, since the last record.
 * @since: of the last gap.
 * @time: of the last record.
 * @check: looks at a record; returns what is wrong with it.
 * @data: for @check.
 */
struct reader {
	struct ring *r;
	u64 pos;
	u64 records;
	u64 told[SYSTRACE_NR_LOST];
	u64 gap;
	u64 since;
	u64 time;
	const char *(*check)(struct reader *rd, const struct systrace_record *rec);
	void *data;
};

/* Reads one record, and the gap before it; returns what is wrong. */
static const char *read_one(struct reader *rd)
{
	/* Acquire: pairs with the release in ring_commit(). */
	u64 head = smp_load_acquire(&rd->r->kernel->head);
	u64 gap_time = 0;

	rd->gap = 0;
	while (rd->pos != head) {
		const struct systrace_record *rec = (void *)
			(rd->r->data + (rd->pos & (rd->r->size - 1)));
		const struct systrace_gap *gap = (void *)rec;
		unsigned int i;

		if (head - rd->pos > rd->r->size)
			return "overrun";
		if (rec->size < sizeof(*rec) || rec->size % 8 ||
		    rec->size > head - rd->pos)
			return "size";
		if (rec->type != SYSTRACE_REC_LOST) {
			const char *wrong = rd->check(rd, rec);

			if (rec->time < rd->time)
				return "time goes back";
			if (rd->gap && rec->time != gap_time)
				return "a gap's time is not its record's";
			rd->time = rec->time;
			rd->records++;
			rd->pos += rec->size;
			return wrong;
		}
		if (rd->gap)
			return "two gaps in a row";
		if (rec->size != sizeof(*gap) || rec->tid)
			return "a gap's head";
		for (i = 0; i < SYSTRACE_NR_LOST; i++) {
			rd->told[i] += gap->lost[i];
			rd->gap += gap->lost[i];
		}
		if (!rd->gap)
			return "a gap of nothing";
		rd->since = gap->since;
		gap_time = rec->time;
		if (rd->since < rd->time || rd->since > gap_time)
			return "a gap's time is not between its neighbours'";
		rd->pos += rec->size;
		if (rd->pos == head)
			return "a gap without a record to follow";
	}
	return NULL;
}

static void publish_tail(struct reader *rd)
{
	/* Release: pairs with the acquire in has_room(). */
	smp_store_release(&rd->r->reader->tail, rd->pos);
}

static bool caught_up(const struct reader *rd)
{
	/* Acquire: as in read_one(). */
	return rd->pos == smp_load_acquire(&rd->r->kernel->head);
}

static u64 sum_lost(const struct systrace_ring_kernel *k)
{
	u64 sum = 0;
	unsigned int i;

	for (i = 0; i < SYSTRACE_NR_LOST; i++)
		sum += k->lost[i];
	return sum;
}

static void no_wakeup(struct irq_work *work)
{
}

/* The ring by itself. */

/**
 * struct model - a ring, its writer, its reader, and what is known of them
 * @ring: the ring.
 * @rd: its reader.
 * @next: number of the next event that is not filtered; also its pattern.
 * @expected: number of the next event that the reader has not heard of.
 * @filtered: events that were filtered.
 * @max: bytes of a record at most, without its head.
 * @over: the writer has ended.
 */
struct model {
	struct ring ring;
	struct reader rd;
	u64 next;
	u64 expected;
	u64 filtered;
	u32 max;
	bool over;
};

static u64 time_of(u64 event)
{
	return 1000 + 7 * event;
}

static u64 pattern(u64 event, u32 word)
{
	return (event + 1) * 0x9e3779b97f4a7c15ULL + word;
}

static const char *check_pattern(struct reader *rd, const struct systrace_record *rec)
{
	struct model *m = rd->data;
	const u64 *word = (const u64 *)(rec + 1);
	u32 i;

	if (rd->gap && rd->since != time_of(m->expected))
		return "a gap's time is not that of its first event";
	/* Exactly those that the gap told of are missing. */
	m->expected += rd->gap;
	if (rec->time != time_of(m->expected))
		return "another event than expected";
	for (i = 0; i < (rec->size - sizeof(*rec)) / 8; i++)
		if (word[i] != pattern(m->expected, i))
			return "not what was written";
	m->expected++;
	return NULL;
}

/* An event that is not filtered: as inflight.c, but for the record's making. */
static void write_event(struct model *m, u32 size)
{
	struct ring *r = &m->ring;
	struct systrace_record *rec;
	u32 i;

	preempt_disable();
	r->kernel->seen++;
	rec = ring_reserve(r, size, time_of(m->next));
	if (rec) {
		u64 *word = (u64 *)(rec + 1);

		*rec = (struct systrace_record){
			.size = size,
			.type = SYSTRACE_REC_ENTER,
			.time = time_of(m->next),
		};
		for (i = 0; i < (size - sizeof(*rec)) / 8; i++)
			word[i] = pattern(m->next, i);
		ring_commit(r, size);
	}
	preempt_enable();
	m->next++;
}

static void lose_event(struct model *m, enum systrace_lost why)
{
	preempt_disable();
	m->ring.kernel->seen++;
	ring_lose(&m->ring, why, time_of(m->next));
	preempt_enable();
	m->next++;
}

static void filter_event(struct model *m)
{
	m->ring.kernel->seen++;
	m->ring.kernel->filtered++;
	m->filtered++;
}

static int make_model(struct model *m, u64 start, u32 max)
{
	struct ring *r = &m->ring;
	int err;

	memset(m, 0, sizeof(*m));
	init_irq_work(&r->wake, no_wakeup);
	err = ring_init(r, 0, RING_MIN_SIZE, 0);
	if (err)
		return err;
	r->head = start;
	r->tail = start;
	r->limit = start + r->size;
	r->kernel->head = start;
	r->reader->tail = start;
	r->wake_at = start + r->watermark;
	r->attention_at = r->wake_at;
	m->max = max;
	m->rd = (struct reader){
		.r = r, .pos = start, .check = check_pattern, .data = m,
	};
	return 0;
}

static void drop_model(struct model *m)
{
	irq_work_sync(&m->ring.wake);
	ring_destroy(&m->ring);
}

/* The books of a ring whose reader has caught up; returns what is wrong. */
static const char *audit(struct model *m)
{
	const struct systrace_ring_kernel *k = m->ring.kernel;
	unsigned int i;

	if (k->seen != m->next + m->filtered)
		return "seen";
	if (k->filtered != m->filtered)
		return "filtered";
	if (k->seen != k->written + k->filtered + sum_lost(k))
		return "the books do not balance";
	if (m->rd.records != k->written)
		return "written";
	for (i = 0; i < SYSTRACE_NR_LOST; i++)
		if (m->rd.told[i] + m->ring.gap[i] != k->lost[i])
			return "lost";
	return NULL;
}

static const char *drain(struct model *m)
{
	while (!caught_up(&m->rd)) {
		const char *wrong = read_one(&m->rd);

		if (wrong)
			return wrong;
	}
	publish_tail(&m->rd);
	return NULL;
}

/* Large records are rare. */
static u32 largest(const struct model *m, struct rnd_state *rnd)
{
	return roll(rnd, 8) ? min(m->max, 512U) : m->max;
}

/* One random life of a ring; returns what went wrong. */
static const char *live(struct model *m, struct rnd_state *rnd)
{
	/* How likely things are varies from life to life. */
	u32 filtered = roll(rnd, 3) ? 0 : roll(rnd, 60);
	u32 lost = roll(rnd, 3) ? roll(rnd, 5) : roll(rnd, 50);
	u32 reads = roll(rnd, 50), most = 1 + roll(rnd, 60);
	u32 publishes = 1 + roll(rnd, 4);
	unsigned int step, n;
	const char *wrong;

	for (step = 0; step < 250; step++) {
		if (roll(rnd, 100) < reads) {
			for (n = roll(rnd, most); n && !caught_up(&m->rd); n--) {
				wrong = read_one(&m->rd);
				if (wrong)
					return wrong;
			}
			/* A reader may take its time to say so. */
			if (!roll(rnd, publishes))
				publish_tail(&m->rd);
		}
		if (roll(rnd, 100) < filtered)
			filter_event(m);
		else if (roll(rnd, 100) < lost)
			lose_event(m, roll(rnd, SYSTRACE_NR_LOST));
		else
			write_event(m, sizeof(struct systrace_record) +
				    8 * roll(rnd, largest(m, rnd) / 8));
	}
	wrong = drain(m) ?: audit(m);
	if (wrong)
		return wrong;
	/* The last loss is told as soon as something is written again. */
	write_event(m, 32);
	wrong = drain(m) ?: audit(m);
	if (wrong)
		return wrong;
	if (m->expected != m->next)
		return "an event that nobody heard of";
	if (m->ring.in_gap || m->ring.broken)
		return "the ring's state";
	return NULL;
}

static void random_lives(struct kunit *test)
{
	static const u32 max[] = { 8, 64, 256, 1024, 8192, RING_MIN_SIZE, 80000 };
	struct model *m = kunit_kzalloc(test, sizeof(*m), GFP_KERNEL);
	unsigned int seed, gaps = 0, full = 0;

	KUNIT_ASSERT_NOT_NULL(test, m);
	for (seed = 1; seed <= 1200; seed++) {
		struct rnd_state rnd;
		const char *wrong;
		u64 start;

		prandom_seed_state(&rnd, seed);
		/* From zero, from somewhere, and to where positions wrap. */
		switch (roll(&rnd, 3)) {
		case 0:
			start = 0;
			break;
		case 1:
			start = 8ULL * prandom_u32_state(&rnd);
			break;
		default:
			start = -8ULL * roll(&rnd, 30000);
		}
		KUNIT_ASSERT_EQ(test, make_model(m, start,
						 max[roll(&rnd, ARRAY_SIZE(max))]), 0);
		wrong = live(m, &rnd);
		gaps += !!sum_lost(m->ring.kernel);
		full += !!m->ring.kernel->lost[SYSTRACE_LOST_FULL];
		drop_model(m);
		KUNIT_ASSERT_STREQ_MSG(test, wrong ?: "", "", "seed %u", seed);
		cond_resched();
	}
	/* The lives were worth living. */
	KUNIT_EXPECT_GT(test, gaps, 600U);
	KUNIT_EXPECT_GT(test, full, 200U);
}

/* A reader that says anything: what it reads is its affair, the books balance. */
static void lying_reader(struct kunit *test)
{
	struct model *m = kunit_kzalloc(test, sizeof(*m), GFP_KERNEL);
	unsigned int seed, step, broken = 0;

	KUNIT_ASSERT_NOT_NULL(test, m);
	for (seed = 1; seed <= 200; seed++) {
		const struct systrace_ring_kernel *k;
		struct rnd_state rnd;
		u64 told = 0;

		prandom_seed_state(&rnd, seed);
		KUNIT_ASSERT_EQ(test, make_model(m, -8ULL * roll(&rnd, 30000), 4096), 0);
		k = m->ring.kernel;
		for (step = 0; step < 200; step++) {
			if (roll(&rnd, 3) == 0)
				m->rd.pos = roll(&rnd, 20) ? m->ring.tail +
					    roll(&rnd, m->ring.head - m->ring.tail + 1) :
					    prandom_u32_state(&rnd);
			publish_tail(&m->rd);
			write_event(m, sizeof(struct systrace_record) +
				    8 * roll(&rnd, m->max / 8));
			KUNIT_ASSERT_EQ(test, k->seen, k->written + k->filtered +
					sum_lost(k));
			KUNIT_ASSERT_EQ(test, k->head, m->ring.head);
		}
		told = m->ring.gap[SYSTRACE_LOST_FULL];
		if (m->ring.broken) {
			broken++;
			KUNIT_EXPECT_GT(test, told, 0ULL);
		}
		drop_model(m);
	}
	KUNIT_EXPECT_GT(test, broken, 50U);
}

/* A writer and a reader at the same time, on CPUs of their own if there are. */
static int write_all_events(void *arg)
{
	struct model *m = arg;
	struct rnd_state rnd;
	unsigned int i;

	prandom_seed_state(&rnd, 2);
	for (i = 0; i < 60000 && !kthread_should_stop(); i++) {
		if (roll(&rnd, 50) == 0)
			lose_event(m, SYSTRACE_LOST_BUSY);
		else
			write_event(m, 24 + 8 * roll(&rnd, roll(&rnd, 20) ? 20 : 500));
		/* Slow enough at times for the reader to catch up. */
		if (roll(&rnd, 500) == 0)
			usleep_range(100, 1000);
		cond_resched();
	}
	/* Release: who sees it sees the last event too. */
	smp_store_release(&m->over, true);
	while (!kthread_should_stop())
		msleep(20);
	return 0;
}

static void at_the_same_time(struct kunit *test)
{
	struct model *m = kunit_kzalloc(test, sizeof(*m), GFP_KERNEL);
	const char *wrong = NULL;
	struct task_struct *writer;
	unsigned int n = 0;
	bool over;

	KUNIT_ASSERT_NOT_NULL(test, m);
	KUNIT_ASSERT_EQ(test, make_model(m, -4ULL * RING_MIN_SIZE, 1), 0);
	writer = kthread_run(write_all_events, m, "systrace_writer");
	if (IS_ERR(writer)) {
		drop_model(m);
		KUNIT_ASSERT_FALSE_MSG(test, true, "no thread");
	}
	do {
		/* Acquire: pairs with the writer's release. */
		over = smp_load_acquire(&m->over);
		while (!wrong && !caught_up(&m->rd)) {
			wrong = read_one(&m->rd);
			if (++n % 16 == 0)
				publish_tail(&m->rd);
		}
		publish_tail(&m->rd);
		cond_resched();
	} while (!wrong && !over);
	kthread_stop(writer);
	wrong = wrong ?: drain(m) ?: audit(m);
	if (!wrong) {
		write_event(m, 32);
		wrong = drain(m) ?: audit(m);
	}
	if (!wrong && m->expected != m->next)
		wrong = "an event that nobody heard of";
	KUNIT_EXPECT_GT(test, m->rd.records, 1000ULL);
	drop_model(m);
	KUNIT_EXPECT_STREQ(test, wrong ?: "", "");
}

/* Whole events, to whole sessions. */

#define NR_SESSIONS	5

/**
 * struct office - a session of the test's, and its books
 * @s: the session.
 * @slot: its number.
 * @active: probes can find it.
 * @refuses: system calls whose number leaves no rest by this; 0: none.
 * @judges: it has a filter, which lets the number's rest by three decide: 0
 *	is refused, 1 accepted, 2 accepted when it succeeds.
 * @rd: a reader for each CPU's ring.
 * @seen: events that its rings should have seen.
 * @filtered: ... refused.
 * @memory: ... lost for want of memory.
 * @busy: ... lost as too many waited.
 * @open: it has seen the entry of the call in flight.
 * @waits: that entry waits for the call's result.
 */
static struct office {
	struct session s;
	struct call_set calls;
	unsigned int slot;
	bool active;
	unsigned int refuses;
	bool judges;
	struct reader *rd;
	u64 seen;
	u64 filtered;
	u64 memory;
	u64 busy;
	bool open;
	bool waits;
} *office;

static struct capture_plan test_plan;
static u32 extents_len;		/* bytes that a capture is to take */
static u64 removed;		/* sessions whose task has died */

const struct capture_plan *capture_plan_find(unsigned int abi, int nr,
					     const u64 *args)
{
	return &test_plan;
}

const struct capture_plan *capture_subcall(struct capture *c, unsigned int abi,
					   u64 *args)
{
	return c->plan;
}

/* Extents as large as the test wants, and all alike. */
static void capture_some(struct capture *c)
{
	struct systrace_extent *ext = (void *)(c->data + c->len);
	u32 len = extents_len;

	if (!len || c->cap - c->len < sizeof(*ext) + len)
		return;
	*ext = (struct systrace_extent){ .addr = len, .len = len };
	memset(ext + 1, 0x6b, len);
	c->len += sizeof(*ext) + len;
}

const struct capture_plan *capture_native[SYSTRACE_MAX_NR];

static u32 capture_short(void *to, u64 addr, u64 count, u32 str_max, u8 arg,
			 u8 flags)
{
	struct capture c = { .data = to, .cap = CAPTURE_SHORT_ROOM };

	if (extents_len > CAPTURE_SHORT_ROOM - sizeof(struct systrace_extent))
		return CAPTURE_NOT_SHORT;
	capture_some(&c);
	return c.len;
}

u32 capture_entry_steps(const struct capture_plan *plan, const u64 *args, void *to,
			u32 str_max, u32 arr_max)
{
	struct capture c = { .data = to, .cap = CAPTURE_STEPS_ROOM };

	if (extents_len > CAPTURE_STEPS_ROOM - sizeof(struct systrace_extent))
		return CAPTURE_NOT_SHORT;
	capture_some(&c);
	return c.len;
}

u32 capture_exit_steps(const struct capture_plan *plan, const u64 *args, s64 ret,
		       void *to, u32 str_max, u32 arr_max)
{
	return capture_entry_steps(plan, args, to, str_max, arr_max);
}

void capture_entry(struct capture *c, u8 only)
{
	capture_some(c);
}

void capture_exit(struct capture *c)
{
	capture_some(c);
}

void capture_add(struct capture *c, u64 addr, const void *data, u32 len)
{
}

void capture_image(struct capture *c, u64 vector, u64 start, u64 end,
		   bool strings)
{
}

void filter_disarm(struct traced_task *t)
{
	t->armed = 0;
}

void fdname_entry(struct capture *c, u64 sessions)
{
}

void fdname_exit(struct capture *c, u64 sessions)
{
}

void stack_take(struct capture *c, const struct pt_regs *regs, bool paths)
{
}

struct hlist_head *filter_buckets;

bool filter_quicken(struct traced_task *t, struct session *s)
{
	t->session = s;
	t->bit = BIT_ULL(s->slot);
	t->quick = t->task;
	return true;
}

bool rights_hold(struct traced_task *t)
{
	return true;
}

void filter_settle(struct traced_task *t)
{
	t->fresh = 0;
}

void filter_drop(struct traced_task *t, u64 mask)
{
	t->sessions &= ~mask;
}

u64 filter_remove_task(struct traced_task *t)
{
	removed = t->sessions;
	t->sessions = 0;
	return removed;
}

bool late_finish(struct traced_task *t)
{
	return false;
}

void late_wait(struct traced_task *t, unsigned int slot)
{
}

static unsigned int counted;	/* calls, by the session of slot 0 */
static unsigned int counted_quickly;

void summary_leave(struct traced_task *t, u64 sessions, u64 now)
{
	counted += sessions & 1;
}

void summary_leave_one(struct traced_task *t, const struct session *s, u64 now)
{
	counted += !s->slot;
	counted_quickly++;
}

static struct session *session_at(unsigned int slot)
{
	unsigned int i;

	for (i = 0; i < NR_SESSIONS; i++)
		if (office[i].slot == slot)
			return office[i].active ? &office[i].s : NULL;
	return NULL;
}

static bool session_wants(const struct session *s, unsigned int abi, int nr)
{
	const struct office *o = container_of(s, struct office, s);

	return !o->refuses || nr % o->refuses;
}

u64 match_ask(const struct traced_task *t, u64 sessions, unsigned int when,
	      u64 duration, u64 *later)
{
	u64 accepted = 0;
	unsigned int i;

	if (later)
		*later = 0;
	for (i = 0; i < NR_SESSIONS; i++) {
		u64 bit = BIT_ULL(office[i].slot);

		if (!(sessions & bit) || !office[i].active)
			continue;
		if (t->nr % 3 == 2 && when == SYSTRACE_WHEN_ENTRY)
			*later |= bit;
		else if (t->nr % 3 == 1 || (t->nr % 3 == 2 && t->ret >= 0 &&
					    when == SYSTRACE_WHEN_EXIT))
			accepted |= bit;
	}
	return accepted;
}

static pid_t session_pid(const struct session *s, struct task_struct *task)
{
	return 1000 + container_of(s, struct office, s)->slot;
}

static pid_t session_tgid(const struct session *s, struct task_struct *task)
{
	return session_pid(s, task);
}

static const char *check_record(struct reader *rd, const struct systrace_record *rec)
{
	const struct office *o = rd->data;
	u32 fixed = 0;

	if (rec->tid != 1000 + o->slot)
		return "another session's record";
	if (rec->time <= rd->time)
		return "time does not rise";
	switch (rec->type) {
	case SYSTRACE_REC_ENTER:
		if (rec->nargs > SYSTRACE_NR_ARGS)
			return "arguments";
		if (o->refuses && rec->nr % o->refuses == 0)
			return "a call that was refused";
		fixed = sizeof(struct systrace_enter) + 8 * rec->nargs;
		if (o->judges && rec->nr % 3 == 0)
			return "a call that the filter refused";
		if (!(rec->flags & SYSTRACE_RECORD_HELD))
			break;
		/* The time at which it began. */
		if (!o->judges || rec->nr % 3 != 2)
			return "an entry that did not have to wait";
		if (((const u64 *)((const u8 *)rec + fixed))[0] >= rec->time)
			return "an entry that waited for nothing";
		fixed += 8;
		break;
	case SYSTRACE_REC_EXIT:
		fixed = sizeof(struct systrace_exit);
		break;
	case SYSTRACE_REC_SIGNAL:
		return rec->size == sizeof(struct systrace_signal) ? NULL : "signal";
	case SYSTRACE_REC_FORK:
		return rec->size == sizeof(struct systrace_fork) ? NULL : "fork";
	case SYSTRACE_REC_EXEC: {
		const struct systrace_exec *e = (const void *)rec;
		u32 len = e->filename;

		if (rec->size != sizeof(*e) + ALIGN(len, 8) ||
		    ((const char *)(e + 1))[len - 1])
			return "exec";
		return NULL;
	}
	case SYSTRACE_REC_DEATH:
		return rec->size == sizeof(struct systrace_death) ? NULL : "death";
	default:
		return "a record of no known kind";
	}
	if (!(rec->flags & SYSTRACE_RECORD_EXTENTS)) {
		if (rec->size != fixed)
			return "size of a call without extents";
	} else {
		const struct systrace_extent *ext = (const void *)rec + fixed;

		if (rec->size <= fixed || ext->addr != ext->len ||
		    rec->size != fixed + sizeof(*ext) + ext->len ||
		    memchr_inv(ext + 1, 0x6b, ext->len))
			return "extents";
	}
	return NULL;
}

static void close_offices(void)
{
	unsigned int i, cpu;

	for (i = 0; office && i < NR_SESSIONS; i++) {
		struct session *s = &office[i].s;

		for (cpu = 0; s->ring && cpu < nr_cpu_ids; cpu++) {
			irq_work_sync(&s->ring[cpu].wake);
			ring_destroy(&s->ring[cpu]);
		}
		free_percpu(s->here);
		kfree(s->ring);
		kfree(s->page);
		kfree(office[i].rd);
	}
	kfree(office);
	office = NULL;
}

static int open_office(struct office *o, unsigned int slot)
{
	struct session *s = &o->s;
	unsigned int cpu;
	int err;

	o->slot = slot;
	s->slot = slot;
	o->active = true;
	s->str_max = 32;
	s->arr_max = 32;
	s->page = kzalloc(sizeof(*s->page), GFP_KERNEL);
	s->ring = kcalloc(nr_cpu_ids, sizeof(*s->ring), GFP_KERNEL);
	s->here = alloc_percpu(*s->here);
	RCU_INIT_POINTER(s->native, &o->calls);
	o->rd = kcalloc(nr_cpu_ids, sizeof(*o->rd), GFP_KERNEL);
	if (!s->page || !s->ring || !s->here || !o->rd)
		return -ENOMEM;
	for (cpu = 0; cpu < nr_cpu_ids; cpu++) {
		if (cpu_possible(cpu))
			*per_cpu_ptr(s->here, cpu) = &s->ring[cpu];
		init_irq_work(&s->ring[cpu].wake, no_wakeup);
		/* In the larger ones records can be made in place. */
		err = ring_init(&s->ring[cpu], cpu, slot % 2 ? RING_MIN_SIZE :
				2 * SYSTRACE_RECORD_MAX, 0);
		if (err)
			return err;
		o->rd[cpu] = (struct reader){
			.r = &s->ring[cpu], .check = check_record, .data = o,
		};
	}
	return 0;
}

/* What is read of a session, at most @n records of each ring. */
static const char *read_office(struct office *o, unsigned int n)
{
	unsigned int cpu, i;

	for (cpu = 0; cpu < nr_cpu_ids; cpu++) {
		struct reader *rd = &o->rd[cpu];

		for (i = 0; i < n && !caught_up(rd); i++) {
			const char *wrong = read_one(rd);

			if (wrong)
				return wrong;
		}
		publish_tail(rd);
	}
	return NULL;
}

static const char *audit_office(const struct office *o)
{
	u64 seen = 0, written = 0, filtered = 0, records = 0;
	u64 lost[SYSTRACE_NR_LOST] = {}, told[SYSTRACE_NR_LOST] = {};
	unsigned int cpu, i;

	for (cpu = 0; cpu < nr_cpu_ids; cpu++) {
		const struct ring *r = &o->s.ring[cpu];
		const struct systrace_ring_kernel *k = r->kernel;

		/* On each CPU, and so for the session. */
		if (k->seen != k->written + k->filtered + sum_lost(k))
			return "the books of a CPU do not balance";
		seen += k->seen;
		written += k->written;
		filtered += k->filtered;
		records += o->rd[cpu].records;
		for (i = 0; i < SYSTRACE_NR_LOST; i++) {
			lost[i] += k->lost[i];
			told[i] += o->rd[cpu].told[i] + r->gap[i];
		}
	}
	if (seen != o->seen)
		return "seen";
	if (filtered != o->filtered)
		return "filtered";
	if (written != records)
		return "written";
	if (memcmp(lost, told, sizeof(lost)))
		return "lost";
	if (lost[SYSTRACE_LOST_MEMORY] != o->memory ||
	    lost[SYSTRACE_LOST_BUSY] != o->busy)
		return "reasons";
	return NULL;
}

/* Who of @sessions sees an event that no filter refuses. */
static void count_event(u64 sessions)
{
	unsigned int i;

	for (i = 0; i < NR_SESSIONS; i++)
		if (office[i].active && (sessions & BIT_ULL(office[i].slot)))
			office[i].seen++;
}

static unsigned int quick;	/* calls of a task that was */

static void set_calls(struct office *o)
{
	unsigned int nr;

	for (nr = 0; nr < SYSTRACE_MAX_NR; nr++)
		__assign_bit(nr, o->calls.bits, session_wants(&o->s, 0, nr));
}

static void do_enter(struct traced_task *t, struct rnd_state *rnd)
{
	struct pt_regs regs = { .di = 1, .si = 2, .dx = 3, .r10 = 4, .r8 = 5, .r9 = 6 };
	/* Without execve, which would disarm. */
	int nr = 100 + roll(rnd, 100);
	unsigned int i;

	for (i = 0; i < NR_SESSIONS; i++) {
		struct office *o = &office[i];

		o->open = false;
		o->waits = false;
		if (!o->active || !(t->sessions & ~t->armed & BIT_ULL(o->slot)))
			continue;
		if (session_wants(&o->s, 0, nr) && o->judges && nr % 3 == 2) {
			o->waits = true;
			continue;
		}
		o->seen++;
		if (session_wants(&o->s, 0, nr) && !(o->judges && nr % 3 == 0))
			o->open = true;
		else
			o->filtered++;
	}
	preempt_disable();
	probe_begin();
	enter_task(t, &regs, nr);
	quick += t->quick == current;
	preempt_enable();
}

static void do_leave(struct traced_task *t, struct rnd_state *rnd)
{
	int ret = (int)roll(rnd, 200) - 100;
	unsigned int i;
	bool kept;

	/* As if there had been no memory for it. */
	if (!roll(rnd, 20))
		t->hold_kept = false;
	kept = t->hold_kept;

	for (i = 0; i < NR_SESSIONS; i++) {
		struct office *o = &office[i];

		/* A session may be gone, and another have its slot. */
		if (o->active && !roll(rnd, 20)) {
			o->s.since = t->entered_at + 1;
			t->quick = NULL;
			o->open = false;
			o->waits = false;
		}
		/* Nothing is written for whom the task does not belong to. */
		if (o->open && o->active && (t->sessions & BIT_ULL(o->slot)))
			o->seen++;
		o->open = false;
		if (o->waits && o->active && (t->sessions & BIT_ULL(o->slot))) {
			o->seen += ret < 0 ? 1 : 2;
			o->filtered += ret < 0;
			o->memory += ret >= 0 && !kept;
		}
		o->waits = false;
	}
	preempt_disable();
	probe_begin();
	leave_task(t, NULL, ret);
	preempt_enable();
}

/*
 * Signals that are ignored, as many as @nr.  They are told at the task's next
 * probe, to who is there then: of an ordinary one that waits already there is
 * nothing more to tell, for others there may be no room.
 */
static void do_ignored(struct traced_task *t, struct rnd_state *rnd,
		       unsigned int nr, unsigned int *seen, unsigned int *busy)
{
	bool waits = false;
	unsigned int i;

	*seen = 0;
	*busy = 0;
	preempt_disable();
	for (i = 0; i < nr; i++) {
		bool ordinary = roll(rnd, 2);

		inflight_signal_ignored(t, ordinary ? SIGCHLD : SIGRTMIN,
					SEND_SIG_NOINFO, 0);
		if (ordinary && waits)
			continue;
		if (*seen - *busy == IGNORED_MAX)
			++*busy;
		else
			waits |= ordinary;
		++*seen;
	}
	preempt_enable();
}

static void count_ignored(struct traced_task *t, unsigned int seen,
			  unsigned int busy)
{
	unsigned int i;

	for (i = 0; i < NR_SESSIONS; i++) {
		struct office *o = &office[i];

		if (!o->active || !(t->sessions & ~t->armed & BIT_ULL(o->slot)))
			continue;
		o->seen += seen;
		o->busy += busy;
	}
}

static const char *run_offices(struct rnd_state *rnd)
{
	static const char name[] = "/usr/lib/a-program-with-a-name";
	struct kernel_siginfo info = { .si_signo = SIGUSR1 };
	u32 reads = roll(rnd, 30), most = 1 + roll(rnd, 100);
	struct traced_task *t = inflight_alloc(current, GFP_KERNEL);
	const char *wrong = NULL;
	unsigned int step, i, ignored, seen, busy;
	u64 sessions;

	if (!t)
		return "no memory";
	for (i = 0; i < NR_SESSIONS; i++) {
		office[i].refuses = roll(rnd, 3) ? 0 : 2 + roll(rnd, 3);
		set_calls(&office[i]);
		office[i].judges = roll(rnd, 2);
		/* Only asked for; match_ask() is ours. */
		if (office[i].judges)
			RCU_INIT_POINTER(office[i].s.match, (void *)&office[i]);
		if (roll(rnd, 4))
			t->sessions |= BIT_ULL(office[i].slot);
	}
	/* One session is the usual case. */
	if (roll(rnd, 2))
		t->sessions &= BIT_ULL(office[roll(rnd, NR_SESSIONS)].slot);
	for (i = 0; i < ARRAY_SIZE(capture_native); i++)
		capture_native[i] = roll(rnd, 8) ? &test_plan : NULL;
	t->follow = t->sessions;
	for (step = 0; step < 400; step++) {
		test_plan.nargs = roll(rnd, SYSTRACE_NR_ARGS + 1);
		test_plan.enter = (struct capture_head){
			.size = sizeof(struct systrace_enter) + 8 * test_plan.nargs,
			.type = SYSTRACE_REC_ENTER, .nargs = test_plan.nargs,
		};
		test_plan.at_entry = roll(rnd, 2);
		test_plan.at_exit = roll(rnd, 2);
		test_plan.entry_arg = test_plan.at_entry && roll(rnd, 2);
		test_plan.exit_arg = test_plan.at_exit && roll(rnd, 2);
		test_plan.at_failure = roll(rnd, 2);
		extents_len = 8 * roll(rnd, roll(rnd, 4) ? 20 : 2000);
		sessions = t->sessions & ~t->armed;
		preempt_disable();
		switch (roll(rnd, 40)) {
		case 0:
			count_event(sessions);
			inflight_signal(t, SIGUSR1, &info, 0, 0);
			break;
		case 1:
			count_event(sessions);
			inflight_fork(t, current, roll(rnd, 2) ? sessions : 0);
			break;
		case 2:
			for (i = 0; i < NR_SESSIONS; i++)
				if (office[i].active && (sessions & t->follow &
							 BIT_ULL(office[i].slot)))
					office[i].memory++;
			count_event(sessions & t->follow);
			inflight_fork_lost(t);
			break;
		case 3:
			count_event(sessions);
			inflight_exec(t, 1, name + roll(rnd, sizeof(name)));
			break;
		case 4:
			/* A session comes, or goes, at any moment. */
			t->sessions ^= BIT_ULL(office[roll(rnd, NR_SESSIONS)].slot);
			t->armed &= t->sessions;
			t->quick = NULL;
			break;
		case 5:
			t->armed = t->sessions & BIT_ULL(office[0].slot);
			t->quick = NULL;
			break;
		case 6:
			t->armed = 0;
			break;
		case 7:
			i = roll(rnd, NR_SESSIONS);
			office[i].active = !office[i].active;
			t->quick = NULL;
			break;
		case 8:
			t->follow = roll(rnd, 2) ? t->sessions : 0;
			break;
		default:
			preempt_enable();
			ignored = roll(rnd, 10) ? 0 : roll(rnd, 3 * IGNORED_MAX);
			do_ignored(t, rnd, ignored, &seen, &busy);
			count_ignored(t, seen, busy);
			do_enter(t, rnd);
			ignored = roll(rnd, 10) ? 0 : roll(rnd, 3 * IGNORED_MAX);
			do_ignored(t, rnd, ignored, &seen, &busy);
			/* In the middle of a call, too. */
			if (!roll(rnd, 10)) {
				t->sessions &= ~BIT_ULL(office[roll(rnd, NR_SESSIONS)].slot);
				t->quick = NULL;
			}
			t->armed &= t->sessions;
			count_ignored(t, seen, busy);
			do_leave(t, rnd);
			preempt_disable();
		}
		preempt_enable();
		if (roll(rnd, 100) < reads)
			wrong = read_office(&office[roll(rnd, NR_SESSIONS)],
					    roll(rnd, most));
		if (wrong)
			goto out;
	}
	count_event(t->sessions & ~t->armed);
	preempt_disable();
	inflight_death(t);
	preempt_enable();
	for (i = 0; i < NR_SESSIONS && !wrong; i++)
		wrong = read_office(&office[i], UINT_MAX) ?: audit_office(&office[i]);
out:
	inflight_put(t);
	return wrong;
}

static void whole_events(struct kunit *test)
{
	unsigned int seed, i;

	for (seed = 1; seed <= 60; seed++) {
		struct rnd_state rnd;
		const char *wrong;

		office = kcalloc(NR_SESSIONS, sizeof(*office), GFP_KERNEL);
		KUNIT_ASSERT_NOT_NULL(test, office);
		/* The first and the last slot are among them. */
		for (i = 0; i < NR_SESSIONS; i++)
			KUNIT_ASSERT_EQ(test, open_office(&office[i], i < 2 ? i :
							  MAX_SESSIONS - i + 1), 0);
		prandom_seed_state(&rnd, 0xb00c + seed);
		wrong = run_offices(&rnd);
		close_offices();
		KUNIT_ASSERT_STREQ_MSG(test, wrong ?: "", "", "seed %u", seed);
		cond_resched();
	}
	/* Of 24,000 steps. */
	KUNIT_EXPECT_GT(test, quick, 2000U);
}

/* A false tail is the session's end, and is told to it. */
static void broken_is_told(struct kunit *test)
{
	struct rnd_state rnd;
	struct traced_task *t;
	unsigned int i, cpu;
	u64 seen = 0, balance = 0;

	prandom_seed_state(&rnd, 1);
	office = kcalloc(NR_SESSIONS, sizeof(*office), GFP_KERNEL);
	KUNIT_ASSERT_NOT_NULL(test, office);
	KUNIT_ASSERT_EQ(test, open_office(&office[0], 0), 0);
	KUNIT_ASSERT_EQ(test, open_office(&office[1], 1), 0);
	t = inflight_alloc(current, GFP_KERNEL);
	KUNIT_ASSERT_NOT_NULL(test, t);
	t->sessions = BIT_ULL(0) | BIT_ULL(1);
	set_calls(&office[0]);
	set_calls(&office[1]);
	extents_len = 800;
	test_plan.at_entry = 1;
	test_plan.entry_arg = 0;
	for (i = 0; i < 1000; i++) {
		for (cpu = 0; cpu < nr_cpu_ids; cpu++)
			office[0].s.ring[cpu].reader->tail = U64_MAX - 7;
		do_enter(t, &rnd);
		do_leave(t, &rnd);
		KUNIT_EXPECT_STREQ(test, read_office(&office[1], 100) ?: "", "");
	}
	KUNIT_EXPECT_EQ(test, office[0].s.page->state, (u32)SYSTRACE_STATE_BROKEN);
	for (cpu = 0; cpu < nr_cpu_ids; cpu++) {
		const struct systrace_ring_kernel *k = office[0].s.ring[cpu].kernel;

		seen += k->seen;
		balance += k->written + k->filtered + sum_lost(k);
	}
	KUNIT_EXPECT_EQ(test, seen, office[0].seen);
	KUNIT_EXPECT_EQ(test, balance, seen);
	/* The other session does not notice. */
	KUNIT_EXPECT_EQ(test, office[1].s.page->state, (u32)SYSTRACE_STATE_IDLE);
	KUNIT_EXPECT_STREQ(test, audit_office(&office[1]) ?: "", "");
	KUNIT_EXPECT_GT(test, office[1].seen, 1000ULL);
	inflight_put(t);
}

/*
 * A session that only counts, while another comes and goes: each call that
 * begins and ends under it is counted once, and leaves no record.
 */
static void only_counted(struct kunit *test)
{
	struct pt_regs regs = {};
	struct rnd_state rnd;
	struct traced_task *t;
	unsigned int i, calls = 0;
	struct office *o;

	counted = 0;
	counted_quickly = 0;
	prandom_seed_state(&rnd, 1);
	office = kcalloc(NR_SESSIONS, sizeof(*office), GFP_KERNEL);
	KUNIT_ASSERT_NOT_NULL(test, office);
	KUNIT_ASSERT_EQ(test, open_office(&office[0], 0), 0);
	KUNIT_ASSERT_EQ(test, open_office(&office[1], 1), 0);
	o = &office[0];
	/* Only asked for. */
	o->s.summary = (void *)o;
	o->s.summary_only = true;
	o->refuses = 3;
	set_calls(o);
	set_calls(&office[1]);
	t = inflight_alloc(current, GFP_KERNEL);
	KUNIT_ASSERT_NOT_NULL(test, t);
	t->sessions = BIT_ULL(0);
	for (i = 0; i < 2000; i++) {
		int nr = 100 + roll(&rnd, 100);
		bool wanted = nr % o->refuses;

		o->seen += !wanted;
		o->filtered += !wanted;
		preempt_disable();
		probe_begin();
		enter_task(t, &regs, nr);
		switch (roll(&rnd, 20)) {
		case 0:
			/* Another comes, or goes, and does not matter. */
			t->sessions ^= BIT_ULL(1);
			t->quick = NULL;
			break;
		case 1:
			t->sessions &= ~BIT_ULL(0);
			t->quick = NULL;
			wanted = false;
			break;
		case 2:
			/* It has gone, and another has its slot. */
			o->s.since = t->last_time + 1;
			t->quick = NULL;
			wanted = false;
			break;
		}
		calls += wanted;
		probe_begin();
		leave_task(t, &regs, (int)roll(&rnd, 200) - 100);
		t->sessions |= BIT_ULL(0);
		preempt_enable();
		KUNIT_ASSERT_EQ(test, counted, calls);
		KUNIT_EXPECT_STREQ(test, read_office(&office[1], 100) ?: "", "");
	}
	KUNIT_EXPECT_GT(test, counted_quickly, 200U);
	KUNIT_EXPECT_LT(test, counted_quickly, counted);
	KUNIT_EXPECT_STREQ(test, audit_office(o) ?: "", "");
	inflight_put(t);
}

/* All its sessions leave while the task's probe has it. */
static void nobody_is_left(struct kunit *test)
{
	struct traced_task *t = inflight_alloc(current, GFP_KERNEL);

	KUNIT_ASSERT_NOT_NULL(test, t);
	rcu_read_lock();
	KUNIT_EXPECT_TRUE(test, inflight_get(t));
	inflight_put(t);
	inflight_put(t);
	KUNIT_EXPECT_FALSE(test, inflight_get(t));
	rcu_read_unlock();
}

static int books_suite_init(struct kunit_suite *suite)
{
	int err = inflight_init();

	if (err)
		return err;
	return inflight_get_scratch();
}

static void books_suite_exit(struct kunit_suite *suite)
{
	inflight_put_scratch();
	inflight_exit();
}

static void books_test_exit(struct kunit *test)
{
	close_offices();
}

static struct kunit_case books_cases[] = {
	KUNIT_CASE(random_lives),
	KUNIT_CASE(lying_reader),
	KUNIT_CASE(at_the_same_time),
	KUNIT_CASE(whole_events),
	KUNIT_CASE(broken_is_told),
	KUNIT_CASE(only_counted),
	KUNIT_CASE(nobody_is_left),
	{}
};

struct kunit_suite systrace_books_suite = {
	.name = "systrace_books",
	.suite_init = books_suite_init,
	.suite_exit = books_suite_exit,
	.exit = books_test_exit,
	.test_cases = books_cases,
};
