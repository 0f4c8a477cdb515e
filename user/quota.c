// SPDX-License-Identifier: GPL-2.0-only
/* Disk quotas: what quotactl sets and gets. */
#include "decode.h"

void print_quota_cmd(struct call *c, unsigned int i)
{
	uint32_t cmd = c->args[i];

	if (!begin_const(c->text, cmd, BASE_UDEC))
		return;
	text_puts(c->text, "QCMD(");
	print_xval(c->text, &xlat_quota_cmds, cmd >> 8, "Q_???");
	text_puts(c->text, ", ");
	print_xval(c->text, &xlat_quota_types, cmd & 0xff, "???QUOTA");
	text_putc(c->text, ')');
	end_const(c->text);
}

static void put_field(struct call *c, const char *name, uint64_t val)
{
	text_puts(c->text, name);
	text_udec(c->text, val);
}

/* struct if_dqblk; if_nextdqblk has an ID behind it. */
struct dqblk {
	uint64_t bhardlimit;
	uint64_t bsoftlimit;
	uint64_t curspace;
	uint64_t ihardlimit;
	uint64_t isoftlimit;
	uint64_t curinodes;
	uint64_t btime;
	uint64_t itime;
	uint32_t valid;
	uint32_t id;
};

static void put_dqblk(struct call *c, unsigned int i, bool next)
{
	struct dqblk q;

	if (!fetch_or_addr(c, c->args[i], &q, sizeof(q)))
		return;
	put_field(c, "{dqb_bhardlimit=", q.bhardlimit);
	put_field(c, ", dqb_bsoftlimit=", q.bsoftlimit);
	put_field(c, ", dqb_curspace=", q.curspace);
	put_field(c, ", dqb_ihardlimit=", q.ihardlimit);
	put_field(c, ", dqb_isoftlimit=", q.isoftlimit);
	put_field(c, ", dqb_curinodes=", q.curinodes);
	if (c->fmt->abbrev) {
		if (next)
			put_field(c, ", dqb_id=", q.id);
		text_puts(c->text, ", ...}");
		return;
	}
	put_field(c, ", dqb_btime=", q.btime);
	put_field(c, ", dqb_itime=", q.itime);
	text_puts(c->text, ", dqb_valid=");
	print_flags(c->text, &xlat_if_dqblk_valid, q.valid, "QIF_???");
	if (next)
		put_field(c, ", dqb_id=", q.id);
	text_putc(c->text, '}');
}

void print_if_dqblk(struct call *c, unsigned int i)
{
	put_dqblk(c, i, false);
}

void print_if_nextdqblk(struct call *c, unsigned int i)
{
	put_dqblk(c, i, true);
}

void print_if_dqinfo(struct call *c, unsigned int i)
{
	struct {
		uint64_t bgrace;
		uint64_t igrace;
		uint32_t flags;
		uint32_t valid;
	} q;

	if (!fetch_or_addr(c, c->args[i], &q, sizeof(q)))
		return;
	put_field(c, "{dqi_bgrace=", q.bgrace);
	put_field(c, ", dqi_igrace=", q.igrace);
	text_puts(c->text, ", dqi_flags=");
	print_flags(c->text, &xlat_if_dqinfo_flags, q.flags, "DQF_???");
	text_puts(c->text, ", dqi_valid=");
	print_flags(c->text, &xlat_if_dqinfo_valid, q.valid, "IIF_???");
	text_putc(c->text, '}');
}

void print_quota_format_ptr(struct call *c, unsigned int i)
{
	uint32_t format;

	if (!fetch_or_addr(c, c->args[i], &format, sizeof(format)))
		return;
	text_putc(c->text, '[');
	print_xval(c->text, &xlat_quota_formats, format, "QFMT_???");
	text_putc(c->text, ']');
}

static void put_flags_at(struct call *c, uint64_t addr, const struct xlat *x,
			 const char *unknown)
{
	uint32_t flags;

	if (!fetch_or_addr(c, addr, &flags, sizeof(flags)))
		return;
	text_putc(c->text, '[');
	print_flags(c->text, x, flags, unknown);
	text_putc(c->text, ']');
}

void print_xfs_quota_flags(struct call *c, unsigned int i)
{
	put_flags_at(c, c->args[i], &xlat_xfs_quota_flags, "FS_QUOTA_???");
}

void print_xfs_quota_types(struct call *c, unsigned int i)
{
	put_flags_at(c, c->args[i], &xlat_xfs_dqblk_flags, "FS_???_QUOTA");
}

/* struct fs_qfilestat and fs_qfilestatv are the same. */
struct qfilestat {
	uint64_t ino;
	uint64_t nblks;
	uint32_t nextents;
	uint32_t pad;
};

static void put_qfilestat(struct call *c, const char *name,
			  const struct qfilestat *f)
{
	text_puts(c->text, name);
	put_field(c, "{qfs_ino=", f->ino);
	put_field(c, ", qfs_nblks=", f->nblks);
	put_field(c, ", qfs_nextents=", f->nextents);
	text_putc(c->text, '}');
}

/* What both begin with; false: the rest is not wanted. */
static bool put_qs_head(struct call *c, int8_t version, uint16_t flags)
{
	text_puts(c->text, "{qs_version=");
	text_dec(c->text, version);
	if (c->fmt->abbrev) {
		text_puts(c->text, ", ...}");
		return false;
	}
	text_puts(c->text, ", qs_flags=");
	print_flags(c->text, &xlat_xfs_quota_flags, flags, "FS_QUOTA_???");
	return true;
}

static void put_qs_limits(struct call *c, const int32_t *time, const uint16_t *warn)
{
	text_puts(c->text, ", qs_btimelimit=");
	text_dec(c->text, time[0]);
	text_puts(c->text, ", qs_itimelimit=");
	text_dec(c->text, time[1]);
	text_puts(c->text, ", qs_rtbtimelimit=");
	text_dec(c->text, time[2]);
	put_field(c, ", qs_bwarnlimit=", warn[0]);
	put_field(c, ", qs_iwarnlimit=", warn[1]);
	text_putc(c->text, '}');
}

void print_fs_quota_stat(struct call *c, unsigned int i)
{
	struct {
		int8_t version;
		uint16_t flags;
		struct qfilestat uquota;
		struct qfilestat gquota;
		uint32_t incoredqs;
		int32_t time[3];
		uint16_t warn[2];
	} q;

	if (!fetch_arg_or_addr(c, i, &q, sizeof(q)) ||
	    !put_qs_head(c, q.version, q.flags))
		return;
	put_qfilestat(c, ", qs_uquota=", &q.uquota);
	put_qfilestat(c, ", qs_gquota=", &q.gquota);
	put_field(c, ", qs_incoredqs=", q.incoredqs);
	put_qs_limits(c, q.time, q.warn);
}

void print_fs_quota_statv(struct call *c, unsigned int i)
{
	struct {
		int8_t version;
		uint16_t flags;
		uint32_t incoredqs;
		struct qfilestat quota[3];
		int32_t time[3];
		uint16_t warn[3];
		uint8_t pad[62];
	} q;

	if (!fetch_arg_or_addr(c, i, &q, sizeof(q)) ||
	    !put_qs_head(c, q.version, q.flags))
		return;
	put_field(c, ", qs_incoredqs=", q.incoredqs);
	put_qfilestat(c, ", qs_uquota=", &q.quota[0]);
	put_qfilestat(c, ", qs_gquota=", &q.quota[1]);
	put_qfilestat(c, ", qs_pquota=", &q.quota[2]);
	put_qs_limits(c, q.time, q.warn);
}
