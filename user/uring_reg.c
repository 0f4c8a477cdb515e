// SPDX-License-Identifier: GPL-2.0-only
/*
 * What is registered with io_uring, structure by structure.  Most are taken
 * one at a time: with another number of them the kernel looks at none, and
 * nor does this.
 */
#include "fields.h"
#include "uring.h"

#define RSRC_BYTES	32
#define SIZE_MAX_SHOWN	4096	/* of a structure that is larger than known */

/* The address instead, when their number, argument 3, is another. */
static bool is_number(struct call *c, unsigned int i, uint32_t nr)
{
	if ((uint32_t)c->args[3] == nr)
		return true;
	put_addr(c, c->args[i]);
	return false;
}

#define ONE_STRUCT(type, fields, bytes)					\
	void print_##type(struct call *c, unsigned int i)		\
	{								\
		if (is_number(c, i, 1))					\
			print_struct_arg(c, fields, i, bytes);	\
	}

FIELDS(buf_reg,
	{ "ring_addr", 0, 8, 'p' }, { "ring_entries", 8, 4, 'u' },
	{ "bgid", 12, 2, 'u' }, { "flags", 14, 2, 'x' },
	{ "min_left", 16, 4, 'u' }, { "resv", 20, 4, 'Z', 5 });
ONE_STRUCT(uring_buf_reg, &buf_reg, 40)

FIELDS(timeout, { "tv_sec", 0, 8, 'd' }, { "tv_nsec", 8, 8, 'd' });
FIELDS(sync_cancel,
	{ "addr", 0, 8, 'p' }, { "fd", 8, 4, 'f' },
	{ "flags", 12, 4, 'F', 0, &xlat_uring_cancel_flags,
	  "IORING_ASYNC_CANCEL_???" },
	{ "timeout", 16, 16, '{', 0, NULL, NULL, &timeout },
	{ "opcode", 32, 1, 'V', 0, &xlat_uring_ops, "IORING_OP_???" },
	{ "pad", 33, 1, 'Z', 7 }, { "pad2", 40, 8, 'Z', 3 });
ONE_STRUCT(uring_sync_cancel, &sync_cancel, 64)

FIELDS(index_range,
	{ "off", 0, 4, 'u' }, { "len", 4, 4, 'u' }, { "resv", 8, 8, 'z' });
ONE_STRUCT(uring_index_range, &index_range, 16)

FIELDS(buf_status,
	{ "buf_group", 0, 4, 'x' }, { "head", 4, 4, 'x' },
	{ "resv", 8, 4, 'Z', 8 });
ONE_STRUCT(uring_buf_status, &buf_status, 40)

FIELDS(clone_buffers,
	{ "src_fd", 0, 4, 'f' },
	{ "flags", 4, 4, 'F', 0, &xlat_uring_clone_buffers_flags,
	  "IORING_REGISTER_???" },
	{ "src_off", 8, 4, 'u' }, { "dst_off", 12, 4, 'u' },
	{ "nr", 16, 4, 'u' }, { "pad", 20, 4, 'Z', 3 });
ONE_STRUCT(uring_clone_buffers, &clone_buffers, 32)

FIELDS(zcrx_offsets,
	{ "head", 0, 4, 'u' }, { "tail", 4, 4, 'u' }, { "rqes", 8, 4, 'u' },
	{ "__resv2", 12, 4, 'z' }, { "__resv", 16, 8, 'Z', 2 });
FIELDS(zcrx_ifq,
	{ "if_idx", 0, 4, 'u' }, { "if_rxq", 4, 4, 'u' },
	{ "rq_entries", 8, 4, 'u' },
	{ "flags", 12, 4, 'F', 0, &xlat_uring_zcrx_reg_flags, "ZCRX_REG_???" },
	{ "area_ptr", 16, 8, 'p' }, { "region_ptr", 24, 8, 'p' },
	{ "offsets", 32, 32, '{', 0, NULL, NULL, &zcrx_offsets },
	{ "zcrx_id", 64, 4, 'u' }, { "rx_buf_len", 68, 4, 'u' },
	{ "event_desc", 72, 8, 'p' }, { "__resv", 80, 8, 'Z', 2 });
