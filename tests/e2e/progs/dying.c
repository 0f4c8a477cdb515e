// SPDX-License-Identifier: GPL-2.0-only
/*
 * Processes whose last child ends while they end: letting go of their memory
 * takes them longer than it takes the child to die.
 */
#include <signal.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#define ROUNDS	10
#define MEMORY	(64 << 20)

static void die(void)
{
	pid_t child = fork();

	if (!child)
		pause();
	mmap(NULL, MEMORY, PROT_READ | PROT_WRITE,
	     MAP_PRIVATE | MAP_ANONYMOUS | MAP_POPULATE, -1, 0);
	kill(child, SIGKILL);
	_exit(7);
}

int main(void)
{
	int i, status;

	for (i = 0; i < ROUNDS; i++) {
		pid_t pid = fork();

		if (!pid)
			die();
		if (waitpid(pid, &status, 0) != pid || WEXITSTATUS(status) != 7)
			return 1;
	}
	return 0;
}
