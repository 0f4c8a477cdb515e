// SPDX-License-Identifier: GPL-2.0-only
/*
 * Names of descriptors: what each file descriptor of a call refers to, taken
 * while the call runs.  Whoever looked it up later, in /proc, would find
 * another file, or none.
 *
 * All of it may be done with preemption off.  d_path() walks the names under
 * RCU and sequence counts, and takes spin locks only when it has to try again;
 * those few file systems that make up a name themselves do it with a printf
 * and at most a spin lock.  What is read of a socket is what its diagnosis
 * modules tell of it, under the same locks, none of which may sleep.
 */
#include <linux/bitops.h>
#include <linux/dcache.h>
#include <linux/err.h>
#include <linux/fdtable.h>
#include <linux/file.h>
#include <linux/fs.h>
#include <linux/fs_struct.h>
#include <linux/kdev_t.h>
#include <linux/limits.h>
#include <linux/magic.h>
#include <linux/net.h>
#include <linux/netlink.h>
#include <linux/pid.h>
#include <linux/preempt.h>
#include <linux/sched.h>
#include <linux/sched/task.h>
#include <linux/seq_file.h>
#include <linux/string.h>
#include <linux/un.h>
#include <net/af_unix.h>
#include <net/inet_sock.h>
#include <net/ipv6.h>
#include <net/sock.h>

#include "capture.h"
#include "compat.h"
#include "fdname.h"
#include "lookup.h"
#include "session.h"

/* Descriptors of one record, and room that one may need beside its path. */
#define FDS_MAX		128
#define INFO_MAX	256
#define ROOM_MIN	1024

/* The values that user space knows by other headers. */
#define PTMX_MAJOR	5
#define PTMX_MINOR	2
#define ID_PIDFD	3	/* P_PIDFD */
#define CONTROL_OFFSET	32	/* of msg_control in struct msghdr */

/**
 * struct names - the descriptors of one record
 * @c: the capture that they go to.
 * @pidns: what PIDs are to be in; NULL: sessions differ.
 * @nr: how many were looked up.
 * @begin: bytes of the record before the first.
 * @bare: it is only asked which devices or netlink sockets they are.
 */
struct names {
	struct capture *c;
	struct pid_namespace *pidns;
	unsigned int nr;
	u32 begin;
	bool bare;
};

/* Where structures hold descriptors, that the call reads. */
static const struct {
	u16 type;
	u16 offset;
	u16 stride;	/* of an array; 0: there is one structure */
} places[] = {
	{ SYSTRACE_TYPE_pollfd, 0, 8 },
	{ SYSTRACE_TYPE_fds, 0, 4 },
	{ SYSTRACE_TYPE_clone_range, 0, 0 },
	{ SYSTRACE_TYPE_landlock_path_rule, 8, 0 },
	{ SYSTRACE_TYPE_kcmp_epoll_slot, 0, 0 },
	{ SYSTRACE_TYPE_kcmp_epoll_slot, 4, 0 },
	{ SYSTRACE_TYPE_clone_args, 80, 0 },
};

/* Not of a socket's name in a file system, that was opened with O_PATH. */
static struct sock *sock_of(struct file *file)
{
	struct inode *inode = file_inode(file);

	if (!S_ISSOCK(inode->i_mode) || inode->i_sb->s_magic != SOCKFS_MAGIC)
		return NULL;
	return SOCKET_I(inode)->sk;
}

/*
 * The addresses of an internet socket, if its diagnosis lists it: it does so
 * for those that can be found by them.
 */
static void inet_addresses(struct systrace_fd_socket *s, const struct sock *sk)
{
	if (!sk_hashed(sk) &&
	    !(COMPAT_DIAG_LISTS_BOUND && sk->sk_protocol == IPPROTO_TCP &&
	      sk->sk_num))
		return;
	s->known = 1;
	s->sport = READ_ONCE(sk->sk_num);
	s->dport = ntohs(READ_ONCE(sk->sk_dport));
	if (sk->sk_family == AF_INET) {
		memcpy(s->src, &sk->sk_rcv_saddr, 4);
		memcpy(s->dst, &sk->sk_daddr, 4);
		return;
	}
#if IS_ENABLED(CONFIG_IPV6)
	memcpy(s->src, &sk->sk_v6_rcv_saddr, 16);
	memcpy(s->dst, &sk->sk_v6_daddr, 16);
#endif
}

