// SPDX-License-Identifier: GPL-2.0-only
/* epoll: controlling, and waiting with and without a result. */
#define _GNU_SOURCE
#include <string.h>
#include <sys/epoll.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

/* An address that nothing can be read from or written to. */
#define BAD	1L

/* A number that the headers of a build may lack. */
#define NR_epoll_pwait2	441

int main(void)
{
	struct epoll_event ev = { EPOLLIN | EPOLLET, { .u64 = 0x1234567890 } };
	struct epoll_event evs[40];
	struct timespec ts = { 1, 2 };
	int full[2], empty[2], ep;
	long mask = 2;

	syscall(SYS_pipe, full);
	syscall(SYS_pipe, empty);
	syscall(SYS_write, full[1], "x", 1L);
	ep = syscall(SYS_epoll_create1, EPOLL_CLOEXEC);
	syscall(SYS_epoll_ctl, ep, 1, full[0], &ev);
	syscall(SYS_epoll_ctl, ep, 2, empty[0], &ev);
	syscall(SYS_epoll_ctl, ep, 3, full[0], &ev);
	syscall(SYS_epoll_ctl, ep, 1, empty[0], BAD);
	syscall(SYS_epoll_ctl, ep, 2, empty[0], NULL);
	syscall(SYS_epoll_ctl, ep, 9, empty[0], &ev);
	ev.events = -1;
	ev.data.u64 = -1;
	syscall(SYS_epoll_ctl, ep, 1, empty[1], &ev);
	ev.events = 0;
	syscall(SYS_epoll_ctl, ep, 1, empty[0], &ev);
	syscall(SYS_epoll_wait, ep, evs, 40, 0);
	syscall(SYS_epoll_wait, ep, evs, 40, 0);
	syscall(SYS_epoll_wait, ep, evs, 0, 0);
	syscall(SYS_epoll_wait, ep, BAD, 1, 0);
	syscall(SYS_epoll_wait, -1, evs, 1, -1);
	ev.events = EPOLLOUT;
	syscall(SYS_epoll_ctl, ep, 1, empty[1], &ev);
	syscall(SYS_epoll_pwait, ep, evs, 40, 0, &mask, 8L);
	syscall(SYS_epoll_pwait, ep, evs, 40, 0, NULL, 8L);
	syscall(SYS_epoll_pwait, ep, evs, 40, 0, &mask, 4L);
	syscall(SYS_epoll_pwait, -1, evs, 40, 0, &mask, 8L);
	syscall(NR_epoll_pwait2, ep, evs, 40, &ts, &mask, 8L);
	syscall(NR_epoll_pwait2, ep, evs, 40, BAD, &mask, 8L);
	syscall(NR_epoll_pwait2, ep, evs, 40, &ts, BAD, 8L);
	return 0;
}
