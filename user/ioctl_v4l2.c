// SPDX-License-Identifier: GPL-2.0-only
/* Arguments of ioctl on video devices. */
#include <string.h>

#include "fields.h"

enum {
	VIDIOC_G_FMT = 4,
	VIDIOC_DQBUF = 17,
	VIDIOC_G_PARM = 21,
	VIDIOC_G_CTRL = 27,
	VIDIOC_G_EXT_CTRLS = 71,
};

#define REQUEST(c)	((uint8_t)(c)->args[1])

#define BUF_TYPE(at)							\
	{ "type", at, 4, 'V', 0, &xlat_v4l2_buf_types, "V4L2_BUF_TYPE_???" }
#define MEMORY(at)							\
	{ "memory", at, 4, 'V', 0, &xlat_v4l2_memories, "V4L2_MEMORY_???" }
#define FIELD(at)							\
	{ "field", at, 4, 'V', 0, &xlat_v4l2_fields, "V4L2_FIELD_???" }
#define COLORSPACE(at)							\
	{ "colorspace", at, 4, 'V', 0, &xlat_v4l2_colorspaces,		\
	  "V4L2_COLORSPACE_???" }
#define PIXFMT(name, at)	{ name, at, 4, '4', 0, &xlat_v4l2_pix_fmts }
#define RECT(name, at)		{ name, at, 16, '{', 0, NULL, NULL, &rect }

FIELDS(rect,
	{ "left", 0, 4, 'd' }, { "top", 4, 4, 'd' }, { "width", 8, 4, 'u' },
	{ "height", 12, 4, 'u' });

/* What a device is. */

FIELDS(capability,
	{ "driver", 0, 1, 's', 16 }, { "card", 16, 1, 's', 32 },
	{ "bus_info", 48, 1, 's', 32 }, { "version", 80, 4, 'k' },
	{ "capabilities", 84, 4, 'F', 0, &xlat_v4l2_device_caps,
	  "V4L2_CAP_???" },
	{ "device_caps", 88, 4, 'G', 0, &xlat_v4l2_device_caps,
	  "V4L2_CAP_???" });
STRUCT_TYPE(v4l2_capability, &capability, 104)

/* Formats. */

FIELDS(fmtdesc_in, { "index", 0, 4, 'u' }, BUF_TYPE(4));
FIELDS(fmtdesc_out,
	{ "flags", 8, 4, 'F', 0, &xlat_v4l2_fmt_flags, "V4L2_FMT_FLAG_???" },
	{ "description", 12, 1, 's', 32 }, PIXFMT("pixelformat", 44));
STRUCT_GROWS(v4l2_fmtdesc, &fmtdesc_in, &fmtdesc_out, 64)

FIELDS(fmt_pix,
	{ "width", 0, 4, 'u' }, { "height", 4, 4, 'u' },
	PIXFMT("pixelformat", 8), FIELD(12), { "bytesperline", 16, 4, 'u' },
	{ "sizeimage", 20, 4, 'u' }, COLORSPACE(24));

FIELDS(plane_fmt, { "sizeimage", 0, 4, 'u' }, { "bytesperline", 4, 4, 'u' });

FIELDS(fmt_pix_mp,
	{ "width", 0, 4, 'u' }, { "height", 4, 4, 'u' },
	PIXFMT("pixelformat", 8), FIELD(12), COLORSPACE(16),
	{ "plane_fmt", 20, 20, 'S', 8, NULL, NULL, &plane_fmt, NULL, 180, 1 },
	{ "num_planes", 180, 1, 'u' });

#define CLIP_BYTES	24	/* struct v4l2_clip */

FIELDS(clip, RECT("c", 0));

FOLLOWED_TYPE(v4l2_clip)
FOLLOWED_TYPE(v4l2_format_flat)
FOLLOWED_TYPE(v4l2_create_flat)

/*
 * Rectangles that the task's memory holds, and behind them their number.  When
 * they cannot be read, @c->scratch says so.
 */
