// SPDX-License-Identifier: GPL-2.0-only
/* Signals: numbers, sets, dispositions, stacks. */
#include <stdio.h>
#include <string.h>

#include "decode.h"

#define NSIG		64
#define NSIG_BYTES	(NSIG / 8)
#define SIGRTMIN_KERNEL	32
/* What the calls before real-time signals know. */
#define OLD_SIGSET_BYTES	4

/* The name without SIG; the caller knows that there is one. */
static void put_signame(struct text *t, unsigned int sig)
{
	if (sig < SIGRTMIN_KERNEL) {
		text_puts(t, xlat_name(&xlat_signals, sig) + strlen("SIG"));
	} else if (sig == SIGRTMIN_KERNEL) {
		text_puts(t, "RTMIN");
	} else {
		text_puts(t, "RT_");
		text_udec(t, sig - SIGRTMIN_KERNEL);
	}
}

/**
 * put_signo() - a signal's name, or a number that is none
 * @c: the call.
 * @sig: the signal.
 */
void put_signo(struct call *c, int sig)
{
	if (sig < 1 || sig > NSIG) {
		text_dec(c->text, sig);
		return;
	}
	if (!begin_const(c->text, sig, BASE_DEC))
		return;
	text_puts(c->text, "SIG");
	put_signame(c->text, sig);
	end_const(c->text);
}

/**
 * signal_name() - a signal's name, as a string
 * @buf: filled, NUL-terminated.
 * @size: room in it; 16 is enough.
 * @sig: the signal.
 */
void signal_name(char *buf, size_t size, int sig)
{
	if (sig < 1 || sig > NSIG)
		snprintf(buf, size, "%d", sig);
	else if (sig < SIGRTMIN_KERNEL)
		snprintf(buf, size, "%s", xlat_name(&xlat_signals, sig));
	else if (sig == SIGRTMIN_KERNEL)
		snprintf(buf, size, "SIGRTMIN");
	else
		snprintf(buf, size, "SIGRT_%d", sig - SIGRTMIN_KERNEL);
}

/**
 * put_sigset() - [INT TERM], or ~[INT TERM] when most are in the set
 * @c: the call.
 * @set: the set as the kernel has it.
 * @len: its bytes, at most 8.
 */
void put_sigset(struct call *c, const void *set, size_t len)
{
	uint64_t mask = 0;
	unsigned int sig;
	char sep = '[';

	if (len > NSIG_BYTES)
		len = NSIG_BYTES;
	memcpy(&mask, set, len);
	if (len && (unsigned int)__builtin_popcountll(mask) >= len * 8 * 2 / 3) {
		text_putc(c->text, '~');
		mask = ~mask;
		if (len < sizeof(mask))
			mask &= (1ULL << len * 8) - 1;
	}
	for (sig = 1; mask; sig++, mask >>= 1) {
		if (!(mask & 1))
			continue;
		text_putc(c->text, sep);
		if (begin_const(c->text, sig, BASE_DEC)) {
			put_signame(c->text, sig);
			end_const(c->text);
		}
		sep = ' ';
	}
	if (sep == '[')
		text_putc(c->text, '[');
	text_putc(c->text, ']');
}

/**
 * print_sigset_at() - a set of signals in memory, or its address
 * @c: the call.
 * @addr: address in the task.
 * @len: bytes the caller said it has; up to the kernel's own size, and no less
 *	than a long, are read.
 */
void print_sigset_at(struct call *c, uint64_t addr, uint64_t len)
{
	uint64_t set;

	if (len < long_size(c) || len > NSIG_BYTES)
		put_addr(c, addr);
	else if (fetch_or_addr(c, addr, &set, len))
		put_sigset(c, &set, len);
}

void print_signo(struct call *c, unsigned int i)
{
	put_signo(c, (int32_t)c->args[i]);
}

/* A set whose size is the argument that its row gives as count. */
void print_sigset(struct call *c, unsigned int i)
{
	print_sigset_at(c, c->args[i], arg_count(c, i));
}

