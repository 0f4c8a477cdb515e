// SPDX-License-Identifier: GPL-2.0-only
/* Calls on memory, other processes and the kernel's objects that succeed. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/aio_abi.h>
#include <linux/futex.h>
#include <linux/io_uring.h>
#include <linux/perf_event.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <stdint.h>
#include <sys/ipc.h>
#include <sys/ptrace.h>
#include <sys/sem.h>
#include <sys/shm.h>
#include <sys/socket.h>
#include <sys/timerfd.h>
#include <sys/uio.h>
#include <sys/user.h>
#include <time.h>

#include "calls.h"

#ifndef SYS_process_mrelease
#define SYS_process_mrelease	448
#endif
#ifndef SYS_futex_waitv
#define SYS_futex_waitv		449
#endif
#ifndef SYS_set_mempolicy_home_node
#define SYS_set_mempolicy_home_node	450
#endif
#ifndef SYS_memfd_secret
#define SYS_memfd_secret	447
#endif

static char *pages(size_t n)
{
	return mmap(NULL, n * 4096, PROT_READ | PROT_WRITE,
		    MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
}

static void memory(void)
{
	unsigned long node = 1, one = 1;
	char *p = pages(8), *shared;
	int fd = open("file", O_RDWR | O_CREAT, 0600), key;

	memset(p, 1, 8 * 4096);
	if (ftruncate(fd, 4 * 4096))
		return;
	shared = mmap(NULL, 4 * 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
	memset(shared, 2, 4 * 4096);
	S(SYS_msync, shared, 4 * 4096, MS_SYNC);
	S(SYS_remap_file_pages, shared, 4096, 0, 2, 0);
	S(SYS_madvise, p, 4096, MADV_DONTNEED);
	S(SYS_madvise, p, 4096, MADV_COLD);
	S(SYS_mlock, p, 4096);
	S(SYS_mlock2, p, 4096, 1 /* MLOCK_ONFAULT */);
	S(SYS_munlock, p, 4096);
	S(SYS_mlockall, MCL_CURRENT | MCL_ONFAULT);
	S(SYS_munlockall);
	S(SYS_mbind, p, 4096, 2 /* MPOL_BIND */, &node, 8, 0);
	S(SYS_set_mempolicy_home_node, p, 4096, 0, 0);
	S(SYS_migrate_pages, 0, 8, &one, &one);
	fd = S(SYS_memfd_secret, 0);
	key = S(SYS_pkey_alloc, 0, 0);
	S(SYS_pkey_mprotect, p, 4096, PROT_READ, key);
	S(SYS_pkey_free, key);
	S(SYS_userfaultfd, O_CLOEXEC | O_NONBLOCK);
}

/*
 * Who is killed must not be within a call of which one tracer has seen more
 * than the other: he is asleep, and has taken the signals he was sent.
 */
static void sleep_well(int fd)
{
	if (write(fd, "", 1) == 1)
		pause();
	_exit(0);
}

/* A task that is held by its tracer is not asleep, it is stopped ("t"). */
static int is_asleep(pid_t pid)
{
	char path[64], status[4096];
	char *pending, *shared;
	ssize_t n = -1;
	int fd;

	snprintf(path, sizeof(path), "/proc/%d/status", pid);
	fd = open(path, O_RDONLY);
	if (fd >= 0) {
		n = read(fd, status, sizeof(status) - 1);
		close(fd);
	}
	if (n <= 0)
		return -1;
	status[n] = 0;
	pending = strstr(status, "\nSigPnd:\t");
	shared = strstr(status, "\nShdPnd:\t");
	return strstr(status, "\nState:\tS") && pending && shared &&
		!strtoull(pending + 9, NULL, 16) &&
		!strtoull(shared + 9, NULL, 16);
}

/*
 * Twice in a row: the first may be from before a signal was taken in what it
 * says of the state, and from after it in what it says of the signals.
 */
static void wait_until_asleep(pid_t pid)
{
	int found, so_far = 0;

	do {
		usleep(50000);
		found = is_asleep(pid);
		so_far = found > 0 ? so_far + 1 : 0;
	} while (found >= 0 && so_far < 2);
}

static void wait_for_sleeper(int fd, pid_t pid)
{
	char byte;

	if (read(fd, &byte, 1) == 1)
		wait_until_asleep(pid);
}

