// SPDX-License-Identifier: GPL-2.0-only
/*
 * The filter of single calls on records that are there already: what the
 * kernel does when it records is done here when they are replayed, by the same
 * program over the same structure, with the same outcome: an entry whose call
 * has to end first is held until then.
 */
#include <stdlib.h>
#include <string.h>

#include <linux/filter.h>

#include "decode.h"
#include "verdict.h"

/**
 * struct verdict_call - a call in flight
 * @next: in its bucket.
 * @tid: its thread.
 * @answer: enum systrace_verdict.
 * @began: time of its entry.
 * @call: what the program was asked about.
 * @rec: its entry, with SYSTRACE_VERDICT_LATER.
 * @cap: bytes allocated for @rec.
 */
struct verdict_call {
	struct verdict_call *next;
	pid_t tid;
	uint32_t answer;
	uint64_t began;
	struct systrace_call call;
	struct systrace_enter *rec;
	size_t cap;
};

static uint32_t load(const struct systrace_call *call, uint32_t at)
{
	uint32_t word = 0;

	if (at <= sizeof(*call) - sizeof(word))
		memcpy(&word, (const uint8_t *)call + at, sizeof(word));
	return word;
}

static uint32_t compute(uint16_t op, uint32_t a, uint32_t b)
{
	switch (op) {
	case BPF_ADD:
		return a + b;
	case BPF_SUB:
		return a - b;
	case BPF_AND:
		return a & b;
	case BPF_OR:
		return a | b;
	case BPF_XOR:
		return a ^ b;
	case BPF_LSH:
		return b < 32 ? a << b : 0;
	case BPF_RSH:
		return b < 32 ? a >> b : 0;
	case BPF_NEG:
		return -a;
	}
	return a;
}

static bool compare(uint16_t op, uint32_t a, uint32_t b)
{
	switch (op) {
	case BPF_JEQ:
		return a == b;
	case BPF_JGT:
		return a > b;
	case BPF_JGE:
		return a >= b;
	case BPF_JSET:
		return a & b;
	}
	return false;
}

/**
 * verdict_run() - ask a program about a call
 * @program: our own compiler's, not just anybody's.
 * @len: its instructions.
 * @call: the call.
 *
 * Return: the verdict; to record, when the program does not end.
 */
uint32_t verdict_run(const struct sock_filter *program, unsigned int len,
		     const struct systrace_call *call)
{
	uint32_t a = 0, x = 0, mem[BPF_MEMWORDS] = {};
	unsigned int pc;

	for (pc = 0; pc < len; pc++) {
		const struct sock_filter *f = &program[pc];
		uint32_t src = BPF_SRC(f->code) == BPF_X ? x : f->k;

		switch (BPF_CLASS(f->code)) {
		case BPF_LD:
			a = BPF_MODE(f->code) == BPF_ABS ? load(call, f->k) :
			    BPF_MODE(f->code) == BPF_MEM ? mem[f->k % BPF_MEMWORDS] : f->k;
			break;
		case BPF_LDX:
			x = BPF_MODE(f->code) == BPF_MEM ? mem[f->k % BPF_MEMWORDS] : f->k;
			break;
		case BPF_ST:
			mem[f->k % BPF_MEMWORDS] = a;
			break;
		case BPF_STX:
			mem[f->k % BPF_MEMWORDS] = x;
			break;
		case BPF_ALU:
			a = compute(BPF_OP(f->code), a, src);
			break;
		case BPF_JMP:
			if (BPF_OP(f->code) == BPF_JA)
				pc += f->k;
			else
				pc += compare(BPF_OP(f->code), a, src) ? f->jt : f->jf;
			break;
		case BPF_RET:
			return BPF_RVAL(f->code) == BPF_A ? a : f->k;
		case BPF_MISC:
			if (BPF_MISCOP(f->code) == BPF_TAX)
				x = a;
			else
				a = x;
			break;
		}
	}
	return SYSTRACE_VERDICT_RECORD;
}

/** verdict_uses() - does a program look at a word of struct systrace_call? */
bool verdict_uses(const struct sock_filter *program, unsigned int len, size_t at)
{
	unsigned int i;

	for (i = 0; i < len; i++)
		if (program[i].code == (BPF_LD | BPF_W | BPF_ABS) && program[i].k == at)
			return true;
	return false;
}

static struct verdict_call **find(struct verdict *v, pid_t tid)
{
	struct verdict_call **link = &v->bucket[(uint32_t)tid % VERDICT_BUCKETS];

	while (*link && (*link)->tid != tid)
		link = &(*link)->next;
	return link;
}

static void drop(struct verdict_call **link)
{
	struct verdict_call *c = *link;

	if (!c)
		return;
	*link = c->next;
	free(c->rec);
	free(c);
}

static void describe(struct systrace_call *call, const struct systrace_enter *rec,
		     pid_t tgid)
{
	uint64_t args[SYSTRACE_NR_ARGS] = {};
	const struct sysent *ent;
	unsigned int i;

	*call = (struct systrace_call){
		.when = SYSTRACE_WHEN_ENTRY, .nr = rec->rec.nr, .abi = rec->rec.abi,
		.tid = rec->rec.tid, .tgid = tgid,
	};
	memcpy(args, rec->args, rec->rec.nargs * sizeof(uint64_t));
	memcpy(call->args, args, sizeof(args));
	ent = sysent_find(rec->rec.abi, rec->rec.nr, args);
	for (i = 0; i < ent->row.nargs && i < SYSTRACE_NR_ARGS; i++) {
		if (!systrace_is_fd(ent->row.arg[i].type))
			continue;
		call->has_fd = 1;
		call->fd = args[i];
		break;
	}
}

