// SPDX-License-Identifier: GPL-2.0-only
/*
 * abi SEED SECONDS [CALLS [WORKERS]]: fuzz /dev/systrace, in a guest.
 *
 * Each worker runs programs: sequences of ioctls, mappings, changes of them,
 * forks, polls, reads, and scribbling over whatever can be written, on
 * descriptors that it opens and closes, with structures that are right but for
 * what chance makes wrong.  Targets beside them make system calls, threads and
 * processes all the time.  A program is the numbers that its steps draw from,
 * so that it can be run again, changed and kept: one that covers what none did
 * before (KCOV, where the kernel has it) is changed further.  Where the kernel
 * can fail its allocations one by one (fail-nth), some steps run so.
 *
 * The same seed makes the same programs, as far as the coverage is the same.
 * Ends with "abi: N calls, P programs, K kept, C places covered, F faults".
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <time.h>
#include <ucontext.h>
#include <unistd.h>
#include <linux/filter.h>

#include <linux/systrace.h>

#define STEPS		24
#define FDS		6
#define MAPS		24
#define MAX_WORKERS	8
#define NR_TARGETS	4
#define CORPUS		4096
#define COVER		(64 << 10)
#define PLACES		(1 << 16)

/* linux/kcov.h is not on every machine. */
#define KCOV_INIT_TRACE	_IOR('c', 1, unsigned long)
#define KCOV_ENABLE	_IO('c', 100)
#define KCOV_DISABLE	_IO('c', 101)

struct program {
	uint64_t step[STEPS];
};

static struct shared {
	_Atomic uint64_t calls, programs, kept, places, faults;
	_Atomic int stop;
	pid_t target[NR_TARGETS];
	_Atomic uint8_t place[PLACES];
	struct program corpus[CORPUS];
} *sh;

struct map {
	uint8_t *at;
	size_t len;
	int prot;
	int may_write;
};

static int fds[FDS];
static struct map maps[MAPS];
static uint64_t draw;		/* state of the step's numbers */
static uint64_t order;		/* ... and of the worker's */
static uint8_t *wild;		/* a page, and none behind it */
static unsigned long *cover;
static int kcov = -1, fail = -1;
static int depth;
static unsigned int latest;	/* the step that runs */
static int armed;		/* ... and whether something is to fail in it */

static uint64_t next(uint64_t *state)
{
	uint64_t z = *state += 0x9e3779b97f4a7c15;

	z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9;
	z = (z ^ z >> 27) * 0x94d049bb133111eb;
	return z ^ z >> 31;
}

static uint64_t any(uint64_t below)
{
	return next(&draw) % below;
}

static int one_in(uint64_t n)
{
	return !any(n);
}

/* Numbers at which things change. */
static uint64_t odd_number(void)
{
	static const uint64_t edge[] = {
		0, 1, 2, 3, 7, 8, 31, 32, 63, 64, 255, 256, 4095, 4096, 4097,
		65535, 65536, 65537, 131072, 1 << 20, INT32_MAX, 1ULL << 31,
		UINT32_MAX, 1ULL << 32, 1ULL << 40, 1ULL << 47, INT64_MAX,
		1ULL << 63, UINT64_MAX, UINT64_MAX - 4095,
	};
	uint64_t n = edge[any(sizeof(edge) / sizeof(*edge))];

	if (one_in(4))
		n += any(5) - 2;
	return one_in(6) ? next(&draw) : n;
}

/* The kernel let us have what it must not. */
static void wrong(const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	printf("WRONG: ");
	vprintf(fmt, ap);
	putchar('\n');
	va_end(ap);
	fflush(stdout);
	_exit(9);
}

static int any_fd(void)
{
	int fd;

	if (!one_in(50))
		return fds[any(FDS)];
	/* Not those that we speak by. */
	fd = odd_number();
	return fd >= 0 && fd < 5 ? -1 : fd;
}

static pid_t any_pid(void)
{
	if (one_in(10))
		return odd_number();
	if (one_in(6))
		return getpid();
	return sh->target[any(NR_TARGETS)];
}

