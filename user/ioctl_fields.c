// SPDX-License-Identifier: GPL-2.0-only
/* Arguments of ioctl on devices that are structures of numbers, as data. */
#include <stdlib.h>
#include <string.h>

#include "fields.h"
#include "net.h"

/* A pointer to a number that has a name, or to flags. */
#define NAMED(type, how, table, unknown)				\
	void print_##type(struct call *c, unsigned int i)		\
	{								\
		uint32_t v;						\
									\
		if (!fetch_or_addr(c, c->args[i], &v, sizeof(v)))	\
			return;						\
		text_putc(c->text, '[');				\
		print_##how(c->text, &xlat_##table, v, unknown);	\
		text_putc(c->text, ']');				\
	}

/* seccomp: what a supervisor is told and answers. */

FIELDS(seccomp_notif_resp,
	{ "id", 0, 8, 'x' }, { "val", 8, 8, 'd' }, { "error", 16, 4, 'e' },
	{ "flags", 20, 4, 'F', 0, &xlat_seccomp_notif_flags,
	  "SECCOMP_USER_NOTIF_FLAG_???" });
STRUCT_TYPE(seccomp_notif_resp, &seccomp_notif_resp, 24)

/* Buffers of udmabuf, busy polling of epoll. */

FIELDS(udmabuf_create,
	{ "memfd", 0, 4, 'f' },
	{ "flags", 4, 4, 'F', 0, &xlat_udmabuf_flags, "UDMABUF_FLAGS_???" },
	{ "offset", 8, 8, 'u' }, { "size", 16, 8, 'u' });
STRUCT_TYPE(udmabuf_create, &udmabuf_create, 24)

/* Watchdogs. */

/* Infrared devices. */

NAMED(lirc_mode_ptr, xval, lirc_modes, "LIRC_MODE_???")
NAMED(lirc_features_ptr, flags, lirc_features, "LIRC_CAN_???")
NAMED(watchdog_options_ptr, flags, watchdog_setoptions, "WDIOS_???")
NAMED(rtc_vl_ptr, flags, rtc_vl_flags, "RTC_VL_???")
NAMED(fs_shutdown_ptr, xval, fs_shutdown_flags, "FS_SHUTDOWN_FLAGS_???")
NAMED(mtd_otp_ptr, xval, mtd_otp, "MTD_OTP_???")
NAMED(kb_meta_ptr, xval, kd_kb_meta, "K_???")

/* Clocks. */

FIELDS(rtc_pll,
	{ "pll_ctrl", 0, 4, 'd' }, { "pll_value", 4, 4, 'd' },
	{ "pll_max", 8, 4, 'd' }, { "pll_min", 12, 4, 'd' },
	{ "pll_posmult", 16, 4, 'd' }, { "pll_negmult", 20, 4, 'd' },
	{ "pll_clock", 24, 8, 'd' });
STRUCT_TYPE(rtc_pll, &rtc_pll, 32)

/* What a parameter of a clock is depends on which it is. */
FIELDS(rtc_param, { "param", 0, 8, 'V', 0, &xlat_rtc_params, "RTC_PARAM_???" });
FIELDS(rtc_index, { "index", 16, 4, 'u' });
FIELDS(rtc_pad, { "__pad", 20, 4, 'z' });
FIELDS(rtc_value, { "uvalue", 8, 8, 'x' });
FIELDS(rtc_value_features,
	{ "uvalue", 8, 8, 'F', 0, &xlat_rtc_features, "1<<RTC_FEATURE_???" });
FIELDS(rtc_value_correction, { "svalue", 8, 8, 'd' });
FIELDS(rtc_value_mode,
	{ "uvalue", 8, 8, 'V', 0, &xlat_rtc_backup_modes, "RTC_BSM_???" });

static const struct fields *rtc_value_of(uint64_t param)
{
	static const struct fields *const values[] = {
		&rtc_value_features, &rtc_value_correction, &rtc_value_mode,
	};

	return param < 3 ? values[param] : &rtc_value;
}

void print_rtc_param(struct call *c, unsigned int i)
{
	uint64_t b[3];

	if (!fetch_or_addr(c, c->args[i], b, sizeof(b)))
		return;
	put_fields(c, &rtc_param, b, "{");
	put_fields(c, rtc_value_of(b[0]), b, ", ");
	put_fields(c, &rtc_index, b, ", ");
	put_fields(c, &rtc_pad, b, ", ");
	text_putc(c->text, '}');
}

void print_rtc_param_get(struct call *c, unsigned int i)
{
	uint64_t b[3], param;

	if (!fetch_before(c, i, b, sizeof(b)))
		return;
	param = b[0];
	put_fields(c, &rtc_param, b, "{");
	put_fields(c, &rtc_index, b, ", ");
	put_fields(c, &rtc_pad, b, ", ");
	text_puts(c->text, "} => ");
	if (c->error) {
		put_addr(c, c->args[i]);
	} else if (fetch_or_addr(c, c->args[i], b, sizeof(b))) {
		put_fields(c, rtc_value_of(param), b, "{");
		put_fields(c, &rtc_pad, b, ", ");
		text_putc(c->text, '}');
	}
}

/* Disks. */

FIELDS(blkpg,
	{ "op", 0, 4, 'V', 0, &xlat_blkpg_ops, "BLKPG_???" },
	{ "flags", 4, 4, 'd' }, { "datalen", 8, 4, 'd' });
