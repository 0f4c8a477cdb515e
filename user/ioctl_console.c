// SPDX-License-Identifier: GPL-2.0-only
/* Arguments of ioctl on consoles that have lists: fonts, maps, accents. */
#include <errno.h>
#include <string.h>

#include "fields.h"

/* Unicode to fonts. */

FIELDS(unipair, { "unicode", 0, 2, 'x' }, { "fontpos", 2, 2, 'x' });
FOLLOWED_TYPE(unipair)

struct kunimap {
	uint16_t nr, pad[3];
	uint64_t entries;
};

static void put_unimap(struct call *c, const struct kunimap *u, unsigned int nr)
{
	text_puts(c->text, ", entries=");
	print_array(c, u->entries, nr, 4, elem_struct, (void *)&unipair);
	text_putc(c->text, '}');
}

void print_unimap_set(struct call *c, unsigned int i)
{
	struct kunimap u;

	if (!fetch_arg_or_addr(c, i, &u, sizeof(u)))
		return;
	text_printf(c->text, "{entry_ct=%u", u.nr);
	put_unimap(c, &u, u.nr);
}

void print_unimap_get(struct call *c, unsigned int i)
{
	struct kunimap u;
	unsigned int nr;

	if (!fetch_before(c, i, &u, sizeof(u)))
		return;
	nr = u.nr;
	text_printf(c->text, "{entry_ct=%u", nr);
	if (!fetch_arg(c, i, &u, sizeof(u))) {
		put_addr(c, c->args[i]);
		text_putc(c->text, '}');
		return;
	}
	if (u.nr != nr)
		text_printf(c->text, " => %u", u.nr);
	if (c->error && c->error != ENOMEM) {
		text_puts(c->text, ", entries=");
		put_addr(c, u.entries);
		text_putc(c->text, '}');
		return;
	}
	put_unimap(c, &u, nr);
}

/* Fonts. */

#define FONT_BYTES	8192
#define FONT_CHARS	512U
#define FONT_WIDTH	32U	/* pixels of a character */
#define FONT_ROW	32	/* bytes of a character, for each 8 pixels */
#define FONT_NAME	32

FOLLOWED_TYPE(font_row)

void print_font_bytes(struct call *c, unsigned int i)
{
	print_hex_buffer_at(c, c->args[i], FONT_BYTES);
}

FIELDS(font_sizes, { "charcount", 0, 2, 'u' }, { "charheight", 2, 2, 'u' });
FIELDS(font_data, { "chardata", 8, 8, 'p' });

struct kfont {
	uint16_t chars, height, pad[2];
	uint64_t data;
};

static void put_font(struct call *c, const struct kfont *f)
{
	put_fields(c, &font_sizes, f, "{");
	text_puts(c->text, ", chardata=");
	print_hex_buffer_at(c, f->data, FONT_ROW *
			    (f->chars < FONT_CHARS ? f->chars : FONT_CHARS));
	text_putc(c->text, '}');
}

void print_font_set(struct call *c, unsigned int i)
{
	struct kfont f;

	if (fetch_arg_or_addr(c, i, &f, sizeof(f)))
		put_font(c, &f);
}

void print_font_get(struct call *c, unsigned int i)
{
	struct kfont f;

	if (!fetch_before(c, i, &f, sizeof(f)))
		return;
	put_fields(c, &font_sizes, &f, "{");
	put_fields(c, &font_data, &f, ", ");
	text_putc(c->text, '}');
	if (!fetch_after(c, i, &f, sizeof(f)))
		return;
	text_puts(c->text, " => ");
	put_font(c, &f);
}

struct kfont_op {
	uint32_t op, flags, width, height, chars, pad;
	uint64_t data;
};

enum {
	FONT_SET,
	FONT_GET,
	FONT_SET_DEFAULT,
	FONT_COPY,
};

FIELDS(font_op,
	{ "op", 0, 4, 'V', 0, &xlat_kd_font_ops, "KD_FONT_OP_???" });
FIELDS(font_op_flags,
	{ "flags", 4, 4, 'F', 0, &xlat_kd_font_flags, "KD_FONT_FLAG_???" });
