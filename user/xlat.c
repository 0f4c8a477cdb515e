// SPDX-License-Identifier: GPL-2.0-only
/* Names for numbers. */
#include <stddef.h>

#include "style.h"
#include "text.h"
#include "xlat.h"

/**
 * xlat_name() - the name of a value
 * @x: the table.
 * @val: the value.
 *
 * Return: the name, or NULL when the table does not know the value.
 */
const char *xlat_name(const struct xlat *x, uint64_t val)
{
	unsigned int i;

	for (i = 0; i < x->nr; i++)
		if (x->entry[i].val == val)
			return entry_name(&x->entry[i]);
	return NULL;
}

/* Inside of a comment that shows a value's names there are only names. */
static unsigned int const_depth;

static void put_number(struct text *t, uint64_t val, enum base base)
{
	switch (base) {
	case BASE_DEC:
		text_dec(t, val);
		break;
	case BASE_UDEC:
		text_udec(t, val);
		break;
	case BASE_OCT:
		/* A mode has three digits at least. */
		if (val < 010)
			text_puts(t, val ? "0" : "00");
		text_oct(t, val);
		break;
	default:
		text_hex(t, val);
		break;
	}
}

/**
 * put_const() - a value that has a name, as -X wants it
 * @t: text to add to.
 * @name: the name.
 * @val: the value.
 * @base: how the value prints.
 */
void put_const(struct text *t, const char *name, uint64_t val, enum base base)
{
	if (begin_const(t, val, base)) {
		text_puts(t, name);
		end_const(t);
	}
}

/**
 * begin_const() - a value, and then how it is put together, as -X wants it
 * @t: text to add to.
 * @val: the value.
 * @base: how the value prints.
 *
 * What is put together of constants calls it for the whole; their own calls
 * in between then print names alone.
 *
 * Return: true when its names are to follow, and then end_const().
 */
bool begin_const(struct text *t, uint64_t val, enum base base)
{
	if (style.consts == XLAT_ABBREV || const_depth++)
		return true;
	put_number(t, val, base);
	if (style.consts == XLAT_RAW) {
		const_depth--;
		return false;
	}
	text_puts(t, " /* ");
	return true;
}

/** end_const() - see begin_const() */
void end_const(struct text *t)
{
	if (style.consts != XLAT_ABBREV && !--const_depth)
		text_puts(t, " */");
}

/** names_begin() - up to names_end() names print alone, whatever -X says */
void names_begin(void)
{
	const_depth++;
}

/** names_end() - see names_begin() */
void names_end(void)
{
	const_depth--;
}

static void unknown_number(struct text *t, uint64_t val, enum base base,
			   const char *unknown)
{
	put_number(t, val, base);
	if (!unknown || style.consts == XLAT_RAW)
		return;
	text_puts(t, " /* ");
	text_puts(t, unknown);
	text_puts(t, " */");
}

/**
 * print_xval_as() - one of several values
 * @t: text to add to.
 * @x: the table.
 * @val: the value.
 * @base: how its number prints, where it does.
 * @unknown: stands in a comment after a value that the table lacks, as
 *	"SEEK_???"; NULL: no comment.
 */
void print_xval_as(struct text *t, const struct xlat *x, uint64_t val,
		   enum base base, const char *unknown)
{
	const char *name = xlat_name(x, val);

	if (name)
		put_const(t, name, val, base);
	else
		unknown_number(t, val, base, unknown);
}

/** print_xval() - as print_xval_as(), in hexadecimal */
void print_xval(struct text *t, const struct xlat *x, uint64_t val,
		const char *unknown)
{
	print_xval_as(t, x, val, BASE_HEX, unknown);
}

static bool print_no_flags(struct text *t, const struct xlat *x)
{
	const char *name = xlat_name(x, 0);

	if (name)
		put_const(t, name, 0, BASE_HEX);
	else
		text_putc(t, '0');
	return name;
}

/**
 * print_flags() - flags joined by "|"
 * @t: text to add to.
 * @x: the table.
 * @val: the flags; 0 prints as the table's name for 0, or as 0.
 * @unknown: as for print_xval_as(), used when no flag of @val is known.
 *
 * Return: true when at least one name was printed, or with -X raw could be.
 */
bool print_flags(struct text *t, const struct xlat *x, uint64_t val,
		 const char *unknown)
{
	uint64_t all = val;
	bool any = false;
	unsigned int i;

	if (!val)
		return print_no_flags(t, x);
	for (i = 0; i < x->nr && val; i++) {
		uint64_t flag = x->entry[i].val;

		if (!flag || (val & flag) != flag)
			continue;
		if (any)
			text_putc(t, '|');
		else if (!begin_const(t, all, BASE_HEX))
			return true;
		text_puts(t, entry_name(&x->entry[i]));
		any = true;
		val &= ~flag;
	}
	if (any && val) {
		text_putc(t, '|');
		text_hex(t, val);
	}
	if (any)
		end_const(t);
	else
		unknown_number(t, val, BASE_HEX, unknown);
	return any;
}
