// SPDX-License-Identifier: GPL-2.0-only
/*
 * The command line: what options come to, and that the table of them, --help,
 * the manual page and the completions speak of the same.
 */
#include <ctype.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "unit.h"

#include "options.h"
#include "qualify.h"

/* A file as a string, to be freed. */
static char *read_file(const char *path)
{
	FILE *f = fopen(path, "r");
	char *text;
	size_t n;

	if (!f)
		fail_msg("cannot open %s", path);
	text = calloc(1, 1 << 20);
	n = fread(text, 1, (1 << 20) - 1, f);
	assert_true(n > 0 && n < (1 << 20) - 1);
	fclose(f);
	return text;
}

/* Is a word there that nothing makes longer? */
static bool has_word(const char *text, const char *word)
{
	const char *at = text;
	size_t len = strlen(word);

	while ((at = strstr(at, word))) {
		const char *end = at + len;

		if (!isalnum((unsigned char)*end) && *end != '-' && *end != '\\')
			return true;
		at = end;
	}
	return false;
}

/* A long name as the manual page writes it: "\-no\-abbrev". */
static void in_roff(char *to, const char *name)
{
	to += sprintf(to, "\\-");
	for (; *name; name++) {
		if (*name == '-')
			*to++ = '\\';
		*to++ = *name;
	}
	*to = '\0';
}

static void each_name(const struct option_row *row,
		      void (*fn)(const char *name, const char *text),
		      const char *text)
{
	char *names = strdup(row->names ? row->names : ""), *save = NULL, *name;

	for (name = strtok_r(names, ",", &save); name;
	     name = strtok_r(NULL, ",", &save))
		fn(name, text);
	free(names);
}

static void in_manual(const char *name, const char *text)
{
	char word[128];

	in_roff(word, name);
	if (!has_word(text, word))
		fail_msg("man/systrace.1 does not have --%s", name);
}

static void manual_has_all_options(void **state)
{
	char *text = read_file("man/systrace.1");
	const struct option_row *row;
	const struct qualifier *q;
	char word[8];

	(void)state;
	for (row = option_rows; row->letter || row->names; row++) {
		if (row->letter) {
			snprintf(word, sizeof(word), "Fl %c", row->letter);
			if (!has_word(text, word))
				fail_msg("man/systrace.1 does not have -%c", row->letter);
		}
		each_name(row, in_manual, text);
	}
	for (q = qualifiers; q->names; q++) {
		char *names = strdup(q->names);

		names[strcspn(names, ",")] = '\0';
		if (!has_word(text, names))
			fail_msg("man/systrace.1 does not have -e %s", names);
		free(names);
	}
	free(text);
}

/* What the page says is there is in the table. */
static void manual_has_no_other_options(void **state)
{
	char *text = read_file("man/systrace.1");
	const char *at = text, *end = strstr(text, ".Sh EXAMPLES");

	(void)state;
	assert_non_null(end);
	while ((at = strstr(at, "Fl \\-")) && at < end) {
		const struct option_row *row;
		char name[128], *to = name;

		for (at += strlen("Fl \\-"); isalnum((unsigned char)*at) ||
		     *at == '-' || *at == '\\'; at++)
			if (*at != '\\')
				*to++ = *at;
		*to = '\0';
		for (row = option_rows; row->letter || row->names; row++)
			if (row->names && in_names(row->names, name, strlen(name)))
				break;
		if (!row->letter && !row->names)
			fail_msg("there is no --%s, but in man/systrace.1", name);
	}
	free(text);
}

/* Runs a child with its standard output in a file. */
static char *output_of(void (*fn)(void))
{
	char path[] = "/tmp/systrace-unit-XXXXXX";
	int fd = mkstemp(path), status;
	char *text;
	pid_t pid;

	assert_true(fd >= 0);
	fflush(NULL);
	pid = fork();
	if (!pid) {
		dup2(fd, STDOUT_FILENO);
		fn();
		fflush(NULL);
		_exit(0);
	}
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_int_equal(status, 0);
	text = read_file(path);
	close(fd);
	unlink(path);
	return text;
}

static void in_help(const char *name, const char *text)
{
	char word[128];

	snprintf(word, sizeof(word), "--%s", name);
	if (!has_word(text, word))
		fail_msg("--help does not have --%s", name);
}

