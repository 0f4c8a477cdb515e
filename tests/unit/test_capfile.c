// SPDX-License-Identifier: GPL-2.0-only
/* The capture file: what goes in comes out, and nothing that comes in hurts. */
#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "unit.h"

#include "capread.h"
#include "capwrite.h"
#include "crc.h"
#include "decode.h"
#include "tidmap.h"

/**
 * struct stream - records in a row
 * @buf: the records.
 * @len: bytes in use.
 * @cap: bytes allocated.
 * @nr: records.
 */
struct stream {
	uint8_t *buf;
	size_t len;
	size_t cap;
	size_t nr;
};

static struct stream sent, got;
static struct capwrite w;
static struct capread r;
static char path[64];
static uint64_t seed;

static uint64_t noise(void)
{
	/* xorshift64*: the same on every machine. */
	seed ^= seed >> 12;
	seed ^= seed << 25;
	seed ^= seed >> 27;
	return seed * 0x2545f4914f6cdd1dULL;
}

static void stream_add(struct stream *s, const struct systrace_record *rec)
{
	if (s->cap - s->len < rec->size) {
		s->cap = 2 * s->cap + rec->size + 4096;
		s->buf = realloc(s->buf, s->cap);
		assert_non_null(s->buf);
	}
	memcpy(s->buf + s->len, rec, rec->size);
	s->len += rec->size;
	s->nr++;
}

static void take(const struct systrace_record *rec, void *data)
{
	assert_in_range(rec->size, sizeof(*rec), SYSTRACE_RECORD_MAX);
	assert_int_equal(rec->size % 8, 0);
	assert_in_range(rec->tid, 0, CAPFILE_TID_MAX);
	stream_add(data, rec);
}

static void take_nothing(const struct systrace_record *rec, void *data)
{
	uint64_t *sum = data;
	const uint64_t *word = (const void *)rec;
	uint32_t i;

	/* All of it is there: the sanitizer looks on. */
	for (i = 0; i < rec->size / 8; i++)
		*sum += word[i];
}

static struct capfile_head plain = {
	.machine = EM_X86_64, .abi_major = SYSTRACE_ABI_MAJOR,
	.abi_minor = SYSTRACE_ABI_MINOR,
	.epoch = 123, .command = 77, .str_max = 32, .arr_max = 32, .part = 1,
};

static const struct capwrite_string strings[] = {
	{ CAPFILE_VERSION, 5, "9.8.7" },
	{ CAPFILE_RELEASE, 0, "" },
	{ CAPFILE_COMMAND, 8, "ab\0cd\0e" },
};

static int setup(void **state)
{
	(void)state;
	plain.table_hash = capread_table_hash;
	snprintf(path, sizeof(path), "/tmp/test_capfile.%d", getpid());
	sent.len = 0;
	sent.nr = 0;
	got.len = 0;
	got.nr = 0;
	seed = 0x5eed;
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	unlink(path);
	return 0;
}

static void begin(void)
{
	assert_true(capwrite_init(&w));
	assert_int_equal(capwrite_create(&w, path, &plain, strings, 3), 0);
}

static void send(const struct systrace_record *rec)
{
	stream_add(&sent, rec);
	capwrite_add(&w, rec);
}

static void end(void)
{
	struct capfile_end e = { .flags = CAPFILE_INTERRUPTED, .nr_lost = 1, .untold = { 5 } };

	assert_int_equal(capwrite_finish(&w, &e), 0);
	capwrite_free(&w);
}

static void compare(void)
{
	assert_int_equal(got.nr, sent.nr);
	assert_int_equal(got.len, sent.len);
	if (sent.len)
		assert_memory_equal(got.buf, sent.buf, sent.len);
}

static void read_back(void)
{
	enum capread_found found;

	assert_true(capread_open(&r, path));
	while ((found = capread_next(&r, take, &got)) == CAPREAD_BLOCK)
		;
	assert_int_equal(found, CAPREAD_END);
	assert_int_equal(r.end.nr_records, sent.nr);
	assert_int_equal(r.end.flags, CAPFILE_INTERRUPTED);
	assert_int_equal(r.end.untold[0], 5);
	compare();
}

