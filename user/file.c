// SPDX-License-Identifier: GPL-2.0-only
/* Files: opening and naming them. */
#include <fcntl.h>
#include <sys/stat.h>

#include "decode.h"

/* Bytes of a file handle, at most, as name_to_handle_at(2) has it. */
#define HANDLE_MAX	128
#define HANDLE_MNT_ID_UNIQUE	1	/* the mount's ID has 64 bits */

/** put_open_flags() - the access mode, then what else open was told */
void put_open_flags(struct call *c, uint64_t flags)
{
	if (!begin_const(c->text, flags, BASE_HEX))
		return;
	print_xval(c->text, &xlat_open_access_modes, flags & O_ACCMODE, NULL);
	flags &= ~(uint64_t)O_ACCMODE;
	if (flags) {
		text_putc(c->text, '|');
		print_flags(c->text, &xlat_open_mode_flags, flags, NULL);
	}
	end_const(c->text);
}

void print_open_flags(struct call *c, unsigned int i)
{
	put_open_flags(c, (uint32_t)c->args[i]);
}

void print_open_mode(struct call *c, unsigned int i)
{
	put_umode(c, (uint16_t)c->args[i]);
}

/* What mknod makes. */
void print_file_mode(struct call *c, unsigned int i)
{
	put_mode(c, (uint16_t)c->args[i]);
}

void print_access_mode(struct call *c, unsigned int i)
{
	print_flags(c->text, &xlat_open_access_flags, (uint32_t)c->args[i],
		    "?_OK");
}

void print_dev(struct call *c, unsigned int i)
{
	put_dev(c, (uint32_t)c->args[i]);
}

/* struct open_how, of which the mode is shown when it has a meaning. */
struct open_how_fields {
	uint64_t flags;
	uint64_t mode;
	uint64_t resolve;
};

void print_open_how(struct call *c, unsigned int i)
{
	uint64_t size = arg_count(c, i);
	struct open_how_fields how;

	if (size < sizeof(how)) {
		put_addr(c, c->args[i]);
		return;
	}
	if (!fetch_or_addr(c, c->args[i], &how, sizeof(how)))
		return;
	text_puts(c->text, "{flags=");
	put_open_flags(c, how.flags);
	if (how.mode || (how.flags & (O_CREAT | __O_TMPFILE))) {
		text_puts(c->text, ", mode=");
		put_umode(c, how.mode);
	}
	text_puts(c->text, ", resolve=");
	print_flags(c->text, &xlat_open_resolve_flags, how.resolve,
		    "RESOLVE_???");
	print_tail_at(c, c->args[i], sizeof(how), size);
	text_putc(c->text, '}');
}

/* A path that the kernel wrote, with its NUL. */
void print_path_buffer(struct call *c, unsigned int i)
{
	if (c->error)
		put_addr(c, c->args[i]);
	else
		print_path_at(c, c->args[i]);
}

void print_fd_pair(struct call *c, unsigned int i)
{
	if (c->error)
		put_addr(c, c->args[i]);
	else
		print_array(c, c->args[i], 2, sizeof(int32_t), elem_fd, NULL);
}

struct handle_head {
	uint32_t bytes;
	int32_t type;
};

/* What follows the size of a handle. */
static void put_handle(struct call *c, uint64_t addr, const struct handle_head *h)
{
	uint32_t len = h->bytes < HANDLE_MAX ? h->bytes : HANDLE_MAX;
	uint8_t data[HANDLE_MAX];
	uint32_t i;

	text_puts(c->text, ", handle_type=");
	text_dec(c->text, h->type);
	text_puts(c->text, ", f_handle=");
	if (!fetch(c, addr + sizeof(*h), data, len)) {
		text_puts(c->text, "???");
		return;
	}
	text_putc(c->text, '"');
	for (i = 0; i < len; i++)
		text_printf(c->text, "\\x%02x", data[i]);
	text_putc(c->text, '"');
	if (len < h->bytes)
		text_puts(c->text, "...");
}

void print_file_handle(struct call *c, unsigned int i)
{
	struct handle_head h;

	if (!fetch_or_addr(c, c->args[i], &h, sizeof(h)))
		return;
	text_puts(c->text, "{handle_bytes=");
	text_udec(c->text, h.bytes);
	put_handle(c, c->args[i], &h);
	text_putc(c->text, '}');
}

void print_mount_id(struct call *c, unsigned int i)
{
	int32_t id;

	if (!fetch_or_addr(c, c->args[i], &id, sizeof(id)))
		return;
	text_putc(c->text, '[');
	text_dec(c->text, id);
	text_putc(c->text, ']');
}

/* The handle's size goes in as the room and comes out as what is needed. */
void decode_name_to_handle_at(struct call *c)
{
	struct handle_head h;
	uint32_t room;
	bool before;

	if (!c->exiting) {
		begin_arg(c, 0);
		put_dirfd(c, c->args[0]);
		begin_arg(c, 1);
		print_path_at(c, c->args[1]);
		begin_arg(c, 2);
		if (fetch(c, c->args[2], &room, sizeof(room))) {
			text_puts(c->text, "{handle_bytes=");
			text_udec(c->text, room);
		}
		return;
	}
	c->at_exit = false;
	before = fetch(c, c->args[2], &room, sizeof(room));
	c->at_exit = true;
	if (!before) {
		put_addr(c, c->args[2]);
	} else {
		if (fetch(c, c->args[2], &h.bytes, sizeof(h.bytes)) &&
		    h.bytes != room) {
			text_puts(c->text, " => ");
			text_udec(c->text, h.bytes);
		}
		if (!c->error && fetch(c, c->args[2], &h, sizeof(h)))
			put_handle(c, c->args[2], &h);
		text_putc(c->text, '}');
	}
	begin_arg(c, 3);
	if (before)
		print_mount_id(c, 3);
	else
		put_addr(c, c->args[3]);
	begin_arg(c, 4);
	print_name_to_handle_flags(c, 4);
}