ONE_STRUCT(uring_zcrx_ifq, &zcrx_ifq, 96)

FIELDS(mem_region,
	{ "region_uptr", 0, 8, 'p' },
	{ "flags", 8, 8, 'F', 0, &xlat_uring_mem_region_flags,
	  "IORING_MEM_REGION_REG_???" },
	{ "__resv", 16, 8, 'Z', 2 });
ONE_STRUCT(uring_mem_region, &mem_region, 32)

FIELDS(clock,
	{ "clockid", 0, 4, 'V', 0, &xlat_clocknames, "CLOCK_???" },
	{ "__resv", 4, 4, 'Z', 3 });

void print_uring_clock(struct call *c, unsigned int i)
{
	if (is_number(c, i, 0))
		print_struct_arg(c, &clock, i, 16);
}

/* Restrictions: by their kind. */

struct restriction {
	uint16_t opcode;
	uint8_t op;
	uint8_t resv;
	uint32_t resv2[3];
};

enum { ALLOW_REGISTER, ALLOW_SQE, ALLOW_FLAGS, REQUIRE_FLAGS };

FIELDS(restriction_tail,
	{ "resv", 3, 1, 'z' }, { "resv2", 4, 4, 'Z', 3 });

static bool elem_restriction(struct call *c, const void *elem, size_t size,
			     void *data)
{
	const struct restriction *r = elem;

	(void)size;
	(void)data;
	text_puts(c->text, "{opcode=");
	print_xval(c->text, &xlat_uring_restriction_opcodes, r->opcode,
		   "IORING_RESTRICTION_???");
	switch (r->opcode) {
	case ALLOW_REGISTER:
		text_puts(c->text, ", register_op=");
		print_xval(c->text, &xlat_uring_register_opcodes, r->op,
			   "IORING_REGISTER_???");
		break;
	case ALLOW_SQE:
		text_puts(c->text, ", sqe_op=");
		print_xval(c->text, &xlat_uring_ops, r->op, "IORING_OP_???");
		break;
	case ALLOW_FLAGS:
	case REQUIRE_FLAGS:
		text_puts(c->text, ", sqe_flags=");
		print_flags(c->text, &xlat_uring_sqe_flags, r->op, "IOSQE_???");
		break;
	default:
		text_printf(c->text, " /* op: %#x */", r->op);
	}
	put_fields(c, &restriction_tail, r, ", ");
	text_putc(c->text, '}');
	return true;
}

void print_uring_restrictions(struct call *c, unsigned int i)
{
	print_array(c, c->args[i], (uint32_t)c->args[3],
		    sizeof(struct restriction), elem_restriction, NULL);
}

/* Resources with tags: files or buffers, made or replaced. */

static void put_files(struct call *c, uint64_t addr, uint32_t nr, bool made)
{
	print_array(c, addr, nr, sizeof(int32_t),
		    made ? elem_fd : elem_uring_file, NULL);
}

static void put_resources(struct call *c, uint64_t data, uint64_t tags,
			  uint32_t nr, bool files, bool made)
{
	text_puts(c->text, ", data=");
	if (files)
		put_files(c, data, nr, made);
	else
		print_iovec_at(c, data, nr, false, UINT64_MAX);
	text_puts(c->text, ", tags=");
	print_array(c, tags, nr, sizeof(uint64_t), elem_hex64, NULL);
}

/* Its size is argument 3; what is behind the part that is known. */
static void end_resources(struct call *c, unsigned int i)
{
	uint32_t size = c->args[3];

	print_tail_at(c, c->args[i], RSRC_BYTES,
		      size < SIZE_MAX_SHOWN ? size : SIZE_MAX_SHOWN);
	text_putc(c->text, '}');
}

