// SPDX-License-Identifier: GPL-2.0-only
/*
 * Calls that 6.1 does not have.  There they all fail by ENOSYS, with the same
 * arguments.  Numbers and structures are spelt out, as the C library's headers
 * are older too.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <linux/futex.h>
#include <linux/mount.h>
#include <pthread.h>
#include <sched.h>
#include <stdint.h>
#include <time.h>

#include "calls.h"

enum {
	NR_cachestat = 451, NR_fchmodat2, NR_map_shadow_stack, NR_futex_wake,
	NR_futex_wait, NR_futex_requeue, NR_statmount, NR_listmount,
	NR_lsm_get_self_attr, NR_lsm_set_self_attr, NR_lsm_list_modules,
	NR_mseal, NR_setxattrat, NR_getxattrat, NR_listxattrat,
	NR_removexattrat, NR_open_tree_attr, NR_file_getattr, NR_file_setattr,
	NR_listns, NR_rseq_slice_yield,
};

static void files(void)
{
	uint64_t range[2] = { 0, 8192 }, stat[5];
	int fd = open("file", O_RDWR | O_CREAT, 0644);

	if (write(fd, "hello", 5) != 5)
		exit(1);
	S(NR_cachestat, fd, range, stat, 0);
	S(NR_cachestat, fd, edge(range, 16), edge(NULL, 40), 0);
	S(NR_cachestat, fd, NULL, stat, 0);
	S(NR_cachestat, fd, range, NULL, 0);
	S(NR_cachestat, fd, BAD, stat, 0);
	S(NR_cachestat, fd, range, BAD, 0);
	S(NR_cachestat, fd, range, stat, ODD);
	S(NR_cachestat, -1, range, stat, 0);
	S(NR_cachestat, fd, edge(range, 8), stat, 0);

	S(NR_fchmodat2, AT_FDCWD, "file", 0640, 0);
	S(NR_fchmodat2, fd, "", 0600, AT_EMPTY_PATH);
	S(NR_fchmodat2, AT_FDCWD, "file", 04755, AT_SYMLINK_NOFOLLOW);
	S(NR_fchmodat2, AT_FDCWD, NULL, 0, 0);
	S(NR_fchmodat2, AT_FDCWD, BAD, 0, 0);
	S(NR_fchmodat2, AT_FDCWD, "none", 0177777, ODD);
	S(NR_fchmodat2, -1, edge("file", 4), 0644, 0xffffffff);
	close(fd);
}

static void attributes(void)
{
	struct { uint64_t value; uint32_t size, flags; } x = { 0 };
	char value[] = "a \"value\"", list[100];
	uint64_t more[4] = { 0 };

	x.value = (uint64_t)value;
	x.size = sizeof(value);
	S(NR_setxattrat, AT_FDCWD, "file", 0, "trusted.one", &x, sizeof(x));
	x.flags = 1;	/* XATTR_CREATE */
	S(NR_setxattrat, AT_FDCWD, "file", AT_SYMLINK_NOFOLLOW, "trusted.one", &x,
	  sizeof(x));
	x.flags = ODD | 2;
	S(NR_setxattrat, AT_FDCWD, "file", 0, "trusted.one", &x, sizeof(x));
	x.flags = 0;
	S(NR_setxattrat, AT_FDCWD, NULL, ODD, NULL, NULL, sizeof(x));
	S(NR_setxattrat, AT_FDCWD, BAD, 0xffffffff, BAD, BAD, sizeof(x));
	S(NR_setxattrat, -1, "file", 0, "trusted.two", &x, 8);
	S(NR_setxattrat, AT_FDCWD, "file", 0, "trusted.two", edge(&x, 16), 24);
	memcpy(more, &x, sizeof(x));
	S(NR_setxattrat, AT_FDCWD, "file", 0, "trusted.two", more, 24);
	more[2] = 5;
	S(NR_setxattrat, AT_FDCWD, "file", 0, "trusted.two", more, 24);
	S(NR_setxattrat, AT_FDCWD, "file", 0, "trusted.two", more, 5000);

	x.value = (uint64_t)list;
	x.size = sizeof(list);
	S(NR_getxattrat, AT_FDCWD, "file", 0, "trusted.one", &x, sizeof(x));
	x.size = 0;
	S(NR_getxattrat, AT_FDCWD, "file", 0, "trusted.one", &x, sizeof(x));
	x.size = 3;
	S(NR_getxattrat, AT_FDCWD, "file", 0, "trusted.one", &x, sizeof(x));
	x.size = 100;
	x.value = BAD;
	S(NR_getxattrat, AT_FDCWD, "file", 0, "trusted.one", &x, sizeof(x));
	S(NR_getxattrat, AT_FDCWD, "none", ODD, "trusted.one", &x, sizeof(x));
	S(NR_getxattrat, AT_FDCWD, NULL, 0, NULL, NULL, 16);
	S(NR_getxattrat, AT_FDCWD, BAD, 0, BAD, BAD, 16);
	S(NR_getxattrat, AT_FDCWD, "file", 0, "trusted.one", &x, 3);
	S(NR_getxattrat, AT_FDCWD, "file", 0, "trusted.one", more, 32);

	S(NR_listxattrat, AT_FDCWD, "file", 0, list, sizeof(list));
	S(NR_listxattrat, AT_FDCWD, "file", 0, NULL, 0);
	S(NR_listxattrat, AT_FDCWD, "file", 0, list, 2);
	S(NR_listxattrat, AT_FDCWD, "file", 0, BAD, 100);
	S(NR_listxattrat, AT_FDCWD, NULL, ODD, list, 100);
	S(NR_listxattrat, AT_FDCWD, BAD, 0xffffffff, list, 100);
	S(NR_removexattrat, AT_FDCWD, "file", 0, "trusted.one");
	S(NR_removexattrat, AT_FDCWD, "file", AT_SYMLINK_NOFOLLOW, "trusted.one");
	S(NR_removexattrat, AT_FDCWD, NULL, ODD, NULL);
	S(NR_removexattrat, AT_FDCWD, BAD, 0, BAD);
}

