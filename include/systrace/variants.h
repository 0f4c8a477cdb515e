/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * System calls whose arguments depend on the value of one of them.
 *
 *	VARIANT(name, selector, mask, value, decoder, result, arguments...)
 *
 * When (argument[selector] & mask) == value, this row stands in for the one
 * in syscalls.h: its arguments are captured and printed, and no more of them
 * than it has.  Rows of one system call stand together, sorted by value, and
 * have the same selector and mask.  Values are numbers, as a kernel may be
 * newer than the headers that a build finds; the comment gives the name.
 */
VARIANT(mremap, 3, 0x7, 3,	args, hex, /* MREMAP_MAYMOVE | MREMAP_FIXED */
	V(addr, old_address), V(size, old_size), V(size, new_size),
	V(mremap_flags, flags), V(addr, new_address))
VARIANT(mremap, 3, 0x7, 5,	args, hex, /* MREMAP_MAYMOVE | MREMAP_DONTUNMAP */
	V(addr, old_address), V(size, old_size), V(size, new_size),
	V(mremap_flags, flags), V(addr, new_address))
VARIANT(mremap, 3, 0x7, 7,	args, hex, /* MREMAP_MAYMOVE | MREMAP_FIXED | MREMAP_DONTUNMAP */
	V(addr, old_address), V(size, old_size), V(size, new_size),
	V(mremap_flags, flags), V(addr, new_address))

/* Opening: a mode only when a file can be made (O_CREAT, O_TMPFILE). */
VARIANT(open, 1, 0x400040, 0,	args, fd,
	IN(path, pathname), V(open_flags, flags))
VARIANT(openat, 2, 0x400040, 0,	args, fd,
	V(dirfd, dirfd), IN(path, pathname), V(open_flags, flags))

/* Making nodes: a device only where there is one. */
VARIANT(mknod, 1, 0170000, 020000,	args, dec, /* S_IFCHR */
	IN(path, pathname), V(file_mode, mode), V(dev, dev))
VARIANT(mknod, 1, 0170000, 060000,	args, dec, /* S_IFBLK */
	IN(path, pathname), V(file_mode, mode), V(dev, dev))
VARIANT(mknodat, 2, 0170000, 020000,	args, dec, /* S_IFCHR */
	V(dirfd, dirfd), IN(path, pathname), V(file_mode, mode),
	V(dev, dev))
VARIANT(mknodat, 2, 0170000, 060000,	args, dec, /* S_IFBLK */
	V(dirfd, dirfd), IN(path, pathname), V(file_mode, mode),
	V(dev, dev))

/* By the command. */
VARIANT(fcntl, 1, 0xffffffff, 0,	args, fd, /* F_DUPFD */
	V(fd, fd), V(fcntl_cmd, op), V(ldec, arg))
VARIANT(fcntl, 1, 0xffffffff, 1,	fcntl_getfd, hex, /* F_GETFD */
	V(fd, fd), V(fcntl_cmd, op))
VARIANT(fcntl, 1, 0xffffffff, 2,	args, dec, /* F_SETFD */
	V(fd, fd), V(fcntl_cmd, op), V(fdesc_flags, arg))
VARIANT(fcntl, 1, 0xffffffff, 3,	fcntl_getfl, hex, /* F_GETFL */
	V(fd, fd), V(fcntl_cmd, op))
VARIANT(fcntl, 1, 0xffffffff, 4,	args, dec, /* F_SETFL */
	V(fd, fd), V(fcntl_cmd, op), V(open_flags, arg))
VARIANT(fcntl, 1, 0xffffffff, 5,	args, dec, /* F_GETLK */
	V(fd, fd), V(fcntl_cmd, op), OUT(flock_found, arg))
VARIANT(fcntl, 1, 0xffffffff, 6,	args, dec, /* F_SETLK */
	V(fd, fd), V(fcntl_cmd, op), IN(flock, arg))
VARIANT(fcntl, 1, 0xffffffff, 7,	args, dec, /* F_SETLKW */
	V(fd, fd), V(fcntl_cmd, op), IN(flock, arg))
VARIANT(fcntl, 1, 0xffffffff, 8,	args, dec, /* F_SETOWN */
	V(fd, fd), V(fcntl_cmd, op), V(pid, arg))
VARIANT(fcntl, 1, 0xffffffff, 9,	args, dec, /* F_GETOWN */
	V(fd, fd), V(fcntl_cmd, op))
VARIANT(fcntl, 1, 0xffffffff, 10,	args, dec, /* F_SETSIG */
	V(fd, fd), V(fcntl_cmd, op), V(signo, arg))
VARIANT(fcntl, 1, 0xffffffff, 11,	fcntl_getsig, dec, /* F_GETSIG */
	V(fd, fd), V(fcntl_cmd, op))
VARIANT(fcntl, 1, 0xffffffff, 15,	args, dec, /* F_SETOWN_EX */
	V(fd, fd), V(fcntl_cmd, op), IN(f_owner, arg))
VARIANT(fcntl, 1, 0xffffffff, 16,	args, dec, /* F_GETOWN_EX */
	V(fd, fd), V(fcntl_cmd, op), OUT(f_owner, arg))
VARIANT(fcntl, 1, 0xffffffff, 36,	args, dec, /* F_OFD_GETLK */
	V(fd, fd), V(fcntl_cmd, op), OUT(flock64_found, arg))
VARIANT(fcntl, 1, 0xffffffff, 37,	args, dec, /* F_OFD_SETLK */
	V(fd, fd), V(fcntl_cmd, op), IN(flock64, arg))
VARIANT(fcntl, 1, 0xffffffff, 38,	args, dec, /* F_OFD_SETLKW */
	V(fd, fd), V(fcntl_cmd, op), IN(flock64, arg))
VARIANT(fcntl, 1, 0xffffffff, 1024,	args, dec, /* F_SETLEASE */
	V(fd, fd), V(fcntl_cmd, op), V(lease, arg))
VARIANT(fcntl, 1, 0xffffffff, 1025,	fcntl_getlease, hex, /* F_GETLEASE */
	V(fd, fd), V(fcntl_cmd, op))
VARIANT(fcntl, 1, 0xffffffff, 1026,	args, dec, /* F_NOTIFY */
	V(fd, fd), V(fcntl_cmd, op), V(dnotify_mask, arg))
VARIANT(fcntl, 1, 0xffffffff, 1027,	args, dec, /* F_DUPFD_QUERY */
	V(fd, fd), V(fcntl_cmd, op), V(fd, arg))
VARIANT(fcntl, 1, 0xffffffff, 1030,	args, fd, /* F_DUPFD_CLOEXEC */
	V(fd, fd), V(fcntl_cmd, op), V(ldec, arg))
VARIANT(fcntl, 1, 0xffffffff, 1031,	args, dec, /* F_SETPIPE_SZ */
	V(fd, fd), V(fcntl_cmd, op), V(ldec, arg))
VARIANT(fcntl, 1, 0xffffffff, 1032,	args, dec, /* F_GETPIPE_SZ */
	V(fd, fd), V(fcntl_cmd, op))
VARIANT(fcntl, 1, 0xffffffff, 1033,	args, dec, /* F_ADD_SEALS */
	V(fd, fd), V(fcntl_cmd, op), V(seals, arg))
VARIANT(fcntl, 1, 0xffffffff, 1034,	fcntl_get_seals, hex, /* F_GET_SEALS */
	V(fd, fd), V(fcntl_cmd, op))
VARIANT(fcntl, 1, 0xffffffff, 1035,	args, dec, /* F_GET_RW_HINT */
	V(fd, fd), V(fcntl_cmd, op), OUT(rw_hint, arg))
VARIANT(fcntl, 1, 0xffffffff, 1036,	args, dec, /* F_SET_RW_HINT */
	V(fd, fd), V(fcntl_cmd, op), IN(rw_hint, arg))
VARIANT(fcntl, 1, 0xffffffff, 1037,	args, dec, /* F_GET_FILE_RW_HINT */
	V(fd, fd), V(fcntl_cmd, op), OUT(rw_hint, arg))
VARIANT(fcntl, 1, 0xffffffff, 1038,	args, dec, /* F_SET_FILE_RW_HINT */
	V(fd, fd), V(fcntl_cmd, op), IN(rw_hint, arg))
VARIANT(fcntl, 1, 0xffffffff, 1039,	args, dec, /* F_GETDELEG */
	V(fd, fd), V(fcntl_cmd, op), OUT(delegation, arg))
VARIANT(fcntl, 1, 0xffffffff, 1040,	args, dec, /* F_SETDELEG */
	V(fd, fd), V(fcntl_cmd, op), IN(delegation, arg))

/* Deleting takes no event. */
VARIANT(epoll_ctl, 1, 0xffffffff, 2,	args, dec, /* EPOLL_CTL_DEL */
	V(fd, epfd), V(epoll_ctl_op, op), V(fd, fd), V(addr, event))

/* By the command; others have a key and a value that nobody knows. */
VARIANT(fsconfig, 1, 0xffffffff, 0,	args, dec, /* FSCONFIG_SET_FLAG */
	V(fd, fd), V(fsconfig_cmd, cmd), IN(string, key), V(addr, value),
	V(dec, aux))
VARIANT(fsconfig, 1, 0xffffffff, 1,	args, dec, /* FSCONFIG_SET_STRING */
	V(fd, fd), V(fsconfig_cmd, cmd), IN(string, key), IN(string, value),
	V(dec, aux))
VARIANT(fsconfig, 1, 0xffffffff, 2,	args, dec, /* FSCONFIG_SET_BINARY */
	V(fd, fd), V(fsconfig_cmd, cmd), IN(string, key),
	IN_N(fsconfig_binary, value, ARG(4)), V(dec, aux))
VARIANT(fsconfig, 1, 0xffffffff, 3,	args, dec, /* FSCONFIG_SET_PATH */
	V(fd, fd), V(fsconfig_cmd, cmd), IN(string, key), IN(path, value),
	V(dirfd, aux))
VARIANT(fsconfig, 1, 0xffffffff, 4,	args, dec, /* FSCONFIG_SET_PATH_EMPTY */
	V(fd, fd), V(fsconfig_cmd, cmd), IN(string, key), IN(path, value),
	V(dirfd, aux))
VARIANT(fsconfig, 1, 0xffffffff, 5,	args, dec, /* FSCONFIG_SET_FD */
	V(fd, fd), V(fsconfig_cmd, cmd), IN(string, key), V(addr, value),
	V(fd, aux))
VARIANT(futex, 1, 0x7f, 0,	args, dec, /* FUTEX_WAIT */
	V(addr, uaddr), V(futex_op, futex_op),
	V(udec, val), IN(timespec, timeout))
VARIANT(futex, 1, 0x7f, 1,	args, dec, /* FUTEX_WAKE */
	V(addr, uaddr), V(futex_op, futex_op),
	V(udec, val))
VARIANT(futex, 1, 0x7f, 2,	args, dec, /* FUTEX_FD */
	V(addr, uaddr), V(futex_op, futex_op),
	V(udec, val))
VARIANT(futex, 1, 0x7f, 3,	args, dec, /* FUTEX_REQUEUE */
	V(addr, uaddr), V(futex_op, futex_op),
	V(udec, val), V(udec, val2), V(addr, uaddr2))
VARIANT(futex, 1, 0x7f, 4,	args, dec, /* FUTEX_CMP_REQUEUE */
	V(addr, uaddr), V(futex_op, futex_op),
	V(udec, val), V(udec, val2), V(addr, uaddr2),
	V(udec, val3))
VARIANT(futex, 1, 0x7f, 5,	args, dec, /* FUTEX_WAKE_OP */
	V(addr, uaddr), V(futex_op, futex_op),
	V(udec, val), V(udec, val2), V(addr, uaddr2),
	V(futex_wake_op, val3))
VARIANT(futex, 1, 0x7f, 6,	futex_lock_pi, dec, /* FUTEX_LOCK_PI */
	V(addr, uaddr), V(futex_op, futex_op),
	V(udec, val), IN(timespec, timeout))
VARIANT(futex, 1, 0x7f, 7,	args, dec, /* FUTEX_UNLOCK_PI */
	V(addr, uaddr), V(futex_op, futex_op))
VARIANT(futex, 1, 0x7f, 8,	args, dec, /* FUTEX_TRYLOCK_PI */
	V(addr, uaddr), V(futex_op, futex_op))
VARIANT(futex, 1, 0x7f, 9,	futex_bitset, dec, /* FUTEX_WAIT_BITSET */
	V(addr, uaddr), V(futex_op, futex_op),
	V(udec, val), IN(timespec, timeout), V(addr, uaddr2),
	V(futex_bitset, val3))
VARIANT(futex, 1, 0x7f, 10,	futex_bitset, dec, /* FUTEX_WAKE_BITSET */
	V(addr, uaddr), V(futex_op, futex_op),
	V(udec, val), V(addr, timeout), V(addr, uaddr2),
	V(futex_bitset, val3))
VARIANT(futex, 1, 0x7f, 11,	args, dec, /* FUTEX_WAIT_REQUEUE_PI */
	V(addr, uaddr), V(futex_op, futex_op),
	V(udec, val), IN(timespec, timeout), V(addr, uaddr2))
VARIANT(futex, 1, 0x7f, 12,	args, dec, /* FUTEX_CMP_REQUEUE_PI */
	V(addr, uaddr), V(futex_op, futex_op),
	V(udec, val), V(udec, val2), V(addr, uaddr2),
	V(udec, val3))
VARIANT(futex, 1, 0x7f, 13,	futex_lock_pi, dec, /* FUTEX_LOCK_PI2 */
	V(addr, uaddr), V(futex_op, futex_op),
	V(udec, val), IN(timespec, timeout))
VARIANT(arch_prctl, 0, 0xffffffff, 0x1003,	args, dec, /* ARCH_GET_FS */
	V(arch_prctl_op, op), OUT(addr_ptr, addr))
VARIANT(arch_prctl, 0, 0xffffffff, 0x1004,	args, dec, /* ARCH_GET_GS */
	V(arch_prctl_op, op), OUT(addr_ptr, addr))
VARIANT(arch_prctl, 0, 0xffffffff, 0x1011,	args, dec, /* ARCH_GET_CPUID */
	V(arch_prctl_op, op))
VARIANT(arch_prctl, 0, 0xffffffff, 0x1021,	args, dec, /* ARCH_GET_XCOMP_SUPP */
	V(arch_prctl_op, op), OUT(xfeature_mask_ptr, addr))
VARIANT(arch_prctl, 0, 0xffffffff, 0x1022,	args, dec, /* ARCH_GET_XCOMP_PERM */
	V(arch_prctl_op, op), OUT(xfeature_mask_ptr, addr))
VARIANT(arch_prctl, 0, 0xffffffff, 0x1023,	args, dec, /* ARCH_REQ_XCOMP_PERM */
	V(arch_prctl_op, op), V(xfeature, addr))
VARIANT(arch_prctl, 0, 0xffffffff, 0x1024,	args, dec, /* ARCH_GET_XCOMP_GUEST_PERM */
	V(arch_prctl_op, op), OUT(xfeature_mask_ptr, addr))
VARIANT(arch_prctl, 0, 0xffffffff, 0x1025,	args, dec, /* ARCH_REQ_XCOMP_GUEST_PERM */
	V(arch_prctl_op, op), V(xfeature, addr))
VARIANT(membarrier, 0, 0xffffffff, 0,	membarrier_query, hex, /* MEMBARRIER_CMD_QUERY */
	V(membarrier_cmd, cmd), V(membarrier_flags, flags), V(dec, cpu_id))
VARIANT(kcmp, 2, 0xffffffff, 0,	args, dec, /* KCMP_FILE */
	V(pid, pid1), V(pid, pid2), V(kcmp_type, type), V(fd, idx1), V(fd, idx2))
VARIANT(kcmp, 2, 0xffffffff, 1,	args, dec, /* KCMP_VM */
	V(pid, pid1), V(pid, pid2), V(kcmp_type, type))
VARIANT(kcmp, 2, 0xffffffff, 2,	args, dec, /* KCMP_FILES */
	V(pid, pid1), V(pid, pid2), V(kcmp_type, type))
VARIANT(kcmp, 2, 0xffffffff, 3,	args, dec, /* KCMP_FS */
	V(pid, pid1), V(pid, pid2), V(kcmp_type, type))
VARIANT(kcmp, 2, 0xffffffff, 4,	args, dec, /* KCMP_SIGHAND */
	V(pid, pid1), V(pid, pid2), V(kcmp_type, type))
VARIANT(kcmp, 2, 0xffffffff, 5,	args, dec, /* KCMP_IO */
	V(pid, pid1), V(pid, pid2), V(kcmp_type, type))
VARIANT(kcmp, 2, 0xffffffff, 6,	args, dec, /* KCMP_SYSVSEM */
	V(pid, pid1), V(pid, pid2), V(kcmp_type, type))
VARIANT(kcmp, 2, 0xffffffff, 7,	args, dec, /* KCMP_EPOLL_TFD */
	V(pid, pid1), V(pid, pid2), V(kcmp_type, type), V(fd, idx1),
	IN(kcmp_epoll_slot, idx2))

/* prctl: by its option. */
VARIANT(prctl, 0, 0xffffffff, 1,	args, dec, /* PR_SET_PDEATHSIG */
	V(prctl_option, op), V(prctl_signo, sig))
VARIANT(prctl, 0, 0xffffffff, 2,	args, dec, /* PR_GET_PDEATHSIG */
	V(prctl_option, op), OUT(signo_ptr, sig))
VARIANT(prctl, 0, 0xffffffff, 3,	prctl_dumpable, dec, /* PR_GET_DUMPABLE */
	V(prctl_option, op))
VARIANT(prctl, 0, 0xffffffff, 4,	args, dec, /* PR_SET_DUMPABLE */
	V(prctl_option, op), V(prctl_dumpable, dumpable))
VARIANT(prctl, 0, 0xffffffff, 5,	args, dec, /* PR_GET_UNALIGN */
	V(prctl_option, op), OUT(prctl_unalign_ptr, flags))
VARIANT(prctl, 0, 0xffffffff, 6,	args, dec, /* PR_SET_UNALIGN */
	V(prctl_option, op), V(prctl_unalign, flags))
VARIANT(prctl, 0, 0xffffffff, 7,	args, dec, /* PR_GET_KEEPCAPS */
	V(prctl_option, op))
VARIANT(prctl, 0, 0xffffffff, 8,	args, dec, /* PR_SET_KEEPCAPS */
	V(prctl_option, op), V(size, state))
VARIANT(prctl, 0, 0xffffffff, 9,	args, dec, /* PR_GET_FPEMU */
	V(prctl_option, op), OUT(udec_ptr, fpemu))
VARIANT(prctl, 0, 0xffffffff, 10,	args, dec, /* PR_SET_FPEMU */
	V(prctl_option, op), V(size, fpemu))
VARIANT(prctl, 0, 0xffffffff, 11,	args, dec, /* PR_GET_FPEXC */
	V(prctl_option, op), OUT(udec_ptr, mode))
VARIANT(prctl, 0, 0xffffffff, 12,	args, dec, /* PR_SET_FPEXC */
	V(prctl_option, op), V(size, mode))
VARIANT(prctl, 0, 0xffffffff, 13,	args, dec, /* PR_GET_TIMING */
	V(prctl_option, op))
VARIANT(prctl, 0, 0xffffffff, 14,	args, dec, /* PR_SET_TIMING */
	V(prctl_option, op), V(size, mode))
VARIANT(prctl, 0, 0xffffffff, 15,	args, dec, /* PR_SET_NAME */
	V(prctl_option, op), IN(comm, name))
VARIANT(prctl, 0, 0xffffffff, 16,	args, dec, /* PR_GET_NAME */
	V(prctl_option, op), OUT(comm_full, name))
VARIANT(prctl, 0, 0xffffffff, 19,	args, dec, /* PR_GET_ENDIAN */
	V(prctl_option, op), OUT(udec_ptr, endianness))
VARIANT(prctl, 0, 0xffffffff, 20,	args, dec, /* PR_SET_ENDIAN */
	V(prctl_option, op), V(size, endianness))
VARIANT(prctl, 0, 0xffffffff, 21,	args, dec, /* PR_GET_SECCOMP */
	V(prctl_option, op))
VARIANT(prctl, 0, 0xffffffff, 22,	prctl_seccomp, dec, /* PR_SET_SECCOMP */
	V(prctl_option, op), V(seccomp_mode, mode), IN(sock_fprog, filter),
	V(hex, arg4), V(hex, arg5))
VARIANT(prctl, 0, 0xffffffff, 23,	args, dec, /* PR_CAPBSET_READ */
	V(prctl_option, op), V(cap, cap))
