// SPDX-License-Identifier: GPL-2.0-only
/* Arguments of ioctl that have lists in them, or parts that need not be there. */
#include <stddef.h>
#include <string.h>

#include "fields.h"
#include "net.h"

FOLLOWED_TYPE(u32_array)

/* A list that begins behind the head of a structure. */
static bool put_list(struct call *c, const char *name, uint64_t addr, uint64_t nr,
		     size_t size, const struct fields *f)
{
	text_puts(c->text, name);
	return print_array(c, addr, nr, size, elem_struct, (void *)f);
}

/* Where a file is on its disk. */

FIELDS(fiemap_in,
	{ "fm_start", 0, 8, 'u' }, { "fm_length", 8, 8, 'u' },
	{ "fm_flags", 16, 4, 'F', 0, &xlat_fiemap_flags, "FIEMAP_FLAG_???" },
	{ "fm_extent_count", 24, 4, 'u' });
FIELDS(fiemap_out,
	{ "fm_flags", 16, 4, 'F', 0, &xlat_fiemap_flags, "FIEMAP_FLAG_???" },
	{ "fm_mapped_extents", 20, 4, 'u' });
FIELDS(fiemap_extent,
	{ "fe_logical", 0, 8, 'u' }, { "fe_physical", 8, 8, 'u' },
	{ "fe_length", 16, 8, 'u' },
	{ "fe_flags", 40, 4, 'F', 0, &xlat_fiemap_extent_flags,
	  "FIEMAP_EXTENT_???" });
FOLLOWED_TYPE(fiemap_extent)

#define FIEMAP_HEAD	32

void print_fiemap(struct call *c, unsigned int i)
{
	uint32_t b[FIEMAP_HEAD / 4];

	if (!fetch_before(c, i, b, sizeof(b)))
		return;
	put_struct(c, &fiemap_in, b);
	if (c->error)
		return;
	text_puts(c->text, " => ");
	if (!fetch_or_addr(c, c->args[i], b, sizeof(b)))
		return;
	put_fields(c, &fiemap_out, b, "{");
	if (c->fmt->abbrev)
		text_puts(c->text, ", ...");
	else
		put_list(c, ", fm_extents=", c->args[i] + FIEMAP_HEAD, b[5], 56,
			 &fiemap_extent);
	text_putc(c->text, '}');
}

/* The same data in several files. */

FIELDS(dedupe,
	{ "src_offset", 0, 8, 'u' }, { "src_length", 8, 8, 'u' },
	{ "dest_count", 16, 2, 'u' });
FIELDS(dedupe_to, { "dest_fd", 0, 4, 'f' }, { "dest_offset", 8, 8, 'u' });
FIELDS(deduped, { "bytes_deduped", 16, 8, 'u' }, { "status", 24, 4, 'd' });
FOLLOWED_TYPE(dedupe_info)

#define DEDUPE_HEAD	24
#define DEDUPE_INFO	32
#define DEDUPE_BRIEF	2	/* files that are shown abbreviated */

struct dedupe_list {
	const struct fields *fields;
	unsigned int left;
};

static bool elem_dedupe(struct call *c, const void *elem, size_t size, void *data)
{
	struct dedupe_list *list = data;

	(void)size;
	if (c->fmt->abbrev && !list->left--) {
		text_puts(c->text, "...");
		return false;
	}
	put_struct(c, list->fields, elem);
	return true;
}

static bool put_dedupe(struct call *c, uint64_t addr, unsigned int nr,
		       const struct fields *f)
{
	struct dedupe_list list = { f, DEDUPE_BRIEF };

	text_puts(c->text, "info=");
	return print_array(c, addr + DEDUPE_HEAD, nr, DEDUPE_INFO, elem_dedupe,
			   &list);
}

