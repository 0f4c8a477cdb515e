// SPDX-License-Identifier: GPL-2.0-only
/*
 * ring TEST: the books, the gaps, the tail, filters, many sessions.
 *
 * The target is a child that makes as many calls as it is told, so that the
 * number of events is known to the last one.
 */
#define _GNU_SOURCE
#include <linux/filter.h>
#include <sched.h>
#include <signal.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <sys/wait.h>

#include "client.h"

#define SMALLEST	(2 * 64 * 1024)

struct target {
	pid_t pid;
	int order, done;
};

/* Orders: how many times getppid, then as many getuid. */
static void obey(int order, int done)
{
	int n[2], i;

	while (read(order, n, sizeof(n)) == sizeof(n)) {
		for (i = 0; i < n[0]; i++)
			syscall(SYS_getppid);
		for (i = 0; i < n[1]; i++)
			syscall(SYS_getuid);
		if (write(done, "d", 1) != 1)
			break;
	}
	_exit(0);
}

static void on_cpu(pid_t pid, int cpu)
{
	cpu_set_t set;

	CPU_ZERO(&set);
	CPU_SET(cpu, &set);
	if (sched_setaffinity(pid, sizeof(set), &set))
		fatal("sched_setaffinity");
}

/* Until the target sleeps in its read: its events are all accounted for. */
static void wait_asleep(const struct target *t)
{
	char path[64], buf[64] = "", wanted[16];
	int len = snprintf(wanted, sizeof(wanted), "%d ", SYS_read);

	snprintf(path, sizeof(path), "/proc/%d/syscall", t->pid);
	do {
		int fd = open(path, O_RDONLY);

		if (fd < 0 || read(fd, buf, sizeof(buf) - 1) < 0)
			fatal(path);
		close(fd);
	} while (strncmp(buf, wanted, len));
}

static void spawn(struct target *t, int cpu)
{
	int order[2], done[2];

	if (pipe2(order, O_CLOEXEC) || pipe2(done, O_CLOEXEC))
		fatal("pipe");
	t->pid = fork();
	if (!t->pid) {
		close(order[1]);
		close(done[0]);
		if (cpu >= 0)
			on_cpu(0, cpu);
		obey(order[0], done[1]);
	}
	close(order[0]);
	close(done[1]);
	t->order = order[1];
	t->done = done[0];
	wait_asleep(t);
}

/* The events of an order beside the calls: read's end, write, read's begin. */
#define AROUND	(1 + 2 + 1)
/* Attaching tells the begin of the read that the target sits in. */
#define ATTACHED 1

static void work(const struct target *t, int a, int b)
{
	int n[2] = { a, b };
	char ch;

	if (write(t->order, n, sizeof(n)) != sizeof(n) ||
	    read(t->done, &ch, 1) != 1)
		fatal("the target is gone");
	wait_asleep(t);
}

static void dismiss(struct target *t)
{
	int status;

	close(t->order);
	if (waitpid(t->pid, &status, 0) != t->pid || status)
		check(0, "the target ended with status %#x", status);
	close(t->done);
}

static void equal(int line, const char *what, int64_t got, int64_t want)
{
	check(got == want, "line %d: %s: %jd, not %jd", line, what,
	      (intmax_t)got, (intmax_t)want);
}
#define EQUAL(what, got, want)	equal(__LINE__, what, got, want)

/* In all rings: what attaching tells is written where the attacher ran. */
static uint64_t records_of(const struct session *s)
{
	uint64_t sum = 0;
	unsigned int i;

	for (i = 0; i < s->nr_rings; i++)
		sum += s->ring[i].records;
	return sum;
}

/* Nothing is lost, and nothing is counted twice. */
static void test_books(void)
{
	struct session s;
	struct target t;
	struct books b;
	int i;

	spawn(&t, -1);
	start(&s, 0);
	EQUAL("attached", attach(&s, t.pid, 0), 1);
	EQUAL("attached again", attach(&s, t.pid, 0), 0);
	for (i = 0; i < 5; i++) {
		work(&t, 1000, 500);
		drain(&s, NULL, NULL);
	}
	b = audit(&s);
	EQUAL("seen", b.seen, ATTACHED + 5 * (2 * 1500 + AROUND));
	EQUAL("written", b.written, b.seen);
	EQUAL("read", records_of(&s), b.written);
	EQUAL("lost", b.lost[SYSTRACE_LOST_FULL], 0);
	end(&s);
	work(&t, 10, 10);
	dismiss(&t);
}

