// SPDX-License-Identifier: GPL-2.0-only
/*
 * Ring: the very code, over memory whose every piece is counted and can be
 * made to fail, with a reader that may lie.
 */
#include <linux/errno.h>
#include <linux/gfp.h>
#include <linux/irq_work.h>
#include <linux/kernel.h>
#include <linux/log2.h>
#include <linux/mm.h>
#include <linux/preempt.h>
#include <linux/slab.h>
#include <linux/string.h>
#include <linux/topology.h>
#include <linux/vmalloc.h>

#include "../../kmod/compat.h"
#include "suites.h"

/* Pieces of memory that the ring holds, and which of the next ones fails. */
static int held;
static unsigned int fail_at;

/* Where the fake of vm_insert_page() was asked to put pages. */
static struct {
	unsigned long next;
	unsigned long pages;
	unsigned long fail_at;
	bool in_order;
	struct page **expected;
} inserted;

static bool must_fail(void)
{
	return fail_at && --fail_at == 0;
}

static unsigned long test_get_zeroed_page(gfp_t gfp)
{
	unsigned long page = must_fail() ? 0 : get_zeroed_page(gfp);

	held += !!page;
	return page;
}

static void test_free_page(unsigned long page)
{
	held -= !!page;
	free_page(page);
}

static struct page *test_alloc_pages_node(int node, gfp_t gfp, unsigned int order)
{
	struct page *page = must_fail() ? NULL : alloc_pages_node(node, gfp, order);

	held += !!page;
	return page;
}

static void test__free_page(struct page *page)
{
	held--;
	__free_page(page);
}

static void *test_kvcalloc(size_t n, size_t size, gfp_t gfp)
{
	void *p = must_fail() ? NULL : kvcalloc(n, size, gfp);

	held += !!p;
	return p;
}

static void test_kvfree(const void *p)
{
	held -= !!p;
	kvfree(p);
}

static void *test_vmap(struct page **pages, unsigned int count,
		       unsigned long flags, pgprot_t prot)
{
	void *p = must_fail() ? NULL : vmap(pages, count, flags, prot);

	held += !!p;
	return p;
}

static void test_vunmap(const void *p)
{
	held -= !!p;
	vunmap(p);
}

static int test_vm_insert_page(struct vm_area_struct *vma, unsigned long addr,
			       struct page *page)
{
	if (inserted.fail_at && inserted.pages + 1 == inserted.fail_at)
		return -EFAULT;
	if (addr != inserted.next || page != inserted.expected[inserted.pages])
		inserted.in_order = false;
	inserted.next += PAGE_SIZE;
	inserted.pages++;
	return 0;
}

#undef get_zeroed_page
#undef free_page
#undef alloc_pages_node
#undef __free_page
#undef kvcalloc
#undef kvfree
#undef vmap
#undef vunmap
#undef vm_insert_page
#define get_zeroed_page		test_get_zeroed_page
#define free_page		test_free_page
#define alloc_pages_node	test_alloc_pages_node
#define __free_page		test__free_page
#define kvcalloc		test_kvcalloc
#define kvfree			test_kvfree
#define vmap			test_vmap
#define vunmap			test_vunmap
#define vm_insert_page		test_vm_insert_page

#include "../../kmod/ring.c"

#define GAP_SIZE	((u32)sizeof(struct systrace_gap))

static unsigned int wakeups;

static void count_wakeup(struct irq_work *work)
{
	wakeups++;
}

/* What the last ring_commit() said. */
static bool told_behind;

/* Writes a record whose every byte behind the head is @fill. */
static bool put(struct ring *r, u32 size, u64 time, u8 fill)
{
	struct systrace_record *rec;

	preempt_disable();
	rec = ring_reserve(r, size, time);
	if (rec) {
		memset(rec, fill, size);
		*rec = (struct systrace_record){
			.size = size,
			.type = SYSTRACE_REC_EXIT,
			.time = time,
		};
		told_behind = ring_commit(r, size);
	}
	preempt_enable();
	irq_work_sync(&r->wake);
	return rec;
}

static void lose(struct ring *r, enum systrace_lost why, u64 time)
{
	preempt_disable();
	ring_lose(r, why, time);
	preempt_enable();
}

/* The reader's half. */
static const void *at(const struct ring *r, u64 pos)
{
	return r->data + (pos & (r->size - 1));
}

static void publish_tail(struct ring *r, u64 tail)
{
	/* Release: pairs with the acquire in has_room(). */
	smp_store_release(&r->reader->tail, tail);
}

/* Sets a ring that nobody has used yet to a position. */
static void start_at(struct ring *r, u64 pos)
{
	r->head = pos;
	r->tail = pos;
	r->limit = pos + r->size;
	r->kernel->head = pos;
	r->reader->tail = pos;
	r->wake_at = pos + r->watermark;
	r->attention_at = r->wake_at;
}

/* Fills a ring with records of @size; returns how many it took. */
static u64 fill(struct ring *r, u32 size)
{
	u64 n = 0;

	while (r->head + size - r->tail <= r->size && put(r, size, n + 1, n))
		n++;
	return n;
}

static bool all_bytes(const void *p, u8 byte, size_t len)
{
	return !memchr_inv(p, byte, len);
}

/* Changes when any byte does. */
static u64 checksum(const void *p, size_t len)
{
	u64 sum = len, word;

	for (; len >= sizeof(word); len -= sizeof(word), p += sizeof(word)) {
		memcpy(&word, p, sizeof(word));
		sum = (sum ^ word) * 0x100000001b3ULL;
	}
	word = 0;
	memcpy(&word, p, len);
	return (sum ^ word) * 0x100000001b3ULL;
}

static struct ring *make(struct kunit *test, u64 size, u32 watermark)
{
	struct ring *r = test->priv;

