// SPDX-License-Identifier: GPL-2.0-only
/*
 * Paths: which files a session looks at, by descriptors and by names.  Whoever
 * looked them up later, in /proc, would find other files, or none.
 *
 * What is compared is what the record will show: the arguments' memory is read
 * once, by capture, and a file's path is taken from the file that the task has
 * open at that moment.  No path is looked up: a session learns by it no more
 * than it would by the records of the same calls.
 */
#include <linux/bitops.h>
#include <linux/errno.h>
#include <linux/limits.h>
#include <linux/overflow.h>
#include <linux/preempt.h>
#include <linux/slab.h>
#include <linux/string.h>
#include <linux/uaccess.h>

#include "capture.h"
#include "fdname.h"
#include "lookup.h"
#include "paths.h"
#include "session.h"

/**
 * struct paths - what a session looks at
 * @not_fds: all descriptors but @fd.
 * @nr_fds: descriptors.
 * @fd: they, rising.
 * @len: bytes of @name.
 * @name: the paths, each with its NUL.
 *
 * It does not change once it is there.
 */
struct paths {
	bool not_fds;
	u32 nr_fds;
	u32 *fd;
	u32 len;
	char *name;
};

/**
 * struct ask - a call that is asked about
 * @c: what is known of it.
 * @left: sessions that do not want it by what was seen so far, a bit each.
 * @nr: files that were looked at by their paths.
 * @missing: something could not be read.
 */
struct ask {
	struct capture *c;
	u64 left;
	unsigned int nr;
	bool missing;
};

static void free_paths(struct paths *p)
{
	if (!p)
		return;
	kvfree(p->fd);
	kvfree(p->name);
	kfree(p);
}

static int copy_fds(struct paths *p, u64 fds)
{
	size_t size = array_size(p->nr_fds, sizeof(*p->fd));
	u32 i;

	if (!p->nr_fds)
		return 0;
	p->fd = kvmalloc(size, GFP_KERNEL_ACCOUNT);
	if (!p->fd)
		return -ENOMEM;
	if (copy_from_user(p->fd, u64_to_user_ptr(fds), size))
		return -EFAULT;
	for (i = 1; i < p->nr_fds; i++)
		if (p->fd[i] <= p->fd[i - 1])
			return -EINVAL;
	return 0;
}

static int copy_names(struct paths *p, u64 names)
{
	if (!p->len)
		return 0;
	p->name = kvmalloc(p->len, GFP_KERNEL_ACCOUNT);
	if (!p->name)
		return -ENOMEM;
	if (copy_from_user(p->name, u64_to_user_ptr(names), p->len))
		return -EFAULT;
	return p->name[p->len - 1] ? -EINVAL : 0;
}

/**
 * paths_set() - SYSTRACE_IOC_PATHS
 * @s: the session.
 * @p: copied from the caller; what it leads to is not.
 *
 * Context: may sleep; @s->lock is held.
 * Return: 0 or a negative errno, and then nothing has changed.
 */
int paths_set(struct session *s, const struct systrace_paths *p)
{
	struct paths *new;
	int err;

	if (s->slot >= 0 || s->paths)
		return -EBUSY;
	if ((p->flags & ~SYSTRACE_PATHS_FLAGS) || p->reserved ||
	    p->nr_fds > SYSTRACE_PATHS_FDS || p->len > SYSTRACE_PATHS_LEN)
		return -EINVAL;
	new = kzalloc(sizeof(*new), GFP_KERNEL_ACCOUNT);
	if (!new)
		return -ENOMEM;
	new->not_fds = p->flags & SYSTRACE_PATHS_NOT_FDS;
	new->nr_fds = p->nr_fds;
	new->len = p->len;
	err = copy_fds(new, p->fds);
	if (!err)
		err = copy_names(new, p->paths);
	if (err) {
		free_paths(new);
		return err;
	}
	s->paths = new;
	s->extras |= SESSION_SIFTS;
	return 0;
}

/** paths_free() - a session ends that no probe knows any more */
void paths_free(struct session *s)
{
	free_paths(s->paths);
}

static bool has_fd(const struct paths *p, u32 number)
{
	u32 lo = 0, hi = p->nr_fds;

	while (lo < hi) {
		u32 mid = lo + (hi - lo) / 2;

		if (p->fd[mid] == number)
			return !p->not_fds;
		if (p->fd[mid] < number)
			lo = mid + 1;
		else
			hi = mid;
	}
	return p->not_fds;
}

static bool has_name(const struct paths *p, const char *name, u32 len)
{
	const char *at = p->name, *end = p->name + p->len;

	for (; at < end; at += strlen(at) + 1)
		if (len < end - at && !memcmp(at, name, len + 1))
			return true;
	return false;
}

