// SPDX-License-Identifier: GPL-2.0-only
/*
 * faults abi | faults tasks | faults load MODULE: each allocation, and each
 * copy to or from user memory, that an operation makes fails once, by the
 * kernel's own fault injection (/proc/thread-self/fail-nth).  Whichever it is,
 * the operation succeeds or fails with an errno that says so, and then succeeds
 * when it is tried again.
 *
 * Exits with 77 where the kernel cannot do that.
 */
#define _GNU_SOURCE
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdbool.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <linux/filter.h>

#include "client.h"

#define BUDGET		(256 * 1024)
/* More points than any operation has. */
#define MANY		5000

static int fail = -1;
static int dev = -1;
static pid_t pid;
static void *map;
static const char *module;

static void set(const char *kind, const char *name, const char *text)
{
	char path[128];
	int fd;

	snprintf(path, sizeof(path), "/sys/kernel/debug/%s/%s", kind, name);
	fd = open(path, O_WRONLY);
	if (fd < 0)
		return;
	if (write(fd, text, strlen(text)) < 0)
		fatal(path);
	close(fd);
}

static void open_fail(void)
{
	static const char *const kind[] = {
		"failslab", "fail_page_alloc", "fail_usercopy",
	};
	unsigned int i;

	fail = open("/proc/thread-self/fail-nth", O_RDWR | O_CLOEXEC);
	if (fail < 0)
		exit(77);
	for (i = 0; i < 3; i++) {
		set(kind[i], "ignore-gfp-wait", "N");
		set(kind[i], "ignore-gfp-highmem", "N");
		set(kind[i], "min-order", "0");
		set(kind[i], "verbose", "0");
	}
}

/* The Nth point of this thread from now on fails. */
static void arm(unsigned int nth)
{
	char text[16];

	snprintf(text, sizeof(text), "%u", nth);
	if (pwrite(fail, text, strlen(text), 0) < 0)
		fatal("fail-nth");
}

/* Has it failed? */
static int disarm(void)
{
	char text[16] = "";
	int left;

	/* These copies are points themselves. */
	while (pread(fail, text, sizeof(text) - 1, 0) < 0)
		text[0] = '0';
	left = atoi(text);
	while (pwrite(fail, "0", 1, 0) < 0)
		;
	return !left;
}

static int result(int ret)
{
	return ret < 0 ? -errno : 0;
}

static void nothing(void)
{
}

static void close_dev(void)
{
	if (dev >= 0)
		close(dev);
	dev = -1;
}

static int act_open(void)
{
	dev = open(SYSTRACE_DEVICE, O_RDWR | O_CLOEXEC);
	return result(dev);
}

static void prepare_open(void)
{
	dev = open_device();
}

static int act_info(void)
{
	struct systrace_info info = { .size = sizeof(info) };

	return result(ioctl(dev, SYSTRACE_IOC_INFO, &info));
}

static int act_config(void)
{
	struct systrace_config cfg = {
		.size = sizeof(cfg), .str_max = 32, .arr_max = 32,
		.budget = BUDGET,
	};

	return result(ioctl(dev, SYSTRACE_IOC_CONFIG, &cfg));
}

static void prepare_config(void)
{
	prepare_open();
	if (act_config())
		fatal("CONFIG");
}

static int act_calls(void)
{
	uint64_t bits[SYSTRACE_MAX_NR / 64] = { 1 };
	struct systrace_calls calls = {
		.size = sizeof(calls), .nbits = SYSTRACE_MAX_NR,
		.bitmap = (uintptr_t)bits,
	};

	return result(ioctl(dev, SYSTRACE_IOC_CALLS, &calls));
}

static int act_filter(void)
{
	struct sock_filter insn[] = {
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS, 4),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 1, 0, 1),
		BPF_STMT(BPF_RET | BPF_K, 1),
		BPF_STMT(BPF_RET | BPF_K, 2),
	};
	struct systrace_filter f = {
		.size = sizeof(f), .len = 4, .program = (uintptr_t)insn,
	};

	return result(ioctl(dev, SYSTRACE_IOC_FILTER, &f));
}

static int act_summary(void)
{
	struct systrace_summary sum = {
		.size = sizeof(sum), .slots = 64,
		.flags = SYSTRACE_SUMMARY_PER_PROCESS,
	};

	return result(ioctl(dev, SYSTRACE_IOC_SUMMARY, &sum));
}

static void prepare_summary(void)
{
	prepare_config();
	if (act_summary())
		fatal("SUMMARY");
}

static int act_summary_read(void)
{
	static struct systrace_summary_row rows[16];
	struct systrace_summary_read rd = {
		.size = sizeof(rd), .nr_rows = 16, .rows = (uintptr_t)rows,
	};

	return result(ioctl(dev, SYSTRACE_IOC_SUMMARY_READ, &rd));
}

