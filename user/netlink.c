// SPDX-License-Identifier: GPL-2.0-only
/* Messages of netlink sockets. */
#include "net.h"

int netlink_protocol(struct call *c, int fd)
{
	(void)c;
	(void)fd;
	return NETLINK_NONE;
}

void print_netlink_at(struct call *c, int protocol, uint64_t addr, uint64_t len)
{
	(void)protocol;
	print_buffer_at(c, addr, len);
}
