// SPDX-License-Identifier: GPL-2.0-only
/* Expressions: from text to a tree. */
#include <ctype.h>
#include <errno.h>
#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "decode.h"
#include "expr.h"
#include "message.h"

/* Parentheses and "!" inside each other; the parser and the compiler recurse. */
#define MAX_DEPTH	64

enum token_kind {
	T_END, T_NAME, T_NUMBER, T_OPEN, T_CLOSE, T_OR, T_AND, T_NOT, T_EQ,
	T_NE, T_LT, T_LE, T_GT, T_GE, T_MASK, T_MINUS, T_WRONG
};

struct token {
	enum token_kind kind;
	size_t at;
	size_t len;
	uint64_t num;
	bool duration;
};

struct parser {
	const char *text;
	size_t pos;
	struct token tok;
	unsigned int depth;
	struct expr_tree *tree;
	struct expr_error *e;
	bool failed;
};

static const struct {
	const char *name;
	enum expr_field field;
} fields[] = {
	{ "fd", EXPR_FD }, { "ret", EXPR_RET }, { "errno", EXPR_ERRNO },
	{ "duration", EXPR_DURATION }, { "nr", EXPR_NR },
	{ "syscall", EXPR_SYSCALL }, { "tid", EXPR_TID }, { "pid", EXPR_PID },
	{ "uid", EXPR_UID }, { "status", EXPR_STATUS },
	{ "arg0", EXPR_ARG0 }, { "arg1", EXPR_ARG0 + 1 },
	{ "arg2", EXPR_ARG0 + 2 }, { "arg3", EXPR_ARG0 + 3 },
	{ "arg4", EXPR_ARG0 + 4 }, { "arg5", EXPR_ARG0 + 5 },
};

/* Only the first error counts: what follows it may come of it. */
static __attribute__((format(printf, 3, 4)))
void fail(struct parser *p, size_t at, const char *fmt, ...)
{
	va_list ap;

	if (p->failed)
		return;
	p->failed = true;
	p->e->at = at;
	va_start(ap, fmt);
	vsnprintf(p->e->text, sizeof(p->e->text), fmt, ap);
	va_end(ap);
}

/* How much of a word a message shows. */
static int shown(size_t len)
{
	return len > 40 ? 40 : (int)len;
}

/* Nanoseconds of a unit; 0: there is no such unit. */
static uint64_t unit_of(const char *s, size_t len)
{
	if (len == 1)
		return *s == 's' ? 1000000000 : 0;
	if (len != 2 || s[1] != 's')
		return 0;
	return *s == 'm' ? 1000000 : *s == 'u' ? 1000 : *s == 'n' ? 1 : 0;
}

static bool is_word(char ch)
{
	return isalnum((unsigned char)ch) || ch == '_';
}

/* A fraction of a unit, in nanoseconds; what is below one is cut off. */
static uint64_t fraction(const char *s, size_t len, uint64_t unit)
{
	uint64_t sum = 0;

	while (len-- && unit) {
		unit /= 10;
		sum += (*s++ - '0') * unit;
	}
	return sum;
}

/* A number, and the unit of time that it may have. */
static void lex_number(struct parser *p)
{
	const char *start = p->text + p->pos, *s, *point = NULL;
	struct token *t = &p->tok;
	uint64_t unit;
	char *end;

	errno = 0;
	t->kind = T_NUMBER;
	t->num = strtoull(start, &end, 0);
	s = end;
	if (errno)
		fail(p, p->pos, "the number is too large");
	if (*s == '.') {
		point = ++s;
		while (isdigit((unsigned char)*s))
			s++;
	}
	end = (char *)s;
	while (is_word(*s))
		s++;
	t->len = s - start;
	if (s == end && !point)
		return;
	unit = unit_of(end, s - end);
	if (!unit || (point && start[0] == '0' && tolower(start[1]) == 'x')) {
		fail(p, p->pos, "'%.*s' is no number, and no time (units: ns, us, ms, s)",
		     shown(t->len), start);
		return;
	}
	t->duration = true;
	if (__builtin_mul_overflow(t->num, unit, &t->num) ||
	    __builtin_add_overflow(t->num, point ? fraction(point, end - point, unit) : 0,
				   &t->num) || t->num > INT64_MAX)
		fail(p, p->pos, "the time is too long");
}

