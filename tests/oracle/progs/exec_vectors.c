// SPDX-License-Identifier: GPL-2.0-only
/* execve: vectors of arguments, whole, cut and unreadable. */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#define S syscall

int main(void)
{
	char *pg = mmap((void *)0x100000, 8192, 3, 0x32, -1, 0);
	mprotect(pg + 4096, 4096, 0);
	char *av[50];
	for (int i = 0; i < 40; i++)
		av[i] = "a";
	av[40] = 0;
	char *ev[3] = {"A=B", "C=D", 0};
	S(SYS_execve, "/nonexist", av, ev);
	av[32] = 0;
	S(SYS_execve, "/nonexist", av, ev);
	av[31] = 0;
	S(SYS_execve, "/nonexist", av, ev);
	av[3] = 0;
	av[1] = "0123456789012345678901234567890123456789";
	S(SYS_execve, "/nonexist", av, ev + 1);
	av[1] = (char *)1;
	S(SYS_execve, "/nonexist", av, ev + 2);
	S(SYS_execve, 0, 0, 0);
	S(SYS_execve, 1, 2, 3);
	S(SYS_execve, "/nonexist", ev + 2, 3);
	char **p = (char **)(pg + 4096 - 24);
	p[0] = "x";
	p[1] = "y";
	p[2] = "z";
	S(SYS_execve, "/nonexist", p, p);
	S(SYS_execve, "/nonexist", p + 3, p + 3);
	strcpy(pg + 4096 - 3, "ab");
	pg[4095] = 'c';
	av[1] = pg + 4096 - 3;
	S(SYS_execve, pg + 4096 - 3, av, ev);
	S(SYS_execveat, -1, "/nonexist", av, ev, 0);
	S(SYS_execveat, -100, "nonexist", av, ev, 0x1100);
	S(SYS_execveat, -100, "nonexist", av, ev, 0x100000);
	S(SYS_execveat, -100, "nonexist", av, ev, 0x100100);
	S(SYS_execveat, -100, "nonexist", av, ev, 0x10100);
	char big[5000];
	memset(big, 'x', 5000);
	big[4999] = 0;
	S(SYS_execve, big, ev + 2, ev);
	big[300] = 0;
	S(SYS_execve, big, ev + 2, ev);
	char *many[100];
	for (int i = 0; i < 99; i++)
		many[i] = "Q=1";
	many[99] = 0;
	S(SYS_execve, "/nonexist", ev + 2, many);
	return 0;
}
