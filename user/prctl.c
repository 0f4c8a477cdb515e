// SPDX-License-Identifier: GPL-2.0-only
/* prctl: what its options take, give and return. */
#include "decode.h"

#define COMM_LEN	16

/* Up to @max bytes of a name, which need not end within them. */
static void print_comm_at(struct call *c, uint64_t addr, unsigned int max)
{
	char comm[COMM_LEN];
	size_t want, n, len;

	if (!addr || (c->at_exit && c->error)) {
		put_addr(c, addr);
		return;
	}
	want = c->fmt->str_max < max ? c->fmt->str_max + 1 : max;
	n = fetch_some(c, addr, comm, want);
	for (len = 0; len < n && comm[len]; len++)
		;
	if (len == n && n < want) {
		put_addr(c, addr);
		return;
	}
	text_putc(c->text, '"');
	put_quoted(c->text, comm, len < c->fmt->str_max ? len : c->fmt->str_max);
	text_puts(c->text, len == want ? "\"..." : "\"");
}

/* PR_SET_NAME: the NUL behind the name is not looked at. */
void print_comm(struct call *c, unsigned int i)
{
	print_comm_at(c, c->args[i], COMM_LEN - 1);
}

void print_comm_full(struct call *c, unsigned int i)
{
	print_comm_at(c, c->args[i], COMM_LEN);
}

void print_prctl_signo(struct call *c, unsigned int i)
{
	if (c->args[i] > 128)
		text_udec(c->text, c->args[i]);
	else
		put_signo(c, c->args[i]);
}

void print_signo_ptr(struct call *c, unsigned int i)
{
	int32_t sig;

	if (!fetch_or_addr(c, c->args[i], &sig, sizeof(sig)))
		return;
	text_putc(c->text, '[');
	put_signo(c, sig);
	text_putc(c->text, ']');
}

void print_hex_or_null_ptr(struct call *c, unsigned int i)
{
	uint64_t addr;

	if (!fetch_as_or_addr(c, AS(hex_or_null_ptr), c->args[i], &addr, sizeof(addr)))
		return;
	text_putc(c->text, '[');
	put_addr(c, addr);
	text_putc(c->text, ']');
}

static void print_flags_ptr(struct call *c, unsigned int i, const struct xlat *x,
			    const char *unknown, bool value)
{
	uint32_t val;

	if (!fetch_or_addr(c, c->args[i], &val, sizeof(val)))
		return;
	text_putc(c->text, '[');
	if (value)
		print_xval(c->text, x, val, unknown);
	else
		print_flags(c->text, x, val, unknown);
	text_putc(c->text, ']');
}

void print_prctl_unalign_ptr(struct call *c, unsigned int i)
{
	print_flags_ptr(c, i, &xlat_pr_unalign_flags, "PR_UNALIGN_???", false);
}

void print_prctl_tsc_ptr(struct call *c, unsigned int i)
{
	print_flags_ptr(c, i, &xlat_pr_tsc, "PR_TSC_???", true);
}

