// SPDX-License-Identifier: GPL-2.0-only
/* Names for numbers. */
#include <stddef.h>

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
			return x->entry[i].name;
	return NULL;
}

static void unknown_number(struct text *t, uint64_t val, const char *unknown)
{
	text_hex(t, val);
	if (!unknown)
		return;
	text_puts(t, " /* ");
	text_puts(t, unknown);
	text_puts(t, " */");
}

/**
 * print_xval() - one of several values
 * @t: text to add to.
 * @x: the table.
 * @val: the value.
 * @unknown: stands in a comment after a value that the table lacks, as
 *	"SEEK_???"; NULL: no comment.
 */
void print_xval(struct text *t, const struct xlat *x, uint64_t val,
		const char *unknown)
{
	const char *name = xlat_name(x, val);

	if (name)
		text_puts(t, name);
	else
		unknown_number(t, val, unknown);
}

/**
 * print_flags() - flags joined by "|"
 * @t: text to add to.
 * @x: the table.
 * @val: the flags; 0 prints as the table's name for 0, or as 0.
 * @unknown: as for print_xval(), used when no flag of @val is known.
 *
 * Return: true when at least one name was printed.
 */
bool print_flags(struct text *t, const struct xlat *x, uint64_t val,
		 const char *unknown)
{
	bool any = false;
	unsigned int i;

	if (!val) {
		const char *name = xlat_name(x, 0);

		text_puts(t, name ? name : "0");
		return name;
	}
	for (i = 0; i < x->nr && val; i++) {
		uint64_t flag = x->entry[i].val;

		if (!flag || (val & flag) != flag)
			continue;
		if (any)
			text_putc(t, '|');
		text_puts(t, x->entry[i].name);
		any = true;
		val &= ~flag;
	}
	if (!val)
		return any;
	if (any) {
		text_putc(t, '|');
		text_hex(t, val);
	} else {
		unknown_number(t, val, unknown);
	}
	return any;
}
