// SPDX-License-Identifier: GPL-2.0-only
/*
 * Expressions: what they mean, against a direct evaluation of expressions that
 * are made at random; the programs run in an interpreter of the test's own,
 * which knows of classic BPF what its manual says.
 */
#include <linux/filter.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "expr.h"
#include "unit.h"

static struct sock_filter program[BPF_MAXINSNS];

/* A program's answer about a call; -1: it is not a valid program. */
static int64_t run(const struct sock_filter *prog, int len,
		   const struct systrace_call *call)
{
	uint32_t a = 0, x = 0, mem[16], k, src;
	uint32_t written = 0;
	int pc;

	for (pc = 0; pc < len; pc++) {
		const struct sock_filter *in = &prog[pc];

		k = in->k;
		src = BPF_SRC(in->code) == BPF_X ? x : k;
		switch (in->code) {
		case BPF_LD | BPF_W | BPF_ABS:
			if (k % 4 || k + 4 > sizeof(*call))
				return -1;
			memcpy(&a, (const char *)call + k, 4);
			break;
		case BPF_LD | BPF_IMM:
			a = k;
			break;
		case BPF_LD | BPF_MEM:
			if (k > 15 || !(written >> k & 1))
				return -1;
			a = mem[k];
			break;
		case BPF_LDX | BPF_MEM:
			if (k > 15 || !(written >> k & 1))
				return -1;
			x = mem[k];
			break;
		case BPF_ST:
			if (k > 15)
				return -1;
			mem[k] = a;
			written |= 1U << k;
			break;
		case BPF_MISC | BPF_TAX:
			x = a;
			break;
		case BPF_ALU | BPF_AND | BPF_K:
		case BPF_ALU | BPF_AND | BPF_X:
			a &= src;
			break;
		case BPF_ALU | BPF_XOR | BPF_K:
			a ^= k;
			break;
		case BPF_ALU | BPF_RSH | BPF_K:
			a >>= k;
			break;
		case BPF_ALU | BPF_NEG:
			a = -a;
			break;
		case BPF_JMP | BPF_JA:
			pc += k;
			break;
		case BPF_JMP | BPF_JEQ | BPF_K:
		case BPF_JMP | BPF_JEQ | BPF_X:
			pc += a == src ? in->jt : in->jf;
			break;
		case BPF_JMP | BPF_JGT | BPF_K:
		case BPF_JMP | BPF_JGT | BPF_X:
			pc += a > src ? in->jt : in->jf;
			break;
		case BPF_JMP | BPF_JGE | BPF_K:
		case BPF_JMP | BPF_JGE | BPF_X:
			pc += a >= src ? in->jt : in->jf;
			break;
		case BPF_RET | BPF_K:
			return k;
		default:
			return -1;
		}
	}
	return -1;
}

static int compile(const char *text)
{
	struct expr_error e;
	struct expr_tree tree;
	int len = -1;

	if (expr_parse(&tree, text, &e))
		len = expr_compile(&tree, program, BPF_MAXINSNS);
	else
		fail_msg("%s: %zu: %s", text, e.at, e.text);
	expr_free(&tree);
	return len;
}

static bool holds(const char *text, const struct systrace_call *call)
{
	int len = compile(text);

	assert_in_range(len, 1, BPF_MAXINSNS);
	return run(program, len, call) == SYSTRACE_VERDICT_RECORD;
}

