/* SPDX-License-Identifier: GPL-2.0-only */
/* A reader of its own, on nothing but the ABI. */
#ifndef _CLIENT_H
#define _CLIENT_H

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <linux/systrace.h>

static int failures;

static inline void check(int good, const char *fmt, ...)
{
	va_list ap;

	if (good)
		return;
	failures++;
	printf("WRONG: ");
	va_start(ap, fmt);
	vprintf(fmt, ap);
	va_end(ap);
	putchar('\n');
}

static inline void fatal(const char *what)
{
	printf("FATAL: %s: %s\n", what, strerror(errno));
	exit(2);
}

#define MAX_RINGS	64

struct ring {
	const volatile struct systrace_ring_kernel *kernel;
	volatile struct systrace_ring_reader *reader;
	const uint8_t *data;
	uint64_t pos;
	/* What was read. */
	uint64_t records;
	uint64_t gaps[SYSTRACE_NR_LOST];
};

struct session {
	int fd;
	unsigned int nr_rings;
	const volatile struct systrace_session_page *page;
	struct ring ring[MAX_RINGS];
};

static inline int open_device(void)
{
	int fd = open(SYSTRACE_DEVICE, O_RDWR | O_CLOEXEC);

	if (fd < 0)
		fatal(SYSTRACE_DEVICE);
	return fd;
}

static inline void start_with(struct session *s, struct systrace_config *cfg)
{
	struct systrace_info info = { .size = sizeof(info) };
	unsigned int i;

	memset(s, 0, sizeof(*s));
	s->fd = open_device();
	if (ioctl(s->fd, SYSTRACE_IOC_INFO, &info))
		fatal("INFO");
	if (ioctl(s->fd, SYSTRACE_IOC_CONFIG, cfg))
		fatal("CONFIG");
	s->page = mmap(NULL, 4096, PROT_READ, MAP_SHARED, s->fd,
		       SYSTRACE_MAP_SESSION);
	if (s->page == MAP_FAILED)
		fatal("session page");
	s->nr_rings = info.nr_rings < MAX_RINGS ? info.nr_rings : MAX_RINGS;
	for (i = 0; i < s->nr_rings; i++) {
		struct ring *r = &s->ring[i];

		r->kernel = mmap(NULL, 4096, PROT_READ, MAP_SHARED, s->fd,
				 SYSTRACE_MAP_KERNEL(i));
		if (r->kernel == MAP_FAILED) {
			r->kernel = NULL;
			continue;
		}
		r->reader = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED,
				 s->fd, SYSTRACE_MAP_READER(i));
		r->data = mmap(NULL, 2 * r->kernel->ring_size, PROT_READ,
			       MAP_SHARED, s->fd, SYSTRACE_MAP_DATA(i));
		if (r->reader == MAP_FAILED || r->data == MAP_FAILED)
			fatal("ring");
	}
}

static inline void start(struct session *s, uint64_t budget)
{
	struct systrace_config cfg = {
		.size = sizeof(cfg), .str_max = 32, .arr_max = 32,
		.budget = budget,
	};

	start_with(s, &cfg);
}

static inline void end(struct session *s)
{
	unsigned int i;

	for (i = 0; i < s->nr_rings; i++) {
		struct ring *r = &s->ring[i];

		if (!r->kernel)
			continue;
		munmap((void *)r->data, 2 * r->kernel->ring_size);
		munmap((void *)r->reader, 4096);
		munmap((void *)r->kernel, 4096);
	}
	munmap((void *)s->page, 4096);
	close(s->fd);
}

static inline int attach(struct session *s, pid_t pid, uint32_t flags)
{
	struct systrace_attach att = {
		.size = sizeof(att), .pid = pid, .flags = flags,
	};

	return ioctl(s->fd, SYSTRACE_IOC_ATTACH, &att) ? -errno :
		(int)att.nr_tasks;
}

static inline void set_calls(struct session *s, const int *nr, int n)
{
	uint64_t bits[SYSTRACE_MAX_NR / 64] = {};
	struct systrace_calls calls = {
		.size = sizeof(calls), .nbits = SYSTRACE_MAX_NR,
		.bitmap = (uintptr_t)bits,
	};

	while (n--)
		bits[nr[n] / 64] |= 1ULL << nr[n] % 64;
	if (ioctl(s->fd, SYSTRACE_IOC_CALLS, &calls))
		fatal("CALLS");
}

/* Whatever was in that memory before: none of it is in a record. */
static inline void check_zero(const void *p, size_t len, const char *what)
{
	const uint8_t *at = p;

	while (len--)
		if (*at++) {
			check(0, "%s: not zero", what);
			return;
		}
}

