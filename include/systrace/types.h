/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Argument types (included several times, with other meanings of the words).
 *
 *	TYPE(name, kind, size, members...)
 *		The reader prints it with print_<name>(), in the file of user/
 *		that its family lives in.  kind is a SYSTRACE_KIND_ without
 *		the prefix; size the bytes of one element in the native ABI,
 *		0 where the kind needs none.  members are the pointers to
 *		follow inside one element:
 *			M(offset, type)		one of that type
 *			M_N(offset, type, count) count as in syscalls.h, or
 *				FIELD16/32/64(offset): a field of the element, or
 *				ARG(n): an argument of the call
 *			HERE(offset, type)	no pointer: it stands there
 *			HERE_N(offset, type, count) no pointer: an array that
 *				begins there, in the element or behind it
 *	FLAGS(name, xlat, unknown)
 *		A number made of the flags in user/xlat/<xlat>.in, the rest
 *		printed in hex, marked with the comment where no flag is known.
 *	ENUM(name, xlat, unknown)
 *		One of the values in user/xlat/<xlat>.in.
 *
 * Direction and count belong to the row, not to the type: the same timespec
 * is read by one call and written by another.
 */

/* Plain numbers. */
TYPE(dec, VALUE, 0)		/* int, signed decimal */
TYPE(udec, VALUE, 0)		/* unsigned int */
TYPE(ldec, VALUE, 0)		/* long */
TYPE(size, VALUE, 0)		/* unsigned long, decimal */
TYPE(hex, VALUE, 0)		/* unsigned long, hexadecimal */
TYPE(hex32, VALUE, 0)		/* unsigned int, hexadecimal */
TYPE(addr, VALUE, 0)		/* address, NULL for 0 */
TYPE(offset, VALUE, 0)		/* off_t, signed decimal */
TYPE(pid, VALUE, 0)
TYPE(uid, VALUE, 0)		/* -1 shown as -1 */
TYPE(fd, VALUE, 0)
TYPE(tty_fd, VALUE, 0)		/* which device it is tells what is meant: captured */
TYPE(sock_fd, VALUE, 0)		/* which netlink socket it is likewise */
TYPE(dirfd, VALUE, 0)		/* AT_FDCWD */
TYPE(signo, VALUE, 0)
TYPE(none, VALUE, 0)		/* an argument that is not shown */

/* Names and data. */
TYPE(path, PATH, 0)
TYPE(string, STRING, 0)
TYPE(strings, STRINGS, 0)	/* argv: printed as an array */
TYPE(environ, POINTERS, 0)	/* envp: its length, the strings with -v */
TYPE(buffer, BUFFER, 0)

/* Opening and naming files. */
TYPE(open_flags, VALUE, 0)	/* the access mode first, then flags */
TYPE(mode, VALUE, 0)		/* umode_t, octal */
TYPE(open_mode, VALUE, 0)	/* of a file that may be made */
TYPE(file_mode, VALUE, 0)	/* a mode with the file's type */
TYPE(open_how, BYTES, 0)
TYPE(path_buffer, BYTES, 0)	/* a path of the row's count of bytes */
TYPE(fd_pair, OBJECT, 8)	/* [3, 4] */
TYPE(access_mode, VALUE, 0)
TYPE(dev, VALUE, 0)		/* makedev(major, minor) */
TYPE(file_handle, BYTES, 136)	/* with room for the longest handle */
TYPE(mount_id, OBJECT, 4)
FLAGS(at_flags, at_flags, "AT_???")
FLAGS(fd_flags, open_mode_flags, "O_???") /* of what makes descriptors */
FLAGS(close_range_flags, close_range_flags, "CLOSE_RANGE_???")
FLAGS(faccessat_flags, faccessat_flags, "AT_???")
FLAGS(fchmodat_flags, fchmodat_flags, "AT_???")
FLAGS(rename_flags, rename_flags, "RENAME_???")
FLAGS(name_to_handle_flags, name_to_handle_at_flags, "AT_???")

/* Reading and writing. */
TYPE(iovec, OBJECT, 16, M_N(0, buffer, FIELD64(8)))
TYPE(iovec_addr, OBJECT, 16)	/* of another process */
TYPE(loff, OBJECT, 8)		/* [offset] */
TYPE(moved_offset, OBJECT, 8)	/* [before => after] */
TYPE(cachestat_range, OBJECT, 16)
TYPE(cachestat, OBJECT, 40)
ENUM(whence, whence_codes, "SEEK_???")
ENUM(fadvise_advice, advise, "POSIX_FADV_???")
FLAGS(rwf_flags, rwf_flags, "RWF_???")
FLAGS(splice_flags, splice_flags, "SPLICE_F_???")
FLAGS(fallocate_mode, falloc_flags, "FALLOC_FL_???")
FLAGS(sync_file_range_flags, sync_file_range_flags, "SYNC_FILE_RANGE_???")

/* What files are. */
TYPE(stat, OBJECT, 144)
TYPE(statx, OBJECT, 256)
TYPE(statx_flags, VALUE, 0)
FLAGS(statx_mask, statx_masks, "STATX_???")
TYPE(statfs, OBJECT, 120)
TYPE(dirents, ENTRIES, 0)
TYPE(dirents64, ENTRIES, 16)
TYPE(utimbuf, OBJECT, 16)
TYPE(timeval_pair, OBJECT, 32)	/* with the dates */
TYPE(utimens_pair, OBJECT, 32)	/* ... or UTIME_NOW, UTIME_OMIT */

/* fcntl and locks. */
ENUM(fcntl_cmd, fcntlcmds, "F_???")
FLAGS(fdesc_flags, fdflags, "FD_???")
TYPE(flock, OBJECT, 32)		/* as it is set */
TYPE(flock_found, OBJECT, 32)	/* as it is found: with the holder */
TYPE(f_owner, OBJECT, 8)
TYPE(lease, VALUE, 0)
TYPE(dnotify_mask, VALUE, 0)
TYPE(seals, VALUE, 0)
TYPE(rw_hint, OBJECT, 8)
TYPE(delegation, OBJECT, 8)
FLAGS(flock_op, flockcmds, "LOCK_???")