/* rt_sigpending fills in as much as there is room for. */
void print_sigset_some(struct call *c, unsigned int i)
{
	uint64_t set, len = arg_count(c, i);

	if (!len || len > NSIG_BYTES)
		put_addr(c, c->args[i]);
	else if (fetch_or_addr(c, c->args[i], &set, len))
		put_sigset(c, &set, len);
}

/* Where the mask stands in a frame that begins at address zero. */
#define FRAME_AT_ZERO	0x130

/* The mask that rt_sigreturn puts back, in the frame on the stack. */
void print_sigframe(struct call *c, unsigned int i)
{
	/* To strace this is none; any other address is one. */
	if (c->args[i] == FRAME_AT_ZERO && !is_short(c))
		return;
	text_puts(c->text, "{mask=");
	print_sigset_at(c, c->args[i], NSIG_BYTES);
	text_putc(c->text, '}');
}

struct ksigaction {
	uint64_t handler;
	uint64_t flags;
	uint64_t restorer;
	uint64_t mask;
};

#define SA_RESTORER_FLAG	0x04000000

static void put_handler(struct call *c, uint64_t handler)
{
	switch (handler) {
	case 0:
		put_const(c->text, "SIG_DFL", handler, BASE_HEX);
		break;
	case 1:
		put_const(c->text, "SIG_IGN", handler, BASE_HEX);
		break;
	case (uint64_t)-1:
		put_const(c->text, "SIG_ERR", handler, BASE_HEX);
		break;
	default:
		put_addr(c, handler);
	}
}

#define SIGACTION_ROOM	88	/* with 64 bytes for the mask */

/* @room: bytes to look at: strace wants more than there is, and gives up
 * where it ends.
 */
static void put_sigaction(struct call *c, unsigned int i, size_t room,
			  size_t mask_size)
{
	uint8_t bytes[SIGACTION_ROOM];
	struct ksigaction sa;

	if (!fetch_arg_or_addr(c, i, bytes, room))
		return;
	memcpy(&sa, bytes, sizeof(sa));
	text_puts(c->text, "{sa_handler=");
	put_handler(c, sa.handler);
	text_puts(c->text, ", sa_mask=");
	put_sigset(c, &sa.mask, mask_size);
	text_puts(c->text, ", sa_flags=");
	print_flags(c->text, &xlat_sigact_flags, sa.flags, "SA_???");
	if (sa.flags & SA_RESTORER_FLAG) {
		text_puts(c->text, ", sa_restorer=");
		put_addr(c, sa.restorer);
	}
	text_putc(c->text, '}');
}

void print_sigaction(struct call *c, unsigned int i)
{
	put_sigaction(c, i, SIGACTION_ROOM, NSIG_BYTES);
}

void print_old_sigaction(struct call *c, unsigned int i)
{
	put_sigaction(c, i, sizeof(struct ksigaction), OLD_SIGSET_BYTES);
}

void print_sigaltstack(struct call *c, unsigned int i)
{
	struct {
		uint64_t sp;
		uint32_t flags;
		uint32_t pad;
		uint64_t size;
	} ss;

	if (!fetch_as_or_addr(c, AS(sigaltstack), c->args[i], &ss, sizeof(ss)))
		return;
	text_puts(c->text, "{ss_sp=");
	put_addr(c, ss.sp);
	text_puts(c->text, ", ss_flags=");
	print_flags(c->text, &xlat_sigaltstack_flags, ss.flags, "SS_???");
	text_puts(c->text, ", ss_size=");
	text_udec(c->text, ss.size);
	text_putc(c->text, '}');
}

enum {
	SIGEV_SIGNAL_NR		= 0,
	SIGEV_THREAD_NR		= 2,
	SIGEV_THREAD_ID_NR	= 4,
};

