// SPDX-License-Identifier: GPL-2.0-only
/*
 * reader: the reader alone.  Feeds records from memory through merge, pair,
 * decode and print, as the device's rings would hold them.
 *
 *	reader [-n CALLS] [-c CPUS] [-j THREADS] [-b RECORDS] FILE... [-- OPTION...]
 *
 * A FILE holds records one after the other (build/feed -r writes such); w1
 * stands for what dd bs=1 does.  Several files run as one thread each, by
 * turns.  The stream is printed again and again until CALLS (1,000,000) calls
 * are done: one thread's after the other's, or, with -j, by THREADS threads
 * that take turns at every record.  Threads go to one of CPUS (1) rings each.
 * The kernel is RECORDS (65536) ahead of the reader at a time.  The OPTIONs
 * are systrace's own; without -o FILE the text goes to /dev/null.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "merge.h"
#include "options.h"
#include "pair.h"

#define W1_CALLS	4096	/* made up for w1; a stream is then repeated */

/**
 * struct source - records of one thread, one after the other
 * @data: the bytes.
 * @len: how many.
 * @calls: exits among them.
 */
struct source {
	uint8_t *data;
	size_t len;
	unsigned long calls;
};

static void add(struct source *s, const void *data, size_t len)
{
	memcpy(s->data + s->len, data, len);
	s->len += len;
}

static void add_enter(struct source *s, int nr, const uint64_t *args,
		      bool memory)
{
	struct systrace_record rec = {
		.size = sizeof(rec) + 24 + (memory ? 24 : 0), .nargs = 3,
		.type = SYSTRACE_REC_ENTER, .tid = 1, .nr = nr,
		.flags = memory ? SYSTRACE_RECORD_EXTENTS : 0,
	};

	add(s, &rec, sizeof(rec));
	add(s, args, 24);
}

static void add_memory(struct source *s, uint64_t addr)
{
	struct systrace_extent ext = { .addr = addr, .len = 1, .arg = 1 };

	add(s, &ext, sizeof(ext));
	add(s, "\0\0\0\0\0\0\0", 8);
}

static void add_exit(struct source *s, int nr, bool memory)
{
	struct systrace_exit ex = {
		.rec.size = sizeof(ex) + (memory ? 24 : 0), .rec.tid = 1,
		.rec.type = SYSTRACE_REC_EXIT, .rec.nr = nr, .ret = 1,
		.rec.flags = memory ? SYSTRACE_RECORD_EXTENTS : 0,
	};

	add(s, &ex, sizeof(ex));
}

/* dd bs=1: reads a byte, writes a byte. */
static void make_w1(struct source *s)
{
	uint64_t args[3] = { 0, 0x55d0c2b41000, 1 };

	s->data = malloc(W1_CALLS * 128);
	if (!s->data)
		die("out of memory");
	for (s->calls = 0; s->calls < W1_CALLS; s->calls += 2) {
		args[0] = 0;
		add_enter(s, 0, args, false);
		add_exit(s, 0, true);
		add_memory(s, args[1]);
		args[0] = 1;
		add_enter(s, 1, args, true);
		add_memory(s, args[1]);
		add_exit(s, 1, false);
	}
}

static void load(struct source *s, const char *name)
{
	struct stat st;
	size_t pos;
	int fd = open(name, O_RDONLY | O_CLOEXEC);

	if (fd < 0 || fstat(fd, &st))
		die("%s: %s", name, strerror(errno));
	s->data = malloc(st.st_size ? st.st_size : 1);
	if (!s->data || read(fd, s->data, st.st_size) != st.st_size)
		die("%s: cannot read", name);
	close(fd);
	for (pos = 0; pos < (size_t)st.st_size;) {
		struct systrace_record *rec = (void *)(s->data + pos);

		if (st.st_size - pos < sizeof(*rec) || rec->size < sizeof(*rec) ||
		    rec->size % 8 || rec->size > st.st_size - pos)
			die("%s: not records", name);
		/* A thread that lives on, so that the stream can go round. */
		if (rec->type == SYSTRACE_REC_DEATH)
			break;
		s->calls += rec->type == SYSTRACE_REC_EXIT;
		pos += rec->size;
		s->len = pos;
	}
	if (!s->calls)
		die("%s: no calls", name);
}

/**
 * struct tape - what all rings get in one round
 * @ring: the rings' bytes.
 * @mark: positions of the rings' heads, @nr_rings a burst.
 * @time: times below which all is published, one a burst.
 * @nr_bursts: bursts.
 * @calls: calls in a round.
 */
struct tape {
	struct source *ring;
	uint64_t *mark;
	uint64_t *time;
	unsigned int nr_bursts;
	unsigned long calls;
};

static void *room_for(void *old, size_t size)
{
	void *p = realloc(old, size);

	if (!p)
		die("out of memory");
	return p;
}

static void end_burst(struct tape *t, unsigned int nr_rings, uint64_t time)
{
	unsigned int i, n = t->nr_bursts++;

	t->time = room_for(t->time, t->nr_bursts * sizeof(*t->time));
	t->mark = room_for(t->mark, t->nr_bursts * nr_rings * sizeof(*t->mark));
	t->time[n] = time;
	for (i = 0; i < nr_rings; i++)
		t->mark[n * nr_rings + i] = t->ring[i].len;
}

