// SPDX-License-Identifier: GPL-2.0-only
/* seccomp, perf_event_open, bpf; ptrace: offsets in struct user. */
#define _GNU_SOURCE
#include <linux/bpf.h>
#include <linux/perf_event.h>
#include <stdint.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#define S syscall

int main(int ac, char **av)
{
	struct {
		unsigned short len;
		void *f;
	} fp = {3, (void *)0x1234};
	int a = 0x7fff0000;
	static char ns[64] = {8, 0, 16, 0, 24, 0};
	for (long o = 1; o < 5; o++) {
		S(SYS_seccomp, o, 0l, &fp);
		S(SYS_seccomp, o, 0x3fl, 0l);
		S(SYS_seccomp, o, 0x101l, 1l);
	}
	S(SYS_seccomp, 0l, 1l, 1l);
	S(SYS_seccomp, 2l, 0l, &a);
	a = 0x50005;
	S(SYS_seccomp, 2l, 0l, &a);
	a = 7;
	S(SYS_seccomp, 2l, 1l, &a);
	S(SYS_seccomp, 3l, 0l, ns);
	for (long o = 0; o < 936; o += 24)
		S(SYS_ptrace, 3l, 77777l, o, 0l);
	S(SYS_ptrace, 0l, 1l, 2l, 3l);
	struct perf_event_attr p;
	memset(&p, 0, sizeof p);
	p.size = sizeof p;
	p.config = 1;
	p.sample_period = 5;
	p.sample_type = 7;
	p.read_format = 3;
	p.disabled = 1;
	for (int t = 0; t < 7; t++) {
		p.type = t;
		S(SYS_perf_event_open, &p, 77777, -1, -1, 0l);
	}
	p.type = 3;
	p.config = 0x10002;
	S(SYS_perf_event_open, &p, 77777, 5, -1, 8l);
	p.freq = 1;
	p.precise_ip = 2;
	p.size = 64;
	S(SYS_perf_event_open, &p, -1, 5, 3, 0x1fl);
	p.size = 0;
	S(SYS_perf_event_open, &p, -1, 5, 3, 0x1fl);
	p.size = 8;
	S(SYS_perf_event_open, &p, -1, -1, -1, 0l);
	p.size = 500;
	S(SYS_perf_event_open, &p, -1, -1, -1, 0l);
	S(SYS_perf_event_open, 0, -1, -1, -1, 0l);
	S(SYS_perf_event_open, 1, -1, -1, -1, 0l);
	union bpf_attr b;
	memset(&b, 0, sizeof b);
	b.map_type = 1;
	b.key_size = 4;
	b.value_size = 8;
	b.max_entries = 16;
	strcpy(b.map_name, "mymap");
	for (int c = 0; c < 40; c++)
		S(SYS_bpf, c, &b, 72);
	S(SYS_bpf, 0, &b, 20);
	S(SYS_bpf, 0, &b, 144);
	S(SYS_bpf, 0, 1, 72);
	return 0;
}
