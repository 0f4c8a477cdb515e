/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Where the compiler puts the members of structures: compiled for each of the
 * ABIs, never run; tests/unit/run takes the section out of the objects, and
 * test_layout.c compares them with the layouts of the table.
 */
#include <stddef.h>

/**
 * struct layout_entry - a member, or a whole structure
 * @type: the type of types.h that it is.
 * @offset: of the member; -1: of the structure.
 * @size: bytes of it.
 */
struct layout_entry {
	char type[24];
	int offset;
	unsigned int size;
};

#define ENTRY_(line)	entry_##line
#define ENTRY(line)	ENTRY_(line)
#define PUT(name, off, sz)						\
	extern const struct layout_entry ENTRY(__LINE__);		\
	const struct layout_entry ENTRY(__LINE__)			\
	__attribute__((section("layout"), aligned(4))) = { name, off, sz };
#define SIZE(name, what)	PUT(#name, -1, sizeof(what))
#define FIELD(name, what, member)					\
	PUT(#name, offsetof(what, member), sizeof(((what *)0)->member))
