// SPDX-License-Identifier: GPL-2.0-only
/* Messages of sockets, and the control messages in them. */
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

#include "net.h"

/* struct msghdr and struct mmsghdr of 64-bit tasks. */
struct kmsghdr {
	uint64_t name;
	int32_t namelen;
	uint64_t iov;
	uint64_t iovlen;
	uint64_t control;
	uint64_t controllen;
	uint32_t flags;
};

struct kmmsghdr {
	struct kmsghdr hdr;
	uint32_t len;
};

struct kcmsghdr {
	uint64_t len;
	int32_t level;
	int32_t type;
};

#define CONTROL_MAX	(64 * 1024)	/* as much as is ever captured */
#define MMSG_MAX	1024		/* messages at a time: UIO_MAXIOV */

/* The longest control data that the kernel takes, as this one is set up. */
static uint64_t optmem_max(void)
{
	static uint64_t max;
	unsigned int val;
	FILE *f;

	if (max)
		return max;
	max = 8 * (2 * 1024 + 512);
	f = fopen("/proc/sys/net/core/optmem_max", "re");
	if (!f)
		return max;
	if (fscanf(f, "%u", &val) == 1 && val && val < 1U << 31)
		max = ((uint64_t)val + 7) & ~7ULL;
	fclose(f);
	return max;
}

static uint32_t word(const uint8_t *p)
{
	uint32_t v;

	memcpy(&v, p, sizeof(v));
	return v;
}

static void put_rights(struct call *c, const uint8_t *data, size_t len)
{
	size_t i;

	text_putc(c->text, '[');
	for (i = 0; i < len / 4; i++) {
		text_puts(c->text, i ? ", " : "");
		if (i >= c->fmt->arr_max) {
			text_puts(c->text, "...");
			break;
		}
		put_fd(c, word(data + 4 * i));
	}
	text_putc(c->text, ']');
}

static void put_words(struct call *c, const uint8_t *data, size_t len)
{
	size_t i;

	text_putc(c->text, '[');
	for (i = 0; i < len / 4; i++) {
		text_puts(c->text, i ? ", " : "");
		if (i >= c->fmt->arr_max) {
			text_puts(c->text, "...");
			break;
		}
		text_udec(c->text, word(data + 4 * i));
	}
	text_putc(c->text, ']');
}

static void put_bytes(struct call *c, const uint8_t *data, size_t len)
{
	size_t i;

	text_putc(c->text, '[');
	for (i = 0; i < len; i++) {
		text_puts(c->text, i ? ", " : "");
		if (i >= c->fmt->arr_max) {
			text_puts(c->text, "...");
			break;
		}
		text_hex(c->text, data[i]);
	}
	text_putc(c->text, ']');
}

static void put_creds(struct call *c, const uint8_t *data, size_t len)
{
	(void)len;
	text_puts(c->text, "{pid=");
	text_dec(c->text, (int32_t)word(data));
	text_puts(c->text, ", uid=");
	put_uid(c, word(data + 4));
	text_puts(c->text, ", gid=");
	put_uid(c, word(data + 8));
	text_putc(c->text, '}');
}

static void put_pidfd(struct call *c, const uint8_t *data, size_t len)
{
	(void)len;
	put_fd(c, word(data));
}

static void put_label(struct call *c, const uint8_t *data, size_t len)
{
	text_putc(c->text, '"');
	put_quoted(c->text, data, len);
	text_putc(c->text, '"');
}

static void put_times(struct call *c, const uint8_t *data, size_t len,
		      unsigned int nr, void (*put)(struct call *, const struct ktime2 *))
{
	struct ktime2 t[3];
	unsigned int i;

	if (len < nr * sizeof(t[0])) {
		text_puts(c->text, "???");
		return;
	}
	memcpy(t, data, nr * sizeof(t[0]));
	text_puts(c->text, nr > 1 ? "[" : "");
	for (i = 0; i < nr; i++) {
		text_puts(c->text, i ? ", " : "");
		put(c, &t[i]);
	}
	text_puts(c->text, nr > 1 ? "]" : "");
}

static void put_timestamp(struct call *c, const uint8_t *data, size_t len)
{
	put_times(c, data, len, 1, put_timeval);
}

static void put_timestampns(struct call *c, const uint8_t *data, size_t len)
{
	put_times(c, data, len, 1, put_timespec);
}

