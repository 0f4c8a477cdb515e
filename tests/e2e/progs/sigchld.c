// SPDX-License-Identifier: GPL-2.0-only
/*
 * The SIGCHLD of a parent that ignores it by default is never delivered.  It
 * comes while the parent sleeps, and must show after that call.
 */
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

int main(void)
{
	struct timespec ts = { .tv_nsec = 300 * 1000 * 1000 };
	pid_t pid = fork();

	if (!pid) {
		/* Not before its parent sleeps. */
		ts.tv_nsec /= 3;
		nanosleep(&ts, NULL);
		_exit(5);
	}
	nanosleep(&ts, NULL);
	getuid();
	return waitpid(pid, NULL, 0) != pid;
}
