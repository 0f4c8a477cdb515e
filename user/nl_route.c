// SPDX-License-Identifier: GPL-2.0-only
/* Netlink messages of rtnetlink: links, addresses, routes, neighbours, ... */
#include <string.h>
#include <sys/socket.h>

#include "nlattr.h"

/* What a report of multicast routing has where others have a family. */
enum {
	FAMILY_IPMR	= 128,
	FAMILY_IP6MR	= 129,
};

static uint32_t word(const uint8_t *p)
{
	return nla_number(p, 4);
}

static uint16_t half(const uint8_t *p)
{
	return nla_number(p, 2);
}

static void put_udec(struct call *c, const char *name, uint64_t val)
{
	text_puts(c->text, name);
	text_udec(c->text, val);
}

static void put_family(struct call *c, const char *name, uint8_t family)
{
	text_puts(c->text, name);
	print_xval(c->text, &xlat_addrfams, family, "AF_???");
}

static void put_index(struct call *c, const char *name, uint32_t index)
{
	text_puts(c->text, name);
	put_ifindex(c, index);
}

static void put_tos(struct call *c, const char *name, uint8_t tos)
{
	text_puts(c->text, name);
	print_flags(c->text, &xlat_ip_type_of_services, tos, "IPTOS_???");
}

static void put_table(struct call *c, const char *name, uint32_t table,
		      const char *unknown)
{
	text_puts(c->text, name);
	print_xval(c->text, &xlat_routing_table_ids, table, unknown);
}

/* Links. */

static const struct nla_field stats_fields[] = {
	{ "rx_packets", 0, 4, 'u' }, { "tx_packets", 4, 4, 'u' },
	{ "rx_bytes", 8, 4, 'u' }, { "tx_bytes", 12, 4, 'u' },
	{ "rx_errors", 16, 4, 'u' }, { "tx_errors", 20, 4, 'u' },
	{ "rx_dropped", 24, 4, 'u' }, { "tx_dropped", 28, 4, 'u' },
	{ "multicast", 32, 4, 'u' }, { "collisions", 36, 4, 'u' },
	{ "rx_length_errors", 40, 4, 'u' }, { "rx_over_errors", 44, 4, 'u' },
	{ "rx_crc_errors", 48, 4, 'u' }, { "rx_frame_errors", 52, 4, 'u' },
	{ "rx_fifo_errors", 56, 4, 'u' }, { "rx_missed_errors", 60, 4, 'u' },
	{ "tx_aborted_errors", 64, 4, 'u' }, { "tx_carrier_errors", 68, 4, 'u' },
	{ "tx_fifo_errors", 72, 4, 'u' }, { "tx_heartbeat_errors", 76, 4, 'u' },
	{ "tx_window_errors", 80, 4, 'u' }, { "rx_compressed", 84, 4, 'u' },
	{ "tx_compressed", 88, 4, 'u' }, { "rx_nohandler", 92, 4, 'u' },
};
static const struct nla_struct stats = { stats_fields, 24, 96, 92, 23 };

/* The same with 64 bits, and one more. */
bool nla_stats64(struct call *c, const uint8_t *data, size_t len, const void *arg,
		 struct nla_ctx *ctx)
{
	struct nla_field f[25];
	unsigned int i, nr = len >= 200 ? 25 : len >= 192 ? 24 : 23;

	(void)arg;
	(void)ctx;
	if (len < 184)
		return false;
	for (i = 0; i < nr; i++) {
		f[i] = (struct nla_field){ "rx_otherhost_dropped", i * 8, 8, 'u' };
		if (i < 24)
			f[i].name = stats_fields[i].name;
	}
	put_nla_fields(c, f, nr, data, "{");
	text_putc(c->text, '}');
	return true;
}

static bool put_bridge_id(struct call *c, const uint8_t *data, size_t len,
			  const void *arg, struct nla_ctx *ctx)
{
	(void)arg;
	(void)ctx;
	if (len < 8)
		return false;
	text_printf(c->text, "{prio=[%u, %u], addr=", data[0], data[1]);
	put_mac(c, data + 2, 6);
	text_putc(c->text, '}');
	return true;
}

static const struct nla_type brport_types[] = {
	[1] = { nla_u8, NULL }, [2] = { nla_u16, NULL }, [3] = { nla_u32, NULL },
	[4] = { nla_u8, NULL }, [5] = { nla_u8, NULL }, [6] = { nla_u8, NULL },
	[7] = { nla_u8, NULL }, [8] = { nla_u8, NULL }, [9] = { nla_u8, NULL },
	[10] = { nla_u8, NULL }, [11] = { nla_u8, NULL }, [12] = { nla_u8, NULL },
	[13] = { put_bridge_id, NULL }, [14] = { put_bridge_id, NULL },
	[15] = { nla_u16, NULL }, [16] = { nla_u16, NULL },
	[17] = { nla_u16, NULL }, [18] = { nla_u16, NULL },
	[19] = { nla_u8, NULL }, [20] = { nla_u8, NULL },
	[21] = { nla_clock, NULL }, [22] = { nla_clock, NULL },
	[23] = { nla_clock, NULL }, [25] = { nla_u8, NULL },
	[27] = { nla_u8, NULL }, [28] = { nla_u8, NULL }, [29] = { nla_u8, NULL },
	[30] = { nla_u8, NULL }, [31] = { nla_u16, NULL }, [32] = { nla_u8, NULL },
	[33] = { nla_u8, NULL }, [34] = { nla_ifindex, NULL },
	[35] = { nla_u8, NULL }, [36] = { nla_u8, NULL },
	[37] = { nla_u32, NULL }, [38] = { nla_u32, NULL },
	[39] = { nla_u8, NULL }, [40] = { nla_u8, NULL },
	[41] = { nla_u32, NULL }, [42] = { nla_u32, NULL },
	[43] = { nla_u8, NULL }, [44] = { nla_u32, NULL }, [45] = { nla_u8, NULL },
};
static const struct nla_set brport_set =
	NLA_SET(rtnl_ifla_brport_attrs, "IFLA_BRPORT_???", brport_types);

static const struct nla_field ifmap_fields[] = {
	{ "mem_start", 0, 8, 'x' }, { "mem_end", 8, 8, 'x' },
	{ "base_addr", 16, 8, 'x' }, { "irq", 24, 2, 'u' },
	{ "dma", 26, 1, 'u' }, { "port", 27, 1, 'u' },
};
static const struct nla_struct ifmap = NLA_FIELDS(ifmap_fields, 28);

static bool put_br_options(struct call *c, const uint8_t *data, size_t len,
			   const void *arg, struct nla_ctx *ctx)
{
	(void)arg;
	(void)ctx;
	if (len < 8)
		return false;
	text_puts(c->text, "{optval=");
	print_flags(c->text, &xlat_bridge_options, word(data),
		    "1<<BR_BOOLOPT_???");
	text_puts(c->text, ", optmask=");
	print_flags(c->text, &xlat_bridge_options, word(data + 4),
		    "1<<BR_BOOLOPT_???");
	text_putc(c->text, '}');
	return true;
}

