/* SPDX-License-Identifier: GPL-2.0-only */
/* Sets that -e speaks of: of numbers, and of system calls. */
#ifndef SETS_H
#define SETS_H

#include <stdbool.h>
#include <stdint.h>

#include <linux/systrace.h>
#include <systrace/table.h>

#include "machine.h"

/**
 * struct numset - a set of numbers: signals, descriptors, words
 * @num: the numbers, owned.
 * @nr: how many.
 * @inverted: all numbers but these.
 *
 * Zeroed it is empty.
 */
struct numset {
	unsigned int *num;
	unsigned int nr;
	bool inverted;
};

/**
 * struct callset - a set of system calls
 * @bits: a bit each, by ABI and number.
 * @others: whether numbers beyond @bits are in it.
 */
struct callset {
	uint64_t bits[SYSTRACE_NR_ABIS][SYSTRACE_MAX_NR / 64];
	bool others[SYSTRACE_NR_ABIS];
};

/* What a word of a set means; -1: nothing. */
typedef int (*word_fn)(const char *word);

void numset_parse(struct numset *set, const char *list, word_fn word,
		  const char *what);
bool numset_has(const struct numset *set, unsigned int num);
bool numset_empty(const struct numset *set);

void callset_parse(struct callset *set, const char *list);
void callset_fill(struct callset *set, bool in);
bool callset_full(const struct callset *set);
bool callset_empty(const struct callset *set);
void callset_add_nameless(struct callset *set);
bool abi_has_names(unsigned int abi);

/** callset_has() - is a call in the set? */
static inline bool callset_has(const struct callset *set, unsigned int abi,
			       int32_t nr)
{
	if (abi >= SYSTRACE_NR_ABIS)
		return false;
	nr = systrace_index(machine, abi, nr);
	if (nr < 0 || nr >= SYSTRACE_MAX_NR)
		return set->others[abi];
	return set->bits[abi][nr / 64] >> (nr % 64) & 1;
}

#endif /* SETS_H */
