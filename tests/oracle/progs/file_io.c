// SPDX-License-Identifier: GPL-2.0-only
/* Reading and writing: buffers, vectors, positions, moving data. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

/* An address that nothing can be read from or written to. */
#define BAD	1L

#define DIR	"/tmp/systrace-file_io"
#define LONG_TEXT	"0123456789012345678901234567890123456789"

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
	static char buf[4096];
	struct iovec text[4] = {
		{ "hello", 5 },
		{ "", 0 },
		{ "world, this is a string of more than 32 bytes", 45 },
		{ NULL, 0 },
	};
	struct iovec room[4] = {
		{ buf, 3 }, { buf + 100, 4 }, { buf + 200, 1000 }, { buf + 2000, 10 },
	};
	struct iovec many[40];
	long off = 2, zero = 0;
	int fd, fds[2], i;

	umask(022);
	mkdir(DIR, 0755);
	chdir(DIR);
	fd = syscall(SYS_openat, AT_FDCWD, "a", O_RDWR | O_CREAT | O_TRUNC,
		0600);
	syscall(SYS_writev, fd, text, 4L);
	syscall(SYS_writev, fd, text, 0L);
	syscall(SYS_writev, fd, NULL, 0L);
	syscall(SYS_writev, fd, BAD, 3L);
	syscall(SYS_writev, fd, text, -1L);
	syscall(SYS_writev, -1, text, 2L);
	text[1].iov_base = (void *)BAD;
	text[1].iov_len = 5;
	syscall(SYS_writev, fd, text, 3L);
	text[1].iov_len = 0;
	for (i = 0; i < 40; i++)
		many[i] = (struct iovec){ "a", 1 };
	syscall(SYS_writev, fd, many, 40L);
	syscall(SYS_lseek, fd, 0L, SEEK_SET);
	syscall(SYS_readv, fd, room, 4L);
	syscall(SYS_readv, fd, room, 4L);
	syscall(SYS_readv, -1, room, 4L);
	syscall(SYS_readv, fd, BAD, 4L);
	syscall(SYS_readv, fd, NULL, 4L);
	syscall(SYS_readv, fd, room, 0L);
	syscall(SYS_preadv, fd, room, 2L, 5L, 0L);
	syscall(SYS_preadv, fd, room, 4L, 5L, 0L);
	syscall(SYS_preadv, fd, room, 2L, -1L, -1L);
	syscall(SYS_pwritev, fd, text, 1L, 5L, 0L);
	syscall(SYS_preadv2, fd, room, 2L, 5L, 0L, -1L);
	syscall(SYS_preadv2, fd, room, 2L, -1L, 0L, 0);
	syscall(SYS_pwritev2, fd, text, 1L, 5L, 0L, 1);
	syscall(SYS_pread64, fd, buf, 10L, 2L);
	syscall(SYS_pread64, fd, buf, 10L, -1L);
	syscall(SYS_pread64, fd, BAD, 10L, 2L);
	syscall(SYS_pwrite64, fd, "abc", 3L, -1L);
	syscall(SYS_pwrite64, fd, "abc", 3L, 100L);
	syscall(SYS_read, fd, NULL, 10L);
	syscall(SYS_read, fd, buf, 0L);
	syscall(SYS_read, -1, buf, 10L);
	syscall(SYS_write, -1, NULL, 5L);
	syscall(SYS_write, -1, BAD, 5L);
	syscall(SYS_write, -1, "", 0L);
	syscall(SYS_write, -1, NULL, 0L);
	syscall(SYS_write, -1, BAD, 0L);
	syscall(SYS_write, -1, LONG_TEXT, -1L);
	syscall(SYS_write, fd, at_page_end("abcdef", 6), 10L);
	syscall(SYS_write, -1, at_page_end(LONG_TEXT, 40), 50L);
	syscall(SYS_write, -1, LONG_TEXT, 32L);
	syscall(SYS_write, -1, LONG_TEXT, 33L);
	syscall(SYS_write, -1, "\0\1\0012\x7f\x80\xff\"\\\t\r\v\f\a9", 16L);
	syscall(SYS_ftruncate, fd, 100L);
	syscall(SYS_pipe2, fds, 0);
	syscall(SYS_sendfile, fds[1], fd, &off, 10L);
	syscall(SYS_sendfile, fds[1], fd, NULL, 10L);
	off = 1000;
	syscall(SYS_sendfile, fds[1], fd, &off, 10L);
	off = 0;
	syscall(SYS_splice, fd, &off, fds[1], NULL, 5L, 1);
	syscall(SYS_vmsplice, fds[1], text, 1L, 0);
	off = 50;
	syscall(SYS_copy_file_range, fd, &zero, fd, &off, 5L, 0);
	syscall(SYS_fallocate, fd, 0, 0L, 200L);
	syscall(SYS_fsync, fd);
	syscall(SYS_truncate, "a", 4L);
	syscall(SYS_process_vm_readv, -1, room, 2L, text, 2L, 0L);
	syscall(SYS_process_vm_readv, -1, room, 2L, text, 2L, -1L);
	syscall(SYS_process_vm_writev, -1, text, 1L, room, 2L, 0L);
	syscall(SYS_close, fd);
	unlink("a");
	chdir("/");
	rmdir(DIR);
	return 0;
}
