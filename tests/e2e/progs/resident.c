// SPDX-License-Identifier: GPL-2.0-only
/*
 * resident swap DISK FILE | fuse DIR | exec FILE PROGRAM | edge: arguments in
 * pages that are swapped out, reclaimed, to be had from a file system in user
 * space, never touched, or next to an unmapped one.
 *
 * Says on standard output what it has proved of the pages before the call;
 * each call has a number of its own for the test to find it by.
 *
 * resident stuck DIR: a process whose memory is locked until standard input
 * ends; says its PID.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/fuse.h>
#include <pthread.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/swap.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define PAGE	4096UL
#define S	syscall

static void die(const char *what)
{
	perror(what);
	exit(1);
}

/* proc(5), pagemap: bit 63 present, bit 62 swapped. */
static unsigned int where(const void *p)
{
	int fd = open("/proc/self/pagemap", O_RDONLY);
	uint64_t entry = 0;

	if (pread(fd, &entry, 8, (uintptr_t)p / PAGE * 8) != 8)
		die("pagemap");
	close(fd);
	return entry >> 62;
}

static void page_out(char *p)
{
	int i;

	for (i = 0; i < 100 && where(p) & 2; i++) {
		if (madvise(p, PAGE, MADV_PAGEOUT))
			die("MADV_PAGEOUT");
		usleep(20000);
	}
}

/* Anonymous pages on a disk's swap, and a file's that were reclaimed. */
static void swapped(const char *disk, const char *file)
{
	char *p = mmap(NULL, 4 * PAGE, PROT_READ | PROT_WRITE,
		       MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	struct iovec iov[2];
	unsigned char in;
	int i, fd;
	char *f;

	if (swapon(disk, 0))
		die("swapon");
	for (i = 0; i < 4; i++)
		sprintf(p + i * PAGE, "/on/the/swap/%d", i);
	iov[0] = (struct iovec){ p + 2 * PAGE, 14 };
	iov[1] = (struct iovec){ p + 3 * PAGE, 14 };
	for (i = 0; i < 4; i++) {
		page_out(p + i * PAGE);
		printf("swapped %d: %d\n", i, where(p + i * PAGE) == 1);
	}
	S(SYS_access, p, 1);
	S(SYS_write, -1, p + PAGE, 14);
	S(SYS_writev, -1, iov, 2);

	fd = open(file, O_RDONLY);
	f = mmap(NULL, 2 * PAGE, PROT_READ, MAP_PRIVATE, fd, 0);
	if (fd < 0 || f == MAP_FAILED)
		die(file);
	sync();
	for (i = 0; i < 100; i++) {
		posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED);
		if (!mincore(f, PAGE, &in) && !in)
			break;
		usleep(20000);
	}
	printf("reclaimed: %d\n", !in && !(where(f) & 2));
	S(SYS_write, -1, f, 21);
	posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED);
	S(SYS_access, f + PAGE, 2);
	if (swapoff(disk))
		die("swapoff");
}

/* The file system: one file, "file", whose every page begins alike. */
static void serve(int dev, volatile int *reads, bool answers)
{
	static char buf[1 << 18];
	struct {
		struct fuse_out_header h;
		union {
			struct fuse_init_out init;
			struct fuse_entry_out entry;
			struct fuse_attr_out attr;
			struct fuse_open_out open;
			char data[1 << 17];
		};
	} static out;
	struct fuse_in_header *in = (void *)buf;
	struct fuse_attr dir = { .ino = 1, .mode = S_IFDIR | 0755, .nlink = 2 };
	struct fuse_attr file = {
		.ino = 2, .mode = S_IFREG | 0644, .nlink = 1, .size = 16 * PAGE,
	};

	while (read(dev, buf, sizeof(buf)) > 0) {
		size_t len = 0;

		memset(&out.h, 0, sizeof(out.h) + 256);
		switch (in->opcode) {
		case FUSE_INIT:
			out.init.major = FUSE_KERNEL_VERSION;
			out.init.minor = 31;
			out.init.max_write = PAGE;
			/* What is not asked for is not read. */
			len = sizeof(out.init);
			break;
		case FUSE_LOOKUP:
			out.entry.nodeid = 2;
			out.entry.attr = file;
			out.entry.entry_valid = 1000;
			out.entry.attr_valid = 1000;
			len = sizeof(out.entry);
			break;
		case FUSE_GETATTR:
			out.attr.attr = in->nodeid == 1 ? dir : file;
			out.attr.attr_valid = 1000;
			len = sizeof(out.attr);
			break;
		case FUSE_OPEN:
			len = sizeof(out.open);
			break;
		case FUSE_READ: {
			struct fuse_read_in *r = (void *)(in + 1);

			++*reads;
			if (!answers)
				continue;
			/* Long enough for a call that waits to be noticed. */
			usleep(300000);
			memset(out.data, 0, r->size);
			for (len = 0; len < r->size; len += PAGE)
				sprintf(out.data + len, "/in/fuse/%lu",
					(r->offset + len) / PAGE);
			len = r->size;
			break;
		}
		case FUSE_FORGET:
		case FUSE_BATCH_FORGET:
			continue;
		case FUSE_RELEASE:
		case FUSE_FLUSH:
			break;
		default:
			out.h.error = -EOPNOTSUPP;
		}
		out.h.unique = in->unique;
		out.h.len = sizeof(out.h) + len;
		if (write(dev, &out, out.h.len) < 0)
			_exit(1);
	}
	_exit(0);
}