/* A record of any kind: few threads and calls, words that repeat themselves. */
static void random_record(uint64_t *room, uint64_t *time)
{
	struct systrace_record *rec = (void *)room;
	unsigned int words = 3 + noise() % 12, i;

	switch (noise() % 64) {
	case 0:
		words = noise() % (SYSTRACE_RECORD_MAX / 8 - 3) + 3;
		break;
	case 1:
		words = 60 + noise() % 10;
		break;
	}
	*rec = (struct systrace_record){
		.size = words * 8, .type = noise() % 8 ? 1 + noise() % 2 : noise(),
		.abi = noise() % 16 ? 0 : noise(), .nargs = noise() % 7,
		.flags = noise() % 4, .tid = noise() % 8 ? noise() % 4 :
			noise() % (CAPFILE_TID_MAX + 1),
		.nr = noise() % 16 ? noise() % 6 : noise(),
	};
	switch (noise() % 32) {
	case 0:
		*time += noise();	/* also back */
		break;
	case 1:
		*time += 0xff00 - 2 + noise() % 4;
		break;
	case 2:
		break;
	default:
		*time += noise() % 5000;
	}
	rec->time = *time;
	for (i = 3; i < words; i++)
		switch (noise() % 8) {
		case 0:
			room[i] = noise();
			break;
		case 1:
			room[i] += (noise() % 2 ? 1 : -1) * (noise() >> (noise() % 64));
			break;
		case 2:
			room[i] = noise() % 256;
			break;
		}
}

static void random_streams(void **state)
{
	static uint64_t room[SYSTRACE_RECORD_MAX / 8];
	unsigned int round, i;

	(void)state;
	for (round = 0; round < 12; round++) {
		uint64_t time = noise();

		sent.len = sent.nr = got.len = got.nr = 0;
		begin();
		for (i = noise() % 3000; i; i--) {
			random_record(room, &time);
			send((void *)room);
			if (!(noise() % 500))
				assert_int_equal(capwrite_flush(&w), 0);
		}
		end();
		read_back();
		capread_close(&r);
	}
}

/* A loop of two calls, as the bars have it. */
static void make_loop(unsigned int rounds)
{
	struct {
		struct systrace_record rec;
		uint64_t word[6];
	} enter = {
		.rec = { .size = 48, .type = SYSTRACE_REC_ENTER, .nargs = 3,
			 .tid = 1234 },
		.word = { 0, 0x7f0011223344, 1 },
	}, leave = {
		.rec = { .size = 56, .type = SYSTRACE_REC_EXIT, .tid = 1234,
			 .flags = SYSTRACE_RECORD_EXTENTS },
		.word = { 1, 0x7f0011223344, 1ULL | 1ULL << 32, 'a' },
	};
	uint64_t time = 5000000000;
	unsigned int i;

	for (i = 0; i < rounds; i++) {
		enter.rec.nr = i % 2;
		leave.rec.nr = i % 2;
		enter.rec.time = time += 300 + noise() % 64;
		send(&enter.rec);
		leave.rec.time = time += 600 + noise() % 256;
		send(&leave.rec);
	}
}

static void a_loop_is_small(void **state)
{
	const unsigned int rounds = 200000;
	struct stat st;

	(void)state;
	begin();
	make_loop(rounds);
	end();
	read_back();
	assert_int_equal(stat(path, &st), 0);
	/* Two times with 6 and 8 bits of noise: little more than these. */
	assert_in_range(st.st_size, rounds * 14 / 8, rounds * 3);
	capread_close(&r);
}

/**
 * struct event - a record with room for what the tests put in
 * @rec: its head.
 * @word: what follows.
 */
struct event {
	struct systrace_record rec;
	uint64_t word[40];
};

static void send_event(struct event *e, unsigned int type, int nr, unsigned int words)
{
	static uint64_t time = 7000000000;

	e->rec = (struct systrace_record){
		.size = sizeof(e->rec) + 8 * words, .type = type, .tid = e->rec.tid, .nr = nr,
		.time = time += 1000,
	};
	send(&e->rec);
}

/* Bytes of the file, which has been read back. */
static off_t written(void)
{
	struct stat st;

	read_back();
	capread_close(&r);
	assert_int_equal(stat(path, &st), 0);
	return st.st_size;
}

/*
 * A name, and what is found out about it, first by one call and then by another
 * two: it is told once.
 */
