/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What was captured of a task's memory: the extents of one record.  Printers
 * never see them; they fetch() by address, and get what the capture holds.
 */
#ifndef SNAPSHOT_H
#define SNAPSHOT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#define SNAPSHOT_EXTENTS	256
#define SNAPSHOT_FDS		128

/**
 * struct piece - one extent, checked
 * @addr: where it stood in the task.
 * @data: its bytes, in the record.
 * @len: how many.
 * @arg: index of the argument that led here.
 * @flags: SYSTRACE_EXTENT_*.
 */
struct piece {
	uint64_t addr;
	const uint8_t *data;
	uint32_t len;
	uint8_t arg;
	uint8_t flags;
};

/**
 * struct snapshot - the extents of one record, or of none (zeroed)
 * @nr: pieces in use.
 * @faulted: arguments of which a part was unreadable, a bit each.
 * @last: the piece that was read last: the next one is likely near.
 * @nr_fds: entries in use of @fd.
 * @stack: where the call was made, see SYSTRACE_EXTENT_STACK; its @data is NULL
 *	when that is not known.
 * @memory: the stack, and the one below a signal handler's, see
 *	SYSTRACE_EXTENT_MEMORY; likewise.  Only meant when @stack is known, as is
 *	@maps.
 * @maps: what it leads to, see SYSTRACE_EXTENT_MAPS; likewise.
 * @counted: what was only counted, see SYSTRACE_EXTENT_COUNT; likewise.
 * @fd: what descriptors refer to, see SYSTRACE_EXTENT_FD; as @piece, but no
 *	memory.
 * @piece: they point into the record, which must outlive them.
 */
struct snapshot {
	unsigned int nr;
	uint32_t faulted;
	unsigned int last;
	unsigned int nr_fds;
	struct piece stack;
	struct piece memory[2];
	struct piece maps;
	struct piece counted;
	struct piece fd[SNAPSHOT_FDS];
	struct piece piece[SNAPSHOT_EXTENTS];
};

int snapshot_parse(struct snapshot *s, const void *data, size_t len);
const uint8_t *snapshot_look(struct snapshot *s, uint64_t addr, size_t want,
			     size_t *len, uint8_t need, uint8_t refuse);
const struct piece *snapshot_fd(const struct snapshot *s, int64_t number);
size_t snapshot_read(struct snapshot *s, uint64_t addr, void *dst,
		     size_t len, uint8_t need, uint8_t refuse);

/** snapshot_clear() - nothing was captured */
static inline void snapshot_clear(struct snapshot *s)
{
	s->nr = 0;
	s->faulted = 0;
	s->last = 0;
	s->nr_fds = 0;
	s->stack.data = NULL;
	s->counted.data = NULL;
}

/**
 * snapshot_faulted() - was part of an argument's memory unreadable?
 * @s: the snapshot.
 * @arg: index of the argument.
 */
static inline bool snapshot_faulted(const struct snapshot *s, unsigned int arg)
{
	return s->faulted >> (arg & 31) & 1;
}

/**
 * snapshot_at() - the task's memory in place
 * @s: the snapshot.
 * @addr: address in the task.
 * @want: bytes wanted.
 * @len: set to the bytes that there are in a row, which may be fewer or more.
 * @need: flags that an extent must have to be looked at.
 * @refuse: flags that it must not have.
 *
 * Return: where they are; NULL: none is known.
 */
static inline const uint8_t *snapshot_at(struct snapshot *s, uint64_t addr,
					 size_t want, size_t *len, uint8_t need,
					 uint8_t refuse)
{
	const struct piece *p = &s->piece[s->last];
	uint64_t skip;

	*len = 0;
	if (!s->nr)
		return NULL;
	skip = addr - p->addr;
	if (skip >= p->len || p->len - skip < want ||
	    (p->flags & (need | refuse)) != need)
		return snapshot_look(s, addr, want, len, need, refuse);
	*len = p->len - skip;
	return p->data + skip;
}

#endif /* SNAPSHOT_H */
