// SPDX-License-Identifier: GPL-2.0-only
/*
 * Capture: the very code, over a fake of user memory.  The fake is a window of
 * pages somewhere in the address space, each there, absent, or there once it
 * is asked for; what lies outside of the window faults.
 */
#include <linux/bitops.h>
#include <linux/errno.h>
#include <linux/kernel.h>
#include <linux/limits.h>
#include <linux/mm.h>
#include <linux/slab.h>
#include <linux/string.h>
#include <linux/vmalloc.h>

#include "suites.h"

/* What capture reads memory by, replaced. */
#define SYSTRACE_UACCESS_H
#define SYSTRACE_LATE_H
#define SYSTRACE_FDNAME_H

#define WINDOW_PAGES	40
#define WINDOW_SIZE	(WINDOW_PAGES * PAGE_SIZE)
#define WINDOW_BASE	0x7f0012340000ULL

enum page_state { THERE, ABSENT, ON_DEMAND };

/**
 * struct window - the fake of a task's memory
 * @mem: its bytes, also of the pages that are not there.
 * @base: address of the first.
 * @state: enum page_state of each page.
 * @nr_faults: how often fault_in() was called.
 * @on_read: called after each read: the task's other threads.
 */
static struct window {
	u8 *mem;
	u64 base;
	u8 state[WINDOW_PAGES];
	unsigned int nr_faults;
	void (*on_read)(void);
} user;

static bool is_there(u64 addr)
{
	u64 off = addr - user.base;

	return off < WINDOW_SIZE && user.state[off >> PAGE_SHIFT] == THERE;
}

static long user_read_nofault(void *dst, u64 addr, u32 len)
{
	u8 *to = dst;
	u32 done, n;

	for (done = 0; done < len; done += n) {
		n = min_t(u32, len - done,
			  PAGE_SIZE - ((addr + done) & (PAGE_SIZE - 1)));
		/* As the real one, which leaves behind what it could read. */
		if (!is_there(addr + done))
			return -EFAULT;
		memcpy(to + done, user.mem + (addr + done - user.base), n);
	}
	if (user.on_read)
		user.on_read();
	return 0;
}

#define USER_SHORT	64

static long user_read_short(void *dst, u64 addr, u64 len)
{
	if (len > USER_SHORT)
		return -EINVAL;
	memset((u8 *)dst + len, 0, ALIGN(len, 8) - len);
	return user_read_nofault(dst, addr, len);
}

#define USER_FEW	512

static long user_read_few(void *dst, u64 addr, u32 len)
{
	return len > USER_FEW ? -EINVAL : user_read_nofault(dst, addr, len);
}

static long user_read_string(char *dst, u64 addr, u32 len)
{
	u32 i;

	for (i = 0; i < len; i++) {
		if (!is_there(addr + i))
			return -EFAULT;
		dst[i] = user.mem[addr + i - user.base];
		if (!dst[i])
			break;
	}
	/* As the real one, which may write up to the end of a word. */
	if (i < len)
		memset(dst + i, 0, min(len, ALIGN(i + 1, 8)) - i);
	if (user.on_read)
		user.on_read();
	return i;
}

static bool fault_in(u64 addr)
{
	u64 off = addr - user.base;

	user.nr_faults++;
	if (off >= WINDOW_SIZE || user.state[off >> PAGE_SHIFT] == ABSENT)
		return false;
	user.state[off >> PAGE_SHIFT] = THERE;
	return true;
}

struct capture;

/* Descriptors that the capture has asked about. */
static struct {
	unsigned int nr;
	s32 last;
} devices, sockets;

static void fdname_device(struct capture *c, s32 number)
{
	devices.nr++;
	devices.last = number;
}

static void fdname_netlink(struct capture *c, s32 number)
{
	sockets.nr++;
	sockets.last = number;
}

/* The one that speaks netlink. */
#define NETLINK_FD	9

static bool fdname_is_netlink(s32 number)
{
	return number == NETLINK_FD;
}

#include "../../kmod/capture.c"

/* Bytes behind the room of a capture, and what is in all of it before. */
#define GUARD		256
#define POISON		0xa5

#define CUT		SYSTRACE_EXTENT_CUT
#define FAULT		SYSTRACE_EXTENT_FAULT
#define LATE		SYSTRACE_EXTENT_LATE

/**
 * struct call - a system call of the test's own
 * @cap: its capture.
 * @args: its arguments.
 * @row: their description.
 * @plan: made of @row.
 * @abi: enum systrace_abi of the call.
 * @room: bytes allocated for the extents.
 */
struct call {
	struct capture cap;
	u64 args[SYSTRACE_NR_ARGS];
	struct systrace_row row;
	struct capture_plan plan;
	unsigned int abi;
	u8 *room;
	u32 room_size;
};

/* Page @n of the window, and its memory. */
static u64 page_addr(unsigned int n)
{
	return user.base + n * PAGE_SIZE;
}

static void *at(u64 addr)
{
	return user.mem + (addr - user.base);
}

/* Memory that is not all alike. */
static void scramble(void)
{
	struct rnd_state rnd;

	prandom_seed_state(&rnd, 0x5c4a);
	prandom_bytes_state(&rnd, user.mem, WINDOW_SIZE);
}

static void write_words(u64 addr, const u64 *words, unsigned int nr)
{
	memcpy(at(addr), words, nr * sizeof(u64));
}

#define WORDS(addr, ...)						\
	write_words(addr, (const u64[]){ __VA_ARGS__ },			\
		    sizeof((const u64[]){ __VA_ARGS__ }) / sizeof(u64))

/* A fresh capture with room for @cap bytes, and the everyday limits. */
static void begin(struct call *call, u32 cap)
{
	const struct capture_plan *plan = call->cap.plan;

	if (WARN_ON(cap + GUARD > call->room_size))
		cap = 0;
	memset(call->room, POISON, cap + GUARD);
	call->cap = (struct capture){
		.plan = plan,
		.args = call->args,
		.data = call->room,
		.cap = cap,
		.str_max = 32,
		.arr_max = 32,
	};
	user.nr_faults = 0;
}

/* Makes argument @i of @call what a row would say. */
static void describe(struct kunit *test, struct call *call, unsigned int i,
		     enum systrace_type_id type, enum systrace_dir dir, u8 count)
{
	call->row.nargs = max_t(unsigned int, call->row.nargs, i + 1);
	call->row.arg[i] = (struct systrace_arg){ type, dir, count };
	memset(&call->plan, 0, sizeof(call->plan));
	KUNIT_ASSERT_EQ(test, plan_init(&call->plan, &call->row, call->abi), 0);
	call->cap.plan = &call->plan;
}

/* Extent @n of a capture; NULL when it has fewer. */
static const struct systrace_extent *extent(const struct call *call, unsigned int n)
{
	u32 at = 0;

	for (;;) {
		const struct systrace_extent *ext = (void *)(call->room + at);

		if (at + sizeof(*ext) > call->cap.len)
			return NULL;
		if (!n--)
			return ext;
		at += sizeof(*ext) + ALIGN(ext->len, 8);
	}
}

/*
 * What holds for every capture, whatever it was made of: it is within its
 * room, it is made of whole extents with known flags and zeroed padding, and
 * tells of exactly the faults that its extents show.  @known: what the memory
 * holds has not changed, so compare.  Returns what is wrong.
 */
static const char *judge(const struct call *call, u8 common, bool known)
{
	const struct capture *c = &call->cap;
	u8 missing = 0;
	u32 pos = 0, i, n;

	if (c->len > c->cap || c->len % 8)
		return "length";
	if (memchr_inv(call->room + c->cap, POISON, GUARD))
		return "written beyond the room";
	while (pos < c->len) {
		const struct systrace_extent *ext = (void *)(call->room + pos);
		const u8 *bytes = (const u8 *)(ext + 1);
		u32 padded;

		if (c->len - pos < sizeof(*ext) ||
		    c->len - pos - sizeof(*ext) < ext->len)
			return "extent beyond the length";
		padded = ALIGN(ext->len, 8);
		if (c->len - pos - sizeof(*ext) < padded)
			return "padding beyond the length";
		if (memchr_inv(bytes + ext->len, 0, padded - ext->len))
			return "padding is not zero";
		if (ext->arg >= SYSTRACE_NR_ARGS || ext->reserved)
			return "head of an extent";
		if ((ext->flags & ~(CUT | FAULT)) != common)
			return "flags";
		if (ext->flags & FAULT)
			missing |= BIT(ext->arg);
		for (i = 0; known && i < ext->len; i += n) {
			n = min(ext->len - i, to_page_end(ext->addr + i));
			if (!is_there(ext->addr + i) ||
			    memcmp(at(ext->addr + i), bytes + i, n))
				return "not what the memory holds";
		}
		pos += sizeof(*ext) + padded;
	}
	if (pos != c->len)
		return "length is not that of the extents";
	if (missing != c->missing)
		return "missing";
	return NULL;
}

#define EXPECT_SANE(test, call)						\
	KUNIT_EXPECT_STREQ(test, judge(call, 0, true) ?: "", "")

static void expect_extent(struct kunit *test, const struct call *call,
			  unsigned int n, u64 addr, u8 flags,
			  const void *bytes, u32 len)
{
	const struct systrace_extent *ext = extent(call, n);

	KUNIT_ASSERT_NOT_NULL_MSG(test, ext, "extent %u", n);
	KUNIT_EXPECT_EQ_MSG(test, ext->addr, addr, "extent %u", n);
	KUNIT_EXPECT_EQ_MSG(test, ext->flags, flags, "extent %u", n);
	KUNIT_ASSERT_EQ_MSG(test, ext->len, len, "extent %u", n);
	if (bytes)
		KUNIT_EXPECT_EQ_MSG(test, memcmp(ext + 1, bytes, len), 0,
				    "extent %u", n);
}

static void expect_end(struct kunit *test, const struct call *call,
		       unsigned int n, u8 missing)
{
	KUNIT_EXPECT_TRUE_MSG(test, !extent(call, n), "more than %u extents", n);
	KUNIT_EXPECT_EQ(test, call->cap.missing, missing);
	EXPECT_SANE(test, call);
}

static int capture_test_init(struct kunit *test)
{
	struct call *call = kunit_kzalloc(test, sizeof(*call), GFP_KERNEL);

	if (!call)
		return -ENOMEM;
	memset(&user, 0, sizeof(user));
	user.base = WINDOW_BASE;
	user.mem = vzalloc(WINDOW_SIZE);
	if (!user.mem)
		return -ENOMEM;
	/* The largest room there is in a record. */
	call->room_size = SYSTRACE_RECORD_MAX + GUARD;
	call->room = vmalloc(call->room_size);
	if (!call->room) {
		vfree(user.mem);
		return -ENOMEM;
	}
	test->priv = call;
	call->cap.plan = &plans[SYSTRACE_ABI_NATIVE][SYSTRACE_SC_NONE];
	return capture_init();
}

static void capture_test_exit(struct kunit *test)
{
	struct call *call = test->priv;

	if (!call)
		return;
	vfree(call->room);
	vfree(user.mem);
}

/* The table. */

static bool counts_ok(u8 count, unsigned int nargs)
{
	unsigned int n = count & SYSTRACE_COUNT_OPERAND;

	switch (count & SYSTRACE_COUNT_SOURCE) {
	case SYSTRACE_COUNT_ONE:
	case SYSTRACE_COUNT_RET:
		return !n;
	case SYSTRACE_COUNT_ARG:
	case SYSTRACE_COUNT_PTR32:
	case SYSTRACE_COUNT_PTR64:
	case SYSTRACE_COUNT_BITS:
	case SYSTRACE_COUNT_PAGES:
		return n < SYSTRACE_NR_ARGS && n < nargs;
	case SYSTRACE_COUNT_SELF32:
		return true;
	case SYSTRACE_COUNT_IOC:
		return n < nargs;
	case SYSTRACE_COUNT_AT32:
		return (n & 3) < nargs;
	}
	return false;
}

/* Bytes of a structure that a member's count is read from; 0: none. */
static unsigned int count_end(u8 count)
{
	unsigned int n = count & SYSTRACE_COUNT_OPERAND;

	switch (count & SYSTRACE_COUNT_SOURCE) {
	case SYSTRACE_COUNT_FIELD16:
		return 2 * n + 2;
	case SYSTRACE_COUNT_FIELD32:
		return 4 * n + 4;
	case SYSTRACE_COUNT_FIELD64:
		return 8 * n + 8;
	case SYSTRACE_COUNT_ARG:
		/* Not in the structure: as good as its first bytes. */
		return n < SYSTRACE_NR_ARGS;
	}
	return 0;
}

