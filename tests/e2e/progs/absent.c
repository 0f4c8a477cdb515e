// SPDX-License-Identifier: GPL-2.0-only
/*
 * absent FILE: arguments whose pages are not resident when the call begins.
 * FILE holds "/in/the/file" at each page's start.
 *
 * Each call has a number of its own as its last argument or descriptor, for
 * the test to find it by.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <linux/userfaultfd.h>
#include <poll.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static const char in_rodata[] = "/in/rodata";

static void *serve(void *arg)
{
	static char page[4096] __attribute__((aligned(4096))) = "/in/uffd";
	int uffd = *(int *)arg;
	struct uffd_msg msg;

	if (read(uffd, &msg, sizeof(msg)) == sizeof(msg)) {
		struct uffdio_copy copy = {
			.dst = msg.arg.pagefault.address & ~4095UL,
			.src = (unsigned long)page, .len = 4096,
		};

		ioctl(uffd, UFFDIO_COPY, &copy);
	}
	return NULL;
}

static int with_uffd(void)
{
	char *area = mmap(NULL, 8192, PROT_READ | PROT_WRITE,
			  MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	struct uffdio_api api = { .api = UFFD_API };
	struct uffdio_register reg = {
		.range = { .start = (unsigned long)area, .len = 8192 },
		.mode = UFFDIO_REGISTER_MODE_MISSING,
	};
	static int uffd;
	pthread_t t;

	uffd = syscall(SYS_userfaultfd, O_CLOEXEC);
	if (uffd < 0 || ioctl(uffd, UFFDIO_API, &api) ||
	    ioctl(uffd, UFFDIO_REGISTER, &reg))
		return 0;
	/* Nobody serves: untraced it does not wait, as it reads nothing. */
	syscall(SYS_write, -1, area, 24);
	/* Now there is somebody, and access() waits. */
	pthread_create(&t, NULL, serve, &uffd);
	syscall(SYS_access, area + 4096, 5);
	pthread_join(t, NULL);
	printf("uffd %p\n", area);
	return 1;
}

int main(int argc, char **argv)
{
	int fd = open(argv[argc > 1], O_RDONLY);
	char *map = mmap(NULL, 4 * 4096, PROT_READ, MAP_PRIVATE, fd, 0);
	char *anon = mmap(NULL, 8192, PROT_READ | PROT_WRITE,
			  MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	char *none = mmap(NULL, 4096, PROT_NONE,
			  MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	if (fd < 0 || map == MAP_FAILED)
		return 1;
	madvise(map, 4 * 4096, MADV_RANDOM);
	/* The call reads it itself. */
	syscall(SYS_access, map, 1);
	/* The call fails before it reads anything. */
	syscall(SYS_write, -1, map + 4096, 21);
	/* Zeroes, on a page that was given back. */
	strcpy(anon, "/was/here");
	madvise(anon, 4096, MADV_DONTNEED);
	syscall(SYS_access, anon, 2);
	syscall(SYS_write, -1, anon + 4096, 22);
	/* Nobody may read it, nor be waited for. */
	syscall(SYS_write, -1, none, 23);
	/* A string that goes over to an absent page. */
	syscall(SYS_access, map + 2 * 4096, 3);
	if (!fork()) {
		/* File pages are not in a child's tables. */
		syscall(SYS_access, in_rodata, 4);
		_exit(0);
	}
	wait(NULL);
	printf("none %p\n", none);
	if (!with_uffd())
		puts("no uffd");
	return 0;
}