static void unix_addresses(struct systrace_fd_socket *s, struct sock *sk)
{
	const struct unix_address *addr;
	struct sock *peer;

	/* Acquire: pairs with the release of whoever binds it. */
	addr = smp_load_acquire(&unix_sk(sk)->addr);
	if (addr && addr->len > (int)offsetof(struct sockaddr_un, sun_path)) {
		s->name_len = min_t(u32, sizeof(s->name), addr->len -
				    offsetof(struct sockaddr_un, sun_path));
		memcpy(s->name, addr->name->sun_path, s->name_len);
	}
	/* Under its lock a socket keeps its peer. */
	unix_state_lock(sk);
	peer = unix_sk(sk)->peer;
	if (peer)
		s->peer = sock_i_ino(peer);
	unix_state_unlock(sk);
	s->known = s->peer || s->name_len;
}

static void netlink_address(struct systrace_fd_socket *s, struct socket *sock)
{
	struct sockaddr_nl addr = {};

	/* The lock of the addresses sleeps; nearly every socket has one. */
	if (!COMPAT_PROBES_ALLOCATE) {
		s->known = 1;
		return;
	}
	/* Without an address it is in no table, and not listed. */
	if (kernel_getsockname(sock, (struct sockaddr *)&addr) >= 0)
		s->portid = addr.nl_pid;
	s->known = s->portid != 0;
}

static void take_socket(struct systrace_fd_socket *s, struct file *file,
			struct sock *sk)
{
	memset(s, 0, sizeof(*s));
	s->ino = file_inode(file)->i_ino;
	s->family = sk->sk_family;
	s->protocol = sk->sk_protocol;
	strscpy(s->proto, sk->sk_prot_creator->name, sizeof(s->proto));
	switch (sk->sk_family) {
	case AF_INET:
	case AF_INET6:
		inet_addresses(s, sk);
		break;
	case AF_UNIX:
		unix_addresses(s, sk);
		break;
	case AF_NETLINK:
		netlink_address(s, SOCKET_I(file_inode(file)));
		break;
	}
}

/* What /proc tells of a file that has no more than that: its fdinfo. */
static u32 take_info(struct file *file, char *buf, u32 size)
{
	struct seq_file m = { .buf = buf, .size = size, .file = file };

	if (!file->f_op->show_fdinfo)
		return 0;
	file->f_op->show_fdinfo(&m, file);
	return m.count < size ? m.count : 0;
}

/*
 * The process of a pidfd, if a file is one.  Those of a file system of their
 * own (since Linux 6.9) may be called as the others are.
 */
static struct pid *pid_of(struct file *file, const char *path)
{
	const struct inode *inode = file_inode(file);

#ifdef PID_FS_MAGIC
	if (inode->i_sb->s_magic == PID_FS_MAGIC)
		return inode->i_private;
#endif
	if (inode->i_sb->s_magic == ANON_INODE_FS_MAGIC &&
	    !strcmp(path, "anon_inode:[pidfd]"))
		return file->private_data;
	return NULL;
}

static bool has_info(const struct systrace_fd *fd, struct file *file,
		     const char *path)
{
	if (S_ISCHR(fd->mode))
		return fd->major == PTMX_MAJOR && fd->minor == PTMX_MINOR;
	if (file_inode(file)->i_sb->s_magic != ANON_INODE_FS_MAGIC)
		return false;
	return !strcmp(path, "anon_inode:[eventfd]") ||
	       !strcmp(path, "anon_inode:[signalfd]");
}

/* A name may end as that of a file that is gone without being one. */
static bool is_gone(const struct path *path, const char *name, u32 len)
{
	static const char suffix[] = " (deleted)";
	const struct dentry *d = path->dentry;

	if (len < sizeof(suffix) ||
	    strcmp(name + len + 1 - sizeof(suffix), suffix))
		return false;
	return d_unlinked(d) || (d->d_op && d->d_op->d_dname);
}

