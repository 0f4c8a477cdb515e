// SPDX-License-Identifier: GPL-2.0-only
/*
 * Reading a capture file.
 *
 * It may come from anyone: every size is checked before it is used, and all
 * memory is of a size that the format fixes.
 */
#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/* zstd: what the blocks are compressed by, see capwrite.c. */
#include <zstd.h>

#include "capread.h"
#include "crc.h"
#include "machine.h"

/* A version of the head without this is none. */
#define HEAD_MIN	sizeof(struct capfile_head)

const uint64_t capread_table_hash = SYSTRACE_TABLE_HASH;

static bool __attribute__((format(printf, 2, 3)))
fail(struct capread *r, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(r->error, sizeof(r->error), fmt, ap);
	va_end(ap);
	return false;
}

/* As many bytes as there are; negative errno. */
static ssize_t read_at(const struct capread *r, void *buf, size_t len, uint64_t offset)
{
	size_t done = 0;

	while (done < len) {
		ssize_t n = pread(r->fd, (uint8_t *)buf + done, len - done,
				  offset + done);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return -errno;
		if (!n)
			break;
		done += n;
	}
	return done;
}

/* The strings end where the head ends. */
static bool check_strings(struct capread *r)
{
	const uint8_t *pos = r->strings;
	uint32_t left = r->strings_len, i;

	for (i = 0; i < r->head.nr_strings; i++) {
		struct capfile_string s;

		if (left < sizeof(s))
			return false;
		memcpy(&s, pos, sizeof(s));
		left -= sizeof(s);
		if (s.len > left || ((uint64_t)s.len + 7) / 8 * 8 > left)
			return false;
		pos += sizeof(s) + (s.len + 7) / 8 * 8;
		left -= (s.len + 7) / 8 * 8;
	}
	return true;
}

/**
 * capread_string() - a string of the head
 * @r: the file.
 * @kind: which.
 * @len: set to its bytes.
 *
 * Return: its bytes, no NUL after them; NULL when there is none.
 */
const char *capread_string(const struct capread *r, enum capfile_string_kind kind,
			   uint32_t *len)
{
	const uint8_t *pos = r->strings;
	uint32_t i;

	for (i = 0; i < r->head.nr_strings; i++) {
		struct capfile_string s;

		memcpy(&s, pos, sizeof(s));
		pos += sizeof(s);
		if (s.kind == kind) {
			*len = s.len;
			return (const char *)pos;
		}
		pos += (s.len + 7) / 8 * 8;
	}
	return NULL;
}

/* Before its head's size and checksum can be trusted to be where they are. */
static bool check_format(struct capread *r, size_t n)
{
	struct capfile_head *h = &r->head;

	if (n < 16 || memcmp(h->magic, CAPFILE_MAGIC, sizeof(h->magic)))
		return fail(r, "is no capture file of systrace");
	if (h->order == __builtin_bswap32(CAPFILE_ORDER))
		return fail(r, "is of a machine with the other byte order, and cannot be read here");
	if (h->order != CAPFILE_ORDER)
		return fail(r, "is no capture file of systrace");
	if (h->major != CAPFILE_MAJOR)
		return fail(r, "has format %u.%u, this systrace reads %u.x",
			    h->major, h->minor, CAPFILE_MAJOR);
	if (n < HEAD_MIN)
		return fail(r, "is cut short in its head");
	if (h->size % 8 || h->size > CAPFILE_HEAD_MAX || h->fixed < HEAD_MIN ||
	    h->fixed > h->size)
		return fail(r, "has a damaged head");
	return true;
}

/* The head as a whole: its checksum, its strings. */
static bool read_rest(struct capread *r)
{
	uint32_t crc = r->head.crc;
	ssize_t n;
	uint8_t *all;

	all = malloc(r->head.size);
	if (!all)
		return fail(r, "cannot be read: out of memory");
	n = read_at(r, all, r->head.size, 0);
	if (n != (ssize_t)r->head.size) {
		free(all);
		return n < 0 ? fail(r, "cannot be read: %s", strerror(-n)) :
			       fail(r, "is cut short in its head");
	}
	memset(all + offsetof(struct capfile_head, crc), 0, sizeof(crc));
	if (crc32(0, all, r->head.size) != crc) {
		free(all);
		return fail(r, "has a damaged head");
	}
	r->strings = all;
	r->strings_len = r->head.size - r->head.fixed;
	memmove(all, all + r->head.fixed, r->strings_len);
	if (!check_strings(r))
		return fail(r, "has a damaged head");
	return true;
}

/**
 * capread_machine() - what the calls in a file were made on
 * @r: the file; its head has been read.
 *
 * Return: enum systrace_machine; SYSTRACE_NR_MACHINES: another one.
 */