FIELDS(blktrace_setup,
	{ "act_mask", 32, 2, 'u' }, { "buf_size", 36, 4, 'u' },
	{ "buf_nr", 40, 4, 'u' }, { "start_lba", 48, 8, 'u' },
	{ "end_lba", 56, 8, 'u' }, { "pid", 64, 4, 'd' });
FIELDS(sg_scsi_id,
	{ "host_no", 0, 4, 'd' }, { "channel", 4, 4, 'd' },
	{ "scsi_id", 8, 4, 'x' }, { "lun", 12, 4, 'd' },
	{ "scsi_type", 16, 4, 'x' }, { "h_cmd_per_lun", 20, 2, 'd' },
	{ "d_queue_depth", 22, 2, 'd' });
STRUCT_TYPE(sg_scsi_id, &sg_scsi_id, 32)

/* KVM, on x86. */

FIELDS(kvm_memory_region,
	{ "slot", 0, 4, 'u' },
	{ "flags", 4, 4, 'F', 0, &xlat_kvm_mem_flags, "KVM_MEM_???" },
	{ "guest_phys_addr", 8, 8, 'x' }, { "memory_size", 16, 8, 'u' },
	{ "userspace_addr", 24, 8, 'x' });
STRUCT_TYPE(kvm_memory_region, &kvm_memory_region, 32)

FIELDS(kvm_regs_all,
	{ "rax", 0, 8, 'x' }, { "rbx", 8, 8, 'x' }, { "rcx", 16, 8, 'x' },
	{ "rdx", 24, 8, 'x' }, { "rsi", 32, 8, 'x' }, { "rdi", 40, 8, 'x' },
	{ "rsp", 48, 8, 'x' }, { "rbp", 56, 8, 'x' }, { "r8", 64, 8, 'x' },
	{ "r9", 72, 8, 'x' }, { "r10", 80, 8, 'x' }, { "r11", 88, 8, 'x' },
	{ "r12", 96, 8, 'x' }, { "r13", 104, 8, 'x' }, { "r14", 112, 8, 'x' },
	{ "r15", 120, 8, 'x' }, { "rip", 128, 8, 'x' },
	{ "rflags", 136, 8, 'x' });
FIELDS(kvm_regs_few1,
	{ "rax", 0, 8, 'x' });
FIELDS(kvm_regs_few2,
	{ "rsp", 48, 8, 'x' }, { "rbp", 56, 8, 'x' });
FIELDS(kvm_regs_few3,
	{ "rip", 128, 8, 'x' }, { "rflags", 136, 8, 'x' });
FIELDS(kvm_segment,
	{ "base", 0, 8, 'x' }, { "limit", 8, 4, 'u' },
	{ "selector", 12, 2, 'u' }, { "type", 14, 1, 'u' },
	{ "present", 15, 1, 'u' }, { "dpl", 16, 1, 'u' }, { "db", 17, 1, 'u' },
	{ "s", 18, 1, 'u' }, { "l", 19, 1, 'u' }, { "g", 20, 1, 'u' },
	{ "avl", 21, 1, 'u' });
FIELDS(kvm_dtable,
	{ "base", 0, 8, 'x' }, { "limit", 8, 2, 'u' });
FIELDS(kvm_cpuid_entry,
	{ "function", 0, 4, 'x' }, { "index", 4, 4, 'x' },
	{ "flags", 8, 4, 'F', 0, &xlat_kvm_cpuid_flags, "KVM_CPUID_FLAG_???" },
	{ "eax", 12, 4, 'x' }, { "ebx", 16, 4, 'x' }, { "ecx", 20, 4, 'x' },
	{ "edx", 24, 4, 'x' });
/* MTD and UBI. */

FIELDS(mtd_erase,
	{ "start", 0, 4, 'x' }, { "length", 4, 4, 'x' });
STRUCT_TYPE(mtd_erase, &mtd_erase, 8)

FIELDS(mtd_erase64,
	{ "start", 0, 8, 'x' }, { "length", 8, 8, 'x' });
STRUCT_TYPE(mtd_erase64, &mtd_erase64, 16)

FIELDS(mtd_oob,
	{ "start", 0, 4, 'x' }, { "length", 4, 4, 'x' }, { "ptr", 8, 8, 'p' });
STRUCT_TYPE(mtd_oob, &mtd_oob, 16)

FIELDS(mtd_oob64,
	{ "start", 0, 8, 'x' }, { "length", 12, 4, 'x' },
	{ "usr_ptr", 16, 8, 'p' });
STRUCT_TYPE(mtd_oob64, &mtd_oob64, 24)

FIELDS(mtd_write,
	{ "start", 0, 8, 'x' }, { "len", 8, 8, 'x' }, { "ooblen", 16, 8, 'x' },
	{ "usr_data", 24, 8, 'p' }, { "usr_oob", 32, 8, 'p' },
	{ "mode", 40, 1, 'V', 0, &xlat_mtd_write_modes, "MTD_OPS_???" });
STRUCT_TYPE(mtd_write, &mtd_write, 48)

FIELDS(mtd_info,
	{ "type", 0, 1, 'V', 0, &xlat_mtd_types, "MTD_???" },
	{ "flags", 4, 4, 'F', 0, &xlat_mtd_flags, "MTD_???" },
	{ "size", 8, 4, 'x' }, { "erasesize", 12, 4, 'x' },
	{ "writesize", 16, 4, 'x' }, { "oobsize", 20, 4, 'x' },
	{ "padding", 24, 8, 'x' });
