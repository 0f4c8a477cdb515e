/* SPDX-License-Identifier: GPL-2.0-only */
/* What programs that make calls by their numbers share. */
#ifndef CALLS_H
#define CALLS_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#define S		syscall
#define BAD		0xfffffffffffff000UL	/* nobody's memory */
#define ODD		0x40000000		/* flags that nobody has */

/* Runs the block that follows in a child, and waits for its end. */
#define IN_CHILD	\
	for (int child_ = fork(); child_ >= 0; \
	     child_ ? (void)waitpid(child_, NULL, 0) : _exit(0), child_ = -1) \
		if (!child_)

/* Memory of a size, up to where nothing is mapped. */
static inline void *edge(const void *data, size_t size)
{
	char *p = mmap(NULL, 8192, PROT_READ | PROT_WRITE,
		       MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	munmap(p + 4096, 4096);
	p += 4096 - size;
	if (data)
		memcpy(p, data, size);
	return p;
}

#endif
