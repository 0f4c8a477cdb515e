// SPDX-License-Identifier: GPL-2.0-only
/* What files are: stat, statx, statfs; and their times. */
#include <string.h>
#include <sys/stat.h>

#include <linux/stat.h>

#include "decode.h"

#define STATX_SYNC_TYPE	0x6000

/* struct stat as the x86-64 kernel fills it in. */
struct kernel_stat {
	uint64_t dev;
	uint64_t ino;
	uint64_t nlink;
	uint32_t mode;
	uint32_t uid;
	uint32_t gid;
	uint32_t pad;
	uint64_t rdev;
	int64_t size;
	int64_t blksize;
	int64_t blocks;
	int64_t atime;
	uint64_t atime_nsec;
	int64_t mtime;
	uint64_t mtime_nsec;
	int64_t ctime;
	uint64_t ctime_nsec;
	int64_t unused[3];
};

static void put_udec(struct call *c, const char *name, uint64_t val)
{
	text_puts(c->text, name);
	text_udec(c->text, val);
}

static void put_hex(struct call *c, const char *name, uint64_t val)
{
	text_puts(c->text, name);
	text_hex(c->text, val);
}

/**
 * print_time_comment() - the date of a time, as a comment behind it
 * @c: the call.
 * @sec: seconds since the epoch.
 * @frac: what comes behind the point.
 * @digits: digits of @frac, 0 for none.
 */
void print_time_comment(struct call *c, int64_t sec, uint32_t frac,
			unsigned int digits)
{
	char buf[80];

	format_time(buf, sizeof(buf), sec, frac, digits);
	if (!buf[0])
		return;
	text_puts(c->text, " /* ");
	text_puts(c->text, buf);
	text_puts(c->text, " */");
}

static void put_stat_time(struct call *c, const char *name, int64_t sec,
			  uint64_t nsec)
{
	text_puts(c->text, ", st_");
	text_puts(c->text, name);
	text_putc(c->text, '=');
	text_dec(c->text, sec);
	if (nsec < 1000000000)
		print_time_comment(c, sec, nsec, 9);
	text_puts(c->text, ", st_");
	text_puts(c->text, name);
	put_udec(c, "_nsec=", nsec);
}

static void put_old_time(struct call *c, const char *name, int64_t sec)
{
	text_printf(c->text, ", st_%s=", name);
	text_dec(c->text, sec);
	print_time_comment(c, sec, 0, 0);
}

void print_stat(struct call *c, unsigned int i)
{
	struct kernel_stat st;

	if (!fetch_arg_or_addr(c, i, &st, sizeof(st)))
		return;
	text_putc(c->text, '{');
	if (!c->fmt->abbrev) {
		text_puts(c->text, "st_dev=");
		put_dev(c, st.dev);
		put_udec(c, ", st_ino=", st.ino);
		text_puts(c->text, ", ");
	}
	text_puts(c->text, "st_mode=");
	put_mode(c, st.mode);
	if (!c->fmt->abbrev) {
		put_udec(c, ", st_nlink=", st.nlink);
		put_udec(c, ", st_uid=", st.uid);
		put_udec(c, ", st_gid=", st.gid);
		put_udec(c, ", st_blksize=", st.blksize);
		put_udec(c, ", st_blocks=", st.blocks);
	}
	switch (st.mode & S_IFMT) {
	case S_IFCHR:
	case S_IFBLK:
		text_puts(c->text, ", st_rdev=");
		put_dev(c, st.rdev);
		break;
	default:
		put_udec(c, ", st_size=", st.size);
		break;
	}
	if (c->fmt->abbrev) {
		text_puts(c->text, ", ...}");
		return;
	}
	if (arg_type(c, i) == AS(oldstat)) {
		put_old_time(c, "atime", st.atime);
		put_old_time(c, "mtime", st.mtime);
		put_old_time(c, "ctime", st.ctime);
		text_putc(c->text, '}');
		return;
	}
	put_stat_time(c, "atime", st.atime, st.atime_nsec);
	put_stat_time(c, "mtime", st.mtime, st.mtime_nsec);
	put_stat_time(c, "ctime", st.ctime, st.ctime_nsec);
	text_putc(c->text, '}');
}

void print_stat64(struct call *c, unsigned int i)
{
	print_stat(c, i);
}

void print_oldstat(struct call *c, unsigned int i)
{
	print_stat(c, i);
}

void print_statx_flags(struct call *c, unsigned int i)
{
	uint32_t flags = c->args[i];

	/* With -X raw strace has no number for none of them. */
	if (style.consts != XLAT_RAW || flags & STATX_SYNC_TYPE)
		print_flags(c->text, &xlat_at_statx_sync_types,
			    flags & STATX_SYNC_TYPE, NULL);
	flags &= ~STATX_SYNC_TYPE;
	if (!flags)
		return;
	text_putc(c->text, '|');
	print_flags(c->text, &xlat_at_flags, flags, NULL);
}

