/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * For the tests' programs on processors that came late to Linux: the system
 * calls that are not there, made by way of their successors.  The compiler
 * includes it before all else (-include).  What has no successor becomes a
 * number that is no call.
 */
#ifndef OLD_CALLS_H
#define OLD_CALLS_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

#ifndef SYS_open

enum {
	SYS_open = 5000, SYS_creat, SYS_mkdir, SYS_rmdir, SYS_chmod, SYS_chown,
	SYS_lchown, SYS_mknod, SYS_stat, SYS_lstat, SYS_getdents, SYS_link,
	SYS_unlink, SYS_symlink, SYS_readlink, SYS_rename, SYS_access, SYS_dup2,
	SYS_pipe, SYS_epoll_create, SYS_epoll_wait, SYS_eventfd, SYS_signalfd,
	SYS_inotify_init, SYS_fork, SYS_vfork, SYS_poll, SYS_select, SYS_alarm,
	SYS_pause, SYS_getpgrp, SYS_utime, SYS_utimes, SYS_futimesat, SYS_time,
	SYS_arch_prctl, SYS_sysfs, SYS_ustat, SYS_iopl, SYS_ioperm,
	SYS_modify_ldt, SYS_create_module, SYS_get_kernel_syms,
	SYS_query_module, SYS_getpmsg, SYS_putpmsg, SYS_afs_syscall,
	SYS_tuxcall, SYS_security, SYS_vserver, SYS_uselib, SYS__sysctl,
	SYS_epoll_ctl_old, SYS_epoll_wait_old, SYS_set_thread_area,
	SYS_get_thread_area,
};

static inline long old_select(long n, long r, long w, long x, struct timeval *tv)
{
	struct timespec ts;

	/* No pointer that the caller means to be read. */
	if ((unsigned long)tv < 65536 || (unsigned long)tv >> 48)
		return syscall(SYS_pselect6, n, r, w, x, tv, NULL);
	ts.tv_sec = tv->tv_sec;
	ts.tv_nsec = tv->tv_usec * 1000;
	return syscall(SYS_pselect6, n, r, w, x, &ts, NULL);
}

static inline long old_poll(long fds, long n, long ms)
{
	struct timespec ts = { ms / 1000, ms % 1000 * 1000000 };

	return syscall(SYS_ppoll, fds, n, ms < 0 ? NULL : &ts, NULL, 8);
}

static inline long old_alarm(long seconds)
{
	struct itimerval it = { .it_value.tv_sec = seconds };

	return syscall(SYS_setitimer, ITIMER_REAL, &it, NULL);
}

static inline long old_call(long nr, long a, long b, long c, long d, long e,
			    long f)
{
	switch (nr) {
	case SYS_open:
		return syscall(SYS_openat, AT_FDCWD, a, b, c);
	case SYS_creat:
		return syscall(SYS_openat, AT_FDCWD, a,
			       O_CREAT | O_WRONLY | O_TRUNC, b);
	case SYS_mkdir:
		return syscall(SYS_mkdirat, AT_FDCWD, a, b);
	case SYS_rmdir:
		return syscall(SYS_unlinkat, AT_FDCWD, a, AT_REMOVEDIR);
	case SYS_chmod:
		return syscall(SYS_fchmodat, AT_FDCWD, a, b);
	case SYS_chown:
		return syscall(SYS_fchownat, AT_FDCWD, a, b, c, 0);
	case SYS_lchown:
		return syscall(SYS_fchownat, AT_FDCWD, a, b, c,
			       AT_SYMLINK_NOFOLLOW);
	case SYS_mknod:
		return syscall(SYS_mknodat, AT_FDCWD, a, b, c);
	case SYS_stat:
		return syscall(SYS_newfstatat, AT_FDCWD, a, b, 0);
	case SYS_lstat:
		return syscall(SYS_newfstatat, AT_FDCWD, a, b,
			       AT_SYMLINK_NOFOLLOW);
	case SYS_getdents:
		return syscall(SYS_getdents64, a, b, c);
	case SYS_link:
		return syscall(SYS_linkat, AT_FDCWD, a, AT_FDCWD, b, 0);
	case SYS_unlink:
		return syscall(SYS_unlinkat, AT_FDCWD, a, 0);
	case SYS_symlink:
		return syscall(SYS_symlinkat, a, AT_FDCWD, b);
	case SYS_readlink:
		return syscall(SYS_readlinkat, AT_FDCWD, a, b, c);
	case SYS_rename:
		return syscall(SYS_renameat, AT_FDCWD, a, AT_FDCWD, b);
	case SYS_access:
		return syscall(SYS_faccessat, AT_FDCWD, a, b);
	case SYS_dup2:
		return syscall(SYS_dup3, a, b, 0);
	case SYS_pipe:
		return syscall(SYS_pipe2, a, 0);
	case SYS_epoll_create:
		return syscall(SYS_epoll_create1, 0);
	case SYS_epoll_wait:
		return syscall(SYS_epoll_pwait, a, b, c, d, NULL, 8);
	case SYS_eventfd:
		return syscall(SYS_eventfd2, a, 0);
	case SYS_signalfd:
		return syscall(SYS_signalfd4, a, b, c, 0);
	case SYS_inotify_init:
		return syscall(SYS_inotify_init1, 0);
	case SYS_fork:
	case SYS_vfork:
		return syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0);
	case SYS_poll:
		return old_poll(a, b, c);
	case SYS_select:
		return old_select(a, b, c, d, (struct timeval *)e);
	case SYS_alarm:
		return old_alarm(a);
	case SYS_pause:
		return syscall(SYS_ppoll, NULL, 0, NULL, NULL, 8);
	case SYS_getpgrp:
		return syscall(SYS_getpgid, 0);
	}
	return syscall(nr, a, b, c, d, e, f);
}

/* As libc's: there may be fewer arguments, of which the rest is not used. */
static inline long old_syscall(long nr, ...)
{
	long arg[6];
	va_list list;
	int i;

	va_start(list, nr);
	for (i = 0; i < 6; i++)
		arg[i] = va_arg(list, long);
	va_end(list);
	return old_call(nr, arg[0], arg[1], arg[2], arg[3], arg[4], arg[5]);
}
#define syscall	old_syscall

#endif /* SYS_open */
#endif /* OLD_CALLS_H */