static const struct nla_xlat br_stp_mode = { &xlat_br_stp_modes, "BR_STP_MODE_???", 4 };
static const struct nla_type br_types[] = {
	[1] = { nla_clock, NULL }, [2] = { nla_clock, NULL }, [3] = { nla_clock, NULL },
	[4] = { nla_clock, NULL }, [5] = { nla_u32, NULL }, [6] = { nla_u16, NULL },
	[7] = { nla_u8, NULL }, [8] = { nla_ether_proto, NULL },
	[9] = { nla_x16, NULL }, [10] = { put_bridge_id, NULL },
	[11] = { put_bridge_id, NULL }, [12] = { nla_u16, NULL },
	[13] = { nla_u32, NULL }, [14] = { nla_u8, NULL }, [15] = { nla_u8, NULL },
	[16] = { nla_clock, NULL }, [17] = { nla_clock, NULL },
	[18] = { nla_clock, NULL }, [19] = { nla_clock, NULL },
	[20] = { nla_mac, NULL }, [22] = { nla_u8, NULL }, [23] = { nla_u8, NULL },
	[24] = { nla_u8, NULL }, [25] = { nla_u8, NULL }, [26] = { nla_u32, NULL },
	[27] = { nla_u32, NULL }, [28] = { nla_u32, NULL },
	[29] = { nla_u32, NULL }, [30] = { nla_clock, NULL },
	[31] = { nla_clock, NULL }, [32] = { nla_clock, NULL },
	[33] = { nla_clock, NULL }, [34] = { nla_clock, NULL },
	[35] = { nla_clock, NULL }, [36] = { nla_u8, NULL }, [37] = { nla_u8, NULL },
	[38] = { nla_u8, NULL }, [39] = { nla_u16, NULL }, [41] = { nla_u8, NULL },
	[42] = { nla_u8, NULL }, [43] = { nla_u8, NULL }, [44] = { nla_u8, NULL },
	[45] = { nla_u8, NULL }, [46] = { put_br_options, NULL },
	[48] = { nla_u32, NULL }, [49] = { nla_u32, NULL },
	[50] = { nla_xval, &br_stp_mode },
};
static const struct nla_set br_set =
	NLA_SET(rtnl_ifla_br_attrs, "IFLA_BR_???", br_types);

static const struct nla_xlat tun_type = { &xlat_tun_device_types, "IFF_???", 1 };
static const struct nla_type tun_types[] = {
	[1] = { nla_uid, NULL }, [2] = { nla_uid, NULL },
	[3] = { nla_xval, &tun_type }, [4] = { nla_u8, NULL },
	[5] = { nla_u8, NULL }, [6] = { nla_u8, NULL }, [7] = { nla_u8, NULL },
	[8] = { nla_u32, NULL }, [9] = { nla_u32, NULL },
};
static const struct nla_set tun_set =
	NLA_SET(rtnl_ifla_tun_attrs, "IFLA_TUN_???", tun_types);

static const struct nla_field can_fields[] = {
	{ "bus_error", 0, 4, 'u' }, { "error_warning", 4, 4, 'u' },
	{ "error_passive", 8, 4, 'u' }, { "bus_off", 12, 4, 'u' },
	{ "arbitration_lost", 16, 4, 'u' }, { "restarts", 20, 4, 'u' },
};
static const struct nla_struct can_stats = NLA_FIELDS(can_fields, 24);

/* The kind tells what the data and the statistics after it are. */
static bool put_kind(struct call *c, const uint8_t *data, size_t len,
		     const void *arg, struct nla_ctx *ctx)
{
	size_t n = strnlen((const char *)data, len);

	(void)arg;
	memset(ctx->kind, 0, sizeof(ctx->kind));
	if (n < len && n < sizeof(ctx->kind))
		memcpy(ctx->kind, data, n);
	put_cstring(c, data, len, c->fmt->str_max);
	return true;
}

/* So does the kind of what it is a port of. */
static bool put_slave_kind(struct call *c, const uint8_t *data, size_t len,
			   const void *arg, struct nla_ctx *ctx)
{
	(void)arg;
	ctx->bridged = len == sizeof("bridge") &&
		       !memcmp(data, "bridge", sizeof("bridge"));
	put_cstring(c, data, len, c->fmt->str_max);
	return true;
}

static bool put_slave_data(struct call *c, const uint8_t *data, size_t len,
			   const void *arg, struct nla_ctx *ctx)
{
	if (!ctx->bridged)
		return false;
	return nla_nest(c, data, len, arg, ctx);
}

static bool put_kind_data(struct call *c, const uint8_t *data, size_t len,
			  const void *arg, struct nla_ctx *ctx)
{
	const struct nla_set *set = NULL;

	(void)arg;
	if (!strcmp(ctx->kind, "bridge"))
		set = &br_set;
	else if (!strcmp(ctx->kind, "tun"))
		set = &tun_set;
	if (!set)
		return false;
	put_nlattrs(c, set, data, len, ctx);
	return true;
}

static bool put_kind_stats(struct call *c, const uint8_t *data, size_t len,
			   const void *arg, struct nla_ctx *ctx)
{
	(void)arg;
	return !strcmp(ctx->kind, "can") &&
	       nla_struct(c, data, len, &can_stats, ctx);
}

static const struct nla_type info_types[] = {
	[1] = { put_kind, NULL }, [2] = { put_kind_data, NULL },
	[3] = { put_kind_stats, NULL }, [4] = { put_slave_kind, NULL },
	[5] = { put_slave_data, &brport_set },
};
static const struct nla_set info_set =
	NLA_SET(rtnl_ifla_info_attrs, "IFLA_INFO_???", info_types);

static bool put_linkinfo(struct call *c, const uint8_t *data, size_t len,
			 const void *arg, struct nla_ctx *ctx)
{
	struct nla_ctx own = { .family = ctx->family };

	(void)arg;
	put_nlattrs(c, &info_set, data, len, &own);
	return true;
}

static bool put_port_vsi(struct call *c, const uint8_t *data, size_t len,
			 const void *arg, struct nla_ctx *ctx)
{
	(void)arg;
	(void)ctx;
	if (len < 8)
		return false;
	put_udec(c, "{vsi_mgr_id=", data[0]);
	text_puts(c->text, ", vsi_type_id=");
	put_hex_string(c, data + 1, 3);
	put_udec(c, ", vsi_type_version=", data[4]);
	if (data[5] | data[6] | data[7])
		text_printf(c->text, ", pad=\"\\x%02x\\x%02x\\x%02x\"", data[5],
			    data[6], data[7]);
	text_putc(c->text, '}');
	return true;
}

static const struct nla_type port_types[] = {
	[1] = { nla_u32, NULL }, [2] = { nla_string, NULL },
	[3] = { put_port_vsi, NULL }, [6] = { nla_u8, NULL },
	[7] = { nla_u16, NULL },
};
static const struct nla_set port_set =
	NLA_SET(rtnl_ifla_port_attrs, "IFLA_PORT_???", port_types);

static const struct nla_type vf_port_types[] = { [1] = { nla_nest, &port_set } };
static const struct nla_set vf_port_set =
	NLA_SET(rtnl_ifla_vf_port_attrs, "IFLA_VF_PORT_???", vf_port_types);

static const struct nla_xlat xdp_attached = {
	&xlat_rtnl_ifla_xdp_attached, "XDP_ATTACHED_???", 1,
};
static const struct nla_xlat xdp_flags = {
	&xlat_xdp_flags, "XDP_FLAGS_???", 4,
};