/* Records of all threads, by turns, in the rings of the CPUs they run on. */
static void make_tape(struct tape *t, const struct source *in, unsigned int nr_in,
		      unsigned int threads, unsigned int nr_rings,
		      unsigned int burst)
{
	size_t *pos = calloc(threads, sizeof(*pos));
	size_t total = 0;
	unsigned int i, left = threads, nr = 0;
	uint64_t time = 1000000000;

	t->ring = calloc(nr_rings, sizeof(*t->ring));
	if (!pos || !t->ring)
		die("out of memory");
	for (i = 0; i < threads; i++)
		total += in[i % nr_in].len;
	for (i = 0; i < nr_rings; i++)
		t->ring[i].data = room_for(NULL, total);
	for (i = 0; left; i = (i + 1) % threads) {
		const struct source *s = &in[i % nr_in];
		struct source *ring = &t->ring[i % nr_rings];
		struct systrace_record *rec = (void *)(s->data + pos[i]);

		if (pos[i] == s->len)
			continue;
		rec->tid = 1000 + i;
		rec->time = time += 500;
		t->calls += rec->type == SYSTRACE_REC_EXIT;
		add(ring, rec, rec->size);
		pos[i] += rec->size;
		left -= pos[i] == s->len;
		if (++nr % burst == 0 || !left)
			end_burst(t, nr_rings, time + 1);
	}
	free(pos);
}

/* A session whose rings are memory of ours. */
static void make_session(struct session *s, const struct tape *t,
			 unsigned int nr_rings)
{
	struct systrace_ring_kernel *kernel = calloc(nr_rings, sizeof(*kernel));
	struct systrace_ring_reader *reader = calloc(nr_rings, sizeof(*reader));
	unsigned int i;

	memset(s, 0, sizeof(*s));
	s->ring = calloc(nr_rings, sizeof(*s->ring));
	s->page = calloc(1, sizeof(*s->page));
	if (!kernel || !reader || !s->ring || !s->page)
		die("out of memory");
	s->nr_rings = nr_rings;
	for (i = 0; i < nr_rings; i++) {
		struct ring *r = &s->ring[i];

		r->kernel = &kernel[i];
		r->reader = &reader[i];
		r->data = t->ring[i].data;
		/* Of any round's length: positions never reach the end. */
		r->size = 1ULL << 40;
	}
}

static void play(struct session *s, const struct tape *t, struct pair *p)
{
	unsigned int b, i;

	for (i = 0; i < s->nr_rings; i++)
		s->ring[i].pos = s->ring[i].released = 0;
	for (b = 0; b < t->nr_bursts; b++) {
		for (i = 0; i < s->nr_rings; i++)
			((struct systrace_ring_kernel *)s->ring[i].kernel)->head =
				t->mark[b * s->nr_rings + i];
		((struct systrace_session_page *)s->page)->settled = t->time[b];
		if (merge_drain(s, false, pair_records, p))
			pair_flush(p);
	}
}

static double now(void)
{
	struct timespec ts;

	clock_gettime(CLOCK_MONOTONIC, &ts);
	return ts.tv_sec + ts.tv_nsec / 1e9;
}

static unsigned long number(const char *arg)
{
	char *end;
	unsigned long n = strtoul(arg, &end, 10);

	if (*end || !n)
		die("not a number: '%s'", arg);
	return n;
}

/* The options after "--", with a command, which options_parse() wants. */
static void parse_options(struct options *o, int argc, char **argv)
{
	char **all = calloc(argc + 3, sizeof(*all));

	if (!all)
		die("out of memory");
	all[0] = "systrace";
	memcpy(all + 1, argv, argc * sizeof(*all));
	all[argc + 1] = "true";
	optind = 0;
	options_parse(o, argc + 2, all);
}

int main(int argc, char **argv)
{
	unsigned long calls = 1000000, done = 0;
	unsigned int nr_rings = 1, threads = 0, burst = 65536, nr_in = 0;
	struct source in[64] = {};
	struct tape tape = {};
	struct options o;
	struct session s;
	struct rusage ru;
	struct pair p;
	double start, spent;
	int opt, fd;

	while ((opt = getopt(argc, argv, "+n:c:j:b:")) != -1) {
		if (opt == 'n')
			calls = number(optarg);
		else if (opt == 'c')
			nr_rings = number(optarg);
		else if (opt == 'j')
			threads = number(optarg);
		else if (opt == 'b')
			burst = number(optarg);
		else
			return 2;
	}
	for (; optind < argc && strcmp(argv[optind], "--"); optind++) {
		if (nr_in == sizeof(in) / sizeof(in[0]))
			die("too many files");
		if (strcmp(argv[optind], "w1"))
			load(&in[nr_in++], argv[optind]);
		else
			make_w1(&in[nr_in++]);
	}
	if (!nr_in)
		die("no records: give a file, or w1");
	optind += optind < argc;
	parse_options(&o, argc - optind, argv + optind);
	fd = open(o.output ? o.output : "/dev/null",
		  O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
	if (fd < 0)
		die("%s: %s", o.output, strerror(errno));

	make_tape(&tape, in, nr_in, threads ? threads : nr_in, nr_rings, burst);
	make_session(&s, &tape, nr_rings);
	pair_init(&p, &o, fd);
	/* Two runs are to print the same. */
	p.epoch = 0;
	start = now();
	do {
		play(&s, &tape, &p);
		done += tape.calls;
	} while (done < calls);
	spent = now() - start;
	getrusage(RUSAGE_SELF, &ru);
	printf("%lu calls, %.0f calls/s, %.1f ns a call, %ld KiB\n", done,
	       done / spent, spent * 1e9 / done, ru.ru_maxrss);
	pair_free(&p);
	return 0;
}
