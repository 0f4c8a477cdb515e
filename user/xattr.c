// SPDX-License-Identifier: GPL-2.0-only
/* Extended attributes, and those of file_getattr. */
#include <linux/limits.h>

#include "decode.h"

struct xattr_args_fields {
	uint64_t value;
	uint32_t size;
	uint32_t flags;
};

void print_xattr_name(struct call *c, unsigned int i)
{
	print_string_at(c, c->args[i]);
}

/*
 * A value, in most cases a string: its NUL is not shown.  Nor is one that
 * happens to be the last byte before the value is cut, which then ends there.
 */
static void put_value_at(struct call *c, uint64_t addr, uint64_t len)
{
	uint64_t show = len < c->fmt->str_max ? len : c->fmt->str_max;
	size_t beyond = buffer_need(c, addr, len) - show;
	bool hex = style.hex == HEX_STRINGS_ALL || style.hex == HEX_STRINGS_NON_ASCII;
	char last[2];

	if (len > XATTR_SIZE_MAX) {
		put_addr(c, addr);
		return;
	}
	/* In hexadecimal, which a NUL asks for with -x, it is shown. */
	if (show && !hex &&
	    fetch_some(c, addr + show - 1, last, 1 + beyond) == 1 + beyond &&
	    !last[0])
		len = show - 1;
	print_buffer_at(c, addr, len);
}

/*
 * With a size of 0 the kernel writes nothing, it only says how much room is
 * wanted.
 */
void print_xattr_value(struct call *c, unsigned int i)
{
	uint64_t size = c->args[i + 1];

	if (!c->at_exit)
		put_value_at(c, c->args[i], size);
	else if (c->error || !size)
		put_addr(c, c->args[i]);
	else
		put_value_at(c, c->args[i], arg_count(c, i));
}

void print_xattr_list(struct call *c, unsigned int i)
{
	if (c->error || !c->args[i + 1])
		put_addr(c, c->args[i]);
	else
		print_buffer_at(c, c->args[i], arg_count(c, i));
}

void print_xattr_args(struct call *c, unsigned int i)
{
	uint64_t size = c->args[i + 1];
	struct xattr_args_fields x;
	bool written = c->at_exit;

	if (size < sizeof(x) || !fetch(c, c->args[i], &x, sizeof(x))) {
		put_addr(c, c->args[i]);
		return;
	}
	text_puts(c->text, "{value=");
	if (!written)
		put_value_at(c, x.value, x.size);
	else if (c->error || !x.size)
		put_addr(c, x.value);
	else
		put_value_at(c, x.value, c->ret);
	text_puts(c->text, ", size=");
	text_udec(c->text, x.size);
	text_puts(c->text, ", flags=");
	print_flags(c->text, &xlat_xattrflags, x.flags, "XATTR_???");
	print_tail_at(c, c->args[i], sizeof(x), size);
	text_putc(c->text, '}');
}

struct file_attr_fields {
	uint64_t xflags;
	uint32_t extsize;
	uint32_t nextents;
	uint32_t projid;
	uint32_t cowextsize;
};

#define ATTR_SIZE_MAX	4096

static void put_file_attr(struct call *c, unsigned int i, bool read)
{
	uint64_t size = c->args[i + 1];
	struct file_attr_fields fa;

	/* The kernel looks at no more than a page of it. */
	if (size < sizeof(fa) || size > ATTR_SIZE_MAX) {
		put_addr(c, c->args[i]);
		return;
	}
	if (!fetch_or_addr(c, c->args[i], &fa, sizeof(fa)))
		return;
	text_puts(c->text, "{fa_xflags=");
	print_flags(c->text, &xlat_fs_xflags, fa.xflags, "FS_XFLAG_???");
	text_puts(c->text, ", fa_extsize=");
	text_udec(c->text, fa.extsize);
	if (read) {
		text_puts(c->text, ", fa_nextents=");
		text_udec(c->text, fa.nextents);
	}
	text_puts(c->text, ", fa_projid=");
	text_hex(c->text, fa.projid);
	text_puts(c->text, ", fa_cowextsize=");
	text_udec(c->text, fa.cowextsize);
	print_tail_at(c, c->args[i], sizeof(fa), size);
	text_putc(c->text, '}');
}

void print_file_attr(struct call *c, unsigned int i)
{
	put_file_attr(c, i, false);
}

void print_file_attr_read(struct call *c, unsigned int i)
{
	put_file_attr(c, i, true);
}
