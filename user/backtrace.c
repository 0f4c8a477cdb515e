// SPDX-License-Identifier: GPL-2.0-only
/*
 * -k: from what the kernel took of a stack to strace's lines.
 *
 * strace has libunwind, which uses the same tables.  Where that gives up and
 * these do not, there is more to be seen here: in programs that are linked
 * statically, and of names of 40 bytes and more.
 */
#include "backtrace.h"

#ifdef HAVE_LIBDW

#include <dlfcn.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <linux/systrace.h>

#include "image.h"
#include "libdw.h"
#include "unwind.h"

/* Mappings that one stack leads to: more are left out. */
#define MAPPINGS_MAX	512

static struct mapping mapping[MAPPINGS_MAX];
static unsigned int nr_mappings;

/**
 * backtrace_begin() - make ready for stacks
 *
 * Return: NULL, or why there can be none, after "Stack traces".
 */
const char *backtrace_begin(void)
{
	static char why[256];
	const char *error = libdw_load();

	if (!error)
		return NULL;
	snprintf(why, sizeof(why), "need elfutils' libdw: %s", error);
	return why;
}

static void parse_mappings(const struct piece *p)
{
	size_t at = 0, padded;

	nr_mappings = 0;
	while (nr_mappings < MAPPINGS_MAX &&
	       p->len - at >= sizeof(struct systrace_map)) {
		struct mapping *m = &mapping[nr_mappings];

		memcpy(&m->map, p->data + at, sizeof(m->map));
		at += sizeof(m->map);
		padded = ((size_t)m->map.path + 7) & ~(size_t)7;
		if (padded > p->len - at)
			break;
		m->path = (const char *)p->data + at;
		at += padded;
		if (m->map.path > IMAGE_NAME_MAX || m->map.end <= m->map.start)
			continue;
		nr_mappings++;
	}
}

static const struct mapping *find_mapping(uint64_t addr)
{
	unsigned int i;

	for (i = 0; i < nr_mappings; i++)
		if (addr - mapping[i].map.start <
		    mapping[i].map.end - mapping[i].map.start)
			return &mapping[i];
	return NULL;
}

/*
 * C++ names as they were written, if the library that can do that is there:
 * programs that have such names bring it along.
 */
static char *demangle(const char *name)
{
	static char *(*how)(const char *name, char *buf, size_t *len, int *status);
	static bool looked;
	void *lib;
	int status;

	if (strncmp(name, "_Z", 2))
		return NULL;
	if (!looked) {
		looked = true;
		lib = dlopen("libstdc++.so.6", RTLD_LAZY | RTLD_LOCAL);
		if (lib)
			*(void **)&how = dlsym(lib, "__cxa_demangle");
	}
	return how ? how(name, NULL, NULL, &status) : NULL;
}

/*
 * A name; /proc/PID/maps has the ends of lines escaped like this.  What else
 * controls terminals is not for whoever has made up a file or its symbols.
 */
static void put_name(struct text *to, const char *name, size_t len)
{
	size_t i;

	for (i = 0; i < len; i++) {
		if ((unsigned char)name[i] < ' ' || name[i] == 0x7f)
			text_printf(to, "\\%03o", name[i]);
		else
			text_putc(to, name[i]);
	}
}

/* One function.  Returns false when there is nothing known that is there. */
static bool put_frame(struct text *to, const struct unwind *u,
		      const struct backtrace_how *how, struct image **img,
		      uint64_t *bias)
{
	const struct image_place at = { .tid = how->tid, .live = how->live };
	const struct mapping *m = find_mapping(u->ip);
	const char *path = NULL, *name = NULL;
	uint64_t offset = 0;
	char *plain;
	size_t len;

	*img = NULL;
	if (m)
		path = image_name(m, &at, &len);
	if (!path) {
		text_printf(to, " > unexpected_backtracing_error [0x%" PRIx64 "]",
			    u->ip);
		text_newline(to);
		return false;
	}
	text_puts(to, " > ");
	put_name(to, path, len);
	*img = image_find(m, &at);
	if (*img && !image_bias(*img, m, bias))
		*img = NULL;
	if (*img)
		name = image_symbol(*img, u->ip - u->returns - *bias, &offset);
	if (name) {
		plain = demangle(name);
		if (plain)
			name = plain;
		text_putc(to, '(');
		put_name(to, name, strlen(name));
		text_printf(to, "+0x%" PRIx64 ")", offset + u->returns);
		free(plain);
	} else {
		text_puts(to, how->style == BACKTRACE_CALL ? "(+0x0)" : "()");
	}
	text_printf(to, " [0x%" PRIx64 "]", (uint64_t)(u->ip - m->map.start +
						       m->map.offset));
	text_newline(to);
	return true;
}

/**
 * backtrace_put() - write the functions that led to where a thread is
 * @to: gets their lines.
 * @s: the extents of the record; without a stack nothing is written.
 * @how: see there.
 *
 * Everything in @s may be anyone's.
 */
void backtrace_put(struct text *to, const struct snapshot *s,
		   const struct backtrace_how *how)
{
	static struct unwind u;
	struct image *img;
	uint64_t bias = 0;
	unsigned int n;

	if (!s->stack.data || !s->maps.data)
		return;
	memset(&u, 0, sizeof(u));
	/* The instruction comes before the registers. */
	u.nr = s->stack.len / sizeof(uint64_t) - 1;
	if (u.nr != UNWIND_X86_64 && u.nr != UNWIND_ARM64)
		return;
	memcpy(&u.ip, s->stack.data, sizeof(u.ip));
	memcpy(u.reg, s->stack.data + sizeof(u.ip), u.nr * sizeof(uint64_t));
	for (n = 0; n < UNWIND_STACKS; n++) {
		const struct piece *p = &s->memory[n];

		if (!p->data)
			continue;
		u.stack[n] = (struct unwind_stack){
			.addr = p->addr, .data = p->data, .len = p->len,
			.cut = p->flags & SYSTRACE_EXTENT_CUT,
		};
	}
	parse_mappings(&s->maps);
	for (n = 0; n < how->limit; n++) {
		if (!put_frame(to, &u, how, &img, &bias))
			return;
		if (unwind_step(&u, img, bias))
			continue;
		if (u.missed) {
			text_puts(to, " > the stack was not recorded further");
			text_newline(to);
		}
		return;
	}
	text_puts(to, " > too many stack frames");
	text_newline(to);
}

#else /* !HAVE_LIBDW */

const char *backtrace_begin(void)
{
	return "are not supported by this build of systrace";
}

void backtrace_put(struct text *to, const struct snapshot *s,
		   const struct backtrace_how *how)
{
	(void)to;
	(void)s;
	(void)how;
}

#endif /* HAVE_LIBDW */
