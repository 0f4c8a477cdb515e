// SPDX-License-Identifier: GPL-2.0-only
/* Generic netlink: the controller's messages, and the families' names. */
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include <linux/genetlink.h>
#include <linux/netlink.h>

#include "nlattr.h"

#define FAMILIES	64	/* a kernel has some twenty */
#define CTRL_ID		16

static struct {
	uint16_t id;
	char name[16];
} families[FAMILIES];
static unsigned int nr_families;

/* One family of the kernel's answer. */
static void note_family(const uint8_t *data, size_t len)
{
	uint16_t id = 0;
	char name[16] = "";

	while (len >= sizeof(struct nlattr)) {
		struct nlattr a;
		size_t own, step;

		memcpy(&a, data, sizeof(a));
		own = a.nla_len < len ? a.nla_len : len;
		step = NLA_ALIGN(own);
		if (own < sizeof(a))
			break;
		if (a.nla_type == CTRL_ATTR_FAMILY_ID && own >= sizeof(a) + 2)
			memcpy(&id, data + sizeof(a), 2);
		if (a.nla_type == CTRL_ATTR_FAMILY_NAME &&
		    own - sizeof(a) <= sizeof(name))
			memcpy(name, data + sizeof(a), own - sizeof(a));
		if (step >= len)
			break;
		data += step;
		len -= step;
	}
	name[sizeof(name) - 1] = '\0';
	if (!id || !name[0] || nr_families == FAMILIES)
		return;
	families[nr_families].id = id;
	memcpy(families[nr_families++].name, name, sizeof(name));
}

/* One datagram of it; false: it was the last. */
static bool note_families(const uint8_t *buf, size_t len)
{
	while (len >= NLMSG_HDRLEN) {
		struct nlmsghdr h;
		size_t own, step;

		memcpy(&h, buf, sizeof(h));
		own = h.nlmsg_len < len ? h.nlmsg_len : len;
		step = NLMSG_ALIGN(own);
		if (own < NLMSG_HDRLEN || h.nlmsg_type != CTRL_ID)
			return false;
		if (own > NLMSG_HDRLEN + GENL_HDRLEN)
			note_family(buf + NLMSG_HDRLEN + GENL_HDRLEN,
				    own - NLMSG_HDRLEN - GENL_HDRLEN);
		if (step >= len)
			break;
		buf += step;
		len -= step;
	}
	return true;
}

/* The kernel numbers its families as they come: it has to be asked. */
static void learn_families(void)
{
	static uint8_t buf[32768];
	struct {
		struct nlmsghdr h;
		struct genlmsghdr g;
	} ask = {
		{ sizeof(ask), CTRL_ID, NLM_F_REQUEST | NLM_F_DUMP, 1, 0 },
		{ CTRL_CMD_GETFAMILY, 1, 0 },
	};
	int fd = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_GENERIC);
	ssize_t n;

	if (fd < 0)
		return;
	if (send(fd, &ask, sizeof(ask), 0) == (ssize_t)sizeof(ask)) {
		do {
			n = recv(fd, buf, sizeof(buf), 0);
		} while (n > 0 && note_families(buf, n));
	}
	close(fd);
}

/**
 * put_genl_type() - the family that a message of generic netlink is of
 * @c: the call.
 * @type: of the message, 16 and up.
 */
void put_genl_type(struct call *c, uint16_t type)
{
	static bool learnt;
	unsigned int i;

	if (type == CTRL_ID) {
		put_const(c->text, "nlctrl", type, BASE_HEX);
		return;
	}
	if (!learnt) {
		learn_families();
		learnt = true;
	}
	for (i = 0; i < nr_families; i++)
		if (families[i].id == type) {
			put_const(c->text, families[i].name, type, BASE_HEX);
			return;
		}
	text_hex(c->text, type);
	if (style.consts != XLAT_RAW)
		text_puts(c->text, " /* GENERIC_FAMILY_??? */");
}

/* What the controller tells. */

static const struct nla_xlat cmd_flags = {
	&xlat_genl_cmd_flags, "GENL_CMD_CAP_???", 4,
};

/**
 * struct genl_ops - what the operations of a family are called
 * @family: its name.
 * @asked: when it is asked.
 * @told: when it tells; NULL: as when it is asked.
 * @unknown: the name of one that has none.
 */
