// SPDX-License-Identifier: GPL-2.0-only
/* The filter of single calls, on records that are there already. */
#include <stdlib.h>

#include <linux/filter.h>

#include "unit.h"

#include "expr.h"
#include "verdict.h"

static struct sock_filter program[BPF_MAXINSNS];
static struct verdict v;
static uint64_t got[16][16];
static unsigned int nr;

static void take(const struct systrace_record *rec, void *data)
{
	(void)data;
	assert_in_range(rec->size, sizeof(*rec), sizeof(got[0]));
	assert_in_range(nr, 0, 15);
	memcpy(got[nr++], rec, rec->size);
}

static void begin(const char *text)
{
	struct expr_tree tree;
	struct expr_error e;
	int len;

	assert_true(expr_parse(&tree, text, &e));
	len = expr_compile(&tree, program, BPF_MAXINSNS);
	assert_true(len > 0);
	expr_free(&tree);
	verdict_free(&v);
	v = (struct verdict){ .program = program, .len = len, .fn = take };
	nr = 0;
}

/* read(fd, 0x1000, 8), with an extent of eight bytes. */
static void enter(pid_t tid, uint64_t fd, uint64_t time)
{
	struct {
		struct systrace_record rec;
		uint64_t args[3];
		struct systrace_extent ext;
		uint64_t data;
	} r = {
		.rec = { .size = sizeof(r), .type = SYSTRACE_REC_ENTER, .nargs = 3,
			 .flags = SYSTRACE_RECORD_EXTENTS, .tid = tid, .time = time },
		.args = { fd, 0x1000, 8 }, .ext = { .addr = 0x1000, .len = 8 },
		.data = 0x1122334455667788,
	};

	assert_true(verdict_enter(&v, (void *)&r, 7));
}

static bool leave(pid_t tid, int64_t ret, uint64_t time)
{
	struct systrace_exit r = {
		.rec = { .size = sizeof(r), .type = SYSTRACE_REC_EXIT, .tid = tid,
			 .time = time },
		.ret = ret,
	};

	return verdict_exit(&v, &r);
}

/* What can be said at entry is said there. */
static void at_once(void **state)
{
	(void)state;
	begin("fd == 3");
	enter(1, 3, 10);
	assert_int_equal(nr, 1);
	assert_int_equal(((struct systrace_record *)got[0])->flags,
			 SYSTRACE_RECORD_EXTENTS);
	assert_true(leave(1, 0, 20));
	enter(1, 4, 30);
	assert_int_equal(nr, 1);
	assert_false(leave(1, 0, 40));
	/* An exit whose entry was lost is nobody's to refuse. */
	assert_true(leave(1, 0, 50));
	assert_true(leave(2, 0, 60));
}

/* What needs the result waits for it, as the kernel's records do. */
static void held(void **state)
{
	const struct systrace_enter *e = (const void *)got[0];

	(void)state;
	begin("ret < 0 && pid == 7");
	enter(1, 3, 10);
	enter(2, 3, 11);
	assert_int_equal(nr, 0);
	assert_false(leave(2, 5, 19));
	assert_true(leave(1, -9, 20));
	assert_int_equal(nr, 1);
	assert_int_equal(e->rec.tid, 1);
	assert_int_equal(e->rec.flags, SYSTRACE_RECORD_EXTENTS | SYSTRACE_RECORD_HELD);
	assert_int_equal(e->rec.time, 20);
	assert_int_equal(e->rec.size, 24 + 24 + 8 + 16 + 8);
	assert_int_equal(e->args[0], 3);
	assert_int_equal(e->args[3], 10);
	assert_int_equal(e->args[4], 0x1000);
	assert_int_equal(e->args[6], 0x1122334455667788);
	/* One that was recorded so keeps its time. */
	nr = 0;
	assert_true(verdict_enter(&v, e, 7));
	assert_true(leave(1, -1, 30));
	assert_int_equal(nr, 1);
	assert_int_equal(e->args[3], 10);
	assert_int_equal(e->rec.size, 24 + 24 + 8 + 16 + 8);
}

static void times_and_ends(void **state)
{
	struct systrace_record death = { .size = sizeof(death), .type = SYSTRACE_REC_DEATH };

	(void)state;
	begin("duration > 100ns");
	enter(1, 0, 1000);
	assert_false(leave(1, 0, 1100));
	enter(1, 0, 2000);
	assert_true(leave(1, 0, 2101));
	begin("status == unfinished");
	enter(1, 0, 10);
	enter(2, 0, 11);
	assert_false(leave(2, 0, 12));
	death.tid = 2;
	verdict_death(&v, &death);
	assert_int_equal(nr, 0);
	death.tid = 1;
	verdict_death(&v, &death);
	assert_int_equal(nr, 1);
}

/* The thread that called execve goes on under its leader's ID. */
static void exec(void **state)
{
	struct systrace_exec x = {
		.rec = { .size = sizeof(x), .type = SYSTRACE_REC_EXEC, .tid = 7, .nr = 9 },
	};

	(void)state;
	begin("ret == 0");
	enter(7, 1, 10);
	enter(9, 2, 11);
	verdict_exec(&v, &x);
	assert_true(leave(7, 0, 20));
	assert_int_equal(nr, 1);
	assert_int_equal(((struct systrace_enter *)got[0])->rec.tid, 7);
	assert_int_equal(((struct systrace_enter *)got[0])->args[0], 2);
}

static void uses(void **state)
{
	(void)state;
	begin("uid == 0");
	assert_true(verdict_uses(v.program, v.len, offsetof(struct systrace_call, uid)));
	begin("fd == 0");
	assert_false(verdict_uses(v.program, v.len, offsetof(struct systrace_call, uid)));
}

static int teardown(void **state)
{
	(void)state;
	verdict_free(&v);
	return 0;
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(at_once), cmocka_unit_test(held),
		cmocka_unit_test(times_and_ends), cmocka_unit_test(exec),
		cmocka_unit_test(uses),
	};

	return cmocka_run_group_tests_name("verdict", tests, NULL, teardown);
}
