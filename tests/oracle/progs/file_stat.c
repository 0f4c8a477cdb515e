// SPDX-License-Identifier: GPL-2.0-only
/* What files are: stat, statx, directories, links, times, handles. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/vfs.h>
#include <unistd.h>
#include <utime.h>

/* An address that nothing can be read from or written to. */
#define BAD	1L

#define DIR	"/tmp/systrace-file_stat"
#define LONG_TEXT	"0123456789012345678901234567890123456789"

/* A number that the headers of a build may lack. */
#define NR_openat2	437

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
	static char buf[32768];
	struct timespec ts[2] = { { 1, 2 }, { 3, UTIME_OMIT } };
	struct timeval tv[2] = { { 1, 2 }, { 3, 4 } };
	struct utimbuf ut = { 1, 2 };
	unsigned int handle[34] = { 0 };
	unsigned long how[5] = { O_RDWR | O_CREAT, 0644, 8 };
	struct statfs sf;
	struct stat st;
	int fd;

	umask(022);
	mkdir(DIR, 0755);
	chdir(DIR);
	close(open("a", O_RDWR | O_CREAT, 0640));
	syscall(SYS_stat, "/dev/null", &st);
	syscall(SYS_stat, "a", &st);
	syscall(SYS_lstat, "/proc/self/exe", &st);
	fd = open(".", O_RDONLY | O_DIRECTORY);
	syscall(SYS_fstat, fd, &st);
	syscall(SYS_fstat, -1, &st);
	syscall(SYS_stat, "a", BAD);
	syscall(SYS_stat, "nothing", &st);
	syscall(SYS_newfstatat, fd, "", &st, AT_EMPTY_PATH);
	syscall(SYS_newfstatat, fd, "a", &st, AT_SYMLINK_NOFOLLOW);
	syscall(SYS_statfs, "/proc", &sf);
	syscall(SYS_statfs, "/proc", BAD);
	syscall(SYS_fstatfs, -1, &sf);
	syscall(SYS_statx, AT_FDCWD, "/dev/null", 0, 0x7ff, buf);
	syscall(SYS_statx, AT_FDCWD, "a", 0, 0x7ff, buf);
	syscall(SYS_statx, AT_FDCWD, "nothing", 0, 0, buf);
	syscall(SYS_statx, fd, "", AT_EMPTY_PATH, 1, buf);
	syscall(SYS_getdents64, fd, buf, 32768);
	syscall(SYS_getdents64, fd, buf, 32768);
	syscall(SYS_lseek, fd, 0L, 0);
	syscall(SYS_getdents, fd, buf, 1000);
	syscall(SYS_getdents, fd, buf, 1000);
	syscall(SYS_getdents64, -1, buf, 1000);
	syscall(SYS_getdents64, fd, NULL, 0);
	syscall(SYS_lseek, fd, 0L, 0);
	syscall(SYS_getdents64, fd, BAD, 100);
	syscall(SYS_getdents64, fd, buf, 1);
	syscall(SYS_getcwd, buf, 100L);
	syscall(SYS_getcwd, buf, 3L);
	syscall(SYS_getcwd, NULL, 30L);
	syscall(SYS_fchdir, fd);
	syscall(SYS_symlink, "target", "b");
	syscall(SYS_readlink, "b", buf, 100);
	syscall(SYS_readlink, "b", buf, 3);
	syscall(SYS_readlinkat, fd, "b", buf, 100);
	syscall(SYS_readlinkat, fd, "b", buf, 0);
	syscall(SYS_readlink, "a", buf, 100);
	syscall(SYS_unlinkat, fd, "b", 0);
	syscall(SYS_symlinkat, LONG_TEXT, fd, "b");
	syscall(SYS_readlinkat, fd, "b", buf, 100);
	syscall(SYS_readlinkat, fd, "b", buf, 30);
	syscall(SYS_renameat, fd, "b", fd, "c");
	syscall(SYS_linkat, fd, "a", fd, "d", 0);
	syscall(SYS_utimensat, fd, "a", ts, 0);
	ts[0].tv_nsec = UTIME_NOW;
	syscall(SYS_utimensat, fd, "a", ts, AT_SYMLINK_NOFOLLOW);
	ts[0].tv_nsec = 1000000000;
	syscall(SYS_utimensat, fd, "a", ts, 0);
	ts[0].tv_sec = -1;
	ts[0].tv_nsec = -1;
	syscall(SYS_utimensat, fd, "a", ts, 0);
	ts[0].tv_sec = 1700000000;
	ts[0].tv_nsec = 5;
	ts[1] = ts[0];
	syscall(SYS_utimensat, fd, "a", ts, 0);
	ts[0].tv_sec = 0;
	syscall(SYS_utimensat, fd, "a", ts, 0);
	ts[0].tv_nsec = 0;
	syscall(SYS_utimensat, fd, "a", ts, 0);
	syscall(SYS_utimensat, fd, "a", at_page_end(ts, 16), 0);
	syscall(SYS_utimes, "a", tv);
	syscall(SYS_futimesat, fd, "a", tv);
	tv[0].tv_sec = 0;
	syscall(SYS_futimesat, fd, "a", tv);
	tv[1].tv_usec = 1000000;
	syscall(SYS_futimesat, fd, "a", tv);
	syscall(SYS_utimes, "a", NULL);
	syscall(SYS_utime, "a", &ut);
	syscall(SYS_utime, "a", NULL);
	ut.actime = -1;
	syscall(SYS_utime, "a", &ut);
	handle[0] = 200;
	syscall(SYS_open_by_handle_at, fd, handle, O_RDWR);
	handle[0] = 0;
	syscall(SYS_open_by_handle_at, fd, handle, O_RDWR);
	handle[0] = 128;
	syscall(SYS_name_to_handle_at, -1, "a", handle, BAD, 0);
	syscall(NR_openat2, AT_FDCWD, "a", &how, 24L);
	syscall(NR_openat2, AT_FDCWD, "nothing", &how, 16L);
	syscall(NR_openat2, AT_FDCWD, "nothing", NULL, 24L);
	syscall(NR_openat2, AT_FDCWD, "nothing", BAD, 24L);
	syscall(NR_openat2, AT_FDCWD, "nothing", &how, 32L);
	how[3] = 0x55;
	syscall(NR_openat2, AT_FDCWD, "nothing", &how, 32L);
	syscall(NR_openat2, AT_FDCWD, "nothing", at_page_end(how, 24), 40L);
	memset(how, 0xff, sizeof(how));
	syscall(NR_openat2, AT_FDCWD, "nothing", &how, 24L);
	syscall(SYS_chmod, "a", 0600);
	syscall(SYS_fchmodat, fd, "a", 0644);
	syscall(SYS_access, "a", R_OK);
	unlink("a");
	unlink("c");
	unlink("d");
	chdir("/");
	rmdir(DIR);
	return 0;
}
