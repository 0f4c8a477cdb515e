/* SPDX-License-Identifier: GPL-2.0-only */
/* Wait: the target waits for a reader that is behind. */
#ifndef SYSTRACE_WAIT_H
#define SYSTRACE_WAIT_H

struct session;
struct traced_task;

void wait_init(void);
void wait_for_readers(struct traced_task *t);
void wait_let_go(struct session *s);
void wait_end(unsigned int slot);

#endif /* SYSTRACE_WAIT_H */
