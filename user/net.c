// SPDX-License-Identifier: GPL-2.0-only
/* Sockets: making them, naming them, sending and receiving. */
#include <arpa/inet.h>
#include <string.h>
#include <sys/socket.h>

#include "net.h"

#define SOCK_TYPE_BITS	0xf	/* the rest of a type are flags */

void print_sock_type(struct call *c, unsigned int i)
{
	uint32_t type = c->args[i];
	const char *name = xlat_name(&xlat_socktypes, type & SOCK_TYPE_BITS);

	if (!name) {
		print_flags(c->text, &xlat_sock_type_flags, type, "SOCK_???");
		return;
	}
	put_const(c->text, name, type & SOCK_TYPE_BITS, BASE_HEX);
	type &= ~SOCK_TYPE_BITS;
	if (type) {
		text_putc(c->text, '|');
		print_flags(c->text, &xlat_sock_type_flags, type, "SOCK_???");
	}
}

/* The protocols of each family; AF_PACKET's are in network order. */
static const struct {
	uint8_t family;
	const struct xlat *xlat;
	const char *unknown;
} protocols[] = {
	{ 2,	&xlat_inet_protocols,	"IPPROTO_???" },
	{ 10,	&xlat_inet_protocols,	"IPPROTO_???" },
	{ 16,	&xlat_netlink_protocols, "NETLINK_???" },
	/* Infrared was given the names of CAN. */
	{ 23,	&xlat_can_protocols,	"IRDAPROTO_???" },
	{ 29,	&xlat_can_protocols,	"CAN_???" },
	{ 31,	&xlat_bt_protocols,	"BTPROTO_???" },
	{ 33,	&xlat_addrfams,		"AF_???" },
	{ 34,	&xlat_isdn_protocols,	"ISDN_P_???" },
	{ 35,	&xlat_phonet_protocols,	"PN_PROTO_???" },
	{ 37,	&xlat_caif_protocols,	"CAIFPROTO_???" },
	{ 39,	&xlat_nfc_protocols,	"NFC_SOCKPROTO_???" },
	{ 41,	&xlat_kcm_protocols,	"KCMPROTO_???" },
	{ 43,	&xlat_smc_protocols,	"SMCPROTO_???" },
};

void print_sock_protocol(struct call *c, unsigned int i)
{
	uint64_t protocol = c->args[i];
	unsigned int p;

	if (c->args[0] == 3) {		/* AF_AX25: in no public header */
		put_xval_verbose(c->text, &xlat_ax25_protocols,
				 (uint32_t)protocol, "AX25_P_???");
		return;
	}
	if (c->args[0] == 17) {		/* AF_PACKET */
		text_puts(c->text, "htons(");
		print_xval(c->text, &xlat_ethernet_protocols,
			   ntohs((uint16_t)protocol), "ETH_P_???");
		text_putc(c->text, ')');
		return;
	}
	for (p = 0; p < sizeof(protocols) / sizeof(protocols[0]); p++) {
		if (protocols[p].family == c->args[0]) {
			print_xval(c->text, protocols[p].xlat,
				   (uint32_t)protocol, protocols[p].unknown);
			return;
		}
	}
	text_udec(c->text, protocol);
}

/*
 * The lengths around an address that the kernel writes: what the task had
 * room for, and how long the address is.
 */
static bool sock_lens(struct call *c, unsigned int addr, unsigned int len,
		      int32_t *room, int32_t *real)
{
	bool at_exit = c->at_exit;
	bool ok;

	c->at_exit = false;
	ok = c->args[addr] && fetch(c, c->args[len], room, sizeof(*room));
	c->at_exit = at_exit;
	if (!ok)
		return false;
	if (c->error || !fetch(c, c->args[len], real, sizeof(*real)))
		*real = -1;
	return true;
}

/* An address; when the kernel wrote it, its length is the next argument. */
void print_sockaddr(struct call *c, unsigned int i)
{
	int32_t room, real;

	if (!c->at_exit) {
		print_sockaddr_at(c, c->args[i], (int32_t)c->args[i + 1]);
		return;
	}
	if (!sock_lens(c, i, i + 1, &room, &real) || c->error)
		put_addr(c, c->args[i]);
	else
		print_sockaddr_at(c, c->args[i], room < real ? room : real);
}

/* Nothing is filled in where there is no length: all is known at once. */
void decode_sockname(struct call *c)
{
	decode_args(c);
	if (c->exiting || c->args[2])
		return;
	for (; c->next < 3; c->next++) {
		begin_arg(c, c->next);
		put_addr(c, c->args[c->next]);
	}
	decode_args(c);
}

/* "[16]", or "[128 => 16]" when the kernel changed it. */
void print_socklen(struct call *c, unsigned int i)
{
	int32_t room, real;

	if (!sock_lens(c, i - 1, i, &room, &real)) {
		put_addr(c, c->args[i]);
		return;
	}
	text_putc(c->text, '[');
	text_dec(c->text, room);
	if (!c->error && room != real) {
		text_puts(c->text, " => ");
		text_dec(c->text, real);
	}
	text_putc(c->text, ']');
}

/* What is sent or received; messages of netlink sockets are decoded. */
void print_sockbuf(struct call *c, unsigned int i)
{
	uint64_t len = arg_count(c, i);
	int protocol;

	if (c->at_exit && c->error) {
		put_addr(c, c->args[i]);
		return;
	}
	if (c->at_exit && len > c->args[i + 1])
		len = c->args[i + 1];	/* MSG_TRUNC: longer than the buffer */
	protocol = netlink_protocol(c, c->args[0]);
	if (protocol == NETLINK_NONE) {
		print_buffer_at(c, c->args[i], len);
		return;
	}
	print_netlink_at(c, protocol, c->args[i], len);
}

/* socketcall: what it was to do, when that is not known or not readable. */
void print_socketcall_op(struct call *c, unsigned int i)
{
	const char *name = xlat_name(&xlat_socketcalls, c->args[i]);

	if (name)
		text_puts(c->text, name);
	else
		text_udec(c->text, (uint32_t)c->args[i]);
}

/* They are printed as those of another call, unless they cannot be read. */
void print_subcall_args(struct call *c, unsigned int i)
{
	put_addr(c, c->args[i]);
}
