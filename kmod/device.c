// SPDX-License-Identifier: GPL-2.0-only
/* Device: from system calls on /dev/systrace to sessions. */
#include <linux/compat.h>
#include <linux/cpumask.h>
#include <linux/err.h>
#include <linux/fs.h>
#include <linux/miscdevice.h>
#include <linux/mm.h>
#include <linux/module.h>
#include <linux/poll.h>
#include <linux/string.h>
#include <linux/uaccess.h>

#include "compat.h"
#include "device.h"
#include "match.h"
#include "paths.h"
#include "session.h"
#include "summary.h"
#include "wait.h"

static int device_open(struct inode *inode, struct file *file)
{
	struct session *s;

	s = session_open();
	if (IS_ERR(s))
		return PTR_ERR(s);
	file->private_data = s;
	return nonseekable_open(inode, file);
}

static int device_release(struct inode *inode, struct file *file)
{
	session_close(file->private_data);
	return 0;
}

/* A structure that starts with its size, from a caller of any age. */
static int get_struct(void *dst, size_t ksize, void __user *arg)
{
	u32 usize;

	if (get_user(usize, (u32 __user *)arg))
		return -EFAULT;
	if (usize < sizeof(u32) || usize > PAGE_SIZE)
		return -EINVAL;
	return copy_struct_from_user(dst, ksize, arg, usize);
}

/* The way back: no more than the caller has room for. */
static int put_struct(void __user *arg, void *src, size_t ksize, u32 usize)
{
	*(u32 *)src = ksize;
	return copy_to_user(arg, src, min_t(size_t, ksize, usize)) ? -EFAULT : 0;
}

static int ioc_info(void __user *arg)
{
	struct systrace_info info = {};
	u32 usize;

	if (get_user(usize, (u32 __user *)arg))
		return -EFAULT;
	if (usize < offsetofend(struct systrace_info, abi_minor) || usize > PAGE_SIZE)
		return -EINVAL;
	info.abi_major = SYSTRACE_ABI_MAJOR;
	info.abi_minor = SYSTRACE_ABI_MINOR;
	info.nr_rings = nr_cpu_ids;
	info.page_size = PAGE_SIZE;
	info.table_hash = SYSTRACE_TABLE_HASH;
	info.max_sessions = MAX_SESSIONS;
	strscpy(info.version, SYSTRACE_VERSION, sizeof(info.version));
	return put_struct(arg, &info, sizeof(info), usize);
}

static int ioc_config(struct session *s, void __user *arg)
{
	struct systrace_config cfg;
	int err = get_struct(&cfg, sizeof(cfg), arg);

	return err ?: session_configure(s, &cfg);
}

static int ioc_calls(struct session *s, void __user *arg)
{
	struct systrace_calls calls;
	int err = get_struct(&calls, sizeof(calls), arg);

	return err ?: session_set_calls(s, &calls);
}

static int ioc_attach(struct session *s, void __user *arg)
{
	struct systrace_attach att;
	u32 usize;
	int err;

	err = get_struct(&att, sizeof(att), arg);
	if (err)
		return err;
	usize = att.size;
	err = session_attach(s, &att);
	return err ?: put_struct(arg, &att, sizeof(att), usize);
}

static int ioc_detach(struct session *s, void __user *arg)
{
	struct systrace_detach det;
	int err = get_struct(&det, sizeof(det), arg);

	return err ?: session_detach(s, &det);
}

static int ioc_filter(struct session *s, void __user *arg)
{
	struct systrace_filter f;
	int err = get_struct(&f, sizeof(f), arg);

	return err ?: match_set(s, &f);
}

static int ioc_paths(struct session *s, void __user *arg)
{
	struct systrace_paths p;
	int err = get_struct(&p, sizeof(p), arg);

	return err ?: paths_set(s, &p);
}

static int ioc_summary(struct session *s, void __user *arg)
{
	struct systrace_summary sum;
	int err = get_struct(&sum, sizeof(sum), arg);

	return err ?: summary_set(s, &sum);
}

static int ioc_summary_read(struct session *s, void __user *arg)
{
	struct systrace_summary_read rd;
	u32 usize;
	int err;

	err = get_struct(&rd, sizeof(rd), arg);
	if (err)
		return err;
	usize = rd.size;
	err = summary_read(s, &rd);
	return err ?: put_struct(arg, &rd, sizeof(rd), usize);
}

static int ioc_select(struct session *s, void __user *arg)
{
	struct systrace_select sel;
	u32 usize;
	int err;

	err = get_struct(&sel, sizeof(sel), arg);
	if (err)
		return err;
	usize = sel.size;
	err = session_select(s, &sel);
	return err ?: put_struct(arg, &sel, sizeof(sel), usize);
}

