// SPDX-License-Identifier: GPL-2.0-only
/* execve: vectors of strings. */
#include <string.h>

#include "decode.h"

/* A vector of strings; what cannot be read of it is an address in the end. */
static void print_string_vector(struct call *c, uint64_t addr)
{
	struct snapshot *entry = c->entry;
	size_t size = long_size(c);
	uint64_t ptr, i;

	/*
	 * When a part was missing at entry all of it was taken again later,
	 * after execve from the new memory, where the strings have moved to.
	 * What was taken at entry does not go with that.
	 */
	if (c->exit && snapshot_read(c->exit, addr, &ptr, size,
				     SYSTRACE_EXTENT_LATE, 0) == size)
		c->entry = NULL;
	for (i = 0; ; i++) {
		uint64_t at = addr + i * size;

		if (!fetch_long(c, at, &ptr)) {
			if (!i) {
				put_addr(c, addr);
				goto out;
			}
			text_puts(c->text, ", ... /* ");
			put_addr(c, at);
			text_puts(c->text, " */");
			break;
		}
		if (!ptr) {
			text_puts(c->text, i ? "" : "[");
			break;
		}
		text_puts(c->text, i ? ", " : "[");
		if (i >= c->fmt->arr_max) {
			text_puts(c->text, "...");
			break;
		}
		print_string_at(c, ptr);
	}
	text_putc(c->text, ']');
out:
	c->entry = entry;
}

void print_strings(struct call *c, unsigned int i)
{
	print_string_vector(c, c->args[i]);
}

/* The address, and beside it how many variables there are. */
void print_environ(struct call *c, unsigned int i)
{
	uint64_t count = 0, addr = c->args[i];
	size_t size = long_size(c), n, k;
	static const uint8_t null[8];
	uint8_t ptr[512];
	bool end = false;

	if (!c->fmt->abbrev) {
		print_string_vector(c, addr);
		return;
	}
	put_addr(c, addr);
	if (!addr || c->fmt->flat)
		return;
	do {
		n = fetch_some(c, addr + count * size, ptr, sizeof(ptr)) / size;
		for (k = 0; k < n && memcmp(ptr + k * size, null, size); k++)
			;
		end = k < n;
		count += k;
	} while (!end && n);
	if (!count && !end)
		return;
	text_puts(c->text, " /* ");
	text_udec(c->text, count);
	text_puts(c->text, count == 1 ? " var" : " vars");
	text_puts(c->text, end ? " */" : ", unterminated */");
}
