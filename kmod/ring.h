/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Ring: one a CPU and session.  Written by tasks of its CPU with preemption
 * off, never from interrupts, so that a reservation is never nested in
 * another; read by userspace through mappings.
 */
#ifndef SYSTRACE_RING_H
#define SYSTRACE_RING_H

#include <linux/cache.h>
#include <linux/compiler.h>
#include <linux/irq_work.h>
#include <linux/types.h>
#include <asm/barrier.h>

#include <linux/systrace.h>

struct page;
struct vm_area_struct;
struct session;

#define RING_MIN_SIZE	(64 * 1024)
/* No tail is odd. */
#define RING_NOT_STUCK	U64_MAX

/**
 * struct ring - the kernel's side of one ring
 * @kernel: control page that userspace can only read.
 * @reader: control page that userspace writes: trusted for nothing.
 * @data: the bytes, mapped twice in a row.
 * @size: bytes of data, a power of two.
 * @mask: @size - 1.
 * @head: bytes ever written; @kernel->head follows it.
 * @limit: position up to which may be written without further ado: where the
 *	reader was last seen, and the ring's size on; the head itself while
 *	there is a gap to tell, or when the ring is broken.
 * @tail: bytes ever consumed, as last believed.
 * @attention_at: head at which there is more to do than to write.
 * @wake_at: head at which the reader is to be woken.
 * @watermark: bytes between two wakeups.
 * @high: bytes unread at which the writer is to wait for the reader; 0: never.
 * @stuck_tail: where the tail stood when a writer had waited long enough; it
 *	is waited for no more until it moves.  RING_NOT_STUCK: nowhere.  Written
 *	by any task.
 * @gap_since: time of the first event lost since the last record.
 * @gap: events lost since the last record, by reason.
 * @in_gap: @gap is not all zero.
 * @broken: the reader lied about its tail; nothing is written any more.
 * @wake: wakes the session's reader, away from the locks a probe runs under.
 * @session: the session, for @wake.
 * @pages: pages of @data.
 *
 * All but the pages' contents belongs to the CPU that writes, with preemption
 * off.
 */
struct ring {
	struct systrace_ring_kernel *kernel;
	u8 *data;
	u64 mask;
	u64 head;
	u64 limit;
	u64 attention_at;
	u64 size;

	struct systrace_ring_reader *reader;
	u64 tail;
	u64 wake_at;
	u64 high;
	u64 stuck_tail;
	u32 watermark;
	bool in_gap;
	bool broken;
	u64 gap_since;
	u64 gap[SYSTRACE_NR_LOST];
	struct irq_work wake;
	struct session *session;
	struct page **pages;
} ____cacheline_aligned_in_smp;

/* Pages that a ring of so many bytes takes: its data and what is beside them. */
static inline unsigned long ring_pages(u64 size)
{
	return 2 + (size >> PAGE_SHIFT);
}

int ring_init(struct ring *r, unsigned int cpu, u64 size, u32 watermark);
void ring_destroy(struct ring *r);
void *ring_reserve(struct ring *r, u32 size, u64 time);
bool ring_refresh(struct ring *r);
bool ring_attend(struct ring *r);
void ring_wait_when_full(struct ring *r);
bool ring_is_behind(const struct ring *r);
u64 ring_unread(const struct ring *r);
void ring_lose(struct ring *r, enum systrace_lost why, u64 time);
int ring_map_data(struct ring *r, struct vm_area_struct *vma);
int ring_map_page(void *page, struct vm_area_struct *vma);

/*
 * Counts in a ring's books.  Only this CPU writes there, and a reader of an
 * aligned word sees it whole.
 */
static inline void ring_count(u64 *book)
{
	++*book;
}

/**
 * ring_begin() - room to make a record in place
 * @r: the ring.
 * @room: bytes that the record may come to.
 *
 * Nothing is taken until ring_commit(), and nobody sees what is written before:
 * the record may turn out smaller, or not be committed at all.
 *
 * Context: preemption off, on the ring's CPU, and kept so until ring_commit().
 * Return: where to write @room bytes in a row; NULL: there is not so much, or
 * a gap has to be told first, so that ring_reserve() has to see to it.
 */
static __always_inline void *ring_begin(struct ring *r, u32 room)
{
	u8 *at;

	if (unlikely(r->limit - r->head < room) &&
	    !(ring_refresh(r) && r->limit - r->head >= room))
		return NULL;
	at = r->data + (r->head & r->mask);
	/* Spares the caller's comparison with NULL. */
	if (!at)
		__builtin_unreachable();
	return at;
}

/**
 * ring_commit() - publish a record
 * @r: the ring.
 * @size: as it was reserved; or less than ring_begin() has found room for.
 *
 * Context: as ring_reserve().
 * Return: true when the writer ought to wait for the reader, see
 * ring_wait_when_full().
 */
static __always_inline bool ring_commit(struct ring *r, u32 size)
{
	struct systrace_ring_kernel *k = r->kernel;
	u64 head = r->head + size;

	ring_count(&k->written);
	r->head = head;
	/*
	 * Release: pairs with the reader's acquire of the head, so that it
	 * sees the record's bytes.
	 */
	smp_store_release(&k->head, head);
	/* The difference, as positions wrap. */
	if (unlikely((s64)(head - r->attention_at) >= 0))
		return ring_attend(r);
	return false;
}

#endif /* SYSTRACE_RING_H */
