// SPDX-License-Identifier: GPL-2.0-only
/*
 * sweep NAME: one system call, with every kind of argument that the table
 * gives it.
 *
 * Made to be run under two tracers that both keep the call from reaching the
 * kernel (strace -e inject, feed -i), so that any argument may be tried and
 * any structure "succeeds"; it makes no other call than NAME, the few that lay
 * out its memory, and exit_group.  Where nobody keeps it from the kernel a
 * seccomp filter kills the program instead.
 *
 * sweep -3 NAME: likewise, made as a 32-bit one (int $0x80); a NAME of nr_i386.h.
 *
 * sweep -r: all calls of the table, for real, with fewer arguments; only in a
 * guest.  Each call has a child of its own, whom a timer wakes from what would
 * sleep.  What could not be undone is left out.
 *
 * Each argument takes, with the others at rest: the values and flags of its
 * table, unknown ones, all bits; NULL, a bad address, memory of several
 * contents that ends at an unmapped page, and such memory cut short.  Then a
 * number of calls with everything drawn by lot.
 */
#include <asm/unistd.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>

#include "sweep.h"

#define SIG_ALRM	14
#define SA_RESTORER	0x04000000
#define TICK_USEC	20000
#define NO_PID		0x3ffffff0	/* nobody has this number */
#define DRAWN	24	/* calls by lot, for each row */

struct type {
	uint8_t kind;
	uint16_t size;
	const struct xlat *xlat;
};

#define TYPE(name, knd, sz, ...)	{ SYSTRACE_KIND_##knd, sz, NULL },
#define FLAGS(name, table, ...)		{ SYSTRACE_KIND_VALUE, 0, &xlat_##table },
#define ENUM(name, table, ...)		{ SYSTRACE_KIND_VALUE, 0, &xlat_##table },
static const struct type types[] = {
#include <systrace/types.h>
};
#undef TYPE
#undef FLAGS
#undef ENUM

struct row {
	const char *name;
	int8_t selector;	/* -1: not a variant */
	uint32_t value;
	struct systrace_row row;
};

