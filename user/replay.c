// SPDX-License-Identifier: GPL-2.0-only
/*
 * --replay: a capture file's records through the same printers.
 *
 * What the kernel filters when it records is filtered here; what it knows of
 * the targets stands in the file.  Parts of a recording follow each other as
 * if they were one file.
 */
#include <errno.h>
#include <glob.h>
#include <inttypes.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "capread.h"
#include "judge.h"
#include "output.h"
#include "pair.h"
#include "qualify.h"
#include "replay.h"
#include "tidmap.h"
#include "verdict.h"

/* How often a file that should grow is looked at. */
#define LOOK_MS		50
#define OPEN_TRIES	20

/* Digits that a part's name ends in, after a dot. */
#define PART_DIGITS	6

/**
 * struct replay - a file being replayed
 * @o: what the user wants.
 * @r: the file.
 * @path: its name, owned.
 * @pair: prints.
 * @first: this is the first file that is read.
 * @ok: nothing was wrong so far.
 * @all: every call is wanted.
 * @nr_pids: processes that -p chooses, 0: all.
 * @chosen: their threads.
 * @verdict: the filter of single calls, if there is one.
 * @groups: with it: all threads.
 */
struct replay {
	const struct options *o;
	struct capread r;
	char *path;
	struct pair pair;
	bool first;
	bool ok;
	bool all;
	unsigned int nr_pids;
	struct tidmap chosen;
	struct verdict verdict;
	struct tidmap groups;
};

static bool is_pid(const struct replay *p, pid_t pid)
{
	unsigned int i;

	for (i = 0; i < p->nr_pids; i++)
		if (p->o->pids[i] == pid)
			return true;
	return false;
}

/* -p: a process's threads, and with -f its children. */
static void choose(struct replay *p, pid_t tid, pid_t tgid, pid_t parent)
{
	if (!is_pid(p, tid) && !is_pid(p, tgid) &&
	    !(parent && p->o->follow && tidmap_find(&p->chosen, parent)))
		return;
	if (!tidmap_add(&p->chosen, tid, tgid))
		die("out of memory");
}

static bool is_chosen(const struct replay *p, pid_t tid)
{
	return !p->nr_pids || tidmap_find(&p->chosen, tid);
}

static bool is_tid(int64_t tid)
{
	return tid >= 0 && tid <= CAPFILE_TID_MAX;
}

/* Is it a call that is asked for?  As the kernel would have decided. */
static bool is_wanted(const struct replay *p, const struct systrace_record *rec)
{
	return p->all || !abi_has_names(rec->abi) ||
	       callset_has(&p->o->trace, rec->abi, rec->nr);
}

static void print(struct replay *p, const struct systrace_record *rec)
{
	pair_records(rec, rec->size, &p->pair);
}

/* What the filter of single calls lets through. */
static void print_accepted(const struct systrace_record *rec, void *data)
{
	print(data, rec);
}

static void take_enter(struct replay *p, const struct systrace_record *rec)
{
	pid_t tgid;

	if (!p->verdict.len) {
		print(p, rec);
		return;
	}
	tgid = tidmap_find(&p->groups, rec->tid);
	if (!verdict_enter(&p->verdict, (const void *)rec, tgid ? tgid : rec->tid))
		die("out of memory");
}

static void take_exit(struct replay *p, const struct systrace_record *rec)
{
	if (!p->verdict.len || verdict_exit(&p->verdict, (const void *)rec))
		print(p, rec);
}

/* The groups are for the filter of single calls, which may ask for them. */
static void add_group(struct replay *p, pid_t tid, pid_t tgid)
{
	if (p->verdict.len && !tidmap_add(&p->groups, tid, tgid))
		die("out of memory");
}

static void take_thread(struct replay *p, const struct systrace_record *rec)
{
	/* A later part repeats what is known. */
	if (!p->first || !is_tid(rec->nr))
		return;
	add_group(p, rec->tid, rec->nr);
	choose(p, rec->tid, rec->nr, 0);
	if (is_chosen(p, rec->tid))
		pair_add(&p->pair, rec->tid, rec->nr);
}

static void take_fork(struct replay *p, const struct systrace_fork *rec)
{
	if (rec->rec.size < sizeof(*rec) || !is_tid(rec->rec.nr) ||
	    !is_tid(rec->child_tgid))
		return;
	add_group(p, rec->rec.nr, rec->child_tgid);
	choose(p, rec->rec.nr, rec->child_tgid, rec->rec.tid);
	if (is_chosen(p, rec->rec.nr))
		print(p, &rec->rec);
}

static void take_exec(struct replay *p, const struct systrace_exec *rec)
{
	if (rec->rec.size < sizeof(*rec) || !is_tid(rec->rec.nr))
		return;
	if (tidmap_find(&p->chosen, rec->rec.nr)) {
		tidmap_remove(&p->chosen, rec->rec.nr);
		choose(p, rec->rec.tid, rec->rec.tid, 0);
	}
	verdict_exec(&p->verdict, rec);
	tidmap_remove(&p->groups, rec->rec.nr);
	if (is_chosen(p, rec->rec.tid))
		print(p, &rec->rec);
}

