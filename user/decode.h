/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * From one system call's records to its text.
 *
 * decode_entry() and decode_exit() drive: they print the arguments of a row
 * one by one with the printer of each argument's type, print_<type>(), those
 * that the kernel writes after the call has returned, and then the result.  A
 * printer sees the argument's value in c->args[i], the others beside it, and
 * the task's memory through fetch() and its kin.  What the capture does not
 * hold prints as its address, as strace prints what it cannot read.
 *
 * Rows with a decoder of their own have a decode_<word>() that is called
 * twice: with c->exiting false, and then, when the call has returned, true.
 */
#ifndef DECODE_H
#define DECODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#include <linux/systrace.h>
#include <systrace/table.h>

#include "machine.h"
#include "snapshot.h"
#include "style.h"
#include "text.h"
#include "xlat.h"
#include "xlat_tables.h"

/**
 * struct format - how calls are printed
 * @str_max: bytes shown of a string (-s).
 * @arr_max: elements shown of an array: @str_max, or without bound when
 *	@abbrev is false.
 * @abbrev: structures and environments are abbreviated (no -v).
 * @flat: structures print as their addresses (-e verbose=none).
 * @raw: arguments and the result print as numbers (-e raw=).
 * @decode_fds: FD_*: what prints behind a descriptor (-e decode-fds=).
 * @arg_names: arguments print with their names (-N).
 */
struct format {
	unsigned int str_max;
	unsigned int arr_max;
	bool abbrev;
	bool flat;
	bool raw;
	bool arg_names;
	unsigned int decode_fds;
};

struct call;

/* The result's kind; see syscalls.h. */
enum result_kind {
	RESULT_dec,
	RESULT_udec,
	RESULT_hex,
	RESULT_oct,
	RESULT_fd,
	RESULT_pid,
	RESULT_errno32,
	RESULT_none,
};

/* Room for any name. */
#define SYSENT_OPEN	32

/**
 * struct sysent - a row of the table, as the reader uses it
 * @name: of the system call.
 * @name_len: its length.
 * @open: it, and the parenthesis behind it, as a line begins; no NUL.
 * @decode: its decoder; decode_args(): by the arguments' types.
 * @classes: CLASS_* bits.
 * @result: enum result_kind.
 * @row: its arguments.
 */
struct sysent {
	const char *name;
	void (*decode)(struct call *c);
	uint32_t classes;
	uint8_t name_len;
	uint8_t result;
	char open[SYSENT_OPEN];
	struct systrace_row row;
};

/**
 * struct call - one system call on its way to text
 * @text: where to print.
 * @fmt: how.
 * @ent: its row (with variants resolved); never NULL.
 * @tid: the thread.
 * @tgid: its thread group; 0: not known.
 * @nr: its number, as the task gave it.
 * @abi: enum systrace_abi.
 * @nargs: arguments in @args that were recorded.
 * @args: their values.
 * @entry: memory at entry.
 * @exit: memory at exit; NULL before it has returned.
 * @exiting: it has returned: @ret and what follows are known.
 * @ret: the result, 0 and up, when it did not fail.
 * @error: errno when it failed, 0 otherwise; also ERESTART* (512 and up).
 * @result: how the result prints; a printer may change it.
 * @aux: printed in parentheses after the result, when set by a printer;
 *	must outlive the call (a literal, or @auxtext).
 * @auxtext: room for a printer to build @aux in; emptied for each call.
 * @next: the first argument that is not printed yet.
 * @at_exit: fetch() reads the memory at exit; set by the driver for each
 *	argument by its direction, by decoders themselves.
 * @resuming: name of the thread's last call that restart_syscall would go on
 *	with; NULL: none is known.
 * @indirect: arguments that a pointer led to, a bit each: numbers among them
 *	are shown in brackets.
 * @scratch: for a decoder, from its first part to its second.
 */
struct call {
	struct text *text;
	const struct format *fmt;
	const struct sysent *ent;
	pid_t tid;
	pid_t tgid;
	int32_t nr;
	uint8_t abi;
	uint8_t nargs;
	/* What follows, up to @auxtext, is zeroed for each call. */
	uint8_t result;
	uint8_t indirect;
	bool exiting;
	bool at_exit;
	unsigned int next;
	unsigned int error;
	int64_t ret;
	struct snapshot *entry;
	struct snapshot *exit;
	const char *aux;
	const char *resuming;
	uint64_t args[SYSTRACE_NR_ARGS];
	uint64_t scratch[4];
	struct text auxtext;
};

/**
 * call_init() - begin a call
 * @c: what is left of the one before; @c->auxtext stays, the caller is to fill
 *	in the identity, the row and the arguments.
 * @text: where to print.
 * @fmt: how.
 */
