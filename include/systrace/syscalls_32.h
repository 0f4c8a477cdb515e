/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Calls that only 32-bit ABIs have, and clone as others than x86-64 have it:
 * the end of syscalls.h, which see.
 *
 *	SYSCALL_NAMED(id, name, decoder, result, classes, arguments...)
 *		A call that has its name in common with another one, but not
 *		its arguments: the number maps and variants.h know it by id.
 *
 * A 64-bit argument in two registers is an offset_pair, which prints both,
 * and a none for the upper half.
 */
#ifndef SYSCALL_NAMED
#define SYSCALL_NAMED(id, name, ...)	SYSCALL(id, __VA_ARGS__)
#define SYSCALL_NAMED_IS_OURS
#endif

/* Files. */
SYSCALL(oldstat,	args, dec, CLASS_FILE | CLASS_STAT,
	IN(path, pathname), OUT(oldstat, statbuf))
SYSCALL(oldfstat,	args, dec, CLASS_DESC | CLASS_FSTAT,
	V(fd, fd), OUT(oldstat, statbuf))
SYSCALL(oldlstat,	args, dec, CLASS_FILE | CLASS_LSTAT,
	IN(path, pathname), OUT(oldstat, statbuf))
SYSCALL(stat64,		args, dec, CLASS_FILE | CLASS_STAT,
	IN(path, pathname), OUT(stat64, statbuf))
SYSCALL(lstat64,	args, dec, CLASS_FILE | CLASS_LSTAT,
	IN(path, pathname), OUT(stat64, statbuf))
SYSCALL(fstat64,	args, dec, CLASS_DESC | CLASS_FSTAT,
	V(fd, fd), OUT(stat64, statbuf))
SYSCALL(fstatat64,	args, dec, CLASS_DESC | CLASS_FILE | CLASS_FSTAT,
	V(dirfd, dirfd), IN(path, pathname), OUT(stat64, statbuf),
	V(at_flags, flags))
SYSCALL(statfs64,	args, dec, CLASS_FILE | CLASS_STATFS,
	IN(path, path), V(size, sz), OUT(statfs64, buf))
SYSCALL(fstatfs64,	args, dec, CLASS_DESC | CLASS_FSTATFS,
	V(fd, fd), V(size, sz), OUT(statfs64, buf))
SYSCALL(fcntl64,	args, dec, CLASS_DESC,
	V(fd, fd), V(fcntl_cmd, op), V(hex, arg))
SYSCALL(_llseek,	_llseek, dec, CLASS_DESC,
	V(fd, fd), V(hex, offset_high), V(hex, offset_low),
	OUT(loff, result), V(whence, whence))
SYSCALL(truncate64,	args, dec, CLASS_FILE,
	IN(path, path), V(size_pair, length), V(none, high))
SYSCALL(ftruncate64,	args, dec, CLASS_DESC,
	V(fd, fd), V(size_pair, length), V(none, high))
SYSCALL_NAMED(pread64_pair, pread64,	args, dec, CLASS_DESC,
	V(fd, fd), OUT_N(buffer, buf, RET), V(size, count),
	V(offset_pair, offset), V(none, high))
SYSCALL_NAMED(pwrite64_pair, pwrite64,	args, dec, CLASS_DESC,
	V(fd, fd), IN_N(buffer, buf, ARG(2)), V(size, count),
	V(offset_pair, offset), V(none, high))
SYSCALL_NAMED(preadv_pair, preadv,	args, dec, CLASS_DESC,
	V(fd, fd), IO_N(iovec, iov, ARG(2)), V(size, iovcnt),
	V(offset_pair, pos), V(none, high))
SYSCALL_NAMED(pwritev_pair, pwritev,	args, dec, CLASS_DESC,
	V(fd, fd), IN_N(iovec, iov, ARG(2)), V(size, iovcnt),
	V(offset_pair, pos), V(none, high))
SYSCALL_NAMED(preadv2_pair, preadv2,	args, dec, CLASS_DESC,
	V(fd, fd), IO_N(iovec, iov, ARG(2)), V(size, iovcnt),
	V(offset_pair, pos), V(none, high), V(rwf_flags, flags))
