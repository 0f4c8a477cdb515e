// SPDX-License-Identifier: GPL-2.0-only
/* Memory: mappings, advice, protection keys, NUMA policies. */
#include <string.h>

#include "decode.h"

#define MAP_TYPE_MASK		0xfULL
#define MAP_HUGE_SHIFT_NR	26
#define MAP_HUGE_FIELD		(0x3fULL << MAP_HUGE_SHIFT_NR)

/* PROT_* is a long to the kernel. */
void print_mmap_prot(struct call *c, unsigned int i)
{
	print_flags(c->text, &xlat_mmap_prot, c->args[i], "PROT_???");
}

/* The type, the flags, and the size of huge pages in the top bits. */
void print_mmap_flags(struct call *c, unsigned int i)
{
	uint64_t flags = (uint32_t)c->args[i];	/* names are an int's, to strace */
	uint64_t rest = flags & ~(MAP_TYPE_MASK | MAP_HUGE_FIELD);

	if (!begin_const(c->text, c->args[i], BASE_HEX))
		return;
	if (flags & MAP_TYPE_MASK)
		print_xval(c->text, &xlat_mmap_flags, flags & MAP_TYPE_MASK,
			   "MAP_???");
	else
		text_puts(c->text, "MAP_FILE");
	if (rest) {
		text_putc(c->text, '|');
		print_flags(c->text, &xlat_mmap_flags, rest, NULL);
	}
	if (flags & MAP_HUGE_FIELD) {
		text_putc(c->text, '|');
		text_udec(c->text, (flags & MAP_HUGE_FIELD) >> MAP_HUGE_SHIFT_NR);
		text_puts(c->text, "<<MAP_HUGE_SHIFT");
	}
	end_const(c->text);
}

void print_mremap_flags(struct call *c, unsigned int i)
{
	print_flags(c->text, &xlat_mremap_flags, c->args[i], "MREMAP_???");
}

void print_pkey_access(struct call *c, unsigned int i)
{
	print_flags(c->text, &xlat_pkey_access, c->args[i], "PKEY_???");
}

/* mincore: is the page in memory? The other bits are reserved. */
static bool elem_resident(struct call *c, const void *elem, size_t size,
			  void *data)
{
	(void)size;
	(void)data;
	text_udec(c->text, *(const uint8_t *)elem & 1);
	return true;
}

void print_mincore_vec(struct call *c, unsigned int i)
{
	/* None are shown as such even of a call that failed. */
	if (c->error && arg_count(c, i))
		put_addr(c, c->args[i]);
	else
		print_array(c, c->args[i], arg_count(c, i), 1, elem_resident,
			    NULL);
}

#define MPOL_MODE_FLAGS	0xe000ULL

static void put_mpol(struct call *c, uint64_t mode)
{
	uint64_t flags = mode & MPOL_MODE_FLAGS;
	const char *name = xlat_name(&xlat_mpol_modes, mode & ~MPOL_MODE_FLAGS);

	if (!name) {
		print_flags(c->text, &xlat_mpol_mode_flags, mode, "MPOL_???");
		return;
	}
	if (!begin_const(c->text, mode, BASE_HEX))
		return;
	text_puts(c->text, name);
	if (flags) {
		text_putc(c->text, '|');
		print_flags(c->text, &xlat_mpol_mode_flags, flags, NULL);
	}
	end_const(c->text);
}

void print_mpol(struct call *c, unsigned int i)
{
	put_mpol(c, c->args[i]);
}

void print_mpol32(struct call *c, unsigned int i)
{
	put_mpol(c, (uint32_t)c->args[i]);
}

void print_mpol_ptr(struct call *c, unsigned int i)
{
	uint32_t mode;

	if (!fetch_or_addr(c, c->args[i], &mode, sizeof(mode)))
		return;
	text_putc(c->text, '[');
	print_xval(c->text, &xlat_mpol_modes, mode, "MPOL_???");
	text_putc(c->text, ']');
}

void print_mpol_flags(struct call *c, unsigned int i)
{
	print_flags(c->text, &xlat_mempolicyflags, c->args[i], "MPOL_F_???");
}

static bool elem_mask(struct call *c, const void *elem, size_t size, void *data)
{
	uint64_t word = *(const uint64_t *)elem;
	int digits = 2 * long_size(c);

	(void)size;
	(void)data;
	if (word)
		text_printf(c->text, "%#0*llx", digits, (unsigned long long)word);
	else
		text_printf(c->text, "%0*d", digits, 0);
	return true;
}

/*
 * A set of nodes; the argument that the row's count names is one more than
 * the bits in it.
 */
void print_nodemask(struct call *c, unsigned int i)
{
	uint64_t addr = c->args[i];
	uint64_t nodes = c->args[c->ent->row.arg[i].count & SYSTRACE_COUNT_OPERAND];
	uint64_t bits = 8 * long_size(c);

	if (nodes == 1 || nodes + 62 < nodes ||
	    (c->at_exit && c->error && nodes))
		put_addr(c, addr);
	else
		print_array_as(c, AS(addr_array), addr,
			       nodes ? (nodes - 2 + bits) / bits : 0,
			       sizeof(uint64_t), elem_mask, NULL);
}

void print_addr_array(struct call *c, unsigned int i)
{
	print_array_as(c, AS(addr_array), c->args[i], arg_count(c, i),
		       sizeof(uint64_t), elem_addr, NULL);
}

void print_int_array(struct call *c, unsigned int i)
{
	print_array(c, c->args[i], arg_count(c, i), sizeof(int32_t), elem_dec32,
		    NULL);
}

/* move_pages: a node, or why the page is on none. */
static bool elem_page_status(struct call *c, const void *elem, size_t size,
			     void *data)
{
	int32_t status = *(const int32_t *)elem;

	(void)size;
	(void)data;
	if (status >= 0 || !strerrorname_np(-(uint32_t)status)) {
		text_dec(c->text, status);
	} else if (begin_const(c->text, status, BASE_DEC)) {
		text_putc(c->text, '-');
		put_errno(c, -(uint32_t)status);
		end_const(c->text);
	}
	return true;
}

void print_page_status(struct call *c, unsigned int i)
{
	if (c->error && arg_count(c, i))
		put_addr(c, c->args[i]);
	else
		print_array(c, c->args[i], arg_count(c, i), sizeof(int32_t),
			    elem_page_status, NULL);
}