static void put_clips(struct call *c, const void *at)
{
	uint64_t clips;
	uint32_t nr;

	memcpy(&clips, at, sizeof(clips));
	memcpy(&nr, (const uint8_t *)at + sizeof(clips), sizeof(nr));
	if (!print_array(c, clips, nr, size_as(c, AS(v4l2_clip), CLIP_BYTES),
			 elem_struct, (void *)&clip) ||
	    !nr)
		c->scratch[0] = true;
}

FIELDS(fmt_win,
	RECT("w", 0), FIELD(16), { "chromakey", 20, 4, 'x' },
	{ "clips", 24, 8, 'c', .put = put_clips },
	{ "clipcount", 32, 4, 'u' }, { "bitmap", 40, 8, 'p' },
	{ "global_alpha", 48, 1, 'z' });

FIELDS(fmt_vbi,
	{ "sampling_rate", 0, 4, 'u' }, { "offset", 4, 4, 'u' },
	{ "samples_per_line", 8, 4, 'u' }, PIXFMT("sample_format", 12),
	{ "start", 16, 4, 'i', 2 }, { "count", 24, 4, 'a', 2 },
	{ "flags", 32, 4, 'F', 0, &xlat_v4l2_vbi_flags, "V4L2_VBI_???" });

#define SLICED_LINES	24

static void put_service_lines(struct call *c, const void *at)
{
	const uint16_t *line = at;
	unsigned int field, i;

	for (field = 0; field < 2; field++) {
		text_puts(c->text, field ? ", [" : "[[");
		for (i = 0; i < SLICED_LINES; i++) {
			text_puts(c->text, i ? ", " : "");
			if (i >= c->fmt->arr_max) {
				text_puts(c->text, "...");
				break;
			}
			text_hex(c->text, line[field * SLICED_LINES + i]);
		}
		text_putc(c->text, ']');
	}
	text_putc(c->text, ']');
}

FIELDS(fmt_sliced,
	{ "service_set", 0, 2, 'F', 0, &xlat_v4l2_sliced_flags,
	  "V4L2_SLICED_???" },
	{ "service_lines", 2, 0, 'c', .put = put_service_lines },
	{ "io_size", 100, 4, 'u' });

FIELDS(fmt_sdr, { "pixelformat", 0, 4, '4', 0, &xlat_v4l2_sdr_fmts });
FIELDS(fmt_sdr_sized,
	{ "pixelformat", 0, 4, '4', 0, &xlat_v4l2_sdr_fmts },
	{ "buffersize", 4, 4, 'u' });
FIELDS(fmt_meta,
	{ "dataformat", 0, 4, '4', 0, &xlat_v4l2_meta_fmts },
	{ "buffersize", 4, 4, 'u' });

/* By the kind of the stream, which of the formats there is. */
static const struct {
	const char *name;
	const struct fields *fields;
} formats[] = {
	[1] = { "fmt.pix", &fmt_pix },
	[2] = { "fmt.pix", &fmt_pix },
	[3] = { "fmt.win", &fmt_win },
	[4] = { "fmt.vbi", &fmt_vbi },
	[5] = { "fmt.vbi", &fmt_vbi },
	[6] = { "fmt.sliced", &fmt_sliced },
	[7] = { "fmt.sliced", &fmt_sliced },
	[8] = { "fmt.win", &fmt_win },
	[9] = { "fmt.pix_mp", &fmt_pix_mp },
	[10] = { "fmt.pix_mp", &fmt_pix_mp },
	[11] = { "fmt.sdr", &fmt_sdr },
	[12] = { "fmt.sdr", &fmt_sdr },
	[13] = { "fmt.meta", &fmt_meta },
	[14] = { "fmt.meta", &fmt_meta },
};

/* struct v4l2_format */
#define FORMAT_BYTES	208
#define FORMAT_AT	8	/* of what depends on the type */

static bool has_format(uint32_t type)
{
	return type < sizeof(formats) / sizeof(*formats) && formats[type].name;
}

