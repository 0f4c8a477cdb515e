// SPDX-License-Identifier: GPL-2.0-only
/*
 * Stacks: what is taken of one, over a fake of user memory and of what is
 * mapped there.
 */
#include <linux/kernel.h>
#include <linux/mm.h>
#include <linux/slab.h>
#include <linux/string.h>
#include <linux/vmalloc.h>

#include "suites.h"
#include "../../kmod/compat.h"

/* How stack.c looks at a task, replaced. */
#define SYSTRACE_UACCESS_H
static struct mm_struct *user_mm(void);
static long user_read_nofault(void *dst, u64 addr, u32 len);
static struct vm_area_struct *fake_find(u64 addr);
static struct vm_area_struct *fake_lookup(u64 addr);
static bool fake_lock(void);
static void fake_unlock(void);
#define find_vma(mm, addr)	fake_find(addr)
#define vma_lookup(mm, addr)	fake_lookup(addr)
#define mmap_read_trylock(mm)	fake_lock()
#define mmap_read_unlock(mm)	fake_unlock()
#include "../../kmod/stack.c"

#define STACK_PAGES	8
#define STACK_SIZE	(STACK_PAGES * PAGE_SIZE)
#define STACK_END	0x7ffd00000000ULL
#define STACK_BASE	(STACK_END - STACK_SIZE)
#define NR_VMAS		40

static u64 memory[STACK_SIZE / sizeof(u64)];
static bool absent[STACK_PAGES];
static struct vm_area_struct *vmas;	/* sorted; the last one is the stack */
static struct mm_struct *whose;
static bool busy;
static int locked;
static unsigned int lookups;

static struct mm_struct *user_mm(void)
{
	return whose;
}

static long user_read_nofault(void *dst, u64 addr, u32 len)
{
	u64 at = addr - STACK_BASE;

	if (at >= STACK_SIZE || STACK_SIZE - at < len || absent[at / PAGE_SIZE])
		return -EFAULT;
	memcpy(dst, (u8 *)memory + at, len);
	return 0;
}

static struct vm_area_struct *fake_find(u64 addr)
{
	unsigned int i;

	lookups++;
	for (i = 0; i < NR_VMAS; i++)
		if (addr < vmas[i].vm_end)
			return &vmas[i];
	return NULL;
}

static struct vm_area_struct *fake_lookup(u64 addr)
{
	struct vm_area_struct *vma = fake_find(addr);

	return vma && addr >= vma->vm_start ? vma : NULL;
}

static bool fake_lock(void)
{
	locked += !busy;
	return !busy;
}

static void fake_unlock(void)
{
	locked--;
}

static const char *some_name(struct vm_area_struct *vma)
{
	return "[some name]";
}

static const struct vm_operations_struct named = { .name = some_name };

/* A page each, at 1 MiB, 2 MiB and so on; every other one can be executed. */
#define CODE(n)		(((n) + 1ULL) << 20)

#define CAP		(64 * 1024)
#define GUARD		64

struct taken {
	struct capture c;
	struct pt_regs regs;
	u8 *data;
	const struct systrace_extent *stack, *memory, *maps;
};

static struct taken *prepare(struct kunit *test)
{
	struct taken *t = kunit_kzalloc(test, sizeof(*t), GFP_KERNEL);
	unsigned int i;

	KUNIT_ASSERT_NOT_NULL(test, t);
	t->data = kunit_kzalloc(test, CAP + GUARD, GFP_KERNEL);
	KUNIT_ASSERT_NOT_NULL(test, t->data);
	vmas = kunit_kcalloc(test, NR_VMAS, sizeof(*vmas), GFP_KERNEL);
	KUNIT_ASSERT_NOT_NULL(test, vmas);
	whose = kunit_kzalloc(test, sizeof(*whose), GFP_KERNEL);
	KUNIT_ASSERT_NOT_NULL(test, whose);
	for (i = 0; i < NR_VMAS; i++) {
		vmas[i].vm_start = CODE(i);
		vmas[i].vm_end = CODE(i) + PAGE_SIZE;
		vmas[i].vm_ops = &named;
		vm_flags_mod(&vmas[i], i % 2 ? 0 : VM_EXEC, 0);
	}
	vmas[NR_VMAS - 1].vm_start = STACK_BASE;
	vmas[NR_VMAS - 1].vm_end = STACK_END;
	memset(memory, 0, sizeof(memory));
	memset(absent, 0, sizeof(absent));
	busy = false;
	locked = 0;
	lookups = 0;
	t->regs.ip = CODE(0) + 1;
	t->regs.sp = STACK_BASE + 64;
	t->regs.bx = 0xb;
	t->regs.cs = __USER_CS;
	t->c.data = t->data;
	t->c.cap = CAP;
	t->c.extras = SYSTRACE_CONFIG_STACK;
	t->c.stack_max = STACK_DEFAULT;
	return t;
}

