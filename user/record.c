// SPDX-License-Identifier: GPL-2.0-only
/*
 * --record: the records go to a capture file, or to a row of them.
 *
 * A block is written when it is full, or when its first record has waited for
 * half a second: so much is lost at most when the recorder is killed, and so
 * long whoever follows the file waits.
 */
#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/random.h>
#include <sys/utsname.h>
#include <time.h>
#include <unistd.h>

#include "capread.h"
#include "machine.h"
#include "message.h"
#include "parts.h"
#include "record.h"

#define FLUSH_NS	500000000ULL

/* How often a part is tried again that could not be written. */
#define RETRY_NS	5000000000ULL

/* How often losses are told, and old parts looked for. */
#define LOOK_NS		60000000000ULL

/* Records of a block, by the size of a part: it should have several blocks. */
#define RECORD_SHARE	64
#define RECORDS_MIN	64

static uint64_t now(void)
{
	struct timespec ts;

	clock_gettime(CLOCK_MONOTONIC, &ts);
	return ts.tv_sec * 1000000000ULL + ts.tv_nsec;
}

static bool rotates(const struct record *r)
{
	return r->limits.size || r->limits.age;
}

/* The name of a part, or of the only file. */
static char *file_name(const struct record *r, unsigned int part)
{
	char *name = rotates(r) ? part_name(r->base, part) : strdup(r->base);

	if (!name)
		die("out of memory");
	return name;
}

static void remove_part(const struct record *r, unsigned int part)
{
	char *name = part_name(r->base, part);

	if (unlink(name) && errno != ENOENT)
		say("cannot remove %s: %s", name, strerror(errno));
	free(name);
}

static bool has_expired(const struct record *r, const struct part *part)
{
	struct timespec ts;

	if (!r->limits.expire)
		return false;
	clock_gettime(CLOCK_REALTIME, &ts);
	return (ts.tv_sec - part->changed.tv_sec) * 1000000000LL + ts.tv_nsec -
	       part->changed.tv_nsec >= (int64_t)r->limits.expire;
}

/*
 * Removes the oldest parts, until the others and the one that is written, or
 * is going to be, keep the limits.
 */
static void prune(const struct record *r)
{
	uint64_t sum = r->limits.size;
	struct part *part;
	size_t nr, i;

	if (!r->limits.keep && !r->limits.total && !r->limits.expire)
		return;
	nr = parts_list(r->base, &part);
	/* What has a greater number is not ours. */
	while (nr && part[nr - 1].nr >= r->head.part)
		nr--;
	for (i = 0; i < nr; i++)
		sum += part[i].size;
	for (i = 0; i < nr; i++) {
		if (!(r->limits.keep && r->head.part - part[i].nr >= r->limits.keep) &&
		    !(r->limits.total && sum > r->limits.total) &&
		    !has_expired(r, &part[i]))
			break;
		remove_part(r, part[i].nr);
		sum -= part[i].size;
	}
	free(part);
}

static void add_string(struct record *r, enum capfile_string_kind kind,
		       const void *data, size_t len)
{
	r->string[r->nr_strings++] = (struct capwrite_string){ kind, len, data };
}

/* The arguments, each with its NUL, in one piece: as they stand in memory. */
static void add_command(struct record *r, char *const *argv)
{
	static char all[64 * 1024];
	size_t len = 0;

	for (; *argv && len + strlen(*argv) < sizeof(all); argv++) {
		strcpy(all + len, *argv);
		len += strlen(*argv) + 1;
	}
	add_string(r, CAPFILE_COMMAND, all, len);
}

static void read_boot_id(uint8_t *id)
{
	FILE *f = fopen("/proc/sys/kernel/random/boot_id", "re");
	unsigned int i, byte;

	for (i = 0; f && i < 16; i++) {
		if (fscanf(f, "%*[-]") == EOF || fscanf(f, "%2x", &byte) != 1)
			break;
		id[i] = byte;
	}
	if (f)
		fclose(f);
}

static void fill_head(struct record *r, const struct capfile_head *head,
		      char *const *argv)
{
	static struct utsname uts;

	uname(&uts);
	r->head = *head;
	r->head.machine = machine == SYSTRACE_AARCH64 ? EM_AARCH64 : EM_X86_64;
	r->head.abi_major = SYSTRACE_ABI_MAJOR;
	r->head.abi_minor = SYSTRACE_ABI_MINOR;
	r->head.table_hash = capread_table_hash;
	r->head.clock_id = CLOCK_MONOTONIC;
	r->head.started = now();
	r->head.flags |= rotates(r) ? CAPFILE_PART : 0;
	read_boot_id(r->head.boot_id);
	if (getrandom(r->head.set_id, sizeof(r->head.set_id), GRND_NONBLOCK) < 0)
		memcpy(r->head.set_id, &r->head.started, sizeof(r->head.started));
	add_string(r, CAPFILE_VERSION, SYSTRACE_VERSION, strlen(SYSTRACE_VERSION));
	add_string(r, CAPFILE_RELEASE, uts.release, strlen(uts.release));
	add_command(r, argv);
	/* The last one: it is left out when there is nothing to tell. */
	add_string(r, CAPFILE_MISSED, &r->missed, sizeof(r->missed));
}

