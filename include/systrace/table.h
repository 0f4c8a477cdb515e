/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The one description of every system call, shared by the module, which
 * learns from it what memory to capture, and the reader, which learns from it
 * what to print.  The data stands in:
 *
 *	types.h		argument types: where their memory is, how it prints
 *	syscalls.h	one row a system call
 *	variants.h	rows for calls whose arguments depend on one of them
 *	requests_*.h	ioctl requests that 32-bit calls number in their own way
 *	subcalls.h	rows that stand for others
 *	looks.h		where -P looks elsewhere than the types say
 *	nr_x86_64.h	which number means which row
 *	nr_i386.h	... of a 32-bit call
 *	nr_x32.h	... of a call with bit 30 in its number
 *	nr_arm64.h	... of a call on arm64
 *	nr_arm.h	... of a 32-bit one there
 *	layouts_i386.h	which types 32-bit calls lay out in their own way
 *	layouts_x32.h	... and x32 ones
 *	layouts_arm64.h	... and those of arm64
 *	layouts_arm.h	... and the 32-bit ones there
 *
 * This file gives the rows a form in C.
 */
#ifndef SYSTRACE_TABLE_H
#define SYSTRACE_TABLE_H

#include <linux/types.h>

#include <linux/systrace.h>

/* What calls are made on: each has its own ABIs, see enum systrace_abi. */
enum systrace_machine {
	SYSTRACE_X86_64,
	SYSTRACE_AARCH64,
	SYSTRACE_NR_MACHINES
};

/* The machine that this is compiled for. */
#ifdef __aarch64__
#define SYSTRACE_MACHINE	SYSTRACE_AARCH64
#else
#define SYSTRACE_MACHINE	SYSTRACE_X86_64
#endif

/* Which way an argument's memory goes. */
enum systrace_dir {
	SYSTRACE_DIR_VALUE,	/* no memory: the register is all */
	SYSTRACE_DIR_IN,	/* read by the kernel: captured at entry */
	SYSTRACE_DIR_FRAME,	/* as IN, but no register holds its address: it
				 * is the signal mask in the frame that the
				 * stack pointer of rt_sigreturn's caller leads
				 * to (x86-64: 296 bytes above it); the module
				 * records the address as the argument's value
				 */
	SYSTRACE_DIR_OUT,	/* written by it: at exit, unless the call failed */
	SYSTRACE_DIR_OUT_ALWAYS, /* written by it also when the call fails */
	SYSTRACE_DIR_INOUT,	/* at entry without what it points to, and at exit */
	SYSTRACE_DIR_INOUT_DEEP, /* at entry with what it points to, and at exit */
	SYSTRACE_DIR_INOUT_ALWAYS, /* as INOUT, at exit also when the call fails */
	SYSTRACE_DIR_INOUT_DEEP_ALWAYS, /* both */
};

/* How the memory behind a pointer is laid out. */
enum systrace_kind {
	SYSTRACE_KIND_VALUE,	/* not a pointer, or one that is never followed */
	SYSTRACE_KIND_PATH,	/* NUL-terminated, up to PATH_MAX */
	SYSTRACE_KIND_STRING,	/* NUL-terminated, up to the session's str_max */
	SYSTRACE_KIND_BUFFER,	/* count bytes, up to str_max */
	SYSTRACE_KIND_MESSAGE,	/* the same; all of what looks like netlink's */
	SYSTRACE_KIND_BYTES,	/* count bytes, all of them (up to a record); with
				 * members it is one structure of count bytes, and
				 * the pointers in it are followed
				 */
	SYSTRACE_KIND_ENTRIES,	/* count bytes, of entries that say how long each
				 * is: a u16 at byte size, or behind two longs if
				 * that is 0; those beyond a record are counted
				 */
	SYSTRACE_KIND_OBJECT,	/* count elements of a fixed size; up to arr_max
				 * when there is a count
				 */
	SYSTRACE_KIND_ARRAY,	/* as OBJECT, but all of the elements (up to a
				 * record), and without members
				 */
	SYSTRACE_KIND_STRINGS,	/* NULL-terminated vector of strings, arr_max */
	SYSTRACE_KIND_POINTERS,	/* NULL-terminated vector, only to be counted, but
				 * with the strings for a session that wants all
				 * there is
				 */
	SYSTRACE_KIND_LIST,	/* elements of a fixed size that begin with the
				 * address of the next, up to arr_max of them
				 */
};

