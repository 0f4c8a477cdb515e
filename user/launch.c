// SPDX-License-Identifier: GPL-2.0-only
/*
 * The command that is run to be traced.
 *
 * Its process exists before it is traced, and waits until it is: so nothing
 * of it is missed, and nothing of ours is seen.
 */
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <pwd.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "launch.h"

static bool is_executable(const char *path)
{
	struct stat st;

	return !stat(path, &st) && S_ISREG(st.st_mode) && (st.st_mode & 0111);
}

/**
 * find_executable() - the file that a command names, as strace looks for it
 *
 * Return: its path, to be freed; without such a file the program ends.
 */
char *find_executable(const char *name)
{
	const char *path = getenv("PATH");
	struct stat st;
	char *file;

	if (!*name)
		die("Cannot find executable '%s'", name);
	if (strchr(name, '/')) {
		if (stat(name, &st))
			die("Cannot stat '%s': %s", name, strerror(errno));
		file = strdup(name);
		if (!file)
			die("out of memory");
		return file;
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
 * struct identity - who runs the command
 * @set: it is not the one who runs us.
 * @name: whose supplementary groups it has; NULL: none.
 * @uid: user.
 * @gid: group.
 */
struct identity {
	bool set;
	const char *name;
	uid_t uid;
	gid_t gid;
};

static bool parse_id(const char *s, char end, uint32_t *id, const char **rest)
{
	unsigned long long n;
	char *stop;

	if (*s < '0' || *s > '9')
		return false;
	errno = 0;
	n = strtoull(s, &stop, 10);
	if (errno || *stop != end || n >= UINT32_MAX)
		return false;
	*id = n;
	*rest = stop + 1;
	return true;
}

static void find_user(const char *user, struct identity *who)
{
	const struct passwd *pw;
	const char *rest;

	if (!user)
		return;
	if (getuid() || geteuid())
		die("You must be root to use the -u/--username option");
	who->set = true;
	if (strchr(user, ':')) {
		if (!parse_id(user, ':', &who->uid, &rest) ||
		    !parse_id(rest, '\0', &who->gid, &rest))
			die("Invalid UID:GID pair '%s'", user);
		return;
	}
	pw = getpwnam(user);
	if (!pw)
		die("Cannot find user '%s'", user);
	who->name = user;
	who->uid = pw->pw_uid;
	who->gid = pw->pw_gid;
}

static void take_identity(const struct identity *who)
{
	if (!who->set)
		return;
	if (who->name ? initgroups(who->name, who->gid) : setgroups(0, NULL))
		die("%s: %s", who->name ? "initgroups" : "setgroups",
		    strerror(errno));
	if (setregid(who->gid, who->gid))
		die("setregid: %s", strerror(errno));
	if (setreuid(who->uid, who->uid))
		die("setreuid: %s", strerror(errno));
}

/* Does an entry of an environment set the variable? */
static bool sets(const char *entry, const char *var, size_t len)
{
	return !strncmp(entry, var, len) &&
	       (entry[len] == '=' || entry[len] == '\0');
}

static void change_env(char **env, char *change)
{
	size_t len = strcspn(change, "=");
	char **to = env;
	bool put = change[len];

	for (; *env; env++) {
		if (!sets(*env, change, len)) {
			*to++ = *env;
		} else if (put) {
			*to++ = change;
			put = false;
		}
	}
	if (put)
		*to++ = change;
	*to = NULL;
}

/* Our environment, with -E's changes. */
static char **make_env(const struct options *o)
{
	unsigned int nr = 0, i;
	char **env;

	while (environ[nr])
		nr++;
	env = calloc(nr + o->nr_env + 1, sizeof(*env));
	if (!env)
		die("out of memory");
	memcpy(env, environ, nr * sizeof(*env));
	for (i = 0; i < o->nr_env; i++)
		change_env(env, o->env[i]);
	return env;
}

/**
 * struct program - all that the command's process needs to become it
 * @file: its file.
 * @argv: its arguments.
 * @env: its environment.
 * @who: who runs it.
 */
struct program {
	char *file;
	char **argv;
	char **env;
	struct identity who;
};

/* In the command's process: waits, then is the command. */
static void run(const struct program *prog, int go)
{
	char ch;

	/* "g": go on; end of file: the reader is gone. */
	if (read(go, &ch, 1) != 1)
		_exit(1);
	take_identity(&prog->who);
	execve(prog->file, prog->argv, prog->env);
	fprintf(stderr, "systrace: exec: %s\n", strerror(errno));
	_exit(1);
}

/* With -D: we go on in a grandchild, and the command runs in this process. */
static pid_t daemonize(const struct program *prog, const int *go,
		       enum daemonize how)
{
	pid_t command = getpid(), pid = fork();

	if (pid < 0)
		die("fork: %s", strerror(errno));
	if (pid) {
		close(go[1]);
		/* The command must not have children that it did not make. */
		while (waitpid(pid, NULL, 0) < 0 && errno == EINTR)
			;
		run(prog, go[0]);
	}
	pid = fork();
	if (pid < 0)
		die("fork: %s", strerror(errno));
	if (pid)
		_exit(0);
	if (how == DAEMONIZE_PGROUP && setpgid(0, 0))
		die("Cannot set process group ID of the tracer process: %s",
		    strerror(errno));
	if (how == DAEMONIZE_SESSION && setsid() < 0)
		die("Cannot set session ID of the tracer process: %s",
		    strerror(errno));
	return command;
}

/**
 * child_prepare() - make the command's process, which waits
 * @child: filled.
 * @o: with a command.
 *
 * With -D it is a new process that returns.
 */
void child_prepare(struct child *child, const struct options *o)
{
	struct program prog = { .argv = o->command };
	int go[2];

	prog.file = find_executable(o->command[0]);
	find_user(o->user, &prog.who);
	prog.env = make_env(o);
	if (o->argv0)
		prog.argv[0] = (char *)o->argv0;
	if (pipe2(go, O_CLOEXEC))
		die("pipe: %s", strerror(errno));
	child->ours = !o->daemonize;
	if (o->daemonize) {
		child->pid = daemonize(&prog, go, o->daemonize);
	} else {
		child->pid = fork();
		if (child->pid < 0)
			die("fork: %s", strerror(errno));
		if (!child->pid) {
			close(go[1]);
			run(&prog, go[0]);
		}
	}
	close(go[0]);
	child->go = go[1];
	free(prog.file);
	free(prog.env);
}

/** child_start() - the command is traced, and may begin */
void child_start(struct child *child)
{
	/* The child cannot be gone: it waits for this. */
	if (write(child->go, "g", 1) != 1)
		die("cannot start the command: %s", strerror(errno));
	close(child->go);
}

/** die_of() - end as a signal would have ended us, without a core of our own */
void die_of(int sig)
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

/**
 * child_status() - the exit status that the command's end gives us
 *
 * Return: the status; does not when a signal ended the command.
 */
int child_status(const struct child *child)
{
	int status;

	if (!child->ours)
		return 0;
	while (waitpid(child->pid, &status, 0) < 0)
		if (errno != EINTR)
			return 1;
	if (WIFSIGNALED(status))
		die_of(WTERMSIG(status));
	return WEXITSTATUS(status);
}
