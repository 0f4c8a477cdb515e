// SPDX-License-Identifier: GPL-2.0-only
/* Signals that stop nothing, interrupt, restart and queue. */
#define _GNU_SOURCE
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static void handler(int sig)
{
	getuid();
}

static pid_t send_later(int sig)
{
	pid_t parent = getpid(), child = fork();

	if (child)
		return child;
	usleep(100 * 1000);
	kill(parent, sig);
	/* Its end is another signal, for later. */
	usleep(300 * 1000);
	_exit(0);
}

int main(void)
{
	struct timespec ts = { .tv_sec = 1 };
	struct sigaction sa = { .sa_handler = handler };
	union sigval val = { .sival_int = 42 };
	pid_t child;
	int fd[2];
	char ch;

	signal(SIGCHLD, SIG_DFL);
	sigaction(SIGUSR1, &sa, NULL);
	sa.sa_flags = SA_RESTART;
	sigaction(SIGUSR2, &sa, NULL);
	sigaction(SIGRTMIN + 3, &sa, NULL);
	raise(SIGUSR1);
	sigqueue(getpid(), SIGRTMIN + 3, val);
	/* Of all the interruptions one each. */
	child = send_later(SIGUSR1);
	nanosleep(&ts, NULL);
	waitpid(child, NULL, 0);
	if (pipe(fd))
		return 1;
	child = send_later(SIGUSR1);
	if (read(fd[0], &ch, 1) != -1)
		return 1;
	waitpid(child, NULL, 0);
	signal(SIGWINCH, SIG_DFL);
	kill(getpid(), SIGWINCH);
	getuid();
	kill(getpid(), SIGSEGV);
	return 0;
}
