// SPDX-License-Identifier: GPL-2.0-only
/* The driver of decoding: rows, arguments, results. */
#include <errno.h>
#include <string.h>

#include "decode.h"

#define ARRAY_SIZE(a)	(sizeof(a) / sizeof((a)[0]))

/* The rows, as the reader sees them. */
#define SYSCALL_NAMED(id, n, dec, res, cls, ...)			\
	[SYSTRACE_SC_##id] = {						\
		.name = #n, .name_len = sizeof(#n) - 1, .open = #n "(",	\
		.decode = decode_##dec,					\
		.classes = cls, .result = RESULT_##res,			\
		.row = SYSTRACE_ROW(__VA_ARGS__),			\
	},
#define SYSCALL(n, dec, res, cls, ...)					\
	[SYSTRACE_SC_##n] = {						\
		.name = #n, .name_len = sizeof(#n) - 1, .open = #n "(",	\
		.decode = decode_##dec,					\
		.classes = cls, .result = RESULT_##res,			\
		.row = SYSTRACE_ROW(__VA_ARGS__),			\
	},
static const struct sysent rows[SYSTRACE_NR_SC] = {
#include <systrace/syscalls.h>
};
#undef SYSCALL
#undef SYSCALL_NAMED

struct variant {
	uint16_t sc;
	uint8_t selector;
	uint32_t mask;
	uint32_t value;
	struct sysent ent;
};

#define VARIANT(n, sel, msk, val, dec, res, ...) {			\
	.sc = SYSTRACE_SC_##n, .selector = sel, .mask = msk, .value = val, \
	.ent = {							\
		.name = #n, .name_len = sizeof(#n) - 1, .open = #n "(",	\
		.decode = decode_##dec,					\
		.result = RESULT_##res,					\
		.row = SYSTRACE_ROW(__VA_ARGS__),			\
	},								\
},
static const struct variant variants[] = {
#include <systrace/variants.h>
};
#undef VARIANT

#define SUBCALL(...)	SYSTRACE_SUBCALL(__VA_ARGS__),
static const struct systrace_subcall subcalls[] = {
#include <systrace/subcalls.h>
};
#undef SUBCALL

/* Rows that borrow variants of others, and what they have borrowed. */
#define VARIANT(...)
#define LIKE(n, other)	[SYSTRACE_SC_##n] = SYSTRACE_SC_##other,
static const uint16_t like[SYSTRACE_NR_SC] = {
#include <systrace/variants.h>
};
#undef LIKE
#undef VARIANT

/* Which variants a row has: the range of variants[]. */
static struct {
	uint16_t first;
	uint16_t end;
} variants_of[SYSTRACE_NR_SC];

#define NR(n, sc)	[n] = SYSTRACE_SC_##sc,
static const uint16_t nr_x86_64[] = {
#include <systrace/nr_x86_64.h>
};

static const uint16_t nr_i386[] = {
#include <systrace/nr_i386.h>
};

static const uint16_t nr_x32[] = {
#include <systrace/nr_x32.h>
};

static const uint16_t nr_arm64[] = {
#include <systrace/nr_arm64.h>
};

static const uint16_t nr_arm[] = {
#include <systrace/nr_arm.h>
};
#undef NR

/* The number maps of the machines' ABIs. */
static const struct numbers {
	const uint16_t *sc;
	unsigned int nr;
} all_numbers[SYSTRACE_NR_MACHINES][SYSTRACE_NR_ABIS] = {
	[SYSTRACE_X86_64] = {
		[SYSTRACE_ABI_NATIVE] = { nr_x86_64, ARRAY_SIZE(nr_x86_64) },
		[SYSTRACE_ABI_COMPAT] = { nr_i386, ARRAY_SIZE(nr_i386) },
		[SYSTRACE_ABI_X32] = { nr_x32, ARRAY_SIZE(nr_x32) },
	},
	[SYSTRACE_AARCH64] = {
		[SYSTRACE_ABI_NATIVE] = { nr_arm64, ARRAY_SIZE(nr_arm64) },
		[SYSTRACE_ABI_COMPAT] = { nr_arm, ARRAY_SIZE(nr_arm) },
	},
};