SYSCALL_NAMED(pwritev2_pair, pwritev2,	args, dec, CLASS_DESC,
	V(fd, fd), IN_N(iovec, iov, ARG(2)), V(size, iovcnt),
	V(offset_pair, pos), V(none, high), V(rwf_flags, flags))
SYSCALL_NAMED(readahead_pair, readahead,	args, dec, CLASS_DESC,
	V(fd, fd), V(offset_pair, offset), V(none, high), V(size, count))
SYSCALL_NAMED(fadvise64_pair, fadvise64,	args, dec, CLASS_DESC,
	V(fd, fd), V(offset_pair, offset), V(none, high), V(size, size),
	V(fadvise_advice, advice))
SYSCALL(fadvise64_64,	args, dec, CLASS_DESC,
	V(fd, fd), V(offset_pair, offset), V(none, offset_high),
	V(offset_pair, size), V(none, size_high), V(fadvise_advice, advice))
SYSCALL_NAMED(sync_file_range_pair, sync_file_range,	args, dec, CLASS_DESC,
	V(fd, fd), V(offset_pair, offset), V(none, offset_high),
	V(offset_pair, nbytes), V(none, nbytes_high),
	V(sync_file_range_flags, flags))
SYSCALL_NAMED(fallocate_pair, fallocate,	args, dec, CLASS_DESC,
	V(fd, fd), V(fallocate_mode, mode), V(offset_pair, offset),
	V(none, offset_high), V(offset_pair, len), V(none, len_high))
SYSCALL_NAMED(fanotify_mark_pair, fanotify_mark, args, dec, CLASS_DESC | CLASS_FILE,
	V(fd, fanotify_fd), V(fanotify_mark_flags, flags),
	V(fanotify_mask_pair, mask), V(none, mask_high),
	V(fanotify_dirfd, dirfd), IN(path, pathname))
/* Arm begins such a pair with an even register. */
SYSCALL_NAMED(pread64_even, pread64,	args, dec, CLASS_DESC,
	V(fd, fd), OUT_N(buffer, buf, RET), V(size, count), V(none, pad),
	V(offset_pair, offset), V(none, high))
SYSCALL_NAMED(pwrite64_even, pwrite64,	args, dec, CLASS_DESC,
	V(fd, fd), IN_N(buffer, buf, ARG(2)), V(size, count), V(none, pad),
	V(offset_pair, offset), V(none, high))
SYSCALL_NAMED(truncate64_even, truncate64,	args, dec, CLASS_FILE,
	IN(path, path), V(none, pad), V(size_pair, length), V(none, high))
SYSCALL_NAMED(ftruncate64_even, ftruncate64,	args, dec, CLASS_DESC,
	V(fd, fd), V(none, pad), V(size_pair, length), V(none, high))
SYSCALL_NAMED(readahead_even, readahead,	args, dec, CLASS_DESC,
	V(fd, fd), V(none, pad), V(offset_pair, offset), V(none, high),
	V(size, count))
/* Its advice comes second, and is shown last. */
SYSCALL_NAMED(fadvise64_64_arm, fadvise64_64,	fadvise_arm, dec, CLASS_DESC,
	V(fd, fd), V(fadvise_advice, advice), V(offset_pair, offset),
	V(none, offset_high), V(offset_pair, len), V(none, len_high))
SYSCALL(sync_file_range2,	args, dec, CLASS_DESC,
	V(fd, fd), V(sync_file_range_flags, flags), V(offset_pair, offset),
	V(none, offset_high), V(offset_pair, nbytes), V(none, nbytes_high))
SYSCALL_NAMED(lookup_dcookie_pair, lookup_dcookie,	args, dec, 0,
	V(size_pair, cookie), V(none, high), OUT_N(buffer, buffer, RET),
	V(size, len))
SYSCALL_NAMED(sendfile32, sendfile,	sendfile, dec, CLASS_DESC | CLASS_NETWORK,
	V(fd, out_fd), V(fd, in_fd), IO(moved_offset32, offset), V(size, count))
