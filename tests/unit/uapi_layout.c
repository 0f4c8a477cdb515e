// SPDX-License-Identifier: GPL-2.0-only
/*
 * The layout of the ABI, compiled only: every field of every structure stands
 * where it always stood, for C and C++, 32 and 64 bits.  What is in here may
 * be added to, never changed.
 */
#include <stddef.h>

#include <linux/systrace.h>

#ifdef __cplusplus
#define CHECK(x)	static_assert(x, #x)
#define ALIGN(s)	alignof(struct s)
#else
#define CHECK(x)	_Static_assert(x, #x)
#define ALIGN(s)	_Alignof(struct s)
#endif

#define SIZE(s, size, align)						\
	CHECK(sizeof(struct s) == (size) && ALIGN(s) <= (align))
#define OFFSET(s, f, offset)						\
	CHECK(offsetof(struct s, f) == (offset))
#define FIELD(s, f, offset, size)					\
	CHECK(offsetof(struct s, f) == (offset) &&			\
	      sizeof(((struct s *)0)->f) == (size))

SIZE(systrace_info, 64, 8);
FIELD(systrace_info, size, 0, 4);
FIELD(systrace_info, abi_major, 4, 2);
FIELD(systrace_info, abi_minor, 6, 2);
FIELD(systrace_info, nr_rings, 8, 4);
FIELD(systrace_info, page_size, 12, 4);
FIELD(systrace_info, features, 16, 8);
FIELD(systrace_info, table_hash, 24, 8);
FIELD(systrace_info, max_sessions, 32, 4);
FIELD(systrace_info, reserved, 36, 4);
FIELD(systrace_info, version, 40, 24);

SIZE(systrace_config, 64, 8);
FIELD(systrace_config, size, 0, 4);
FIELD(systrace_config, policy, 4, 4);
FIELD(systrace_config, flags, 8, 4);
FIELD(systrace_config, str_max, 12, 4);
FIELD(systrace_config, arr_max, 16, 4);
FIELD(systrace_config, watermark, 20, 4);
FIELD(systrace_config, budget, 24, 8);
FIELD(systrace_config, max_wait, 32, 4);
FIELD(systrace_config, stack_max, 36, 4);
FIELD(systrace_config, reserved, 40, 24);

SIZE(systrace_calls, 24, 8);
FIELD(systrace_calls, size, 0, 4);
FIELD(systrace_calls, abi, 4, 4);
FIELD(systrace_calls, nbits, 8, 4);
FIELD(systrace_calls, flags, 12, 4);
FIELD(systrace_calls, bitmap, 16, 8);

SIZE(systrace_attach, 32, 8);
FIELD(systrace_attach, size, 0, 4);
FIELD(systrace_attach, pid, 4, 4);
FIELD(systrace_attach, flags, 8, 4);
FIELD(systrace_attach, nr_tasks, 12, 4);
FIELD(systrace_attach, reserved, 16, 16);

SIZE(systrace_call, 104, 8);
FIELD(systrace_call, when, 0, 4);
FIELD(systrace_call, nr, 4, 4);
FIELD(systrace_call, abi, 8, 4);
FIELD(systrace_call, tid, 12, 4);
FIELD(systrace_call, tgid, 16, 4);
FIELD(systrace_call, uid, 20, 4);
FIELD(systrace_call, has_fd, 24, 4);
FIELD(systrace_call, fd, 28, 4);
FIELD(systrace_call, error, 32, 4);
FIELD(systrace_call, reserved, 36, 4);
FIELD(systrace_call, ret, 40, 8);
FIELD(systrace_call, duration, 48, 8);
FIELD(systrace_call, args, 56, 48);

SIZE(systrace_select, 40, 4);
FIELD(systrace_select, size, 0, 4);
FIELD(systrace_select, kind, 4, 4);
FIELD(systrace_select, value, 8, 4);
FIELD(systrace_select, flags, 12, 4);
FIELD(systrace_select, nr_tasks, 16, 4);
FIELD(systrace_select, comm, 20, 16);
FIELD(systrace_select, reserved, 36, 4);

SIZE(systrace_summary, 16, 4);
FIELD(systrace_summary, size, 0, 4);
FIELD(systrace_summary, flags, 4, 4);
FIELD(systrace_summary, slots, 8, 4);
FIELD(systrace_summary, reserved, 12, 4);