static void table_types(struct kunit *test)
{
	unsigned int i, m;

	for (i = 0; i < SYSTRACE_NR_TYPES; i++) {
		const struct systrace_type *t = &types[i];
		/* A structure of variable size is as large as it has to be. */
		unsigned int size = t->kind == SYSTRACE_KIND_BYTES ? 4096 : t->size;

		KUNIT_ASSERT_LE_MSG(test, t->kind, SYSTRACE_KIND_LIST,
				    "type %u", i);
		KUNIT_ASSERT_LE_MSG(test, t->nr_members, SYSTRACE_TYPE_MEMBERS,
				    "type %u", i);
		if (t->kind == SYSTRACE_KIND_OBJECT ||
		    t->kind == SYSTRACE_KIND_ARRAY || t->kind == SYSTRACE_KIND_LIST)
			KUNIT_EXPECT_GT_MSG(test, t->size, 0, "type %u", i);
		if (t->kind != SYSTRACE_KIND_OBJECT &&
		    t->kind != SYSTRACE_KIND_BYTES && t->kind != SYSTRACE_KIND_LIST)
			KUNIT_EXPECT_EQ_MSG(test, t->nr_members, 0, "type %u", i);
		for (m = 0; m < t->nr_members; m++) {
			const struct systrace_member *mem = &t->member[m];

			KUNIT_ASSERT_LT_MSG(test, mem->type, SYSTRACE_NR_TYPES,
					    "type %u member %u", i, m);
			if (mem->size != SYSTRACE_MEMBER_HERE)
				KUNIT_EXPECT_LE_MSG(test, mem->offset + 8U, size,
						    "type %u member %u", i, m);
			KUNIT_EXPECT_LE_MSG(test, count_end(mem->count), size,
					    "type %u member %u", i, m);
			KUNIT_EXPECT_TRUE_MSG(test, !mem->count ||
					      count_end(mem->count),
					      "type %u member %u", i, m);
			KUNIT_EXPECT_NE_MSG(test, types[mem->type].kind,
					    SYSTRACE_KIND_VALUE,
					    "type %u member %u", i, m);
		}
	}
}

static void check_row(struct kunit *test, const struct systrace_row *row,
		      const struct capture_plan *plan, unsigned int id)
{
	unsigned int i;

	KUNIT_ASSERT_LE_MSG(test, row->nargs, SYSTRACE_NR_ARGS, "row %u", id);
	KUNIT_EXPECT_PTR_EQ_MSG(test, plan->row, row, "row %u", id);
	for (i = 0; i < row->nargs; i++) {
		const struct systrace_arg *arg = &row->arg[i];
		u8 masks = plan->at_entry | plan->at_exit | plan->at_failure;
		u8 kind;

		KUNIT_ASSERT_LT_MSG(test, arg->type, SYSTRACE_NR_TYPES,
				    "row %u argument %u", id, i);
		KUNIT_EXPECT_LE_MSG(test, arg->dir, SYSTRACE_DIR_INOUT_DEEP_ALWAYS,
				    "row %u argument %u", id, i);
		KUNIT_EXPECT_TRUE_MSG(test, counts_ok(arg->count, row->nargs),
				      "row %u argument %u", id, i);
		kind = types[arg->type].kind;
		/* Memory with a direction is captured, and what a descriptor is. */
		KUNIT_EXPECT_EQ_MSG(test, !!(masks & BIT(i)),
				    arg->type == SYSTRACE_TYPE_tty_fd ||
				    arg->type == SYSTRACE_TYPE_sock_fd ||
				    (kind != SYSTRACE_KIND_VALUE &&
				     arg->dir != SYSTRACE_DIR_VALUE),
				    "row %u argument %u", id, i);
		/* A direction says something of memory only. */
		KUNIT_EXPECT_TRUE_MSG(test, arg->dir == SYSTRACE_DIR_VALUE ||
				      kind != SYSTRACE_KIND_VALUE,
				      "row %u argument %u", id, i);
		/* The result is not known at entry. */
		KUNIT_EXPECT_FALSE_MSG(test, (plan->at_entry & BIT(i)) &&
				       arg->count == SYSTRACE_COUNT_RET,
				       "row %u argument %u", id, i);
		/* Bytes that nobody counts are none. */
		KUNIT_EXPECT_FALSE_MSG(test, (masks & BIT(i)) && !arg->count &&
				       (kind == SYSTRACE_KIND_BUFFER ||
					kind == SYSTRACE_KIND_MESSAGE ||
					(kind == SYSTRACE_KIND_BYTES &&
					 !types[arg->type].size)),
				       "row %u argument %u", id, i);
	}
	for (; i < SYSTRACE_NR_ARGS; i++)
		KUNIT_EXPECT_EQ_MSG(test, (plan->at_entry | plan->at_exit |
					   plan->at_failure) & BIT(i), 0UL,
				    "row %u argument %u", id, i);
}

static void table_rows(struct kunit *test)
{
	unsigned int i, abi;

	for (abi = 0; abi < SYSTRACE_NR_ABIS; abi++) {
		for (i = SYSTRACE_SC_NONE + 1; i < SYSTRACE_NR_SC; i++)
			check_row(test, &rows[i], &plans[abi][i], i);
		for (i = 0; i < ARRAY_SIZE(variants); i++)
			check_row(test, &variants[i].row, &variant_plans[abi][i],
				  SYSTRACE_NR_SC + i);
	}
}

static void table_numbers(struct kunit *test)
{
	static const int strange[] = {
		-1, INT_MIN, INT_MAX,
		ARRAY_SIZE(nr_native) + ARRAY_SIZE(nr_compat), 1024, 0x40000000 + 1000,
		0x40000400, -38, 65536,
	};
	u64 args[SYSTRACE_NR_ARGS] = {};
	u8 known[SYSTRACE_NR_SC] = {};
	unsigned int i, abi;

	for (i = 0; i < ARRAY_SIZE(nr_native); i++) {
		KUNIT_ASSERT_LT(test, nr_native[i], SYSTRACE_NR_SC);
		if (nr_native[i])
			KUNIT_EXPECT_EQ_MSG(test, known[nr_native[i]]++, 0,
					    "number %u", i);
	}

	for (i = 0; i < ARRAY_SIZE(nr_compat); i++)
		KUNIT_ASSERT_LT(test, nr_compat[i], SYSTRACE_NR_SC);

	for (abi = 0; abi < SYSTRACE_NR_ABIS + 2; abi++) {
		for (i = 0; i < ARRAY_SIZE(strange); i++) {
			const struct capture_plan *p =
				capture_plan_find(abi, strange[i], args);

			KUNIT_ASSERT_NOT_NULL(test, p);
			KUNIT_EXPECT_PTR_EQ(test, p->row, &row_unknown);
			KUNIT_EXPECT_EQ(test, p->at_entry | p->at_exit |
					p->at_failure, 0);
			/* All that the registers held. */
			KUNIT_EXPECT_EQ(test, p->nargs,
					(unsigned int)SYSTRACE_NR_ARGS);
		}
	}
	/* One number, two calls: read natively, restart_syscall for i386. */
	KUNIT_EXPECT_PTR_EQ(test, capture_plan_find(SYSTRACE_ABI_NATIVE, 0, args)->row,
			    &rows[SYSTRACE_SC_read]);
	KUNIT_EXPECT_PTR_EQ(test, capture_plan_find(SYSTRACE_ABI_COMPAT, 0, args)->row,
			    &rows[SYSTRACE_SC_restart_syscall]);
}

static void table_variants(struct kunit *test)
{
	unsigned int i, nr, found = 0;

	for (i = 0; i < ARRAY_SIZE(variants); i++) {
		const struct variant *v = &variants[i];
		u64 args[SYSTRACE_NR_ARGS] = {};
		const struct capture_plan *plan;
		unsigned int neighbour, abi = SYSTRACE_ABI_NATIVE;
		bool alone = true;

		KUNIT_ASSERT_LT(test, v->sc, SYSTRACE_NR_SC);
		KUNIT_ASSERT_LT(test, v->selector, SYSTRACE_NR_ARGS);
		/* It could never be chosen otherwise. */
		KUNIT_EXPECT_EQ_MSG(test, v->value & ~v->mask, 0U, "variant %u", i);
		for (nr = 0; nr < ARRAY_SIZE(nr_native); nr++)
			if (nr_native[nr] == v->sc)
				break;
		if (nr == ARRAY_SIZE(nr_native)) {
			abi = SYSTRACE_ABI_COMPAT;
			for (nr = 0; nr < ARRAY_SIZE(nr_compat); nr++)
				if (nr_compat[nr] == v->sc)
					break;
			KUNIT_ASSERT_LT(test, nr, (unsigned int)ARRAY_SIZE(nr_compat));
		}

		args[v->selector] = v->value;
		plan = capture_plan_find(abi, nr, args);
		KUNIT_EXPECT_PTR_EQ_MSG(test, plan->row, &v->row, "variant %u", i);
		/* No argument is kept back, of the plain call's either. */
		KUNIT_EXPECT_EQ_MSG(test, plan->nargs,
				    (unsigned int)max(v->row.nargs, rows[v->sc].nargs),
				    "variant %u", i);
		/* What the mask leaves out does not count. */
		args[v->selector] = v->value | ~(u64)v->mask;
		KUNIT_EXPECT_PTR_EQ_MSG(test, capture_plan_find(abi, nr, args)->row,
					&v->row, "variant %u", i);
		/* A neighbour that no row is for is the plain call. */
		neighbour = (v->value + 1) & v->mask;
		for (found = 0; found < ARRAY_SIZE(variants); found++)
			if (variants[found].sc == v->sc &&
			    variants[found].value == neighbour)
				alone = false;
		args[v->selector] = neighbour;
		/* ... or that of a call which it is like. */
		if (alone && !like[v->sc])
			KUNIT_EXPECT_PTR_EQ_MSG(test,
						capture_plan_find(abi, nr, args)->row,
						&rows[v->sc], "variant %u", i);
	}
}

static void typical_plans(struct kunit *test)
{
	/* Numbers of x86-64. */
	static const struct {
		int nr;
		u8 nargs, entry, exit, failure;
	} calls[] = {
		{ 0, 3, 0, BIT(1), 0 },				/* read */
		{ 1, 3, BIT(1), 0, 0 },				/* write */
		{ 3, 1, 0, 0, 0 },				/* close */
		{ 9, 6, 0, 0, 0 },				/* mmap */
		{ 13, 4, BIT(1), BIT(2), 0 },			/* rt_sigaction */
		{ 14, 4, BIT(1), BIT(2), 0 },			/* rt_sigprocmask */
		{ 15, 1, BIT(0), 0, 0 },			/* rt_sigreturn */
		{ 19, 3, BIT(1), BIT(1), 0 },			/* readv */
		{ 20, 3, BIT(1), 0, 0 },			/* writev */
		{ 35, 2, BIT(0), BIT(1), BIT(1) },		/* nanosleep */
		{ 39, 0, 0, 0, 0 },				/* getpid */
		{ 44, 6, BIT(0) | BIT(1) | BIT(4), 0, 0 },		/* sendto */
		{ 45, 6, BIT(0) | BIT(5), BIT(1) | BIT(4) | BIT(5), 0 },	/* recvfrom */
		{ 46, 3, BIT(0) | BIT(1), 0, 0 },			/* sendmsg */
		{ 47, 3, BIT(0) | BIT(1), BIT(1), 0 },			/* recvmsg */
		{ 59, 3, BIT(0) | BIT(1) | BIT(2), 0, 0 },	/* execve */
		{ 61, 4, 0, BIT(1) | BIT(3), 0 },		/* wait4 */
		{ 82, 2, BIT(0) | BIT(1), 0, 0 },		/* rename */
		{ 231, 1, 0, 0, 0 },				/* exit_group */
		{ 257, 4, BIT(1), 0, 0 },			/* openat */
		{ 314, 3, BIT(1), BIT(1), BIT(1) },		/* sched_setattr */
		{ 435, 2, BIT(0), BIT(0), 0 },			/* clone3 */
	};
	u64 args[SYSTRACE_NR_ARGS] = {};
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(calls); i++) {
		const struct capture_plan *p =
			capture_plan_find(SYSTRACE_ABI_NATIVE, calls[i].nr, args);

		KUNIT_EXPECT_EQ_MSG(test, p->nargs,
				    (unsigned int)calls[i].nargs,
				    "call %d", calls[i].nr);
		KUNIT_EXPECT_EQ_MSG(test, p->at_entry, calls[i].entry,
				    "call %d", calls[i].nr);
		KUNIT_EXPECT_EQ_MSG(test, p->at_exit, calls[i].exit,
				    "call %d", calls[i].nr);
		KUNIT_EXPECT_EQ_MSG(test, p->at_failure, calls[i].failure,
				    "call %d", calls[i].nr);
	}
}

/* Strings. */

/* Captures argument 0 as an entry does; what it was told is forgotten. */
static void take_entry(struct call *call, u32 cap, u64 addr)
{
	begin(call, cap);
	call->args[0] = addr;
	capture_entry(&call->cap, U8_MAX);
}

static void strings(struct kunit *test)
{
	struct call *call = test->priv;
	u64 addr = page_addr(3) + 11;
	char text[64];
	unsigned int len;

	describe(test, call, 0, SYSTRACE_TYPE_string, SYSTRACE_DIR_IN, 0);
	/* Every length around the limit of 32 and its NUL. */
	for (len = 0; len < 40; len++) {
		memset(at(addr), 'x', 64);
		memset(text, 'x', sizeof(text));
		*(char *)at(addr + len) = '\0';
		text[len] = '\0';
		take_entry(call, 4096, addr);
		if (len <= 32)
			expect_extent(test, call, 0, addr, 0, text, len + 1);
		else
			expect_extent(test, call, 0, addr, CUT, text, 33);
		expect_end(test, call, 1, 0);
	}
	/* No string at all is not an empty one. */
	take_entry(call, 4096, 0);
	expect_end(test, call, 0, 0);
}