static off_t lookups(bool twice)
{
	struct event name = {}, facts = {};
	unsigned int i, j, k;

	sent.len = sent.nr = got.len = got.nr = 0;
	begin();
	for (i = 0; i < 2000; i++) {
		for (j = 0; j < 4; j++)
			name.word[j] = noise();
		for (j = 0; j < 18; j++)
			facts.word[j] = noise();
		for (k = 0; k < (twice ? 3 : 1); k++) {
			send_event(&name, SYSTRACE_REC_ENTER, k, 4);
			send_event(&facts, SYSTRACE_REC_EXIT, k, 18);
		}
	}
	end();
	return written();
}

static void what_is_seen_again_is_small(void **state)
{
	off_t once = lookups(false), again = lookups(true);

	(void)state;
	/* 22 words of noise. */
	assert_in_range(once, 2000 * 22 * 8, 2000 * (22 * 8 + 24));
	assert_in_range(again, once, once + 2000 * 4 * 4);
}

/* Links that break, come back, and lead into slots that others take over. */
static void links_come_and_go(void **state)
{
	struct event e = {};
	uint64_t values[4];
	unsigned int i, j;

	(void)state;
	begin();
	for (i = 0; i < 60000; i++) {
		for (j = 0; j < 4; j++)
			if (noise() % 3)
				values[j] = noise() % 4 ? noise() : noise() % 16;
		for (j = 0; j < 8; j++)
			e.word[j] = noise() % 16 ? values[(i + j) % 4] : noise();
		e.rec.tid = 1 + noise() % 3;
		send_event(&e, 1 + noise() % 2, noise() % 4 ? noise() % 5 :
			   noise() % 5000, noise() % 9);
		if (!(noise() % 4000))
			assert_int_equal(capwrite_flush(&w), 0);
	}
	end();
	written();
}

/* What getdents64(2) returns; @dirt: what is behind a name is not zero. */
static unsigned int put_dirents(struct event *e, unsigned int nr, bool dirt)
{
	uint8_t *at = (uint8_t *)&e->word[3], *begin = at;
	unsigned int i, len;

	for (i = 0; i < nr; i++) {
		struct dirent_head d = {
			.ino = 5000 - i, .off = i ? (int64_t)noise() : INT64_MAX,
			.type = noise() % 16,
		};

		len = 1 + noise() % 14;
		d.reclen = dirent_size(len);
		memset(at, dirt ? 0xa5 : 0, d.reclen);
		memcpy(at, &d, PACK_DIRENT_NAME);
		memset(at + PACK_DIRENT_NAME, 'a' + noise() % 26, len);
		at[PACK_DIRENT_NAME + len] = 0;
		at += d.reclen;
	}
	e->word[0] = at - begin;
	e->word[1] = 0x7f0000001000;
	e->word[2] = (at - begin) | 1ULL << 32;
	return 3 + (at - begin) / 8;
}

static void directories(void **state)
{
	struct event e = {};
	unsigned int i;
	int nr;

	(void)state;
	assert_non_null(sysent_by_name("getdents64", &nr));
	begin();
	for (i = 0; i < 3000; i++) {
		unsigned int words = put_dirents(&e, noise() % 8, false);

		bool spoilt = !(noise() % 4);

		/* Also of other calls, and what is not quite one. */
		if (spoilt)
			((uint8_t *)&e.word[3])[noise() % 64] = noise();
		send_event(&e, noise() % 8 ? SYSTRACE_REC_EXIT : SYSTRACE_REC_ENTER,
			   noise() % 2 && !spoilt ? nr : 0, words - !(noise() % 8));
	}
	end();
	written();
}

/* Behind a name is what was there before, which nothing shows. */
static void padding_is_not_kept(void **state)
{
	struct event clean = {}, dirty = {};
	unsigned int words;
	uint64_t was;
	int nr;

	(void)state;
	sysent_by_name("getdents64", &nr);
	was = seed;
	words = put_dirents(&clean, 7, false);
	seed = was;
	put_dirents(&dirty, 7, true);
	assert_memory_not_equal(&clean, &dirty, sizeof(clean));
	begin();
	/* Another call's bytes are all shown. */
	send_event(&dirty, SYSTRACE_REC_EXIT, 0, words);
	send_event(&dirty, SYSTRACE_REC_EXIT, nr, words);
	end();
	assert_true(capread_open(&r, path));
	assert_int_equal(capread_next(&r, take, &got), CAPREAD_BLOCK);
	assert_int_equal(got.nr, 2);
	assert_memory_equal(got.buf + sizeof(clean.rec), dirty.word, words * 8);
	assert_memory_equal(got.buf + 2 * sizeof(clean.rec) + words * 8, clean.word,
			    words * 8);
	capread_close(&r);
}

