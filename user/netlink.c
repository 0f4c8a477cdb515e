// SPDX-License-Identifier: GPL-2.0-only
/* Messages of netlink sockets: their heads, errors, and those of rtnetlink. */
#include <string.h>
#include <sys/socket.h>

#include "net.h"

#define MESSAGES_MAX	(64 * 1024)	/* as much as is ever captured */

enum {
	PROTO_ROUTE	= 0,
};

enum {
	TYPE_ERROR	= 2,
	TYPE_DONE	= 3,
	TYPE_FAMILY	= 16,	/* the first that belongs to a protocol */
	TYPE_NEWLINK	= 16,
	TYPE_SETLINK	= 19,
	TYPE_NEWADDR	= 20,
	TYPE_GETADDR	= 22,
	TYPE_NEWROUTE	= 24,
	TYPE_GETROUTE	= 26,
	TYPE_NEWNEIGH	= 28,
	TYPE_GETNEIGH	= 30,
	TYPE_DELACTION	= 49,
};

struct khead {
	uint32_t len;
	uint16_t type;
	uint16_t flags;
	uint32_t seq;
	uint32_t pid;
};

struct kattr {
	uint16_t len;
	uint16_t type;
};

/*
 * Which protocol a socket speaks is only said when it is made.  That is
 * remembered for the last sockets of each number, by thread.
 */
#define SOCKETS		1024

static struct {
	pid_t tid;
	int fd;
	int protocol;		/* and one, so that zero is none */
	bool bound;
} sockets[SOCKETS];

static unsigned int slot(struct call *c, int fd)
{
	return ((unsigned int)c->tid * 31 + fd) % SOCKETS;
}

/**
 * netlink_note() - a thread has made a socket
 * @c: the call.
 * @fd: its number.
 * @protocol: of netlink; NETLINK_NONE: of another family.
 */
void netlink_note(struct call *c, int fd, int protocol)
{
	unsigned int i = slot(c, fd);

	sockets[i].tid = c->tid;
	sockets[i].fd = fd;
	sockets[i].protocol = protocol + 1;
	sockets[i].bound = false;
}

/**
 * netlink_bound() - a netlink socket has got an address
 * @c: the call.
 * @fd: its number.
 *
 * By bind, or by sending: before that the kernel tells nobody its protocol.
 */
void netlink_bound(struct call *c, int fd)
{
	unsigned int i = slot(c, fd);

	if (sockets[i].tid == c->tid && sockets[i].fd == fd)
		sockets[i].bound = true;
}

/**
 * netlink_protocol() - the protocol of a socket
 * @c: the call.
 * @fd: its number.
 *
 * Return: NETLINK_ROUTE and so on, NETLINK_UNBOUND, or NETLINK_NONE.
 */
int netlink_protocol(struct call *c, int fd)
{
	unsigned int i = slot(c, fd);

	if (sockets[i].tid != c->tid || sockets[i].fd != fd)
		return NETLINK_NONE;
	if (sockets[i].protocol && !sockets[i].bound)
		return NETLINK_UNBOUND;
	return sockets[i].protocol - 1;
}

static uint32_t word(const uint8_t *p)
{
	uint32_t v;

	memcpy(&v, p, sizeof(v));
	return v;
}

static uint16_t half(const uint8_t *p)
{
	uint16_t v;

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
			text_puts(c->text, any ? "|" : "");
			text_puts(c->text, x[t]->entry[i].name);
			val &= ~flag;
			any = true;
		}
	}
	if (!val)
		return;
	text_puts(c->text, any ? "|" : "");
	text_hex(c->text, val);
	if (!any) {
		text_puts(c->text, " /* ");
		text_puts(c->text, unknown);
		text_puts(c->text, " */");
	}
}