static void take(struct kunit *test, struct taken *t)
{
	u32 at = 0;

	memset(t->data, 0xa5, CAP + GUARD);
	t->c.len = 0;
	t->stack = NULL;
	t->memory = NULL;
	t->maps = NULL;
	stack_take(&t->c, &t->regs, true);
	KUNIT_EXPECT_EQ(test, locked, 0);
	KUNIT_ASSERT_LE(test, t->c.len, t->c.cap);
	while (at < t->c.len) {
		const struct systrace_extent *ext = (void *)(t->data + at);

		if (ext->flags & SYSTRACE_EXTENT_STACK)
			t->stack = ext;
		else if (ext->flags & SYSTRACE_EXTENT_MEMORY)
			t->memory = ext;
		else if (ext->flags & SYSTRACE_EXTENT_MAPS)
			t->maps = ext;
		at += sizeof(*ext) + ALIGN(ext->len, 8);
	}
	KUNIT_EXPECT_EQ(test, at, t->c.len);
	/* Nobody has written behind the room. */
	KUNIT_EXPECT_NULL(test, memchr_inv(t->data + t->c.cap, 0xa5,
					   CAP + GUARD - t->c.cap));
	/* None is missing, as a page of an argument would be. */
	KUNIT_EXPECT_EQ(test, t->c.missing, 0);
}

static unsigned int count_maps(struct kunit *test, const struct taken *t)
{
	unsigned int nr = 0;
	u32 at = 0;

	if (!t->maps)
		return 0;
	while (at < t->maps->len) {
		const struct systrace_map *m = (void *)((u8 *)(t->maps + 1) + at);

		KUNIT_EXPECT_EQ(test, m->end - m->start, PAGE_SIZE);
		KUNIT_EXPECT_EQ(test, m->path, 11);
		KUNIT_EXPECT_EQ(test, memcmp(m + 1, "[some name]\0\0\0\0\0", 16), 0);
		at += sizeof(*m) + ALIGN(m->path, 8);
		nr++;
	}
	KUNIT_EXPECT_EQ(test, at, t->maps->len);
	return nr;
}

static void registers(struct kunit *test)
{
	struct taken *t = prepare(test);
	const u64 *word;

	take(test, t);
	KUNIT_ASSERT_NOT_NULL(test, t->stack);
	KUNIT_EXPECT_EQ(test, t->stack->addr, t->regs.sp);
	KUNIT_EXPECT_EQ(test, t->stack->len, 18 * 8);
	word = (void *)(t->stack + 1);
	KUNIT_EXPECT_EQ(test, word[0], t->regs.ip);
	KUNIT_EXPECT_EQ(test, word[1 + 3], 0xb);
	KUNIT_EXPECT_EQ(test, word[1 + 7], t->regs.sp);
	KUNIT_EXPECT_EQ(test, word[1 + 16], t->regs.ip);
}

/* Who wants no stack, and 32-bit programs, have where the call was made. */
static void only_the_instruction(struct kunit *test)
{
	struct taken *t = prepare(test);

	t->c.extras = SYSTRACE_CONFIG_IP;
	take(test, t);
	KUNIT_EXPECT_EQ(test, t->c.len, sizeof(*t->stack) + 8);
	KUNIT_ASSERT_NOT_NULL(test, t->stack);
	t->c.extras = SYSTRACE_CONFIG_STACK;
	t->regs.cs = __USER32_CS;
	take(test, t);
	KUNIT_EXPECT_EQ(test, t->c.len, sizeof(*t->stack) + 8);
	t->regs.cs = __USER_CS;
	whose = NULL;
	take(test, t);
	KUNIT_EXPECT_EQ(test, t->c.len, sizeof(*t->stack) + 8);
}