STRUCT_TYPE(mtd_info, &mtd_info, 32)

FIELDS(mtd_region_in,
	{ "regionindex", 12, 4, 'x' });
FIELDS(mtd_region_out,
	{ "offset", 0, 4, 'x' }, { "erasesize", 4, 4, 'x' },
	{ "numblocks", 8, 4, 'x' });
STRUCT_GROWS(mtd_region, &mtd_region_in, &mtd_region_out, 16)

FIELDS(mtd_otp_info,
	{ "start", 0, 4, 'x' }, { "length", 4, 4, 'x' },
	{ "locked", 8, 4, 'u' });
STRUCT_TYPE(mtd_otp_info, &mtd_otp_info, 12)

FIELDS(mtd_ecc_stats,
	{ "corrected", 0, 4, 'x' }, { "failed", 4, 4, 'x' },
	{ "badblocks", 8, 4, 'x' }, { "bbtblocks", 12, 4, 'x' });
STRUCT_TYPE(mtd_ecc_stats, &mtd_ecc_stats, 16)

/* How the bytes of error correction lie beside a page. */
FIELDS(mtd_oobfree, { "offset", 0, 4, 'x' }, { "length", 4, 4, 'x' });

static void put_oobfree(struct call *c, const void *at)
{
	const uint32_t *v = at;
	unsigned int i;

	for (i = 0; i < 8; i++) {
		text_puts(c->text, i ? ", [" : "[[");
		text_hex(c->text, v[2 * i]);
		text_puts(c->text, ", ");
		text_hex(c->text, v[2 * i + 1]);
		text_putc(c->text, ']');
	}
	text_putc(c->text, ']');
}

FIELDS(mtd_oobinfo,
	{ "useecc", 0, 4, 'V', 0, &xlat_mtd_nandecc, "MTD_NANDECC_???" },
	{ "eccbytes", 4, 4, 'x' },
	{ "oobfree", 8, 8, 'c', .put = put_oobfree },
	{ "eccpos", 72, 4, 'A', 32 });
STRUCT_TYPE(mtd_oobinfo, &mtd_oobinfo, 200)
FIELDS(mtd_ecclayout,
	{ "eccbytes", 0, 4, 'x' }, { "eccpos", 4, 4, 'A', 64 },
	{ "oobavail", 260, 4, 'x' },
	{ "oobfree", 264, 8, 'S', 8, .sub = &mtd_oobfree });
STRUCT_TYPE(mtd_ecclayout, &mtd_ecclayout, 328)

FIELDS(ubi_map,
	{ "lnum", 0, 4, 'd' },
	{ "dtype", 4, 1, 'V', 0, &xlat_ubi_data_types, "UBI_???" });
STRUCT_TYPE(ubi_map, &ubi_map, 8)

FIELDS(ubi_leb_change,
	{ "lnum", 0, 4, 'd' }, { "bytes", 4, 4, 'd' },
	{ "dtype", 8, 1, 'V', 0, &xlat_ubi_data_types, "UBI_???" });
STRUCT_TYPE(ubi_leb_change, &ubi_leb_change, 16)

FIELDS(ubi_rsvol,
	{ "bytes", 0, 8, 'd' }, { "vol_id", 8, 4, 'd' });
STRUCT_TYPE(ubi_rsvol, &ubi_rsvol, 12)

FIELDS(ubi_set_prop,
	{ "property", 0, 1, 'V', 0, &xlat_ubi_volume_props,
	  "UBI_VOL_PROP_???" }, { "value", 8, 8, 'x' });
STRUCT_TYPE(ubi_set_prop, &ubi_set_prop, 16)

/* PTP clocks. */

FIELDS(ptp_extts,
	{ "index", 0, 4, 'u' },
	{ "flags", 4, 4, 'F', 0, &xlat_ptp_extts_flags, "PTP_???" },
	{ "rsv", 8, 4, 'Z', 2 });
STRUCT_TYPE(ptp_extts, &ptp_extts, 16)

FIELDS(ptp_extts1,
	{ "index", 0, 4, 'u' },
	{ "flags", 4, 4, 'F', 0, &xlat_ptp_extts_flags, "PTP_???" });
STRUCT_TYPE(ptp_extts1, &ptp_extts1, 16)

FIELDS(ptp_pin_set1,
	{ "index", 64, 4, 'u' },
	{ "func", 68, 4, 'V', 0, &xlat_ptp_pin_funcs, "PTP_PF_???" },
	{ "chan", 72, 4, 'u' });
STRUCT_TYPE(ptp_pin_set1, &ptp_pin_set1, 96)

FIELDS(ptp_pin_set,
	{ "index", 64, 4, 'u' },
	{ "func", 68, 4, 'V', 0, &xlat_ptp_pin_funcs, "PTP_PF_???" },
	{ "chan", 72, 4, 'u' }, { "rsv", 76, 4, 'Z', 5 });
STRUCT_TYPE(ptp_pin_set, &ptp_pin_set, 96)

FIELDS(ptp_pin_get1_in,
	{ "index", 64, 4, 'u' });
FIELDS(ptp_pin_get1_out,
	{ "name", 0, 1, 's', 64 },
	{ "func", 68, 4, 'V', 0, &xlat_ptp_pin_funcs, "PTP_PF_???" },
	{ "chan", 72, 4, 'u' });
