// SPDX-License-Identifier: GPL-2.0-only
/* Addresses of sockets, family by family. */
#include <arpa/inet.h>
#include <net/if.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>

#include "net.h"

#define FAMILY_LEN	((int)sizeof(uint16_t))

/* Fields at any alignment. */
static uint16_t get16(const uint8_t *p)
{
	uint16_t v;

	memcpy(&v, p, sizeof(v));
	return v;
}

static uint32_t get32(const uint8_t *p)
{
	uint32_t v;

	memcpy(&v, p, sizeof(v));
	return v;
}

static uint64_t get64(const uint8_t *p)
{
	uint64_t v;

	memcpy(&v, p, sizeof(v));
	return v;
}

static void field_udec(struct call *c, const char *name, uint64_t val)
{
	text_puts(c->text, name);
	text_udec(c->text, val);
}

static void field_hex(struct call *c, const char *name, uint64_t val)
{
	text_puts(c->text, name);
	text_hex(c->text, val);
}

static void field_xval(struct call *c, const char *name, const struct xlat *x,
		       uint64_t val, const char *unknown)
{
	text_puts(c->text, name);
	print_xval(c->text, x, val, unknown);
}

/** put_hex2() - a number in base 16, "0x" and zeros filling up to a width */
void put_hex2(struct text *t, uint64_t val, unsigned int width)
{
	text_printf(t, "%#0*llx", (int)width, (unsigned long long)val);
}

/** put_xval_verbose() - a value of a table as number, its name as a comment */
void put_xval_verbose(struct text *t, const struct xlat *x, uint64_t val,
		      const char *unknown)
{
	const char *name = xlat_name(x, val);

	text_hex(t, val);
	if (!name)
		name = unknown;
	if (!name || style.consts == XLAT_RAW)
		return;
	text_puts(t, " /* ");
	text_puts(t, name);
	text_puts(t, " */");
}

/* Flags as a number, their names as a comment. */
static void put_flags_verbose(struct text *t, const struct xlat *x,
			      uint64_t val, const char *unknown)
{
	uint64_t known = 0;
	unsigned int i;

	text_hex(t, val);
	if (!val || style.consts == XLAT_RAW)
		return;
	for (i = 0; i < x->nr; i++)
		if (x->entry[i].val && (val & x->entry[i].val) == x->entry[i].val)
			known |= x->entry[i].val;
	text_puts(t, " /* ");
	names_begin();
	if (known)
		print_flags(t, x, val, unknown);
	else
		text_puts(t, unknown);
	names_end();
	text_puts(t, " */");
}

/** put_hex_quoted() - bytes as a string of hexadecimal escapes */
void put_hex_quoted(struct call *c, const void *data, size_t len)
{
	static const char hex[] = "0123456789abcdef";
	const uint8_t *p = data;
	size_t i;

	text_putc(c->text, '"');
	for (i = 0; i < len; i++) {
		text_puts(c->text, "\\x");
		text_putc(c->text, hex[p[i] >> 4]);
		text_putc(c->text, hex[p[i] & 15]);
	}
	text_putc(c->text, '"');
}

/**
 * begin_bytes() - as begin_const(), for no number in the task's byte order
 * @c: the call.
 * @data: the value's bytes.
 * @len: how many.
 *
 * Return: true when its names are to follow, and then end_bytes().
 */
bool begin_bytes(struct call *c, const void *data, unsigned int len)
{
	if (style.consts == XLAT_ABBREV)
		return true;
	put_hex_quoted(c, data, len);
	if (style.consts == XLAT_RAW || !len)
		return false;
	text_puts(c->text, " /* ");
	names_begin();
	return true;
}

/** end_bytes() - see begin_bytes() */
void end_bytes(struct call *c)
{
	if (style.consts == XLAT_ABBREV)
		return;
	names_end();
	text_puts(c->text, " */");
}

/**
 * put_mac_in() - "02:00:..."
 * @c: the call.
 * @addr: where it stands.
 * @len: its bytes.
 * @room: those of the field that it begins, all of which -X raw and -X verbose
 *	show.
 */
