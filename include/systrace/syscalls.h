/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * THE syscall table: one row a system call, shared by all ABIs.  Included
 * several times, with other meanings of SYSCALL.
 *
 *	SYSCALL(name, decoder, result, classes, arguments...)
 *
 * decoder	args: the arguments are printed one by one by their types, those
 *		that the kernel writes after it has returned.  Any other word:
 *		a function decode_<word>() of the reader prints the whole list,
 *		for the few calls whose text does not follow their arguments.
 * result	dec, udec, hex, oct, fd, pid, none: the call does not return, or
 *		errno32: 32 bits, errors also.
 * classes	the sets of -e trace=%set that it is in, CLASS_* or-ed; 0: none.
 * arguments	in the order of the registers:
 *		V(type, name)		a value
 *		IN(type, name)		a pointer to what the kernel reads
 *		FRAME(type, name)	the signal mask in rt_sigreturn's frame
 *		OUT(type, name)		... to what it writes when it succeeds
 *		OUTX(type, name)	... to what it writes also when it fails
 *		IO(type, name)		... to what it reads and writes
 *		IOD(type, name)		... with what it points to also at entry
 *		IOX(type, name)		... and at exit also when it fails
 *		IN_N, OUT_N, OUTX_N, IO_N, IOD_N, IOX_N (type, name, count): a counted
 *		array, or bytes.  The count is one of
 *			ARG(n)		the value of argument n, from 0
 *			RET		the call's result
 *			PTR32(n), PTR64(n) what argument n points to
 *			BITS(n)		bytes of a set of argument n bits
 *			PAGES(n)	one a page of argument n bytes
 *			SELF32(offset)	a field of the structure itself
 *			AT32(n, offset)	a field of what argument n points to
 *			IOC(n)		the size in argument n, an ioctl request
 *
 * A new system call is a new row here, and its number in nr_x86_64.h.
 */
SYSCALL(read,		args, dec, CLASS_DESC,
	V(fd, fd), OUT_N(buffer, buf, RET), V(size, count))
SYSCALL(write,		args, dec, CLASS_DESC,
	V(fd, fd), IN_N(buffer, buf, ARG(2)), V(size, count))
SYSCALL(open,		args, fd, CLASS_DESC | CLASS_FILE,
	IN(path, pathname), V(open_flags, flags), V(open_mode, mode))
SYSCALL(close,		args, dec, CLASS_DESC,
	V(fd, fd))
SYSCALL(stat,		args, dec, CLASS_FILE | CLASS_STAT,
	IN(path, pathname), OUT(stat, statbuf))
SYSCALL(fstat,		args, dec, CLASS_DESC | CLASS_FSTAT,
	V(fd, fd), OUT(stat, statbuf))
SYSCALL(lstat,		args, dec, CLASS_FILE | CLASS_LSTAT,
	IN(path, pathname), OUT(stat, statbuf))
SYSCALL(poll,		poll, dec, CLASS_DESC,
	IO_N(pollfd, fds, ARG(1)), V(udec, nfds), V(dec, timeout))
SYSCALL(lseek,		args, dec, CLASS_DESC,
	V(fd, fd), V(offset, offset), V(whence, whence))
SYSCALL(mmap,		args, hex, CLASS_DESC | CLASS_MEMORY,
	V(addr, addr), V(size, length), V(mmap_prot, prot),
	V(mmap_flags, flags), V(fd, fd), V(hex, offset))
SYSCALL(mprotect,	args, dec, CLASS_MEMORY,
	V(addr, addr), V(size, length), V(mmap_prot, prot))
SYSCALL(munmap,	args, dec, CLASS_MEMORY,
	V(addr, addr), V(size, length))
SYSCALL(brk,		args, hex, CLASS_MEMORY,
	V(addr, addr))
SYSCALL(rt_sigaction,	args, dec, CLASS_SIGNAL,
	V(signo, signum), IN(sigaction, act), OUT(sigaction, oldact),
	V(size, sigsetsize))
SYSCALL(rt_sigprocmask,	args, dec, CLASS_SIGNAL,
	V(sigprocmask_how, how), IN_N(sigset, set, ARG(3)),
	OUT_N(sigset, oldset, ARG(3)), V(size, sigsetsize))
SYSCALL(rt_sigreturn,	args, udec, CLASS_SIGNAL,
	FRAME(sigframe, sigmask))
SYSCALL(ioctl,		ioctl_other, dec, CLASS_DESC,
	V(fd, fd), V(ioctl_request, op), IOX_N(ioctl_data, argp, IOC(1)))
SYSCALL(pread64,	args, dec, CLASS_DESC,
	V(fd, fd), OUT_N(buffer, buf, RET), V(size, count), V(offset, offset))
SYSCALL(pwrite64,	args, dec, CLASS_DESC,
	V(fd, fd), IN_N(buffer, buf, ARG(2)), V(size, count), V(offset, offset))
SYSCALL(readv,		args, dec, CLASS_DESC,
	V(fd, fd), IO_N(iovec, iov, ARG(2)), V(size, iovcnt))
SYSCALL(writev,		args, dec, CLASS_DESC,
	V(fd, fd), IN_N(iovec, iov, ARG(2)), V(size, iovcnt))
SYSCALL(access,		args, dec, CLASS_FILE,
	IN(path, pathname), V(access_mode, mode))
SYSCALL(pipe,		args, dec, CLASS_DESC,
	OUT(fd_pair, pipefd))
SYSCALL(select,		select, dec, CLASS_DESC,
	V(dec, nfds), IO_N(fd_set, readfds, BITS(0)),
	IO_N(fd_set, writefds, BITS(0)), IO_N(fd_set, exceptfds, BITS(0)),
	IO(timeval, timeout))
SYSCALL(sched_yield,	args, dec, 0)
SYSCALL(mremap,	args, hex, CLASS_MEMORY,
	V(addr, old_address), V(size, old_size), V(size, new_size),
	V(mremap_flags, flags))
SYSCALL(msync,		args, dec, CLASS_MEMORY,
	V(addr, addr), V(size, length), V(msync_flags, flags))
SYSCALL(mincore,	args, dec, CLASS_MEMORY,
	V(addr, addr), V(size, length), OUT_N(mincore_vec, vec, PAGES(1)))
SYSCALL(madvise,	args, dec, CLASS_MEMORY,
	V(addr, addr), V(size, length), V(madvise_advice, advice))
SYSCALL(shmget,	args, dec, CLASS_IPC,
	V(ipc_key, key), V(size, size), V(shm_get_flags, shmflg))
SYSCALL(shmat,		args, hex, CLASS_IPC | CLASS_MEMORY,
	V(dec, shmid), V(addr, shmaddr), V(shmat_flags, shmflg))
SYSCALL(shmctl,	args, dec, CLASS_IPC,
	V(dec, shmid), V(shmctl_cmd, op), V(addr, buf))
SYSCALL(dup,		args, fd, CLASS_DESC,
	V(fd, oldfd))
SYSCALL(dup2,		args, fd, CLASS_DESC,
	V(fd, oldfd), V(fd, newfd))
SYSCALL(pause,		args, dec, CLASS_SIGNAL)
SYSCALL(nanosleep,	args, dec, 0,
	IN(timespec, req), OUTX(timespec_left, rem))
SYSCALL(getitimer,	args, dec, 0,
	V(itimer_which, which), OUT(itimerval, curr_value))
SYSCALL(alarm,		args, dec, 0,
	V(udec, seconds))
SYSCALL(setitimer,	args, dec, 0,
	V(itimer_which, which), IN(itimerval, new_value),
	OUT(itimerval, old_value))
SYSCALL(getpid,	args, pid, CLASS_PURE)
SYSCALL(sendfile,	sendfile, dec, CLASS_DESC | CLASS_NETWORK,
	V(fd, out_fd), V(fd, in_fd), IO(moved_offset, offset), V(size, count))
