// SPDX-License-Identifier: GPL-2.0-only
/*
 * --replay: a capture file's records through the same printers.
 *
 * What the kernel filters when it records is filtered here; what it knows of
 * the targets stands in the file.  Parts of a recording follow each other as
 * if they were one file.
 */
#include <errno.h>
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
#include "parts.h"
#include "qualify.h"
#include "replay.h"
#include "tidmap.h"
#include "verdict.h"

/* How often a file that should grow is looked at. */
#define LOOK_MS		50
#define OPEN_TRIES	20

/**
 * struct replay - a file being replayed
 * @o: what the user wants.
 * @r: the file.
 * @path: its name, owned.
 * @pair: prints.
 * @first: this is the first file that is read of a recording.
 * @continued: the last file says that another one follows.
 * @ok: nothing was wrong so far.
 * @all: every call is wanted.
 * @nr_pids: processes that -p chooses, 0: all.
 * @chosen: their threads.
 * @verdict: the filter of single calls, if there is one.
 * @groups: with it: all threads.
 */
struct replay {
	struct options *o;
	struct capread r;
	char *path;
	struct pair pair;
	bool first;
	bool continued;
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

/* Reads one file; true: another one may follow. */
static bool read_file(struct replay *p)
{
	bool last = false;

	p->continued = false;
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
			return true;
		case CAPREAD_SHORT:
			if (wait_for_more(p, &last))
				break;
			return !p->pair.failed;
		case CAPREAD_END:
			at_end(p);
			p->continued = p->r.end.flags & CAPFILE_CONTINUED;
			return true;
		}
	}
}

/* The name of the part after this one, NULL: this has no part's name. */
static char *next_name(const struct replay *p)
{
	char *base, *name;
	unsigned int nr;
	size_t len;

	if (!(p->r.head.flags & CAPFILE_PART) || !part_number(p->path, &len, &nr))
		return NULL;
	base = strndup(p->path, len);
	if (!base)
		die("out of memory");
	name = part_name(base, nr + 1);
	free(base);
	return name;
}

/* The name of the first part after this one that is there, or NULL. */
static char *later_name(const char *path)
{
	struct part *part;
	char *base, *name = NULL;
	unsigned int nr;
	size_t len, i, n;

	if (!part_number(path, &len, &nr))
		return NULL;
	base = strndup(path, len);
	if (!base)
		die("out of memory");
	n = parts_list(base, &part);
	for (i = 0; i < n && !name; i++)
		if (part[i].nr > nr)
			name = part_name(base, part[i].nr);
	free(part);
	free(base);
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

/* The time of day, of a time by the records' clock. */
static int64_t time_of(const struct capread *r, uint64_t time)
{
	return (int64_t)(time + r->head.epoch);
}

/*
 * What is open is the first part of another recording, whose recorder took the
 * names up.  @stopped: when the last thing was recorded before.
 */
static void begin_recording(struct replay *p, int64_t stopped)
{
	int64_t gap = time_of(&p->r, p->r.head.started) - stopped;

	/* They went on, or the machine did not; nobody saw that. */
	pair_detach(&p->pair);
	pair_note(&p->pair, "+++ nothing was recorded for %" PRId64 ".%03" PRId64
		  " s: the recorder was not running +++", gap < 0 ? 0 : gap / 1000000000,
		  gap < 0 ? 0 : gap / 1000000 % 1000);
	pair_restart(&p->pair);
	/* Threads with files of their own may come again. */
	p->o->append = true;
	p->first = true;
	p->pair.epoch = p->r.head.epoch;
	p->pair.command = p->r.head.command;
	tidmap_free(&p->chosen);
	tidmap_free(&p->groups);
}

/* What the recorder could not write before this part. */
static void tell_missed(struct replay *p)
{
	const char *data;
	uint64_t missed;
	uint32_t len;

	data = capread_string(&p->r, CAPFILE_MISSED, &len);
	if (!data || len != sizeof(missed))
		return;
	memcpy(&missed, data, len);
	pair_note(&p->pair, "+++ %" PRIu64 " records lost: they could not be written +++",
		  missed);
	p->ok = false;
}

/* Is the recording taken up by another one, in later parts of that name? */
static bool next_recording(struct replay *p)
{
	int64_t stopped = time_of(&p->r, p->r.last_time ? p->r.last_time :
						      p->r.head.started);
	uint8_t set_id[sizeof(p->r.head.set_id)];
	char *name;

	memcpy(set_id, p->r.head.set_id, sizeof(set_id));

	while ((name = later_name(p->path))) {
		capread_close(&p->r);
		free(p->path);
		p->path = name;
		/* A recorder may be killed before there is a head. */
		if (!open_part(p)) {
			complain(p, p->r.error);
			continue;
		}
		if (!(p->r.head.flags & CAPFILE_GOES_ON))
			return false;
		/* It may be the same one: there was no room for an end, say. */
		if (memcmp(p->r.head.set_id, set_id, sizeof(set_id)))
			begin_recording(p, stopped);
		else
			tell_missed(p);
		return true;
	}
	return false;
}

/* Goes on with the next part, if it is there and belongs to this one. */
static bool next_part(struct replay *p)
{
	struct capfile_head head = p->r.head;
	uint64_t last_time = p->r.last_time;
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
	    p->r.head.part == head.part + 1) {
		tell_missed(p);
		return true;
	}
	if (p->r.head.flags & CAPFILE_GOES_ON) {
		/* Its recorder was killed before it could begin this one. */
		begin_recording(p, (int64_t)(last_time + head.epoch));
		return true;
	}
	complain(p, "is of another recording than the part before it");
	return false;
}

/* The file, or the oldest part of a recording of that name. */
static char *find_file(const char *path)
{
	struct part *part;
	char *name;

	if (!access(path, F_OK))
		return strdup(path);
	name = parts_list(path, &part) ? part_name(path, part[0].nr) :
					 strdup(path);
	free(part);
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
	while (read_file(&p) && (p.continued ? next_part(&p) : next_recording(&p)))
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
