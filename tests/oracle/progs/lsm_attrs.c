// SPDX-License-Identifier: GPL-2.0-only
/* The attributes of security modules. */
#include <stdint.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <sys/mman.h>
int main(void){
 static struct { uint64_t id, flags, len, ctx_len; char ctx[64]; } c = { 104, 0, 40, 8, "unconf\n" };
 uint32_t sz = 4096;
 for (int at = 100; at < 104; at++) for (int f = 0; f < 3; f++) { sz = sizeof c; syscall(459, at, &c, &sz, f); }
 c.id = 104; c.len = 40; c.ctx_len = 8; strcpy(c.ctx, "hello");
 sz = 4; syscall(459, 100, &c, &sz, 1); sz = 32; syscall(459, 100, &c, &sz, 1); syscall(459, 100, 0, &sz, 1); syscall(459, 100, 1, &sz, 1); syscall(459, 100, &c, 0, 1);
 static int szs[] = { 0, 1, 7, 8, 12, 16, 24, 31, 32, 33, 36, 40, 41, 96, 200 };
 for (int i = 0; i < 15; i++) syscall(460, 100, &c, szs[i], 0);
 c.ctx_len = 0; syscall(460, 100, &c, 96, 0); c.ctx_len = 60; syscall(460, 100, &c, 96, 0); c.ctx_len = 1000; c.len=1032; syscall(460, 100, &c, 96, 0); c.len = 96; syscall(460, 100, &c, 96, 0); c.len = 1; c.ctx_len = 4; c.flags = 5; c.id = 3; syscall(460, 100, &c, 96, 7);
 syscall(460, 100, 0, 96, 7);syscall(460, 100, 1, 96, 7);
 char *p = mmap(0, 8192, 3, 0x22, -1, 0); munmap(p + 4096, 4096); uint64_t *q = (void*)(p + 4096 - 40); q[0] = 101; q[2] = 40; q[3] = 8; q[4] = 0x4142; syscall(460, 100, q, 40, 0); syscall(460, 100, q, 48, 0); q[3] = 100; syscall(460, 100, q, 48, 0); return 0;
}