static void put_statx_time(struct call *c, const char *name,
			   const struct statx_timestamp *ts)
{
	text_puts(c->text, ", stx_");
	text_puts(c->text, name);
	text_puts(c->text, "={tv_sec=");
	text_dec(c->text, ts->tv_sec);
	put_udec(c, ", tv_nsec=", ts->tv_nsec);
	text_putc(c->text, '}');
	print_time_comment(c, ts->tv_sec, ts->tv_nsec, 9);
}

/* What struct statx has gained since the headers that a build may find. */
struct statx_more {
	uint64_t mnt_id;
	uint32_t dio_mem_align;
	uint32_t dio_offset_align;
	uint64_t subvol;
	uint32_t atomic_write_unit_min;
	uint32_t atomic_write_unit_max;
	uint32_t atomic_write_segments_max;
	uint32_t dio_read_offset_align;
	uint32_t atomic_write_unit_max_opt;
};

#define STATX_MORE	144	/* where they stand */

/* Bits that headers may lack. */
#define MASK_MNT_ID		0x1000
#define MASK_DIOALIGN		0x2000
#define MASK_SUBVOL		0x8000
#define MASK_DIO_READ_ALIGN	0x20000
#define ATTR_WRITE_ATOMIC	0x400000

static void put_statx_more(struct call *c, const struct statx *st,
			   const struct statx_more *more)
{
	if (st->stx_mask & MASK_MNT_ID)
		put_hex(c, ", stx_mnt_id=", more->mnt_id);
	if (st->stx_mask & MASK_DIOALIGN) {
		put_udec(c, ", stx_dio_mem_align=", more->dio_mem_align);
		put_udec(c, ", stx_dio_offset_align=", more->dio_offset_align);
	}
	if (st->stx_mask & MASK_SUBVOL)
		put_hex(c, ", stx_subvol=", more->subvol);
	if (st->stx_attributes & ATTR_WRITE_ATOMIC) {
		put_udec(c, ", stx_atomic_write_unit_min=",
			 more->atomic_write_unit_min);
		put_udec(c, ", stx_atomic_write_unit_max=",
			 more->atomic_write_unit_max);
		put_udec(c, ", stx_atomic_write_segments_max=",
			 more->atomic_write_segments_max);
	}
	if (st->stx_mask & MASK_DIO_READ_ALIGN)
		put_udec(c, ", stx_dio_read_offset_align=",
			 more->dio_read_offset_align);
	if (st->stx_attributes & ATTR_WRITE_ATOMIC)
		put_udec(c, ", stx_atomic_write_unit_max_opt=",
			 more->atomic_write_unit_max_opt);
}

/* Fields are shown when the mask says that they mean something. */
void print_statx(struct call *c, unsigned int i)
{
	bool brief = c->fmt->abbrev;
	struct statx_more more;
	union {
		struct statx x;
		uint8_t byte[256];
	} buf;
	const struct statx *st = &buf.x;

	if (!fetch_or_addr(c, c->args[i], &buf, sizeof(buf)))
		return;
	memcpy(&more, buf.byte + STATX_MORE, sizeof(more));
	text_puts(c->text, "{stx_mask=");
	print_flags(c->text, &xlat_statx_masks, st->stx_mask, "STATX_???");
	if (!brief)
		put_udec(c, ", stx_blksize=", st->stx_blksize);
	text_puts(c->text, ", stx_attributes=");
	print_flags(c->text, &xlat_statx_attrs, st->stx_attributes,
		    "STATX_ATTR_???");
	if (!brief && (st->stx_mask & STATX_NLINK))
		put_udec(c, ", stx_nlink=", st->stx_nlink);
	if (!brief && (st->stx_mask & STATX_UID)) {
		text_puts(c->text, ", stx_uid=");
		put_uid(c, st->stx_uid);
	}
	if (!brief && (st->stx_mask & STATX_GID)) {
		text_puts(c->text, ", stx_gid=");
		put_uid(c, st->stx_gid);
	}
	if (st->stx_mask & (STATX_TYPE | STATX_MODE)) {
		text_puts(c->text, ", stx_mode=");
		put_mode(c, st->stx_mode);
	}
	if (!brief && (st->stx_mask & STATX_INO))
		put_udec(c, ", stx_ino=", st->stx_ino);
	if (st->stx_mask & STATX_SIZE)
		put_udec(c, ", stx_size=", st->stx_size);
	if (brief) {
		text_puts(c->text, ", ...}");
		return;
	}
	if (st->stx_mask & STATX_BLOCKS)
		put_udec(c, ", stx_blocks=", st->stx_blocks);
	text_puts(c->text, ", stx_attributes_mask=");
	print_flags(c->text, &xlat_statx_attrs, st->stx_attributes_mask,
		    "STATX_ATTR_???");
	if (st->stx_mask & STATX_ATIME)
		put_statx_time(c, "atime", &st->stx_atime);
	if (st->stx_mask & STATX_BTIME)
		put_statx_time(c, "btime", &st->stx_btime);
	if (st->stx_mask & STATX_CTIME)
		put_statx_time(c, "ctime", &st->stx_ctime);
	if (st->stx_mask & STATX_MTIME)
		put_statx_time(c, "mtime", &st->stx_mtime);
	put_udec(c, ", stx_rdev_major=", st->stx_rdev_major);
	put_udec(c, ", stx_rdev_minor=", st->stx_rdev_minor);
	put_udec(c, ", stx_dev_major=", st->stx_dev_major);
	put_udec(c, ", stx_dev_minor=", st->stx_dev_minor);
	put_statx_more(c, st, &more);
	text_putc(c->text, '}');
}

