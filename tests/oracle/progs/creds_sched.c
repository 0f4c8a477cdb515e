// SPDX-License-Identifier: GPL-2.0-only
/* Credentials, capabilities, scheduling. */
#define _GNU_SOURCE
#include <sched.h>
#include <stdint.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#define S syscall

int main(void)
{
	unsigned g[70000 / 100];
	for (int i = 0; i < 700; i++)
		g[i] = i;
	g[5] = -1;
	unsigned a = 1, b = 2, c = 3;
	S(SYS_setuid, -1);
	S(SYS_setgid, -1);
	S(SYS_setreuid, -1, -1);
	S(SYS_setregid, -1, -1);
	S(SYS_setresuid, -1, -1, -1);
	S(SYS_setresgid, -1, -1, -1);
	S(SYS_setfsuid, -1);
	S(SYS_setfsgid, -1);
	S(SYS_setresuid, 0, 0, -1);
	S(SYS_getresuid, &a, &b, &c);
	S(SYS_getresgid, &a, &b, &c);
	S(SYS_getresuid, 0, 1, 2);
	S(SYS_setuid, 0xffffffff00000000ul);
	S(SYS_setfsuid, 0);
	S(SYS_getgroups, 0, 0);
	S(SYS_getgroups, 700, g);
	S(SYS_getgroups, -1, g);
	S(SYS_getgroups, 5, 1);
	S(SYS_getgroups, 0, g);
	S(SYS_setgroups, 0, 0);
	S(SYS_setgroups, 0, g);
	S(SYS_setgroups, 3, g);
	S(SYS_getgroups, 3, g);
	S(SYS_getgroups, 2, g);
	S(SYS_getgroups, 70000, g);
	S(SYS_setgroups, 6, g);
	S(SYS_setgroups, 40, g);
	S(SYS_getgroups, 100, g);
	S(SYS_setgroups, 70000, g);
	S(SYS_setgroups, -1, g);
	S(SYS_setgroups, 5, 1);
	S(SYS_setgroups, 1, 0);
	uint32_t h[2] = {0x20080522, 0}, d[6] = {1, 2, 3, 4, 5, 6};
	S(SYS_capget, h, 0);
	S(SYS_capget, h, d);
	S(SYS_capset, h, d);
	h[0] = 0x19980330;
	S(SYS_capget, h, d);
	h[0] = 0x20071026;
	S(SYS_capget, h, d);
	h[0] = 5;
	S(SYS_capget, h, d);
	h[0] = 5;
	S(SYS_capget, h, 0);
	h[0] = 5;
	S(SYS_capset, h, d);
	S(SYS_capget, 0, 0);
	S(SYS_capget, 1, 1);
	h[0] = 0x20080522;
	h[1] = 77777;
	S(SYS_capget, h, d);
	memset(d, 0xff, 24);
	S(SYS_capset, h, d);
	S(SYS_capset, h, 1);
	h[0] = 0x19980330;
	S(SYS_capset, h, d);
	memset(d, 0, 24);
	S(SYS_capset, h, d);
	struct sched_param sp = {5};
	S(SYS_sched_getscheduler, 0);
	S(SYS_sched_setscheduler, 77777, 1, &sp);
	S(SYS_sched_setscheduler, 77777, 0x40000002, &sp);
	S(SYS_sched_setscheduler, 77777, 9, 0);
	S(SYS_sched_getparam, 0, &sp);
	S(SYS_sched_getparam, 0, 0);
	S(SYS_sched_getparam, 77777, &sp);
	S(SYS_sched_setparam, 77777, &sp);
	S(SYS_sched_setparam, 0, 1);
	for (int i = -1; i < 9; i++) {
		S(SYS_sched_get_priority_max, i);
		S(SYS_sched_get_priority_min, i);
	}
	S(SYS_sched_get_priority_min, 0x40000000);
	long ts[2];
	S(SYS_sched_rr_get_interval, 0, ts);
	S(SYS_sched_rr_get_interval, -1, ts);
	S(SYS_sched_setscheduler, 77777, 0x40000009, 0);
	unsigned long m[20] = {0};
	S(SYS_sched_getaffinity, 0, 128, m);
	S(SYS_sched_getaffinity, 0, 4, m);
	S(SYS_sched_getaffinity, 0, 8, m);
	S(SYS_sched_getaffinity, 0, 8, 0);
	S(SYS_sched_getaffinity, 77777, 64, m);
	m[0] = 3;
	S(SYS_sched_setaffinity, 0, 8, m);
	S(SYS_sched_setaffinity, 0, 1, m);
	m[0] = 0;
	S(SYS_sched_setaffinity, 77777, 8, m);
	m[0] = -1l;
	m[1] = 5;
	S(SYS_sched_setaffinity, 77777, 16, m);
	S(SYS_sched_setaffinity, 77777, 0, m);
	S(SYS_sched_setaffinity, 77777, 8, 0);
	S(SYS_sched_setaffinity, 77777, 8, 1);
	S(SYS_sched_setaffinity, 77777, 3, m);
	S(SYS_sched_setaffinity, 77777, -1, m);
	uint32_t sa[20] = {48, 0, 0, 0,	 5,  6,	 7,  0, 8,
			   0,  9, 0, 10, 11, 12, 13, 14};
	S(SYS_sched_getattr, 0, sa, 48, 0);
	S(SYS_sched_getattr, 0, sa, 56, 0);
	S(SYS_sched_getattr, 0, sa, 64, 0);
	S(SYS_sched_getattr, 0, sa, 8, 0);
	S(SYS_sched_getattr, 0, sa, 48, 1);
	S(SYS_sched_getattr, 77777, 0, 48, 0);
	S(SYS_sched_getattr, 0, 1, 48, 0);
	S(SYS_sched_getattr, 0, sa, -1, -1);
	uint32_t t[20] = {48, 6, 0x7f, 0,  5,  6,  7,  0, 8,
			  0,  9, 0,    10, 11, 12, 13, 14};
	S(SYS_sched_setattr, 77777, t, 0);
	t[0] = 56;
	S(SYS_sched_setattr, 77777, t, 1);
	t[0] = 64;
	S(SYS_sched_setattr, 77777, t, 1);
	t[0] = 0;
	t[2] = 0;
	S(SYS_sched_setattr, 77777, t, 0);
	t[0] = 8;
	t[1] = 1;
	S(SYS_sched_setattr, 77777, t, 0);
	t[0] = 47;
	S(SYS_sched_setattr, 77777, t, 0);
	t[0] = 60;
	t[1] = 99;
	t[2] = -1;
	S(SYS_sched_setattr, 77777, t, -1);
	S(SYS_sched_setattr, 77777, 0, 0);
	S(SYS_sched_setattr, 77777, 1, 0);
	t[0] = 48;
	t[2] = 4;
	t[1] = 0;
	S(SYS_sched_setattr, 77777, t, 0);
	t[0] = 5000;
	S(SYS_sched_setattr, 77777, t, 0);
	return 0;
}
