// SPDX-License-Identifier: GPL-2.0-only
/*
 * ticker [THREADS]: every thread sleeps and counts, until SIGTERM; then exits
 * with 7, or with 8 if anything a tracer might have done to it showed: a
 * sleep cut short, a signal that nobody sent, a tracer in its status.
 *
 * Says "PID TID..." once all threads are there.
 */
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static volatile sig_atomic_t end, disturbed;

static void on_term(int sig)
{
	end = sig == SIGTERM;
	disturbed |= sig != SIGTERM;
}

static int tracer(void)
{
	char buf[4096], *p;
	int fd = open("/proc/self/status", O_RDONLY);
	ssize_t n = read(fd, buf, sizeof(buf) - 1);

	close(fd);
	buf[n > 0 ? n : 0] = '\0';
	p = strstr(buf, "TracerPid:");
	return p ? atoi(p + 10) : -1;
}

static void *tick(void *arg)
{
	struct timespec ts = { .tv_nsec = 10 * 1000 * 1000 };
	long n;

	for (n = 0; !end; n++) {
		/* A descriptor that is none: the number tells who called. */
		syscall(SYS_lseek, -1, n, SEEK_SET);
		if (nanosleep(&ts, NULL) && !end)
			disturbed = 1;
	}
	return arg;
}

int main(int argc, char **argv)
{
	struct sigaction sa = { .sa_handler = on_term };
	int i, nr = argc > 1 ? atoi(argv[1]) : 1;
	pthread_t t[64];
	sigset_t set;
	int sig;

	for (sig = 1; sig < SIGRTMIN; sig++)
		if (sig != SIGCHLD)
			sigaction(sig, &sa, NULL);
	/* All signals to the first thread. */
	sigfillset(&set);
	pthread_sigmask(SIG_BLOCK, &set, NULL);
	for (i = 1; i < nr; i++)
		pthread_create(&t[i], NULL, tick, NULL);
	pthread_sigmask(SIG_UNBLOCK, &set, NULL);
	printf("%d\n", getpid());
	fflush(stdout);
	tick(NULL);
	for (i = 1; i < nr; i++)
		pthread_join(t[i], NULL);
	return disturbed || tracer() ? 8 : 7;
}