/* Known expressions about a known call. */
static void meanings(void **state)
{
	static const struct systrace_call call = {
		.when = SYSTRACE_WHEN_EXIT, .nr = 257, .tid = 12, .tgid = 10,
		.uid = 4000000000U, .has_fd = 1, .fd = -100, .error = 2,
		.ret = -2, .duration = 12345678901,
		.args = { 0xffffffffffffff9c, 0x7fff12345678, 0x80000, 0, 0,
			  0x8000000000000000 },
	};
	static const struct {
		const char *text;
		bool yes;
	} cases[] = {
		{ "fd == -100", true }, { "fd != -100", false },
		{ "fd<-99 && fd>-101", true }, { "ret == -ENOENT", true },
		{ "errno == ENOENT", true }, { "errno == 2", true },
		{ "errno == EWOULDBLOCK || errno==ENOENT", true },
		{ "errno == ERESTARTSYS", false }, { "ret < 0", true },
		{ "ret >= -2 && ret <= -2", true }, { "ret > -2", false },
		{ "duration > 12.345678900s", true },
		{ "duration > 12.345678901s", false },
		{ "duration >= 12345678901ns", true },
		{ "duration > 12345ms && duration < 12346ms", true },
		{ "duration < 12345678us", false }, { "10ms < duration", true },
		{ "duration != 0", true },
		{ "syscall == openat", true }, { "syscall != openat", false },
		{ "openat == syscall", true }, { "syscall == 257", true },
		{ "nr == 257", true }, { "syscall == open", false },
		{ "tid == 12 && pid == 10", true }, { "tid == 10", false },
		{ "uid == 4000000000", true }, { "uid > 0", true },
		{ "uid == -294967296", false },
		{ "arg0 == -100", true }, { "arg0 < 0", true },
		{ "arg1 == 0x7fff12345678", true }, { "arg1 > 0x7fff12345677", true },
		{ "arg2 & 0x80000", true }, { "arg2 & 0x80000 == 0x80000", true },
		{ "arg2 & 0x7ffff", false }, { "!(arg2 & 0x7ffff)", true },
		{ "arg5 < arg4", true }, { "arg3 == arg4", true },
		{ "arg3", false }, { "arg2", true }, { "!arg3", true },
		{ "arg1 & arg2 == 0", true }, { "arg1 & 0xff & 0x70 == 0x70", true },
		{ "status == failed", true }, { "status != failed", false },
		{ "status == successful", false }, { "status == unfinished", false },
		{ "status == unavailable || status == detached", false },
		{ "fd == 3 && ret < 0 && duration > 10ms", false },
		{ "fd == -100 && ret < 0 && duration > 10ms", true },
		/* && before ||, ! before both. */
		{ "tid == 1 && tid == 2 || tid == 12", true },
		{ "tid == 12 || tid == 1 && tid == 2", true },
		{ "!tid == 12 || tid == 1", false }, { "!!(tid == 12)", true },
		{ "1 == 1", true }, { "0x10 == 16", true }, { "1 > 2", false },
		{ "0xffffffffffffffff == -1", true },
		{ "-9223372036854775808 < 9223372036854775807", true },
	};
	unsigned int i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		if (holds(cases[i].text, &call) != cases[i].yes)
			fail_msg("%s is %d", cases[i].text, !cases[i].yes);
}

/* Whoever has no descriptor, or no result, is neither like nor unlike one. */
static void no_value(void **state)
{
	struct systrace_call call = { .when = SYSTRACE_WHEN_EXIT };

	(void)state;
	assert_false(holds("fd == 0", &call));
	assert_false(holds("fd != 0", &call));
	assert_false(holds("fd < 1", &call));
	assert_false(holds("fd", &call));
	assert_true(holds("!(fd == 0)", &call));
	assert_true(holds("ret == 0", &call));
	call.has_fd = 1;
	assert_true(holds("fd == 0", &call));
	call.when = SYSTRACE_WHEN_UNFINISHED;
	assert_false(holds("ret == 0", &call));
	assert_false(holds("ret != 0", &call));
	assert_false(holds("errno == 0", &call));
	assert_false(holds("status == successful", &call));
	assert_false(holds("status == failed", &call));
	assert_true(holds("status == unfinished", &call));
	assert_true(holds("duration >= 0", &call));
}

/* What can be known when the call begins is known then. */
static void known_early(void **state)
{
	static const struct {
		const char *text;
		int verdict;
	} cases[] = {
		{ "fd == 3", SYSTRACE_VERDICT_RECORD },
		{ "fd == 4", SYSTRACE_VERDICT_REFUSE },
		{ "ret < 0", SYSTRACE_VERDICT_LATER },
		{ "ret < 0 && fd == 4", SYSTRACE_VERDICT_REFUSE },
		{ "ret < 0 && fd == 3", SYSTRACE_VERDICT_LATER },
		{ "ret < 0 || fd == 3", SYSTRACE_VERDICT_RECORD },
		{ "!(ret < 0 || fd == 3)", SYSTRACE_VERDICT_REFUSE },
		{ "!(ret < 0 && fd == 3)", SYSTRACE_VERDICT_LATER },
		{ "!(ret < 0 && fd == 4)", SYSTRACE_VERDICT_RECORD },
		{ "status == failed", SYSTRACE_VERDICT_LATER },
		{ "duration > 1s", SYSTRACE_VERDICT_LATER },
		{ "syscall == read && duration > 1s", SYSTRACE_VERDICT_LATER },
		{ "syscall == write && duration > 1s", SYSTRACE_VERDICT_REFUSE },
	};
	struct systrace_call call = { .has_fd = 1, .fd = 3 };
	unsigned int i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		int len = compile(cases[i].text);

		if (run(program, len, &call) != cases[i].verdict)
			fail_msg("%s: %d", cases[i].text, (int)run(program, len, &call));
	}
}

