// SPDX-License-Identifier: GPL-2.0-only
/* Message queues, semaphores and shared memory. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <mqueue.h>
#include <signal.h>
#include <string.h>
#include <sys/msg.h>
#include <sys/sem.h>
#include <sys/shm.h>
#include <sys/syscall.h>
#include <unistd.h>

static void messages(void)
{
	struct {
		long type;
		char text[64];
	} m = { 1, "hello" };
	struct msqid_ds ds;
	struct msginfo info;
	int cmd;

	memset(&ds, 0, sizeof(ds));
	msgget(0x1234, 0);
	msgget(0x1234, IPC_EXCL | 0x10777);
	msgsnd(-1, &m, 5, 0);
	msgsnd(-1, &m, 40, IPC_NOWAIT);
	msgsnd(-1, NULL, 5, 0);
	msgsnd(-1, (void *)-1L, 5, 0);
	msgrcv(-1, &m, 64, -5, MSG_NOERROR | MSG_EXCEPT | IPC_NOWAIT);
	for (cmd = 0; cmd < 16; cmd++)
		msgctl(-1, cmd, &ds);
	msgctl(0, IPC_INFO, (void *)&info);
	msgctl(-1, 99, NULL);
	msgctl(-1, IPC_SET, (void *)-1L);
}

static void semaphores(void)
{
	struct sembuf ops[3] = { { 0, 1, 0 }, { 1, 2, IPC_NOWAIT | SEM_UNDO },
				 { 2, -1, 0x4000 } };
	struct timespec ts = { 0, 1000 };
	struct semid_ds ds;
	int cmd;

	memset(&ds, 0, sizeof(ds));
	semget(0x55, -1, 0666);
	syscall(SYS_semop, -1, ops, 3);
	syscall(SYS_semop, -1, ops, 0);
	syscall(SYS_semop, -1, NULL, 1);
	semtimedop(-1, ops, 2, &ts);
	semtimedop(-1, (void *)-1L, 2, NULL);
	for (cmd = 0; cmd < 22; cmd++)
		syscall(SYS_semctl, -1, 0, cmd, &ds);
	syscall(SYS_semctl, -1, 1, 77, 5);
}

static void shared_memory(void)
{
	struct shmid_ds ds;
	int cmd;

	memset(&ds, 0, sizeof(ds));
	shmget(0x77, 100, 0600 | SHM_HUGETLB | 21 << 26 | SHM_NORESERVE);
	shmat(-1, (void *)0x1000, SHM_RDONLY | SHM_RND | 0x10);
	shmat(-1, NULL, 0x10);
	for (cmd = 0; cmd < 17; cmd++)
		shmctl(-1, cmd, &ds);
	shmdt(NULL);
	shmdt((void *)-1L);
}

static void posix_queues(void)
{
	struct mq_attr attr = { .mq_maxmsg = 4, .mq_msgsize = 64 }, old;
	struct timespec ts = { 2000000000, 5 };
	struct sigevent ev;
	unsigned int prio;
	char buf[64];
	int d;

	memset(&ev, 0, sizeof(ev));
	syscall(SYS_mq_unlink, "systrace-test");
	d = syscall(SYS_mq_open, "systrace-test", O_RDWR | O_CREAT, 0600, &attr);
	syscall(SYS_mq_open, "nosuch", O_RDONLY);
	syscall(SYS_mq_open, "nosuch", O_CREAT, 0600, -1L);
	syscall(SYS_mq_timedsend, d, "hello", 5, 3, NULL);
	syscall(SYS_mq_timedsend, d, "hello", 5, 3, &ts);
	syscall(SYS_mq_timedreceive, d, buf, 64, &prio, NULL);
	syscall(SYS_mq_timedreceive, d, buf, 64, NULL, &ts);
	syscall(SYS_mq_timedreceive, d, buf, 5, &prio, &ts);
	ev.sigev_notify = SIGEV_SIGNAL;
	ev.sigev_signo = SIGUSR1;
	syscall(SYS_mq_notify, d, &ev);
	syscall(SYS_mq_notify, d, NULL);
	syscall(SYS_mq_getsetattr, d, NULL, &old);
	attr.mq_flags = O_NONBLOCK;
	syscall(SYS_mq_getsetattr, d, &attr, &old);
	syscall(SYS_mq_getsetattr, -1, &attr, &old);
	syscall(SYS_mq_unlink, "systrace-test");
	syscall(SYS_mq_unlink, NULL);
}

int main(void)
{
	messages();
	semaphores();
	shared_memory();
	posix_queues();
	return 0;
}
