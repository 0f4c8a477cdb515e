// SPDX-License-Identifier: GPL-2.0-only
/* Sockets. */
#include "decode.h"

void print_sockaddr(struct call *c, unsigned int i)
{
	put_addr(c, c->args[i]);
}

void print_socklen(struct call *c, unsigned int i)
{
	put_addr(c, c->args[i]);
}

void print_msghdr(struct call *c, unsigned int i)
{
	put_addr(c, c->args[i]);
}

void print_msg_control(struct call *c, unsigned int i)
{
	put_addr(c, c->args[i]);
}
