/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Argument types (included several times, with other meanings of the words).
 *
 *	TYPE(name, kind, size, members...)
 *		The reader prints it with print_<name>(), in the file of user/
 *		that its family lives in.  kind is a SYSTRACE_KIND_ without
 *		the prefix; size the bytes of one element in the native ABI,
 *		0 where the kind needs none.  members are the pointers to
 *		follow inside one element:
 *			M(offset, type)		one of that type
 *			M_N(offset, type, count) count as in syscalls.h, or
 *				FIELD16/32/64(offset): a field of the element
 *	FLAGS(name, xlat, unknown)
 *		A number made of the flags in user/xlat/<xlat>.in, the rest
 *		printed in hex, marked with the comment where no flag is known.
 *	ENUM(name, xlat, unknown)
 *		One of the values in user/xlat/<xlat>.in.
 *
 * Direction and count belong to the row, not to the type: the same timespec
 * is read by one call and written by another.
 */

/* Plain numbers. */
TYPE(dec, VALUE, 0)		/* int, signed decimal */
TYPE(udec, VALUE, 0)		/* unsigned int */
TYPE(ldec, VALUE, 0)		/* long */
TYPE(size, VALUE, 0)		/* unsigned long, decimal */
TYPE(hex, VALUE, 0)		/* unsigned long, hexadecimal */
TYPE(hex32, VALUE, 0)		/* unsigned int, hexadecimal */
TYPE(addr, VALUE, 0)		/* address, NULL for 0 */
TYPE(offset, VALUE, 0)		/* off_t, signed decimal */
TYPE(pid, VALUE, 0)
TYPE(uid, VALUE, 0)		/* -1 shown as -1 */
TYPE(fd, VALUE, 0)
TYPE(dirfd, VALUE, 0)		/* AT_FDCWD */
TYPE(signo, VALUE, 0)

/* Names and data. */
TYPE(path, PATH, 0)
TYPE(string, STRING, 0)
TYPE(strings, STRINGS, 0)	/* argv: printed as an array */
TYPE(environ, POINTERS, 0)	/* envp: its length, the strings with -v */
TYPE(buffer, BUFFER, 0)

/* Opening and naming files. */
TYPE(open_flags, VALUE, 0)	/* the access mode first, then flags */
TYPE(mode, VALUE, 0)		/* umode_t, octal */
TYPE(open_mode, VALUE, 0)	/* octal, shown only when a file can be made */
FLAGS(at_flags, at_flags, "AT_???")

/* Structures. */
TYPE(iovec, OBJECT, 16, M_N(0, buffer, FIELD64(8)))
TYPE(timespec, OBJECT, 16)
TYPE(socklen, OBJECT, 4)
TYPE(sockaddr, BYTES, 0)
TYPE(msghdr, OBJECT, 56,
     M_N(0, sockaddr, FIELD32(8)),
     M_N(16, iovec, FIELD64(24)),
     M_N(32, msg_control, FIELD64(40)))
TYPE(msg_control, BYTES, 0)
