// SPDX-License-Identifier: GPL-2.0-only
/* The command line: strace's options, in strace's words. */
#include <errno.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "backtrace.h"
#include "judge.h"
#include "optarg.h"
#include "options.h"
#include "qualify.h"
#include "replay.h"
#include "summary.h"

/*
 * What was given, where only all of the command line together says what it
 * means.
 */
static struct {
	unsigned int daemonize;		/* -D, each */
	int daemonize_long;
	unsigned int follow;		/* -f, each */
	bool follow_long;
	bool deprecated_follow;		/* -F */
	unsigned int quiet;		/* -q, each */
	unsigned int stamp;		/* -t, each */
	bool stamp_long;
	unsigned int hex;		/* -x, each */
	int hex_long;			/* one more than enum hex_strings */
	bool summary_too;		/* -C */
	bool sorted;			/* -S */
	bool columns;			/* -U */
	unsigned int only;		/* -z and -Z, each */
	unsigned int stack;		/* -k, each */
	unsigned int fds;		/* -y, each */
	bool fds_long;
	unsigned int version;
	bool lossless;
	bool no_block;
} tally;

/** bad_argument() - an option's argument is not what it takes */
void bad_argument(const struct given *g)
{
	if (g->name)
		die_help("invalid --%s argument: '%s'", g->name, g->arg);
	die_help("invalid -%c argument: '%s'", g->row->letter, g->arg);
}

/* The argument as a word of a list; without one it is @absent. */
static int take_choice(const struct given *g, const struct choice *choices,
		       int absent)
{
	int value = g->arg ? parse_choice(g->arg, choices) : absent;

	if (value < 0)
		bad_argument(g);
	return value;
}

static unsigned int take_uint(const struct given *g, int max)
{
	int n = parse_uint(g->arg, max);

	if (n < 0)
		bad_argument(g);
	return n;
}

static unsigned int take_digits(const struct given *g)
{
	int digits = g->arg ? parse_precision(g->arg) : 6;

	if (digits < 0)
		bad_argument(g);
	return digits;
}

/* General and startup. */

static void take_expression(struct options *o, const struct given *g)
{
	qualify(o, g->arg);
}

/* A long option that is a qualifier of -e. */
static void take_qualifier(struct options *o, const struct given *g)
{
	char name[32];

	snprintf(name, sizeof(name), "%.*s",
		 (int)strcspn(g->row->names, ","), g->row->names);
	qualify_as(o, name, g->arg);
}

static void take_env(struct options *o, const struct given *g)
{
	o->env = realloc(o->env, (o->nr_env + 1) * sizeof(*o->env));
	if (!o->env)
		die("out of memory");
	o->env[o->nr_env++] = (char *)g->arg;
}

static void add_pid(struct options *o, pid_t pid)
{
	unsigned int i;

	if (pid == getpid()) {
		say("I'm sorry, I can't let you do that, Dave.");
		return;
	}
	for (i = 0; i < o->nr_pids; i++)
		if (o->pids[i] == pid)
			return;
	o->pids = realloc(o->pids, (o->nr_pids + 1) * sizeof(*o->pids));
	if (!o->pids)
		die("out of memory");
	o->pids[o->nr_pids++] = pid;
}

static void take_attach(struct options *o, const struct given *g)
{
	char *copy = strdup(g->arg), *save = NULL, *word;

	if (!copy)
		die("out of memory");
	for (word = strtok_r(copy, ", \t\n", &save); word;
	     word = strtok_r(NULL, ", \t\n", &save)) {
		int pid = parse_uint(word, INT32_MAX);

		if (pid <= 0)
			die("Invalid process id: '%s'", word);
		add_pid(o, pid);
	}
	free(copy);
}

static void take_user(struct options *o, const struct given *g)
{
	o->user = g->arg;
}

static void take_argv0(struct options *o, const struct given *g)
{
	o->argv0 = g->arg;
}

/* Tracing. */

static void take_detach_on(struct options *o, const struct given *g)
{
	if (strcmp(g->arg, "execve"))
		die("Syscall '%s' for -b isn't supported", g->arg);
	o->detach_on_execve = true;
}

static void take_daemonize(struct options *o, const struct given *g)
{
	static const struct choice words[] = {
		{ "grandchild", DAEMONIZE_GRANDCHILD },
		{ "pgroup", DAEMONIZE_PGROUP },
		{ "pgrp", DAEMONIZE_PGROUP },
		{ "session", DAEMONIZE_SESSION },
		{ }
	};

	(void)o;
	if (g->name)
		tally.daemonize_long = take_choice(g, words, DAEMONIZE_GRANDCHILD);
	else
		tally.daemonize++;
}

static void take_follow(struct options *o, const struct given *g)
{
	(void)o;
	if (g->name)
		tally.follow_long = true;
	else
		tally.follow++;
}

static void take_deprecated_follow(struct options *o, const struct given *g)
{
	(void)o;
	(void)g;
	tally.deprecated_follow = true;
}

static void take_separately(struct options *o, const struct given *g)
{
	(void)g;
	o->separately = true;
}

static void take_interruptible(struct options *o, const struct given *g)
{
	static const struct choice words[] = {
		{ "1", INTERRUPTIBLE_ANYWHERE },
		{ "anywhere", INTERRUPTIBLE_ANYWHERE },
		{ "2", INTERRUPTIBLE_WAITING },
		{ "waiting", INTERRUPTIBLE_WAITING },
		{ "3", INTERRUPTIBLE_NEVER },
		{ "never", INTERRUPTIBLE_NEVER },
		{ "4", INTERRUPTIBLE_NEVER_TSTP },
		{ "never_tstp", INTERRUPTIBLE_NEVER_TSTP },
		{ }
	};

	o->interruptible = take_choice(g, words, -1);
}

/* Tasks by what they are. */

static void take_rule(struct options *o, const struct given *g)
{
	o->rules = realloc(o->rules, (o->nr_rules + 1) * sizeof(*o->rules));
	if (!o->rules)
		die("out of memory");
	if (!choose_parse(&o->rules[o->nr_rules++], g->row->names, g->arg))
		bad_argument(g);
}

/* Filtering. */

static bool add_path(struct options *o, const char *path)
{
	unsigned int i;

	for (i = 0; i < o->nr_paths; i++)
		if (!strcmp(o->paths[i], path))
			return false;
	o->paths = realloc(o->paths, (o->nr_paths + 1) * sizeof(*o->paths));
	if (!o->paths)
		die("out of memory");
	o->paths[o->nr_paths++] = path;
	return true;
}

