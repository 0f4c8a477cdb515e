// SPDX-License-Identifier: GPL-2.0-only
/* ptrace: of a child. */
#define _GNU_SOURCE
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <sys/user.h>
#include <sys/uio.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <unistd.h>
#include <sys/mman.h>
#define P(...) syscall(SYS_ptrace, __VA_ARGS__)
static uint8_t b[8192] __attribute__((aligned(16)));
int main(void)
{
	int st, pid = fork();
	if (!pid) { ptrace(PTRACE_TRACEME,0,0,0); raise(SIGSTOP); for (int i = 0; i < 3; i++) syscall(SYS_getuid, 1,2,3,4,5,6); _exit(3); }
	waitpid(pid, &st, 0);
	P(0x4200l, (long)pid, 0l, 1l);
	P(14l, (long)pid, 0l, b);
	P(15l, (long)pid, 0l, b);
	P(12l, (long)pid, 0l, b); 
	struct iovec iov = { b, 27*8 };
	for (int t = 0; t < 4; t++) { iov.iov_len = sizeof b; P(0x4204l, (long)pid, (long[]){1,2,0x202,0x500}[t], &iov); iov.iov_len = 20; P(0x4204l, (long)pid, (long[]){1,2,0x202,0x500}[t], &iov); }
	iov.iov_len = sizeof b;  P(0x4204l, (long)pid, 1l, &iov); P(0x4205l, (long)pid, 1l, &iov);
	iov.iov_len = 16; P(0x4205l, (long)pid, 1l, &iov);
	iov.iov_len = 3; P(0x4205l, (long)pid, 1l, &iov);
	iov.iov_len = 0; P(0x4205l, (long)pid, 1l, &iov);
	iov.iov_base = 0; iov.iov_len = 216; P(0x4205l, (long)pid, 1l, &iov);
	iov.iov_base = b; iov.iov_len = 512; P(0x4204l, (long)pid, 2l, &iov); P(0x4205l, (long)pid, 2l, &iov);
	struct { uint64_t off; uint32_t flags; int32_t nr; } ps = { 0, 0, 4 };
	siginfo_t si[8];
	kill(pid, SIGUSR1); kill(pid, SIGUSR2);
	P(0x4209l, (long)pid, &ps, si); ps.flags = 1; P(0x4209l, (long)pid, &ps, si); ps.flags = 7; ps.off = -1; P(0x4209l, (long)pid, &ps, si); P(0x4209l, (long)pid, 0l, si); P(0x4209l, (long)pid, 1l, si);
	uint64_t m = 0; P(0x420al, (long)pid, 8l, &m); m = 0xffffffff; P(0x420bl, (long)pid, 8l, &m); 
	struct { uint64_t a, b; } md = { 1, 5 }; P(0x420dl, (long)pid, 16l, &md);  P(0x420dl, (long)pid, 8l, &md); P(0x420dl, (long)pid, 4l, &md); P(0x420dl, (long)pid, 12l, &md); P(0x420dl, (long)pid, 100l, &md); P(0x420dl, (long)pid, 16l, 0l); P(0x420dl, (long)pid, 0l, &md);
	memset(b, 0, sizeof b);
	for (int s = 0; s < 100; s += 4) P(0x420el, (long)pid, (long)s, b);
	P(0x420el, (long)pid, 88l, 1l);
	P(0x420fl, (long)pid, 24l, b); P(0x420fl, (long)pid, 32l, b); P(0x420fl, (long)pid, 8l, b); P(0x420fl, (long)pid, 24l, 1l); P(0x420fl, (long)pid, 24l, 0l);
	P(0x4210l, (long)pid, 32l, b); P(0x4210l, (long)pid, 8l, b); P(0x4210l, (long)pid, 32l, 1l);
	P(0x4211l, (long)pid, 32l, b); P(0x4211l, (long)pid, 8l, b); P(0x4211l, (long)pid, 40l, b);
	for (int i = 0; i < 5; i++) {
		P(24l, (long)pid, 0l, 0l); waitpid(pid, &st, 0);
		memset(b, 0x55, 200);
		P(0x420el, (long)pid, 88l, b);
		if (i < 4) for (int s = 0; s < 100; s += 8) P(0x420el, (long)pid, (long)s, b);
		P(0x4212l, (long)pid, 88l, b); P(0x4212l, (long)pid, 24l, b); P(0x4212l, (long)pid, 23l, b); P(0x4212l, (long)pid, 7l, b);
	}
	for (int op = 0; op < 6; op++) { memset(b, 0, 200); memset(b, 0, 4); b[0] = op; *(int *)(b+4) = 0xc000003e; for (int i = 8; i < 88; i += 8) *(uint64_t *)(b + i) = i; P(0x4212l, (long)pid, 88l, b); b[1] = 1; b[2] = 2; *(int *)(b+4) = 0x40000003; P(0x4212l, (long)pid, 96l, b); }
	P(0x420cl, (long)pid, 0l, b); P(0x420cl, (long)pid, 0l, 0l);
	P(18l, (long)pid, 0l, b); P(19l, (long)pid, 0l, b); P(25l, (long)pid, 5l, b); P(26l, (long)pid, 5l, b); P(27l, (long)pid, 5l, b); P(30l, (long)pid, 0x1003l, 5l);
	kill(pid, SIGKILL); waitpid(pid, &st, 0);
	return 0;
}
