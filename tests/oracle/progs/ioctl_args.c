// SPDX-License-Identifier: GPL-2.0-only
/* ioctl: terminals, files, block devices, interfaces, and unknown requests. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <net/if.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <asm/termbits.h>
#include <linux/fs.h>
#include <linux/sockios.h>

static void terminal(void)
{
	int m = open("/dev/ptmx", O_RDWR | O_NOCTTY), s, n = 0;
	struct winsize size = { 24, 80, 1, 2 };
	struct termios t;
	struct termios2 t2;

	ioctl(m, TIOCSPTLCK, &n);
	s = ioctl(m, TIOCGPTPEER, O_RDWR | O_NOCTTY);
	ioctl(s, TCGETS, &t);
	ioctl(s, TCSETS, &t);
	ioctl(s, TCSETSF, &t);
	ioctl(s, TCGETS2, &t2);
	ioctl(s, TCSETSW2, &t2);
	ioctl(s, TIOCSWINSZ, &size);
	ioctl(s, TIOCGWINSZ, &size);
	ioctl(s, TIOCGPGRP, &n);
	ioctl(s, TIOCGETD, &n);
	ioctl(s, TIOCOUTQ, &n);
	ioctl(s, FIONREAD, &n);
	ioctl(s, TCFLSH, 2);
	ioctl(s, TCFLSH, 7);
	ioctl(s, TCXONC, 1);
	ioctl(s, TCSBRK, 1);
	ioctl(s, TIOCEXCL);
	ioctl(s, TIOCMGET, &n);
	n = 6;
	ioctl(s, TIOCMSET, &n);
	memset(&t, 0xff, sizeof(t));
	ioctl(-1, TCSETS, &t);
	memset(&t, 0, sizeof(t));
	ioctl(-1, TCSETSW, &t);
	t.c_cflag = B115200 | CS8 | B9600 << IBSHIFT;
	ioctl(-1, TCSETS2, &t);
	ioctl(-1, TCGETS, &t);
	ioctl(-1, TCGETS, NULL);
	ioctl(-1, TCSETS, (void *)-1L);
	/* Of what is no terminal, what is none any more, and of what is not open. */
	n = open("/dev/null", O_RDWR);
	ioctl(n, TCSETS, &t);
	ioctl(n, TCSETSW, NULL);
	close(n);
	ioctl(n, TCSETSF, &t);
	n = open("/dev/ptmx", O_PATH);
	ioctl(n, TCSETS, &t);
	close(n);
	ioctl(m, TCSETSW, &t);
	close(m);
	ioctl(s, TCSETS, &t);
	ioctl(s, TCGETS, &t);
	close(s);
}

static void files(void)
{
	struct file_clone_range range = { 3, 1, 2, 3 };
	struct fsxattr xattr = { .fsx_xflags = 3 };
	unsigned long pair[2] = { 4096, 8192 };
	long flags = FS_IMMUTABLE_FL;
	int p[2], n = 1;

	if (pipe(p))
		return;
	ioctl(p[0], FIONBIO, &n);
	ioctl(p[0], FIOASYNC, &n);
	ioctl(p[0], FIOCLEX);
	ioctl(p[0], FIONCLEX);
	ioctl(p[0], FIONREAD, &n);
	ioctl(p[0], TCGETS, &n);
	ioctl(-1, FIONBIO, NULL);
	ioctl(-1, FS_IOC_SETFLAGS, &flags);
	ioctl(-1, FS_IOC_GETFLAGS, &flags);
	ioctl(-1, FS_IOC_FSSETXATTR, &xattr);
	ioctl(-1, FICLONE, 5);
	ioctl(-1, FICLONERANGE, &range);
	ioctl(-1, BLKGETSIZE64, &flags);
	ioctl(-1, BLKDISCARD, pair);
	ioctl(-1, BLKRRPART);
	ioctl(-1, BLKROSET, &n);
}

static void interfaces(void)
{
	static const unsigned short requests[] = {
		SIOCGIFINDEX, SIOCGIFFLAGS, SIOCGIFADDR, SIOCGIFMTU,
		SIOCGIFHWADDR, SIOCGIFNETMASK, SIOCGIFBRDADDR, SIOCGIFTXQLEN,
		SIOCGIFMETRIC, SIOCGIFMAP,
	};
	int s = socket(AF_INET, SOCK_DGRAM, 0);
	struct ifconf conf = { .ifc_len = 0 };
	struct ifreq ifr;
	unsigned int i;

	for (i = 0; i < sizeof(requests) / sizeof(requests[0]); i++) {
		memset(&ifr, 0, sizeof(ifr));
		strcpy(ifr.ifr_name, "lo");
		ioctl(s, requests[i], &ifr);
		strcpy(ifr.ifr_name, "nosuch");
		ioctl(s, requests[i], &ifr);
		ioctl(-1, requests[i] + 1, &ifr);
	}
	ifr.ifr_ifindex = 1;
	ioctl(s, SIOCGIFNAME, &ifr);
	ioctl(s, SIOCGIFCONF, NULL);
	ioctl(-1, SIOCGIFCONF, &conf);
	ioctl(-1, SIOCGIFINDEX, (void *)-1L);
}

int main(void)
{
	static const unsigned int unknown[] = {
		0, 0xffffffff, 0x12345678, 0x5499, 0x541f0000, 0xdeadbeef,
		_IOC(1, 0xab, 3, 5), _IOC(2, 0x99, 1, 0x3fff),
	};
	unsigned int i;

	terminal();
	files();
	interfaces();
	for (i = 0; i < sizeof(unknown) / sizeof(unknown[0]); i++)
		ioctl(-1, unknown[i], (long)i);
	return 0;
}