static void string_limits(struct kunit *test)
{
	static const u32 limits[] = { 0, 1, 7, 8, 4095, 4096, 65535, SYSTRACE_STR_MAX };
	struct call *call = test->priv;
	u64 addr = page_addr(1) + 1;
	unsigned int i;

	describe(test, call, 0, SYSTRACE_TYPE_string, SYSTRACE_DIR_IN, 0);
	memset(at(addr), 'y', SYSTRACE_STR_MAX + 100);
	for (i = 0; i < ARRAY_SIZE(limits); i++) {
		begin(call, SYSTRACE_RECORD_MAX);
		call->args[0] = addr;
		call->cap.str_max = limits[i];
		capture_entry(&call->cap, U8_MAX);
		expect_extent(test, call, 0, addr, CUT, at(addr), limits[i] + 1);
		expect_end(test, call, 1, 0);
	}
	/* An empty string is whole under any limit. */
	*(char *)at(addr) = '\0';
	begin(call, 4096);
	call->cap.str_max = 0;
	capture_entry(&call->cap, U8_MAX);
	expect_extent(test, call, 0, addr, 0, "", 1);
	expect_end(test, call, 1, 0);
}

static void paths(struct kunit *test)
{
	struct call *call = test->priv;
	u64 addr = page_addr(2) + 4000;

	describe(test, call, 0, SYSTRACE_TYPE_path, SYSTRACE_DIR_IN, 0);
	/* The limit of strings is none of theirs. */
	memset(at(addr), '/', 3 * PAGE_SIZE);
	*(char *)at(addr + PATH_MAX - 1) = '\0';
	take_entry(call, SYSTRACE_RECORD_MAX, addr);
	expect_extent(test, call, 0, addr, 0, at(addr), PATH_MAX);
	expect_end(test, call, 1, 0);

	*(char *)at(addr + PATH_MAX - 1) = '/';
	take_entry(call, SYSTRACE_RECORD_MAX, addr);
	expect_extent(test, call, 0, addr, CUT, at(addr), PATH_MAX);
	expect_end(test, call, 1, 0);
}

static void strings_before_a_hole(struct kunit *test)
{
	struct call *call = test->priv;
	unsigned int len;

	describe(test, call, 0, SYSTRACE_TYPE_string, SYSTRACE_DIR_IN, 0);
	user.state[5] = ABSENT;
	for (len = 1; len < 30; len++) {
		u64 addr = page_addr(5) - len;

		/* NUL at the last byte there is. */
		memset(at(addr), 'z', len);
		*(char *)at(page_addr(5) - 1) = '\0';
		take_entry(call, 4096, addr);
		expect_extent(test, call, 0, addr, 0, at(addr), len);
		expect_end(test, call, 1, 0);

		/* None: what there is, and the truth about the rest. */
		*(char *)at(page_addr(5) - 1) = 'z';
		take_entry(call, 4096, addr);
		expect_extent(test, call, 0, addr, FAULT, at(addr), len);
		expect_end(test, call, 1, BIT(0));
	}
	/* In the hole: nothing, and never an empty string. */
	take_entry(call, 4096, page_addr(5) + 8);
	expect_extent(test, call, 0, page_addr(5) + 8, FAULT, NULL, 0);
	expect_end(test, call, 1, BIT(0));
	/* Nobody asked for the page. */
	KUNIT_EXPECT_EQ(test, user.nr_faults, 0U);
}

/* Buffers. */

static void buffers(struct kunit *test)
{
	static const u64 hostile[] = {
		33, 4096, 1ULL << 31, U32_MAX, 1ULL << 32, (1ULL << 32) + 1,
		1ULL << 63, U64_MAX - 7, U64_MAX,
	};
	struct call *call = test->priv;
	u64 addr = page_addr(4) - 5;
	unsigned int i;

	describe(test, call, 0, SYSTRACE_TYPE_buffer, SYSTRACE_DIR_IN,
		 SYSTRACE_N_ARG(1));
	scramble();
	for (i = 0; i <= 32; i++) {
		call->args[1] = i;
		take_entry(call, 4096, addr);
		/* Of no bytes there is nothing to tell. */
		if (i)
			expect_extent(test, call, 0, addr, 0, at(addr), i);
		expect_end(test, call, !!i, 0);
	}
	for (i = 0; i < ARRAY_SIZE(hostile); i++) {
		call->args[1] = hostile[i];
		take_entry(call, 4096, addr);
		expect_extent(test, call, 0, addr, CUT, at(addr), 32);
		expect_end(test, call, 1, 0);

		/* Also where the limit is as large as it can be. */
		begin(call, SYSTRACE_RECORD_MAX);
		call->cap.str_max = SYSTRACE_STR_MAX;
		capture_entry(&call->cap, U8_MAX);
		expect_extent(test, call, 0, addr,
			      hostile[i] > SYSTRACE_STR_MAX ? CUT : 0, at(addr),
			      min_t(u64, hostile[i], SYSTRACE_STR_MAX));
		expect_end(test, call, 1, 0);
	}
	begin(call, 4096);
	call->cap.str_max = 0;
	capture_entry(&call->cap, U8_MAX);
	expect_extent(test, call, 0, addr, CUT, NULL, 0);
	expect_end(test, call, 1, 0);
}

/* Of a buffer of @count bytes there are @len, and where it faults it is told. */
static void expect_buffer(struct kunit *test, struct call *call, u64 addr,
			  u64 count, u8 flags, u32 len)
{
	call->args[1] = count;
	take_entry(call, 4096, addr);
	expect_extent(test, call, 0, addr, flags, at(addr), len);
	expect_end(test, call, 1, flags & FAULT ? BIT(0) : 0);
}

static void buffers_with_holes(struct kunit *test)
{
	struct call *call = test->priv;
	u64 addr = page_addr(4) - 12;

	describe(test, call, 0, SYSTRACE_TYPE_buffer, SYSTRACE_DIR_IN,
		 SYSTRACE_N_ARG(1));
	scramble();
	user.state[4] = ABSENT;
	expect_buffer(test, call, addr, 12, 0, 12);
	expect_buffer(test, call, addr, 13, FAULT, 12);
	expect_buffer(test, call, addr, U64_MAX, FAULT | CUT, 12);
	expect_buffer(test, call, page_addr(4), U64_MAX, FAULT | CUT, 0);
}

/* Behind a buffer that is cut at the end of a page one byte tells of the next. */
static void buffers_cut_at_a_page(struct kunit *test)
{
	struct call *call = test->priv;
	u64 addr = page_addr(4) - 32;

	describe(test, call, 0, SYSTRACE_TYPE_buffer, SYSTRACE_DIR_IN,
		 SYSTRACE_N_ARG(1));
	scramble();
	expect_buffer(test, call, addr, 32, 0, 32);
	expect_buffer(test, call, addr, 33, 0, 33);
	expect_buffer(test, call, addr, U64_MAX, CUT, 33);

	user.state[4] = ABSENT;
	expect_buffer(test, call, addr, 32, 0, 32);
	expect_buffer(test, call, addr, 33, FAULT, 32);
	expect_buffer(test, call, addr, U64_MAX, FAULT | CUT, 32);
	/* One byte before it nobody looks that far. */
	expect_buffer(test, call, addr - 1, U64_MAX, CUT, 32);
}

/* What a socket carries: netlink's messages are whole. */
static void messages(struct kunit *test)
{
	/* What the message says of its length, and whether that can be. */
	static const struct {
		u32 len;
		u64 count;
		bool whole;
	} tries[] = {
		{ 100, 100, true }, { 16, 100, true }, { 33, 33, true },
		{ 15, 100, false }, { 0, 100, false },
		/* Cut off by its buffer: what there is is shown. */
		{ 101, 100, true },
		{ U32_MAX, 100, false }, { 0x80000000, 100, false },
	};
	struct call *call = test->priv;
	u64 addr = page_addr(4) - 50;
	unsigned int i;

	scramble();
	describe(test, call, 0, SYSTRACE_TYPE_sockbuf, SYSTRACE_DIR_IN,
		 SYSTRACE_N_ARG(1));
	for (i = 0; i < ARRAY_SIZE(tries); i++) {
		u64 count = tries[i].count;

		*(u32 *)at(addr) = tries[i].len;
		call->args[1] = count;
		take_entry(call, 4096, addr);
		expect_extent(test, call, 0, addr, CUT, at(addr), 32);
		if (tries[i].whole)
			expect_extent(test, call, 1, addr + 32, 0, at(addr + 32),
				      count - 32);
		expect_end(test, call, 1 + tries[i].whole, 0);
	}
	/* Short enough to be shown. */
	*(u32 *)at(addr) = 16;
	call->args[1] = 32;
	take_entry(call, 4096, addr);
	expect_extent(test, call, 0, addr, 0, at(addr), 32);
	expect_end(test, call, 1, 0);
	for (i = 0; i < 8; i++) {
		call->args[1] = i;
		take_entry(call, 4096, addr);
		expect_end(test, call, !!i, 0);
	}
	/* Longer than any message. */
	call->args[1] = U64_MAX;
	take_entry(call, SYSTRACE_RECORD_MAX, addr);
	expect_extent(test, call, 1, addr + 32, CUT, at(addr + 32), CAPTURE_BYTES_MAX);
	expect_end(test, call, 2, 0);
	/* Not all there. */
	user.state[4] = ABSENT;
	call->args[1] = 100;
	take_entry(call, 4096, addr);
	expect_extent(test, call, 1, addr + 32, FAULT, at(addr + 32), 18);
	expect_end(test, call, 2, BIT(0));
	*(u32 *)at(page_addr(4) - 10) = 100;
	take_entry(call, 4096, page_addr(4) - 10);
	expect_extent(test, call, 0, page_addr(4) - 10, FAULT | CUT, NULL, 10);
	expect_end(test, call, 1, BIT(0));
}

/* Arrays that are shown whole, whatever the limit of others. */
static void arrays(struct kunit *test)
{
	static const u64 hostile[] = { 8193, U32_MAX, 1ULL << 32, 1ULL << 61, U64_MAX };
	struct call *call = test->priv;
	u64 addr = page_addr(2) - 4;
	unsigned int i;

	scramble();
	describe(test, call, 0, SYSTRACE_TYPE_pollfd, SYSTRACE_DIR_IN,
		 SYSTRACE_N_ARG(1));
	for (i = 0; i < 2000; i += 1 + i / 2) {
		call->args[1] = i;
		take_entry(call, SYSTRACE_RECORD_MAX, addr);
		if (i)
			expect_extent(test, call, 0, addr, 0, at(addr), 8 * i);
		expect_end(test, call, !!i, 0);
	}
	call->args[1] = 8192;
	take_entry(call, SYSTRACE_RECORD_MAX, addr);
	expect_extent(test, call, 0, addr, 0, at(addr), CAPTURE_BYTES_MAX);
	expect_end(test, call, 1, 0);
	for (i = 0; i < ARRAY_SIZE(hostile); i++) {
		call->args[1] = hostile[i];
		take_entry(call, SYSTRACE_RECORD_MAX, addr);
		expect_extent(test, call, 0, addr, CUT, at(addr), CAPTURE_BYTES_MAX);
		expect_end(test, call, 1, 0);
	}
}

static void addresses_wrap(struct kunit *test)
{
	struct call *call = test->priv;
	u64 top = U64_MAX - 19;

	/* The window is the end of the address space. */
	user.base = -(u64)WINDOW_SIZE;
	memset(user.mem, 'w', WINDOW_SIZE);
	describe(test, call, 0, SYSTRACE_TYPE_buffer, SYSTRACE_DIR_IN,
		 SYSTRACE_N_ARG(1));
	call->args[1] = 20;
	take_entry(call, 4096, top);
	expect_extent(test, call, 0, top, 0, at(top), 20);
	expect_end(test, call, 1, 0);
	call->args[1] = U64_MAX;
	take_entry(call, 4096, top);
	expect_extent(test, call, 0, top, FAULT | CUT, at(top), 20);
	expect_end(test, call, 1, BIT(0));
	take_entry(call, 4096, U64_MAX);
	expect_extent(test, call, 0, U64_MAX, FAULT | CUT, "w", 1);
	expect_end(test, call, 1, BIT(0));

	describe(test, call, 0, SYSTRACE_TYPE_path, SYSTRACE_DIR_IN, 0);
	take_entry(call, SYSTRACE_RECORD_MAX, top);
	expect_extent(test, call, 0, top, FAULT, at(top), 20);
	expect_end(test, call, 1, BIT(0));

	describe(test, call, 0, SYSTRACE_TYPE_strings, SYSTRACE_DIR_IN, 0);
	take_entry(call, 4096, U64_MAX - 11);
	/* A pointer that begins here does not go on at zero. */
	expect_extent(test, call, 0, U64_MAX - 11, FAULT, NULL, 8);
	KUNIT_EXPECT_STREQ(test, judge(call, 0, true) ?: "", "");

	describe(test, call, 0, SYSTRACE_TYPE_iovec, SYSTRACE_DIR_IN,
		 SYSTRACE_N_ARG(1));
	take_entry(call, 4096, U64_MAX - 15);
	EXPECT_SANE(test, call);
	KUNIT_EXPECT_EQ(test, call->cap.missing, BIT(0));

	/* A size that stands behind the end of the address space. */
	describe(test, call, 0, SYSTRACE_TYPE_sigset, SYSTRACE_DIR_IN,
		 SYSTRACE_N_SELF32(8));
	take_entry(call, 4096, U64_MAX - 3);
	expect_end(test, call, 0, 0);
}

