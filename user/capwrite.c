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
#define LEVEL		3

/* Times have nothing that is worth to be looked for. */
#define TIMES_LEVEL	1

#define HASH_LOG	17

/* So many bytes are worth to be compressed for themselves, as what they are. */
#define SHARE_MIN	512

/** capwrite_init() - get ready; false: no memory; capwrite_free() in any case */
bool capwrite_init(struct capwrite *w)
{
	memset(w, 0, sizeof(*w));
	w->fd = -1;
	w->out = malloc(sizeof(struct capfile_block) + CAPFILE_BODY_MAX);
	w->zstd = ZSTD_createCCtx();
	w->times = ZSTD_createCCtx();
	if (!packer_init(&w->pack) || !w->out || !w->zstd || !w->times)
		return false;
	ZSTD_CCtx_setParameter(w->times, ZSTD_c_compressionLevel, TIMES_LEVEL);
	ZSTD_CCtx_setParameter(w->zstd, ZSTD_c_compressionLevel, LEVEL);
	ZSTD_CCtx_setParameter(w->zstd, ZSTD_c_windowLog, CAPFILE_WINDOW_LOG);
	/* A larger table finds little more, and is cleared for each group. */
	ZSTD_CCtx_setParameter(w->zstd, ZSTD_c_hashLog, HASH_LOG);
	return true;
}

void capwrite_free(struct capwrite *w)
{
	if (w->fd >= 0)
		close(w->fd);
	packer_free(&w->pack);
	ZSTD_freeCCtx(w->zstd);
	ZSTD_freeCCtx(w->times);
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

/**
 * struct content - the content of a block, on its way to the compressor
 * @zstd: the compressor.
 * @out: where it writes.
 * @size: bytes that it was given.
 * @share: of these, the last ones of the same sort.
 * @failed: it has failed.
 */
struct content {
	ZSTD_CCtx *zstd;
	ZSTD_outBuffer out;
	size_t size;
	size_t share;
	bool failed;
};

static void compress(struct content *c, const void *data, size_t len,
		     ZSTD_EndDirective how)
{
	ZSTD_inBuffer in = { data, len, 0 };
	size_t left;

	do {
		left = ZSTD_compressStream2(c->zstd, &c->out, &in, how);
		if (ZSTD_isError(left) || (left && c->out.pos == c->out.size)) {
			c->failed = true;
			return;
		}
	} while (how == ZSTD_e_continue ? in.pos < in.size : left);
	c->size += len;
}

/* What is not like what was before has codes of its own. */
static void put_column(struct content *c, const struct column *column)
{
	size_t len = column->pos - column->buf;

	if (len >= SHARE_MIN && c->share >= SHARE_MIN) {
		compress(c, NULL, 0, ZSTD_e_flush);
		c->share = 0;
	}
	if (len)
		compress(c, column->buf, len, ZSTD_e_continue);
	c->share += len;
}

static void put_sizes(struct content *c, const struct model *m)
{
	uint8_t sizes[10 * (1 + NR_COLUMNS + PACK_KINDS * NR_KIND_COLUMNS)];
	struct column to = { .buf = sizes, .pos = sizes };
	unsigned int i, j;

	put_number(&to, m->nr_kinds);
	for (i = 0; i < NR_COLUMNS; i++)
		put_number(&to, m->column[i].pos - m->column[i].buf);
	for (i = 0; i < m->nr_kinds; i++)
		for (j = 0; j < NR_KIND_COLUMNS; j++)
			put_number(&to, m->kind[i][j].pos - m->kind[i][j].buf);
	put_column(c, &to);
}

/* Columns of all kinds, kind by kind: from the first to before the last. */
static void put_kinds(struct content *c, const struct model *m, unsigned int first,
		      unsigned int last)
{
	unsigned int i, j;

	for (i = 0; i < m->nr_kinds; i++)
		for (j = first; j < last; j++)
			put_column(c, &m->kind[i][j]);
}

/* What is left of the body of a block, for a frame or a part of one. */
static struct content begin_content(struct capwrite *w, void *zstd, size_t used)
{
	return (struct content){
		.zstd = zstd,
		.out = {
			.dst = w->out + sizeof(struct capfile_block) + used,
			.size = CAPFILE_BODY_MAX - 8 - used,
		},
	};
}

/* The columns, to the body of a block; its size, 0: there is no memory. */
static size_t put_columns(struct capwrite *w)
{
	struct capfile_data *data = (void *)(w->out + sizeof(struct capfile_block));
	const struct model *m = &w->pack.m;
	size_t size = sizeof(*data);
	struct content c;
	unsigned int i;

	if (!w->pack.goes_on)
		ZSTD_CCtx_reset(w->zstd, ZSTD_reset_session_only);
	c = begin_content(w, w->zstd, size);
	put_sizes(&c, m);
	for (i = 0; i < COLUMN_TIME_LOW; i++)
		put_column(&c, &m->column[i]);
	put_kinds(&c, m, COLUMN_MASKS, COLUMN_WORDS);
	put_kinds(&c, m, COLUMN_WORDS, COLUMN_TIME_HIGH);
	compress(&c, NULL, 0, ZSTD_e_flush);
	if (c.failed)
		return 0;
	data->group = (struct capfile_share){ c.size, c.out.pos };
	size += c.out.pos;

	ZSTD_CCtx_reset(w->times, ZSTD_reset_session_only);
	c = begin_content(w, w->times, size);
	put_column(&c, &m->column[COLUMN_TIME_LOW]);
	put_kinds(&c, m, COLUMN_TIME_HIGH, NR_KIND_COLUMNS);
	compress(&c, NULL, 0, ZSTD_e_end);
	if (c.failed)
		return 0;
	data->times = (struct capfile_share){ c.size, c.out.pos };
	return size + c.out.pos;
}

static int write_data(struct capwrite *w, struct capfile_block *b)
{
	size_t size = put_columns(w);

	if (!size) {
		w->error = ENOMEM;
		return -ENOMEM;
	}
	return write_block(w, b, size);
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
	struct capfile_block b = { .kind = w->pack.goes_on ? CAPFILE_MORE : CAPFILE_DATA };
	uint64_t offset = w->offset;
	int err;

	b.nr_records = pack_count(&w->pack);
	if (!b.nr_records)
		return -w->error;
	pack_end(&w->pack);
	b.first_time = w->pack.first_time;
	b.last_time = w->pack.last_time;
	err = w->error ? -w->error : write_data(w, &b);
	if (err) {
		/* Nothing can go on with it. */
		pack_begin(&w->pack);
		w->unwritten += b.nr_records;
		return err;
	}
	pack_next(&w->pack);
	w->nr_records += b.nr_records;
	w->index[w->nr_index++] = (struct capfile_index_entry){
		.offset = offset, .first_time = b.first_time,
		.last_time = b.last_time, .nr_records = b.nr_records,
		.kind = b.kind,
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
