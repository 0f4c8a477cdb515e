/* SPDX-License-Identifier: GPL-2.0-only */
/* The command line. */
#ifndef OPTIONS_H
#define OPTIONS_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

#include <linux/systrace.h>

#include "choose.h"
#include "decode.h"
#include "message.h"
#include "sets.h"

/* --absolute-timestamps */
enum stamp {
	STAMP_NONE,
	STAMP_TIME,	/* the time of day */
	STAMP_UNIX,	/* seconds since the epoch */
};

/* -e quiet= */
enum quiet {
	QUIET_ATTACH,
	QUIET_EXIT,
	QUIET_PATH,
	QUIET_PERSONALITY,
	QUIET_SUPERSEDED,
};

/* --decode-pids */
enum decode_pid {
	DECODE_PID_NS,
	DECODE_PID_COMM,
};

/* -D, -DD, -DDD */
enum daemonize {
	DAEMONIZE_NONE,
	DAEMONIZE_GRANDCHILD,
	DAEMONIZE_PGROUP,
	DAEMONIZE_SESSION,
	NR_DAEMONIZE
};

/* -I */
enum interruptible {
	INTERRUPTIBLE_NOT_SET,
	INTERRUPTIBLE_ANYWHERE,
	INTERRUPTIBLE_WAITING,
	INTERRUPTIBLE_NEVER,
	INTERRUPTIBLE_NEVER_TSTP,
	NR_INTERRUPTIBLE
};

/* --color */
enum color {
	COLOR_AUTO,
	COLOR_ALWAYS,
	COLOR_NEVER,
};

/**
 * struct options - what the user asked for
 *
 * General and startup:
 * @debug: -d.
 * @env: -E, in the order given, @nr_env of them.
 * @nr_env: see there.
 * @pids: -p, @nr_pids of them, none twice.
 * @nr_pids: see there.
 * @user: -u, or NULL.
 * @argv0: --argv0, or NULL.
 * @rules: --comm, --uid, --cgroup, --pidns, --all, in the order given.
 * @nr_rules: how many.
 * @command: the command and its arguments, NULL-terminated; NULL: none.
 *
 * Tracing and stopping:
 * @detach_on_execve: -b execve.
 * @daemonize: -D.
 * @follow: -f.
 * @interruptible: -I, or its default.
 * @syscall_limit: --syscall-limit; 0: none.
 *
 * Filtering:
 * @trace: -e trace=.
 * @paths: -P, and what they resolve to, owned; @nr_paths of them, none twice.
 * @nr_paths: see there.
 * @fds: -e trace-fds=.
 * @fds_given: it was given.
 * @signals: -e signal=.
 * @status: -e status=, enum expr_status.
 * @filters: --filter, in the order given, @nr_filters of them.
 * @nr_filters: see there.
 * @slower_than: --slower-than, nanoseconds; -1: not given.
 *
 * Output:
 * @column: -a.
 * @color: --color.
 * @abbrev: -e abbrev=.
 * @verbose: -e verbose=.
 * @raw: -e raw=.
 * @by_call: how a call prints depends on the call: see options_format().
 * @format: how calls print that are abbreviated, verbose and not raw.
 * @formats: all ways, by FORMAT_*.
 * @read: -e read=.
 * @write: -e write=.
 * @dumps: there is something in one of these two.
 * @quiet: -e quiet= or -q.
 * @quiet_given: -e quiet= or --quiet was given.
 * @syscall_number: -n.
 * @ip: -i.
 * @stack: -k.
 * @stack_limit: --stack-trace-frame-limit.
 * @output: -o, or NULL.
 * @append: -A.
 * @separately: --output-separately or -ff, together with -o.
 * @relative: -r.
 * @relative_digits: of its fraction.
 * @stamp: -t.
 * @stamp_digits: of its fraction.
 * @spent: -T.
 * @spent_digits: of its fraction.
 * @decode_pids: --decode-pids.
 * @always_show_pid: --always-show-pid.
 *
 * Statistics:
 * @summary: -c or -C.
 * @summary_only: -c.
 * @summary_wall: -w.
 * @per_process: --per-process.
 * @interval: --interval, nanoseconds; 0: not given.
 * @overhead: -O, nanoseconds; -1: not given.
 *
 * Engine:
 * @budget: --ring-size, bytes for all rings; 0: the module's default.
 * @lossless: the target waits for us when we are behind: --lossless,
 *	--no-block; by default for a command that we start.
 * @max_wait: --max-wait, milliseconds; 0: the module's default.
 * @str_max: bytes of a string to record.
 * @arr_max: elements of an array to record.
 *
 * Capture files:
 * @record: --record, the file to record to, or NULL.
 * @record_size: --record-size, bytes of a part; 0: no limit.
 * @record_age: --record-age, nanoseconds of a part; 0: no limit.
 * @record_keep: --record-keep, parts to keep; 0: all.
 * @record_total: --record-total, bytes of all parts; 0: no limit.
 * @record_expire: --record-expire, nanoseconds that a part is kept; 0: for ever.
 * @record_on: --record-continue, after the parts that are there, and on when
 *	one cannot be written.
 * @replay: --replay, the file to replay, or NULL.
 * @read_on: --follow, read on as that file grows.
 * @str_given: -s was given.
 */
