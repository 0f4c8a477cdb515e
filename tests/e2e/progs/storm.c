// SPDX-License-Identifier: GPL-2.0-only
/*
 * storm N: N children at once.  Each one's first call is getppid, its last
 * exit_group(its number modulo 100), by no library's leave.  Says their PIDs.
 */
#include <stdio.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

int main(int argc, char **argv)
{
	int i, nr = argc > 1 ? atoi(argv[1]) : 1000;
	pid_t *pid = calloc(nr, sizeof(*pid));

	for (i = 0; i < nr; i++) {
		pid[i] = syscall(SYS_fork);
		if (!pid[i]) {
			syscall(SYS_getppid);
			syscall(SYS_exit_group, i % 100);
		}
		if (pid[i] < 0) {
			perror("fork");
			return 1;
		}
	}
	while (wait(NULL) > 0)
		;
	for (i = 0; i < nr; i++)
		printf("%d\n", pid[i]);
	return 0;
}
