// SPDX-License-Identifier: GPL-2.0-only
/* Futexes. */
#include "decode.h"

#define FUTEX2_SIZE_MASK_NR	0x3

void print_futex_bitset(struct call *c, unsigned int i)
{
	uint32_t bits = c->args[i];

	if (bits == (uint32_t)-1)
		put_const(c->text, "FUTEX_BITSET_MATCH_ANY", bits, BASE_HEX);
	else
		text_hex(c->text, bits);
}

void print_futex2_mask(struct call *c, unsigned int i)
{
	if (c->args[i] >> 32)
		text_hex(c->text, c->args[i]);
	else
		print_futex_bitset(c, i);
}

static void put_shifted(struct call *c, const struct xlat *x, uint32_t val,
			unsigned int shift, const char *unknown)
{
	const char *name = xlat_name(x, val);

	if (name && style.consts != XLAT_RAW) {
		put_const(c->text, name, val, BASE_HEX);
		text_printf(c->text, "<<%u", shift);
	} else {
		text_printf(c->text, "%#x<<%u /* %s */", val, shift, unknown);
	}
}

/* FUTEX_WAKE_OP's operation: op<<28|oparg<<12|cmp<<24|cmparg. */
void print_futex_wake_op(struct call *c, unsigned int i)
{
	uint32_t val = c->args[i];

	if (val >> 31) {
		put_const(c->text, "FUTEX_OP_OPARG_SHIFT", 8, BASE_HEX);
		text_puts(c->text, "<<28|");
	}
	put_shifted(c, &xlat_futexwakeops, val >> 28 & 7, 28, "FUTEX_OP_???");
	text_putc(c->text, '|');
	text_hex(c->text, val >> 12 & 0xfff);
	text_puts(c->text, "<<12|");
	put_shifted(c, &xlat_futexwakecmps, val >> 24 & 0xf, 24,
		    "FUTEX_OP_CMP_???");
	text_putc(c->text, '|');
	text_hex(c->text, val & 0xfff);
}

static void put_futex2_flags(struct call *c, uint32_t flags)
{
	if (!begin_const(c->text, flags, BASE_HEX))
		return;
	print_xval(c->text, &xlat_futex2_sizes, flags & FUTEX2_SIZE_MASK_NR, NULL);
	flags &= ~FUTEX2_SIZE_MASK_NR;
	if (flags) {
		text_putc(c->text, '|');
		print_flags(c->text, &xlat_futex2_flags, flags, NULL);
	}
	end_const(c->text);
}

void print_futex2_flags(struct call *c, unsigned int i)
{
	put_futex2_flags(c, c->args[i]);
}

struct kfutex_waitv {
	uint64_t val;
	uint64_t uaddr;
	uint32_t flags;
	uint32_t reserved;
};

static bool elem_waitv(struct call *c, const void *elem, size_t size, void *data)
{
	const struct kfutex_waitv *w = elem;

	(void)size;
	(void)data;
	text_puts(c->text, "{val=");
	text_hex(c->text, w->val);
	text_puts(c->text, ", uaddr=");
	put_addr(c, w->uaddr);
	text_puts(c->text, ", flags=");
	put_futex2_flags(c, w->flags);
	if (w->reserved) {
		text_puts(c->text, ", __reserved=");
		text_hex(c->text, w->reserved);
	}
	text_putc(c->text, '}');
	return true;
}

void print_futex_waitv(struct call *c, unsigned int i)
{
	print_array(c, c->args[i], (uint32_t)arg_count(c, i),
		    sizeof(struct kfutex_waitv), elem_waitv, NULL);
}

/* futex_requeue: where from and where to. */
void print_futex_waitv_pair(struct call *c, unsigned int i)
{
	print_array(c, c->args[i], 2, sizeof(struct kfutex_waitv), elem_waitv,
		    NULL);
}

/* The value that FUTEX_LOCK_PI leaves out. */
void decode_futex_lock_pi(struct call *c)
{
	if (c->exiting)
		return;
	begin_arg(c, 0);
	print_addr(c, 0);
	begin_arg(c, 1);
	print_futex_op(c, 1);
	begin_arg(c, 3);
	print_timespec_as(c, arg_type(c, 3), c->args[3]);
	c->next = c->ent->row.nargs;
}

/* The second address that the bit set operations leave out. */
void decode_futex_bitset(struct call *c)
{
	if (c->exiting)
		return;
	begin_arg(c, 0);
	print_addr(c, 0);
	begin_arg(c, 1);
	print_futex_op(c, 1);
	begin_arg(c, 2);
	print_udec(c, 2);
	if (c->ent->row.arg[3].dir == SYSTRACE_DIR_IN) {
		begin_arg(c, 3);
		print_timespec_as(c, arg_type(c, 3), c->args[3]);
	}
	begin_arg(c, 5);
	print_futex_bitset(c, 5);
	c->next = c->ent->row.nargs;
}
