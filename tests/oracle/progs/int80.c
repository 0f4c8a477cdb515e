// SPDX-License-Identifier: GPL-2.0-only
/*
 * A 64-bit program that makes 32-bit calls, and x32 ones, between its own: on
 * its way into a signal handler, in a child, and with registers that are too
 * wide for what it asks.
 */
#define _GNU_SOURCE
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static long int80(long nr, long a, long b, long c)
{
	long ret;

	__asm__ volatile("int $0x80" : "=a" (ret)
			 : "a" (nr), "b" (a), "c" (b), "d" (c) : "memory",
			   "r8", "r9", "r10", "r11");
	return ret;
}

static void handler(int sig)
{
	(void)sig;
}

int main(void)
{
	char *low = mmap((void *)0x10000000, 4096, PROT_READ | PROT_WRITE,
			 MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	static char high[] = "high\n";
	int pipes[2];

	strcpy(low, "low\n");
	int80(20, 0, 0, 0);					/* getpid */
	int80(4, 1, (long)low, 4);				/* write */
	int80(4, 1, (long)high, 5);
	int80(5, (long)low, 0, 0);				/* open */
	int80(106, (long)low, (long)low + 64, 0);		/* stat */
	getppid();
	int80(400000, 1, 2, 3);
	signal(SIGUSR1, handler);
	int80(37, getpid(), SIGUSR1, 0);			/* kill */
	syscall(0x40000000 | 39);				/* x32 */
	syscall(0x40000000 | 1, 1, low, 4);
	syscall(0x40000000 | 1, 1, high, 5);
	syscall(0x40000000 | 512, 10, 0, 0, 8);
	syscall(0x40000000 | 546, 1);
	syscall(0x40000000 | 700, 1, 2);
	if (pipe(pipes))
		return 1;
	int80(42, (long)low + 128, 0, 0);			/* pipe */
	if (!fork()) {
		int80(20, 0, 0, 0);
		_exit(0);
	}
	wait(NULL);
	int80(7, -1, (long)low + 256, 0);			/* waitpid */
	int80(20, 0, 0, 0);
	getppid();
	if (!fork())
		_exit(1);
	wait(NULL);
	return 0;
}
