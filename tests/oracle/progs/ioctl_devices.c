// SPDX-License-Identifier: GPL-2.0-only
/*
 * Requests to devices that a test has not got: on a descriptor that is not
 * open, so that each fails and what it was given is shown.  By number, as the
 * headers that a build finds may not have them all.
 */
#include <stdint.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define BYTES	4096

static const uint32_t requests[] = {
	0x307,	/* HDIO_OBSOLETE_IDENTITY */
	0x30d,	/* HDIO_GET_IDENTITY */
	0x31a,	/* HDIO_GET_BUSSTATE */
	0x31c,	/* HDIO_DRIVE_RESET */
	0x31f,	/* HDIO_DRIVE_CMD */
	0x328,	/* HDIO_SCAN_HWIF */
	0x32d,	/* HDIO_SET_BUSSTATE */
	0x1269,	/* BLKPG */
	0x2276,	/* SG_GET_SCSI_ID */
	0x2284,	/* SG_SCSI_RESET */
	0x2285,	/* SG_IO */
	0x2286,	/* SG_GET_REQUEST_TABLE */
	0x4b2f,	/* KIOCSOUND */
	0x4b30,	/* KDMKTONE */
	0x4b31,	/* KDGETLED */
	0x4b32,	/* KDSETLED */
	0x4b40,	/* GIO_SCRNMAP */
	0x4b41,	/* PIO_SCRNMAP */
	0x4b44,	/* KDGKBMODE */
	0x4b45,	/* KDSKBMODE */
	0x4b46,	/* KDGKBENT */
	0x4b47,	/* KDSKBENT */
	0x4b4c,	/* KDGETKEYCODE */
	0x4b4d,	/* KDSETKEYCODE */
	0x4b52,	/* KDKBDREP */
	0x4b62,	/* KDGKBMETA */
	0x4b63,	/* KDSKBMETA */
	0x4b68,	/* PIO_UNIMAPCLR */
	0x4b69,	/* GIO_UNISCRNMAP */
	0x4b6a,	/* PIO_UNISCRNMAP */
	0x4b70,	/* GIO_CMAP */
	0x4b71,	/* PIO_CMAP */
	0x4d13,	/* MTDFILEMODE */
	0x541f,	/* TIOCSSERIAL */
	0x8923,	/* SIOCSIFNAME */
	0x8925,	/* SIOCGIFENCAP */
	0x8926,	/* SIOCSIFENCAP */
	0x8929,	/* SIOCGIFSLAVE */
	0x8930,	/* SIOCSIFSLAVE */
	0x8931,	/* SIOCADDMULTI */
	0x8932,	/* SIOCDELMULTI */
	0x8937,	/* SIOCSIFHWBROADCAST */
	0x89a2,	/* SIOCBRADDIF */
	0x89a3,	/* SIOCBRDELIF */
	0xab0a,	/* NBD_SET_FLAGS */
	0xae41,	/* KVM_CREATE_VCPU */
	0x400445a0,	/* EVIOCSCLOCKID */
	0x40044d0e,	/* OTPGETREGIONCOUNT */
	0x40044f02,	/* UBI_IOCEBCH */
	0x40045612,	/* VIDIOC_STREAMON */
	0x40045613,	/* VIDIOC_STREAMOFF */
	0x40046911,	/* LIRC_SET_SEND_MODE */
	0x40046912,	/* LIRC_SET_REC_MODE */
	0x40046913,	/* LIRC_SET_SEND_CARRIER */
	0x40046914,	/* LIRC_SET_REC_CARRIER */
	0x40046915,	/* LIRC_SET_SEND_DUTY_CYCLE */
	0x40046917,	/* LIRC_SET_TRANSMITTER_MASK */
	0x40046918,	/* LIRC_SET_REC_TIMEOUT */
	0x40046919,	/* LIRC_SET_REC_TIMEOUT_REPORTS */
	0x4004691d,	/* LIRC_SET_MEASURE_CARRIER_MODE */
	0x4004691f,	/* LIRC_SET_REC_CARRIER_RANGE */
	0x40046923,	/* LIRC_SET_WIDEBAND_RECEIVER */
	0x40049421,	/* BTRFS_IOC_BALANCE_CTL */
	0x40063e00,	/* COUNTER_ADD_WATCH_IOCTL */
	0x40082104,	/* SECCOMP_IOCTL_NOTIF_SET_FLAGS */
	0x40082406,	/* PERF_EVENT_IOC_SET_FILTER */
	0x40084504,	/* EVIOCSKEYCODE */
	0x40084d02,	/* MEMERASE */
	0x40084d05,	/* MEMLOCK */
	0x40084d06,	/* MEMUNLOCK */
	0x40084d0b,	/* MEMGETBADBLOCK */
	0x40084d0c,	/* MEMSETBADBLOCK */
	0x40084f00,	/* UBI_IOCVOLUP */
	0x40084f03,	/* UBI_IOCEBMAP */
	0x40085203,	/* RNDADDENTROPY */
	0x40085618,	/* VIDIOC_S_STD */
	0x40087543,	/* UDMABUF_CREATE_LIST */
	0x40088a01,	/* EPIOCSPARAMS */
	0x4008941a,	/* BTRFS_IOC_SUBVOL_SETFLAGS */
	0x4008ae90,	/* KVM_SET_CPUID2 */
	0x400c4d0f,	/* OTPGETREGIONINFO */
	0x400c6f02,	/* UBI_IOCRSVOL */
	0x40103d02,	/* PTP_EXTTS_REQUEST */
	0x40103d0b,	/* PTP_EXTTS_REQUEST2 */
	0x40104d14,	/* MEMERASE64 */
	0x40104f06,	/* UBI_IOCSETVOLPROP */
	0x4010942a,	/* BTRFS_IOC_QGROUP_CREATE */
	0x4014563c,	/* VIDIOC_S_CROP */
	0x40182103,	/* SECCOMP_IOCTL_NOTIF_ADDFD */
	0x40186f40,	/* UBI_IOCATT */
	0x40187013,	/* RTC_PARAM_GET */
	0x40187014,	/* RTC_PARAM_SET */
	0x40187542,	/* UDMABUF_CREATE */
	0x40189429,	/* BTRFS_IOC_QGROUP_ASSIGN */
	0x40207012,	/* RTC_PLL_SET */
	0x4020ae46,	/* KVM_SET_USER_MEMORY_REGION */
	0x40284504,	/* EVIOCSKEYCODE_V2 */
	0x40304580,	/* EVIOCSFF */
	0x4030560b,	/* VIDIOC_S_FBUF */
	0x40309410,	/* BTRFS_IOC_DEFRAG_RANGE */
	0x40309439,	/* BTRFS_IOC_SET_FEATURES */
	0x40383d03,	/* PTP_PEROUT_REQUEST */
	0x40383d0c,	/* PTP_PEROUT_REQUEST2 */
	0x4040942c,	/* BTRFS_IOC_QUOTA_RESCAN */
	0x40489426,	/* BTRFS_IOC_SEND */
	0x4054561e,	/* VIDIOC_S_TUNER */
	0x40603d07,	/* PTP_PIN_SETFUNC */
	0x40603d10,	/* PTP_PIN_SETFUNC2 */
	0x40804f07,	/* UBI_IOCVOLCRBLK */
	0x4090ae82,	/* KVM_SET_REGS */
	0x40986f00,	/* UBI_IOCMKVOL */
	0x4138ae84,	/* KVM_SET_SREGS */
	0x43403d05,	/* PTP_SYS_OFFSET */
	0x43403d0e,	/* PTP_SYS_OFFSET2 */
	0x50009401,	/* BTRFS_IOC_SNAP_CREATE */
	0x50009402,	/* BTRFS_IOC_DEFRAG */
	0x50009403,	/* BTRFS_IOC_RESIZE */
	0x50009404,	/* BTRFS_IOC_SCAN_DEV */
	0x50009405,	/* BTRFS_IOC_FORGET_DEV */
	0x5000940a,	/* BTRFS_IOC_ADD_DEV */
	0x5000940b,	/* BTRFS_IOC_RM_DEV */
	0x5000940c,	/* BTRFS_IOC_BALANCE */
	0x5000940e,	/* BTRFS_IOC_SUBVOL_CREATE */
	0x5000940f,	/* BTRFS_IOC_SNAP_DESTROY */
	0x50009417,	/* BTRFS_IOC_SNAP_CREATE_V2 */
	0x50009418,	/* BTRFS_IOC_SUBVOL_CREATE_V2 */
	0x80044584,	/* EVIOCGEFFECTS */
	0x80044d07,	/* MEMGETREGIONCOUNT */
	0x80044d0d,	/* OTPSELECT */
	0x80044f05,	/* UBI_IOCEBISMAP */
	0x80045626,	/* VIDIOC_G_INPUT */
	0x80045701,	/* WDIOC_GETSTATUS */
	0x80045702,	/* WDIOC_GETBOOTSTATUS */
	0x80045703,	/* WDIOC_GETTEMP */
	0x80045704,	/* WDIOC_SETOPTIONS */
	0x80045705,	/* WDIOC_KEEPALIVE */
	0x80045707,	/* WDIOC_GETTIMEOUT */
	0x80045709,	/* WDIOC_GETPRETIMEOUT */
	0x8004570a,	/* WDIOC_GETTIMELEFT */
	0x8004587d,	/* FS_IOC_SHUTDOWN */
	0x80046900,	/* LIRC_GET_FEATURES */
	0x80046901,	/* LIRC_GET_SEND_MODE */
	0x80046902,	/* LIRC_GET_REC_MODE */
	0x80046907,	/* LIRC_GET_REC_RESOLUTION */
	0x80046908,	/* LIRC_GET_MIN_TIMEOUT */
	0x80046909,	/* LIRC_GET_MAX_TIMEOUT */
	0x8004690f,	/* LIRC_GET_LENGTH */
	0x80046924,	/* LIRC_GET_REC_TIMEOUT */
	0x80047013,	/* RTC_VL_READ */
	0x8004a405,	/* TEE_IOC_CLOSE_SESSION */
	0x80081270,	/* BLKBSZGET */
	0x80081280,	/* BLKGETDISKSEQ */
	0x80084504,	/* EVIOCGKEYCODE */
	0x80084d17,	/* MEMISLOCKED */
	0x80085617,	/* VIDIOC_G_STD */
	0x80088a02,	/* EPIOCGPARAMS */
	0x80089418,	/* BTRFS_IOC_START_SYNC */
	0x80089419,	/* BTRFS_IOC_SUBVOL_GETFLAGS */
	0x8008a404,	/* TEE_IOC_CANCEL */
	0x800c4d10,	/* OTPLOCK */
	0x800ca400,	/* TEE_IOC_VERSION */
	0x80104d12,	/* ECCGETSTATS */
	0x8010a402,	/* TEE_IOC_OPEN_SESSION */
	0x8010a403,	/* TEE_IOC_INVOKE */
	0x8010a406,	/* TEE_IOC_SUPPL_RECV */
	0x8010a407,	/* TEE_IOC_SUPPL_SEND */
	0x80189439,	/* BTRFS_IOC_GET_FEATURES */
	0x80204d01,	/* MEMGETINFO */
	0x80207011,	/* RTC_PLL_GET */
	0x80284504,	/* EVIOCGKEYCODE_V2 */
	0x80285700,	/* WDIOC_GETSUPPORT */
	0x8030560a,	/* VIDIOC_G_FBUF */
	0x8030942b,	/* BTRFS_IOC_QGROUP_LIMIT */
	0x8040942d,	/* BTRFS_IOC_QUOTA_RESCAN_STATUS */
	0x8044b401,	/* GPIO_GET_CHIPINFO_IOCTL */
	0x80489439,	/* BTRFS_IOC_GET_SUPPORTED_FEATURES */
	0x80503d01,	/* PTP_CLOCK_GETCAPS */
	0x80503d0a,	/* PTP_CLOCK_GETCAPS2 */
	0x80685600,	/* VIDIOC_QUERYCAP */
	0x8090ae81,	/* KVM_GET_REGS */
	0x80c84d0a,	/* MEMGETOOBSEL */
	0x8138ae83,	/* KVM_GET_SREGS */
	0x81484d11,	/* ECCGETLAYOUT */
	0x8400941f,	/* BTRFS_IOC_FS_INFO */
	0x84009422,	/* BTRFS_IOC_BALANCE_PROGRESS */
	0x90009427,	/* BTRFS_IOC_DEVICES_READY */
	0xc0045627,	/* VIDIOC_S_INPUT */
	0xc0045706,	/* WDIOC_SETTIMEOUT */
	0xc0045708,	/* WDIOC_SETPRETIMEOUT */
	0xc004b40c,	/* GPIO_GET_LINEINFO_UNWATCH_IOCTL */
	0xc008240a,	/* PERF_EVENT_IOC_QUERY_BPF */
	0xc008561b,	/* VIDIOC_G_CTRL */
	0xc008561c,	/* VIDIOC_S_CTRL */
	0xc008ae05,	/* KVM_GET_SUPPORTED_CPUID */
	0xc008ae09,	/* KVM_GET_EMULATED_CPUID */
	0xc0101502,	/* FS_IOC_GETLBMD_CAP */
	0xc0104d03,	/* MEMWRITEOOB */
	0xc0104d04,	/* MEMREADOOB */
	0xc0104d08,	/* MEMGETREGIONINFO */
	0xc0109414,	/* BTRFS_IOC_SPACE_INFO */
	0xc0109428,	/* BTRFS_IOC_QUOTA_CTL */
	0xc010a401,	/* TEE_IOC_SHM_ALLOC */
	0xc010b40e,	/* GPIO_V2_LINE_GET_VALUES_IOCTL */
	0xc010b40f,	/* GPIO_V2_LINE_SET_VALUES_IOCTL */
	0xc0145608,	/* VIDIOC_REQBUFS */
	0xc014563b,	/* VIDIOC_G_CROP */
	0xc0182101,	/* SECCOMP_IOCTL_NOTIF_SEND */
	0xc0184d15,	/* MEMWRITEOOB64 */
	0xc0184d16,	/* MEMREADOOB64 */
	0xc0189436,	/* FIDEDUPERANGE */
	0xc018a408,	/* TEE_IOC_SHM_REGISTER_FD */
	0xc018a409,	/* TEE_IOC_SHM_REGISTER */
	0xc0205647,	/* VIDIOC_G_EXT_CTRLS */
	0xc0205648,	/* VIDIOC_S_EXT_CTRLS */
	0xc0205649,	/* VIDIOC_TRY_EXT_CTRLS */
	0xc020660b,	/* FS_IOC_FIEMAP */
	0xc02c5625,	/* VIDIOC_QUERYMENU */
	0xc02c563a,	/* VIDIOC_CROPCAP */
	0xc02c564a,	/* VIDIOC_ENUM_FRAMESIZES */
	0xc0304d18,	/* MEMWRITE */
	0xc030b404,	/* GPIO_GET_LINEEVENT_IOCTL */
	0xc034564b,	/* VIDIOC_ENUM_FRAMEINTERVALS */
	0xc0389423,	/* BTRFS_IOC_INO_PATHS */
	0xc0389424,	/* BTRFS_IOC_LOGICAL_INO */
	0xc0403d08,	/* PTP_SYS_OFFSET_PRECISE */
	0xc0403d11,	/* PTP_SYS_OFFSET_PRECISE2 */
	0xc0403d15,	/* PTP_SYS_OFFSET_PRECISE_CYCLES */
	0xc0405602,	/* VIDIOC_ENUM_FMT */
	0xc0405610,	/* VIDIOC_EXPBUF */
	0xc040b408,	/* GPIOHANDLE_GET_LINE_VALUES_IOCTL */
	0xc040b409,	/* GPIOHANDLE_SET_LINE_VALUES_IOCTL */
	0xc040ff0b,	/* PIDFD_GET_INFO of Linux 6.13 */
	0xc0445624,	/* VIDIOC_QUERYCTRL */
	0xc0481273,	/* BLKTRACESETUP */
	0xc0485619,	/* VIDIOC_ENUMSTD */
	0xc048b402,	/* GPIO_GET_LINEINFO_IOCTL */
	0xc048b40b,	/* GPIO_GET_LINEINFO_WATCH_IOCTL */
	0xc048ff0b,	/* PIDFD_GET_INFO of Linux 6.16 */
	0xc0502100,	/* SECCOMP_IOCTL_NOTIF_RECV */
	0xc0505609,	/* VIDIOC_QUERYBUF_TIME32 */
	0xc050560f,	/* VIDIOC_QBUF_TIME32 */
	0xc0505611,	/* VIDIOC_DQBUF_TIME32 */
	0xc050561a,	/* VIDIOC_ENUMINPUT */
	0xc050ff0b,	/* PIDFD_GET_INFO of Linux 6.18 */
	0xc054561d,	/* VIDIOC_G_TUNER */
	0xc054b40a,	/* GPIOHANDLE_SET_CONFIG_IOCTL */
	0xc0585609,	/* VIDIOC_QUERYBUF */
	0xc058560f,	/* VIDIOC_QBUF */
	0xc0585611,	/* VIDIOC_DQBUF */
	0xc058ff0b,	/* PIDFD_GET_INFO */
	0xc038ff0b,	/* ... and of sizes that no kernel has */
	0xc044ff0b,
	0xc05aff0b,
	0xc400ff0b,
	0xc0603d06,	/* PTP_PIN_GETFUNC */
	0xc0603d0f,	/* PTP_PIN_GETFUNC2 */
	0xc0709411,	/* BTRFS_IOC_TREE_SEARCH_V2 */
	0xc0c89425,	/* BTRFS_IOC_SET_RECEIVED_SUBVOL */
	0xc0cc5615,	/* VIDIOC_G_PARM */
	0xc0cc5616,	/* VIDIOC_S_PARM */
	0xc0d05604,	/* VIDIOC_G_FMT */
	0xc0d05605,	/* VIDIOC_S_FMT */
	0xc0d05640,	/* VIDIOC_TRY_FMT */
	0xc0e85667,	/* VIDIOC_QUERY_EXT_CTRL */
	0xc100565c,	/* VIDIOC_CREATE_BUFS */
	0xc100b405,	/* GPIO_V2_GET_LINEINFO_IOCTL */
	0xc100b406,	/* GPIO_V2_GET_LINEINFO_WATCH_IOCTL */
	0xc110b40d,	/* GPIO_V2_LINE_SET_CONFIG_IOCTL */
	0xc16cb403,	/* GPIO_GET_LINEHANDLE_IOCTL */
	0xc250b407,	/* GPIO_V2_GET_LINE_IOCTL */
	0xc400941b,	/* BTRFS_IOC_SCRUB */
	0xc400941d,	/* BTRFS_IOC_SCRUB_PROGRESS */
	0xc4009420,	/* BTRFS_IOC_BALANCE_V2 */
	0xc4089434,	/* BTRFS_IOC_GET_DEV_STATS */
	0xc4c03d09,	/* PTP_SYS_OFFSET_EXTENDED */
	0xc4c03d12,	/* PTP_SYS_OFFSET_EXTENDED2 */
	0xc4c03d16,	/* PTP_SYS_OFFSET_EXTENDED_CYCLES */
	0xca289435,	/* BTRFS_IOC_DEV_REPLACE */
	0xd0009411,	/* BTRFS_IOC_TREE_SEARCH */
	0xd0009412,	/* BTRFS_IOC_INO_LOOKUP */
	0xd000941e,	/* BTRFS_IOC_DEV_INFO */
};

