// SPDX-License-Identifier: GPL-2.0-only
/* The driver of decoding, on records made by hand. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <sanitizer/common_interface_defs.h>

#include "unit.h"

static struct trial t;

static int setup(void **state)
{
	(void)state;
	trial_init(&t);
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	trial_free(&t);
	return 0;
}

#define expect(what)	assert_string_equal(trial_text(&t), what)

static int nr_of(const char *name)
{
	int nr = -1;

	assert_non_null(sysent_by_name(name, &nr));
	return nr;
}

static void args(const uint64_t *a, unsigned int n)
{
	t.call.nargs = n;
	memcpy(t.call.args, a, n * sizeof(*a));
}

#define ARGS(...) do {							\
	static const uint64_t a[] = { __VA_ARGS__ };			\
									\
	args(a, sizeof(a) / sizeof(a[0]));				\
} while (0)

static void values_only(void **state)
{
	(void)state;
	ARGS(3);
	trial_enter(&t, nr_of("close"));
	expect("close(3");
	trial_exit(&t, 0);
	expect(") = 0");
}

static void in_argument(void **state)
{
	(void)state;
	ARGS(1, 0x1000, 6);
	extents_add(&t.in, 0x1000, "hello\n", 6, 1, 0);
	trial_enter(&t, nr_of("write"));
	expect("write(1, \"hello\\n\", 6");
	trial_exit(&t, 6);
	expect(") = 6");
}

/* Names are printed by their lengths. */
static void lengths_of_names(void **state)
{
	unsigned int abi, val;
	int nr;

	(void)state;
	for (abi = 0; abi < SYSTRACE_NR_ABIS; abi++) {
		for (nr = 0; nr < SYSTRACE_MAX_NR; nr++) {
			for (val = 0; val < 64; val++) {
				uint64_t args[] = { val, val, val, val, val, val };
				const struct sysent *e = sysent_find(abi, nr, args);

				if (e->name)
					assert_int_equal(e->name_len, strlen(e->name));
			}
		}
	}
}

static void out_argument(void **state)
{
	(void)state;
	ARGS(0, 0x1000, 100);
	trial_enter(&t, nr_of("read"));
	expect("read(0");
	extents_add(&t.ex, 0x1000, "data", 4, 1, 0);
	trial_exit(&t, 4);
	expect(", \"data\", 100) = 4");
}

static void accept_without_a_length(void **state)
{
	(void)state;
	ARGS(3, 0, 0, 02000000);
	trial_enter(&t, nr_of("accept4"));
	expect("accept4(3, NULL, NULL, SOCK_CLOEXEC");
	trial_exit(&t, 4);
	expect(") = 4");
}

/* What a tracer waits for tells the event above the signal. */
static void wait_status_of_events(void **state)
{
	static const struct {
		int32_t status;
		const char *text;
	} cases[] = {
		{ 0x0300, "{WIFEXITED(s) && WEXITSTATUS(s) == 3}" },
		{ 0x057f, "{WIFSTOPPED(s) && WSTOPSIG(s) == SIGTRAP}" },
		{ 0x857f, "{WIFSTOPPED(s) && WSTOPSIG(s) == SIGTRAP | 0x80}" },
		{ 0x1057f, "{WIFSTOPPED(s) && WSTOPSIG(s) == SIGTRAP}|PTRACE_EVENT_FORK<<16" },
		{ 0x80137f, "{WIFSTOPPED(s) && WSTOPSIG(s) == SIGSTOP}|PTRACE_EVENT_STOP<<16" },
		{ 0x7f057f, "{WIFSTOPPED(s) && WSTOPSIG(s) == SIGTRAP}|0x7f /* PTRACE_EVENT_??? */<<16" },
	};
	char text[160];
	unsigned int i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		ARGS(7, 0x1000, 0x40000000, 0);
		trial_enter(&t, nr_of("wait4"));
		trial_text(&t);
		extents_add(&t.ex, 0x1000, &cases[i].status,
			    sizeof(cases[i].status), 1, 0);
		trial_exit(&t, 7);
		snprintf(text, sizeof(text), ", [%s], __WALL, NULL) = 7",
			 cases[i].text);
		expect(text);
		trial_free(&t);
		trial_init(&t);
	}
}

