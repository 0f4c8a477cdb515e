// SPDX-License-Identifier: GPL-2.0-only
/* abi: what the ABI refuses, and by which errno. */
#define _GNU_SOURCE
#include <linux/filter.h>
#include <signal.h>
#include <sys/wait.h>

#include "client.h"

static char *edge;	/* the end of a mapped page, nothing behind it */

/* Wants 0, or the errno that the call has to fail with. */
#define IS(want, call) do {						\
	int ret_ = (errno = 0, (call) < 0 ? errno : 0);			\
	check(ret_ == (want), "line %d: %s: %s, not %s", __LINE__, #call, \
	      strerror(ret_), strerror(want));				\
} while (0)

static int map(int fd, size_t len, int prot, int flags, uint64_t offset)
{
	void *p = mmap(NULL, len, prot, flags, fd, offset);

	if (p == MAP_FAILED)
		return -1;
	munmap(p, len);
	return 0;
}

static const unsigned int commands[] = {
	SYSTRACE_IOC_INFO, SYSTRACE_IOC_CONFIG, SYSTRACE_IOC_CALLS,
	SYSTRACE_IOC_ATTACH, SYSTRACE_IOC_DETACH, SYSTRACE_IOC_FILTER,
	SYSTRACE_IOC_SUMMARY, SYSTRACE_IOC_SUMMARY_READ, SYSTRACE_IOC_SELECT,
	SYSTRACE_IOC_PATHS,
};

/* Each command with pointers and sizes that cannot be. */
static void test_arguments(void)
{
	unsigned int i, size;
	uint64_t buf[1024];

	for (i = 0; i < sizeof(commands) / sizeof(commands[0]); i++) {
		unsigned int cmd = commands[i];
		int fd = open_device();

		IS(EFAULT, ioctl(fd, cmd, NULL));
		IS(EFAULT, ioctl(fd, cmd, 1));
		IS(EFAULT, ioctl(fd, cmd, 0xffff888000000000UL));
		IS(EFAULT, ioctl(fd, cmd, 0x8000000000000000UL));
		IS(EFAULT, ioctl(fd, cmd, edge - 3));
		memset(buf, 0, sizeof(buf));
		for (size = 0; size < 4; size++) {
			*(uint32_t *)buf = size;
			IS(EINVAL, ioctl(fd, cmd, buf));
		}
		*(uint32_t *)buf = 4097;
		IS(EINVAL, ioctl(fd, cmd, buf));
		*(uint32_t *)buf = UINT32_MAX;
		IS(EINVAL, ioctl(fd, cmd, buf));
		/* Says that it is longer than what is mapped. */
		*(uint32_t *)(edge - 4) = 64;
		IS(EFAULT, ioctl(fd, cmd, edge - 4));
		/* Longer than the kernel's, with something in it. */
		if (cmd != SYSTRACE_IOC_INFO) {
			memset(buf, 0, sizeof(buf));
			*(uint32_t *)buf = 4096;
			buf[511] = 1;
			IS(E2BIG, ioctl(fd, cmd, buf));
			*(uint32_t *)buf = 136;
			buf[16] = 1;
			IS(E2BIG, ioctl(fd, cmd, buf));
		}
		close(fd);
	}
}

static void test_numbers(void)
{
	int fd = open_device();
	char buf[4096] = {};
	unsigned int nr;

	for (nr = sizeof(commands) / sizeof(commands[0]); nr < 256; nr++)
		IS(ENOTTY, ioctl(fd, _IOC(_IOC_READ, SYSTRACE_IOC_MAGIC, nr, 8),
				 buf));
	IS(ENOTTY, ioctl(fd, _IOR(SYSTRACE_IOC_MAGIC - 1, 0,
				  struct systrace_info), buf));
	IS(ENOTTY, ioctl(fd, 0x5401 /* TCGETS */, buf));
	IS(EINVAL, read(fd, buf, 8));
	IS(EINVAL, write(fd, buf, 8));
	IS(ESPIPE, lseek(fd, 0, SEEK_SET));
	close(fd);
}