static void in_completion(const char *name, const char *text)
{
	char word[128];

	snprintf(word, sizeof(word), "--%s", name);
	if (!has_word(text, word))
		fail_msg("a completion does not have --%s", name);
}

static void help_has_all_options(void **state)
{
	char *text = output_of(print_help);
	const struct option_row *row;
	const char *line;
	char word[8];

	(void)state;
	for (row = option_rows; row->letter || row->names; row++) {
		snprintf(word, sizeof(word), "  -%c", row->letter);
		if (row->letter && !has_word(text, word) &&
		    !strstr(text, word))
			fail_msg("--help does not have -%c", row->letter);
		if (row->names) {
			struct option_row first = *row;
			char *names = strdup(row->names);

			names[strcspn(names, ",")] = '\0';
			first.names = names;
			each_name(&first, in_help, text);
			free(names);
		}
	}
	for (line = text; *line; line += strcspn(line, "\n") + 1)
		if (strcspn(line, "\n") > 90)
			fail_msg("a line of --help is too wide: %.*s",
				 (int)strcspn(line, "\n"), line);
	free(text);
}

static void completions_have_all_options(void **state)
{
	/* Made by tests/unit/run. */
	static const char *const files[] = {
		"build/unit/systrace.bash", "build/unit/_systrace",
	};
	const struct option_row *row;
	unsigned int i;

	(void)state;
	for (i = 0; i < 2; i++) {
		char *text = read_file(files[i]);

		for (row = option_rows; row->letter || row->names; row++)
			each_name(row, in_completion, text);
		free(text);
	}
}

/* No letter and no name twice. */
static void options_are_unique(void **state)
{
	const struct option_row *a, *b;

	(void)state;
	for (a = option_rows; a->letter || a->names; a++) {
		assert_non_null(a->take);
		assert_non_null(a->help);
		assert_true(a->arg == ARG_NONE || a->value);
		for (b = a + 1; b->letter || b->names; b++) {
			assert_true(!a->letter || a->letter != b->letter);
			if (!a->names || !b->names)
				continue;
			char *names = strdup(a->names), *save = NULL, *name;

			for (name = strtok_r(names, ",", &save); name;
			     name = strtok_r(NULL, ",", &save))
				assert_false(in_names(b->names, name, strlen(name)));
			free(names);
		}
	}
}

/* The row of a letter, or of a long name of some length. */
static const struct option_row *row_of(char letter, const char *name, size_t len)
{
	const struct option_row *row;

	for (row = option_rows; row->letter || row->names; row++)
		if (letter ? row->letter == letter :
		    row->names && in_names(row->names, name, len))
			return row;
	return NULL;
}

/* Long names and qualifiers that a word of a test's source gives. */
static struct {
	bool letter[256];
	char *names;		/* with blanks around each */
} told;

static void tell(const char *name, size_t len)
{
	size_t have = strlen(told.names);

	told.names = realloc(told.names, have + len + 2);
	memcpy(told.names + have, name, len);
	strcpy(told.names + have + len, " ");
}

static void take_word(const char *word, size_t len)
{
	const struct option_row *row;
	size_t i;

	if (len > 2 && !strncmp(word, "--", 2)) {
		for (i = 2; i < len && (isalnum((unsigned char)word[i]) ||
					word[i] == '-'); i++)
			;
		tell(word + 2, i - 2);
	} else if (len > 1 && *word == '-') {
		for (i = 1; i < len; i++) {
			row = row_of(word[i], NULL, 0);
			if (!row)
				break;
			told.letter[(unsigned char)word[i]] = true;
			if (row->arg == ARG_NEEDED)
				break;
		}
	}
	/* -e NAME=SET, with or without the blank. */
	word += len > 2 && !strncmp(word, "-e", 2) ? 2 : 0;
	for (i = 0; isalnum((unsigned char)word[i]) || word[i] == '-'; i++)
		;
	if (i && word[i] == '=')
		tell(word, i + 1);
}

static void take_source(const char *path)
{
	static const char between[] = " \t\n'\",()[]";
	char *text = read_file(path), *at = text;

	while (*at) {
		size_t len = strcspn(at, between);

		take_word(at, len);
		at += len + (at[len] != '\0');
	}
	free(text);
}

