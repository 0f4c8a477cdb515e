// SPDX-License-Identifier: GPL-2.0-only
/* Calls on files, file systems and mounts that succeed, in a directory of their own. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/dqblk_xfs.h>
#include <linux/landlock.h>
#include <linux/mount.h>
#include <linux/quota.h>
#include <sched.h>
#include <signal.h>
#include <stdint.h>
#include <sys/fanotify.h>
#include <sys/inotify.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

#include "calls.h"

#ifndef SYS_quotactl_fd
#define SYS_quotactl_fd	443
#endif

/* On a disk of its own, that has quotas. */
static void make_disk(void)
{
	system("modprobe loop; truncate -s 8M image; mkfs.ext4 -q -F -O quota image;"
	       " mkdir -p m n; mount -o loop,usrquota image m; echo x >m/file;"
	       " ln -s file m/link; losetup -n -O NAME -j image >name");
}

static void attributes(void)
{
	char buf[100];
	int fd = open("m/file", O_RDONLY);

	S(SYS_setxattr, "m/file", "user.one", "value\0\1", 7, 0);
	S(SYS_setxattr, "m/file", "user.one", "value", 5, 1 /* XATTR_CREATE */);
	S(SYS_setxattr, "m/file", "user.one", "other", 5, 2 /* XATTR_REPLACE */);
	S(SYS_lsetxattr, "m/link", "trusted.two", "2", 1, 0);
	S(SYS_fsetxattr, fd, "user.three", "three", 5, 0);
	S(SYS_getxattr, "m/file", "user.one", buf, sizeof(buf));
	S(SYS_getxattr, "m/file", "user.one", NULL, 0);
	S(SYS_getxattr, "m/file", "user.one", buf, 1);
	S(SYS_lgetxattr, "m/link", "trusted.two", buf, sizeof(buf));
	S(SYS_fgetxattr, fd, "user.three", buf, sizeof(buf));
	S(SYS_listxattr, "m/file", buf, sizeof(buf));
	S(SYS_llistxattr, "m/link", buf, sizeof(buf));
	S(SYS_flistxattr, fd, buf, sizeof(buf));
	S(SYS_flistxattr, fd, BAD, sizeof(buf));
	S(SYS_removexattr, "m/file", "user.one");
	S(SYS_lremovexattr, "m/link", "trusted.two");
	S(SYS_fremovexattr, fd, "user.three");
	close(fd);
}

static void names(void)
{
	S(SYS_mknod, "fifo", S_IFIFO | 0600, 0);
	S(SYS_mknod, "device", S_IFBLK | 0640, 0x700);
	S(SYS_mknodat, AT_FDCWD, "pipe", S_IFIFO | 0600, 0);
	S(SYS_mkdirat, AT_FDCWD, "dir", 0755);
	S(SYS_link, "fifo", "fifo2");
	S(SYS_rename, "fifo2", "fifo3");
	S(SYS_renameat2, AT_FDCWD, "fifo", AT_FDCWD, "fifo3", 1);
	S(SYS_renameat2, AT_FDCWD, "fifo", AT_FDCWD, "pipe", 2);
	S(SYS_chown, "fifo", 1, 2);
	S(SYS_chown, "fifo", -1, -1);
	S(SYS_fchownat, AT_FDCWD, "fifo", 3, 4, AT_SYMLINK_NOFOLLOW);
	S(SYS_faccessat, AT_FDCWD, "fifo", R_OK | W_OK);
	S(SYS_readahead, open("image", O_RDONLY), 0, 8192);
}

static void handles(void)
{
	struct { uint32_t bytes; int32_t type; uint8_t data[128]; } h = { 128, 0, "" };
	int id, dir = open("m", O_RDONLY);

	S(SYS_name_to_handle_at, AT_FDCWD, "m/file", &h, &id, 0);
	close(S(SYS_open_by_handle_at, dir, &h, O_RDONLY));
	S(SYS_name_to_handle_at, dir, "", &h, &id, AT_EMPTY_PATH);
	h.bytes = 1;
	S(SYS_name_to_handle_at, dir, "file", &h, &id, AT_SYMLINK_FOLLOW);
	h.bytes = 1000;
	S(SYS_name_to_handle_at, dir, "file", &h, &id, 0);
	S(SYS_open_by_handle_at, dir, &h, O_RDONLY);
	close(dir);
}

static void watches(void)
{
	char buf[4096];
	int in = inotify_init1(IN_NONBLOCK), fan, wd;

	wd = S(SYS_inotify_add_watch, in, "m", IN_CREATE | IN_OPEN | IN_ONLYDIR);
	S(SYS_inotify_add_watch, in, "m", IN_ALL_EVENTS | IN_MASK_ADD);
	close(open("m/new", O_CREAT | O_RDWR, 0600));
	S(SYS_read, in, buf, sizeof(buf));
	S(SYS_inotify_rm_watch, in, wd);
	S(SYS_read, in, buf, sizeof(buf));
	fan = S(SYS_fanotify_init, FAN_CLASS_NOTIF | FAN_NONBLOCK | FAN_CLOEXEC, O_RDONLY);
	S(SYS_fanotify_mark, fan, FAN_MARK_ADD | FAN_MARK_MOUNT, FAN_OPEN | FAN_CLOSE,
	  AT_FDCWD, "m");
	S(SYS_fanotify_mark, fan, FAN_MARK_ADD, FAN_MODIFY | FAN_EVENT_ON_CHILD, AT_FDCWD, "m");
	close(open("m/new", O_RDONLY));
	S(SYS_read, fan, buf, sizeof(buf));
	S(SYS_fanotify_mark, fan, FAN_MARK_FLUSH, 0, AT_FDCWD, "m");
	close(fan);
	close(in);
}

