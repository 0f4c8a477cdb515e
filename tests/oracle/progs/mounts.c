// SPDX-License-Identifier: GPL-2.0-only
/* Mounting by the old and the new calls: nothing of it succeeds. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

/* An address that nothing can be read from or written to. */
#define BAD	1L

#define NOWHERE	"/nonexistent/directory"
#define LONG_TEXT	"0123456789012345678901234567890123456789"

/* Numbers that the headers of a build may lack. */
#define NR_open_tree	428
#define NR_move_mount	429
#define NR_fsopen	430
#define NR_fsconfig	431
#define NR_fsmount	432
#define NR_fspick	433
#define NR_mount_setattr	442

int main(void)
{
	unsigned long attr[5] = { 1, 2, 0x40000, 3 };

	syscall(SYS_mount, BAD, BAD, BAD, -1L, BAD);
	syscall(SYS_mount, "none", NOWHERE, "tmpfs", 0L, "size=1");
	syscall(SYS_mount, NULL, NOWHERE, NULL, 33L, NULL);
	syscall(SYS_mount, NULL, NOWHERE, NULL, 0xc0ed0001L, NULL);
	syscall(SYS_mount, "a", NOWHERE, "b", 0xc0ed0000L, "c");
	syscall(SYS_mount, "a", NOWHERE, "b", 0x1000L, "c");
	syscall(SYS_mount, "a", NOWHERE, "b", 0x40000L, "c");
	syscall(SYS_mount, "a", NOWHERE, "b", 0x20L, "c");
	syscall(SYS_mount, "a", NOWHERE, "tmpfs", 0x200L, LONG_TEXT);
	syscall(SYS_mount, LONG_TEXT, NOWHERE, LONG_TEXT, 0L, BAD);
	syscall(SYS_umount2, NOWHERE, -1L);
	syscall(SYS_umount2, NOWHERE, 0);
	syscall(SYS_umount2, NOWHERE, 0x100);
	syscall(SYS_pivot_root, NOWHERE, "/y");
	syscall(SYS_swapon, NOWHERE, -1L);
	syscall(SYS_swapon, NOWHERE, 0);
	syscall(SYS_swapon, NOWHERE, 0x8005);
	syscall(SYS_swapon, NOWHERE, 0x80000);
	syscall(SYS_swapoff, NOWHERE);
	syscall(NR_fsopen, "nofs", -1L);
	syscall(NR_fsopen, BAD, 0);
	syscall(NR_fsopen, LONG_TEXT, 2);
	syscall(NR_fsconfig, -1, 0, "ro", NULL, 0);
	syscall(NR_fsconfig, -1, 1, "size", "10m", 0);
	syscall(NR_fsconfig, -1, 2, "k", "abc\0def", 7);
	syscall(NR_fsconfig, -1, 2, "k", BAD, 7);
	syscall(NR_fsconfig, -1, 3, "k", "/path", AT_FDCWD);
	syscall(NR_fsconfig, -1, 4, "k", "", 5);
	syscall(NR_fsconfig, -1, 5, "k", NULL, 5);
	syscall(NR_fsconfig, -1, 6, NULL, NULL, 0);
	syscall(NR_fsconfig, -1, 9, BAD, BAD, 3);
	syscall(NR_fsconfig, -1, -1L, BAD, BAD, -1L);
	syscall(NR_fsmount, -1, -1L, -1L);
	syscall(NR_fsmount, -1, 0, 0);
	syscall(NR_fsmount, -1, 1, 0x28);
	syscall(NR_fspick, AT_FDCWD, NOWHERE, -1L);
	syscall(NR_fspick, AT_FDCWD, NOWHERE, 0x80);
	syscall(NR_open_tree, AT_FDCWD, NOWHERE, -1L);
	syscall(NR_open_tree, AT_FDCWD, NOWHERE, 0x80001);
	syscall(NR_move_mount, AT_FDCWD, NOWHERE, -1, "/y", -1L);
	syscall(NR_move_mount, -1, "", -1, "", 8);
	syscall(NR_mount_setattr, AT_FDCWD, NOWHERE, 0, attr, 32L);
	memset(attr, 0xff, sizeof(attr));
	syscall(NR_mount_setattr, AT_FDCWD, NOWHERE, -1L, attr, 40L);
	syscall(NR_mount_setattr, AT_FDCWD, NOWHERE, 0x100, BAD, 32L);
	syscall(NR_mount_setattr, AT_FDCWD, NOWHERE, 0x100, attr, 31L);
	return 0;
}
