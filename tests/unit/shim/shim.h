/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * As much of the kernel as kmod/capture.c needs, so that the capture runs in
 * an ordinary process, against the memory of another one.
 */
#ifndef SHIM_H
#define SHIM_H

#include <errno.h>
#include <limits.h>
#include <linux/types.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef __u8 u8;
typedef __u16 u16;
typedef __u32 u32;
typedef uint64_t u64;
typedef int32_t s32;
typedef int64_t s64;

#define __user
/* Nobody's memory: what the tests read comes from elsewhere. */
struct task_struct {
	struct mm_struct *mm;
};
#define current		((struct task_struct *)NULL)
#define fallthrough	__attribute__((__fallthrough__))
#define IS_ENABLED(...)	0
#define U8_MAX		UINT8_MAX
#define U32_MAX		UINT32_MAX
#define U64_MAX		UINT64_MAX
#define PAGE_SIZE	4096UL
#define MAX_ERRNO	4095
#define BIT(n)		(1UL << (n))
#define ARRAY_SIZE(a)	(sizeof(a) / sizeof((a)[0]))
#define ALIGN(x, a)	(((x) + (a) - 1) & ~((typeof(x))(a) - 1))
#define DIV_ROUND_UP(n, d) (((n) + (d) - 1) / (d))
#define likely(x)	(x)
#define unlikely(x)	(x)
#define upper_32_bits(n) ((u32)((n) >> 32))
#define noinline	__attribute__((__noinline__))
#undef __always_inline
#define __always_inline	inline __attribute__((__always_inline__))
#define __ffs(word)	((unsigned int)__builtin_ctzl(word))
#define BUILD_BUG_ON(cond) _Static_assert(!(cond), #cond)
#define min(a, b)	((a) < (b) ? (a) : (b))
#define max(a, b)	((a) > (b) ? (a) : (b))
#define min_t(t, a, b)	min((t)(a), (t)(b))
#define max_t(t, a, b)	max((t)(a), (t)(b))
#define for_each_set_bit(i, mask, n)					\
	for ((i) = 0; (i) < (n); (i)++)					\
		if (*(mask) & BIT(i))

static inline void pagefault_disable(void) {}
static inline void pagefault_enable(void) {}

/* Provided by the program: the memory that is "user memory". */
long copy_from_user_nofault(void *dst, const void *src, size_t len);
long strncpy_from_user(char *dst, const char *src, long len);

#define user_access_begin(src, len)	((void)(src), true)
#define user_access_end()		do { } while (0)
#define unsafe_get_user(x, src, fault)					\
do {									\
	if (copy_from_user_nofault(&(x), src, sizeof(x)))		\
		goto fault;						\
} while (0)

#endif /* SHIM_H */
