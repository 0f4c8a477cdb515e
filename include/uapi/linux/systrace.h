/* SPDX-License-Identifier: GPL-2.0 WITH Linux-syscall-note */
/*
 * systrace - the interface of /dev/systrace
 *
 * Every open of the device is a session.  The life of one:
 *
 *	fd = open("/dev/systrace", O_RDWR | O_CLOEXEC);
 *	ioctl(fd, SYSTRACE_IOC_INFO, &info);		what the module speaks
 *	ioctl(fd, SYSTRACE_IOC_CONFIG, &config);	limits, policy, budget
 *	ioctl(fd, SYSTRACE_IOC_CALLS, &calls);		which syscalls (optional)
 *	ioctl(fd, SYSTRACE_IOC_FILTER, &filter);	judged one by one (optional)
 *	ioctl(fd, SYSTRACE_IOC_PATHS, &paths);		by their files (optional)
 *	mmap(session page, ring pages)			see "Mapping"
 *	ioctl(fd, SYSTRACE_IOC_ATTACH, &attach);	which tasks, repeatedly
 *	poll(fd), read the rings, publish the tails
 *	close(fd);					everything is gone
 *
 * What a session may see was decided when the device was opened, whoever uses
 * the file later.  An opener with CAP_SYS_PTRACE in the initial user namespace
 * may see every task.  For anyone else whom the device's mode lets in the
 * session is restricted: to tasks that run with exactly its opener's user and
 * group IDs, without capabilities that he lacks, and dumpable; it loses them
 * (SYSTRACE_REC_LEFT) as soon as that changes.  Its rings and the rows of its
 * summary count against RLIMIT_MEMLOCK, and half of the sessions are kept for
 * the others.
 *
 * Structures start with their size, so that they can grow: the kernel takes a
 * shorter one as if the rest were zero, and a longer one when what it does not
 * know is zero (E2BIG otherwise).  Reserved fields must be zero, unknown flags
 * are refused (EINVAL).  All layouts are the same for 32-bit and 64-bit
 * readers.
 */
#ifndef _UAPI_LINUX_SYSTRACE_H
#define _UAPI_LINUX_SYSTRACE_H

#include <linux/ioctl.h>
#include <linux/types.h>

#define SYSTRACE_DEVICE		"/dev/systrace"

/*
 * A reader and a module understand each other when the major numbers are
 * equal; a minor number grows with each compatible addition.
 */
#define SYSTRACE_ABI_MAJOR	1
#define SYSTRACE_ABI_MINOR	0

/*
 * The limits of one record, and so of what one system call can carry: what
 * does not fit is cut, and its extent says so.
 */
#define SYSTRACE_RECORD_MAX	(128 * 1024)
#define SYSTRACE_STR_MAX	(64 * 1024)
#define SYSTRACE_NR_ARGS	6

/* ABIs a system call can be made through; one call each, not one process. */
enum systrace_abi {
	SYSTRACE_ABI_NATIVE	= 0,	/* the machine's: x86-64, arm64 */
	SYSTRACE_ABI_COMPAT	= 1,	/* i386: a 32-bit task, or int 0x80;
					 * 32-bit Arm (EABI): a 32-bit task
					 */
	SYSTRACE_ABI_X32	= 2,	/* x32: bit 30 is set in the number */
	SYSTRACE_NR_ABIS
};

/* Why an event is missing. */
enum systrace_lost {
	SYSTRACE_LOST_FULL	= 0,	/* the ring was full */
	SYSTRACE_LOST_MEMORY	= 1,	/* no memory for a new task's state,
					 * or for an entry that waits
					 */
	SYSTRACE_LOST_BUSY	= 2,	/* a signal while others still waited */
	SYSTRACE_NR_LOST
};

/**
 * struct systrace_info - what the module is (SYSTRACE_IOC_INFO)
 * @size: in: sizeof of the caller's structure; out: of the module's.
 * @abi_major: SYSTRACE_ABI_MAJOR of the module.
 * @abi_minor: SYSTRACE_ABI_MINOR of the module.
 * @nr_rings: rings a session has, one a possible CPU, numbered from 0.
 * @features: SYSTRACE_FEATURE_* bits.
 * @table_hash: hash over the syscall table the module was built with.
 * @page_size: bytes of a page, the unit of every mapping.
 * @max_sessions: sessions that can run at the same time.
 * @version: the module's version, NUL-terminated.
 *
 * May be asked at any time, and before anything else.
 */
struct systrace_info {
	__u32	size;
	__u16	abi_major;
	__u16	abi_minor;
	__u32	nr_rings;
	__u32	page_size;
	__u64	features;
	__u64	table_hash;
	__u32	max_sessions;
	__u32	reserved;
	char	version[24];
};

/* What to do when a ring is full. */
enum systrace_policy {
	SYSTRACE_POLICY_DROP	= 0,	/* never slow the target; count */
	SYSTRACE_POLICY_WAIT	= 1,	/* the target waits for the reader */
};

