// SPDX-License-Identifier: GPL-2.0-only
/* 32-bit calls about files: old and new kinds of stat, offsets in halves. */
#include "i386.h"

static char buf[8192];

static void stats(void)
{
	static const int named[] = { 18, 84, 106, 107, 195, 196 };
	static const int open_ones[] = { 28, 108, 197 };
	unsigned int i;

	for (i = 0; i < sizeof(named) / sizeof(named[0]); i++) {
		CALL(named[i], "/", buf);
		CALL(named[i], "/dev/null", buf);
		CALL(named[i], "/nonexistent", buf);
		CALL(named[i], "/etc/passwd", BAD);
		CALL(named[i], BAD, BAD);
		CALL(named[i], 0, 0);
	}
	for (i = 0; i < sizeof(open_ones) / sizeof(open_ones[0]); i++) {
		CALL(open_ones[i], 0, buf);
		CALL(open_ones[i], -1, buf);
		CALL(open_ones[i], 0, BAD);
	}
	CALL(300, AT_FDCWD, "/dev/null", buf, 0);		/* fstatat64 */
	CALL(300, AT_FDCWD, "", buf, 0x1001);
	CALL(383, AT_FDCWD, "/", 0, 0xfff, buf);		/* statx */
	CALL(99, "/", buf);					/* statfs */
	CALL(99, "/proc", BAD);
	CALL(100, 0, buf);
	CALL(268, "/", 84, buf);				/* statfs64 */
	CALL(268, "/", 88, buf);
	CALL(268, "/", 1, buf);
	CALL(268, "/", 84, BAD);
	CALL(269, 0, 84, buf);
	CALL(62, 1, buf);					/* ustat */
}

static void offsets(void)
{
	long iov[4] = { (long)"abc", 3, (long)"de", 2 };
	int fd = open("offsets", O_RDWR | O_CREAT | O_TRUNC, 0600);

	CALL(140, fd, 0, 5, buf, SEEK_SET);			/* _llseek */
	CALL(140, fd, 1, 2, buf, SEEK_SET);
	CALL(140, fd, -1, -5, buf, SEEK_CUR);
	CALL(140, fd, 0, 0, BAD, 9);
	CALL(19, fd, 0x80000000, SEEK_SET);			/* lseek */
	CALL(19, fd, -1, SEEK_CUR);
	CALL(19, fd, 7, SEEK_SET);
	CALL(181, fd, "page", 4, 0, 1);				/* pwrite64 */
	CALL(180, fd, buf, 10, 0, 1);				/* pread64 */
	CALL(180, fd, buf, 10, 1, -1);
	CALL(180, -1, BAD, 10, -1, 0x7fffffff);
	CALL(193, "offsets", 0xffffffff, 0x7fffffff);		/* truncate64 */
	CALL(194, fd, 3, 1);
	CALL(194, -1, 5, -1);
	CALL(92, "/nonexistent", 0x80000000);
	CALL(93, -1, -1);
	CALL(225, fd, 5, 6, 7);					/* readahead */
	CALL(250, fd, 5, 0, 7, 3);				/* fadvise64 */
	CALL(272, fd, 5, 6, 7, 8, 2);
	CALL(314, fd, 0, 1, 3, 4, 7);				/* sync_file_range */
	CALL(324, fd, 1, 1, 0, 3, 0);				/* fallocate */
	CALL(324, -1, 3, 1, 2, 3, 4);
	CALL(146, fd, iov, 2);					/* writev */
	CALL(145, -1, iov, 2);
	CALL(146, fd, BAD, 2);
	CALL(146, fd, at_page_end(iov, 12), 2);
	CALL(334, fd, iov, 2, 9, 1);				/* pwritev */
	CALL(333, -1, 0, 0, 5, 6);
	CALL(378, fd, 0, 0, -1, -1, 2);				/* preadv2 */
	CALL(379, fd, iov, 2, -1, -1, 0x10);
	CALL(187, -1, -1, "\5\0\0", 10);			/* sendfile */
	CALL(187, 1, -1, BAD, 10);
	CALL(239, -1, -1, "\5\0\0\0\1\0\0", 10);
	CALL(339, -1, 1, 8, 1, AT_FDCWD, "/x");			/* fanotify_mark */
	CALL(253, 5, 6, buf, 7);				/* lookup_dcookie */
	CALL(192, 0, 4096, 3, 0x22, -1, 5);			/* mmap2 */
	CALL(192, 0, 4096, 1, 2, -1, 0x80000000);
	CALL(90, BAD);						/* old mmap */
	CALL(90, ARRAY(0, 4096, 3, 0x22, -1, 0x1000));
	close(fd);
}

static void locks(void)
{
	static const char whole[24] = { 1 };
	int fd = open("locks", O_RDWR | O_CREAT | O_TRUNC, 0600);
	int cmd;

	for (cmd = 5; cmd <= 7; cmd++) {
		memcpy(buf, whole, sizeof(whole));
		CALL(55, fd, cmd, buf);
		CALL(221, fd, cmd, buf);
		CALL(221, fd, cmd + 7, buf);
		/* A lock of the other kind would wait for the one above. */
		buf[0] = F_UNLCK;
		CALL(221, fd, cmd + 31, buf);
		CALL(55, fd, cmd, BAD);
		CALL(221, fd, cmd + 7, BAD);
	}
	CALL(55, fd, 1);
	CALL(221, fd, 3);
	CALL(221, fd, 0, 100);
	CALL(221, fd, 4, O_APPEND);
	CALL(221, fd, 12345, 6);
	close(fd);
}

static void directories(void)
{
	int fd = open("/usr", O_RDONLY | O_DIRECTORY);

	CALL(89, fd, buf, 1);					/* readdir */
	CALL(89, -1, buf, 1);
	CALL(141, fd, buf, 100);				/* getdents */
	CALL(141, fd, buf, sizeof(buf));
	CALL(141, fd, BAD, 100);
	CALL(220, fd, buf, sizeof(buf));
	close(fd);
	CALL(22, "/nonexistent");				/* umount */
	CALL(52, "/nonexistent", 1);
	CALL(30, "/nonexistent", "\1\0\0\0\2\0\0");		/* utime */
	CALL(271, "/nonexistent", "\1\0\0\0\2\0\0\0\3\0\0\0\4\0\0");
	CALL(320, AT_FDCWD, "/nonexistent",
	     "\0\0\0\0\xff\xff\xff\x3f\1\0\0\0\2\0\0", 0);
	CALL(412, AT_FDCWD, "/nonexistent",
	     "\0\0\0\0\0\0\0\0\xff\xff\xff\x3f\0\0\0\0"
	     "\1\0\0\0\2\0\0\0\0\0\0\0\0\0\0", 0);
	CALL(412, AT_FDCWD, "/nonexistent", BAD, 0);
}

int main(void)
{
	stats();
	offsets();
	locks();
	directories();
	return 0;
}