STRUCT_GROWS(ptp_pin_get1, &ptp_pin_get1_in, &ptp_pin_get1_out, 96)

FIELDS(ptp_pin_get_in,
	{ "index", 64, 4, 'u' }, { "rsv", 76, 4, 'Z', 5 });
FIELDS(ptp_pin_get_out,
	{ "name", 0, 1, 's', 64 },
	{ "func", 68, 4, 'V', 0, &xlat_ptp_pin_funcs, "PTP_PF_???" },
	{ "chan", 72, 4, 'u' });
STRUCT_GROWS(ptp_pin_get, &ptp_pin_get_in, &ptp_pin_get_out, 96)

/* Trusted execution. */

FIELDS(tee_cancel,
	{ "cancel_id", 0, 4, 'u' }, { "session", 4, 4, 'x' });
STRUCT_TYPE(tee_cancel, &tee_cancel, 8)

FIELDS(tee_close,
	{ "session", 0, 4, 'x' });
STRUCT_TYPE(tee_close, &tee_close, 4)

/* GPIO. */

FIELDS(gpio_chipinfo,
	{ "name", 0, 1, 's', 32 }, { "label", 32, 1, 's', 32 },
	{ "lines", 64, 4, 'u' });
STRUCT_TYPE(gpio_chipinfo, &gpio_chipinfo, 68)

FIELDS(gpio_lineinfo_in,
	{ "line_offset", 0, 4, 'u' });
FIELDS(gpio_lineinfo_out,
	{ "flags", 4, 4, 'F', 0, &xlat_gpio_line_flags, "GPIOLINE_FLAG_???" },
	{ "name", 8, 1, 's', 32 }, { "consumer", 40, 1, 's', 32 });
STRUCT_INOUT(gpio_lineinfo, &gpio_lineinfo_in, &gpio_lineinfo_out, 72)

FIELDS(gpio_unwatch,
	{ "offset", 0, 4, 'u' });
STRUCT_TYPE(gpio_unwatch, &gpio_unwatch, 4)

FIELDS(gpio_lineevent_in,
	{ "lineoffset", 0, 4, 'u' },
	{ "handleflags", 4, 4, 'F', 0, &xlat_gpio_handle_flags,
	  "GPIOHANDLE_REQUEST_???" },
	{ "eventflags", 8, 4, 'F', 0, &xlat_gpio_event_flags,
	  "GPIOEVENT_REQUEST_???" }, { "consumer_label", 12, 1, 's', 32 });
FIELDS(gpio_lineevent_out,
	{ "fd", 44, 4, 'f' });
STRUCT_INOUT(gpio_lineevent, &gpio_lineevent_in, &gpio_lineevent_out, 48)

FIELDS(gpio_values,
	{ "values", 0, 1, 'a', 64 });
STRUCT_TYPE(gpio_values, &gpio_values, 64)

FIELDS(gpio_config,
	{ "flags", 0, 4, 'F', 0, &xlat_gpio_handle_flags,
	  "GPIOHANDLE_REQUEST_???" }, { "default_values", 4, 1, 'a', 64 });
STRUCT_TYPE(gpio_config, &gpio_config, 84)

FIELDS(gpio_v2_values_in,
	{ "mask", 8, 8, 'x' });
FIELDS(gpio_v2_values_out,
	{ "bits", 0, 8, 'x' });
STRUCT_INOUT(gpio_v2_values, &gpio_v2_values_in, &gpio_v2_values_out, 16)

FIELDS(gpio_v2_set_values,
	{ "bits", 0, 8, 'x' }, { "mask", 8, 8, 'x' });
STRUCT_TYPE(gpio_v2_set_values, &gpio_v2_set_values, 16)

/* Consoles. */

FIELDS(kd_keycode,
	{ "scancode", 0, 4, 'x' }, { "keycode", 4, 4, 'x' });
STRUCT_TYPE(kd_keycode, &kd_keycode, 8)

FIELDS(kd_repeat_in,
	{ "delay", 0, 4, 'd' }, { "period", 4, 4, 'd' });
FIELDS(kd_repeat_out,
	{ "delay", 0, 4, 'd' }, { "period", 4, 4, 'd' });
STRUCT_INOUT(kd_repeat, &kd_repeat_in, &kd_repeat_out, 8)

FIELDS(unimap_init,
	{ "advised_hashsize", 0, 2, 'u' }, { "advised_hashstep", 2, 2, 'u' },
	{ "advised_hashlevel", 4, 2, 'u' });
STRUCT_TYPE(unimap_init, &unimap_init, 6)

static const struct fields *const kvm_brief[] = {
	&kvm_regs_few1, &kvm_regs_few2, &kvm_regs_few3,
};

void print_kvm_regs(struct call *c, unsigned int i)
{
	uint64_t b[18];
	unsigned int k;

	if (!fetch_or_addr(c, c->args[i], b, sizeof(b)))
		return;
	if (!c->fmt->abbrev) {
		put_struct(c, &kvm_regs_all, b);
		return;
	}
	for (k = 0; k < 3; k++)
		put_fields(c, kvm_brief[k], b, k ? ", ..., " : "{");
	text_putc(c->text, '}');
}

#define SEG(name, at)	{ name, at, 24, '{', 0, NULL, NULL, &kvm_segment }