/* Describes a file after @fd, in the @room bytes that @fd begins. */
static u32 describe(struct names *n, struct systrace_fd *fd, u32 room,
		    const struct path *path, struct file *file)
{
	const struct inode *inode = d_backing_inode(path->dentry);
	struct sock *sk = file ? sock_of(file) : NULL;
	u8 *at = (u8 *)(fd + 1);
	struct pid *pid;
	char *name;
	u32 left;

	memset(fd, 0, sizeof(*fd));
	if (inode) {
		fd->mode = inode->i_mode;
		fd->major = MAJOR(inode->i_rdev);
		fd->minor = MINOR(inode->i_rdev);
	}
	if (sk && ((n->c->extras & SYSTRACE_CONFIG_FD_DETAILS) ||
		   sk->sk_family == AF_NETLINK)) {
		take_socket((void *)at, file, sk);
		fd->socket = sizeof(struct systrace_fd_socket);
		at += fd->socket;
	}
	if (n->bare) {
		if (d_unlinked(path->dentry))
			fd->flags |= SYSTRACE_FD_DELETED;
		return at - (u8 *)fd;
	}
	left = min_t(u32, room - (at - (u8 *)fd) - INFO_MAX, PATH_MAX);
	name = d_path(path, (char *)at, left);
	if (IS_ERR(name))
		return 0;
	fd->path = strlen(name);
	memmove(at, name, fd->path + 1);
	name = (char *)at;
	if (is_gone(path, name, fd->path))
		fd->flags |= SYSTRACE_FD_DELETED;
	at += fd->path;
	if (!file || !(n->c->extras & SYSTRACE_CONFIG_FD_DETAILS))
		return at - (u8 *)fd;
	pid = pid_of(file, name);
	if (pid && n->pidns)
		fd->pid = pid_nr_ns(pid, n->pidns);
	/* Behind the name, where its NUL was. */
	if (has_info(fd, file, name))
		fd->info = take_info(file, (char *)at, INFO_MAX);
	return at + fd->info - (u8 *)fd;
}

static bool is_there(const struct names *n, u64 number)
{
	u32 at = n->begin;

	while (at < n->c->len) {
		const struct systrace_extent *ext = (void *)(n->c->data + at);

		if (ext->addr == number)
			return true;
		at += sizeof(*ext) + ALIGN(ext->len, 8);
	}
	return false;
}

static void add(struct names *n, s64 number, const struct path *path,
		struct file *file)
{
	struct systrace_fd *fd;
	u32 room, len;

	fd = capture_open(n->c, number, SYSTRACE_EXTENT_FD, &room);
	if (!fd || room < ROOM_MIN)
		return;
	len = describe(n, fd, room, path, file);
	if (len)
		capture_close(n->c, len);
}

/* Called for the next open descriptor from the wanted one on. */
struct wanted {
	struct names *n;
	unsigned int number;
};

static int add_other(const void *data, struct file *file, unsigned int number)
{
	const struct wanted *w = data;

	if (number == w->number)
		add(w->n, number, &file->f_path, file);
	return 1;
}

/* Another task's, which does not run, though other threads may. */
static void take_other(struct names *n, unsigned int number)
{
	struct wanted w = { .n = n, .number = number };
	struct task_struct *task = n->c->task;

	task_lock(task);
	if (task->files)
		iterate_fd(task->files, number, add_other, &w);
	task_unlock(task);
}

static void name_fd(struct names *n, s32 number)
{
	struct file *file;

	if (number < 0 || n->nr == FDS_MAX || is_there(n, number))
		return;
	n->nr++;
	if (n->c->task) {
		take_other(n, number);
		return;
	}
	/* Also what was opened with O_PATH. */
	file = fget_raw(number);
	if (!file)
		return;
	add(n, number, &file->f_path, file);
	/* If it is the last one the file goes when the task goes back. */
	fput(file);
}

static void take_cwd(struct names *n)
{
	struct task_struct *task = n->c->task ?: current;
	s64 number = AT_FDCWD;

	if (n->nr == FDS_MAX || is_there(n, number))
		return;
	n->nr++;
	task_lock(task);
	if (task->fs) {
		compat_lock_fs(task->fs);
		add(n, number, &task->fs->pwd, NULL);
		compat_unlock_fs(task->fs);
	}
	task_unlock(task);
}

/* What was captured at an address of an argument. */
static const u8 *captured(const struct names *n, u64 addr, u32 *len)
{
	const struct systrace_extent *ext;

	ext = capture_find(n->c, addr, n->c->arg, n->begin);
	*len = ext ? ext->len : 0;
	return ext ? (const u8 *)(ext + 1) : NULL;
}

static s32 word_at(const u8 *p)
{
	s32 val;

	memcpy(&val, p, sizeof(val));
	return val;
}

static u64 long_at(const u8 *p)
{
	u64 val;

	memcpy(&val, p, sizeof(val));
	return val;
}

static void take_array(struct names *n, u64 addr, u32 offset, u32 stride)
{
	u32 len, left = n->c->arr_max;
	const u8 *p = captured(n, addr, &len);

	for (; p && offset + 4 <= len && left; offset += stride, left--) {
		name_fd(n, word_at(p + offset));
		if (!stride)
			return;
	}
}

static void take_set(struct names *n, u64 addr)
{
	u32 len, i;
	const u8 *p = captured(n, addr, &len);

	for (i = 0; p && i < len * 8; i++)
		if (p[i / 8] >> (i % 8) & 1)
			name_fd(n, i);
}

