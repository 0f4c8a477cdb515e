/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Types with longs and times in them, as every ABI whose longs are of 32 bits
 * lays them out; see layouts_ptr32.h, which is part of it.
 */
#include <systrace/layouts_ptr32.h>

/* Reading, writing, waiting. */
LAYOUT(aio_context_ptr, 4, ULONG(0, 0))

/* What files are. */
LAYOUT(dirents, 10, ULONGS(2, 0, 0), SAME(2, 16, 8))
LAYOUT(utimbuf, 8, LONGS(2, 0, 0))
LAYOUT(timeval_pair, 16, TIME(0, 0), TIME(16, 8))
LAYOUT(utimens_pair, 16, TIME(0, 0), TIME(16, 8))
LAYOUT(flock, 16,
	SAME(4, 0, 0), LONGS(2, 8, 4), SAME(4, 24, 12))
LAYOUT(flock_found, 16,
	SAME(4, 0, 0), LONGS(2, 8, 4), SAME(4, 24, 12))

/* Sockets. */
LAYOUT(recv_timeout, 8, TIME(0, 0))
LAYOUT(ifreq, 32, SAME(32, 0, 0))
LAYOUT(ifreq_map, 32,
	SAME(16, 0, 0), ULONGS(2, 16, 16), SAME(8, 32, 24))

/* Time. */
LAYOUT(timespec, 8, TIME(0, 0))
LAYOUT(timespec_left, 8, TIME(0, 0))
LAYOUT(timespec_left_rel, 8, TIME(0, 0))
LAYOUT(timeval, 8, TIME(0, 0))
LAYOUT(itimerspec, 16, TIME(0, 0), TIME(16, 8))
LAYOUT(itimerval, 16, TIME(0, 0), TIME(16, 8))
LAYOUT(time_value, 4, LONG(0, 0))
LAYOUT(tms, 16, LONGS(4, 0, 0))
LAYOUT(timex, 128,
	SAME(4, 0, 0), LONGS(4, 8, 4), SAME(4, 40, 20), LONGS(3, 48, 24),
	TIME(72, 36), LONGS(3, 88, 44), SAME(4, 112, 56),
	LONGS(5, 120, 60), SAME(4, 160, 80))

/* Processes and their resources. */
LAYOUT(rusage, 72, TIME(0, 0), TIME(16, 8), ULONGS(14, 32, 16))
LAYOUT(rusage_found, 72, TIME(0, 0), TIME(16, 8), ULONGS(14, 32, 16))
LAYOUT(rlimit, 8, ULONGS(2, 0, 0))
LAYOUT(sysinfo, 64,
	ULONGS(10, 0, 0), SAME(2, 80, 40), ULONGS(2, 88, 44),
	SAME(4, 104, 52))

/* Pointers to one number, and arrays of them. */
LAYOUT(hex_ptr, 4, ULONG(0, 0))

/* IPC. */
LAYOUT(mq_attr, 32, ULONG(0, 0), LONGS(7, 8, 4))
LAYOUT(msqid_ds, 88,
	SAME(20, 0, 0), WIDER(20, 4, 20, 2), ULONG(48, 36), ULONG(56, 44),
	ULONG(64, 52), ULONGS(3, 72, 60), SAME(8, 96, 72))
LAYOUT(semid_ds, 64,
	SAME(20, 0, 0), WIDER(20, 4, 20, 2), ULONG(48, 36), ULONG(64, 44),
	ULONG(80, 52))
LAYOUT(shmid_ds, 84,
	SAME(20, 0, 0), WIDER(20, 4, 20, 2), ULONG(48, 36), ULONG(56, 40),
	ULONG(64, 48), ULONG(72, 56), SAME(8, 80, 64), ULONG(88, 72))
LAYOUT(shminfo, 36, ULONGS(9, 0, 0))
LAYOUT(shm_info, 24, SAME(4, 0, 0), ULONGS(5, 8, 4))

/* Requests of ioctl. */
LAYOUT(loop_info, 140,
	SAME(4, 0, 0), WIDER(8, 8, 4, 2), ULONG(16, 8), WIDER(24, 8, 12, 2),
	SAME(112, 32, 16), ULONGS(2, 144, 128), SAME(4, 160, 136))

/* Of the calls that only 32-bit ABIs have. */
LAYOUT(moved_offset32, 4, ULONG(0, 0))
LAYOUT(old_sigaction, 16,
	ULONG(0, 0), WIDER(24, 8, 4, 4), ULONGS(2, 8, 8))
LAYOUT(subcall_args, 24, ULONGS(6, 0, 0))