static void test_info(void)
{
	struct {
		struct systrace_info info;
		uint64_t more;
	} big = { .info.size = sizeof(big), .more = 42 };
	struct systrace_info info = { .size = 8, .nr_rings = 77 };
	int fd = open_device();

	/* A caller that is older gets what it knows. */
	IS(0, ioctl(fd, SYSTRACE_IOC_INFO, &info));
	check(info.abi_major == SYSTRACE_ABI_MAJOR && info.nr_rings == 77,
	      "a short info: ABI %u, %u rings", info.abi_major, info.nr_rings);
	check(info.size == sizeof(info), "size comes back as %u", info.size);
	/* One that is newer sees where the module's ends. */
	IS(0, ioctl(fd, SYSTRACE_IOC_INFO, &big));
	check(big.info.size == sizeof(info) && big.more == 42,
	      "a long info: size %u, %ju", big.info.size, (uintmax_t)big.more);
	check(big.info.page_size == 4096 && big.info.nr_rings > 0,
	      "a long info: %u, %u", big.info.page_size, big.info.nr_rings);
	close(fd);
}

/* CONFIG with one thing wrong; nothing is allocated, and a right one works. */
static void test_config(void)
{
	static const struct systrace_config good = { .size = sizeof(good) };
	struct systrace_config bad[16], c;
	int fd = open_device();
	unsigned int i = 0;

	for (i = 0; i < 16; i++)
		bad[i] = good;
	i = 0;
	bad[i++].policy = SYSTRACE_POLICY_WAIT + 1;
	bad[i++].policy = UINT32_MAX;
	bad[i++].flags = SYSTRACE_CONFIG_FLAGS + 1;
	bad[i++].flags = 1U << 31;
	bad[i++].str_max = SYSTRACE_STR_MAX + 1;
	bad[i++].arr_max = SYSTRACE_STR_MAX + 1;
	bad[i++].str_max = UINT32_MAX;
	bad[i++].budget = (16ULL << 30) + 1;
	bad[i++].budget = UINT64_MAX;
	bad[i++].reserved[0] = 1;
	bad[i++].reserved[1] = 1;
	bad[i++].reserved[2] = 1;
	bad[i++].stack_max = 1;
	bad[i].flags = SYSTRACE_CONFIG_STACK;
	bad[i++].stack_max = SYSTRACE_STR_MAX + 1;
	bad[i++].max_wait = 1;
	bad[i].policy = SYSTRACE_POLICY_WAIT;
	bad[i++].max_wait = SYSTRACE_WAIT_MAX + 1;
	while (i--)
		IS(EINVAL, ioctl(fd, SYSTRACE_IOC_CONFIG, &bad[i]));
	/* Only its size: the rest counts as zero. */
	c = good;
	c.size = 4;
	c.flags = 42;
	IS(0, ioctl(fd, SYSTRACE_IOC_CONFIG, &c));
	IS(EBUSY, ioctl(fd, SYSTRACE_IOC_CONFIG, &good));
	close(fd);
	/* More than there is: it fails, and leaves nothing. */
	fd = open_device();
	c = good;
	c.budget = 16ULL << 30;
	IS(ENOMEM, ioctl(fd, SYSTRACE_IOC_CONFIG, &c));
	IS(0, ioctl(fd, SYSTRACE_IOC_CONFIG, &good));
	close(fd);
}

static void test_calls(void)
{
	uint64_t bits[16] = {};
	const struct systrace_calls good = {
		.size = sizeof(good), .nbits = 1024, .bitmap = (uintptr_t)bits,
	};
	struct systrace_calls c;
	int fd = open_device();

#define CALLS(want, member, value) do {					\
	c = good;							\
	c.member = value;						\
	IS(want, ioctl(fd, SYSTRACE_IOC_CALLS, &c));			\
} while (0)
	CALLS(EINVAL, abi, SYSTRACE_NR_ABIS);
	CALLS(EINVAL, abi, UINT32_MAX);
	CALLS(EINVAL, nbits, 1025);
	CALLS(EINVAL, nbits, UINT32_MAX);
	CALLS(EINVAL, flags, 2);
	CALLS(EINVAL, flags, UINT32_MAX);
	CALLS(EFAULT, bitmap, 0);
	CALLS(EFAULT, bitmap, 0xffff888000000000UL);
	CALLS(EFAULT, bitmap, (uintptr_t)edge - 64);
	/* No bits, no bitmap. */
	c = good;
	c.nbits = 0;
	c.bitmap = 0;
	IS(0, ioctl(fd, SYSTRACE_IOC_CALLS, &c));
	CALLS(0, abi, SYSTRACE_ABI_X32);
	CALLS(0, nbits, 1);
	CALLS(0, flags, SYSTRACE_CALLS_OTHERS);
	close(fd);
}