static void take_death(struct replay *p, const struct systrace_record *rec)
{
	verdict_death(&p->verdict, rec);
	tidmap_remove(&p->groups, rec->tid);
	if (!is_chosen(p, rec->tid))
		return;
	print(p, rec);
	tidmap_remove(&p->chosen, rec->tid);
}

/* A record from the file, which may come from anyone. */
static void take(const struct systrace_record *rec, void *data)
{
	struct replay *p = data;

	switch (rec->type) {
	case SYSTRACE_REC_ENTER:
		if (is_wanted(p, rec) && is_chosen(p, rec->tid))
			take_enter(p, rec);
		break;
	case SYSTRACE_REC_EXIT:
		if (is_wanted(p, rec) && is_chosen(p, rec->tid))
			take_exit(p, rec);
		break;
	case CAPFILE_REC_THREAD:
		take_thread(p, rec);
		break;
	case SYSTRACE_REC_FORK:
		take_fork(p, (const void *)rec);
		break;
	case SYSTRACE_REC_EXEC:
		take_exec(p, (const void *)rec);
		break;
	case SYSTRACE_REC_DEATH:
		take_death(p, rec);
		break;
	default:
		/* A gap is everybody's. */
		if (!rec->tid || is_chosen(p, rec->tid))
			print(p, rec);
	}
}

static void complain(struct replay *p, const char *what)
{
	pair_flush(&p->pair);
	say("%s %s", p->path, what);
	p->ok = false;
}

static void look_again(void)
{
	struct timespec ts = { .tv_nsec = LOOK_MS * 1000000L };

	nanosleep(&ts, NULL);
}

/*
 * No whole block follows: is another going to?  Else it is said why not.
 * *last: nobody writes any more, and what was written last has been read too.
 */
static bool wait_for_more(struct replay *p, bool *last)
{
	pair_flush(&p->pair);
	if (!p->o->read_on) {
		complain(p, capread_written(&p->r) ?
			 "is still being written (--follow reads on)" :
			 "has no end: it was cut short, or its recorder killed; this was all up to its last whole block");
		return false;
	}
	if (*last) {
		complain(p, "has no end: its recorder was killed");
		return false;
	}
	*last = !capread_written(&p->r);
	if (!*last)
		look_again();
	return true;
}

static void tell_untold(struct replay *p)
{
	uint64_t lost[SYSTRACE_NR_LOST];
	unsigned int i;

	for (i = 0; i < SYSTRACE_NR_LOST; i++)
		lost[i] = p->pair.lost[i] +
			  (i < p->r.end.nr_lost ? p->r.end.untold[i] : 0);
	pair_lost(&p->pair, lost);
}

static void at_end(struct replay *p)
{
	if (p->r.end.unwritten)
		complain(p, "misses its last records: they could not be written when it was recorded");
	if (p->r.end.flags & CAPFILE_CONTINUED)
		return;
	tell_untold(p);
	if (p->r.end.flags & CAPFILE_INTERRUPTED)
		pair_detach(&p->pair);
}

/* Reads one file; true: the next part follows. */
static bool read_file(struct replay *p)
{
	bool last = false;

	for (;;) {
		if (p->pair.failed)
			return false;
		if (p->pair.enough) {
			pair_detach(&p->pair);
			return false;
		}
		switch (capread_next(&p->r, take, p)) {
		case CAPREAD_BLOCK:
			break;
		case CAPREAD_DAMAGED:
			complain(p, p->r.error);
			break;
		case CAPREAD_FAILED:
			complain(p, p->r.error);
			return false;
		case CAPREAD_SHORT:
			if (!wait_for_more(p, &last))
				return false;
			break;
		case CAPREAD_END:
			at_end(p);
			return p->r.end.flags & CAPFILE_CONTINUED;
		}
	}
}

/* The name of the part after this one, NULL: this has no part's name. */
static char *next_name(const struct replay *p)
{
	size_t len = strlen(p->path);
	unsigned int n;
	char *name;

	if (!(p->r.head.flags & CAPFILE_PART) || len <= PART_DIGITS)
		return NULL;
	if (sscanf(p->path + len - PART_DIGITS - 1, ".%6u", &n) != 1)
		return NULL;
	if (asprintf(&name, "%.*s.%06u", (int)(len - PART_DIGITS - 1), p->path,
		     n + 1) < 0)
		die("out of memory");
	return name;
}

/* Is it there?  Who follows waits for it. */
static bool wait_for_file(const struct replay *p, const char *name)
{
	/* Between two parts there is but a moment. */
	while (p->o->read_on && access(name, F_OK) && errno == ENOENT) {
		if (p->pair.failed)
			return false;
		look_again();
	}
	return !access(name, F_OK);
}

