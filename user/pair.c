// SPDX-License-Identifier: GPL-2.0-only
/*
 * Pair: from records in order to strace's lines.
 *
 * An entry opens a line; its exit ends it.  When another thread's record
 * comes between them the line is cut ("<unfinished ...>") and taken up again
 * later ("<... read resumed>").
 */
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "pair.h"

#define NSEC_PER_SEC	UINT64_C(1000000000)

/* Text is written in pieces of about this size while there is much of it. */
#define FLUSH_AT	(64 * 1024)

/**
 * struct thread - a thread, and the call that it is in
 * @next: in its bucket.
 * @tid: its ID.
 * @tgid: its thread group's ID; 0: not known.
 * @others: of a leader: other threads of its group that live.
 * @live: it is traced and has not died.
 * @gone: of a leader: it has died before its group; @code is to be shown
 *	when the last of the group is gone, as wait(2) has it.
 * @code: its exit code.
 * @abi: enum systrace_abi of its last call.
 * @in_call: an entry without its exit.
 * @held: nothing of that call is shown yet: the line is written when it ends.
 * @cut: the line of that call was cut.
 * @attached: it was in that call when it was attached.
 * @started: time of the entry.
 * @call: the call.
 * @rec: copy of the entry's record, that @call reads from.
 * @cap: bytes allocated for @rec.
 * @killed: the exit of a call in which it was killed, or NULL.
 * @resuming: name of the call that restart_syscall would go on with.
 */
struct thread {
	struct thread *next;
	pid_t tid;
	pid_t tgid;
	unsigned int others;
	bool live;
	bool gone;
	int code;
	uint8_t abi;
	bool in_call;
	bool held;
	bool cut;
	bool attached;
	uint64_t started;
	struct call call;
	struct systrace_enter *rec;
	size_t cap;
	struct systrace_exit *killed;
	const char *resuming;
};

/* One call is decoded at a time: its snapshots are needed only meanwhile. */
static struct snapshot entry_memory;
static struct snapshot exit_memory;

/**
 * pair_init() - begin
 * @p: filled.
 * @opt: how to print; must outlive @p.
 * @fd: where the lines go.
 */
void pair_init(struct pair *p, const struct options *opt, int fd)
{
	struct timespec mono, real;

	memset(p, 0, sizeof(*p));
	p->opt = opt;
	p->fd = fd;
	clock_gettime(CLOCK_MONOTONIC, &mono);
	clock_gettime(CLOCK_REALTIME, &real);
	p->epoch = (real.tv_sec - mono.tv_sec) * (int64_t)NSEC_PER_SEC +
		   real.tv_nsec - mono.tv_nsec;
}

static struct thread *thread_find(struct pair *p, pid_t tid)
{
	struct thread *t;

	for (t = p->bucket[(uint32_t)tid % PAIR_BUCKETS]; t; t = t->next)
		if (t->tid == tid)
			return t;
	return NULL;
}

static struct thread *thread_get(struct pair *p, pid_t tid)
{
	struct thread *t = thread_find(p, tid);
	struct thread **bucket = &p->bucket[(uint32_t)tid % PAIR_BUCKETS];

	if (t)
		return t;
	t = calloc(1, sizeof(*t));
	if (!t)
		die("out of memory");
	t->tid = tid;
	t->next = *bucket;
	*bucket = t;
	return t;
}

static void thread_drop(struct pair *p, struct thread *t)
{
	struct thread **link = &p->bucket[(uint32_t)t->tid % PAIR_BUCKETS];

	while (*link != t)
		link = &(*link)->next;
	*link = t->next;
	if (p->open == t)
		p->open = NULL;
	text_free(&t->call.auxtext);
	free(t->killed);
	free(t->rec);
	free(t);
}

/**
 * pair_add() - a thread is traced
 * @p: the lot.
 * @tid: its ID.
 * @tgid: its thread group's.
 */
void pair_add(struct pair *p, pid_t tid, pid_t tgid)
{
	struct thread *t = thread_get(p, tid);

	if (t->live)
		return;
	t->live = true;
	t->tgid = tgid;
	p->nr_threads++;
	if (tgid != tid)
		thread_get(p, tgid)->others++;
}

/**
 * pair_flush() - write what there is
 *
 * Text of a line that is not ended is written too: a call that blocks is
 * seen while it does.
 */
