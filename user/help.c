// SPDX-License-Identifier: GPL-2.0-only
/* --help and --version. */
#include <stdio.h>
#include <string.h>

#include "options.h"

#define HELP_COLUMN	17

static const char *const titles[NR_OPTION_GROUPS] = {
	[GROUP_GENERAL] = "General",
	[GROUP_STARTUP] = "Startup",
	[GROUP_TRACING] = "Tracing",
	[GROUP_FILTERING] = "Filtering",
	[GROUP_OUTPUT] = "Output format",
	[GROUP_STATISTICS] = "Statistics",
	[GROUP_STOP] = "Stop condition",
	[GROUP_CAPTURE] = "Capture files",
	[GROUP_ENGINE] = "Engine",
	[GROUP_REFUSED] = "Options of strace's that are refused",
	[GROUP_MISC] = "Miscellaneous",
};

/* "  -a COLUMN, --columns=COLUMN" */
static void print_forms(const struct option_row *row)
{
	const char *value = row->value ? row->value : "";

	fputs("  ", stdout);
	if (row->letter)
		printf("-%c%s%s", row->letter, row->arg == ARG_NEEDED ? " " : "",
		       row->arg == ARG_NEEDED ? value : "");
	if (row->letter && row->names)
		fputs(", ", stdout);
	if (row->names) {
		printf("--%.*s", (int)strcspn(row->names, ","), row->names);
		if (row->arg == ARG_NEEDED)
			printf("=%s", value);
		else if (row->arg == ARG_MAYBE)
			printf("[=%s]", value);
	}
	putchar('\n');
}

static void print_row(const struct option_row *row)
{
	const char *line = row->help;

	print_forms(row);
	while (*line) {
		int len = strcspn(line, "\n");

		printf("%*s%.*s\n", HELP_COLUMN, "", len, line);
		line += len + (line[len] == '\n');
	}
}

/** print_help() - all options, by group */
void print_help(void)
{
	const struct option_row *row;
	unsigned int group;

	fputs("Usage: systrace [OPTION]... { -p PID | PROG [ARGS] | --replay=FILE }\n"
	      "Trace system calls and signals as strace does, without stopping the target.\n",
	      stdout);
	for (group = 0; group < NR_OPTION_GROUPS; group++) {
		printf("\n%s:\n", titles[group]);
		for (row = option_rows; row->letter || row->names; row++)
			if (row->group == group)
				print_row(row);
	}
	fputs("\nSee systrace(1) for more.\n", stdout);
}

/** print_version() - what this is */
void print_version(void)
{
	printf("systrace -- version %s (ABI %d.%d)\n"
	       "Prints as strace 7.2 does.  License GPLv2; there is NO WARRANTY.\n",
	       SYSTRACE_VERSION, SYSTRACE_ABI_MAJOR, SYSTRACE_ABI_MINOR);
}
