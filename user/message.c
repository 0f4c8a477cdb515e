// SPDX-License-Identifier: GPL-2.0-only
/* What the command says to its user, on standard error. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "message.h"

static void put_message(const char *fmt, va_list ap)
{
	/* One write a message: other processes may write there as well. */
	char text[1024];
	int n = vsnprintf(text, sizeof(text), fmt, ap);

	fflush(NULL);
	if (n < (int)sizeof(text))
		fprintf(stderr, "systrace: %s\n", text);
	else
		fprintf(stderr, "systrace: %s...\n", text);
}

/** say() - a message to the user */
void say(const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	put_message(fmt, ap);
	va_end(ap);
}

/** die() - a message, and the end with status 1 */
void die(const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	put_message(fmt, ap);
	va_end(ap);
	exit(1);
}

/** die_help() - as die(), and where to look */
void die_help(const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	put_message(fmt, ap);
	va_end(ap);
	fputs("Try 'systrace -h' for more information.\n", stderr);
	exit(1);
}
