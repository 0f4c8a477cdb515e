// SPDX-License-Identifier: GPL-2.0-only
/* Arguments of ioctl on btrfs. */
#include <errno.h>
#include <string.h>

#include "fields.h"
#include "net.h"

#define MAX64(name, at)		{ name, at, 8, 'W', 0, &xlat_u64_max }
#define OBJECTID(name, at)	{ name, at, 8, 'W', 0, &xlat_btrfs_objectids }
#define KEY_TYPE(name, at)	{ name, at, 4, 'W', 0, &xlat_btrfs_key_types }
#define DEVID(name, at)		{ name, at, 8, 'D' }

/* Volumes. */

FIELDS(vol_args, { "fd", 0, 4, 'f' }, { "name", 8, 1, 's', 4088 });
STRUCT_TYPE(btrfs_vol_args, &vol_args, 4096)

FIELDS(qgroup_limit,
	{ "flags", 0, 8, 'F', 0, &xlat_btrfs_limit_flags,
	  "BTRFS_QGROUP_LIMIT_???" },
	{ "max_rfer", 8, 8, 'u' }, { "max_excl", 16, 8, 'u' },
	{ "rsv_rfer", 24, 8, 'u' }, { "rsv_excl", 32, 8, 'u' });
FIELDS(qgroup_inherit,
	{ "flags", 0, 8, 'F', 0, &xlat_btrfs_inherit_flags,
	  "BTRFS_QGROUP_INHERIT_???" },
	{ "num_qgroups", 8, 8, 'u' }, { "num_ref_copies", 16, 8, 'u' },
	{ "num_excl_copies", 24, 8, 'u' },
	{ "lim", 32, 40, '{', 0, NULL, NULL, &qgroup_limit });

#define INHERIT_BYTES	72

static bool elem_udec64(struct call *c, const void *elem, size_t size,
			void *data)
{
	(void)size;
	(void)data;
	text_udec(c->text, *(const uint64_t *)elem);
	return true;
}

static void print_inherit_at(struct call *c, uint64_t addr)
{
	uint64_t b[INHERIT_BYTES / 8];

	if (!fetch_or_addr(c, addr, b, sizeof(b)))
		return;
	put_fields(c, &qgroup_inherit, b, "{");
	if (c->fmt->abbrev) {
		text_puts(c->text, ", ...}");
		return;
	}
	text_puts(c->text, ", qgroups=");
	print_array(c, addr + INHERIT_BYTES, b[1], 8, elem_udec64, NULL);
	text_putc(c->text, '}');
}

FOLLOWED_TYPE(u64_array)
FOLLOWED_TYPE(btrfs_inherit)

#define SUBVOL_QGROUP_INHERIT	4

FIELDS(vol_v2_head,
	{ "fd", 0, 4, 'f' },
	{ "flags", 16, 8, 'F', 0, &xlat_btrfs_subvol_flags,
	  "BTRFS_SUBVOL_???" });
FIELDS(vol_v2_size, { "size", 24, 8, 'u' });
FIELDS(vol_v2_name, { "name", 56, 1, 's', 4040 });
FIELDS(vol_v2_out, { "transid", 8, 8, 'u' });

void print_btrfs_vol_args_v2(struct call *c, unsigned int i)
{
	uint64_t b[512];

	if (!fetch_before(c, i, b, sizeof(b)))
		return;
	put_fields(c, &vol_v2_head, b, "{");
	if (b[2] & SUBVOL_QGROUP_INHERIT) {
		put_fields(c, &vol_v2_size, b, ", ");
		text_puts(c->text, ", qgroup_inherit=");
		c->at_exit = false;
		print_inherit_at(c, b[4]);
		c->at_exit = true;
	}
	put_fields(c, &vol_v2_name, b, ", ");
	text_putc(c->text, '}');
	if (c->error)
		return;
	text_puts(c->text, " => ");
	print_struct_arg(c, &vol_v2_out, i, sizeof(b));
}

void print_btrfs_subvol_flags(struct call *c, unsigned int i)
{
	uint64_t flags;

	if (fetch_or_addr(c, c->args[i], &flags, sizeof(flags)))
		print_flags(c->text, &xlat_btrfs_subvol_flags, flags,
			    "BTRFS_SUBVOL_???");
}

#define TIMESPEC(name, at)	{ name, at, 16, 'c', .put = put_btrfs_time }