VARIANT(prctl, 0, 0xffffffff, 24,	args, dec, /* PR_CAPBSET_DROP */
	V(prctl_option, op), V(cap, cap))
VARIANT(prctl, 0, 0xffffffff, 25,	args, dec, /* PR_GET_TSC */
	V(prctl_option, op), OUT(prctl_tsc_ptr, flag))
VARIANT(prctl, 0, 0xffffffff, 26,	args, dec, /* PR_SET_TSC */
	V(prctl_option, op), V(prctl_tsc, flag))
VARIANT(prctl, 0, 0xffffffff, 27,	prctl_securebits, hex, /* PR_GET_SECUREBITS */
	V(prctl_option, op))
VARIANT(prctl, 0, 0xffffffff, 28,	args, dec, /* PR_SET_SECUREBITS */
	V(prctl_option, op), V(securebits, flags))
VARIANT(prctl, 0, 0xffffffff, 29,	args, dec, /* PR_SET_TIMERSLACK */
	V(prctl_option, op), V(ldec, slack))
VARIANT(prctl, 0, 0xffffffff, 30,	args, dec, /* PR_GET_TIMERSLACK */
	V(prctl_option, op))
VARIANT(prctl, 0, 0xffffffff, 31,	args, dec, /* PR_TASK_PERF_EVENTS_DISABLE */
	V(prctl_option, op))
VARIANT(prctl, 0, 0xffffffff, 32,	args, dec, /* PR_TASK_PERF_EVENTS_ENABLE */
	V(prctl_option, op))
VARIANT(prctl, 0, 0xffffffff, 33,	args, dec, /* PR_MCE_KILL */
	V(prctl_option, op), V(prctl_mce_kill, operation), V(prctl_mce_policy, arg3),
	V(hex, arg4), V(hex, arg5))
VARIANT(prctl, 0, 0xffffffff, 34,	prctl_mce_kill_get, dec, /* PR_MCE_KILL_GET */
	V(prctl_option, op), V(hex, arg2), V(hex, arg3), V(hex, arg4), V(hex, arg5))
VARIANT(prctl, 0, 0xffffffff, 35,	args, dec, /* PR_SET_MM */
	V(prctl_option, op), V(prctl_set_mm, operation), V(hex, arg3), V(hex, arg4), V(hex, arg5))
VARIANT(prctl, 0, 0xffffffff, 36,	args, dec, /* PR_SET_CHILD_SUBREAPER */
	V(prctl_option, op), V(size, set))
VARIANT(prctl, 0, 0xffffffff, 37,	args, dec, /* PR_GET_CHILD_SUBREAPER */
	V(prctl_option, op), OUT(udec_ptr, isset))
VARIANT(prctl, 0, 0xffffffff, 38,	args, dec, /* PR_SET_NO_NEW_PRIVS */
	V(prctl_option, op), V(size, set), V(hex, arg3), V(hex, arg4), V(hex, arg5))
VARIANT(prctl, 0, 0xffffffff, 40,	args, dec, /* PR_GET_TID_ADDRESS */
	V(prctl_option, op), OUT(hex_or_null_ptr, addr))
VARIANT(prctl, 0, 0xffffffff, 41,	args, dec, /* PR_SET_THP_DISABLE */
	V(prctl_option, op), V(size, flag), V(hex, arg3), V(hex, arg4), V(hex, arg5))
VARIANT(prctl, 0, 0xffffffff, 45,	args, dec, /* PR_SET_FP_MODE */
	V(prctl_option, op), V(prctl_fp_mode, mode))
VARIANT(prctl, 0, 0xffffffff, 46,	prctl_fp_mode, hex, /* PR_GET_FP_MODE */
	V(prctl_option, op))
VARIANT(prctl, 0, 0xffffffff, 47,	args, dec, /* PR_CAP_AMBIENT */
	V(prctl_option, op), V(prctl_cap_ambient, operation), V(prctl_ambient_cap, caps),
	V(hex, arg4), V(hex, arg5))
VARIANT(prctl, 0, 0xffffffff, 50,	prctl_sve, hex, /* PR_SVE_SET_VL */
	V(prctl_option, op), V(prctl_sve, value))
VARIANT(prctl, 0, 0xffffffff, 51,	prctl_sve, hex, /* PR_SVE_GET_VL */
	V(prctl_option, op))
VARIANT(prctl, 0, 0xffffffff, 52,	prctl_spec, hex, /* PR_GET_SPECULATION_CTRL */
	V(prctl_option, op), V(prctl_spec, misfeature))
VARIANT(prctl, 0, 0xffffffff, 53,	args, dec, /* PR_SET_SPECULATION_CTRL */
	V(prctl_option, op), V(prctl_spec, misfeature), V(prctl_spec_set, value))
VARIANT(prctl, 0, 0xffffffff, 54,	args, dec, /* PR_PAC_RESET_KEYS */
	V(prctl_option, op), V(prctl_pac, keys), V(hex, arg3), V(hex, arg4), V(hex, arg5))
VARIANT(prctl, 0, 0xffffffff, 55,	args, dec, /* PR_SET_TAGGED_ADDR_CTRL */
	V(prctl_option, op), V(prctl_tagged, mode), V(hex, arg3), V(hex, arg4), V(hex, arg5))
VARIANT(prctl, 0, 0xffffffff, 56,	prctl_tagged, hex, /* PR_GET_TAGGED_ADDR_CTRL */
	V(prctl_option, op), V(hex, arg2), V(hex, arg3), V(hex, arg4), V(hex, arg5))
VARIANT(prctl, 0, 0xffffffff, 57,	args, dec, /* PR_SET_IO_FLUSHER */
	V(prctl_option, op), V(size, state), V(hex, arg3), V(hex, arg4), V(hex, arg5))
VARIANT(prctl, 0, 0xffffffff, 59,	args, dec, /* PR_SET_SYSCALL_USER_DISPATCH */
	V(prctl_option, op), V(prctl_dispatch, operation), V(hex, off),
	V(hex, size), V(addr, switch))
VARIANT(prctl, 0, 0xffffffff, 60,	args, dec, /* PR_PAC_SET_ENABLED_KEYS */
	V(prctl_option, op), V(prctl_pac_enabled, bitmask_affected), V(prctl_pac_enabled, bitmask_set),
	V(hex, arg4), V(hex, arg5))
VARIANT(prctl, 0, 0xffffffff, 61,	prctl_pac, hex, /* PR_PAC_GET_ENABLED_KEYS */
	V(prctl_option, op), V(hex, arg2), V(hex, arg3), V(hex, arg4), V(hex, arg5))
VARIANT(prctl, 0, 0xffffffff, 62,	args, dec, /* PR_SCHED_CORE */
	V(prctl_option, op), V(prctl_sched_core, operation), V(pid, pid),
	V(prctl_pidtype, pid_type), OUT(prctl_cookie, cookie))
VARIANT(prctl, 0, 0xffffffff, 63,	prctl_sme, hex, /* PR_SME_SET_VL */
	V(prctl_option, op), V(prctl_sme, arg))
VARIANT(prctl, 0, 0xffffffff, 64,	prctl_sme, hex, /* PR_SME_GET_VL */
	V(prctl_option, op))
VARIANT(prctl, 0, 0xffffffff, 65,	args, dec, /* PR_SET_MDWE */
	V(prctl_option, op), V(prctl_mdwe, mask), V(hex, arg3), V(hex, arg4), V(hex, arg5))
VARIANT(prctl, 0, 0xffffffff, 66,	prctl_mdwe, hex, /* PR_GET_MDWE */
	V(prctl_option, op), V(hex, arg2), V(hex, arg3), V(hex, arg4), V(hex, arg5))
VARIANT(prctl, 0, 0xffffffff, 69,	args, dec, /* PR_RISCV_V_SET_CONTROL */
	V(prctl_option, op), V(prctl_riscv_v, arg))
VARIANT(prctl, 0, 0xffffffff, 70,	prctl_riscv_v, hex, /* PR_RISCV_V_GET_CONTROL */
	V(prctl_option, op))
VARIANT(prctl, 0, 0xffffffff, 71,	args, dec, /* PR_RISCV_SET_ICACHE_FLUSH_CTX */
	V(prctl_option, op), V(prctl_riscv_ctx, ctx), V(prctl_riscv_scope, scope))
VARIANT(prctl, 0, 0xffffffff, 72,	prctl_dexcr, hex, /* PR_PPC_GET_DEXCR */
	V(prctl_option, op), V(prctl_dexcr, which), V(hex, arg3), V(hex, arg4), V(hex, arg5))
VARIANT(prctl, 0, 0xffffffff, 73,	args, dec, /* PR_PPC_SET_DEXCR */
	V(prctl_option, op), V(prctl_dexcr, which), V(prctl_dexcr_ctrl, ctrl),
	V(hex, arg4), V(hex, arg5))
VARIANT(prctl, 0, 0xffffffff, 0x53564d41,	args, dec, /* PR_SET_VMA */
	V(prctl_option, op), V(prctl_set_vma, attr), V(prctl_vma_addr, addr),
	V(prctl_vma_size, size), IN(prctl_vma_name, name))
VARIANT(prctl, 0, 0xffffffff, 0x59616d61,	args, dec, /* PR_SET_PTRACER */
	V(prctl_option, op), V(prctl_ptracer, pid))

/* With an argument that has grown, unless it is registered memory. */
VARIANT(io_uring_enter, 3, 0x48, 8,	args, dec, /* IORING_ENTER_EXT_ARG */
	V(fd, fd), V(udec, to_submit), V(udec, min_complete),
	V(uring_enter_flags, flags), IN(uring_getevents_arg, arg),
	V(size, argsz))
VARIANT(io_uring_enter, 3, 0x48, 0x40,	args, dec, /* IORING_ENTER_EXT_ARG_REG */
	V(fd, fd), V(udec, to_submit), V(udec, min_complete),
	V(uring_enter_flags, flags), V(size, arg), V(size, argsz))

/* By the operation; the rest, and less usual ones, by the address alone. */
VARIANT(io_uring_register, 1, 0x7fffffff, 0,	args, dec, /* IORING_REGISTER_BUFFERS */
	V(uring_fd, fd), V(uring_register_op, opcode), IN_N(uring_buffers, arg,
	ARG(3)), V(udec, nr_args))
VARIANT(io_uring_register, 1, 0x7fffffff, 2,	args, dec, /* IORING_REGISTER_FILES */
	V(uring_fd, fd), V(uring_register_op, opcode),
	IN_N(fds, arg, ARG(3)), V(udec, nr_args))
VARIANT(io_uring_register, 1, 0x7fffffff, 4,	args, dec, /* IORING_REGISTER_EVENTFD */
	V(uring_fd, fd), V(uring_register_op, opcode),
	IN_N(fds, arg, ARG(3)), V(udec, nr_args))
VARIANT(io_uring_register, 1, 0x7fffffff, 6,	args, dec, /* IORING_REGISTER_FILES_UPDATE */
	V(uring_fd, fd), V(uring_register_op, opcode),
	IN(uring_files_update, arg), V(udec, nr_args))
VARIANT(io_uring_register, 1, 0x7fffffff, 7,	args, dec, /* IORING_REGISTER_EVENTFD_ASYNC */
	V(uring_fd, fd), V(uring_register_op, opcode),
	IN_N(fds, arg, ARG(3)), V(udec, nr_args))
VARIANT(io_uring_register, 1, 0x7fffffff, 8,	args, dec, /* IORING_REGISTER_PROBE */
	V(uring_fd, fd), V(uring_register_op, opcode),
	IO(uring_probe, arg), V(udec, nr_args))
VARIANT(io_uring_register, 1, 0x7fffffff, 11,	args, dec, /* IORING_REGISTER_RESTRICTIONS */
	V(uring_fd, fd), V(uring_register_op, opcode), IN_N(uring_restrictions, arg,
	ARG(3)), V(udec, nr_args))
VARIANT(io_uring_register, 1, 0x7fffffff, 13,	args, dec, /* IORING_REGISTER_FILES2 */
	V(uring_fd, fd), V(uring_register_op, opcode), IN_N(uring_files2, arg,
	ARG(3)), V(udec, nr_args))
VARIANT(io_uring_register, 1, 0x7fffffff, 14,	args, dec, /* IORING_REGISTER_FILES_UPDATE2 */
	V(uring_fd, fd), V(uring_register_op, opcode),
	IN_N(uring_files_update2, arg, ARG(3)), V(udec, nr_args))
VARIANT(io_uring_register, 1, 0x7fffffff, 15,	args, dec, /* IORING_REGISTER_BUFFERS2 */
	V(uring_fd, fd), V(uring_register_op, opcode), IN_N(uring_buffers2, arg,
	ARG(3)), V(udec, nr_args))
VARIANT(io_uring_register, 1, 0x7fffffff, 16,	args, dec, /* IORING_REGISTER_BUFFERS_UPDATE */
	V(uring_fd, fd), V(uring_register_op, opcode),
	IN_N(uring_buffers_update, arg, ARG(3)), V(udec, nr_args))
VARIANT(io_uring_register, 1, 0x7fffffff, 17,	args, dec, /* IORING_REGISTER_IOWQ_AFF */
	V(uring_fd, fd), V(uring_register_op, opcode), IN_N(cpuset, arg, ARG(3)),
	V(udec, nr_args))
VARIANT(io_uring_register, 1, 0x7fffffff, 19,	args, dec, /* IORING_REGISTER_IOWQ_MAX_WORKERS */
	V(uring_fd, fd), V(uring_register_op, opcode), IO_N(uring_workers, arg,
	ARG(3)), V(udec, nr_args))
VARIANT(io_uring_register, 1, 0x7fffffff, 20,	args, dec, /* IORING_REGISTER_RING_FDS */
	V(uring_fd, fd), V(uring_register_op, opcode),
	IN_N(uring_ring_fds, arg, ARG(3)), V(udec, nr_args))
VARIANT(io_uring_register, 1, 0x7fffffff, 21,	args, dec, /* IORING_UNREGISTER_RING_FDS */
	V(uring_fd, fd), V(uring_register_op, opcode),
	IN_N(uring_ring_offsets, arg, ARG(3)), V(udec, nr_args))
VARIANT(io_uring_register, 1, 0x7fffffff, 22,	args, dec, /* IORING_REGISTER_PBUF_RING */
	V(uring_fd, fd), V(uring_register_op, opcode),
	IN(uring_buf_reg, arg), V(udec, nr_args))
VARIANT(io_uring_register, 1, 0x7fffffff, 23,	args, dec, /* IORING_UNREGISTER_PBUF_RING */
	V(uring_fd, fd), V(uring_register_op, opcode),
	IN(uring_buf_reg, arg), V(udec, nr_args))
VARIANT(io_uring_register, 1, 0x7fffffff, 24,	args, dec, /* IORING_REGISTER_SYNC_CANCEL */
	V(uring_fd, fd), V(uring_register_op, opcode), IN(uring_sync_cancel, arg),
	V(udec, nr_args))
VARIANT(io_uring_register, 1, 0x7fffffff, 25,	args, dec, /* IORING_REGISTER_FILE_ALLOC_RANGE */
	V(uring_fd, fd), V(uring_register_op, opcode),
	IN(uring_index_range, arg), V(udec, nr_args))
VARIANT(io_uring_register, 1, 0x7fffffff, 26,	args, dec, /* IORING_REGISTER_PBUF_STATUS */
	V(uring_fd, fd), V(uring_register_op, opcode), OUT(uring_buf_status, arg),
	V(udec, nr_args))
VARIANT(io_uring_register, 1, 0x7fffffff, 27,	args, dec, /* IORING_REGISTER_NAPI */
	V(uring_fd, fd), V(uring_register_op, opcode), IO(uring_napi, arg),
	V(udec, nr_args))
VARIANT(io_uring_register, 1, 0x7fffffff, 28,	args, dec, /* IORING_UNREGISTER_NAPI */
	V(uring_fd, fd), V(uring_register_op, opcode), OUT(uring_napi_found, arg),
	V(udec, nr_args))
VARIANT(io_uring_register, 1, 0x7fffffff, 29,	args, dec, /* IORING_REGISTER_CLOCK */
	V(uring_fd, fd), V(uring_register_op, opcode), IN(uring_clock, arg),
	V(udec, nr_args))
VARIANT(io_uring_register, 1, 0x7fffffff, 30,	args, dec, /* IORING_REGISTER_CLONE_BUFFERS */
	V(uring_fd, fd), V(uring_register_op, opcode), IN(uring_clone_buffers, arg),
	V(udec, nr_args))
VARIANT(io_uring_register, 1, 0x7fffffff, 31,	args, dec, /* IORING_REGISTER_SEND_MSG_RING */
	V(uring_fd, fd), V(uring_register_op, opcode), IN(uring_sqe, arg),
	V(udec, nr_args))
VARIANT(io_uring_register, 1, 0x7fffffff, 32,	args, dec, /* IORING_REGISTER_ZCRX_IFQ */
	V(uring_fd, fd), V(uring_register_op, opcode), IN(uring_zcrx_ifq, arg),
	V(udec, nr_args))
VARIANT(io_uring_register, 1, 0x7fffffff, 33,	args, dec, /* IORING_REGISTER_RESIZE_RINGS */
	V(uring_fd, fd), V(uring_register_op, opcode), IN(uring_resize, arg),
	V(udec, nr_args))
VARIANT(io_uring_register, 1, 0x7fffffff, 34,	args, dec, /* IORING_REGISTER_MEM_REGION */
	V(uring_fd, fd), V(uring_register_op, opcode), IN(uring_mem_region, arg),
	V(udec, nr_args))
VARIANT(io_uring_register, 1, 0x7fffffff, 35,	args, dec, /* IORING_REGISTER_QUERY */
	V(uring_fd, fd), V(uring_register_op, opcode), IN(uring_query, arg),
	V(udec, nr_args))
VARIANT(io_uring_register, 1, 0x7fffffff, 36,	args, dec, /* IORING_REGISTER_ZCRX_CTRL */
	V(uring_fd, fd), V(uring_register_op, opcode), IO(uring_zcrx_ctrl, arg),
	V(udec, nr_args))

/* A new ruleset, unless flags ask for something else. */
VARIANT(landlock_create_ruleset, 2, 0xffffffff, 0,	args, fd,
	IN_N(landlock_ruleset_attr, attr, ARG(1)), V(size, size),
	V(landlock_ruleset_flags, flags))

/* By the type of the rule. */
VARIANT(landlock_add_rule, 1, 0xffffffff, 1,	args, dec, /* LANDLOCK_RULE_PATH_BENEATH */
	V(fd, ruleset_fd), V(landlock_rule_type, rule_type),
	IN(landlock_path_rule, rule_attr), V(landlock_rule_flags, flags))
VARIANT(landlock_add_rule, 1, 0xffffffff, 2,	args, dec, /* LANDLOCK_RULE_NET_PORT */
	V(fd, ruleset_fd), V(landlock_rule_type, rule_type),
	IN(landlock_port_rule, rule_attr), V(landlock_rule_flags, flags))

/* Keys: by operation. */
VARIANT(keyctl, 0, 0xffffffff, 0,	args, dec, /* KEYCTL_GET_KEYRING_ID */
	V(keyctl_op, operation), V(key, key), V(dec, create))
VARIANT(keyctl, 0, 0xffffffff, 1,	args, dec, /* KEYCTL_JOIN_SESSION_KEYRING */
	V(keyctl_op, operation), IN(string, name))
VARIANT(keyctl, 0, 0xffffffff, 2,	args, dec, /* KEYCTL_UPDATE */
	V(keyctl_op, operation), V(key, key), IN_N(buffer, payload, ARG(3)),
	V(size, plen))
VARIANT(keyctl, 0, 0xffffffff, 3,	args, dec, /* KEYCTL_REVOKE */
	V(keyctl_op, operation), V(key, key))
VARIANT(keyctl, 0, 0xffffffff, 4,	args, dec, /* KEYCTL_CHOWN */
	V(keyctl_op, operation), V(key, key), V(uid, uid), V(uid, gid))
VARIANT(keyctl, 0, 0xffffffff, 5,	args, dec, /* KEYCTL_SETPERM */
	V(keyctl_op, operation), V(key, key), V(key_perms, perms))
VARIANT(keyctl, 0, 0xffffffff, 6,	args, dec, /* KEYCTL_DESCRIBE */
	V(keyctl_op, operation), V(key, key), OUT_N(key_text, buffer, RET),
	V(size, buflen))
VARIANT(keyctl, 0, 0xffffffff, 7,	args, dec, /* KEYCTL_CLEAR */
	V(keyctl_op, operation), V(key, key))
VARIANT(keyctl, 0, 0xffffffff, 8,	args, dec, /* KEYCTL_LINK */
	V(keyctl_op, operation), V(key, key), V(key, keyring))
