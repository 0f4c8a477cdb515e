// SPDX-License-Identifier: GPL-2.0-only
/* Memory: mappings, advice, keys, policies. */
#define _GNU_SOURCE
#include <stdint.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define S syscall

int main(void)
{
	char *p;
	unsigned char vec[100];
	S(SYS_brk, 0);
	S(SYS_brk, 0x1000);
	p = (char *)S(SYS_mmap, 0, 4096 * 40, 3, 0x22, -1, 0);
	S(SYS_mmap, 0x1000000, 4096, 0, 0x100022, -1, 0x1000);
	S(SYS_mmap, 0, 0, 0xffffffff, 0xffffffff, 77, 0x1001);
	S(SYS_mmap, 0, 4096, 1, 0x3, 5, -4096ul);
	S(SYS_mmap, 0, 4096, 1, 0x0, 5, 0);
	S(SYS_mmap, 0, 4096, 0x30000005, 0x1, 5, 0);
	S(SYS_mmap, 0, 4096, 0x8, 0x20 | 2 | 0x40000 | (21 << 26), -1, 0);
	S(SYS_mmap, 0, 4096, 0x8, 0x20 | 1 | 0x40000 | (30 << 26), 0x100000005,
	  0);
	S(SYS_mmap, 0, 4096, 0x8, 0x20 | 1 | (30 << 26), -1, 0);
	for (int i = 0; i < 32; i++)
		S(SYS_mmap, 0, 0, 0, 1u << i, -1, 0);
	for (int i = 0; i < 32; i++)
		S(SYS_mprotect, 1, 0, 1u << i);
	S(SYS_mprotect, p, 4096, PROT_READ | PROT_EXEC);

	S(SYS_mprotect, p + 4096, 4096, 0x01000003);
	S(SYS_pkey_mprotect, p + 4096, 4096, 3, -1);
	S(SYS_pkey_mprotect, p + 4096, 4096, 3, 5);
	S(SYS_pkey_alloc, 0, 0);
	S(SYS_pkey_alloc, 1, 1);
	S(SYS_pkey_alloc, 0, 7);
	S(SYS_pkey_alloc, 0, 4);
	S(SYS_pkey_alloc, 0, 8ul << 32);
	S(SYS_pkey_free, -1);
	S(SYS_pkey_free, 3);
	S(SYS_munmap, 1, 0);
	S(SYS_munmap, 0, 0xffffffffff);
	S(SYS_mremap, p, 4096, 8192, 0);
	S(SYS_mremap, p, 4096, 8192, 1);
	S(SYS_mremap, 0x10, 4096, 8192, 3, 0x20000000);
	S(SYS_mremap, 0x10, 4096, 8192, 7, 0x20000000);
	S(SYS_mremap, 0x10, 4096, 8192, 5, 0);
	S(SYS_mremap, 0x10, 4096, 8192, 0xff, 0);
	S(SYS_mremap, 0x10, 4096, 8192, 0x10, 0);
	for (int i = -1; i < 30; i++)
		S(SYS_madvise, 1, 4096, i);
	for (int i = 95; i < 105; i++)
		S(SYS_madvise, 1, 4096, i);
	S(SYS_msync, p, 4096, 0);
	S(SYS_msync, p, 4096, 5);
	S(SYS_msync, p, 4096, 0xf);
	S(SYS_msync, p, 4096, 8);
	S(SYS_mincore, p + 4096, 4096 * 3, vec);
	S(SYS_mincore, p + 4096, 4096 * 3 + 1, vec);
	S(SYS_mincore, p + 1, 4096, vec);
	S(SYS_mincore, p + 4096 * 2, 4096 * 32, vec);
	S(SYS_mincore, p + 4096 * 2, 4096 * 33, vec);
	S(SYS_mincore, p + 4096 * 2, 0, vec);
	S(SYS_mincore, p + 4096 * 2, 4096, 0);
	S(SYS_mincore, p + 4096 * 2, 4096, 1);
	S(SYS_mlock, p, 4096);
	S(SYS_munlock, p, 4096);
	S(SYS_mlockall, 0);
	S(SYS_mlockall, 0xf);
	S(SYS_mlockall, 8);
	S(SYS_munlockall);
	S(SYS_mlock2, p, 4096, 0);
	S(SYS_mlock2, p, 4096, 1);
	S(SYS_mlock2, p, 4096, 6);
	S(SYS_mlock2, p, 4096, 7);
	unsigned long nm[40] = {1, 0, 5};
	S(SYS_mbind, p, 4096, 2, nm, 64, 0);
	S(SYS_mbind, p, 4096, 2, nm, 65, 1);
	S(SYS_mbind, p, 4096, 0x8002, nm, 129, 7);
	S(SYS_mbind, p, 4096, 0xe003, nm, 0, 0xff);
	S(SYS_mbind, p, 4096, 9, 0, 0, 8);
	S(SYS_mbind, p, 4096, 9, 1, 64, 8);
	S(SYS_mbind, p, 4096, 9, nm, -1, 8);
	S(SYS_mbind, p, 4096, 9, nm, 1, 8);
	S(SYS_mbind, p, 4096, 0x10000 | 9, nm, 64 * 34, 8);
	for (int i = 0; i < 10; i++)
		S(SYS_set_mempolicy, i, nm, 300);
	S(SYS_set_mempolicy, 0, 0, 0);
	S(SYS_set_mempolicy, 0x4001, 0, 0);
	S(SYS_set_mempolicy, 0x1000, 0, 0);
	int pol;
	S(SYS_get_mempolicy, &pol, nm, 1024, 0, 0);
	S(SYS_get_mempolicy, 0, 0, 0, 0, 0);
	S(SYS_get_mempolicy, &pol, nm, 8, p, 3);
	S(SYS_get_mempolicy, &pol, nm, 1024, p, 7);
	S(SYS_get_mempolicy, 1, 1, 1024, p, 8);
	S(SYS_get_mempolicy, &pol, nm, 1024, p, 2);
	S(SYS_migrate_pages, 0, 64, nm, nm);
	S(SYS_migrate_pages, 99, 130, nm, 0);
	void *pages[3] = {p, p + 4096, 0};
	int nodes[3] = {0, 1, -1}, status[3] = {-1, 5, 6};
	S(SYS_move_pages, 0, 3, pages, 0, status, 2);
	S(SYS_move_pages, 0, 3, pages, nodes, status, 4);
	S(SYS_move_pages, 0, 3, 1, 1, 1, 6);
	S(SYS_move_pages, 0, 0, pages, nodes, status, 9);
	S(SYS_move_pages, 0, -1, pages, nodes, status, 8);
	S(SYS_set_mempolicy_home_node, p, 4096, 0, 0);
	S(SYS_set_mempolicy_home_node, p, 4096, 7, 3);
	S(SYS_remap_file_pages, p, 4096, 0, 0, 0);
	S(SYS_remap_file_pages, p, 4096, 3, 1, 0x10002);
	S(447, 0);
	S(447, 0x80000);
	S(447, -1);
	struct iovec iov[2] = {{p, 4096}, {p + 8192, 4096}};
	S(440, -1, iov, 2, 4, 0);
	S(440, -1, iov, 2, 21, 5);
	S(440, -1, 0, 0, 20, 5);
	S(440, 5, 1, 1, 8, 0);
	S(448, -1, 0);
	S(448, 5, 7);
	S(453, 0, 4096, 0);
	S(453, 0, 4096, 1);
	S(453, 0x1000, 4096, 0xffffffff);
	S(462, p, 4096, 0);
	S(462, p, 0, 7);
	S(319, "abc", 0);
	return 0;
}
