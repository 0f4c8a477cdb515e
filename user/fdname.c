// SPDX-License-Identifier: GPL-2.0-only
/* What file descriptors refer to, as the kernel told when the call ran. */
#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>

#include "decode.h"
#include "fdname.h"

/**
 * struct fdname - a struct systrace_fd, taken apart
 * @fd: the fixed part.
 * @sock: the socket, when @fd.socket is not zero.
 * @path: the path, without a NUL.
 * @info: text of fdinfo, without a NUL.
 */
struct fdname {
	struct systrace_fd fd;
	struct systrace_fd_socket sock;
	const char *path;
	const char *info;
};

static bool parse(struct fdname *f, const struct piece *p)
{
	const uint8_t *at = p->data;
	size_t left = p->len;

	if (left < sizeof(f->fd))
		return false;
	memcpy(&f->fd, at, sizeof(f->fd));
	at += sizeof(f->fd);
	left -= sizeof(f->fd);
	if (f->fd.socket > left || f->fd.path > left - f->fd.socket ||
	    f->fd.info > left - f->fd.socket - f->fd.path)
		return false;
	if (f->fd.socket && f->fd.socket < sizeof(f->sock))
		return false;
	if (f->fd.socket)
		memcpy(&f->sock, at, sizeof(f->sock));
	f->path = (const char *)at + f->fd.socket;
	f->info = f->path + f->fd.path;
	return true;
}

/* Results are found at exit, arguments at entry. */
static bool find(const struct call *c, int64_t number, struct fdname *f)
{
	const struct piece *p = NULL;

	if (c->exiting && c->exit)
		p = snapshot_fd(c->exit, number);
	if (!p && c->entry)
		p = snapshot_fd(c->entry, number);
	return p && parse(f, p);
}

/* Within <>: these two are escaped too. */
static void put_path(struct text *t, const char *path, size_t len)
{
	size_t i, begin = 0;

	for (i = 0; i < len; i++) {
		if (path[i] != '<' && path[i] != '>')
			continue;
		put_quoted(t, path + begin, i - begin);
		text_printf(t, "\\%o", path[i]);
		begin = i + 1;
	}
	put_quoted(t, path + begin, len - begin);
}

static void put_whole(struct call *c, const struct fdname *f)
{
	text_putc(c->text, '<');
	text_printf(c->text, "%.*s", (int)f->fd.path, f->path);
	text_putc(c->text, '>');
}

static const char *inet_text(int family, const void *addr)
{
	static char buf[2][INET6_ADDRSTRLEN + 2];
	static unsigned int turn;
	char plain[INET6_ADDRSTRLEN] = "";
	char *s = buf[turn++ % 2];

	inet_ntop(family, addr, plain, sizeof(plain));
	snprintf(s, sizeof(buf[0]), family == AF_INET6 ? "[%s]" : "%s", plain);
	return s;
}

static void put_inet(struct text *t, const struct systrace_fd_socket *s)
{
	static const uint8_t zero[16];
	size_t len = s->family == AF_INET6 ? 16 : 4;

	text_printf(t, "%s:%u", inet_text(s->family, s->src), s->sport);
	if (s->dport || memcmp(s->dst, zero, len))
		text_printf(t, "->%s:%u", inet_text(s->family, s->dst), s->dport);
}

static void put_unix(struct text *t, const struct systrace_fd_socket *s)
{
	unsigned int len = s->name_len;

	text_printf(t, "%llu", (unsigned long long)s->ino);
	if (s->peer)
		text_printf(t, "->%llu", (unsigned long long)s->peer);
	if (len > sizeof(s->name))
		len = sizeof(s->name);
	if (!len)
		return;
	/* An abstract name begins with a NUL. */
	text_puts(t, s->name[0] ? "," : ",@");
	text_putc(t, '"');
	if (s->name[0])
		put_quoted(t, s->name, strnlen((char *)s->name, len));
	else
		put_quoted(t, s->name + 1, strnlen((char *)s->name + 1, len - 1));
	text_putc(t, '"');
}

