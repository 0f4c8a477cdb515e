// SPDX-License-Identifier: GPL-2.0-only
/* Futexes: every operation. */
#define _GNU_SOURCE
#include <stdint.h>
#include <string.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#define S syscall

int main(void)
{
	unsigned f = 5, f2 = 7;
	struct timespec ts = {0, 1000}, bad = {-1, -1};
	for (int op = 0; op < 15; op++)
		S(SYS_futex, &f, op, 99, &ts, &f2, 9);
	for (int op = 128; op < 143; op++)
		S(SYS_futex, &f, op, 99, &ts, &f2, 9);
	for (int op = 256; op < 271; op++)
		S(SYS_futex, &f, op, 99, &ts, &f2, 9);
	for (int op = 384; op < 398; op++)
		S(SYS_futex, &f, op, 99, 0, &f2, 9);
	S(SYS_futex, &f, 64, 99, 0, &f2, 9);
	S(SYS_futex, &f, 0x1000, 99, 0, &f2, 9);
	S(SYS_futex, &f, -1, -1, -1l, -1l, -1l);
	S(SYS_futex, 0, 0, -1l, 0, 0, 0);
	S(SYS_futex, &f, 0, 5, &ts);
	S(SYS_futex, &f, 0, 5, &bad);
	S(SYS_futex, &f, 0, 5, 1);
	S(SYS_futex, &f, 9, 5, &ts, 0, -1);
	S(SYS_futex, &f, 9, 5, &ts, 0, 0x7f);
	S(SYS_futex, &f, 10 | 128, 5, 0, 0, -1);
	S(SYS_futex, &f, 1, 0x7fffffff);
	S(SYS_futex, &f, 1, 0x80000000);
	for (int i = 0; i < 16; i++)
		S(SYS_futex, &f, 5, 1, 2, &f2,
		  (i << 28) | ((i & 7) << 24) | (0x123 << 12) | 0xfff);
	S(SYS_futex, &f, 0x81 | 64, 99, 0, &f2, 9);
	struct w {
		uint64_t v, u;
		uint32_t fl, r;
	} w[40];
	memset(w, 0, sizeof w);
	w[0] = (struct w){5, (uint64_t)&f, 2, 0};
	w[1] = (struct w){-1l, (uint64_t)&f2, 0x82, 0};
	w[2] = (struct w){-1l, 0, 0xffffff87, 9};
	for (int i = 0; i < 9; i++) {
		w[3 + i].fl = 1 << i;
		w[12 + i].fl = i;
	}
	S(449, w, 2, 0, &ts, 1);
	S(449, w, 3, 7, &bad, 0);
	S(449, w, 21, 7, 0, 77);
	S(449, w, 40, 0, 1, 0);
	S(449, 1, 4, 0, 1, 0);
	S(449, w, 0, 0, 0, 0);
	S(449, w, -1, 0, 0, 0);
	S(454, &f, 1, 5, 2);
	S(454, 0, -1l, -1, -1);
	S(454, &f, 0x100000001ul, 5, 0x82);
	S(455, &f, 6, -1l, 2, &ts, 1);
	S(455, 1, -1l, 0x1234, -1, &bad, 0);
	S(455, &f, 5, 1, 0x82, &ts, 0);
	S(455, &f, 5, 1, 0x82, 0, 7);
	S(456, w, 0, 1, 2);
	S(456, w, 7, -1, -1);
	S(456, 1, 0, 0, 0);
	return 0;
}
