// SPDX-License-Identifier: GPL-2.0-only
/* Waiting for children: their status, and what they used. */
#include <sys/wait.h>

#include "decode.h"

/* A part of the status, not a constant of its own: -X leaves it alone. */
static void put_signal_name(struct call *c, int sig)
{
	char name[16];

	signal_name(name, sizeof(name), sig);
	text_puts(c->text, name);
}

static void put_stop_signal(struct call *c, int status)
{
	int sig = WSTOPSIG(status);

	/* PTRACE_O_TRACESYSGOOD marks stops at system calls. */
	put_signal_name(c, sig & 0x7f);
	if (sig & 0x80)
		text_puts(c->text, " | 0x80");
}

/**
 * put_wait_status() - {WIFEXITED(s) && WEXITSTATUS(s) == 0}
 * @c: the call.
 * @status: as wait4() stores it.
 */
void put_wait_status(struct call *c, int status)
{
	int rest;

	if (WIFSTOPPED(status)) {
		text_puts(c->text, "{WIFSTOPPED(s) && WSTOPSIG(s) == ");
		put_stop_signal(c, status);
		text_putc(c->text, '}');
		rest = status & ~W_STOPCODE(WSTOPSIG(status));
	} else if (WIFSIGNALED(status)) {
		text_puts(c->text, "{WIFSIGNALED(s) && WTERMSIG(s) == ");
		put_signal_name(c, WTERMSIG(status));
		text_puts(c->text, WCOREDUMP(status) ?
			  " && WCOREDUMP(s)}" : "}");
		rest = status & ~(W_EXITCODE(0, WTERMSIG(status)) | WCOREFLAG);
	} else if (WIFEXITED(status)) {
		text_puts(c->text, "{WIFEXITED(s) && WEXITSTATUS(s) == ");
		text_dec(c->text, WEXITSTATUS(status));
		text_putc(c->text, '}');
		rest = status & ~W_EXITCODE(WEXITSTATUS(status), 0);
	} else if (WIFCONTINUED(status)) {
		text_puts(c->text, "{WIFCONTINUED(s)}");
		rest = status & ~0xffff;
	} else {
		text_hex(c->text, (uint32_t)status);
		return;
	}
	if (!rest)
		return;
	/* PTRACE_EVENT_* stops. */
	if (rest >> 16) {
		text_putc(c->text, '|');
		print_xval(c->text, &xlat_ptrace_events, (uint32_t)rest >> 16,
			   "PTRACE_EVENT_???");
		text_puts(c->text, "<<16");
	}
	if (rest & 0xffff) {
		text_putc(c->text, '|');
		text_hex(c->text, rest & 0xffff);
	}
}

void print_wait_status(struct call *c, unsigned int i)
{
	int32_t status;

	/* Without a child there is nothing to be told. */
	if (!c->error && !c->ret) {
		put_addr(c, c->args[i]);
		return;
	}
	if (!fetch_or_addr(c, c->args[i], &status, sizeof(status)))
		return;
	text_putc(c->text, '[');
	put_wait_status(c, status);
	text_putc(c->text, ']');
}

/** print_rusage_at() - a struct rusage, or its address */
void print_rusage_at(struct call *c, uint64_t addr)
{
	static const char *const name[] = {
		"maxrss", "ixrss", "idrss", "isrss", "minflt", "majflt",
		"nswap", "inblock", "oublock", "msgsnd", "msgrcv", "nsignals",
		"nvcsw", "nivcsw",
	};
	struct {
		struct ktime2 utime, stime;
		uint64_t field[sizeof(name) / sizeof(*name)];
	} ru;
	unsigned int i;

	if (!fetch_as_or_addr(c, AS(rusage), addr, &ru, sizeof(ru)))
		return;
	text_puts(c->text, "{ru_utime=");
	put_timeval(c, &ru.utime);
	text_puts(c->text, ", ru_stime=");
	put_timeval(c, &ru.stime);
	text_puts(c->text, ", ");
	if (c->fmt->abbrev) {
		text_puts(c->text, "...}");
		return;
	}
	for (i = 0; i < sizeof(name) / sizeof(*name); i++) {
		text_puts(c->text, i ? ", ru_" : "ru_");
		text_puts(c->text, name[i]);
		text_putc(c->text, '=');
		text_udec(c->text, ru.field[i]);
	}
	text_putc(c->text, '}');
}

void print_rusage(struct call *c, unsigned int i)
{
	print_rusage_at(c, c->args[i]);
}

/* wait4's: written only for a child that was found. */
void print_rusage_found(struct call *c, unsigned int i)
{
	if (c->ret > 0 || c->error)
		print_rusage_at(c, c->args[i]);
	else
		put_addr(c, c->args[i]);
}

void print_wait_id(struct call *c, unsigned int i)
{
	text_dec(c->text, (int32_t)c->args[i]);
}