	ring_destroy(r);
	memset(r, 0, sizeof(*r));
	init_irq_work(&r->wake, count_wakeup);
	KUNIT_ASSERT_EQ(test, ring_init(r, 0, size, watermark), 0);
	return r;
}

static int ring_test_init(struct kunit *test)
{
	struct ring *r = kunit_kzalloc(test, sizeof(*r), GFP_KERNEL);

	if (!r)
		return -ENOMEM;
	init_irq_work(&r->wake, count_wakeup);
	test->priv = r;
	held = 0;
	fail_at = 0;
	wakeups = 0;
	return 0;
}

static void ring_test_exit(struct kunit *test)
{
	struct ring *r = test->priv;

	if (!r)
		return;
	irq_work_sync(&r->wake);
	ring_destroy(r);
	/* Whatever a case did: the memory is back. */
	KUNIT_EXPECT_EQ(test, held, 0);
}

static void bad_sizes(struct kunit *test)
{
	static const u64 sizes[] = {
		0, 1, 8, PAGE_SIZE, RING_MIN_SIZE / 2, RING_MIN_SIZE - 1,
		RING_MIN_SIZE + 1, RING_MIN_SIZE + PAGE_SIZE,
		3 * RING_MIN_SIZE, RING_MIN_SIZE * 2 - 8,
		(1ULL << 63) + RING_MIN_SIZE, U64_MAX, U64_MAX - 7,
	};
	struct ring *r = test->priv;
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(sizes); i++) {
		KUNIT_EXPECT_EQ_MSG(test, ring_init(r, 0, sizes[i], 0), -EINVAL,
				    "size %llu", sizes[i]);
		KUNIT_EXPECT_EQ(test, held, 0);
		KUNIT_EXPECT_NULL(test, r->kernel);
		KUNIT_EXPECT_NULL(test, r->reader);
		KUNIT_EXPECT_NULL(test, r->pages);
	}
}

static void fresh_ring(struct kunit *test)
{
	static const struct {
		u64 size;
		u32 watermark;
		u32 expected;
	} good[] = {
		{ RING_MIN_SIZE, 0, RING_MIN_SIZE / 8 },
		{ RING_MIN_SIZE, 1, 1 },
		{ RING_MIN_SIZE, RING_MIN_SIZE - 1, RING_MIN_SIZE - 1 },
		/* A mark that can never be reached is no mark. */
		{ RING_MIN_SIZE, RING_MIN_SIZE, RING_MIN_SIZE / 8 },
		{ RING_MIN_SIZE * 2, U32_MAX, RING_MIN_SIZE / 4 },
		{ RING_MIN_SIZE * 16, 4096, 4096 },
	};
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(good); i++) {
		struct ring *r = make(test, good[i].size, good[i].watermark);
		struct systrace_ring_kernel expected = {
			.ring_size = good[i].size,
		};

		KUNIT_EXPECT_EQ(test, memcmp(r->kernel, &expected,
					     sizeof(expected)), 0);
		KUNIT_EXPECT_TRUE(test, all_bytes((u8 *)r->kernel + sizeof(expected),
						  0, PAGE_SIZE - sizeof(expected)));
		/* Nothing of the kernel's shows through. */
		KUNIT_EXPECT_TRUE(test, all_bytes(r->reader, 0, PAGE_SIZE));
		KUNIT_EXPECT_TRUE(test, all_bytes(r->data, 0, 2 * r->size));
		KUNIT_EXPECT_EQ(test, r->watermark, good[i].expected);
		KUNIT_EXPECT_EQ(test, r->wake_at, (u64)good[i].expected);
		KUNIT_EXPECT_FALSE(test, r->broken);
		KUNIT_EXPECT_FALSE(test, r->in_gap);
	}
}

static void no_memory(struct kunit *test)
{
	const unsigned int pages = RING_MIN_SIZE / PAGE_SIZE;
	struct ring *r = test->priv;
	unsigned int n;
	int err;

	for (n = 1; ; n++) {
		memset(r, 0, sizeof(*r));
		init_irq_work(&r->wake, count_wakeup);
		fail_at = n;
		err = ring_init(r, 0, RING_MIN_SIZE, 0);
		if (!err)
			break;
		KUNIT_ASSERT_EQ(test, err, -ENOMEM);
		KUNIT_ASSERT_EQ_MSG(test, held, 0, "failure %u", n);
		KUNIT_ASSERT_NULL(test, r->kernel);
		KUNIT_ASSERT_NULL(test, r->reader);
		KUNIT_ASSERT_NULL(test, r->pages);
		ring_destroy(r);
		KUNIT_ASSERT_EQ(test, held, 0);
	}
	/* Two control pages, the array, the data's pages, the mapping. */
	KUNIT_EXPECT_EQ(test, n - 1, 2 + 1 + pages + 1);
	KUNIT_EXPECT_EQ(test, (unsigned int)held, 2 + 1 + pages + 1);
	fail_at = 0;
}

static void destroyed_twice(struct kunit *test)
{
	struct ring *r = test->priv;

	/* One that was never made. */
	ring_destroy(r);
	make(test, RING_MIN_SIZE, 0);
	KUNIT_EXPECT_GT(test, held, 0);
	ring_destroy(r);
	KUNIT_EXPECT_EQ(test, held, 0);
	ring_destroy(r);
	KUNIT_EXPECT_EQ(test, held, 0);
	/* And it can be made again. */
	make(test, RING_MIN_SIZE, 0);
	KUNIT_EXPECT_TRUE(test, put(r, 64, 1, 0));
}