/* Control blocks of asynchronous I/O, behind a vector of pointers to them. */
static void take_iocbs(struct names *n, u64 addr)
{
	u32 len, i, size;
	const u8 *p = captured(n, addr, &len);

	for (i = 0; p && i + 8 <= len; i += 8) {
		const u8 *cb = captured(n, long_at(p + i), &size);

		if (!cb || size < 64)
			continue;
		name_fd(n, word_at(cb + 20));
		name_fd(n, word_at(cb + 60));
	}
}

/* Descriptors that a message carries (SCM_RIGHTS). */
static void take_rights(struct names *n, u64 control)
{
	u32 len, i;
	const u8 *p = captured(n, control, &len);

	while (p && len >= sizeof(struct cmsghdr)) {
		u64 size = long_at(p);

		if (size < sizeof(struct cmsghdr) || size > len)
			return;
		if (word_at(p + 8) == SOL_SOCKET && word_at(p + 12) == SCM_RIGHTS)
			for (i = sizeof(struct cmsghdr); i + 4 <= size; i += 4)
				name_fd(n, word_at(p + i));
		size = ALIGN(size, 8);
		if (size >= len)
			return;
		p += size;
		len -= size;
	}
}

static void take_messages(struct names *n, u64 addr, u32 stride)
{
	u32 len, i;
	const u8 *p = captured(n, addr, &len);

	for (i = 0; p && i + CONTROL_OFFSET + 8 <= len; i += stride)
		take_rights(n, long_at(p + i + CONTROL_OFFSET));
}

/* What can hold descriptors on both ways. */
static void take_both(struct names *n, unsigned int type, u64 addr)
{
	/* As 64-bit programs lay them out. */
	if (n->c->plan->long_size != 8)
		return;
	switch (type) {
	case SYSTRACE_TYPE_msghdr:
		take_messages(n, addr, 56);
		break;
	case SYSTRACE_TYPE_mmsghdr:
	case SYSTRACE_TYPE_mmsghdr_received:
		take_messages(n, addr, 64);
		break;
	}
}

static void take_arg(struct names *n, const struct systrace_arg *arg, u64 val)
{
	unsigned int i;

	if ((arg->type == SYSTRACE_TYPE_dirfd ||
	     arg->type == SYSTRACE_TYPE_fanotify_dirfd) && (s32)val == AT_FDCWD) {
		take_cwd(n);
		return;
	}
	if (systrace_is_fd(arg->type)) {
		name_fd(n, val);
		return;
	}
	switch (arg->type) {
	case SYSTRACE_TYPE_wait_id:
		if ((u32)n->c->args[0] == ID_PIDFD)
			name_fd(n, val);
		return;
	case SYSTRACE_TYPE_fd_set:
		take_set(n, val);
		return;
	case SYSTRACE_TYPE_iocbs:
		if (n->c->plan->long_size == 8)
			take_iocbs(n, val);
		return;
	}
	for (i = 0; i < ARRAY_SIZE(places); i++)
		if (places[i].type == arg->type)
			take_array(n, val, places[i].offset, places[i].stride);
	take_both(n, arg->type, val);
}

/* The PID namespace that all sessions have; NULL: they differ. */
static struct pid_namespace *pidns_of(u64 sessions)
{
	struct pid_namespace *ns = NULL;

	for (; sessions; sessions &= sessions - 1) {
		const struct session *s = session_at(__ffs64(sessions));

		if (!s)
			continue;
		if (ns && ns != s->pidns)
			return NULL;
		ns = s->pidns;
	}
	return ns;
}

/* Called for the next open descriptor from the wanted one on. */
struct wanted_path {
	unsigned int number;
	char *buf;
	u32 size;
	char *name;
};

/* The file's path as it is, or was before the file was taken away. */
static void path_of(struct wanted_path *w, const struct path *path)
{
	static const char suffix[] = " (deleted)";
	u32 len;

	w->name = d_path(path, w->buf, w->size);
	if (IS_ERR(w->name)) {
		w->name = NULL;
		return;
	}
	len = strlen(w->name);
	if (is_gone(path, w->name, len))
		w->name[len + 1 - sizeof(suffix)] = '\0';
}

static int path_of_other(const void *data, struct file *file, unsigned int number)
{
	/* It is ours; only the walk's prototype has it constant. */
	struct wanted_path *w = (struct wanted_path *)data;

	if (number == w->number)
		path_of(w, &file->f_path);
	return 1;
}