static const struct xlat *flags_of(int protocol, uint16_t type)
{
	if (type < TYPE_FAMILY)
		return type == TYPE_ERROR ? &xlat_netlink_ack_flags : NULL;
	if (protocol != PROTO_ROUTE)
		return NULL;
	if (type == TYPE_DELACTION)
		return &xlat_netlink_get_flags;
	switch (type & 3) {
	case 0:
		return &xlat_netlink_new_flags;
	case 1:
		return &xlat_netlink_delete_flags;
	case 2:
		return &xlat_netlink_get_flags;
	}
	return NULL;
}

static void put_head(struct call *c, int protocol, const struct khead *h)
{
	put_udec(c, "{nlmsg_len=", h->len);
	text_puts(c->text, ", nlmsg_type=");
	if (h->type >= TYPE_FAMILY && protocol == PROTO_ROUTE)
		print_xval(c->text, &xlat_nl_route_types, h->type, "RTM_???");
	else
		print_xval(c->text, &xlat_netlink_types, h->type, "NLMSG_???");
	text_puts(c->text, ", nlmsg_flags=");
	put_flags2(c, &xlat_netlink_flags, flags_of(protocol, h->type), h->flags,
		   "NLM_F_???");
	put_udec(c, ", nlmsg_seq=", h->seq);
	text_puts(c->text, ", nlmsg_pid=");
	text_dec(c->text, (int32_t)h->pid);
	text_putc(c->text, '}');
}

/* How the value of an attribute is shaped. */
enum shape {
	SHAPE_HEX,		/* bytes that nobody knows */
	SHAPE_U8,
	SHAPE_U16,
	SHAPE_U32,
	SHAPE_S32,
	SHAPE_U64,
	SHAPE_STRING,
	SHAPE_INDEX,
	SHAPE_INET,		/* an address of the message's family */
	SHAPE_MAC,
	SHAPE_ADDR_FLAGS,
	SHAPE_ADDR_CACHE,
	SHAPE_STATS,
	SHAPE_STATS64,
	SHAPE_EXT_MASK,
	SHAPE_TABLE,
	SHAPE_ROUTE_CACHE,
	SHAPE_NEIGH_CACHE,
};

static const uint8_t addr_shapes[] = {
	[1] = SHAPE_INET, [2] = SHAPE_INET, [3] = SHAPE_STRING,
	[4] = SHAPE_INET, [5] = SHAPE_INET, [6] = SHAPE_ADDR_CACHE,
	[7] = SHAPE_INET, [8] = SHAPE_ADDR_FLAGS, [9] = SHAPE_U32,
	[10] = SHAPE_S32,
};

static const uint8_t link_shapes[] = {
	[1] = SHAPE_MAC, [2] = SHAPE_MAC, [3] = SHAPE_STRING, [4] = SHAPE_U32,
	[5] = SHAPE_U32, [6] = SHAPE_STRING, [7] = SHAPE_STATS,
	[10] = SHAPE_U32, [13] = SHAPE_U32, [15] = SHAPE_U32,
	[16] = SHAPE_U8, [17] = SHAPE_U8, [19] = SHAPE_U32,
	[20] = SHAPE_STRING, [21] = SHAPE_U32, [23] = SHAPE_STATS64,
	[27] = SHAPE_U32, [28] = SHAPE_U32, [29] = SHAPE_EXT_MASK,
	[30] = SHAPE_U32,
	[31] = SHAPE_U32, [32] = SHAPE_U32, [33] = SHAPE_U8, [35] = SHAPE_U32,
	[37] = SHAPE_S32, [38] = SHAPE_STRING, [39] = SHAPE_U8,
	[40] = SHAPE_U32, [41] = SHAPE_U32, [45] = SHAPE_S32,
	[46] = SHAPE_S32, [47] = SHAPE_U32, [48] = SHAPE_U32,
	[49] = SHAPE_INDEX, [50] = SHAPE_U32, [51] = SHAPE_U32,
	[53] = SHAPE_STRING, [54] = SHAPE_MAC, [56] = SHAPE_STRING,
	[57] = SHAPE_STRING, [58] = SHAPE_U32, [59] = SHAPE_U32,
	[60] = SHAPE_U32, [61] = SHAPE_U32, [63] = SHAPE_U32,
	[64] = SHAPE_U32, [67] = SHAPE_U8, [68] = SHAPE_U16, [69] = SHAPE_U16,
};