SYSCALL(socket,	args, fd, CLASS_NETWORK,
	V(sock_domain, domain), V(sock_type, type), V(sock_protocol, protocol))
SYSCALL(connect,	args, dec, CLASS_NETWORK,
	V(fd, sockfd), IN_N(sockaddr, addr, ARG(2)), V(dec, addrlen))
SYSCALL(accept,	sockname, fd, CLASS_NETWORK,
	V(fd, sockfd), OUT_N(sockaddr, addr, PTR32(2)), IO(socklen, addrlen))
SYSCALL(sendto,	args, dec, CLASS_NETWORK,
	V(sock_fd, sockfd), IN_N(sockbuf, buf, ARG(2)), V(size, len),
	V(msg_flags, flags), IN_N(sockaddr, dest_addr, ARG(5)),
	V(dec, addrlen))
SYSCALL(recvfrom,	args, dec, CLASS_NETWORK,
	V(sock_fd, sockfd), OUT_N(sockbuf, buf, RET), V(size, len),
	V(msg_flags, flags), OUT_N(sockaddr, src_addr, PTR32(5)),
	IO(socklen, addrlen))
SYSCALL(sendmsg,	args, dec, CLASS_NETWORK,
	V(sock_fd, sockfd), IN(msghdr, msg), V(msg_flags, flags))
SYSCALL(recvmsg,	args, dec, CLASS_NETWORK,
	V(sock_fd, sockfd), IO(msghdr, msg), V(msg_flags, flags))
SYSCALL(shutdown,	args, dec, CLASS_NETWORK,
	V(fd, sockfd), V(shutdown_how, how))
SYSCALL(bind,		args, dec, CLASS_NETWORK,
	V(fd, sockfd), IN_N(sockaddr, addr, ARG(2)), V(dec, addrlen))
SYSCALL(listen,	args, dec, CLASS_NETWORK,
	V(fd, sockfd), V(dec, backlog))
SYSCALL(getsockname,	sockname, dec, CLASS_NETWORK,
	V(fd, sockfd), OUT_N(sockaddr, addr, PTR32(2)), IO(socklen, addrlen))
SYSCALL(getpeername,	sockname, dec, CLASS_NETWORK,
	V(fd, sockfd), OUT_N(sockaddr, addr, PTR32(2)), IO(socklen, addrlen))
SYSCALL(socketpair,	args, dec, CLASS_NETWORK,
	V(sock_domain, domain), V(sock_type, type), V(size, protocol),
	OUT(fd_pair, sv))
SYSCALL(setsockopt,	args, dec, CLASS_NETWORK,
	V(fd, sockfd), V(sock_level, level), V(setsockopt_name, optname),
	IN_N(setsockopt_value, optval, ARG(4)), V(dec, optlen))
SYSCALL(getsockopt,	args, dec, CLASS_NETWORK,
	V(fd, sockfd), V(sock_level, level), V(getsockopt_name, optname),
	OUT_N(getsockopt_value, optval, PTR32(4)), IO(optlen, optlen))
SYSCALL(clone,		clone, pid, CLASS_PROCESS,
	V(hex, child_stack), V(addr, flags), OUT(pid_ptr, parent_tid),
	V(addr, tls), V(addr, child_tidptr))
SYSCALL(fork,		args, pid, CLASS_PROCESS)
SYSCALL(vfork,		args, pid, CLASS_PROCESS)
SYSCALL(execve,		args, dec, CLASS_FILE | CLASS_PROCESS,
	IN(path, pathname), IN(strings, argv), IN(environ, envp))
SYSCALL(exit,		args, none, CLASS_PROCESS,
	V(dec, status))
SYSCALL(wait4,		args, pid, CLASS_PROCESS,
	V(pid, pid), OUT(wait_status, status), V(wait_options, options),
	OUT(rusage_found, usage))
SYSCALL(kill,		args, dec, CLASS_SIGNAL | CLASS_PROCESS,
	V(pid, pid), V(signo, signum))
SYSCALL(uname,		args, dec, 0,
	OUT(utsname, buf))
SYSCALL(semget,	args, dec, CLASS_IPC,
	V(ipc_key, key), V(dec, nsems), V(ipc_get_flags, semflg))
SYSCALL(semop,		args, dec, CLASS_IPC,
	V(dec, semid), IN_N(sembuf, sops, ARG(2)), V(udec, nsops))
SYSCALL(semctl,	args, dec, CLASS_IPC,
	V(dec, semid), V(dec, semnum), V(semctl_cmd, op), V(addr, arg))
SYSCALL(shmdt,		args, dec, CLASS_IPC | CLASS_MEMORY,
	V(addr, shmaddr))
SYSCALL(msgget,	args, dec, CLASS_IPC,
	V(ipc_key, key), V(ipc_get_flags, msgflg))
SYSCALL(msgsnd,	args, dec, CLASS_IPC,
	V(dec, msqid), IN_N(msgbuf, msgp, ARG(2)), V(size, msgsz),
	V(ipc_msg_flags, msgflg))
SYSCALL(msgrcv,	args, dec, CLASS_IPC,
	V(dec, msqid), OUT_N(msgbuf, msgp, ARG(2)), V(size, msgsz),
	V(ldec, msgtyp), V(ipc_msg_flags, msgflg))
SYSCALL(msgctl,	args, dec, CLASS_IPC,
	V(dec, msqid), V(msgctl_cmd, op), V(addr, buf))
SYSCALL(fcntl,		args, dec, CLASS_DESC,
	V(fd, fd), V(fcntl_cmd, op), V(hex, arg))
SYSCALL(flock,		args, dec, CLASS_DESC,
	V(fd, fd), V(flock_op, op))
SYSCALL(fsync,		args, dec, CLASS_DESC,
	V(fd, fd))
SYSCALL(fdatasync,	args, dec, CLASS_DESC,
	V(fd, fd))
SYSCALL(truncate,	args, dec, CLASS_FILE,
	IN(path, path), V(size, length))
SYSCALL(ftruncate,	args, dec, CLASS_DESC,
	V(fd, fd), V(size, length))
SYSCALL(getdents,	args, dec, CLASS_DESC,
	V(fd, fd), OUT_N(dirents, dirp, RET), V(udec, count))
SYSCALL(getcwd,		args, dec, CLASS_FILE,
	OUT_N(path_buffer, buf, RET), V(size, size))
SYSCALL(chdir,		args, dec, CLASS_FILE,
	IN(path, path))
SYSCALL(fchdir,		args, dec, CLASS_DESC,
	V(fd, fd))
SYSCALL(rename,		args, dec, CLASS_FILE,
	IN(path, oldpath), IN(path, newpath))
SYSCALL(mkdir,		args, dec, CLASS_FILE,
	IN(path, pathname), V(mode, mode))
SYSCALL(rmdir,		args, dec, CLASS_FILE,
	IN(path, path))
SYSCALL(creat,		args, fd, CLASS_DESC | CLASS_FILE,
	IN(path, pathname), V(mode, mode))
SYSCALL(link,		args, dec, CLASS_FILE,
	IN(path, oldpath), IN(path, newpath))
SYSCALL(unlink,		args, dec, CLASS_FILE,
	IN(path, path))
SYSCALL(symlink,	args, dec, CLASS_FILE,
	IN(path, oldpath), IN(path, newpath))
SYSCALL(readlink,	args, dec, CLASS_FILE,
	IN(path, pathname), OUT_N(buffer, buf, RET), V(size, bufsiz))
SYSCALL(chmod,		args, dec, CLASS_FILE,
	IN(path, pathname), V(mode, mode))
SYSCALL(fchmod,		args, dec, CLASS_DESC,
	V(fd, fd), V(mode, mode))
SYSCALL(chown,		args, dec, CLASS_FILE,
	IN(path, pathname), V(uid, owner), V(uid, group))