/**
 * struct systrace_config - limits and policy (SYSTRACE_IOC_CONFIG)
 * @size: sizeof(struct systrace_config).
 * @policy: enum systrace_policy.
 * @flags: SYSTRACE_CONFIG_*.
 * @str_max: bytes of a string or buffer to capture, at most SYSTRACE_STR_MAX;
 *	see also SYSTRACE_CUT_ALIGN.
 * @arr_max: elements of an array to capture, at most SYSTRACE_STR_MAX.  From
 *	4096 on also what is shown in full only: environments' strings, the data
 *	of ioctl requests of any driver.
 * @watermark: wake the reader when so many bytes wait in one ring; 0: an
 *	eighth of the ring.
 * @budget: bytes for all rings together; rounded down so that each ring is a
 *	power of two of at least 64 KiB; 0: the module's default, or less
 *	where there is little memory.
 * @stack_max: SYSTRACE_CONFIG_STACK: bytes of a stack to capture, at most
 *	SYSTRACE_STR_MAX; 0: 16 KiB.  Zero without that flag.
 * @max_wait: SYSTRACE_POLICY_WAIT: milliseconds that a target may wait while
 *	the reader makes no room, at most SYSTRACE_WAIT_MAX; 0: the default,
 *	SYSTRACE_WAIT_DEFAULT.  Zero with another policy.
 * @reserved: zero.
 *
 * Once, before the first mapping and the first SYSTRACE_IOC_ATTACH (EBUSY
 * after that).  Allocates the rings, charged to the caller's memory cgroup.
 * EOPNOTSUPP: SYSTRACE_CONFIG_FD_NAMES or SYSTRACE_CONFIG_STACK on a kernel with
 * PREEMPT_RT, where files cannot be looked into without a sleep.
 *
 * With SYSTRACE_POLICY_WAIT a task that has filled half of a ring waits on its
 * way back to user mode until the reader has emptied it to a quarter.  It goes
 * on at once when it gets a signal, is frozen or ends, when its session is
 * closed, and after @max_wait.  A reader that let a target wait that long is
 * waited for again only once it has moved the ring's tail.  What is written
 * between half and the end is the room for tasks that are not at that point
 * yet; what does not fit even there is lost, and told, as ever.
 */
struct systrace_config {
	__u32	size;
	__u32	policy;
	__u32	flags;
	__u32	str_max;
	__u32	arr_max;
	__u32	watermark;
	__u64	budget;
	__u32	max_wait;
	__u32	stack_max;
	__u64	reserved[3];
};

#define SYSTRACE_CONFIG_FD_NAMES (1U << 0) /* extents that name descriptors */
#define SYSTRACE_CONFIG_FD_DETAILS (1U << 1) /* ... with what else is known of
					      * them: sockets' addresses, pidfds'
					      * processes, fdinfo
					      */
#define SYSTRACE_CONFIG_IP	(1U << 2) /* ENTER: where the call was made */
#define SYSTRACE_CONFIG_STACK	(1U << 3) /* ... and signals: all registers, the
					   * stack, and what is mapped there
					   */
#define SYSTRACE_CONFIG_FLAGS	(SYSTRACE_CONFIG_FD_NAMES | \
				 SYSTRACE_CONFIG_FD_DETAILS | \
				 SYSTRACE_CONFIG_IP | SYSTRACE_CONFIG_STACK)

#define SYSTRACE_WAIT_DEFAULT	(60 * 1000)
#define SYSTRACE_WAIT_MAX	(24 * 3600 * 1000)

/**
 * struct systrace_calls - which system calls to record (SYSTRACE_IOC_CALLS)
 * @size: sizeof(struct systrace_calls).
 * @abi: enum systrace_abi the bitmap is for.
 * @nbits: bits in @bitmap, at most SYSTRACE_MAX_NR.
 * @flags: SYSTRACE_CALLS_*.
 * @bitmap: address of the bitmap, 64-bit words in native order, bit N for
 *	system call N.
 *
 * Without it every call of every ABI is recorded.  Numbers at or beyond
 * @nbits are decided by SYSTRACE_CALLS_OTHERS.  May be changed at any time.
 */
struct systrace_calls {
	__u32	size;
	__u32	abi;
	__u32	nbits;
	__u32	flags;
	__u64	bitmap;
};

#define SYSTRACE_MAX_NR		1024	/* x86-64 ends below 600 */
#define SYSTRACE_CALLS_OTHERS	(1U << 0) /* record numbers beyond nbits */

/**
 * struct systrace_attach - trace a task (SYSTRACE_IOC_ATTACH)
 * @size: sizeof(struct systrace_attach).
 * @pid: thread ID in the caller's PID namespace.
 * @flags: SYSTRACE_ATTACH_*.
 * @nr_tasks: out: threads that are traced anew by this call.
 * @reserved: zero.
 *
 * A thread that sits in a system call at that moment is shown in it: its
 * ENTER is written by this call, marked SYSTRACE_RECORD_ATTACHED.
 *
 * ESRCH: no such thread, or it is dying; EPERM: the caller may not look into
 * it; EINVAL: a kernel thread.  EBUSY: @max_sessions already run, or half of
 * them when the session is restricted.
 */
