// SPDX-License-Identifier: GPL-2.0-only
/* Memory: arguments that fill a register. */
#define _GNU_SOURCE
#include <stdint.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#define S syscall

int main(void)
{
	unsigned long nm[400] = {1, 0, 5};
	long p = 0x10000;
	int v[] = {0, 1, 2, 3, 63, 64, 65, 66, 127, 128, 129, 130};
	for (int i = 0; i < 12; i++)
		S(SYS_mbind, p, 4096, 2, nm, v[i], 0);
	for (int i = 0; i < 12; i++)
		S(SYS_set_mempolicy, 99, nm, v[i]);
	for (int i = 0; i < 12; i++)
		S(SYS_get_mempolicy, 0, nm, v[i] + 1024, 0, 0);
	for (int i = 0; i < 12; i++)
		S(SYS_migrate_pages, 0, v[i], nm, nm);
	S(SYS_mbind, p, 4096, 2, nm, -1l, 0);
	S(SYS_mbind, p, 4096, 2, nm, 1ul << 62, 0);
	S(447, 7);
	S(447, 0x100000000);
	S(SYS_mprotect, 1, -1l, 0x100000000ul);
	S(SYS_mprotect, 1, -1l, -1l);
	S(SYS_mprotect, 1, -1l, 0x100000001ul);
	S(SYS_mmap, -1l, -1l, -1l, -1l, -1l, -1l);
	S(SYS_mmap, -1l, -1l, -1l, 0x100000000ul, -1l, -1l);
	S(SYS_mmap, 0, 0, 0, 0x100000000000ul, -1l, -1l);
	S(SYS_mremap, -1l, -1l, -1l, -1l, -1l);
	S(SYS_mremap, -1l, -1l, -1l, 0x10000000000ul, -1l);
	S(SYS_madvise, -1l, -1l, -1l);
	S(SYS_msync, -1l, -1l, -1l);
	S(SYS_mlockall, -1l);
	S(SYS_mlock2, -1l, -1l, -1l);
	S(SYS_madvise, 1, 5, 0x100000001ul);
	S(SYS_mbind, -1l, -1l, -1l, -1l, -1l, -1l);
	S(SYS_set_mempolicy, -1l, -1l, -1l);
	S(SYS_get_mempolicy, -1l, -1l, -1l, -1l, -1l);
	S(SYS_mbind, -1l, -1l, 0x100000001ul, -1l, -1l, 0x100000001ul);
	S(SYS_get_mempolicy, -1l, -1l, -1l, -1l, 0x100000001ul);
	S(SYS_migrate_pages, -1l, -1l, -1l, -1l);
	S(SYS_move_pages, -1l, -1l, -1l, -1l, -1l, -1l);
	S(450, -1l, -1l, -1l, -1l);
	S(SYS_remap_file_pages, -1l, -1l, -1l, -1l, -1l);
	S(440, -1l, -1l, -1l, -1l, -1l);
	S(448, -1l, -1l);
	S(453, -1l, -1l, -1l);
	S(462, -1l, -1l, -1l);
	S(SYS_pkey_mprotect, -1l, -1l, -1l, -1l);
	S(SYS_pkey_alloc, -1l, -1l);
	S(SYS_pkey_free, -1l);
	S(453, 5, 5, 0x100000001ul);
	S(462, 1, 2, 0x100000000ul);
	S(SYS_brk, -1l);
	S(SYS_mincore, -1l, -1l, nm);
	S(SYS_munmap, -1l, -1l);
	return 0;
}