SYSCALL(fchown,		args, dec, CLASS_DESC,
	V(fd, fd), V(uid, owner), V(uid, group))
SYSCALL(lchown,		args, dec, CLASS_FILE,
	IN(path, pathname), V(uid, owner), V(uid, group))
SYSCALL(umask,		args, oct, 0,
	V(mode, mask))
SYSCALL(gettimeofday,	args, dec, CLASS_CLOCK,
	OUT(timeval, tv), OUT(timezone, tz))
SYSCALL(getrlimit,	args, dec, 0,
	V(rlimit_resource, resource), OUT(rlimit, rlim))
SYSCALL(getrusage,	args, dec, 0,
	V(rusage_who, who), OUT(rusage, usage))
SYSCALL(sysinfo,	args, dec, 0,
	OUT(sysinfo, info))
SYSCALL(times,		args, dec, 0,
	OUT(tms, buf))
SYSCALL(ptrace,	args, dec, 0,
	V(ptrace_request, op), V(pid, pid), V(addr, addr), V(addr, data))
SYSCALL(getuid,	args, dec, CLASS_CREDS | CLASS_PURE)
SYSCALL(syslog,	args, dec, 0,
	V(syslog_action, type), V(addr, bufp), V(dec, len))
SYSCALL(getgid,	args, dec, CLASS_CREDS | CLASS_PURE)
SYSCALL(setuid,	args, dec, CLASS_CREDS,
	V(uid, uid))
SYSCALL(setgid,	args, dec, CLASS_CREDS,
	V(uid, uid))
SYSCALL(geteuid,	args, dec, CLASS_CREDS | CLASS_PURE)
SYSCALL(getegid,	args, dec, CLASS_CREDS | CLASS_PURE)
SYSCALL(setpgid,	args, dec, 0,
	V(pid, pid), V(pid, pgid))
SYSCALL(getppid,	args, pid, CLASS_PURE)
SYSCALL(getpgrp,	args, pid, CLASS_PURE)
SYSCALL(setsid,	args, pid, 0)
SYSCALL(setreuid,	args, dec, CLASS_CREDS,
	V(uid, ruid), V(uid, euid))
SYSCALL(setregid,	args, dec, CLASS_CREDS,
	V(uid, ruid), V(uid, euid))
SYSCALL(getgroups,	args, dec, CLASS_CREDS,
	V(dec, size), OUT_N(groups, list, RET))
SYSCALL(setgroups,	args, dec, CLASS_CREDS,
	V(dec, size), IN_N(groups, list, ARG(0)))
SYSCALL(setresuid,	args, dec, CLASS_CREDS,
	V(uid, ruid), V(uid, euid), V(uid, suid))
SYSCALL(getresuid,	args, dec, CLASS_CREDS,
	OUT(uid_ptr, ruid), OUT(uid_ptr, euid), OUT(uid_ptr, suid))
SYSCALL(setresgid,	args, dec, CLASS_CREDS,
	V(uid, ruid), V(uid, euid), V(uid, suid))
SYSCALL(getresgid,	args, dec, CLASS_CREDS,
	OUT(uid_ptr, ruid), OUT(uid_ptr, euid), OUT(uid_ptr, suid))
SYSCALL(getpgid,	args, pid, 0,
	V(pid, pid))
SYSCALL(setfsuid,	args, udec, CLASS_CREDS,
	V(uid, fsuid))
SYSCALL(setfsgid,	args, udec, CLASS_CREDS,
	V(uid, fsuid))
SYSCALL(getsid,	args, pid, 0,
	V(pid, pid))
SYSCALL(capget,	args, dec, CLASS_CREDS,
	IN(cap_header, hdrp), OUT(cap_data, datap))
SYSCALL(capset,	args, dec, CLASS_CREDS,
	IN(cap_header, hdrp), IN(cap_data, datap))
SYSCALL(rt_sigpending,	args, dec, CLASS_SIGNAL,
	OUT_N(sigset_some, set, ARG(1)), V(size, sigsetsize))
SYSCALL(rt_sigtimedwait,	args, dec, CLASS_SIGNAL,
	IN_N(sigset, set, ARG(3)), OUT(siginfo_waited, info),
	IN(timespec, timeout), V(size, sigsetsize))
SYSCALL(rt_sigqueueinfo,	args, dec, CLASS_SIGNAL | CLASS_PROCESS,
	V(pid, tgid), V(signo, signum), IN(siginfo, info))
SYSCALL(rt_sigsuspend,	args, dec, CLASS_SIGNAL,
	IN_N(sigset, set, ARG(1)), V(size, sigsetsize))
SYSCALL(sigaltstack,	args, dec, CLASS_SIGNAL,
	IN(sigaltstack, ss), OUT(sigaltstack, old_ss))
SYSCALL(utime,		args, dec, CLASS_FILE,
	IN(path, filename), IN(utimbuf, times))
SYSCALL(mknod,		args, dec, CLASS_FILE,
	IN(path, pathname), V(file_mode, mode))
SYSCALL(uselib,	args, dec, CLASS_FILE,
	IN(path, path))
SYSCALL(personality,	personality, hex, 0,
	V(personality, persona))
SYSCALL(ustat,		args, dec, 0,
	V(dev, dev), V(addr, ubuf))
SYSCALL(statfs,		args, dec, CLASS_FILE | CLASS_STATFS,
	IN(path, pathname), OUT(statfs, buf))
SYSCALL(fstatfs,	args, dec, CLASS_DESC | CLASS_FSTATFS,
	V(fd, fd), OUT(statfs, buf))
SYSCALL(sysfs,		args, dec, 0,
	V(hex, arg1), V(hex, arg2), V(hex, arg3))
SYSCALL(getpriority,	args, dec, 0,
	V(priority_which, which), V(dec, who))
SYSCALL(setpriority,	args, dec, 0,
	V(priority_which, which), V(dec, who), V(dec, prio))
SYSCALL(sched_setparam,	args, dec, 0,
	V(pid, pid), IN(sched_param, param))
SYSCALL(sched_getparam,	args, dec, 0,
	V(pid, pid), OUT(sched_param, param))
SYSCALL(sched_setscheduler,	args, dec, 0,
	V(pid, pid), V(sched_policy_flags, policy), IN(sched_param, param))
SYSCALL(sched_getscheduler,	sched_getscheduler, dec, 0,
	V(pid, pid))
SYSCALL(sched_get_priority_max,	args, dec, 0,
	V(sched_policy, policy))
SYSCALL(sched_get_priority_min,	args, dec, 0,
	V(sched_policy, policy))
SYSCALL(sched_rr_get_interval,	args, dec, 0,
	V(pid, pid), OUT(timespec, tp))
SYSCALL(mlock,		args, dec, CLASS_MEMORY,
	V(addr, addr), V(size, length))
SYSCALL(munlock,	args, dec, CLASS_MEMORY,
	V(addr, addr), V(size, length))
SYSCALL(mlockall,	args, dec, CLASS_MEMORY,
	V(mlockall_flags, flags))
SYSCALL(munlockall,	args, dec, CLASS_MEMORY)
SYSCALL(vhangup,	args, dec, 0)
SYSCALL(modify_ldt,	args, errno32, 0,
	V(dec, func), IN(user_desc, ptr), V(size, bytecount))
SYSCALL(pivot_root,	args, dec, CLASS_FILE,
	IN(path, oldpath), IN(path, newpath))
SYSCALL(_sysctl,	args, dec, 0,
	V(addr, args))
SYSCALL(prctl,		args, dec, CLASS_CREDS,
	V(prctl_option, op), V(hex, arg2), V(hex, arg3), V(hex, arg4),
	V(hex, arg5))
SYSCALL(arch_prctl,	args, dec, 0,
	V(arch_prctl_op, op), V(hex, addr))
SYSCALL(adjtimex,	args, dec, CLASS_CLOCK,
	OUT(timex, buf))