static const struct nla_type xdp_types[] = {
	[1] = { nla_fd, NULL }, [2] = { nla_xval, &xdp_attached },
	[3] = { nla_flags_loose, &xdp_flags }, [4] = { nla_u32, NULL },
	[5] = { nla_u32, NULL }, [6] = { nla_u32, NULL }, [7] = { nla_u32, NULL },
	[8] = { nla_fd, NULL },
};
static const struct nla_set xdp_set =
	NLA_SET(rtnl_ifla_xdp_attrs, "IFLA_XDP_???", xdp_types);

static const struct nla_xlat link_event = {
	&xlat_rtnl_ifla_events, "IFLA_EVENT_???", 4,
};

static const struct nla_xlat inet_conf = {
	&xlat_inet_devconf_indices, "IPV4_DEVCONF_???", 4,
};
static const struct nla_type inet_types[] = {
	[1] = { nla_indexed32, &inet_conf },
};
static const struct nla_set inet_set =
	NLA_SET(rtnl_ifla_inet_attrs, "IFLA_INET_???", inet_types);

static const struct nla_xlat inet6_flags = { &xlat_inet6_if_flags, "IF_???", 4 };
static const struct nla_xlat inet6_conf = {
	&xlat_inet6_devconf_indices, "DEVCONF_???", 4,
};
static const struct nla_xlat ip_stats = {
	&xlat_snmp_ip_stats, "IPSTATS_MIB_???", 0,
};
static const struct nla_xlat icmp6_stats = {
	&xlat_snmp_icmp6_stats, "ICMP6_MIB_???", 0,
};
static const struct nla_xlat gen_mode = {
	&xlat_in6_addr_gen_mode, "IN6_ADDR_GEN_MODE_???", 1,
};
static const struct nla_field inet6_cache_fields[] = {
	{ "max_reasm_len", 0, 4, 'u' }, { "tstamp", 4, 4, 'u' },
	{ "reachable_time", 8, 4, 'u' }, { "retrans_time", 12, 4, 'u' },
};
static const struct nla_struct inet6_cache = NLA_FIELDS(inet6_cache_fields, 16);
static const struct nla_type inet6_types[] = {
	[1] = { nla_flags, &inet6_flags }, [2] = { nla_indexed32, &inet6_conf },
	[3] = { nla_indexed64, &ip_stats }, [5] = { nla_struct, &inet6_cache },
	[6] = { nla_indexed64, &icmp6_stats }, [7] = { nla_in6, NULL },
	[8] = { nla_xval, &gen_mode },
};
static const struct nla_set inet6_set =
	NLA_SET(rtnl_ifla_inet6_attrs, "IFLA_INET6_???", inet6_types);

/* What each address family says of a link: the type is the family. */
static bool put_af(struct call *c, const uint8_t *data, size_t len,
		   const void *arg, struct nla_ctx *ctx)
{
	(void)arg;
	if (ctx->type == AF_INET)
		put_nlattrs(c, &inet_set, data, len, ctx);
	else if (ctx->type == AF_INET6)
		put_nlattrs(c, &inet6_set, data, len, ctx);
	else
		return false;
	return true;
}

static const struct nla_set af_set = { &xlat_addrfams, "AF_???", NULL, 0, put_af };

/* ... or, of a bridge, the bridge. */
static bool put_af_spec(struct call *c, const uint8_t *data, size_t len,
			const void *arg, struct nla_ctx *ctx)
{
	(void)arg;
	put_nlattrs(c, ctx->family == AF_BRIDGE ? &nla_bridge_set : &af_set,
		    data, len, ctx);
	return true;
}

static bool put_protinfo(struct call *c, const uint8_t *data, size_t len,
			 const void *arg, struct nla_ctx *ctx)
{
	(void)arg;
	if (ctx->family == AF_BRIDGE)
		put_nlattrs(c, &brport_set, data, len, ctx);
	else if (ctx->family == AF_INET6)
		put_nlattrs(c, &inet6_set, data, len, ctx);
	else
		return false;
	return true;
}

#define ALT_IFNAME	53

static bool put_prop(struct call *c, const uint8_t *data, size_t len,
		     const void *arg, struct nla_ctx *ctx)
{
	return ctx->type == ALT_IFNAME && nla_string(c, data, len, arg, ctx);
}

static const struct nla_set prop_set = {
	&xlat_rtnl_link_attrs, "IFLA_???", NULL, 0, put_prop,
};

static const struct nla_type down_types[] = {
	[1] = { nla_x32, NULL }, [2] = { nla_x32, NULL },
};
static const struct nla_set down_set =
	NLA_SET(rtnl_ifla_proto_down_reason_attrs, "IFLA_PROTO_DOWN_REASON_???",
		down_types);

static const struct nla_xlat ext_mask = {
	&xlat_rtnl_ext_filter, "RTEXT_FILTER_???", 4,
};

/*
 * strace takes the message's address family for the link's kind; of the kinds
 * that this makes the bridge's has addresses of one byte, AF_UNIX's is Ethernet.
 */
#define LINK_ADDR_MAX	32
#define ARPHRD_ETHER	1

static bool put_link_addr(struct call *c, const uint8_t *data, size_t len,
			  const void *arg, struct nla_ctx *ctx)
{
	size_t room = len;

	(void)arg;
	if (len > LINK_ADDR_MAX)
		return false;
	if (ctx->family == AF_BRIDGE && len > 1)
		len = 1;
	if (ctx->family == ARPHRD_ETHER && len > 6)
		len = 6;
	put_mac_in(c, data, len, room);
	return true;
}

static const struct nla_type link_types[] = {
	[1] = { put_link_addr, NULL }, [2] = { put_link_addr, NULL },
	[3] = { nla_string, NULL }, [4] = { nla_u32, NULL },
	[5] = { nla_u32, NULL }, [6] = { nla_string, NULL },
	[7] = { nla_struct, &stats }, [10] = { nla_u32, NULL },
	[12] = { put_protinfo, NULL }, [13] = { nla_u32, NULL },
	[14] = { nla_struct, &ifmap }, [15] = { nla_u32, NULL },
	[16] = { nla_u8, NULL }, [17] = { nla_u8, NULL },
	[18] = { put_linkinfo, NULL }, [19] = { nla_u32, NULL },
	[20] = { nla_string, NULL }, [21] = { nla_u32, NULL },
	[22] = { nla_nest, &nla_vfinfo_set }, [23] = { nla_stats64, NULL }, [24] = { nla_nest, &vf_port_set },
	[25] = { nla_nest, &port_set }, [26] = { put_af_spec, NULL },
	[27] = { nla_u32, NULL }, [28] = { nla_fd, NULL },
	[29] = { nla_flags, &ext_mask }, [30] = { nla_u32, NULL },
	[31] = { nla_u32, NULL }, [32] = { nla_u32, NULL }, [33] = { nla_u8, NULL },
	[35] = { nla_u32, NULL }, [37] = { nla_s32, NULL },
	[38] = { nla_string, NULL }, [39] = { nla_u8, NULL },
	[40] = { nla_u32, NULL }, [41] = { nla_u32, NULL },
	[43] = { nla_nest, &xdp_set }, [44] = { nla_xval_loose, &link_event },
	[45] = { nla_s32, NULL }, [46] = { nla_s32, NULL },
	[47] = { nla_u32, NULL }, [48] = { nla_u32, NULL },
	[49] = { nla_ifindex, NULL }, [50] = { nla_u32, NULL },
	[51] = { nla_u32, NULL }, [52] = { nla_nest, &prop_set },
	[53] = { nla_string, NULL }, [54] = { put_link_addr, NULL },
	[55] = { nla_nest, &down_set }, [56] = { nla_string, NULL },
	[57] = { nla_string, NULL }, [58] = { nla_u32, NULL },
	[59] = { nla_u32, NULL }, [60] = { nla_u32, NULL }, [61] = { nla_u32, NULL },
	[62] = { nla_u32, NULL }, [63] = { nla_u32, NULL }, [64] = { nla_u32, NULL },
	[66] = { nla_u64, NULL }, [67] = { nla_u8, NULL }, [68] = { nla_u16, NULL }, [69] = { nla_u16, NULL },
};
static const struct nla_set link_set =
	NLA_SET(rtnl_link_attrs, "IFLA_???", link_types);