static long device_ioctl(struct file *file, unsigned int cmd, unsigned long arg)
{
	struct session *s = file->private_data;
	void __user *uarg = (void __user *)arg;
	long ret;

	/* The structures' sizes are in them: the command's is not compared. */
	if (_IOC_TYPE(cmd) != SYSTRACE_IOC_MAGIC)
		return -ENOTTY;
	if (_IOC_NR(cmd) == _IOC_NR(SYSTRACE_IOC_INFO))
		return ioc_info(uarg);

	if (mutex_lock_interruptible(&s->lock))
		return -ERESTARTSYS;
	switch (_IOC_NR(cmd)) {
	case _IOC_NR(SYSTRACE_IOC_CONFIG):
		ret = ioc_config(s, uarg);
		break;
	case _IOC_NR(SYSTRACE_IOC_CALLS):
		ret = ioc_calls(s, uarg);
		break;
	case _IOC_NR(SYSTRACE_IOC_ATTACH):
		ret = ioc_attach(s, uarg);
		break;
	case _IOC_NR(SYSTRACE_IOC_DETACH):
		ret = ioc_detach(s, uarg);
		break;
	case _IOC_NR(SYSTRACE_IOC_FILTER):
		ret = ioc_filter(s, uarg);
		break;
	case _IOC_NR(SYSTRACE_IOC_PATHS):
		ret = ioc_paths(s, uarg);
		break;
	case _IOC_NR(SYSTRACE_IOC_SUMMARY):
		ret = ioc_summary(s, uarg);
		break;
	case _IOC_NR(SYSTRACE_IOC_SUMMARY_READ):
		ret = ioc_summary_read(s, uarg);
		break;
	case _IOC_NR(SYSTRACE_IOC_SELECT):
		ret = ioc_select(s, uarg);
		break;
	default:
		ret = -ENOTTY;
	}
	mutex_unlock(&s->lock);
	return ret;
}

static struct ring *mapped_ring(struct session *s, u64 offset)
{
	u64 nr = (offset & ((1ULL << SYSTRACE_MAP_SHIFT) - 1)) >> 20;

	if (offset & ((1 << 20) - 1) || nr >= nr_cpu_ids || !s->ring[nr].kernel)
		return NULL;
	return &s->ring[nr];
}

/*
 * The rings are never made anew once they exist, and a file is not released
 * before its mappings are gone: the pages need no lock of ours.  Nor could we
 * take the session's, under which user memory is read, and so the lock of the
 * mappings is taken that our caller holds.
 */
static int device_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct session *s = file->private_data;
	u64 offset = (u64)vma->vm_pgoff << PAGE_SHIFT;
	bool writable = offset >> SYSTRACE_MAP_SHIFT ==
			SYSTRACE_MAP_READER(0) >> SYSTRACE_MAP_SHIFT;
	struct ring *r;

	/* Private copies would show nothing; code is never in there. */
	if (!(vma->vm_flags & VM_SHARED) || (vma->vm_flags & VM_EXEC))
		return -EINVAL;
	if ((vma->vm_flags & VM_WRITE) && !writable)
		return -EPERM;
	vm_flags_mod(vma, VM_DONTEXPAND | VM_DONTDUMP | VM_DONTCOPY,
		     VM_MAYEXEC | (writable ? 0 : VM_MAYWRITE));
	if (offset == SYSTRACE_MAP_SESSION)
		return ring_map_page(s->page, vma);

	r = session_configured(s) ? mapped_ring(s, offset) : NULL;
	if (!r)
		return -EINVAL;
	switch (offset >> SYSTRACE_MAP_SHIFT) {
	case SYSTRACE_MAP_KERNEL(0) >> SYSTRACE_MAP_SHIFT:
		return ring_map_page(r->kernel, vma);
	case SYSTRACE_MAP_READER(0) >> SYSTRACE_MAP_SHIFT:
		return ring_map_page(r->reader, vma);
	case SYSTRACE_MAP_DATA(0) >> SYSTRACE_MAP_SHIFT:
		return ring_map_data(r, vma);
	}
	return -EINVAL;
}

static __poll_t device_poll(struct file *file, poll_table *wait)
{
	struct session *s = file->private_data;
	__poll_t events = 0;

	poll_wait(file, &s->wait, wait);
	session_settle(s);
	if (session_configured(s))
		wait_let_go(s);
	if (session_has_data(s))
		events |= EPOLLIN | EPOLLRDNORM;
	switch (READ_ONCE(s->page->state)) {
	case SYSTRACE_STATE_RUNNING:
		if (!READ_ONCE(s->page->nr_tasks) && !READ_ONCE(s->selects))
			events |= EPOLLHUP;
		break;
	case SYSTRACE_STATE_BROKEN:
		events |= EPOLLERR;
		break;
	}
	return events;
}

static const struct file_operations device_fops = {
	.owner		= THIS_MODULE,
	.open		= device_open,
	.release	= device_release,
	.unlocked_ioctl	= device_ioctl,
	.compat_ioctl	= compat_ptr_ioctl,
	.mmap		= device_mmap,
	.poll		= device_poll,
};

static struct miscdevice device = {
	.minor	= MISC_DYNAMIC_MINOR,
	.name	= "systrace",
	.mode	= 0600,
	.fops	= &device_fops,
};

/** device_init() - make /dev/systrace; the last step of module init */
int device_init(void)
{
	return misc_register(&device);
}

/** device_exit() - take it away; nobody has it open */
void device_exit(void)
{
	misc_deregister(&device);
}