void print_dedupe_range(struct call *c, unsigned int i)
{
	uint64_t b[DEDUPE_HEAD / 8];
	bool more;

	if (!fetch_before(c, i, b, sizeof(b)))
		return;
	put_fields(c, &dedupe, b, "{");
	text_puts(c->text, ", ");
	c->at_exit = false;
	more = put_dedupe(c, c->args[i], (uint16_t)b[2], &dedupe_to);
	c->at_exit = true;
	text_putc(c->text, '}');
	if (c->error || !more || !(uint16_t)b[2])
		return;
	text_puts(c->text, " => ");
	if (!fetch_or_addr(c, c->args[i], b, sizeof(b)))
		return;
	text_putc(c->text, '{');
	put_dedupe(c, c->args[i], (uint16_t)b[2], &deduped);
	text_putc(c->text, '}');
}

/* What is mixed into the kernel's random numbers. */

FIELDS(rand_pool, { "entropy_count", 0, 4, 'd' }, { "buf_size", 4, 4, 'd' });

void print_rand_pool_info(struct call *c, unsigned int i)
{
	int32_t b[2];

	if (!fetch_or_addr(c, c->args[i], b, sizeof(b)))
		return;
	put_fields(c, &rand_pool, b, "{");
	text_puts(c->text, ", buf=");
	print_buffer_at(c, c->args[i] + sizeof(b), (int64_t)b[1]);
	text_putc(c->text, '}');
}

/* Buffers that devices share. */

FIELDS(udmabuf_head,
	{ "flags", 0, 4, 'F', 0, &xlat_udmabuf_flags, "UDMABUF_FLAGS_???" },
	{ "count", 4, 4, 'u' });
FIELDS(udmabuf_item,
	{ "memfd", 0, 4, 'f' }, { "offset", 8, 8, 'u' },
	{ "size", 16, 8, 'u' });
FOLLOWED_TYPE(udmabuf_item)

void print_udmabuf_list(struct call *c, unsigned int i)
{
	uint32_t b[2];

	if (!fetch_or_addr(c, c->args[i], b, sizeof(b)))
		return;
	put_fields(c, &udmabuf_head, b, "{");
	put_list(c, ", list=", c->args[i] + sizeof(b), b[1], 24, &udmabuf_item);
	text_putc(c->text, '}');
}

/* The programs of an event. */

FIELDS(query_bpf_in, { "ids_len", 0, 4, 'u' });
FIELDS(query_bpf_out, { "prog_cnt", 4, 4, 'u' });

void print_perf_query_bpf(struct call *c, unsigned int i)
{
	uint32_t b[2];

	c->at_exit = false;
	if (!fetch_or_addr(c, c->args[i], b, sizeof(*b))) {
		c->at_exit = true;
		return;
	}
	c->at_exit = true;
	put_fields(c, &query_bpf_in, b, "{");
	if (fetch_after(c, i, b, sizeof(b))) {
		put_fields(c, &query_bpf_out, b, ", ");
		text_puts(c->text, ", ids=");
		print_array(c, c->args[i] + sizeof(b), b[1], 4, elem_udec32, NULL);
	} else {
		text_puts(c->text, ", ...");
	}
	text_putc(c->text, '}');
}

/* Processes. */

struct kpidfd_info {
	uint64_t mask, cgroupid;
	uint32_t pid, tgid, ppid, id[8];
	int32_t exit_code;	/* the end of it in Linux 6.13 */
	uint32_t coredump_mask, coredump_signal, coredump_code, pad;
	uint64_t supported_mask;
};

#define INFO_LEAST	64

enum {
	INFO_PID = 1,
	INFO_CREDS = 2,
	INFO_CGROUPID = 4,
	INFO_EXIT = 8,
	INFO_COREDUMP = 16,
	INFO_SUPPORTED = 32,
	INFO_COREDUMP_SIGNAL = 64,
	INFO_COREDUMP_CODE = 128,
};

static void put_info_mask(struct call *c, uint64_t mask)
{
	print_flags(c->text, &xlat_pidfd_info_mask, mask, "PIDFD_INFO_???");
}

/**
 * put_pidfd_info() - PIDFD_GET_INFO's structure
 * @c: the call, at its exit.
 * @i: the argument that leads to the structure.
 * @size: how long the request says that it is, in whichever kernel's headers.
 *
 * Each field is there if its bit is set and the structure is so long.
 */
