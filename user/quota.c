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
