// SPDX-License-Identifier: GPL-2.0-only
/* Signals: masks, actions, stacks, queues and waiting. */
#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stdint.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#define S syscall

struct ksa {
	void *h;
	unsigned long flags;
	void *rest;
	uint64_t mask;
};
static void h(int s)
{
}
int main(void)
{
	uint64_t m[8] = {0}, o[8];
	for (int n = 40; n < 45; n++) {
		m[0] = (n == 64) ? -1 : (1ull << n) - 1;
		S(SYS_rt_sigprocmask, SIG_BLOCK, m, o, 8);
	}
	m[0] = -1ull;
	S(SYS_rt_sigprocmask, SIG_SETMASK, m, o, 8);
	m[0] = 0;
	S(SYS_rt_sigprocmask, SIG_SETMASK, m, o, 8);
	m[0] = 0xffffffff80000000ull;
	S(SYS_rt_sigprocmask, SIG_UNBLOCK, m, o, 8);
	S(SYS_rt_sigprocmask, 7, m, o, 8);
	S(SYS_rt_sigprocmask, 7, m, o, 4);
	S(SYS_rt_sigprocmask, 7, m, o, 0);
	S(SYS_rt_sigprocmask, 7, m, o, 16);
	S(SYS_rt_sigprocmask, 7, 1, 2, 8);
	S(SYS_rt_sigprocmask, 0, 0, 0, 8);
	S(SYS_rt_sigprocmask, 0, m, 1, 8);
	S(SYS_rt_sigprocmask, 0x100000000ul, 0, m, 8);
	struct ksa a = {h, 0xfffffffful, (void *)0x1234, 6}, b;
	S(SYS_rt_sigaction, 10, &a, &b, 8);
	a.flags = SA_RESTART | SA_SIGINFO;
	S(SYS_rt_sigaction, 10, &a, &b, 8);
	S(SYS_rt_sigaction, 10, &a, &b, 4);
	S(SYS_rt_sigaction, 64, &a, &b, 8);
	S(SYS_rt_sigaction, 65, &a, &b, 8);
	S(SYS_rt_sigaction, 0, &a, &b, 8);
	S(SYS_rt_sigaction, -1, &a, &b, 8);
	a.flags = 0x04000000;
	a.h = 0;
	S(SYS_rt_sigaction, 12, &a, &b, 8);
	a.h = (void *)-1;
	S(SYS_rt_sigaction, 12, &a, &b, 8);
	a.h = (void *)1;
	S(SYS_rt_sigaction, 12, &a, &b, 8);
	S(SYS_rt_sigaction, 12, 8, 16, 8);
	S(SYS_rt_sigaction, 12, 0, 0, 8);
	S(SYS_rt_sigaction, 9, &a, 0, 8);
	S(SYS_rt_sigpending, m, 8);
	S(SYS_rt_sigpending, m, 4);
	S(SYS_rt_sigpending, m, 7);
	S(SYS_rt_sigpending, m, 16);
	S(SYS_rt_sigpending, 0, 8);
	stack_t ss = {0, 2, 8192}, os;
	ss.ss_sp = m;
	ss.ss_flags = 0;
	S(SYS_sigaltstack, 0, &os);
	S(SYS_sigaltstack, &ss, &os);
	ss.ss_flags = SS_DISABLE;
	S(SYS_sigaltstack, &ss, &os);
	ss.ss_flags = 0x80000000;
	S(SYS_sigaltstack, &ss, &os);
	ss.ss_flags = 0x1234;
	S(SYS_sigaltstack, &ss, &os);
	S(SYS_sigaltstack, 1, 0);
	S(SYS_sigaltstack, 0, 0);
	struct timespec ts = {0, 1000}, bad = {-1, 2000000000};
	siginfo_t si;
	m[0] = 6;
	S(SYS_rt_sigtimedwait, m, &si, &ts, 8);
	S(SYS_rt_sigtimedwait, m, &si, &bad, 8);
	S(SYS_rt_sigtimedwait, m, &si, &bad, 4);
	S(SYS_rt_sigtimedwait, 0, 0, 0, 8);
	m[0] = 1ull << 9;
	S(SYS_rt_sigprocmask, SIG_BLOCK, m, 0, 8);
	raise(10);
	S(SYS_rt_sigpending, o, 8);
	S(SYS_rt_sigtimedwait, m, &si, 0, 8);
	raise(10);
	S(SYS_rt_sigtimedwait, m, 0, &ts, 8);
	memset(&si, 0, sizeof si);
	si.si_signo = 10;
	si.si_code = SI_QUEUE;
	si.si_value.sival_ptr = (void *)0x123456789;
	si.si_pid = 5;
	si.si_uid = 7;
	S(SYS_rt_sigqueueinfo, getpid(), 10, &si);
	S(SYS_rt_sigtimedwait, m, &si, &ts, 8);
	S(SYS_rt_tgsigqueueinfo, getpid(), getpid(), 10, &si);
	S(SYS_rt_sigtimedwait, m, &si, &ts, 8);
	S(SYS_rt_sigqueueinfo, getpid(), 10, 0);
	S(SYS_rt_sigqueueinfo, getpid(), 77, 8);
	for (int code = -62; code < 10; code++) {
		si.si_code = code;
		for (int s = 0; s < 33; s++) {
			si.si_signo = s;
			S(SYS_rt_sigqueueinfo, 0x7ffffff0, s, &si);
		}
	}
	S(SYS_kill, 0x7ffffff0, 0);
	S(SYS_kill, 0x7ffffff0, 64);
	S(SYS_kill, 0x7ffffff0, 65);
	S(SYS_kill, 0x7ffffff0, -3);
	S(SYS_kill, 0xf00000000ul | 0x7ffffff0, 0xf00000009ul);
	S(SYS_tkill, 0x7ffffff0, 1);
	S(SYS_tgkill, 0x7ffffff0, 0x7ffffff0, 1);
	S(SYS_rt_sigsuspend, 0, 8);
	S(SYS_rt_sigsuspend, m, 4);
	a.h = h;
	a.flags = 0x04000000;
	struct sigaction sa = {.sa_handler = h};
	sigaction(12, &sa, 0);
	sigaction(10, &sa, 0);
	raise(12);
	raise(10);
	sa.sa_handler = h;
	sigaction(SIGALRM, &sa, 0);
	m[0] = 1 << 9;
	S(SYS_alarm, 1);
	S(SYS_rt_sigsuspend, m, 8);
	S(SYS_alarm, 1);
	S(SYS_pause);
	return 0;
}