/* Memory for the kernel to read or write: mostly good, @len bytes of it. */
static void *somewhere(void *good, size_t len)
{
	switch (any(24)) {
	case 0:
		return NULL;
	case 1:
		return (void *)odd_number();
	/* Its end is not there. */
	case 2:
		memcpy(wild + 4096 - len / 2, good, len / 2);
		return wild + 4096 - len / 2;
	case 3:
		{
		struct map *m = &maps[any(MAPS)];

		return m->at ? m->at + any(m->len) / 8 * 8 : good;
		}
	}
	return good;
}

static void call(void)
{
	atomic_fetch_add_explicit(&sh->calls, 1, memory_order_relaxed);
}

/* One thing wrong, now and then. */
static unsigned long spoil(unsigned long cmd, void *arg, size_t len)
{
	uint32_t *size = arg;
	uint8_t *bytes = arg;

	if (one_in(12))
		*size = odd_number();
	if (one_in(12))
		bytes[any(len)] ^= 1 << any(8);
	if (one_in(20))
		memcpy(bytes + any(len / 4) * 4, &(uint32_t){ odd_number() }, 4);
	if (one_in(40))
		cmd = one_in(2) ? odd_number() : cmd ^ 1UL << any(32);
	return cmd;
}

/*
 * A copy with room behind it: by the wrong size, and another command than was
 * meant, the kernel may be told to write as much as a page.
 */
static void *with_room(const void *arg, size_t len)
{
	static uint8_t room[4096];

	memset(room, 0, sizeof(room));
	return memcpy(room, arg, len);
}

static int dev_ioctl(int fd, unsigned long cmd, void *arg, size_t len)
{
	cmd = spoil(cmd, arg, len);
	call();
	return ioctl(fd, cmd, somewhere(with_room(arg, len), len));
}

static void do_info(void)
{
	struct systrace_info info = { .size = sizeof(info) };

	dev_ioctl(any_fd(), SYSTRACE_IOC_INFO, &info, sizeof(info));
}

static void do_config(void)
{
	struct systrace_config cfg = {
		.size = sizeof(cfg),
		.policy = one_in(3),
		.flags = one_in(3) ? any(16) : 0,
		.str_max = one_in(4) ? odd_number() : any(4096),
		.arr_max = one_in(4) ? odd_number() : any(64),
		.watermark = one_in(3) ? odd_number() : 0,
		.budget = one_in(8) ? odd_number() : any(1 << 20),
	};

	/* Nobody of us is to stand still for long. */
	if (cfg.policy)
		cfg.max_wait = 1 + any(20);
	else if (one_in(30))
		cfg.max_wait = any(20);
	/* More than a few megabytes only where it cannot be had. */
	if (cfg.budget > 4 << 20 && cfg.budget < 1ULL << 35)
		cfg.budget = 1 << 20;
	dev_ioctl(any_fd(), SYSTRACE_IOC_CONFIG, &cfg, sizeof(cfg));
}

static void do_calls(void)
{
	uint64_t bits[SYSTRACE_MAX_NR / 64];
	struct systrace_calls calls = {
		.size = sizeof(calls),
		.abi = any(3),
		.nbits = one_in(3) ? odd_number() : SYSTRACE_MAX_NR,
		.flags = any(2),
	};
	unsigned int i;

	for (i = 0; i < SYSTRACE_MAX_NR / 64; i++)
		bits[i] = one_in(2) ? next(&draw) : UINT64_MAX;
	calls.bitmap = (uintptr_t)somewhere(bits, sizeof(bits));
	dev_ioctl(any_fd(), SYSTRACE_IOC_CALLS, &calls, sizeof(calls));
}

static void do_attach(void)
{
	struct systrace_attach att = {
		.size = sizeof(att), .pid = any_pid(), .flags = any(8),
	};

	dev_ioctl(any_fd(), SYSTRACE_IOC_ATTACH, &att, sizeof(att));
}

static void do_detach(void)
{
	struct systrace_detach det = {
		.size = sizeof(det), .pid = one_in(3) ? 0 : any_pid(),
	};

	dev_ioctl(any_fd(), SYSTRACE_IOC_DETACH, &det, sizeof(det));
}