unsigned int capread_machine(const struct capread *r)
{
	switch (r->head.machine) {
	case EM_X86_64:
		return SYSTRACE_X86_64;
	case EM_AARCH64:
		return SYSTRACE_AARCH64;
	}
	return SYSTRACE_NR_MACHINES;
}

static bool check_origin(struct capread *r)
{
	const struct capfile_head *h = &r->head;
	uint32_t len = 1;
	const char *version = capread_string(r, CAPFILE_VERSION, &len);

	if (!version)
		version = "?";
	if (len > 32)
		len = 32;
	if (capread_machine(r) == SYSTRACE_NR_MACHINES)
		return fail(r, "is of another kind of machine (number %u in ELF), which this systrace does not know",
			    h->machine);
	if (h->abi_major != SYSTRACE_ABI_MAJOR)
		return fail(r, "has records of ABI %u.%u, this systrace reads %u.x: replay it with systrace %.*s, which recorded it",
			    h->abi_major, h->abi_minor, SYSTRACE_ABI_MAJOR,
			    (int)len, version);
	if (h->table_hash != capread_table_hash)
		return fail(r, "was recorded with another system call table: replay it with systrace %.*s, which recorded it",
			    (int)len, version);
	if (h->command < 0 || h->command > CAPFILE_TID_MAX)
		return fail(r, "has a damaged head");
	return true;
}

static bool open_file(struct capread *r, const char *path)
{
	struct stat st;

	/* A pipe would let us wait for its writer. */
	r->fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	if (r->fd < 0)
		return fail(r, "cannot be opened: %s", strerror(errno));
	if (fstat(r->fd, &st))
		return fail(r, "cannot be read: %s", strerror(errno));
	if (!S_ISREG(st.st_mode))
		return fail(r, "is no regular file");
	return true;
}

static bool get_memory(struct capread *r)
{
	r->body = malloc(CAPFILE_BODY_MAX);
	r->zstd = ZSTD_createDCtx();
	r->times = ZSTD_createDCtx();
	if (!unpacker_init(&r->unpack) || !r->body || !r->zstd || !r->times)
		return fail(r, "cannot be read: out of memory");
	ZSTD_DCtx_setParameter(r->zstd, ZSTD_d_windowLogMax, CAPFILE_WINDOW_LOG);
	ZSTD_DCtx_setParameter(r->times, ZSTD_d_windowLogMax, CAPFILE_WINDOW_LOG);
	return true;
}

/**
 * capread_open() - open a file, and see whether it can be read
 * @r: filled; capread_close() in any case.
 * @path: the file.
 *
 * Return: false when it cannot; @r->error says why.
 */
bool capread_open(struct capread *r, const char *path)
{
	ssize_t n;

	memset(r, 0, sizeof(*r));
	r->fd = -1;
	if (!open_file(r, path) || !get_memory(r))
		return false;
	n = read_at(r, &r->head, sizeof(r->head), 0);
	if (n < 0)
		return fail(r, "cannot be read: %s", strerror(-n));
	if (!check_format(r, n) || !read_rest(r) || !check_origin(r))
		return false;
	r->offset = r->head.size;
	return true;
}

/** capread_close() - close the file, give all memory back */
void capread_close(struct capread *r)
{
	if (r->fd >= 0)
		close(r->fd);
	if (r->unpack.m.slot)
		unpacker_free(&r->unpack);
	ZSTD_freeDCtx(r->zstd);
	ZSTD_freeDCtx(r->times);
	free(r->body);
	free(r->strings);
}

/** capread_written() - is somebody still writing it? */
bool capread_written(const struct capread *r)
{
	if (flock(r->fd, LOCK_SH | LOCK_NB))
		return errno == EWOULDBLOCK;
	flock(r->fd, LOCK_UN);
	return false;
}

/* What was compressed to a part of a block; false: not that, or more. */
static bool get_share(void *zstd, const struct capfile_share *share,
		      const uint8_t *packed, uint8_t *content)
{
	ZSTD_inBuffer in = { packed, share->packed, 0 };
	/* One byte more than there may be shows that there is more. */
	ZSTD_outBuffer out = { content, share->content + 1, 0 };

	while (in.pos < in.size) {
		size_t had = in.pos + out.pos;

		if (ZSTD_isError(ZSTD_decompressStream(zstd, &out, &in)) ||
		    in.pos + out.pos == had)
			return false;
	}
	return out.pos == share->content;
}

/* The columns of a data block of so many bytes: the size of these, 0: damaged. */
static uint32_t get_content(struct capread *r, uint32_t size)
{
	const uint8_t *packed = r->body + sizeof(struct capfile_data);
	uint8_t *content = r->unpack.content;
	struct capfile_data data;

	if (size < sizeof(data))
		return 0;
	memcpy(&data, r->body, sizeof(data));
	size -= sizeof(data);
	if (data.group.packed > size || data.times.packed > size - data.group.packed ||
	    size - data.group.packed - data.times.packed >= 8 ||
	    data.group.content > CAPFILE_CONTENT_MAX ||
	    data.times.content > CAPFILE_CONTENT_MAX - data.group.content)
		return 0;
	ZSTD_DCtx_reset(r->times, ZSTD_reset_session_only);
	if (!get_share(r->zstd, &data.group, packed, content) ||
	    !get_share(r->times, &data.times, packed + data.group.packed,
		       content + data.group.content))
		return 0;
	return data.group.content + data.times.content;
}