struct systrace_attach {
	__u32	size;
	__s32	pid;
	__u32	flags;
	__u32	nr_tasks;
	__u64	reserved[2];
};

#define SYSTRACE_ATTACH_FOLLOW	(1U << 0) /* its children and new threads too */
#define SYSTRACE_ATTACH_GROUP	(1U << 1) /* all threads of its group */
#define SYSTRACE_ATTACH_ON_EXEC	(1U << 2) /* from its next execve on */
#define SYSTRACE_ATTACH_FLAGS	(SYSTRACE_ATTACH_FOLLOW | \
				 SYSTRACE_ATTACH_GROUP | \
				 SYSTRACE_ATTACH_ON_EXEC)

/**
 * struct systrace_detach - leave a task alone (SYSTRACE_IOC_DETACH)
 * @size: sizeof(struct systrace_detach).
 * @pid: thread ID in the caller's PID namespace; 0: every task.
 * @reserved: zero.
 *
 * No record of the task is written once the call has returned.
 */
struct systrace_detach {
	__u32	size;
	__s32	pid;
	__u64	reserved;
};

/* What is known of a call when a filter is asked about it. */
enum systrace_when {
	SYSTRACE_WHEN_ENTRY	= 0,	/* it begins: no result yet */
	SYSTRACE_WHEN_EXIT	= 1,	/* it has returned */
	SYSTRACE_WHEN_UNFINISHED = 2,	/* the thread ends in it */
};

/* What a filter answers; any other number is as SYSTRACE_VERDICT_RECORD. */
enum systrace_verdict {
	SYSTRACE_VERDICT_REFUSE	= 0,	/* it costs no record */
	SYSTRACE_VERDICT_RECORD	= 1,
	SYSTRACE_VERDICT_LATER	= 2,	/* at entry: ask again when it ends */
};

/**
 * struct systrace_call - what a filter sees of a system call
 * @when: enum systrace_when.
 * @nr: its number, as in struct systrace_record.
 * @abi: enum systrace_abi.
 * @tid: the thread, in the PID namespace of the session's opener.
 * @tgid: its thread group, likewise.
 * @uid: the real user ID that the thread runs as, in the initial user
 *	namespace.
 * @has_fd: one of its arguments is a file descriptor, by the table.
 * @fd: the first one that is; zero when @has_fd is.
 * @error: errno when it failed, zero otherwise (SYSTRACE_WHEN_EXIT).
 * @reserved: zero.
 * @ret: the raw result, as in struct systrace_exit (SYSTRACE_WHEN_EXIT).
 * @duration: nanoseconds since its entry; zero at SYSTRACE_WHEN_ENTRY.
 * @args: its arguments as the registers held them.
 *
 * Filters load words of 32 bits, at offsets that are multiples of four.  Of a
 * 64-bit field the word with the lower half comes first on little-endian
 * machines, as in memory.
 */
struct systrace_call {
	__u32	when;
	__s32	nr;
	__u32	abi;
	__s32	tid;
	__s32	tgid;
	__u32	uid;
	__u32	has_fd;
	__s32	fd;
	__u32	error;
	__u32	reserved;
	__s64	ret;
	__u64	duration;
	__u64	args[SYSTRACE_NR_ARGS];
};

/**
 * struct systrace_filter - a program that judges each call (SYSTRACE_IOC_FILTER)
 * @size: sizeof(struct systrace_filter).
 * @flags: none is defined, zero.
 * @len: instructions, at most 4096; zero: no filter any more.
 * @reserved: zero.
 * @program: address of an array of struct sock_filter (linux/filter.h).
 *
 * Classic BPF over struct systrace_call: BPF_LD | BPF_W | BPF_ABS loads a word
 * of it, BPF_LD | BPF_W | BPF_LEN its size; other loads from packets are
 * refused, as is everything that the kernel's verifier refuses (EINVAL).  The
 * return value is an enum systrace_verdict.
 *
 * Asked at entry about each call that SYSTRACE_IOC_CALLS lets through.  One
 * that it puts off (SYSTRACE_VERDICT_LATER) waits in memory of the kernel's:
 * the filter is asked again when it returns, or when the thread ends in it.
 * Then either its entry and its exit are written, the entry with
 * SYSTRACE_RECORD_HELD, or nothing is.  A call that is refused counts as one
 * event that was filtered.  May be set, replaced and removed at any time; calls
 * that were put off are judged by the program that is there when they end,
 * without one they are recorded.
 */
struct systrace_filter {
	__u32	size;
	__u32	flags;
	__u32	len;
	__u32	reserved;
	__u64	program;
};