static void fill(uint32_t *words, unsigned int how)
{
	unsigned int i;

	for (i = 0; i < BYTES / 4; i++)
		words[i] = how == 0 ? 0 : how == 1 ? i + 1 : how == 2 ? -1U :
			   0x01010101 * (i & 0x7f);
}

/* Commands to disks, of both forms, with data in one piece and in two. */
static void scsi(uint8_t *map)
{
	static uint8_t cdb[16] = "\x12\0\0\0\x24", data[64] = "data", sense[32];
	static const struct iovec iov[2] = { { data, 4 }, { data + 8, 60 } };
	struct {
		int32_t interface, direction;
		uint8_t cmd_len, mx_sb_len;
		uint16_t iovec_count;
		uint32_t len;
		void *data, *cdb, *sense;
		uint32_t timeout, flags, pack_id, pad;
		void *usr;
		uint8_t status[8];
		uint32_t rest[4];
	} v3 = { 'S', 0, 6, sizeof(sense), 0, sizeof(data), data, cdb, sense,
		 1000, 0x10 };
	struct {
		uint32_t guard, protocol, subprotocol, request_len;
		void *request;
		uint64_t tag;
		uint32_t attr, priority, extra, max_response;
		void *response;
		uint32_t out_iovecs, out_len, in_iovecs, in_len;
		const void *out, *in;
		uint32_t timeout, flags;
		uint64_t usr;
		uint32_t rest[14];
	} v4 = { 'Q', 0, 0, 6, cdb, 7, 0, 0, 0, sizeof(sense), sense, 0, 4, 0,
		 sizeof(data), data, data, 1000, 0x20 };
	int direction;

	for (direction = -5; direction < 0; direction++) {
		v3.direction = direction;
		v3.iovec_count = 0;
		v3.data = data;
		syscall(SYS_ioctl, -1, 0x2285, &v3);
		v3.iovec_count = 2;
		v3.data = (void *)iov;
		syscall(SYS_ioctl, -1, 0x2285, &v3);
	}
	/* All of it is there, but for the end of what it leads to. */
	memcpy(map + BYTES - sizeof(v3), &v3, sizeof(v3));
	syscall(SYS_ioctl, -1, 0x2285, map + BYTES - sizeof(v3));
	v3.cdb = map + BYTES - 3;
	syscall(SYS_ioctl, -1, 0x2285, &v3);
	syscall(SYS_ioctl, -1, 0x2285, &v4);
	v4.in_iovecs = v4.out_iovecs = 2;
	v4.in = v4.out = iov;
	syscall(SYS_ioctl, -1, 0x2285, &v4);
	memcpy(map + BYTES - sizeof(v4), &v4, sizeof(v4));
	syscall(SYS_ioctl, -1, 0x2285, map + BYTES - sizeof(v4));
}