static void do_filter(void)
{
	static const uint16_t ops[] = {
		BPF_LD | BPF_W | BPF_ABS, BPF_LD | BPF_IMM, BPF_LD | BPF_MEM,
		BPF_ST, BPF_STX, BPF_LDX | BPF_MEM, BPF_LDX | BPF_IMM,
		BPF_ALU | BPF_ADD | BPF_X, BPF_ALU | BPF_DIV | BPF_X,
		BPF_ALU | BPF_AND | BPF_K, BPF_ALU | BPF_LSH | BPF_X,
		BPF_ALU | BPF_NEG, BPF_MISC | BPF_TAX, BPF_MISC | BPF_TXA,
		BPF_JMP | BPF_JEQ | BPF_K, BPF_JMP | BPF_JGT | BPF_X,
		BPF_JMP | BPF_JSET | BPF_K, BPF_LD | BPF_W | BPF_LEN,
	};
	struct sock_filter insn[64];
	struct systrace_filter f = {
		.size = sizeof(f),
		.len = one_in(10) ? odd_number() : any(64),
		.program = (uintptr_t)somewhere(insn, sizeof(insn)),
	};
	unsigned int i, len = f.len > 64 ? 64 : f.len;

	for (i = 0; i < 64; i++) {
		insn[i] = (struct sock_filter){
			.code = ops[any(sizeof(ops) / sizeof(*ops))],
			.k = any(sizeof(struct systrace_call) / 4) * 4,
		};
		if (BPF_CLASS(insn[i].code) == BPF_JMP && i + 1 < len) {
			insn[i].jt = any(len - i - 1);
			insn[i].jf = any(len - i - 1);
			insn[i].k = odd_number();
		}
		if (insn[i].code == BPF_ST || insn[i].code == BPF_STX ||
		    BPF_MODE(insn[i].code) == BPF_MEM)
			insn[i].k &= 15;
		if (one_in(60))
			insn[i].code = next(&draw);
		if (one_in(60))
			insn[i].k = odd_number();
	}
	if (len)
		insn[len - 1] = (struct sock_filter)
			BPF_STMT(BPF_RET | BPF_K, any(4));
	if (!f.len && !one_in(8))
		f.program = 0;
	dev_ioctl(any_fd(), SYSTRACE_IOC_FILTER, &f, sizeof(f));
}

static void do_summary(void)
{
	struct systrace_summary sum = {
		.size = sizeof(sum), .flags = any(4),
	};

	if (sum.flags & SYSTRACE_SUMMARY_PER_PROCESS)
		sum.slots = one_in(3) ? 0 : 32 << any(6);
	if (one_in(10))
		sum.slots = odd_number() & 0xffff;
	dev_ioctl(any_fd(), SYSTRACE_IOC_SUMMARY, &sum, sizeof(sum));
}

static void do_summary_read(void)
{
	struct systrace_summary_read rd = {
		.size = sizeof(rd),
		.nr_rows = one_in(4) ? odd_number() : any(48),
		.cursor = one_in(3) ? odd_number() : 0,
	};
	unsigned long cmd;

	/* What the kernel writes has to stay within a page that is for it. */
	cmd = spoil(SYSTRACE_IOC_SUMMARY_READ, &rd, sizeof(rd));
	rd.rows = (uintptr_t)wild + (one_in(4) ? any(4096) : 0);
	call();
	ioctl(any_fd(), cmd, with_room(&rd, sizeof(rd)));
}