static void put_format(struct call *c, const void *format, const char *first)
{
	const uint8_t *at = (const uint8_t *)format + FORMAT_AT;
	const struct fields *f;
	uint32_t type, size;

	memcpy(&type, format, sizeof(type));
	if (!has_format(type))
		return;
	f = formats[type].fields;
	memcpy(&size, at + 4, sizeof(size));
	if (f == &fmt_sdr && size)
		f = &fmt_sdr_sized;
	text_puts(c->text, first);
	text_puts(c->text, formats[type].name);
	text_putc(c->text, '=');
	put_struct(c, f, at);
}

FIELDS(format_type, BUF_TYPE(0));

/*
 * A structure with a format in it: formats for windows are laid out as the
 * argument's own type, all others have no pointers and are as @flat has them.
 */
static bool fetch_format(struct call *c, unsigned int i, unsigned int flat,
			 unsigned int at, void *b, size_t size)
{
	uint32_t type;

	if (!fetch_arg(c, i, b, size))
		return false;
	memcpy(&type, (uint8_t *)b + at, sizeof(type));
	if (has_format(type) && formats[type].fields == &fmt_win)
		return true;
	return fetch_as(c, flat, c->args[i], b, size);
}

static bool fetch_format_before(struct call *c, unsigned int i,
				unsigned int flat, unsigned int at, void *b,
				size_t size)
{
	bool read;

	c->at_exit = false;
	read = fetch_format(c, i, flat, at, b, size);
	c->at_exit = true;
	if (!read)
		put_addr(c, c->args[i]);
	return read;
}

void print_v4l2_format(struct call *c, unsigned int i)
{
	bool get = REQUEST(c) == VIDIOC_G_FMT;
	uint64_t b[FORMAT_BYTES / 8];
	uint32_t type;

	if (!fetch_format_before(c, i, AS(v4l2_format_flat), 0, b, sizeof(b)))
		return;
	put_fields(c, &format_type, b, "{");
	if (!get) {
		c->at_exit = false;
		put_format(c, b, ", ");
		c->at_exit = true;
		memcpy(&type, b, sizeof(type));
		if (!has_format(type) || c->scratch[0]) {
			text_putc(c->text, '}');
			return;
		}
	}
	if (!c->error &&
	    fetch_format(c, i, AS(v4l2_format_flat), 0, b, sizeof(b)))
		put_format(c, b, get ? ", " : "} => {");
	text_putc(c->text, '}');
}

/* Buffers. */

FIELDS(reqbufs, BUF_TYPE(4), MEMORY(8), { "count", 0, 4, 'u' });

void print_v4l2_requestbuffers(struct call *c, unsigned int i)
{
	uint32_t in[5], out[5];

	if (!fetch_before(c, i, in, sizeof(in)))
		return;
	put_fields(c, &reqbufs, in, "{");
	if (fetch_after(c, i, out, sizeof(out)) && out[0] != in[0])
		text_printf(c->text, " => %u", out[0]);
	text_putc(c->text, '}');
}

static void put_access(struct call *c, const void *at)
{
	uint32_t flags;

	memcpy(&flags, at, sizeof(flags));
	put_open_flags(c, flags);
}

FIELDS(exportbuffer_in,
	BUF_TYPE(0), { "index", 4, 4, 'u' }, { "plane", 8, 4, 'u' },
	{ "flags", 12, 4, 'c', .put = put_access });
FIELDS(exportbuffer_out, { "fd", 16, 4, 'f' });
STRUCT_INOUT(v4l2_exportbuffer, &exportbuffer_in, &exportbuffer_out, 64)

#define TIMESTAMP_MASK		0xe000U
#define TSTAMP_SRC_MASK		0x70000U

static void put_buffer_flags(struct call *c, const void *at)
{
	uint32_t all, flags;

	memcpy(&all, at, sizeof(all));
	if (style.consts == XLAT_RAW) {
		text_hex(c->text, all);
		return;
	}
	flags = all & ~(TIMESTAMP_MASK | TSTAMP_SRC_MASK);
	if (flags) {
		print_flags(c->text, &xlat_v4l2_buf_flags, flags,
			    "V4L2_BUF_FLAG_???");
		text_putc(c->text, '|');
	}
	print_xval(c->text, &xlat_v4l2_timestamp_types, all & TIMESTAMP_MASK,
		   "V4L2_BUF_FLAG_TIMESTAMP_???");
	text_putc(c->text, '|');
	print_xval(c->text, &xlat_v4l2_timestamp_sources, all & TSTAMP_SRC_MASK,
		   "V4L2_BUF_FLAG_TSTAMP_SRC_???");
}