/* A file's first records: who is traced. */
static void put_thread(struct record *r, pid_t tid, pid_t tgid)
{
	struct systrace_record rec = {
		.size = sizeof(rec), .type = CAPFILE_REC_THREAD,
		.tid = tid, .nr = tgid, .time = r->part_began,
	};

	capwrite_add(&r->w, &rec);
}

/* Does it go away when somebody looks after the disk? */
static bool may_pass(int err)
{
	return err == -ENOSPC || err == -EDQUOT || err == -EIO || err == -EFBIG;
}

/* Nothing can be written: from now on records are counted only. */
static void stall(struct record *r, int error)
{
	struct capfile_end end = { .flags = CAPFILE_CONTINUED };

	say("cannot write %s: %s; what comes until it can is counted as lost",
	    r->path, strerror(error));
	if (r->w.fd >= 0)
		capwrite_finish(&r->w, &end);
	r->w.error = error;
	r->stalled = true;
	r->looked = now();
}

static void limit_block(struct record *r)
{
	uint64_t limit = r->limits.size / RECORD_SHARE;

	if (limit < RECORDS_MIN)
		limit = RECORDS_MIN;
	if (r->limits.size && r->w.pack.left > limit)
		r->w.pack.left = limit;
}

static int begin_part(struct record *r)
{
	size_t i;
	int err;

	if (r->head.part == PART_MAX)
		return -EOVERFLOW;
	r->part_began = now();
	r->flushed = r->part_began;
	r->head.part++;
	free(r->path);
	r->path = file_name(r, r->head.part);
	prune(r);
	err = capwrite_create(&r->w, r->path, &r->head, r->string,
			      r->nr_strings - !r->missed);
	if (err) {
		/* Its number is for the one that can be made. */
		if (r->limits.go_on && err != -EWOULDBLOCK)
			unlink(r->path);
		r->head.part--;
		return err;
	}
	r->missed = 0;
	for (i = 0; i < r->live.cap; i++)
		if (r->live.entry[i].tid)
			put_thread(r, r->live.entry[i].tid, r->live.entry[i].tgid);
	limit_block(r);
	return 0;
}

/* Begins after the parts that are there. */
static void go_on(struct record *r)
{
	struct part *part;
	size_t nr = parts_list(r->base, &part);
	char *name;
	int fd;

	r->head.flags |= CAPFILE_GOES_ON;
	if (nr) {
		r->head.part = part[nr - 1].nr;
		name = part_name(r->base, r->head.part);
		fd = open(name, O_RDONLY | O_CLOEXEC);
		if (fd >= 0 && flock(fd, LOCK_SH | LOCK_NB) && errno == EWOULDBLOCK)
			die("%s is being written by another systrace", name);
		if (fd >= 0)
			close(fd);
		free(name);
	}
	free(part);
}

/**
 * record_open() - begin a recording
 * @r: filled.
 * @path: the file; the parts' names begin with it when there are limits.
 * @limits: when to begin another file.
 * @head: the command and what its trace's text depends on: clock offset,
 *	limits of strings, flags.
 * @argv: what we were called with.
 *
 * Ends the program with a message when the file cannot be made.
 */
void record_open(struct record *r, const char *path, const struct record_limits *limits,
		 const struct capfile_head *head, char *const *argv)
{
	int err;

	memset(r, 0, sizeof(*r));
	r->base = path;
	r->limits = *limits;
	if (!capwrite_init(&r->w))
		die("out of memory");
	fill_head(r, head, argv);
	if (limits->go_on)
		go_on(r);
	err = begin_part(r);
	if (err == -EWOULDBLOCK)
		die("%s is being written by another systrace", r->path);
	if (err && may_pass(err) && limits->go_on)
		stall(r, -err);
	else if (err)
		die("cannot write %s: %s", r->path, strerror(-err));
	r->looked = r->part_began;
}

/** record_thread() - a thread is traced */
void record_thread(struct record *r, pid_t tid, pid_t tgid)
{
	if (!tidmap_add(&r->live, tid, tgid))
		die("out of memory");
	put_thread(r, tid, tgid);
}

/* Whatever changes who is traced, and what was lost. */
static void note(struct record *r, const struct systrace_record *rec)
{
	const struct systrace_gap *gap = (const void *)rec;
	const struct systrace_fork *fork = (const void *)rec;
	unsigned int i;

	switch (rec->type) {
	case SYSTRACE_REC_FORK:
		if (fork->followed && !tidmap_add(&r->live, rec->nr, fork->child_tgid))
			die("out of memory");
		break;
	case SYSTRACE_REC_EXEC:
		if (rec->nr != rec->tid) {
			tidmap_remove(&r->live, rec->nr);
			if (!tidmap_add(&r->live, rec->tid, rec->tid))
				die("out of memory");
		}
		break;
	case SYSTRACE_REC_DEATH:
		tidmap_remove(&r->live, rec->tid);
		break;
	case SYSTRACE_REC_LOST:
		for (i = 0; i < SYSTRACE_NR_LOST; i++)
			r->told[i] += gap->lost[i];
		break;
	}
}