SYSCALL(setrlimit,	args, dec, 0,
	V(rlimit_resource, resource), IN(rlimit, rlim))
SYSCALL(chroot,		args, dec, CLASS_FILE,
	IN(path, path))
SYSCALL(sync,		args, dec, 0)
SYSCALL(acct,		args, dec, CLASS_FILE,
	IN(path, path))
SYSCALL(settimeofday,	args, dec, CLASS_CLOCK,
	IN(timeval, tv), IN(timezone, tz))
SYSCALL(mount,		args, dec, CLASS_FILE,
	IN(path, source), IN(path, target), IN(mount_type, filesystemtype),
	V(mount_flags, mountflags), IN(mount_data, data))
SYSCALL(umount2,	args, dec, CLASS_FILE,
	IN(path, target), V(umount_flags, flags))
SYSCALL(swapon,		args, dec, CLASS_FILE,
	IN(path, path), V(swapon_flags, swapflags))
SYSCALL(swapoff,	args, dec, CLASS_FILE,
	IN(path, path))
SYSCALL(reboot,	args, dec, 0,
	V(reboot_magic1, magic), V(reboot_magic2, magic2), V(reboot_cmd, op))
SYSCALL(sethostname,	args, dec, 0,
	IN_N(hostname, name, ARG(1)), V(udec, len))
SYSCALL(setdomainname,	args, dec, 0,
	IN_N(hostname, name, ARG(1)), V(udec, len))
SYSCALL(iopl,		args, dec, 0,
	V(dec, level))
SYSCALL(ioperm,	args, dec, 0,
	V(hex, from), V(hex, num), V(dec, turn_on))
SYSCALL(create_module,	args, dec, 0,
	V(hex, arg1), V(hex, arg2))
SYSCALL(init_module,	args, dec, 0,
	V(addr, module_image), V(size, len), IN(string, param_values))
SYSCALL(delete_module,	args, dec, 0,
	IN(string, name), V(delete_module_flags, flags))
SYSCALL(get_kernel_syms,	args, dec, 0,
	V(hex, arg1))
SYSCALL(query_module,	args, dec, 0,
	V(hex, arg1), V(hex, arg2), V(hex, arg3), V(hex, arg4), V(hex, arg5))
SYSCALL(quotactl,	args, dec, CLASS_FILE,
	V(quota_cmd, op), IN(path, special), V(uid, id), V(addr, addr))
SYSCALL(nfsservctl,	args, dec, 0,
	V(hex, arg1), V(hex, arg2), V(hex, arg3))
SYSCALL(getpmsg,	args, dec, CLASS_NETWORK,
	V(hex, arg1), V(hex, arg2), V(hex, arg3), V(hex, arg4), V(hex, arg5))
SYSCALL(putpmsg,	args, dec, CLASS_NETWORK,
	V(hex, arg1), V(hex, arg2), V(hex, arg3), V(hex, arg4), V(hex, arg5))
SYSCALL(afs_syscall,	args, dec, 0,
	V(hex, arg1), V(hex, arg2), V(hex, arg3), V(hex, arg4), V(hex, arg5))
SYSCALL(tuxcall,	args, dec, 0,
	V(hex, arg1), V(hex, arg2), V(hex, arg3))
SYSCALL(security,	args, dec, 0,
	V(hex, arg1), V(hex, arg2), V(hex, arg3))
SYSCALL(gettid,	args, pid, CLASS_PURE)
SYSCALL(readahead,	args, dec, CLASS_DESC,
	V(fd, fd), V(offset, offset), V(size, count))
SYSCALL(setxattr,	args, dec, CLASS_FILE,
	IN(path, pathname), IN(xattr_name, name), IN_N(xattr_value, value, ARG(3)),
	V(size, size), V(xattr_flags, flags))
SYSCALL(lsetxattr,	args, dec, CLASS_FILE,
	IN(path, pathname), IN(xattr_name, name), IN_N(xattr_value, value, ARG(3)),
	V(size, size), V(xattr_flags, flags))
SYSCALL(fsetxattr,	args, dec, CLASS_DESC,
	V(fd, fd), IN(xattr_name, name), IN_N(xattr_value, value, ARG(3)),
	V(size, size), V(xattr_flags, flags))
SYSCALL(getxattr,	args, dec, CLASS_FILE,
	IN(path, pathname), IN(xattr_name, name), OUT_N(xattr_value, value, RET),
	V(size, size))
SYSCALL(lgetxattr,	args, dec, CLASS_FILE,
	IN(path, pathname), IN(xattr_name, name), OUT_N(xattr_value, value, RET),
	V(size, size))
SYSCALL(fgetxattr,	args, dec, CLASS_DESC,
	V(fd, fd), IN(xattr_name, name), OUT_N(xattr_value, value, RET),
	V(size, size))
SYSCALL(listxattr,	args, dec, CLASS_FILE,
	IN(path, pathname), OUT_N(xattr_list, list, RET), V(size, size))
SYSCALL(llistxattr,	args, dec, CLASS_FILE,
	IN(path, pathname), OUT_N(xattr_list, list, RET), V(size, size))
SYSCALL(flistxattr,	args, dec, CLASS_DESC,
	V(fd, fd), OUT_N(xattr_list, list, RET), V(size, size))
SYSCALL(removexattr,	args, dec, CLASS_FILE,
	IN(path, pathname), IN(xattr_name, name))
SYSCALL(lremovexattr,	args, dec, CLASS_FILE,
	IN(path, pathname), IN(xattr_name, name))
SYSCALL(fremovexattr,	args, dec, CLASS_DESC,
	V(fd, fd), IN(xattr_name, name))
SYSCALL(tkill,		args, dec, CLASS_SIGNAL | CLASS_PROCESS,
	V(pid, tid), V(signo, signum))
SYSCALL(time,		args, dec, CLASS_CLOCK,
	OUT(time_value, tloc))
SYSCALL(futex,		args, dec, 0,
	V(addr, uaddr), V(futex_op, futex_op), V(udec, val), V(addr, timeout),
	V(addr, uaddr2), V(hex32, val3))
SYSCALL(sched_setaffinity,	args, dec, 0,
	V(pid, pid), V(udec, cpusetsize), IN_N(cpuset, mask, ARG(1)))
SYSCALL(sched_getaffinity,	args, dec, 0,
	V(pid, pid), V(udec, cpusetsize), OUT_N(cpuset, mask, RET))
SYSCALL(set_thread_area,	set_thread_area, dec, 0,
	IO(thread_area, u_info))
SYSCALL(io_setup,	args, dec, CLASS_MEMORY,
	V(udec, nr_events), OUT(aio_context_ptr, ctx_idp))
SYSCALL(io_destroy,	args, dec, CLASS_MEMORY,
	V(addr, ctx_id))
SYSCALL(io_getevents,	args, dec, 0,
	V(addr, ctx_id), V(ldec, min_nr), V(ldec, nr),
	OUT_N(io_events, events, RET), IN(timespec, timeout))
SYSCALL(io_submit,	args, dec, 0,
	V(addr, ctx_id), V(ldec, nr), IN_N(iocbs, iocbpp, ARG(1)))
SYSCALL(io_cancel,	args, dec, 0,
	V(addr, ctx_id), IN(iocb, iocb), OUT(io_event, result))
SYSCALL(get_thread_area,	get_thread_area, dec, 0,
	IO(thread_area, u_info))
SYSCALL(lookup_dcookie,	args, dec, 0,
	V(size, cookie), OUT_N(buffer, buffer, RET), V(size, len))
SYSCALL(epoll_create,	args, fd, CLASS_DESC,
	V(dec, size))
SYSCALL(epoll_ctl_old,	args, dec, 0,
	V(hex, arg1), V(hex, arg2), V(hex, arg3), V(hex, arg4))
