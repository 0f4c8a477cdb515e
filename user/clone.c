// SPDX-License-Identifier: GPL-2.0-only
/* fork and its kin: what the child shares with its parent. */
#include <sched.h>
#include <string.h>

#include "decode.h"

#define CLONE_PIDFD_FLAG	0x00001000
#define CLONE_INTO_CGROUP_FLAG	0x200000000ULL
#define SET_TID_MAX		32	/* levels of PID namespaces */

enum clone_arg { CLONE_FLAGS, CLONE_STACK, CLONE_PTID, CLONE_CTID, CLONE_TLS };

static void put_pid_at(struct call *c, uint64_t addr)
{
	int32_t pid;

	if (!fetch_or_addr(c, addr, &pid, sizeof(pid)))
		return;
	text_putc(c->text, '[');
	text_dec(c->text, pid);
	text_putc(c->text, ']');
}

/* Flags and, in the lowest byte, the signal. */
static void put_clone_flags(struct call *c, uint64_t flags)
{
	unsigned int sig = flags & CSIGNAL;

	flags &= ~(uint64_t)CSIGNAL;
	if (flags)
		print_flags(c->text, &xlat_clone_flags, flags, "CLONE_???");
	if (!sig) {
		text_puts(c->text, flags ? "" : "0");
		return;
	}
	text_puts(c->text, flags ? "|" : "");
	put_signo(c, sig);
}

/* A pointer to a segment's description on i386, its base elsewhere. */
static void print_clone_tls(struct call *c, unsigned int i)
{
	if (arg_type(c, i) == AS(thread_area))
		print_thread_area(c, i);
	else
		put_addr(c, c->args[i]);
}

/*
 * The stack and the flags; after them only what the flags give a meaning.
 * @ctid and @tls: which arguments they are.
 */
static void clone_args_at(struct call *c, unsigned int ctid, unsigned int tls)
{
	uint64_t flags = c->args[CLONE_FLAGS];

	if (!c->exiting) {
		text_puts(c->text, "child_stack=");
		put_addr(c, c->args[CLONE_STACK]);
		text_puts(c->text, ", flags=");
		put_clone_flags(c, flags);
		return;
	}
	if (flags & (CLONE_PARENT_SETTID | CLONE_PIDFD_FLAG)) {
		text_puts(c->text, ", parent_tid=");
		put_pid_at(c, c->args[CLONE_PTID]);
	}
	if (flags & CLONE_SETTLS) {
		text_puts(c->text, ", tls=");
		print_clone_tls(c, tls);
	}
	if (flags & (CLONE_CHILD_SETTID | CLONE_CHILD_CLEARTID)) {
		text_puts(c->text, ", child_tidptr=");
		put_addr(c, c->args[ctid]);
	}
}

void decode_clone(struct call *c)
{
	clone_args_at(c, CLONE_CTID, CLONE_TLS);
}

/* Of i386, where the two stand the other way round. */
void decode_clone_tls(struct call *c)
{
	clone_args_at(c, CLONE_TLS, CLONE_CTID);
}

struct kclone_args {
	uint64_t flags;
	uint64_t pidfd;
	uint64_t child_tid;
	uint64_t parent_tid;
	uint64_t exit_signal;
	uint64_t stack;
	uint64_t stack_size;
	uint64_t tls;
	uint64_t set_tid;
	uint64_t set_tid_size;
	uint64_t cgroup;
};

#define CLONE_ARGS_MIN	64	/* up to tls */

static bool fetch_clone_args(struct call *c, struct kclone_args *a)
{
	uint64_t size = c->args[1];

	memset(a, 0, sizeof(*a));
	return size >= CLONE_ARGS_MIN &&
	       fetch(c, c->args[0], a, size < sizeof(*a) ? size : sizeof(*a));
}

static void put_field(struct call *c, const char *name, uint64_t val)
{
	text_puts(c->text, name);
	put_addr(c, val);
}