static void mapped_twice(struct kunit *test)
{
	struct ring *r = make(test, RING_MIN_SIZE * 2, 0);
	u64 i;

	for (i = 0; i < r->size; i += 8)
		*(u64 *)(r->data + i) = i * 0x9e3779b97f4a7c15ULL;
	KUNIT_EXPECT_EQ(test, memcmp(r->data, r->data + r->size, r->size), 0);
	for (i = 0; i < r->size; i += 512)
		r->data[r->size + i] ^= 0xff;
	KUNIT_EXPECT_EQ(test, memcmp(r->data, r->data + r->size, r->size), 0);
}

static void record_across_end(struct kunit *test)
{
	struct ring *r = make(test, RING_MIN_SIZE, 0);
	const struct systrace_record *rec;
	const u32 size = 4096 + 8;

	start_at(r, r->size - 16);
	KUNIT_ASSERT_TRUE(test, put(r, size, 77, 0x5c));
	/* In one piece where the kernel and the reader look. */
	rec = at(r, r->size - 16);
	KUNIT_EXPECT_EQ(test, rec->size, size);
	KUNIT_EXPECT_EQ(test, rec->time, 77ULL);
	KUNIT_EXPECT_TRUE(test, all_bytes(rec + 1, 0x5c, size - sizeof(*rec)));
	/* Its second part stands at the beginning, and nothing else is touched. */
	KUNIT_EXPECT_EQ(test, memcmp(r->data, (u8 *)rec + 16, size - 16), 0);
	KUNIT_EXPECT_TRUE(test, all_bytes(r->data + size - 16, 0, r->size - size));
}

static void positions(struct kunit *test)
{
	struct ring *r = make(test, RING_MIN_SIZE, 0);
	void *first, *again, *second;

	preempt_disable();
	first = ring_reserve(r, 128, 1);
	/* Given up: the room is there for the next one. */
	again = ring_reserve(r, 64, 2);
	preempt_enable();
	KUNIT_EXPECT_PTR_EQ(test, first, (void *)r->data);
	KUNIT_EXPECT_PTR_EQ(test, again, first);
	KUNIT_EXPECT_EQ(test, r->head, 0ULL);
	KUNIT_EXPECT_EQ(test, r->kernel->head, 0ULL);
	KUNIT_EXPECT_EQ(test, r->kernel->written, 0ULL);

	preempt_disable();
	ring_commit(r, 64);
	second = ring_reserve(r, 32, 3);
	preempt_enable();
	KUNIT_EXPECT_EQ(test, r->kernel->head, 64ULL);
	KUNIT_EXPECT_EQ(test, r->kernel->written, 1ULL);
	KUNIT_EXPECT_PTR_EQ(test, second, (void *)(r->data + 64));

	preempt_disable();
	ring_commit(r, 32);
	preempt_enable();
	KUNIT_EXPECT_EQ(test, r->kernel->head, 96ULL);
	KUNIT_EXPECT_EQ(test, r->kernel->written, 2ULL);
	KUNIT_EXPECT_EQ(test, r->kernel->lost[SYSTRACE_LOST_FULL], 0ULL);
}

static void fills_to_the_byte(struct kunit *test)
{
	struct ring *r = make(test, RING_MIN_SIZE, 0);
	u64 n = fill(r, 64), sum;

	KUNIT_EXPECT_EQ(test, n, r->size / 64);
	KUNIT_EXPECT_EQ(test, r->kernel->head, r->size);
	sum = checksum(r->data, r->size);
	KUNIT_EXPECT_FALSE(test, put(r, 64, 5000, 0xff));
	KUNIT_EXPECT_FALSE(test, put(r, 24, 5001, 0xff));
	KUNIT_EXPECT_EQ(test, r->kernel->lost[SYSTRACE_LOST_FULL], 2ULL);
	KUNIT_EXPECT_EQ(test, r->kernel->written, n);
	KUNIT_EXPECT_EQ(test, r->kernel->head, r->size);
	KUNIT_EXPECT_EQ(test, checksum(r->data, r->size), sum);
	/* Full is no fault of the reader's. */
	KUNIT_EXPECT_FALSE(test, r->broken);
}

static void as_large_as_the_ring(struct kunit *test)
{
	struct ring *r = make(test, RING_MIN_SIZE, 0);

	KUNIT_EXPECT_FALSE(test, put(r, RING_MIN_SIZE + 8, 1, 0));
	KUNIT_EXPECT_FALSE(test, put(r, SYSTRACE_RECORD_MAX, 2, 0));
	KUNIT_EXPECT_FALSE(test, put(r, U32_MAX - 7, 3, 0));
	/* The gap's record does not leave the room. */
	KUNIT_EXPECT_FALSE(test, put(r, RING_MIN_SIZE, 4, 0));
	KUNIT_EXPECT_EQ(test, r->kernel->lost[SYSTRACE_LOST_FULL], 4ULL);
	KUNIT_EXPECT_FALSE(test, r->broken);
	KUNIT_EXPECT_TRUE(test, put(r, RING_MIN_SIZE - GAP_SIZE, 5, 0x11));
	KUNIT_EXPECT_EQ(test, r->kernel->head, (u64)RING_MIN_SIZE);

	r = make(test, RING_MIN_SIZE, 0);
	KUNIT_EXPECT_TRUE(test, put(r, RING_MIN_SIZE, 1, 0x22));
	KUNIT_EXPECT_EQ(test, r->kernel->head, (u64)RING_MIN_SIZE);
}

