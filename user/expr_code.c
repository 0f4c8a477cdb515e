// SPDX-License-Identifier: GPL-2.0-only
/*
 * Expressions: from a tree to classic BPF.
 *
 * Jumps only go forward, so the program is written from its end to its
 * beginning: where a condition has to go on is there before its code is.  A
 * label is the number of instructions that were written before it.
 *
 * The program has two halves.  When a call begins its result is not known yet:
 * what depends on it is taken once for true where that helps and once for
 * false.  If the whole is false in the best case the call is refused, if it is
 * true in the worst it is accepted, and otherwise the verdict is put off.  When
 * the call is over the same expression is judged as it stands.
 */
#include <endian.h>
#include <stdbool.h>
#include <string.h>

#include <linux/filter.h>

#include "expr.h"

/* A jump's offset is a byte; some room for what may come between. */
#define FAR		250
/* Words of the machine's memory that the code below uses. */
#define MEM_RIGHT	0
#define MEM_LEFT	1

#if __BYTE_ORDER == __LITTLE_ENDIAN
#define WORD_LOW	0
#define WORD_HIGH	4
#else
#define WORD_LOW	4
#define WORD_HIGH	0
#endif

#define SIGN		0x80000000U

/* How what depends on the result is taken. */
enum mode { AT_EXIT, BEST_CASE, WORST_CASE };

/**
 * struct code - a program that grows downwards
 * @insn: room for @max instructions, used from the end.
 * @max: see there.
 * @n: instructions that are written.
 * @full: there was no more room.
 */
struct code {
	struct sock_filter *insn;
	unsigned int max;
	unsigned int n;
	bool full;
};

static unsigned int put(struct code *c, uint16_t op, uint32_t k, uint8_t jt, uint8_t jf)
{
	if (c->n == c->max) {
		c->full = true;
		return c->n;
	}
	c->n++;
	c->insn[c->max - c->n] = (struct sock_filter){ op, jt, jf, k };
	return c->n;
}

static unsigned int stmt(struct code *c, uint16_t op, uint32_t k)
{
	return put(c, op, k, 0, 0);
}

/* A label that is near enough for a conditional jump. */
static unsigned int near(struct code *c, unsigned int label)
{
	return c->n - label > FAR ?
		stmt(c, BPF_JMP | BPF_JA, c->n - label) : label;
}

/* Compares A with @k, or with X; goes to @yes or to @no. */
static unsigned int jump(struct code *c, uint16_t op, uint32_t k,
			 unsigned int yes, unsigned int no)
{
	if (yes == no)
		return yes;
	yes = near(c, yes);
	no = near(c, no);
	return put(c, BPF_JMP | op, k, c->n - yes, c->n - no);
}

static unsigned int load(struct code *c, size_t offset)
{
	return stmt(c, BPF_LD | BPF_W | BPF_ABS, offset);
}

#define LOAD(c, field)	load(c, offsetof(struct systrace_call, field))

static bool asks(const struct expr *x, enum expr_field field)
{
	if (!x)
		return false;
	if (x->kind == EXPR_FIELD)
		return x->num == field;
	return asks(x->a, field) || asks(x->b, field);
}

/* Only one that has returned has these. */
static bool asks_result(const struct expr *x)
{
	return asks(x, EXPR_RET) || asks(x, EXPR_ERRNO);
}

/**
 * expr_needs_result() - can a condition be known only when the call is over?
 * @x: the condition.
 */
bool expr_needs_result(const struct expr *x)
{
	if (!x)
		return false;
	if (x->kind == EXPR_IS_STATUS)
		return true;
	if (x->kind == EXPR_FIELD)
		return asks_result(x) || x->num == EXPR_DURATION;
	return expr_needs_result(x->a) || expr_needs_result(x->b);
}

/* A field of 64 bits: the half that is asked for. */
static unsigned int half(struct code *c, size_t offset, bool high)
{
	return load(c, offset + (high ? WORD_HIGH : WORD_LOW));
}

/* A field of 32 bits: its sign fills the upper half, or zeros do. */
static unsigned int word(struct code *c, size_t offset, bool is_signed, bool high)
{
	if (!high)
		return load(c, offset);
	if (!is_signed)
		return stmt(c, BPF_LD | BPF_IMM, 0);
	stmt(c, BPF_ALU | BPF_NEG, 0);
	stmt(c, BPF_ALU | BPF_RSH | BPF_K, 31);
	return load(c, offset);
}

#define WORD(c, field, is_signed, high)					\
	word(c, offsetof(struct systrace_call, field), is_signed, high)
#define HALF(c, field, high)						\
	half(c, offsetof(struct systrace_call, field), high)

