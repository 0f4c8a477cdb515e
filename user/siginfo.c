// SPDX-License-Identifier: GPL-2.0-only
/* What a signal came with: siginfo_t. */
#include <signal.h>
#include <string.h>

#include "decode.h"

/* Only the first bytes of siginfo_t mean anything. */
#define SIGINFO_BYTES	48
#define SIGINFO_ROOM	128	/* without all of it none is shown */

/* The layout for 64-bit tasks. */
struct ksiginfo {
	int32_t signo;
	int32_t err;
	int32_t code;
	int32_t pad;
	union {
		struct {
			int32_t pid;
			uint32_t uid;
			union {
				uint64_t value;
				int32_t status;
			};
			uint64_t utime;
			uint64_t stime;
		} proc;
		struct {
			int32_t id;
			int32_t overrun;
			uint64_t value;
		} timer;
		struct {
			uint64_t addr;
			union {
				int16_t lsb;
				struct {
					uint64_t pad;
					uint64_t lower;
					uint64_t upper;
				};
				struct {
					uint64_t pad2;
					uint32_t pkey;
				};
			};
		} fault;
		struct {
			int64_t band;
			int32_t fd;
		} poll;
		struct {
			uint64_t call_addr;
			int32_t syscall;
			uint32_t arch;
		} sys;
	};
};

_Static_assert(sizeof(struct ksiginfo) == SIGINFO_BYTES, "siginfo_t");

#define AUDIT_ARCH_X86_64_NR	0xc000003eU
#define AUDIT_ARCH_64BIT	0x80000000U
#define AUDIT_ARCH_I386_NR	0x40000003U
#define AUDIT_ARCH_AARCH64_NR	0xc00000b7U
#define AUDIT_ARCH_ARM_NR	0x40000028U
#define X32_SYSCALL_BIT		0x40000000

static void put_source(struct call *c, const struct ksiginfo *si)
{
	text_puts(c->text, ", si_pid=");
	put_pid(c, si->proc.pid);
	text_puts(c->text, ", si_uid=");
	put_uid(c, si->proc.uid);
}

/**
 * put_sigval() - a union sigval, both ways to see it
 * @c: the call.
 * @prefix: what the names begin with.
 * @val: the value.
 */
void put_sigval(struct call *c, const char *prefix, uint64_t val)
{
	text_puts(c->text, prefix);
	text_puts(c->text, "int=");
	text_dec(c->text, (int32_t)val);
	text_puts(c->text, ", ");
	text_puts(c->text, prefix);
	text_puts(c->text, "ptr=");
	put_addr(c, val);
}

static void put_value(struct call *c, uint64_t val)
{
	if (!val)
		return;
	text_puts(c->text, ", ");
	put_sigval(c, "si_", val);
}

static void put_si_addr(struct call *c, const char *name, uint64_t addr)
{
	text_puts(c->text, name);
	put_addr(c, addr);
}

static void put_poll(struct call *c, const struct ksiginfo *si)
{
	text_puts(c->text, ", si_band=");
	text_dec(c->text, si->poll.band);
	text_puts(c->text, ", si_fd=");
	put_fd(c, si->poll.fd);
}

/**
 * put_arch_syscall() - the number of a call in some architecture's table
 * @c: the call.
 * @arch: AUDIT_ARCH_*.
 * @nr: the number.
 *
 * As the reader's machine names it; numbers of the other ABIs stay numbers,
 * with the name beside them.
 */
void put_arch_syscall(struct call *c, uint32_t arch, uint64_t nr)
{
	bool arm = machine == SYSTRACE_AARCH64;
	const char *name = NULL;

	if (arch == (arm ? AUDIT_ARCH_AARCH64_NR : AUDIT_ARCH_X86_64_NR) &&
	    nr <= INT32_MAX)
		name = sysent_by_nr(SYSTRACE_ABI_NATIVE,
				    arm ? nr : nr & ~X32_SYSCALL_BIT)->name;
	else if (arch == (arm ? AUDIT_ARCH_ARM_NR : AUDIT_ARCH_I386_NR))
		name = xlat_name(arm ? &xlat_arm_syscalls : &xlat_i386_syscalls, nr);
	if (name && arch >= AUDIT_ARCH_64BIT && (arm || !(nr & X32_SYSCALL_BIT))) {
		text_printf(c->text, "__NR_%s", name);
		return;
	}
	text_udec(c->text, nr);
	if (name)
		text_printf(c->text, " /* %s */", name);
}