static void head_and_index(void **state)
{
	struct capfile_block b;
	struct capfile_index index;
	struct capfile_index_entry e;
	uint64_t last[2];
	uint32_t len, i;
	unsigned int begins = 0;
	struct stat st;
	uint64_t nr = 0;

	(void)state;
	begin();
	for (i = 0; i < CAPFILE_INDEX_MAX + 10; i++) {
		make_loop(1);
		assert_int_equal(capwrite_flush(&w), 0);
	}
	end();
	read_back();
	assert_int_equal(r.head.epoch, 123);
	assert_int_equal(r.head.command, 77);
	assert_memory_equal(capread_string(&r, CAPFILE_VERSION, &len), "9.8.7", 5);
	assert_int_equal(len, 5);
	assert_non_null(capread_string(&r, CAPFILE_RELEASE, &len));
	assert_int_equal(len, 0);
	assert_memory_equal(capread_string(&r, CAPFILE_COMMAND, &len), "ab\0cd\0e", 8);
	assert_null(capread_string(&r, 99, &len));

	/* From the file's end to the index, and back through its chain. */
	assert_int_equal(stat(path, &st), 0);
	assert_int_equal(pread(r.fd, last, 16, st.st_size - 16), 16);
	assert_memory_equal(&last[1], CAPFILE_MAGIC, 8);
	assert_int_equal(pread(r.fd, &b, sizeof(b), last[0]), sizeof(b));
	assert_int_equal(b.kind, CAPFILE_END);
	for (uint64_t at = r.end.index; at; at = index.previous) {
		assert_int_equal(pread(r.fd, &b, sizeof(b), at), sizeof(b));
		assert_int_equal(b.kind, CAPFILE_INDEX);
		assert_int_equal(pread(r.fd, &index, sizeof(index), at + sizeof(b)),
				 sizeof(index));
		for (i = 0; i < index.nr; i++) {
			assert_int_equal(pread(r.fd, &e, sizeof(e), at + sizeof(b) +
					       sizeof(index) + i * sizeof(e)), sizeof(e));
			assert_int_equal(pread(r.fd, &b, sizeof(b), e.offset), sizeof(b));
			assert_true(b.kind == CAPFILE_DATA || b.kind == CAPFILE_MORE);
			assert_int_equal(b.kind, e.kind);
			begins += b.kind == CAPFILE_DATA;
			assert_int_equal(b.first_time, e.first_time);
			assert_int_equal(b.last_time, e.last_time);
			assert_true(e.first_time < e.last_time);
			assert_int_equal(b.nr_records, e.nr_records);
			nr += e.nr_records;
		}
	}
	assert_int_equal(nr, sent.nr);
	assert_int_equal(begins, 1);
	capread_close(&r);
}

static uint8_t *load(size_t *size)
{
	struct stat st;
	uint8_t *all;
	int fd = open(path, O_RDONLY);

	assert_int_equal(fstat(fd, &st), 0);
	*size = st.st_size;
	all = malloc(*size);
	assert_int_equal(read(fd, all, *size), *size);
	close(fd);
	return all;
}

static void store(const uint8_t *all, size_t size)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);

	assert_int_equal(write(fd, all, size), size);
	close(fd);
}

/* Records of a block, and blocks of a group, and groups, of a small file. */
#define IN_BLOCK	5
#define IN_GROUP	3
#define GROUPS		2

/* From the next block on it is another group. */
static void end_group(void)
{
	w.pack.group_records = CAPFILE_RECORDS_MAX;
	assert_int_equal(capwrite_flush(&w), 0);
	assert_false(w.pack.goes_on);
}