static void tail_makes_room(struct kunit *test)
{
	struct ring *r = make(test, RING_MIN_SIZE, 0);
	u64 tail = 0;
	unsigned int i;

	fill(r, 64);
	/* Consumed as it is written: nothing is lost however long it goes on. */
	for (i = 0; i < 3000; i++) {
		publish_tail(r, tail += 64);
		KUNIT_ASSERT_TRUE(test, put(r, 64, 10000 + i, i));
	}
	KUNIT_EXPECT_EQ(test, r->kernel->lost[SYSTRACE_LOST_FULL], 0ULL);
	KUNIT_EXPECT_FALSE(test, put(r, 8, 1, 0));
	/* All of it consumed: all of it free, but for the gap's record. */
	publish_tail(r, r->kernel->head);
	KUNIT_EXPECT_TRUE(test, put(r, RING_MIN_SIZE - GAP_SIZE, 2, 0));
	KUNIT_EXPECT_FALSE(test, r->broken);
}

static void expect_gap(struct kunit *test, const struct systrace_gap *gap,
		       u64 since, u64 time, u64 full, u64 memory, u64 busy)
{
	const struct systrace_gap expected = {
		.rec.size = sizeof(*gap),
		.rec.type = SYSTRACE_REC_LOST,
		.rec.time = time,
		.since = since,
		.lost = {
			[SYSTRACE_LOST_FULL] = full,
			[SYSTRACE_LOST_MEMORY] = memory,
			[SYSTRACE_LOST_BUSY] = busy,
		},
	};

	KUNIT_EXPECT_EQ(test, gap->rec.type, SYSTRACE_REC_LOST);
	KUNIT_EXPECT_EQ(test, gap->since, since);
	KUNIT_EXPECT_EQ(test, gap->rec.time, time);
	KUNIT_EXPECT_EQ(test, gap->lost[SYSTRACE_LOST_FULL], full);
	KUNIT_EXPECT_EQ(test, gap->lost[SYSTRACE_LOST_MEMORY], memory);
	KUNIT_EXPECT_EQ(test, gap->lost[SYSTRACE_LOST_BUSY], busy);
	/* And every other byte of it. */
	KUNIT_EXPECT_EQ(test, memcmp(gap, &expected, sizeof(expected)), 0);
}

#define ROOM	SYSTRACE_RECORD_MAX

static void *begin(struct ring *r, u32 room)
{
	void *p;

	preempt_disable();
	p = ring_begin(r, room);
	preempt_enable();
	return p;
}

static void commit(struct ring *r, u32 size)
{
	preempt_disable();
	ring_commit(r, size);
	preempt_enable();
}

static void made_in_place(struct kunit *test)
{
	struct ring *r = make(test, 4 * ROOM, 0);
	u64 n = 0;
	u8 *p;

	/* Until it is committed nothing has happened, however much was written. */
	p = begin(r, ROOM);
	KUNIT_ASSERT_PTR_EQ(test, p, r->data);
	memset(p, 0xee, ROOM);
	KUNIT_EXPECT_EQ(test, r->kernel->head, 0ULL);
	KUNIT_EXPECT_EQ(test, r->kernel->written, 0ULL);
	KUNIT_EXPECT_PTR_EQ(test, begin(r, ROOM), (void *)p);
	commit(r, 40);
	KUNIT_EXPECT_EQ(test, r->kernel->head, 40ULL);
	KUNIT_EXPECT_EQ(test, r->kernel->written, 1ULL);

	/* As long as there is room for the largest, which is not counted on. */
	while (begin(r, ROOM)) {
		commit(r, 4000);
		n++;
	}
	KUNIT_EXPECT_EQ(test, n, (3ULL * ROOM - 40) / 4000 + 1);
	KUNIT_EXPECT_EQ(test, r->kernel->lost[SYSTRACE_LOST_FULL], 0ULL);
	KUNIT_EXPECT_FALSE(test, r->in_gap);
	/* There is room for less. */
	KUNIT_EXPECT_NOT_NULL(test, begin(r, 64));
	KUNIT_EXPECT_TRUE(test, put(r, 64, 1, 1));
	/* And for all, once the reader has come on. */
	publish_tail(r, r->head - 3 * ROOM - 8);
	KUNIT_EXPECT_NULL(test, begin(r, ROOM));
	publish_tail(r, r->head - 3 * ROOM);
	KUNIT_EXPECT_NOT_NULL(test, begin(r, ROOM));

	/* A ring that is smaller than the largest record. */
	r = make(test, RING_MIN_SIZE, 0);
	KUNIT_EXPECT_NULL(test, begin(r, ROOM));
	KUNIT_EXPECT_NOT_NULL(test, begin(r, RING_MIN_SIZE));
	KUNIT_EXPECT_NULL(test, begin(r, RING_MIN_SIZE + 8));
	KUNIT_EXPECT_EQ(test, r->kernel->head, 0ULL);
}

static void made_in_place_across_end(struct kunit *test)
{
	u32 back;

	for (back = 8; back < 512; back += 8) {
		struct ring *r = make(test, 2 * ROOM, 0);
		u64 pos = 7 * r->size - back;
		u8 *p;

		start_at(r, pos);
		p = begin(r, ROOM);
		KUNIT_ASSERT_NOT_NULL(test, p);
		memset(p, 0x5a, 512);
		commit(r, 512);
		KUNIT_EXPECT_EQ(test, r->kernel->head, pos + 512);
		KUNIT_ASSERT_TRUE(test, all_bytes(r->data + r->size - back, 0x5a, back));
		KUNIT_ASSERT_TRUE(test, all_bytes(r->data, 0x5a, 512 - back));
		KUNIT_ASSERT_EQ(test, r->data[512 - back], 0);
		KUNIT_ASSERT_EQ(test, r->data[r->size - back - 1], 0);
	}
}