FIELDS(btrfs_timespec, { "sec", 0, 8, 'u' }, { "nsec", 8, 4, 'u' });

static void put_btrfs_time(struct call *c, const void *at)
{
	uint64_t sec;
	uint32_t nsec;

	put_struct(c, &btrfs_timespec, at);
	memcpy(&sec, at, sizeof(sec));
	memcpy(&nsec, (const uint8_t *)at + 8, sizeof(nsec));
	print_time_comment(c, sec, nsec, 9);
}

FIELDS(received_in,
	{ "uuid", 0, 16, 'g' }, { "stransid", 16, 8, 'u' },
	TIMESPEC("stime", 32), { "flags", 64, 8, 'u' });
FIELDS(received_out, { "rtransid", 24, 8, 'u' }, TIMESPEC("rtime", 48));
STRUCT_INOUT(btrfs_received, &received_in, &received_out, 200)

FIELDS(send_head, { "send_fd", 0, 4, 'f' }, { "clone_sources_count", 8, 8, 'u' });
FIELDS(send_addr, { "clone_sources", 16, 8, 'p' });
FIELDS(send_tail,
	OBJECTID("parent_root", 24),
	{ "flags", 32, 8, 'F', 0, &xlat_btrfs_send_flags,
	  "BTRFS_SEND_FLAG_???" });

static bool elem_objectid(struct call *c, const void *elem, size_t size,
			  void *data)
{
	(void)size;
	(void)data;
	print_xval_as(c->text, &xlat_btrfs_objectids, *(const uint64_t *)elem,
		      BASE_UDEC, NULL);
	return true;
}

void print_btrfs_send(struct call *c, unsigned int i)
{
	uint64_t b[9];

	if (!fetch_arg_or_addr(c, i, b, sizeof(b)))
		return;
	put_fields(c, &send_head, b, "{");
	if (c->fmt->abbrev) {
		put_fields(c, &send_addr, b, ", ");
	} else {
		text_puts(c->text, ", clone_sources=");
		print_array(c, b[2], b[1], 8, elem_objectid, NULL);
	}
	put_fields(c, &send_tail, b, ", ");
	text_putc(c->text, '}');
}

/* Numbers with names. */

void print_btrfs_balance_ctl(struct call *c, unsigned int i)
{
	print_xval(c->text, &xlat_btrfs_balance_ctl_cmds, (uint32_t)c->args[i],
		   "BTRFS_BALANCE_CTL_???");
}

/* Balancing. */

FIELDS(balance_what,
	{ "profiles", 0, 8, 'F', 0, &xlat_btrfs_space_flags,
	  "BTRFS_BLOCK_GROUP_???" },
	MAX64("usage", 8), DEVID("devid", 16), MAX64("pstart", 24),
	MAX64("pend", 32), MAX64("vstart", 40), MAX64("vend", 48),
	MAX64("target", 56),
	{ "flags", 64, 8, 'F', 0, &xlat_btrfs_balance_args,
	  "BTRFS_BALANCE_ARGS_???" });

FIELDS(balance_flags,
	{ "flags", 0, 8, 'F', 0, &xlat_btrfs_balance_flags,
	  "BTRFS_BALANCE_???" });
FIELDS(balance_state,
	{ "state", 8, 8, 'F', 0, &xlat_btrfs_balance_state,
	  "BTRFS_BALANCE_STATE_???" });

#define BALANCE_BYTES	1024

static void put_balance(struct call *c, const uint64_t *b, bool out)
{
	static const struct {
		const char *name;
		unsigned int flag, offset;
	} parts[] = {
		{ ", data=", 1, 16 }, { ", meta=", 4, 152 }, { ", sys=", 2, 288 },
	};
	unsigned int i;

	put_fields(c, &balance_flags, b, "{");
	if (out)
		put_fields(c, &balance_state, b, ", ");
	for (i = 0; i < sizeof(parts) / sizeof(*parts); i++) {
		if (!(b[0] & parts[i].flag))
			continue;
		text_puts(c->text, parts[i].name);
		put_struct(c, &balance_what, (const uint8_t *)b + parts[i].offset);
	}
	text_putc(c->text, '}');
}

void print_btrfs_balance(struct call *c, unsigned int i)
{
	uint64_t b[BALANCE_BYTES / 8];

	if (fetch_before(c, i, b, sizeof(b)))
		put_balance(c, b, false);
	if (c->error)
		return;
	text_puts(c->text, " => ");
	if (fetch_or_addr(c, c->args[i], b, sizeof(b)))
		put_balance(c, b, true);
}

