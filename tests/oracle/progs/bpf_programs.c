// SPDX-License-Identifier: GPL-2.0-only
/*
 * Programs of BPF: filters of sockets and of system calls, instruction by
 * instruction; watched unabbreviated too.  Every code that there is occurs.
 */
#include <linux/bpf.h>
#include <linux/filter.h>
#include <linux/perf_event.h>
#include <linux/seccomp.h>
#include <stdint.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#define CODES	256

static void socket_filters(void)
{
	static const uint32_t offsets[] = {
		0, 12, -1U, SKF_AD_OFF, SKF_AD_OFF + SKF_AD_CPU, SKF_AD_OFF + 1,
		SKF_NET_OFF, SKF_NET_OFF + 16, SKF_LL_OFF, SKF_LL_OFF - 1,
	};
	struct sock_filter f[CODES];
	struct sock_fprog prog = { CODES, f };
	socklen_t len = CODES;
	unsigned int i;
	int fd = socket(AF_INET, SOCK_DGRAM, 0);

	for (i = 0; i < CODES; i++)
		f[i] = (struct sock_filter){ i, i % 3, i % 5, i * 0x01010101 };
	setsockopt(fd, SOL_SOCKET, SO_ATTACH_FILTER, &prog, sizeof(prog));
	for (i = 0; i < sizeof(offsets) / sizeof(offsets[0]); i++)
		f[i] = (struct sock_filter)
			BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsets[i]);
	prog.len = i;
	setsockopt(fd, SOL_SOCKET, SO_ATTACH_FILTER, &prog, sizeof(prog));
	setsockopt(fd, SOL_SOCKET, SO_ATTACH_REUSEPORT_CBPF, &prog, sizeof(prog));
	f[0] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_LEN, 0);
	f[1] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JGT | BPF_K, 20, 0, 1);
	f[2] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_A, 0);
	f[3] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, 0);
	prog.len = 4;
	setsockopt(fd, SOL_SOCKET, SO_ATTACH_FILTER, &prog, sizeof(prog));
	getsockopt(fd, SOL_SOCKET, SO_ATTACH_FILTER, f, &len);
	prog.filter = NULL;
	setsockopt(fd, SOL_SOCKET, SO_ATTACH_FILTER, &prog, sizeof(prog));
	setsockopt(fd, SOL_SOCKET, SO_ATTACH_FILTER, &prog, 8);
	close(fd);
}

/*
 * What the verifier says of a program that it refuses, and of types: how much
 * that is stands in a field that newer kernels write although the call fails.
 */
static void verifier_logs(void)
{
	static const char types[] = "\x9f\xeb\1\0\x18\0\0\0\0\0\0\0"
				    "\4\0\0\0\4\0\0\0\1\0\0\0\0\0\0";
	static char log[4096];
	struct bpf_insn insn = { .code = BPF_JMP | BPF_EXIT };
	uint64_t words[21];
	union bpf_attr *attr = (void *)words;

	memset(words, 0, sizeof(words));
	attr->prog_type = BPF_PROG_TYPE_SOCKET_FILTER;
	attr->insn_cnt = 1;
	attr->insns = (uintptr_t)&insn;
	attr->license = (uintptr_t)"GPL";
	attr->log_level = 1;
	attr->log_size = sizeof(log);
	attr->log_buf = (uintptr_t)log;
	syscall(SYS_bpf, BPF_PROG_LOAD, attr, 128);
	syscall(SYS_bpf, BPF_PROG_LOAD, attr, 144);
	syscall(SYS_bpf, BPF_PROG_LOAD, attr, sizeof(words));
	memset(words, 0, sizeof(words));
	attr->btf = (uintptr_t)types;
	attr->btf_size = sizeof(types);
	attr->btf_log_level = 1;
	attr->btf_log_size = sizeof(log);
	attr->btf_log_buf = (uintptr_t)log;
	syscall(SYS_bpf, BPF_BTF_LOAD, attr, 28);
	syscall(SYS_bpf, BPF_BTF_LOAD, attr, 40);
}

static void ebpf(void)
{
	struct bpf_insn insns[CODES];
	union bpf_attr attr;
	unsigned int i;

	memset(&attr, 0, sizeof(attr));
	for (i = 0; i < CODES; i++)
		insns[i] = (struct bpf_insn){
			.code = i, .dst_reg = i % 16, .src_reg = i / 16,
			.off = i * 300, .imm = i * 0x7654321,
		};
	attr.prog_type = BPF_PROG_TYPE_SOCKET_FILTER;
	attr.insn_cnt = CODES;
	attr.insns = (uintptr_t)insns;
	attr.license = (uintptr_t)"none";
	syscall(SYS_bpf, BPF_PROG_LOAD, &attr, sizeof(attr));
	attr.insns = 0;
	syscall(SYS_bpf, BPF_PROG_LOAD, &attr, sizeof(attr));
	verifier_logs();
	/* More than anyone knows. */
	syscall(SYS_bpf, BPF_MAP_FREEZE, insns, 64);
}

static void perf_attrs(void)
{
	static const uint16_t sizes[] = { 0, 64, 72, 80, 96, 104, 112, 120, 128,
					  136, 144, 200, 4 };
	uint64_t words[32];
	struct perf_event_attr *a = (void *)words;
	unsigned int i, fill;

	for (i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
		for (fill = 0; fill < 3; fill++) {
			memset(words, fill * 0x11, sizeof(words));
			a->type = fill == 2 ? PERF_TYPE_BREAKPOINT :
				  PERF_TYPE_SOFTWARE;
			a->size = sizes[i];
			if (fill)
				words[5] = -(uint64_t)fill;
			syscall(SYS_perf_event_open, a, -1, -1, -1, 0);
		}
	}
}

/* As root or not: the last, as it stays. */
static void seccomp_filters(void)
{
	struct sock_filter f[] = {
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS, 0),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 0xfffff, 0, 3),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | 1),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
		BPF_STMT(BPF_RET | BPF_K, 0x12345678),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
	};
	struct sock_fprog prog = { 6, f };

	syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, -1, &prog);
	prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, NULL);
	prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
	prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &prog);
	syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &prog);
}

int main(void)
{
	socket_filters();
	ebpf();
	perf_attrs();
	seccomp_filters();
	return 0;
}