static void out_argument_of_failure(void **state)
{
	(void)state;
	ARGS(0, 0x1000, 100);
	trial_enter(&t, nr_of("read"));
	expect("read(0");
	trial_exit(&t, -9);
	expect(", 0x1000, 100) = -1 EBADF (Bad file descriptor)");
}

static void old_memory_is_not_output(void **state)
{
	(void)state;
	ARGS(0, 0x1000, 100);
	extents_add(&t.in, 0x1000, "old!", 4, 1, 0);
	trial_enter(&t, nr_of("read"));
	trial_text(&t);
	extents_add(&t.ex, 0x1000, "new!", 4, 1, 0);
	trial_exit(&t, 4);
	expect(", \"new!\", 100) = 4");
}

/* What could not be read at entry waits for the exit, which brings it. */
static void late_argument(void **state)
{
	(void)state;
	ARGS(1, 0x1000, 5);
	extents_add(&t.in, 0x1000, "", 0, 1, SYSTRACE_EXTENT_FAULT);
	trial_enter(&t, nr_of("write"));
	expect("write(1");
	extents_add(&t.ex, 0x1000, "hello", 5, 1, SYSTRACE_EXTENT_LATE);
	trial_exit(&t, 5);
	expect(", \"hello\", 5) = 5");
}

static void half_late_argument(void **state)
{
	(void)state;
	ARGS(1, 0x1ffe, 5);
	extents_add(&t.in, 0x1ffe, "he", 2, 1, SYSTRACE_EXTENT_FAULT);
	trial_enter(&t, nr_of("write"));
	expect("write(1");
	extents_add(&t.ex, 0x2000, "llo", 3, 1, SYSTRACE_EXTENT_LATE);
	trial_exit(&t, 5);
	expect(", \"hello\", 5) = 5");
}

static void never_readable(void **state)
{
	(void)state;
	ARGS(1, 0xdead000, 5);
	extents_add(&t.in, 0xdead000, "", 0, 1, SYSTRACE_EXTENT_FAULT);
	trial_enter(&t, nr_of("write"));
	expect("write(1");
	extents_add(&t.ex, 0xdead000, "", 0, 1,
		    SYSTRACE_EXTENT_LATE | SYSTRACE_EXTENT_FAULT);
	trial_exit(&t, -14);
	expect(", 0xdead000, 5) = -1 EFAULT (Bad address)");
}

static void null_argument(void **state)
{
	(void)state;
	ARGS(1, 0, 5);
	trial_enter(&t, nr_of("write"));
	expect("write(1, NULL, 5");
	trial_exit(&t, -14);
	expect(") = -1 EFAULT (Bad address)");
}

/* As many as -s shows, and one more byte. */
static const char letters[33] = "abcdefghijklmnopqrstuvwxyzABCDEF";

static void cut_argument(void **state)
{
	(void)state;
	ARGS(1, 0x1000, 1000);
	extents_add(&t.in, 0x1000, letters, 32, 1, SYSTRACE_EXTENT_CUT);
	trial_enter(&t, nr_of("write"));
	expect("write(1, \"abcdefghijklmnopqrstuvwxyzABCDEF\"..., 1000");
	trial_exit(&t, 1000);
	expect(") = 1000");
}

/* Where the shown part ends with a page strace looks at the next, and so do we. */
static void cut_at_a_page(void **state)
{
	(void)state;
	ARGS(1, 0x1fe0, 1000);
	extents_add(&t.in, 0x1fe0, letters, 33, 1, SYSTRACE_EXTENT_CUT);
	trial_enter(&t, nr_of("write"));
	expect("write(1, \"abcdefghijklmnopqrstuvwxyzABCDEF\"..., 1000");
	trial_exit(&t, 1000);
	expect(") = 1000");
}

static void cut_before_a_hole(void **state)
{
	(void)state;
	ARGS(1, 0x1fe0, 1000);
	extents_add(&t.in, 0x1fe0, letters, 32, 1,
		    SYSTRACE_EXTENT_CUT | SYSTRACE_EXTENT_FAULT);
	trial_enter(&t, nr_of("write"));
	expect("write(1");
	trial_exit(&t, 32);
	expect(", 0x1fe0, 1000) = 32");
}

