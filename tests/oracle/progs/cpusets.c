// SPDX-License-Identifier: GPL-2.0-only
/* Sets of CPUs of all sizes. */
#define _GNU_SOURCE
#include <sys/syscall.h>
#include <unistd.h>

#define S syscall

int main(void)
{
	static unsigned long m[4096];
	m[0] = 1;
	m[1] = 1;
	m[2] = 1;
	m[3] = 1;
	m[4] = 1;
	m[15] = 1;
	m[16] = 1;
	m[64] = 1;
	int l[] = {24,	32,  33,   40,	 64,   120,  128,
		   129, 136, 1024, 1025, 4096, 32768};
	for (int i = 0; i < 13; i++)
		S(SYS_sched_setaffinity, 77777, l[i], m);
	unsigned char *c = (unsigned char *)m;
	for (int i = 0; i < 100; i++)
		m[i] = 0;
	c[0] = 0x80;
	c[2] = 1;
	for (int i = 1; i < 5; i++)
		S(SYS_sched_setaffinity, 77777, i, m);
	return 0;
}
