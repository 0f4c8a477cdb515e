// SPDX-License-Identifier: GPL-2.0-only
/* Arguments of ioctl on devices that are structures of numbers, as data. */
#include "fields.h"

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
	{ "id", 0, 8, 'x' }, { "val", 8, 8, 'd' }, { "error", 16, 4, 'd' },
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
NAMED(sg_reset_ptr, xval, sg_reset, "SG_SCSI_RESET_???")
NAMED(kb_mode_ptr, xval, kd_kb_modes, "K_???")
NAMED(kb_meta_ptr, xval, kd_kb_meta, "K_???")

/* Clocks. */

FIELDS(rtc_pll,
	{ "pll_ctrl", 0, 4, 'd' }, { "pll_value", 4, 4, 'd' },
	{ "pll_max", 8, 4, 'd' }, { "pll_min", 12, 4, 'd' },
	{ "pll_posmult", 16, 4, 'd' }, { "pll_negmult", 20, 4, 'd' },
	{ "pll_clock", 24, 8, 'd' });
STRUCT_TYPE(rtc_pll, &rtc_pll, 32)

FIELDS(rtc_param,
	{ "param", 0, 8, 'V', 0, &xlat_rtc_params, "RTC_PARAM_???" },
	{ "uvalue", 8, 8, 'x' }, { "index", 16, 4, 'u' },
	{ "__pad", 20, 4, 'z' });
/* Disks. */

FIELDS(blkpg,
	{ "op", 0, 4, 'V', 0, &xlat_blkpg_ops, "BLKPG_???" },
	{ "flags", 4, 4, 'd' }, { "datalen", 8, 4, 'd' },
	{ "data", 16, 8, 'p' });
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

FIELDS(mtd_region,
	{ "regionindex", 12, 4, 'x' }, { "offset", 0, 4, 'x' },
	{ "erasesize", 4, 4, 'x' }, { "numblocks", 8, 4, 'x' });
STRUCT_TYPE(mtd_region, &mtd_region, 16)

FIELDS(mtd_otp_info,
	{ "start", 0, 4, 'x' }, { "length", 4, 4, 'x' },
	{ "locked", 8, 4, 'u' });
STRUCT_TYPE(mtd_otp_info, &mtd_otp_info, 12)

FIELDS(mtd_ecc_stats,
	{ "corrected", 0, 4, 'x' }, { "failed", 4, 4, 'x' },
	{ "badblocks", 8, 4, 'x' }, { "bbtblocks", 12, 4, 'x' });
STRUCT_TYPE(mtd_ecc_stats, &mtd_ecc_stats, 16)

FIELDS(ubi_map,
	{ "lnum", 0, 4, 'd' },
	{ "dtype", 4, 1, 'V', 0, &xlat_ubi_data_types, "UBI_???" });
STRUCT_TYPE(ubi_map, &ubi_map, 8)

FIELDS(ubi_leb_change,
	{ "lnum", 0, 4, 'd' }, { "bytes", 4, 4, 'd' },
	{ "dtype", 8, 1, 'V', 0, &xlat_ubi_data_types, "UBI_???" });
STRUCT_TYPE(ubi_leb_change, &ubi_leb_change, 24)

FIELDS(ubi_rsvol,
	{ "bytes", 0, 8, 'd' }, { "vol_id", 8, 4, 'd' });
STRUCT_TYPE(ubi_rsvol, &ubi_rsvol, 12)

FIELDS(ubi_set_prop,
	{ "property", 0, 1, 'V', 0, &xlat_ubi_volume_props,
	  "UBI_VOL_PROP_???" }, { "value", 8, 8, 'x' });
STRUCT_TYPE(ubi_set_prop, &ubi_set_prop, 16)

/* PTP clocks. */

FIELDS(ptp_extts,
	{ "index", 0, 4, 'd' },
	{ "flags", 4, 4, 'F', 0, &xlat_ptp_extts_flags, "PTP_???" },
	{ "rsv", 8, 4, 'Z', 2 });
STRUCT_TYPE(ptp_extts, &ptp_extts, 16)

FIELDS(ptp_extts1,
	{ "index", 0, 4, 'd' },
	{ "flags", 4, 4, 'F', 0, &xlat_ptp_extts_flags, "PTP_???" });