static void put_sys(struct call *c, const struct ksiginfo *si)
{
	put_si_addr(c, ", si_call_addr=", si->sys.call_addr);
	text_puts(c->text, ", si_syscall=");
	put_arch_syscall(c, si->sys.arch, (uint32_t)si->sys.syscall);
	text_puts(c->text, ", si_arch=");
	print_xval(c->text, &xlat_audit_arch, si->sys.arch, "AUDIT_ARCH_???");
}

static const struct xlat *codes_of(int signo)
{
	switch (signo) {
	case SIGTRAP:
		return &xlat_sigtrap_codes;
	case SIGCHLD:
		return &xlat_sigchld_codes;
	case SIGPOLL:
		return &xlat_sigpoll_codes;
	case SIGFPE:
		return &xlat_sigfpe_codes;
	case SIGSEGV:
		return &xlat_sigsegv_codes;
	case SIGILL:
		return &xlat_sigill_codes;
	case SIGBUS:
		return &xlat_sigbus_codes;
	case SIGSYS:
		return &xlat_sigsys_codes;
	}
	return NULL;
}

/* si_code's name: one of any signal, or one of this. */
static void put_code(struct call *c, const struct ksiginfo *si)
{
	const struct xlat *x = codes_of(si->signo);
	const char *name = xlat_name(&xlat_siginfo_codes, (uint32_t)si->code);

	if (!name && x)
		name = xlat_name(x, (uint32_t)si->code);
	if (name)
		put_const(c->text, name, (uint32_t)si->code, BASE_HEX);
	else
		text_hex(c->text, (uint32_t)si->code);
}

/* What a code of the kernel's own brings depends on the signal. */
static void put_kernel_part(struct call *c, const struct ksiginfo *si)
{
	switch (si->signo) {
	case SIGCHLD:
		put_source(c, si);
		text_puts(c->text, ", si_status=");
		if (si->code == CLD_EXITED)
			text_dec(c->text, si->proc.status);
		else
			put_signo(c, si->proc.status);
		text_puts(c->text, ", si_utime=");
		put_clock(c, si->proc.utime);
		text_puts(c->text, ", si_stime=");
		put_clock(c, si->proc.stime);
		break;
	case SIGILL:
	case SIGFPE:
	case SIGTRAP:
		put_si_addr(c, ", si_addr=", si->fault.addr);
		break;
	case SIGBUS:
		put_si_addr(c, ", si_addr=", si->fault.addr);
		if (si->code == BUS_MCEERR_AR || si->code == BUS_MCEERR_AO) {
			text_puts(c->text, ", si_addr_lsb=");
			text_hex(c->text, (uint16_t)si->fault.lsb);
		}
		break;
	case SIGSEGV:
		put_si_addr(c, ", si_addr=", si->fault.addr);
		if (si->code == SEGV_BNDERR) {
			put_si_addr(c, ", si_lower=", si->fault.lower);
			put_si_addr(c, ", si_upper=", si->fault.upper);
		} else if (si->code == SEGV_PKUERR) {
			text_puts(c->text, ", si_pkey=");
			text_udec(c->text, si->fault.pkey);
		}
		break;
	case SIGPOLL:
		if (si->code >= POLL_IN && si->code <= POLL_HUP)
			put_poll(c, si);
		break;
	case SIGSYS:
		put_sys(c, si);
		break;
	default:
		if (si->proc.pid || si->proc.uid)
			put_source(c, si);
		put_value(c, si->proc.value);
	}
}

