// SPDX-License-Identifier: GPL-2.0-only
/*
 * order pipes N: two pairs of threads, of each pair one writes the numbers from
 * 0 to N - 1 into a pipe and the other reads them; all hop from CPU to CPU.
 * order clock N: traces threads of its own that hop likewise and read the clock
 * before and after each call: the times of its records lie between.
 */
#define _GNU_SOURCE
#include <inttypes.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>

#include "client.h"

#define PAIRS		2
#define MOST		20000
/* What the header allows the clock to be off: a few microseconds. */
#define TOLERANCE	20000

static int count;
static int ends[PAIRS][2];

static void hop(int n)
{
	cpu_set_t set;

	CPU_ZERO(&set);
	CPU_SET(n % sysconf(_SC_NPROCESSORS_ONLN), &set);
	sched_setaffinity(0, sizeof(set), &set);
}

static void *writer(void *arg)
{
	long pair = (long)arg;
	uint64_t n;

	for (n = 0; n < (uint64_t)count; n++) {
		hop(n / 3 + pair);
		if (write(ends[pair][1], &n, sizeof(n)) != sizeof(n))
			fatal("write");
	}
	return NULL;
}

static void *reader(void *arg)
{
	long pair = (long)arg;
	uint64_t n, got;

	for (n = 0; n < (uint64_t)count; n++) {
		if (n % 5 == 0)
			hop(n / 5 + pair + 1);
		if (read(ends[pair][0], &got, sizeof(got)) != sizeof(got) || got != n)
			fatal("read");
	}
	return NULL;
}

static void pipes(void)
{
	pthread_t t[2 * PAIRS];
	long i;

	for (i = 0; i < PAIRS; i++)
		if (pipe(ends[i]))
			fatal("pipe");
	for (i = 0; i < PAIRS; i++) {
		pthread_create(&t[2 * i], NULL, reader, (void *)i);
		pthread_create(&t[2 * i + 1], NULL, writer, (void *)i);
	}
	for (i = 0; i < 2 * PAIRS; i++)
		pthread_join(t[i], NULL);
	/* The pairs' pipes, for who looks at the trace. */
	printf("%d %d %d %d\n", ends[0][0], ends[0][1], ends[1][0], ends[1][1]);
}

static struct shared {
	volatile int go, done;
	pid_t tid[PAIRS];
	uint64_t before[PAIRS][MOST], after[PAIRS][MOST];
	uint64_t enter[PAIRS][MOST];
} *sh;

static uint64_t now(void)
{
	struct timespec ts;

	clock_gettime(CLOCK_MONOTONIC, &ts);
	return ts.tv_sec * 1000000000ULL + ts.tv_nsec;
}

static void *caller(void *arg)
{
	long i = (long)arg;
	int n;

	sh->tid[i] = syscall(SYS_gettid);
	while (!sh->go)
		usleep(1000);
	for (n = 0; n < count; n++) {
		if (n % 7 == 0)
			hop(n / 7 + i);
		sh->before[i][n] = now();
		syscall(SYS_lseek, -1, n, SEEK_SET);
		sh->after[i][n] = now();
	}
	__atomic_fetch_add(&sh->done, 1, __ATOMIC_SEQ_CST);
	for (;;)
		pause();
	return NULL;
}

static void note(const struct systrace_record *rec, void *data)
{
	const struct systrace_enter *e = (const void *)rec;
	int i;

	(void)data;
	for (i = 0; i < PAIRS && sh->tid[i] != rec->tid; i++)
		;
	if (i == PAIRS)
		return;
	if (rec->type == SYSTRACE_REC_ENTER && e->args[1] < MOST)
		sh->enter[i][e->args[1]] = rec->time;
}

static void clocks(void)
{
	int nr[] = { SYS_lseek }, i, n;
	uint64_t early = 0, late = 0;
	pthread_t t;
	struct session s;
	pid_t pid;

	sh = mmap(NULL, sizeof(*sh), PROT_READ | PROT_WRITE,
		  MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (sh == MAP_FAILED)
		fatal("mmap");
	pid = fork();
	if (!pid) {
		prctl(PR_SET_PDEATHSIG, SIGKILL);
		for (i = 0; i < PAIRS; i++)
			pthread_create(&t, NULL, caller, (void *)(long)i);
		for (;;)
			pause();
	}
	while (!sh->tid[PAIRS - 1] || !sh->tid[0])
		usleep(1000);
	start(&s, 32 << 20);
	set_calls(&s, nr, 1);
	if (attach(&s, pid, SYSTRACE_ATTACH_GROUP) != PAIRS + 1)
		fatal("ATTACH");
	sh->go = 1;
	while (sh->done < PAIRS)
		usleep(10000);
	drain(&s, note, NULL);
	check(!audit(&s).lost[SYSTRACE_LOST_FULL], "the ring was full");
	for (i = 0; i < PAIRS; i++) {
		for (n = 0; n < count; n++) {
			uint64_t at = sh->enter[i][n];

			check(at, "call %d of thread %d is missing", n, i);
			if (at < sh->before[i][n] && sh->before[i][n] - at > early)
				early = sh->before[i][n] - at;
			if (at > sh->after[i][n] && at - sh->after[i][n] > late)
				late = at - sh->after[i][n];
		}
	}
	printf("%d calls, at most %" PRIu64 " ns early, %" PRIu64 " ns late\n",
	       count * PAIRS, early, late);
	check(early <= TOLERANCE && late <= TOLERANCE, "the clocks differ");
	kill(pid, SIGKILL);
	waitpid(pid, NULL, 0);
	end(&s);
}

int main(int argc, char **argv)
{
	count = argc > 2 ? atoi(argv[2]) : 1000;
	if (count > MOST)
		count = MOST;
	if (argc > 1 && !strcmp(argv[1], "clock"))
		clocks();
	else
		pipes();
	return failures != 0;
}
