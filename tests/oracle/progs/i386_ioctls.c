// SPDX-License-Identifier: GPL-2.0-only
/* 32-bit calls of ioctl: requests whose number holds the size of a long. */
#include <linux/blkpg.h>
#include <linux/blktrace_api.h>
#include <linux/btrfs.h>
#include <linux/fs.h>
#include <linux/input.h>
#include <linux/ioctl.h>
#include <linux/kd.h>
#include <linux/loop.h>
#include <linux/rtc.h>
#include <linux/videodev2.h>
#include <mtd/mtd-abi.h>
#include <scsi/sg.h>

#include "i386.h"

static unsigned int buf[1024];

/* Whatever there is of some drivers, on what is none of them. */
static void names(void)
{
	static const char types[] = "\x12" "fvr$pchqX";
	static const int sizes[] = { 4, 8, 12 };
	unsigned int dir, i, j, nr;

	for (i = 0; types[i]; i++)
		for (nr = 0; nr < 16; nr++)
			for (dir = 1; dir < 4; dir++)
				for (j = 0; j < 3; j++)
					CALL(54, -1, _IOC(dir, types[i], nr, sizes[j]),
					     BAD);
}

static void arguments(void)
{
	static const unsigned int requests[] = {
		0x40041271, 0x80041270, 0x80041272, 0x40042406, 0x4004240b,
		0x80042407, 0xc004240a, 0x80046601, 0x40046602, 0x8004700b,
		0x4004700c, 0x8004700d, 0x4004700e, 0x40086602, 0x80081272,
	};
	int fd = open("ioctls", O_RDWR | O_CREAT | O_TRUNC, 0600);
	unsigned int i;

	for (i = 0; i < sizeof(requests) / sizeof(requests[0]); i++) {
		buf[0] = 0x10;
		buf[1] = 1;
		CALL(54, fd, requests[i], buf);
		CALL(54, fd, requests[i], 0);
		CALL(54, -1, requests[i], BAD);
	}
}

/* Structures with longs, pointers and unaligned 64-bit numbers in them. */
static void structures(void)
{
	static const unsigned int requests[] = {
		BLKPG, BLKTRACESETUP, BTRFS_IOC_SEND, BTRFS_IOC_SNAP_CREATE_V2,
		BTRFS_IOC_SET_RECEIVED_SUBVOL, BTRFS_IOC_DEV_REPLACE, EVIOCSFF,
		GIO_UNIMAP, KDFONTOP, LOOP_SET_STATUS, MEMREADOOB, MEMWRITEOOB,
		PIO_FONTX, PIO_UNIMAP, RTC_PLL_SET, VIDIOC_CREATE_BUFS,
		VIDIOC_DQBUF, VIDIOC_ENUMINPUT, VIDIOC_ENUMSTD, VIDIOC_G_FMT,
		VIDIOC_QBUF, VIDIOC_S_EXT_CTRLS, VIDIOC_S_FBUF, VIDIOC_S_FMT,
		VIDIOC_S_STD, VIDIOC_TRY_FMT,
	};
	sg_io_hdr_t sg = {
		.interface_id = 'S', .dxfer_direction = SG_DXFER_TO_DEV,
		.cmd_len = 6, .cmdp = (void *)"cmdcmd", .mx_sb_len = 8,
		.dxfer_len = 4, .dxferp = "data", .timeout = 1000,
	};
	int fd = open("ioctls", O_RDWR | O_CREAT | O_TRUNC, 0600);
	unsigned int i, k, type;

	for (i = 0; i < sizeof(requests) / sizeof(requests[0]); i++)
		for (type = 1; type < 10; type++) {
			for (k = 0; k < sizeof(buf) / sizeof(buf[0]); k++)
				buf[k] = k + type;
			CALL(54, type & 1 ? fd : -1, requests[i], buf);
			/* One byte too short. */
			if (_IOC_SIZE(requests[i]))
				CALL(54, -1, requests[i], at_page_end(buf,
					_IOC_SIZE(requests[i]) - 1));
		}
	CALL(54, fd, SG_IO, &sg);
}

int main(void)
{
	names();
	arguments();
	structures();
	return 0;
}