static const struct nla_set *put_link(struct call *c, const uint8_t *data)
{
	put_family(c, "{ifi_family=", data[0]);
	text_puts(c->text, ", ifi_type=");
	print_xval(c->text, &xlat_arp_hardware_types, half(data + 2),
		   "ARPHRD_???");
	put_index(c, ", ifi_index=", word(data + 4));
	text_puts(c->text, ", ifi_flags=");
	print_flags(c->text, &xlat_iffflags, word(data + 8), "IFF_???");
	text_puts(c->text, ", ifi_change=");
	text_hex(c->text, word(data + 12));
	return &link_set;
}

/* Addresses. */

static const struct nla_xlat addr_flags = { &xlat_ifaddrflags, "IFA_F_???", 4 };
static const struct nla_field addr_cache_fields[] = {
	{ "ifa_prefered", 0, 4, 'u' }, { "ifa_valid", 4, 4, 'u' },
	{ "cstamp", 8, 4, 'u' }, { "tstamp", 12, 4, 'u' },
};
static const struct nla_struct addr_cache = NLA_FIELDS(addr_cache_fields, 16);
static const struct nla_type addr_types[] = {
	[1] = { nla_addr, NULL }, [2] = { nla_addr, NULL },
	[3] = { nla_string, NULL }, [4] = { nla_addr, NULL },
	[5] = { nla_addr, NULL }, [6] = { nla_struct, &addr_cache },
	[7] = { nla_addr, NULL }, [8] = { nla_flags_loose, &addr_flags },
	[9] = { nla_u32, NULL }, [10] = { nla_s32, NULL },
};
static const struct nla_set addr_set =
	NLA_SET(rtnl_addr_attrs, "IFA_???", addr_types);

static const struct nla_set *put_address(struct call *c, const uint8_t *data)
{
	put_family(c, "{ifa_family=", data[0]);
	put_udec(c, ", ifa_prefixlen=", data[1]);
	text_puts(c->text, ", ifa_flags=");
	print_flags(c->text, &xlat_ifaddrflags, data[2], "IFA_F_???");
	text_puts(c->text, ", ifa_scope=");
	print_xval(c->text, &xlat_routing_scopes, data[3], NULL);
	put_index(c, ", ifa_index=", word(data + 4));
	return &addr_set;
}

/* Routes. */

static const struct nla_type metrics_types[] = {
	[1] = { nla_u32, NULL }, [2] = { nla_u32, NULL }, [3] = { nla_u32, NULL },
	[4] = { nla_u32, NULL }, [5] = { nla_u32, NULL }, [6] = { nla_u32, NULL },
	[7] = { nla_u32, NULL }, [8] = { nla_u32, NULL }, [9] = { nla_u32, NULL },
	[10] = { nla_u32, NULL }, [11] = { nla_u32, NULL },
	[12] = { nla_u32, NULL }, [13] = { nla_u32, NULL },
	[14] = { nla_u32, NULL }, [15] = { nla_u32, NULL },
	[16] = { nla_string, NULL },
};
static const struct nla_set metrics_set =
	NLA_SET(rtnl_rta_metrics_attrs, "RTAX_???", metrics_types);

static const struct nla_field route_cache_fields[] = {
	{ "rta_clntref", 0, 4, 'u' }, { "rta_lastuse", 4, 4, 'u' },
	{ "rta_expires", 8, 4, 'u' }, { "rta_error", 12, 4, 'u' },
	{ "rta_used", 16, 4, 'u' }, { "rta_id", 20, 4, 'x' },
	{ "rta_ts", 24, 4, 'u' }, { "rta_tsage", 28, 4, 'u' },
};
static const struct nla_struct route_cache = NLA_FIELDS(route_cache_fields, 32);

static const struct nla_field mfc_fields[] = {
	{ "mfcs_packets", 0, 8, 'u' }, { "mfcs_bytes", 8, 8, 'u' },
	{ "mfcs_wrong_if", 16, 8, 'u' },
};
static const struct nla_struct mfc = NLA_FIELDS(mfc_fields, 24);
const struct nla_xlat nla_encap = {
	&xlat_lwtunnel_encap_types, "LWTUNNEL_ENCAP_???", 2,
};
static const struct nla_xlat table_id = { &xlat_routing_table_ids, NULL, 4 };

static bool put_via(struct call *c, const uint8_t *data, size_t len,
		    const void *arg, struct nla_ctx *ctx)
{
	uint16_t family;

	(void)arg;
	(void)ctx;
	if (len < 2)
		return false;
	family = half(data);
	text_puts(c->text, "{rtvia_family=");
	print_xval(c->text, &xlat_addrfams, family, "AF_???");
	if (len > 2) {
		text_puts(c->text, ", ");
		if ((family == AF_INET && len >= 6) ||
		    (family == AF_INET6 && len >= 18)) {
			put_inet_addr(c, family, data + 2, len - 2, "rtvia_addr");
		} else {
			text_puts(c->text, "rtvia_addr=");
			put_hex_string(c, data + 2, len - 2);
		}
	}
	text_putc(c->text, '}');
	return true;
}

static bool put_multipath(struct call *c, const uint8_t *data, size_t len,
			  const void *arg, struct nla_ctx *ctx);

static const struct nla_type route_types[] = {
	[1] = { nla_addr, NULL }, [2] = { nla_addr, NULL },
	[3] = { nla_ifindex, NULL }, [4] = { nla_ifindex, NULL },
	[5] = { nla_addr, NULL }, [6] = { nla_u32, NULL },
	[7] = { nla_addr, NULL }, [8] = { nla_nest, &metrics_set },
	[9] = { put_multipath, NULL }, [10] = { nla_u32, NULL },
	[11] = { nla_u32, NULL }, [12] = { nla_struct, &route_cache },
	[14] = { nla_u32, NULL }, [15] = { nla_xval_loose, &table_id },
	[16] = { nla_u32, NULL }, [17] = { nla_struct, &mfc },
	[18] = { put_via, NULL }, [19] = { nla_addr, NULL },
	[20] = { nla_u8, NULL }, [21] = { nla_xval_loose, &nla_encap },
	[23] = { nla_u64, NULL }, [25] = { nla_u32, NULL }, [26] = { nla_u8, NULL },
	[27] = { nla_u8, NULL }, [28] = { nla_u16, NULL }, [29] = { nla_u16, NULL },
	[30] = { nla_u32, NULL }, [31] = { nla_be32, NULL },
};
static const struct nla_set route_set =
	NLA_SET(rtnl_route_attrs, "RTA_???", route_types);

