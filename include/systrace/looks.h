/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Where -P and -e trace-fds= look: at those arguments of a call of %desc, %file
 * or %network whose types are descriptors, paths, or arrays or sets of
 * descriptors that are waited for; the variants of a call have those of their
 * row in syscalls.h.  The calls here are the exceptions, which are strace's.
 *
 *	LOOKS(name, arguments...)
 *		Only these arguments, in so far as they are of such types, also
 *		those of the call's variants by their own rows.
 */
LOOKS(epoll_ctl, 2)		/* what is waited for, not who waits */
LOOKS(fanotify_mark, 3, 4)
LOOKS(fanotify_mark_pair, 4, 5)
LOOKS(fsconfig, 3, 4)		/* a path, or a descriptor that it begins at */
LOOKS(pidfd_getfd, 0)		/* the other one is another process's */
LOOKS(mq_open)			/* a queue is no file of that path */
LOOKS(perf_event_open)
LOOKS(rename, 0)
LOOKS(symlink, 1)		/* what it leads to need not be */
LOOKS(symlinkat, 1, 2)
