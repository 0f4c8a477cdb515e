// SPDX-License-Identifier: GPL-2.0-only
/* Where the lines go: standard error, a file, a command, a file a thread. */
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "output.h"

static int open_file(const struct options *o, const char *path)
{
	int flags = O_WRONLY | O_CREAT | O_CLOEXEC;
	int fd = open(path, flags | (o->append ? O_APPEND : O_TRUNC), 0666);

	if (fd < 0)
		die("Can't fopen '%s': %s", path, strerror(errno));
	return fd;
}

/* Starts a command that reads what we write. */
static int open_command(const char *command, pid_t *pid)
{
	int fds[2];

	if (pipe2(fds, O_CLOEXEC))
		die("pipe: %s", strerror(errno));
	*pid = fork();
	if (*pid < 0)
		die("fork: %s", strerror(errno));
	if (!*pid) {
		if (dup2(fds[0], STDIN_FILENO) < 0)
			_exit(1);
		execl("/bin/sh", "sh", "-c", command, NULL);
		fprintf(stderr, "systrace: exec /bin/sh: %s\n", strerror(errno));
		_exit(127);
	}
	close(fds[0]);
	return fds[1];
}

/**
 * output_open() - open what -o names, or end with a message
 * @out: filled.
 * @o: the options; they must outlive @out.
 */
void output_open(struct output *out, const struct options *o)
{
	*out = (struct output){ .opt = o, .fd = STDERR_FILENO };
	if (!o->output)
		return;
	if (*o->output == '|' || *o->output == '!')
		out->fd = open_command(o->output + 1, &out->command);
	else if (!o->separately)
		out->fd = open_file(o, o->output);
	else if (strlen(o->output) >= PATH_MAX - sizeof(int) * 3)
		die("%s: %s", o->output, strerror(ENAMETOOLONG));
	else
		out->fd = -1;
}

/** output_open_thread() - open a thread's own file */
int output_open_thread(const struct options *o, pid_t tid)
{
	char path[PATH_MAX];

	snprintf(path, sizeof(path), "%s.%d", o->output, tid);
	return open_file(o, path);
}

/** output_close() - all is written; waits until a command has read it */
void output_close(struct output *out)
{
	if (out->fd > STDERR_FILENO)
		close(out->fd);
	if (!out->command)
		return;
	while (waitpid(out->command, NULL, 0) < 0 && errno == EINTR)
		;
}