/* Values and flags that are longs. */
#define PRCTL_LONG(name, table, unknown, how)				\
	void print_##name(struct call *c, unsigned int i)		\
	{								\
		how(c->text, &xlat_##table, c->args[i], unknown);	\
	}

PRCTL_LONG(prctl_dumpable, pr_dumpable, "SUID_DUMP_???", print_xval)
PRCTL_LONG(cap, cap, "CAP_???", print_xval)
PRCTL_LONG(seccomp_mode, seccomp_mode, "SECCOMP_MODE_???", print_xval)
PRCTL_LONG(securebits, secbits, "SECBIT_???", print_flags)
PRCTL_LONG(prctl_mce_kill, pr_mce_kill, "PR_MCE_KILL_???", print_xval)
PRCTL_LONG(prctl_cap_ambient, pr_cap_ambient, "PR_CAP_AMBIENT_???", print_xval)
PRCTL_LONG(prctl_spec, pr_spec_cmds, "PR_SPEC_???", print_xval)
PRCTL_LONG(prctl_pac, pr_pac_keys, "PR_PAC_???", print_flags)
PRCTL_LONG(prctl_pac_enabled, pr_pac_enabled_keys, "PR_PAC_???", print_flags)
PRCTL_LONG(prctl_dispatch, pr_syscall_dispatch_ops, "PR_SYS_DISPATCH_???", print_xval)
PRCTL_LONG(prctl_riscv_ctx, pr_riscv_ctx, "PR_RISCV_CTX_???", print_xval)
PRCTL_LONG(prctl_riscv_scope, pr_riscv_scope, "PR_RISCV_SCOPE_???", print_xval)
PRCTL_LONG(prctl_dexcr, pr_dexcr_aspects, "PR_PPC_DEXCR_???", print_xval)
PRCTL_LONG(prctl_dexcr_ctrl, pr_dexcr_ctrl, "PR_PPC_DEXCR_CTRL_???", print_flags)

/* Arguments whose meaning hangs on the one before. */
void print_prctl_mce_policy(struct call *c, unsigned int i)
{
	if (c->args[i - 1] == 1)
		print_xval(c->text, &xlat_pr_mce_kill_policy, c->args[i],
			   "PR_MCE_KILL_???");
	else
		text_hex(c->text, c->args[i]);
}

void print_prctl_ambient_cap(struct call *c, unsigned int i)
{
	if (c->args[i - 1] >= 1 && c->args[i - 1] <= 3)
		print_cap(c, i);
	else
		text_hex(c->text, c->args[i]);
}

void print_prctl_spec_set(struct call *c, unsigned int i)
{
	if (xlat_name(&xlat_pr_spec_cmds, c->args[i - 1]))
		print_xval(c->text, &xlat_pr_spec_set_store_bypass_flags,
			   c->args[i], "PR_SPEC_???");
	else
		text_hex(c->text, c->args[i]);
}

void print_prctl_pidtype(struct call *c, unsigned int i)
{
	const char *name = xlat_name(&xlat_pr_sched_core_pidtypes,
				     (uint32_t)c->args[i]);

	text_hex(c->text, (uint32_t)c->args[i]);
	if (style.consts != XLAT_RAW)
		text_printf(c->text, " /* %s */", name ? name : "PIDTYPE_???");
}

void print_prctl_cookie(struct call *c, unsigned int i)
{
	uint64_t cookie;

	if (c->args[1]) {
		text_hex(c->text, c->args[i]);
		return;
	}
	if (!fetch_or_addr(c, c->args[i], &cookie, sizeof(cookie)))
		return;
	text_putc(c->text, '[');
	text_hex(c->text, cookie);
	text_putc(c->text, ']');
}

void print_prctl_ptracer(struct call *c, unsigned int i)
{
	if ((int32_t)c->args[i] == -1)
		put_const(c->text, "PR_SET_PTRACER_ANY", -1, BASE_DEC);
	else
		text_dec(c->text, (int32_t)c->args[i]);
}

/* PR_SET_VMA: an attribute that is not known leaves raw numbers. */
void print_prctl_vma_addr(struct call *c, unsigned int i)
{
	if (c->args[1])
		text_hex(c->text, c->args[i]);
	else
		put_addr(c, c->args[i]);
}

void print_prctl_vma_size(struct call *c, unsigned int i)
{
	if (c->args[1])
		text_hex(c->text, c->args[i]);
	else
		text_udec(c->text, c->args[i]);
}

void print_prctl_vma_name(struct call *c, unsigned int i)
{
	if (c->args[1])
		text_hex(c->text, c->args[i]);
	else
		print_string_at(c, c->args[i]);
}

#define VL_LEN_MASK	0xffffULL

/* A vector length and flags. */
static void put_vector_length(struct text *t, const struct xlat *x, uint64_t val)
{
	if (!(val & ~VL_LEN_MASK)) {
		text_hex(t, val);
		return;
	}
	if (!begin_const(t, val, BASE_HEX))
		return;
	print_flags(t, x, val & ~VL_LEN_MASK, NULL);
	text_putc(t, '|');
	text_hex(t, val & VL_LEN_MASK);
	end_const(t);
}

void print_prctl_sve(struct call *c, unsigned int i)
{
	put_vector_length(c->text, &xlat_pr_sve_flags, c->args[i]);
}

void print_prctl_sme(struct call *c, unsigned int i)
{
	put_vector_length(c->text, &xlat_pr_sme_flags, c->args[i]);
}

#define TAGGED_ADDR_ENABLE	0x1ULL
#define MTE_TCF_MASK		0x6ULL
#define MTE_TAG_SHIFT		3
#define MTE_TAG_MASK		(0xffffULL << MTE_TAG_SHIFT)

static void put_tagged(struct text *t, uint64_t val)
{
	if (!begin_const(t, val, BASE_HEX))
		return;
	text_puts(t, val & TAGGED_ADDR_ENABLE ? "PR_TAGGED_ADDR_ENABLE|" :
		  "!PR_TAGGED_ADDR_ENABLE|");
	print_xval(t, &xlat_pr_mte_tcf, val & MTE_TCF_MASK, NULL);
	if (val & MTE_TAG_MASK) {
		text_putc(t, '|');
		text_hex(t, (val & MTE_TAG_MASK) >> MTE_TAG_SHIFT);
		text_puts(t, "<<PR_MTE_TAG_SHIFT");
	}
	val &= ~(TAGGED_ADDR_ENABLE | MTE_TCF_MASK | MTE_TAG_MASK);
	if (val) {
		text_putc(t, '|');
		text_hex(t, val);
	}
	end_const(t);
}

void print_prctl_tagged(struct call *c, unsigned int i)
{
	put_tagged(c->text, c->args[i]);
}

#define RISCV_V_STATE_MASK	0x3ULL
#define RISCV_V_NEXT_SHIFT	2
#define RISCV_V_INHERIT		0x10ULL

static void put_riscv_v(struct text *t, uint64_t val)
{
	uint64_t rest = val & ~(RISCV_V_STATE_MASK | RISCV_V_INHERIT |
				RISCV_V_STATE_MASK << RISCV_V_NEXT_SHIFT);

	if (!begin_const(t, val, BASE_HEX))
		return;
	print_xval(t, &xlat_pr_riscv_v, val & RISCV_V_STATE_MASK, NULL);
	text_putc(t, '|');
	print_xval(t, &xlat_pr_riscv_v, val >> RISCV_V_NEXT_SHIFT &
		   RISCV_V_STATE_MASK, NULL);
	text_printf(t, "<<%u|", RISCV_V_NEXT_SHIFT);
	text_puts(t, val & RISCV_V_INHERIT ? "PR_RISCV_V_VSTATE_CTRL_INHERIT" :
		  "!PR_RISCV_V_VSTATE_CTRL_INHERIT");
	if (rest) {
		text_putc(t, '|');
		text_hex(t, rest);
	}
	end_const(t);
}

void print_prctl_riscv_v(struct call *c, unsigned int i)
{
	put_riscv_v(c->text, c->args[i]);
}

/* Results with a meaning: the arguments first, the meaning in the end. */
static bool result_known(struct call *c)
{
	if (!c->exiting) {
		decode_args(c);
		return false;
	}
	return !c->error;
}

/* ... which -X raw leaves to the reader. */
static bool result_explained(struct call *c)
{
	return result_known(c) && style.consts != XLAT_RAW;
}

static void aux_value(struct call *c, const struct xlat *x)
{
	if (result_known(c))
		c->aux = xlat_name(x, c->ret);
}

/* Flags; when there is none, the number is enough. */
static void aux_flags(struct call *c, const struct xlat *x)
{
	if (!result_explained(c))
		return;
	if (!c->ret && !xlat_name(x, 0))
		return;
	names_begin();
	print_flags(&c->auxtext, x, c->ret, NULL);
	names_end();
	aux_puts(c, "");
}

void decode_prctl_dumpable(struct call *c)
{
	aux_value(c, &xlat_pr_dumpable);
}

void decode_prctl_mce_kill_get(struct call *c)
{
	aux_value(c, &xlat_pr_mce_kill_policy);
}

void decode_prctl_securebits(struct call *c)
{
	aux_flags(c, &xlat_secbits);
}

void decode_prctl_fp_mode(struct call *c)
{
	aux_flags(c, &xlat_pr_fp_mode);
}

void decode_prctl_spec(struct call *c)
{
	aux_flags(c, &xlat_pr_spec_get_store_bypass_flags);
}

void decode_prctl_pac(struct call *c)
{
	aux_flags(c, &xlat_pr_pac_enabled_keys);
}

void decode_prctl_mdwe(struct call *c)
{
	aux_flags(c, &xlat_pr_mdwe_flags);
}

void decode_prctl_dexcr(struct call *c)
{
	aux_flags(c, &xlat_pr_dexcr_ctrl);
}

static void aux_vector_length(struct call *c, const struct xlat *x)
{
	if (!result_explained(c) || !(c->ret & ~VL_LEN_MASK))
		return;
	names_begin();
	put_vector_length(&c->auxtext, x, c->ret);
	names_end();
	aux_puts(c, "");
}

void decode_prctl_sve(struct call *c)
{
	aux_vector_length(c, &xlat_pr_sve_flags);
}

void decode_prctl_sme(struct call *c)
{
	aux_vector_length(c, &xlat_pr_sme_flags);
}

void decode_prctl_tagged(struct call *c)
{
	if (!result_explained(c))
		return;
	names_begin();
	put_tagged(&c->auxtext, c->ret);
	names_end();
	aux_puts(c, "");
}

void decode_prctl_riscv_v(struct call *c)
{
	if (!result_explained(c))
		return;
	names_begin();
	put_riscv_v(&c->auxtext, c->ret);
	names_end();
	aux_puts(c, "");
}

/* The mode decides what follows. */
void decode_prctl_seccomp(struct call *c)
{
	if (c->exiting)
		return;
	begin_arg(c, 0);
	print_prctl_option(c, 0);
	begin_arg(c, 1);
	print_seccomp_mode(c, 1);
	switch (c->args[1]) {
	case 1: /* SECCOMP_MODE_STRICT */
		return;
	case 2: /* SECCOMP_MODE_FILTER */
		begin_arg(c, 2);
		print_sock_fprog(c, 2);
		return;
	}
	begin_arg(c, 2);
	print_hex(c, 2);
	begin_arg(c, 3);
	print_hex(c, 3);
	begin_arg(c, 4);
	print_hex(c, 4);
}

void print_prctl_set_vma(struct call *c, unsigned int i)
{
	print_xval(c->text, &xlat_pr_set_vma, c->args[i], "PR_SET_VMA_???");
}
