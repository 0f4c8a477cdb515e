/* SPDX-License-Identifier: GPL-2.0-only */
/* Word to the service manager that has started us, if one has. */
#ifndef NOTIFY_H
#define NOTIFY_H

void notify_ready(void);
void notify_stopping(void);

#endif /* NOTIFY_H */
