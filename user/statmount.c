// SPDX-License-Identifier: GPL-2.0-only
/* What statmount and listmount ask and tell. */
#include "decode.h"

/* struct mnt_id_req; its first version ends before the namespace. */
struct mnt_id_req_fields {
	uint32_t size;
	uint32_t mnt_ns_fd;
	uint64_t mnt_id;
	uint64_t param;
	uint64_t mnt_ns_id;
};

#define REQ_SIZE_VER0	24
#define LSMT_ROOT	UINT64_MAX

static void put_hex(struct call *c, const char *name, uint64_t val)
{
	text_puts(c->text, name);
	text_hex(c->text, val);
}

static void put_udec(struct call *c, const char *name, uint64_t val)
{
	text_puts(c->text, name);
	text_udec(c->text, val);
}

static void put_mask(struct call *c, const char *name, uint64_t mask)
{
	text_puts(c->text, name);
	print_flags(c->text, &xlat_statmount_mask, mask, "STATMOUNT_???");
}

static void put_request(struct call *c, unsigned int i, bool list)
{
	struct mnt_id_req_fields req = { 0 };
	uint64_t addr = c->args[i];

	if (!fetch_or_addr(c, addr, &req, sizeof(req.size)))
		return;
	put_udec(c, "{size=", req.size);
	if (req.size < REQ_SIZE_VER0) {
		text_putc(c->text, '}');
		return;
	}
	if (!fetch(c, addr, &req, req.size < sizeof(req) ? REQ_SIZE_VER0 :
							  sizeof(req))) {
		text_puts(c->text, ", ???}");
		return;
	}
	text_puts(c->text, ", mnt_ns_fd=");
	put_fd(c, req.mnt_ns_fd);
	if (list && req.mnt_id == LSMT_ROOT)
		text_puts(c->text, ", mnt_id=LSMT_ROOT");
	else
		put_hex(c, ", mnt_id=", req.mnt_id);
	if (list)
		put_hex(c, ", param=", req.param);
	else
		put_mask(c, ", param=", req.param);
	if (req.size >= sizeof(req))
		put_hex(c, ", mnt_ns_id=", req.mnt_ns_id);
	print_tail_at(c, addr, sizeof(req), req.size);
	text_putc(c->text, '}');
}

void print_statmount_req(struct call *c, unsigned int i)
{
	put_request(c, i, false);
}

void print_listmount_req(struct call *c, unsigned int i)
{
	put_request(c, i, true);
}


void print_mount_ids(struct call *c, unsigned int i)
{
	/* Where there is no room none is shown as an address. */
	if (c->error && c->args[2])
		put_addr(c, c->args[i]);
	else
		print_array(c, c->args[i], arg_count(c, i), sizeof(uint64_t),
			    elem_hex64, NULL);
}

/* struct statmount, without the strings that follow. */
struct statmount_fields {
	uint32_t size;
	uint32_t mnt_opts;
	uint64_t mask;
	uint32_t sb_dev_major;
	uint32_t sb_dev_minor;
	uint64_t sb_magic;
	uint32_t sb_flags;
	uint32_t fs_type;
	uint64_t mnt_id;
	uint64_t mnt_parent_id;
	uint32_t mnt_id_old;
	uint32_t mnt_parent_id_old;
	uint64_t mnt_attr;
	uint64_t mnt_propagation;
	uint64_t mnt_peer_group;
	uint64_t mnt_master;
	uint64_t propagate_from;
	uint32_t mnt_root;
	uint32_t mnt_point;
	uint64_t mnt_ns_id;
	uint32_t fs_subtype;
	uint32_t sb_source;
	uint32_t opt_num;
	uint32_t opt_array;
	uint32_t opt_sec_num;
	uint32_t opt_sec_array;
	uint64_t supported_mask;
	uint32_t mnt_uidmap_num;
	uint32_t mnt_uidmap;
	uint32_t mnt_gidmap_num;
	uint32_t mnt_gidmap;
	uint64_t spare[43];
};

/* Bits of the mask. */
enum {
	SB_BASIC	= 0x1,
	MNT_BASIC	= 0x2,
	PROPAGATE_FROM	= 0x4,
	MNT_ROOT	= 0x8,
	MNT_POINT	= 0x10,
	FS_TYPE		= 0x20,
	MNT_NS_ID	= 0x40,
	MNT_OPTS	= 0x80,
	FS_SUBTYPE	= 0x100,
	SB_SOURCE	= 0x200,
	OPT_ARRAY	= 0x400,
	OPT_SEC_ARRAY	= 0x800,
	SUPPORTED_MASK	= 0x1000,
	MNT_UIDMAP	= 0x2000,
	MNT_GIDMAP	= 0x4000,
};