void put_mac_in(struct call *c, const void *addr, unsigned int len,
		unsigned int room)
{
	static const char hex[] = "0123456789abcdef";
	const uint8_t *p = addr;
	unsigned int i;

	if (!begin_bytes(c, addr, room))
		return;
	for (i = 0; i < len; i++) {
		if (i)
			text_putc(c->text, ':');
		text_putc(c->text, hex[p[i] >> 4]);
		text_putc(c->text, hex[p[i] & 15]);
	}
	end_bytes(c);
}

/** put_mac() - likewise, where it fills its field */
void put_mac(struct call *c, const void *addr, unsigned int len)
{
	put_mac_in(c, addr, len, len);
}

/**
 * put_cstring() - a string in an array of bytes that should end with a NUL
 * @c: the call.
 * @data: the array.
 * @size: bytes of it that are there.
 * @max: bytes that are shown when no NUL comes before; "..." follows then.
 */
void put_cstring(struct call *c, const void *data, size_t size, size_t max)
{
	size_t len = strnlen(data, size);

	text_putc(c->text, '"');
	put_quoted(c->text, data, len < max ? len : max);
	text_putc(c->text, '"');
	if (len > max || len == size)
		text_puts(c->text, "...");
}

/** put_ifindex() - a network interface by its name, where it has one */
void put_ifindex(struct call *c, uint32_t index)
{
	char name[IF_NAMESIZE];

	if (!index || !if_indextoname(index, name)) {
		text_udec(c->text, index);
		return;
	}
	if (!begin_const(c->text, index, BASE_UDEC))
		return;
	text_puts(c->text, "if_nametoindex(\"");
	put_quoted(c->text, name, strnlen(name, sizeof(name)));
	text_puts(c->text, "\")");
	end_const(c->text);
}

/* With -X raw or verbose an address is its bytes, whatever the family. */
static void put_inet_bytes(struct call *c, int family, const void *addr,
			   unsigned int len, const char *field)
{
	char buf[INET6_ADDRSTRLEN];

	if (field) {
		text_puts(c->text, field);
		text_putc(c->text, '=');
	}
	if (!begin_bytes(c, addr, len))
		return;
	inet_ntop(family, addr, buf, sizeof(buf));
	text_printf(c->text, family == AF_INET ? "inet_addr(\"%s\")" :
		    "inet_pton(AF_INET6, \"%s\")", buf);
	end_bytes(c);
}

/**
 * put_inet_addr() - an IPv4 or IPv6 address as the call that would make it
 * @c: the call.
 * @family: AF_INET or AF_INET6; others print as bytes.
 * @addr: the address in network order.
 * @len: bytes at @addr.
 * @field: the field's name, or NULL.
 */
bool put_inet_addr(struct call *c, int family, const void *addr,
		   unsigned int len, const char *field)
{
	char buf[INET6_ADDRSTRLEN];

	if (style.consts != XLAT_ABBREV &&
	    (family == AF_INET || family == AF_INET6)) {
		put_inet_bytes(c, family, addr, len, field);
		return true;
	}
	switch (family) {
	case AF_INET:
		inet_ntop(AF_INET, addr, buf, sizeof(buf));
		if (field) {
			text_puts(c->text, field);
			text_putc(c->text, '=');
		}
		text_puts(c->text, "inet_addr(\"");
		put_quoted(c->text, buf, strlen(buf));
		text_puts(c->text, "\")");
		return true;
	case AF_INET6:
		inet_ntop(AF_INET6, addr, buf, sizeof(buf));
		text_puts(c->text, "inet_pton(AF_INET6, \"");
		put_quoted(c->text, buf, strlen(buf));
		text_putc(c->text, '"');
		if (field) {
			text_puts(c->text, ", &");
			text_puts(c->text, field);
		}
		text_putc(c->text, ')');
		return true;
	}
	if (field) {
		text_puts(c->text, field);
		text_putc(c->text, '=');
	}
	put_hex_quoted(c, addr, len);
	return false;
}

static void put_port(struct call *c, const char *name, const uint8_t *p)
{
	text_puts(c->text, name);
	text_putc(c->text, '=');
	if (begin_bytes(c, p, sizeof(uint16_t))) {
		text_puts(c->text, "htons(");
		text_udec(c->text, ntohs(get16(p)));
		text_putc(c->text, ')');
		end_bytes(c);
	}
}