static void put_netlink(struct text *t, const struct systrace_fd_socket *s)
{
	const char *name = xlat_name(&xlat_netlink_protocols, s->protocol);

	if (!name) {
		text_udec(t, s->protocol);
		return;
	}
	if (!strncmp(name, "NETLINK_", 8))
		name += 8;
	text_printf(t, "%s:%u", name, s->portid);
}

/* Protocols whose diagnosis strace knows to ask. */
static bool is_diagnosed(const char *proto)
{
	static const char *const names[] = {
		"UNIX", "UNIX-STREAM", "TCP", "UDP", "UDPLITE", "DCCP", "SCTP",
		"L2TP/IP", "PING", "RAW", "TCPv6", "UDPv6", "UDPLITEv6",
		"DCCPv6", "SCTPv6", "L2TP/IPv6", "PINGv6", "RAWv6", "NETLINK",
	};
	unsigned int i;

	for (i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (!strcmp(proto, names[i]))
			return true;
	return false;
}

static bool put_socket(struct call *c, const struct fdname *f)
{
	const struct systrace_fd_socket *s = &f->sock;
	char proto[sizeof(s->proto) + 1] = "";

	if (!f->fd.socket)
		return false;
	memcpy(proto, s->proto, sizeof(s->proto));
	if (!is_diagnosed(proto)) {
		put_whole(c, f);
		return true;
	}
	text_printf(c->text, "<%s:[", proto);
	if (!s->known)
		text_printf(c->text, "%llu", (unsigned long long)s->ino);
	else if (s->family == AF_UNIX)
		put_unix(c->text, s);
	else if (s->family == AF_NETLINK)
		put_netlink(c->text, s);
	else
		put_inet(c->text, s);
	text_puts(c->text, "]>");
	return true;
}

/* The value of a line of fdinfo, and its length; NULL: there is none. */
static const char *info_line(const struct fdname *f, const char *name,
			     size_t *len)
{
	const char *at = f->info, *end = f->info + f->fd.info;
	size_t n = strlen(name);

	while (at < end) {
		const char *nl = memchr(at, '\n', end - at);

		if (!nl)
			nl = end;
		if ((size_t)(nl - at) > n && !memcmp(at, name, n)) {
			at += n;
			while (at < nl && (*at == ' ' || *at == '\t'))
				at++;
			*len = nl - at;
			return at;
		}
		at = nl + 1;
	}
	return NULL;
}

static bool put_device(struct call *c, const struct fdname *f)
{
	const char *index;
	size_t len;

	if (!f->fd.path || f->path[0] != '/' ||
	    !(S_ISCHR(f->fd.mode) || S_ISBLK(f->fd.mode)))
		return false;
	text_putc(c->text, '<');
	put_path(c->text, f->path, f->fd.path);
	text_printf(c->text, "<%s %u:%u", S_ISBLK(f->fd.mode) ? "block" : "char",
		    f->fd.major, f->fd.minor);
	index = info_line(f, "tty-index:", &len);
	if (index)
		text_printf(c->text, " @/dev/pts/%.*s", (int)len, index);
	text_puts(c->text, ">>");
	return true;
}

static bool is_anon(const struct fdname *f, const char *name)
{
	return f->fd.path == strlen(name) && !memcmp(f->path, name, f->fd.path);
}

static bool put_eventfd(struct call *c, const struct fdname *f)
{
	const char *count, *id, *semaphore;
	size_t len;

	if (!is_anon(f, "anon_inode:[eventfd]"))
		return false;
	count = info_line(f, "eventfd-count:", &len);
	if (!count || !len) {
		put_whole(c, f);
		return true;
	}
	text_printf(c->text, "<{eventfd-count=%s%.*s", *count == '0' ? "" : "0x",
		    (int)len, count);
	id = info_line(f, "eventfd-id:", &len);
	if (id) {
		text_printf(c->text, ", eventfd-id=%.*s", (int)len, id);
		semaphore = info_line(f, "eventfd-semaphore:", &len);
		if (semaphore)
			text_printf(c->text, ", eventfd-semaphore=%.*s",
				    (int)len, semaphore);
	}
	text_puts(c->text, "}>");
	return true;
}

static bool put_pidfd(struct call *c, const struct fdname *f)
{
	if (!is_anon(f, "anon_inode:[pidfd]") &&
	    (f->fd.path < 6 || memcmp(f->path, "pidfd:", 6)))
		return false;
	if (f->fd.pid > 0)
		text_printf(c->text, "<pid:%d>", f->fd.pid);
	else
		put_whole(c, f);
	return true;
}

static bool put_signalfd(struct call *c, const struct fdname *f)
{
	uint64_t mask;
	const char *hex;
	char word[17] = "";
	size_t len;

	if (!is_anon(f, "anon_inode:[signalfd]"))
		return false;
	hex = info_line(f, "sigmask:", &len);
	if (!hex || len != 16)
		return false;
	memcpy(word, hex, 16);
	mask = strtoull(word, NULL, 16);
	text_puts(c->text, "<signalfd:");
	put_sigset(c, &mask, sizeof(mask));
	text_putc(c->text, '>');
	return true;
}

static void put_plain(struct call *c, const struct fdname *f)
{
	static const char suffix[] = " (deleted)";
	size_t len = f->fd.path, cut = sizeof(suffix) - 1;
	bool gone = (f->fd.flags & SYSTRACE_FD_DELETED) && len > cut &&
		    !memcmp(f->path + len - cut, suffix, cut);

	text_putc(c->text, '<');
	put_path(c->text, f->path, gone ? len - cut : len);
	text_puts(c->text, gone ? ">(deleted)" : ">");
}

/**
 * put_fd_name() - what a descriptor refers to, behind its number
 * @c: the call; @c->fmt->decode_fds says which kinds are wanted.
 * @number: the descriptor, or AT_FDCWD.
 *
 * Nothing is printed of one that was not open.
 */
void put_fd_name(struct call *c, int number)
{
	unsigned int want = c->fmt->decode_fds;
	struct fdname f;

	if (!want || !find(c, number, &f) || !f.fd.path)
		return;
	if (number >= 0) {
		if ((want & FD_SOCKET) && put_socket(c, &f))
			return;
		if ((want & FD_DEVICE) && put_device(c, &f))
			return;
		if ((want & FD_EVENTFD) && put_eventfd(c, &f))
			return;
		if ((want & FD_PIDFD) && put_pidfd(c, &f))
			return;
		if ((want & FD_SIGNALFD) && put_signalfd(c, &f))
			return;
	}
	if (want & FD_PATH)
		put_plain(c, &f);
}

/**
 * fd_socket() - which socket is a descriptor?
 * @c: the call.
 * @number: the descriptor.
 * @sock: set to what is known of it.
 *
 * Of netlink sockets that is always told; of others when they are to be named.
 *
 * Return: whether that is known.
 */
bool fd_socket(const struct call *c, int number, struct systrace_fd_socket *sock)
{
	struct fdname f;

	if (!find(c, number, &f) || !f.fd.socket)
		return false;
	*sock = f.sock;
	return true;
}

/**
 * is_terminal() - does a descriptor refer to a terminal?
 * @c: the call.
 * @number: the descriptor.
 * @known: set to whether it was told what it refers to.
 *
 * As strace has it: by the numbers that devices have been given, and nothing
 * is one whose name is gone.
 */
bool is_terminal(const struct call *c, int number, bool *known)
{
	struct fdname f;

	*known = number < 0;
	if (*known || !find(c, number, &f))
		return false;
	*known = true;
	return S_ISCHR(f.fd.mode) && !(f.fd.flags & SYSTRACE_FD_DELETED) &&
	       ((f.fd.major >= 3 && f.fd.major <= 5) ||
		(f.fd.major >= 136 && f.fd.major <= 143));
}