static void whole_before_a_hole(void **state)
{
	(void)state;
	ARGS(1, 0x1fe0, 32);
	extents_add(&t.in, 0x1fe0, letters, 32, 1, 0);
	trial_enter(&t, nr_of("write"));
	expect("write(1, \"abcdefghijklmnopqrstuvwxyzABCDEF\", 32");
	trial_exit(&t, 32);
	expect(") = 32");
}

static void path_argument(void **state)
{
	(void)state;
	ARGS(0x1000, 0);
	extents_add(&t.in, 0x1000, "/etc/passwd", 12, 0, 0);
	trial_enter(&t, nr_of("open"));
	expect("open(\"/etc/passwd\", O_RDONLY");
	trial_exit(&t, 3);
	expect(") = 3");
}

static void one_line(void **state)
{
	(void)state;
	ARGS(0, 0x1000, 10);
	trial_enter(&t, nr_of("read"));
	extents_add(&t.ex, 0x1000, "x", 1, 1, 0);
	trial_exit(&t, 1);
	expect("read(0, \"x\", 10) = 1");
}

static void unknown_number(void **state)
{
	(void)state;
	ARGS(1, 0, 0xabc);
	trial_enter(&t, 1000);
	expect("syscall_0x3e8(0x1, 0, 0xabc");
	trial_exit(&t, -38);
	expect(") = -1 ENOSYS (Function not implemented)");
}

static void strange_numbers(void **state)
{
	static const int nrs[] = { -1, -2, 0x7fffffff, -0x7fffffff - 1, 600, 1024 };
	unsigned int i, abi;

	(void)state;
	for (i = 0; i < sizeof(nrs) / sizeof(nrs[0]); i++)
		for (abi = 0; abi < 5; abi++)
			assert_null(sysent_by_nr(abi, nrs[i])->name);
	assert_null(sysent_by_name("no_such_call", (int[]){ 0 }));
	assert_null(sysent_by_name("", (int[]){ 0 }));
}

static void variants(void **state)
{
	uint64_t a[6] = { 0, 1 };
	int nr = nr_of("fcntl");

	(void)state;
	/* F_GETFD has no third argument; the upper half is none of the kernel's. */
	assert_int_equal(sysent_find(0, nr, a)->row.nargs, 2);
	a[1] = 0xffffffff00000001;
	assert_int_equal(sysent_find(0, nr, a)->row.nargs, 2);
	a[1] = 0xfffffff0;
	assert_ptr_equal(sysent_find(0, nr, a), sysent_by_nr(0, nr));
}

static void restarts(void **state)
{
	static const char *const text[] = {
		"? ERESTARTSYS (To be restarted if SA_RESTART is set)",
		"? ERESTARTNOINTR (To be restarted)",
		"? ERESTARTNOHAND (To be restarted if no handler)",
		NULL,
		"? ERESTART_RESTARTBLOCK (Interrupted by signal)",
	};
	unsigned int i;

	(void)state;
	for (i = 0; i < 5; i++) {
		t.call.error = 512 + i;
		assert_int_equal(is_restart(&t.call), text[i] != NULL);
		print_result(&t.call);
		if (text[i])
			expect(text[i]);
		else
			trial_text(&t);
	}
	t.call.error = 4;
	assert_false(is_restart(&t.call));
}

static void aux_text(void **state)
{
	(void)state;
	t.call.result = RESULT_dec;
	aux_puts(&t.call, "Time");
	aux_puts(&t.call, "out");
	print_result(&t.call);
	expect("0 (Timeout)");
}

/* A call of noise: values, and addresses of noise. */
static uint64_t strange(void)
{
	switch (rand() % 9) {
	case 0:
		return 0;
	case 1:
		return rand() % 40;
	case 2:
		return -1 - rand() % 5;
	case 3:
		return 0x10000 + rand() % 64;
	case 4:
		return 0x20000;
	case 5:
		return (uint64_t)rand() << 32 ^ (uint64_t)rand() << 12 ^ rand();
	case 6:
		return 1ULL << rand() % 64;
	case 7:
		return rand();
	}
	return 0x10000 + rand() % 8 * 8;
}