VARIANT(keyctl, 0, 0xffffffff, 9,	args, dec, /* KEYCTL_UNLINK */
	V(keyctl_op, operation), V(key, key), V(key, keyring))
VARIANT(keyctl, 0, 0xffffffff, 10,	args, dec, /* KEYCTL_SEARCH */
	V(keyctl_op, operation), V(key, keyring), IN(string, type),
	IN(string, description), V(key, dest_keyring))
VARIANT(keyctl, 0, 0xffffffff, 11,	args, dec, /* KEYCTL_READ */
	V(keyctl_op, operation), V(key, key), OUT_N(key_buffer, buffer, RET),
	V(size, buflen))
VARIANT(keyctl, 0, 0xffffffff, 12,	args, dec, /* KEYCTL_INSTANTIATE */
	V(keyctl_op, operation), V(key, key), IN_N(buffer, payload, ARG(3)),
	V(size, plen), V(key, keyring))
VARIANT(keyctl, 0, 0xffffffff, 13,	args, dec, /* KEYCTL_NEGATE */
	V(keyctl_op, operation), V(key, key), V(udec, timeout), V(key, keyring))
VARIANT(keyctl, 0, 0xffffffff, 14,	args, dec, /* KEYCTL_SET_REQKEY_KEYRING */
	V(keyctl_op, operation), V(key_reqkey, reqkey_defl))
VARIANT(keyctl, 0, 0xffffffff, 15,	args, dec, /* KEYCTL_SET_TIMEOUT */
	V(keyctl_op, operation), V(key, key), V(udec, timeout))
VARIANT(keyctl, 0, 0xffffffff, 16,	args, dec, /* KEYCTL_ASSUME_AUTHORITY */
	V(keyctl_op, operation), V(key, key))
VARIANT(keyctl, 0, 0xffffffff, 17,	args, dec, /* KEYCTL_GET_SECURITY */
	V(keyctl_op, operation), V(key, key), OUT_N(key_text, buffer, RET),
	V(size, buflen))
VARIANT(keyctl, 0, 0xffffffff, 18,	args, dec, /* KEYCTL_SESSION_TO_PARENT */
	V(keyctl_op, operation))
VARIANT(keyctl, 0, 0xffffffff, 19,	args, dec, /* KEYCTL_REJECT */
	V(keyctl_op, operation), V(key, key), V(udec, timeout), V(key_errno, error),
	V(key, keyring))
VARIANT(keyctl, 0, 0xffffffff, 20,	args, dec, /* KEYCTL_INSTANTIATE_IOV */
	V(keyctl_op, operation), V(key, key), IN_N(iovec, payload, ARG(3)),
	V(size, plen), V(key, keyring))
VARIANT(keyctl, 0, 0xffffffff, 21,	args, dec, /* KEYCTL_INVALIDATE */
	V(keyctl_op, operation), V(key, key))
VARIANT(keyctl, 0, 0xffffffff, 22,	args, dec, /* KEYCTL_GET_PERSISTENT */
	V(keyctl_op, operation), V(uid, uid), V(key, keyring))
VARIANT(keyctl, 0, 0xffffffff, 23,	args, dec, /* KEYCTL_DH_COMPUTE */
	V(keyctl_op, operation), IN(dh_params, dh_params), OUT_N(key_buffer, buffer, RET),
	V(size, buflen), IN(kdf_params, kdf_params))
VARIANT(keyctl, 0, 0xffffffff, 24,	args, dec, /* KEYCTL_PKEY_QUERY */
	V(keyctl_op, operation), V(key, key), V(hex, reserved), IN(string, params),
	OUT(pkey_query, info))
VARIANT(keyctl, 0, 0xffffffff, 25,	args, dec, /* KEYCTL_PKEY_ENCRYPT */
	V(keyctl_op, operation), IN(pkey_params, params), IN(string, info),
	IN_N(pkey_data, in, AT32(1, 4)),
	OUT_N(pkey_result, out, AT32(1, 8)))
VARIANT(keyctl, 0, 0xffffffff, 26,	args, dec, /* KEYCTL_PKEY_DECRYPT */
	V(keyctl_op, operation), IN(pkey_params, params), IN(string, info),
	IN_N(pkey_data, in, AT32(1, 4)),
	OUT_N(pkey_result, out, AT32(1, 8)))
VARIANT(keyctl, 0, 0xffffffff, 27,	args, dec, /* KEYCTL_PKEY_SIGN */
	V(keyctl_op, operation), IN(pkey_params, params), IN(string, info),
	IN_N(pkey_data, in, AT32(1, 4)),
	OUT_N(pkey_result, out, AT32(1, 8)))
VARIANT(keyctl, 0, 0xffffffff, 28,	args, dec, /* KEYCTL_PKEY_VERIFY */
	V(keyctl_op, operation), IN(pkey_verify_params, params), IN(string, info),
	IN_N(pkey_data, in, AT32(1, 4)),
	IN_N(pkey_data2, in2, AT32(1, 8)))
VARIANT(keyctl, 0, 0xffffffff, 29,	args, dec, /* KEYCTL_RESTRICT_KEYRING */
	V(keyctl_op, operation), V(key, keyring), IN(string, type),
	IN(string, restriction))
VARIANT(keyctl, 0, 0xffffffff, 30,	args, dec, /* KEYCTL_MOVE */
	V(keyctl_op, operation), V(key, key), V(key, from_keyring), V(key, to_keyring),
	V(keyctl_move_flags, flags))
VARIANT(keyctl, 0, 0xffffffff, 31,	args, dec, /* KEYCTL_CAPABILITIES */
	V(keyctl_op, operation), OUT_N(key_caps, buffer, RET), V(size, buflen))

/* The kernel's messages: by action. */
VARIANT(syslog, 0, 0xffffffff, 0,	args, dec,
	V(syslog_action, type))
VARIANT(syslog, 0, 0xffffffff, 1,	args, dec,
	V(syslog_action, type))
VARIANT(syslog, 0, 0xffffffff, 2,	args, dec,
	V(syslog_action, type),
	OUT_N(buffer, bufp, RET), V(dec, len))
VARIANT(syslog, 0, 0xffffffff, 3,	args, dec,
	V(syslog_action, type),
	OUT_N(buffer, bufp, RET), V(dec, len))
VARIANT(syslog, 0, 0xffffffff, 4,	args, dec,
	V(syslog_action, type),
	OUT_N(buffer, bufp, RET), V(dec, len))
VARIANT(syslog, 0, 0xffffffff, 5,	args, dec,
	V(syslog_action, type))
VARIANT(syslog, 0, 0xffffffff, 6,	args, dec,
	V(syslog_action, type))
VARIANT(syslog, 0, 0xffffffff, 7,	args, dec,
	V(syslog_action, type))
VARIANT(syslog, 0, 0xffffffff, 8,	args, dec,
	V(syslog_action, type), V(addr, bufp),
	V(syslog_level, len))
VARIANT(syslog, 0, 0xffffffff, 9,	args, dec,
	V(syslog_action, type))
VARIANT(syslog, 0, 0xffffffff, 10,	args, dec,
	V(syslog_action, type))

VARIANT(reboot, 2, 0xffffffff, 0xa1b2c3d4,	args, dec, /* LINUX_REBOOT_CMD_RESTART2 */
	V(reboot_magic1, magic), V(reboot_magic2, magic2), V(reboot_cmd, op),
	IN(string, arg))

