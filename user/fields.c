// SPDX-License-Identifier: GPL-2.0-only
/* Structures as data: their members printed one by one. */
#include <string.h>

#include "fields.h"
#include "net.h"

static uint64_t number_at(const uint8_t *data, unsigned int size)
{
	uint64_t v = 0;

	memcpy(&v, data, size < sizeof(v) ? size : sizeof(v));
	return v;
}

static int64_t signed_at(const uint8_t *data, unsigned int size)
{
	uint64_t v = number_at(data, size);

	switch (size) {
	case 1:
		return (int8_t)v;
	case 2:
		return (int16_t)v;
	case 4:
		return (int32_t)v;
	}
	return v;
}

static bool all_zero(const uint8_t *data, size_t len)
{
	while (len && !data[len - 1])
		len--;
	return !len;
}

static void put_uuid(struct call *c, const uint8_t *b)
{
	unsigned int i;

	for (i = 0; i < 16; i++) {
		if (i == 4 || i == 6 || i == 8 || i == 10)
			text_putc(c->text, '-');
		text_printf(c->text, "%02x", b[i]);
	}
}

/**
 * put_char() - a character in quotes
 * @t: where it goes.
 * @ch: the character.
 * @named: white space has its names, "\\t".
 */
void put_char(struct text *t, uint8_t ch, bool named)
{
	static const char white[] = "tnvfr";

	text_putc(t, '\'');
	if (named && ch >= '\t' && ch <= '\r')
		text_printf(t, "\\%c", white[ch - '\t']);
	else if (ch == '\'' || ch == '\\')
		text_printf(t, "\\%c", ch);
	else if (ch >= ' ' && ch < 0x7f)
		text_putc(t, ch);
	else
		text_printf(t, "\\x%02x", ch);
	text_putc(t, '\'');
}

static void put_fourcc(struct call *c, const struct xlat *x, uint32_t v)
{
	const char *name = x ? xlat_name(x, v) : NULL;
	unsigned int i;

	if (style.consts == XLAT_RAW) {
		text_hex(c->text, v);
		return;
	}
	text_puts(c->text, "v4l2_fourcc(");
	for (i = 0; i < 4; i++) {
		text_puts(c->text, i ? ", " : "");
		put_char(c->text, v >> 8 * i, false);
	}
	text_putc(c->text, ')');
	if (name)
		text_printf(c->text, " /* %s */", name);
}

static void put_elements(struct call *c, const struct field *f,
			 const uint8_t *data)
{
	uint64_t nr = f->nr;
	unsigned int i;

	if (f->nr_size)
		nr = number_at(data - f->offset + f->nr_at, f->nr_size);
	text_putc(c->text, '[');
	for (i = 0; i < nr && i < f->nr; i++, data += f->size) {
		text_puts(c->text, i ? ", " : "");
		if (i >= c->fmt->arr_max) {
			text_puts(c->text, "...");
			break;
		}
		if (f->form == 'S')
			put_struct(c, f->sub, data);
		else if (f->form == 'a')
			text_udec(c->text, number_at(data, f->size));
		else if (f->form == 'i')
			text_dec(c->text, signed_at(data, f->size));
		else
			text_hex(c->text, number_at(data, f->size));
	}
	text_putc(c->text, ']');
}

static void put_value(struct call *c, const struct field *f, const uint8_t *data)
{
	uint64_t v = number_at(data, f->size);

	switch (f->form) {
	case 'u':
	case '0':
		text_udec(c->text, v);
		break;
	case 'd':
		text_dec(c->text, signed_at(data, f->size));
		break;
	case 'x':
	case 'z':
		text_hex(c->text, v);
		break;
	case 'e':
		if (signed_at(data, f->size) < 0) {
			text_putc(c->text, '-');
			put_errno(c, -v);
		} else {
			text_udec(c->text, v);
		}
		break;
	case 'p':
		put_addr(c, v);
		break;
	case 'f':
		put_fd(c, v);
		break;
	case 'D':
		put_dev(c, v);
		break;
	case 'V':
		print_xval(c->text, f->x, v, f->unknown);
		break;
	case 'W':
		print_xval_as(c->text, f->x, v, BASE_UDEC, f->unknown);
		break;
	case 'F':
	case 'G':
		print_flags(c->text, f->x, v, f->unknown);
		break;
	case 's':
		put_cstring(c, data, f->nr, f->nr - 1);
		break;
	case 'b':
		put_hex_string(c, data, f->nr);
		break;
	case 'g':
		put_uuid(c, data);
		break;
	case '4':
		put_fourcc(c, f->x, v);
		break;
	case '/':
		text_udec(c->text, number_at(data, 4));
		text_putc(c->text, '/');
		text_udec(c->text, number_at(data + 4, 4));
		break;
	case 'k':
		if (!begin_const(c->text, v, BASE_HEX))
			break;
		text_printf(c->text, "KERNEL_VERSION(%u, %u, %u)",
			    (unsigned int)(v >> 16),
			    (unsigned int)(v >> 8 & 0xff),
			    (unsigned int)(v & 0xff));
		end_const(c->text);
		break;
	case 'h':
		put_char(c->text, v, true);
		break;
	case 'c':
		f->put(c, data);
		break;
	case '{':
		put_struct(c, f->sub, data);
		break;
	default:
		put_elements(c, f, data);
	}
}

