// SPDX-License-Identifier: GPL-2.0-only
/*
 * Paths: which descriptors and paths a session looks at, asked about calls
 * whose memory stands in a record; what files are open is made up.
 */
#include <linux/kernel.h>
#include <linux/preempt.h>
#include <linux/slab.h>
#include <linux/string.h>

#include "suites.h"

/* What is asked of sessions and of the task's files, replaced. */
#define SYSTRACE_LOOKUP_H
#include "../../kmod/session.h"

static struct session *session_at(unsigned int slot);

#define fdname_path	paths_test_name
#include "../../kmod/paths.c"

#define NR	3

static struct session *sessions;	/* slots 0 to NR - 1 */
static struct paths sets[NR];
static bool gone[NR];
static unsigned int named;		/* files asked for by their paths */

static struct session *session_at(unsigned int slot)
{
	return slot < NR && !gone[slot] ? &sessions[slot] : NULL;
}

/* Descriptor N is open, if N is not 13, as /fdN. */
const char *paths_test_name(struct task_struct *task, unsigned int number,
			    char *buf, u32 size)
{
	named++;
	if (number == 13 || size < 16)
		return NULL;
	snprintf(buf, size, "/fd%u", number);
	return buf;
}

static u32 numbers[] = { 0, 3, 7, 2000000000 };

static void reset(void)
{
	unsigned int i;

	memset(sets, 0, sizeof(sets));
	memset(gone, 0, sizeof(gone));
	named = 0;
	for (i = 0; i < NR; i++)
		sessions[i].paths = &sets[i];
}

static void descriptors(struct kunit *test)
{
	struct paths p = { .fd = numbers, .nr_fds = ARRAY_SIZE(numbers) };
	static const u32 in[] = { 0, 3, 7, 2000000000 };
	static const u32 out[] = { 1, 2, 4, 6, 8, 1999999999, 2000000001, U32_MAX };
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(in); i++)
		KUNIT_EXPECT_TRUE(test, has_fd(&p, in[i]));
	for (i = 0; i < ARRAY_SIZE(out); i++)
		KUNIT_EXPECT_FALSE(test, has_fd(&p, out[i]));
	p.not_fds = true;
	for (i = 0; i < ARRAY_SIZE(in); i++)
		KUNIT_EXPECT_FALSE(test, has_fd(&p, in[i]));
	for (i = 0; i < ARRAY_SIZE(out); i++)
		KUNIT_EXPECT_TRUE(test, has_fd(&p, out[i]));
	p.nr_fds = 0;
	KUNIT_EXPECT_TRUE(test, has_fd(&p, 0));
	p.not_fds = false;
	KUNIT_EXPECT_FALSE(test, has_fd(&p, 0));
}

static void names(struct kunit *test)
{
	char list[] = "/a\0\0/a/b\0/end";
	struct paths p = { .name = list, .len = sizeof(list) };
	static const char * const in[] = { "/a", "", "/a/b", "/end" };
	static const char * const out[] = { "/", "/a/", "/b", "/en", "/end/", "a" };
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(in); i++)
		KUNIT_EXPECT_TRUE(test, has_name(&p, in[i], strlen(in[i])));
	for (i = 0; i < ARRAY_SIZE(out); i++)
		KUNIT_EXPECT_FALSE(test, has_name(&p, out[i], strlen(out[i])));
	p.len = 0;
	KUNIT_EXPECT_FALSE(test, has_name(&p, "", 0));
}

#define PATH_AT		0x1000
#define POLL_AT		0x2000

/* A record with one extent behind another. */
struct memory {
	u8 data[4096] __aligned(8);
	struct capture c;
	struct capture_plan plan;
	struct systrace_row row;
	u64 args[SYSTRACE_NR_ARGS];
};

static struct memory *memory(struct kunit *test)
{
	struct memory *m = kunit_kzalloc(test, sizeof(*m), GFP_KERNEL);

	KUNIT_ASSERT_NOT_NULL(test, m);
	m->plan.row = &m->row;
	m->c.plan = &m->plan;
	m->c.args = m->args;
	m->c.data = m->data;
	m->c.cap = sizeof(m->data);
	return m;
}

static void put(struct memory *m, u8 arg, u64 addr, const void *data, u32 len,
		u8 flags)
{
	struct systrace_extent *ext = (void *)(m->data + m->c.len);

	ext->addr = addr;
	ext->len = len;
	ext->arg = arg;
	ext->flags = flags;
	memcpy(ext + 1, data, len);
	m->c.len += sizeof(*ext) + ALIGN(len, 8);
}

