/* SPDX-License-Identifier: GPL-2.0-only */
/* Names of the files that a call's descriptors refer to. */
#ifndef SYSTRACE_FDNAME_H
#define SYSTRACE_FDNAME_H

#include <linux/types.h>

struct capture;
struct task_struct;

void fdname_entry(struct capture *c, u64 sessions);
void fdname_exit(struct capture *c, u64 sessions);
void fdname_device(struct capture *c, s32 number);
void fdname_netlink(struct capture *c, s32 number);
bool fdname_is_netlink(s32 number);
const char *fdname_path(struct task_struct *task, unsigned int number,
			char *buf, u32 size);

#endif /* SYSTRACE_FDNAME_H */