static void in_tests(const char *name, const char *suffix)
{
	char word[128];

	snprintf(word, sizeof(word), " %s%s ", name, suffix);
	if (!strstr(told.names, word))
		fail_msg("no test has %s%s", *suffix ? "-e " : "--", name);
}

/*
 * Every option and every form of it, letter, long names and qualifiers, stands
 * in a test: one that runs it beside strace, or one of the lines below.
 */
static void tests_have_all_options(void **state)
{
	const struct option_row *row;
	const struct qualifier *q;
	glob_t files;
	size_t i;

	(void)state;
	told.names = strdup(" ");
	assert_int_equal(glob("tests/e2e/test_*.py", 0, NULL, &files), 0);
	for (i = 0; i < files.gl_pathc; i++)
		take_source(files.gl_pathv[i]);
	globfree(&files);
	take_source("tests/e2e/errors.txt");
	take_source(__FILE__);
	for (row = option_rows; row->letter || row->names; row++) {
		if (row->letter && !told.letter[(unsigned char)row->letter])
			fail_msg("no test has -%c", row->letter);
		each_name(row, in_tests, "");
	}
	for (q = qualifiers; q->names; q++) {
		struct option_row names = { .names = q->names };

		each_name(&names, in_tests, "=");
	}
	free(told.names);
}

/*
 * Parses a line of words and looks at the outcome, in a process of its own:
 * a wrong line ends it.  The check returns true when it is content.
 */
static int parsed(const char *line, bool (*check)(const struct options *o))
{
	static struct options o;
	int status;
	pid_t pid;

	fflush(NULL);
	pid = fork();
	if (!pid) {
		char *words = strdup(line), *save = NULL, *word;
		char *argv[64] = { (char *)"x" };
		int argc = 1;

		if (!freopen("/dev/null", "w", stderr))
			_exit(9);
		for (word = strtok_r(words, " ", &save); word;
		     word = strtok_r(NULL, " ", &save))
			argv[argc++] = word;
		options_parse(&o, argc, argv);
		_exit(check(&o) ? 0 : 8);
	}
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_true(WIFEXITED(status));
	return WEXITSTATUS(status);
}

static bool has(const struct callset *set, const char *name)
{
	int nr;

	return sysent_by_name(name, &nr) &&
	       callset_has(set, SYSTRACE_ABI_NATIVE, nr);
}

#define TRUE_OF(name, condition)					\
	static bool name(const struct options *o) { return condition; }

TRUE_OF(only_read, has(&o->trace, "read") && !has(&o->trace, "write"))
TRUE_OF(all_but_read, !has(&o->trace, "read") && has(&o->trace, "write"))
TRUE_OF(all_calls, callset_full(&o->trace))
TRUE_OF(no_calls, !has(&o->trace, "read") && !has(&o->trace, "write"))
TRUE_OF(stats, has(&o->trace, "stat") && has(&o->trace, "statx") &&
	has(&o->trace, "lstat") && !has(&o->trace, "statfs"))
TRUE_OF(preads, has(&o->trace, "pread64") && has(&o->trace, "preadv2") &&
	!has(&o->trace, "read"))
TRUE_OF(nameless, callset_has(&o->trace, 0, 1000) &&
	callset_has(&o->trace, 0, 5000) && callset_has(&o->trace, 0, -1))
TRUE_OF(only_usr1, numset_has(&o->signals, 10) && !numset_has(&o->signals, 12))
TRUE_OF(not_usr1, !numset_has(&o->signals, 10) && numset_has(&o->signals, 12))
TRUE_OF(both_usr, numset_has(&o->signals, 10) && numset_has(&o->signals, 12) &&
	!numset_has(&o->signals, 11))
TRUE_OF(quiet_attach, options_quiet(o, QUIET_ATTACH) &&
	options_quiet(o, QUIET_PERSONALITY) && !options_quiet(o, QUIET_EXIT))
TRUE_OF(quiet_exit, options_quiet(o, QUIET_ATTACH) &&
	options_quiet(o, QUIET_EXIT) && !options_quiet(o, QUIET_SUPERSEDED))
TRUE_OF(quiet_all, options_quiet(o, QUIET_PATH) &&
	options_quiet(o, QUIET_SUPERSEDED))