static void put_timestamping(struct call *c, const uint8_t *data, size_t len)
{
	put_times(c, data, len, 3, put_timespec);
}

static void put_pktinfo(struct call *c, const uint8_t *data, size_t len)
{
	(void)len;
	text_puts(c->text, "{ipi_ifindex=");
	put_ifindex(c, word(data));
	text_puts(c->text, ", ");
	put_inet_addr(c, AF_INET, data + 4, 4, "ipi_spec_dst");
	text_puts(c->text, ", ");
	put_inet_addr(c, AF_INET, data + 8, 4, "ipi_addr");
	text_putc(c->text, '}');
}

static void put_recverr(struct call *c, const uint8_t *data, size_t len)
{
	(void)len;
	text_puts(c->text, "{ee_errno=");
	text_udec(c->text, word(data));
	text_puts(c->text, ", ee_origin=");
	text_udec(c->text, data[4]);
	text_puts(c->text, ", ee_type=");
	text_udec(c->text, data[5]);
	text_puts(c->text, ", ee_code=");
	text_udec(c->text, data[6]);
	text_puts(c->text, ", ee_info=");
	text_udec(c->text, word(data + 8));
	text_puts(c->text, ", ee_data=");
	text_udec(c->text, word(data + 12));
	text_puts(c->text, ", offender=");
	put_sockaddr(c, data + 16, 16);
	text_putc(c->text, '}');
}

static void put_ip_protocol(struct call *c, const uint8_t *data, size_t len)
{
	(void)len;
	text_putc(c->text, '[');
	print_xval(c->text, &xlat_inet_protocols, word(data), "IP_???");
	text_putc(c->text, ']');
}

static void put_origdst(struct call *c, const uint8_t *data, size_t len)
{
	put_sockaddr(c, data, len);
}

/* The control messages whose data has a form. */
static const struct control {
	int32_t level;
	int32_t type;
	uint32_t min;
	void (*put)(struct call *c, const uint8_t *data, size_t len);
} controls[] = {
	{ 1, 1,		4,	put_rights },
	{ 1, 2,		12,	put_creds },
	{ 1, 3,		1,	put_label },
	{ 1, 4,		4,	put_pidfd },
	{ 1, 29,	1,	put_timestamp },
	{ 1, 35,	1,	put_timestampns },
	{ 1, 37,	1,	put_timestamping },
	{ 1, 63,	1,	put_timestamp },
	{ 1, 64,	1,	put_timestampns },
	{ 1, 65,	1,	put_timestamping },
	{ 0, 1,		1,	put_bytes },	/* IP_TOS */
	{ 0, 2,		4,	put_words },	/* IP_TTL */
	{ 0, 3,		1,	put_label },	/* SCM_SECURITY */
	{ 0, 6,		1,	put_bytes },	/* IP_RECVOPTS */
	{ 0, 7,		1,	put_bytes },	/* IP_RETOPTS */
	{ 0, 8,		12,	put_pktinfo },
	{ 0, 11,	32,	put_recverr },
	{ 0, 20,	16,	put_origdst },
	{ 0, 23,	4,	put_words },	/* IP_CHECKSUM */
	{ 0, 52,	4,	put_ip_protocol },
};

static void put_control(struct call *c, const struct kcmsghdr *h,
			const uint8_t *data, size_t len)
{
	unsigned int i;

	text_puts(c->text, "{cmsg_len=");
	text_udec(c->text, h->len);
	text_puts(c->text, ", cmsg_level=");
	print_xval(c->text, &xlat_socketlayers, (uint32_t)h->level, "SOL_???");
	text_puts(c->text, ", cmsg_type=");
	if (h->level == SOL_SOCKET)
		print_xval(c->text, &xlat_scmvals, (uint32_t)h->type, "SCM_???");
	else if (h->level == IPPROTO_IP)
		print_xval(c->text, &xlat_ip_cmsg_types, (uint32_t)h->type,
			   "IP_???");
	else
		text_hex(c->text, (uint32_t)h->type);
	if (len) {
		text_puts(c->text, ", cmsg_data=");
		for (i = 0; i < sizeof(controls) / sizeof(controls[0]); i++)
			if (controls[i].level == h->level &&
			    controls[i].type == h->type &&
			    len >= controls[i].min)
				break;
		if (i < sizeof(controls) / sizeof(controls[0]))
			controls[i].put(c, data, len);
		else
			put_hex_quoted(c, data, len);
	}
	text_putc(c->text, '}');
}