/* What does not depend on the call is the same at its beginning and its end. */
static void known_always(void **state)
{
	static const struct {
		const char *text;
		int verdict;
	} cases[] = {
		{ "ret < 0 && 1 == 2", SYSTRACE_VERDICT_REFUSE },
		{ "errno != 0 && !2 == 2", SYSTRACE_VERDICT_REFUSE },
		{ "!(ret < 0 || 1 == 1)", SYSTRACE_VERDICT_REFUSE },
		{ "ret < 0 || 1 == 1", SYSTRACE_VERDICT_RECORD },
		{ "!(duration > 1s && 1 == 2)", SYSTRACE_VERDICT_RECORD },
	};
	struct systrace_call call = {};
	unsigned int i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		int len = compile(cases[i].text);

		for (call.when = SYSTRACE_WHEN_ENTRY;
		     call.when <= SYSTRACE_WHEN_UNFINISHED; call.when++)
			assert_int_equal(run(program, len, &call), cases[i].verdict);
	}
}

/* Random expressions. */

static uint64_t seed;

static uint32_t roll(uint32_t n)
{
	seed = seed * 6364136223846793005ULL + 1442695040888963407ULL;
	return (seed >> 33) % n;
}

enum { UNKNOWN = 2 };

/* A value of a random expression: a field, a number, or a mask of both. */
struct value {
	int field;		/* -1: the number alone */
	bool masked;
	int mask_field;		/* -1: by the number */
	int64_t num;
};

static const char *const names[] = {
	"fd", "ret", "errno", "duration", "nr", "tid", "pid", "uid",
	"arg0", "arg1", "arg2", "arg3", "arg4", "arg5",
};

#define NR_NAMES	((int)(sizeof(names) / sizeof(names[0])))

static int64_t pick_number(void)
{
	static const int64_t some[] = {
		0, 1, -1, 2, -2, 3, 4095, -4095, 0x7fffffff, 0x80000000,
		-0x80000000LL, 0xffffffff, 0x100000000, -0x100000000LL,
		0x7fffffffffffffff, -0x7fffffffffffffff, 0x8000000080000000,
		0x500000003, 0x300000005,
	};

	return roll(20) ? some[roll(sizeof(some) / sizeof(some[0]))] :
		(int64_t)((uint64_t)roll(1U << 31) << 33 | roll(1U << 31));
}

static struct value pick_value(bool number)
{
	struct value v = { .field = -1, .mask_field = -1, .num = pick_number() };

	if (number)
		return v;
	v.field = roll(NR_NAMES);
	v.masked = !roll(4);
	if (v.masked && !roll(3))
		v.mask_field = roll(NR_NAMES);
	return v;
}

static char text[65536];
static size_t text_len;

static void say_text(const char *s)
{
	size_t len = strlen(s);

	assert_true(text_len + len < sizeof(text));
	memcpy(text + text_len, s, len + 1);
	text_len += len;
	if (!roll(8))
		say_text(" ");
}

static void say_number(int64_t num, bool duration)
{
	char buf[64];

	snprintf(buf, sizeof(buf), roll(2) || num < 0 ? "%" PRId64 "%s" :
		 "0x%" PRIx64 "%s", num, duration ? "ns" : "");
	say_text(buf);
}

static void say_value(const struct value *v, bool duration)
{
	if (v->field < 0) {
		say_number(v->num, duration);
		return;
	}
	say_text(names[v->field]);
	if (!v->masked)
		return;
	say_text("&");
	if (v->mask_field >= 0)
		say_text(names[v->mask_field]);
	else
		say_number(v->num, false);
}