SYSCALL(sendfile64,	sendfile, dec, CLASS_DESC | CLASS_NETWORK,
	V(fd, out_fd), V(fd, in_fd), IO(moved_offset, offset), V(size, count))
SYSCALL_NAMED(oldumount, umount,	args, dec, CLASS_FILE,
	IN(path, target))
SYSCALL(readdir,	args, dec, CLASS_DESC,
	V(fd, fd), OUT(old_dirent, dirp), V(none, count))
SYSCALL(mmap2,		args, hex, CLASS_DESC | CLASS_MEMORY,
	V(addr, addr), V(size, length), V(mmap_prot, prot),
	V(mmap_flags, flags), V(fd, fd), V(page_offset, pgoffset))
SYSCALL(_newselect,	select, dec, CLASS_DESC,
	V(dec, nfds), IO_N(fd_set, readfds, BITS(0)),
	IO_N(fd_set, writefds, BITS(0)), IO_N(fd_set, exceptfds, BITS(0)),
	IO(timeval, timeout))

/* Processes and signals. */
SYSCALL(waitpid,	args, dec, CLASS_PROCESS,
	V(pid, pid), OUT(wait_status, wstatus), V(wait_options, options))
SYSCALL(nice,		args, dec, 0,
	V(ldec, inc))
SYSCALL_NAMED(clone_tls, clone,	clone_tls, pid, CLASS_PROCESS,
	V(hex, flags), V(addr, stack), OUT(pid_ptr, parent_tid),
	IN(thread_area, tls), V(addr, child_tid))
SYSCALL_NAMED(clone_backwards, clone,	clone_tls, pid, CLASS_PROCESS,
	V(hex, flags), V(addr, stack), OUT(pid_ptr, parent_tid),
	V(addr, tls), V(addr, child_tid))
SYSCALL(signal,		signal, hex, CLASS_SIGNAL,
	V(signo, signum), V(sighandler, handler))
SYSCALL(sigaction,	args, dec, CLASS_SIGNAL,
	V(signo, signum), IN(old_sigaction, act), OUT(old_sigaction, oldact))
SYSCALL(sgetmask,	sgetmask, hex, CLASS_SIGNAL)
SYSCALL(ssetmask,	ssetmask, hex, CLASS_SIGNAL,
	V(old_sigset_value, newmask))
SYSCALL(sigsuspend,	sigsuspend, dec, CLASS_SIGNAL,
	V(hex, unused1), V(hex, unused2), V(old_sigset_value, mask))
SYSCALL(sigpending,	args, dec, CLASS_SIGNAL,
	OUT(old_sigset, set))
SYSCALL(sigprocmask,	args, dec, CLASS_SIGNAL,
	V(sigprocmask_how, how), IN(old_sigset, set), OUT(old_sigset, oldset))
SYSCALL(sigreturn,	args, dec, CLASS_SIGNAL,
	FRAME(old_sigframe, mask))
/* Arm's mask is in its struct ucontext. */
SYSCALL_NAMED(sigreturn_arm, sigreturn,	args, dec, CLASS_SIGNAL,
	FRAME(sigframe, mask))
SYSCALL(ugetrlimit,	args, dec, 0,
	V(rlimit_resource, resource), OUT(rlimit, rlim))

/* Credentials: of 16 bits, and then of 32 bits. */
SYSCALL_NAMED(lchown16, lchown,	args, dec, CLASS_FILE,
	IN(path, pathname), V(uid16, owner), V(uid16, group))
SYSCALL_NAMED(fchown16, fchown,	args, dec, CLASS_DESC,
	V(fd, fd), V(uid16, owner), V(uid16, group))
SYSCALL_NAMED(chown16, chown,	args, dec, CLASS_FILE,
	IN(path, pathname), V(uid16, owner), V(uid16, group))
SYSCALL_NAMED(setuid16, setuid,	args, dec, CLASS_CREDS,
	V(uid16, uid))
SYSCALL_NAMED(setgid16, setgid,	args, dec, CLASS_CREDS,
	V(uid16, gid))
SYSCALL_NAMED(setreuid16, setreuid,	args, dec, CLASS_CREDS,
	V(uid16, ruid), V(uid16, euid))