/* A part that has only just been created may not have its head yet. */
static bool open_part(struct replay *p)
{
	unsigned int tries = p->o->read_on ? OPEN_TRIES : 1;

	while (!capread_open(&p->r, p->path)) {
		if (!--tries)
			return false;
		capread_close(&p->r);
		look_again();
	}
	return true;
}

/* Goes on with the next part, if it is there and belongs to this one. */
static bool next_part(struct replay *p)
{
	struct capfile_head head = p->r.head;
	char *name = next_name(p);

	if (!name || !wait_for_file(p, name)) {
		free(name);
		complain(p, "goes on in another part, which is not there");
		return false;
	}
	capread_close(&p->r);
	free(p->path);
	p->path = name;
	p->first = false;
	if (!open_part(p)) {
		complain(p, p->r.error);
		return false;
	}
	if (!memcmp(p->r.head.set_id, head.set_id, sizeof(head.set_id)) &&
	    p->r.head.part == head.part + 1)
		return true;
	complain(p, "is of another recording than the part before it");
	return false;
}

/* The file, or the oldest part of a recording of that name. */
static char *find_file(const char *path)
{
	char *pattern, *name;
	glob_t g;

	if (!access(path, F_OK) ||
	    asprintf(&pattern, "%s.[0-9][0-9][0-9][0-9][0-9][0-9]", path) < 0)
		return strdup(path);
	/* Sorted, and their numbers have as many digits. */
	if (glob(pattern, 0, NULL, &g)) {
		name = strdup(path);
	} else {
		name = strdup(g.gl_pathv[0]);
		globfree(&g);
	}
	free(pattern);
	return name;
}

/**
 * replay_prepare() - take the tables of the machine that a capture is of
 * @path: as --replay has it; whatever is wrong with it, replay() will say.
 */
void replay_prepare(const char *path)
{
	char *name = find_file(path);
	struct capread r;

	if (name && capread_open(&r, name))
		machine_set(capread_machine(&r));
	if (name)
		capread_close(&r);
	free(name);
}

/* What was recorded is what can be shown. */
static void adapt_options(struct options *o, const struct capfile_head *head)
{
	unsigned int how;

	o->follow |= head->flags & CAPFILE_FOLLOW;
	if (!o->nr_pids)
		o->nr_pids = head->nr_pids;
	if (!o->str_given && head->shown <= SYSTRACE_STR_MAX) {
		o->format.str_max = head->shown;
		o->format.arr_max = head->shown;
		for (how = 0; how < sizeof(o->formats) / sizeof(o->formats[0]); how++) {
			o->formats[how].str_max = head->shown;
			if (!(how & FORMAT_FULL))
				o->formats[how].arr_max = head->shown;
		}
	}
	if (o->format.str_max > head->str_max)
		say("-s %u: no more than %u bytes of a string were recorded",
		    o->format.str_max, head->str_max);
	options_limit(o, head->str_max, head->arr_max);
	/* What is run for its trace does not chat, nor does its recording. */
	if (head->command && o->output && numset_empty(&o->quiet) && !o->quiet_given)
		qualify_as(o, "quiet", "attach,personality");
}

static void set_verdict(struct replay *p)
{
	p->verdict.len = judge_compile(p->o, &p->verdict.program);
	p->verdict.fn = print_accepted;
	p->verdict.data = p;
	if (verdict_uses(p->verdict.program, p->verdict.len,
			 offsetof(struct systrace_call, uid)))
		die("--filter: what user a call was made as is not recorded");
}

/**
 * replay() - print what a file has recorded
 * @o: which, and how; adapted to what the file has.
 *
 * Return: the exit status.
 */
int replay(struct options *o)
{
	static struct replay p;
	struct output out;

	p = (struct replay){
		.o = o, .first = true, .ok = true, .nr_pids = o->nr_pids,
		.all = callset_full(&o->trace),
	};
	set_verdict(&p);
	p.path = find_file(o->replay);
	if (!p.path)
		die("out of memory");
	if (!capread_open(&p.r, p.path))
		die("%s %s", p.path, p.r.error);
	adapt_options(o, &p.r.head);
	output_open(&out, o);
	if (!o->output)
		out.fd = STDOUT_FILENO;
	pair_init(&p.pair, o, out.fd);
	p.pair.epoch = p.r.head.epoch;
	p.pair.command = p.r.head.command;
	while (read_file(&p) && next_part(&p))
		;
	pair_flush(&p.pair);
	p.ok &= !p.pair.failed;
	capread_close(&p.r);
	pair_free(&p.pair);
	output_close(&out);
	tidmap_free(&p.chosen);
	tidmap_free(&p.groups);
	verdict_free(&p.verdict);
	free(p.path);
	return p.ok ? 0 : 1;
}
