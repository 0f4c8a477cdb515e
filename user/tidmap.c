// SPDX-License-Identifier: GPL-2.0-only
/* Thread IDs, and for each the ID of its group: open addressing. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "tidmap.h"

static size_t home(const struct tidmap *m, pid_t tid)
{
	return ((uint32_t)tid * 0x9e3779b9U >> 4) & (m->cap - 1);
}

/* Its place, or the free one where it would go. */
static struct tidmap_entry *place(const struct tidmap *m, pid_t tid)
{
	size_t i = home(m, tid);

	while (m->entry[i].tid && m->entry[i].tid != tid)
		i = (i + 1) & (m->cap - 1);
	return &m->entry[i];
}

static bool grow(struct tidmap *m)
{
	struct tidmap more = { .cap = m->cap ? 2 * m->cap : 64, .nr = m->nr };
	size_t i;

	more.entry = calloc(more.cap, sizeof(*more.entry));
	if (!more.entry)
		return false;
	for (i = 0; i < m->cap; i++)
		if (m->entry[i].tid)
			*place(&more, m->entry[i].tid) = m->entry[i];
	free(m->entry);
	*m = more;
	return true;
}

/** tidmap_add() - add a thread, or change its group; false: no memory */
bool tidmap_add(struct tidmap *m, pid_t tid, pid_t tgid)
{
	struct tidmap_entry *e;

	if (!tid)
		return true;
	if (m->nr >= m->cap / 2 && !grow(m))
		return false;
	e = place(m, tid);
	m->nr += !e->tid;
	*e = (struct tidmap_entry){ tid, tgid };
	return true;
}

/** tidmap_find() - a thread's group; 0: there is no such thread */
pid_t tidmap_find(const struct tidmap *m, pid_t tid)
{
	const struct tidmap_entry *e;

	if (!m->nr || !tid)
		return 0;
	e = place(m, tid);
	return e->tid ? e->tgid : 0;
}

/** tidmap_remove() - forget a thread, if it is there */
void tidmap_remove(struct tidmap *m, pid_t tid)
{
	struct tidmap_entry *hole;
	size_t i;

	if (!tidmap_find(m, tid))
		return;
	hole = place(m, tid);
	hole->tid = 0;
	m->nr--;
	/* Those that had to make way move up, so that they are found. */
	for (i = (hole - m->entry + 1) & (m->cap - 1); m->entry[i].tid;
	     i = (i + 1) & (m->cap - 1)) {
		struct tidmap_entry e = m->entry[i];

		m->entry[i].tid = 0;
		*place(m, e.tid) = e;
	}
}

void tidmap_free(struct tidmap *m)
{
	free(m->entry);
	memset(m, 0, sizeof(*m));
}