/* A ring that nobody reads: each event is either there or counted. */
static void test_full(void)
{
	const int n = 20000;
	struct session s;
	struct target t;
	struct books b;
	uint64_t seen = 0, told = 0;
	int i, round;

	spawn(&t, 0);
	start(&s, SMALLEST);
	EQUAL("ring size", s.ring[0].kernel->ring_size, 64 * 1024);
	attach(&s, t.pid, 0);
	for (round = 0; round < 3; round++) {
		work(&t, n, 0);
		b = audit(&s);
		seen += 2 * n + AROUND + (round ? 0 : ATTACHED);
		EQUAL("seen", b.seen, seen);
		check(b.lost[SYSTRACE_LOST_FULL] > 0, "nothing was lost");
		check(s.ring[0].kernel->head - s.ring[0].reader->tail > 60 * 1024,
		      "the ring is not full");
		drain(&s, NULL, NULL);
		/* Room again: the gap is told before the next record. */
		work(&t, 1, 0);
		seen += 2 + AROUND;
		drain(&s, NULL, NULL);
		b = audit(&s);
		EQUAL("seen", b.seen, seen);
		for (told = 0, i = 0; i < (int)s.nr_rings; i++)
			told += s.ring[i].gaps[SYSTRACE_LOST_FULL];
		EQUAL("told in gaps", told, b.lost[SYSTRACE_LOST_FULL]);
		EQUAL("read", records_of(&s), b.written);
	}
	printf("%ju events, %ju lost\n", (uintmax_t)b.seen, (uintmax_t)told);
	end(&s);
	dismiss(&t);
}

static void count_calls(const struct systrace_record *rec, void *data)
{
	unsigned long *count = data;

	if (rec->type == SYSTRACE_REC_ENTER && rec->nr == SYS_getppid)
		count[0]++;
	else if (rec->type == SYSTRACE_REC_EXIT && rec->nr == SYS_getppid)
		count[1]++;
	else
		count[2]++;
}

/* Refused calls are counted, and are not in the ring. */
static void test_filter(void)
{
	static const int wanted = SYS_getppid;
	unsigned long count[3] = {};
	struct session s;
	struct target t;
	struct books b;

	spawn(&t, -1);
	start(&s, 0);
	set_calls(&s, &wanted, 1);
	attach(&s, t.pid, 0);
	work(&t, 300, 700);
	drain(&s, count_calls, count);
	b = audit(&s);
	EQUAL("filtered", b.filtered, 700 + 2);
	EQUAL("written", b.written, 600);
	EQUAL("entries", count[0], 300);
	EQUAL("exits", count[1], 300);
	EQUAL("others", count[2], 0);
	/* Changed while it runs. */
	set_calls(&s, NULL, 0);
	work(&t, 300, 700);
	EQUAL("filtered later", audit(&s).filtered, 700 + 2 + 1000 + 2);
	EQUAL("written later", audit(&s).written, 600);
	end(&s);
	dismiss(&t);
}