/**
 * fdname_path() - the path of an open file
 * @task: whose descriptor it is; NULL: the current task's.
 * @number: the descriptor.
 * @buf: where the path goes.
 * @size: bytes of @buf.
 *
 * As the link in /proc/PID/fd has it, without the kernel's remark that it is
 * deleted.
 *
 * Context: as fdname_entry().
 * Return: where it begins in @buf, or NULL: none is open, or it is too long.
 */
const char *fdname_path(struct task_struct *task, unsigned int number,
			char *buf, u32 size)
{
	struct wanted_path w = { .number = number, .buf = buf, .size = size };
	struct file *file;

	if (task) {
		task_lock(task);
		if (task->files)
			iterate_fd(task->files, number, path_of_other, &w);
		task_unlock(task);
		return w.name;
	}
	file = fget_raw(number);
	if (!file)
		return NULL;
	path_of(&w, &file->f_path);
	fput(file);
	return w.name;
}

/**
 * fdname_entry() - name the descriptors that a call is given
 * @c: the capture, after capture_entry(); @c->extras says how much to tell.
 * @sessions: for whom, a bit each.
 *
 * Extents marked SYSTRACE_EXTENT_FD are added to the record.
 *
 * Context: the task, or any for which @c->task is set; does not sleep.
 */
void fdname_entry(struct capture *c, u64 sessions)
{
	const struct systrace_row *row = c->plan->row;
	struct names n = { .c = c, .begin = c->len };
	unsigned int i;

	/* So the sessions stay. */
	preempt_disable();
	n.pidns = pidns_of(sessions);
	for (i = 0; i < row->nargs; i++) {
		c->arg = i;
		take_arg(&n, &row->arg[i], c->args[i]);
	}
	preempt_enable();
}

/**
 * fdname_exit() - name the descriptors that a call has made
 * @c: the capture, after capture_exit().
 * @sessions: for whom, a bit each.
 *
 * Context: as fdname_entry().
 */
void fdname_exit(struct capture *c, u64 sessions)
{
	const struct systrace_row *row = c->plan->row;
	struct names n = { .c = c, .begin = c->len };
	unsigned int i;

	if (c->ret < 0)
		return;
	preempt_disable();
	n.pidns = pidns_of(sessions);
	c->arg = 0;
	if (c->plan->ret_fd)
		name_fd(&n, c->ret);
	for (i = 0; i < row->nargs; i++) {
		c->arg = i;
		if (row->arg[i].type == SYSTRACE_TYPE_fd_pair)
			take_array(&n, c->args[i], 0, 4);
		else if (row->arg[i].dir >= SYSTRACE_DIR_OUT)
			take_both(&n, row->arg[i].type, c->args[i]);
	}
	preempt_enable();
}

/**
 * fdname_device() - tell which device a descriptor is, for a call's own sake
 * @c: the capture; fdname_entry() tells more if it is going to be asked.
 * @number: the descriptor.
 *
 * Adds an extent marked SYSTRACE_EXTENT_FD that has no path.  With PREEMPT_RT
 * there is none, as files cannot be looked into there.
 *
 * Context: as fdname_entry().
 */
void fdname_device(struct capture *c, s32 number)
{
	struct names n = { .c = c, .begin = c->len, .bare = true };

	if (COMPAT_PROBES_ALLOCATE && !(c->extras & SYSTRACE_CONFIG_FD_NAMES))
		name_fd(&n, number);
}

/**
 * fdname_is_netlink() - is a descriptor of the task a netlink socket?
 * @number: the descriptor, any value.
 *
 * Context: the task's own; does not sleep, takes no lock.
 */
bool fdname_is_netlink(s32 number)
{
	struct fd f = fdget(number);
	const struct sock *sk;
	bool ret;

	if (!fd_file(f))
		return false;
	sk = sock_of(fd_file(f));
	ret = sk && sk->sk_family == AF_NETLINK;
	fdput(f);
	return ret;
}

/**
 * fdname_netlink() - tell which netlink socket a descriptor is, likewise
 * @c: the capture.
 * @number: the descriptor.
 *
 * As fdname_device(), but of no other files, and with a struct
 * systrace_fd_socket.  With PREEMPT_RT all are said to have an address, and none
 * is told of another task's.
 *
 * Context: as fdname_entry().
 */
void fdname_netlink(struct capture *c, s32 number)
{
	struct names n = { .c = c, .begin = c->len, .bare = true };

	if (c->extras & SYSTRACE_CONFIG_FD_NAMES)
		return;
	if (c->task ? COMPAT_PROBES_ALLOCATE : fdname_is_netlink(number))
		name_fd(&n, number);
}
