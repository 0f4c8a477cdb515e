// SPDX-License-Identifier: GPL-2.0-only
/* Attributes of netlink messages, and the common kinds of their values. */
#include <endian.h>
#include <string.h>
#include <sys/socket.h>

#include "nlattr.h"

#define ATTR_NESTED	0x8000
#define ATTR_NET_ORDER	0x4000
#define MAC_MAX		32	/* bytes of a link's address */
/* Sets within sets: none that the kernel makes is nearly as deep. */
#define DEPTH_MAX	16

struct kattr {
	uint16_t len;
	uint16_t type;
};

/** nla_number() - an unsigned number of up to 8 bytes */
uint64_t nla_number(const uint8_t *data, unsigned int size)
{
	uint64_t v = 0;

	memcpy(&v, data, size);
	return v;
}

/* Numbers of a fixed size. */
#define NUMBER(name, type, put)						\
bool nla_##name(struct call *c, const uint8_t *data, size_t len,	\
		const void *arg, struct nla_ctx *ctx)			\
{									\
	type v;								\
									\
	(void)arg;							\
	(void)ctx;							\
	if (len < sizeof(v))						\
		return false;						\
	memcpy(&v, data, sizeof(v));					\
	put;								\
	return true;							\
}

NUMBER(u8, uint8_t, text_udec(c->text, v))
NUMBER(u16, uint16_t, text_udec(c->text, v))
NUMBER(u32, uint32_t, text_udec(c->text, v))
NUMBER(u64, uint64_t, text_udec(c->text, v))
NUMBER(s32, int32_t, text_dec(c->text, v))
NUMBER(x16, uint16_t, text_hex(c->text, v))
NUMBER(x32, uint32_t, text_hex(c->text, v))
NUMBER(fd, int32_t, put_fd(c, v))
NUMBER(uid, uint32_t, put_uid(c, v))
NUMBER(ifindex, uint32_t, put_ifindex(c, v))
NUMBER(be16, uint16_t, text_printf(c->text, "htons(%u)", be16toh(v)))
NUMBER(be32, uint32_t, text_printf(c->text, "htonl(%u)", be32toh(v)))
NUMBER(be64, uint64_t, text_printf(c->text, "htobe64(%llu)",
				   (unsigned long long)be64toh(v)))

/* A string ends with a NUL, which is not shown; "..." tells where it lacks. */
bool nla_string(struct call *c, const uint8_t *data, size_t len, const void *arg,
		struct nla_ctx *ctx)
{
	size_t show = len < c->fmt->str_max ? len : c->fmt->str_max;
	bool ends = show && !data[show - 1];

	(void)arg;
	(void)ctx;
	text_putc(c->text, '"');
	put_quoted(c->text, data, ends ? show - 1 : show);
	text_puts(c->text, ends ? "\"" : "\"...");
	return true;
}

/** put_nla_inet() - an address of a family, or bytes when it is none */
void put_nla_inet(struct call *c, unsigned int family, const uint8_t *data,
		  size_t len)
{
	if ((family == AF_INET && len >= 4) || (family == AF_INET6 && len >= 16))
		put_inet_addr(c, family, data, family == AF_INET ? 4 : 16, NULL);
	else
		put_hex_string(c, data, len);
}

bool nla_addr(struct call *c, const uint8_t *data, size_t len, const void *arg,
	      struct nla_ctx *ctx)
{
	(void)arg;
	put_nla_inet(c, ctx->family, data, len);
	return true;
}

bool nla_in6(struct call *c, const uint8_t *data, size_t len, const void *arg,
	     struct nla_ctx *ctx)
{
	(void)arg;
	(void)ctx;
	if (len < 16)
		return false;
	put_inet_addr(c, AF_INET6, data, 16, NULL);
	return true;
}

bool nla_mac(struct call *c, const uint8_t *data, size_t len, const void *arg,
	     struct nla_ctx *ctx)
{
	(void)arg;
	(void)ctx;
	if (len > MAC_MAX)
		return false;
	put_mac(c, data, len);
	return true;
}

/* A time in clock ticks, of any size. */
bool nla_clock(struct call *c, const uint8_t *data, size_t len, const void *arg,
	       struct nla_ctx *ctx)
{
	(void)arg;
	(void)ctx;
	if (len != 1 && len != 2 && len != 4 && len != 8)
		return false;
	put_clock(c, nla_number(data, len));
	return true;
}

static bool xlat_number(const struct nla_xlat *x, const uint8_t *data,
			size_t len, uint64_t *v)
{
	if (len > sizeof(*v) || len < x->size)
		return false;
	/* Without a size of its own it is as large as it happens to be. */
	*v = nla_number(data, x->size ? x->size : len);
	return true;
}

bool nla_xval(struct call *c, const uint8_t *data, size_t len, const void *arg,
	      struct nla_ctx *ctx)
{
	const struct nla_xlat *x = arg;
	uint64_t v;

