// SPDX-License-Identifier: GPL-2.0-only
/* Waiting for files: poll and select, which print what came of it as well. */
#include <string.h>

#include "decode.h"

/* What select takes at most; the kernel cuts it to the task's table. */
#define SELECT_FDS_MAX	(1024 * 1024)

struct poll_fd {
	int32_t fd;
	uint16_t events;
	uint16_t revents;
};

static bool elem_pollfd(struct call *c, const void *elem, size_t size, void *data)
{
	const struct poll_fd *p = elem;

	(void)size;
	(void)data;
	text_puts(c->text, "{fd=");
	put_fd(c, p->fd);
	if (p->fd >= 0) {
		text_puts(c->text, ", events=");
		print_flags(c->text, &xlat_pollflags, p->events, "POLL???");
	}
	text_putc(c->text, '}');
	return true;
}

void print_pollfd(struct call *c, unsigned int i)
{
	print_array(c, c->args[i], (uint32_t)c->args[1], sizeof(struct poll_fd),
		    elem_pollfd, NULL);
}

/* Those of the descriptors that have something to say, into the result. */
static void aux_revents(struct call *c)
{
	struct text *aux = &c->auxtext;
	uint64_t addr = c->args[0];
	uint32_t nfds = c->args[1];
	unsigned int shown = 0;
	struct poll_fd p;
	uint32_t i;

	text_putc(aux, '[');
	for (i = 0; i < nfds; i++, addr += sizeof(p)) {
		if (!fetch(c, addr, &p, sizeof(p))) {
			/* No more was captured, and nothing can be said of it. */
			if (shown < c->fmt->arr_max)
				break;
			p.revents = 1;
		}
		if (!p.revents)
			continue;
		text_puts(aux, shown ? ", " : "");
		if (shown == c->fmt->arr_max) {
			text_puts(aux, "...");
			break;
		}
		text_puts(aux, "{fd=");
		text_dec(aux, p.fd);
		text_puts(aux, ", revents=");
		print_flags(aux, &xlat_pollflags, p.revents, "POLL???");
		text_putc(aux, '}');
		shown++;
	}
	aux_puts(c, "]");
}

void decode_poll(struct call *c)
{
	if (!c->exiting) {
		begin_arg(c, 0);
		print_pollfd(c, 0);
		begin_arg(c, 1);
		text_udec(c->text, (uint32_t)c->args[1]);
		begin_arg(c, 2);
		text_dec(c->text, (int32_t)c->args[2]);
		return;
	}
	if (c->error)
		return;
	if (!c->ret)
		c->aux = "Timeout";
	else if (!c->fmt->flat)
		aux_revents(c);
}

/* The time left, as the last part of the result. */
static void aux_left(struct call *c, unsigned int i, bool timeval)
{
	struct ktime2 t;
	struct text *line = c->text;

	if (!fetch_arg(c, i, &t, sizeof(t)))
		return;
	c->text = &c->auxtext;
	text_puts(c->text, c->auxtext.len ? ", left " : "left ");
	if (timeval)
		put_timeval(c, &t);
	else
		put_timespec(c, &t);
	c->text = line;
	aux_puts(c, "");
}

void decode_ppoll(struct call *c)
{
	if (!c->exiting) {
		begin_arg(c, 0);
		print_pollfd(c, 0);
		begin_arg(c, 1);
		text_udec(c->text, (uint32_t)c->args[1]);
		begin_arg(c, 2);
		print_timespec_as(c, arg_type(c, 2), c->args[2]);
		begin_arg(c, 3);
		print_sigset_at(c, c->args[3], c->args[4]);
		begin_arg(c, 4);
		text_udec(c->text, c->args[4]);
		return;
	}
	if (c->error)
		return;
	if (!c->ret) {
		c->aux = "Timeout";
	} else if (!c->fmt->flat) {
		aux_revents(c);
		aux_left(c, 2, false);
	}
}

