// SPDX-License-Identifier: GPL-2.0-only
/* -e QUALIFIER=SET, and the long options of the same names. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "decode.h"
#include "expr.h"
#include "fdname.h"
#include "message.h"
#include "optarg.h"
#include "options.h"
#include "qualify.h"

#define SIGNAL_MAX	255

static int signal_word(const char *s)
{
	char name[32];
	int sig;

	if (*s >= '0' && *s <= '9')
		return parse_uint(s, SIGNAL_MAX);
	if (!strncasecmp(s, "SIG", 3))
		s += 3;
	for (sig = 1; sig <= SIGNAL_MAX; sig++) {
		signal_name(name, sizeof(name), sig);
		if (!strncmp(name, "SIG", 3) && !strcasecmp(name + 3, s))
			return sig;
	}
	return -1;
}

static int descriptor_word(const char *s)
{
	return parse_uint(s, INT32_MAX);
}

static int quiet_word(const char *s)
{
	static const struct choice words[] = {
		{ "attach", QUIET_ATTACH },
		{ "exit", QUIET_EXIT },
		{ "exits", QUIET_EXIT },
		{ "path-resolution", QUIET_PATH },
		{ "personality", QUIET_PERSONALITY },
		{ "superseded", QUIET_SUPERSEDED },
		{ "thread-execve", QUIET_SUPERSEDED },
		{ }
	};

	return parse_choice(s, words);
}

static int pid_word(const char *s)
{
	static const struct choice words[] = {
		{ "pidns", DECODE_PID_NS }, { "comm", DECODE_PID_COMM }, { }
	};

	return parse_choice(s, words);
}

static int status_word(const char *s)
{
	return expr_status_name(s, strlen(s));
}

static int fd_kind_word(const char *s)
{
	static const struct choice words[] = {
		{ "path", 0 }, { "socket", 1 }, { "dev", 2 }, { "pidfd", 3 },
		{ "eventfd", 4 }, { "signalfd", 5 }, { }
	};

	return parse_choice(s, words);
}

static void take_trace(struct options *o, const char *set)
{
	callset_parse(&o->trace, set);
}

static void take_trace_fds(struct options *o, const char *set)
{
	numset_parse(&o->fds, set, descriptor_word, "descriptor");
	o->fds_given = true;
}

static void take_abbrev(struct options *o, const char *set)
{
	callset_parse(&o->abbrev, set);
}

static void take_verbose(struct options *o, const char *set)
{
	callset_parse(&o->verbose, set);
}

static void take_raw(struct options *o, const char *set)
{
	callset_parse(&o->raw, set);
}

static void take_signal(struct options *o, const char *set)
{
	numset_parse(&o->signals, set, signal_word, "signal");
}

static void take_status(struct options *o, const char *set)
{
	numset_parse(&o->status, set, status_word, "status");
}

static void take_read(struct options *o, const char *set)
{
	numset_parse(&o->read, set, descriptor_word, "descriptor");
}

static void take_write(struct options *o, const char *set)
{
	numset_parse(&o->write, set, descriptor_word, "descriptor");
}

static void take_quiet(struct options *o, const char *set)
{
	numset_parse(&o->quiet, set, quiet_word, "quiet");
	o->quiet_given = true;
}

static void take_decode_pids(struct options *o, const char *set)
{
	numset_parse(&o->decode_pids, set, pid_word, "decode-pids");
}

/* A kind's bit, FD_*, is that of its word's number. */
static void take_decode_fds(struct options *o, const char *set)
{
	struct numset kinds = {};
	unsigned int i;

	numset_parse(&kinds, set, fd_kind_word, "decode-fds");
	o->format.decode_fds = 0;
	for (i = 0; i < NR_FD_KINDS; i++)
		if (numset_has(&kinds, i))
			o->format.decode_fds |= 1U << i;
	free(kinds.num);
}

#define STOPS "it would have to stop the target and change what it does"

const struct qualifier qualifiers[] = {
	{ "trace,t", take_trace },
	{ "trace-fds,trace-fd,fds,fd", take_trace_fds },
	{ "abbrev,a", take_abbrev },
	{ "verbose,v", take_verbose },
	{ "raw,x", take_raw },
	{ "signals,signal,s", take_signal },
	{ "status", take_status },
	{ "read,reads,r", take_read },
	{ "write,writes,w", take_write },
	{ "quiet,silent,silence,q", take_quiet },
	{ "decode-fds,decode-fd", take_decode_fds },
	{ "decode-pids,decode-pid", take_decode_pids },
	{ "inject", NULL, STOPS },
	{ "fault", NULL, STOPS },
	{ "kvm", NULL, "it would have to stop the target to read its vcpus' memory" },
	{ "namespace", NULL, "it would have to stop the target to look at its namespaces" },
	{ "secontext", NULL, "it would have to look at files after the call, when they may be others" },
	{ }
};

/** in_names() - is a name one of those with commas between them? */
bool in_names(const char *names, const char *name, int len)
{
	while (*names) {
		int n = strcspn(names, ",");

		if (n == len && !strncmp(names, name, len))
			return true;
		names += n + (names[n] == ',');
	}
	return false;
}

static const struct qualifier *find(const char *name, int len)
{
	const struct qualifier *q;

	for (q = qualifiers; q->names; q++)
		if (in_names(q->names, name, len))
			return q;
	return NULL;
}

/**
 * qualify_as() - a set for a qualifier
 * @o: the options.
 * @name: of a qualifier that there is.
 * @set: the text.
 */
void qualify_as(struct options *o, const char *name, const char *set)
{
	const struct qualifier *q = find(name, strlen(name));

	if (!q->take)
		die("-e %s= is refused: %s", name, q->why);
	q->take(o, set);
}

/** qualify() - the argument of -e */
void qualify(struct options *o, const char *expr)
{
	int len = strcspn(expr, "=");
	const struct qualifier *q = expr[len] ? find(expr, len) : NULL;

	if (!q)
		take_trace(o, expr);
	else if (!q->take)
		die("-e %.*s= is refused: %s", len, expr, q->why);
	else
		q->take(o, expr + len + 1);
}