/*
 * Each of these prints what follows the family.  The bytes beyond len are
 * zero, up to SOCKADDR_MAX and one.
 */
static void put_raw(struct call *c, const uint8_t *sa, int len)
{
	text_puts(c->text, "sa_data=\"");
	put_quoted(c->text, sa + FAMILY_LEN, len - FAMILY_LEN);
	text_putc(c->text, '"');
}

static void put_unix(struct call *c, const uint8_t *sa, int len)
{
	const char *path = (const char *)sa + FAMILY_LEN;
	int max = sizeof(struct sockaddr_un);
	size_t path_len = (len > max ? max : len) - FAMILY_LEN;

	text_puts(c->text, "sun_path=");
	if (*path) {
		text_putc(c->text, '"');
		put_quoted(c->text, path, strnlen(path, path_len));
	} else {
		/* In the abstract namespace: all bytes are part of the name. */
		text_puts(c->text, "@\"");
		put_quoted(c->text, path + 1, path_len - 1);
	}
	text_putc(c->text, '"');
}

static void put_inet(struct call *c, const uint8_t *sa, int len)
{
	(void)len;
	put_port(c, "sin_port", sa + 2);
	text_puts(c->text, ", ");
	put_inet_addr(c, AF_INET, sa + 4, 4, "sin_addr");
}

#define SIN6_SCOPE	24	/* offset; older programs end before it */

static void put_inet6(struct call *c, const uint8_t *sa, int len)
{
	struct in6_addr addr;
	uint32_t scope = get32(sa + SIN6_SCOPE);

	memcpy(&addr, sa + 8, sizeof(addr));
	put_port(c, "sin6_port", sa + 2);
	text_puts(c->text, ", sin6_flowinfo=");
	if (begin_bytes(c, sa + 4, sizeof(uint32_t))) {
		text_puts(c->text, "htonl(");
		text_udec(c->text, ntohl(get32(sa + 4)));
		text_putc(c->text, ')');
		end_bytes(c);
	}
	text_puts(c->text, ", ");
	put_inet_addr(c, AF_INET6, &addr, sizeof(addr), "sin6_addr");
	if (len <= SIN6_SCOPE)
		return;
	text_puts(c->text, ", sin6_scope_id=");
	if (IN6_IS_ADDR_LINKLOCAL(&addr) || IN6_IS_ADDR_MC_LINKLOCAL(&addr))
		put_ifindex(c, scope);
	else
		text_udec(c->text, scope);
}

static void put_netlink(struct call *c, const uint8_t *sa, int len)
{
	(void)len;
	if (get16(sa + 2)) {
		field_hex(c, "nl_pad=", get16(sa + 2));
		text_puts(c->text, ", ");
	}
	text_puts(c->text, "nl_pid=");
	text_dec(c->text, (int32_t)get32(sa + 4));
	text_puts(c->text, ", nl_groups=");
	put_hex2(c->text, get32(sa + 8), 8);
}

#define SLL_ADDR	12	/* offset of sll_addr */

static void put_packet(struct call *c, const uint8_t *sa, int len)
{
	unsigned int halen = sa[11];
	unsigned int room = len - SLL_ADDR;
	unsigned int i;

	text_puts(c->text, "sll_protocol=");
	if (begin_bytes(c, sa + 2, sizeof(uint16_t))) {
		text_puts(c->text, "htons(");
		print_xval(c->text, &xlat_ethernet_protocols,
			   ntohs(get16(sa + 2)), "ETH_P_???");
		text_putc(c->text, ')');
		end_bytes(c);
	}
	text_puts(c->text, ", sll_ifindex=");
	put_ifindex(c, get32(sa + 4));
	field_xval(c, ", sll_hatype=", &xlat_arp_hardware_types, get16(sa + 8),
		   "ARPHRD_???");
	field_xval(c, ", sll_pkttype=", &xlat_af_packet_types, sa[10],
		   "PACKET_???");
	field_udec(c, ", sll_halen=", halen);
	if (!halen)
		return;
	text_puts(c->text, ", sll_addr=[");
	for (i = 0; i < halen; i++) {
		text_puts(c->text, i ? ", " : "");
		if (i >= room) {
			text_puts(c->text, "...");
			break;
		}
		put_hex2(c->text, sa[SLL_ADDR + i], 2);
	}
	text_putc(c->text, ']');
}

