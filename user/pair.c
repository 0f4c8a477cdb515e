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
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "backtrace.h"
#include "dump.h"
#include "output.h"
#include "pair.h"
#include "pids.h"

#define NSEC_PER_SEC	UINT64_C(1000000000)

/* Of a signal's disposition; the kernel's own, linux/signal_types.h. */
#define SA_IMMUTABLE	0x00800000

/* Text is written in pieces of about this size while there is much of it. */
#define FLUSH_AT	(64 * 1024)

/* A thread keeps so much room from call to call, for either of two things. */
#define KEEP_MAX	1024

/* One call is decoded at a time: its snapshots are needed only meanwhile. */
static struct snapshot entry_memory;
static struct snapshot exit_memory;

static const char *name_of(void *data, pid_t pid);

/* Are there likely to be several threads in one file? */
static bool shows_pids(const struct options *o)
{
	return (o->follow || o->nr_pids > 1) && !o->separately;
}

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
	p->shared.fd = fd;
	painter_init(&p->shared.painter, opt->color, fd);
	p->cur = &p->shared;
	pid_namer.comm = numset_has(&opt->decode_pids, DECODE_PID_COMM);
	pid_namer.ns = numset_has(&opt->decode_pids, DECODE_PID_NS);
	pid_namer.live = !opt->replay;
	pid_namer.find = name_of;
	pid_namer.data = p;
	p->picky = opt->detach_on_execve;
	p->leads = opt->always_show_pid || (opt->output && shows_pids(opt)) ||
		   opt->syscall_number || opt->ip || opt->relative ||
		   opt->stamp != STAMP_NONE;
	clock_gettime(CLOCK_MONOTONIC, &mono);
	clock_gettime(CLOCK_REALTIME, &real);
	p->epoch = (real.tv_sec - mono.tv_sec) * (int64_t)NSEC_PER_SEC +
		   real.tv_nsec - mono.tv_nsec;
}

static inline struct thread *thread_find(struct pair *p, pid_t tid)
{
	return threads_find(&p->threads, tid);
}

/* For what prints process IDs: the name of a thread that lives. */
static const char *name_of(void *data, pid_t pid)
{
	const struct thread *t = thread_find(data, pid);

	return t && t->live && *t->comm ? t->comm : NULL;
}

static struct thread *thread_make(struct pair *p, pid_t tid)
{
	struct thread *t = calloc(1, sizeof(*t));

	if (!t)
		die("out of memory");
	t->tid = tid;
	threads_add(&p->threads, t);
	return t;
}

static inline struct thread *thread_get(struct pair *p, pid_t tid)
{
	struct thread *t = thread_find(p, tid);

	return t ? t : thread_make(p, tid);
}

/** pair_flush() - write what there is */
void pair_flush(struct pair *p)
{
	struct stream *s;

	if (p->failed)
		return;
	p->failed = !stream_flush(&p->shared);
	for (s = p->own; s && !p->failed; s = s->next)
		p->failed = !stream_flush(s);
}

/* A thread's own file, with --output-separately. */
static struct stream *stream_add(struct pair *p, pid_t tid)
{
	struct stream *s = calloc(1, sizeof(*s));

	if (!s)
		die("out of memory");
	s->fd = output_open_thread(p->opt, tid);
	painter_init(&s->painter, p->opt->color, s->fd);
	s->next = p->own;
	p->own = s;
	return s;
}

static void stream_drop(struct pair *p, struct stream *s)
{
	struct stream **link = &p->own;

	if (!s || s == &p->shared)
		return;
	while (*link != s)
		link = &(*link)->next;
	*link = s->next;
	if (p->cur == s)
		p->cur = &p->shared;
	if (!p->failed)
		p->failed = !stream_flush(s);
	close(s->fd);
	painter_free(&s->painter);
	text_free(&s->text);
	free(s);
}

static void find_stream(struct pair *p, struct thread *t)
{
	if (!t->to)
		t->to = p->opt->separately ? stream_add(p, t->tid) : &p->shared;
	p->cur = t->to;
}

/* What follows is about a thread. */
static inline void speak_of(struct pair *p, struct thread *t)
{
	if (p->cur != t->to)
		find_stream(p, t);
}