static void test_attach(void)
{
	struct systrace_config cfg = { .size = sizeof(cfg) };
	struct systrace_attach good = { .size = sizeof(good), .pid = getpid() };
	struct systrace_detach det = { .size = sizeof(det), .pid = getpid() };
	struct systrace_attach a;
	int fd = open_device();
	pid_t pid;

	/* Out of order. */
	IS(EINVAL, ioctl(fd, SYSTRACE_IOC_ATTACH, &good));
	IS(ESRCH, ioctl(fd, SYSTRACE_IOC_DETACH, &det));
	det.pid = 0;
	IS(0, ioctl(fd, SYSTRACE_IOC_DETACH, &det));
	IS(0, ioctl(fd, SYSTRACE_IOC_CONFIG, &cfg));

#define ATTACH(want, member, value) do {				\
	a = good;							\
	a.member = value;						\
	IS(want, ioctl(fd, SYSTRACE_IOC_ATTACH, &a));			\
} while (0)
	ATTACH(EINVAL, pid, 0);
	ATTACH(EINVAL, pid, -1);
	ATTACH(EINVAL, pid, INT32_MIN);
	ATTACH(ESRCH, pid, INT32_MAX);
	ATTACH(EINVAL, pid, 2);		/* kthreadd */
	ATTACH(EINVAL, flags, 1U << 3);
	ATTACH(EINVAL, flags, UINT32_MAX);
	ATTACH(EINVAL, flags, SYSTRACE_ATTACH_GROUP | SYSTRACE_ATTACH_ON_EXEC);
	ATTACH(EINVAL, reserved[0], 1);
	ATTACH(EINVAL, reserved[1], 1ULL << 63);
	/* A zombie. */
	pid = fork();
	if (!pid)
		_exit(0);
	waitid(P_PID, pid, NULL, WEXITED | WNOWAIT);
	ATTACH(ESRCH, pid, pid);
	waitpid(pid, NULL, 0);
	ATTACH(ESRCH, pid, pid);
	/* Ourselves: why not. */
	ATTACH(0, flags, 0);
	check(a.nr_tasks == 1, "attached %u tasks", a.nr_tasks);
	IS(EBUSY, ioctl(fd, SYSTRACE_IOC_CONFIG, &cfg));
	det.pid = -1;
	IS(EINVAL, ioctl(fd, SYSTRACE_IOC_DETACH, &det));
	det.pid = 0;
	det.reserved = 1;
	IS(EINVAL, ioctl(fd, SYSTRACE_IOC_DETACH, &det));
	det.reserved = 0;
	IS(0, ioctl(fd, SYSTRACE_IOC_DETACH, &det));
	IS(0, ioctl(fd, SYSTRACE_IOC_DETACH, &det));
	/* Nowhere to put the number of tasks. */
	a = good;
	mprotect(edge - 4096, 4096, PROT_READ | PROT_WRITE);
	memcpy(edge - sizeof(a), &a, sizeof(a));
	mprotect(edge - 4096, 4096, PROT_READ);
	IS(EFAULT, ioctl(fd, SYSTRACE_IOC_ATTACH, edge - sizeof(a)));
	mprotect(edge - 4096, 4096, PROT_READ | PROT_WRITE);
	close(fd);
}

static int touches(volatile const char *p)
{
	pid_t pid = fork();
	int status;

	if (!pid) {
		signal(SIGSEGV, SIG_DFL);
		_exit(*p == 0x7f);
	}
	waitpid(pid, &status, 0);
	return !WIFSIGNALED(status);
}

static int set_filter(int fd, const struct sock_filter *prog, unsigned int len)
{
	struct systrace_filter f = {
		.size = sizeof(f), .len = len, .program = (uintptr_t)prog,
	};

	return ioctl(fd, SYSTRACE_IOC_FILTER, &f);
}

static int set_load(int fd, uint16_t code, uint32_t k)
{
	struct sock_filter prog[] = {
		{ code, 0, 0, k }, { BPF_RET | BPF_A, 0, 0, 0 },
	};

	return set_filter(fd, prog, 2);
}

