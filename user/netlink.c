// SPDX-License-Identifier: GPL-2.0-only
/* Messages of netlink sockets: their heads, errors, and those of rtnetlink. */
#include <endian.h>
#include <string.h>
#include <sys/socket.h>

#include "fdname.h"
#include "nlattr.h"

#define MESSAGES_MAX	(64 * 1024)	/* as much as is ever captured */

enum {
	PROTO_ROUTE	= 0,
	PROTO_SOCK_DIAG	= 4,
	PROTO_XFRM	= 6,
	PROTO_SELINUX	= 7,
	PROTO_AUDIT	= 9,
	PROTO_NETFILTER	= 12,
	PROTO_UEVENT	= 15,
	PROTO_GENERIC	= 16,
	PROTO_CRYPTO	= 21,
};

enum {
	TYPE_ERROR	= 2,
	TYPE_DONE	= 3,
	TYPE_FAMILY	= 16,	/* the first that belongs to a protocol */
	TYPE_BATCH_END	= 17,	/* of netfilter, as is the one before it */
	TYPE_DELACTION	= 49,
	SELINUX_POLICYLOAD = 17,
	FLAG_CAPPED	= 0x100,
};

struct khead {
	uint32_t len;
	uint16_t type;
	uint16_t flags;
	uint32_t seq;
	uint32_t pid;
};

/**
 * netlink_protocol() - the protocol of a socket
 * @c: the call, with the socket among its arguments.
 * @fd: its number.
 *
 * Return: NETLINK_ROUTE and so on, NETLINK_UNBOUND, or NETLINK_NONE.
 */
int netlink_protocol(const struct call *c, int fd)
{
	struct systrace_fd_socket sock;

	if (!fd_socket(c, fd, &sock) || sock.family != AF_NETLINK)
		return NETLINK_NONE;
	/* Before it has an address the kernel tells nobody its protocol. */
	return sock.known ? (int)sock.protocol : NETLINK_UNBOUND;
}

static uint32_t word(const uint8_t *p)
{
	uint32_t v;

	memcpy(&v, p, sizeof(v));
	return v;
}

static uint32_t align4(uint32_t len)
{
	return (len + 3) & ~3U;
}

static void put_udec(struct call *c, const char *name, uint64_t val)
{
	text_puts(c->text, name);
	text_udec(c->text, val);
}

/* Flags of two tables, one after the other. */
static void put_flags2(struct call *c, const struct xlat *first,
		       const struct xlat *second, uint32_t val,
		       const char *unknown)
{
	const struct xlat *x[] = { first, second };
	uint32_t all = val;
	bool any = false;
	unsigned int t, i;

	if (!val) {
		text_putc(c->text, '0');
		return;
	}
	for (t = 0; t < 2; t++) {
		for (i = 0; x[t] && i < x[t]->nr; i++) {
			uint64_t flag = x[t]->entry[i].val;

			if (!flag || (val & flag) != flag)
				continue;
			if (any)
				text_putc(c->text, '|');
			else if (!begin_const(c->text, all, BASE_HEX))
				return;
			text_puts(c->text, entry_name(&x[t]->entry[i]));
			val &= ~flag;
			any = true;
		}
	}
	if (val) {
		text_puts(c->text, any ? "|" : "");
		text_hex(c->text, val);
	}
	if (any) {
		end_const(c->text);
	} else if (style.consts != XLAT_RAW) {
		text_puts(c->text, " /* ");
		text_puts(c->text, unknown);
		text_puts(c->text, " */");
	}
}

/* The messages of netfilter's subsystems, and their flags by type. */
enum { NEW = 1, DEL = 2, GET = 3 };

static const uint8_t ct_flags[] = {
	NEW, GET, DEL, GET, GET, GET, GET, GET,
};
static const uint8_t exp_flags[] = { NEW, GET, DEL, GET };
static const uint8_t acct_flags[] = { NEW, GET, GET, DEL };
static const uint8_t timeout_flags[] = { NEW, GET, DEL };
static const uint8_t nft_flags[] = {
	NEW, GET, DEL, NEW, GET, DEL, NEW, GET, DEL, NEW, GET, DEL, NEW, GET,
	DEL, NEW, GET, 0, NEW, GET, DEL, GET, NEW, GET, DEL,
};
static const uint8_t compat_flags[] = { GET };