static void thread_drop(struct pair *p, struct thread *t)
{
	threads_remove(&p->threads, t);
	if (t->to && t->to->open == t)
		t->to->open = NULL;
	stream_drop(p, t->to);
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
	t->left = false;
	t->tgid = tgid;
	p->nr_threads++;
	if (pid_namer.comm && pid_namer.live && !*t->comm)
		read_comm(tid, t->comm);
	speak_of(p, t);
	if (tgid != tid)
		thread_get(p, tgid)->others++;
}

static void cut_open_line(struct pair *p)
{
	text_puts(&p->cur->text, " <unfinished ...>");
	text_newline(&p->cur->text);
	p->cur->open->cut = true;
	p->cur->open = NULL;
}

static inline void cut_line(struct pair *p)
{
	if (p->cur->open)
		cut_open_line(p);
}

/* ".123456": the part of a second, to so many digits; none when to 0. */
static void put_fraction(struct pair *p, uint64_t nsec, unsigned int digits)
{
	unsigned int i;

	if (!digits)
		return;
	for (i = digits; i < 9; i++)
		nsec /= 10;
	text_putc(&p->cur->text, '.');
	text_udec_pad(&p->cur->text, nsec, digits);
}

static void put_time(struct pair *p, uint64_t time)
{
	uint64_t real = time + p->epoch;
	time_t sec = real / NSEC_PER_SEC;
	struct tm tm;

	if (p->opt->stamp == STAMP_UNIX) {
		text_udec(&p->cur->text, sec);
	} else {
		localtime_r(&sec, &tm);
		text_udec_pad(&p->cur->text, tm.tm_hour, 2);
		text_putc(&p->cur->text, ':');
		text_udec_pad(&p->cur->text, tm.tm_min, 2);
		text_putc(&p->cur->text, ':');
		text_udec_pad(&p->cur->text, tm.tm_sec, 2);
	}
	put_fraction(p, real % NSEC_PER_SEC, p->opt->stamp_digits);
	text_putc(&p->cur->text, ' ');
}

/* -r: the time since the line before; in parentheses after an absolute one. */
static void put_relative(struct pair *p, uint64_t time)
{
	/* A call that waited for its result may have begun before that line. */
	uint64_t since = p->last_time && time > p->last_time ?
		time - p->last_time : 0;
	bool both = p->opt->stamp != STAMP_NONE;

	text_puts(&p->cur->text, both ? "(+" : "");
	text_udec_fill(&p->cur->text, since / NSEC_PER_SEC, 6);
	put_fraction(p, since % NSEC_PER_SEC, p->opt->relative_digits);
	text_puts(&p->cur->text, both ? ") " : " ");
	p->last_time = time;
}

/* "123   ", for who has no name: five digits at least, and a blank. */
static void put_pid_lead(struct text *to, struct thread *t)
{
	if (t->lead_tid != t->tid) {
		t->lead_len = snprintf(t->lead, sizeof(t->lead), "%-5d ", t->tid);
		t->lead_tid = t->tid;
	}
	/* All of it at once: what is too much is written over. */
	text_room(to, sizeof(t->lead));
	memcpy(to->buf + to->len, t->lead, sizeof(t->lead));
	to->len += t->lead_len;
}

/* "[pid   123] ", or "123   " in a file that several threads write to. */
static inline void lead_pid(struct pair *p, struct thread *t)
{
	const struct options *o = p->opt;
	struct text *to = &p->cur->text;

	if (o->always_show_pid || (o->output && shows_pids(o))) {
		if (!*t->comm) {
			put_pid_lead(to, t);
			return;
		}
		text_udec(to, t->tid);
		put_comm(to, t->comm);
		text_putc(to, ' ');
	} else if (!o->output && p->nr_threads > 1) {
		text_puts(to, "[pid ");
		text_udec_fill(to, t->tid, *t->comm ? 0 : 5);
		put_comm(to, t->comm);
		text_puts(to, "] ");
	}
}

static void put_ip(struct pair *p, const struct thread *t)
{
	int width = t->call.abi == SYSTRACE_ABI_NATIVE ? 16 : 8;

	if (t->ip)
		text_printf(&p->cur->text, "[%0*" PRIx64 "] ", width, t->ip);
	else
		text_printf(&p->cur->text, "[%.*s] ", width, "????????????????");
}

