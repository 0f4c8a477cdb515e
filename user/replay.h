/* SPDX-License-Identifier: GPL-2.0-only */
/* --replay: a capture file's records through the same printers. */
#ifndef REPLAY_H
#define REPLAY_H

#include "options.h"

void replay_prepare(const char *path);
int replay(struct options *o);

#endif /* REPLAY_H */
