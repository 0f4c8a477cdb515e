/* SPDX-License-Identifier: GPL-2.0-only */
/* io_uring: what its two files share. */
#ifndef URING_H
#define URING_H

#include "decode.h"

/* uring.c */
bool elem_uring_file(struct call *c, const void *elem, size_t size, void *data);

#endif /* URING_H */
