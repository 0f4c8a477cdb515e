// SPDX-License-Identifier: GPL-2.0-only
/*
 * Fuzz the command line: an input is the words after "systrace", each ended by
 * a NUL or a newline.  Whatever they are, they are taken or refused with a
 * message.
 *
 * Linked with -Wl,--wrap=exit, as a refusal ends the program.
 */
#include <getopt.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* With what is static in there, which a program parses into only once. */
#include "../../user/options.c"
#include "wrap.h"

#define WORDS	64

static jmp_buf refused;
static int parsing;

void __wrap_exit(int status)
{
	if (!parsing)
		__real_exit(status);
	longjmp(refused, 1);
}

/*
 * Each repetition of a repetition doubles what the C library's regcomp()
 * makes of it, until memory is short.  That is not ours to fuzz.
 */
static int repeats_repetitions(const uint8_t *data, size_t size)
{
	size_t i, nr = 0;

	for (i = 0; i < size; i++) {
		if (data[i] && strchr("+*?{}", data[i]))
			nr++;
		else if (data[i] == '\n' || !data[i])
			nr = 0;
		if (nr > 8)
			return 1;
	}
	return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct options o;
	static char *argv[WORDS + 2];
	char *text, *at;
	int argc = 1;
	size_t i;

	if (repeats_repetitions(data, size))
		return -1;
	text = malloc(size + 1);
	memcpy(text, data, size);
	text[size] = '\0';
	argv[0] = (char *)"systrace";
	for (at = text, i = 0; i < size && argc <= WORDS; i++) {
		if (text[i] && text[i] != '\n')
			continue;
		text[i] = '\0';
		argv[argc++] = at;
		at = text + i + 1;
	}
	argv[argc] = NULL;
	memset(&o, 0, sizeof(o));
	memset(&tally, 0, sizeof(tally));
	optind = 0;
	parsing = 1;
	if (!setjmp(refused)) {
		options_parse(&o, argc, argv);
		/* What came of it is good for the rest of the program. */
		if (o.str_max > SYSTRACE_STR_MAX || o.arr_max > SYSTRACE_STR_MAX ||
		    (o.command && !*o.command) || (o.nr_pids && !o.pids))
			abort();
	}
	parsing = 0;
	free(text);
	return 0;
}
