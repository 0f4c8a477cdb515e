// SPDX-License-Identifier: GPL-2.0-only
/* Waiting: poll, ppoll, select, pselect6 and what they answer. */
#define _GNU_SOURCE
#include <poll.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/select.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

/* An address that nothing can be read from or written to. */
#define BAD	1L

static int full[2], empty[2];
static fd_set in, out, ex;

static void sets(void)
{
	FD_ZERO(&in);
	FD_ZERO(&out);
	FD_ZERO(&ex);
	FD_SET(full[0], &in);
	FD_SET(empty[0], &in);
	FD_SET(empty[1], &out);
	FD_SET(empty[0], &ex);
}

/* A copy of some bytes that ends where a page ends and nothing follows. */
static void *at_page_end(const void *data, size_t len)
{
	size_t page = sysconf(_SC_PAGESIZE);
	char *m = mmap(NULL, 2 * page, PROT_READ | PROT_WRITE,
		       MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	munmap(m + page, page);
	return memcpy(m + page - len, data, len);
}

int main(void)
{
	struct timespec ts = { 0, 0 };
	struct timeval tv = { 0, 0 };
	unsigned long mask = 2;
	struct {
		void *mask;
		long size;
	} arg = { &mask, 8 };
	struct pollfd p[3], many[40];
	int i;

	syscall(SYS_pipe, full);
	syscall(SYS_pipe, empty);
	syscall(SYS_write, full[1], "x", 1L);
	p[0] = (struct pollfd){ full[0], POLLIN, 0 };
	p[1] = (struct pollfd){ empty[0], POLLIN | POLLPRI, 0 };
	p[2] = (struct pollfd){ empty[1], -1, 0 };
	syscall(SYS_poll, p, 1, 0);
	syscall(SYS_poll, p + 1, 1, 0);
	syscall(SYS_poll, p, 3, -1);
	syscall(SYS_poll, NULL, 0, 0);
	syscall(SYS_poll, NULL, 3, 0);
	syscall(SYS_poll, p, 0, 0);
	syscall(SYS_poll, BAD, 1, 0);
	syscall(SYS_poll, p, 1, 1);
	syscall(SYS_poll, at_page_end(p, sizeof(p)), 4, 0);
	p[2] = (struct pollfd){ -1, 0, 0 };
	p[1] = (struct pollfd){ 1000, POLLIN, 77 };
	syscall(SYS_poll, p, 3, 0);
	for (i = 0; i < 40; i++)
		many[i] = p[0];
	syscall(SYS_poll, many, 40, 0);
	for (i = 0; i < 40; i++)
		many[i].fd = empty[0];
	syscall(SYS_poll, many, 40, 0);
	many[39].fd = full[0];
	syscall(SYS_poll, many, 40, 0);
	p[1] = (struct pollfd){ empty[0], POLLIN, 0 };
	syscall(SYS_ppoll, p + 1, 1, &ts, &mask, 8L);
	syscall(SYS_ppoll, p, 1, &ts, &mask, 8L);
	syscall(SYS_ppoll, p, 1, NULL, NULL, 0L);
	syscall(SYS_ppoll, p, 1, BAD, &mask, 8L);
	syscall(SYS_ppoll, p, 1, NULL, &mask, 4L);
	syscall(SYS_ppoll, p, 1, NULL, BAD, 8L);
	syscall(SYS_ppoll, BAD, 1, NULL, NULL, 8L);
	sets();
	syscall(SYS_select, 10, &in, &out, &ex, &tv);
	sets();
	syscall(SYS_select, 10, &in, NULL, NULL, &tv);
	sets();
	syscall(SYS_select, 10, &ex, NULL, NULL, &tv);
	sets();
	syscall(SYS_select, 10, NULL, NULL, &in, &tv);
	syscall(SYS_select, 0, NULL, NULL, NULL, &tv);
	sets();
	syscall(SYS_select, full[0] + 1, &in, NULL, NULL, NULL);
	syscall(SYS_select, -1L, &in, NULL, NULL, NULL);
	syscall(SYS_select, 10, BAD, NULL, NULL, NULL);
	syscall(SYS_select, 10, &in, &out, NULL, BAD);
	syscall(SYS_select, 3, &in, NULL, NULL, &tv);
	syscall(SYS_select, 0, &in, NULL, NULL, &tv);
	FD_SET(9, &in);
	syscall(SYS_select, 10, &in, &out, NULL, &tv);
	tv.tv_usec = -1;
	syscall(SYS_select, 10, &in, &out, NULL, &tv);
	tv.tv_usec = 0;
	sets();
	syscall(SYS_select, 10, at_page_end(&in, 8), NULL, NULL, &tv);
	syscall(SYS_select, 100, at_page_end(&in, 8), NULL, NULL, &tv);
	syscall(SYS_pselect6, 10, &in, &out, NULL, &ts, &arg);
	syscall(SYS_pselect6, 10, &in, &out, NULL, NULL, NULL);
	sets();
	syscall(SYS_pselect6, 10, &ex, NULL, NULL, &ts, &arg);
	arg.size = 4;
	syscall(SYS_pselect6, 10, &in, &out, NULL, &ts, &arg);
	arg.mask = (void *)BAD;
	arg.size = 8;
	syscall(SYS_pselect6, 10, &in, &out, NULL, &ts, &arg);
	syscall(SYS_pselect6, 10, &in, &out, NULL, &ts, BAD);
	return 0;
}