static void quotas(void)
{
	struct if_dqblk q = { .dqb_bhardlimit = 100, .dqb_valid = QIF_BLIMITS };
	struct if_dqinfo info;
	struct if_nextdqblk next;
	struct fs_quota_statv sv = { .qs_version = FS_QSTATV_VERSION1 };
	char device[64] = "";
	uint32_t fmt;
	int fd = open("m", O_RDONLY), name = open("name", O_RDONLY);

	if (read(name, device, 63) > 0)
		device[strcspn(device, "\n")] = 0;
	S(SYS_quotactl, QCMD(Q_SETQUOTA, USRQUOTA), device, 5, &q);
	S(SYS_quotactl, QCMD(Q_GETQUOTA, USRQUOTA), device, 5, &q);
	S(SYS_quotactl, QCMD(Q_GETNEXTQUOTA, USRQUOTA), device, 0, &next);
	S(SYS_quotactl, QCMD(Q_GETINFO, USRQUOTA), device, 0, &info);
	S(SYS_quotactl, QCMD(Q_GETFMT, USRQUOTA), device, 0, &fmt);
	S(SYS_quotactl, QCMD(Q_XGETQSTATV, USRQUOTA), device, 0, &sv);
	S(SYS_quotactl, QCMD(Q_SYNC, USRQUOTA), NULL, 0, NULL);
	S(SYS_quotactl_fd, fd, QCMD(Q_GETQUOTA, USRQUOTA), 5, &q);
	S(SYS_quotactl_fd, fd, QCMD(Q_SYNC, GRPQUOTA), 0, NULL);
	close(name);
	close(fd);
}

static void mounts(void)
{
	struct mount_attr attr = { .attr_set = MOUNT_ATTR_RDONLY | MOUNT_ATTR_NOSUID };
	int fs, mnt, tree;

	fs = S(SYS_fsopen, "tmpfs", FSOPEN_CLOEXEC);
	S(SYS_fsconfig, fs, FSCONFIG_SET_STRING, "size", "1M", 0);
	S(SYS_fsconfig, fs, FSCONFIG_SET_FLAG, "ro", NULL, 0);
	S(SYS_fsconfig, fs, FSCONFIG_CMD_CREATE, NULL, NULL, 0);
	mnt = S(SYS_fsmount, fs, FSMOUNT_CLOEXEC, MOUNT_ATTR_NOEXEC);
	S(SYS_move_mount, mnt, "", AT_FDCWD, "n", MOVE_MOUNT_F_EMPTY_PATH);
	S(SYS_mount_setattr, AT_FDCWD, "n", 0, &attr, sizeof(attr));
	close(fs);
	fs = S(SYS_fspick, AT_FDCWD, "n", FSPICK_CLOEXEC);
	S(SYS_fsconfig, fs, FSCONFIG_SET_FLAG, "rw", NULL, 0);
	S(SYS_fsconfig, fs, FSCONFIG_CMD_RECONFIGURE, NULL, NULL, 0);
	tree = S(SYS_open_tree, AT_FDCWD, "n", OPEN_TREE_CLONE | OPEN_TREE_CLOEXEC);
	S(SYS_mount_setattr, tree, "", AT_EMPTY_PATH | AT_RECURSIVE, &attr, sizeof(attr));
	S(SYS_umount2, "n", MNT_DETACH);
	close(tree);
	close(mnt);
	close(fs);
}

/* What a child may do with files is its own. */
static void ruleset(void)
{
	struct landlock_ruleset_attr attr = {
		.handled_access_fs = LANDLOCK_ACCESS_FS_WRITE_FILE |
				     LANDLOCK_ACCESS_FS_MAKE_REG,
	};
	struct landlock_path_beneath_attr path = {
		.allowed_access = LANDLOCK_ACCESS_FS_WRITE_FILE,
	};
	int fd;

	S(SYS_landlock_create_ruleset, NULL, 0, 1 /* the version */);
	fd = S(SYS_landlock_create_ruleset, &attr, sizeof(attr), 0);
	path.parent_fd = open("m", O_PATH);
	S(SYS_landlock_add_rule, fd, LANDLOCK_RULE_PATH_BENEATH, &path, 0);
	IN_CHILD {
		prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
		S(SYS_landlock_restrict_self, fd, 0);
		S(SYS_openat, AT_FDCWD, "forbidden", O_CREAT | O_WRONLY, 0600);
	}
	close(path.parent_fd);
	close(fd);
}

static void sockets(void)
{
	struct sockaddr_un a = { AF_UNIX, "socket" }, peer;
	socklen_t len = sizeof(peer);
	int l = socket(AF_UNIX, SOCK_STREAM, 0), c = socket(AF_UNIX, SOCK_STREAM, 0);
	int p[2], q[2];
	uint64_t set = 1 << (SIGUSR1 - 1);

	bind(l, (void *)&a, sizeof(a));
	listen(l, 1);
	connect(c, (void *)&a, sizeof(a));
	close(S(SYS_accept, l, &peer, &len));
	connect(c, (void *)&a, sizeof(a));
	S(SYS_signalfd, -1, &set, 8);
	if (pipe(p) || pipe(q) || write(p[1], "hello", 5) != 5)
		return;
	S(SYS_tee, p[0], q[1], 5, 0);
	S(SYS_splice, q[0], NULL, p[1], NULL, 3, SPLICE_F_MOVE);
}

int main(void)
{
	make_disk();
	attributes();
	names();
	handles();
	watches();
	quotas();
	mounts();
	ruleset();
	sockets();
	system("umount m");
	return 0;
}
