/* SPDX-License-Identifier: GPL-2.0-only */
/* What options' arguments are made of. */
#ifndef OPTARG_H
#define OPTARG_H

#include <stdint.h>

/**
 * struct choice - a word that an option's argument may be
 * @word: the word; NULL ends a list of them.
 * @value: what it stands for, not negative.
 */
struct choice {
	const char *word;
	int value;
};

int parse_uint(const char *s, int max);
int parse_choice(const char *s, const struct choice *choices);
int parse_precision(const char *s);
int64_t parse_duration(const char *s);
uint64_t parse_bytes(const char *s, uint64_t max);
uint64_t parse_size(const char *s);

#endif /* OPTARG_H */
