// SPDX-License-Identifier: GPL-2.0-only
/*
 * hang FIFO: threads that each sit in a system call, for a tracer that comes
 * later.  Says what they are as "name tid", then "ready"; all calls return
 * when there is something to read on standard input, but for one thread that
 * never makes a call.
 */
#include <fcntl.h>
#include <linux/futex.h>
#include <poll.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static _Atomic int word, done;
static int pipe_fds[2];
static const char *fifo;
static pthread_barrier_t started;

static void begin(const char *name)
{
	printf("%s %ld\n", name, syscall(SYS_gettid));
	fflush(stdout);
	pthread_barrier_wait(&started);
}

static void *in_read(void *arg)
{
	char ch;

	begin("read");
	if (read(pipe_fds[0], &ch, 1) != 1)
		abort();
	return arg;
}

static void *in_futex(void *arg)
{
	begin("futex");
	while (!word)
		syscall(SYS_futex, &word, FUTEX_WAIT_PRIVATE, 0, NULL, NULL, 0);
	return arg;
}

static void *in_open(void *arg)
{
	begin("open");
	if (open(fifo, O_RDONLY) < 0)
		abort();
	return arg;
}

static void *in_sleep(void *arg)
{
	struct timespec t = { .tv_sec = 1000, .tv_nsec = 5 };

	begin("sleep");
	nanosleep(&t, NULL);
	return arg;
}

static void *in_user_mode(void *arg)
{
	begin("spin");
	while (!done)
		;
	return arg;
}

int main(int argc, char **argv)
{
	static void *(*const calls[])(void *) = {
		in_read, in_futex, in_open, in_sleep, in_user_mode,
	};
	struct pollfd p = { .fd = 0, .events = POLLIN };
	pthread_t thread[5];
	int i;

	if (argc != 2 || pipe(pipe_fds))
		return 2;
	fifo = argv[1];
	pthread_barrier_init(&started, NULL, 6);
	for (i = 0; i < 5; i++)
		pthread_create(&thread[i], NULL, calls[i], NULL);
	printf("futex word %p\npipe %d\n", (void *)&word, pipe_fds[0]);
	begin("poll");
	printf("ready\n");
	fflush(stdout);
	if (poll(&p, 1, -1) != 1)
		return 1;
	if (write(pipe_fds[1], "x", 1) != 1)
		return 1;
	word = 1;
	syscall(SYS_futex, &word, FUTEX_WAKE_PRIVATE, 1, NULL, NULL, 0);
	if (open(fifo, O_WRONLY) < 0)
		return 1;
	done = 1;
	for (i = 0; i < 5; i++)
		if (i != 3)
			pthread_join(thread[i], NULL);
	_exit(0);
}
