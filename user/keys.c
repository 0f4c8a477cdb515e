// SPDX-License-Identifier: GPL-2.0-only
/* Keys and keyrings. */
#include <stddef.h>

#include "decode.h"

static void put_key(struct call *c, int32_t key)
{
	const char *name = xlat_name(&xlat_key_spec, (uint32_t)key);

	if (name)
		put_const(c->text, name, key, BASE_DEC);
	else
		text_dec(c->text, key);
}

/* A key: one of the special ones, or its number. */
void print_key(struct call *c, unsigned int i)
{
	put_key(c, c->args[i]);
}

void print_key_errno(struct call *c, unsigned int i)
{
	put_errno(c, c->args[i]);
}

/* What fits into the buffer of a call that returns how much there is. */
static void put_key_buffer(struct call *c, unsigned int i, bool is_text)
{
	uint64_t len = c->args[i + 1];
	char last;

	if (c->error) {
		put_addr(c, c->args[i]);
		return;
	}
	if ((uint64_t)c->ret < len)
		len = c->ret;
	if (is_text && len && fetch(c, c->args[i] + len - 1, &last, 1) && !last)
		len--;
	print_buffer_at(c, c->args[i], len);
}

void print_key_buffer(struct call *c, unsigned int i)
{
	put_key_buffer(c, i, false);
}

void print_key_text(struct call *c, unsigned int i)
{
	put_key_buffer(c, i, true);
}

struct dh_params {
	int32_t private;
	int32_t prime;
	int32_t base;
};

void print_dh_params(struct call *c, unsigned int i)
{
	struct dh_params p;

	if (!fetch_or_addr(c, c->args[i], &p, sizeof(p)))
		return;
	text_puts(c->text, "{private=");
	put_key(c, p.private);
	text_puts(c->text, ", prime=");
	put_key(c, p.prime);
	text_puts(c->text, ", base=");
	put_key(c, p.base);
	text_putc(c->text, '}');
}

/* Fields for later: shown when one of them is used. */
static void put_spare(struct call *c, const uint32_t *spare, unsigned int nr)
{
	unsigned int i;

	for (i = 0; i < nr && !spare[i]; i++)
		;
	if (i == nr)
		return;
	for (i = 0; i < nr; i++) {
		text_puts(c->text, i ? ", " : ", __spare=[");
		text_hex(c->text, spare[i]);
	}
	text_putc(c->text, ']');
}

struct kdf_params {
	uint64_t hashname;
	uint64_t otherinfo;
	uint32_t otherinfolen;
	uint32_t spare[8];
};

void print_kdf_params(struct call *c, unsigned int i)
{
	struct kdf_params p;

	/* The call's failure does not matter to what it has read. */
	c->at_exit = false;
	if (!fetch_as_or_addr(c, AS(kdf_params), c->args[i], &p, sizeof(p)))
		return;
	text_puts(c->text, "{hashname=");
	print_string_at(c, p.hashname);
	text_puts(c->text, ", otherinfo=");
	print_buffer_at(c, p.otherinfo, p.otherinfolen);
	text_puts(c->text, ", otherinfolen=");
	text_udec(c->text, p.otherinfolen);
	put_spare(c, p.spare, 8);
	text_putc(c->text, '}');
}

void print_key_reqkey(struct call *c, unsigned int i)
{
	int32_t v = c->args[i];
	const char *name = xlat_name(&xlat_key_reqkeys, (uint32_t)v);

	if (name)
		put_const(c->text, name, v, BASE_DEC);
	else
		text_printf(c->text, style.consts == XLAT_RAW ? "%d" :
			    "%d /* KEY_REQKEY_DEFL_??? */", v);
}

struct pkey_params {
	int32_t key_id;
	uint32_t in_len;
	uint32_t out_len;	/* of VERIFY: length of the second input */
	uint32_t spare[7];
};

static void print_params(struct call *c, unsigned int i, const char *out_len)
{
	struct pkey_params p;

	if (!fetch_or_addr(c, c->args[i], &p, sizeof(p)))
		return;
	text_puts(c->text, "{key_id=");
	put_key(c, p.key_id);
	text_puts(c->text, ", in_len=");
	text_udec(c->text, p.in_len);
	text_printf(c->text, ", %s=%u", out_len, p.out_len);
	put_spare(c, p.spare, 7);
	text_putc(c->text, '}');
}

void print_pkey_params(struct call *c, unsigned int i)
{
	print_params(c, i, "out_len");
}

void print_pkey_verify_params(struct call *c, unsigned int i)
{
	print_params(c, i, "in2_len");
}

#define PKEY_PARAMS	1	/* their argument */

static void print_data(struct call *c, unsigned int i, size_t len_offset)
{
	struct pkey_params p;
	bool at_exit = c->at_exit;
	bool known;

	c->at_exit = false;
	known = fetch(c, c->args[PKEY_PARAMS], &p, sizeof(p));
	c->at_exit = at_exit;
	if (known)
		print_buffer_at(c, c->args[i],
				*(uint32_t *)((char *)&p + len_offset));
	else
		put_addr(c, c->args[i]);
}

void print_pkey_data(struct call *c, unsigned int i)
{
	print_data(c, i, offsetof(struct pkey_params, in_len));
}

void print_pkey_data2(struct call *c, unsigned int i)
{
	print_data(c, i, offsetof(struct pkey_params, out_len));
}

void print_pkey_result(struct call *c, unsigned int i)
{
	if (c->error)
		put_addr(c, c->args[i]);
	else
		print_data(c, i, offsetof(struct pkey_params, out_len));
}

struct pkey_query {
	uint32_t supported_ops;
	uint32_t key_size;
	uint16_t max_data_size;
	uint16_t max_sig_size;
	uint16_t max_enc_size;
	uint16_t max_dec_size;
	uint32_t spare[10];
};

void print_pkey_query(struct call *c, unsigned int i)
{
	struct pkey_query q;

	if (!fetch_or_addr(c, c->args[i], &q, sizeof(q)))
		return;
	text_puts(c->text, "{supported_ops=");
	print_flags(c->text, &xlat_keyctl_pkey_ops, q.supported_ops,
		    "KEYCTL_SUPPORTS_???");
	text_printf(c->text, ", key_size=%u, max_data_size=%u, max_sig_size=%u",
		    q.key_size, q.max_data_size, q.max_sig_size);
	text_printf(c->text, ", max_enc_size=%u, max_dec_size=%u",
		    q.max_enc_size, q.max_dec_size);
	put_spare(c, q.spare, 10);
	text_putc(c->text, '}');
}

static bool elem_cap(struct call *c, const void *elem, size_t size, void *data)
{
	unsigned int *nr = data;
	uint8_t caps = *(const uint8_t *)elem;

	(void)size;
	if (*nr == 0)
		print_flags(c->text, &xlat_keyctl_caps0, caps, "KEYCTL_CAPS0_???");
	else if (*nr == 1)
		print_flags(c->text, &xlat_keyctl_caps1, caps, "KEYCTL_CAPS1_???");
	else
		text_hex(c->text, caps);
	++*nr;
	return true;
}

/* The kernel tells how many bytes it knows and fills no more. */
void print_key_caps(struct call *c, unsigned int i)
{
	uint64_t len = c->args[i + 1];
	unsigned int nr = 0;

	if (c->error) {
		put_addr(c, c->args[i]);
		return;
	}
	if ((uint64_t)c->ret < len)
		len = c->ret;
	print_array(c, c->args[i], len, 1, elem_cap, &nr);
}
