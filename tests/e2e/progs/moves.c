// SPDX-License-Identifier: GPL-2.0-only
/*
 * moves: the same calls each time, one of each kind that an option of the
 * command line shows in another way: strings, constants, structures, vectors,
 * messages, signals.  Its results do not depend on when or where it runs.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <unistd.h>

static void on_signal(int sig)
{
	(void)sig;
}

static void files(void)
{
	static const char text[] = "text\t\"quoted\"\n\001\351 and some more of it";
	struct iovec out[2] = {
		{ (void *)text, 6 }, { (void *)(text + 6), 20 },
	};
	char a[8], b[30];
	struct iovec in[2] = { { a, sizeof(a) }, { b, sizeof(b) } };
	struct stat st;
	int fd;

	fd = open("moves.file", O_RDWR | O_CREAT | O_TRUNC, 0640);
	write(fd, text, sizeof(text) - 1);
	writev(fd, out, 2);
	lseek(fd, 0, SEEK_SET);
	readv(fd, in, 2);
	read(fd, b, sizeof(b));
	pread(fd, b, 3, 1);
	read(fd, b, 0);
	stat("/dev/null", &st);
	stat("/no/such/\303\251", &st);
	openat(AT_FDCWD, "/no/such", O_RDONLY | O_CLOEXEC | O_DIRECTORY);
	close(fd);
	unlink("moves.file");
}

static void sockets(void)
{
	struct sockaddr_un un = { .sun_family = AF_UNIX, .sun_path = "/no/such" };
	char buf[64];
	struct iovec out[2] = { { "xyz", 3 }, { "12", 2 } };
	struct iovec in = { buf, sizeof(buf) };
	struct msghdr mo = { .msg_iov = out, .msg_iovlen = 2 };
	struct msghdr mi = { .msg_iov = &in, .msg_iovlen = 1 };
	struct pollfd p;
	int pair[2];

	socketpair(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0, pair);
	sendmsg(pair[0], &mo, MSG_NOSIGNAL);
	recvmsg(pair[1], &mi, 0);
	send(pair[0], "a message of more than sixteen bytes", 36, 0);
	p = (struct pollfd){ .fd = pair[1], .events = POLLIN | POLLPRI };
	poll(&p, 1, 100);
	recv(pair[1], buf, sizeof(buf), MSG_DONTWAIT);
	connect(pair[0], (void *)&un, sizeof(un));
	accept(-1, NULL, NULL);
}

static void signals(void)
{
	struct sigaction sa = { .sa_handler = on_signal, .sa_flags = SA_RESTART };
	sigset_t set;

	sigaction(SIGUSR1, &sa, NULL);
	sigaction(SIGUSR2, &sa, NULL);
	sigemptyset(&set);
	sigaddset(&set, SIGUSR1);
	sigaddset(&set, SIGCHLD);
	sigprocmask(SIG_BLOCK, &set, NULL);
	sigprocmask(SIG_UNBLOCK, &set, NULL);
	raise(SIGUSR1);
	raise(SIGUSR2);
}

static void others(void)
{
	struct rlimit lim;
	void *p;

	getrlimit(RLIMIT_CORE, &lim);
	p = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS,
		 -1, 0);
	munmap(p, 4096);
	syscall(SYS_access, "/dev/null", R_OK | W_OK);
	syscall(1000, 1, 2, 3, 4, 5, 6);
}

int main(void)
{
	files();
	sockets();
	signals();
	others();
	return 3;
}
