/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Types with pointers and sizes in them, as every ABI with pointers of 32
 * bits lays them out (included several times, with other meanings of LAYOUT).
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
 *		TIME(native, here)	a LONG and, behind it, an ULONG
 *		SAME(size, native, here) bytes that are the same
 *		WIDER(native, size, here, size_here) an unsigned number
 *
 * A pointer that types.h has the capture follow, and its count, are found by
 * their native place in here.  Types without an entry are the same anywhere.
 */
LAYOUT(iovec, 8, ULONGS(2, 0, 0))
LAYOUT(iovec_addr, 8, ULONGS(2, 0, 0))
LAYOUT(sock_iovec, 8, ULONGS(2, 0, 0))
LAYOUT(iocbs, 4, ULONG(0, 0))
LAYOUT(msghdr, 28,
	ULONG(0, 0), SAME(4, 8, 4), ULONGS(4, 16, 8), SAME(4, 48, 24))
LAYOUT(mmsghdr, 32,
	ULONG(0, 0), SAME(4, 8, 4), ULONGS(4, 16, 8), SAME(4, 48, 24),
	SAME(4, 56, 28))
LAYOUT(mmsghdr_received, 32,
	ULONG(0, 0), SAME(4, 8, 4), ULONGS(4, 16, 8), SAME(4, 48, 24),
	SAME(4, 56, 28))
LAYOUT(msg_control, 12, ULONG(0, 0), SAME(8, 8, 4))
LAYOUT(ifconf, 8, SAME(4, 0, 0), ULONG(8, 4))
LAYOUT(sock_fprog, 8, SAME(2, 0, 0), ULONG(8, 4))
LAYOUT(setsockopt_filter, 8, SAME(2, 0, 0), ULONG(8, 4))
/* With room for a mask of 64 bytes, as its type has. */
LAYOUT(sigaction, 76, ULONGS(3, 0, 0), SAME(8, 24, 12))
LAYOUT(sigaltstack, 12, ULONG(0, 0), SAME(4, 8, 4), ULONG(16, 8))
LAYOUT(sigevent, 20, ULONG(0, 0), SAME(8, 8, 4), ULONGS(2, 16, 12))
LAYOUT(addr_array, 4, ULONG(0, 0))
LAYOUT(addr_ptr, 4, ULONG(0, 0))
LAYOUT(size_ptr, 4, ULONG(0, 0))
LAYOUT(hex_or_null_ptr, 4, ULONG(0, 0))
LAYOUT(kexec_segments, 16, ULONGS(4, 0, 0))
LAYOUT(regset_iov, 8, ULONGS(2, 0, 0))
LAYOUT(regset_set, 8, ULONGS(2, 0, 0))
LAYOUT(kdf_params, 44, ULONGS(2, 0, 0), SAME(4, 16, 8), SAME(32, 20, 12))
LAYOUT(sigmask_arg, 8, ULONGS(2, 0, 0))
