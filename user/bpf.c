// SPDX-License-Identifier: GPL-2.0-only
/*
 * bpf: what its commands take and give.
 *
 * The attribute structure grows at its end, and a program passes as much of
 * it as it knows.  Fields that a command has had from its first day are
 * always shown, as 0 when they were not passed; those that came later only
 * when they were.
 */
#include <string.h>

#include "decode.h"
#include "filter.h"
#include "net.h"

enum field_kind {
	FIELD_UDEC,		/* u32 */
	FIELD_DEC,
	FIELD_HEX,
	FIELD_FD,
	FIELD_IFINDEX,
	FIELD_VERSION,
	FIELD_NAME,		/* char[16] */
	FIELD_FLAGS,
	FIELD_ENUM,
	FIELD_UDEC64,		/* u64 */
	FIELD_UDEC64_MAX,	/* ... UINT64_MAX by its name */
	FIELD_HEX64,
	FIELD_FLAGS64,
	FIELD_ADDR,
	FIELD_INSNS,		/* instructions, as many as .other says */
	FIELD_PATH,		/* pointers */
	FIELD_STRING,
	FIELD_LOG,		/* NUL-terminated, no longer than the field .len */
	FIELD_DATA,		/* bytes, as many as it says */
	FIELD_HEX_DATA,
	FIELD_U32S,
	FIELD_FLAG_SETS,	/* of how programs are attached */
	FIELD_HEX64S,
	FIELD_ITER_INFO,
	FIELD_NUMA,		/* with BPF_F_NUMA_NODE only */
	FIELD_TARGET,		/* a descriptor, or a network interface */
	FIELD_RELATIVE,		/* a descriptor, or an id */
	FIELD_OLD_PROG,		/* with BPF_F_REPLACE only */
	FIELD_LENGTH,		/* u32: [before => ]after */
	FIELD_OPEN,		/* the start of a structure inside */
	FIELD_CLOSE,
};

/* When a field is shown. */
#define LATER	1		/* if it was passed, and ends the list if not */
#define EXIT	2		/* as it is when the call has returned */
#define ALONE	4		/* if as much as .since was passed */

/**
 * struct field - one field of a command's attributes
 * @name: as it is shown.
 * @kind: enum field_kind.
 * @how: LATER, EXIT, ALONE.
 * @offset: its place.
 * @other: offset of another field that it depends on: a length, flags.
 * @table: names of flags and values.
 * @unknown: what to call others.
 * @since: bytes to be passed for it to be shown; 0: some of its own.
 */
struct field {
	const char *name;
	uint8_t kind;
	uint8_t how;
	uint16_t offset;
	uint16_t other;
	const struct xlat *table;
	const char *unknown;
	uint16_t since;
};

#define F_REPLACE	0x4
#define F_BEFORE	0x8
#define F_AFTER		0x10
#define F_ID		0x20
#define MAP_NUMA_NODE	0x4
#define NO_NUMA_NODE	UINT32_MAX

#define NAME_SIZE	16
#define ATTR_MAX	4096	/* a page: no more is taken */
#define ATTR_KNOWN	168

#define MAP_FLAGS	&xlat_bpf_map_flags, "BPF_F_???"
#define ELEM_FLAGS	&xlat_bpf_map_update_elem_flags, "BPF_???"
#define LOOKUP_FLAGS	&xlat_bpf_map_lookup_elem_flags, "BPF_???"
#define OBJECT_FLAGS	&xlat_bpf_object_flags, "BPF_F_???"
#define MODE_FLAGS	&xlat_bpf_file_mode_flags, "BPF_F_???"
#define ATTACH_FLAGS	&xlat_bpf_attach_flags, "BPF_F_???"
#define ATTACH_TYPE	&xlat_bpf_attach_type, "BPF_???"

static const struct field map_create[] = {
	{ "map_type", FIELD_ENUM, 0, 0, 0, &xlat_bpf_map_types, "BPF_MAP_TYPE_???" },
	{ "key_size", FIELD_UDEC, 0, 4 },
	{ "value_size", FIELD_UDEC, 0, 8 },
	{ "max_entries", FIELD_UDEC, 0, 12 },
	{ "map_flags", FIELD_FLAGS, LATER, 16, 0, MAP_FLAGS },
	{ "inner_map_fd", FIELD_FD, LATER, 20 },
	{ "numa_node", FIELD_NUMA, LATER, 24, 16 },
	{ "map_name", FIELD_NAME, LATER, 28 },
	{ "map_ifindex", FIELD_IFINDEX, LATER, 44 },
	{ "btf_fd", FIELD_FD, LATER, 48 },
	{ "btf_key_type_id", FIELD_UDEC, 0, 52 },
	{ "btf_value_type_id", FIELD_UDEC, 0, 56 },
	{ "btf_vmlinux_value_type_id", FIELD_UDEC, LATER, 60 },
	{ "map_extra", FIELD_UDEC64_MAX, LATER, 64 },
	{ "value_type_btf_obj_fd", FIELD_FD, LATER, 72 },
	{ "map_token_fd", FIELD_FD, LATER, 76 },
	{ "excl_prog_hash", FIELD_ADDR, LATER, 80 },
	{ "excl_prog_hash_size", FIELD_UDEC, 0, 88 },
	{ 0 }
};

