// SPDX-License-Identifier: GPL-2.0-only
/* Flags, modes and bad pointers of the calls that name files. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

/* An address that nothing can be read from or written to. */
#define BAD	1L

/* Numbers that the headers of a build may lack. */
#define NR_faccessat2	439
#define NR_fchmodat2	452

/* A copy of some bytes that ends where a page ends and nothing follows. */
static void *at_page_end(const void *data, size_t len)
{
	size_t page = sysconf(_SC_PAGESIZE);
	char *m = mmap(NULL, 2 * page, PROT_READ | PROT_WRITE,
		       MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	munmap(m + page, page);
	return memcpy(m + page - len, data, len);
}

int main(void)
{
	static char path[5000];

	syscall(SYS_openat, AT_FDCWD, BAD, -1L, 0777);
	syscall(SYS_openat, AT_FDCWD, BAD, 3, 0777);
	syscall(SYS_openat, AT_FDCWD, BAD, O_TMPFILE, 0777);
	syscall(SYS_openat, AT_FDCWD, BAD, O_CREAT, 0777);
	syscall(SYS_openat, AT_FDCWD, BAD, O_CREAT | O_RDWR, 0);
	syscall(SYS_openat, AT_FDCWD, BAD, O_CREAT | O_RDWR, -1L);
	syscall(SYS_openat, AT_FDCWD, BAD, O_CREAT | O_RDWR, 07);
	syscall(SYS_openat, AT_FDCWD, BAD, O_DIRECTORY, 07);
	syscall(SYS_openat, AT_FDCWD, BAD, 0x400000, 07);
	syscall(SYS_openat, AT_FDCWD, BAD, O_SYNC);
	syscall(SYS_openat, AT_FDCWD, BAD, O_DSYNC);
	syscall(SYS_open, BAD, 0x80000003, 0777);
	syscall(SYS_open, NULL, 0, 0777);
	syscall(SYS_creat, BAD, 0177777);
	syscall(SYS_creat, BAD, 037777777);
	syscall(SYS_mkdir, BAD, 037777777);
	syscall(SYS_mkdirat, 100, BAD, 0755);
	syscall(SYS_chmod, BAD, 07777);
	syscall(SYS_chmod, BAD, 0100644);
	syscall(SYS_chmod, BAD, 0);
	syscall(SYS_chmod, BAD, 1);
	syscall(SYS_fchmod, -1, -1L);
	syscall(SYS_fchmodat, -1, BAD, -1L);
	syscall(NR_fchmodat2, -1, BAD, -1L, -1L);
	syscall(NR_fchmodat2, -1, BAD, 01777, 0);
	syscall(SYS_mknod, BAD, 0100644, 0);
	syscall(SYS_mknod, BAD, 0644, 0);
	syscall(SYS_mknod, BAD, 020644, 0x501);
	syscall(SYS_mknod, BAD, 060000, 0x501);
	syscall(SYS_mknod, BAD, 0, 0x501);
	syscall(SYS_mknod, BAD, -1L, -1L);
	syscall(SYS_mknod, BAD, 010777, 5);
	syscall(SYS_mknodat, AT_FDCWD, BAD, 020644, 0x12345678);
	syscall(SYS_mknodat, AT_FDCWD, BAD, 0120644, 0x501);
	syscall(SYS_umask, 022);
	syscall(SYS_umask, -1L);
	syscall(SYS_umask, 0);
	syscall(SYS_umask, 02);
	syscall(SYS_access, BAD, -1L);
	syscall(SYS_access, BAD, 0);
	syscall(SYS_access, BAD, 8);
	syscall(SYS_access, BAD, 7);
	syscall(SYS_faccessat, AT_FDCWD, BAD, 0);
	syscall(NR_faccessat2, AT_FDCWD, BAD, 7, -1L);
	syscall(NR_faccessat2, AT_FDCWD, BAD, 7, 0);
	syscall(SYS_newfstatat, AT_FDCWD, BAD, BAD, -1L);
	syscall(SYS_newfstatat, -1, "", NULL, 0);
	syscall(SYS_statx, AT_FDCWD, BAD, -1L, -1L, BAD);
	syscall(SYS_statx, AT_FDCWD, BAD, 0, 0, BAD);
	syscall(SYS_statx, AT_FDCWD, BAD, 0x2000, 0x7ff, NULL);
	syscall(SYS_statx, AT_FDCWD, BAD, 0x4000, 0xfff, BAD);
	syscall(SYS_statx, AT_FDCWD, BAD, 0x6000, 0x800, BAD);
	syscall(SYS_statx, AT_FDCWD, BAD, 0x100, 0x3000, BAD);
	syscall(SYS_statx, AT_FDCWD, BAD, 0x80000000, 0x80000000, BAD);
	syscall(SYS_unlinkat, AT_FDCWD, BAD, -1L);
	syscall(SYS_unlinkat, AT_FDCWD, BAD, 0);
	syscall(SYS_unlinkat, AT_FDCWD, BAD, 1);
	syscall(SYS_unlink, BAD);
	syscall(SYS_rmdir, BAD);
	syscall(SYS_renameat2, -1, BAD, -1, BAD, -1L);
	syscall(SYS_renameat2, -1, BAD, -1, BAD, 0);
	syscall(SYS_renameat2, -1, BAD, -1, BAD, 8);
	syscall(SYS_renameat, -1, BAD, -1, BAD);
	syscall(SYS_rename, BAD, BAD);
	syscall(SYS_linkat, -1, BAD, -1, BAD, -1L);
	syscall(SYS_linkat, -1, BAD, -1, BAD, 0);
	syscall(SYS_linkat, -1, BAD, -1, BAD, 1);
	syscall(SYS_link, BAD, BAD);
	syscall(SYS_symlinkat, BAD, -1, BAD);
	syscall(SYS_symlink, BAD, BAD);
	syscall(SYS_readlink, BAD, BAD, 5);
	syscall(SYS_readlink, "/proc/self/exe", BAD, -1L);
	syscall(SYS_readlinkat, AT_FDCWD, BAD, BAD, -1L);
	syscall(SYS_fchownat, AT_FDCWD, BAD, -1, 1, -1L);
	syscall(SYS_fchownat, AT_FDCWD, BAD, -1, 1, 0x100);
	syscall(SYS_chown, BAD, -1, 0);
	syscall(SYS_lchown, BAD, 2, 0);
	syscall(SYS_fchown, -1, -1, -1L);
	syscall(SYS_utimensat, AT_FDCWD, BAD, BAD, -1L);
	syscall(SYS_utimensat, AT_FDCWD, BAD, NULL, 0);
	syscall(SYS_futimesat, AT_FDCWD, BAD, BAD);
	syscall(SYS_utimes, BAD, BAD);
	syscall(SYS_utime, BAD, BAD);
	syscall(SYS_name_to_handle_at, AT_FDCWD, BAD, BAD, BAD, -1L);
	syscall(SYS_name_to_handle_at, AT_FDCWD, BAD, BAD, BAD, 0);
	syscall(SYS_open_by_handle_at, AT_FDCWD, BAD, -1L);
	syscall(SYS_open_by_handle_at, AT_FDCWD, BAD, 0);
	syscall(SYS_truncate, BAD, -1L);
	syscall(SYS_chdir, BAD);
	syscall(SYS_chroot, "/nonexistent/directory");
	syscall(SYS_acct, "/nonexistent/file");
	syscall(SYS_chdir, "a\"b\\c\n\1\0012\377\t");
	syscall(SYS_chdir, at_page_end("abc", 4));
	syscall(SYS_chdir, at_page_end("abc", 3));
	memset(path, 'b', sizeof(path));
	path[299] = '\0';
	syscall(SYS_chdir, path);
	path[299] = 'b';
	path[4096] = '\0';
	syscall(SYS_chdir, path);
	path[4095] = '\0';
	syscall(SYS_chdir, path);
	path[4094] = '\0';
	syscall(SYS_chdir, path);
	return 0;
}
