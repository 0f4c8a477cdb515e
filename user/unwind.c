// SPDX-License-Identifier: GPL-2.0-only
/*
 * Unwinding, by the tables that compilers leave for exceptions (.eh_frame) or
 * debuggers (.debug_frame).  libdw finds a function's rules there; they are
 * carried out here, on what was captured of the stack.
 *
 * The tables are a file's and may be anything: each expression takes a bounded
 * number of steps, and no address is read but in the captured stack.
 */
#ifdef HAVE_LIBDW

#include <dwarf.h>
#include <stdlib.h>
#include <string.h>

#include "image.h"
#include "libdw.h"
#include "unwind.h"

/* More than compilers make. */
#define DEPTH_MAX	64
#define STEPS_MAX	1000
/* How far up the caller's frame may be where nothing but a register tells. */
#define GUESS_MAX	0x4000

static unsigned int sp_number(const struct unwind *u)
{
	return u->nr == UNWIND_ARM64 ? 31 : 7;
}

static unsigned int fp_number(const struct unwind *u)
{
	return u->nr == UNWIND_ARM64 ? 29 : 6;
}

static bool read_stack(struct unwind *u, uint64_t addr, void *to, size_t size)
{
	unsigned int i;

	for (i = 0; i < UNWIND_STACKS; i++) {
		const struct unwind_stack *s = &u->stack[i];
		uint64_t at = addr - s->addr;

		if (at < s->len && s->len - at >= size) {
			memcpy(to, s->data + at, size);
			return true;
		}
		if (s->cut && addr >= s->addr)
			u->missed = true;
	}
	return false;
}

/**
 * struct machine - the one that expressions are for
 * @u: the frame.
 * @cfa: where the caller's frame is.
 * @has_cfa: it is known.
 * @stack: its stack; @depth words of it.
 * @depth: see there.
 * @is_value: the result is the value, not where it stands.
 * @in_reg: it stands in the register @reg.
 * @reg: see there.
 */
struct machine {
	struct unwind *u;
	uint64_t cfa;
	bool has_cfa;
	uint64_t stack[DEPTH_MAX];
	unsigned int depth;
	bool is_value;
	bool in_reg;
	unsigned int reg;
};

static bool push(struct machine *m, uint64_t val)
{
	if (m->depth == DEPTH_MAX)
		return false;
	m->stack[m->depth++] = val;
	return true;
}

static bool push_reg(struct machine *m, uint64_t reg, uint64_t offset)
{
	return reg < m->u->nr && push(m, m->u->reg[reg] + offset);
}

static bool push_memory(struct machine *m, uint64_t addr, uint64_t size)
{
	uint64_t val = 0;

	return size >= 1 && size <= 8 && read_stack(m->u, addr, &val, size) &&
	       push(m, val);
}

/* Two operands; *ok: the operator is known. */
static uint64_t combine(uint8_t atom, uint64_t a, uint64_t b, bool *ok)
{
	switch (atom) {
	case DW_OP_and:
		return a & b;
	case DW_OP_or:
		return a | b;
	case DW_OP_xor:
		return a ^ b;
	case DW_OP_plus:
		return a + b;
	case DW_OP_minus:
		return a - b;
	case DW_OP_mul:
		return a * b;
	case DW_OP_shl:
		return b < 64 ? a << b : 0;
	case DW_OP_shr:
		return b < 64 ? a >> b : 0;
	case DW_OP_shra:
		return (int64_t)a >> (b < 63 ? b : 63);
	case DW_OP_eq:
		return a == b;
	case DW_OP_ne:
		return a != b;
	case DW_OP_lt:
		return (int64_t)a < (int64_t)b;
	case DW_OP_le:
		return (int64_t)a <= (int64_t)b;
	case DW_OP_gt:
		return (int64_t)a > (int64_t)b;
	case DW_OP_ge:
		return (int64_t)a >= (int64_t)b;
	case DW_OP_mod:
		if (b)
			return a % b;
		break;
	case DW_OP_div:
		if (b && !((int64_t)b == -1 && a == 1ULL << 63))
			return (int64_t)a / (int64_t)b;
		break;
	}
	*ok = false;
	return 0;
}

