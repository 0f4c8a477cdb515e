// SPDX-License-Identifier: GPL-2.0-only
/* What rtnetlink tells of bridges: VLANs, and the multicast database. */
#include <endian.h>

#include "nlattr.h"

/* Of a link. */

static const struct nla_xlat bridge_flags = {
	&xlat_bridge_flags, "BRIDGE_FLAGS_???", 2,
};
static const struct nla_xlat bridge_mode = {
	&xlat_bridge_modes, "BRIDGE_MODE_???", 2,
};
static const struct nla_xlat vlan_flags = {
	&xlat_bridge_vlan_flags, "BRIDGE_VLAN_INFO_???", 2,
};

static bool put_vlan_info(struct call *c, const uint8_t *data, size_t len,
			  const void *arg, struct nla_ctx *ctx)
{
	(void)arg;
	(void)ctx;
	if (len < 4)
		return false;
	text_puts(c->text, "{flags=");
	print_flags(c->text, vlan_flags.x, nla_number(data, 2),
		    vlan_flags.unknown);
	text_puts(c->text, ", vid=");
	text_udec(c->text, nla_number(data + 2, 2));
	text_putc(c->text, '}');
	put_nla_rest(c, data, len, 4);
	return true;
}

static const struct nla_type tunnel_types[] = {
	[1] = { nla_u32, NULL },		/* ID */
	[2] = { nla_u16, NULL },		/* VID */
	[3] = { nla_flags, &vlan_flags },
};
static const struct nla_set tunnel_set =
	NLA_SET(rtnl_bridge_tunnel_attrs, "IFLA_BRIDGE_VLAN_TUNNEL_???",
		tunnel_types);
static const struct nla_type bridge_types[] = {
	[0] = { nla_flags, &bridge_flags },
	[1] = { nla_xval, &bridge_mode },
	[2] = { put_vlan_info, NULL },
	[3] = { nla_nest, &tunnel_set },
};
const struct nla_set nla_bridge_set =
	NLA_SET(rtnl_bridge_attrs, "IFLA_BRIDGE_???", bridge_types);

/* The multicast database: entries, and ports that lead to routers. */

#define ENTRY_BYTES	28

static const struct nla_type eattr_types[] = {
	[1] = { nla_clock, NULL },		/* TIMER */
};
static const struct nla_set eattr_set =
	NLA_SET(rtnl_mdba_eattr_attrs, "MDBA_MDB_EATTR_???", eattr_types);

static bool put_entry_info(struct call *c, const uint8_t *data, size_t len,
			   const void *arg, struct nla_ctx *ctx)
{
	uint16_t proto;

	(void)arg;
	if (len < ENTRY_BYTES)
		return false;
	proto = be16toh(nla_number(data + 24, 2));
	text_puts(c->text, "{ifindex=");
	put_ifindex(c, nla_number(data, 4));
	text_puts(c->text, ", state=");
	print_xval(c->text, &xlat_mdb_states, data[4], "MDB_???");
	text_puts(c->text, ", flags=");
	print_flags(c->text, &xlat_mdb_flags, data[5], "MDB_FLAGS_???");
	text_puts(c->text, ", vid=");
	text_udec(c->text, nla_number(data + 6, 2));
	/* strace takes the protocol, ETH_P_IP, for an address family. */
	text_puts(c->text, ", addr={");
	put_inet_addr(c, proto, data + 8, 16, "u");
	text_puts(c->text, ", proto=htons(");
	print_xval(c->text, &xlat_addrfams, proto, "AF_???");
	text_puts(c->text, ")}}");
	if (len > ENTRY_BYTES) {
		text_puts(c->text, ", ");
		put_nlattrs(c, &eattr_set, data + ENTRY_BYTES, len - ENTRY_BYTES,
			    ctx);
	}
	return true;
}

static const struct nla_type entry_types[] = {
	[1] = { put_entry_info, NULL },
};
static const struct nla_set entry_set =
	NLA_SET(rtnl_mdba_entry_attrs, "MDBA_MDB_ENTRY_???", entry_types);
static const struct nla_type entries_types[] = {
	[1] = { nla_nest, &entry_set },
};
static const struct nla_set entries_set =
	NLA_SET(rtnl_mdba_mdb_attrs, "MDBA_MDB_???", entries_types);

static const struct nla_xlat router_type = {
	&xlat_multicast_router_types, "MDB_RTR_TYPE_???", 1,
};
static const struct nla_type pattr_types[] = {
	[1] = { nla_clock, NULL },		/* TIMER */
	[2] = { nla_xval, &router_type },
	[3] = { nla_clock, NULL },		/* INET_TIMER */
	[4] = { nla_clock, NULL },		/* INET6_TIMER */
};
static const struct nla_set pattr_set =
	NLA_SET(rtnl_mdba_pattr_attrs, "MDBA_ROUTER_PATTR_???", pattr_types);

static bool put_router_port(struct call *c, const uint8_t *data, size_t len,
			    const void *arg, struct nla_ctx *ctx)
{
	(void)arg;
	if (len < 4)
		return false;
	put_ifindex(c, nla_number(data, 4));
	if (len > 4) {
		text_puts(c->text, ", ");
		put_nlattrs(c, &pattr_set, data + 4, len - 4, ctx);
	}
	return true;
}

static const struct nla_type router_types[] = {
	[1] = { put_router_port, NULL },
};
static const struct nla_set router_set =
	NLA_SET(rtnl_mdba_router_attrs, "MDBA_ROUTER_???", router_types);

static const struct nla_type mdb_types[] = {
	[1] = { nla_nest, &entries_set }, [2] = { nla_nest, &router_set },
};
const struct nla_set nla_mdb_set = NLA_SET(rtnl_mdb_attrs, "MDBA_???", mdb_types);