/**
 * struct systrace_paths - which files to look at (SYSTRACE_IOC_PATHS)
 * @size: sizeof(struct systrace_paths).
 * @flags: SYSTRACE_PATHS_*.
 * @nr_fds: numbers at @fds, at most SYSTRACE_PATHS_FDS.
 * @len: bytes at @paths, at most SYSTRACE_PATHS_LEN; the last one is NUL.
 * @fds: address of an array of __u32, rising: descriptors.
 * @paths: address of paths, each with its NUL, one after another.
 * @reserved: zero.
 *
 * Once, before the first SYSTRACE_IOC_ATTACH (EBUSY after that).  Of the calls
 * that SYSTRACE_IOC_CALLS and SYSTRACE_IOC_FILTER let through only those are
 * recorded, or counted, that are given one of these descriptors, a descriptor
 * of a file of one of these paths, or one of the paths itself, in an argument
 * that the table has for that; what others are given is refused as by a filter.
 * It is decided when the call begins, by what its descriptors are then.  Paths
 * are compared byte for byte; a file's is that of its link in /proc/PID/fd,
 * seen from the task's own root directory, before it was deleted.  Nothing is
 * looked up by the paths here.
 *
 * Where a path cannot be read before the call has read it itself the entry
 * waits for its end, as with SYSTRACE_VERDICT_LATER; a filter is then asked
 * again.  Of one call no more than SYSTRACE_PATHS_NAMED files are looked at by
 * their paths.
 */
struct systrace_paths {
	__u32	size;
	__u32	flags;
	__u32	nr_fds;
	__u32	len;
	__u64	fds;
	__u64	paths;
	__u64	reserved;
};

#define SYSTRACE_PATHS_NOT_FDS	(1U << 0) /* all descriptors but those at @fds */
#define SYSTRACE_PATHS_FLAGS	SYSTRACE_PATHS_NOT_FDS
#define SYSTRACE_PATHS_FDS	1024
#define SYSTRACE_PATHS_LEN	(256 * 1024)
#define SYSTRACE_PATHS_NAMED	1024

/**
 * struct systrace_summary - count calls (SYSTRACE_IOC_SUMMARY)
 * @size: sizeof(struct systrace_summary).
 * @flags: SYSTRACE_SUMMARY_*.
 * @slots: with SYSTRACE_SUMMARY_PER_PROCESS: how many different calls of
 *	processes one CPU can count, a power of two up to 2^20; 0: 8192, or
 *	fewer where there is little memory.
 * @reserved: zero.
 *
 * Once, before the first SYSTRACE_IOC_ATTACH (EBUSY after that).  Each call
 * that SYSTRACE_IOC_CALLS and SYSTRACE_IOC_FILTER let through, and that begins
 * and returns while its task is traced, is counted on the CPU where it returns.
 * One that never returns, as exit_group, is not.
 */
struct systrace_summary {
	__u32	size;
	__u32	flags;
	__u32	slots;
	__u32	reserved;
};

#define SYSTRACE_SUMMARY_ONLY	(1U << 0) /* no records of calls, signals and
					   * executions, and no books of these;
					   * of tasks only new ones that are
					   * followed
					   */
#define SYSTRACE_SUMMARY_PER_PROCESS (1U << 1)
#define SYSTRACE_SUMMARY_FLAGS	(SYSTRACE_SUMMARY_ONLY | \
				 SYSTRACE_SUMMARY_PER_PROCESS)

/**
 * struct systrace_summary_row - one system call's numbers, of one CPU
 * @tgid: the process, in the opener's PID namespace; zero without
 *	SYSTRACE_SUMMARY_PER_PROCESS.
 * @abi: enum systrace_abi.
 * @nr: its number; x32's without bit 30.
 * @reserved: zero.
 * @calls: how many have returned.
 * @errors: of these, with an error.
 * @cpu: nanoseconds of processor time in all: the time from entry to exit of a
 *	call during which the task stayed on its processor, and what the
 *	kernel's clock ticks say (the task's stime) of one during which it did
 *	not.
 * @cpu_min: of the shortest.
 * @cpu_max: of the longest.
 * @wall: nanoseconds from entry to exit in all.
 * @wall_min: of the shortest.
 * @wall_max: of the longest.
 */
struct systrace_summary_row {
	__s32	tgid;
	__u32	abi;
	__s32	nr;
	__u32	reserved;
	__u64	calls;
	__u64	errors;
	__u64	cpu;
	__u64	cpu_min;
	__u64	cpu_max;
	__u64	wall;
	__u64	wall_min;
	__u64	wall_max;
};

/**
 * struct systrace_summary_read - what was counted (SYSTRACE_IOC_SUMMARY_READ)
 * @size: sizeof(struct systrace_summary_read).
 * @nr_rows: in: rows that fit; out: rows that were written.
 * @rows: address of an array of struct systrace_summary_row.
 * @cursor: in: where to go on, zero at first; out: where to go on.  When
 *	@nr_rows comes back as zero there is nothing more.
 * @missed: out: calls that were not counted since all slots were in use.
 * @reserved: zero.
 *
 * Each CPU has rows of its own: those of the same process, ABI and number are
 * to be added up.  While tasks run the numbers of one row may be of slightly
 * different moments.  May be asked at any time, EINVAL without a summary.
 */
struct systrace_summary_read {
	__u32	size;
	__u32	nr_rows;
	__u64	rows;
	__u64	cursor;
	__u64	missed;
	__u64	reserved;
};

