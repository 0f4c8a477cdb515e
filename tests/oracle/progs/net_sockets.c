// SPDX-License-Identifier: GPL-2.0-only
/* Sockets at work: lengths that come back, options, messages, descriptors. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <netinet/in.h>
#include <signal.h>
#include <string.h>
#include <stdint.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <unistd.h>

static void get(int fd, int level, int name, socklen_t len)
{
	char buf[256];

	memset(buf, 1, sizeof(buf));
	getsockopt(fd, level, name, buf, &len);
}

static void options(int tcp, int local)
{
	struct timeval tv = { 1, 2 };
	struct linger linger = { 1, 5 };
	struct ip_mreq mreq = { { htonl(0xe0000001) }, { htonl(0x7f000001) } };
	struct sockaddr_in peer = { AF_INET, 0, { htonl(0x7f000001) } };
	uint8_t key[300] = { 0 };
	socklen_t len = 4;
	int one = 1, name;

	for (name = 0; name < 90; name++) {
		setsockopt(-1, SOL_SOCKET, name, &linger, 8);
		setsockopt(-1, SOL_IP, name, &mreq, 8);
		setsockopt(-1, SOL_IPV6, name, &one, 4);
		if (name < 38)
			setsockopt(-1, IPPROTO_TCP, name, &one, 2);
	}
	setsockopt(tcp, SOL_SOCKET, SO_REUSEADDR, &one, 4);
	setsockopt(tcp, SOL_SOCKET, SO_REUSEADDR, &one, 2);
	setsockopt(tcp, SOL_SOCKET, SO_REUSEADDR, NULL, 4);
	setsockopt(tcp, SOL_SOCKET, SO_REUSEADDR, (void *)-1L, 4);
	setsockopt(tcp, SOL_SOCKET, SO_LINGER, &linger, 4);
	setsockopt(tcp, SOL_SOCKET, SO_RCVTIMEO, &tv, 16);
	setsockopt(tcp, SOL_SOCKET, SO_BINDTODEVICE, "lo", 3);
	setsockopt(tcp, 77, 5, &one, 4);
	/* TCP_AO_ADD_KEY: a key as it should be, and one of anything. */
	setsockopt(tcp, IPPROTO_TCP, 38, key, 288);
	memcpy(key, &peer, sizeof(peer));
	memcpy(key + 128, "cmac(aes)", 10);
	key[202] = 32;
	key[207] = 16;
	setsockopt(tcp, IPPROTO_TCP, 38, key, 288);
	setsockopt(tcp, IPPROTO_TCP, 38, key, 300);
	memset(key + 128, 0xa5, 160);
	for (name = 0; name <= 288; name += 24)
		setsockopt(tcp, IPPROTO_TCP, 38, key, name);
	get(tcp, SOL_SOCKET, SO_REUSEADDR, 3);
	get(tcp, SOL_SOCKET, SO_REUSEADDR, 8);
	get(tcp, SOL_SOCKET, SO_LINGER, 6);
	get(tcp, SOL_SOCKET, SO_LINGER, 20);
	get(tcp, SOL_SOCKET, SO_ERROR, 4);
	get(tcp, SOL_SOCKET, SO_TYPE, 4);
	get(tcp, IPPROTO_TCP, 1, 0);
	get(tcp, IPPROTO_TCP, 1, -1);
	get(local, SOL_SOCKET, SO_PEERSEC, 50);
	getsockopt(tcp, SOL_SOCKET, SO_TYPE, NULL, &len);
	getsockopt(tcp, SOL_SOCKET, SO_TYPE, &one, NULL);
	getsockopt(tcp, SOL_SOCKET, SO_TYPE, &one, (void *)-1L);
	getsockopt(-1, SOL_SOCKET, SO_TYPE, &one, &len);
}

static void datagrams(void)
{
	struct sockaddr_in me = { .sin_family = AF_INET }, from;
	int a = socket(AF_INET, SOCK_DGRAM, 0);
	socklen_t len = sizeof(me);
	char buf[16];

	me.sin_port = htons(40123);
	me.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	bind(a, (void *)&me, sizeof(me));
	sendto(a, "hello", 5, 0, (void *)&me, sizeof(me));
	len = 128;
	recvfrom(a, buf, 3, 0, (void *)&from, &len);
	sendto(a, "hello", 5, 0, (void *)&me, sizeof(me));
	len = 5;
	recvfrom(a, buf, 3, MSG_TRUNC, (void *)&from, &len);
	recvfrom(a, buf, 3, MSG_DONTWAIT, (void *)&from, &len);
	recvfrom(a, buf, 3, MSG_DONTWAIT, NULL, NULL);
	recvfrom(a, buf, 3, MSG_DONTWAIT, (void *)&from, (void *)-1L);
	sendto(a, "abc", 3, 0, NULL, 0);
	getsockname(a, (void *)&from, NULL);
	getsockname(a, NULL, &len);
	len = 0;
	getsockname(a, (void *)&from, &len);
	len = sizeof(from);
	getsockname(a, (void *)&from, &len);
	getpeername(a, (void *)&from, &len);
	close(a);
}

