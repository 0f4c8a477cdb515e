// SPDX-License-Identifier: GPL-2.0-only
/* ptrace: what its requests take and give. */
#include "decode.h"

/* struct user_regs_struct, in its order. */
static const char *const user_regs[] = {
	"r15", "r14", "r13", "r12", "rbp", "rbx", "r11", "r10", "r9", "r8",
	"rax", "rcx", "rdx", "rsi", "rdi", "orig_rax", "rip", "cs", "eflags",
	"rsp", "ss", "fs_base", "gs_base", "ds", "es", "fs", "gs",
};

#define USER_REGS	(sizeof(user_regs) / sizeof(*user_regs))
#define USER_REGS_SHOWN	21	/* those that have a name as an offset */

void print_ptrace_request(struct call *c, unsigned int i)
{
	print_xval(c->text, &xlat_ptrace_cmds, c->args[i], "PTRACE_???");
}

void print_ptrace_options(struct call *c, unsigned int i)
{
	print_flags(c->text, &xlat_ptrace_setoptions_flags, c->args[i],
		    "PTRACE_O_???");
}

/* What follows the registers in struct user, on x86-64. */
static const struct {
	unsigned int offset;
	const char *name;
} user_areas[] = {
	{ 216, "u_fpvalid" }, { 224, "i387" }, { 736, "u_tsize" },
	{ 744, "u_dsize" }, { 752, "u_ssize" }, { 760, "start_code" },
	{ 768, "start_stack" }, { 776, "signal" }, { 784, "reserved" },
	{ 792, "u_ar0" }, { 800, "u_fpstate" }, { 808, "magic" },
	{ 816, "u_comm" }, { 848, "u_debugreg" },
};

#define USER_SIZE	912

/* An offset into struct user, by what stands there. */
void print_user_offset(struct call *c, unsigned int i)
{
	uint64_t off = c->args[i];
	unsigned int base, n;
	const char *s;

	if (off > USER_SIZE) {
		text_hex(c->text, off);
		return;
	}
	if (off == USER_SIZE) {
		text_puts(c->text, "sizeof(struct user)");
		return;
	}
	if (off < user_areas[0].offset) {
		n = off / 8 < USER_REGS_SHOWN ? off / 8 : USER_REGS_SHOWN - 1;
		base = n * 8;
		text_puts(c->text, "8*");
		for (s = user_regs[n]; *s; s++)
			text_putc(c->text, *s >= 'a' && *s <= 'z' ?
				  *s - 'a' + 'A' : *s);
	} else {
		n = sizeof(user_areas) / sizeof(*user_areas) - 1;
		while (user_areas[n].offset > off)
			n--;
		base = user_areas[n].offset;
		text_printf(c->text, "offsetof(struct user, %s)",
			    user_areas[n].name);
	}
	if (off != base) {
		text_putc(c->text, '+');
		text_udec(c->text, off - base);
	}
}

void print_user_regs(struct call *c, unsigned int i)
{
	uint64_t regs[USER_REGS];
	unsigned int r;

	if (!fetch_or_addr(c, c->args[i], regs, sizeof(regs)))
		return;
	for (r = 0; r < USER_REGS; r++) {
		text_puts(c->text, r ? ", " : "{");
		text_puts(c->text, user_regs[r]);
		text_putc(c->text, '=');
		text_hex(c->text, regs[r]);
	}
	text_putc(c->text, '}');
}

/* The registers follow the process: the address is not used. */
void decode_ptrace_regs(struct call *c)
{
	if (!c->exiting) {
		print_ptrace_request(c, 0);
		text_puts(c->text, ", ");
		print_pid(c, 1);
		c->scratch[0] = c->ent->row.arg[3].dir == SYSTRACE_DIR_IN;
		if (c->scratch[0]) {
			text_puts(c->text, ", ");
			print_user_regs(c, 3);
		}
		return;
	}
	if (c->scratch[0])
		return;
	text_puts(c->text, ", ");
	print_user_regs(c, 3);
}

void print_nt_type(struct call *c, unsigned int i)
{
	print_xval(c->text, &xlat_nt_descriptor_types, c->args[i], "NT_???");
}

/* The size that PTRACE_GETSIGMASK takes stands before the mask. */
void print_ptrace_sigmask(struct call *c, unsigned int i)
{
	print_sigset_at(c, c->args[i], c->args[i - 1]);
}

struct kiovec {
	uint64_t base;
	uint64_t len;
};

void print_regset_iov(struct call *c, unsigned int i)
{
	struct kiovec iov;

	if (!fetch_or_addr(c, c->args[i], &iov, sizeof(iov)))
		return;
	text_puts(c->text, "{iov_base=");
	put_addr(c, iov.base);
	text_puts(c->text, ", iov_len=");
	text_udec(c->text, iov.len);
	text_putc(c->text, '}');
}