/* Calls into a trusted world: a head and parameters, in a buffer. */
static void trusted(uint8_t *map)
{
	static const struct { uint32_t request, head, count; } ops[] = {
		{ 0x8010a402, 56, 52 }, { 0x8010a403, 24, 20 },
		{ 0x8010a406, 8, 4 }, { 0x8010a407, 8, 4 },
	};
	struct { uint8_t *buf; uint64_t len; } data;
	unsigned int i, nr;

	for (i = 0; i < sizeof(ops) / sizeof(ops[0]); i++)
		for (nr = 0; nr < 4; nr++) {
			uint64_t params[3][4] = {
				{ 0 }, { 5, 16, 32, 1 }, { 0x102, 3, 4, 5 },
			};

			data.len = ops[i].head + nr * 32;
			data.buf = map + BYTES - data.len;
			fill((uint32_t *)map, 1);
			if (nr == 3)
				nr = 40;
			else
				memcpy(data.buf + ops[i].head, params, nr * 32);
			memcpy(data.buf + ops[i].count, &nr, 4);
			syscall(SYS_ioctl, -1, ops[i].request, &data);
			data.len--;
			syscall(SYS_ioctl, -1, ops[i].request, &data);
		}
}

int main(void)
{
	uint8_t *map = mmap(NULL, 2 * BYTES, PROT_READ | PROT_WRITE,
			    MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	unsigned int r, how;

	if (map == MAP_FAILED || munmap(map + BYTES, BYTES))
		return 1;
	for (r = 0; r < sizeof(requests) / sizeof(requests[0]); r++) {
		for (how = 0; how < 4; how++) {
			fill((uint32_t *)map, how);
			syscall(SYS_ioctl, -1, requests[r], map);
		}
		syscall(SYS_ioctl, -1, requests[r], map + BYTES - 7);
		syscall(SYS_ioctl, -1, requests[r], NULL);
		syscall(SYS_ioctl, -1, requests[r], -4096L);
		syscall(SYS_ioctl, -1, requests[r], 3);
	}
	scsi(map);
	trusted(map);
	return 0;
}
