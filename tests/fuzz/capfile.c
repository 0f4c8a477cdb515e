// SPDX-License-Identifier: GPL-2.0-only
/*
 * Fuzz the reader of capture files, and the printers behind it.
 *
 * The input is a file.  What would stop it at once is put right first: magic,
 * versions, sizes and checksums of head and blocks.  A data block may have its
 * content as it is, in the place of what it was compressed to: that is done then.
 *
 * What the reader has for each file is large, and most of an input's time
 * would go to the kernel, which gives that memory and its shadow and takes it back.
 * So it is kept from input to input, forbidden to whoever has it not.
 */
#include <elf.h>
#include <fcntl.h>
#include <sanitizer/asan_interface.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include <zstd.h>

#include "capread.h"
#include "crc.h"
#include "options.h"
#include "pair.h"
#include "wrap.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define LARGE		8192
#define KEPT_MAX	16

/* Large pieces of memory, each used or not. */
static struct kept {
	void *mem;
	size_t size;
	bool used;
} kept[KEPT_MAX];

void *__wrap_malloc(size_t size)
{
	struct kept *k;

	if (size < LARGE)
		return __real_malloc(size);
	for (k = kept; k < kept + KEPT_MAX; k++) {
		if (k->used || (k->mem && k->size != size))
			continue;
		if (!k->mem)
			k->mem = __real_malloc(size);
		if (!k->mem)
			return NULL;
		k->size = size;
		k->used = true;
		ASAN_UNPOISON_MEMORY_REGION(k->mem, size);
		return k->mem;
	}
	return __real_malloc(size);
}

void *__wrap_calloc(size_t nr, size_t size)
{
	void *mem;

	if (size && nr > SIZE_MAX / size)
		return NULL;
	if (nr * size < LARGE)
		return __real_calloc(nr, size);
	mem = __wrap_malloc(nr * size);
	if (mem)
		memset(mem, 0, nr * size);
	return mem;
}

void __wrap_free(void *mem)
{
	struct kept *k;

	for (k = kept; mem && k < kept + KEPT_MAX; k++) {
		if (k->mem != mem)
			continue;
		if (!k->used)
			abort();
		k->used = false;
		ASAN_POISON_MEMORY_REGION(mem, k->size);
		return;
	}
	__real_free(mem);
}

/* Decompressors, which have windows; the reader has two. */
static struct ZSTD_DCtx_s *idle[2];

struct ZSTD_DCtx_s *__wrap_ZSTD_createDCtx(void)
{
	struct ZSTD_DCtx_s *zstd;
	size_t i;

	for (i = 0; i < sizeof(idle) / sizeof(idle[0]); i++) {
		zstd = idle[i];
		idle[i] = NULL;
		if (zstd)
			return zstd;
	}
	return __real_ZSTD_createDCtx();
}

size_t __wrap_ZSTD_freeDCtx(struct ZSTD_DCtx_s *zstd)
{
	size_t i;

	for (i = 0; zstd && i < sizeof(idle) / sizeof(idle[0]); i++) {
		if (idle[i])
			continue;
		ZSTD_DCtx_reset(zstd, ZSTD_reset_session_and_parameters);
		idle[i] = zstd;
		return 0;
	}
	return __real_ZSTD_freeDCtx(zstd);
}

static void mend_head(struct capfile_head *h, size_t size)
{
	memcpy(h->magic, CAPFILE_MAGIC, sizeof(h->magic));
	h->order = CAPFILE_ORDER;
	h->major = CAPFILE_MAJOR;
	h->machine = EM_X86_64;
	h->abi_major = SYSTRACE_ABI_MAJOR;
	h->table_hash = capread_table_hash;
	h->size &= ~7U;
	if (h->size < sizeof(*h) || h->size > size)
		h->size = sizeof(*h);
	if (h->fixed < sizeof(*h) || h->fixed > h->size)
		h->fixed = sizeof(*h);
	h->crc = 0;
	h->crc = crc32(0, h, h->size);
}

/* struct capfile_block.body_crc of blocks with their content as it is. */
#define AS_IT_IS	0x73692d73U

/* What is longer is no input. */
#define SIZE_LIMIT	65536

/* By how much content of an input's size may grow when it is compressed. */
#define ROOM		1024

/**
 * struct output - the file that is made of an input
 * @buf: its bytes, with room for what an input can become.
 * @len: how many.
 * @group: compresses what is in a group's frame.
 * @times: compresses times.
 */
struct output {
	uint8_t *buf;
	size_t len;
	ZSTD_CCtx *group;
	ZSTD_CCtx *times;
};

/* Compresses, behind what there is, for which there is room: bytes that it took. */
static uint32_t squeeze(struct output *o, size_t room, ZSTD_CCtx *zstd, const void *data,
			size_t len, ZSTD_EndDirective how)
{
	ZSTD_inBuffer in = { data, len, 0 };
	ZSTD_outBuffer out = { o->buf + o->len, room, 0 };

	if (ZSTD_compressStream2(zstd, &out, &in, how))
		abort();
	o->len += out.pos;
	return out.pos;
}

