// SPDX-License-Identifier: GPL-2.0-only
/* systrace: the command. */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "merge.h"
#include "options.h"
#include "pair.h"
#include "session.h"

/* How long a quiet trace may stay unread. */
#define POLL_MS		20

static volatile sig_atomic_t interrupted;

static void on_interrupt(int sig)
{
	interrupted = sig;
}

static void catch_signals(void)
{
	struct sigaction sa = { .sa_handler = on_interrupt };
	static const int sigs[] = { SIGHUP, SIGINT, SIGQUIT, SIGPIPE, SIGTERM };
	unsigned int i;

	for (i = 0; i < sizeof(sigs) / sizeof(sigs[0]); i++)
		sigaction(sigs[i], &sa, NULL);
}

static void uncatch_signals(void)
{
	static const int sigs[] = { SIGHUP, SIGINT, SIGQUIT, SIGPIPE, SIGTERM };
	unsigned int i;

	for (i = 0; i < sizeof(sigs) / sizeof(sigs[0]); i++)
		signal(sigs[i], SIG_DFL);
}

/* Ends as the signal would have ended us, without a core of our own. */
static void die_of(int sig)
{
	struct rlimit none = { 0, 0 };
	sigset_t set;

	setrlimit(RLIMIT_CORE, &none);
	signal(sig, SIG_DFL);
	sigemptyset(&set);
	sigaddset(&set, sig);
	sigprocmask(SIG_UNBLOCK, &set, NULL);
	raise(sig);
	exit(128 + sig);
}

static bool is_executable(const char *path)
{
	struct stat st;

	return !stat(path, &st) && S_ISREG(st.st_mode) && (st.st_mode & 0111);
}

/* The file that a command names, as strace looks for it. */
static char *find_executable(const char *name)
{
	const char *path = getenv("PATH");
	struct stat st;
	char *file;

	if (!*name)
		die("Cannot find executable '%s'", name);
	if (strchr(name, '/')) {
		if (stat(name, &st))
			die("Cannot stat '%s': %s", name, strerror(errno));
		return strdup(name);
	}
	while (path && *path) {
		size_t len = strcspn(path, ":");

		if (asprintf(&file, "%.*s%s%s", (int)len, path,
			     len && path[len - 1] != '/' ? "/" : "", name) < 0)
			die("out of memory");
		if (is_executable(file))
			return file;
		free(file);
		path += len + (path[len] == ':');
	}
	die("Cannot find executable '%s'", name);
}

/**
 * struct child - the command that we run
 * @pid: its process, 0: there is none.
 * @go: closing this lets it begin.
 */
struct child {
	pid_t pid;
	int go;
};

/* Makes the command's process, which waits until it is traced. */
static void prepare_command(struct child *child, const char *file, char **argv)
{
	int go[2];

	if (pipe2(go, O_CLOEXEC))
		die("pipe: %s", strerror(errno));
	child->pid = fork();
	if (child->pid < 0)
		die("fork: %s", strerror(errno));
	if (!child->pid) {
		char ch;

		close(go[1]);
		/* "g": go on; end of file: the reader is gone. */
		if (read(go[0], &ch, 1) != 1)
			_exit(1);
		execv(file, argv);
		fprintf(stderr, "systrace: exec: %s\n", strerror(errno));
		_exit(1);
	}
	close(go[0]);
	child->go = go[1];
}

static void start_command(struct child *child)
{
	/* The child cannot be gone: it waits for this. */
	if (write(child->go, "g", 1) != 1)
		die("cannot start the command: %s", strerror(errno));
	close(child->go);
}

static void attach_command(struct session *s, struct pair *p,
			   const struct options *o, struct child *child)
{
	uint32_t flags = SYSTRACE_ATTACH_ON_EXEC;
	unsigned int nr;
	int err;

	if (o->follow)
		flags |= SYSTRACE_ATTACH_FOLLOW;
	err = session_attach(s, child->pid, flags, &nr);
	if (err) {
		kill(child->pid, SIGKILL);
		die("attach: %d: %s", child->pid, strerror(-err));
	}
	p->command = child->pid;
	pair_add(p, child->pid, child->pid);
}

static pid_t tgid_of(pid_t pid)
{
	char path[64], line[256];
	pid_t tgid = pid;
	FILE *f;

	snprintf(path, sizeof(path), "/proc/%d/status", pid);
	f = fopen(path, "re");
	while (f && fgets(line, sizeof(line), f))
		if (sscanf(line, "Tgid: %d", &tgid) == 1)
			break;
	if (f)
		fclose(f);
	return tgid;
}