static const struct field map_lookup[] = {
	{ "map_fd", FIELD_FD, 0, 0 },
	{ "key", FIELD_ADDR, 0, 8 },
	{ "value", FIELD_ADDR, 0, 16 },
	{ "flags", FIELD_FLAGS64, LATER, 24, 0, LOOKUP_FLAGS },
	{ 0 }
};

static const struct field map_update[] = {
	{ "map_fd", FIELD_FD, 0, 0 },
	{ "key", FIELD_ADDR, 0, 8 },
	{ "value", FIELD_ADDR, 0, 16 },
	{ "flags", FIELD_FLAGS64, 0, 24, 0, ELEM_FLAGS },
	{ 0 }
};

static const struct field map_delete[] = {
	{ "map_fd", FIELD_FD, 0, 0 },
	{ "key", FIELD_ADDR, 0, 8 },
	{ 0 }
};

static const struct field map_next_key[] = {
	{ "map_fd", FIELD_FD, 0, 0 },
	{ "key", FIELD_ADDR, 0, 8 },
	{ "next_key", FIELD_ADDR, 0, 16 },
	{ 0 }
};

static const struct field map_freeze[] = {
	{ "map_fd", FIELD_FD, 0, 0 },
	{ 0 }
};

static const struct field map_read_batch[] = {
	{ "batch", FIELD_OPEN },
	{ "in_batch", FIELD_ADDR, 0, 0 },
	{ "out_batch", FIELD_ADDR, 0, 8 },
	{ "keys", FIELD_ADDR, 0, 16 },
	{ "values", FIELD_ADDR, 0, 24 },
	{ "count", FIELD_UDEC, 0, 32 },
	{ "map_fd", FIELD_FD, 0, 36 },
	{ "elem_flags", FIELD_FLAGS64, 0, 40, 0, LOOKUP_FLAGS },
	{ "flags", FIELD_HEX64, 0, 48 },
	{ "", FIELD_CLOSE },
	{ 0 }
};

static const struct field map_update_batch[] = {
	{ "batch", FIELD_OPEN },
	{ "keys", FIELD_ADDR, 0, 16 },
	{ "values", FIELD_ADDR, 0, 24 },
	{ "count", FIELD_UDEC, 0, 32 },
	{ "map_fd", FIELD_FD, 0, 36 },
	{ "elem_flags", FIELD_FLAGS64, 0, 40, 0, ELEM_FLAGS },
	{ "flags", FIELD_HEX64, 0, 48 },
	{ "", FIELD_CLOSE },
	{ 0 }
};

static const struct field map_delete_batch[] = {
	{ "batch", FIELD_OPEN },
	{ "keys", FIELD_ADDR, 0, 16 },
	{ "count", FIELD_UDEC, 0, 32 },
	{ "map_fd", FIELD_FD, 0, 36 },
	{ "elem_flags", FIELD_FLAGS64, 0, 40, 0, LOOKUP_FLAGS },
	{ "flags", FIELD_HEX64, 0, 48 },
	{ "", FIELD_CLOSE },
	{ 0 }
};

static const struct field prog_load[] = {
	{ "prog_type", FIELD_ENUM, 0, 0, 0, &xlat_bpf_prog_types, "BPF_PROG_TYPE_???" },
	{ "insn_cnt", FIELD_UDEC, 0, 4 },
	{ "insns", FIELD_INSNS, 0, 8, 4 },
	{ "license", FIELD_STRING, 0, 16 },
	{ "log_level", FIELD_UDEC, LATER, 24 },
	{ "log_size", FIELD_UDEC, 0, 28 },
	{ "log_buf", FIELD_LOG, 0, 32, 28 },
	{ "kern_version", FIELD_VERSION, LATER, 40 },
	{ "prog_flags", FIELD_FLAGS, LATER, 44, 0, &xlat_bpf_prog_flags, "BPF_F_???" },
	{ "prog_name", FIELD_NAME, LATER, 48 },
	{ "prog_ifindex", FIELD_IFINDEX, LATER, 64 },
	{ "expected_attach_type", FIELD_ENUM, LATER, 68, 0, ATTACH_TYPE },
	{ "prog_btf_fd", FIELD_FD, LATER, 72 },
	{ "func_info_rec_size", FIELD_UDEC, 0, 76 },
	{ "func_info", FIELD_ADDR, 0, 80 },
	{ "func_info_cnt", FIELD_UDEC, 0, 88 },
	{ "line_info_rec_size", FIELD_UDEC, 0, 92 },
	{ "line_info", FIELD_ADDR, 0, 96 },
	{ "line_info_cnt", FIELD_UDEC, 0, 104 },
	{ "attach_btf_id", FIELD_UDEC, LATER, 108 },
	{ "attach_prog_fd", FIELD_FD, LATER, 112 },
	{ "core_relo_cnt", FIELD_UDEC, ALONE, 116, .since = 129 },
	{ "fd_array", FIELD_ADDR, LATER, 120 },
	{ "core_relos", FIELD_ADDR, LATER, 128 },
	{ "core_relo_rec_size", FIELD_UDEC, 0, 136 },
	{ "log_true_size", FIELD_UDEC, LATER | EXIT, 140 },
	{ "prog_token_fd", FIELD_FD, LATER | EXIT, 144 },
	{ "fd_array_cnt", FIELD_UDEC, LATER | EXIT, 148 },
	{ "signature", FIELD_HEX_DATA, LATER | EXIT, 152, 160 },
	{ "signature_size", FIELD_UDEC, EXIT, 160 },
	{ "keyring_id", FIELD_DEC, EXIT, 164 },
	{ 0 }
};

