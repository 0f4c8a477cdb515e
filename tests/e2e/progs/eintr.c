// SPDX-License-Identifier: GPL-2.0-only
/*
 * eintr: calls that wait, cut short by a signal with and without SA_RESTART,
 * and by one that is ignored.  Says how each of them ended.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <poll.h>
#include <semaphore.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static volatile sig_atomic_t came;
static int ends[2];

static void on_alarm(int sig)
{
	(void)sig;
	/* The second one ends what was begun anew. */
	if (++came == 2 && write(ends[1], "x", 1) != 1)
		_exit(3);
}

static int do_read(void)
{
	char ch;

	return read(ends[0], &ch, 1);
}

static int do_poll(void)
{
	struct pollfd p = { ends[0], POLLIN, 0 };

	return poll(&p, 1, 5000);
}

static int do_select(void)
{
	struct timeval tv = { 5, 0 };
	fd_set set;

	FD_ZERO(&set);
	FD_SET(ends[0], &set);
	return select(ends[0] + 1, &set, NULL, NULL, &tv);
}

static int do_epoll(void)
{
	struct epoll_event ev = { .events = EPOLLIN };
	int fd = epoll_create1(0), ret, err;

	epoll_ctl(fd, EPOLL_CTL_ADD, ends[0], &ev);
	ret = epoll_wait(fd, &ev, 1, 5000);
	err = errno;
	close(fd);
	errno = err;
	return ret;
}

static int do_recv(void)
{
	char ch;

	return recv(ends[0], &ch, 1, 0);
}

static int do_nanosleep(void)
{
	struct timespec ts = { .tv_nsec = 400 * 1000 * 1000 };

	return nanosleep(&ts, NULL);
}

static int do_pause(void)
{
	return pause();
}

static int do_sem(void)
{
	struct timespec ts;
	sem_t sem;

	sem_init(&sem, 0, 0);
	clock_gettime(CLOCK_REALTIME, &ts);
	ts.tv_sec += 5;
	/* Begun anew it would wait to its end. */
	return came ? 0 : sem_timedwait(&sem, &ts);
}

static const struct {
	const char *name;
	int (*fn)(void);
	int restarts;
} waits[] = {
	{ "read", do_read, 1 },
	{ "recv", do_recv, 1 },
	{ "poll", do_poll, 1 },
	{ "select", do_select, 1 },
	{ "epoll_wait", do_epoll, 1 },
	{ "nanosleep", do_nanosleep, 1 },
	{ "pause", do_pause, 1 },
	{ "sem_timedwait", do_sem, 0 },
};

static void try(unsigned int i, int flags, int ignored)
{
	struct itimerval tv = {
		.it_value.tv_usec = 100 * 1000, .it_interval.tv_usec = 150 * 1000,
	}, off = {};
	struct sigaction sa = { .sa_handler = on_alarm, .sa_flags = flags };
	int ret, err;
	char buf[16];

	if (ignored && (waits[i].fn == do_pause || waits[i].fn == do_sem ||
			waits[i].fn == do_poll || waits[i].fn == do_select ||
			waits[i].fn == do_epoll || waits[i].fn == do_read ||
			waits[i].fn == do_recv))
		return;
	if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends))
		exit(2);
	came = 0;
	if (ignored)
		sa.sa_handler = SIG_IGN;
	sigaction(SIGALRM, &sa, NULL);
	setitimer(ITIMER_REAL, &tv, NULL);
	errno = 0;
	ret = waits[i].fn();
	err = ret < 0 ? errno : 0;
	setitimer(ITIMER_REAL, &off, NULL);
	/* How many came depends on the machine's load; whether one did, not. */
	printf("%s, flags %#x%s: %d %s%s\n", waits[i].name, flags,
	       ignored ? ", ignored" : "", ret, err ? strerror(err) : "good",
	       !ignored && !came ? ", and none came" : "");
	while (recv(ends[0], buf, sizeof(buf), MSG_DONTWAIT) > 0)
		;
	close(ends[0]);
	close(ends[1]);
}

int main(void)
{
	unsigned int i;

	for (i = 0; i < sizeof(waits) / sizeof(*waits); i++) {
		try(i, 0, 0);
		if (waits[i].restarts)
			try(i, SA_RESTART, 0);
		try(i, 0, 1);
	}
	fflush(stdout);
	/* As a program that dies of a signal. */
	signal(SIGUSR2, SIG_DFL);
	raise(SIGUSR2);
	return 1;
}