static bool is_due(const struct record *r, uint64_t time)
{
	return (r->limits.size && r->w.offset >= r->limits.size) ||
	       (r->limits.age && time - r->part_began >= r->limits.age);
}

/* Ends a part and begins the next; empty ones are not worth a file. */
static void rotate(struct record *r)
{
	struct capfile_end end = { .flags = CAPFILE_CONTINUED };
	int err;

	if (r->w.error || capwrite_flush(&r->w) || !r->w.nr_records)
		return;
	err = capwrite_finish(&r->w, &end);
	if (!err)
		err = begin_part(r);
	/* Records still come, and are counted as lost. */
	if (err) {
		r->w.error = -err;
		pack_begin(&r->w.pack);
	}
}

/* A block was written, or has been tried. */
static void flushed(struct record *r)
{
	r->flushed = now();
	if (rotates(r) && is_due(r, r->flushed))
		rotate(r);
	limit_block(r);
}

/**
 * record_take() - take the next records
 * @r: the recording.
 * @rec: the first; the others follow it.
 * @len: bytes of all of them; all sizes are sound.
 */
void record_take(struct record *r, const struct systrace_record *rec, size_t len)
{
	const uint8_t *at = (const void *)rec, *end = at + len;

	while (at < end) {
		rec = (const void *)at;
		at += rec->size;
		if (rec->type > SYSTRACE_REC_SIGNAL)
			note(r, rec);
		if (pack_record(&r->w.pack, rec)) {
			capwrite_flush(&r->w);
			flushed(r);
		}
	}
}

/* Is there room again?  The new part tells what is missing before it. */
static void try_again(struct record *r)
{
	uint64_t missed;
	int err;

	/* What has been packed meanwhile has not been counted yet. */
	capwrite_flush(&r->w);
	r->missed = missed = r->w.unwritten;
	r->w.error = 0;
	err = begin_part(r);
	if (err) {
		r->w.error = -err;
		return;
	}
	r->unwritten += missed;
	r->w.unwritten = 0;
	r->stalled = false;
	say("%s is written again; %" PRIu64 " records before it are lost",
	    r->path, missed);
}

/* Whoever keeps the log should see it there, too. */
static void tell_losses(struct record *r)
{
	uint64_t told = 0;
	unsigned int i;

	for (i = 0; i < SYSTRACE_NR_LOST; i++)
		told += r->told[i];
	if (told == r->said)
		return;
	say("%" PRIu64 " events more were lost, %" PRIu64 " in all: %s is behind",
	    told - r->said, told, r->base);
	r->said = told;
}

/**
 * record_tick() - to be called now and then: write what has waited too long
 *
 * Return: false when the recording has failed, and need not go on.
 */
bool record_tick(struct record *r)
{
	uint64_t time = now();

	if (pack_count(&r->w.pack) ? time - r->flushed >= FLUSH_NS :
				     r->limits.age && is_due(r, time)) {
		capwrite_flush(&r->w);
		flushed(r);
	}
	if (!r->limits.go_on)
		return !r->w.error;
	if (r->w.error && !r->stalled)
		stall(r, r->w.error);
	if (time - r->looked >= (r->stalled ? RETRY_NS : LOOK_NS)) {
		r->looked = time;
		if (r->stalled) {
			try_again(r);
		} else {
			prune(r);
			tell_losses(r);
		}
	}
	return true;
}

/**
 * record_close() - end the recording
 * @r: the recording.
 * @lost: all events that were lost, by reason, as the kernel's books have it.
 * @interrupted: the targets go on untraced.
 *
 * Return: false when something could not be written; that is said.
 */
bool record_close(struct record *r, const uint64_t *lost, bool interrupted)
{
	struct capfile_end end = {
		.flags = interrupted ? CAPFILE_INTERRUPTED : 0,
		.nr_lost = SYSTRACE_NR_LOST,
	};
	unsigned int i;
	int err;

	for (i = 0; i < SYSTRACE_NR_LOST; i++)
		end.untold[i] = lost[i] - r->told[i];
	if (r->limits.go_on) {
		for (i = 0; i < SYSTRACE_NR_LOST; i++)
			r->told[i] = lost[i];
		tell_losses(r);
	}
	if (r->w.fd >= 0) {
		err = -capwrite_finish(&r->w, &end);
	} else {
		capwrite_flush(&r->w);
		err = r->w.error;
	}
	if (err)
		say("cannot write %s: %s; %" PRIu64 " records are lost, what is there can be replayed",
		    r->path, strerror(err), r->unwritten + r->w.unwritten);
	capwrite_free(&r->w);
	tidmap_free(&r->live);
	free(r->path);
	return !err && !r->unwritten;
}
