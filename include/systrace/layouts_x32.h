/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Types as x32 lays them out: its pointers and sizes are of 32 bits, its longs
 * and times of 64.
 */
#include <systrace/layouts_ptr32.h>
LAYOUT(v4l2_buffer, 80,
	SAME(20, 0, 0), SAME(40, 24, 24), ULONG(64, 64), SAME(12, 72, 68))
LAYOUT(btrfs_send, 72,
	SAME(8, 0, 0), SAME(8, 8, 8), ULONG(16, 16), SAME(48, 24, 24))