SYSCALL(epoll_wait_old,	args, dec, 0,
	V(hex, arg1), V(hex, arg2), V(hex, arg3), V(hex, arg4))
SYSCALL(remap_file_pages,	args, dec, CLASS_MEMORY,
	V(addr, addr), V(size, size), V(mmap_prot, prot), V(size, pgoff),
	V(mmap_flags, flags))
SYSCALL(getdents64,	args, dec, CLASS_DESC,
	V(fd, fd), OUT_N(dirents64, dirp, RET), V(udec, count))
SYSCALL(set_tid_address,	args, pid, 0,
	V(addr, tidptr))
SYSCALL(restart_syscall,	restart_syscall, dec, 0)
SYSCALL(semtimedop,	args, dec, CLASS_IPC,
	V(dec, semid), IN_N(sembuf, sops, ARG(2)), V(udec, nsops),
	IN(timespec, timeout))
SYSCALL(fadvise64,	args, dec, CLASS_DESC,
	V(fd, fd), V(offset, offset), V(size, len), V(fadvise_advice, advice))
SYSCALL(timer_create,	args, dec, 0,
	V(clockid, clockid), IN(sigevent, sevp), OUT(timer_id, timerid))
SYSCALL(timer_settime,	args, dec, 0,
	V(dec, timerid), V(timer_flags, flags), IN(itimerspec, new_value),
	OUT(itimerspec, old_value))
SYSCALL(timer_gettime,	args, dec, 0,
	V(dec, timerid), OUT(itimerspec, curr_value))
SYSCALL(timer_getoverrun,	args, dec, 0,
	V(dec, timerid))
SYSCALL(timer_delete,	args, dec, 0,
	V(dec, timerid))
SYSCALL(clock_settime,	args, dec, CLASS_CLOCK,
	V(clockid, clockid), IN(timespec, tp))
SYSCALL(clock_gettime,	args, dec, CLASS_CLOCK,
	V(clockid, clockid), OUT(timespec, tp))
SYSCALL(clock_getres,	args, dec, CLASS_CLOCK,
	V(clockid, clockid), OUT(timespec, tp))
SYSCALL(clock_nanosleep,	args, dec, 0,
	V(clockid, clockid), V(timer_flags, flags), IN(timespec, request),
	OUTX(timespec_left_rel, remain))
SYSCALL(exit_group,	args, none, CLASS_PROCESS,
	V(dec, status))
SYSCALL(epoll_wait,	args, dec, CLASS_DESC,
	V(fd, epfd), OUT_N(epoll_events, events, RET), V(dec, maxevents),
	V(dec, timeout))
SYSCALL(epoll_ctl,	args, dec, CLASS_DESC,
	V(fd, epfd), V(epoll_ctl_op, op), V(fd, fd), IN(epoll_event, event))
SYSCALL(tgkill,	args, dec, CLASS_SIGNAL | CLASS_PROCESS,
	V(pid, tgid), V(pid, tid), V(signo, signum))
SYSCALL(utimes,		args, dec, CLASS_FILE,
	IN(path, pathname), IN(timeval_pair, times))
SYSCALL(vserver,	args, dec, 0,
	V(hex, arg1), V(hex, arg2), V(hex, arg3), V(hex, arg4), V(hex, arg5))
SYSCALL(mbind,		args, dec, CLASS_MEMORY,
	V(addr, addr), V(size, len), V(mpol, mode),
	IN_N(nodemask, nodemask, BITS(4)), V(size, maxnode),
	V(mbind_flags, flags))
SYSCALL(set_mempolicy,	args, dec, CLASS_MEMORY,
	V(mpol32, mode), IN_N(nodemask, nodemask, BITS(2)), V(size, maxnode))
SYSCALL(get_mempolicy,	args, dec, CLASS_MEMORY,
	OUT(mpol_ptr, mode), OUT_N(nodemask, nodemask, BITS(2)),
	V(size, maxnode), V(addr, addr), V(mpol_flags, flags))
SYSCALL(mq_open,	args, fd, CLASS_DESC,
	IN(path, name), V(open_flags, flags))
SYSCALL(mq_unlink,	args, dec, 0,
	IN(path, path))
SYSCALL(mq_timedsend,	args, dec, CLASS_DESC,
	V(fd, mqdes), IN_N(buffer, msg_ptr, ARG(2)), V(size, msg_len),
	V(udec, msg_prio), IN(timespec, abs_timeout))
SYSCALL(mq_timedreceive,	args, dec, CLASS_DESC,
	V(fd, mqdes), OUT_N(buffer, msg_ptr, RET), V(size, msg_len),
	OUT(udec_ptr, msg_prio), IN(timespec, abs_timeout))
SYSCALL(mq_notify,	args, dec, CLASS_DESC,
	V(fd, mqdes), IN(sigevent, sevp))
SYSCALL(mq_getsetattr,	args, dec, CLASS_DESC,
	V(fd, mqdes), IN(mq_attr, newattr), OUT(mq_attr, oldattr))
SYSCALL(kexec_load,	args, dec, 0,
	V(addr, entry), V(size, nr_segments),
	IN_N(kexec_segments, segments, ARG(1)), V(kexec_flags, flags))
SYSCALL(waitid,		args, dec, CLASS_PROCESS,
	V(waitid_type, idtype), V(wait_id, id), OUT(siginfo, siginfo),
	V(wait_options, options), OUT(rusage, usage))
SYSCALL(add_key,	args, dec, 0,
	IN(string, type), IN(string, description), IN_N(buffer, payload, ARG(3)),
	V(size, plen), V(key, keyring))
SYSCALL(request_key,	args, dec, 0,
	IN(string, type), IN(string, description), IN(string, callout_info),
	V(key, dest_keyring))
SYSCALL(keyctl,	args, dec, 0,
	V(keyctl_op, operation), V(hex, arg2), V(hex, arg3), V(hex, arg4),
	V(hex, arg5))
SYSCALL(ioprio_set,	args, dec, 0,
	V(ioprio_which, which), V(dec, who), V(ioprio, ioprio))
SYSCALL(ioprio_get,	ioprio_get, dec, 0,
	V(ioprio_which, which), V(dec, who))
SYSCALL(inotify_init,	args, fd, CLASS_DESC)
SYSCALL(inotify_add_watch,	args, dec, CLASS_DESC | CLASS_FILE,
	V(fd, fd), IN(path, pathname), V(inotify_mask, mask))
SYSCALL(inotify_rm_watch,	args, dec, CLASS_DESC,
	V(fd, fd), V(dec, wd))
SYSCALL(migrate_pages,	args, dec, CLASS_MEMORY,
	V(pid, pid), V(size, maxnode), IN_N(nodemask, old_nodes, BITS(1)),
	IN_N(nodemask, new_nodes, BITS(1)))
SYSCALL(openat,		args, fd, CLASS_DESC | CLASS_FILE,
	V(dirfd, dirfd), IN(path, pathname), V(open_flags, flags),
	V(open_mode, mode))
SYSCALL(mkdirat,	args, dec, CLASS_DESC | CLASS_FILE,
	V(dirfd, dirfd), IN(path, pathname), V(mode, mode))
SYSCALL(mknodat,	args, dec, CLASS_DESC | CLASS_FILE,
	V(dirfd, dirfd), IN(path, pathname), V(file_mode, mode))
SYSCALL(fchownat,	args, dec, CLASS_DESC | CLASS_FILE,
	V(dirfd, dirfd), IN(path, pathname), V(uid, owner), V(uid, group),
	V(at_flags, flags))
SYSCALL(futimesat,	args, dec, CLASS_DESC | CLASS_FILE,
	V(dirfd, dirfd), IN(path, pathname), IN(timeval_pair, times))
SYSCALL(newfstatat,	args, dec, CLASS_DESC | CLASS_FILE | CLASS_FSTAT,
	V(dirfd, dirfd), IN(path, pathname), OUT(stat, statbuf),
	V(at_flags, flags))