static int64_t field_of(int field, const struct systrace_call *call)
{
	switch (field) {
	case 0:
		return call->fd;
	case 1:
		return call->ret;
	case 2:
		return call->error;
	case 3:
		return call->duration;
	case 4:
		return call->nr;
	case 5:
		return call->tid;
	case 6:
		return call->tgid;
	case 7:
		return call->uid;
	}
	return call->args[field - 8];
}

static int64_t value_of(const struct value *v, const struct systrace_call *call)
{
	int64_t x = v->field < 0 ? v->num : field_of(v->field, call);

	if (v->masked)
		x &= v->mask_field < 0 ? v->num : field_of(v->mask_field, call);
	return x;
}

/* Does it ask for one of fields @from to @to? */
static bool uses(const struct value *v, int from, int to)
{
	return (v->field >= from && v->field <= to) ||
	       (v->masked && v->mask_field >= from && v->mask_field <= to);
}

/* Writes a comparison, and says what it is for each of @n calls. */
static void make_compare(const struct systrace_call *calls, int n, char *is)
{
	static const char *const ops[] = { "==", "!=", "<", "<=", ">", ">=" };
	struct value a = pick_value(!roll(6));
	struct value b = pick_value(a.field >= 0 && roll(2));
	int op = roll(6), i;

	/* A time is compared with duration and nothing else. */
	say_value(&a, b.field == 3 && !b.masked);
	say_text(ops[op]);
	say_value(&b, a.field == 3 && !a.masked);
	for (i = 0; i < n; i++) {
		const struct systrace_call *call = &calls[i];
		int64_t x = value_of(&a, call), y = value_of(&b, call);

		if (call->when == SYSTRACE_WHEN_ENTRY &&
		    (uses(&a, 1, 3) || uses(&b, 1, 3)))
			is[i] = UNKNOWN;
		else if (!call->has_fd && (uses(&a, 0, 0) || uses(&b, 0, 0)))
			is[i] = 0;
		else if (call->when != SYSTRACE_WHEN_EXIT &&
			 (uses(&a, 1, 2) || uses(&b, 1, 2)))
			is[i] = 0;
		else
			is[i] = op == 0 ? x == y : op == 1 ? x != y :
				op == 2 ? x < y : op == 3 ? x <= y :
				op == 4 ? x > y : x >= y;
	}
}

static void make_status(const struct systrace_call *calls, int n, char *is)
{
	static const char *const words[] = { "successful", "failed", "unfinished" };
	unsigned int want = roll(3);
	bool not = roll(2);
	int i;

	say_text("status");
	say_text(not ? "!=" : "==");
	say_text(words[want]);
	for (i = 0; i < n; i++) {
		const struct systrace_call *call = &calls[i];
		unsigned int status = call->when == SYSTRACE_WHEN_UNFINISHED ? 2 :
				      !!call->error;

		is[i] = call->when == SYSTRACE_WHEN_ENTRY ? UNKNOWN :
			(status == want) != not;
	}
}

static void make_call(const struct systrace_call *calls, int n, char *is)
{
	/* Their numbers in the 64-bit ABI; in another they have others. */
	static const struct {
		const char *name;
		int nr;
	} some[] = { { "read", 0 }, { "write", 1 }, { "open", 2 }, { "close", 3 } };
	unsigned int want = roll(4);
	bool not = roll(2);
	int i;

	say_text("syscall");
	say_text(not ? "!=" : "==");
	say_text(some[want].name);
	for (i = 0; i < n; i++)
		is[i] = (calls[i].nr == some[want].nr) != not;
}

static void make_condition(int depth, const struct systrace_call *calls, int n,
			   char *is)
{
	char other[n];
	int i, kind = depth ? roll(10) : 9;

	if (kind < 6) {
		bool and = kind < 3;

		say_text("(");
		make_condition(depth - 1, calls, n, is);
		say_text(and ? ")&&(" : ")||(");
		make_condition(depth - 1, calls, n, other);
		say_text(")");
		for (i = 0; i < n; i++) {
			int strong = !and;	/* decides alone */

			if (is[i] == strong || other[i] == strong)
				is[i] = strong;
			else if (is[i] == UNKNOWN || other[i] == UNKNOWN)
				is[i] = UNKNOWN;
		}
		return;
	}
	if (kind < 8) {
		say_text("!(");
		make_condition(depth - 1, calls, n, is);
		say_text(")");
		for (i = 0; i < n; i++)
			is[i] = is[i] == UNKNOWN ? UNKNOWN : !is[i];
		return;
	}
	switch (roll(8)) {
	case 0:
		make_status(calls, n, is);
		break;
	case 1:
		make_call(calls, n, is);
		break;
	default:
		make_compare(calls, n, is);
	}
}

