// SPDX-License-Identifier: GPL-2.0-only
/* Options of sockets: their names by level, their values by name. */
#include <arpa/inet.h>
#include <string.h>

#include "filter.h"
#include "net.h"

enum {
	LEVEL_IP	= 0,
	LEVEL_SOCKET	= 1,
	LEVEL_TCP	= 6,
	LEVEL_IPV6	= 41,
	LEVEL_RAW	= 255,
	LEVEL_PACKET	= 263,
	LEVEL_NETLINK	= 270,
	LEVEL_TIPC	= 271,
};

/* The names of a level's options: some are only for one of the two calls. */
static const struct level {
	uint32_t level;
	const char *unknown;
	const struct xlat *both;
	const struct xlat *get;
	const struct xlat *set;
} levels[] = {
	{ LEVEL_IP, "IP_???", &xlat_sock_ip_options,
	  &xlat_getsock_ip_options, &xlat_setsock_ip_options },
	{ LEVEL_SOCKET, "SO_???", &xlat_sock_options,
	  &xlat_getsock_options, &xlat_setsock_options },
	{ LEVEL_TCP, "TCP_???", &xlat_sock_tcp_options },
	{ 17, "UDP_???", &xlat_sock_udp_options },
	{ 40, "SO_VM_SOCKETS_???", &xlat_sock_vsock_options },
	{ LEVEL_IPV6, "IPV6_???", &xlat_sock_ipv6_options,
	  &xlat_getsock_ipv6_options, &xlat_setsock_ipv6_options },
	{ 101, "CAN_RAW_???", &xlat_sock_can_raw_options },
	{ 132, "SCTP_???", &xlat_sock_sctp_options },
	{ LEVEL_RAW, "RAW_???", &xlat_sock_raw_options },
	{ 256, "IPX_???", &xlat_sock_ipx_options },
	{ 257, "AX25_???", &xlat_sock_ax25_options },
	{ LEVEL_PACKET, "PACKET_???", &xlat_sock_packet_options },
	{ 266, "IRLMP_???", &xlat_sock_irda_options },
	{ 268, "LLC_OPT_???", &xlat_sock_llc_options },
	{ 269, "DCCP_SOCKOPT_???", &xlat_sock_dccp_options },
	{ LEVEL_NETLINK, "NETLINK_???", &xlat_sock_netlink_options },
	{ LEVEL_TIPC, "TIPC_???", &xlat_sock_tipc_options },
	{ 272, "RXRPC_???", &xlat_sock_rxrpc_options },
	{ 273, "PPPOL2TP_SO_???", &xlat_sock_pppol2tp_options },
	{ 274, "BT_???", &xlat_sock_bluetooth_options },
	{ 275, "PNPIPE_???", &xlat_sock_pnp_options },
	{ 276, "RDS_???", &xlat_sock_rds_options },
	{ 277, "SO_???", &xlat_sock_iucv_options },
	{ 278, "CAIFSO_???", &xlat_sock_caif_options },
	{ 279, "ALG_SET_???", &xlat_sock_alg_options },
	{ 280, "NFC_LLCP_???", &xlat_sock_nfcllcp_options },
	{ 281, "KCM_???", &xlat_sock_kcm_options },
	{ 282, "TLS_???", &xlat_sock_tls_options },
	{ 283, "XDP_???", &xlat_sock_xdp_options },
};

static void put_name(struct call *c, uint32_t name, bool set)
{
	const struct xlat *only;
	uint32_t level = c->args[1];
	const char *s = NULL;
	unsigned int i;

	for (i = 0; i < sizeof(levels) / sizeof(levels[0]); i++)
		if (levels[i].level == level)
			break;
	if (i == sizeof(levels) / sizeof(levels[0])) {
		text_udec(c->text, name);
		return;
	}
	only = set ? levels[i].set : levels[i].get;
	if (only && !xlat_name(levels[i].both, name))
		s = xlat_name(only, name);
	if (s)
		put_const(c->text, s, name, BASE_HEX);
	else
		print_xval(c->text, levels[i].both, name, levels[i].unknown);
}

void print_getsockopt_name(struct call *c, unsigned int i)
{
	put_name(c, c->args[i], false);
}

void print_setsockopt_name(struct call *c, unsigned int i)
{
	put_name(c, c->args[i], true);
}

