/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Variants of the calls that only 32-bit ABIs have: the end of variants.h.
 *
 *	LIKE(name, other)
 *		Where a call has no variant of its own that matches, those of
 *		the other stand in, under its name.  Both select by the same
 *		argument and mask, both have some, and the other is not like
 *		a third one.
 */
#ifndef LIKE
#define LIKE(name, other)
#define LIKE_IS_OURS
#endif

LIKE(fcntl64, fcntl)
VARIANT(fcntl64, 1, 0xffffffff, 12,	args, dec, /* F_GETLK64 */
	V(fd, fd), V(fcntl_cmd, op), OUT(flock64_found, arg))
VARIANT(fcntl64, 1, 0xffffffff, 13,	args, dec, /* F_SETLK64 */
	V(fd, fd), V(fcntl_cmd, op), IN(flock64, arg))
VARIANT(fcntl64, 1, 0xffffffff, 14,	args, dec, /* F_SETLKW64 */
	V(fd, fd), V(fcntl_cmd, op), IN(flock64, arg))

LIKE(futex_time64, futex)
VARIANT(futex_time64, 1, 0x7f, 0,	args, dec, /* FUTEX_WAIT */
	V(addr, uaddr), V(futex_op, futex_op),
	V(udec, val), IN(timespec64, timeout))
VARIANT(futex_time64, 1, 0x7f, 6,	futex_lock_pi, dec, /* FUTEX_LOCK_PI */
	V(addr, uaddr), V(futex_op, futex_op),
	V(udec, val), IN(timespec64, timeout))
VARIANT(futex_time64, 1, 0x7f, 9,	futex_bitset, dec, /* FUTEX_WAIT_BITSET */
	V(addr, uaddr), V(futex_op, futex_op),
	V(udec, val), IN(timespec64, timeout), V(addr, uaddr2),
	V(futex_bitset, val3))
VARIANT(futex_time64, 1, 0x7f, 11,	args, dec, /* FUTEX_WAIT_REQUEUE_PI */
	V(addr, uaddr), V(futex_op, futex_op),
	V(udec, val), IN(timespec64, timeout), V(addr, uaddr2))
VARIANT(futex_time64, 1, 0x7f, 13,	futex_lock_pi, dec, /* FUTEX_LOCK_PI2 */
	V(addr, uaddr), V(futex_op, futex_op),
	V(udec, val), IN(timespec64, timeout))

#ifdef LIKE_IS_OURS
#undef LIKE
#undef LIKE_IS_OURS
#endif