static void take_path(struct options *o, const struct given *g)
{
	add_path(o, g->arg);
}

static void take_successful(struct options *o, const struct given *g)
{
	(void)g;
	qualify_as(o, "status", "successful");
	tally.only++;
}

static void take_failed(struct options *o, const struct given *g)
{
	(void)g;
	qualify_as(o, "status", "failed");
	tally.only++;
}

static void take_filter(struct options *o, const struct given *g)
{
	judge_check(g->arg);
	o->filters = realloc(o->filters, (o->nr_filters + 1) * sizeof(*o->filters));
	if (!o->filters)
		die("out of memory");
	o->filters[o->nr_filters++] = g->arg;
}

static void take_slower(struct options *o, const struct given *g)
{
	o->slower_than = parse_duration(g->arg);
	if (o->slower_than < 0)
		bad_argument(g);
}

/* Output. */

static void take_column(struct options *o, const struct given *g)
{
	o->column = take_uint(g, INT32_MAX);
}

static void take_color(struct options *o, const struct given *g)
{
	static const struct choice words[] = {
		{ "auto", COLOR_AUTO },
		{ "always", COLOR_ALWAYS },
		{ "never", COLOR_NEVER },
		{ }
	};

	o->color = take_choice(g, words, -1);
}

static void take_syscall_number(struct options *o, const struct given *g)
{
	(void)g;
	o->syscall_number = true;
}

static void take_arg_names(struct options *o, const struct given *g)
{
	(void)g;
	o->format.arg_names = true;
}

static void take_output(struct options *o, const struct given *g)
{
	o->output = g->arg;
}

static void take_append(struct options *o, const struct given *g)
{
	(void)g;
	o->append = true;
}

static void take_quiet(struct options *o, const struct given *g)
{
	if (g->name)
		qualify_as(o, "quiet", g->arg ? g->arg : "attach,personality");
	else
		tally.quiet++;
}

static void take_relative(struct options *o, const struct given *g)
{
	o->relative = true;
	o->relative_digits = take_digits(g);
}

static void take_string_limit(struct options *o, const struct given *g)
{
	unsigned int n = take_uint(g, UINT32_MAX / 4);

	if (n > SYSTRACE_STR_MAX) {
		say("-s %u is more than one record carries; %d is shown at most",
		    n, SYSTRACE_STR_MAX);
		n = SYSTRACE_STR_MAX;
	}
	o->format.str_max = n;
	o->str_given = true;
}

/* One word of --absolute-timestamps: true when it is none. */
static bool stamp_word(struct options *o, char *word)
{
	static const struct choice words[] = {
		{ "none", STAMP_NONE },
		{ "time", STAMP_TIME },
		{ "unix", STAMP_UNIX },
		{ }
	};
	bool format = true, precision = true;
	int n;

	if (!strncasecmp(word, "format:", 7)) {
		word += 7;
		precision = false;
	} else if (!strncasecmp(word, "precision:", 10)) {
		word += 10;
		format = false;
	}
	n = format ? parse_choice(word, words) : -1;
	if (n >= 0) {
		o->stamp = n;
		return false;
	}
	n = precision ? parse_precision(word) : -1;
	if (n < 0)
		return true;
	o->stamp_digits = n;
	return false;
}

static bool stamp_words(struct options *o, const char *list)
{
	enum stamp before = o->stamp;
	char *copy = strdup(list), *save = NULL, *word;
	bool wrong = false;

	if (!copy)
		die("out of memory");
	/* A precision alone asks for the time of day. */
	if (before == STAMP_NONE)
		o->stamp = STAMP_TIME;
	for (word = strtok_r(copy, ",", &save); word && !wrong;
	     word = strtok_r(NULL, ",", &save))
		wrong = stamp_word(o, word);
	free(copy);
	return wrong;
}

static void take_stamp(struct options *o, const struct given *g)
{
	if (!g->name) {
		tally.stamp++;
		return;
	}
	tally.stamp_long = true;
	if (stamp_words(o, g->arg ? g->arg : "time"))
		bad_argument(g);
}

static void take_spent(struct options *o, const struct given *g)
{
	o->spent = true;
	o->spent_digits = take_digits(g);
}

static void take_no_abbrev(struct options *o, const struct given *g)
{
	(void)g;
	callset_fill(&o->abbrev, false);
}

static void take_hex_strings(struct options *o, const struct given *g)
{
	static const struct choice words[] = {
		{ "none", HEX_STRINGS_NONE },
		{ "non-ascii-chars", HEX_STRINGS_CHARS },
		{ "non-ascii", HEX_STRINGS_NON_ASCII },
		{ "all", HEX_STRINGS_ALL },
		{ }
	};

	(void)o;
	if (g->name)
		tally.hex_long = 1 + take_choice(g, words, HEX_STRINGS_ALL);
	else
		tally.hex++;
}

static void take_const_style(struct options *o, const struct given *g)
{
	static const struct choice words[] = {
		{ "raw", XLAT_RAW },
		{ "abbrev", XLAT_ABBREV },
		{ "verbose", XLAT_VERBOSE },
		{ }
	};

	(void)o;
	if (*g->arg < 'a')
		bad_argument(g);
	style.consts = take_choice(g, words, -1);
}

static void take_fds(struct options *o, const struct given *g)
{
	if (!g->name) {
		tally.fds++;
		return;
	}
	tally.fds_long = true;
	qualify_as(o, "decode-fds", g->arg ? g->arg : "path");
}

static void take_ip(struct options *o, const struct given *g)
{
	(void)g;
	o->ip = true;
}

static void take_stack(struct options *o, const struct given *g)
{
	const char *why = backtrace_begin();

	if (why)
		die("Stack traces (-k/--stack-trace option) %s", why);
	/* In small letters only, as strace has it. */
	if (!g->name)
		tally.stack++;
	else if (!g->arg || !strcmp(g->arg, "symbol"))
		tally.stack = 1;
	else if (!strcmp(g->arg, "source"))
		tally.stack = 2;
	else
		bad_argument(g);
	if (tally.stack > 1)
		die("Stack traces with source line information (-kk/--stack-trace=source option) are not supported by this build of systrace");
	o->stack = true;
}

static void take_stack_limit(struct options *o, const struct given *g)
{
	int limit = parse_uint(g->arg, BACKTRACE_LIMIT_MAX);

	if (limit < 1)
		bad_argument(g);
	o->stack_limit = limit;
}