static void small_file(void)
{
	static uint64_t room[SYSTRACE_RECORD_MAX / 8];
	uint64_t time = 1000000;
	unsigned int i;

	begin();
	for (i = 1; i <= IN_BLOCK * IN_GROUP * GROUPS; i++) {
		do {
			random_record(room, &time);
		} while (((struct systrace_record *)room)->size > 120);
		send((void *)room);
		if (i % (IN_BLOCK * IN_GROUP) == 0)
			end_group();
		else if (i % IN_BLOCK == 0)
			assert_int_equal(capwrite_flush(&w), 0);
	}
	end();
}

/* Cut anywhere: what is read is a beginning of what was written. */
static void cut_anywhere(void **state)
{
	size_t size, cut, before = 0;
	uint8_t *all;

	(void)state;
	small_file();
	all = load(&size);
	for (cut = 0; cut < size; cut++) {
		enum capread_found found;

		store(all, cut);
		got.len = got.nr = 0;
		if (!capread_open(&r, path)) {
			assert_int_equal(before, 0);
			assert_int_not_equal(r.error[0], 0);
			capread_close(&r);
			continue;
		}
		while ((found = capread_next(&r, take, &got)) == CAPREAD_BLOCK)
			;
		assert_int_equal(found, CAPREAD_SHORT);
		/* And once more: it may have grown, but has not. */
		assert_int_equal(capread_next(&r, take, &got), CAPREAD_SHORT);
		capread_close(&r);
		assert_true(got.nr >= before);
		before = got.nr;
		assert_memory_equal(got.buf, sent.buf, got.len);
	}
	/* Only the end is missing. */
	assert_int_equal(before, sent.nr);
	free(all);
}

static bool is_part(const struct stream *part, const struct stream *whole)
{
	size_t a = 0, b = 0;

	while (a < part->len && b < whole->len) {
		const struct systrace_record *x = (void *)(part->buf + a);
		const struct systrace_record *y = (void *)(whole->buf + b);

		if (x->size == y->size && !memcmp(x, y, x->size))
			a += x->size;
		b += y->size;
	}
	return a == part->len;
}

/* Records that are lost when that byte is damaged: of its block, and of those
 * that go on with it.
 */
static unsigned int lost_by(const uint8_t *all, size_t byte)
{
	size_t at = ((const struct capfile_head *)all)->size;
	unsigned int i;

	for (i = 0; i < IN_GROUP * GROUPS; i++) {
		const struct capfile_block *b = (const void *)(all + at);

		assert_int_equal(b->kind, i % IN_GROUP ? CAPFILE_MORE : CAPFILE_DATA);
		at += sizeof(*b) + b->size;
		if (byte < at)
			return IN_BLOCK * (IN_GROUP - i % IN_GROUP);
	}
	return 0;
}

/* One bit is wrong, anywhere: it is noticed, and costs no other group. */
static void flip_any_bit(void **state)
{
	size_t size, bit;
	uint8_t *all;

	(void)state;
	small_file();
	all = load(&size);
	for (bit = 0; bit < 8 * size; bit += 1 + noise() % 19) {
		enum capread_found found;
		unsigned int damage = 0;

		all[bit / 8] ^= 1 << bit % 8;
		store(all, size);
		all[bit / 8] ^= 1 << bit % 8;
		got.len = got.nr = 0;
		if (!capread_open(&r, path)) {
			assert_in_range(bit / 8, 0, r.head.size ? 1024 : 0);
			assert_int_not_equal(r.error[0], 0);
			capread_close(&r);
			continue;
		}
		while ((found = capread_next(&r, take, &got)) == CAPREAD_BLOCK ||
		       found == CAPREAD_DAMAGED)
			damage += found == CAPREAD_DAMAGED;
		assert_true(damage == 1 || (!damage && found != CAPREAD_END));
		assert_true(is_part(&got, &sent));
		assert_int_equal(got.nr, sent.nr - lost_by(all, bit / 8));
		capread_close(&r);
	}
	free(all);
}