SYSCALL_NAMED(setregid16, setregid,	args, dec, CLASS_CREDS,
	V(uid16, rgid), V(uid16, egid))
SYSCALL_NAMED(getgroups16, getgroups,	args, dec, CLASS_CREDS,
	V(dec, size), OUT_N(groups16, list, RET))
SYSCALL_NAMED(setgroups16, setgroups,	args, dec, CLASS_CREDS,
	V(dec, size), IN_N(groups16, list, ARG(0)))
SYSCALL_NAMED(setfsuid16, setfsuid,	args, udec, CLASS_CREDS,
	V(uid16, fsuid))
SYSCALL_NAMED(setfsgid16, setfsgid,	args, udec, CLASS_CREDS,
	V(uid16, fsgid))
SYSCALL_NAMED(setresuid16, setresuid,	args, dec, CLASS_CREDS,
	V(uid16, ruid), V(uid16, euid), V(uid16, suid))
SYSCALL_NAMED(getresuid16, getresuid,	args, dec, CLASS_CREDS,
	OUT(uid16_ptr, ruid), OUT(uid16_ptr, euid), OUT(uid16_ptr, suid))
SYSCALL_NAMED(setresgid16, setresgid,	args, dec, CLASS_CREDS,
	V(uid16, rgid), V(uid16, egid), V(uid16, sgid))
SYSCALL_NAMED(getresgid16, getresgid,	args, dec, CLASS_CREDS,
	OUT(uid16_ptr, rgid), OUT(uid16_ptr, egid), OUT(uid16_ptr, sgid))
SYSCALL(lchown32,	args, dec, CLASS_FILE,
	IN(path, pathname), V(uid, owner), V(uid, group))
SYSCALL(getuid32,	args, udec, CLASS_CREDS | CLASS_PURE)
SYSCALL(getgid32,	args, udec, CLASS_CREDS | CLASS_PURE)
SYSCALL(geteuid32,	args, udec, CLASS_CREDS | CLASS_PURE)
SYSCALL(getegid32,	args, udec, CLASS_CREDS | CLASS_PURE)
SYSCALL(setreuid32,	args, dec, CLASS_CREDS,
	V(uid, ruid), V(uid, euid))
SYSCALL(setregid32,	args, dec, CLASS_CREDS,
	V(uid, rgid), V(uid, egid))
SYSCALL(getgroups32,	args, dec, CLASS_CREDS,
	V(dec, size), OUT_N(groups, list, RET))
SYSCALL(setgroups32,	args, dec, CLASS_CREDS,
	V(dec, size), IN_N(groups, list, ARG(0)))
SYSCALL(fchown32,	args, dec, CLASS_DESC,
	V(fd, fd), V(uid, owner), V(uid, group))
SYSCALL(setresuid32,	args, dec, CLASS_CREDS,
	V(uid, ruid), V(uid, euid), V(uid, suid))
SYSCALL(getresuid32,	args, dec, CLASS_CREDS,
	OUT(uid_ptr, ruid), OUT(uid_ptr, euid), OUT(uid_ptr, suid))
SYSCALL(setresgid32,	args, dec, CLASS_CREDS,
	V(uid, rgid), V(uid, egid), V(uid, sgid))
SYSCALL(getresgid32,	args, dec, CLASS_CREDS,
	OUT(uid_ptr, rgid), OUT(uid_ptr, egid), OUT(uid_ptr, sgid))
SYSCALL(chown32,	args, dec, CLASS_FILE,
	IN(path, pathname), V(uid, owner), V(uid, group))
SYSCALL(setuid32,	args, dec, CLASS_CREDS,
	V(uid, uid))
SYSCALL(setgid32,	args, dec, CLASS_CREDS,
	V(uid, gid))
SYSCALL(setfsuid32,	args, udec, CLASS_CREDS,
	V(uid, fsuid))
SYSCALL(setfsgid32,	args, udec, CLASS_CREDS,
	V(uid, fsgid))

/* Time: the old calls' is of 32 bits. */
SYSCALL(stime,		args, dec, CLASS_CLOCK,
	IN(time_value, t))