/* Vectors. */

static void vectors(struct kunit *test)
{
	struct call *call = test->priv;
	u64 vec = page_addr(1), str = page_addr(2);

	describe(test, call, 0, SYSTRACE_TYPE_strings, SYSTRACE_DIR_IN, 0);
	memcpy(at(str), "ls\0-l\0/etc\0", 11);
	WORDS(vec, str, str + 3, str + 6, 0, 0xdeadbeef);
	take_entry(call, 4096, vec);
	expect_extent(test, call, 0, vec, 0, at(vec), 32);
	expect_extent(test, call, 1, str, 0, "ls", 3);
	expect_extent(test, call, 2, str + 3, 0, "-l", 3);
	expect_extent(test, call, 3, str + 6, 0, "/etc", 5);
	expect_end(test, call, 4, 0);

	/* Empty. */
	WORDS(vec, 0);
	take_entry(call, 4096, vec);
	expect_extent(test, call, 0, vec, 0, at(vec), 8);
	expect_end(test, call, 1, 0);

	/* One string bad, the others good. */
	WORDS(vec, str, 1, str + 6, 0);
	take_entry(call, 4096, vec);
	expect_extent(test, call, 1, str, 0, "ls", 3);
	expect_extent(test, call, 2, 1, FAULT, NULL, 0);
	expect_extent(test, call, 3, str + 6, 0, "/etc", 5);
	expect_end(test, call, 4, BIT(0));

	/* Without end before the hole, and none of it there. */
	user.state[2] = ABSENT;
	WORDS(str - 16, page_addr(3), page_addr(3));
	take_entry(call, 4096, str - 16);
	expect_extent(test, call, 0, str - 16, FAULT, at(str - 16), 16);
	expect_extent(test, call, 1, page_addr(3), 0, "", 1);
	expect_extent(test, call, 2, page_addr(3), 0, "", 1);
	expect_end(test, call, 3, BIT(0));
	take_entry(call, 4096, str);
	expect_extent(test, call, 0, str, FAULT, NULL, 0);
	expect_end(test, call, 1, BIT(0));

	/* A pointer half of which is in the hole. */
	take_entry(call, 4096, str - 12);
	expect_extent(test, call, 0, str - 12, FAULT, at(str - 12), 8);
	KUNIT_EXPECT_EQ(test, call->cap.missing, BIT(0));
	EXPECT_SANE(test, call);
}

static void vector_limits(struct kunit *test)
{
	struct call *call = test->priv;
	u64 vec = page_addr(1), str = page_addr(20);
	unsigned int i, max;
	u64 *ptr = at(vec);

	memcpy(at(str), "s", 2);
	for (i = 0; i < 9000; i++)
		ptr[i] = str;
	describe(test, call, 0, SYSTRACE_TYPE_strings, SYSTRACE_DIR_IN, 0);
	for (max = 0; max < 6; max++) {
		/* As many as are shown, and the one that tells of more. */
		begin(call, 4096);
		call->args[0] = vec;
		call->cap.arr_max = max;
		capture_entry(&call->cap, U8_MAX);
		expect_extent(test, call, 0, vec, CUT, at(vec), 8 * (max + 1));
		for (i = 0; i < max; i++)
			expect_extent(test, call, i + 1, str, 0, "s", 2);
		expect_end(test, call, max + 1, 0);

		/* Exactly as many. */
		ptr[max] = 0;
		begin(call, 4096);
		call->cap.arr_max = max;
		capture_entry(&call->cap, U8_MAX);
		expect_extent(test, call, 0, vec, 0, at(vec), 8 * (max + 1));
		expect_end(test, call, max + 1, 0);
		ptr[max] = str;
	}
	begin(call, SYSTRACE_RECORD_MAX);
	call->cap.arr_max = SYSTRACE_STR_MAX;
	capture_entry(&call->cap, U8_MAX);
	EXPECT_SANE(test, call);

	/* The environment is only counted, up to a limit of its own. */
	describe(test, call, 0, SYSTRACE_TYPE_environ, SYSTRACE_DIR_IN, 0);
	take_entry(call, SYSTRACE_RECORD_MAX, vec);
	expect_extent(test, call, 0, vec, CUT, at(vec), 8 * (CAPTURE_POINTERS_MAX + 1));
	expect_end(test, call, 1, 0);
	ptr[100] = 0;
	take_entry(call, SYSTRACE_RECORD_MAX, vec);
	expect_extent(test, call, 0, vec, 0, at(vec), 8 * 101);
	expect_end(test, call, 1, 0);
}

/* Structures. */

static void vectors_of_buffers(struct kunit *test)
{
	static const u64 hostile[] = { 33, U32_MAX, 1ULL << 32, 1ULL << 60, U64_MAX };
	struct call *call = test->priv;
	u64 iov = page_addr(1), buf = page_addr(2);
	unsigned int i;

	scramble();
	describe(test, call, 0, SYSTRACE_TYPE_iovec, SYSTRACE_DIR_IN,
		 SYSTRACE_N_ARG(1));
	WORDS(iov, buf, 5, buf + 100, 0, 0, 7, buf + 200, U64_MAX, 1, 3, buf, 1);
	call->args[1] = 5;
	take_entry(call, 4096, iov);
	expect_extent(test, call, 0, iov, 0, at(iov), 80);
	expect_extent(test, call, 1, buf, 0, at(buf), 5);
	expect_extent(test, call, 2, buf + 200, CUT, at(buf + 200), 32);
	expect_extent(test, call, 3, 1, FAULT, NULL, 0);
	expect_end(test, call, 4, BIT(0));

	call->args[1] = 0;
	take_entry(call, 4096, iov);
	expect_end(test, call, 0, 0);

	/* Counts that are not meant well are cut, and say so. */
	for (i = 0; i < 33; i++)
		WORDS(iov + 16 * i, buf + i, i % 2);
	for (i = 0; i < ARRAY_SIZE(hostile); i++) {
		call->args[1] = hostile[i];
		take_entry(call, 4096, iov);
		expect_extent(test, call, 0, iov, CUT, at(iov), 32 * 16);
		expect_end(test, call, 17, 0);
	}
	call->args[1] = 32;
	take_entry(call, 4096, iov);
	expect_extent(test, call, 0, iov, 0, at(iov), 32 * 16);
	expect_end(test, call, 17, 0);

	/* The last element in part: a pointer without its length is not followed. */
	user.state[1] = ABSENT;
	WORDS(page_addr(1) - 24, buf, 4, buf + 50);
	call->args[1] = 3;
	take_entry(call, 4096, page_addr(1) - 24);
	expect_extent(test, call, 0, page_addr(1) - 24, FAULT, at(page_addr(1) - 24), 24);
	expect_extent(test, call, 1, buf, 0, at(buf), 4);
	expect_end(test, call, 2, BIT(0));
}

static void filled_to_the_result(struct kunit *test)
{
	struct call *call = test->priv;
	u64 iov = page_addr(1), buf = page_addr(2);

	scramble();
	describe(test, call, 0, SYSTRACE_TYPE_iovec, SYSTRACE_DIR_OUT,
		 SYSTRACE_N_ARG(1));
	WORDS(iov, buf, 4, buf + 100, 6, buf + 200, 8);
	call->args[0] = iov;
	call->args[1] = 3;
	begin(call, 4096);
	call->cap.ret = 7;
	capture_exit(&call->cap);
	expect_extent(test, call, 0, iov, 0, at(iov), 48);
	expect_extent(test, call, 1, buf, 0, at(buf), 4);
	/* Not a byte that the call did not write. */
	expect_extent(test, call, 2, buf + 100, 0, at(buf + 100), 3);
	expect_end(test, call, 3, 0);

	begin(call, 4096);
	call->cap.ret = 0;
	capture_exit(&call->cap);
	expect_extent(test, call, 0, iov, 0, at(iov), 48);
	expect_end(test, call, 1, 0);

	/* read: its buffer is as long as its result. */
	describe(test, call, 0, SYSTRACE_TYPE_buffer, SYSTRACE_DIR_OUT,
		 SYSTRACE_N_RET);
	call->args[0] = buf;
	begin(call, 4096);
	call->cap.ret = 20;
	capture_exit(&call->cap);
	expect_extent(test, call, 0, buf, 0, at(buf), 20);
	expect_end(test, call, 1, 0);
	begin(call, 4096);
	call->cap.ret = S64_MAX;
	capture_exit(&call->cap);
	expect_extent(test, call, 0, buf, CUT, at(buf), 32);
	expect_end(test, call, 1, 0);
	begin(call, 4096);
	call->cap.ret = 0;
	capture_exit(&call->cap);
	expect_end(test, call, 0, 0);
	/* A result that is no errno and no length either. */
	begin(call, 4096);
	call->cap.ret = S64_MIN;
	capture_exit(&call->cap);
	expect_end(test, call, 0, 0);
}

static void failures(struct kunit *test)
{
	struct call *call = test->priv;
	u64 in = page_addr(1), out = page_addr(2), always = page_addr(3);

	describe(test, call, 0, SYSTRACE_TYPE_timespec, SYSTRACE_DIR_IN, 0);
	describe(test, call, 1, SYSTRACE_TYPE_timespec, SYSTRACE_DIR_OUT, 0);
	describe(test, call, 2, SYSTRACE_TYPE_timespec, SYSTRACE_DIR_OUT_ALWAYS, 0);
	describe(test, call, 3, SYSTRACE_TYPE_timespec, SYSTRACE_DIR_INOUT, 0);
	call->args[1] = out;
	call->args[2] = always;
	call->args[3] = page_addr(4);

	take_entry(call, 4096, in);
	expect_extent(test, call, 0, in, 0, at(in), 16);
	expect_extent(test, call, 1, page_addr(4), 0, at(page_addr(4)), 16);
	KUNIT_EXPECT_EQ(test, extent(call, 1)->arg, 3);
	expect_end(test, call, 2, 0);

	begin(call, 4096);
	call->cap.ret = -MAX_ERRNO;
	capture_exit(&call->cap);
	expect_extent(test, call, 0, always, 0, at(always), 16);
	expect_end(test, call, 1, 0);
	begin(call, 4096);
	call->cap.ret = -EINTR;
	capture_exit(&call->cap);
	expect_end(test, call, 1, 0);

	/* An address is no failure. */
	begin(call, 4096);
	call->cap.ret = -MAX_ERRNO - 1;
	capture_exit(&call->cap);
	expect_extent(test, call, 0, out, 0, at(out), 16);
	expect_extent(test, call, 1, always, 0, at(always), 16);
	expect_extent(test, call, 2, page_addr(4), 0, at(page_addr(4)), 16);
	expect_end(test, call, 3, 0);

	/* Each direction, by what it is captured at. */
	describe(test, call, 0, SYSTRACE_TYPE_timespec, SYSTRACE_DIR_INOUT_ALWAYS, 0);
	describe(test, call, 1, SYSTRACE_TYPE_timespec, SYSTRACE_DIR_INOUT_DEEP, 0);
	describe(test, call, 2, SYSTRACE_TYPE_timespec, SYSTRACE_DIR_FRAME, 0);
	describe(test, call, 3, SYSTRACE_TYPE_timespec, SYSTRACE_DIR_VALUE, 0);
	describe(test, call, 4, SYSTRACE_TYPE_dec, SYSTRACE_DIR_VALUE, 0);
	describe(test, call, 5, SYSTRACE_TYPE_timespec, SYSTRACE_DIR_INOUT_DEEP_ALWAYS, 0);
	KUNIT_EXPECT_EQ(test, call->plan.at_entry, BIT(0) | BIT(1) | BIT(2) | BIT(5));
	KUNIT_EXPECT_EQ(test, call->plan.at_exit, BIT(0) | BIT(1) | BIT(5));
	KUNIT_EXPECT_EQ(test, call->plan.at_failure, BIT(0) | BIT(5));
	KUNIT_EXPECT_EQ(test, call->plan.frame, 3);
}

/* A msghdr with everything, at page 1. */
static u64 make_msghdr(void)
{
	u64 msg = page_addr(1), name = page_addr(2), iov = page_addr(3);
	u64 control = page_addr(4), buf = page_addr(5);

	scramble();
	/* The lengths of name and flags are 32 bits; the rest is random. */
	WORDS(msg, name, 0xabcdef0100000010ULL, iov, 2, control, 24,
	      0x1234567800000000ULL);
	WORDS(iov, buf, 9, buf + 64, 10);
	return msg;
}

