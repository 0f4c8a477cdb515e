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

/* Requests of ioctl. */
LAYOUT(ldec_ptr, 4, LONG(0, 0))
LAYOUT(ide_nice_ptr, 4, ULONG(0, 0))
LAYOUT(hdio_busstate_ptr, 4, ULONG(0, 0))
LAYOUT(hd_geometry, 8, SAME(4, 0, 0), ULONG(8, 4))
LAYOUT(blkpg, 16, SAME(12, 0, 0), ULONG(16, 12))
LAYOUT(disk_iovec, 8, ULONGS(2, 0, 0))
LAYOUT(sg_v3, 64,
	SAME(8, 0, 0), SAME(2, 8, 8), SAME(2, 10, 10), SAME(4, 12, 12),
	ULONGS(3, 16, 16), SAME(12, 40, 28), ULONG(56, 40), SAME(20, 64, 44))
LAYOUT(sg_req_info, 20, SAME(8, 0, 0), ULONG(8, 8), SAME(8, 16, 12))
LAYOUT(font_get, 8, SAME(2, 0, 0), SAME(2, 2, 2), ULONG(8, 4))
LAYOUT(font_set, 8, SAME(2, 0, 0), SAME(2, 2, 2), ULONG(8, 4))
LAYOUT(font_op, 24, SAME(16, 0, 0), SAME(4, 16, 16), ULONG(24, 20))
LAYOUT(unimap_get, 8, SAME(2, 0, 0), ULONG(8, 4))
LAYOUT(unimap_set, 8, SAME(2, 0, 0), ULONG(8, 4))
LAYOUT(rtc_pll, 28, SAME(24, 0, 0), LONG(24, 24))
LAYOUT(mtd_oob, 12, SAME(8, 0, 0), ULONG(8, 8))
LAYOUT(evdev_ff_effect, 44, SAME(40, 0, 0), ULONG(40, 40))
LAYOUT(btrfs_vol_args_v2, 4096, SAME(32, 0, 0), ULONG(32, 32), SAME(4056, 40, 40))

/* Video for Linux; of formats those for windows have pointers. */
LAYOUT(v4l2_clip, 20, SAME(16, 0, 0), ULONG(16, 16))
LAYOUT(v4l2_format, 204,
	SAME(4, 0, 0), SAME(24, 8, 4), ULONG(32, 28), SAME(4, 40, 32),
	ULONG(48, 36), SAME(4, 56, 40))
LAYOUT(v4l2_format_flat, 204, SAME(4, 0, 0), SAME(200, 8, 4))
LAYOUT(v4l2_create_buffers, 248,
	SAME(12, 0, 0), SAME(4, 16, 12), SAME(24, 24, 16), ULONG(48, 40),
	SAME(4, 56, 44), ULONG(64, 48), SAME(4, 72, 52), SAME(32, 224, 216))
LAYOUT(v4l2_create_flat, 248,
	SAME(12, 0, 0), SAME(4, 16, 12), SAME(200, 24, 16), SAME(32, 224, 216))
LAYOUT(v4l2_framebuffer, 44, SAME(8, 0, 0), ULONG(8, 8), SAME(32, 16, 12))
LAYOUT(v4l2_buffer32, 68, SAME(52, 0, 0), ULONG(56, 52), SAME(12, 64, 56))
LAYOUT(v4l2_ext_control, 20,
	SAME(4, 0, 0), SAME(4, 4, 4), SAME(4, 8, 8), ULONG(12, 12))
LAYOUT(v4l2_ext_controls, 24,
	SAME(4, 0, 0), SAME(4, 4, 4), SAME(12, 8, 8), ULONG(24, 20))