static const struct field object[] = {
	{ "pathname", FIELD_PATH, 0, 0 },
	{ "bpf_fd", FIELD_FD, 0, 8 },
	{ "file_flags", FIELD_FLAGS, LATER, 12, 0, OBJECT_FLAGS },
	{ "path_fd", FIELD_FD, LATER, 16 },
	{ 0 }
};

static const struct field prog_attach[] = {
	{ "target_", FIELD_TARGET, 0, 0, 8 },
	{ "attach_bpf_fd", FIELD_FD, 0, 4 },
	{ "attach_type", FIELD_ENUM, 0, 8, 0, ATTACH_TYPE },
	{ "attach_flags", FIELD_FLAGS, 0, 12, 0, ATTACH_FLAGS },
	{ "replace_bpf_fd", FIELD_FD, LATER, 16 },
	{ "relative_", FIELD_RELATIVE, LATER, 20, 12 },
	{ "expected_revision", FIELD_UDEC64, 0, 24 },
	{ 0 }
};

static const struct field prog_test_run[] = {
	{ "test", FIELD_OPEN },
	{ "prog_fd", FIELD_FD, 0, 0 },
	{ "retval", FIELD_UDEC, 0, 4 },
	{ "data_size_in", FIELD_UDEC, 0, 8 },
	{ "data_size_out", FIELD_UDEC, 0, 12 },
	{ "data_in", FIELD_ADDR, 0, 16 },
	{ "data_out", FIELD_ADDR, 0, 24 },
	{ "repeat", FIELD_UDEC, 0, 32 },
	{ "duration", FIELD_UDEC, 0, 36 },
	{ "ctx_size_in", FIELD_UDEC, LATER, 40 },
	{ "ctx_size_out", FIELD_UDEC, 0, 44 },
	{ "ctx_in", FIELD_ADDR, 0, 48 },
	{ "ctx_out", FIELD_ADDR, 0, 56 },
	{ "flags", FIELD_FLAGS, LATER, 64, 0, &xlat_bpf_test_run_flags, "BPF_F_TEST_???" },
	{ "cpu", FIELD_UDEC, 0, 68 },
	{ "batch_size", FIELD_UDEC, LATER, 72 },
	{ "", FIELD_CLOSE },
	{ 0 }
};

static const struct field next_id[] = {
	{ "start_id", FIELD_UDEC, 0, 0 },
	{ "next_id", FIELD_UDEC, EXIT, 4 },
	{ 0 }
};

static const struct field prog_by_id[] = {
	{ "prog_id", FIELD_UDEC, 0, 0 },
	{ 0 }
};

static const struct field map_by_id[] = {
	{ "map_id", FIELD_UDEC, 0, 0 },
	{ "open_flags", FIELD_FLAGS, LATER, 8, 0, MODE_FLAGS },
	{ 0 }
};

static const struct field btf_by_id[] = {
	{ "btf_id", FIELD_UDEC, 0, 0 },
	{ "open_flags", FIELD_FLAGS, LATER, 8, 0, MODE_FLAGS },
	{ "fd_by_id_token_fd", FIELD_FD, 0, 12 },
	{ 0 }
};

static const struct field link_by_id[] = {
	{ "link_id", FIELD_UDEC, 0, 0 },
	{ 0 }
};

static const struct field object_info[] = {
	{ "info", FIELD_OPEN },
	{ "bpf_fd", FIELD_FD, 0, 0 },
	{ "info_len", FIELD_LENGTH, EXIT, 4 },
	{ "info", FIELD_ADDR, EXIT, 8 },
	{ "", FIELD_CLOSE, EXIT },
	{ 0 }
};

static const struct field prog_query[] = {
	{ "query", FIELD_OPEN },
	{ "target_", FIELD_TARGET, 0, 0, 4 },
	{ "attach_type", FIELD_ENUM, 0, 4, 0, ATTACH_TYPE },
	{ "query_flags", FIELD_FLAGS, 0, 8, 0, &xlat_bpf_query_flags, "BPF_F_QUERY_???" },
	{ "attach_flags", FIELD_FLAGS, 0, 12, 0, ATTACH_FLAGS },
	{ "prog_ids", FIELD_U32S, EXIT, 16, 24 },
	{ "prog_cnt", FIELD_LENGTH, EXIT, 24 },
	{ "prog_attach_flags", FIELD_FLAG_SETS, LATER | EXIT, 32, 24 },
	{ "link_ids", FIELD_U32S, LATER | EXIT, 40, 24 },
	{ "link_attach_flags", FIELD_FLAG_SETS, EXIT, 48, 24 },
	{ "revision", FIELD_HEX64, EXIT, 56 },
	{ "", FIELD_CLOSE, EXIT },
	{ 0 }
};