/* What is a program, and what is none. */
static void test_filter(void)
{
	static struct sock_filter many[4097];
	struct sock_filter bad = { 0xffff, 0, 0, 0 };
	struct sock_filter none = { BPF_LD | BPF_IMM, 0, 0, 0 };
	struct sock_filter jump[] = {
		{ BPF_JMP | BPF_JA, 0, 0, 5 }, { BPF_RET | BPF_K, 0, 0, 1 },
	};
	struct sock_filter memory[] = {
		{ BPF_LD | BPF_MEM, 0, 0, 3 }, { BPF_RET | BPF_A, 0, 0, 0 },
	};
	struct sock_filter divide[] = {
		{ BPF_ALU | BPF_DIV | BPF_K, 0, 0, 0 }, { BPF_RET | BPF_A, 0, 0, 0 },
	};
	struct systrace_filter f = { .size = sizeof(f) };
	int fd = open_device();
	unsigned int i;

	/* None any more, and none yet. */
	IS(0, ioctl(fd, SYSTRACE_IOC_FILTER, &f));
	f.flags = 1;
	IS(EINVAL, ioctl(fd, SYSTRACE_IOC_FILTER, &f));
	f.flags = 0;
	f.reserved = 1;
	IS(EINVAL, ioctl(fd, SYSTRACE_IOC_FILTER, &f));
	f.reserved = 0;
	f.program = (uintptr_t)&bad;
	IS(EINVAL, ioctl(fd, SYSTRACE_IOC_FILTER, &f));
	f.len = 1;
	f.program = 0;
	IS(EINVAL, ioctl(fd, SYSTRACE_IOC_FILTER, &f));
	IS(EFAULT, set_filter(fd, (void *)(edge - 8), 2));
	IS(EFAULT, set_filter(fd, (void *)0xffff888000000000UL, 2));

	for (i = 0; i < 4097; i++)
		many[i] = (struct sock_filter){ BPF_RET | BPF_K, 0, 0, 1 };
	IS(EINVAL, set_filter(fd, many, 4097));
	IS(EINVAL, set_filter(fd, many, UINT32_MAX));
	IS(0, set_filter(fd, many, 4096));
	IS(EINVAL, set_filter(fd, &bad, 1));
	IS(EINVAL, set_filter(fd, &none, 1));
	IS(EINVAL, set_filter(fd, jump, 2));
	IS(EINVAL, set_filter(fd, memory, 2));
	IS(EINVAL, set_filter(fd, divide, 2));

	for (i = 0; i < sizeof(struct systrace_call); i += 4)
		IS(0, set_load(fd, BPF_LD | BPF_W | BPF_ABS, i));
	IS(EINVAL, set_load(fd, BPF_LD | BPF_W | BPF_ABS, i));
	IS(EINVAL, set_load(fd, BPF_LD | BPF_W | BPF_ABS, 2));
	/* Behind these the kernel has words of its own for packets. */
	for (i = 0; i < 256; i += 4)
		IS(EINVAL, set_load(fd, BPF_LD | BPF_W | BPF_ABS, -4096 + i));
	IS(0, set_load(fd, BPF_LD | BPF_W | BPF_LEN, 0));
	IS(EINVAL, set_load(fd, BPF_LD | BPF_H | BPF_ABS, 0));
	IS(EINVAL, set_load(fd, BPF_LD | BPF_B | BPF_ABS, 0));
	IS(EINVAL, set_load(fd, BPF_LD | BPF_W | BPF_IND, 0));
	IS(EINVAL, set_load(fd, BPF_LDX | BPF_B | BPF_MSH, 0));
	/* What was there before a refusal is there after it. */
	IS(0, set_filter(fd, NULL, 0));
	close(fd);
}

