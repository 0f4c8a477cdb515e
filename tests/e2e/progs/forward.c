// SPDX-License-Identifier: GPL-2.0-only
/*
 * forward FILE: waits for a signal and says which into FILE; "ready" before.
 * Ends with 9 then.
 */
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static volatile sig_atomic_t got;

static void handler(int sig)
{
	got = sig;
}

int main(int argc, char **argv)
{
	int fd = open(argv[argc > 1], O_WRONLY | O_CREAT | O_TRUNC, 0644);
	char text[32];

	signal(SIGINT, handler);
	signal(SIGTERM, handler);
	dprintf(fd, "ready\n");
	alarm(60);
	while (!got)
		usleep(10000);
	snprintf(text, sizeof(text), "%d\n", got);
	if (write(fd, text, strlen(text)) < 0)
		return 1;
	return 9;
}
