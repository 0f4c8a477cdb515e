// SPDX-License-Identifier: GPL-2.0-only
/* System calls that do not exist, and one by the i386 entry. */
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

int main(int argc, char **argv)
{
	static const long nr[] = {
		423, 600, 1023, 1024, 9999, 0x3fffffff, 0x7fffffff,
		-1L, -2L, -4096L, INT_MIN, 0x40000000, 0x40000001,
		0x400003ff, 0x4fffffff, 1L << 32, (1L << 32) + 9999,
	};
	unsigned int i;

	getppid();
	for (i = 0; i < sizeof(nr) / sizeof(nr[0]); i++)
		syscall(nr[i], 1, 2, 3, 4, 5, 6);
#ifdef __x86_64__
	if (argc > 1 && !strcmp(argv[1], "i386")) {
		long ret;

		/* getppid; and a number that i386 does not have. */
		asm volatile("int $0x80" : "=a"(ret) : "a"(64) : "memory");
		asm volatile("int $0x80" : "=a"(ret) : "a"(9999) : "memory");
		asm volatile("int $0x80" : "=a"(ret) : "a"(-1) : "memory");
	}
#else
	(void)argc;
	(void)argv;
#endif
	return 3;
}
