/* SPDX-License-Identifier: GPL-2.0-only */
/* Files that programs are made of: their symbols, and how to unwind them. */
#ifndef IMAGE_H
#define IMAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#include <linux/systrace.h>

/* The same in images and backtraces: no user would notice more. */
#define IMAGE_NAME_MAX	4096

/**
 * struct mapping - a mapping, checked
 * @map: what the kernel says of it.
 * @path: its name, of @map.path bytes, in the record.
 */
struct mapping {
	struct systrace_map map;
	const char *path;
};

/**
 * struct image_place - where files can be looked for
 * @tid: a thread of the process that has them mapped, if it still lives.
 * @live: it may; otherwise the records are from a file.
 */
struct image_place {
	pid_t tid;
	bool live;
};

struct image;

const char *image_name(const struct mapping *m, const struct image_place *at,
		       size_t *len);
struct image *image_find(const struct mapping *m, const struct image_place *at);
bool image_bias(const struct image *img, const struct mapping *m, uint64_t *bias);
const char *image_symbol(struct image *img, uint64_t addr, uint64_t *offset);

/* elfutils' Dwarf_CFI, of .eh_frame and of .debug_frame; NULL: it has none. */
void *image_cfi(struct image *img);
void *image_debug_cfi(struct image *img);
void images_free(void);

#endif /* IMAGE_H */
