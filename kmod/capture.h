/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Capture: from a system call's registers and its row of the table to the
 * extents of a record.  This part knows nothing of tasks, sessions or rings.
 */
#ifndef SYSTRACE_CAPTURE_H
#define SYSTRACE_CAPTURE_H

#include <linux/limits.h>
#include <linux/minmax.h>
#include <linux/types.h>

#include <linux/systrace.h>
#include <systrace/table.h>

struct task_struct;

/**
 * struct capture_head - what struct systrace_record begins with
 * @size: as there.
 * @type: likewise.
 * @abi: likewise.
 * @nargs: likewise.
 * @flags: likewise.
 */
struct capture_head {
	u32 size;
	u8 type;
	u8 abi;
	u8 nargs;
	u8 flags;
};

/* Ways to take an argument's memory that are done in one go. */
enum capture_way {
	CAPTURE_STRING,		/* up to its NUL */
	CAPTURE_OBJECTS,	/* of a fixed size, one or so many */
	CAPTURE_BUFFER,		/* bytes */
	CAPTURE_MESSAGE,	/* bytes that may be netlink's */
	CAPTURE_SOCKET,		/* no memory: a descriptor, if it is not netlink's */
};

/**
 * struct capture_step - one argument that is taken in one go
 * @way: enum capture_way.
 * @arg: the argument.
 * @count: systrace_arg.count.
 * @all: all objects are wanted, however many.
 * @size: bytes of an object; of a string at most, 0: what the session says.
 */
struct capture_step {
	u8 way;
	u8 arg;
	u8 count;
	bool all;
	u16 size;
};

/* Arguments that a call has steps for. */
#define CAPTURE_STEPS	3
/* Bytes that these may need. */
#define CAPTURE_STEPS_ROOM						\
	(CAPTURE_STEPS * (sizeof(struct systrace_extent) + PATH_MAX))

/**
 * struct capture_plan - what to take for a system call
 * @row: the arguments.
 * @types: every type, as the call's ABI lays it out.
 * @enter: the head of a native call's entry without memory, but for the thread
 *	and the time.
 * @at_entry: arguments with memory to take at entry, a bit each; descriptors of
 *	which it is to be told what they are too.
 * @at_exit: arguments with memory to take when the call has succeeded.
 * @at_failure: ... when it has failed.
 * @buffers: of all these, plain buffers whose length is an argument or the
 *	result: what most calls have.
 * @entry_arg: 1 + the argument when it is one of @buffers, and all that there
 *	is to take at entry; 0: there is more, or nothing.
 * @entry_count: the argument that counts its bytes.
 * @exit_arg: 1 + the argument likewise at exit.
 * @exit_count: the argument that bounds its bytes beside the result; when
 *	there is none, SYSTRACE_NR_ARGS.
 * @nr_entry: steps in @entry, when these are all that there is to take at entry of
 *	a native call; 0: there is more, or nothing.
 * @nr_exit: likewise in @exit, when the call has succeeded.
 * @entry: how to take what is to be taken at entry.
 * @exit: likewise at exit.
 * @frame: 1 + the argument that is not in a register but in the frame on the
 *	stack, for the caller to find; 0: there is none.
 * @nargs: how many arguments the call has: those of its row or of its variant,
 *	whichever has more; all six for a call without a row.
 * @fd: 1 + the first argument that is a file descriptor; 0: there is none.
 * @look_fds: descriptors by which files are looked for; see looks.h.
 * @look_paths: paths, likewise.
 * @look_sets: arrays and sets of descriptors, likewise.
 * @ret_fd: its result is a file descriptor.
 * @subcall: the call may stand for another one: ask capture_subcall().
 * @long_size: bytes of a long, and of a pointer, in the call's ABI.
 */
struct capture_plan {
	const struct systrace_row *row;
	const struct systrace_type *types;
	struct capture_head enter;
	u8 at_entry;
	u8 at_exit;
	u8 at_failure;
	u8 buffers;
	u8 entry_arg;
	u8 entry_count;
	u8 exit_arg;
	u8 exit_count;
	u8 nr_entry;
	u8 nr_exit;
	struct capture_step entry[CAPTURE_STEPS];
	struct capture_step exit[CAPTURE_STEPS];
	u8 frame;
	u8 fd;
	u8 look_fds;
	u8 look_paths;
	u8 look_sets;
	bool ret_fd;
	u8 nargs;
	bool subcall;
	u8 long_size;
};

