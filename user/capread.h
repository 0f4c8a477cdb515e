/* SPDX-License-Identifier: GPL-2.0-only */
/* Reading a capture file, which may come from anyone. */
#ifndef CAPREAD_H
#define CAPREAD_H

#include <stdbool.h>
#include <stdint.h>

#include "pack.h"

/**
 * struct capread - a capture file being read
 * @fd: the file.
 * @head: its head.
 * @strings: the head's strings, @strings_len bytes, checked.
 * @strings_len: see there.
 * @unpack: gets the records out of a block.
 * @zstd: libzstd's decompressor (ZSTD_DCtx), of the frame of a group.
 * @times: another one, of times.
 * @body: room for a block's body.
 * @offset: where the next block is.
 * @nr_blocks: blocks before it.
 * @nr_records: records that were handed over.
 * @last_time: of the last whole block.
 * @skipped: CAPREAD_DAMAGED: records that are missing, as far as is known; those
 *	of the rest of the group are counted as it is passed over.
 * @gap: it is, as something before it is missing.
 * @end: CAPREAD_END: what the end says.
 * @error: what is wrong, one line, without the file's name.
 */
struct capread {
	int fd;
	struct capfile_head head;
	uint8_t *strings;
	uint32_t strings_len;
	struct unpacker unpack;
	void *zstd;
	void *times;
	uint8_t *body;
	uint64_t offset;
	uint64_t nr_blocks;
	uint64_t nr_records;
	uint64_t last_time;
	uint64_t skipped;
	bool gap;
	struct capfile_end end;
	char error[200];
};

/* What capread_next() has found. */
enum capread_found {
	CAPREAD_BLOCK,		/* a block; all is well */
	CAPREAD_END,		/* the end */
	CAPREAD_SHORT,		/* no whole block any more, or not yet */
	CAPREAD_DAMAGED,	/* damage; what comes after it can be read */
	CAPREAD_FAILED,		/* damage to the end, or no reading at all */
};

/* Checksum of the system call table that this program has. */
extern const uint64_t capread_table_hash;

bool capread_open(struct capread *r, const char *path);
unsigned int capread_machine(const struct capread *r);
enum capread_found capread_next(struct capread *r, record_fn fn, void *data);
bool capread_written(const struct capread *r);
const char *capread_string(const struct capread *r, enum capfile_string_kind kind,
			   uint32_t *len);
void capread_close(struct capread *r);

#endif /* CAPREAD_H */
