/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Calls that stand for others, whose arguments they pass in their own way
 * (included several times, with other meanings of SUBCALL).
 *
 *	SUBCALL(name, mask, value, pointer, target, arguments...)
 *
 * When (argument 0 & mask) == value, the call is captured and printed as the
 * row target.  The target's arguments are, in their order,
 *	A(n)	argument n of the call
 *	L(n)	long n of the memory that argument pointer leads to
 *	S(n)	the same, and printed in brackets
 * A call that matches twice is the first.
 */
#define A(n)	(n)
#define L(n)	(SYSTRACE_SUBCALL_LONG | (n))
#define S(n)	(SYSTRACE_SUBCALL_LONG | SYSTRACE_SUBCALL_SHOWN | (n))
SUBCALL(old_mmap, 0, 0,		0, mmap, L(0), L(1), L(2), L(3), L(4), L(5))
SUBCALL(old_select, 0, 0,	0, select, L(0), L(1), L(2), L(3), L(4))

SUBCALL(socketcall, 0xffffffff, 1,	1, socket, L(0), L(1), L(2))
SUBCALL(socketcall, 0xffffffff, 2,	1, bind, L(0), L(1), L(2))
SUBCALL(socketcall, 0xffffffff, 3,	1, connect, L(0), L(1), L(2))
SUBCALL(socketcall, 0xffffffff, 4,	1, listen, L(0), L(1))
SUBCALL(socketcall, 0xffffffff, 5,	1, accept, L(0), L(1), L(2))
SUBCALL(socketcall, 0xffffffff, 6,	1, getsockname, L(0), L(1), L(2))
SUBCALL(socketcall, 0xffffffff, 7,	1, getpeername, L(0), L(1), L(2))
SUBCALL(socketcall, 0xffffffff, 8,	1, socketpair, L(0), L(1), L(2), L(3))
SUBCALL(socketcall, 0xffffffff, 9,	1, send, L(0), L(1), L(2), L(3))
SUBCALL(socketcall, 0xffffffff, 10,	1, recv, L(0), L(1), L(2), L(3))
SUBCALL(socketcall, 0xffffffff, 11,	1, sendto, L(0), L(1), L(2), L(3), L(4), L(5))
SUBCALL(socketcall, 0xffffffff, 12,	1, recvfrom, L(0), L(1), L(2), L(3), L(4), L(5))
SUBCALL(socketcall, 0xffffffff, 13,	1, shutdown, L(0), L(1))
SUBCALL(socketcall, 0xffffffff, 14,	1, setsockopt, L(0), L(1), L(2), L(3), L(4))
SUBCALL(socketcall, 0xffffffff, 15,	1, getsockopt, L(0), L(1), L(2), L(3), L(4))
SUBCALL(socketcall, 0xffffffff, 16,	1, sendmsg, L(0), L(1), L(2))
SUBCALL(socketcall, 0xffffffff, 17,	1, recvmsg, L(0), L(1), L(2))
SUBCALL(socketcall, 0xffffffff, 18,	1, accept4, L(0), L(1), L(2), L(3))
SUBCALL(socketcall, 0xffffffff, 19,	1, recvmmsg, L(0), L(1), L(2), L(3), L(4))
SUBCALL(socketcall, 0xffffffff, 20,	1, sendmmsg, L(0), L(1), L(2), L(3))

/* The upper half of the number is a version. */
SUBCALL(ipc, 0xffff, 1,		4, semop, A(1), A(4), A(2))
SUBCALL(ipc, 0xffff, 2,		4, semget, A(1), A(2), A(3))
SUBCALL(ipc, 0xffff, 3,		4, semctl, A(1), A(2), A(3), S(0))
SUBCALL(ipc, 0xffff, 4,		4, semtimedop, A(1), A(4), A(2), A(5))
SUBCALL(ipc, 0xffff, 11,	4, msgsnd, A(1), A(4), A(2), A(3))
/* Before version 1 with a structure of the buffer and the type. */
SUBCALL(ipc, 0xffffffff, 12,	4, msgrcv, A(1), L(0), A(2), L(1), A(3))
SUBCALL(ipc, 0xffff, 12,	4, msgrcv, A(1), A(4), A(2), A(5), A(3))
SUBCALL(ipc, 0xffff, 13,	4, msgget, A(1), A(2))
SUBCALL(ipc, 0xffff, 14,	4, msgctl, A(1), A(2), A(4))
SUBCALL(ipc, 0xffff, 21,	4, ipc_shmat, A(1), A(4), A(2), A(3))
SUBCALL(ipc, 0xffff, 22,	4, shmdt, A(4))
SUBCALL(ipc, 0xffff, 23,	4, shmget, A(1), A(2), A(3))
SUBCALL(ipc, 0xffff, 24,	4, shmctl, A(1), A(2), A(4))

#undef A
#undef L
#undef S