void pair_flush(struct pair *p)
{
	size_t done = 0;

	while (done < p->out.len && !p->failed) {
		ssize_t n = write(p->fd, p->out.buf + done, p->out.len - done);

		if (n < 0 && errno != EINTR) {
			say("cannot write: %s", strerror(errno));
			p->failed = true;
		}
		if (n > 0)
			done += n;
	}
	/* May wrap below zero: only differences to it are ever used. */
	p->out.line -= p->out.len;
	p->out.len = 0;
}

static void cut_line(struct pair *p)
{
	if (!p->open)
		return;
	text_puts(&p->out, " <unfinished ...>");
	text_newline(&p->out);
	p->open->cut = true;
	p->open = NULL;
}

/* ".123456": the part of a second, to so many digits; none when to 0. */
static void put_fraction(struct pair *p, uint64_t nsec, unsigned int digits)
{
	unsigned int i;

	if (!digits)
		return;
	for (i = digits; i < 9; i++)
		nsec /= 10;
	text_putc(&p->out, '.');
	text_udec_pad(&p->out, nsec, digits);
}

static void put_time(struct pair *p, uint64_t time)
{
	uint64_t real = time + p->epoch;
	time_t sec = real / NSEC_PER_SEC;
	struct tm tm;

	if (p->opt->stamp == STAMP_UNIX) {
		text_udec(&p->out, sec);
	} else {
		localtime_r(&sec, &tm);
		text_udec_pad(&p->out, tm.tm_hour, 2);
		text_putc(&p->out, ':');
		text_udec_pad(&p->out, tm.tm_min, 2);
		text_putc(&p->out, ':');
		text_udec_pad(&p->out, tm.tm_sec, 2);
	}
	put_fraction(p, real % NSEC_PER_SEC, p->opt->stamp_digits);
	text_putc(&p->out, ' ');
}

/* -r: the time since the line before; in parentheses after an absolute one. */
static void put_relative(struct pair *p, uint64_t time)
{
	/* A call that waited for its result may have begun before that line. */
	uint64_t since = p->last_time && time > p->last_time ?
		time - p->last_time : 0;
	bool both = p->opt->stamp != STAMP_NONE;

	text_printf(&p->out, both ? "(+%6" PRIu64 : "%6" PRIu64,
		    since / NSEC_PER_SEC);
	put_fraction(p, since % NSEC_PER_SEC, p->opt->relative_digits);
	text_puts(&p->out, both ? ") " : " ");
	p->last_time = time;
}

/* "[pid   123] ", or "123   " in a file that several threads write to. */
static void put_pid(struct pair *p, const struct thread *t)
{
	const struct options *o = p->opt;
	bool many = o->follow || o->nr_pids > 1;

	if (o->always_show_pid || (o->output && many))
		text_printf(&p->out, "%-5u ", t->tid);
	else if (!o->output && p->nr_threads > 1)
		text_printf(&p->out, "[pid %5u] ", t->tid);
}

/* Begins a line of a thread. */
static void lead(struct pair *p, const struct thread *t, uint64_t time)
{
	cut_line(p);
	put_pid(p, t);
	if (p->opt->stamp != STAMP_NONE)
		put_time(p, time);
	if (p->opt->relative)
		put_relative(p, time);
	if (p->opt->syscall_number)
		text_printf(&p->out, "[%4d] ", t->call.nr);
}

static const char *call_name(const struct call *c)
{
	static char unknown[32];

	if (c->ent->name)
		return c->ent->name;
	/* As the kernel has it: a negative one is 64 bits wide. */
	snprintf(unknown, sizeof(unknown), "syscall_%#lx", (long)c->nr);
	return unknown;
}