static void settle_stack(struct options *o)
{
	if (o->stack_limit && !o->stack)
		say("--stack-trace-frame-limit has no effect without -k/--stack-trace");
	if (!o->stack_limit)
		o->stack_limit = BACKTRACE_LIMIT;
}

static void take_pids_comm(struct options *o, const struct given *g)
{
	(void)g;
	qualify_as(o, "decode-pids", "comm");
}

static void take_pids_ns(struct options *o, const struct given *g)
{
	(void)g;
	qualify_as(o, "decode-pids", "pidns");
}

static void take_always_show_pid(struct options *o, const struct given *g)
{
	(void)g;
	o->always_show_pid = true;
}

/* The rest. */

static void take_summary_only(struct options *o, const struct given *g)
{
	(void)g;
	if (tally.summary_too)
		die_help("-c/--summary-only and -C/--summary are mutually exclusive");
	o->summary = true;
	o->summary_only = true;
}

static void take_summary(struct options *o, const struct given *g)
{
	(void)g;
	if (o->summary_only)
		die_help("-c/--summary-only and -C/--summary are mutually exclusive");
	o->summary = true;
	tally.summary_too = true;
}

static void take_wall(struct options *o, const struct given *g)
{
	(void)g;
	o->summary_wall = true;
}

static void take_sort(struct options *o, const struct given *g)
{
	(void)o;
	summary_sort_by(g->arg);
	tally.sorted = true;
}

static void take_columns(struct options *o, const struct given *g)
{
	(void)o;
	summary_columns(g->arg);
	tally.columns = true;
}

static void take_per_process(struct options *o, const struct given *g)
{
	(void)g;
	o->per_process = true;
}

static void take_interval(struct options *o, const struct given *g)
{
	char *end;
	double seconds;

	errno = 0;
	seconds = strtod(g->arg, &end);
	if (end == g->arg || *end || errno || !(seconds >= 0.01 && seconds <= 1e6))
		bad_argument(g);
	o->interval = seconds * 1e9;
}

static void take_overhead(struct options *o, const struct given *g)
{
	o->overhead = parse_duration(g->arg);
	if (o->overhead < 0)
		bad_argument(g);
}

static void take_syscall_limit(struct options *o, const struct given *g)
{
	char *end;

	errno = 0;
	o->syscall_limit = strtoull(g->arg, &end, 10);
	if (*g->arg < '0' || *g->arg > '9' || *end || errno ||
	    !o->syscall_limit || o->syscall_limit > INT64_MAX)
		bad_argument(g);
}

static void take_ring_size(struct options *o, const struct given *g)
{
	o->budget = parse_size(g->arg);
	if (!o->budget)
		bad_argument(g);
}

static void take_debug(struct options *o, const struct given *g)
{
	(void)g;
	o->debug = true;
}

static void take_help(struct options *o, const struct given *g)
{
	(void)o;
	(void)g;
	print_help();
	exit(0);
}

static void take_version(struct options *o, const struct given *g)
{
	(void)o;
	(void)g;
	tally.version++;
}

static void take_lossless(struct options *o, const struct given *g)
{
	(void)o;
	(void)g;
	tally.lossless = true;
}

static void take_no_block(struct options *o, const struct given *g)
{
	(void)o;
	(void)g;
	tally.no_block = true;
}

static void take_max_wait(struct options *o, const struct given *g)
{
	int64_t ms = parse_duration(g->arg) / 1000000;

	if (ms < 1 || ms > SYSTRACE_WAIT_MAX)
		bad_argument(g);
	o->max_wait = ms;
}

/* Capture files. */

static void take_record(struct options *o, const struct given *g)
{
	o->record = g->arg;
}

static void take_record_size(struct options *o, const struct given *g)
{
	o->record_size = parse_size(g->arg);
	if (!o->record_size)
		bad_argument(g);
}

/* A disk may be larger than any memory. */
#define TOTAL_MAX	(1ULL << 50)

static void take_record_total(struct options *o, const struct given *g)
{
	o->record_total = parse_bytes(g->arg, TOTAL_MAX);
	if (!o->record_total)
		bad_argument(g);
}

/* A number with its unit, seconds when there is none: nanoseconds. */
static uint64_t take_age(const struct given *g)
{
	static const struct choice units[] = {
		{ "", 1000 }, { "ms", 1 }, { "s", 1000 }, { "m", 60 * 1000 },
		{ "h", 60 * 60 * 1000 }, { "d", 24 * 60 * 60 * 1000 }, { }
	};
	char *end;
	double n = strtod(g->arg, &end);
	int unit = parse_choice(end, units);

	if (*g->arg < '0' || *g->arg > '9' || unit < 0 || !(n * unit >= 1) ||
	    n * unit > 1e12)
		bad_argument(g);
	return (uint64_t)(n * unit * 1000) * 1000;
}

static void take_record_age(struct options *o, const struct given *g)
{
	o->record_age = take_age(g);
}

static void take_record_expire(struct options *o, const struct given *g)
{
	o->record_expire = take_age(g);
}

static void take_record_continue(struct options *o, const struct given *g)
{
	(void)g;
	o->record_on = true;
}

static void take_record_keep(struct options *o, const struct given *g)
{
	o->record_keep = take_uint(g, INT32_MAX);
	if (!o->record_keep)
		bad_argument(g);
}

static void take_replay(struct options *o, const struct given *g)
{
	o->replay = g->arg;
}

static void take_read_on(struct options *o, const struct given *g)
{
	(void)g;
	o->read_on = true;
}

/* The row's help is the reason. */
static void take_refused(struct options *o, const struct given *g)
{
	(void)o;
	die("--%.*s is refused: %s", (int)strcspn(g->row->names, ","),
	    g->row->names, g->row->help);
}

