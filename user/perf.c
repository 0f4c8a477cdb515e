// SPDX-License-Identifier: GPL-2.0-only
/* perf_event_open: what is to be counted. */
#include <string.h>

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
	uint64_t config2;
	uint64_t branch_sample_type;
	uint64_t sample_regs_user;
	uint32_t sample_stack_user;
	int32_t clockid;
	uint64_t sample_regs_intr;
	uint32_t aux_watermark;
	uint16_t sample_max_stack;
	uint16_t reserved2;
	uint32_t aux_sample_size;
	uint32_t aux_action;
	uint64_t sig_data;
	uint64_t config3;
	uint64_t config4;
};

#define PERF_ATTR_VER0	64
#define PRECISE_IP_SHIFT 15

/* The bits, in their order, but for the two of precise_ip. */
static const char *const attr_bits[] = {
	"disabled", "inherit", "pinned", "exclusive", "exclude_user",
	"exclude_kernel", "exclude_hv", "exclude_idle", "mmap", "comm", "freq",
	"inherit_stat", "enable_on_exec", "task", "watermark",
};

static const char *const later_bits[] = {
	"mmap_data", "sample_id_all", "exclude_host", "exclude_guest",
	"exclude_callchain_kernel", "exclude_callchain_user", "mmap2",
	"comm_exec", "use_clockid", "context_switch", "write_backward",
	"namespaces", "ksymbol", "bpf_event", "aux_output", "cgroup",
	"text_poke", "build_id", "inherit_thread", "remove_on_exec", "sigtrap",
};

#define LATER_BITS	17	/* the first of them */
#define UNKNOWN_BITS	38
#define SAMPLE_BRANCH_STACK	(1ULL << 11)
#define SAMPLE_STACK_USER	(1ULL << 13)
#define BIT_WATERMARK	14
#define BIT_USE_CLOCKID	25

static const char *const precise_ip[] = {
	"arbitrary skid", "constant skid", "requested to have 0 skid",
	"must have 0 skid",
};

enum perf_type {
	TYPE_HARDWARE, TYPE_SOFTWARE, TYPE_TRACEPOINT, TYPE_HW_CACHE, TYPE_RAW,
	TYPE_BREAKPOINT,
};

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

static void put_bit(struct call *c, const char *name, uint64_t bits,
		    unsigned int n)
{
	text_printf(c->text, ", %s=%u", name, (unsigned int)(bits >> n & 1));
}

static void put_hex(struct call *c, const char *name, uint64_t val)
{
	text_puts(c->text, name);
	text_hex(c->text, val);
}

static void put_udec(struct call *c, const char *name, uint64_t val)
{
	text_puts(c->text, name);
	text_udec(c->text, val);
}

static void put_breakpoint(struct call *c, const struct kperf_attr *a)
{
	text_puts(c->text, ", bp_type=");
	print_xval(c->text, &xlat_perf_bp_type, a->bp_type, a->bp_type <= 7 ?
		   "HW_BREAKPOINT_INVALID" : "HW_BREAKPOINT_???");
	put_hex(c, ", bp_addr=", a->config1);
}

/* Those that not every caller has: @size says which. */
static void put_later_fields(struct call *c, const struct kperf_attr *a,
			     uint32_t size)
{
#define HAS(field)	(offsetof(struct kperf_attr, field) < size)
	if (!HAS(config2))
		return;
	if (a->type == TYPE_BREAKPOINT)
		put_udec(c, ", bp_len=", a->config2);
	else
		put_hex(c, ", config2=", a->config2);
	if (!HAS(branch_sample_type))
		return;
	if (a->sample_type & SAMPLE_BRANCH_STACK) {
		text_puts(c->text, ", branch_sample_type=");
		print_flags(c->text, &xlat_perf_branch_sample_type,
			    a->branch_sample_type, "PERF_SAMPLE_BRANCH_???");
	}
	if (!HAS(sample_regs_user))
		return;
	put_hex(c, ", sample_regs_user=", a->sample_regs_user);
	if (!HAS(sample_stack_user))
		return;
	if (a->sample_type & SAMPLE_STACK_USER)
		put_hex(c, ", sample_stack_user=", a->sample_stack_user);
	if (a->bits >> BIT_USE_CLOCKID & 1) {
		if (!HAS(clockid))
			return;
		text_puts(c->text, ", clockid=");
		print_xval(c->text, &xlat_clocknames, (uint32_t)a->clockid,
			   "CLOCK_???");
	}
	if (!HAS(sample_regs_intr))
		return;
	put_hex(c, ", sample_regs_intr=", a->sample_regs_intr);
	if (!HAS(aux_watermark))
		return;
	put_udec(c, ", aux_watermark=", a->aux_watermark);
	if (!HAS(sample_max_stack))
		return;
	put_udec(c, ", sample_max_stack=", a->sample_max_stack);
	if (!HAS(reserved2))
		return;
	if (a->reserved2)
		text_printf(c->text, " /* bytes 110..111: %#x */", a->reserved2);
	if (!HAS(aux_sample_size))
		return;
	put_udec(c, ", aux_sample_size=", a->aux_sample_size);
	if (!HAS(aux_action))
		return;
	put_bit(c, "aux_start_paused", a->aux_action, 0);
	put_bit(c, "aux_pause", a->aux_action, 1);
	put_bit(c, "aux_resume", a->aux_action, 2);
	if (a->aux_action >> 3)
		text_printf(c->text, ", __reserved_3=%#x /* Bits 931..959 */",
			    a->aux_action >> 3);
	if (!HAS(sig_data))
		return;
	put_hex(c, ", sig_data=", a->sig_data);
	if (!HAS(config3))
		return;
	put_hex(c, ", config3=", a->config3);
	if (HAS(config4))
		put_hex(c, ", config4=", a->config4);
#undef HAS
}