/* Keeps the entry, and makes its call ready to be decoded. */
static bool take_entry(struct pair *p, struct thread *t,
		       const struct systrace_enter *rec)
{
	struct call *c = &t->call;
	struct text aux = c->auxtext;
	bool held = rec->rec.flags & SYSTRACE_RECORD_HELD;

	if (rec->rec.nargs > SYSTRACE_NR_ARGS ||
	    rec->rec.size < sizeof(*rec) + (rec->rec.nargs + held) * sizeof(uint64_t))
		return false;
	if (t->cap < rec->rec.size) {
		free(t->rec);
		t->cap = rec->rec.size + 256;
		t->rec = malloc(t->cap);
		if (!t->rec)
			die("out of memory");
	}
	memcpy(t->rec, rec, rec->rec.size);
	memset(c, 0, sizeof(*c));
	c->auxtext = aux;
	c->auxtext.len = 0;
	memcpy(c->args, rec->args, rec->rec.nargs * sizeof(uint64_t));
	c->text = &p->out;
	c->fmt = options_format(p->opt, rec->rec.abi, rec->rec.nr);
	c->tid = rec->rec.tid;
	c->nr = rec->rec.nr;
	c->abi = rec->rec.abi;
	c->nargs = rec->rec.nargs;
	c->ent = sysent_find(c->abi, c->nr, c->args);
	c->resuming = t->resuming;
	/* Behind the arguments of one that waited: when it began. */
	t->started = held ? rec->args[rec->rec.nargs] : rec->rec.time;
	t->in_call = true;
	t->held = held;
	t->cut = false;
	t->attached = rec->rec.flags & SYSTRACE_RECORD_ATTACHED;
	return true;
}

static void parse_entry(struct thread *t)
{
	bool held = t->rec->rec.flags & SYSTRACE_RECORD_HELD;
	size_t fixed = sizeof(*t->rec) +
		       (t->rec->rec.nargs + held) * sizeof(uint64_t);

	if (snapshot_parse(&entry_memory, (uint8_t *)t->rec + fixed,
			   t->rec->rec.size - fixed))
		entry_memory.nr = 0;
	t->call.entry = &entry_memory;
}

/* Until the command's process runs its program, it is not the command. */
static bool hidden(const struct pair *p, const struct thread *t,
		   const struct call *c)
{
	return t->tid == p->command &&
	       (!c->ent->name || strncmp(c->ent->name, "execve", 6));
}

/* A line of its own says that a call is of another ABI than the one before. */
static void tell_abi(struct pair *p, struct thread *t)
{
	static const char *const mode[SYSTRACE_NR_ABIS] = {
		[SYSTRACE_ABI_NATIVE] = "64 bit",
		[SYSTRACE_ABI_COMPAT] = "32 bit",
		[SYSTRACE_ABI_X32] = "x32",
	};

	if (t->abi == t->call.abi || t->call.abi >= SYSTRACE_NR_ABIS)
		return;
	t->abi = t->call.abi;
	if (options_quiet(p->opt, QUIET_PERSONALITY))
		return;
	lead(p, t, t->started);
	text_printf(&p->out, "[ Process PID=%d runs in %s mode. ]", t->tid,
		    mode[t->abi]);
	text_newline(&p->out);
}

/* The part of a call's line that is known at its entry. */
static void open_line(struct pair *p, struct thread *t)
{
	tell_abi(p, t);
	lead(p, t, t->started);
	parse_entry(t);
	decode_entry(&t->call);
	p->open = t;
	t->held = false;
}

/*
 * A task that was stopped at the very start of its call when it was attached
 * begins it once more for us.
 */
static bool told_already(const struct thread *t,
			 const struct systrace_enter *rec)
{
	return t->in_call && t->attached && t->rec->rec.nr == rec->rec.nr &&
	       t->rec->rec.nargs == rec->rec.nargs &&
	       rec->rec.size >= sizeof(*rec) + rec->rec.nargs * sizeof(uint64_t) &&
	       !memcmp(t->rec->args, rec->args, rec->rec.nargs * sizeof(uint64_t));
}

static void on_enter(struct pair *p, struct thread *t,
		     const struct systrace_enter *rec)
{
	if (told_already(t, rec))
		return;
	if (!take_entry(p, t, rec))
		return;
	if (hidden(p, t, &t->call)) {
		t->in_call = false;
		return;
	}
	if (!t->held)
		open_line(p, t);
}

/* Goes on with a call's line, or takes it up again. */
static void resume_line(struct pair *p, struct thread *t, uint64_t time)
{
	if (t->held)
		open_line(p, t);
	if (p->open == t)
		return;
	lead(p, t, time);
	text_puts(&p->out, "<... ");
	text_puts(&p->out, call_name(&t->call));
	text_puts(&p->out, " resumed>");
}

