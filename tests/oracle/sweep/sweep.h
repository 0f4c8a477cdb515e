/* SPDX-License-Identifier: GPL-2.0-only */
/* sweep: what its parts share.  No libc: nothing but the calls under test. */
#ifndef SWEEP_H
#define SWEEP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <linux/systrace.h>
#include <systrace/table.h>

#include "xlat.h"
#include "xlat_tables.h"

#define ARRAY_SIZE(a)	(sizeof(a) / sizeof((a)[0]))
#define PAGE		4096UL
#define BAD		0xfffffffffffff000UL	/* nobody's memory */

/* Contents of the memory that a pointer leads to. */
enum pattern {
	FILL_ZERO,
	FILL_ONES,		/* 0xff */
	FILL_ONE32,		/* every u32 is 1 */
	FILL_POINTERS,		/* every u64 leads to a string */
	FILL_SMALL,		/* 1, 2, 3, ... as u32 */
	FILL_BYTES,		/* 0x81, 0x82, ... */
	FILL_BITS,		/* every u32 is one bit */
	FILL_SMALL16,		/* 1, 2, 3, ... as u16 */
	NR_FILLS
};

/**
 * struct place - a stretch of memory that ends where nothing is mapped
 * @start: two pages.
 * @end: behind the last byte.
 */
struct place {
	uint8_t *start;
	uint8_t *end;
};

/* main.c */
extern struct place places[SYSTRACE_TABLE_ARGS];
extern char strings[PAGE];
extern bool compat;
long call6(long nr, uint64_t a, uint64_t b, uint64_t c, uint64_t d, uint64_t e,
	   uint64_t f);
void try(long nr, const uint64_t *args);
uint64_t put(unsigned int place, enum pattern p, size_t size);
uint64_t noise(void);
int same(const char *a, const char *b);
void *copy(void *dst, const void *src, size_t len);

void sig_return(void);

/* special.c */
void special(const char *name, long nr);

#endif /* SWEEP_H */