/* A false tail ends its session, and nothing else. */
static void test_tail(void)
{
	/* Beyond the head by more than it can move, or before the beginning. */
	static const int64_t lies[] = {
		8, 1, 1 << 20, 1LL << 40, -1, -8, -(1 << 20), INT64_MIN,
	};
	struct pollfd p = { .events = POLLIN };
	struct session good, bad;
	struct target t;
	unsigned int i;
	struct books b;

	for (i = 0; i < sizeof(lies) / sizeof(lies[0]); i++) {
		uint64_t tail, seen;

		spawn(&t, 0);
		start(&good, 8 << 20);
		start(&bad, SMALLEST);
		attach(&good, t.pid, 0);
		attach(&bad, t.pid, 0);
		/* An honest beginning, so that there is something behind. */
		work(&t, 10, 0);
		drain(&bad, NULL, NULL);
		seen = ATTACHED + AROUND + 20;
		tail = lies[i] > 0 ? bad.ring[0].kernel->head + 64 * 1024 : 0;
		bad.ring[0].reader->tail = tail + lies[i];
		/* It is looked at when room is needed. */
		work(&t, 2000, 0);
		seen += AROUND + 4000;
		EQUAL("state", bad.page->state, SYSTRACE_STATE_BROKEN);
		p.fd = bad.fd;
		EQUAL("poll", poll(&p, 1, 0), 1);
		check(p.revents & POLLERR, "poll says %#x", p.revents);
		/* It stays so, whatever the reader does then. */
		bad.ring[0].reader->tail = bad.ring[0].kernel->head;
		b = audit(&bad);
		work(&t, 2000, 0);
		EQUAL("written after", audit(&bad).written, b.written);
		EQUAL("state after", bad.page->state, SYSTRACE_STATE_BROKEN);

		b = audit(&good);
		EQUAL("the other's state", good.page->state,
		      SYSTRACE_STATE_RUNNING);
		EQUAL("the other's seen", b.seen, seen + AROUND + 4000);
		EQUAL("the other's written", b.written, b.seen);
		drain(&good, NULL, NULL);
		EQUAL("the other's records", records_of(&good), b.written);
		end(&bad);
		end(&good);
		dismiss(&t);
	}
}

/* Two sessions at once, each with what it asked for. */
static void test_two(void)
{
	static const int wanted = SYS_getuid;
	unsigned long count[3] = {};
	struct session a, b;
	struct target t;

	spawn(&t, -1);
	start(&a, 0);
	start(&b, 0);
	set_calls(&b, &wanted, 1);
	attach(&a, t.pid, 0);
	attach(&b, t.pid, 0);
	work(&t, 100, 200);
	EQUAL("all", audit(&a).written, ATTACHED + 2 * 300 + AROUND);
	EQUAL("some", audit(&b).written, 2 * 200);
	end(&a);
	work(&t, 100, 200);
	EQUAL("some, alone", audit(&b).written, 4 * 200);
	EQUAL("filtered, alone", audit(&b).filtered, 2 * 102);
	drain(&b, count_calls, count);
	EQUAL("of the other kind", count[0] + count[1], 0);
	EQUAL("of its kind", count[2], 4 * 200);
	end(&b);
	dismiss(&t);
}

/* As many sessions as there can be, on one target. */
static void test_many(void)
{
	struct systrace_info info = { .size = sizeof(info) };
	static struct session s[65];
	struct target t;
	unsigned int i, max;
	int fd = open_device();

	if (ioctl(fd, SYSTRACE_IOC_INFO, &info))
		fatal("INFO");
	close(fd);
	max = info.max_sessions;
	EQUAL("max_sessions", max, 64);
	spawn(&t, -1);
	for (i = 0; i < max; i++) {
		start(&s[i], SMALLEST);
		EQUAL("attached", attach(&s[i], t.pid, 0), 1);
	}
	start(&s[max], SMALLEST);
	EQUAL("one too many", attach(&s[max], t.pid, 0), -EBUSY);
	EQUAL("its state", s[max].page->state, SYSTRACE_STATE_IDLE);
	work(&t, 100, 0);
	for (i = 0; i < max; i++)
		EQUAL("seen", audit(&s[i]).seen, ATTACHED + 200 + AROUND);
	EQUAL("seen by the one too many", audit(&s[max]).seen, 0);
	/* A place that becomes free can be had. */
	end(&s[17]);
	EQUAL("attached late", attach(&s[max], t.pid, 0), 1);
	work(&t, 100, 0);
	EQUAL("seen late", audit(&s[max]).seen, ATTACHED + 200 + AROUND);
	for (i = 0; i <= max; i++)
		if (i != 17)
			end(&s[i]);
	dismiss(&t);
}

/* A line of /proc/meminfo, in bytes. */
static uint64_t meminfo(const char *name)
{
	FILE *f = fopen("/proc/meminfo", "r");
	unsigned long long kib;
	char line[100], *end;

	while (f && fgets(line, sizeof(line), f)) {
		end = strchr(line, ':');
		if (!end)
			continue;
		*end = 0;
		if (!strcmp(line, name) && sscanf(end + 1, "%llu kB", &kib) == 1) {
			fclose(f);
			return kib << 10;
		}
	}
	fatal("/proc/meminfo");
	return 0;
}