static void do_select(void)
{
	struct systrace_select sel = {
		.size = sizeof(sel), .kind = any(SYSTRACE_NR_SELECT),
		.flags = one_in(2),
	};

	switch (sel.kind) {
	case SYSTRACE_SELECT_COMM:
		strcpy(sel.comm, one_in(2) ? "abi" : "target");
		break;
	case SYSTRACE_SELECT_UID:
		sel.value = one_in(3) ? odd_number() : 0;
		break;
	case SYSTRACE_SELECT_CGROUP:
		sel.value = open("/sys/fs/cgroup", O_RDONLY | O_DIRECTORY);
		break;
	case SYSTRACE_SPARE_PROCESS:
	case SYSTRACE_SPARE_TREE:
	case SYSTRACE_SPARE_GROUP:
		sel.flags = 0;
		/* fallthrough */
	case SYSTRACE_SELECT_PIDNS:
		sel.value = any_pid();
	}
	dev_ioctl(any_fd(), SYSTRACE_IOC_SELECT, &sel, sizeof(sel));
	if (sel.kind == SYSTRACE_SELECT_CGROUP && sel.value > 2)
		close(sel.value);
}

static void do_open(void)
{
	int *fd = &fds[any(FDS)];
	int new = open(SYSTRACE_DEVICE, (one_in(8) ? any(4) : O_RDWR) | O_CLOEXEC);

	call();
	if (*fd >= 0)
		close(*fd);
	*fd = new;
}

static void do_close(void)
{
	int *fd = &fds[any(FDS)];

	call();
	if (*fd >= 0)
		close(*fd);
	*fd = -1;
	/* The same file by two descriptors. */
	if (one_in(4))
		*fd = dup(fds[any(FDS)]);
}

static void forget(struct map *m)
{
	if (m->at)
		munmap(m->at, m->len);
	m->at = NULL;
}

static void do_mmap(void)
{
	struct map *m = &maps[any(MAPS)];
	unsigned int ring = one_in(20) ? odd_number() : any(2);
	off_t offset = 0;
	size_t len = 4096;
	int prot = PROT_READ, flags = MAP_SHARED;
	void *at;

	switch (any(4)) {
	case 1:
		offset = SYSTRACE_MAP_KERNEL(ring);
		break;
	case 2:
		offset = SYSTRACE_MAP_READER(ring);
		prot |= PROT_WRITE;
		break;
	case 3:
		offset = SYSTRACE_MAP_DATA(ring);
		len = 0x10000 << any(5);
		break;
	}
	if (one_in(12))
		offset = odd_number() & ~4095ULL;
	if (one_in(12))
		len = one_in(2) ? 4096 * (1 + any(40)) : odd_number() & 0xffffff;
	if (one_in(12))
		prot = any(8);
	if (one_in(12))
		flags = one_in(2) ? MAP_PRIVATE : MAP_SHARED | MAP_POPULATE;
	call();
	at = mmap(NULL, len, prot, flags, any_fd(), offset);
	if (at == MAP_FAILED)
		return;
	/* What must never be had. */
	if ((prot & PROT_EXEC) || flags == MAP_PRIVATE ||
	    ((prot & PROT_WRITE) &&
	     offset >> SYSTRACE_MAP_SHIFT != 2))
		wrong("mmap(%zu, %#x, %#x, %#jx) succeeded", len, prot, flags,
		      (uintmax_t)offset);
	forget(m);
	*m = (struct map){ at, len, prot, offset >> SYSTRACE_MAP_SHIFT == 2 };
}

static void do_remap(void)
{
	struct map *m = &maps[any(MAPS)];
	size_t len, page;
	void *at;
	int prot;

	if (!m->at)
		return;
	call();
	page = any((m->len + 4095) / 4096) * 4096;
	switch (any(6)) {
	case 0:
		len = one_in(2) ? m->len : 4096 * (1 + any(64));
		at = mremap(m->at, m->len, len, MREMAP_MAYMOVE);
		if (at == MAP_FAILED)
			break;
		if (len > (m->len + 4095) / 4096 * 4096)
			wrong("a mapping of %zu has grown to %zu", m->len, len);
		m->at = at;
		m->len = len;
		break;
	case 1:
		prot = any(8);
		if (mprotect(m->at, m->len, prot))
			break;
		if ((prot & PROT_EXEC) || ((prot & PROT_WRITE) && !m->may_write))
			wrong("mprotect(%#x) of what had %#x", prot, m->prot);
		m->prot = prot;
		break;
	case 2:
		madvise(m->at + page, 4096, any(26));
		break;
	case 3:
		/* A hole: what is left is not ours to touch any more. */
		munmap(m->at + page, 4096);
		forget(m);
		break;
	case 4:
		mlock(m->at, m->len);
		msync(m->at, m->len, MS_SYNC);
		munlock(m->at, m->len);
		break;
	default:
		forget(m);
	}
}

