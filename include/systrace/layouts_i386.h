/* SPDX-License-Identifier: GPL-2.0-only */
/* Types as i386 lays them out; see layouts_ptr32.h. */
#include <systrace/layouts_32.h>

/* struct stat, of which struct stat64 is the wide form */
LAYOUT(stat, 64,
	ULONG(0, 0), ULONG(8, 4), WIDER(24, 4, 8, 2),
	WIDER(16, 8, 10, 2), WIDER(28, 4, 12, 2), WIDER(32, 4, 14, 2),
	ULONG(40, 16), ULONGS(3, 48, 20), LONG(72, 32), ULONG(80, 36),
	LONG(88, 40), ULONG(96, 44), LONG(104, 48), ULONG(112, 52))
LAYOUT(statfs, 64,
	ULONGS(7, 0, 0), SAME(8, 56, 28), ULONGS(3, 64, 36))
LAYOUT(oldstat, 32,
	WIDER(0, 8, 0, 2), WIDER(8, 8, 2, 2), WIDER(24, 4, 4, 2),
	WIDER(16, 8, 6, 2), WIDER(28, 4, 8, 2), WIDER(32, 4, 10, 2),
	WIDER(40, 8, 12, 2), ULONG(48, 16), LONG(72, 20), LONG(88, 24),
	LONG(104, 28))
LAYOUT(stat64, 96,
	SAME(8, 0, 0), SAME(8, 8, 88), SAME(4, 24, 16), ULONG(16, 20),
	SAME(8, 28, 24), SAME(8, 40, 32), SAME(8, 48, 44), ULONG(56, 52),
	SAME(8, 64, 56), LONG(72, 64), ULONG(80, 68), LONG(88, 72),
	ULONG(96, 76), LONG(104, 80), ULONG(112, 84))
LAYOUT(statfs64, 84,
	ULONGS(2, 0, 0), SAME(40, 16, 8), SAME(8, 56, 48), ULONGS(3, 64, 56))
/* Without a gap before 64-bit numbers. */
LAYOUT(flock64, 24,
	SAME(4, 0, 0), SAME(16, 8, 4), SAME(4, 24, 20))
LAYOUT(flock64_found, 24,
	SAME(4, 0, 0), SAME(16, 8, 4), SAME(4, 24, 20))
/* What ptrace finds and sets. */
LAYOUT(user_regs, 68,
	SAME(68, 0, 0))
LAYOUT(user_fpregs, 108,
	SAME(108, 0, 0))
/* Quotas of XFS. */
LAYOUT(fs_quota_stat, 68,
	SAME(28, 0, 0), SAME(20, 32, 28), SAME(20, 56, 48))
/* Requests of ioctl. */
LAYOUT(blktrace_setup, 64,
	SAME(44, 0, 0), SAME(20, 48, 44))
LAYOUT(v4l2_buffer, 76,
	SAME(20, 0, 0), SAME(40, 24, 20), ULONG(64, 60), SAME(12, 72, 64))
LAYOUT(v4l2_standard, 64,
	SAME(4, 0, 0), SAME(60, 8, 4))
LAYOUT(v4l2_input, 76,
	SAME(76, 0, 0))
LAYOUT(btrfs_send, 68,
	SAME(8, 0, 0), SAME(8, 8, 8), ULONG(16, 16), SAME(48, 24, 20))
LAYOUT(btrfs_received, 192,
	SAME(44, 0, 0), SAME(12, 48, 44), SAME(136, 64, 56))
LAYOUT(btrfs_replace, 2596,
	SAME(2082, 0, 0))