static void noise(struct extents *e, uint8_t flags)
{
	int n = rand() % 4;

	e->len = 0;
	while (n--) {
		uint64_t words[128];
		size_t len = rand() % sizeof(words), i;

		for (i = 0; i < 128; i++)
			words[i] = rand() % 3 ? strange() :
				   strange() | strange() << 32;
		extents_add(e, rand() % 4 ? 0x10000 : 0x20000, words, len,
			    rand() % 6, flags & rand());
	}
}

/* What a sanitizer or the alarm stops must be known by name. */
static void report(int sig)
{
	const char *name = t.call.ent->name;

	if (write(2, "in ", 3) < 0 || write(2, name, strlen(name)) < 0 ||
	    write(2, "\n", 1) < 0)
		_exit(2);
	if (sig == SIGALRM)
		_exit(1);
}

static void died(void)
{
	report(0);
}

/* No memory and no values can bring a decoder down. */
static void every_call_takes_noise(void **state)
{
	int round, at, nr, abi, i;

	(void)state;
	srand(11);
	for (round = 0; round < UNIT_ROUNDS; round++) {
		for (at = 0; at < 600 * SYSTRACE_NR_ABIS; at++) {
			bool failed = rand() % 3 == 0;

			abi = at / 600;
			nr = at % 600;
			if (!sysent_by_nr(abi, nr)->name)
				continue;
			alarm(20);
			trial_init(&t);
			t.call.abi = abi;
			t.fmt.abbrev = rand() % 2;
			if (rand() % 8 == 0)
				t.fmt.str_max = t.fmt.arr_max = rand() % 3;
			t.call.nargs = 6;
			for (i = 0; i < 6; i++)
				t.call.args[i] = strange();
			noise(&t.in, SYSTRACE_EXTENT_CUT | SYSTRACE_EXTENT_FAULT);
			noise(&t.ex, SYSTRACE_EXTENT_CUT | SYSTRACE_EXTENT_LATE);
			trial_enter(&t, nr);
			trial_exit(&t, failed ? -(rand() % 600) : (int64_t)strange());
			if (t.out.len > 1 << 20)
				fail_msg("%s prints without end", t.call.ent->name);
			trial_free(&t);
		}
	}
	alarm(0);
}

/* The number of an i386 call; -1: it has no such call. */
static int nr_compat(const char *name)
{
	const char *other;
	int nr;

	for (nr = 0; nr < SYSTRACE_MAX_NR; nr++) {
		other = sysent_by_nr(SYSTRACE_ABI_COMPAT, nr)->name;
		if (other && !strcmp(other, name))
			return nr;
	}
	return -1;
}

/* Where a call is found: natively if it is a native one too. */
static int nr_in(const char *name, int *abi)
{
	int nr;

	*abi = SYSTRACE_ABI_NATIVE;
	if (sysent_by_name(name, &nr))
		return nr;
	*abi = SYSTRACE_ABI_COMPAT;
	nr = nr_compat(name);
	assert_int_not_equal(nr, -1);
	return nr;
}

/* Each value of each selector gets its share. */
static void every_variant_takes_noise(void **state)
{
	static const struct {
		const char *name;
		unsigned int selector;
		uint32_t value;
	} v[] = {
#define VARIANT(n, sel, msk, val, ...)	{ #n, sel, val },
#include <systrace/variants.h>
#undef VARIANT
	};
	unsigned int i, k;
	int round;

	(void)state;
	srand(12);
	for (i = 0; i < sizeof(v) / sizeof(v[0]); i++) {
		int abi, nr = nr_in(v[i].name, &abi);
		int other = nr_compat(v[i].name);

		for (round = 0; round < UNIT_ROUNDS; round++) {
			alarm(20);
			trial_init(&t);
			t.call.abi = abi ? abi : rand() % 2 && other >= 0;
			t.fmt.abbrev = rand() % 2;
			t.call.nargs = 6;
			for (k = 0; k < 6; k++)
				t.call.args[k] = strange();
			t.call.args[v[i].selector] = v[i].value;
			noise(&t.in, SYSTRACE_EXTENT_CUT | SYSTRACE_EXTENT_FAULT);
			noise(&t.ex, SYSTRACE_EXTENT_CUT | SYSTRACE_EXTENT_LATE);
			trial_enter(&t, t.call.abi ? other : nr);
			trial_exit(&t, rand() % 3 ? (int64_t)strange() : -22);
			trial_free(&t);
		}
	}
	alarm(0);
}