static bool fetch_resources(struct call *c, unsigned int i, void *dst)
{
	if ((uint32_t)c->args[3] >= RSRC_BYTES)
		return fetch_or_addr(c, c->args[i], dst, RSRC_BYTES);
	put_addr(c, c->args[i]);
	return false;
}

FIELDS(register_head,
	{ "nr", 0, 4, 'u' },
	{ "flags", 4, 4, 'F', 0, &xlat_uring_register_rsrc_flags,
	  "IORING_RSRC_REGISTER_???" },
	{ "resv2", 8, 8, 'z' });

static void print_register(struct call *c, unsigned int i, bool files)
{
	struct {
		uint32_t nr, flags;
		uint64_t resv2, data, tags;
	} r;

	if (!fetch_resources(c, i, &r))
		return;
	put_fields(c, &register_head, &r, "{");
	put_resources(c, r.data, r.tags, r.nr, files, true);
	end_resources(c, i);
}

void print_uring_files2(struct call *c, unsigned int i)
{
	print_register(c, i, true);
}

void print_uring_buffers2(struct call *c, unsigned int i)
{
	print_register(c, i, false);
}

FIELDS(update_head, { "offset", 0, 4, 'u' }, { "resv", 4, 4, 'z' });
FIELDS(update_tail, { "nr", 24, 4, 'u' }, { "resv2", 28, 4, 'z' });

static void print_update(struct call *c, unsigned int i, bool files)
{
	struct {
		uint32_t offset, resv;
		uint64_t data, tags;
		uint32_t nr, resv2;
	} r;

	if (!fetch_resources(c, i, &r))
		return;
	put_fields(c, &update_head, &r, "{");
	put_resources(c, r.data, r.tags, r.nr, files, false);
	put_fields(c, &update_tail, &r, ", ");
	end_resources(c, i);
}

void print_uring_files_update2(struct call *c, unsigned int i)
{
	print_update(c, i, true);
}

void print_uring_buffers_update(struct call *c, unsigned int i)
{
	print_update(c, i, false);
}

/* Workers of both kinds, before and after. */
static bool elem_workers(struct call *c, const void *elem, size_t size, void *data)
{
	unsigned int *n = data;
	const char *name = xlat_name(&xlat_uring_iowq_acct, *n);

	(void)size;
	text_putc(c->text, '[');
	if (name) {
		put_const(c->text, name, *n, BASE_UDEC);
	} else {
		text_udec(c->text, *n);
		text_puts(c->text, " /* IO_WQ_??? */");
	}
	text_puts(c->text, "]=");
	text_udec(c->text, *(const uint32_t *)elem);
	(*n)++;
	return true;
}

/* False when not all that is to be shown could be. */
static bool print_workers(struct call *c, unsigned int i)
{
	uint32_t nr = c->args[3];
	unsigned int n = 0;

	print_array(c, c->args[i], nr, sizeof(uint32_t), elem_workers, &n);
	return n && (n == nr || n >= c->fmt->arr_max);
}

void print_uring_workers(struct call *c, unsigned int i)
{
	bool read;

	c->at_exit = false;
	read = print_workers(c, i);
	c->at_exit = true;
	if (!read)
		return;
	text_puts(c->text, " => ");
	if (c->error)
		put_addr(c, c->args[i]);
	else
		print_workers(c, i);
}

/* NAPI: what its parameter is depends on the operation. */

FIELDS(napi_head,
	{ "busy_poll_to", 0, 4, 'x' }, { "prefer_busy_poll", 4, 1, 'x' },
	{ "opcode", 5, 1, 'V', 0, &xlat_uring_napi_ops, "IO_URING_NAPI_???" },
	{ "pad", 6, 1, 'Z', 2 });
