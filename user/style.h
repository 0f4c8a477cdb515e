/* SPDX-License-Identifier: GPL-2.0-only */
/* How strings and constants look, in all of the output. */
#ifndef STYLE_H
#define STYLE_H

/* Which strings print in hexadecimal: -x and its like. */
enum hex_strings {
	HEX_STRINGS_NONE,
	HEX_STRINGS_CHARS,	/* in octal's place, where an escape is needed */
	HEX_STRINGS_NON_ASCII,	/* strings that have such a character */
	HEX_STRINGS_ALL,
};

/* How values that have names print: -X. */
enum xlat_style {
	XLAT_ABBREV,	/* the name */
	XLAT_RAW,	/* the number */
	XLAT_VERBOSE,	/* the number, and the name in a comment */
};

/**
 * struct style - how strings and constants look
 * @hex: -x, -xx, --strings-in-hex.
 * @consts: -X.
 */
struct style {
	enum hex_strings hex;
	enum xlat_style consts;
};

/* Set once, before anything is printed. */
extern struct style style;

#endif /* STYLE_H */
