// SPDX-License-Identifier: GPL-2.0-only
/* siginfo_t: values of all fields. */
#define _GNU_SOURCE
#include <signal.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#define S syscall

int main(void)
{
	siginfo_t si;
	memset(&si, 0, sizeof si);
	si.si_signo = 10;
	si.si_code = 1;
	for (int e = -3; e < 4; e++) {
		si.si_errno = e;
		S(SYS_rt_sigqueueinfo, 0x7ffffff0, 10, &si);
	}
	si.si_errno = 1000;
	S(SYS_rt_sigqueueinfo, 0x7ffffff0, 10, &si);
	si.si_errno = 512;
	S(SYS_rt_sigqueueinfo, 0x7ffffff0, 10, &si);
	si.si_errno = 0;
	si.si_signo = 11;
	memset(&si.si_addr, 0xff, 64);
	for (int e = 1; e < 12; e++) {
		si.si_code = e;
		S(SYS_rt_sigqueueinfo, 0x7ffffff0, 10, &si);
	}
	si.si_signo = 7;
	si.si_code = 4;
	S(SYS_rt_sigqueueinfo, 0x7ffffff0, 10, &si);
	si.si_signo = 5;
	si.si_code = 6;
	S(SYS_rt_sigqueueinfo, 0x7ffffff0, 10, &si);
	si.si_signo = 17;
	si.si_code = 6;
	S(SYS_rt_sigqueueinfo, 0x7ffffff0, 10, &si);
	si.si_status = 9;
	si.si_signo = 17;
	si.si_code = 2;
	S(SYS_rt_sigqueueinfo, 0x7ffffff0, 10, &si);
	si.si_signo = 29;
	si.si_code = 2;
	S(SYS_rt_sigqueueinfo, 0x7ffffff0, 10, &si);
	si.si_signo = 31;
	si.si_code = 2;
	S(SYS_rt_sigqueueinfo, 0x7ffffff0, 10, &si);
	si.si_syscall = 39;
	si.si_arch = 0xc000003e;
	si.si_signo = 31;
	si.si_code = 1;
	S(SYS_rt_sigqueueinfo, 0x7ffffff0, 10, &si);
	si.si_syscall = 0x40000027;
	S(SYS_rt_sigqueueinfo, 0x7ffffff0, 10, &si);
	si.si_arch = 0x40000003;
	si.si_syscall = 20;
	S(SYS_rt_sigqueueinfo, 0x7ffffff0, 10, &si);
	si.si_signo = -1;
	S(SYS_rt_sigqueueinfo, 0x7ffffff0, 10, &si);
	si.si_code = -2;
	S(SYS_rt_sigqueueinfo, 0x7ffffff0, 10, &si);
	si.si_code = -5;
	S(SYS_rt_sigqueueinfo, 0x7ffffff0, 10, &si);
	return 0;
}