/* Waiting for files. */
TYPE(pollfd, ARRAY, 8)
TYPE(fd_set, BYTES, 0)
TYPE(sigmask_arg, OBJECT, 16, M_N(0, sigset, FIELD64(8)))
TYPE(epoll_event, OBJECT, 12)
TYPE(epoll_events, OBJECT, 12)
ENUM(epoll_ctl_op, epollctls, "EPOLL_CTL_???")
FLAGS(epoll_flags, epollflags, "EPOLL_???")
FLAGS(eventfd_flags, efd_flags, "EFD_???")
FLAGS(signalfd_flags, sfd_flags, "SFD_???")
FLAGS(timerfd_flags, timerfdflags, "TFD_???")
FLAGS(userfaultfd_flags, uffd_flags, "UFFD_???")

/* Watching files. */
FLAGS(inotify_init_flags, inotify_init_flags, "IN_???")
FLAGS(inotify_mask, inotify_flags, "IN_???")
TYPE(fanotify_init_flags, VALUE, 0)
FLAGS(fanotify_mark_flags, fan_mark_flags, "FAN_MARK_???")
TYPE(fanotify_mask, VALUE, 0)
TYPE(fanotify_dirfd, VALUE, 0)

/* Extended attributes. */
TYPE(xattr_name, STRING, 0)
TYPE(xattr_value, BUFFER, 0)
TYPE(xattr_list, BUFFER, 0)	/* names, each with its NUL */
TYPE(xattr_args, BYTES, 0, M_N(0, buffer, FIELD32(8)))
TYPE(file_attr, BYTES, 0)
TYPE(file_attr_read, BYTES, 0)
FLAGS(xattr_flags, xattrflags, "XATTR_???")

/* Memory as a file. */
TYPE(memfd_name, STRING, 0)
TYPE(memfd_flags, VALUE, 0)

/* Mounts. */
TYPE(mount_type, STRING, 0)
TYPE(mount_flags, VALUE, 0)
TYPE(mount_data, STRING, 0)
FLAGS(umount_flags, umount_flags, "MNT_???")
TYPE(swapon_flags, VALUE, 0)
FLAGS(fsopen_flags, fsopen_flags, "FSOPEN_???")
ENUM(fsconfig_cmd, fsconfig_cmds, "FSCONFIG_???")
TYPE(hex_buffer, BUFFER, 0)	/* bytes, all of them in hexadecimal */
TYPE(fsconfig_binary, BUFFER, 0)
FLAGS(fsmount_flags, fsmount_flags, "FSMOUNT_???")
FLAGS(mount_attrs, mount_attr_attr, "MOUNT_ATTR_???")
FLAGS(fspick_flags, fspick_flags, "FSPICK_???")
FLAGS(open_tree_flags, open_tree_flags, "OPEN_TREE_???")
FLAGS(move_mount_flags, move_mount_flags, "MOVE_MOUNT_???")
FLAGS(mount_setattr_flags, mount_setattr_flags, "AT_???")
TYPE(mount_attr, BYTES, 0)
TYPE(statmount_req, BYTES, 4)
TYPE(statmount, BYTES, 0)
TYPE(listmount_req, BYTES, 4)
TYPE(mount_ids, OBJECT, 8)
FLAGS(statmount_flags, statmount_flags, "STATMOUNT_???")
FLAGS(listmount_flags, listmount_flags, "LISTMOUNT_???")

/* Quotas. */
TYPE(quota_cmd, VALUE, 0)
ENUM(quota_format, quota_formats, "QFMT_???")
TYPE(quota_format_ptr, OBJECT, 4)
TYPE(if_dqblk, OBJECT, 72)
TYPE(if_nextdqblk, OBJECT, 72)
TYPE(if_dqinfo, OBJECT, 24)
TYPE(fs_quota_stat, OBJECT, 80)
TYPE(fs_quota_statv, OBJECT, 160)
TYPE(xfs_quota_flags, OBJECT, 4)
TYPE(xfs_quota_types, OBJECT, 4)

/* Asynchronous I/O. */
TYPE(aio_context_ptr, OBJECT, 8)
TYPE(io_event, OBJECT, 32)
TYPE(io_events, OBJECT, 32)
TYPE(iocbs, OBJECT, 8, M(0, iocb))
TYPE(iocb, OBJECT, 64,
	M_N(24, buffer, FIELD64(32)),
	M_N(24, iovec, FIELD64(32)))
TYPE(io_uring_params, OBJECT, 120)
FLAGS(uring_enter_flags, uring_enter_flags, "IORING_ENTER_???")
TYPE(uring_getevents_arg, OBJECT, 24,
	M_N(0, sigset, FIELD32(8)),
	M(16, timespec64))
TYPE(uring_fd, VALUE, 0)
TYPE(uring_register_op, VALUE, 0)
TYPE(fds, OBJECT, 4)
TYPE(uring_files_update, OBJECT, 16, M_N(8, fds, ARG(3)))
TYPE(uring_ring_fds, OBJECT, 16)
TYPE(uring_ring_offsets, OBJECT, 16)
TYPE(uring_buf_reg, OBJECT, 40)
TYPE(uring_index_range, OBJECT, 16)
TYPE(uring_probe, BYTES, 2064)	/* with all the operations there may be */
TYPE(uring_buffers, OBJECT, 16)
TYPE(uring_restrictions, OBJECT, 16)
TYPE(tags, OBJECT, 8)
TYPE(uring_files2, BYTES, 32,
	M_N(16, fds, FIELD32(0)), M_N(24, tags, FIELD32(0)))
TYPE(uring_buffers2, BYTES, 32,
	M_N(16, iovec_addr, FIELD32(0)), M_N(24, tags, FIELD32(0)))
TYPE(uring_files_update2, BYTES, 32,
	M_N(8, fds, FIELD32(24)), M_N(16, tags, FIELD32(24)))
TYPE(uring_buffers_update, BYTES, 32,
	M_N(8, iovec_addr, FIELD32(24)), M_N(16, tags, FIELD32(24)))
TYPE(uring_workers, OBJECT, 4)
TYPE(uring_sync_cancel, OBJECT, 64)
TYPE(uring_buf_status, OBJECT, 40)
TYPE(uring_napi, OBJECT, 16)
TYPE(uring_napi_found, OBJECT, 16)
TYPE(uring_clock, OBJECT, 16)
TYPE(uring_clone_buffers, OBJECT, 32)
TYPE(uring_attr_pi, OBJECT, 32)
TYPE(uring_sqe, OBJECT, 128, M(48, uring_attr_pi))	/* a large one */
TYPE(uring_zcrx_ifq, OBJECT, 96)
TYPE(uring_resize, OBJECT, 120)
TYPE(uring_mem_region, OBJECT, 32)
TYPE(uring_query_data, OBJECT, 48)
TYPE(uring_query, LIST, 40, M(8, uring_query_data))
TYPE(uring_zcrx_ctrl, OBJECT, 72)

