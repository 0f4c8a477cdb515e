// SPDX-License-Identifier: GPL-2.0-only
/*
 * anatomy FILE COPY: a capture without what other tracers do not record.
 *
 * Of each system call they have the numbers and the strings that it was given:
 * COPY has not what calls returned in memory (what a stat tells, what was read,
 * directories) nor the buffers that were written.  All else is as in FILE, which
 * has one part: what the copy is smaller by is the price of that text.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "capread.h"
#include "capwrite.h"
#include "decode.h"

static bool is_data(const struct systrace_record *rec)
{
	static const char * const writes[] = {
		"write", "pwrite64", "writev", "pwritev", "pwritev2", "sendto", "sendmsg",
	};
	const struct sysent *ent = sysent_by_nr(rec->abi, rec->nr);
	unsigned int i;

	for (i = 0; ent && i < sizeof(writes) / sizeof(writes[0]); i++)
		if (!strcmp(ent->name, writes[i]))
			return true;
	return false;
}

/* Bytes of a record before its extents, if these are to go; else all. */
static size_t kept(const struct systrace_record *rec)
{
	if (!(rec->flags & SYSTRACE_RECORD_EXTENTS))
		return rec->size;
	if (rec->type == SYSTRACE_REC_EXIT)
		return sizeof(struct systrace_exit);
	if (rec->type == SYSTRACE_REC_ENTER && is_data(rec))
		return sizeof(*rec) + 8 * rec->nargs;
	return rec->size;
}

static void take(const struct systrace_record *rec, void *data)
{
	static uint64_t room[SYSTRACE_RECORD_MAX / 8];
	struct systrace_record *copy = (void *)room;
	size_t size = kept(rec);

	memcpy(room, rec, size);
	copy->size = size;
	if (size != rec->size)
		copy->flags &= ~SYSTRACE_RECORD_EXTENTS;
	capwrite_add(data, copy);
}

static int fail(const char *what, const char *why)
{
	fprintf(stderr, "anatomy: %s: %s\n", what, why);
	return 1;
}

int main(int argc, char **argv)
{
	static struct capwrite w;
	static struct capread r;
	struct capfile_end end = {};
	enum capread_found found;

	if (argc != 3)
		return fail("usage", "anatomy FILE COPY");
	if (!capread_open(&r, argv[1]))
		return fail(argv[1], r.error);
	if (!capwrite_init(&w) || capwrite_create(&w, argv[2], &r.head, NULL, 0))
		return fail(argv[2], "cannot be written");
	do {
		found = capread_next(&r, take, &w);
		/* A block of one is a block of the other. */
		capwrite_flush(&w);
	} while (found == CAPREAD_BLOCK);
	if (found != CAPREAD_END)
		return fail(argv[1], r.error);
	if (capwrite_finish(&w, &end))
		return fail(argv[2], "cannot be written");
	capread_close(&r);
	capwrite_free(&w);
	return 0;
}