struct options {
	bool debug;
	char **env;
	unsigned int nr_env;
	pid_t *pids;
	unsigned int nr_pids;
	struct select_rule *rules;
	unsigned int nr_rules;
	const char *user;
	const char *argv0;
	char **command;

	bool detach_on_execve;
	enum daemonize daemonize;
	bool follow;
	enum interruptible interruptible;
	uint64_t syscall_limit;

	struct callset trace;
	const char **paths;
	unsigned int nr_paths;
	struct numset fds;
	bool fds_given;
	struct numset signals;
	struct numset status;
	const char **filters;
	unsigned int nr_filters;
	int64_t slower_than;

	unsigned int column;
	enum color color;
	struct callset abbrev;
	struct callset verbose;
	struct callset raw;
	bool by_call;
	struct format format;
	struct format formats[8];
	struct numset read;
	struct numset write;
	bool dumps;
	struct numset quiet;
	bool quiet_given;
	bool syscall_number;
	bool ip;
	bool stack;
	unsigned int stack_limit;
	const char *output;
	bool append;
	bool separately;
	bool relative;
	unsigned int relative_digits;
	enum stamp stamp;
	unsigned int stamp_digits;
	bool spent;
	unsigned int spent_digits;
	struct numset decode_pids;
	bool always_show_pid;

	bool summary;
	bool summary_only;
	bool summary_wall;
	bool per_process;
	int64_t interval;
	int64_t overhead;

	uint64_t budget;
	bool lossless;
	uint32_t max_wait;
	unsigned int str_max;
	unsigned int arr_max;

	const char *record;
	uint64_t record_size;
	uint64_t record_age;
	unsigned int record_keep;
	uint64_t record_total;
	uint64_t record_expire;
	bool record_on;
	const char *replay;
	bool read_on;
	bool str_given;
};

/* Bits of an index of options.formats. */
#define FORMAT_FULL	1U	/* not abbreviated */
#define FORMAT_FLAT	2U	/* structures as addresses */
#define FORMAT_RAW	4U

/** options_format() - how to print a call */
static inline const struct format *options_format(const struct options *o,
						  unsigned int abi, int32_t nr)
{
	unsigned int how = 0;

	if (!o->by_call)
		return &o->format;
	if (!callset_has(&o->abbrev, abi, nr))
		how |= FORMAT_FULL;
	if (!callset_has(&o->verbose, abi, nr))
		how |= FORMAT_FLAT;
	if (callset_has(&o->raw, abi, nr))
		how |= FORMAT_RAW;
	return &o->formats[how];
}

/** options_quiet() - are messages of a kind unwanted? */
static inline bool options_quiet(const struct options *o, enum quiet what)
{
	return numset_has(&o->quiet, what);
}

/* How an option takes its argument. */
enum option_arg {
	ARG_NONE,
	ARG_NEEDED,
	ARG_MAYBE,	/* the long name only, as in --name=VALUE */
};

/* Where --help and the manual page show it. */
enum option_group {
	GROUP_GENERAL,
	GROUP_STARTUP,
	GROUP_TRACING,
	GROUP_FILTERING,
	GROUP_OUTPUT,
	GROUP_STATISTICS,
	GROUP_STOP,
	GROUP_CAPTURE,
	GROUP_ENGINE,
	GROUP_REFUSED,
	GROUP_MISC,
	NR_OPTION_GROUPS
};

struct option_row;

/**
 * struct given - an option that was given
 * @row: which.
 * @name: the long name it was given by, NULL: by its letter.
 * @arg: its argument, or NULL.
 */
struct given {
	const struct option_row *row;
	const char *name;
	const char *arg;
};

/**
 * struct option_row - an option
 * @letter: its letter, or 0.
 * @names: its long names with commas between them, or NULL; the first is the
 *	one that is shown.
 * @arg: how it takes an argument.
 * @value: what --help calls its argument: a word in capitals, or all that it
 *	can be with "|" in between.
 * @group: where it is shown.
 * @help: what it does; lines end with "\n", the last without.
 * @take: called each time it is given.
 *
 * getopt, --help and the tests of the manual page and the completions all
 * read these rows: a new option is a row, and a function that takes it.
 */
struct option_row {
	char letter;
	const char *names;
	enum option_arg arg;
	const char *value;
	enum option_group group;
	const char *help;
	void (*take)(struct options *o, const struct given *g);
};

/* Ends with a row that has neither letter nor names. */
extern const struct option_row option_rows[];

void options_parse(struct options *o, int argc, char **argv);
void options_limit(struct options *o, unsigned int str_max, unsigned int arr_max);
void bad_argument(const struct given *g) __attribute__((noreturn));

/* help.c */
void print_help(void);
void print_version(void);

#endif /* OPTIONS_H */