/* A body with content: it begins with how much that is. */
static void put_content(struct output *o, const struct capfile_block *b,
			const uint8_t *body, size_t len)
{
	size_t at = o->len, room = len + ROOM;
	struct capfile_data data;

	memcpy(&data, body, sizeof(data));
	body += sizeof(data);
	len -= sizeof(data);
	/* What is left is padding. */
	if (data.group.content > len)
		data.group.content = len;
	if (data.times.content > len - data.group.content)
		data.times.content = len - data.group.content;
	o->len += sizeof(data);
	if (b->kind == CAPFILE_DATA)
		ZSTD_CCtx_reset(o->group, ZSTD_reset_session_only);
	data.group.packed = squeeze(o, room, o->group, body, data.group.content,
				    ZSTD_e_flush);
	data.times.packed = squeeze(o, room, o->times, body + data.group.content,
				    data.times.content, ZSTD_e_end);
	memcpy(o->buf + at, &data, sizeof(data));
	while (o->len % 8)
		o->buf[o->len++] = 0;
}

static void put_block(struct output *o, const uint8_t *from, uint64_t number)
{
	struct capfile_block b;
	size_t at = o->len;

	memcpy(&b, from, sizeof(b));
	from += sizeof(b);
	o->len += sizeof(b);
	if (b.body_crc == AS_IT_IS && b.size >= sizeof(struct capfile_data)) {
		put_content(o, &b, from, b.size);
	} else {
		memcpy(o->buf + o->len, from, b.size);
		o->len += b.size;
	}
	b.magic = CAPFILE_BLOCK_MAGIC;
	b.number = number;
	b.size = o->len - at - sizeof(b);
	b.body_crc = crc32(0, o->buf + at + sizeof(b), b.size);
	b.crc = 0;
	b.crc = crc32(0, &b, sizeof(b));
	memcpy(o->buf + at, &b, sizeof(b));
}

/* What a file can become of it; the input's own head is put right. */
static void mend(struct output *o, uint8_t *all, size_t size)
{
	struct capfile_block b;
	uint64_t number = 0;
	size_t at;

	mend_head((void *)all, size);
	at = ((struct capfile_head *)all)->size;
	memcpy(o->buf, all, at);
	o->len = at;
	for (; size - at >= sizeof(b); at += sizeof(b) + b.size) {
		memcpy(&b, all + at, sizeof(b));
		/* Every eighth damaged block stays so. */
		if (b.crc % 8 == 7)
			break;
		b.size &= ~7U;
		if (b.size > size - at - sizeof(b))
			b.size = (size - at - sizeof(b)) & ~(size_t)7;
		memcpy(all + at, &b, sizeof(b));
		put_block(o, all + at, number++);
	}
	memcpy(o->buf + o->len, all + at, size - at);
	o->len += size - at;
}

static void take(const struct systrace_record *rec, void *data)
{
	/* Of all threads only some: memory is not what is looked for. */
	if (rec->tid < 4096)
		pair_records(rec, rec->size, data);
}

static void read_all(const char *path, const struct options *o, int fd)
{
	struct capread *r = calloc(1, sizeof(*r));
	enum capread_found found;
	struct pair pair;
	uint32_t len;

	if (capread_open(r, path)) {
		pair_init(&pair, o, fd);
		capread_string(r, CAPFILE_VERSION, &len);
		do {
			found = capread_next(r, take, &pair);
		} while (found == CAPREAD_BLOCK || found == CAPREAD_DAMAGED);
		pair_detach(&pair);
		pair_free(&pair);
	}
	capread_close(r);
	free(r);
}

static void default_options(struct options *o)
{
	char *argv[4] = { (char *)"systrace", (char *)"-qq", (char *)"--replay=x" };

	options_parse(o, 3, argv);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct output out;
	static struct options o;
	static int file = -1, null;
	char path[64];
	uint8_t *all;

	if (size < sizeof(struct capfile_head) || size > SIZE_LIMIT)
		return 0;
	if (file < 0) {
		out.buf = malloc(3 * SIZE_LIMIT + (SIZE_LIMIT / sizeof(struct capfile_block)
						   + 1) * 3 * ROOM);
		default_options(&o);
		file = memfd_create("capture", 0);
		null = open("/dev/null", O_WRONLY);
		out.group = ZSTD_createCCtx();
		out.times = ZSTD_createCCtx();
		ZSTD_CCtx_setParameter(out.group, ZSTD_c_windowLog, CAPFILE_WINDOW_LOG);
	}
	all = malloc(size);
	memcpy(all, data, size);
	mend(&out, all, size);
	if (pwrite(file, out.buf, out.len, 0) != (ssize_t)out.len ||
	    ftruncate(file, out.len))
		abort();
	free(all);
	snprintf(path, sizeof(path), "/proc/self/fd/%d", file);
	read_all(path, &o, null);
	return 0;
}