FIELDS(napi_tracking,
	{ "op_param", 8, 4, 'V', 0, &xlat_uring_napi_tracking,
	  "IO_URING_NAPI_TRACKING_???" },
	{ "resv", 12, 4, 'z' });
FIELDS(napi_id, { "op_param", 8, 4, 'x' }, { "resv", 12, 4, 'z' });

static bool put_napi(struct call *c, uint64_t addr)
{
	uint8_t b[16];

	if (!fetch_or_addr(c, addr, b, sizeof(b)))
		return false;
	put_fields(c, &napi_head, b, "{");
	put_fields(c, b[5] ? &napi_id : &napi_tracking, b, ", ");
	text_putc(c->text, '}');
	return true;
}

void print_uring_napi(struct call *c, unsigned int i)
{
	bool read;

	if (!is_number(c, i, 1))
		return;
	c->at_exit = false;
	read = put_napi(c, c->args[i]);
	c->at_exit = true;
	if (!read || c->error)
		return;
	text_puts(c->text, " => ");
	put_napi(c, c->args[i]);
}

void print_uring_napi_found(struct call *c, unsigned int i)
{
	if (!is_number(c, i, 1))
		return;
	if (c->error)
		put_addr(c, c->args[i]);
	else
		put_napi(c, c->args[i]);
}

/* A submission that is handed over without a ring. */

struct sqe {
	uint8_t opcode, flags;
	uint16_t ioprio;
	int32_t fd;
	uint64_t off, addr;
	uint32_t len, op_flags;
	uint64_t user_data;
	uint16_t buf_index, personality;
	uint32_t file_index;
	uint64_t optval, attr_mask;
};

/* enum io_uring_op */
enum {
	OP_NOP = 0, OP_READV = 1, OP_WRITEV = 2, OP_READ_FIXED = 4,
	OP_WRITE_FIXED = 5, OP_SENDMSG = 9, OP_RECVMSG = 10, OP_ACCEPT = 13,
	OP_READ = 22, OP_WRITE = 23, OP_SEND = 26, OP_RECV = 27,
	OP_MSG_RING = 40, OP_URING_CMD = 46, OP_SEND_ZC = 47,
	OP_SENDMSG_ZC = 48, OP_READ_MULTISHOT = 49, OP_FIXED_FD_INSTALL = 54,
	OP_RECV_ZC = 58, OP_READV_FIXED = 60, OP_WRITEV_FIXED = 61,
	OP_NOP128 = 63, OP_URING_CMD128 = 64,
};

#define SQE_CMD_BYTES	64

FIELDS(sqe_op,
	{ "opcode", 0, 1, 'W', 0, &xlat_uring_ops, "IORING_OP_???" },
	{ "flags", 1, 1, 'F', 0, &xlat_uring_sqe_flags, "IOSQE_???" });
FIELDS(sqe_accept,
	{ "ioprio", 2, 2, 'F', 0, &xlat_uring_accept_flags, "IORING_ACCEPT_???" });
FIELDS(sqe_recvsend,
	{ "ioprio", 2, 2, 'F', 0, &xlat_uring_recvsend_flags,
	  "IORING_RECVSEND_???" });
FIELDS(sqe_ioprio, { "ioprio", 2, 2, 'u' });
FIELDS(sqe_where,
	{ "fd", 4, 4, 'f' }, { "off", 8, 8, 'x' }, { "addr", 16, 8, 'x' },
	{ "len", 24, 4, 'u' });
FIELDS(sqe_nop,
	{ "nop_flags", 28, 4, 'F', 0, &xlat_uring_nop_flags, "IORING_NOP_???" });
FIELDS(sqe_install,
	{ "install_fd_flags", 28, 4, 'F', 0, &xlat_uring_fixed_fd_flags,
	  "IORING_FIXED_FD_???" });