void print_sigevent(struct call *c, unsigned int i)
{
	struct {
		uint64_t value;
		int32_t signo;
		int32_t notify;
		union {
			int32_t tid;
			struct {
				uint64_t function;
				uint64_t attributes;
			} thread;
		} un;
	} sev;

	if (!fetch_as_or_addr(c, AS(sigevent), c->args[i], &sev, sizeof(sev)))
		return;
	text_putc(c->text, '{');
	if (sev.value) {
		text_puts(c->text, "sigev_value={");
		put_sigval(c, "sival_", sev.value);
		text_puts(c->text, "}, ");
	}
	text_puts(c->text, "sigev_signo=");
	switch (sev.notify) {
	case SIGEV_SIGNAL_NR:
	case SIGEV_THREAD_NR:
	case SIGEV_THREAD_ID_NR:
		put_signo(c, sev.signo);
		break;
	default:
		text_udec(c->text, (uint32_t)sev.signo);
	}
	text_puts(c->text, ", sigev_notify=");
	print_xval(c->text, &xlat_sigev_notify, (uint32_t)sev.notify, "SIGEV_???");
	if (sev.notify == SIGEV_THREAD_ID_NR) {
		text_puts(c->text, ", sigev_notify_thread_id=");
		text_dec(c->text, sev.un.tid);
	} else if (sev.notify == SIGEV_THREAD_NR) {
		text_puts(c->text, ", sigev_notify_function=");
		put_addr(c, sev.un.thread.function);
		text_puts(c->text, ", sigev_notify_attributes=");
		put_addr(c, sev.un.thread.attributes);
	}
	text_putc(c->text, '}');
}

/* The signal that a waiting call returned. */
void aux_signal(struct call *c)
{
	char name[16];

	if (c->error || c->ret <= 0)
		return;
	signal_name(name, sizeof(name), c->ret);
	aux_puts(c, name);
}

void print_siginfo_waited(struct call *c, unsigned int i)
{
	aux_signal(c);
	print_siginfo(c, i);
}

/* The calls that know 32 signals. */

void print_old_sigset(struct call *c, unsigned int i)
{
	uint32_t set;

	if (fetch_or_addr(c, c->args[i], &set, sizeof(set)))
		put_sigset(c, &set, sizeof(set));
}

void print_old_sigset_value(struct call *c, unsigned int i)
{
	uint32_t set = c->args[i];

	put_sigset(c, &set, sizeof(set));
}

/* Where the upper half of the mask stands, from the lower one on. */
#define EXTRAMASK_OFFSET	632

/* The mask that sigreturn puts back, in the frame on the stack. */
void print_old_sigframe(struct call *c, unsigned int i)
{
	uint32_t mask[2];

	if (!fetch(c, c->args[i], &mask[0], sizeof(mask[0])) ||
	    !fetch(c, c->args[i] + EXTRAMASK_OFFSET, &mask[1], sizeof(mask[1])))
		return;
	text_puts(c->text, "{mask=");
	put_sigset(c, mask, sizeof(mask));
	text_putc(c->text, '}');
}

void print_sighandler(struct call *c, unsigned int i)
{
	put_handler(c, c->args[i]);
}

/* A set as a result: "(old mask [INT])". */
static void aux_mask(struct call *c, const char *what)
{
	struct text *line = c->text;
	uint32_t set = c->ret;

	if (c->error)
		return;
	c->text = &c->auxtext;
	text_puts(c->text, what);
	put_sigset(c, &set, sizeof(set));
	c->text = line;
	aux_puts(c, "");
}

void decode_sgetmask(struct call *c)
{
	if (c->exiting)
		aux_mask(c, "mask ");
}

void decode_ssetmask(struct call *c)
{
	if (c->exiting)
		aux_mask(c, "old mask ");
	else
		print_old_sigset_value(c, 0);
}

/* Of its three arguments the last is the set. */
void decode_sigsuspend(struct call *c)
{
	if (!c->exiting)
		print_old_sigset_value(c, 2);
}

void decode_signal(struct call *c)
{
	if (!c->exiting) {
		print_signo(c, 0);
		text_puts(c->text, ", ");
		print_sighandler(c, 1);
		return;
	}
	if (c->error)
		return;
	switch (c->ret) {
	case 0:
		c->aux = "SIG_DFL";
		break;
	case 1:
		c->aux = "SIG_IGN";
		break;
	}
}