#define AX25_CALL_LEN	7
#define AX25_BASE_LEN	16	/* sizeof(struct sockaddr_ax25) */
#define AX25_DIGIS	8

enum ax25_form {
	AX25_TEXT,		/* nothing but the text */
	AX25_BOTH,		/* the text as a comment */
	AX25_RAW,		/* no text that could be read */
};

/* What can an AX.25 call sign be printed as? */
static enum ax25_form ax25_form(const uint8_t *call)
{
	enum ax25_form form = AX25_TEXT;
	bool blank = false, any = false;
	int i;

	for (i = 0; i < AX25_CALL_LEN - 1; i++) {
		uint8_t ch = call[i] >> 1;
		bool good = (ch >= '0' && ch <= '9') || (ch >= 'A' && ch <= 'Z');

		if (ch < ' ' || ch > '~' || ch == '*' || ch == '/')
			return AX25_RAW;
		/* Each is shifted by one, and blanks only fill the end. */
		if ((call[i] & 1) || (ch != ' ' && (!good || blank)))
			form = AX25_BOTH;
		if (ch == ' ')
			blank = true;
		else
			any = true;
	}
	if ((call[i] & ~0x1e) || (!any && call[i]))
		form = AX25_BOTH;
	return form;
}

static void put_ax25_call(struct call *c, const uint8_t *call)
{
	enum ax25_form form = ax25_form(call);
	unsigned int ssid = call[AX25_CALL_LEN - 1] >> 1 & 15;
	char buf[AX25_CALL_LEN + 4];
	int i, end = AX25_CALL_LEN - 1;

	if (form != AX25_TEXT) {
		text_puts(c->text, "{ax25_call=");
		put_hex_quoted(c, call, AX25_CALL_LEN);
		text_putc(c->text, '}');
	}
	if (form == AX25_RAW)
		return;
	while (end && call[end - 1] >> 1 == ' ')
		end--;
	for (i = 0; i < end; i++)
		buf[i] = call[i] >> 1;
	snprintf(buf + end, sizeof(buf) - end, "-%u", ssid);
	/* No call sign and a station of 0, or of 10 to 15 shortened: any. */
	if (!strncmp(buf, "-0", 2))
		strcpy(buf, "*");
	text_puts(c->text, form == AX25_BOTH ? " /* " : "");
	text_puts(c->text, buf);
	text_puts(c->text, form == AX25_BOTH ? " */" : "");
}

static void put_ax25(struct call *c, const uint8_t *sa, int len)
{
	int32_t ndigis = get32(sa + 12);
	bool full = ndigis || len > AX25_BASE_LEN;
	int have = (len - AX25_BASE_LEN) / AX25_CALL_LEN;
	int want = ndigis < 0 ? 0 : ndigis;
	int i;

	if (have > AX25_DIGIS)
		have = AX25_DIGIS;
	if (want > AX25_DIGIS)
		want = AX25_DIGIS;
	text_puts(c->text, full ? "fsa_ax25={sax25_call=" : "sax25_call=");
	put_ax25_call(c, sa + 2);
	text_puts(c->text, ", sax25_ndigis=");
	text_dec(c->text, ndigis);
	if (!full)
		return;
	text_putc(c->text, '}');
	if (want) {
		text_puts(c->text, ", fsa_digipeater=[");
		for (i = 0; i < want && i < have; i++) {
			text_puts(c->text, i ? ", " : "");
			put_ax25_call(c, sa + AX25_BASE_LEN + i * AX25_CALL_LEN);
		}
		if (want > have)
			text_puts(c->text, i ? ", ..." : "...");
		text_putc(c->text, ']');
	}
	if (len > AX25_BASE_LEN + have * AX25_CALL_LEN)
		text_puts(c->text, ", ...");
}