/* A string by its offset behind the structure. */
static void put_str(struct call *c, uint64_t addr, const char *name, uint32_t off)
{
	text_puts(c->text, name);
	print_path_at(c, addr + sizeof(struct statmount_fields) + off);
}

/* Strings, one behind the other. */
static void put_strs(struct call *c, uint64_t addr, const char *name,
		     uint32_t off, uint32_t nr)
{
	uint64_t at = addr + sizeof(struct statmount_fields) + off;
	char buf[4096];
	uint32_t i;

	text_puts(c->text, name);
	text_putc(c->text, '[');
	for (i = 0; i < nr; i++) {
		ssize_t len;

		text_puts(c->text, i ? ", " : "");
		if (i >= c->fmt->arr_max) {
			text_puts(c->text, "...");
			break;
		}
		len = fetch_string(c, at, buf, sizeof(buf));
		if (len < 0 || (size_t)len == sizeof(buf)) {
			put_addr(c, at);
			break;
		}
		print_path_at(c, at);
		at += len + 1;
	}
	text_putc(c->text, ']');
}

void print_statmount(struct call *c, unsigned int i)
{
	uint64_t addr = c->args[i];
	struct statmount_fields s;

	if (!fetch_or_addr(c, addr, &s, sizeof(s)))
		return;
	put_udec(c, "{size=", s.size);
	if (s.mask & MNT_OPTS)
		put_str(c, addr, ", mnt_opts=", s.mnt_opts);
	put_mask(c, ", mask=", s.mask);
	if (s.mask & SB_BASIC) {
		put_udec(c, ", sb_dev_major=", s.sb_dev_major);
		put_udec(c, ", sb_dev_minor=", s.sb_dev_minor);
		text_puts(c->text, ", sb_magic=");
		print_xval(c->text, &xlat_fsmagic, s.sb_magic, NULL);
		text_puts(c->text, ", sb_flags=");
		print_flags(c->text, &xlat_mount_flags, s.sb_flags, "MS_???");
	}
	if (s.mask & FS_TYPE)
		put_str(c, addr, ", fs_type=", s.fs_type);
	if (s.mask & MNT_BASIC) {
		put_hex(c, ", mnt_id=", s.mnt_id);
		put_hex(c, ", mnt_parent_id=", s.mnt_parent_id);
		put_hex(c, ", mnt_id_old=", s.mnt_id_old);
		put_hex(c, ", mnt_parent_id_old=", s.mnt_parent_id_old);
		text_puts(c->text, ", mnt_attr=");
		print_flags(c->text, &xlat_mount_attr_attr, s.mnt_attr,
			    "MOUNT_ATTR_???");
		text_puts(c->text, ", mnt_propagation=");
		print_flags(c->text, &xlat_mount_attr_propagation,
			    s.mnt_propagation, "MS_???");
		put_udec(c, ", mnt_peer_group=", s.mnt_peer_group);
		put_udec(c, ", mnt_master=", s.mnt_master);
	}
	if (s.mask & PROPAGATE_FROM)
		put_udec(c, ", propagate_from=", s.propagate_from);
	if (s.mask & MNT_ROOT)
		put_str(c, addr, ", mnt_root=", s.mnt_root);
	if (s.mask & MNT_POINT)
		put_str(c, addr, ", mnt_point=", s.mnt_point);
	if (s.mask & MNT_NS_ID)
		put_hex(c, ", mnt_ns_id=", s.mnt_ns_id);
	if (s.mask & FS_SUBTYPE)
		put_str(c, addr, ", fs_subtype=", s.fs_subtype);
	if (s.mask & SB_SOURCE)
		put_str(c, addr, ", sb_source=", s.sb_source);
	if (s.mask & OPT_ARRAY) {
		put_udec(c, ", opt_num=", s.opt_num);
		put_strs(c, addr, ", opt_array=", s.opt_array, s.opt_num);
	}
	if (s.mask & OPT_SEC_ARRAY) {
		put_udec(c, ", opt_sec_num=", s.opt_sec_num);
		put_strs(c, addr, ", opt_sec_array=", s.opt_sec_array,
			 s.opt_sec_num);
	}
	if (s.mask & SUPPORTED_MASK)
		put_mask(c, ", supported_mask=", s.supported_mask);
	if (s.mask & MNT_UIDMAP) {
		put_udec(c, ", mnt_uidmap_num=", s.mnt_uidmap_num);
		put_strs(c, addr, ", mnt_uidmap=", s.mnt_uidmap,
			 s.mnt_uidmap_num);
	}
	if (s.mask & MNT_GIDMAP) {
		put_udec(c, ", mnt_gidmap_num=", s.mnt_gidmap_num);
		put_strs(c, addr, ", mnt_gidmap=", s.mnt_gidmap,
			 s.mnt_gidmap_num);
	}
	text_putc(c->text, '}');
}