static const struct field raw_tracepoint[] = {
	{ "raw_tracepoint", FIELD_OPEN },
	{ "name", FIELD_STRING, 0, 0 },
	{ "prog_fd", FIELD_FD, 0, 8 },
	{ "cookie", FIELD_HEX64, ALONE, 16, .since = 24 },
	{ "", FIELD_CLOSE },
	{ 0 }
};

static const struct field btf_load[] = {
	{ "btf", FIELD_DATA, 0, 0, 16 },
	{ "btf_log_buf", FIELD_ADDR, 0, 8 },
	{ "btf_size", FIELD_UDEC, 0, 16 },
	{ "btf_log_size", FIELD_UDEC, 0, 20 },
	{ "btf_log_level", FIELD_UDEC, 0, 24 },
	{ "btf_log_true_size", FIELD_UDEC, LATER | EXIT, 28 },
	{ "btf_flags", FIELD_FLAGS, LATER | EXIT, 32, 0, OBJECT_FLAGS },
	{ "btf_token_fd", FIELD_FD, EXIT, 36 },
	{ 0 }
};

static const struct field task_fd_query[] = {
	{ "task_fd_query", FIELD_OPEN },
	{ "pid", FIELD_DEC, 0, 0 },
	{ "fd", FIELD_FD, 0, 4 },
	{ "flags", FIELD_UDEC, 0, 8 },
	{ "buf_len", FIELD_LENGTH, EXIT, 12 },
	{ "buf", FIELD_LOG, EXIT, 16, 12 },
	{ "prog_id", FIELD_UDEC, EXIT, 24 },
	{ "fd_type", FIELD_ENUM, EXIT, 28, 0, &xlat_bpf_task_fd_type, "BPF_FD_TYPE_???" },
	{ "probe_offset", FIELD_HEX64, EXIT, 32 },
	{ "probe_addr", FIELD_HEX64, EXIT, 40 },
	{ "", FIELD_CLOSE, EXIT },
	{ 0 }
};

static const struct field link_create[] = {
	{ "prog_fd", FIELD_FD, 0, 0 },
	{ "target_", FIELD_TARGET, 0, 4, 8 },
	{ "attach_type", FIELD_ENUM, 0, 8, 0, ATTACH_TYPE },
	{ "flags", FIELD_FLAGS, 0, 12, 0, ATTACH_FLAGS },
	{ 0 }
};

/* The rest of link_create, by the type. */
static const struct field link_btf_id[] = {
	{ "target_btf_id", FIELD_UDEC, LATER, 16 },
	{ 0 }
};

static const struct field link_cgroup[] = {
	{ "cgroup", FIELD_OPEN, LATER, 16 },
	{ "relative_", FIELD_RELATIVE, 0, 16, 12 },
	{ "expected_revision", FIELD_HEX64, 0, 24 },
	{ "", FIELD_CLOSE },
	{ 0 }
};

static const struct field link_tcx[] = {
	{ "tcx", FIELD_OPEN, LATER, 16 },
	{ "relative_", FIELD_RELATIVE, 0, 16, 12 },
	{ "expected_revision", FIELD_HEX64, 0, 24 },
	{ "", FIELD_CLOSE },
	{ 0 }
};

static const struct field link_netkit[] = {
	{ "netkit", FIELD_OPEN, LATER, 16 },
	{ "relative_", FIELD_RELATIVE, 0, 16, 12 },
	{ "expected_revision", FIELD_HEX64, 0, 24 },
	{ "", FIELD_CLOSE },
	{ 0 }
};

static const struct field link_tracing[] = {
	{ "tracing", FIELD_OPEN, LATER, 16 },
	{ "target_btf_id", FIELD_UDEC, 0, 16 },
	{ "cookie", FIELD_HEX64, 0, 24 },
	{ "", FIELD_CLOSE },
	{ 0 }
};

static const struct field link_iter[] = {
	{ "iter_info", FIELD_ITER_INFO, LATER, 16, 24 },
	{ "iter_info_len", FIELD_UDEC, 0, 24 },
	{ 0 }
};

static const struct field link_perf_event[] = {
	{ "perf_event", FIELD_OPEN, LATER, 16 },
	{ "bpf_cookie", FIELD_HEX64, 0, 16 },
	{ "", FIELD_CLOSE },
	{ 0 }
};

static const struct field link_kprobe_multi[] = {
	{ "kprobe_multi", FIELD_OPEN, LATER, 16 },
	{ "flags", FIELD_FLAGS, 0, 16, 0, &xlat_bpf_kprobe_multi_flags, "BPF_F_KPROBE_MULTI_???" },
	{ "cnt", FIELD_UDEC, 0, 20 },
	{ "syms", FIELD_HEX64S, 0, 24, 20 },
	{ "addrs", FIELD_HEX64S, 0, 32, 20 },
	{ "cookies", FIELD_HEX64S, 0, 40, 20 },
	{ "", FIELD_CLOSE },
	{ 0 }
};