static const uint8_t route_shapes[] = {
	[1] = SHAPE_INET, [2] = SHAPE_INET, [3] = SHAPE_INDEX,
	[4] = SHAPE_INDEX, [5] = SHAPE_INET, [6] = SHAPE_U32,
	[7] = SHAPE_INET, [11] = SHAPE_U32, [12] = SHAPE_ROUTE_CACHE,
	[15] = SHAPE_TABLE, [16] = SHAPE_U32, [19] = SHAPE_INET,
	[20] = SHAPE_U8, [21] = SHAPE_U16, [23] = SHAPE_U32,
	[25] = SHAPE_U32, [26] = SHAPE_U8, [30] = SHAPE_U32,
};

static const uint8_t neigh_shapes[] = {
	[1] = SHAPE_INET, [2] = SHAPE_MAC, [3] = SHAPE_NEIGH_CACHE,
	[4] = SHAPE_U32, [5] = SHAPE_U16, [7] = SHAPE_U32, [8] = SHAPE_INDEX,
	[9] = SHAPE_INDEX, [10] = SHAPE_U32, [11] = SHAPE_U32,
	[13] = SHAPE_U32,
};

/**
 * struct attrs - the attributes of a message
 * @xlat: their names.
 * @unknown: what an unknown one is called.
 * @shapes: enum shape, by type.
 * @nr: of @shapes.
 * @family: of addresses.
 */
struct attrs {
	const struct xlat *xlat;
	const char *unknown;
	const uint8_t *shapes;
	unsigned int nr;
	int family;
};

static void put_stats(struct call *c, const uint8_t *data, unsigned int size,
		      unsigned int nr)
{
	static const char *const names[] = {
		"rx_packets", "tx_packets", "rx_bytes", "tx_bytes",
		"rx_errors", "tx_errors", "rx_dropped", "tx_dropped",
		"multicast", "collisions", "rx_length_errors",
		"rx_over_errors", "rx_crc_errors", "rx_frame_errors",
		"rx_fifo_errors", "rx_missed_errors", "tx_aborted_errors",
		"tx_carrier_errors", "tx_fifo_errors", "tx_heartbeat_errors",
		"tx_window_errors", "rx_compressed", "tx_compressed",
		"rx_nohandler", "rx_otherhost_dropped",
	};
	unsigned int i;

	for (i = 0; i < nr; i++) {
		uint64_t v = 0;

		memcpy(&v, data + i * size, size);
		text_puts(c->text, i ? ", " : "{");
		text_puts(c->text, names[i]);
		put_udec(c, "=", v);
	}
	text_putc(c->text, '}');
}

/* Numbers in a row, each with its name. */
static void put_words(struct call *c, const uint8_t *data,
		      const char *const *names, unsigned int nr)
{
	unsigned int i;

	for (i = 0; i < nr; i++) {
		text_puts(c->text, i ? ", " : "{");
		text_puts(c->text, names[i]);
		put_udec(c, "=", word(data + 4 * i));
	}
	text_putc(c->text, '}');
}

static const char *const route_cache[] = {
	"rta_clntref", "rta_lastuse", "rta_expires", "rta_error", "rta_used",
	"rta_id", "rta_ts", "rta_tsage",
};

static const char *const neigh_cache[] = {
	"ndm_confirmed", "ndm_used", "ndm_updated", "ndm_refcnt",
};

