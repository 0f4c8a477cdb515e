// SPDX-License-Identifier: GPL-2.0-only
/* systrace: the command. */
#include <dirent.h>
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "choose.h"
#include "fdname.h"
#include "interrupt.h"
#include "judge.h"
#include "launch.h"
#include "merge.h"
#include "notify.h"
#include "options.h"
#include "output.h"
#include "replay.h"
#include "session.h"
#include "summary.h"
#include "sink.h"

/* How long a quiet trace may stay unread. */
#define POLL_MS		20

static void attach_command(struct session *s, struct sink *k,
			   const struct options *o, struct child *child)
{
	uint32_t flags = SYSTRACE_ATTACH_ON_EXEC;
	unsigned int nr;
	int err;

	if (o->follow)
		flags |= SYSTRACE_ATTACH_FOLLOW;
	err = session_attach(s, child->pid, flags, &nr);
	/* The command's process ends when it hears no more of us. */
	if (err)
		die("attach: %d: %s", child->pid, strerror(-err));
	sink_thread(k, child->pid, child->pid);
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
static void add_threads(struct sink *k, pid_t pid)
{
	char path[64];
	struct dirent *e;
	DIR *d;

	snprintf(path, sizeof(path), "/proc/%d/task", pid);
	d = opendir(path);
	while (d && (e = readdir(d)))
		if (atoi(e->d_name) > 0)
			sink_thread(k, atoi(e->d_name), tgid_of(pid));
	if (d)
		closedir(d);
}

static bool attach_pid(struct session *s, struct sink *k,
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
		add_threads(k, pid);
	else
		sink_thread(k, pid, tgid_of(pid));
	if (options_quiet(o, QUIET_ATTACH))
		return true;
	if (nr > 1)
		say("Process %d attached with %u threads", pid, nr);
	else
		say("Process %d attached", pid);
	return true;
}

/* An ABI whose calls have no names for us is not filtered by them. */
static void set_filter(struct session *s, const struct options *o)
{
	unsigned int abi;

	if (callset_full(&o->trace))
		return;
	for (abi = 0; abi < SYSTRACE_NR_ABIS; abi++)
		if (abi_has_names(abi))
			session_set_calls(s, abi, o->trace.bits[abi],
					  SYSTRACE_MAX_NR, o->trace.others[abi]);
}

static void open_session(struct session *s, const struct options *o)
{
	struct systrace_config cfg = {
		.size = sizeof(cfg),
		.str_max = o->str_max,
		.arr_max = o->arr_max,
		.budget = o->budget,
		.policy = o->lossless ? SYSTRACE_POLICY_WAIT : SYSTRACE_POLICY_DROP,
		.max_wait = o->max_wait,
	};

	if (o->format.decode_fds)
		cfg.flags |= SYSTRACE_CONFIG_FD_NAMES;
	if (o->format.decode_fds & ~FD_PATH)
		cfg.flags |= SYSTRACE_CONFIG_FD_DETAILS;
	if (o->ip)
		cfg.flags |= SYSTRACE_CONFIG_IP;
	if (o->stack)
		cfg.flags |= SYSTRACE_CONFIG_STACK;
	session_open(s, &cfg);
	set_filter(s, o);
	judge_set(s, o);
	judge_paths(s, o);
	summary_start(s, o);
	if (o->debug)
		say("module %.*s, ABI %u.%u, %u rings of %" PRIu64 " bytes",
		    (int)sizeof(s->info.version), s->info.version,
		    s->info.abi_major, s->info.abi_minor, s->nr_rings,
		    s->nr_rings ? s->ring[0].size : 0);
}

/*
 * Cgroups come and go.  True: tasks may come even where the session has none
 * and knows of none, as a recording that goes on waits for a cgroup.
 */
static bool look_for_cgroups(struct session *s, struct options *o)
{
	static uint64_t looked;
	struct timespec ts;
	uint64_t now;

	if (!o->nr_rules)
		return false;
	clock_gettime(CLOCK_MONOTONIC, &ts);
	now = ts.tv_sec * 1000ULL + ts.tv_nsec / 1000000;
	if (now - looked >= POLL_MS) {
		looked = now;
		choose_again(s, o);
	}
	return o->record_on;
}

/* Reads until the last task is gone, or a signal comes. */
static void follow(struct session *s, struct sink *k, struct options *o, int fd)
{
	struct timespec pause = { .tv_nsec = POLL_MS * 1000000L };
	bool more = true, ok = true;

	while (more && !interrupted && ok && !k->pair.enough) {
		more = session_wait(s, POLL_MS);
		ok = sink_flush(k, merge_drain(s, false, sink_take, k));
		summary_tick(s, o, fd);
		if (!look_for_cgroups(s, o) || more)
			continue;
		/* There is no task yet: to wait for the session waits for nothing. */
		nanosleep(&pause, NULL);
		more = true;
	}
}

/* What -b needs to let a task go. */
struct leaving {
	struct session *session;
	struct child *child;
};

/* -b: the kernel lets a task go; if it is our command its end is its own. */
static void leave_task(void *data, pid_t tid)
{
	const struct leaving *l = data;

	session_detach(l->session, tid);
	if (tid == l->child->pid)
		l->child->ours = false;
}

static void tell_books(const struct session *s)
{
	unsigned int i, why;

	for (i = 0; i < s->nr_rings; i++) {
		const struct systrace_ring_kernel *k = s->ring[i].kernel;
		uint64_t lost = 0;

		for (why = 0; why < SYSTRACE_NR_LOST; why++)
			lost += k->lost[why];
		say("CPU %u: %" PRIu64 " events seen, %" PRIu64 " written in %"
		    PRIu64 " bytes, %" PRIu64 " filtered, %" PRIu64 " lost",
		    k->cpu, (uint64_t)k->seen, (uint64_t)k->written,
		    (uint64_t)k->head, (uint64_t)k->filtered, lost);
	}
}

/* The rest; false: the recording is not whole. */
static bool finish(struct session *s, struct sink *k, const struct options *o)
{
	uint64_t lost[SYSTRACE_NR_LOST] = {};
	unsigned int i, why;
	bool ok;

	session_detach_all(s);
	merge_drain(s, true, sink_take, k);
	for (i = 0; i < s->nr_rings; i++)
		for (why = 0; why < SYSTRACE_NR_LOST; why++)
			lost[why] += s->ring[i].kernel->lost[why];
	ok = sink_close(k, lost, interrupted);
	if (o->debug)
		tell_books(s);
	return ok;
}

int main(int argc, char **argv)
{
	struct child child = {};
	unsigned int i, attached = 0;
	struct output out;
	struct options o;
	struct session s;
	struct leaving leaving = { &s, &child };
	static struct sink k;
	bool ok;

	options_parse(&o, argc, argv);
	if (o.replay)
		return replay(&o);
	if (o.command)
		child_prepare(&child, &o);
	open_session(&s, &o);
	output_open(&out, &o);
	sink_open(&k, &o, out.fd, child.pid, argv);
	k.pair.leave = leave_task;
	k.pair.leave_data = &leaving;

	interrupt_set(o.interruptible);
	for (i = 0; i < o.nr_pids; i++)
		attached += attach_pid(&s, &k, &o, o.pids[i]);
	choose_tasks(&s, &o, out.command);
	if (o.command) {
		attach_command(&s, &k, &o, &child);
		child_start(&child);
	} else if (!attached && !o.nr_rules) {
		return 1;
	}

	/* The service manager's word is for a service, not for what it runs. */
	if (o.record_on)
		notify_ready();
	follow(&s, &k, &o, out.fd);
	if (o.record_on)
		notify_stopping();
	ok = finish(&s, &k, &o);
	summary_finish(&s, &o, out.fd);
	if (interrupted && child.ours)
		kill(child.pid, interrupted);
	session_close(&s);
	output_close(&out);
	if (interrupted)
		die_of(interrupted);
	interrupt_reset();
	if (!ok)
		return 1;
	return child.pid && !k.pair.enough ? child_status(&child) : 0;
}