static int attach_with(uint32_t flags)
{
	struct systrace_attach att = {
		.size = sizeof(att), .pid = pid, .flags = flags,
	};

	return result(ioctl(dev, SYSTRACE_IOC_ATTACH, &att));
}

static int act_attach(void)
{
	return attach_with(SYSTRACE_ATTACH_FOLLOW);
}

static int act_attach_group(void)
{
	return attach_with(SYSTRACE_ATTACH_FOLLOW | SYSTRACE_ATTACH_GROUP);
}

static void prepare_filter(void)
{
	prepare_config();
	if (act_filter())
		fatal("FILTER");
}

static void prepare_attach(void)
{
	prepare_config();
	if (act_attach())
		fatal("ATTACH");
}

static int act_detach(void)
{
	struct systrace_detach det = { .size = sizeof(det) };

	return result(ioctl(dev, SYSTRACE_IOC_DETACH, &det));
}

static int act_select(void)
{
	struct systrace_select sel = {
		.size = sizeof(sel), .kind = SYSTRACE_SELECT_COMM,
		.flags = SYSTRACE_SELECT_FOLLOW, .comm = "sleeper",
	};

	return result(ioctl(dev, SYSTRACE_IOC_SELECT, &sel));
}

static int act_poll(void)
{
	struct pollfd p = { dev, POLLIN, 0 };

	return result(poll(&p, 1, 0));
}

static int act_map(uint64_t offset, size_t len, int prot)
{
	map = mmap(NULL, len, prot, MAP_SHARED, dev, offset);
	return result(map == MAP_FAILED ? -1 : 0);
}

static int act_map_session(void)
{
	return act_map(SYSTRACE_MAP_SESSION, 4096, PROT_READ);
}

static int act_map_kernel(void)
{
	return act_map(SYSTRACE_MAP_KERNEL(0), 4096, PROT_READ);
}

static int act_map_reader(void)
{
	return act_map(SYSTRACE_MAP_READER(0), 4096, PROT_READ | PROT_WRITE);
}

static int act_map_data(void)
{
	return act_map(SYSTRACE_MAP_DATA(0), 2 * 65536, PROT_READ);
}

static int act_load(void)
{
	int fd = open(module, O_RDONLY | O_CLOEXEC), ret;

	if (fd < 0)
		return -errno;
	ret = result(syscall(SYS_finit_module, fd, "", 0));
	close(fd);
	return ret;
}

static void unload(void)
{
	if (syscall(SYS_delete_module, "systrace", O_NONBLOCK))
		fatal("delete_module");
}

struct operation {
	const char *name;
	void (*prepare)(void);
	int (*act)(void);
	void (*undo)(void);
};

static const struct operation operations[] = {
	{ "open", nothing, act_open, close_dev },
	{ "INFO", prepare_open, act_info, close_dev },
	{ "CONFIG", prepare_open, act_config, close_dev },
	{ "CALLS", prepare_config, act_calls, close_dev },
	{ "FILTER", prepare_config, act_filter, close_dev },
	{ "SUMMARY", prepare_config, act_summary, close_dev },
	{ "SUMMARY_READ", prepare_summary, act_summary_read, close_dev },
	{ "ATTACH", prepare_config, act_attach, close_dev },
	{ "ATTACH of a group", prepare_config, act_attach_group, close_dev },
	{ "ATTACH with a filter", prepare_filter, act_attach, close_dev },
	{ "DETACH", prepare_attach, act_detach, close_dev },
	{ "SELECT", prepare_config, act_select, close_dev },
	{ "poll", prepare_attach, act_poll, close_dev },
	{ "mmap of the session", prepare_config, act_map_session, close_dev },
	{ "mmap of a kernel page", prepare_config, act_map_kernel, close_dev },
	{ "mmap of a reader page", prepare_config, act_map_reader, close_dev },
	{ "mmap of data", prepare_config, act_map_data, close_dev },
};

static int is_clean(int ret)
{
	return !ret || ret == -ENOMEM || ret == -EFAULT || ret == -EAGAIN ||
	       ret == -ENFILE;
}

static void try_operation(const struct operation *op)
{
	unsigned int nth, refused = 0;
	int ret, failed;

	for (nth = 1; nth < MANY; nth++) {
		op->prepare();
		map = NULL;
		arm(nth);
		ret = op->act();
		failed = disarm();
		check(is_clean(ret), "%s: point %u: %s", op->name, nth, strerror(-ret));
		if (ret)
			refused++;
		check(failed || !ret, "%s: no fault, but %s", op->name, strerror(-ret));
		/* Nothing has changed: what was refused can be had. */
		if (ret) {
			ret = op->act();
			check(!ret, "%s: again after point %u: %s", op->name, nth,
			      strerror(-ret));
		}
		if (map && map != MAP_FAILED)
			munmap(map, op->act == act_map_data ? 2 * 65536 : 4096);
		op->undo();
		if (!failed)
			break;
	}
	printf("%s: %u faults, %u refusals\n", op->name, nth - 1, refused);
	check(nth < MANY, "%s: no end of points", op->name);
}

