// SPDX-License-Identifier: GPL-2.0-only
/* seccomp: operations and filter programs. */
#include "filter.h"

struct ksock_fprog {
	uint16_t len;
	uint16_t pad[3];
	uint64_t filter;
};

static void print_fprog(struct call *c, unsigned int i, enum filter_kind kind)
{
	struct ksock_fprog prog;

	if (!fetch_as_or_addr(c, AS(sock_fprog), c->args[i], &prog, sizeof(prog)))
		return;
	text_puts(c->text, "{len=");
	text_udec(c->text, prog.len);
	text_puts(c->text, ", filter=");
	print_filter_at(c, prog.filter, prog.len, kind);
	text_putc(c->text, '}');
}

void print_sock_fprog(struct call *c, unsigned int i)
{
	print_fprog(c, i, FILTER_SECCOMP);
}

void print_seccomp_action_ptr(struct call *c, unsigned int i)
{
	uint32_t action;

	if (!fetch_or_addr(c, c->args[i], &action, sizeof(action)))
		return;
	text_putc(c->text, '[');
	print_xval(c->text, &xlat_seccomp_ret_action, action, "SECCOMP_RET_???");
	text_putc(c->text, ']');
}

void print_seccomp_notif_sizes(struct call *c, unsigned int i)
{
	uint16_t size[3];

	if (!fetch_or_addr(c, c->args[i], size, sizeof(size)))
		return;
	text_printf(c->text, "{seccomp_notif=%u, seccomp_notif_resp=%u, seccomp_data=%u}",
		    size[0], size[1], size[2]);
}