static void put_precise_ip(struct call *c, uint64_t bits)
{
	unsigned int b = bits >> PRECISE_IP_SHIFT & 3;

	text_printf(c->text, ", precise_ip=%u /* %s */", b, precise_ip[b]);
}

static void put_unknown_bits(struct call *c, uint64_t bits)
{
	bits >>= UNKNOWN_BITS;
	if (bits)
		text_printf(c->text, ", __reserved_1=%#llx /* Bits 63..38 */",
			    (unsigned long long)bits);
}

/* All of it, as far as the caller has it. */
static void put_all(struct call *c, const struct kperf_attr *a, uint32_t size)
{
	unsigned int b;

	for (b = 0; b < sizeof(attr_bits) / sizeof(*attr_bits); b++)
		put_bit(c, attr_bits[b], a->bits, b);
	put_precise_ip(c, a->bits);
	for (b = 0; b < sizeof(later_bits) / sizeof(*later_bits); b++)
		put_bit(c, later_bits[b], a->bits, LATER_BITS + b);
	put_unknown_bits(c, a->bits);
	put_udec(c, a->bits >> BIT_WATERMARK & 1 ? ", wakeup_watermark=" :
		 ", wakeup_events=", a->wakeup);
	if (a->type == TYPE_BREAKPOINT)
		put_breakpoint(c, a);
	else
		put_hex(c, ", config1=", a->config1);
	put_later_fields(c, a, size);
	if (a->size > size)
		text_puts(c->text, ", ...");
}

/* Abbreviated it is what identifies the event, and the bits that are set. */
static void put_brief(struct call *c, const struct kperf_attr *a)
{
	unsigned int b;

	for (b = 0; b < sizeof(attr_bits) / sizeof(*attr_bits); b++)
		if (a->bits >> b & 1)
			put_bit(c, attr_bits[b], a->bits, b);
	put_precise_ip(c, a->bits);
	for (b = 0; b < sizeof(later_bits) / sizeof(*later_bits); b++)
		if (a->bits >> (LATER_BITS + b) & 1)
			put_bit(c, later_bits[b], a->bits, LATER_BITS + b);
	put_unknown_bits(c, a->bits);
	text_puts(c->text, ", ...");
}

void print_perf_attr(struct call *c, unsigned int i)
{
	struct kperf_attr a;
	uint32_t size, wanted[2];
	bool resized;

	/* The kernel changes the size only, when it wants another. */
	resized = fetch(c, c->args[i], wanted, sizeof(wanted));
	c->at_exit = false;
	memset(&a, 0, sizeof(a));
	if (!fetch_or_addr(c, c->args[i], &a, 8))
		return;
	resized = resized && wanted[1] != a.size;
	size = a.size ? a.size : PERF_ATTR_VER0;
	if (size > sizeof(a))
		size = sizeof(a);
	if (c->fmt->abbrev && size > PERF_ATTR_VER0)
		size = PERF_ATTR_VER0;
	if (size < PERF_ATTR_VER0 || !fetch(c, c->args[i], &a, size)) {
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
	if (c->fmt->abbrev)
		put_brief(c, &a);
	else
		put_all(c, &a, size);
	text_putc(c->text, '}');
}

void print_perf_flags(struct call *c, unsigned int i)
{
	print_flags(c->text, &xlat_perf_event_open_flags, c->args[i],
		    "PERF_FLAG_???");
}
