// SPDX-License-Identifier: GPL-2.0-only
/*
 * io_uring_register: everything that can be registered, with one structure, two
 * or none, on a descriptor that is not a ring, so that any contents will do.
 */
#include <stdint.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#define OPS	40
#define BYTES	4096
#define QUERY	35	/* IORING_REGISTER_QUERY */

static void fill(uint32_t *words, unsigned int how)
{
	unsigned int i;

	for (i = 0; i < BYTES / 4; i++)
		switch (how) {
		case 0:
			words[i] = 0;
			break;
		case 1:
			words[i] = i + 1;
			break;
		case 2:
			words[i] = -1U;
			break;
		case 3:		/* pointers to itself */
			words[i] = i & 1 ? (uintptr_t)words >> 32 :
				   (uint32_t)(uintptr_t)words;
			break;
		}
}

/* Questions that lead to the next, more than are shown, and round in a circle. */
static void queries(uint8_t *map)
{
	struct query {
		uint64_t next, data;
		uint32_t op, size;
		int32_t result;
		uint32_t resv[3];
	} *q = (struct query *)map;
	uintptr_t data = (uintptr_t)(map + BYTES / 2);
	unsigned int i;

	fill((uint32_t *)map, 1);
	for (i = 0; i < 36; i++)
		q[i] = (struct query){
			i < 35 ? (uintptr_t)(q + i + 1) : 0, data + i,
			i % 6, i % 4 * 16,
		};
	for (i = 0; i < 36; i += 5)
		syscall(SYS_io_uring_register, -1, QUERY, q + i, 0);
	q[4].next = (uintptr_t)(map + BYTES - 36);
	syscall(SYS_io_uring_register, -1, QUERY, q, 0);
	q[3].next = (uintptr_t)q;
	syscall(SYS_io_uring_register, -1, QUERY, q, 0);
}

int main(void)
{
	static const unsigned int numbers[] = { 0, 1, 2, 3, 40, 64, -1U };
	uint8_t *map = mmap(NULL, 2 * BYTES, PROT_READ | PROT_WRITE,
			    MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	unsigned int op, how, n;

	if (map == MAP_FAILED || munmap(map + BYTES, BYTES))
		return 1;
	for (op = 0; op < OPS; op++) {
		for (how = 0; how < 4; how++) {
			fill((uint32_t *)map, how);
			for (n = 0; n < 7; n++)
				syscall(SYS_io_uring_register, -1, op, map,
					numbers[n]);
			/* Up to where nothing is mapped. */
			syscall(SYS_io_uring_register, -1, op, map + BYTES - 36, 1);
			syscall(SYS_io_uring_register, -1, op, map + BYTES - 8, 2);
		}
		syscall(SYS_io_uring_register, -1, op, NULL, 1);
		syscall(SYS_io_uring_register, 3, op | 1U << 31, 8, 1);
	}
	queries(map);
	return 0;
}
