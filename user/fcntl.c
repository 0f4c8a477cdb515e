// SPDX-License-Identifier: GPL-2.0-only
/* fcntl: descriptors' flags, locks, owners, leases, seals, hints. */
#include "decode.h"

/* struct flock as the x86-64 kernel has it. */
struct kernel_flock {
	int16_t type;
	int16_t whence;
	int32_t pad;
	int64_t start;
	int64_t len;
	int32_t pid;
	int32_t pad2;
};

static void put_flock(struct call *c, unsigned int i, bool holder)
{
	struct kernel_flock fl;

	if (!fetch_arg_or_addr(c, i, &fl, sizeof(fl)))
		return;
	text_puts(c->text, "{l_type=");
	print_xval(c->text, &xlat_lockfcmds, (uint16_t)fl.type, "F_???");
	text_puts(c->text, ", l_whence=");
	print_xval(c->text, &xlat_whence_codes, (uint16_t)fl.whence, "SEEK_???");
	text_puts(c->text, ", l_start=");
	text_dec(c->text, fl.start);
	text_puts(c->text, ", l_len=");
	text_dec(c->text, fl.len);
	if (holder) {
		text_puts(c->text, ", l_pid=");
		text_dec(c->text, fl.pid);
	}
	text_putc(c->text, '}');
}

void print_flock(struct call *c, unsigned int i)
{
	put_flock(c, i, false);
}

void print_flock_found(struct call *c, unsigned int i)
{
	put_flock(c, i, true);
}

void print_flock64(struct call *c, unsigned int i)
{
	put_flock(c, i, false);
}

void print_flock64_found(struct call *c, unsigned int i)
{
	put_flock(c, i, true);
}

void print_f_owner(struct call *c, unsigned int i)
{
	int32_t owner[2];

	if (!fetch_or_addr(c, c->args[i], owner, sizeof(owner)))
		return;
	text_puts(c->text, "{type=");
	print_xval(c->text, &xlat_f_owner_types, (uint32_t)owner[0],
		   "F_OWNER_???");
	text_puts(c->text, ", pid=");
	text_dec(c->text, owner[1]);
	text_putc(c->text, '}');
}

void print_lease(struct call *c, unsigned int i)
{
	print_xval(c->text, &xlat_lockfcmds, c->args[i], "F_???");
}

void print_dnotify_mask(struct call *c, unsigned int i)
{
	print_flags(c->text, &xlat_notifyflags, c->args[i], "DN_???");
}

void print_seals(struct call *c, unsigned int i)
{
	print_flags(c->text, &xlat_f_seals, c->args[i], "F_SEAL_???");
}

void print_rw_hint(struct call *c, unsigned int i)
{
	uint64_t hint;

	if (!fetch_or_addr(c, c->args[i], &hint, sizeof(hint)))
		return;
	text_putc(c->text, '[');
	print_xval(c->text, &xlat_rw_hints, hint, "RWH_WRITE_LIFE_???");
	text_putc(c->text, ']');
}

void print_delegation(struct call *c, unsigned int i)
{
	struct {
		uint32_t flags;
		uint16_t type;
		uint16_t pad;
	} d;

	if (!fetch_or_addr(c, c->args[i], &d, sizeof(d)))
		return;
	text_puts(c->text, "{d_flags=");
	text_hex(c->text, d.flags);
	text_puts(c->text, ", d_type=");
	print_xval(c->text, &xlat_lockfcmds, d.type, "F_???");
	text_puts(c->text, ", __pad=");
	text_hex(c->text, d.pad);
	text_putc(c->text, '}');
}

/* At entry the arguments, later what the result means, in @c->auxtext. */
static bool result_known(struct call *c)
{
	if (!c->exiting) {
		decode_args(c);
		return false;
	}
	return !c->error;
}

static void aux_end(struct call *c)
{
	aux_puts(c, "");
}

void decode_fcntl_getfd(struct call *c)
{
	if (!result_known(c) || !c->ret)
		return;
	text_puts(&c->auxtext, "flags ");
	names_begin();
	print_flags(&c->auxtext, &xlat_fdflags, c->ret, "FD_???");
	names_end();
	aux_end(c);
}

void decode_fcntl_getfl(struct call *c)
{
	struct text *line;

	if (!result_known(c))
		return;
	line = c->text;
	c->text = &c->auxtext;
	text_puts(c->text, "flags ");
	names_begin();
	put_open_flags(c, c->ret);
	names_end();
	c->text = line;
	aux_end(c);
}

void decode_fcntl_getsig(struct call *c)
{
	if (result_known(c) && c->ret)
		aux_signal(c);
}

void decode_fcntl_getlease(struct call *c)
{
	if (!result_known(c))
		return;
	names_begin();
	print_xval(&c->auxtext, &xlat_lockfcmds, c->ret, "F_???");
	names_end();
	aux_end(c);
}

void decode_fcntl_get_seals(struct call *c)
{
	if (!result_known(c) || !c->ret)
		return;
	text_puts(&c->auxtext, "seals ");
	names_begin();
	print_flags(&c->auxtext, &xlat_f_seals, c->ret, "F_SEAL_???");
	names_end();
	aux_end(c);
}