#define NEXTHOP_BYTES	8

static void put_nexthop(struct call *c, const uint8_t *data, size_t len,
			struct nla_ctx *ctx)
{
	text_puts(c->text, len > NEXTHOP_BYTES ? "[" : "");
	put_udec(c, "{rtnh_len=", half(data));
	text_puts(c->text, ", rtnh_flags=");
	print_flags(c->text, &xlat_route_nexthop_flags, data[2], "RTNH_F_???");
	put_udec(c, ", rtnh_hops=", data[3]);
	put_index(c, ", rtnh_ifindex=", word(data + 4));
	text_putc(c->text, '}');
	if (len > NEXTHOP_BYTES) {
		text_puts(c->text, ", ");
		put_nlattrs(c, &route_set, data + NEXTHOP_BYTES,
			    len - NEXTHOP_BYTES, ctx);
		text_putc(c->text, ']');
	}
}

/* Next hops, each with attributes of its own. */
static bool put_multipath(struct call *c, const uint8_t *data, size_t len,
			  const void *arg, struct nla_ctx *ctx)
{
	bool array = false, first = true;

	(void)arg;
	if (len < NEXTHOP_BYTES)
		return false;
	while (len >= NEXTHOP_BYTES) {
		size_t own = half(data) < len ? half(data) : len;
		size_t step = (own + 3) & ~(size_t)3;

		if (first && half(data) < len) {
			text_putc(c->text, '[');
			array = true;
		}
		text_puts(c->text, first ? "" : ", ");
		first = false;
		put_nexthop(c, data, own, ctx);
		/* A hop without a length would never end. */
		if (step >= len || !step)
			break;
		data += step;
		len -= step;
	}
	text_puts(c->text, array ? "]" : "");
	return true;
}

static const struct nla_set *put_route(struct call *c, const uint8_t *data)
{
	put_family(c, "{rtm_family=", data[0]);
	put_udec(c, ", rtm_dst_len=", data[1]);
	put_udec(c, ", rtm_src_len=", data[2]);
	put_tos(c, ", rtm_tos=", data[3]);
	put_table(c, ", rtm_table=", data[4], NULL);
	text_puts(c->text, ", rtm_protocol=");
	print_xval(c->text, &xlat_routing_protocols, data[5], "RTPROT_???");
	text_puts(c->text, ", rtm_scope=");
	print_xval(c->text, &xlat_routing_scopes, data[6], NULL);
	text_puts(c->text, ", rtm_type=");
	print_xval(c->text, &xlat_routing_types, data[7], "RTN_???");
	text_puts(c->text, ", rtm_flags=");
	print_flags(c->text, &xlat_routing_flags, word(data + 8), "RTM_F_???");
	return &route_set;
}

/* Rules of routing. */

static const struct nla_field range32_fields[] = {
	{ "start", 0, 4, 'u' }, { "end", 4, 4, 'u' },
};
static const struct nla_field range16_fields[] = {
	{ "start", 0, 2, 'u' }, { "end", 2, 2, 'u' },
};
static const struct nla_struct range32 = NLA_FIELDS(range32_fields, 8);
static const struct nla_struct range16 = NLA_FIELDS(range16_fields, 4);
static const struct nla_xlat route_protocol = {
	&xlat_routing_protocols, "RTPROT_???", 1,
};

static bool put_x8(struct call *c, const uint8_t *data, size_t len,
		   const void *arg, struct nla_ctx *ctx)
{
	(void)arg;
	(void)ctx;
	if (len < 1)
		return false;
	text_hex(c->text, data[0]);
	return true;
}

static const struct nla_type rule_types[] = {
	[1] = { nla_addr, NULL }, [2] = { nla_addr, NULL },
	[3] = { nla_string, NULL }, [4] = { nla_u32, NULL },
	[6] = { nla_u32, NULL }, [10] = { nla_u32, NULL }, [11] = { nla_u32, NULL },
	[12] = { nla_be64, NULL }, [13] = { nla_u32, NULL },
	[14] = { nla_u32, NULL }, [15] = { nla_xval_loose, &table_id },
	[16] = { nla_u32, NULL }, [17] = { nla_string, NULL },
	[19] = { nla_u8, NULL }, [20] = { nla_struct, &range32 },
	[21] = { nla_xval_loose, &route_protocol },
	[22] = { nla_xval, &nla_ip_protocols }, [23] = { nla_struct, &range16 },
	[24] = { nla_struct, &range16 }, [25] = { nla_u8, NULL },
	[26] = { nla_be32, NULL }, [27] = { nla_be32, NULL },
	[28] = { nla_x16, NULL }, [29] = { nla_x16, NULL },
	[30] = { put_x8, NULL },
};
static const struct nla_set rule_set =
	NLA_SET(rtnl_rule_attrs, "FRA_???", rule_types);

static const struct nla_set *put_rule(struct call *c, const uint8_t *data)
{
	put_family(c, "{family=", data[0]);
	put_udec(c, ", dst_len=", data[1]);
	put_udec(c, ", src_len=", data[2]);
	put_tos(c, ", tos=", data[3]);
	put_table(c, ", table=", data[4], "RT_TABLE_???");
	text_puts(c->text, ", action=");
	print_xval(c->text, &xlat_fib_rule_actions, data[7], "FR_ACT_???");
	text_puts(c->text, ", flags=");
	print_flags(c->text, &xlat_fib_rule_flags, word(data + 8),
		    "FIB_RULE_???");
	return &rule_set;
}

/* Neighbours, and their tables. */

static const struct nla_field neigh_cache_fields[] = {
	{ "ndm_confirmed", 0, 4, 'u' }, { "ndm_used", 4, 4, 'u' },
	{ "ndm_updated", 8, 4, 'u' }, { "ndm_refcnt", 12, 4, 'u' },
};
static const struct nla_struct neigh_cache = NLA_FIELDS(neigh_cache_fields, 16);
static const struct nla_xlat fdb_notify = {
	&xlat_fdb_notify_flags, "FDB_NOTIFY_???", 1,
};
static const struct nla_type fdb_ext_types[] = { [1] = { nla_flags, &fdb_notify } };
static const struct nla_set fdb_ext_set =
	NLA_SET(rtnl_neigh_fdb_ext_attrs, "NFEA_???", fdb_ext_types);