static void make_random_call(struct systrace_call *call)
{
	unsigned int i;

	memset(call, 0, sizeof(*call));
	call->when = roll(3);
	call->nr = roll(4) ? (int)roll(5) : (int)pick_number();
	call->tid = pick_number();
	call->tgid = roll(2) ? (int64_t)call->tid : pick_number();
	call->uid = pick_number();
	call->has_fd = roll(2);
	if (call->has_fd)
		call->fd = pick_number();
	if (call->when == SYSTRACE_WHEN_EXIT) {
		call->ret = pick_number();
		if (call->ret < 0 && call->ret >= -4095)
			call->error = -call->ret;
	}
	if (call->when != SYSTRACE_WHEN_ENTRY)
		call->duration = pick_number() & INT64_MAX;
	for (i = 0; i < SYSTRACE_NR_ARGS; i++)
		call->args[i] = pick_number();
}

#define NR_CALLS	60

static void random_expressions(void **state)
{
	static struct systrace_call calls[NR_CALLS];
	static const int verdicts[] = {
		SYSTRACE_VERDICT_REFUSE, SYSTRACE_VERDICT_RECORD,
		SYSTRACE_VERDICT_LATER,
	};
	unsigned int seen[3] = {};
	char is[NR_CALLS];
	int round, i, len;

	(void)state;
	for (round = 0; round < 20 * UNIT_ROUNDS; round++) {
		seed = round + 1;
		for (i = 0; i < NR_CALLS; i++)
			make_random_call(&calls[i]);
		text_len = 0;
		make_condition(roll(6), calls, NR_CALLS, is);
		len = compile(text);
		if (len < 0)
			fail_msg("%s is too long", text);
		assert_int_equal(program[len - 1].code, BPF_RET | BPF_K);
		for (i = 0; i < NR_CALLS; i++) {
			int64_t got = run(program, len, &calls[i]);

			seen[(int)is[i]]++;
			if (got != verdicts[(int)is[i]])
				fail_msg("%s: call %d of round %d: %d, not %d", text,
					 i, round, (int)got, verdicts[(int)is[i]]);
		}
	}
	/* All three are common. */
	for (i = 0; i < 3; i++)
		assert_true(seen[i] > (unsigned int)round * NR_CALLS / 30);
}

/* Jumps that are too far for one instruction, and programs that are too long. */
static void long_expressions(void **state)
{
	struct systrace_call call = { .when = SYSTRACE_WHEN_EXIT, .has_fd = 1 };
	struct expr_error e;
	struct expr_tree tree;
	int n, len = 0, longest = 0;

	(void)state;
	seed = 1;
	for (n = 1; n < 900; n += n < 100 ? 1 : 37) {
		int i;

		text_len = 0;
		for (i = 0; i < n; i++) {
			char term[64];

			snprintf(term, sizeof(term), "%sarg%d == %d",
				 i ? " || " : "", i % 6, i + 1);
			say_text(term);
		}
		assert_true(expr_parse(&tree, text, &e));
		len = expr_compile(&tree, program, BPF_MAXINSNS);
		expr_free(&tree);
		if (len < 0)
			break;
		longest = len;
		memset(call.args, 0, sizeof(call.args));
		assert_int_equal(run(program, len, &call), SYSTRACE_VERDICT_REFUSE);
		call.args[(n - 1) % 6] = n;
		assert_int_equal(run(program, len, &call), SYSTRACE_VERDICT_RECORD);
		memset(call.args, 0, sizeof(call.args));
		call.args[0] = 1;
		assert_int_equal(run(program, len, &call), SYSTRACE_VERDICT_RECORD);
	}
	assert_true(longest > 2000);
	/* As many terms as a program cannot hold are told. */
	assert_int_equal(len, -1);
}

