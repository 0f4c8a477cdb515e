/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Requests of ioctl whose number holds the size of a long or of a pointer
 * (included several times, with other meanings of REQUEST).
 *
 *	REQUEST(here, native)
 *
 * What a 32-bit call makes with the number "here" is captured and printed by
 * the row of variants.h that stands for "native".  Structures are then laid
 * out as layouts_*.h say.
 */
REQUEST(0x40041271, 0x40081271)	/* BLKBSZSET */
REQUEST(0x40042406, 0x40082406)	/* PERF_EVENT_IOC_SET_FILTER */
REQUEST(0x4004240b, 0x4008240b)	/* PERF_EVENT_IOC_MODIFY_ATTRIBUTES */
REQUEST(0x4004700c, 0x4008700c)	/* RTC_IRQP_SET */
REQUEST(0x4004700e, 0x4008700e)	/* RTC_EPOCH_SET */
REQUEST(0x80041270, 0x80081270)	/* BLKBSZGET */
REQUEST(0x80041272, 0x80081272)	/* BLKGETSIZE64 */
REQUEST(0x80042407, 0x80082407)	/* PERF_EVENT_IOC_ID */
REQUEST(0x8004700b, 0x8008700b)	/* RTC_IRQP_READ */
REQUEST(0x8004700d, 0x8008700d)	/* RTC_EPOCH_READ */
REQUEST(0xc004240a, 0xc008240a)	/* PERF_EVENT_IOC_QUERY_BPF */