static void lex_operator(struct parser *p)
{
	static const struct {
		const char *text;
		enum token_kind kind;
	} operators[] = {
		{ "||", T_OR }, { "&&", T_AND }, { "==", T_EQ }, { "!=", T_NE },
		{ "<=", T_LE }, { ">=", T_GE }, { "<", T_LT }, { ">", T_GT },
		{ "&", T_MASK }, { "!", T_NOT }, { "(", T_OPEN },
		{ ")", T_CLOSE }, { "-", T_MINUS },
	};
	const char *s = p->text + p->pos;
	unsigned int i;

	for (i = 0; i < sizeof(operators) / sizeof(operators[0]); i++) {
		size_t len = strlen(operators[i].text);

		if (strncmp(s, operators[i].text, len))
			continue;
		p->tok.kind = operators[i].kind;
		p->tok.len = len;
		return;
	}
	p->tok.kind = T_WRONG;
	if (*s == '=')
		fail(p, p->pos, "'=' compares nothing: '==' does");
	else if (*s == '|')
		fail(p, p->pos, "'|' joins nothing: '||' does");
	else if (*s > ' ' && *s < 127)
		fail(p, p->pos, "unexpected '%c'", *s);
	else
		fail(p, p->pos, "unexpected character");
}

/* Goes on to the next token. */
static void advance(struct parser *p)
{
	const char *s;

	p->pos += p->tok.len;
	while (isspace((unsigned char)p->text[p->pos]))
		p->pos++;
	s = p->text + p->pos;
	p->tok = (struct token){ .at = p->pos };
	if (!*s || p->failed) {
		p->tok.kind = T_END;
	} else if (isdigit((unsigned char)*s)) {
		lex_number(p);
	} else if (is_word(*s)) {
		p->tok.kind = T_NAME;
		while (is_word(s[p->tok.len]))
			p->tok.len++;
	} else {
		lex_operator(p);
	}
}

static struct expr *node(struct parser *p, enum expr_kind kind, size_t at,
			 struct expr *a, struct expr *b)
{
	struct expr *x = calloc(1, sizeof(*x));

	if (!x)
		die("out of memory");
	x->kind = kind;
	x->at = at;
	x->a = a;
	x->b = b;
	x->next = p->tree->nodes;
	p->tree->nodes = x;
	return x;
}

static struct expr *number(struct parser *p, size_t at, int64_t num)
{
	struct expr *x = node(p, EXPR_NUMBER, at, NULL, NULL);

	x->num = num;
	return x;
}

static bool is_condition(const struct expr *x)
{
	return x->kind <= EXPR_NEVER;
}

static bool is_field(const struct expr *x, enum expr_field field)
{
	return x->kind == EXPR_FIELD && x->num == field;
}

static bool same_word(const char *name, size_t len, const char *word)
{
	return strlen(word) == len && !memcmp(name, word, len);
}

/* The number of an error's name; 0: there is none. */
static int errno_of(const char *name, size_t len)
{
	/* Names that share a number with one above. */
	static const struct {
		const char *name;
		int number;
	} others[] = {
		{ "EWOULDBLOCK", EWOULDBLOCK }, { "EDEADLOCK", EDEADLOCK },
		{ "ENOTSUP", ENOTSUP },
	};
	unsigned int i;

	for (i = 1; i < 4096; i++) {
		const char *known = strerrorname_np(i);

		if (known && same_word(name, len, known))
			return i;
	}
	for (i = 0; i < xlat_kernel_errors.nr; i++)
		if (same_word(name, len, entry_name(&xlat_kernel_errors.entry[i])))
			return xlat_kernel_errors.entry[i].val;
	for (i = 0; i < sizeof(others) / sizeof(others[0]); i++)
		if (same_word(name, len, others[i].name))
			return others[i].number;
	return 0;
}

/**
 * expr_status_name() - what a word means as a status
 * @name: the word.
 * @len: its bytes.
 *
 * Return: enum expr_status, or -1.
 */