/* Every byte that can be written, and reading of what can be read. */
static void do_scribble(void)
{
	struct iovec mine, its;
	uint8_t buf[4096];
	struct map *m;
	unsigned int i;

	for (i = 0; i < MAPS; i++) {
		m = &maps[i];
		if (!m->at)
			continue;
		/* By another way than our own stores: nobody dies of it. */
		mine = (struct iovec){ buf, sizeof(buf) };
		its = (struct iovec){ m->at + any((m->len + 4095) / 4096) * 4096, 4096 };
		call();
		if (process_vm_readv(getpid(), &mine, 1, &its, 1, 0) > 0 &&
		    !(m->prot & PROT_WRITE))
			continue;
		switch (any(4)) {
		case 0:
			memset(buf, any(256), sizeof(buf));
			break;
		case 1:
			/* As an honest reader's tail, or nearly. */
			((uint64_t *)buf)[0] += any(4096) / 8 * 8;
			break;
		case 2:
			((uint64_t *)buf)[any(512)] = odd_number();
			break;
		default:
			for (uint64_t *p = (void *)buf; p < (uint64_t *)(buf + 4096); p++)
				*p = next(&draw);
		}
		if (m->prot & PROT_WRITE)
			process_vm_writev(getpid(), &mine, 1, &its, 1, 0);
	}
}

static void do_poll(void)
{
	struct pollfd p[FDS];
	unsigned int i, turns = 1 + any(4);

	while (turns--) {
		for (i = 0; i < FDS; i++)
			p[i] = (struct pollfd){ fds[i], odd_number(), 0 };
		call();
		poll(p, FDS, any(2));
	}
}

static void do_other(void)
{
	int fd = any_fd();
	char buf[64];

	call();
	switch (any(8)) {
	case 0:
		read(fd, buf, sizeof(buf));
		break;
	case 1:
		write(fd, buf, sizeof(buf));
		break;
	case 2:
		lseek(fd, odd_number(), any(3));
		break;
	case 3:
		ioctl(fd, _IO(SYSTRACE_IOC_MAGIC, any(256)), odd_number());
		break;
	case 4:
		fcntl(fd, F_SETFL, any(2) ? O_NONBLOCK : O_ASYNC);
		break;
	case 5:
		ftruncate(fd, odd_number());
		break;
	case 6:
		fsync(fd);
		break;
	/* Numbers of no call. */
	case 7:
		syscall(one_in(2) ? 1024 + (long)any(1 << 20) : -2 - (long)any(1 << 20),
			fd, buf, buf, buf, buf, buf);
		break;
	}
}

static void run_step(uint64_t seed);

/* Another process with the same files; the mappings stay behind. */
static void do_fork(void)
{
	unsigned int i, n = 1 + any(4);
	uint64_t seed = next(&draw);
	pid_t pid;

	if (depth)
		return;
	call();
	pid = fork();
	if (pid < 0)
		return;
	if (!pid) {
		depth = 1;
		kcov = -1;
		memset(maps, 0, sizeof(maps));
		alarm(20);
		for (i = 0; i < n; i++)
			run_step(seed + i);
		_exit(0);
	}
	if (one_in(3))
		kill(pid, SIGKILL);
	while (waitpid(pid, NULL, 0) < 0 && errno == EINTR)
		;
}

/* Harmless calls that the sessions may see, also of ourselves; not counted. */
static void do_work(void)
{
	unsigned int n = 1 + any(50);
	/* Also for what uname() writes. */
	char buf[512];

	while (n--) {
		switch (n % 5) {
		case 0:
			getppid();
			break;
		case 1:
			syscall(SYS_openat, AT_FDCWD, somewhere(buf, 1), O_PATH, 0);
			break;
		case 2:
			syscall(SYS_uname, somewhere(buf, 8));
			break;
		case 3:
			syscall(SYS_lseek, -1, n, 0);
			break;
		case 4:
			sched_yield();
			break;
		}
	}
}