const struct option_row option_rows[] = {
	{ 'e', NULL, ARG_NEEDED, "EXPR", GROUP_GENERAL,
	  "QUALIFIER=[!]all, =[!]none or =[!]VALUE[,VALUE]...; the qualifiers\n"
	  "are trace, trace-fds, signal, status, abbrev, verbose, raw, read, write,\n"
	  "quiet, decode-fds, decode-pids; trace is meant when there is none",
	  take_expression },

	{ 'E', "env", ARG_NEEDED, "VAR[=VAL]", GROUP_STARTUP,
	  "put VAR=VAL into the command's environment, or take VAR out", take_env },
	{ 'p', "attach", ARG_NEEDED, "PID", GROUP_STARTUP,
	  "trace the process PID; may be a list, may be repeated", take_attach },
	{ 0, "comm", ARG_NEEDED, "NAME", GROUP_STARTUP,
	  "trace all tasks named NAME, and threads of processes of that name;\n"
	  "also those that come later, as with the next four", take_rule },
	{ 0, "uid", ARG_NEEDED, "UID", GROUP_STARTUP,
	  "trace all tasks of the real user UID, a number or a name", take_rule },
	{ 0, "cgroup", ARG_NEEDED, "DIR", GROUP_STARTUP,
	  "trace all tasks in or below the cgroup DIR (version 2)", take_rule },
	{ 0, "pidns", ARG_NEEDED, "PID", GROUP_STARTUP,
	  "trace all tasks in or below the PID namespace of PID", take_rule },
	{ 0, "all", ARG_NONE, NULL, GROUP_STARTUP,
	  "trace all tasks, but not systrace, what reads its output, and the\n"
	  "processes that it was started from", take_rule },
	{ 'u', "user", ARG_NEEDED, "USER", GROUP_STARTUP,
	  "run the command as USER, a name or UID:GID", take_user },
	{ 0, "argv0", ARG_NEEDED, "NAME", GROUP_STARTUP,
	  "set the command's argv[0] to NAME", take_argv0 },

	{ 'b', "detach-on", ARG_NEEDED, "execve", GROUP_TRACING,
	  "leave a process alone when it executes another program", take_detach_on },
	{ 'D', "daemonize,daemonised,daemonized", ARG_MAYBE,
	  "grandchild|pgroup|session", GROUP_TRACING,
	  "trace from a grandchild of the command (grandchild); -DD: in its own\n"
	  "process group (pgroup); -DDD: in its own session (session)",
	  take_daemonize },
	{ 'f', "follow-forks", ARG_NONE, NULL, GROUP_TRACING,
	  "trace children too and, with -p, all threads; -ff: as\n"
	  "--follow-forks --output-separately", take_follow },
	{ 'F', NULL, ARG_NONE, NULL, GROUP_TRACING,
	  "deprecated, as -f", take_deprecated_follow },
	{ 'I', "interruptible", ARG_NEEDED, "anywhere|waiting|never|never_tstp",
	  GROUP_TRACING,
	  "1, anywhere: no signal is blocked; 2, waiting: fatal signals end the\n"
	  "trace (default); 3, never: they are ignored (default with -o FILE\n"
	  "PROG); 4, never_tstp: SIGTSTP too (default with -D)",
	  take_interruptible },

	{ 0, "trace", ARG_NEEDED, "SET", GROUP_FILTERING,
	  "record only these calls: NAME, ?NAME, NAME@64, NAME@32, NAME@x32,\n"
	  "NUMBER, /REGEX, %CLASS; the classes are clock, creds, desc, file,\n"
	  "fstat, fstatfs, ipc, lstat, memory, net, process, pure, signal,\n"
	  "stat, %stat, statfs, %statfs", take_qualifier },
	{ 0, "signals", ARG_NEEDED, "SET", GROUP_FILTERING,
	  "print only these signals", take_qualifier },
	{ 0, "status", ARG_NEEDED, "SET", GROUP_FILTERING,
	  "record only calls that end like this: successful, failed, unfinished,\n"
	  "unavailable, detached", take_qualifier },
	{ 0, "trace-fds,trace-fd", ARG_NEEDED, "SET", GROUP_FILTERING,
	  "record only calls that are given a descriptor in SET", take_qualifier },
	{ 'P', "trace-path", ARG_NEEDED, "PATH", GROUP_FILTERING,
	  "record only calls that are given PATH, or a descriptor of it; may be\n"
	  "repeated", take_path },
	{ 'z', "successful-only", ARG_NONE, NULL, GROUP_FILTERING,
	  "as --status=successful", take_successful },
	{ 'Z', "failed-only,failing-only", ARG_NONE, NULL, GROUP_FILTERING,
	  "as --status=failed", take_failed },
	{ 0, "slower-than", ARG_NEEDED, "TIME", GROUP_FILTERING,
	  "record only calls that take longer: a number with the unit s, ms, us\n"
	  "(default) or ns", take_slower },
	{ 0, "filter", ARG_NEEDED, "EXPR", GROUP_FILTERING,
	  "record only calls for which EXPR is true: fd, ret, errno, duration,\n"
	  "syscall, nr, status, pid, tid, uid, arg0 to arg5 compared with numbers,\n"
	  "names, times or each other, joined by &&, ||, ! and (); repeated: all",
	  take_filter },

	{ 'a', "columns", ARG_NEEDED, "COLUMN", GROUP_OUTPUT,
	  "where results stand (default 40)", take_column },
	{ 0, "color", ARG_NEEDED, "auto|always|never", GROUP_OUTPUT,
	  "in colors: auto (default), always, never", take_color },
	{ 0, "abbrev", ARG_NEEDED, "SET", GROUP_OUTPUT,
	  "abbreviate the output for the calls in SET", take_qualifier },
	{ 0, "verbose", ARG_NEEDED, "SET", GROUP_OUTPUT,
	  "show structures for the calls in SET", take_qualifier },
	{ 0, "raw", ARG_NEEDED, "SET", GROUP_OUTPUT,
	  "print the arguments undecoded for the calls in SET", take_qualifier },
	{ 0, "read", ARG_NEEDED, "SET", GROUP_OUTPUT,
	  "dump what is read from the descriptors in SET", take_qualifier },
	{ 0, "write", ARG_NEEDED, "SET", GROUP_OUTPUT,
	  "dump what is written to the descriptors in SET", take_qualifier },
	{ 'i', "instruction-pointer", ARG_NONE, NULL, GROUP_OUTPUT,
	  "print where each call was made", take_ip },
	{ 'k', "stack-trace,stack-traces", ARG_MAYBE, "symbol", GROUP_OUTPUT,
	  "print the functions that led to each call and signal", take_stack },
	{ 0, "stack-trace-frame-limit", ARG_NEEDED, "LIMIT", GROUP_OUTPUT,
	  "print no more than LIMIT of them (default 256)", take_stack_limit },
	{ 'n', "syscall-number", ARG_NONE, NULL, GROUP_OUTPUT,
	  "print the number of each call", take_syscall_number },
	{ 'N', "arg-names", ARG_NONE, NULL, GROUP_OUTPUT,
	  "print the names of the arguments", take_arg_names },
	{ 'o', "output", ARG_NEEDED, "FILE", GROUP_OUTPUT,
	  "write to FILE; to a command, if it begins with | or !", take_output },
	{ 'A', "output-append-mode", ARG_NONE, NULL, GROUP_OUTPUT,
	  "append to the file of -o", take_append },
	{ 0, "output-separately", ARG_NONE, NULL, GROUP_OUTPUT,
	  "a file for each thread: FILE.PID", take_separately },
	{ 'q', "quiet,silent,silence", ARG_MAYBE, "SET", GROUP_OUTPUT,
	  "leave out messages: attach, exit, path-resolution, personality,\n"
	  "thread-execve; -q: attach,personality; -qq: exit too; -qqq: all",
	  take_quiet },
	{ 'r', "relative-timestamps", ARG_MAYBE, "s|ms|us|ns", GROUP_OUTPUT,
	  "show the time since the line before, to s, ms, us (default), ns",
	  take_relative },
	{ 's', "string-limit", ARG_NEEDED, "SIZE", GROUP_OUTPUT,
	  "show strings up to SIZE bytes (default 32)", take_string_limit },
	{ 't', "absolute-timestamps,timestamps", ARG_MAYBE, "[FORMAT][,PRECISION]",
	  GROUP_OUTPUT,
	  "show the time: format none, time (default) or unix, to s (default),\n"
	  "ms, us, ns; -t: time; -tt: time,us; -ttt: unix,us", take_stamp },
	{ 'T', "syscall-times", ARG_MAYBE, "s|ms|us|ns", GROUP_OUTPUT,
	  "show the time spent in each call, to s, ms, us (default), ns",
	  take_spent },
	{ 'v', "no-abbrev", ARG_NONE, NULL, GROUP_OUTPUT,
	  "print structures and environments in full", take_no_abbrev },
	{ 'x', "strings-in-hex", ARG_MAYBE, "none|non-ascii-chars|non-ascii|all",
	  GROUP_OUTPUT,
	  "strings in hexadecimal: none, non-ascii-chars, non-ascii (-x),\n"
	  "all (-xx, default)", take_hex_strings },
	{ 'X', "const-print-style", ARG_NEEDED, "raw|abbrev|verbose", GROUP_OUTPUT,
	  "how constants print: raw, abbrev, verbose", take_const_style },
	{ 'y', "decode-fds", ARG_MAYBE, "SET", GROUP_OUTPUT,
	  "what to print behind descriptors: path (-y, default), dev, eventfd,\n"
	  "pidfd, signalfd, socket, all (-yy)", take_fds },
	{ 0, "decode-pids", ARG_NEEDED, "SET", GROUP_OUTPUT,
	  "what to print behind PIDs: comm, pidns", take_qualifier },
	{ 'Y', NULL, ARG_NONE, NULL, GROUP_OUTPUT,
	  "as --decode-pids=comm", take_pids_comm },
	{ 0, "pidns-translation", ARG_NONE, NULL, GROUP_OUTPUT,
	  "as --decode-pids=pidns", take_pids_ns },
	{ 0, "always-show-pid", ARG_NONE, NULL, GROUP_OUTPUT,
	  "show the PID in front also when there is only one", take_always_show_pid },

	{ 'c', "summary-only", ARG_NONE, NULL, GROUP_STATISTICS,
	  "count time, calls and errors of each call in the kernel, and print\n"
	  "only a table of them at the end", take_summary_only },
	{ 'C', "summary", ARG_NONE, NULL, GROUP_STATISTICS,
	  "the table after the usual output", take_summary },
	{ 'w', "summary-wall-clock", ARG_NONE, NULL, GROUP_STATISTICS,
	  "the time from entry to exit, not the processor's", take_wall },
	{ 'S', "summary-sort-by", ARG_NEEDED, "COLUMN", GROUP_STATISTICS,
	  "sort by time (default), min-time, max-time, avg-time, calls, errors,\n"
	  "name, wall-total, wall-min, wall-max, wall-avg, or nothing", take_sort },
	{ 'U', "summary-columns", ARG_NEEDED, "COLUMNS", GROUP_STATISTICS,
	  "print these columns: time-percent, total-time, min-time, max-time,\n"
	  "avg-time, calls, errors, name, wall-total, wall-min, wall-max,\n"
	  "wall-avg", take_columns },
	{ 0, "per-process", ARG_NONE, NULL, GROUP_STATISTICS,
	  "a table for each process", take_per_process },
	{ 0, "interval", ARG_NEEDED, "SECONDS", GROUP_STATISTICS,
	  "print a table of what is new every SECONDS while it runs",
	  take_interval },
	{ 'O', "summary-syscall-overhead", ARG_NEEDED, "TIME", GROUP_STATISTICS,
	  "take TIME[s|ms|us|ns] off each call (default none: nothing stops)",
	  take_overhead },

	{ 0, "syscall-limit", ARG_NEEDED, "LIMIT", GROUP_STOP,
	  "leave all tasks alone after LIMIT calls", take_syscall_limit },

	{ 0, "record", ARG_NEEDED, "FILE", GROUP_CAPTURE,
	  "record to FILE; prints only where -o says", take_record },
	{ 0, "record-size", ARG_NEEDED, "SIZE[KMG]", GROUP_CAPTURE,
	  "record to FILE.000001, FILE.000002 and so on: a new one when one has\n"
	  "SIZE bytes", take_record_size },
	{ 0, "record-age", ARG_NEEDED, "TIME", GROUP_CAPTURE,
	  "likewise, after TIME: a number with the unit ms, s (default), m, h, d",
	  take_record_age },
	{ 0, "record-keep", ARG_NEEDED, "N", GROUP_CAPTURE,
	  "keep only the last N of these files", take_record_keep },
	{ 0, "record-total", ARG_NEEDED, "SIZE[KMG]", GROUP_CAPTURE,
	  "keep only so many of them that they have SIZE bytes together",
	  take_record_total },
	{ 0, "record-expire", ARG_NEEDED, "TIME", GROUP_CAPTURE,
	  "keep none of them that is older than TIME", take_record_expire },
	{ 0, "record-continue", ARG_NONE, NULL, GROUP_CAPTURE,
	  "begin after those that are there; when the disk is full or a cgroup\n"
	  "is missing wait for it, and tell what was lost", take_record_continue },
	{ 0, "replay", ARG_NEEDED, "FILE", GROUP_CAPTURE,
	  "print what FILE has recorded, to standard output or where -o says;\n"
	  "-e, -p and -s choose among it", take_replay },
	{ 0, "follow", ARG_NONE, NULL, GROUP_CAPTURE,
	  "with --replay: read on as the file grows", take_read_on },

	{ 0, "ring-size", ARG_NEEDED, "SIZE[KMG]", GROUP_ENGINE,
	  "memory for all rings together (default 32M, with --lossless at most\n"
	  "1M of it for each CPU)", take_ring_size },
	{ 0, "lossless", ARG_NONE, NULL, GROUP_ENGINE,
	  "the target waits when the reader is behind, so that nothing is lost\n"
	  "(default for PROG)", take_lossless },
	{ 0, "no-block", ARG_NONE, NULL, GROUP_ENGINE,
	  "the target never waits; what is lost is told (default with -p)",
	  take_no_block },
	{ 0, "max-wait", ARG_NEEDED, "TIME", GROUP_ENGINE,
	  "the longest that the target waits (default 60s): a number with the\n"
	  "unit s, ms, us (default) or ns", take_max_wait },

	{ 0, "inject", ARG_NEEDED, "SET", GROUP_REFUSED,
	  "it would have to stop the target and change what it does",
	  take_refused },
	{ 0, "fault", ARG_NEEDED, "SET", GROUP_REFUSED,
	  "it would have to stop the target and change what it does",
	  take_refused },
	{ 0, "kill-on-exit", ARG_NONE, NULL, GROUP_REFUSED,
	  "a tracer that is not a parent by ptrace has no hold on the target",
	  take_refused },
	{ 0, "seccomp-bpf", ARG_NONE, NULL, GROUP_REFUSED,
	  "it stops the target; -e trace= is decided in the kernel as it is",
	  take_refused },
	{ 0, "kvm", ARG_NEEDED, "vcpu", GROUP_REFUSED,
	  "it would have to stop the target to read its vcpus' memory",
	  take_refused },
	{ 0, "namespace", ARG_NEEDED, "new", GROUP_REFUSED,
	  "it would have to stop the target to look at its namespaces",
	  take_refused },
	{ 0, "secontext", ARG_MAYBE, "FORMAT", GROUP_REFUSED,
	  "it would have to look at files after the call, when they may be others",
	  take_refused },
	{ 0, "tips", ARG_MAYBE, "FORMAT", GROUP_REFUSED,
	  "they are strace's own", take_refused },

	{ 'd', "debug", ARG_NONE, NULL, GROUP_MISC,
	  "say what the session does, and its books at the end", take_debug },
	{ 'h', "help", ARG_NONE, NULL, GROUP_MISC, "this text", take_help },
	{ 'V', "version", ARG_NONE, NULL, GROUP_MISC, "the version", take_version },
	{ }
};