STRUCT_TYPE(ptp_extts1, &ptp_extts1, 16)

FIELDS(ptp_pin_set1,
	{ "index", 64, 4, 'd' },
	{ "func", 68, 4, 'V', 0, &xlat_ptp_pin_funcs, "PTP_PF_???" },
	{ "chan", 72, 4, 'd' });
STRUCT_TYPE(ptp_pin_set1, &ptp_pin_set1, 96)

FIELDS(ptp_pin_set,
	{ "index", 64, 4, 'd' },
	{ "func", 68, 4, 'V', 0, &xlat_ptp_pin_funcs, "PTP_PF_???" },
	{ "chan", 72, 4, 'd' }, { "rsv", 76, 4, 'Z', 5 });
STRUCT_TYPE(ptp_pin_set, &ptp_pin_set, 96)

FIELDS(ptp_pin_get1,
	{ "index", 64, 4, 'u' }, { "name", 0, 1, 's', 64 },
	{ "func", 68, 4, 'V', 0, &xlat_ptp_pin_funcs, "PTP_PF_???" },
	{ "chan", 72, 4, 'u' });
STRUCT_TYPE(ptp_pin_get1, &ptp_pin_get1, 96)

FIELDS(ptp_pin_get,
	{ "index", 64, 4, 'u' }, { "rsv", 76, 4, 'Z', 5 },
	{ "name", 0, 1, 's', 64 },
	{ "func", 68, 4, 'V', 0, &xlat_ptp_pin_funcs, "PTP_PF_???" },
	{ "chan", 72, 4, 'u' });
STRUCT_TYPE(ptp_pin_get, &ptp_pin_get, 96)

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

FIELDS(unimap,
	{ "entry_ct", 0, 2, 'u' }, { "entries", 8, 8, 'p' });
STRUCT_TYPE(unimap, &unimap, 16)

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

/* What a processor says of itself, behind the number of entries. */
void print_kvm_cpuid(struct call *c, unsigned int i)
{
	uint32_t nent;

	/* Padding stands behind the number, and is read with it. */
	if (!fetch_or_addr(c, c->args[i], (uint32_t[2]){ 0 }, 8) ||
	    !fetch(c, c->args[i], &nent, sizeof(nent)))
		return;
	text_printf(c->text, "{nent=%u, entries=", nent);
	if (c->fmt->abbrev)
		text_puts(c->text, nent ? "[...]" : "[]");
	else
		print_array(c, c->args[i] + 8, nent, 40, elem_struct,
			    (void *)&kvm_cpuid_entry);
	text_putc(c->text, '}');
}

/* Clocks' parameters: the index comes back as the value. */

FIELDS(rtc_param_get,
	{ "param", 0, 8, 'V', 0, &xlat_rtc_params, "RTC_PARAM_???" },
	{ "index", 16, 4, 'u' }, { "__pad", 20, 4, 'z' });
FIELDS(rtc_param_got, { "uvalue", 8, 8, 'x' }, { "__pad", 20, 4, 'z' });
STRUCT_INOUT(rtc_param_get, &rtc_param_get, &rtc_param_got, 24)
STRUCT_TYPE(rtc_param, &rtc_param, 24)

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

	if (!fetch_or_addr(c, c->args[i], &b, sizeof(b)))
		return;
	put_fields(c, &blkpg, &b, "{");
	text_puts(c->text, ", data=");
	print_struct_at(c, &blkpg_partition, b.data, 152);
	text_putc(c->text, '}');
}

void print_blkpg_partition(struct call *c, unsigned int i)
{
	put_addr(c, c->args[i]);
}

/* What is to be traced, and the name that it gets. */

FIELDS(blktrace_name, { "name", 0, 1, 's', 32 });

void print_blktrace_setup(struct call *c, unsigned int i)
{
	uint64_t b[9];
	bool read;

	c->at_exit = false;
	read = fetch_or_addr(c, c->args[i], b, sizeof(b));
	c->at_exit = true;
	if (!read)
		return;
	put_fields(c, &blktrace_setup, b, "{");
	if (!c->error && fetch(c, c->args[i], b, sizeof(b)))
		put_fields(c, &blktrace_name, b, ", ");
	text_putc(c->text, '}');
}