static unsigned int field_half(struct code *c, unsigned int field, bool high)
{
	switch (field) {
	case EXPR_FD:
		return WORD(c, fd, true, high);
	case EXPR_RET:
		return HALF(c, ret, high);
	case EXPR_ERRNO:
		return WORD(c, error, false, high);
	case EXPR_DURATION:
		return HALF(c, duration, high);
	case EXPR_NR:
		return WORD(c, nr, true, high);
	case EXPR_TID:
		return WORD(c, tid, true, high);
	case EXPR_PID:
		return WORD(c, tgid, true, high);
	case EXPR_UID:
		return WORD(c, uid, false, high);
	}
	return half(c, offsetof(struct systrace_call, args) +
		    8 * (field - EXPR_ARG0), high);
}

static uint32_t number_half(const struct expr *x, bool high)
{
	return (uint64_t)x->num >> (high ? 32 : 0);
}

/* One half of a value, into A.  Also uses X, and MEM_LEFT for masks. */
static unsigned int value(struct code *c, const struct expr *x, bool high)
{
	switch (x->kind) {
	case EXPR_NUMBER:
		return stmt(c, BPF_LD | BPF_IMM, number_half(x, high));
	case EXPR_FIELD:
		return field_half(c, x->num, high);
	default:
		break;
	}
	/* From the last to the first, as everything here. */
	if (x->b->kind == EXPR_NUMBER) {
		stmt(c, BPF_ALU | BPF_AND | BPF_K, number_half(x->b, high));
		return value(c, x->a, high);
	}
	stmt(c, BPF_ALU | BPF_AND | BPF_X, 0);
	stmt(c, BPF_LD | BPF_MEM, MEM_LEFT);
	stmt(c, BPF_MISC | BPF_TAX, 0);
	value(c, x->b, high);
	stmt(c, BPF_ST, MEM_LEFT);
	return value(c, x->a, high);
}

/*
 * Compares the halves that stand for @a and @b by two jumps, the first of
 * which goes to @yes, and the second, unless it is zero, to @then.  As jumps
 * know no sign, the upper halves are compared with theirs turned.
 */
static unsigned int compare_halves(struct code *c, const struct expr *a,
				   const struct expr *b, bool high,
				   uint16_t first, unsigned int yes,
				   uint16_t second, unsigned int then,
				   unsigned int no)
{
	bool by_number = b->kind == EXPR_NUMBER;
	uint16_t src = by_number ? BPF_K : BPF_X;
	uint32_t k = by_number ? number_half(b, high) ^ (high ? SIGN : 0) : 0;

	if (second)
		no = jump(c, second | src, k, then, no);
	if (jump(c, first | src, k, yes, no) == yes && yes == no)
		return yes;
	if (!by_number)
		stmt(c, BPF_LDX | BPF_MEM, MEM_RIGHT);
	if (high)
		stmt(c, BPF_ALU | BPF_XOR | BPF_K, SIGN);
	value(c, a, high);
	if (by_number)
		return c->n;
	stmt(c, BPF_ST, MEM_RIGHT);
	if (high)
		stmt(c, BPF_ALU | BPF_XOR | BPF_K, SIGN);
	return value(c, b, high);
}

static bool holds(enum expr_kind kind, int64_t a, int64_t b)
{
	return kind == EXPR_EQ ? a == b : kind == EXPR_GT ? a > b : a >= b;
}

static unsigned int compare(struct code *c, const struct expr *x,
			    unsigned int yes, unsigned int no)
{
	const struct expr *a = x->a, *b = x->b;
	enum expr_kind kind = x->kind;
	unsigned int low;

	if (a->kind == EXPR_NUMBER && b->kind == EXPR_NUMBER)
		return holds(kind, a->num, b->num) ? yes : no;
	if (a->kind == EXPR_NUMBER) {
		/* The number to the right: 3 > x is "not x >= 3". */
		const struct expr *swap = a;
		unsigned int label = yes;

		a = b;
		b = swap;
		if (kind != EXPR_EQ) {
			kind = kind == EXPR_GT ? EXPR_GE : EXPR_GT;
			yes = no;
			no = label;
		}
	}
	if (kind == EXPR_EQ) {
		low = compare_halves(c, a, b, false, BPF_JEQ, yes, 0, 0, no);
		return compare_halves(c, a, b, true, BPF_JEQ, low, 0, 0, no);
	}
	low = compare_halves(c, a, b, false, kind == EXPR_GT ? BPF_JGT : BPF_JGE,
			     yes, 0, 0, no);
	return compare_halves(c, a, b, true, BPF_JEQ, low, BPF_JGT, yes, no);
}