static bool is_header(const struct capread *r, const struct capfile_block *b)
{
	struct capfile_block copy = *b;

	copy.crc = 0;
	return b->magic == CAPFILE_BLOCK_MAGIC &&
	       crc32(0, &copy, sizeof(copy)) == b->crc &&
	       b->size % 8 == 0 && b->size <= CAPFILE_BODY_MAX &&
	       b->number >= r->nr_blocks;
}

/* Damage: where is the next block? */
static enum capread_found resync(struct capread *r)
{
	const size_t step = 1 << 20, size = sizeof(struct capfile_block);
	uint64_t at = r->offset;
	ssize_t n, i;

	do {
		n = read_at(r, r->body, step + size, at);
		for (i = 0; i + (ssize_t)size <= n; i += 8) {
			struct capfile_block b;

			memcpy(&b, r->body + i, size);
			if (!is_header(r, &b))
				continue;
			r->offset = at + i;
			r->nr_blocks = b.number;
			r->skipped = 0;
			r->unpack.begun = false;
			r->gap = true;
			fail(r, "is damaged before byte %ju", (uintmax_t)r->offset);
			return CAPREAD_DAMAGED;
		}
		at += step;
	} while (n == (ssize_t)(step + size));
	fail(r, "is damaged from byte %ju on: nothing after it can be read",
	     (uintmax_t)r->offset);
	return CAPREAD_FAILED;
}

static enum capread_found damaged(struct capread *r, const struct capfile_block *b)
{
	r->skipped = 0;
	if (b->kind == CAPFILE_DATA || b->kind == CAPFILE_MORE) {
		r->skipped = b->nr_records;
		r->unpack.begun = false;
		r->gap = true;
	}
	fail(r, "is damaged before byte %ju", (uintmax_t)r->offset);
	return CAPREAD_DAMAGED;
}

/* A data block: its records, if those of its group before it have been read. */
static enum capread_found get_data(struct capread *r, const struct capfile_block *b,
				   record_fn fn, void *data)
{
	uint32_t size;

	if (b->kind == CAPFILE_DATA) {
		ZSTD_DCtx_reset(r->zstd, ZSTD_reset_session_only);
		r->gap = false;
	} else if (r->gap) {
		/* That has been told. */
		r->skipped += b->nr_records;
		return CAPREAD_BLOCK;
	} else if (!r->unpack.begun) {
		return damaged(r, b);
	}
	size = get_content(r, b->size);
	r->unpack.begun = unpack_records(&r->unpack, b, size, fn, data);
	if (!r->unpack.begun)
		return damaged(r, b);
	r->nr_records += b->nr_records;
	r->last_time = b->last_time;
	return CAPREAD_BLOCK;
}

static bool get_end(struct capread *r, uint32_t size)
{
	if (size < sizeof(r->end))
		return false;
	memcpy(&r->end, r->body, sizeof(r->end));
	if (r->end.nr_lost > sizeof(r->end.untold) / sizeof(r->end.untold[0]))
		return false;
	return true;
}

/**
 * capread_next() - read the next block
 * @r: the file.
 * @fn: takes each record in it.
 * @data: passed to @fn.
 *
 * Return: what it was.  After CAPREAD_SHORT it can be called again: the file
 * may have grown.
 */
enum capread_found capread_next(struct capread *r, record_fn fn, void *data)
{
	struct capfile_block b;
	ssize_t n;

	n = read_at(r, &b, sizeof(b), r->offset);
	if (n >= 0 && n < (ssize_t)sizeof(b))
		return CAPREAD_SHORT;
	if (n > 0 && !is_header(r, &b))
		return resync(r);
	if (n > 0)
		n = read_at(r, r->body, b.size, r->offset + sizeof(b));
	if (n < 0) {
		fail(r, "cannot be read: %s", strerror(-n));
		return CAPREAD_FAILED;
	}
	if (n < (ssize_t)b.size)
		return CAPREAD_SHORT;
	r->offset += sizeof(b) + b.size;
	r->nr_blocks = b.number + 1;
	if (crc32(0, r->body, b.size) != b.body_crc)
		return damaged(r, &b);
	switch (b.kind) {
	case CAPFILE_DATA:
	case CAPFILE_MORE:
		return get_data(r, &b, fn, data);
	case CAPFILE_END:
		if (!get_end(r, b.size))
			return damaged(r, &b);
		return CAPREAD_END;
	}
	return CAPREAD_BLOCK;
}
