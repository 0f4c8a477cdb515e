// SPDX-License-Identifier: GPL-2.0-only
/*
 * changer WORD...: one thing after another, told by lseek(-1, n, SEEK_SET)
 * where n counts the words from 1.
 *
 *	call		nothing more
 *	undumpable	prctl(PR_SET_DUMPABLE, 0)
 *	fork		goes on in a child, and waits for it
 *	exec FILE	executes FILE, with the words that follow
 */
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

int main(int argc, char **argv)
{
	int i, status;
	pid_t child;

	for (i = 1; i < argc; i++) {
		syscall(SYS_lseek, -1, i, SEEK_SET);
		if (!strcmp(argv[i], "undumpable")) {
			if (prctl(PR_SET_DUMPABLE, 0))
				return 2;
		} else if (!strcmp(argv[i], "fork")) {
			child = fork();
			if (child) {
				waitpid(child, &status, 0);
				return WIFEXITED(status) ? WEXITSTATUS(status) : 3;
			}
		} else if (!strcmp(argv[i], "exec") && argv[i + 1]) {
			execv(argv[i + 1], argv + i + 1);
			return 4;
		}
	}
	return 7;
}