void put_pidfd_info(struct call *c, unsigned int i, size_t size)
{
	static const char *const ids[] = {
		"ruid", "rgid", "euid", "egid", "suid", "sgid", "fsuid", "fsgid",
	};
	struct kpidfd_info p;
	unsigned int k;
	uint64_t mask;

	if (size < INFO_LEAST) {
		put_addr(c, c->args[i]);
		return;
	}
	if (size > sizeof(p))
		size = sizeof(p);
	if (!fetch_before(c, i, &mask, sizeof(mask)))
		return;
	text_puts(c->text, "{mask=");
	put_info_mask(c, mask);
	if (!fetch_after(c, i, &p, size)) {
		text_putc(c->text, '}');
		return;
	}
	if (p.mask != mask) {
		text_puts(c->text, " => ");
		put_info_mask(c, p.mask);
	}
	mask = p.mask;
	if (size < offsetof(struct kpidfd_info, coredump_signal))
		mask &= ~(uint64_t)INFO_COREDUMP;
	if (size < offsetof(struct kpidfd_info, coredump_code))
		mask &= ~(uint64_t)INFO_COREDUMP_SIGNAL;
	if (size < offsetof(struct kpidfd_info, supported_mask))
		mask &= ~(uint64_t)INFO_COREDUMP_CODE;
	if (size < sizeof(p))
		mask &= ~(uint64_t)INFO_SUPPORTED;
	if (mask & INFO_CGROUPID) {
		text_puts(c->text, ", cgroupid=");
		text_udec(c->text, p.cgroupid);
	}
	if (mask & INFO_PID) {
		text_puts(c->text, ", pid=");
		put_pid(c, p.pid);
		text_puts(c->text, ", tgid=");
		put_pid(c, p.tgid);
		text_puts(c->text, ", ppid=");
		put_pid(c, p.ppid);
	}
	for (k = 0; mask & INFO_CREDS && k < 8; k++) {
		text_printf(c->text, ", %s=", ids[k]);
		put_uid(c, p.id[k]);
	}
	if (mask & INFO_EXIT) {
		text_puts(c->text, ", exit_code=[");
		put_wait_status(c, p.exit_code);
		text_putc(c->text, ']');
	}
	if (mask & INFO_COREDUMP) {
		text_puts(c->text, ", coredump_mask=");
		print_flags(c->text, &xlat_pidfd_coredump_mask, p.coredump_mask,
			    "PIDFD_COREDUMP_???");
	}
	if (mask & INFO_COREDUMP_SIGNAL) {
		text_puts(c->text, ", coredump_signal=");
		put_signo(c, p.coredump_signal);
	}
	if (mask & INFO_COREDUMP_CODE)
		text_printf(c->text, ", coredump_code=%u", p.coredump_code);
	if (mask & INFO_SUPPORTED) {
		text_puts(c->text, ", supported_mask=");
		put_info_mask(c, p.supported_mask);
	}
	text_putc(c->text, '}');
}

/* Disks' own protection of their blocks. */

FIELDS(lbmd_cap,
	{ "lbmd_flags", 0, 4, 'F', 0, &xlat_lbmd_flags, "LBMD_PI_CAP_???" },
	{ "lbmd_interval", 4, 2, 'u' }, { "lbmd_size", 6, 1, 'u' },
	{ "lbmd_opaque_size", 7, 1, 'u' }, { "lbmd_opaque_offset", 8, 1, 'u' },
	{ "lbmd_pi_size", 9, 1, 'u' }, { "lbmd_pi_offset", 10, 1, 'u' },
	{ "lbmd_guard_tag_type", 11, 1, 'V', 0, &xlat_lbmd_csums,
	  "LBMD_PI_CSUM_???" },
	{ "lbmd_app_tag_size", 12, 1, 'u' }, { "lbmd_ref_tag_size", 13, 1, 'u' },
	{ "lbmd_storage_tag_size", 14, 1, 'u' });
