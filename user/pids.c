// SPDX-License-Identifier: GPL-2.0-only
/*
 * What --decode-pids adds to a process ID.
 *
 * Names of threads that are traced are known from what they did: a child has
 * its parent's, an execve gives a new one.  So they are right also when the
 * thread has gone on meanwhile.  Others are looked up when they are printed.
 */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "decode.h"
#include "pids.h"

struct pid_namer pid_namer;

/**
 * read_comm() - a process's name as it is now
 * @pid: its ID.
 * @comm: filled, COMM_SIZE bytes; empty when there is no such process.
 */
bool read_comm(pid_t pid, char *comm)
{
	char path[64];
	FILE *f;

	*comm = '\0';
	snprintf(path, sizeof(path), "/proc/%d/comm", pid);
	f = fopen(path, "re");
	if (!f)
		return false;
	if (fgets(comm, COMM_SIZE, f))
		comm[strcspn(comm, "\n")] = '\0';
	fclose(f);
	return *comm;
}

/** put_comm() - "<name>", nothing when it is empty */
void put_comm(struct text *t, const char *comm)
{
	if (!comm || !*comm)
		return;
	text_putc(t, '<');
	put_quoted(t, comm, strlen(comm));
	text_putc(t, '>');
}

/* Whose IDs a task speaks of. */
enum pid_space {
	PID_SPACE_OURS,
	PID_SPACE_OTHER,
	PID_SPACE_UNKNOWN,	/* the task has gone */
};

#define NS_SIZE	64	/* "pid:[4026531836]", with its NUL */

/* The name of a task's PID namespace; false: it is not to be known. */
static bool read_ns(pid_t task, char *ns)
{
	char path[64];
	ssize_t n;

	snprintf(path, sizeof(path), "/proc/%d/ns/pid", task);
	n = readlink(path, ns, NS_SIZE - 1);
	ns[n > 0 ? n : 0] = '\0';
	return n >= 0;
}

static enum pid_space pid_space(pid_t task)
{
	char ours[NS_SIZE], theirs[NS_SIZE];

	if (!read_ns(task, theirs))
		return PID_SPACE_UNKNOWN;
	return read_ns(getpid(), ours) && strcmp(ours, theirs) ?
		PID_SPACE_OTHER : PID_SPACE_OURS;
}

/* The last ID of "NSpid:", which is that in the task's own namespace. */
static pid_t inner_pid(pid_t pid)
{
	char path[64], line[512];
	pid_t inner = 0;
	FILE *f;

	snprintf(path, sizeof(path), "/proc/%d/status", pid);
	f = fopen(path, "re");
	while (f && fgets(line, sizeof(line), f)) {
		const char *last;

		if (strncmp(line, "NSpid:", 6))
			continue;
		last = strrchr(line, '\t');
		inner = last ? atoi(last + 1) : 0;
		break;
	}
	if (f)
		fclose(f);
	return inner;
}

static bool shares_ns(pid_t a, pid_t b)
{
	char x[NS_SIZE], y[NS_SIZE];

	return read_ns(a, x) && read_ns(b, y) && !strcmp(x, y);
}

/* Our ID of what a task calls @pid; 0: it is not to be found. */
static pid_t outer_pid(pid_t task, pid_t pid)
{
	struct dirent *e;
	pid_t found = 0;
	DIR *d;

	if (inner_pid(task) == pid)
		return task;
	d = opendir("/proc");
	while (d && !found && (e = readdir(d))) {
		pid_t p = atoi(e->d_name);

		if (p > 0 && inner_pid(p) == pid && shares_ns(task, p))
			found = p;
	}
	if (d)
		closedir(d);
	return found;
}

/**
 * put_pid_more() - what is to stand behind a process ID
 * @t: text to add to.
 * @task: the thread in whose namespace the ID is, by our ID.
 * @pid: the ID.
 */
void put_pid_more(struct text *t, pid_t task, pid_t pid)
{
	enum pid_space space = PID_SPACE_OURS;
	pid_t ours = pid;
	const char *comm = NULL;
	char now[COMM_SIZE];

	if (pid <= 0)
		return;
	if (pid_namer.live && (pid_namer.ns || pid_namer.comm))
		space = pid_space(task);
	if (space == PID_SPACE_OTHER)
		ours = outer_pid(task, pid);
	if (pid_namer.comm && ours) {
		if (pid_namer.find)
			comm = pid_namer.find(pid_namer.data, ours);
		/* Not whoever has that ID here: who meant it may have been elsewhere. */
		if (!comm && pid_namer.live && space != PID_SPACE_UNKNOWN &&
		    read_comm(ours, now))
			comm = now;
		put_comm(t, comm);
	}
	if (pid_namer.ns && ours && ours != pid)
		text_printf(t, " /* %d in strace's PID NS */", ours);
}
