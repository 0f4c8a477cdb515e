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
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <sys/utsname.h>
#include <time.h>
#include <unistd.h>

#include "capread.h"
#include "machine.h"
#include "message.h"
#include "record.h"

#define FLUSH_NS	500000000ULL

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
static char *part_name(const struct record *r, unsigned int part)
{
	char *name;

	if (rotates(r) ? asprintf(&name, "%s.%06u", r->base, part) < 0 :
			 asprintf(&name, "%s", r->base) < 0)
		die("out of memory");
	return name;
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

	r->part_began = now();
	r->flushed = r->part_began;
	r->head.part++;
	free(r->path);
	r->path = part_name(r, r->head.part);
	err = capwrite_create(&r->w, r->path, &r->head, r->string, r->nr_strings);
	if (err)
		return err;
	for (i = 0; i < r->live.cap; i++)
		if (r->live.entry[i].tid)
			put_thread(r, r->live.entry[i].tid, r->live.entry[i].tgid);
	limit_block(r);
	return 0;
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
	err = begin_part(r);
	if (err == -EWOULDBLOCK)
		die("%s is being written by another systrace", r->path);
	if (err)
		die("cannot write %s: %s", r->path, strerror(-err));
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
	char *old;
	int err;

	if (r->w.error || capwrite_flush(&r->w) || !r->w.nr_records)
		return;
	err = capwrite_finish(&r->w, &end);
	if (r->limits.keep && r->head.part >= r->limits.keep) {
		old = part_name(r, r->head.part + 1 - r->limits.keep);
		unlink(old);
		free(old);
	}
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
	return !r->w.error;
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
	if (r->w.fd >= 0) {
		err = -capwrite_finish(&r->w, &end);
	} else {
		capwrite_flush(&r->w);
		err = r->w.error;
	}
	if (err)
		say("cannot write %s: %s; %" PRIu64 " records are lost, what is there can be replayed",
		    r->path, strerror(err), r->w.unwritten);
	capwrite_free(&r->w);
	tidmap_free(&r->live);
	free(r->path);
	return !err;
}