	(void)ctx;
	if (!xlat_number(x, data, len, &v))
		return false;
	print_xval(c->text, x->x, v, x->unknown);
	return true;
}

bool nla_flags(struct call *c, const uint8_t *data, size_t len, const void *arg,
	       struct nla_ctx *ctx)
{
	const struct nla_xlat *x = arg;
	uint64_t v;

	(void)ctx;
	if (!xlat_number(x, data, len, &v))
		return false;
	print_flags(c->text, x->x, v, x->unknown);
	return true;
}

/* Values and flags of which more bytes may be there than they have. */
bool nla_xval_loose(struct call *c, const uint8_t *data, size_t len,
		    const void *arg, struct nla_ctx *ctx)
{
	const struct nla_xlat *x = arg;

	return len >= x->size && nla_xval(c, data, x->size, x, ctx);
}

bool nla_flags_loose(struct call *c, const uint8_t *data, size_t len,
		     const void *arg, struct nla_ctx *ctx)
{
	const struct nla_xlat *x = arg;

	return len >= x->size && nla_flags(c, data, x->size, x, ctx);
}

const struct nla_xlat nla_ip_protocols = {
	&xlat_inet_protocols, "IPPROTO_???", 0,
};

bool nla_ether_proto(struct call *c, const uint8_t *data, size_t len,
		     const void *arg, struct nla_ctx *ctx)
{
	(void)arg;
	(void)ctx;
	if (len > 8 || len < 2)
		return false;
	if (begin_bytes(c, data, 2)) {
		text_puts(c->text, "htons(");
		print_xval(c->text, &xlat_ethernet_protocols,
			   be16toh(nla_number(data, 2)), "ETHER_P_???");
		text_putc(c->text, ')');
		end_bytes(c);
	}
	return true;
}

static void put_nla_field(struct call *c, const struct nla_field *f,
			  const uint8_t *data)
{
	uint64_t v = nla_number(data + f->offset, f->size);

	text_puts(c->text, f->name);
	text_putc(c->text, '=');
	switch (f->form) {
	case 'd':
		text_dec(c->text, f->size == 1 ? (int8_t)v :
			 f->size == 2 ? (int16_t)v :
			 f->size == 4 ? (int32_t)v : (int64_t)v);
		break;
	case 'x':
		text_hex(c->text, v);
		break;
	case '0':
		text_printf(c->text, "%#0*llx", f->size * 2,
			    (unsigned long long)v);
		break;
	case 'i':
		put_ifindex(c, v);
		break;
	case 'f':
		put_fd(c, v);
		break;
	default:
		text_udec(c->text, v);
	}
}

/**
 * put_nla_fields() - "name=1, name=2"
 * @c: the call.
 * @f: the fields.
 * @nr: their number.
 * @data: the structure.
 * @first: stands before the first.
 */
void put_nla_fields(struct call *c, const struct nla_field *f, unsigned int nr,
		    const uint8_t *data, const char *first)
{
	unsigned int i;

	for (i = 0; i < nr; i++) {
		text_puts(c->text, i ? ", " : first);
		put_nla_field(c, &f[i], data);
	}
}

bool nla_struct(struct call *c, const uint8_t *data, size_t len, const void *arg,
		struct nla_ctx *ctx)
{
	const struct nla_struct *s = arg;
	unsigned int nr = s->nr;

	(void)ctx;
	if (len < s->min) {
		if (!s->alt || len != s->alt)
			return false;
		nr = s->alt_nr;
	}
	put_nla_fields(c, s->field, nr, data, "{");
	text_putc(c->text, '}');
	return true;
}

/** put_nla_rest() - what a value has behind its known head of @head bytes */
void put_nla_rest(struct call *c, const uint8_t *data, size_t len, size_t head)
{
	if (len <= head)
		return;
	text_puts(c->text, ", ");
	put_hex_string(c, data + head, len - head);
}

/* The same; what is behind the structure is shown too. */
bool nla_struct_more(struct call *c, const uint8_t *data, size_t len,
		     const void *arg, struct nla_ctx *ctx)
{
	const struct nla_struct *s = arg;

	if (!nla_struct(c, data, len, arg, ctx))
		return false;
	put_nla_rest(c, data, len, s->min);
	return true;
}

/**
 * put_local_array() - "[a, b, ...]" of what has been fetched already
 * @c: the call.
 * @data: the elements.
 * @nr: their number, not 0.
 * @size: bytes of one.
 * @fn: prints one.
 * @data2: passed to @fn.
 */
void put_local_array(struct call *c, const uint8_t *data, size_t nr, size_t size,
		     print_elem_fn fn, void *data2)
{
	size_t i;

	for (i = 0; i < nr; i++) {
		text_puts(c->text, i ? ", " : "[");
		if (i >= c->fmt->arr_max) {
			text_puts(c->text, "...");
			break;
		}
		fn(c, data + i * size, size, data2);
	}
	text_putc(c->text, ']');
}

