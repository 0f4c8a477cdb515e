// SPDX-License-Identifier: GPL-2.0-only
/*
 * Filter: the very code, over fake tasks.  Of a task it reads the address and
 * the flags, so a fake one is as much memory as holds these, in an arena in
 * which tasks of the same bucket can be looked for.
 */
#include <linux/delay.h>
#include <linux/err.h>
#include <linux/kthread.h>
#include <linux/rcupdate.h>
#include <linux/refcount.h>
#include <linux/sched.h>
#include <linux/slab.h>
#include <linux/vmalloc.h>

#include "suites.h"

/* What the filter stands on, replaced. */
#define inflight_alloc		test_inflight_alloc
#define inflight_get		test_inflight_get
#define inflight_put		test_inflight_put
#define session_count_tasks	test_session_count_tasks
#define session_has_tasks	test_session_has_tasks
#define pool_get		test_pool_get

/* Where filter_remove_session() lets others run. */
static void (*on_resched)(void);

static void let_others_run(void)
{
	cond_resched();
}

static void test_resched(void)
{
	if (on_resched)
		on_resched();
	else
		let_others_run();
}

#undef cond_resched
#define cond_resched		test_resched

/* So few buckets that tasks of several marks share one. */
#define FILTER_BITS		10

#include "../../kmod/filter.c"

/* And so small that several tasks share a mark. */
#define NR_FAKES	20000
#define FAKE_SIZE	(1024 + ALIGN(offsetofend(struct task_struct, flags), 64))

static u8 *arena;
static atomic_t objects;	/* traced_tasks that are referenced */
static bool no_memory;
static int nr_tasks[MAX_SESSIONS];

struct traced_task *inflight_alloc(struct task_struct *task, gfp_t gfp)
{
	struct traced_task *t;

	if (no_memory)
		return NULL;
	t = kzalloc(sizeof(*t), gfp);
	if (!t)
		return NULL;
	INIT_HLIST_NODE(&t->node);
	t->task = task;
	refcount_set(&t->ref, 1);
	atomic_inc(&objects);
	return t;
}

struct traced_task *pool_get(struct task_struct *task)
{
	return inflight_alloc(task, GFP_ATOMIC | __GFP_NOWARN);
}

bool inflight_get(struct traced_task *t)
{
	return refcount_inc_not_zero(&t->ref);
}

void inflight_put(struct traced_task *t)
{
	if (!refcount_dec_and_test(&t->ref))
		return;
	atomic_dec(&objects);
	kfree_rcu(t, rcu);
}

void session_count_tasks(u64 mask, int by)
{
	lockdep_assert_held(&filter_lock);
	for (; mask; mask &= mask - 1)
		nr_tasks[__ffs64(mask)] += by;
}

bool session_has_tasks(unsigned int slot)
{
	lockdep_assert_held(&filter_lock);
	return nr_tasks[slot];
}

static struct task_struct *fake(unsigned int i)
{
	return (struct task_struct *)(arena + i * FAKE_SIZE);
}

/* Attaches as session.c does. */
static int add(struct task_struct *task, unsigned int slot, bool follow,
	       bool armed)
{
	struct traced_task *new = inflight_alloc(task, GFP_KERNEL);
	int ret;

	if (!new)
		return -ENOMEM;
	rcu_read_lock();
	ret = filter_add(&new, slot, follow, armed, false);
	rcu_read_unlock();
	if (new)
		inflight_put(new);
	return ret;
}

/* Looks up as a probe does; what it returns is for comparisons only. */
static struct traced_task *find(struct task_struct *task)
{
	struct traced_task *t = NULL;

	preempt_disable();
	if (filter_maybe(task))
		t = filter_find(task);
	preempt_enable();
	return t;
}

static u64 sessions_of(struct task_struct *task)
{
	struct traced_task *t;
	u64 sessions = 0;

	rcu_read_lock();
	t = filter_find(task);
	if (t)
		sessions = t->sessions;
	rcu_read_unlock();
	return sessions;
}

static struct traced_task *do_fork(struct task_struct *parent,
				   struct task_struct *child)
{
	struct traced_task *t, *new = NULL;

	preempt_disable();
	t = filter_find(parent);
	if (t)
		new = filter_fork(t, child);
	preempt_enable();
	return new;
}

static u64 do_exit_task(struct task_struct *task)
{
	struct traced_task *t;
	u64 had = 0;

	preempt_disable();
	t = filter_find(task);
	if (t)
		had = filter_remove_task(t);
	preempt_enable();
	return had;
}

/* Two fakes of one mark: what may not be two tasks' addresses at all. */
static void find_twins(struct kunit *test, struct task_struct **a,
		       struct task_struct **b)
{
	unsigned int i;

	for (i = 1; i < NR_FAKES; i++) {
		*a = fake(i - 1);
		*b = fake(i);
		if (filter_mark(*a) == filter_mark(*b))
			return;
	}
	KUNIT_ASSERT_TRUE_MSG(test, false, "no two tasks of one mark");
}