static inline void call_init(struct call *c, struct text *text,
			     const struct format *fmt)
{
	const size_t from = offsetof(struct call, result);

	c->text = text;
	c->fmt = fmt;
	/* In pieces that compilers do not make a loop of. */
	memset((char *)c + from, 0, offsetof(struct call, args) - from);
	memset(c->args, 0, sizeof(c->args));
	memset(c->scratch, 0, sizeof(c->scratch));
	c->auxtext.len = 0;
}

/**
 * arg_ready() - can an argument that the kernel reads be printed?
 * @c: the call.
 * @i: index of the argument.
 *
 * False as long as part of its memory could not be read at entry and the
 * call, which will bring it, has not returned.
 */
static inline bool arg_ready(const struct call *c, unsigned int i)
{
	return c->exiting || !c->entry || !snapshot_faulted(c->entry, i);
}

/** long_size() - bytes of a long, and of a pointer, in a call's ABI */
static inline size_t long_size(const struct call *c)
{
	return c->abi == SYSTRACE_ABI_NATIVE ? 8 : 4;
}

/** decode_done() - has the entry's part shown all of the arguments? */
static inline bool decode_done(const struct call *c)
{
	return c->next >= c->ent->row.nargs;
}

/**
 * fetch_at() - memory of the task in place, as far as it lies in a row
 * @c: the call; @c->at_exit chooses the moment.
 * @addr: address in the task.
 * @want: bytes wanted.
 * @len: set to the bytes there are, which may be fewer or more.
 *
 * Where the memory comes in several parts only fetch_some() has all of it.
 *
 * Return: where it stands, good until the call is done with; NULL: not known.
 */
static inline const void *fetch_at(struct call *c, uint64_t addr, size_t want,
				   size_t *len)
{
	const void *data = NULL;

	*len = 0;
	if (c->at_exit && c->exit)
		data = snapshot_at(c->exit, addr, want, len, 0,
				   SYSTRACE_EXTENT_LATE);
	if (!data && c->entry)
		data = snapshot_at(c->entry, addr, want, len, 0, 0);
	if (!data && c->exit)
		data = snapshot_at(c->exit, addr, want, len,
				   SYSTRACE_EXTENT_LATE, 0);
	return data;
}

/* decode.c: the driver */
extern const struct sysent *sysent_fixed[SYSTRACE_NR_ABIS][SYSTRACE_MAX_NR];
const struct sysent *sysent_look(unsigned int abi, int nr, const uint64_t *args);

/**
 * sysent_find() - the row that decodes a call
 * @abi: enum systrace_abi.
 * @nr: the number.
 * @args: all six of them.
 */
static inline const struct sysent *sysent_find(unsigned int abi, int nr,
					       const uint64_t *args)
{
	const struct sysent *ent = NULL;

	if (abi < SYSTRACE_NR_ABIS && (unsigned int)nr < SYSTRACE_MAX_NR)
		ent = sysent_fixed[abi][nr];
	return ent ? ent : sysent_look(abi, nr, args);
}

const struct sysent *sysent_by_name(const char *name, int *nr);
const struct sysent *sysent_by_nr(unsigned int abi, int nr);
void decode_entry(struct call *c);
void decode_exit(struct call *c, int64_t raw, size_t column);
void print_result(struct call *c);
bool is_restart(const struct call *c);
void begin_arg(struct call *c, unsigned int i);

/* A type of types.h, for what is laid out as the call's ABI has it. */
#define AS(name)	SYSTRACE_TYPE_##name

/** arg_type() - the type of an argument, by the call's row */
static inline unsigned int arg_type(const struct call *c, unsigned int i)
{
	return c->ent->row.arg[i].type;
}

/** is_short() - are the registers of a call's ABI of 32 bits? */
static inline bool is_short(const struct call *c)
{
	return c->abi == SYSTRACE_ABI_COMPAT;
}

/* fetch.c: the task's memory */
bool fetch_as(struct call *c, unsigned int type, uint64_t addr, void *dst,
	      size_t len);
bool fetch_as_or_addr(struct call *c, unsigned int type, uint64_t addr,
		      void *dst, size_t len);
bool fetch_arg(struct call *c, unsigned int i, void *dst, size_t size);
bool fetch_arg_or_addr(struct call *c, unsigned int i, void *dst, size_t size);
bool fetch_long(struct call *c, uint64_t addr, uint64_t *dst);
void read_as(const struct call *c, unsigned int type, const void *raw,
	     void *dst, size_t len);
size_t size_as(const struct call *c, unsigned int type, size_t native);
bool fetch(struct call *c, uint64_t addr, void *dst, size_t len);
size_t fetch_some(struct call *c, uint64_t addr, void *dst, size_t len);
const char *fetch_string_at(struct call *c, uint64_t addr, size_t size,
			    size_t *len);
ssize_t fetch_string(struct call *c, uint64_t addr, char *dst, size_t size);

/* print.c: what every family needs */
typedef bool (*print_elem_fn)(struct call *c, const void *elem, size_t size,
			      void *data);
bool print_array(struct call *c, uint64_t addr, uint64_t count, size_t size,
		 print_elem_fn fn, void *data);
