/* SPDX-License-Identifier: GPL-2.0-only */
/* The files of a recording in parts: NAME.000001, NAME.000002 and so on. */
#ifndef PARTS_H
#define PARTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <time.h>

/* Its name has at least as many digits; more when they do not suffice. */
#define PART_DIGITS	6
#define PART_MAX	999999999U

/**
 * struct part - a file of a recording
 * @nr: the number that its name ends in.
 * @size: its bytes on disk.
 * @changed: when it was written last.
 */
struct part {
	unsigned int nr;
	uint64_t size;
	struct timespec changed;
};

char *part_name(const char *base, unsigned int nr);
bool part_number(const char *name, size_t *base_len, unsigned int *nr);
size_t parts_list(const char *base, struct part **parts);

#endif /* PARTS_H */