void print_btrfs_progress(struct call *c, unsigned int i)
{
	uint64_t b[BALANCE_BYTES / 8];

	if (fetch_or_addr(c, c->args[i], b, sizeof(b)))
		put_balance(c, b, true);
}

/* Putting together. */

FIELDS(defrag_range,
	{ "start", 0, 8, 'u' }, MAX64("len", 8),
	{ "flags", 16, 8, 'F', 0, &xlat_btrfs_defrag_flags,
	  "BTRFS_DEFRAG_RANGE_???" },
	{ "extent_thresh", 24, 4, 'u' },
	{ "compress_type", 28, 4, 'V', 0, &xlat_btrfs_compress_types,
	  "BTRFS_COMPRESS_???" });
STRUCT_TYPE(btrfs_defrag_range, &defrag_range, 48)

/* Devices. */

#define DEV_UUID_AT	8

FIELDS(dev_id, DEVID("devid", 0));
FIELDS(dev_uuid, { "uuid", DEV_UUID_AT, 16, 'g' });
FIELDS(dev_info,
	{ "bytes_used", 24, 8, 'u' }, { "total_bytes", 32, 8, 'u' },
	{ "path", 3072, 1, 's', 1024 });

static bool has_uuid(const uint64_t *b)
{
	return b[1] || b[2];
}

void print_btrfs_dev_info(struct call *c, unsigned int i)
{
	uint64_t b[512];

	if (!fetch_before(c, i, b, sizeof(b)))
		return;
	put_fields(c, &dev_id, b, "{");
	if (has_uuid(b))
		put_fields(c, &dev_uuid, b, ", ");
	text_putc(c->text, '}');
	if (c->error)
		return;
	text_puts(c->text, " => ");
	if (!fetch_or_addr(c, c->args[i], b, sizeof(b)))
		return;
	if (has_uuid(b))
		put_fields(c, &dev_uuid, b, "{");
	put_fields(c, &dev_info, b, has_uuid(b) ? ", " : "{");
	text_putc(c->text, '}');
}

FIELDS(replace_start,
	DEVID("srcdevid", 0),
	{ "cont_reading_from_srcdev_mode", 8, 8, 'V', 0,
	  &xlat_btrfs_cont_reading,
	  "BTRFS_IOCTL_DEV_REPLACE_CONT_READING_FROM_SRCDEV_MODE_???" },
	{ "srcdev_name", 16, 1, 's', 1025 },
	{ "tgtdev_name", 1041, 1, 's', 1025 });

static void put_thousandths(struct call *c, const void *at)
{
	uint64_t v;

	memcpy(&v, at, sizeof(v));
	text_udec(c->text, v);
	if (v <= 1000 && style.consts != XLAT_RAW)
		text_printf(c->text, " /* %u.%u%% */", (unsigned int)v / 10,
			    (unsigned int)v % 10);
}

static void put_date(struct call *c, const void *at)
{
	uint64_t v;

	memcpy(&v, at, sizeof(v));
	text_udec(c->text, v);
	print_time_comment(c, v, 0, 0);
}

FIELDS(replace_status,
	{ "replace_state", 0, 8, 'V', 0, &xlat_btrfs_replace_states,
	  "BTRFS_IOCTL_DEV_REPLACE_STATE_???" },
	{ "progress_1000", 8, 8, 'c', .put = put_thousandths },
	{ "time_started", 16, 8, 'c', .put = put_date },
	{ "time_stopped", 24, 8, 'c', .put = put_date },
	{ "num_write_errors", 32, 8, 'u' },
	{ "num_uncorrectable_read_errors", 40, 8, 'u' });
FIELDS(replace_cmd,
	{ "cmd", 0, 8, 'V', 0, &xlat_btrfs_replace_cmds,
	  "BTRFS_IOCTL_DEV_REPLACE_CMD_???" });
FIELDS(replace_result,
	{ "result", 8, 8, 'V', 0, &xlat_btrfs_replace_results,
	  "BTRFS_IOCTL_DEV_REPLACE_RESULT_???" });

enum {
	REPLACE_START,
	REPLACE_STATUS,
};

