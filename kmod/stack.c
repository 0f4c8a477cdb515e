// SPDX-License-Identifier: GPL-2.0-only
/*
 * Where a call was made, and all that it takes to find its callers later: the
 * registers, the stack, and which files are mapped where something on it may
 * lead.  Programs keep no frame pointers, so that the way up the stack is in
 * their files' unwind tables, which are the reader's to look into.
 */
#include <linux/dcache.h>
#include <linux/err.h>
#include <linux/fs.h>
#include <linux/kdev_t.h>
#include <linux/kernel.h>
#include <linux/limits.h>
#include <linux/mm.h>
#include <linux/sched.h>
#include <linux/string.h>
#include <linux/types.h>

#include "arch.h"
#include "capture.h"
#include "compat.h"
#include "stack.h"
#include "uaccess.h"

/* Room that the stack leaves for the mappings. */
#define MAPS_ROOM	(16 * 1024)
/* Ranges of addresses that need not be looked up again. */
#define NR_RANGES	16
/* Nothing is mapped so low, whatever it looks like. */
#define LOWEST		4096

/**
 * struct maps - looking for the mappings that a stack leads to
 * @c: the capture.
 * @data: where they go; @len bytes in use of @room.
 * @len: see there.
 * @room: see there.
 * @paths: they get their files' paths.
 * @cut: there was no room for one.
 * @range: addresses that have been looked up, or NR_RANGES of them; @next is
 *	the one that is overwritten next.
 * @next: see there.
 */
struct maps {
	struct capture *c;
	u8 *data;
	u32 len;
	u32 room;
	bool paths;
	bool cut;
	struct {
		u64 start;
		u64 end;
	} range[NR_RANGES];
	unsigned int next;
};

/*
 * Copies the stack; returns its extent, or NULL.  What is not resident there has
 * never been touched: it reads as zeros.
 */
static const struct systrace_extent *take_memory(struct capture *c, u64 sp)
{
	struct vm_area_struct *vma = vma_lookup(user_mm(), arch_untag(sp));
	u32 room, most, len, n, end = 0;
	u64 left;
	u8 *data;

	if (!vma)
		return NULL;
	data = capture_open(c, sp, SYSTRACE_EXTENT_MEMORY, &room);
	if (!data)
		return NULL;
	room = room > MAPS_ROOM ? room - MAPS_ROOM : 0;
	most = round_down(min(room, c->stack_max), 8);
	left = vma->vm_end - arch_untag(sp);
	if (left > most)
		capture_flag(c, SYSTRACE_EXTENT_CUT);
	most = min_t(u64, most, left);
	for (len = 0; len < most; len += n) {
		n = min_t(u32, most - len,
			  PAGE_SIZE - ((sp + len) & (PAGE_SIZE - 1)));
		if (!user_read_nofault(data + len, sp + len, n))
			end = len + n;
		else
			memset(data + len, 0, n);
	}
	capture_close(c, end);
	return (void *)(data - sizeof(struct systrace_extent));
}

/*
 * Where a handler with a stack of its own has interrupted its thread: the frame
 * that the kernel has made for it says so.  It is known by what it also says,
 * where that stack is.
 */
static u64 interrupted_sp(const struct capture *c,
			  const struct systrace_extent *stack)
{
	const struct task_struct *task = c->task ?: current;
	const u64 size = task->sas_ss_size, start = task->sas_ss_sp;
	const u8 *word = (u8 *)(stack + 1) + (-stack->addr & 7);
	const u8 *end = (u8 *)(stack + 1) + stack->len;
	u64 found[3], sp;

	if (!size || stack->addr - start >= size)
		return 0;
	for (; stack->len >= 8 && end - word >= ARCH_UC_SP + 8; word += 8) {
		memcpy(found, word + ARCH_UC_STACK, sizeof(found));
		if (found[0] != start || found[2] != size)
			continue;
		memcpy(&sp, word + ARCH_UC_SP, sizeof(sp));
		return sp;
	}
	return 0;
}

/* The name of what is mapped; NULL: it has none. */
static const char *name_of(const struct maps *m, struct vm_area_struct *vma,
			   char *buf, u32 size)
{
	const char *name = NULL;

	if (vma->vm_file) {
		if (!m->paths)
			return NULL;
		name = d_path(compat_mapped_path(vma->vm_file), buf, size);
		return IS_ERR(name) ? NULL : name;
	}
	if (vma->vm_ops && vma->vm_ops->name)
		name = vma->vm_ops->name(vma);
	return name;
}

static void add_map(struct maps *m, struct vm_area_struct *vma)
{
	struct systrace_map *map = (void *)(m->data + m->len);
	char *path = (char *)(map + 1);
	struct timespec64 mtime;
	struct inode *inode;
	const char *name;
	u32 left, len = 0;

	/* What has no name has no file either. */
	if (!vma->vm_file && !(vma->vm_ops && vma->vm_ops->name))
		return;
	if (m->room - m->len < sizeof(*map) + 64) {
		m->cut = true;
		return;
	}
	left = min_t(u32, round_down(m->room - m->len - sizeof(*map), 8), PATH_MAX);
	memset(map, 0, sizeof(*map));
	map->start = vma->vm_start;
	map->end = vma->vm_end;
	name = name_of(m, vma, path, left);
	if (name) {
		len = min_t(u32, strlen(name), left);
		memmove(path, name, len);
		map->path = len;
	}
	if (vma->vm_file) {
		inode = file_inode(vma->vm_file);
		mtime = inode_get_mtime(inode);
		map->offset = (u64)vma->vm_pgoff << PAGE_SHIFT;
		map->ino = inode->i_ino;
		map->major = MAJOR(inode->i_sb->s_dev);
		map->minor = MINOR(inode->i_sb->s_dev);
		map->file_size = i_size_read(inode);
		map->mtime = mtime.tv_sec;
		map->mtime_nsec = mtime.tv_nsec;
	}
	memset(path + len, 0, ALIGN(len, 8) - len);
	m->len += sizeof(*map) + ALIGN(len, 8);
}

