/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The capture file as it lies on disk; doc/capture-file.md explains it.
 *
 * A head, then blocks; each block has a header of its own, and is understood
 * without the others, or with those of its group before it.  All numbers are in the byte order of the machine that
 * wrote them, all offsets and sizes are multiples of 8.
 */
#ifndef CAPFILE_H
#define CAPFILE_H

#include <stdint.h>

#include <linux/systrace.h>

#define CAPFILE_MAGIC		"\x89SYSTRC\n"
#define CAPFILE_ORDER		0x01020304U

/* A new major number: nobody reads it unprepared.  A minor one adds. */
#define CAPFILE_MAJOR		2
#define CAPFILE_MINOR		0

#define CAPFILE_HEAD_MAX	(1024 * 1024)

/* struct capfile_head.flags */
#define CAPFILE_FOLLOW		(1U << 0) /* children were followed (-f) */
#define CAPFILE_FILTERED	(1U << 1) /* not every call was recorded */
#define CAPFILE_PART		(1U << 2) /* one of several that follow each other */
#define CAPFILE_GOES_ON		(1U << 3) /* began after the parts that were there */

/**
 * struct capfile_head - what a file begins with
 * @magic: CAPFILE_MAGIC, without a NUL.
 * @order: CAPFILE_ORDER, as the writer's byte order has it.
 * @major: CAPFILE_MAJOR.
 * @minor: CAPFILE_MINOR.
 * @size: bytes of the head, with all strings.
 * @crc: CRC-32 of the head, this word taken as zero.
 * @fixed: bytes of this structure.
 * @machine: the machine's number in ELF (EM_X86_64).
 * @abi_major: SYSTRACE_ABI_MAJOR of the records.
 * @abi_minor: SYSTRACE_ABI_MINOR of the records.
 * @flags: CAPFILE_*.
 * @table_hash: checksum of the system call table that captured.
 * @started: when, by the records' clock.
 * @epoch: nanoseconds to add to a record's time to get the time of day.
 * @clock_id: the records' clock: CLOCK_MONOTONIC.
 * @command: process ID of the command that was run; 0: none was.
 * @str_max: bytes of a string that were recorded.
 * @arr_max: elements of an array that were recorded.
 * @shown: bytes of a string that are shown unless something else is asked for.
 * @nr_pids: processes that were to be traced, besides the command.
 * @part: number of this part, from 1.
 * @nr_strings: strings that follow.
 * @boot_id: the boot that @started counts in.
 * @set_id: what the parts of one recording have in common.
 */
struct capfile_head {
	uint8_t		magic[8];
	uint32_t	order;
	uint16_t	major;
	uint16_t	minor;
	uint32_t	size;
	uint32_t	crc;
	uint32_t	fixed;
	uint32_t	machine;
	uint16_t	abi_major;
	uint16_t	abi_minor;
	uint32_t	flags;
	uint64_t	table_hash;
	uint64_t	started;
	int64_t		epoch;
	uint32_t	clock_id;
	int32_t		command;
	uint32_t	str_max;
	uint32_t	arr_max;
	uint32_t	shown;
	uint32_t	nr_pids;
	uint32_t	part;
	uint32_t	nr_strings;
	uint8_t		boot_id[16];
	uint8_t		set_id[16];
};

/* struct capfile_string.kind; skip what you do not know. */
enum capfile_string_kind {
	CAPFILE_VERSION		= 1,	/* systrace's */
	CAPFILE_RELEASE		= 2,	/* the kernel's, as uname -r has it */
	CAPFILE_COMMAND		= 3,	/* the recorder's arguments, each with a NUL */
	CAPFILE_MISSED		= 4,	/* records that could not be written before
					 * this part, a __u64
					 */
};

/**
 * struct capfile_string - a string of the head
 * @kind: enum capfile_string_kind.
 * @len: bytes that follow, padded with zeros to a multiple of 8.
 */
struct capfile_string {
	uint32_t	kind;
	uint32_t	len;
};

#define CAPFILE_BLOCK_MAGIC	0x6b6c4253U	/* "SBlk", read as little endian */

enum capfile_block_kind {
	CAPFILE_DATA		= 1,	/* records; begins a group */
	CAPFILE_INDEX		= 2,	/* where the data blocks are */
	CAPFILE_END		= 3,	/* struct capfile_end; the last one */
	CAPFILE_MORE		= 4,	/* records; goes on with the group of the
					 * data block before
					 */
};

/**
 * struct capfile_block - what every block begins with
 * @magic: CAPFILE_BLOCK_MAGIC.
 * @crc: CRC-32 of this structure, this word taken as zero.
 * @kind: enum capfile_block_kind; skip what you do not know.
 * @size: bytes that follow.
 * @body_crc: CRC-32 of these.
 * @nr_records: records in it.
 * @number: blocks before it in this file.
 * @first_time: the smallest time of its records.
 * @last_time: the greatest.
 */
