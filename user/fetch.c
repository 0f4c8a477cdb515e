// SPDX-License-Identifier: GPL-2.0-only
/* The task's memory, as far as the capture holds it. */
#include <string.h>

#include "decode.h"

#define LAYOUT(name, ...) [SYSTRACE_TYPE_##name] = SYSTRACE_LAYOUT(__VA_ARGS__),
static const struct systrace_layout layouts_i386[SYSTRACE_NR_TYPES] = {
#include <systrace/layouts_i386.h>
};

static const struct systrace_layout layouts_x32[SYSTRACE_NR_TYPES] = {
#include <systrace/layouts_x32.h>
};

static const struct systrace_layout layouts_arm64[SYSTRACE_NR_TYPES] = {
#include <systrace/layouts_arm64.h>
};

static const struct systrace_layout layouts_arm[SYSTRACE_NR_TYPES] = {
#include <systrace/layouts_arm.h>
};
#undef LAYOUT

/* NULL: as x86-64's own, which are those that the printers know. */
static const struct systrace_layout *const
layouts[SYSTRACE_NR_MACHINES][SYSTRACE_NR_ABIS] = {
	[SYSTRACE_X86_64] = {
		[SYSTRACE_ABI_COMPAT] = layouts_i386,
		[SYSTRACE_ABI_X32] = layouts_x32,
	},
	[SYSTRACE_AARCH64] = {
		[SYSTRACE_ABI_NATIVE] = layouts_arm64,
		[SYSTRACE_ABI_COMPAT] = layouts_arm,
	},
};

/* Bytes of the largest type that has a layout of its own. */
#define LAYOUT_MAX	4096

/**
 * fetch_some() - read memory of the task, as much as there is
 * @c: the call; @c->at_exit chooses the moment.
 * @addr: address in the task.
 * @dst: filled.
 * @len: bytes wanted.
 *
 * At entry that is what was captured there and, for what could not be read
 * then, the late extents of the exit.  At exit it is what the call has
 * written, then what was there before.
 *
 * Return: bytes read.
 */
size_t fetch_some(struct call *c, uint64_t addr, void *dst, size_t len)
{
	size_t n = 0;

	if (c->at_exit && c->exit)
		n = snapshot_read(c->exit, addr, dst, len, 0,
				  SYSTRACE_EXTENT_LATE);
	if (n < len && c->entry)
		n += snapshot_read(c->entry, addr + n, (char *)dst + n,
				   len - n, 0, 0);
	if (n < len && c->exit)
		n += snapshot_read(c->exit, addr + n, (char *)dst + n,
				   len - n, SYSTRACE_EXTENT_LATE, 0);
	return n;
}

/**
 * fetch() - read all of an object
 * @c: the call.
 * @addr: address in the task.
 * @dst: filled.
 * @len: bytes wanted.
 *
 * With -e verbose=none nothing can be had: the address is what will print.
 *
 * Return: true when all bytes could be had; otherwise @dst is undefined.
 */
bool fetch(struct call *c, uint64_t addr, void *dst, size_t len)
{
	const void *data;
	size_t have;

	if (!addr || c->fmt->flat)
		return false;
	data = fetch_at(c, addr, len, &have);
	if (!data || have < len)
		return fetch_some(c, addr, dst, len) == len;
	memcpy(dst, data, len);
	return true;
}

/**
 * fetch_string() - read a NUL-terminated string
 * @c: the call.
 * @addr: address in the task.
 * @dst: filled; always NUL-terminated.
 * @size: room in @dst.
 *
 * Return: length of the string; @size when no NUL came within @size - 1
 * bytes; -1 when the memory could not be had.
 */
ssize_t fetch_string(struct call *c, uint64_t addr, char *dst, size_t size)
{
	size_t n = addr ? fetch_some(c, addr, dst, size) : 0;
	char *nul = memchr(dst, 0, n);

	if (nul)
		return nul - dst;
	dst[n < size ? n : size - 1] = '\0';
	return n == size ? (ssize_t)size : -1;
}

/**
 * fetch_string_at() - a NUL-terminated string in place
 * @c: the call.
 * @addr: address in the task.
 * @size: bytes to look at, at most.
 * @len: set to its length, without the NUL.
 *
 * Return: where it stands; NULL when it, or its end, is not there in a row,
 * which says nothing: fetch_string() may have it.
 */
const char *fetch_string_at(struct call *c, uint64_t addr, size_t size,
			    size_t *len)
{
	size_t have;
	const char *s = addr ? fetch_at(c, addr, size, &have) : NULL;
	const char *nul = s ? memchr(s, 0, have < size ? have : size) : NULL;

	if (!nul)
		return NULL;
	*len = nul - s;
	return s;
}

/**
 * fetch_or_addr() - fetch an object, or print its address
 * @c: the call.
 * @addr: address in the task.
 * @dst: filled.
 * @len: bytes wanted.
 *
 * The address is printed also when the call failed and the memory is what
 * the kernel would have written.
 *
 * Return: true when @dst was filled and nothing was printed.
 */
bool fetch_or_addr(struct call *c, uint64_t addr, void *dst, size_t len)
{
	if (!(c->at_exit && c->error) && fetch(c, addr, dst, len))
		return true;
	put_addr(c, addr);
	return false;
}

