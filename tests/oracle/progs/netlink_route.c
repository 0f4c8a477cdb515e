// SPDX-License-Identifier: GPL-2.0-only
/* Netlink: questions about interfaces and addresses, broken messages. */
#include <pthread.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include <linux/netlink.h>
#include <linux/rtnetlink.h>

struct request {
	struct nlmsghdr head;
	union {
		struct ifinfomsg link;
		struct ifaddrmsg addr;
		struct rtmsg route;
		struct ndmsg neigh;
	};
};

static void ask(int fd, struct request *r, unsigned int type, size_t len)
{
	struct sockaddr_nl nl = { .nl_family = AF_NETLINK };

	r->head.nlmsg_len = sizeof(r->head) + len;
	r->head.nlmsg_type = type;
	sendto(fd, r, r->head.nlmsg_len, 0, (void *)&nl, sizeof(nl));
}

/* A thread that has not made the socket. */
static void *asks(void *data)
{
	struct request r;
	char buf[256];

	memset(&r, 0, sizeof(r));
	r.head.nlmsg_flags = NLM_F_REQUEST | NLM_F_ACK;
	r.link.ifi_index = 99999;
	ask(*(int *)data, &r, RTM_GETLINK, sizeof(r.link));
	recv(*(int *)data, buf, sizeof(buf), 0);
	return NULL;
}

int main(void)
{
	int fd = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_ROUTE);
	struct sockaddr_nl nl = { .nl_family = AF_NETLINK, .nl_pid = 1000 };
	struct request r;
	pthread_t thread;
	char buf[256];

	memset(&r, 0, sizeof(r));
	/* Nobody listens there: the kernel sends no answer. */
	r.head.nlmsg_flags = NLM_F_REQUEST;
	ask(-1, &r, RTM_GETLINK, 1);
	ask(-1, &r, RTM_GETADDR, sizeof(r.addr));
	ask(-1, &r, RTM_GETROUTE, sizeof(r.route));
	r.head.nlmsg_flags = NLM_F_REQUEST | NLM_F_CREATE | NLM_F_EXCL;
	ask(-1, &r, RTM_NEWNEIGH, sizeof(r.neigh));
	/* Without an address the protocol is nobody's business. */
	ask(fd, &r, RTM_GETLINK, 0);
	pthread_create(&thread, NULL, asks, &fd);
	pthread_join(thread, NULL);
	close(fd);
	fd = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_ROUTE);
	bind(fd, (void *)&nl, sizeof(nl));
	/* No such interface: an error, with the question in it. */
	r.head.nlmsg_flags = NLM_F_REQUEST | NLM_F_ACK;
	r.link.ifi_index = 99999;
	ask(fd, &r, RTM_GETLINK, sizeof(r.link));
	recv(fd, buf, sizeof(buf), 0);
	ask(fd, &r, RTM_GETLINK, 0);
	recv(fd, buf, sizeof(buf), 0);
	r.head.nlmsg_len = 3;
	send(fd, &r, 20, 0);
	send(fd, &r, 7, 0);
	return 0;
}