/* The same range is likely to be led to again. */
static bool is_known(const struct maps *m, u64 addr)
{
	unsigned int i;

	for (i = 0; i < NR_RANGES; i++)
		if (addr >= m->range[i].start && addr < m->range[i].end)
			return true;
	return false;
}

static bool has_map(const struct maps *m, u64 start)
{
	const struct systrace_map *map;
	u32 at;

	for (at = 0; at < m->len; at += sizeof(*map) + ALIGN(map->path, 8)) {
		map = (void *)(m->data + at);
		if (map->start == start)
			return true;
	}
	return false;
}

/* A word that may be the address of an instruction. */
static void consider(struct maps *m, u64 addr)
{
	struct vm_area_struct *vma;

	if (addr < LOWEST || addr >= TASK_SIZE_MAX || is_known(m, addr))
		return;
	vma = find_vma(user_mm(), addr);
	/* A gap is a range as well. */
	m->range[m->next].start = vma && addr >= vma->vm_start ? vma->vm_start : addr;
	m->range[m->next].end = !vma ? TASK_SIZE_MAX :
		addr >= vma->vm_start ? vma->vm_end : vma->vm_start;
	m->next = (m->next + 1) % NR_RANGES;
	if (vma && addr >= vma->vm_start && (vma->vm_flags & VM_EXEC) &&
	    !has_map(m, vma->vm_start))
		add_map(m, vma);
}

/* The words of a stack. */
static void consider_all(struct maps *m, const struct systrace_extent *stack)
{
	const u8 *word = (u8 *)(stack + 1) + (-stack->addr & 7);
	const u8 *end = (u8 *)(stack + 1) + stack->len;
	u64 addr;

	for (; stack->len >= 8 && end - word >= 8; word += 8) {
		memcpy(&addr, word, sizeof(addr));
		consider(m, addr);
	}
}

/*
 * Return addresses stand on the stack or in a register.  So of all mappings,
 * which may be thousands, only those are told that a word of these leads to.
 */
static void take_stack(struct capture *c, u64 sp, const u64 *regs,
		       unsigned int nr, bool paths)
{
	const struct systrace_extent *stack = take_memory(c, sp), *other = NULL;
	struct maps m = { .c = c, .paths = paths };
	unsigned int i;
	u64 was;

	was = stack ? interrupted_sp(c, stack) : 0;
	if (was)
		other = take_memory(c, was);
	m.data = capture_open(c, 0, SYSTRACE_EXTENT_MAPS, &m.room);
	if (!m.data)
		return;
	for (i = 0; i < nr; i++)
		consider(&m, regs[i]);
	if (stack)
		consider_all(&m, stack);
	if (other)
		consider_all(&m, other);
	if (m.cut)
		capture_flag(c, SYSTRACE_EXTENT_CUT);
	capture_close(c, m.len);
}

/*
 * Who changes the mappings at this moment, another thread, has the lock, and may
 * sleep with it: it is not waited for, but for a moment.
 */
static bool lock_mappings(struct mm_struct *mm, bool patient)
{
	unsigned int tries = patient ? 100 : 1;

	while (tries--) {
		if (mmap_read_trylock(mm))
			return true;
		cpu_relax();
	}
	return false;
}

/**
 * stack_take() - record where a call was made
 * @c: the capture; @c->extras says how much, @c->stack_max how many bytes of
 *	the stack.
 * @regs: what the task entered the kernel with.
 * @paths: what is mapped may be named: no lock is held that is taken with
 *	interrupts off.
 *
 * Of 32-bit programs there is no more than the instruction, as strace shows
 * no more.
 *
 * Context: as capture_entry().
 */
void stack_take(struct capture *c, const struct pt_regs *regs, bool paths)
{
	struct mm_struct *mm = user_mm();
	u32 room;
	u64 *ip;

	c->arg = 0;
	ip = capture_open(c, arch_stack_pointer(regs), SYSTRACE_EXTENT_STACK,
			  &room);
	if (!ip || room < (1 + ARCH_UNWIND_REGS) * sizeof(*ip))
		return;
	ip[0] = instruction_pointer((struct pt_regs *)regs);
	if (!(c->extras & SYSTRACE_CONFIG_STACK) || arch_word(regs) != 8 ||
	    !mm) {
		capture_close(c, sizeof(*ip));
		return;
	}
	arch_unwind_regs(regs, ip + 1);
	capture_close(c, (1 + ARCH_UNWIND_REGS) * sizeof(*ip));
	if (!lock_mappings(mm, paths))
		return;
	take_stack(c, arch_stack_pointer(regs), ip, 1 + ARCH_UNWIND_REGS, paths);
	mmap_read_unlock(mm);
}
