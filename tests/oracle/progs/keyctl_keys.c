// SPDX-License-Identifier: GPL-2.0-only
/* keyctl: Diffie-Hellman, public keys, capabilities. */
#define _GNU_SOURCE
#include <stdint.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <sys/mman.h>
#define S(...) syscall(SYS_keyctl, __VA_ARGS__)
int main(void)
{
	static int dh[4] = {1, 2, -3, 77};
	static int dhs[4] = {1, -2, 3, 77};
	static char buf[100] = "hello buffer", other[200] = "other info otherinfo";
	static struct { char *hash; char *info; uint32_t len; uint32_t sp[8]; } kdf = { "sha256", "other info", 5 }, kdf2 = { "sha256", 0, 5, {1}}, kdf3 = {(char*)1, (char*)1, 5, {0,0,0,0,0,0,0,9}}, kdf4 = { other, other, 200 };
	static struct { int key; uint32_t in, out; uint32_t sp[7]; } pk = { -3, 5, 7 }, pk2 = { 99, 500, 7, {1} }, pk3 = { 5,0,0,{0,0,0,0,0,0,3} };
	char *p = mmap(0, 8192, 3, 0x22, -1, 0); munmap(p + 4096, 4096);
	S(23, dh, buf, 10l, 0l);
	S(23, dhs, buf, 0xfffffffffffl, &kdf);
	S(23, 0l, 0l, 0l, &kdf2);
	S(23, 1l, 1l, -1l, &kdf3);
	S(23, dh, buf, 10l, &kdf4);
	S(23, dh, buf, 10l, 1l);
	S(23, p + 4090, buf, 10l, p + 4090);
	char info[64] = {1,2,3};
	S(24, 5l, 0l, "enc=raw", info);
	S(24, -3l, 7l, 1l, 0l);
	S(24, -3l, 0xffffffff00000007l, 0l, 1l);
	for (int i = 25; i < 29; i++) {
		S(i, &pk, "enc=raw hash=sha1", "inputdata", buf);
		S(i, &pk2, 0l, other, other);
		S(i, &pk3, 1l, 1l, 1l);
		S(i, &pk, other, 0l, 0l);
		S(i, 0l, other, 0l, 0l);
		S(i, p + 4090, other, p + 4094, p+4094);
	}
	S(31, buf, 5l); S(31, buf, 2l); S(31, buf, 1l); S(31, buf, 0l); S(31, 0l, 0l); S(31, 0l, 5l); S(31, 1l, 5l); S(31, buf, 100l); S(31, buf, -1l);
	S(32, 5l, 6l); S(32, 5l, 6l, 7l, 8l); S(33, 1, 2, 3, 4);
	/* a DH computation that works */
	int k[3];
	k[0] = syscall(SYS_add_key, "user", "priv", "\2", 1l, -3);
	k[1] = syscall(SYS_add_key, "user", "prime", "\x17", 1l, -3);
	k[2] = syscall(SYS_add_key, "user", "base", "\5", 1l, -3);
	S(23, k, buf, 10l, 0l); S(23, k, 0l, 0l, 0l); S(23, k, buf, 1l, 0l);
	syscall(SYS_add_key, "asymmetric", "", "abc", 3l, -3);
	return 0;
}
