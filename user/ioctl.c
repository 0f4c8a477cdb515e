// SPDX-License-Identifier: GPL-2.0-only
/* Arguments of ioctl that are no more than a number, and the request itself. */
#include <linux/ioctl.h>
#include <string.h>

#include "decode.h"
#include "net.h"

void print_ioctl_request(struct call *c, unsigned int i)
{
	put_ioctl_request(c->text, c->abi, c->args[i]);
}

/* Drivers of whose requests some are decoded: the others are no bytes. */
static bool is_known_driver(uint32_t request)
{
	switch (_IOC_TYPE(request)) {
	case 0x03:
	case 0x12:
	case 0x15:
	case '!':
	case '"':
	case '$':
	case '=':
	case '>':
	case 'E':
	case 'I':
	case 'K':
	case 'L':
	case 'M':
	case 'O':
	case 'R':
	case 'T':
	case 'V':
	case 'W':
	case 'X':
	case 'f':
	case 'i':
	case 'o':
	case 'p':
	case 'u':
	case 0x89:
	case 0x8a:
	case 0x94:
	case 0xa4:
	case 0xaa:
	case 0xab:
	case 0xae:
	case 0xb4:
	case 0xb7:
	case 0xfd:
	case 0xff:
		return true;
	}
	return false;
}

/* A structure that grows with the kernels: any size of it is decoded. */
static bool is_pidfd_info(const struct call *c)
{
	return (uint16_t)c->args[1] == SYSTRACE_PIDFD_GET_INFO;
}

static bool data_is_shown(const struct call *c, bool exiting)
{
	uint32_t request = c->args[1];
	unsigned int dir = _IOC_DIR(request);

	if (c->fmt->abbrev || !_IOC_SIZE(request) || !c->args[2] ||
	    is_known_driver(request))
		return false;
	return exiting ? dir != _IOC_WRITE : dir != _IOC_READ;
}

/* False when it was the address that was printed. */
static bool print_data(struct call *c, bool exiting)
{
	uint32_t len = _IOC_SIZE((uint32_t)c->args[1]);
	uint64_t need = buffer_need(c, c->args[2], len);
	uint8_t data[1U << _IOC_SIZEBITS];

	c->at_exit = exiting;
	if (c->fmt->flat ||
	    fetch_some(c, c->args[2], data, need) != need) {
		put_addr(c, c->args[2]);
		return false;
	}
	put_hex_string(c, data, len);
	return true;
}

void print_ioctl_data(struct call *c, unsigned int i)
{
	text_hex(c->text, c->args[i]);
}

/*
 * A request that nobody decodes: a number, or unabbreviated the bytes whose
 * number the request holds, before and after as it says.
 */
void decode_ioctl_other(struct call *c)
{
	bool more = true;

	if (!c->exiting) {
		decode_args(c);
		if (is_pidfd_info(c))
			return;
		if (data_is_shown(c, false)) {
			begin_arg(c, 2);
			more = print_data(c, false);
		}
		if (data_is_shown(c, true) && more)
			return;
		if (!data_is_shown(c, false)) {
			begin_arg(c, 2);
			print_ioctl_data(c, 2);
		}
		c->next = 3;
		return;
	}
	if (c->next == 3)
		return;
	if (is_pidfd_info(c)) {
		begin_arg(c, 2);
		put_pidfd_info(c, 2, _IOC_SIZE((uint32_t)c->args[1]));
		return;
	}
	if (data_is_shown(c, false))
		text_puts(c->text, " => ");
	else
		begin_arg(c, 2);
	print_data(c, true);
}

/* A pair of numbers: where, and how much. */
void print_u64_pair(struct call *c, unsigned int i)
{
	uint64_t v[2];

	if (!fetch_or_addr(c, c->args[i], v, sizeof(v)))
		return;
	text_putc(c->text, '[');
	text_udec(c->text, v[0]);
	text_puts(c->text, ", ");
	text_udec(c->text, v[1]);
	text_putc(c->text, ']');
}

void print_u16_ptr(struct call *c, unsigned int i)
{
	uint16_t v;

	if (!fetch_or_addr(c, c->args[i], &v, sizeof(v)))
		return;
	text_putc(c->text, '[');
	text_udec(c->text, v);
	text_putc(c->text, ']');
}

/* Files: FS_IOC_*, FICLONE*, FITRIM. */

void print_inode_flags(struct call *c, unsigned int i)
{
	uint32_t v;

	if (!fetch_or_addr(c, c->args[i], &v, sizeof(v)))
		return;
	text_putc(c->text, '[');
	print_flags(c->text, &xlat_inode_flags, v, "FS_???_FL");
	text_putc(c->text, ']');
}

void print_fsxattr(struct call *c, unsigned int i)
{
	struct {
		uint32_t xflags, extsize, nextents, projid, cowextsize;
		uint8_t pad[8];
	} fa;

	if (!fetch_or_addr(c, c->args[i], &fa, sizeof(fa)))
		return;
	text_puts(c->text, "{fsx_xflags=");
	print_flags(c->text, &xlat_fs_xflags, fa.xflags, "FS_XFLAG_???");
	text_puts(c->text, ", fsx_extsize=");
	text_udec(c->text, fa.extsize);
	if (c->at_exit) {
		text_puts(c->text, ", fsx_nextents=");
		text_udec(c->text, fa.nextents);
	}
	text_puts(c->text, ", fsx_projid=");
	text_hex(c->text, fa.projid);
	text_puts(c->text, ", fsx_cowextsize=");
	text_udec(c->text, fa.cowextsize);
	text_putc(c->text, '}');
}

void print_clone_range(struct call *c, unsigned int i)
{
	int64_t v[4];

	if (!fetch_or_addr(c, c->args[i], v, sizeof(v)))
		return;
	text_puts(c->text, "{src_fd=");
	put_fd(c, v[0]);
	text_puts(c->text, ", src_offset=");
	text_udec(c->text, v[1]);
	text_puts(c->text, ", src_length=");
	text_udec(c->text, v[2]);
	text_puts(c->text, ", dest_offset=");
	text_udec(c->text, v[3]);
	text_putc(c->text, '}');
}

void print_fstrim_range(struct call *c, unsigned int i)
{
	uint64_t v[3];

	if (!fetch_or_addr(c, c->args[i], v, sizeof(v)))
		return;
	text_puts(c->text, "{start=");
	text_hex(c->text, v[0]);
	text_puts(c->text, ", len=");
	text_udec(c->text, v[1]);
	text_puts(c->text, ", minlen=");
	text_udec(c->text, v[2]);
	text_putc(c->text, '}');
}

#define FS_LABEL_BYTES	256	/* FSLABEL_MAX */

void print_fs_label(struct call *c, unsigned int i)
{
	char label[FS_LABEL_BYTES];

	if (fetch_or_addr(c, c->args[i], label, sizeof(label)))
		put_cstring(c, label, sizeof(label), sizeof(label) - 1);
}

/* The kind of a namespace comes back as the result. */
void decode_ioctl_nstype(struct call *c)
{
	const char *name;

	if (!c->exiting) {
		begin_arg(c, 0);
		put_fd(c, c->args[0]);
		begin_arg(c, 1);
		put_ioctl_request(c->text, c->abi, c->args[1]);
		return;
	}
	name = c->error ? NULL : xlat_name(&xlat_setns_types, c->ret);
	if (name)
		aux_puts(c, name);
}