/* struct statfs as the x86-64 kernel fills it in. */
struct kernel_statfs {
	int64_t type;
	int64_t bsize;
	uint64_t blocks;
	uint64_t bfree;
	uint64_t bavail;
	uint64_t files;
	uint64_t ffree;
	uint32_t fsid[2];
	int64_t namelen;
	int64_t frsize;
	int64_t flags;
	int64_t spare[4];
};

static void put_fsid(struct call *c, const uint32_t *val)
{
	unsigned int i;

	text_puts(c->text, ", f_fsid={val=[");
	for (i = 0; i < 2; i++) {
		text_puts(c->text, i ? ", " : "");
		if (i >= c->fmt->arr_max) {
			text_puts(c->text, "...");
			break;
		}
		text_hex(c->text, val[i]);
	}
	text_puts(c->text, "]}");
}

#define ST_VALID_FLAG	0x0020

void print_statfs(struct call *c, unsigned int i)
{
	struct kernel_statfs sf;

	if (!fetch_arg_or_addr(c, i, &sf, sizeof(sf)))
		return;
	text_puts(c->text, "{f_type=");
	print_xval(c->text, &xlat_fsmagic, sf.type, NULL);
	put_udec(c, ", f_bsize=", sf.bsize);
	put_udec(c, ", f_blocks=", sf.blocks);
	put_udec(c, ", f_bfree=", sf.bfree);
	put_udec(c, ", f_bavail=", sf.bavail);
	put_udec(c, ", f_files=", sf.files);
	put_udec(c, ", f_ffree=", sf.ffree);
	put_fsid(c, sf.fsid);
	put_udec(c, ", f_namelen=", sf.namelen);
	put_udec(c, ", f_frsize=", sf.frsize);
	/* A kernel that knows the flags says so by one of them. */
	if (sf.flags & ST_VALID_FLAG) {
		text_puts(c->text, ", f_flags=");
		print_flags(c->text, &xlat_statfs_flags, sf.flags, "ST_???");
	}
	text_putc(c->text, '}');
}

/* Not when its size, which stands before it, is wrong. */
void print_statfs64(struct call *c, unsigned int i)
{
	if (c->args[i - 1] == size_as(c, AS(statfs64), 0))
		print_statfs(c, i);
	else
		put_addr(c, c->args[i]);
}

void print_utimbuf(struct call *c, unsigned int i)
{
	int64_t t[2];

	if (!fetch_as_or_addr(c, AS(utimbuf), c->args[i], t, sizeof(t)))
		return;
	text_puts(c->text, "{actime=");
	text_dec(c->text, t[0]);
	print_time_comment(c, t[0], 0, 0);
	text_puts(c->text, ", modtime=");
	text_dec(c->text, t[1]);
	print_time_comment(c, t[1], 0, 0);
	text_putc(c->text, '}');
}

static void put_dated(struct call *c, const struct ktime2 *t, unsigned int digits)
{
	uint64_t end = digits == 9 ? 1000000000 : 1000000;

	if (digits == 9)
		put_timespec(c, t);
	else
		put_timeval(c, t);
	if ((uint64_t)t->frac < end)
		print_time_comment(c, t->sec, t->frac, digits);
}

static bool elem_timeval(struct call *c, const void *elem, size_t size, void *data)
{
	(void)size;
	(void)data;
	put_dated(c, elem, 6);
	return true;
}

/* Both times or none: a half that cannot be read is no half. */
static void print_pair(struct call *c, unsigned int type, uint64_t addr,
		       print_elem_fn fn)
{
	struct ktime2 pair[2];

	if (fetch_as(c, type, addr, pair, sizeof(pair)))
		print_array_as(c, type == AS(utimens_pair64) ? AS(timespec64) :
			       AS(timespec), addr, 2, sizeof(pair[0]), fn, NULL);
	else
		put_addr(c, addr);
}

void print_timeval_pair(struct call *c, unsigned int i)
{
	print_pair(c, AS(timeval_pair), c->args[i], elem_timeval);
}

static bool elem_utimens(struct call *c, const void *elem, size_t size, void *data)
{
	const struct ktime2 *ts = elem;

	(void)size;
	(void)data;
	if (style.consts != XLAT_RAW && ts->frac == UTIME_NOW)
		text_puts(c->text, "UTIME_NOW");
	else if (style.consts != XLAT_RAW && ts->frac == UTIME_OMIT)
		text_puts(c->text, "UTIME_OMIT");
	else
		put_dated(c, ts, 9);
	return true;
}

void print_utimens_pair(struct call *c, unsigned int i)
{
	print_pair(c, arg_type(c, i), c->args[i], elem_utimens);
}

void print_utimens_pair64(struct call *c, unsigned int i)
{
	print_utimens_pair(c, i);
}