/* ioctl: by the request; of others the argument prints as a number. */
VARIANT(ioctl, 1, 0xffffffff, 0x301,	args, dec, /* HDIO_GETGEO */
	V(fd, fd), V(ioctl_request, op), OUT(hd_geometry, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x302,	args, dec, /* HDIO_GET_UNMASKINTR */
	V(fd, fd), V(ioctl_request, op), OUT(size_ptr, unmaskintr))
VARIANT(ioctl, 1, 0xffffffff, 0x304,	args, dec, /* HDIO_GET_MULTCOUNT */
	V(fd, fd), V(ioctl_request, op), OUT(size_ptr, multcount))
VARIANT(ioctl, 1, 0xffffffff, 0x307,	args, dec, /* HDIO_OBSOLETE_IDENTITY */
	V(fd, fd), V(ioctl_request, op), OUT(disk_identity, identity))
VARIANT(ioctl, 1, 0xffffffff, 0x308,	args, dec, /* HDIO_GET_KEEPSETTINGS */
	V(fd, fd), V(ioctl_request, op), OUT(size_ptr, keep_settings))
VARIANT(ioctl, 1, 0xffffffff, 0x309,	args, dec, /* HDIO_GET_32BIT */
	V(fd, fd), V(ioctl_request, op), OUT(size_ptr, arg))
VARIANT(ioctl, 1, 0xffffffff, 0x30a,	args, dec, /* HDIO_GET_NOWERR */
	V(fd, fd), V(ioctl_request, op), OUT(size_ptr, arg))
VARIANT(ioctl, 1, 0xffffffff, 0x30b,	args, dec, /* HDIO_GET_DMA */
	V(fd, fd), V(ioctl_request, op), OUT(size_ptr, arg))
VARIANT(ioctl, 1, 0xffffffff, 0x30c,	args, dec, /* HDIO_GET_NICE */
	V(fd, fd), V(ioctl_request, op), OUT(ide_nice_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x30d,	args, dec, /* HDIO_GET_IDENTITY */
	V(fd, fd), V(ioctl_request, op), OUT(disk_identity, identity))
VARIANT(ioctl, 1, 0xffffffff, 0x30e,	args, dec, /* HDIO_GET_WCACHE */
	V(fd, fd), V(ioctl_request, op), OUT(size_ptr, arg))
VARIANT(ioctl, 1, 0xffffffff, 0x30f,	args, dec, /* HDIO_GET_ACOUSTIC */
	V(fd, fd), V(ioctl_request, op), OUT(size_ptr, arg))
VARIANT(ioctl, 1, 0xffffffff, 0x310,	args, dec, /* HDIO_GET_ADDRESS */
	V(fd, fd), V(ioctl_request, op), OUT(size_ptr, arg))
VARIANT(ioctl, 1, 0xffffffff, 0x31a,	args, dec, /* HDIO_GET_BUSSTATE */
	V(fd, fd), V(ioctl_request, op), OUT(hdio_busstate_ptr, arg))
VARIANT(ioctl, 1, 0xffffffff, 0x31c,	args, dec, /* HDIO_DRIVE_RESET */
	V(fd, fd), V(ioctl_request, op), IN(hdio_triple, arg))
VARIANT(ioctl, 1, 0xffffffff, 0x31f,	args, dec, /* HDIO_DRIVE_CMD */
	V(fd, fd), V(ioctl_request, op), IOX(hdio_drive_cmd, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x321,	args, dec, /* HDIO_SET_MULTCOUNT */
	V(fd, fd), V(ioctl_request, op), V(size, multcount))
VARIANT(ioctl, 1, 0xffffffff, 0x322,	args, dec, /* HDIO_SET_UNMASKINTR */
	V(fd, fd), V(ioctl_request, op), V(size, unmaskintr))
VARIANT(ioctl, 1, 0xffffffff, 0x323,	args, dec, /* HDIO_SET_KEEPSETTINGS */
	V(fd, fd), V(ioctl_request, op), V(size, keep_settings))
VARIANT(ioctl, 1, 0xffffffff, 0x324,	args, dec, /* HDIO_SET_32BIT */
	V(fd, fd), V(ioctl_request, op), V(size, arg))
VARIANT(ioctl, 1, 0xffffffff, 0x325,	args, dec, /* HDIO_SET_NOWERR */
	V(fd, fd), V(ioctl_request, op), V(size, arg))
VARIANT(ioctl, 1, 0xffffffff, 0x326,	args, dec, /* HDIO_SET_DMA */
	V(fd, fd), V(ioctl_request, op), V(size, arg))
VARIANT(ioctl, 1, 0xffffffff, 0x327,	args, dec, /* HDIO_SET_PIO_MODE */
	V(fd, fd), V(ioctl_request, op), V(size, arg))
VARIANT(ioctl, 1, 0xffffffff, 0x328,	args, dec, /* HDIO_SCAN_HWIF */
	V(fd, fd), V(ioctl_request, op), IN(hdio_triple, arg))
VARIANT(ioctl, 1, 0xffffffff, 0x329,	args, dec, /* HDIO_SET_NICE */
	V(fd, fd), V(ioctl_request, op), V(ide_nice, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x32a,	args, dec, /* HDIO_UNREGISTER_HWIF */
	V(fd, fd), V(ioctl_request, op), V(size, arg))
VARIANT(ioctl, 1, 0xffffffff, 0x32b,	args, dec, /* HDIO_SET_WCACHE */
	V(fd, fd), V(ioctl_request, op), V(size, arg))
VARIANT(ioctl, 1, 0xffffffff, 0x32c,	args, dec, /* HDIO_SET_ACOUSTIC */
	V(fd, fd), V(ioctl_request, op), V(size, arg))
VARIANT(ioctl, 1, 0xffffffff, 0x32d,	args, dec, /* HDIO_SET_BUSSTATE */
	V(fd, fd), V(ioctl_request, op), V(hdio_busstate, arg))
VARIANT(ioctl, 1, 0xffffffff, 0x32f,	args, dec, /* HDIO_SET_ADDRESS */
	V(fd, fd), V(ioctl_request, op), V(size, arg))
VARIANT(ioctl, 1, 0xffffffff, 0x125d, args, dec, /* BLKROSET */
	V(fd, fd), V(ioctl_request, op), IN(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x125e, args, dec, /* BLKROGET */
	V(fd, fd), V(ioctl_request, op), OUT(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x125f, args, dec, /* BLKRRPART */
	V(fd, fd), V(ioctl_request, op))
VARIANT(ioctl, 1, 0xffffffff, 0x1260, args, dec, /* BLKGETSIZE */
	V(fd, fd), V(ioctl_request, op), OUT(size_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x1261, args, dec, /* BLKFLSBUF */
	V(fd, fd), V(ioctl_request, op))
VARIANT(ioctl, 1, 0xffffffff, 0x1262,	args, dec, /* BLKRASET */
	V(fd, fd), V(ioctl_request, op), V(size, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x1263,	args, dec, /* BLKRAGET */
	V(fd, fd), V(ioctl_request, op), OUT(ldec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x1264,	args, dec, /* BLKFRASET */
	V(fd, fd), V(ioctl_request, op), V(size, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x1265,	args, dec, /* BLKFRAGET */
	V(fd, fd), V(ioctl_request, op), OUT(ldec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x1267, args, dec, /* BLKSECTGET */
	V(fd, fd), V(ioctl_request, op), OUT(u16_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x1268, args, dec, /* BLKSSZGET */
	V(fd, fd), V(ioctl_request, op), OUT(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x1269,	args, dec, /* BLKPG */
	V(fd, fd), V(ioctl_request, op), IN(blkpg, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x1274,	args, dec, /* BLKTRACESTART */
	V(fd, fd), V(ioctl_request, op))
VARIANT(ioctl, 1, 0xffffffff, 0x1275,	args, dec, /* BLKTRACESTOP */
	V(fd, fd), V(ioctl_request, op))
VARIANT(ioctl, 1, 0xffffffff, 0x1276,	args, dec, /* BLKTRACETEARDOWN */
	V(fd, fd), V(ioctl_request, op))
VARIANT(ioctl, 1, 0xffffffff, 0x1277, args, dec, /* BLKDISCARD */
	V(fd, fd), V(ioctl_request, op), IN(u64_pair, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x1278, args, dec, /* BLKIOMIN */
	V(fd, fd), V(ioctl_request, op), OUT(udec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x1279, args, dec, /* BLKIOOPT */
	V(fd, fd), V(ioctl_request, op), OUT(udec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x127a, args, dec, /* BLKALIGNOFF */
	V(fd, fd), V(ioctl_request, op), OUT(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x127b, args, dec, /* BLKPBSZGET */
	V(fd, fd), V(ioctl_request, op), OUT(udec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x127c, args, dec, /* BLKDISCARDZEROES */
	V(fd, fd), V(ioctl_request, op), OUT(udec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x127d, args, dec, /* BLKSECDISCARD */
	V(fd, fd), V(ioctl_request, op), IN(u64_pair, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x127e, args, dec, /* BLKROTATIONAL */
	V(fd, fd), V(ioctl_request, op), OUT(u16_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x127f, args, dec, /* BLKZEROOUT */
	V(fd, fd), V(ioctl_request, op), IN(u64_pair, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x2201,	args, dec, /* SG_SET_TIMEOUT */
	V(fd, fd), V(ioctl_request, op), IN(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x2202,	args, dec, /* SG_GET_TIMEOUT */
	V(fd, fd), V(ioctl_request, op))
VARIANT(ioctl, 1, 0xffffffff, 0x2203,	args, dec, /* SG_EMULATED_HOST */
	V(fd, fd), V(ioctl_request, op), OUT(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x2204,	args, dec, /* SG_SET_TRANSFORM */
	V(fd, fd), V(ioctl_request, op), V(hex32, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x2205,	args, dec, /* SG_GET_TRANSFORM */
	V(fd, fd), V(ioctl_request, op), OUT(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x2270,	args, dec, /* SG_GET_COMMAND_Q */
	V(fd, fd), V(ioctl_request, op), OUT(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x2271,	args, dec, /* SG_SET_COMMAND_Q */
	V(fd, fd), V(ioctl_request, op), IN(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x2272,	args, dec, /* SG_GET_RESERVED_SIZE */
	V(fd, fd), V(ioctl_request, op), OUT(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x2275,	args, dec, /* SG_SET_RESERVED_SIZE */
	V(fd, fd), V(ioctl_request, op), IN(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x2276,	args, dec, /* SG_GET_SCSI_ID */
	V(fd, fd), V(ioctl_request, op), OUT(sg_scsi_id, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x2279,	args, dec, /* SG_SET_FORCE_LOW_DMA */
	V(fd, fd), V(ioctl_request, op), IN(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x227a,	args, dec, /* SG_GET_LOW_DMA */
	V(fd, fd), V(ioctl_request, op), OUT(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x227b,	args, dec, /* SG_SET_FORCE_PACK_ID */
	V(fd, fd), V(ioctl_request, op), IN(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x227c,	args, dec, /* SG_GET_PACK_ID */
	V(fd, fd), V(ioctl_request, op), OUT(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x227d,	args, dec, /* SG_GET_NUM_WAITING */
	V(fd, fd), V(ioctl_request, op), OUT(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x227e,	args, dec, /* SG_SET_DEBUG */
	V(fd, fd), V(ioctl_request, op), IN(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x227f,	args, dec, /* SG_GET_SG_TABLESIZE */
	V(fd, fd), V(ioctl_request, op), OUT(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x2282,	args, dec, /* SG_GET_VERSION_NUM */
	V(fd, fd), V(ioctl_request, op), OUT(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x2283,	args, dec, /* SG_NEXT_CMD_LEN */
	V(fd, fd), V(ioctl_request, op), IN(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x2284,	args, dec, /* SG_SCSI_RESET */
	V(fd, fd), V(ioctl_request, op), IN(sg_reset_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x2285,	args, dec, /* SG_IO */
	V(fd, fd), V(ioctl_request, op), IODX(sg_io, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x2286,	args, dec, /* SG_GET_REQUEST_TABLE */
	V(fd, fd), V(ioctl_request, op), OUT(sg_req_info, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x2287,	args, dec, /* SG_SET_KEEP_ORPHAN */
	V(fd, fd), V(ioctl_request, op), IN(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x2288,	args, dec, /* SG_GET_KEEP_ORPHAN */
	V(fd, fd), V(ioctl_request, op), OUT(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x2289,	args, dec, /* SG_GET_ACCESS_COUNT */
	V(fd, fd), V(ioctl_request, op), OUT(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x2400,	args, dec, /* PERF_EVENT_IOC_ENABLE */
	V(fd, fd), V(ioctl_request, op), V(perf_ioc_flags, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x2401,	args, dec, /* PERF_EVENT_IOC_DISABLE */
	V(fd, fd), V(ioctl_request, op), V(perf_ioc_flags, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x2402,	args, dec, /* PERF_EVENT_IOC_REFRESH */
	V(fd, fd), V(ioctl_request, op), V(dec, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x2403,	args, dec, /* PERF_EVENT_IOC_RESET */
	V(fd, fd), V(ioctl_request, op), V(perf_ioc_flags, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x2405,	args, dec, /* PERF_EVENT_IOC_SET_OUTPUT */
	V(fd, fd), V(ioctl_request, op), V(fd, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x3e01,	args, dec, /* COUNTER_ENABLE_EVENTS_IOCTL */
	V(fd, fd), V(ioctl_request, op))
VARIANT(ioctl, 1, 0xffffffff, 0x3e02,	args, dec, /* COUNTER_DISABLE_EVENTS_IOCTL */
	V(fd, fd), V(ioctl_request, op))
VARIANT(ioctl, 1, 0xffffffff, 0x4b2f,	args, dec, /* KIOCSOUND */
	V(fd, fd), V(ioctl_request, op), V(kd_sound, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4b30,	args, dec, /* KDMKTONE */
	V(fd, fd), V(ioctl_request, op), V(kd_tone, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4b31,	args, dec, /* KDGETLED */
	V(fd, fd), V(ioctl_request, op), OUT(kd_led_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4b32,	args, dec, /* KDSETLED */
	V(fd, fd), V(ioctl_request, op), V(kd_leds, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4b33,	args, dec, /* KDGKBTYPE */
	V(fd, fd), V(ioctl_request, op), OUT(kb_type, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4b36,	args, dec, /* KDENABIO */
	V(fd, fd), V(ioctl_request, op))
VARIANT(ioctl, 1, 0xffffffff, 0x4b37,	args, dec, /* KDDISABIO */
	V(fd, fd), V(ioctl_request, op))
VARIANT(ioctl, 1, 0xffffffff, 0x4b3a,	args, dec, /* KDSETMODE */
	V(fd, fd), V(ioctl_request, op), V(kd_mode, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4b3b,	args, dec, /* KDGETMODE */
	V(fd, fd), V(ioctl_request, op), OUT(kd_mode_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4b3c,	args, dec, /* KDMAPDISP */
	V(fd, fd), V(ioctl_request, op))
VARIANT(ioctl, 1, 0xffffffff, 0x4b3d,	args, dec, /* KDUNMAPDISP */
	V(fd, fd), V(ioctl_request, op))
VARIANT(ioctl, 1, 0xffffffff, 0x4b40,	args, dec, /* GIO_SCRNMAP */
	V(fd, fd), V(ioctl_request, op), OUT(screen_map, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4b41,	args, dec, /* PIO_SCRNMAP */
	V(fd, fd), V(ioctl_request, op), IN(screen_map, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4b44,	args, dec, /* KDGKBMODE */
	V(fd, fd), V(ioctl_request, op), OUT(kb_mode_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4b45,	args, dec, /* KDSKBMODE */
	V(fd, fd), V(ioctl_request, op), V(kb_mode, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4b46,	args, dec, /* KDGKBENT */
	V(fd, fd), V(ioctl_request, op), IO(kb_entry_get, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4b47,	args, dec, /* KDSKBENT */
	V(fd, fd), V(ioctl_request, op), IN(kb_entry_set, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4b48,	args, dec, /* KDGKBSENT */
	V(fd, fd), V(ioctl_request, op), IO(kb_string_get, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4b49,	args, dec, /* KDSKBSENT */
	V(fd, fd), V(ioctl_request, op), IN(kb_string_set, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4b4a,	args, dec, /* KDGKBDIACR */
	V(fd, fd), V(ioctl_request, op), OUT(kb_diacrs, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4b4b,	args, dec, /* KDSKBDIACR */
	V(fd, fd), V(ioctl_request, op), IN(kb_diacrs, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4b4c,	args, dec, /* KDGETKEYCODE */
	V(fd, fd), V(ioctl_request, op), IN(kd_keycode, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4b4d,	args, dec, /* KDSETKEYCODE */
	V(fd, fd), V(ioctl_request, op), IN(kd_keycode, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4b4e,	args, dec, /* KDSIGACCEPT */
	V(fd, fd), V(ioctl_request, op), V(kd_signal, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4b52,	args, dec, /* KDKBDREP */
	V(fd, fd), V(ioctl_request, op), IO(kd_repeat, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4b60,	args, dec, /* GIO_FONT */
	V(fd, fd), V(ioctl_request, op), OUT(font_bytes, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4b61,	args, dec, /* PIO_FONT */
	V(fd, fd), V(ioctl_request, op), IN(font_bytes, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4b62,	args, dec, /* KDGKBMETA */
	V(fd, fd), V(ioctl_request, op), OUT(kb_meta_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4b63,	args, dec, /* KDSKBMETA */
	V(fd, fd), V(ioctl_request, op), V(kb_meta, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4b64,	args, dec, /* KDGKBLED */
	V(fd, fd), V(ioctl_request, op), OUT(kd_default_led_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4b65,	args, dec, /* KDSKBLED */
	V(fd, fd), V(ioctl_request, op), V(kd_default_leds, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4b66,	args, dec, /* GIO_UNIMAP */
	V(fd, fd), V(ioctl_request, op), IOX(unimap_get, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4b67,	args, dec, /* PIO_UNIMAP */
	V(fd, fd), V(ioctl_request, op), IN(unimap_set, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4b68,	args, dec, /* PIO_UNIMAPCLR */
	V(fd, fd), V(ioctl_request, op), IN(unimap_init, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4b69,	args, dec, /* GIO_UNISCRNMAP */
	V(fd, fd), V(ioctl_request, op), OUT(unicode_map, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4b6a,	args, dec, /* PIO_UNISCRNMAP */
	V(fd, fd), V(ioctl_request, op), IN(unicode_map, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4b6b,	args, dec, /* GIO_FONTX */
	V(fd, fd), V(ioctl_request, op), IO(font_get, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4b6c,	args, dec, /* PIO_FONTX */
	V(fd, fd), V(ioctl_request, op), IN(font_set, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4b6d,	args, dec, /* PIO_FONTRESET */
	V(fd, fd), V(ioctl_request, op))
VARIANT(ioctl, 1, 0xffffffff, 0x4b70,	args, dec, /* GIO_CMAP */
	V(fd, fd), V(ioctl_request, op), OUT(color_map, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4b71,	args, dec, /* PIO_CMAP */
	V(fd, fd), V(ioctl_request, op), IN(color_map, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4b72,	args, dec, /* KDFONTOP */
	V(fd, fd), V(ioctl_request, op), IOD(font_op, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4bfa,	args, dec, /* KDGKBDIACRUC */
	V(fd, fd), V(ioctl_request, op), OUT(kb_diacrs_uc, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4bfb,	args, dec, /* KDSKBDIACRUC */
	V(fd, fd), V(ioctl_request, op), IN(kb_diacrs_uc, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4c00, args, dec, /* LOOP_SET_FD */
	V(fd, fd), V(ioctl_request, op), V(fd, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4c01, args, dec, /* LOOP_CLR_FD */
	V(fd, fd), V(ioctl_request, op))
VARIANT(ioctl, 1, 0xffffffff, 0x4c02,	args, dec, /* LOOP_SET_STATUS */
	V(fd, fd), V(ioctl_request, op), IN(loop_info, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4c03,	args, dec, /* LOOP_GET_STATUS */
	V(fd, fd), V(ioctl_request, op), OUT(loop_info, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4c04,	args, dec, /* LOOP_SET_STATUS64 */
	V(fd, fd), V(ioctl_request, op), IN(loop_info64, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4c05,	args, dec, /* LOOP_GET_STATUS64 */
	V(fd, fd), V(ioctl_request, op), OUT(loop_info64, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4c06,	args, dec, /* LOOP_CHANGE_FD */
	V(fd, fd), V(ioctl_request, op), V(fd, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4c07,	args, dec, /* LOOP_SET_CAPACITY */
	V(fd, fd), V(ioctl_request, op))
VARIANT(ioctl, 1, 0xffffffff, 0x4c08,	args, dec, /* LOOP_SET_DIRECT_IO */
	V(fd, fd), V(ioctl_request, op), V(size, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4c09,	args, dec, /* LOOP_SET_BLOCK_SIZE */
	V(fd, fd), V(ioctl_request, op), V(size, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4c0a,	args, dec, /* LOOP_CONFIGURE */
	V(fd, fd), V(ioctl_request, op), IN(loop_config, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4c80, args, dec, /* LOOP_CTL_ADD */
	V(fd, fd), V(ioctl_request, op), V(dec, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4c81, args, dec, /* LOOP_CTL_REMOVE */
	V(fd, fd), V(ioctl_request, op), V(dec, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4c82, args, dec, /* LOOP_CTL_GET_FREE */
	V(fd, fd), V(ioctl_request, op))
VARIANT(ioctl, 1, 0xffffffff, 0x4d13,	args, dec, /* MTDFILEMODE */
	V(fd, fd), V(ioctl_request, op), V(mtd_file_mode, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4f08,	args, dec, /* UBI_IOCVOLRMBLK */
	V(fd, fd), V(ioctl_request, op))
VARIANT(ioctl, 1, 0xffffffff, 0x5204, args, dec, /* RNDZAPENTCNT */
	V(fd, fd), V(ioctl_request, op))
VARIANT(ioctl, 1, 0xffffffff, 0x5206, args, dec, /* RNDCLEARPOOL */
	V(fd, fd), V(ioctl_request, op))
VARIANT(ioctl, 1, 0xffffffff, 0x5207, args, dec, /* RNDRESEEDCRNG */
	V(fd, fd), V(ioctl_request, op))
VARIANT(ioctl, 1, 0xffffffff, 0x5401, args, dec, /* TCGETS */
	V(fd, fd), V(ioctl_request, op), OUT(termios, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x5402, ioctl_tcset, dec, /* TCSETS */
	V(tty_fd, fd), V(ioctl_request, op), IN(termios, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x5403, ioctl_tcset, dec, /* TCSETSW */
	V(tty_fd, fd), V(ioctl_request, op), IN(termios, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x5404, ioctl_tcset, dec, /* TCSETSF */
	V(tty_fd, fd), V(ioctl_request, op), IN(termios, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x5405, args, dec, /* TCGETA */
	V(fd, fd), V(ioctl_request, op), OUT(termio, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x5406, args, dec, /* TCSETA */
	V(fd, fd), V(ioctl_request, op), IN(termio, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x5407, args, dec, /* TCSETAW */
	V(fd, fd), V(ioctl_request, op), IN(termio, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x5408, args, dec, /* TCSETAF */
	V(fd, fd), V(ioctl_request, op), IN(termio, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x5409, args, dec, /* TCSBRK */
	V(fd, fd), V(ioctl_request, op), V(dec, arg))
VARIANT(ioctl, 1, 0xffffffff, 0x540a, args, dec, /* TCXONC */
	V(fd, fd), V(ioctl_request, op), V(tcxonc, arg))
VARIANT(ioctl, 1, 0xffffffff, 0x540b, args, dec, /* TCFLSH */
	V(fd, fd), V(ioctl_request, op), V(tcflsh, arg))
VARIANT(ioctl, 1, 0xffffffff, 0x540c, args, dec, /* TIOCEXCL */
	V(fd, fd), V(ioctl_request, op))
VARIANT(ioctl, 1, 0xffffffff, 0x540d, args, dec, /* TIOCNXCL */
	V(fd, fd), V(ioctl_request, op))
VARIANT(ioctl, 1, 0xffffffff, 0x540e, args, dec, /* TIOCSCTTY */
	V(fd, fd), V(ioctl_request, op), V(dec, arg))
VARIANT(ioctl, 1, 0xffffffff, 0x540f, args, dec, /* TIOCGPGRP */
	V(fd, fd), V(ioctl_request, op), OUT(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x5410, args, dec, /* TIOCSPGRP */
	V(fd, fd), V(ioctl_request, op), IN(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x5411, args, dec, /* TIOCOUTQ */
	V(fd, fd), V(ioctl_request, op), OUT(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x5412, args, dec, /* TIOCSTI */
	V(fd, fd), V(ioctl_request, op), IN(tty_byte, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x5413, args, dec, /* TIOCGWINSZ */
	V(fd, fd), V(ioctl_request, op), OUT(winsize, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x5414, args, dec, /* TIOCSWINSZ */
	V(fd, fd), V(ioctl_request, op), IN(winsize, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x5415, args, dec, /* TIOCMGET */
	V(fd, fd), V(ioctl_request, op), OUT(modem_lines, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x5416, args, dec, /* TIOCMBIS */
	V(fd, fd), V(ioctl_request, op), IN(modem_lines, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x5417, args, dec, /* TIOCMBIC */
	V(fd, fd), V(ioctl_request, op), IN(modem_lines, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x5418, args, dec, /* TIOCMSET */
	V(fd, fd), V(ioctl_request, op), IN(modem_lines, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x5419, args, dec, /* TIOCGSOFTCAR */
	V(fd, fd), V(ioctl_request, op), OUT(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x541a, args, dec, /* TIOCSSOFTCAR */
	V(fd, fd), V(ioctl_request, op), IN(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x541b, args, dec, /* FIONREAD */
	V(fd, fd), V(ioctl_request, op), OUT(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x541d, args, dec, /* TIOCCONS */
	V(fd, fd), V(ioctl_request, op))
VARIANT(ioctl, 1, 0xffffffff, 0x541f,	args, dec, /* TIOCSSERIAL */
	V(fd, fd), V(ioctl_request, op))
VARIANT(ioctl, 1, 0xffffffff, 0x5420, args, dec, /* TIOCPKT */
	V(fd, fd), V(ioctl_request, op), IN(dec_ptr, mode))
VARIANT(ioctl, 1, 0xffffffff, 0x5421, args, dec, /* FIONBIO */
	V(fd, fd), V(ioctl_request, op), IN(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x5422, args, dec, /* TIOCNOTTY */
	V(fd, fd), V(ioctl_request, op))
VARIANT(ioctl, 1, 0xffffffff, 0x5423, args, dec, /* TIOCSETD */
	V(fd, fd), V(ioctl_request, op), IN(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x5424, args, dec, /* TIOCGETD */
	V(fd, fd), V(ioctl_request, op), OUT(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x5425, args, dec, /* TCSBRKP */
	V(fd, fd), V(ioctl_request, op), V(dec, arg))
VARIANT(ioctl, 1, 0xffffffff, 0x5427, args, dec, /* TIOCSBRK */
	V(fd, fd), V(ioctl_request, op))
VARIANT(ioctl, 1, 0xffffffff, 0x5428, args, dec, /* TIOCCBRK */
	V(fd, fd), V(ioctl_request, op))
VARIANT(ioctl, 1, 0xffffffff, 0x5429, args, dec, /* TIOCGSID */
	V(fd, fd), V(ioctl_request, op), OUT(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x5437, args, dec, /* TIOCVHANGUP */
	V(fd, fd), V(ioctl_request, op))
VARIANT(ioctl, 1, 0xffffffff, 0x5450, args, dec, /* FIONCLEX */
	V(fd, fd), V(ioctl_request, op))
VARIANT(ioctl, 1, 0xffffffff, 0x5451, args, dec, /* FIOCLEX */
	V(fd, fd), V(ioctl_request, op))
VARIANT(ioctl, 1, 0xffffffff, 0x5452, args, dec, /* FIOASYNC */
	V(fd, fd), V(ioctl_request, op), IN(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x5456, args, dec, /* TIOCGLCKTRMIOS */
	V(fd, fd), V(ioctl_request, op), OUT(termios, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x5457, args, dec, /* TIOCSLCKTRMIOS */
	V(fd, fd), V(ioctl_request, op), IN(termios, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x7001,	args, dec, /* RTC_AIE_ON */
	V(fd, fd), V(ioctl_request, op))
VARIANT(ioctl, 1, 0xffffffff, 0x7002,	args, dec, /* RTC_AIE_OFF */
	V(fd, fd), V(ioctl_request, op))
VARIANT(ioctl, 1, 0xffffffff, 0x7003,	args, dec, /* RTC_UIE_ON */
	V(fd, fd), V(ioctl_request, op))
VARIANT(ioctl, 1, 0xffffffff, 0x7004,	args, dec, /* RTC_UIE_OFF */
	V(fd, fd), V(ioctl_request, op))
VARIANT(ioctl, 1, 0xffffffff, 0x7005,	args, dec, /* RTC_PIE_ON */
	V(fd, fd), V(ioctl_request, op))
VARIANT(ioctl, 1, 0xffffffff, 0x7006,	args, dec, /* RTC_PIE_OFF */
	V(fd, fd), V(ioctl_request, op))
VARIANT(ioctl, 1, 0xffffffff, 0x700f,	args, dec, /* RTC_WIE_ON */
	V(fd, fd), V(ioctl_request, op))
VARIANT(ioctl, 1, 0xffffffff, 0x7010,	args, dec, /* RTC_WIE_OFF */
	V(fd, fd), V(ioctl_request, op))
VARIANT(ioctl, 1, 0xffffffff, 0x7014,	args, dec, /* RTC_VL_CLR */
	V(fd, fd), V(ioctl_request, op))
VARIANT(ioctl, 1, 0xffffffff, 0x8901, args, dec, /* FIOSETOWN */
	V(fd, fd), V(ioctl_request, op), IN(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8902, args, dec, /* SIOCSPGRP */
	V(fd, fd), V(ioctl_request, op), IN(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8903, args, dec, /* FIOGETOWN */
	V(fd, fd), V(ioctl_request, op), OUT(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8904, args, dec, /* SIOCGPGRP */
	V(fd, fd), V(ioctl_request, op), OUT(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8905, args, dec, /* SIOCATMARK */
	V(fd, fd), V(ioctl_request, op), OUT(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8906,	args, dec, /* SIOCGSTAMP_OLD */
	V(fd, fd), V(ioctl_request, op), V(addr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8907,	args, dec, /* SIOCGSTAMPNS_OLD */
	V(fd, fd), V(ioctl_request, op), V(addr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x890b,	args, dec, /* SIOCADDRT */
	V(fd, fd), V(ioctl_request, op), V(addr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x890c,	args, dec, /* SIOCDELRT */
	V(fd, fd), V(ioctl_request, op), V(addr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x890d,	args, dec, /* SIOCRTMSG */
	V(fd, fd), V(ioctl_request, op), V(addr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8910, args, dec, /* SIOCGIFNAME */
	V(fd, fd), V(ioctl_request, op), IO(ifreq, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8911,	args, dec, /* SIOCSIFLINK */
	V(fd, fd), V(ioctl_request, op), V(addr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8912, args, dec, /* SIOCGIFCONF */
	V(fd, fd), V(ioctl_request, op), IO(ifconf, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8913, args, dec, /* SIOCGIFFLAGS */
	V(fd, fd), V(ioctl_request, op), IO(ifreq, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8914, args, dec, /* SIOCSIFFLAGS */
	V(fd, fd), V(ioctl_request, op), IN(ifreq, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8915, args, dec, /* SIOCGIFADDR */
	V(fd, fd), V(ioctl_request, op), IO(ifreq, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8916, args, dec, /* SIOCSIFADDR */
	V(fd, fd), V(ioctl_request, op), IN(ifreq, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8917, args, dec, /* SIOCGIFDSTADDR */
	V(fd, fd), V(ioctl_request, op), IO(ifreq, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8918, args, dec, /* SIOCSIFDSTADDR */
	V(fd, fd), V(ioctl_request, op), IN(ifreq, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8919, args, dec, /* SIOCGIFBRDADDR */
	V(fd, fd), V(ioctl_request, op), IO(ifreq, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x891a, args, dec, /* SIOCSIFBRDADDR */
	V(fd, fd), V(ioctl_request, op), IN(ifreq, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x891b, args, dec, /* SIOCGIFNETMASK */
	V(fd, fd), V(ioctl_request, op), IO(ifreq, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x891c, args, dec, /* SIOCSIFNETMASK */
	V(fd, fd), V(ioctl_request, op), IN(ifreq, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x891d, args, dec, /* SIOCGIFMETRIC */
	V(fd, fd), V(ioctl_request, op), IO(ifreq, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x891e, args, dec, /* SIOCSIFMETRIC */
	V(fd, fd), V(ioctl_request, op), IN(ifreq, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x891f,	args, dec, /* SIOCGIFMEM */
	V(fd, fd), V(ioctl_request, op), V(addr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8920,	args, dec, /* SIOCSIFMEM */
	V(fd, fd), V(ioctl_request, op), V(addr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8921, args, dec, /* SIOCGIFMTU */
	V(fd, fd), V(ioctl_request, op), IO(ifreq, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8922, args, dec, /* SIOCSIFMTU */
	V(fd, fd), V(ioctl_request, op), IN(ifreq, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8923,	args, dec, /* SIOCSIFNAME */
	V(fd, fd), V(ioctl_request, op), IN(ifreq, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8924, args, dec, /* SIOCSIFHWADDR */
	V(fd, fd), V(ioctl_request, op), IN(ifreq, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8925,	args, dec, /* SIOCGIFENCAP */
	V(fd, fd), V(ioctl_request, op), OUT(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8926,	args, dec, /* SIOCSIFENCAP */
	V(fd, fd), V(ioctl_request, op), IN(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8927, args, dec, /* SIOCGIFHWADDR */
	V(fd, fd), V(ioctl_request, op), IO(ifreq, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8929,	args, dec, /* SIOCGIFSLAVE */
	V(fd, fd), V(ioctl_request, op), IO(ifreq, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8930,	args, dec, /* SIOCSIFSLAVE */
	V(fd, fd), V(ioctl_request, op), IN(ifreq, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8931,	args, dec, /* SIOCADDMULTI */
	V(fd, fd), V(ioctl_request, op), IN(ifreq, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8932,	args, dec, /* SIOCDELMULTI */
	V(fd, fd), V(ioctl_request, op), IN(ifreq, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8933, args, dec, /* SIOCGIFINDEX */
	V(fd, fd), V(ioctl_request, op), IO(ifreq, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8934,	args, dec, /* SIOCSIFPFLAGS */
	V(fd, fd), V(ioctl_request, op), V(addr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8935,	args, dec, /* SIOCGIFPFLAGS */
	V(fd, fd), V(ioctl_request, op), V(addr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8936,	args, dec, /* SIOCDIFADDR */
	V(fd, fd), V(ioctl_request, op), V(addr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8937,	args, dec, /* SIOCSIFHWBROADCAST */
	V(fd, fd), V(ioctl_request, op), IN(ifreq, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8938,	args, dec, /* SIOCGIFCOUNT */
	V(fd, fd), V(ioctl_request, op), V(addr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8940,	args, dec, /* SIOCGIFBR */
	V(fd, fd), V(ioctl_request, op), V(addr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8941,	args, dec, /* SIOCSIFBR */
	V(fd, fd), V(ioctl_request, op), V(addr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8942, args, dec, /* SIOCGIFTXQLEN */
	V(fd, fd), V(ioctl_request, op), IO(ifreq, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8943, args, dec, /* SIOCSIFTXQLEN */
	V(fd, fd), V(ioctl_request, op), IN(ifreq, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8946,	args, dec, /* SIOCETHTOOL */
	V(fd, fd), V(ioctl_request, op), V(addr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8947,	args, dec, /* SIOCGMIIPHY */
	V(fd, fd), V(ioctl_request, op), V(addr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8948,	args, dec, /* SIOCGMIIREG */
	V(fd, fd), V(ioctl_request, op), V(addr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8949,	args, dec, /* SIOCSMIIREG */
	V(fd, fd), V(ioctl_request, op), V(addr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x894a,	args, dec, /* SIOCWANDEV */
	V(fd, fd), V(ioctl_request, op), V(addr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x894b,	args, dec, /* SIOCOUTQNSD */
	V(fd, fd), V(ioctl_request, op), OUT(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x894c,	args, dec, /* SIOCGSKNS */
	V(fd, fd), V(ioctl_request, op), V(addr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8953,	args, dec, /* SIOCDARP */
	V(fd, fd), V(ioctl_request, op), V(addr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8954,	args, dec, /* SIOCGARP */
	V(fd, fd), V(ioctl_request, op), V(addr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8955,	args, dec, /* SIOCSARP */
	V(fd, fd), V(ioctl_request, op), V(addr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8960,	args, dec, /* SIOCDRARP */
	V(fd, fd), V(ioctl_request, op), V(addr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8961,	args, dec, /* SIOCGRARP */
	V(fd, fd), V(ioctl_request, op), V(addr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8962,	args, dec, /* SIOCSRARP */
	V(fd, fd), V(ioctl_request, op), V(addr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8970, args, dec, /* SIOCGIFMAP */
	V(fd, fd), V(ioctl_request, op), IO(ifreq_map, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8971, args, dec, /* SIOCSIFMAP */
	V(fd, fd), V(ioctl_request, op), IN(ifreq_map, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8980,	args, dec, /* SIOCADDDLCI */
	V(fd, fd), V(ioctl_request, op), V(addr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8981,	args, dec, /* SIOCDELDLCI */
	V(fd, fd), V(ioctl_request, op), V(addr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8982,	args, dec, /* SIOCGIFVLAN */
	V(fd, fd), V(ioctl_request, op), V(addr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8983,	args, dec, /* SIOCSIFVLAN */
	V(fd, fd), V(ioctl_request, op), V(addr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8990,	args, dec, /* SIOCBONDENSLAVE */
	V(fd, fd), V(ioctl_request, op), V(addr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8991,	args, dec, /* SIOCBONDRELEASE */
	V(fd, fd), V(ioctl_request, op), V(addr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8992,	args, dec, /* SIOCBONDSETHWADDR */
	V(fd, fd), V(ioctl_request, op), V(addr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8993,	args, dec, /* SIOCBONDSLAVEINFOQUERY */
	V(fd, fd), V(ioctl_request, op), V(addr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8994,	args, dec, /* SIOCBONDINFOQUERY */
	V(fd, fd), V(ioctl_request, op), V(addr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8995,	args, dec, /* SIOCBONDCHANGEACTIVE */
	V(fd, fd), V(ioctl_request, op), V(addr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x89a0, args, dec, /* SIOCBRADDBR */
	V(fd, fd), V(ioctl_request, op), IN(ifname, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x89a1, args, dec, /* SIOCBRDELBR */
	V(fd, fd), V(ioctl_request, op), IN(ifname, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x89a2,	args, dec, /* SIOCBRADDIF */
	V(fd, fd), V(ioctl_request, op), IN(ifreq, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x89a3,	args, dec, /* SIOCBRDELIF */
	V(fd, fd), V(ioctl_request, op), IN(ifreq, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x89b0,	args, dec, /* SIOCSHWTSTAMP */
	V(fd, fd), V(ioctl_request, op), V(addr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x89b1,	args, dec, /* SIOCGHWTSTAMP */
	V(fd, fd), V(ioctl_request, op), V(addr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x9406,	args, dec, /* BTRFS_IOC_TRANS_START */
	V(fd, fd), V(ioctl_request, op))
VARIANT(ioctl, 1, 0xffffffff, 0x9407,	args, dec, /* BTRFS_IOC_TRANS_END */
	V(fd, fd), V(ioctl_request, op))
VARIANT(ioctl, 1, 0xffffffff, 0x9408,	args, dec, /* BTRFS_IOC_SYNC */
	V(fd, fd), V(ioctl_request, op))
VARIANT(ioctl, 1, 0xffffffff, 0x941c,	args, dec, /* BTRFS_IOC_SCRUB_CANCEL */
	V(fd, fd), V(ioctl_request, op))
VARIANT(ioctl, 1, 0xffffffff, 0x942e,	args, dec, /* BTRFS_IOC_QUOTA_RESCAN_WAIT */
	V(fd, fd), V(ioctl_request, op))
VARIANT(ioctl, 1, 0xffffffff, 0xab00,	args, dec, /* NBD_SET_SOCK */
	V(fd, fd), V(ioctl_request, op), V(fd, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xab01,	args, dec, /* NBD_SET_BLKSIZE */
	V(fd, fd), V(ioctl_request, op), V(size, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xab02,	args, dec, /* NBD_SET_SIZE */
	V(fd, fd), V(ioctl_request, op), V(size, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xab03,	args, dec, /* NBD_DO_IT */
	V(fd, fd), V(ioctl_request, op))
VARIANT(ioctl, 1, 0xffffffff, 0xab04,	args, dec, /* NBD_CLEAR_SOCK */
	V(fd, fd), V(ioctl_request, op))
VARIANT(ioctl, 1, 0xffffffff, 0xab05,	args, dec, /* NBD_CLEAR_QUE */
	V(fd, fd), V(ioctl_request, op))
VARIANT(ioctl, 1, 0xffffffff, 0xab06,	args, dec, /* NBD_PRINT_DEBUG */
	V(fd, fd), V(ioctl_request, op))
VARIANT(ioctl, 1, 0xffffffff, 0xab07,	args, dec, /* NBD_SET_SIZE_BLOCKS */
	V(fd, fd), V(ioctl_request, op), V(size, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xab08,	args, dec, /* NBD_DISCONNECT */
	V(fd, fd), V(ioctl_request, op))
VARIANT(ioctl, 1, 0xffffffff, 0xab09,	args, dec, /* NBD_SET_TIMEOUT */
	V(fd, fd), V(ioctl_request, op), V(size, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xab0a,	args, dec, /* NBD_SET_FLAGS */
	V(fd, fd), V(ioctl_request, op), V(nbd_flags, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xae03,	args, dec, /* KVM_CHECK_EXTENSION */
	V(fd, fd), V(ioctl_request, op), V(kvm_cap, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xae41,	args, fd, /* KVM_CREATE_VCPU */
	V(fd, fd), V(ioctl_request, op), V(udec, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xb701, args, fd, /* NS_GET_USERNS */
	V(fd, fd), V(ioctl_request, op))
VARIANT(ioctl, 1, 0xffffffff, 0xb702, args, fd, /* NS_GET_PARENT */
	V(fd, fd), V(ioctl_request, op))
VARIANT(ioctl, 1, 0xffffffff, 0xb703, ioctl_nstype, dec, /* NS_GET_NSTYPE */
	V(fd, fd), V(ioctl_request, op))
VARIANT(ioctl, 1, 0xffffffff, 0xb704, args, dec, /* NS_GET_OWNER_UID */
	V(fd, fd), V(ioctl_request, op), OUT(uid_ptr, uid))
VARIANT(ioctl, 1, 0xffffffff, 0x40042408,	args, dec, /* PERF_EVENT_IOC_SET_BPF */
	V(fd, fd), V(ioctl_request, op), V(fd, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40042409,	args, dec, /* PERF_EVENT_IOC_PAUSE_OUTPUT */
	V(fd, fd), V(ioctl_request, op), V(size, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40044581,	args, dec, /* EVIOCRMFF */
	V(fd, fd), V(ioctl_request, op), V(dec, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40044590,	args, dec, /* EVIOCGRAB */
	V(fd, fd), V(ioctl_request, op), V(size, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40044591,	args, dec, /* EVIOCREVOKE */
	V(fd, fd), V(ioctl_request, op), V(size, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x400445a0,	args, dec, /* EVIOCSCLOCKID */
	V(fd, fd), V(ioctl_request, op), IN(udec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40044900,	args, dec, /* INOTIFY_IOC_SETNEXTWD */
	V(fd, fd), V(ioctl_request, op), V(dec, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40044d0e,	args, dec, /* OTPGETREGIONCOUNT */
	V(fd, fd), V(ioctl_request, op), OUT(udec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40044f01,	args, dec, /* UBI_IOCEBER */
	V(fd, fd), V(ioctl_request, op), IN(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40044f02,	args, dec, /* UBI_IOCEBCH */
	V(fd, fd), V(ioctl_request, op), IN(ubi_leb_change, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40044f04,	args, dec, /* UBI_IOCEBUNMAP */
	V(fd, fd), V(ioctl_request, op), IN(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40045201, args, dec, /* RNDADDTOENTCNT */
	V(fd, fd), V(ioctl_request, op), IN(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40045431, args, dec, /* TIOCSPTLCK */
	V(fd, fd), V(ioctl_request, op), IN(dec_ptr, lock))
VARIANT(ioctl, 1, 0xffffffff, 0x40045612,	args, dec, /* VIDIOC_STREAMON */
	V(fd, fd), V(ioctl_request, op), IN(v4l2_buf_type, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40045613,	args, dec, /* VIDIOC_STREAMOFF */
	V(fd, fd), V(ioctl_request, op), IN(v4l2_buf_type, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40046602,	args, dec, /* FS_IOC32_SETFLAGS */
	V(fd, fd), V(ioctl_request, op), IN(inode_flags, attr))
VARIANT(ioctl, 1, 0xffffffff, 0x40046911,	args, dec, /* LIRC_SET_SEND_MODE */
	V(fd, fd), V(ioctl_request, op), IN(lirc_mode_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40046912,	args, dec, /* LIRC_SET_REC_MODE */
	V(fd, fd), V(ioctl_request, op), IN(lirc_mode_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40046913,	args, dec, /* LIRC_SET_SEND_CARRIER */
	V(fd, fd), V(ioctl_request, op), IN(udec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40046914,	args, dec, /* LIRC_SET_REC_CARRIER */
	V(fd, fd), V(ioctl_request, op), IN(udec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40046915,	args, dec, /* LIRC_SET_SEND_DUTY_CYCLE */
	V(fd, fd), V(ioctl_request, op), IN(udec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40046917,	args, dec, /* LIRC_SET_TRANSMITTER_MASK */
	V(fd, fd), V(ioctl_request, op), IN(hex32_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40046918,	args, dec, /* LIRC_SET_REC_TIMEOUT */
	V(fd, fd), V(ioctl_request, op), IN(udec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40046919,	args, dec, /* LIRC_SET_REC_TIMEOUT_REPORTS */
	V(fd, fd), V(ioctl_request, op), IN(udec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4004691d,	args, dec, /* LIRC_SET_MEASURE_CARRIER_MODE */
	V(fd, fd), V(ioctl_request, op), IN(udec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4004691f,	args, dec, /* LIRC_SET_REC_CARRIER_RANGE */
	V(fd, fd), V(ioctl_request, op), IN(udec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40046923,	args, dec, /* LIRC_SET_WIDEBAND_RECEIVER */
	V(fd, fd), V(ioctl_request, op), IN(udec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40046f01,	args, dec, /* UBI_IOCRMVOL */
	V(fd, fd), V(ioctl_request, op), IN(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40046f04,	args, dec, /* UBI_IOCRPEB */
	V(fd, fd), V(ioctl_request, op), IN(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40046f05,	args, dec, /* UBI_IOCSPEB */
	V(fd, fd), V(ioctl_request, op), IN(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40046f41,	args, dec, /* UBI_IOCDET */
	V(fd, fd), V(ioctl_request, op), IN(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40049409, args, dec, /* FICLONE */
	V(fd, fd), V(ioctl_request, op), V(fd, src_fd))
VARIANT(ioctl, 1, 0xffffffff, 0x40049421,	args, dec, /* BTRFS_IOC_BALANCE_CTL */
	V(fd, fd), V(ioctl_request, op), V(btrfs_balance_ctl, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40063e00,	args, dec, /* COUNTER_ADD_WATCH_IOCTL */
	V(fd, fd), V(ioctl_request, op), IN(counter_watch, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40081271,	args, dec, /* BLKBSZSET */
	V(fd, fd), V(ioctl_request, op), IN(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40082102,	args, dec, /* SECCOMP_IOCTL_NOTIF_ID_VALID */
	V(fd, fd), V(ioctl_request, op), IN(hex64_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40082104,	args, dec, /* SECCOMP_IOCTL_NOTIF_SET_FLAGS */
	V(fd, fd), V(ioctl_request, op), V(seccomp_notif_set_flags, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40082404,	args, dec, /* PERF_EVENT_IOC_PERIOD */
	V(fd, fd), V(ioctl_request, op), IN(u64_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40082406,	args, dec, /* PERF_EVENT_IOC_SET_FILTER */
	V(fd, fd), V(ioctl_request, op), IN(string, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4008240b,	args, dec, /* PERF_EVENT_IOC_MODIFY_ATTRIBUTES */
	V(fd, fd), V(ioctl_request, op), IN_N(perf_attr, argp, SELF32(4)))
VARIANT(ioctl, 1, 0xffffffff, 0x40084501,	args, dec, /* APEI_ERST_CLEAR_RECORD */
	V(fd, fd), V(ioctl_request, op), V(addr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40084503,	args, dec, /* EVIOCSREP */
	V(fd, fd), V(ioctl_request, op), IN(udec_pair, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40084504,	args, dec, /* EVIOCSKEYCODE */
	V(fd, fd), V(ioctl_request, op), IN(evdev_keycode, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40084d02,	args, dec, /* MEMERASE */
	V(fd, fd), V(ioctl_request, op), IN(mtd_erase, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40084d05,	args, dec, /* MEMLOCK */
	V(fd, fd), V(ioctl_request, op), IN(mtd_erase, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40084d06,	args, dec, /* MEMUNLOCK */
	V(fd, fd), V(ioctl_request, op), IN(mtd_erase, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40084d0b,	args, dec, /* MEMGETBADBLOCK */
	V(fd, fd), V(ioctl_request, op), IN(u64_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40084d0c,	args, dec, /* MEMSETBADBLOCK */
	V(fd, fd), V(ioctl_request, op), IN(u64_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40084f00,	args, dec, /* UBI_IOCVOLUP */
	V(fd, fd), V(ioctl_request, op), IN(loff, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40084f03,	args, dec, /* UBI_IOCEBMAP */
	V(fd, fd), V(ioctl_request, op), IN(ubi_map, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40085203,	args, dec, /* RNDADDENTROPY */
	V(fd, fd), V(ioctl_request, op), IN(rand_pool_info, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40085618,	args, dec, /* VIDIOC_S_STD */
	V(fd, fd), V(ioctl_request, op), IN(hex64_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40086602, args, dec, /* FS_IOC_SETFLAGS */
	V(fd, fd), V(ioctl_request, op), IN(inode_flags, attr))
VARIANT(ioctl, 1, 0xffffffff, 0x4008700c,	args, dec, /* RTC_IRQP_SET */
	V(fd, fd), V(ioctl_request, op), V(size, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4008700e,	args, dec, /* RTC_EPOCH_SET */
	V(fd, fd), V(ioctl_request, op), V(size, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40087543,	args, fd, /* UDMABUF_CREATE_LIST */
	V(fd, fd), V(ioctl_request, op), IN(udmabuf_list, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40088a01,	args, dec, /* EPIOCSPARAMS */
	V(fd, fd), V(ioctl_request, op), IN(epoll_params, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40089413,	args, dec, /* BTRFS_IOC_DEFAULT_SUBVOL */
	V(fd, fd), V(ioctl_request, op), IN(u64_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40089416,	args, dec, /* BTRFS_IOC_WAIT_SYNC */
	V(fd, fd), V(ioctl_request, op), IN(u64_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4008941a,	args, dec, /* BTRFS_IOC_SUBVOL_SETFLAGS */
	V(fd, fd), V(ioctl_request, op), IN(btrfs_subvol_flags, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4008ae90,	args, dec, /* KVM_SET_CPUID2 */
	V(fd, fd), V(ioctl_request, op), IN(kvm_cpuid, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x400c4d0f,	args, dec, /* OTPGETREGIONINFO */
	V(fd, fd), V(ioctl_request, op), OUT(mtd_otp_info, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x400c6f02,	args, dec, /* UBI_IOCRSVOL */
	V(fd, fd), V(ioctl_request, op), IN(ubi_rsvol, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40103d02,	args, dec, /* PTP_EXTTS_REQUEST */
	V(fd, fd), V(ioctl_request, op), IN(ptp_extts1, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40103d0b,	args, dec, /* PTP_EXTTS_REQUEST2 */
	V(fd, fd), V(ioctl_request, op), IN(ptp_extts, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40104593,	args, dec, /* EVIOCSMASK */
	V(fd, fd), V(ioctl_request, op), V(addr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40104d14,	args, dec, /* MEMERASE64 */
	V(fd, fd), V(ioctl_request, op), IN(mtd_erase64, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40104f06,	args, dec, /* UBI_IOCSETVOLPROP */
	V(fd, fd), V(ioctl_request, op), IN(ubi_set_prop, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4010942a,	args, dec, /* BTRFS_IOC_QGROUP_CREATE */
	V(fd, fd), V(ioctl_request, op), IN(btrfs_qgroup_create, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4014563c,	args, dec, /* VIDIOC_S_CROP */
	V(fd, fd), V(ioctl_request, op), IN(v4l2_crop_set, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40182103,	args, dec, /* SECCOMP_IOCTL_NOTIF_ADDFD */
	V(fd, fd), V(ioctl_request, op), IN(seccomp_addfd, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40186f40,	args, dec, /* UBI_IOCATT */
	V(fd, fd), V(ioctl_request, op), IO(ubi_attach, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40187013,	args, dec, /* RTC_PARAM_GET */
	V(fd, fd), V(ioctl_request, op), IO(rtc_param_get, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40187014,	args, dec, /* RTC_PARAM_SET */
	V(fd, fd), V(ioctl_request, op), IN(rtc_param, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40187542,	args, fd, /* UDMABUF_CREATE */
	V(fd, fd), V(ioctl_request, op), IN(udmabuf_create, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40189429,	args, dec, /* BTRFS_IOC_QGROUP_ASSIGN */
	V(fd, fd), V(ioctl_request, op), IN(btrfs_qgroup_assign, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x401c5820, args, dec, /* FS_IOC_FSSETXATTR */
	V(fd, fd), V(ioctl_request, op), IN(fsxattr, arg))
VARIANT(ioctl, 1, 0xffffffff, 0x40207012,	args, dec, /* RTC_PLL_SET */
	V(fd, fd), V(ioctl_request, op), IN(rtc_pll, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4020940d, args, dec, /* FICLONERANGE */
	V(fd, fd), V(ioctl_request, op), IN(clone_range, arg))
VARIANT(ioctl, 1, 0xffffffff, 0x4020ae46,	args, dec, /* KVM_SET_USER_MEMORY_REGION */
	V(fd, fd), V(ioctl_request, op), IN(kvm_memory_region, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40247007,	args, dec, /* RTC_ALM_SET */
	V(fd, fd), V(ioctl_request, op), IN(rtc_time, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4024700a,	args, dec, /* RTC_SET_TIME */
	V(fd, fd), V(ioctl_request, op), IN(rtc_time, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40284504,	args, dec, /* EVIOCSKEYCODE_V2 */
	V(fd, fd), V(ioctl_request, op), IN(evdev_keymap, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4028700f,	args, dec, /* RTC_WKALM_SET */
	V(fd, fd), V(ioctl_request, op), IN(rtc_wkalrm, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x402c542b, args, dec, /* TCSETS2 */
	V(fd, fd), V(ioctl_request, op), IN(termios2, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x402c542c, args, dec, /* TCSETSW2 */
	V(fd, fd), V(ioctl_request, op), IN(termios2, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x402c542d, args, dec, /* TCSETSF2 */
	V(fd, fd), V(ioctl_request, op), IN(termios2, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40304580,	args, dec, /* EVIOCSFF */
	V(fd, fd), V(ioctl_request, op), IN(evdev_ff_effect, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4030560b,	args, dec, /* VIDIOC_S_FBUF */
	V(fd, fd), V(ioctl_request, op), IN(v4l2_framebuffer, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40309410,	args, dec, /* BTRFS_IOC_DEFRAG_RANGE */
	V(fd, fd), V(ioctl_request, op), IN(btrfs_defrag_range, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40309439,	args, dec, /* BTRFS_IOC_SET_FEATURES */
	V(fd, fd), V(ioctl_request, op), IN(btrfs_features_set, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40383d03,	args, dec, /* PTP_PEROUT_REQUEST */
	V(fd, fd), V(ioctl_request, op), IN(ptp_perout, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40383d0c,	args, dec, /* PTP_PEROUT_REQUEST2 */
	V(fd, fd), V(ioctl_request, op), IN(ptp_perout2, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4040942c,	args, dec, /* BTRFS_IOC_QUOTA_RESCAN */
	V(fd, fd), V(ioctl_request, op), IN(btrfs_quota_rescan, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40489426,	args, dec, /* BTRFS_IOC_SEND */
	V(fd, fd), V(ioctl_request, op), IN(btrfs_send, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x4054561e,	args, dec, /* VIDIOC_S_TUNER */
	V(fd, fd), V(ioctl_request, op), IO(v4l2_tuner_set, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40603d07,	args, dec, /* PTP_PIN_SETFUNC */
	V(fd, fd), V(ioctl_request, op), IN(ptp_pin_set1, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40603d10,	args, dec, /* PTP_PIN_SETFUNC2 */
	V(fd, fd), V(ioctl_request, op), IN(ptp_pin_set, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40804f07,	args, dec, /* UBI_IOCVOLCRBLK */
	V(fd, fd), V(ioctl_request, op))
VARIANT(ioctl, 1, 0xffffffff, 0x4090ae82,	args, dec, /* KVM_SET_REGS */
	V(fd, fd), V(ioctl_request, op), IN(kvm_regs, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x40986f00,	args, dec, /* UBI_IOCMKVOL */
	V(fd, fd), V(ioctl_request, op), IO(ubi_mkvol, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x41009432, args, dec, /* FS_IOC_SETFSLABEL */
	V(fd, fd), V(ioctl_request, op), IN(fs_label, label))
VARIANT(ioctl, 1, 0xffffffff, 0x4138ae84,	args, dec, /* KVM_SET_SREGS */
	V(fd, fd), V(ioctl_request, op), IN(kvm_sregs, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x43403d05,	args, dec, /* PTP_SYS_OFFSET */
	V(fd, fd), V(ioctl_request, op), IO(ptp_offset, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x43403d0e,	args, dec, /* PTP_SYS_OFFSET2 */
	V(fd, fd), V(ioctl_request, op), IO(ptp_offset, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x50009401,	args, dec, /* BTRFS_IOC_SNAP_CREATE */
	V(fd, fd), V(ioctl_request, op), IN(btrfs_vol_args, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x50009402,	args, dec, /* BTRFS_IOC_DEFRAG */
	V(fd, fd), V(ioctl_request, op))
VARIANT(ioctl, 1, 0xffffffff, 0x50009403,	args, dec, /* BTRFS_IOC_RESIZE */
	V(fd, fd), V(ioctl_request, op), IN(btrfs_vol_args, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x50009404,	args, dec, /* BTRFS_IOC_SCAN_DEV */
	V(fd, fd), V(ioctl_request, op), IN(btrfs_vol_args, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x50009405,	args, dec, /* BTRFS_IOC_FORGET_DEV */
	V(fd, fd), V(ioctl_request, op), IN(btrfs_vol_args, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x5000940a,	args, dec, /* BTRFS_IOC_ADD_DEV */
	V(fd, fd), V(ioctl_request, op), IN(btrfs_vol_args, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x5000940b,	args, dec, /* BTRFS_IOC_RM_DEV */
	V(fd, fd), V(ioctl_request, op), IN(btrfs_vol_args, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x5000940c,	args, dec, /* BTRFS_IOC_BALANCE */
	V(fd, fd), V(ioctl_request, op))
VARIANT(ioctl, 1, 0xffffffff, 0x5000940e,	args, dec, /* BTRFS_IOC_SUBVOL_CREATE */
	V(fd, fd), V(ioctl_request, op), IN(btrfs_vol_args, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x5000940f,	args, dec, /* BTRFS_IOC_SNAP_DESTROY */
	V(fd, fd), V(ioctl_request, op), IN(btrfs_vol_args, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x50009417,	args, dec, /* BTRFS_IOC_SNAP_CREATE_V2 */
	V(fd, fd), V(ioctl_request, op), IOD(btrfs_vol_args_v2, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x50009418,	args, dec, /* BTRFS_IOC_SUBVOL_CREATE_V2 */
	V(fd, fd), V(ioctl_request, op), IOD(btrfs_vol_args_v2, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x51106f03,	args, dec, /* UBI_IOCRNVOL */
	V(fd, fd), V(ioctl_request, op), IN(ubi_rnvol, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x80041284,	args, dec, /* BLKGETZONESZ */
	V(fd, fd), V(ioctl_request, op), OUT(udec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x80041285,	args, dec, /* BLKGETNRZONES */
	V(fd, fd), V(ioctl_request, op), OUT(udec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x80044501,	args, dec, /* EVIOCGVERSION */
	V(fd, fd), V(ioctl_request, op), OUT(evdev_version, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x80044502,	args, dec, /* APEI_ERST_GET_RECORD_COUNT */
	V(fd, fd), V(ioctl_request, op), V(addr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x80044584,	args, dec, /* EVIOCGEFFECTS */
	V(fd, fd), V(ioctl_request, op), OUT(udec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x80044d07,	args, dec, /* MEMGETREGIONCOUNT */
	V(fd, fd), V(ioctl_request, op), OUT(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x80044d0d,	args, dec, /* OTPSELECT */
	V(fd, fd), V(ioctl_request, op), IN(mtd_otp_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x80044f05,	args, dec, /* UBI_IOCEBISMAP */
	V(fd, fd), V(ioctl_request, op), IN(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x80045200, args, dec, /* RNDGETENTCNT */
	V(fd, fd), V(ioctl_request, op), OUT(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x80045430,	args, dec, /* TIOCGPTN */
	V(fd, fd), V(ioctl_request, op), OUT(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x80045432,	args, dec, /* TIOCGDEV */
	V(fd, fd), V(ioctl_request, op), OUT(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x80045440, args, dec, /* TIOCGEXCL */
	V(fd, fd), V(ioctl_request, op), OUT(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x80045626,	args, dec, /* VIDIOC_G_INPUT */
	V(fd, fd), V(ioctl_request, op), OUT(udec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x80045701,	args, dec, /* WDIOC_GETSTATUS */
	V(fd, fd), V(ioctl_request, op), OUT(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x80045702,	args, dec, /* WDIOC_GETBOOTSTATUS */
	V(fd, fd), V(ioctl_request, op), OUT(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x80045703,	args, dec, /* WDIOC_GETTEMP */
	V(fd, fd), V(ioctl_request, op), OUT(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x80045704,	args, dec, /* WDIOC_SETOPTIONS */
	V(fd, fd), V(ioctl_request, op), IN(watchdog_options_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x80045705,	args, dec, /* WDIOC_KEEPALIVE */
	V(fd, fd), V(ioctl_request, op))
VARIANT(ioctl, 1, 0xffffffff, 0x80045707,	args, dec, /* WDIOC_GETTIMEOUT */
	V(fd, fd), V(ioctl_request, op), OUT(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x80045709,	args, dec, /* WDIOC_GETPRETIMEOUT */
	V(fd, fd), V(ioctl_request, op), OUT(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8004570a,	args, dec, /* WDIOC_GETTIMELEFT */
	V(fd, fd), V(ioctl_request, op), OUT(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8004587d,	args, dec, /* FS_IOC_SHUTDOWN */
	V(fd, fd), V(ioctl_request, op), IN(fs_shutdown_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x80046601,	args, dec, /* FS_IOC32_GETFLAGS */
	V(fd, fd), V(ioctl_request, op), OUT(inode_flags, attr))
VARIANT(ioctl, 1, 0xffffffff, 0x80046900,	args, dec, /* LIRC_GET_FEATURES */
	V(fd, fd), V(ioctl_request, op), OUT(lirc_features_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x80046901,	args, dec, /* LIRC_GET_SEND_MODE */
	V(fd, fd), V(ioctl_request, op), OUT(lirc_mode_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x80046902,	args, dec, /* LIRC_GET_REC_MODE */
	V(fd, fd), V(ioctl_request, op), OUT(lirc_mode_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x80046907,	args, dec, /* LIRC_GET_REC_RESOLUTION */
	V(fd, fd), V(ioctl_request, op), OUT(udec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x80046908,	args, dec, /* LIRC_GET_MIN_TIMEOUT */
	V(fd, fd), V(ioctl_request, op), OUT(udec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x80046909,	args, dec, /* LIRC_GET_MAX_TIMEOUT */
	V(fd, fd), V(ioctl_request, op), OUT(udec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8004690f,	args, dec, /* LIRC_GET_LENGTH */
	V(fd, fd), V(ioctl_request, op), OUT(udec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x80046924,	args, dec, /* LIRC_GET_REC_TIMEOUT */
	V(fd, fd), V(ioctl_request, op), OUT(udec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x80047013,	args, dec, /* RTC_VL_READ */
	V(fd, fd), V(ioctl_request, op), OUT(rtc_vl_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8004a405,	args, dec, /* TEE_IOC_CLOSE_SESSION */
	V(fd, fd), V(ioctl_request, op), IN(tee_close, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8004b706,	args, dec, /* NS_GET_PID_FROM_PIDNS */
	V(fd, fd), V(ioctl_request, op), V(dec, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8004b707,	args, dec, /* NS_GET_TGID_FROM_PIDNS */
	V(fd, fd), V(ioctl_request, op), V(dec, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8004b708,	args, dec, /* NS_GET_PID_IN_PIDNS */
	V(fd, fd), V(ioctl_request, op), V(dec, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8004b709,	args, dec, /* NS_GET_TGID_IN_PIDNS */
	V(fd, fd), V(ioctl_request, op), V(dec, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x80081270,	args, dec, /* BLKBSZGET */
	V(fd, fd), V(ioctl_request, op), OUT(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x80081272, args, dec, /* BLKGETSIZE64 */
	V(fd, fd), V(ioctl_request, op), OUT(u64_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x80081280,	args, dec, /* BLKGETDISKSEQ */
	V(fd, fd), V(ioctl_request, op), OUT(u64_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x80082407,	args, dec, /* PERF_EVENT_IOC_ID */
	V(fd, fd), V(ioctl_request, op), OUT(u64_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x80084502,	args, dec, /* EVIOCGID */
	V(fd, fd), V(ioctl_request, op), OUT(input_id, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x80084503,	args, dec, /* EVIOCGREP */
	V(fd, fd), V(ioctl_request, op), OUT(udec_pair, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x80084504,	args, dec, /* EVIOCGKEYCODE */
	V(fd, fd), V(ioctl_request, op), OUT(evdev_keycode, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x80084d17,	args, dec, /* MEMISLOCKED */
	V(fd, fd), V(ioctl_request, op), IN(mtd_erase, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x80085617,	args, dec, /* VIDIOC_G_STD */
	V(fd, fd), V(ioctl_request, op), OUT(hex64_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x80086601, args, dec, /* FS_IOC_GETFLAGS */
	V(fd, fd), V(ioctl_request, op), OUT(inode_flags, attr))
VARIANT(ioctl, 1, 0xffffffff, 0x8008700b,	args, dec, /* RTC_IRQP_READ */
	V(fd, fd), V(ioctl_request, op), OUT(size_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8008700d,	args, dec, /* RTC_EPOCH_READ */
	V(fd, fd), V(ioctl_request, op), OUT(size_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x80088a02,	args, dec, /* EPIOCGPARAMS */
	V(fd, fd), V(ioctl_request, op), OUT(epoll_params, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x80089418,	args, dec, /* BTRFS_IOC_START_SYNC */
	V(fd, fd), V(ioctl_request, op), OUT(u64_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x80089419,	args, dec, /* BTRFS_IOC_SUBVOL_GETFLAGS */
	V(fd, fd), V(ioctl_request, op), OUT(btrfs_subvol_flags, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8008a404,	args, dec, /* TEE_IOC_CANCEL */
	V(fd, fd), V(ioctl_request, op), IN(tee_cancel, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8008b705,	args, dec, /* NS_GET_MNTNS_ID */
	V(fd, fd), V(ioctl_request, op), OUT(hex64_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x800c4d10,	args, dec, /* OTPLOCK */
	V(fd, fd), V(ioctl_request, op), IN(mtd_otp_info, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x800ca400,	args, dec, /* TEE_IOC_VERSION */
	V(fd, fd), V(ioctl_request, op), OUT(tee_version, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x80104592,	args, dec, /* EVIOCGMASK */
	V(fd, fd), V(ioctl_request, op), V(addr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x80104d12,	args, dec, /* ECCGETSTATS */
	V(fd, fd), V(ioctl_request, op), OUT(mtd_ecc_stats, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x80108906,	args, dec, /* SIOCGSTAMP_NEW */
	V(fd, fd), V(ioctl_request, op), V(addr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x80108907,	args, dec, /* SIOCGSTAMPNS_NEW */
	V(fd, fd), V(ioctl_request, op), V(addr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8010a402,	args, dec, /* TEE_IOC_OPEN_SESSION */
	V(fd, fd), V(ioctl_request, op), IOD(tee_open_session, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8010a403,	args, dec, /* TEE_IOC_INVOKE */
	V(fd, fd), V(ioctl_request, op), IOD(tee_invoke, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8010a406,	args, dec, /* TEE_IOC_SUPPL_RECV */
	V(fd, fd), V(ioctl_request, op), IOD(tee_suppl_recv, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8010a407,	args, dec, /* TEE_IOC_SUPPL_SEND */
	V(fd, fd), V(ioctl_request, op), IOD(tee_suppl_send, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8010aa01,	args, dec, /* UFFDIO_UNREGISTER */
	V(fd, fd), V(ioctl_request, op), IN(uffdio_range, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8010aa02,	args, dec, /* UFFDIO_WAKE */
	V(fd, fd), V(ioctl_request, op), IN(uffdio_range, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8010b70a,	args, dec, /* NS_MNT_GET_INFO */
	V(fd, fd), V(ioctl_request, op), OUT(mnt_ns_info, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8010b70b,	args, dec, /* NS_MNT_GET_NEXT */
	V(fd, fd), V(ioctl_request, op), OUT(mnt_ns_info, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8010b70c,	args, dec, /* NS_MNT_GET_PREV */
	V(fd, fd), V(ioctl_request, op), OUT(mnt_ns_info, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x80111500,	args, dec, /* FS_IOC_GETFSUUID */
	V(fd, fd), V(ioctl_request, op), OUT(fs_uuid, arg))
VARIANT(ioctl, 1, 0xffffffff, 0x80189439,	args, dec, /* BTRFS_IOC_GET_FEATURES */
	V(fd, fd), V(ioctl_request, op), OUT(btrfs_features, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x801c581f, args, dec, /* FS_IOC_FSGETXATTR */
	V(fd, fd), V(ioctl_request, op), OUT(fsxattr, arg))
VARIANT(ioctl, 1, 0xffffffff, 0x80204d01,	args, dec, /* MEMGETINFO */
	V(fd, fd), V(ioctl_request, op), OUT(mtd_info, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x80207011,	args, dec, /* RTC_PLL_GET */
	V(fd, fd), V(ioctl_request, op), OUT(rtc_pll, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x80247008,	args, dec, /* RTC_ALM_READ */
	V(fd, fd), V(ioctl_request, op), OUT(rtc_time, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x80247009,	args, dec, /* RTC_RD_TIME */
	V(fd, fd), V(ioctl_request, op), OUT(rtc_time, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x80284504,	args, dec, /* EVIOCGKEYCODE_V2 */
	V(fd, fd), V(ioctl_request, op), OUT(evdev_keymap, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x80285700,	args, dec, /* WDIOC_GETSUPPORT */
	V(fd, fd), V(ioctl_request, op), OUT(watchdog_info, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x80287010,	args, dec, /* RTC_WKALM_RD */
	V(fd, fd), V(ioctl_request, op), OUT(rtc_wkalrm, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x802c542a, args, dec, /* TCGETS2 */
	V(fd, fd), V(ioctl_request, op), OUT(termios2, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8030560a,	args, dec, /* VIDIOC_G_FBUF */
	V(fd, fd), V(ioctl_request, op), OUT(v4l2_framebuffer, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8030942b,	args, dec, /* BTRFS_IOC_QGROUP_LIMIT */
	V(fd, fd), V(ioctl_request, op), OUT(btrfs_qgroup_limit, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8040942d,	args, dec, /* BTRFS_IOC_QUOTA_RESCAN_STATUS */
	V(fd, fd), V(ioctl_request, op), OUT(btrfs_quota_status, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8044b401,	args, dec, /* GPIO_GET_CHIPINFO_IOCTL */
	V(fd, fd), V(ioctl_request, op), OUT(gpio_chipinfo, info))
VARIANT(ioctl, 1, 0xffffffff, 0x80489439,	args, dec, /* BTRFS_IOC_GET_SUPPORTED_FEATURES */
	V(fd, fd), V(ioctl_request, op), OUT(btrfs_features_known, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x80503d01,	args, dec, /* PTP_CLOCK_GETCAPS */
	V(fd, fd), V(ioctl_request, op), OUT(ptp_caps, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x80503d0a,	args, dec, /* PTP_CLOCK_GETCAPS2 */
	V(fd, fd), V(ioctl_request, op), OUT(ptp_caps, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x80685600,	args, dec, /* VIDIOC_QUERYCAP */
	V(fd, fd), V(ioctl_request, op), OUT(v4l2_capability, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x80811501,	args, dec, /* FS_IOC_GETFSSYSFSPATH */
	V(fd, fd), V(ioctl_request, op), OUT(fs_sysfs_path, arg))
VARIANT(ioctl, 1, 0xffffffff, 0x8090ae81,	args, dec, /* KVM_GET_REGS */
	V(fd, fd), V(ioctl_request, op), OUT(kvm_regs, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x80c84d0a,	args, dec, /* MEMGETOOBSEL */
	V(fd, fd), V(ioctl_request, op), OUT(mtd_oobinfo, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x81009431, args, dec, /* FS_IOC_GETFSLABEL */
	V(fd, fd), V(ioctl_request, op), OUT(fs_label, label))
VARIANT(ioctl, 1, 0xffffffff, 0x8138ae83,	args, dec, /* KVM_GET_SREGS */
	V(fd, fd), V(ioctl_request, op), OUT(kvm_sregs, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x81484d11,	args, dec, /* ECCGETLAYOUT */
	V(fd, fd), V(ioctl_request, op), OUT(mtd_ecclayout, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x8400941f,	args, dec, /* BTRFS_IOC_FS_INFO */
	V(fd, fd), V(ioctl_request, op), OUT(btrfs_fs_info, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x84009422,	args, dec, /* BTRFS_IOC_BALANCE_PROGRESS */
	V(fd, fd), V(ioctl_request, op), OUT(btrfs_progress, argp))
VARIANT(ioctl, 1, 0xffffffff, 0x90009427,	args, dec, /* BTRFS_IOC_DEVICES_READY */
	V(fd, fd), V(ioctl_request, op), IN(btrfs_vol_args, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc0045627,	args, dec, /* VIDIOC_S_INPUT */
	V(fd, fd), V(ioctl_request, op), IN(udec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc0045706,	args, dec, /* WDIOC_SETTIMEOUT */
	V(fd, fd), V(ioctl_request, op), IN(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc0045708,	args, dec, /* WDIOC_SETPRETIMEOUT */
	V(fd, fd), V(ioctl_request, op), IN(dec_ptr, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc0045877, args, dec, /* FIFREEZE */
	V(fd, fd), V(ioctl_request, op))
VARIANT(ioctl, 1, 0xffffffff, 0xc0045878, args, dec, /* FITHAW */
	V(fd, fd), V(ioctl_request, op))
VARIANT(ioctl, 1, 0xffffffff, 0xc004b40c,	args, dec, /* GPIO_GET_LINEINFO_UNWATCH_IOCTL */
	V(fd, fd), V(ioctl_request, op), IN(gpio_unwatch, offset))
VARIANT(ioctl, 1, 0xffffffff, 0xc008240a,	args, dec, /* PERF_EVENT_IOC_QUERY_BPF */
	V(fd, fd), V(ioctl_request, op), IO(perf_query_bpf, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc008561b,	args, dec, /* VIDIOC_G_CTRL */
	V(fd, fd), V(ioctl_request, op), IO(v4l2_control, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc008561c,	args, dec, /* VIDIOC_S_CTRL */
	V(fd, fd), V(ioctl_request, op), IO(v4l2_control, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc008ae05,	args, dec, /* KVM_GET_SUPPORTED_CPUID */
	V(fd, fd), V(ioctl_request, op), OUT(kvm_cpuid, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc008ae09,	args, dec, /* KVM_GET_EMULATED_CPUID */
	V(fd, fd), V(ioctl_request, op), OUT(kvm_cpuid, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc0101502,	args, dec, /* FS_IOC_GETLBMD_CAP */
	V(fd, fd), V(ioctl_request, op), OUT(lbmd_cap, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc0104d03,	args, dec, /* MEMWRITEOOB */
	V(fd, fd), V(ioctl_request, op), IN(mtd_oob, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc0104d04,	args, dec, /* MEMREADOOB */
	V(fd, fd), V(ioctl_request, op), IN(mtd_oob, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc0104d08,	args, dec, /* MEMGETREGIONINFO */
	V(fd, fd), V(ioctl_request, op), IO(mtd_region, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc0109414,	args, dec, /* BTRFS_IOC_SPACE_INFO */
	V(fd, fd), V(ioctl_request, op), IO(btrfs_space, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc0109428,	args, dec, /* BTRFS_IOC_QUOTA_CTL */
	V(fd, fd), V(ioctl_request, op), IN(btrfs_quota_ctl, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc010a401,	args, dec, /* TEE_IOC_SHM_ALLOC */
	V(fd, fd), V(ioctl_request, op), IO(tee_shm_alloc, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc010b40e,	args, dec, /* GPIO_V2_LINE_GET_VALUES_IOCTL */
	V(fd, fd), V(ioctl_request, op), IO(gpio_v2_values, values))
VARIANT(ioctl, 1, 0xffffffff, 0xc010b40f,	args, dec, /* GPIO_V2_LINE_SET_VALUES_IOCTL */
	V(fd, fd), V(ioctl_request, op), IN(gpio_v2_set_values, values))
VARIANT(ioctl, 1, 0xffffffff, 0xc0145608,	args, dec, /* VIDIOC_REQBUFS */
	V(fd, fd), V(ioctl_request, op), IO(v4l2_requestbuffers, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc014563b,	args, dec, /* VIDIOC_G_CROP */
	V(fd, fd), V(ioctl_request, op), IO(v4l2_crop_get, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc0182101,	args, dec, /* SECCOMP_IOCTL_NOTIF_SEND */
	V(fd, fd), V(ioctl_request, op), IN(seccomp_notif_resp, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc0184d15,	args, dec, /* MEMWRITEOOB64 */
	V(fd, fd), V(ioctl_request, op), IN(mtd_oob64, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc0184d16,	args, dec, /* MEMREADOOB64 */
	V(fd, fd), V(ioctl_request, op), IN(mtd_oob64, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc0185879, args, dec, /* FITRIM */
	V(fd, fd), V(ioctl_request, op), IN(fstrim_range, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc0189436,	args, dec, /* FIDEDUPERANGE */
	V(fd, fd), V(ioctl_request, op), IOD(dedupe_range, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc018a408,	args, dec, /* TEE_IOC_SHM_REGISTER_FD */
	V(fd, fd), V(ioctl_request, op), IO(tee_shm_register_fd, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc018a409,	args, dec, /* TEE_IOC_SHM_REGISTER */
	V(fd, fd), V(ioctl_request, op), IO(tee_shm_register, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc018aa06,	args, dec, /* UFFDIO_WRITEPROTECT */
	V(fd, fd), V(ioctl_request, op), IN(uffdio_writeprotect, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc018aa3f,	args, dec, /* UFFDIO_API */
	V(fd, fd), V(ioctl_request, op), IO(uffdio_api, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc0205647,	args, dec, /* VIDIOC_G_EXT_CTRLS */
	V(fd, fd), V(ioctl_request, op), IODX(v4l2_ext_controls, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc0205648,	args, dec, /* VIDIOC_S_EXT_CTRLS */
	V(fd, fd), V(ioctl_request, op), IODX(v4l2_ext_controls, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc0205649,	args, dec, /* VIDIOC_TRY_EXT_CTRLS */
	V(fd, fd), V(ioctl_request, op), IODX(v4l2_ext_controls, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc020660b,	args, dec, /* FS_IOC_FIEMAP */
	V(fd, fd), V(ioctl_request, op), IO(fiemap, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc020aa00,	args, dec, /* UFFDIO_REGISTER */
	V(fd, fd), V(ioctl_request, op), IO(uffdio_register, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc020aa04,	args, dec, /* UFFDIO_ZEROPAGE */
	V(fd, fd), V(ioctl_request, op), IO(uffdio_zeropage, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc020aa07,	args, dec, /* UFFDIO_CONTINUE */
	V(fd, fd), V(ioctl_request, op), IO(uffdio_continue, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc020aa08,	args, dec, /* UFFDIO_POISON */
	V(fd, fd), V(ioctl_request, op), IO(uffdio_poison, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc028aa03,	args, dec, /* UFFDIO_COPY */
	V(fd, fd), V(ioctl_request, op), IO(uffdio_copy, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc02c5625,	args, dec, /* VIDIOC_QUERYMENU */
	V(fd, fd), V(ioctl_request, op), IO(v4l2_querymenu, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc02c563a,	args, dec, /* VIDIOC_CROPCAP */
	V(fd, fd), V(ioctl_request, op), IO(v4l2_cropcap, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc02c564a,	args, dec, /* VIDIOC_ENUM_FRAMESIZES */
	V(fd, fd), V(ioctl_request, op), IO(v4l2_frmsizeenum, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc0304d18,	args, dec, /* MEMWRITE */
	V(fd, fd), V(ioctl_request, op), IN(mtd_write, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc030b404,	args, dec, /* GPIO_GET_LINEEVENT_IOCTL */
	V(fd, fd), V(ioctl_request, op), IO(gpio_lineevent, request))
VARIANT(ioctl, 1, 0xffffffff, 0xc034564b,	args, dec, /* VIDIOC_ENUM_FRAMEINTERVALS */
	V(fd, fd), V(ioctl_request, op), IO(v4l2_frmivalenum, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc0389423,	args, dec, /* BTRFS_IOC_INO_PATHS */
	V(fd, fd), V(ioctl_request, op), IO(btrfs_ino_paths, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc0389424,	args, dec, /* BTRFS_IOC_LOGICAL_INO */
	V(fd, fd), V(ioctl_request, op), IO(btrfs_logical_ino, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc0403d08,	args, dec, /* PTP_SYS_OFFSET_PRECISE */
	V(fd, fd), V(ioctl_request, op), OUT(ptp_precise, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc0403d11,	args, dec, /* PTP_SYS_OFFSET_PRECISE2 */
	V(fd, fd), V(ioctl_request, op), OUT(ptp_precise, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc0403d15,	args, dec, /* PTP_SYS_OFFSET_PRECISE_CYCLES */
	V(fd, fd), V(ioctl_request, op), OUT(ptp_precise, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc0405602,	args, dec, /* VIDIOC_ENUM_FMT */
	V(fd, fd), V(ioctl_request, op), IO(v4l2_fmtdesc, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc0405610,	args, dec, /* VIDIOC_EXPBUF */
	V(fd, fd), V(ioctl_request, op), IO(v4l2_exportbuffer, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc040b408,	args, dec, /* GPIOHANDLE_GET_LINE_VALUES_IOCTL */
	V(fd, fd), V(ioctl_request, op), OUT(gpio_values, values))
VARIANT(ioctl, 1, 0xffffffff, 0xc040b409,	args, dec, /* GPIOHANDLE_SET_LINE_VALUES_IOCTL */
	V(fd, fd), V(ioctl_request, op), IN(gpio_values, values))
VARIANT(ioctl, 1, 0xffffffff, 0xc0445624,	args, dec, /* VIDIOC_QUERYCTRL */
	V(fd, fd), V(ioctl_request, op), IO(v4l2_queryctrl, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc0481273,	args, dec, /* BLKTRACESETUP */
	V(fd, fd), V(ioctl_request, op), IO(blktrace_setup, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc0485619,	args, dec, /* VIDIOC_ENUMSTD */
	V(fd, fd), V(ioctl_request, op), IO(v4l2_standard, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc048b402,	args, dec, /* GPIO_GET_LINEINFO_IOCTL */
	V(fd, fd), V(ioctl_request, op), IO(gpio_lineinfo, info))
VARIANT(ioctl, 1, 0xffffffff, 0xc048b40b,	args, dec, /* GPIO_GET_LINEINFO_WATCH_IOCTL */
	V(fd, fd), V(ioctl_request, op), IO(gpio_lineinfo, info))
VARIANT(ioctl, 1, 0xffffffff, 0xc0502100,	seccomp_notif, dec, /* SECCOMP_IOCTL_NOTIF_RECV */
	V(fd, fd), V(ioctl_request, op), IO(seccomp_notif, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc0505609,	args, dec, /* VIDIOC_QUERYBUF_TIME32 */
	V(fd, fd), V(ioctl_request, op), IO(v4l2_buffer32, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc050560f,	args, dec, /* VIDIOC_QBUF_TIME32 */
	V(fd, fd), V(ioctl_request, op), IO(v4l2_buffer32, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc0505611,	args, dec, /* VIDIOC_DQBUF_TIME32 */
	V(fd, fd), V(ioctl_request, op), IO(v4l2_buffer32, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc050561a,	args, dec, /* VIDIOC_ENUMINPUT */
	V(fd, fd), V(ioctl_request, op), IO(v4l2_input, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc054561d,	args, dec, /* VIDIOC_G_TUNER */
	V(fd, fd), V(ioctl_request, op), IO(v4l2_tuner_get, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc054b40a,	args, dec, /* GPIOHANDLE_SET_CONFIG_IOCTL */
	V(fd, fd), V(ioctl_request, op), IN(gpio_config, config))
VARIANT(ioctl, 1, 0xffffffff, 0xc0585609,	args, dec, /* VIDIOC_QUERYBUF */
	V(fd, fd), V(ioctl_request, op), IO(v4l2_buffer, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc058560f,	args, dec, /* VIDIOC_QBUF */
	V(fd, fd), V(ioctl_request, op), IO(v4l2_buffer, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc0585611,	args, dec, /* VIDIOC_DQBUF */
	V(fd, fd), V(ioctl_request, op), IO(v4l2_buffer, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc0603d06,	args, dec, /* PTP_PIN_GETFUNC */
	V(fd, fd), V(ioctl_request, op), IO(ptp_pin_get1, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc0603d0f,	args, dec, /* PTP_PIN_GETFUNC2 */
	V(fd, fd), V(ioctl_request, op), IO(ptp_pin_get, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc0709411,	args, dec, /* BTRFS_IOC_TREE_SEARCH_V2 */
	V(fd, fd), V(ioctl_request, op), IOX(btrfs_search_v2, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc0c89425,	args, dec, /* BTRFS_IOC_SET_RECEIVED_SUBVOL */
	V(fd, fd), V(ioctl_request, op), IO(btrfs_received, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc0cc5615,	args, dec, /* VIDIOC_G_PARM */
	V(fd, fd), V(ioctl_request, op), IO(v4l2_streamparm, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc0cc5616,	args, dec, /* VIDIOC_S_PARM */
	V(fd, fd), V(ioctl_request, op), IO(v4l2_streamparm, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc0d05604,	args, dec, /* VIDIOC_G_FMT */
	V(fd, fd), V(ioctl_request, op), IO(v4l2_format, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc0d05605,	args, dec, /* VIDIOC_S_FMT */
	V(fd, fd), V(ioctl_request, op), IOD(v4l2_format, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc0d05640,	args, dec, /* VIDIOC_TRY_FMT */
	V(fd, fd), V(ioctl_request, op), IOD(v4l2_format, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc0e85667,	args, dec, /* VIDIOC_QUERY_EXT_CTRL */
	V(fd, fd), V(ioctl_request, op), IO(v4l2_query_ext_ctrl, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc100565c,	args, dec, /* VIDIOC_CREATE_BUFS */
	V(fd, fd), V(ioctl_request, op), IO(v4l2_create_buffers, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc100b405,	args, dec, /* GPIO_V2_GET_LINEINFO_IOCTL */
	V(fd, fd), V(ioctl_request, op), IO(gpio_v2_lineinfo, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc100b406,	args, dec, /* GPIO_V2_GET_LINEINFO_WATCH_IOCTL */
	V(fd, fd), V(ioctl_request, op), IO(gpio_v2_lineinfo, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc110b40d,	args, dec, /* GPIO_V2_LINE_SET_CONFIG_IOCTL */
	V(fd, fd), V(ioctl_request, op), IN(gpio_v2_config, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc138fd00,	args, dec, /* DM_VERSION */
	V(fd, fd), V(ioctl_request, op), IODX(dm_ioctl, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc138fd01,	args, dec, /* DM_REMOVE_ALL */
	V(fd, fd), V(ioctl_request, op), IODX(dm_ioctl, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc138fd02,	args, dec, /* DM_LIST_DEVICES */
	V(fd, fd), V(ioctl_request, op), IODX(dm_ioctl, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc138fd03,	args, dec, /* DM_DEV_CREATE */
	V(fd, fd), V(ioctl_request, op), IODX(dm_ioctl, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc138fd04,	args, dec, /* DM_DEV_REMOVE */
	V(fd, fd), V(ioctl_request, op), IODX(dm_ioctl, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc138fd05,	args, dec, /* DM_DEV_RENAME */
	V(fd, fd), V(ioctl_request, op), IODX(dm_ioctl, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc138fd06,	args, dec, /* DM_DEV_SUSPEND */
	V(fd, fd), V(ioctl_request, op), IODX(dm_ioctl, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc138fd07,	args, dec, /* DM_DEV_STATUS */
	V(fd, fd), V(ioctl_request, op), IODX(dm_ioctl, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc138fd08,	args, dec, /* DM_DEV_WAIT */
	V(fd, fd), V(ioctl_request, op), IODX(dm_ioctl, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc138fd09,	args, dec, /* DM_TABLE_LOAD */
	V(fd, fd), V(ioctl_request, op), IODX(dm_ioctl, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc138fd0a,	args, dec, /* DM_TABLE_CLEAR */
	V(fd, fd), V(ioctl_request, op), IODX(dm_ioctl, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc138fd0b,	args, dec, /* DM_TABLE_DEPS */
	V(fd, fd), V(ioctl_request, op), IODX(dm_ioctl, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc138fd0c,	args, dec, /* DM_TABLE_STATUS */
	V(fd, fd), V(ioctl_request, op), IODX(dm_ioctl, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc138fd0d,	args, dec, /* DM_LIST_VERSIONS */
	V(fd, fd), V(ioctl_request, op), IODX(dm_ioctl, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc138fd0e,	args, dec, /* DM_TARGET_MSG */
	V(fd, fd), V(ioctl_request, op), IODX(dm_ioctl, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc138fd0f,	args, dec, /* DM_DEV_SET_GEOMETRY */
	V(fd, fd), V(ioctl_request, op), IODX(dm_ioctl, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc138fd10,	args, dec, /* DM_DEV_ARM_POLL */
	V(fd, fd), V(ioctl_request, op), IODX(dm_ioctl, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc16cb403,	args, dec, /* GPIO_GET_LINEHANDLE_IOCTL */
	V(fd, fd), V(ioctl_request, op), IO(gpio_linehandle, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc250b407,	args, dec, /* GPIO_V2_GET_LINE_IOCTL */
	V(fd, fd), V(ioctl_request, op), IO(gpio_v2_line, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc400941b,	args, dec, /* BTRFS_IOC_SCRUB */
	V(fd, fd), V(ioctl_request, op), IO(btrfs_scrub, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc400941d,	args, dec, /* BTRFS_IOC_SCRUB_PROGRESS */
	V(fd, fd), V(ioctl_request, op), IO(btrfs_scrub_progress, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc4009420,	args, dec, /* BTRFS_IOC_BALANCE_V2 */
	V(fd, fd), V(ioctl_request, op), IO(btrfs_balance, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc4089434,	args, dec, /* BTRFS_IOC_GET_DEV_STATS */
	V(fd, fd), V(ioctl_request, op), IO(btrfs_dev_stats, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc4c03d09,	args, dec, /* PTP_SYS_OFFSET_EXTENDED */
	V(fd, fd), V(ioctl_request, op), IO(ptp_extended, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc4c03d12,	args, dec, /* PTP_SYS_OFFSET_EXTENDED2 */
	V(fd, fd), V(ioctl_request, op), IO(ptp_extended, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xc4c03d16,	args, dec, /* PTP_SYS_OFFSET_EXTENDED_CYCLES */
	V(fd, fd), V(ioctl_request, op), IO(ptp_extended, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xca289435,	args, dec, /* BTRFS_IOC_DEV_REPLACE */
	V(fd, fd), V(ioctl_request, op), IO(btrfs_replace, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xd0009411,	args, dec, /* BTRFS_IOC_TREE_SEARCH */
	V(fd, fd), V(ioctl_request, op), IO(btrfs_search, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xd0009412,	args, dec, /* BTRFS_IOC_INO_LOOKUP */
	V(fd, fd), V(ioctl_request, op), IO(btrfs_ino_lookup, argp))
VARIANT(ioctl, 1, 0xffffffff, 0xd000941e,	args, dec, /* BTRFS_IOC_DEV_INFO */
	V(fd, fd), V(ioctl_request, op), IO(btrfs_dev_info, argp))
/* ptrace: by request. */
VARIANT(ptrace, 0, 0xffffffff, 0,	args, dec, /* PTRACE_TRACEME */
	V(ptrace_request, op))
VARIANT(ptrace, 0, 0xffffffff, 1,	args, dec, /* PTRACE_PEEKTEXT */
	V(ptrace_request, op), V(pid, pid),
	V(addr, addr), OUT(addr_ptr, data))
VARIANT(ptrace, 0, 0xffffffff, 2,	args, dec, /* PTRACE_PEEKDATA */
	V(ptrace_request, op), V(pid, pid),
	V(addr, addr), OUT(addr_ptr, data))
VARIANT(ptrace, 0, 0xffffffff, 3,	args, dec, /* PTRACE_PEEKUSER */
	V(ptrace_request, op), V(pid, pid),
	V(user_offset, addr), OUT(addr_ptr, data))
VARIANT(ptrace, 0, 0xffffffff, 6,	args, dec, /* PTRACE_POKEUSER */
	V(ptrace_request, op), V(pid, pid),
	V(user_offset, addr), V(addr, data))
VARIANT(ptrace, 0, 0xffffffff, 7,	args, dec, /* PTRACE_CONT */
	V(ptrace_request, op), V(pid, pid),
	V(addr, addr), V(signo, data))
VARIANT(ptrace, 0, 0xffffffff, 8,	args, dec, /* PTRACE_KILL */
	V(ptrace_request, op), V(pid, pid))
VARIANT(ptrace, 0, 0xffffffff, 9,	args, dec, /* PTRACE_SINGLESTEP */
	V(ptrace_request, op), V(pid, pid),
	V(addr, addr), V(signo, data))
VARIANT(ptrace, 0, 0xffffffff, 12,	ptrace_regs, dec, /* PTRACE_GETREGS */
	V(ptrace_request, op), V(pid, pid),
	V(addr, addr), OUT(user_regs, data))
VARIANT(ptrace, 0, 0xffffffff, 13,	ptrace_regs, dec, /* PTRACE_SETREGS */
	V(ptrace_request, op), V(pid, pid),
	V(addr, addr), IN(user_regs, data))
VARIANT(ptrace, 0, 0xffffffff, 14,	ptrace_regs, dec, /* PTRACE_GETFPREGS */
	V(ptrace_request, op), V(pid, pid),
	V(addr, addr), OUT(user_fpregs, data))
VARIANT(ptrace, 0, 0xffffffff, 15,	ptrace_regs, dec, /* PTRACE_SETFPREGS */
	V(ptrace_request, op), V(pid, pid),
	V(addr, addr), IN(user_fpregs, data))
VARIANT(ptrace, 0, 0xffffffff, 16,	args, dec, /* PTRACE_ATTACH */
	V(ptrace_request, op), V(pid, pid))
VARIANT(ptrace, 0, 0xffffffff, 17,	args, dec, /* PTRACE_DETACH */
	V(ptrace_request, op), V(pid, pid),
	V(addr, addr), V(signo, data))
VARIANT(ptrace, 0, 0xffffffff, 21,	args, dec, /* PTRACE_OLDSETOPTIONS */
	V(ptrace_request, op), V(pid, pid),
	V(addr, addr), V(ptrace_options, data))
VARIANT(ptrace, 0, 0xffffffff, 24,	args, dec, /* PTRACE_SYSCALL */
	V(ptrace_request, op), V(pid, pid),
	V(addr, addr), V(signo, data))
VARIANT(ptrace, 0, 0xffffffff, 31,	args, dec, /* PTRACE_SYSEMU */
	V(ptrace_request, op), V(pid, pid),
	V(addr, addr), V(signo, data))
VARIANT(ptrace, 0, 0xffffffff, 32,	args, dec, /* PTRACE_SYSEMU_SINGLESTEP */
	V(ptrace_request, op), V(pid, pid),
	V(addr, addr), V(signo, data))
VARIANT(ptrace, 0, 0xffffffff, 33,	args, dec, /* PTRACE_SINGLEBLOCK */
	V(ptrace_request, op), V(pid, pid),
	V(addr, addr), V(signo, data))
VARIANT(ptrace, 0, 0xffffffff, 0x4200,	args, dec, /* PTRACE_SETOPTIONS */
	V(ptrace_request, op), V(pid, pid),
	V(addr, addr), V(ptrace_options, data))
VARIANT(ptrace, 0, 0xffffffff, 0x4201,	args, dec, /* PTRACE_GETEVENTMSG */
	V(ptrace_request, op), V(pid, pid),
	V(addr, addr), OUT(size_ptr, data))
VARIANT(ptrace, 0, 0xffffffff, 0x4202,	args, dec, /* PTRACE_GETSIGINFO */
	V(ptrace_request, op), V(pid, pid),
	V(addr, addr), OUT(siginfo, data))
VARIANT(ptrace, 0, 0xffffffff, 0x4203,	args, dec, /* PTRACE_SETSIGINFO */
	V(ptrace_request, op), V(pid, pid),
	V(addr, addr), IN(siginfo, data))
VARIANT(ptrace, 0, 0xffffffff, 0x4204,	args, dec, /* PTRACE_GETREGSET */
	V(ptrace_request, op), V(pid, pid),
	V(nt_type, addr), IO(regset_iov, data))
VARIANT(ptrace, 0, 0xffffffff, 0x4205,	args, dec, /* PTRACE_SETREGSET */
	V(ptrace_request, op), V(pid, pid),
	V(nt_type, addr), IN(regset_set, data))
VARIANT(ptrace, 0, 0xffffffff, 0x4206,	args, dec, /* PTRACE_SEIZE */
	V(ptrace_request, op), V(pid, pid),
	V(addr, addr), V(ptrace_options, data))
VARIANT(ptrace, 0, 0xffffffff, 0x4207,	args, dec, /* PTRACE_INTERRUPT */
	V(ptrace_request, op), V(pid, pid))
VARIANT(ptrace, 0, 0xffffffff, 0x4208,	args, dec, /* PTRACE_LISTEN */
	V(ptrace_request, op), V(pid, pid))
VARIANT(ptrace, 0, 0xffffffff, 0x4209,	args, dec, /* PTRACE_PEEKSIGINFO */
	V(ptrace_request, op), V(pid, pid),
	IN(peeksiginfo_args, addr), OUT_N(siginfos, data, RET))
VARIANT(ptrace, 0, 0xffffffff, 0x420a,	args, dec, /* PTRACE_GETSIGMASK */
	V(ptrace_request, op), V(pid, pid),
	V(size, addr), OUT_N(ptrace_sigmask, data, ARG(2)))
VARIANT(ptrace, 0, 0xffffffff, 0x420b,	args, dec, /* PTRACE_SETSIGMASK */
	V(ptrace_request, op), V(pid, pid),
	V(size, addr), IN_N(ptrace_sigmask, data, ARG(2)))
VARIANT(ptrace, 0, 0xffffffff, 0x420c,	args, dec, /* PTRACE_SECCOMP_GET_FILTER */
	V(ptrace_request, op), V(pid, pid),
	V(size, addr), OUT_N(seccomp_insns, data, RET))
VARIANT(ptrace, 0, 0xffffffff, 0x420d,	args, dec, /* PTRACE_SECCOMP_GET_METADATA */
	V(ptrace_request, op), V(pid, pid),
	V(size, addr), IO(seccomp_metadata, data))
VARIANT(ptrace, 0, 0xffffffff, 0x420e,	args, dec, /* PTRACE_GET_SYSCALL_INFO */
	V(ptrace_request, op), V(pid, pid),
	V(size, addr), OUT_N(syscall_info, data, ARG(2)))
VARIANT(ptrace, 0, 0xffffffff, 0x4212,	args, dec, /* PTRACE_SET_SYSCALL_INFO */
	V(ptrace_request, op), V(pid, pid),
	V(size, addr), IN_N(syscall_info, data, ARG(2)))

/*
 * The options that are programs, where the level is that of sockets; whatever
 * else has the number of one is shown as ever.
 */
VARIANT(setsockopt, 2, 0xffffffff, 26,	args, dec, /* SO_ATTACH_FILTER */
	V(fd, sockfd), V(sock_level, level), V(setsockopt_name, optname),
	IN_N(setsockopt_filter, optval, ARG(4)), V(dec, optlen))
VARIANT(setsockopt, 2, 0xffffffff, 51,	args, dec, /* SO_ATTACH_REUSEPORT_CBPF */
	V(fd, sockfd), V(sock_level, level), V(setsockopt_name, optname),
	IN_N(setsockopt_filter, optval, ARG(4)), V(dec, optlen))
VARIANT(getsockopt, 2, 0xffffffff, 26,	args, dec, /* SO_GET_FILTER */
	V(fd, sockfd), V(sock_level, level), V(getsockopt_name, optname),
	OUT_N(getsockopt_filter, optval, PTR32(4)), IO(optlen, optlen))

/* seccomp: by operation. */
VARIANT(seccomp, 0, 0xffffffff, 1,	args, dec, /* SECCOMP_SET_MODE_FILTER */
	V(seccomp_op, operation), V(seccomp_filter_flags, flags),
	IN(sock_fprog, args))
VARIANT(seccomp, 0, 0xffffffff, 2,	args, dec, /* SECCOMP_GET_ACTION_AVAIL */
	V(seccomp_op, operation), V(hex32, flags), IN(seccomp_action_ptr, args))
VARIANT(seccomp, 0, 0xffffffff, 3,	args, dec, /* SECCOMP_GET_NOTIF_SIZES */
	V(seccomp_op, operation), V(hex32, flags), OUT(seccomp_notif_sizes, args))

/*
 * System V IPC: by the command, whether or not IPC_64 is in it; of others the
 * argument is an address.
 */
VARIANT(shmctl, 1, 0xfffffeff, 1,	args, dec, /* IPC_SET */
	V(dec, shmid), V(shmctl_cmd, op), IN(shmid_ds, buf))
VARIANT(shmctl, 1, 0xfffffeff, 2,	args, dec, /* IPC_STAT */
	V(dec, shmid), V(shmctl_cmd, op), OUT(shmid_ds, buf))
VARIANT(shmctl, 1, 0xfffffeff, 3,	args, dec, /* IPC_INFO */
	V(dec, shmid), V(shmctl_cmd, op), OUT(shminfo, buf))
VARIANT(shmctl, 1, 0xfffffeff, 13,	args, dec, /* SHM_STAT */
	V(dec, shmid), V(shmctl_cmd, op), OUT(shmid_ds, buf))
VARIANT(shmctl, 1, 0xfffffeff, 14,	args, dec, /* SHM_INFO */
	V(dec, shmid), V(shmctl_cmd, op), OUT(shm_info, buf))
VARIANT(shmctl, 1, 0xfffffeff, 15,	args, dec, /* SHM_STAT_ANY */
	V(dec, shmid), V(shmctl_cmd, op), OUT(shmid_ds, buf))
VARIANT(msgctl, 1, 0xfffffeff, 1,	args, dec, /* IPC_SET */
	V(dec, msqid), V(msgctl_cmd, op), IN(msqid_ds, buf))
VARIANT(msgctl, 1, 0xfffffeff, 2,	args, dec, /* IPC_STAT */
	V(dec, msqid), V(msgctl_cmd, op), OUT(msqid_ds, buf))
VARIANT(msgctl, 1, 0xfffffeff, 3,	args, dec, /* IPC_INFO */
	V(dec, msqid), V(msgctl_cmd, op), OUT(msginfo, buf))
VARIANT(msgctl, 1, 0xfffffeff, 11,	args, dec, /* MSG_STAT */
	V(dec, msqid), V(msgctl_cmd, op), OUT(msqid_ds, buf))
VARIANT(msgctl, 1, 0xfffffeff, 12,	args, dec, /* MSG_INFO */
	V(dec, msqid), V(msgctl_cmd, op), OUT(msginfo, buf))
VARIANT(msgctl, 1, 0xfffffeff, 13,	args, dec, /* MSG_STAT_ANY */
	V(dec, msqid), V(msgctl_cmd, op), OUT(msqid_ds, buf))
VARIANT(semctl, 2, 0xfffffeff, 1,	args, dec, /* IPC_SET */
	V(dec, semid), V(dec, semnum), V(semctl_cmd, op), IN(semid_ds, arg))
VARIANT(semctl, 2, 0xfffffeff, 2,	args, dec, /* IPC_STAT */
	V(dec, semid), V(dec, semnum), V(semctl_cmd, op), OUT(semid_ds, arg))
VARIANT(semctl, 2, 0xfffffeff, 3,	args, dec, /* IPC_INFO */
	V(dec, semid), V(dec, semnum), V(semctl_cmd, op), OUT(seminfo, arg))
VARIANT(semctl, 2, 0xfffffeff, 18,	args, dec, /* SEM_STAT */
	V(dec, semid), V(dec, semnum), V(semctl_cmd, op), OUT(semid_ds, arg))
VARIANT(semctl, 2, 0xfffffeff, 19,	args, dec, /* SEM_INFO */
	V(dec, semid), V(dec, semnum), V(semctl_cmd, op), OUT(seminfo, arg))
VARIANT(semctl, 2, 0xfffffeff, 20,	args, dec, /* SEM_STAT_ANY */
	V(dec, semid), V(dec, semnum), V(semctl_cmd, op), OUT(semid_ds, arg))

/* A queue that may be made needs a mode and attributes. */
VARIANT(mq_open, 1, 0100, 0100,	args, fd, /* O_CREAT */
	IN(path, name), V(open_flags, flags), V(mode, mode), IN(mq_attr, attr))

/* By the command, without the type in the lowest byte. */
VARIANT(quotactl, 0, 0xffffff00, 0x580100,	args, dec, /* Q_XQUOTAON */
	V(quota_cmd, op), IN(path, special),
	V(none, id), IN(xfs_quota_flags, addr))
VARIANT(quotactl, 0, 0xffffff00, 0x580200,	args, dec, /* Q_XQUOTAOFF */
	V(quota_cmd, op), IN(path, special),
	V(none, id), IN(xfs_quota_flags, addr))
VARIANT(quotactl, 0, 0xffffff00, 0x580500,	args, dec, /* Q_XGETQSTAT */
	V(quota_cmd, op), IN(path, special), V(none, id), OUT(fs_quota_stat, addr))
VARIANT(quotactl, 0, 0xffffff00, 0x580600,	args, dec, /* Q_XQUOTARM */
	V(quota_cmd, op), IN(path, special),
	V(none, id), IN(xfs_quota_types, addr))
VARIANT(quotactl, 0, 0xffffff00, 0x580700,	args, dec, /* Q_XQUOTASYNC */
	V(quota_cmd, op), IN(path, special))
VARIANT(quotactl, 0, 0xffffff00, 0x580800,	args, dec, /* Q_XGETQSTATV */
	V(quota_cmd, op), IN(path, special), V(none, id), OUT(fs_quota_statv, addr))
VARIANT(quotactl, 0, 0xffffff00, 0x80000100,	args, dec, /* Q_SYNC */
	V(quota_cmd, op), IN(path, special))
VARIANT(quotactl, 0, 0xffffff00, 0x80000200,	args, dec, /* Q_QUOTAON */
	V(quota_cmd, op), IN(path, special),
	V(quota_format, id), IN(path, addr))
VARIANT(quotactl, 0, 0xffffff00, 0x80000300,	args, dec, /* Q_QUOTAOFF */
	V(quota_cmd, op), IN(path, special))
VARIANT(quotactl, 0, 0xffffff00, 0x80000400,	args, dec, /* Q_GETFMT */
	V(quota_cmd, op), IN(path, special),
	V(none, id), OUT(quota_format_ptr, addr))
VARIANT(quotactl, 0, 0xffffff00, 0x80000500,	args, dec, /* Q_GETINFO */
	V(quota_cmd, op), IN(path, special), V(none, id), OUT(if_dqinfo, addr))
VARIANT(quotactl, 0, 0xffffff00, 0x80000600,	args, dec, /* Q_SETINFO */
	V(quota_cmd, op), IN(path, special), V(none, id), IN(if_dqinfo, addr))
VARIANT(quotactl, 0, 0xffffff00, 0x80000700,	args, dec, /* Q_GETQUOTA */
	V(quota_cmd, op), IN(path, special), V(uid, id), OUT(if_dqblk, addr))
VARIANT(quotactl, 0, 0xffffff00, 0x80000800,	args, dec, /* Q_SETQUOTA */
	V(quota_cmd, op), IN(path, special), V(uid, id), IN(if_dqblk, addr))
VARIANT(quotactl, 0, 0xffffff00, 0x80000900,	args, dec, /* Q_GETNEXTQUOTA */
	V(quota_cmd, op), IN(path, special),
	V(uid, id), OUT(if_nextdqblk, addr))
VARIANT(quotactl_fd, 1, 0xffffff00, 0x580100,	args, dec, /* Q_XQUOTAON */
	V(fd, fd), V(quota_cmd, op), V(none, id), IN(xfs_quota_flags, addr))
VARIANT(quotactl_fd, 1, 0xffffff00, 0x580200,	args, dec, /* Q_XQUOTAOFF */
	V(fd, fd), V(quota_cmd, op), V(none, id), IN(xfs_quota_flags, addr))
VARIANT(quotactl_fd, 1, 0xffffff00, 0x580500,	args, dec, /* Q_XGETQSTAT */
	V(fd, fd), V(quota_cmd, op), V(none, id), OUT(fs_quota_stat, addr))
VARIANT(quotactl_fd, 1, 0xffffff00, 0x580600,	args, dec, /* Q_XQUOTARM */
	V(fd, fd), V(quota_cmd, op), V(none, id), IN(xfs_quota_types, addr))
VARIANT(quotactl_fd, 1, 0xffffff00, 0x580700,	args, dec, /* Q_XQUOTASYNC */
	V(fd, fd), V(quota_cmd, op))
VARIANT(quotactl_fd, 1, 0xffffff00, 0x580800,	args, dec, /* Q_XGETQSTATV */
	V(fd, fd), V(quota_cmd, op), V(none, id), OUT(fs_quota_statv, addr))
VARIANT(quotactl_fd, 1, 0xffffff00, 0x80000100,	args, dec, /* Q_SYNC */
	V(fd, fd), V(quota_cmd, op))
VARIANT(quotactl_fd, 1, 0xffffff00, 0x80000200,	args, dec, /* Q_QUOTAON */
	V(fd, fd), V(quota_cmd, op), V(quota_format, id), IN(path, addr))
VARIANT(quotactl_fd, 1, 0xffffff00, 0x80000300,	args, dec, /* Q_QUOTAOFF */
	V(fd, fd), V(quota_cmd, op))
VARIANT(quotactl_fd, 1, 0xffffff00, 0x80000400,	args, dec, /* Q_GETFMT */
	V(fd, fd), V(quota_cmd, op), V(none, id), OUT(quota_format_ptr, addr))
VARIANT(quotactl_fd, 1, 0xffffff00, 0x80000500,	args, dec, /* Q_GETINFO */
	V(fd, fd), V(quota_cmd, op), V(none, id), OUT(if_dqinfo, addr))
VARIANT(quotactl_fd, 1, 0xffffff00, 0x80000600,	args, dec, /* Q_SETINFO */
	V(fd, fd), V(quota_cmd, op), V(none, id), IN(if_dqinfo, addr))
VARIANT(quotactl_fd, 1, 0xffffff00, 0x80000700,	args, dec, /* Q_GETQUOTA */
	V(fd, fd), V(quota_cmd, op), V(uid, id), OUT(if_dqblk, addr))
VARIANT(quotactl_fd, 1, 0xffffff00, 0x80000800,	args, dec, /* Q_SETQUOTA */
	V(fd, fd), V(quota_cmd, op), V(uid, id), IN(if_dqblk, addr))
VARIANT(quotactl_fd, 1, 0xffffff00, 0x80000900,	args, dec, /* Q_GETNEXTQUOTA */
	V(fd, fd), V(quota_cmd, op), V(uid, id), OUT(if_nextdqblk, addr))

/* bpf: commands whose attributes point to what is shown. */
VARIANT(bpf, 0, 0xffffffff, 5,	bpf, dec, /* BPF_PROG_LOAD */
	V(bpf_cmd, cmd), IODX_N(bpf_prog_load, attr, ARG(2)), V(udec, size))
VARIANT(bpf, 0, 0xffffffff, 6,	bpf, dec, /* BPF_OBJ_PIN */
	V(bpf_cmd, cmd), IN_N(bpf_object, attr, ARG(2)), V(udec, size))
VARIANT(bpf, 0, 0xffffffff, 7,	bpf, dec, /* BPF_OBJ_GET */
	V(bpf_cmd, cmd), IN_N(bpf_object, attr, ARG(2)), V(udec, size))
VARIANT(bpf, 0, 0xffffffff, 16,	bpf, dec, /* BPF_PROG_QUERY */
	V(bpf_cmd, cmd), IOX_N(bpf_prog_query, attr, ARG(2)), V(udec, size))
VARIANT(bpf, 0, 0xffffffff, 17,	bpf, dec, /* BPF_RAW_TRACEPOINT_OPEN */
	V(bpf_cmd, cmd), IN_N(bpf_raw_tracepoint, attr, ARG(2)), V(udec, size))
VARIANT(bpf, 0, 0xffffffff, 18,	bpf, dec, /* BPF_BTF_LOAD */
	V(bpf_cmd, cmd), IODX_N(bpf_btf_load, attr, ARG(2)), V(udec, size))
VARIANT(bpf, 0, 0xffffffff, 20,	bpf, dec, /* BPF_TASK_FD_QUERY */
	V(bpf_cmd, cmd), IOX_N(bpf_task_fd_query, attr, ARG(2)), V(udec, size))
VARIANT(bpf, 0, 0xffffffff, 28,	bpf, dec, /* BPF_LINK_CREATE */
	V(bpf_cmd, cmd), IN_N(bpf_link_create, attr, ARG(2)), V(udec, size))
VARIANT(bpf, 0, 0xffffffff, 37,	bpf, dec, /* BPF_PROG_STREAM_READ_BY_FD */
	V(bpf_cmd, cmd), IOX_N(bpf_stream_read, attr, ARG(2)), V(udec, size))

/* With a mount ID of 64 bits. */
#include <systrace/variants_32.h>