/* Elements of a fixed size; of what is behind the last whole one, nothing. */
bool nla_array(struct call *c, const uint8_t *data, size_t len, const void *arg,
	       struct nla_ctx *ctx)
{
	const struct nla_elems *e = arg;

	(void)ctx;
	if (len < e->size)
		return false;
	put_local_array(c, data, len / e->size, e->size, e->put, NULL);
	return true;
}

/* Numbers in an array, each with the name of its place. */
static bool put_indexed(struct call *c, const uint8_t *data, size_t len,
			const struct nla_xlat *x, size_t size)
{
	size_t i, nr = len / size;

	if (!nr)
		return false;
	for (i = 0; i < nr; i++) {
		text_puts(c->text, i ? ", " : "[");
		if (i >= c->fmt->arr_max) {
			text_puts(c->text, "...");
			break;
		}
		text_putc(c->text, '[');
		if (xlat_name(x->x, i)) {
			put_const(c->text, xlat_name(x->x, i), i, BASE_DEC);
		} else {
			text_udec(c->text, i);
			if (style.consts != XLAT_RAW)
				text_printf(c->text, " /* %s */", x->unknown);
		}
		text_puts(c->text, "]=");
		/* x->size is 4 where the numbers have a sign. */
		if (x->size)
			text_dec(c->text, (int32_t)nla_number(data + i * size, 4));
		else
			text_udec(c->text, nla_number(data + i * size, size));
	}
	text_putc(c->text, ']');
	return true;
}

bool nla_indexed32(struct call *c, const uint8_t *data, size_t len,
		   const void *arg, struct nla_ctx *ctx)
{
	(void)ctx;
	return put_indexed(c, data, len, arg, 4);
}

bool nla_indexed64(struct call *c, const uint8_t *data, size_t len,
		   const void *arg, struct nla_ctx *ctx)
{
	(void)ctx;
	return put_indexed(c, data, len, arg, 8);
}

bool nla_nest(struct call *c, const uint8_t *data, size_t len, const void *arg,
	      struct nla_ctx *ctx)
{
	put_nlattrs(c, arg, data, len, ctx);
	return true;
}

static void put_attr_flag(struct call *c, const char *name, uint16_t flag)
{
	if (!flag)
		return;
	put_const(c->text, name, flag, BASE_HEX);
	text_putc(c->text, '|');
}

static void put_attr(struct call *c, const struct nla_set *set,
		     const struct kattr *h, const uint8_t *data, size_t len,
		     struct nla_ctx *ctx)
{
	uint16_t type = h->type & ~(ATTR_NESTED | ATTR_NET_ORDER);
	const struct nla_type *t = NULL;
	bool done = false;

	text_puts(c->text, len ? "[{nla_len=" : "{nla_len=");
	text_udec(c->text, h->len);
	text_puts(c->text, ", nla_type=");
	put_attr_flag(c, "NLA_F_NESTED", h->type & ATTR_NESTED);
	put_attr_flag(c, "NLA_F_NET_BYTEORDER", h->type & ATTR_NET_ORDER);
	if (set->names)
		print_xval(c->text, set->names, type, set->unknown);
	else
		text_hex(c->text, type);
	text_putc(c->text, '}');
	if (!len)
		return;
	text_puts(c->text, ", ");
	ctx->type = h->type;
	if (set->types && type < set->nr)
		t = &set->types[type];
	if (t && t->put)
		done = t->put(c, data, len, t->arg, ctx);
	else if (!set->types && set->any)
		done = set->any(c, data, len, NULL, ctx);
	if (!done)
		put_hex_string(c, data, len);
	text_putc(c->text, ']');
}

/**
 * put_nlattrs() - a row of attributes
 * @c: the call.
 * @set: what they may be.
 * @data: they.
 * @len: bytes of them.
 * @ctx: of the message.
 */
void put_nlattrs(struct call *c, const struct nla_set *set, const uint8_t *data,
		 size_t len, struct nla_ctx *ctx)
{
	static unsigned int depth;
	bool array = false;
	unsigned int n;

	if (depth == DEPTH_MAX) {
		put_hex_string(c, data, len);
		return;
	}
	depth++;
	for (n = 0; ; n++) {
		struct kattr h;
		size_t own, step, next = 0;

		if (len < sizeof(h)) {
			put_hex_string(c, data, len);
			break;
		}
		memcpy(&h, data, sizeof(h));
		if (n >= c->fmt->arr_max) {
			text_puts(c->text, "...");
			break;
		}
		own = h.len < len ? h.len : len;
		step = (h.len + 3U) & ~3U;
		if (h.len >= sizeof(h) && step < len)
			next = len - step;
		if (!array && next) {
			text_putc(c->text, '[');
			array = true;
		}
		put_attr(c, set, &h, data + sizeof(h),
			 own > sizeof(h) ? own - sizeof(h) : 0, ctx);
		if (!next)
			break;
		text_puts(c->text, ", ");
		data += step;
		len = next;
	}
	text_puts(c->text, array ? "]" : "");
	depth--;
}
