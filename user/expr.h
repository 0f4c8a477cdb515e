/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Expressions of --filter: from text to a classic BPF program over struct
 * systrace_call, which the kernel runs for each call.
 *
 *	or	= and { "||" and }
 *	and	= not { "&&" not }
 *	not	= "!" not | compare
 *	compare	= mask [ ("==" | "!=" | "<" | "<=" | ">" | ">=") mask ]
 *	mask	= unit { "&" unit }
 *	unit	= "(" or ")" | "-" number | number | name
 *
 * A value that stands for a condition is true when it is not zero.  Values are
 * signed and have 64 bits.
 */
#ifndef EXPR_H
#define EXPR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <linux/systrace.h>

struct sock_filter;

/* What an expression can ask for. */
enum expr_field {
	EXPR_FD,
	EXPR_RET,
	EXPR_ERRNO,
	EXPR_DURATION,
	EXPR_NR,
	EXPR_SYSCALL,
	EXPR_TID,
	EXPR_PID,
	EXPR_UID,
	EXPR_STATUS,
	EXPR_ARG0,
	EXPR_ARG5 = EXPR_ARG0 + SYSTRACE_NR_ARGS - 1,
};

/* status ==, and -e status= */
enum expr_status {
	EXPR_SUCCESSFUL,
	EXPR_FAILED,
	EXPR_UNFINISHED,
	EXPR_UNAVAILABLE,
	EXPR_DETACHED,
};

enum expr_kind {
	/* conditions */
	EXPR_OR,	/* of @a and @b */
	EXPR_AND,
	EXPR_NOT,	/* of @a */
	EXPR_EQ,	/* @a == @b, values */
	EXPR_GT,	/* @a > @b */
	EXPR_GE,	/* @a >= @b */
	EXPR_IS_CALL,	/* the call is number @num of ABI @abi */
	EXPR_IS_STATUS,	/* its status is @num */
	EXPR_NEVER,
	/* values */
	EXPR_NUMBER,	/* @num */
	EXPR_FIELD,	/* @num: enum expr_field */
	EXPR_MASK,	/* @a & @b */
	/* names that mean something only beside the right field */
	EXPR_NAME,	/* @name, @len */
};

/**
 * struct expr - a node
 * @kind: enum expr_kind.
 * @at: byte of the text that it stands for.
 * @abi: see there.
 * @num: see there.
 * @duration: a number with a unit of time.
 * @name: see there; points into the text.
 * @len: bytes of @name.
 * @a: its parts.
 * @b: likewise.
 * @next: all nodes of an expression, so that they can be freed.
 */
struct expr {
	enum expr_kind kind;
	size_t at;
	unsigned int abi;
	int64_t num;
	bool duration;
	const char *name;
	size_t len;
	struct expr *a;
	struct expr *b;
	struct expr *next;
};

/**
 * struct expr_tree - a whole expression
 * @root: a condition.
 * @nodes: all of them.
 */
struct expr_tree {
	struct expr *root;
	struct expr *nodes;
};

/**
 * struct expr_error - what is wrong with a text, and where
 * @at: byte of the text.
 * @text: what.
 */
struct expr_error {
	size_t at;
	char text[160];
};

bool expr_parse(struct expr_tree *tree, const char *text, struct expr_error *e);
void expr_free(struct expr_tree *tree);
int expr_status_name(const char *name, size_t len);

/* expr_code.c */
bool expr_needs_result(const struct expr *x);
int expr_compile(const struct expr_tree *tree, struct sock_filter *insn,
		 unsigned int max);

#endif /* EXPR_H */