/* How the value of an option is shaped. */
enum shape {
	SHAPE_DEFAULT,		/* four bytes are an int, others a string */
	SHAPE_INT,
	SHAPE_SHORT_INT,	/* an int whatever length is given */
	SHAPE_INT_ADDR,		/* an int; nothing when it is too short */
	SHAPE_WORDS,
	SHAPE_FD,
	SHAPE_ERROR,
	SHAPE_LINGER,
	SHAPE_UCRED,
	SHAPE_FILTER,		/* struct sock_fprog */
	SHAPE_FILTER_CODE,	/* the instructions themselves */
	SHAPE_TXREHASH,
	SHAPE_PORT_RANGE,
	SHAPE_PROTOCOL,
	SHAPE_MREQ,
	SHAPE_MREQ6,
	SHAPE_GROUP,
	SHAPE_AO_KEY,
	SHAPE_ICMP,
	SHAPE_TPACKET_STATS,
	SHAPE_TPACKET_REQ,
	SHAPE_PACKET_MREQ,
	SHAPE_TIPC_IMPORTANCE,
	SHAPE_TIPC_GROUP,
};

#define OPT_GET		1
#define OPT_SET		2
#define OPT_BOTH	(OPT_GET | OPT_SET)

/* Options whose value has a shape, from first to last of a level. */
static const struct shaped {
	uint16_t level;
	uint16_t first;
	uint16_t last;
	uint8_t calls;
	uint8_t shape;
} shapes[] = {
	{ LEVEL_SOCKET, 4, 4, OPT_GET, SHAPE_ERROR },
	{ LEVEL_SOCKET, 13, 13, OPT_BOTH, SHAPE_LINGER },
	{ LEVEL_SOCKET, 17, 17, OPT_GET, SHAPE_UCRED },
	{ LEVEL_SOCKET, 26, 26, OPT_SET, SHAPE_FILTER },
	{ LEVEL_SOCKET, 26, 26, OPT_GET, SHAPE_FILTER_CODE },
	{ LEVEL_SOCKET, 51, 51, OPT_SET, SHAPE_FILTER },
	{ LEVEL_SOCKET, 74, 74, OPT_BOTH, SHAPE_TXREHASH },
	{ LEVEL_SOCKET, 77, 77, OPT_GET, SHAPE_FD },
	{ LEVEL_SOCKET, 1, 2, OPT_BOTH, SHAPE_INT },
	{ LEVEL_SOCKET, 5, 12, OPT_BOTH, SHAPE_INT },
	{ LEVEL_SOCKET, 14, 16, OPT_BOTH, SHAPE_INT },
	{ LEVEL_SOCKET, 18, 19, OPT_BOTH, SHAPE_INT },
	{ LEVEL_SOCKET, 27, 27, OPT_BOTH, SHAPE_INT },
	{ LEVEL_SOCKET, 29, 30, OPT_BOTH, SHAPE_INT },
	{ LEVEL_SOCKET, 32, 37, OPT_BOTH, SHAPE_INT },
	{ LEVEL_SOCKET, 40, 46, OPT_BOTH, SHAPE_INT },
	{ LEVEL_SOCKET, 49, 49, OPT_BOTH, SHAPE_INT },
	{ LEVEL_SOCKET, 53, 53, OPT_BOTH, SHAPE_INT },
	{ LEVEL_SOCKET, 56, 56, OPT_BOTH, SHAPE_INT },
	{ LEVEL_SOCKET, 60, 60, OPT_BOTH, SHAPE_INT },
	{ LEVEL_SOCKET, 63, 65, OPT_BOTH, SHAPE_INT },
	{ LEVEL_SOCKET, 68, 70, OPT_BOTH, SHAPE_INT },
	{ LEVEL_SOCKET, 73, 73, OPT_BOTH, SHAPE_INT },
	{ LEVEL_SOCKET, 75, 76, OPT_BOTH, SHAPE_INT },
	{ LEVEL_SOCKET, 82, 84, OPT_BOTH, SHAPE_INT },
	{ LEVEL_IP, 35, 36, OPT_SET, SHAPE_MREQ },
	{ LEVEL_IP, 42, 42, OPT_SET, SHAPE_GROUP },
	{ LEVEL_IP, 45, 45, OPT_SET, SHAPE_GROUP },
	{ LEVEL_IP, 51, 51, OPT_BOTH, SHAPE_PORT_RANGE },
	{ LEVEL_IP, 52, 52, OPT_GET, SHAPE_PROTOCOL },
	{ LEVEL_IPV6, 20, 21, OPT_SET, SHAPE_MREQ6 },
	{ LEVEL_IPV6, 27, 28, OPT_SET, SHAPE_MREQ6 },
	{ LEVEL_TCP, 38, 38, OPT_SET, SHAPE_AO_KEY },
	{ LEVEL_IPV6, 42, 42, OPT_SET, SHAPE_GROUP },
	{ LEVEL_IPV6, 45, 45, OPT_SET, SHAPE_GROUP },
	{ LEVEL_RAW, 1, 1, OPT_BOTH, SHAPE_ICMP },
	{ LEVEL_PACKET, 1, 2, OPT_SET, SHAPE_PACKET_MREQ },
	{ LEVEL_PACKET, 5, 5, OPT_SET, SHAPE_TPACKET_REQ },
	{ LEVEL_PACKET, 13, 13, OPT_SET, SHAPE_TPACKET_REQ },
	{ LEVEL_PACKET, 6, 6, OPT_GET, SHAPE_TPACKET_STATS },
	{ LEVEL_NETLINK, 9, 9, OPT_GET, SHAPE_WORDS },
	{ LEVEL_NETLINK, 0, UINT16_MAX, OPT_GET, SHAPE_SHORT_INT },
	{ LEVEL_NETLINK, 0, UINT16_MAX, OPT_SET, SHAPE_INT_ADDR },
	{ LEVEL_TIPC, 127, 127, OPT_BOTH, SHAPE_TIPC_IMPORTANCE },
	{ LEVEL_TIPC, 135, 135, OPT_BOTH, SHAPE_TIPC_GROUP },
	{ LEVEL_TIPC, 0, UINT16_MAX, OPT_BOTH, SHAPE_SHORT_INT },
};