SYSCALL(unlinkat,	args, dec, CLASS_DESC | CLASS_FILE,
	V(dirfd, dirfd), IN(path, pathname), V(at_flags, flags))
SYSCALL(renameat,	args, dec, CLASS_DESC | CLASS_FILE,
	V(dirfd, olddirfd), IN(path, oldpath), V(dirfd, newdirfd),
	IN(path, newpath))
SYSCALL(linkat,		args, dec, CLASS_DESC | CLASS_FILE,
	V(dirfd, olddirfd), IN(path, oldpath), V(dirfd, newdirfd),
	IN(path, newpath), V(at_flags, flags))
SYSCALL(symlinkat,	args, dec, CLASS_DESC | CLASS_FILE,
	IN(path, target), V(dirfd, newdirfd), IN(path, linkpath))
SYSCALL(readlinkat,	args, dec, CLASS_DESC | CLASS_FILE,
	V(dirfd, dirfd), IN(path, pathname), OUT_N(buffer, buf, RET),
	V(size, bufsiz))
SYSCALL(fchmodat,	args, dec, CLASS_DESC | CLASS_FILE,
	V(dirfd, dirfd), IN(path, pathname), V(mode, mode))
SYSCALL(faccessat,	args, dec, CLASS_DESC | CLASS_FILE,
	V(dirfd, dirfd), IN(path, pathname), V(access_mode, mode))
SYSCALL(pselect6,	pselect6, dec, CLASS_DESC,
	V(dec, nfds), IO_N(fd_set, readfds, BITS(0)),
	IO_N(fd_set, writefds, BITS(0)), IO_N(fd_set, exceptfds, BITS(0)),
	IO(timespec, timeout), IN(sigmask_arg, sig))
SYSCALL(ppoll,		ppoll, dec, CLASS_DESC,
	IO_N(pollfd, fds, ARG(1)), V(udec, nfds), IO(timespec, tmo_p),
	IN_N(sigset, sigmask, ARG(4)), V(size, sigsetsize))
SYSCALL(unshare,	args, dec, 0,
	V(unshare_flags, flags))
SYSCALL(set_robust_list,	args, dec, 0,
	V(addr, addr), V(size, length))
SYSCALL(get_robust_list,	args, dec, 0,
	V(pid, pid), OUT(addr_ptr, head_ptr), OUT(size_ptr, len_ptr))
SYSCALL(splice,		args, dec, CLASS_DESC,
	V(fd, fd_in), IN(loff, off_in), V(fd, fd_out), IN(loff, off_out),
	V(size, len), V(splice_flags, flags))
SYSCALL(tee,		args, dec, CLASS_DESC,
	V(fd, fd_in), V(fd, fd_out), V(size, len), V(splice_flags, flags))
SYSCALL(sync_file_range,	args, dec, CLASS_DESC,
	V(fd, fd), V(offset, offset), V(offset, nbytes),
	V(sync_file_range_flags, flags))
SYSCALL(vmsplice,	args, dec, CLASS_DESC,
	V(fd, fd), IN_N(iovec, iov, ARG(2)), V(size, nr_segs),
	V(splice_flags, flags))
SYSCALL(move_pages,	args, dec, CLASS_MEMORY,
	V(pid, pid), V(size, count), IN_N(addr_array, pages, ARG(1)),
	IN_N(int_array, nodes, ARG(1)), OUT_N(page_status, status, ARG(1)),
	V(move_pages_flags, flags))
SYSCALL(utimensat,	args, dec, CLASS_DESC | CLASS_FILE,
	V(dirfd, dirfd), IN(path, pathname), IN(utimens_pair, times),
	V(at_flags, flags))
SYSCALL(epoll_pwait,	args, dec, CLASS_DESC,
	V(fd, epfd), OUT_N(epoll_events, events, RET), V(dec, maxevents),
	V(dec, timeout), IO_N(sigset, sigmask, ARG(5)), V(size, sigsetsize))
SYSCALL(signalfd,	args, fd, CLASS_DESC | CLASS_SIGNAL,
	V(fd, fd), IN_N(sigset, mask, ARG(2)), V(size, sizemask))
SYSCALL(timerfd_create,	args, fd, CLASS_DESC,
	V(clockid, clockid), V(timerfd_flags, flags))
SYSCALL(eventfd,	args, fd, CLASS_DESC,
	V(udec, initval))
SYSCALL(fallocate,	args, dec, CLASS_DESC,
	V(fd, fd), V(fallocate_mode, mode), V(offset, offset), V(offset, len))
SYSCALL(timerfd_settime,	args, dec, CLASS_DESC,
	V(fd, fd), V(timerfd_flags, flags), IN(itimerspec, new_value),
	OUT(itimerspec, old_value))
SYSCALL(timerfd_gettime,	args, dec, CLASS_DESC,
	V(fd, fd), OUT(itimerspec, curr_value))
SYSCALL(accept4,	sockname, fd, CLASS_NETWORK,
	V(fd, sockfd), OUT_N(sockaddr, addr, PTR32(2)), IO(socklen, addrlen),
	V(sock_flags, flags))
SYSCALL(signalfd4,	args, fd, CLASS_DESC | CLASS_SIGNAL,
	V(fd, fd), IN_N(sigset, mask, ARG(2)), V(size, sizemask),
	V(signalfd_flags, flags))
SYSCALL(eventfd2,	args, fd, CLASS_DESC,
	V(udec, initval), V(eventfd_flags, flags))
SYSCALL(epoll_create1,	args, fd, CLASS_DESC,
	V(epoll_flags, flags))
SYSCALL(dup3,		args, fd, CLASS_DESC,
	V(fd, oldfd), V(fd, newfd), V(fd_flags, flags))
SYSCALL(pipe2,		args, dec, CLASS_DESC,
	OUT(fd_pair, pipefd), V(fd_flags, flags))
SYSCALL(inotify_init1,	args, fd, CLASS_DESC,
	V(inotify_init_flags, flags))
SYSCALL(preadv,		args, dec, CLASS_DESC,
	V(fd, fd), IO_N(iovec, iov, ARG(2)), V(size, iovcnt), V(offset, offset))
SYSCALL(pwritev,	args, dec, CLASS_DESC,
	V(fd, fd), IN_N(iovec, iov, ARG(2)), V(size, iovcnt), V(offset, offset))
SYSCALL(rt_tgsigqueueinfo,	args, dec, CLASS_SIGNAL | CLASS_PROCESS,
	V(pid, tgid), V(pid, tid), V(signo, signum), IN(siginfo, info))
SYSCALL(perf_event_open,	args, fd, CLASS_DESC,
	IOX_N(perf_attr, attr, SELF32(4)), V(pid, pid), V(dec, cpu), V(fd, group_fd),
	V(perf_flags, flags))
SYSCALL(recvmmsg,	args, dec, CLASS_NETWORK,
	V(sock_fd, sockfd), IO_N(mmsghdr_received, msgvec, ARG(2)), V(udec, vlen),
	V(msg_flags, flags), IO(recv_timeout, timeout))
SYSCALL(fanotify_init,	args, fd, CLASS_DESC,
	V(fanotify_init_flags, flags), V(open_flags, event_f_flags))
SYSCALL(fanotify_mark,	args, dec, CLASS_DESC | CLASS_FILE,
	V(fd, fanotify_fd), V(fanotify_mark_flags, flags),
	V(fanotify_mask, mask), V(fanotify_dirfd, dirfd), IN(path, pathname))
SYSCALL(prlimit64,	args, dec, 0,
	V(pid, pid), V(rlimit_resource, resource), IN(rlimit64, new_limit),
	OUT(rlimit64, old_limit))
SYSCALL(name_to_handle_at,	name_to_handle_at, dec, CLASS_DESC | CLASS_FILE,
	V(dirfd, dirfd), IN(path, pathname), IOX(file_handle, handle),
	OUT(mount_id, mount_id), V(name_to_handle_flags, flags))