static void put_user_part(struct call *c, const struct ksiginfo *si)
{
	switch (si->code) {
	case SI_USER:
	case SI_TKILL:
		put_source(c, si);
		break;
	case SI_TIMER:
		text_puts(c->text, ", si_timerid=");
		text_hex(c->text, (uint32_t)si->timer.id);
		text_puts(c->text, ", si_overrun=");
		text_dec(c->text, si->timer.overrun);
		text_puts(c->text, ", ");
		put_sigval(c, "si_", si->timer.value);
		break;
	case SI_SIGIO:
		put_poll(c, si);
		break;
	default:
		put_source(c, si);
		put_value(c, si->proc.value);
	}
}

/**
 * put_siginfo() - {si_signo=, si_code=, ...}
 * @c: the call, or what stands in for one with a signal.
 * @info: siginfo_t.
 * @len: its bytes; what lacks is taken as zero.
 */
void put_siginfo(struct call *c, const void *info, size_t len)
{
	struct ksiginfo si = { 0 };

	memcpy(&si, info, len < sizeof(si) ? len : sizeof(si));
	if (!si.signo) {
		text_puts(c->text, "{}");
		return;
	}
	text_puts(c->text, "{si_signo=");
	put_signo(c, si.signo);
	text_puts(c->text, ", si_code=");
	put_code(c, &si);
	if (si.err) {
		text_puts(c->text, ", si_errno=");
		put_errno(c, si.err);
	}
	if (si.code > 0)
		put_kernel_part(c, &si);
	else
		put_user_part(c, &si);
	text_putc(c->text, '}');
}

/* Words of siginfo_t for 32-bit tasks. */
enum {
	W_SIGNO, W_ERRNO, W_CODE, W_FIRST, W_SECOND, W_THIRD, W_FOURTH, W_FIFTH,
	NR_WORDS
};

/* The same for 64-bit tasks; which member is meant depends on the code. */
static void widen_siginfo(struct ksiginfo *si, const uint32_t *w)
{
	memset(si, 0, sizeof(*si));
	si->signo = w[W_SIGNO];
	si->err = w[W_ERRNO];
	si->code = w[W_CODE];
	switch (si->code > 0 ? si->signo : 0) {
	case SIGCHLD:
		si->proc.pid = w[W_FIRST];
		si->proc.uid = w[W_SECOND];
		si->proc.status = w[W_THIRD];
		si->proc.utime = w[W_FOURTH];
		si->proc.stime = w[W_FIFTH];
		return;
	case SIGILL:
	case SIGFPE:
	case SIGTRAP:
		si->fault.addr = w[W_FIRST];
		return;
	case SIGBUS:
		si->fault.addr = w[W_FIRST];
		si->fault.lsb = w[W_SECOND];
		return;
	case SIGSEGV:
		si->fault.addr = w[W_FIRST];
		/* The key, where there is one, is in the lower one's place. */
		si->fault.lower = w[W_THIRD];
		si->fault.upper = w[W_FOURTH];
		return;
	case SIGSYS:
		si->sys.call_addr = w[W_FIRST];
		si->sys.syscall = w[W_SECOND];
		si->sys.arch = w[W_THIRD];
		return;
	}
	if ((si->code > 0 && si->signo == SIGPOLL) || si->code == SI_SIGIO) {
		si->poll.band = (int32_t)w[W_FIRST];
		si->poll.fd = w[W_SECOND];
		return;
	}
	/* Two numbers and a value, of timers and of everybody. */
	si->proc.pid = w[W_FIRST];
	si->proc.uid = w[W_SECOND];
	si->proc.value = w[W_THIRD];
}

/** print_siginfo_at() - a siginfo_t, or its address */
void print_siginfo_at(struct call *c, uint64_t addr)
{
	uint8_t room[SIGINFO_ROOM];
	uint32_t word[NR_WORDS];
	struct ksiginfo si;

	if (long_size(c) == 8) {
		if (fetch_or_addr(c, addr, room, sizeof(room)))
			put_siginfo(c, room, sizeof(room));
	} else if (fetch_or_addr(c, addr, room, sizeof(room))) {
		memcpy(word, room, sizeof(word));
		widen_siginfo(&si, word);
		put_siginfo(c, &si, sizeof(si));
	}
}

void print_siginfo(struct call *c, unsigned int i)
{
	print_siginfo_at(c, c->args[i]);
}