SIZE(systrace_summary_row, 80, 8);
FIELD(systrace_summary_row, tgid, 0, 4);
FIELD(systrace_summary_row, abi, 4, 4);
FIELD(systrace_summary_row, nr, 8, 4);
FIELD(systrace_summary_row, reserved, 12, 4);
FIELD(systrace_summary_row, calls, 16, 8);
FIELD(systrace_summary_row, errors, 24, 8);
FIELD(systrace_summary_row, cpu, 32, 8);
FIELD(systrace_summary_row, cpu_min, 40, 8);
FIELD(systrace_summary_row, cpu_max, 48, 8);
FIELD(systrace_summary_row, wall, 56, 8);
FIELD(systrace_summary_row, wall_min, 64, 8);
FIELD(systrace_summary_row, wall_max, 72, 8);

SIZE(systrace_summary_read, 40, 8);
FIELD(systrace_summary_read, size, 0, 4);
FIELD(systrace_summary_read, nr_rows, 4, 4);
FIELD(systrace_summary_read, rows, 8, 8);
FIELD(systrace_summary_read, cursor, 16, 8);
FIELD(systrace_summary_read, missed, 24, 8);
FIELD(systrace_summary_read, reserved, 32, 8);

SIZE(systrace_filter, 24, 8);
FIELD(systrace_filter, size, 0, 4);
FIELD(systrace_filter, flags, 4, 4);
FIELD(systrace_filter, len, 8, 4);
FIELD(systrace_filter, reserved, 12, 4);
FIELD(systrace_filter, program, 16, 8);

SIZE(systrace_paths, 40, 8);
FIELD(systrace_paths, size, 0, 4);
FIELD(systrace_paths, flags, 4, 4);
FIELD(systrace_paths, nr_fds, 8, 4);
FIELD(systrace_paths, len, 12, 4);
FIELD(systrace_paths, fds, 16, 8);
FIELD(systrace_paths, paths, 24, 8);
FIELD(systrace_paths, reserved, 32, 8);

SIZE(systrace_detach, 16, 8);
FIELD(systrace_detach, size, 0, 4);
FIELD(systrace_detach, pid, 4, 4);
FIELD(systrace_detach, reserved, 8, 8);

SIZE(systrace_session_page, 192, 64);
FIELD(systrace_session_page, abi_major, 0, 2);
FIELD(systrace_session_page, abi_minor, 2, 2);
FIELD(systrace_session_page, nr_rings, 4, 4);
FIELD(systrace_session_page, state, 8, 4);
FIELD(systrace_session_page, nr_tasks, 12, 4);
FIELD(systrace_session_page, settled, 64, 8);
FIELD(systrace_session_page, clock_id, 72, 4);
FIELD(systrace_session_page, reserved, 76, 52);
FIELD(systrace_session_page, waiting, 128, 4);
FIELD(systrace_session_page, reserved1, 132, 4);
FIELD(systrace_session_page, waits, 136, 8);
FIELD(systrace_session_page, given_up, 144, 8);
FIELD(systrace_session_page, waited, 152, 8);
FIELD(systrace_session_page, longest, 160, 8);

SIZE(systrace_ring_kernel, 192, 64);
FIELD(systrace_ring_kernel, head, 0, 8);
FIELD(systrace_ring_kernel, ring_size, 64, 8);
FIELD(systrace_ring_kernel, cpu, 72, 4);
FIELD(systrace_ring_kernel, reserved, 76, 4);
FIELD(systrace_ring_kernel, seen, 128, 8);
FIELD(systrace_ring_kernel, written, 136, 8);
FIELD(systrace_ring_kernel, filtered, 144, 8);
FIELD(systrace_ring_kernel, lost, 152, 24);

SIZE(systrace_ring_reader, 64, 64);
FIELD(systrace_ring_reader, tail, 0, 8);

SIZE(systrace_record, 24, 8);
FIELD(systrace_record, size, 0, 4);
FIELD(systrace_record, type, 4, 1);
FIELD(systrace_record, abi, 5, 1);
FIELD(systrace_record, nargs, 6, 1);
FIELD(systrace_record, flags, 7, 1);
FIELD(systrace_record, tid, 8, 4);
FIELD(systrace_record, nr, 12, 4);
FIELD(systrace_record, time, 16, 8);

SIZE(systrace_extent, 16, 8);
FIELD(systrace_extent, addr, 0, 8);
FIELD(systrace_extent, len, 8, 4);
FIELD(systrace_extent, arg, 12, 1);
FIELD(systrace_extent, flags, 13, 1);
FIELD(systrace_extent, reserved, 14, 2);

