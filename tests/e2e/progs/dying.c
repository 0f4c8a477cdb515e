// SPDX-License-Identifier: GPL-2.0-only
/*
 * Processes to which signals come while they end: that of a child's end, as
 * letting go of their memory takes them longer than it takes the child to die,
 * and those of a sender who does not stop, from the call of exit_group on.
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

static void die_under_fire(void)
{
	pid_t target = getpid();

	if (!fork()) {
		/* A zombie takes them too. */
		while (!kill(target, SIGWINCH))
			;
		_exit(0);
	}
	usleep(1000);
	_exit(7);
}

int main(void)
{
	int i, status;

	for (i = 0; i < 2 * ROUNDS; i++) {
		pid_t pid = fork();

		if (!pid && i < ROUNDS)
			die();
		if (!pid)
			die_under_fire();
		if (waitpid(pid, &status, 0) != pid || WEXITSTATUS(status) != 7)
			return 1;
	}
	return 0;
}
