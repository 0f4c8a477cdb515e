// SPDX-License-Identifier: GPL-2.0-only
/* Resource limits and priorities. */
#include "decode.h"

/* Whole KiB are shown as such. */
static void put_rlim(struct call *c, uint64_t lim, const char *infinity)
{
	if (lim == UINT64_MAX) {
		put_const(c->text, infinity, lim, BASE_UDEC);
	} else if (lim > 1024 && lim % 1024 == 0) {
		if (!begin_const(c->text, lim, BASE_UDEC))
			return;
		text_udec(c->text, lim / 1024);
		text_puts(c->text, "*1024");
		end_const(c->text);
	} else {
		text_udec(c->text, lim);
	}
}

void print_rlimit(struct call *c, unsigned int i)
{
	const char *infinity = "RLIM64_INFINITY";
	uint64_t lim[2];
	unsigned int n;

	if (!fetch_arg_or_addr(c, i, lim, sizeof(lim)))
		return;
	for (n = 0; size_as(c, arg_type(c, i), 16) == 8 && n < 2; n++) {
		infinity = "RLIM_INFINITY";
		if (lim[n] == UINT32_MAX)
			lim[n] = UINT64_MAX;
	}
	text_puts(c->text, "{rlim_cur=");
	put_rlim(c, lim[0], infinity);
	text_puts(c->text, ", rlim_max=");
	put_rlim(c, lim[1], infinity);
	text_putc(c->text, '}');
}

void print_rlimit64(struct call *c, unsigned int i)
{
	print_rlimit(c, i);
}

#define IOPRIO_CLASS_SHIFT_NR	13
#define IOPRIO_DATA_MASK	0x1fff

static void put_ioprio_parts(struct text *t, uint32_t prio)
{
	text_puts(t, "IOPRIO_PRIO_VALUE(");
	print_xval(t, &xlat_ioprio_class, prio >> IOPRIO_CLASS_SHIFT_NR,
		   "IOPRIO_CLASS_???");
	text_puts(t, ", ");
	text_udec(t, prio & IOPRIO_DATA_MASK);
	text_putc(t, ')');
}

/** put_ioprio() - an I/O priority; @base: how its number prints, with -X */
void put_ioprio(struct text *t, uint32_t prio, enum base base)
{
	if (style.consts != XLAT_ABBREV && base == BASE_HEX)
		text_hex(t, prio);
	else if (style.consts != XLAT_ABBREV)
		text_dec(t, (int32_t)prio);
	if (style.consts == XLAT_RAW)
		return;
	/* Within the comment strace goes on with numbers. */
	if (style.consts == XLAT_VERBOSE)
		text_puts(t, " /* ");
	put_ioprio_parts(t, prio);
	if (style.consts == XLAT_VERBOSE)
		text_puts(t, " */");
}

void print_ioprio(struct call *c, unsigned int i)
{
	put_ioprio(c->text, c->args[i], BASE_DEC);
}

/* Its result is explained. */
void decode_ioprio_get(struct call *c)
{
	if (!c->exiting) {
		begin_arg(c, 0);
		print_ioprio_which(c, 0);
		begin_arg(c, 1);
		print_dec(c, 1);
		return;
	}
	if (c->error || style.consts == XLAT_RAW)
		return;
	put_ioprio_parts(&c->auxtext, c->ret);
	aux_puts(c, "");
}
