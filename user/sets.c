// SPDX-License-Identifier: GPL-2.0-only
/* Sets that -e speaks of: of numbers, and of system calls. */
#include <regex.h>
#include <stdlib.h>
#include <string.h>

#include "decode.h"
#include "message.h"
#include "optarg.h"
#include "sets.h"

/* Each "!" in front inverts what follows. */
static const char *skip_inversions(const char *list, bool *inverted)
{
	*inverted = false;
	for (; *list == '!'; list++)
		*inverted = !*inverted;
	return list;
}

static char *copy_of(const char *s)
{
	char *copy = strdup(s);

	if (!copy)
		die("out of memory");
	return copy;
}

static void numset_add(struct numset *set, unsigned int num)
{
	set->num = realloc(set->num, (set->nr + 1) * sizeof(*set->num));
	if (!set->num)
		die("out of memory");
	set->num[set->nr++] = num;
}

/**
 * numset_parse() - "[!]all", "[!]none" or "[!]word,word..."
 * @set: what it was before is forgotten.
 * @list: the text.
 * @word: what a word means.
 * @what: what to call a wrong word.
 */
void numset_parse(struct numset *set, const char *list, word_fn word,
		  const char *what)
{
	const char *s = skip_inversions(list, &set->inverted);
	char *copy, *token, *save = NULL;
	int num = -1;

	set->nr = 0;
	if (!strcmp(s, "all"))
		set->inverted = !set->inverted;
	if (!strcmp(s, "all") || !strcmp(s, "none"))
		return;
	copy = copy_of(s);
	for (token = strtok_r(copy, ",", &save); token;
	     token = strtok_r(NULL, ",", &save)) {
		num = word(token);
		if (num < 0)
			die("invalid %s '%s'", what, token);
		numset_add(set, num);
	}
	if (num < 0)
		die("invalid %s '%s'", what, list);
	free(copy);
}

/** numset_has() - is the number in the set? */
bool numset_has(const struct numset *set, unsigned int num)
{
	unsigned int i;

	for (i = 0; i < set->nr; i++)
		if (set->num[i] == num)
			return !set->inverted;
	return set->inverted;
}

/** numset_empty() - is no number at all in the set? */
bool numset_empty(const struct numset *set)
{
	return !set->nr && !set->inverted;
}

/** callset_fill() - put every call in, or none */
void callset_fill(struct callset *set, bool in)
{
	unsigned int abi;

	memset(set->bits, in ? 0xff : 0, sizeof(set->bits));
	for (abi = 0; abi < SYSTRACE_NR_ABIS; abi++)
		set->others[abi] = in;
}

static bool callset_is(const struct callset *set, bool in)
{
	struct callset all;
	unsigned int abi;

	callset_fill(&all, in);
	for (abi = 0; abi < SYSTRACE_NR_ABIS; abi++)
		if (set->others[abi] != in)
			return false;
	return !memcmp(set->bits, all.bits, sizeof(all.bits));
}

/** callset_full() - is every call in the set? */
bool callset_full(const struct callset *set)
{
	return callset_is(set, true);
}

/** callset_empty() - is no call in the set? */
bool callset_empty(const struct callset *set)
{
	return callset_is(set, false);
}

static void callset_invert(struct callset *set)
{
	unsigned int abi, i;

	for (abi = 0; abi < SYSTRACE_NR_ABIS; abi++) {
		for (i = 0; i < SYSTRACE_MAX_NR / 64; i++)
			set->bits[abi][i] = ~set->bits[abi][i];
		set->others[abi] = !set->others[abi];
	}
}

static void callset_add(struct callset *set, unsigned int abi, unsigned int nr)
{
	set->bits[abi][nr / 64] |= 1ULL << (nr % 64);
}

static bool add_number(struct callset *set, unsigned int abi, const char *s)
{
	int nr = parse_uint(s, SYSTRACE_MAX_NR - 1);

	if (nr < 0)
		return false;
	callset_add(set, abi, nr);
	return true;
}

static void die_regex(int error, const regex_t *re, const char *what,
		      const char *pattern)
{
	char text[256];

	regerror(error, re, text, sizeof(text));
	die("%s: %s: %s", what, pattern, text);
}

static bool add_regex(struct callset *set, unsigned int abi, const char *pattern)
{
	bool found = false;
	unsigned int nr;
	regex_t re;
	int error;

	error = regcomp(&re, pattern, REG_EXTENDED | REG_NOSUB);
	if (error)
		die_regex(error, &re, "regcomp", pattern);
	for (nr = 0; nr < SYSTRACE_MAX_NR; nr++) {
		const char *name = sysent_by_nr(abi, nr)->name;

		if (!name)
			continue;
		error = regexec(&re, name, 0, NULL, 0);
		if (error == REG_NOMATCH)
			continue;
		if (error)
			die_regex(error, &re, "regexec", pattern);
		callset_add(set, abi, nr);
		found = true;
	}
	regfree(&re);
	return found;
}