/* What a comparison asks for has to be there: else it does not hold. */
static unsigned int guarded(struct code *c, const struct expr *x,
			    unsigned int yes, unsigned int no)
{
	unsigned int label = compare(c, x, yes, no);

	/* The same either way. */
	if (label == no)
		return no;
	if (asks_result(x)) {
		label = jump(c, BPF_JEQ | BPF_K, SYSTRACE_WHEN_EXIT, label, no);
		label = LOAD(c, when);
	}
	if (asks(x, EXPR_FD)) {
		jump(c, BPF_JEQ | BPF_K, 0, no, label);
		label = LOAD(c, has_fd);
	}
	return label;
}

static unsigned int is_call(struct code *c, const struct expr *x,
			    unsigned int yes, unsigned int no)
{
	jump(c, BPF_JEQ | BPF_K, x->abi, yes, no);
	yes = LOAD(c, abi);
	jump(c, BPF_JEQ | BPF_K, x->num, yes, no);
	return LOAD(c, nr);
}

static unsigned int is_status(struct code *c, const struct expr *x,
			      unsigned int yes, unsigned int no)
{
	switch (x->num) {
	case EXPR_SUCCESSFUL:
		jump(c, BPF_JEQ | BPF_K, 0, yes, no);
		break;
	case EXPR_FAILED:
		jump(c, BPF_JEQ | BPF_K, 0, no, yes);
		break;
	case EXPR_UNFINISHED:
		jump(c, BPF_JEQ | BPF_K, SYSTRACE_WHEN_UNFINISHED, yes, no);
		return LOAD(c, when);
	default:
		/* The kernel judges only calls that have ended. */
		return no;
	}
	yes = LOAD(c, error);
	jump(c, BPF_JEQ | BPF_K, SYSTRACE_WHEN_EXIT, yes, no);
	return LOAD(c, when);
}

/* A condition that goes on at @yes or at @no. */
static unsigned int cond(struct code *c, const struct expr *x, enum mode mode,
			 unsigned int yes, unsigned int no)
{
	if (yes == no || c->full)
		return yes;
	switch (x->kind) {
	case EXPR_OR:
		no = cond(c, x->b, mode, yes, no);
		return cond(c, x->a, mode, yes, no);
	case EXPR_AND:
		yes = cond(c, x->b, mode, yes, no);
		return cond(c, x->a, mode, yes, no);
	case EXPR_NOT:
		if (mode != AT_EXIT)
			mode = mode == BEST_CASE ? WORST_CASE : BEST_CASE;
		return cond(c, x->a, mode, no, yes);
	case EXPR_NEVER:
		return no;
	default:
		break;
	}
	if (mode != AT_EXIT && expr_needs_result(x))
		return mode == BEST_CASE ? yes : no;
	switch (x->kind) {
	case EXPR_IS_CALL:
		return is_call(c, x, yes, no);
	case EXPR_IS_STATUS:
		return is_status(c, x, yes, no);
	default:
		return guarded(c, x, yes, no);
	}
}

/**
 * expr_compile() - make the program of an expression
 * @tree: the expression.
 * @insn: room for the program, which begins at its beginning.
 * @max: instructions that fit.
 *
 * Return: the number of instructions, or -1 when they do not fit.
 */
int expr_compile(const struct expr_tree *tree, struct sock_filter *insn,
		 unsigned int max)
{
	struct code c = { .insn = insn, .max = max };
	unsigned int refuse, record, later, at_exit, entry;

	refuse = stmt(&c, BPF_RET | BPF_K, SYSTRACE_VERDICT_REFUSE);
	record = stmt(&c, BPF_RET | BPF_K, SYSTRACE_VERDICT_RECORD);
	later = stmt(&c, BPF_RET | BPF_K, SYSTRACE_VERDICT_LATER);
	at_exit = cond(&c, tree->root, AT_EXIT, record, refuse);
	entry = at_exit;
	if (expr_needs_result(tree->root)) {
		entry = cond(&c, tree->root, BEST_CASE, later, refuse);
		entry = cond(&c, tree->root, WORST_CASE, record, entry);
		/* The same either way, as where the answer is always no. */
		if (entry != at_exit) {
			jump(&c, BPF_JEQ | BPF_K, SYSTRACE_WHEN_ENTRY, entry, at_exit);
			entry = LOAD(&c, when);
		}
	}
	/* It begins with what was written last, unless that is decided already. */
	if (entry != c.n)
		stmt(&c, BPF_JMP | BPF_JA, c.n - entry);
	if (c.full)
		return -1;
	memmove(insn, insn + max - c.n, c.n * sizeof(*insn));
	return c.n;
}