static enum shape shape_of(uint32_t level, uint32_t name, uint8_t call)
{
	unsigned int i;

	for (i = 0; i < sizeof(shapes) / sizeof(shapes[0]); i++)
		if (shapes[i].level == level && name >= shapes[i].first &&
		    name <= shapes[i].last && (shapes[i].calls & call))
			return shapes[i].shape;
	return SHAPE_DEFAULT;
}

/* A field of a structure that may be cut short: its start in hex then. */
static bool cut_field(struct call *c, const char *name, const uint8_t *data,
		      size_t len, size_t offset, uint32_t *val)
{
	if (len <= offset)
		return false;
	text_puts(c->text, offset ? ", " : "{");
	text_puts(c->text, name);
	text_putc(c->text, '=');
	if (len - offset < sizeof(*val)) {
		put_hex_quoted(c, data + offset, len - offset);
		return false;
	}
	memcpy(val, data + offset, sizeof(*val));
	return true;
}

static void put_linger(struct call *c, const uint8_t *data, size_t len)
{
	uint32_t v;

	if (cut_field(c, "l_onoff", data, len, 0, &v))
		text_dec(c->text, (int32_t)v);
	if (cut_field(c, "l_linger", data, len, 4, &v))
		text_dec(c->text, (int32_t)v);
	text_putc(c->text, '}');
}

static void put_ucred(struct call *c, const uint8_t *data, size_t len)
{
	uint32_t v;

	if (cut_field(c, "pid", data, len, 0, &v))
		text_dec(c->text, (int32_t)v);
	if (cut_field(c, "uid", data, len, 4, &v))
		put_uid(c, v);
	if (cut_field(c, "gid", data, len, 8, &v))
		put_uid(c, v);
	text_putc(c->text, '}');
}

static void put_tpacket_stats(struct call *c, const uint8_t *data, size_t len)
{
	uint32_t v;

	if (cut_field(c, "tp_packets", data, len, 0, &v))
		text_udec(c->text, v);
	if (cut_field(c, "tp_drops", data, len, 4, &v))
		text_udec(c->text, v);
	if (cut_field(c, "tp_freeze_q_cnt", data, len, 8, &v))
		text_udec(c->text, v);
	text_putc(c->text, '}');
}