static const struct {
	const char *name;
	uint32_t any;
	bool bare;	/* goes without its "%" too */
} classes[] = {
	{ "%desc", CLASS_DESC, true },
	{ "%file", CLASS_FILE, true },
	{ "%memory", CLASS_MEMORY, true },
	{ "%process", CLASS_PROCESS, true },
	{ "%signal", CLASS_SIGNAL, true },
	{ "%ipc", CLASS_IPC, true },
	{ "%network", CLASS_NETWORK, true },
	{ "%net", CLASS_NETWORK },
	{ "%creds", CLASS_CREDS },
	{ "%clock", CLASS_CLOCK },
	{ "%pure", CLASS_PURE },
	{ "%stat", CLASS_STAT },
	{ "%lstat", CLASS_LSTAT },
	{ "%fstat", CLASS_FSTAT },
	{ "%%stat", CLASS_STAT | CLASS_LSTAT | CLASS_FSTAT },
	{ "%statfs", CLASS_STATFS },
	{ "%fstatfs", CLASS_FSTATFS },
	{ "%%statfs", CLASS_STATFS | CLASS_FSTATFS },
};

/* The CLASS_* bits of a class's name, ~0 for "all", 0 when there is none. */
static uint32_t class_bits(const char *name)
{
	unsigned int i;

	if (!strcmp(name, "all"))
		return ~0U;
	for (i = 0; i < sizeof(classes) / sizeof(classes[0]); i++)
		if (!strcmp(name, classes[i].name) ||
		    (classes[i].bare && !strcmp(name, classes[i].name + 1)))
			return classes[i].any;
	return 0;
}

static bool add_class(struct callset *set, unsigned int abi, const char *name)
{
	uint32_t any = class_bits(name);
	unsigned int nr;

	if (!any)
		return false;
	for (nr = 0; nr < SYSTRACE_MAX_NR; nr++) {
		const struct sysent *e = sysent_by_nr(abi, nr);

		if (e->name && (any == ~0U || (e->classes & any)))
			callset_add(set, abi, nr);
	}
	return true;
}

static bool add_name(struct callset *set, unsigned int abi, const char *name)
{
	bool found = false;
	unsigned int nr;

	for (nr = 0; nr < SYSTRACE_MAX_NR; nr++) {
		const struct sysent *e = sysent_by_nr(abi, nr);

		if (!e->name || strcmp(e->name, name))
			continue;
		callset_add(set, abi, nr);
		found = true;
	}
	return found;
}

static bool add_call(struct callset *set, unsigned int abi, const char *word)
{
	if (*word >= '0' && *word <= '9')
		return add_number(set, abi, word);
	if (*word == '/')
		return add_regex(set, abi, word + 1);
	return add_class(set, abi, word) || add_name(set, abi, word);
}

static const char *const abi_words[SYSTRACE_NR_ABIS] = {
	[SYSTRACE_ABI_NATIVE] = "64",
	[SYSTRACE_ABI_COMPAT] = "32",
	[SYSTRACE_ABI_X32] = "x32",
};

/* The ABI that "@64" and its like name, cut off; -1 without one. */
static int take_abi(char *word)
{
	char *at = strrchr(word, '@');
	int abi;

	if (!at)
		return -1;
	for (abi = 0; abi < SYSTRACE_NR_ABIS; abi++) {
		if (abi_has_names(abi) && !strcmp(at + 1, abi_words[abi])) {
			*at = '\0';
			return abi;
		}
	}
	die_help("incorrect personality designator '%s' in qualification '%s'",
		 at + 1, word);
}

static bool add_word(struct callset *set, char *word)
{
	bool found = *word == '?';
	int abi;

	while (*word == '?')
		word++;
	abi = take_abi(word);
	if (abi >= 0)
		return add_call(set, abi, word) || found;
	for (abi = 0; abi < SYSTRACE_NR_ABIS; abi++)
		found |= add_call(set, abi, word);
	return found;
}

/**
 * callset_parse() - "[!]all", "[!]none" or "[!]word,word..."
 * @set: what it was before is forgotten.
 * @list: words: names, %classes, numbers, /regular expressions; "?" in front:
 *	it need not exist; "@64", "@32", "@x32" behind: of that ABI only.
 */
void callset_parse(struct callset *set, const char *list)
{
	char *copy, *shown, *word, *save = NULL;
	bool inverted, all, any = false;
	const char *s = skip_inversions(list, &inverted);

	all = !strcmp(s, "all");
	if (all || !strcmp(s, "none")) {
		callset_fill(set, all != inverted);
		return;
	}
	callset_fill(set, false);
	copy = copy_of(s);
	for (word = strtok_r(copy, ",", &save); word;
	     word = strtok_r(NULL, ",", &save)) {
		shown = copy_of(word);
		if (!add_word(set, word))
			die("invalid system call '%s'", shown);
		free(shown);
		any = true;
	}
	if (!any)
		die("invalid system call '%s'", list);
	free(copy);
	if (inverted)
		callset_invert(set);
}

/**
 * callset_add_nameless() - put in all calls that have no name
 *
 * No set says anything of them: as in strace they are always traced.
 */
void callset_add_nameless(struct callset *set)
{
	unsigned int abi, nr;

	for (abi = 0; abi < SYSTRACE_NR_ABIS; abi++) {
		for (nr = 0; nr < SYSTRACE_MAX_NR; nr++)
			if (!sysent_by_nr(abi, nr)->name)
				callset_add(set, abi, nr);
		set->others[abi] = true;
	}
}

/** abi_has_names() - do we know the calls of an ABI? */
bool abi_has_names(unsigned int abi)
{
	unsigned int nr;

	for (nr = 0; nr < SYSTRACE_MAX_NR; nr++)
		if (sysent_by_nr(abi, nr)->name)
			return true;
	return false;
}