#define NR_ROWS		(sizeof(option_rows) / sizeof(option_rows[0]) - 1)
#define LONG_BASE	256

/*
 * strace's long names, in the order in which it tells which ones a shortened
 * name may mean.
 */
static const char *const strace_names[] = {
	"columns", "output-append-mode", "detach-on", "summary-only", "summary",
	"debug", "daemonize", "daemonised", "daemonized", "env", "follow-forks",
	"output-separately", "help", "instruction-pointer", "interruptible",
	"kill-on-exit", "stack-trace", "stack-traces",
	"stack-trace-frame-limit", "syscall-limit", "syscall-number",
	"arg-names", "output", "summary-syscall-overhead", "attach",
	"trace-path", "relative-timestamps", "string-limit",
	"summary-sort-by", "absolute-timestamps", "timestamps",
	"syscall-times", "user", "summary-columns", "no-abbrev", "version",
	"summary-wall-clock", "strings-in-hex", "const-print-style",
	"pidns-translation", "successful-only", "failed-only", "failing-only",
	"seccomp-bpf", "tips", "argv0", "always-show-pid", "color", "trace",
	"trace-fds", "abbrev", "verbose", "raw", "signals", "status", "read",
	"write", "fault", "inject", "kvm", "namespace", "quiet", "silent",
	"silence", "decode-fds", "decode-pids", "secontext",
};