/* Two fakes of one bucket and different marks, by the pigeonhole principle. */
static void find_pair(struct kunit *test, struct task_struct **a,
		      struct task_struct **b)
{
	u16 *first = kunit_kzalloc(test, sizeof(*first) << FILTER_BITS, GFP_KERNEL);
	unsigned int i;

	KUNIT_ASSERT_NOT_NULL(test, first);
	/* Its fake's number plus one; zero: none yet. */
	for (i = 0; i < NR_FAKES; i++) {
		u16 *seen = &first[filter_bucket(filter_mark(fake(i)))];

		if (*seen && filter_mark(fake(*seen - 1)) == filter_mark(fake(i)))
			continue;
		if (*seen) {
			*a = fake(*seen - 1);
			*b = fake(i);
			return;
		}
		*seen = i + 1;
	}
	KUNIT_ASSERT_TRUE_MSG(test, false, "no two tasks of one bucket");
}

static unsigned int used_marks(void)
{
	return bitmap_weight(filter_used, FILTER_MARKS);
}

static int filter_test_init(struct kunit *test)
{
	BUILD_BUG_ON(NR_FAKES * FAKE_SIZE <= PAGE_SIZE << FILTER_BITS);
	BUILD_BUG_ON(NR_FAKES > U16_MAX);
	arena = vzalloc(NR_FAKES * FAKE_SIZE);
	if (!arena)
		return -ENOMEM;
	memset(nr_tasks, 0, sizeof(nr_tasks));
	atomic_set(&objects, 0);
	no_memory = false;
	on_resched = NULL;
	return filter_init();
}

static void filter_test_exit(struct kunit *test)
{
	unsigned int i;

	if (!arena)
		return;
	on_resched = NULL;
	for (i = 0; filter_buckets && i < MAX_SESSIONS; i++)
		filter_remove_session(i);
	/* Nothing is left, and nobody is counted. */
	KUNIT_EXPECT_EQ(test, used_marks(), 0U);
	KUNIT_EXPECT_EQ(test, atomic_read(&objects), 0);
	for (i = 0; i < MAX_SESSIONS; i++)
		KUNIT_EXPECT_EQ_MSG(test, nr_tasks[i], 0, "session %u", i);
	for (i = 0; filter_buckets && i < 1 << FILTER_BITS; i++)
		if (!hlist_empty(&filter_buckets[i]))
			break;
	KUNIT_EXPECT_EQ(test, i, 1U << FILTER_BITS);
	synchronize_rcu();
	filter_exit();
	filter_buckets = NULL;
	vfree(arena);
	arena = NULL;
}

static void nobody_traces(struct kunit *test)
{
	unsigned int i;

	for (i = 0; i < NR_FAKES; i++)
		if (filter_maybe(fake(i)))
			break;
	KUNIT_EXPECT_EQ(test, i, NR_FAKES);
	KUNIT_EXPECT_FALSE(test, filter_maybe(current));
	KUNIT_EXPECT_NULL(test, find(current));
	KUNIT_EXPECT_FALSE(test, filter_remove(fake(0), 0));
	KUNIT_EXPECT_FALSE(test, filter_remove_session(0));
	KUNIT_EXPECT_EQ(test, nr_tasks[0], 0);
}

static void add_find_remove(struct kunit *test)
{
	struct task_struct *task = fake(3);
	struct traced_task *new, *mine;

	mine = inflight_alloc(task, GFP_KERNEL);
	KUNIT_ASSERT_NOT_NULL(test, mine);
	new = mine;
	rcu_read_lock();
	KUNIT_EXPECT_EQ(test, filter_add(&new, 5, false, false, false), 1);
	rcu_read_unlock();
	/* The object was taken over. */
	KUNIT_EXPECT_NULL(test, new);
	KUNIT_EXPECT_TRUE(test, filter_maybe(task));
	KUNIT_EXPECT_PTR_EQ(test, find(task), mine);
	KUNIT_EXPECT_EQ(test, mine->sessions, BIT_ULL(5));
	KUNIT_EXPECT_EQ(test, mine->follow, 0ULL);
	KUNIT_EXPECT_EQ(test, mine->armed, 0ULL);
	KUNIT_EXPECT_EQ(test, nr_tasks[5], 1);
	KUNIT_EXPECT_EQ(test, used_marks(), 1U);
	KUNIT_EXPECT_NULL(test, find(fake(4)));

	/* Again: nothing new, and the second object is the caller's. */
	new = inflight_alloc(task, GFP_KERNEL);
	KUNIT_ASSERT_NOT_NULL(test, new);
	rcu_read_lock();
	KUNIT_EXPECT_EQ(test, filter_add(&new, 5, true, true, false), 0);
	rcu_read_unlock();
	KUNIT_EXPECT_NOT_NULL(test, new);
	inflight_put(new);
	KUNIT_EXPECT_EQ(test, nr_tasks[5], 1);
	KUNIT_EXPECT_EQ(test, mine->follow, BIT_ULL(5));
	/* Who is traced already does not come to wait for an execve. */
	KUNIT_EXPECT_EQ(test, mine->armed, 0ULL);

	KUNIT_EXPECT_FALSE(test, filter_remove(task, 4));
	KUNIT_EXPECT_TRUE(test, filter_remove(task, 5));
	KUNIT_EXPECT_FALSE(test, filter_remove(task, 5));
	KUNIT_EXPECT_FALSE(test, filter_maybe(task));
	KUNIT_EXPECT_NULL(test, find(task));
	KUNIT_EXPECT_EQ(test, nr_tasks[5], 0);
	KUNIT_EXPECT_EQ(test, atomic_read(&objects), 0);
}

