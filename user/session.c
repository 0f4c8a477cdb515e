// SPDX-License-Identifier: GPL-2.0-only
/* The reader's end of a session. */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

#include "message.h"
#include "session.h"

/* Room for records beside the rings: at first, and in times of all rings. */
#define KEPT_MIN	(1 << 20)
#define KEPT_OF_RINGS	4

static void open_device(struct session *s)
{
	s->fd = open(SYSTRACE_DEVICE, O_RDWR | O_CLOEXEC);
	if (s->fd >= 0)
		return;
	switch (errno) {
	case EACCES:
		die("cannot open %s: %s (only root may, unless the administrator has opened it to a group)",
		    SYSTRACE_DEVICE, strerror(errno));
	case ENOENT:
	case ENXIO:
	case ENODEV:
		die("cannot open %s: %s (is the module loaded? try: sudo modprobe systrace)",
		    SYSTRACE_DEVICE, strerror(errno));
	}
	die("cannot open %s: %s", SYSTRACE_DEVICE, strerror(errno));
}

static void check_versions(struct session *s)
{
	s->info.size = sizeof(s->info);
	if (ioctl(s->fd, SYSTRACE_IOC_INFO, &s->info))
		die("%s is not ours: %s", SYSTRACE_DEVICE, strerror(errno));
	if (s->info.abi_major != SYSTRACE_ABI_MAJOR)
		die("the loaded module speaks ABI %u.%u, this program %u.%u: install both from one version",
		    s->info.abi_major, s->info.abi_minor,
		    SYSTRACE_ABI_MAJOR, SYSTRACE_ABI_MINOR);
	if (s->info.table_hash != SYSTRACE_TABLE_HASH)
		die("the loaded module (%.*s) and this program (%s) have different system call tables: install both from one version",
		    (int)sizeof(s->info.version), s->info.version,
		    SYSTRACE_VERSION);
}

static void *map(struct session *s, size_t len, int prot, uint64_t offset)
{
	void *p = mmap(NULL, len, prot, MAP_SHARED, s->fd, offset);

	return p == MAP_FAILED ? NULL : p;
}

static void map_rings(struct session *s)
{
	size_t page = s->info.page_size;
	unsigned int i;

	s->ring = calloc(s->info.nr_rings, sizeof(*s->ring));
	if (!s->ring)
		die("out of memory");
	for (i = 0; i < s->info.nr_rings; i++) {
		struct ring *r = &s->ring[s->nr_rings];

		r->kernel = map(s, page, PROT_READ, SYSTRACE_MAP_KERNEL(i));
		/* Numbers of CPUs can have holes. */
		if (!r->kernel && errno == EINVAL)
			continue;
		if (!r->kernel)
			die("cannot map the rings: %s", strerror(errno));
		r->size = r->kernel->ring_size;
		r->reader = map(s, page, PROT_READ | PROT_WRITE,
				SYSTRACE_MAP_READER(i));
		r->data = map(s, 2 * r->size, PROT_READ, SYSTRACE_MAP_DATA(i));
		if (!r->reader || !r->data)
			die("cannot map the rings: %s", strerror(errno));
		s->keeps += KEPT_OF_RINGS * r->size;
		s->nr_rings++;
	}
}

/* What a session without CAP_SYS_PTRACE has counts as locked memory. */
static void die_of_locked_memory(void)
{
	struct rlimit lim;

	if (!geteuid() || getrlimit(RLIMIT_MEMLOCK, &lim) ||
	    lim.rlim_cur == RLIM_INFINITY)
		return;
	die("cannot set up the session: %s (what it needs counts as locked memory, of which %ju KiB are allowed: ulimit -l)",
	    strerror(ENOMEM), (uintmax_t)lim.rlim_cur / 1024);
}

/**
 * session_open() - open the device, check it, make and map the rings
 * @s: filled.
 * @cfg: limits and budget.
 *
 * Ends the program with a message when anything is wrong.
 */
void session_open(struct session *s, const struct systrace_config *cfg)
{
	memset(s, 0, sizeof(*s));
	open_device(s);
	check_versions(s);
	if (ioctl(s->fd, SYSTRACE_IOC_CONFIG, cfg)) {
		if (errno == EOPNOTSUPP)
			die("%s on a kernel with PREEMPT_RT",
			    cfg->flags & SYSTRACE_CONFIG_STACK ?
			    "stacks cannot be shown (-k)" :
			    "descriptors cannot be named (-y, -yy, -e decode-fds=)");
		if (errno == ENOMEM)
			die_of_locked_memory();
		die("cannot set up the session: %s", strerror(errno));
	}
	s->page = map(s, s->info.page_size, PROT_READ, SYSTRACE_MAP_SESSION);
	if (!s->page)
		die("cannot map the session: %s", strerror(errno));
	map_rings(s);
}

