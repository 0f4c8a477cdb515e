// SPDX-License-Identifier: GPL-2.0-only
/*
 * looks DIR: each call that the table knows to be given descriptors or paths,
 * with DIR/file, and a descriptor of it, as each of its arguments in turn.
 * Everything else is wrong, so that next to nothing happens.  Then those whose
 * descriptors stand in memory, and what files go through.
 */
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/select.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <systrace/table.h>

#define FD	50

#define SYSCALL(name, dec, res, cls, ...)				\
	[SYSTRACE_SC_##name] = { cls, SYSTRACE_ROW(__VA_ARGS__) },
static const struct {
	unsigned int classes;
	struct systrace_row row;
} rows[SYSTRACE_NR_SC] = {
#include <systrace/syscalls.h>
};
#undef SYSCALL

#define NR(n, sc)	[n] = SYSTRACE_SC_##sc,
static const unsigned short calls[] = {
#ifdef __aarch64__
#include <systrace/nr_arm64.h>
#else
#include <systrace/nr_x86_64.h>
#endif
};
#undef NR

#define LOOK	(CLASS_DESC | CLASS_FILE | CLASS_NETWORK)

/* Where the path stands, so that it prints alike each time. */
#define PATH	((char *)0x10000000)

static void make_file(void)
{
	int fd = open(PATH, O_RDWR | O_CREAT, 0600);

	if (fd < 0 || dup2(fd, FD) != FD) {
		perror(PATH);
		exit(1);
	}
	close(fd);
}

static int is_left_out(unsigned int sc)
{
	switch (sc) {
	case SYSTRACE_SC_poll:		/* below */
	case SYSTRACE_SC_ppoll:
	case SYSTRACE_SC_select:
	case SYSTRACE_SC_pselect6:
	case SYSTRACE_SC_acct:		/* would write to the file for ever */
	case SYSTRACE_SC_getpmsg:	/* no kernel has them, nor the table their arguments */
	case SYSTRACE_SC_putpmsg:
	case SYSTRACE_SC_getcwd:	/* strace looks at what stands there before */
		return 1;
	}
	return 0;
}

/* Does the call take the file or its descriptor away? */
static int takes_away(unsigned int sc)
{
	return sc == SYSTRACE_SC_close || sc == SYSTRACE_SC_close_range ||
	       sc == SYSTRACE_SC_unlink || sc == SYSTRACE_SC_dup2;
}

static void call_each(void)
{
	unsigned int i, nr;

	for (nr = 0; nr < sizeof(calls) / sizeof(calls[0]); nr++) {
		if (!(rows[calls[nr]].classes & LOOK) || is_left_out(calls[nr]))
			continue;
		for (i = 0; i < 2 * rows[calls[nr]].row.nargs; i++) {
			long a[6] = { -1, -1, -1, -1, -1, -1 };

			a[i / 2] = i % 2 ? FD : (long)PATH;
			syscall(nr, a[0], a[1], a[2], a[3], a[4], a[5]);
			if (takes_away(calls[nr]))
				make_file();
		}
	}
}

static void waiting(void)
{
	struct pollfd fds[3] = { { 0 }, { -1 }, { FD, POLLIN } };
	struct timeval tv = { 0 };
	fd_set in, out;

	poll(fds, 3, 0);
	poll(fds, 2, 0);
	poll(fds, 0, 0);
	FD_ZERO(&in);
	FD_ZERO(&out);
	FD_SET(FD, &out);
	select(FD + 1, &in, &out, NULL, &tv);
	/* It is in the set, but not asked for. */
	select(FD, &in, &out, NULL, &tv);
	select(FD + 1, &in, NULL, NULL, &tv);
}

static void files(const char *dir)
{
	char other[4096], buf[4];
	int fd, at;

	/* By another name than was asked for, and relative. */
	snprintf(other, sizeof(other), "%s/./file", dir);
	fd = open(other, O_RDONLY);
	read(fd, buf, sizeof(buf));
	close(fd);
	read(fd, buf, sizeof(buf));
	at = open(dir, O_RDONLY | O_DIRECTORY);
	fd = openat(at, "file", O_RDONLY);
	read(fd, buf, sizeof(buf));
	close(at);
	/* A file is what it is, wherever its descriptor came from. */
	at = dup(fd);
	close(fd);
	lseek(at, 0, SEEK_CUR);
	unlink(PATH);
	lseek(at, 1, SEEK_CUR);
	close(at);
	/* Nobody has this path any more. */
	access(PATH, F_OK);
	snprintf(other, sizeof(other), "%s/other", dir);
	make_file();
	rename(PATH, other);
	lseek(FD, 2, SEEK_CUR);
	rename(other, PATH);
	lseek(FD, 3, SEEK_CUR);
}

/*
 * Paths in memory that nobody has touched: one that the call reads itself, and
 * one that it does not come to, as its other arguments are wrong.
 */
static void untouched(const char *dir)
{
	char name[4096], buf[4] = "";
	char *path;
	int fd, i;

	snprintf(name, sizeof(name), "%s/names", dir);
	fd = open(name, O_RDWR | O_CREAT, 0600);
	ftruncate(fd, 3 * 4096);
	for (i = 0; i < 3; i++)
		pwrite(fd, PATH, strlen(PATH), i * 4096);
	pwrite(fd, "/no", 4, 2 * 4096);
	path = mmap((char *)0x20000000, 3 * 4096, PROT_READ,
		    MAP_PRIVATE | MAP_FIXED, fd, 0);
	/* What is near it need not come with it. */
	madvise(path, 3 * 4096, MADV_RANDOM);
	close(fd);
	fd = open(path, O_RDONLY);
	read(fd, buf, sizeof(buf));
	close(fd);
	syscall(SYS_openat2, AT_FDCWD, path + 4096, NULL, 1);
	open(path + 2 * 4096, O_RDONLY);
}

int main(int argc, char **argv)
{
	if (argc != 2)
		return 2;
	if (mmap(PATH, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS |
		 MAP_FIXED, -1, 0) != PATH)
		return 1;
	snprintf(PATH, 4096, "%s/file", argv[1]);
	/* Those that write there must not. */
	mprotect(PATH, 4096, PROT_READ);
	make_file();
	call_each();
	waiting();
	files(argv[1]);
	untouched(argv[1]);
	return 0;
}