static void put_ipx(struct call *c, const uint8_t *sa, int len)
{
	int i;

	(void)len;
	put_port(c, "sipx_port", sa + 2);
	text_puts(c->text, ", sipx_network=htonl(");
	text_hex(c->text, ntohl(get32(sa + 4)));
	text_puts(c->text, "), sipx_node=[");
	for (i = 0; i < 6; i++) {
		text_puts(c->text, i ? ", " : "");
		put_hex2(c->text, sa[8 + i], 2);
	}
	text_puts(c->text, "], sipx_type=");
	put_hex2(c->text, sa[14], 2);
	if (sa[15])
		field_hex(c, ", sipx_zero=", sa[15]);
}

static void put_x25(struct call *c, const uint8_t *sa, int len)
{
	(void)len;
	text_puts(c->text, "sx25_addr={x25_addr=");
	put_cstring(c, sa + 2, 16, 15);
	text_putc(c->text, '}');
}

enum {
	TIPC_SERVICE_RANGE_ADDR = 1,
	TIPC_SERVICE_ADDR_ADDR,
	TIPC_SOCKET_ADDR_ADDR,
};

static void put_tipc(struct call *c, const uint8_t *sa, int len)
{
	(void)len;
	field_xval(c, "addrtype=", &xlat_af_tipc_types, sa[2], "TIPC_???");
	text_puts(c->text, ", scope=");
	/* A signed char: strace's numbers show it. */
	if ((int8_t)sa[3] < 0) {
		text_printf(c->text, "-%#x", -(int8_t)sa[3]);
		text_puts(c->text, style.consts == XLAT_RAW ? "" :
			  " /* TIPC_???_SCOPE */");
	} else {
		print_xval(c->text, &xlat_af_tipc_scope, sa[3], "TIPC_???_SCOPE");
	}
	text_puts(c->text, ", addr=");
	switch (sa[2]) {
	case TIPC_SERVICE_RANGE_ADDR:
		field_udec(c, "{nameseq={type=", get32(sa + 4));
		field_udec(c, ", lower=", get32(sa + 8));
		field_udec(c, ", upper=", get32(sa + 12));
		break;
	case TIPC_SERVICE_ADDR_ADDR:
		field_udec(c, "{name={name={type=", get32(sa + 4));
		field_udec(c, ", instance=", get32(sa + 8));
		field_hex(c, "}, domain=", get32(sa + 12));
		break;
	case TIPC_SOCKET_ADDR_ADDR:
		field_udec(c, "{id={ref=", get32(sa + 4));
		field_hex(c, ", node=", get32(sa + 8));
		break;
	default:
		text_putc(c->text, '"');
		put_quoted(c->text, sa + 4, 12);
		text_putc(c->text, '"');
		return;
	}
	text_puts(c->text, "}}");
}

/* A little-endian number with names, and ranges counted from a name. */
static void put_l2cap(struct call *c, const struct xlat *x, uint16_t val,
		      const char *range, uint16_t start, const char *unknown)
{
	const char *name = xlat_name(x, val);

	text_puts(c->text, "htobs(");
	if (name) {
		put_const(c->text, name, val, BASE_HEX);
	} else if (!range) {
		print_xval(c->text, x, val, unknown);
	} else if (begin_const(c->text, val, BASE_HEX)) {
		/* The number of the range's begin stands there too. */
		if (style.consts == XLAT_VERBOSE)
			text_printf(c->text, "%#x /* %s */", start, range);
		else
			text_puts(c->text, range);
		text_putc(c->text, '+');
		text_udec(c->text, val - start);
		end_const(c->text);
	}
	text_putc(c->text, ')');
}

#define L2CAP_PSM_LE_DYN	0x0080
#define L2CAP_PSM_LE_DYN_LAST	0x00ff
#define L2CAP_PSM_DYN		0x1001
#define L2CAP_CID_DYN		0x0040

