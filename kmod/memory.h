/* SPDX-License-Identifier: GPL-2.0-only */
/* Memory: how much of it sessions may have. */
#ifndef SYSTRACE_MEMORY_H
#define SYSTRACE_MEMORY_H

#include <linux/types.h>

struct session;

int memory_take(struct session *s, unsigned long pages);
void memory_give(struct session *s, unsigned long pages);
u64 memory_share(const struct session *s);

#endif /* SYSTRACE_MEMORY_H */
