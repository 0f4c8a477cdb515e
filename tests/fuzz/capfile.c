// SPDX-License-Identifier: GPL-2.0-only
/*
 * Fuzz the reader of capture files, and the printers behind it.
 *
 * The input is a file.  What would stop it at once is put right first: magic,
 * versions, sizes and checksums of head and blocks.
 */
#include <elf.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "capread.h"
#include "crc.h"
#include "options.h"
#include "pair.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

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

static void mend(uint8_t *all, size_t size)
{
	size_t at = ((struct capfile_head *)all)->size;
	uint64_t number = 0;

	while (size - at >= sizeof(struct capfile_block)) {
		struct capfile_block *b = (void *)(all + at);
		size_t left = size - at - sizeof(*b);

		/* Every eighth damaged block stays so. */
		if (b->crc % 8 == 7)
			break;
		b->magic = CAPFILE_BLOCK_MAGIC;
		b->number = number++;
		b->size &= ~7U;
		if (b->size > left)
			b->size = left & ~(size_t)7;
		b->body_crc = crc32(0, b + 1, b->size);
		b->crc = 0;
		b->crc = crc32(0, b, sizeof(*b));
		at += sizeof(*b) + b->size;
	}
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
	static struct options o;
	static int file = -1, null;
	char path[64];
	uint8_t *all;

	if (size < sizeof(struct capfile_head))
		return 0;
	if (file < 0) {
		default_options(&o);
		file = memfd_create("capture", 0);
		null = open("/dev/null", O_WRONLY);
	}
	all = malloc(size);
	memcpy(all, data, size);
	mend_head((void *)all, size);
	mend(all, size);
	if (ftruncate(file, 0) || pwrite(file, all, size, 0) != (ssize_t)size)
		abort();
	free(all);
	snprintf(path, sizeof(path), "/proc/self/fd/%d", file);
	read_all(path, &o, null);
	return 0;
}
