// SPDX-License-Identifier: GPL-2.0-only
/* fcntl with every command: known, unknown, with bad pointers. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* An address that nothing can be read from or written to. */
#define BAD	1L

#define FILE_NAME	"/tmp/systrace-fcntl"

int main(void)
{
	struct flock lock = { .l_type = F_WRLCK, .l_start = 1, .l_len = 2 };
	int owner[2] = { 1, 0 };
	int fd, mem, fds[2], i;
	long hint;

	for (i = 0; i < 20; i++)
		syscall(SYS_fcntl, -1, i, 0L);
	for (i = 1024; i < 1048; i++)
		syscall(SYS_fcntl, -1, i, 0L);
	syscall(SYS_fcntl, -1, -1L, -1L);
	umask(022);
	fd = syscall(SYS_open, FILE_NAME, O_RDWR | O_CREAT | O_TRUNC, 0644);
	syscall(SYS_fcntl, fd, F_DUPFD, 10L);
	syscall(SYS_fcntl, fd, F_DUPFD_CLOEXEC, 10L);
	syscall(SYS_fcntl, fd, F_GETFD, 10L);
	syscall(SYS_fcntl, fd, F_SETFD, 1L);
	syscall(SYS_fcntl, fd, F_GETFD);
	syscall(SYS_fcntl, fd, F_SETFD, -1L);
	syscall(SYS_fcntl, fd, F_SETFD, 2L);
	syscall(SYS_fcntl, fd, F_GETFL);
	syscall(SYS_fcntl, fd, F_SETFL, (long)O_NONBLOCK);
	syscall(SYS_fcntl, fd, F_GETFL);
	syscall(SYS_fcntl, fd, F_SETFL, 0L);
	syscall(SYS_fcntl, fd, F_SETLK, &lock);
	syscall(SYS_fcntl, fd, F_GETLK, &lock);
	syscall(SYS_fcntl, fd, F_SETLKW, &lock);
	lock.l_type = F_RDLCK;
	lock.l_whence = SEEK_END;
	lock.l_pid = 0;
	syscall(SYS_fcntl, fd, F_OFD_SETLK, &lock);
	syscall(SYS_fcntl, fd, F_OFD_GETLK, &lock);
	syscall(SYS_fcntl, fd, F_OFD_SETLKW, &lock);
	lock.l_type = 7;
	lock.l_whence = 9;
	lock.l_start = -1;
	syscall(SYS_fcntl, fd, F_SETLK, &lock);
	syscall(SYS_fcntl, fd, F_GETLK, &lock);
	syscall(SYS_fcntl, fd, F_SETLK, BAD);
	syscall(SYS_fcntl, fd, F_GETLK, BAD);
	syscall(SYS_fcntl, fd, F_SETLK, NULL);
	syscall(SYS_fcntl, fd, F_SETOWN, 0L);
	syscall(SYS_fcntl, fd, F_GETOWN);
	syscall(SYS_fcntl, fd, F_SETOWN_EX, owner);
	syscall(SYS_fcntl, fd, F_GETOWN_EX, owner);
	owner[0] = 9;
	syscall(SYS_fcntl, fd, F_SETOWN_EX, owner);
	syscall(SYS_fcntl, fd, F_GETOWN_EX, BAD);
	syscall(SYS_fcntl, fd, F_SETSIG, 10L);
	syscall(SYS_fcntl, fd, F_GETSIG);
	syscall(SYS_fcntl, fd, F_SETSIG, 35L);
	syscall(SYS_fcntl, fd, F_GETSIG);
	syscall(SYS_fcntl, fd, F_SETSIG, 1000L);
	syscall(SYS_fcntl, fd, F_SETSIG, 0L);
	syscall(SYS_fcntl, fd, F_GETSIG);
	syscall(SYS_fcntl, fd, F_GETLEASE);
	syscall(SYS_fcntl, fd, F_SETLEASE, 7L);
	syscall(SYS_fcntl, fd, F_SETLEASE, -1L);
	syscall(SYS_fcntl, fd, F_NOTIFY, -1L);
	syscall(SYS_fcntl, fd, F_NOTIFY, 1L);
	syscall(SYS_fcntl, fd, F_NOTIFY, 64L);
	syscall(SYS_pipe, fds);
	syscall(SYS_fcntl, fds[0], F_SETPIPE_SZ, 8192L);
	syscall(SYS_fcntl, fds[0], F_GETPIPE_SZ);
	syscall(SYS_fcntl, fds[0], F_SETPIPE_SZ, -1L);
	mem = syscall(SYS_memfd_create, "x", 2);
	syscall(SYS_fcntl, mem, F_ADD_SEALS, -1L);
	syscall(SYS_fcntl, mem, F_GET_SEALS);
	syscall(SYS_fcntl, mem, F_ADD_SEALS, 6L);
	syscall(SYS_fcntl, mem, F_GET_SEALS);
	syscall(SYS_fcntl, mem, F_ADD_SEALS, 0x1000L);
	for (hint = 0; hint < 7; hint++)
		syscall(SYS_fcntl, fd, F_SET_RW_HINT, &hint);
	syscall(SYS_fcntl, fd, F_GET_RW_HINT, &hint);
	syscall(SYS_fcntl, fd, F_GET_RW_HINT, BAD);
	syscall(SYS_fcntl, fd, F_SET_RW_HINT, NULL);
	unlink(FILE_NAME);
	return 0;
}