static void nested(struct kunit *test)
{
	struct call *call = test->priv;
	u64 msg = make_msghdr(), name = page_addr(2), iov = page_addr(3);
	u64 control = page_addr(4), buf = page_addr(5);

	describe(test, call, 0, SYSTRACE_TYPE_msghdr, SYSTRACE_DIR_IN, 0);
	take_entry(call, 4096, msg);
	expect_extent(test, call, 0, msg, 0, at(msg), 56);
	expect_extent(test, call, 1, name, 0, at(name), 16);
	expect_extent(test, call, 2, iov, 0, at(iov), 32);
	expect_extent(test, call, 3, buf, 0, at(buf), 9);
	expect_extent(test, call, 4, buf + 64, 0, at(buf + 64), 10);
	expect_extent(test, call, 5, control, 0, at(control), 24);
	expect_end(test, call, 6, 0);

	/* Counts and lengths of all that a structure can say. */
	WORDS(msg, name, U64_MAX, iov, U64_MAX, control, U64_MAX, U64_MAX);
	take_entry(call, SYSTRACE_RECORD_MAX, msg);
	EXPECT_SANE(test, call);
	expect_extent(test, call, 1, name, CUT, at(name), CAPTURE_BYTES_MAX);
	expect_extent(test, call, 2, iov, CUT, at(iov), 32 * 16);

	/* Pointers that lead nowhere, or back. */
	WORDS(msg, 1, 16, U64_MAX - 100, 2, WINDOW_BASE - 8, 24, 0);
	take_entry(call, 4096, msg);
	expect_extent(test, call, 1, 1, FAULT, NULL, 0);
	expect_extent(test, call, 2, U64_MAX - 100, FAULT, NULL, 0);
	expect_extent(test, call, 3, WINDOW_BASE - 8, FAULT, NULL, 0);
	expect_end(test, call, 4, BIT(0));
	WORDS(msg, msg, 56, msg, 3, msg, 56, 0);
	take_entry(call, SYSTRACE_RECORD_MAX, msg);
	EXPECT_SANE(test, call);
	WORDS(msg, 0, 16, 0, 2, 0, 24, 0);
	take_entry(call, 4096, msg);
	expect_end(test, call, 1, 0);
	/* Lengths without anything to be of. */
	WORDS(msg, name, 0, iov, 0, control, 0, 0);
	take_entry(call, 4096, msg);
	expect_end(test, call, 1, 0);
}

static void how_deep(struct kunit *test)
{
	/* The structure, what it points to, what that points to. */
	static const unsigned int extents[] = { 1, 4, 6, 6, 6 };
	const struct systrace_type *type = &types[SYSTRACE_TYPE_msghdr];
	struct call *call = test->priv;
	u64 msg = make_msghdr();
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(extents); i++) {
		begin(call, 4096);
		call->cap.budget = U64_MAX;
		take(&call->cap, type, msg, 1, false, i);
		KUNIT_EXPECT_TRUE_MSG(test, extent(call, extents[i] - 1),
				      "depth %u", i);
		expect_end(test, call, extents[i], 0);
	}
	KUNIT_EXPECT_GE(test, CAPTURE_DEPTH, 3);

	/* What a call is going to fill has not been filled at entry. */
	describe(test, call, 0, SYSTRACE_TYPE_msghdr, SYSTRACE_DIR_INOUT, 0);
	take_entry(call, 4096, msg);
	expect_end(test, call, 1, 0);
	begin(call, 4096);
	call->cap.ret = 12;
	capture_exit(&call->cap);
	expect_extent(test, call, 3, page_addr(5), 0, at(page_addr(5)), 9);
	expect_extent(test, call, 4, page_addr(5) + 64, 0, NULL, 3);
	expect_end(test, call, 6, 0);

	describe(test, call, 0, SYSTRACE_TYPE_msghdr, SYSTRACE_DIR_INOUT_ALWAYS, 0);
	take_entry(call, 4096, msg);
	expect_end(test, call, 1, 0);

	/* Unless the row says that it has. */
	describe(test, call, 0, SYSTRACE_TYPE_msghdr, SYSTRACE_DIR_INOUT_DEEP, 0);
	take_entry(call, 4096, msg);
	expect_end(test, call, 6, 0);
	begin(call, 4096);
	call->cap.ret = 12;
	capture_exit(&call->cap);
	expect_end(test, call, 6, 0);
	describe(test, call, 0, SYSTRACE_TYPE_msghdr, SYSTRACE_DIR_INOUT_DEEP_ALWAYS, 0);
	take_entry(call, 4096, msg);
	expect_end(test, call, 6, 0);
}

/* One structure of as many bytes as the call says, with pointers in it. */
static void sized_structure(struct kunit *test)
{
	struct call *call = test->priv;
	u64 cl = page_addr(1), pidfd = page_addr(2), tid = page_addr(3);
	u64 set_tid = page_addr(4);
	unsigned int i;

	describe(test, call, 0, SYSTRACE_TYPE_clone_args, SYSTRACE_DIR_INOUT_DEEP,
		 SYSTRACE_N_ARG(1));
	scramble();
	WORDS(cl, 0, pidfd, 0, tid, 0, 0, 0, 0, set_tid, 2, 0);
	call->args[1] = 88;
	take_entry(call, 4096, cl);
	expect_extent(test, call, 0, cl, 0, at(cl), 88);
	expect_extent(test, call, 1, pidfd, 0, at(pidfd), 4);
	expect_extent(test, call, 2, tid, 0, at(tid), 4);
	expect_extent(test, call, 3, set_tid, 0, at(set_tid), 8);
	expect_end(test, call, 4, 0);

	/* An older, shorter one does not have the later members. */
	call->args[1] = 64;
	take_entry(call, 4096, cl);
	expect_extent(test, call, 0, cl, 0, at(cl), 64);
	expect_end(test, call, 3, 0);
	for (i = 0; i < 90; i++) {
		call->args[1] = i;
		take_entry(call, 4096, cl);
		EXPECT_SANE(test, call);
		KUNIT_EXPECT_EQ(test, call->cap.missing, 0);
	}
	/* Sizes that are not meant well. */
	call->args[1] = U64_MAX;
	take_entry(call, SYSTRACE_RECORD_MAX, cl);
	expect_extent(test, call, 0, cl, CUT, at(cl), CAPTURE_BYTES_MAX);
	expect_extent(test, call, 3, set_tid, 0, at(set_tid), 8);
	expect_end(test, call, 4, 0);
}

/* Counts. */

static void sizes_of_their_own(struct kunit *test)
{
	const struct systrace_type attr = {
		.kind = SYSTRACE_KIND_BYTES, .size = 48,
	};
	struct call *call = test->priv;
	u64 addr = page_addr(2) - 60;

	scramble();
	describe(test, call, 0, SYSTRACE_TYPE_sigset, SYSTRACE_DIR_IN,
		 SYSTRACE_N_SELF32(4));
	*(u32 *)at(addr + 4) = 72;
	take_entry(call, 4096, addr);
	expect_extent(test, call, 0, addr, 0, at(addr), 72);
	expect_end(test, call, 1, 0);
	*(u32 *)at(addr + 4) = 0;
	take_entry(call, 4096, addr);
	expect_end(test, call, 0, 0);
	*(u32 *)at(addr + 4) = U32_MAX;
	take_entry(call, SYSTRACE_RECORD_MAX, addr);
	expect_extent(test, call, 0, addr, CUT, at(addr), CAPTURE_BYTES_MAX);
	expect_end(test, call, 1, 0);

	/* A least size is taken whatever the structure says. */
	begin(call, 4096);
	take(&call->cap, &attr, addr, 0, true, CAPTURE_DEPTH);
	expect_extent(test, call, 0, addr, 0, at(addr), 48);
	expect_end(test, call, 1, 0);
	begin(call, 4096);
	take(&call->cap, &attr, addr, 50, true, CAPTURE_DEPTH);
	expect_extent(test, call, 0, addr, 0, at(addr), 50);
	expect_end(test, call, 1, 0);

	/* Not readable: the fault is told when there is a least size. */
	begin(call, 4096);
	take(&call->cap, &attr, 64, 0, true, CAPTURE_DEPTH);
	expect_extent(test, call, 0, 64, FAULT, NULL, 0);
	expect_end(test, call, 1, BIT(0));
}

static void counts(struct kunit *test)
{
	struct call *call = test->priv;
	struct capture *c = &call->cap;
	u64 num = page_addr(2) - 4;

	begin(call, 4096);
	*(u64 *)at(num) = 0x1122334455667788ULL;
	call->args[2] = num;
	KUNIT_EXPECT_EQ(test, arg_count(c, 0, SYSTRACE_N_PTR32(2)), 0x55667788ULL);
	KUNIT_EXPECT_EQ(test, arg_count(c, 0, SYSTRACE_N_PTR64(2)), 0x1122334455667788ULL);
	user.state[2] = ABSENT;
	KUNIT_EXPECT_EQ(test, arg_count(c, 0, SYSTRACE_N_PTR32(2)), 0x55667788ULL);
	KUNIT_EXPECT_EQ(test, arg_count(c, 0, SYSTRACE_N_PTR64(2)), 0ULL);
	call->args[2] = 0;
	KUNIT_EXPECT_EQ(test, arg_count(c, 0, SYSTRACE_N_PTR32(2)), 0ULL);
	call->args[2] = U64_MAX;
	KUNIT_EXPECT_EQ(test, arg_count(c, 0, SYSTRACE_N_PTR64(2)), 0ULL);

	/* Bit sets, in whole longs. */
	call->args[0] = 0;
	KUNIT_EXPECT_EQ(test, arg_count(c, 0, SYSTRACE_N_BITS(0)), 0ULL);
	call->args[0] = 1;
	KUNIT_EXPECT_EQ(test, arg_count(c, 0, SYSTRACE_N_BITS(0)), 8ULL);
	call->args[0] = 64;
	KUNIT_EXPECT_EQ(test, arg_count(c, 0, SYSTRACE_N_BITS(0)), 8ULL);
	call->args[0] = 65;
	KUNIT_EXPECT_EQ(test, arg_count(c, 0, SYSTRACE_N_BITS(0)), 16ULL);
	call->args[0] = CAPTURE_BYTES_MAX * 8;
	KUNIT_EXPECT_EQ(test, arg_count(c, 0, SYSTRACE_N_BITS(0)),
			(u64)CAPTURE_BYTES_MAX);
	/* Of more than anyone shows, the first; also of a negative int. */
	call->args[0] = CAPTURE_BYTES_MAX * 8 + 1;
	KUNIT_EXPECT_EQ(test, arg_count(c, 0, SYSTRACE_N_BITS(0)),
			(u64)CAPTURE_BYTES_MAX);
	call->args[0] = U64_MAX;
	KUNIT_EXPECT_EQ(test, arg_count(c, 0, SYSTRACE_N_BITS(0)),
			(u64)CAPTURE_BYTES_MAX);

	/* Pages. */
	call->args[0] = 0;
	KUNIT_EXPECT_EQ(test, arg_count(c, 0, SYSTRACE_N_PAGES(0)), 0ULL);
	call->args[0] = 1;
	KUNIT_EXPECT_EQ(test, arg_count(c, 0, SYSTRACE_N_PAGES(0)), 1ULL);
	call->args[0] = PAGE_SIZE;
	KUNIT_EXPECT_EQ(test, arg_count(c, 0, SYSTRACE_N_PAGES(0)), 1ULL);
	call->args[0] = PAGE_SIZE + 1;
	KUNIT_EXPECT_EQ(test, arg_count(c, 0, SYSTRACE_N_PAGES(0)), 2ULL);
	call->args[0] = U64_MAX;
	KUNIT_EXPECT_EQ(test, arg_count(c, 0, SYSTRACE_N_PAGES(0)),
			1ULL << (64 - PAGE_SHIFT));

	call->args[5] = U64_MAX;
	KUNIT_EXPECT_EQ(test, arg_count(c, 0, SYSTRACE_N_ARG(5)), U64_MAX);
	/* An operand that no argument has. */
	KUNIT_EXPECT_EQ(test, arg_count(c, 0, SYSTRACE_COUNT_ARG | 6), 0ULL);
	KUNIT_EXPECT_EQ(test, arg_count(c, 0, SYSTRACE_COUNT_PTR64 | 15), 0ULL);
	c->ret = -EINVAL;
	KUNIT_EXPECT_EQ(test, arg_count(c, 0, SYSTRACE_N_RET), 0ULL);
	c->ret = 7;
	KUNIT_EXPECT_EQ(test, arg_count(c, 0, SYSTRACE_N_RET), 7ULL);
	KUNIT_EXPECT_EQ(test, arg_count(c, 0, SYSTRACE_COUNT_ONE), 1ULL);
}

/* Room. */

