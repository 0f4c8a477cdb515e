// SPDX-License-Identifier: GPL-2.0-only
/*
 * Writing a capture file.
 *
 * A block is written by one write(2), and only whole ones stay: where a write
 * fails the file is cut back to the last whole block, so that what is there
 * can be read, and the records that are not are counted.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

/* zstd is fast enough to compress while the target waits for the CPU. */
#include <zstd.h>

#include "capwrite.h"
#include "crc.h"

/* The transform has done the most: more effort costs more than it gains. */
#define LEVEL		2

/* Less than this is not worth a frame. */
#define FRAME_MIN	64

/** capwrite_init() - get ready; false: no memory; capwrite_free() in any case */
bool capwrite_init(struct capwrite *w)
{
	memset(w, 0, sizeof(*w));
	w->fd = -1;
	w->out = malloc(sizeof(struct capfile_block) + CAPFILE_BODY_MAX);
	w->zstd = ZSTD_createCCtx();
	if (!packer_init(&w->pack) || !w->out || !w->zstd)
		return false;
	ZSTD_CCtx_setParameter(w->zstd, ZSTD_c_compressionLevel, LEVEL);
	return true;
}

void capwrite_free(struct capwrite *w)
{
	if (w->fd >= 0)
		close(w->fd);
	packer_free(&w->pack);
	ZSTD_freeCCtx(w->zstd);
	free(w->out);
}

/* All of it or, as far as possible, nothing. */
static int write_whole(struct capwrite *w, const void *data, size_t len)
{
	size_t done = 0;
	int err;

	while (done < len) {
		ssize_t n = write(w->fd, (const uint8_t *)data + done, len - done);

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0) {
			err = n ? errno : ENOSPC;
			if (!ftruncate(w->fd, w->offset))
				lseek(w->fd, w->offset, SEEK_SET);
			w->error = w->error ? w->error : err;
			return -err;
		}
		done += n;
	}
	w->offset += len;
	return 0;
}

static size_t padded(size_t len)
{
	return (len + 7) & ~(size_t)7;
}

static int write_head(struct capwrite *w, const struct capfile_head *head,
		      const struct capwrite_string *strings, unsigned int nr)
{
	size_t size = sizeof(*head);
	struct capfile_head *h;
	unsigned int i;
	uint8_t *pos;
	int err;

	for (i = 0; i < nr; i++)
		size += sizeof(struct capfile_string) + padded(strings[i].len);
	if (size > CAPFILE_HEAD_MAX)
		return -E2BIG;
	h = calloc(1, size);
	if (!h)
		return -ENOMEM;
	*h = *head;
	memcpy(h->magic, CAPFILE_MAGIC, sizeof(h->magic));
	h->order = CAPFILE_ORDER;
	h->major = CAPFILE_MAJOR;
	h->minor = CAPFILE_MINOR;
	h->size = size;
	h->fixed = sizeof(*h);
	h->nr_strings = nr;
	pos = (uint8_t *)(h + 1);
	for (i = 0; i < nr; i++) {
		struct capfile_string s = { strings[i].kind, strings[i].len };

		memcpy(pos, &s, sizeof(s));
		if (s.len)
			memcpy(pos + sizeof(s), strings[i].data, s.len);
		pos += sizeof(s) + padded(s.len);
	}
	h->crc = 0;
	h->crc = crc32(0, h, size);
	err = write_whole(w, h, size);
	free(h);
	return err;
}

/**
 * capwrite_create() - begin a file
 * @w: the writer; no file may be open.
 * @path: the file; what was in it is lost.
 * @head: what the file is; magic, versions and sizes are filled in.
 * @strings: its strings.
 * @nr: their number.
 *
 * The file is locked (flock) as long as it is written.
 *
 * Return: 0 or a negative errno; EWOULDBLOCK: somebody else is writing it.
 */
int capwrite_create(struct capwrite *w, const char *path,
		    const struct capfile_head *head,
		    const struct capwrite_string *strings, unsigned int nr)
{
	int err = 0;

	w->fd = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0666);
	if (w->fd < 0)
		return -errno;
	/* Not every file system and file can be locked. */
	if (flock(w->fd, LOCK_EX | LOCK_NB) && errno == EWOULDBLOCK)
		err = -EWOULDBLOCK;
	else if (ftruncate(w->fd, 0) && errno != EINVAL)
		err = -errno;
	w->offset = 0;
	w->nr_blocks = 0;
	w->nr_records = 0;
	w->nr_index = 0;
	w->last_index = 0;
	pack_begin(&w->pack);
	if (!err)
		err = write_head(w, head, strings, nr);
	if (err) {
		close(w->fd);
		w->fd = -1;
	}
	return err;
}

