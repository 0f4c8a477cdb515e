// SPDX-License-Identifier: GPL-2.0-only
/*
 * Capture: the table's rows, carried out.
 *
 * All that is read here is hostile: pointers, counts and the contents of
 * structures may be anything and may change while they are read.  Each byte
 * is therefore read once, into the record, and every decision is made on
 * that copy.
 */
#include <linux/bitops.h>
#include <linux/errno.h>
#include <linux/ioctl.h>
#include <linux/kernel.h>
#include <linux/limits.h>
#include <linux/mm.h>
#include <linux/string.h>

#include "capture.h"
#include "fdname.h"
#include "late.h"
#include "short.h"
#include "uaccess.h"

/* Pointers to pointers: an iovec in a msghdr in an array of them is three. */
#define CAPTURE_DEPTH		4
/* Bytes of one BYTES object, and pointers of a vector that is only counted. */
#define CAPTURE_BYTES_MAX	(64 * 1024)
/* sizeof(struct nlmsghdr) */
#define MESSAGE_MIN		16
#define CAPTURE_POINTERS_MAX	4096
/* Of entries that are only counted, with preemption off. */
#define CAPTURE_ENTRIES_MAX	16384

#define TYPE_MEMBERS(...)						\
	.nr_members = sizeof((struct systrace_member[]){ __VA_ARGS__ }) / \
		      sizeof(struct systrace_member),			\
	.member = { __VA_ARGS__ }
#define TYPE(name, knd, sz, ...)					\
	[SYSTRACE_TYPE_##name] = {					\
		.kind = SYSTRACE_KIND_##knd, .size = sz,		\
		TYPE_MEMBERS(__VA_ARGS__)				\
	},
#define FLAGS(...)
#define ENUM(...)
static const struct systrace_type types[SYSTRACE_NR_TYPES] = {
#include <systrace/types.h>
};
#undef TYPE
#undef FLAGS
#undef ENUM