FIELDS(kvm_sregs_first, SEG("cs", 0));
FIELDS(kvm_sregs_all,
	SEG("cs", 0), SEG("ds", 24), SEG("es", 48), SEG("fs", 72),
	SEG("gs", 96), SEG("ss", 120), SEG("tr", 144), SEG("ldt", 168),
	{ "gdt", 192, 16, '{', 0, NULL, NULL, &kvm_dtable },
	{ "idt", 208, 16, '{', 0, NULL, NULL, &kvm_dtable },
	{ "cr0", 224, 8, 'u' }, { "cr2", 232, 8, 'u' }, { "cr3", 240, 8, 'u' },
	{ "cr4", 248, 8, 'u' }, { "cr8", 256, 8, 'u' }, { "efer", 264, 8, 'u' },
	{ "apic_base", 272, 8, 'x' },
	{ "interrupt_bitmap", 280, 8, 'A', 4 });

void print_kvm_sregs(struct call *c, unsigned int i)
{
	uint64_t b[39];

	if (!fetch_or_addr(c, c->args[i], b, sizeof(b)))
		return;
	if (!c->fmt->abbrev) {
		put_struct(c, &kvm_sregs_all, b);
		return;
	}
	put_fields(c, &kvm_sregs_first, b, "{");
	text_puts(c->text, ", ...}");
}

FOLLOWED_TYPE(kvm_cpuid_entry)

/* What a processor says of itself, behind the number of entries. */
void print_kvm_cpuid(struct call *c, unsigned int i)
{
	uint32_t head[2], nent;

	/* Padding stands behind the number, and is read with it. */
	if (!fetch_or_addr(c, c->args[i], head, sizeof(head)))
		return;
	nent = head[0];
	text_printf(c->text, "{nent=%u, entries=", nent);
	if (c->fmt->abbrev)
		text_puts(c->text, nent ? "[...]" : "[]");
	else
		print_array(c, c->args[i] + 8, nent, 40, elem_struct,
			    (void *)&kvm_cpuid_entry);
	text_putc(c->text, '}');
}

/* Partitions. */

FIELDS(blkpg_partition,
	{ "start", 0, 8, 'd' }, { "length", 8, 8, 'd' }, { "pno", 16, 4, 'd' },
	{ "devname", 20, 1, 's', 64 }, { "volname", 84, 1, 's', 64 });

void print_blkpg(struct call *c, unsigned int i)
{
	struct {
		int32_t op, flags, datalen, pad;
		uint64_t data;
	} b;

	if (!fetch_arg_or_addr(c, i, &b, sizeof(b)))
		return;
	put_fields(c, &blkpg, &b, "{");
	text_puts(c->text, ", data=");
	print_struct_at(c, &blkpg_partition, b.data, 152);
	text_putc(c->text, '}');
}

FOLLOWED_TYPE(blkpg_partition)

/* What is to be traced, and the name that it gets. */

FIELDS(blktrace_name, { "name", 0, 1, 's', 32 });

void print_blktrace_setup(struct call *c, unsigned int i)
{
	uint64_t b[9];

	if (!fetch_before(c, i, b, sizeof(b)))
		return;
	put_fields(c, &blktrace_setup, b, "{");
	if (fetch_after(c, i, b, sizeof(b)))
		put_fields(c, &blktrace_name, b, ", ");
	text_putc(c->text, '}');
}

FIELDS(seccomp_addfd,
	{ "id", 0, 8, 'x' },
	{ "flags", 8, 4, 'F', 0, &xlat_seccomp_addfd_flags,
	  "SECCOMP_ADDFD_FLAG_???" },
	{ "srcfd", 12, 4, 'f' }, { "newfd", 16, 4, 'd' },
	{ "newfd_flags", 20, 4, 'F', 0, &xlat_open_mode_flags, "O_???" });
STRUCT_TYPE(seccomp_addfd, &seccomp_addfd, 24)

struct kseccomp_notif {
	uint64_t id;
	uint32_t pid, flags;
	int32_t nr;
	uint32_t arch;
	uint64_t ip, args[6];
};

static bool put_notif(struct call *c, uint64_t addr, bool unless_zero)
{
	static const struct kseccomp_notif zero;
	struct kseccomp_notif n;
	unsigned int i;

	if (!fetch_or_addr(c, addr, &n, sizeof(n)))
		return true;
	if (unless_zero && !memcmp(&n, &zero, sizeof(n)))
		return false;
	text_puts(c->text, "{id=");
	text_hex(c->text, n.id);
	text_puts(c->text, ", pid=");
	put_pid(c, n.pid);
	text_puts(c->text, ", flags=");
	text_hex(c->text, n.flags);
	text_puts(c->text, ", data={nr=");
	put_arch_syscall(c, n.arch, (uint32_t)n.nr);
	text_puts(c->text, ", arch=");
	print_xval(c->text, &xlat_audit_arch, n.arch, "AUDIT_ARCH_???");
	text_puts(c->text, ", instruction_pointer=");
	put_addr(c, n.ip);
	for (i = 0; i < 6; i++) {
		text_puts(c->text, i ? ", " : ", args=[");
		text_hex(c->text, n.args[i]);
	}
	text_puts(c->text, "]}}");
	return true;
}