/* The block in @w->out, whose body has @size bytes. */
static int write_block(struct capwrite *w, struct capfile_block *b, size_t size)
{
	size_t padding = padded(size) - size;
	int err;

	memset(w->out + sizeof(*b) + size, 0, padding);
	size += padding;
	b->magic = CAPFILE_BLOCK_MAGIC;
	b->size = size;
	b->body_crc = crc32(0, w->out + sizeof(*b), size);
	b->number = w->nr_blocks;
	b->crc = 0;
	b->crc = crc32(0, b, sizeof(*b));
	memcpy(w->out, b, sizeof(*b));
	err = write_whole(w, w->out, sizeof(*b) + size);
	if (!err)
		w->nr_blocks++;
	return err;
}

/* A column's bytes: compressed where that helps. */
static uint32_t put_column(struct capwrite *w, uint8_t *dst, const struct column *c)
{
	uint32_t raw = c->pos - c->buf;
	size_t n = 0;

	if (raw >= FRAME_MIN)
		n = ZSTD_compress2(w->zstd, dst, raw - 1, c->buf, raw);
	if (n && !ZSTD_isError(n))
		return n;
	memcpy(dst, c->buf, raw);
	return raw;
}

static size_t put_columns(struct capwrite *w)
{
	struct capfile_column *dir = (void *)(w->out + sizeof(struct capfile_block));
	uint8_t *pos = (uint8_t *)(dir + NR_COLUMNS);
	unsigned int i;

	for (i = 0; i < NR_COLUMNS; i++) {
		const struct column *c = &w->pack.m.column[i];

		dir[i].raw = c->pos - c->buf;
		dir[i].packed = put_column(w, pos, c);
		pos += dir[i].packed;
	}
	return pos - (uint8_t *)dir;
}

static int write_index(struct capwrite *w)
{
	struct capfile_block b = { .kind = CAPFILE_INDEX };
	struct capfile_index *index = (void *)(w->out + sizeof(b));
	uint64_t offset = w->offset;
	int err;

	if (!w->nr_index)
		return 0;
	*index = (struct capfile_index){
		.previous = w->last_index, .nr = w->nr_index,
	};
	memcpy(index + 1, w->index, w->nr_index * sizeof(w->index[0]));
	b.first_time = w->index[0].first_time;
	b.last_time = w->index[w->nr_index - 1].last_time;
	err = write_block(w, &b, sizeof(*index) + w->nr_index * sizeof(w->index[0]));
	if (err)
		return err;
	w->last_index = offset;
	w->nr_index = 0;
	return 0;
}

/**
 * capwrite_flush() - write the block that is being filled, and begin another
 *
 * Return: 0 or a negative errno: the block is gone, and counted in
 * @w->unwritten, as is every one after it.
 */
int capwrite_flush(struct capwrite *w)
{
	struct capfile_block b = { .kind = CAPFILE_DATA };
	uint64_t offset = w->offset;
	int err;

	b.nr_records = pack_count(&w->pack);
	if (!b.nr_records)
		return -w->error;
	pack_end(&w->pack);
	b.first_time = w->pack.first_time;
	b.last_time = w->pack.last_time;
	err = w->error ? -w->error : write_block(w, &b, put_columns(w));
	pack_begin(&w->pack);
	if (err) {
		w->unwritten += b.nr_records;
		return err;
	}
	w->nr_records += b.nr_records;
	w->index[w->nr_index++] = (struct capfile_index_entry){
		.offset = offset, .first_time = b.first_time,
		.last_time = b.last_time, .nr_records = b.nr_records,
	};
	return w->nr_index == CAPFILE_INDEX_MAX ? write_index(w) : 0;
}

/**
 * capwrite_finish() - write what is left, the index and the end; close
 * @w: the writer.
 * @end: the end; offset, counts and magic are filled in.
 *
 * The end is tried also after a failed write: it needs little, and the last
 * block that did not fit may have left that.
 *
 * Return: 0 or a negative errno, of any write of this file.
 */
int capwrite_finish(struct capwrite *w, struct capfile_end *end)
{
	struct capfile_block b = { .kind = CAPFILE_END };
	int err;

	capwrite_flush(w);
	write_index(w);
	end->index = w->last_index;
	end->nr_records = w->nr_records;
	end->unwritten = w->unwritten;
	end->offset = w->offset;
	memcpy(end->magic, CAPFILE_MAGIC, sizeof(end->magic));
	memcpy(w->out + sizeof(b), end, sizeof(*end));
	write_block(w, &b, sizeof(*end));
	err = -w->error;
	/* What could not be written may be told only now. */
	if (close(w->fd) && !err)
		err = -errno;
	w->fd = -1;
	return err;
}