/* Which tasks a rule selects, or spares. */
enum systrace_select_kind {
	SYSTRACE_SELECT_ALL	= 0,	/* every task */
	SYSTRACE_SELECT_COMM	= 1,	/* whose name, or whose process's, is @comm */
	SYSTRACE_SELECT_UID	= 2,	/* whose real user ID is @value */
	SYSTRACE_SELECT_CGROUP	= 3,	/* in or below the cgroup (version 2) whose
					 * directory is open as @value
					 */
	SYSTRACE_SELECT_PIDNS	= 4,	/* in or below the PID namespace of the
					 * process @value
					 */
	SYSTRACE_SPARE_PROCESS	= 5,	/* not the process @value */
	SYSTRACE_SPARE_TREE	= 6,	/* nor what descends from it */
	SYSTRACE_SPARE_GROUP	= 7,	/* not the process group @value */
	SYSTRACE_NR_SELECT
};

/**
 * struct systrace_select - trace tasks by what they are (SYSTRACE_IOC_SELECT)
 * @size: sizeof(struct systrace_select).
 * @kind: enum systrace_select_kind.
 * @value: see there; zero where it is not meant.
 * @flags: SYSTRACE_SELECT_FOLLOW, of rules that select.
 * @nr_tasks: out: tasks that are traced anew by this call.
 * @comm: a name, NUL-terminated, for SYSTRACE_SELECT_COMM; zeros otherwise.
 * @reserved: zero.
 *
 * A task is traced when one of the session's rules selects it and none spares
 * it.  This is decided here for all tasks that there are, and for each task
 * when it begins and when it executes a program.  A task that changes its name,
 * user or cgroup in another way is looked at when it next executes something,
 * or when another rule is made; a task that is traced stays so.  Kernel threads
 * and the opener's own process are always spared; rules do not concern what
 * SYSTRACE_IOC_ATTACH names.  Rules that spare have to come before those that
 * select.  At most 64 rules (ENOSPC).  EPERM: the session is restricted;
 * EOPNOTSUPP: this kernel has no cgroups.  A session with a rule does not end
 * with its last task; SYSTRACE_IOC_DETACH of all tasks ends its rules.
 */
struct systrace_select {
	__u32	size;
	__u32	kind;
	__s32	value;
	__u32	flags;
	__u32	nr_tasks;
	char	comm[16];
	__u32	reserved;
};

#define SYSTRACE_SELECT_FOLLOW	(1U << 0) /* their children too, whatever they are */

#define SYSTRACE_IOC_MAGIC	0xe8
#define SYSTRACE_IOC_INFO	_IOWR(SYSTRACE_IOC_MAGIC, 0, struct systrace_info)
#define SYSTRACE_IOC_CONFIG	_IOW(SYSTRACE_IOC_MAGIC, 1, struct systrace_config)
#define SYSTRACE_IOC_CALLS	_IOW(SYSTRACE_IOC_MAGIC, 2, struct systrace_calls)
#define SYSTRACE_IOC_ATTACH	_IOWR(SYSTRACE_IOC_MAGIC, 3, struct systrace_attach)
#define SYSTRACE_IOC_DETACH	_IOW(SYSTRACE_IOC_MAGIC, 4, struct systrace_detach)
#define SYSTRACE_IOC_FILTER	_IOW(SYSTRACE_IOC_MAGIC, 5, struct systrace_filter)
#define SYSTRACE_IOC_SUMMARY	_IOW(SYSTRACE_IOC_MAGIC, 6, struct systrace_summary)
#define SYSTRACE_IOC_SELECT	_IOWR(SYSTRACE_IOC_MAGIC, 8, struct systrace_select)
#define SYSTRACE_IOC_SUMMARY_READ _IOWR(SYSTRACE_IOC_MAGIC, 7, struct systrace_summary_read)
#define SYSTRACE_IOC_PATHS	_IOW(SYSTRACE_IOC_MAGIC, 9, struct systrace_paths)

/*
 * Mapping
 *
 * Offsets into the device; all mappings are MAP_SHARED, cannot be executed,
 * and are not inherited by fork.
 *
 *	SYSTRACE_MAP_SESSION		one page, read only: systrace_session_page
 *	SYSTRACE_MAP_KERNEL(ring)	one page, read only: systrace_ring_kernel
 *	SYSTRACE_MAP_READER(ring)	one page, read-write: systrace_ring_reader
 *	SYSTRACE_MAP_DATA(ring)		ring_size or twice ring_size bytes, read
 *					only: with twice the size the data
 *					follows itself, so that no record is
 *					split
 */
#define SYSTRACE_MAP_SHIFT	40
#define SYSTRACE_MAP_SESSION	0ULL
#define SYSTRACE_MAP_KERNEL(n)	((1ULL << SYSTRACE_MAP_SHIFT) | \
				 ((__u64)(n) << 20))
#define SYSTRACE_MAP_READER(n)	((2ULL << SYSTRACE_MAP_SHIFT) | \
				 ((__u64)(n) << 20))
#define SYSTRACE_MAP_DATA(n)	((3ULL << SYSTRACE_MAP_SHIFT) | \
				 ((__u64)(n) << 20))

/* systrace_session_page.state */
enum systrace_state {
	SYSTRACE_STATE_IDLE	= 0,	/* nothing attached yet */
	SYSTRACE_STATE_RUNNING	= 1,
	SYSTRACE_STATE_BROKEN	= 2,	/* the reader published a false tail */
};

