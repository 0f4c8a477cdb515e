// SPDX-License-Identifier: GPL-2.0-only
/* epoll's events; the flags of what else makes a descriptor to wait for. */
#include <string.h>

#include "decode.h"

#define EVENT_SIZE	12	/* packed, as x86-64 has it */

static bool elem_event(struct call *c, const void *elem, size_t size, void *data)
{
	uint32_t events;
	uint64_t val;

	(void)size;
	(void)data;
	memcpy(&events, elem, sizeof(events));
	memcpy(&val, (const char *)elem + sizeof(events), sizeof(val));
	text_puts(c->text, "{events=");
	print_flags(c->text, &xlat_epollevents, events, "EPOLL???");
	text_puts(c->text, ", data=");
	text_hex(c->text, val);
	text_putc(c->text, '}');
	return true;
}

void print_epoll_event(struct call *c, unsigned int i)
{
	uint8_t event[EVENT_SIZE];

	if (fetch_as_or_addr(c, AS(epoll_event), c->args[i], event,
			     sizeof(event)))
		elem_event(c, event, sizeof(event), NULL);
}

void print_epoll_events(struct call *c, unsigned int i)
{
	if (c->error)
		put_addr(c, c->args[i]);
	else
		print_array_as(c, AS(epoll_events), c->args[i], arg_count(c, i),
			       EVENT_SIZE, elem_event, NULL);
}