static void put_spent(struct pair *p, uint64_t spent)
{
	text_puts(&p->out, " <");
	text_udec(&p->out, spent / NSEC_PER_SEC);
	put_fraction(p, spent % NSEC_PER_SEC, p->opt->spent_digits);
	text_putc(&p->out, '>');
}

static void end_line(struct pair *p, struct thread *t)
{
	text_newline(&p->out);
	t->in_call = false;
	p->open = NULL;
}

static void end_call(struct pair *p, struct thread *t,
		     const struct systrace_exit *rec)
{
	struct call *c = &t->call;

	if (!t->in_call) {
		struct systrace_enter none = {
			.rec = rec->rec,
		};

		/* Its entry was lost. */
		if (t->tid == p->command)
			return;
		none.rec.size = sizeof(none);
		none.rec.nargs = 0;
		take_entry(p, t, &none);
		c->next = SYSTRACE_NR_ARGS;
	}
	if (t->held)
		open_line(p, t);
	else
		parse_entry(t);
	if (rec->rec.size < sizeof(*rec) ||
	    snapshot_parse(&exit_memory, rec + 1, rec->rec.size - sizeof(*rec)))
		exit_memory.nr = 0;
	c->exit = &exit_memory;
	c->exiting = true;
	set_result(c, rec->ret);

	resume_line(p, t, rec->rec.time);
	decode_exit(c);
	text_pad(&p->out, p->opt->column);
	text_puts(&p->out, "= ");
	print_result(c);
	if (p->opt->spent)
		put_spent(p, rec->rec.time - t->started);
	end_line(p, t);
	if (c->ent->decode != decode_restart_syscall)
		t->resuming = c->ent->name ? c->ent->name : "system call";
}

/*
 * The result of a call in which the thread was killed is not seen by the
 * thread, and not shown, unless the signal that ends it is its own: then
 * strace was let see it, and shows it.  What comes next tells.
 */
static void on_exit_record(struct pair *p, struct thread *t,
			   const struct systrace_exit *rec)
{
	if (!(rec->rec.flags & SYSTRACE_RECORD_KILLED)) {
		end_call(p, t, rec);
		return;
	}
	free(t->killed);
	t->killed = malloc(rec->rec.size);
	if (!t->killed)
		die("out of memory");
	memcpy(t->killed, rec, rec->rec.size);
}

static void on_signal(struct pair *p, struct thread *t,
		      const struct systrace_signal *rec)
{
	struct call c = {
		.text = &p->out, .fmt = &p->opt->format, .tid = t->tid,
	};
	unsigned int len = rec->info_len;

	if (rec->rec.size < sizeof(*rec) || t->tid == p->command)
		return;
	if (len > sizeof(rec->info))
		len = sizeof(rec->info);
	if (t->killed) {
		end_call(p, t, t->killed);
		free(t->killed);
		t->killed = NULL;
	}
	if (!numset_has(&p->opt->signals, rec->rec.nr))
		return;
	lead(p, t, rec->rec.time);
	text_puts(&p->out, "--- ");
	put_signo(&c, rec->rec.nr);
	text_putc(&p->out, ' ');
	if (len)
		put_siginfo(&c, rec->info, len);
	text_puts(&p->out, len ? " ---" : "---");
	text_newline(&p->out);

	/* By default these stop the thread, which then shows it. */
	if (rec->how || rec->handler)
		return;
	switch (rec->rec.nr) {
	case SIGSTOP:
	case SIGTSTP:
	case SIGTTIN:
	case SIGTTOU:
		lead(p, t, rec->rec.time);
		text_puts(&p->out, "--- stopped by ");
		put_signo(&c, rec->rec.nr);
		text_puts(&p->out, " ---");
		text_newline(&p->out);
	}
}

/* A message of ours between the lines, without breaking them. */
static void tell(struct pair *p, const char *what, pid_t tid)
{
	if (options_quiet(p->opt, QUIET_ATTACH))
		return;
	pair_flush(p);
	say("Process %d %s", tid, what);
}

static void on_fork(struct pair *p, const struct systrace_fork *rec)
{
	if (rec->rec.size < sizeof(*rec) || !rec->followed)
		return;
	pair_add(p, rec->rec.nr, rec->child_tgid);
	/* It begins where its parent is. */
	thread_get(p, rec->rec.nr)->abi = thread_get(p, rec->rec.tid)->abi;
	tell(p, "attached", rec->rec.nr);
}

