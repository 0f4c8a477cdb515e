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
VARIANT(mremap, 3, 0x6, 2,	args, hex, /* MREMAP_FIXED */
	V(addr, old_address), V(size, old_size), V(size, new_size),
	V(mremap_flags, flags), V(addr, new_address))
VARIANT(mremap, 3, 0x6, 4,	args, hex, /* MREMAP_DONTUNMAP */
	V(addr, old_address), V(size, old_size), V(size, new_size),
	V(mremap_flags, flags), V(addr, new_address))
VARIANT(mremap, 3, 0x6, 6,	args, hex, /* MREMAP_FIXED | MREMAP_DONTUNMAP */
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
	V(fd, fd), V(fcntl_cmd, op), V(dec, arg))
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
	V(fd, fd), V(fcntl_cmd, op), OUT(flock_found, arg))
VARIANT(fcntl, 1, 0xffffffff, 37,	args, dec, /* F_OFD_SETLK */
	V(fd, fd), V(fcntl_cmd, op), IN(flock, arg))
VARIANT(fcntl, 1, 0xffffffff, 38,	args, dec, /* F_OFD_SETLKW */
	V(fd, fd), V(fcntl_cmd, op), IN(flock, arg))
VARIANT(fcntl, 1, 0xffffffff, 1024,	args, dec, /* F_SETLEASE */
	V(fd, fd), V(fcntl_cmd, op), V(lease, arg))
VARIANT(fcntl, 1, 0xffffffff, 1025,	fcntl_getlease, hex, /* F_GETLEASE */
	V(fd, fd), V(fcntl_cmd, op))
VARIANT(fcntl, 1, 0xffffffff, 1026,	args, dec, /* F_NOTIFY */
	V(fd, fd), V(fcntl_cmd, op), V(dnotify_mask, arg))
VARIANT(fcntl, 1, 0xffffffff, 1027,	args, dec, /* F_DUPFD_QUERY */
	V(fd, fd), V(fcntl_cmd, op), V(fd, arg))
VARIANT(fcntl, 1, 0xffffffff, 1030,	args, fd, /* F_DUPFD_CLOEXEC */
	V(fd, fd), V(fcntl_cmd, op), V(dec, arg))
VARIANT(fcntl, 1, 0xffffffff, 1031,	args, dec, /* F_SETPIPE_SZ */
	V(fd, fd), V(fcntl_cmd, op), V(dec, arg))
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
	IN_N(hex_buffer, value, ARG(4)), V(dec, aux))
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
	V(arch_prctl_op, op), V(xfeature, feature))
VARIANT(arch_prctl, 0, 0xffffffff, 0x1024,	args, dec, /* ARCH_GET_XCOMP_GUEST_PERM */
	V(arch_prctl_op, op), OUT(xfeature_mask_ptr, addr))
VARIANT(arch_prctl, 0, 0xffffffff, 0x1025,	args, dec, /* ARCH_REQ_XCOMP_GUEST_PERM */
	V(arch_prctl_op, op), V(xfeature, feature))
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
VARIANT(modify_ldt, 0, 0xffffffff, 1,	args, errno32,
	V(dec, func), IN(user_desc, ptr), V(size, bytecount))
VARIANT(modify_ldt, 0, 0xffffffff, 17,	args, errno32,
	V(dec, func), IN(user_desc, ptr), V(size, bytecount))