struct capfile_block {
	uint32_t	magic;
	uint32_t	crc;
	uint32_t	kind;
	uint32_t	size;
	uint32_t	body_crc;
	uint32_t	nr_records;
	uint64_t	number;
	uint64_t	first_time;
	uint64_t	last_time;
};

/*
 * A data block's records are spread over columns; see pack.h for what is in
 * each.  The body is struct capfile_data, then the block's share of its group's
 * zstd frame, then a frame of its own.  The first has numbers: how many kinds of
 * records the group has so far, the bytes of each of the columns that all kinds
 * share, and those of each kind's columns; and then the columns' bytes: the
 * shared ones but COLUMN_TIME_LOW, each kind's but COLUMN_WORDS and
 * COLUMN_TIME_HIGH, kind by kind, and COLUMN_WORDS of all.  The second has
 * COLUMN_TIME_LOW, and COLUMN_TIME_HIGH of all kinds: these are mostly noise, in
 * which nothing is found again.
 */
enum capfile_column_id {
	COLUMN_OPS,		/* what a record has in common with what came before */
	COLUMN_REFS,		/* which thread and slot, and to what it is linked */
	COLUMN_TIME_LONG,	/* time, where it is long */
	COLUMN_TIME_LOW,	/* time since the record before, low byte */
	NR_COLUMNS
};

enum capfile_kind_column_id {
	COLUMN_MASKS,		/* which words differ */
	COLUMN_VALUES,		/* and how, each eighth word in a column */
	COLUMN_WORDS = COLUMN_VALUES + 8, /* words and bytes that differ by much */
	COLUMN_TIME_HIGH,	/* second byte of the time */
	NR_KIND_COLUMNS
};

#define CAPFILE_RECORDS_MAX	65536

/* Of all columns of a block. */
#define CAPFILE_CONTENT_MAX	(9 * 256 * 1024)

/* The frames' window, as zstd has it: 2 MiB. */
#define CAPFILE_WINDOW_LOG	21

/**
 * struct capfile_share - what was compressed to a part of a data block
 * @content: its bytes.
 * @packed: bytes in the file.
 */
struct capfile_share {
	uint32_t	content;
	uint32_t	packed;
};

/**
 * struct capfile_data - begins the body of a data block
 * @group: in the group's frame; the first to follow.
 * @times: in the block's own.
 */
struct capfile_data {
	struct capfile_share	group;
	struct capfile_share	times;
};

/* Compressed they are hardly more. */
#define CAPFILE_BODY_MAX	(CAPFILE_CONTENT_MAX + 64 * 1024)

/**
 * struct capfile_index - begins the body of an index block
 * @previous: offset of the index block before, 0: none.
 * @nr: struct capfile_index_entry that follow.
 * @reserved: zero.
 */
struct capfile_index {
	uint64_t	previous;
	uint32_t	nr;
	uint32_t	reserved;
};

/**
 * struct capfile_index_entry - a data block
 * @offset: where it begins.
 * @first_time: as in its header.
 * @last_time: likewise.
 * @nr_records: likewise.
 * @kind: likewise.
 */
struct capfile_index_entry {
	uint64_t	offset;
	uint64_t	first_time;
	uint64_t	last_time;
	uint32_t	nr_records;
	uint32_t	kind;
};

/* Entries of one index block; more blocks, more of these. */
#define CAPFILE_INDEX_MAX	1024

/* struct capfile_end.flags */
#define CAPFILE_INTERRUPTED	(1U << 0) /* the targets went on untraced */
#define CAPFILE_CONTINUED	(1U << 1) /* in the next part */

/**
 * struct capfile_end - the body of the end block
 * @index: offset of the last index block, 0: none.
 * @nr_records: records in the file.
 * @unwritten: records that could not be written, the disk being full.
 * @flags: as above.
 * @nr_lost: reasons in @untold.
 * @untold: events that were lost after the last record that tells of losses,
 *	by enum systrace_lost.
 * @offset: where this block begins: the file's last 16 bytes lead to it.
 * @magic: CAPFILE_MAGIC.
 */
struct capfile_end {
	uint64_t	index;
	uint64_t	nr_records;
	uint64_t	unwritten;
	uint32_t	flags;
	uint32_t	nr_lost;
	uint64_t	untold[8];
	uint64_t	offset;
	uint8_t		magic[8];
};

/* Records of the file's own, beside the kernel's. */
#define CAPFILE_REC_THREAD	0x80	/* rec.tid is traced, of group rec.nr */

/* The kernel has no greater thread IDs. */
#define CAPFILE_TID_MAX		(1 << 22)

#endif /* CAPFILE_H */