static const struct nla_xlat neigh_ext = {
	&xlat_neighbor_ext_flags, "NTF_EXT_???", 4,
};
static const struct nla_xlat neigh_states = {
	&xlat_neighbor_states, "NUD_???", 2,
};
static const struct nla_xlat neigh_flags = { &xlat_neighbor_flags, "NTF_???", 1 };
static const struct nla_type neigh_types[] = {
	[1] = { nla_addr, NULL }, [2] = { nla_mac, NULL },
	[3] = { nla_struct, &neigh_cache }, [4] = { nla_u32, NULL },
	[5] = { nla_u16, NULL }, [6] = { nla_be16, NULL }, [7] = { nla_u32, NULL },
	[8] = { nla_ifindex, NULL }, [9] = { nla_ifindex, NULL },
	[10] = { nla_u32, NULL }, [11] = { nla_u32, NULL },
	[12] = { nla_xval, &nla_ip_protocols }, [13] = { nla_u32, NULL },
	[14] = { nla_nest, &fdb_ext_set }, [15] = { nla_flags, &neigh_ext },
	[16] = { nla_flags, &neigh_states }, [17] = { nla_flags, &neigh_flags },
};
static const struct nla_set neigh_set =
	NLA_SET(rtnl_neigh_attrs, "NDA_???", neigh_types);

static const struct nla_set *put_neigh(struct call *c, const uint8_t *data)
{
	put_family(c, "{ndm_family=", data[0]);
	put_index(c, ", ndm_ifindex=", word(data + 4));
	text_puts(c->text, ", ndm_state=");
	print_flags(c->text, &xlat_neighbor_states, half(data + 8), "NUD_???");
	text_puts(c->text, ", ndm_flags=");
	print_flags(c->text, &xlat_neighbor_flags, data[10], "NTF_???");
	text_puts(c->text, ", ndm_type=");
	print_xval(c->text, &xlat_routing_types, data[11], "RTN_???");
	return &neigh_set;
}

static const struct nla_field ndt_config_fields[] = {
	{ "ndtc_key_len", 0, 2, 'u' }, { "ndtc_entry_size", 2, 2, 'u' },
	{ "ndtc_entries", 4, 4, 'u' }, { "ndtc_last_flush", 8, 4, 'u' },
	{ "ndtc_last_rand", 12, 4, 'u' }, { "ndtc_hash_rnd", 16, 4, 'u' },
	{ "ndtc_hash_mask", 20, 4, '0' }, { "ndtc_hash_chain_gc", 24, 4, 'u' },
	{ "ndtc_proxy_qlen", 28, 4, 'u' },
};
static const struct nla_struct ndt_config = NLA_FIELDS(ndt_config_fields, 32);
static const struct nla_type ndt_parms_types[] = {
	[1] = { nla_ifindex, NULL }, [2] = { nla_u32, NULL },
	[3] = { nla_u64, NULL }, [4] = { nla_u64, NULL }, [5] = { nla_u64, NULL },
	[6] = { nla_u64, NULL }, [7] = { nla_u64, NULL }, [8] = { nla_u32, NULL },
	[9] = { nla_u32, NULL }, [10] = { nla_u32, NULL }, [11] = { nla_u32, NULL },
	[12] = { nla_u64, NULL }, [13] = { nla_u64, NULL },
	[14] = { nla_u32, NULL }, [15] = { nla_u64, NULL },
	[16] = { nla_u32, NULL }, [17] = { nla_u32, NULL },
	[19] = { nla_u64, NULL },
};
static const struct nla_set ndt_parms_set =
	NLA_SET(rtnl_neightbl_parms_attrs, "NDTPA_???", ndt_parms_types);
static const struct nla_field ndt_stats_fields[] = {
	{ "ndts_allocs", 0, 8, 'u' }, { "ndts_destroys", 8, 8, 'u' },
	{ "ndts_hash_grows", 16, 8, 'u' }, { "ndts_res_failed", 24, 8, 'u' },
	{ "ndts_lookups", 32, 8, 'u' }, { "ndts_hits", 40, 8, 'u' },
	{ "ndts_rcv_probes_mcast", 48, 8, 'u' },
	{ "ndts_rcv_probes_ucast", 56, 8, 'u' },
	{ "ndts_periodic_gc_runs", 64, 8, 'u' },
	{ "ndts_forced_gc_runs", 72, 8, 'u' },
	{ "ndts_table_fulls", 80, 8, 'u' },
};
static const struct nla_struct ndt_stats = { ndt_stats_fields, 11, 88, 80, 10 };
static const struct nla_type neightbl_types[] = {
	[1] = { nla_string, NULL }, [2] = { nla_u32, NULL },
	[3] = { nla_u32, NULL }, [4] = { nla_u32, NULL },
	[5] = { nla_struct, &ndt_config }, [6] = { nla_nest, &ndt_parms_set },
	[7] = { nla_struct, &ndt_stats }, [8] = { nla_u64, NULL },
};
static const struct nla_set neightbl_set =
	NLA_SET(rtnl_neightbl_attrs, "NDTA_???", neightbl_types);

/* Traffic control. */

static const struct nla_field tc_stats_fields[] = {
	{ "bytes", 0, 8, 'u' }, { "packets", 8, 4, 'u' }, { "drops", 12, 4, 'u' },
	{ "overlimits", 16, 4, 'u' }, { "bps", 20, 4, 'u' },
	{ "pps", 24, 4, 'u' }, { "qlen", 28, 4, 'u' }, { "backlog", 32, 4, 'u' },
};
static const struct nla_struct tc_stats = NLA_FIELDS(tc_stats_fields, 36);
static const struct nla_field estimator_fields[] = {
	{ "interval", 0, 1, 'd' }, { "ewma_log", 1, 1, 'u' },
};
static const struct nla_struct estimator = NLA_FIELDS(estimator_fields, 2);
static const struct nla_field basic_fields[] = {
	{ "bytes", 0, 8, 'u' }, { "packets", 8, 4, 'u' },
};
static const struct nla_struct basic = NLA_FIELDS(basic_fields, 12);
static const struct nla_field rate_fields[] = {
	{ "bps", 0, 4, 'u' }, { "pps", 4, 4, 'u' },
};
static const struct nla_struct rate = NLA_FIELDS(rate_fields, 8);
static const struct nla_field rate64_fields[] = {
	{ "bps", 0, 8, 'u' }, { "pps", 8, 8, 'u' },
};
static const struct nla_struct rate64 = NLA_FIELDS(rate64_fields, 16);
static const struct nla_field queue_fields[] = {
	{ "qlen", 0, 4, 'u' }, { "backlog", 4, 4, 'u' }, { "drops", 8, 4, 'u' },
	{ "requeues", 12, 4, 'u' }, { "overlimits", 16, 4, 'u' },
};
static const struct nla_struct queue = NLA_FIELDS(queue_fields, 20);
static const struct nla_type tca_stats_types[] = {
	[1] = { nla_struct, &basic }, [2] = { nla_struct, &rate },
	[3] = { nla_struct, &queue }, [5] = { nla_struct, &rate64 },
	[7] = { nla_struct, &basic }, [8] = { nla_u64, NULL },
};
static const struct nla_set tca_stats_set =
	NLA_SET(rtnl_tca_stats_attrs, "TCA_STATS_???", tca_stats_types);
static const struct nla_field sizespec_fields[] = {
	{ "cell_log", 0, 1, 'u' }, { "size_log", 1, 1, 'u' },
	{ "cell_align", 2, 2, 'd' }, { "overhead", 4, 4, 'd' },
	{ "linklayer", 8, 4, 'u' }, { "mpu", 12, 4, 'u' }, { "mtu", 16, 4, 'u' },
	{ "tsize", 20, 4, 'u' },
};
static const struct nla_struct sizespec = NLA_FIELDS(sizespec_fields, 24);

