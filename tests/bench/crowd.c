// SPDX-License-Identifier: GPL-2.0-only
/*
 * crowd TASKS SESSIONS: TASKS threads that sleep, all of them traced by each
 * of SESSIONS sessions, so that others may be measured beside them.
 *
 * Prints "TASKS SESSIONS NANOSECONDS", the last being what attaching took a
 * task and session, and stays until its input ends.
 */
#define _GNU_SOURCE
#include <sched.h>
#include <sys/resource.h>
#include <time.h>

#include "../e2e/progs/client.h"

#define STACK	4096
#define BUDGET	(1ULL << 20)	/* of a session: its tasks make no calls */

static int asleep(void *unused)
{
	for (;;)
		pause();
	return 0;
}

/* Not pthread_create(): its stacks are two mappings each. */
static void make_tasks(long n)
{
	char *stacks = mmap(NULL, n * STACK, PROT_READ | PROT_WRITE,
			    MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);

	if (stacks == MAP_FAILED)
		fatal("mmap");
	/* The first one is this one. */
	while (--n > 0)
		if (clone(asleep, stacks + n * STACK, CLONE_VM | CLONE_FS |
			  CLONE_FILES | CLONE_SIGHAND | CLONE_THREAD |
			  CLONE_SYSVSEM, NULL) < 0)
			fatal("clone");
}

static uint64_t now(void)
{
	struct timespec ts;

	clock_gettime(CLOCK_MONOTONIC, &ts);
	return ts.tv_sec * 1000000000ULL + ts.tv_nsec;
}

int main(int argc, char **argv)
{
	static struct session session[64];
	long tasks = argc == 3 ? atol(argv[1]) : 0;
	long sessions = argc == 3 ? atol(argv[2]) : 0;
	uint64_t began;
	char c;
	long n;

	if (tasks < 1 || sessions < 1 || sessions > 64) {
		fprintf(stderr, "usage: crowd TASKS SESSIONS\n");
		return 2;
	}
	make_tasks(tasks);
	for (n = 0; n < sessions; n++)
		start(&session[n], BUDGET);
	began = now();
	for (n = 0; n < sessions; n++)
		if (attach(&session[n], getpid(), SYSTRACE_ATTACH_GROUP) != tasks)
			fatal("attach");
	printf("%ld %ld %llu\n", tasks, sessions,
	       (unsigned long long)(now() - began) / (tasks * sessions));
	fflush(stdout);
	while (read(0, &c, 1) > 0)
		;
	return 0;
}
