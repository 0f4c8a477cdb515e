// SPDX-License-Identifier: GPL-2.0-only
/* Watching files: fanotify; memory as a file: memfd_create. */
#include <fcntl.h>

#include "decode.h"

#define FAN_CLASS_MASK	0x0c

void print_fanotify_init_flags(struct call *c, unsigned int i)
{
	uint32_t flags = c->args[i];

	print_xval(c->text, &xlat_fan_classes, flags & FAN_CLASS_MASK,
		   "FAN_CLASS_???");
	flags &= ~FAN_CLASS_MASK;
	if (!flags)
		return;
	text_putc(c->text, '|');
	print_flags(c->text, &xlat_fan_init_flags, flags, "FAN_???");
}

void print_fanotify_mask(struct call *c, unsigned int i)
{
	print_flags(c->text, &xlat_fan_event_flags, c->args[i], "FAN_???");
}

void print_fanotify_mask_pair(struct call *c, unsigned int i)
{
	print_flags(c->text, &xlat_fan_event_flags, arg_pair(c, i), "FAN_???");
}

void print_fanotify_dirfd(struct call *c, unsigned int i)
{
	if ((int32_t)c->args[i] == -1)
		put_const(c->text, "FAN_NOFD", -1, BASE_DEC);
	else
		put_dirfd(c, c->args[i]);
}

void print_memfd_name(struct call *c, unsigned int i)
{
	print_string_at(c, c->args[i]);
}

#define HUGE_SHIFT	26
#define HUGE_MASK	0x3fU

void print_memfd_flags(struct call *c, unsigned int i)
{
	uint32_t flags = c->args[i];
	uint32_t huge = flags >> HUGE_SHIFT & HUGE_MASK;

	if (!flags || !begin_const(c->text, flags, BASE_HEX)) {
		text_puts(c->text, flags ? "" : "0");
		return;
	}
	flags &= ~(HUGE_MASK << HUGE_SHIFT);
	if (flags)
		print_flags(c->text, &xlat_memfd_create_flags, flags, "MFD_???");
	if (huge) {
		text_puts(c->text, flags ? "|" : "");
		text_udec(c->text, huge);
		text_puts(c->text, "<<MFD_HUGE_SHIFT");
	}
	end_const(c->text);
}