/* What needs nothing but the operation and the stack; false: no, or an error. */
static bool compute(struct machine *m, const Dwarf_Op *op)
{
	uint64_t *top = &m->stack[m->depth - 1], a, b;
	bool ok = true;

	switch (op->atom) {
	case DW_OP_dup:
		return m->depth >= 1 && push(m, *top);
	case DW_OP_drop:
		return m->depth >= 1 && m->depth--;
	case DW_OP_over:
		return m->depth >= 2 && push(m, top[-1]);
	case DW_OP_pick:
		return op->number < m->depth && push(m, *(top - op->number));
	case DW_OP_swap:
		if (m->depth < 2)
			return false;
		a = top[0];
		top[0] = top[-1];
		top[-1] = a;
		return true;
	case DW_OP_rot:
		if (m->depth < 3)
			return false;
		a = top[0];
		top[0] = top[-1];
		top[-1] = top[-2];
		top[-2] = a;
		return true;
	case DW_OP_neg:
		return m->depth >= 1 && (*top = -*top, true);
	case DW_OP_not:
		return m->depth >= 1 && (*top = ~*top, true);
	case DW_OP_abs:
		return m->depth >= 1 &&
		       (*top = (int64_t)*top < 0 ? -*top : *top, true);
	case DW_OP_plus_uconst:
		return m->depth >= 1 && (*top += op->number, true);
	}
	if (m->depth < 2)
		return false;
	b = m->stack[--m->depth];
	a = m->stack[m->depth - 1];
	m->stack[m->depth - 1] = combine(op->atom, a, b, &ok);
	return ok;
}

static bool apply(struct machine *m, const Dwarf_Op *op)
{
	switch (op->atom) {
	case DW_OP_nop:
		return true;
	case DW_OP_lit0 ... DW_OP_lit31:
		return push(m, op->atom - DW_OP_lit0);
	case DW_OP_const1u:
	case DW_OP_const2u:
	case DW_OP_const4u:
	case DW_OP_const8u:
	case DW_OP_constu:
	case DW_OP_const1s:
	case DW_OP_const2s:
	case DW_OP_const4s:
	case DW_OP_const8s:
	case DW_OP_consts:
		return push(m, op->number);
	case DW_OP_breg0 ... DW_OP_breg31:
		return push_reg(m, op->atom - DW_OP_breg0, op->number);
	case DW_OP_bregx:
		return push_reg(m, op->number, op->number2);
	case DW_OP_reg0 ... DW_OP_reg31:
		m->in_reg = true;
		m->reg = op->atom - DW_OP_reg0;
		return m->reg < m->u->nr;
	case DW_OP_regx:
		m->in_reg = true;
		m->reg = op->number;
		return op->number < m->u->nr;
	case DW_OP_call_frame_cfa:
		return m->has_cfa && push(m, m->cfa);
	case DW_OP_deref:
		return m->depth && push_memory(m, m->stack[--m->depth], 8);
	case DW_OP_deref_size:
		return m->depth &&
		       push_memory(m, m->stack[--m->depth], op->number);
	case DW_OP_stack_value:
		m->is_value = true;
		return true;
	}
	return compute(m, op);
}

/* Where a branch leads: the index of the operation at an offset. */
static bool find_op(const Dwarf_Op *ops, size_t nr, uint64_t offset, size_t *at)
{
	for (*at = 0; *at < nr; ++*at)
		if (ops[*at].offset == offset)
			return true;
	return false;
}

static bool run(struct machine *m, const Dwarf_Op *ops, size_t nr)
{
	unsigned int steps;
	size_t at = 0;

	for (steps = 0; at < nr; steps++) {
		const Dwarf_Op *op = &ops[at];
		bool jumps = op->atom == DW_OP_skip;

		if (steps == STEPS_MAX)
			return false;
		if (op->atom == DW_OP_bra) {
			if (!m->depth)
				return false;
			jumps = m->stack[--m->depth];
		} else if (!jumps && !apply(m, op)) {
			return false;
		}
		/* From behind the operation: its code, and two bytes. */
		if (!jumps)
			at++;
		else if (!find_op(ops, nr, op->offset + 3 + (int16_t)op->number,
				  &at))
			return false;
	}
	return true;
}

/* The value that an expression leads to. */
static bool evaluate(struct unwind *u, const uint64_t *cfa, const Dwarf_Op *ops,
		     size_t nr, uint64_t *val)
{
	struct machine m = { .u = u, .has_cfa = cfa, .cfa = cfa ? *cfa : 0 };

	if (!run(&m, ops, nr))
		return false;
	if (m.in_reg) {
		*val = u->reg[m.reg];
		return true;
	}
	if (!m.depth)
		return false;
	*val = m.stack[m.depth - 1];
	/* Of the frame itself it is the address that is asked for. */
	if (!cfa || m.is_value)
		return true;
	return read_stack(u, *val, val, sizeof(*val));
}

