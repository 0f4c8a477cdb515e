// SPDX-License-Identifier: GPL-2.0-only
/* Ring: memory, reservation, publication, losses. */
#include <linux/errno.h>
#include <linux/kernel.h>
#include <linux/log2.h>
#include <linux/mm.h>
#include <linux/slab.h>
#include <linux/string.h>
#include <linux/topology.h>
#include <linux/vmalloc.h>

#include "compat.h"
#include "ring.h"

static unsigned long nr_pages(const struct ring *r)
{
	return r->size >> PAGE_SHIFT;
}

static void free_pages_of(struct ring *r)
{
	unsigned long i;

	for (i = 0; r->pages && i < nr_pages(r); i++)
		if (r->pages[i])
			__free_page(r->pages[i]);
	kvfree(r->pages);
	r->pages = NULL;
}

/*
 * The pages stand twice in the array and in the mapping made of it: a record
 * that reaches beyond the end goes on at the beginning by itself.
 */
static int alloc_data(struct ring *r, int node)
{
	long i, nr = nr_pages(r);

	r->pages = kvcalloc(2 * nr, sizeof(*r->pages), GFP_KERNEL_ACCOUNT);
	if (!r->pages)
		return -ENOMEM;
	for (i = 0; i < nr; i++) {
		/* Refused before other programs are killed to make room. */
		r->pages[i] = alloc_pages_node(node, GFP_KERNEL_ACCOUNT |
					       __GFP_RETRY_MAYFAIL |
					       __GFP_ZERO | __GFP_NOWARN, 0);
		if (!r->pages[i])
			goto err_pages;
		r->pages[nr + i] = r->pages[i];
	}
	r->data = vmap(r->pages, 2 * nr, VM_MAP, PAGE_KERNEL);
	if (!r->data)
		goto err_pages;
	return 0;

err_pages:
	free_pages_of(r);
	return -ENOMEM;
}

/**
 * ring_init() - make a ring
 * @r: zeroed by the caller, but for @r->session, @r->wake and @r->size.
 * @cpu: the CPU that is going to write.
 * @size: bytes of data, a power of two of at least RING_MIN_SIZE.
 * @watermark: bytes after which to wake the reader; 0: an eighth of @size.
 *
 * Context: may sleep; memory is charged to the current task's cgroup.
 * Return: 0, -EINVAL or -ENOMEM, and then @r holds nothing.
 */
int ring_init(struct ring *r, unsigned int cpu, u64 size, u32 watermark)
{
	int err;

	BUILD_BUG_ON(RING_MIN_SIZE % PAGE_SIZE);
	if (size < RING_MIN_SIZE || !is_power_of_2(size))
		return -EINVAL;
	r->kernel = (void *)get_zeroed_page(GFP_KERNEL_ACCOUNT);
	if (!r->kernel)
		return -ENOMEM;
	err = -ENOMEM;
	r->reader = (void *)get_zeroed_page(GFP_KERNEL_ACCOUNT);
	if (!r->reader)
		goto err_kernel;
	r->size = size;
	r->mask = size - 1;
	r->limit = size;
	err = alloc_data(r, cpu_to_node(cpu));
	if (err)
		goto err_reader;
	r->watermark = watermark && watermark < size ? watermark : size / 8;
	r->wake_at = r->watermark;
	r->attention_at = r->wake_at;
	r->stuck_tail = RING_NOT_STUCK;
	r->kernel->ring_size = size;
	r->kernel->cpu = cpu;
	return 0;

err_reader:
	free_page((unsigned long)r->reader);
	r->reader = NULL;
err_kernel:
	free_page((unsigned long)r->kernel);
	r->kernel = NULL;
	return err;
}

/**
 * ring_destroy() - give a ring's memory back
 * @r: the ring; one that was never made is left alone.
 *
 * Context: may sleep.  No probe may know the ring any more, and no mapping of
 * it may exist.
 */
void ring_destroy(struct ring *r)
{
	if (!r->kernel)
		return;
	vunmap(r->data);
	free_pages_of(r);
	free_page((unsigned long)r->reader);
	free_page((unsigned long)r->kernel);
	r->kernel = NULL;
}

/* The reader lied: nothing is written any more. */
static void break_ring(struct ring *r)
{
	r->limit = r->head;
	WRITE_ONCE(r->broken, true);
}

/* Learns how far the reader has come; false: it lied. */
static bool look_at_tail(struct ring *r)
{
	u64 tail;

	/*
	 * Acquire: pairs with the reader's release of the tail, so that its
	 * loads of the old bytes come before our stores over them.
	 */
	tail = smp_load_acquire(&r->reader->tail);
	/* An honest tail lies between the one we know and the head. */
	if (unlikely(tail - r->tail > r->head - r->tail)) {
		break_ring(r);
		return false;
	}
	r->tail = tail;
	if (!r->in_gap && !r->broken)
		r->limit = tail + r->size;
	return true;
}

/**
 * ring_refresh() - see whether there is more room, for ring_begin()
 * @r: the ring.
 *
 * Context: as ring_begin().
 * Return: false: not for now.
 */
bool ring_refresh(struct ring *r)
{
	return !r->in_gap && !r->broken && look_at_tail(r);
}