static void print_control_at(struct call *c, uint64_t addr, uint64_t said)
{
	/* Too large for the stack; printers run one after another. */
	static uint8_t buf[CONTROL_MAX];
	uint64_t max = said < optmem_max() ? said : optmem_max();
	size_t head = size_as(c, AS(msg_control), sizeof(struct kcmsghdr));
	size_t unit = long_size(c);
	struct kcmsghdr h;
	uint64_t pos = 0;

	if (max < head || max > sizeof(buf) || !fetch(c, addr, buf, max)) {
		put_addr(c, addr);
		return;
	}
	text_putc(c->text, '[');
	while (max - pos >= head) {
		uint64_t left = max - pos;
		uint64_t len, step;

		read_as(c, AS(msg_control), buf + pos, &h, sizeof(h));
		len = h.len < left ? h.len : left;
		text_puts(c->text, pos ? ", " : "");
		put_control(c, &h, buf + pos + head,
			    len > head ? len - head : 0);
		if (len < head) {
			pos += head;
			break;
		}
		step = (len + unit - 1) / unit * unit;
		if (step >= left) {
			pos = max;
			break;
		}
		pos += step;
	}
	if (pos < max) {
		text_puts(c->text, ", ... /* ");
		put_addr(c, addr + pos);
		text_puts(c->text, " */");
	} else if (max < said) {
		text_puts(c->text, ", ...");
	}
	text_putc(c->text, ']');
}

/* An array of messages to a netlink socket, each in its own buffer. */
struct netlink_vec {
	int protocol;
	uint64_t left;
};

static bool elem_netlink_iov(struct call *c, const void *elem, size_t size,
			     void *data)
{
	struct netlink_vec *v = data;
	uint64_t iov[2], len;

	memcpy(iov, elem, size);
	len = iov[1] < v->left ? iov[1] : v->left;
	if (v->left != UINT64_MAX)
		v->left -= len;
	text_puts(c->text, "{iov_base=");
	print_netlink_at(c, v->protocol, iov[0], len);
	text_puts(c->text, ", iov_len=");
	text_udec(c->text, iov[1]);
	text_putc(c->text, '}');
	return true;
}

/*
 * A message.  @room: what the task gave as the length of the name, when the
 * kernel has written another; @bytes: how much data was transferred.
 */
static void put_msghdr(struct call *c, const struct kmsghdr *m,
		       const int32_t *room, uint64_t bytes)
{
	int32_t namelen = room && m->namelen > *room ? *room : m->namelen;
	int family;

	text_puts(c->text, "{msg_name=");
	family = print_sockaddr_at(c, m->name, namelen);
	text_puts(c->text, ", msg_namelen=");
	if (room && *room != m->namelen) {
		text_dec(c->text, *room);
		text_puts(c->text, " => ");
	}
	text_dec(c->text, m->namelen);
	text_puts(c->text, ", msg_iov=");
	if (family == AF_NETLINK) {
		struct netlink_vec v = {
			.protocol = netlink_protocol(c, c->args[0]),
			.left = bytes,
		};

		/* An address like netlink's is no socket of its. */
		if (v.protocol == NETLINK_NONE)
			v.protocol = NETLINK_UNBOUND;
		print_array_as(c, AS(iovec), m->iov, m->iovlen, 16,
			       elem_netlink_iov, &v);
	} else {
		print_iovec_at(c, m->iov, m->iovlen, true, bytes);
	}
	text_puts(c->text, ", msg_iovlen=");
	text_udec(c->text, m->iovlen);
	if (m->controllen) {
		text_puts(c->text, ", msg_control=");
		print_control_at(c, m->control, m->controllen);
	}
	text_puts(c->text, ", msg_controllen=");
	text_udec(c->text, m->controllen);
	text_puts(c->text, ", msg_flags=");
	print_flags(c->text, &xlat_msg_flags, m->flags, "MSG_???");
	text_putc(c->text, '}');
}