/* Keeps an entry for later, with one word more: the time that it was. */
static bool hold(struct verdict_call *c, const struct systrace_enter *rec)
{
	bool held = rec->rec.flags & SYSTRACE_RECORD_HELD;
	size_t more = held ? 0 : sizeof(uint64_t);
	size_t fixed = sizeof(*rec) + (rec->rec.nargs + held) * sizeof(uint64_t);

	if (c->cap < rec->rec.size + more) {
		free(c->rec);
		c->cap = rec->rec.size + more;
		c->rec = malloc(c->cap);
		if (!c->rec)
			return false;
	}
	memcpy(c->rec, rec, fixed);
	if (!held)
		c->rec->args[rec->rec.nargs] = rec->rec.time;
	memcpy((uint8_t *)c->rec + fixed + more, (const uint8_t *)rec + fixed,
	       rec->rec.size - fixed);
	c->rec->rec.size += more;
	c->rec->rec.flags |= SYSTRACE_RECORD_HELD;
	return true;
}

/**
 * verdict_enter() - a call begins
 * @v: the filter.
 * @rec: the entry's record.
 * @tgid: the thread's group.
 *
 * Return: false: there is no memory.
 */
bool verdict_enter(struct verdict *v, const struct systrace_enter *rec, pid_t tgid)
{
	bool held = rec->rec.flags & SYSTRACE_RECORD_HELD;
	struct verdict_call **link = find(v, rec->rec.tid), *c = *link;

	if (rec->rec.nargs > SYSTRACE_NR_ARGS ||
	    rec->rec.size < sizeof(*rec) + (rec->rec.nargs + held) * sizeof(uint64_t))
		return true;
	if (!c) {
		c = calloc(1, sizeof(*c));
		if (!c)
			return false;
		c->tid = rec->rec.tid;
		*link = c;
	}
	describe(&c->call, rec, tgid);
	c->began = held ? rec->args[rec->rec.nargs] : rec->rec.time;
	c->answer = verdict_run(v->program, v->len, &c->call);
	if (c->answer == SYSTRACE_VERDICT_LATER)
		return hold(c, rec);
	if (c->answer != SYSTRACE_VERDICT_REFUSE)
		v->fn(&rec->rec, v->data);
	return true;
}

/* The call is over: is it wanted?  Then its entry comes now. */
static bool settle(struct verdict *v, struct verdict_call *c, uint64_t time)
{
	if (c->answer != SYSTRACE_VERDICT_LATER)
		return c->answer != SYSTRACE_VERDICT_REFUSE;
	c->call.duration = time - c->began;
	if (verdict_run(v->program, v->len, &c->call) == SYSTRACE_VERDICT_REFUSE)
		return false;
	c->rec->rec.time = time;
	v->fn(&c->rec->rec, v->data);
	return true;
}

/** verdict_exit() - a call has returned; true: its record is wanted */
bool verdict_exit(struct verdict *v, const struct systrace_exit *rec)
{
	struct verdict_call *c = *find(v, rec->rec.tid);

	/* Its entry was lost. */
	if (!c || c->call.when != SYSTRACE_WHEN_ENTRY || rec->rec.size < sizeof(*rec))
		return true;
	c->call.when = SYSTRACE_WHEN_EXIT;
	c->call.ret = rec->ret;
	c->call.error = rec->ret < 0 && rec->ret >= -4095 ? -rec->ret : 0;
	return settle(v, c, rec->rec.time);
}

/** verdict_exec() - a thread goes on under its leader's ID */
void verdict_exec(struct verdict *v, const struct systrace_exec *rec)
{
	struct verdict_call **link, *c;

	if (rec->rec.nr == rec->rec.tid)
		return;
	drop(find(v, rec->rec.tid));
	link = find(v, rec->rec.nr);
	c = *link;
	if (!c)
		return;
	*link = c->next;
	c->tid = rec->rec.tid;
	c->call.tid = rec->rec.tid;
	c->call.tgid = rec->rec.tid;
	if (c->rec)
		c->rec->rec.tid = rec->rec.tid;
	c->next = NULL;
	*find(v, c->tid) = c;
}

/** verdict_death() - a thread has ended, and with it the call it was in */
void verdict_death(struct verdict *v, const struct systrace_record *rec)
{
	struct verdict_call **link = find(v, rec->tid), *c = *link;

	if (c && c->call.when == SYSTRACE_WHEN_ENTRY) {
		c->call.when = SYSTRACE_WHEN_UNFINISHED;
		settle(v, c, rec->time);
	}
	drop(link);
}

/** verdict_free() - give all memory back */
void verdict_free(struct verdict *v)
{
	unsigned int i;

	for (i = 0; i < VERDICT_BUCKETS; i++)
		while (v->bucket[i])
			drop(&v->bucket[i]);
}