FIELDS(font_op_width, { "width", 8, 4, 'u' });
FIELDS(font_op_height, { "height", 12, 4, 'u' });
FIELDS(font_op_chars, { "charcount", 16, 4, 'u' });
FIELDS(font_op_data, { "data", 24, 8, 'p' });

static void put_font_pixels(struct call *c, const struct kfont_op *f)
{
	uint32_t width = f->width < FONT_WIDTH ? f->width : FONT_WIDTH;
	uint32_t chars = f->chars < FONT_CHARS ? f->chars : FONT_CHARS;

	text_puts(c->text, ", data=");
	print_hex_buffer_at(c, f->data, (width + 7) / 8 * FONT_ROW * chars);
}

static void put_font_op(struct call *c, const struct kfont_op *f, bool out)
{
	bool more = f->op != FONT_SET_DEFAULT && f->op != FONT_COPY;
	const char *sep = "{";

	if (!out) {
		put_fields(c, &font_op, f, sep);
		if (more)
			put_fields(c, &font_op_flags, f, ", ");
		sep = ", ";
	}
	if (f->op != FONT_COPY) {
		put_fields(c, &font_op_width, f, sep);
		sep = ", ";
	}
	put_fields(c, &font_op_height, f, sep);
	if (more)
		put_fields(c, &font_op_chars, f, ", ");
	if (f->op == FONT_SET || (f->op == FONT_GET && out)) {
		put_font_pixels(c, f);
	} else if (f->op == FONT_SET_DEFAULT) {
		if (!out) {
			text_puts(c->text, ", data=");
			print_string_at(c, f->data);
		}
	} else if (f->op != FONT_COPY) {
		put_fields(c, &font_op_data, f, ", ");
	}
	text_putc(c->text, '}');
}

void print_font_op(struct call *c, unsigned int i)
{
	struct kfont_op f;

	if (!fetch_before(c, i, &f, sizeof(f)))
		return;
	c->at_exit = false;
	put_font_op(c, &f, false);
	c->at_exit = true;
	if (f.op == FONT_SET || f.op == FONT_COPY ||
	    !fetch_after(c, i, &f, sizeof(f)))
		return;
	text_puts(c->text, " => ");
	put_font_op(c, &f, true);
}

/* Lamps and signals. */

void print_kd_default_leds(struct call *c, unsigned int i)
{
	print_flags(c->text, &xlat_kd_default_leds, (uint8_t)c->args[i],
		    "LED_???");
}

void print_kd_default_led_ptr(struct call *c, unsigned int i)
{
	uint8_t v;

	if (!fetch_or_addr(c, c->args[i], &v, sizeof(v)))
		return;
	text_putc(c->text, '[');
	print_flags(c->text, &xlat_kd_default_leds, v, "LED_???");
	text_putc(c->text, ']');
}

void print_kd_signal(struct call *c, unsigned int i)
{
	if (c->args[i] < INT32_MAX)
		put_signo(c, c->args[i]);
	else
		text_udec(c->text, c->args[i]);
}

/* Strings of keys. */

static bool put_function(struct call *c, uint64_t addr)
{
	uint8_t func;

	if (!fetch_or_addr(c, addr, &func, sizeof(func)))
		return false;
	text_puts(c->text, "{kb_func=");
	/* Escaped, or it would be a trigraph. */
	print_xval(c->text, &xlat_kd_functions, func, "KVAL(K_?\?\?)");
	return true;
}

static void put_function_string(struct call *c, uint64_t addr)
{
	text_puts(c->text, ", kb_string=");
	print_string_at(c, addr + 1);
}

void print_kb_string_set(struct call *c, unsigned int i)
{
	if (!put_function(c, c->args[i]))
		return;
	put_function_string(c, c->args[i]);
	text_putc(c->text, '}');
}

void print_kb_string_get(struct call *c, unsigned int i)
{
	bool known;

	c->at_exit = false;
	known = put_function(c, c->args[i]);
	c->at_exit = true;
	if (!known)
		return;
	if (!c->error)
		put_function_string(c, c->args[i]);
	text_putc(c->text, '}');
}

/* Accents. */