/* On a file system that has them. */
static void inode_flags(void)
{
	struct { uint64_t xflags; uint32_t extsize, nextents, projid, cow; } a = { 0 };
	uint64_t more[5] = { 0 };

	system("truncate -s 4M image; mkfs.ext4 -q -F image; mkdir -p m;"
	       " modprobe loop; mount -o loop image m; echo x >m/file");
	S(NR_file_getattr, AT_FDCWD, "m/file", &a, sizeof(a), 0);
	S(NR_file_getattr, AT_FDCWD, "file", &a, sizeof(a), AT_SYMLINK_NOFOLLOW);
	S(NR_file_getattr, AT_FDCWD, "m/file", more, sizeof(more), 0);
	S(NR_file_getattr, AT_FDCWD, "m/file", edge(NULL, 24), sizeof(a), 0);
	S(NR_file_getattr, AT_FDCWD, "m/file", &a, 16, 0);
	S(NR_file_getattr, AT_FDCWD, NULL, NULL, 24, 0);
	S(NR_file_getattr, AT_FDCWD, BAD, BAD, 24, ODD);
	S(NR_file_getattr, AT_FDCWD, "m/file", BAD, 24, 0);
	a.xflags = 0x40;	/* FS_XFLAG_NODUMP */
	S(NR_file_setattr, AT_FDCWD, "m/file", &a, sizeof(a), 0);
	a.xflags = 0x80000000;
	a.extsize = 1;
	a.cow = 4;
	S(NR_file_setattr, AT_FDCWD, "m/file", &a, sizeof(a), 0);
	S(NR_file_setattr, AT_FDCWD, "m/file", more, sizeof(more), 0);
	more[3] = 7;
	S(NR_file_setattr, AT_FDCWD, "m/file", more, sizeof(more), 0);
	S(NR_file_setattr, AT_FDCWD, NULL, NULL, 24, 0);
	S(NR_file_setattr, AT_FDCWD, BAD, BAD, 24, ODD);
	S(NR_file_setattr, AT_FDCWD, "m/file", &a, 8, 0xffffffff);
	S(NR_file_setattr, -1, "m/file", edge(&a, 20), 24, 0);
	system("umount m");
}

static uint32_t words[2];

static void *waiter(void *arg)
{
	struct timespec end;

	(void)arg;
	clock_gettime(CLOCK_MONOTONIC, &end);
	end.tv_sec += 5;
	S(NR_futex_wait, &words[0], 0, 0xffffffff, 2 | 0x80, &end,
	  CLOCK_MONOTONIC);
	return NULL;
}

