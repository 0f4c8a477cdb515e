// SPDX-License-Identifier: GPL-2.0-only
/* What options' arguments are made of. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "optarg.h"

/**
 * parse_uint() - a decimal number
 * @s: the text, all of it.
 * @max: the largest to accept.
 *
 * Return: the number, -1 when it is none or too large.
 */
int parse_uint(const char *s, int max)
{
	char *end;
	long n;

	if (*s < '0' || *s > '9')
		return -1;
	errno = 0;
	n = strtol(s, &end, 10);
	return *end || errno || n > max ? -1 : n;
}

/**
 * parse_choice() - one of several words, in any case
 * @s: the text.
 * @choices: the words.
 *
 * Return: the word's value, -1 when it is none of them.
 */
int parse_choice(const char *s, const struct choice *choices)
{
	for (; choices->word; choices++)
		if (!strcasecmp(s, choices->word))
			return choices->value;
	return -1;
}

static const struct choice units[] = {
	{ "s", 0 }, { "ms", 3 }, { "us", 6 }, { "ns", 9 }, { }
};

/**
 * parse_precision() - s, ms, us or ns
 *
 * Return: digits after the point: 0, 3, 6 or 9; -1 when it is none of them.
 */
int parse_precision(const char *s)
{
	return parse_choice(s, units);
}

/**
 * parse_duration() - a number, with a unit of parse_precision() behind it
 *
 * Without one they are microseconds.  The number may have a fraction.
 *
 * Return: nanoseconds, -1 when it is no duration.
 */
int64_t parse_duration(const char *s)
{
	int64_t unit = 1;
	int digits;
	char *end;
	double n;

	if ((*s < '0' || *s > '9') && *s != '.')
		return -1;
	errno = 0;
	n = strtod(s, &end);
	/* As in strace, units are in lower case here. */
	digits = *end ? parse_precision(end) : 6;
	if (strpbrk(s, "SMUN"))
		return -1;
	if (end == s || errno || digits < 0)
		return -1;
	for (; digits < 9; digits++)
		unit *= 10;
	/* 292 years are enough, and fit. */
	if (!(n * unit < 9.2e18))
		return -1;
	return n * unit;
}

/**
 * parse_bytes() - bytes, with K, M or G behind them
 *
 * Return: bytes, 0 when it is no size, or one of more than @max.
 */
uint64_t parse_bytes(const char *s, uint64_t max)
{
	unsigned int shift = 0;
	uint64_t n;
	char *end;

	if (*s < '0' || *s > '9')
		return 0;
	errno = 0;
	n = strtoull(s, &end, 10);
	if (errno || n > max)
		return 0;
	if (*end == 'G')
		shift = 30;
	else if (*end == 'M')
		shift = 20;
	else if (*end == 'K')
		shift = 10;
	if (end[shift != 0])
		return 0;
	return n > max >> shift ? 0 : n << shift;
}

/** parse_size() - likewise, of memory or of a file: 16 GiB at most */
uint64_t parse_size(const char *s)
{
	return parse_bytes(s, 16ULL << 30);
}
