// SPDX-License-Identifier: GPL-2.0-only
/* Arguments of ioctl on sockets: network interfaces. */
#include <string.h>

#include "net.h"

#define IFNAME_LEN	16
#define SA_DATA_LEN	14

/* struct ifreq and struct ifmap of 64-bit tasks. */
struct kifreq {
	char name[IFNAME_LEN];
	union {
		uint8_t addr[16];
		uint16_t flags;
		uint32_t word;
		struct {
			uint64_t start;
			uint64_t end;
			uint16_t base;
			uint8_t irq;
			uint8_t dma;
			uint8_t port;
		} map;
	};
};

struct kifconf {
	int32_t len;
	uint64_t buf;
};

enum {
	REQ_GIFNAME	= 0x8910,
	REQ_GIFFLAGS	= 0x8913,
	REQ_SIFFLAGS	= 0x8914,
	REQ_GIFADDR	= 0x8915,
	REQ_SIFADDR	= 0x8916,
	REQ_GIFDSTADDR	= 0x8917,
	REQ_SIFDSTADDR	= 0x8918,
	REQ_GIFBRDADDR	= 0x8919,
	REQ_SIFBRDADDR	= 0x891a,
	REQ_GIFNETMASK	= 0x891b,
	REQ_SIFNETMASK	= 0x891c,
	REQ_GIFMETRIC	= 0x891d,
	REQ_SIFMETRIC	= 0x891e,
	REQ_GIFMTU	= 0x8921,
	REQ_SIFMTU	= 0x8922,
	REQ_SIFHWADDR	= 0x8924,
	REQ_SIFNAME	= 0x8923,
	REQ_GIFHWADDR	= 0x8927,
	REQ_GIFSLAVE	= 0x8929,
	REQ_SIFSLAVE	= 0x8930,
	REQ_ADDMULTI	= 0x8931,
	REQ_DELMULTI	= 0x8932,
	REQ_SIFHWBROADCAST = 0x8937,
	REQ_GIFINDEX	= 0x8933,
	REQ_GIFTXQLEN	= 0x8942,
	REQ_SIFTXQLEN	= 0x8943,
	REQ_GIFMAP	= 0x8970,
	REQ_SIFMAP	= 0x8971,
	REQ_BRADDIF	= 0x89a2,
	REQ_BRDELIF	= 0x89a3,
};

static void put_ifname(struct call *c, const char *name)
{
	put_cstring(c, name, IFNAME_LEN, IFNAME_LEN - 1);
}

static void put_field(struct call *c, const char *name)
{
	text_puts(c->text, ", ");
	text_puts(c->text, name);
	text_putc(c->text, '=');
}

static void put_addr_field(struct call *c, const char *name,
			   const struct kifreq *ifr)
{
	put_field(c, name);
	put_sockaddr(c, ifr->addr, sizeof(ifr->addr));
}

static void put_map_field(struct call *c, const char *name, uint64_t val)
{
	text_puts(c->text, name);
	text_hex(c->text, val);
}

/* Bytes of a link's address by its type; what is not known has all. */
static unsigned int hwaddr_len(uint16_t type)
{
	switch (type) {
	case 0: case 3:
		return 7;
	case 1: case 6: case 772: case 774: case 780: case 801 ... 803:
		return 6;
	case 7: case 290: case 773: case 820 ... 822:
		return 1;
	case 15:
		return 2;
	case 27: case 804: case 805: case 825: case 826:
		return 8;
	case 270: case 271:
		return 5;
	case 768: case 776 ... 779: case 783:
		return 4;
	}
	return 14;
}

static void put_ifreq_data(struct call *c, const struct kifreq *ifr)
{
	switch ((uint32_t)c->args[1]) {
	case REQ_GIFADDR:
	case REQ_SIFADDR:
		put_addr_field(c, "ifr_addr", ifr);
		break;
	case REQ_GIFDSTADDR:
	case REQ_SIFDSTADDR:
		put_addr_field(c, "ifr_dstaddr", ifr);
		break;
	case REQ_GIFBRDADDR:
	case REQ_SIFBRDADDR:
		put_addr_field(c, "ifr_broadaddr", ifr);
		break;
	case REQ_GIFNETMASK:
	case REQ_SIFNETMASK:
		put_addr_field(c, "ifr_netmask", ifr);
		break;
	case REQ_SIFNAME:
		put_field(c, "ifr_newname");
		put_ifname(c, (const char *)ifr->addr);
		break;
	case REQ_GIFSLAVE:
	case REQ_SIFSLAVE:
		put_field(c, "ifr_slave");
		put_ifname(c, (const char *)ifr->addr);
		break;
	case REQ_ADDMULTI:
	case REQ_DELMULTI:
	case REQ_SIFHWBROADCAST:
	case REQ_GIFHWADDR:
	case REQ_SIFHWADDR: {
		uint16_t family;

		memcpy(&family, ifr->addr, sizeof(family));
		put_field(c, "ifr_hwaddr");
		text_puts(c->text, "{sa_family=");
		print_xval(c->text, &xlat_arp_hardware_types, family,
			   "ARPHRD_???");
		text_puts(c->text, ", sa_data=");
		put_mac_in(c, ifr->addr + 2, hwaddr_len(family), SA_DATA_LEN);
		text_putc(c->text, '}');
		break;
	}
	case REQ_GIFFLAGS:
	case REQ_SIFFLAGS:
		put_field(c, "ifr_flags");
		print_flags(c->text, &xlat_iffflags, ifr->flags, "IFF_???");
		break;
	case REQ_GIFINDEX:
		put_field(c, "ifr_ifindex");
		text_dec(c->text, (int32_t)ifr->word);
		break;
	case REQ_GIFMETRIC:
	case REQ_SIFMETRIC:
		put_field(c, "ifr_metric");
		text_dec(c->text, (int32_t)ifr->word);
		break;
	case REQ_GIFMTU:
	case REQ_SIFMTU:
		put_field(c, "ifr_mtu");
		text_dec(c->text, (int32_t)ifr->word);
		break;
	case REQ_GIFTXQLEN:
	case REQ_SIFTXQLEN:
		put_field(c, "ifr_qlen");
		text_dec(c->text, (int32_t)ifr->word);
		break;
	case REQ_GIFMAP:
	case REQ_SIFMAP:
		put_field(c, "ifr_map");
		put_map_field(c, "{mem_start=", ifr->map.start);
		put_map_field(c, ", mem_end=", ifr->map.end);
		put_map_field(c, ", base_addr=", ifr->map.base);
		put_map_field(c, ", irq=", ifr->map.irq);
		put_map_field(c, ", dma=", ifr->map.dma);
		put_map_field(c, ", port=", ifr->map.port);
		text_putc(c->text, '}');
		break;
	}
}

