// SPDX-License-Identifier: GPL-2.0-only
/*
 * rows: the option table as text, for what makes the completions.
 *
 * A row a line, with tabs: letter or "-", long names with commas or "-",
 * "none", "needed" or "maybe", the argument or "-", the first line of help.
 * Then the qualifiers of -e: "e", their names.
 */
#include <stdio.h>
#include <string.h>

#include "options.h"
#include "qualify.h"

int main(void)
{
	static const char *const args[] = { "none", "needed", "maybe" };
	const struct option_row *row;
	const struct qualifier *q;

	for (row = option_rows; row->letter || row->names; row++)
		printf("%c\t%s\t%s\t%s\t%.*s\n", row->letter ? row->letter : '-',
		       row->names ? row->names : "-", args[row->arg],
		       row->value ? row->value : "-",
		       (int)strcspn(row->help, "\n"), row->help);
	for (q = qualifiers; q->names; q++)
		if (q->take)
			printf("e\t%s\n", q->names);
	return 0;
}
