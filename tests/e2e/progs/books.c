// SPDX-License-Identifier: GPL-2.0-only
/*
 * books CONFIGS SEED: a target makes exactly so many calls of known kinds in
 * several threads, under sessions that are configured by chance: budgets,
 * policies, watermarks, extras, sets of calls, filters at entry and by the
 * result, readers that are quick, slow or asleep; another session comes and
 * goes beside them.  Of each session every event is accounted for, the gaps
 * that the reader is told are the kernel's losses, and where the target waits
 * for its reader nothing is missing and no wait is longer than its bound.
 *
 * Ends with "books: N configurations, E events, L lost, W waits".
 */
#define _GNU_SOURCE
#include <linux/filter.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdatomic.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/utsname.h>
#include <sys/wait.h>
#include <time.h>

#include "client.h"

#define SESSIONS	4
#define THREADS		4
#define CALLS		3000
#define KINDS		4
/* How much longer than its bound a wait may be, on a machine that is busy. */
#define SLACK_NS	5000000000ULL

static const int kind_nr[KINDS] = {
	SYS_getppid, SYS_lseek, SYS_write, SYS_openat,
};

/* Between us and the target. */
static struct shared {
	atomic_int go, done, flush, flushed;
	int threads, calls, mix;
} *sh;

enum judge { NO_FILTER, REFUSES, LATER_FAILED, LATER_SHORT, NR_JUDGES };
enum style { QUICK, SLOW, ASLEEP, NR_STYLES };

struct config {
	struct session s;
	unsigned int kinds;	/* a bit each: recorded */
	enum judge judge;
	enum style style;
	uint32_t policy, max_wait, str_max;
	pthread_t reader;
	atomic_int end;
	uint64_t enters, exits;
};

static uint64_t state;

static uint64_t any(uint64_t below)
{
	uint64_t z = state += 0x9e3779b97f4a7c15;

	z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9;
	z = (z ^ z >> 27) * 0x94d049bb133111eb;
	return (z ^ z >> 31) % below;
}

/* Which kind the call number @i of a thread is. */
static int kind_of(int i, int mix)
{
	return (i * 7 + i / 5 + mix) % KINDS;
}

static void make(int kind, int i)
{
	static char buf[2048];

	switch (kind) {
	case 0:
		syscall(SYS_getppid);
		break;
	case 1:
		syscall(SYS_lseek, -1, i, SEEK_SET);
		break;
	case 2:
		syscall(SYS_write, -1, buf, i % sizeof(buf));
		break;
	case 3:
		syscall(SYS_openat, -1, "no such file", O_RDONLY, 0);
		break;
	}
}

static void until(atomic_int *what)
{
	while (!atomic_load(what))
		syscall(SYS_poll, NULL, 0, 1);
}

static void *generate(void *arg)
{
	int i;

	until(&sh->go);
	for (i = 0; i < sh->calls; i++)
		make(kind_of(i, sh->mix), i);
	atomic_fetch_add(&sh->done, 1);
	/* Its end would be an event. */
	for (;;)
		syscall(SYS_poll, NULL, 0, 1000);
	return arg;
}

/* The first thread: one call on each CPU, so that the last gap is told. */
static void flush(int cpus)
{
	cpu_set_t set;
	int cpu;

	for (cpu = 0; cpu < cpus; cpu++) {
		CPU_ZERO(&set);
		CPU_SET(cpu, &set);
		sched_setaffinity(0, sizeof(set), &set);
		make(0, 0);
	}
	atomic_fetch_add(&sh->flushed, 1);
}

static void target(void)
{
	int cpus = sysconf(_SC_NPROCESSORS_ONLN), i, flushes = 0;
	pthread_t t[THREADS];

	prctl(PR_SET_PDEATHSIG, SIGKILL);
	for (i = 0; i < sh->threads; i++)
		pthread_create(&t[i], NULL, generate, NULL);
	for (;;) {
		if (atomic_load(&sh->flush) > flushes) {
			flushes++;
			flush(cpus);
		}
		syscall(SYS_poll, NULL, 0, 1);
	}
}