static void several_sessions(struct kunit *test)
{
	struct task_struct *task = fake(1), *other = fake(2);
	unsigned int i;
	u64 all = 0;

	for (i = 0; i < MAX_SESSIONS; i++) {
		KUNIT_EXPECT_EQ(test, add(task, i, i % 2, i % 4 == 3), 1);
		all |= BIT_ULL(i);
		KUNIT_EXPECT_EQ(test, sessions_of(task), all);
	}
	KUNIT_EXPECT_EQ(test, add(other, 63, false, false), 1);
	KUNIT_EXPECT_EQ(test, nr_tasks[63], 2);
	KUNIT_EXPECT_EQ(test, nr_tasks[0], 1);
	/* One object for all of them. */
	KUNIT_EXPECT_EQ(test, atomic_read(&objects), 2);

	for (i = 0; i < MAX_SESSIONS; i += 2) {
		KUNIT_EXPECT_TRUE(test, filter_remove(task, i));
		all &= ~BIT_ULL(i);
		KUNIT_EXPECT_EQ(test, sessions_of(task), all);
	}
	KUNIT_EXPECT_EQ(test, sessions_of(other), BIT_ULL(63));

	/* The task's end is the end for all that were left. */
	KUNIT_EXPECT_EQ(test, do_exit_task(task), all);
	KUNIT_EXPECT_NULL(test, find(task));
	for (i = 0; i < MAX_SESSIONS; i++)
		KUNIT_EXPECT_EQ(test, nr_tasks[i], i == 63);
}

static void bits_go_with_session(struct kunit *test)
{
	struct task_struct *task = fake(1);
	struct traced_task *t;

	KUNIT_ASSERT_EQ(test, add(task, 1, true, true), 1);
	KUNIT_ASSERT_EQ(test, add(task, 2, true, true), 1);
	t = find(task);
	KUNIT_ASSERT_NOT_NULL(test, t);
	KUNIT_EXPECT_EQ(test, t->armed, BIT_ULL(1) | BIT_ULL(2));
	KUNIT_EXPECT_TRUE(test, filter_remove(task, 1));
	KUNIT_EXPECT_EQ(test, t->sessions, BIT_ULL(2));
	/* Or the next session of the slot would inherit them. */
	KUNIT_EXPECT_EQ(test, t->follow, BIT_ULL(2));
	KUNIT_EXPECT_EQ(test, t->armed, BIT_ULL(2));
	KUNIT_EXPECT_EQ(test, add(task, 1, false, false), 1);
	KUNIT_EXPECT_EQ(test, t->follow, BIT_ULL(2));
	KUNIT_EXPECT_EQ(test, t->armed, BIT_ULL(2));

	preempt_disable();
	filter_disarm(t);
	preempt_enable();
	KUNIT_EXPECT_EQ(test, t->armed, 0ULL);
	KUNIT_EXPECT_EQ(test, t->sessions, BIT_ULL(1) | BIT_ULL(2));
	KUNIT_EXPECT_EQ(test, t->follow, BIT_ULL(2));
}

/*
 * Whoever attaches may tell what call the task is in, until the task passes a
 * probe; a session that leaves takes what it told with it.
 */
static void fresh_until_a_probe(struct kunit *test)
{
	struct task_struct *task = fake(1), *child = fake(2);
	struct traced_task *t;

	KUNIT_ASSERT_EQ(test, add(task, 1, true, false), 1);
	KUNIT_ASSERT_EQ(test, add(task, 2, false, false), 1);
	/* It is going to be seen from its execve on. */
	KUNIT_ASSERT_EQ(test, add(task, 3, false, true), 1);
	t = filter_lock_task(task);
	KUNIT_EXPECT_TRUE(test, raw_spin_is_locked(&filter_lock));
	filter_unlock_task();
	KUNIT_ASSERT_PTR_EQ(test, t, find(task));
	KUNIT_EXPECT_EQ(test, t->fresh, BIT_ULL(1) | BIT_ULL(2));
	KUNIT_EXPECT_NULL(test, filter_lock_task(child));
	filter_unlock_task();

	/* Attached already: that is no news. */
	filter_settle(t);
	KUNIT_EXPECT_EQ(test, t->fresh, 0ULL);
	KUNIT_EXPECT_EQ(test, add(task, 1, true, false), 0);
	KUNIT_EXPECT_EQ(test, t->fresh, 0ULL);
	KUNIT_EXPECT_EQ(test, add(task, 4, false, false), 1);
	KUNIT_EXPECT_EQ(test, t->fresh, BIT_ULL(4));

	t->hanging = BIT_ULL(2) | BIT_ULL(4);
	KUNIT_EXPECT_TRUE(test, filter_remove(task, 4));
	KUNIT_EXPECT_EQ(test, t->fresh, 0ULL);
	KUNIT_EXPECT_EQ(test, t->hanging, BIT_ULL(2));

	/* A new task is seen from its first call on. */
	t = do_fork(task, child);
	KUNIT_ASSERT_NOT_ERR_OR_NULL(test, t);
	KUNIT_EXPECT_EQ(test, t->fresh, 0ULL);
}