#define SYSCALL(n, dec, res, cls, ...)	{ #n, -1, 0, SYSTRACE_ROW(__VA_ARGS__) },
#define VARIANT(n, sel, msk, val, dec, res, ...)			\
	{ #n, sel, val, SYSTRACE_ROW(__VA_ARGS__) },
static const struct row rows[] = {
#include <systrace/syscalls.h>
#include <systrace/variants.h>
};
#undef SYSCALL
#undef VARIANT

struct number {
	int nr;
	const char *name;
};

#define NR(n, sc)	{ n, #sc },
static const struct number numbers[] = {
#include <systrace/nr_x86_64.h>
};
static const struct number numbers_32[] = {
#include <systrace/nr_i386.h>
};
#undef NR

/* Of i386; its pointers reach all of this program's memory. */
bool compat;

/* Two pages each, and one between that is taken away. */
static uint8_t memory[SYSTRACE_TABLE_ARGS][3 * PAGE]
	__attribute__((aligned(PAGE)));
struct place places[SYSTRACE_TABLE_ARGS];
char strings[PAGE] __attribute__((aligned(PAGE)));

static uint64_t seed = 20261123;

uint64_t noise(void)
{
	seed ^= seed << 13;
	seed ^= seed >> 7;
	seed ^= seed << 17;
	return seed * 0x2545f4914f6cdd1dULL;
}

int same(const char *a, const char *b)
{
	while (*a && *a == *b)
		a++, b++;
	return *a == *b;
}

void *copy(void *dst, const void *src, size_t len)
{
	uint8_t *d = dst;
	const uint8_t *s = src;

	while (len--)
		*d++ = *s++;
	return dst;
}

/* The compiler calls them. */
void *memcpy(void *dst, const void *src, size_t len);
void *memset(void *dst, int ch, size_t len);

__attribute__((optimize("no-tree-loop-distribute-patterns")))
void *memcpy(void *dst, const void *src, size_t len)
{
	return copy(dst, src, len);
}

__attribute__((optimize("no-tree-loop-distribute-patterns")))
void *memset(void *dst, int ch, size_t len)
{
	uint8_t *d = dst;

	while (len--)
		*d++ = ch;
	return dst;
}

long call6(long nr, uint64_t a, uint64_t b, uint64_t c, uint64_t d, uint64_t e,
	   uint64_t f)
{
	register uint64_t r10 __asm__("r10") = d;
	register uint64_t r8 __asm__("r8") = e;
	register uint64_t r9 __asm__("r9") = f;
	long ret;

	__asm__ volatile("syscall" : "=a" (ret)
			 : "a" (nr), "D" (a), "S" (b), "d" (c), "r" (r10),
			   "r" (r8), "r" (r9)
			 : "rcx", "r11", "memory");
	return ret;
}

#define U32	0xffffffffUL	/* what a 32-bit program has in a register */

/* r8 to r11 are the kernel's. */
static void call_32(long nr, const uint64_t *args)
{
	register uint64_t r13 __asm__("r13") = args[5] & U32;

	__asm__ volatile("mov %%rbp, %%r12\n\tmov %%r13d, %%ebp\n\t"
			 "int $0x80\n\tmov %%r12, %%rbp"
			 : "+a" (nr)
			 : "b" (args[0] & U32), "c" (args[1] & U32),
			   "d" (args[2] & U32), "S" (args[3] & U32),
			   "D" (args[4] & U32), "r" (r13)
			 : "r8", "r9", "r10", "r11", "r12", "memory");
}

void try(long nr, const uint64_t *args)
{
	if (compat)
		call_32(nr, args);
	else
		call6(nr, args[0], args[1], args[2], args[3], args[4], args[5]);
}

/**
 * put() - memory of a size, up to where nothing is mapped
 * @place: which.
 * @p: its contents.
 * @size: bytes; what is before them has the same contents.
 *
 * Return: its address.
 */
uint64_t put(unsigned int place, enum pattern p, size_t size)
{
	uint8_t *start;
	size_t i;

	if (size > 2 * PAGE)
		size = 2 * PAGE;
	start = places[place].end - size;
	for (i = 0; i < size; i++) {
		uint32_t n32 = i / 4, v = 0;

		switch (p) {
		case FILL_ONES:
			v = 0xff;
			break;
		case FILL_ONE32:
			v = i % 4 ? 0 : 1;
			break;
		case FILL_POINTERS:
			v = (uint64_t)strings >> 8 * (i % (compat ? 4 : 8)) & 0xff;
			break;
		case FILL_SMALL:
			v = (n32 + 1) >> 8 * (i % 4) & 0xff;
			break;
		case FILL_BYTES:
			v = 0x81 + i;
			break;
		case FILL_BITS:
			v = (1U << (n32 * 5 + 1) % 32) >> 8 * (i % 4) & 0xff;
			break;
		case FILL_SMALL16:
			v = (i / 2 + 1) >> 8 * (i % 2) & 0xff;
			break;
		default:
			break;
		}
		start[i] = v;
	}
	return (uint64_t)start;
}

/* Values for an argument, one after another; false: there is no such. */
static bool value_of(const struct type *t, unsigned int n, uint64_t *val)
{
	static const uint64_t values[] = {
		0, 1, 2, 3, 4, 5, 7, 8, 16, 33, 64, 100, 0x1000, 0x8000, 0x10000,
		0x7fffffff, 0x80000000, 0xffffffff, 0xffffff9c, 0xfffffffe,
		0x100000000, 0x100000001, 0x123456789abcdef0,
		0x8000000000000000, -1UL, -2UL, -100UL, 0755, 0xdeadbeef,
	};
	unsigned int bits = 32;

	if (n < ARRAY_SIZE(values)) {
		*val = values[n];
		return true;
	}
	n -= ARRAY_SIZE(values);
	if (n < bits) {
		*val = 1UL << n;
		return true;
	}
	n -= bits;
	if (!t->xlat || n >= 2 * t->xlat->nr)
		return false;
	*val = t->xlat->entry[n / 2].val;
	if (n & 1)
		*val |= n / 2 % 3 ? t->xlat->entry[0].val | 1 << (n % 32) :
			t->xlat->entry[t->xlat->nr / 2].val;
	return true;
}

static size_t size_of(const struct systrace_arg *a)
{
	const struct type *t = &types[a->type];

	switch (t->kind) {
	case SYSTRACE_KIND_PATH:
	case SYSTRACE_KIND_STRING:
		return 16;
	case SYSTRACE_KIND_STRINGS:
	case SYSTRACE_KIND_POINTERS:
		return 64;
	case SYSTRACE_KIND_BUFFER:
	case SYSTRACE_KIND_MESSAGE:
		return 40;
	}
	if (!t->size)
		return 128;
	return a->count ? t->size * 3 : t->size;
}

static bool pointer_of(unsigned int i, const struct systrace_arg *a,
		       unsigned int n, uint64_t *val)
{
	size_t size = size_of(a);
	uint8_t kind = types[a->type].kind;

	if (n < NR_FILLS) {
		*val = put(i, n, size);
		if ((kind == SYSTRACE_KIND_STRINGS ||
		     kind == SYSTRACE_KIND_POINTERS) && n == FILL_POINTERS)
			*(uint64_t *)(places[i].end - 8) = 0;
		if ((kind == SYSTRACE_KIND_PATH ||
		     kind == SYSTRACE_KIND_STRING) && n >= FILL_BYTES)
			places[i].end[-1] = 0;
		return true;
	}
	switch (n - NR_FILLS) {
	case 0:
		*val = 0;
		return true;
	case 1:
		*val = BAD;
		return true;
	case 2:			/* cut short by one byte */
		*val = put(i, FILL_SMALL, size) + 1;
		return true;
	case 3:			/* by half */
		*val = put(i, FILL_SMALL, size) + size / 2;
		return true;
	case 4:			/* much room */
		*val = put(i, FILL_SMALL, 2 * PAGE);
		return true;
	case 5:
		*val = put(i, FILL_POINTERS, 2 * PAGE);
		return true;
	case 6:
		*val = (uint64_t)strings;
		return true;
	case 7:
		*val = (uint64_t)strings + 200;
		return true;
	case 8:
		*val = 1;
		return true;
	}
	return false;
}

static bool candidate(const struct row *r, unsigned int i, unsigned int n,
		      uint64_t *val)
{
	const struct systrace_arg *a = &r->row.arg[i];

	if (types[a->type].kind == SYSTRACE_KIND_VALUE) {
		if (r->selector == (int)i) {
			*val = n ? r->value | 0xfeed00000000 : r->value;
			return n < 2;
		}
		return value_of(&types[a->type], n, val);
	}
	return pointer_of(i, a, n, val);
}

/* At rest: a small number, one element, plain memory. */
static uint64_t at_rest(const struct row *r, unsigned int i)
{
	const struct systrace_arg *a = &r->row.arg[i];
	unsigned int n;

	if (r->selector == (int)i)
		return r->value;
	if (types[a->type].kind != SYSTRACE_KIND_VALUE)
		return put(i, types[a->type].kind == SYSTRACE_KIND_STRINGS ?
			   FILL_ZERO : FILL_SMALL, size_of(a));
	/* Is it a count of something? */
	for (n = 0; n < r->row.nargs; n++) {
		const struct systrace_arg *o = &r->row.arg[n];

		if (o->count == (SYSTRACE_COUNT_ARG | i))
			return types[o->type].kind == SYSTRACE_KIND_OBJECT ||
			       types[o->type].kind == SYSTRACE_KIND_ARRAY ?
			       2 : size_of(o);
		if (o->count == (SYSTRACE_COUNT_BITS | i))
			return 64;
	}
	return i + 1;
}

static void rest(const struct row *r, uint64_t *args)
{
	unsigned int i;

	for (i = 0; i < SYSTRACE_TABLE_ARGS; i++)
		args[i] = i < r->row.nargs ? at_rest(r, i) :
			  0xbadc0ded00000000 + i;
}

static void sweep_row(const struct row *r, long nr)
{
	uint64_t args[SYSTRACE_TABLE_ARGS];
	unsigned int i, n, counts[SYSTRACE_TABLE_ARGS];
	uint64_t val;

	rest(r, args);
	try(nr, args);
	for (i = 0; i < r->row.nargs; i++) {
		for (n = 0; candidate(r, i, n, &val); n++) {
			rest(r, args);
			candidate(r, i, n, &val);
			args[i] = val;
			try(nr, args);
		}
		counts[i] = n;
	}
	for (n = 0; r->row.nargs > 1 && n < DRAWN; n++) {
		rest(r, args);
		for (i = 0; i < r->row.nargs; i++)
			candidate(r, i, noise() % counts[i], &args[i]);
		try(nr, args);
	}
}

/* The values that are not known to any table, for a call of real. */
static bool odd_value(unsigned int n, uint64_t *val)
{
	static const uint64_t values[] = {
		0, 0x40000000, 0xffffffff, 0x7fff0000, -1UL,
	};

	if (n >= ARRAY_SIZE(values))
		return false;
	*val = values[n];
	return true;
}

static bool is_pid(const struct row *r, unsigned int i)
{
	switch (r->row.arg[i].type) {
	case SYSTRACE_TYPE_pid:
	case SYSTRACE_TYPE_wait_id:
		return true;
	}
	return false;
}

static void rest_real(const struct row *r, uint64_t *args)
{
	unsigned int i;

	rest(r, args);
	for (i = 0; i < r->row.nargs; i++)
		if (is_pid(r, i))
			args[i] = NO_PID;
}

/* At rest, then each argument: NULL, bad, cut short, odd. */
static void real_row(const struct row *r, long nr)
{
	uint64_t args[SYSTRACE_TABLE_ARGS], val;
	unsigned int i, n;

	rest_real(r, args);
	try(nr, args);
	for (i = 0; i < r->row.nargs; i++) {
		bool value = types[r->row.arg[i].type].kind ==
			     SYSTRACE_KIND_VALUE;

		if ((int)i == r->selector || is_pid(r, i))
			continue;
		for (n = 0; value ? odd_value(n, &val) :
		     n < 4 && pointer_of(i, &r->row.arg[i], NR_FILLS + n, &val);
		     n++) {
			rest_real(r, args);
			if (!value)
				pointer_of(i, &r->row.arg[i], NR_FILLS + n, &val);
			args[i] = val;
			try(nr, args);
		}
	}
}

/* They end, block or change what is not the child's own. */
static const char *const left_out[] = {
	"fork", "vfork", "clone", "clone3", "exit", "exit_group",
	"rt_sigreturn", "vhangup", "adjtimex", "clock_adjtime", "clock_settime",
	"settimeofday", "setitimer", "alarm", "rt_sigaction", "reboot", "sync",
	"syncfs", "restart_syscall", "brk", "sigaltstack", "rt_sigprocmask",
	"swapoff", "acct", "iopl", "kexec_load", "uretprobe", "uprobe",
	"rseq_slice_yield", "sethostname", "setdomainname", "setrlimit",
	"prlimit64", "map_shadow_stack",
};

static bool is_left_out(const char *name)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(left_out); i++)
		if (same(name, left_out[i]))
			return true;
	return false;
}

