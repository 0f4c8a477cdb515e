// SPDX-License-Identifier: GPL-2.0-only
/* prctl: every option that does no harm. */
#define _GNU_SOURCE
#include <stdint.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#define S syscall

int main(void)
{
	static char buf[4096];
	unsigned long *v = (unsigned long *)buf;
	v[0] = 0x41;
	for (long i = -1; i < 4; i++) {
		S(SYS_prctl, 4, i);
	}
	S(SYS_prctl, 1, 9l);
	S(SYS_prctl, 1, 64l);
	S(SYS_prctl, 1, 0l);
	S(SYS_prctl, 1, -1l);
	*(int *)buf = 9;
	S(SYS_prctl, 2, buf);
	*(int *)buf = 0;
	S(SYS_prctl, 2, buf);
	*(int *)buf = 100;
	S(SYS_prctl, 2, buf);
	S(SYS_prctl, 2, 1);
	for (long i = 0; i < 4; i++) {
		S(SYS_prctl, 6, i);
		*(int *)buf = i;
		S(SYS_prctl, 5, buf);
		if (i != 2)
			S(SYS_prctl, 26, i);
		S(SYS_prctl, 25, buf);
	}
	for (long i = 0; i < 6; i++) {
		S(SYS_prctl, 9, buf);
		S(SYS_prctl, 10, i);
		*(int *)buf = 1 << (2 * i);
		S(SYS_prctl, 11, buf);
		S(SYS_prctl, 12, 1l << (2 * i));
		S(SYS_prctl, 14, i);
		*(int *)buf = i;
		S(SYS_prctl, 19, buf);
		S(SYS_prctl, 20, i);
	}
	S(SYS_prctl, 15, 1);
	S(SYS_prctl, 15, "abc");
	S(SYS_prctl, 16, 1);
	S(SYS_prctl, 15, "012345678901234");
	S(SYS_prctl, 15, "01234567890123\1\2");
	S(SYS_prctl, 15, "0123456789012345");
	strcpy(buf, "0123456789012345678");
	S(SYS_prctl, 16, buf);
	buf[15] = 0;
	S(SYS_prctl, 16, buf);
	S(SYS_prctl, 22, 0l, 1l, 2l, 3l);
	S(SYS_prctl, 22, 2l, 0l);
	S(SYS_prctl, 22, 3l, 1l, 2l, 3l);
	S(SYS_prctl, 22, 2l, 1l);
	for (long i = 0; i < 43; i += 5) {
		S(SYS_prctl, 23, i);
		S(SYS_prctl, 24, i);
	}
	S(SYS_prctl, 28, 0xffl);
	S(SYS_prctl, 28, 0x100l);
	S(SYS_prctl, 28, 0l);
	S(SYS_prctl, 28, -1l);
	S(SYS_prctl, 29, 50000l);
	S(SYS_prctl, 29, -1l);
	for (long i = 0; i < 3; i++)
		for (long j = 0; j < 4; j++)
			S(SYS_prctl, 33, i, j, 4l, 5l);
	S(SYS_prctl, 34, 0l, 0l, 0l, 0l);
	for (long i = 0; i < 17; i++)
		S(SYS_prctl, 35, i, buf, 3l, 4l);
	S(SYS_prctl, 38, 1l, 0l, 0l, 0l);
	S(SYS_prctl, 39, 0l, 0l, 0l, 0l);
	S(SYS_prctl, 41, 1l, 0l, 0l, 0l);
	S(SYS_prctl, 40, 1l);
	S(SYS_prctl, 40, buf);
	S(SYS_prctl, 45, 3l);
	S(SYS_prctl, 45, 7l);
	for (long i = 0; i < 6; i++)
		S(SYS_prctl, 47, i, 12l, 0l, 0l);
	S(SYS_prctl, 47, 1l, 100l, 1l, 2l);
	S(SYS_prctl, 47, 2l, 10l, 1l, 2l);
	S(SYS_prctl, 47, 4l, 0l, 1l, 2l);
	S(SYS_prctl, 50, 5l);
	S(SYS_prctl, 50, (1l << 17) | (1l << 18) | 7);
	S(SYS_prctl, 63, (1l << 17) | 7);
	S(SYS_prctl, 63, (1l << 18) | 0x10007);
	for (long i = 0; i < 5; i++) {
		S(SYS_prctl, 52, i);
		S(SYS_prctl, 53, i, 1l << i);
		S(SYS_prctl, 53, 0l, i);
		S(SYS_prctl, 53, i, 0l);
	}
	for (long i = 0; i < 6; i++)
		S(SYS_prctl, 54, 1l << i, 0l, 0l, 0l);
	S(SYS_prctl, 54, 0l, 0l, 0l, 0l);
	for (long i = 0; i < 8; i++)
		S(SYS_prctl, 55, i, 0l, 0l, 0l);
	S(SYS_prctl, 55, (0xffffl << 3) | 1, 0l, 0l, 0l);
	S(SYS_prctl, 55, 0x8, 0l, 0l, 0l);
	S(SYS_prctl, 55, 0xffffffffl, 0l, 0l, 0l);
	S(SYS_prctl, 59, 3l, 0x10l, 0x20l, buf);
	S(SYS_prctl, 59, 0l, 1l, 0l, 0l);
	S(SYS_prctl, 59, 0l, 0l, 0l, 0l);
	S(SYS_prctl, 60, 3l, 5l, 0l, 0l);
	S(SYS_prctl, 60, 0x1fl, 0x30l, 0l, 0l);
	S(SYS_prctl, 60, 0l, 0l, 0l, 0l);
	for (long i = 0; i < 6; i++)
		S(SYS_prctl, 62, i, 0l, i, buf);
	S(SYS_prctl, 62, 0l, -1l, 0l, 0l);
	for (long i = 0; i < 5; i++)
		S(SYS_prctl, 65, i, 0l, 0l, 0l);
	S(SYS_prctl, 69, 0x1l);
	S(SYS_prctl, 69, 0x16l);
	S(SYS_prctl, 69, 0xfl);
	for (long i = 0; i < 6; i++) {
		S(SYS_prctl, 71, i, i);
		S(SYS_prctl, 72, i, 0l, 0l, 0l);
		S(SYS_prctl, 73, i, i, 0l, 0l);
	}
	S(SYS_prctl, 73, 0l, 0x1fl, 0l, 0l);
	for (long i = 0; i < 6; i++) {
		S(SYS_prctl, 75, i, 0l, 0l, 0l);
		S(SYS_prctl, 76, i, 1l, 2l, 3l);
		S(SYS_prctl, 77, i, 1l, 2l, 3l);
		S(SYS_prctl, 78, i, 1l, 2l, 3l);
		S(SYS_prctl, 79, i, 1l, 2l, 3l);
	}
	S(SYS_prctl, 0x59616d61, -1l);
	S(SYS_prctl, 0x59616d61, 5l);
	S(SYS_prctl, 0x53564d41, 0, 0x1000l, 4096l, 0l);
	S(SYS_prctl, 0x53564d41, 0l, 0x1000l, 4096l, 1l);
	S(SYS_prctl, 0x53564d41, 1l, 0x1000l, 4096l, "x");
	S(SYS_prctl, 0x53564d41, 0l, 0x1000l, 4096l,
	  "01234567890123456789012345678901234567890123456789012345678901234567"
	  "89012345678901234567890123456789");
	S(SYS_prctl, 0x53564d41, 0l, 0x1000l, 4096l, "a\nb");
	S(SYS_prctl, 21);
	S(SYS_prctl, 30);
	S(SYS_prctl, 27);
	S(SYS_prctl, 3);
	S(SYS_prctl, 7);
	S(SYS_prctl, 8, 1l);
	S(SYS_prctl, 36, 1l);
	S(SYS_prctl, 37, buf);
	S(SYS_prctl, 37, 0l);
	S(SYS_prctl, 13);
	S(SYS_prctl, 31);
	S(SYS_prctl, 46);
	S(SYS_prctl, 57, 1l, 0l, 0l, 0l);
	S(SYS_prctl, 67, 1l, 0l, 0l, 0l);
	return 0;
}