static void put_tpacket_req(struct call *c, const uint8_t *data, size_t len)
{
	static const char *const names[] = {
		"{tp_block_size=", ", tp_block_nr=", ", tp_frame_size=",
		", tp_frame_nr=",
	};
	uint32_t v[4];
	unsigned int i;

	(void)len;
	memcpy(v, data, sizeof(v));
	for (i = 0; i < 4; i++) {
		text_puts(c->text, names[i]);
		text_udec(c->text, v[i]);
	}
	text_putc(c->text, '}');
}

static void put_packet_mreq(struct call *c, const uint8_t *data, size_t len)
{
	uint32_t index;
	uint16_t type, alen;

	(void)len;
	memcpy(&index, data, 4);
	memcpy(&type, data + 4, 2);
	memcpy(&alen, data + 6, 2);
	text_puts(c->text, "{mr_ifindex=");
	put_ifindex(c, index);
	text_puts(c->text, ", mr_type=");
	print_xval(c->text, &xlat_packet_mreq_type, type, "PACKET_MR_???");
	text_puts(c->text, ", mr_alen=");
	text_udec(c->text, alen);
	text_puts(c->text, ", mr_address=");
	put_mac(c, data + 8, alen < 8 ? alen : 8);
	text_putc(c->text, '}');
}

static void put_mreq(struct call *c, const uint8_t *data, size_t len)
{
	(void)len;
	text_putc(c->text, '{');
	put_inet_addr(c, AF_INET, data, 4, "imr_multiaddr");
	text_puts(c->text, ", ");
	put_inet_addr(c, AF_INET, data + 4, 4, "imr_interface");
	text_putc(c->text, '}');
}

static void put_mreq6(struct call *c, const uint8_t *data, size_t len)
{
	uint32_t index;

	(void)len;
	memcpy(&index, data + 16, 4);
	text_putc(c->text, '{');
	put_inet_addr(c, AF_INET6, data, 16, "ipv6mr_multiaddr");
	text_puts(c->text, ", ipv6mr_interface=");
	put_ifindex(c, index);
	text_putc(c->text, '}');
}

static void put_group(struct call *c, const uint8_t *data, size_t len)
{
	uint32_t index;

	(void)len;
	memcpy(&index, data, 4);
	text_puts(c->text, "{gr_interface=");
	put_ifindex(c, index);
	text_puts(c->text, ", gr_group=");
	put_sockaddr(c, data + 8, SOCKADDR_MAX);
	text_putc(c->text, '}');
}

/* struct tcp_ao_add: a key with which a peer's segments are signed. */
struct ktcp_ao_add {
	uint8_t addr[SOCKADDR_MAX];
	char alg[64];
	int32_t ifindex;
	uint32_t set;
	uint16_t pad;
	uint8_t prefix, sndid, rcvid, maclen, keyflags, keylen;
	uint8_t key[80];
};

static void put_ao_key(struct call *c, const uint8_t *data, size_t len)
{
	struct ktcp_ao_add a = { 0 };
	unsigned int i;

	/* What is not given is taken for zero. */
	memcpy(&a, data, len);
	text_puts(c->text, "{addr=");
	put_sockaddr(c, a.addr, SOCKADDR_MAX);
	text_printf(c->text, ", prefix=%u, alg_name=", a.prefix);
	put_cstring(c, a.alg, sizeof(a.alg), sizeof(a.alg) - 1);
	text_puts(c->text, ", ifindex=");
	put_ifindex(c, a.ifindex);
	text_printf(c->text, ", set_current=%u, set_rnext=%u", a.set & 1,
		    a.set >> 1 & 1);
	text_printf(c->text, ", sndid=%u, rcvid=%u, maclen=%u, keyflags=",
		    a.sndid, a.rcvid, a.maclen);
	print_flags(c->text, &xlat_tcp_ao_key_flags, a.keyflags,
		    "TCP_AO_KEYF_???");
	text_puts(c->text, ", key=\"");
	for (i = 0; i < a.keylen && i < sizeof(a.key); i++)
		text_printf(c->text, "\\x%02x", a.key[i]);
	text_printf(c->text, "\", keylen=%u}", a.keylen);
}

static void put_filter(struct call *c, const uint8_t *data, size_t len)
{
	uint64_t filter;
	uint16_t nr;

	(void)len;
	memcpy(&nr, data, 2);
	memcpy(&filter, data + 8, 8);
	text_puts(c->text, "{len=");
	text_udec(c->text, nr);
	text_puts(c->text, ", filter=");
	print_filter_at(c, filter, nr, FILTER_SOCKET);
	text_putc(c->text, '}');
}