/* Descriptors that a set can have, and the bytes it takes; -1: no set. */
static int64_t set_size(const struct call *c)
{
	int32_t nfds = c->args[0];

	if (nfds < 0 || nfds > SELECT_FDS_MAX)
		return nfds < 0 ? -1 : SELECT_FDS_MAX / 8;
	return (nfds + 8 * long_size(c) - 1) / (8 * long_size(c)) * long_size(c);
}

/*
 * Puts "[3 5]", at most @left members; returns how many it has put, -1 when
 * the set could not be read.
 */
static int64_t put_fd_set(struct call *c, struct text *t, uint64_t addr,
			  int64_t left)
{
	int64_t nfds = (int32_t)c->args[0], fd, shown = 0;
	int64_t bits = 8 * long_size(c);
	uint64_t word = 0;

	for (fd = 0; fd < nfds; fd++) {
		if (!(fd % bits)) {
			if (!fetch_long(c, addr + fd / 8, &word))
				return -1;
			if (!fd)
				text_putc(t, '[');
		}
		if (!(word >> fd % bits & 1))
			continue;
		if (shown == left)
			break;
		if (shown++)
			text_putc(t, ' ');
		/* What is left of a set comes without names. */
		if (t == c->text)
			put_fd(c, fd);
		else
			text_dec(t, fd);
	}
	text_putc(t, ']');
	return shown;
}

void print_fd_set(struct call *c, unsigned int i)
{
	size_t begin = c->text->len;

	if (!c->args[i] || set_size(c) <= 0) {
		put_addr(c, c->args[i]);
	} else if (put_fd_set(c, c->text, c->args[i], SELECT_FDS_MAX) < 0) {
		c->text->len = begin;
		put_addr(c, c->args[i]);
	}
}

/* A pointer to a set of signals, and its size. */
void print_sigmask_arg(struct call *c, unsigned int i)
{
	uint64_t arg[2];

	if (!fetch_as_or_addr(c, AS(sigmask_arg), c->args[i], arg, sizeof(arg)))
		return;
	text_puts(c->text, "{sigmask=");
	print_sigset_at(c, arg[0], arg[1]);
	text_puts(c->text, ", sigsetsize=");
	text_udec(c->text, arg[1]);
	text_putc(c->text, '}');
}

/* The members left in the sets, up to the result, and the time left. */
static void aux_select(struct call *c, bool timeval)
{
	static const char * const name[] = { "in ", "out ", "except " };
	struct text *aux = &c->auxtext;
	int64_t left = c->ret, shown;
	unsigned int i;

	for (i = 0; i < 3 && left > 0; i++) {
		size_t begin = aux->len;

		if (!c->args[1 + i] || set_size(c) <= 0)
			continue;
		text_puts(aux, begin ? ", " : "");
		text_puts(aux, name[i]);
		shown = put_fd_set(c, aux, c->args[1 + i], left);
		if (shown <= 0) {
			aux->len = begin;
			continue;
		}
		left -= shown;
	}
	aux_puts(c, "");
	aux_left(c, 4, timeval);
}

static void select_entry(struct call *c, bool timeval)
{
	unsigned int i;

	begin_arg(c, 0);
	text_dec(c->text, (int32_t)c->args[0]);
	for (i = 1; i < 4; i++) {
		begin_arg(c, i);
		print_fd_set(c, i);
	}
	begin_arg(c, 4);
	if (timeval)
		print_timeval_at(c, c->args[4]);
	else
		print_timespec_as(c, arg_type(c, 4), c->args[4]);
}

static void select_exit(struct call *c, bool timeval)
{
	if (c->error)
		return;
	if (!c->ret)
		c->aux = "Timeout";
	else
		aux_select(c, timeval);
}

void decode_select(struct call *c)
{
	if (c->exiting)
		select_exit(c, true);
	else
		select_entry(c, true);
}

void decode_pselect6(struct call *c)
{
	if (c->exiting) {
		select_exit(c, false);
		return;
	}
	select_entry(c, false);
	begin_arg(c, 5);
	print_sigmask_arg(c, 5);
}