static bool elem_u16(struct call *c, const void *elem, size_t size, void *data)
{
	(void)size;
	(void)data;
	text_udec(c->text, half(elem));
	return true;
}

static const struct nla_elems stab_data = { 2, elem_u16 };

static const struct nla_type stab_types[] = {
	[1] = { nla_struct, &sizespec }, [2] = { nla_array, &stab_data },
};
static const struct nla_set stab_set =
	NLA_SET(rtnl_tca_stab_attrs, "TCA_STAB_???", stab_types);
static const struct nla_type tc_types[] = {
	[1] = { nla_string, NULL }, [3] = { nla_struct, &tc_stats },
	[5] = { nla_struct, &estimator }, [6] = { nla_u32, NULL },
	[7] = { nla_nest, &tca_stats_set }, [8] = { nla_nest, &stab_set },
	[11] = { nla_u32, NULL }, [12] = { nla_u8, NULL }, [13] = { nla_u32, NULL },
	[14] = { nla_u32, NULL }, [15] = { nla_u32, NULL },
	[16] = { nla_string, NULL },
};
static const struct nla_set tc_set = NLA_SET(rtnl_tc_attrs, "TCA_???", tc_types);

static const struct nla_set *put_tc(struct call *c, const uint8_t *data)
{
	put_family(c, "{tcm_family=", data[0]);
	put_index(c, ", tcm_ifindex=", word(data + 4));
	put_udec(c, ", tcm_handle=", word(data + 8));
	put_udec(c, ", tcm_parent=", word(data + 12));
	put_udec(c, ", tcm_info=", word(data + 16));
	return &tc_set;
}

/* Namespaces' IDs, links' settings. */

static const struct nla_type nsid_types[] = {
	[1] = { nla_s32, NULL }, [2] = { nla_u32, NULL }, [3] = { nla_fd, NULL },
	[4] = { nla_s32, NULL }, [5] = { nla_s32, NULL },
};
static const struct nla_set nsid_set =
	NLA_SET(rtnl_nsid_attrs, "NETNSA_???", nsid_types);

static const struct nla_type netconf_types[] = {
	[1] = { nla_ifindex, NULL }, [2] = { nla_s32, NULL }, [3] = { nla_s32, NULL },
	[4] = { nla_s32, NULL }, [5] = { nla_s32, NULL }, [6] = { nla_s32, NULL },
	[7] = { nla_s32, NULL }, [8] = { nla_s32, NULL }, [9] = { nla_s32, NULL },
};
static const struct nla_set netconf_set =
	NLA_SET(rtnl_netconf_attrs, "NETCONFA_???", netconf_types);

static const struct nla_type label_types[] = {
	[1] = { nla_addr, NULL }, [2] = { nla_u32, NULL },
};
static const struct nla_set label_set =
	NLA_SET(rtnl_addrlabel_attrs, "IFAL_???", label_types);

static const struct nla_set *put_label(struct call *c, const uint8_t *data)
{
	put_family(c, "{ifal_family=", data[0]);
	put_udec(c, ", ifal_prefixlen=", data[2]);
	put_udec(c, ", ifal_flags=", data[3]);
	put_index(c, ", ifal_index=", word(data + 4));
	put_udec(c, ", ifal_seq=", word(data + 8));
	return &label_set;
}

/*
 * Heads that are no more than the family, perhaps padded: what is short of
 * them does not show.
 */
static const struct nla_set *put_neightbl(struct call *c, const uint8_t *data)
{
	put_family(c, "{ndtm_family=", data[0]);
	return &neightbl_set;
}

static const struct nla_set *put_nsid(struct call *c, const uint8_t *data)
{
	put_family(c, "{rtgen_family=", data[0]);
	return &nsid_set;
}

static const struct nla_set *put_netconf(struct call *c, const uint8_t *data)
{
	put_family(c, "{ncm_family=", data[0]);
	return &netconf_set;
}

static const struct nla_set *put_mdb(struct call *c, const uint8_t *data)
{
	put_family(c, "{family=", data[0]);
	put_index(c, ", ifindex=", word(data + 4));
	return &nla_mdb_set;
}

static const struct nla_xlat act_flags = {
	&xlat_tca_act_flags, "TCA_ACT_FLAGS_???", 4,
};
static const struct nla_xlat act_hw_stats = {
	&xlat_tca_act_hw_stats, "TCA_ACT_HW_STATS_???", 4,
};
static const struct nla_type act_types[] = {
	[1] = { nla_string, NULL }, [3] = { nla_u32, NULL },
	[4] = { nla_nest, &tca_stats_set }, [7] = { nla_flags, &act_flags },
	[8] = { nla_flags, &act_hw_stats },
	[9] = { nla_flags, &act_hw_stats }, [10] = { nla_u32, NULL },
};
static const struct nla_set act_set =
	NLA_SET(rtnl_tca_act_attrs, "TCA_ACT_???", act_types);

/* Actions stand in an array: their types but count them. */
static bool put_act(struct call *c, const uint8_t *data, size_t len,
		    const void *arg, struct nla_ctx *ctx)
{
	(void)arg;
	put_nlattrs(c, &act_set, data, len, ctx);
	return true;
}

static const struct nla_set acts_set = { NULL, NULL, NULL, 0, put_act };
static const struct nla_xlat root_flags = {
	&xlat_tca_root_flags, "TCA_ACT_FLAG_???", 4,
};

static bool put_delta(struct call *c, const uint8_t *data, size_t len,
		      const void *arg, struct nla_ctx *ctx)
{
	uint64_t ms;

	(void)arg;
	(void)ctx;
	if (len != 1 && len != 2 && len != 4 && len != 8)
		return false;
	ms = nla_number(data, len);
	text_udec(c->text, ms);
	if (ms && style.consts != XLAT_RAW)
		text_printf(c->text, " /* %llu.%03u s */",
			    (unsigned long long)ms / 1000,
			    (unsigned int)(ms % 1000));
	return true;
}

static const struct nla_type root_types[] = {
	[1] = { nla_nest, &acts_set }, [2] = { nla_flags, &root_flags },
	[3] = { nla_u32, NULL }, [4] = { put_delta, NULL },
	[5] = { nla_string, NULL },
};
static const struct nla_set root_set =
	NLA_SET(rtnl_tca_root_attrs, "TCA_ROOT_???", root_types);

static const struct nla_set *put_tca(struct call *c, const uint8_t *data)
{
	put_family(c, "{tca_family=", data[0]);
	return &root_set;
}

/* Next hops. */

static const struct nla_set *put_nh(struct call *c, const uint8_t *data)
{
	put_family(c, "{nh_family=", data[0]);
	text_puts(c->text, ", nh_scope=");
	print_xval(c->text, &xlat_routing_scopes, data[1], NULL);
	text_puts(c->text, ", nh_protocol=");
	print_xval(c->text, &xlat_routing_protocols, data[2], "RTPROT_???");
	if (data[3]) {
		text_puts(c->text, ", resvd=");
		text_hex(c->text, data[3]);
	}
	text_puts(c->text, ", nh_flags=");
	print_flags(c->text, &xlat_route_nexthop_flags, word(data + 4),
		    "RTNH_F_???");
	return &nla_nexthop_set;
}