/* A gap is told before anything else, and not by who writes in place. */
static void made_in_place_after_gap(struct kunit *test)
{
	struct ring *r = make(test, 4 * ROOM, 0);

	KUNIT_EXPECT_NOT_NULL(test, begin(r, ROOM));
	lose(r, SYSTRACE_LOST_BUSY, 100);
	KUNIT_EXPECT_NULL(test, begin(r, ROOM));
	KUNIT_EXPECT_NULL(test, begin(r, 8));
	KUNIT_EXPECT_TRUE(test, put(r, 64, 101, 0));
	expect_gap(test, at(r, 0), 100, 101, 0, 0, 1);
	KUNIT_EXPECT_PTR_EQ(test, begin(r, ROOM), (void *)(r->data + GAP_SIZE + 64));
	commit(r, 64);

	/* A reader that lies ends this way of writing, too. */
	publish_tail(r, r->head + 8);
	r->limit = r->head;
	KUNIT_EXPECT_NULL(test, begin(r, ROOM));
	KUNIT_EXPECT_TRUE(test, r->broken);
	publish_tail(r, r->head);
	KUNIT_EXPECT_NULL(test, begin(r, 8));
	KUNIT_EXPECT_FALSE(test, put(r, 64, 102, 0));
}

static void gap_told_once(struct kunit *test)
{
	struct ring *r = make(test, RING_MIN_SIZE, 0);
	const struct systrace_record *rec;

	KUNIT_ASSERT_TRUE(test, put(r, 40, 100, 1));
	lose(r, SYSTRACE_LOST_BUSY, 200);
	lose(r, SYSTRACE_LOST_MEMORY, 210);
	lose(r, SYSTRACE_LOST_BUSY, 220);
	/* Nothing is published before there is a record to follow. */
	KUNIT_EXPECT_EQ(test, r->kernel->head, 40ULL);
	KUNIT_ASSERT_TRUE(test, put(r, 48, 300, 2));
	KUNIT_ASSERT_TRUE(test, put(r, 56, 400, 3));
	lose(r, SYSTRACE_LOST_FULL, 500);
	KUNIT_ASSERT_TRUE(test, put(r, 64, 600, 4));

	expect_gap(test, at(r, 40), 200, 300, 0, 1, 2);
	rec = at(r, 40 + GAP_SIZE);
	KUNIT_EXPECT_EQ(test, rec->size, 48U);
	KUNIT_EXPECT_EQ(test, rec->time, 300ULL);
	rec = at(r, 40 + GAP_SIZE + 48);
	KUNIT_EXPECT_EQ(test, rec->size, 56U);
	KUNIT_EXPECT_EQ(test, rec->time, 400ULL);
	expect_gap(test, at(r, 40 + GAP_SIZE + 48 + 56), 500, 600, 1, 0, 0);
	KUNIT_EXPECT_EQ(test, r->kernel->head, 40ULL + 48 + 56 + 64 + 2 * GAP_SIZE);
	/* A gap is no event of its own. */
	KUNIT_EXPECT_EQ(test, r->kernel->written, 4ULL);
	KUNIT_EXPECT_EQ(test, r->kernel->lost[SYSTRACE_LOST_FULL], 1ULL);
	KUNIT_EXPECT_EQ(test, r->kernel->lost[SYSTRACE_LOST_MEMORY], 1ULL);
	KUNIT_EXPECT_EQ(test, r->kernel->lost[SYSTRACE_LOST_BUSY], 2ULL);
}

static void gap_waits_for_room(struct kunit *test)
{
	struct ring *r = make(test, RING_MIN_SIZE, 0);
	const u64 head = RING_MIN_SIZE;
	u64 sum;

	fill(r, 8 * 8);
	KUNIT_EXPECT_FALSE(test, put(r, 32, 1000, 0));
	sum = checksum(r->data, r->size);

	/* Room for the record alone, then for the gap alone: not enough. */
	publish_tail(r, 32);
	KUNIT_EXPECT_FALSE(test, put(r, 32, 1001, 0));
	publish_tail(r, GAP_SIZE);
	KUNIT_EXPECT_FALSE(test, put(r, 32, 1002, 0));
	publish_tail(r, GAP_SIZE + 32 - 8);
	KUNIT_EXPECT_FALSE(test, put(r, 32, 1003, 0));
	KUNIT_EXPECT_EQ(test, r->head, head);
	KUNIT_EXPECT_EQ(test, r->kernel->head, head);
	KUNIT_EXPECT_EQ(test, checksum(r->data, r->size), sum);
	KUNIT_EXPECT_EQ(test, r->kernel->lost[SYSTRACE_LOST_FULL], 4ULL);

	/* Just enough for both. */
	publish_tail(r, GAP_SIZE + 32);
	KUNIT_EXPECT_TRUE(test, put(r, 32, 1004, 0));
	expect_gap(test, at(r, head), 1000, 1004, 4, 0, 0);
	KUNIT_EXPECT_EQ(test, r->kernel->head, head + GAP_SIZE + 32);

	/* The next one is lost anew: a gap of its own. */
	KUNIT_EXPECT_FALSE(test, put(r, 32, 1005, 0));
	publish_tail(r, r->kernel->head);
	KUNIT_EXPECT_TRUE(test, put(r, 32, 1006, 0));
	expect_gap(test, at(r, head + GAP_SIZE + 32), 1005, 1006, 1, 0, 0);
	KUNIT_EXPECT_EQ(test, r->kernel->lost[SYSTRACE_LOST_FULL], 5ULL);
}

static void gap_across_end(struct kunit *test)
{
	struct ring *r = make(test, RING_MIN_SIZE, 0);
	u32 back;

	for (back = 8; back < GAP_SIZE + 32; back += 8) {
		const struct systrace_record *rec;
		u64 pos = r->size - back;

		r = make(test, RING_MIN_SIZE, 0);
		start_at(r, pos);
		lose(r, SYSTRACE_LOST_BUSY, 7);
		KUNIT_ASSERT_TRUE(test, put(r, 32, 9, 0x3d));
		expect_gap(test, at(r, pos), 7, 9, 0, 0, 1);
		rec = at(r, pos + GAP_SIZE);
		KUNIT_EXPECT_EQ(test, rec->size, 32U);
		KUNIT_EXPECT_TRUE(test, all_bytes(rec + 1, 0x3d, 8));
	}
}

