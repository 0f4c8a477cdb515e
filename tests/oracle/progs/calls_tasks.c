// SPDX-License-Identifier: GPL-2.0-only
/* Calls that make, end and interrupt tasks, which each need one to bear it. */
#define _GNU_SOURCE
#include <errno.h>
#include <linux/sched.h>
#include <signal.h>
#include <stdint.h>
#include <sys/resource.h>
#include <sys/time.h>

#include "calls.h"

static void on_signal(int sig)
{
	(void)sig;
}

static void forks(void)
{
	int tid = 0, pidfd = -1;
	uint64_t a[11] = { 0, 0, 0, 0, SIGCHLD };
	long pid;

	pid = S(SYS_fork);
	if (!pid)
		S(SYS_exit, 1);
	wait(NULL);
	/* The stack's return address is the parent's too: no function. */
#ifdef __x86_64__
	__asm__ volatile("syscall" : "=a" (pid) : "a" (SYS_vfork)
			 : "rcx", "r11", "memory");
	if (!pid)
		__asm__ volatile("syscall" : : "a" (SYS_exit), "D" (2));
	wait(NULL);
#endif
	pid = S(SYS_clone, SIGCHLD, 0, 0, 0, 0);
	if (!pid)
		S(SYS_exit_group, 3);
	wait(NULL);
	pid = S(SYS_clone, CLONE_PARENT_SETTID | CLONE_CHILD_SETTID |
		CLONE_CHILD_CLEARTID | SIGCHLD, NULL, &tid, &tid, 0);
	if (!pid)
		S(SYS_exit, 0);
	wait(NULL);
	pid = S(SYS_clone, CLONE_PIDFD | SIGCHLD, NULL, &pidfd, 0, 0);
	if (!pid)
		S(SYS_exit, 0);
	wait(NULL);
	/* No parent_tid is there to be written: only the child's is not. */
	pid = S(SYS_clone, CLONE_CHILD_SETTID | SIGCHLD, NULL, 0, BAD, 0);
	if (!pid)
		S(SYS_exit, 0);
	wait(NULL);
	pid = S(SYS_clone, CLONE_PARENT_SETTID | SIGCHLD, NULL, BAD, 0, 0);
	if (!pid)
		S(SYS_exit, 0);
	wait(NULL);
	S(SYS_clone, CLONE_THREAD, 0, 0, 0, 0);
	S(SYS_clone, CLONE_PIDFD | SIGCHLD, NULL, BAD, 0, 0);
	pid = S(SYS_clone3, a, 88);
	if (!pid)
		S(SYS_exit, 0);
	wait(NULL);
	S(SYS_clone3, BAD, 88);
	S(SYS_clone3, NULL, 88);
	pid = S(SYS_clone3, edge(a, 64), 64);
	if (!pid)
		S(SYS_exit, 0);
	wait(NULL);
	S(SYS_clone3, edge(a, 64), 88);
	/* Not in a new group: what is left of this one waits. */
	IN_CHILD {
		S(SYS_setpgid, 0, 0);
		S(SYS_getpgid, 0);
	}
	pid = fork();
	if (!pid) {
		pause();
		_exit(0);
	}
	S(SYS_setpgid, pid, pid);
	S(SYS_setpgid, pid, -1);
	S(SYS_tkill, pid, SIGTERM);
	wait(NULL);
	S(SYS_tkill, -1, 0);
	S(SYS_tgkill, getpid(), getpid(), 0);
}