#define NR_STRACE_NAMES	(sizeof(strace_names) / sizeof(strace_names[0]))

/* What getopt wants, made from the rows: all, and those that are strace's. */
static struct option longs[2 * NR_ROWS + 1];
static struct option straces[NR_STRACE_NAMES + 1];
static char shorts[2 * NR_ROWS + 2];

static void add_longs(const struct option_row *row, struct option **next)
{
	static const int how[] = {
		[ARG_NONE] = no_argument,
		[ARG_NEEDED] = required_argument,
		[ARG_MAYBE] = optional_argument,
	};
	char *names = strdup(row->names), *save = NULL, *name;

	if (!names)
		die("out of memory");
	/* They stay: getopt keeps them. */
	for (name = strtok_r(names, ",", &save); name;
	     name = strtok_r(NULL, ",", &save))
		*(*next)++ = (struct option){
			.name = name, .has_arg = how[row->arg],
			.val = LONG_BASE + (row - option_rows),
		};
}

static void take_straces(void)
{
	struct option *next = straces;
	const struct option *l;
	unsigned int i;

	for (i = 0; i < NR_STRACE_NAMES; i++) {
		for (l = longs; l->name; l++)
			if (!strcmp(l->name, strace_names[i]))
				*next++ = *l;
	}
}

static void make_getopt_tables(void)
{
	const struct option_row *row;
	struct option *next = longs;
	char *s = shorts;

	/* They are the same for every command line. */
	if (*s)
		return;
	/* The first word that is no option begins the command. */
	*s++ = '+';
	for (row = option_rows; row->letter || row->names; row++) {
		if (row->letter) {
			*s++ = row->letter;
			if (row->arg == ARG_NEEDED)
				*s++ = ':';
		}
		if (row->names)
			add_longs(row, &next);
	}
	take_straces();
}

/*
 * A long name may be shortened.  What strace would know by the beginning of a
 * name is what it says there, whatever names we have added.
 */
static const struct option *table_for_next(int argc, char **argv)
{
	/* Zero has getopt begin anew: at the first word. */
	int next = optind ? optind : 1;
	const char *word = next < argc ? argv[next] : NULL;
	const struct option *l;
	size_t len;

	if (!word || strncmp(word, "--", 2))
		return longs;
	word += 2;
	len = strcspn(word, "=");
	for (l = longs; l->name; l++)
		if (!strncmp(l->name, word, len) && !l->name[len])
			return longs;
	for (l = straces; l->name && len; l++)
		if (!strncmp(l->name, word, len))
			return straces;
	return longs;
}

static const struct option_row *row_of_letter(int letter)
{
	const struct option_row *row = option_rows;

	while (row->letter != letter)
		row++;
	return row;
}