static void note(const struct systrace_record *rec, void *data)
{
	struct config *c = data;

	if (rec->type == SYSTRACE_REC_ENTER)
		c->enters++;
	else if (rec->type == SYSTRACE_REC_EXIT)
		c->exits++;
}

static void *read_on(void *arg)
{
	struct config *c = arg;
	struct pollfd p = { c->s.fd, POLLIN, 0 };

	while (!atomic_load(&c->end)) {
		switch (c->style) {
		case QUICK:
			poll(&p, 1, 5);
			break;
		case SLOW:
			usleep(40000);
			break;
		default:
			usleep(2000);
			continue;
		}
		drain(&c->s, note, c);
		/* Who has made room says so. */
		if (c->s.page->waiting)
			poll(&p, 1, 0);
	}
	return NULL;
}

static void set_filter(struct config *c)
{
	struct sock_filter refuses[] = {
		/* lseek never */
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct systrace_call, nr)),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_lseek, 0, 1),
		BPF_STMT(BPF_RET | BPF_K, SYSTRACE_VERDICT_REFUSE),
		BPF_STMT(BPF_RET | BPF_K, SYSTRACE_VERDICT_RECORD),
	};
	struct sock_filter failed[] = {
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct systrace_call, when)),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYSTRACE_WHEN_ENTRY, 0, 1),
		BPF_STMT(BPF_RET | BPF_K, SYSTRACE_VERDICT_LATER),
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct systrace_call, error)),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 0, 1, 0),
		BPF_STMT(BPF_RET | BPF_K, SYSTRACE_VERDICT_RECORD),
		BPF_STMT(BPF_RET | BPF_K, SYSTRACE_VERDICT_REFUSE),
	};
	struct sock_filter quick[] = {
		/* Everything, but write only once it has ended. */
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct systrace_call, when)),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYSTRACE_WHEN_ENTRY, 0, 3),
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct systrace_call, nr)),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_write, 0, 1),
		BPF_STMT(BPF_RET | BPF_K, SYSTRACE_VERDICT_LATER),
		BPF_STMT(BPF_RET | BPF_K, SYSTRACE_VERDICT_RECORD),
	};
	struct systrace_filter f = { .size = sizeof(f) };

	switch (c->judge) {
	case REFUSES:
		f.program = (uintptr_t)refuses;
		f.len = sizeof(refuses) / sizeof(*refuses);
		break;
	case LATER_FAILED:
		f.program = (uintptr_t)failed;
		f.len = sizeof(failed) / sizeof(*failed);
		break;
	case LATER_SHORT:
		f.program = (uintptr_t)quick;
		f.len = sizeof(quick) / sizeof(*quick);
		break;
	default:
		return;
	}
	if (ioctl(c->s.fd, SYSTRACE_IOC_FILTER, &f))
		fatal("FILTER");
}

/* Does the session write this kind's calls? */
static int accepts(const struct config *c, int kind)
{
	if (!(c->kinds & 1U << kind))
		return 0;
	if (c->judge == REFUSES)
		return kind != 1;
	/* getppid is the one that does not fail. */
	if (c->judge == LATER_FAILED)
		return kind != 0;
	return 1;
}

/* What is refused by the set of calls, or by the filter, is one event. */
static uint64_t accepted_calls(const struct config *c, unsigned int flushes)
{
	uint64_t n = 0, flushed;
	int i;

	for (i = 0; i < sh->calls; i++)
		n += accepts(c, kind_of(i, sh->mix));
	flushed = accepts(c, 0) ? flushes * sysconf(_SC_NPROCESSORS_ONLN) : 0;
	return n * sh->threads + flushed;
}

/* Neither of the extras can be had where probes may not allocate. */
static uint32_t any_extras(void)
{
	uint32_t flags = any(3) ? 0 : any(SYSTRACE_CONFIG_FLAGS + 1);
	struct utsname name;

	uname(&name);
	return strstr(name.version, "PREEMPT_RT") ? 0 : flags;
}

