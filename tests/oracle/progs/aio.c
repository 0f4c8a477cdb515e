// SPDX-License-Identifier: GPL-2.0-only
/* Asynchronous I/O: requests, and what came of them. */
#define _GNU_SOURCE
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

#include <linux/aio_abi.h>

/* An address that nothing can be read from or written to. */
#define BAD	1L

int main(void)
{
	struct iovec iov[2] = { { "abc", 3 }, { "defg", 4 } };
	struct timespec ts = { 0, 5 };
	struct iocb cb[8] = { 0 }, *p[9];
	struct io_event ev[10];
	unsigned long mask = 2;
	struct {
		void *mask;
		long size;
	} arg = { &mask, 8 };
	aio_context_t ctx = 0;
	char buf[16];
	int fd, i;

	syscall(SYS_io_setup, 5, &ctx);
	syscall(SYS_io_setup, -1L, &ctx);
	syscall(SYS_io_setup, 5, BAD);
	fd = memfd_create("aio", 0);
	for (i = 0; i < 8; i++) {
		cb[i].aio_fildes = fd;
		p[i] = &cb[i];
	}
	p[8] = (struct iocb *)BAD;
	cb[0].aio_data = 0x1234;
	cb[0].aio_lio_opcode = 1;
	cb[0].aio_buf = (unsigned long)"hello";
	cb[0].aio_nbytes = 5;
	cb[0].aio_offset = 10;
	cb[1].aio_buf = (unsigned long)buf;
	cb[1].aio_nbytes = 5;
	cb[1].aio_reqprio = 11;
	cb[1].aio_rw_flags = 1;
	cb[2].aio_lio_opcode = 8;
	cb[2].aio_buf = (unsigned long)iov;
	cb[2].aio_nbytes = 2;
	cb[2].aio_flags = 1;
	cb[2].aio_resfd = 7;
	cb[3].aio_lio_opcode = 7;
	cb[3].aio_buf = (unsigned long)iov;
	cb[3].aio_nbytes = 2;
	cb[3].aio_flags = -1;
	cb[4].aio_lio_opcode = 2;
	cb[5].aio_lio_opcode = 5;
	cb[5].aio_buf = 1;
	cb[5].aio_flags = 3;
	cb[5].aio_reqprio = 0x4003;
	cb[6].aio_lio_opcode = 99;
	cb[6].aio_key = 7;
	cb[7].aio_lio_opcode = 6;
	cb[7].aio_rw_flags = -1;
	for (i = 0; i < 9; i++)
		syscall(SYS_io_submit, -1L, 1L, p + i);
	syscall(SYS_io_submit, -1L, 9L, p);
	syscall(SYS_io_submit, -1L, 9L, BAD);
	syscall(SYS_io_submit, -1L, -1L, p);
	syscall(SYS_io_submit, -1L, 0L, p);
	p[1] = NULL;
	syscall(SYS_io_submit, -1L, 3L, p);
	syscall(SYS_io_submit, ctx, 1L, p);
	syscall(SYS_io_getevents, ctx, 1L, 10L, ev, NULL);
	syscall(SYS_io_getevents, ctx, 0L, 10L, ev, NULL);
	syscall(SYS_io_getevents, -1L, -1L, 10L, ev, &ts);
	syscall(SYS_io_pgetevents, ctx, 0L, 3L, ev, &ts, &arg);
	syscall(SYS_io_pgetevents, -1L, 0L, 3L, ev, BAD, BAD);
	syscall(SYS_io_cancel, ctx, &cb[0], ev);
	syscall(SYS_io_cancel, ctx, BAD, BAD);
	syscall(SYS_io_destroy, ctx);
	syscall(SYS_io_destroy, 5L);
	return 0;
}
