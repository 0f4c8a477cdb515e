// SPDX-License-Identifier: GPL-2.0-only
/*
 * rights TEST: restricted sessions, at the ABI.  Started as root, which makes
 * the processes that it wants to be refused.
 */
#define _GNU_SOURCE
#include <sched.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>

#include "client.h"

#define NOBODY	65534
#define SMALL	(64 * 1024)

static void is_equal(const char *what, intmax_t got, intmax_t want)
{
	check(got == want, "%s: %jd, not %jd", what, got, want);
}

static void become_nobody(void)
{
	if (setresgid(NOBODY, NOBODY, NOBODY) || setresuid(NOBODY, NOBODY, NOBODY))
		fatal("setresuid");
}

/* A process that waits to be killed; @as_nobody after an execve, as it were. */
static pid_t sleeper(int as_nobody)
{
	int ready[2];
	pid_t pid;
	char ch;

	if (pipe(ready))
		fatal("pipe");
	pid = fork();
	if (!pid) {
		if (as_nobody) {
			become_nobody();
			dup2(ready[1], 1);
			execlp("sh", "sh", "-c", "echo; exec sleep 1000", NULL);
			_exit(1);
		}
		if (write(ready[1], "r", 1) != 1)
			_exit(1);
		for (;;)
			pause();
	}
	if (read(ready[0], &ch, 1) != 1)
		fatal("read");
	close(ready[0]);
	close(ready[1]);
	return pid;
}

static void finish(pid_t pid)
{
	kill(pid, SIGKILL);
	waitpid(pid, NULL, 0);
}

/* Runs a part as nobody: its failures are ours. */
static void as_nobody(void (*fn)(void *), void *data)
{
	pid_t pid = fork();
	int status;

	if (!pid) {
		become_nobody();
		fn(data);
		fflush(stdout);
		_exit(failures > 0);
	}
	waitpid(pid, &status, 0);
	check(WIFEXITED(status) && !WEXITSTATUS(status), "as nobody: status %#x",
	      status);
}

static void attach_these(void *data)
{
	const pid_t *pids = data;
	struct session s;

	start(&s, SMALL);
	is_equal("root's", attach(&s, pids[0], 0), -EPERM);
	is_equal("root's group", attach(&s, pids[0], SYSTRACE_ATTACH_GROUP), -EPERM);
	is_equal("init", attach(&s, 1, SYSTRACE_ATTACH_FOLLOW), -EPERM);
	is_equal("on its execve", attach(&s, pids[0], SYSTRACE_ATTACH_ON_EXEC), -EPERM);
	is_equal("tasks", s.page->nr_tasks, 0);
	is_equal("its own", attach(&s, pids[1], 0), 1);
	is_equal("tasks", s.page->nr_tasks, 1);
	end(&s);
}

static void test_attach(void)
{
	pid_t pids[2] = { sleeper(0), sleeper(1) };

	as_nobody(attach_these, pids);
	finish(pids[0]);
	finish(pids[1]);
}

static void send_fd(int sock, int fd)
{
	char room[CMSG_SPACE(sizeof(int))] = {}, byte = 0;
	struct iovec iov = { &byte, 1 };
	struct msghdr msg = {
		.msg_iov = &iov, .msg_iovlen = 1,
		.msg_control = room, .msg_controllen = sizeof(room),
	};
	struct cmsghdr *c = CMSG_FIRSTHDR(&msg);

	c->cmsg_level = SOL_SOCKET;
	c->cmsg_type = SCM_RIGHTS;
	c->cmsg_len = CMSG_LEN(sizeof(int));
	memcpy(CMSG_DATA(c), &fd, sizeof(fd));
	if (sendmsg(sock, &msg, 0) != 1)
		fatal("sendmsg");
}

static int receive_fd(int sock)
{
	char room[CMSG_SPACE(sizeof(int))], byte;
	struct iovec iov = { &byte, 1 };
	struct msghdr msg = {
		.msg_iov = &iov, .msg_iovlen = 1,
		.msg_control = room, .msg_controllen = sizeof(room),
	};
	int fd;

	if (recvmsg(sock, &msg, 0) != 1)
		fatal("recvmsg");
	memcpy(&fd, CMSG_DATA(CMSG_FIRSTHDR(&msg)), sizeof(fd));
	return fd;
}

static void configure(int fd)
{
	struct systrace_config cfg = {
		.size = sizeof(cfg), .str_max = 32, .arr_max = 32, .budget = SMALL,
	};

	if (ioctl(fd, SYSTRACE_IOC_CONFIG, &cfg))
		fatal("CONFIG");
}

static void open_and_send(void *data)
{
	int fd = open_device();

	configure(fd);
	send_fd(*(int *)data, fd);
}

static void receive_and_attach(void *data)
{
	const int *d = data;
	struct session s = { .fd = receive_fd(d[0]) };

	is_equal("root's, by root's file", attach(&s, d[1], 0), 1);
}

