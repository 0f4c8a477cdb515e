// SPDX-License-Identifier: GPL-2.0-only
/* 32-bit calls about tasks: IDs of 16 bits, signals, limits, segments. */
#include "i386.h"

#include <signal.h>

static char buf[8192];
static void handler(int sig)
{
	(void)sig;
}

static void ids(void)
{
	CALL(16, "/nonexistent", 1, 2);
	CALL(95, -1, 65535, -1);
	CALL(182, "/nonexistent", 70000, -1);
	CALL(212, "/nonexistent", 70000, -1);
	CALL(198, BAD, 65535, 65536);
	CALL(207, -1, -1, -1);
	CALL(70, -1, -1);
	CALL(71, 65535, 65535);
	CALL(164, -1, -1, -1);
	CALL(208, -1, -1, -1);
	CALL(165, buf, buf + 2, buf + 4);
	CALL(165, BAD, buf, buf);
	CALL(171, buf, buf, buf);
	CALL(209, buf, buf + 4, buf + 8);
	CALL(211, BAD, buf, buf);
	CALL(81, 2, "\1\0\xff\xff");				/* setgroups */
	CALL(81, 3, "\1\0\2\0\3\0");
	CALL(80, 0, 0);
	CALL(80, 100, buf);
	CALL(80, 100, BAD);
	CALL(81, -1, buf);
	CALL(81, 2, BAD);
	CALL(206, 2, "\1\0\0\0\xff\xff\0");
	CALL(205, 100, buf);
	CALL(138, -1);
	CALL(139, 65535);
	CALL(215, -1);
	CALL(24);
	CALL(47);
	CALL(49);
	CALL(50);
	CALL(199);
	CALL(200);
	CALL(201);
	CALL(202);
}

static void signals(void)
{
	long act[4] = { 1, 0x200, 0x10000000, 0 };
	long caught[5] = { (long)handler, 0, 0, 0x200, 0 };
	int status;
	pid_t pid;

	CALL(69, 0x10000);					/* ssetmask */
	CALL(68);
	CALL(69, 0);
	CALL(73, buf);
	CALL(73, BAD);
	CALL(48, SIGUSR1, 1);					/* signal */
	CALL(48, SIGUSR1, 0);
	CALL(48, SIGUSR1, handler);
	CALL(48, 100, 0);
	CALL(48, SIGUSR1, -1);
	CALL(126, 0, "\0\2\0", buf);				/* sigprocmask */
	CALL(126, 0, 0, buf);
	CALL(126, 3, BAD, buf);
	CALL(126, 2, "\0\0\0", 0);
	CALL(67, SIGUSR1, act, 0);				/* sigaction */
	CALL(67, SIGUSR1, 0, buf);
	CALL(67, SIGUSR1, BAD, BAD);
	CALL(67, 100, act, buf);
	CALL(175, 0, 0, buf, 8);
	CALL(175, 2, "\0\2\0\0\1\0\0", 0, 8);
	CALL(175, 2, "\0\0\0\0\0\0\0", 0, 8);
	CALL(174, SIGUSR2, 0, buf, 8);
	CALL(174, SIGUSR2, at_page_end(caught, 20), 0, 8);
	CALL(174, SIGUSR2, caught, buf, 8);
	CALL(174, SIGUSR2, caught, buf, 4);
	CALL(67, SIGUSR1, caught, 0);
	kill(getpid(), SIGUSR1);
	signal(SIGUSR2, handler);
	kill(getpid(), SIGUSR2);
	CALL(186, 0, buf);					/* sigaltstack */
	CALL(186, "\0\0\0\0\2\0\0\0\0\0\0", buf);
	CALL(186, BAD, buf);
	CALL(176, buf, 8);
	CALL(177, "\0\2\0\0\0\0\0", buf, "\0\0\0\0\1\0\0", 8);
	CALL(421, "\0\2\0\0\0\0\0", buf,
	     "\0\0\0\0\0\0\0\0\1\0\0\0\0\0\0", 8);
	pid = fork();
	if (!pid)
		_exit(3);
	CALL(284, 1, pid, buf, 4 | 0x01000000, buf + 1024);	/* waitid */
	CALL(114, pid, &status, 0, buf);			/* wait4 */
	CALL(7, -1, buf, 1);					/* waitpid */
	CALL(7, -1, 0, 0x40000001);
	CALL(284, 0, 0, buf, 1, buf);
}

static void limits(void)
{
	CALL(76, 3, buf);
	CALL(191, 3, buf);
	CALL(75, 3, buf);
	CALL(340, 0, 3, 0, buf);
	CALL(75, 0, "\xff\xff\xff\xff\xff\xff\xff\x7f");
	CALL(191, 3, BAD);
	CALL(191, 99, buf);
	CALL(77, 0, buf);					/* getrusage */
	CALL(77, 0, BAD);
	CALL(34, 0);						/* nice */
	CALL(96, 0, 0);
	CALL(116, buf);						/* sysinfo */
	CALL(116, BAD);
	CALL(122, buf);						/* uname */
	CALL(109, buf);
	CALL(59, buf);
	CALL(109, 0);
	CALL(136, -1);						/* personality */
	CALL(242, 0, 128, buf);					/* sched_getaffinity */
	CALL(161, 0, buf);
	CALL(423, 0, buf);
}

static void segments(void)
{
	CALL(243, "\xff\xff\xff\xff\0\0\0\0\xff\xff\xf\0\x51\0\0");
	memcpy(buf, "\xff\xff\xff\xff\0\0\0\0\xff\xff\xf\0\x51\0\0", 16);
	CALL(243, buf);
	CALL(244, buf);
	CALL(244, "\1\0\0");
	CALL(244, BAD);
	CALL(243, BAD);
	CALL(244, 0);
	CALL(123, 0, buf, 16);					/* modify_ldt */
	CALL(123, 1, "\1\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 16);
	CALL(123, 1, BAD, 16);
	CALL(123, 17, buf, 8);
	CALL(123, 9, buf, 16);
	CALL(384, 0x1003, buf);					/* arch_prctl */
}

/* Calls that are gone, or do nothing here. */
static void gone(void)
{
	static const int nrs[] = {
		17, 31, 32, 35, 44, 53, 56, 58, 98, 112, 113, 127, 130, 134,
		137, 149, 166, 167, 169, 188, 189, 222, 223, 251, 273, 285,
		415, 600, 4000, -1,
	};
	unsigned int i;

	for (i = 0; i < sizeof(nrs) / sizeof(nrs[0]); i++)
		CALL(nrs[i], 1, 2, 3, 4, 5, 6);
}

int main(void)
{
	ids();
	signals();
	limits();
	segments();
	gone();
	return 0;
}