/* A set of message types, by those that are not in it when they are fewer. */
static void put_icmp(struct call *c, const uint8_t *data, size_t len)
{
	uint32_t set = ~0U;
	bool any = false;
	unsigned int i;

	memcpy(&set, data, len);
	if (__builtin_popcount(set) > 21) {
		text_putc(c->text, '~');
		set = ~set;
	}
	text_putc(c->text, '[');
	for (i = 0; i < 32; i++) {
		if (!(set & 1U << i))
			continue;
		text_puts(c->text, any ? " " : "");
		print_xval(c->text, &xlat_icmp_types, i, "ICMP_???");
		any = true;
	}
	text_putc(c->text, ']');
}

static void put_tipc_group(struct call *c, const uint8_t *data, size_t len)
{
	uint32_t v[4];

	(void)len;
	memcpy(v, data, sizeof(v));
	text_puts(c->text, "{type=");
	text_udec(c->text, v[0]);
	text_puts(c->text, ", instance=");
	text_udec(c->text, v[1]);
	text_puts(c->text, ", scope=");
	print_xval(c->text, &xlat_af_tipc_scope, v[2], "TIPC_???_SCOPE");
	text_puts(c->text, ", flags=");
	print_flags(c->text, &xlat_tipc_group_flags, v[3], "TIPC_GROUP_???");
	text_putc(c->text, '}');
}

static void put_int(struct call *c, enum shape shape, uint32_t v)
{
	text_putc(c->text, '[');
	switch (shape) {
	case SHAPE_ERROR:
		if (v)
			put_errno(c, v);
		else
			text_putc(c->text, '0');
		break;
	case SHAPE_FD:
		put_fd(c, v);
		break;
	case SHAPE_TXREHASH: {
		const char *name = xlat_name(&xlat_sock_txrehash, v);

		if (name) {
			put_const(c->text, name, v, BASE_DEC);
			break;
		}
		text_dec(c->text, (int32_t)v);
		if (style.consts != XLAT_RAW)
			text_puts(c->text, " /* SOCK_TXREHASH_??? */");
		break;
	}
	case SHAPE_PORT_RANGE:
		text_hex(c->text, v);
		if (style.consts != XLAT_RAW)
			text_printf(c->text, " /* %u..%u */", v & 0xffff, v >> 16);
		break;
	case SHAPE_PROTOCOL:
		print_xval(c->text, &xlat_inet_protocols, v, "IPPROTO_???");
		break;
	case SHAPE_TIPC_IMPORTANCE:
		print_xval(c->text, &xlat_tipc_importance, v,
			   "TIPC_???_IMPORTANCE");
		break;
	default:
		text_dec(c->text, (int32_t)v);
		break;
	}
	text_putc(c->text, ']');
}

static bool elem_word(struct call *c, const void *elem, size_t size, void *data)
{
	return elem_udec32(c, elem, size, data);
}

typedef void (*put_fn)(struct call *c, const uint8_t *data, size_t len);

/* A value of a structure: at least min bytes of it, max at most. */
/* The largest structure that an option has. */
#define STRUCT_MAX	288

static void print_struct(struct call *c, uint64_t addr, int32_t len, int32_t min,
			 int32_t max, put_fn put)
{
	uint8_t buf[STRUCT_MAX];

	if (len > max)
		len = max;
	if (len < min || !fetch(c, addr, buf, len))
		put_addr(c, addr);
	else
		put(c, buf, len);
}

static void print_int(struct call *c, uint64_t addr, enum shape shape)
{
	uint32_t v;

	if (fetch(c, addr, &v, sizeof(v)))
		put_int(c, shape, v);
	else
		put_addr(c, addr);
}

static void put_hex_value(struct call *c, const uint8_t *data, size_t len)
{
	put_hex_quoted(c, data, len);
}

