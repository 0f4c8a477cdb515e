// SPDX-License-Identifier: GPL-2.0-only
/*
 * The decoders, given records that nobody's kernel would write.
 *
 * An input is read as: a call's number, how it is printed, its result, six
 * arguments, and extents of memory for its entry and its exit.  Numbers may
 * be chosen to lead somewhere: an argument, and any eight bytes of an extent
 * that begin with the mark, becomes the address of an extent, so that
 * structures lead to structures.  Addresses overlap, extents are cut, flagged
 * and lie about their lengths.
 *
 * As a libFuzzer target, or with -DFUZZ_MAIN as a program of its own that is
 * given files or, with "-s SEED ROUNDS", draws inputs by lot.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "decode.h"

#define EXTENTS		8
#define EXTENT_MAX	1024
#define BASE		0x7f0000001000ULL
#define STEP		0x1000
#define MARK		0xa7	/* what follows is an extent's number */
#define ROOM		(EXTENTS * (EXTENT_MAX + sizeof(struct systrace_extent) + 8))

struct input {
	const uint8_t *p;
	size_t left;
};

static uint8_t byte(struct input *in)
{
	if (!in->left)
		return 0;
	in->left--;
	return *in->p++;
}

static uint64_t number(struct input *in, unsigned int bytes)
{
	uint64_t v = 0;

	while (bytes--)
		v = v << 8 | byte(in);
	return v;
}

static uint64_t address(uint8_t n)
{
	return BASE + (n % EXTENTS) * STEP + (n / EXTENTS) % 4 * 8;
}

static uint64_t argument(struct input *in)
{
	uint8_t kind = byte(in);

	switch (kind % 6) {
	case 0:
		return byte(in);
	case 1:
		return address(byte(in));
	case 2:
		return number(in, 4);
	case 3:
		return number(in, 8);
	case 4:
		return (int64_t)(int8_t)byte(in);
	}
	return 1ULL << (byte(in) & 63);
}

/* Marks in an extent become addresses of others. */
static void link_extents(uint8_t *data, size_t len)
{
	size_t i;

	for (i = 0; i + 8 <= len; i += 8) {
		uint64_t addr;

		if (data[i] != MARK)
			continue;
		addr = address(data[i + 1]);
		memcpy(data + i, &addr, sizeof(addr));
	}
}

/* Extents as a record has them, behind one another; returns their bytes. */
static size_t extents(struct input *in, uint8_t *room)
{
	unsigned int i, nr = byte(in) % (EXTENTS + 1);
	size_t pos = 0;

	for (i = 0; i < nr; i++) {
		uint8_t where = byte(in), flags = byte(in);
		struct systrace_extent ext = {
			.addr = address(where),
			.len = number(in, 2) % EXTENT_MAX,
			.arg = flags >> 4,
			.flags = flags & 7,
		};
		size_t padded = (ext.len + 7) & ~(size_t)7, n = ext.len;

		if (n > in->left)
			n = in->left;
		memcpy(room + pos + sizeof(ext), in->p, n);
		memset(room + pos + sizeof(ext) + n, 0, padded - n);
		in->p += n;
		in->left -= n;
		link_extents(room + pos + sizeof(ext), ext.len);
		/* One that lies: the parser has to see it. */
		if (flags & 8)
			ext.len += number(in, 4);
		memcpy(room + pos, &ext, sizeof(ext));
		pos += sizeof(ext) + padded;
	}
	return pos;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct snapshot entry, exited;
	static struct text out;
	struct input in = { data, size };
	struct format fmt = { .str_max = 32, .arr_max = 32, .abbrev = true };
	struct call c = { .text = &out, .fmt = &fmt, .tid = 1 };
	uint8_t *room = NULL;
	unsigned int i;
	int64_t ret;
	size_t len;
	uint8_t how;

	out.len = 0;
	out.line = 0;
	c.nr = number(&in, 2) % 512;
	how = byte(&in);
	if (how & 1)
		fmt.abbrev = false;
	if (how & 2)
		fmt.str_max = fmt.arr_max = how >> 2;
	for (i = 0; i < 6; i++)
		c.args[i] = argument(&in);
	c.nargs = how & 0x40 ? byte(&in) % 7 : 6;
	c.ent = sysent_find(how & 0x80 ? byte(&in) % 4 : 0, c.nr, c.args);
	ret = argument(&in);
	how = byte(&in);
	if (how & 1)
		ret = -(how & 2 ? (int64_t)number(&in, 2) % 600 : how >> 2);
	/* Where the heap ends is where a check may fail. */
	room = malloc(ROOM);
	if (!room)
		abort();
	len = extents(&in, room);
	room = realloc(room, len ? len : 1);
	if (!snapshot_parse(&entry, room, len)) {
		uint8_t *room2 = malloc(ROOM);

		if (!room2)
			abort();
		c.entry = &entry;
		if (!(how & 4))
			decode_entry(&c);
		len = extents(&in, room2);
		room2 = realloc(room2, len ? len : 1);
		if (!snapshot_parse(&exited, room2, len)) {
			c.exit = &exited;
			if (how & 4)
				decode_entry(&c);
			decode_exit(&c, ret, 40);
		}
		free(room2);
		text_free(&c.auxtext);
	}
	free(room);
	return 0;
}

#ifdef FUZZ_MAIN
#include <stdio.h>

static uint64_t seed;

static uint64_t draw(void)
{
	seed ^= seed << 13;
	seed ^= seed >> 7;
	seed ^= seed << 17;
	return seed;
}

/* Inputs by lot, with the numbers that lead somewhere made likely. */
static void by_lot(unsigned long rounds)
{
	static uint8_t buf[4096];

	while (rounds--) {
		size_t i, len = draw() % sizeof(buf);

		for (i = 0; i < len; i++) {
			uint64_t r = draw();

			buf[i] = r % 4 == 0 ? 0 : r % 4 == 1 ? r >> 8 & 7 :
				 r % 32 == 2 ? MARK : r >> 16;
		}
		LLVMFuzzerTestOneInput(buf, len);
	}
}

static int one_file(const char *name)
{
	static uint8_t buf[1 << 16];
	FILE *f = fopen(name, "rb");
	size_t len;

	if (!f) {
		perror(name);
		return 1;
	}
	len = fread(buf, 1, sizeof(buf), f);
	fclose(f);
	LLVMFuzzerTestOneInput(buf, len);
	return 0;
}

int main(int argc, char **argv)
{
	int i, status = 0;

	if (argc == 4 && !strcmp(argv[1], "-s")) {
		seed = strtoull(argv[2], NULL, 0) | 1;
		by_lot(strtoul(argv[3], NULL, 0));
		return 0;
	}
	for (i = 1; i < argc; i++)
		status |= one_file(argv[i]);
	return status;
}
#endif
