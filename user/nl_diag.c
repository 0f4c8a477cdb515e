// SPDX-License-Identifier: GPL-2.0-only
/* Netlink messages about sockets: what "ss" asks and is told. */
#include <endian.h>
#include <stddef.h>
#include <string.h>
#include <sys/socket.h>

#include <linux/filter.h>

#include "filter.h"
#include "nlattr.h"

enum {
	TYPE_TCPDIAG	= 18,
	TYPE_DCCPDIAG	= 19,
	FLAG_REQUEST	= 1,
	PROTO_ALL	= 0xff,
};

static const struct nla_xlat meminfo = {
	&xlat_netlink_sk_meminfo_indices, "SK_MEMINFO_???", 0,
};

static uint32_t word(const uint8_t *p)
{
	return nla_number(p, 4);
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

static void put_states(struct call *c, const char *name, uint32_t states)
{
	text_puts(c->text, name);
	print_flags(c->text, &xlat_tcp_state_flags, states, "1<<TCP_???");
}

static void put_state(struct call *c, const char *name, uint8_t state)
{
	text_puts(c->text, name);
	print_xval(c->text, &xlat_tcp_states, state, "TCP_???");
}

static void put_type(struct call *c, const char *name, uint8_t type)
{
	text_puts(c->text, name);
	print_xval(c->text, &xlat_socktypes, type, "SOCK_???");
}

static void put_cookie(struct call *c, const char *name, const uint8_t *p)
{
	put_udec(c, name, word(p));
	put_udec(c, ", ", word(p + 4));
	text_putc(c->text, ']');
}

/* Bytes behind a head: its attributes. */
static void put_rest(struct call *c, const struct nla_set *set,
		     const uint8_t *data, size_t len, size_t head)
{
	struct nla_ctx ctx = { .family = data[0] };

	if (len <= head)
		return;
	text_puts(c->text, ", ");
	put_nlattrs(c, set, data + head, len - head, &ctx);
}

/* Unix sockets. */

static void put_unix_request(struct call *c, const uint8_t *data, size_t len)
{
	put_family(c, "{sdiag_family=", data[0]);
	if (len < 24) {
		text_puts(c->text, ", ...}");
		return;
	}
	put_udec(c, ", sdiag_protocol=", data[1]);
	put_states(c, ", udiag_states=", word(data + 4));
	put_udec(c, ", udiag_ino=", word(data + 8));
	text_puts(c->text, ", udiag_show=");
	print_flags(c->text, &xlat_unix_diag_show, word(data + 12),
		    "UDIAG_SHOW_???");
	put_cookie(c, ", udiag_cookie=[", data + 16);
	text_putc(c->text, '}');
}

static bool put_unix_vfs(struct call *c, const uint8_t *data, size_t len,
			 const void *arg, struct nla_ctx *ctx)
{
	uint32_t dev;

	(void)arg;
	(void)ctx;
	if (len < 8)
		return false;
	dev = word(data + 4);
	text_puts(c->text, "{udiag_vfs_dev=");
	put_dev(c, dev);
	put_udec(c, ", udiag_vfs_ino=", word(data));
	text_putc(c->text, '}');
	return true;
}

static const struct nla_elems inodes = { 4, elem_udec32 };

static const struct nla_field unix_rqlen_fields[] = {
	{ "udiag_rqueue", 0, 4, 'u' }, { "udiag_wqueue", 4, 4, 'u' },
};
static const struct nla_struct unix_rqlen = NLA_FIELDS(unix_rqlen_fields, 8);

static const struct nla_type unix_types[] = {
	[0] = { nla_string, NULL },		/* NAME */
	[1] = { put_unix_vfs, NULL },		/* VFS */
	[2] = { nla_u32, NULL },		/* PEER */
	[3] = { nla_array, &inodes },		/* ICONS */
	[4] = { nla_struct, &unix_rqlen },	/* RQLEN */
	[5] = { nla_indexed32, &meminfo },	/* MEMINFO */
	[6] = { nla_u8, NULL },			/* SHUTDOWN */
	[7] = { nla_uid, NULL },		/* UID */
};
static const struct nla_set unix_set =
	NLA_SET(unix_diag_attrs, "UNIX_DIAG_???", unix_types);

static void put_unix_reply(struct call *c, const uint8_t *data, size_t len)
{
	put_family(c, "{udiag_family=", data[0]);
	if (len < 16) {
		text_puts(c->text, ", ...}");
		return;
	}
	put_type(c, ", udiag_type=", data[1]);
	put_state(c, ", udiag_state=", data[2]);
	put_udec(c, ", udiag_ino=", word(data + 4));
	put_cookie(c, ", udiag_cookie=[", data + 8);
	text_putc(c->text, '}');
	put_rest(c, &unix_set, data, len, 16);
}

/* Inet sockets. */

#define SOCKID_BYTES	48

static void put_diag_port(struct call *c, const char *name, const uint8_t *port)
{
	text_puts(c->text, name);
	if (!begin_bytes(c, port, 2))
		return;
	text_printf(c->text, "htons(%u)", be16toh(nla_number(port, 2)));
	end_bytes(c);
}

/** put_sockid() - the two ends of a socket, struct inet_diag_sockid */
void put_sockid(struct call *c, unsigned int family, const uint8_t *id)
{
	put_diag_port(c, "{idiag_sport=", id);
	put_diag_port(c, ", idiag_dport=", id + 2);
	text_puts(c->text, ", ");
	put_inet_addr(c, family, id + 4, 16, "idiag_src");
	text_puts(c->text, ", ");
	put_inet_addr(c, family, id + 20, 16, "idiag_dst");
	text_puts(c->text, ", idiag_if=");
	put_ifindex(c, word(id + 36));
	put_cookie(c, ", idiag_cookie=[", id + 40);
	text_putc(c->text, '}');
}

enum {
	BC_NOP, BC_JMP, BC_S_GE, BC_S_LE, BC_D_GE, BC_D_LE, BC_AUTO, BC_S_COND,
	BC_D_COND, BC_DEV_COND, BC_MARK_COND,
};

static void put_bc_op(struct call *c, const uint8_t *op)
{
	text_puts(c->text, "{code=");
	print_xval(c->text, &xlat_inet_diag_bytecodes, op[0],
		   "INET_DIAG_BC_???");
	put_udec(c, ", yes=", op[1]);
	put_udec(c, ", no=", nla_number(op + 2, 2));
	text_putc(c->text, '}');
}

/* What follows an operation, as far as it is known. */
static bool put_bc_data(struct call *c, uint8_t code, const uint8_t *data,
			size_t len)
{
	switch (code) {
	case BC_S_COND:
	case BC_D_COND:
		if (len < 8)
			return false;
		put_family(c, "{family=", data[0]);
		put_udec(c, ", prefix_len=", data[1]);
		text_puts(c->text, ", port=");
		text_dec(c->text, (int32_t)word(data + 4));
		if (len > 8) {
			text_puts(c->text, ", ");
			if ((data[0] == AF_INET && len >= 12) ||
			    (data[0] == AF_INET6 && len >= 24)) {
				put_inet_addr(c, data[0], data + 8, len - 8, "addr");
			} else {
				text_puts(c->text, "addr=");
				put_hex_string(c, data + 8, len - 8);
			}
		}
		text_putc(c->text, '}');
		return true;
	case BC_DEV_COND:
		if (len < 4)
			return false;
		put_ifindex(c, word(data));
		return true;
	case BC_S_GE:
	case BC_S_LE:
	case BC_D_GE:
	case BC_D_LE:
		if (len < 4)
			return false;
		put_bc_op(c, data);
		return true;
	case BC_MARK_COND:
		if (len < 8)
			return false;
		put_udec(c, "{mark=", word(data));
		put_udec(c, ", mask=", word(data + 4));
		text_putc(c->text, '}');
		return true;
	}
	return false;
}

static bool put_bytecode(struct call *c, const uint8_t *data, size_t len,
			 const void *arg, struct nla_ctx *ctx)
{
	(void)arg;
	(void)ctx;
	if (len < 4)
		return false;
	put_bc_op(c, data);
	if (len > 4) {
		text_puts(c->text, ", ");
		if (!put_bc_data(c, data[0], data + 4, len - 4))
			put_hex_string(c, data + 4, len - 4);
	}
	return true;
}

static const struct nla_type inet_request_types[] = {
	[1] = { put_bytecode, NULL },
	[3] = { nla_xval, &nla_ip_protocols },
};
static const struct nla_set inet_request_set =
	NLA_SET(inet_diag_req_attrs, "INET_DIAG_REQ_???", inet_request_types);

static void put_ext(struct call *c, uint8_t ext)
{
	text_puts(c->text, ", idiag_ext=");
	print_flags(c->text, &xlat_inet_diag_extended_flags, ext,
		    "1<<(INET_DIAG_\?\?\?-1)");
}

/* The request of before Linux 3.3. */
static void put_inet_request_old(struct call *c, const uint8_t *data, size_t len)
{
	put_family(c, "{idiag_family=", data[0]);
	if (len < 4 + SOCKID_BYTES + 8) {
		text_puts(c->text, ", ...}");
		return;
	}
	put_udec(c, ", idiag_src_len=", data[1]);
	put_udec(c, ", idiag_dst_len=", data[2]);
	put_ext(c, data[3]);
	text_puts(c->text, ", id=");
	put_sockid(c, data[0], data + 4);
	put_states(c, ", idiag_states=", word(data + 52));
	put_udec(c, ", idiag_dbs=", word(data + 56));
	text_putc(c->text, '}');
	put_rest(c, &inet_request_set, data, len, 60);
}

static void put_inet_request(struct call *c, const uint8_t *data, size_t len)
{
	put_family(c, "{sdiag_family=", data[0]);
	if (len < 8 + SOCKID_BYTES) {
		text_puts(c->text, ", ...}");
		return;
	}
	text_puts(c->text, ", sdiag_protocol=");
	print_xval(c->text, &xlat_inet_protocols, data[1], "IPPROTO_???");
	put_ext(c, data[2]);
	put_states(c, ", idiag_states=", word(data + 4));
	text_puts(c->text, ", id=");
	put_sockid(c, data[0], data + 8);
	text_putc(c->text, '}');
	put_rest(c, &inet_request_set, data, len, 56);
}

static const struct nla_field meminfo_fields[] = {
	{ "idiag_rmem", 0, 4, 'u' }, { "idiag_wmem", 4, 4, 'u' },
	{ "idiag_fmem", 8, 4, 'u' }, { "idiag_tmem", 12, 4, 'u' },
};
static const struct nla_struct inet_meminfo = NLA_FIELDS(meminfo_fields, 16);

static const struct nla_field vegas_fields[] = {
	{ "tcpv_enabled", 0, 4, 'u' }, { "tcpv_rttcnt", 4, 4, 'u' },
	{ "tcpv_rtt", 8, 4, 'u' }, { "tcpv_minrtt", 12, 4, 'u' },
};
static const struct nla_struct vegas = NLA_FIELDS(vegas_fields, 16);

static const struct nla_field dctcp_fields[] = {
	{ "dctcp_enabled", 0, 2, 'u' }, { "dctcp_ce_state", 2, 2, 'u' },
	{ "dctcp_alpha", 4, 4, 'u' }, { "dctcp_ab_ecn", 8, 4, 'u' },
	{ "dctcp_ab_tot", 12, 4, 'u' },
};
static const struct nla_struct dctcp = NLA_FIELDS(dctcp_fields, 16);

static const struct nla_field bbr_fields[] = {
	{ "bbr_bw_lo", 0, 4, 'x' }, { "bbr_bw_hi", 4, 4, 'x' },
	{ "bbr_min_rtt", 8, 4, 'u' }, { "bbr_pacing_gain", 12, 4, 'u' },
	{ "bbr_cwnd_gain", 16, 4, 'u' },
};
static const struct nla_struct bbr = NLA_FIELDS(bbr_fields, 20);

/* The names stand beside the number, as they are not in the ABI's headers. */
static bool put_shutdown(struct call *c, const uint8_t *data, size_t len,
			 const void *arg, struct nla_ctx *ctx)
{
	(void)arg;
	(void)ctx;
	if (len < 1 || len > 8)
		return false;
	/* Flags that have names are shown like this anyway. */
	if (style.consts == XLAT_VERBOSE && (data[0] & 3)) {
		print_flags(c->text, &xlat_inet_diag_shutdown_flags, data[0], NULL);
		return true;
	}
	text_hex(c->text, data[0]);
	if (!data[0] || style.consts == XLAT_RAW)
		return true;
	text_puts(c->text, " /* ");
	if (data[0] & 3)
		print_flags(c->text, &xlat_inet_diag_shutdown_flags, data[0], NULL);
	else
		text_puts(c->text, "???_SHUTDOWN");
	text_puts(c->text, " */");
	return true;
}

static const struct nla_xlat tls_version = {
	&xlat_tls_versions, "TLS_???_VERSION", 2,
};
static const struct nla_xlat tls_cipher = {
	&xlat_tls_ciphers, "TLS_CIPHER_???", 2,
};
static const struct nla_xlat tls_conf = { &xlat_tls_confs, "TLS_CONF_???", 2 };
static const struct nla_type tls_types[] = {
	[1] = { nla_xval, &tls_version },
	[2] = { nla_xval, &tls_cipher },
	[3] = { nla_xval, &tls_conf }, [4] = { nla_xval, &tls_conf },
};
static const struct nla_set tls_set =
	NLA_SET(tls_info_attrs, "TLS_INFO_???", tls_types);

static const struct nla_xlat subflow_flags = {
	&xlat_mptcp_subflow_flags, "MPTCP_SUBFLOW_FLAG_???", 4,
};
static const struct nla_type subflow_types[] = {
	[1] = { nla_x32, NULL }, [2] = { nla_x32, NULL },	/* TOKEN_ */
	[3] = { nla_u32, NULL },		/* RELWRITE_SEQ */
	[4] = { nla_u64, NULL },		/* MAP_SEQ */
	[5] = { nla_u32, NULL },		/* MAP_SFSEQ */
	[6] = { nla_u32, NULL },		/* SSN_OFFSET */
	[7] = { nla_u16, NULL },		/* MAP_DATALEN */
	[8] = { nla_flags, &subflow_flags },
	[9] = { nla_u8, NULL }, [10] = { nla_u8, NULL },	/* ID_ */
};
static const struct nla_set subflow_set =
	NLA_SET(mptcp_subflow_attrs, "MPTCP_SUBFLOW_ATTR_???", subflow_types);

static const struct nla_type ulp_types[] = {
	[1] = { nla_string, NULL },
	[2] = { nla_nest, &tls_set },
	[3] = { nla_nest, &subflow_set },
};
static const struct nla_set ulp_set =
	NLA_SET(inet_diag_ulp_info_attrs, "INET_ULP_INFO_???", ulp_types);

static bool any_set(const uint8_t *data, size_t len)
{
	size_t i;

	for (i = 0; i < len; i++)
		if (data[i])
			return true;
	return false;
}

/* Those that are set of the socket's options; unabbreviated, all of them. */
static bool put_sockopt(struct call *c, const uint8_t *data, size_t len,
			const void *arg, struct nla_ctx *ctx)
{
	static const char *const names[] = {
		"recverr", "is_icsk", "freebind", "hdrincl", "mc_loop",
		"transparent", "mc_all", "nodefrag", "bind_address_no_port",
		"recverr_rfc4884", "defer_connect",
	};
	const char *sep = "";
	unsigned int i, set;

	(void)arg;
	(void)ctx;
	if (len < 2)
		return false;
	text_putc(c->text, '{');
	for (i = 0; i < sizeof(names) / sizeof(*names); i++) {
		set = data[i / 8] >> i % 8 & 1;
		if (!set && c->fmt->abbrev)
			continue;
		text_printf(c->text, "%s%s=%u", sep, names[i], set);
		sep = ", ";
	}
	set = data[1] >> 3;
	if (set || !c->fmt->abbrev)
		text_printf(c->text, "%sunused=%#x /* bits 3..8 */", sep, set);
	text_putc(c->text, '}');
	if (any_set(data + 2, len - 2)) {
		text_printf(c->text, ", /* bytes 2..%zu */ ", len - 1);
		put_hex_string(c, data + 2, len - 2);
	}
	return true;
}

/* Addresses of a socket that has many, each of the largest size. */
static bool elem_sockaddr(struct call *c, const void *elem, size_t size,
			  void *data)
{
	(void)data;
	put_sockaddr(c, elem, size);
	return true;
}

static const struct nla_elems addresses = { SOCKADDR_MAX, elem_sockaddr };

#define MD5SIG_BYTES	100
#define MD5SIG_KEY	80

static bool elem_md5sig(struct call *c, const void *elem, size_t size, void *data)
{
	const uint8_t *e = elem;
	uint16_t keylen = nla_number(e + 2, 2);
	unsigned int i;

	(void)size;
	(void)data;
	put_family(c, "{tcpm_family=", e[0]);
	put_udec(c, ", tcpm_prefixlen=", e[1]);
	put_udec(c, ", tcpm_keylen=", keylen);
	text_puts(c->text, ", ");
	put_inet_addr(c, e[0], e + 4, 16, "tcpm_addr");
	text_puts(c->text, ", tcpm_key=\"");
	for (i = 0; i < keylen && i < MD5SIG_KEY; i++)
		text_printf(c->text, "\\x%02x", e[20 + i]);
	text_putc(c->text, '"');
	text_putc(c->text, '}');
	return true;
}

static const struct nla_elems md5sigs = { MD5SIG_BYTES, elem_md5sig };

/* What BPF has stored at a socket: of any size, in hexadecimal. */
static bool put_map_value(struct call *c, const uint8_t *data, size_t len,
			  const void *arg, struct nla_ctx *ctx)
{
	(void)arg;
	(void)ctx;
	if (len != 1 && len != 2 && len != 4 && len != 8)
		return false;
	text_hex(c->text, nla_number(data, len));
	return true;
}

static const struct nla_type storage_types[] = {
	[2] = { nla_u32, NULL },		/* MAP_ID */
	[3] = { put_map_value, NULL },
};
static const struct nla_set storage_set =
	NLA_SET(sk_diag_bpf_storage_attrs, "SK_DIAG_BPF_STORAGE_???",
		storage_types);
static const struct nla_type storages_types[] = {
	[1] = { nla_nest, &storage_set },
};
static const struct nla_set storages_set =
	NLA_SET(sk_diag_bpf_storage_rep_attrs, "SK_DIAG_BPF_STORAGE_???",
		storages_types);

static const struct nla_type inet_types[] = {
	[1] = { nla_struct, &inet_meminfo },
	[3] = { nla_struct, &vegas },
	[4] = { nla_string, NULL },		/* CONG */
	[5] = { nla_u8, NULL },			/* TOS */
	[6] = { nla_u8, NULL },			/* TCLASS */
	[7] = { nla_indexed32, &meminfo },
	[8] = { put_shutdown, NULL },
	[9] = { nla_struct, &dctcp },
	[10] = { nla_xval, &nla_ip_protocols },
	[11] = { nla_u8, NULL },		/* SKV6ONLY */
	[12] = { nla_array, &addresses },		/* LOCALS */
	[13] = { nla_array, &addresses },		/* PEERS */
	[15] = { nla_u32, NULL },		/* MARK */
	[16] = { nla_struct, &bbr },
	[17] = { nla_u32, NULL },		/* CLASS_ID */
	[18] = { nla_array, &md5sigs },
	[19] = { nla_nest, &ulp_set },
	[20] = { nla_nest, &storages_set },
	[21] = { nla_u64, NULL },		/* CGROUP_ID */
	[22] = { put_sockopt, NULL },
};
static const struct nla_set inet_set =
	NLA_SET(inet_diag_attrs, "INET_DIAG_???", inet_types);

static void put_inet_reply(struct call *c, const uint8_t *data, size_t len)
{
	put_family(c, "{idiag_family=", data[0]);
	if (len < 72) {
		text_puts(c->text, ", ...}");
		return;
	}
	put_state(c, ", idiag_state=", data[1]);
	put_udec(c, ", idiag_timer=", data[2]);
	put_udec(c, ", idiag_retrans=", data[3]);
	text_puts(c->text, ", id=");
	put_sockid(c, data[0], data + 4);
	put_udec(c, ", idiag_expires=", word(data + 52));
	put_udec(c, ", idiag_rqueue=", word(data + 56));
	put_udec(c, ", idiag_wqueue=", word(data + 60));
	put_udec(c, ", idiag_uid=", word(data + 64));
	put_udec(c, ", idiag_inode=", word(data + 68));
	text_putc(c->text, '}');
	put_rest(c, &inet_set, data, len, 72);
}

/* Netlink sockets. */

static void put_netlink_request(struct call *c, const uint8_t *data, size_t len)
{
	put_family(c, "{sdiag_family=", data[0]);
	if (len < 20) {
		text_puts(c->text, ", ...}");
		return;
	}
	text_puts(c->text, ", sdiag_protocol=");
	if (data[1] == PROTO_ALL)
		text_puts(c->text, "NDIAG_PROTO_ALL");
	else
		print_xval(c->text, &xlat_netlink_protocols, data[1],
			   "NETLINK_???");
	put_udec(c, ", ndiag_ino=", word(data + 4));
	text_puts(c->text, ", ndiag_show=");
	print_flags(c->text, &xlat_netlink_diag_show, word(data + 8),
		    "NDIAG_SHOW_???");
	put_cookie(c, ", ndiag_cookie=[", data + 12);
	text_putc(c->text, '}');
}

static bool elem_group(struct call *c, const void *elem, size_t size, void *data)
{
	uint64_t v;

	(void)data;
	memcpy(&v, elem, size);
	text_printf(c->text, "%#016llx", (unsigned long long)v);
	return true;
}

static const struct nla_elems groups = { 8, elem_group };

static const struct nla_field netlink_ring_fields[] = {
	{ "ndr_block_size", 0, 4, 'u' }, { "ndr_block_nr", 4, 4, 'u' },
	{ "ndr_frame_size", 8, 4, 'u' }, { "ndr_frame_nr", 12, 4, 'u' },
};
static const struct nla_struct netlink_ring = NLA_FIELDS(netlink_ring_fields, 16);
static const struct nla_xlat netlink_flags = {
	&xlat_netlink_socket_flags, "NDIAG_FLAG_???", 4,
};

static bool put_netlink_flags(struct call *c, const uint8_t *data, size_t len,
			      const void *arg, struct nla_ctx *ctx)
{
	return len >= 4 && nla_flags(c, data, 4, arg, ctx);
}

static const struct nla_type netlink_types[] = {
	[0] = { nla_indexed32, &meminfo },
	[1] = { nla_array, &groups },
	[2] = { nla_struct, &netlink_ring },
	[3] = { nla_struct, &netlink_ring },
	[4] = { put_netlink_flags, &netlink_flags },
};
static const struct nla_set netlink_set =
	NLA_SET(netlink_diag_attrs, "NETLINK_DIAG_???", netlink_types);

static void put_netlink_reply(struct call *c, const uint8_t *data, size_t len)
{
	put_family(c, "{ndiag_family=", data[0]);
	if (len < 28) {
		text_puts(c->text, ", ...}");
		return;
	}
	put_type(c, ", ndiag_type=", data[1]);
	text_puts(c->text, ", ndiag_protocol=");
	print_xval(c->text, &xlat_netlink_protocols, data[2], "NETLINK_???");
	text_puts(c->text, ", ndiag_state=");
	print_xval(c->text, &xlat_netlink_states, data[3], "NETLINK_???");
	put_udec(c, ", ndiag_portid=", word(data + 4));
	put_udec(c, ", ndiag_dst_portid=", word(data + 8));
	put_udec(c, ", ndiag_dst_group=", word(data + 12));
	put_udec(c, ", ndiag_ino=", word(data + 16));
	put_cookie(c, ", ndiag_cookie=[", data + 20);
	text_putc(c->text, '}');
	put_rest(c, &netlink_set, data, len, 28);
}

/* Packet sockets. */

static void put_packet_request(struct call *c, const uint8_t *data, size_t len)
{
	put_family(c, "{sdiag_family=", data[0]);
	if (len < 20) {
		text_puts(c->text, ", ...}");
		return;
	}
	text_puts(c->text, ", sdiag_protocol=");
	text_hex(c->text, data[1]);
	put_udec(c, ", pdiag_ino=", word(data + 4));
	text_puts(c->text, ", pdiag_show=");
	print_flags(c->text, &xlat_packet_diag_show, word(data + 8),
		    "PACKET_SHOW_???");
	put_cookie(c, ", pdiag_cookie=[", data + 12);
	text_putc(c->text, '}');
}

static bool put_packet_info(struct call *c, const uint8_t *data, size_t len,
			    const void *arg, struct nla_ctx *ctx)
{
	(void)arg;
	(void)ctx;
	if (len < 24)
		return false;
	text_puts(c->text, "{pdi_index=");
	put_ifindex(c, word(data));
	text_puts(c->text, ", pdi_version=");
	print_xval(c->text, &xlat_packet_versions, word(data + 4),
		   "TPACKET_???");
	put_udec(c, ", pdi_reserve=", word(data + 8));
	put_udec(c, ", pdi_copy_thresh=", word(data + 12));
	put_udec(c, ", pdi_tstamp=", word(data + 16));
	text_puts(c->text, ", pdi_flags=");
	print_flags(c->text, &xlat_packet_diag_info_flags, word(data + 20),
		    "PDI_???");
	text_putc(c->text, '}');
	return true;
}

#define MCLIST_BYTES	44
#define MCLIST_ADDR	32

static bool elem_mclist(struct call *c, const void *elem, size_t size, void *data)
{
	const uint8_t *e = elem;
	uint16_t alen = nla_number(e + 10, 2);

	(void)size;
	(void)data;
	text_puts(c->text, "{pdmc_index=");
	put_ifindex(c, word(e));
	put_udec(c, ", pdmc_count=", word(e + 4));
	put_udec(c, ", pdmc_type=", nla_number(e + 8, 2));
	put_udec(c, ", pdmc_alen=", alen);
	text_puts(c->text, ", pdmc_addr=");
	put_hex_string(c, e + 12, alen < MCLIST_ADDR ? alen : MCLIST_ADDR);
	text_putc(c->text, '}');
	return true;
}

static const struct nla_elems mclist = { MCLIST_BYTES, elem_mclist };

static const struct nla_field packet_ring_fields[] = {
	{ "pdr_block_size", 0, 4, 'u' }, { "pdr_block_nr", 4, 4, 'u' },
	{ "pdr_frame_size", 8, 4, 'u' }, { "pdr_frame_nr", 12, 4, 'u' },
	{ "pdr_retire_tmo", 16, 4, 'u' }, { "pdr_sizeof_priv", 20, 4, 'u' },
	{ "pdr_features", 24, 4, 'u' },
};
static const struct nla_struct packet_ring = NLA_FIELDS(packet_ring_fields, 28);

static bool put_packet_filter(struct call *c, const uint8_t *data, size_t len,
			      const void *arg, struct nla_ctx *ctx)
{
	size_t nr = len / sizeof(struct sock_filter);

	(void)arg;
	(void)ctx;
	if (!nr || nr > UINT16_MAX)
		return false;
	print_filter_at(c, netlink_addr(data), nr, FILTER_SOCKET);
	return true;
}

static const struct nla_type packet_types[] = {
	[0] = { put_packet_info, NULL },
	[1] = { nla_array, &mclist },
	[2] = { nla_struct, &packet_ring },
	[3] = { nla_struct, &packet_ring },
	[4] = { nla_u32, NULL },		/* FANOUT */
	[5] = { nla_uid, NULL },		/* UID */
	[6] = { nla_indexed32, &meminfo },
	[7] = { put_packet_filter, NULL },
};
static const struct nla_set packet_set =
	NLA_SET(packet_diag_attrs, "PACKET_DIAG_???", packet_types);

static void put_packet_reply(struct call *c, const uint8_t *data, size_t len)
{
	put_family(c, "{pdiag_family=", data[0]);
	if (len < 16) {
		text_puts(c->text, ", ...}");
		return;
	}
	put_type(c, ", pdiag_type=", data[1]);
	text_puts(c->text, ", pdiag_num=");
	print_xval(c->text, &xlat_ethernet_protocols, nla_number(data + 2, 2),
		   "ETH_P_???");
	put_udec(c, ", pdiag_ino=", word(data + 4));
	put_cookie(c, ", pdiag_cookie=[", data + 8);
	text_putc(c->text, '}');
	put_rest(c, &packet_set, data, len, 16);
}

static void put_unknown_family(struct call *c, const uint8_t *data, size_t len)
{
	put_family(c, "{family=", data[0]);
	if (len > 1) {
		text_puts(c->text, ", data=");
		put_hex_string(c, data + 1, len - 1);
	}
	text_putc(c->text, '}');
}

/**
 * put_diag_payload() - what a message of NETLINK_SOCK_DIAG carries
 * @c: the call.
 * @type: of the message.
 * @flags: of the message: they tell a request from a reply.
 * @data: the payload.
 * @len: its bytes, at least 1.
 */
void put_diag_payload(struct call *c, uint16_t type, uint16_t flags,
		      const uint8_t *data, size_t len)
{
	bool request = flags & FLAG_REQUEST;

	if (len == 1) {
		put_unknown_family(c, data, len);
		return;
	}
	switch (data[0]) {
	case AF_UNIX:
		(request ? put_unix_request : put_unix_reply)(c, data, len);
		break;
	case AF_INET:
	case AF_INET6:
		if (!request)
			put_inet_reply(c, data, len);
		else if (type == TYPE_TCPDIAG || type == TYPE_DCCPDIAG)
			put_inet_request_old(c, data, len);
		else
			put_inet_request(c, data, len);
		break;
	case AF_SMC:
		(request ? put_smc_request : put_smc_reply)(c, data, len);
		break;
	case AF_NETLINK:
		(request ? put_netlink_request : put_netlink_reply)(c, data, len);
		break;
	case AF_PACKET:
		(request ? put_packet_request : put_packet_reply)(c, data, len);
		break;
	default:
		put_unknown_family(c, data, len);
	}
}
