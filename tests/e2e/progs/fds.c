// SPDX-License-Identifier: GPL-2.0-only
/*
 * fds DIR: calls on descriptors of every kind, in DIR, one after another, for
 * tracers that say what a descriptor refers to.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <fcntl.h>
#include <linux/netlink.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/mman.h>
#include <sys/select.h>
#include <sys/sendfile.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/timerfd.h>
#include <sys/un.h>
#include <unistd.h>

static void files(void)
{
	struct stat st;
	int fd, dir, other;
	char ch;

	/* Closed at once: whoever looks later finds nothing. */
	fd = open("/etc/passwd", O_RDONLY);
	read(fd, &ch, 1);
	close(fd);
	read(fd, &ch, 1);
	fd = open("a <b> \\c\n", O_RDWR | O_CREAT, 0600);
	write(fd, "x", 1);
	unlink("a <b> \\c\n");
	fstat(fd, &st);
	close(fd);
	fd = open("x (deleted)", O_RDWR | O_CREAT, 0600);
	fstat(fd, &st);
	rename("x (deleted)", "y");
	fstat(fd, &st);
	dir = open(".", O_RDONLY | O_DIRECTORY | O_PATH);
	other = openat(dir, "y", O_RDONLY);
	fstatat(dir, "y", &st, 0);
	fstatat(AT_FDCWD, "y", &st, 0);
	dup2(other, fd);
	dup2(other, 77);
	fcntl(fd, F_DUPFD, 30);
	lseek(30, 0, SEEK_SET);
	munmap(mmap(NULL, 1, PROT_READ, MAP_PRIVATE, fd, 0), 1);
	sendfile(77, fd, NULL, 1);
	close(77);
	close(dir);
	close(-1);
	close(1000);
	fd = open("/dev/null", O_RDWR);
	write(fd, "x", 1);
	fd = open("/dev/ptmx", O_RDWR | O_NOCTTY);
	lseek(fd, 0, SEEK_SET);
	fd = syscall(SYS_memfd_create, "memory", 0);
	write(fd, "x", 1);
}

static void anonymous(void)
{
	struct epoll_event ev = { .events = EPOLLIN };
	struct pollfd p[3] = { { .fd = -1 } };
	struct timeval now = { 0, 0 };
	uint64_t n = 10;
	int fds[2], fd, ep;
	sigset_t set;
	fd_set in;

	sigemptyset(&set);
	sigaddset(&set, SIGUSR1);
	sigaddset(&set, SIGRTMIN);
	pipe(fds);
	write(fds[1], "x", 1);
	fd = eventfd(15, EFD_SEMAPHORE);
	write(fd, &n, sizeof(n));
	read(fd, &n, sizeof(n));
	ep = epoll_create1(0);
	ev.data.fd = fd;
	epoll_ctl(ep, EPOLL_CTL_ADD, fd, &ev);
	epoll_wait(ep, &ev, 1, 0);
	p[1].fd = fd;
	p[1].events = POLLIN;
	p[2].fd = fds[0];
	p[2].events = POLLIN;
	poll(p, 3, 0);
	FD_ZERO(&in);
	FD_SET(fd, &in);
	FD_SET(fds[0], &in);
	select(fds[0] + 8, &in, NULL, NULL, &now);
	fd = signalfd(-1, &set, 0);
	lseek(fd, 0, SEEK_SET);
	fd = timerfd_create(CLOCK_MONOTONIC, 0);
	lseek(fd, 0, SEEK_SET);
	fd = inotify_init1(0);
	inotify_add_watch(fd, ".", IN_OPEN);
	fd = syscall(SYS_pidfd_open, getpid(), 0);
	lseek(fd, 0, SEEK_SET);
	syscall(SYS_pidfd_send_signal, fd, 0, NULL, 0);
}

