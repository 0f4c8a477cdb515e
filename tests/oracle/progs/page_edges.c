// SPDX-License-Identifier: GPL-2.0-only
/* Buffers longer than is shown of them, around the end of a page. */
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/uio.h>

#include "calls.h"

#define SHOWN	32	/* bytes, without -s */
#define PAGE	4096

/* The last bytes of a page of anonymous memory, with more of it behind. */
static char *before_untouched(size_t size)
{
	char *m = mmap(NULL, 2 * PAGE, PROT_READ | PROT_WRITE,
		       MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	return memset(m + PAGE - size, 'u', size);
}

/* The same, but what is behind cannot be read by the task itself. */
static char *before_guarded(size_t size)
{
	char *m = before_untouched(size);

	mprotect(m + size, PAGE, PROT_NONE);
	return m;
}

static void write_some(int fd, char *at)
{
	struct iovec iov[2] = { { at, 100 }, { at, SHOWN } };
	struct msghdr msg = { .msg_iov = iov, .msg_iovlen = 2 };

	S(SYS_write, -1, at, 100);
	S(SYS_write, fd, at, 100);
	S(SYS_write, fd, at, SHOWN);
	S(SYS_write, fd, at, SHOWN + 1);
	S(SYS_pwrite64, -1, at, 100, 0);
	S(SYS_writev, -1, iov, 2);
	S(SYS_writev, fd, iov, 2);
	S(SYS_sendto, fd, at, 100, MSG_DONTWAIT, NULL, 0);
	S(SYS_sendmsg, fd, &msg, MSG_DONTWAIT);
	S(SYS_setxattr, "/tmp", "user.edge", at, 100, 0);
	S(SYS_setxattr, "/tmp", "user.edge", at, SHOWN, 0);
	S(SYS_add_key, "user", "edge", at, 100, ODD);
	S(SYS_sethostname, at, 100);
}

static void read_some(char *at)
{
	struct iovec iov = { at, 100 };
	int fds[2];

	S(SYS_pipe, fds);
	S(SYS_write, fds[1], "0123456789012345678901234567890123456789"
	  "0123456789012345678901234567890123456789", 80);
	S(SYS_read, fds[0], at, SHOWN);
	S(SYS_read, fds[0], at, 100);
	S(SYS_readv, fds[0], &iov, 1);
	S(SYS_getrandom, at, SHOWN, 0);
	S(SYS_close, fds[1]);
	S(SYS_close, fds[0]);
}

int main(void)
{
	char data[64];
	int fds[2];
	size_t n;

	memset(data, 'a', sizeof(data));
	S(SYS_socketpair, AF_UNIX, SOCK_DGRAM, 0, fds);
	for (n = SHOWN - 1; n <= SHOWN + 1; n++) {
		write_some(fds[0], edge(data, n));
		write_some(fds[0], before_untouched(n));
		write_some(fds[0], before_guarded(n));
		read_some(edge(data, n));
	}
	/* A NUL, which an attribute's value does not show, is the last byte. */
	data[SHOWN - 1] = '\0';
	S(SYS_setxattr, "/tmp", "user.edge", edge(data, SHOWN), 100, 0);
	S(SYS_setxattr, "/tmp", "user.edge", edge(data, SHOWN), SHOWN, 0);
	return 0;
}