TRUE_OF(never, o->interruptible == INTERRUPTIBLE_NEVER)
TRUE_OF(never_tstp, o->interruptible == INTERRUPTIBLE_NEVER_TSTP)
TRUE_OF(waiting, o->interruptible == INTERRUPTIBLE_WAITING)
TRUE_OF(unix_ns, o->stamp == STAMP_UNIX && o->stamp_digits == 9)
TRUE_OF(unix_us, o->stamp == STAMP_UNIX && o->stamp_digits == 6)
TRUE_OF(time_us, o->stamp == STAMP_TIME && o->stamp_digits == 6)
TRUE_OF(no_stamp, o->stamp == STAMP_NONE)
TRUE_OF(times_ms, o->relative && o->relative_digits == 3 && o->spent &&
	o->spent_digits == 9)
TRUE_OF(three_pids, o->nr_pids == 3 && o->pids[0] == 7 && o->pids[2] == 9)
TRUE_OF(follows, o->follow && !o->separately)
TRUE_OF(separately, o->follow && o->separately)
TRUE_OF(daemon2, o->daemonize == DAEMONIZE_PGROUP)
TRUE_OF(overhead, o->overhead == 1500)
TRUE_OF(hex_all, style.hex == HEX_STRINGS_ALL && o->command)
TRUE_OF(hex_some, style.hex == HEX_STRINGS_NON_ASCII && o->command)
TRUE_OF(verbose_consts, style.consts == XLAT_VERBOSE && o->command)
TRUE_OF(whole_buffers, o->dumps && o->str_max == SYSTRACE_STR_MAX &&
	o->format.str_max == 5)
TRUE_OF(unabbreviated, o->arr_max == SYSTRACE_STR_MAX &&
	!options_format(o, 0, 0)->abbrev)
TRUE_OF(raw_read, options_format(o, 0, 0)->raw && !options_format(o, 0, 1)->raw)
TRUE_OF(flat, options_format(o, 0, 0)->flat && !options_format(o, 0, 1)->flat)
TRUE_OF(dumps_three, numset_has(&o->read, 3) && !numset_has(&o->read, 4) &&
	numset_has(&o->write, 4))
TRUE_OF(decodes, o->format.decode_fds && numset_has(&o->decode_pids, DECODE_PID_COMM))
TRUE_OF(debugs, o->debug)
TRUE_OF(shows_pid, o->always_show_pid)
TRUE_OF(strings_of_five, o->format.str_max == 5)
TRUE_OF(root, !strcmp(o->user, "root"))
TRUE_OF(slow, o->slower_than == 1000000)
TRUE_OF(numbered, o->syscall_number)
TRUE_OF(traced_fds, o->fds_given && numset_has(&o->fds, 3) &&
	!numset_has(&o->fds, 4))
TRUE_OF(traced_path, o->nr_paths == 1 && !strcmp(*o->paths, "/no/such"))
TRUE_OF(env_two, o->nr_env == 2 && !strcmp(o->env[1], "B"))