struct genl_ops {
	const char *family;
	const struct xlat *asked;
	const struct xlat *told;
	const char *unknown;
};

/* The first is for all families that are not here. */
static const struct genl_ops operations[] = {
	{ "nlctrl", &xlat_ctrl_cmds, NULL, "CTRL_CMD_???" },
	{ "thermal", &xlat_genl_thermal, NULL, "THERMAL_GENL_CMD_???" },
	{ "ethtool", &xlat_genl_ethtool_asked, &xlat_genl_ethtool_told,
	  "ETHTOOL_MSG_???" },
	{ "devlink", &xlat_genl_devlink, NULL, "DEVLINK_CMD_???" },
	{ "tcp_metrics", &xlat_genl_tcp_metrics, NULL, "TCP_METRICS_CMD_???" },
	{ "mptcp_pm", &xlat_genl_mptcp_pm, NULL, "MPTCP_PM_CMD_???" },
	{ "SEG6", &xlat_genl_seg6, NULL, "SEG6_CMD_???" },
	{ "IOAM6", &xlat_genl_ioam6, NULL, "IOAM6_CMD_???" },
	{ "TASKSTATS", &xlat_genl_taskstats, NULL, "TASKSTATS_CMD_???" },
	{ "netdev", &xlat_genl_netdev, NULL, "NETDEV_CMD_???" },
	{ "nl80211", &xlat_genl_nl80211, NULL, "NL80211_CMD_???" },
};

static bool put_family_name(struct call *c, const uint8_t *data, size_t len,
			    const void *arg, struct nla_ctx *ctx)
{
	unsigned int i;

	for (i = 0; i < sizeof(operations) / sizeof(*operations); i++) {
		size_t n = strlen(operations[i].family) + 1;

		if (len == n && !memcmp(data, operations[i].family, n))
			ctx->ops = &operations[i];
	}
	return nla_string(c, data, len, arg, ctx);
}

static bool put_op_id(struct call *c, const uint8_t *data, size_t len,
		      const void *arg, struct nla_ctx *ctx)
{
	const struct genl_ops *ops = ctx->ops ? ctx->ops : operations;

	(void)arg;
	if (len < 4 || len > 8)
		return false;
	/* What is read at the call's end was received. */
	print_xval(c->text, c->at_exit && ops->told ? ops->told : ops->asked,
		   nla_number(data, 4), ops->unknown);
	return true;
}

static const struct nla_type op_types[] = {
	[1] = { put_op_id, NULL }, [2] = { nla_flags, &cmd_flags },
};
static const struct nla_set op_set =
	NLA_SET(ctrl_op_attrs, "CTRL_ATTR_OP_???", op_types);

static const struct nla_type group_types[] = {
	[1] = { nla_string, NULL }, [2] = { nla_x32, NULL },
};
static const struct nla_set group_set =
	NLA_SET(ctrl_group_attrs, "CTRL_ATTR_MCAST_GRP_???", group_types);

/* Arrays: the types are but numbers. */
static bool put_op(struct call *c, const uint8_t *data, size_t len,
		   const void *arg, struct nla_ctx *ctx)
{
	(void)arg;
	put_nlattrs(c, &op_set, data, len, ctx);
	return true;
}

static bool put_group(struct call *c, const uint8_t *data, size_t len,
		      const void *arg, struct nla_ctx *ctx)
{
	(void)arg;
	put_nlattrs(c, &group_set, data, len, ctx);
	return true;
}

static const struct nla_set ops_set = { NULL, NULL, NULL, 0, put_op };
static const struct nla_set groups_set = { NULL, NULL, NULL, 0, put_group };

/* What families want of attributes. */

static bool nla_s64(struct call *c, const uint8_t *data, size_t len,
		    const void *arg, struct nla_ctx *ctx)
{
	(void)arg;
	(void)ctx;
	if (len < 8)
		return false;
	text_dec(c->text, (int64_t)nla_number(data, 8));
	return true;
}

static bool nla_x64(struct call *c, const uint8_t *data, size_t len,
		    const void *arg, struct nla_ctx *ctx)
{
	(void)arg;
	(void)ctx;
	if (len < 8)
		return false;
	text_hex(c->text, nla_number(data, 8));
	return true;
}