static void *sleep_on(void *arg)
{
	pause();
	return arg;
}

static pid_t sleeper(void)
{
	pid_t child = fork();
	pthread_t t;
	int i;

	if (child)
		return child;
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	prctl(PR_SET_NAME, "sleeper");
	for (i = 0; i < 5; i++)
		pthread_create(&t, NULL, sleep_on, NULL);
	for (;;)
		pause();
}

static void reap(pid_t child)
{
	kill(child, SIGKILL);
	waitpid(child, NULL, 0);
}

static void abi(void)
{
	unsigned int i;

	pid = sleeper();
	for (i = 0; i < sizeof(operations) / sizeof(*operations); i++)
		try_operation(&operations[i]);
	reap(pid);
}

/* What the tasks' side allocates: forks, and entries that wait. */
struct shared {
	volatile int go, done;
	volatile unsigned int forks;
	volatile unsigned int refused;
};

static void forker(struct shared *sh)
{
	unsigned int nth, failed = 1;
	pid_t child;
	char ch;

	prctl(PR_SET_PDEATHSIG, SIGKILL);
	open_fail();
	while (!sh->go)
		usleep(1000);
	for (nth = 1; failed && nth < MANY; nth++) {
		arm(nth);
		child = syscall(SYS_fork);
		if (!child) {
			syscall(SYS_lseek, -1, 1, SEEK_SET);
			_exit(0);
		}
		failed = disarm();
		if (child < 0) {
			sh->refused++;
			continue;
		}
		sh->forks++;
		waitpid(child, NULL, 0);
		/* Calls whose entry waits for the result, short and long. */
		arm(1 + nth % 4);
		syscall(SYS_write, -1, &ch, 1);
		disarm();
	}
	sh->done = 1;
	for (;;)
		pause();
}

static void count_forks(const struct systrace_record *rec, void *data)
{
	if (rec->type == SYSTRACE_REC_FORK)
		++*(unsigned int *)data;
}

/*
 * Forks and calls, each of whose allocations fails once, of a task that is
 * traced; @held: every second call is put off until it has ended.  Returns how
 * many events were lost for that.
 */
static uint64_t fail_in_tasks(struct shared *sh, bool held)
{
	unsigned int forks = 0;
	int status;
	uint64_t lost;
	struct session s;
	struct books b;

	memset(sh, 0, sizeof(*sh));
	start(&s, 16 << 20);
	dev = s.fd;
	if (held && act_filter())
		fatal("FILTER");
	pid = fork();
	if (!pid)
		forker(sh);
	if (attach(&s, pid, SYSTRACE_ATTACH_FOLLOW) != 1)
		fatal("ATTACH");
	sh->go = 1;
	while (!sh->done) {
		if (waitpid(pid, &status, WNOHANG) == pid) {
			fprintf(stderr, "the forking task ended with status %#x\n",
				status);
			exit(1);
		}
		usleep(10000);
	}
	reap(pid);
	drain(&s, count_forks, &forks);
	b = audit(&s);
	lost = b.lost[SYSTRACE_LOST_MEMORY];
	check(forks <= sh->forks && forks + lost >= sh->forks,
	      "%u forks, %u told, %ju lost for want of memory", sh->forks,
	      forks, (uintmax_t)lost);
	check(!b.lost[SYSTRACE_LOST_FULL], "the ring was full");
	check(!s.page->nr_tasks, "%u tasks are left", s.page->nr_tasks);
	printf("forks: %u, %u of them told, %u refused by the kernel, %ju events lost for want of memory\n",
	       sh->forks, forks, sh->refused, (uintmax_t)lost);
	end(&s);
	return lost;
}

static void tasks(void)
{
	struct shared *sh = mmap(NULL, 4096, PROT_READ | PROT_WRITE,
				 MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	unsigned int held, turn;

	/*
	 * No fork allocates exactly as often as the one before: the fault that
	 * was to come after it may have passed us by.
	 */
	for (held = 0; held < 2; held++) {
		for (turn = 0; turn < 16; turn++)
			if (fail_in_tasks(sh, held))
				break;
		check(turn < 16, "no fault has met us");
	}
}

static void load(void)
{
	static const struct operation op = { "load", nothing, act_load, unload };

	unload();
	try_operation(&op);
	if (act_load())
		fatal("finit_module");
}

int main(int argc, char **argv)
{
	setvbuf(stdout, NULL, _IOLBF, 0);
	open_fail();
	if (argc > 2 && !strcmp(argv[1], "load")) {
		module = argv[2];
		load();
	} else if (argc > 1 && !strcmp(argv[1], "tasks")) {
		tasks();
	} else {
		abi();
	}
	return failures != 0;
}