/* Letters and long names that say the same thing in different ways. */
static void settle_daemonize(struct options *o)
{
	o->daemonize = tally.daemonize;
	if (tally.daemonize_long) {
		if (tally.daemonize)
			die("-D and --daemonize cannot be provided simultaneously");
		o->daemonize = tally.daemonize_long;
	}
	if (!o->command && o->daemonize)
		die_help("PROG [ARGS] must be specified with -D/--daemonize");
	if (tally.daemonize >= NR_DAEMONIZE)
		die_help("Too many -D's (%u), maximum supported -D count is %d",
			 tally.daemonize, NR_DAEMONIZE - 1);
}

/* Whether it is said what they resolve to is known only now. */
static void settle_paths(struct options *o)
{
	unsigned int i, nr = o->nr_paths;

	for (i = 0; i < nr; i++) {
		char *real = realpath(o->paths[i], NULL);

		if (!real || !strcmp(real, o->paths[i])) {
			free(real);
			continue;
		}
		if (!options_quiet(o, QUIET_PATH)) {
			struct text asked = {}, found = {};

			put_quoted(&asked, o->paths[i], strlen(o->paths[i]));
			put_quoted(&found, real, strlen(real));
			say("Requested path \"%.*s\" resolved into \"%.*s\"",
			    (int)asked.len, asked.buf, (int)found.len, found.buf);
			text_free(&asked);
			text_free(&found);
		}
		if (!add_path(o, real))
			free(real);
	}
}

static void settle_stamp(struct options *o)
{
	static const char *const lists[] = { "time", "time,us", "unix,us" };

	if (!tally.stamp)
		return;
	if (tally.stamp_long)
		die("-t and --absolute-timestamps cannot be provided simultaneously");
	stamp_words(o, lists[tally.stamp < 3 ? tally.stamp - 1 : 2]);
}

static void settle_hex(void)
{
	if (tally.hex && tally.hex_long)
		die("-x and --strings-in-hex cannot be provided simultaneously");
	if (tally.hex_long)
		style.hex = tally.hex_long - 1;
	else if (tally.hex)
		style.hex = tally.hex > 1 ? HEX_STRINGS_ALL : HEX_STRINGS_NON_ASCII;
}

static void settle_fds(struct options *o)
{
	if (!tally.fds)
		return;
	/* -e decode-fds= is the long one too. */
	if (tally.fds_long || o->format.decode_fds)
		die("-y and --decode-fds cannot be provided simultaneously");
	qualify_as(o, "decode-fds", tally.fds > 1 ? "all" : "path");
}

static void settle_follow(struct options *o)
{
	o->follow = tally.follow_long;
	if (tally.follow) {
		if (tally.follow_long)
			die("-f and --follow-forks cannot be provided simultaneously");
		if (tally.follow > 1 && o->separately)
			die("-ff and --output-separately cannot be provided simultaneously");
		o->follow = true;
		o->separately |= tally.follow > 1;
	}
	if (!tally.deprecated_follow)
		return;
	if (o->follow)
		say("deprecated option -F ignored");
	else
		say("option -F is deprecated, please use -f/--follow-forks instead");
	o->follow = true;
}

static void settle_output(struct options *o)
{
	if (!o->output) {
		if (o->separately && !o->follow)
			say("--output-separately has no effect without -o/--output");
		if (o->append)
			say("-A/--output-append-mode has no effect without -o/--output");
		o->separately = false;
	} else if (o->separately && (*o->output == '|' || *o->output == '!')) {
		die_help("piping the output and -ff/--output-separately are mutually exclusive");
	}
}

static void settle_interruptible(struct options *o)
{
	if (o->interruptible)
		return;
	if (o->daemonize)
		o->interruptible = INTERRUPTIBLE_NEVER_TSTP;
	else if (o->output && o->command)
		o->interruptible = INTERRUPTIBLE_NEVER;
	else
		o->interruptible = INTERRUPTIBLE_WAITING;
}

static void settle_quiet(struct options *o)
{
	static const char *const sets[] = {
		"attach,personality", "attach,personality,exit", "all"
	};

	if (tally.quiet && o->quiet_given)
		die("-q and -e quiet/--quiet cannot be provided simultaneously");
	/* What is run for its trace does not chat meanwhile. */
	if (o->output && o->command && !tally.quiet && !o->quiet_given)
		tally.quiet = 1;
	if (tally.quiet)
		qualify_as(o, "quiet", sets[tally.quiet < 3 ? tally.quiet - 1 : 2]);
}

static void settle_formats(struct options *o)
{
	unsigned int how;

	o->format.abbrev = true;
	o->format.arr_max = o->format.str_max;
	for (how = 0; how < sizeof(o->formats) / sizeof(o->formats[0]); how++) {
		struct format *f = &o->formats[how];

		*f = o->format;
		f->flat = how & FORMAT_FLAT;
		f->raw = how & FORMAT_RAW;
		if (how & FORMAT_FULL) {
			f->abbrev = false;
			f->arr_max = UINT32_MAX;
		}
	}
	o->by_call = !callset_full(&o->abbrev) || !callset_full(&o->verbose) ||
		     !callset_empty(&o->raw);
	o->str_max = o->format.str_max;
	o->arr_max = o->format.arr_max;
	/* A dump shows all that there is. */
	o->dumps = !numset_empty(&o->read) || !numset_empty(&o->write);
	if (o->dumps)
		o->str_max = SYSTRACE_STR_MAX;
	if (!callset_full(&o->abbrev))
		o->arr_max = SYSTRACE_STR_MAX;
}

static void settle_policy(struct options *o)
{
	if (tally.lossless && tally.no_block)
		die("--lossless and --no-block cannot be provided simultaneously");
	/* Who asked only for a command's trace wants all of it. */
	o->lossless = tally.lossless ||
		      (!tally.no_block && o->command && !o->nr_pids);
	if (o->max_wait && !o->lossless)
		die_help("--max-wait has no effect without --lossless");
}