void print_btrfs_replace(struct call *c, unsigned int i)
{
	uint64_t b[325];

	if (!fetch_before(c, i, b, sizeof(b)))
		return;
	put_fields(c, &replace_cmd, b, "{");
	if (b[0] == REPLACE_START) {
		text_puts(c->text, ", start=");
		put_struct(c, &replace_start, b + 2);
	}
	text_putc(c->text, '}');
	if (c->error)
		return;
	text_puts(c->text, " => ");
	if (!fetch_arg_or_addr(c, i, b, sizeof(b)))
		return;
	put_fields(c, &replace_result, b, "{");
	if (b[0] == REPLACE_STATUS) {
		text_puts(c->text, ", status=");
		put_struct(c, &replace_status, b + 2);
	}
	text_putc(c->text, '}');
}

#define DEV_STATS	5

FIELDS(dev_stats,
	{ "nr_items", 8, 8, 'u' },
	{ "flags", 16, 8, 'F', 0, &xlat_btrfs_dev_stats_flags,
	  "BTRFS_DEV_STATS_???" });

void print_btrfs_dev_stats(struct call *c, unsigned int i)
{
	uint64_t b[129], k;

	if (!fetch_before(c, i, b, sizeof(b)))
		return;
	put_fields(c, &dev_id, b, "{");
	put_fields(c, &dev_stats, b, ", ");
	text_putc(c->text, '}');
	if (c->error)
		return;
	text_puts(c->text, " => ");
	if (!fetch_or_addr(c, c->args[i], b, sizeof(b)))
		return;
	put_fields(c, &dev_stats, b, "{");
	text_puts(c->text, ", [");
	for (k = 0; k < b[1]; k++) {
		text_puts(c->text, k ? ", " : "");
		if (k >= DEV_STATS) {
			text_puts(c->text, "...");
			break;
		}
		text_putc(c->text, '[');
		print_xval_as(c->text, &xlat_btrfs_dev_stats, k, BASE_UDEC, NULL);
		text_puts(c->text, "]=");
		text_udec(c->text, b[3 + k]);
	}
	text_puts(c->text, "]}");
}

FIELDS(scrub_progress,
	{ "data_extents_scrubbed", 0, 8, 'u' },
	{ "tree_extents_scrubbed", 8, 8, 'u' },
	{ "data_bytes_scrubbed", 16, 8, 'u' },
	{ "tree_bytes_scrubbed", 24, 8, 'u' }, { "read_errors", 32, 8, 'u' },
	{ "csum_errors", 40, 8, 'u' }, { "verify_errors", 48, 8, 'u' },
	{ "no_csum", 56, 8, 'u' }, { "csum_discards", 64, 8, 'u' },
	{ "super_errors", 72, 8, 'u' }, { "malloc_errors", 80, 8, 'u' },
	{ "uncorrectable_errors", 88, 8, 'u' },
	{ "corrected_errors", 96, 8, 'u' }, { "last_physical", 104, 8, 'u' },
	{ "unverified_errors", 112, 8, 'u' });
FIELDS(scrub_in,
	DEVID("devid", 0), { "start", 8, 8, 'u' }, MAX64("end", 16),
	{ "flags", 24, 8, 'F', 0, &xlat_btrfs_scrub_flags,
	  "BTRFS_SCRUB_???" });
FIELDS(scrub_out,
	{ "progress", 32, 120, '{', 0, NULL, NULL, &scrub_progress });
STRUCT_INOUT(btrfs_scrub, &scrub_in, &scrub_out, 1024)
STRUCT_INOUT(btrfs_scrub_progress, &dev_id, &scrub_out, 1024)

/* File systems.  Of compatible features there are none yet. */

static const struct xlat no_flags;

#define FEATURES							\
	{ "compat_flags", 0, 8, 'F', 0, &no_flags,		\
	  "BTRFS_FEATURE_COMPAT_???" },					\
	{ "compat_ro_flags", 8, 8, 'F', 0,				\
	  &xlat_btrfs_features_compat_ro,				\
	  "BTRFS_FEATURE_COMPAT_RO_???" },				\
	{ "incompat_flags", 16, 8, 'F', 0,				\
	  &xlat_btrfs_features_incompat,				\
	  "BTRFS_FEATURE_INCOMPAT_???" }

FIELDS(features, FEATURES);
STRUCT_TYPE(btrfs_features, &features, 24)