static void who_looks(struct kunit *test)
{
	struct memory *m = memory(test);
	u64 unsure;

	reset();
	m->plan.look_fds = BIT(0);
	m->plan.look_paths = BIT(1);
	sets[0].fd = numbers;
	sets[0].nr_fds = ARRAY_SIZE(numbers);
	sets[1].name = "/fd5";
	sets[1].len = 5;
	sets[2].name = "/there";
	sets[2].len = 7;
	put(m, 1, PATH_AT, "/there", 7, 0);
	m->args[1] = PATH_AT;

	/* By number, by the file's path, and by the path itself. */
	m->args[0] = 3;
	KUNIT_EXPECT_EQ(test, paths_ask(&m->c, 7, U8_MAX, &unsure), 5ULL);
	KUNIT_EXPECT_EQ(test, unsure, 0ULL);
	m->args[0] = 0xdeadbeef00000005ULL;
	KUNIT_EXPECT_EQ(test, paths_ask(&m->c, 7, U8_MAX, &unsure), 6ULL);
	/* What is not open has no path, and what is negative no number. */
	m->args[0] = 13;
	KUNIT_EXPECT_EQ(test, paths_ask(&m->c, 7, U8_MAX, &unsure), 4ULL);
	sets[0].not_fds = true;
	KUNIT_EXPECT_EQ(test, paths_ask(&m->c, 7, U8_MAX, &unsure), 5ULL);
	m->args[0] = -100;
	KUNIT_EXPECT_EQ(test, paths_ask(&m->c, 7, U8_MAX, &unsure), 4ULL);
	/* Only who is asked, only where it is asked, only who is there. */
	KUNIT_EXPECT_EQ(test, paths_ask(&m->c, 3, U8_MAX, &unsure), 0ULL);
	KUNIT_EXPECT_EQ(test, paths_ask(&m->c, 7, BIT(0), &unsure), 0ULL);
	gone[2] = true;
	KUNIT_EXPECT_EQ(test, paths_ask(&m->c, 7, U8_MAX, &unsure), 0ULL);
	/* Nobody wants a path: none is made. */
	reset();
	KUNIT_EXPECT_EQ(test, paths_ask(&m->c, 7, U8_MAX, &unsure), 0ULL);
	KUNIT_EXPECT_EQ(test, named, 0U);
}

static void what_is_missing(struct kunit *test)
{
	struct memory *m = memory(test);
	u64 unsure;

	reset();
	m->plan.look_fds = BIT(0);
	m->plan.look_paths = BIT(1);
	m->args[0] = 3;
	m->args[1] = PATH_AT;
	sets[0].fd = numbers;
	sets[0].nr_fds = 2;
	sets[1].name = "/there";
	sets[1].len = 7;
	/* Nothing was taken: there is nothing to wait for. */
	KUNIT_EXPECT_EQ(test, paths_ask(&m->c, 3, U8_MAX, &unsure), 1ULL);
	KUNIT_EXPECT_EQ(test, unsure, 0ULL);
	/* It is cut by the limits: no path. */
	put(m, 1, PATH_AT, "/there", 6, SYSTRACE_EXTENT_CUT);
	KUNIT_EXPECT_EQ(test, paths_ask(&m->c, 3, U8_MAX, &unsure), 1ULL);
	KUNIT_EXPECT_EQ(test, unsure, 0ULL);
	/* It could not be read: who knows by another argument is sure. */
	m->c.len = 0;
	put(m, 1, PATH_AT, "/th", 3, SYSTRACE_EXTENT_FAULT);
	KUNIT_EXPECT_EQ(test, paths_ask(&m->c, 3, U8_MAX, &unsure), 1ULL);
	KUNIT_EXPECT_EQ(test, unsure, 2ULL);
	/* At the call's end it is there. */
	m->c.len = 0;
	put(m, 1, PATH_AT, "/there", 7, SYSTRACE_EXTENT_LATE);
	KUNIT_EXPECT_EQ(test, paths_ask(&m->c, 2, BIT(1), &unsure), 2ULL);
	KUNIT_EXPECT_EQ(test, unsure, 0ULL);
}

static void descriptors_in_memory(struct kunit *test)
{
	static const s32 poll[][2] = { { -1, 0 }, { 9, 0 }, { 5, 0 }, { 7, 0 } };
	static const u64 bits[2] = { BIT_ULL(9) | BIT_ULL(5), BIT_ULL(0) };
	struct memory *m = memory(test);
	u64 unsure;
	u32 i;

	reset();
	sets[0].name = "/fd5";
	sets[0].len = 5;
	sets[1].name = "/fd64";
	sets[1].len = 6;
	sets[2].fd = numbers;
	sets[2].nr_fds = ARRAY_SIZE(numbers);
	m->plan.look_sets = BIT(1);
	m->row.nargs = 2;
	m->row.arg[1].type = SYSTRACE_TYPE_pollfd;
	m->args[1] = POLL_AT;
	put(m, 1, POLL_AT, poll, sizeof(poll), 0);
	KUNIT_EXPECT_EQ(test, paths_ask(&m->c, 7, U8_MAX, &unsure), 5ULL);
	/* What is cut in the middle is not looked at. */
	for (i = 0; i < sizeof(poll); i++) {
		m->c.len = 0;
		put(m, 1, POLL_AT, poll, i, SYSTRACE_EXTENT_CUT);
		KUNIT_EXPECT_EQ_MSG(test, paths_ask(&m->c, 1, U8_MAX, &unsure),
				    i >= 24 ? 1ULL : 0ULL, "%u", i);
	}

	m->row.arg[1].type = SYSTRACE_TYPE_fd_set;
	m->c.len = 0;
	put(m, 1, POLL_AT, bits, sizeof(bits), 0);
	for (i = 0; i < 70; i++) {
		m->args[0] = 0xffffffff00000000ULL + i;
		KUNIT_EXPECT_EQ_MSG(test, paths_ask(&m->c, 3, U8_MAX, &unsure),
				    (i > 5 ? 1ULL : 0) | (i > 64 ? 2ULL : 0), "%u", i);
	}
	/* More than there is, and less than nothing. */
	m->args[0] = INT_MAX;
	KUNIT_EXPECT_EQ(test, paths_ask(&m->c, 3, U8_MAX, &unsure), 3ULL);
	m->args[0] = -1;
	KUNIT_EXPECT_EQ(test, paths_ask(&m->c, 3, U8_MAX, &unsure), 0ULL);
}