static void room_runs_out(struct kunit *test)
{
	struct call *call = test->priv;
	u64 msg = make_msghdr(), vec = page_addr(10), str = page_addr(11);
	u32 cap, before = 0;

	describe(test, call, 0, SYSTRACE_TYPE_msghdr, SYSTRACE_DIR_IN, 0);
	describe(test, call, 1, SYSTRACE_TYPE_strings, SYSTRACE_DIR_IN, 0);
	describe(test, call, 2, SYSTRACE_TYPE_path, SYSTRACE_DIR_IN, 0);
	memcpy(at(str), "one\0twenty-two\0/three", 22);
	WORDS(vec, str, str + 4, str, str + 4, 0);
	call->args[1] = vec;
	call->args[2] = str + 15;
	for (cap = 0; cap < 700; cap += 8) {
		take_entry(call, cap, msg);
		KUNIT_EXPECT_STREQ_MSG(test, judge(call, 0, true) ?: "", "",
				       "room of %u", cap);
		/* More room is never less captured. */
		KUNIT_EXPECT_GE(test, call->cap.len, before);
		before = call->cap.len;
	}
	/* At last there is room for everything. */
	KUNIT_EXPECT_TRUE(test, extent(call, 11));
	KUNIT_EXPECT_EQ(test, extent(call, 11)->flags, 0);
	expect_end(test, call, 12, 0);

	/* What is cut for want of room says so. */
	take_entry(call, 16 + 48, msg);
	expect_extent(test, call, 0, msg, CUT, at(msg), 48);
	expect_end(test, call, 1, 0);
	describe(test, call, 0, SYSTRACE_TYPE_string, SYSTRACE_DIR_IN, 0);
	call->args[1] = 0;
	call->args[2] = 0;
	take_entry(call, 16 + 8, str + 4);
	expect_extent(test, call, 0, str + 4, CUT, "twenty-t", 8);
	expect_end(test, call, 1, 0);
	describe(test, call, 0, SYSTRACE_TYPE_strings, SYSTRACE_DIR_IN, 0);
	take_entry(call, 16 + 16, vec);
	expect_extent(test, call, 0, vec, CUT, at(vec), 16);
	expect_end(test, call, 1, 0);
}

/* Late. */

static void taken_late(struct kunit *test)
{
	struct call *call = test->priv;
	u64 path = page_addr(3) - 4, here = page_addr(6), iov = page_addr(8);
	u8 missing;

	describe(test, call, 0, SYSTRACE_TYPE_path, SYSTRACE_DIR_IN, 0);
	describe(test, call, 1, SYSTRACE_TYPE_path, SYSTRACE_DIR_IN, 0);
	describe(test, call, 2, SYSTRACE_TYPE_iovec, SYSTRACE_DIR_IN,
		 SYSTRACE_N_ARG(3));
	strcpy(at(path), "/etc/passwd");
	strcpy(at(here), "/here");
	WORDS(iov, page_addr(10) - 2, 4, page_addr(12), 3);
	user.state[3] = ON_DEMAND;
	user.state[10] = ON_DEMAND;
	user.state[12] = ABSENT;
	call->args[1] = here;
	call->args[2] = iov;
	call->args[3] = 2;

	/* A probe does not bring in what is not there. */
	take_entry(call, 4096, path);
	KUNIT_EXPECT_EQ(test, user.nr_faults, 0U);
	expect_extent(test, call, 0, path, FAULT, "/etc", 4);
	expect_extent(test, call, 1, here, 0, "/here", 6);
	expect_extent(test, call, 2, iov, 0, at(iov), 32);
	expect_extent(test, call, 3, page_addr(10) - 2, FAULT, NULL, 2);
	expect_extent(test, call, 4, page_addr(12), FAULT, NULL, 0);
	expect_end(test, call, 5, BIT(0) | BIT(2));
	missing = call->cap.missing;

	/* Later: only what was missing, all of it, and marked. */
	begin(call, 4096);
	call->cap.flags = LATE;
	call->cap.may_fault = true;
	capture_entry(&call->cap, missing);
	expect_extent(test, call, 0, path, LATE, "/etc/passwd", 12);
	expect_extent(test, call, 1, iov, LATE, at(iov), 32);
	expect_extent(test, call, 2, page_addr(10) - 2, LATE, at(page_addr(10) - 2), 4);
	/* What even that does not bring stays a fault. */
	expect_extent(test, call, 3, page_addr(12), LATE | FAULT, NULL, 0);
	KUNIT_EXPECT_TRUE(test, !extent(call, 4));
	KUNIT_EXPECT_EQ(test, call->cap.missing, BIT(2));
	KUNIT_EXPECT_STREQ(test, judge(call, LATE, true) ?: "", "");
	KUNIT_EXPECT_EQ(test, user.nr_faults, 3U);
}

/* A pointer half of which has to be brought in, and half of that from nowhere. */
static void taken_late_across_pages(struct kunit *test)
{
	struct call *call = test->priv;
	u64 vec = page_addr(4) - 12, str = page_addr(6);

	describe(test, call, 0, SYSTRACE_TYPE_strings, SYSTRACE_DIR_IN, 0);
	strcpy(at(str), "text");
	WORDS(vec, str, str, 0);
	user.state[3] = ON_DEMAND;
	user.state[4] = ON_DEMAND;
	begin(call, 4096);
	call->args[0] = vec;
	call->cap.may_fault = true;
	capture_entry(&call->cap, U8_MAX);
	expect_extent(test, call, 0, vec, 0, at(vec), 24);
	expect_extent(test, call, 1, str, 0, "text", 5);
	expect_extent(test, call, 2, str, 0, "text", 5);
	expect_end(test, call, 3, 0);

	user.state[3] = THERE;
	user.state[4] = ABSENT;
	begin(call, 4096);
	call->cap.may_fault = true;
	capture_entry(&call->cap, U8_MAX);
	expect_extent(test, call, 0, vec, FAULT, at(vec), 8);
	expect_extent(test, call, 1, str, 0, "text", 5);
	expect_end(test, call, 2, BIT(0));
}

/* The task's other threads change the memory between any two reads. */
static struct rnd_state other_thread;

static void change_memory(void)
{
	u64 *word = (u64 *)(user.mem + PAGE_SIZE);
	unsigned int i;

	/* The vectors and structures of page 1, none of what they lead to. */
	for (i = 0; i < 16; i++)
		word[i] = roll(&other_thread, 2) ? 0 :
			  page_addr(2) + roll(&other_thread, 9 * PAGE_SIZE);
	word[1] = roll(&other_thread, 100);
	word[3] = roll(&other_thread, 100);
}

static void memory_changes(struct kunit *test)
{
	static const u16 each[] = {
		SYSTRACE_TYPE_msghdr, SYSTRACE_TYPE_iovec, SYSTRACE_TYPE_strings,
		SYSTRACE_TYPE_clone_args, SYSTRACE_TYPE_environ,
	};
	struct call *call = test->priv;
	unsigned int i, n;

	prandom_seed_state(&other_thread, 0x70c70);
	scramble();
	change_memory();
	user.on_read = change_memory;
	for (i = 0; i < 2000; i++) {
		const struct systrace_extent *ext;
		const u64 *word;

		describe(test, call, 0, each[i % ARRAY_SIZE(each)],
			 SYSTRACE_DIR_IN, SYSTRACE_N_ARG(1));
		call->args[1] = 1 + i % 8;
		take_entry(call, 64 + 8 * (i % 500), page_addr(1));
		KUNIT_ASSERT_STREQ_MSG(test, judge(call, 0, false) ?: "", "",
				       "round %u", i);
		/*
		 * The extents that follow a vector of buffers are those that
		 * the vector as it was captured leads to, and so in its order.
		 */
		if (each[i % ARRAY_SIZE(each)] != SYSTRACE_TYPE_iovec)
			continue;
		word = (const u64 *)(extent(call, 0) + 1);
		for (n = 1; (ext = extent(call, n)); word += 2) {
			if (!word[0] || !word[1])
				continue;
			KUNIT_ASSERT_EQ(test, ext->addr, word[0]);
			KUNIT_ASSERT_LE(test, (u64)ext->len, word[1]);
			n++;
		}
	}
	user.on_read = NULL;
}

/* What does not come from the arguments. */

static void added(struct kunit *test)
{
	static const char name[] = "/usr/bin/true";
	struct call *call = test->priv;
	u32 cap;

	for (cap = 0; cap < 80; cap += 8) {
		u32 room = cap < 24 ? 0 : min_t(u32, cap - 16, sizeof(name));

		begin(call, cap);
		call->cap.arg = 2;
		call->cap.flags = LATE;
		capture_add(&call->cap, 0x1000, name, sizeof(name));
		KUNIT_EXPECT_STREQ(test, judge(call, LATE, false) ?: "", "");
		if (!room) {
			KUNIT_EXPECT_EQ(test, call->cap.len, 0U);
			continue;
		}
		expect_extent(test, call, 0, 0x1000,
			      room < sizeof(name) ? LATE | CUT : LATE, name, room);
		KUNIT_EXPECT_EQ(test, extent(call, 0)->arg, 2);
		KUNIT_EXPECT_TRUE(test, !extent(call, 1));
	}
	begin(call, 64);
	capture_add(&call->cap, 0x1000, name, 0);
	expect_extent(test, call, 0, 0x1000, 0, NULL, 0);
	KUNIT_EXPECT_EQ(test, call->cap.len, 16U);
}

/* Lays out @nr strings, string N of @len(N) bytes and its NUL; returns the end. */
static u64 lay_out(u64 start, unsigned int nr, unsigned int (*len)(unsigned int n))
{
	unsigned int i;
	u64 pos = start;

	for (i = 0; i < nr; i++) {
		memset(at(pos), 'a' + i % 26, len(i));
		pos += len(i);
		*(char *)at(pos++) = '\0';
	}
	return pos;
}

/*
 * What holds for a vector made up of the image's strings: its pointers lead to
 * the strings of the area, in order, and the strings that were captured are
 * those that stand there.  Returns the number of pointers.
 */
static unsigned int check_image(struct kunit *test, const struct call *call,
				u64 vec, u64 start, u64 end, bool want)
{
	const struct systrace_extent *ext = extent(call, 0), *str = extent(call, 1);
	unsigned int i, nr;
	const u64 *ptr;
	u64 expected = start;
	bool whole;

	KUNIT_ASSERT_STREQ(test, judge(call, LATE, false) ?: "", "");
	KUNIT_ASSERT_NOT_NULL(test, ext);
	KUNIT_EXPECT_EQ(test, ext->addr, vec);
	KUNIT_ASSERT_EQ(test, ext->len % 8, 0U);
	ptr = (const u64 *)(ext + 1);
	nr = ext->len / 8;
	whole = nr && !ptr[nr - 1];
	KUNIT_EXPECT_EQ(test, ext->flags, whole ? LATE : LATE | CUT);
	nr -= whole;
	for (i = 0; i < nr; i++) {
		KUNIT_ASSERT_LT(test, expected, end);
		KUNIT_ASSERT_EQ_MSG(test, ptr[i], expected, "pointer %u of %u", i, nr);
		expected += strnlen(at(expected), end - expected) + 1;
	}
	if (whole)
		KUNIT_EXPECT_EQ(test, expected, end);
	if (!want) {
		KUNIT_EXPECT_TRUE(test, !str);
		return nr;
	}
	if (!str) {
		KUNIT_EXPECT_TRUE(test, !nr || call->cap.cap - call->cap.len < 24);
		return nr;
	}
	KUNIT_EXPECT_EQ(test, str->addr, start);
	KUNIT_EXPECT_LE(test, start + str->len, end);
	KUNIT_EXPECT_EQ_MSG(test, memcmp(str + 1, at(start), str->len), 0,
			    "%u bytes of strings, %u pointers", str->len, nr);
	/* Every pointer's string is there, or the strings are known to be cut. */
	if (!(str->flags & CUT))
		KUNIT_EXPECT_GE(test, start + str->len, expected);
	KUNIT_EXPECT_TRUE(test, !extent(call, 2));
	return nr;
}

static void take_image(struct call *call, u32 cap, u64 vec, u64 start, u64 end,
		       bool strings)
{
	begin(call, cap);
	call->cap.flags = LATE;
	call->cap.arg = 1;
	capture_image(&call->cap, vec, start, end, strings);
}

static unsigned int len_of_five(unsigned int n)	{ return 5; }
static unsigned int len_of_none(unsigned int n)	{ return 0; }
static unsigned int len_mixed(unsigned int n)	{ return n * 7 % 41; }
static unsigned int len_long(unsigned int n)	{ return 3000; }