/* False tails: each is asked for with the kernel's tail and head. */
static u64 beyond_by_one(u64 tail, u64 head)	{ return head + 1; }
static u64 beyond_by_a_record(u64 tail, u64 head) { return head + 64; }
static u64 beyond_by_a_ring(u64 tail, u64 head)	{ return head + RING_MIN_SIZE; }
static u64 beyond_by_half(u64 tail, u64 head)	{ return head + (1ULL << 63); }
static u64 behind_by_one(u64 tail, u64 head)	{ return tail - 1; }
static u64 behind_by_a_record(u64 tail, u64 head) { return tail - 64; }
static u64 behind_by_a_ring(u64 tail, u64 head)	{ return tail - RING_MIN_SIZE; }
static u64 behind_by_half(u64 tail, u64 head)	{ return tail - (1ULL << 63); }
static u64 nought(u64 tail, u64 head)		{ return 0; }
static u64 huge(u64 tail, u64 head)		{ return U64_MAX; }
static u64 minus_a_ring(u64 tail, u64 head)	{ return -(u64)RING_MIN_SIZE; }

static u64 (* const lies[])(u64 tail, u64 head) = {
	beyond_by_one, beyond_by_a_record, beyond_by_a_ring, beyond_by_half,
	behind_by_one, behind_by_a_record, behind_by_a_ring, behind_by_half,
	nought, huge, minus_a_ring,
};

static void tail_lies(struct kunit *test)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(lies); i++) {
		struct ring *r = make(test, RING_MIN_SIZE, 0);
		u64 head, sum;

		/* Let the kernel come to believe in a tail that is not zero. */
		fill(r, 64);
		publish_tail(r, 640);
		KUNIT_ASSERT_TRUE(test, put(r, 640, 5000, 1));
		KUNIT_ASSERT_EQ(test, r->tail, 640ULL);
		head = r->head;
		sum = checksum(r->data, r->size);

		publish_tail(r, lies[i](640, head));
		KUNIT_EXPECT_FALSE(test, put(r, 64, 6000, 0xff));
		KUNIT_EXPECT_TRUE_MSG(test, r->broken, "lie %u", i);
		KUNIT_EXPECT_EQ(test, r->tail, 640ULL);
		/* Nor does it help to be honest now. */
		publish_tail(r, head);
		KUNIT_EXPECT_FALSE(test, put(r, 64, 6001, 0xff));
		KUNIT_EXPECT_TRUE(test, r->broken);
		KUNIT_EXPECT_EQ(test, r->head, head);
		KUNIT_EXPECT_EQ(test, r->kernel->head, head);
		KUNIT_EXPECT_EQ(test, checksum(r->data, r->size), sum);
		/* The books go on. */
		KUNIT_EXPECT_EQ(test, r->kernel->lost[SYSTRACE_LOST_FULL], 2ULL);
	}
}

static void tail_may_stand(struct kunit *test)
{
	struct ring *r = make(test, RING_MIN_SIZE, 0);

	fill(r, 64);
	publish_tail(r, 128);
	KUNIT_EXPECT_TRUE(test, put(r, 128, 1, 0));
	/* The same again: nothing more is free, but it is no lie. */
	KUNIT_EXPECT_FALSE(test, put(r, 64, 2, 0));
	KUNIT_EXPECT_FALSE(test, r->broken);
	/* As far as the head, to the byte. */
	publish_tail(r, r->head);
	KUNIT_EXPECT_TRUE(test, put(r, 64, 3, 0));
	KUNIT_EXPECT_FALSE(test, r->broken);
}

/*
 * A reader that writes anything at all into its page: what the kernel believes
 * to be unread is never overwritten, and the kernel's positions stay sane.
 */
static void tail_at_random(struct kunit *test)
{
	struct rnd_state rnd;
	unsigned int round, step;

	prandom_seed_state(&rnd, 0x7a11);
	for (round = 0; round < 60; round++) {
		struct ring *r = make(test, RING_MIN_SIZE, 0);
		u64 start = roll(&rnd, 2) ? -8ULL * roll(&rnd, 20000) : 0;

		start_at(r, start);
		for (step = 0; step < 300 && !r->broken; step++) {
			u64 head = r->head, believed = r->tail, tail;
			u64 sum = 0;

			switch (roll(&rnd, 40)) {
			case 0:
				tail = (u64)prandom_u32_state(&rnd) << 32 |
				       prandom_u32_state(&rnd);
				break;
			case 1:
				tail = head + roll(&rnd, 100) - 50;
				break;
			case 2:
				tail = believed + roll(&rnd, 100) - 50;
				break;
			default:
				tail = believed + (head != believed ?
				       roll(&rnd, head - believed) : 0);
			}
			publish_tail(r, tail);
			/* What was unread and stays so. */
			if (tail - believed > head - believed)
				tail = believed;
			if (step % 8 == 0)
				sum = checksum(at(r, tail), head - tail);
			put(r, 24 + 8 * roll(&rnd, 2000), step + 1, step);
			if (step % 8 == 0)
				KUNIT_ASSERT_EQ(test, sum,
						checksum(at(r, tail), head - tail));
			KUNIT_ASSERT_LE(test, r->head - r->tail, r->size);
			KUNIT_ASSERT_LE(test, r->tail - believed, head - believed);
			KUNIT_ASSERT_EQ(test, r->kernel->head, r->head);
		}
	}
}