/* Errors, and where they are. */
static void errors(void **state)
{
	static const struct {
		const char *text;
		size_t at;
		const char *part;
	} cases[] = {
		{ "", 0, "missing" }, { "   ", 3, "missing" },
		{ "fd ==", 5, "missing" }, { "fdx == 3", 0, "unknown name 'fdx'" },
		{ "fd = 3", 3, "'=='" }, { "fd == 3 &&", 10, "missing" },
		{ "fd == 3 fd == 4", 8, "'&&' or '||'" },
		{ "(fd == 3", 8, "')' is missing" }, { "fd == 3)", 7, "closes nothing" },
		{ "fd == 3 | ret < 0", 8, "'||'" }, { "fd == 3 @ 4", 8, "'@'" },
		{ "fd == 99999999999999999999", 6, "too large" },
		{ "fd == -9223372036854775809", 7, "too large" },
		{ "fd == 3x", 6, "no number" }, { "fd == 08", 6, "no number" },
		{ "fd == 1.5", 6, "no number" },
		{ "duration > 10", 11, "unit" }, { "duration > 10m", 11, "units" },
		{ "duration > 99999999999999s", 11, "too long" },
		{ "ret > 10ms", 6, "only be compared with duration" },
		{ "syscall == opne", 11, "unknown system call 'opne'" },
		{ "syscall < read", 0, "'=='" }, { "syscall == fd", 11, "name or a number" },
		{ "read == 3", 0, "syscall == read" }, { "errno == ENOTHING", 9, "unknown name" },
		{ "status == bad", 10, "successful" }, { "status > failed", 0, "'=='" },
		{ "failed", 0, "status == failed" }, { "status", 0, "names" },
		{ "1 < fd < 3", 7, "'&&'" }, { "(fd == 3) == 1", 1, "not a value" },
		{ "fd & (ret < 0)", 6, "not a value" }, { "3", 0, "not a condition" },
		{ "- fd", 2, "'-' wants" }, { "fd == 3 && || ret", 11, "missing" },
		{ "arg6 == 1", 0, "unknown name 'arg6'" }, { "fd == \xff", 6, "character" },
	};
	struct expr_error e;
	struct expr_tree tree;
	unsigned int i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		bool good = expr_parse(&tree, cases[i].text, &e);

		expr_free(&tree);
		if (good || e.at != cases[i].at || !strstr(e.text, cases[i].part))
			fail_msg("%s: %zu, \"%s\"", cases[i].text, e.at, e.text);
	}
}

/* Nonsense does no harm, and its error is inside of it. */
static void garbage(void **state)
{
	static const char *const words[] = {
		"fd", "ret", "status", "syscall", "duration", "errno", "arg0",
		"(", ")", "!", "&", "&&", "||", "==", "!=", "<", "<=", ">", ">=",
		"-", "1", "0x", "10ms", "1.5s", "ENOENT", "read", "failed", "x",
		"!!!!!!!!!!!!!!!!", "((((((((((((((((", "))))", "\t", "\x80", ".",
	};
	struct expr_error e;
	struct expr_tree tree;
	unsigned int good = 0;
	int round, i, n;

	(void)state;
	for (round = 0; round < 100 * UNIT_ROUNDS; round++) {
		seed = round + 77;
		text_len = 0;
		text[0] = '\0';
		n = roll(30);
		for (i = 0; i < n; i++) {
			char byte[2] = { 1 + roll(255), 0 };

			say_text(roll(20) ? words[roll(sizeof(words) / sizeof(words[0]))] :
				 byte);
		}
		if (expr_parse(&tree, text, &e)) {
			good++;
			assert_in_range(expr_compile(&tree, program, BPF_MAXINSNS), 1,
					BPF_MAXINSNS);
		} else {
			assert_true(e.at <= strlen(text));
			assert_true(*e.text);
		}
		expr_free(&tree);
	}
	assert_true(good > 0);
	/* As deep and as long as can be. */
	for (i = 0; i < 4; i++) {
		memset(text, "(!-&"[i], 40000);
		text[i == 3 ? 20000 : 16000] = '\0';
		assert_false(expr_parse(&tree, text, &e));
		assert_true(e.at <= strlen(text));
		expr_free(&tree);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(meanings),
		cmocka_unit_test(no_value),
		cmocka_unit_test(known_early),
		cmocka_unit_test(known_always),
		cmocka_unit_test(random_expressions),
		cmocka_unit_test(long_expressions),
		cmocka_unit_test(errors),
		cmocka_unit_test(garbage),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
