// SPDX-License-Identifier: GPL-2.0-only
/* What was captured of a task's memory. */
#include <errno.h>
#include <string.h>

#include <linux/systrace.h>

#include "snapshot.h"

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

	s->nr = 0;
	while (len) {
		struct systrace_extent ext;
		size_t padded;

		if (len < sizeof(ext))
			return -EINVAL;
		memcpy(&ext, p, sizeof(ext));
		p += sizeof(ext);
		len -= sizeof(ext);
		padded = ((size_t)ext.len + 7) & ~(size_t)7;
		if (padded > len)
			return -EINVAL;
		if (s->nr < SNAPSHOT_EXTENTS)
			s->piece[s->nr++] = (struct piece){
				.addr = ext.addr,
				.data = p,
				.len = ext.len,
				.arg = ext.arg,
				.flags = ext.flags,
			};
		p += padded;
		len -= padded;
	}
	return 0;
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
size_t snapshot_read(const struct snapshot *s, uint64_t addr, void *dst,
		     size_t len, uint8_t need, uint8_t refuse)
{
	size_t done = 0;

	while (done < len) {
		const struct piece *best = NULL;
		unsigned int i;
		size_t n;

		for (i = 0; i < s->nr; i++) {
			const struct piece *p = &s->piece[i];

			if ((p->flags & need) != need || (p->flags & refuse))
				continue;
			if (addr - p->addr >= p->len)
				continue;
			if (!best || p->addr + p->len > best->addr + best->len)
				best = p;
		}
		if (!best)
			break;
		n = best->len - (addr - best->addr);
		if (n > len - done)
			n = len - done;
		memcpy((char *)dst + done, best->data + (addr - best->addr), n);
		done += n;
		addr += n;
	}
	return done;
}

/**
 * snapshot_faulted() - was part of an argument's memory unreadable?
 * @s: the snapshot.
 * @arg: index of the argument.
 */
bool snapshot_faulted(const struct snapshot *s, unsigned int arg)
{
	unsigned int i;

	for (i = 0; i < s->nr; i++)
		if (s->piece[i].arg == arg &&
		    (s->piece[i].flags & SYSTRACE_EXTENT_FAULT))
			return true;
	return false;
}
