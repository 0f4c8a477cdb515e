// SPDX-License-Identifier: GPL-2.0-only
/* 32-bit calls of ioctl: requests whose number holds the size of a long. */
#include <linux/ioctl.h>

#include "i386.h"

static unsigned int buf[64];

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

int main(void)
{
	names();
	arguments();
	return 0;
}