/**
 * struct systrace_session_page - what a whole session is doing
 * @abi_major: as in struct systrace_info.
 * @abi_minor: as in struct systrace_info.
 * @nr_rings: as in struct systrace_info.
 * @state: enum systrace_state.
 * @nr_tasks: tasks attached now.  When it falls to zero nothing more will be
 *	written unless a new task is attached; poll() then says EPOLLHUP.
 * @settled: records with a smaller time than this are all published, on
 *	every CPU (nanoseconds, as in struct systrace_record).  Read it with
 *	acquire before the rings' heads.
 * @clock_id: clock of the times: CLOCK_MONOTONIC.
 * @reserved: zero.
 * @waiting: tasks that wait for room now (SYSTRACE_POLICY_WAIT).  A reader
 *	that has published a tail and then, after a full barrier, finds it
 *	not zero calls poll(), which lets them go on if there is room enough.
 *	(They also look for themselves a few times a second.)
 * @waits: how often a task has waited.
 * @given_up: of those, waits that ended because @max_wait was over.
 * @waited: nanoseconds that tasks have waited in all.
 * @longest: nanoseconds of the longest wait.
 *
 * Written by the kernel only.
 */
struct systrace_session_page {
	__u16	abi_major;
	__u16	abi_minor;
	__u32	nr_rings;
	__u32	state;
	__u32	nr_tasks;
	__u64	settled __attribute__((aligned(64)));
	__u32	clock_id;
	__u32	reserved[13];
	__u32	waiting __attribute__((aligned(64)));
	__u32	reserved1;
	__u64	waits;
	__u64	given_up;
	__u64	waited;
	__u64	longest;
};

/**
 * struct systrace_ring_kernel - the kernel's half of a ring's control
 * @head: bytes ever written; read with acquire.  Free-running: a record is
 *	at (position & (ring_size - 1)).
 * @ring_size: bytes of data, a power of two.
 * @cpu: the CPU that writes here.
 * @seen: events of the session's tasks that reached this CPU.
 * @written: events that are in the ring as records (a LOST record is none).
 * @filtered: events that the session's filter refused.
 * @lost: events lost, by enum systrace_lost.
 * @reserved: zero.
 *
 * @seen is the sum of @written, @filtered and all of @lost whenever no event
 * is on its way.
 */
struct systrace_ring_kernel {
	__u64	head __attribute__((aligned(64)));
	__u64	ring_size __attribute__((aligned(64)));
	__u32	cpu;
	__u32	reserved;
	__u64	seen __attribute__((aligned(64)));
	__u64	written;
	__u64	filtered;
	__u64	lost[SYSTRACE_NR_LOST];
};

/**
 * struct systrace_ring_reader - the reader's half of a ring's control
 * @tail: bytes ever consumed; the reader writes it with release.  A value
 *	beyond the head, or one that goes back, ends the session
 *	(SYSTRACE_STATE_BROKEN).
 */
struct systrace_ring_reader {
	__u64	tail __attribute__((aligned(64)));
};

/* Kinds of records. */
enum systrace_record_type {
	SYSTRACE_REC_ENTER	= 1,	/* struct systrace_enter */
	SYSTRACE_REC_EXIT	= 2,	/* struct systrace_exit */
	SYSTRACE_REC_SIGNAL	= 3,	/* struct systrace_signal */
	SYSTRACE_REC_FORK	= 4,	/* struct systrace_fork */
	SYSTRACE_REC_EXEC	= 5,	/* struct systrace_exec */
	SYSTRACE_REC_DEATH	= 6,	/* struct systrace_death */
	SYSTRACE_REC_LOST	= 7,	/* struct systrace_gap */
	SYSTRACE_REC_LEFT	= 8,	/* struct systrace_left */
};

/**
 * struct systrace_record - what every record starts with
 * @size: bytes of the whole record, a multiple of 8.
 * @type: enum systrace_record_type; skip what you do not know.
 * @abi: enum systrace_abi (ENTER and EXIT, zero otherwise).
 * @nargs: arguments that follow (ENTER), zero otherwise.
 * @flags: SYSTRACE_RECORD_*.
 * @tid: thread the event belongs to, in the opener's PID namespace.
 * @nr: system call number (ENTER and EXIT); otherwise as the record says.
 * @time: nanoseconds of CLOCK_MONOTONIC.  Strictly rising within a thread.
 *	Where the kernel's own time runs on the processor's counter it is read
 *	from that, and then a few microseconds off clock_gettime() at most.
 */
struct systrace_record {
	__u32	size;
	__u8	type;
	__u8	abi;
	__u8	nargs;
	__u8	flags;
	__s32	tid;
	__s32	nr;
	__u64	time;
};

#define SYSTRACE_RECORD_EXTENTS	(1U << 0) /* extents follow the fixed part */
#define SYSTRACE_RECORD_KILLED	(1U << 1) /* EXIT: the task is being killed and
					   * does not see this result; a
					   * SIGNAL follows when it is its
					   * own signal that ends it
					   */
