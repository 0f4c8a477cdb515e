/* SPDX-License-Identifier: GPL-2.0-only */
/* Tasks chosen by what they are: --comm, --uid, --cgroup, --pidns, --all. */
#ifndef CHOOSE_H
#define CHOOSE_H

#include <stdbool.h>
#include <sys/types.h>

#include <linux/systrace.h>

struct options;
struct session;

/**
 * struct select_rule - one such option
 * @sel: what the kernel is asked; of a cgroup the directory is still to be
 *	opened.
 * @arg: the option's argument.
 */
struct select_rule {
	struct systrace_select sel;
	const char *arg;
};

bool choose_parse(struct select_rule *rule, const char *option, const char *arg);
unsigned int choose_tasks(struct session *s, const struct options *o,
			  pid_t output);

#endif /* CHOOSE_H */
