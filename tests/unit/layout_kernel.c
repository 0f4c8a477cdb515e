// SPDX-License-Identifier: GPL-2.0-only
/* Layouts that the kernel's headers know; see layout_list.h. */
#include <asm/fcntl.h>
#include <asm/stat.h>
#include <asm/statfs.h>
#include <linux/eventpoll.h>
#include <linux/filter.h>
#include <linux/kexec.h>
#include <linux/keyctl.h>
#include <linux/msg.h>
#include <linux/sem.h>
#include <linux/shm.h>

#include "layout_list.h"

/* What the calls of 64-bit ABIs have is what is shown of both others. */
#ifdef __LP64__
#define stat64		stat
#define statfs64	statfs
#define flock64		flock
#endif

SIZE(stat, struct stat)
FIELD(stat, struct stat, st_dev)
FIELD(stat, struct stat, st_ino)
FIELD(stat, struct stat, st_nlink)
FIELD(stat, struct stat, st_mode)
FIELD(stat, struct stat, st_uid)
FIELD(stat, struct stat, st_gid)
FIELD(stat, struct stat, st_rdev)
FIELD(stat, struct stat, st_size)
FIELD(stat, struct stat, st_blksize)
FIELD(stat, struct stat, st_blocks)
FIELD(stat, struct stat, st_atime)
FIELD(stat, struct stat, st_atime_nsec)
FIELD(stat, struct stat, st_mtime)
FIELD(stat, struct stat, st_ctime)
FIELD(stat, struct stat, st_ctime_nsec)
SIZE(stat64, struct stat64)
FIELD(stat64, struct stat64, st_dev)
FIELD(stat64, struct stat64, st_ino)
FIELD(stat64, struct stat64, st_nlink)
FIELD(stat64, struct stat64, st_mode)
FIELD(stat64, struct stat64, st_rdev)
FIELD(stat64, struct stat64, st_size)
FIELD(stat64, struct stat64, st_blksize)
FIELD(stat64, struct stat64, st_blocks)
FIELD(stat64, struct stat64, st_atime)
FIELD(stat64, struct stat64, st_atime_nsec)
FIELD(stat64, struct stat64, st_mtime)
FIELD(stat64, struct stat64, st_ctime)
FIELD(stat64, struct stat64, st_ctime_nsec)
SIZE(statfs, struct statfs)
FIELD(statfs, struct statfs, f_type)
FIELD(statfs, struct statfs, f_blocks)
FIELD(statfs, struct statfs, f_fsid)
FIELD(statfs, struct statfs, f_namelen)
FIELD(statfs, struct statfs, f_flags)
SIZE(statfs64, struct statfs64)
FIELD(statfs64, struct statfs64, f_bsize)
FIELD(statfs64, struct statfs64, f_fsid)
FIELD(statfs64, struct statfs64, f_namelen)
FIELD(statfs64, struct statfs64, f_flags)
SIZE(flock64, struct flock64)
FIELD(flock64, struct flock64, l_start)
FIELD(flock64, struct flock64, l_len)
FIELD(flock64, struct flock64, l_pid)
SIZE(epoll_event, struct epoll_event)
FIELD(epoll_event, struct epoll_event, data)
SIZE(epoll_events, struct epoll_event)
FIELD(epoll_events, struct epoll_event, data)
SIZE(sock_fprog, struct sock_fprog)
FIELD(sock_fprog, struct sock_fprog, len)
FIELD(sock_fprog, struct sock_fprog, filter)
SIZE(kexec_segments, struct kexec_segment)
FIELD(kexec_segments, struct kexec_segment, memsz)
SIZE(kdf_params, struct keyctl_kdf_params)
FIELD(kdf_params, struct keyctl_kdf_params, otherinfo)
FIELD(kdf_params, struct keyctl_kdf_params, otherinfolen)
SIZE(msqid_ds, struct msqid64_ds)
FIELD(msqid_ds, struct msqid64_ds, msg_qnum)
FIELD(msqid_ds, struct msqid64_ds, msg_qbytes)
SIZE(semid_ds, struct semid64_ds)
FIELD(semid_ds, struct semid64_ds, sem_nsems)
SIZE(shmid_ds, struct shmid64_ds)
FIELD(shmid_ds, struct shmid64_ds, shm_segsz)
FIELD(shmid_ds, struct shmid64_ds, shm_nattch)
SIZE(shminfo, struct shminfo64)
FIELD(shminfo, struct shminfo64, shmall)
SIZE(shm_info, struct shm_info)
FIELD(shm_info, struct shm_info, used_ids)
FIELD(shm_info, struct shm_info, swap_successes)