static const struct field link_netfilter[] = {
	{ "netfilter", FIELD_OPEN, LATER, 16 },
	{ "pf", FIELD_UDEC, 0, 16 },
	{ "hooknum", FIELD_UDEC, 0, 20 },
	{ "priority", FIELD_DEC, 0, 24 },
	{ "flags", FIELD_FLAGS, 0, 28, 0, &xlat_bpf_netfilter_flags, "BPF_F_NETFILTER_???" },
	{ "", FIELD_CLOSE },
	{ 0 }
};

static const struct field link_uprobe_multi[] = {
	{ "uprobe_multi", FIELD_OPEN, LATER, 16 },
	{ "path", FIELD_PATH, 0, 16 },
	{ "offsets", FIELD_HEX64S, 0, 24, 48 },
	{ "ref_ctr_offsets", FIELD_HEX64S, 0, 32, 48 },
	{ "cookies", FIELD_HEX64S, 0, 40, 48 },
	{ "cnt", FIELD_UDEC, 0, 48 },
	{ "flags", FIELD_FLAGS, 0, 52, 0, &xlat_bpf_uprobe_multi_flags, "BPF_F_UPROBE_MULTI_???" },
	{ "pid", FIELD_DEC, 0, 56 },
	{ "path_fd", FIELD_FD, LATER, 60 },
	{ "", FIELD_CLOSE },
	{ 0 }
};

static const struct field link_tracing_multi[] = {
	{ "tracing_multi", FIELD_OPEN, LATER, 16 },
	{ "ids", FIELD_U32S, 0, 16, 32 },
	{ "cookies", FIELD_HEX64S, 0, 24, 32 },
	{ "cnt", FIELD_UDEC, 0, 32 },
	{ "", FIELD_CLOSE },
	{ 0 }
};

static const struct field link_update[] = {
	{ "link_update", FIELD_OPEN },
	{ "link_fd", FIELD_FD, 0, 0 },
	{ "new_prog_fd", FIELD_FD, 0, 4 },
	{ "flags", FIELD_FLAGS, 0, 8, 0, ATTACH_FLAGS },
	{ "old_prog_fd", FIELD_OLD_PROG, 0, 12, 8 },
	{ "", FIELD_CLOSE },
	{ 0 }
};

static const struct field enable_stats[] = {
	{ "enable_stats", FIELD_OPEN },
	{ "type", FIELD_ENUM, 0, 0, 0, &xlat_bpf_stats_type, "BPF_STATS_???" },
	{ "", FIELD_CLOSE },
	{ 0 }
};

static const struct field iter_create[] = {
	{ "iter_create", FIELD_OPEN },
	{ "link_fd", FIELD_FD, 0, 0 },
	{ "flags", FIELD_HEX, 0, 4 },
	{ "", FIELD_CLOSE },
	{ 0 }
};

static const struct field link_detach[] = {
	{ "link_detach", FIELD_OPEN },
	{ "link_fd", FIELD_FD, 0, 0 },
	{ "", FIELD_CLOSE },
	{ 0 }
};

static const struct field prog_bind_map[] = {
	{ "prog_bind_map", FIELD_OPEN },
	{ "prog_fd", FIELD_FD, 0, 0 },
	{ "map_fd", FIELD_FD, 0, 4 },
	{ "flags", FIELD_HEX, 0, 8 },
	{ "", FIELD_CLOSE },
	{ 0 }
};

static const struct field token_create[] = {
	{ "token_create", FIELD_OPEN },
	{ "flags", FIELD_HEX, 0, 0 },
	{ "bpffs_fd", FIELD_FD, 0, 4 },
	{ "", FIELD_CLOSE },
	{ 0 }
};

static const struct field stream_read[] = {
	{ "prog_stream_read", FIELD_OPEN, EXIT },
	{ "stream_buf", FIELD_DATA, EXIT, 0, 8 },
	{ "stream_buf_len", FIELD_UDEC, EXIT, 8 },
	{ "stream_id", FIELD_UDEC, EXIT, 12 },
	{ "prog_fd", FIELD_FD, EXIT, 16 },
	{ "", FIELD_CLOSE, EXIT },
	{ 0 }
};

static const struct field assoc_struct_ops[] = {
	{ "prog_assoc_struct_ops", FIELD_OPEN },
	{ "map_fd", FIELD_FD, 0, 0 },
	{ "prog_fd", FIELD_FD, 0, 4 },
	{ "flags", FIELD_HEX, 0, 8 },
	{ "", FIELD_CLOSE },
	{ 0 }
};

/**
 * struct command - a command's attributes
 * @field: those that are shown.
 * @size: bytes of what is known of them.
 */
struct command {
	const struct field *field;
	unsigned int size;
};

#define CMD_PROG_STREAM_READ	37
#define CMD_LINK_CREATE		28

