// SPDX-License-Identifier: GPL-2.0-only
/* sigevent: every way of being told. */
#define _GNU_SOURCE
#include <signal.h>
#include <string.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#define S syscall

int main(void)
{
	struct sigevent se;
	int tid = 77;
	memset(&se, 0, sizeof se);
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
	S(SYS_timer_create, 99, &se, &tid);
	S(SYS_timer_delete, 0);
	S(SYS_timer_delete, -1);
	S(SYS_timer_getoverrun, -1);
	stack_t ss = {0};
	ss.ss_flags = -1;
	S(SYS_sigaltstack, &ss, 0);
	ss.ss_size = -1;
	S(SYS_sigaltstack, &ss, 0);
	S(SYS_alarm, -1);
	S(SYS_alarm, 0);
	struct timespec ts = {-1, -1};
	S(SYS_clock_gettime, 0x100000001, &ts);
	S(SYS_mq_notify, -1, &se);
	return 0;
}