STRUCT_TYPE(lbmd_cap, &lbmd_cap, 16)

/* Counters. */

FIELDS(counter_component,
	{ "type", 0, 1, 'V', 0, &xlat_counter_components,
	  "COUNTER_COMPONENT_???" },
	{ "scope", 1, 1, 'V', 0, &xlat_counter_scopes, "COUNTER_SCOPE_???" },
	{ "parent", 2, 1, 'u' }, { "id", 3, 1, 'u' });
FIELDS(counter_watch,
	{ "component", 0, 4, '{', 0, NULL, NULL, &counter_component },
	{ "event", 4, 1, 'V', 0, &xlat_counter_events, "COUNTER_EVENT_???" },
	{ "channel", 5, 1, 'u' });
STRUCT_TYPE(counter_watch, &counter_watch, 6)

/* Input devices. */

void print_evdev_keycode(struct call *c, unsigned int i)
{
	uint32_t b[2];

	if (!fetch_or_addr(c, c->args[i], b, sizeof(b)))
		return;
	text_printf(c->text, "[%u, ", b[0]);
	print_xval(c->text, &xlat_evdev_keycodes, b[1], "KEY_???");
	text_putc(c->text, ']');
}

/* A structure of which abbreviated only the beginning is shown. */
static bool put_brief(struct call *c, const struct fields *head,
		      const struct fields *rest, const void *b)
{
	put_fields(c, head, b, "{");
	if (c->fmt->abbrev) {
		text_puts(c->text, ", ...}");
		return false;
	}
	put_fields(c, rest, b, ", ");
	return true;
}

FIELDS(keymap_head, { "flags", 0, 1, 'u' }, { "len", 1, 1, 'u' });
FIELDS(keymap_rest,
	{ "index", 2, 2, 'u' },
	{ "keycode", 4, 4, 'V', 0, &xlat_evdev_keycodes, "KEY_???" },
	{ "scancode", 8, 1, 'A', 32 });

void print_evdev_keymap(struct call *c, unsigned int i)
{
	uint8_t b[40];

	if (fetch_or_addr(c, c->args[i], b, sizeof(b)) &&
	    put_brief(c, &keymap_head, &keymap_rest, b))
		text_putc(c->text, '}');
}

FIELDS(ff_head,
	{ "type", 0, 2, 'V', 0, &xlat_evdev_ff_types, "FF_???" },
	{ "id", 2, 2, 'd' }, { "direction", 4, 2, 'u' });
FIELDS(ff_trigger, { "button", 0, 2, 'u' }, { "interval", 2, 2, 'u' });
FIELDS(ff_replay, { "length", 0, 2, 'u' }, { "delay", 2, 2, 'u' });
FIELDS(ff_rest,
	{ "trigger", 6, 4, '{', 0, NULL, NULL, &ff_trigger },
	{ "replay", 10, 4, '{', 0, NULL, NULL, &ff_replay });
FIELDS(ff_envelope,
	{ "attack_length", 0, 2, 'u' }, { "attack_level", 2, 2, 'u' },
	{ "fade_length", 4, 2, 'u' }, { "fade_level", 6, 2, 'x' });

#define ENVELOPE(at)	{ "envelope", at, 8, '{', 0, NULL, NULL, &ff_envelope }

FIELDS(ff_constant, { "level", 0, 2, 'd' }, ENVELOPE(2));
FIELDS(ff_ramp,
	{ "start_level", 0, 2, 'd' }, { "end_level", 2, 2, 'd' }, ENVELOPE(4));
FIELDS(ff_periodic,
	{ "waveform", 0, 2, 'u' }, { "period", 2, 2, 'u' },
	{ "magnitude", 4, 2, 'd' }, { "offset", 6, 2, 'd' },
	{ "phase", 8, 2, 'u' }, ENVELOPE(10), { "custom_len", 20, 4, 'u' },
	{ "custom_data", 24, 8, 'p' });
FIELDS(ff_rumble,
	{ "strong_magnitude", 0, 2, 'u' }, { "weak_magnitude", 2, 2, 'u' });