static void print_features(struct call *c, unsigned int i,
			   const char *const *comments, unsigned int nr)
{
	uint64_t b[9];
	unsigned int k;

	if (!fetch_or_addr(c, c->args[i], b, nr * 24))
		return;
	for (k = 0; k < nr; k++) {
		text_puts(c->text, k ? ", " : "[");
		put_struct(c, &features, b + 3 * k);
		text_puts(c->text, comments[k]);
	}
	text_putc(c->text, ']');
}

void print_btrfs_features_set(struct call *c, unsigned int i)
{
	static const char *const comments[] = { "", "" };

	print_features(c, i, comments, 2);
}

void print_btrfs_features_known(struct call *c, unsigned int i)
{
	static const char *const comments[] = {
		" /* supported */", " /* safe to set */", " /* safe to clear */",
	};

	print_features(c, i, comments, 3);
}

FIELDS(fs_info_head,
	{ "max_id", 0, 8, 'u' }, { "num_devices", 8, 8, 'u' },
	{ "fsid", 16, 16, 'g' }, { "nodesize", 32, 4, 'u' },
	{ "sectorsize", 36, 4, 'u' }, { "clone_alignment", 40, 4, 'u' });
FIELDS(fs_info_csum,
	{ "csum_type", 44, 2, 'V', 0, &xlat_btrfs_csum_types,
	  "BTRFS_CSUM_TYPE_???" }, { "csum_size", 46, 2, 'u' });
FIELDS(fs_info_flags,
	{ "flags", 48, 8, 'F', 0, &xlat_btrfs_fs_info_flags,
	  "BTRFS_FS_INFO_FLAG_???" });
FIELDS(fs_info_generation, { "generation", 56, 8, 'u' });
FIELDS(fs_info_uuid, { "metadata_uuid", 64, 16, 'g' });

void print_btrfs_fs_info(struct call *c, unsigned int i)
{
	uint64_t b[128], flags;

	if (!fetch_or_addr(c, c->args[i], b, sizeof(b)))
		return;
	flags = b[6];
	put_fields(c, &fs_info_head, b, "{");
	if (flags & 1)
		put_fields(c, &fs_info_csum, b, ", ");
	put_fields(c, &fs_info_flags, b, ", ");
	if (flags & 2)
		put_fields(c, &fs_info_generation, b, ", ");
	if (flags & 4)
		put_fields(c, &fs_info_uuid, b, ", ");
	text_putc(c->text, '}');
}

FIELDS(space_in, { "space_slots", 0, 8, 'u' });
FIELDS(space_out, { "total_spaces", 8, 8, 'u' });
FIELDS(space_info,
	{ "flags", 0, 8, 'F', 0, &xlat_btrfs_space_flags,
	  "BTRFS_SPACE_INFO_???" },
	{ "total_bytes", 8, 8, 'u' }, { "used_bytes", 16, 8, 'u' });

void print_btrfs_space(struct call *c, unsigned int i)
{
	uint64_t b[2];

	if (!fetch_before(c, i, b, sizeof(b)))
		return;
	put_struct(c, &space_in, b);
	if (c->error)
		return;
	text_puts(c->text, " => ");
	if (!fetch_or_addr(c, c->args[i], b, sizeof(b)))
		return;
	put_fields(c, &space_out, b, "{");
	if (!b[0] && b[1]) {
		/* Only their number was asked for. */
	} else if (c->fmt->abbrev) {
		text_puts(c->text, ", ...");
	} else {
		text_puts(c->text, ", spaces=");
		print_array(c, c->args[i] + sizeof(b), b[1], 24, elem_struct,
			    (void *)&space_info);
	}
	text_putc(c->text, '}');
}

FOLLOWED_TYPE(btrfs_space_info)

/* Quotas. */

FIELDS(qgroup_assign,
	{ "assign", 0, 8, 'u' }, { "src", 8, 8, 'u' }, { "dst", 16, 8, 'u' });
STRUCT_TYPE(btrfs_qgroup_assign, &qgroup_assign, 24)

FIELDS(qgroup_create, { "create", 0, 8, 'u' }, { "qgroupid", 8, 8, 'u' });
STRUCT_TYPE(btrfs_qgroup_create, &qgroup_create, 16)

FIELDS(qgroup_limit_args,
	{ "qgroupid", 0, 8, 'u' },
	{ "lim", 8, 40, '{', 0, NULL, NULL, &qgroup_limit });
STRUCT_TYPE(btrfs_qgroup_limit, &qgroup_limit_args, 48)