/*
 * Where a count comes from: one byte, its upper half the source and its lower
 * half the source's operand.  For PATH and STRING the count is ignored.
 */
#define SYSTRACE_COUNT_ONE	0x00
#define SYSTRACE_COUNT_ARG	0x10	/* argument N */
#define SYSTRACE_COUNT_RET	0x20	/* the result of the call */
#define SYSTRACE_COUNT_PTR32	0x30	/* the u32 that argument N points to */
#define SYSTRACE_COUNT_PTR64	0x40	/* the u64 that argument N points to */
#define SYSTRACE_COUNT_BITS	0x50	/* bytes of a bit set of argument N bits,
					 * in whole longs (fd_set, nodemask)
					 */
#define SYSTRACE_COUNT_PAGES	0x60	/* one a page of argument N bytes */
#define SYSTRACE_COUNT_SELF32	0x70	/* the u32 at byte 4*N of the memory itself */
#define SYSTRACE_COUNT_FIELD32	0x80	/* members only: u32 at byte 4*N of the object */
#define SYSTRACE_COUNT_FIELD64	0x90	/* members only: u64 at byte 8*N of the object */
#define SYSTRACE_COUNT_FIELD16	0xa0	/* members only: u16 at byte 2*N of the object */
#define SYSTRACE_COUNT_IOC	0xb0	/* bytes in the number of the ioctl request
					 * in argument N, for a session that wants
					 * all there is, or of a request that is
					 * decoded whatever its size
					 */
#define SYSTRACE_PIDFD_GET_INFO	0xff0b	/* such a one, but for direction and size */
#define SYSTRACE_COUNT_AT32	0xc0	/* the u32 of index N / 4 in what argument
					 * N % 4 points to
					 */
#define SYSTRACE_COUNT_SOURCE	0xf0
#define SYSTRACE_COUNT_OPERAND	0x0f

/* In the number of each x32 call; number maps and filters leave it out. */
#define SYSTRACE_X32_BIT	0x40000000

/* 32-bit Arm's own calls: the first number, where maps have it, how many. */
#define SYSTRACE_ARM_BASE	0x0f0000
#define SYSTRACE_ARM_INDEX	576
#define SYSTRACE_ARM_CALLS	16

/**
 * systrace_index() - where number maps and sets of calls have a call
 * @machine: enum systrace_machine.
 * @abi: enum systrace_abi.
 * @nr: the call's number, any value.
 *
 * Return: the index, any value; negative: nowhere.
 */
static inline int systrace_index(unsigned int machine, unsigned int abi, int nr)
{
	if (abi == SYSTRACE_ABI_NATIVE)
		return nr;
	if (machine == SYSTRACE_X86_64)
		return abi == SYSTRACE_ABI_X32 && nr >= 0 ?
			nr & ~SYSTRACE_X32_BIT : nr;
	if ((__u32)nr - SYSTRACE_ARM_BASE < SYSTRACE_ARM_CALLS)
		return nr - SYSTRACE_ARM_BASE + SYSTRACE_ARM_INDEX;
	return (__u32)nr - SYSTRACE_ARM_INDEX < SYSTRACE_ARM_CALLS ? -1 : nr;
}

/* The number of the call that systrace_index() puts at an index. */
static inline int systrace_number(unsigned int machine, unsigned int abi,
				  int index)
{
	if (abi == SYSTRACE_ABI_NATIVE)
		return index;
	if (machine == SYSTRACE_X86_64)
		return abi == SYSTRACE_ABI_X32 ? index | SYSTRACE_X32_BIT : index;
	return (__u32)index - SYSTRACE_ARM_INDEX < SYSTRACE_ARM_CALLS ?
		index - SYSTRACE_ARM_INDEX + SYSTRACE_ARM_BASE : index;
}

/* No row of variants.h stands for this request of ioctl. */
#define SYSTRACE_NO_REQUEST	0

/* A request's numbers: in calls of some other ABI, and in native ones. */
struct systrace_request {
	__u32 here;
	__u32 native;
};

/**
 * systrace_native_request() - the number that variants.h has a request by
 * @machine: enum systrace_machine.
 * @abi: enum systrace_abi of the ioctl; not the native one.
 * @request: its request, any value.
 *
 * Return: the number; SYSTRACE_NO_REQUEST for what is a request in native calls
 * alone.
 */