static void put_lead(struct pair *p, struct thread *t, uint64_t time)
{
	lead_pid(p, t);
	if (p->opt->stamp != STAMP_NONE)
		put_time(p, time);
	if (p->opt->relative)
		put_relative(p, time);
	if (p->opt->syscall_number)
		text_printf(&p->cur->text, "[%4d] ", t->call.nr);
	if (p->opt->ip)
		put_ip(p, t);
}

/* Begins a line of a thread. */
static inline void lead(struct pair *p, struct thread *t, uint64_t time)
{
	speak_of(p, t);
	cut_line(p);
	if (p->leads || p->nr_threads > 1)
		put_lead(p, t, time);
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

/* Makes the call of an entry ready to be decoded. */
static inline __attribute__((always_inline))
bool take_entry(struct pair *p, struct thread *t, const struct systrace_enter *rec)
{
	struct call *c = &t->call;
	bool held = rec->rec.flags & SYSTRACE_RECORD_HELD;
	unsigned int i, nargs = rec->rec.nargs;

	if (nargs > SYSTRACE_NR_ARGS ||
	    rec->rec.size < sizeof(*rec) + (nargs + held) * sizeof(uint64_t))
		return false;
	speak_of(p, t);
	call_init(c, &p->cur->text,
		  options_format(p->opt, rec->rec.abi, rec->rec.nr));
	for (i = 0; i < nargs; i++)
		c->args[i] = rec->args[i];
	c->tid = rec->rec.tid;
	c->tgid = t->tgid;
	c->nr = rec->rec.nr;
	c->abi = rec->rec.abi;
	c->nargs = nargs;
	c->ent = sysent_find(c->abi, c->nr, c->args);
	c->resuming = t->resuming;
	/* Behind the arguments of one that waited: when it began. */
	t->started = held ? rec->args[nargs] : rec->rec.time;
	t->entry = rec;
	t->in_call = true;
	t->held = held;
	t->cut = false;
	t->attached = rec->rec.flags & SYSTRACE_RECORD_ATTACHED;
	return true;
}

/* The entry's record is about to go, and its exit is not there yet. */
static void keep_entry(struct thread *t)
{
	size_t size = t->entry->rec.size;

	if (t->cap < size) {
		free(t->rec);
		t->cap = size + 256;
		t->rec = malloc(t->cap);
		if (!t->rec)
			die("out of memory");
	}
	memcpy(t->rec, t->entry, size);
	t->entry = t->rec;
}

/* What was long is not kept for calls that may never be as long again. */
static void forget_entry(struct thread *t)
{
	t->entry = NULL;
	if (t->cap > KEEP_MAX) {
		free(t->rec);
		t->rec = NULL;
		t->cap = 0;
	}
	if (t->call.auxtext.cap > KEEP_MAX)
		text_free(&t->call.auxtext);
}

/* The memory in a record, behind its fixed part; NULL: there is none. */
static inline struct snapshot *parse_extents(struct snapshot *s,
					     const struct systrace_record *rec,
					     size_t fixed)
{
	if (rec->size <= fixed ||
	    snapshot_parse(s, (const uint8_t *)rec + fixed, rec->size - fixed))
		return NULL;
	return s;
}

static inline void parse_entry(struct thread *t)
{
	const struct systrace_enter *rec = t->entry;
	struct snapshot *s = NULL;
	bool held;

	t->ip = 0;
	if (rec) {
		held = rec->rec.flags & SYSTRACE_RECORD_HELD;
		s = parse_extents(&entry_memory, &rec->rec, sizeof(*rec) +
				  (rec->rec.nargs + held) * sizeof(uint64_t));
	}
	t->call.entry = s;
	if (s && s->stack.data && s->stack.len >= sizeof(t->ip))
		memcpy(&t->ip, s->stack.data, sizeof(t->ip));
}

/* Until the command's process runs its program, it is not the command. */
static bool hidden(const struct pair *p, const struct thread *t,
		   const struct call *c)
{
	return t->tid == p->command &&
	       (!c->ent->name || strncmp(c->ent->name, "execve", 6));
}

/* A line of its own says that a call is of another ABI than the one before. */
static void tell_other_abi(struct pair *p, struct thread *t)
{
	static const char *const mode[SYSTRACE_NR_ABIS] = {
		[SYSTRACE_ABI_NATIVE] = "64 bit",
		[SYSTRACE_ABI_COMPAT] = "32 bit",
		[SYSTRACE_ABI_X32] = "x32",
	};

	if (t->call.abi >= SYSTRACE_NR_ABIS)
		return;
	t->abi = t->call.abi;
	if (options_quiet(p->opt, QUIET_PERSONALITY))
		return;
	lead(p, t, t->started);
	text_printf(&p->cur->text, "[ Process PID=%d runs in %s mode. ]", t->tid,
		    mode[t->abi]);
	text_newline(&p->cur->text);
}

static inline void tell_abi(struct pair *p, struct thread *t)
{
	if (t->abi != t->call.abi)
		tell_other_abi(p, t);
}

/* The part of a call's line that is known at its entry. */
static inline __attribute__((always_inline))
void open_line(struct pair *p, struct thread *t)
{
	tell_abi(p, t);
	parse_entry(t);
	lead(p, t, t->started);
	decode_entry(&t->call);
	p->cur->open = t;
	t->held = false;
}

/* All that an entry which had to wait has to show. */
static __attribute__((noinline)) void open_held(struct pair *p, struct thread *t)
{
	open_line(p, t);
}

/* Does a call's exit follow its entry at once? */
static bool ends_call(const struct systrace_record *next, pid_t tid)
{
	return next && next->type == SYSTRACE_REC_EXIT && next->tid == tid &&
	       !(next->flags & SYSTRACE_RECORD_KILLED);
}

/*
 * A task that was stopped at the very start of its call when it was attached
 * begins it once more for us.
 */
static bool told_already(const struct thread *t,
			 const struct systrace_enter *rec)
{
	return t->in_call && t->attached && t->entry->rec.nr == rec->rec.nr &&
	       t->entry->rec.nargs == rec->rec.nargs &&
	       rec->rec.size >= sizeof(*rec) + rec->rec.nargs * sizeof(uint64_t) &&
	       !memcmp(t->entry->args, rec->args, rec->rec.nargs * sizeof(uint64_t));
}

static inline void on_enter(struct pair *p, struct thread *t,
		     const struct systrace_enter *rec,
		     const struct systrace_record *next)
{
	if (told_already(t, rec))
		return;
	if (!take_entry(p, t, rec))
		return;
	if (hidden(p, t, &t->call)) {
		t->in_call = false;
		t->entry = NULL;
		return;
	}
	if (!t->held)
		open_line(p, t);
	if (!ends_call(next, t->tid))
		keep_entry(t);
}

static void reopen_line(struct pair *p, struct thread *t, uint64_t time)
{
	lead(p, t, time);
	text_puts(&p->cur->text, "<... ");
	text_puts(&p->cur->text, call_name(&t->call));
	text_puts(&p->cur->text, " resumed>");
}

/* Goes on with a call's line, or takes it up again. */
static inline void resume_line(struct pair *p, struct thread *t, uint64_t time)
{
	if (t->held)
		open_held(p, t);
	speak_of(p, t);
	if (p->cur->open != t)
		reopen_line(p, t, time);
}

static void put_spent(struct pair *p, uint64_t spent)
{
	text_puts(&p->cur->text, " <");
	text_udec(&p->cur->text, spent / NSEC_PER_SEC);
	put_fraction(p, spent % NSEC_PER_SEC, p->opt->spent_digits);
	text_putc(&p->cur->text, '>');
}

static void end_line(struct pair *p, struct thread *t)
{
	text_newline(&p->cur->text);
	t->in_call = false;
	p->cur->open = NULL;
}

/* -k: the lines behind a line of a thread's; 32-bit programs have none. */
static void put_stack(struct pair *p, const struct thread *t, unsigned int abi,
		      const struct snapshot *s, enum backtrace_style style,
		      struct text *to)
{
	const struct backtrace_how how = {
		.limit = p->opt->stack_limit,
		.style = style,
		.tid = t->tid,
		.live = !p->opt->replay,
	};

	if (p->opt->stack && abi == SYSTRACE_ABI_NATIVE)
		backtrace_put(to, s, &how);
}

/*
 * The stack of a call is its entry's; of the execve that begins the program, as
 * far as it is @over, that of its exit.
 */
static void put_call_stack(struct pair *p, struct thread *t, bool over)
{
	const struct call *c = &t->call;

	if (over && t->began && c->ent->name && !strncmp(c->ent->name, "execve", 6))
		put_stack(p, t, c->abi, &exit_memory, BACKTRACE_EVENT,
			  &p->cur->text);
	else
		put_stack(p, t, c->abi, &entry_memory, BACKTRACE_CALL,
			  &p->cur->text);
	t->began = false;
	t->due = false;
}

/* prctl(PR_SET_NAME): the thread is called as it wants to be. */
static void name_by_call(struct thread *t)
{
	struct call *c = &t->call;

	if (!c->ent->name || strcmp(c->ent->name, "prctl") ||
	    (uint32_t)c->args[0] != PR_SET_NAME)
		return;
	c->at_exit = false;
	fetch_string(c, c->args[1], t->comm, sizeof(t->comm));
}

/* An exit whose entry was lost: nothing is known of its arguments. */
static __attribute__((noinline))
bool make_up_entry(struct pair *p, struct thread *t,
		   const struct systrace_record *rec)
{
	struct systrace_enter none = { .rec = *rec };

	if (t->tid == p->command)
		return false;
	none.rec.size = sizeof(none);
	none.rec.nargs = 0;
	none.rec.flags = 0;
	take_entry(p, t, &none);
	t->entry = NULL;
	t->call.next = SYSTRACE_NR_ARGS;
	return true;
}

/* What stands behind a call's line, if that is wanted. */
static __attribute__((noinline)) void put_more(struct pair *p, struct thread *t)
{
	if (p->opt->dumps)
		put_dump(&t->call, p->opt);
	if (p->opt->stack)
		put_call_stack(p, t, true);
}

static inline __attribute__((always_inline))
void end_call(struct pair *p, struct thread *t, const struct systrace_exit *rec)
{
	struct call *c = &t->call;

	if (!t->in_call && !make_up_entry(p, t, &rec->rec))
		return;
	if (t->held)
		open_held(p, t);
	else if (!t->entry || t->entry == t->rec)
		parse_entry(t);
	/* Otherwise the entry was parsed just now. */
	c->exit = parse_extents(&exit_memory, &rec->rec, sizeof(*rec));
	resume_line(p, t, rec->rec.time);
	decode_exit(c, rec->ret, p->opt->column);
	if (p->opt->spent)
		put_spent(p, rec->rec.time - t->started);
	end_line(p, t);
	if (pid_namer.comm && !c->error)
		name_by_call(t);
	if (p->opt->dumps | p->opt->stack)
		put_more(p, t);
	forget_entry(t);
	if (++p->nr_calls == p->opt->syscall_limit)
		p->enough = p->picky = true;
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
	if (rec->rec.size < sizeof(*rec))
		return;
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

/* The signal is the thread's own: its call is shown. */
static __attribute__((noinline)) void end_killed(struct pair *p, struct thread *t)
{
	end_call(p, t, t->killed);
	free(t->killed);
	t->killed = NULL;
}

/* Its name, whatever -X says: it is no argument. */
static void put_signal(struct call *c, int sig)
{
	names_begin();
	put_signo(c, sig);
	names_end();
}

/*
 * Where a signal arrived that ended the thread, or that was sent to it while
 * it was in a call: where the call was made, if the record does not have it.
 */
static void keep_call_stack(struct pair *p, struct thread *t,
			    const struct systrace_signal *rec, struct text *to)
{
	/* arm64 goes back to begin the call anew before it looks at signals. */
	const unsigned int back = machine == SYSTRACE_AARCH64 ? 4 : 0;

	to->len = 0;
	if (!p->opt->stack || rec->rec.size > sizeof(*rec) || !t->in_call)
		return;
	parse_entry(t);
	if (t->ip == rec->ip || t->ip == rec->ip + back)
		put_stack(p, t, t->call.abi, &entry_memory, BACKTRACE_EVENT, to);
}

static void put_signal_stack(struct pair *p, struct thread *t,
			     const struct systrace_signal *rec,
			     const struct text *kept)
{
	if (!p->opt->stack)
		return;
	text_write(&p->cur->text, kept->buf, kept->len);
	parse_extents(&exit_memory, &rec->rec, sizeof(*rec));
	put_stack(p, t, t->abi, &exit_memory, BACKTRACE_EVENT, &p->cur->text);
	p->cur->text.line = p->cur->text.len;
}

static void on_signal(struct pair *p, struct thread *t,
		      const struct systrace_signal *rec)
{
	struct call c = { .fmt = &p->opt->format, .tid = t->tid };
	static struct text kept;
	unsigned int len = rec->info_len;

	if (rec->rec.size < sizeof(*rec) || t->tid == p->command)
		return;
	if (len > sizeof(rec->info))
		len = sizeof(rec->info);
	keep_call_stack(p, t, rec, &kept);
	if (t->killed)
		end_killed(p, t);
	/* The kernel ends the process by it, and lets no debugger see it before. */
	if (rec->sa_flags & SA_IMMUTABLE)
		return;
	if (!numset_has(&p->opt->signals, rec->rec.nr))
		return;
	t->ip = rec->ip;
	lead(p, t, rec->rec.time);
	c.text = &p->cur->text;
	text_puts(&p->cur->text, "--- ");
	put_signal(&c, rec->rec.nr);
	text_putc(&p->cur->text, ' ');
	if (len)
		put_siginfo(&c, rec->info, len);
	text_puts(&p->cur->text, len ? " ---" : "---");
	text_newline(&p->cur->text);
	put_signal_stack(p, t, rec, &kept);

	/* By default these stop the thread, which then shows it. */
	if (rec->how || rec->handler)
		return;
	switch (rec->rec.nr) {
	case SIGSTOP:
	case SIGTSTP:
	case SIGTTIN:
	case SIGTTOU:
		lead(p, t, rec->rec.time);
		text_puts(&p->cur->text, "--- stopped by ");
		put_signal(&c, rec->rec.nr);
		text_puts(&p->cur->text, " ---");
		text_newline(&p->cur->text);
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

/* A thread whose ID another one has now: word of its death was lost. */
static void bury(struct pair *p, struct thread *t)
{
	struct thread *leader = t->tgid && t->tgid != t->tid ?
		thread_find(p, t->tgid) : NULL;

	if (t->to && t->to->open == t) {
		speak_of(p, t);
		cut_line(p);
	}
	if (leader)
		leader->others -= leader->others > 0;
	p->nr_threads -= t->live && p->nr_threads;
	thread_drop(p, t);
}

static void on_fork(struct pair *p, const struct systrace_fork *rec)
{
	const struct thread *parent = thread_find(p, rec->rec.tid);
	struct thread *child;

	if (rec->rec.size < sizeof(*rec) || !rec->followed)
		return;
	if (parent && parent->left) {
		/* Born before the kernel had let its parent go. */
		thread_get(p, rec->rec.nr)->left = true;
		if (p->leave)
			p->leave(p->leave_data, rec->rec.nr);
		return;
	}
	/* One that has made calls before it was born is an older one. */
	child = thread_find(p, rec->rec.nr);
	if (child && child->started && child != parent)
		bury(p, child);
	if (parent)
		memcpy(thread_get(p, rec->rec.nr)->comm, parent->comm, COMM_SIZE);
	pair_add(p, rec->rec.nr, rec->child_tgid);
	/* It begins where its parent is. */
	thread_get(p, rec->rec.nr)->abi = thread_get(p, rec->rec.tid)->abi;
	tell(p, "attached", rec->rec.nr);
}

static void put_death_line(struct pair *p, struct thread *t, int code,
			   uint64_t time)
{
	struct call c = { .fmt = &p->opt->format, .tid = t->tid };

	p->nr_threads -= p->nr_threads > 0;
	if (options_quiet(p->opt, QUIET_EXIT))
		return;
	/* As long as it is printed it still counts. */
	p->nr_threads++;
	t->ip = 0;
	lead(p, t, time);
	c.text = &p->cur->text;
	p->nr_threads--;
	if (WIFSIGNALED(code)) {
		text_puts(&p->cur->text, "+++ killed by ");
		put_signal(&c, WTERMSIG(code));
		text_puts(&p->cur->text, WCOREDUMP(code) ? " (core dumped) +++" : " +++");
	} else {
		text_puts(&p->cur->text, "+++ exited with ");
		text_udec(&p->cur->text, WEXITSTATUS(code));
		text_puts(&p->cur->text, " +++");
	}
	text_newline(&p->cur->text);
}

static void put_death(struct pair *p, struct thread *t, int code, uint64_t time)
{
	put_death_line(p, t, code, time);
	if (!t->due)
		return;
	/* As strace: the stack of a call that never returned comes last. */
	speak_of(p, t);
	cut_line(p);
	parse_entry(t);
	put_call_stack(p, t, false);
}

/* The call that a thread dies in never returns. */
static void put_no_result(struct pair *p, struct thread *t, uint64_t time)
{
	resume_line(p, t, time);
	parse_entry(t);
	if (!decode_done(&t->call))
		text_puts(&p->cur->text, " <unfinished ...>");
	text_puts(&p->cur->text, ") ");
	text_pad(&p->cur->text, p->opt->column);
	text_puts(&p->cur->text, "= ?");
	end_line(p, t);
	t->due = p->opt->stack;
}

/* We let a thread go: what its line shows is all that it will show. */
static void let_go(struct pair *p, struct thread *t)
{
	tell(p, "detached", t->tid);
	t->live = false;
	t->in_call = false;
	if (!t->to || t->to->open != t)
		return;
	speak_of(p, t);
	text_puts(&p->cur->text, " <detached ...>");
	text_newline(&p->cur->text);
	p->cur->open = NULL;
}

/* The thread runs on, and we may not look any more. */
static void on_left(struct pair *p, struct thread *t)
{
	struct thread *leader = t->tgid && t->tgid != t->tid ?
		thread_find(p, t->tgid) : NULL;

	let_go(p, t);
	p->nr_threads -= p->nr_threads > 0;
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

/* -b: what the thread does from now on is not for us. */
static void leave(struct pair *p, struct thread *t)
{
	let_go(p, t);
	t->left = true;
	p->nr_threads -= p->nr_threads > 0;
	if (p->leave)
		p->leave(p->leave_data, t->tid);
}

/* The thread is known by its leader's ID now, and writes where that wrote. */
static void succeed(struct pair *p, struct thread *t, struct thread *leader,
		    uint64_t time)
{
	struct stream *to = leader->to;

	if (!options_quiet(p->opt, QUIET_SUPERSEDED)) {
		lead(p, leader, time);
		text_printf(&p->cur->text,
			    "+++ superseded by execve in pid %u +++", t->tid);
		text_newline(&p->cur->text);
	} else if (to && to->open == leader) {
		speak_of(p, leader);
		cut_line(p);
	}
	leader->to = t->to;
	t->to = to;
	p->nr_threads -= p->nr_threads > 0;
	thread_drop(p, leader);
}

/* The thread that called execve takes its leader's ID, and its place. */
static struct thread *take_over(struct pair *p, pid_t old,
				const struct systrace_exec *rec)
{
	struct thread *t = thread_find(p, old);
	struct thread *leader = thread_find(p, rec->rec.tid);

	if (!t)
		return leader;
	if (t->to && t->to->open == t) {
		speak_of(p, t);
		text_printf(&p->cur->text, " <pid changed to %d ...>",
			    rec->rec.tid);
		text_newline(&p->cur->text);
		p->cur->open = NULL;
		t->cut = true;
	}
	if (leader)
		succeed(p, t, leader, rec->rec.time);
	threads_remove(&p->threads, t);
	t->tid = rec->rec.tid;
	t->tgid = t->tid;
	t->call.tid = t->tid;
	t->call.tgid = t->tgid;
	threads_add(&p->threads, t);
	/* Its call goes on in another file. */
	if (t->in_call) {
		speak_of(p, t);
		t->call.text = &p->cur->text;
	}
	return t;
}

/* A new program: the thread is called after its file. */
static void name_by_file(struct thread *t, const struct systrace_exec *rec)
{
	const char *file = (const char *)(rec + 1), *base;
	size_t len = rec->filename;

	if (rec->rec.size < sizeof(*rec) || len > rec->rec.size - sizeof(*rec) ||
	    !len || file[len - 1])
		return;
	base = strrchr(file, '/');
	snprintf(t->comm, sizeof(t->comm), "%.*s", COMM_SIZE - 1,
		 base ? base + 1 : file);
}

static void on_exec(struct pair *p, const struct systrace_exec *rec)
{
	bool first = p->command == rec->rec.tid;
	struct thread *t;

	if (first)
		p->command = 0;
	if (rec->rec.nr != rec->rec.tid)
		t = take_over(p, rec->rec.nr, rec);
	else
		t = thread_find(p, rec->rec.tid);
	if (first && t)
		t->began = p->opt->stack;
	if (pid_namer.comm && t)
		name_by_file(t, rec);
	if (p->opt->detach_on_execve && !first && t && t->live)
		leave(p, t);
}

static const char *const lost_reasons[SYSTRACE_NR_LOST] = {
	[SYSTRACE_LOST_FULL] = "the ring was full",
	[SYSTRACE_LOST_MEMORY] = "no memory for a task or an entry",
	[SYSTRACE_LOST_BUSY] = "too many signals at once",
};

static void put_lost_line(struct pair *p, struct stream *s, uint64_t lost,
			  const char *reason)
{
	p->cur = s;
	cut_line(p);
	text_printf(&s->text, "+++ %" PRIu64 " events lost: %s +++", lost, reason);
	text_newline(&s->text);
}

static void put_lost(struct pair *p, const uint64_t *lost)
{
	struct stream *s;
	unsigned int i;

	for (i = 0; i < SYSTRACE_NR_LOST; i++) {
		if (!lost[i])
			continue;
		p->lost[i] += lost[i];
		if (!p->opt->separately)
			put_lost_line(p, &p->shared, lost[i], lost_reasons[i]);
		/* Nobody knows whose they were. */
		for (s = p->own; s; s = s->next)
			put_lost_line(p, s, lost[i], lost_reasons[i]);
	}
}

/** pair_note() - a line of ours, in every stream: nobody knows whom it concerns */
void pair_note(struct pair *p, const char *fmt, ...)
{
	struct stream *s;
	char line[256];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(line, sizeof(line), fmt, ap);
	va_end(ap);
	for (s = p->opt->separately ? p->own : &p->shared; s; s = s->next) {
		p->cur = s;
		cut_line(p);
		text_puts(&s->text, line);
		text_newline(&s->text);
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

/* Is the record one that is not to be shown: about a thread that we have let go? */
static bool is_left_out(struct pair *p, const struct systrace_record *rec)
{
	const struct thread *t;

	if (p->enough)
		return true;
	if (rec->type == SYSTRACE_REC_FORK || rec->type == SYSTRACE_REC_LOST)
		return false;
	t = thread_find(p, rec->tid);
	return t && t->left;
}

/* A record that is no call's. */
static void on_event(struct pair *p, const struct systrace_record *rec)
{
	switch (rec->type) {
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
}

/* @next: the record behind it, if that is known. */
static inline void on_record(struct pair *p, const struct systrace_record *rec,
		      const struct systrace_record *next)
{
	if (p->picky && is_left_out(p, rec))
		return;
	if (rec->type == SYSTRACE_REC_ENTER)
		on_enter(p, thread_get(p, rec->tid), (const void *)rec, next);
	else if (rec->type == SYSTRACE_REC_EXIT)
		on_exit_record(p, thread_get(p, rec->tid), (const void *)rec);
	else
		on_event(p, rec);
	if (p->cur->text.len >= FLUSH_AT)
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
		on_record(p, rec, at < end ? (const void *)at : NULL);
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

	if (p->enough && !options_quiet(p->opt, QUIET_ATTACH))
		say("System call limit has been reached, detaching tracees");
	for (t = threads_first(&p->threads); all && t && nr < p->nr_threads;
	     t = threads_next(&p->threads, t))
		if (t->live)
			all[nr++] = t;
	if (nr)
		qsort(all, nr, sizeof(*all), by_tid);
	for (i = 0; i < nr; i++)
		let_go(p, all[i]);
	free(all);
}

static void drop_all(struct pair *p)
{
	struct thread *t, *next;

	for (t = threads_first(&p->threads); t; t = next) {
		next = threads_next(&p->threads, t);
		thread_drop(p, t);
	}
	p->nr_threads = 0;
}

/** pair_restart() - what comes now knows nothing of the threads before it */
void pair_restart(struct pair *p)
{
	pair_detach(p);
	pair_flush(p);
	p->cur = &p->shared;
	drop_all(p);
}

/** pair_free() - give all memory back */
void pair_free(struct pair *p)
{
	drop_all(p);
	threads_free(&p->threads);
	painter_free(&p->shared.painter);
	text_free(&p->shared.text);
}