static void put_death(struct pair *p, struct thread *t, int code, uint64_t time)
{
	struct call c = {
		.text = &p->out, .fmt = &p->opt->format, .tid = t->tid,
	};

	p->nr_threads -= p->nr_threads > 0;
	if (options_quiet(p->opt, QUIET_EXIT))
		return;
	/* As long as it is printed it still counts. */
	p->nr_threads++;
	lead(p, t, time);
	p->nr_threads--;
	if (WIFSIGNALED(code)) {
		text_puts(&p->out, "+++ killed by ");
		put_signo(&c, WTERMSIG(code));
		text_puts(&p->out, WCOREDUMP(code) ? " (core dumped) +++" : " +++");
	} else {
		text_puts(&p->out, "+++ exited with ");
		text_udec(&p->out, WEXITSTATUS(code));
		text_puts(&p->out, " +++");
	}
	text_newline(&p->out);
}

/* The call that a thread dies in never returns. */
static void put_no_result(struct pair *p, struct thread *t, uint64_t time)
{
	resume_line(p, t, time);
	parse_entry(t);
	if (!decode_done(&t->call))
		text_puts(&p->out, " <unfinished ...>");
	text_puts(&p->out, ") ");
	text_pad(&p->out, p->opt->column);
	text_puts(&p->out, "= ?");
	end_line(p, t);
}

/* The thread runs on, and we may not look any more. */
static void leave_alone(struct pair *p, struct thread *t)
{
	tell(p, "detached", t->tid);
	if (!t->in_call)
		return;
	resume_line(p, t, t->started);
	text_puts(&p->out, " <detached ...>");
	end_line(p, t);
}

static void on_left(struct pair *p, struct thread *t)
{
	struct thread *leader = t->tgid && t->tgid != t->tid ?
		thread_find(p, t->tgid) : NULL;

	leave_alone(p, t);
	t->live = false;
	if (leader)
		leader->others -= leader->others > 0;
	if (!t->others)
		thread_drop(p, t);
}

static void on_death(struct pair *p, struct thread *t,
		     const struct systrace_death *rec)
{
	struct thread *leader = t->tgid && t->tgid != t->tid ?
		thread_find(p, t->tgid) : NULL;
	int code = rec->rec.nr;

	if (t->in_call)
		put_no_result(p, t, rec->rec.time);
	t->live = false;
	/*
	 * wait(2) tells of a leader when its threads are gone: until then it
	 * may still turn out to be superseded by an execve.
	 */
	if (t->others) {
		t->gone = true;
		t->code = code;
		return;
	}
	put_death(p, t, code, rec->rec.time);
	thread_drop(p, t);
	if (!leader)
		return;
	leader->others -= leader->others > 0;
	if (leader->gone && !leader->others) {
		/* A group that ends as one leaves one code. */
		put_death(p, leader, code, rec->rec.time);
		thread_drop(p, leader);
	}
}

static void on_exec(struct pair *p, const struct systrace_exec *rec)
{
	pid_t tid = rec->rec.tid, old = rec->rec.nr;
	struct thread *leader, *t;

	if (p->command == tid)
		p->command = 0;
	if (old == tid)
		return;
	/* The thread that called execve has taken its leader's ID. */
	t = thread_find(p, old);
	if (!t)
		return;
	leader = thread_find(p, tid);
	if (leader) {
		if (!options_quiet(p->opt, QUIET_SUPERSEDED)) {
			lead(p, leader, rec->rec.time);
			text_printf(&p->out,
				    "+++ superseded by execve in pid %u +++", old);
			text_newline(&p->out);
		}
		p->nr_threads -= p->nr_threads > 0;
		thread_drop(p, leader);
	}
	/* Its call goes on under the new ID. */
	if (p->open == t)
		cut_line(p);
	leader = thread_get(p, tid);
	leader->tgid = tid;
	leader->live = true;
	leader->in_call = t->in_call;
	leader->held = t->held;
	leader->cut = t->cut;
	leader->started = t->started;
	leader->call = t->call;
	leader->call.tid = tid;
	leader->rec = t->rec;
	leader->cap = t->cap;
	memset(&t->call.auxtext, 0, sizeof(t->call.auxtext));
	t->rec = NULL;
	thread_drop(p, t);
}