/* Takes those that want a descriptor out of @a->left; true: others want names. */
static bool look_number(struct ask *a, u32 number)
{
	u64 left = a->left;
	bool names = false;

	while (left) {
		unsigned int slot = __ffs64(left);
		const struct session *s = session_at(slot);

		left &= left - 1;
		if (unlikely(!s || !s->paths))
			continue;
		if (has_fd(s->paths, number))
			a->left &= ~BIT_ULL(slot);
		else if (s->paths->len)
			names = true;
	}
	return names;
}

/* Likewise, by a name of @len bytes and its NUL. */
static void look_name(struct ask *a, const char *name, u32 len)
{
	u64 left = a->left;

	while (left) {
		unsigned int slot = __ffs64(left);
		const struct session *s = session_at(slot);

		left &= left - 1;
		if (likely(s && s->paths) && has_name(s->paths, name, len))
			a->left &= ~BIT_ULL(slot);
	}
}

static void look_fd(struct ask *a, s32 number)
{
	struct capture *c = a->c;
	/* Where the next extent would go there is room. */
	char *room = (char *)(c->data + c->len);
	const char *name;

	if (number < 0 || !look_number(a, number))
		return;
	if (a->nr == SYSTRACE_PATHS_NAMED)
		return;
	a->nr++;
	name = fdname_path(c->task, number, room,
			   min_t(u32, c->cap - c->len, PATH_MAX));
	if (name)
		look_name(a, name, strlen(name));
}

/* What was captured of an argument; notes what could not be. */
static const u8 *taken(struct ask *a, unsigned int arg, u32 *len)
{
	const struct systrace_extent *ext;

	ext = a->c->args[arg] ?
		capture_find(a->c, a->c->args[arg], arg, a->c->len) : NULL;
	if (!ext)
		return NULL;
	if (ext->flags & SYSTRACE_EXTENT_FAULT)
		a->missing = true;
	*len = ext->len;
	return (const u8 *)(ext + 1);
}

static void look_path(struct ask *a, unsigned int arg)
{
	const char *name;
	u32 len;

	name = (const char *)taken(a, arg, &len);
	/* One that is cut is none. */
	if (name && len && !name[len - 1])
		look_name(a, name, len - 1);
}

static s32 word_at(const u8 *p)
{
	s32 val;

	memcpy(&val, p, sizeof(val));
	return val;
}

static void look_pollfds(struct ask *a, unsigned int arg)
{
	const u8 *p;
	u32 len, i;

	p = taken(a, arg, &len);
	for (i = 0; p && a->left && i + 8 <= len; i += 8)
		look_fd(a, word_at(p + i));
}

/* Its bits are as many as the first argument says. */
static void look_fd_set(struct ask *a, unsigned int arg)
{
	s32 nr = a->c->args[0];
	u32 len, i;
	const u8 *p;

	p = taken(a, arg, &len);
	if (!p || nr <= 0)
		return;
	nr = min_t(u32, nr, len * 8);
	for (i = 0; a->left && i < nr; i++)
		if (p[i / 8] >> (i % 8) & 1)
			look_fd(a, i);
}

static void look_set(struct ask *a, unsigned int arg)
{
	if (a->c->plan->row->arg[arg].type == SYSTRACE_TYPE_pollfd)
		look_pollfds(a, arg);
	else
		look_fd_set(a, arg);
}

/**
 * paths_ask() - who looks at what a call is given?
 * @c: a capture, whose memory at entry is taken.
 * @sessions: whom to ask, a bit each.
 * @only: arguments to look at, a bit each.
 * @unsure: out: those that may do, by what could not be read.
 *
 * Context: the task, or any for which @c->task is set; does not sleep.
 * Return: those that do.
 */
u64 paths_ask(struct capture *c, u64 sessions, u8 only, u64 *unsure)
{
	const struct capture_plan *plan = c->plan;
	unsigned int fds = plan->look_fds & only;
	unsigned int paths = plan->look_paths & only;
	unsigned int sets = plan->look_sets & only;
	struct ask a = { .c = c, .left = sessions };

	/* So the sessions stay. */
	preempt_disable();
	for (; fds && a.left; fds &= fds - 1)
		look_fd(&a, c->args[__ffs(fds)]);
	for (; paths && a.left; paths &= paths - 1)
		look_path(&a, __ffs(paths));
	for (; sets && a.left; sets &= sets - 1)
		look_set(&a, __ffs(sets));
	preempt_enable();
	*unsure = a.missing ? a.left : 0;
	return sessions & ~a.left;
}
