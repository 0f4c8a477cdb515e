// SPDX-License-Identifier: GPL-2.0-only
/* Statistics that rtnetlink tells of links. */
#include <sys/socket.h>

#include "nlattr.h"

/* Of bridges. */

static bool put_vlan(struct call *c, const uint8_t *data, size_t len,
		     const void *arg, struct nla_ctx *ctx)
{
	static const struct nla_field fields[] = {
		{ "rx_bytes", 0, 8, 'u' }, { "rx_packets", 8, 8, 'u' },
		{ "tx_bytes", 16, 8, 'u' }, { "tx_packets", 24, 8, 'u' },
		{ "vid", 32, 2, 'u' },
	};

	(void)arg;
	(void)ctx;
	if (len < 40)
		return false;
	put_nla_fields(c, fields, 5, data, "{");
	text_puts(c->text, ", flags=");
	print_flags(c->text, &xlat_bridge_vlan_flags, nla_number(data + 34, 2),
		    "BRIDGE_VLAN_INFO_???");
	if (nla_number(data + 36, 4)) {
		text_puts(c->text, ", pad2=");
		text_hex(c->text, nla_number(data + 36, 4));
	}
	text_putc(c->text, '}');
	put_nla_rest(c, data, len, 40);
	return true;
}

/* Counters of which there is one for each direction, but for errors. */
static const struct {
	const char *name;
	bool single;
} mcast_counters[] = {
	{ "igmp_v1queries" }, { "igmp_v2queries" }, { "igmp_v3queries" },
	{ "igmp_leaves" }, { "igmp_v1reports" }, { "igmp_v2reports" },
	{ "igmp_v3reports" }, { "igmp_parse_errors", true },
	{ "mld_v1queries" }, { "mld_v2queries" }, { "mld_leaves" },
	{ "mld_v1reports" }, { "mld_v2reports" }, { "mld_parse_errors", true },
	{ "mcast_bytes" }, { "mcast_packets" },
};

#define MCAST_BYTES	240

static bool put_mcast(struct call *c, const uint8_t *data, size_t len,
		      const void *arg, struct nla_ctx *ctx)
{
	static const struct nla_xlat directions = {
		&xlat_bridge_mcast_directions, NULL, 0,
	};
	unsigned int i, at = 0;

	(void)arg;
	if (len < MCAST_BYTES)
		return false;
	for (i = 0; i < sizeof(mcast_counters) / sizeof(*mcast_counters); i++) {
		text_printf(c->text, "%s%s=", i ? ", " : "{",
			    mcast_counters[i].name);
		if (mcast_counters[i].single) {
			text_udec(c->text, nla_number(data + at, 8));
			at += 8;
		} else {
			nla_indexed64(c, data + at, 16, &directions, ctx);
			at += 16;
		}
	}
	text_putc(c->text, '}');
	put_nla_rest(c, data, len, MCAST_BYTES);
	return true;
}

static const struct nla_field stp_fields[] = {
	{ "transition_blk", 0, 8, 'u' }, { "transition_fwd", 8, 8, 'u' },
	{ "rx_bpdu", 16, 8, 'u' }, { "tx_bpdu", 24, 8, 'u' },
	{ "rx_tcn", 32, 8, 'u' }, { "tx_tcn", 40, 8, 'u' },
};
static const struct nla_struct stp = NLA_FIELDS(stp_fields, 48);
static const struct nla_type bridge_types[] = {
	[1] = { put_vlan, NULL }, [2] = { put_mcast, NULL },
	[4] = { nla_struct_more, &stp },
};
static const struct nla_set bridge_set =
	NLA_SET(rtnl_xstats_bridge_attrs, "BRIDGE_XSTATS_???", bridge_types);

/* Of bonds. */

static const struct nla_type lacp_types[] = {
	[0] = { nla_u64, NULL }, [1] = { nla_u64, NULL }, [2] = { nla_u64, NULL },
	[3] = { nla_u64, NULL }, [4] = { nla_u64, NULL }, [5] = { nla_u64, NULL },
	[6] = { nla_u64, NULL }, [7] = { nla_u64, NULL }, [8] = { nla_u64, NULL },
};
static const struct nla_set lacp_set =
	NLA_SET(rtnl_xstats_3ad_attrs, "BOND_3AD_STAT_???", lacp_types);
static const struct nla_type bond_types[] = { [1] = { nla_nest, &lacp_set } };
static const struct nla_set bond_set =
	NLA_SET(rtnl_xstats_bond_attrs, "BOND_XSTATS_???", bond_types);

static const struct nla_type xstats_types[] = {
	[1] = { nla_nest, &bridge_set }, [2] = { nla_nest, &bond_set },
};
static const struct nla_set xstats_set =
	NLA_SET(rtnl_xstats_types, "LINK_XSTATS_TYPE_???", xstats_types);

static const struct nla_type offload_types[] = { [1] = { nla_stats64, NULL } };
static const struct nla_set offload_set =
	NLA_SET(rtnl_xstats_offload_attrs, "IFLA_OFFLOAD_XSTATS_???",
		offload_types);

/* Of address families: the type is the family. */

static const struct nla_field mpls_fields[] = {
	{ "rx_packets", 0, 8, 'u' }, { "tx_packets", 8, 8, 'u' },
	{ "rx_bytes", 16, 8, 'u' }, { "tx_bytes", 24, 8, 'u' },
	{ "rx_errors", 32, 8, 'u' }, { "tx_errors", 40, 8, 'u' },
	{ "rx_dropped", 48, 8, 'u' }, { "tx_dropped", 56, 8, 'u' },
	{ "rx_noroute", 64, 8, 'u' },
};
static const struct nla_struct mpls = NLA_FIELDS(mpls_fields, 72);
static const struct nla_type mpls_types[] = { [1] = { nla_struct_more, &mpls } };
static const struct nla_set mpls_set =
	NLA_SET(rtnl_stats_mpls_attrs, "MPLS_STATS_???", mpls_types);

static bool put_af(struct call *c, const uint8_t *data, size_t len,
		   const void *arg, struct nla_ctx *ctx)
{
	(void)arg;
	if (ctx->type != AF_MPLS)
		return false;
	put_nlattrs(c, &mpls_set, data, len, ctx);
	return true;
}

static const struct nla_set af_set = { &xlat_addrfams, "AF_???", NULL, 0, put_af };

static const struct nla_type stats_types[] = {
	[1] = { nla_stats64, NULL },
	[2] = { nla_nest, &xstats_set },
	[3] = { nla_nest, &xstats_set },	/* of a port */
	[4] = { nla_nest, &offload_set },
	[5] = { nla_nest, &af_set },
};
const struct nla_set nla_ifstats_set =
	NLA_SET(rtnl_stats_attrs, "IFLA_STATS_???", stats_types);
