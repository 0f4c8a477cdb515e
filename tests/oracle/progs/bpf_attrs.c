// SPDX-License-Identifier: GPL-2.0-only
/* bpf: attributes of all sizes, most of them refused. */
#define _GNU_SOURCE
#include <stdint.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <sys/mman.h>
#define S syscall
static uint8_t a[4200] __attribute__((aligned(16)));
static uint64_t str[600];
int main(void)
{
	uint32_t *u = (void *)a; uint64_t *q = (void *)a;
	for (int i = 0; i < 600; i++) str[i] = i + 100;
	/* link_create: sizes */
	static const int types[] = { 0, 4, 24, 28, 37, 41, 42, 45, 46, 48, 54, 59, 36, 43, 56 };
	for (int t = 0; t < 15; t++) for (int s = 12; s < 72; s += 8) for (int k = 0; k < 2; k++) {
		memset(a, 0, sizeof a);
		for (int i = 4; i < 38; i++) u[i] = k;
		u[0] = u[1] = 7; u[2]=types[t]; u[3]=t%2?8:0;
		S(SYS_bpf, 28, a, s);
	}
	for (int b = 0; b < 32; b++) { memset(a, 0, sizeof a); u[3] = 1u << b; u[4] = 5; u[6] = 9; S(SYS_bpf, 28, a, 40); u[4] = 0; S(SYS_bpf, 28, a, 40);S(SYS_bpf, 8, a, 40); }
	for (int l = 0; l < 66; l += 16) {
		memset(a, 0, sizeof a); u[2] = 28; q[2] = (uint64_t)str; u[6] = l; S(SYS_bpf, 28, a, 64);
		u[2] = 42; u[4]=1;u[5]=l; q[3] = q[4] = q[5] = (uint64_t)(str+3); S(SYS_bpf, 28, a, 64);
		u[2] = 48; q[2] = (uint64_t)"path"; u[12] = l; S(SYS_bpf, 28, a, 64);
		u[2] = 59; q[2] = (uint64_t)(str+4); u[8] = l; S(SYS_bpf, 28, a, 64);
	}
	/* all sizes of all commands, one byte at the very end or just behind */
	for (int c = 0; c < 39; c++) for (int s = 1; s < 180; s += 13) {
		memset(a, 0, sizeof a); a[s-1] = 1;
		S(SYS_bpf, c, a, s);
	}
	/* edge of a page */
	char *p = mmap(0, 8192, 3, 0x22, -1, 0); munmap(p + 4096, 4096);
	strcpy(p + 4096 - 5, "abcd"); memcpy(p+4000, "xxxx", 4);
	for (int l = 0; l < 8; l++) {
	memset(a, 0, sizeof a); q[2] = (uint64_t)(p + 4096 - 5); u[6] = 1; u[7] = l; q[4] = (uint64_t)(p + 4096 -5 ); S(SYS_bpf, 5, a, 72);
	q[4] = (uint64_t)(p + 4096 -4 ); p[4095] = 'x'; S(SYS_bpf, 5, a, 72); p[4095] = 0;
	memset(a, 0, sizeof a); q[0] = (uint64_t)(p+4092); u[4] = l; S(SYS_bpf, 18, a, 40);
	memset(a, 0, sizeof a); q[0] = (uint64_t)(p+4092); u[2] = l; S(SYS_bpf, 37, a, 40);
	memset(a, 0, sizeof a); q[2] = (uint64_t)(p+4092); u[3] = l; S(SYS_bpf, 20, a, 48);
	S(SYS_bpf, 0, p + 4096 - 70, 72);
	S(SYS_bpf, 28, p + 4096 - 16, 32);
	S(SYS_bpf, 11, p + 4096 - 8, 32);
	}
	for (int i = 0; i < 20; i++) { memset(a, 0, sizeof a); memset(a+28, 'n', i); S(SYS_bpf, 0, a, 72); S(SYS_bpf, 0, a, 20 + i);  }
	return 0;
}