static void put_time(struct call *c, const void *at)
{
	struct ktime2 tv;

	memcpy(&tv, at, sizeof(tv));
	put_timeval(c, &tv);
}

#define BUFFER_MMAP	1
#define BUFFER_USERPTR	2

FIELDS(buffer_type, BUF_TYPE(4));
FIELDS(buffer_index, { "index", 0, 4, 'u' });
FIELDS(buffer_memory, MEMORY(60));
FIELDS(buffer_offset, { "m.offset", 64, 4, 'x' });
FIELDS(buffer_userptr, { "m.userptr", 64, 8, 'p' });
FIELDS(buffer_rest,
	{ "length", 72, 4, 'u' }, { "bytesused", 8, 4, 'u' },
	{ "flags", 12, 4, 'c', .put = put_buffer_flags });
FIELDS(buffer_time, { "timestamp", 24, 16, 'c', .put = put_time });

#define BUFFER_BYTES	88
#define BUFFER32_BYTES	80

/* struct v4l2_buffer whose times have 32 bits, as the other one. */
static void widen_buffer(uint64_t *b)
{
	uint8_t in[BUFFER32_BYTES], *out = (uint8_t *)b;
	int32_t tv[2];
	int64_t sec, usec;

	memcpy(in, b, sizeof(in));
	memcpy(tv, in + 20, sizeof(tv));
	sec = tv[0];
	usec = (uint32_t)tv[1];
	memcpy(out + 24, &sec, 8);
	memcpy(out + 32, &usec, 8);
	memcpy(out + 40, in + 28, 24);	/* timecode, sequence, memory */
	memcpy(out + 64, in + 56, 20);	/* m, length, reserved2, request_fd */
}

static void put_buffer(struct call *c, unsigned int i, size_t size)
{
	bool get = REQUEST(c) == VIDIOC_DQBUF;
	uint64_t b[BUFFER_BYTES / 8] = {};
	uint32_t memory;

	if (!fetch_before(c, i, b, size))
		return;
	put_fields(c, &buffer_type, b, "{");
	if (!get)
		put_fields(c, &buffer_index, b, ", ");
	if (fetch_after(c, i, b, size)) {
		if (size == BUFFER32_BYTES)
			widen_buffer(b);
		if (get)
			put_fields(c, &buffer_index, b, ", ");
		put_fields(c, &buffer_memory, b, ", ");
		memcpy(&memory, (uint8_t *)b + 60, sizeof(memory));
		if (memory == BUFFER_MMAP)
			put_fields(c, &buffer_offset, b, ", ");
		else if (memory == BUFFER_USERPTR)
			put_fields(c, &buffer_userptr, b, ", ");
		put_fields(c, &buffer_rest, b, ", ");
		if (get)
			put_fields(c, &buffer_time, b, ", ");
		text_puts(c->text, ", ...");
	}
	text_putc(c->text, '}');
}

void print_v4l2_buffer(struct call *c, unsigned int i)
{
	put_buffer(c, i, BUFFER_BYTES);
}

void print_v4l2_buffer32(struct call *c, unsigned int i)
{
	put_buffer(c, i, BUFFER32_BYTES);
}

FIELDS(framebuffer,
	{ "capability", 0, 4, 'x' }, { "flags", 4, 4, 'x' },
	{ "base", 8, 8, 'p' });
STRUCT_TYPE(v4l2_framebuffer, &framebuffer, 48)

void print_v4l2_buf_type(struct call *c, unsigned int i)
{
	int32_t type;

	if (!fetch_or_addr(c, c->args[i], &type, sizeof(type)))
		return;
	text_putc(c->text, '[');
	print_xval(c->text, &xlat_v4l2_buf_types, (uint32_t)type,
		   "V4L2_BUF_TYPE_???");
	text_putc(c->text, ']');
}