static bool namelen_at_entry(struct call *c, uint64_t addr, int32_t *len)
{
	struct kmsghdr m;
	bool at_exit = c->at_exit;
	bool ok;

	c->at_exit = false;
	ok = fetch_as(c, AS(msghdr), addr, &m, sizeof(m));
	c->at_exit = at_exit;
	*len = ok ? m.namelen : 0;
	return ok;
}

void print_msghdr(struct call *c, unsigned int i)
{
	struct kmsghdr m;
	int32_t room;

	if (!c->at_exit) {
		if (fetch_as_or_addr(c, AS(msghdr), c->args[i], &m, sizeof(m)))
			put_msghdr(c, &m, NULL, UINT64_MAX);
		return;
	}
	if (!namelen_at_entry(c, c->args[i], &room)) {
		put_addr(c, c->args[i]);
	} else if (c->error) {
		text_puts(c->text, "{msg_namelen=");
		text_dec(c->text, room);
		text_putc(c->text, '}');
	} else if (fetch_as_or_addr(c, AS(msghdr), c->args[i], &m, sizeof(m))) {
		put_msghdr(c, &m, &room, c->ret);
	}
}

struct mmsg_vec {
	unsigned int done;	/* messages whose length is known */
	unsigned int left;	/* messages shown yet at most */
	uint64_t addr;		/* of the next, with @received */
	bool received;
};

static bool elem_mmsghdr(struct call *c, const void *elem, size_t size,
			 void *data)
{
	struct mmsg_vec *v = data;
	struct kmmsghdr m;
	int32_t room;

	memcpy(&m, elem, size);
	if (!v->left) {
		text_puts(c->text, "...");
		return false;
	}
	v->left--;
	text_puts(c->text, "{msg_hdr=");
	if (v->received) {
		namelen_at_entry(c, v->addr, &room);
		v->addr += size_as(c, AS(mmsghdr_received), size);
		put_msghdr(c, &m.hdr, &room, m.len);
	} else {
		put_msghdr(c, &m.hdr, NULL, UINT64_MAX);
	}
	if (v->done) {
		text_puts(c->text, ", msg_len=");
		text_udec(c->text, m.len);
		v->done--;
	}
	text_putc(c->text, '}');
	return true;
}

/* The messages of sendmmsg: also those that were not sent. */
void print_mmsghdr(struct call *c, unsigned int i)
{
	struct mmsg_vec v = {
		.done = c->error ? 0 : c->ret,
		.left = MMSG_MAX,
	};

	if (c->fmt->flat) {
		put_addr(c, c->args[i]);
		return;
	}
	print_array_as(c, AS(mmsghdr), c->args[i], (uint32_t)c->args[i + 1],
		       sizeof(struct kmmsghdr), elem_mmsghdr, &v);
}

/* The messages of recvmmsg: those that came. */
void print_mmsghdr_received(struct call *c, unsigned int i)
{
	struct mmsg_vec v = {
		.done = c->ret,
		.left = MMSG_MAX,
		.addr = c->args[i],
		.received = true,
	};

	if (c->error || c->fmt->flat)
		put_addr(c, c->args[i]);
	else
		print_array_as(c, AS(mmsghdr_received), c->args[i],
			       (uint32_t)c->ret, sizeof(struct kmmsghdr),
			       elem_mmsghdr, &v);
}

/* The timeout of recvmmsg: as it was, and after the result what is left. */
void print_recv_timeout(struct call *c, unsigned int i)
{
	struct text left = { 0 };
	struct text *text = c->text;

	c->at_exit = false;
	print_timespec_as(c, arg_type(c, i), c->args[i]);
	c->at_exit = true;
	if (c->error)
		return;
	if (!c->ret) {
		c->aux = "Timeout";
		return;
	}
	if (!c->args[i])
		return;
	c->text = &left;
	print_timespec_as(c, arg_type(c, i), c->args[i]);
	c->text = text;
	text_putc(&left, '\0');
	aux_puts(c, "left ");
	aux_puts(c, left.buf);
	text_free(&left);
}

void print_recv_timeout64(struct call *c, unsigned int i)
{
	print_recv_timeout(c, i);
}

void print_msg_control(struct call *c, unsigned int i)
{
	put_addr(c, c->args[i]);
}

void print_sock_iovec(struct call *c, unsigned int i)
{
	put_addr(c, c->args[i]);
}
