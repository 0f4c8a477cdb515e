/* SPDX-License-Identifier: GPL-2.0-only */
/* What the unit tests share: a call built by hand, and what it prints. */
#ifndef UNIT_H
#define UNIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "decode.h"

/**
 * struct extents - extents of a record, being built
 * @buf: the extents as they stand in a record.
 * @len: bytes in use.
 */
struct extents {
	uint8_t buf[65536] __attribute__((aligned(8)));
	size_t len;
};

/**
 * extents_add() - add an extent
 * @e: where to.
 * @addr: address in the task.
 * @data: the bytes.
 * @len: how many.
 * @arg: index of the argument.
 * @flags: SYSTRACE_EXTENT_*.
 */
static inline void extents_add(struct extents *e, uint64_t addr, const void *data,
			       uint32_t len, uint8_t arg, uint8_t flags)
{
	struct systrace_extent ext = {
		.addr = addr, .len = len, .arg = arg, .flags = flags,
	};
	size_t padded = ((size_t)len + 7) & ~(size_t)7;

	assert_true(sizeof(ext) + padded <= sizeof(e->buf) - e->len);
	memcpy(e->buf + e->len, &ext, sizeof(ext));
	e->len += sizeof(ext);
	memset(e->buf + e->len, 0, padded);
	if (len)
		memcpy(e->buf + e->len, data, len);
	e->len += padded;
}

/**
 * struct trial - a call that a test makes
 * @call: the call.
 * @fmt: how to print; as the command without options has it.
 * @out: what was printed.
 * @in: extents of the entry, to be filled before trial_enter().
 * @ex: extents of the exit, to be filled before trial_exit().
 */
struct trial {
	struct call call;
	struct format fmt;
	struct text out;
	struct extents in;
	struct extents ex;
	struct snapshot entry;
	struct snapshot exit;
};

static inline void trial_init(struct trial *t)
{
	memset(t, 0, sizeof(*t));
	t->fmt.str_max = 32;
	t->fmt.arr_max = 32;
	t->fmt.abbrev = true;
	t->call.text = &t->out;
	t->call.fmt = &t->fmt;
	t->call.tid = 1;
	t->call.ent = sysent_by_nr(SYSTRACE_ABI_NATIVE, -1);
}

static inline void trial_free(struct trial *t)
{
	text_free(&t->out);
	text_free(&t->call.auxtext);
}

/* What was printed so far, as a string; what follows is printed anew. */
static inline const char *trial_text(struct trial *t)
{
	text_putc(&t->out, '\0');
	t->out.len = 0;
	t->out.line = 0;
	return t->out.buf;
}

/* The call enters the kernel; its arguments stand in @t->call.args. */
static inline void trial_enter(struct trial *t, int nr)
{
	assert_int_equal(snapshot_parse(&t->entry, t->in.buf, t->in.len), 0);
	t->call.nr = nr;
	t->call.entry = &t->entry;
	t->call.ent = sysent_find(t->call.abi, nr, t->call.args);
	decode_entry(&t->call);
}

/* It returns. */
static inline void trial_exit(struct trial *t, int64_t ret)
{
	assert_int_equal(snapshot_parse(&t->exit, t->ex.buf, t->ex.len), 0);
	t->call.exit = &t->exit;
	decode_exit(&t->call, ret, 0);
}

#endif /* UNIT_H */
