// SPDX-License-Identifier: GPL-2.0-only
/* Extended attributes: values, lists, the newer calls. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* An address that nothing can be read from or written to. */
#define BAD	1L

#define FILE_NAME	"/tmp/systrace-xattrs"

/* Numbers that the headers of a build may lack. */
#define NR_setxattrat	463
#define NR_getxattrat	464
#define NR_listxattrat	465
#define NR_removexattrat	466

int main(void)
{
	static char buf[70000];
	struct {
		void *value;
		unsigned int size;
		unsigned int flags;
	} args = { "bar", 3, 1 };
	int fd;

	umask(022);
	fd = open(FILE_NAME, O_RDWR | O_CREAT, 0644);
	syscall(SYS_setxattr, FILE_NAME, "user.foo", "bar\0baz", 7L, 0);
	syscall(SYS_setxattr, FILE_NAME, "user.foo", "bar", 3L, 1);
	syscall(SYS_lsetxattr, FILE_NAME, "user.foo", "bar", 4L, 2);
	syscall(SYS_fsetxattr, fd, "user.foo", "bar", 3L, -1L);
	syscall(SYS_fsetxattr, fd, "user.foo", BAD, 3L, 4);
	syscall(SYS_fsetxattr, fd, "user.foo", NULL, 0L, 0);
	syscall(SYS_fsetxattr, fd, "user.foo", BAD, 0L, 0);
	memset(buf, 'a', sizeof(buf));
	buf[31] = '\0';
	syscall(SYS_fsetxattr, -1, "user.foo", buf, 32L, 0);
	syscall(SYS_fsetxattr, -1, "user.foo", buf, 33L, 0);
	syscall(SYS_fsetxattr, -1, "user.foo", buf, 65536L, 0);
	syscall(SYS_fsetxattr, -1, "user.foo", buf, 65537L, 0);
	syscall(SYS_fsetxattr, -1, "user.foo", "\0\0", 2L, 0);
	syscall(SYS_setxattr, FILE_NAME, "user.foo", "hello", 6L, 0);
	syscall(SYS_getxattr, FILE_NAME, "user.foo", buf, 100L);
	syscall(SYS_lgetxattr, FILE_NAME, "user.foo", buf, 3L);
	syscall(SYS_fgetxattr, fd, "user.foo", NULL, 0L);
	syscall(SYS_fgetxattr, fd, "user.foo", buf, 0L);
	syscall(SYS_getxattr, BAD, BAD, BAD, -1L);
	syscall(SYS_listxattr, FILE_NAME, buf, 100L);
	syscall(SYS_llistxattr, FILE_NAME, NULL, 0L);
	syscall(SYS_flistxattr, fd, buf, 0L);
	syscall(SYS_flistxattr, fd, buf, 2L);
	syscall(SYS_flistxattr, fd, BAD, 200L);
	syscall(NR_setxattrat, AT_FDCWD, FILE_NAME, 0, "user.foo", &args, 16L);
	syscall(NR_setxattrat, AT_FDCWD, FILE_NAME, -1L, "user.foo", &args,
		15L);
	syscall(NR_setxattrat, AT_FDCWD, FILE_NAME, 0, "user.foo", BAD, 16L);
	args.value = buf;
	args.size = 100;
	args.flags = 0;
	syscall(NR_getxattrat, AT_FDCWD, FILE_NAME, 0, "user.foo", &args, 16L);
	syscall(NR_listxattrat, AT_FDCWD, FILE_NAME, 0, buf, 100L);
	syscall(NR_removexattrat, AT_FDCWD, FILE_NAME, 0x100, "user.foo");
	syscall(SYS_removexattr, FILE_NAME, "user.foo");
	syscall(SYS_fremovexattr, fd, BAD);
	unlink(FILE_NAME);
	return 0;
}