static void image(struct kunit *test)
{
	struct call *call = test->priv;
	u64 start = page_addr(2) + 123, end;

	memcpy(at(start), "ls\0-l\0\0/etc", 12);
	end = start + 12;
	take_image(call, 4096, 0x7000, start, end, true);
	KUNIT_EXPECT_EQ(test, check_image(test, call, 0x7000, start, end, true), 4U);
	KUNIT_EXPECT_EQ(test, extent(call, 0)->flags, LATE);
	KUNIT_EXPECT_EQ(test, extent(call, 0)->arg, 1);
	KUNIT_EXPECT_EQ(test, extent(call, 1)->len, 12U);

	/* Only counted. */
	take_image(call, 4096, 0x7000, start, end, false);
	KUNIT_EXPECT_EQ(test, check_image(test, call, 0x7000, start, end, false), 4U);

	/* No strings at all. */
	take_image(call, 4096, 0x7000, start, start, true);
	KUNIT_EXPECT_EQ(test, check_image(test, call, 0x7000, start, start, true), 0U);
	KUNIT_EXPECT_EQ(test, extent(call, 0)->len, 8U);

	/* The last one without its NUL. */
	take_image(call, 4096, 0x7000, start, end - 1, true);
	KUNIT_EXPECT_EQ(test, check_image(test, call, 0x7000, start, end - 1, true), 3U);
	KUNIT_EXPECT_EQ(test, extent(call, 0)->flags, LATE | CUT);

	/* Areas that are none. */
	take_image(call, 4096, 0x7000, end, start, true);
	KUNIT_EXPECT_EQ(test, call->cap.len, 0U);
	take_image(call, 4096, 0x7000, 0, U64_MAX, true);
	KUNIT_EXPECT_EQ(test, call->cap.len, 0U);
	KUNIT_EXPECT_EQ(test, call->cap.missing, BIT(1));
	take_image(call, 4096, 0x7000, U64_MAX - 5, U64_MAX, true);
	KUNIT_EXPECT_EQ(test, call->cap.len, 0U);
	user.state[3] = ABSENT;
	take_image(call, 4096, 0x7000, page_addr(3) - 20, page_addr(3) + 1, true);
	KUNIT_EXPECT_EQ(test, call->cap.len, 0U);
	KUNIT_EXPECT_EQ(test, call->cap.missing, BIT(1));
}

static void image_of_many(struct kunit *test)
{
	static unsigned int (* const lens[])(unsigned int) = {
		len_of_five, len_of_none, len_mixed, len_long,
	};
	static const unsigned int limits[] = { 0, 1, 32, 1000, SYSTRACE_STR_MAX };
	static const u32 caps[] = { 256, 1024, 4096, 32768, SYSTRACE_RECORD_MAX - 32 };
	struct call *call = test->priv;
	u64 start = page_addr(1) + 3;
	unsigned int i, j, k, nr;

	for (i = 0; i < ARRAY_SIZE(lens); i++) {
		u64 end = lay_out(start, lens[i] == len_long ? 45 :
				  lens[i] == len_mixed ? 5000 : 20000, lens[i]);

		KUNIT_ASSERT_LT(test, end, page_addr(WINDOW_PAGES));
		for (j = 0; j < ARRAY_SIZE(caps); j++) {
			for (k = 0; k < 2 * ARRAY_SIZE(limits); k++) {
				unsigned int max = limits[k / 2];

				begin(call, caps[j]);
				call->cap.flags = LATE;
				call->cap.arr_max = max;
				capture_image(&call->cap, 0x7000, start, end, k % 2);
				nr = check_image(test, call, 0x7000, start, end, k % 2);
				/* As any vector: one more than is shown. */
				if (k % 2)
					KUNIT_EXPECT_LE(test, nr, max + 1);
			}
		}
	}
}

/*
 * Every row there is, with arguments, lengths, limits, rooms and memory that
 * nobody meant well.
 */
static u64 hostile_word(struct rnd_state *rnd)
{
	switch (roll(rnd, 10)) {
	case 0:
		return 0;
	case 1:
		return roll(rnd, 200);
	case 2:
		return U64_MAX - roll(rnd, 200);
	case 3:
		return (u64)prandom_u32_state(rnd) << 32 | prandom_u32_state(rnd);
	case 4:
		return page_addr(roll(rnd, WINDOW_PAGES)) - roll(rnd, 20);
	default:
		return user.base + roll(rnd, WINDOW_SIZE);
	}
}

static void every_row(struct kunit *test)
{
	struct call *call = test->priv;
	unsigned int i, j, round, extents = 0;
	struct rnd_state rnd;

	prandom_seed_state(&rnd, 0xcab);
	for (round = 0; round < 20; round++) {
		u64 *word = (u64 *)user.mem;

		for (j = 0; j < WINDOW_SIZE / 8; j++)
			word[j] = roll(&rnd, 4) ? hostile_word(&rnd) : 0;
		for (j = 0; j < WINDOW_PAGES; j++)
			user.state[j] = roll(&rnd, 5) ? THERE :
					1 + roll(&rnd, 2);
		for (i = 0; i < SYSTRACE_NR_SC + ARRAY_SIZE(variants); i++) {
			const struct capture_plan *plan = i < SYSTRACE_NR_SC ?
				&plans[round % SYSTRACE_NR_ABIS][i] :
				&variant_plans[round % SYSTRACE_NR_ABIS][i - SYSTRACE_NR_SC];
			u8 flags = roll(&rnd, 2) ? LATE : 0;
			u32 room = roll(&rnd, 3) ? 8 * roll(&rnd, 100) :
				   8 * roll(&rnd, SYSTRACE_RECORD_MAX / 8);

			call->cap.plan = plan;
			begin(call, room);
			for (j = 0; j < SYSTRACE_NR_ARGS; j++)
				call->args[j] = hostile_word(&rnd);
			call->cap.str_max = roll(&rnd, 2) ? 32 :
					    roll(&rnd, SYSTRACE_STR_MAX);
			call->cap.arr_max = roll(&rnd, 2) ? 32 :
					    roll(&rnd, SYSTRACE_STR_MAX);
			call->cap.flags = flags;
			call->cap.may_fault = roll(&rnd, 2);
			call->cap.ret = hostile_word(&rnd);
			if (roll(&rnd, 2))
				capture_entry(&call->cap, U8_MAX);
			else
				capture_exit(&call->cap);
			KUNIT_ASSERT_STREQ_MSG(test, judge(call, flags, true) ?: "",
					       "", "round %u row %u", round, i);
			extents += !!call->cap.len;
		}
		cond_resched();
	}
	/* It was not all for nothing. */
	KUNIT_EXPECT_GT(test, extents, 1000U);
}

/*
 * What is taken in one go is, byte for byte, what the long way takes; returns
 * whether it was.
 */
static bool compare_steps(struct kunit *test, struct call *call, bool exit, u8 *other)
{
	struct capture *c = &call->cap;
	const struct capture_plan *plan = c->plan;
	u32 got;

	memset(other, POISON, CAPTURE_STEPS_ROOM);
	if (exit)
		got = capture_exit_steps(plan, call->args, c->ret, other,
					 c->str_max, c->arr_max);
	else
		got = capture_entry_steps(plan, call->args, other, c->str_max,
					  c->arr_max);
	if (got == CAPTURE_NOT_SHORT)
		return false;
	if (exit)
		capture_exit(c);
	else
		capture_entry(c, U8_MAX);
	KUNIT_EXPECT_EQ(test, c->missing, 0);
	KUNIT_EXPECT_EQ(test, got, c->len);
	KUNIT_EXPECT_EQ(test, memcmp(other, call->room, min(got, c->len)), 0);
	return true;
}

static void steps(struct kunit *test)
{
	struct call *call = test->priv;
	unsigned int i, j, round, same = 0, plans_with = 0;
	u8 *other = vmalloc(CAPTURE_STEPS_ROOM);
	struct rnd_state rnd;

	KUNIT_ASSERT_NOT_NULL(test, other);
	prandom_seed_state(&rnd, 0x57e5);
	for (round = 0; round < 40; round++) {
		u64 *word = (u64 *)user.mem;

		/* Strings of all lengths, and what may be a message's head. */
		scramble();
		for (j = 0; j < WINDOW_SIZE / 8; j += 1 + roll(&rnd, 2 * round + 1))
			word[j] = roll(&rnd, 2) ? roll(&rnd, 100) :
				  word[j] & ~(0xffULL << 8 * roll(&rnd, 8));
		for (j = 0; j < WINDOW_PAGES; j++)
			user.state[j] = roll(&rnd, 5) ? THERE : ABSENT;
		for (i = 0; i < SYSTRACE_NR_SC; i++) {
			const struct capture_plan *plan = &plans[SYSTRACE_ABI_NATIVE][i];
			bool exit = roll(&rnd, 2);

			if (!(exit ? plan->nr_exit : plan->nr_entry))
				continue;
			call->cap.plan = plan;
			begin(call, SYSTRACE_RECORD_MAX);
			for (j = 0; j < SYSTRACE_NR_ARGS; j++)
				call->args[j] = roll(&rnd, 3) ?
					user.base + roll(&rnd, WINDOW_SIZE) :
					roll(&rnd, 2) ? roll(&rnd, 200) :
					hostile_word(&rnd);
			/* Counts are small as a rule. */
			for (j = 0; j < CAPTURE_STEPS; j++) {
				u8 n = plan->entry[j].count & SYSTRACE_COUNT_OPERAND;

				if (n < SYSTRACE_NR_ARGS && roll(&rnd, 4))
					call->args[n] = roll(&rnd, 70);
			}
			call->cap.str_max = roll(&rnd, 2) ? 32 :
					    roll(&rnd, SYSTRACE_STR_MAX);
			call->cap.arr_max = roll(&rnd, 2) ? 32 :
					    roll(&rnd, SYSTRACE_STR_MAX);
			if (exit)
				call->cap.ret = roll(&rnd, 3) ? roll(&rnd, 100) :
						hostile_word(&rnd);
			if (exit && IS_ERR_VALUE((unsigned long)call->cap.ret))
				continue;
			plans_with++;
			same += compare_steps(test, call, exit, other);
		}
		cond_resched();
	}
	vfree(other);
	/* It was not all for nothing. */
	KUNIT_EXPECT_GT(test, same, plans_with / 4);
}

/* 32-bit calls: their own layouts, in memory where their pointers lead. */

#define LOW_BASE	0x12340000ULL

static void write_longs(u64 addr, const u32 *words, unsigned int nr)
{
	memcpy(at(addr), words, nr * sizeof(u32));
}

#define LONGS32(addr, ...)						\
	write_longs(addr, (const u32[]){ __VA_ARGS__ },			\
		    sizeof((const u32[]){ __VA_ARGS__ }) / sizeof(u32))

static struct call *compat_call(struct kunit *test)
{
	struct call *call = test->priv;

	call->abi = SYSTRACE_ABI_COMPAT;
	user.base = LOW_BASE;
	scramble();
	return call;
}

/* What the layouts say of each member that is followed. */
static void compat_layouts(struct kunit *test)
{
	unsigned int i, m;

	for (i = 0; i < SYSTRACE_NR_TYPES; i++) {
		const struct systrace_type *type = &types_of[SYSTRACE_ABI_COMPAT][i];
		u32 size = type->size ?: U16_MAX;

		KUNIT_EXPECT_EQ_MSG(test, type->kind, types[i].kind, "type %u", i);
		KUNIT_EXPECT_LE_MSG(test, type->size, types[i].size, "type %u", i);
		for (m = 0; m < type->nr_members; m++) {
			const struct systrace_member *mem = &type->member[m];

			if (mem->size != SYSTRACE_MEMBER_HERE)
				KUNIT_EXPECT_LE_MSG(test, mem->offset + (mem->size ?: 8U),
						    size, "type %u member %u", i, m);
			KUNIT_EXPECT_EQ_MSG(test, mem->type, types[i].member[m].type,
					    "type %u member %u", i, m);
		}
	}
	KUNIT_EXPECT_EQ(test, types_of[SYSTRACE_ABI_COMPAT][SYSTRACE_TYPE_msghdr].size, 28);
	KUNIT_EXPECT_EQ(test, types_of[SYSTRACE_ABI_COMPAT][SYSTRACE_TYPE_msghdr].member[1].offset, 8);
	KUNIT_EXPECT_EQ(test, types_of[SYSTRACE_ABI_COMPAT][SYSTRACE_TYPE_msghdr].member[1].size, 4);
	KUNIT_EXPECT_EQ(test, types_of[SYSTRACE_ABI_COMPAT][SYSTRACE_TYPE_msghdr].member[1].count,
			SYSTRACE_N_FIELD32(12));
	/* Of 64 bits for every ABI. */
	KUNIT_EXPECT_EQ(test, types_of[SYSTRACE_ABI_COMPAT][SYSTRACE_TYPE_iocb].member[0].size, 0);
}

static void compat_vectors(struct kunit *test)
{
	struct call *call = compat_call(test);
	u64 vec = page_addr(1), str = page_addr(2);

	describe(test, call, 0, SYSTRACE_TYPE_strings, SYSTRACE_DIR_IN, 0);
	memcpy(at(str), "ls\0-l\0/etc\0", 11);
	LONGS32(vec, str, str + 3, str + 6, 0, 0xdeadbeef);
	take_entry(call, 4096, vec);
	expect_extent(test, call, 0, vec, 0, at(vec), 16);
	expect_extent(test, call, 1, str, 0, "ls", 3);
	expect_extent(test, call, 2, str + 3, 0, "-l", 3);
	expect_extent(test, call, 3, str + 6, 0, "/etc", 5);
	expect_end(test, call, 4, 0);

	/* Without end before the hole. */
	user.state[2] = ABSENT;
	LONGS32(str - 8, page_addr(3), page_addr(3));
	*(u8 *)at(page_addr(3)) = 0;
	take_entry(call, 4096, str - 8);
	expect_extent(test, call, 0, str - 8, FAULT, at(str - 8), 8);
	expect_extent(test, call, 1, page_addr(3), 0, "", 1);
	expect_extent(test, call, 2, page_addr(3), 0, "", 1);
	expect_end(test, call, 3, BIT(0));
}