SYSCALL(open_by_handle_at,	args, fd, CLASS_DESC,
	V(fd, mount_fd), IN(file_handle, handle), V(open_flags, flags))
SYSCALL(clock_adjtime,	args, dec, CLASS_CLOCK,
	V(clockid, clockid), OUT(timex, buf))
SYSCALL(syncfs,		args, dec, CLASS_DESC,
	V(fd, fd))
SYSCALL(sendmmsg,	args, dec, CLASS_NETWORK,
	V(sock_fd, sockfd), OUTX_N(mmsghdr, msgvec, ARG(2)), V(udec, vlen),
	V(msg_flags, flags))
SYSCALL(setns,		args, dec, CLASS_DESC,
	V(fd, fd), V(setns_flags, nstype))
SYSCALL(getcpu,	args, dec, 0,
	OUT(udec_ptr, cpu), OUT(udec_ptr, node), V(addr, tcache))
SYSCALL(process_vm_readv,	args, dec, 0,
	V(pid, pid), IO_N(iovec, local_iov, ARG(2)), V(size, liovcnt),
	IN_N(iovec_addr, remote_iov, ARG(4)), V(size, riovcnt), V(size, flags))
SYSCALL(process_vm_writev,	args, dec, 0,
	V(pid, pid), IN_N(iovec, local_iov, ARG(2)), V(size, liovcnt),
	IN_N(iovec_addr, remote_iov, ARG(4)), V(size, riovcnt), V(size, flags))
SYSCALL(kcmp,		args, dec, 0,
	V(pid, pid1), V(pid, pid2), V(kcmp_type, type), V(hex, idx1),
	V(hex, idx2))
SYSCALL(finit_module,	args, dec, CLASS_DESC,
	V(fd, fd), IN(string, param_values), V(module_init_flags, flags))
SYSCALL(sched_setattr,	sched_setattr, dec, 0,
	V(pid, pid), IOX_N(sched_attr, attr, SELF32(0)), V(hex32, flags))
SYSCALL(sched_getattr,	args, dec, 0,
	V(pid, pid), OUT(sched_attr_out, attr), V(udec, size),
	V(sched_getattr_flags, flags))
SYSCALL(renameat2,	args, dec, CLASS_DESC | CLASS_FILE,
	V(dirfd, olddirfd), IN(path, oldpath), V(dirfd, newdirfd),
	IN(path, newpath), V(rename_flags, flags))
SYSCALL(seccomp,	args, dec, 0,
	V(seccomp_op, operation), V(hex32, flags), V(addr, args))
SYSCALL(getrandom,	args, dec, 0,
	OUT_N(hex_buffer, buf, RET), V(size, buflen), V(getrandom_flags, flags))
SYSCALL(memfd_create,	args, fd, CLASS_DESC,
	IN(memfd_name, name), V(memfd_flags, flags))
SYSCALL(kexec_file_load,	args, dec, CLASS_DESC,
	V(fd, kernel_fd), V(fd, initrd_fd), V(size, cmdline_len),
	IN_N(buffer, cmdline, ARG(2)), V(kexec_file_flags, flags))
SYSCALL(bpf,		bpf, dec, CLASS_DESC,
	V(bpf_cmd, cmd), IOX_N(bpf_attr, attr, ARG(2)), V(udec, size))
SYSCALL(execveat,	args, dec, CLASS_DESC | CLASS_FILE | CLASS_PROCESS,
	V(dirfd, dirfd), IN(path, pathname), IN(strings, argv),
	IN(environ, envp), V(execveat_flags, flags))
SYSCALL(userfaultfd,	args, fd, CLASS_DESC,
	V(userfaultfd_flags, flags))
SYSCALL(membarrier,	membarrier, dec, 0,
	V(membarrier_cmd, cmd), V(membarrier_flags, flags), V(dec, cpu_id))
SYSCALL(mlock2,	args, dec, CLASS_MEMORY,
	V(addr, addr), V(size, length), V(mlock_flags, flags))
SYSCALL(copy_file_range,	args, dec, CLASS_DESC,
	V(fd, fd_in), IN(loff, off_in), V(fd, fd_out), IN(loff, off_out),
	V(size, len), V(udec, flags))
SYSCALL(preadv2,	args, dec, CLASS_DESC,
	V(fd, fd), IO_N(iovec, iov, ARG(2)), V(size, iovcnt), V(offset, offset),
	V(none, pos_h), V(rwf_flags, flags))
SYSCALL(pwritev2,	args, dec, CLASS_DESC,
	V(fd, fd), IN_N(iovec, iov, ARG(2)), V(size, iovcnt), V(offset, offset),
	V(none, pos_h), V(rwf_flags, flags))
SYSCALL(pkey_mprotect,	args, dec, CLASS_MEMORY,
	V(addr, addr), V(size, length), V(mmap_prot, prot), V(dec, pkey))
SYSCALL(pkey_alloc,	args, dec, 0,
	V(hex, flags), V(pkey_access, access_rights))
SYSCALL(pkey_free,	args, dec, 0,
	V(dec, pkey))
SYSCALL(statx,		args, dec, CLASS_DESC | CLASS_FILE | CLASS_FSTAT,
	V(dirfd, dirfd), IN(path, pathname), V(statx_flags, flags),
	V(statx_mask, mask), OUT(statx, statxbuf))
SYSCALL(io_pgetevents,	args, dec, 0,
	V(addr, ctx_id), V(ldec, min_nr), V(ldec, nr),
	OUT_N(io_events, events, RET), IN(timespec, timeout),
	IN(sigmask_arg, sig))
SYSCALL(rseq,		args, dec, 0,
	IN_N(rseq, rseq, ARG(1)), V(udec, rseq_len), V(rseq_flags, flags), V(hex32, sig))
SYSCALL(uretprobe,	args, dec, 0)
SYSCALL(uprobe,	args, dec, 0)
SYSCALL(pidfd_send_signal,	args, dec, CLASS_DESC | CLASS_SIGNAL | CLASS_PROCESS,
	V(fd, pidfd), V(signo, signum), IN(siginfo, info), V(pidfd_signal_flags, flags))
SYSCALL(io_uring_setup,	io_uring_setup, fd, CLASS_DESC,
	V(udec, entries), IO(io_uring_params, params))
SYSCALL(io_uring_enter,	args, dec, CLASS_DESC | CLASS_SIGNAL,
	V(fd, fd), V(udec, to_submit), V(udec, min_complete),
	V(uring_enter_flags, flags), IN_N(sigset, sigset, ARG(5)), V(size, sigsetsize))
SYSCALL(io_uring_register,	args, dec, CLASS_DESC | CLASS_MEMORY,
	V(uring_fd, fd), V(uring_register_op, opcode), V(addr, arg),
	V(udec, nr_args))
SYSCALL(open_tree,	args, fd, CLASS_DESC | CLASS_FILE,
	V(dirfd, dirfd), IN(path, pathname), V(open_tree_flags, flags))
SYSCALL(move_mount,	args, dec, CLASS_DESC | CLASS_FILE,
	V(dirfd, from_dfd), IN(path, from_pathname), V(dirfd, to_dfd),
	IN(path, to_pathname), V(move_mount_flags, flags))
SYSCALL(fsopen,		args, fd, CLASS_DESC,
	IN(string, fsname), V(fsopen_flags, flags))
SYSCALL(fsconfig,	args, dec, CLASS_DESC | CLASS_FILE,
	V(fd, fd), V(fsconfig_cmd, cmd), V(addr, key), V(addr, value),
	V(dec, aux))
SYSCALL(fsmount,	args, fd, CLASS_DESC,
	V(fd, fd), V(fsmount_flags, flags), V(mount_attrs, attr_flags))
