// SPDX-License-Identifier: GPL-2.0-only
/*
 * loop: something to attach to: the same few calls over and over, in a second
 * thread too, until a signal ends it.  Prints its process ID first.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static void *turn(void *name)
{
	const struct timespec wait = { 0, 10 * 1000 * 1000 };
	const struct sockaddr none = { .sa_family = AF_UNSPEC };
	struct stat st;

	for (;;) {
		int fd = syscall(SYS_open, name, O_RDONLY);

		close(fd);
		syscall(SYS_stat, name, &st);
		connect(-1, &none, sizeof(none));
		accept(-1, NULL, NULL);
		syscall(SYS_nanosleep, &wait, NULL);
	}
	return NULL;
}

int main(void)
{
	pthread_t other;

	pthread_create(&other, NULL, turn, "/dev/zero");
	printf("%d\n", getpid());
	fflush(stdout);
	turn("/dev/null");
	return 0;
}