static const struct command commands[] = {
	{ map_create, 92 },		/* BPF_MAP_CREATE */
	{ map_lookup, 32 },
	{ map_update, 32 },
	{ map_delete, 16 },
	{ map_next_key, 24 },
	{ prog_load, 168 },		/* 5: BPF_PROG_LOAD */
	{ object, 20 },
	{ object, 20 },
	{ prog_attach, 32 },
	{ prog_attach, 32 },
	{ prog_test_run, 76 },		/* 10: BPF_PROG_TEST_RUN */
	{ next_id, 8 },
	{ next_id, 8 },
	{ prog_by_id, 4 },
	{ map_by_id, 12 },
	{ object_info, 16 },		/* 15: BPF_OBJ_GET_INFO_BY_FD */
	{ prog_query, 64 },
	{ raw_tracepoint, 24 },
	{ btf_load, 40 },
	{ btf_by_id, 16 },
	{ task_fd_query, 48 },		/* 20: BPF_TASK_FD_QUERY */
	{ map_lookup, 32 },
	{ map_freeze, 4 },
	{ next_id, 8 },
	{ map_read_batch, 56 },
	{ map_read_batch, 56 },		/* 25: LOOKUP_AND_DELETE_BATCH */
	{ map_update_batch, 56 },
	{ map_delete_batch, 56 },
	{ link_create, 16 },
	{ link_update, 16 },
	{ link_by_id, 4 },		/* 30: BPF_LINK_GET_FD_BY_ID */
	{ next_id, 8 },
	{ enable_stats, 4 },
	{ iter_create, 8 },
	{ link_detach, 4 },
	{ prog_bind_map, 12 },		/* 35: BPF_PROG_BIND_MAP */
	{ token_create, 8 },
	{ stream_read, 20 },
	{ assoc_struct_ops, 12 },
};

/**
 * struct attr - attributes as they were passed
 * @data: the known part, zeros where it is longer than what was passed.
 * @entry: the same before the call.
 * @size: bytes passed.
 */
struct attr {
	const uint8_t *data;
	const uint8_t *entry;
	uint32_t size;
};

static uint32_t get32(const uint8_t *data, unsigned int offset)
{
	uint32_t val;

	memcpy(&val, data + offset, sizeof(val));
	return val;
}

static uint64_t get64(const uint8_t *data, unsigned int offset)
{
	uint64_t val;

	memcpy(&val, data + offset, sizeof(val));
	return val;
}

/* A string inside the structure, of which the end may not have been passed. */
static void put_name(struct call *c, const struct attr *a, unsigned int offset)
{
	unsigned int room = a->size - offset;
	const char *name = (const char *)a->data + offset;
	unsigned int len;

	if (room > NAME_SIZE)
		room = NAME_SIZE;
	len = strnlen(name, room);
	text_putc(c->text, '"');
	put_quoted(c->text, name, len < room ? len : room - 1);
	text_putc(c->text, '"');
	if (len == room)
		text_puts(c->text, "...");
}

/* A string of the kernel's, in a buffer of @size bytes. */
static void put_log(struct call *c, uint64_t addr, uint32_t size)
{
	char buf[ATTR_MAX];
	uint64_t want = (uint64_t)c->fmt->str_max + 1;
	size_t got, len;

	if (!addr) {
		text_puts(c->text, "NULL");
		return;
	}
	if (want > size)
		want = size;
	if (want > sizeof(buf))
		want = sizeof(buf);
	got = fetch_some(c, addr, buf, want);
	len = strnlen(buf, got);
	if (len == got && got < want) {
		put_addr(c, addr);
		return;
	}
	text_putc(c->text, '"');
	put_quoted(c->text, buf, len < c->fmt->str_max ? len : c->fmt->str_max);
	text_putc(c->text, '"');
	if (len == got && got)
		text_puts(c->text, "...");
}

static bool elem_iter_info(struct call *c, const void *elem, size_t size,
			   void *data)
{
	(void)size;
	(void)data;
	text_puts(c->text, "{map={map_fd=");
	put_fd(c, *(const int32_t *)elem);
	text_puts(c->text, "}}");
	return true;
}

static bool elem_attach_flags(struct call *c, const void *elem, size_t size,
			      void *data)
{
	(void)size;
	(void)data;
	print_flags(c->text, &xlat_bpf_attach_flags, *(const uint32_t *)elem,
		    "BPF_F_???");
	return true;
}

/* XDP, TCX and netkit programs attach to network interfaces. */
static bool attaches_to_link(uint32_t type)
{
	return type == 37 || type == 46 || type == 47 || type == 54 || type == 55;
}