/** session_set_calls() - record only the calls whose bits are set */
void session_set_calls(struct session *s, unsigned int abi, const uint64_t *bits,
		       unsigned int nbits, bool others)
{
	struct systrace_calls calls = {
		.size = sizeof(calls),
		.abi = abi,
		.nbits = nbits,
		.flags = others ? SYSTRACE_CALLS_OTHERS : 0,
		.bitmap = (uintptr_t)bits,
	};

	if (ioctl(s->fd, SYSTRACE_IOC_CALLS, &calls))
		die("cannot set the filter: %s", strerror(errno));
}

/**
 * session_set_filter() - have calls judged one by one
 * @s: the session.
 * @prog: classic BPF over struct systrace_call.
 * @len: instructions; 0: no filter any more.
 *
 * Return: 0 or a negative errno.
 */
int session_set_filter(struct session *s, const struct sock_filter *prog,
		       unsigned int len)
{
	struct systrace_filter f = {
		.size = sizeof(f),
		.len = len,
		.program = len ? (uintptr_t)prog : 0,
	};

	return ioctl(s->fd, SYSTRACE_IOC_FILTER, &f) ? -errno : 0;
}

/**
 * session_set_paths() - have only calls recorded that are given these
 * @s: the session.
 * @fds: descriptors, rising.
 * @nr_fds: their number.
 * @not_fds: all descriptors but these.
 * @paths: paths, each with its NUL.
 * @len: their bytes.
 *
 * Return: 0 or a negative errno.
 */
int session_set_paths(struct session *s, const uint32_t *fds, unsigned int nr_fds,
		      bool not_fds, const char *paths, size_t len)
{
	struct systrace_paths p = {
		.size = sizeof(p),
		.flags = not_fds ? SYSTRACE_PATHS_NOT_FDS : 0,
		.nr_fds = nr_fds,
		.len = len,
		.fds = nr_fds ? (uintptr_t)fds : 0,
		.paths = len ? (uintptr_t)paths : 0,
	};

	return ioctl(s->fd, SYSTRACE_IOC_PATHS, &p) ? -errno : 0;
}

/**
 * session_select() - trace tasks by what they are, or spare some
 * @s: the session.
 * @sel: the rule; its size is set here.
 *
 * Return: 0 or a negative errno.
 */
int session_select(struct session *s, struct systrace_select *sel)
{
	sel->size = sizeof(*sel);
	return ioctl(s->fd, SYSTRACE_IOC_SELECT, sel) ? -errno : 0;
}

/**
 * session_set_summary() - count calls
 * @s: the session.
 * @flags: SYSTRACE_SUMMARY_*.
 *
 * Ends the program with a message when the user may not lock enough memory.
 * Return: 0 or a negative errno.
 */
int session_set_summary(struct session *s, uint32_t flags)
{
	struct systrace_summary sum = { .size = sizeof(sum), .flags = flags };

	if (!ioctl(s->fd, SYSTRACE_IOC_SUMMARY, &sum))
		return 0;
	if (errno == ENOMEM)
		die_of_locked_memory();
	return -errno;
}

/**
 * session_read_summary() - rows of what was counted
 * @s: the session.
 * @row: filled.
 * @nr: rows that fit.
 * @cursor: where to go on, zero at first.
 * @missed: set to the calls that could not be counted.
 *
 * Return: the number of rows, zero at the end, or a negative errno.
 */
int session_read_summary(struct session *s, struct systrace_summary_row *row,
			 unsigned int nr, uint64_t *cursor, uint64_t *missed)
{
	struct systrace_summary_read rd = {
		.size = sizeof(rd), .nr_rows = nr,
		.rows = (uintptr_t)row, .cursor = *cursor,
	};

	if (ioctl(s->fd, SYSTRACE_IOC_SUMMARY_READ, &rd))
		return -errno;
	*cursor = rd.cursor;
	*missed = rd.missed;
	return rd.nr_rows;
}

/**
 * session_attach() - trace a task
 * @s: the session.
 * @pid: its thread ID.
 * @flags: SYSTRACE_ATTACH_*.
 * @nr_tasks: set to the number of threads that are traced anew.
 *
 * Return: 0 or a negative errno.
 */
int session_attach(struct session *s, pid_t pid, uint32_t flags,
		   unsigned int *nr_tasks)
{
	struct systrace_attach att = {
		.size = sizeof(att), .pid = pid, .flags = flags,
	};

	if (ioctl(s->fd, SYSTRACE_IOC_ATTACH, &att))
		return -errno;
	*nr_tasks = att.nr_tasks;
	return 0;
}

