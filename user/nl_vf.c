// SPDX-License-Identifier: GPL-2.0-only
/* What rtnetlink tells of the virtual functions of a link. */
#include <endian.h>

#include "nlattr.h"

#define ADDR_BYTES	32

static const struct nla_field vlan_fields[] = {
	{ "vf", 0, 4, 'u' }, { "vlan", 4, 4, 'u' }, { "qos", 8, 4, 'u' },
};
static const struct nla_struct vlan = NLA_FIELDS(vlan_fields, 12);
static const struct nla_field tx_rate_fields[] = {
	{ "vf", 0, 4, 'u' }, { "rate", 4, 4, 'u' },
};
static const struct nla_struct tx_rate = NLA_FIELDS(tx_rate_fields, 8);
static const struct nla_field setting_fields[] = {
	{ "vf", 0, 4, 'u' }, { "setting", 4, 4, 'u' },
};
static const struct nla_struct setting = NLA_FIELDS(setting_fields, 8);
static const struct nla_field rate_fields[] = {
	{ "vf", 0, 4, 'u' }, { "min_tx_rate", 4, 4, 'u' },
	{ "max_tx_rate", 8, 4, 'u' },
};
static const struct nla_struct rate = NLA_FIELDS(rate_fields, 12);

static bool put_vf_mac(struct call *c, const uint8_t *data, size_t len,
		       const void *arg, struct nla_ctx *ctx)
{
	(void)arg;
	(void)ctx;
	if (len < 4 + ADDR_BYTES)
		return false;
	text_puts(c->text, "{vf=");
	text_udec(c->text, nla_number(data, 4));
	text_puts(c->text, ", mac=");
	put_mac(c, data + 4, ADDR_BYTES);
	text_putc(c->text, '}');
	return true;
}

static bool put_vf_broadcast(struct call *c, const uint8_t *data, size_t len,
			     const void *arg, struct nla_ctx *ctx)
{
	(void)arg;
	(void)ctx;
	if (len < ADDR_BYTES)
		return false;
	text_puts(c->text, "{broadcast=");
	put_mac(c, data, ADDR_BYTES);
	text_putc(c->text, '}');
	return true;
}

static bool put_link_state(struct call *c, const uint8_t *data, size_t len,
			   const void *arg, struct nla_ctx *ctx)
{
	(void)arg;
	(void)ctx;
	if (len < 8)
		return false;
	text_puts(c->text, "{vf=");
	text_udec(c->text, nla_number(data, 4));
	text_puts(c->text, ", link_state=");
	print_xval(c->text, &xlat_vf_link_states, nla_number(data + 4, 4),
		   "IFLA_VF_LINK_STATE_???");
	text_putc(c->text, '}');
	return true;
}

/* 32-bit kernels of some machines leave no gap before the 64-bit number. */
static bool put_guid(struct call *c, const uint8_t *data, size_t len,
		     const void *arg, struct nla_ctx *ctx)
{
	(void)arg;
	(void)ctx;
	if (len != 12 && len != 16)
		return false;
	text_puts(c->text, "{vf=");
	text_udec(c->text, nla_number(data, 4));
	text_puts(c->text, ", guid=");
	text_hex(c->text, nla_number(data + len - 8, 8));
	text_putc(c->text, '}');
	return true;
}

static const struct nla_type stats_types[] = {
	[0] = { nla_u64, NULL }, [1] = { nla_u64, NULL }, [2] = { nla_u64, NULL },
	[3] = { nla_u64, NULL }, [4] = { nla_u64, NULL }, [5] = { nla_u64, NULL },
	[7] = { nla_u64, NULL }, [8] = { nla_u64, NULL },
};
static const struct nla_set stats_set =
	NLA_SET(rtnl_vf_stats_attrs, "IFLA_VF_STATS_???", stats_types);

static bool put_vlan_info(struct call *c, const uint8_t *data, size_t len,
			  const void *arg, struct nla_ctx *ctx)
{
	(void)arg;
	(void)ctx;
	if (len < 16)
		return false;
	put_nla_fields(c, vlan_fields, 3, data, "{");
	text_puts(c->text, ", vlan_proto=htons(");
	print_xval(c->text, &xlat_ethernet_protocols,
		   be16toh(nla_number(data + 12, 2)), "ETH_P_???");
	text_puts(c->text, ")}");
	return true;
}

static const struct nla_type vlan_types[] = { [1] = { put_vlan_info, NULL } };
static const struct nla_set vlan_set =
	NLA_SET(rtnl_vf_vlan_attrs, "IFLA_VF_VLAN_INFO_???", vlan_types);

static const struct nla_type vf_types[] = {
	[1] = { put_vf_mac, NULL },
	[2] = { nla_struct, &vlan },
	[3] = { nla_struct, &tx_rate },
	[4] = { nla_struct, &setting },		/* SPOOFCHK */
	[5] = { put_link_state, NULL },
	[6] = { nla_struct, &rate },
	[7] = { nla_struct, &setting },		/* RSS_QUERY_EN */
	[8] = { nla_nest, &stats_set },
	[9] = { nla_struct, &setting },		/* TRUST */
	[10] = { put_guid, NULL },
	[11] = { put_guid, NULL },
	[12] = { nla_nest, &vlan_set },
	[13] = { put_vf_broadcast, NULL },
};
static const struct nla_set vf_set =
	NLA_SET(rtnl_vf_attrs, "IFLA_VF_???", vf_types);
static const struct nla_type vfinfo_types[] = { [1] = { nla_nest, &vf_set } };
const struct nla_set nla_vfinfo_set =
	NLA_SET(rtnl_vf_info_list_attrs, "IFLA_VF_INFO_???", vfinfo_types);