unsigned int machine = SYSTRACE_MACHINE;
static const struct numbers *numbers = all_numbers[SYSTRACE_MACHINE];

static const struct sysent unknown_call = {
	.name = NULL, .decode = decode_args, .result = RESULT_dec,
};

/* Copies of borrowed variants, under the names of those that borrow. */
static struct sysent borrowed[128];
static uint16_t borrowed_first[SYSTRACE_NR_SC];

static void borrow_variants(void)
{
	unsigned int sc, i, nr = 0;

	for (sc = 1; sc < SYSTRACE_NR_SC; sc++) {
		if (!like[sc])
			continue;
		borrowed_first[sc] = nr;
		for (i = variants_of[like[sc]].first;
		     i < variants_of[like[sc]].end && nr < ARRAY_SIZE(borrowed);
		     i++, nr++) {
			borrowed[nr] = variants[i].ent;
			borrowed[nr].name = rows[sc].name;
			borrowed[nr].name_len = rows[sc].name_len;
			memcpy(borrowed[nr].open, rows[sc].open, SYSENT_OPEN);
		}
	}
}

static void index_variants(void)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(variants); i++) {
		unsigned int sc = variants[i].sc;

		if (!variants_of[sc].end)
			variants_of[sc].first = i;
		variants_of[sc].end = i + 1;
	}
	borrow_variants();
}