static void put_field(struct call *c, const struct field *f,
		      const struct attr *a)
{
	const uint8_t *data = a->data;
	uint32_t val = 0, other = get32(data, f->other);
	uint64_t val64 = 0;

	if (f->offset <= ATTR_KNOWN - 4)
		val = get32(data, f->offset);
	if (f->offset <= ATTR_KNOWN - 8)
		val64 = get64(data, f->offset);
	switch (f->kind) {
	case FIELD_UDEC:
		text_udec(c->text, val);
		break;
	case FIELD_DEC:
		text_dec(c->text, (int32_t)val);
		break;
	case FIELD_HEX:
		text_hex(c->text, val);
		break;
	case FIELD_FD:
	case FIELD_OLD_PROG:
		put_fd(c, val);
		break;
	case FIELD_IFINDEX:
		put_ifindex(c, val);
		break;
	case FIELD_VERSION:
		if (!begin_const(c->text, val, BASE_HEX))
			break;
		text_printf(c->text, "KERNEL_VERSION(%u, %u, %u)", val >> 16,
			    val >> 8 & 0xff, val & 0xff);
		end_const(c->text);
		break;
	case FIELD_NAME:
		put_name(c, a, f->offset);
		break;
	case FIELD_FLAGS:
		print_flags(c->text, f->table, val, f->unknown);
		break;
	case FIELD_ENUM:
		print_xval(c->text, f->table, val, f->unknown);
		break;
	case FIELD_UDEC64_MAX:
		if (val64 == UINT64_MAX) {
			text_puts(c->text, "UINT64_MAX");
			break;
		}
		/* fallthrough */
	case FIELD_UDEC64:
		text_udec(c->text, val64);
		break;
	case FIELD_HEX64:
		text_hex(c->text, val64);
		break;
	case FIELD_FLAGS64:
		print_flags(c->text, f->table, val64, f->unknown);
		break;
	case FIELD_ADDR:
		put_addr(c, val64);
		break;
	case FIELD_INSNS:
		print_ebpf_at(c, val64, other);
		break;
	case FIELD_PATH:
		print_path_at(c, val64);
		break;
	case FIELD_STRING:
		print_string_at(c, val64);
		break;
	case FIELD_LOG:
		put_log(c, val64, other);
		break;
	case FIELD_DATA:
		print_buffer_at(c, val64, other);
		break;
	case FIELD_HEX_DATA:
		print_hex_buffer_at(c, val64, other);
		break;
	case FIELD_U32S:
	case FIELD_FLAG_SETS:
		if (c->exiting && c->error && other)
			put_addr(c, val64);
		else
			print_array(c, val64, other, 4,
				    f->kind == FIELD_U32S ? elem_udec32 :
				    elem_attach_flags, NULL);
		break;
	case FIELD_HEX64S:
		print_array(c, val64, other, 8, elem_hex64, NULL);
		break;
	case FIELD_ITER_INFO:
		print_array(c, val64, other, 4, elem_iter_info, NULL);
		break;
	case FIELD_NUMA:
		text_udec(c->text, val);
		if (val == NO_NUMA_NODE && style.consts != XLAT_RAW)
			text_puts(c->text, " /* NUMA_NO_NODE */");
		break;
	case FIELD_TARGET:
		if (attaches_to_link(other))
			put_ifindex(c, val);
		else
			put_fd(c, val);
		break;
	case FIELD_RELATIVE:
		if (other & F_ID)
			text_udec(c->text, val);
		else
			put_fd(c, val);
		break;
	case FIELD_LENGTH:
		text_udec(c->text, get32(a->entry, f->offset));
		if (get32(a->entry, f->offset) != val) {
			text_puts(c->text, " => ");
			text_udec(c->text, val);
		}
		break;
	}
}

/* Some names and some fields depend on other fields. */
static bool is_shown(const struct field *f, const struct attr *a)
{
	if (f->how & ALONE && a->size < f->since)
		return false;
	switch (f->kind) {
	case FIELD_NUMA:
		return get32(a->data, f->other) & MAP_NUMA_NODE;
	case FIELD_OLD_PROG:
		return get32(a->data, f->other) & F_REPLACE;
	}
	return true;
}

static const char *name_suffix(const struct field *f, const struct attr *a)
{
	switch (f->kind) {
	case FIELD_TARGET:
		return attaches_to_link(get32(a->data, f->other)) ? "ifindex" : "fd";
	case FIELD_RELATIVE:
		return get32(a->data, f->other) & F_ID ? "id" : "fd";
	}
	return "";
}

/*
 * The fields that are due now; those that came before in the same structure
 * make the difference of a comma.  Returns the first that is not due, NULL
 * when the list has come to its end.
 */
static const struct field *put_fields(struct call *c, const struct field *f,
				      const struct attr *a, bool first)
{
	for (; f->name; f++) {
		if (f->how & LATER && a->size <= f->offset) {
			if (f->kind == FIELD_OPEN)
				return NULL;
			/* What was opened must be closed. */
			while (f->name && f->kind != FIELD_CLOSE)
				f++;
			if (!f->name)
				return NULL;
		}
		if (f->how & EXIT && !c->exiting)
			return f;
		if (f->kind == FIELD_CLOSE) {
			text_putc(c->text, '}');
			continue;
		}
		if (!is_shown(f, a))
			continue;
		text_puts(c->text, first ? "" : ", ");
		text_puts(c->text, f->name);
		text_puts(c->text, name_suffix(f, a));
		text_putc(c->text, '=');
		first = false;
		if (f->kind == FIELD_OPEN) {
			text_putc(c->text, '{');
			first = true;
			continue;
		}
		put_field(c, f, a);
	}
	return NULL;
}

/* What a new link has beside what all have, and where its fields end. */
static const struct field *link_fields(const struct attr *a, unsigned int *size)
{
	uint32_t type = get32(a->data, 8);
	uint32_t flags = get32(a->data, 12);

	switch (type) {
	case 0 ... 3: case 6: case 8 ... 15: case 18 ... 22: case 29 ... 32:
	case 34: case 49 ... 53:
		if (flags & (F_BEFORE | F_AFTER)) {
			*size = 32;
			return link_cgroup;
		}
		*size = 20;
		return get32(a->data, 16) ? link_btf_id : NULL;
	case 24 ... 27: case 58:
		*size = 32;
		return link_tracing;
	case 28:
		*size = 28;
		return link_iter;
	case 41:
		*size = 24;
		return link_perf_event;
	case 42:
		*size = 48;
		return link_kprobe_multi;
	case 45:
		*size = 32;
		return link_netfilter;
	case 46: case 47:
		*size = 32;
		return link_tcx;
	case 48:
		*size = 64;
		return link_uprobe_multi;
	case 54: case 55:
		*size = 32;
		return link_netkit;
	case 59 ... 61:
		*size = 36;
		return link_tracing_multi;
	}
	return NULL;
}