FIELDS(quota_ctl,
	{ "cmd", 0, 8, 'V', 0, &xlat_btrfs_quota_cmds, "BTRFS_QUOTA_CTL_???" });
STRUCT_TYPE(btrfs_quota_ctl, &quota_ctl, 16)

FIELDS(quota_rescan, { "flags", 0, 8, 'u' });
FIELDS(quota_status, { "flags", 0, 8, 'u' }, OBJECTID("progress", 8));
STRUCT_TYPE(btrfs_quota_rescan, &quota_rescan, 64)
STRUCT_TYPE(btrfs_quota_status, &quota_status, 64)

/* Looking things up. */

FIELDS(ino_lookup_in, OBJECTID("treeid", 0), OBJECTID("objectid", 8));
FIELDS(ino_lookup_tree, OBJECTID("treeid", 0));
FIELDS(ino_lookup_name, { "name", 16, 1, 's', 4080 });

void print_btrfs_ino_lookup(struct call *c, unsigned int i)
{
	uint64_t b[512];
	bool tree;

	if (!fetch_before(c, i, b, sizeof(b)))
		return;
	put_struct(c, &ino_lookup_in, b);
	if (c->error)
		return;
	/* 0 asks for the tree that has the file. */
	tree = !b[0];
	text_puts(c->text, " => ");
	if (!fetch_or_addr(c, c->args[i], b, sizeof(b)))
		return;
	text_putc(c->text, '{');
	if (tree) {
		put_fields(c, &ino_lookup_tree, b, "");
		text_puts(c->text, ", ");
	}
	put_fields(c, &ino_lookup_name, b, "");
	text_putc(c->text, '}');
}

FIELDS(container,
	{ "bytes_left", 0, 4, 'u' }, { "bytes_missing", 4, 4, 'u' },
	{ "elem_cnt", 8, 4, 'u' }, { "elem_missed", 12, 4, 'u' });
FIELDS(inode_found,
	{ "inum", 0, 8, 'u' }, { "offset", 8, 8, 'u' }, { "root", 16, 8, 'u' });

#define CONTAINER_HEAD	16

static bool elem_path_at(struct call *c, const void *elem, size_t size,
			 void *data)
{
	(void)size;
	print_path_at(c, *(const uint64_t *)data + *(const uint64_t *)elem);
	return true;
}

/* What was found, of paths or of inodes. */
static void print_container_at(struct call *c, uint64_t addr, bool paths)
{
	uint64_t val = addr + CONTAINER_HEAD;
	uint32_t b[4];

	if (!fetch_or_addr(c, addr, b, sizeof(b)))
		return;
	put_fields(c, &container, b, "{");
	if (c->fmt->abbrev) {
		text_puts(c->text, ", ...}");
		return;
	}
	text_puts(c->text, ", val=");
	if (paths)
		print_array(c, val, b[2], 8, elem_path_at, &val);
	else
		print_array(c, val, b[2] / 3, 24, elem_struct,
			    (void *)&inode_found);
	text_putc(c->text, '}');
}

FOLLOWED_TYPE(btrfs_container)
FOLLOWED_TYPE(btrfs_search_buf)

FIELDS(ino_paths,
	{ "inum", 0, 8, 'u' }, { "size", 8, 8, 'u' }, { "fspath", 48, 8, 'p' });
FIELDS(logical_ino,
	{ "logical", 0, 8, 'u' }, { "size", 8, 8, 'u' },
	{ "reserved", 16, 8, 'Z', 3 },
	{ "flags", 40, 8, 'F', 0, &xlat_btrfs_logical_ino_flags,
	  "BTRFS_LOGICAL_INO_ARGS_???" }, { "inodes", 48, 8, 'p' });

static void print_found(struct call *c, unsigned int i, bool paths)
{
	uint64_t b[7];

	if (!fetch_before(c, i, b, sizeof(b)))
		return;
	put_struct(c, paths ? &ino_paths : &logical_ino, b);
	if (c->error)
		return;
	text_puts(c->text, " => ");
	if (!fetch_or_addr(c, c->args[i], b, sizeof(b)))
		return;
	text_puts(c->text, paths ? "{fspath=" : "{inodes=");
	print_container_at(c, b[6], paths);
	text_putc(c->text, '}');
}

void print_btrfs_ino_paths(struct call *c, unsigned int i)
{
	print_found(c, i, true);
}