static inline __u32 systrace_native_request(unsigned int machine,
					    unsigned int abi, __u32 request)
{
#define REQUEST(...)		{ __VA_ARGS__ },
#define NO_REQUEST(native)	{ SYSTRACE_NO_REQUEST, native },
	static const struct systrace_request requests_i386[] = {
#include <systrace/requests_32.h>
#include <systrace/requests_i386.h>
	}, requests_arm[] = {
#include <systrace/requests_32.h>
#include <systrace/requests_arm.h>
	};
#undef REQUEST
#undef NO_REQUEST
	int i386 = machine == SYSTRACE_X86_64 && abi == SYSTRACE_ABI_COMPAT;
	const struct systrace_request *r = i386 ? requests_i386 : requests_arm;
	unsigned int i, nr = i386 ?
		sizeof(requests_i386) / sizeof(requests_i386[0]) :
		sizeof(requests_arm) / sizeof(requests_arm[0]);
	__u32 found = request;

	for (i = 0; i < nr; i++) {
		if (r[i].here == request && request != SYSTRACE_NO_REQUEST)
			return r[i].native;
		/* What it is here may stand further on. */
		if (r[i].native == request)
			found = SYSTRACE_NO_REQUEST;
	}
	return found;
}

#define SYSTRACE_TABLE_ARGS	6
#define SYSTRACE_TYPE_MEMBERS	4

#define TYPE(name, ...)		SYSTRACE_TYPE_##name,
#define FLAGS(name, ...)	SYSTRACE_TYPE_##name,
#define ENUM(name, ...)		SYSTRACE_TYPE_##name,
enum systrace_type_id {
#include <systrace/types.h>
	SYSTRACE_NR_TYPES
};
#undef TYPE
#undef FLAGS
#undef ENUM

/**
 * systrace_is_fd() - is an argument a file descriptor?
 * @type: its enum systrace_type_id.
 *
 * Return: 1 when it is, of whatever kind; else 0.
 */
static inline int systrace_is_fd(unsigned int type)
{
	switch (type) {
	case SYSTRACE_TYPE_fd:
	case SYSTRACE_TYPE_tty_fd:
	case SYSTRACE_TYPE_sock_fd:
	case SYSTRACE_TYPE_dirfd:
	case SYSTRACE_TYPE_fanotify_dirfd:
	case SYSTRACE_TYPE_uring_fd:
		return 1;
	}
	return 0;
}

#define SYSCALL(name, ...)	SYSTRACE_SC_##name,
enum systrace_sc_id {
	SYSTRACE_SC_NONE,		/* a number nobody knows */
#include <systrace/syscalls.h>
	SYSTRACE_NR_SC
};
#undef SYSCALL

/* The classes of a row: sets of -e trace=%set. */
#define CLASS_DESC	(1U << 0)
#define CLASS_FILE	(1U << 1)
#define CLASS_PROCESS	(1U << 2)
#define CLASS_SIGNAL	(1U << 3)
#define CLASS_IPC	(1U << 4)
#define CLASS_NETWORK	(1U << 5)
#define CLASS_MEMORY	(1U << 6)
#define CLASS_CREDS	(1U << 7)
#define CLASS_CLOCK	(1U << 8)
#define CLASS_STAT	(1U << 9)	/* %stat */
#define CLASS_LSTAT	(1U << 10)	/* %lstat */
#define CLASS_FSTAT	(1U << 11)	/* %fstat */
#define CLASS_STATFS	(1U << 12)	/* %statfs */
#define CLASS_FSTATFS	(1U << 13)	/* %fstatfs */
#define CLASS_PURE	(1U << 14)	/* %pure */

/**
 * struct systrace_member - a pointer inside a structure, to be followed
 * @offset: byte of the pointer in the structure.
 * @type: enum systrace_type_id of what it points to.
 * @count: SYSTRACE_COUNT_*.
 * @size: bytes of the pointer; 0: the native 8; SYSTRACE_MEMBER_HERE: there is
 *	none, what it would point to stands there itself.
 */
struct systrace_member {
	__u16	offset;
	__u16	type;
	__u8	count;
	__u8	size;
};

#define SYSTRACE_MEMBER_HERE	0xff

/**
 * struct systrace_type - an argument type as the capture sees it
 * @kind: enum systrace_kind.
 * @nr_members: used entries of @member.
 * @size: bytes of one element (OBJECT; also the least to fetch for SELF32).
 * @member: pointers to follow in each element.
 */
