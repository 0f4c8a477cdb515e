// SPDX-License-Identifier: GPL-2.0-only
/*
 * Fuzz --filter: an input is an expression.  It is refused with a place in the
 * text, or compiled to a program that the kernel takes, and that answers as it
 * may at each moment of a call.
 */
#include <linux/filter.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "expr.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define CHECK(cond) do { if (!(cond)) abort(); } while (0)

static struct sock_filter program[BPF_MAXINSNS];

/* What the kernel's checker asks for, and the answer. */
static uint32_t run(int len, const struct systrace_call *call)
{
	uint32_t a = 0, x = 0, mem[16], written = 0, src;
	int pc;

	for (pc = 0; pc < len; pc++) {
		const struct sock_filter *in = &program[pc];
		int met;

		src = BPF_SRC(in->code) == BPF_X ? x : in->k;
		switch (in->code) {
		case BPF_LD | BPF_W | BPF_ABS:
			CHECK(in->k % 4 == 0 && in->k < sizeof(*call));
			memcpy(&a, (const char *)call + in->k, 4);
			continue;
		case BPF_LD | BPF_IMM:
			a = in->k;
			continue;
		case BPF_LDX | BPF_IMM:
			x = in->k;
			continue;
		case BPF_LD | BPF_MEM:
		case BPF_LDX | BPF_MEM:
			CHECK(in->k < 16 && (written >> in->k & 1));
			if (BPF_CLASS(in->code) == BPF_LD)
				a = mem[in->k];
			else
				x = mem[in->k];
			continue;
		case BPF_ST:
			CHECK(in->k < 16);
			mem[in->k] = a;
			written |= 1U << in->k;
			continue;
		case BPF_MISC | BPF_TAX:
			x = a;
			continue;
		case BPF_MISC | BPF_TXA:
			a = x;
			continue;
		case BPF_RET | BPF_K:
			return in->k;
		}
		switch (BPF_CLASS(in->code)) {
		case BPF_ALU:
			switch (BPF_OP(in->code)) {
			case BPF_AND:
				a &= src;
				continue;
			case BPF_OR:
				a |= src;
				continue;
			case BPF_XOR:
				a ^= src;
				continue;
			case BPF_ADD:
				a += src;
				continue;
			case BPF_SUB:
				a -= src;
				continue;
			case BPF_NEG:
				a = -a;
				continue;
			case BPF_LSH:
				CHECK(src < 32);
				a <<= src;
				continue;
			case BPF_RSH:
				CHECK(src < 32);
				a >>= src;
				continue;
			}
			break;
		case BPF_JMP:
			switch (BPF_OP(in->code)) {
			case BPF_JA:
				CHECK(in->k < (uint32_t)(len - pc - 1));
				pc += in->k;
				continue;
			case BPF_JEQ:
				met = a == src;
				break;
			case BPF_JGT:
				met = a > src;
				break;
			case BPF_JGE:
				met = a >= src;
				break;
			case BPF_JSET:
				met = !!(a & src);
				break;
			default:
				abort();
			}
			CHECK(pc + 1 + in->jt < len && pc + 1 + in->jf < len);
			pc += met ? in->jt : in->jf;
			continue;
		}
		abort();
	}
	abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct expr_error e = { .at = SIZE_MAX };
	struct systrace_call call = {};
	struct expr_tree tree;
	char *text = malloc(size + 1);
	unsigned int when, i;
	uint32_t verdict;
	int len;

	memcpy(text, data, size);
	text[size] = '\0';
	if (!expr_parse(&tree, text, &e)) {
		CHECK(e.at <= strlen(text) && e.text[0] &&
		      memchr(e.text, '\0', sizeof(e.text)));
		expr_free(&tree);
		free(text);
		return 0;
	}
	len = expr_compile(&tree, program, BPF_MAXINSNS);
	CHECK(len != 0 && len <= BPF_MAXINSNS);
	/* The input itself fills the call that is judged. */
	for (when = 0; len > 0 && when < 3; when++) {
		for (i = 0; size && i < sizeof(call); i++)
			((uint8_t *)&call)[i] = data[(i + when) % size];
		call.when = when;
		verdict = run(len, &call);
		CHECK(verdict == SYSTRACE_VERDICT_REFUSE ||
		      verdict == SYSTRACE_VERDICT_RECORD ||
		      (verdict == SYSTRACE_VERDICT_LATER &&
		       when == SYSTRACE_WHEN_ENTRY && expr_needs_result(tree.root)));
	}
	expr_free(&tree);
	free(text);
	return 0;
}