static void test_summary(void)
{
	struct systrace_summary_row row[4];
	struct systrace_summary_read rd = {
		.size = sizeof(rd), .nr_rows = 4, .rows = (uintptr_t)row,
	};
	struct systrace_summary sum = { .size = sizeof(sum) };
	int fd = open_device();

	IS(EINVAL, ioctl(fd, SYSTRACE_IOC_SUMMARY_READ, &rd));
	sum.flags = ~SYSTRACE_SUMMARY_FLAGS;
	IS(EINVAL, ioctl(fd, SYSTRACE_IOC_SUMMARY, &sum));
	sum.flags = 0;
	sum.reserved = 1;
	IS(EINVAL, ioctl(fd, SYSTRACE_IOC_SUMMARY, &sum));
	sum.reserved = 0;
	sum.slots = 1024;
	IS(EINVAL, ioctl(fd, SYSTRACE_IOC_SUMMARY, &sum));
	sum.flags = SYSTRACE_SUMMARY_PER_PROCESS;
	sum.slots = 1000;
	IS(EINVAL, ioctl(fd, SYSTRACE_IOC_SUMMARY, &sum));
	sum.slots = 1U << 31;
	IS(EINVAL, ioctl(fd, SYSTRACE_IOC_SUMMARY, &sum));
	sum.slots = 0;
	IS(0, ioctl(fd, SYSTRACE_IOC_SUMMARY, &sum));
	IS(EBUSY, ioctl(fd, SYSTRACE_IOC_SUMMARY, &sum));
	IS(0, ioctl(fd, SYSTRACE_IOC_SUMMARY_READ, &rd));
	check(rd.nr_rows == 0 && rd.missed == 0, "rows of nothing");
	/* A cursor and an address may be anything. */
	rd.cursor = UINT64_MAX;
	rd.nr_rows = UINT32_MAX;
	rd.rows = 0x8000000000000000ULL;
	IS(0, ioctl(fd, SYSTRACE_IOC_SUMMARY_READ, &rd));
	check(rd.nr_rows == 0, "rows behind the end");
	rd.cursor = UINT32_MAX;
	rd.nr_rows = 1;
	IS(0, ioctl(fd, SYSTRACE_IOC_SUMMARY_READ, &rd));
	rd.reserved = 1;
	IS(EINVAL, ioctl(fd, SYSTRACE_IOC_SUMMARY_READ, &rd));
	close(fd);
}

static void test_paths(void)
{
	static const uint32_t rising[] = { 1, 2, 2000000000 };
	static const uint32_t twice[] = { 1, 1 }, falling[] = { 2, 1 };
	struct systrace_paths p = { .size = sizeof(p), .nr_fds = 2 };
	int fd = open_device();

	IS(EFAULT, ioctl(fd, SYSTRACE_IOC_PATHS, &p));
	p.fds = (uintptr_t)(edge - 4);
	IS(EFAULT, ioctl(fd, SYSTRACE_IOC_PATHS, &p));
	p.fds = (uintptr_t)twice;
	IS(EINVAL, ioctl(fd, SYSTRACE_IOC_PATHS, &p));
	p.fds = (uintptr_t)falling;
	IS(EINVAL, ioctl(fd, SYSTRACE_IOC_PATHS, &p));
	p.nr_fds = UINT32_MAX;
	IS(EINVAL, ioctl(fd, SYSTRACE_IOC_PATHS, &p));
	p.nr_fds = 0;
	p.len = 2;
	p.paths = 0xffff888000000000UL;
	IS(EFAULT, ioctl(fd, SYSTRACE_IOC_PATHS, &p));
	/* The last path has no end. */
	p.paths = (uintptr_t)"abc";
	IS(EINVAL, ioctl(fd, SYSTRACE_IOC_PATHS, &p));
	p.len = UINT32_MAX;
	IS(EINVAL, ioctl(fd, SYSTRACE_IOC_PATHS, &p));
	p.len = 4;
	p.flags = 2;
	IS(EINVAL, ioctl(fd, SYSTRACE_IOC_PATHS, &p));
	p.flags = SYSTRACE_PATHS_NOT_FDS;
	p.reserved = 1;
	IS(EINVAL, ioctl(fd, SYSTRACE_IOC_PATHS, &p));
	p.reserved = 0;
	p.nr_fds = 3;
	p.fds = (uintptr_t)rising;
	IS(0, ioctl(fd, SYSTRACE_IOC_PATHS, &p));
	IS(EBUSY, ioctl(fd, SYSTRACE_IOC_PATHS, &p));
	close(fd);
}

