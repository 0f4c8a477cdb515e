// SPDX-License-Identifier: GPL-2.0-only
/* ptrace: what its requests take and give. */
#include <stddef.h>
#include <string.h>

#include "decode.h"

#define SIGINFO_SIZE	128

/* struct user_regs_struct, in its order. */
static const char *const user_regs[] = {
	"r15", "r14", "r13", "r12", "rbp", "rbx", "r11", "r10", "r9", "r8",
	"rax", "rcx", "rdx", "rsi", "rdi", "orig_rax", "rip", "cs", "eflags",
	"rsp", "ss", "fs_base", "gs_base", "ds", "es", "fs", "gs",
};

#define USER_REGS	(sizeof(user_regs) / sizeof(*user_regs))

/* ... of i386; each has 4 bytes. */
static const char *const user_regs_i386[] = {
	"ebx", "ecx", "edx", "esi", "edi", "ebp", "eax", "xds", "xes", "xfs",
	"xgs", "orig_eax", "eip", "xcs", "eflags", "esp", "xss",
};

#define USER_REGS_I386	(sizeof(user_regs_i386) / sizeof(*user_regs_i386))

static bool is_i386(const struct call *c)
{
	return machine == SYSTRACE_X86_64 && c->abi == SYSTRACE_ABI_COMPAT;
}

/* Bytes of a register; x32's are x86-64's. */
static size_t reg_size(const struct call *c)
{
	return is_i386(c) ? 4 : 8;
}

#define USER_EFLAGS	18
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

	if (machine != SYSTRACE_X86_64) {
		put_addr(c, off);
		return;
	}
	if (off > USER_SIZE) {
		text_hex(c->text, off);
		return;
	}
	if (off == USER_SIZE) {
		put_const(c->text, "sizeof(struct user)", off, BASE_HEX);
		return;
	}
	if (!begin_const(c->text, off, BASE_HEX))
		return;
	if (off < user_areas[0].offset) {
		n = off / 8 < USER_REGS_SHOWN ? off / 8 : USER_REGS_SHOWN - 1;
		base = n * 8;
		text_puts(c->text, "8*");
		/* The one name that differs from the register's. */
		for (s = n == USER_EFLAGS ? "efl" : user_regs[n]; *s; s++)
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
	end_const(c->text);
}

/* The first of them; "..." for what is behind the last when there is @more. */
static void put_user_regs(struct call *c, const void *regs, unsigned int nr,
			  bool more)
{
	const char *const *name = is_i386(c) ? user_regs_i386 : user_regs;
	size_t size = reg_size(c);
	unsigned int r;

	for (r = 0; r < nr; r++) {
		uint64_t reg = 0;

		memcpy(&reg, (const uint8_t *)regs + r * size, size);
		text_puts(c->text, r ? ", " : "{");
		text_puts(c->text, name[r]);
		text_putc(c->text, '=');
		text_hex(c->text, reg);
	}
	text_puts(c->text, more ? ", ...}" : "}");
}

void print_user_regs(struct call *c, unsigned int i)
{
	unsigned int nr = is_i386(c) ? USER_REGS_I386 : USER_REGS;
	uint64_t regs[USER_REGS];

	if (fetch_or_addr(c, c->args[i], regs, nr * reg_size(c)))
		put_user_regs(c, regs, nr, false);
}

/* struct user_fpregs_struct, of i386 */
struct fpregs_i386 {
	uint32_t word[7];
	uint32_t st_space[20];
};

/* struct user_fpregs_struct */
struct fpregs {
	uint16_t cwd;
	uint16_t swd;
	uint16_t ftw;
	uint16_t fop;
	uint64_t rip;
	uint64_t rdp;
	uint32_t mxcsr;
	uint32_t mxcr_mask;
	uint32_t st_space[32];
	uint32_t xmm_space[64];
	uint32_t padding[24];
};

/* Words of an array, of which @len bytes are there; nothing where none are. */
static void put_words(struct call *c, const char *name, const uint32_t *word,
		      unsigned int nr, size_t len)
{
	unsigned int i;

	if (!len)
		return;
	if (nr > len / sizeof(*word))
		nr = len / sizeof(*word);
	text_printf(c->text, ", %s=[", name);
	for (i = 0; i < nr; i++) {
		text_puts(c->text, i ? ", " : "");
		if (i >= c->fmt->arr_max) {
			text_puts(c->text, "...");
			break;
		}
		text_hex(c->text, word[i]);
	}
	text_putc(c->text, ']');
}