static const struct {
	uint16_t type;
	const char *name;
	const struct fields *fields;
} ff_effects[] = {
	{ 0x50, ", rumble=", &ff_rumble },
	{ 0x51, ", periodic=", &ff_periodic },
	{ 0x52, ", constant=", &ff_constant },
	{ 0x57, ", ramp=", &ff_ramp },
};

#define FF_EFFECT_AT	16

void print_evdev_ff_effect(struct call *c, unsigned int i)
{
	uint8_t b[48];
	uint16_t type;
	unsigned int k;

	if (!fetch_arg_or_addr(c, i, b, sizeof(b)) ||
	    !put_brief(c, &ff_head, &ff_rest, b))
		return;
	memcpy(&type, b, sizeof(type));
	for (k = 0; k < sizeof(ff_effects) / sizeof(*ff_effects); k++) {
		if (ff_effects[k].type != type)
			continue;
		text_puts(c->text, ff_effects[k].name);
		put_struct(c, ff_effects[k].fields, b + FF_EFFECT_AT);
	}
	text_putc(c->text, '}');
}

/* Lines of GPIO. */

FIELDS(linehandle_in,
	{ "lines", 356, 4, 'u' },
	{ "lineoffsets", 0, 4, 'a', 64, .nr_at = 356, .nr_size = 4 },
	{ "flags", 256, 4, 'F', 0, &xlat_gpio_handle_flags,
	  "GPIOHANDLE_REQUEST_???" },
	{ "default_values", 260, 1, 'a', 64, .nr_at = 356, .nr_size = 4 },
	{ "consumer_label", 324, 1, 's', 32 });
FIELDS(linehandle_out, { "fd", 360, 4, 'f' });
STRUCT_INOUT(gpio_linehandle, &linehandle_in, &linehandle_out, 364)

#define LINE_FLAGS(at)							\
	{ "flags", at, 8, 'F', 0, &xlat_gpio_v2_line_flags,		\
	  "GPIO_V2_LINE_FLAG_???" }

FIELDS(line_attr_flags, LINE_FLAGS(8));
FIELDS(line_attr_values, { "values", 8, 8, 'x' });
FIELDS(line_attr_debounce, { "debounce_period_us", 8, 4, 'u' });
FIELDS(line_attr_raw,
	{ "id", 0, 4, 'u' }, { "padding", 4, 4, 'z' }, { "data", 8, 8, 'x' });

/* What an attribute is, or NULL when nobody knows. */
static const struct fields *line_attr(const void *at)
{
	static const struct fields *const known[] = {
		[1] = &line_attr_flags,
		[2] = &line_attr_values,
		[3] = &line_attr_debounce,
	};
	uint32_t head[2];

	memcpy(head, at, sizeof(head));
	if (head[1] || head[0] >= sizeof(known) / sizeof(*known))
		return NULL;
	return known[head[0]];
}

/* In the list of a line's own attributes. */
static void put_line_attr(struct call *c, const void *at)
{
	const struct fields *f = line_attr(at);

	put_struct(c, f ? f : &line_attr_raw, at);
}

FIELDS(line_attr_mask, { "mask", 16, 8, 'x' });

/* In the list of what is asked for several lines. */
static void put_config_attr(struct call *c, const void *at)
{
	const struct fields *f = line_attr(at);

	text_putc(c->text, '{');
	if (f) {
		put_fields(c, f, at, "");
	} else {
		text_puts(c->text, "attr=");
		put_struct(c, &line_attr_raw, at);
	}
	put_fields(c, &line_attr_mask, at, ", ");
	text_putc(c->text, '}');
}

#define LINE_ATTRS	10

static void put_attrs(struct call *c, const uint8_t *at, size_t size, uint32_t nr,
		      void (*put)(struct call *c, const void *at))
{
	unsigned int i;

	if (!nr)
		return;
	text_puts(c->text, ", attrs=[");
	for (i = 0; i < nr && i < LINE_ATTRS; i++, at += size) {
		text_puts(c->text, i ? ", " : "");
		if (i >= c->fmt->arr_max) {
			text_puts(c->text, "...");
			break;
		}
		put(c, at);
	}
	text_putc(c->text, ']');
}

