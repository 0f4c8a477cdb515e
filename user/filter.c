// SPDX-License-Identifier: GPL-2.0-only
/* BPF programs, instruction by instruction: classic ones, and extended ones. */
#include <linux/filter.h>

#include "filter.h"

#define INSNS_MAX	4096	/* BPF_MAXINSNS */
#define CODE_CLASS	0x07
#define CODE_SIZE	0x18
#define CODE_MODE	0xe0
#define CODE_OP		0xf0
#define CODE_MISCOP	0xf8
#define CODE_RVAL	0x18
#define CODE_SRC	0x08

static void put_part(struct call *c, const struct xlat *x, uint16_t val)
{
	text_putc(c->text, '|');
	print_xval(c->text, x, val, "BPF_???");
}

static void put_rest(struct call *c, uint16_t rest)
{
	if (rest)
		text_printf(c->text, "|%#x /* BPF_??? */", rest);
}

/**
 * put_filter_code() - an instruction's code: "BPF_JMP|BPF_K|BPF_JEQ"
 * @c: the call.
 * @code: it.
 * @extended: of eBPF.
 */
void put_filter_code(struct call *c, uint16_t code, bool extended)
{
	uint16_t class = code & CODE_CLASS, rest = code & ~CODE_CLASS;

	print_xval(c->text, extended ? &xlat_ebpf_class : &xlat_bpf_class, class,
		   "BPF_???");
	switch (class) {
	case BPF_ST:
	case BPF_STX:
		if (!extended) {
			put_rest(c, rest);
			return;
		}
		/* fallthrough */
	case BPF_LD:
	case BPF_LDX:
		put_part(c, &xlat_ebpf_size, code & CODE_SIZE);
		put_part(c, extended ? &xlat_ebpf_mode : &xlat_bpf_mode,
			 code & CODE_MODE);
		return;
	case BPF_MISC:
		if (!extended) {
			put_part(c, &xlat_bpf_miscop, code & CODE_MISCOP);
			put_rest(c, rest & ~CODE_MISCOP);
			return;
		}
		/* fallthrough */
	case BPF_ALU:
		put_part(c, &xlat_bpf_src, code & CODE_SRC);
		put_part(c, &xlat_ebpf_op_alu, code & CODE_OP);
		return;
	case BPF_JMP:
		put_part(c, &xlat_bpf_src, code & CODE_SRC);
		put_part(c, &xlat_ebpf_op_jmp, code & CODE_OP);
		return;
	case BPF_RET:
		if (!extended) {
			put_part(c, &xlat_bpf_rval, code & CODE_RVAL);
			rest &= ~CODE_RVAL;
		}
		put_rest(c, rest);
	}
}

#define ACTION_BITS	0xffff0000U

static void put_action(struct call *c, uint32_t k)
{
	print_xval(c->text, &xlat_seccomp_ret_action, k & ACTION_BITS,
		   "SECCOMP_RET_???");
	if (k & ~ACTION_BITS)
		text_printf(c->text, "|%#x", k & ~ACTION_BITS);
}

static bool put_ancillary(struct call *c, uint32_t k)
{
	if (k >= (uint32_t)SKF_AD_OFF) {
		put_const(c->text, "SKF_AD_OFF", (uint32_t)SKF_AD_OFF, BASE_HEX);
		text_putc(c->text, '+');
		print_xval(c->text, &xlat_skf_ad, k - (uint32_t)SKF_AD_OFF,
			   "SKF_AD_???");
	} else if (k >= (uint32_t)SKF_NET_OFF) {
		put_const(c->text, "SKF_NET_OFF", (uint32_t)SKF_NET_OFF, BASE_HEX);
		text_printf(c->text, "+%u", k - (uint32_t)SKF_NET_OFF);
	} else if (k >= (uint32_t)SKF_LL_OFF) {
		put_const(c->text, "SKF_LL_OFF", (uint32_t)SKF_LL_OFF, BASE_HEX);
		text_printf(c->text, "+%u", k - (uint32_t)SKF_LL_OFF);
	} else {
		return false;
	}
	return true;
}

/* The operand, where it is more than a number. */
static bool put_operand(struct call *c, const struct sock_filter *f,
			enum filter_kind kind)
{
	if (kind == FILTER_SECCOMP) {
		if (BPF_CLASS(f->code) != BPF_RET)
			return false;
		put_action(c, f->k);
		return true;
	}
	return BPF_CLASS(f->code) == BPF_LD && BPF_MODE(f->code) == BPF_ABS &&
	       put_ancillary(c, f->k);
}

struct program {
	enum filter_kind kind;
	unsigned int nr;
};

static bool elem_filter(struct call *c, const void *elem, size_t size, void *data)
{
	const struct sock_filter *f = elem;
	struct program *p = data;
	bool jump = f->jt || f->jf;

	(void)size;
	if (p->nr++ >= INSNS_MAX) {
		text_puts(c->text, "...");
		return false;
	}
	text_puts(c->text, jump ? "BPF_JUMP(" : "BPF_STMT(");
	put_filter_code(c, f->code, false);
	text_puts(c->text, ", ");
	if (jump || !put_operand(c, f, p->kind))
		text_hex(c->text, f->k);
	if (jump)
		text_printf(c->text, ", %#x, %#x", f->jt, f->jf);
	text_putc(c->text, ')');
	return true;
}

/**
 * print_filter_at() - a classic program: its address, or all of it
 * @c: the call.
 * @addr: of its first instruction.
 * @len: instructions.
 * @kind: what it is for.
 */
void print_filter_at(struct call *c, uint64_t addr, uint16_t len,
		     enum filter_kind kind)
{
	struct program p = { kind, 0 };

	if (c->fmt->abbrev)
		put_addr(c, addr);
	else
		print_array(c, addr, len, sizeof(struct sock_filter),
			    elem_filter, &p);
}

struct ebpf_insn {
	uint8_t code;
	uint8_t regs;
	int16_t off;
	int32_t imm;
};

static bool elem_ebpf(struct call *c, const void *elem, size_t size, void *data)
{
	const struct ebpf_insn *insn = elem;
	unsigned int *nr = data;

	(void)size;
	if ((*nr)++ >= INSNS_MAX) {
		text_puts(c->text, "...");
		return false;
	}
	text_puts(c->text, "{code=");
	put_filter_code(c, insn->code, true);
	text_puts(c->text, ", dst_reg=");
	print_xval(c->text, &xlat_ebpf_regs, insn->regs & 0xf, "BPF_REG_???");
	text_puts(c->text, ", src_reg=");
	print_xval(c->text, &xlat_ebpf_regs, insn->regs >> 4, "BPF_REG_???");
	text_printf(c->text, ", off=%d, imm=", insn->off);
	text_hex(c->text, (uint32_t)insn->imm);
	text_putc(c->text, '}');
	return true;
}

/** print_ebpf_at() - an extended program: its address, or all of it */
void print_ebpf_at(struct call *c, uint64_t addr, uint32_t len)
{
	unsigned int nr = 0;

	if (c->fmt->abbrev)
		put_addr(c, addr);
	else
		print_array(c, addr, len, sizeof(struct ebpf_insn), elem_ebpf, &nr);
}

void print_seccomp_insns(struct call *c, unsigned int i)
{
	if (c->error)
		put_addr(c, c->args[i]);
	else
		print_filter_at(c, c->args[i], c->ret, FILTER_SECCOMP);
}

/* What these lead to is printed with what leads there. */
void print_filter_insns(struct call *c, unsigned int i)
{
	put_addr(c, c->args[i]);
}