FIELDS(create_buffers,
	{ "count", 4, 4, 'u' }, MEMORY(8));

void print_v4l2_create_buffers(struct call *c, unsigned int i)
{
	uint64_t b[32];

	if (!fetch_format_before(c, i, AS(v4l2_create_flat), 16, b,
				 sizeof(b)))
		return;
	put_fields(c, &create_buffers, b, "{");
	put_fields(c, &format_type, b + 2, ", format={");
	c->at_exit = false;
	put_format(c, b + 2, ", ");
	c->at_exit = true;
	text_puts(c->text, "}}");
	if (!fetch_after(c, i, b, sizeof(b)))
		return;
	text_printf(&c->auxtext, "{index=%u, count=%u}", (unsigned int)b[0],
		    (unsigned int)(b[0] >> 32));
	c->aux = c->auxtext.buf;
}

/* Streams. */

#define PARM(mode, buffers)						\
	{ "capability", 0, 4, 'F', 0, &xlat_v4l2_streaming_caps,	\
	  "V4L2_CAP_???" },						\
	{ mode, 4, 4, 'F', 0, &xlat_v4l2_capture_modes, "V4L2_MODE_???" }, \
	{ "timeperframe", 8, 8, '/' }, { "extendedmode", 16, 4, 'x' },	\
	{ buffers, 20, 4, 'u' }

FIELDS(parm_capture, PARM("capturemode", "readbuffers"));
FIELDS(parm_output, PARM("outputmode", "writebuffers"));

#define VIDEO_CAPTURE	1
#define VIDEO_OUTPUT	2

static void put_parm(struct call *c, const uint32_t *b, const char *first)
{
	bool capture = b[0] == VIDEO_CAPTURE;

	text_puts(c->text, first);
	text_puts(c->text, capture ? "parm.capture=" : "parm.output=");
	put_struct(c, capture ? &parm_capture : &parm_output, b + 1);
}

void print_v4l2_streamparm(struct call *c, unsigned int i)
{
	bool get = REQUEST(c) == VIDIOC_G_PARM;
	uint32_t b[51];

	if (!fetch_before(c, i, b, sizeof(b)))
		return;
	put_fields(c, &format_type, b, "{");
	if (b[0] == VIDEO_CAPTURE || b[0] == VIDEO_OUTPUT) {
		if (!get)
			put_parm(c, b, ", ");
		if (fetch_after(c, i, b, sizeof(b)))
			put_parm(c, b, get ? ", " : "} => {");
	}
	text_putc(c->text, '}');
}

/* Inputs, standards, tuners. */

FIELDS(index_in, { "index", 0, 4, 'u' });
FIELDS(standard_out,
	{ "name", 16, 1, 's', 24 }, { "frameperiod", 40, 8, '/' },
	{ "framelines", 48, 4, 'u' });
STRUCT_GROWS(v4l2_standard, &index_in, &standard_out, 72)

FIELDS(input_out,
	{ "name", 4, 1, 's', 32 },
	{ "type", 36, 4, 'V', 0, &xlat_v4l2_input_types,
	  "V4L2_INPUT_TYPE_???" },
	{ "audioset", 40, 4, 'x' }, { "tuner", 44, 4, 'u' },
	{ "std", 48, 8, 'F', 0, &xlat_v4l2_std_ids, "V4L2_STD_???" },
	{ "status", 56, 4, 'F', 0, &xlat_v4l2_input_status, "V4L2_IN_ST_???" },
	{ "capabilities", 60, 4, 'F', 0, &xlat_v4l2_input_caps,
	  "V4L2_IN_CAP_???" });
STRUCT_GROWS(v4l2_input, &index_in, &input_out, 80)

