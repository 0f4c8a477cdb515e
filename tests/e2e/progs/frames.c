// SPDX-License-Identifier: GPL-2.0-only
/*
 * Calls from below several functions of its own: frames [WHAT...]
 *
 *	calls	from functions without frame pointers, and one with room on the stack
 *	signal	from a handler, and from one on a stack of its own
 *	fork	from a child
 *	thread	from another thread
 *	deep	below more functions than are shown
 *	big	below more of a stack than is recorded
 *	forget	after the program's file was removed
 *	linger	and then sleep for a while
 *	hang	wait for a signal
 *	die	be killed by a signal of its own
 */
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define NOINLINE __attribute__((noinline, noclone))

static const char *self;
static volatile int sink;

static NOINLINE int innermost(int n)
{
	int ret = getppid();

	sink = ret;
	return ret + n;
}

/* Uses registers that a callee has to save. */
NOINLINE int middle(int a, int b, int c)
{
	int x = innermost(a), y = innermost(b), z = innermost(c);

	sink = x + y;
	return x ^ y ^ z;
}

static NOINLINE int with_room(unsigned int n)
{
	volatile char room[n];

	room[0] = 1;
	room[n - 1] = middle(1, 2, 3);
	return room[0] + room[n - 1];
}

static int compare(const void *a, const void *b)
{
	innermost(1);
	return *(const int *)a - *(const int *)b;
}

static void calls(void)
{
	int pair[2] = { 2, 1 };

	sink = with_room(1000);
	/* Back into the program from a library. */
	qsort(pair, 2, sizeof(int), compare);
}

static void on_signal(int sig)
{
	sink = middle(sig, 1, 2);
}

static NOINLINE void signals(void)
{
	struct sigaction act = { .sa_handler = on_signal };
	stack_t other = { .ss_size = 64 * 1024 };

	sigaction(SIGUSR1, &act, NULL);
	raise(SIGUSR1);
	kill(getpid(), SIGUSR1);
	other.ss_sp = malloc(other.ss_size);
	sigaltstack(&other, NULL);
	act.sa_flags = SA_ONSTACK;
	sigaction(SIGUSR2, &act, NULL);
	raise(SIGUSR2);
	signal(SIGUSR1, SIG_IGN);
}

static NOINLINE void forks(void)
{
	pid_t pid = fork();

	if (!pid) {
		sink = middle(1, 2, 3);
		_exit(0);
	}
	waitpid(pid, NULL, 0);
}

static void *in_thread(void *data)
{
	sink = middle(1, 2, 3);
	return data;
}

static NOINLINE void threads(void)
{
	pthread_t thread;

	pthread_create(&thread, NULL, in_thread, NULL);
	pthread_join(thread, NULL);
}

static NOINLINE int deep(int n)
{
	int ret = n ? deep(n - 1) : innermost(0);

	sink = ret;
	return ret + 1;
}

static NOINLINE void hang(void)
{
	pause();
	sink = 1;
}

static void one(const char *what)
{
	const struct timespec while_ = { .tv_nsec = 700000000 };

	if (!strcmp(what, "calls"))
		calls();
	else if (!strcmp(what, "signal"))
		signals();
	else if (!strcmp(what, "fork"))
		forks();
	else if (!strcmp(what, "thread"))
		threads();
	else if (!strcmp(what, "deep"))
		sink = deep(400);
	else if (!strcmp(what, "big"))
		sink = with_room(100000);
	else if (!strcmp(what, "forget"))
		unlink(self);
	else if (!strcmp(what, "linger"))
		nanosleep(&while_, NULL);
	else if (!strcmp(what, "hang"))
		hang();
	else if (!strcmp(what, "die"))
		raise(SIGTERM);
}

int main(int argc, char **argv)
{
	int i;

	self = argv[0];
	for (i = 1; i < argc; i++)
		one(argv[i]);
	return 0;
}
