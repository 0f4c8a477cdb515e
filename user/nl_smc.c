// SPDX-License-Identifier: GPL-2.0-only
/* Netlink messages about SMC sockets. */
#include <sys/socket.h>

#include "nlattr.h"

#define SOCKID_BYTES	48

static uint32_t word(const uint8_t *p)
{
	return nla_number(p, 4);
}

static void put_udec(struct call *c, const char *name, uint64_t val)
{
	text_puts(c->text, name);
	text_udec(c->text, val);
}

static void put_family(struct call *c, uint8_t family)
{
	text_puts(c->text, "{diag_family=");
	print_xval(c->text, &xlat_addrfams, family, "AF_???");
}

/** put_smc_request() - what is asked: struct smc_diag_req, and no attributes */
void put_smc_request(struct call *c, const uint8_t *data, size_t len)
{
	put_family(c, data[0]);
	if (len < 4 + SOCKID_BYTES) {
		text_puts(c->text, ", ...}");
		return;
	}
	text_puts(c->text, ", diag_ext=");
	print_flags(c->text, &xlat_smc_diag_extended_flags, data[3],
		    "1<<SMC_DIAG_\?\?\?-1");
	text_puts(c->text, ", id=");
	put_sockid(c, AF_INET, data + 4);
	text_putc(c->text, '}');
}

static void put_cursor(struct call *c, const char *name, const uint8_t *data)
{
	text_puts(c->text, name);
	put_udec(c, "{reserved=", nla_number(data, 2));
	put_udec(c, ", wrap=", nla_number(data + 2, 2));
	put_udec(c, ", count=", word(data + 4));
	text_putc(c->text, '}');
}

static bool put_conninfo(struct call *c, const uint8_t *data, size_t len,
			 const void *arg, struct nla_ctx *ctx)
{
	static const char *const flags[] = {
		", rx_prod_flags=", ", rx_conn_state_flags=", ", tx_prod_flags=",
		", tx_conn_state_flags=",
	};
	unsigned int i;

	(void)arg;
	(void)ctx;
	if (len < 76)
		return false;
	put_udec(c, "{token=", word(data));
	put_udec(c, ", sndbuf_size=", word(data + 4));
	put_udec(c, ", rmbe_size=", word(data + 8));
	put_udec(c, ", peer_rmbe_size=", word(data + 12));
	put_cursor(c, ", rx_prod=", data + 16);
	put_cursor(c, ", rx_cons=", data + 24);
	put_cursor(c, ", tx_prod=", data + 32);
	put_cursor(c, ", tx_cons=", data + 40);
	for (i = 0; i < 4; i++)
		text_printf(c->text, "%s%#02x", flags[i], data[48 + i]);
	put_cursor(c, ", tx_prep=", data + 52);
	put_cursor(c, ", tx_sent=", data + 60);
	put_cursor(c, ", tx_fin=", data + 68);
	text_putc(c->text, '}');
	return true;
}

#define NAME_BYTES	64
#define GID_BYTES	40

/* A group of links: its one link, and the role in it. */
static bool put_lgrinfo(struct call *c, const uint8_t *data, size_t len,
			const void *arg, struct nla_ctx *ctx)
{
	const uint8_t *gid = data + 2 + NAME_BYTES;

	(void)arg;
	(void)ctx;
	if (len < 2 + NAME_BYTES + 2 * GID_BYTES + 1)
		return false;
	put_udec(c, "{lnk=[{link_id=", data[0]);
	text_puts(c->text, ", ibname=");
	put_cstring(c, data + 1, NAME_BYTES, NAME_BYTES);
	put_udec(c, ", ibport=", data[1 + NAME_BYTES]);
	text_puts(c->text, ", gid=");
	put_cstring(c, gid, GID_BYTES, GID_BYTES);
	text_puts(c->text, ", peer_gid=");
	put_cstring(c, gid + GID_BYTES, GID_BYTES, GID_BYTES);
	text_puts(c->text, "}], role=");
	print_xval(c->text, &xlat_smc_roles, gid[2 * GID_BYTES], "SMC_???");
	text_putc(c->text, '}');
	return true;
}

static bool put_dmbinfo(struct call *c, const uint8_t *data, size_t len,
			const void *arg, struct nla_ctx *ctx)
{
	static const char *const names[] = {
		"peer_gid", "my_gid", "token", "peer_token", "peer_gid_ext",
		"my_gid_ext",
	};
	unsigned int i, nr = len >= 56 ? 6 : 4;

	(void)arg;
	(void)ctx;
	if (len < 40)
		return false;
	put_udec(c, "{linkid=", word(data));
	for (i = 0; i < nr; i++) {
		text_printf(c->text, ", %s=", names[i]);
		text_hex(c->text, nla_number(data + 8 + i * 8, 8));
	}
	text_putc(c->text, '}');
	return true;
}

/* The codes are not in the ABI's headers, so the numbers stand with them. */
static bool put_fallback(struct call *c, const uint8_t *data, size_t len,
			 const void *arg, struct nla_ctx *ctx)
{
	(void)arg;
	(void)ctx;
	if (len < 8)
		return false;
	text_puts(c->text, "{reason=");
	put_xval_verbose(c->text, &xlat_smc_decline_codes, word(data),
			 "SMC_CLC_DECL_???");
	text_puts(c->text, ", peer_diagnosis=");
	put_xval_verbose(c->text, &xlat_smc_decline_codes, word(data + 4),
			 "SMC_CLC_DECL_???");
	text_putc(c->text, '}');
	return true;
}

static const struct nla_xlat shutdown_flags = {
	&xlat_inet_diag_shutdown_flags, "???_SHUTDOWN", 1,
};
static const struct nla_type smc_types[] = {
	[1] = { put_conninfo, NULL },
	[2] = { put_lgrinfo, NULL },
	[3] = { nla_flags, &shutdown_flags },
	[4] = { put_dmbinfo, NULL },
	[5] = { put_fallback, NULL },
};
static const struct nla_set smc_set =
	NLA_SET(smc_diag_attrs, "SMC_DIAG_???", smc_types);

/** put_smc_reply() - what is told: struct smc_diag_msg, and attributes */
void put_smc_reply(struct call *c, const uint8_t *data, size_t len)
{
	struct nla_ctx ctx = { .family = data[0] };

	put_family(c, data[0]);
	if (len < 64) {
		text_puts(c->text, ", ...}");
		return;
	}
	text_puts(c->text, ", diag_state=");
	print_xval(c->text, &xlat_smc_states, data[1], "SMC_???");
	text_puts(c->text, ", diag_fallback=");
	print_xval(c->text, &xlat_smc_diag_modes, data[2], "SMC_DIAG_MODE_???");
	put_udec(c, ", diag_shutdown=", data[3]);
	text_puts(c->text, ", id=");
	put_sockid(c, AF_INET, data + 4);
	put_udec(c, ", diag_uid=", word(data + 4 + SOCKID_BYTES));
	put_udec(c, ", diag_inode=", nla_number(data + 56, 8));
	text_putc(c->text, '}');
	if (len > 64) {
		text_puts(c->text, ", ");
		put_nlattrs(c, &smc_set, data + 64, len - 64, &ctx);
	}
}