/* Asks for rings of so many bytes on each CPU; the errno. */
static int ask(int fd, uint64_t size)
{
	struct systrace_config cfg = {
		.size = sizeof(cfg), .budget = size * sysconf(_SC_NPROCESSORS_ONLN),
	};

	return ioctl(fd, SYSTRACE_IOC_CONFIG, &cfg) ? errno : 0;
}

/* Sets the module's default budget, in MiB; what it was. */
static unsigned int set_default(unsigned int mib)
{
	FILE *f = fopen("/sys/module/systrace/parameters/ring_mb", "r+");
	unsigned int old;

	if (!f || fscanf(f, "%u", &old) != 1 || fseek(f, 0, SEEK_SET) ||
	    fprintf(f, "%u", mib) < 0 || fclose(f))
		fatal("ring_mb");
	return old;
}

/*
 * What others need is not given to rings, and what ends gives all back: to who
 * asks next, also where it has traced somebody and is closed in passing.
 */
static void test_memory(void)
{
	uint64_t total = meminfo("MemTotal"), size = 65536;
	uint64_t cpus = sysconf(_SC_NPROCESSORS_ONLN);
	struct systrace_attach att = { .size = sizeof(att) };
	int fd[64], n, round, err = 0;
	unsigned int mib;
	struct target t;

	/* By a good deal more than half of what is there, and less than all. */
	while (10 * size * cpus < 6 * meminfo("MemAvailable"))
		size *= 2;
	fd[0] = open_device();
	EQUAL("more than half of what is there", ask(fd[0], size), ENOMEM);
	EQUAL("less", ask(fd[0], 65536), 0);
	close(fd[0]);

	/* Who does not say how much gets less than that, whatever the default. */
	mib = set_default(1 << 13);
	fd[0] = open_device();
	EQUAL("the default", ask(fd[0], 0), 0);
	close(fd[0]);
	set_default(mib);

	while (8 * size * cpus > total)
		size /= 2;
	spawn(&t, -1);
	att.pid = t.pid;
	for (round = 0; round < 4; round++) {
		for (n = 0; n < 64; n++) {
			fd[n] = open_device();
			err = ask(fd[n], size);
			if (err)
				break;
			EQUAL("attach", ioctl(fd[n], SYSTRACE_IOC_ATTACH, &att), 0);
		}
		EQUAL("beyond half of all", err, ENOMEM);
		check(n >= 2 && n * size * cpus <= total / 2,
		      "%d sessions of %llu bytes, of %llu in all", n,
		      (unsigned long long)(size * cpus), (unsigned long long)total);
		do
			close(fd[n]);
		while (n--);
	}
	dismiss(&t);
}

/* After a detach nothing comes; poll knows when the last task has gone. */
static void test_detach(void)
{
	struct systrace_detach det = { .size = sizeof(det) };
	struct pollfd p = { .events = POLLIN };
	struct session s;
	struct target t, u;

	spawn(&t, -1);
	spawn(&u, -1);
	start(&s, 0);
	p.fd = s.fd;
	EQUAL("idle: poll", poll(&p, 1, 0), 0);
	attach(&s, t.pid, 0);
	attach(&s, u.pid, 0);
	EQUAL("tasks", s.page->nr_tasks, 2);
	work(&t, 10, 0);
	det.pid = t.pid;
	EQUAL("detach", ioctl(s.fd, SYSTRACE_IOC_DETACH, &det), 0);
	EQUAL("detach again", ioctl(s.fd, SYSTRACE_IOC_DETACH, &det), -1);
	EQUAL("errno", errno, ESRCH);
	work(&t, 10, 0);
	EQUAL("seen", audit(&s).seen, 2 * ATTACHED + 20 + AROUND);
	EQUAL("tasks left", s.page->nr_tasks, 1);
	dismiss(&u);
	EQUAL("tasks left then", s.page->nr_tasks, 0);
	check(poll(&p, 1, 1000) == 1 && p.revents & POLLHUP,
	      "poll says %#x when all are gone", p.revents);
	/* The session can be used again. */
	EQUAL("attach again", attach(&s, t.pid, 0), 1);
	p.revents = 0;
	poll(&p, 1, 0);
	check(!(p.revents & POLLHUP), "poll still says HUP");
	det.pid = 0;
	EQUAL("detach all", ioctl(s.fd, SYSTRACE_IOC_DETACH, &det), 0);
	EQUAL("tasks at last", s.page->nr_tasks, 0);
	end(&s);
	dismiss(&t);
}

