// SPDX-License-Identifier: GPL-2.0-only
/*
 * --color: the text is colored when it is written, by its form.
 *
 * What is written ends between two words, though not always between two
 * lines; so the painter keeps where in a line it is.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "color.h"

static const struct {
	const char *name;
	enum color_key key;
} names[] = {
	{ "syscall", COLOR_SYSCALL }, { "argname", COLOR_ARGNAME },
	{ "argval", COLOR_ARGVAL }, { "call", COLOR_CALL },
	{ "const", COLOR_CONST }, { "comment", COLOR_COMMENT },
	{ "punct", COLOR_PUNCT }, { "retval", COLOR_RETVAL },
	{ "error", COLOR_ERROR },
};

/* SGR codes, strace's own by default. */
static char codes[NR_COLOR_KEYS][24] = {
	[COLOR_PLAIN] = "0", [COLOR_SYSCALL] = "33", [COLOR_ARGNAME] = "39",
	[COLOR_ARGVAL] = "35", [COLOR_CALL] = "33", [COLOR_CONST] = "34",
	[COLOR_COMMENT] = "36", [COLOR_PUNCT] = "0", [COLOR_RETVAL] = "32",
	[COLOR_ERROR] = "31",
};

/* One "key=codes" of STRACE_COLORS; what is wrong in it is passed over. */
static void take_color(const char *entry, size_t len)
{
	const char *eq = memchr(entry, '=', len);
	size_t n, i;

	if (!eq)
		return;
	n = entry + len - eq - 1;
	if (!n || n >= sizeof(codes[0]) || strspn(eq + 1, "0123456789;") < n)
		return;
	for (i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		if (strlen(names[i].name) != (size_t)(eq - entry) ||
		    strncmp(names[i].name, entry, eq - entry))
			continue;
		memcpy(codes[names[i].key], eq + 1, n);
		codes[names[i].key][n] = '\0';
	}
}

static void take_colors(const char *list)
{
	while (list && *list) {
		size_t len = strcspn(list, ":");

		take_color(list, len);
		list += len + (list[len] == ':');
	}
}

static bool has_colors(int fd)
{
	const char *term = getenv("TERM"), *no = getenv("NO_COLOR");

	return isatty(fd) && term && *term && strcmp(term, "dumb") &&
	       !(no && *no);
}

/**
 * painter_init() - get ready
 * @p: filled.
 * @when: --color.
 * @fd: where the text goes.
 */
void painter_init(struct painter *p, enum color when, int fd)
{
	*p = (struct painter){
		.on = when == COLOR_ALWAYS ||
		      (when == COLOR_AUTO && has_colors(fd)),
	};
	if (p->on)
		take_colors(getenv("STRACE_COLORS"));
}

static void put_colored(struct painter *p, enum color_key key, const char *s,
			size_t len)
{
	if (key == COLOR_PLAIN) {
		text_write(&p->text, s, len);
		return;
	}
	text_puts(&p->text, "\033[");
	text_puts(&p->text, codes[key]);
	text_putc(&p->text, 'm');
	text_write(&p->text, s, len);
	text_puts(&p->text, "\033[0m");
}

/* Bytes of the string in quotes that begins here. */
static size_t string_len(const char *s, size_t len)
{
	size_t i;

	for (i = 1; i < len && s[i] != '"'; i++)
		if (s[i] == '\\')
			i++;
	return i < len ? i + 1 : len;
}

static size_t comment_len(const char *s, size_t len)
{
	const char *end = memmem(s, len, "*/", 2);

	return end ? (size_t)(end - s) + 2 : len;
}

static bool in_word(char ch)
{
	return isalnum((unsigned char)ch) || ch == '_';
}

static size_t word_len(const char *s, size_t len)
{
	size_t n = 0;

	while (n < len && in_word(s[n]))
		n++;
	return n;
}

/* A word of the arguments: a field's name, a macro, a constant, a value. */
static enum color_key word_key(const char *s, size_t n, size_t len)
{
	size_t i;

	if (isdigit((unsigned char)*s))
		return COLOR_ARGVAL;
	if (n < len && s[n] == '=')
		return COLOR_ARGNAME;
	if (n < len && s[n] == '(')
		return COLOR_CALL;
	for (i = 0; i < n; i++)
		if (islower((unsigned char)s[i]))
			return COLOR_ARGVAL;
	return n == 4 && !strncmp(s, "NULL", 4) ? COLOR_ARGVAL : COLOR_CONST;
}

