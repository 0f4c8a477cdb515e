// SPDX-License-Identifier: GPL-2.0-only
/* What rtnetlink tells of next hops and of groups of them. */
#include "nlattr.h"

#define GROUP_BYTES	8

static bool elem_group(struct call *c, const void *elem, size_t size, void *data)
{
	const uint8_t *e = elem;

	(void)size;
	(void)data;
	text_puts(c->text, "{id=");
	text_udec(c->text, nla_number(e, 4));
	text_printf(c->text, ", weight=%u, weight_high=%u", e[4], e[5]);
	if (nla_number(e + 6, 2)) {
		text_puts(c->text, ", resvd2=");
		text_hex(c->text, nla_number(e + 6, 2));
	}
	text_putc(c->text, '}');
	return true;
}

static const struct nla_elems group = { GROUP_BYTES, elem_group };

static const struct nla_type res_group_types[] = {
	[1] = { nla_u16, NULL }, [2] = { nla_clock, NULL },
	[3] = { nla_clock, NULL }, [4] = { nla_clock, NULL },
};
static const struct nla_set res_group_set =
	NLA_SET(rtnl_nha_res_group_attrs, "NHA_RES_GROUP_???", res_group_types);
static const struct nla_type res_bucket_types[] = {
	[1] = { nla_u16, NULL }, [2] = { nla_clock, NULL }, [3] = { nla_u32, NULL },
};
static const struct nla_set res_bucket_set =
	NLA_SET(rtnl_nha_res_bucket_attrs, "NHA_RES_BUCKET_???",
		res_bucket_types);
static const struct nla_xlat group_type = {
	&xlat_nexthop_group_types, "NEXTHOP_GRP_TYPE_???", 2,
};

static const struct nla_type nexthop_types[] = {
	[1] = { nla_u32, NULL },		/* ID */
	[2] = { nla_array, &group },
	[3] = { nla_xval, &group_type },
	[4] = { nla_u32, NULL },		/* BLACKHOLE */
	[5] = { nla_ifindex, NULL },		/* OIF */
	[6] = { nla_addr, NULL },		/* GATEWAY */
	[7] = { nla_xval_loose, &nla_encap },
	[9] = { nla_u32, NULL },		/* GROUPS */
	[10] = { nla_ifindex, NULL },		/* MASTER */
	[11] = { nla_u32, NULL },		/* FDB */
	[12] = { nla_nest, &res_group_set },
	[13] = { nla_nest, &res_bucket_set },
};
const struct nla_set nla_nexthop_set =
	NLA_SET(rtnl_nexthop_attrs, "NHA_???", nexthop_types);
