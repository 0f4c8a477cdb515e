// SPDX-License-Identifier: GPL-2.0-only
/* Layouts that libc's headers know; see layout_list.h. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <mqueue.h>
#include <net/if.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/sysinfo.h>
#include <sys/time.h>
#include <sys/times.h>
#include <sys/timex.h>
#include <sys/uio.h>
#include <time.h>
#include <utime.h>

#include "layout_list.h"

SIZE(iovec, struct iovec)
FIELD(iovec, struct iovec, iov_base)
FIELD(iovec, struct iovec, iov_len)
SIZE(msghdr, struct msghdr)
FIELD(msghdr, struct msghdr, msg_name)
FIELD(msghdr, struct msghdr, msg_namelen)
FIELD(msghdr, struct msghdr, msg_iov)
FIELD(msghdr, struct msghdr, msg_iovlen)
FIELD(msghdr, struct msghdr, msg_control)
FIELD(msghdr, struct msghdr, msg_controllen)
FIELD(msghdr, struct msghdr, msg_flags)
SIZE(mmsghdr, struct mmsghdr)
FIELD(mmsghdr, struct mmsghdr, msg_len)
SIZE(mmsghdr_received, struct mmsghdr)
FIELD(mmsghdr_received, struct mmsghdr, msg_len)
SIZE(msg_control, struct cmsghdr)
FIELD(msg_control, struct cmsghdr, cmsg_len)
SIZE(ifreq, struct ifreq)
SIZE(ifconf, struct ifconf)
FIELD(ifconf, struct ifconf, ifc_len)
FIELD(ifconf, struct ifconf, ifc_buf)
SIZE(utimbuf, struct utimbuf)
FIELD(utimbuf, struct utimbuf, modtime)
SIZE(timespec, struct timespec)
FIELD(timespec, struct timespec, tv_sec)
FIELD(timespec, struct timespec, tv_nsec)
SIZE(timeval, struct timeval)
FIELD(timeval, struct timeval, tv_usec)
SIZE(itimerspec, struct itimerspec)
FIELD(itimerspec, struct itimerspec, it_value.tv_nsec)
SIZE(itimerval, struct itimerval)
FIELD(itimerval, struct itimerval, it_value.tv_sec)
SIZE(tms, struct tms)
FIELD(tms, struct tms, tms_cstime)
SIZE(timex, struct timex)
FIELD(timex, struct timex, modes)
FIELD(timex, struct timex, offset)
FIELD(timex, struct timex, esterror)
FIELD(timex, struct timex, status)
FIELD(timex, struct timex, tolerance)
FIELD(timex, struct timex, time.tv_sec)
FIELD(timex, struct timex, time.tv_usec)
FIELD(timex, struct timex, tick)
FIELD(timex, struct timex, jitter)
FIELD(timex, struct timex, shift)
FIELD(timex, struct timex, stabil)
FIELD(timex, struct timex, stbcnt)
FIELD(timex, struct timex, tai)
SIZE(sigaltstack, stack_t)
FIELD(sigaltstack, stack_t, ss_sp)
FIELD(sigaltstack, stack_t, ss_flags)
FIELD(sigaltstack, stack_t, ss_size)
FIELD(sigevent, struct sigevent, sigev_value)
FIELD(sigevent, struct sigevent, sigev_notify_attributes)
SIZE(rusage, struct rusage)
FIELD(rusage, struct rusage, ru_utime.tv_sec)
FIELD(rusage, struct rusage, ru_maxrss)
FIELD(rusage, struct rusage, ru_nivcsw)
SIZE(rlimit, struct rlimit)
FIELD(rlimit, struct rlimit, rlim_max)
SIZE(sysinfo, struct sysinfo)
FIELD(sysinfo, struct sysinfo, uptime)
FIELD(sysinfo, struct sysinfo, loads[2])
FIELD(sysinfo, struct sysinfo, freeswap)
FIELD(sysinfo, struct sysinfo, procs)
FIELD(sysinfo, struct sysinfo, totalhigh)
FIELD(sysinfo, struct sysinfo, mem_unit)
SIZE(mq_attr, struct mq_attr)
FIELD(mq_attr, struct mq_attr, mq_curmsgs)
SIZE(flock, struct flock)
FIELD(flock, struct flock, l_start)
FIELD(flock, struct flock, l_len)
FIELD(flock, struct flock, l_pid)
SIZE(flock64, struct flock64)
FIELD(flock64, struct flock64, l_pid)