static void forks_are_followed(struct kunit *test)
{
	struct task_struct *parent = fake(1), *child = fake(2), *grandchild = fake(3);
	struct traced_task *t;

	/* Untraced, and traced by sessions that do not follow. */
	KUNIT_EXPECT_NULL(test, do_fork(parent, child));
	KUNIT_ASSERT_EQ(test, add(parent, 0, false, false), 1);
	KUNIT_EXPECT_NULL(test, do_fork(parent, child));
	KUNIT_EXPECT_NULL(test, find(child));
	KUNIT_EXPECT_EQ(test, atomic_read(&objects), 1);

	KUNIT_ASSERT_EQ(test, add(parent, 1, true, false), 1);
	KUNIT_ASSERT_EQ(test, add(parent, 2, true, true), 1);
	KUNIT_ASSERT_EQ(test, add(parent, 3, false, true), 1);
	t = do_fork(parent, child);
	KUNIT_ASSERT_NOT_ERR_OR_NULL(test, t);
	KUNIT_EXPECT_PTR_EQ(test, find(child), t);
	KUNIT_EXPECT_PTR_EQ(test, t->task, child);
	KUNIT_EXPECT_EQ(test, t->sessions, BIT_ULL(1) | BIT_ULL(2));
	KUNIT_EXPECT_EQ(test, t->follow, BIT_ULL(1) | BIT_ULL(2));
	/* It waits for an execve as its parent does. */
	KUNIT_EXPECT_EQ(test, t->armed, BIT_ULL(2));
	KUNIT_EXPECT_EQ(test, nr_tasks[0], 1);
	KUNIT_EXPECT_EQ(test, nr_tasks[1], 2);
	KUNIT_EXPECT_EQ(test, nr_tasks[2], 2);
	KUNIT_EXPECT_EQ(test, nr_tasks[3], 1);

	preempt_disable();
	filter_disarm(t);
	preempt_enable();
	KUNIT_EXPECT_EQ(test, find(parent)->armed, BIT_ULL(2) | BIT_ULL(3));

	/* On and on, also when the parent is gone. */
	do_exit_task(parent);
	t = do_fork(child, grandchild);
	KUNIT_ASSERT_NOT_ERR_OR_NULL(test, t);
	KUNIT_EXPECT_EQ(test, t->sessions, BIT_ULL(1) | BIT_ULL(2));
	KUNIT_EXPECT_EQ(test, t->armed, 0ULL);
	KUNIT_EXPECT_EQ(test, nr_tasks[1], 2);
	KUNIT_EXPECT_EQ(test, nr_tasks[3], 0);
}

/*
 * A new task can be found by its ID, or among its group's threads, before the
 * fork probe has seen it.  It has one object all the same, or the second would
 * stay behind when the task dies.
 */
static void fork_after_attach(struct kunit *test)
{
	struct task_struct *parent = fake(1), *child = fake(2);
	struct traced_task *t;

	KUNIT_ASSERT_EQ(test, add(parent, 1, true, false), 1);
	KUNIT_ASSERT_EQ(test, add(parent, 2, true, true), 1);
	KUNIT_ASSERT_EQ(test, add(parent, 3, true, true), 1);
	KUNIT_ASSERT_EQ(test, add(child, 1, false, false), 1);
	KUNIT_ASSERT_EQ(test, add(child, 2, false, false), 1);
	KUNIT_ASSERT_EQ(test, add(child, 4, false, true), 1);

	t = do_fork(parent, child);
	KUNIT_ASSERT_NOT_ERR_OR_NULL(test, t);
	KUNIT_EXPECT_PTR_EQ(test, find(child), t);
	KUNIT_EXPECT_EQ(test, t->sessions, 0x1eULL);
	KUNIT_EXPECT_EQ(test, t->follow, 0x0eULL);
	/* Who did not wait for its execve does not come to wait. */
	KUNIT_EXPECT_EQ(test, t->armed, BIT_ULL(3) | BIT_ULL(4));
	KUNIT_EXPECT_EQ(test, nr_tasks[1], 2);
	KUNIT_EXPECT_EQ(test, nr_tasks[2], 2);
	KUNIT_EXPECT_EQ(test, nr_tasks[3], 2);
	KUNIT_EXPECT_EQ(test, nr_tasks[4], 1);
	KUNIT_EXPECT_EQ(test, atomic_read(&objects), 2);

	KUNIT_EXPECT_EQ(test, do_exit_task(child), 0x1eULL);
	KUNIT_EXPECT_NULL(test, find(child));
	KUNIT_EXPECT_EQ(test, atomic_read(&objects), 1);
	KUNIT_EXPECT_EQ(test, nr_tasks[1], 1);
}