/* It has to be zero before; what is not is shown. */
void print_seccomp_notif(struct call *c, unsigned int i)
{
	struct kseccomp_notif n;
	bool shown;

	c->at_exit = false;
	shown = put_notif(c, c->args[i], true);
	shown = shown && fetch(c, c->args[i], &n, sizeof(n));
	if (!shown && !fetch(c, c->args[i], &n, sizeof(n))) {
		c->at_exit = true;
		return;
	}
	c->at_exit = true;
	if (shown)
		text_puts(c->text, " => ");
	if (c->error)
		put_addr(c, c->args[i]);
	else
		put_notif(c, c->args[i], false);
}

/** decode_seccomp_notif() - it waits for long, the argument already begun */
void decode_seccomp_notif(struct call *c)
{
	if (!c->exiting) {
		decode_args(c);
		begin_arg(c, 2);
		return;
	}
	print_seccomp_notif(c, 2);
	c->next = 3;
}

/* Busy polling. */
void print_epoll_params(struct call *c, unsigned int i)
{
	struct {
		uint32_t usecs;
		uint16_t budget;
		uint8_t prefer, pad;
	} p;

	if (!fetch_or_addr(c, c->args[i], &p, sizeof(p)))
		return;
	text_printf(c->text, "{busy_poll_usecs=%u", p.usecs);
	if (p.usecs && style.consts != XLAT_RAW)
		text_printf(c->text, " /* %u.%06u s */", p.usecs / 1000000,
			    p.usecs % 1000000);
	text_printf(c->text, ", busy_poll_budget=%u, prefer_busy_poll=%#x",
		    p.budget, p.prefer);
	if (p.pad)
		text_printf(c->text, ", __pad=%#x", p.pad);
	text_putc(c->text, '}');
}

/* Times of PTP clocks. */

struct ptp_time {
	int64_t sec;
	uint32_t nsec, reserved;
};

#define NSEC_PER_SEC	1000000000

static void put_ptp_time(struct call *c, const struct ptp_time *t, bool date)
{
	text_puts(c->text, "{sec=");
	text_dec(c->text, t->sec);
	text_printf(c->text, ", nsec=%u", t->nsec);
	if (t->reserved)
		text_printf(c->text, ", reserved=%#x", t->reserved);
	text_putc(c->text, '}');
	if (date && t->nsec < NSEC_PER_SEC && style.consts != XLAT_RAW)
		print_time_comment(c, t->sec, t->nsec, 9);
}

static bool elem_ptp_time(struct call *c, const void *elem, size_t size,
			  void *data)
{
	(void)size;
	(void)data;
	put_ptp_time(c, elem, true);
	return true;
}

static bool elem_ptp_times(struct call *c, const void *elem, size_t size,
			   void *data)
{
	const struct ptp_time *t = elem;
	unsigned int i;

	(void)size;
	(void)data;
	for (i = 0; i < 3; i++) {
		text_puts(c->text, i ? ", " : "[");
		put_ptp_time(c, &t[i], true);
	}
	text_putc(c->text, ']');
	return true;
}

#define PTP_DUTY_CYCLE	2
#define PTP_PHASE	4

static void put_perout(struct call *c, unsigned int i, bool second)
{
	struct {
		struct ptp_time start, period;
		uint32_t index, flags;
		struct ptp_time on;
	} p;
	static const uint32_t zero[4];
	const uint32_t *rsv = (const uint32_t *)&p.on;
	unsigned int k;

	if (!fetch_or_addr(c, c->args[i], &p, sizeof(p)))
		return;
	text_puts(c->text, p.flags & PTP_PHASE ? "{phase=" : "{start=");
	put_ptp_time(c, &p.start, !(p.flags & PTP_PHASE));
	text_puts(c->text, ", period=");
	put_ptp_time(c, &p.period, false);
	text_printf(c->text, ", index=%u, flags=", p.index);
	print_flags(c->text, &xlat_ptp_perout_flags, p.flags, "PTP_PEROUT_???");
	if (p.flags & PTP_DUTY_CYCLE) {
		text_puts(c->text, ", on=");
		put_ptp_time(c, &p.on, false);
	} else if (second && memcmp(rsv, zero, sizeof(zero))) {
		for (k = 0; k < 4; k++)
			text_printf(c->text, "%s%#x", k ? ", " : ", rsv=[",
				    rsv[k]);
		text_putc(c->text, ']');
	}
	text_putc(c->text, '}');
}

void print_ptp_perout(struct call *c, unsigned int i)
{
	put_perout(c, i, false);
}

void print_ptp_perout2(struct call *c, unsigned int i)
{
	put_perout(c, i, true);
}

#define PTP_SAMPLES	25

FIELDS(ptp_offset, { "n_samples", 0, 4, 'u' }, { "rsv", 4, 4, 'Z', 3 });
FIELDS(ptp_extended,
	{ "n_samples", 0, 4, 'u' },
	{ "clockid", 4, 4, 'V', 0, &xlat_clocknames, "CLOCK_???" },
	{ "rsv", 8, 4, 'Z', 2 });

/*
 * The head as it goes in, then the samples.  The whole structure is read,
 * however few there are; returns their number, or -1 when none are shown.
 */
