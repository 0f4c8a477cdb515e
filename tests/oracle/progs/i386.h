/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * 32-bit calls by number, as a C library would not make them.  What includes
 * this is built for 32 bits: tests/oracle/run goes by the name i386_*.c.  The
 * numbers are i386's: 32-bit Arm makes the calls that have the same names.
 */
#ifndef I386_H
#define I386_H

#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#if !defined(__i386__) && !defined(__arm__)
#error "for 32 bits only"
#endif

/* An address that nothing can be read from or written to. */
#define BAD	1L

#ifdef __arm__
/* By i386's number, one more than the number here; 0: there is none. */
static const short i386_numbers[512] = {
#include "i386_numbers.h"
};

__attribute__((noinline, target("arm")))
static long call6(long nr, long a, long b, long c, long d, long e, long f)
{
	register long r7 __asm__("r7") = nr;
	register long r0 __asm__("r0") = a;
	register long r1 __asm__("r1") = b;
	register long r2 __asm__("r2") = c;
	register long r3 __asm__("r3") = d;
	register long r4 __asm__("r4") = e;
	register long r5 __asm__("r5") = f;

	/* What is not here is no call at all. */
	if (nr >= 0 && nr < 512)
		r7 = i386_numbers[nr] ? i386_numbers[nr] - 1 : 5000 + nr;
	__asm__ volatile("svc 0" : "+r" (r0)
			 : "r" (r7), "r" (r1), "r" (r2), "r" (r3), "r" (r4),
			   "r" (r5)
			 : "memory");
	return r0;
}
#else
static inline long call6(long nr, long a, long b, long c, long d, long e, long f)
{
	long rest[2] = { nr, f };
	long ret;

	__asm__ volatile("push %%ebp\n\tmov 4(%%eax), %%ebp\n\t"
			 "mov (%%eax), %%eax\n\tint $0x80\n\tpop %%ebp"
			 : "=a" (ret)
			 : "a" (rest), "b" (a), "c" (b), "d" (c), "S" (d),
			   "D" (e)
			 : "memory");
	return ret;
}

#endif

#define CALL6(nr, a, b, c, d, e, f, ...)				\
	call6(nr, (long)(a), (long)(b), (long)(c), (long)(d), (long)(e), (long)(f))
/* A call with up to six arguments; the rest is zero. */
#define CALL(nr, ...)	CALL6(nr, ##__VA_ARGS__, 0, 0, 0, 0, 0, 0)

/* An array of longs as an argument. */
#define ARRAY(...)	((long[]){ __VA_ARGS__ })

/* A copy of some bytes that ends where a page ends and nothing follows. */
static inline void *at_page_end(const void *data, size_t len)
{
	size_t page = sysconf(_SC_PAGESIZE);
	char *m = mmap(NULL, 2 * page, PROT_READ | PROT_WRITE,
		       MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	munmap(m + page, page);
	return memcpy(m + page - len, data, len);
}

#endif /* I386_H */
