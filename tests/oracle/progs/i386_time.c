// SPDX-License-Identifier: GPL-2.0-only
/* 32-bit calls about time, old and new: none of them sets the clock. */
#include "i386.h"

static char buf[8192];

#define TIMESPEC	"\0\0\0\0\x40\0\0"
#define TIMESPEC64	"\0\0\0\0\0\0\0\0\x40\0\0\0\0\0\0"
#define ITIMERSPEC	"\0\0\0\0\0\0\0\0\1\0\0\0\0\0\0"
#define ITIMERSPEC64	"\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0" \
			"\1\0\0\0\0\0\0\0\0\0\0\0\0\0\0"

static void clocks(void)
{
	CALL(13, 0);						/* time */
	CALL(13, buf);
	CALL(13, BAD);
	CALL(25, 0);						/* stime */
	CALL(25, BAD);
	CALL(43, buf);						/* times */
	CALL(43, 0);
	CALL(78, buf, buf + 16);				/* gettimeofday */
	CALL(78, BAD, 0);
	CALL(265, 1, buf);
	CALL(265, 1, BAD);
	CALL(403, 1, buf);
	CALL(403, 1, BAD);
	CALL(266, 1, buf);
	CALL(406, 1, buf);
	CALL(264, 1, TIMESPEC);					/* clock_settime */
	CALL(404, 1, TIMESPEC64);
	memset(buf, 0, sizeof(buf));
	CALL(124, buf);						/* adjtimex */
	memset(buf, 0, sizeof(buf));
	CALL(343, 0, buf);
	memset(buf, 0, sizeof(buf));
	CALL(405, 0, buf);
	CALL(405, 0, BAD);
}

static void sleeps(void)
{
	CALL(162, TIMESPEC, buf);				/* nanosleep */
	CALL(162, BAD, BAD);
	CALL(162, "\0\0\0\0\xff\xff\xff\xff", buf);
	CALL(267, 0, 0, TIMESPEC, buf);
	CALL(407, 0, 0, TIMESPEC64, buf);
	CALL(407, 0, 1, TIMESPEC64, 0);
	CALL(240, buf, 0, 1, TIMESPEC);				/* futex */
	CALL(422, buf, 0, 1, TIMESPEC64);
	CALL(240, buf, 1, 1);
	CALL(422, buf, 1, 1);
	CALL(240, buf, 0, 1, BAD);
	CALL(422, buf, 9, 1, TIMESPEC64, 0, -1);
	CALL(240, buf, 3, 1, 2, buf + 4);
	CALL(422, buf, 3, 1, 2, buf + 4);
	CALL(455, buf, 0, 0, 0x82, TIMESPEC64, 1);		/* futex_wait */
	memset(buf, 0, sizeof(buf));
	CALL(142, 0, 0, 0, 0, buf);				/* _newselect */
	CALL(142, 1, "\1\0\0", 0, 0, BAD);
	CALL(82, BAD);
	CALL(82, ARRAY(0, 0, 0, 0, (long)buf));
	CALL(308, 0, 0, 0, 0, buf, 0);				/* pselect6 */
	CALL(308, 0, 0, 0, 0, buf, ARRAY((long)"\0\2\0\0\0\0\0", 8));
	CALL(413, 0, 0, 0, 0, buf, 0);
	CALL(309, 0, 0, buf, 0, 8);				/* ppoll */
	CALL(414, 0, 0, buf, 0, 8);
	CALL(168, "\0\0\0\0\1\0\0", 1, 0);			/* poll */
}

static void timers(void)
{
	int fd = CALL(322, 1, 0);				/* timerfd_create */
	int id = 0;

	CALL(104, 0, buf, buf + 32);				/* setitimer */
	CALL(105, 0, buf);
	CALL(105, 9, buf);
	CALL(259, 0, "\5\0\0\0\xa\0\0\0\1\0\0\0\0\0\0", &id);	/* timer_create */
	CALL(260, id, 0, ITIMERSPEC, buf);
	CALL(409, id, 0, ITIMERSPEC64, buf);
	CALL(261, id, buf);
	CALL(408, id, buf);
	CALL(261, id, BAD);
	CALL(263, id);
	CALL(259, 0, 0, &id);
	CALL(263, id);
	CALL(259, 0, BAD, &id);
	CALL(325, fd, 0, ITIMERSPEC, buf);
	CALL(411, fd, 0, ITIMERSPEC64, buf);
	CALL(326, fd, buf);
	CALL(410, fd, buf);
	CALL(411, fd, 0, BAD, 0);
	close(fd);
}

int main(void)
{
	clocks();
	sleeps();
	timers();
	return 0;
}
