/* SPDX-License-Identifier: GPL-2.0-only */
/* Writing a capture file. */
#ifndef CAPWRITE_H
#define CAPWRITE_H

#include <stdbool.h>
#include <stdint.h>

#include "pack.h"

/**
 * struct capwrite - a capture file being written
 * @fd: the file, -1: none is open.
 * @pack: the block that is being filled.
 * @zstd: libzstd's compressor (ZSTD_CCtx), for the frame of a group.
 * @times: another one, for times.
 * @out: where a block is put together.
 * @offset: bytes of the file so far, all of them whole blocks.
 * @nr_blocks: blocks in it.
 * @nr_records: records in these.
 * @nr_index: entries of @index.
 * @last_index: offset of the last index block, 0: none.
 * @index: the data blocks since then.
 * @unwritten: records that could not be written.
 * @error: why: errno, 0: all is well.
 */
struct capwrite {
	int fd;
	struct packer pack;
	void *zstd;
	void *times;
	uint8_t *out;
	uint64_t offset;
	uint64_t nr_blocks;
	uint64_t nr_records;
	unsigned int nr_index;
	uint64_t last_index;
	struct capfile_index_entry index[CAPFILE_INDEX_MAX];
	uint64_t unwritten;
	int error;
};

/**
 * struct capwrite_string - a string for the head
 * @kind: enum capfile_string_kind.
 * @len: bytes.
 * @data: the bytes.
 */
struct capwrite_string {
	enum capfile_string_kind kind;
	uint32_t len;
	const void *data;
};

bool capwrite_init(struct capwrite *w);
int capwrite_create(struct capwrite *w, const char *path,
		    const struct capfile_head *head,
		    const struct capwrite_string *strings, unsigned int nr);
int capwrite_flush(struct capwrite *w);
int capwrite_finish(struct capwrite *w, struct capfile_end *end);
void capwrite_free(struct capwrite *w);

/** capwrite_add() - add a record; it must be sound, as the kernel's are */
static inline void capwrite_add(struct capwrite *w, const struct systrace_record *rec)
{
	if (pack_record(&w->pack, rec))
		capwrite_flush(w);
}

#endif /* CAPWRITE_H */