#define TUNER								\
	{ "name", 4, 1, 's', 32 },					\
	{ "type", 36, 4, 'V', 0, &xlat_v4l2_tuner_types,		\
	  "V4L2_TUNER_???" },						\
	{ "capability", 40, 4, 'F', 0, &xlat_v4l2_tuner_caps,		\
	  "V4L2_TUNER_CAP_???" },					\
	{ "rangelow", 44, 4, 'u' }, { "rangehigh", 48, 4, 'u' },	\
	{ "rxsubchans", 52, 4, 'F', 0, &xlat_v4l2_tuner_subs,		\
	  "V4L2_TUNER_SUB_???" },					\
	{ "audmode", 56, 4, 'V', 0, &xlat_v4l2_tuner_modes,		\
	  "V4L2_TUNER_MODE_???" },					\
	{ "signal", 60, 4, 'd' }, { "afc", 64, 4, 'd' }

FIELDS(tuner_in, { "index", 0, 4, 'u' }, TUNER);
FIELDS(tuner_out, TUNER);
STRUCT_GROWS(v4l2_tuner_get, &index_in, &tuner_out, 84)
STRUCT_INOUT(v4l2_tuner_set, &tuner_in, &tuner_out, 84)

/* Controls. */

/* A control of a class that has no name of its own: class+number. */
static bool put_of_class(struct call *c, uint32_t id)
{
	const struct xlat *x = &xlat_v4l2_ctrl_classes;
	const struct xlat_entry *class = NULL;
	unsigned int i;

	for (i = 0; i < x->nr && x->entry[i].val <= id; i++)
		class = &x->entry[i];
	if (!class || id - class->val >= 0x10000)
		return false;
	if (!begin_const(c->text, id, BASE_HEX))
		return true;
	text_printf(c->text, "%s+%#x", entry_name(class),
		    (unsigned int)(id - class->val));
	end_const(c->text);
	return true;
}

static void put_ctrl(struct call *c, uint32_t id, bool next)
{
	const struct xlat *x = &xlat_v4l2_ctrl_next;
	uint32_t flags = 0;
	unsigned int i;

	if (style.consts == XLAT_RAW) {
		text_hex(c->text, id);
		return;
	}
	for (i = 0; next && i < x->nr; i++)
		flags |= id & x->entry[i].val;
	if (flags) {
		print_flags(c->text, x, flags, "V4L2_CTRL_FLAG_NEXT_???");
		text_putc(c->text, '|');
		id &= ~flags;
	}
	if (xlat_name(&xlat_v4l2_ctrls, id) || !put_of_class(c, id))
		print_xval(c->text, &xlat_v4l2_ctrls, id, "V4L2_CID_???");
}

static void put_ctrl_at(struct call *c, const void *at)
{
	uint32_t id;

	memcpy(&id, at, sizeof(id));
	put_ctrl(c, id, false);
}

static void put_next_at(struct call *c, const void *at)
{
	uint32_t id;

	memcpy(&id, at, sizeof(id));
	put_ctrl(c, id, true);
}

#define CTRL(at)	{ "id", at, 4, 'c', .put = put_ctrl_at }

FIELDS(control_id, CTRL(0));
FIELDS(control_value, { "value", 4, 4, 'd' });

void print_v4l2_control(struct call *c, unsigned int i)
{
	bool get = REQUEST(c) == VIDIOC_G_CTRL;
	int32_t in[2], out[2];

	if (!fetch_before(c, i, in, sizeof(in)))
		return;
	put_fields(c, &control_id, in, "{");
	if (!get)
		put_fields(c, &control_value, in, ", ");
	if (fetch_after(c, i, out, sizeof(out))) {
		if (get)
			put_fields(c, &control_value, out, ", ");
		else if (out[1] != in[1])
			text_printf(c->text, " => %d", out[1]);
	}
	text_putc(c->text, '}');
}

#define CTRL_TYPE							\
	{ "type", 4, 4, 'V', 0, &xlat_v4l2_ctrl_types,			\
	  "V4L2_CTRL_TYPE_???" }
#define CTRL_FLAGS(at)							\
	{ "flags", at, 4, 'F', 0, &xlat_v4l2_ctrl_flags,		\
	  "V4L2_CTRL_FLAG_???" }