/** session_detach() - leave a task alone; it may be gone already */
void session_detach(struct session *s, pid_t pid)
{
	struct systrace_detach det = { .size = sizeof(det), .pid = pid };

	ioctl(s->fd, SYSTRACE_IOC_DETACH, &det);
}

/** session_detach_all() - leave all tasks alone; all records are published */
void session_detach_all(struct session *s)
{
	struct systrace_detach det = { .size = sizeof(det) };

	ioctl(s->fd, SYSTRACE_IOC_DETACH, &det);
}

/**
 * session_wait() - wait until there is something to read, or time has passed
 * @s: the session.
 * @timeout_ms: the longest to wait.
 *
 * Return: false when nothing more is going to come: the last task is gone.
 */
bool session_wait(struct session *s, int timeout_ms)
{
	struct pollfd p = { .fd = s->fd, .events = POLLIN };

	if (poll(&p, 1, timeout_ms) < 0)
		return true;
	if (p.revents & POLLERR)
		die("the module has given this session up");
	return !(p.revents & POLLHUP);
}

/** session_close() - end it; the kernel forgets everything */
void session_close(struct session *s)
{
	size_t page = s->info.page_size;
	unsigned int i;

	for (i = 0; i < s->nr_rings; i++) {
		struct ring *r = &s->ring[i];

		munmap((void *)r->kernel, page);
		munmap(r->reader, page);
		munmap((void *)r->data, 2 * r->size);
		free(r->kept);
	}
	munmap((void *)s->page, page);
	free(s->heap);
	free(s->ring);
	close(s->fd);
}

/*
 * What was kept is read.  Room for much of it is given back; to have less anew
 * each time would take longer than to fill it.
 */
static void forget_kept(struct ring *r)
{
	r->kept_pos = r->kept_len = 0;
	if (r->kept_cap <= r->size)
		return;
	free(r->kept);
	r->kept = NULL;
	r->kept_cap = 0;
}

/**
 * ring_is_filling() - is there soon no room?
 * @r: the ring.
 *
 * From half of it on, tasks may wait for us.
 */
bool ring_is_filling(const struct ring *r)
{
	return __atomic_load_n(&r->kernel->head, __ATOMIC_RELAXED) - r->pos >
	       r->size / 8 * 3;
}

/* Room for @more bytes behind what is kept; false: there is no memory. */
static bool make_room(struct ring *r, size_t more)
{
	size_t cap = r->kept_cap ? r->kept_cap : KEPT_MIN;
	uint8_t *to;

	if (r->kept_pos > r->kept_len / 2) {
		r->kept_len -= r->kept_pos;
		memcpy(r->kept, r->kept + r->kept_pos, r->kept_len);
		r->kept_pos = 0;
	}
	if (r->kept_len + more <= r->kept_cap)
		return true;
	while (cap < r->kept_len + more)
		cap *= 2;
	to = realloc(r->kept, cap);
	if (!to)
		return false;
	r->kept = to;
	r->kept_cap = cap;
	return true;
}

/**
 * ring_keep() - take what is in the ring out of it, to be read from memory
 * @r: the ring.
 * @most: bytes at most; if there is more, all stays where it is.
 *
 * It costs a fraction of what it takes to print the records, and the kernel has
 * its room back at once.  What ring_peek() has returned is good no more.
 *
 * Return: bytes taken.
 */
size_t ring_keep(struct ring *r, size_t most)
{
	size_t len;

	ring_look(r);
	len = r->head - r->pos;
	/* A head that lies is found out where records are looked at. */
	if (!len || len > most || len > r->size || !make_room(r, len))
		return 0;
	memcpy(r->kept + r->kept_len, r->data + (r->pos & (r->size - 1)), len);
	r->kept_len += len;
	r->pos = r->head;
	ring_release(r);
	return len;
}

/**
 * ring_skip() - done with the next bytes
 * @r: the ring.
 * @len: how many; whole records.
 *
 * Their room is given back now and then, so that the kernel need not wait for
 * a reader that has much before it.
 */
void ring_skip(struct ring *r, size_t len)
{
	if (r->kept_pos != r->kept_len) {
		r->kept_pos += len;
		if (r->kept_pos == r->kept_len)
			forget_kept(r);
		return;
	}
	r->pos += len;
	if (r->pos - r->released >= r->size / 16)
		ring_release(r);
}

/** ring_release() - give the kernel the room of what was read */
void ring_release(struct ring *r)
{
	/*
	 * Release: pairs with has_room()'s acquire: our reads come before the
	 * kernel's next writes to the same place.
	 */
	__atomic_store_n(&r->reader->tail, r->pos, __ATOMIC_RELEASE);
	r->released = r->pos;
}