int expr_status_name(const char *name, size_t len)
{
	static const char *const names[] = {
		"successful", "failed", "unfinished", "unavailable", "detached"
	};
	unsigned int i;

	for (i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (same_word(name, len, names[i]))
			return i;
	return -1;
}

/* A name that does not stand beside a field that knows it. */
static void fail_name(struct parser *p, const struct expr *x)
{
	char word[256];
	int nr;

	snprintf(word, sizeof(word), "%.*s", x->len > 200 ? 200 : (int)x->len, x->name);
	if (sysent_by_name(word, &nr))
		fail(p, x->at, "'%s' is a system call: write 'syscall == %s'", word, word);
	else if (expr_status_name(x->name, x->len) >= 0)
		fail(p, x->at, "'%s' is a status: write 'status == %s'", word, word);
	else
		fail(p, x->at, "unknown name '%.*s'", shown(x->len), x->name);
}

/* A value that must have a number. */
static bool check_value(struct parser *p, const struct expr *x)
{
	if (p->failed)
		return false;
	if (is_condition(x))
		fail(p, x->at, "a condition is not a value");
	else if (x->kind == EXPR_NAME)
		fail_name(p, x);
	else if (is_field(x, EXPR_STATUS))
		fail(p, x->at, "status has names: 'status == failed'");
	return !p->failed;
}

/*
 * Not the opposite of "equal": what has no value, as the descriptor of a call
 * without one, is not unequal either.
 */
static struct expr *unequal(struct parser *p, size_t at, struct expr *a,
			    struct expr *b)
{
	return node(p, EXPR_OR, at, node(p, EXPR_GT, at, a, b),
		    node(p, EXPR_GT, at, b, a));
}

/* A condition; a value is one when it is not zero. */
static struct expr *condition(struct parser *p, struct expr *x)
{
	struct expr *zero;

	if (is_condition(x) || !check_value(p, x))
		return x;
	if (x->kind == EXPR_NUMBER)
		fail(p, x->at, "a number is not a condition");
	zero = number(p, x->at, 0);
	return unequal(p, x->at, x, zero);
}

static struct expr *parse_or(struct parser *p);

static struct expr *parse_name(struct parser *p)
{
	const char *name = p->text + p->tok.at;
	size_t len = p->tok.len, at = p->tok.at;
	struct expr *x;
	unsigned int i;

	for (i = 0; i < sizeof(fields) / sizeof(fields[0]); i++) {
		if (!same_word(name, len, fields[i].name))
			continue;
		x = node(p, EXPR_FIELD, at, NULL, NULL);
		x->num = fields[i].field;
		return x;
	}
	i = errno_of(name, len);
	if (i)
		return number(p, at, i);
	x = node(p, EXPR_NAME, at, NULL, NULL);
	x->name = name;
	x->len = len;
	return x;
}

static struct expr *parse_number(struct parser *p, bool negative, size_t at)
{
	struct expr *x;

	if (negative && p->tok.num > (uint64_t)INT64_MAX + 1)
		fail(p, p->tok.at, "the number is too large");
	x = number(p, at, negative ? -p->tok.num : p->tok.num);
	x->duration = p->tok.duration;
	return x;
}

static struct expr *parse_minus(struct parser *p)
{
	size_t at = p->tok.at;
	struct expr *x = NULL;

	advance(p);
	if (p->tok.kind == T_NUMBER) {
		x = parse_number(p, true, at);
	} else if (p->tok.kind == T_NAME) {
		int num = errno_of(p->text + p->tok.at, p->tok.len);

		if (num)
			x = number(p, at, -num);
	}
	if (!x) {
		fail(p, p->tok.at, "'-' wants a number, or an error's name");
		x = number(p, at, 0);
	}
	return x;
}

static struct expr *parse_unit(struct parser *p)
{
	struct expr *x;

	switch (p->tok.kind) {
	case T_OPEN:
		advance(p);
		if (++p->depth > MAX_DEPTH)
			fail(p, p->tok.at, "too many parentheses");
		x = parse_or(p);
		p->depth--;
		if (p->tok.kind != T_CLOSE)
			fail(p, p->tok.at, "')' is missing");
		break;
	case T_NUMBER:
		x = parse_number(p, false, p->tok.at);
		break;
	case T_MINUS:
		x = parse_minus(p);
		break;
	case T_NAME:
		x = parse_name(p);
		break;
	default:
		fail(p, p->tok.at, p->tok.kind == T_END ?
		     "something is missing here" : "a name or a number is missing here");
		return number(p, p->tok.at, 0);
	}
	advance(p);
	return x;
}

static struct expr *parse_mask(struct parser *p)
{
	struct expr *x = parse_unit(p), *b;

	while (p->tok.kind == T_MASK && !p->failed) {
		size_t at = p->tok.at;

		advance(p);
		b = parse_unit(p);
		if (!check_value(p, x) || !check_value(p, b))
			break;
		if (is_field(x, EXPR_SYSCALL) || is_field(b, EXPR_SYSCALL))
			fail(p, at, "syscall can only be compared");
		if (x->kind == EXPR_NUMBER && b->kind == EXPR_NUMBER) {
			x->num &= b->num;
			continue;
		}
		if (b->kind == EXPR_MASK)
			fail(p, b->at, "a mask on the right of a mask");
		x = node(p, EXPR_MASK, x->at, x, b);
	}
	return x;
}

/* syscall == NAME: in each ABI that has such a call. */
static struct expr *compare_call(struct parser *p, const struct expr *x)
{
	struct expr *all = NULL, *one;
	unsigned int abi, nr;

	if (x->kind == EXPR_NUMBER) {
		one = node(p, EXPR_FIELD, x->at, NULL, NULL);
		one->num = EXPR_NR;
		return node(p, EXPR_EQ, x->at, one, number(p, x->at, x->num));
	}
	if (x->kind != EXPR_NAME) {
		fail(p, x->at, "syscall wants a name or a number");
		return number(p, x->at, 0);
	}
	for (abi = 0; abi < SYSTRACE_NR_ABIS; abi++) {
		for (nr = 0; nr < SYSTRACE_MAX_NR; nr++) {
			const struct sysent *ent = sysent_by_nr(abi, nr);

			if (!ent->name || !same_word(x->name, x->len, ent->name))
				continue;
			one = node(p, EXPR_IS_CALL, x->at, NULL, NULL);
			one->abi = abi;
			one->num = systrace_number(machine, abi, nr);
			all = all ? node(p, EXPR_OR, x->at, all, one) : one;
		}
	}
	if (!all) {
		fail(p, x->at, "unknown system call '%.*s'", shown(x->len), x->name);
		all = number(p, x->at, 0);
	}
	return all;
}

static struct expr *compare_status(struct parser *p, const struct expr *x)
{
	int status = x->kind == EXPR_NAME ? expr_status_name(x->name, x->len) : -1;
	struct expr *is;

	if (status < 0)
		fail(p, x->at, "status is one of successful, failed, unfinished, unavailable, detached");
	is = node(p, EXPR_IS_STATUS, x->at, NULL, NULL);
	is->num = status;
	return is;
}

/* A duration without a unit would be a riddle. */
static void check_units(struct parser *p, const struct expr *a, const struct expr *b)
{
	if (is_field(a, EXPR_DURATION) && b->kind == EXPR_NUMBER &&
	    !b->duration && b->num)
		fail(p, b->at, "a duration wants a unit: ns, us, ms or s");
	if (b->duration && !is_field(a, EXPR_DURATION))
		fail(p, b->at, "a time can only be compared with duration");
}

/* What has names, on the left; NULL when neither side is such a field. */
static struct expr *compare_names(struct parser *p, enum token_kind op,
				  struct expr *a, struct expr *b)
{
	bool status = is_field(a, EXPR_STATUS), call = is_field(a, EXPR_SYSCALL);
	struct expr *is;

	if (!status && !call)
		return NULL;
	if (op != T_EQ && op != T_NE)
		fail(p, a->at, "%s can only be compared by '==' and '!='",
		     status ? "status" : "syscall");
	is = status ? compare_status(p, b) : compare_call(p, b);
	return op == T_NE ? node(p, EXPR_NOT, a->at, is, NULL) : is;
}

/* The three of the six comparisons that there are, and the rest by these. */
static struct expr *compare(struct parser *p, enum token_kind op,
			    struct expr *a, struct expr *b)
{
	struct expr *names = compare_names(p, op, a, b) ?: compare_names(p, op, b, a);
	size_t at = a->at;

	if (names)
		return names;
	if (!check_value(p, a) || !check_value(p, b))
		return a;
	check_units(p, a, b);
	check_units(p, b, a);
	switch (op) {
	case T_EQ:
		return node(p, EXPR_EQ, at, a, b);
	case T_NE:
		return unequal(p, at, a, b);
	case T_LT:
		return node(p, EXPR_GT, at, b, a);
	case T_LE:
		return node(p, EXPR_GE, at, b, a);
	case T_GT:
		return node(p, EXPR_GT, at, a, b);
	default:
		return node(p, EXPR_GE, at, a, b);
	}
}

static struct expr *parse_compare(struct parser *p)
{
	struct expr *a = parse_mask(p), *b;
	enum token_kind op = p->tok.kind;

	if (op < T_EQ || op > T_GE || p->failed)
		return a;
	advance(p);
	b = parse_mask(p);
	if (p->failed)
		return a;
	a = compare(p, op, a, b);
	if (p->tok.kind >= T_EQ && p->tok.kind <= T_GE)
		fail(p, p->tok.at, "comparisons do not follow each other: use '&&'");
	return a;
}

static struct expr *parse_not(struct parser *p)
{
	size_t at = p->tok.at;
	struct expr *x;

	if (p->tok.kind != T_NOT)
		return parse_compare(p);
	advance(p);
	if (++p->depth > MAX_DEPTH)
		fail(p, at, "too many '!'");
	x = condition(p, p->failed ? number(p, at, 1) : parse_not(p));
	p->depth--;
	return node(p, EXPR_NOT, at, x, NULL);
}

static struct expr *parse_and(struct parser *p)
{
	struct expr *x = parse_not(p);

	while (p->tok.kind == T_AND && !p->failed) {
		size_t at = p->tok.at;
		struct expr *b;

		x = condition(p, x);
		advance(p);
		b = condition(p, parse_not(p));
		x = node(p, EXPR_AND, at, x, b);
	}
	return x;
}

static struct expr *parse_or(struct parser *p)
{
	struct expr *x;

	if (p->failed)
		return number(p, p->tok.at, 0);
	x = parse_and(p);
	while (p->tok.kind == T_OR && !p->failed) {
		size_t at = p->tok.at;
		struct expr *b;

		x = condition(p, x);
		advance(p);
		b = condition(p, parse_and(p));
		x = node(p, EXPR_OR, at, x, b);
	}
	return x;
}

/* The longest text: a tree's nodes are in proportion, and so its depth. */
#define MAX_TEXT	16384

/**
 * expr_parse() - read an expression
 * @tree: filled, also when it is wrong; expr_free() frees it.
 * @text: the expression; must outlive @tree.
 * @e: filled when it is wrong.
 *
 * Return: false when it is wrong.
 */
bool expr_parse(struct expr_tree *tree, const char *text, struct expr_error *e)
{
	struct parser p = { .text = text, .tree = tree, .e = e };

	memset(tree, 0, sizeof(*tree));
	memset(e, 0, sizeof(*e));
	if (strlen(text) > MAX_TEXT) {
		fail(&p, MAX_TEXT, "the expression is too long");
		return false;
	}
	advance(&p);
	tree->root = condition(&p, parse_or(&p));
	if (p.tok.kind == T_CLOSE)
		fail(&p, p.tok.at, "')' closes nothing");
	else if (p.tok.kind != T_END)
		fail(&p, p.tok.at, "'&&' or '||' is missing here");
	return !p.failed;
}

/** expr_free() - give a tree's memory back */
void expr_free(struct expr_tree *tree)
{
	while (tree->nodes) {
		struct expr *x = tree->nodes;

		tree->nodes = x->next;
		free(x);
	}
	tree->root = NULL;
}