struct systrace_type {
	__u8	kind;
	__u8	nr_members;
	__u16	size;
	struct systrace_member member[SYSTRACE_TYPE_MEMBERS];
};

/**
 * struct systrace_field - numbers that stand in two layouts of one structure
 * @native: byte of the first in the native one.
 * @size: bytes of each there.
 * @other: byte of the first in the other one.
 * @other_size: bytes of each there, at most @size.
 * @nr: how many stand in a row, in both.
 * @is_signed: they are extended by their sign.
 */
struct systrace_field {
	__u16	native;
	__u16	size;
	__u16	other;
	__u16	other_size;
	__u8	nr;
	__u8	is_signed;
};

/**
 * struct systrace_layout - a type as an ABI other than x86-64's own has it
 * @size: bytes of one element; 0: it is laid out as the native one.
 * @nr_fields: entries of @field.
 * @field: where its numbers stand; what is not named does not exist there.
 */
struct systrace_layout {
	__u16	size;
	__u8	nr_fields;
	const struct systrace_field *field;
};

/**
 * struct systrace_arg - one argument of a row
 * @type: enum systrace_type_id.
 * @dir: enum systrace_dir.
 * @count: SYSTRACE_COUNT_*.
 * @name: the argument's name (reader only).
 */
struct systrace_arg {
	__u16	type;
	__u8	dir;
	__u8	count;
#ifndef __KERNEL__
	const char *name;
#endif
};

/*
 * Where an argument of a call that another one stands for is: that one's
 * argument, or a long in memory, and its index.
 */
#define SYSTRACE_SUBCALL_LONG	0x10
#define SYSTRACE_SUBCALL_SHOWN	0x20	/* the reader shows that it was in memory */
#define SYSTRACE_SUBCALL_INDEX	0x07

/**
 * struct systrace_subcall - what a call that stands for others is
 * @sc: enum systrace_sc_id of the call.
 * @target: enum systrace_sc_id of what it is.
 * @mask: of its first argument...
 * @value: ... has this value.
 * @pointer: the argument that leads to memory with arguments.
 * @nargs: arguments of the target.
 * @arg: where each of them is: SYSTRACE_SUBCALL_*.
 */
struct systrace_subcall {
	__u16	sc;
	__u16	target;
	__u32	mask;
	__u32	value;
	__u8	pointer;
	__u8	nargs;
	__u8	arg[SYSTRACE_TABLE_ARGS];
};

#define SYSTRACE_SUBCALL(name, msk, val, ptr, tgt, ...) {		\
	.sc = SYSTRACE_SC_##name, .target = SYSTRACE_SC_##tgt,		\
	.mask = msk, .value = val, .pointer = ptr,			\
	.nargs = sizeof((__u8[]){ __VA_ARGS__ }),			\
	.arg = { __VA_ARGS__ },						\
}

/**
 * struct systrace_row - one system call, or one variant of it
 * @nargs: arguments.
 * @arg: their description.
 */
struct systrace_row {
	__u8	nargs;
	struct systrace_arg arg[SYSTRACE_TABLE_ARGS];
};

/* The words that rows are made of.  See syscalls.h for how they are used. */
#ifdef __KERNEL__
#define SYSTRACE_ARG(t, d, c, n)	{ SYSTRACE_TYPE_##t, SYSTRACE_DIR_##d, c }
#else
#define SYSTRACE_ARG(t, d, c, n)	{ SYSTRACE_TYPE_##t, SYSTRACE_DIR_##d, c, #n }
#endif

