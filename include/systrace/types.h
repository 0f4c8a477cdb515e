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
 *				FIELD16/32/64(offset): a field of the element
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
TYPE(dirfd, VALUE, 0)		/* AT_FDCWD */
TYPE(signo, VALUE, 0)

/* Names and data. */
TYPE(path, PATH, 0)
TYPE(string, STRING, 0)
TYPE(strings, STRINGS, 0)	/* argv: printed as an array */
TYPE(environ, POINTERS, 0)	/* envp: its length, the strings with -v */
TYPE(buffer, BUFFER, 0)

/* Opening and naming files. */
TYPE(open_flags, VALUE, 0)	/* the access mode first, then flags */
TYPE(mode, VALUE, 0)		/* umode_t, octal */
TYPE(open_mode, VALUE, 0)	/* octal, shown only when a file can be made */
FLAGS(at_flags, at_flags, "AT_???")

/* Structures. */
TYPE(iovec, OBJECT, 16, M_N(0, buffer, FIELD64(8)))
TYPE(socklen, OBJECT, 4)
TYPE(sockaddr, BYTES, 0)
TYPE(msghdr, OBJECT, 56,
     M_N(0, sockaddr, FIELD32(8)),
     M_N(16, iovec, FIELD64(24)),
     M_N(32, msg_control, FIELD64(40)))
TYPE(msg_control, BYTES, 0)

/* Time. */
TYPE(timespec, OBJECT, 16)
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
TYPE(sigaction, OBJECT, 32)
TYPE(sigaltstack, OBJECT, 24)
TYPE(siginfo, OBJECT, 48)	/* siginfo_t, as far as it is used */
TYPE(siginfo_waited, OBJECT, 48) /* ... and the result is a signal */
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
FLAGS(unshare_flags, unshare_flags, "CLONE_???")
FLAGS(setns_flags, setns_types, "CLONE_NEW???")

/* Memory. */
TYPE(mmap_prot, VALUE, 0)
TYPE(mmap_flags, VALUE, 0)
TYPE(mremap_flags, VALUE, 0)
TYPE(mincore_vec, OBJECT, 1)
ENUM(madvise_advice, madvise_cmds, "MADV_???")
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