static void configure(struct config *c)
{
	struct systrace_config cfg = {
		.size = sizeof(cfg), .arr_max = any(64),
		.flags = any_extras(),
		.watermark = any(2) ? any(100000) : 0,
		.budget = 2 * 65536 << any(3),
	};
	int nr[KINDS], n = 0, i;

	memset(c, 0, sizeof(*c));
	c->judge = any(NR_JUDGES);
	c->style = any(NR_STYLES);
	c->policy = any(2);
	/* getppid always: it is what tells the last gap. */
	c->kinds = any(1 << KINDS) | 1;
	if (c->policy == SYSTRACE_POLICY_WAIT)
		c->max_wait = c->style == ASLEEP ? 20 + any(50) : 60000;
	c->str_max = any(4) ? any(256) : 2048;
	cfg.policy = c->policy;
	cfg.max_wait = c->max_wait;
	cfg.str_max = c->str_max;
	start_with(&c->s, &cfg);
	for (i = 0; i < KINDS; i++)
		if (c->kinds & 1U << i)
			nr[n++] = kind_nr[i];
	set_calls(&c->s, nr, n);
	set_filter(c);
}

static int balance(struct session *s, struct books *sum)
{
	unsigned int i, why;
	int good = 1;

	memset(sum, 0, sizeof(*sum));
	for (i = 0; i < s->nr_rings; i++) {
		const volatile struct systrace_ring_kernel *k = s->ring[i].kernel;
		uint64_t all;

		if (!k)
			continue;
		all = k->written + k->filtered;
		for (why = 0; why < SYSTRACE_NR_LOST; why++) {
			all += k->lost[why];
			sum->lost[why] += k->lost[why];
		}
		good &= all == k->seen;
		sum->seen += k->seen;
		sum->written += k->written;
		sum->filtered += k->filtered;
	}
	return good;
}

static uint64_t events, losses, waits;

static void judge(struct config *c, unsigned int turn, int nr)
{
	uint64_t records = 0, lost = 0, told = 0, want;
	unsigned int i, why, tries;
	struct books b;

	/* The threads make other calls meanwhile, that are refused. */
	for (tries = 0; tries < 1000 && !balance(&c->s, &b); tries++)
		usleep(1000);
	check(tries < 1000, "%u/%d: seen %ju, but accounted for %ju", turn, nr,
	      (uintmax_t)b.seen, (uintmax_t)(b.written + b.filtered));
	for (i = 0; i < c->s.nr_rings; i++) {
		records += c->s.ring[i].records;
		for (why = 0; why < SYSTRACE_NR_LOST; why++)
			told += c->s.ring[i].gaps[why];
	}
	for (why = 0; why < SYSTRACE_NR_LOST; why++)
		lost += b.lost[why];
	want = 2 * accepted_calls(c, atomic_load(&sh->flushed));
	check(b.written == records, "%u/%d: written %ju, read %ju", turn, nr,
	      (uintmax_t)b.written, (uintmax_t)records);
	check(b.written + lost == want,
	      "%u/%d: %ju events written, %ju lost, of %ju (judge %d, style %d, policy %u, kinds %#x)",
	      turn, nr, (uintmax_t)b.written, (uintmax_t)lost, (uintmax_t)want,
	      c->judge, c->style, c->policy, c->kinds);
	/* Without a call that is recorded nothing tells the last gap. */
	if (accepts(c, 0))
		check(told == lost, "%u/%d: gaps tell of %ju, lost %ju", turn, nr,
		      (uintmax_t)told, (uintmax_t)lost);
	else
		check(told <= lost, "%u/%d: gaps tell of %ju, lost %ju", turn, nr,
		      (uintmax_t)told, (uintmax_t)lost);
	if (c->policy == SYSTRACE_POLICY_WAIT) {
		if (c->style != ASLEEP) {
			check(!lost, "%u/%d: lossless, but %ju lost", turn, nr,
			      (uintmax_t)lost);
			check(!c->s.page->given_up, "%u/%d: %ju waits given up",
			      turn, nr, (uintmax_t)c->s.page->given_up);
		}
		check(c->s.page->longest <= c->max_wait * 1000000ULL + SLACK_NS,
		      "%u/%d: a wait of %ju ns, bound %u ms", turn, nr,
		      (uintmax_t)c->s.page->longest, c->max_wait);
		check(!c->s.page->waiting, "%u/%d: somebody waits yet", turn, nr);
		waits += c->s.page->waits;
	} else {
		check(!c->s.page->waits, "%u/%d: waits without the policy", turn, nr);
	}
	events += b.written + lost;
	losses += lost;
}

