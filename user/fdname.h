/* SPDX-License-Identifier: GPL-2.0-only */
/* -e decode-fds=: what is printed behind a file descriptor. */
#ifndef FDNAME_H
#define FDNAME_H

#include <stdbool.h>

#define FD_PATH		(1U << 0)
#define FD_SOCKET	(1U << 1)
#define FD_DEVICE	(1U << 2)
#define FD_PIDFD	(1U << 3)
#define FD_EVENTFD	(1U << 4)
#define FD_SIGNALFD	(1U << 5)
#define NR_FD_KINDS	6

struct call;
struct systrace_fd_socket;

void put_fd_name(struct call *c, int number);
bool fd_socket(const struct call *c, int number, struct systrace_fd_socket *sock);
bool is_terminal(const struct call *c, int number, bool *known);

#endif /* FDNAME_H */
