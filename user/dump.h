/* SPDX-License-Identifier: GPL-2.0-only */
/* -e read= and -e write=: what went through a descriptor, byte by byte. */
#ifndef DUMP_H
#define DUMP_H

#include "decode.h"
#include "options.h"

void put_dump(struct call *c, const struct options *o);

#endif /* DUMP_H */