/* With -v a filter's instructions are shown, and what they mean to it. */
static void whole_filter(void **state)
{
	static const struct { uint16_t len, pad[3]; uint64_t code; } prog = {
		3, {}, 0x2000,
	};
	static const struct { uint16_t code; uint8_t jt, jf; uint32_t k; } f[] = {
		{ 0x20, 0, 0, 4 }, { 0x15, 1, 0, 0xc000003e },
		{ 0x06, 0, 0, 0x50001 },
	};

	static const char *const parts[] = {
		"seccomp(SECCOMP_SET_MODE_FILTER, 0, {len=3, filter=[",
		"BPF_STMT(BPF_LD|BPF_W|BPF_ABS, 0x4), ",
		"BPF_JUMP(BPF_JMP|BPF_K|BPF_JEQ, 0xc000003e, 0x1, 0), ",
		"BPF_STMT(BPF_RET|BPF_K, SECCOMP_RET_ERRNO|0x1)]}",
	};
	const char *text;
	unsigned int i;

	(void)state;
	t.fmt.abbrev = false;
	t.fmt.arr_max = UINT32_MAX;
	ARGS(1, 0, 0x1000);
	extents_add(&t.in, 0x1000, &prog, sizeof(prog), 2, 0);
	extents_add(&t.in, 0x2000, f, sizeof(f), 2, 0);
	trial_enter(&t, nr_of("seccomp"));
	text = trial_text(&t);
	for (i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
		assert_ptr_equal(strstr(text, parts[i]), text);
		text += strlen(parts[i]);
	}
	assert_string_equal(text, "");
	trial_exit(&t, 0);
	expect(") = 0");
}

/* With -v the data of requests that nobody knows is shown as bytes. */
static void data_of_requests(void **state)
{
	(void)state;
	t.fmt.abbrev = false;
	ARGS(3, 0xc0045a01, 0x1000);
	extents_add(&t.in, 0x1000, "\1\0\0\0", 4, 2, 0);
	trial_enter(&t, nr_of("ioctl"));
	expect("ioctl(3, _IOC(_IOC_READ|_IOC_WRITE, 0x5a, 0x1, 0x4), \"\\x01\\x00\\x00\\x00\"");
	extents_add(&t.ex, 0x1000, "\2\0\0\0", 4, 2, 0);
	trial_exit(&t, 0);
	expect(" => \"\\x02\\x00\\x00\\x00\") = 0");
}

static void data_of_requests_abbreviated(void **state)
{
	(void)state;
	ARGS(3, 0xc0045a01, 0x1000);
	trial_enter(&t, nr_of("ioctl"));
	expect("ioctl(3, _IOC(_IOC_READ|_IOC_WRITE, 0x5a, 0x1, 0x4), 0x1000");
	trial_exit(&t, 0);
	expect(") = 0");
}

/* What TCSETS on a descriptor prints; @mode 0: it was not told what it is. */
static void tcsets(uint64_t fd, uint32_t mode, uint32_t major, uint32_t flags,
		   int64_t ret, const char *want)
{
	const struct systrace_fd dev = {
		.mode = mode, .major = major, .flags = flags,
	};
	const uint64_t a[] = { fd, 0x5402, 0 };
	char line[160];

	args(a, 3);
	if (mode)
		extents_add(&t.in, fd, &dev, sizeof(dev), 0, SYSTRACE_EXTENT_FD);
	trial_enter(&t, nr_of("ioctl"));
	snprintf(line, sizeof(line), "ioctl(%d, %sTCSETS, NULL", (int)fd, want);
	/* All of it can be known before the call returns. */
	if (mode || (int)fd < 0)
		expect(line);
	else
		assert_string_equal(trial_text(&t), "ioctl(3");
	trial_exit(&t, ret);
	if (mode || (int)fd < 0) {
		assert_true(!strncmp(trial_text(&t), ") = ", 4));
	} else {
		snprintf(line, sizeof(line), ", %sTCSETS, NULL) = ", want);
		assert_true(!strncmp(trial_text(&t), line, strlen(line)));
	}
	teardown(NULL);
	setup(NULL);
}

