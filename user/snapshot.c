// SPDX-License-Identifier: GPL-2.0-only
/* What was captured of a task's memory. */
#include <errno.h>
#include <string.h>

#include <linux/systrace.h>

#include "snapshot.h"

/* Where an extent goes that is not just memory; NULL: there is no room. */
static struct piece *odd_place(struct snapshot *s, const struct systrace_extent *ext)
{
	if (ext->flags & SYSTRACE_EXTENT_FAULT)
		s->faulted |= UINT32_C(1) << (ext->arg & 31);
	if (ext->flags & SYSTRACE_EXTENT_STACK) {
		/* What belongs to it comes behind it. */
		s->memory[0].data = NULL;
		s->memory[1].data = NULL;
		s->maps.data = NULL;
		return &s->stack;
	}
	if (ext->flags & SYSTRACE_EXTENT_MEMORY)
		return &s->memory[s->memory[0].data ? 1 : 0];
	if (ext->flags & SYSTRACE_EXTENT_MAPS)
		return &s->maps;
	if (ext->flags & SYSTRACE_EXTENT_COUNT)
		return &s->counted;
	if (!(ext->flags & SYSTRACE_EXTENT_FD))
		return s->nr < SNAPSHOT_EXTENTS ? &s->piece[s->nr++] : NULL;
	return s->nr_fds < SNAPSHOT_FDS ? &s->fd[s->nr_fds++] : NULL;
}

#define ODD_FLAGS	(SYSTRACE_EXTENT_FAULT | SYSTRACE_EXTENT_EXTRAS)

static inline struct piece *place(struct snapshot *s,
				  const struct systrace_extent *ext)
{
	if (ext->flags & ODD_FLAGS || s->nr == SNAPSHOT_EXTENTS)
		return odd_place(s, ext);
	return &s->piece[s->nr++];
}

/**
 * snapshot_parse() - index the extents of a record
 * @s: filled.
 * @data: the part of the record after its fixed fields; 8-byte aligned.
 * @len: its bytes.
 *
 * The bytes may come from a file, and so from anyone: nothing outside @data
 * is ever touched.  Extents beyond SNAPSHOT_EXTENTS are left out.
 *
 * Return: 0, or -EINVAL when an extent does not fit into @data.
 */
int snapshot_parse(struct snapshot *s, const void *data, size_t len)
{
	const uint8_t *p = data;

	snapshot_clear(s);
	while (len) {
		const struct systrace_extent *ext = (const void *)p;
		struct piece *to;
		size_t size;

		if (len < sizeof(*ext))
			return -EINVAL;
		size = sizeof(*ext) + (((size_t)ext->len + 7) & ~(size_t)7);
		if (size > len)
			return -EINVAL;
		to = place(s, ext);
		if (to) {
			to->addr = ext->addr;
			to->data = p + sizeof(*ext);
			to->len = ext->len;
			to->arg = ext->arg;
			to->flags = ext->flags;
		}
		p += size;
		len -= size;
	}
	return 0;
}

/**
 * snapshot_fd() - what is known of a descriptor
 * @s: the snapshot.
 * @number: the descriptor, or AT_FDCWD.
 *
 * Return: its extent, or NULL.
 */
const struct piece *snapshot_fd(const struct snapshot *s, int64_t number)
{
	unsigned int i;

	for (i = 0; i < s->nr_fds; i++)
		if (s->fd[i].addr == (uint64_t)number)
			return &s->fd[i];
	return NULL;
}

/* For snapshot_at(): any piece may be the one. */
const uint8_t *snapshot_look(struct snapshot *s, uint64_t addr, size_t want,
			     size_t *len, uint8_t need, uint8_t refuse)
{
	const struct piece *best = NULL;
	unsigned int i, n;

	*len = 0;
	for (n = 0, i = s->last; n < s->nr; n++, i++) {
		const struct piece *p;

		if (i >= s->nr)
			i = 0;
		p = &s->piece[i];
		if (addr - p->addr >= p->len || (p->flags & need) != need ||
		    (p->flags & refuse))
			continue;
		if (best && p->len - (addr - p->addr) <= *len)
			continue;
		best = p;
		*len = p->len - (addr - p->addr);
		s->last = i;
		if (*len >= want)
			break;
	}
	return best ? best->data + (addr - best->addr) : NULL;
}

/**
 * snapshot_read() - read the task's memory as it was
 * @s: the snapshot.
 * @addr: address in the task.
 * @dst: filled with what is there.
 * @len: bytes wanted.
 * @need: flags that an extent must have to be looked at.
 * @refuse: flags that it must not have.
 *
 * Neighbouring extents serve as one.
 *
 * Return: bytes read, from @addr on without a hole; fewer than @len when the
 * capture ends there.
 */
size_t snapshot_read(struct snapshot *s, uint64_t addr, void *dst,
		     size_t len, uint8_t need, uint8_t refuse)
{
	size_t done = 0;

	while (done < len) {
		size_t n;
		const uint8_t *data = snapshot_at(s, addr + done, len - done, &n,
						  need, refuse);

		if (!data)
			break;
		if (n > len - done)
			n = len - done;
		memcpy((char *)dst + done, data, n);
		done += n;
	}
	return done;
}