static void futexes(void)
{
	struct timespec past = { 1, 0 };
	struct { uint64_t val, addr; uint32_t flags, reserved; } w[2] = {
		{ 0, (uint64_t)&words[0], 2 | 0x80, 0 },
		{ 0, (uint64_t)&words[1], 2 | 0x80, 0 },
	};
	pthread_t thread;

	pthread_create(&thread, NULL, waiter, NULL);
	usleep(300000);
	S(NR_futex_requeue, w, 0, 0, 1);
	S(NR_futex_wake, &words[1], 0xffffffff, 1, 2 | 0x80);
	S(NR_futex_wake, &words[0], 0xffffffff, 1, 2 | 0x80);
	pthread_join(thread, NULL);
	S(NR_futex_wait, &words[0], 1, 0xffffffff, 2, NULL, CLOCK_MONOTONIC);
	S(NR_futex_wait, &words[0], 0, 0xffffffff, 2, &past, CLOCK_REALTIME);
	S(NR_futex_wait, NULL, 0, 0xffffffff, 2, &past, CLOCK_MONOTONIC);
	S(NR_futex_wait, BAD, 0, 0xffffffff, 2, BAD, ODD);
	S(NR_futex_wait, &words[0], 0, 0, ODD, edge(&past, 8), 0xffffffff);
	S(NR_futex_wait, &words[0], 0x100000000, 1, 3 | 4, &past, 1);
	S(NR_futex_wake, NULL, 1, 1, 2);
	S(NR_futex_wake, BAD, 0, -1, ODD);
	S(NR_futex_requeue, NULL, 0, 0, 1);
	S(NR_futex_requeue, BAD, ODD, -1, 1);
	w[0].flags = ODD;
	w[1].reserved = 3;
	S(NR_futex_requeue, edge(w, 48), 0, 1, 1);
	S(NR_futex_requeue, edge(w, 24), 0, 1, 1);
}

static void mounts(void)
{
	struct { uint32_t size, ns_fd; uint64_t id, param, ns; } req = {
		24, 0, -1UL, 0, 0,
	};
	struct { uint64_t set, clr, propagation, userns; } attr = {
		1 /* MOUNT_ATTR_RDONLY */, 0, 0, 0,
	};
	static uint64_t ids[64], buf[512];
	long n, i, fd;
	const uint64_t all = 0xffffff;

	n = S(NR_listmount, &req, ids, 3, 0);
	n = S(NR_listmount, &req, ids, 64, 0);
	S(NR_listmount, &req, ids, 2, 1 /* LISTMOUNT_REVERSE */);
	S(NR_listmount, &req, ids, 2, ODD);
	S(NR_listmount, NULL, ids, 2, 0);
	S(NR_listmount, &req, NULL, 2, 0);
	S(NR_listmount, BAD, ids, 2, 0xffffffff);
	S(NR_listmount, &req, BAD, 2, 0);
	req.size = 32;
	S(NR_listmount, &req, ids + 32, 1, 0);
	req.size = 8;
	S(NR_listmount, &req, ids + 32, 1, 0);
	req.size = 24;
	S(NR_listmount, edge(&req, 16), ids + 32, 1, 0);
	for (i = 0; i < n && i < 3; i++) {
		static const uint64_t masks[] = { 1, 2, 4, 8, 16, 32, 0x3f, 0 };
		unsigned int m;

		req.id = ids[i];
		for (m = 0; m < 8; m++) {
			req.param = masks[m];
			S(NR_statmount, &req, buf, sizeof(buf), 0);
		}
	}
	req.param = all;
	S(NR_statmount, &req, buf, sizeof(buf), 0);
	S(NR_statmount, &req, buf, 64, 0);
	S(NR_statmount, &req, NULL, 0, 0);
	S(NR_statmount, &req, BAD, 4096, 0);
	S(NR_statmount, NULL, buf, 4096, 0);
	S(NR_statmount, BAD, buf, 4096, 0xffffffff);
	S(NR_statmount, &req, buf, 4096, ODD);
	req.id = 1;
	req.param = 1ULL << 40;
	S(NR_statmount, &req, buf, 4096, 0);

	fd = S(NR_open_tree_attr, AT_FDCWD, "/dev", OPEN_TREE_CLONE | AT_RECURSIVE,
	       &attr, sizeof(attr));
	if (fd >= 0)
		close(fd);
	S(NR_open_tree_attr, AT_FDCWD, "/dev", OPEN_TREE_CLONE, NULL, 0);
	S(NR_open_tree_attr, AT_FDCWD, NULL, OPEN_TREE_CLONE, NULL, 32);
	S(NR_open_tree_attr, AT_FDCWD, BAD, ODD, BAD, 32);
	S(NR_open_tree_attr, AT_FDCWD, "/dev", OPEN_TREE_CLONE, edge(&attr, 24), 32);
	attr.set = ODD;
	attr.propagation = 1 << 20;
	S(NR_open_tree_attr, -1, "/dev", OPEN_TREE_CLOEXEC, &attr, 32);
	S(NR_open_tree_attr, -1, "/dev", OPEN_TREE_CLOEXEC, &attr, 8);
}