static void dispositions(void)
{
	struct { void *handler; unsigned long flags; void *restorer; uint64_t mask; }
		dfl = { 0 }, old;
	uint64_t set = 1 << (SIGUSR2 - 1), oldset;
	stack_t ss = { .ss_sp = malloc(1 << 16), .ss_size = 1 << 16 }, oss;

	S(SYS_rt_sigaction, SIGUSR2, &dfl, &old, 8);
	S(SYS_rt_sigaction, SIGUSR2, NULL, &old, 8);
	S(SYS_rt_sigaction, SIGUSR2, &dfl, NULL, 8);
	S(SYS_rt_sigaction, SIGUSR2, BAD, &old, 8);
	S(SYS_rt_sigaction, SIGUSR2, NULL, BAD, 8);
	S(SYS_rt_sigaction, SIGUSR2, edge(&dfl, 24), NULL, 8);
	S(SYS_rt_sigaction, SIGUSR2, &dfl, NULL, 7);
	S(SYS_rt_sigaction, SIGKILL, &dfl, NULL, 8);
	S(SYS_rt_sigaction, 0, NULL, NULL, 8);
	S(SYS_rt_sigaction, 65, NULL, &old, 8);
	dfl.flags = ODD | 0xffff0000ff;
	dfl.handler = on_signal;
	dfl.mask = ~0ULL;
	S(SYS_rt_sigaction, SIGUSR2, &dfl, NULL, 8);
	S(SYS_rt_sigaction, SIGUSR2, NULL, &old, 8);

	S(SYS_rt_sigprocmask, SIG_BLOCK, &set, &oldset, 8);
	S(SYS_rt_sigprocmask, SIG_UNBLOCK, &set, &oldset, 8);
	S(SYS_rt_sigprocmask, SIG_SETMASK, NULL, &oldset, 8);
	S(SYS_rt_sigprocmask, SIG_SETMASK, &oldset, NULL, 8);
	S(SYS_rt_sigprocmask, SIG_SETMASK, NULL, NULL, 8);
	S(SYS_rt_sigprocmask, ODD, &set, NULL, 8);
	S(SYS_rt_sigprocmask, SIG_BLOCK, BAD, &oldset, 8);
	S(SYS_rt_sigprocmask, SIG_BLOCK, NULL, BAD, 8);
	S(SYS_rt_sigprocmask, SIG_BLOCK, &set, &oldset, 4);
	S(SYS_rt_sigprocmask, SIG_BLOCK, edge(&set, 4), NULL, 8);

	S(SYS_sigaltstack, &ss, &oss);
	S(SYS_sigaltstack, NULL, &oss);
	ss.ss_flags = SS_DISABLE;
	S(SYS_sigaltstack, &ss, NULL);
	S(SYS_sigaltstack, NULL, NULL);
	S(SYS_sigaltstack, BAD, &oss);
	S(SYS_sigaltstack, NULL, BAD);
	ss.ss_flags = ODD;
	S(SYS_sigaltstack, &ss, NULL);
	ss.ss_flags = 1 << 31;
	ss.ss_size = 16;
	S(SYS_sigaltstack, &ss, NULL);
}

static void timers(void)
{
	struct itimerval t = { { 0, 0 }, { 100, 500000 } }, old;

	signal(SIGALRM, on_signal);
	S(SYS_alarm, 100);
	S(SYS_alarm, 0);
	S(SYS_setitimer, ITIMER_REAL, &t, &old);
	S(SYS_getitimer, ITIMER_REAL, &old);
	t.it_value.tv_sec = 0;
	S(SYS_setitimer, ITIMER_REAL, &t, NULL);
	S(SYS_pause);
	S(SYS_setitimer, ITIMER_VIRTUAL, &t, &old);
	S(SYS_setitimer, ITIMER_PROF, NULL, &old);
	S(SYS_setitimer, ITIMER_VIRTUAL, NULL, NULL);
	S(SYS_setitimer, ODD, &t, &old);
	S(SYS_setitimer, ITIMER_REAL, BAD, &old);
	S(SYS_setitimer, ITIMER_REAL, NULL, BAD);
	S(SYS_setitimer, ITIMER_REAL, edge(&t, 24), &old);
	t.it_value.tv_usec = 2000000;
	S(SYS_setitimer, ITIMER_REAL, &t, &old);
	S(SYS_rt_sigsuspend, NULL, 8);
	S(SYS_rt_sigsuspend, BAD, 8);
	S(SYS_rt_sigsuspend, &old, 7);
	t.it_value.tv_usec = 100000;
	S(SYS_setitimer, ITIMER_REAL, &t, NULL);
	S(SYS_rt_sigsuspend, &(uint64_t){ 0 }, 8);
}

