// SPDX-License-Identifier: GPL-2.0-only
/* Files: opening, naming, reading and writing them. */
#include "decode.h"

void print_open_flags(struct call *c, unsigned int i)
{
	text_hex(c->text, c->args[i]);
}

void print_open_mode(struct call *c, unsigned int i)
{
	put_umode(c, c->args[i]);
}

void print_iovec(struct call *c, unsigned int i)
{
	put_addr(c, c->args[i]);
}