FIELDS(diacr,
	{ "diacr", 0, 1, 'h' }, { "base", 1, 1, 'h' }, { "result", 2, 1, 'h' });
FIELDS(diacr_uc,
	{ "diacr", 0, 4, 'x' }, { "base", 4, 4, 'x' }, { "result", 8, 4, 'x' });
FOLLOWED_TYPE(kb_diacr)
FOLLOWED_TYPE(kb_diacr_uc)

#define DIACRS	256	/* that the kernel has at most */

struct diacr_list {
	const struct fields *fields;
	unsigned int left;
};

static bool elem_diacr(struct call *c, const void *elem, size_t size, void *data)
{
	struct diacr_list *list = data;

	(void)size;
	if (!list->left--) {
		text_puts(c->text, "...");
		return false;
	}
	put_struct(c, list->fields, elem);
	return true;
}

static void put_diacrs(struct call *c, unsigned int i, const char *name,
		       size_t size, const struct fields *f)
{
	struct diacr_list list = { f, DIACRS };
	uint32_t nr;

	if (!fetch_or_addr(c, c->args[i], &nr, sizeof(nr)))
		return;
	text_printf(c->text, "{kb_cnt=%u, %s=", nr, name);
	print_array(c, c->args[i] + sizeof(nr), nr > DIACRS ? DIACRS + 1 : nr,
		    size, elem_diacr, &list);
	text_putc(c->text, '}');
}

void print_kb_diacrs(struct call *c, unsigned int i)
{
	put_diacrs(c, i, "kbdiacr", 3, &diacr);
}

void print_kb_diacrs_uc(struct call *c, unsigned int i)
{
	put_diacrs(c, i, "kbdiacruc", 12, &diacr_uc);
}

/* Bindings of keys: which table and key are told when it is asked for. */

struct kkbentry {
	uint8_t table, index;
	uint16_t value;
};

static void put_binding(struct call *c, uint16_t value)
{
	const char *name = xlat_name(&xlat_kd_keys, value);
	const char *type = xlat_name(&xlat_kd_key_types, value >> 8);

	text_puts(c->text, ", kb_value=");
	text_hex(c->text, value);
	if (style.consts == XLAT_RAW)
		return;
	if (name) {
		text_printf(c->text, " /* %s */", name);
		return;
	}
	text_puts(c->text, " /* K(");
	if (type)
		text_puts(c->text, type);
	else
		text_hex(c->text, value >> 8);
	text_puts(c->text, ", ");
	switch (value >> 8) {
	case 0:			/* KT_LATIN */
	case 8:			/* KT_META */
	case 11:		/* KT_LETTER */
	case 13:		/* KT_DEAD2 */
		put_char(c->text, value & 0xff, true);
		break;
	default:
		text_hex(c->text, value & 0xff);
	}
	text_puts(c->text, ") */");
}

static void put_key(struct call *c, const struct kkbentry *k)
{
	text_puts(c->text, "{kb_table=");
	if (xlat_name(&xlat_kd_key_tables, k->table))
		print_xval(c->text, &xlat_kd_key_tables, k->table, NULL);
	else
		print_flags(c->text, &xlat_kd_keymap_flags, k->table, "K_???");
	text_printf(c->text, ", kb_index=%u", k->index);
}

void print_kb_entry_set(struct call *c, unsigned int i)
{
	struct kkbentry k;
	uint16_t value;
	bool valued = fetch(c, c->args[i] + 2, &value, sizeof(value));

	if (!fetch_or_addr(c, c->args[i], &k, 2))
		return;
	put_key(c, &k);
	if (valued)
		put_binding(c, value);
	else
		text_puts(c->text, ", kb_value=???");
	text_putc(c->text, '}');
}

void print_kb_entry_get(struct call *c, unsigned int i)
{
	struct kkbentry k;

	if (!fetch_before(c, i, &k, 2))
		return;
	put_key(c, &k);
	if (!c->error) {
		if (fetch(c, c->args[i] + 2, &k.value, sizeof(k.value)))
			put_binding(c, k.value);
		else
			text_puts(c->text, ", kb_value=???");
	}
	text_putc(c->text, '}');
}
