// SPDX-License-Identifier: GPL-2.0-only
/* ptrace: requests to a process that is not there. */
#define _GNU_SOURCE
#include <stdint.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <signal.h>
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
	/* Registers of a process that is there, in room of many sizes. */
	static unsigned char room[4096];
	static const int sets[] = { 1, 2, 0x200, 0x201, 0x202, 0x204 };
	static const int sizes[] = { 0, 7, 8, 16, 40, 64, 216, 224, 512, 520, 4096 };
	pid_t child = fork();

	if (!child) {
		S(SYS_ptrace, 0L, 0L, 0L, 0L);
		raise(SIGSTOP);
		_exit(0);
	}
	waitpid(child, NULL, WUNTRACED);
	for (unsigned int i = 0; i < sizeof(sets) / sizeof(sets[0]); i++)
		for (unsigned int k = 0; k < sizeof(sizes) / sizeof(sizes[0]); k++) {
			struct iovec iov = { room, sizes[k] };

			S(SYS_ptrace, 0x4204L, (long)child, (long)sets[i], &iov);
			iov.iov_len = sizes[k];
			S(SYS_ptrace, 0x4205L, 77777L, (long)sets[i], &iov);
		}
	kill(child, SIGKILL);
	waitpid(child, NULL, 0);
	return 0;
}