static void others(void)
{
	char here[16] = "", there[16] = "of the parent";
	struct iovec local = { here, 8 }, remote = { there, 8 };
	struct user_regs_struct regs;
	struct clone_args { uint64_t f[11]; } ca = { { 0x1000 /* CLONE_PIDFD */ } };
	int fds[2], pidfd = -1, status;
	siginfo_t info = { .si_signo = SIGUSR2, .si_code = SI_QUEUE };
	pid_t pid;
	char *p = pages(4);

	memset(p, 1, 4 * 4096);
	if (pipe(fds))
		return;
	ca.f[1] = (uintptr_t)&pidfd;
	ca.f[4] = SIGCHLD;
	pid = S(SYS_clone3, &ca, sizeof(ca));
	if (!pid) {
		signal(SIGUSR2, SIG_IGN);
		sleep_well(fds[1]);
	}
	wait_for_sleeper(fds[0], pid);
	S(SYS_process_vm_readv, pid, &local, 1, &remote, 1, 0);
	S(SYS_process_vm_writev, pid, &local, 1, &remote, 1, 0);
	remote.iov_base = p;
	remote.iov_len = 4096;
	S(SYS_process_madvise, pidfd, &remote, 1, MADV_COLD, 0);
	close(S(SYS_pidfd_getfd, pidfd, fds[0], 0));
	S(SYS_pidfd_send_signal, pidfd, SIGUSR2, NULL, 0);
	info.si_pid = getpid();
	S(SYS_pidfd_send_signal, pidfd, SIGUSR2, &info, 0);
	wait_until_asleep(pid);
	S(SYS_pidfd_send_signal, pidfd, SIGKILL, NULL, 0);
	S(SYS_process_mrelease, pidfd, 0);
	S(SYS_waitid, 3 /* P_PIDFD */, pidfd, &info, WEXITED, NULL);
	close(pidfd);

	/* Of all processes around only the parent is not strace's already. */
	pid = getppid();
	S(SYS_ptrace, PTRACE_SEIZE, pid, 0, PTRACE_O_TRACESYSGOOD);
	S(SYS_ptrace, PTRACE_INTERRUPT, pid, 0, 0);
	if (S(SYS_wait4, pid, &status, __WALL, NULL) == pid) {
		remote.iov_base = &regs;
		remote.iov_len = sizeof(regs);
#ifdef __x86_64__
		S(SYS_ptrace, PTRACE_GETREGS, pid, 0, &regs);
#endif
		S(SYS_ptrace, PTRACE_GETREGSET, pid, 1 /* NT_PRSTATUS */, &remote);
		S(SYS_ptrace, PTRACE_GETSIGINFO, pid, 0, &info);
		S(SYS_ptrace, PTRACE_PEEKUSER, pid, 8, &info);
		/* It looks after us now and then. */
		S(SYS_ptrace, PTRACE_SYSCALL, pid, 0, 0);
		S(SYS_wait4, pid, &status, __WALL, NULL);
		S(SYS_ptrace, PTRACE_SETOPTIONS, pid, 0, 0);
	}
	S(SYS_ptrace, PTRACE_DETACH, pid, 0, 0);
	/* A child is: the requests fail. */
	pid = fork();
	if (!pid)
		sleep_well(fds[1]);
	wait_for_sleeper(fds[0], pid);
	S(SYS_ptrace, PTRACE_ATTACH, pid, 0, 0);
	S(SYS_ptrace, PTRACE_PEEKUSER, pid, 0, &regs);
	kill(pid, SIGKILL);
	waitpid(pid, &status, 0);
}

static void scheduling(void)
{
	struct { uint32_t size, policy; uint64_t flags; int32_t nice; uint32_t prio;
		uint64_t runtime, deadline, period; } a = { 48, SCHED_BATCH, 0, 1, 0, 0, 0, 0 };
	struct sched_param param = { 0 };

	S(SYS_sched_setattr, 0, &a, 0);
	S(SYS_sched_getattr, 0, &a, sizeof(a), 0);
	S(SYS_sched_setscheduler, 0, SCHED_IDLE, &param);
	S(SYS_sched_setparam, 0, &param);
	S(SYS_sched_setscheduler, 0, SCHED_OTHER | 0x40000000, &param);
	S(SYS_ioprio_set, 1, 0, 2 << 13 | 4);
	S(SYS_ioprio_get, 1, 0);
	IN_CHILD {
		S(SYS_setgroups, 2, (int[]){ 7, 8 });
		S(SYS_getgroups, 2, BAD);
		S(SYS_setgid, 5);
		S(SYS_setuid, 5);
		S(SYS_getresuid, &a, (char *)&a + 4, (char *)&a + 8);
	}
}

static void ipc(void)
{
	int shm = S(SYS_shmget, IPC_PRIVATE, 4096, IPC_CREAT | 0600), sem;
	struct shmid_ds ds;
	struct sembuf op[2] = { { 0, 1, 0 }, { 0, -1, IPC_NOWAIT } };
	struct timespec ts = { 1, 0 };
	void *p = (void *)S(SYS_shmat, shm, NULL, SHM_RDONLY);

	S(SYS_shmctl, shm, IPC_STAT, &ds);
	S(SYS_shmdt, p);
	S(SYS_shmctl, shm, IPC_RMID, NULL);
	sem = S(SYS_semget, IPC_PRIVATE, 1, IPC_CREAT | 0600);
	S(SYS_semtimedop, sem, op, 2, &ts);
	S(SYS_semtimedop, sem, op, 1, NULL);
	S(SYS_semctl, sem, 0, IPC_RMID, 0);
}

