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
	return 0;
}