/* Is there room for @size more bytes?  Looks at the reader's word if need be. */
static bool has_room(struct ring *r, u64 size)
{
	if (likely(r->head + size - r->tail <= r->size))
		return true;
	return look_at_tail(r) && r->head + size - r->tail <= r->size;
}

/**
 * ring_lose() - an event will not be written
 * @r: the ring.
 * @why: the reason to count.
 * @time: of the event.
 *
 * The next record that is written is preceded by one that tells the gap.
 *
 * Context: preemption off, on the ring's CPU.
 */
void ring_lose(struct ring *r, enum systrace_lost why, u64 time)
{
	if (!r->in_gap) {
		r->in_gap = true;
		r->gap_since = time;
		r->limit = r->head;
	}
	r->gap[why]++;
	ring_count(&r->kernel->lost[why]);
}

static void tell_gap(struct ring *r, u64 time)
{
	struct systrace_gap *gap = (void *)(r->data + (r->head & (r->size - 1)));

	*gap = (struct systrace_gap){
		.rec.size = sizeof(*gap),
		.rec.type = SYSTRACE_REC_LOST,
		.rec.time = time,
		.since = r->gap_since,
	};
	memcpy(gap->lost, r->gap, sizeof(gap->lost));
	memset(r->gap, 0, sizeof(r->gap));
	r->in_gap = false;
	r->head += sizeof(*gap);
	r->limit = r->tail + r->size;
}

/**
 * ring_reserve() - room for one record
 * @r: the ring.
 * @size: bytes, a multiple of 8.
 * @time: of the event, for the case that it is lost.
 *
 * Context: preemption off, on the ring's CPU, and kept so until ring_commit().
 * Return: where to write @size bytes in a row, or NULL: the event is lost and
 * has been counted.
 */
void *ring_reserve(struct ring *r, u32 size, u64 time)
{
	u64 need = size;

	if (unlikely(r->in_gap))
		need += sizeof(struct systrace_gap);
	if (unlikely(r->broken || need > r->size || !has_room(r, need))) {
		ring_lose(r, SYSTRACE_LOST_FULL, time);
		return NULL;
	}
	if (unlikely(r->in_gap))
		tell_gap(r, time);
	return r->data + (r->head & (r->size - 1));
}

/**
 * ring_wait_when_full() - have ring_commit() tell when the reader is behind
 * @r: the ring, which nobody writes yet.
 */
void ring_wait_when_full(struct ring *r)
{
	r->high = r->size / 2;
	r->attention_at = min(r->wake_at, r->high);
}

/**
 * ring_unread() - bytes that the reader has not consumed, as far as it says
 * @r: the ring.
 *
 * Context: any; a moment's figure, and at most the ring's size.
 */
u64 ring_unread(const struct ring *r)
{
	/* Acquire: pairs with the reader's release, as in look_at_tail(). */
	u64 tail = smp_load_acquire(&r->reader->tail);
	u64 unread = READ_ONCE(r->kernel->head) - tail;

	/* A tail that lies is found out by the next who needs room. */
	return unread <= r->size ? unread : 0;
}

/**
 * ring_is_behind() - ought the writer to wait for the reader?
 * @r: the ring.
 *
 * Context: as ring_commit(), which tells it too; for those who got no room.
 */
bool ring_is_behind(const struct ring *r)
{
	return r->head - r->tail >= r->high && r->high &&
	       READ_ONCE(r->stuck_tail) != r->tail;
}

/**
 * ring_attend() - the head has come to where there is more to do
 * @r: the ring.
 *
 * Context: the end of ring_commit().
 * Return: as ring_commit().
 */
noinline bool ring_attend(struct ring *r)
{
	/* The difference, as positions wrap. */
	if ((s64)(r->head - r->wake_at) >= 0) {
		r->wake_at = r->head + r->watermark;
		irq_work_queue(&r->wake);
	}
	r->attention_at = r->wake_at;
	if (!r->high || !look_at_tail(r))
		return false;
	/* While it is behind, every commit comes here. */
	if (r->head - r->tail >= r->high)
		r->attention_at = r->head;
	else if ((s64)(r->tail + r->high - r->attention_at) < 0)
		r->attention_at = r->tail + r->high;
	return ring_is_behind(r);
}

/**
 * ring_map_page() - map one control page into the reader
 * @page: its kernel address.
 * @vma: the reader's area, of one page.
 *
 * Context: mmap; may sleep.
 * Return: 0 or a negative errno.
 */
int ring_map_page(void *page, struct vm_area_struct *vma)
{
	if (vma->vm_end - vma->vm_start != PAGE_SIZE)
		return -EINVAL;
	return vm_insert_page(vma, vma->vm_start, virt_to_page(page));
}

/**
 * ring_map_data() - map a ring's bytes into the reader
 * @r: the ring.
 * @vma: the reader's area, of the ring's size or twice that.
 *
 * Context: mmap; may sleep.
 * Return: 0 or a negative errno.
 */
int ring_map_data(struct ring *r, struct vm_area_struct *vma)
{
	unsigned long len = vma->vm_end - vma->vm_start;
	unsigned long i;
	int err;

	if (len != r->size && len != 2 * r->size)
		return -EINVAL;
	for (i = 0; i < len >> PAGE_SHIFT; i++) {
		err = vm_insert_page(vma, vma->vm_start + (i << PAGE_SHIFT),
				     r->pages[i]);
		if (err)
			return err;
	}
	return 0;
}
