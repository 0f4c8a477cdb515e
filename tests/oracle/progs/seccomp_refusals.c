// SPDX-License-Identifier: GPL-2.0-only
/* Calls that seccomp keeps from the kernel, in each of its ways. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <pthread.h>
#include <signal.h>
#include <stddef.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#define S syscall

/* Has all calls of some numbers end in @action; the listener, if any. */
static int refuse(const int *nr, unsigned int n, unsigned int action, int flags)
{
	struct sock_filter insn[16] = {
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
	};
	struct sock_fprog program = { n + 3, insn };
	unsigned int i;

	for (i = 0; i < n; i++)
		insn[1 + i] = (struct sock_filter)
			BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, nr[i], n - i, 0);
	insn[1 + n] = (struct sock_filter)
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
	insn[2 + n] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, action);
	prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
	return S(SYS_seccomp, SECCOMP_SET_MODE_FILTER, flags, &program);
}

static void make_calls(void)
{
	struct stat st;
	char buf[32] = "not written";

	S(SYS_openat, AT_FDCWD, "/etc/passwd", O_RDONLY | O_CLOEXEC);
	S(SYS_newfstatat, AT_FDCWD, "/", &st, 0);
	S(SYS_mkdir, "new", 0755);
	S(SYS_read, -1, buf, sizeof(buf));
	S(SYS_write, 1, "said to nobody\n", 15);
	S(SYS_getpid);
}

static const int some[] = {
	SYS_openat, SYS_newfstatat, SYS_mkdir, SYS_read, SYS_write, SYS_getpid,
};

static void on_sigsys(int sig, siginfo_t *info, void *context)
{
}

static void errors(void)
{
	refuse(some, 6, SECCOMP_RET_ERRNO | 1, 0);
	make_calls();
}

/* Of success, though nothing was done. */
static void successes(void)
{
	refuse(some, 6, SECCOMP_RET_ERRNO, 0);
	make_calls();
}

static void traps(void)
{
	struct sigaction sa = { .sa_sigaction = on_sigsys, .sa_flags = SA_SIGINFO };

	sigaction(SIGSYS, &sa, NULL);
	refuse(some, 6, SECCOMP_RET_TRAP | 7, 0);
	make_calls();
}

static void kill_process(void)
{
	refuse(some, 6, SECCOMP_RET_KILL_PROCESS, 0);
	make_calls();
}

static void *call_once(void *arg)
{
	refuse(some, 6, SECCOMP_RET_KILL_THREAD, 0);
	make_calls();
	return NULL;
}

static void kill_thread(void)
{
	pthread_t t;

	pthread_create(&t, NULL, call_once, NULL);
	pthread_join(t, NULL);
	call_once(NULL);
}

static void strict(void)
{
	prctl(PR_SET_SECCOMP, SECCOMP_MODE_STRICT);
	S(SYS_getppid);
}

/* A supervisor answers for the kernel. */
static void answers(void)
{
	struct seccomp_notif_resp answer = { 0 };
	struct seccomp_notif call = { 0 };
	int listener, n;
	pid_t pid;

	listener = refuse((const int[]){ SYS_mkdir }, 1, SECCOMP_RET_USER_NOTIF,
			  SECCOMP_FILTER_FLAG_NEW_LISTENER);
	pid = fork();
	if (!pid) {
		S(SYS_mkdir, "one", 0700);
		S(SYS_mkdir, "two", 0700);
		S(SYS_mkdir, "three", 0700);
		_exit(0);
	}
	for (n = 0; n < 3; n++) {
		memset(&call, 0, sizeof(call));
		ioctl(listener, SECCOMP_IOCTL_NOTIF_RECV, &call);
		answer.id = call.id;
		answer.val = n == 1 ? 17 : 0;
		answer.error = n ? 0 : -5;
		answer.flags = n == 2 ? SECCOMP_USER_NOTIF_FLAG_CONTINUE : 0;
		ioctl(listener, SECCOMP_IOCTL_NOTIF_SEND, &answer);
	}
	waitpid(pid, NULL, 0);
}

int main(void)
{
	void (*const way[])(void) = {
		errors, successes, traps, kill_process, kill_thread, strict, answers,
	};
	unsigned int i;
	pid_t pid;

	for (i = 0; i < sizeof(way) / sizeof(*way); i++) {
		pid = fork();
		if (!pid) {
			way[i]();
			_exit(0);
		}
		waitpid(pid, NULL, 0);
	}
	return 0;
}