/* Landlock. */
TYPE(landlock_ruleset_attr, BYTES, 0)
FLAGS(landlock_ruleset_flags, landlock_create_ruleset_flags, "LANDLOCK_CREATE_RULESET_???")
ENUM(landlock_rule_type, landlock_rule_types, "LANDLOCK_RULE_???")
FLAGS(landlock_rule_flags, landlock_add_rule_flags, "LANDLOCK_ADD_RULE_???")
TYPE(landlock_path_rule, OBJECT, 12)
TYPE(landlock_port_rule, OBJECT, 16)

/* System V and POSIX IPC. */
TYPE(ipc_key, VALUE, 0)
TYPE(ipc_get_flags, VALUE, 0)	/* the permissions last */
TYPE(shm_get_flags, VALUE, 0)
FLAGS(shmat_flags, shm_flags, "SHM_???")
FLAGS(ipc_msg_flags, ipc_msg_flags, "MSG_???")
TYPE(msgctl_cmd, VALUE, 0)
TYPE(semctl_cmd, VALUE, 0)
TYPE(shmctl_cmd, VALUE, 0)
TYPE(msqid_ds, OBJECT, 120)
TYPE(semid_ds, OBJECT, 104)
TYPE(shmid_ds, OBJECT, 112)
TYPE(msginfo, OBJECT, 32)
TYPE(seminfo, OBJECT, 40)
TYPE(shminfo, OBJECT, 72)
TYPE(shm_info, OBJECT, 48)
TYPE(msgbuf, BYTES, 40)		/* the type is not counted as part of it */
TYPE(sembuf, OBJECT, 6)
TYPE(mq_attr, OBJECT, 64)

/* ioctl. */
TYPE(ioctl_request, VALUE, 0)
TYPE(ioctl_data, BYTES, 0)	/* of a request that nobody decodes */
TYPE(tcxonc, VALUE, 0)
TYPE(tcflsh, VALUE, 0)
TYPE(u16_ptr, OBJECT, 2)
TYPE(u64_pair, OBJECT, 16)
TYPE(termios, OBJECT, 36)
TYPE(termios2, OBJECT, 44)
TYPE(termio, OBJECT, 18)
TYPE(winsize, OBJECT, 8)
TYPE(modem_lines, OBJECT, 4)
TYPE(tty_byte, OBJECT, 1)
TYPE(inode_flags, OBJECT, 4)
TYPE(fsxattr, OBJECT, 28)
TYPE(clone_range, OBJECT, 32)
TYPE(fstrim_range, OBJECT, 24)
TYPE(fiemap_extent, OBJECT, 56)
TYPE(fiemap, OBJECT, 32, HERE_N(32, fiemap_extent, FIELD32(20)))
TYPE(fs_label, OBJECT, 256)
TYPE(ifreq, OBJECT, 40)
TYPE(ifreq_map, OBJECT, 40)	/* with a struct ifmap */
TYPE(ifreq_array, BYTES, 0)
TYPE(ifconf, OBJECT, 16, M_N(8, ifreq_array, FIELD32(0)))
TYPE(ifname, STRING, 0)

/* ioctl on devices. */
TYPE(ldec_ptr, OBJECT, 8)
TYPE(hex32_ptr, OBJECT, 4)
TYPE(udec_pair, OBJECT, 8)
TYPE(rtc_time, OBJECT, 36)
TYPE(rtc_wkalrm, OBJECT, 40)
TYPE(hd_geometry, OBJECT, 16)
TYPE(mnt_ns_info, OBJECT, 16)
TYPE(fs_uuid, OBJECT, 17)
TYPE(fs_sysfs_path, OBJECT, 129)
TYPE(loop_info, OBJECT, 168)
TYPE(loop_info64, OBJECT, 232)
TYPE(loop_config, OBJECT, 304)
ENUM(kd_mode, kd_modes, "KD_???")
TYPE(kd_mode_ptr, OBJECT, 4)
TYPE(kb_type, OBJECT, 1)
FLAGS(perf_ioc_flags, perf_ioc_flags, "PERF_IOC_FLAG_???")
TYPE(kvm_cap, VALUE, 0)
TYPE(input_id, OBJECT, 8)
TYPE(evdev_version, OBJECT, 4)
TYPE(uffdio_range, OBJECT, 16)
TYPE(uffdio_api, OBJECT, 24)
TYPE(uffdio_register, OBJECT, 32)
TYPE(uffdio_copy, OBJECT, 40)
TYPE(uffdio_zeropage, OBJECT, 32)
TYPE(uffdio_continue, OBJECT, 32)
TYPE(uffdio_poison, OBJECT, 32)
TYPE(uffdio_writeprotect, OBJECT, 24)
TYPE(dm_data, OBJECT, 1)	/* with -v all of it: there are arr_max bytes */
TYPE(dm_ioctl, OBJECT, 305, HERE_N(0, dm_data, FIELD32(12)))
TYPE(seccomp_addfd, OBJECT, 24)
TYPE(seccomp_notif, OBJECT, 80)
TYPE(epoll_params, OBJECT, 8)
TYPE(ptp_perout, OBJECT, 56)
TYPE(ptp_perout2, OBJECT, 56)
TYPE(ptp_offset, OBJECT, 832)
TYPE(ptp_extended, OBJECT, 1216)
TYPE(ptp_precise, OBJECT, 64)
TYPE(ptp_caps, OBJECT, 80)
TYPE(watchdog_info, OBJECT, 40)
TYPE(tee_version, OBJECT, 12)
TYPE(kd_sound, VALUE, 0)
TYPE(kd_tone, VALUE, 0)
TYPE(kb_mode, VALUE, 0)
TYPE(kd_led_ptr, OBJECT, 1)
TYPE(kd_leds, VALUE, 0)
TYPE(screen_map, OBJECT, 256)
TYPE(color_map, OBJECT, 48)
TYPE(unicode_map, OBJECT, 512)
TYPE(nbd_flags, VALUE, 0)
TYPE(hdio_busstate, VALUE, 0)
TYPE(hdio_busstate_ptr, OBJECT, 8)
TYPE(hdio_triple, OBJECT, 12)
TYPE(disk_identity, OBJECT, 512)
ENUM(kb_meta, kd_kb_meta, "K_???")
TYPE(rtc_param_get, OBJECT, 24)
TYPE(rtc_param, OBJECT, 24)
TYPE(blkpg_partition, OBJECT, 152)
TYPE(blkpg, OBJECT, 24, M(16, blkpg_partition))
TYPE(blktrace_setup, OBJECT, 72)
TYPE(seccomp_notif_resp, OBJECT, 24)
TYPE(seccomp_notif_set_flags, VALUE, 0)
TYPE(udmabuf_create, OBJECT, 24)
TYPE(lirc_mode_ptr, OBJECT, 4)
TYPE(lirc_features_ptr, OBJECT, 4)
TYPE(watchdog_options_ptr, OBJECT, 4)
TYPE(rtc_vl_ptr, OBJECT, 4)
TYPE(fs_shutdown_ptr, OBJECT, 4)
TYPE(mtd_otp_ptr, OBJECT, 4)
TYPE(sg_reset_ptr, OBJECT, 4)
TYPE(kb_mode_ptr, OBJECT, 4)
TYPE(kb_meta_ptr, OBJECT, 4)
TYPE(rtc_pll, OBJECT, 32)
TYPE(sg_scsi_id, OBJECT, 32)
TYPE(kvm_memory_region, OBJECT, 32)
TYPE(kvm_regs, OBJECT, 144)
TYPE(kvm_sregs, OBJECT, 312)
TYPE(kvm_cpuid_entry, OBJECT, 40)
TYPE(kvm_cpuid, OBJECT, 8, HERE_N(8, kvm_cpuid_entry, FIELD32(0)))
TYPE(mtd_erase, OBJECT, 8)
TYPE(mtd_erase64, OBJECT, 16)
TYPE(mtd_oob, OBJECT, 16)
TYPE(mtd_oob64, OBJECT, 24)
TYPE(mtd_write, OBJECT, 48)
TYPE(mtd_info, OBJECT, 32)
TYPE(mtd_region, OBJECT, 16)
TYPE(mtd_otp_info, OBJECT, 12)
TYPE(mtd_ecc_stats, OBJECT, 16)
TYPE(mtd_file_mode, VALUE, 0)
TYPE(ubi_map, OBJECT, 8)
TYPE(ubi_leb_change, OBJECT, 16)
TYPE(ubi_rsvol, OBJECT, 12)
TYPE(ubi_set_prop, OBJECT, 16)
TYPE(ptp_extts, OBJECT, 16)
TYPE(ptp_extts1, OBJECT, 16)
TYPE(ptp_pin_set1, OBJECT, 96)
TYPE(ptp_pin_set, OBJECT, 96)
TYPE(ptp_pin_get1, OBJECT, 96)
TYPE(ptp_pin_get, OBJECT, 96)
TYPE(tee_cancel, OBJECT, 8)
TYPE(tee_close, OBJECT, 4)
TYPE(gpio_chipinfo, OBJECT, 68)
TYPE(gpio_lineinfo, OBJECT, 72)
TYPE(gpio_unwatch, OBJECT, 4)
TYPE(gpio_lineevent, OBJECT, 48)
TYPE(gpio_values, OBJECT, 64)
TYPE(gpio_config, OBJECT, 84)
TYPE(gpio_v2_values, OBJECT, 16)
TYPE(gpio_v2_set_values, OBJECT, 16)
TYPE(kd_keycode, OBJECT, 8)
TYPE(kd_repeat, OBJECT, 8)
TYPE(unimap_init, OBJECT, 6)