FIELDS(sqe_msg_ring,
	{ "msg_ring_flags", 28, 4, 'F', 0, &xlat_uring_msg_ring_flags,
	  "IORING_MSG_RING_???" });
FIELDS(sqe_rw, { "rw_flags", 28, 4, 'x' });
FIELDS(sqe_end,
	{ "user_data", 32, 8, 'x' }, { "buf_index", 40, 2, 'x' },
	{ "personality", 42, 2, 'u' }, { "file_index", 44, 4, 'x' });
FIELDS(sqe_optval, { "optval", 48, 8, 'x' });
FIELDS(sqe_attr_mask,
	{ "attr_type_mask", 56, 8, 'F', 0, &xlat_uring_rw_attr_flags,
	  "IORING_RW_ATTR_FLAG_???" });
FIELDS(attr_pi,
	{ "flags", 0, 2, 'x' }, { "app_tag", 2, 2, 'x' }, { "len", 4, 4, 'u' },
	{ "addr", 8, 8, 'x' }, { "seed", 16, 8, 'x' }, { "rsvd", 24, 8, 'x' });

static const struct fields *sqe_ioprio_of(uint8_t op)
{
	switch (op) {
	case OP_ACCEPT:
		return &sqe_accept;
	case OP_SEND:
	case OP_SENDMSG:
	case OP_SEND_ZC:
	case OP_SENDMSG_ZC:
	case OP_RECV:
	case OP_RECVMSG:
	case OP_RECV_ZC:
		return &sqe_recvsend;
	}
	return &sqe_ioprio;
}

static const struct fields *sqe_flags_of(uint8_t op)
{
	switch (op) {
	case OP_NOP:
	case OP_NOP128:
		return &sqe_nop;
	case OP_FIXED_FD_INSTALL:
		return &sqe_install;
	case OP_MSG_RING:
		return &sqe_msg_ring;
	}
	return &sqe_rw;
}

/* What reads and writes may have attributes. */
static bool sqe_has_attrs(uint8_t op)
{
	switch (op) {
	case OP_READ:
	case OP_WRITE:
	case OP_READV:
	case OP_WRITEV:
	case OP_READ_FIXED:
	case OP_WRITE_FIXED:
	case OP_READV_FIXED:
	case OP_WRITEV_FIXED:
	case OP_SEND:
	case OP_RECV:
	case OP_SENDMSG:
	case OP_RECVMSG:
	case OP_SEND_ZC:
	case OP_RECV_ZC:
	case OP_READ_MULTISHOT:
		return true;
	}
	return false;
}

static bool elem_byte(struct call *c, const void *elem, size_t size, void *data)
{
	(void)size;
	(void)data;
	text_hex(c->text, *(const uint8_t *)elem);
	return true;
}

void print_uring_sqe(struct call *c, unsigned int i)
{
	struct sqe s;

	if (!is_number(c, i, 1) ||
	    !fetch_or_addr(c, c->args[i], &s, sizeof(s)))
		return;
	put_fields(c, &sqe_op, &s, "{");
	put_fields(c, sqe_ioprio_of(s.opcode), &s, ", ");
	put_fields(c, &sqe_where, &s, ", ");
	put_fields(c, sqe_flags_of(s.opcode), &s, ", ");
	put_fields(c, &sqe_end, &s, ", ");
	if (sqe_has_attrs(s.opcode) && s.attr_mask) {
		put_fields(c, &sqe_attr_mask, &s, ", ");
		text_puts(c->text, ", attr_ptr=");
		if (s.attr_mask & 1)
			print_struct_at(c, &attr_pi, s.optval, 32);
		else
			put_addr(c, s.optval);
	} else {
		put_fields(c, &sqe_optval, &s, ", ");
	}
	if (s.opcode == OP_NOP128 || s.opcode == OP_URING_CMD128) {
		text_puts(c->text, ", cmd=");
		print_array(c, c->args[i] + sizeof(s), SQE_CMD_BYTES, 1,
			    elem_byte, NULL);
	}
	text_putc(c->text, '}');
}

