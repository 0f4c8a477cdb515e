/* SPDX-License-Identifier: GPL-2.0-only */
/* Device: /dev/systrace and its file operations. */
#ifndef SYSTRACE_DEVICE_H
#define SYSTRACE_DEVICE_H

int device_init(void);
void device_exit(void);

#endif /* SYSTRACE_DEVICE_H */
