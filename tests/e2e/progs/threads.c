// SPDX-License-Identifier: GPL-2.0-only
/*
 * threads NR N: NR threads call lseek(-1, n, SEEK_SET) for n from 0 to N - 1,
 * and hop from CPU to CPU as they do.
 */
#define _GNU_SOURCE
#include <pthread.h>
#include <sched.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <unistd.h>

static int count;

static void *body(void *arg)
{
	int cpus = sysconf(_SC_NPROCESSORS_CONF), n;
	cpu_set_t set;

	for (n = 0; n < count; n++) {
		if (n % 16 == 0) {
			CPU_ZERO(&set);
			CPU_SET((n / 16 + (int)(long)arg) % cpus, &set);
			/* The CPU may be gone: then we stay. */
			sched_setaffinity(0, sizeof(set), &set);
		}
		syscall(SYS_lseek, -1, n, SEEK_SET);
	}
	return NULL;
}

int main(int argc, char **argv)
{
	int i, nr = argc > 2 ? atoi(argv[1]) : 8;
	pthread_t t[64];

	count = argc > 2 ? atoi(argv[2]) : 500;
	for (i = 0; i < nr; i++)
		pthread_create(&t[i], NULL, body, (void *)(long)i);
	for (i = 0; i < nr; i++)
		pthread_join(t[i], NULL);
	return 0;
}