bool print_array_as(struct call *c, unsigned int type, uint64_t addr,
		    uint64_t count, size_t size, print_elem_fn fn, void *data);
int64_t arg_long(const struct call *c, unsigned int i);
uint64_t arg_pair(const struct call *c, unsigned int i);
bool elem_dec32(struct call *c, const void *elem, size_t size, void *data);
bool elem_udec32(struct call *c, const void *elem, size_t size, void *data);
bool elem_fd(struct call *c, const void *elem, size_t size, void *data);
bool elem_addr(struct call *c, const void *elem, size_t size, void *data);
bool elem_hex64(struct call *c, const void *elem, size_t size, void *data);
void put_addr(struct call *c, uint64_t addr);
void put_errno(struct call *c, unsigned int error);
void put_quoted(struct text *t, const void *data, size_t len);
void put_string(struct call *c, const void *data, uint64_t len);
uint64_t buffer_need(const struct call *c, uint64_t addr, uint64_t len);
void print_buffer_at(struct call *c, uint64_t addr, uint64_t len);
void put_hex_string(struct call *c, const void *data, uint64_t len);
void print_hex_buffer_at(struct call *c, uint64_t addr, uint64_t len);
void print_tail_at(struct call *c, uint64_t addr, uint64_t from, uint64_t to);
void print_tail_after(struct call *c, const char *sep, uint64_t addr,
		      uint64_t from, uint64_t to);
void print_string_at(struct call *c, uint64_t addr);
ssize_t print_string_within(struct call *c, uint64_t addr, size_t room);
void print_path_at(struct call *c, uint64_t addr);
void put_fd(struct call *c, int fd);
void put_pid(struct call *c, int pid);
void put_dirfd(struct call *c, int fd);
void put_uid(struct call *c, uint32_t id);
void put_mode(struct call *c, uint32_t mode);
void put_umode(struct call *c, uint64_t mode);
void put_dev(struct call *c, uint64_t dev);
bool fetch_or_addr(struct call *c, uint64_t addr, void *dst, size_t len);
uint64_t arg_count(const struct call *c, unsigned int i);
void aux_puts(struct call *c, const char *s);

/* Files and I/O: file.c, io.c, stat.c */
void put_open_flags(struct call *c, uint64_t flags);
void print_iovec_at(struct call *c, uint64_t addr, uint64_t count, bool data,
		    uint64_t bytes);
void print_time_comment(struct call *c, int64_t sec, uint32_t frac,
			unsigned int digits);

/* resource.c */
void put_ioprio(struct text *t, uint32_t prio, enum base base);

/* time.c: a timespec or a timeval, as 64-bit tasks and the kernel have it */
struct ktime2 {
	int64_t sec;
	int64_t frac;
};

void put_timespec(struct call *c, const struct ktime2 *ts);
void put_timeval(struct call *c, const struct ktime2 *tv);
void print_timespec_at(struct call *c, uint64_t addr);
void print_timeval_at(struct call *c, uint64_t addr);
void print_timespec_as(struct call *c, unsigned int type, uint64_t addr);
void put_clock(struct call *c, uint64_t ticks);
void format_time(char *buf, size_t size, int64_t sec, uint32_t frac,
		 unsigned int digits);

/* signal.c, siginfo.c */
void put_signo(struct call *c, int sig);
void put_sigset(struct call *c, const void *set, size_t len);
void print_sigset_at(struct call *c, uint64_t addr, uint64_t len);
void put_sigval(struct call *c, const char *prefix, uint64_t val);
void put_siginfo(struct call *c, const void *info, size_t len);
void put_arch_syscall(struct call *c, uint32_t arch, uint64_t nr);
void print_siginfo_at(struct call *c, uint64_t addr);
void signal_name(char *buf, size_t size, int sig);
void aux_signal(struct call *c);

/* wait.c */
void put_wait_status(struct call *c, int status);
void print_rusage_at(struct call *c, uint64_t addr);

/* ioctl_lists.c */
void put_pidfd_info(struct call *c, unsigned int i, size_t size);

/* The decoders that rows name. */
#define SYSCALL(name, dec, ...)	void decode_##dec(struct call *c);
#define VARIANT(name, selector, mask, value, dec, ...) SYSCALL(name, dec)
#include <systrace/syscalls.h>
#include <systrace/variants.h>
#undef SYSCALL
#undef VARIANT

/* ioctl_names.c: names of ioctl requests */
const struct xlat_entry *ioctl_names(unsigned int abi, uint32_t request,
				     unsigned int *nr);
void put_ioctl_request(struct text *t, unsigned int abi, uint32_t request);

/* Every type's printer. */
#define TYPE(name, ...)		void print_##name(struct call *c, unsigned int i);
#define FLAGS(name, ...)	TYPE(name)
#define ENUM(name, ...)		TYPE(name)
#include <systrace/types.h>
#undef TYPE
#undef FLAGS
#undef ENUM

#endif /* DECODE_H */