/* A record is filled with what its kind has, and with nothing else. */
static inline void check_form(const struct systrace_record *rec)
{
	const uint8_t *at = (const uint8_t *)rec, *end = at + rec->size;
	const struct systrace_signal *sig = (const void *)rec;
	const struct systrace_exec *exec = (const void *)rec;
	size_t fixed;

	switch (rec->type) {
	case SYSTRACE_REC_ENTER:
		fixed = sizeof(struct systrace_enter) + rec->nargs * 8 +
			!!(rec->flags & SYSTRACE_RECORD_HELD) * 8;
		check(rec->nargs <= SYSTRACE_NR_ARGS, "%u arguments", rec->nargs);
		break;
	case SYSTRACE_REC_EXIT:
		fixed = sizeof(struct systrace_exit);
		break;
	case SYSTRACE_REC_SIGNAL:
		fixed = sizeof(*sig);
		check(sig->info_len <= sizeof(sig->info), "siginfo of %u bytes",
		      sig->info_len);
		check_zero(sig->info + sig->info_len,
			   sizeof(sig->info) - sig->info_len, "behind a siginfo");
		break;
	case SYSTRACE_REC_FORK:
		fixed = sizeof(struct systrace_fork);
		break;
	case SYSTRACE_REC_EXEC:
		fixed = sizeof(*exec);
		check(!exec->reserved && exec->filename <= rec->size - fixed &&
		      rec->size - fixed - exec->filename < 8, "EXEC's name");
		check_zero(at + fixed + exec->filename,
			   rec->size - fixed - exec->filename, "behind a name");
		fixed = rec->size;
		break;
	case SYSTRACE_REC_DEATH:
	case SYSTRACE_REC_LEFT:
		fixed = sizeof(*rec);
		break;
	case SYSTRACE_REC_LOST:
		fixed = sizeof(struct systrace_gap);
		break;
	default:
		check(0, "a record of type %u", rec->type);
		return;
	}
	check(fixed <= rec->size, "type %u: %u bytes", rec->type, rec->size);
	if (rec->type > SYSTRACE_REC_EXIT)
		check(!rec->abi && !rec->nargs && !rec->flags, "type %u: head",
		      rec->type);
	check(!(rec->flags & SYSTRACE_RECORD_EXTENTS) == (fixed == rec->size),
	      "type %u: %u bytes, %zu of them fixed", rec->type, rec->size, fixed);
	for (at += fixed; at < end; ) {
		const struct systrace_extent *ext = (const void *)at;
		size_t padded = (ext->len + 7UL) & ~7UL;

		if ((size_t)(end - at) < sizeof(*ext) + padded) {
			check(0, "an extent of %u bytes in %zu", ext->len,
			      (size_t)(end - at));
			return;
		}
		check(!ext->reserved && ext->arg < SYSTRACE_NR_ARGS, "an extent's head");
		at += sizeof(*ext);
		check_zero(at + ext->len, padded - ext->len, "behind an extent");
		at += padded;
	}
}

typedef void (*record_fn)(const struct systrace_record *rec, void *data);

/* Reads a ring's records and checks their form; the tail is let go. */
static inline void drain_ring(struct ring *r, record_fn fn, void *data)
{
	uint64_t head = __atomic_load_n(&r->kernel->head, __ATOMIC_ACQUIRE);
	uint64_t last = 0;
	int why;

	while (r->pos != head) {
		const struct systrace_record *rec = (const void *)
			(r->data + (r->pos & (r->kernel->ring_size - 1)));

		if (rec->size < sizeof(*rec) || rec->size % 8 ||
		    rec->size > head - r->pos) {
			check(0, "record of %u bytes at %ju, head %ju", rec->size,
			      (uintmax_t)r->pos, (uintmax_t)head);
			break;
		}
		check_form(rec);
		check(rec->time >= last, "time goes back in a ring");
		last = rec->time;
		if (rec->type == SYSTRACE_REC_LOST) {
			const struct systrace_gap *gap = (const void *)rec;

			check(gap->since <= rec->time, "a gap begins after its end");
			for (why = 0; why < SYSTRACE_NR_LOST; why++)
				r->gaps[why] += gap->lost[why];
		} else {
			r->records++;
		}
		if (fn)
			fn(rec, data);
		r->pos += rec->size;
	}
	__atomic_store_n(&r->reader->tail, r->pos, __ATOMIC_RELEASE);
}

static inline void drain(struct session *s, record_fn fn, void *data)
{
	unsigned int i;

	for (i = 0; i < s->nr_rings; i++)
		if (s->ring[i].kernel)
			drain_ring(&s->ring[i], fn, data);
}

struct books {
	uint64_t seen, written, filtered, lost[SYSTRACE_NR_LOST];
};

/* Adds the books up, and checks that those of each ring balance. */
static inline struct books audit(struct session *s)
{
	struct books sum = {};
	unsigned int i, why;

	for (i = 0; i < s->nr_rings; i++) {
		const volatile struct systrace_ring_kernel *k = s->ring[i].kernel;
		uint64_t all;

		if (!k)
			continue;
		all = k->written + k->filtered;
		for (why = 0; why < SYSTRACE_NR_LOST; why++) {
			all += k->lost[why];
			sum.lost[why] += k->lost[why];
		}
		check(all == k->seen, "CPU %u: seen %ju, but accounted for %ju",
		      i, (uintmax_t)k->seen, (uintmax_t)all);
		sum.seen += k->seen;
		sum.written += k->written;
		sum.filtered += k->filtered;
	}
	return sum;
}

#endif