/* Attributes that a newer kernel has: that there are some is told. */
static void put_more(struct call *c, uint64_t addr, uint32_t from, uint32_t to)
{
	uint8_t buf[ATTR_MAX];
	uint32_t i;

	if (to <= from || fetch_some(c, addr + from, buf, to - from) != to - from)
		return;
	for (i = 0; i < to - from && !buf[i]; i++)
		;
	if (i == to - from)
		return;
	if (c->fmt->abbrev) {
		text_puts(c->text, ", ...");
		return;
	}
	text_puts(c->text, ", extra_data=\"");
	for (i = 0; i < to - from; i++)
		text_printf(c->text, "\\x%02x", buf[i]);
	text_printf(c->text, "\" /* bytes %u..%u */", from, to - 1);
}

static bool is_batch(uint32_t cmd)
{
	return cmd >= 24 && cmd <= 27;
}

/* Are there fields that wait for the call to return? */
static bool waits(const struct field *f)
{
	for (; f->name; f++)
		if (f->how & EXIT)
			return true;
	return false;
}

static void put_tail(struct call *c, uint32_t cmd, const struct attr *a)
{
	unsigned int size = commands[cmd].size;

	if (cmd == CMD_LINK_CREATE) {
		const struct field *f = link_fields(a, &size);

		if (f)
			put_fields(c, f, a, false);
		text_putc(c->text, '}');
	}
	put_more(c, c->args[1], size, a->size);
	text_putc(c->text, '}');
}

static void put_size(struct call *c)
{
	begin_arg(c, 2);
	print_udec(c, 2);
	c->next = c->ent->row.nargs;
}

/* The decoder prints attributes itself: their types are for the capture. */
#define ATTR(name)							\
	void print_##name(struct call *c, unsigned int i)		\
	{								\
		put_addr(c, c->args[i]);				\
	}

ATTR(bpf_attr)
ATTR(bpf_block)
ATTR(bpf_bytes)
ATTR(bpf_prog_load)
ATTR(bpf_object)
ATTR(bpf_prog_query)
ATTR(bpf_raw_tracepoint)
ATTR(bpf_btf_load)
ATTR(bpf_task_fd_query)
ATTR(bpf_stream_read)
ATTR(bpf_link_create)

/* Commands that make a descriptor, a bit each. */
#define MAKES_FD	(1ULL << 0 | 1ULL << 5 | 1ULL << 7 | 1ULL << 13 |	\
			 1ULL << 14 | 1ULL << 17 | 1ULL << 18 | 1ULL << 19 |	\
			 1ULL << 28 | 1ULL << 30 | 1ULL << 32 | 1ULL << 33 |	\
			 1ULL << 36)

/** decode_bpf() - a command and its attributes */
void decode_bpf(struct call *c)
{
	uint32_t cmd = c->args[0], size = c->args[2];
	uint8_t data[ATTR_KNOWN] = {}, entry[ATTR_KNOWN] = {};
	struct attr a = { entry, entry, size };
	uint32_t known = size < ATTR_KNOWN ? size : ATTR_KNOWN;
	const struct field *f;
	bool ok;

	if (cmd < 64 && MAKES_FD >> cmd & 1)
		c->result = RESULT_fd;
	if (c->exiting && c->next >= c->ent->row.nargs)
		return;
	c->at_exit = false;
	ok = cmd < sizeof(commands) / sizeof(*commands) && size &&
	     size <= ATTR_MAX && fetch(c, c->args[1], entry, known);
	if (!c->exiting) {
		begin_arg(c, 0);
		print_bpf_cmd(c, 0);
		begin_arg(c, 1);
		if (!ok) {
			put_addr(c, c->args[1]);
			put_size(c);
			return;
		}
		text_putc(c->text, '{');
		if (cmd == CMD_LINK_CREATE)
			text_puts(c->text, "link_create={");
		put_fields(c, commands[cmd].field, &a, true);
		if (waits(commands[cmd].field))
			return;
		put_tail(c, cmd, &a);
		if (!is_batch(cmd))
			put_size(c);
		return;
	}
	if (!ok)
		return;
	c->at_exit = true;
	if (!fetch(c, c->args[1], data, known))
		memcpy(data, entry, sizeof(data));
	a.data = data;
	if (is_batch(cmd)) {
		if (get32(data, 32) != get32(entry, 32))
			text_printf(c->text, " => {batch={count=%u}}",
				    get32(data, 32));
		put_size(c);
		return;
	}
	/* What was due at entry has been shown. */
	for (f = commands[cmd].field; f->name && !(f->how & EXIT); f++)
		;
	if (f->name)
		put_fields(c, f, &a, cmd == CMD_PROG_STREAM_READ);
	put_tail(c, cmd, &a);
	put_size(c);
}