static void terminals_and_timers(void **state)
{
	static const char both[] = "SNDCTL_TMR_START or ";
	const uint32_t chr = 0020666, blk = 0060666, reg = 0100644;

	(void)state;
	/* By the number of the device, whatever comes of the call. */
	tcsets(3, chr, 4, 0, 0, "");
	tcsets(3, chr, 5, 0, -5, "");
	tcsets(3, chr, 136, 0, -25, "");
	tcsets(3, chr, 143, 0, -9, "");
	tcsets(3, chr, 2, 0, 0, both);
	tcsets(3, chr, 6, 0, 0, both);
	tcsets(3, chr, 116, 0, 0, both);
	tcsets(3, chr, 144, 0, 0, both);
	tcsets(3, blk, 4, 0, -25, both);
	tcsets(3, reg, 0, 0, -25, both);
	/* A terminal whose name is gone is none. */
	tcsets(3, chr, 136, SYSTRACE_FD_DELETED, -5, both);
	tcsets(-1, 0, 0, 0, -9, both);
	/* Not told: by the result. */
	tcsets(3, 0, 0, 0, 0, "");
	tcsets(3, 0, 0, 0, -5, "");
	tcsets(3, 0, 0, 0, -25, both);
	tcsets(3, 0, 0, 0, -9, both);
}

/* What is sent to descriptor 3, which is @sock; the head's length is set. */
static void send_to(const struct systrace_fd_socket *sock, uint8_t *m, uint32_t len)
{
	struct {
		struct systrace_fd fd;
		struct systrace_fd_socket sock;
	} told = {
		.fd = { .mode = S_IFSOCK | 0777, .socket = sizeof(*sock) },
		.sock = *sock,
	};

	memcpy(m, &len, sizeof(len));
	args((const uint64_t[]){ 3, 0x1000, len, 0, 0, 0 }, 6);
	extents_add(&t.in, 3, &told, sizeof(told), 0, SYSTRACE_EXTENT_FD);
	extents_add(&t.in, 0x1000, m, len, 1, 0);
	trial_enter(&t, nr_of("sendto"));
}

/* To a netlink socket that has an address. */
static void send_message(unsigned int protocol, uint8_t *m, uint32_t len)
{
	const struct systrace_fd_socket sock = {
		.family = AF_NETLINK, .protocol = protocol, .known = 1,
	};

	send_to(&sock, m, len);
}

/* Attributes in attributes, and a structure with more of them behind it. */
static void netlink_attributes(void **state)
{
	static uint8_t m[] = {
		0, 0, 0, 0, 84, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0,
		7, 0, 0, 0, 0, 0, 0, 0,
		48, 0, 1, 0, 44, 0, 1, 0, 40, 0, 1, 0,
		0, 0, 0, 0, 1, 2, 3, 0, 224, 0, 0, 1, 0, 0, 0, 0,
		0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0,
		8, 0, 1, 0, 44, 1, 0, 0,
	};
	static const char *const parts[] = {
		"sendto(3, [{nlmsg_len=72, nlmsg_type=RTM_NEWMDB, nlmsg_flags=0, ",
		"nlmsg_seq=1, nlmsg_pid=0}, {family=AF_BRIDGE, ifindex=0}, ",
		"[{nla_len=48, nla_type=MDBA_MDB}, ",
		"[{nla_len=44, nla_type=MDBA_MDB_ENTRY}, ",
		"[{nla_len=40, nla_type=MDBA_MDB_ENTRY_INFO}, {ifindex=0, ",
		"state=MDB_PERMANENT, flags=MDB_FLAGS_FAST_LEAVE, vid=3, ",
		"addr={u=inet_addr(\"224.0.0.1\"), proto=htons(AF_INET)}}, ",
		"[{nla_len=8, nla_type=MDBA_MDB_EATTR_TIMER}, ",
		"300 /* 3.00 s */]]]]], 72, 0, NULL, 0",
	};
	const char *text;
	unsigned int i;

	(void)state;
	send_message(0, m, sizeof(m));
	text = trial_text(&t);
	for (i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
		assert_ptr_equal(strstr(text, parts[i]), text);
		text += strlen(parts[i]);
	}
	assert_string_equal(text, "");
}