SYSCALL(fspick,		args, fd, CLASS_DESC | CLASS_FILE,
	V(dirfd, dirfd), IN(path, pathname), V(fspick_flags, flags))
SYSCALL(pidfd_open,	args, fd, CLASS_DESC,
	V(pid, pid), V(pidfd_open_flags, flags))
SYSCALL(clone3,		clone3, pid, CLASS_PROCESS,
	IOD_N(clone_args, cl_args, ARG(1)), V(size, size))
SYSCALL(close_range,	args, dec, 0,
	V(udec, first), V(udec, last), V(close_range_flags, flags))
SYSCALL(openat2,	args, fd, CLASS_DESC | CLASS_FILE,
	V(dirfd, dirfd), IN(path, pathname), IN_N(open_how, how, ARG(3)),
	V(size, size))
SYSCALL(pidfd_getfd,	args, fd, CLASS_DESC,
	V(fd, pidfd), V(fd, targetfd), V(hex32, flags))
SYSCALL(faccessat2,	args, dec, CLASS_DESC | CLASS_FILE,
	V(dirfd, dirfd), IN(path, pathname), V(access_mode, mode),
	V(faccessat_flags, flags))
SYSCALL(process_madvise,	args, dec, CLASS_DESC,
	V(fd, pidfd), IN_N(iovec_addr, iovec, ARG(2)), V(size, n),
	V(process_madvise_advice, advice), V(hex32, flags))
SYSCALL(epoll_pwait2,	args, dec, CLASS_DESC,
	V(fd, epfd), OUT_N(epoll_events, events, RET), V(dec, maxevents),
	IO(timespec64, timeout), IO_N(sigset, sigmask, ARG(5)),
	V(size, sigsetsize))
SYSCALL(mount_setattr,	args, dec, CLASS_DESC | CLASS_FILE,
	V(dirfd, dirfd), IN(path, pathname), V(mount_setattr_flags, flags),
	IN_N(mount_attr, attr, ARG(4)), V(size, size))
SYSCALL(quotactl_fd,	args, dec, CLASS_DESC,
	V(fd, fd), V(quota_cmd, op), V(uid, id), V(addr, addr))
SYSCALL(landlock_create_ruleset,	args, dec, CLASS_DESC,
	IN_N(landlock_ruleset_attr, attr, ARG(1)), V(size, size),
	V(landlock_ruleset_flags, flags))
SYSCALL(landlock_add_rule,	args, dec, CLASS_DESC,
	V(fd, ruleset_fd), V(landlock_rule_type, rule_type), V(addr, rule_attr),
	V(landlock_rule_flags, flags))
SYSCALL(landlock_restrict_self,	args, dec, CLASS_DESC,
	V(fd, ruleset_fd), V(hex32, flags))
SYSCALL(memfd_secret,	args, fd, CLASS_DESC,
	V(memfd_secret_flags, flags))
SYSCALL(process_mrelease,	args, dec, CLASS_DESC,
	V(fd, pidfd), V(hex32, flags))
SYSCALL(futex_waitv,	args, dec, 0,
	IN_N(futex_waitv, waiters, ARG(1)), V(udec, nr_futexes), V(hex32, flags),
	IN(timespec64, timeout), V(clockid, clockid))
SYSCALL(set_mempolicy_home_node,	args, dec, CLASS_MEMORY,
	V(addr, start), V(size, len), V(size, home_node), V(hex, flags))
SYSCALL(cachestat,	args, dec, CLASS_DESC,
	V(fd, fd), IN(cachestat_range, cstat_range), OUT(cachestat, cstat),
	V(hex32, flags))
SYSCALL(fchmodat2,	args, dec, CLASS_DESC | CLASS_FILE,
	V(dirfd, dirfd), IN(path, pathname), V(mode, mode),
	V(fchmodat_flags, flags))
SYSCALL(map_shadow_stack,	args, hex, CLASS_MEMORY,
	V(addr, addr), V(size, len), V(shadow_stack_flags, flags))
SYSCALL(futex_wake,	args, dec, 0,
	V(addr, uaddr), V(futex2_mask, mask), V(dec, nr), V(futex2_flags, flags))
SYSCALL(futex_wait,	args, dec, 0,
	V(addr, uaddr), V(size, val), V(futex2_mask, mask), V(futex2_flags, flags),
	IN(timespec64, timeout), V(clockid, clockid))
SYSCALL(futex_requeue,	args, dec, 0,
	IN(futex_waitv_pair, waiters), V(hex32, flags),
	V(dec, nr_wake), V(dec, nr_requeue))
SYSCALL(statmount,	args, dec, 0,
	IN_N(statmount_req, req, SELF32(0)), OUT_N(statmount, buf, SELF32(0)),
	V(size, bufsize), V(statmount_flags, flags))
SYSCALL(listmount,	args, dec, 0,
	IN_N(listmount_req, req, SELF32(0)), OUT_N(mount_ids, mnt_ids, RET),
	V(size, nr_mnt_ids), V(listmount_flags, flags))
SYSCALL(lsm_get_self_attr,	args, dec, 0,
	V(lsm_attr, attr), IO_N(lsm_ctx, ctx, PTR32(2)), IOX(size32_inout, size),
	V(lsm_flags, flags))
SYSCALL(lsm_set_self_attr,	args, dec, 0,
	V(lsm_attr, attr), IN_N(lsm_ctx_set, ctx, ARG(2)), V(udec, size), V(hex32, flags))
SYSCALL(lsm_list_modules,	args, dec, 0,
	OUT_N(lsm_id_array, ids, RET), IOX(size32_inout, size), V(hex32, flags))
SYSCALL(mseal,		args, dec, CLASS_MEMORY,
	V(addr, addr), V(size, length), V(hex, flags))
SYSCALL(setxattrat,	args, dec, CLASS_DESC | CLASS_FILE,
	V(dirfd, dirfd), IN(path, pathname), V(fchmodat_flags, flags),
	IN(xattr_name, name), IN_N(xattr_args, args, ARG(5)), V(size, size))
SYSCALL(getxattrat,	args, dec, CLASS_DESC | CLASS_FILE,
	V(dirfd, dirfd), IN(path, pathname), V(fchmodat_flags, flags),
	IN(xattr_name, name), IO_N(xattr_args, args, ARG(5)), V(size, size))
SYSCALL(listxattrat,	args, dec, CLASS_DESC | CLASS_FILE,
	V(dirfd, dirfd), IN(path, pathname), V(fchmodat_flags, flags),
	OUT_N(xattr_list, list, RET), V(size, size))
SYSCALL(removexattrat,	args, dec, CLASS_DESC | CLASS_FILE,
	V(dirfd, dirfd), IN(path, pathname), V(fchmodat_flags, flags),
	IN(xattr_name, name))
SYSCALL(open_tree_attr,	args, fd, CLASS_DESC | CLASS_FILE,
	V(dirfd, dirfd), IN(path, pathname), V(open_tree_flags, flags),
	IN_N(mount_attr, attr, ARG(4)), V(size, size))
SYSCALL(file_getattr,	args, dec, CLASS_DESC | CLASS_FILE,
	V(dirfd, dirfd), IN(path, pathname),
	OUT_N(file_attr_read, attr, ARG(3)), V(size, size),
	V(fchmodat_flags, flags))
SYSCALL(file_setattr,	args, dec, CLASS_DESC | CLASS_FILE,
	V(dirfd, dirfd), IN(path, pathname), IN_N(file_attr, attr, ARG(3)),
	V(size, size), V(fchmodat_flags, flags))
SYSCALL(listns,	args, dec, 0,
	IN_N(ns_id_req, req, SELF32(0)), OUT_N(ns_ids, ns_ids, RET), V(size, nr_ns_ids),
	V(hex32, flags))
SYSCALL(rseq_slice_yield,	args, dec, 0)

#include <systrace/syscalls_32.h>