/* One register of the caller's. */
static bool restore(struct unwind *u, Dwarf_Frame *frame, uint64_t cfa,
		    unsigned int n, uint64_t *val, bool *undefined)
{
	Dwarf_Op room[3], *ops;
	size_t nr;

	*undefined = false;
	if (dw.dwarf_frame_register(frame, n, room, &ops, &nr))
		return false;
	if (nr)
		return evaluate(u, &cfa, ops, nr, val);
	/* No operations: the same as here, or not to be known. */
	*undefined = ops;
	*val = u->reg[n];
	return true;
}

/*
 * On arm64 only.  Where a handler returns to, tables and frame pointers lead to
 * the link of what was interrupted, which is not where that was: all its
 * registers are in the frame that the kernel has laid on the stack, behind a
 * siginfo and the head of a ucontext.  The frame pointer leads to two of them
 * once more.
 */
static bool by_sigframe(struct unwind *u)
{
	struct {
		uint64_t fault_address, regs[31], sp, pc;
	} context;
	const unsigned int siginfo = 128, head = 176;
	unsigned int fp = fp_number(u), sp = sp_number(u);
	uint64_t link[2];

	if (u->nr != UNWIND_ARM64 ||
	    !read_stack(u, u->reg[sp] + siginfo + head, &context, sizeof(context)) ||
	    !read_stack(u, u->reg[fp], link, sizeof(link)) ||
	    link[0] != context.regs[fp] || link[1] != context.regs[fp + 1])
		return false;
	memcpy(u->reg, context.regs, sizeof(context.regs));
	u->reg[sp] = context.sp;
	u->ip = context.pc;
	u->returns = false;
	return u->ip;
}

static bool by_frame(struct unwind *u, Dwarf_Frame *frame)
{
	unsigned int n, sp = sp_number(u);
	uint64_t reg[UNWIND_REGS] = { 0 }, cfa, ip = 0, was = u->ip;
	bool signal = false, undefined, ok;
	int ra = dw.dwarf_frame_info(frame, NULL, NULL, &signal);
	Dwarf_Op *ops;
	size_t nr;

	if (signal && by_sigframe(u))
		return true;
	if (ra < 0 || (unsigned int)ra >= u->nr ||
	    dw.dwarf_frame_cfa(frame, &ops, &nr) ||
	    !evaluate(u, NULL, ops, nr, &cfa))
		return false;
	for (n = 0; n < u->nr; n++) {
		ok = restore(u, frame, cfa, n, &reg[n], &undefined);
		if (n == (unsigned int)ra && ok && !undefined)
			ip = reg[n];
		if (!ok)
			reg[n] = 0;
		/* The caller's stack begins where the frame ends. */
		if (n == sp && (!ok || undefined || reg[n] == u->reg[n]))
			reg[n] = cfa;
	}
	/* A function that returns to itself, in the same frame, has no end. */
	if (ip == was && reg[sp] == u->reg[sp])
		return false;
	memcpy(u->reg, reg, sizeof(reg));
	/* On arm64 it may be signed. */
	u->ip = u->nr == UNWIND_ARM64 ? ip & ((1ULL << 48) - 1) : ip;
	u->returns = !signal;
	return ip;
}

/* No table knows the place: the frame pointer may be one. */
static bool by_guess(struct unwind *u)
{
	unsigned int n = fp_number(u), sp = sp_number(u);
	uint64_t fp = u->reg[n], word[2];

	if (by_sigframe(u))
		return true;
	if (!fp || fp < u->reg[sp] || fp - u->reg[sp] > GUESS_MAX ||
	    !read_stack(u, fp, word, sizeof(word)))
		return false;
	u->reg[n] = word[0];
	u->reg[sp] = fp + sizeof(word);
	u->ip = word[1];
	u->returns = true;
	return u->ip;
}

/**
 * unwind_step() - go to the caller
 * @u: the frame; becomes the caller's.
 * @img: the file that the function is in; NULL: not known.
 * @bias: see image_bias().
 *
 * Return: false: there is no caller, or it cannot be found.
 */
bool unwind_step(struct unwind *u, struct image *img, uint64_t bias)
{
	uint64_t addr = u->ip - u->returns - bias;
	Dwarf_Frame *frame;
	Dwarf_CFI *cfi;
	bool ok;

	u->missed = false;
	cfi = img ? image_cfi(img) : NULL;
	if (!cfi || dw.dwarf_cfi_addrframe(cfi, addr, &frame)) {
		cfi = img ? image_debug_cfi(img) : NULL;
		if (!cfi || dw.dwarf_cfi_addrframe(cfi, addr, &frame))
			return by_guess(u);
	}
	ok = by_frame(u, frame);
	free(frame);
	return ok;
}

#endif /* HAVE_LIBDW */