/* The variant of a row that its arguments choose; -1: none. */
static int find_variant(unsigned int abi, unsigned int sc, const uint64_t *args)
{
	unsigned int lo = variants_of[sc].first;
	unsigned int hi = variants_of[sc].end;
	uint32_t value;

	if (lo == hi)
		return -1;
	value = args[variants[lo].selector] & variants[lo].mask;
	if (abi != SYSTRACE_ABI_NATIVE && sc == SYSTRACE_SC_ioctl)
		value = systrace_native_request(machine, abi, value);
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

/* The row of an index of systrace_index(). */
static const struct sysent *sysent_at(unsigned int abi, int index)
{
	if (abi < SYSTRACE_NR_ABIS && index >= 0 &&
	    (unsigned int)index < numbers[abi].nr && numbers[abi].sc[index])
		return &rows[numbers[abi].sc[index]];
	return &unknown_call;
}

/**
 * sysent_by_nr() - the row of a number, without regard to its variants
 * @abi: enum systrace_abi.
 * @nr: the number, or where systrace_index() puts it.
 *
 * Return: the row; for a number without one a row with the name NULL.
 */
const struct sysent *sysent_by_nr(unsigned int abi, int nr)
{
	int index = systrace_index(machine, abi, nr);

	return sysent_at(abi, index < 0 ? nr : index);
}

/* The row that its arguments choose of one and its variants. */
static const struct sysent *ent_of(unsigned int abi, unsigned int sc,
				   const uint64_t *args)
{
	int v = find_variant(abi, sc, args);

	/* Its request is a long. */
	if (sc == SYSTRACE_SC_ptrace && args[0] >> 32)
		return &rows[sc];
	if (v >= 0)
		return &variants[v].ent;
	if (!like[sc])
		return &rows[sc];
	v = find_variant(abi, like[sc], args);
	if (v < 0)
		return &rows[sc];
	return &borrowed[borrowed_first[sc] + v - variants_of[like[sc]].first];
}

/* Rows that need no look at the arguments, by number; NULL: others. */
const struct sysent *sysent_fixed[SYSTRACE_NR_ABIS][SYSTRACE_MAX_NR];

static void index_fixed(void)
{
	unsigned int abi, nr;

	for (abi = 0; abi < SYSTRACE_NR_ABIS; abi++) {
		for (nr = 0; nr < SYSTRACE_MAX_NR; nr++) {
			const struct sysent *ent = sysent_at(abi,
				systrace_index(machine, abi, nr));
			unsigned int sc = ent->name ? ent - rows : 0;

			if (sc && !like[sc] && !variants_of[sc].end)
				sysent_fixed[abi][nr] = ent;
		}
	}
}

static bool indexed;

/**
 * machine_set() - the calls to come were made on some machine
 * @which: enum systrace_machine; the reader's own until this is called.
 */
void machine_set(unsigned int which)
{
	machine = which;
	numbers = all_numbers[which];
	xlat_machine(which);
	if (indexed) {
		memset(sysent_fixed, 0, sizeof(sysent_fixed));
		index_fixed();
	}
}

/* For sysent_find(): the arguments have a say in it, or nothing is indexed yet. */
const struct sysent *sysent_look(unsigned int abi, int nr, const uint64_t *args)
{
	const struct sysent *ent;

	if (!indexed) {
		index_variants();
		index_fixed();
		indexed = true;
	}
	ent = sysent_at(abi, systrace_index(machine, abi, nr));
	return ent->name ? ent_of(abi, ent - rows, args) : ent;
}

/**
 * sysent_by_name() - a native call by its name
 * @name: as in the table.
 * @nr: set to its number.
 *
 * Return: the row, or NULL when there is no such call.
 */
const struct sysent *sysent_by_name(const char *name, int *nr)
{
	unsigned int i;

	for (i = 0; i < numbers[SYSTRACE_ABI_NATIVE].nr; i++) {
		const struct sysent *ent = sysent_at(SYSTRACE_ABI_NATIVE, i);

		if (ent->name && !strcmp(ent->name, name)) {
			*nr = i;
			return ent;
		}
	}
	return NULL;
}

#define TYPE(name, ...)		print_##name,
#define FLAGS(name, ...)	print_##name,
#define ENUM(name, ...)		print_##name,
static void (*const printers[])(struct call *c, unsigned int i) = {
#include <systrace/types.h>
};
#undef TYPE
#undef FLAGS
#undef ENUM

/* Flags and values print by their table alone; both are ints to the kernel. */
#define TYPE(...)
#define FLAGS(name, table, unknown)					\
	void print_##name(struct call *c, unsigned int i)		\
	{								\
		print_flags(c->text, &xlat_##table, (uint32_t)c->args[i], unknown); \
	}
#define ENUM(name, table, unknown)					\
	void print_##name(struct call *c, unsigned int i)		\
	{								\
		print_xval(c->text, &xlat_##table, (uint32_t)c->args[i], unknown); \
	}
#include <systrace/types.h>
#undef TYPE
#undef FLAGS
#undef ENUM

/* Directions of what is known only when the call has returned. */
#define DIRS_OF_EXIT	((1U << SYSTRACE_DIR_OUT) |			\
			 (1U << SYSTRACE_DIR_OUT_ALWAYS) |		\
			 (1U << SYSTRACE_DIR_INOUT) |			\
			 (1U << SYSTRACE_DIR_INOUT_DEEP) |		\
			 (1U << SYSTRACE_DIR_INOUT_ALWAYS) |		\
			 (1U << SYSTRACE_DIR_INOUT_DEEP_ALWAYS))

static inline bool waits_for_exit(const struct call *c, unsigned int i,
				  unsigned int dir)
{
	return (DIRS_OF_EXIT >> dir & 1) ||
	       (dir == SYSTRACE_DIR_IN && !arg_ready(c, i));
}

/* A call without a row: every register that was recorded. */
static void print_unknown(struct call *c)
{
	unsigned int i;

	for (i = c->next; i < c->nargs; i++) {
		begin_arg(c, i);
		text_hex(c->text, c->args[i]);
	}
	c->next = i;
}

/* An argument that is not shown has no printer to call. */
void print_none(struct call *c, unsigned int i)
{
	(void)c;
	(void)i;
}

/**
 * begin_arg() - what stands in front of an argument
 * @c: the call.
 * @i: index of the argument.
 */
void begin_arg(struct call *c, unsigned int i)
{
	if (i)
		text_puts(c->text, ", ");
	if (!c->fmt->arg_names)
		return;
	if (!c->ent->name || c->fmt->raw) {
		text_printf(c->text, "arg%u=", i + 1);
	} else if (i < c->ent->row.nargs) {
		text_puts(c->text, c->ent->row.arg[i].name);
		text_putc(c->text, '=');
	}
}

/* An argument that a pointer has led to: numbers stand in brackets. */
static void print_indirect(struct call *c, unsigned int i)
{
	unsigned int type = c->ent->row.arg[i].type;
	bool bracket = c->indirect & 1U << i && type == SYSTRACE_TYPE_addr;

	if (bracket)
		text_putc(c->text, '[');
	printers[type](c, i);
	if (bracket)
		text_putc(c->text, ']');
}

/* @exiting: as in the call. */
static inline __attribute__((always_inline))
void print_args(struct call *c, bool exiting)
{
	const struct sysent *ent = c->ent;
	const struct systrace_arg *arg;
	unsigned int i;

	if (!ent->name) {
		print_unknown(c);
		return;
	}
	for (i = c->next; i < ent->row.nargs; i++) {
		arg = &ent->row.arg[i];
		if (arg->type == SYSTRACE_TYPE_none)
			continue;
		if (!exiting && waits_for_exit(c, i, arg->dir))
			break;
		if (c->fmt->arg_names)
			begin_arg(c, i);
		else if (i)
			text_puts(c->text, ", ");
		c->at_exit = arg->dir >= SYSTRACE_DIR_OUT;
		if (c->indirect)
			print_indirect(c, i);
		else
			printers[arg->type](c, i);
	}
	c->next = i;
}

/**
 * decode_args() - print what can be printed by now, argument after argument
 * @c: the call.
 *
 * A decoder of its own may use it for what its call has in common with all,
 * at entry; what it leaves is in c->next.
 */
void decode_args(struct call *c)
{
	print_args(c, c->exiting);
}

static inline void print_name(struct call *c)
{
	struct text *t = c->text;

	if (!c->ent->name) {
		text_puts(t, "syscall_");
		text_hex(t, (int64_t)c->nr);
		text_putc(t, '(');
		return;
	}
	/* All of it at once: what is too much is written over. */
	text_room(t, SYSENT_OPEN);
	memcpy(t->buf + t->len, c->ent->open, SYSENT_OPEN);
	t->len += c->ent->name_len + 1U;
}

/* Does a decoder have all that its first part may want to read? */
static bool decoder_ready(const struct call *c)
{
	unsigned int i;

	for (i = 0; i < c->ent->row.nargs; i++)
		if (c->ent->row.arg[i].dir != SYSTRACE_DIR_VALUE &&
		    !arg_ready(c, i))
			return false;
	return true;
}

/* How many arguments a call has in the most of its variants. */
static unsigned int most_args(const struct call *c)
{
	const struct sysent *ent = sysent_by_nr(c->abi, c->nr);
	unsigned int nargs = ent->row.nargs, i;

	if (!ent->name)
		return c->nargs;
	/* What is no argument of rt_sigreturn, but on its stack. */
	if (nargs && ent->row.arg[0].dir == SYSTRACE_DIR_FRAME)
		return 0;
	for (i = variants_of[ent - rows].first; i < variants_of[ent - rows].end; i++)
		if (variants[i].ent.row.nargs > nargs)
			nargs = variants[i].ent.row.nargs;
	return nargs;
}

/* -e raw=: the registers of all arguments that the call can have. */
static void print_raw(struct call *c)
{
	unsigned int i, nargs = most_args(c);

	for (i = c->next; i < nargs; i++) {
		begin_arg(c, i);
		text_hex(c->text, c->args[i]);
	}
	c->next = SYSTRACE_NR_ARGS;
}

/* A call with a decoder of its own. */
static void run_own_decoder(struct call *c)
{
	bool exiting = c->exiting;

	if (!c->next) {
		if (!decoder_ready(c))
			return;
		c->exiting = false;
		c->at_exit = false;
		c->ent->decode(c);
		c->exiting = exiting;
		/* One that has shown all sets it to the end itself. */
		if (!c->next)
			c->next = 1;
	}
	if (exiting) {
		c->at_exit = true;
		c->ent->decode(c);
	}
}

/* x32 calls from this number on take arguments of 32 bits, as i386 ones. */
#define X32_SPECIFIC	512

static void narrow_args(struct call *c)
{
	unsigned int i;

	if (c->abi != SYSTRACE_ABI_X32 || !c->ent->name ||
	    (c->nr & ~SYSTRACE_X32_BIT) < X32_SPECIFIC)
		return;
	for (i = 0; i < SYSTRACE_NR_ARGS; i++)
		if (c->ent->row.arg[i].dir == SYSTRACE_DIR_VALUE)
			c->args[i] = (uint32_t)c->args[i];
}

/* A call that stands for another one becomes that; see subcalls.h. */
static void become_subcall(struct call *c)
{
	uint64_t to[SYSTRACE_NR_ARGS] = { 0 };
	const struct systrace_subcall *sub;
	unsigned int i, indirect = 0;

	for (sub = subcalls; sub < subcalls + ARRAY_SIZE(subcalls); sub++)
		if (c->ent == &rows[sub->sc] &&
		    (c->args[0] & sub->mask) == sub->value)
			break;
	if (sub == subcalls + ARRAY_SIZE(subcalls))
		return;
	for (i = 0; i < sub->nargs; i++) {
		unsigned int n = sub->arg[i] & SYSTRACE_SUBCALL_INDEX;

		if (!(sub->arg[i] & SYSTRACE_SUBCALL_LONG))
			to[i] = c->args[n];
		else if (fetch_long(c, c->args[sub->pointer] +
				    n * long_size(c), &to[i]))
			indirect |= !!(sub->arg[i] & SYSTRACE_SUBCALL_SHOWN) << i;
		else if (sub->arg[i] & SYSTRACE_SUBCALL_SHOWN)
			to[i] = c->args[sub->pointer];
		else
			return;
	}
	c->indirect = indirect;
	memcpy(c->args, to, sizeof(to));
	c->ent = ent_of(c->abi, sub->target, c->args);
	c->nargs = c->ent->row.nargs;
}

static inline __attribute__((always_inline))
void run_decoder(struct call *c, bool exiting)
{
	if (c->fmt->raw)
		print_raw(c);
	else if (c->ent->decode != decode_args)
		run_own_decoder(c);
	else if (!exiting || !decode_done(c))
		print_args(c, exiting);
}

/**
 * decode_entry() - print a call up to what is known before it returns
 * @c: the call; exiting is false, next 0.
 *
 * The line is to be ended by decode_exit(), or as unfinished.
 */
void decode_entry(struct call *c)
{
	if (c->abi != SYSTRACE_ABI_NATIVE) {
		narrow_args(c);
		become_subcall(c);
	}
	c->result = c->ent->result;
	print_name(c);
	run_decoder(c, false);
}

#define MAX_ERRNO	4095

/* Judges a call's result, which is @raw in the record. */
static inline void set_result(struct call *c, int64_t raw)
{
	/* 32 bits of it are meant, whatever the kernel made of them. */
	int64_t ret = is_short(c) ? (int32_t)raw : raw;

	if (ret < 0 && ret >= -MAX_ERRNO)
		c->error = -ret;
	else
		c->ret = raw;
}

enum {
	ERESTARTSYS		= 512,
	ERESTARTNOINTR		= 513,
	ERESTARTNOHAND		= 514,
	ERESTART_RESTARTBLOCK	= 516,
};

/** is_restart() - was the call broken off by a signal, to be restarted? */
bool is_restart(const struct call *c)
{
	switch (c->error) {
	case ERESTARTSYS:
	case ERESTARTNOINTR:
	case ERESTARTNOHAND:
	case ERESTART_RESTARTBLOCK:
		return true;
	}
	return false;
}

/** decode_restart_syscall() - not a call of the program's: what it goes on with */
void decode_restart_syscall(struct call *c)
{
	if (c->exiting)
		return;
	text_puts(c->text, "<... resuming interrupted ");
	text_puts(c->text, c->resuming ? c->resuming : "system call");
	text_puts(c->text, " ...>");
}

/* "-1 ENOENT (No such file or directory)" */
static void put_failure(struct text *t, unsigned int error)
{
	const char *name = strerrorname_np(error);

	if (!name)
		name = xlat_name(&xlat_kernel_errors, error);
	text_puts(t, "-1 ");
	if (!name) {
		text_puts(t, "(errno ");
		text_udec(t, error);
		text_putc(t, ')');
		return;
	}
	text_puts(t, name);
	text_puts(t, " (");
	text_puts(t, strerror(error));
	text_putc(t, ')');
}

static void print_error(struct call *c)
{
	/* strerror() costs more than all else about a call: it is asked once. */
	static struct text known[EHWPOISON + 1];

	switch (c->fmt->raw ? 0 : c->error) {
	case ERESTARTSYS:
		text_puts(c->text, "? ERESTARTSYS (To be restarted if SA_RESTART is set)");
		return;
	case ERESTARTNOINTR:
		text_puts(c->text, "? ERESTARTNOINTR (To be restarted)");
		return;
	case ERESTARTNOHAND:
		text_puts(c->text, "? ERESTARTNOHAND (To be restarted if no handler)");
		return;
	case ERESTART_RESTARTBLOCK:
		text_puts(c->text, "? ERESTART_RESTARTBLOCK (Interrupted by signal)");
		return;
	}
	if (c->error >= ARRAY_SIZE(known)) {
		put_failure(c->text, c->error);
		return;
	}
	if (!known[c->error].len)
		put_failure(&known[c->error], c->error);
	text_write(c->text, known[c->error].buf, known[c->error].len);
}

/* modify_ldt returns 32 bits: its errors do not look like errors. */
static void print_errno32(struct call *c)
{
	uint32_t error = -(uint32_t)c->ret;

	text_udec(c->text, c->ret);
	if (c->ret < 0 || c->ret > UINT32_MAX || !error || error > 4095)
		return;
	text_putc(c->text, ' ');
	put_errno(c, error);
	text_printf(c->text, " (%s)", strerror(error));
}

/* A result that is neither an error nor plainly a number. */
static void put_odd_result(struct call *c)
{
	switch (c->result) {
	case RESULT_none:
		text_putc(c->text, '?');
		break;
	case RESULT_hex:
		text_hex(c->text, is_short(c) ?
			 (uint32_t)c->ret : (uint64_t)c->ret);
		break;
	case RESULT_oct:
		put_umode(c, c->ret);
		break;
	case RESULT_udec:
		text_udec(c->text, is_short(c) ?
			  (uint32_t)c->ret : (uint64_t)c->ret);
		break;
	case RESULT_errno32:
		print_errno32(c);
		break;
	case RESULT_pid:
		put_pid(c, c->ret);
		break;
	case RESULT_fd:
		put_fd(c, c->ret);
		break;
	}
}

/** print_result() - what follows "= " */
void print_result(struct call *c)
{
	if (c->error)
		print_error(c);
	else if (c->fmt->raw && c->result != RESULT_none)
		text_hex(c->text, c->ret);
	else if (c->result != RESULT_dec)
		put_odd_result(c);
	else
		text_dec(c->text, is_short(c) ? (int32_t)c->ret : c->ret);
	if (c->aux) {
		text_puts(c->text, " (");
		text_puts(c->text, c->aux);
		text_putc(c->text, ')');
	}
}

/**
 * decode_exit() - print what is left of a call's arguments, and its result
 * @c: the call; its memory at exit is there.
 * @raw: the result, as the record has it.
 * @column: where it stands, if the line is not longer by then.
 */
void decode_exit(struct call *c, int64_t raw, size_t column)
{
	c->exiting = true;
	set_result(c, raw);
	run_decoder(c, true);
	text_puts(c->text, ") ");
	text_pad(c->text, column);
	text_puts(c->text, "= ");
	print_result(c);
}
