// SPDX-License-Identifier: GPL-2.0-only
/* The task's memory, as far as the capture holds it. */
#include <string.h>

#include "decode.h"

/**
 * fetch_at() - memory of the task in place, as far as it lies in a row
 * @c: the call; @c->at_exit chooses the moment.
 * @addr: address in the task.
 * @want: bytes wanted.
 * @len: set to the bytes there are, which may be fewer or more.
 *
 * Where the memory comes in several parts only fetch_some() has all of it.
 *
 * Return: where it stands, good until the call is done with; NULL: not known.
 */
const void *fetch_at(struct call *c, uint64_t addr, size_t want, size_t *len)
{
	const void *data = NULL;

	*len = 0;
	if (c->at_exit && c->exit)
		data = snapshot_at(c->exit, addr, want, len, 0,
				   SYSTRACE_EXTENT_LATE);
	if (!data && c->entry)
		data = snapshot_at(c->entry, addr, want, len, 0, 0);
	if (!data && c->exit)
		data = snapshot_at(c->exit, addr, want, len,
				   SYSTRACE_EXTENT_LATE, 0);
	return data;
}

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
 * Return: true when all bytes could be had; otherwise @dst is undefined.
 */
bool fetch(struct call *c, uint64_t addr, void *dst, size_t len)
{
	const void *data;
	size_t have;

	if (!addr)
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