/* Of one call not more than so many files are looked at. */
static void bounded(struct kunit *test)
{
	static u8 bits[2048];
	struct systrace_extent *ext;
	struct memory *m = memory(test);
	u64 unsure;

	reset();
	sets[0].name = "/none";
	sets[0].len = 6;
	m->plan.look_sets = BIT(1);
	m->row.arg[1].type = SYSTRACE_TYPE_fd_set;
	m->args[0] = INT_MAX;
	m->args[1] = POLL_AT;
	memset(bits, 0xff, sizeof(bits));
	put(m, 1, POLL_AT, bits, sizeof(bits), 0);
	KUNIT_EXPECT_EQ(test, paths_ask(&m->c, 1, U8_MAX, &unsure), 0ULL);
	KUNIT_EXPECT_EQ(test, named, (unsigned int)SYSTRACE_PATHS_NAMED);
	/* No room for a path is no path. */
	named = 0;
	ext = (void *)m->data;
	ext->len = 8;
	m->c.len = sizeof(*ext) + 8;
	m->c.cap = m->c.len;
	KUNIT_EXPECT_EQ(test, paths_ask(&m->c, 1, U8_MAX, &unsure), 0ULL);
}

static void settings(struct kunit *test)
{
	struct session *s = kunit_kzalloc(test, sizeof(*s), GFP_KERNEL);
	struct systrace_paths p = {};

	KUNIT_ASSERT_NOT_NULL(test, s);
	s->slot = -1;
	p.flags = 2;
	KUNIT_EXPECT_EQ(test, paths_set(s, &p), -EINVAL);
	p = (struct systrace_paths){ .reserved = 1 };
	KUNIT_EXPECT_EQ(test, paths_set(s, &p), -EINVAL);
	p = (struct systrace_paths){ .nr_fds = SYSTRACE_PATHS_FDS + 1 };
	KUNIT_EXPECT_EQ(test, paths_set(s, &p), -EINVAL);
	p = (struct systrace_paths){ .len = SYSTRACE_PATHS_LEN + 1 };
	KUNIT_EXPECT_EQ(test, paths_set(s, &p), -EINVAL);
	KUNIT_EXPECT_NULL(test, s->paths);
	KUNIT_EXPECT_EQ(test, s->extras, 0U);
	/* Nothing at all: no call is wanted. */
	p = (struct systrace_paths){};
	KUNIT_EXPECT_EQ(test, paths_set(s, &p), 0);
	KUNIT_EXPECT_NOT_NULL(test, s->paths);
	KUNIT_EXPECT_EQ(test, s->extras, (u32)SESSION_SIFTS);
	KUNIT_EXPECT_EQ(test, paths_set(s, &p), -EBUSY);
	paths_free(s);
	s->paths = NULL;
	s->slot = 0;
	KUNIT_EXPECT_EQ(test, paths_set(s, &p), -EBUSY);
}

static int paths_suite_init(struct kunit_suite *suite)
{
	sessions = kcalloc(NR, sizeof(*sessions), GFP_KERNEL);
	return sessions ? 0 : -ENOMEM;
}

static void paths_suite_exit(struct kunit_suite *suite)
{
	kfree(sessions);
}

static struct kunit_case paths_cases[] = {
	KUNIT_CASE(descriptors),
	KUNIT_CASE(names),
	KUNIT_CASE(who_looks),
	KUNIT_CASE(what_is_missing),
	KUNIT_CASE(descriptors_in_memory),
	KUNIT_CASE(bounded),
	KUNIT_CASE(settings),
	{}
};

struct kunit_suite systrace_paths_suite = {
	.name = "systrace_paths",
	.suite_init = paths_suite_init,
	.suite_exit = paths_suite_exit,
	.test_cases = paths_cases,
};
