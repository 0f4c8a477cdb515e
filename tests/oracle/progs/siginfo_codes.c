// SPDX-License-Identifier: GPL-2.0-only
/* siginfo_t: every kind of code with hardly any value. */
#define _GNU_SOURCE
#include <signal.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#define S syscall

int main(void)
{
	siginfo_t si;
	int sigs[] = {1, 5, 7, 11, 17, 29, 31, 33};
	for (int v = 0; v < 5; v++)
		for (int i = 0; i < 8; i++)
			for (int code = -7; code < 8; code++) {
				if (code == 7)
					code = 128;
				if (code == 6)
					code = 0x80000000;
				memset(&si, 0, sizeof si);
				if (v == 1)
					si.si_pid = 5;
				if (v == 2)
					si.si_uid = 5;
				if (v == 3)
					si.si_value.sival_ptr =
						(void *)0x8000000a;
				if (v == 4)
					si.si_value.sival_ptr =
						(void *)0xa00000000;
				si.si_signo = sigs[i];
				si.si_code = code;
				S(SYS_rt_sigqueueinfo, 0x7ffffff0, sigs[i],
				  &si);
				if (code < -10)
					code = 6;
			}
	return 0;
}