static void test_mmap(void)
{
	struct systrace_config cfg = { .size = sizeof(cfg) };
	const int r = PROT_READ, w = PROT_WRITE, x = PROT_EXEC;
	const int sh = MAP_SHARED;
	const uint64_t tb = 1ULL << 40;
	int fd = open_device();
	unsigned int i;
	uint64_t size;
	char *p;

	/* Before CONFIG there is only the session's page. */
	IS(0, map(fd, 4096, r, sh, SYSTRACE_MAP_SESSION));
	IS(EINVAL, map(fd, 4096, r, sh, SYSTRACE_MAP_KERNEL(0)));
	IS(EINVAL, map(fd, 4096, r | w, sh, SYSTRACE_MAP_READER(0)));
	IS(EINVAL, map(fd, 65536, r, sh, SYSTRACE_MAP_DATA(0)));
	IS(0, ioctl(fd, SYSTRACE_IOC_CONFIG, &cfg));
	p = mmap(NULL, 4096, r, sh, fd, SYSTRACE_MAP_KERNEL(0));
	if (p == MAP_FAILED)
		fatal("kernel page");
	size = ((struct systrace_ring_kernel *)p)->ring_size;
	munmap(p, 4096);

	IS(0, map(fd, size, r, sh, SYSTRACE_MAP_DATA(0)));
	IS(0, map(fd, 2 * size, r, sh, SYSTRACE_MAP_DATA(0)));
	IS(0, map(fd, 4096, r | w, sh, SYSTRACE_MAP_READER(0)));
	IS(0, map(fd, 4096, r, sh, SYSTRACE_MAP_READER(0)));
	/* Lengths. */
	IS(EINVAL, map(fd, 8192, r, sh, SYSTRACE_MAP_SESSION));
	IS(EINVAL, map(fd, 8192, r, sh, SYSTRACE_MAP_KERNEL(0)));
	IS(EINVAL, map(fd, 8192, r | w, sh, SYSTRACE_MAP_READER(0)));
	IS(EINVAL, map(fd, 4096, r, sh, SYSTRACE_MAP_DATA(0)));
	IS(EINVAL, map(fd, size - 4096, r, sh, SYSTRACE_MAP_DATA(0)));
	IS(EINVAL, map(fd, 2 * size + 4096, r, sh, SYSTRACE_MAP_DATA(0)));
	IS(EINVAL, map(fd, 4 * size, r, sh, SYSTRACE_MAP_DATA(0)));
	/* Offsets. */
	IS(EINVAL, map(fd, 4096, r, sh, 4096));
	IS(EINVAL, map(fd, 4096, r, sh, 1 << 20));
	for (i = 1; i <= 3; i++) {
		IS(EINVAL, map(fd, i == 3 ? size : 4096, r, sh, i * tb + 4096));
		IS(EINVAL, map(fd, i == 3 ? size : 4096, r, sh,
			       i * tb + (1000ULL << 20)));
		IS(EINVAL, map(fd, i == 3 ? size : 4096, r, sh,
			       i * tb + tb - (1 << 20)));
	}
	IS(EINVAL, map(fd, 4096, r, sh, 4 * tb));
	IS(EINVAL, map(fd, 4096, r, sh, 1ULL << 62));
	/* Protections. */
	IS(EPERM, map(fd, 4096, r | w, sh, SYSTRACE_MAP_SESSION));
	IS(EPERM, map(fd, 4096, r | w, sh, SYSTRACE_MAP_KERNEL(0)));
	IS(EPERM, map(fd, size, r | w, sh, SYSTRACE_MAP_DATA(0)));
	IS(EPERM, map(fd, size, w, sh, SYSTRACE_MAP_DATA(0)));
	IS(EINVAL, map(fd, 4096, r | x, sh, SYSTRACE_MAP_SESSION));
	IS(EINVAL, map(fd, size, r | x, sh, SYSTRACE_MAP_DATA(0)));
	IS(EINVAL, map(fd, 4096, r | w | x, sh, SYSTRACE_MAP_READER(0)));
	IS(EINVAL, map(fd, 4096, r, MAP_PRIVATE, SYSTRACE_MAP_SESSION));
	IS(EINVAL, map(fd, 4096, r | w, MAP_PRIVATE, SYSTRACE_MAP_READER(0)));
	IS(EINVAL, map(fd, size, r | w, MAP_PRIVATE, SYSTRACE_MAP_DATA(0)));
	/* What was refused cannot be had later either. */
	p = mmap(NULL, size, r, sh, fd, SYSTRACE_MAP_DATA(0));
	IS(EACCES, mprotect(p, size, r | w));
	IS(EACCES, mprotect(p, size, r | x));
	check(mremap(p, size, 2 * size, MREMAP_MAYMOVE) == MAP_FAILED,
	      "a mapping could be expanded");
	check(touches((char *)&size), "touches() does not work");
	check(!touches(p), "a child inherits a mapping");
	/* The mapping outlives its descriptor, and the session with it. */
	close(fd);
	check(*(volatile char *)p == 0, "the data are not zeroes");
	munmap(p, size);
}

int main(void)
{
	edge = mmap(NULL, 8192, PROT_READ | PROT_WRITE,
		    MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	munmap(edge + 4096, 4096);
	edge += 4096;
	test_arguments();
	test_numbers();
	test_info();
	test_config();
	test_calls();
	test_attach();
	test_filter();
	test_summary();
	test_paths();
	test_mmap();
	return failures ? 1 : 0;
}
