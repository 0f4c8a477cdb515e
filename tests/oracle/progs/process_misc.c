// SPDX-License-Identifier: GPL-2.0-only
/* Limits, priorities, identity, and old calls. */
#define _GNU_SOURCE
#include <signal.h>
#include <stdint.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/sysinfo.h>
#include <sys/utsname.h>
#include <unistd.h>

#define S syscall

int main(void)
{
	unsigned long v;
	int n, n2;
	uint64_t r[2] = {1024, 4096 * 1024}, o[2];
	char buf[300];
	S(SYS_arch_prctl, 0x1003, &v);
	S(SYS_arch_prctl, 0x1004, &v);
	S(SYS_arch_prctl, 0x1002, -1l);
	S(SYS_arch_prctl, 0x1001, 0);
	S(SYS_arch_prctl, 0x1011, 0);
	S(SYS_arch_prctl, 0x1012, 1);
	S(SYS_arch_prctl, 0x1003, 1);
	S(SYS_arch_prctl, 77, 5);
	for (int i = 0x1021; i < 0x1026; i++)
		S(SYS_arch_prctl, i, &v);
	for (int i = 0x2001; i < 0x2004; i++)
		S(SYS_arch_prctl, i, 5);
	for (int i = 0x4001; i < 0x4006; i++)
		S(SYS_arch_prctl, i, &v);
	for (int i = 0x5001; i < 0x5007; i++)
		S(SYS_arch_prctl, i, 3);
	S(SYS_arch_prctl, 0x5005, &v);
	S(SYS_set_tid_address, &n);
	S(SYS_set_tid_address, 0);
	S(SYS_set_robust_list, &r, 24);
	S(SYS_set_robust_list, 0, 23);
	S(SYS_get_robust_list, 0, &v, &o);
	S(SYS_get_robust_list, 77, &v, &o);
	S(SYS_get_robust_list, 0, 0, 1);
	uint32_t rs[8] __attribute__((aligned(32))) = {0, -2, 5, 0, 7, 0, 0, 0};
	S(SYS_rseq, rs, 32, 0, 0x1234);
	S(SYS_rseq, rs, 32, 1, 0x1234);
	S(SYS_rseq, 0, 32, 3, 0);
	S(SYS_rseq, rs, 20, 0, 0);
	S(SYS_rseq, 1, 32, 0, 0);
	S(SYS_rseq, rs, 8, 0, -1);
	rs[1] = -1;
	S(SYS_rseq, rs, 40, 0, -1);
	rs[1] = 3;
	S(SYS_rseq, rs, 28, 0, -1);
	rs[1] = -3;
	S(SYS_rseq, rs, 24, 0, -1);
	S(SYS_rseq, rs, 64, 0, -1);
	for (int i = 0; i < 18; i++)
		S(SYS_prlimit64, 0, i, 0, o);
	S(SYS_getrlimit, 3, o);
	S(SYS_getrlimit, 3, 0);
	S(SYS_getrlimit, 77, o);
	S(SYS_setrlimit, 7, r);
	S(SYS_setrlimit, 77, 1);
	r[0] = 1023;
	r[1] = 1025;
	S(SYS_prlimit64, 0, 7, r, o);
	r[0] = -1l;
	r[1] = -2l;
	S(SYS_prlimit64, 99, 70, r, 1);
	r[1] = 1024 * 1025;
	S(SYS_prlimit64, 99, 70, r, 1);
	S(SYS_setrlimit, 77, r);
	r[0] = 2048;
	r[1] = 1000 * 1024;
	S(SYS_setrlimit, 77, r);
	r[0] = 0x7fffffffffffffff;
	r[1] = 0xfffffffffffffc00;
	S(SYS_setrlimit, 77, r);
	S(SYS_prlimit64, 99, 0, 1, 1);
	S(SYS_getrandom, buf, 0, 0);
	S(SYS_getrandom, buf, 300, 8);
	S(SYS_getrandom, 1, 3, 1);
	S(SYS_getrandom, 0, 3, 7);
	S(SYS_getrandom, 0, 0, 2);
	S(SYS_uname, 0);
	S(SYS_uname, 1);
	S(SYS_sysinfo, 0);
	S(SYS_getcpu, &n, &n2, 0);
	S(SYS_getcpu, 0, 0, 0);
	S(SYS_getcpu, 1, 0, 5);
	S(SYS_personality, -1);
	S(SYS_personality, 0x40000);
	S(SYS_personality, 0x0040008);
	S(SYS_personality, 0xffffffff);
	S(SYS_personality, 0x5);
	S(SYS_personality, 0xaf00fe);
	S(SYS_personality, 0);
	S(SYS_getrusage, 0, buf);
	S(SYS_getrusage, 5, buf);
	S(SYS_getrusage, 0, 0);
	for (int i = -2; i < 10; i++)
		S(SYS_membarrier, 1 << i, 0, 0);
	S(SYS_membarrier, 0, 0, 0);
	S(SYS_membarrier, 3, 1, 7);
	S(SYS_membarrier, 0x80, 1, -1);
	S(SYS_membarrier, 1, 3, -1);
	S(SYS_membarrier, 0x400, 3, -1);
	S(SYS_getpriority, 0, 0);
	S(SYS_getpriority, 5, 1);
	S(SYS_setpriority, 1, 7777, 5);
	S(SYS_setpriority, 2, 77777, -20);
	S(SYS_ioprio_get, 1, 0);
	S(SYS_ioprio_get, 5, 7);
	S(SYS_ioprio_get, 2, 1);
	for (int i = 0; i < 5; i++)
		S(SYS_ioprio_set, i, 7777, (i << 13) | i);
	S(SYS_ioprio_set, 1, 7777, 0x12345678);
	S(SYS_ioprio_set, 1, 7777, -1);
	S(SYS_ioprio_set, 1, 7777, 0x4000 | (2 << 3) | 5);
	S(SYS_sysfs, 1, "ext4");
	S(SYS_sysfs, 2, 0, buf);
	S(SYS_sysfs, 3);
	S(SYS_sysfs, 4, 5);
	S(SYS_sysfs, 1, 0);
	S(SYS_ustat, 0x801, buf);
	S(SYS_ustat, -1, buf);
	S(SYS_acct, "/nonexist/x");
	S(SYS_getpgid, 0);
	S(SYS_setpgid, 77777, 5);
	S(SYS_getsid, 0);
	S(SYS_getpgrp);
	S(SYS_getpgid, 77777);
	S(SYS_setsid);
	S(SYS_gettid);
	S(SYS_kcmp, 1, 2, 0, 3, 4);
	S(SYS_kcmp, 1, 2, 1, 3, 4);
	S(SYS_kcmp, 1, 2, 7, 3, &r);
	S(SYS_kcmp, 1, 2, 7, 3, 1);
	S(SYS_kcmp, 1, 2, 8, 3, 1);
	S(SYS_kcmp, 7777, 7777, 0, 3, 1);
	S(434, 1, 0);
	S(434, 77777, 0x800);
	S(434, 77777, 0x880);
	S(434, -1, 0xffffffff);
	S(438, 5, 6, 0);
	S(438, -1, -1, 7);
	S(424, -1, 9, 0, 0);
	S(424, -1, 9, 0, 1);
	S(424, -1, 9, 0, 7);
	S(424, -1, 9, 0, 8);
	S(424, -1, 9, 1, 8);
	S(SYS_sched_yield);
	S(SYS_iopl, 5);
	S(SYS_ioperm, 1, 2, 3);
	S(SYS_modify_ldt, 0, buf, 20);
	S(SYS_modify_ldt, 1, buf, 16);
	S(SYS_modify_ldt, 1, buf, 15);
	S(SYS_modify_ldt, 0x11, 1, 16);
	S(SYS_modify_ldt, 5, 0, 16);
	S(471);
	S(SYS_create_module, 1, 2, 3, 4, 5, 6);
	S(SYS_get_kernel_syms, 1, 2, 3, 4, 5, 6);
	S(SYS_query_module, 0, 2, 3, 4, 5, 6);
	S(SYS_nfsservctl, 1, 2, 3, 4, 5, 6);
	S(SYS_getpmsg, 1, 2, 3, 4, 5, 6);
	S(SYS_putpmsg, 0, 2, 3, 4, 5, 6);
	S(SYS_afs_syscall, 0, 2, 3, 4, 5, 6);
	S(SYS_tuxcall, 0, 2, 3, 4, 5, 6);
	S(SYS_security, 0, 2, 3, 4, 5, 6);
	S(SYS_vserver, 0, 2, 3, 4, 5, 6);
	S(SYS_set_thread_area, 0, 2, 3, 4, 5, 6);
	S(SYS_get_thread_area, 0, 2, 3, 4, 5, 6);
	S(SYS_epoll_ctl_old, 0, 2, 3, 4, 5, 6);
	S(SYS_epoll_wait_old, 0, 2, 3, 4, 5, 6);
	S(SYS__sysctl, 0, 2, 3, 4, 5, 6);
	S(SYS__sysctl, 1, 2, 3, 4, 5, 6);
	S(SYS_uselib, "abc");
	S(SYS_lookup_dcookie, 5, buf, 30);
	S(472, 1, 2, 3, 4, 5, 6);
	S(1000, 1, 2, 3, 4, 5, -1l);
	S(334, 1, 2, 3, 4, 5, 6);
	S(219);
	return 0;
}
