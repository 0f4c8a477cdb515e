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

VARIANT(mremap, 3, 0x6, 2,	args, hex, /* MREMAP_FIXED */
	V(addr, old_address), V(size, old_size), V(size, new_size),
	V(mremap_flags, flags), V(addr, new_address))
VARIANT(mremap, 3, 0x6, 4,	args, hex, /* MREMAP_DONTUNMAP */
	V(addr, old_address), V(size, old_size), V(size, new_size),
	V(mremap_flags, flags), V(addr, new_address))
VARIANT(mremap, 3, 0x6, 6,	args, hex, /* MREMAP_FIXED | MREMAP_DONTUNMAP */
	V(addr, old_address), V(size, old_size), V(size, new_size),
	V(mremap_flags, flags), V(addr, new_address))
