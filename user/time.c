// SPDX-License-Identifier: GPL-2.0-only
/* Time: clocks, timers, what the kernel takes and gives as time. */
#include "decode.h"

void print_timespec(struct call *c, unsigned int i)
{
	put_addr(c, c->args[i]);
}