/* What the kernel reads is shown also when it fails, and then no more. */
void print_ifreq(struct call *c, unsigned int i)
{
	bool at_exit = c->at_exit;
	struct kifreq ifr;

	c->at_exit = false;
	if (!fetch_arg_or_addr(c, i, &ifr, sizeof(ifr)))
		return;
	c->at_exit = at_exit;
	if ((uint32_t)c->args[1] == REQ_BRADDIF ||
	    (uint32_t)c->args[1] == REQ_BRDELIF) {
		text_puts(c->text, "{ifr_ifindex=");
		put_ifindex(c, ifr.word);
		text_putc(c->text, '}');
		return;
	}
	if ((uint32_t)c->args[1] == REQ_GIFNAME) {
		text_puts(c->text, "{ifr_ifindex=");
		text_dec(c->text, (int32_t)ifr.word);
		if (!c->error && fetch_arg(c, i, &ifr, sizeof(ifr))) {
			put_field(c, "ifr_name");
			put_ifname(c, ifr.name);
		}
		text_putc(c->text, '}');
		return;
	}
	text_puts(c->text, "{ifr_name=");
	put_ifname(c, ifr.name);
	if (!at_exit || (!c->error && fetch_arg(c, i, &ifr, sizeof(ifr))))
		put_ifreq_data(c, &ifr);
	text_putc(c->text, '}');
}

static bool elem_ifreq(struct call *c, const void *elem, size_t size, void *data)
{
	struct kifreq ifr;

	(void)data;
	memcpy(&ifr, elem, size);
	text_puts(c->text, "{ifr_name=");
	put_ifname(c, ifr.name);
	put_addr_field(c, "ifr_addr", &ifr);
	text_putc(c->text, '}');
	return true;
}

static void put_ifc_len(struct call *c, int32_t len)
{
	int32_t size = size_as(c, AS(ifreq), sizeof(struct kifreq));
	int32_t n = len / size;

	text_dec(c->text, len);
	if (n > 0 && n * size == len)
		text_printf(c->text, " /* %d * sizeof(struct ifreq) */", n);
}

void print_ifconf(struct call *c, unsigned int i)
{
	struct kifconf in, out;

	c->at_exit = false;
	if (!fetch_as_or_addr(c, AS(ifconf), c->args[i], &in, sizeof(in)))
		return;
	c->at_exit = true;
	out = in;
	if (!c->error)
		fetch_as(c, AS(ifconf), c->args[i], &out, sizeof(out));
	text_puts(c->text, "{ifc_len=");
	if (in.buf) {
		put_ifc_len(c, in.len);
		if (!c->error && in.len != out.len) {
			text_puts(c->text, " => ");
			put_ifc_len(c, out.len);
		}
	} else {
		put_ifc_len(c, out.len);
	}
	text_puts(c->text, ", ifc_buf=");
	if (c->error || !in.buf || out.len < 0)
		put_addr(c, in.buf);
	else
		print_array_as(c, AS(ifreq), out.buf, (uint32_t)out.len /
			       size_as(c, AS(ifreq), sizeof(struct kifreq)),
			       sizeof(struct kifreq), elem_ifreq, NULL);
	text_putc(c->text, '}');
}

void print_ifreq_map(struct call *c, unsigned int i)
{
	print_ifreq(c, i);
}

/* A name of an interface alone. */
/* A name that is read no further than it may be long. */
void print_ifname(struct call *c, unsigned int i)
{
	char name[IFNAME_LEN];
	size_t got = 0, len;

	if (c->args[i])
		got = fetch_some(c, c->args[i], name, sizeof(name));
	len = strnlen(name, got);
	if (len == got && got < sizeof(name)) {
		put_addr(c, c->args[i]);
		return;
	}
	text_putc(c->text, '"');
	put_quoted(c->text, name, len < c->fmt->str_max ? len : c->fmt->str_max);
	text_puts(c->text, len == sizeof(name) || len > c->fmt->str_max ?
		  "\"..." : "\"");
}

void print_ifreq_array(struct call *c, unsigned int i)
{
	put_addr(c, c->args[i]);
}
