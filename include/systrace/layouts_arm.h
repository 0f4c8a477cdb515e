/* SPDX-License-Identifier: GPL-2.0-only */
/* Types as 32-bit Arm (EABI) lays them out; see layouts_ptr32.h. */
#include <systrace/layouts_32.h>

/* struct stat, of which struct stat64 is the wide form */
LAYOUT(stat, 64,
	ULONG(0, 0), ULONG(8, 4), WIDER(24, 4, 8, 2),
	WIDER(16, 8, 10, 2), WIDER(28, 4, 12, 2), WIDER(32, 4, 14, 2),
	ULONG(40, 16), ULONGS(3, 48, 20), LONG(72, 32), ULONG(80, 36),
	LONG(88, 40), ULONG(96, 44), LONG(104, 48), ULONG(112, 52))
LAYOUT(statfs, 64,
	ULONGS(7, 0, 0), SAME(8, 56, 28), ULONGS(3, 64, 36))
/* 64-bit numbers are aligned to 8 bytes. */
LAYOUT(stat64, 104,
	SAME(8, 0, 0), SAME(8, 8, 96), SAME(4, 24, 16), ULONG(16, 20),
	SAME(8, 28, 24), SAME(8, 40, 32), SAME(8, 48, 48), ULONG(56, 56),
	SAME(8, 64, 64), LONG(72, 72), ULONG(80, 76), LONG(88, 80),
	ULONG(96, 84), LONG(104, 88), ULONG(112, 92))
LAYOUT(epoll_event, 16,
	SAME(4, 0, 0), SAME(8, 4, 8))
LAYOUT(epoll_events, 16,
	SAME(4, 0, 0), SAME(8, 4, 8))
LAYOUT(v4l2_buffer, 80,
	SAME(20, 0, 0), SAME(40, 24, 24), ULONG(64, 64), SAME(12, 72, 68))
LAYOUT(btrfs_send, 72,
	SAME(8, 0, 0), SAME(8, 8, 8), ULONG(16, 16), SAME(48, 24, 24))
/* ... but not in here. */
LAYOUT(statfs64, 84,
	ULONGS(2, 0, 0), SAME(40, 16, 8), SAME(8, 56, 48), ULONGS(3, 64, 56))