FIELDS(query_in, { "id", 0, 4, 'c', .put = put_next_at });
FIELDS(query_out, CTRL_TYPE, { "name", 8, 1, 's', 32 });
FIELDS(queryctrl_more,
	{ "minimum", 40, 4, 'd' }, { "maximum", 44, 4, 'd' },
	{ "step", 48, 4, 'd' }, { "default_value", 52, 4, 'd' },
	CTRL_FLAGS(56), { "reserved", 60, 4, 'Z', 2 });

FIELDS(query_ext_more,
	{ "minimum", 40, 8, 'd' }, { "maximum", 48, 8, 'd' },
	{ "step", 56, 8, 'u' }, { "default_value", 64, 8, 'd' },
	CTRL_FLAGS(72), { "elem_size", 76, 4, 'u' }, { "elems", 80, 4, 'u' },
	{ "nr_of_dims", 84, 4, 'u' },
	{ "dims", 88, 4, 'a', 4, .nr_at = 84, .nr_size = 4 },
	{ "reserved", 104, 4, 'Z', 32 });

static void put_query(struct call *c, unsigned int i, size_t size,
		      const struct fields *more)
{
	uint32_t b[58], id;

	if (!fetch_before(c, i, b, size))
		return;
	id = b[0];
	put_fields(c, &query_in, b, "{");
	if (fetch_after(c, i, b, size)) {
		if (b[0] != id) {
			text_puts(c->text, " => ");
			put_ctrl(c, b[0], false);
		}
		put_fields(c, &query_out, b, ", ");
		if (c->fmt->abbrev)
			text_puts(c->text, ", ...");
		else
			put_fields(c, more, b, ", ");
	}
	text_putc(c->text, '}');
}

void print_v4l2_queryctrl(struct call *c, unsigned int i)
{
	put_query(c, i, 68, &queryctrl_more);
}

void print_v4l2_query_ext_ctrl(struct call *c, unsigned int i)
{
	put_query(c, i, 232, &query_ext_more);
}

FIELDS(querymenu_in, CTRL(0), { "index", 4, 4, 'u' });
FIELDS(querymenu_out, { "name", 8, 1, 's', 32 }, { "value", 8, 8, 'd' });
STRUCT_INOUT(v4l2_querymenu, &querymenu_in, &querymenu_out, 44)

FIELDS(ext_control,
	{ "id", 0, 4, 'V', 0, &xlat_v4l2_ctrls, "V4L2_CID_???" },
	{ "size", 4, 4, 'u' });
FIELDS(ext_value, { "value", 12, 4, 'd' }, { "value64", 12, 8, 'd' });

static bool elem_ext_control(struct call *c, const void *elem, size_t len,
			     void *data)
{
	const uint8_t *b = elem;
	uint64_t string;
	uint32_t size;

	(void)len;
	(void)data;
	put_fields(c, &ext_control, b, "{");
	memcpy(&size, b + 4, sizeof(size));
	if (size) {
		string = 0;
		memcpy(&string, b + 12, long_size(c));
		text_puts(c->text, ", string=");
		print_buffer_at(c, string, size);
	} else {
		put_fields(c, &ext_value, b, ", ");
	}
	text_putc(c->text, '}');
	return true;
}

FOLLOWED_TYPE(v4l2_ext_control)

struct kext_controls {
	uint32_t class, count, error_idx;
	int32_t request_fd;
	uint64_t reserved, controls;
};

static bool put_controls(struct call *c, const struct kext_controls *k)
{
	text_puts(c->text, "controls=");
	return print_array(c, k->controls, k->count, 20, elem_ext_control, NULL);
}

FIELDS(ext_controls,
	{ "ctrl_class", 0, 4, 'V', 0, &xlat_v4l2_ctrl_classes,
	  "V4L2_CTRL_CLASS_???" }, { "count", 4, 4, 'u' });