/*
 * What a step may do, and how often in a row at most: a session takes
 * milliseconds to begin and to end, most else microseconds.
 */
static const struct {
	void (*fn)(void);
	unsigned int most;
} kind[] = {
	{ do_open, 1 }, { do_open, 1 }, { do_open, 1 },
	{ do_config, 1 }, { do_config, 1 }, { do_config, 16 },
	{ do_attach, 1 }, { do_attach, 1 }, { do_attach, 8 }, { do_attach, 32 },
	{ do_detach, 4 }, { do_calls, 32 },
	{ do_filter, 2 }, { do_filter, 16 },
	{ do_summary, 8 }, { do_summary_read, 512 }, { do_select, 16 },
	{ do_mmap, 4 }, { do_mmap, 4 }, { do_mmap, 4 }, { do_mmap, 16 },
	{ do_remap, 4 }, { do_remap, 256 },
	{ do_scribble, 1 }, { do_scribble, 16 },
	{ do_poll, 1 }, { do_poll, 1 },
	{ do_other, 1024 }, { do_fork, 1 }, { do_close, 1 },
	{ do_work, 1 }, { do_work, 1 }, { do_info, 1024 },
};

static void run_step(uint64_t seed)
{
	char text[16] = "";
	unsigned int n;
	int faulty;

	draw = seed;
	faulty = fail >= 0 && !depth && one_in(6);
	if (faulty) {
		snprintf(text, sizeof(text), "%d", 1 + (int)any(30));
		pwrite(fail, text, strlen(text), 0);
	}
	armed = faulty;
	latest = any(sizeof(kind) / sizeof(*kind));
	for (n = 1 + any(kind[latest].most); n; n--)
		kind[latest].fn();
	if (faulty) {
		text[0] = '1';
		pread(fail, text, sizeof(text) - 1, 0);
		if (text[0] == '0')
			atomic_fetch_add(&sh->faults, 1);
		/* This, too, may be what fails. */
		while (pwrite(fail, "0", 1, 0) < 0)
			;
	}
}

/* New places in the kernel that the last program came to. */
static unsigned int new_places(void)
{
	unsigned long i, n;
	unsigned int new = 0;

	if (kcov < 0)
		return 0;
	n = __atomic_load_n(&cover[0], __ATOMIC_RELAXED);
	for (i = 1; i <= n && i < COVER; i++) {
		uint32_t at = (cover[i] * 0x9e3779b97f4a7c15) >> 48;

		if (!atomic_exchange_explicit(&sh->place[at], 1, memory_order_relaxed))
			new++;
	}
	atomic_fetch_add(&sh->places, new);
	return new;
}

static void run_program(const struct program *p)
{
	unsigned int i;

	for (i = 0; i < FDS; i++)
		fds[i] = open(SYSTRACE_DEVICE, O_RDWR | O_CLOEXEC);
	if (kcov >= 0) {
		__atomic_store_n(&cover[0], 0, __ATOMIC_RELAXED);
		ioctl(kcov, KCOV_ENABLE, 0);
	}
	for (i = 0; i < STEPS; i++)
		run_step(p->step[i]);
	if (kcov >= 0)
		ioctl(kcov, KCOV_DISABLE, 0);
	for (i = 0; i < MAPS; i++)
		forget(&maps[i]);
	for (i = 0; i < FDS; i++)
		if (fds[i] >= 0)
			close(fds[i]);
	atomic_fetch_add(&sh->programs, 1);
}

/* A descriptor that no step comes upon. */
static int open_aside(const char *path)
{
	int fd = open(path, O_RDWR | O_CLOEXEC), aside;

	if (fd < 0)
		return -1;
	aside = fcntl(fd, F_DUPFD_CLOEXEC, 500);
	close(fd);
	return aside;
}

