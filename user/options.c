// SPDX-License-Identifier: GPL-2.0-only
/* The command line: strace's options, in strace's words. */
#include <errno.h>
#include <getopt.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "options.h"

/** say() - a message to the user, on standard error */
void say(const char *fmt, ...)
{
	va_list ap;

	fflush(NULL);
	fputs("systrace: ", stderr);
	va_start(ap, fmt);
	vfprintf(stderr, fmt, ap);
	va_end(ap);
	fputc('\n', stderr);
}

/** die() - a message, and the end with status 1 */
void die(const char *fmt, ...)
{
	va_list ap;

	fputs("systrace: ", stderr);
	va_start(ap, fmt);
	vfprintf(stderr, fmt, ap);
	va_end(ap);
	fputc('\n', stderr);
	exit(1);
}

/* As die(), and where to look. */
static void usage_error(const char *fmt, ...)
{
	va_list ap;

	fputs("systrace: ", stderr);
	va_start(ap, fmt);
	vfprintf(stderr, fmt, ap);
	va_end(ap);
	fputs("\nTry 'systrace -h' for more information.\n", stderr);
	exit(1);
}

static void print_help(void)
{
	fputs(
	      "Usage: systrace [-fqrtttT] [-e trace=SET] [-o FILE] [-s SIZE]\n"
	      "                { -p PID | PROG [ARGS] }\n"
	      "Trace system calls and signals as strace does, without stopping the target.\n"
	      "\n"
	      "Tasks:\n"
	      "  -p PID, --attach=PID    trace the process PID; may be a list, may be repeated\n"
	      "  -f, --follow-forks      trace its children and, with -p, all of its threads\n"
	      "\n"
	      "Calls:\n"
	      "  -e trace=SET, -e SET    trace only the calls in SET: [!]all, none, or a list\n"
	      "                          of names, ?names, numbers and %classes\n"
	      "\n"
	      "Output:\n"
	      "  -o FILE, --output=FILE  write to FILE instead of standard error\n"
	      "  -s SIZE, --string-limit=SIZE  show strings up to SIZE bytes (default 32)\n"
	      "  -t, -tt, -ttt           show the time of day, with microseconds, since the epoch\n"
	      "  -r, --relative-timestamps     show the time since the previous line\n"
	      "  -T, --syscall-times     show the time spent in each call\n"
	      "  -q, -qq, --quiet        leave out messages about attaching; about exits too\n"
	      "\n"
	      "Engine:\n"
	      "  --ring-size=SIZE[KMG]   memory for all rings together (default 32M)\n"
	      "\n"
	      "Miscellaneous:\n"
	      "  -h, --help              this text\n"
	      "  -V, --version           the version\n",
	      stdout);
	exit(0);
}

static void print_version(void)
{
	printf("systrace -- version %s (ABI %d.%d)\n"
	       "Prints as strace 7.2 does.  License GPLv2; there is NO WARRANTY.\n",
	       SYSTRACE_VERSION, SYSTRACE_ABI_MAJOR, SYSTRACE_ABI_MINOR);
	exit(0);
}

static void add_pids(struct options *o, const char *list)
{
	char *copy = strdup(list), *save = NULL, *word;

	if (!copy)
		die("out of memory");
	for (word = strtok_r(copy, ", \t\n", &save); word;
	     word = strtok_r(NULL, ", \t\n", &save)) {
		char *end;
		long pid;

		errno = 0;
		pid = strtol(word, &end, 10);
		if (*end || pid <= 0 || pid > INT32_MAX || errno)
			die("Invalid process id: '%s'", word);
		o->pids = realloc(o->pids, (o->nr_pids + 1) * sizeof(*o->pids));
		if (!o->pids)
			die("out of memory");
		o->pids[o->nr_pids++] = pid;
	}
	free(copy);
}

static const struct {
	const char *name;
	uint32_t bit;
} classes[] = {
	{ "desc", CLASS_DESC }, { "file", CLASS_FILE },
	{ "process", CLASS_PROCESS }, { "signal", CLASS_SIGNAL },
	{ "ipc", CLASS_IPC }, { "network", CLASS_NETWORK },
	{ "net", CLASS_NETWORK }, { "memory", CLASS_MEMORY },
	{ "creds", CLASS_CREDS }, { "clock", CLASS_CLOCK },
	{ "%stat", CLASS_STAT }, { "%lstat", CLASS_LSTAT },
	{ "%fstat", CLASS_FSTAT }, { "%statfs", CLASS_STATFS },
	{ "%fstatfs", CLASS_FSTATFS }, { "pure", CLASS_PURE },
	{ "%%stat", CLASS_STAT | CLASS_LSTAT | CLASS_FSTAT },
	{ "%%statfs", CLASS_STATFS | CLASS_FSTATFS },
};

static void set_call(struct options *o, unsigned int nr)
{
	o->calls[nr / 64] |= 1ULL << (nr % 64);
}

/* A class by "%name", and the old ones by "name" too. */
static bool add_class(struct options *o, const char *name)
{
	unsigned int i, nr;

	for (i = 0; i < sizeof(classes) / sizeof(classes[0]); i++) {
		bool old = classes[i].name[0] != '%';

		if (strcmp(name, classes[i].name) &&
		    !(old && name[0] == '%' && !strcmp(name + 1, classes[i].name)))
			continue;
		for (nr = 0; nr < SYSTRACE_MAX_NR; nr++) {
			const struct sysent *e = sysent_by_nr(0, nr);

			if (e->name && (e->classes & classes[i].bit))
				set_call(o, nr);
		}
		return true;
	}
	return false;
}

