// SPDX-License-Identifier: GPL-2.0-only
/* Credentials: groups and capabilities. */
#include "decode.h"

#define NGROUPS_MAX_NR	65536

void print_uid_ptr(struct call *c, unsigned int i)
{
	uint32_t id;

	if (!fetch_or_addr(c, c->args[i], &id, sizeof(id)))
		return;
	text_putc(c->text, '[');
	put_uid(c, id);
	text_putc(c->text, ']');
}

static bool elem_gid(struct call *c, const void *elem, size_t size, void *data)
{
	(void)size;
	(void)data;
	put_uid(c, *(const uint32_t *)elem);
	return true;
}

void print_groups(struct call *c, unsigned int i)
{
	uint64_t count = (uint32_t)arg_count(c, i);

	if ((c->at_exit && c->error) || count > NGROUPS_MAX_NR)
		put_addr(c, c->args[i]);
	else
		print_array(c, c->args[i], count, sizeof(uint32_t), elem_gid, NULL);
}

struct kcap_header {
	uint32_t version;
	int32_t pid;
};

struct kcap_data {
	uint32_t effective;
	uint32_t permitted;
	uint32_t inheritable;
};

#define CAP_VERSION_2	0x20071026
#define CAP_VERSION_3	0x20080522

void print_cap_header(struct call *c, unsigned int i)
{
	struct kcap_header h;

	if (!fetch_or_addr(c, c->args[i], &h, sizeof(h)))
		return;
	text_puts(c->text, "{version=");
	print_xval(c->text, &xlat_cap_version, h.version,
		   "_LINUX_CAPABILITY_VERSION_???");
	text_puts(c->text, ", pid=");
	text_dec(c->text, h.pid);
	text_putc(c->text, '}');
}

static void put_caps(struct call *c, const char *name, uint32_t lo, uint32_t hi)
{
	text_puts(c->text, name);
	if (lo || !hi)
		print_flags(c->text, &xlat_cap_mask0, lo, "CAP_???");
	if (lo && hi)
		text_putc(c->text, '|');
	if (hi)
		print_flags(c->text, &xlat_cap_mask1, hi, "CAP_???");
}

/* The header before it tells how much there is. */
void print_cap_data(struct call *c, unsigned int i)
{
	struct kcap_header h = { 0 };
	struct kcap_data d[2] = { 0 };
	bool at_exit = c->at_exit;
	unsigned int nr;
	bool known;

	c->at_exit = false;
	known = fetch(c, c->args[i - 1], &h, sizeof(h));
	c->at_exit = at_exit;
	if (!known) {
		put_addr(c, c->args[i]);
		return;
	}
	nr = h.version == CAP_VERSION_2 || h.version == CAP_VERSION_3 ? 2 : 1;
	if (!fetch_or_addr(c, c->args[i], d, nr * sizeof(*d)))
		return;
	put_caps(c, "{effective=", d[0].effective, d[1].effective);
	put_caps(c, ", permitted=", d[0].permitted, d[1].permitted);
	put_caps(c, ", inheritable=", d[0].inheritable, d[1].inheritable);
	text_putc(c->text, '}');
}

/* IDs of 16 bits, with a -1 of their own. */

#define UID16_NONE	0xffff

static void put_uid16(struct call *c, uint16_t id)
{
	put_uid(c, id == UID16_NONE ? UINT32_MAX : id);
}

void print_uid16(struct call *c, unsigned int i)
{
	put_uid16(c, c->args[i]);
}

void print_uid16_ptr(struct call *c, unsigned int i)
{
	uint16_t id;

	if (!fetch_or_addr(c, c->args[i], &id, sizeof(id)))
		return;
	text_putc(c->text, '[');
	put_uid16(c, id);
	text_putc(c->text, ']');
}

static bool elem_gid16(struct call *c, const void *elem, size_t size, void *data)
{
	(void)size;
	(void)data;
	put_uid16(c, *(const uint16_t *)elem);
	return true;
}

void print_groups16(struct call *c, unsigned int i)
{
	uint64_t count = (uint32_t)arg_count(c, i);

	if ((c->at_exit && c->error) || count > NGROUPS_MAX_NR)
		put_addr(c, c->args[i]);
	else
		print_array(c, c->args[i], count, sizeof(uint16_t), elem_gid16,
			    NULL);
}