static void fork_without_memory(struct kunit *test)
{
	struct task_struct *parent = fake(1);
	struct traced_task *t;

	KUNIT_ASSERT_EQ(test, add(parent, 1, true, false), 1);
	no_memory = true;
	t = do_fork(parent, fake(2));
	no_memory = false;
	KUNIT_EXPECT_TRUE(test, IS_ERR(t));
	KUNIT_EXPECT_EQ(test, PTR_ERR(t), -ENOMEM);
	KUNIT_EXPECT_EQ(test, nr_tasks[1], 1);
	KUNIT_EXPECT_NULL(test, find(fake(2)));
}

static void dying_is_refused(struct kunit *test)
{
	struct task_struct *task = fake(1);

	task->flags = PF_EXITING;
	KUNIT_EXPECT_EQ(test, add(task, 7, true, false), -ESRCH);
	KUNIT_EXPECT_NULL(test, find(task));
	KUNIT_EXPECT_FALSE(test, filter_maybe(task));
	KUNIT_EXPECT_EQ(test, nr_tasks[7], 0);
	KUNIT_EXPECT_EQ(test, atomic_read(&objects), 0);
}

/*
 * Whose session traces a task already is to see it die: that the session asks
 * for it again meanwhile, as it does when it walks a thread group until
 * nothing is new, takes nothing away.
 */
static void dying_keeps_its_sessions(struct kunit *test)
{
	struct task_struct *task = fake(1);

	KUNIT_ASSERT_EQ(test, add(task, 7, false, false), 1);
	KUNIT_ASSERT_EQ(test, add(task, 8, false, false), 1);
	task->flags = PF_EXITING;
	KUNIT_EXPECT_EQ(test, add(task, 9, false, false), -ESRCH);
	KUNIT_EXPECT_EQ(test, add(task, 7, false, false), 0);
	KUNIT_EXPECT_EQ(test, sessions_of(task), BIT_ULL(7) | BIT_ULL(8));
	KUNIT_EXPECT_EQ(test, nr_tasks[7], 1);
	KUNIT_EXPECT_EQ(test, nr_tasks[9], 0);
	KUNIT_EXPECT_EQ(test, do_exit_task(task), BIT_ULL(7) | BIT_ULL(8));
}

static void session_leaves_others(struct kunit *test)
{
	unsigned int i;

	for (i = 0; i < 300; i++) {
		KUNIT_ASSERT_EQ(test, add(fake(i), i % 3, true, false), 1);
		if (i % 5 == 0)
			KUNIT_ASSERT_EQ(test, add(fake(i), 10, false, true), 1);
	}
	KUNIT_EXPECT_TRUE(test, filter_remove_session(1));
	for (i = 0; i < 300; i++) {
		u64 left = i % 3 == 1 ? 0 : BIT_ULL(i % 3);

		if (i % 5 == 0)
			left |= BIT_ULL(10);
		KUNIT_ASSERT_EQ(test, sessions_of(fake(i)), left);
		KUNIT_ASSERT_EQ(test, !!find(fake(i)), !!left);
	}
	KUNIT_EXPECT_EQ(test, nr_tasks[0], 100);
	KUNIT_EXPECT_EQ(test, nr_tasks[1], 0);
	KUNIT_EXPECT_EQ(test, nr_tasks[2], 100);
	KUNIT_EXPECT_EQ(test, nr_tasks[10], 60);
	/* Twice is as good as once. */
	KUNIT_EXPECT_FALSE(test, filter_remove_session(1));
	KUNIT_EXPECT_EQ(test, nr_tasks[0], 100);
}

/* The tasks of fork_behind(), and the child it has made. */
static struct task_struct *walk_parent, *walk_child;

static void fork_behind(void)
{
	if (!find(walk_child))
		do_fork(walk_parent, walk_child);
}

/*
 * A session leaves, bucket by bucket; a task whose turn has not come yet forks,
 * and the child comes to stand in a bucket that is done.  It must not stay
 * there with the session's bit, which is going to be another session's.
 */