void print_btrfs_logical_ino(struct call *c, unsigned int i)
{
	print_found(c, i, false);
}

/* Searching trees. */

#define FIRST_FREE	256ULL
#define LAST_FREE	-256ULL

#define SEARCH_KEY	104	/* bytes of what is looked for */
#define SEARCH_BYTES	4096	/* of the whole argument */
#define SEARCH_V2_HEAD	112	/* ... before what comes back */
#define SEARCH_HEADER	32	/* of an item that comes back */

FIELDS(search_tree, OBJECTID("tree_id", 0));
FIELDS(search_min, OBJECTID("min_objectid", 8));
FIELDS(search_max, OBJECTID("max_objectid", 16));
FIELDS(search_rest,
	MAX64("min_offset", 24), MAX64("max_offset", 32),
	MAX64("min_transid", 40), MAX64("max_transid", 48),
	KEY_TYPE("min_type", 56), KEY_TYPE("max_type", 60),
	{ "nr_items", 64, 4, 'u' });
FIELDS(search_items, { "nr_items", 64, 4, 'u' });
FIELDS(search_size, { "buf_size", 104, 8, 'u' });
FIELDS(search_header,
	{ "transid", 0, 8, 'u' }, OBJECTID("objectid", 8),
	{ "offset", 16, 8, 'u' }, KEY_TYPE("type", 24), { "len", 28, 4, 'u' });

static void put_search_key(struct call *c, const uint64_t *b, bool out)
{
	text_puts(c->text, "{key=");
	if (out) {
		put_struct(c, &search_items, b);
		return;
	}
	put_fields(c, &search_tree, b, "{");
	if (b[1] != FIRST_FREE || !c->fmt->abbrev)
		put_fields(c, &search_min, b, ", ");
	if (b[2] != LAST_FREE || !c->fmt->abbrev)
		put_fields(c, &search_max, b, ", ");
	put_fields(c, &search_rest, b, ", ");
	text_putc(c->text, '}');
}

static void print_search_items(struct call *c, uint64_t addr, uint64_t size,
			       uint32_t nr)
{
	uint64_t b[SEARCH_HEADER / 8], at = 0;
	uint32_t i;

	if (c->fmt->abbrev) {
		text_puts(c->text, ", ...");
		return;
	}
	text_puts(c->text, ", buf=[");
	for (i = 0; i < nr; i++) {
		text_puts(c->text, i ? ", " : "");
		if (addr + at < addr || at + SEARCH_HEADER > size ||
		    i > c->fmt->str_max) {
			text_puts(c->text, "...");
			break;
		}
		if (!fetch(c, addr + at, b, sizeof(b))) {
			text_puts(c->text, "... /* ");
			put_addr(c, addr + at);
			text_puts(c->text, " */");
			break;
		}
		put_struct(c, &search_header, b);
		at += SEARCH_HEADER + (b[3] >> 32);
	}
	text_putc(c->text, ']');
}

/*
 * What a search was asked and what it found: a key, a size if the structure
 * brings one, and the items after the @head bytes of both.
 */
static void print_search(struct call *c, unsigned int i, unsigned int head)
{
	const bool sized = head != SEARCH_KEY;
	uint64_t b[SEARCH_V2_HEAD / 8];

	if (!fetch_before(c, i, b, head))
		return;
	put_search_key(c, b, false);
	if (sized)
		put_fields(c, &search_size, b, ", ");
	text_putc(c->text, '}');
	/* How large it would have to be. */
	if (sized && c->error == EOVERFLOW) {
		text_puts(c->text, " => ");
		if (fetch(c, c->args[i], b, head))
			put_struct(c, &search_size, b);
		else
			put_addr(c, c->args[i]);
	}
	if (c->error)
		return;
	text_puts(c->text, " => ");
	if (!fetch_or_addr(c, c->args[i], b, head))
		return;
	put_search_key(c, b, true);
	if (sized)
		put_fields(c, &search_size, b, ", ");
	print_search_items(c, c->args[i] + head,
			   sized ? b[13] : SEARCH_BYTES - SEARCH_KEY,
			   (uint32_t)b[8]);
	text_putc(c->text, '}');
}

void print_btrfs_search(struct call *c, unsigned int i)
{
	print_search(c, i, SEARCH_KEY);
}

void print_btrfs_search_v2(struct call *c, unsigned int i)
{
	print_search(c, i, SEARCH_V2_HEAD);
}