/**
 * put_fields() - "name=1, name=2"
 * @c: the call.
 * @f: the members.
 * @data: the structure.
 * @first: stands before the first that is shown.
 *
 * Return: true when any was.
 */
bool put_fields(struct call *c, const struct fields *f, const void *data,
		const char *first)
{
	const struct field *m = f->field;
	bool any = false;
	unsigned int i;

	for (i = 0; i < f->nr; i++, m++) {
		const uint8_t *at = (const uint8_t *)data + m->offset;

		if ((strchr("z0G", m->form) && all_zero(at, m->size)) ||
		    (m->form == 'Z' && all_zero(at, (size_t)m->size * m->nr)))
			continue;
		text_puts(c->text, any ? ", " : first);
		any = true;
		text_puts(c->text, m->name);
		text_putc(c->text, '=');
		put_value(c, m, at);
	}
	return any;
}

/** put_struct() - put_fields() in braces */
void put_struct(struct call *c, const struct fields *f, const void *data)
{
	if (!put_fields(c, f, data, "{"))
		text_putc(c->text, '{');
	text_putc(c->text, '}');
}

/** elem_struct() - a structure, for print_array(); @data is its fields */
bool elem_struct(struct call *c, const void *elem, size_t size, void *data)
{
	(void)size;
	put_struct(c, data, elem);
	return true;
}

/**
 * print_struct_at() - a structure of the task
 * @c: the call; @c->at_exit chooses the moment.
 * @f: its members.
 * @addr: its address, which is printed when it cannot be read.
 * @size: its bytes, at most FIELDS_MAX.
 */
void print_struct_at(struct call *c, const struct fields *f, uint64_t addr,
		     size_t size)
{
	uint64_t data[FIELDS_MAX / 8];

	if (fetch_or_addr(c, addr, data, size))
		put_struct(c, f, data);
}

/** print_struct_arg() - print_struct_at() of what an argument leads to */
void print_struct_arg(struct call *c, const struct fields *f, unsigned int i,
		      size_t size)
{
	uint64_t data[FIELDS_MAX / 8];

	if (fetch_arg_or_addr(c, i, data, size))
		put_struct(c, f, data);
}

/** fetch_before() - fetch_arg() as it was at entry, or print its address */
bool fetch_before(struct call *c, unsigned int i, void *dst, size_t size)
{
	bool read;

	c->at_exit = false;
	read = fetch_arg_or_addr(c, i, dst, size);
	c->at_exit = true;
	return read;
}

/** fetch_after() - fetch_arg() as a call left it that did not fail */
bool fetch_after(struct call *c, unsigned int i, void *dst, size_t size)
{
	return !c->error && fetch_arg(c, i, dst, size);
}

/**
 * print_struct_and_more() - what goes in, and what comes out
 * @c: the call, exiting.
 * @in: members that the kernel reads.
 * @out: members that it writes.
 * @i: the argument that leads to the structure.
 * @size: its bytes, at most FIELDS_MAX.
 * @arrow: between the two.
 */
void print_struct_and_more(struct call *c, const struct fields *in,
			   const struct fields *out, unsigned int i, size_t size,
			   const char *arrow)
{
	uint64_t data[FIELDS_MAX / 8];

	if (!fetch_before(c, i, data, size))
		return;
	put_struct(c, in, data);
	if (!fetch_after(c, i, data, size))
		return;
	text_puts(c->text, arrow);
	put_struct(c, out, data);
}

/**
 * print_struct_grows() - what goes in, and beside it what comes out
 * @c: the call, exiting.
 * @in: members that the kernel reads.
 * @out: members that it writes.
 * @i: the argument that leads to the structure.
 * @size: its bytes, at most FIELDS_MAX.
 */
void print_struct_grows(struct call *c, const struct fields *in,
			const struct fields *out, unsigned int i, size_t size)
{
	uint64_t data[FIELDS_MAX / 8];

	if (!fetch_before(c, i, data, size))
		return;
	put_fields(c, in, data, "{");
	if (fetch_after(c, i, data, size))
		put_fields(c, out, data, ", ");
	text_putc(c->text, '}');
}