/* ioctl on consoles that have lists. */
TYPE(unipair, OBJECT, 4)
TYPE(unimap_get, OBJECT, 16, M_N(8, unipair, FIELD16(0)))
TYPE(unimap_set, OBJECT, 16, M_N(8, unipair, FIELD16(0)))
TYPE(font_row, OBJECT, 32)
TYPE(font_bytes, OBJECT, 8192)
TYPE(font_get, OBJECT, 16, M_N(8, font_row, FIELD16(0)))
TYPE(font_set, OBJECT, 16, M_N(8, font_row, FIELD16(0)))
TYPE(font_op, OBJECT, 32, M_N(24, font_row, FIELD32(16)), M(24, string))
TYPE(kd_default_leds, VALUE, 0)
TYPE(kd_default_led_ptr, OBJECT, 1)
TYPE(kd_signal, VALUE, 0)
TYPE(kb_string_get, OBJECT, 513)
TYPE(kb_string_set, OBJECT, 513)
TYPE(kb_diacr, OBJECT, 3)
TYPE(kb_diacrs, OBJECT, 4, HERE_N(4, kb_diacr, FIELD32(0)))
TYPE(kb_diacr_uc, OBJECT, 12)
TYPE(kb_diacrs_uc, OBJECT, 4, HERE_N(4, kb_diacr_uc, FIELD32(0)))
TYPE(ide_nice, VALUE, 0)
TYPE(ide_nice_ptr, OBJECT, 8)
TYPE(ubi_rnvol, OBJECT, 4368)

/* ioctl with lists, unions and the like. */
TYPE(u32_array, OBJECT, 4)
TYPE(dedupe_info, OBJECT, 32)
TYPE(dedupe_range, OBJECT, 24, HERE_N(24, dedupe_info, FIELD16(16)))
TYPE(rand_pool_info, OBJECT, 8, HERE_N(8, buffer, FIELD32(4)))
TYPE(udmabuf_item, OBJECT, 24)
TYPE(udmabuf_list, OBJECT, 8, HERE_N(8, udmabuf_item, FIELD32(4)))
TYPE(perf_query_bpf, OBJECT, 8, HERE_N(8, u32_array, FIELD32(4)))
TYPE(lbmd_cap, OBJECT, 16)
TYPE(counter_watch, OBJECT, 6)
TYPE(evdev_keycode, OBJECT, 8)
TYPE(evdev_keymap, OBJECT, 40)
TYPE(evdev_ff_effect, OBJECT, 48)
TYPE(gpio_linehandle, OBJECT, 364)
TYPE(gpio_v2_line, OBJECT, 592)
TYPE(gpio_v2_lineinfo, OBJECT, 256)
TYPE(gpio_v2_config, OBJECT, 272)
TYPE(tee_shm_alloc, OBJECT, 16)
TYPE(tee_shm_register, OBJECT, 24)
TYPE(tee_shm_register_fd, OBJECT, 24)
TYPE(ubi_attach, OBJECT, 24)
TYPE(ubi_mkvol, OBJECT, 152)