static void inet(int family, int type)
{
	struct sockaddr_in in4 = {
		.sin_family = AF_INET, .sin_addr = { htonl(INADDR_LOOPBACK) },
	};
	struct sockaddr_in6 in6 = {
		.sin6_family = AF_INET6, .sin6_addr = IN6ADDR_LOOPBACK_INIT,
	};
	struct sockaddr *addr = family == AF_INET ? (void *)&in4 : (void *)&in6;
	socklen_t len = family == AF_INET ? sizeof(in4) : sizeof(in6);
	int one = socket(family, type, 0), two = socket(family, type, 0), three;
	char buf[8];

	bind(one, addr, len);
	listen(one, 5);
	getsockname(one, addr, &len);
	connect(two, addr, len);
	if (type == SOCK_STREAM)
		three = accept(one, NULL, NULL);
	else
		three = dup(one);
	write(two, "hello", 5);
	read(three, buf, sizeof(buf));
	shutdown(two, SHUT_RDWR);
	close(one);
	close(two);
	close(three);
}

static void unix_domain(void)
{
	struct sockaddr_un path = { AF_UNIX, "socket \"x\"" };
	struct sockaddr_un abstract = { AF_UNIX, "\0abstract" };
	union {
		struct cmsghdr head;
		char room[CMSG_SPACE(2 * sizeof(int))];
	} control = {};
	char ch = 'x';
	struct iovec iov = { &ch, 1 };
	struct msghdr msg = {
		.msg_iov = &iov, .msg_iovlen = 1, .msg_control = &control,
		.msg_controllen = sizeof(control),
	};
	int pair[2], fd, two, three, sent[2];
	struct stat st;

	socketpair(AF_UNIX, SOCK_STREAM, 0, pair);
	sent[0] = open("/etc/passwd", O_RDONLY);
	sent[1] = pair[0];
	control.head.cmsg_level = SOL_SOCKET;
	control.head.cmsg_type = SCM_RIGHTS;
	control.head.cmsg_len = CMSG_LEN(sizeof(sent));
	memcpy(CMSG_DATA(&control.head), sent, sizeof(sent));
	sendmsg(pair[0], &msg, 0);
	close(sent[0]);
	recvmsg(pair[1], &msg, 0);
	close(pair[0]);
	write(pair[1], "x", 1);

	fd = socket(AF_UNIX, SOCK_STREAM, 0);
	two = socket(AF_UNIX, SOCK_STREAM, 0);
	bind(fd, (void *)&path, sizeof(path));
	listen(fd, 5);
	connect(two, (void *)&path, sizeof(path));
	three = accept(fd, NULL, NULL);
	write(two, "x", 1);
	read(three, &ch, 1);
	/* The name of a socket: of a socket's type, but none. */
	two = open(path.sun_path, O_PATH);
	fstat(two, &st);
	sendmsg(two, &msg, 0);
	lseek(two, 0, SEEK_SET);
	fd = socket(AF_UNIX, SOCK_DGRAM, 0);
	bind(fd, (void *)&abstract, offsetof(struct sockaddr_un, sun_path) + 9);
	shutdown(fd, SHUT_RD);
	socketpair(AF_UNIX, SOCK_SEQPACKET, 0, pair);
	write(pair[1], "x", 1);
}

static void others(void)
{
	struct sockaddr_nl nl = { .nl_family = AF_NETLINK };
	int fd = socket(AF_NETLINK, SOCK_RAW, NETLINK_ROUTE);

	bind(fd, (void *)&nl, sizeof(nl));
	shutdown(fd, SHUT_RD);
	fd = socket(AF_NETLINK, SOCK_RAW, NETLINK_KOBJECT_UEVENT);
	bind(fd, (void *)&nl, sizeof(nl));
	shutdown(fd, SHUT_RD);
	fd = socket(AF_INET, SOCK_RAW, IPPROTO_ICMP);
	shutdown(fd, SHUT_RD);
	fd = socket(AF_PACKET, SOCK_RAW, 0);
	shutdown(fd, SHUT_RD);
}

int main(int argc, char **argv)
{
	signal(SIGPIPE, SIG_IGN);
	if (argc != 2 || chdir(argv[1]))
		return 2;
	files();
	anonymous();
	inet(AF_INET, SOCK_STREAM);
	inet(AF_INET6, SOCK_STREAM);
	inet(AF_INET, SOCK_DGRAM);
	inet(AF_INET6, SOCK_DGRAM);
	unix_domain();
	others();
	_exit(0);
}
