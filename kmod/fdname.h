/* SPDX-License-Identifier: GPL-2.0-only */
/* Names of the files that a call's descriptors refer to. */
#ifndef SYSTRACE_FDNAME_H
#define SYSTRACE_FDNAME_H

#include <linux/types.h>

struct capture;

void fdname_entry(struct capture *c, u64 sessions);
void fdname_exit(struct capture *c, u64 sessions);

#endif /* SYSTRACE_FDNAME_H */
