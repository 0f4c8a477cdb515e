// SPDX-License-Identifier: GPL-2.0-only
/* seccomp: operations and filter programs. */
#include "decode.h"

struct ksock_fprog {
	uint16_t len;
	uint16_t pad[3];
	uint64_t filter;
};

void print_sock_fprog(struct call *c, unsigned int i)
{
	struct ksock_fprog prog;

	if (!fetch_or_addr(c, c->args[i], &prog, sizeof(prog)))
		return;
	text_puts(c->text, "{len=");
	text_udec(c->text, prog.len);
	text_puts(c->text, ", filter=");
	put_addr(c, prog.filter);
	text_putc(c->text, '}');
}