static void on_alarm(int sig)
{
	(void)sig;
}

__asm__(".globl sig_return\nsig_return:\n\tmov $15, %eax\n\tsyscall\n");

static void lay_out(const char *name);

static void finish(int status)
{
	call6(__NR_exit_group, status, 0, 0, 0, 0, 0);
	__builtin_unreachable();
}

static void real_child(const char *name, long nr)
{
	struct { uint64_t handler, flags, restorer, mask; } sa = {
		(uint64_t)on_alarm, SA_RESTORER, (uint64_t)sig_return, 0,
	};
	int64_t tick[4] = { 0, TICK_USEC, 0, TICK_USEC };
	unsigned int i;

	call6(__NR_rt_sigaction, SIG_ALRM, (uint64_t)&sa, 0, 8, 0, 0);
	lay_out(name);
	call6(__NR_setitimer, 0, (uint64_t)tick, 0, 0, 0, 0);
	for (i = 0; i < ARRAY_SIZE(rows); i++)
		if (same(rows[i].name, name) && rows[i].selector < 0)
			real_row(&rows[i], nr);
	finish(0);
}

static void real(void)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(numbers); i++) {
		long pid;

		if (is_left_out(numbers[i].name))
			continue;
		pid = call6(__NR_fork, 0, 0, 0, 0, 0, 0);
		if (!pid)
			real_child(numbers[i].name, numbers[i].nr);
		call6(__NR_wait4, pid, 0, 0, 0, 0, 0);
	}
}