/* A value whose length fits its shape; false: print it as bytes. */
static bool put_value(struct call *c, const struct attrs *a, enum shape shape,
		      const uint8_t *data, size_t len)
{
	uint64_t v64;
	size_t n;

	switch (shape) {
	case SHAPE_U8:
		if (len < 1)
			return false;
		text_udec(c->text, data[0]);
		return true;
	case SHAPE_U16:
		if (len < 2)
			return false;
		text_udec(c->text, half(data));
		return true;
	case SHAPE_U32:
	case SHAPE_S32:
	case SHAPE_INDEX:
	case SHAPE_ADDR_FLAGS:
	case SHAPE_EXT_MASK:
	case SHAPE_TABLE:
		if (len < 4)
			return false;
		if (shape == SHAPE_U32)
			text_udec(c->text, word(data));
		else if (shape == SHAPE_S32)
			text_dec(c->text, (int32_t)word(data));
		else if (shape == SHAPE_INDEX)
			put_ifindex(c, word(data));
		else if (shape == SHAPE_EXT_MASK)
			print_flags(c->text, &xlat_rtnl_ext_filter, word(data),
				    "RTEXT_FILTER_???");
		else if (shape == SHAPE_TABLE)
			print_xval(c->text, &xlat_routing_table_ids, word(data),
				   NULL);
		else
			print_flags(c->text, &xlat_ifaddrflags, word(data),
				    "IFA_F_???");
		return true;
	case SHAPE_U64:
		if (len < 8)
			return false;
		memcpy(&v64, data, 8);
		text_udec(c->text, v64);
		return true;
	case SHAPE_STRING:
		n = strnlen((const char *)data, len);
		put_string(c, data, n);
		return true;
	case SHAPE_INET:
		if ((a->family != AF_INET || len < 4) &&
		    (a->family != AF_INET6 || len < 16))
			return false;
		put_inet_addr(c, a->family, data, len, NULL);
		return true;
	case SHAPE_MAC:
		put_mac(c, data, len);
		return true;
	case SHAPE_ADDR_CACHE:
		if (len < 16)
			return false;
		put_udec(c, "{ifa_prefered=", word(data));
		put_udec(c, ", ifa_valid=", word(data + 4));
		put_udec(c, ", cstamp=", word(data + 8));
		put_udec(c, ", tstamp=", word(data + 12));
		text_putc(c->text, '}');
		return true;
	case SHAPE_STATS:
		if (len < 23 * 4)
			return false;
		put_stats(c, data, 4, len < 24 * 4 ? 23 : 24);
		return true;
	case SHAPE_STATS64:
		if (len < 23 * 8)
			return false;
		put_stats(c, data, 8, len < 24 * 8 ? 23 : len < 25 * 8 ? 24 : 25);
		return true;
	case SHAPE_ROUTE_CACHE:
		if (len < sizeof(route_cache) / sizeof(route_cache[0]) * 4)
			return false;
		put_words(c, data, route_cache, 8);
		return true;
	case SHAPE_NEIGH_CACHE:
		if (len < sizeof(neigh_cache) / sizeof(neigh_cache[0]) * 4)
			return false;
		put_words(c, data, neigh_cache, 4);
		return true;
	case SHAPE_HEX:
		break;
	}
	return false;
}

#define ATTR_NESTED	0x8000
#define ATTR_NET_ORDER	0x4000

static void put_attr(struct call *c, const struct attrs *a,
		     const struct kattr *h, const uint8_t *data, size_t len)
{
	uint16_t type = h->type & ~(ATTR_NESTED | ATTR_NET_ORDER);

	text_puts(c->text, len ? "[" : "");
	put_udec(c, "{nla_len=", h->len);
	text_puts(c->text, ", nla_type=");
	text_puts(c->text, h->type & ATTR_NESTED ? "NLA_F_NESTED|" : "");
	text_puts(c->text, h->type & ATTR_NET_ORDER ? "NLA_F_NET_BYTEORDER|" : "");
	print_xval(c->text, a->xlat, type, a->unknown);
	text_putc(c->text, '}');
	if (!len)
		return;
	text_puts(c->text, ", ");
	if (type >= a->nr || !put_value(c, a, a->shapes[type], data, len))
		put_hex_string(c, data, len);
	text_putc(c->text, ']');
}