static const struct nla_xlat attr_type = {
	&xlat_nl_attr_types, "NL_ATTR_TYPE_???", 4,
};
static const struct nla_type policy_types[] = {
	[1] = { nla_xval, &attr_type },
	[2] = { nla_s64, NULL }, [3] = { nla_s64, NULL },	/* VALUE_S */
	[4] = { nla_u64, NULL }, [5] = { nla_u64, NULL },	/* VALUE_U */
	[6] = { nla_u32, NULL }, [7] = { nla_u32, NULL },	/* LENGTH */
	[8] = { nla_x32, NULL }, [9] = { nla_x32, NULL },	/* POLICY_ */
	[10] = { nla_x32, NULL },		/* BITFIELD32_MASK */
	[12] = { nla_x64, NULL },		/* MASK */
};
static const struct nla_set policy_set =
	NLA_SET(nl_policy_attrs, "NL_POLICY_TYPE_ATTR_???", policy_types);

static bool put_policy_attr(struct call *c, const uint8_t *data, size_t len,
			    const void *arg, struct nla_ctx *ctx)
{
	(void)arg;
	put_nlattrs(c, &policy_set, data, len, ctx);
	return true;
}

static const struct nla_set policy_attrs_set = {
	NULL, NULL, NULL, 0, put_policy_attr,
};

static bool put_policy(struct call *c, const uint8_t *data, size_t len,
		       const void *arg, struct nla_ctx *ctx)
{
	(void)arg;
	put_nlattrs(c, &policy_attrs_set, data, len, ctx);
	return true;
}

static const struct nla_set policies_set = { NULL, NULL, NULL, 0, put_policy };

static const struct nla_type op_policy_types[] = {
	[1] = { nla_u32, NULL },		/* DO */
	[2] = { nla_u32, NULL },		/* DUMP */
};
static const struct nla_set op_policy_set =
	NLA_SET(ctrl_policy_attrs, "CTRL_ATTR_POLICY_???", op_policy_types);

static bool put_op_policy(struct call *c, const uint8_t *data, size_t len,
			  const void *arg, struct nla_ctx *ctx)
{
	(void)arg;
	put_nlattrs(c, &op_policy_set, data, len, ctx);
	return true;
}

static const struct nla_set op_policies_set = {
	NULL, NULL, NULL, 0, put_op_policy,
};

static const struct nla_type ctrl_types[] = {
	[1] = { nla_x16, NULL },		/* FAMILY_ID */
	[2] = { put_family_name, NULL },
	[3] = { nla_u32, NULL },		/* VERSION */
	[4] = { nla_u32, NULL },		/* HDRSIZE */
	[5] = { nla_u32, NULL },		/* MAXATTR */
	[6] = { nla_nest, &ops_set },
	[7] = { nla_nest, &groups_set },
	[8] = { nla_nest, &policies_set },
	[9] = { nla_nest, &op_policies_set },
	[10] = { nla_u32, NULL },		/* OP */
};
static const struct nla_set ctrl_set =
	NLA_SET(ctrl_attrs, "CTRL_ATTR_???", ctrl_types);
static const struct nla_set raw_set = { NULL, NULL, NULL, 0, NULL };

/**
 * put_genl_payload() - what a message of generic netlink carries
 * @c: the call.
 * @type: of the message.
 * @data: the payload.
 * @len: its bytes.
 */
void put_genl_payload(struct call *c, uint16_t type, const uint8_t *data,
		      size_t len)
{
	struct nla_ctx ctx = { 0 };

	if (len < GENL_HDRLEN) {
		put_hex_string(c, data, len);
		return;
	}
	text_puts(c->text, "{cmd=");
	if (type == CTRL_ID)
		print_xval(c->text, &xlat_ctrl_cmds, data[0], "CTRL_CMD_???");
	else
		text_hex(c->text, data[0]);
	text_puts(c->text, ", version=");
	text_udec(c->text, data[1]);
	if (nla_number(data + 2, 2)) {
		text_puts(c->text, ", reserved=");
		text_hex(c->text, nla_number(data + 2, 2));
	}
	text_putc(c->text, '}');
	if (len > GENL_HDRLEN) {
		text_puts(c->text, ", ");
		put_nlattrs(c, type == CTRL_ID ? &ctrl_set : &raw_set,
			    data + GENL_HDRLEN, len - GENL_HDRLEN, &ctx);
	}
}