static void fork_while_session_leaves(struct kunit *test)
{
	struct task_struct *low = NULL, *mid = NULL;
	unsigned int i;

	walk_parent = NULL;
	/* One to be walked first, then one whose bucket is behind it. */
	for (i = 0; i < NR_FAKES && !(low && mid && walk_parent); i++) {
		u32 b = filter_bucket(filter_mark(fake(i)));

		if (b < 60 && !low)
			low = fake(i);
		else if (b > 250 && b < 500 && !mid)
			mid = fake(i);
		else if (b > 750 && !walk_parent)
			walk_parent = fake(i);
	}
	KUNIT_ASSERT_NOT_NULL(test, low);
	KUNIT_ASSERT_NOT_NULL(test, mid);
	KUNIT_ASSERT_NOT_NULL(test, walk_parent);
	walk_child = low;
	KUNIT_ASSERT_EQ(test, add(mid, 4, true, false), 1);
	KUNIT_ASSERT_EQ(test, add(walk_parent, 4, true, false), 1);
	KUNIT_ASSERT_EQ(test, add(walk_parent, 5, true, false), 1);

	on_resched = fork_behind;
	filter_remove_session(4);
	on_resched = NULL;
	KUNIT_EXPECT_EQ(test, sessions_of(mid), 0ULL);
	KUNIT_EXPECT_EQ(test, sessions_of(walk_parent), BIT_ULL(5));
	/* The fork did happen, for the session that stays. */
	KUNIT_EXPECT_EQ(test, sessions_of(walk_child), BIT_ULL(5));
	KUNIT_EXPECT_EQ(test, nr_tasks[4], 0);
	KUNIT_EXPECT_EQ(test, nr_tasks[5], 2);

	/* The slot's next session is a session like any other. */
	do_exit_task(walk_child);
	KUNIT_EXPECT_EQ(test, add(walk_parent, 4, true, false), 1);
	do_fork(walk_parent, walk_child);
	KUNIT_EXPECT_EQ(test, sessions_of(walk_child), BIT_ULL(4) | BIT_ULL(5));
}

static void two_of_a_bucket(struct kunit *test, struct task_struct *a,
			    struct task_struct *b)
{
	bool twins = filter_mark(a) == filter_mark(b);
	unsigned int round;

	KUNIT_ASSERT_PTR_NE(test, a, b);
	KUNIT_ASSERT_EQ(test, filter_bucket(filter_mark(a)),
			filter_bucket(filter_mark(b)));
	/* In both orders of leaving. */
	for (round = 0; round < 2; round++) {
		struct task_struct *first = round ? a : b, *second = round ? b : a;

		KUNIT_ASSERT_EQ(test, add(a, 0, false, false), 1);
		/* Its twin may be traced: not more than a maybe. */
		KUNIT_EXPECT_EQ(test, filter_maybe(b), twins);
		KUNIT_EXPECT_NULL(test, find(b));
		KUNIT_EXPECT_FALSE(test, filter_remove(b, 0));
		KUNIT_ASSERT_EQ(test, add(b, 0, false, false), 1);
		KUNIT_EXPECT_PTR_NE(test, find(a), find(b));
		KUNIT_EXPECT_EQ(test, used_marks(), twins ? 1U : 2U);

		KUNIT_EXPECT_TRUE(test, filter_remove(first, 0));
		KUNIT_EXPECT_EQ(test, filter_maybe(first), twins);
		KUNIT_EXPECT_NULL(test, find(first));
		KUNIT_EXPECT_NOT_NULL(test, find(second));
		KUNIT_EXPECT_TRUE(test, filter_remove(second, 0));
		KUNIT_EXPECT_FALSE(test, filter_maybe(first));
		KUNIT_EXPECT_FALSE(test, filter_maybe(second));
	}
	/* And a session that leaves takes both. */
	KUNIT_ASSERT_EQ(test, add(a, 0, false, false), 1);
	KUNIT_ASSERT_EQ(test, add(b, 0, false, false), 1);
	filter_remove_session(0);
	KUNIT_EXPECT_FALSE(test, filter_maybe(a));
	KUNIT_EXPECT_EQ(test, nr_tasks[0], 0);
}

static void bucket_of_two(struct kunit *test)
{
	struct task_struct *a, *b;

	find_pair(test, &a, &b);
	two_of_a_bucket(test, a, b);
	find_twins(test, &a, &b);
	two_of_a_bucket(test, a, b);
}

/* The task's own probe, when one session alone wants its calls. */
static bool make_quick(struct task_struct *task, struct session *s)
{
	struct traced_task *t;
	bool quick;

	preempt_disable();
	t = filter_find(task);
	quick = t && filter_quicken(t, s);
	if (t && quick != (t->quick == task))
		quick = !quick;
	preempt_enable();
	return quick;
}

static bool is_quick(struct task_struct *task)
{
	struct traced_task *t = find(task);

	return t && t->quick == task;
}