/* ioctl that hands commands to disks, or calls to other worlds. */
TYPE(disk_data, OBJECT, 1)	/* bytes, however many the result is */
TYPE(disk_iovec, OBJECT, 16, M_N(0, disk_data, FIELD64(8)))
TYPE(sg_v3, OBJECT, 88,
	M_N(16, disk_data, FIELD32(12)), M_N(16, disk_iovec, FIELD16(10)),
	M_N(24, disk_data, FIELD16(8)), M_N(32, disk_data, FIELD16(8)))
TYPE(sg_v4_out, OBJECT, 160,
	M_N(16, disk_data, FIELD32(12)),
	M_N(72, disk_data, FIELD32(60)), M_N(72, disk_iovec, FIELD32(56)))
TYPE(sg_v4_in, OBJECT, 152,	/* from byte 8 on */
	M_N(40, disk_data, FIELD32(36)),
	M_N(72, disk_data, FIELD32(60)), M_N(72, disk_iovec, FIELD32(56)))
TYPE(sg_io, OBJECT, 4,
	HERE(0, sg_v3), HERE(0, sg_v4_out), HERE(8, sg_v4_in))
TYPE(sg_req_info, OBJECT, 24)
TYPE(hdio_drive_cmd, OBJECT, 4, HERE_N(4, disk_data, FIELD32(0)))
TYPE(kb_entry_get, OBJECT, 4)
TYPE(kb_entry_set, OBJECT, 4)
TYPE(mtd_oobinfo, OBJECT, 200)
TYPE(mtd_ecclayout, OBJECT, 328)
TYPE(tee_buf, BYTES, 0)
TYPE(tee_open_session, OBJECT, 16, M_N(0, tee_buf, FIELD64(8)))
TYPE(tee_invoke, OBJECT, 16, M_N(0, tee_buf, FIELD64(8)))
TYPE(tee_suppl_recv, OBJECT, 16, M_N(0, tee_buf, FIELD64(8)))
TYPE(tee_suppl_send, OBJECT, 16, M_N(0, tee_buf, FIELD64(8)))

/* ioctl on video devices. */
TYPE(v4l2_capability, OBJECT, 104)
TYPE(v4l2_fmtdesc, OBJECT, 64)
TYPE(v4l2_clip, OBJECT, 24)
TYPE(v4l2_format, OBJECT, 208, M_N(32, v4l2_clip, FIELD32(40)))
TYPE(v4l2_format_flat, OBJECT, 208)	/* without pointers */
TYPE(v4l2_requestbuffers, OBJECT, 20)
TYPE(v4l2_exportbuffer, OBJECT, 64)
TYPE(v4l2_buffer, OBJECT, 88)
TYPE(v4l2_buffer32, OBJECT, 80)	/* with times of 32 bits */
TYPE(v4l2_framebuffer, OBJECT, 48)
TYPE(v4l2_buf_type, OBJECT, 4)
TYPE(v4l2_create_buffers, OBJECT, 256, M_N(48, v4l2_clip, FIELD32(56)))
TYPE(v4l2_create_flat, OBJECT, 256)
TYPE(v4l2_streamparm, OBJECT, 204)
TYPE(v4l2_standard, OBJECT, 72)
TYPE(v4l2_input, OBJECT, 80)
TYPE(v4l2_tuner_get, OBJECT, 84)
TYPE(v4l2_tuner_set, OBJECT, 84)
TYPE(v4l2_control, OBJECT, 8)
TYPE(v4l2_queryctrl, OBJECT, 68)
TYPE(v4l2_query_ext_ctrl, OBJECT, 232)
TYPE(v4l2_querymenu, OBJECT, 44)
TYPE(v4l2_ext_control, OBJECT, 20, M_N(12, buffer, FIELD32(4)))
TYPE(v4l2_ext_controls, OBJECT, 32, M_N(24, v4l2_ext_control, FIELD32(4)))
TYPE(v4l2_cropcap, OBJECT, 44)
TYPE(v4l2_crop_get, OBJECT, 20)
TYPE(v4l2_crop_set, OBJECT, 20)
TYPE(v4l2_frmsizeenum, OBJECT, 44)
TYPE(v4l2_frmivalenum, OBJECT, 52)

/* ioctl on btrfs. */
TYPE(u64_array, OBJECT, 8)
TYPE(btrfs_vol_args, OBJECT, 4096)
TYPE(btrfs_inherit, OBJECT, 72, HERE_N(72, u64_array, FIELD64(8)))
TYPE(btrfs_vol_args_v2, OBJECT, 4096, M(32, btrfs_inherit))
TYPE(btrfs_subvol_flags, OBJECT, 8)
TYPE(btrfs_received, OBJECT, 200)
TYPE(btrfs_send, OBJECT, 72, M_N(16, u64_array, FIELD64(8)))
TYPE(btrfs_balance_ctl, VALUE, 0)
TYPE(btrfs_balance, OBJECT, 1024)
TYPE(btrfs_progress, OBJECT, 1024)
TYPE(btrfs_defrag_range, OBJECT, 48)
TYPE(btrfs_dev_info, OBJECT, 4096)
TYPE(btrfs_replace, OBJECT, 2600)
TYPE(btrfs_dev_stats, OBJECT, 1032)
TYPE(btrfs_scrub, OBJECT, 1024)
TYPE(btrfs_scrub_progress, OBJECT, 1024)
TYPE(btrfs_features, OBJECT, 24)
TYPE(btrfs_features_set, OBJECT, 48)
TYPE(btrfs_features_known, OBJECT, 72)
TYPE(btrfs_fs_info, OBJECT, 1024)
TYPE(btrfs_space_info, OBJECT, 24)
TYPE(btrfs_space, OBJECT, 16, HERE_N(16, btrfs_space_info, FIELD64(8)))
TYPE(btrfs_qgroup_assign, OBJECT, 24)
TYPE(btrfs_qgroup_create, OBJECT, 16)
TYPE(btrfs_qgroup_limit, OBJECT, 48)
TYPE(btrfs_quota_ctl, OBJECT, 16)
TYPE(btrfs_quota_rescan, OBJECT, 64)
TYPE(btrfs_quota_status, OBJECT, 64)
TYPE(btrfs_ino_lookup, OBJECT, 4096)
TYPE(btrfs_container, OBJECT, 1)	/* what was found: bytes */
TYPE(btrfs_ino_paths, OBJECT, 56, M_N(48, btrfs_container, FIELD64(8)))
TYPE(btrfs_logical_ino, OBJECT, 56, M_N(48, btrfs_container, FIELD64(8)))
TYPE(btrfs_search_buf, OBJECT, 1)	/* bytes */
TYPE(btrfs_search, OBJECT, 4096)
TYPE(btrfs_search_v2, OBJECT, 112, HERE_N(112, btrfs_search_buf, FIELD64(104)))

