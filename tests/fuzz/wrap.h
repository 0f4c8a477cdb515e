/* SPDX-License-Identifier: GPL-2.0-only */
/* Functions as the linker has them with -Wl,--wrap=NAME. */
#ifndef _WRAP_H
#define _WRAP_H

#include <stddef.h>

#include <zstd.h>

void __wrap_exit(int status) __attribute__((noreturn));
void __real_exit(int status) __attribute__((noreturn));

void *__wrap_malloc(size_t size);
void *__real_malloc(size_t size);
void *__wrap_calloc(size_t nr, size_t size);
void *__real_calloc(size_t nr, size_t size);
void __wrap_free(void *mem);
void __real_free(void *mem);
struct ZSTD_DCtx_s *__wrap_ZSTD_createDCtx(void);
struct ZSTD_DCtx_s *__real_ZSTD_createDCtx(void);
size_t __wrap_ZSTD_freeDCtx(struct ZSTD_DCtx_s *zstd);
size_t __real_ZSTD_freeDCtx(struct ZSTD_DCtx_s *zstd);

#endif