static void print_value(struct call *c, uint64_t addr, int32_t room,
			int32_t len, bool set)
{
	enum shape shape = shape_of(c->args[1], c->args[2],
				    set ? OPT_SET : OPT_GET);

	switch (shape) {
	case SHAPE_DEFAULT:
		if (set && c->fmt->flat)
			put_addr(c, addr);
		else if (len == 4)
			print_int(c, addr, shape);
		else
			print_buffer_at(c, addr, (uint32_t)len);
		break;
	case SHAPE_INT:
	case SHAPE_TXREHASH:
	case SHAPE_ERROR:
	case SHAPE_FD:
		if (len >= 4)
			print_int(c, addr, shape);
		else if (set)
			put_addr(c, addr);
		else
			print_struct(c, addr, len, 1, 3, put_hex_value);
		break;
	case SHAPE_INT_ADDR:
	case SHAPE_TIPC_IMPORTANCE:
		if (len >= 4)
			print_int(c, addr, shape);
		else
			put_addr(c, addr);
		break;
	case SHAPE_SHORT_INT:
		print_int(c, addr, shape);
		break;
	case SHAPE_PORT_RANGE:
	case SHAPE_PROTOCOL:
		if (len == 4)
			print_int(c, addr, shape);
		else
			print_hex_buffer_at(c, addr, (uint32_t)len);
		break;
	case SHAPE_WORDS:
		print_array(c, addr, (room < len ? room : len) / 4, 4,
			    elem_word, NULL);
		break;
	case SHAPE_LINGER:
		print_struct(c, addr, len, set ? 8 : 1, 8, put_linger);
		break;
	case SHAPE_UCRED:
		print_struct(c, addr, len, 1, 12, put_ucred);
		break;
	case SHAPE_FILTER:
		print_struct(c, addr, len, len == 16 ? 16 : INT32_MAX, 16,
			     put_filter);
		break;
	case SHAPE_FILTER_CODE:
		if (len <= UINT16_MAX)
			print_filter_at(c, addr, len, FILTER_SOCKET);
		else
			put_addr(c, addr);
		break;
	case SHAPE_MREQ:
		print_struct(c, addr, len, 8, 8, put_mreq);
		break;
	case SHAPE_MREQ6:
		print_struct(c, addr, len, 20, 20, put_mreq6);
		break;
	case SHAPE_GROUP:
		print_struct(c, addr, len, 136, 136, put_group);
		break;
	case SHAPE_AO_KEY:
		print_struct(c, addr, len, 1, sizeof(struct ktcp_ao_add), put_ao_key);
		break;
	case SHAPE_ICMP:
		print_struct(c, addr, len, 1, 4, put_icmp);
		break;
	case SHAPE_TPACKET_STATS:
		print_struct(c, addr, len, 1, 12, put_tpacket_stats);
		break;
	case SHAPE_TPACKET_REQ:
		print_struct(c, addr, len, len == 16 ? 16 : INT32_MAX, 16,
			     put_tpacket_req);
		break;
	case SHAPE_PACKET_MREQ:
		print_struct(c, addr, len, len == 16 ? 16 : INT32_MAX, 16,
			     put_packet_mreq);
		break;
	case SHAPE_TIPC_GROUP:
		print_struct(c, addr, len, 16, 16, put_tipc_group);
		break;
	}
}

void print_setsockopt_value(struct call *c, unsigned int i)
{
	int32_t len = c->args[i + 1];

	if (c->args[i])
		print_value(c, c->args[i], len, len, true);
	else
		put_addr(c, 0);
}

void print_getsockopt_value(struct call *c, unsigned int i)
{
	int32_t room, real;

	c->at_exit = false;
	if (!fetch(c, c->args[i + 1], &room, sizeof(room)))
		room = -1;
	c->at_exit = true;
	if (c->error || !fetch(c, c->args[i + 1], &real, sizeof(real)))
		real = -1;
	if (room <= 0 || real <= 0 || !c->args[i])
		put_addr(c, c->args[i]);
	else
		print_value(c, c->args[i], room, real, false);
}

/* Unlike other lengths, this one prints also when there is no room at all. */
void print_optlen(struct call *c, unsigned int i)
{
	int32_t room, real;

	c->at_exit = false;
	if (!fetch(c, c->args[i], &room, sizeof(room))) {
		put_addr(c, c->args[i]);
		return;
	}
	c->at_exit = true;
	text_putc(c->text, '[');
	text_dec(c->text, room);
	if (!c->error && fetch(c, c->args[i], &real, sizeof(real)) &&
	    real != room) {
		text_puts(c->text, " => ");
		text_dec(c->text, real);
	}
	text_putc(c->text, ']');
}

void print_setsockopt_filter(struct call *c, unsigned int i)
{
	print_setsockopt_value(c, i);
}

void print_getsockopt_filter(struct call *c, unsigned int i)
{
	print_getsockopt_value(c, i);
}