#define SYSCALL(name, dec, res, cls, ...)				\
	[SYSTRACE_SC_##name] = SYSTRACE_ROW(__VA_ARGS__),
static const struct systrace_row rows[SYSTRACE_NR_SC] = {
#include <systrace/syscalls.h>
};
#undef SYSCALL

/* Whether a row's result is a descriptor, by the word for its kind. */
#define RESULT_IS_FD_dec	false
#define RESULT_IS_FD_udec	false
#define RESULT_IS_FD_hex	false
#define RESULT_IS_FD_oct	false
#define RESULT_IS_FD_fd		true
#define RESULT_IS_FD_errno32	false
#define RESULT_IS_FD_none	false
#define RESULT_IS_FD_pid	false
#define SYSCALL(name, dec, res, cls, ...)				\
	[SYSTRACE_SC_##name] = RESULT_IS_FD_##res,
static const bool ret_fds[SYSTRACE_NR_SC] = {
#include <systrace/syscalls.h>
};
#undef SYSCALL

struct variant {
	u16 sc;
	u8 selector;
	u32 mask;
	u32 value;
	bool ret_fd;
	struct systrace_row row;
};

#define VARIANT(name, sel, msk, val, dec, res, ...)			\
	{ SYSTRACE_SC_##name, sel, msk, val, RESULT_IS_FD_##res,		\
	  SYSTRACE_ROW(__VA_ARGS__) },
static const struct variant variants[] = {
#include <systrace/variants.h>
};
#undef VARIANT

/* Rows for which variants of others stand in. */
#define VARIANT(...)
#define LIKE(name, other)	[SYSTRACE_SC_##name] = SYSTRACE_SC_##other,
static const u16 like[SYSTRACE_NR_SC] = {
#include <systrace/variants.h>
};
#undef LIKE
#undef VARIANT

/* The classes of each row. */
#define SYSCALL(name, dec, res, cls, ...)	[SYSTRACE_SC_##name] = cls,
static const u16 classes[SYSTRACE_NR_SC] = {
#include <systrace/syscalls.h>
};
#undef SYSCALL

#define LOOKS(name, ...) {						\
	.sc = SYSTRACE_SC_##name,					\
	.nr = sizeof((u8[]){ __VA_ARGS__ }), .arg = { __VA_ARGS__ },	\
},
static const struct {
	u16 sc;
	u8 nr;
	u8 arg[SYSTRACE_TABLE_ARGS];
} looks[] = {
#include <systrace/looks.h>
};
#undef LOOKS

#define SUBCALL(...)	SYSTRACE_SUBCALL(__VA_ARGS__),
static const struct systrace_subcall subcalls[] = {
#include <systrace/subcalls.h>
};
#undef SUBCALL

#define LAYOUT(name, ...) [SYSTRACE_TYPE_##name] = SYSTRACE_LAYOUT(__VA_ARGS__),
#ifdef __aarch64__
static const struct systrace_layout layouts_native[SYSTRACE_NR_TYPES] = {
#include <systrace/layouts_arm64.h>
};

static const struct systrace_layout layouts_compat[SYSTRACE_NR_TYPES] = {
#include <systrace/layouts_arm.h>
};
#else
/* The table's own layouts are x86-64's. */
#define layouts_native	NULL
static const struct systrace_layout layouts_compat[SYSTRACE_NR_TYPES] = {
#include <systrace/layouts_i386.h>
};

static const struct systrace_layout layouts_x32[SYSTRACE_NR_TYPES] = {
#include <systrace/layouts_x32.h>
};
#endif
#undef LAYOUT

#define NR(n, sc)	[n] = SYSTRACE_SC_##sc,
#ifdef __aarch64__
static const u16 nr_native[] = {
#include <systrace/nr_arm64.h>
};

static const u16 nr_compat[] = {
#include <systrace/nr_arm.h>
};
#else
static const u16 nr_native[] = {
#include <systrace/nr_x86_64.h>
};

static const u16 nr_compat[] = {
#include <systrace/nr_i386.h>
};

static const u16 nr_x32[] = {
#include <systrace/nr_x32.h>
};
#endif
#undef NR

/* The ABIs that calls may be of: the numbers of each, and its layouts. */
static const struct {
	const u16 *sc;
	unsigned int nr;
	const struct systrace_layout *layouts;
	u8 long_size;
} abis[SYSTRACE_NR_ABIS] = {
	[SYSTRACE_ABI_NATIVE] = {
		nr_native, ARRAY_SIZE(nr_native), layouts_native, 8
	},
	[SYSTRACE_ABI_COMPAT] = {
		nr_compat, ARRAY_SIZE(nr_compat), layouts_compat, 4
	},
#ifndef __aarch64__
	[SYSTRACE_ABI_X32] = { nr_x32, ARRAY_SIZE(nr_x32), layouts_x32, 4 },
#endif
};

const struct capture_plan *capture_native[SYSTRACE_MAX_NR];

/* Made from the table when the module starts. */
static struct systrace_type types_of[SYSTRACE_NR_ABIS][SYSTRACE_NR_TYPES];
static struct capture_plan plans[SYSTRACE_NR_ABIS][SYSTRACE_NR_SC];
static struct capture_plan variant_plans[SYSTRACE_NR_ABIS][ARRAY_SIZE(variants)];
static struct {
	u16 first;
	u16 end;
} variants_of[SYSTRACE_NR_SC];

static const struct systrace_row row_unknown = {
	.nargs = SYSTRACE_NR_ARGS,
};

/* Is it a descriptor that needs telling what it is? */
static bool is_told(unsigned int type)
{
	return type == SYSTRACE_TYPE_tty_fd || type == SYSTRACE_TYPE_sock_fd;
}

/* Is this a buffer that take_short() may do? */
static bool is_buffer(const struct systrace_arg *arg)
{
	if (types[arg->type].kind != SYSTRACE_KIND_BUFFER)
		return false;
	switch (arg->count & SYSTRACE_COUNT_SOURCE) {
	case SYSTRACE_COUNT_ARG:
		return (arg->count & SYSTRACE_COUNT_OPERAND) < SYSTRACE_NR_ARGS;
	case SYSTRACE_COUNT_RET:
		return true;
	}
	return false;
}

/*
 * Where a number of the native structure stands in another ABI's layout of
 * it; *@size is set to its bytes there.  -EINVAL: nowhere.
 */
static int find_field(const struct systrace_layout *layout, unsigned int native,
		      unsigned int *size)
{
	unsigned int i;

	for (i = 0; i < layout->nr_fields; i++) {
		const struct systrace_field *f = &layout->field[i];
		unsigned int nth = (native - f->native) / f->size;

		if (native < f->native || nth >= f->nr ||
		    native != f->native + nth * f->size)
			continue;
		*size = f->other_size;
		return f->other + nth * f->other_size;
	}
	return -EINVAL;
}

/* The count of a member that is a field of the structure, in another layout. */
static int move_count(const struct systrace_layout *layout, u8 *count)
{
	unsigned int n = *count & SYSTRACE_COUNT_OPERAND, size;
	int offset;

	switch (*count & SYSTRACE_COUNT_SOURCE) {
	case SYSTRACE_COUNT_FIELD16:
		offset = find_field(layout, 2 * n, &size);
		break;
	case SYSTRACE_COUNT_FIELD32:
		offset = find_field(layout, 4 * n, &size);
		break;
	case SYSTRACE_COUNT_FIELD64:
		offset = find_field(layout, 8 * n, &size);
		break;
	default:
		return 0;
	}
	if (offset < 0 || !size || offset % size ||
	    offset / size > SYSTRACE_COUNT_OPERAND)
		return -EINVAL;
	switch (size) {
	case 2:
		*count = SYSTRACE_COUNT_FIELD16 | offset / size;
		return 0;
	case 4:
		*count = SYSTRACE_COUNT_FIELD32 | offset / size;
		return 0;
	case 8:
		*count = SYSTRACE_COUNT_FIELD64 | offset / size;
		return 0;
	}
	return -EINVAL;
}

/* A type as another ABI lays it out. */
static int type_init(struct systrace_type *type,
		     const struct systrace_type *native,
		     const struct systrace_layout *layout)
{
	unsigned int m, size;
	int offset, err;

	*type = *native;
	if (!layout || !layout->size)
		return 0;
	if (native->size)
		type->size = layout->size;
	for (m = 0; m < type->nr_members; m++) {
		struct systrace_member *mem = &type->member[m];

		if (mem->size == SYSTRACE_MEMBER_HERE)
			return -EINVAL;
		offset = find_field(layout, mem->offset, &size);
		if (offset < 0)
			return offset;
		mem->offset = offset;
		mem->size = size;
		err = move_count(layout, &mem->count);
		if (err)
			return err;
	}
	return 0;
}

/* The arguments that looks.h leaves of a call; U8_MAX: it is no exception. */
static u8 looks_only(unsigned int sc)
{
	unsigned int i, n;
	u8 mask = 0;

	for (i = 0; i < ARRAY_SIZE(looks); i++) {
		if (looks[i].sc != sc)
			continue;
		for (n = 0; n < looks[i].nr; n++)
			mask |= BIT(looks[i].arg[n]);
		return mask;
	}
	return U8_MAX;
}

/* Where a plan's arguments lead to files; see looks.h. */
static void plan_looks(struct capture_plan *p, const struct systrace_row *row,
		       unsigned int sc)
{
	u8 only = looks_only(sc);
	unsigned int i;

	if (!(classes[sc] & (CLASS_DESC | CLASS_FILE | CLASS_NETWORK)))
		return;
	if (only == U8_MAX)
		row = &rows[sc];
	for (i = 0; i < row->nargs; i++) {
		if (!(only & BIT(i)))
			continue;
		if (systrace_is_fd(row->arg[i].type)) {
			p->look_fds |= BIT(i);
			continue;
		}
		switch (row->arg[i].type) {
		case SYSTRACE_TYPE_path:
			p->look_paths |= BIT(i);
			break;
		case SYSTRACE_TYPE_pollfd:
		case SYSTRACE_TYPE_fd_set:
			p->look_sets |= BIT(i);
			break;
		}
	}
}

/* Is @mask one of the plan's buffers, and no more? */
static bool is_one_buffer(const struct capture_plan *p, u8 mask)
{
	return mask && !(mask & (mask - 1)) && (mask & p->buffers);
}

/* The argument that counts a buffer; SYSTRACE_NR_ARGS: the result does. */
static unsigned int count_arg(u8 count)
{
	return (count & SYSTRACE_COUNT_SOURCE) == SYSTRACE_COUNT_ARG ?
		count & SYSTRACE_COUNT_OPERAND : SYSTRACE_NR_ARGS;
}

static void set_nargs(struct capture_plan *p, unsigned int nargs)
{
	p->nargs = nargs;
	p->enter.size = sizeof(struct systrace_enter) + nargs * sizeof(u64);
	p->enter.type = SYSTRACE_REC_ENTER;
	p->enter.abi = SYSTRACE_ABI_NATIVE;
	p->enter.nargs = nargs;
}

/* How to take an argument in one go; false: there is more to it. */
static bool step_init(struct capture_step *step, const struct systrace_arg *arg,
		      unsigned int i)
{
	const struct systrace_type *type = &types_of[SYSTRACE_ABI_NATIVE][arg->type];
	u8 source = arg->count & SYSTRACE_COUNT_SOURCE;
	bool plain = source == SYSTRACE_COUNT_RET ||
		     (source == SYSTRACE_COUNT_ARG &&
		      (arg->count & SYSTRACE_COUNT_OPERAND) < SYSTRACE_NR_ARGS);

	step->arg = i;
	step->count = arg->count;
	if (arg->type == SYSTRACE_TYPE_sock_fd) {
		step->way = CAPTURE_SOCKET;
		return true;
	}
	switch (type->kind) {
	case SYSTRACE_KIND_PATH:
		step->way = CAPTURE_STRING;
		step->size = PATH_MAX;
		return true;
	case SYSTRACE_KIND_STRING:
		step->way = CAPTURE_STRING;
		return true;
	case SYSTRACE_KIND_BUFFER:
		step->way = CAPTURE_BUFFER;
		return plain;
	case SYSTRACE_KIND_MESSAGE:
		step->way = CAPTURE_MESSAGE;
		return plain;
	case SYSTRACE_KIND_OBJECT:
	case SYSTRACE_KIND_ARRAY:
		step->way = CAPTURE_OBJECTS;
		step->all = !arg->count || type->kind == SYSTRACE_KIND_ARRAY;
		step->size = type->size;
		return (!arg->count || plain) && !type->nr_members &&
		       type->size && type->size <= USER_FEW;
	}
	return false;
}

/* The steps of all arguments in @mask, or none. */
static unsigned int steps_init(struct capture_step *step,
			       const struct systrace_row *row, unsigned int mask)
{
	unsigned int nr = 0;

	for (; mask; mask &= mask - 1) {
		unsigned int i = __ffs(mask);

		if (nr == CAPTURE_STEPS || !step_init(&step[nr], &row->arg[i], i))
			return 0;
		nr++;
	}
	return nr;
}

static int plan_init(struct capture_plan *p, const struct systrace_row *row,
		     unsigned int abi)
{
	unsigned int i;

	if (row->nargs > SYSTRACE_TABLE_ARGS)
		return -EINVAL;
	p->row = row;
	p->nargs = row->nargs;
	for (i = 0; i < ARRAY_SIZE(subcalls); i++)
		if (row == &rows[subcalls[i].sc])
			p->subcall = true;
	p->types = types_of[abi];
	p->long_size = abis[abi].long_size;
	for (i = 0; i < row->nargs; i++) {
		if (row->arg[i].type >= SYSTRACE_NR_TYPES)
			return -EINVAL;
		if (!p->fd && systrace_is_fd(row->arg[i].type))
			p->fd = i + 1;
		if (is_told(row->arg[i].type))
			p->at_entry |= BIT(i);
		if (types[row->arg[i].type].kind == SYSTRACE_KIND_VALUE)
			continue;
		/* Elsewhere addresses have to be looked at first. */
		if (abi == SYSTRACE_ABI_NATIVE && is_buffer(&row->arg[i]))
			p->buffers |= BIT(i);
		switch (row->arg[i].dir) {
		case SYSTRACE_DIR_FRAME:
			p->frame = i + 1;
			p->at_entry |= BIT(i);
			break;
		case SYSTRACE_DIR_IN:
			p->at_entry |= BIT(i);
			break;
		case SYSTRACE_DIR_OUT:
			p->at_exit |= BIT(i);
			break;
		case SYSTRACE_DIR_OUT_ALWAYS:
			p->at_exit |= BIT(i);
			p->at_failure |= BIT(i);
			break;
		case SYSTRACE_DIR_INOUT_ALWAYS:
		case SYSTRACE_DIR_INOUT_DEEP_ALWAYS:
			p->at_failure |= BIT(i);
			fallthrough;
		case SYSTRACE_DIR_INOUT:
		case SYSTRACE_DIR_INOUT_DEEP:
			p->at_entry |= BIT(i);
			p->at_exit |= BIT(i);
			break;
		}
	}
	if (is_one_buffer(p, p->at_entry)) {
		i = __ffs(p->at_entry);
		/* The result cannot count what is taken before it is there. */
		if (count_arg(row->arg[i].count) < SYSTRACE_NR_ARGS) {
			p->entry_arg = i + 1;
			p->entry_count = count_arg(row->arg[i].count);
		}
	}
	if (is_one_buffer(p, p->at_exit)) {
		i = __ffs(p->at_exit);
		p->exit_arg = i + 1;
		p->exit_count = count_arg(row->arg[i].count);
	}
	if (abi == SYSTRACE_ABI_NATIVE && !p->frame) {
		p->nr_entry = steps_init(p->entry, row, p->at_entry);
		p->nr_exit = steps_init(p->exit, row, p->at_exit);
	}
	set_nargs(p, p->nargs);
	return 0;
}

static unsigned int sc_of(unsigned int abi, int nr)
{
	if (likely(abi == SYSTRACE_ABI_NATIVE))
		return (unsigned int)nr < ARRAY_SIZE(nr_native) ?
			nr_native[nr] : SYSTRACE_SC_NONE;
	nr = systrace_index(SYSTRACE_MACHINE, abi, nr);
	if (abi >= SYSTRACE_NR_ABIS || (unsigned int)nr >= abis[abi].nr)
		return SYSTRACE_SC_NONE;
	return abis[abi].sc[nr];
}

static void native_init(void)
{
	unsigned int nr, sc;

	for (nr = 0; nr < SYSTRACE_MAX_NR; nr++) {
		sc = sc_of(SYSTRACE_ABI_NATIVE, nr);
		capture_native[nr] = &plans[SYSTRACE_ABI_NATIVE][sc];
		if (variants_of[sc].end || capture_native[nr]->frame)
			capture_native[nr] = NULL;
	}
}

/**
 * capture_init() - make the plans from the table
 *
 * Context: once, before any other function of this file.
 * Return: 0, or -EINVAL when the table contradicts itself.
 */
int capture_init(void)
{
	unsigned int i, abi;
	int err;

	memset(plans, 0, sizeof(plans));
	memset(variant_plans, 0, sizeof(variant_plans));
	memset(variants_of, 0, sizeof(variants_of));
	for (abi = 0; abi < SYSTRACE_NR_ABIS; abi++) {
		for (i = 0; i < SYSTRACE_NR_TYPES; i++) {
			err = type_init(&types_of[abi][i], &types[i],
					abis[abi].layouts ?
					&abis[abi].layouts[i] : NULL);
			if (err)
				return err;
		}
		for (i = 0; i < SYSTRACE_NR_SC; i++) {
			plans[abi][i].ret_fd = ret_fds[i];
			err = plan_init(&plans[abi][i],
					i == SYSTRACE_SC_NONE ? &row_unknown :
					&rows[i], abi);
			if (err)
				return err;
			plan_looks(&plans[abi][i], plans[abi][i].row, i);
		}
		for (i = 0; i < ARRAY_SIZE(variants); i++) {
			struct capture_plan *p = &variant_plans[abi][i];

			p->ret_fd = variants[i].ret_fd;
			err = plan_init(p, &variants[i].row, abi);
			if (err)
				return err;
			set_nargs(p, max(p->nargs, plans[abi][variants[i].sc].nargs));
			plan_looks(p, p->row, variants[i].sc);
		}
	}
	for (i = 0; i < ARRAY_SIZE(variants); i++) {
		unsigned int sc = variants[i].sc;

		/* Together, sorted, and judged by the same argument. */
		if (variants_of[sc].end &&
		    (variants_of[sc].end != i ||
		     variants[i - 1].selector != variants[i].selector ||
		     variants[i - 1].mask != variants[i].mask ||
		     variants[i - 1].value >= variants[i].value))
			return -EINVAL;
		if (!variants_of[sc].end)
			variants_of[sc].first = i;
		variants_of[sc].end = i + 1;
	}
	for (i = 0; i < SYSTRACE_NR_SC; i++)
		if (like[i] && (!variants_of[i].end || !variants_of[like[i]].end))
			return -EINVAL;
	native_init();
	return 0;
}

/* An ABI that nobody knows has no known calls either. */
static unsigned int planned(unsigned int abi)
{
	return abi < SYSTRACE_NR_ABIS ? abi : SYSTRACE_ABI_NATIVE;
}

/* The variant that the arguments choose of a row that has some; -1: none. */
static int find_variant(unsigned int abi, unsigned int sc, const u64 *args)
{
	unsigned int lo = variants_of[sc].first;
	unsigned int hi = variants_of[sc].end;
	u32 value;

	value = args[variants[lo].selector] & variants[lo].mask;
	if (unlikely(abi != SYSTRACE_ABI_NATIVE) && sc == SYSTRACE_SC_ioctl)
		value = systrace_native_request(SYSTRACE_MACHINE, abi, value);
	while (lo < hi) {
		unsigned int mid = lo + (hi - lo) / 2;

		if (variants[mid].value == value)
			return mid;
		if (variants[mid].value < value)
			lo = mid + 1;
		else
			hi = mid;
	}
	return -1;
}

static const struct capture_plan *plan_of(unsigned int abi, unsigned int sc,
					  const u64 *args)
{
	int v;

	abi = planned(abi);
	if (likely(variants_of[sc].first == variants_of[sc].end))
		return &plans[abi][sc];
	v = find_variant(abi, sc, args);
	if (v < 0 && unlikely(like[sc]))
		v = find_variant(abi, like[sc], args);
	return v < 0 ? &plans[abi][sc] : &variant_plans[abi][v];
}

/**
 * capture_plan_find() - what to take for a call
 * @abi: enum systrace_abi.
 * @nr: its number, any value.
 * @args: its six arguments.
 *
 * Return: the plan; never NULL.
 */
const struct capture_plan *capture_plan_find(unsigned int abi, int nr,
					     const u64 *args)
{
	return plan_of(abi, sc_of(abi, nr), args);
}

/* Room for an extent's head and up to @want bytes; less when little is left. */
static struct systrace_extent *extent_begin(struct capture *c, u64 addr,
					    u32 want, u32 *room)
{
	struct systrace_extent *ext = (void *)(c->data + c->len);

	if (c->cap - c->len < sizeof(*ext) + 8)
		return NULL;
	*room = min_t(u32, want, c->cap - c->len - sizeof(*ext));
	ext->addr = addr;
	ext->len = 0;
	ext->arg = c->arg;
	ext->flags = c->flags;
	ext->reserved = 0;
	return ext;
}

/* Zeros up to the next multiple of eight bytes, of which all are in the room. */
static void pad_extent(struct systrace_extent *ext)
{
	u64 *word = (u64 *)(ext + 1) + ext->len / 8;

	if (ext->len % 8)
		*word &= BIT(ext->len % 8 * 8) - 1;
}

/* The extent has its length and flags: zero the padding, count it in. */
static void extent_end(struct capture *c, struct systrace_extent *ext)
{
	pad_extent(ext);
	if (ext->flags & SYSTRACE_EXTENT_FAULT)
		c->missing |= BIT(c->arg);
	c->len += sizeof(*ext) + ALIGN(ext->len, 8);
}

/* Bytes from @addr to the end of its page. */
static u32 to_page_end(u64 addr)
{
	return PAGE_SIZE - (addr & (PAGE_SIZE - 1));
}

static noinline long read_once(void *dst, u64 addr, u32 len)
{
	long err;

	if (len > USER_FEW)
		return user_read_nofault(dst, addr, len);
	pagefault_disable();
	err = user_read_few(dst, addr, len);
	pagefault_enable();
	return err;
}

static noinline long string_once(char *dst, u64 addr, u32 len)
{
	long got;

	pagefault_disable();
	got = user_read_string(dst, addr, len);
	pagefault_enable();
	return got;
}

static bool read_chunk(struct capture *c, void *dst, u64 addr, u32 len)
{
	if (likely(!read_once(dst, addr, len)))
		return true;
	if (!c->may_fault || !fault_in(addr))
		return false;
	/* A pointer may stand across two pages. */
	if (len > to_page_end(addr) && !fault_in(addr + len - 1))
		return false;
	return !read_once(dst, addr, len);
}

/*
 * @len bytes at @addr, @max at most, as far as they can be read; a hole is
 * marked.  Returns the extent, for its bytes to be looked at, or NULL when
 * there is no room.
 */
static struct systrace_extent *take_bytes(struct capture *c, u64 addr, u64 len,
					  u32 max)
{
	struct systrace_extent *ext;
	u8 *dst;
	u32 room;

	ext = extent_begin(c, addr, min_t(u64, len, max), &room);
	if (!ext)
		return NULL;
	dst = (u8 *)(ext + 1);
	if (room < len)
		ext->flags |= SYSTRACE_EXTENT_CUT;
	while (ext->len < room) {
		u32 n = min(room - ext->len, to_page_end(addr + ext->len));

		if (!read_chunk(c, dst + ext->len, addr + ext->len, n)) {
			ext->flags |= SYSTRACE_EXTENT_FAULT;
			break;
		}
		ext->len += n;
	}
	extent_end(c, ext);
	return ext;
}

/* A buffer, of which the start is enough; see SYSTRACE_CUT_ALIGN. */
static struct systrace_extent *take_start(struct capture *c, u64 addr, u64 count)
{
	u32 max = c->str_max;

	if (count > max && !((addr + max) % SYSTRACE_CUT_ALIGN))
		max++;
	return take_bytes(c, addr, count, max);
}

/*
 * What a socket carries: no more than the start is shown of it, but of
 * netlink's messages everything.  Those begin with their length, which is at
 * least that of their head; to take other data for one costs some room.
 */
static void take_message(struct capture *c, u64 addr, u64 count)
{
	struct systrace_extent *ext;
	u32 len;

	if (!count)
		return;
	ext = take_start(c, addr, count);
	if (!ext || ext->len < sizeof(len))
		return;
	memcpy(&len, ext + 1, sizeof(len));
	/* One that is cut off says more than there is. */
	if (len < MESSAGE_MIN || len > max_t(u64, count, CAPTURE_BYTES_MAX) ||
	    ext->len == count || (ext->flags & SYSTRACE_EXTENT_FAULT))
		return;
	take_bytes(c, addr + ext->len, count - ext->len, CAPTURE_BYTES_MAX);
}

/* A NUL-terminated string of at most @max bytes, its NUL included. */
static void take_string(struct capture *c, u64 addr, u32 max)
{
	struct systrace_extent *ext;
	char *dst;
	u32 room;

	ext = extent_begin(c, addr, max, &room);
	if (!ext)
		return;
	dst = (char *)(ext + 1);
	while (ext->len < room) {
		u64 at = addr + ext->len;
		u32 n = min(room - ext->len, to_page_end(at));
		long got = string_once(dst + ext->len, at, n);

		if (got < 0 && c->may_fault && fault_in(at))
			got = string_once(dst + ext->len, at, n);
		if (got < 0) {
			ext->flags |= SYSTRACE_EXTENT_FAULT;
			goto out;
		}
		if (got < n) {
			dst[ext->len + got] = '\0';
			ext->len += got + 1;
			goto out;
		}
		ext->len += n;
	}
	ext->flags |= SYSTRACE_EXTENT_CUT;
out:
	extent_end(c, ext);
}

/* Pointer @i of a vector that was captured, of @size bytes each. */
static u64 pointer(const u8 *vector, u32 i, u32 size)
{
	u64 val = 0;

	/* Little endian: what is short fills the low bytes. */
	memcpy(&val, vector + i * size, size);
	return val;
}

/*
 * A NULL-terminated vector of pointers, @max of them at most; with @strings
 * what they point to as well.
 */
static void take_vector(struct capture *c, u64 addr, u32 max, bool strings)
{
	u32 size = c->plan->long_size;
	struct systrace_extent *ext;
	u32 room, i, nr;
	u64 ptr;
	u8 *dst;

	/* One more than is shown tells that there are more. */
	ext = extent_begin(c, addr, (max + 1) * size, &room);
	if (!ext)
		return;
	dst = (u8 *)(ext + 1);
	nr = room / size;
	for (i = 0; i < nr; i++) {
		if (!read_chunk(c, dst + ext->len, addr + ext->len, size)) {
			ext->flags |= SYSTRACE_EXTENT_FAULT;
			break;
		}
		ext->len += size;
		if (!pointer(dst, i, size))
			break;
	}
	if (i == nr)
		ext->flags |= SYSTRACE_EXTENT_CUT;
	extent_end(c, ext);
	if (!strings)
		return;
	nr = min_t(u32, ext->len / size, max);
	for (i = 0; i < nr; i++) {
		ptr = pointer(dst, i, size);
		if (!ptr)
			break;
		take_string(c, ptr, c->str_max + 1);
	}
}

/* A field of a structure that was captured; it may be cut short. */
static u64 field(const u8 *obj, u32 len, u32 offset, u32 size)
{
	u64 val = 0;

	if (offset + size <= len)
		memcpy(&val, obj + offset, size);
	return val;
}

static u64 read_number(u64 addr, u32 size)
{
	u64 val = 0;

	/* Little endian: a short read fills the low bytes. */
	if (!addr || user_read_nofault(&val, addr, size))
		return 0;
	return val;
}

/* A count that an argument's row names. */
static u64 arg_count(const struct capture *c, u64 addr, u8 count)
{
	unsigned int n = count & SYSTRACE_COUNT_OPERAND;
	u64 arg = n < SYSTRACE_NR_ARGS ? c->args[n] : 0;

	switch (count & SYSTRACE_COUNT_SOURCE) {
	case SYSTRACE_COUNT_ARG:
		return arg;
	case SYSTRACE_COUNT_RET:
		return c->ret > 0 ? c->ret : 0;
	case SYSTRACE_COUNT_PTR32:
		return read_number(arg, 4);
	case SYSTRACE_COUNT_PTR64:
		return read_number(arg, 8);
	case SYSTRACE_COUNT_BITS:
		n = c->plan->long_size;
		/* Of more bits only the first few are shown. */
		arg = min_t(u64, arg, CAPTURE_BYTES_MAX * 8);
		return DIV_ROUND_UP(arg, 8 * n) * n;
	case SYSTRACE_COUNT_PAGES:
		return arg / PAGE_SIZE + !!(arg % PAGE_SIZE);
	case SYSTRACE_COUNT_SELF32:
		return read_number(addr + 4 * n, 4);
	case SYSTRACE_COUNT_AT32:
		arg = c->args[n & 3];
		return arg ? read_number(arg + 4 * (n >> 2), 4) : 0;
	case SYSTRACE_COUNT_IOC:
		return c->arr_max >= CAPTURE_ALL ||
		       (u16)arg == SYSTRACE_PIDFD_GET_INFO ? _IOC_SIZE(arg) : 0;
	}
	return 1;
}

/* A count that a structure's member names. */
static u64 member_count(const struct capture *c, const u8 *obj, u32 len,
			u8 count)
{
	unsigned int n = count & SYSTRACE_COUNT_OPERAND;

	switch (count & SYSTRACE_COUNT_SOURCE) {
	case SYSTRACE_COUNT_ARG:
		return n < SYSTRACE_NR_ARGS ? c->args[n] : 0;
	case SYSTRACE_COUNT_FIELD16:
		return field(obj, len, 2 * n, 2);
	case SYSTRACE_COUNT_FIELD32:
		return field(obj, len, 4 * n, 4);
	case SYSTRACE_COUNT_FIELD64:
		return field(obj, len, 8 * n, 8);
	}
	return 1;
}

static void take(struct capture *c, const struct systrace_type *type, u64 addr,
		 u64 count, bool counted, unsigned int depth);

/* What the pointers in an extent's elements, of @size bytes each, lead to. */
static void take_members(struct capture *c, const struct systrace_type *type,
			 const struct systrace_extent *ext, u32 size,
			 unsigned int depth)
{
	u32 offset, m;

	if (!depth || !size)
		return;
	/* Elements that came, the last perhaps in part. */
	for (offset = 0; offset < ext->len; offset += size) {
		const u8 *obj = (u8 *)(ext + 1) + offset;
		u32 len = min(ext->len - offset, size);

		for (m = 0; m < type->nr_members; m++) {
			const struct systrace_member *mem = &type->member[m];
			u64 addr;

			if (mem->size == SYSTRACE_MEMBER_HERE)
				addr = ext->addr + offset + mem->offset;
			else
				addr = field(obj, len, mem->offset, mem->size ?: 8);
			take(c, &c->plan->types[mem->type], addr,
			     member_count(c, obj, len, mem->count), mem->count,
			     depth - 1);
		}
	}
}

/*
 * Elements that lead from one to the next, and one more than is shown: whether
 * it can be read is shown.  They may go round in a circle; the room ends it.
 */
static void take_list(struct capture *c, const struct systrace_type *type,
		      u64 addr, unsigned int depth)
{
	struct systrace_extent *ext;
	u32 nr;

	for (nr = 0; addr && nr <= c->arr_max; nr++) {
		ext = take_bytes(c, addr, type->size, type->size);
		if (!ext || ext->len < sizeof(u64))
			return;
		addr = field((u8 *)(ext + 1), ext->len, 0, 8);
		take_members(c, type, ext, type->size, depth);
	}
}

/*
 * Counts the entries, up to @end, of which @ext does not have the head; what
 * it has of them says where they go on.
 */
static void count_entries(struct capture *c, const struct systrace_type *type,
			  const struct systrace_extent *ext, u64 end)
{
	u32 at = type->size ?: 2 * c->plan->long_size;
	const u8 *known = (const u8 *)(ext + 1);
	u64 from, pos = ext->addr, nr = 0;
	struct systrace_extent *told;
	u32 room;
	u16 len;

	for (; pos - ext->addr + at + sizeof(len) <= ext->len; pos += len) {
		memcpy(&len, known + (pos - ext->addr) + at, sizeof(len));
		if (len < at + sizeof(len) || len > end - pos)
			return;
	}
	from = pos;
	for (; end - pos > at + sizeof(len) && nr < CAPTURE_ENTRIES_MAX; pos += len) {
		if (!read_chunk(c, &len, pos + at, sizeof(len)) ||
		    len < at + sizeof(len) || len > end - pos)
			break;
		nr++;
	}
	told = extent_begin(c, from, sizeof(nr), &room);
	if (!told)
		return;
	told->flags |= SYSTRACE_EXTENT_COUNT;
	told->len = sizeof(nr);
	memcpy(told + 1, &nr, sizeof(nr));
	extent_end(c, told);
}

/*
 * What a type says is at @addr.  @counted: @count is the number of elements
 * of an array; @depth: how far to follow the pointers inside.
 */
static void take(struct capture *c, const struct systrace_type *type, u64 addr,
		 u64 count, bool counted, unsigned int depth)
{
	struct systrace_extent *ext;
	u32 nr;

	/* A 32-bit call reaches nothing above its 4 GiB. */
	if (!addr || (unlikely(c->plan->long_size < 8) && upper_32_bits(addr)))
		return;
	switch (type->kind) {
	case SYSTRACE_KIND_PATH:
		take_string(c, addr, PATH_MAX);
		return;
	case SYSTRACE_KIND_STRING:
		take_string(c, addr, c->str_max + 1);
		return;
	case SYSTRACE_KIND_BUFFER:
		if (c->budget != U64_MAX) {
			count = min(count, c->budget);
			c->budget -= count;
		}
		if (count)
			take_start(c, addr, count);
		return;
	case SYSTRACE_KIND_MESSAGE:
		if (c->budget != U64_MAX) {
			count = min(count, c->budget);
			c->budget -= count;
		}
		take_message(c, addr, count);
		return;
	case SYSTRACE_KIND_ARRAY:
		nr = CAPTURE_BYTES_MAX / type->size;
		count = min_t(u64, count, U32_MAX);
		if (count)
			take_bytes(c, addr, count * type->size, nr * type->size);
		return;
	case SYSTRACE_KIND_STRINGS:
		take_vector(c, addr, c->arr_max, true);
		return;
	case SYSTRACE_KIND_POINTERS:
		take_vector(c, addr, CAPTURE_POINTERS_MAX,
			    c->arr_max >= CAPTURE_ALL);
		return;
	case SYSTRACE_KIND_LIST:
		take_list(c, type, addr, depth);
		return;
	case SYSTRACE_KIND_BYTES:
		count = max_t(u64, count, type->size);
		if (!count)
			return;
		ext = take_bytes(c, addr, count, CAPTURE_BYTES_MAX);
		/* One structure, of whatever size its maker knew. */
		if (ext && type->nr_members)
			take_members(c, type, ext, ext->len, depth);
		return;
	case SYSTRACE_KIND_ENTRIES:
		if (!count)
			return;
		ext = take_bytes(c, addr, count, CAPTURE_BYTES_MAX);
		if (ext && unlikely(ext->flags & SYSTRACE_EXTENT_CUT) &&
		    !(ext->flags & SYSTRACE_EXTENT_FAULT))
			count_entries(c, type, ext, addr + count);
		return;
	case SYSTRACE_KIND_OBJECT:
		nr = counted ? min_t(u64, count, c->arr_max) : 1;
		if (!nr || !type->size)
			return;
		count = counted ? min_t(u64, count, U32_MAX) : 1;
		ext = take_bytes(c, addr, count * type->size,
				 min_t(u64, (u64)nr * type->size, CAPTURE_BYTES_MAX));
		if (ext && type->nr_members)
			take_members(c, type, ext, type->size, depth);
		return;
	}
}

static noinline void take_arg(struct capture *c, unsigned int i, unsigned int depth)
{
	const struct systrace_arg *arg = &c->plan->row->arg[i];
	u64 addr = c->args[i];

	c->arg = i;
	if (arg->type == SYSTRACE_TYPE_tty_fd) {
		fdname_device(c, addr);
		return;
	}
	if (arg->type == SYSTRACE_TYPE_sock_fd) {
		fdname_netlink(c, addr);
		return;
	}
	if (!addr)
		return;
	take(c, &c->plan->types[arg->type], addr,
	     arg_count(c, addr, arg->count), arg->count, depth);
}

/**
 * capture_subcall() - what a call that stands for another one is
 * @c: a capture with the call's plan, arguments and room.
 * @abi: enum systrace_abi.
 * @args: its six arguments; replaced by the other one's.
 *
 * Arguments that stand in memory are taken into an extent, from which the
 * reader will know them too.
 *
 * Context: as capture_entry(), which comes next.
 * Return: the other call's plan; the call's own, when it stands for itself or
 * when the arguments cannot be read.
 */
const struct capture_plan *capture_subcall(struct capture *c, unsigned int abi,
					   u64 *args)
{
	unsigned int sc = c->plan - plans[planned(abi)];
	const struct systrace_subcall *sub = NULL;
	struct systrace_extent *ext = NULL;
	u32 size = c->plan->long_size;
	u64 to[SYSTRACE_NR_ARGS] = {};
	unsigned int i, n, longs = 0;

	for (i = 0; i < ARRAY_SIZE(subcalls); i++) {
		sub = &subcalls[i];
		if (sub->sc == sc && (args[0] & sub->mask) == sub->value)
			break;
	}
	if (i == ARRAY_SIZE(subcalls))
		return c->plan;
	for (i = 0; i < sub->nargs; i++)
		if (sub->arg[i] & SYSTRACE_SUBCALL_LONG)
			longs = max(longs, (sub->arg[i] & SYSTRACE_SUBCALL_INDEX) + 1U);
	if (longs) {
		if (upper_32_bits(args[sub->pointer]))
			return c->plan;
		c->arg = sub->pointer;
		ext = take_bytes(c, args[c->arg], longs * size, longs * size);
		if (!ext || ext->len < longs * size)
			return c->plan;
	}
	for (i = 0; i < sub->nargs; i++) {
		n = sub->arg[i] & SYSTRACE_SUBCALL_INDEX;
		to[i] = sub->arg[i] & SYSTRACE_SUBCALL_LONG ?
			pointer((const u8 *)(ext + 1), n, size) : args[n];
	}
	memcpy(args, to, sizeof(to));
	return plan_of(abi, sub->target, args);
}

/*
 * One of the plan's buffers, of which no more than @most bytes are meant.
 * Returns false when take_arg() has to do it.
 */
static bool take_buffer(struct capture *c, unsigned int i, u64 most)
{
	u64 count = capture_count(c->plan->row->arg[i].count, c->args, most, c->ret);
	u32 got;

	if (!count || !c->args[i])
		return true;
	if (unlikely(c->cap - c->len < CAPTURE_SHORT_ROOM))
		return false;
	pagefault_disable();
	got = capture_short(c->data + c->len, c->args[i], count, c->str_max, i,
			    c->flags);
	pagefault_enable();
	if (unlikely(got == CAPTURE_NOT_SHORT))
		return false;
	c->len += got;
	return true;
}

/* A string that ends in the page where it begins; its bytes with the NUL. */
static __always_inline u32 step_string(const struct capture_step *step, char *to,
				       u64 addr, u32 str_max)
{
	u32 max = step->size;
	long got;

	if (!max)
		max = min_t(u32, str_max + 1, PATH_MAX);
	max = min(max, to_page_end(addr));
	got = user_read_string(to, addr, max);
	/* Without a NUL it is not all. */
	return likely(got >= 0 && got < max) ? got + 1 : CAPTURE_NOT_SHORT;
}

/* So many objects one after the other; their bytes, which may be none at all. */
static __always_inline u32 step_objects(const struct capture_step *step, void *to,
					u64 addr, u64 nr, u32 arr_max)
{
	u32 len;

	if (unlikely(nr > (step->all ? USER_FEW : arr_max)))
		return CAPTURE_NOT_SHORT;
	len = step->size * nr;
	if (unlikely(len > USER_FEW || user_read_few(to, addr, len)))
		return CAPTURE_NOT_SHORT;
	return len;
}

/* A buffer of @count bytes, whose extent it makes too; the extent's bytes. */
static __always_inline u32 step_buffer(const struct capture_step *step,
				       struct systrace_extent *ext, u64 addr,
				       u64 count, u32 str_max)
{
	u32 got = capture_short(ext, addr, count, str_max, step->arg, 0), len = 0;

	if (got == CAPTURE_NOT_SHORT || step->way == CAPTURE_BUFFER ||
	    ext->len == count)
		return got;
	/* As in take_message(). */
	if (ext->len >= sizeof(len))
		memcpy(&len, ext + 1, sizeof(len));
	if (len < MESSAGE_MIN || len > max_t(u64, count, CAPTURE_BYTES_MAX))
		return got;
	return CAPTURE_NOT_SHORT;
}

/* @most: bytes of a buffer at most: U64_MAX at entry, the result at exit. */
static __always_inline u32 take_steps(const struct capture_step *step,
				      unsigned int nr, const u64 *args, u64 most,
				      s64 ret, struct systrace_extent *ext,
				      u32 str_max, u32 arr_max)
{
	const void *start = ext;
	u64 count;
	u32 got;

	for (; nr; nr--, step++) {
		u64 addr = args[step->arg];

		if (!addr && step->way != CAPTURE_SOCKET)
			continue;
		switch (step->way) {
		case CAPTURE_SOCKET:
			/* Of most sockets there is nothing to tell. */
			if (likely(!fdname_is_netlink(addr)))
				continue;
			return CAPTURE_NOT_SHORT;
		case CAPTURE_STRING:
			got = step_string(step, (char *)(ext + 1), addr, str_max);
			break;
		case CAPTURE_OBJECTS:
			count = step->count ?
				capture_count(step->count, args, U64_MAX, ret) : 1;
			got = step_objects(step, ext + 1, addr, count, arr_max);
			if (!got)
				continue;
			break;
		default:
			count = capture_count(step->count, args, most, ret);
			if (!count)
				continue;
			got = step_buffer(step, ext, addr, count, str_max);
			if (unlikely(got == CAPTURE_NOT_SHORT))
				return got;
			ext = (void *)ext + got;
			continue;
		}
		if (unlikely(got == CAPTURE_NOT_SHORT))
			return got;
		ext->addr = addr;
		ext->len = got;
		ext->arg = step->arg;
		ext->flags = 0;
		ext->reserved = 0;
		pad_extent(ext);
		ext = (void *)(ext + 1) + ALIGN(got, 8);
	}
	return (void *)ext - start;
}

/**
 * capture_entry_steps() - what a call is going to read, in one go
 * @plan: the call's, with steps at entry.
 * @args: its arguments.
 * @to: where the extents go, CAPTURE_STEPS_ROOM bytes; 8-byte aligned.
 * @str_max: bytes of a string at most.
 * @arr_max: elements of an array at most.
 *
 * Context: as user_read_short().
 * Return: bytes of the extents, or CAPTURE_NOT_SHORT when capture_entry() has to
 * do it; @to is scribbled on then.
 */
u32 capture_entry_steps(const struct capture_plan *plan, const u64 *args, void *to,
			u32 str_max, u32 arr_max)
{
	BUILD_BUG_ON(CAPTURE_STEPS_ROOM > SYSTRACE_RECORD_MAX / 2);
	return take_steps(plan->entry, plan->nr_entry, args, U64_MAX, 0, to,
			  str_max, arr_max);
}

/**
 * capture_exit_steps() - what a call has written, likewise
 * @plan: the call's, with steps at exit; it has succeeded.
 * @args: its arguments.
 * @ret: its result.
 * @to: where the extents go, CAPTURE_STEPS_ROOM bytes; 8-byte aligned.
 * @str_max: bytes of a string at most.
 * @arr_max: elements of an array at most.
 *
 * Context: as user_read_short().
 * Return: bytes of the extents, or CAPTURE_NOT_SHORT when capture_exit() has to
 * do it; @to is scribbled on then.
 */
u32 capture_exit_steps(const struct capture_plan *plan, const u64 *args, s64 ret,
		       void *to, u32 str_max, u32 arr_max)
{
	return take_steps(plan->exit, plan->nr_exit, args, max(ret, 0LL), ret, to,
			  str_max, arr_max);
}

/**
 * capture_entry() - take what a call is going to read
 * @c: plan, arguments, limits and room are set.
 * @only: arguments to look at, a bit each; all of them at entry, those that
 *	were missing when it is done again later.
 *
 * Context: the calling task's; does not sleep unless @c->may_fault.
 */
void capture_entry(struct capture *c, u8 only)
{
	unsigned int mask = c->plan->at_entry & only;

	for (; mask; mask &= mask - 1) {
		unsigned int i = __ffs(mask);
		u8 dir = c->plan->row->arg[i].dir;
		bool shallow = dir == SYSTRACE_DIR_INOUT ||
			       dir == SYSTRACE_DIR_INOUT_ALWAYS;

		if ((c->plan->buffers & BIT(i)) && take_buffer(c, i, U64_MAX))
			continue;
		c->budget = U64_MAX;
		take_arg(c, i, shallow ? 0 : CAPTURE_DEPTH);
	}
}

/* Is this an array of messages, each with a vector of buffers of its own? */
static bool is_messages(const struct systrace_arg *arg)
{
	const struct systrace_type *type = &types[arg->type];
	unsigned int m;

	for (m = 0; arg->count && m < type->nr_members; m++)
		if (types[type->member[m].type].nr_members)
			return true;
	return false;
}

/*
 * A vector of buffers is filled up to the call's result, unless that counts
 * the elements of the vector, or messages.
 */
static u64 exit_budget(const struct capture *c, const struct systrace_arg *arg)
{
	if (types[arg->type].kind == SYSTRACE_KIND_OBJECT &&
	    (arg->count == SYSTRACE_COUNT_RET || is_messages(arg)))
		return U64_MAX;
	return c->ret > 0 ? c->ret : 0;
}

/**
 * capture_exit() - take what a call has written
 * @c: plan, arguments, result, limits and room are set.
 *
 * Context: the calling task's; does not sleep unless @c->may_fault.
 */
void capture_exit(struct capture *c)
{
	bool failed = c->ret < 0 && c->ret >= -MAX_ERRNO;
	unsigned int mask = failed ? c->plan->at_failure : c->plan->at_exit;
	u64 result = c->ret > 0 ? c->ret : 0;

	for (; mask; mask &= mask - 1) {
		unsigned int i = __ffs(mask);
		const struct systrace_arg *arg = &c->plan->row->arg[i];

		if ((c->plan->buffers & BIT(i)) && take_buffer(c, i, result))
			continue;
		c->budget = exit_budget(c, arg);
		take_arg(c, i, CAPTURE_DEPTH);
	}
}

/**
 * capture_add() - add an extent that does not come from the task's memory
 * @c: the capture; its @arg and @flags go into the extent.
 * @addr: where it is to stand.
 * @data: its bytes.
 * @len: their number; cut when there is no room.
 */
void capture_add(struct capture *c, u64 addr, const void *data, u32 len)
{
	struct systrace_extent *ext;
	u32 room;

	ext = extent_begin(c, addr, len, &room);
	if (!ext)
		return;
	if (room < len)
		ext->flags |= SYSTRACE_EXTENT_CUT;
	memcpy(ext + 1, data, room);
	ext->len = room;
	extent_end(c, ext);
}

/**
 * capture_find() - what was captured of an argument
 * @c: the capture.
 * @addr: an address that the argument leads to.
 * @arg: the argument's index.
 * @end: bytes of @c->data to look at.
 *
 * Return: the extent that begins there, or NULL.
 */
const struct systrace_extent *capture_find(const struct capture *c, u64 addr,
					   u8 arg, u32 end)
{
	u32 at = 0;

	while (at < end) {
		const struct systrace_extent *ext = (void *)(c->data + at);

		if (ext->addr == addr && ext->arg == arg &&
		    !(ext->flags & SYSTRACE_EXTENT_EXTRAS))
			return ext;
		at += sizeof(*ext) + ALIGN(ext->len, 8);
	}
	return NULL;
}

/**
 * capture_open() - begin an extent that does not come from the task's memory
 * @c: the capture; its @arg goes into the extent.
 * @addr: where it is to stand.
 * @flags: SYSTRACE_EXTENT_*.
 * @room: set to the bytes that it can have.
 *
 * It is not there before capture_close().
 *
 * Return: where its bytes go, or NULL: there is no room.
 */
void *capture_open(struct capture *c, u64 addr, u8 flags, u32 *room)
{
	struct systrace_extent *ext = extent_begin(c, addr, U32_MAX, room);

	if (!ext)
		return NULL;
	ext->flags = flags;
	return ext + 1;
}

/**
 * capture_flag() - flag the extent that capture_open() began
 * @c: the capture.
 * @flags: SYSTRACE_EXTENT_*, in addition.
 */
void capture_flag(struct capture *c, u8 flags)
{
	struct systrace_extent *ext = (void *)(c->data + c->len);

	ext->flags |= flags;
}

/**
 * capture_close() - end the extent that capture_open() began
 * @c: the capture.
 * @len: its bytes.
 */
void capture_close(struct capture *c, u32 len)
{
	struct systrace_extent *ext = (void *)(c->data + c->len);

	ext->len = len;
	extent_end(c, ext);
}

/**
 * capture_image() - a vector of strings as execve has laid it out
 * @c: the capture; @c->arg and @c->flags are set.
 * @vector: address where the vector of pointers is to stand.
 * @start: of the strings, one after another, in the new memory.
 * @end: of the strings.
 * @strings: the strings are wanted too, not only their number.
 *
 * After execve the vector that was passed to it is gone with the old memory,
 * but the strings stand in the new one.  An extent for the vector is made up
 * whose pointers lead to them.
 *
 * Context: as capture_exit().
 */
void capture_image(struct capture *c, u64 vector, u64 start, u64 end,
		   bool strings)
{
	/* One more than is shown tells that there are more. */
	u32 max = (strings ? c->arr_max : CAPTURE_POINTERS_MAX) + 1;
	struct systrace_extent *ext;
	u32 size = c->plan->long_size;
	u32 room, len, i, at, nr;
	u8 *ptr, *area;
	u64 val;

	/* The strings go to the end of the room, the vector grows below. */
	room = (c->cap - c->len) / 2;
	if (end < start || room < 64)
		return;
	len = min_t(u64, end - start, room - 64);
	area = c->data + c->cap - ALIGN(len, 8);
	for (i = 0; i < len; ) {
		u32 n = min(len - i, to_page_end(start + i));

		if (!read_chunk(c, area + i, start + i, n)) {
			c->missing |= BIT(c->arg);
			return;
		}
		i += n;
	}

	ext = extent_begin(c, vector, U32_MAX, &room);
	ptr = (u8 *)(ext + 1);
	for (i = 0, at = 0, nr = 0; i < len && nr < max; i++) {
		if (area[i])
			continue;
		/* Room for this pointer, NULL, and the head of what follows. */
		if (ptr + 2 * sizeof(u64) + sizeof(*ext) > area)
			break;
		val = start + at;
		memcpy(ptr, &val, size);
		ptr += size;
		nr++;
		at = i + 1;
	}
	if (at == end - start && nr < max) {
		memset(ptr, 0, size);
		ptr += size;
	} else {
		ext->flags |= SYSTRACE_EXTENT_CUT;
	}
	ext->len = ptr - (u8 *)(ext + 1);
	extent_end(c, ext);
	if (!strings)
		return;
	/* The strings that the vector leads to. */
	ext = at ? extent_begin(c, start, at, &room) : NULL;
	if (!ext)
		return;
	if (room < end - start)
		ext->flags |= SYSTRACE_EXTENT_CUT;
	ext->len = room;
	memmove(ext + 1, area, room);
	extent_end(c, ext);
}