static void put_clone_args(struct call *c, const struct kclone_args *a)
{
	text_puts(c->text, "{flags=");
	print_flags(c->text, &xlat_clone3_all_flags, a->flags, "CLONE_???");
	if (a->flags & CLONE_PIDFD_FLAG)
		put_field(c, ", pidfd=", a->pidfd);
	if (a->flags & (CLONE_CHILD_SETTID | CLONE_CHILD_CLEARTID))
		put_field(c, ", child_tid=", a->child_tid);
	if (a->flags & CLONE_PARENT_SETTID)
		put_field(c, ", parent_tid=", a->parent_tid);
	text_puts(c->text, ", exit_signal=");
	if (a->exit_signal < 0x7fffffff)
		put_signo(c, a->exit_signal);
	else
		text_udec(c->text, a->exit_signal);
	put_field(c, ", stack=", a->stack);
	text_puts(c->text, ", stack_size=");
	text_hex(c->text, a->stack_size);
	if (a->flags & CLONE_SETTLS)
		put_field(c, ", tls=", a->tls);
	if (a->set_tid || a->set_tid_size) {
		text_puts(c->text, ", set_tid=");
		if (!a->set_tid_size || a->set_tid_size > SET_TID_MAX)
			put_addr(c, a->set_tid);
		else
			print_array(c, a->set_tid, a->set_tid_size,
				    sizeof(int32_t), elem_dec32, NULL);
		text_puts(c->text, ", set_tid_size=");
		text_udec(c->text, a->set_tid_size);
	}
	if (c->args[1] >= sizeof(*a) &&
	    (a->cgroup || (a->flags & CLONE_INTO_CGROUP_FLAG))) {
		text_puts(c->text, ", cgroup=");
		if (a->cgroup <= 0x7fffffff)
			put_fd(c, a->cgroup);
		else
			text_udec(c->text, a->cgroup);
	}
	print_tail_at(c, c->args[0], sizeof(*a), c->args[1]);
	text_putc(c->text, '}');
}

static void put_clone3_size(struct call *c)
{
	begin_arg(c, 1);
	text_udec(c->text, c->args[1]);
}

/* What the kernel stores comes after the structure, as " => {...}". */
void decode_clone3(struct call *c)
{
	struct kclone_args a;
	bool pidfd, ptid, known;

	if (!c->exiting) {
		begin_arg(c, 0);
		known = fetch_clone_args(c, &a);
		if (known)
			put_clone_args(c, &a);
		else
			put_addr(c, c->args[0]);
		c->scratch[0] = known ? a.flags : 0;
		c->scratch[1] = a.pidfd;
		c->scratch[2] = a.parent_tid;
		c->scratch[3] = known && (c->args[1] > sizeof(a) ||
				a.flags & (CLONE_PIDFD_FLAG | CLONE_PARENT_SETTID));
		if (!c->scratch[3])
			put_clone3_size(c);
		return;
	}
	if (!c->scratch[3])
		return;
	pidfd = c->scratch[0] & CLONE_PIDFD_FLAG;
	ptid = c->scratch[0] & CLONE_PARENT_SETTID;
	if (!c->error) {
		size_t before = c->text->len;
		const char *sep = " => {";

		if (pidfd) {
			text_puts(c->text, " => {pidfd=");
			put_pid_at(c, c->scratch[1]);
			sep = ", ";
		}
		if (ptid) {
			text_puts(c->text, sep);
			text_puts(c->text, "parent_tid=");
			put_pid_at(c, c->scratch[2]);
			sep = ", ";
		}
		print_tail_after(c, sep, c->args[0], sizeof(a), c->args[1]);
		if (c->text->len != before)
			text_putc(c->text, '}');
	}
	put_clone3_size(c);
}

/* Only members of a structure have these types; decode_clone3 prints them. */
void print_unshare_flags(struct call *c, unsigned int i)
{
	print_flags(c->text, &xlat_unshare_flags, c->args[i], "CLONE_???");
}

void print_clone_args(struct call *c, unsigned int i)
{
	put_addr(c, c->args[i]);
}

void print_pid_ptr(struct call *c, unsigned int i)
{
	put_pid_at(c, c->args[i]);
}