/* How a call's ABI lays out a type; NULL: as the printers know it. */
static const struct systrace_layout *layout_of(const struct call *c,
					       unsigned int type)
{
	const struct systrace_layout *layout;

	if (c->abi >= SYSTRACE_NR_ABIS || !layouts[machine][c->abi])
		return NULL;
	layout = &layouts[machine][c->abi][type];
	return layout->size ? layout : NULL;
}

/**
 * size_as() - bytes of a type in the task's memory
 * @c: the call.
 * @type: AS(name).
 * @native: bytes of it in the native ABI.
 */
size_t size_as(const struct call *c, unsigned int type, size_t native)
{
	const struct systrace_layout *layout = layout_of(c, type);

	return layout ? layout->size : native;
}

/* Bytes to read for the first @len of the native structure. */
static size_t bytes_for(const struct systrace_layout *layout, size_t len)
{
	bool all = true;
	size_t need = 0;
	unsigned int i;

	for (i = 0; i < layout->nr_fields; i++) {
		const struct systrace_field *f = &layout->field[i];
		size_t nr = f->nr;

		if (f->native + nr * f->size > len) {
			nr = len > f->native ? (len - f->native) / f->size : 0;
			all = false;
		}
		if (nr && need < f->other + nr * f->other_size)
			need = f->other + nr * f->other_size;
	}
	return all ? layout->size : need;
}

/* One number, made as wide as the native one. */
static void widen(uint8_t *dst, const uint8_t *src, const struct systrace_field *f)
{
	bool negative = f->is_signed && src[f->other_size - 1] & 0x80;

	memcpy(dst, src, f->other_size);
	memset(dst + f->other_size, negative ? 0xff : 0, f->size - f->other_size);
}

/**
 * read_as() - fetch_as() from memory that was fetched before
 * @c: the call.
 * @type: AS(name).
 * @raw: an object, as the call's ABI lays it out; size_as() bytes.
 * @dst: filled.
 * @len: bytes wanted of the native structure.
 */
void read_as(const struct call *c, unsigned int type, const void *raw,
	     void *dst, size_t len)
{
	const struct systrace_layout *layout = layout_of(c, type);
	unsigned int i, n;

	if (!layout) {
		memcpy(dst, raw, len);
		return;
	}
	memset(dst, 0, len);
	for (i = 0; i < layout->nr_fields; i++) {
		const struct systrace_field *f = &layout->field[i];

		for (n = 0; n < f->nr; n++) {
			size_t at = f->native + n * f->size;

			if (at + f->size <= len)
				widen((uint8_t *)dst + at, (const uint8_t *)raw +
				      f->other + n * f->other_size, f);
		}
	}
}

/**
 * fetch_as() - read an object of a type as the native ABI has it
 * @c: the call.
 * @type: AS(name).
 * @addr: address in the task, where it is laid out as the call's ABI has it.
 * @dst: filled; of numbers that this ABI does not have there, with zeros.
 * @len: bytes wanted of the native structure, to the end of one of its
 *	numbers.
 *
 * Return: true when all of it could be had; otherwise @dst is undefined.
 */
bool fetch_as(struct call *c, unsigned int type, uint64_t addr, void *dst,
	      size_t len)
{
	const struct systrace_layout *layout = layout_of(c, type);
	uint8_t raw[LAYOUT_MAX];

	if (!layout)
		return fetch(c, addr, dst, len);
	if (layout->size > sizeof(raw) ||
	    !fetch(c, addr, raw, bytes_for(layout, len)))
		return false;
	read_as(c, type, raw, dst, len);
	return true;
}

/**
 * fetch_as_or_addr() - fetch_as(), or print the address
 * @c: the call.
 * @type: AS(name).
 * @addr: address in the task.
 * @dst: filled.
 * @len: bytes wanted.
 *
 * Return: as fetch_or_addr().
 */
bool fetch_as_or_addr(struct call *c, unsigned int type, uint64_t addr,
		      void *dst, size_t len)
{
	if (!(c->at_exit && c->error) && fetch_as(c, type, addr, dst, len))
		return true;
	put_addr(c, addr);
	return false;
}

/**
 * fetch_arg() - the structure that an argument leads to, as printers know it
 * @c: the call; @c->at_exit chooses the moment.
 * @i: the argument; its type says how the call's ABI lays the structure out.
 * @dst: filled.
 * @size: its native bytes.
 *
 * Return: true when all of it could be read.
 */
bool fetch_arg(struct call *c, unsigned int i, void *dst, size_t size)
{
	return fetch_as(c, arg_type(c, i), c->args[i], dst, size);
}

/** fetch_arg_or_addr() - fetch_arg() of a call that did not fail, or its address */
bool fetch_arg_or_addr(struct call *c, unsigned int i, void *dst, size_t size)
{
	return fetch_as_or_addr(c, arg_type(c, i), c->args[i], dst, size);
}

/**
 * fetch_long() - read an unsigned long, or a pointer
 * @c: the call.
 * @addr: address in the task.
 * @dst: set.
 *
 * Return: as fetch().
 */
bool fetch_long(struct call *c, uint64_t addr, uint64_t *dst)
{
	*dst = 0;
	/* Little endian: a short one fills the low bytes. */
	return fetch(c, addr, dst, long_size(c));
}
