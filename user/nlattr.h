/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Attributes of netlink messages: tables that say how each is printed.
 *
 * A message is fetched as a whole before its parts are printed, so all that
 * is here works on its bytes.  Every length in them is hostile: a printer of a
 * value gets the bytes that are there, and returns false, with nothing printed,
 * when they are too few for it; they are then shown in hexadecimal.
 */
#ifndef NLATTR_H
#define NLATTR_H

#include "net.h"

/**
 * struct nla_ctx - what the attributes of one message share
 * @family: address family of the message.
 * @type: type of the attribute at hand, for sets with one printer for all.
 * @kind: IFLA_INFO_KIND, once it was seen; else empty.
 * @bridged: IFLA_INFO_SLAVE_KIND was "bridge".
 * @ops: the operations of the family of generic netlink that is spoken of;
 *	NULL: of none that is known.
 */
struct nla_ctx {
	unsigned int family;
	uint16_t type;
	char kind[16];
	bool bridged;
	const struct genl_ops *ops;
};

typedef bool (*nla_put_fn)(struct call *c, const uint8_t *data, size_t len,
			   const void *arg, struct nla_ctx *ctx);

/**
 * struct nla_type - how one attribute is printed
 * @put: prints the value; NULL: in hexadecimal.
 * @arg: passed to it.
 */
struct nla_type {
	nla_put_fn put;
	const void *arg;
};

/**
 * struct nla_set - the attributes that may stand together
 * @names: of the types; NULL: none are known.
 * @unknown: beside the number of an unknown type.
 * @types: by type.
 * @nr: of @types.
 * @any: when @types is NULL, prints all of them.
 */
struct nla_set {
	const struct xlat *names;
	const char *unknown;
	const struct nla_type *types;
	unsigned int nr;
	nla_put_fn any;
};

/**
 * struct nla_xlat - a number with names
 * @x: the names.
 * @unknown: beside an unknown number.
 * @size: bytes; 0: as many as there are, up to 8.
 */
struct nla_xlat {
	const struct xlat *x;
	const char *unknown;
	unsigned int size;
};

/**
 * struct nla_field - a number in a structure
 * @name: as it is printed.
 * @offset: in the structure.
 * @size: bytes.
 * @form: 'u' decimal, 'd' signed, 'x' hexadecimal, '0' hexadecimal with all
 *	digits, 'i' index of an interface, 'f' a descriptor.
 */
struct nla_field {
	const char *name;
	uint16_t offset;
	uint8_t size;
	char form;
};

/**
 * struct nla_struct - a structure of numbers
 * @field: they.
 * @nr: their number.
 * @min: bytes that must be there.
 * @alt: shorter size that is known too; 0: none.
 * @alt_nr: its fields.
 */
struct nla_struct {
	const struct nla_field *field;
	unsigned int nr;
	unsigned int min;
	unsigned int alt;
	unsigned int alt_nr;
};

/**
 * struct nla_elems - as many elements as there is room for
 * @size: bytes of one.
 * @put: prints one.
 */
struct nla_elems {
	size_t size;
	print_elem_fn put;
};