/* Threads that are attached are known by name before they say anything. */
static void add_threads(struct pair *p, pid_t pid)
{
	char path[64];
	struct dirent *e;
	DIR *d;

	snprintf(path, sizeof(path), "/proc/%d/task", pid);
	d = opendir(path);
	while (d && (e = readdir(d)))
		if (atoi(e->d_name) > 0)
			pair_add(p, atoi(e->d_name), tgid_of(pid));
	if (d)
		closedir(d);
}

static bool attach_pid(struct session *s, struct pair *p,
		       const struct options *o, pid_t pid)
{
	uint32_t flags = 0;
	unsigned int nr = 0;
	int err;

	if (o->follow)
		flags = SYSTRACE_ATTACH_FOLLOW | SYSTRACE_ATTACH_GROUP;
	err = session_attach(s, pid, flags, &nr);
	if (err == -EINVAL)
		die("attach: %d: a kernel thread makes no system calls", pid);
	if (err) {
		say("attach: %d: %s", pid, strerror(-err));
		return false;
	}
	if (o->follow)
		add_threads(p, pid);
	else
		pair_add(p, pid, tgid_of(pid));
	if (o->quiet)
		return true;
	if (nr > 1)
		say("Process %d attached with %u threads", pid, nr);
	else
		say("Process %d attached", pid);
	return true;
}

static void set_filter(struct session *s, const struct options *o)
{
	if (!o->filtered)
		return;
	session_set_calls(s, SYSTRACE_ABI_NATIVE, o->calls, SYSTRACE_MAX_NR,
			  o->others);
}

/* Reads and prints until the last task is gone, or a signal comes. */
static void follow(struct session *s, struct pair *p)
{
	bool more = true;

	while (more && !interrupted && !p->failed) {
		more = session_wait(s, POLL_MS);
		if (merge_drain(s, false, pair_records, p))
			pair_flush(p);
	}
}

static void finish(struct session *s, struct pair *p)
{
	uint64_t lost[SYSTRACE_NR_LOST] = {};
	unsigned int i, why;

	session_detach_all(s);
	merge_drain(s, true, pair_records, p);
	for (i = 0; i < s->nr_rings; i++)
		for (why = 0; why < SYSTRACE_NR_LOST; why++)
			lost[why] += s->ring[i].kernel->lost[why];
	pair_lost(p, lost);
	if (interrupted)
		pair_detach(p);
	pair_flush(p);
}

/* Our own end is the command's. */
static int command_status(const struct child *child)
{
	int status;

	while (waitpid(child->pid, &status, 0) < 0)
		if (errno != EINTR)
			return 1;
	if (WIFSIGNALED(status))
		die_of(WTERMSIG(status));
	return WEXITSTATUS(status);
}

int main(int argc, char **argv)
{
	struct systrace_config cfg = { .size = sizeof(cfg) };
	struct child child = {};
	struct options o;
	struct session s;
	struct pair p;
	char *file = NULL;
	unsigned int i, attached = 0;
	int fd = STDERR_FILENO;

	options_parse(&o, argc, argv);
	if (o.command)
		file = find_executable(o.command[0]);
	cfg.str_max = o.format.str_max;
	cfg.arr_max = o.format.arr_max;
	cfg.budget = o.budget;
	session_open(&s, &cfg);
	set_filter(&s, &o);
	if (o.output) {
		fd = open(o.output, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
		if (fd < 0)
			die("Can't fopen '%s': %s", o.output, strerror(errno));
	}
	pair_init(&p, &o, fd);

	if (o.command)
		prepare_command(&child, file, o.command);
	catch_signals();
	for (i = 0; i < o.nr_pids; i++)
		attached += attach_pid(&s, &p, &o, o.pids[i]);
	if (o.command) {
		attach_command(&s, &p, &o, &child);
		start_command(&child);
	} else if (!attached) {
		return 1;
	}

	follow(&s, &p);
	finish(&s, &p);
	if (interrupted && child.pid)
		kill(child.pid, interrupted);
	session_close(&s);
	pair_free(&p);
	free(file);
	if (interrupted)
		die_of(interrupted);
	uncatch_signals();
	return child.pid ? command_status(&child) : 0;
}