static void timers(void)
{
	struct itimerspec t = { { 0, 0 }, { 0, 50000000 } }, old;
	int fd = S(SYS_timerfd_create, CLOCK_MONOTONIC, TFD_CLOEXEC);
	uint64_t n;

	S(SYS_timerfd_settime, fd, 0, &t, &old);
	S(SYS_timerfd_gettime, fd, &old);
	S(SYS_read, fd, &n, 8);
	S(SYS_timerfd_settime, fd, TFD_TIMER_ABSTIME, &t, NULL);
	close(fd);
}

static void uring(void)
{
	struct io_uring_params p = { .flags = IORING_SETUP_CQSIZE, .cq_entries = 16 };
	struct iovec iov = { pages(1), 4096 };
	struct io_uring_sqe *sqe;
	unsigned int *ring;
	char *sq;
	int fd, fds[1] = { 0 };

	fd = S(SYS_io_uring_setup, 4, &p);
	if (fd < 0)
		return;
	sq = mmap(NULL, p.sq_off.array + 64, PROT_READ | PROT_WRITE, MAP_SHARED, fd,
		  IORING_OFF_SQ_RING);
	sqe = mmap(NULL, 4 * sizeof(*sqe), PROT_READ | PROT_WRITE, MAP_SHARED, fd,
		   IORING_OFF_SQES);
	memset(sqe, 0, sizeof(*sqe));
	sqe->opcode = IORING_OP_NOP;
	ring = (unsigned int *)(sq + p.sq_off.tail);
	*(unsigned int *)(sq + p.sq_off.array) = 0;
	__atomic_store_n(ring, *ring + 1, __ATOMIC_RELEASE);
	S(SYS_io_uring_enter, fd, 1, 1, IORING_ENTER_GETEVENTS, NULL, 0);
	S(SYS_io_uring_register, fd, IORING_REGISTER_BUFFERS, &iov, 1);
	S(SYS_io_uring_register, fd, IORING_UNREGISTER_BUFFERS, NULL, 0);
	S(SYS_io_uring_register, fd, IORING_REGISTER_FILES, fds, 1);
	S(SYS_io_uring_register, fd, IORING_UNREGISTER_FILES, NULL, 0);
	close(fd);
}

/* A poll that nothing ends is one that can be cancelled. */
static void aio(void)
{
	aio_context_t ctx = 0;
	struct iocb cb = { .aio_lio_opcode = IOCB_CMD_POLL, .aio_buf = POLLIN };
	struct iocb *list[1] = { &cb };
	struct io_event event;
	struct timespec ts = { 0, 100000000 };
	int p[2];

	if (pipe(p))
		return;
	cb.aio_fildes = p[0];
	cb.aio_data = 0x1234;
	S(SYS_io_setup, 4, &ctx);
	S(SYS_io_submit, ctx, 1, list);
	S(SYS_io_cancel, ctx, &cb, &event);
	S(SYS_io_getevents, ctx, 1, 1, &event, &ts);
	S(SYS_io_destroy, ctx);
}

static void kernel_objects(void)
{
	struct perf_event_attr attr = {
		.type = PERF_TYPE_SOFTWARE, .size = sizeof(attr),
		.config = PERF_COUNT_SW_TASK_CLOCK, .disabled = 1,
	};
	struct { uint64_t val, uaddr; uint32_t flags, reserved; } w = {
		0, 0, 2 | 128, 0,
	};
	static uint32_t word;
	struct timespec end;
	int fd = S(SYS_perf_event_open, &attr, 0, -1, -1, PERF_FLAG_FD_CLOEXEC);
	pid_t pid;

	close(fd);
	S(SYS_add_key, "user", "oracle", "secret", 6, -3);
	S(SYS_request_key, "user", "oracle", NULL, -3);
	S(SYS_request_key, "user", "none", "info", -3);

	/* Woken from the outside, through shared memory. */
	uint32_t *shared = mmap(NULL, 4096, PROT_READ | PROT_WRITE,
				MAP_SHARED | MAP_ANONYMOUS, -1, 0);

	pid = fork();
	if (!pid) {
		usleep(200000);
		S(SYS_futex, shared, FUTEX_WAKE, 1, NULL, NULL, 0);
		_exit(0);
	}
	w.uaddr = (uintptr_t)shared;
	w.flags = 2;
	clock_gettime(CLOCK_MONOTONIC, &end);
	end.tv_sec += 5;
	S(SYS_futex_waitv, &w, 1, 0, &end, CLOCK_MONOTONIC);
	waitpid(pid, NULL, 0);
	w.uaddr = (uintptr_t)&word;
	w.val = 1;
	S(SYS_futex_waitv, &w, 1, 0, NULL, CLOCK_MONOTONIC);
}

int main(void)
{
	memory();
	others();
	scheduling();
	ipc();
	timers();
	uring();
	aio();
	kernel_objects();
	return 0;
}
