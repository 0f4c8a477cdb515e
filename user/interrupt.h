/* SPDX-License-Identifier: GPL-2.0-only */
/* Signals to systrace itself: -I. */
#ifndef INTERRUPT_H
#define INTERRUPT_H

#include <signal.h>

#include "options.h"

/* The signal that asks for the end, 0 before it comes. */
extern volatile sig_atomic_t interrupted;

void interrupt_set(enum interruptible how);
void interrupt_reset(void);

#endif /* INTERRUPT_H */
