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
 * @dev: of a cgroup: its directory's device.
 * @ino: likewise its inode, 0: it is not there.
 */
struct select_rule {
	struct systrace_select sel;
	const char *arg;
	dev_t dev;
	ino_t ino;
};

bool choose_parse(struct select_rule *rule, const char *option, const char *arg);
unsigned int choose_tasks(struct session *s, struct options *o, pid_t output);
void choose_again(struct session *s, struct options *o);

#endif /* CHOOSE_H */
