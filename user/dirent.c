// SPDX-License-Identifier: GPL-2.0-only
/* What getdents writes. */
#include <inttypes.h>
#include <string.h>

#include "decode.h"

/* The head of both kinds of entries. */
struct dirent_head {
	uint64_t ino;
	int64_t off;
	uint16_t reclen;
};

/* Offset of the name; before it, of linux_dirent64, the type. */
#define NAME_OFFSET(c)	size_as(c, AS(dirents), 18)
#define TYPE64_OFFSET	18
#define NAME64_OFFSET	19

static void put_dirent(struct call *c, uint64_t addr, const struct dirent_head *d,
		       bool is64)
{
	uint32_t at = is64 ? NAME64_OFFSET : NAME_OFFSET(c);
	uint8_t type = 0;
	char name[256];
	uint32_t len;

	text_puts(c->text, "{d_ino=");
	text_udec(c->text, d->ino);
	text_puts(c->text, ", d_off=");
	if (is64)
		text_dec(c->text, d->off);
	else
		text_udec(c->text, d->off);
	text_puts(c->text, ", d_reclen=");
	text_udec(c->text, d->reclen);
	if (is64) {
		text_puts(c->text, ", d_type=");
		fetch(c, addr + TYPE64_OFFSET, &type, 1);
		print_xval(c->text, &xlat_dirent_types, type, "DT_???");
	}
	/* The old kind has the type in its last byte. */
	len = d->reclen - at - !is64;
	if (len > sizeof(name))
		len = sizeof(name);
	text_puts(c->text, ", d_name=");
	if (fetch(c, addr + at, name, len)) {
		text_putc(c->text, '"');
		put_quoted(c->text, name, strnlen(name, len));
		text_putc(c->text, '"');
	}
	if (!is64) {
		text_puts(c->text, ", d_type=");
		fetch(c, addr + d->reclen - 1, &type, 1);
		print_xval(c->text, &xlat_dirent_types, type, "DT_???");
	}
	text_putc(c->text, '}');
}

/* Entries from @addr on for which a record had no room. */
static uint64_t more_dirents(struct call *c, uint64_t addr)
{
	const struct piece *counted = c->exit ? &c->exit->counted : NULL;
	uint64_t nr;

	if (!counted || !counted->data || counted->len != sizeof(nr) || counted->addr != addr)
		return 0;
	memcpy(&nr, counted->data, sizeof(nr));
	return nr;
}

static void put_dirents(struct call *c, unsigned int i, bool is64)
{
	uint64_t addr = c->args[i], end, more, nr = 0;
	uint32_t least = is64 ? NAME64_OFFSET + 1 : NAME_OFFSET(c) + 2;
	struct dirent_head d;

	if (c->error || c->fmt->flat) {
		put_addr(c, addr);
		return;
	}
	end = addr + (c->ret > 0 ? c->ret : 0);
	if (c->fmt->abbrev)
		put_addr(c, addr);
	else
		text_putc(c->text, '[');
	for (; addr < end; addr += d.reclen) {
		if (!fetch_as(c, is64 ? AS(dirents64) : AS(dirents), addr, &d,
			      18) || d.reclen < least ||
		    d.reclen > end - addr)
			break;
		if (!c->fmt->abbrev) {
			text_puts(c->text, nr ? ", " : "");
			put_dirent(c, addr, &d, is64);
		}
		nr++;
	}
	more = more_dirents(c, addr);
	if (c->fmt->abbrev) {
		text_puts(c->text, " /* ");
		text_udec(c->text, nr + more);
		text_puts(c->text, " entries */");
		return;
	}
	if (more)
		text_printf(c->text, ", ... /* %" PRIu64 " more */", more);
	text_putc(c->text, ']');
}

void print_dirents(struct call *c, unsigned int i)
{
	put_dirents(c, i, false);
}

void print_dirents64(struct call *c, unsigned int i)
{
	put_dirents(c, i, true);
}

/* The one entry that readdir writes; what it calls reclen is the name's. */
void print_old_dirent(struct call *c, unsigned int i)
{
	struct dirent_head d;
	char name[256];
	size_t len;

	if (c->error || !c->ret ||
	    !fetch_as(c, AS(dirents), c->args[i], &d, 18)) {
		put_addr(c, c->args[i]);
		return;
	}
	text_puts(c->text, "{d_ino=");
	text_udec(c->text, d.ino);
	text_puts(c->text, ", d_off=");
	text_udec(c->text, d.off);
	text_puts(c->text, ", d_reclen=");
	text_udec(c->text, d.reclen);
	text_puts(c->text, ", d_name=");
	len = d.reclen < sizeof(name) ? d.reclen : sizeof(name);
	if (fetch(c, c->args[i] + NAME_OFFSET(c), name, len)) {
		text_putc(c->text, '"');
		put_quoted(c->text, name, len);
		text_putc(c->text, '"');
	} else {
		put_addr(c, c->args[i] + NAME_OFFSET(c));
	}
	text_putc(c->text, '}');
}