static int put_ptp_head(struct call *c, uint64_t addr, size_t size,
			const struct fields *head)
{
	uint8_t room[16 + 3 * PTP_SAMPLES * sizeof(struct ptp_time)];
	uint32_t nr;
	bool read;

	c->at_exit = false;
	read = fetch_or_addr(c, addr, room, size);
	c->at_exit = true;
	if (!read)
		return -1;
	put_fields(c, head, room, "{");
	if (c->error || !fetch(c, addr, room, size)) {
		text_putc(c->text, '}');
		return -1;
	}
	memcpy(&nr, room, sizeof(nr));
	text_puts(c->text, ", ts=");
	return nr < PTP_SAMPLES ? nr : PTP_SAMPLES;
}

#define PTP_HEAD	16	/* bytes before the samples */

void print_ptp_offset(struct call *c, unsigned int i)
{
	int nr = put_ptp_head(c, c->args[i], 832, &ptp_offset);

	if (nr < 0)
		return;
	print_array(c, c->args[i] + PTP_HEAD, 2 * nr + 1,
		    sizeof(struct ptp_time), elem_ptp_time, NULL);
	text_putc(c->text, '}');
}

void print_ptp_extended(struct call *c, unsigned int i)
{
	int nr = put_ptp_head(c, c->args[i], 1216, &ptp_extended);

	if (nr < 0)
		return;
	print_array(c, c->args[i] + PTP_HEAD, nr, 3 * sizeof(struct ptp_time),
		    elem_ptp_times, NULL);
	text_putc(c->text, '}');
}

FIELDS(ptp_precise_rsv, { "rsv", 48, 4, 'Z', 4 });

void print_ptp_precise(struct call *c, unsigned int i)
{
	struct {
		struct ptp_time device, realtime, monoraw;
		uint32_t rsv[4];
	} p;

	if (!fetch_or_addr(c, c->args[i], &p, sizeof(p)))
		return;
	text_puts(c->text, "{device=");
	put_ptp_time(c, &p.device, true);
	text_puts(c->text, ", sys_realtime=");
	put_ptp_time(c, &p.realtime, true);
	text_puts(c->text, ", sys_monoraw=");
	put_ptp_time(c, &p.monoraw, false);
	put_fields(c, &ptp_precise_rsv, &p, ", ");
	text_putc(c->text, '}');
}

FIELDS(ptp_caps_head,
	{ "max_adj", 0, 4, 'd' }, { "n_alarm", 4, 4, 'd' },
	{ "n_ext_ts", 8, 4, 'd' }, { "n_per_out", 12, 4, 'd' },
	{ "pps", 16, 4, 'd' }, { "n_pins", 20, 4, 'd' },
	{ "cross_timestamping", 24, 4, 'd' }, { "adjust_phase", 28, 4, 'd' },
	{ "max_phase_adj", 32, 4, 'd' });
FIELDS(ptp_caps_rsv, { "rsv", 36, 4, 'Z', 11 });

void print_ptp_caps(struct call *c, unsigned int i)
{
	int32_t b[20];

	if (!fetch_or_addr(c, c->args[i], b, sizeof(b)))
		return;
	put_fields(c, &ptp_caps_head, b, "{");
	if (b[8] && style.consts != XLAT_RAW)
		text_printf(c->text, " /* %s%d.%09d s */", b[8] < 0 ? "-" : "",
			    abs(b[8] / NSEC_PER_SEC), abs(b[8] % NSEC_PER_SEC));
	put_fields(c, &ptp_caps_rsv, b, ", ");
	text_putc(c->text, '}');
}

/* Watchdogs. */

FIELDS(watchdog_info,
	{ "options", 0, 4, 'F', 0, &xlat_watchdog_options, "WDIOF_???" },
	{ "firmware_version", 4, 4, 'x' }, { "identity", 8, 1, 's', 32 });
FIELDS(watchdog_brief,
	{ "options", 0, 4, 'F', 0, &xlat_watchdog_options, "WDIOF_???" });

void print_watchdog_info(struct call *c, unsigned int i)
{
	uint8_t b[40];

	if (!fetch_or_addr(c, c->args[i], b, sizeof(b)))
		return;
	if (!c->fmt->abbrev) {
		put_struct(c, &watchdog_info, b);
		return;
	}
	put_fields(c, &watchdog_brief, b, "{");
	text_puts(c->text, ", ...}");
}

/* Trusted execution. */

FIELDS(tee_version,
	{ "impl_id", 0, 4, 'V', 0, &xlat_tee_impl_ids, "TEE_IMPL_ID_???" },
	{ "gen_caps", 8, 4, 'F', 0, &xlat_tee_gen_caps, "TEE_GEN_CAP_???" });
FIELDS(tee_optee,
	{ "impl_caps", 4, 4, 'F', 0, &xlat_tee_optee_caps, "TEE_OPTEE_CAP_???" });
FIELDS(tee_other, { "impl_caps", 4, 4, 'x' });

void print_tee_version(struct call *c, unsigned int i)
{
	uint32_t b[3];

	if (!fetch_or_addr(c, c->args[i], b, sizeof(b)))
		return;
	put_fields(c, &tee_version, b, "{");
	put_fields(c, b[0] == 1 ? &tee_optee : &tee_other, b, ", ");
	text_putc(c->text, '}');
}

/* Consoles. */

#define TIMER_HZ	1193182

void print_kd_sound(struct call *c, unsigned int i)
{
	uint64_t v = c->args[i];

	text_udec(c->text, v);
	if (style.consts == XLAT_RAW)
		return;
	if (v && v <= TIMER_HZ)
		text_printf(c->text, " /* %u Hz */",
			    (unsigned int)(TIMER_HZ / v));
	else
		text_puts(c->text, " /* off */");
}