FIELDS(line_config,
	LINE_FLAGS(0), { "num_attrs", 8, 4, 'u' }, { "padding", 12, 4, 'Z', 5 });

static void put_line_config(struct call *c, const void *at)
{
	uint32_t nr;

	put_fields(c, &line_config, at, "{");
	memcpy(&nr, (const uint8_t *)at + 8, sizeof(nr));
	put_attrs(c, (const uint8_t *)at + 32, 24, nr, put_config_attr);
	text_putc(c->text, '}');
}

void print_gpio_v2_config(struct call *c, unsigned int i)
{
	uint64_t b[34];

	if (fetch_or_addr(c, c->args[i], b, sizeof(b)))
		put_line_config(c, b);
}

FIELDS(line_request_in,
	{ "num_lines", 560, 4, 'u' },
	{ "offsets", 0, 4, 'a', 64, .nr_at = 560, .nr_size = 4 },
	{ "consumer", 256, 1, 's', 32 },
	{ "config", 288, 272, 'c', .put = put_line_config },
	{ "event_buffer_size", 564, 4, '0' },
	{ "padding", 568, 4, 'Z', 5 });
FIELDS(line_request_out, { "fd", 588, 4, 'f' });
STRUCT_INOUT(gpio_v2_line, &line_request_in, &line_request_out, 592)

FIELDS(line_offset, { "offset", 64, 4, 'u' });
FIELDS(line_names,
	{ "name", 0, 1, 's', 32 }, { "consumer", 32, 1, 's', 32 },
	LINE_FLAGS(72), { "num_attrs", 68, 4, 'u' });
FIELDS(line_padding, { "padding", 240, 4, 'Z', 4 });

void print_gpio_v2_lineinfo(struct call *c, unsigned int i)
{
	uint8_t b[256];
	uint32_t nr;

	if (!fetch_before(c, i, b, sizeof(b)))
		return;
	put_struct(c, &line_offset, b);
	if (c->error)
		return;
	text_puts(c->text, " => ");
	if (!fetch_or_addr(c, c->args[i], b, sizeof(b)))
		return;
	put_fields(c, &line_names, b, "{");
	memcpy(&nr, b + 68, sizeof(nr));
	put_attrs(c, b + 80, 16, nr, put_line_attr);
	put_fields(c, &line_padding, b, ", ");
	text_putc(c->text, '}');
}

/* Trusted execution. */

#define SHM_FLAGS(at)							\
	{ "flags", at, 4, 'F', 0, &xlat_tee_shm_flags, "TEE_IOCTL_SHM_???" }

FIELDS(shm_alloc_in, { "size", 0, 8, 'x' }, SHM_FLAGS(8));
FIELDS(shm_alloc_out, { "size", 0, 8, 'x' }, SHM_FLAGS(8), { "id", 12, 4, 'd' });
STRUCT_INOUT(tee_shm_alloc, &shm_alloc_in, &shm_alloc_out, 16)

FIELDS(shm_register_in,
	{ "addr", 0, 8, 'p' }, { "length", 8, 8, 'x' }, SHM_FLAGS(16));
FIELDS(shm_register_out,
	{ "length", 8, 8, 'x' }, SHM_FLAGS(16), { "id", 20, 4, 'd' });
STRUCT_INOUT(tee_shm_register, &shm_register_in, &shm_register_out, 24)

FIELDS(shm_fd_in, { "fd", 0, 4, 'f' }, SHM_FLAGS(16));
FIELDS(shm_fd_out, { "size", 8, 8, 'x' }, { "id", 20, 4, 'd' });
STRUCT_INOUT(tee_shm_register_fd, &shm_fd_in, &shm_fd_out, 24)

/* Disks that give way. */

static void put_ide_nice(struct call *c, uint64_t v)
{
	print_flags(c->text, &xlat_ide_nice, v, "IDE_NICE_???");
}