SYSCALL(clock_gettime64,	args, dec, CLASS_CLOCK,
	V(clockid, clockid), OUT(timespec64, tp))
SYSCALL(clock_settime64,	args, dec, CLASS_CLOCK,
	V(clockid, clockid), IN(timespec64, tp))
SYSCALL(clock_adjtime64,	args, dec, CLASS_CLOCK,
	V(clockid, clockid), OUT(timex64, buf))
SYSCALL(clock_getres_time64,	args, dec, CLASS_CLOCK,
	V(clockid, clockid), OUT(timespec64, res))
SYSCALL(clock_nanosleep_time64,	args, dec, 0,
	V(clockid, clockid), V(timer_flags, flags), IN(timespec64, request),
	OUTX(timespec64_left_rel, remain))
SYSCALL(timer_gettime64,	args, dec, 0,
	V(dec, timerid), OUT(itimerspec64, curr_value))
SYSCALL(timer_settime64,	args, dec, 0,
	V(dec, timerid), V(timer_flags, flags), IN(itimerspec64, new_value),
	OUT(itimerspec64, old_value))
SYSCALL(timerfd_gettime64,	args, dec, CLASS_DESC,
	V(fd, fd), OUT(itimerspec64, curr_value))
SYSCALL(timerfd_settime64,	args, dec, CLASS_DESC,
	V(fd, fd), V(timerfd_flags, flags), IN(itimerspec64, new_value),
	OUT(itimerspec64, old_value))
SYSCALL(utimensat_time64,	args, dec, CLASS_DESC | CLASS_FILE,
	V(dirfd, dirfd), IN(path, pathname), IN(utimens_pair64, times),
	V(at_flags, flags))
SYSCALL(pselect6_time64,	pselect6, dec, CLASS_DESC,
	V(dec, nfds), IO_N(fd_set, readfds, BITS(0)),
	IO_N(fd_set, writefds, BITS(0)), IO_N(fd_set, exceptfds, BITS(0)),
	IO(timespec64, timeout), IN(sigmask_arg, sigmask))
SYSCALL(ppoll_time64,	ppoll, dec, CLASS_DESC,
	IO_N(pollfd, fds, ARG(1)), V(udec, nfds), IO(timespec64, tmo_p),
	IN_N(sigset, sigmask, ARG(4)), V(size, sigsetsize))
SYSCALL(io_pgetevents_time64,	args, dec, 0,
	V(addr, ctx_id), V(ldec, min_nr), V(ldec, nr),
	OUT_N(io_events, events, RET), IN(timespec64, timeout),
	IN(sigmask_arg, usig))
SYSCALL(recvmmsg_time64,	args, dec, CLASS_NETWORK,
	V(sock_fd, sockfd), IO_N(mmsghdr_received, msgvec, ARG(2)), V(udec, vlen),
	V(msg_flags, flags), IO(recv_timeout64, timeout))
SYSCALL(mq_timedsend_time64,	args, dec, CLASS_DESC,
	V(fd, mqdes), IN_N(buffer, msg_ptr, ARG(2)), V(size, msg_len),
	V(udec, msg_prio), IN(timespec64, abs_timeout))
SYSCALL(mq_timedreceive_time64,	args, dec, CLASS_DESC,
	V(fd, mqdes), OUT_N(buffer, msg_ptr, RET), V(size, msg_len),
	OUT(udec_ptr, msg_prio), IN(timespec64, abs_timeout))
SYSCALL(semtimedop_time64,	args, dec, CLASS_IPC,
	V(dec, semid), IN_N(sembuf, sops, ARG(2)), V(udec, nsops),
	IN(timespec64, timeout))
SYSCALL(rt_sigtimedwait_time64,	args, dec, CLASS_SIGNAL,
	IN_N(sigset, set, ARG(3)), OUT(siginfo_waited, info),
	IN(timespec64, timeout), V(size, sigsetsize))
SYSCALL(futex_time64,	args, dec, 0,
	V(addr, uaddr), V(futex_op, futex_op), V(udec, val), V(addr, timeout),
	V(addr, uaddr2), V(hex32, val3))