static size_t paint_args(struct painter *p, const char *s, size_t len)
{
	size_t n;

	if (*s == '"') {
		n = string_len(s, len);
		put_colored(p, COLOR_ARGVAL, s, n);
		return n;
	}
	if (*s == '/' && len > 1 && s[1] == '*') {
		n = comment_len(s, len);
		put_colored(p, COLOR_COMMENT, s, n);
		return n;
	}
	if (in_word(*s)) {
		n = word_len(s, len);
		put_colored(p, word_key(s, n, len), s, n);
		return n;
	}
	if (strchr("([{", *s))
		p->depth++;
	else if (strchr(")]}", *s) && p->depth && !--p->depth)
		p->where = COLOR_EQUALS;
	put_colored(p, *s == ' ' ? COLOR_PLAIN :
		    *s == '-' ? COLOR_ARGVAL : COLOR_PUNCT, s, 1);
	return 1;
}

static size_t paint_equals(struct painter *p, const char *s, size_t len)
{
	(void)len;
	if (*s == '=') {
		put_colored(p, COLOR_PUNCT, s, 1);
		p->where = COLOR_RESULT;
	} else {
		put_colored(p, COLOR_PLAIN, s, 1);
		/* As "<unfinished ...>". */
		if (*s != ' ')
			p->where = COLOR_REST;
	}
	return 1;
}

static size_t paint_result(struct painter *p, const char *s, size_t len)
{
	size_t n;

	if (*s == ' ') {
		put_colored(p, COLOR_PLAIN, s, 1);
		return 1;
	}
	for (n = 1; n < len && s[n] != ' ' && s[n] != '\n'; n++)
		;
	put_colored(p, COLOR_RETVAL, s, n);
	p->where = n == 2 && !strncmp(s, "-1", 2) ? COLOR_FAILED : COLOR_REST;
	return n;
}

/* "ENOENT (No such file or directory)", and then the time. */
static size_t paint_failed(struct painter *p, const char *s, size_t len)
{
	const char *end;
	size_t n;

	if (*s == ' ') {
		put_colored(p, COLOR_PLAIN, s, 1);
		return 1;
	}
	end = memchr(s, *s == '(' ? ')' : ' ', len);
	n = end ? (size_t)(end - s) + (*s == '(') : len;
	put_colored(p, COLOR_ERROR, s, n);
	if (*s == '(')
		p->where = COLOR_REST;
	return n;
}

/* The lead ends where a call's name begins; brackets in it are whole. */
static size_t paint_lead(struct painter *p, const char *s, size_t len)
{
	static const char resumed[] = "<... ";
	size_t n;

	if (len >= 5 && !strncmp(s, resumed, 5)) {
		const char *end = memmem(s, len, " resumed>", 9);

		n = end ? (size_t)(end - s) + 9 : len;
		put_colored(p, COLOR_PLAIN, s, n);
		p->where = COLOR_ARGS;
		p->depth = 1;
		return n;
	}
	if (!strncmp(s, "---", len < 3 ? len : 3) ||
	    !strncmp(s, "+++", len < 3 ? len : 3)) {
		p->where = COLOR_REST;
		put_colored(p, COLOR_PLAIN, s, 1);
		return 1;
	}
	n = word_len(s, len);
	if (n && n < len && s[n] == '(') {
		put_colored(p, COLOR_SYSCALL, s, n);
		p->where = COLOR_ARGS;
		p->depth = 0;
		return n;
	}
	if (*s == '[' || *s == '<') {
		const char *end = memchr(s, *s == '[' ? ']' : '>', len);

		n = end ? (size_t)(end - s) + 1 : len;
	}
	if (!n)
		n = 1;
	put_colored(p, COLOR_PLAIN, s, n);
	return n;
}

static size_t paint_some(struct painter *p, const char *s, size_t len)
{
	if (*s == '\n') {
		text_putc(&p->text, '\n');
		p->where = COLOR_LEAD;
		return 1;
	}
	switch (p->where) {
	case COLOR_LEAD:
		return paint_lead(p, s, len);
	case COLOR_ARGS:
		return paint_args(p, s, len);
	case COLOR_EQUALS:
		return paint_equals(p, s, len);
	case COLOR_RESULT:
		return paint_result(p, s, len);
	case COLOR_FAILED:
		return paint_failed(p, s, len);
	default:
		put_colored(p, COLOR_PLAIN, s, 1);
		return 1;
	}
}

/**
 * paint() - color text
 * @p: the painter.
 * @s: what follows the text before.
 * @len: its bytes.
 *
 * Return: the colored text, good until the next call.
 */
const struct text *paint(struct painter *p, const char *s, size_t len)
{
	p->text.len = 0;
	while (len) {
		const char *eol = memchr(s, '\n', len);
		/* Nothing looks beyond the line. */
		size_t n = paint_some(p, s, eol && eol != s ? (size_t)(eol - s) : len);

		s += n;
		len -= n;
	}
	return &p->text;
}

/** painter_free() - give its memory back */
void painter_free(struct painter *p)
{
	text_free(&p->text);
}
