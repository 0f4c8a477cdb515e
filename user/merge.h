/* SPDX-License-Identifier: GPL-2.0-only */
/* From many rings to one order. */
#ifndef MERGE_H
#define MERGE_H

#include <stdbool.h>
#include <stddef.h>

#include <linux/systrace.h>

#include "session.h"

/**
 * typedef records_fn - takes a run of records
 * @rec: the first; the others stand behind it, without gaps.  They are good
 *	until the function returns.
 * @len: bytes of all together, at least one record's; all sizes are sound.
 * @data: as given to merge_drain().
 */
typedef void (*records_fn)(const struct systrace_record *rec, size_t len,
			   void *data);

bool merge_drain(struct session *s, bool final, records_fn fn, void *data);

#endif /* MERGE_H */
