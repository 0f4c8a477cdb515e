/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Types that every 32-bit ABI lays out in the same way, but not as 64-bit
 * ones do (included several times, with other meanings of LAYOUT).
 *
 *	LAYOUT(type, size, fields...)
 *
 * size		bytes of one element.
 * fields	the numbers in it, each by the byte where it stands natively,
 *		as the reader's printers know it, and by the byte here:
 *		ULONG(native, here)	4 bytes that are natively 8, unsigned:
 *					a pointer, a size
 *		LONG(native, here)	... signed
 *		ULONGS, LONGS(n, native, here)	n of them in a row
 *		SAME(size, native, here) bytes that are the same
 *		WIDER(native, size, here, size_here) an unsigned number
 *
 * A pointer that types.h has the capture follow, and its count, are found by
 * their native place in here.  Types without an entry are the same anywhere.
 */

/* Reading, writing, waiting. */
LAYOUT(iovec, 8, ULONGS(2, 0, 0))
LAYOUT(iovec_addr, 8, ULONGS(2, 0, 0))
LAYOUT(sock_iovec, 8, ULONGS(2, 0, 0))
LAYOUT(sigmask_arg, 8, ULONGS(2, 0, 0))
LAYOUT(iocbs, 4, ULONG(0, 0))
LAYOUT(aio_context_ptr, 4, ULONG(0, 0))

/* What files are. */
LAYOUT(dirents, 10, ULONGS(2, 0, 0), SAME(2, 16, 8))
LAYOUT(utimbuf, 8, LONGS(2, 0, 0))
LAYOUT(timeval_pair, 16, LONGS(4, 0, 0))
LAYOUT(utimens_pair, 16, LONGS(4, 0, 0))
LAYOUT(flock, 16,
	SAME(4, 0, 0), LONGS(2, 8, 4), SAME(4, 24, 12))
LAYOUT(flock_found, 16,
	SAME(4, 0, 0), LONGS(2, 8, 4), SAME(4, 24, 12))

/* Sockets. */
LAYOUT(msghdr, 28,
	ULONG(0, 0), SAME(4, 8, 4), ULONGS(4, 16, 8), SAME(4, 48, 24))
LAYOUT(mmsghdr, 32,
	ULONG(0, 0), SAME(4, 8, 4), ULONGS(4, 16, 8), SAME(4, 48, 24),
	SAME(4, 56, 28))
LAYOUT(mmsghdr_received, 32,
	ULONG(0, 0), SAME(4, 8, 4), ULONGS(4, 16, 8), SAME(4, 48, 24),
	SAME(4, 56, 28))
LAYOUT(msg_control, 12, ULONG(0, 0), SAME(8, 8, 4))
LAYOUT(recv_timeout, 8, LONGS(2, 0, 0))
LAYOUT(ifreq, 32, SAME(32, 0, 0))
LAYOUT(ifconf, 8, SAME(4, 0, 0), ULONG(8, 4))
LAYOUT(sock_fprog, 8, SAME(2, 0, 0), ULONG(8, 4))

/* Time. */
LAYOUT(timespec, 8, LONGS(2, 0, 0))
LAYOUT(timespec_left, 8, LONGS(2, 0, 0))
LAYOUT(timespec_left_rel, 8, LONGS(2, 0, 0))
LAYOUT(timeval, 8, LONGS(2, 0, 0))
LAYOUT(itimerspec, 16, LONGS(4, 0, 0))
LAYOUT(itimerval, 16, LONGS(4, 0, 0))
LAYOUT(time_value, 4, LONG(0, 0))
LAYOUT(tms, 16, LONGS(4, 0, 0))
LAYOUT(timex, 128,
	SAME(4, 0, 0), LONGS(4, 8, 4), SAME(4, 40, 20), LONGS(3, 48, 24),
	LONGS(2, 72, 36), LONGS(3, 88, 44), SAME(4, 112, 56),
	LONGS(5, 120, 60), SAME(4, 160, 80))

/* Signals. */
/* With room for a mask of 64 bytes, as its type has. */
LAYOUT(sigaction, 76, ULONGS(3, 0, 0), SAME(8, 24, 12))
LAYOUT(sigaltstack, 12, ULONG(0, 0), SAME(4, 8, 4), ULONG(16, 8))
LAYOUT(sigevent, 20, ULONG(0, 0), SAME(8, 8, 4), ULONGS(2, 16, 12))

/* Processes and their resources. */
LAYOUT(rusage, 72, LONGS(18, 0, 0))
LAYOUT(rusage_found, 72, LONGS(18, 0, 0))
LAYOUT(rlimit, 8, ULONGS(2, 0, 0))
LAYOUT(sysinfo, 64,
	LONG(0, 0), ULONGS(9, 8, 4), SAME(2, 80, 40), ULONGS(2, 88, 44),
	SAME(4, 104, 52))

/* Pointers to one number, and arrays of them. */
LAYOUT(addr_array, 4, ULONG(0, 0))
LAYOUT(addr_ptr, 4, ULONG(0, 0))
LAYOUT(hex_ptr, 4, ULONG(0, 0))
LAYOUT(size_ptr, 4, ULONG(0, 0))
LAYOUT(hex_or_null_ptr, 4, ULONG(0, 0))

/* IPC. */
LAYOUT(mq_attr, 32, LONGS(8, 0, 0))
LAYOUT(shminfo, 36, ULONGS(9, 0, 0))
LAYOUT(shm_info, 24, SAME(4, 0, 0), ULONGS(5, 8, 4))

/* The system. */
LAYOUT(kexec_segments, 16, ULONGS(4, 0, 0))
LAYOUT(kdf_params, 44, ULONGS(2, 0, 0), SAME(4, 16, 8), SAME(32, 20, 12))
LAYOUT(regset_iov, 8, ULONGS(2, 0, 0))
LAYOUT(regset_set, 8, ULONGS(2, 0, 0))

/* Of the calls that only 32-bit ABIs have. */
LAYOUT(moved_offset32, 4, LONG(0, 0))
LAYOUT(old_sigaction, 16,
	ULONG(0, 0), WIDER(24, 8, 4, 4), ULONGS(2, 8, 8))
LAYOUT(subcall_args, 24, ULONGS(6, 0, 0))