/* Sockets. */
ENUM(sock_domain, addrfams, "AF_???")
TYPE(sock_type, VALUE, 0)
TYPE(sock_protocol, VALUE, 0)	/* by argument 0, the domain */
FLAGS(sock_flags, sock_type_flags, "SOCK_???")
FLAGS(msg_flags, msg_flags, "MSG_???")
ENUM(shutdown_how, shutdown_modes, "SHUT_???")
ENUM(sock_level, socketlayers, "SOL_??")
TYPE(getsockopt_name, VALUE, 0)	/* by argument 1, the level */
TYPE(setsockopt_name, VALUE, 0)
TYPE(getsockopt_value, BYTES, 0)
TYPE(setsockopt_value, BYTES, 0)
TYPE(setsockopt_filter, BYTES, 0, M_N(8, filter_insns, FIELD16(0)))
TYPE(seccomp_insns, OBJECT, 8)
TYPE(getsockopt_filter, OBJECT, 8)	/* the length counts instructions */
TYPE(optlen, OBJECT, 4)
TYPE(socklen, OBJECT, 4)
TYPE(sockaddr, BYTES, 0)	/* its length is the next argument */
TYPE(sockbuf, MESSAGE, 0)	/* argument 0 is the socket */
TYPE(sock_iovec, OBJECT, 16, M_N(0, sockbuf, FIELD64(8)))
TYPE(msghdr, OBJECT, 56,
	M_N(0, sockaddr, FIELD32(8)),
	M_N(16, sock_iovec, FIELD64(24)),
	M_N(32, msg_control, FIELD64(40)))
TYPE(mmsghdr, OBJECT, 64,
	M_N(0, sockaddr, FIELD32(8)),
	M_N(16, sock_iovec, FIELD64(24)),
	M_N(32, msg_control, FIELD64(40)))
TYPE(mmsghdr_received, OBJECT, 64,
	M_N(0, sockaddr, FIELD32(8)),
	M_N(16, sock_iovec, FIELD64(24)),
	M_N(32, msg_control, FIELD64(40)))
TYPE(msg_control, BYTES, 0)
TYPE(recv_timeout, OBJECT, 16)	/* what is left of it, after the result */

/* Time. */
TYPE(timespec, OBJECT, 16)
TYPE(timespec64, OBJECT, 16)	/* ... the same for every ABI */
TYPE(timespec_left, OBJECT, 16)	/* of nanosleep: after a signal only */
TYPE(timespec_left_rel, OBJECT, 16) /* ... unless argument 1 says absolute */
TYPE(timeval, OBJECT, 16)
TYPE(timezone, OBJECT, 8)
TYPE(itimerspec, OBJECT, 32)
TYPE(itimerval, OBJECT, 32)
TYPE(time_value, OBJECT, 8)	/* time_t, with the date */
TYPE(tms, OBJECT, 32)
TYPE(timex, OBJECT, 208)
ENUM(clockid, clocknames, "CLOCK_???")
ENUM(itimer_which, itimer_which, "ITIMER_???")
FLAGS(timer_flags, clockflags, "TIMER_???")

/* Signals. */
TYPE(sigset, BYTES, 0)		/* of the row's count of bytes: only 8 is a set */
TYPE(sigset_some, BYTES, 0)	/* ... or less (rt_sigpending) */
TYPE(sigframe, OBJECT, 8)	/* the mask in rt_sigreturn's frame */
TYPE(sigaction, OBJECT, 88)	/* with room for a larger mask */
TYPE(sigaltstack, OBJECT, 24)
TYPE(siginfo, OBJECT, 128)	/* siginfo_t */
TYPE(siginfo_waited, OBJECT, 128) /* ... and the result is a signal */
TYPE(sigevent, OBJECT, 32)
ENUM(sigprocmask_how, sigprocmaskcmds, "SIG_???")
TYPE(timer_id, OBJECT, 4)	/* [id] */
FLAGS(pidfd_signal_flags, pidfd_signal_flags, "PIDFD_SIGNAL_???")

/* Processes. */
TYPE(wait_status, OBJECT, 4)
TYPE(wait_id, VALUE, 0)		/* a process, a group, or a pidfd */
TYPE(rusage, OBJECT, 144)
TYPE(rusage_found, OBJECT, 144)	/* ... if a child was found */
TYPE(pid_ptr, OBJECT, 4)	/* [pid] */
TYPE(clone_args, BYTES, 0,
	M(8, pid_ptr), M(24, pid_ptr), M_N(64, pid_ptr, FIELD64(72)))
ENUM(waitid_type, waitid_types, "P_???")
ENUM(rusage_who, usagewho, "RUSAGE_???")
FLAGS(wait_options, wait4_options, "W???")
FLAGS(execveat_flags, execveat_flags, "AT_???")
TYPE(unshare_flags, VALUE, 0)
FLAGS(setns_flags, setns_types, "CLONE_NEW???")

/* Memory. */
TYPE(mmap_prot, VALUE, 0)
TYPE(mmap_flags, VALUE, 0)
TYPE(mremap_flags, VALUE, 0)
TYPE(mincore_vec, OBJECT, 1)
ENUM(madvise_advice, madvise_cmds, "MADV_???")
ENUM(process_madvise_advice, process_madvise_cmds, "MADV_???")
FLAGS(msync_flags, mctl_sync, "MS_???")
FLAGS(mlock_flags, mlock_flags, "MLOCK_???")
FLAGS(mlockall_flags, mlockall_flags, "MCL_???")
TYPE(pkey_access, VALUE, 0)
FLAGS(shadow_stack_flags, shadow_stack_flags, "SHADOW_STACK_???")
FLAGS(memfd_secret_flags, memfd_secret_flags, NULL)
TYPE(mpol, VALUE, 0)		/* mode and flags, a long */
TYPE(mpol32, VALUE, 0)		/* ... an int */
TYPE(mpol_ptr, OBJECT, 4)
TYPE(mpol_flags, VALUE, 0)
FLAGS(mbind_flags, mbindflags, "MPOL_MF_???")
FLAGS(move_pages_flags, move_pages_flags, "MPOL_MF_???")
TYPE(nodemask, BYTES, 0)	/* its row's count is BITS of the node count */
TYPE(addr_array, OBJECT, 8)
TYPE(int_array, OBJECT, 4)
TYPE(page_status, OBJECT, 4)