#define NLA_FIELDS(f, min)		{ f, sizeof(f) / sizeof(*(f)), min, 0, 0 }
#define NLA_SET(names, unknown, types)	\
	{ &xlat_##names, unknown, types, sizeof(types) / sizeof(*(types)), NULL }

/* nlattr.c */
uint64_t nla_number(const uint8_t *data, unsigned int size);
void put_nlattrs(struct call *c, const struct nla_set *set, const uint8_t *data,
		 size_t len, struct nla_ctx *ctx);
void put_nla_fields(struct call *c, const struct nla_field *f, unsigned int nr,
		    const uint8_t *data, const char *first);
void put_nla_inet(struct call *c, unsigned int family, const uint8_t *data,
		  size_t len);
void put_nla_rest(struct call *c, const uint8_t *data, size_t len, size_t head);
void put_local_array(struct call *c, const uint8_t *data, size_t nr, size_t size,
		     print_elem_fn fn, void *data2);
bool nla_u8(struct call *c, const uint8_t *data, size_t len, const void *arg,
	    struct nla_ctx *ctx);
bool nla_u16(struct call *c, const uint8_t *data, size_t len, const void *arg,
	     struct nla_ctx *ctx);
bool nla_u32(struct call *c, const uint8_t *data, size_t len, const void *arg,
	     struct nla_ctx *ctx);
bool nla_u64(struct call *c, const uint8_t *data, size_t len, const void *arg,
	     struct nla_ctx *ctx);
bool nla_s32(struct call *c, const uint8_t *data, size_t len, const void *arg,
	     struct nla_ctx *ctx);
bool nla_x16(struct call *c, const uint8_t *data, size_t len, const void *arg,
	     struct nla_ctx *ctx);
bool nla_x32(struct call *c, const uint8_t *data, size_t len, const void *arg,
	     struct nla_ctx *ctx);
bool nla_be16(struct call *c, const uint8_t *data, size_t len, const void *arg,
	      struct nla_ctx *ctx);
bool nla_be32(struct call *c, const uint8_t *data, size_t len, const void *arg,
	      struct nla_ctx *ctx);
bool nla_be64(struct call *c, const uint8_t *data, size_t len, const void *arg,
	      struct nla_ctx *ctx);
bool nla_fd(struct call *c, const uint8_t *data, size_t len, const void *arg,
	    struct nla_ctx *ctx);
bool nla_uid(struct call *c, const uint8_t *data, size_t len, const void *arg,
	     struct nla_ctx *ctx);
bool nla_ifindex(struct call *c, const uint8_t *data, size_t len, const void *arg,
		 struct nla_ctx *ctx);
bool nla_string(struct call *c, const uint8_t *data, size_t len, const void *arg,
		struct nla_ctx *ctx);
bool nla_addr(struct call *c, const uint8_t *data, size_t len, const void *arg,
	      struct nla_ctx *ctx);
bool nla_in6(struct call *c, const uint8_t *data, size_t len, const void *arg,
	     struct nla_ctx *ctx);
bool nla_mac(struct call *c, const uint8_t *data, size_t len, const void *arg,
	     struct nla_ctx *ctx);
bool nla_clock(struct call *c, const uint8_t *data, size_t len, const void *arg,
	       struct nla_ctx *ctx);
bool nla_xval(struct call *c, const uint8_t *data, size_t len, const void *arg,
	      struct nla_ctx *ctx);
bool nla_flags(struct call *c, const uint8_t *data, size_t len, const void *arg,
	       struct nla_ctx *ctx);
bool nla_flags_loose(struct call *c, const uint8_t *data, size_t len,
		     const void *arg, struct nla_ctx *ctx);
bool nla_xval_loose(struct call *c, const uint8_t *data, size_t len,
		    const void *arg, struct nla_ctx *ctx);
bool nla_struct(struct call *c, const uint8_t *data, size_t len, const void *arg,
		struct nla_ctx *ctx);
bool nla_struct_more(struct call *c, const uint8_t *data, size_t len,
		     const void *arg, struct nla_ctx *ctx);
bool nla_array(struct call *c, const uint8_t *data, size_t len, const void *arg,
	       struct nla_ctx *ctx);
bool nla_nest(struct call *c, const uint8_t *data, size_t len, const void *arg,
	      struct nla_ctx *ctx);
bool nla_indexed32(struct call *c, const uint8_t *data, size_t len,
		   const void *arg, struct nla_ctx *ctx);
bool nla_indexed64(struct call *c, const uint8_t *data, size_t len,
		   const void *arg, struct nla_ctx *ctx);
bool nla_ether_proto(struct call *c, const uint8_t *data, size_t len,
		     const void *arg, struct nla_ctx *ctx);
extern const struct nla_xlat nla_ip_protocols;

/* netlink.c */
uint64_t netlink_addr(const uint8_t *part);

/* nl_route.c, nl_diag.c: payloads; @len is at least 1 */
void put_route_payload(struct call *c, uint16_t type, const uint8_t *data,
		       size_t len);
void put_diag_payload(struct call *c, uint16_t type, uint16_t flags,
		      const uint8_t *data, size_t len);

bool nla_stats64(struct call *c, const uint8_t *data, size_t len, const void *arg,
		 struct nla_ctx *ctx);
extern const struct nla_xlat nla_encap;

/* nl_bridge.c, nl_vf.c, nl_stats.c, nl_hops.c: what stands in them */
extern const struct nla_set nla_mdb_set, nla_bridge_set, nla_vfinfo_set,
			    nla_ifstats_set, nla_nexthop_set;

/* nl_smc.c; what sockets' IDs look like is nl_diag.c's */
void put_smc_request(struct call *c, const uint8_t *data, size_t len);
void put_smc_reply(struct call *c, const uint8_t *data, size_t len);
void put_sockid(struct call *c, unsigned int family, const uint8_t *id);

/* nl_genl.c */
void put_genl_type(struct call *c, uint16_t type);
void put_genl_payload(struct call *c, uint16_t type, const uint8_t *data,
		      size_t len);

#endif /* NLATTR_H */
