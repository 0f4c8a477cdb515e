// SPDX-License-Identifier: GPL-2.0-only
/* Signals. */
#include "decode.h"

void print_signo(struct call *c, unsigned int i)
{
	text_dec(c->text, (int32_t)c->args[i]);
}
