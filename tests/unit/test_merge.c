// SPDX-License-Identifier: GPL-2.0-only
/* Merge: rings that a kernel of ours fills, in the order that times say. */
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "unit.h"

#include "merge.h"

#define RING_SIZE	4096
#define MAX_RINGS	64

static struct session s;
static struct systrace_session_page page;
static struct systrace_ring_kernel kernel[MAX_RINGS];
static struct systrace_ring_reader reader[MAX_RINGS];
static struct ring rings[MAX_RINGS];
static uint8_t *bytes[MAX_RINGS];

/* Each record that came out: its time, and its number in tid. */
static struct {
	uint64_t time;
	int32_t tid;
} *out;
static unsigned int nr_out, cap_out;

/* So many rings are written while records are taken; zero: none. */
static unsigned int busy;

static void publish(unsigned int ring, unsigned int nr);

static void take(const struct systrace_record *rec, size_t len, void *data)
{
	const uint8_t *at = (const void *)rec;

	assert_ptr_equal(data, &s);
	assert_true(len > 0);
	while (len) {
		rec = (const void *)at;
		assert_true(rec->size <= len);
		if (nr_out == cap_out) {
			cap_out = 2 * cap_out + 64;
			out = realloc(out, cap_out * sizeof(*out));
			assert_non_null(out);
		}
		out[nr_out].time = rec->time;
		out[nr_out++].tid = rec->tid;
		at += rec->size;
		len -= rec->size;
	}
	if (busy)
		publish(random() % busy, random() % 8);
}

