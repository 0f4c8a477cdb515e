// SPDX-License-Identifier: GPL-2.0-only
/* Arguments of ioctl on devices: clocks, disks, loops, consoles, ... */
#include <string.h>

#include "nlattr.h"

/* A structure of numbers: fetched, and its fields printed one by one. */
#define STRUCT(type, fields, bytes, tail)				\
	void print_##type(struct call *c, unsigned int i)		\
	{								\
		uint8_t b[bytes];					\
									\
		if (!fetch_arg_or_addr(c, i, b, sizeof(b)))		\
			return;						\
		put_nla_fields(c, fields,				\
			       sizeof(fields) / sizeof(*(fields)), b, "{"); \
		text_puts(c->text, tail);				\
	}

/* A pointer to a number that has a name. */
#define NAMED(type, word, table, unknown)				\
	void print_##type(struct call *c, unsigned int i)		\
	{								\
		word v;							\
									\
		if (!fetch_or_addr(c, c->args[i], &v, sizeof(v)))	\
			return;						\
		text_putc(c->text, '[');				\
		print_xval(c->text, &xlat_##table, v, unknown);		\
		text_putc(c->text, ']');				\
	}

void print_ldec_ptr(struct call *c, unsigned int i)
{
	int64_t v;

	if (!fetch_arg_or_addr(c, i, &v, sizeof(v)))
		return;
	text_putc(c->text, '[');
	text_dec(c->text, v);
	text_putc(c->text, ']');
}

void print_hex32_ptr(struct call *c, unsigned int i)
{
	uint32_t v;

	if (!fetch_or_addr(c, c->args[i], &v, sizeof(v)))
		return;
	text_putc(c->text, '[');
	text_hex(c->text, v);
	text_putc(c->text, ']');
}

void print_udec_pair(struct call *c, unsigned int i)
{
	uint32_t v[2];

	if (!fetch_or_addr(c, c->args[i], v, sizeof(v)))
		return;
	text_printf(c->text, "[%u, %u]", v[0], v[1]);
}

/* Clocks. */

static const struct nla_field rtc_fields[] = {
	{ "tm_sec", 0, 4, 'd' }, { "tm_min", 4, 4, 'd' }, { "tm_hour", 8, 4, 'd' },
	{ "tm_mday", 12, 4, 'd' }, { "tm_mon", 16, 4, 'd' },
	{ "tm_year", 20, 4, 'd' }, { "tm_wday", 24, 4, 'd' },
	{ "tm_yday", 28, 4, 'd' }, { "tm_isdst", 32, 4, 'd' },
};

#define RTC_BYTES	36
#define RTC_BRIEF	6	/* fields that are always shown */

static void put_rtc_time(struct call *c, const uint8_t *b)
{
	put_nla_fields(c, rtc_fields, c->fmt->abbrev ? RTC_BRIEF :
		       sizeof(rtc_fields) / sizeof(*rtc_fields), b, "{");
	text_puts(c->text, c->fmt->abbrev ? ", ...}" : "}");
}

void print_rtc_time(struct call *c, unsigned int i)
{
	uint8_t b[RTC_BYTES];

	if (fetch_or_addr(c, c->args[i], b, sizeof(b)))
		put_rtc_time(c, b);
}

void print_rtc_wkalrm(struct call *c, unsigned int i)
{
	uint8_t b[RTC_BYTES + 4];

	if (!fetch_or_addr(c, c->args[i], b, sizeof(b)))
		return;
	text_printf(c->text, "{enabled=%u, pending=%u, time=", b[0], b[1]);
	put_rtc_time(c, b + 4);
	text_putc(c->text, '}');
}

/* Disks and file systems. */

static const struct nla_field geometry_fields[] = {
	{ "heads", 0, 1, 'u' }, { "sectors", 1, 1, 'u' },
	{ "cylinders", 2, 2, 'u' }, { "start", 8, 8, 'u' },
};
STRUCT(hd_geometry, geometry_fields, 16, "}")

static const struct nla_field mnt_ns_fields[] = {
	{ "size", 0, 4, 'u' }, { "nr_mounts", 4, 4, 'u' },
	{ "mnt_ns_id", 8, 8, 'x' },
};
STRUCT(mnt_ns_info, mnt_ns_fields, 16, "}")

#define UUID_BYTES	16

void print_fs_uuid(struct call *c, unsigned int i)
{
	uint8_t b[UUID_BYTES + 1];
	unsigned int k, len;

	if (!fetch_or_addr(c, c->args[i], b, sizeof(b)))
		return;
	text_printf(c->text, "{len=%u, uuid=\"", b[0]);
	len = b[0] < UUID_BYTES ? b[0] : UUID_BYTES;
	for (k = 0; k < len; k++)
		text_printf(c->text, "\\x%02x", b[1 + k]);
	text_puts(c->text, "\"}");
}

#define SYSFS_NAME	128

void print_fs_sysfs_path(struct call *c, unsigned int i)
{
	uint8_t b[SYSFS_NAME + 1];
	unsigned int len;

	if (!fetch_or_addr(c, c->args[i], b, sizeof(b)))
		return;
	len = b[0] < SYSFS_NAME ? b[0] : SYSFS_NAME;
	text_printf(c->text, "{len=%u, name=", b[0]);
	put_cstring(c, b + 1, len + 1U < SYSFS_NAME ? len + 1 : SYSFS_NAME, len);
	text_putc(c->text, '}');
}

/* Loop devices. */

#define LOOP_NAME	64
#define LOOP_KEY	32

/* struct loop_info64 */
struct kloop64 {
	uint64_t device, inode, rdevice, offset, sizelimit;
	uint32_t number, encrypt_type, key_size, flags;
	uint8_t file_name[LOOP_NAME], crypt_name[LOOP_NAME], key[LOOP_KEY];
	uint64_t init[2];
};

static void put_hex64_array(struct call *c, const char *name,
			    const uint64_t *v, unsigned int nr)
{
	unsigned int i;

	text_puts(c->text, name);
	for (i = 0; i < nr; i++) {
		text_puts(c->text, i ? ", " : "[");
		text_hex(c->text, v[i]);
	}
	text_putc(c->text, ']');
}

static void put_crypt(struct call *c, uint32_t type, uint32_t key_size)
{
	text_puts(c->text, ", lo_encrypt_type=");
	print_xval(c->text, &xlat_loop_crypt_type_options, type, "LO_CRYPT_???");
	text_puts(c->text, ", lo_encrypt_key_size=");
	text_udec(c->text, key_size);
}

static void put_key(struct call *c, const uint8_t *key, uint32_t size)
{
	text_puts(c->text, ", lo_encrypt_key=");
	put_string(c, key, size < LOOP_KEY ? size : LOOP_KEY);
}

static void put_loop64(struct call *c, const struct kloop64 *l)
{
	bool all = !c->fmt->abbrev, crypt = all || l->encrypt_type;

	text_putc(c->text, '{');
	if (all) {
		text_puts(c->text, "lo_device=");
		put_dev(c, l->device);
		text_puts(c->text, ", lo_inode=");
		text_udec(c->text, l->inode);
		text_puts(c->text, ", lo_rdevice=");
		put_dev(c, l->rdevice);
		text_puts(c->text, ", ");
	}
	text_puts(c->text, "lo_offset=");
	text_hex(c->text, l->offset);
	if (all) {
		text_puts(c->text, ", lo_sizelimit=");
		text_udec(c->text, l->sizelimit);
	}
	text_puts(c->text, ", lo_number=");
	text_udec(c->text, l->number);
	if (crypt)
		put_crypt(c, l->encrypt_type, l->key_size);
	text_puts(c->text, ", lo_flags=");
	print_flags(c->text, &xlat_loop_flags_options, l->flags, "LO_FLAGS_???");
	text_puts(c->text, ", lo_file_name=");
	put_cstring(c, l->file_name, LOOP_NAME, LOOP_NAME - 1);
	if (crypt) {
		text_puts(c->text, ", lo_crypt_name=");
		put_cstring(c, l->crypt_name, LOOP_NAME, LOOP_NAME - 1);
		put_key(c, l->key, l->key_size);
	}
	if (all)
		put_hex64_array(c, ", lo_init=", l->init, 2);
	text_puts(c->text, all ? "}" : ", ...}");
}

void print_loop_info64(struct call *c, unsigned int i)
{
	struct kloop64 l;

	if (fetch_or_addr(c, c->args[i], &l, sizeof(l)))
		put_loop64(c, &l);
}

void print_loop_config(struct call *c, unsigned int i)
{
	struct {
		uint32_t fd, block_size;
		struct kloop64 info;
		uint64_t reserved[8];
	} l;
	static const uint64_t zero[8];

	if (!fetch_or_addr(c, c->args[i], &l, sizeof(l)))
		return;
	text_puts(c->text, "{fd=");
	put_fd(c, l.fd);
	text_puts(c->text, ", block_size=");
	text_udec(c->text, l.block_size);
	text_puts(c->text, ", info=");
	put_loop64(c, &l.info);
	if (memcmp(l.reserved, zero, sizeof(zero)))
		put_hex64_array(c, ", __reserved=", l.reserved, 8);
	text_putc(c->text, '}');
}

/* struct loop_info, of before large offsets */
void print_loop_info(struct call *c, unsigned int i)
{
	struct {
		int32_t number;
		uint64_t device, inode, rdevice;
		int32_t offset, encrypt_type, key_size, flags;
		uint8_t name[LOOP_NAME], key[LOOP_KEY];
		uint64_t init[2];
		uint8_t reserved[4];
	} l;
	bool all = !c->fmt->abbrev, crypt;

	if (!fetch_arg_or_addr(c, i, &l, sizeof(l)))
		return;
	crypt = all || l.encrypt_type;
	text_puts(c->text, "{lo_number=");
	text_dec(c->text, l.number);
	if (all) {
		text_puts(c->text, ", lo_device=");
		put_dev(c, l.device);
		text_puts(c->text, ", lo_inode=");
		text_udec(c->text, l.inode);
		text_puts(c->text, ", lo_rdevice=");
		put_dev(c, l.rdevice);
	}
	text_puts(c->text, ", lo_offset=");
	text_hex(c->text, (uint32_t)l.offset);
	if (crypt)
		put_crypt(c, l.encrypt_type, l.key_size);
	text_puts(c->text, ", lo_flags=");
	print_flags(c->text, &xlat_loop_flags_options, (uint32_t)l.flags,
		    "LO_FLAGS_???");
	text_puts(c->text, ", lo_name=");
	put_cstring(c, l.name, LOOP_NAME, LOOP_NAME - 1);
	if (crypt)
		put_key(c, l.key, l.key_size);
	if (all) {
		put_hex64_array(c, ", lo_init=", l.init, 2);
		text_printf(c->text, ", reserved=[%#x, %#x, %#x, %#x]",
			    l.reserved[0], l.reserved[1], l.reserved[2],
			    l.reserved[3]);
	}
	text_puts(c->text, all ? "}" : ", ...}");
}

/* Consoles, input devices. */

NAMED(kd_mode_ptr, uint32_t, kd_modes, "KD_???")
NAMED(kb_type, uint8_t, kb_types, "KB_???")

static const struct nla_field input_id_fields[] = {
	{ "bustype", 0, 2, 'u' }, { "vendor", 2, 2, 'u' },
	{ "product", 4, 2, 'u' }, { "version", 6, 2, 'u' },
};
STRUCT(input_id, input_id_fields, 8, "}")

void print_evdev_version(struct call *c, unsigned int i)
{
	print_hex32_ptr(c, i);
}

/* userfaultfd: what goes in, then what has come of it. */

static void put_range(struct call *c, const char *name, const uint64_t *v)
{
	text_puts(c->text, name);
	text_puts(c->text, "{start=");
	text_hex(c->text, v[0]);
	text_puts(c->text, ", len=");
	text_hex(c->text, v[1]);
	text_putc(c->text, '}');
}

void print_uffdio_range(struct call *c, unsigned int i)
{
	uint64_t v[2];

	if (fetch_or_addr(c, c->args[i], v, sizeof(v)))
		put_range(c, "", v);
}

static void put_uffd_mode(struct call *c, const struct xlat *x, uint64_t mode,
		     const char *unknown)
{
	text_puts(c->text, ", mode=");
	print_flags(c->text, x, mode, unknown);
}

void print_uffdio_writeprotect(struct call *c, unsigned int i)
{
	uint64_t v[3];

	if (!fetch_or_addr(c, c->args[i], v, sizeof(v)))
		return;
	put_range(c, "{range=", v);
	put_uffd_mode(c, &xlat_uffd_writeprotect_mode_flags, v[2],
		 "UFFDIO_WRITEPROTECT_MODE_???");
	text_putc(c->text, '}');
}

/*
 * The words before and after; false, with the address printed, when there
 * are none.  @after is not filled, and @done false, when the call has failed.
 */
static bool fetch_twice(struct call *c, uint64_t addr, uint64_t *before,
			uint64_t *after, size_t len, bool *done)
{
	c->at_exit = false;
	if (!fetch_or_addr(c, addr, before, len)) {
		c->at_exit = true;
		return false;
	}
	c->at_exit = true;
	*done = !c->error && fetch(c, addr, after, len);
	return true;
}

void print_uffdio_api(struct call *c, unsigned int i)
{
	uint64_t in[3], out[3];
	bool done;

	if (!fetch_twice(c, c->args[i], in, out, sizeof(in), &done))
		return;
	text_puts(c->text, "{api=");
	text_hex(c->text, in[0]);
	text_puts(c->text, ", features=");
	print_flags(c->text, &xlat_uffd_api_features, in[1], "UFFD_FEATURE_???");
	if (done) {
		if (out[1] != in[1]) {
			text_puts(c->text, " => features=");
			print_flags(c->text, &xlat_uffd_api_features, out[1],
				    "UFFD_FEATURE_???");
		}
		text_puts(c->text, ", ioctls=");
		print_flags(c->text, &xlat_uffd_api_ioctls, out[2], "_UFFDIO_???");
	}
	text_putc(c->text, '}');
}

void print_uffdio_register(struct call *c, unsigned int i)
{
	uint64_t in[4], out[4];
	bool done;

	if (!fetch_twice(c, c->args[i], in, out, sizeof(in), &done))
		return;
	put_range(c, "{range=", in);
	put_uffd_mode(c, &xlat_uffd_register_mode_flags, in[2],
		 "UFFDIO_REGISTER_MODE_???");
	if (done) {
		text_puts(c->text, ", ioctls=");
		print_flags(c->text, &xlat_uffd_range_ioctls, out[3],
			    "1<<_UFFDIO_???");
	}
	text_putc(c->text, '}');
}

void print_uffdio_copy(struct call *c, unsigned int i)
{
	uint64_t in[5], out[5];
	bool done;

	if (!fetch_twice(c, c->args[i], in, out, sizeof(in), &done))
		return;
	text_puts(c->text, "{dst=");
	text_hex(c->text, in[0]);
	text_puts(c->text, ", src=");
	text_hex(c->text, in[1]);
	text_puts(c->text, ", len=");
	text_hex(c->text, in[2]);
	put_uffd_mode(c, &xlat_uffd_copy_flags, in[3], "UFFDIO_COPY_MODE_???");
	if (done) {
		text_puts(c->text, ", copy=");
		text_hex(c->text, out[4]);
	}
	text_putc(c->text, '}');
}

/* The others: a range, a mode, a result. */
static bool put_ranged(struct call *c, unsigned int i, const struct xlat *modes,
		       const char *unknown, uint64_t *result)
{
	uint64_t in[4], out[4];
	bool done;

	if (!fetch_twice(c, c->args[i], in, out, sizeof(in), &done))
		return false;
	put_range(c, "{range=", in);
	put_uffd_mode(c, modes, in[2], unknown);
	*result = out[3];
	if (!done)
		text_putc(c->text, '}');
	return done;
}

void print_uffdio_zeropage(struct call *c, unsigned int i)
{
	uint64_t v;

	if (!put_ranged(c, i, &xlat_uffd_zeropage_flags,
			"UFFDIO_ZEROPAGE_MODE_???", &v))
		return;
	text_puts(c->text, ", zeropage=");
	text_hex(c->text, v);
	text_putc(c->text, '}');
}

void print_uffdio_continue(struct call *c, unsigned int i)
{
	uint64_t v;

	if (!put_ranged(c, i, &xlat_uffd_continue_modes,
			"UFFDIO_CONTINUE_MODE_???", &v))
		return;
	text_puts(c->text, ", mapped=");
	text_udec(c->text, v);
	text_putc(c->text, '}');
}

void print_uffdio_poison(struct call *c, unsigned int i)
{
	uint64_t v;

	if (!put_ranged(c, i, &xlat_uffd_poison_modes,
			"UFFDIO_POISON_MODE_???", &v))
		return;
	text_puts(c->text, ", updated=");
	text_udec(c->text, v);
	text_putc(c->text, '}');
}

void print_kvm_cap(struct call *c, unsigned int i)
{
	print_xval(c->text, &xlat_kvm_caps, c->args[i], "KVM_CAP_???");
}