static void start_kcov(void)
{
	kcov = open_aside("/sys/kernel/debug/kcov");
	if (kcov < 0)
		return;
	if (!ioctl(kcov, KCOV_INIT_TRACE, COVER)) {
		cover = mmap(NULL, COVER * sizeof(*cover), PROT_READ | PROT_WRITE,
			     MAP_SHARED, kcov, 0);
		if (cover != MAP_FAILED)
			return;
	}
	close(kcov);
	kcov = -1;
}

/* Where it was, for who has to find out why. */
static void on_segv(int sig, siginfo_t *info, void *context)
{
	ucontext_t *uc = context;

	printf("WRONG: signal %d at %p, code %d, instruction %#jx (this is in %p), step %u, fault %d\n",
	       sig, info->si_addr, info->si_code,
	       (uintmax_t)uc->uc_mcontext.gregs[REG_RIP], (void *)on_segv, latest, armed);
	fflush(stdout);
	_exit(8);
}

/* A stack that cannot grow, as an allocation fails, is a SIGSEGV. */
static void __attribute__((noinline)) use_stack(void)
{
	volatile char room[256 * 1024];
	size_t i;

	for (i = 0; i < sizeof(room); i += 4096)
		room[i] = 0;
}

static void worker(uint64_t seed, uint64_t most)
{
	struct sigaction sa = { .sa_sigaction = on_segv, .sa_flags = SA_SIGINFO };
	struct program p;
	unsigned int i, changes;
	uint64_t kept;

	prctl(PR_SET_PDEATHSIG, SIGKILL);
	prctl(PR_SET_NAME, "worker");
	signal(SIGXFSZ, SIG_IGN);
	signal(SIGIO, SIG_IGN);
	order = seed;
	use_stack();
	sigaction(SIGSEGV, &sa, NULL);
	start_kcov();
	fail = open_aside("/proc/thread-self/fail-nth");
	while (!sh->stop && sh->calls < most) {
		kept = sh->kept;
		if (kept > CORPUS)
			kept = CORPUS;
		if (kept && next(&order) % 4) {
			p = sh->corpus[next(&order) % kept];
			for (changes = 1 + next(&order) % 4; changes; changes--)
				p.step[next(&order) % STEPS] = next(&order);
		} else {
			for (i = 0; i < STEPS; i++)
				p.step[i] = next(&order);
		}
		run_program(&p);
		if (new_places()) {
			kept = atomic_fetch_add(&sh->kept, 1);
			if (kept < CORPUS)
				sh->corpus[kept] = p;
		}
	}
	_exit(0);
}

static void *thread(void *arg)
{
	syscall(SYS_lseek, -1, (long)(uintptr_t)arg, SEEK_SET);
	return NULL;
}

/* What there is to be seen. */
static void target(uint64_t seed)
{
	struct timespec ts = { .tv_nsec = 200 * 1000 };
	char buf[8192];
	pthread_t t;
	pid_t pid;
	int fd;

	prctl(PR_SET_PDEATHSIG, SIGKILL);
	prctl(PR_SET_NAME, "target");
	signal(SIGUSR1, SIG_IGN);
	/* It is there to be seen, and leaves the CPUs to who looks. */
	nice(10);
	for (draw = seed;;) {
		switch (any(8)) {
		case 0:
			fd = open("/proc/self/stat", O_RDONLY);
			read(fd, buf, any(sizeof(buf)));
			close(fd);
			break;
		case 1:
			pid = fork();
			if (!pid) {
				if (one_in(8))
					execl("/bin/true", "true", NULL);
				_exit(0);
			}
			waitpid(pid, NULL, 0);
			break;
		case 2:
			if (!pthread_create(&t, NULL, thread, NULL))
				pthread_join(t, NULL);
			break;
		case 3:
			kill(getpid(), SIGUSR1);
			break;
		case 4:
			nanosleep(&ts, NULL);
			break;
		case 5:
			write(-1, buf, any(sizeof(buf)));
			break;
		default:
			syscall(SYS_lseek, -1, any(100), SEEK_SET);
		}
	}
}

