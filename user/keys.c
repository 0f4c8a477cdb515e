// SPDX-License-Identifier: GPL-2.0-only
/* Keys and keyrings. */
#include "decode.h"

/* A key: one of the special ones, or its number. */
void print_key(struct call *c, unsigned int i)
{
	const char *name = xlat_name(&xlat_key_spec, (uint32_t)c->args[i]);

	if (name)
		text_puts(c->text, name);
	else
		text_dec(c->text, (int32_t)c->args[i]);
}

void print_key_errno(struct call *c, unsigned int i)
{
	put_errno(c, c->args[i]);
}

/* What fits into the buffer of a call that returns how much there is. */
void print_key_buffer(struct call *c, unsigned int i)
{
	uint64_t len = c->args[i + 1];

	if (c->error) {
		put_addr(c, c->args[i]);
		return;
	}
	if ((uint64_t)c->ret < len)
		len = c->ret;
	print_buffer_at(c, c->args[i], len);
}
