/* SPDX-License-Identifier: GPL-2.0-only */
/* From many rings to one order. */
#ifndef MERGE_H
#define MERGE_H

#include <stdbool.h>

#include <linux/systrace.h>

#include "session.h"

/**
 * typedef record_fn - takes one record
 * @rec: the record; good until the function returns.
 * @data: as given to merge_drain().
 */
typedef void (*record_fn)(const struct systrace_record *rec, void *data);

bool merge_drain(struct session *s, bool final, record_fn fn, void *data);

#endif /* MERGE_H */