static void set(const char *path, const char *text)
{
	int fd = open(path, O_WRONLY | O_CLOEXEC);

	if (fd < 0)
		return;
	write(fd, text, strlen(text));
	close(fd);
}

/* Allocations that may sleep fail too, and in silence. */
static void prepare_faults(void)
{
	static const char *const kinds[] = { "failslab", "fail_page_alloc", "fail_usercopy" };
	char path[128];
	unsigned int i;

	for (i = 0; i < 3; i++) {
		snprintf(path, sizeof(path), "/sys/kernel/debug/%s/ignore-gfp-wait", kinds[i]);
		set(path, "N");
		snprintf(path, sizeof(path), "/sys/kernel/debug/%s/ignore-gfp-highmem", kinds[i]);
		set(path, "N");
		snprintf(path, sizeof(path), "/sys/kernel/debug/%s/min-order", kinds[i]);
		set(path, "0");
		snprintf(path, sizeof(path), "/sys/kernel/debug/%s/verbose", kinds[i]);
		set(path, "0");
	}
}

static pid_t start_target(unsigned int i, uint64_t seed)
{
	pid_t pid = fork();

	if (!pid)
		target(seed + i);
	sh->target[i] = pid;
	return pid;
}

int main(int argc, char **argv)
{
	uint64_t seed = argc > 1 ? strtoull(argv[1], NULL, 0) : 1;
	int seconds = argc > 2 ? atoi(argv[2]) : 30;
	uint64_t most = argc > 3 && atoll(argv[3]) ? strtoull(argv[3], NULL, 0) : UINT64_MAX;
	int i, n = argc > 4 ? atoi(argv[4]) : 2;
	time_t end = time(NULL) + seconds;
	pid_t pid[MAX_WORKERS];
	int status, bad = 0, left, t;

	sh = mmap(NULL, sizeof(*sh), PROT_READ | PROT_WRITE,
		  MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	wild = mmap(NULL, 8192, PROT_READ | PROT_WRITE,
		    MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	if (sh == MAP_FAILED || wild == MAP_FAILED || n < 1 || n > MAX_WORKERS)
		return 2;
	munmap(wild + 4096, 4096);
	prepare_faults();
	/* Or most of the time is spent in waiting for sessions to end. */
	set("/sys/kernel/rcu_expedited", "1");
	for (i = 0; i < NR_TARGETS; i++)
		start_target(i, seed);
	for (i = 0; i < n; i++) {
		pid[i] = fork();
		if (!pid[i])
			worker(seed * 1000 + i, most);
	}
	for (left = n; left && time(NULL) < end; usleep(100000)) {
		for (i = 0; i < n; i++) {
			if (pid[i] <= 0 || waitpid(pid[i], &status, WNOHANG) != pid[i])
				continue;
			pid[i] = 0;
			left--;
			if (status) {
				printf("WRONG: worker %d ended with %#x\n", i, status);
				bad = 1;
				left = 0;
			}
		}
		/* Nothing that is done here may end a target. */
		for (t = 0; t < NR_TARGETS; t++) {
			if (waitpid(sh->target[t], &status, WNOHANG) != sh->target[t])
				continue;
			printf("WRONG: target %d ended with %#x\n", t, status);
			bad = 1;
			start_target(t, seed);
		}
	}
	sh->stop = 1;
	for (i = 0; i < n; i++) {
		if (pid[i] <= 0)
			continue;
		waitpid(pid[i], &status, 0);
		if (status) {
			printf("WRONG: worker %d ended with %#x\n", i, status);
			bad = 1;
		}
	}
	for (i = 0; i < NR_TARGETS; i++) {
		kill(sh->target[i], SIGKILL);
		waitpid(sh->target[i], NULL, 0);
	}
	printf("abi: %ju calls, %ju programs, %ju kept, %ju places covered, %ju faults\n",
	       (uintmax_t)sh->calls, (uintmax_t)sh->programs, (uintmax_t)sh->kept,
	       (uintmax_t)sh->places, (uintmax_t)sh->faults);
	return bad || !sh->programs;
}
