// SPDX-License-Identifier: GPL-2.0-only
/*
 * launch COMMAND [ARG...]: wait for a byte on descriptor 3, then become the
 * command.  Two tracers have attached themselves by then.
 *
 * Small and in C: what it does between the byte and execve is traced too.
 */
#include <stdio.h>
#include <unistd.h>

int main(int argc, char **argv)
{
	char go;

	if (argc < 2 || read(3, &go, 1) != 1)
		return 126;
	close(3);
	execvp(argv[1], argv + 1);
	perror(argv[1]);
	return 127;
}