static const struct {
	const struct xlat *types;
	const char *unknown;
	const uint8_t *flags;
	unsigned int nr_flags;
} subsystems[] = {
	[1] = { &xlat_nf_ctnetlink_msg_types, "IPCTNL_MSG_CT_???", ct_flags, 8 },
	[2] = { &xlat_nf_ctnetlink_exp_msg_types, "IPCTNL_MSG_EXP_???",
		exp_flags, 4 },
	[3] = { &xlat_nf_queue_msg_types, "NFQNL_MSG_???", NULL, 0 },
	[4] = { &xlat_nf_ulog_msg_types, "NFULNL_MSG_???", NULL, 0 },
	[5] = { &xlat_nf_osf_msg_types, "OSF_MSG_???", NULL, 0 },
	[6] = { &xlat_nf_ipset_msg_types, "IPSET_CMD_???", NULL, 0 },
	[7] = { &xlat_nf_acct_msg_types, "NFNL_MSG_ACCT_???", acct_flags, 4 },
	[8] = { &xlat_nf_cttimeout_msg_types, "IPCTNL_MSG_TIMEOUT_???",
		timeout_flags, 3 },
	[9] = { &xlat_nf_cthelper_msg_types, "NFNL_MSG_CTHELPER_???",
		timeout_flags, 3 },
	[10] = { &xlat_nf_nftables_msg_types, "NFT_MSG_???", nft_flags, 25 },
	[11] = { &xlat_nf_nft_compat_msg_types, "NFNL_MSG_COMPAT_???",
		compat_flags, 1 },
};

#define SUBSYS_NFTABLES	10

static const struct xlat *flags_by_use(unsigned int use)
{
	switch (use) {
	case NEW:
		return &xlat_netlink_new_flags;
	case DEL:
		return &xlat_netlink_delete_flags;
	case GET:
		return &xlat_netlink_get_flags;
	}
	return NULL;
}

static unsigned int xfrm_use(uint16_t type)
{
	switch (type) {
	case 16:		/* XFRM_MSG_NEWSA */
	case 19:		/* XFRM_MSG_NEWPOLICY */
	case 30:		/* XFRM_MSG_NEWAE */
	case 34:		/* XFRM_MSG_NEWSADINFO */
	case 36:		/* XFRM_MSG_NEWSPDINFO */
		return NEW;
	case 17:
	case 20:
		return DEL;
	case 18:
	case 21:
	case 31:
	case 35:
	case 37:
		return GET;
	}
	return 0;
}

static unsigned int crypto_use(uint16_t type)
{
	switch (type) {
	case 16:		/* CRYPTO_MSG_NEWALG */
		return NEW;
	case 17:
	case 20:		/* CRYPTO_MSG_DELRNG */
		return DEL;
	case 19:
		return GET;
	}
	return 0;
}

static const struct xlat *flags_of(int protocol, uint16_t type)
{
	unsigned int subsys = type >> 8, message = type & 0xff;

	if (type < TYPE_FAMILY)
		return type == TYPE_ERROR ? &xlat_netlink_ack_flags : NULL;
	switch (protocol) {
	case PROTO_ROUTE:
		if (type == TYPE_DELACTION)
			return &xlat_netlink_get_flags;
		return flags_by_use((type & 3) + 1);
	case PROTO_SOCK_DIAG:
	case PROTO_GENERIC:
		return &xlat_netlink_get_flags;
	case PROTO_XFRM:
		return flags_by_use(xfrm_use(type));
	case PROTO_CRYPTO:
		return flags_by_use(crypto_use(type));
	case PROTO_NETFILTER:
		if (subsys < sizeof(subsystems) / sizeof(*subsystems) &&
		    message < subsystems[subsys].nr_flags)
			return flags_by_use(subsystems[subsys].flags[message]);
	}
	return NULL;
}

static void put_netfilter_type(struct call *c, uint16_t type)
{
	unsigned int subsys = type >> 8;
	const char *name = xlat_name(&xlat_nl_netfilter_msg_types, type);

	if (name) {
		print_xval(c->text, &xlat_nl_netfilter_msg_types, type, NULL);
		return;
	}
	print_xval(c->text, &xlat_nl_netfilter_subsys_ids, subsys,
		   "NFNL_SUBSYS_???");
	text_puts(c->text, "<<8|");
	if (subsys >= sizeof(subsystems) / sizeof(*subsystems))
		text_hex(c->text, type & 0xff);
	else if (subsystems[subsys].types)
		print_xval(c->text, subsystems[subsys].types, type & 0xff,
			   subsystems[subsys].unknown);
	else
		text_hex(c->text, type & 0xff);
}