/* Right checksums for whatever is there; blocks are numbered @first up. */
static void forge(uint8_t *all, size_t size, unsigned int first)
{
	struct capfile_head *h = (void *)all;
	size_t at = h->size;

	if (at > size || at < sizeof(*h) || at % 8)
		return;
	h->crc = 0;
	h->crc = crc32(0, all, at);
	while (size - at >= sizeof(struct capfile_block)) {
		struct capfile_block *b = (void *)(all + at);

		if (b->magic != CAPFILE_BLOCK_MAGIC || b->size % 8 ||
		    b->size > size - at - sizeof(*b))
			break;
		b->number += first;
		b->body_crc = crc32(0, b + 1, b->size);
		b->crc = 0;
		b->crc = crc32(0, b, sizeof(*b));
		at += sizeof(*b) + b->size;
	}
}

/* Noise with right checksums: nothing worse than nonsense comes out. */
static void forged(void **state)
{
	unsigned int round, i;
	uint64_t sum = 0;
	size_t size;
	uint8_t *all, *bad;

	(void)state;
	small_file();
	all = load(&size);
	bad = malloc(size + 8);
	for (round = 0; round < 5 * UNIT_ROUNDS; round++) {
		enum capread_found found;

		memcpy(bad, all, size);
		for (i = 1 + noise() % 4; i; i--) {
			size_t at = noise() % size & ~(size_t)(noise() % 2 ? 0 : 3);

			bad[at] = noise() % 3 ? noise() : noise() % 2 ? 0xff : 0;
		}
		forge(bad, size, 0);
		store(bad, size);
		if (capread_open(&r, path))
			do {
				found = capread_next(&r, take_nothing, &sum);
			} while (found == CAPREAD_BLOCK || found == CAPREAD_DAMAGED);
		capread_close(&r);
	}
	free(bad);
	free(all);
}

/* Contradictions in what was compressed; nothing is read beyond its end. */
static void forged_content(void **state)
{
	static struct unpacker u;
	struct capfile_data data;
	uint8_t *content[IN_GROUP], *room = NULL, *bad;
	uint32_t size[IN_GROUP];
	unsigned int round, i, j, sound = 0;
	uint64_t sum = 0;

	(void)state;
	small_file();
	assert_true(capread_open(&r, path));
	for (i = 0; i < IN_GROUP; i++) {
		assert_int_equal(capread_next(&r, take, &got), CAPREAD_BLOCK);
		memcpy(&data, r.body, sizeof(data));
		size[i] = data.group.content + data.times.content;
		content[i] = malloc(size[i]);
		memcpy(content[i], r.unpack.content, size[i]);
	}
	capread_close(&r);
	assert_true(unpacker_init(&u));
	room = u.content;
	for (round = 0; round < 40 * UNIT_ROUNDS; round++) {
		for (i = 0; i < IN_GROUP; i++) {
			struct capfile_block b = {
				.kind = i ? CAPFILE_MORE : CAPFILE_DATA,
				.nr_records = IN_BLOCK,
			};

			bad = malloc(size[i]);
			memcpy(bad, content[i], size[i]);
			for (j = noise() % 3; j; j--)
				bad[noise() % size[i]] = noise() % 2 ? noise() : noise() % 8;
			u.content = bad;
			sound += unpack_records(&u, &b, size[i], take_nothing, &sum);
			free(bad);
		}
	}
	/* Some were not changed at all, and some contradict themselves. */
	assert_in_range(sound, round * IN_GROUP / 8, round * IN_GROUP - round / 8);
	u.content = room;
	unpacker_free(&u);
	for (i = 0; i < IN_GROUP; i++)
		free(content[i]);
}

/* A block that goes on with one that is not there. */
static void begins_in_the_middle(void **state)
{
	size_t size;
	uint8_t *all;
	struct capfile_block *b;

	(void)state;
	small_file();
	all = load(&size);
	b = (void *)(all + ((struct capfile_head *)all)->size);
	b->kind = CAPFILE_MORE;
	forge(all, size, 0);
	store(all, size);
	assert_true(capread_open(&r, path));
	/* Told once, not again of the others of the group. */
	assert_int_equal(capread_next(&r, take, &got), CAPREAD_DAMAGED);
	assert_int_equal(r.skipped, IN_BLOCK);
	assert_int_equal(capread_next(&r, take, &got), CAPREAD_BLOCK);
	assert_int_equal(capread_next(&r, take, &got), CAPREAD_BLOCK);
	assert_int_equal(r.skipped, IN_BLOCK * IN_GROUP);
	assert_int_equal(got.nr, 0);
	assert_int_equal(capread_next(&r, take, &got), CAPREAD_BLOCK);
	assert_int_equal(got.nr, IN_BLOCK);
	capread_close(&r);
	free(all);
}