static void put_l2cap_psm(struct call *c, uint16_t val)
{
	const char *range = NULL;
	uint16_t start = 0;

	if (val >= L2CAP_PSM_LE_DYN && val <= L2CAP_PSM_LE_DYN_LAST) {
		range = "L2CAP_PSM_LE_DYN_START";
		start = L2CAP_PSM_LE_DYN;
	} else if (val >= L2CAP_PSM_DYN) {
		range = "L2CAP_PSM_DYN_START";
		start = L2CAP_PSM_DYN;
	}
	put_l2cap(c, &xlat_bluetooth_l2_psm, val, range, start, "L2CAP_PSM_???");
}

/* Bluetooth's protocols share one family; only the length tells them apart. */
static void put_bluetooth(struct call *c, const uint8_t *sa, int len)
{
	uint16_t cid;

	switch (len) {
	case 4:
	case 6:
		text_puts(c->text, "hci_dev=htobs(");
		text_udec(c->text, get16(sa + 2));
		text_putc(c->text, ')');
		if (len == 6)
			field_xval(c, ", hci_channel=", &xlat_hci_channels,
				   get16(sa + 4), "HCI_CHANNEL_???");
		break;
	case 8:
		text_puts(c->text, "sco_bdaddr=");
		put_mac(c, sa + 2, 6);
		break;
	case 10:
		text_puts(c->text, "rc_bdaddr=");
		put_mac(c, sa + 2, 6);
		field_udec(c, ", rc_channel=", sa[8]);
		break;
	case 12:
	case 13:
	case 14:
		if (len == 12 || len == 14) {
			cid = get16(sa + 10);
			text_puts(c->text, "l2_psm=");
			put_l2cap_psm(c, get16(sa + 2));
			text_puts(c->text, ", l2_bdaddr=");
			put_mac(c, sa + 4, 6);
			text_puts(c->text, ", l2_cid=");
			put_l2cap(c, &xlat_bluetooth_l2_cid, cid,
				  cid >= L2CAP_CID_DYN ? "L2CAP_CID_DYN_START" : NULL,
				  L2CAP_CID_DYN, "L2CAP_CID_???");
			if (len == 14)
				field_xval(c, ", l2_bdaddr_type=",
					   &xlat_bdaddr_types, sa[12],
					   "BDADDR_???");
			break;
		}
		/* fall through */
	default:
		put_raw(c, sa, len);
		break;
	}
}

#define RXRPC_TRANSPORT	8	/* offset of the address inside */

static void put_rxrpc(struct call *c, const uint8_t *sa, int len)
{
	const uint8_t *in = sa + RXRPC_TRANSPORT;
	unsigned int said = get16(sa + 6);
	int room = len - RXRPC_TRANSPORT;
	int in_len = (int)said < room ? (int)said : room;
	int family = get16(in);
	bool inet = family == AF_INET || family == AF_INET6;

	text_puts(c->text, "srx_service=");
	put_xval_verbose(c->text, &xlat_rxrpc_services, get16(sa + 2),
			 "???_SERVICE");
	field_xval(c, ", transport_type=", &xlat_socktypes, get16(sa + 4),
		   "SOCK_???");
	field_udec(c, ", transport_len=", said);
	text_puts(c->text, ", transport={");
	if (inet)
		text_puts(c->text, family == AF_INET ? "sin={sin_" : "sin6={sin6_");
	field_xval(c, "family=", &xlat_addrfams, family, "AF_???");
	if (family == AF_INET && said >= sizeof(struct sockaddr_in)) {
		text_puts(c->text, ", ");
		put_inet(c, in, in_len);
	} else if (family == AF_INET6 && said >= SIN6_SCOPE) {
		text_puts(c->text, ", ");
		put_inet6(c, in, in_len);
	} else if (in_len > FAMILY_LEN) {
		text_puts(c->text, ", \"");
		put_quoted(c->text, in + FAMILY_LEN, in_len - FAMILY_LEN);
		text_putc(c->text, '"');
	}
	text_puts(c->text, inet ? "}}" : "}");
}

enum {
	IEEE802154_NONE = 0,
	IEEE802154_SHORT = 2,
};