/* Pointers to one number: [1]. */
TYPE(addr_ptr, OBJECT, 8)
TYPE(hex_ptr, OBJECT, 8)
TYPE(hex64_ptr, OBJECT, 8)
TYPE(size_ptr, OBJECT, 8)	/* [a long of the ABI] */
TYPE(u64_ptr, OBJECT, 8)
TYPE(dec_ptr, OBJECT, 4)
TYPE(udec_ptr, OBJECT, 4)

/* Futexes. */
ENUM(futex_op, futexops, "FUTEX_???")
TYPE(futex_bitset, VALUE, 0)
TYPE(futex2_mask, VALUE, 0)	/* ... of 64 bits */
TYPE(futex_wake_op, VALUE, 0)
TYPE(futex2_flags, VALUE, 0)
TYPE(futex_waitv, OBJECT, 24)
TYPE(futex_waitv_pair, BYTES, 48)

/* Resources and priorities. */
ENUM(rlimit_resource, resources, "RLIMIT_???")
TYPE(rlimit, OBJECT, 16)
TYPE(rlimit64, OBJECT, 16)	/* the same for every ABI */
ENUM(priority_which, priorities, "PRIO_???")
ENUM(ioprio_which, ioprio_who, "IOPRIO_WHO_???")
TYPE(ioprio, VALUE, 0)

/* The system, and odd ends. */
TYPE(rseq_cs, OBJECT, 32)
TYPE(rseq, BYTES, 0, M(8, rseq_cs))
FLAGS(rseq_flags, rseq_flags, "RSEQ_FLAG_???")
TYPE(utsname, OBJECT, 390)
TYPE(sysinfo, OBJECT, 112)
TYPE(personality, VALUE, 0)
ENUM(membarrier_cmd, membarrier_cmds, "MEMBARRIER_CMD_???")
FLAGS(membarrier_flags, membarrier_flags, "MEMBARRIER_CMD_FLAG_???")
FLAGS(getrandom_flags, getrandom_flags, "GRND_???")
ENUM(arch_prctl_op, archvals, "ARCH_???")
TYPE(xfeature_mask_ptr, OBJECT, 8)
TYPE(xfeature, VALUE, 0)
ENUM(kcmp_type, kcmp_types, "KCMP_???")
TYPE(kcmp_epoll_slot, OBJECT, 12)
FLAGS(pidfd_open_flags, pidfd_open_flags, "PIDFD_???")
TYPE(thread_area, OBJECT, 16)
TYPE(user_desc, OBJECT, 16)	/* if the next argument is its size */

/* prctl. */
ENUM(prctl_option, prctl_options, "PR_???")
TYPE(prctl_signo, VALUE, 0)
TYPE(signo_ptr, OBJECT, 4)
TYPE(hex_or_null_ptr, OBJECT, 8)
TYPE(prctl_dumpable, VALUE, 0)
FLAGS(prctl_unalign, pr_unalign_flags, "PR_UNALIGN_???")
TYPE(prctl_unalign_ptr, OBJECT, 4)
ENUM(prctl_tsc, pr_tsc, "PR_TSC_???")
TYPE(prctl_tsc_ptr, OBJECT, 4)
TYPE(comm, STRING, 0)		/* a thread's name as it is given */
TYPE(comm_full, OBJECT, 16)	/* ... as it is told */
TYPE(seccomp_mode, VALUE, 0)
TYPE(cap, VALUE, 0)
TYPE(securebits, VALUE, 0)
TYPE(prctl_mce_kill, VALUE, 0)
TYPE(prctl_mce_policy, VALUE, 0)
ENUM(prctl_set_mm, pr_set_mm, "PR_SET_MM_???")
FLAGS(prctl_fp_mode, pr_fp_mode, "PR_FP_MODE_???")
TYPE(prctl_cap_ambient, VALUE, 0)
TYPE(prctl_ambient_cap, VALUE, 0)
TYPE(prctl_sve, VALUE, 0)
TYPE(prctl_sme, VALUE, 0)
TYPE(prctl_spec, VALUE, 0)
TYPE(prctl_spec_set, VALUE, 0)
TYPE(prctl_pac, VALUE, 0)
TYPE(prctl_pac_enabled, VALUE, 0)
TYPE(prctl_riscv_v, VALUE, 0)
TYPE(prctl_tagged, VALUE, 0)
TYPE(prctl_dispatch, VALUE, 0)
ENUM(prctl_sched_core, pr_sched_core_cmds, "PR_SCHED_CORE_???")
TYPE(prctl_pidtype, VALUE, 0)
TYPE(prctl_cookie, OBJECT, 8)
FLAGS(prctl_mdwe, pr_mdwe_flags, "PR_MDWE_???")
TYPE(prctl_riscv_ctx, VALUE, 0)
TYPE(prctl_riscv_scope, VALUE, 0)
TYPE(prctl_dexcr, VALUE, 0)
TYPE(prctl_dexcr_ctrl, VALUE, 0)
TYPE(prctl_set_vma, VALUE, 0)
TYPE(prctl_vma_addr, VALUE, 0)
TYPE(prctl_vma_size, VALUE, 0)
TYPE(prctl_vma_name, STRING, 0)
TYPE(prctl_ptracer, VALUE, 0)
TYPE(filter_insns, OBJECT, 8)
TYPE(sock_fprog, OBJECT, 16, M_N(8, filter_insns, FIELD16(0))) /* a classic BPF program */

/* Credentials. */
TYPE(uid_ptr, OBJECT, 4)	/* [id] */
TYPE(groups, OBJECT, 4)
TYPE(cap_header, OBJECT, 8)
TYPE(cap_data, OBJECT, 24)	/* its version is in the argument before */

/* Scheduling. */
ENUM(sched_policy, schedulers, "SCHED_???")
TYPE(sched_policy_flags, VALUE, 0)
TYPE(sched_param, OBJECT, 4)
TYPE(cpuset, BYTES, 0)
TYPE(sched_attr, BYTES, 56)
TYPE(sched_attr_out, OBJECT, 56)
FLAGS(sched_getattr_flags, sched_getattr_flags, "SCHED_GETATTR_FLAG_???")