static void refused(const char *what, size_t at, size_t len, uint64_t value)
{
	size_t size;
	uint8_t *all = load(&size);

	memcpy(all + at, &value, len);
	forge(all, size, 0);
	store(all, size);
	assert_false(capread_open(&r, path));
	assert_non_null(strstr(r.error, what));
	assert_null(strchr(r.error, '\n'));
	capread_close(&r);
	free(all);
	unlink(path);
	small_file();
}

#define HEAD(field) offsetof(struct capfile_head, field), \
	sizeof(((struct capfile_head *)0)->field)

/* Each in one clear line. */
static void others_are_refused(void **state)
{
	(void)state;
	small_file();
	refused("is no capture file", HEAD(magic), 1);
	refused("is no capture file", HEAD(order), 7);
	refused("other byte order", HEAD(order), 0x04030201);
	refused("has format 3.0, this systrace reads 2.x", HEAD(major), 3);
	refused("has format 1.0, this systrace reads 2.x", HEAD(major), 1);
	refused("another kind of machine (number 243", HEAD(machine), EM_RISCV);
	refused("has records of ABI 9.0", HEAD(abi_major), 9);
	refused("another system call table: replay it with systrace 9.8.7,",
		HEAD(table_hash), capread_table_hash + 1);
	refused("damaged head", HEAD(fixed), 1 << 20);
	refused("damaged head", HEAD(nr_strings), 0xffffffff);
	refused("damaged head", HEAD(command), (uint32_t)-1);
	unlink(path);
	assert_false(capread_open(&r, path));
	assert_non_null(strstr(r.error, "No such file"));
	capread_close(&r);
	assert_false(capread_open(&r, "/dev/zero"));
	assert_non_null(strstr(r.error, "is no regular file"));
	capread_close(&r);
}

/* A newer minor version: a longer head, strings and blocks unknown to us. */
static void newer_minor_is_read(void **state)
{
	struct capfile_block b = {
		.magic = CAPFILE_BLOCK_MAGIC, .kind = 1000, .size = 16, .number = -1,
	};
	size_t size, head;
	uint8_t *all, *more;

	(void)state;
	small_file();
	all = load(&size);
	head = ((struct capfile_head *)all)->size;
	more = calloc(1, size + 64 + sizeof(b) + 16);
	memcpy(more, all, sizeof(struct capfile_head));
	memcpy(more + sizeof(struct capfile_head) + 64,
	       all + sizeof(struct capfile_head), head - sizeof(struct capfile_head));
	((struct capfile_head *)more)->fixed += 64;
	((struct capfile_head *)more)->size += 64;
	((struct capfile_head *)more)->minor++;
	memcpy(more + head + 64, &b, sizeof(b));
	memcpy(more + head + 64 + sizeof(b) + 16, all + head, size - head);
	/* It is the first one; the others come after it. */
	forge(more, size + 64 + sizeof(b) + 16, 1);
	store(more, size + 64 + sizeof(b) + 16);
	read_back();
	capread_close(&r);
	free(more);
	free(all);
}

/* The file grows while it is read, and is not whole when it is looked at. */
static void grows(void **state)
{
	size_t size, have;
	uint8_t *all;
	enum capread_found found = CAPREAD_SHORT;
	int fd;

	(void)state;
	small_file();
	all = load(&size);
	have = ((struct capfile_head *)all)->size;
	store(all, have);
	fd = open(path, O_WRONLY | O_APPEND);
	assert_true(capread_open(&r, path));
	while (have < size) {
		size_t n = 1 + noise() % 100;

		if (n > size - have)
			n = size - have;
		assert_int_equal(write(fd, all + have, n), n);
		have += n;
		while ((found = capread_next(&r, take, &got)) == CAPREAD_BLOCK)
			;
		assert_true(found == CAPREAD_SHORT || have == size);
	}
	assert_int_equal(found, CAPREAD_END);
	compare();
	capread_close(&r);
	close(fd);
	free(all);
}