/* The data twice in a row, as the device maps it. */
static uint8_t *map_twice(void)
{
	int fd = memfd_create("ring", 0);
	uint8_t *p;

	assert_true(fd >= 0);
	assert_int_equal(ftruncate(fd, RING_SIZE), 0);
	p = mmap(NULL, 2 * RING_SIZE, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	assert_true(p != MAP_FAILED);
	assert_true(mmap(p, RING_SIZE, PROT_READ | PROT_WRITE,
			 MAP_SHARED | MAP_FIXED, fd, 0) == p);
	assert_true(mmap(p + RING_SIZE, RING_SIZE, PROT_READ | PROT_WRITE,
			 MAP_SHARED | MAP_FIXED, fd, 0) == p + RING_SIZE);
	close(fd);
	return p;
}

static void start(unsigned int nr_rings)
{
	unsigned int i;

	memset(&s, 0, sizeof(s));
	memset(&page, 0, sizeof(page));
	memset(kernel, 0, sizeof(kernel));
	memset(reader, 0, sizeof(reader));
	memset(rings, 0, sizeof(rings));
	s.page = &page;
	s.ring = rings;
	s.nr_rings = nr_rings;
	for (i = 0; i < nr_rings; i++) {
		if (!bytes[i])
			bytes[i] = map_twice();
		rings[i].kernel = &kernel[i];
		rings[i].reader = &reader[i];
		rings[i].data = bytes[i];
		rings[i].size = RING_SIZE;
	}
	nr_out = 0;
}

static int teardown(void **state)
{
	unsigned int i;

	(void)state;
	free(s.heap);
	s.heap = NULL;
	for (i = 0; i < MAX_RINGS; i++)
		free(rings[i].kept);
	memset(rings, 0, sizeof(rings));
	free(out);
	out = NULL;
	cap_out = 0;
	for (i = 0; i < MAX_RINGS; i++)
		if (bytes[i])
			munmap(bytes[i], 2 * RING_SIZE);
	memset(bytes, 0, sizeof(bytes));
	return 0;
}

/* The kernel's side: false when there is no room. */
static bool put(unsigned int ring, uint64_t time, int32_t tid, uint32_t size)
{
	struct systrace_record rec = {
		.size = size, .type = SYSTRACE_REC_ENTER, .tid = tid, .time = time,
	};
	uint64_t head = kernel[ring].head;

	if (head + size - reader[ring].tail > RING_SIZE)
		return false;
	memcpy(bytes[ring] + head % RING_SIZE, &rec, sizeof(rec));
	kernel[ring].head = head + size;
	return true;
}

static void expect_times(const uint64_t *times, unsigned int nr)
{
	unsigned int i;

	assert_int_equal(nr_out, nr);
	for (i = 0; i < nr; i++)
		assert_int_equal(out[i].time, times[i]);
}

static void one_ring(void **state)
{
	(void)state;
	start(1);
	assert_false(merge_drain(&s, false, take, &s));
	put(0, 5, 1, 24);
	put(0, 7, 1, 48);
	/* Nobody else can write anything earlier: settled does not matter. */
	assert_true(merge_drain(&s, false, take, &s));
	expect_times((uint64_t[]){ 5, 7 }, 2);
	assert_int_equal(reader[0].tail, 72);
	assert_false(merge_drain(&s, false, take, &s));
}

static void an_empty_ring_holds_back(void **state)
{
	(void)state;
	start(2);
	put(0, 5, 1, 24);
	put(0, 7, 1, 24);
	assert_false(merge_drain(&s, false, take, &s));
	page.settled = 5;
	assert_false(merge_drain(&s, false, take, &s));
	page.settled = 6;
	assert_true(merge_drain(&s, false, take, &s));
	expect_times((uint64_t[]){ 5 }, 1);
	/* What was to be feared. */
	put(1, 6, 2, 24);
	assert_true(merge_drain(&s, false, take, &s));
	expect_times((uint64_t[]){ 5, 6 }, 2);
	assert_true(merge_drain(&s, true, take, &s));
	expect_times((uint64_t[]){ 5, 6, 7 }, 3);
}

static void equal_times(void **state)
{
	(void)state;
	start(3);
	put(2, 5, 20, 24);
	put(0, 5, 1, 24);
	put(1, 5, 10, 24);
	put(1, 5, 11, 24);
	put(0, 6, 2, 24);
	assert_true(merge_drain(&s, true, take, &s));
	assert_int_equal(nr_out, 5);
	assert_int_equal(out[0].tid, 1);
	assert_int_equal(out[1].tid, 10);
	assert_int_equal(out[2].tid, 11);
	assert_int_equal(out[3].tid, 20);
	assert_int_equal(out[4].tid, 2);
}

/* Records that have their times and are not published yet, ring by ring. */
#define MAX_LATE	32

static struct {
	uint64_t time;
	int32_t tid;
	uint32_t size;
} late[MAX_RINGS][MAX_LATE];
static unsigned int nr_late[MAX_RINGS];

/* Publishes the oldest ones, as far as there is room. */
static void publish(unsigned int ring, unsigned int nr)
{
	while (nr-- && nr_late[ring]) {
		if (!put(ring, late[ring][0].time, late[ring][0].tid,
			 late[ring][0].size))
			return;
		memmove(&late[ring][0], &late[ring][1],
			--nr_late[ring] * sizeof(late[ring][0]));
	}
}

/* All that is earlier is published. */
static uint64_t settled_at(unsigned int nr_rings, uint64_t time)
{
	unsigned int i;

	for (i = 0; i < nr_rings; i++)
		if (nr_late[i] && late[i][0].time < time)
			time = late[i][0].time;
	return time;
}

/*
 * One machine: threads move between CPUs, which publish late, the reader looks
 * whenever it likes, and the rings wrap.  What comes out is in order, and it
 * is all there is, once.
 */
static void one_machine(unsigned int nr_rings, unsigned int nr_records,
			unsigned int seed, size_t keeps)
{
	bool *seen = calloc(nr_records, sizeof(*seen));
	unsigned int sent = 0, i;
	uint64_t time = 1;

	assert_non_null(seen);
	start(nr_rings);
	memset(nr_late, 0, sizeof(nr_late));
	s.keeps = keeps;
	busy = keeps ? nr_rings : 0;
	srandom(seed);
	while (sent < nr_records) {
		for (i = random() % 100; i && sent < nr_records; i--) {
			unsigned int ring = random() % nr_rings;
			unsigned int at = nr_late[ring];

			if (at < MAX_LATE) {
				time += random() % 3;
				late[ring][at].time = time;
				late[ring][at].tid = sent++;
				late[ring][at].size = 24 + 8 * (random() % 20);
				nr_late[ring]++;
			}
			publish(random() % nr_rings, random() % 4);
		}
		/* Read before the heads, which may get further meanwhile. */
		page.settled = settled_at(nr_rings, time + 1);
		time++;
		publish(random() % nr_rings, 1);
		merge_drain(&s, false, take, &s);
	}
	for (i = 0; i < nr_rings; i++) {
		while (nr_late[i]) {
			publish(i, MAX_LATE);
			page.settled = settled_at(nr_rings, time + 1);
			merge_drain(&s, false, take, &s);
		}
	}
	busy = 0;
	merge_drain(&s, true, take, &s);
	assert_int_equal(nr_out, nr_records);
	for (i = 0; i < nr_out; i++) {
		assert_true(!i || out[i].time >= out[i - 1].time);
		assert_in_range(out[i].tid, 0, nr_records - 1);
		assert_false(seen[out[i].tid]);
		seen[out[i].tid] = true;
	}
	for (i = 0; i < nr_rings; i++) {
		assert_int_equal(reader[i].tail, kernel[i].head);
		free(rings[i].kept);
		rings[i].kept = NULL;
	}
	free(s.heap);
	s.heap = NULL;
	free(seen);
}

static void machines(void **state)
{
	static const unsigned int sizes[] = { 1, 2, 3, 4, 7, 8, 32, 33, MAX_RINGS };
	unsigned int i;

	(void)state;
	for (i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++)
		one_machine(sizes[i], 20000, i, 0);
	for (i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++)
		one_machine(sizes[i], 20000, 100 + i, RING_SIZE * (i + 1));
}

/* A ring that fills up is emptied before its records can be handed over. */
static void kept(void **state)
{
	const unsigned int most = 3 * RING_SIZE;
	unsigned int i, sent = 0;

	(void)state;
	start(2);
	s.keeps = most;
	/* The other ring is empty, and nothing is settled. */
	while (put(0, 1 + sent, sent, 40)) {
		sent++;
		if (kernel[0].head % 1000 >= 40)
			continue;
		assert_false(merge_drain(&s, false, take, &s));
		if (kernel[0].head <= most && kernel[0].head > 1600)
			assert_true(kernel[0].head - reader[0].tail <= RING_SIZE / 2);
	}
	/* There is an end to it. */
	assert_in_range(reader[0].tail, most - RING_SIZE, most);
	assert_true(kernel[0].head + 40 - reader[0].tail > RING_SIZE);
	page.settled = 1 + sent / 2;
	assert_true(merge_drain(&s, false, take, &s));
	assert_int_equal(nr_out, sent / 2);
	while (put(0, 1 + sent, sent, 40))
		sent++;
	assert_true(merge_drain(&s, true, take, &s));
	assert_int_equal(nr_out, sent);
	for (i = 0; i < nr_out; i++)
		assert_int_equal(out[i].tid, i);
	assert_int_equal(reader[0].tail, kernel[0].head);
	assert_int_equal(rings[0].kept_len, 0);
}

/* Within a ring the order is the ring's, whatever its times say. */
static void order_of_a_ring(void **state)
{
	unsigned int i;

	(void)state;
	start(32);
	for (i = 0; i < 32 * 50; i++)
		put(i % 32, 100 + i / 64, i, 24);
	assert_true(merge_drain(&s, true, take, &s));
	assert_int_equal(nr_out, 32 * 50);
	for (i = 1; i < nr_out; i++) {
		assert_true(out[i].time >= out[i - 1].time);
		if (out[i].time == out[i - 1].time)
			assert_true(out[i].tid % 32 > out[i - 1].tid % 32 ||
				    (out[i].tid % 32 == out[i - 1].tid % 32 &&
				     out[i].tid > out[i - 1].tid));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(one_ring, teardown),
		cmocka_unit_test_teardown(an_empty_ring_holds_back, teardown),
		cmocka_unit_test_teardown(equal_times, teardown),
		cmocka_unit_test_teardown(order_of_a_ring, teardown),
		cmocka_unit_test_teardown(kept, teardown),
		cmocka_unit_test_teardown(machines, teardown),
	};

	return cmocka_run_group_tests_name("merge", tests, NULL, NULL);
}
