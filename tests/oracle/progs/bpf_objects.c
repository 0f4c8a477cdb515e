// SPDX-License-Identifier: GPL-2.0-only
/* bpf: programs, maps and links that are really made. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <linux/bpf.h>
#include <stdint.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/mount.h>
#include <sys/syscall.h>
#include <unistd.h>

static union bpf_attr a;
static char log_buf[4096], info[512], big[4096];
static uint32_t keys[64];
static uint64_t vals[64];
#define PTR(p) ((uint64_t)(uintptr_t)(p))

static int bpf(int cmd, unsigned int size)
{
	return syscall(SYS_bpf, cmd, &a, size);
}

static int info_of(int fd, unsigned int len)
{
	memset(&a, 0, sizeof(a));
	memset(info, 0, sizeof(info));
	a.info.bpf_fd = fd;
	a.info.info_len = len;
	a.info.info = PTR(info);
	return bpf(BPF_OBJ_GET_INFO_BY_FD, 16);
}

static int load(int type, struct bpf_insn *insn, int n, int log)
{
	memset(&a, 0, sizeof(a));
	a.prog_type = type;
	a.insn_cnt = n;
	a.insns = PTR(insn);
	a.license = PTR("GPL");
	if (log) {
		a.log_level = log;
		a.log_size = sizeof(log_buf);
		a.log_buf = PTR(log_buf);
	}
	strcpy(a.prog_name, "some_prog");
	return bpf(BPF_PROG_LOAD, sizeof(a));
}

int main(void)
{
	static struct bpf_insn ok[] = {
		{ .code = 0xb7 }, { .code = 0x95 },
	}, bad[] = {
		{ .code = 0xb7, .imm = 1 }, { .code = 0xbf, .src_reg = 5 }, { .code = 0x95 },
	};
	static struct bpf_insn call[] = {
		{ .code = 0x85, .imm = 5 }, { .code = 0xb7 }, { .code = 0x05 }, { .code = 0x95 },
	};
	int map, prog, cg, link, tp;

	memset(&a, 0, sizeof(a));
	a.map_type = BPF_MAP_TYPE_ARRAY;
	a.key_size = 4;
	a.value_size = 8;
	a.max_entries = 8;
	strcpy(a.map_name, "numbers");
	map = bpf(BPF_MAP_CREATE, 72);
	for (int i = 0; i < 3; i++) {
		keys[0] = i;
		vals[0] = i * 10;
		memset(&a, 0, sizeof(a));
		a.map_fd = map;
		a.key = PTR(keys);
		a.value = PTR(vals);
		bpf(BPF_MAP_UPDATE_ELEM, 32);
		bpf(BPF_MAP_LOOKUP_ELEM, 32);
		bpf(BPF_MAP_GET_NEXT_KEY, 32);
		bpf(BPF_MAP_DELETE_ELEM, 16);
	}
	memset(&a, 0, sizeof(a));
	a.batch.map_fd = map;
	a.batch.count = 64;
	a.batch.out_batch = PTR(big);
	a.batch.keys = PTR(keys);
	a.batch.values = PTR(vals);
	bpf(BPF_MAP_LOOKUP_BATCH, 56);
	a.batch.count = 3;
	bpf(BPF_MAP_LOOKUP_BATCH, 56);
	bpf(BPF_MAP_UPDATE_BATCH, 56);
	info_of(map, 0);
	info_of(map, 4);
	info_of(map, 10);
	info_of(map, 40);
	info_of(map, 64);
	info_of(map, 80);
	info_of(map, 88);
	info_of(map, 96);
	info_of(map, 500);
	prog = load(BPF_PROG_TYPE_SOCKET_FILTER, ok, 2, 0);
	load(BPF_PROG_TYPE_SOCKET_FILTER, ok, 2, 1);
	load(BPF_PROG_TYPE_SOCKET_FILTER, ok, 2, 2);
	load(BPF_PROG_TYPE_SOCKET_FILTER, bad, 3, 1);
	load(BPF_PROG_TYPE_SOCKET_FILTER, call, 4, 2);
	info_of(prog, 8);
	info_of(prog, 40);
	info_of(prog, 64);
	info_of(prog, 80);
	info_of(prog, 104);
	info_of(prog, 128);
	info_of(prog, 160);
	info_of(prog, 208);
	info_of(prog, 232);
	info_of(prog, 300);
	memset(&a, 0, sizeof(a));
	memset(info, 0, sizeof(info));
	a.info.bpf_fd = prog;
	a.info.info_len = 232;
	a.info.info = PTR(info);
	struct bpf_prog_info *pi = (void *)info;
	pi->jited_prog_len = pi->xlated_prog_len = 16;
	pi->xlated_prog_insns = PTR(big);
	pi->jited_prog_insns = PTR(big + 1024);
	pi->nr_map_ids = 5;
	pi->map_ids = PTR(big + 2048);
	bpf(BPF_OBJ_GET_INFO_BY_FD, 16);
	memset(&a, 0, sizeof(a));
	a.test.prog_fd = prog;
	a.test.data_size_in = 64;
	a.test.data_in = PTR(big);
	a.test.data_size_out = 128;
	a.test.data_out = PTR(big + 128);
	a.test.repeat = 2;
	bpf(BPF_PROG_TEST_RUN, 80);
	mkdir("cg", 0700);
	mount("none", "cg", "cgroup2", 0, 0);
	cg = open("cg", O_RDONLY | O_DIRECTORY);
	memset(&a, 0, sizeof(a));
	a.query.target_fd = cg;
	a.query.attach_type = BPF_CGROUP_DEVICE;
	a.query.query_flags = 1;
	a.query.prog_ids = PTR(big);
	a.query.prog_cnt = 16;
	bpf(BPF_PROG_QUERY, 64);
	prog = load(BPF_PROG_TYPE_CGROUP_SKB, ok, 2, 0);
	memset(&a, 0, sizeof(a));
	a.target_fd = cg;
	a.attach_bpf_fd = prog;
	a.attach_type = BPF_CGROUP_INET_EGRESS;
	a.attach_flags = BPF_F_ALLOW_MULTI;
	bpf(BPF_PROG_ATTACH, 20);
	memset(&a, 0, sizeof(a));
	a.query.target_fd = cg;
	a.query.attach_type = BPF_CGROUP_INET_EGRESS;
	a.query.prog_ids = PTR(big);
	a.query.prog_attach_flags = PTR(big + 128);
	a.query.prog_cnt = 16;
	bpf(BPF_PROG_QUERY, 64);
	a.query.prog_cnt = 0;
	bpf(BPF_PROG_QUERY, 64);
	a.query.prog_cnt = 16;
	a.query.prog_ids = 1;
	bpf(BPF_PROG_QUERY, 40);
	memset(&a, 0, sizeof(a));
	a.target_fd = cg;
	a.attach_bpf_fd = prog;
	a.attach_type = BPF_CGROUP_INET_EGRESS;
	bpf(BPF_PROG_DETACH, 20);
	memset(&a, 0, sizeof(a));
	a.link_create.prog_fd = prog;
	a.link_create.target_fd = cg;
	a.link_create.attach_type = BPF_CGROUP_INET_EGRESS;
	link = bpf(BPF_LINK_CREATE, 24);
	bpf(BPF_LINK_CREATE, 16);
	info_of(link, 16);
	info_of(link, 64);
	info_of(link, 200);
	memset(&a, 0, sizeof(a));
	a.link_update.link_fd = link;
	a.link_update.new_prog_fd = prog;
	a.link_update.flags = 4;
	a.link_update.old_prog_fd = prog;
	bpf(BPF_LINK_UPDATE, 16);
	memset(&a, 0, sizeof(a));
	a.link_detach.link_fd = link;
	bpf(BPF_LINK_DETACH, 4);
	tp = load(BPF_PROG_TYPE_RAW_TRACEPOINT, ok, 2, 0);
	memset(&a, 0, sizeof(a));
	a.raw_tracepoint.name = PTR("sched_process_exit");
	a.raw_tracepoint.prog_fd = tp;
	link = bpf(BPF_RAW_TRACEPOINT_OPEN, 16);
	info_of(link, 64);
	memset(&a, 0, sizeof(a));
	a.task_fd_query.pid = getpid();
	a.task_fd_query.fd = link;
	a.task_fd_query.buf = PTR(big);
	a.task_fd_query.buf_len = 100;
	bpf(BPF_TASK_FD_QUERY, 48);
	a.task_fd_query.buf_len = 5;
	bpf(BPF_TASK_FD_QUERY, 48);
	close(link);
	memset(&a, 0, sizeof(a));
	bpf(BPF_BTF_GET_NEXT_ID, 16);
	memset(&a, 0, sizeof(a));
	a.start_id = 1;
	a.next_id = 77;
	bpf(BPF_MAP_GET_NEXT_ID, 16);
	a.start_id = -1;
	a.next_id = 78;
	bpf(BPF_PROG_GET_NEXT_ID, 16);
	memset(&a, 0, sizeof(a));
	a.btf_id = 1;
	int btf = bpf(BPF_BTF_GET_FD_BY_ID, 16);
	info_of(btf, 16);
	info_of(btf, 32);
	info_of(btf, 64);
	static struct { uint16_t magic; uint8_t v, f; uint32_t h, to, tl, so, sl; char s[8]; } b =
		{ 0xeb9f, 1, 0, 24, 0, 0, 0, 1, "" };
	memset(&a, 0, sizeof(a));
	a.btf = PTR(&b);
	a.btf_size = 25;
	a.btf_log_buf = PTR(log_buf);
	a.btf_log_size = sizeof(log_buf);
	a.btf_log_level = 1;
	bpf(BPF_BTF_LOAD, 40);
	b.sl = 7;
	bpf(BPF_BTF_LOAD, 32);
	mkdir("bpffs", 0700);
	mount("bpf", "bpffs", "bpf", 0, 0);
	memset(&a, 0, sizeof(a));
	a.pathname = PTR("bpffs/map");
	a.bpf_fd = map;
	bpf(BPF_OBJ_PIN, 16);
	a.bpf_fd = 0;
	a.file_flags = BPF_F_RDONLY;
	bpf(BPF_OBJ_GET, 16);
	umount2("bpffs", MNT_DETACH);
	umount2("cg", MNT_DETACH);
	return 0;
}
