// SPDX-License-Identifier: GPL-2.0-only
/*
 * The options that judge single calls: --filter, -e status= with -z and -Z,
 * and --slower-than.  They become one expression, and that one program, which
 * the kernel runs: a call that is refused never reaches us.
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <linux/filter.h>

#include "expr.h"
#include "judge.h"
#include "message.h"
#include "options.h"
#include "session.h"
#include "text.h"

/* Ends with a message that points at the place. */
static void die_at(const char *expression, const struct expr_error *e)
{
	struct text t = {};
	size_t i;

	/* Whatever moves the cursor further than one moves the caret too. */
	for (i = 0; i < e->at && expression[i]; i++)
		if (expression[i] == '\t')
			text_putc(&t, '\t');
		else if (((unsigned char)expression[i] & 0xc0) != 0x80)
			text_putc(&t, ' ');
	text_putc(&t, '\0');
	die("--filter: %s\n  %s\n  %s^", e->text, expression, t.buf);
}

/** judge_check() - end with a message when an expression is wrong */
void judge_check(const char *expression)
{
	static struct sock_filter program[BPF_MAXINSNS];
	struct expr_tree tree;
	struct expr_error e;

	if (!expr_parse(&tree, expression, &e))
		die_at(expression, &e);
	if (expr_compile(&tree, program, BPF_MAXINSNS) < 0)
		die("--filter: the expression is too long for one program");
	expr_free(&tree);
}

static void put_and(struct text *t)
{
	if (t->len)
		text_puts(t, " && ");
}

static void put_status(struct text *t, const struct options *o)
{
	static const char *const words[] = {
		[EXPR_SUCCESSFUL] = "successful", [EXPR_FAILED] = "failed",
		[EXPR_UNFINISHED] = "unfinished",
		[EXPR_UNAVAILABLE] = "unavailable", [EXPR_DETACHED] = "detached",
	};
	unsigned int i;
	bool first = true;

	put_and(t);
	text_putc(t, '(');
	for (i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		if (!numset_has(&o->status, i))
			continue;
		text_printf(t, "%sstatus == %s", first ? "" : " || ", words[i]);
		first = false;
	}
	text_puts(t, first ? "1 == 0)" : ")");
}

static bool any_status(const struct options *o)
{
	unsigned int i;

	for (i = EXPR_SUCCESSFUL; i <= EXPR_UNFINISHED; i++)
		if (!numset_has(&o->status, i))
			return false;
	return true;
}

/**
 * judge_compile() - the options that judge calls as one program
 * @o: the options.
 * @program: set to it; there is only one.
 *
 * Ends the program with a message when that is too long.
 *
 * Return: its instructions, 0: every call is wanted.
 */
unsigned int judge_compile(const struct options *o, const struct sock_filter **program)
{
	static struct sock_filter insn[BPF_MAXINSNS];
	struct expr_tree tree;
	struct expr_error e;
	struct text t = {};
	unsigned int i;
	int len;

	for (i = 0; i < o->nr_filters; i++) {
		put_and(&t);
		text_printf(&t, "(%s)", o->filters[i]);
	}
	if (!any_status(o))
		put_status(&t, o);
	if (o->slower_than >= 0) {
		put_and(&t);
		text_printf(&t, "duration > %" PRId64 "ns", o->slower_than);
	}
	if (!t.len)
		return 0;
	text_putc(&t, '\0');
	/* Each part was good alone: together they can only be too long. */
	len = expr_parse(&tree, t.buf, &e) ?
		expr_compile(&tree, insn, BPF_MAXINSNS) : -1;
	if (len < 0)
		die("--filter: the expressions are too long for one program");
	expr_free(&tree);
	text_free(&t);
	*program = insn;
	return len;
}

static int rising(const void *a, const void *b)
{
	const unsigned int *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

/* Sorted, none twice; returns their number. */
static unsigned int sort_fds(const struct numset *set, uint32_t *fds)
{
	unsigned int i, nr = 0;

	memcpy(fds, set->num, set->nr * sizeof(*fds));
	qsort(fds, set->nr, sizeof(*fds), rising);
	for (i = 0; i < set->nr; i++)
		if (!nr || fds[i] != fds[nr - 1])
			fds[nr++] = fds[i];
	return nr;
}

/* The paths one after another, each with its zero byte; the caller frees them. */
static char *join_paths(const struct options *o, size_t *len)
{
	char *paths, *end;
	unsigned int i;

	*len = 0;
	for (i = 0; i < o->nr_paths; i++)
		*len += strlen(o->paths[i]) + 1;
	if (*len > SYSTRACE_PATHS_LEN)
		die("-P/--trace-path: more than %u bytes of paths",
		    SYSTRACE_PATHS_LEN);
	paths = malloc(*len + 1);
	if (!paths)
		die("out of memory");
	end = paths;
	for (i = 0; i < o->nr_paths; i++)
		end = stpcpy(end, o->paths[i]) + 1;
	return paths;
}

/**
 * judge_paths() - have the kernel look at the files that the options name
 * @s: the session.
 * @o: the options.
 *
 * Ends the program with a message when it cannot.
 */
void judge_paths(struct session *s, const struct options *o)
{
	unsigned int nr;
	uint32_t *fds;
	char *paths;
	size_t len;
	int err;

	if (!o->nr_paths && !o->fds_given)
		return;
	fds = malloc((o->fds.nr + 1) * sizeof(*fds));
	if (!fds)
		die("out of memory");
	nr = sort_fds(&o->fds, fds);
	if (nr > SYSTRACE_PATHS_FDS)
		die("--trace-fds: more than %u descriptors", SYSTRACE_PATHS_FDS);
	paths = join_paths(o, &len);
	err = session_set_paths(s, fds, nr, o->fds.inverted, paths, len);
	if (err)
		die("cannot set the paths: %s", strerror(-err));
	free(paths);
	free(fds);
}

/**
 * judge_set() - have the kernel judge calls as the options say
 * @s: the session.
 * @o: the options.
 *
 * Ends the program with a message when it cannot.
 */
void judge_set(struct session *s, const struct options *o)
{
	const struct sock_filter *program;
	unsigned int len = judge_compile(o, &program);
	int err;

	err = len ? session_set_filter(s, program, len) : 0;
	if (err)
		die("cannot set the filter: %s", strerror(-err));
}