static void add_call(struct options *o, const char *name)
{
	bool optional = name[0] == '?';
	unsigned long nr;
	char *end;
	int found;

	name += optional;
	if (!strcmp(name, "all")) {
		memset(o->calls, 0xff, sizeof(o->calls));
		o->others = true;
		return;
	}
	if (!strcmp(name, "none"))
		return;
	if (*name >= '0' && *name <= '9') {
		nr = strtoul(name, &end, 0);
		if (!*end && nr < SYSTRACE_MAX_NR) {
			set_call(o, nr);
			return;
		}
	} else if (sysent_by_name(name, &found)) {
		set_call(o, found);
		return;
	} else if (add_class(o, name)) {
		return;
	}
	if (!optional)
		die("invalid system call '%s'", name);
}

static void add_trace(struct options *o, const char *set)
{
	bool invert = *set == '!';
	char *copy = strdup(set + invert);
	char *name, *save = NULL;
	unsigned int i;

	if (!copy)
		die("out of memory");
	memset(o->calls, 0, sizeof(o->calls));
	o->others = false;
	o->filtered = true;
	name = strtok_r(copy, ",", &save);
	if (!name)
		die("invalid system call '%s'", set);
	for (; name; name = strtok_r(NULL, ",", &save))
		add_call(o, name);
	free(copy);
	if (!invert)
		return;
	for (i = 0; i < sizeof(o->calls) / sizeof(o->calls[0]); i++)
		o->calls[i] = ~o->calls[i];
	o->others = !o->others;
}

static void add_expression(struct options *o, const char *expr)
{
	const char *eq = strchr(expr, '=');

	if (!eq) {
		add_trace(o, expr);
		return;
	}
	if (!strncmp(expr, "trace=", 6) || !strncmp(expr, "t=", 2)) {
		add_trace(o, eq + 1);
		return;
	}
	die("-e %.*s= is not supported (only -e trace= is)", (int)(eq - expr), expr);
}

static unsigned int parse_string_limit(const char *arg)
{
	char *end;
	unsigned long n;

	errno = 0;
	n = strtoul(arg, &end, 10);
	if (end == arg || *end || *arg == '-' || errno || n > INT32_MAX)
		usage_error("invalid -s argument: '%s'", arg);
	if (n > SYSTRACE_STR_MAX) {
		say("-s %lu is more than one record carries; %d is shown at most",
		    n, SYSTRACE_STR_MAX);
		n = SYSTRACE_STR_MAX;
	}
	return n;
}

static uint64_t parse_size(const char *arg)
{
	char *end;
	uint64_t n;

	errno = 0;
	n = strtoull(arg, &end, 10);
	if (end == arg || *arg == '-' || errno)
		end = (char *)"?";
	switch (*end) {
	case 'G':
		n <<= 10;
		/* fallthrough */
	case 'M':
		n <<= 10;
		/* fallthrough */
	case 'K':
		n <<= 10;
		end++;
		break;
	}
	if (*end || !n || n > 16ULL << 30)
		die("invalid --ring-size argument: '%s'", arg);
	return n;
}

enum {
	OPT_RING_SIZE = 256,
};

static const struct option long_options[] = {
	{ "attach", required_argument, NULL, 'p' },
	{ "follow-forks", no_argument, NULL, 'f' },
	{ "trace", required_argument, NULL, 'e' },
	{ "output", required_argument, NULL, 'o' },
	{ "string-limit", required_argument, NULL, 's' },
	{ "relative-timestamps", no_argument, NULL, 'r' },
	{ "syscall-times", no_argument, NULL, 'T' },
	{ "quiet", no_argument, NULL, 'q' },
	{ "silent", no_argument, NULL, 'q' },
	{ "ring-size", required_argument, NULL, OPT_RING_SIZE },
	{ "help", no_argument, NULL, 'h' },
	{ "version", no_argument, NULL, 'V' },
	{ }
};

/**
 * options_parse() - read the command line, or end with a message
 * @o: filled.
 * @argc: as main() has it.
 * @argv: likewise; the command stays in it.
 */
void options_parse(struct options *o, int argc, char **argv)
{
	int opt, index;

	*o = (struct options){ .format = { .str_max = 32, .abbrev = true } };
	/* getopt's own messages then begin with our name, not with a path. */
	argv[0] = (char *)"systrace";
	while ((opt = getopt_long(argc, argv, "+e:fho:p:qrs:tTV", long_options,
				  &index)) != -1) {
		switch (opt) {
		case 'e':
			add_expression(o, optarg);
			break;
		case 'f':
			o->follow = true;
			break;
		case 'h':
			print_help();
			break;
		case 'o':
			o->output = optarg;
			break;
		case 'p':
			add_pids(o, optarg);
			break;
		case 'q':
			o->quiet++;
			break;
		case 'r':
			o->relative = true;
			break;
		case 's':
			o->format.str_max = parse_string_limit(optarg);
			break;
		case 't':
			if (o->stamp < STAMP_EPOCH)
				o->stamp++;
			break;
		case 'T':
			o->spent = true;
			break;
		case 'V':
			print_version();
			break;
		case OPT_RING_SIZE:
			o->budget = parse_size(optarg);
			break;
		default:
			fputs("Try 'systrace -h' for more information.\n", stderr);
			exit(1);
		}
	}
	o->format.arr_max = o->format.str_max;
	if (optind < argc)
		o->command = argv + optind;
	/* As in strace: what is run for its trace does not chat meanwhile. */
	if (o->command && o->output && !o->quiet)
		o->quiet = 1;
	if (!o->command && !o->nr_pids)
		usage_error("must have PROG [ARGS] or -p PID");
}