static void set_filter(struct session *s, const struct sock_filter *prog,
		       unsigned int len)
{
	struct systrace_filter f = {
		.size = sizeof(f), .len = len, .program = (uintptr_t)prog,
	};

	if (ioctl(s->fd, SYSTRACE_IOC_FILTER, &f))
		fatal("FILTER");
}

#define LOAD(field)							\
	BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct systrace_call, field))
#define JUMP(op, k, yes, no)	BPF_JUMP(BPF_JMP | BPF_##op | BPF_K, k, yes, no)
#define SAY(verdict)		BPF_STMT(BPF_RET | BPF_K, SYSTRACE_VERDICT_##verdict)

/* No filter that refuses everything lets a byte into a ring. */
static void test_refuse(void)
{
	const struct sock_filter never[] = { SAY(REFUSE) };
	const struct sock_filter when_over[] = {
		LOAD(when), JUMP(JEQ, SYSTRACE_WHEN_ENTRY, 0, 1),
		SAY(LATER), SAY(REFUSE),
	};
	const struct sock_filter slower[] = {	/* than 2^30 seconds and more */
		LOAD(when), JUMP(JEQ, SYSTRACE_WHEN_ENTRY, 0, 1),
		SAY(LATER),
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS,
			 offsetof(struct systrace_call, duration) + 4),
		JUMP(JGT, 0x0fffffff, 0, 1),
		SAY(RECORD), SAY(REFUSE),
	};
	const struct {
		const struct sock_filter *prog;
		unsigned int len;
	} kinds[] = {
		{ never, 1 }, { when_over, 4 }, { slower, 7 },
	};
	unsigned int i, j;

	for (i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
		struct session s;
		struct target t;
		struct books b;

		spawn(&t, -1);
		start(&s, 0);
		set_filter(&s, kinds[i].prog, kinds[i].len);
		attach(&s, t.pid, 0);
		work(&t, 300, 700);
		b = audit(&s);
		/*
		 * The read that it was found in, the write, and the next read,
		 * unless that still waits.
		 */
		EQUAL("filtered", b.filtered, 1000 + 2 + (i == 0));
		EQUAL("written", b.written, 0);
		for (j = 0; j < s.nr_rings; j++)
			if (s.ring[j].kernel)
				EQUAL("bytes", s.ring[j].kernel->head, 0);
		end(&s);
		dismiss(&t);
	}
}

struct held_seen {
	uint64_t began, time;
	unsigned long pairs, others;
	int nr;
};

static void see_held(const struct systrace_record *rec, void *data)
{
	const struct systrace_enter *enter = (const void *)rec;
	struct held_seen *seen = data;

	if (rec->type == SYSTRACE_REC_ENTER) {
		check(rec->flags & SYSTRACE_RECORD_HELD, "entry of %d did not wait",
		      rec->nr);
		seen->began = enter->args[rec->nargs];
		check(seen->began > seen->time, "a call began before the last ended");
		check(seen->began < rec->time, "an entry with the time of its begin");
		seen->nr = rec->nr;
	} else if (rec->type == SYSTRACE_REC_EXIT && seen->nr == rec->nr) {
		check(rec->time > seen->began, "a call ended before it began");
		check(((const struct systrace_exit *)rec)->ret > 0 ||
		      rec->nr != SYS_getppid, "getppid without a result");
		seen->pairs++;
		seen->nr = -1;
	} else {
		seen->others++;
	}
	seen->time = rec->time;
}

