/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Requests of ioctl in the calls of 32-bit Arm, and in x32's, whose 64-bit
 * numbers are aligned to eight bytes; see requests_32.h.
 */
REQUEST(0xc0505609, 0xc0585609)	/* VIDIOC_QUERYBUF */
REQUEST(0xc050560f, 0xc058560f)	/* VIDIOC_QBUF */
REQUEST(0xc0505611, 0xc0585611)	/* VIDIOC_DQBUF */