#define SYSTRACE_RECORD_HELD	(1U << 2) /* ENTER: it waited for its exit */
#define SYSTRACE_RECORD_ATTACHED (1U << 3) /* ENTER: the task was in this call
					    * when it was attached, which is
					    * what the time says; the same
					    * ENTER may follow, of a task that
					    * was stopped at its very start
					    */

/**
 * struct systrace_extent - a piece of the task's memory
 * @addr: where it stood.
 * @len: bytes that follow, padded with zeros to a multiple of 8.
 * @arg: index of the argument that led here.
 * @flags: SYSTRACE_EXTENT_*.
 * @reserved: zero.
 *
 * Extents fill the rest of a record.
 */
struct systrace_extent {
	__u64	addr;
	__u32	len;
	__u8	arg;
	__u8	flags;
	__u16	reserved;
};

/*
 * Where a cut buffer would end at a multiple of this, one byte of what follows
 * is captured too: a page may end there, and strace, which looks at one byte
 * more than it shows, does not show a buffer whose next byte it cannot read.
 */
#define SYSTRACE_CUT_ALIGN	4096

#define SYSTRACE_EXTENT_CUT	(1U << 0) /* more was there than the limits let in */
#define SYSTRACE_EXTENT_FAULT	(1U << 1) /* what follows could not be read */
#define SYSTRACE_EXTENT_LATE	(1U << 2) /* an entry's memory, taken at exit */
#define SYSTRACE_EXTENT_FD	(1U << 3) /* no memory: struct systrace_fd; @addr
					   * is the descriptor, -100 (AT_FDCWD)
					   * for the current directory
					   */
#define SYSTRACE_EXTENT_STACK	(1U << 4) /* no argument's: 64-bit words, where
					   * the call was made and, with
					   * SYSTRACE_CONFIG_STACK, the registers
					   * then, by their DWARF numbers;
					   * @addr is the stack pointer
					   */
#define SYSTRACE_EXTENT_MEMORY	(1U << 5) /* no argument's: the stack, from @addr
					   * on, zeros where nothing is resident;
					   * a second one is what a handler on a
					   * stack of its own has interrupted
					   */
#define SYSTRACE_EXTENT_MAPS	(1U << 6) /* no memory: each struct systrace_map to
					   * which a word of these two leads,
					   * padded with its path to a multiple
					   * of 8
					   */
#define SYSTRACE_EXTENT_COUNT	(1U << 7) /* no memory: a u64, how many entries
					   * of a directory begin at @addr or
					   * behind it, and have no extent
					   */
#define SYSTRACE_EXTENT_EXTRAS	(SYSTRACE_EXTENT_FD | SYSTRACE_EXTENT_STACK | \
				 SYSTRACE_EXTENT_MEMORY | SYSTRACE_EXTENT_MAPS | \
				 SYSTRACE_EXTENT_COUNT)

/**
 * struct systrace_map - a mapping whose memory can be executed
 * @start: its first address.
 * @end: the first one behind it.
 * @offset: where it begins in its file, in bytes.
 * @ino: number of the file's inode, of the file system that has its data;
 *	0: no file.
 * @major: of that file system's device.
 * @minor: likewise.
 * @file_size: bytes of the file.
 * @mtime: when it was last modified, in seconds,
 * @mtime_nsec: and nanoseconds.
 * @path: bytes of the name that follow, as in /proc/PID/maps, seen from the
 *	task's own root directory; no NUL.  0: not known, as in a SIGNAL of a
 *	file's mapping.
 *
 * With SYSTRACE_CONFIG_STACK these are told in ENTER, in SIGNAL, and in the
 * EXIT of a successful execve, of the new program.  There are none when another
 * thread was about to change the mappings.
 */
struct systrace_map {
	__u64	start;
	__u64	end;
	__u64	offset;
	__u64	ino;
	__u32	major;
	__u32	minor;
	__u64	file_size;
	__s64	mtime;
	__u32	mtime_nsec;
	__u32	path;
};

/**
 * struct systrace_fd - what a file descriptor refers to
 * @mode: type and mode of the file, as stat(2) has them.
 * @major: of the device that it is.
 * @minor: likewise.
 * @flags: SYSTRACE_FD_*.
 * @pid: process of a pidfd, in the opener's PID namespace; 0: not known, or
 *	no pidfd.
 * @socket: bytes of the struct systrace_fd_socket that follows; 0: none.
 * @path: bytes of the path that follows it, as the link in /proc/PID/fd has it,
 *	seen from the task's own root directory; no NUL.
 * @info: bytes of text that follow it, of /proc/PID/fdinfo: of an eventfd, a
 *	signalfd and the master of a pseudoterminal.
 *
 * The state is that of the call's entry for its arguments, and of its exit for
 * its results.  Without SYSTRACE_CONFIG_FD_NAMES there are only those that tell
 * what a call means, with the first four fields (@path is 0 then).  Netlink
 * sockets always have their struct systrace_fd_socket.
 */
struct systrace_fd {
	__u32	mode;
	__u32	major;
	__u32	minor;
	__u32	flags;
	__s32	pid;
	__u32	socket;
	__u32	path;
	__u32	info;
};

