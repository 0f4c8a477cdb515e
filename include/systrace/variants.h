/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * System calls whose arguments depend on the value of one of them.
 *
 *	VARIANT(name, selector, mask, value, decoder, result, arguments...)
 *
 * When (argument[selector] & mask) == value, this row stands in for the one
 * in syscalls.h: its arguments are captured and printed, and no more of them
 * than it has.  Rows of one system call stand together, sorted by value, and
 * have the same selector and mask.  Values are numbers, as a kernel may be
 * newer than the headers that a build finds; the comment gives the name.
 */
VARIANT(fcntl, 1, 0xffffffff, 1,	args, hex, /* F_GETFD */
	V(fd, fd), V(udec, cmd))