static void put_attrs(struct call *c, const struct attrs *a,
		      const uint8_t *data, size_t len)
{
	bool array = false;
	unsigned int i = 0;

	if (len < sizeof(struct kattr)) {
		put_hex_string(c, data, len);
		return;
	}
	while (len >= sizeof(struct kattr)) {
		struct kattr h;
		size_t own, step;

		memcpy(&h, data, sizeof(h));
		own = h.len < len ? h.len : len;
		step = align4(own < sizeof(h) ? sizeof(h) : own);
		if (!i && step < len) {
			text_putc(c->text, '[');
			array = true;
		}
		if (i)
			text_puts(c->text, ", ");
		if (i >= c->fmt->arr_max) {
			text_puts(c->text, "...");
			len = 0;
			break;
		}
		put_attr(c, a, &h, data + sizeof(h),
			 own > sizeof(h) ? own - sizeof(h) : 0);
		i++;
		if (step >= len) {
			len = 0;
			break;
		}
		data += step;
		len -= step;
	}
	if (len) {
		text_puts(c->text, ", ");
		put_hex_string(c, data, len);
	}
	text_puts(c->text, array ? "]" : "");
}

static void put_addr_message(struct call *c, const uint8_t *data, size_t len)
{
	struct attrs a = {
		&xlat_rtnl_addr_attrs, "IFA_???", addr_shapes,
		sizeof(addr_shapes), data[0],
	};

	text_puts(c->text, "{ifa_family=");
	print_xval(c->text, &xlat_addrfams, data[0], "AF_???");
	if (len < 8) {
		text_puts(c->text, ", ...}");
		return;
	}
	put_udec(c, ", ifa_prefixlen=", data[1]);
	text_puts(c->text, ", ifa_flags=");
	print_flags(c->text, &xlat_ifaddrflags, data[2], "IFA_F_???");
	text_puts(c->text, ", ifa_scope=");
	print_xval(c->text, &xlat_routing_scopes, data[3], NULL);
	text_puts(c->text, ", ifa_index=");
	put_ifindex(c, word(data + 4));
	text_putc(c->text, '}');
	if (len > 8) {
		text_puts(c->text, ", ");
		put_attrs(c, &a, data + 8, len - 8);
	}
}

static void put_link_message(struct call *c, const uint8_t *data, size_t len)
{
	struct attrs a = {
		&xlat_rtnl_link_attrs, "IFLA_???", link_shapes,
		sizeof(link_shapes), data[0],
	};

	text_puts(c->text, "{ifi_family=");
	print_xval(c->text, &xlat_addrfams, data[0], "AF_???");
	if (len < 16) {
		text_puts(c->text, ", ...}");
		return;
	}
	text_puts(c->text, ", ifi_type=");
	print_xval(c->text, &xlat_arp_hardware_types, half(data + 2),
		   "ARPHRD_???");
	text_puts(c->text, ", ifi_index=");
	put_ifindex(c, word(data + 4));
	text_puts(c->text, ", ifi_flags=");
	print_flags(c->text, &xlat_iffflags, word(data + 8), "IFF_???");
	text_puts(c->text, ", ifi_change=");
	print_flags(c->text, &xlat_iffflags, word(data + 12), "IFF_???");
	text_putc(c->text, '}');
	if (len > 16) {
		text_puts(c->text, ", ");
		put_attrs(c, &a, data + 16, len - 16);
	}
}

static void put_route_message(struct call *c, const uint8_t *data, size_t len)
{
	struct attrs a = {
		&xlat_rtnl_route_attrs, "RTA_???", route_shapes,
		sizeof(route_shapes), data[0],
	};

	text_puts(c->text, "{rtm_family=");
	print_xval(c->text, &xlat_addrfams, data[0], "AF_???");
	if (len < 12) {
		text_puts(c->text, ", ...}");
		return;
	}
	put_udec(c, ", rtm_dst_len=", data[1]);
	put_udec(c, ", rtm_src_len=", data[2]);
	text_puts(c->text, ", rtm_tos=");
	text_hex(c->text, data[3]);
	text_puts(c->text, ", rtm_table=");
	print_xval(c->text, &xlat_routing_table_ids, data[4], NULL);
	text_puts(c->text, ", rtm_protocol=");
	print_xval(c->text, &xlat_routing_protocols, data[5], "RTPROT_???");
	text_puts(c->text, ", rtm_scope=");
	print_xval(c->text, &xlat_routing_scopes, data[6], NULL);
	text_puts(c->text, ", rtm_type=");
	print_xval(c->text, &xlat_routing_types, data[7], "RTN_???");
	text_puts(c->text, ", rtm_flags=");
	print_flags(c->text, &xlat_routing_flags, word(data + 8), "RTM_F_???");
	text_putc(c->text, '}');
	if (len > 12) {
		text_puts(c->text, ", ");
		put_attrs(c, &a, data + 12, len - 12);
	}
}

