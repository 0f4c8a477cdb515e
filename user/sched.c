// SPDX-License-Identifier: GPL-2.0-only
/* Scheduling: policies, their parameters, CPUs to run on. */
#include "decode.h"

#define RESET_ON_FORK	0x40000000U

/* A policy, perhaps with the flag that children do not inherit it. */
static void put_policy(struct text *t, uint32_t policy)
{
	if ((int32_t)policy >= 0 && policy & RESET_ON_FORK) {
		if (!begin_const(t, policy, BASE_HEX))
			return;
		text_puts(t, "SCHED_RESET_ON_FORK|");
		print_xval(t, &xlat_schedulers, policy & ~RESET_ON_FORK, NULL);
		end_const(t);
	} else {
		print_xval(t, &xlat_schedulers, policy, "SCHED_???");
	}
}

void print_sched_policy_flags(struct call *c, unsigned int i)
{
	put_policy(c->text, c->args[i]);
}

void print_sched_param(struct call *c, unsigned int i)
{
	int32_t prio;

	if (!fetch_or_addr(c, c->args[i], &prio, sizeof(prio)))
		return;
	text_puts(c->text, "{sched_priority=");
	text_dec(c->text, prio);
	text_putc(c->text, '}');
}

void decode_sched_getscheduler(struct call *c)
{
	if (!c->exiting) {
		decode_args(c);
		return;
	}
	if (c->error)
		return;
	names_begin();
	put_policy(&c->auxtext, c->ret);
	names_end();
	aux_puts(c, "");
}

/* More is not read, as strace does not. */
#define CPUSET_BYTES	128

void print_cpuset(struct call *c, unsigned int i)
{
	uint64_t len = (uint32_t)arg_count(c, i);
	uint64_t addr = c->args[i];
	uint8_t set[CPUSET_BYTES];
	const char *sep = "";
	unsigned int cpu;
	size_t n = len < sizeof(set) ? len : sizeof(set);

	if (!addr || c->fmt->flat || (c->at_exit && c->error)) {
		put_addr(c, addr);
		return;
	}
	if (fetch_some(c, addr, set, n) != n) {
		put_addr(c, addr);
		return;
	}
	text_putc(c->text, '[');
	for (cpu = 0; cpu < n * 8; cpu++) {
		if (!(set[cpu / 8] >> cpu % 8 & 1))
			continue;
		text_puts(c->text, sep);
		text_udec(c->text, cpu);
		sep = " ";
	}
	text_puts(c->text, n < len ? *sep ? " ...]" : "...]" : "]");
}

struct ksched_attr {
	uint32_t size;
	uint32_t policy;
	uint64_t flags;
	int32_t nice;
	uint32_t priority;
	uint64_t runtime;
	uint64_t deadline;
	uint64_t period;
	uint32_t util_min;
	uint32_t util_max;
};

#define SCHED_ATTR_VER0		48
#define FLAG_KEEP_POLICY	0x08
#define FLAG_KEEP_PARAMS	0x10

static void put_udec(struct call *c, const char *name, uint64_t val)
{
	text_puts(c->text, name);
	text_udec(c->text, val);
}

static void put_sched_attr(struct call *c, const struct ksched_attr *a,
			   uint32_t size, uint64_t keep)
{
	put_udec(c, "{size=", a->size);
	if (!(keep & FLAG_KEEP_POLICY) || (int32_t)a->policy < 0) {
		text_puts(c->text, ", sched_policy=");
		print_xval(c->text, &xlat_schedulers, a->policy, "SCHED_???");
	}
	text_puts(c->text, ", sched_flags=");
	print_flags(c->text, &xlat_sched_flags, a->flags, "SCHED_FLAG_???");
	if (!(keep & FLAG_KEEP_PARAMS)) {
		text_puts(c->text, ", sched_nice=");
		text_dec(c->text, a->nice);
		put_udec(c, ", sched_priority=", a->priority);
		put_udec(c, ", sched_runtime=", a->runtime);
		put_udec(c, ", sched_deadline=", a->deadline);
		put_udec(c, ", sched_period=", a->period);
	}
	if (size >= sizeof(*a)) {
		put_udec(c, ", sched_util_min=", a->util_min);
		put_udec(c, ", sched_util_max=", a->util_max);
	}
	text_puts(c->text, size > sizeof(*a) ? ", ...}" : "}");
}

/* What sched_getattr filled in: as much as the structure says it has. */
void print_sched_attr_out(struct call *c, unsigned int i)
{
	struct ksched_attr a = { 0 };
	uint32_t room = c->args[i + 1];

	if (!room) {
		put_addr(c, c->args[i]);
		return;
	}
	if (!fetch_or_addr(c, c->args[i], &a,
			   room < sizeof(a) ? room : sizeof(a)))
		return;
	if (a.size >= SCHED_ATTR_VER0) {
		put_sched_attr(c, &a, a.size, 0);
	} else {
		put_udec(c, "{size=", a.size);
		text_putc(c->text, '}');
	}
}

/* ", flags": the argument behind the structure. */
static void put_setattr_flags(struct call *c)
{
	begin_arg(c, 2);
	text_hex(c->text, (uint32_t)c->args[2]);
}

#define E2BIG_NR	7

/*
 * sched_setattr: the size stands in the structure; when it does not please
 * the kernel it writes the one it knows.
 */
void decode_sched_setattr(struct call *c)
{
	struct ksched_attr a = { 0 };
	uint64_t addr = c->args[1];
	uint32_t size;

	if (!c->exiting) {
		begin_arg(c, 0);
		text_dec(c->text, (int32_t)c->args[0]);
		begin_arg(c, 1);
		c->scratch[0] = 0;
		if (!fetch_or_addr(c, addr, &size, sizeof(size))) {
			put_setattr_flags(c);
			return;
		}
		if (size && size < SCHED_ATTR_VER0) {
			put_udec(c, "{size=", size);
			text_putc(c->text, '}');
		} else {
			uint32_t n = size ? size : SCHED_ATTR_VER0;

			if (n > sizeof(a))
				n = sizeof(a);
			if (!fetch_or_addr(c, addr, &a, n)) {
				put_setattr_flags(c);
				return;
			}
			put_sched_attr(c, &a, size ? size : SCHED_ATTR_VER0, a.flags);
		}
		c->scratch[0] = 1;
		return;
	}
	if (!c->scratch[0])
		return;
	if (c->error == E2BIG_NR && fetch(c, addr, &size, sizeof(size))) {
		put_udec(c, " => {size=", size);
		text_putc(c->text, '}');
	}
	put_setattr_flags(c);
}

void print_sched_attr(struct call *c, unsigned int i)
{
	print_sched_attr_out(c, i);
}
