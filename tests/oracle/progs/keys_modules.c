// SPDX-License-Identifier: GPL-2.0-only
/* Keys, modules, kexec, LSMs; all with arguments that are refused. */
#define _GNU_SOURCE
#include <stdint.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#define S syscall

int main(void)
{
	static char buf[5000];
	strcpy(buf, "hello\nworld");
	int sz = 4096;
	uint64_t ids[10];

	S(SYS_sethostname, "hostname", -1l);
	S(SYS_sethostname, 0, -1l);
	S(SYS_setdomainname, "domain", 65l);
	S(SYS_setdomainname, 1, 3l);
	S(SYS_init_module, buf, 5l, "params");
	S(SYS_init_module, 0, -1l, 1);
	S(SYS_finit_module, -1, "p=1", 0);
	S(SYS_finit_module, -1, 0, 7);
	S(SYS_finit_module, 5000, 1, 0xff);
	S(SYS_delete_module, "nonexistent_mod", 0);
	S(SYS_delete_module, "nonexistent_mod", 0x800);
	S(SYS_delete_module, 1, 0xa00);
	S(SYS_delete_module, 0, -1);
	S(SYS_delete_module, 0, 1);
	unsigned long seg[20] = {1, 2, 3, 4, 5, 6, 7, 8};
	S(SYS_kexec_load, 0x1000, 2l, seg, 0xff000000u);
	S(SYS_kexec_load, 0x1000, 100l, seg, 0x3e0001 | 0xff00);
	S(SYS_kexec_load, 0x1000, 2l, 1, 0x3e0006 | 0xff000000);
	S(SYS_kexec_file_load, -1, -1, 5l, "cmd", 0x100);
	S(SYS_kexec_file_load, -1, -1, 0l, 0, 0x107);
	S(SYS_kexec_file_load, -1, -1, 4l, 1, 0xf0);
	S(SYS_kexec_file_load, -1, -1, 4l, "cmd", 0xf1);
	S(459, 100, buf, &sz, 0);
	S(459, 104, buf, &sz, 1);
	S(459, 100, 0, 0, 0);
	S(459, 200, 1, 1, -1);
	S(460, 100, buf, 5, 0);
	S(460, 103, 0, 0, 7);
	S(460, 500, 1, 32, 1);
	S(461, ids, &sz, 0);
	sz = 80;
	S(461, ids, &sz, 0);
	S(461, 0, 0, 1);
	S(461, ids, &sz, 1);
	S(470, 0, 0, 0l, 0);
	uint64_t rq[8] = {32, 5, 0, 0, 6};
	S(470, rq, ids, 4l, 0);
	S(470, rq, ids, 4l, 7);
	S(470, 1, 1, 4l, 0);
	S(SYS_add_key, "user", "desc", "payload", 7l, -3);
	S(SYS_add_key, 0, 1, 0, 5l, 77);
	S(SYS_add_key, "nonexist", "desc", buf, 40l, -9);
	S(SYS_request_key, "user", "desc2", "info", -2);
	S(SYS_request_key, "user", "zzz", 0, 0);
	S(SYS_request_key, 1, 0, 0, 5);
	for (int i = -1; i < 36; i++)
		if (i != 1 && i != 14 && i != 18 && i != 13)
			S(SYS_keyctl, i, -77l, buf, 3l, 4l);
	S(SYS_keyctl, 99, -77l, 2l, 3l, 4l);
	return 0;
}
