// SPDX-License-Identifier: GPL-2.0-only
/* fork, vfork, clone and waiting for what came of them. */
#define _GNU_SOURCE
#include <linux/futex.h>
#include <sched.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#define S syscall

static char st[65536];
static int fn(void *a)
{
	syscall(SYS_exit, 3);
	return 0;
}
int main(void)
{
	int status;
	struct rusage ru;
	siginfo_t si;
	int pidfd, ctid, ptid;
	long p;
	p = S(SYS_fork);
	if (!p)
		S(SYS_exit_group, 7);
	S(SYS_wait4, p, &status, 0, 0);
	p = S(SYS_fork);
	if (!p)
		S(SYS_exit_group, 0);
	S(SYS_wait4, -1, &status, __WALL, &ru);
	p = S(SYS_fork);
	if (!p)
		S(SYS_kill, getpid(), 9);
	S(SYS_wait4, -1, &status, WUNTRACED | WCONTINUED, 0);
	p = S(SYS_fork);
	if (!p) {
		S(SYS_kill, getpid(), 19);
		S(SYS_exit, 256 + 5);
	}
	S(SYS_wait4, -1, &status, WUNTRACED | WCONTINUED, 0);
	S(SYS_wait4, -1, &status, WNOHANG, 0);
	S(SYS_kill, p, 18);
	S(SYS_wait4, -1, &status, WUNTRACED | WCONTINUED, 0);
	S(SYS_waitid, P_ALL, 0, &si, WEXITED | WNOWAIT, 0);
	S(SYS_waitid, P_ALL, 0, &si, WEXITED | WNOHANG, &ru);
	S(SYS_waitid, P_ALL, 0, &si, WEXITED | WNOHANG, &ru);
	S(SYS_waitid, P_PID, 7777, 0, WEXITED | WNOHANG, 0);
	S(SYS_waitid, P_PGID, 1, 0, 0x40, 1);
	S(SYS_waitid, P_PIDFD, 55, 1, WEXITED, 0);
	S(SYS_waitid, 55, -1, 1, WSTOPPED, 0);
	S(SYS_wait4, -1, &status, 0, &ru);
	S(SYS_wait4, 777, 1, 0x10, 1);
	S(SYS_wait4, 777, 0, -1, 0);
	p = S(SYS_fork);
	if (!p) {
		S(SYS_exit, 5);
	}
	S(SYS_waitid, P_PID, p, 0, WEXITED, 0);
	p = S(SYS_fork);
	if (!p) {
		struct rlimit r = {0, 0};
		setrlimit(RLIMIT_CORE, &r);
		abort();
	}
	S(SYS_waitid, P_PID, p, &si, WEXITED, 0);
	p = S(SYS_fork);
	if (!p) {
		S(SYS_kill, getpid(), 50);
	}
	S(SYS_wait4, -1, &status, WUNTRACED | WCONTINUED, 0);
	p = vfork();
	if (!p)
		_exit(4);
	S(SYS_wait4, p, 0, 0, 0);
	p = S(SYS_clone, SIGCHLD | CLONE_PARENT_SETTID | CLONE_CHILD_SETTID, 0,
	      &ptid, &ctid, 0);
	if (!p)
		_exit(4);
	S(SYS_wait4, p, 0, 0, 0);
	p = S(SYS_clone, CLONE_PIDFD, 0, &pidfd, &ctid, 0);
	if (!p)
		_exit(4);
	S(SYS_wait4, p, 0, __WCLONE, 0);
	S(SYS_clone, CLONE_THREAD, 0, 1, 2, 3);
	S(SYS_clone,
	  CLONE_THREAD | CLONE_SETTLS | CLONE_PARENT_SETTID |
		  CLONE_CHILD_CLEARTID,
	  0x123, 1, 2, 3);
	S(SYS_clone, 0xffffffffffffff00ul, 0x123, 1, 2, 3);
	S(SYS_clone, 0xffffffff00000000ul | CLONE_FS | CLONE_NEWNS, 0x123, 1, 2,
	  3);
	S(SYS_clone, 0x1000 | CLONE_FS | CLONE_NEWNS | 77, 0x123, 1, 2, 3);
	p = clone(fn, st + 65536,
		  CLONE_VM | CLONE_FS | CLONE_SETTLS | SIGCHLD |
			  CLONE_PARENT_SETTID,
		  0, &ptid, st, &ctid);
	S(SYS_wait4, p, &status, 0, 0);
	ctid = -1;
	p = clone(fn, st + 65536,
		  CLONE_VM | CLONE_THREAD | CLONE_SIGHAND |
			  CLONE_CHILD_CLEARTID,
		  0, &ptid, st, &ctid);
	/*
	 * Where the process ends before its thread, ptrace may hold that in
	 * front of a call which then never comes to pass.
	 */
	while (p > 0 && *(volatile int *)&ctid)
		S(SYS_futex, &ctid, FUTEX_WAIT, -1, 0);
	S(SYS_unshare, CLONE_NEWNS | CLONE_FS | CLONE_NEWTIME);
	S(SYS_unshare, 0x1000);
	S(SYS_unshare, 0);
	S(SYS_unshare, -1);
	S(SYS_setns, -1, CLONE_NEWNS | CLONE_NEWUSER);
	S(SYS_setns, -1, 0);
	S(SYS_setns, -1, 1);
	return 0;
}