static void security(void)
{
	static struct { uint64_t id, flags, len, ctx_len; char ctx[200]; } c;
	uint64_t ids[16];
	uint32_t size = sizeof(ids);
	char *p;

	S(NR_lsm_list_modules, ids, &size, 0);
	size = 8;
	S(NR_lsm_list_modules, ids, &size, 0);
	size = sizeof(ids);
	S(NR_lsm_list_modules, NULL, &size, 0);
	S(NR_lsm_list_modules, ids, NULL, 0);
	size = sizeof(ids);
	S(NR_lsm_list_modules, BAD, &size, 0);
	S(NR_lsm_list_modules, ids, BAD, 0);
	S(NR_lsm_list_modules, ids, &size, ODD);
	size = sizeof(c);
	S(NR_lsm_get_self_attr, 100, &c, &size, 0);
	size = sizeof(c);
	S(NR_lsm_get_self_attr, 102, NULL, &size, 0);
	S(NR_lsm_get_self_attr, 100, BAD, &size, 0);
	S(NR_lsm_get_self_attr, 100, &c, NULL, 0);
	S(NR_lsm_get_self_attr, 100, &c, BAD, 0);
	S(NR_lsm_get_self_attr, ODD, &c, &size, ODD);
	/* AppArmor: a profile for the next program. */
	memset(&c, 0, sizeof(c));
	c.id = 104;
	strcpy(c.ctx, "exec unconfined");
	c.ctx_len = sizeof("exec unconfined");
	c.len = sizeof(c);
	S(NR_lsm_set_self_attr, 101, &c, sizeof(c), 0);
	strcpy(c.ctx, "changeprofile unconfined");
	c.ctx_len = sizeof("changeprofile unconfined");
	S(NR_lsm_set_self_attr, 100, &c, sizeof(c), 0);
	S(NR_lsm_set_self_attr, 100, NULL, sizeof(c), 0);
	S(NR_lsm_set_self_attr, 100, BAD, sizeof(c), 0);
	S(NR_lsm_set_self_attr, ODD, &c, sizeof(c), ODD);

	p = mmap(NULL, 8192, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	S(NR_mseal, p, 4096, 0);
	S(SYS_munmap, p, 8192);
	S(NR_mseal, p + 1, 4096, 0);
	S(NR_mseal, NULL, 4096, 0);
	S(NR_mseal, BAD, 4096, ODD);
}

static void namespaces(void)
{
	struct { uint32_t size, spare; uint64_t id; uint32_t type, spare2; uint64_t user; }
		req = { 32, 0, 0, 0, 0, 0 };
	uint64_t ids[32];
	static const uint32_t types[] = {
		0, CLONE_NEWNET, CLONE_NEWUTS, CLONE_NEWNS, CLONE_NEWUSER,
		CLONE_NEWPID | CLONE_NEWIPC, ODD, 0x80,
	};
	unsigned int i;

	for (i = 0; i < 8; i++) {
		req.type = types[i];
		S(NR_listns, &req, ids, 32, 0);
	}
	req.type = 0;
	S(NR_listns, &req, ids, 1, 0);
	S(NR_listns, &req, NULL, 1, 0);
	S(NR_listns, &req, BAD, 1, 0);
	S(NR_listns, NULL, ids, 1, 0);
	S(NR_listns, BAD, ids, 1, ODD);
	req.user = -1;
	req.id = 5;
	S(NR_listns, &req, ids, 4, 0);
	req.size = 8;
	S(NR_listns, &req, ids, 4, 0);
	S(NR_listns, edge(&req, 24), ids, 4, 0);
}

static void cpu(void)
{
	S(NR_rseq_slice_yield);
	S(NR_map_shadow_stack, 0, 4096, 0);
	S(NR_map_shadow_stack, 0, 4096, 1);
	S(NR_map_shadow_stack, BAD, 4096, ODD);
}

int main(void)
{
	files();
	attributes();
	inode_flags();
	futexes();
	mounts();
	security();
	namespaces();
	cpu();
	return 0;
}