static void one(unsigned int turn)
{
	struct config *c = calloc(SESSIONS, sizeof(*c));
	int n = 1 + any(SESSIONS), i, flushes, wanted;
	struct session guest;
	pid_t pid;

	memset(sh, 0, sizeof(*sh));
	sh->threads = 1 + any(THREADS);
	sh->calls = any(CALLS);
	sh->mix = any(KINDS);
	pid = fork();
	if (!pid)
		target();
	/* All of its threads are there. */
	for (wanted = 0; wanted < sh->threads + 1; usleep(1000)) {
		char path[64], line[256];
		FILE *f;

		snprintf(path, sizeof(path), "/proc/%d/status", pid);
		f = fopen(path, "r");
		if (!f)
			fatal(path);
		while (fgets(line, sizeof(line), f))
			sscanf(line, "Threads: %d", &wanted);
		fclose(f);
	}
	for (i = 0; i < n; i++) {
		configure(&c[i]);
		if (attach(&c[i].s, pid, SYSTRACE_ATTACH_GROUP) != wanted)
			check(0, "%u/%d: not all threads attached", turn, i);
		pthread_create(&c[i].reader, NULL, read_on, &c[i]);
	}
	atomic_store(&sh->go, 1);
	/* One that comes and goes meanwhile. */
	for (i = any(3); i; i--) {
		start(&guest, 2 * 65536);
		attach(&guest, pid, SYSTRACE_ATTACH_GROUP);
		usleep(any(3000));
		end(&guest);
	}
	while (atomic_load(&sh->done) < sh->threads)
		usleep(1000);
	for (i = 0; i < n; i++) {
		atomic_store(&c[i].end, 1);
		pthread_join(c[i].reader, NULL);
		drain(&c[i].s, note, &c[i]);
	}
	/* What the first call after a gap loses, when there was no room before. */
	for (flushes = 1; flushes <= 2; flushes++) {
		atomic_store(&sh->flush, flushes);
		while (atomic_load(&sh->flushed) < flushes)
			usleep(1000);
		for (i = 0; i < n; i++)
			drain(&c[i].s, note, &c[i]);
	}
	for (i = 0; i < n; i++)
		judge(&c[i], turn, i);
	kill(pid, SIGKILL);
	waitpid(pid, NULL, 0);
	for (i = 0; i < n; i++)
		end(&c[i].s);
	free(c);
}

int main(int argc, char **argv)
{
	unsigned int configs = argc > 1 ? atoi(argv[1]) : 20, i;
	uint64_t seed = argc > 2 ? strtoull(argv[2], NULL, 0) : 1;

	setvbuf(stdout, NULL, _IOLBF, 0);
	sh = mmap(NULL, sizeof(*sh), PROT_READ | PROT_WRITE,
		  MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (sh == MAP_FAILED)
		fatal("mmap");
	for (i = 0; i < configs && failures < 20; i++) {
		state = seed * 1000003 + i;
		one(i);
	}
	printf("books: %u configurations, %ju events, %ju lost, %ju waits\n", i,
	       (uintmax_t)events, (uintmax_t)losses, (uintmax_t)waits);
	return failures != 0;
}
