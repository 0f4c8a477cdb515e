// SPDX-License-Identifier: GPL-2.0-only
/* clone3: every field, every size. */
#define _GNU_SOURCE
#include <linux/sched.h>
#include <sched.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#define S syscall

struct ca {
	uint64_t f[16];
};
/* flags pidfd child_tid parent_tid exit_signal stack stack_size tls set_tid
 * set_tid_size cgroup */
int main(void)
{
	struct ca a;
	int pidfd, ct, pt;
	int tids[3] = {1000, 2000, 3000};
	long p;
	memset(&a, 0, sizeof a);
	S(SYS_clone3, 0, 0);
	S(SYS_clone3, 1, 64);
	S(SYS_clone3, &a, 63);
	S(SYS_clone3, &a, 0);
	a.f[4] = SIGCHLD;
	p = S(SYS_clone3, &a, 64);
	if (!p)
		_exit(0);
	wait(0);
	p = S(SYS_clone3, &a, 80);
	if (!p)
		_exit(0);
	wait(0);
	p = S(SYS_clone3, &a, 88);
	if (!p)
		_exit(0);
	wait(0);
	p = S(SYS_clone3, &a, 96);
	if (!p)
		_exit(0);
	wait(0);
	a.f[11] = 7;
	p = S(SYS_clone3, &a, 96);
	p = S(SYS_clone3, &a, 93);
	a.f[11] = 0;
	a.f[12] = 0x1ff000000000000;
	p = S(SYS_clone3, &a, 128);
	S(SYS_clone3, &a, 5000);
	memset(&a, 0, sizeof a);
	a.f[0] = CLONE_PIDFD | CLONE_PARENT_SETTID | CLONE_CHILD_SETTID |
		 CLONE_CHILD_CLEARTID;
	a.f[1] = (uint64_t)&pidfd;
	a.f[2] = (uint64_t)&ct;
	a.f[3] = (uint64_t)&pt;
	a.f[4] = 17;
	p = S(SYS_clone3, &a, 88);
	if (!p)
		_exit(0);
	wait(0);
	a.f[0] = CLONE_PARENT_SETTID;
	p = S(SYS_clone3, &a, 88);
	if (!p)
		_exit(0);
	wait(0);
	a.f[0] = CLONE_PIDFD;
	p = S(SYS_clone3, &a, 88);
	if (!p)
		_exit(0);
	wait(0);
	a.f[0] = 0;
	a.f[8] = (uint64_t)tids;
	a.f[9] = 3;
	p = S(SYS_clone3, &a, 88);
	if (!p)
		_exit(0);
	a.f[8] = (uint64_t)tids;
	a.f[9] = 1;
	p = S(SYS_clone3, &a, 88);
	if (!p)
		_exit(0);
	wait(0);
	a.f[8] = 1;
	a.f[9] = 1;
	p = S(SYS_clone3, &a, 88);
	a.f[8] = (uint64_t)tids;
	a.f[9] = 40;
	p = S(SYS_clone3, &a, 88);
	a.f[8] = (uint64_t)tids;
	a.f[9] = 0;
	p = S(SYS_clone3, &a, 88);
	a.f[8] = 0;
	a.f[9] = 5;
	p = S(SYS_clone3, &a, 88);
	a.f[9] = 0;
	a.f[10] = 77;
	p = S(SYS_clone3, &a, 88);
	if (!p)
		_exit(0);
	a.f[0] = 0x200000000ull;
	p = S(SYS_clone3, &a, 88);
	a.f[0] = 0xffffffffffffffffull;
	a.f[5] = 0x1000;
	a.f[6] = 0x2000;
	a.f[7] = 5;
	p = S(SYS_clone3, &a, 88);
	a.f[0] = 0;
	p = S(SYS_clone3, &a, 88);
	a.f[0] = 0x11;
	a.f[4] = 0;
	p = S(SYS_clone3, &a, 88);
	a.f[4] = 65;
	p = S(SYS_clone3, &a, 88);
	a.f[4] = -1;
	p = S(SYS_clone3, &a, 88);
	memset(&a, 0, sizeof a);
	a.f[0] = 0x100000000ull;
	p = S(SYS_clone3, &a, 88);
	if (!p)
		_exit(0);
	a.f[0] = CLONE_SETTLS;
	p = S(SYS_clone3, &a, 64);
	if (!p)
		_exit(0);
	a.f[0] = CLONE_NEWTIME;
	p = S(SYS_clone3, &a, 64);
	if (!p)
		_exit(0);
	char *pg = mmap((void *)0x100000, 8192, 3, 0x32, -1, 0);
	mprotect(pg + 4096, 4096, 0);
	S(SYS_clone3, pg + 4096 - 64, 64);
	*(long *)(pg + 4096 - 64) = -1;
	S(SYS_clone3, pg + 4096 - 64, 64);
	S(SYS_clone3, pg + 4096 - 64, 88);
	return 0;
}