static void streams(void)
{
	struct sockaddr_un un = { AF_UNIX, "\0systrace-test" };
	int s = socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0);
	int c = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
	socklen_t len = sizeof(un);

	bind(s, (void *)&un, 16);
	listen(s, 5);
	listen(-1, -1);
	connect(c, (void *)&un, 16);
	accept4(s, (void *)&un, &len, SOCK_CLOEXEC | 1);
	accept4(s, (void *)&un, &len, SOCK_CLOEXEC | SOCK_NONBLOCK);
	accept(s, NULL, NULL);
	len = sizeof(un);
	accept(s, (void *)&un, &len);
	len = sizeof(un);
	getpeername(c, (void *)&un, &len);
	shutdown(c, SHUT_RD);
	shutdown(c, SHUT_RDWR);
	shutdown(c, 3);
	send(c, "x", 1, MSG_NOSIGNAL | MSG_MORE);
}

static void messages(int a, int b)
{
	char control[CMSG_SPACE(64)] __attribute__((aligned(8)));
	char buf[64];
	struct iovec iov[2] = { { "hello", 3 }, { "world", 5 } };
	struct iovec in[2] = { { buf, 2 }, { buf + 8, 40 } };
	struct msghdr m = { .msg_iov = iov, .msg_iovlen = 2 };
	struct mmsghdr vec[3];
	struct timespec ts = { 1, 5000 };
	struct cmsghdr *c = (void *)control;
	unsigned int i;

	memset(control, 0, sizeof(control));
	sendmsg(-1, NULL, 0);
	sendmsg(-1, (void *)-1L, 0);
	m.msg_control = c;
	for (i = 0; i < 90; i++) {
		c->cmsg_level = i & 1 ? SOL_SOCKET : SOL_IP;
		c->cmsg_type = i / 2;
		c->cmsg_len = CMSG_LEN(i);
		m.msg_controllen = sizeof(control);
		sendmsg(-1, &m, MSG_NOSIGNAL);
		m.msg_controllen = CMSG_LEN(i) & ~7UL;
		sendmsg(-1, &m, 0);
	}
	c->cmsg_level = SOL_SOCKET;
	c->cmsg_type = SCM_RIGHTS;
	c->cmsg_len = CMSG_LEN(8);
	memcpy(CMSG_DATA(c), (int[]){ 0, 1 }, 8);
	m.msg_controllen = CMSG_SPACE(8);
	sendmsg(a, &m, 0);
	m.msg_iov = in;
	m.msg_controllen = sizeof(control);
	recvmsg(b, &m, MSG_CMSG_CLOEXEC);
	recvmsg(b, &m, MSG_DONTWAIT);
	recvmsg(b, NULL, MSG_DONTWAIT);
	memset(vec, 0, sizeof(vec));
	for (i = 0; i < 3; i++) {
		vec[i].msg_hdr.msg_iov = iov;
		vec[i].msg_hdr.msg_iovlen = 2;
	}
	sendmmsg(a, vec, 2, 0);
	sendmmsg(-1, vec, 3, 0);
	sendmmsg(a, NULL, 3, 0);
	for (i = 0; i < 3; i++)
		vec[i].msg_hdr.msg_iov = in;
	recvmmsg(b, vec, 3, MSG_DONTWAIT, NULL);
	recvmmsg(b, vec, 3, MSG_DONTWAIT, NULL);
	recvmmsg(-1, vec, 1, 0, &ts);
}

int main(void)
{
	int tcp = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
	int pair[2];

	signal(SIGPIPE, SIG_IGN);
	socketpair(AF_UNIX, SOCK_DGRAM, 0, pair);
	socketpair(AF_UNIX, SOCK_STREAM, 0, NULL);
	socketpair(99, 1, 0, (void *)-1L);
	options(tcp, pair[0]);
	datagrams();
	streams();
	messages(pair[0], pair[1]);
	return 0;
}