/* How many of @len bytes stand behind what is @at bytes away. */
static size_t bytes_behind(size_t len, size_t at)
{
	return len > at ? len - at : 0;
}

/* The first @len bytes of it, a multiple of 8; "..." is what is beyond it. */
static void put_fpregs(struct call *c, const struct fpregs *fp, size_t len)
{
	text_puts(c->text, "{cwd=");
	text_hex(c->text, fp->cwd);
	text_puts(c->text, ", swd=");
	text_hex(c->text, fp->swd);
	text_puts(c->text, ", ftw=");
	text_hex(c->text, fp->ftw);
	text_puts(c->text, ", fop=");
	text_hex(c->text, fp->fop);
	if (len > offsetof(struct fpregs, rip)) {
		text_puts(c->text, ", rip=");
		text_hex(c->text, fp->rip);
	}
	if (len > offsetof(struct fpregs, rdp)) {
		text_puts(c->text, ", rdp=");
		text_hex(c->text, fp->rdp);
	}
	if (len > offsetof(struct fpregs, mxcsr)) {
		text_puts(c->text, ", mxcsr=");
		text_hex(c->text, fp->mxcsr);
		text_puts(c->text, ", mxcr_mask=");
		text_hex(c->text, fp->mxcr_mask);
	}
	put_words(c, "st_space", fp->st_space, 32,
		  bytes_behind(len, offsetof(struct fpregs, st_space)));
	put_words(c, "xmm_space", fp->xmm_space, 64,
		  bytes_behind(len, offsetof(struct fpregs, xmm_space)));
	put_words(c, "padding", fp->padding, 24,
		  bytes_behind(len, offsetof(struct fpregs, padding)));
	text_puts(c->text, len > sizeof(*fp) ? ", ...}" : "}");
}

/* The first @len bytes of it, a multiple of 4. */
static void put_fpregs_i386(struct call *c, const struct fpregs_i386 *fp,
			    size_t len)
{
	static const char *const names[] = {
		"{cwd=", ", swd=", ", twd=", ", fip=", ", fcs=", ", foo=", ", fos=",
	};
	unsigned int i;

	for (i = 0; i < sizeof(names) / sizeof(*names) && 4 * i < len; i++) {
		text_puts(c->text, names[i]);
		text_hex(c->text, fp->word[i]);
	}
	put_words(c, "st_space", fp->st_space, 20,
		  bytes_behind(len, offsetof(struct fpregs_i386, st_space)));
	text_puts(c->text, len > sizeof(*fp) ? ", ...}" : "}");
}

void print_user_fpregs(struct call *c, unsigned int i)
{
	struct fpregs_i386 old;
	struct fpregs fp;

	if (is_i386(c)) {
		if (fetch_or_addr(c, c->args[i], &old, sizeof(old)))
			put_fpregs_i386(c, &old, sizeof(old));
		return;
	}
	if (fetch_or_addr(c, c->args[i], &fp, sizeof(fp)))
		put_fpregs(c, &fp, sizeof(fp));
}

static void print_regs_arg(struct call *c)
{
	if (c->ent->row.arg[3].type == SYSTRACE_TYPE_user_fpregs)
		print_user_fpregs(c, 3);
	else
		print_user_regs(c, 3);
}

/* The registers follow the process: the address is not used. */
void decode_ptrace_regs(struct call *c)
{
	if (!c->exiting) {
		begin_arg(c, 0);
		print_ptrace_request(c, 0);
		begin_arg(c, 1);
		print_pid(c, 1);
		c->scratch[0] = c->ent->row.arg[3].dir == SYSTRACE_DIR_IN;
		if (c->scratch[0]) {
			begin_arg(c, 3);
			print_regs_arg(c);
		}
		return;
	}
	if (c->scratch[0])
		return;
	begin_arg(c, 3);
	print_regs_arg(c);
}

