// SPDX-License-Identifier: GPL-2.0-only
/*
 * Tasks chosen by what they are.  Whoever reads our output must not be among
 * them: each line would make him do something, and that another line.
 */
#include <errno.h>
#include <fcntl.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "choose.h"
#include "message.h"
#include "optarg.h"
#include "options.h"
#include "session.h"

static bool parse_uid(struct systrace_select *sel, const char *arg)
{
	const struct passwd *pw = getpwnam(arg);
	char *end;
	unsigned long uid;

	if (pw) {
		sel->value = pw->pw_uid;
		return true;
	}
	errno = 0;
	uid = strtoul(arg, &end, 10);
	if (*arg < '0' || *arg > '9' || *end || errno || uid >= UINT32_MAX)
		return false;
	sel->value = uid;
	return true;
}

/**
 * choose_parse() - an option's argument
 * @rule: filled.
 * @option: the option's name.
 * @arg: its argument, or NULL.
 *
 * Return: false when it is none.
 */
bool choose_parse(struct select_rule *rule, const char *option, const char *arg)
{
	struct systrace_select *sel = &rule->sel;

	*rule = (struct select_rule){ .arg = arg };
	if (!strcmp(option, "all")) {
		sel->kind = SYSTRACE_SELECT_ALL;
		return true;
	}
	if (!strcmp(option, "comm")) {
		sel->kind = SYSTRACE_SELECT_COMM;
		/* The kernel cuts names too. */
		snprintf(sel->comm, sizeof(sel->comm), "%s", arg);
		return *arg;
	}
	if (!strcmp(option, "uid")) {
		sel->kind = SYSTRACE_SELECT_UID;
		return parse_uid(sel, arg);
	}
	if (!strcmp(option, "pidns")) {
		sel->kind = SYSTRACE_SELECT_PIDNS;
		sel->value = parse_uint(arg, INT32_MAX);
		return sel->value > 0;
	}
	sel->kind = SYSTRACE_SELECT_CGROUP;
	return *arg;
}

static void spare(struct session *s, enum systrace_select_kind kind, pid_t pid)
{
	struct systrace_select sel = { .kind = kind, .value = pid };
	int err = session_select(s, &sel);

	/* It may have gone. */
	if (err && err != -ESRCH)
		die("cannot leave process %d out: %s", pid, strerror(-err));
}

static pid_t parent_of(pid_t pid)
{
	char path[64], line[512];
	pid_t parent = 0;
	const char *end;
	FILE *f;

	snprintf(path, sizeof(path), "/proc/%d/stat", pid);
	f = fopen(path, "re");
	if (f && fgets(line, sizeof(line), f)) {
		/* A name may hold anything. */
		end = strrchr(line, ')');
		if (!end || sscanf(end, ") %*c %d", &parent) != 1)
			parent = 0;
	}
	if (f)
		fclose(f);
	return parent;
}

static bool is_pipe(int fd)
{
	struct stat st;

	return !fstat(fd, &st) && (S_ISFIFO(st.st_mode) || S_ISSOCK(st.st_mode));
}

/*
 * Those that get to work when we write: a command behind -o, the rest of the
 * shell's pipeline, and, as a terminal is served by one of them, those that we
 * were started from.
 */
static void spare_audience(struct session *s, pid_t output)
{
	pid_t pid = getppid();
	unsigned int i;

	if (output)
		spare(s, SYSTRACE_SPARE_TREE, output);
	if (is_pipe(STDOUT_FILENO) || is_pipe(STDERR_FILENO))
		spare(s, SYSTRACE_SPARE_GROUP, getpgrp());
	for (i = 0; i < 32 && pid > 1; i++, pid = parent_of(pid))
		spare(s, SYSTRACE_SPARE_PROCESS, pid);
}

/* Who records on and on waits for a cgroup that is not there. */
static int open_cgroup(const struct options *o, struct select_rule *rule)
{
	int fd = open(rule->arg, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	struct stat st;

	if (fd < 0 && !(o->record_on && errno == ENOENT))
		die("cannot open cgroup '%s': %s", rule->arg, strerror(errno));
	if (fd < 0 || fstat(fd, &st)) {
		rule->ino = 0;
		return fd;
	}
	rule->dev = st.st_dev;
	rule->ino = st.st_ino;
	return fd;
}

/* Makes one rule; dies when it cannot be. */
static unsigned int choose(struct session *s, const struct options *o,
			   struct select_rule *rule)
{
	struct systrace_select sel = rule->sel;
	int fd = -1, err;

	if (o->follow)
		sel.flags = SYSTRACE_SELECT_FOLLOW;
	if (sel.kind == SYSTRACE_SELECT_CGROUP) {
		fd = open_cgroup(o, rule);
		if (fd < 0)
			return 0;
		sel.value = fd;
	}
	err = session_select(s, &sel);
	/* It has gone again. */
	if (fd >= 0 && err == -ENOENT) {
		rule->ino = 0;
		close(fd);
		return 0;
	}
	if (err)
		die("cannot select tasks by '%s': %s",
		    rule->arg ? rule->arg : "all", strerror(-err));
	if (fd >= 0)
		close(fd);
	return sel.nr_tasks;
}

/**
 * choose_tasks() - trace the tasks that the options choose
 * @s: the session.
 * @o: the options.
 * @output: the command that reads our output, or zero.
 *
 * Return: the number of tasks that are traced by that now.
 */
unsigned int choose_tasks(struct session *s, struct options *o, pid_t output)
{
	unsigned int i, nr = 0;

	if (!o->nr_rules)
		return 0;
	spare_audience(s, output);
	for (i = 0; i < o->nr_rules; i++)
		nr += choose(s, o, &o->rules[i]);
	if (!options_quiet(o, QUIET_ATTACH))
		say("%u tasks attached", nr);
	return nr;
}

/**
 * choose_again() - are there cgroups anew?
 * @s: the session.
 * @o: the options.
 *
 * A cgroup that was removed and made again has its name, but is another one:
 * that of a service which was restarted, say.
 */
void choose_again(struct session *s, struct options *o)
{
	struct stat st;
	unsigned int i;

	for (i = 0; i < o->nr_rules; i++) {
		struct select_rule *rule = &o->rules[i];

		if (rule->sel.kind != SYSTRACE_SELECT_CGROUP)
			continue;
		if (stat(rule->arg, &st))
			rule->ino = 0;
		else if (st.st_ino != rule->ino || st.st_dev != rule->dev)
			choose(s, o, rule);
	}
}
