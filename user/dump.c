// SPDX-License-Identifier: GPL-2.0-only
/* -e read= and -e write=: what went through a descriptor, byte by byte. */
#include <string.h>

#include "dump.h"

#define PER_LINE	16
/* struct msghdr and struct mmsghdr, in longs of the call's ABI. */
#define MSG_IOV		2
#define MSG_IOVLEN	3
#define MSGHDR_LONGS	7
#define MMSGHDR_LONGS	8

/* Where the bytes are. */
enum shape {
	SHAPE_BUFFER,	/* in the buffer, argument 1 */
	SHAPE_VECTOR,	/* in the vector, argument 1, of argument 2 elements */
	SHAPE_MESSAGE,	/* in the vector of the message, argument 1 */
	SHAPE_MESSAGES,	/* of each of the messages */
};

/**
 * struct dumped - a call that moves bytes through its first argument
 * @name: the call's name.
 * @in: it reads: the bytes are there when it has returned.
 * @shape: where they are.
 */
struct dumped {
	const char *name;
	bool in;
	enum shape shape;
};

static const struct dumped calls[] = {
	{ "read", true, SHAPE_BUFFER },
	{ "pread64", true, SHAPE_BUFFER },
	{ "recv", true, SHAPE_BUFFER },
	{ "recvfrom", true, SHAPE_BUFFER },
	{ "mq_timedreceive", true, SHAPE_BUFFER },
	{ "readv", true, SHAPE_VECTOR },
	{ "preadv", true, SHAPE_VECTOR },
	{ "preadv2", true, SHAPE_VECTOR },
	{ "recvmsg", true, SHAPE_MESSAGE },
	{ "recvmmsg", true, SHAPE_MESSAGES },
	{ "write", false, SHAPE_BUFFER },
	{ "pwrite64", false, SHAPE_BUFFER },
	{ "send", false, SHAPE_BUFFER },
	{ "sendto", false, SHAPE_BUFFER },
	{ "mq_timedsend", false, SHAPE_BUFFER },
	{ "writev", false, SHAPE_VECTOR },
	{ "pwritev", false, SHAPE_VECTOR },
	{ "pwritev2", false, SHAPE_VECTOR },
	{ "vmsplice", false, SHAPE_VECTOR },
	{ "sendmsg", false, SHAPE_MESSAGE },
	{ "sendmmsg", false, SHAPE_MESSAGES },
};

static const struct dumped *find(const char *name)
{
	unsigned int i;

	for (i = 0; i < sizeof(calls) / sizeof(calls[0]); i++)
		if (!strcmp(calls[i].name, name))
			return &calls[i];
	return NULL;
}

/* " | 00010  68 65 6c 6c 6f ...  hello... |" */
static void put_line(struct text *t, uint64_t offset, const uint8_t *data,
		     unsigned int n)
{
	unsigned int i;

	text_printf(t, " | %05lx ", (unsigned long)offset);
	for (i = 0; i < PER_LINE; i++) {
		if (i == PER_LINE / 2)
			text_putc(t, ' ');
		if (i < n)
			text_printf(t, " %02x", data[i]);
		else
			text_puts(t, "   ");
	}
	text_puts(t, "  ");
	for (i = 0; i < PER_LINE; i++) {
		if (i >= n)
			text_putc(t, ' ');
		else if (data[i] >= ' ' && data[i] <= '~')
			text_putc(t, data[i]);
		else
			text_putc(t, '.');
	}
	text_puts(t, " |");
	text_newline(t);
}

static void put_bytes(struct call *c, uint64_t addr, uint64_t len)
{
	uint8_t data[PER_LINE];
	uint64_t at = 0;

	while (at < len) {
		uint64_t want = len - at < PER_LINE ? len - at : PER_LINE;
		size_t n = fetch_some(c, addr + at, data, want);

		if (n)
			put_line(c->text, at, data, n);
		at += n;
		if (n < want)
			break;
	}
	/* More than a record carries: never in silence. */
	if (at < len) {
		text_printf(c->text, " * %lu bytes more were not recorded",
			    (unsigned long)(len - at));
		text_newline(c->text);
	}
}

/* A long as the call's ABI has it. */
static bool word_at(struct call *c, uint64_t addr, uint64_t *val)
{
	*val = 0;
	return fetch_some(c, addr, val, long_size(c)) == long_size(c);
}

static void put_vector(struct call *c, uint64_t addr, uint64_t count,
		       uint64_t left)
{
	uint64_t iov[2], i;

	for (i = 0; i < count; i++, addr += 2 * long_size(c)) {
		if (!word_at(c, addr, &iov[0]) ||
		    !word_at(c, addr + long_size(c), &iov[1]))
			return;
		if (iov[1] > left)
			iov[1] = left;
		if (!iov[1])
			return;
		left -= iov[1];
		text_printf(c->text, " * %lu bytes in buffer %lu",
			    (unsigned long)iov[1], (unsigned long)i);
		text_newline(c->text);
		put_bytes(c, iov[0], iov[1]);
	}
}

static bool put_message(struct call *c, uint64_t addr, uint64_t left)
{
	uint64_t iov, count;

	if (!word_at(c, addr + MSG_IOV * long_size(c), &iov) ||
	    !word_at(c, addr + MSG_IOVLEN * long_size(c), &count))
		return false;
	put_vector(c, iov, count, left);
	return true;
}

static void put_messages(struct call *c, bool in)
{
	uint64_t addr = c->args[1], i, count;
	uint32_t len;

	for (i = 0; i < (uint64_t)c->ret; i++, addr += MMSGHDR_LONGS * long_size(c)) {
		if (!word_at(c, addr + MSG_IOVLEN * long_size(c), &count) ||
		    fetch_some(c, addr + MSGHDR_LONGS * long_size(c), &len,
			       sizeof(len)) != sizeof(len))
			return;
		text_printf(c->text, " = %lu buffers in vector %lu",
			    (unsigned long)count, (unsigned long)i);
		text_newline(c->text);
		if (!put_message(c, addr, in ? len : UINT64_MAX))
			return;
	}
}

/**
 * put_dump() - the bytes that a call has moved, if they are wanted
 * @c: the call, which has returned and whose line is ended.
 * @o: says which descriptors are meant.
 */
void put_dump(struct call *c, const struct options *o)
{
	const struct dumped *d = c->ent->name ? find(c->ent->name) : NULL;
	int fd = c->args[0];

	if (!d || c->error || fd < 0 ||
	    !numset_has(d->in ? &o->read : &o->write, fd))
		return;
	c->at_exit = d->in;
	switch (d->shape) {
	case SHAPE_BUFFER:
		put_bytes(c, c->args[1], d->in ? (uint64_t)c->ret : c->args[2]);
		break;
	case SHAPE_VECTOR:
		put_vector(c, c->args[1], c->args[2],
			   d->in ? (uint64_t)c->ret : UINT64_MAX);
		break;
	case SHAPE_MESSAGE:
		put_message(c, c->args[1],
			    d->in ? (uint64_t)c->ret : UINT64_MAX);
		break;
	case SHAPE_MESSAGES:
		put_messages(c, d->in);
		break;
	}
}
