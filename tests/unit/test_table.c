// SPDX-License-Identifier: GPL-2.0-only
/* The syscall table: does every row of it make sense? */
#include <stdlib.h>

#include "unit.h"

#define ARRAY_SIZE(a)	(sizeof(a) / sizeof((a)[0]))

/* The table's data, once more and in a form of our own. */
static const struct {
	const char *name;
	uint32_t classes;
	struct systrace_row row;
} rows[] = {
	[SYSTRACE_SC_NONE] = { NULL },
#define SYSCALL(n, dec, res, cls, ...)					\
	[SYSTRACE_SC_##n] = { #n, cls, SYSTRACE_ROW(__VA_ARGS__) },
#define SYSCALL_NAMED(id, n, dec, res, cls, ...)			\
	[SYSTRACE_SC_##id] = { #n, cls, SYSTRACE_ROW(__VA_ARGS__) },
#include <systrace/syscalls.h>
#undef SYSCALL
#undef SYSCALL_NAMED
};

static const struct {
	const char *name;
	unsigned int sc;
	unsigned int selector;
	uint32_t mask;
	uint32_t value;
	struct systrace_row row;
} variants[] = {
#define VARIANT(n, sel, msk, val, dec, res, ...)			\
	{ #n, SYSTRACE_SC_##n, sel, msk, val, SYSTRACE_ROW(__VA_ARGS__) },
#include <systrace/variants.h>
#undef VARIANT
};

static const struct {
	unsigned int machine;
	unsigned int abi;
	unsigned int nr;
	unsigned int sc;
} numbers[] = {
#define NR(n, sc)	{ SYSTRACE_X86_64, SYSTRACE_ABI_NATIVE, n, SYSTRACE_SC_##sc },
#include <systrace/nr_x86_64.h>
#undef NR
#define NR(n, sc)	{ SYSTRACE_X86_64, SYSTRACE_ABI_COMPAT, n, SYSTRACE_SC_##sc },
#include <systrace/nr_i386.h>
#undef NR
#define NR(n, sc)	{ SYSTRACE_AARCH64, SYSTRACE_ABI_NATIVE, n, SYSTRACE_SC_##sc },
#include <systrace/nr_arm64.h>
#undef NR
#define NR(n, sc)	{ SYSTRACE_AARCH64, SYSTRACE_ABI_COMPAT, n, SYSTRACE_SC_##sc },
#include <systrace/nr_arm.h>
#undef NR
};

/* Rows that no number leads to, but another call. */
static const unsigned int targets[] = {
#define SUBCALL(name, mask, value, pointer, target, ...) SYSTRACE_SC_##target,
#include <systrace/subcalls.h>
#undef SUBCALL
};

static const struct {
	const char *name;
	struct systrace_type type;
} types[] = {
#define TYPE(n, k, s, ...)						\
	{ #n, { .kind = SYSTRACE_KIND_##k,				\
		.nr_members = sizeof((struct systrace_member[]){ __VA_ARGS__ }) / \
			      sizeof(struct systrace_member),		\
		.size = s, .member = { __VA_ARGS__ } } },
#define FLAGS(n, ...)	{ #n, { .kind = SYSTRACE_KIND_VALUE } },
#define ENUM(n, ...)	{ #n, { .kind = SYSTRACE_KIND_VALUE } },
#include <systrace/types.h>
#undef TYPE
#undef FLAGS
#undef ENUM
};

static int wrong;

static int setup(void **state)
{
	(void)state;
	wrong = 0;
	return 0;
}

#define complain(...) do {						\
	print_message("# " __VA_ARGS__);				\
	wrong++;							\
} while (0)

#define no_complaints()	assert_int_equal(wrong, 0)

/* Does an argument's count refer to something that is there? */
static void check_count(const char *name, const struct systrace_row *row,
			unsigned int i)
{
	const struct systrace_arg *arg = &row->arg[i];
	unsigned int n = arg->count & SYSTRACE_COUNT_OPERAND;

	switch (arg->count & SYSTRACE_COUNT_SOURCE) {
	case SYSTRACE_COUNT_ONE:
		if (n)
			complain("%s: argument %u: no count has operand %u\n",
				 name, i, n);
		break;
	case SYSTRACE_COUNT_ARG:
	case SYSTRACE_COUNT_BITS:
	case SYSTRACE_COUNT_PAGES:
		if (n >= row->nargs || n == i)
			complain("%s: argument %u: counted by argument %u\n",
				 name, i, n);
		break;
	case SYSTRACE_COUNT_PTR32:
	case SYSTRACE_COUNT_PTR64:
		if (n >= row->nargs || n == i ||
		    row->arg[n].dir == SYSTRACE_DIR_VALUE)
			complain("%s: argument %u: counted behind argument %u, which is not captured\n",
				 name, i, n);
		break;
	case SYSTRACE_COUNT_RET:
		if (arg->dir == SYSTRACE_DIR_IN)
			complain("%s: argument %u: the result comes too late to count it\n",
				 name, i);
		break;
	case SYSTRACE_COUNT_SELF32:
		break;
	case SYSTRACE_COUNT_IOC:
		if (n >= row->nargs || row->arg[n].dir != SYSTRACE_DIR_VALUE)
			complain("%s: argument %u: argument %u is no request\n",
				 name, i, n);
		break;
	case SYSTRACE_COUNT_AT32:
		n &= 3;
		if (n >= row->nargs || n == i ||
		    row->arg[n].dir == SYSTRACE_DIR_VALUE)
			complain("%s: argument %u: counted within argument %u, which is not captured\n",
				 name, i, n);
		break;
	default:
		complain("%s: argument %u: count %#x is for members\n",
			 name, i, arg->count);
	}
}

static void check_row(const char *name, const struct systrace_row *row)
{
	unsigned int i;

	if (row->nargs > SYSTRACE_TABLE_ARGS) {
		complain("%s: %u arguments\n", name, row->nargs);
		return;
	}
	for (i = 0; i < row->nargs; i++) {
		const struct systrace_arg *arg = &row->arg[i];
		const struct systrace_type *type;

		if (arg->type >= SYSTRACE_NR_TYPES) {
			complain("%s: argument %u: type %u\n", name, i, arg->type);
			continue;
		}
		type = &types[arg->type].type;
		if (!arg->name || !*arg->name)
			complain("%s: argument %u has no name\n", name, i);
		if (arg->dir > SYSTRACE_DIR_INOUT_DEEP_ALWAYS)
			complain("%s: argument %u: direction %u\n", name, i, arg->dir);
		if (arg->dir != SYSTRACE_DIR_VALUE &&
		    type->kind == SYSTRACE_KIND_VALUE)
			complain("%s: argument %u: %s has no memory to capture\n",
				 name, i, types[arg->type].name);
		if (arg->dir == SYSTRACE_DIR_VALUE && arg->count)
			complain("%s: argument %u: a value is not counted\n", name, i);
		check_count(name, row, i);
	}
}

static void every_row(void **state)
{
	unsigned int i;

	(void)state;
	assert_int_equal(ARRAY_SIZE(rows), SYSTRACE_NR_SC);
	for (i = 1; i < ARRAY_SIZE(rows); i++) {
		check_row(rows[i].name, &rows[i].row);
		if (rows[i].classes >= CLASS_PURE << 1)
			complain("%s: classes %#x\n", rows[i].name, rows[i].classes);
	}
	no_complaints();
}

static void every_variant(void **state)
{
	unsigned int i, k;

	(void)state;
	for (i = 0; i < ARRAY_SIZE(variants); i++) {
		const char *name = variants[i].name;

		check_row(name, &variants[i].row);
		if (variants[i].selector >= rows[variants[i].sc].row.nargs)
			complain("%s: no argument %u to select by\n", name,
				 variants[i].selector);
		if (variants[i].value & ~variants[i].mask)
			complain("%s: value %#x is not within mask %#x\n", name,
				 variants[i].value, variants[i].mask);
		if (!i)
			continue;
		if (variants[i - 1].sc == variants[i].sc) {
			if (variants[i - 1].value >= variants[i].value)
				complain("%s: %#x does not come after %#x\n", name,
					 variants[i].value, variants[i - 1].value);
			if (variants[i - 1].selector != variants[i].selector ||
			    variants[i - 1].mask != variants[i].mask)
				complain("%s: %#x selects in another way\n", name,
					 variants[i].value);
			continue;
		}
		for (k = 0; k < i; k++)
			if (variants[k].sc == variants[i].sc)
				break;
		if (k < i)
			complain("%s: its variants do not stand together\n", name);
	}
	no_complaints();
}

static void variants_found(void **state)
{
	unsigned int i;

	(void)state;
	for (i = 0; i < ARRAY_SIZE(variants); i++) {
		uint64_t args[6] = { 0 };
		const struct sysent *ent;
		int nr;

		if (!sysent_by_name(variants[i].name, &nr))
			continue;
		args[variants[i].selector] = variants[i].value |
			((uint64_t)~variants[i].mask | ~0ULL << 32);
		/* Its request is a long. */
		if (variants[i].sc == SYSTRACE_SC_ptrace)
			args[variants[i].selector] = variants[i].value;
		ent = sysent_find(SYSTRACE_ABI_NATIVE, nr, args);
		if (ent == sysent_by_nr(SYSTRACE_ABI_NATIVE, nr) ||
		    strcmp(ent->name, variants[i].name) ||
		    memcmp(ent->row.arg, variants[i].row.arg,
			   offsetof(struct systrace_arg, name)))
			complain("%s: %#x is not found\n", variants[i].name,
				 variants[i].value);
	}
	no_complaints();
}

struct request {
	uint32_t here, native;
};

static bool is_request(const struct request *r, unsigned int nr, uint32_t here)
{
	unsigned int i;

	for (i = 0; i < nr; i++)
		if (r[i].here == here)
			return here != SYSTRACE_NO_REQUEST;
	return false;
}

static void requests_of(unsigned int which, const struct request *r,
			unsigned int nr_requests)
{
	const int nr = 54;	/* of i386's ioctl, and of Arm's */
	const struct sysent *plain;
	unsigned int i;
	int ioctl = -1;

	machine_set(which);
	sysent_by_name("ioctl", &ioctl);
	plain = sysent_by_nr(SYSTRACE_ABI_COMPAT, nr);
	for (i = 0; i < nr_requests; i++) {
		uint64_t here[6] = { 0, r[i].here };
		uint64_t native[6] = { 0, r[i].native };
		const struct sysent *ent = sysent_find(SYSTRACE_ABI_COMPAT, nr, here);
		const struct sysent *row = sysent_find(SYSTRACE_ABI_NATIVE, ioctl, native);

		if (row == sysent_by_nr(SYSTRACE_ABI_NATIVE, ioctl))
			complain("%#x has no row\n", r[i].native);
		if (r[i].here != SYSTRACE_NO_REQUEST && ent != row)
			complain("%#x is not %#x\n", r[i].here, r[i].native);
		if (r[i].here == SYSTRACE_NO_REQUEST && ent != plain)
			complain("0 is %#x\n", r[i].native);
		if (!is_request(r, nr_requests, r[i].native) &&
		    sysent_find(SYSTRACE_ABI_COMPAT, nr, native) != plain)
			complain("%#x is found in another ABI, too\n",
				 r[i].native);
	}
}

/* Requests of 32-bit calls are those of a row, by another number. */
static void requests_found(void **state)
{
#define REQUEST(...)		{ __VA_ARGS__ },
#define NO_REQUEST(native)	{ SYSTRACE_NO_REQUEST, native },
	static const struct request i386[] = {
#include <systrace/requests_32.h>
#include <systrace/requests_i386.h>
	}, arm[] = {
#include <systrace/requests_32.h>
#include <systrace/requests_arm.h>
	};
#undef REQUEST
#undef NO_REQUEST

	(void)state;
	requests_of(SYSTRACE_X86_64, i386, ARRAY_SIZE(i386));
	requests_of(SYSTRACE_AARCH64, arm, ARRAY_SIZE(arm));
	machine_set(SYSTRACE_X86_64);
	no_complaints();
}

static void every_number(void **state)
{
	static bool used[SYSTRACE_NR_MACHINES][SYSTRACE_NR_ABIS][SYSTRACE_MAX_NR];
	static bool has_number[SYSTRACE_NR_MACHINES][SYSTRACE_NR_ABIS][SYSTRACE_NR_SC];
	unsigned int i, abi, m;

	(void)state;
	for (i = 0; i < ARRAY_SIZE(numbers); i++) {
		unsigned int nr = numbers[i].nr;

		m = numbers[i].machine;
		abi = numbers[i].abi;
		machine_set(m);
		if (nr >= SYSTRACE_MAX_NR) {
			complain("%u is beyond SYSTRACE_MAX_NR\n", nr);
			continue;
		}
		if (used[m][abi][nr])
			complain("%u stands there twice\n", nr);
		used[m][abi][nr] = true;
		if (has_number[m][abi][numbers[i].sc])
			complain("%s has two numbers\n", rows[numbers[i].sc].name);
		has_number[m][abi][numbers[i].sc] = true;
		assert_string_equal(sysent_by_nr(abi, nr)->name,
				    rows[numbers[i].sc].name);
	}
	machine_set(SYSTRACE_MACHINE);
	for (i = 0; i < ARRAY_SIZE(targets); i++)
		has_number[0][0][targets[i]] = true;
	for (i = 1; i < SYSTRACE_NR_SC; i++) {
		bool has = false;

		for (m = 0; m < SYSTRACE_NR_MACHINES; m++)
			has |= has_number[m][SYSTRACE_ABI_NATIVE][i] ||
			       has_number[m][SYSTRACE_ABI_COMPAT][i];
		if (!has)
			complain("%s has no number\n", rows[i].name);
	}
	no_complaints();
}

static void names_lead_back(void **state)
{
	unsigned int i;
	int nr;

	(void)state;
	for (i = 0; i < ARRAY_SIZE(numbers); i++) {
		if (numbers[i].abi != SYSTRACE_ABI_NATIVE)
			continue;
		machine_set(numbers[i].machine);
		assert_non_null(sysent_by_name(rows[numbers[i].sc].name, &nr));
		assert_int_equal(nr, numbers[i].nr);
	}
	machine_set(SYSTRACE_MACHINE);
}

/* A call returns the same, whatever the order of its arguments. */
static void results_agree(void **state)
{
	static const struct sysent *ents[ARRAY_SIZE(numbers)];
	unsigned int i, j;

	(void)state;
	for (i = 0; i < ARRAY_SIZE(numbers); i++) {
		machine_set(numbers[i].machine);
		ents[i] = sysent_by_nr(numbers[i].abi, numbers[i].nr);
		for (j = 0; j < i; j++) {
			if (ents[i] == ents[j] ||
			    ents[i]->result == ents[j]->result ||
			    strcmp(ents[i]->name, ents[j]->name))
				continue;
			complain("%s: what it returns depends on its number\n",
				 ents[i]->name);
			break;
		}
	}
	machine_set(SYSTRACE_MACHINE);
	no_complaints();
}

/* How deep its pointers lead; -1: without end. */
static int depth(unsigned int type, unsigned int above)
{
	int deepest = 0;
	unsigned int i;

	if (above > 8)
		return -1;
	for (i = 0; i < types[type].type.nr_members; i++) {
		int d = depth(types[type].type.member[i].type, above + 1);

		if (d < 0)
			return -1;
		if (d + 1 > deepest)
			deepest = d + 1;
	}
	return deepest;
}

static void every_type(void **state)
{
	unsigned int i, k;

	(void)state;
	assert_int_equal(ARRAY_SIZE(types), SYSTRACE_NR_TYPES);
	for (i = 0; i < ARRAY_SIZE(types); i++) {
		const struct systrace_type *type = &types[i].type;
		const char *name = types[i].name;

		if ((type->kind == SYSTRACE_KIND_OBJECT ||
		     type->kind == SYSTRACE_KIND_LIST) && !type->size)
			complain("%s: an object of no bytes\n", name);
		if (type->nr_members > SYSTRACE_TYPE_MEMBERS)
			complain("%s: %u members\n", name, type->nr_members);
		if (type->nr_members && type->kind != SYSTRACE_KIND_OBJECT &&
		    type->kind != SYSTRACE_KIND_BYTES &&
		    type->kind != SYSTRACE_KIND_LIST)
			complain("%s: only objects have members\n", name);
		for (k = 0; k < type->nr_members && k < SYSTRACE_TYPE_MEMBERS; k++) {
			const struct systrace_member *m = &type->member[k];

			if (m->type >= SYSTRACE_NR_TYPES) {
				complain("%s: member of type %u\n", name, m->type);
				continue;
			}
			if (type->kind == SYSTRACE_KIND_OBJECT &&
			    m->size != SYSTRACE_MEMBER_HERE &&
			    m->offset + 8U > type->size)
				complain("%s: a pointer at %u, beyond its end\n",
					 name, m->offset);
			if (types[m->type].type.kind == SYSTRACE_KIND_VALUE)
				complain("%s: %s is no memory\n", name,
					 types[m->type].name);
		}
		if (depth(i, 0) < 0)
			complain("%s leads back to itself\n", name);
	}
	no_complaints();
}

int main(void)
{
#define T(f)	cmocka_unit_test_setup(f, setup)
	const struct CMUnitTest tests[] = {
		T(every_row), T(every_variant), T(variants_found),
		T(requests_found),
		T(every_number), T(names_lead_back), T(results_agree),
		T(every_type),
	};

	return cmocka_run_group_tests_name("table", tests, NULL, NULL);
}
