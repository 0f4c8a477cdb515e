// SPDX-License-Identifier: GPL-2.0-only
/* Arguments of ioctl on trusted execution environments: sessions. */
#include <string.h>

#include "fields.h"

#define TEE_BUF_MAX	4096
#define PARAM_BYTES	32
#define ATTR_META	0x100

FOLLOWED_TYPE(tee_buf)

struct buf_data {
	uint64_t ptr, len;
};

static void put_buf(struct call *c, const struct buf_data *b)
{
	text_puts(c->text, "{buf_len=");
	text_udec(c->text, b->len);
	text_puts(c->text, ", buf_ptr=");
	put_addr(c, b->ptr);
	text_putc(c->text, '}');
}

/**
 * struct op - what a request's buffer holds
 * @size: bytes before its parameters.
 * @count: where the number of these stands.
 * @in: members that are read; @put_in prints them instead if it is there.
 * @out: members that are written.
 */
struct op {
	unsigned int size;
	unsigned int count;
	const struct fields *in;
	void (*put_in)(struct call *c, const uint8_t *head);
	const struct fields *out;
};

/* The head of a buffer; false: something else was printed. */
static bool fetch_head(struct call *c, uint64_t addr, const struct op *op,
		       struct buf_data *b, uint8_t *head, bool before)
{
	uint32_t nr;

	if (!fetch_or_addr(c, addr, b, sizeof(*b)))
		return false;
	if (b->len > TEE_BUF_MAX || b->len < op->size ||
	    !fetch(c, b->ptr, head, op->size)) {
		put_buf(c, b);
		return false;
	}
	memcpy(&nr, head + op->count, sizeof(nr));
	if (before && op->size + (uint64_t)nr * PARAM_BYTES != b->len) {
		put_buf(c, b);
		return false;
	}
	return true;
}

static bool elem_param(struct call *c, const void *elem, size_t size, void *data)
{
	static const char *const memory[] = {
		", shm_offs=", ", size=", ", shm_id=",
	};
	static const char *const value[] = { ", a=", ", b=", ", c=" };
	const char *const *names = value;
	uint64_t p[4];
	unsigned int i;

	(void)data;
	memcpy(p, elem, size);
	text_puts(c->text, "{attr=");
	print_xval(c->text, &xlat_tee_param_types, p[0] & ~(uint64_t)ATTR_META,
		   "TEE_IOCTL_PARAM_ATTR_");
	if (p[0] & ATTR_META)
		text_puts(c->text, "|TEE_IOCTL_PARAM_ATTR_META");
	if (p[0] >= 5 && p[0] <= 7)
		names = memory;
	for (i = 0; p[0] && i < 3; i++) {
		text_puts(c->text, names[i]);
		if (names == memory && i == 2)
			text_udec(c->text, p[3]);
		else
			text_hex(c->text, p[i + 1]);
	}
	text_putc(c->text, '}');
	return true;
}

static void put_params(struct call *c, const struct op *op,
		       const struct buf_data *b, const uint8_t *head)
{
	uint32_t nr;

	memcpy(&nr, head + op->count, sizeof(nr));
	text_puts(c->text, ", params=");
	print_array(c, nr ? b->ptr + op->size : 0, nr, PARAM_BYTES, elem_param,
		    NULL);
	text_putc(c->text, '}');
}

static void print_op(struct call *c, uint64_t addr, const struct op *op)
{
	struct buf_data b;
	uint8_t head[64];
	bool read;

	c->at_exit = false;
	read = fetch_head(c, addr, op, &b, head, true);
	if (read) {
		text_puts(c->text, "{buf_len=");
		text_udec(c->text, b.len);
		text_puts(c->text, ", buf_ptr=");
		if (op->put_in)
			op->put_in(c, head);
		else
			put_fields(c, op->in, head, "{");
		put_params(c, op, &b, head);
	}
	c->at_exit = true;
	if (!read)
		return;
	if (!c->error) {
		text_puts(c->text, " => ");
		if (!fetch_head(c, addr, op, &b, head, false))
			return;
		put_fields(c, op->out, head, "{");
		put_params(c, op, &b, head);
	}
	text_putc(c->text, '}');
}

FIELDS(open_login,
	{ "uuid", 0, 16, 'g' },
	{ "clnt_login", 32, 4, 'V', 0, &xlat_tee_login_types,
	  "TEE_IOCTL_LOGIN_???" });
FIELDS(open_rest,
	{ "cancel_id", 36, 4, 'u' }, { "num_params", 52, 4, 'u' });
FIELDS(open_out,
	{ "session", 40, 4, 'x' }, { "ret", 44, 4, 'u' },
	{ "ret_origin", 48, 4, 'V', 0, &xlat_tee_origins, "TEEC_ORIGIN_???" });

/* A group stands where the client's UUID would, of other logins nothing. */
static void put_open(struct call *c, const uint8_t *head)
{
	uint32_t login, gid;
	unsigned int i;

	memcpy(&login, head + 32, sizeof(login));
	memcpy(&gid, head + 16, sizeof(gid));
	put_fields(c, &open_login, head, "{");
	switch (login) {
	case 0: case 1: case 4: case 5:
		break;
	case 2: case 6:
		text_puts(c->text, ", clnt_uuid=");
		put_uid(c, gid);
		break;
	default:
		for (i = 0; i < 16; i++) {
			text_puts(c->text, i ? ", " : ", clnt_uuid=[");
			text_hex(c->text, head[16 + i]);
		}
		text_putc(c->text, ']');
	}
	put_fields(c, &open_rest, head, ", ");
}

void print_tee_open_session(struct call *c, unsigned int i)
{
	static const struct op op = { 56, 52, NULL, put_open, &open_out };

	print_op(c, c->args[i], &op);
}

FIELDS(invoke_in,
	{ "func", 0, 4, 'u' }, { "session", 4, 4, 'x' },
	{ "cancel_id", 8, 4, 'u' }, { "num_params", 20, 4, 'u' });
FIELDS(invoke_out,
	{ "ret", 12, 4, 'u' },
	{ "ret_origin", 16, 4, 'V', 0, &xlat_tee_origins, "TEEC_ORIGIN_???" });

void print_tee_invoke(struct call *c, unsigned int i)
{
	static const struct op op = { 24, 20, &invoke_in, NULL, &invoke_out };

	print_op(c, c->args[i], &op);
}

FIELDS(recv_in, { "func", 0, 4, 'u' }, { "num_params", 4, 4, 'u' });
FIELDS(recv_out, { "num_params", 4, 4, 'u' });

void print_tee_suppl_recv(struct call *c, unsigned int i)
{
	static const struct op op = { 8, 4, &recv_in, NULL, &recv_out };

	print_op(c, c->args[i], &op);
}

FIELDS(send_in, { "num_params", 4, 4, 'u' });
FIELDS(send_out, { "ret", 0, 4, 'u' });

void print_tee_suppl_send(struct call *c, unsigned int i)
{
	static const struct op op = { 8, 4, &send_in, NULL, &send_out };

	print_op(c, c->args[i], &op);
}
