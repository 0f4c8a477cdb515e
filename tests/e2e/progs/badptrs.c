// SPDX-License-Identifier: GPL-2.0-only
/*
 * badptrs: nearly every system call with every argument a bad pointer.
 *
 * A child for each number makes the call once for each pointer.  Says
 * "PID NUMBER POINTER RESULT" for each call that came back.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define NR_CALLS	470
#define NR_POINTERS	8

struct shared {
	volatile int done;
	volatile long ret[NR_POINTERS];
};

/* What ends, waits, or lets another process run in our memory. */
static int spared(int nr)
{
	static const int list[] = {
		SYS_exit, SYS_exit_group, SYS_fork, SYS_vfork, SYS_clone,
		SYS_clone3, SYS_pause, SYS_rt_sigsuspend, SYS_rt_sigreturn,
		SYS_reboot, SYS_select, SYS_pselect6, SYS_restart_syscall,
		SYS_vhangup, SYS_sync, SYS_ptrace,
	};
	unsigned int i;

	for (i = 0; i < sizeof(list) / sizeof(list[0]); i++)
		if (list[i] == nr)
			return 1;
	return 0;
}

/* The same in all of the registers, without a C library in between. */
static long call(long nr, unsigned long p)
{
#ifdef __aarch64__
	register unsigned long x8 asm("x8") = nr, x0 asm("x0") = p;
	register unsigned long x1 asm("x1") = p, x2 asm("x2") = p;
	register unsigned long x3 asm("x3") = p, x4 asm("x4") = p;
	register unsigned long x5 asm("x5") = p;

	asm volatile("svc 0" : "+r"(x0)
		     : "r"(x8), "r"(x1), "r"(x2), "r"(x3), "r"(x4), "r"(x5)
		     : "memory");
	return x0;
#else
	register unsigned long r10 asm("r10") = p;
	register unsigned long r8 asm("r8") = p;
	register unsigned long r9 asm("r9") = p;
	long ret;

	asm volatile("syscall" : "=a"(ret)
		     : "a"(nr), "D"(p), "S"(p), "d"(p), "r"(r10), "r"(r8),
		       "r"(r9)
		     : "rcx", "r11", "memory");
	return ret;
#endif
}

static void child(int nr, const unsigned long *ptr, struct shared *sh)
{
	int i;

	for (i = 0; i < NR_POINTERS; i++) {
		unsigned long p = ptr[i];

		sh->ret[i] = call(nr, p);
		sh->done = i + 1;
	}
	syscall(SYS_exit_group, 0);
}

int main(void)
{
	char *two = mmap(NULL, 8192, PROT_READ | PROT_WRITE,
			 MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	char *unmapped = mmap(NULL, 4096, PROT_NONE,
			      MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	struct shared *sh = mmap(NULL, 4096, PROT_READ | PROT_WRITE,
				 MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	unsigned long ptr[NR_POINTERS];
	FILE *out = fdopen(dup2(1, 20), "w");
	int nr, i;

	/* Not for a machine that somebody needs: some of the calls succeed. */
	if (!getenv("E2E_GUEST")) {
		fputs("badptrs: only in a guest\n", stderr);
		return 2;
	}
	/* 0 and 1 are pointers here, and descriptors for some calls. */
	close(0);
	close(1);
	if (!out || memfd_create("0", 0) || memfd_create("1", 0) != 1)
		return 1;
	memset(two, 'x', 4096);
	munmap(two + 4096, 4096);
	munmap(unmapped, 4096);
	i = 0;
	ptr[i++] = 0;
	ptr[i++] = 1;
	ptr[i++] = (unsigned long)unmapped;
	ptr[i++] = (unsigned long)two + 4095;		/* the last byte */
	ptr[i++] = (unsigned long)two + 4092;
	ptr[i++] = 0x7fffffffefff;			/* below the border */
	ptr[i++] = 0xffff888000000000;			/* the kernel's */
	ptr[i++] = 0x8000000000000000;			/* nobody's */

	for (nr = 0; nr < NR_CALLS; nr++) {
		struct timespec ts = { .tv_sec = 2 }, none = {};
		sigset_t set;
		pid_t pid;

		if (spared(nr))
			continue;
		sh->done = 0;
		sigemptyset(&set);
		sigaddset(&set, SIGCHLD);
		sigprocmask(SIG_BLOCK, &set, NULL);
		pid = fork();
		if (!pid)
			child(nr, ptr, sh);
		/* Some do wait for something that never comes. */
		sigtimedwait(&set, NULL, &ts);
		kill(pid, SIGKILL);
		waitpid(pid, NULL, 0);
		sigtimedwait(&set, NULL, &none);
		for (i = 0; i < sh->done; i++)
			fprintf(out, "%d %d %#lx %ld\n", pid, nr, ptr[i], sh->ret[i]);
	}
	return fclose(out);
}
