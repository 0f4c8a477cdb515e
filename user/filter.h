/* SPDX-License-Identifier: GPL-2.0-only */
/* BPF programs, instruction by instruction. */
#ifndef FILTER_H
#define FILTER_H

#include "decode.h"

/* What the operands of a classic program mean. */
enum filter_kind {
	FILTER_SECCOMP,		/* results are actions */
	FILTER_SOCKET,		/* offsets may be of what is no packet's */
};

void put_filter_code(struct call *c, uint16_t code, bool extended);
void print_filter_at(struct call *c, uint64_t addr, uint16_t len,
		     enum filter_kind kind);
void print_ebpf_at(struct call *c, uint64_t addr, uint32_t len);

#endif /* FILTER_H */