void print_v4l2_ext_controls(struct call *c, unsigned int i)
{
	bool get = REQUEST(c) == VIDIOC_G_EXT_CTRLS, more = true;
	struct kext_controls k;

	if (!fetch_before(c, i, &k, sizeof(k)))
		return;
	put_fields(c, &ext_controls, &k, "{");
	more = k.count;
	if (more && !get) {
		text_puts(c->text, ", ");
		c->at_exit = false;
		more = put_controls(c, &k);
		c->at_exit = true;
	}
	if (more && fetch_arg(c, i, &k, sizeof(k))) {
		text_puts(c->text, get ? ", " : "} => {");
		put_controls(c, &k);
		if (c->error)
			text_printf(c->text, ", error_idx=%u", k.error_idx);
	}
	text_putc(c->text, '}');
}

/* Cropping, sizes, intervals. */

FIELDS(cropcap_out,
	RECT("bounds", 4), RECT("defrect", 20), { "pixelaspect", 36, 8, '/' });
STRUCT_GROWS(v4l2_cropcap, &format_type, &cropcap_out, 44)

FIELDS(crop_in, BUF_TYPE(0), RECT("c", 4));
FIELDS(crop_out, RECT("c", 4));
STRUCT_GROWS(v4l2_crop_get, &format_type, &crop_out, 20)
STRUCT_TYPE(v4l2_crop_set, &crop_in, 20)

#define DISCRETE	1
#define CONTINUOUS	2
#define STEPWISE	3

FIELDS(frmsize_in, { "index", 0, 4, 'u' }, PIXFMT("pixel_format", 4));
FIELDS(frmsize_type,
	{ "type", 8, 4, 'V', 0, &xlat_v4l2_framesize_types,
	  "V4L2_FRMSIZE_TYPE_???" });
FIELDS(size_discrete, { "width", 0, 4, 'u' }, { "height", 4, 4, 'u' });
FIELDS(size_stepwise,
	{ "min_width", 0, 4, 'u' }, { "max_width", 4, 4, 'u' },
	{ "step_width", 8, 4, 'u' }, { "min_height", 12, 4, 'u' },
	{ "max_height", 16, 4, 'u' }, { "step_height", 20, 4, 'u' });

void print_v4l2_frmsizeenum(struct call *c, unsigned int i)
{
	uint32_t b[11];

	if (!fetch_before(c, i, b, sizeof(b)))
		return;
	put_fields(c, &frmsize_in, b, "{");
	if (fetch_after(c, i, b, sizeof(b))) {
		put_fields(c, &frmsize_type, b, ", ");
		if (b[2] == DISCRETE) {
			text_puts(c->text, ", discrete=");
			put_struct(c, &size_discrete, b + 3);
		} else if (b[2] == STEPWISE) {
			text_puts(c->text, ", stepwise=");
			put_struct(c, &size_stepwise, b + 3);
		}
	}
	text_putc(c->text, '}');
}

FIELDS(frmival_in,
	{ "index", 0, 4, 'u' }, PIXFMT("pixel_format", 4),
	{ "width", 8, 4, 'u' }, { "height", 12, 4, 'u' });
FIELDS(frmival_type,
	{ "type", 16, 4, 'V', 0, &xlat_v4l2_frameinterval_types,
	  "V4L2_FRMIVAL_TYPE_???" });
FIELDS(ival_discrete, { "discrete", 20, 8, '/' });
FIELDS(ival_stepwise,
	{ "min", 0, 8, '/' }, { "max", 8, 8, '/' }, { "step", 16, 8, '/' });

void print_v4l2_frmivalenum(struct call *c, unsigned int i)
{
	uint32_t b[13];

	if (!fetch_before(c, i, b, sizeof(b)))
		return;
	put_fields(c, &frmival_in, b, "{");
	if (fetch_after(c, i, b, sizeof(b))) {
		put_fields(c, &frmival_type, b, ", ");
		if (b[4] == DISCRETE) {
			put_fields(c, &ival_discrete, b, ", ");
		} else if (b[4] == STEPWISE || b[4] == CONTINUOUS) {
			text_puts(c->text, ", stepwise=");
			put_struct(c, &ival_stepwise, b + 5);
		}
	}
	text_putc(c->text, '}');
}