static void settle_capture(struct options *o)
{
	if (o->replay && o->command)
		die_help("--replay and PROG [ARGS] are mutually exclusive");
	if (o->replay && o->record)
		die_help("--replay and --record are mutually exclusive");
	if ((o->record_size || o->record_age || o->record_keep) && !o->record)
		die_help("--record-size, --record-age and --record-keep need --record");
	if (o->record_keep && !o->record_size && !o->record_age)
		die_help("--record-keep needs --record-size or --record-age");
	if ((o->record_total || o->record_expire || o->record_on) &&
	    (!o->record || (!o->record_size && !o->record_age)))
		die_help("--record-total, --record-expire and --record-continue need --record with --record-size or --record-age");
	if (o->record_total && !o->record_size)
		die_help("--record-total needs --record-size");
	if (o->record_total && o->record_total < 2 * o->record_size)
		die_help("--record-total must be at least twice --record-size");
	/* The kernel counts, while a call is made; with -c it does only that. */
	if (o->replay && o->summary)
		die_help("--replay and -c/--summary-only or -C/--summary are mutually exclusive");
	if (o->record && o->summary_only)
		die_help("--record and -c/--summary-only are mutually exclusive");
	/* What a descriptor was then is not recorded unless it was asked for. */
	if (o->replay && (o->nr_paths || o->fds_given))
		die_help("--replay and -P/--trace-path or --trace-fds are mutually exclusive");
	/* Who prints counts, and sees who leaves. */
	if (o->record && !o->output && (o->syscall_limit || o->detach_on_execve))
		die_help("-b/--detach-on and --syscall-limit need -o beside --record");
	/* Else it is short for --follow-forks, as getopt has it. */
	if (o->read_on && !o->replay)
		tally.follow_long = true;
}

/** options_limit() - show no more than there is */
void options_limit(struct options *o, unsigned int str_max, unsigned int arr_max)
{
	unsigned int how;

	if (o->format.str_max > str_max)
		o->format.str_max = str_max;
	if (o->format.arr_max > arr_max)
		o->format.arr_max = arr_max;
	for (how = 0; how < sizeof(o->formats) / sizeof(o->formats[0]); how++) {
		if (o->formats[how].str_max > str_max)
			o->formats[how].str_max = str_max;
		if (o->formats[how].arr_max > arr_max && arr_max < SYSTRACE_STR_MAX)
			o->formats[how].arr_max = arr_max;
	}
}

/* What is said of an option that a table has no use for. */
static void tell_useless(const struct options *o)
{
	const struct {
		bool given;
		const char *names;
	} useless[] = {
		{ o->ip, "-i/--instruction-pointer" },
		{ o->stack, "-k/--stack-trace" },
		{ o->syscall_number, "-n/--syscall-number" },
		{ o->format.arg_names, "-N/--arg-names" },
		{ o->relative, "-r/--relative-timestamps" },
		{ o->stamp != STAMP_NONE, "-t/--absolute-timestamps" },
		{ o->spent, "-T/--syscall-times" },
	};
	unsigned int i;

	for (i = 0; i < sizeof(useless) / sizeof(useless[0]); i++)
		if (useless[i].given)
			say("%s has no effect with -c/--summary-only",
			    useless[i].names);
}

static void settle_summary(const struct options *o)
{
	static const char must[] = "must be given with (-c/--summary-only or -C/--summary)";

	if (o->summary) {
		if (o->separately)
			die_help("(-c/--summary-only or -C/--summary) and -ff/--output-separately are mutually exclusive");
		if (o->summary_only)
			tell_useless(o);
		return;
	}
	if (o->summary_wall)
		die_help("-w/--summary-wall-clock %s", must);
	if (tally.columns)
		die_help("-U/--summary-columns %s", must);
	if (o->per_process)
		die_help("--per-process %s", must);
	if (o->interval)
		die_help("--interval %s", must);
	if (tally.sorted)
		say("-S/--summary-sort-by has no effect without (-c/--summary-only or -C/--summary)");
}

static void settle(struct options *o)
{
	settle_capture(o);
	if (!o->command && !o->nr_pids && !o->nr_rules && !o->replay)
		die_help("must have PROG [ARGS] or -p PID");
	if (!o->command && o->argv0)
		die_help("PROG [ARGS] must be specified with --argv0");
	/* Nobody knows beforehand whose lines there will be. */
	o->always_show_pid |= o->nr_rules;
	callset_add_nameless(&o->trace);
	settle_daemonize(o);
	settle_stamp(o);
	settle_hex();
	settle_fds(o);
	settle_follow(o);
	settle_stack(o);
	settle_summary(o);
	settle_output(o);
	if (tally.only > 1)
		say("Only the last of -z/--successful-only/-Z/--failed-only options will take effect. See status qualifier for more complex filters.");
	settle_interruptible(o);
	/* Before -q is looked at, as it is strace's way: -qqq does not silence it. */
	settle_paths(o);
	settle_quiet(o);
	settle_formats(o);
	settle_policy(o);
}

static void set_defaults(struct options *o)
{
	memset(o, 0, sizeof(*o));
	callset_fill(&o->trace, true);
	callset_fill(&o->abbrev, true);
	callset_fill(&o->verbose, true);
	o->signals.inverted = true;
	o->status.inverted = true;
	o->slower_than = -1;
	o->column = 40;
	o->format.str_max = 32;
	o->overhead = -1;
}

/* What the words of -e mean is for the machine to say that recorded. */
static void look_for_capture(int argc, char **argv)
{
	int opt, index = 0;

	opterr = 0;
	while ((opt = getopt_long(argc, argv, shorts, longs, &index)) != -1)
		if (opt >= LONG_BASE && option_rows[opt - LONG_BASE].take == take_replay)
			replay_prepare(optarg);
	opterr = 1;
	/* From the beginning. */
	optind = 0;
}

/**
 * options_parse() - read the command line, or end with a message
 * @o: filled.
 * @argc: as main() has it.
 * @argv: likewise; the command stays in it.
 */
void options_parse(struct options *o, int argc, char **argv)
{
	const struct option *table;
	int opt, index = 0;

	set_defaults(o);
	make_getopt_tables();
	look_for_capture(argc, argv);
	/* getopt's own messages then begin with our name, not with a path. */
	if (argc > 0)
		argv[0] = (char *)"systrace";
	while (table = table_for_next(argc, argv),
	       (opt = getopt_long(argc, argv, shorts, table, &index)) != -1) {
		struct given g = { .arg = optarg };

		if (opt == '?') {
			fputs("Try 'systrace -h' for more information.\n", stderr);
			exit(1);
		}
		if (opt >= LONG_BASE) {
			g.row = &option_rows[opt - LONG_BASE];
			g.name = table[index].name;
		} else {
			g.row = row_of_letter(opt);
		}
		g.row->take(o, &g);
	}
	if (tally.version) {
		print_version();
		exit(0);
	}
	if (optind < argc)
		o->command = argv + optind;
	settle(o);
}
