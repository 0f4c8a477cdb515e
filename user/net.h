/* SPDX-License-Identifier: GPL-2.0-only */
/* What the printers of sockets share. */
#ifndef NET_H
#define NET_H

#include "decode.h"

#define SOCKADDR_MAX	128	/* bytes of struct sockaddr_storage */

/* sockaddr.c */
void put_sockaddr(struct call *c, const void *addr, unsigned int len);
int print_sockaddr_at(struct call *c, uint64_t addr, int len);
bool put_inet_addr(struct call *c, int family, const void *addr,
		   unsigned int len, const char *field);
bool begin_bytes(struct call *c, const void *data, unsigned int len);
void end_bytes(struct call *c);
void put_ifindex(struct call *c, uint32_t index);
void put_mac(struct call *c, const void *addr, unsigned int len);
void put_mac_in(struct call *c, const void *addr, unsigned int len,
		unsigned int room);
void put_hex_quoted(struct call *c, const void *data, size_t len);
void put_cstring(struct call *c, const void *data, size_t size, size_t max);
void put_hex2(struct text *t, uint64_t val, unsigned int width);
void put_xval_verbose(struct text *t, const struct xlat *x, uint64_t val,
		      const char *unknown);

/* netlink.c */
#define NETLINK_NONE	(-1)	/* not a netlink socket */
#define NETLINK_UNBOUND	(-2)	/* one without an address yet */
int netlink_protocol(const struct call *c, int fd);
void print_netlink_at(struct call *c, int protocol, uint64_t addr, uint64_t len);

#endif /* NET_H */