static void to_the_end_of_the_stack(struct kunit *test)
{
	struct taken *t = prepare(test);
	const u64 *word;

	t->c.stack_max = SYSTRACE_STR_MAX;
	t->regs.sp = STACK_END - 3 * PAGE_SIZE + 16;
	memory[ARRAY_SIZE(memory) - 1] = 42;
	memory[ARRAY_SIZE(memory) - PAGE_SIZE / 8 - 1] = 43;
	absent[STACK_PAGES - 2] = true;
	take(test, t);
	KUNIT_ASSERT_NOT_NULL(test, t->memory);
	KUNIT_EXPECT_EQ(test, t->memory->flags, SYSTRACE_EXTENT_MEMORY);
	KUNIT_EXPECT_EQ(test, t->memory->len, 3 * PAGE_SIZE - 16);
	word = (void *)(t->memory + 1);
	KUNIT_EXPECT_EQ(test, word[t->memory->len / 8 - 1], 42);
	/* What was never touched is zero. */
	KUNIT_EXPECT_EQ(test, word[(t->memory->len - PAGE_SIZE) / 8 - 1], 0);
	/* Nothing of it is there. */
	memset(absent, true, sizeof(absent));
	take(test, t);
	KUNIT_ASSERT_NOT_NULL(test, t->memory);
	KUNIT_EXPECT_EQ(test, t->memory->len, 0);
	/* No stack at all. */
	t->regs.sp = 8;
	take(test, t);
	KUNIT_EXPECT_NULL(test, t->memory);
	KUNIT_EXPECT_EQ(test, count_maps(test, t), 1);
}

static void as_much_as_is_wanted(struct kunit *test)
{
	struct taken *t = prepare(test);
	u32 max;

	for (max = 8; max <= STACK_SIZE; max = max * 3 / 8 * 8) {
		t->c.stack_max = max;
		take(test, t);
		KUNIT_ASSERT_NOT_NULL(test, t->memory);
		KUNIT_EXPECT_EQ(test, t->memory->len, min_t(u32, max, STACK_SIZE - 64));
		KUNIT_EXPECT_EQ(test, !!(t->memory->flags & SYSTRACE_EXTENT_CUT),
				max < STACK_SIZE - 64);
	}
}

static void each_mapping_once(struct kunit *test)
{
	struct taken *t = prepare(test);
	unsigned int i;

	/* Into each, twice; between them, below and above all of them. */
	for (i = 0; i < NR_VMAS - 1; i++) {
		memory[10 + i] = CODE(i);
		memory[100 + i] = CODE(i) + PAGE_SIZE - 1;
		memory[200 + i] = CODE(i) + PAGE_SIZE;
	}
	memory[300] = 17;
	memory[301] = U64_MAX;
	memory[302] = TASK_SIZE_MAX;
	take(test, t);
	KUNIT_EXPECT_EQ(test, count_maps(test, t), NR_VMAS / 2);
	/* The same words again and again are looked up once. */
	for (i = 8; i < 2048; i++)
		memory[i] = i % 2 ? CODE(2) + i : STACK_BASE + i;
	lookups = 0;
	take(test, t);
	KUNIT_EXPECT_EQ(test, count_maps(test, t), 2);
	KUNIT_EXPECT_LE(test, lookups, 5);
}

static void no_room(struct kunit *test)
{
	struct taken *t = prepare(test);
	unsigned int i, nr, last = 0;

	for (i = 0; i < NR_VMAS - 1; i++)
		memory[10 + i] = CODE(i);
	t->c.stack_max = 1024;
	for (t->c.cap = 0; t->c.cap <= 24 * 1024; t->c.cap += 104) {
		take(test, t);
		nr = count_maps(test, t);
		if (t->memory && t->memory->len == 1024 &&
		    !(t->maps->flags & SYSTRACE_EXTENT_CUT))
			KUNIT_EXPECT_EQ(test, nr, NR_VMAS / 2);
		last = nr;
	}
	KUNIT_EXPECT_EQ(test, last, NR_VMAS / 2);
}

/* Another thread changes the mappings. */
static void no_lock(struct kunit *test)
{
	struct taken *t = prepare(test);

	busy = true;
	take(test, t);
	KUNIT_EXPECT_NOT_NULL(test, t->stack);
	KUNIT_EXPECT_NULL(test, t->memory);
	KUNIT_EXPECT_NULL(test, t->maps);
	KUNIT_EXPECT_EQ(test, lookups, 0);
}

static struct kunit_case cases[] = {
	KUNIT_CASE(registers),
	KUNIT_CASE(only_the_instruction),
	KUNIT_CASE(to_the_end_of_the_stack),
	KUNIT_CASE(as_much_as_is_wanted),
	KUNIT_CASE(each_mapping_once),
	KUNIT_CASE(no_room),
	KUNIT_CASE(no_lock),
	{}
};

struct kunit_suite systrace_stack_suite = {
	.name = "systrace_stack",
	.test_cases = cases,
};
