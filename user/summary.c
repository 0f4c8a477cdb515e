// SPDX-License-Identifier: GPL-2.0-only
/*
 * The table of -c: columns, widths and order are strace's.
 *
 * The kernel has counted, on each CPU: what it tells is added up here.
 */
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "decode.h"
#include "message.h"
#include "options.h"
#include "session.h"
#include "summary.h"
#include "text.h"

enum column {
	COL_NONE,
	COL_PERCENT,
	COL_TOTAL,
	COL_MIN,
	COL_MAX,
	COL_AVG,
	COL_CALLS,
	COL_ERRORS,
	COL_NAME,
	COL_WALL_TOTAL,
	COL_WALL_MIN,
	COL_WALL_MAX,
	COL_WALL_AVG,
	NR_COLUMNS
};

/* What a column is called by whoever asks for it. */
static const struct {
	const char *name;
	enum column column;
} names[] = {
	{ "time", COL_PERCENT }, { "time_percent", COL_PERCENT },
	{ "time-percent", COL_PERCENT },
	{ "time_total", COL_TOTAL }, { "time-total", COL_TOTAL },
	{ "total_time", COL_TOTAL }, { "total-time", COL_TOTAL },
	{ "min_time", COL_MIN }, { "min-time", COL_MIN },
	{ "shortest", COL_MIN }, { "time_min", COL_MIN }, { "time-min", COL_MIN },
	{ "longest", COL_MAX }, { "max_time", COL_MAX }, { "max-time", COL_MAX },
	{ "time_max", COL_MAX }, { "time-max", COL_MAX },
	{ "avg_time", COL_AVG }, { "avg-time", COL_AVG },
	{ "time_avg", COL_AVG }, { "time-avg", COL_AVG },
	{ "calls", COL_CALLS }, { "count", COL_CALLS },
	{ "error", COL_ERRORS }, { "errors", COL_ERRORS },
	{ "name", COL_NAME }, { "syscall", COL_NAME },
	{ "syscall_name", COL_NAME }, { "syscall-name", COL_NAME },
	{ "wall_total", COL_WALL_TOTAL }, { "wall-total", COL_WALL_TOTAL },
	{ "total_wall", COL_WALL_TOTAL }, { "total-wall", COL_WALL_TOTAL },
	{ "wall_min", COL_WALL_MIN }, { "wall-min", COL_WALL_MIN },
	{ "min_wall", COL_WALL_MIN }, { "min-wall", COL_WALL_MIN },
	{ "wall_max", COL_WALL_MAX }, { "wall-max", COL_WALL_MAX },
	{ "max_wall", COL_WALL_MAX }, { "max-wall", COL_WALL_MAX },
	{ "wall_avg", COL_WALL_AVG }, { "wall-avg", COL_WALL_AVG },
	{ "avg_wall", COL_WALL_AVG }, { "avg-wall", COL_WALL_AVG },
	{ "none", COL_NONE }, { "nothing", COL_NONE },
};

#define NR_NAMES	(sizeof(names) / sizeof(names[0]))

/* How a column is headed, and the least it is wide. */
static const struct {
	const char *head;
	int width;
} heads[NR_COLUMNS] = {
	[COL_PERCENT] = { "% time", 6 },
	[COL_TOTAL] = { "seconds", 11 },
	[COL_MIN] = { "shortest", 8 },
	[COL_MAX] = { "longest", 8 },
	[COL_AVG] = { "usecs/call", 11 },
	[COL_CALLS] = { "calls", 9 },
	[COL_ERRORS] = { "errors", 9 },
	[COL_NAME] = { "syscall", 16 },
	[COL_WALL_TOTAL] = { "wall-total", 11 },
	[COL_WALL_MIN] = { "wall-min", 8 },
	[COL_WALL_MAX] = { "wall-max", 8 },
	[COL_WALL_AVG] = { "wall-avg", 11 },
};

static enum column columns[NR_COLUMNS] = {
	COL_PERCENT, COL_TOTAL, COL_AVG, COL_CALLS, COL_ERRORS, COL_NAME,
};
static unsigned int nr_columns = 6;
static enum column sorted_by = COL_PERCENT;

