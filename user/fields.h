/* SPDX-License-Identifier: GPL-2.0-only */
/* Structures as data: tables that say how each member is printed. */
#ifndef FIELDS_H
#define FIELDS_H

#include "decode.h"

struct fields;

/**
 * struct field - a member of a structure
 * @name: as it is printed.
 * @offset: in the structure.
 * @size: bytes; of an array those of one element.
 * @form: how it is printed:
 *	'u'	decimal; 'd' signed; 'x' hexadecimal; 'p' an address
 *	'e'	an error, -EPERM
 *	'f'	a descriptor; 'D' a device, as makedev() would build it
 *	'V'	a value with names, in @x, or the number and @unknown
 *	'W'	... the number in decimal
 *	'F'	flags; 'G' those that are left out when there are none
 *	's'	a string in @nr bytes, that may lack its NUL
 *	'b'	@nr bytes in hexadecimal
 *	'g'	a UUID
 *	'4'	a pixel format, as v4l2_fourcc() would build it, with its name
 *	'/'	a fraction of two numbers of 4 bytes
 *	'k'	a version of the kernel
 *	'h'	a character
 *	'{'	the structure @sub
 *	'z'	hexadecimal, left out when it is 0; '0' decimal
 *	'Z'	@nr numbers likewise, left out when all are 0
 *	'a'	an array of @nr decimal numbers; 'i' signed, 'A' hexadecimal
 *		ones; 'S' of structures
 *	'c'	what @put prints
 * @nr: elements of an array.
 * @x: names of values and flags.
 * @unknown: beside what has none.
 * @sub: the structure that the member is.
 * @put: prints the member.
 * @nr_at: of an array that need not be full: where the number stands.
 * @nr_size: its bytes; 0: there is none, the array is full.
 */
struct field {
	const char *name;
	uint16_t offset;
	uint16_t size;
	char form;
	uint16_t nr;
	const struct xlat *x;
	const char *unknown;
	const struct fields *sub;
	void (*put)(struct call *c, const void *at);
	uint16_t nr_at;
	uint8_t nr_size;
};

/**
 * struct fields - a structure
 * @field: its members, in the order in which they are printed.
 * @nr: their number.
 */
struct fields {
	const struct field *field;
	unsigned int nr;
};

#define FIELDS(name, ...)						\
	static const struct field name##_field[] = { __VA_ARGS__ };	\
	static const struct fields name = {				\
		name##_field, sizeof(name##_field) / sizeof(struct field) \
	}

void put_char(struct text *t, uint8_t ch, bool named);
bool put_fields(struct call *c, const struct fields *f, const void *data,
		const char *first);
void put_struct(struct call *c, const struct fields *f, const void *data);
void print_struct_at(struct call *c, const struct fields *f, uint64_t addr,
		     size_t size);
void print_struct_arg(struct call *c, const struct fields *f, unsigned int i,
		      size_t size);
void print_struct_and_more(struct call *c, const struct fields *in,
			   const struct fields *out, unsigned int i, size_t size,
			   const char *arrow);
void print_struct_grows(struct call *c, const struct fields *in,
			const struct fields *out, unsigned int i, size_t size);
bool elem_struct(struct call *c, const void *elem, size_t size, void *data);

bool fetch_before(struct call *c, unsigned int i, void *dst, size_t size);
bool fetch_after(struct call *c, unsigned int i, void *dst, size_t size);

/* The most bytes of a structure that print_struct_at() can take. */
#define FIELDS_MAX	4096

/* A type that no argument has, only what arguments lead to. */
#define FOLLOWED_TYPE(type)						\
	void print_##type(struct call *c, unsigned int i)		\
	{								\
		put_addr(c, c->args[i]);				\
	}

/* A printer of types.h that is nothing but such a structure. */
#define STRUCT_TYPE(type, fields, bytes)				\
	void print_##type(struct call *c, unsigned int i)		\
	{								\
		print_struct_arg(c, fields, i, bytes);			\
	}

/* ... that the kernel reads, and writes other members of: "{in} => {out}". */
#define STRUCT_INOUT(type, in, out, bytes)				\
	void print_##type(struct call *c, unsigned int i)		\
	{								\
		print_struct_and_more(c, in, out, i, bytes, " => ");	\
	}

/* ... more members of, which are shown as such: "{in, out}". */
#define STRUCT_GROWS(type, in, out, bytes)				\
	void print_##type(struct call *c, unsigned int i)		\
	{								\
		print_struct_grows(c, in, out, i, bytes);		\
	}

#endif /* FIELDS_H */
