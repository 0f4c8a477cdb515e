// SPDX-License-Identifier: GPL-2.0-only
/* Directories of more bytes than one record has room for. */
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#define S syscall

static char buf[1 << 20];

static void read_all(long call, size_t size)
{
	int fd = open("many", O_RDONLY | O_DIRECTORY);

	while (S(call, fd, buf, size) > 0)
		;
	close(fd);
}

int main(void)
{
	char path[256];
	unsigned int i;

	mkdir("many", 0755);
	for (i = 0; i < 700; i++) {
		memset(path, 'x', sizeof(path));
		snprintf(path + 130 + i % 100, 20, "%u", i);
		memcpy(path, "many/", 5);
		mkdir(path, 0755);
	}
	for (i = 4096; i <= sizeof(buf); i *= 4) {
		read_all(SYS_getdents64, i);
		read_all(SYS_getdents, i);
	}
	return 0;
}