SYSCALL(sched_rr_get_interval_time64,	args, dec, 0,
	V(pid, pid), OUT(timespec64, tp))

/* The system. */
SYSCALL(oldolduname,	args, dec, 0,
	V(hex, buf))
SYSCALL(olduname,	args, dec, 0,
	V(hex, buf))
SYSCALL(bdflush,	args, dec, 0,
	V(hex, func), V(hex, data))
SYSCALL(vm86old,	args, dec, 0,
	V(hex, arg0))
SYSCALL(vm86,		args, dec, 0,
	V(hex, arg0), V(hex, arg1), V(hex, arg2), V(hex, arg3), V(hex, arg4))

/* Arm's own. */
SYSCALL(breakpoint,	args, dec, 0)
SYSCALL(cacheflush,	args, dec, CLASS_MEMORY,
	V(hex, start), V(hex, end), V(hex, flags))
SYSCALL(usr26,		args, dec, 0)
SYSCALL(usr32,		args, dec, 0)
SYSCALL(set_tls,	args, dec, 0,
	V(hex, tls))
SYSCALL(get_tls,	args, dec, CLASS_PURE)
SYSCALL(pciconfig_iobase,	args, dec, 0,
	V(hex, which), V(hex, bus), V(hex, devfn))
SYSCALL(pciconfig_read,	args, dec, 0,
	V(hex, bus), V(hex, devfn), V(hex, off), V(hex, len), V(hex, buf))
SYSCALL(pciconfig_write,	args, dec, 0,
	V(hex, bus), V(hex, devfn), V(hex, off), V(hex, len), V(hex, buf))

/* Calls that socketcall and ipc make, and Arm by numbers of their own. */
SYSCALL(send,		args, dec, CLASS_NETWORK,
	V(fd, sockfd), IN_N(sockbuf, buf, ARG(2)), V(size, len),
	V(msg_flags, flags))
SYSCALL(recv,		args, dec, CLASS_NETWORK,
	V(fd, sockfd), OUT_N(sockbuf, buf, RET), V(size, len),
	V(msg_flags, flags))

SYSCALL_NAMED(ipc_shmat, shmat,	ipc_shmat, hex, CLASS_IPC | CLASS_MEMORY,
	V(dec, shmid), V(addr, shmaddr), V(shmat_flags, shmflg),
	OUT(addr_ptr, raddr))

/* Calls whose arguments stand elsewhere: see subcalls.h. */
SYSCALL(socketcall,	args, dec, CLASS_DESC | CLASS_NETWORK,
	V(socketcall_op, call), IN(subcall_args, args))
SYSCALL(ipc,		args, dec, CLASS_IPC,
	V(udec, call), V(hex, first), V(hex, second), V(hex, third),
	V(hex, ptr), V(hex, fifth))
SYSCALL_NAMED(old_select, select,	args, dec, CLASS_DESC,
	IN(subcall_args, args))
SYSCALL_NAMED(old_mmap, mmap,	args, hex, CLASS_DESC | CLASS_MEMORY,
	IN(subcall_args, args))

/* Gone, or never there. */
SYSCALL_NAMED(break_, break,	args, dec, CLASS_MEMORY)
SYSCALL(stty,		args, dec, 0,
	V(hex, arg0), V(hex, arg1))
SYSCALL(gtty,		args, dec, 0,
	V(hex, arg0), V(hex, arg1))
SYSCALL(ftime,		args, dec, 0)
SYSCALL(prof,		args, dec, 0)
SYSCALL(lock,		args, dec, 0)
SYSCALL(mpx,		args, dec, 0)
SYSCALL(ulimit,		args, dec, 0,
	V(hex, arg0), V(hex, arg1))
SYSCALL(profil,		args, dec, 0,
	V(hex, arg0), V(hex, arg1), V(hex, arg2), V(hex, arg3))
SYSCALL(idle,		args, dec, 0)

#ifdef SYSCALL_NAMED_IS_OURS
#undef SYSCALL_NAMED
#undef SYSCALL_NAMED_IS_OURS
#endif