static void positions_wrap(struct kunit *test)
{
	struct ring *r = make(test, RING_MIN_SIZE, 0);
	const u64 start = -(u64)(4 * RING_MIN_SIZE);
	const struct systrace_record *rec;
	u64 tail = start;
	unsigned int i;

	start_at(r, start);
	for (i = 0; i < 8000; i++) {
		u32 size = 24 + 8 * (i % 11);
		u64 head = r->head;

		KUNIT_ASSERT_TRUE(test, put(r, size, i + 1, i));
		KUNIT_ASSERT_EQ(test, r->kernel->head, head + size);
		rec = at(r, head);
		KUNIT_ASSERT_EQ(test, rec->size, size);
		KUNIT_ASSERT_TRUE(test, all_bytes(rec + 1, i, size - sizeof(*rec)));
		/* Half a ring behind. */
		while (r->head - tail > r->size / 2)
			tail += ((const struct systrace_record *)at(r, tail))->size;
		publish_tail(r, tail);
	}
	KUNIT_ASSERT_LT(test, r->head, start);
	KUNIT_EXPECT_EQ(test, r->kernel->lost[SYSTRACE_LOST_FULL], 0ULL);
	KUNIT_EXPECT_FALSE(test, r->broken);
}

/* Full, with a gap, and lied to, where the head has wrapped and the tail not. */
static void limits_hold_across_wrap(struct kunit *test)
{
	const u64 start = -(u64)(RING_MIN_SIZE / 2);
	struct ring *r;
	unsigned int i;

	r = make(test, RING_MIN_SIZE, 0);
	start_at(r, start);
	KUNIT_EXPECT_EQ(test, fill(r, 64), r->size / 64);
	KUNIT_EXPECT_FALSE(test, put(r, 64, 8000, 0));
	publish_tail(r, start + 64 + GAP_SIZE);
	KUNIT_EXPECT_TRUE(test, put(r, 64, 8001, 0));
	expect_gap(test, at(r, start + r->size), 8000, 8001, 1, 0, 0);
	KUNIT_EXPECT_FALSE(test, r->broken);

	for (i = 0; i < ARRAY_SIZE(lies); i++) {
		/* These two are between tail and head here: honest words. */
		if (lies[i] == nought || lies[i] == huge)
			continue;
		r = make(test, RING_MIN_SIZE, 0);
		start_at(r, start);
		fill(r, 64);
		publish_tail(r, lies[i](start, r->head));
		KUNIT_EXPECT_FALSE(test, put(r, 64, 1, 0));
		KUNIT_EXPECT_TRUE_MSG(test, r->broken, "lie %u", i);
	}
}

static void wakes_by_watermark(struct kunit *test)
{
	struct ring *r = make(test, RING_MIN_SIZE, 1024);
	unsigned int i;

	for (i = 0; i < 15; i++)
		put(r, 64, i + 1, 0);
	KUNIT_EXPECT_EQ(test, wakeups, 0U);
	put(r, 64, 20, 0);
	KUNIT_EXPECT_EQ(test, wakeups, 1U);
	/* Not again before as much has come. */
	for (i = 0; i < 15; i++)
		put(r, 64, i + 21, 0);
	KUNIT_EXPECT_EQ(test, wakeups, 1U);
	put(r, 64, 40, 0);
	KUNIT_EXPECT_EQ(test, wakeups, 2U);
	/* One large record is one reason to wake. */
	put(r, 8192, 41, 0);
	KUNIT_EXPECT_EQ(test, wakeups, 3U);
	put(r, 512, 42, 0);
	KUNIT_EXPECT_EQ(test, wakeups, 3U);
	/* What is lost wakes nobody. */
	fill(r, 512);
	wakeups = 0;
	for (i = 0; i < 100; i++)
		put(r, 512, 100 + i, 0);
	KUNIT_EXPECT_EQ(test, wakeups, 0U);
}

static void wakes_across_wrap(struct kunit *test)
{
	u64 before;

	/*
	 * Every 15 records of 72 bytes are the first to make more than 1024.
	 * Wherever these stand when the head wraps, or the mark before it.
	 */
	for (before = 8; before <= 2 * 15 * 72; before += 8) {
		struct ring *r = make(test, RING_MIN_SIZE, 1024);
		unsigned int i;

		start_at(r, -before);
		wakeups = 0;
		for (i = 0; i < 4 * 15; i++) {
			publish_tail(r, r->head);
			put(r, 72, i + 1, 0);
		}
		KUNIT_ASSERT_EQ_MSG(test, wakeups, 4U, "%llu before", before);
	}
}

/* Writes until the ring holds @unread bytes; what each commit has to say. */
static void fill_to(struct kunit *test, struct ring *r, u64 unread)
{
	while (r->head - r->reader->tail < unread) {
		KUNIT_ASSERT_TRUE(test, put(r, 64, 1, 0));
		KUNIT_ASSERT_EQ_MSG(test, told_behind,
				    r->head - r->reader->tail >= r->size / 2,
				    "%llu unread", r->head - r->reader->tail);
	}
}