#define V(type, name)		SYSTRACE_ARG(type, VALUE, 0, name)
#define IN(type, name)		SYSTRACE_ARG(type, IN, 0, name)
#define FRAME(type, name)	SYSTRACE_ARG(type, FRAME, 0, name)
#define OUT(type, name)		SYSTRACE_ARG(type, OUT, 0, name)
#define OUTX(type, name)	SYSTRACE_ARG(type, OUT_ALWAYS, 0, name)
#define IO(type, name)		SYSTRACE_ARG(type, INOUT, 0, name)
#define IOD(type, name)		SYSTRACE_ARG(type, INOUT_DEEP, 0, name)
#define IN_N(type, name, count)	SYSTRACE_ARG(type, IN, SYSTRACE_N_##count, name)
#define OUT_N(type, name, count) SYSTRACE_ARG(type, OUT, SYSTRACE_N_##count, name)
#define OUTX_N(type, name, count) SYSTRACE_ARG(type, OUT_ALWAYS, SYSTRACE_N_##count, name)
#define IO_N(type, name, count)	SYSTRACE_ARG(type, INOUT, SYSTRACE_N_##count, name)
#define IOD_N(type, name, count) SYSTRACE_ARG(type, INOUT_DEEP, SYSTRACE_N_##count, name)
#define IOX(type, name)		SYSTRACE_ARG(type, INOUT_ALWAYS, 0, name)
#define IODX(type, name)	SYSTRACE_ARG(type, INOUT_DEEP_ALWAYS, 0, name)
#define IODX_N(type, name, count) SYSTRACE_ARG(type, INOUT_DEEP_ALWAYS, SYSTRACE_N_##count, name)
#define IOX_N(type, name, count) SYSTRACE_ARG(type, INOUT_ALWAYS, SYSTRACE_N_##count, name)
#define M(offset, type)		{ offset, SYSTRACE_TYPE_##type, 0 }
#define HERE(offset, type)						\
	{ offset, SYSTRACE_TYPE_##type, 0, SYSTRACE_MEMBER_HERE }
#define HERE_N(offset, type, count)					\
	{ offset, SYSTRACE_TYPE_##type, SYSTRACE_N_##count, SYSTRACE_MEMBER_HERE }
#define M_N(offset, type, count) { offset, SYSTRACE_TYPE_##type, SYSTRACE_N_##count }

#define SYSTRACE_N_ARG(n)	(SYSTRACE_COUNT_ARG | (n))
#define SYSTRACE_N_RET		SYSTRACE_COUNT_RET
#define SYSTRACE_N_PTR32(n)	(SYSTRACE_COUNT_PTR32 | (n))
#define SYSTRACE_N_PTR64(n)	(SYSTRACE_COUNT_PTR64 | (n))
#define SYSTRACE_N_BITS(n)	(SYSTRACE_COUNT_BITS | (n))
#define SYSTRACE_N_PAGES(n)	(SYSTRACE_COUNT_PAGES | (n))
#define SYSTRACE_N_SELF32(off)	(SYSTRACE_COUNT_SELF32 | ((off) / 4))
#define SYSTRACE_N_AT32(n, off)	(SYSTRACE_COUNT_AT32 | (n) | (off) / 4 << 2)
#define SYSTRACE_N_IOC(n)	(SYSTRACE_COUNT_IOC | (n))
#define SYSTRACE_N_FIELD16(off)	(SYSTRACE_COUNT_FIELD16 | ((off) / 2))
#define SYSTRACE_N_FIELD32(off)	(SYSTRACE_COUNT_FIELD32 | ((off) / 4))
#define SYSTRACE_N_FIELD64(off)	(SYSTRACE_COUNT_FIELD64 | ((off) / 8))

/*
 * The words that layouts are made of: the bytes where a number stands in the
 * native structure and in the other one.
 */
#define ULONG(native, other)	{ native, 8, other, 4, 1, 0 }
#define LONG(native, other)	{ native, 8, other, 4, 1, 1 }
#define ULONGS(n, native, other) { native, 8, other, 4, n, 0 }
#define LONGS(n, native, other)	{ native, 8, other, 4, n, 1 }
/* Seconds and their fraction, which is shown unsigned. */
#define TIME(native, other)	LONG(native, other), ULONG((native) + 8, (other) + 4)
#define SAME(size, native, other) { native, size, other, size, 1, 0 }
#define WIDER(native, size, other, other_size) { native, size, other, other_size, 1, 0 }

/* A layout's body. */
#define SYSTRACE_LAYOUT(bytes, ...) {					\
	.size = bytes,							\
	.nr_fields = sizeof((struct systrace_field[]){ __VA_ARGS__ }) /	\
		     sizeof(struct systrace_field),			\
	.field = (const struct systrace_field[]){ __VA_ARGS__ },	\
}

/* A row's body; the number of arguments counts itself. */
#define SYSTRACE_ROW(...) {						\
	.nargs = sizeof((struct systrace_arg[]){ __VA_ARGS__ }) /	\
		 sizeof(struct systrace_arg),				\
	.arg = { __VA_ARGS__ },						\
}

#endif /* SYSTRACE_TABLE_H */
