// SPDX-License-Identifier: GPL-2.0-only
/* ptrace: requests to a process that is not there. */
#define _GNU_SOURCE
#include <stdint.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#define S syscall

int main(void)
{
	static long buf[1000];
	for (int i = 0; i < 1000; i++)
		buf[i] = i + 1;
	int ops[] = {1,	     2,	     3,	     4,	     5,	     6,	     7,
		     8,	     9,	     12,     13,     14,     15,     16,
		     17,     18,     19,     21,     24,     25,     26,
		     27,     30,     31,     32,     33,     77,     0x1000,
		     0x1003, 0x4200, 0x4201, 0x4202, 0x4203, 0x4204, 0x4205,
		     0x4206, 0x4207, 0x4208, 0x4209, 0x420a, 0x420b, 0x420c,
		     0x420d, 0x420e, 0x420f, 0x4210, 0x4211, 0x4212, 0x4213,
		     0x4214, -1};
	for (int i = 0; i < sizeof ops / 4; i++) {
		buf[0] = 1;
		buf[1] = 0x200;
		S(SYS_ptrace, (long)ops[i], 77777l, 8l, buf);
	}
	for (int i = 0; i < sizeof ops / 4; i++)
		S(SYS_ptrace, (long)ops[i], 77777l, 0x10l, 9l);
	S(SYS_ptrace, 3l, 77777l, 0x80l, 0l);
	S(SYS_ptrace, 6l, 77777l, 0x70l, 5l);
	S(SYS_ptrace, 7l, 77777l, 0l, 0l);
	S(SYS_ptrace, 0x4200l, 77777l, 0l, 0x100077l);
	S(SYS_ptrace, 0x4204l, 77777l, 0x202l, buf);
	S(SYS_ptrace, 0x4204l, 77777l, 1l, buf);
	S(SYS_ptrace, 0x4206l, 77777l, 0l, 0x20l);
	return 0;
}