static const char *const lost_reasons[SYSTRACE_NR_LOST] = {
	[SYSTRACE_LOST_FULL] = "the ring was full",
	[SYSTRACE_LOST_MEMORY] = "no memory for a task or an entry",
	[SYSTRACE_LOST_BUSY] = "too many signals at once",
};

static void put_lost(struct pair *p, const uint64_t *lost)
{
	unsigned int i;

	for (i = 0; i < SYSTRACE_NR_LOST; i++) {
		if (!lost[i])
			continue;
		cut_line(p);
		text_printf(&p->out, "+++ %" PRIu64 " events lost: %s +++",
			    lost[i], lost_reasons[i]);
		text_newline(&p->out);
		p->lost[i] += lost[i];
	}
}

static void on_lost(struct pair *p, const struct systrace_gap *rec)
{
	uint64_t lost[SYSTRACE_NR_LOST];

	if (rec->rec.size < sizeof(*rec))
		return;
	memcpy(lost, rec->lost, sizeof(lost));
	put_lost(p, lost);
}

static void on_record(struct pair *p, const struct systrace_record *rec)
{
	switch (rec->type) {
	case SYSTRACE_REC_ENTER:
		on_enter(p, thread_get(p, rec->tid), (const void *)rec);
		break;
	case SYSTRACE_REC_EXIT:
		on_exit_record(p, thread_get(p, rec->tid), (const void *)rec);
		break;
	case SYSTRACE_REC_SIGNAL:
		on_signal(p, thread_get(p, rec->tid), (const void *)rec);
		break;
	case SYSTRACE_REC_FORK:
		on_fork(p, (const void *)rec);
		break;
	case SYSTRACE_REC_EXEC:
		on_exec(p, (const void *)rec);
		break;
	case SYSTRACE_REC_LEFT:
		on_left(p, thread_get(p, rec->tid));
		break;
	case SYSTRACE_REC_DEATH:
		on_death(p, thread_get(p, rec->tid), (const void *)rec);
		break;
	case SYSTRACE_REC_LOST:
		on_lost(p, (const void *)rec);
		break;
	}
	if (p->out.len >= FLUSH_AT)
		pair_flush(p);
}

/**
 * pair_records() - take the next records
 * @rec: the first; the others follow it.
 * @len: bytes of all of them; all sizes are sound.
 * @pair: the struct pair.
 */
void pair_records(const struct systrace_record *rec, size_t len, void *pair)
{
	const uint8_t *at = (const void *)rec, *end = at + len;
	struct pair *p = pair;

	while (at < end) {
		rec = (const void *)at;
		at += rec->size;
		on_record(p, rec);
	}
}

/**
 * pair_lost() - say what was lost after the last record
 * @p: the lot.
 * @lost: all that was lost, by reason, as the kernel's books have it.
 */
void pair_lost(struct pair *p, const uint64_t *lost)
{
	uint64_t rest[SYSTRACE_NR_LOST];
	unsigned int i;

	for (i = 0; i < SYSTRACE_NR_LOST; i++)
		rest[i] = lost[i] - p->lost[i];
	put_lost(p, rest);
}

static int by_tid(const void *a, const void *b)
{
	const struct thread *const *x = a, *const *y = b;

	return ((*x)->tid > (*y)->tid) - ((*x)->tid < (*y)->tid);
}

/** pair_detach() - say that the threads that still run are left alone */
void pair_detach(struct pair *p)
{
	struct thread **all = calloc(p->nr_threads + 1, sizeof(*all));
	unsigned int i, nr = 0;
	struct thread *t;

	for (i = 0; all && i < PAIR_BUCKETS; i++)
		for (t = p->bucket[i]; t && nr < p->nr_threads; t = t->next)
			if (t->live)
				all[nr++] = t;
	if (nr)
		qsort(all, nr, sizeof(*all), by_tid);
	for (i = 0; i < nr; i++)
		leave_alone(p, all[i]);
	free(all);
}

/** pair_free() - give all memory back */
void pair_free(struct pair *p)
{
	unsigned int i;

	for (i = 0; i < PAIR_BUCKETS; i++)
		while (p->bucket[i])
			thread_drop(p, p->bucket[i]);
	text_free(&p->out);
}
