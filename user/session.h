/* SPDX-License-Identifier: GPL-2.0-only */
/* The reader's end of a session: the device, its ioctls and its rings. */
#ifndef SESSION_H
#define SESSION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#include <linux/systrace.h>

struct sock_filter;

/**
 * struct ring - the reader's end of a ring
 * @kernel: control page that the kernel writes.
 * @reader: control page that we write.
 * @data: the bytes, twice in a row.
 * @size: bytes of data.
 * @pos: position up to which we have read.
 * @head: position up to which we know that there is something.
 * @released: position up to which the kernel knows that we have read.
 * @kept: records that were taken out of the ring to give the kernel its room
 *	back; they come before those that are still there.  Owned, or NULL.
 * @kept_pos: bytes of these that we have read.
 * @kept_len: all bytes of these.
 * @kept_cap: bytes allocated.
 * @time: time of the next record, while it waits in merge's heap.
 */
struct ring {
	const struct systrace_ring_kernel *kernel;
	struct systrace_ring_reader *reader;
	const uint8_t *data;
	uint64_t size;
	uint64_t pos;
	uint64_t head;
	uint64_t released;
	uint8_t *kept;
	size_t kept_pos;
	size_t kept_len;
	size_t kept_cap;
	uint64_t time;
};

/**
 * struct session - an open session
 * @fd: the device.
 * @page: what the kernel says of the session.
 * @info: what the module is.
 * @nr_rings: rings in @ring that exist.
 * @ring: the rings.
 * @heap: merge's; room for all rings, or NULL.
 * @keeps: bytes that all rings may have in struct ring.kept together.
 */
struct session {
	int fd;
	const struct systrace_session_page *page;
	struct systrace_info info;
	unsigned int nr_rings;
	struct ring *ring;
	struct ring **heap;
	size_t keeps;
};

void session_open(struct session *s, const struct systrace_config *cfg);
void session_set_calls(struct session *s, unsigned int abi, const uint64_t *bits,
		       unsigned int nbits, bool others);
int session_set_filter(struct session *s, const struct sock_filter *prog,
		       unsigned int len);
int session_set_paths(struct session *s, const uint32_t *fds, unsigned int nr_fds,
		      bool not_fds, const char *paths, size_t len);
int session_select(struct session *s, struct systrace_select *sel);
int session_set_summary(struct session *s, uint32_t flags);
int session_read_summary(struct session *s, struct systrace_summary_row *row,
			 unsigned int nr, uint64_t *cursor, uint64_t *missed);
int session_attach(struct session *s, pid_t pid, uint32_t flags,
		   unsigned int *nr_tasks);
void session_detach(struct session *s, pid_t pid);
void session_detach_all(struct session *s);
bool session_wait(struct session *s, int timeout_ms);
void session_close(struct session *s);

void ring_skip(struct ring *r, size_t len);
void ring_release(struct ring *r);
bool ring_is_filling(const struct ring *r);
size_t ring_keep(struct ring *r, size_t most);

/** ring_look() - learn how far the kernel has written */
static inline void ring_look(struct ring *r)
{
	/* Acquire: pairs with ring_commit()'s release: the bytes are there. */
	r->head = __atomic_load_n(&r->kernel->head, __ATOMIC_ACQUIRE);
}

/**
 * ring_peek() - the next record
 * @r: the ring.
 *
 * Its size is not checked yet.
 *
 * Return: the record, or NULL when there is none below @r->head.
 */
static inline const struct systrace_record *ring_peek(const struct ring *r)
{
	if (r->kept_pos != r->kept_len)
		return (const void *)(r->kept + r->kept_pos);
	if (r->pos == r->head)
		return NULL;
	return (const void *)(r->data + (r->pos & (r->size - 1)));
}

/** ring_left() - bytes that stand in a row from ring_peek()'s record on */
static inline size_t ring_left(const struct ring *r)
{
	return r->kept_pos != r->kept_len ? r->kept_len - r->kept_pos :
					    r->head - r->pos;
}

#endif /* SESSION_H */
