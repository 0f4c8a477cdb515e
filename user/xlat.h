/* SPDX-License-Identifier: GPL-2.0-only */
/* Tables of names for numbers; the data stands in user/xlat/NAME.in. */
#ifndef XLAT_H
#define XLAT_H

#include <stdbool.h>
#include <stdint.h>

struct text;

/**
 * struct xlat_entry - a value and its name
 * @val: the value; for flags it may have several bits.
 * @name: where its name begins in xlat_names: entry_name().
 *
 * No pointer, so that the tables are never written: there are some twenty
 * thousand entries, and each pointer would have to be relocated, in a page of the
 * process's own, before the reader's first instruction.
 */
struct xlat_entry {
	uint64_t val;
	uint32_t name;
};

/* All names, each with its null byte. */
extern const char xlat_names[];

/**
 * struct xlat - a table of names
 * @entry: the entries, in the order in which flags are printed.
 * @nr: their number.
 */
struct xlat {
	const struct xlat_entry *entry;
	unsigned int nr;
};

/**
 * entry_name() - the name of an entry
 * @e: the entry.
 *
 * Return: as the kernel's headers call it.
 */
static inline const char *entry_name(const struct xlat_entry *e)
{
	return xlat_names + e->name;
}

/* How the number of a value that has a name prints, with -X. */
enum base {
	BASE_HEX,
	BASE_DEC,
	BASE_UDEC,
	BASE_OCT,
};

/* Gives the tables that differ between machines the values of one. */
void xlat_machine(unsigned int which);
const char *xlat_name(const struct xlat *x, uint64_t val);
void put_const(struct text *t, const char *name, uint64_t val, enum base base);
bool begin_const(struct text *t, uint64_t val, enum base base);
void end_const(struct text *t);
void names_begin(void);
void names_end(void);
void print_xval_as(struct text *t, const struct xlat *x, uint64_t val,
		   enum base base, const char *unknown);
void print_xval(struct text *t, const struct xlat *x, uint64_t val,
		const char *unknown);
bool print_flags(struct text *t, const struct xlat *x, uint64_t val,
		 const char *unknown);

#endif /* XLAT_H */
