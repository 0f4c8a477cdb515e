// SPDX-License-Identifier: GPL-2.0-only
/*
 * work: what "make bench" traces beside real programs.
 *
 *	work storm N		fork, exec of "work nothing", wait: N times
 *	work pairs THREADS N	each two threads pass a turn to and fro N times,
 *				half of the pairs by futex, half by pipes
 *	work spread THREADS N	each calls getppid N times
 *	work churn CHILDREN N	one after the other, each calls getppid N times
 */
#include <errno.h>
#include <linux/futex.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#define MAX_THREADS	1024

static void fail(const char *what)
{
	fprintf(stderr, "work: %s: %s\n", what, strerror(errno));
	exit(1);
}

static void loop(long n)
{
	while (n-- > 0)
		syscall(SYS_getppid);
}

static void storm(long n)
{
	static char *const argv[] = { "work", "nothing", NULL };
	int status;
	pid_t pid;

	while (n-- > 0) {
		pid = fork();
		if (pid < 0)
			fail("fork");
		if (!pid) {
			execv("/proc/self/exe", argv);
			_exit(127);
		}
		if (waitpid(pid, &status, 0) != pid || status)
			fail("the child");
	}
}

/**
 * struct side - one thread of a pair
 * @me: 0 or 1.
 * @rounds: how often it has its turn.
 * @turn: whose turn it is; NULL: the pair uses pipes.
 * @in: where a turn is read from.
 * @out: where it is passed on to.
 */
struct side {
	uint32_t me;
	long rounds;
	uint32_t *turn;
	int in;
	int out;
};

static void wait_turn(struct side *s)
{
	uint32_t turn;
	char c;

	if (!s->turn) {
		if (read(s->in, &c, 1) != 1)
			fail("read");
		return;
	}
	while ((turn = __atomic_load_n(s->turn, __ATOMIC_ACQUIRE)) != s->me)
		syscall(SYS_futex, s->turn, FUTEX_WAIT_PRIVATE, turn, NULL, NULL, 0);
}

static void pass_turn(struct side *s)
{
	if (!s->turn) {
		if (write(s->out, "", 1) != 1)
			fail("write");
		return;
	}
	__atomic_store_n(s->turn, !s->me, __ATOMIC_RELEASE);
	syscall(SYS_futex, s->turn, FUTEX_WAKE_PRIVATE, 1, NULL, NULL, 0);
}

static void *play(void *data)
{
	struct side *s = data;
	long n;

	for (n = 0; n < s->rounds; n++) {
		wait_turn(s);
		pass_turn(s);
	}
	return NULL;
}

static void *run_loop(void *n)
{
	loop((long)n);
	return NULL;
}

static void spread(long threads, long n)
{
	static pthread_t thread[MAX_THREADS];
	long i;

	if (threads < 1 || threads > MAX_THREADS) {
		fprintf(stderr, "work: up to %d threads\n", MAX_THREADS);
		exit(2);
	}
	for (i = 0; i < threads; i++)
		if (pthread_create(&thread[i], NULL, run_loop, (void *)n))
			fail("pthread_create");
	for (i = 0; i < threads; i++)
		pthread_join(thread[i], NULL);
}

static void churn(long children, long n)
{
	pid_t pid;

	while (children-- > 0) {
		pid = fork();
		if (pid < 0)
			fail("fork");
		if (!pid) {
			loop(n);
			_exit(0);
		}
		if (waitpid(pid, NULL, 0) != pid)
			fail("waitpid");
	}
}

static void pairs(long threads, long rounds)
{
	static pthread_t thread[MAX_THREADS];
	static struct side side[MAX_THREADS];
	static uint32_t turn[MAX_THREADS];
	int fds[2][2];
	long i;

	if (threads < 2 || threads > MAX_THREADS || threads % 2) {
		fprintf(stderr, "work: an even number of threads, up to %d\n",
			MAX_THREADS);
		exit(2);
	}
	for (i = 0; i < threads; i += 2) {
		side[i].rounds = side[i + 1].rounds = rounds;
		side[i + 1].me = 1;
		if (i % 4) {
			side[i].turn = side[i + 1].turn = &turn[i];
			continue;
		}
		if (pipe(fds[0]) || pipe(fds[1]))
			fail("pipe");
		side[i].in = fds[0][0];
		side[i].out = fds[1][1];
		side[i + 1].in = fds[1][0];
		side[i + 1].out = fds[0][1];
		if (write(fds[0][1], "", 1) != 1)
			fail("write");
	}
	for (i = 0; i < threads; i++)
		if (pthread_create(&thread[i], NULL, play, &side[i]))
			fail("pthread_create");
	for (i = 0; i < threads; i++)
		pthread_join(thread[i], NULL);
}

int main(int argc, char **argv)
{
	const char *what = argc > 1 ? argv[1] : "";
	long n = argc > 2 ? atol(argv[2]) : 0;

	if (argc == 2 && !strcmp(what, "nothing"))
		return 0;
	if (argc == 3 && !strcmp(what, "storm"))
		storm(n);
	else if (argc == 4 && !strcmp(what, "pairs"))
		pairs(n, atol(argv[3]));
	else if (argc == 4 && !strcmp(what, "spread"))
		spread(n, atol(argv[3]));
	else if (argc == 4 && !strcmp(what, "churn"))
		churn(n, atol(argv[3]));
	else
		return fprintf(stderr, "usage: work storm N | pairs THREADS N | spread THREADS N | churn CHILDREN N\n"), 2;
	return 0;
}