static void tells_who_is_behind(struct kunit *test)
{
	const u64 starts[] = { 0, 4096, -(u64)RING_MIN_SIZE / 2, -64ULL };
	const u64 size = RING_MIN_SIZE;
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(starts); i++) {
		/* A watermark above and one below the half. */
		struct ring *r = make(test, size, i % 2 ? 1024 : size - 64);

		start_at(r, starts[i]);
		r->high = size / 2;
		r->attention_at = min_t(u64, r->watermark, r->high) + r->head;
		KUNIT_EXPECT_FALSE(test, ring_is_behind(r));
		fill_to(test, r, size);
		KUNIT_EXPECT_TRUE(test, ring_is_behind(r));
		KUNIT_EXPECT_EQ(test, ring_unread(r), size);
		/* Who gets no room is to wait, too. */
		KUNIT_EXPECT_FALSE(test, put(r, 64, 2, 0));
		KUNIT_EXPECT_TRUE(test, ring_is_behind(r));
		/* A little room is not enough, half of the ring is. */
		publish_tail(r, r->head - size * 3 / 4);
		put(r, 64, 3, 0);
		KUNIT_EXPECT_TRUE(test, told_behind);
		publish_tail(r, r->head - size / 4);
		put(r, 64, 4, 0);
		KUNIT_EXPECT_FALSE(test, told_behind);
		fill_to(test, r, size);
	}
	/* It is asked for: other rings never tell. */
	make(test, size, 0);
	while (put(test->priv, 64, 1, 0))
		KUNIT_ASSERT_FALSE(test, told_behind);
	KUNIT_EXPECT_FALSE(test, ring_is_behind(test->priv));
}

static void waits_for_no_stuck_reader(struct kunit *test)
{
	const u64 size = RING_MIN_SIZE;
	struct ring *r = make(test, size, 0);

	ring_wait_when_full(r);
	fill_to(test, r, size / 2);
	r->stuck_tail = r->reader->tail;
	while (put(r, 64, 1, 0))
		KUNIT_ASSERT_FALSE(test, told_behind);
	KUNIT_EXPECT_FALSE(test, ring_is_behind(r));
	/* It moves: it is worth waiting again, if it is still behind. */
	publish_tail(r, 1024);
	put(r, 64, 2, 0);
	KUNIT_EXPECT_TRUE(test, told_behind);
	/* What a liar leaves unread is not believed. */
	publish_tail(r, r->head + 8);
	KUNIT_EXPECT_EQ(test, ring_unread(r), 0ULL);
	publish_tail(r, r->head - size - 8);
	KUNIT_EXPECT_EQ(test, ring_unread(r), 0ULL);
}

static void maps_to_reader(struct kunit *test)
{
	struct ring *r = make(test, RING_MIN_SIZE, 0);
	struct vm_area_struct vma = { .vm_start = 0x10000 };
	const unsigned long good[] = { RING_MIN_SIZE, 2 * RING_MIN_SIZE };
	const unsigned long bad[] = {
		0, PAGE_SIZE, RING_MIN_SIZE / 2, RING_MIN_SIZE - PAGE_SIZE,
		RING_MIN_SIZE + PAGE_SIZE, 3 * RING_MIN_SIZE, 4 * RING_MIN_SIZE,
	};
	struct page *page;
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(bad); i++) {
		vma.vm_end = vma.vm_start + bad[i];
		KUNIT_EXPECT_EQ(test, ring_map_data(r, &vma), -EINVAL);
	}
	for (i = 0; i < ARRAY_SIZE(good); i++) {
		memset(&inserted, 0, sizeof(inserted));
		inserted.next = vma.vm_start;
		inserted.in_order = true;
		inserted.expected = r->pages;
		vma.vm_end = vma.vm_start + good[i];
		KUNIT_EXPECT_EQ(test, ring_map_data(r, &vma), 0);
		KUNIT_EXPECT_TRUE(test, inserted.in_order);
		KUNIT_EXPECT_EQ(test, inserted.pages, good[i] / PAGE_SIZE);
	}
	/* An error on the way is passed on. */
	inserted.pages = 0;
	inserted.next = vma.vm_start;
	inserted.fail_at = 5;
	KUNIT_EXPECT_EQ(test, ring_map_data(r, &vma), -EFAULT);

	page = virt_to_page(r->kernel);
	memset(&inserted, 0, sizeof(inserted));
	inserted.next = vma.vm_start;
	inserted.in_order = true;
	inserted.expected = &page;
	for (i = 0; i < 4; i++) {
		vma.vm_end = vma.vm_start + i * PAGE_SIZE;
		KUNIT_EXPECT_EQ(test, ring_map_page(r->kernel, &vma),
				i == 1 ? 0 : -EINVAL);
	}
	KUNIT_EXPECT_TRUE(test, inserted.in_order);
	KUNIT_EXPECT_EQ(test, inserted.pages, 1UL);
}

static struct kunit_case ring_cases[] = {
	KUNIT_CASE(bad_sizes),
	KUNIT_CASE(fresh_ring),
	KUNIT_CASE(no_memory),
	KUNIT_CASE(destroyed_twice),
	KUNIT_CASE(mapped_twice),
	KUNIT_CASE(record_across_end),
	KUNIT_CASE(positions),
	KUNIT_CASE(made_in_place),
	KUNIT_CASE(made_in_place_across_end),
	KUNIT_CASE(made_in_place_after_gap),
	KUNIT_CASE(fills_to_the_byte),
	KUNIT_CASE(as_large_as_the_ring),
	KUNIT_CASE(tail_makes_room),
	KUNIT_CASE(gap_told_once),
	KUNIT_CASE(gap_waits_for_room),
	KUNIT_CASE(gap_across_end),
	KUNIT_CASE(tail_lies),
	KUNIT_CASE(tail_may_stand),
	KUNIT_CASE(tail_at_random),
	KUNIT_CASE(positions_wrap),
	KUNIT_CASE(limits_hold_across_wrap),
	KUNIT_CASE(wakes_by_watermark),
	KUNIT_CASE(wakes_across_wrap),
	KUNIT_CASE(tells_who_is_behind),
	KUNIT_CASE(waits_for_no_stuck_reader),
	KUNIT_CASE(maps_to_reader),
	{}
};

struct kunit_suite systrace_ring_suite = {
	.name = "systrace_ring",
	.init = ring_test_init,
	.exit = ring_test_exit,
	.test_cases = ring_cases,
};