/**
 * struct capture - one capture under way
 * @plan: what to take.
 * @args: the call's arguments, all six.
 * @ret: its result, when it is over.
 * @str_max: bytes of a string or buffer at most.
 * @arr_max: elements of an array at most.
 * @may_fault: faults may be served, and so slept for, where that is harmless
 *	to the target (see late.c); false in probes.
 * @extras: SYSTRACE_CONFIG_*: what is wanted beside the memory.
 * @stack_max: bytes of the stack at most, with SYSTRACE_CONFIG_STACK.
 * @task: whose call it is, when it is not the current task; NULL otherwise.
 * @data: where the extents go; 8-byte aligned.
 * @len: bytes used of @data.
 * @cap: bytes of @data, a multiple of 8.
 * @flags: SYSTRACE_EXTENT_* that every extent is to have.
 * @arg: the argument at hand.
 * @missing: out: arguments of which something could not be read, a bit each.
 * @budget: bytes that the call has transferred, which bound the buffers of
 *	its vectors.
 */
struct capture {
	const struct capture_plan *plan;
	const u64 *args;
	s64 ret;
	u32 str_max;
	u32 arr_max;
	bool may_fault;
	u32 extras;
	u32 stack_max;
	struct task_struct *task;
	u8 *data;
	u32 len;
	u32 cap;
	u8 flags;
	u8 arg;
	u8 missing;
	u64 budget;
};

/**
 * capture_begin() - an empty capture
 * @c: filled, but for @c->args and the limits @c->str_max and @c->arr_max.
 * @plan: what to take.
 * @ret: its result, when it is over.
 * @data: where the extents go.
 * @cap: bytes of @data.
 */
static inline void capture_begin(struct capture *c,
				 const struct capture_plan *plan,
				 s64 ret, u8 *data, u32 cap)
{
	c->plan = plan;
	c->ret = ret;
	c->data = data;
	c->cap = cap;
	c->len = 0;
	c->may_fault = false;
	c->flags = 0;
	c->missing = 0;
}

/*
 * The plans of native calls, by number; NULL: see capture_plan_find() and
 * capture_plan.frame, as there is more to it than the number.
 */
extern const struct capture_plan *capture_native[SYSTRACE_MAX_NR];

/**
 * capture_count() - bytes that a call means of one of its buffers
 * @count: systrace_arg.count of that.
 * @args: the call's arguments.
 * @most: bytes at most: U64_MAX at entry, the result at exit.
 * @ret: the call's result; zero at entry.
 */
static inline u64 capture_count(u8 count, const u64 *args, u64 most, s64 ret)
{
	if ((count & SYSTRACE_COUNT_SOURCE) == SYSTRACE_COUNT_ARG)
		return min(most, args[count & SYSTRACE_COUNT_OPERAND]);
	return ret > 0 ? ret : 0;
}

/*
 * A session that wants as many elements as that wants all there is: what the
 * reader shows only unabbreviated, too.
 */
#define CAPTURE_ALL		4096

int capture_init(void);
const struct capture_plan *capture_plan_find(unsigned int abi, int nr,
					     const u64 *args);
const struct capture_plan *capture_subcall(struct capture *c, unsigned int abi,
					   u64 *args);
u32 capture_entry_steps(const struct capture_plan *plan, const u64 *args, void *to,
			u32 str_max, u32 arr_max);
u32 capture_exit_steps(const struct capture_plan *plan, const u64 *args, s64 ret,
		       void *to, u32 str_max, u32 arr_max);
void capture_entry(struct capture *c, u8 only);
void capture_exit(struct capture *c);
void capture_add(struct capture *c, u64 addr, const void *data, u32 len);
const struct systrace_extent *capture_find(const struct capture *c, u64 addr,
					   u8 arg, u32 end);
void *capture_open(struct capture *c, u64 addr, u8 flags, u32 *room);
void capture_flag(struct capture *c, u8 flags);
void capture_close(struct capture *c, u32 len);
void capture_image(struct capture *c, u64 vector, u64 start, u64 end,
		   bool strings);

#endif /* SYSTRACE_CAPTURE_H */