static void put_ieee802154(struct call *c, const uint8_t *sa, int len)
{
	uint32_t type = get32(sa + 4);

	(void)len;
	text_puts(c->text, "addr={addr_type=");
	put_xval_verbose(c->text, &xlat_ieee802154_addr_types, type,
			 "IEEE802154_ADDR_???");
	text_puts(c->text, ", pan_id=");
	put_xval_verbose(c->text, &xlat_ieee802154_pan_ids, get16(sa + 8), NULL);
	if (type == IEEE802154_SHORT) {
		text_puts(c->text, ", short_addr=");
		put_xval_verbose(c->text, &xlat_ieee802154_addrs, get16(sa + 10),
				 NULL);
	} else if (type != IEEE802154_NONE) {
		text_puts(c->text, ", hwaddr=");
		put_mac(c, sa + 10, 8);
	}
	text_putc(c->text, '}');
}

static void put_alg(struct call *c, const uint8_t *sa, int len)
{
	text_puts(c->text, "salg_type=");
	put_cstring(c, sa + 2, 14, 13);
	text_puts(c->text, ", salg_feat=");
	put_flags_verbose(c->text, &xlat_alg_sockaddr_flags, get32(sa + 16),
			  "CRYPTO_ALG_???");
	text_puts(c->text, ", salg_mask=");
	put_flags_verbose(c->text, &xlat_alg_sockaddr_flags, get32(sa + 20),
			  "CRYPTO_ALG_???");
	text_puts(c->text, ", salg_name=");
	put_cstring(c, sa + 24, len - 24, len - 25);
}

#define NFC_LEN		16	/* sizeof(struct sockaddr_nfc) */
#define NFC_NAME_AT	18
#define NFC_NAME_LEN	63

static void put_nfc(struct call *c, const uint8_t *sa, int len)
{
	/* struct sockaddr_nfc_llcp ends in a size_t. */
	int size = long_size(c), at = NFC_NAME_AT + NFC_NAME_LEN + size - 1;
	uint64_t name_len;

	at -= at % size;
	name_len = size == 4 ? get32(sa + at) : get64(sa + at);
	text_puts(c->text, "dev_idx=");
	put_ifindex(c, get32(sa + 4));
	field_hex(c, ", target_idx=", get32(sa + 8));
	field_xval(c, ", nfc_protocol=", &xlat_nfc_sockaddr_protocols,
		   get32(sa + 12), "NFC_PROTO_???");
	if (len < at + size) {
		if (len > NFC_LEN)
			text_puts(c->text, ", ...");
		return;
	}
	text_puts(c->text, ", dsap=");
	put_xval_verbose(c->text, &xlat_nfc_saps, sa[16], NULL);
	text_puts(c->text, ", ssap=");
	put_xval_verbose(c->text, &xlat_nfc_saps, sa[17], NULL);
	text_puts(c->text, ", service_name=\"");
	put_quoted(c->text, sa + NFC_NAME_AT,
		   name_len < NFC_NAME_LEN ? name_len : NFC_NAME_LEN);
	field_udec(c, "\", service_name_len=", name_len);
}

static void put_vsock(struct call *c, const uint8_t *sa, int len)
{
	static const uint8_t zero[3];

	(void)len;
	if (get16(sa + 2)) {
		field_hex(c, "svm_reserved1=", get16(sa + 2));
		text_puts(c->text, ", ");
	}
	field_xval(c, "svm_cid=", &xlat_vsock_cids, get32(sa + 8), NULL);
	field_xval(c, ", svm_port=", &xlat_vsock_ports, get32(sa + 4), NULL);
	text_puts(c->text, ", svm_flags=");
	print_flags(c->text, &xlat_vsock_flags, sa[12], "VMADDR_FLAG_???");
	if (memcmp(sa + 13, zero, sizeof(zero))) {
		text_puts(c->text, ", svm_zero=");
		put_hex_quoted(c, sa + 13, sizeof(zero));
	}
}

static void put_qipcrtr(struct call *c, const uint8_t *sa, int len)
{
	(void)len;
	field_xval(c, "sq_node=", &xlat_qipcrtr_nodes, get32(sa + 4), NULL);
	field_xval(c, ", sq_port=", &xlat_qipcrtr_ports, get32(sa + 8), NULL);
}

#define XDP_SHARED_UMEM_FLAG	1