/* Zero-copy receive is told something. */

enum { ZCRX_FLUSH, ZCRX_EXPORT, ZCRX_ARM };

FIELDS(zcrx_ctrl_head,
	{ "zcrx_id", 0, 4, 'u' },
	{ "op", 4, 4, 'V', 0, &xlat_uring_zcrx_ctrl_ops, "ZCRX_CTRL_???" },
	{ "__resv", 8, 8, 'Z', 2 });
FIELDS(zcrx_flush, { "__resv", 0, 8, 'Z', 6 });
FIELDS(zcrx_export, { "zcrx_fd", 0, 4, 'f' }, { "__resv1", 4, 4, 'Z', 11 });
FIELDS(zcrx_arm,
	{ "event_type", 0, 4, 'V', 0, &xlat_uring_zcrx_event_types,
	  "ZCRX_EVENT_???" },
	{ "__resv", 4, 4, 'Z', 11 });

#define ZCRX_CTRL_BYTES	72
#define ZCRX_CTRL_BODY	24

void print_uring_zcrx_ctrl(struct call *c, unsigned int i)
{
	uint64_t b[ZCRX_CTRL_BYTES / 8];
	const uint8_t *body = (uint8_t *)b + ZCRX_CTRL_BODY;
	uint32_t op;
	bool read;

	if (!is_number(c, i, 1))
		return;
	c->at_exit = false;
	read = fetch_or_addr(c, c->args[i], b, sizeof(b));
	c->at_exit = true;
	if (!read)
		return;
	put_fields(c, &zcrx_ctrl_head, b, "{");
	op = b[0] >> 32;
	if (op == ZCRX_FLUSH) {
		text_puts(c->text, ", zc_flush=");
		put_struct(c, &zcrx_flush, body);
	} else if (op == ZCRX_ARM) {
		text_puts(c->text, ", zc_arm_event=");
		put_struct(c, &zcrx_arm, body);
	} else if (op == ZCRX_EXPORT && !c->error &&
		   fetch(c, c->args[i], b, sizeof(b))) {
		text_puts(c->text, ", zc_export=");
		put_struct(c, &zcrx_export, body);
	}
	text_putc(c->text, '}');
}

/* Rings get other sizes: what goes in of the parameters. */

FIELDS(resize,
	{ "sq_entries", 0, 4, 'u' }, { "cq_entries", 4, 4, 'u' },
	{ "flags", 8, 4, 'F', 0, &xlat_uring_setup_flags, "IORING_SETUP_???" });
FIELDS(user_addr, { "user_addr", 0, 8, 'x' });
FIELDS(resize_tail, { "resv", 28, 4, 'Z', 3 });

#define PARAMS_BYTES	120
#define PARAMS_SQ_ADDR	72
#define PARAMS_CQ_ADDR	112

static void put_user_addr(struct call *c, const char *name, const uint64_t *addr)
{
	if (!*addr)
		return;
	text_puts(c->text, name);
	put_struct(c, &user_addr, addr);
}

void print_uring_resize(struct call *c, unsigned int i)
{
	uint64_t b[PARAMS_BYTES / 8];

	if (!is_number(c, i, 1) || !fetch_or_addr(c, c->args[i], b, sizeof(b)))
		return;
	put_fields(c, &resize, b, "{");
	put_user_addr(c, ", sq_off=", &b[PARAMS_SQ_ADDR / 8]);
	put_user_addr(c, ", cq_off=", &b[PARAMS_CQ_ADDR / 8]);
	put_fields(c, &resize_tail, b, ", ");
	text_putc(c->text, '}');
}

/* Questions: a list of them, each with room for the answer. */

struct query {
	uint64_t next, data;
	uint32_t op, size;
	int32_t result;
	uint32_t resv[3];
};

#define QUERIES_MAX	1000