static void put_type(struct call *c, int protocol, uint16_t type)
{
	static const struct {
		const struct xlat *types;
		const char *unknown;
	} protocols[] = {
		[PROTO_ROUTE] = { &xlat_nl_route_types, "RTM_???" },
		[PROTO_SOCK_DIAG] = { &xlat_nl_sock_diag_types, "SOCK_DIAG_???" },
		[PROTO_XFRM] = { &xlat_nl_xfrm_types, "XFRM_MSG_???" },
		[PROTO_SELINUX] = { &xlat_nl_selinux_types, "SELNL_MSG_???" },
		[PROTO_AUDIT] = { &xlat_nl_audit_types, "AUDIT_???" },
		[PROTO_CRYPTO] = { &xlat_nl_crypto_types, "CRYPTO_MSG_???" },
	};

	if (type < TYPE_FAMILY || protocol < 0 ||
	    (protocol != PROTO_NETFILTER && protocol != PROTO_GENERIC &&
	     ((size_t)protocol >= sizeof(protocols) / sizeof(*protocols) ||
	      !protocols[protocol].types)))
		print_xval(c->text, &xlat_netlink_types, type, "NLMSG_???");
	else if (protocol == PROTO_NETFILTER)
		put_netfilter_type(c, type);
	else if (protocol == PROTO_GENERIC)
		put_genl_type(c, type);
	else
		print_xval(c->text, protocols[protocol].types, type,
			   protocols[protocol].unknown);
}

static void put_head(struct call *c, int protocol, const struct khead *h)
{
	put_udec(c, "{nlmsg_len=", h->len);
	text_puts(c->text, ", nlmsg_type=");
	put_type(c, protocol, h->type);
	text_puts(c->text, ", nlmsg_flags=");
	put_flags2(c, &xlat_netlink_flags, flags_of(protocol, h->type), h->flags,
		   "NLM_F_???");
	put_udec(c, ", nlmsg_seq=", h->seq);
	text_puts(c->text, ", nlmsg_pid=");
	text_dec(c->text, (int32_t)h->pid);
	text_putc(c->text, '}');
}

static void put_message(struct call *c, int protocol, const uint8_t *data,
			size_t len);

static bool elem_byte(struct call *c, const void *elem, size_t size, void *data)
{
	(void)size;
	(void)data;
	text_udec(c->text, *(const uint8_t *)elem);
	return true;
}

static bool put_cookie(struct call *c, const uint8_t *data, size_t len,
		       const void *arg, struct nla_ctx *ctx)
{
	(void)arg;
	(void)ctx;
	put_local_array(c, data, len, 1, elem_byte, NULL);
	return true;
}

static const struct nla_type error_types[] = {
	[1] = { nla_string, NULL },
	[2] = { nla_u32, NULL },
	[3] = { put_cookie, NULL },
};
static const struct nla_set error_set =
	NLA_SET(nlmsgerr_attrs, "NLMSGERR_ATTR_???", error_types);

/*
 * The message that an error answers is cut to its head when it is capped;
 * attributes may follow.
 */
static void put_error(struct call *c, int protocol, bool capped,
		      const uint8_t *data, size_t len)
{
	struct nla_ctx ctx = { 0 };
	int32_t error = word(data);
	size_t own;

	data += 4;
	len -= 4;
	own = capped ? sizeof(struct khead) : word(data);
	if (own < sizeof(struct khead) || own > len)
		own = own > len ? len : sizeof(struct khead);
	text_puts(c->text, own < len ? "[{error=" : "{error=");
	if (error < 0) {
		text_putc(c->text, '-');
		put_errno(c, -(uint32_t)error);
	} else {
		text_dec(c->text, error);
	}
	text_puts(c->text, ", msg=");
	put_message(c, protocol, data, own);
	text_putc(c->text, '}');
	if (own < len) {
		text_puts(c->text, ", ");
		put_nlattrs(c, &error_set, data + own, len - own, &ctx);
		text_putc(c->text, ']');
	}
}

static const struct nla_set raw_set = { NULL, NULL, NULL, 0, NULL };

/* The subsystem's resource, whose byte order nftables has in both ways. */
static void put_netfilter(struct call *c, uint16_t type, const uint8_t *data,
			  size_t len)
{
	uint16_t id, swapped;
	struct nla_ctx ctx = { 0 };
	bool nftables = type >> 8 == SUBSYS_NFTABLES;

	if (len < 4) {
		put_hex_string(c, data, len);
		return;
	}
	memcpy(&id, data + 2, 2);
	swapped = be16toh(id);
	text_puts(c->text, "{nfgen_family=");
	print_xval(c->text, &xlat_addrfams, data[0], "AF_???");
	text_puts(c->text, ", version=");
	print_xval(c->text, &xlat_netfilter_versions, data[1], "NFNETLINK_???");
	text_puts(c->text, ", res_id=");
	if (nftables && swapped == SUBSYS_NFTABLES)
		text_puts(c->text, "htons(NFNL_SUBSYS_NFTABLES)");
	else if (nftables && id == SUBSYS_NFTABLES)
		put_const(c->text, "NFNL_SUBSYS_NFTABLES", id, BASE_HEX);
	else
		text_printf(c->text, "htons(%u)", swapped);
	text_putc(c->text, '}');
	if (len == 4)
		return;
	text_puts(c->text, ", ");
	if (type <= TYPE_BATCH_END)
		put_hex_string(c, data + 4, len - 4);
	else
		put_nlattrs(c, &raw_set, data + 4, len - 4, &ctx);
}