static double now(void)
{
	struct timespec ts;

	clock_gettime(CLOCK_MONOTONIC, &ts);
	return ts.tv_sec + ts.tv_nsec / 1e9;
}

/* The file, mapped; its server's PID, and how many reads that has seen. */
static char *mount_fuse(const char *dir, bool answers, pid_t *server,
			volatile int **reads)
{
	int dev = open("/dev/fuse", O_RDWR), fd;
	char opts[100], path[200], *p;

	*reads = mmap(NULL, PAGE, PROT_READ | PROT_WRITE,
		      MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	sprintf(opts, "fd=%d,rootmode=40000,user_id=0,group_id=0", dev);
	if (dev < 0 || mount("resident", dir, "fuse", 0, opts))
		die("fuse");
	*server = fork();
	if (!*server)
		serve(dev, *reads, answers);
	close(dev);
	sprintf(path, "%s/file", dir);
	fd = open(path, O_RDONLY);
	p = mmap(NULL, 16 * PAGE, PROT_READ, MAP_PRIVATE, fd, 0);
	if (fd < 0 || p == MAP_FAILED)
		die(path);
	close(fd);
	/* No page beside the one that is touched. */
	madvise(p, 16 * PAGE, MADV_RANDOM);
	return p;
}

static void fuse(const char *dir)
{
	volatile int *reads;
	double begin;
	pid_t pid;
	char *p;

	p = mount_fuse(dir, true, &pid, &reads);
	begin = now();
	S(SYS_write, -1, p, 31);
	S(SYS_writev, -1, &(struct iovec){ p + 2 * PAGE, 32 }, 1);
	S(SYS_write, -1, p + PAGE - 8, 33);
	printf("unread: %d reads, slow: %d\n", *reads, now() - begin > 0.25);
	S(SYS_access, p + 4 * PAGE, 3);
	printf("read: %d reads\n", *reads);
	printf("fuse %p\n", p);
	munmap(p, 16 * PAGE);
	umount2(dir, MNT_DETACH);
	kill(pid, SIGTERM);
	waitpid(pid, NULL, 0);
}

static int full[2];
static char *absent;
static volatile pid_t writer;

static void *write_absent(void *arg)
{
	(void)arg;
	writer = S(SYS_gettid);
	S(SYS_write, full[1], absent, 31);
	return NULL;
}

/* Until a file of /proc has such words. */
static void wait_until(const char *path, const char *words)
{
	char buf[2000];
	unsigned int i;
	ssize_t n;
	int fd;

	for (i = 0; i < 3000; i++) {
		fd = open(path, O_RDONLY);
		n = read(fd, buf, sizeof(buf) - 1);
		close(fd);
		buf[n < 0 ? 0 : n] = 0;
		if (strstr(buf, words))
			return;
		usleep(10000);
	}
	die(path);
}

/*
 * One thread sits in a write whose data is not resident; the other comes to
 * wait for the memory's lock, once somebody has it who reads that memory and
 * waits for the file's server.
 */
static void get_stuck(volatile int *reads)
{
	char path[100], call[32];
	pthread_t thread;

	absent = mmap(NULL, PAGE, PROT_READ | PROT_WRITE,
		      MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	if (absent == MAP_FAILED || pipe2(full, O_NONBLOCK))
		die("pipe");
	while (write(full[1], "", 1) == 1)
		;
	fcntl(full[1], F_SETFL, 0);
	if (pthread_create(&thread, NULL, write_absent, NULL))
		die("thread");
	while (!writer)
		usleep(10000);
	sprintf(path, "/proc/self/task/%d/syscall", writer);
	sprintf(call, "%d 0x", SYS_write);
	wait_until(path, call);
	while (!*reads)
		usleep(10000);
	mmap(NULL, PAGE, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	pause();
}

static void stuck(const char *dir)
{
	pid_t server, target, holder;
	volatile int *reads;
	char path[100], *p;
	int fd;

	p = mount_fuse(dir, false, &server, &reads);
	target = fork();
	if (!target)
		get_stuck(reads);
	holder = fork();
	if (!holder) {
		/* Not before its thread's stack is there. */
		sprintf(path, "/proc/%d/status", target);
		wait_until(path, "Threads:\t2");
		usleep(300000);
		sprintf(path, "/proc/%d/mem", target);
		fd = open(path, O_RDONLY);
		pread(fd, path, 1, (uintptr_t)p);
		_exit(0);
	}
	sprintf(path, "/proc/%d/status", target);
	wait_until(path, "State:\tD");
	printf("%d\n", target);
	fflush(stdout);
	while (getchar() != EOF)
		;
	/* Without its server the file system answers with errors. */
	kill(server, SIGKILL);
	kill(target, SIGKILL);
	while (wait(NULL) > 0)
		;
	munmap(p, 16 * PAGE);
	umount2(dir, MNT_DETACH);
}

/*
 * A program started with arguments and an environment that lie in a file's
 * pages, which nobody has touched; and one that does not exist.
 */
static void exec(const char *file, const char *program)
{
	static const char in_rodata[] = "IN=data";
	int fd = open(file, O_RDONLY);
	char *p = mmap(NULL, 4 * PAGE, PROT_READ, MAP_PRIVATE, fd, 0);
	char *argv[3], *envp[3];

	if (fd < 0 || p == MAP_FAILED)
		die(file);
	madvise(p, 4 * PAGE, MADV_RANDOM);
	argv[0] = p;
	argv[1] = p + PAGE;
	argv[2] = NULL;
	envp[0] = p + 2 * PAGE;
	envp[1] = (char *)in_rodata;
	envp[2] = NULL;
	printf("absent: %d\n", !(where(p) & 2) && !(where(p + 2 * PAGE) & 2));
	fflush(stdout);
	if (!fork()) {
		execve("/nowhere", argv, envp);
		_exit(0);
	}
	wait(NULL);
	madvise(p, 4 * PAGE, MADV_DONTNEED);
	execve(program, argv, envp);
	die(program);
}

/* At an address that is the same each time. */
static char *page_end(uintptr_t at)
{
	char *p = mmap((void *)at, 2 * PAGE, PROT_READ | PROT_WRITE,
		       MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	if (p == MAP_FAILED)
		die("mmap");
	munmap(p + PAGE, PAGE);
	return p + PAGE;
}

static void edge(void)
{
	char *end = page_end(0x10000000), *other = page_end(0x20000000);
	struct iovec *iov = (struct iovec *)(other - 32);
	char **vector = (char **)(other - 64);

	memcpy(end - 6, "/edge", 6);
	S(SYS_access, end - 6, 1);
	S(SYS_write, -1, end - 6, 6);
	/* Over the edge. */
	memcpy(end - 6, "/edges", 6);
	S(SYS_access, end - 6, 2);
	S(SYS_write, -1, end - 6, 7);
	S(SYS_openat, -1, end - 6, O_RDONLY);
	S(SYS_openat, -1, end, O_RDONLY);
	S(SYS_readlink, end - 1, end - 4, 4);
	iov[0] = (struct iovec){ end - 3, 3 };
	iov[1] = (struct iovec){ end - 3, 4 };
	S(SYS_writev, -1, iov, 2);
	S(SYS_writev, -1, iov, 3);
	S(SYS_sendto, -1, end - 3, 3, 0, other - 16, 16);
	S(SYS_sendto, -1, end - 3, 3, 0, other - 15, 16);
	S(SYS_nanosleep, other - 8, NULL);
	S(SYS_rt_sigprocmask, 0, other - 8, NULL, 8);
	S(SYS_rt_sigprocmask, 0, other - 4, NULL, 8);
	memcpy(end - 6, "/edge", 6);
	vector[0] = end - 6;
	vector[1] = NULL;
	S(SYS_execve, "/nowhere", vector, NULL);
	memcpy(end - 6, "/edges", 6);
	S(SYS_execve, "/nowhere", vector, vector);
	vector = (char **)(other - 8);
	vector[0] = "open";
	S(SYS_execve, "/nowhere", vector, vector);
	S(SYS_execve, "/nowhere", other, other);
	/* Nothing at all, of a size that wraps round. */
	S(SYS_write, -1, end, 0);
	S(SYS_write, -1, end, -1UL);
	S(SYS_write, -1, end - 3, -1UL);
}

int main(int argc, char **argv)
{
	if (argc == 4 && !strcmp(argv[1], "swap"))
		swapped(argv[2], argv[3]);
	else if (argc == 3 && !strcmp(argv[1], "fuse"))
		fuse(argv[2]);
	else if (argc == 3 && !strcmp(argv[1], "stuck"))
		stuck(argv[2]);
	else if (argc == 4 && !strcmp(argv[1], "exec"))
		exec(argv[2], argv[3]);
	else if (argc == 2 && !strcmp(argv[1], "edge"))
		edge();
	else
		return 2;
	return 0;
}
