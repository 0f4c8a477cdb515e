// SPDX-License-Identifier: GPL-2.0-only
/* Signals to systrace itself: -I. */
#include "interrupt.h"

volatile sig_atomic_t interrupted;

static const int fatal[] = { SIGHUP, SIGINT, SIGQUIT, SIGPIPE, SIGTERM };

static void on_interrupt(int sig)
{
	interrupted = sig;
}

static void set_fatal(void (*handler)(int))
{
	struct sigaction sa = { .sa_handler = handler };
	unsigned int i;

	for (i = 0; i < sizeof(fatal) / sizeof(fatal[0]); i++)
		sigaction(fatal[i], &sa, NULL);
}

/**
 * interrupt_set() - what signals do from now on
 *
 * To be called when the command's process exists: it must not inherit this.
 */
void interrupt_set(enum interruptible how)
{
	/* To write to the terminal is allowed, from the background too. */
	signal(SIGTTOU, SIG_IGN);
	signal(SIGTTIN, SIG_IGN);
	if (how == INTERRUPTIBLE_ANYWHERE)
		return;
	if (how == INTERRUPTIBLE_NEVER_TSTP)
		signal(SIGTSTP, SIG_IGN);
	set_fatal(how == INTERRUPTIBLE_WAITING ? on_interrupt : SIG_IGN);
}

/** interrupt_reset() - signals do again what they do to any program */
void interrupt_reset(void)
{
	set_fatal(SIG_DFL);
}