/* What a descriptor is says what is sent to it. */
static void netlink_by_socket(void **state)
{
	static uint8_t m[17] = { 0, 0, 0, 0, 18, 0, 1, 3, 1 };
	struct systrace_fd_socket sock = { .family = AF_NETLINK, .known = 1 };

	(void)state;
	send_to(&sock, m, sizeof(m));
	assert_non_null(strstr(trial_text(&t), "nlmsg_type=RTM_GETLINK"));
	teardown(NULL);
	setup(NULL);
	/* Nobody knows its protocol yet. */
	sock.known = 0;
	send_to(&sock, m, sizeof(m));
	assert_non_null(strstr(trial_text(&t), "nlmsg_type=0x12"));
	teardown(NULL);
	setup(NULL);
	sock.family = AF_INET;
	send_to(&sock, m, sizeof(m));
	assert_null(strstr(trial_text(&t), "nlmsg_type"));
	teardown(NULL);
	setup(NULL);
	/* It was not told what it is. */
	args((const uint64_t[]){ 3, 0x1000, sizeof(m), 0, 0, 0 }, 6);
	extents_add(&t.in, 0x1000, m, sizeof(m), 1, 0);
	trial_enter(&t, nr_of("sendto"));
	assert_null(strstr(trial_text(&t), "nlmsg_type"));
}

/* A message whose attributes are of noise, and lie about their lengths. */
static void noisy_message(unsigned int protocol, unsigned int type)
{
	static const uint8_t heads[] = { 0, 4, 8, 12, 16, 20, 28, 56, 64, 72 };
	uint8_t m[1024];
	uint32_t len = 17 + rand() % 900, at;
	unsigned int i;

	for (i = 4; i < sizeof(m); i++)
		m[i] = rand() % 3 ? rand() % 12 : rand();
	m[4] = type;
	m[5] = rand() % 8 ? 0 : rand() % 12;
	m[7] &= 3;
	/* As a rule each attribute ends where the next one begins. */
	for (at = 16 + heads[rand() % sizeof(heads)]; at + 4 < len;) {
		uint16_t n = 4 + rand() % 120;

		if (rand() % 3)
			memcpy(m + at, &n, sizeof(n));
		m[at + 3] = 0;
		at += rand() % 3 ? 4 : (n + 3) & ~3;
	}
	trial_init(&t);
	send_message(protocol, m, len);
	trial_exit(&t, 0);
	if (t.out.len > 1 << 20)
		fail_msg("message %u of protocol %u prints without end", type,
			 protocol);
	trial_free(&t);
}

static void every_message_takes_noise(void **state)
{
	static const uint8_t protocols[] = { 0, 4, 7, 9, 12, 15, 16, 21 };
	unsigned int round, type, p;

	(void)state;
	srand(12);
	for (round = 0; round < UNIT_ROUNDS / 10; round++) {
		alarm(20);
		for (p = 0; p < sizeof(protocols); p++)
			for (type = 0; type < 128; type++)
				noisy_message(protocols[p], type);
	}
	alarm(0);
	trial_init(&t);
}

int main(void)
{
#define T(f)	cmocka_unit_test_setup_teardown(f, setup, teardown)
	const struct CMUnitTest tests[] = {
		T(values_only), T(in_argument), T(lengths_of_names), T(out_argument),
		T(out_argument_of_failure), T(wait_status_of_events),
		T(accept_without_a_length),
		T(old_memory_is_not_output),
		T(late_argument), T(half_late_argument), T(never_readable),
		T(null_argument), T(cut_argument), T(cut_at_a_page),
		T(cut_before_a_hole), T(whole_before_a_hole),
		T(path_argument), T(one_line),
		T(unknown_number), T(strange_numbers), T(variants), T(restarts),
		T(aux_text), T(whole_filter), T(data_of_requests),
		T(data_of_requests_abbreviated), T(every_call_takes_noise),
		T(every_variant_takes_noise), T(netlink_attributes),
		T(netlink_by_socket), T(terminals_and_timers),
		T(every_message_takes_noise),
	};

	signal(SIGALRM, report);
	__sanitizer_set_death_callback(died);
	return cmocka_run_group_tests_name("decode", tests, NULL, NULL);
}