FIELDS(query_head,
	{ "query_data", 8, 8, 'p' },
	{ "query_op", 16, 4, 'V', 0, &xlat_uring_query_ops,
	  "IO_URING_QUERY_???" },
	{ "size", 20, 4, 'u' }, { "result", 24, 4, 'd' },
	{ "__resv", 28, 4, 'Z', 3 });
FIELDS(query_opcodes,
	{ "nr_request_opcodes", 0, 4, 'u' }, { "nr_register_opcodes", 4, 4, 'u' },
	{ "feature_flags", 8, 8, 'F', 0, &xlat_uring_setup_features,
	  "IORING_FEAT_???" },
	{ "ring_setup_flags", 16, 8, 'F', 0, &xlat_uring_setup_flags,
	  "IORING_SETUP_???" },
	{ "enter_flags", 24, 8, 'F', 0, &xlat_uring_enter_flags,
	  "IORING_ENTER_???" },
	{ "sqe_flags", 32, 8, 'F', 0, &xlat_uring_sqe_flags, "IOSQE_???" },
	{ "nr_query_opcodes", 40, 4, 'u' }, { "__pad", 44, 4, 'z' });
FIELDS(query_zcrx,
	{ "register_flags", 0, 8, 'F', 0, &xlat_uring_zcrx_reg_flags,
	  "ZCRX_REG_???" },
	{ "area_flags", 8, 8, 'F', 0, &xlat_uring_zcrx_area_flags,
	  "IORING_ZCRX_AREA_???" },
	{ "nr_ctrl_opcodes", 16, 4, 'u' }, { "features", 20, 4, 'x' },
	{ "rq_hdr_size", 24, 4, 'u' }, { "rq_hdr_alignment", 28, 4, 'u' },
	{ "__resv2", 32, 8, 'z' });
FIELDS(query_scq,
	{ "hdr_size", 0, 8, 'u' }, { "hdr_alignment", 8, 8, 'u' });
FIELDS(query_event,
	{ "event_flags", 0, 4, 'x' }, { "stats_size", 4, 4, 'u' },
	{ "stats_off_alignment", 8, 4, 'u' }, { "__resv1", 12, 4, 'z' },
	{ "__resv2", 16, 8, 'Z', 4 });

static const struct {
	const struct fields *fields;
	uint8_t size;
} queries[] = {
	{ &query_opcodes, 48 }, { &query_zcrx, 40 }, { &query_scq, 16 },
	{ &query_event, 48 },
};

static void put_query(struct call *c, const struct query *q)
{
	put_fields(c, &query_head, q, "{");
	if (!q->data || !q->size)
		return;
	text_puts(c->text, ", query_data=");
	if (q->op < sizeof(queries) / sizeof(queries[0]))
		print_struct_at(c, queries[q->op].fields, q->data,
				queries[q->op].size);
	else
		put_addr(c, q->data);
}

void print_uring_query(struct call *c, unsigned int i)
{
	uint64_t addr = c->args[i];
	unsigned int n = 0;
	struct query q;

	if (!is_number(c, i, 0))
		return;
	while (fetch_or_addr(c, addr, &q, sizeof(q))) {
		if (n >= QUERIES_MAX || n >= c->fmt->arr_max) {
			put_addr(c, addr);
			text_puts(c->text, " /* ... */");
			break;
		}
		n++;
		put_query(c, &q);
		text_puts(c->text, ", next_entry=");
		addr = q.next;
	}
	while (n--)
		text_putc(c->text, '}');
}

/* What these lead to is printed with what leads there. */

void print_tags(struct call *c, unsigned int i)
{
	put_addr(c, c->args[i]);
}

void print_uring_attr_pi(struct call *c, unsigned int i)
{
	put_addr(c, c->args[i]);
}

void print_uring_query_data(struct call *c, unsigned int i)
{
	put_addr(c, c->args[i]);
}
