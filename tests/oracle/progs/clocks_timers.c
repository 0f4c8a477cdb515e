// SPDX-License-Identifier: GPL-2.0-only
/* Clocks, timers, sleeping. */
#define _GNU_SOURCE
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/times.h>
#include <sys/timex.h>
#include <time.h>
#include <unistd.h>

#define S syscall

static void h(int s)
{
}
int main(void)
{
	struct timespec ts = {0, 1000}, bad = {-1, 2000000000}, rem;
	struct timeval tv, tvb = {-5, -7};
	struct timezone tz;
	struct itimerval it, oit;
	struct itimerspec its, oits;
	struct timex tx;
	struct sigevent se;
	int tid = 77;
	struct tms tms;
	memset(&it, 0, sizeof it);
	memset(&its, 0, sizeof its);
	memset(&tx, 0, sizeof tx);
	memset(&se, 0, sizeof se);
	S(SYS_nanosleep, &ts, &rem);
	S(SYS_nanosleep, &ts, 0);
	S(SYS_nanosleep, &bad, &rem);
	S(SYS_nanosleep, 0, &rem);
	S(SYS_nanosleep, 1, 8);
	sigaction(SIGALRM, &(struct sigaction){.sa_handler = h}, 0);
	it.it_value.tv_usec = 50000;
	S(SYS_setitimer, 0, &it, &oit);
	ts.tv_sec = 5;
	S(SYS_nanosleep, &ts, &rem);
	S(SYS_setitimer, 0, &it, 0);
	S(SYS_clock_nanosleep, 1, 0, &ts, &rem);
	S(SYS_setitimer, 0, &it, 0);
	S(SYS_clock_nanosleep, 0, 0, &ts, 0);
	S(SYS_setitimer, 0, &it, 0);
	ts.tv_sec = 2000000000;
	S(SYS_clock_nanosleep, 0, 1, &ts, &rem);
	ts.tv_sec = 1;
	S(SYS_clock_nanosleep, 0, 1, &ts, &rem);
	S(SYS_clock_nanosleep, 77, 3, &bad, &rem);
	S(SYS_clock_nanosleep, 77, 2, 0, 0);
	S(SYS_clock_nanosleep, -6, 2, 4, 4);
	for (int i = -20; i < 20; i++)
		S(SYS_clock_getres, i, 0);
	S(SYS_clock_getres, 1, &ts);
	S(SYS_clock_getres, 1, 1);
	S(SYS_clock_getres, ~0u << 3 | 2, &ts);
	S(SYS_clock_getres, (~3u) << 3 | 3, &ts);
	S(SYS_clock_gettime, 6, &ts);
	S(SYS_clock_gettime, 1, &ts);
	S(SYS_clock_gettime, 2, 0);
	S(SYS_clock_settime, 100, &bad);
	S(SYS_clock_settime, 1, &bad);
	S(SYS_clock_settime, 1, 0);
	S(SYS_getitimer, 0, &oit);
	S(SYS_getitimer, 1, &oit);
	S(SYS_getitimer, 2, &oit);
	S(SYS_getitimer, 3, &oit);
	S(SYS_getitimer, 3, 0);
	S(SYS_setitimer, 1, 0, 0);
	S(SYS_setitimer, 1, 1, 2);
	it.it_interval.tv_sec = -4;
	S(SYS_setitimer, 1, &it, &oit);
	S(SYS_gettimeofday, &tv, &tz);
	S(SYS_gettimeofday, &tv, 0);
	S(SYS_gettimeofday, 0, 0);
	S(SYS_gettimeofday, 1, 1);
	S(SYS_settimeofday, &tvb, 0);
	tz.tz_minuteswest = -1000000;
	tz.tz_dsttime = 5;
	S(SYS_settimeofday, &tvb, &tz);
	S(SYS_settimeofday, 1, 1);
	S(SYS_time, 0);
	S(SYS_time, &rem);
	S(SYS_time, 1);
	S(SYS_times, &tms);
	S(SYS_times, 0);
	S(SYS_times, 1);
	S(SYS_alarm, 0);
	S(SYS_alarm, 100);
	S(SYS_alarm, 0);
	S(SYS_adjtimex, &tx);
	tx.modes = 0xffff;
	S(SYS_adjtimex, 0);
	S(SYS_adjtimex, 1);
	S(SYS_clock_adjtime, 0, 0);
	tx.modes = 0;
	S(SYS_clock_adjtime, 0, &tx);
	S(SYS_clock_adjtime, 1, &tx);
	tx.modes = 0x8001;
	tx.status = -1;
	S(SYS_clock_adjtime, 1, &tx);
	S(SYS_timer_create, 0, 0, &tid);
	S(SYS_timer_settime, tid, 1, &its, &oits);
	its.it_value.tv_sec = 100;
	its.it_interval.tv_sec = 7;
	S(SYS_timer_settime, tid, 0, &its, &oits);
	S(SYS_timer_settime, tid, 2, &its, 0);
	S(SYS_timer_settime, tid, 3, 0, 0);
	S(SYS_timer_settime, tid, 3, 5, 5);
	S(SYS_timer_settime, 5, 3, &its, &oits);
	S(SYS_timer_gettime, tid, &oits);
	S(SYS_timer_gettime, tid, 0);
	S(SYS_timer_gettime, 7, &oits);
	S(SYS_timer_getoverrun, tid);
	S(SYS_timer_getoverrun, -1);
	S(SYS_timer_delete, tid);
	S(SYS_timer_delete, tid);
	for (int n = -1; n < 6; n++) {
		se.sigev_notify = n;
		se.sigev_signo = 12;
		se.sigev_value.sival_ptr = (void *)0x700000003;
		((int *)&se)[4] = 3;
		S(SYS_timer_create, 1, &se, &tid);
	}
	se.sigev_signo = 77;
	se.sigev_notify = 0;
	se.sigev_value.sival_ptr = 0;
	S(SYS_timer_create, 1, &se, &tid);
	S(SYS_timer_create, 1, 1, &tid);
	S(SYS_timer_create, 99, 0, 0);
	return 0;
}
