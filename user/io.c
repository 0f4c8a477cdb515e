// SPDX-License-Identifier: GPL-2.0-only
/* Reading and writing: buffers in vectors, positions, moving data. */
#include <sys/uio.h>

#include "decode.h"

/* How a vector's buffers are shown. */
struct iovec_view {
	bool data;		/* what they hold, not their addresses */
	uint64_t bytes;		/* how much of it is left for the next ones */
};

static bool elem_iovec(struct call *c, const void *elem, size_t size, void *data)
{
	struct iovec_view *view = data;
	const uint64_t *iov = elem;
	uint64_t len = iov[1];

	(void)size;
	text_puts(c->text, "{iov_base=");
	if (view->data) {
		if (len > view->bytes)
			len = view->bytes;
		if (view->bytes != UINT64_MAX)
			view->bytes -= len;
		print_buffer_at(c, iov[0], len);
	} else {
		put_addr(c, iov[0]);
	}
	text_puts(c->text, ", iov_len=");
	text_udec(c->text, iov[1]);
	text_putc(c->text, '}');
	return true;
}

/**
 * print_iovec_at() - a vector of buffers
 * @c: the call.
 * @addr: of the first struct iovec.
 * @count: how many.
 * @data: show what the buffers hold; their addresses otherwise.
 * @bytes: how much data there is in all of them together; UINT64_MAX: they
 *	are full.
 */
void print_iovec_at(struct call *c, uint64_t addr, uint64_t count, bool data,
		    uint64_t bytes)
{
	struct iovec_view view = { .data = data, .bytes = bytes };

	print_array_as(c, AS(iovec), addr, count, 16, elem_iovec, &view);
}

void print_iovec(struct call *c, unsigned int i)
{
	bool filled = c->at_exit;
	uint64_t bytes = UINT64_MAX;

	if (filled)
		bytes = c->error || c->ret < 0 ? 0 : (uint64_t)c->ret;
	print_iovec_at(c, c->args[i], arg_count(c, i), !(filled && c->error),
		       bytes);
}

void print_iovec_addr(struct call *c, unsigned int i)
{
	print_iovec_at(c, c->args[i], arg_count(c, i), false, 0);
}

void print_loff(struct call *c, unsigned int i)
{
	int64_t off;

	if (!fetch_or_addr(c, c->args[i], &off, sizeof(off)))
		return;
	text_putc(c->text, '[');
	text_dec(c->text, off);
	text_putc(c->text, ']');
}

/* Shown by its decoder, before and after. */
void print_moved_offset(struct call *c, unsigned int i)
{
	put_addr(c, c->args[i]);
}

void print_moved_offset32(struct call *c, unsigned int i)
{
	put_addr(c, c->args[i]);
}

void decode_sendfile(struct call *c)
{
	uint64_t before, after;
	bool known;

	if (!c->exiting) {
		begin_arg(c, 0);
		put_fd(c, c->args[0]);
		begin_arg(c, 1);
		put_fd(c, c->args[1]);
		begin_arg(c, 2);
		if (fetch_arg_or_addr(c, 2, &before, sizeof(before))) {
			text_putc(c->text, '[');
			text_udec(c->text, before);
			return;
		}
	} else {
		c->at_exit = false;
		known = fetch_arg(c, 2, &before, sizeof(before));
		c->at_exit = true;
		if (!known)
			return;
		if (!c->error && c->ret &&
		    fetch_arg(c, 2, &after, sizeof(after)) &&
		    after != before) {
			text_puts(c->text, " => ");
			text_udec(c->text, after);
		}
		text_putc(c->text, ']');
	}
	begin_arg(c, 3);
	text_udec(c->text, c->args[3]);
}

void print_cachestat_range(struct call *c, unsigned int i)
{
	uint64_t range[2];

	if (!fetch_or_addr(c, c->args[i], range, sizeof(range)))
		return;
	text_puts(c->text, "{off=");
	text_hex(c->text, range[0]);
	text_puts(c->text, ", len=");
	text_udec(c->text, range[1]);
	text_putc(c->text, '}');
}

void print_cachestat(struct call *c, unsigned int i)
{
	static const char * const name[] = {
		"{nr_cache=", ", nr_dirty=", ", nr_writeback=", ", nr_evicted=",
		", nr_recently_evicted=",
	};
	uint64_t val[5];
	unsigned int n;

	if (!fetch_or_addr(c, c->args[i], val, sizeof(val)))
		return;
	for (n = 0; n < 5; n++) {
		text_puts(c->text, name[n]);
		text_udec(c->text, val[n]);
	}
	text_putc(c->text, '}');
}

void print_offset_pair(struct call *c, unsigned int i)
{
	text_dec(c->text, (int64_t)arg_pair(c, i));
}

void print_size_pair(struct call *c, unsigned int i)
{
	text_udec(c->text, arg_pair(c, i));
}

/* Arm's: where the advice is, no register is left without its pair. */
void decode_fadvise_arm(struct call *c)
{
	if (c->exiting)
		return;
	print_fd(c, 0);
	begin_arg(c, 2);
	print_offset_pair(c, 2);
	begin_arg(c, 4);
	print_offset_pair(c, 4);
	begin_arg(c, 1);
	print_fadvise_advice(c, 1);
}

#define MMAP2_SHIFT	12

/* mmap2 counts in units of 4096 bytes, whatever the size of a page. */
void print_page_offset(struct call *c, unsigned int i)
{
	text_hex(c->text, (uint64_t)(uint32_t)c->args[i] << MMAP2_SHIFT);
}

/* The upper half of the offset comes first. */
void decode__llseek(struct call *c)
{
	if (!c->exiting) {
		put_fd(c, c->args[0]);
		text_puts(c->text, ", ");
		text_dec(c->text, (int64_t)(c->args[1] << 32 |
					    (uint32_t)c->args[2]));
		text_puts(c->text, ", ");
		return;
	}
	print_loff(c, 3);
	text_puts(c->text, ", ");
	print_whence(c, 4);
}
