// SPDX-License-Identifier: GPL-2.0-only
/* Another thread than the leader calls execve, while the leader waits. */
#include <pthread.h>
#include <stdio.h>
#include <unistd.h>

static void *body(void *arg)
{
	char *argv[3] = { arg, "again", NULL };
	char *env[1] = { NULL };

	usleep(100 * 1000);
	execve(arg, argv, env);
	perror("execve");
	return NULL;
}

int main(int argc, char **argv)
{
	pthread_t t;

	if (argc > 1)
		return 5;
	pthread_create(&t, NULL, body, argv[0]);
	pthread_join(t, NULL);
	return 1;
}
