// SPDX-License-Identifier: GPL-2.0-only
/* Asynchronous I/O: io_submit and its kin. */
#include <linux/aio_abi.h>

#include "decode.h"

void print_aio_context_ptr(struct call *c, unsigned int i)
{
	uint64_t ctx;

	if (!fetch_as_or_addr(c, AS(aio_context_ptr), c->args[i], &ctx, sizeof(ctx)))
		return;
	text_putc(c->text, '[');
	put_addr(c, ctx);
	text_putc(c->text, ']');
}

static bool put_event(struct call *c, const void *elem, size_t size, void *data)
{
	const struct io_event *ev = elem;

	(void)size;
	(void)data;
	text_puts(c->text, "{data=");
	text_hex(c->text, ev->data);
	text_puts(c->text, ", obj=");
	text_hex(c->text, ev->obj);
	text_puts(c->text, ", res=");
	text_dec(c->text, ev->res);
	text_puts(c->text, ", res2=");
	text_dec(c->text, ev->res2);
	text_putc(c->text, '}');
	return true;
}

void print_io_event(struct call *c, unsigned int i)
{
	struct io_event ev;

	if (fetch_or_addr(c, c->args[i], &ev, sizeof(ev)))
		put_event(c, &ev, sizeof(ev), NULL);
}

void print_io_events(struct call *c, unsigned int i)
{
	if (c->error)
		put_addr(c, c->args[i]);
	else
		print_array(c, c->args[i], arg_count(c, i),
			    sizeof(struct io_event), put_event, NULL);
}

/* What all requests have. */
static void put_iocb_head(struct call *c, const struct iocb *cb)
{
	text_puts(c->text, "{aio_data=");
	text_hex(c->text, cb->aio_data);
	if (cb->aio_key) {
		text_puts(c->text, ", aio_key=");
		text_udec(c->text, cb->aio_key);
	}
	if (cb->aio_rw_flags) {
		text_puts(c->text, ", aio_rw_flags=");
		print_flags(c->text, &xlat_rwf_flags, (uint32_t)cb->aio_rw_flags,
			    "RWF_???");
	}
	text_puts(c->text, ", aio_lio_opcode=");
	print_xval_as(c->text, &xlat_aio_cmds, cb->aio_lio_opcode, BASE_UDEC,
		      "IOCB_CMD_???");
	if (cb->aio_flags & IOCB_FLAG_IOPRIO) {
		text_puts(c->text, ", aio_reqprio=");
		put_ioprio(c->text, (uint16_t)cb->aio_reqprio, BASE_HEX);
	} else if (cb->aio_reqprio) {
		text_puts(c->text, ", aio_reqprio=");
		text_dec(c->text, cb->aio_reqprio);
	}
	text_puts(c->text, ", aio_fildes=");
	put_fd(c, cb->aio_fildes);
}

static void put_iocb_flags(struct call *c, const struct iocb *cb)
{
	if (cb->aio_flags) {
		text_puts(c->text, ", aio_flags=");
		print_flags(c->text, &xlat_aio_iocb_flags, cb->aio_flags,
			    "IOCB_FLAG_???");
	}
	if (cb->aio_flags & IOCB_FLAG_RESFD) {
		text_puts(c->text, ", aio_resfd=");
		put_fd(c, cb->aio_resfd);
	} else if (cb->aio_resfd) {
		text_puts(c->text, ", aio_resfd=");
		text_hex(c->text, cb->aio_resfd);
	}
}

/* Opcodes that the uapi header leaves out. */
enum {
	CMD_POLL	= 5,
	CMD_PREADV	= 7,
	CMD_PWRITEV	= 8,
};

static void put_iocb_offset(struct call *c, const struct iocb *cb)
{
	text_puts(c->text, ", aio_offset=");
	text_dec(c->text, cb->aio_offset);
}

/* What the operation wants. */
static void put_iocb_body(struct call *c, const struct iocb *cb)
{
	switch (cb->aio_lio_opcode) {
	case IOCB_CMD_PREAD:
	case IOCB_CMD_PWRITE:
		text_puts(c->text, ", aio_buf=");
		if (cb->aio_lio_opcode == IOCB_CMD_PWRITE)
			print_buffer_at(c, cb->aio_buf, cb->aio_nbytes);
		else
			text_hex(c->text, cb->aio_buf);
		text_puts(c->text, ", aio_nbytes=");
		text_udec(c->text, cb->aio_nbytes);
		put_iocb_offset(c, cb);
		break;
	case CMD_PREADV:
	case CMD_PWRITEV:
		text_puts(c->text, ", aio_buf=");
		print_iovec_at(c, cb->aio_buf, cb->aio_nbytes,
			       cb->aio_lio_opcode == CMD_PWRITEV, UINT64_MAX);
		put_iocb_offset(c, cb);
		break;
	case CMD_POLL:
		text_puts(c->text, ", aio_buf=");
		print_flags(c->text, &xlat_pollflags, (uint32_t)cb->aio_buf,
			    "POLL???");
		break;
	default:
		return;
	}
	put_iocb_flags(c, cb);
}

static bool elem_iocb(struct call *c, const void *elem, size_t size, void *data)
{
	uint64_t addr = *(const uint64_t *)elem;
	struct iocb cb;

	(void)size;
	(void)data;
	if (!fetch(c, addr, &cb, sizeof(cb))) {
		put_addr(c, addr);
		return true;
	}
	put_iocb_head(c, &cb);
	put_iocb_body(c, &cb);
	text_putc(c->text, '}');
	return true;
}

/* Pointers to requests. */
void print_iocbs(struct call *c, unsigned int i)
{
	int64_t nr = arg_long(c, 1);

	if (nr < 0)
		put_addr(c, c->args[i]);
	else
		print_array_as(c, AS(iocbs), c->args[i], nr, sizeof(uint64_t),
			       elem_iocb, NULL);
}

void print_iocb(struct call *c, unsigned int i)
{
	struct iocb cb;

	if (!fetch_or_addr(c, c->args[i], &cb, sizeof(cb)))
		return;
	put_iocb_head(c, &cb);
	text_putc(c->text, '}');
}