void print_nt_type(struct call *c, unsigned int i)
{
	print_xval(c->text, &xlat_nt_descriptor_types,
		   (uint32_t)c->args[i], "NT_???");
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

enum { REGSET_PRSTATUS = 1, REGSET_FPREGSET = 2 };

/* struct user_pt_regs of arm64: as much of it as there is. */
#define ARM64_GENERAL	31
#define ARM64_REGS	34

static void put_arm64_regs(struct call *c, const uint64_t *regs, unsigned int nr)
{
	static const char *const others[] = { "sp", "pc", "pstate" };
	unsigned int r;

	text_puts(c->text, "{regs=[");
	for (r = 0; r < nr && r < ARM64_GENERAL; r++) {
		text_puts(c->text, r ? ", " : "");
		text_hex(c->text, regs[r]);
	}
	text_putc(c->text, ']');
	for (; r < nr; r++) {
		text_printf(c->text, ", %s=", others[r - ARM64_GENERAL]);
		text_hex(c->text, regs[r]);
	}
	text_putc(c->text, '}');
}

/* Those of other sets, and of 32-bit tasks, are not known. */
static bool put_arm_regset(struct call *c, uint64_t kind, const struct kiovec *iov)
{
	uint64_t regs[ARM64_REGS];

	if ((uint32_t)kind != REGSET_PRSTATUS || c->abi != SYSTRACE_ABI_NATIVE ||
	    !iov->len || iov->len % 8 || iov->len > sizeof(regs) ||
	    !fetch(c, iov->base, regs, iov->len))
		return false;
	put_arm64_regs(c, regs, iov->len / 8);
	return true;
}

/* Registers of a kind that is known; argument 2 tells which. */
static bool put_regset(struct call *c, uint64_t kind, const struct kiovec *iov)
{
	size_t size = reg_size(c), len;
	uint64_t regs[USER_REGS];
	struct fpregs_i386 old;
	struct fpregs fp;

	if (machine == SYSTRACE_AARCH64)
		return put_arm_regset(c, kind, iov);
	if (!iov->len || iov->len % size)
		return false;
	switch ((uint32_t)kind) {
	case REGSET_PRSTATUS:
		len = is_i386(c) ? USER_REGS_I386 * size : sizeof(regs);
		if (len > iov->len)
			len = iov->len;
		if (!fetch(c, iov->base, regs, len))
			return false;
		put_user_regs(c, regs, len / size, iov->len > len);
		return true;
	case REGSET_FPREGSET:
		if (is_i386(c)) {
			len = iov->len < sizeof(old) ? iov->len : sizeof(old);
			if (!fetch(c, iov->base, &old, len))
				return false;
			put_fpregs_i386(c, &old, iov->len);
			return true;
		}
		len = iov->len < sizeof(fp) ? iov->len : sizeof(fp);
		if (!fetch(c, iov->base, &fp, len))
			return false;
		put_fpregs(c, &fp, iov->len);
		return true;
	}
	return false;
}

void print_regset_iov(struct call *c, unsigned int i)
{
	struct kiovec before, iov;
	bool at_exit = c->at_exit;

	c->at_exit = false;
	if (!fetch_as_or_addr(c, AS(regset_iov), c->args[i], &before,
			      sizeof(before))) {
		c->at_exit = at_exit;
		return;
	}
	c->at_exit = at_exit;
	iov = before;
	if (at_exit && !c->error)
		fetch_as(c, AS(regset_iov), c->args[i], &iov, sizeof(iov));
	text_puts(c->text, "{iov_base=");
	if ((at_exit && c->error) || !put_regset(c, c->args[i - 1], &iov))
		put_addr(c, iov.base);
	text_puts(c->text, ", iov_len=");
	text_udec(c->text, before.len);
	if (iov.len != before.len) {
		text_puts(c->text, " => ");
		text_udec(c->text, iov.len);
	}
	text_putc(c->text, '}');
}

void print_regset_set(struct call *c, unsigned int i)
{
	print_regset_iov(c, i);
}

/* Of the registers themselves; print_regset_iov() shows them. */
void print_regset(struct call *c, unsigned int i)
{
	put_addr(c, c->args[i]);
}

struct kpeek_args {
	uint64_t off;
	uint32_t flags;
	int32_t nr;
};

void print_peeksiginfo_args(struct call *c, unsigned int i)
{
	struct kpeek_args a;

	if (!fetch_or_addr(c, c->args[i], &a, sizeof(a)))
		return;
	text_puts(c->text, "{off=");
	text_udec(c->text, a.off);
	text_puts(c->text, ", flags=");
	print_flags(c->text, &xlat_ptrace_peeksiginfo_flags, a.flags,
		    "PTRACE_PEEKSIGINFO_???");
	text_puts(c->text, ", nr=");
	text_udec(c->text, (uint32_t)a.nr);
	text_putc(c->text, '}');
}

static bool elem_siginfo(struct call *c, const void *elem, size_t size, void *data)
{
	(void)data;
	put_siginfo(c, elem, size);
	return true;
}

void print_siginfos(struct call *c, unsigned int i)
{
	if (c->error)
		put_addr(c, c->args[i]);
	else
		print_array(c, c->args[i], c->ret, SIGINFO_SIZE, elem_siginfo, NULL);
}

/* A filter's number, and what is known of it when the call has returned. */
void print_seccomp_metadata(struct call *c, unsigned int i)
{
	uint64_t size = c->args[i - 1], md[2];
	bool at_exit = c->at_exit;

	c->at_exit = false;
	if (size < 8 || !fetch(c, c->args[i], md, 8)) {
		put_addr(c, c->args[i]);
		c->at_exit = at_exit;
		return;
	}
	c->at_exit = at_exit;
	text_puts(c->text, "{filter_off=");
	text_udec(c->text, md[0]);
	if (!c->error && size >= 16 && c->ret >= 16 && fetch(c, c->args[i], md, 16)) {
		text_puts(c->text, ", flags=");
		print_flags(c->text, &xlat_seccomp_filter_flags, md[1],
			    "SECCOMP_FILTER_FLAG_???");
	}
	text_putc(c->text, '}');
}

/* struct ptrace_syscall_info */
struct syscall_info {
	uint8_t op;
	uint8_t reserved;
	uint16_t flags;
	uint32_t arch;
	uint64_t ip;
	uint64_t sp;
	uint64_t nr;		/* exit: the result */
	uint64_t args[6];	/* exit: its first byte, whether it is an error */
	uint32_t ret_data;
};

enum { INFO_NONE, INFO_ENTRY, INFO_EXIT, INFO_SECCOMP };

/* As much as the caller gave room for, and the kernel filled. */
void print_syscall_info(struct call *c, unsigned int i)
{
	uint64_t size = c->args[i - 1];
	struct syscall_info info = { 0 };
	unsigned int a;

	if (c->at_exit && (uint64_t)c->ret < size)
		size = c->ret;
	if (size > offsetof(struct syscall_info, ret_data) + 4)
		size = offsetof(struct syscall_info, ret_data) + 4;
	if (!size || !fetch_or_addr(c, c->args[i], &info, size)) {
		if (!size)
			put_addr(c, c->args[i]);
		return;
	}
	text_puts(c->text, "{op=");
	print_xval(c->text, &xlat_ptrace_syscall_info_op, info.op,
		   "PTRACE_SYSCALL_INFO_???");
	if (info.reserved && size >= 2) {
		text_puts(c->text, ", reserved=");
		text_hex(c->text, info.reserved);
	}
	if (info.flags && size >= 4) {
		text_puts(c->text, ", flags=");
		text_hex(c->text, info.flags);
	}
	if (size >= 8) {
		text_puts(c->text, ", arch=");
		print_xval(c->text, &xlat_audit_arch, info.arch, "AUDIT_ARCH_???");
	}
	if (size >= 16) {
		text_puts(c->text, ", instruction_pointer=");
		put_addr(c, info.ip);
	}
	if (size >= 24) {
		text_puts(c->text, ", stack_pointer=");
		put_addr(c, info.sp);
	}
	if (size < 32 || info.op < INFO_ENTRY || info.op > INFO_SECCOMP) {
		text_putc(c->text, '}');
		return;
	}
	if (info.op == INFO_EXIT) {
		text_puts(c->text, ", exit={rval=");
		text_dec(c->text, info.nr);
		if (size >= 33) {
			text_puts(c->text, ", is_error=");
			text_udec(c->text, info.args[0] & 0xff);
		}
		text_puts(c->text, "}}");
		return;
	}
	text_puts(c->text, info.op == INFO_ENTRY ? ", entry={nr=" : ", seccomp={nr=");
	put_arch_syscall(c, info.arch, info.nr);
	for (a = 0; a < 6 && size >= 40 + 8 * a; a++) {
		text_puts(c->text, a ? ", " : ", args=[");
		text_hex(c->text, info.args[a]);
	}
	if (a)
		text_putc(c->text, ']');
	if (info.op == INFO_SECCOMP && size >= 84) {
		text_puts(c->text, ", ret_data=");
		text_udec(c->text, info.ret_data);
	}
	text_puts(c->text, "}}");
}
