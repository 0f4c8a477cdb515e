// SPDX-License-Identifier: GPL-2.0-only
/* Mounts, by the old call and by the new ones; swap. */
#include <linux/mount.h>

#include "decode.h"

#define FSCONFIG_BINARY_MAX	(1024 * 1024)

/* The flags without the magic number that kernels before 2.4 wanted. */
static uint64_t mount_flags(const struct call *c)
{
	uint64_t flags = c->args[3];

	if ((flags & MS_MGC_MSK) == MS_MGC_VAL)
		flags &= ~(uint64_t)MS_MGC_MSK;
	return flags;
}

/* These take neither a type nor data. */
static bool mount_moves(const struct call *c)
{
	return mount_flags(c) & (MS_BIND | MS_MOVE | MS_UNBINDABLE | MS_PRIVATE |
				 MS_SLAVE | MS_SHARED);
}

void print_mount_type(struct call *c, unsigned int i)
{
	if (mount_moves(c) || (mount_flags(c) & MS_REMOUNT))
		put_addr(c, c->args[i]);
	else
		print_string_at(c, c->args[i]);
}

void print_mount_flags(struct call *c, unsigned int i)
{
	uint64_t flags = mount_flags(c);

	if (flags != c->args[i]) {
		text_puts(c->text, "MS_MGC_VAL");
		if (!flags)
			return;
		text_putc(c->text, '|');
	}
	print_flags(c->text, &xlat_mount_flags, flags, "MS_???");
}

void print_mount_data(struct call *c, unsigned int i)
{
	if (mount_moves(c) && !(mount_flags(c) & MS_REMOUNT))
		put_addr(c, c->args[i]);
	else
		print_string_at(c, c->args[i]);
}

#define SWAP_PRIO_MASK	0x7fff

void print_swapon_flags(struct call *c, unsigned int i)
{
	uint32_t flags = c->args[i], prio = flags & SWAP_PRIO_MASK;

	flags &= ~SWAP_PRIO_MASK;
	if (flags) {
		print_flags(c->text, &xlat_swap_flags, flags, "SWAP_FLAG_???");
		text_putc(c->text, '|');
	}
	text_udec(c->text, prio);
}

struct mount_attr_fields {
	uint64_t set;
	uint64_t clr;
	uint64_t propagation;
	uint64_t userns_fd;
};

void print_mount_attr(struct call *c, unsigned int i)
{
	uint64_t size = arg_count(c, i);
	struct mount_attr_fields ma;

	if (size < sizeof(ma)) {
		put_addr(c, c->args[i]);
		return;
	}
	if (!fetch_or_addr(c, c->args[i], &ma, sizeof(ma)))
		return;
	text_puts(c->text, "{attr_set=");
	print_flags(c->text, &xlat_mount_setattr_attr, ma.set, "MOUNT_ATTR_???");
	text_puts(c->text, ", attr_clr=");
	print_flags(c->text, &xlat_mount_setattr_attr, ma.clr, "MOUNT_ATTR_???");
	text_puts(c->text, ", propagation=");
	print_xval(c->text, &xlat_mount_attr_propagation, ma.propagation,
		   "MS_???");
	text_puts(c->text, ", userns_fd=");
	text_udec(c->text, ma.userns_fd);
	print_tail_at(c, c->args[i], sizeof(ma), size);
	text_putc(c->text, '}');
}

/* fsconfig: the value's length is a number with a sign, and has a limit. */
void print_fsconfig_binary(struct call *c, unsigned int i)
{
	int32_t len = c->args[i + 1];

	if (len < 0 || len > FSCONFIG_BINARY_MAX)
		put_addr(c, c->args[i]);
	else
		print_hex_buffer_at(c, c->args[i], len);
}