/* The system: its name, its messages, its modules, its kernel. */
TYPE(hostname, BUFFER, 0)
ENUM(reboot_magic1, bootflags1, "LINUX_REBOOT_MAGIC1???")
ENUM(reboot_magic2, bootflags2, "LINUX_REBOOT_MAGIC2???")
ENUM(reboot_cmd, bootflags3, "LINUX_REBOOT_CMD_???")
TYPE(syslog_action, VALUE, 0)
TYPE(syslog_level, VALUE, 0)
FLAGS(module_init_flags, module_init_flags, "MODULE_INIT_???")
FLAGS(delete_module_flags, delete_module_flags, "O_???")
TYPE(kexec_segments, OBJECT, 32)
TYPE(kexec_flags, VALUE, 0)
TYPE(kexec_file_flags, VALUE, 0)
TYPE(size32_inout, OBJECT, 4)	/* [before => after] */
ENUM(lsm_attr, lsm_attrs, "LSM_ATTR_???")
FLAGS(lsm_flags, lsm_flags, "LSM_FLAG_???")
TYPE(lsm_ctx, BYTES, 32)	/* of the size that argument 2 leads to */
TYPE(lsm_ctx_set, BYTES, 0)	/* of argument 2 bytes */
TYPE(lsm_id_array, OBJECT, 8)
TYPE(ns_id_req, BYTES, 4)	/* of the size it begins with */
TYPE(ns_ids, OBJECT, 8)

/* Keys. */
ENUM(keyctl_op, keyctl_commands, "KEYCTL_???")
TYPE(key, VALUE, 0)
TYPE(key_buffer, BUFFER, 0)	/* as much of the result as the next argument */
TYPE(key_text, BUFFER, 0)	/* likewise, without its NUL */
TYPE(key_errno, VALUE, 0)
FLAGS(key_perms, key_perms, "KEY_???")
TYPE(key_reqkey, VALUE, 0)
TYPE(dh_params, OBJECT, 12)
TYPE(kdf_params, OBJECT, 56, M(0, string), M_N(8, buffer, FIELD32(16)))
TYPE(pkey_params, OBJECT, 40)
TYPE(pkey_verify_params, OBJECT, 40)
TYPE(pkey_data, BUFFER, 0)	/* its length stands in the parameters */
TYPE(pkey_data2, BUFFER, 0)
TYPE(pkey_result, BYTES, 0)
TYPE(pkey_query, OBJECT, 64)
TYPE(key_caps, OBJECT, 1)
FLAGS(keyctl_move_flags, keyctl_move_flags, "KEYCTL_MOVE_???")

/* ptrace, seccomp, perf, BPF. */
TYPE(ptrace_request, VALUE, 0)
TYPE(ptrace_options, VALUE, 0)
TYPE(user_offset, VALUE, 0)
TYPE(user_regs, OBJECT, 216)
TYPE(nt_type, VALUE, 0)
TYPE(ptrace_sigmask, BYTES, 0)
TYPE(user_fpregs, OBJECT, 512)
TYPE(regset, BYTES, 0)
TYPE(regset_iov, OBJECT, 16, M_N(0, regset, FIELD64(8)))	/* filled */
TYPE(regset_set, OBJECT, 16, M_N(0, regset, FIELD64(8)))	/* read */
TYPE(peeksiginfo_args, OBJECT, 16)
TYPE(siginfos, OBJECT, 128)
TYPE(seccomp_metadata, OBJECT, 16)
TYPE(syscall_info, BYTES, 0)	/* of argument 2 bytes */
ENUM(seccomp_op, seccomp_ops, "SECCOMP_???")
FLAGS(seccomp_filter_flags, seccomp_filter_flags, "SECCOMP_FILTER_FLAG_???")
TYPE(seccomp_action_ptr, OBJECT, 4)
TYPE(seccomp_notif_sizes, OBJECT, 6)
TYPE(perf_attr, BYTES, 64)
TYPE(perf_flags, VALUE, 0)
ENUM(bpf_cmd, bpf_commands, "BPF_???")
TYPE(bpf_attr, BYTES, 0)	/* a command's; below what they point to */
TYPE(bpf_block, OBJECT, 4096)	/* an array of whatever */
TYPE(bpf_bytes, OBJECT, 256)
TYPE(bpf_prog_load, BYTES, 0,
	M_N(8, filter_insns, FIELD32(4)),
	M(16, string),
	M(32, string),
	M(152, bpf_bytes))
TYPE(bpf_object, BYTES, 0, M(0, path))
TYPE(bpf_prog_query, BYTES, 0,
	M_N(16, int_array, FIELD32(24)),
	M_N(32, int_array, FIELD32(24)),
	M_N(40, int_array, FIELD32(24)),
	M_N(48, int_array, FIELD32(24)))
TYPE(bpf_raw_tracepoint, BYTES, 0, M(0, string))
TYPE(bpf_btf_load, BYTES, 0, M_N(0, buffer, FIELD32(16)))
TYPE(bpf_task_fd_query, BYTES, 0, M(16, string))
TYPE(bpf_stream_read, BYTES, 0, M(0, bpf_bytes))
TYPE(bpf_link_create, BYTES, 0,
	M(16, bpf_block), M(24, bpf_block), M(32, bpf_block), M(40, bpf_block))

/* Of calls that only 32-bit ABIs have; sizes are those of the wide forms. */
TYPE(offset_pair, VALUE, 0)	/* signed, its upper half in the next argument */
TYPE(size_pair, VALUE, 0)	/* ... unsigned */
TYPE(page_offset, VALUE, 0)	/* in pages, shown in bytes */
TYPE(fanotify_mask_pair, VALUE, 0)
TYPE(uid16, VALUE, 0)
TYPE(uid16_ptr, OBJECT, 2)
TYPE(groups16, OBJECT, 2)
TYPE(oldstat, OBJECT, 144)
TYPE(stat64, OBJECT, 144)
TYPE(statfs64, OBJECT, 120)	/* if the argument before is its size */
TYPE(flock64, OBJECT, 32)
TYPE(flock64_found, OBJECT, 32)
TYPE(moved_offset32, OBJECT, 8)
TYPE(old_dirent, BYTES, 272)
TYPE(timespec64_left_rel, OBJECT, 16)
TYPE(itimerspec64, OBJECT, 32)
TYPE(utimens_pair64, OBJECT, 32)
TYPE(recv_timeout64, OBJECT, 16)
TYPE(timex64, OBJECT, 208)
TYPE(old_sigset, OBJECT, 4)
TYPE(old_sigset_value, VALUE, 0)
TYPE(old_sigaction, OBJECT, 32)
TYPE(old_sigframe, BYTES, 640)	/* of both halves of the mask, what is between */
TYPE(sighandler, VALUE, 0)
TYPE(subcall_args, OBJECT, 48)	/* the arguments of another call */
TYPE(socketcall_op, VALUE, 0)
