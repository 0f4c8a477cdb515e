// SPDX-License-Identifier: GPL-2.0-only
/*
 * netlinks [bind]: the same message on netlink sockets that come to be where
 * they are in every way, and on what only took a number of theirs over.  With
 * an argument they have their addresses before, not by their first messages.
 */
#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

static struct {
	struct nlmsghdr head;
	struct ifinfomsg info;
} ask = {
	.head = {
		.nlmsg_len = sizeof(ask), .nlmsg_type = RTM_GETLINK,
		.nlmsg_flags = NLM_F_REQUEST, .nlmsg_seq = 1,
	},
	.info = { .ifi_index = 1 },
};

static void say(int fd)
{
	static char buf[8192];
	struct sockaddr_nl nl = { .nl_family = AF_NETLINK };
	struct iovec iov = { &ask, sizeof(ask) };
	struct msghdr msg = {
		.msg_name = &nl, .msg_namelen = sizeof(nl), .msg_iov = &iov,
		.msg_iovlen = 1,
	};

	send(fd, &ask, sizeof(ask), 0);
	recv(fd, buf, sizeof(buf), MSG_DONTWAIT);
	sendto(fd, &ask, sizeof(ask), 0, (void *)&nl, sizeof(nl));
	recv(fd, buf, sizeof(buf), MSG_DONTWAIT);
	sendmsg(fd, &msg, 0);
	iov.iov_base = buf;
	iov.iov_len = sizeof(buf);
	recvmsg(fd, &msg, MSG_DONTWAIT);
}

static int make(int protocol, int binds)
{
	const struct sockaddr_nl nl = { .nl_family = AF_NETLINK };
	int fd = socket(AF_NETLINK, SOCK_RAW, protocol);

	if (binds)
		bind(fd, (const void *)&nl, sizeof(nl));
	return fd;
}

int main(int argc, char **argv)
{
	int fd = make(NETLINK_ROUTE, argc > 1), pair[2];
	pid_t child;

	(void)argv;
	say(fd);
	say(make(NETLINK_GENERIC, argc > 1));
	dup2(fd, 0);
	say(0);
	say(dup(fd));
	child = fork();
	if (!child) {
		say(fd);
		_exit(0);
	}
	waitpid(child, NULL, 0);
	/* The number is another socket's now. */
	socketpair(AF_UNIX, SOCK_DGRAM, 0, pair);
	dup2(pair[0], fd);
	say(fd);
	say(-1);
	return 0;
}