/* Who is writing is known, and nobody else can. */
static void is_locked(void **state)
{
	static struct capwrite second;

	(void)state;
	begin();
	assert_true(capwrite_init(&second));
	assert_int_equal(capwrite_create(&second, path, &plain, strings, 3), -EWOULDBLOCK);
	assert_true(capread_open(&r, path));
	assert_true(capread_written(&r));
	make_loop(1);
	end();
	assert_false(capread_written(&r));
	capread_close(&r);
	assert_int_equal(capwrite_create(&second, path, &plain, strings, 3), 0);
	capwrite_free(&second);
}

/* The disk is full: what is there can be read, the rest is counted. */
static void disk_is_full(void **state)
{
	struct rlimit was, limit = { 40000, 40000 };
	struct capfile_end e = {};
	enum capread_found found;
	uint64_t written;
	unsigned int i;

	(void)state;
	getrlimit(RLIMIT_FSIZE, &was);
	limit.rlim_max = was.rlim_max;
	signal(SIGXFSZ, SIG_IGN);
	begin();
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
	for (i = 0; i < 100; i++) {
		make_loop(1000);
		capwrite_flush(&w);
	}
	written = w.nr_records;
	assert_int_equal(w.error, EFBIG);
	assert_in_range(written, 2000, 198000);
	assert_int_equal(written + w.unwritten, sent.nr);
	/* The end still fits, where a block did not. */
	assert_int_equal(capwrite_finish(&w, &e), -EFBIG);
	capwrite_free(&w);
	setrlimit(RLIMIT_FSIZE, &was);

	assert_true(capread_open(&r, path));
	while ((found = capread_next(&r, take, &got)) == CAPREAD_BLOCK)
		;
	assert_int_equal(found, CAPREAD_END);
	assert_int_equal(got.nr, written);
	assert_int_equal(r.end.unwritten, sent.nr - written);
	assert_memory_equal(got.buf, sent.buf, got.len);
	capread_close(&r);
}

/* An output that is full from the start, and none at all. */
static void cannot_be_made(void **state)
{
	(void)state;
	assert_true(capwrite_init(&w));
	assert_int_equal(capwrite_create(&w, "/dev/full", &plain, strings, 3), -ENOSPC);
	assert_int_equal(capwrite_create(&w, "/no/such/file", &plain, strings, 3), -ENOENT);
	capwrite_free(&w);
}

/* CRC-32's own check value, and in pieces. */
static void checksum(void **state)
{
	(void)state;
	assert_int_equal(crc32(0, "123456789", 9), 0xcbf43926);
	assert_int_equal(crc32(crc32(0, "12345", 5), "6789", 4), 0xcbf43926);
	assert_int_equal(crc32(0, "", 0), 0);
}

static void tids(void **state)
{
	static pid_t want[512];
	struct tidmap m = {};
	unsigned int i, nr = 0;

	(void)state;
	assert_int_equal(tidmap_find(&m, 1), 0);
	tidmap_remove(&m, 1);
	for (i = 0; i < 20000; i++) {
		pid_t tid = 1 + noise() % 511;

		if (noise() % 2) {
			want[tid] = 1 + noise() % 1000;
			assert_true(tidmap_add(&m, tid, want[tid]));
		} else {
			want[tid] = 0;
			tidmap_remove(&m, tid);
		}
		tid = noise() % 512;
		assert_int_equal(tidmap_find(&m, tid), want[tid]);
	}
	for (i = 0; i < 512; i++) {
		assert_int_equal(tidmap_find(&m, i), want[i]);
		nr += want[i] > 0;
	}
	assert_int_equal(m.nr, nr);
	tidmap_free(&m);
}

#define T(f) cmocka_unit_test_setup_teardown(f, setup, teardown)

int main(void)
{
	static const struct CMUnitTest tests[] = {
		T(checksum), T(tids), T(random_streams), T(a_loop_is_small),
		T(what_is_seen_again_is_small), T(links_come_and_go),
		T(directories), T(padding_is_not_kept),
		T(head_and_index), T(cut_anywhere), T(flip_any_bit), T(forged),
		T(forged_content), T(begins_in_the_middle),
		T(others_are_refused), T(newer_minor_is_read), T(grows),
		T(is_locked), T(disk_is_full), T(cannot_be_made),
	};
	int failed = cmocka_run_group_tests_name("capfile", tests, NULL, NULL);

	free(sent.buf);
	free(got.buf);
	return failed;
}