static bool put_selinux(struct call *c, uint16_t type, const uint8_t *data,
			size_t len)
{
	if (len < 4 || type > SELINUX_POLICYLOAD)
		return false;
	if (type == SELINUX_POLICYLOAD)
		put_udec(c, "{seqno=", word(data));
	else
		text_printf(c->text, "{val=%d", (int32_t)word(data));
	text_putc(c->text, '}');
	return true;
}

/* Messages that belong to a protocol; false: nothing is known of them. */
static bool put_protocol(struct call *c, int protocol, const struct khead *h,
			 const uint8_t *data, size_t len)
{
	switch (protocol) {
	case PROTO_ROUTE:
		put_route_payload(c, h->type, data, len);
		return true;
	case PROTO_SOCK_DIAG:
		put_diag_payload(c, h->type, h->flags, data, len);
		return true;
	case PROTO_NETFILTER:
		put_netfilter(c, h->type, data, len);
		return true;
	case PROTO_GENERIC:
		put_genl_payload(c, h->type, data, len);
		return true;
	case PROTO_SELINUX:
		return put_selinux(c, h->type, data, len);
	}
	return false;
}

static void put_payload(struct call *c, int protocol, const struct khead *h,
			const uint8_t *data, size_t len)
{
	if (h->type == TYPE_ERROR && len >= 4 + sizeof(struct khead))
		put_error(c, protocol, h->flags & FLAG_CAPPED, data, len);
	else if (h->type >= TYPE_FAMILY && put_protocol(c, protocol, h, data, len))
		return;
	else if (h->type == TYPE_DONE && len == 4)
		text_dec(c->text, (int32_t)word(data));
	else
		put_hex_string(c, data, len);
}

/* One message, of at least a head. */
static void put_message(struct call *c, int protocol, const uint8_t *data,
			size_t len)
{
	struct khead h;
	bool payload;

	memcpy(&h, data, sizeof(h));
	if (h.len < len)
		len = h.len;
	payload = len > sizeof(h);
	text_puts(c->text, payload ? "[" : "");
	put_head(c, protocol, &h);
	if (payload) {
		text_puts(c->text, ", ");
		put_payload(c, protocol, &h, data + sizeof(h),
			    len - sizeof(h));
		text_putc(c->text, ']');
	}
}

/* Too large for the stack; printers run one after another. */
static struct {
	uint64_t addr;
	uint8_t buf[MESSAGES_MAX];
} fetched;

/** netlink_addr() - where a part of the message at hand stands */
uint64_t netlink_addr(const uint8_t *part)
{
	return fetched.addr + (part - fetched.buf);
}

/**
 * print_netlink_at() - the messages in a buffer
 * @c: the call.
 * @protocol: of the socket.
 * @addr: where they are.
 * @len: bytes of them.
 */
void print_netlink_at(struct call *c, int protocol, uint64_t addr, uint64_t len)
{
	uint8_t *buf = fetched.buf;
	bool array = false;
	unsigned int i = 0;
	size_t pos = 0;

	/* The text of events is not in messages. */
	if (protocol == PROTO_UEVENT) {
		print_buffer_at(c, addr, len);
		return;
	}
	if (len < sizeof(struct khead)) {
		print_hex_buffer_at(c, addr, len);
		return;
	}
	if (len > sizeof(fetched.buf))
		len = sizeof(fetched.buf);
	fetched.addr = addr;
	if (!fetch(c, addr, buf, len)) {
		/* No message: no more than the beginning was taken. */
		print_buffer_at(c, addr, len);
		return;
	}
	while (len - pos >= sizeof(struct khead)) {
		uint32_t said = word(buf + pos);
		size_t step = align4(said);

		/* No length to go on with: the last. */
		if (said < sizeof(struct khead) || step < said)
			step = len - pos;
		if (!i && step < len) {
			text_putc(c->text, '[');
			array = true;
		}
		text_puts(c->text, i ? ", " : "");
		if (i >= c->fmt->arr_max) {
			text_puts(c->text, "...");
			pos = len;
			break;
		}
		put_message(c, protocol, buf + pos, len - pos);
		i++;
		if (step >= len - pos) {
			pos = len;
			break;
		}
		pos += step;
	}
	if (pos < len) {
		text_puts(c->text, ", ");
		put_hex_string(c, buf + pos, len - pos);
	}
	text_puts(c->text, array ? "]" : "");
}
