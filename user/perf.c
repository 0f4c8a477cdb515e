// SPDX-License-Identifier: GPL-2.0-only
/* perf_event_open: what is to be counted. */
#include "decode.h"

struct kperf_attr {
	uint32_t type;
	uint32_t size;
	uint64_t config;
	uint64_t sample_period;
	uint64_t sample_type;
	uint64_t read_format;
	uint64_t bits;
	uint32_t wakeup;
	uint32_t bp_type;
	uint64_t config1;
};

#define PERF_ATTR_VER0	64
#define PRECISE_IP_SHIFT 15

/* The bits, in their order; what is empty has more than one bit. */
static const char *const attr_bits[] = {
	"disabled", "inherit", "pinned", "exclusive", "exclude_user",
	"exclude_kernel", "exclude_hv", "exclude_idle", "mmap", "comm", "freq",
	"inherit_stat", "enable_on_exec", "task", "watermark",
};

static const char *const precise_ip[] = {
	"arbitrary skid", "constant skid", "requested to have 0 skid",
	"must have 0 skid",
};

enum perf_type { TYPE_HARDWARE, TYPE_SOFTWARE, TYPE_TRACEPOINT, TYPE_HW_CACHE };

static void put_config(struct call *c, const struct kperf_attr *a)
{
	uint64_t config = a->config;

	switch (a->type) {
	case TYPE_HARDWARE:
		print_xval(c->text, &xlat_perf_hw_id, config, "PERF_COUNT_HW_???");
		break;
	case TYPE_SOFTWARE:
		print_xval(c->text, &xlat_perf_sw_ids, config, "PERF_COUNT_SW_???");
		break;
	case TYPE_TRACEPOINT:
		text_udec(c->text, config);
		break;
	case TYPE_HW_CACHE:
		if (config >> 24) {
			text_hex(c->text, config >> 24);
			text_puts(c->text, "<<24|");
		}
		print_xval(c->text, &xlat_perf_hw_cache_op_result_id,
			   config >> 16 & 0xff, "PERF_COUNT_HW_CACHE_RESULT_???");
		text_puts(c->text, "<<16|");
		print_xval(c->text, &xlat_perf_hw_cache_op_id,
			   config >> 8 & 0xff, "PERF_COUNT_HW_CACHE_OP_???");
		text_puts(c->text, "<<8|");
		print_xval(c->text, &xlat_perf_hw_cache_id, config & 0xff,
			   "PERF_COUNT_HW_CACHE_???");
		break;
	default:
		text_hex(c->text, config);
	}
}

/* The abbreviated form: what identifies the event. */
void print_perf_attr(struct call *c, unsigned int i)
{
	struct kperf_attr a;
	unsigned int b;
	uint32_t size, wanted[2];
	bool resized;

	/* The kernel changes the size only, when it wants another. */
	resized = fetch(c, c->args[i], wanted, sizeof(wanted));
	c->at_exit = false;
	if (!fetch_or_addr(c, c->args[i], &a, 8))
		return;
	resized = resized && wanted[1] != a.size;
	size = a.size ? a.size : PERF_ATTR_VER0;
	if (size < PERF_ATTR_VER0 || !fetch(c, c->args[i], &a, PERF_ATTR_VER0)) {
		put_addr(c, c->args[i]);
		return;
	}
	text_puts(c->text, "{type=");
	print_xval(c->text, &xlat_perf_type_id, a.type, "PERF_TYPE_???");
	text_puts(c->text, ", size=");
	print_xval(c->text, &xlat_perf_attr_size, a.size, "PERF_ATTR_SIZE_???");
	if (resized) {
		text_puts(c->text, " => ");
		print_xval(c->text, &xlat_perf_attr_size, wanted[1],
			   "PERF_ATTR_SIZE_???");
	}
	text_puts(c->text, ", config=");
	put_config(c, &a);
	text_puts(c->text, a.bits >> 10 & 1 ? ", sample_freq=" : ", sample_period=");
	text_udec(c->text, a.sample_period);
	text_puts(c->text, ", sample_type=");
	print_flags(c->text, &xlat_perf_event_sample_format, a.sample_type,
		    "PERF_SAMPLE_???");
	text_puts(c->text, ", read_format=");
	print_flags(c->text, &xlat_perf_event_read_format, a.read_format,
		    "PERF_FORMAT_???");
	for (b = 0; b < sizeof(attr_bits) / sizeof(*attr_bits); b++)
		if (a.bits >> b & 1)
			text_printf(c->text, ", %s=1", attr_bits[b]);
	b = a.bits >> PRECISE_IP_SHIFT & 3;
	text_printf(c->text, ", precise_ip=%u /* %s */, ...}", b, precise_ip[b]);
}

void print_perf_flags(struct call *c, unsigned int i)
{
	print_flags(c->text, &xlat_perf_event_open_flags, c->args[i],
		    "PERF_FLAG_???");
}