/* Calls that are judged by their result come as pairs, or not at all. */
static void test_held(void)
{
	const struct sock_filter positive[] = {
		LOAD(when), JUMP(JEQ, SYSTRACE_WHEN_ENTRY, 0, 1),
		SAY(LATER),
		LOAD(nr), JUMP(JEQ, SYS_getppid, 1, 0),
		SAY(REFUSE),
		LOAD(ret), JUMP(JGT, 0, 0, 1),
		SAY(RECORD), SAY(REFUSE),
	};
	struct held_seen seen = { .nr = -1 };
	struct session s;
	struct target t;
	struct books b;

	spawn(&t, -1);
	start(&s, 0);
	set_filter(&s, positive, sizeof(positive) / sizeof(positive[0]));
	attach(&s, t.pid, 0);
	work(&t, 300, 700);
	b = audit(&s);
	drain(&s, see_held, &seen);
	/* The read that it was found in, and the write. */
	EQUAL("filtered", b.filtered, 700 + 2);
	EQUAL("written", b.written, 600);
	EQUAL("pairs", seen.pairs, 300);
	EQUAL("others", seen.others, 0);
	/* Without a filter the call that waits is recorded, as the rest is. */
	set_filter(&s, NULL, 0);
	work(&t, 0, 1);
	EQUAL("written later", audit(&s).written, 600 + 2 + 2 + 2 + 1);
	/* One that leaves while a call of its target waits hears nothing of it. */
	set_filter(&s, positive, sizeof(positive) / sizeof(positive[0]));
	work(&t, 1, 1);
	b = audit(&s);
	end(&s);
	dismiss(&t);
}

/* Sleeps and looks around, on a CPU of its own. */
static void sleep_and_ask(int cpu, unsigned int usec)
{
	on_cpu(0, cpu);
	for (;;) {
		struct timespec ts = { 0, usec * 1000 };

		syscall(SYS_nanosleep, &ts, NULL);
		syscall(SYS_getppid);
	}
}

struct promise {
	uint64_t settled;
	unsigned long records, held;
};

static void see_order(const struct systrace_record *rec, void *data)
{
	struct promise *p = data;

	p->records++;
	p->held += !!(rec->flags & SYSTRACE_RECORD_HELD);
	check(rec->time >= p->settled, "a record of %ju, but settled is %ju",
	      (uintmax_t)rec->time, (uintmax_t)p->settled);
}

/* Calls that wait for their end do not break what "settled" promises. */
static void test_settled(void)
{
	const struct sock_filter when_over[] = {
		LOAD(when), JUMP(JEQ, SYSTRACE_WHEN_ENTRY, 0, 1),
		SAY(LATER), SAY(RECORD),
	};
	struct promise p = {};
	struct session s;
	pid_t pid[2];
	unsigned int i;

	start(&s, 0);
	set_filter(&s, when_over, 4);
	for (i = 0; i < 2; i++) {
		pid[i] = fork();
		if (!pid[i])
			sleep_and_ask(i, i ? 200 : 30000);
		attach(&s, pid[i], 0);
	}
	for (i = 0; i < 150; i++) {
		struct pollfd pfd = { .fd = s.fd, .events = POLLIN };
		uint64_t settled;

		poll(&pfd, 1, 10);
		settled = __atomic_load_n(&s.page->settled, __ATOMIC_ACQUIRE);
		/* All that is below it is below the heads; what is not, comes. */
		drain(&s, see_order, &p);
		p.settled = settled;
	}
	check(p.held > 100 && p.records > 2 * 100, "%lu held of %lu records",
	      p.held, p.records);
	for (i = 0; i < 2; i++) {
		kill(pid[i], SIGKILL);
		waitpid(pid[i], NULL, 0);
	}
	audit(&s);
	end(&s);
}

int main(int argc, char **argv)
{
	static const struct {
		const char *name;
		void (*fn)(void);
	} tests[] = {
		{ "books", test_books }, { "full", test_full },
		{ "filter", test_filter }, { "tail", test_tail },
		{ "two", test_two }, { "many", test_many },
		{ "detach", test_detach }, { "refuse", test_refuse },
		{ "held", test_held }, { "settled", test_settled },
		{ "memory", test_memory },
	};
	unsigned int i;

	for (i = 0; i < sizeof(tests) / sizeof(tests[0]); i++) {
		if (argc < 2 || strcmp(argv[1], tests[i].name))
			continue;
		tests[i].fn();
		return failures ? 1 : 0;
	}
	printf("there is no such test\n");
	return 2;
}