void print_kd_tone(struct call *c, unsigned int i)
{
	unsigned int ticks = c->args[i] & 0xffff;
	unsigned int ms = c->args[i] >> 16 & 0xffff;

	if (ms)
		text_printf(c->text, "%u<<16|", ms);
	text_udec(c->text, ticks);
	if (style.consts == XLAT_RAW)
		return;
	if (ms && ticks)
		text_printf(c->text, " /* %u Hz, %u ms */", TIMER_HZ / ticks, ms);
	else
		text_puts(c->text, " /* off */");
}

void print_kb_mode(struct call *c, unsigned int i)
{
	print_xval_as(c->text, &xlat_kd_kb_modes, (int32_t)c->args[i], BASE_DEC,
		      "K_???");
}

void print_kb_mode_ptr(struct call *c, unsigned int i)
{
	int32_t v;

	if (!fetch_or_addr(c, c->args[i], &v, sizeof(v)))
		return;
	text_putc(c->text, '[');
	print_xval_as(c->text, &xlat_kd_kb_modes, v, BASE_DEC, "K_???");
	text_putc(c->text, ']');
}

void print_kd_led_ptr(struct call *c, unsigned int i)
{
	uint8_t v;

	if (!fetch_or_addr(c, c->args[i], &v, sizeof(v)))
		return;
	text_putc(c->text, '[');
	print_flags(c->text, &xlat_kd_leds, v, "LED_???");
	text_putc(c->text, ']');
}

void print_kd_leds(struct call *c, unsigned int i)
{
	print_flags(c->text, &xlat_kd_leds, (uint8_t)c->args[i], "LED_???");
}

static void print_table(struct call *c, unsigned int i, size_t size)
{
	print_hex_buffer_at(c, c->args[i], size);
}

void print_screen_map(struct call *c, unsigned int i)
{
	print_table(c, i, 256);
}

void print_color_map(struct call *c, unsigned int i)
{
	print_table(c, i, 48);
}

/* Those that lead to a font's characters directly stand in a range of theirs. */
#define UNI_DIRECT_BASE	0xf000
#define UNI_DIRECT_MASK	0x01ff

static bool elem_unicode(struct call *c, const void *elem, size_t size, void *data)
{
	uint16_t v = *(const uint16_t *)elem;

	(void)size;
	(void)data;
	if ((v & ~UNI_DIRECT_MASK) != UNI_DIRECT_BASE) {
		text_hex(c->text, v);
	} else if (begin_const(c->text, v, BASE_HEX)) {
		text_puts(c->text, "UNI_DIRECT_BASE+");
		text_hex(c->text, v & UNI_DIRECT_MASK);
		end_const(c->text);
	}
	return true;
}

void print_unicode_map(struct call *c, unsigned int i)
{
	print_array(c, c->args[i], 256, sizeof(uint16_t), elem_unicode, NULL);
}

/* Numbers of more than 32 bits, which the kernel does not look at. */
void print_mtd_file_mode(struct call *c, unsigned int i)
{
	print_xval(c->text, &xlat_mtd_file_modes, c->args[i], "MTD_FILE_MODE_???");
}

void print_seccomp_notif_set_flags(struct call *c, unsigned int i)
{
	print_flags(c->text, &xlat_seccomp_notif_set_flags, c->args[i],
		    "SECCOMP_USER_NOTIF_???");
}

void print_nbd_flags(struct call *c, unsigned int i)
{
	print_flags(c->text, &xlat_nbd_flags, (uint32_t)c->args[i],
		    "NBD_FLAG_???");
}

void print_hdio_busstate(struct call *c, unsigned int i)
{
	print_xval(c->text, &xlat_hdio_busstates, c->args[i], "BUSSTATE_???");
}

void print_hdio_busstate_ptr(struct call *c, unsigned int i)
{
	uint64_t v;

	if (!fetch_or_addr(c, c->args[i], &v, sizeof(v)))
		return;
	text_putc(c->text, '[');
	print_xval(c->text, &xlat_hdio_busstates, v, "BUSSTATE_???");
	text_putc(c->text, ']');
}

static bool elem_hex32(struct call *c, const void *elem, size_t size, void *data)
{
	(void)size;
	(void)data;
	text_hex(c->text, *(const uint32_t *)elem);
	return true;
}

void print_hdio_triple(struct call *c, unsigned int i)
{
	print_array(c, c->args[i], 3, sizeof(uint32_t), elem_hex32, NULL);
}

#define SG_NO_ESCALATE	0x100

void print_sg_reset_ptr(struct call *c, unsigned int i)
{
	uint32_t v;

	if (!fetch_or_addr(c, c->args[i], &v, sizeof(v)))
		return;
	text_putc(c->text, '[');
	if (v & SG_NO_ESCALATE) {
		put_const(c->text, "SG_SCSI_RESET_NO_ESCALATE", SG_NO_ESCALATE,
			  BASE_HEX);
		text_putc(c->text, '|');
	}
	print_xval(c->text, &xlat_sg_reset, v & ~SG_NO_ESCALATE,
		   "SG_SCSI_RESET_???");
	text_putc(c->text, ']');
}

/* What a disk says of itself, 512 bytes. */
void print_disk_identity(struct call *c, unsigned int i)
{
	print_buffer_at(c, c->args[i], 512);
}