#define SYSTRACE_FD_DELETED	(1U << 0) /* " (deleted)" at @path's end is the
					   * kernel's, not the name's
					   */

/**
 * struct systrace_fd_socket - a socket
 * @proto: name of its protocol, NUL-terminated.
 * @ino: number of its inode.
 * @peer: number of the inode at the other end (AF_UNIX); 0: none.
 * @family: AF_*.
 * @sport: its port (AF_INET, AF_INET6), in the host's order.
 * @dport: the other end's.
 * @known: what ss(8) would show is filled in.
 * @protocol: its protocol's number.
 * @portid: its address (AF_NETLINK).
 * @src: its address: 4 bytes (AF_INET) or 16 (AF_INET6).
 * @dst: the other end's.
 * @name_len: bytes of @name that are meant.
 * @name: sun_path (AF_UNIX).
 */
struct systrace_fd_socket {
	char	proto[16];
	__u64	ino;
	__u64	peer;
	__u16	family;
	__u16	sport;
	__u16	dport;
	__u16	known;
	__u32	protocol;
	__u32	portid;
	__u8	src[16];
	__u8	dst[16];
	__u32	name_len;
	__u8	name[108];
};

/**
 * struct systrace_enter - a system call begins
 * @rec: head; @rec.nargs words follow the structure, then the extents.
 * @args: the arguments as the registers held them.
 *
 * With SYSTRACE_RECORD_HELD the record was written only when the call had
 * ended, as a filter had to know its result: @rec.time is the time of that
 * moment, so that the order of records by time holds, and one more word, the
 * time at which the call began, stands between the arguments and the extents.
 * Its exit, or what ended the thread, follows; the task's own signals, forks
 * and execs of meanwhile are before it.
 */
struct systrace_enter {
	struct systrace_record	rec;
	__u64			args[];
};

/**
 * struct systrace_exit - a system call has ended
 * @rec: head.
 * @ret: the raw result, a negative errno (also ERESTART*) included.
 *
 * Extents follow: what the call wrote, and, marked LATE, what of its
 * arguments could not be read at entry.
 */
struct systrace_exit {
	struct systrace_record	rec;
	__s64			ret;
};

/* systrace_signal.how */
enum systrace_signal_how {
	SYSTRACE_SIGNAL_DELIVERED = 0,
	SYSTRACE_SIGNAL_IGNORED	= 1,	/* generated, and thrown away at once */
};

/**
 * struct systrace_signal - a signal reached a thread
 * @rec: head; @rec.nr is the signal's number.
 * @how: enum systrace_signal_how.
 * @info_len: bytes of @info that are meant; 0: the sender gave none.
 * @handler: address of the handler, 0: default, 1: ignore.
 * @sa_flags: flags of the disposition.
 * @info: the first 48 bytes of siginfo_t in the native layout.
 * @ip: where the thread was in user mode.
 *
 * With SYSTRACE_CONFIG_STACK extents follow, of the moment of the delivery; of a
 * signal that was thrown away, of when the thread next came by.
 */
struct systrace_signal {
	struct systrace_record	rec;
	__u32			how;
	__u32			info_len;
	__u64			handler;
	__u64			sa_flags;
	__u8			info[48];
	__u64			ip;
};

/**
 * struct systrace_fork - a task was made
 * @rec: head; the parent's thread, @rec.nr is the child's thread ID.
 * @child_tgid: the child's thread group ID.
 * @followed: 1 when the child is traced from its first call on.
 */
struct systrace_fork {
	struct systrace_record	rec;
	__s32			child_tgid;
	__u32			followed;
};

/**
 * struct systrace_exec - a new program runs
 * @rec: head; @rec.nr is the thread ID before, which differs when another
 *	thread than the leader called execve: the leader's ID passed to it.
 * @filename: bytes of the file's name that follow, NUL included; the rest of
 *	the record is padding.
 * @reserved: zero.
 */
struct systrace_exec {
	struct systrace_record	rec;
	__u32			filename;
	__u32			reserved;
};

/**
 * struct systrace_death - a thread ended
 * @rec: head; @rec.nr is the exit code as wait(2) has it: status << 8, or the
 *	signal that killed it, with 0x80 when it left a core.
 */
struct systrace_death {
	struct systrace_record	rec;
};

/**
 * struct systrace_left - the session traces a thread no more
 * @rec: head; @rec.nr is zero.
 *
 * A restricted session has lost the right to look into the thread, which has
 * changed its credentials, executed a program that does, or made itself
 * undumpable.  A call in flight is not told to its end.
 */
struct systrace_left {
	struct systrace_record	rec;
};

/**
 * struct systrace_gap - events are missing here
 * @rec: head; @rec.tid is zero, @rec.time that of the record that follows.
 * @since: time of the first event lost.
 * @lost: events lost since the last gap of this ring, by reason.
 */
struct systrace_gap {
	struct systrace_record	rec;
	__u64			since;
	__u64			lost[SYSTRACE_NR_LOST];
};

#endif /* _UAPI_LINUX_SYSTRACE_H */
