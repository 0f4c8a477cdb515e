// SPDX-License-Identifier: GPL-2.0-only
/* io_uring: its setup, entering, and what has long been registered. */
#include <string.h>

#include "uring.h"

struct ring_offsets {
	uint32_t word[8];
	uint64_t user_addr;
};

struct uring_params {
	uint32_t sq_entries;
	uint32_t cq_entries;
	uint32_t flags;
	uint32_t sq_thread_cpu;
	uint32_t sq_thread_idle;
	uint32_t features;
	uint32_t wq_fd;
	uint32_t resv[3];
	struct ring_offsets sq_off;
	struct ring_offsets cq_off;
};

#define SETUP_ATTACH_WQ	(1U << 5)

static void put_field(struct call *c, const char *name, uint64_t val)
{
	text_puts(c->text, name);
	text_udec(c->text, val);
}

static void put_hex_field(struct call *c, const char *name, uint64_t val)
{
	text_puts(c->text, name);
	text_hex(c->text, val);
}

/* Fields that must be zero: shown when one of them is not. */
static void put_reserved(struct call *c, const char *name, const uint32_t *resv,
			 unsigned int nr)
{
	unsigned int i;

	for (i = 0; i < nr && !resv[i]; i++)
		;
	if (i == nr)
		return;
	text_puts(c->text, name);
	for (i = 0; i < nr; i++) {
		text_puts(c->text, i ? ", " : "[");
		text_hex(c->text, resv[i]);
	}
	text_putc(c->text, ']');
}

static void put_offsets(struct call *c, const struct ring_offsets *off,
			const char * const name[7])
{
	unsigned int i;

	for (i = 0; i < 7; i++)
		put_field(c, name[i], off->word[i]);
	if (off->word[7])
		put_hex_field(c, ", resv1=", off->word[7]);
	put_hex_field(c, ", user_addr=", off->user_addr);
	text_putc(c->text, '}');
}

/* Shown by its decoder, what goes in and what comes out. */
void print_io_uring_params(struct call *c, unsigned int i)
{
	put_addr(c, c->args[i]);
}

void decode_io_uring_setup(struct call *c)
{
	static const char * const sq_name[] = {
		", sq_off={head=", ", tail=", ", ring_mask=", ", ring_entries=",
		", flags=", ", dropped=", ", array=",
	};
	static const char * const cq_name[] = {
		", cq_off={head=", ", tail=", ", ring_mask=", ", ring_entries=",
		", overflow=", ", cqes=", ", flags=",
	};
	struct uring_params p;
	bool before;

	if (!c->exiting) {
		begin_arg(c, 0);
		text_udec(c->text, (uint32_t)c->args[0]);
		begin_arg(c, 1);
		if (!fetch_or_addr(c, c->args[1], &p, sizeof(p)))
			return;
		text_puts(c->text, "{flags=");
		print_flags(c->text, &xlat_uring_setup_flags, p.flags,
			    "IORING_SETUP_???");
		put_hex_field(c, ", sq_thread_cpu=", p.sq_thread_cpu);
		put_field(c, ", sq_thread_idle=", p.sq_thread_idle);
		if (p.flags & SETUP_ATTACH_WQ) {
			text_puts(c->text, ", wq_fd=");
			put_fd(c, p.wq_fd);
		}
		put_reserved(c, ", resv=", p.resv, 3);
		return;
	}
	c->at_exit = false;
	before = fetch(c, c->args[1], &p, sizeof(p));
	c->at_exit = true;
	if (!before)
		return;
	if (!c->error && fetch(c, c->args[1], &p, sizeof(p))) {
		put_field(c, ", sq_entries=", p.sq_entries);
		put_field(c, ", cq_entries=", p.cq_entries);
		text_puts(c->text, ", features=");
		print_flags(c->text, &xlat_uring_setup_features, p.features,
			    "IORING_FEAT_???");
		put_offsets(c, &p.sq_off, sq_name);
		put_offsets(c, &p.cq_off, cq_name);
	}
	text_putc(c->text, '}');
}

/* The extended argument of io_uring_enter. */
void print_uring_getevents_arg(struct call *c, unsigned int i)
{
	struct {
		uint64_t sigmask;
		uint32_t sigmask_sz;
		uint32_t min_wait_usec;
		uint64_t ts;
	} arg;

	if (!fetch_or_addr(c, c->args[i], &arg, sizeof(arg)))
		return;
	text_puts(c->text, "{sigmask=");
	print_sigset_at(c, arg.sigmask, arg.sigmask_sz);
	put_field(c, ", sigmask_sz=", arg.sigmask_sz);
	put_field(c, ", min_wait_usec=", arg.min_wait_usec);
	text_puts(c->text, ", ts=");
	print_timespec_as(c, AS(timespec64), arg.ts);
	text_putc(c->text, '}');
}

/* Registered rings are numbers, not descriptors. */
#define USE_REGISTERED_RING	0x80000000U

void print_uring_fd(struct call *c, unsigned int i)
{
	if (c->args[i + 1] & USE_REGISTERED_RING)
		text_udec(c->text, (uint32_t)c->args[i]);
	else
		put_fd(c, c->args[i]);
}

void print_uring_register_op(struct call *c, unsigned int i)
{
	uint32_t op = c->args[i];

	print_xval(c->text, &xlat_uring_register_opcodes,
		   op & ~USE_REGISTERED_RING, "IORING_REGISTER_???");
	if (op & USE_REGISTERED_RING) {
		text_putc(c->text, '|');
		put_const(c->text, "IORING_REGISTER_USE_REGISTERED_RING",
			  USE_REGISTERED_RING, BASE_HEX);
	}
}

