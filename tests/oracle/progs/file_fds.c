// SPDX-License-Identifier: GPL-2.0-only
/* Flags and offsets of the calls that take descriptors. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

/* An address that nothing can be read from or written to. */
#define BAD	1L

/* Numbers that the headers of a build may lack. */
#define NR_close_range	436
#define NR_cachestat	451

int main(void)
{
	long range[2] = { 1, -1 }, mask = 2;
	int fds[2];

	syscall(SYS_lseek, -1, -5L, 0);
	syscall(SYS_lseek, -1, -1L, 1);
	syscall(SYS_lseek, -1, 5L, 2);
	syscall(SYS_lseek, -1, 5L, 3);
	syscall(SYS_lseek, -1, 5L, 4);
	syscall(SYS_lseek, -1, 5L, 5);
	syscall(SYS_lseek, -1, 5L, -1L);
	syscall(SYS_close, -1);
	syscall(NR_close_range, 1000, 2000, -1L);
	syscall(NR_close_range, 1000, -1L, 8);
	syscall(NR_close_range, 2000, 1000, 0);
	syscall(NR_close_range, 2000, 1000, 2);
	syscall(SYS_dup, -1);
	syscall(SYS_dup2, -1, -1);
	syscall(SYS_dup3, -1, -1, -1L);
	syscall(SYS_dup3, -1, -1, 0);
	syscall(SYS_dup3, -1, -1, 1);
	syscall(SYS_pipe, NULL);
	syscall(SYS_pipe2, BAD, -1L);
	syscall(SYS_pipe2, BAD, 0);
	syscall(SYS_pipe2, BAD, 1);
	syscall(SYS_pipe, fds);
	syscall(SYS_pipe2, fds, O_CLOEXEC | O_NONBLOCK);
	syscall(SYS_flock, -1, 0);
	syscall(SYS_flock, -1, 1);
	syscall(SYS_flock, -1, 2 | 4);
	syscall(SYS_flock, -1, 8);
	syscall(SYS_flock, -1, -1L);
	syscall(SYS_flock, -1, 16);
	syscall(SYS_flock, -1, 32 | 64);
	syscall(SYS_flock, -1, 0xc0);
	syscall(SYS_fallocate, -1, -1L, -1L, -2L);
	syscall(SYS_fallocate, -1, 0, 0L, 100L);
	syscall(SYS_fallocate, -1, 0x800, 0L, 100L);
	syscall(SYS_fallocate, -1, 1, 0L, 100L);
	syscall(SYS_fadvise64, -1, 1L, 2L, 0);
	syscall(SYS_fadvise64, -1, 1L, -2L, 6);
	syscall(SYS_fadvise64, -1, -1L, 2L, -1L);
	syscall(SYS_fadvise64, -1, -1L, 2L, 5);
	syscall(SYS_readahead, -1, -1L, -1L);
	syscall(SYS_ftruncate, -1, -1L);
	syscall(SYS_ftruncate, -1, 5000000000L);
	syscall(SYS_sync_file_range, -1, -1L, -1L, -1L);
	syscall(SYS_sync_file_range, -1, 1L, 1L, 0);
	syscall(SYS_sync_file_range, -1, 1L, 1L, 8);
	syscall(NR_cachestat, -1, BAD, BAD, -1L);
	syscall(NR_cachestat, -1, BAD, NULL, 0);
	syscall(NR_cachestat, -1, range, BAD, 0);
	syscall(SYS_fsync, -1);
	syscall(SYS_fdatasync, -1);
	syscall(SYS_syncfs, -1);
	syscall(SYS_splice, -1, BAD, -1, BAD, -1L, -1L);
	syscall(SYS_splice, -1, NULL, -1, NULL, 1L, 0);
	syscall(SYS_splice, -1, &range[0], -1, &range[1], 1L, 16);
	syscall(SYS_tee, -1, -1, 5L, -1L);
	syscall(SYS_vmsplice, -1, BAD, 5L, -1L);
	syscall(SYS_sendfile, -1, -1, BAD, 5L);
	syscall(SYS_sendfile, -1, -1, NULL, -1L);
	syscall(SYS_sendfile, -1, -1, &range[1], 1L);
	syscall(SYS_copy_file_range, -1, &range[0], -1, &range[1], 5L, -1L);
	syscall(SYS_copy_file_range, -1, BAD, -1, NULL, 5L, 0);
	syscall(SYS_epoll_create, 5);
	syscall(SYS_epoll_create, -1);
	syscall(SYS_epoll_create1, -1L);
	syscall(SYS_epoll_create1, 1);
	syscall(SYS_eventfd, 5);
	syscall(SYS_eventfd2, 7, -1L);
	syscall(SYS_eventfd2, 7, 1 | O_CLOEXEC);
	syscall(SYS_eventfd2, 7, 2);
	syscall(SYS_inotify_init);
	syscall(SYS_inotify_init1, -1L);
	syscall(SYS_inotify_init1, 0);
	syscall(SYS_inotify_init1, 1);
	syscall(SYS_inotify_add_watch, -1, "/tmp", 0x102);
	syscall(SYS_inotify_add_watch, -1, "/tmp", -1L);
	syscall(SYS_inotify_add_watch, -1, BAD, 0);
	syscall(SYS_inotify_add_watch, -1, BAD, 0x100000);
	syscall(SYS_inotify_rm_watch, -1, -1);
	syscall(SYS_fanotify_init, -1L, -1L);
	syscall(SYS_fanotify_init, 0x80000000, 0);
	syscall(SYS_fanotify_init, 0xc, O_CLOEXEC);
	syscall(SYS_fanotify_mark, -1, -1L, -1L, AT_FDCWD, BAD);
	syscall(SYS_fanotify_mark, -1, 1, 3L, -1, NULL);
	syscall(SYS_fanotify_mark, -1, 0, 0L, 5, "x");
	syscall(SYS_fanotify_mark, -1, 0x111, 0x40000030L, 5, "x");
	syscall(SYS_userfaultfd, -1L);
	syscall(SYS_userfaultfd, 2);
	syscall(SYS_memfd_create, "abc", 0);
	syscall(SYS_memfd_create, BAD, -1L);
	syscall(SYS_memfd_create, "abc", 0x100);
	syscall(SYS_memfd_create, "abc", 16 << 26);
	syscall(SYS_memfd_create, "0123456789012345678901234567890123456789",
		1);
	syscall(SYS_timerfd_create, 99, -1L);
	syscall(SYS_timerfd_create, 0, 1);
	syscall(SYS_timerfd_settime, -1, -1L, BAD, BAD);
	syscall(SYS_timerfd_gettime, -1, BAD);
	syscall(SYS_signalfd4, -1, BAD, 8L, 0);
	syscall(SYS_signalfd4, -1, &mask, 8L, O_CLOEXEC);
	syscall(SYS_signalfd4, -1, &mask, 4L, -1L);
	syscall(SYS_signalfd4, -1, &mask, 8L, 1);
	return 0;
}