static void compat_buffers(struct kunit *test)
{
	static const u64 hostile[] = { 33, S32_MAX, U32_MAX, 1ULL << 60, U64_MAX };
	struct call *call = compat_call(test);
	u64 iov = page_addr(1), buf = page_addr(2);
	unsigned int i;

	describe(test, call, 0, SYSTRACE_TYPE_iovec, SYSTRACE_DIR_IN,
		 SYSTRACE_N_ARG(1));
	LONGS32(iov, buf, 5, buf + 100, 0, 0, 7, buf + 200, U32_MAX, 1, 3, buf, 1);
	call->args[1] = 5;
	take_entry(call, 4096, iov);
	expect_extent(test, call, 0, iov, 0, at(iov), 40);
	expect_extent(test, call, 1, buf, 0, at(buf), 5);
	expect_extent(test, call, 2, buf + 200, CUT, at(buf + 200), 32);
	expect_extent(test, call, 3, 1, FAULT, NULL, 0);
	expect_end(test, call, 4, BIT(0));

	for (i = 0; i < 33; i++)
		LONGS32(iov + 8 * i, buf + i, i % 2);
	for (i = 0; i < ARRAY_SIZE(hostile); i++) {
		call->args[1] = hostile[i];
		take_entry(call, 4096, iov);
		expect_extent(test, call, 0, iov, CUT, at(iov), 32 * 8);
		expect_end(test, call, 17, 0);
	}

	/* The last element in part: a pointer without its length is not followed. */
	user.state[1] = ABSENT;
	LONGS32(page_addr(1) - 12, buf, 4, buf + 50);
	call->args[1] = 3;
	take_entry(call, 4096, page_addr(1) - 12);
	expect_extent(test, call, 0, page_addr(1) - 12, FAULT, at(page_addr(1) - 12), 12);
	expect_extent(test, call, 1, buf, 0, at(buf), 4);
	expect_end(test, call, 2, BIT(0));
}

static void compat_messages(struct kunit *test)
{
	struct call *call = compat_call(test);
	u64 msg = page_addr(1), iov = msg + 64, name = msg + 128, buf = page_addr(2);

	describe(test, call, 0, SYSTRACE_TYPE_msghdr, SYSTRACE_DIR_IN, 0);
	LONGS32(msg, name, 16, iov, 2, buf + 64, 24, 0);
	LONGS32(iov, buf, 3, buf + 8, 4);
	/* Not the length of a netlink message. */
	memset(at(buf), 0xff, 16);
	take_entry(call, 4096, msg);
	expect_extent(test, call, 0, msg, 0, at(msg), 28);
	expect_extent(test, call, 1, name, 0, at(name), 16);
	expect_extent(test, call, 2, iov, 0, at(iov), 16);
	expect_extent(test, call, 3, buf, 0, at(buf), 3);
	expect_extent(test, call, 4, buf + 8, 0, at(buf + 8), 4);
	expect_extent(test, call, 5, buf + 64, 0, at(buf + 64), 24);
	expect_end(test, call, 6, 0);
}

static void compat_subcalls(struct kunit *test)
{
	struct call *call = compat_call(test);
	u64 longs = page_addr(1), buf = page_addr(2);
	const struct capture_plan *plan;

	/* socketcall(SYS_SENDTO, ...) */
	LONGS32(longs, 3, buf, 5, 0x4000, buf + 64, 16);
	begin(call, 4096);
	call->args[0] = 11;
	call->args[1] = longs;
	call->cap.plan = capture_plan_find(SYSTRACE_ABI_COMPAT, 102, call->args);
	KUNIT_ASSERT_TRUE(test, call->cap.plan->subcall);
	plan = capture_subcall(&call->cap, SYSTRACE_ABI_COMPAT, call->args);
	KUNIT_EXPECT_PTR_EQ(test, plan->row, &rows[SYSTRACE_SC_sendto]);
	KUNIT_EXPECT_EQ(test, plan->long_size, 4);
	KUNIT_EXPECT_EQ(test, call->args[0], 3ULL);
	KUNIT_EXPECT_EQ(test, call->args[1], buf);
	KUNIT_EXPECT_EQ(test, call->args[5], 16ULL);
	expect_extent(test, call, 0, longs, 0, at(longs), 24);
	expect_end(test, call, 1, 0);

	/* Of a number that is none, and from where nothing can be read. */
	begin(call, 4096);
	call->args[0] = 21;
	call->args[1] = longs;
	call->cap.plan = capture_plan_find(SYSTRACE_ABI_COMPAT, 102, call->args);
	KUNIT_EXPECT_PTR_EQ(test, capture_subcall(&call->cap, SYSTRACE_ABI_COMPAT,
						  call->args), call->cap.plan);
	expect_end(test, call, 0, 0);
	call->args[0] = 11;
	call->args[1] = 8;
	KUNIT_EXPECT_PTR_EQ(test, capture_subcall(&call->cap, SYSTRACE_ABI_COMPAT,
						  call->args), call->cap.plan);
	KUNIT_EXPECT_EQ(test, call->args[1], 8ULL);
	expect_end(test, call, 1, BIT(1));

	/* ipc(SEMOP, 1, 2, 3, buf, 5), of whatever version. */
	begin(call, 4096);
	call->args[0] = 0x10001;
	call->args[1] = 1;
	call->args[2] = 2;
	call->args[3] = 3;
	call->args[4] = buf;
	call->args[5] = 5;
	call->cap.plan = capture_plan_find(SYSTRACE_ABI_COMPAT, 117, call->args);
	plan = capture_subcall(&call->cap, SYSTRACE_ABI_COMPAT, call->args);
	KUNIT_EXPECT_PTR_EQ(test, plan->row, &rows[SYSTRACE_SC_semop]);
	KUNIT_EXPECT_EQ(test, call->args[0], 1ULL);
	KUNIT_EXPECT_EQ(test, call->args[1], buf);
	KUNIT_EXPECT_EQ(test, call->args[2], 2ULL);
	KUNIT_EXPECT_EQ(test, call->args[3], 0ULL);
	expect_end(test, call, 0, 0);
}

/* The device that decides what a request means: asked for once, at entry. */
static void device_of_request(struct kunit *test)
{
	struct call *call = test->priv;
	unsigned int abi;

	for (abi = 0; abi < SYSTRACE_NR_ABIS; abi++) {
		/* ioctl; also 0 is a descriptor. */
		int nr = abi == SYSTRACE_ABI_COMPAT ? 54 :
			 abi == SYSTRACE_ABI_X32 ? 514 | SYSTRACE_X32_BIT : 16;

		call->args[0] = 0;
		call->args[1] = 0x5403;
		call->args[2] = 0;
		call->cap.plan = capture_plan_find(abi, nr, call->args);
		begin(call, 4096);
		devices.nr = 0;
		devices.last = -1;
		capture_entry(&call->cap, U8_MAX);
		KUNIT_EXPECT_EQ_MSG(test, devices.nr, 1, "ABI %u", abi);
		KUNIT_EXPECT_EQ_MSG(test, devices.last, 0, "ABI %u", abi);
		expect_end(test, call, 0, 0);
		capture_exit(&call->cap);
		KUNIT_EXPECT_EQ_MSG(test, devices.nr, 1, "ABI %u", abi);
		/* Others are not asked about. */
		call->args[1] = 0x5401;
		call->cap.plan = capture_plan_find(abi, nr, call->args);
		begin(call, 4096);
		capture_entry(&call->cap, U8_MAX);
		KUNIT_EXPECT_EQ_MSG(test, devices.nr, 1, "ABI %u", abi);
	}
}

/* Which socket it is is asked for a call that carries messages; 0 is one too. */
static void sockets_are_told(struct kunit *test)
{
	static u8 room[CAPTURE_STEPS_ROOM] __aligned(8);
	const struct capture_plan *plan;
	u64 args[SYSTRACE_NR_ARGS] = { 0, page_addr(1), 4 };
	struct call *call = test->priv;
	u32 got;

	scramble();
	memcpy(call->args, args, sizeof(args));
	plan = capture_plan_find(SYSTRACE_ABI_NATIVE, 45, args);	/* recvfrom */
	call->cap.plan = plan;
	begin(call, 4096);
	sockets.nr = 0;
	sockets.last = -1;
	capture_entry(&call->cap, U8_MAX);
	KUNIT_EXPECT_EQ(test, sockets.nr, 1);
	KUNIT_EXPECT_EQ(test, sockets.last, 0);
	/* In one go, unless there is something to tell. */
	KUNIT_ASSERT_NE(test, plan->nr_entry, 0);
	got = capture_entry_steps(plan, args, room, 32, 32);
	KUNIT_EXPECT_EQ(test, got, 0);
	args[0] = NETLINK_FD;
	got = capture_entry_steps(plan, args, room, 32, 32);
	KUNIT_EXPECT_EQ(test, got, CAPTURE_NOT_SHORT);
	KUNIT_EXPECT_EQ(test, sockets.nr, 1);
}

/* Elements that lead to the next: to the last, to the limit, to a hole, round. */
static void lists(struct kunit *test)
{
	const u32 size = types[SYSTRACE_TYPE_uring_query].size;
	struct call *call = test->priv;
	u64 first = page_addr(2) + 8;
	unsigned int i, nr;

	describe(test, call, 0, SYSTRACE_TYPE_uring_query, SYSTRACE_DIR_IN, 0);
	for (nr = 1; nr <= 50; nr++) {
		memset(at(first), 0, nr * size);
		for (i = 0; i + 1 < nr; i++)
			WORDS(first + i * size, first + (i + 1) * size);
		take_entry(call, 8192, first);
		/* One more than is shown. */
		for (i = 0; i < min(nr, 33U); i++)
			expect_extent(test, call, i, first + i * size, 0,
				      at(first + i * size), size);
		expect_end(test, call, i, 0);
	}
	/* What an element leads to comes before the next one. */
	WORDS(first, first + size, page_addr(5));
	WORDS(first + size, 0, 0);
	take_entry(call, 8192, first);
	expect_extent(test, call, 0, first, 0, at(first), size);
	expect_extent(test, call, 1, page_addr(5), 0, at(page_addr(5)),
		      types[SYSTRACE_TYPE_uring_query_data].size);
	expect_extent(test, call, 2, first + size, 0, at(first + size), size);
	expect_end(test, call, 3, 0);
	/* Nothing is there, or half of an element: it is missing. */
	user.state[6] = ABSENT;
	WORDS(first, page_addr(6) - 4, 0);
	take_entry(call, 8192, first);
	expect_extent(test, call, 0, first, 0, at(first), size);
	KUNIT_EXPECT_EQ(test, call->cap.missing, BIT(0));
	EXPECT_SANE(test, call);
	user.state[6] = THERE;
	/* Round in a circle, for one who wants all: the room is the end of it. */
	WORDS(first, first, 0);
	begin(call, 4096);
	call->args[0] = first;
	call->cap.arr_max = U32_MAX;
	capture_entry(&call->cap, U8_MAX);
	KUNIT_EXPECT_GT(test, call->cap.len, 4096 - 2 * (size + 16));
	EXPECT_SANE(test, call);
	WORDS(first, 0, 0);
}

static struct kunit_case capture_cases[] = {
	KUNIT_CASE(sockets_are_told),
	KUNIT_CASE(lists),
	KUNIT_CASE(device_of_request),
	KUNIT_CASE(table_types),
	KUNIT_CASE(table_rows),
	KUNIT_CASE(table_numbers),
	KUNIT_CASE(table_variants),
	KUNIT_CASE(typical_plans),
	KUNIT_CASE(strings),
	KUNIT_CASE(string_limits),
	KUNIT_CASE(paths),
	KUNIT_CASE(strings_before_a_hole),
	KUNIT_CASE(buffers),
	KUNIT_CASE(buffers_with_holes),
	KUNIT_CASE(buffers_cut_at_a_page),
	KUNIT_CASE(messages),
	KUNIT_CASE(arrays),
	KUNIT_CASE(addresses_wrap),
	KUNIT_CASE(vectors),
	KUNIT_CASE(vector_limits),
	KUNIT_CASE(vectors_of_buffers),
	KUNIT_CASE(filled_to_the_result),
	KUNIT_CASE(failures),
	KUNIT_CASE(nested),
	KUNIT_CASE(how_deep),
	KUNIT_CASE(sized_structure),
	KUNIT_CASE(sizes_of_their_own),
	KUNIT_CASE(counts),
	KUNIT_CASE(room_runs_out),
	KUNIT_CASE(taken_late),
	KUNIT_CASE(taken_late_across_pages),
	KUNIT_CASE(memory_changes),
	KUNIT_CASE(added),
	KUNIT_CASE(image),
	KUNIT_CASE(image_of_many),
	KUNIT_CASE(every_row),
	KUNIT_CASE(steps),
	KUNIT_CASE(compat_layouts),
	KUNIT_CASE(compat_vectors),
	KUNIT_CASE(compat_buffers),
	KUNIT_CASE(compat_messages),
	KUNIT_CASE(compat_subcalls),
	{}
};

struct kunit_suite systrace_capture_suite = {
	.name = "systrace_capture",
	.init = capture_test_init,
	.exit = capture_test_exit,
	.test_cases = capture_cases,
};
