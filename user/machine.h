/* SPDX-License-Identifier: GPL-2.0-only */
/* Which machine the calls were made on: the reader's own, or a capture's. */
#ifndef MACHINE_H
#define MACHINE_H

#include <systrace/table.h>

extern unsigned int machine;	/* enum systrace_machine */

void machine_set(unsigned int which);

#endif /* MACHINE_H */
