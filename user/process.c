// SPDX-License-Identifier: GPL-2.0-only
/* Processes: making, running and ending them. */
#include "decode.h"

void print_strings(struct call *c, unsigned int i)
{
	put_addr(c, c->args[i]);
}

void print_environ(struct call *c, unsigned int i)
{
	put_addr(c, c->args[i]);
}
