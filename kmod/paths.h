/* SPDX-License-Identifier: GPL-2.0-only */
/* Paths: which files a session looks at. */
#ifndef SYSTRACE_PATHS_H
#define SYSTRACE_PATHS_H

#include <linux/types.h>

struct capture;
struct session;
struct systrace_paths;

int paths_set(struct session *s, const struct systrace_paths *p);
void paths_free(struct session *s);
u64 paths_ask(struct capture *c, u64 sessions, u8 only, u64 *unsure);

#endif /* SYSTRACE_PATHS_H */