static void restarts(void)
{
	struct timespec ts = { 0, 400000000 };
	pid_t pid = fork();

	if (!pid) {
		/* Stopped in its sleep, which then is begun anew. */
		S(SYS_nanosleep, &ts, NULL);
		_exit(0);
	}
	usleep(150000);
	kill(pid, SIGSTOP);
	waitpid(pid, NULL, WUNTRACED);
	usleep(50000);
	kill(pid, SIGCONT);
	wait(NULL);
	/* With nothing to begin anew. */
	S(SYS_restart_syscall);
}

/* From a frame that is good, that is zeros, and that is not there. */
static void sigreturns(void)
{
	static const unsigned long frames[] = { 0, 8, BAD, 0x7fffffff0000 };
	unsigned int i;
	char *zeros = calloc(1, 8192);

	signal(SIGUSR1, on_signal);
	raise(SIGUSR1);
#ifdef __x86_64__
	for (i = 0; i < 4; i++)
		IN_CHILD {
			__asm__ volatile("mov %1, %%rsp\n\tsyscall"
					 : : "a" (SYS_rt_sigreturn),
					     "r" (frames[i]));
		}
	IN_CHILD {
		__asm__ volatile("mov %1, %%rsp\n\tsyscall"
				 : : "a" (SYS_rt_sigreturn), "r" (zeros + 4096));
	}
#else
	(void)i;
	(void)zeros;
	(void)frames;
#endif
}

static void limits(void)
{
	struct rlimit l = { 100, 200 }, old;

	IN_CHILD {
		S(SYS_setrlimit, RLIMIT_NOFILE, &l);
		S(SYS_setrlimit, RLIMIT_NOFILE, NULL);
		S(SYS_setrlimit, RLIMIT_NOFILE, BAD);
		S(SYS_setrlimit, ODD, &l);
		S(SYS_prlimit64, 0, RLIMIT_NOFILE, &l, &old);
		S(SYS_prlimit64, 0, RLIMIT_NOFILE, &l, NULL);
		S(SYS_prlimit64, 0, RLIMIT_NOFILE, NULL, &old);
		S(SYS_prlimit64, 0, RLIMIT_NOFILE, NULL, NULL);
		S(SYS_prlimit64, 0, RLIMIT_NOFILE, BAD, &old);
		S(SYS_prlimit64, 0, RLIMIT_NOFILE, NULL, BAD);
		S(SYS_prlimit64, 0, ODD, &l, &old);
		S(SYS_prlimit64, 1, RLIMIT_CORE, NULL, &old);
		S(SYS_prlimit64, 0x3ffffff0, RLIMIT_CORE, &l, &old);
		l.rlim_max = ~0UL;
		l.rlim_cur = 3UL << 30;
		S(SYS_prlimit64, 0, RLIMIT_AS, &l, NULL);
		l.rlim_cur = l.rlim_max + 1;
		S(SYS_prlimit64, 0, RLIMIT_DATA, &l, NULL);
	}
	S(SYS_brk, 0);
	S(SYS_brk, S(SYS_brk, 0) + 4096);
	S(SYS_brk, -1);
	S(SYS_brk, 1);
}

int main(void)
{
	/* What is written by the C library in between is not of interest. */
	forks();
	dispositions();
	timers();
	restarts();
	sigreturns();
	limits();
	IN_CHILD S(SYS_exit, 0x12345);
	IN_CHILD S(SYS_exit_group, -1);
	return 0;
}