/** summary_sort_by() - the argument of -S */
void summary_sort_by(const char *word)
{
	unsigned int i;

	for (i = 0; i < NR_NAMES; i++) {
		if (strcmp(word, names[i].name))
			continue;
		sorted_by = names[i].column;
		return;
	}
	die_help("invalid sortby: '%s'", word);
}

static unsigned int find_column(const char *word, int len)
{
	unsigned int i;

	for (i = 0; i < NR_NAMES; i++)
		if (!strncmp(names[i].name, word, len) && !names[i].name[len] &&
		    names[i].column)
			return i;
	die_help("unknown column name: '%.*s'", len, word);
}

/** summary_columns() - the argument of -U */
void summary_columns(const char *list)
{
	bool there[NR_COLUMNS] = {};

	nr_columns = 0;
	for (;;) {
		int len = strcspn(list, ",");
		unsigned int i = find_column(list, len);

		if (there[names[i].column])
			die_help("call summary column has been provided more than once: '%s' (-U option residual: '%s')",
				 names[i].name, list);
		there[names[i].column] = true;
		columns[nr_columns++] = names[i].column;
		if (!list[len])
			break;
		list += len + 1;
	}
	/* Without the names the numbers would say nothing. */
	if (!there[COL_NAME])
		columns[nr_columns++] = COL_NAME;
}

static int compare_keys(const struct systrace_summary_row *a,
			const struct systrace_summary_row *b)
{
	if (a->tgid != b->tgid)
		return a->tgid < b->tgid ? -1 : 1;
	if (a->abi != b->abi)
		return a->abi < b->abi ? -1 : 1;
	return (a->nr > b->nr) - (a->nr < b->nr);
}