static void good_lines(void **state)
{
	static const struct {
		const char *line;
		bool (*check)(const struct options *o);
	} lines[] = {
		{ "-e read x", only_read }, { "-e trace=read x", only_read },
		{ "--trace=read x", only_read }, { "-et=0 x", only_read },
		{ "-e trace=read@64 x", only_read },
		{ "-e trace=?read,?nonsense x", only_read },
		{ "-e !read x", all_but_read }, { "-e trace=!!read x", only_read },
		{ "-e trace=!read@64 x", all_but_read },
		{ "-e all x", all_calls }, { "-e trace=!none x", all_calls },
		{ "-e read -e all x", all_calls },
		{ "--trace-fds=3 x", traced_fds }, { "--trace-fd=3 x", traced_fds },
		{ "-e trace-fds=!!3 x", traced_fds },
		{ "-e trace-fd=3 x", traced_fds }, { "-e fds=3 x", traced_fds },
		{ "-e fd=3 x", traced_fds },
		{ "-P /no/such --trace-path=/no/such x", traced_path },
		{ "-e none x", no_calls }, { "-e trace=!all x", no_calls },
		{ "-e %%stat x", stats }, { "-e /^pread x", preads },
		{ "-e read x", nameless },
		{ "-e signal=usr1 x", only_usr1 }, { "-e s=SIGUSR1 x", only_usr1 },
		{ "-e signals=10 x", only_usr1 }, { "--signals=!usr1 x", not_usr1 },
		{ "--signal=usr1,SIGUSR2 x", both_usr },
		{ "-q x", quiet_attach }, { "--quiet x", quiet_attach },
		{ "-o f x", quiet_attach }, { "-qq x", quiet_exit },
		{ "-e silent=attach,personality -p 1", quiet_attach },
		{ "-e silence=attach,personality,exit x", quiet_exit },
		{ "-qqq x", quiet_all }, { "-e q=all x", quiet_all },
		{ "-o f x", never }, { "-D x", never_tstp }, { "x", waiting },
		{ "-o f -p 1", waiting }, { "-I3 x", never },
		{ "-o f -I waiting x", waiting },
		{ "--timestamps=unix,ns x", unix_ns }, { "-ttt x", unix_us },
		{ "-ttttt x", unix_us },
		{ "--absolute-timestamps=Format:Unix,PRECISION:ns x", unix_ns },
		{ "--timestamps=us x", time_us }, { "-tt x", time_us },
		{ "--timestamps=unix --timestamps=none x", no_stamp },
		{ "--relative-timestamps=ms --syscall-times=ns x", times_ms },
		{ "-p 7,8 -p 7,9", three_pids },
		{ "-f x", follows }, { "-ff x", follows }, { "-F x", follows },
		{ "-ff -o f x", separately },
		{ "--follow-forks --output-separately -of x", separately },
		{ "-f --output-separately -of x", separately },
		{ "-DD x", daemon2 }, { "--daemonised=pgroup x", daemon2 },
		{ "-e v=!read x", flat }, { "--verbose=!read x", flat },
		{ "-e x=read x", raw_read },
		{ "-e reads=3 -e w=4 x", dumps_three },
		{ "-e read=3 -e writes=4 x", dumps_three },
		{ "-e decode-fd=path -e decode-pid=comm x", decodes },
		{ "-d x", debugs }, { "--debug x", debugs }, { "--daemonized=pgrp x", daemon2 },
		{ "-O 1500ns x", overhead }, { "-O 1.5 x", overhead },
		{ "-xx x", hex_all }, { "-xxx x", hex_all },
		{ "--strings-in-hex x", hex_all }, { "-x x", hex_some },
		{ "-X verbose x", verbose_consts },
		{ "-s 5 -e read=3 x", whole_buffers },
		{ "--write=!none -s5 x", whole_buffers },
		{ "-v x", unabbreviated }, { "-e abbrev=none x", unabbreviated },
		{ "-e a=!read x", unabbreviated }, { "-e raw=read x", raw_read },
		{ "-E A=1 --env B x -E C", env_two },
		/* What strace knows by less of its name is that here too. */
		{ "--al x", shows_pid }, { "--string-l=5 x", strings_of_five },
		{ "--inte=never x", never }, { "--no x", unabbreviated },
		{ "--us=root x", root }, { "--u=root x", root },
		{ "--follow x", follows }, { "--syscall-n x", numbered },
		{ "--sl=1ms x", slow },
	};
	unsigned int i;

	(void)state;
	for (i = 0; i < sizeof(lines) / sizeof(lines[0]); i++) {
		int status = parsed(lines[i].line, lines[i].check);

		if (status)
			fail_msg("\"%s\" ended with %d", lines[i].line, status);
	}
}

static void bad_lines(void **state)
{
	char *text = read_file("tests/e2e/errors.txt"), *save = NULL, *line;

	(void)state;
	/* What is said of them is compared with strace elsewhere. */
	for (line = strtok_r(text, "\n", &save); line;
	     line = strtok_r(NULL, "\n", &save)) {
		if (*line == '#' || strstr(line, "such"))
			continue;
		/* Found out later, when the command is prepared. */
		if (!strncmp(line, "-u ", 3))
			continue;
		if (parsed(line, all_calls) != 1)
			fail_msg("\"%s\" is not refused", line);
	}
	free(text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(options_are_unique),
		cmocka_unit_test(help_has_all_options),
		cmocka_unit_test(manual_has_all_options),
		cmocka_unit_test(manual_has_no_other_options),
		cmocka_unit_test(completions_have_all_options),
		cmocka_unit_test(tests_have_all_options),
		cmocka_unit_test(good_lines),
		cmocka_unit_test(bad_lines),
	};

	return cmocka_run_group_tests_name("options", tests, NULL, NULL);
}