static void put_xdp(struct call *c, const uint8_t *sa, int len)
{
	uint32_t fd = get32(sa + 12);

	(void)len;
	text_puts(c->text, "sxdp_flags=");
	print_flags(c->text, &xlat_xdp_sockaddr_flags, get16(sa + 2), "XDP_???");
	text_puts(c->text, ", sxdp_ifindex=");
	put_ifindex(c, get32(sa + 4));
	field_udec(c, ", sxdp_queue_id=", get32(sa + 8));
	if (get16(sa + 2) & XDP_SHARED_UMEM_FLAG) {
		text_puts(c->text, ", sxdp_shared_umem_fd=");
		put_fd(c, fd);
	} else if (fd) {
		field_hex(c, ", sxdp_shared_umem_fd=", fd);
	}
}

static void put_mctp(struct call *c, const uint8_t *sa, int len)
{
	(void)len;
	if (get16(sa + 2)) {
		field_hex(c, "__smctp_pad0=", get16(sa + 2));
		text_puts(c->text, ", ");
	}
	field_xval(c, "smctp_network=", &xlat_mctp_nets, get32(sa + 4), NULL);
	field_xval(c, ", smctp_addr={s_addr=", &xlat_mctp_addrs, sa[8], NULL);
	field_hex(c, "}, smctp_type=", sa[9]);
	field_hex(c, ", smctp_tag=", sa[10]);
	if (sa[11])
		field_hex(c, ", __smctp_pad1=", sa[11]);
}

/* The families that are more than bytes, from the length they need on. */
static const struct {
	uint16_t family;
	uint16_t min;
	void (*put)(struct call *c, const uint8_t *sa, int len);
} families[] = {
	{ 1,	3,	put_unix },
	{ 2,	16,	put_inet },
	{ 3,	16,	put_ax25 },
	{ 4,	16,	put_ipx },
	{ 9,	18,	put_x25 },
	{ 10,	24,	put_inet6 },
	{ 16,	12,	put_netlink },
	{ 17,	20,	put_packet },
	{ 30,	16,	put_tipc },
	{ 31,	3,	put_bluetooth },
	{ 33,	36,	put_rxrpc },
	{ 36,	20,	put_ieee802154 },
	{ 38,	25,	put_alg },
	{ 39,	16,	put_nfc },
	{ 40,	16,	put_vsock },
	{ 42,	12,	put_qipcrtr },
	{ 44,	16,	put_xdp },
	{ 45,	12,	put_mctp },
};

/**
 * put_sockaddr() - an address that is at hand
 * @c: the call.
 * @addr: its bytes, at least those of the family.
 * @len: how many; beyond SOCKADDR_MAX they are not looked at.
 */
void put_sockaddr(struct call *c, const void *addr, unsigned int len)
{
	uint8_t sa[SOCKADDR_MAX + 1] = { 0 };
	unsigned int family, i;

	if (len > SOCKADDR_MAX)
		len = SOCKADDR_MAX;
	memcpy(sa, addr, len);
	family = get16(sa);
	field_xval(c, "{sa_family=", &xlat_addrfams, family, "AF_???");
	if ((int)len > FAMILY_LEN) {
		text_puts(c->text, ", ");
		for (i = 0; i < sizeof(families) / sizeof(families[0]); i++)
			if (families[i].family == family &&
			    families[i].min <= len)
				break;
		if (i < sizeof(families) / sizeof(families[0]))
			families[i].put(c, sa, len);
		else
			put_raw(c, sa, len);
	}
	text_putc(c->text, '}');
}

/**
 * print_sockaddr_at() - an address in the task's memory
 * @c: the call.
 * @addr: where it is.
 * @len: its bytes, as the task or the kernel says.
 *
 * Return: the family, or -1 when nothing but @addr could be printed.
 */
int print_sockaddr_at(struct call *c, uint64_t addr, int len)
{
	uint8_t sa[SOCKADDR_MAX];

	if (len > SOCKADDR_MAX)
		len = SOCKADDR_MAX;
	if (len < FAMILY_LEN || !fetch(c, addr, sa, len)) {
		put_addr(c, addr);
		return -1;
	}
	put_sockaddr(c, sa, len);
	return get16(sa);
}