/* Whatever changes who traces a task has its probes look again. */
static void quick_ends(struct kunit *test)
{
	struct session *s = kunit_kzalloc(test, sizeof(*s), GFP_KERNEL);
	struct task_struct *task = fake(1), *child = fake(20);

	KUNIT_ASSERT_NOT_NULL(test, s);
	s->slot = 3;
	KUNIT_ASSERT_EQ(test, add(task, 3, true, false), 1);
	/* It has not passed its first probe. */
	KUNIT_EXPECT_FALSE(test, make_quick(task, s));
	preempt_disable();
	filter_settle(filter_find(task));
	preempt_enable();
	KUNIT_EXPECT_TRUE(test, make_quick(task, s));

	/* Another comes; it is one too many, also when it is settled. */
	KUNIT_ASSERT_EQ(test, add(task, 4, false, false), 1);
	KUNIT_EXPECT_FALSE(test, is_quick(task));
	preempt_disable();
	filter_settle(filter_find(task));
	preempt_enable();
	KUNIT_EXPECT_FALSE(test, make_quick(task, s));
	/* It goes again. */
	KUNIT_EXPECT_TRUE(test, filter_remove(task, 4));
	KUNIT_EXPECT_FALSE(test, is_quick(task));
	KUNIT_EXPECT_TRUE(test, make_quick(task, s));
	/* Who is told what it knows changes nothing. */
	KUNIT_EXPECT_EQ(test, add(task, 3, true, false), 0);
	KUNIT_EXPECT_FALSE(test, filter_remove(task, 5));
	KUNIT_EXPECT_TRUE(test, is_quick(task));

	/* A filter. */
	filter_slow_down(4);
	KUNIT_EXPECT_TRUE(test, is_quick(task));
	RCU_INIT_POINTER(s->match, (void *)s);
	filter_slow_down(3);
	KUNIT_EXPECT_FALSE(test, is_quick(task));
	KUNIT_EXPECT_FALSE(test, make_quick(task, s));
	RCU_INIT_POINTER(s->match, NULL);
	KUNIT_EXPECT_TRUE(test, make_quick(task, s));

	/* A child has its own way to it, and its parent's is not touched. */
	KUNIT_EXPECT_NOT_NULL(test, do_fork(task, child));
	KUNIT_EXPECT_FALSE(test, is_quick(child));
	KUNIT_EXPECT_TRUE(test, make_quick(child, s));
	KUNIT_EXPECT_TRUE(test, is_quick(task));
	/* The session goes. */
	filter_remove_session(3);
	KUNIT_EXPECT_FALSE(test, is_quick(task));
	KUNIT_EXPECT_FALSE(test, make_quick(task, s));

	/* Who waits for execve, or is restricted, is never quick. */
	KUNIT_ASSERT_EQ(test, add(task, 3, false, true), 1);
	KUNIT_EXPECT_FALSE(test, make_quick(task, s));
	preempt_disable();
	filter_disarm(filter_find(task));
	preempt_enable();
	KUNIT_EXPECT_TRUE(test, make_quick(task, s));
	filter_remove_session(3);
}

/* An object outlives the hash as long as somebody holds it. */
static void object_outlives_hash(struct kunit *test)
{
	struct task_struct *task = fake(9);
	struct traced_task *t;

	KUNIT_ASSERT_EQ(test, add(task, 0, true, false), 1);
	t = find(task);
	KUNIT_ASSERT_NOT_NULL(test, t);
	KUNIT_EXPECT_TRUE(test, inflight_get(t));
	KUNIT_EXPECT_EQ(test, do_exit_task(task), BIT_ULL(0));
	KUNIT_EXPECT_EQ(test, atomic_read(&objects), 1);
	/* No session, and so no child of it either. */
	preempt_disable();
	KUNIT_EXPECT_NULL(test, filter_fork(t, fake(10)));
	KUNIT_EXPECT_EQ(test, filter_remove_task(t), 0ULL);
	preempt_enable();
	KUNIT_EXPECT_EQ(test, nr_tasks[0], 0);
	inflight_put(t);
	KUNIT_EXPECT_EQ(test, atomic_read(&objects), 0);
}

static void ten_thousand(struct kunit *test)
{
	const unsigned int nr = 10000;
	struct rnd_state rnd;
	unsigned int i, left = 0;

	for (i = 0; i < nr; i++)
		KUNIT_ASSERT_EQ(test, add(fake(i), i % 2, true, false), 1);
	KUNIT_EXPECT_EQ(test, nr_tasks[0], 5000);
	KUNIT_EXPECT_EQ(test, nr_tasks[1], 5000);
	/* Each page has a mark of its own. */
	KUNIT_EXPECT_GE(test, used_marks(), nr * FAKE_SIZE / (u32)PAGE_SIZE);
	for (i = 0; i < NR_FAKES; i++)
		KUNIT_ASSERT_EQ(test, !!find(fake(i)), i < nr);

	prandom_seed_state(&rnd, 10000);
	for (i = 0; i < nr; i++) {
		switch (roll(&rnd, 3)) {
		case 0:
			KUNIT_ASSERT_TRUE(test, filter_remove(fake(i), i % 2));
			break;
		case 1:
			KUNIT_ASSERT_EQ(test, do_exit_task(fake(i)), BIT_ULL(i % 2));
			break;
		default:
			left++;
		}
	}
	KUNIT_EXPECT_EQ(test, nr_tasks[0] + nr_tasks[1], (int)left);
	KUNIT_EXPECT_EQ(test, atomic_read(&objects), (int)left);
	filter_remove_session(0);
	filter_remove_session(1);
	KUNIT_EXPECT_EQ(test, used_marks(), 0U);
	KUNIT_EXPECT_EQ(test, atomic_read(&objects), 0);
}