void print_ide_nice(struct call *c, unsigned int i)
{
	put_ide_nice(c, c->args[i]);
}

void print_ide_nice_ptr(struct call *c, unsigned int i)
{
	uint64_t v;

	if (!fetch_or_addr(c, c->args[i], &v, sizeof(v)))
		return;
	text_putc(c->text, '[');
	put_ide_nice(c, v);
	text_putc(c->text, ']');
}

/* Volumes of flash memory. */

#define UBI_NAME	128

/* A name, of as many bytes as are said, and one more. */
static void put_ubi_name(struct call *c, const uint8_t *name, const uint8_t *len_at)
{
	int16_t len;

	memcpy(&len, len_at, sizeof(len));
	if (len < 0)
		len = 0;
	else if (len >= UBI_NAME)
		len = UBI_NAME - 1;
	text_puts(c->text, ", name=");
	put_cstring(c, name, len + 1, len);
}

FIELDS(ubi_rename, { "vol_id", 0, 4, 'd' }, { "name_len", 4, 2, 'd' });
FIELDS(ubi_rnvol, { "count", 0, 4, 'd' });

#define UBI_RENAMES	32
#define UBI_RENAME	136	/* bytes of each */

void print_ubi_rnvol(struct call *c, unsigned int i)
{
	uint8_t b[16 + UBI_RENAMES * UBI_RENAME], *ent = b + 16;
	int32_t nr;
	int k;

	if (!fetch_or_addr(c, c->args[i], b, sizeof(b)))
		return;
	put_fields(c, &ubi_rnvol, b, "{");
	memcpy(&nr, b, sizeof(nr));
	text_puts(c->text, ", ents=[");
	for (k = 0; k < nr && k < UBI_RENAMES; k++, ent += UBI_RENAME) {
		text_puts(c->text, k ? ", " : "");
		if ((unsigned int)k >= c->fmt->arr_max) {
			text_puts(c->text, "...");
			break;
		}
		put_fields(c, &ubi_rename, ent, "{");
		put_ubi_name(c, ent + 8, ent + 4);
		text_putc(c->text, '}');
	}
	text_puts(c->text, "]}");
}

/* The number that the kernel chose takes the place of the one asked for. */
static void put_chosen(struct call *c, unsigned int i)
{
	if (c->error)
		return;
	text_puts(c->text, " => ");
	print_dec_ptr(c, i);
}

FIELDS(ubi_attach,
	{ "ubi_num", 0, 4, 'd' }, { "mtd_num", 4, 4, 'd' },
	{ "vid_hdr_offset", 8, 4, 'd' }, { "max_beb_per1024", 12, 2, 'd' },
	{ "disable_fm", 14, 1, 'd' }, { "need_resv_pool", 15, 1, 'd' });

void print_ubi_attach(struct call *c, unsigned int i)
{
	uint8_t b[24];

	if (fetch_before(c, i, b, sizeof(b))) {
		put_struct(c, &ubi_attach, b);
		put_chosen(c, i);
	}
}

FIELDS(ubi_mkvol,
	{ "vol_id", 0, 4, 'd' }, { "alignment", 4, 4, 'd' },
	{ "bytes", 8, 8, 'd' },
	{ "vol_type", 16, 1, 'V', 0, &xlat_ubi_volume_types, "UBI_???_VOLUME" },
	{ "flags", 17, 1, 'F', 0, &xlat_ubi_volume_flags, "UBI_VOL_???" },
	{ "name_len", 18, 2, 'd' });

#define UBI_NAME_AT	24

void print_ubi_mkvol(struct call *c, unsigned int i)
{
	uint8_t b[UBI_NAME_AT + UBI_NAME];

	if (!fetch_before(c, i, b, sizeof(b)))
		return;
	put_fields(c, &ubi_mkvol, b, "{");
	put_ubi_name(c, b + UBI_NAME_AT, b + 18);
	text_putc(c->text, '}');
	put_chosen(c, i);
}
