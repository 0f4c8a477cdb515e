// SPDX-License-Identifier: GPL-2.0-only
/* The table, a line a call: its name, and what kinds of arguments it can have. */
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <linux/systrace.h>
#include <systrace/table.h>

#define TYPE(name, knd, ...)	{ SYSTRACE_KIND_##knd, false },
#define FLAGS(...)		{ SYSTRACE_KIND_VALUE, true },
#define ENUM(...)		{ SYSTRACE_KIND_VALUE, true },
static const struct {
	int kind;
	bool names;
} types[] = {
#include <systrace/types.h>
};
#undef TYPE
#undef FLAGS
#undef ENUM

#define SYSCALL(n, dec, res, cls, ...)	{ #n, SYSTRACE_ROW(__VA_ARGS__) },
static const struct {
	const char *name;
	struct systrace_row row;
} rows[] = {
#include <systrace/syscalls.h>
};
#undef SYSCALL

#define NR(n, sc)	#sc,
static const char *const numbers[] = {
#include <systrace/nr_x86_64.h>
};
#undef NR

int main(void)
{
	size_t n, r;
	int i;

	for (n = 0; n < sizeof(numbers) / sizeof(*numbers); n++)
		for (r = 0; r < sizeof(rows) / sizeof(*rows); r++) {
			bool pointer = false, names = false;

			if (strcmp(rows[r].name, numbers[n]))
				continue;
			for (i = 0; i < rows[r].row.nargs; i++) {
				int type = rows[r].row.arg[i].type;

				pointer |= types[type].kind != SYSTRACE_KIND_VALUE;
				names |= types[type].names;
			}
			printf("%s good%s%s\n", numbers[n],
			       pointer ? " NULL bad" : "",
			       names ? " unknown" : "");
		}
	return 0;
}