/*
 * Tasks come, fork, are looked up and die on one side while sessions come and
 * go on the other.  Each side keeps to itself what the kernel would: a task
 * is in its own probes only, a session in its own ioctls.
 */
#define STORM_SLOTS	4
#define STORM_TASKS	64

static bool storm_over;

static int storm_tasks(void *arg)
{
	unsigned long id = (unsigned long)arg;
	struct rnd_state rnd;
	unsigned int i;

	prandom_seed_state(&rnd, 0x5702 + id);
	for (i = 0; !READ_ONCE(storm_over); i++) {
		struct task_struct *task = fake(id * STORM_TASKS +
						roll(&rnd, STORM_TASKS));
		struct task_struct *child = fake(id * STORM_TASKS +
						 roll(&rnd, STORM_TASKS));
		struct traced_task *t;

		/* Children are new: the one before them is dead. */
		if (task != child) {
			WRITE_ONCE(child->flags, PF_EXITING);
			do_exit_task(child);
			WRITE_ONCE(child->flags, 0);
			do_fork(task, child);
		}
		preempt_disable();
		t = filter_find(task);
		if (t && t->task != task)
			WRITE_ONCE(storm_over, true);
		preempt_enable();
		if (i % 64 == 0)
			let_others_run();
	}
	while (!kthread_should_stop())
		msleep(20);
	return i;
}

static void storm(struct kunit *test)
{
	struct task_struct *thread[2];
	struct rnd_state rnd;
	unsigned int i, j;

	storm_over = false;
	for (i = 0; i < ARRAY_SIZE(thread); i++) {
		thread[i] = kthread_run(storm_tasks, (void *)(unsigned long)i,
					"tasks/%u", i);
		KUNIT_ASSERT_FALSE(test, IS_ERR(thread[i]));
	}
	prandom_seed_state(&rnd, 0x570f);
	for (i = 0; i < 300; i++) {
		unsigned int slot = roll(&rnd, STORM_SLOTS);

		for (j = 0; j < 8; j++)
			add(fake(roll(&rnd, 2 * STORM_TASKS)), slot, true, j % 2);
		if (roll(&rnd, 2))
			filter_remove(fake(roll(&rnd, 2 * STORM_TASKS)), slot);
		else
			filter_remove_session(slot);
		/* A slot that has been left is nobody's. */
		if (i % 16 == 15) {
			filter_remove_session(slot);
			for (j = 0; j < 2 * STORM_TASKS; j++)
				if (sessions_of(fake(j)) & BIT_ULL(slot))
					break;
			if (j < 2 * STORM_TASKS)
				break;
		}
		let_others_run();
	}
	KUNIT_EXPECT_FALSE(test, READ_ONCE(storm_over));
	WRITE_ONCE(storm_over, true);
	for (j = 0; j < ARRAY_SIZE(thread); j++)
		KUNIT_EXPECT_GT(test, kthread_stop(thread[j]), 0);
	KUNIT_EXPECT_EQ(test, i, 300U);
	/* Each task has one object, so that one death is enough. */
	for (j = 0; j < 2 * STORM_TASKS; j++)
		do_exit_task(fake(j));
	KUNIT_EXPECT_EQ(test, atomic_read(&objects), 0);
	KUNIT_EXPECT_EQ(test, used_marks(), 0U);
}

static struct kunit_case filter_cases[] = {
	KUNIT_CASE(nobody_traces),
	KUNIT_CASE(add_find_remove),
	KUNIT_CASE(several_sessions),
	KUNIT_CASE(bits_go_with_session),
	KUNIT_CASE(fresh_until_a_probe),
	KUNIT_CASE(forks_are_followed),
	KUNIT_CASE(fork_after_attach),
	KUNIT_CASE(fork_without_memory),
	KUNIT_CASE(dying_is_refused),
	KUNIT_CASE(dying_keeps_its_sessions),
	KUNIT_CASE(session_leaves_others),
	KUNIT_CASE(fork_while_session_leaves),
	KUNIT_CASE(bucket_of_two),
	KUNIT_CASE(quick_ends),
	KUNIT_CASE(object_outlives_hash),
	KUNIT_CASE(ten_thousand),
	KUNIT_CASE(storm),
	{}
};

struct kunit_suite systrace_filter_suite = {
	.name = "systrace_filter",
	.init = filter_test_init,
	.exit = filter_test_exit,
	.test_cases = filter_cases,
};
