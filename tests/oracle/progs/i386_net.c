// SPDX-License-Identifier: GPL-2.0-only
/* 32-bit sockets and IPC: the calls that stand for others, and messages. */
#include "i386.h"

#include <sys/un.h>

static char buf[8192];

/* socketcall, its arguments in memory. */
#define SOCKET(op, ...)	CALL(102, op, ((long[6]){ __VA_ARGS__ }))

static void sockets(void)
{
	struct sockaddr_un sun = { AF_UNIX, "/nonexistent" };
	long iov[4] = { (long)"abc", 3, (long)"de", 2 };
	long msg[7] = { 0, 0, (long)iov, 2, 0, 0, 0 };
	int sv[2] = { -1, -1 }, len = sizeof(buf), one = 1;
	long room[7] = { (long)buf, 110, (long)iov, 1, (long)buf + 512, 256, 0 };
	long mmsg[16] = { 0, 0, (long)iov, 2, 0, 0, 0, 0, 0, 0, (long)iov, 1 };
	int op;

	SOCKET(8, AF_UNIX, SOCK_STREAM, 0, (long)sv);
	SOCKET(9, sv[0], (long)"hello", 5, 0);
	SOCKET(10, sv[1], (long)buf, 100, 0);
	SOCKET(11, sv[0], (long)"hello", 5, 0, 0, 0);
	SOCKET(12, sv[1], (long)buf, 100, MSG_DONTWAIT, (long)buf + 200, (long)&len);
	SOCKET(16, sv[0], (long)msg, 0);
	iov[0] = (long)buf + 1024;
	iov[1] = 100;
	SOCKET(17, sv[1], (long)room, 0);
	SOCKET(20, sv[0], (long)mmsg, 2, 0);
	SOCKET(19, sv[1], (long)mmsg, 2, MSG_DONTWAIT, 0);
	len = sizeof(buf);
	SOCKET(6, sv[0], (long)buf, (long)&len);
	SOCKET(14, sv[0], 1, 2, (long)&one, 4);
	SOCKET(15, sv[0], 1, 2, (long)buf, (long)&len);
	SOCKET(15, sv[0], 1, 20, (long)buf, (long)&len);
	SOCKET(15, sv[0], 1, 17, (long)buf, (long)&len);
	SOCKET(2, sv[0], (long)&sun, sizeof(sun));
	SOCKET(3, sv[0], (long)&sun, sizeof(sun));
	SOCKET(13, sv[0], 2);
	CALL(370, -1, msg, 0);					/* sendmsg */
	CALL(372, -1, room, 0);
	CALL(370, sv[0], BAD, 0);
	CALL(337, -1, mmsg, 2, 0, "\1\0\0\0\2\0\0");		/* recvmmsg */
	CALL(417, -1, mmsg, 2, 0, "\1\0\0\0\0\0\0\0\2\0\0\0\0\0\0");
	CALL(345, -1, mmsg, 2, 0);
	for (op = 0; op < 23; op++)
		SOCKET(op, -1, -1, 3, 0, 0, 0);
	CALL(102, 1, BAD);
	CALL(102, 9, at_page_end("\0\0\0\0\0\0\0\0\0\0\0", 12));
	CALL(102, 0x10001, buf);
	close(sv[0]);
	close(sv[1]);
}

static void ipc(void)
{
	long kludge[2] = { (long)buf, 0 };
	int id, op;

	for (op = 0; op < 27; op++)
		if (op != 3 && op != 12)
			CALL(117, op, -1, 2, 3, 0x10, 5);
	id = CALL(117, 13, 0, 01600);				/* msgget */
	CALL(117, 11, id, 3, 0x800, "\1\0\0\0abc");
	CALL(117, 12, id, 100, 0x800, kludge);
	CALL(117, 0x10000 | 12, id, 100, 0x800, buf, 0);
	CALL(117, 14, id, 0x102, 0, buf);
	CALL(117, 14, id, 0);
	id = CALL(117, 2, 0, 2, 01600);				/* semget */
	CALL(117, 1, id, 1, 0, "\0\0\1\0\0\0");
	CALL(117, 4, id, 1, 0, "\1\0\1\0\0\0", "\1\0\0\0\2\0\0");
	CALL(117, 3, id, 0, 16, ARRAY(5));			/* SETVAL */
	CALL(117, 3, id, 0, 12, ARRAY(0));			/* GETVAL */
	CALL(117, 3, id, 0, 0, ARRAY(0));			/* IPC_RMID */
	id = CALL(117, 23, 0, 4096, 01600);			/* shmget */
	if (!CALL(117, 21, id, 0, buf))
		CALL(117, 22, 0, 0, 0, *(long *)buf);
	CALL(117, 21, id, 0, buf, 0x1001);
	CALL(117, 24, id, 0);
	CALL(394, -1, 0, 16, 5);				/* semctl */
	CALL(420, -1, "\1\0\2\0\3\0", 1, "\1\0\0\0\0\0\0\0\2\0\0\0\0\0\0");
	CALL(400, -1, "\1\0\0\0abc", 3, 0);			/* msgsnd */
	CALL(277, "/x", 0, 0, 0);
	CALL(279, -1, "abc", 3, 1, "\1\0\0\0\2\0\0");		/* mq_timedsend */
	CALL(418, -1, "abc", 3, 1, "\1\0\0\0\0\0\0\0\2\0\0\0\0\0\0");
	CALL(282, -1, "\0\0\0\0\1\0\0\0\2\0\0\0\3\0\0\0"
	     "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", buf);		/* mq_getsetattr */
}

int main(void)
{
	sockets();
	ipc();
	return 0;
}