void print_fds(struct call *c, unsigned int i)
{
	print_array(c, c->args[i], (uint32_t)arg_count(c, i), sizeof(int32_t),
		    elem_fd, NULL);
}

void print_uring_buffers(struct call *c, unsigned int i)
{
	print_iovec_at(c, c->args[i], (uint32_t)c->args[3], false, UINT64_MAX);
}

/** elem_uring_file() - a descriptor, or what says that there is none */
bool elem_uring_file(struct call *c, const void *elem, size_t size, void *data)
{
	int32_t fd = *(const int32_t *)elem;
	const char *name;

	if (fd >= -1)
		return elem_fd(c, elem, size, data);
	name = xlat_name(&xlat_uring_files_update_fds, (uint32_t)fd);
	if (name)
		put_const(c->text, name, fd, BASE_DEC);
	else
		text_dec(c->text, fd);
	return true;
}

void print_uring_files_update(struct call *c, unsigned int i)
{
	struct {
		uint32_t offset;
		uint32_t resv;
		uint64_t fds;
	} up;

	if (!fetch_or_addr(c, c->args[i], &up, sizeof(up)))
		return;
	put_field(c, "{offset=", up.offset);
	if (up.resv)
		put_hex_field(c, ", resv=", up.resv);
	text_puts(c->text, ", fds=");
	print_array(c, up.fds, (uint32_t)c->args[3], sizeof(int32_t),
		    elem_uring_file, NULL);
	text_putc(c->text, '}');
}

struct probe_op {
	uint8_t op;
	uint8_t resv;
	uint16_t flags;
	uint32_t resv2;
};

static void put_uring_op(struct call *c, uint8_t op)
{
	print_xval_as(c->text, &xlat_uring_ops, op, BASE_UDEC, "IORING_OP_???");
}

static bool elem_probe_op(struct call *c, const void *elem, size_t size, void *data)
{
	const struct probe_op *op = elem;

	(void)size;
	(void)data;
	text_puts(c->text, "{op=");
	put_uring_op(c, op->op);
	if (op->resv)
		put_hex_field(c, ", resv=", op->resv);
	text_puts(c->text, ", flags=");
	print_flags(c->text, &xlat_uring_op_flags, op->flags, "IO_URING_OP_???");
	if (op->resv2)
		put_hex_field(c, ", resv2=", op->resv2);
	text_putc(c->text, '}');
	return true;
}

#define PROBE_OPS_MAX	256

struct probe {
	uint8_t last_op;
	uint8_t ops_len;
	uint16_t resv;
	uint32_t resv2[3];
	struct probe_op ops[PROBE_OPS_MAX];
};

static void put_probe(struct call *c, const struct probe *p, uint32_t nr,
		      bool more)
{
	uint32_t i;

	text_puts(c->text, "{last_op=");
	put_uring_op(c, p->last_op);
	put_field(c, ", ops_len=", p->ops_len);
	if (p->resv)
		put_hex_field(c, ", resv=", p->resv);
	put_reserved(c, ", resv2=", p->resv2, 3);
	text_puts(c->text, ", ops=[");
	for (i = 0; i < nr && i < c->fmt->arr_max; i++) {
		text_puts(c->text, i ? ", " : "");
		elem_probe_op(c, &p->ops[i], sizeof(p->ops[i]), NULL);
	}
	if (i < nr || more)
		text_puts(c->text, i ? ", ..." : "...");
	text_puts(c->text, "]}");
}

/* What is not written must be zero, and is shown when it is not. */
void print_uring_probe(struct call *c, unsigned int i)
{
	static const struct probe zero;
	uint32_t nr = c->args[3];
	struct probe p;
	bool shown = false;
	size_t size;

	if (nr > PROBE_OPS_MAX) {
		put_addr(c, c->args[i]);
		return;
	}
	size = offsetof(struct probe, ops) + nr * sizeof(p.ops[0]);
	c->at_exit = false;
	if (!fetch(c, c->args[i], &p, size)) {
		put_addr(c, c->args[i]);
		c->at_exit = true;
		return;
	}
	if (memcmp(&p, &zero, size)) {
		put_probe(c, &p, nr, false);
		shown = true;
	}
	c->at_exit = true;
	if (c->error || !fetch(c, c->args[i], &p, size)) {
		if (!shown)
			put_addr(c, c->args[i]);
		return;
	}
	if (shown)
		text_puts(c->text, " => ");
	put_probe(c, &p, p.ops_len < nr ? p.ops_len : nr, p.ops_len > nr);
}

struct rsrc_update {
	uint32_t offset;
	uint32_t resv;
	uint64_t data;
};

static bool elem_ring_fd(struct call *c, const void *elem, size_t size, void *data)
{
	const struct rsrc_update *up = elem;
	bool *registers = data;

	(void)size;
	text_puts(c->text, "{offset=");
	if (*registers && up->offset == UINT32_MAX)
		text_puts(c->text, "-1");
	else
		text_udec(c->text, up->offset);
	if (up->resv)
		put_hex_field(c, ", resv=", up->resv);
	if (*registers) {
		text_puts(c->text, ", data=");
		put_fd(c, up->data);
	} else if (up->data) {
		put_hex_field(c, ", data=", up->data);
	}
	text_putc(c->text, '}');
	return true;
}

/* Rings that get, or give back, a number instead of a descriptor. */
void print_uring_ring_fds(struct call *c, unsigned int i)
{
	bool registers = true;

	print_array(c, c->args[i], (uint32_t)c->args[3],
		    sizeof(struct rsrc_update), elem_ring_fd, &registers);
}

void print_uring_ring_offsets(struct call *c, unsigned int i)
{
	bool registers = false;

	print_array(c, c->args[i], (uint32_t)c->args[3],
		    sizeof(struct rsrc_update), elem_ring_fd, &registers);
}
