/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Types as arm64 lays them out where it is not as x86-64 does, which is what
 * the other files have as the native layout; see layouts_ptr32.h.
 */
LAYOUT(stat, 128,
	SAME(8, 0, 0), SAME(8, 8, 8), WIDER(16, 8, 20, 4), SAME(4, 24, 16),
	SAME(8, 28, 24), SAME(8, 40, 32), SAME(8, 48, 48), WIDER(56, 8, 56, 4),
	SAME(8, 64, 64), SAME(48, 72, 72))
LAYOUT(epoll_event, 16,
	SAME(4, 0, 0), SAME(8, 4, 8))
LAYOUT(epoll_events, 16,
	SAME(4, 0, 0), SAME(8, 4, 8))
LAYOUT(semid_ds, 88,
	SAME(48, 0, 0), SAME(8, 48, 48), SAME(8, 64, 56), SAME(8, 80, 64))
/* Numbers of devices of the old kind have 32 bits. */
LAYOUT(loop_info, 160,
	SAME(4, 0, 0), WIDER(8, 8, 4, 4), SAME(8, 16, 8), WIDER(24, 8, 16, 4),
	SAME(112, 32, 20), SAME(20, 144, 136))