/* The call under test must not get to the kernel. */
static bool guard(long nr)
{
	struct sock_filter filter[] = {
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS, 4 /* the architecture */),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, compat ? AUDIT_ARCH_I386 :
			 AUDIT_ARCH_X86_64, 0, 3),
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS, 0),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (uint32_t)nr, 0, 1),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
	};
	struct sock_fprog prog = { ARRAY_SIZE(filter), filter };

	/* By the one of two ways that is not itself under test. */
	if (!compat && nr == __NR_seccomp)
		return !call6(__NR_prctl, 22, 2, (uint64_t)&prog, 0, 0, 0);
	return !call6(__NR_seccomp, SECCOMP_SET_MODE_FILTER, 0,
		      (uint64_t)&prog, 0, 0, 0);
}

static long number_of(const char *name)
{
	const struct number *n = compat ? numbers_32 : numbers;
	const struct number *end = compat ? numbers_32 + ARRAY_SIZE(numbers_32) :
				   numbers + ARRAY_SIZE(numbers);

	for (; n < end; n++)
		if (same(n->name, name))
			return n->nr;
	return -1;
}

static void lay_out(const char *name)
{
	unsigned int i;

	for (i = 0; i < SYSTRACE_TABLE_ARGS; i++) {
		places[i].start = memory[i];
		places[i].end = memory[i] + 2 * PAGE;
		if (same(name, "munmap"))
			call6(__NR_mprotect, (uint64_t)places[i].end, PAGE, 0,
			      0, 0, 0);
		else
			call6(__NR_munmap, (uint64_t)places[i].end, PAGE, 0, 0,
			      0, 0);
	}
	copy(strings, "a \"quoted\"\n\tstring\\\1771\1", 22);
	for (i = 200; i < 400; i++)
		strings[i] = 'a' + i % 26;
}

__attribute__((used)) void start(long *stack);

void start(long *stack)
{
	char **argv = (char **)(stack + 1);
	unsigned int i;
	const char *name;
	long nr;

	compat = stack[0] == 3 && same(argv[1], "-3");
	if (stack[0] != 2 + compat)
		finish(2);
	name = argv[1 + compat];
	if (same(name, "-r")) {
		real();
		finish(0);
	}
	nr = number_of(name);
	if (nr < 0)
		finish(3);
	lay_out(name);
	/* As root nothing but the filter itself is needed. */
	if (!guard(nr))
		finish(4);
	for (i = 0; i < ARRAY_SIZE(rows); i++)
		if (same(rows[i].name, name))
			sweep_row(&rows[i], nr);
	special(name, nr);
	finish(0);
}

__asm__(".globl _start\n_start:\n\tmov %rsp, %rdi\n\tand $-16, %rsp\n\tcall start\n");