/* Where a key's row is, or has to be. */
static unsigned int position(const struct summary *sum,
			     const struct systrace_summary_row *row)
{
	unsigned int lo = 0, hi = sum->nr;

	while (lo < hi) {
		unsigned int mid = lo + (hi - lo) / 2;

		if (compare_keys(&sum->row[mid], row) < 0)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

/** summary_add() - add a row, of one CPU, to what is there of its call */
void summary_add(struct summary *sum, const struct systrace_summary_row *row)
{
	unsigned int at = position(sum, row);
	struct systrace_summary_row *to;

	if (at == sum->nr || compare_keys(&sum->row[at], row)) {
		sum->row = realloc(sum->row, (sum->nr + 1) * sizeof(*sum->row));
		if (!sum->row)
			die("out of memory");
		to = &sum->row[at];
		memmove(to + 1, to, (sum->nr - at) * sizeof(*to));
		sum->nr++;
		*to = *row;
		return;
	}
	to = &sum->row[at];
	to->calls += row->calls;
	to->errors += row->errors;
	to->cpu += row->cpu;
	to->wall += row->wall;
	if (row->cpu_min < to->cpu_min)
		to->cpu_min = row->cpu_min;
	if (row->cpu_max > to->cpu_max)
		to->cpu_max = row->cpu_max;
	if (row->wall_min < to->wall_min)
		to->wall_min = row->wall_min;
	if (row->wall_max > to->wall_max)
		to->wall_max = row->wall_max;
}

/**
 * summary_less() - leave what has been counted since
 * @sum: the newer; the shortest and longest times stay those of all.
 * @before: the older.
 */
void summary_less(struct summary *sum, const struct summary *before)
{
	unsigned int i, at;

	for (i = 0; i < before->nr; i++) {
		const struct systrace_summary_row *old = &before->row[i];

		at = position(sum, old);
		if (at == sum->nr || compare_keys(&sum->row[at], old))
			continue;
		sum->row[at].calls -= old->calls;
		sum->row[at].errors -= old->errors;
		sum->row[at].cpu -= old->cpu;
		sum->row[at].wall -= old->wall;
	}
}

/** summary_free() - give the rows back */
void summary_free(struct summary *sum)
{
	free(sum->row);
	memset(sum, 0, sizeof(*sum));
}

/**
 * struct line - a line of the table, in nanoseconds
 * @name: of the call, or "total".
 */
struct line {
	const char *name;
	uint64_t calls;
	uint64_t errors;
	uint64_t total, min, max, avg;
	uint64_t wall, wall_min, wall_max, wall_avg;
};

static uint64_t less(uint64_t time, uint64_t overhead)
{
	return time > overhead ? time - overhead : 0;
}

static struct line make_line(const struct systrace_summary_row *row,
			     const struct options *o)
{
	uint64_t each = o->overhead > 0 ? o->overhead : 0, all;
	struct line l = {
		.name = sysent_by_nr(row->abi, row->nr)->name,
		.calls = row->calls, .errors = row->errors,
	};

	if (__builtin_mul_overflow(each, row->calls, &all))
		all = UINT64_MAX;
	l.wall = less(row->wall, all);
	l.wall_min = less(row->wall_min, each);
	l.wall_max = less(row->wall_max, each);
	l.total = o->summary_wall ? l.wall : less(row->cpu, all);
	l.min = o->summary_wall ? l.wall_min : less(row->cpu_min, each);
	l.max = o->summary_wall ? l.wall_max : less(row->cpu_max, each);
	l.avg = l.total / l.calls;
	l.wall_avg = l.wall / l.calls;
	return l;
}

static int descending(uint64_t a, uint64_t b)
{
	return (a < b) - (a > b);
}

static int compare_lines(const struct line *a, const struct line *b)
{
	switch (sorted_by) {
	case COL_PERCENT:
	case COL_TOTAL:
		return descending(a->total, b->total);
	case COL_MIN:
		return descending(a->min, b->min);
	case COL_MAX:
		return descending(a->max, b->max);
	case COL_AVG:
		return descending(a->avg, b->avg);
	case COL_CALLS:
		return descending(a->calls, b->calls);
	case COL_ERRORS:
		return descending(a->errors, b->errors);
	case COL_NAME:
		return strcmp(a->name, b->name);
	case COL_WALL_TOTAL:
		return descending(a->wall, b->wall);
	case COL_WALL_MIN:
		return descending(a->wall_min, b->wall_min);
	case COL_WALL_MAX:
		return descending(a->wall_max, b->wall_max);
	case COL_WALL_AVG:
		return descending(a->wall_avg, b->wall_avg);
	default:
		return 0;
	}
}

/* Those that are equal stay in the order of their numbers. */
static void sort_lines(struct line *line, unsigned int nr)
{
	unsigned int i, j;

	for (i = 1; i < nr; i++) {
		struct line l = line[i];

		for (j = i; j && compare_lines(&line[j - 1], &l) > 0; j--)
			line[j] = line[j - 1];
		line[j] = l;
	}
}

static double seconds(uint64_t ns)
{
	return ns / 1000000000 + ns % 1000000000 * 1e-9;
}

static struct line sum_lines(const struct line *line, unsigned int nr)
{
	struct line all = {
		.name = "total", .min = UINT64_MAX, .wall_min = UINT64_MAX,
	};
	unsigned int i;

	for (i = 0; i < nr; i++) {
		const struct line *l = &line[i];

		all.calls += l->calls;
		all.errors += l->errors;
		all.total += l->total;
		all.wall += l->wall;
		all.min = l->min < all.min ? l->min : all.min;
		all.max = l->max > all.max ? l->max : all.max;
		all.wall_min = l->wall_min < all.wall_min ? l->wall_min : all.wall_min;
		all.wall_max = l->wall_max > all.wall_max ? l->wall_max : all.wall_max;
	}
	all.avg = all.total / all.calls;
	all.wall_avg = all.wall / all.calls;
	return all;
}

/* One field, @width wide; the last of a line that is a word is not padded. */
static void put_field(struct text *t, enum column c, const struct line *l,
		      const struct line *all, int width, bool last)
{
	double percent;

	switch (c) {
	case COL_PERCENT:
		percent = 100.0 * seconds(l->total);
		if (l == all)
			percent = 100.0;
		else if (percent != 0.0)
			percent /= seconds(all->total);
		text_printf(t, "%*.2f", width, percent);
		break;
	case COL_TOTAL:
		text_printf(t, "%*.6f", width, seconds(l->total));
		break;
	case COL_MIN:
		text_printf(t, "%*.6f", width, seconds(l->min));
		break;
	case COL_MAX:
		text_printf(t, "%*.6f", width, seconds(l->max));
		break;
	case COL_AVG:
		text_printf(t, "%*" PRIu64, width, l->avg / 1000);
		break;
	case COL_CALLS:
		text_printf(t, "%*" PRIu64, width, l->calls);
		break;
	case COL_ERRORS:
		text_printf(t, "%*.0" PRIu64, width, l->errors);
		break;
	case COL_WALL_TOTAL:
		text_printf(t, "%*.6f", width, seconds(l->wall));
		break;
	case COL_WALL_MIN:
		text_printf(t, "%*.6f", width, seconds(l->wall_min));
		break;
	case COL_WALL_MAX:
		text_printf(t, "%*.6f", width, seconds(l->wall_max));
		break;
	case COL_WALL_AVG:
		text_printf(t, "%*" PRIu64, width, l->wall_avg / 1000);
		break;
	default:
		text_printf(t, "%-*s", last ? 0 : width, l->name);
	}
}

static int digits(uint64_t n)
{
	return snprintf(NULL, 0, "%" PRIu64, n);
}

/* A time with its six decimals. */
static int time_width(uint64_t ns)
{
	return snprintf(NULL, 0, "%.6f", seconds(ns));
}

/* What a column needs for all of its lines. */
static int width_of(enum column c, const struct line *line, unsigned int nr,
		    const struct line *all)
{
	uint64_t most = 0;
	unsigned int i;
	int width = 0;

	for (i = 0; i < nr; i++) {
		const struct line *l = &line[i];
		uint64_t x = c == COL_MIN ? l->min : c == COL_WALL_MIN ? l->wall_min :
			     c == COL_AVG ? l->avg : c == COL_WALL_AVG ? l->wall_avg : 0;

		most = x > most ? x : most;
		if (c == COL_NAME && (int)strlen(l->name) + 1 > width)
			width = strlen(l->name) + 1;
	}
	switch (c) {
	case COL_TOTAL:
		width = time_width(all->total);
		break;
	case COL_WALL_TOTAL:
		width = time_width(all->wall);
		break;
	case COL_MIN:
	case COL_WALL_MIN:
		width = digits(most / 1000000000) + 7;
		break;
	case COL_MAX:
		width = digits(all->max / 1000000000) + 7;
		break;
	case COL_WALL_MAX:
		width = digits(all->wall_max / 1000000000) + 7;
		break;
	case COL_AVG:
	case COL_WALL_AVG:
		width = digits(most / 1000);
		break;
	case COL_CALLS:
		width = digits(all->calls);
		break;
	case COL_ERRORS:
		width = digits(all->errors);
		break;
	default:
		break;
	}
	return width > heads[c].width ? width : heads[c].width;
}

static void put_rule(struct text *t, const int *width)
{
	unsigned int i;
	int j;

	for (i = 0; i < nr_columns; i++) {
		if (i)
			text_putc(t, ' ');
		for (j = 0; j < width[i]; j++)
			text_putc(t, '-');
	}
	text_putc(t, '\n');
}

static void put_line(struct text *t, const struct line *l, const struct line *all,
		     const int *width)
{
	unsigned int i;

	for (i = 0; i < nr_columns; i++) {
		if (i)
			text_putc(t, ' ');
		put_field(t, columns[i], l, all, width[i], i == nr_columns - 1);
	}
	text_putc(t, '\n');
}

static void put_table(struct text *t, struct line *line, unsigned int nr)
{
	struct line all = sum_lines(line, nr);
	int width[NR_COLUMNS];
	unsigned int i;

	sort_lines(line, nr);
	for (i = 0; i < nr_columns; i++) {
		bool left = columns[i] == COL_NAME;

		width[i] = width_of(columns[i], line, nr, &all);
		text_printf(t, left ? "%s%-*s" : "%s%*s", i ? " " : "",
			    left && i == nr_columns - 1 ? 0 : width[i],
			    heads[columns[i]].head);
	}
	text_putc(t, '\n');
	put_rule(t, width);
	for (i = 0; i < nr; i++)
		put_line(t, &line[i], &all, width);
	put_rule(t, width);
	put_line(t, &all, &all, width);
}

static const char *const modes[SYSTRACE_NR_ABIS] = {
	[SYSTRACE_ABI_NATIVE] = "64 bit",
	[SYSTRACE_ABI_COMPAT] = "32 bit",
	[SYSTRACE_ABI_X32] = "x32",
};

static void put_all(int fd, struct text *t)
{
	size_t done = 0;

	while (done < t->len) {
		ssize_t n = write(fd, t->buf + done, t->len - done);

		if (n < 0 && errno != EINTR) {
			say("cannot write: %s", strerror(errno));
			break;
		}
		if (n > 0)
			done += n;
	}
	text_free(t);
}

/**
 * summary_print() - a table for each ABI, and, if asked for, each process
 * @sum: the numbers.
 * @o: the options.
 * @fd: where to.
 */
void summary_print(const struct summary *sum, const struct options *o, int fd)
{
	struct line *line = calloc(sum->nr + 1, sizeof(*line));
	struct text t = {};
	unsigned int i = 0;
	pid_t tgid = 0;

	if (!line)
		die("out of memory");
	while (i < sum->nr) {
		const struct systrace_summary_row *first = &sum->row[i];
		unsigned int nr = 0;

		for (; i < sum->nr && sum->row[i].tgid == first->tgid &&
		     sum->row[i].abi == first->abi; i++)
			/* strace has no line for what has no name either. */
			if (sum->row[i].calls && first->abi < SYSTRACE_NR_ABIS &&
			    sysent_by_nr(first->abi, sum->row[i].nr)->name)
				line[nr++] = make_line(&sum->row[i], o);
		if (!nr)
			continue;
		if (first->tgid != tgid)
			text_printf(&t, "System call usage summary for process %d:\n",
				    first->tgid);
		tgid = first->tgid;
		if (first->abi)
			text_printf(&t, "System call usage summary for %s mode:\n",
				    modes[first->abi]);
		put_table(&t, line, nr);
	}
	put_all(fd, &t);
	free(line);
}

/* All that the kernel has counted until now. */
static void take(struct session *s, struct summary *sum)
{
	struct systrace_summary_row rows[256];
	uint64_t cursor = 0;
	unsigned int i;
	int n;

	memset(sum, 0, sizeof(*sum));
	do {
		n = session_read_summary(s, rows, sizeof(rows) / sizeof(rows[0]),
					 &cursor, &sum->missed);
		if (n < 0)
			die("cannot read the summary: %s", strerror(-n));
		for (i = 0; i < (unsigned int)n; i++)
			summary_add(sum, &rows[i]);
	} while (n);
}

static struct summary shown;
static uint64_t shown_at, started_at;

static uint64_t now(void)
{
	struct timespec ts;

	clock_gettime(CLOCK_MONOTONIC, &ts);
	return ts.tv_sec * UINT64_C(1000000000) + ts.tv_nsec;
}

/** summary_start() - have the kernel count, if the options say so */
void summary_start(struct session *s, const struct options *o)
{
	uint32_t flags = 0;
	int err;

	if (!o->summary)
		return;
	if (o->summary_only)
		flags |= SYSTRACE_SUMMARY_ONLY;
	if (o->per_process)
		flags |= SYSTRACE_SUMMARY_PER_PROCESS;
	err = session_set_summary(s, flags);
	if (err)
		die("cannot count calls: %s", strerror(-err));
	started_at = now();
	shown_at = started_at;
}

/**
 * summary_tick() - show what was counted since the last time, if it is time
 * @s: the session.
 * @o: the options.
 * @fd: where to.
 *
 * To be called now and then.
 */
void summary_tick(struct session *s, const struct options *o, int fd)
{
	struct summary sum, copy = {};
	uint64_t time;
	unsigned int i;

	if (!o->summary || o->interval <= 0)
		return;
	time = now();
	if (time - shown_at < (uint64_t)o->interval)
		return;
	take(s, &sum);
	for (i = 0; i < sum.nr; i++)
		summary_add(&copy, &sum.row[i]);
	summary_less(&sum, &shown);
	dprintf(fd, "+++ %.3f s: calls of the last %.3f s +++\n",
		seconds(time - started_at), seconds(time - shown_at));
	summary_print(&sum, o, fd);
	summary_free(&sum);
	summary_free(&shown);
	shown = copy;
	shown_at = time;
}

/** summary_finish() - show all; no task is traced any more */
void summary_finish(struct session *s, const struct options *o, int fd)
{
	struct summary sum;

	if (!o->summary)
		return;
	take(s, &sum);
	if (o->interval > 0)
		dprintf(fd, "+++ %.3f s: all calls +++\n", seconds(now() - started_at));
	summary_print(&sum, o, fd);
	if (sum.missed)
		say("%" PRIu64 " calls were not counted: too many processes",
		    sum.missed);
	summary_free(&sum);
	summary_free(&shown);
}