/* A file has its opener's rights, in whatever hands. */
static void test_passed(void)
{
	pid_t roots = sleeper(0);
	struct session s = {};
	int sock[2], data[2], fd;

	if (socketpair(AF_UNIX, SOCK_STREAM, 0, sock))
		fatal("socketpair");
	as_nobody(open_and_send, &sock[1]);
	s.fd = receive_fd(sock[0]);
	is_equal("root's, by nobody's file", attach(&s, roots, 0), -EPERM);
	close(s.fd);

	fd = open_device();
	configure(fd);
	send_fd(sock[1], fd);
	close(fd);
	data[0] = sock[0];
	data[1] = roots;
	as_nobody(receive_and_attach, data);
	finish(roots);
}

static void fill_memory(void *data)
{
	struct systrace_config cfg = { .size = sizeof(cfg), .str_max = 32,
				       .arr_max = 32, .budget = 16 << 20 };
	struct systrace_summary rows = { .size = sizeof(rows),
					 .flags = SYSTRACE_SUMMARY_PER_PROCESS };
	struct systrace_summary many = rows;
	struct rlimit few = { 2 << 20, 2 << 20 };
	int i, fd, other[64];
	const pid_t *its = data;
	struct session s;

	many.slots = 1 << 20;
	if (setrlimit(RLIMIT_MEMLOCK, &few))
		fatal("setrlimit");
	fd = open_device();
	is_equal("more than is allowed", ioctl(fd, SYSTRACE_IOC_CONFIG, &cfg), -1);
	is_equal("errno", errno, ENOMEM);
	/* What was refused has left no charge, nor has what is closed. */
	for (i = 0; i < 20; i++) {
		start(&s, 1 << 20);
		is_equal("attached", attach(&s, *its, 0), 1);
		end(&s);
	}
	/* Who does not say how much gets what he may have. */
	start(&s, 0);
	cfg.budget = 1 << 20;
	close(fd);
	fd = open_device();
	is_equal("a second one", ioctl(fd, SYSTRACE_IOC_CONFIG, &cfg), -1);
	is_equal("errno", errno, ENOMEM);
	end(&s);
	is_equal("a second one, alone", ioctl(fd, SYSTRACE_IOC_CONFIG, &cfg), 0);
	close(fd);
	/* Rows count, too, and those of one who does not say how many fit. */
	fd = open_device();
	is_equal("too many rows", ioctl(fd, SYSTRACE_IOC_SUMMARY, &many), -1);
	is_equal("errno", errno, ENOMEM);
	is_equal("few rows", ioctl(fd, SYSTRACE_IOC_SUMMARY, &rows), 0);
	is_equal("rings beside", ioctl(fd, SYSTRACE_IOC_CONFIG, &cfg), 0);
	for (i = 0; i < 64; i++) {
		other[i] = open_device();
		if (ioctl(other[i], SYSTRACE_IOC_SUMMARY, &rows))
			break;
	}
	is_equal("rows without end", i < 4, 1);
	is_equal("errno", errno, ENOMEM);
	/* All of it is given back. */
	close(fd);
	while (i >= 0)
		close(other[i--]);
	start(&s, 1 << 20);
	end(&s);
}

static void test_memlock(void)
{
	pid_t its = sleeper(1);

	as_nobody(fill_memory, &its);
	finish(its);
}

static void take_places(void *data)
{
	static struct session s[33];
	struct session *one = &s[32];
	const pid_t *pids = data;
	char ch;
	int i;

	for (i = 0; i < 33; i++)
		start(&s[i], SMALL);
	for (i = 0; i < 32; i++)
		is_equal("attached", attach(&s[i], pids[1], 0), 1);
	is_equal("one too many", attach(one, pids[1], 0), -EBUSY);
	/* Root waits for this, and has its half. */
	if (write(pids[2], "f", 1) != 1 || read(pids[2], &ch, 1) != 1)
		fatal("pipe");
}

static void test_places(void)
{
	pid_t data[3] = { 0, sleeper(1) };
	struct session s;
	int sock[2];
	pid_t pid;
	char ch;

	if (socketpair(AF_UNIX, SOCK_STREAM, 0, sock))
		fatal("socketpair");
	data[2] = sock[1];
	pid = fork();
	if (!pid) {
		struct rlimit much = { RLIM_INFINITY, RLIM_INFINITY };

		setrlimit(RLIMIT_MEMLOCK, &much);
		as_nobody(take_places, data);
		fflush(stdout);
		_exit(failures > 0);
	}
	if (read(sock[0], &ch, 1) == 1) {
		start(&s, SMALL);
		is_equal("root's place", attach(&s, data[1], 0), 1);
		end(&s);
		if (write(sock[0], "g", 1) != 1)
			fatal("write");
	}
	close(sock[0]);
	close(sock[1]);
	waitpid(pid, &data[0], 0);
	is_equal("status", data[0], 0);
	finish(data[1]);
}

int main(int argc, char **argv)
{
	static const struct {
		const char *name;
		void (*fn)(void);
	} tests[] = {
		{ "attach", test_attach }, { "passed", test_passed },
		{ "memlock", test_memlock }, { "places", test_places },
	};
	unsigned int i;

	setvbuf(stdout, NULL, _IONBF, 0);
	for (i = 0; i < sizeof(tests) / sizeof(tests[0]); i++)
		if (argc > 1 && !strcmp(argv[1], tests[i].name)) {
			tests[i].fn();
			return failures > 0;
		}
	printf("no such test\n");
	return 2;
}