static const struct nla_set *put_ifstats(struct call *c, const uint8_t *data)
{
	put_family(c, "{family=", data[0]);
	if (data[1])
		text_printf(c->text, ", pad1=%#x", data[1]);
	if (data[2] || data[3])
		text_printf(c->text, ", pad2=%#x", data[2] | data[3] << 8);
	text_puts(c->text, ", ifindex=");
	put_ifindex(c, word(data + 4));
	text_puts(c->text, ", filter_mask=");
	print_flags(c->text, &xlat_rtnl_stats_bits, word(data + 8),
		    "1<<IFLA_STATS_???");
	return &nla_ifstats_set;
}

static const struct nla_set dcb_set = {
	&xlat_dcb_attrs, "DCB_ATTR_???", NULL, 0, NULL,
};

static const struct nla_set *put_dcb(struct call *c, const uint8_t *data)
{
	put_family(c, "{dcb_family=", data[0]);
	text_puts(c->text, ", cmd=");
	print_xval(c->text, &xlat_dcb_commands, data[1], "DCB_CMD_???");
	return &dcb_set;
}

/* Reports of multicast routing: the family says of which. */

static const struct nla_xlat igmpmsg = { &xlat_igmpmsg_types, "IGMPMSG_???", 1 };
static const struct nla_xlat mrt6msg = { &xlat_mrt6msg_types, "MRT6MSG_???", 1 };

static bool put_in4(struct call *c, const uint8_t *data, size_t len,
		    const void *arg, struct nla_ctx *ctx)
{
	(void)arg;
	(void)ctx;
	if (len < 4)
		return false;
	put_inet_addr(c, AF_INET, data, 4, NULL);
	return true;
}

static const struct nla_type ipmr_types[] = {
	[1] = { nla_xval, &igmpmsg }, [2] = { nla_u32, NULL },
	[3] = { put_in4, NULL }, [4] = { put_in4, NULL }, [6] = { nla_u32, NULL },
};
static const struct nla_type ip6mr_types[] = {
	[1] = { nla_xval, &mrt6msg }, [2] = { nla_u32, NULL },
	[3] = { nla_in6, NULL }, [4] = { nla_in6, NULL },
};
static const struct nla_set ipmr_set =
	NLA_SET(ipmr_report_attrs, "IPMRA_CREPORT_???", ipmr_types);
static const struct nla_set ip6mr_set =
	NLA_SET(ip6mr_report_attrs, "IP6MRA_CREPORT_???", ip6mr_types);

static const struct nla_set *put_report(struct call *c, const uint8_t *data)
{
	bool routing = xlat_name(&xlat_mr_families, data[0]);

	text_puts(c->text, "{rtgen_family=");
	print_xval(c->text, routing ? &xlat_mr_families : &xlat_addrfams, data[0],
		   "RTNL_FAMILY_???");
	return data[0] == FAMILY_IPMR ? &ipmr_set :
	       data[0] == FAMILY_IP6MR ? &ip6mr_set : NULL;
}

/**
 * struct kind - the messages of four types in a row
 * @put: prints the head, with "{" and without "}"; returns the attributes, or
 *	NULL where what follows is bytes.
 * @head: bytes of the head.
 * @least: bytes that must be there of it; fewer print as "{family, ...}".
 * @family: name of its first field.
 */
struct kind {
	const struct nla_set *(*put)(struct call *c, const uint8_t *data);
	uint8_t head;
	uint8_t least;
	const char *family;
};

#define TYPE_BASE	16

/* By type / 4, as NEW, DEL, GET and SET of one thing stand together. */
static const struct kind kinds[] = {
	[0] = { put_link, 16, 16, "ifi_family" },
	[1] = { put_address, 8, 8, "ifa_family" },
	[2] = { put_route, 12, 12, "rtm_family" },
	[3] = { put_neigh, 12, 12, "ndm_family" },
	[4] = { put_rule, 12, 12, "family" },
	[5] = { put_tc, 20, 20, "tcm_family" },		/* QDISC */
	[6] = { put_tc, 20, 20, "tcm_family" },		/* TCLASS */
	[7] = { put_tc, 20, 20, "tcm_family" },		/* TFILTER */
	[8] = { put_tca, 4, 1, "tca_family" },		/* ACTION */
	[10] = { put_address, 8, 8, "ifa_family" },	/* GETMULTICAST */
	[11] = { put_address, 8, 8, "ifa_family" },	/* GETANYCAST */
	[12] = { put_neightbl, 4, 1, "ndtm_family" },
	[14] = { put_label, 12, 12, "ifal_family" },
	[15] = { put_dcb, 4, 4, "dcb_family" },
	[16] = { put_netconf, 4, 1, "ncm_family" },
	[17] = { put_mdb, 8, 8, "family" },
	[18] = { put_nsid, 4, 1, "rtgen_family" },
	[19] = { put_ifstats, 12, 12, "family" },
	[20] = { put_report, 4, 1, "rtgen_family" },
	[21] = { put_tc, 20, 20, "tcm_family" },		/* CHAIN */
	[22] = { put_nh, 8, 8, "nh_family" },
};

/* Types that a row of four lacks. */
static bool is_known(uint16_t type)
{
	unsigned int in_four = type & 3;

	switch ((type - TYPE_BASE) / 4) {
	case 0:
		return true;
	case 12:
		return in_four != 1;
	case 15:
		return in_four >= 2;
	case 19:
		return in_four != 1;
	case 20:
		return in_four == 0;
	}
	return in_four != 3;
}

enum {
	TYPE_GETNEIGH	= 30,
};

/**
 * put_route_payload() - what a message of NETLINK_ROUTE carries
 * @c: the call.
 * @type: of the message.
 * @data: the payload.
 * @len: its bytes, at least 1.
 */
void put_route_payload(struct call *c, uint16_t type, const uint8_t *data,
		       size_t len)
{
	unsigned int i = (uint16_t)(type - TYPE_BASE) / 4;
	struct nla_ctx ctx = { .family = data[0] };
	const struct kind *k;
	const struct nla_set *set;

	if (type < TYPE_BASE || i >= sizeof(kinds) / sizeof(*kinds) ||
	    !kinds[i].put || !is_known(type)) {
		put_family(c, "{family=", data[0]);
		if (len > 1) {
			text_puts(c->text, ", data=");
			put_hex_string(c, data + 1, len - 1);
		}
		text_putc(c->text, '}');
		return;
	}
	/* A bridge is asked for its forwarding entries as for links. */
	k = type == TYPE_GETNEIGH && data[0] == AF_BRIDGE ? &kinds[0] : &kinds[i];
	if (len < k->least) {
		text_printf(c->text, "{%s=", k->family);
		put_family(c, "", data[0]);
		text_puts(c->text, ", ...}");
		return;
	}
	set = k->put(c, data);
	text_putc(c->text, '}');
	if (len > k->head) {
		text_puts(c->text, ", ");
		if (set)
			put_nlattrs(c, set, data + k->head, len - k->head, &ctx);
		else
			put_hex_string(c, data + k->head, len - k->head);
	}
}