SIZE(systrace_map, 64, 8);
FIELD(systrace_map, start, 0, 8);
FIELD(systrace_map, end, 8, 8);
FIELD(systrace_map, offset, 16, 8);
FIELD(systrace_map, ino, 24, 8);
FIELD(systrace_map, major, 32, 4);
FIELD(systrace_map, minor, 36, 4);
FIELD(systrace_map, file_size, 40, 8);
FIELD(systrace_map, mtime, 48, 8);
FIELD(systrace_map, mtime_nsec, 56, 4);
FIELD(systrace_map, path, 60, 4);

SIZE(systrace_enter, 24, 8);
FIELD(systrace_enter, rec, 0, 24);
OFFSET(systrace_enter, args, 24);

SIZE(systrace_exit, 32, 8);
FIELD(systrace_exit, rec, 0, 24);
FIELD(systrace_exit, ret, 24, 8);

SIZE(systrace_fd, 32, 4);
SIZE(systrace_fd_socket, 192, 8);
FIELD(systrace_fd_socket, family, 32, 2);
FIELD(systrace_fd_socket, src, 48, 16);
FIELD(systrace_fd_socket, name, 84, 108);

SIZE(systrace_signal, 104, 8);
FIELD(systrace_signal, rec, 0, 24);
FIELD(systrace_signal, how, 24, 4);
FIELD(systrace_signal, info_len, 28, 4);
FIELD(systrace_signal, handler, 32, 8);
FIELD(systrace_signal, sa_flags, 40, 8);
FIELD(systrace_signal, info, 48, 48);
FIELD(systrace_signal, ip, 96, 8);

SIZE(systrace_fork, 32, 8);
FIELD(systrace_fork, rec, 0, 24);
FIELD(systrace_fork, child_tgid, 24, 4);
FIELD(systrace_fork, followed, 28, 4);

SIZE(systrace_exec, 32, 8);
FIELD(systrace_exec, rec, 0, 24);
FIELD(systrace_exec, filename, 24, 4);
FIELD(systrace_exec, reserved, 28, 4);

SIZE(systrace_death, 24, 8);
FIELD(systrace_death, rec, 0, 24);

SIZE(systrace_gap, 56, 8);
FIELD(systrace_gap, rec, 0, 24);
FIELD(systrace_gap, since, 24, 8);
FIELD(systrace_gap, lost, 32, 24);

/* Numbers that stand in records, in requests, and in offsets of mappings. */
CHECK(SYSTRACE_IOC_INFO == 0xc040e800);
CHECK(SYSTRACE_IOC_CONFIG == 0x4040e801);
CHECK(SYSTRACE_IOC_CALLS == 0x4018e802);
CHECK(SYSTRACE_IOC_ATTACH == 0xc020e803);
CHECK(SYSTRACE_IOC_DETACH == 0x4010e804);
CHECK(SYSTRACE_IOC_FILTER == 0x4018e805);
CHECK(SYSTRACE_IOC_SUMMARY == 0x4010e806);
CHECK(SYSTRACE_IOC_SELECT == 0xc028e808);
CHECK(SYSTRACE_IOC_SUMMARY_READ == 0xc028e807);
CHECK(SYSTRACE_MAP_SESSION == 0);
CHECK(SYSTRACE_MAP_KERNEL(1) == 0x10000100000ULL);
CHECK(SYSTRACE_MAP_READER(2) == 0x20000200000ULL);
CHECK(SYSTRACE_MAP_DATA(3) == 0x30000300000ULL);
CHECK(SYSTRACE_REC_ENTER == 1);
CHECK(SYSTRACE_REC_EXIT == 2);
CHECK(SYSTRACE_REC_SIGNAL == 3);
CHECK(SYSTRACE_REC_FORK == 4);
CHECK(SYSTRACE_REC_EXEC == 5);
CHECK(SYSTRACE_REC_DEATH == 6);
CHECK(SYSTRACE_REC_LOST == 7);
CHECK(SYSTRACE_ABI_NATIVE == 0);
CHECK(SYSTRACE_ABI_COMPAT == 1);
CHECK(SYSTRACE_ABI_X32 == 2);
CHECK(SYSTRACE_LOST_FULL == 0);
CHECK(SYSTRACE_LOST_MEMORY == 1);
CHECK(SYSTRACE_LOST_BUSY == 2);
CHECK(SYSTRACE_NR_LOST == 3);
CHECK(SYSTRACE_EXTENT_CUT == 1);
CHECK(SYSTRACE_EXTENT_FAULT == 2);
CHECK(SYSTRACE_EXTENT_LATE == 4);
CHECK(SYSTRACE_ATTACH_FOLLOW == 1);
CHECK(SYSTRACE_ATTACH_GROUP == 2);
CHECK(SYSTRACE_ATTACH_ON_EXEC == 4);