static void put_neigh_message(struct call *c, const uint8_t *data, size_t len)
{
	struct attrs a = {
		&xlat_rtnl_neigh_attrs, "NDA_???", neigh_shapes,
		sizeof(neigh_shapes), data[0],
	};

	text_puts(c->text, "{ndm_family=");
	print_xval(c->text, &xlat_addrfams, data[0], "AF_???");
	if (len < 12) {
		text_puts(c->text, ", ...}");
		return;
	}
	text_puts(c->text, ", ndm_ifindex=");
	put_ifindex(c, word(data + 4));
	text_puts(c->text, ", ndm_state=");
	print_flags(c->text, &xlat_neighbor_states, half(data + 8), "NUD_???");
	text_puts(c->text, ", ndm_flags=");
	print_flags(c->text, &xlat_neighbor_flags, data[10], "NTF_???");
	text_puts(c->text, ", ndm_type=");
	print_xval(c->text, &xlat_routing_types, data[11], "RTN_???");
	text_putc(c->text, '}');
	if (len > 12) {
		text_puts(c->text, ", ");
		put_attrs(c, &a, data + 12, len - 12);
	}
}

static void put_message(struct call *c, int protocol, const uint8_t *data,
			size_t len);

static void put_error(struct call *c, int protocol, const uint8_t *data,
		      size_t len)
{
	int32_t error = word(data);

	text_puts(c->text, "{error=");
	if (error < 0) {
		text_putc(c->text, '-');
		put_errno(c, -error);
	} else {
		text_dec(c->text, error);
	}
	if (len > 4) {
		text_puts(c->text, ", msg=");
		if (len >= 4 + sizeof(struct khead))
			put_message(c, protocol, data + 4, len - 4);
		else
			put_hex_string(c, data + 4, len - 4);
	}
	text_putc(c->text, '}');
}

static void put_payload(struct call *c, int protocol, uint16_t type,
			const uint8_t *data, size_t len)
{
	if (type == TYPE_ERROR && len >= 4)
		put_error(c, protocol, data, len);
	else if (type == TYPE_DONE && len == 4)
		text_dec(c->text, (int32_t)word(data));
	else if (protocol == PROTO_ROUTE && type >= TYPE_NEWLINK &&
		 type <= TYPE_SETLINK)
		put_link_message(c, data, len);
	else if (protocol == PROTO_ROUTE && type >= TYPE_NEWADDR &&
		 type <= TYPE_GETADDR)
		put_addr_message(c, data, len);
	else if (protocol == PROTO_ROUTE && type >= TYPE_NEWROUTE &&
		 type <= TYPE_GETROUTE)
		put_route_message(c, data, len);
	else if (protocol == PROTO_ROUTE && type >= TYPE_NEWNEIGH &&
		 type <= TYPE_GETNEIGH)
		put_neigh_message(c, data, len);
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
		put_payload(c, protocol, h.type, data + sizeof(h),
			    len - sizeof(h));
		text_putc(c->text, ']');
	}
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
	/* Too large for the stack; printers run one after another. */
	static uint8_t buf[MESSAGES_MAX];
	bool array = false;
	unsigned int i = 0;
	size_t pos = 0;

	if (len < sizeof(struct khead)) {
		print_hex_buffer_at(c, addr, len);
		return;
	}
	if (len > sizeof(buf))
		len = sizeof(buf);
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
