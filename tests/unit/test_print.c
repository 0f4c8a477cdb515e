// SPDX-License-Identifier: GPL-2.0-only
/* The shared printers: quoting, modes, strings, arrays. */
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "pids.h"
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

static void quote(const char *data, size_t len, const char *what)
{
	put_quoted(&t.out, data, len);
	expect(what);
}

#define Q(data, what)	quote(data, sizeof(data) - 1, what)

static void quoting(void **state)
{
	(void)state;
	Q("", "");
	Q("plain ~", "plain ~");
	Q("\"\\", "\\\"\\\\");
	Q("\t\n\v\f\r", "\\t\\n\\v\\f\\r");
	Q("\a\b\033\177", "\\7\\10\\33\\177");
	Q("\0", "\\0");
	Q("\0000", "\\0000");
	Q("\0017", "\\0017");
	Q("\0019", "\\19");
	Q("\001a", "\\1a");
	Q("\0337", "\\0337");
	Q("\0338", "\\338");
	Q("\377\3761", "\\377\\3761");
}

/* Escapes must be C's: read back, they are the bytes again. */
static void quoting_reversible(void **state)
{
	int round;

	(void)state;
	srand(3);
	for (round = 0; round < 5000; round++) {
		size_t len = rand() % 20, i, n = 0;
		char in[20], back[20];
		const char *p;

		for (i = 0; i < len; i++)
			in[i] = rand() % 3 ? rand() : '0' + rand() % 10;
		put_quoted(&t.out, in, len);
		for (p = trial_text(&t); *p; n++) {
			const char *simple = "t\tn\nv\vf\fr\r\"\"\\\\", *f;

			if (*p != '\\') {
				back[n] = *p++;
				continue;
			}
			p++;
			for (f = simple; *f && *f != *p; f += 2)
				;
			if (*f) {
				back[n] = f[1];
				p++;
				continue;
			}
			for (i = 0, back[n] = 0; i < 3 && *p >= '0' && *p <= '7'; i++)
				back[n] = back[n] * 8 + (*p++ - '0');
			assert_true(i > 0);
		}
		assert_int_equal(n, len);
		assert_memory_equal(back, in, len);
	}
}

static void strings_cut(void **state)
{
	(void)state;
	put_string(&t.call, "abc", 3);
	expect("\"abc\"");
	t.fmt.str_max = 2;
	put_string(&t.call, "abc", 3);
	expect("\"ab\"...");
	put_string(&t.call, "abc", 2);
	expect("\"ab\"");
	t.fmt.str_max = 0;
	put_string(&t.call, "", 0);
	expect("\"\"");
	put_string(&t.call, "abc", 3);
	expect("\"\"...");
}

static void modes(void **state)
{
	(void)state;
	put_mode(&t.call, S_IFREG | 0644);
	expect("S_IFREG|0644");
	put_mode(&t.call, S_IFDIR | S_ISVTX | 0777);
	expect("S_IFDIR|S_ISVTX|0777");
	put_mode(&t.call, S_IFREG | S_ISUID | S_ISGID | 0755);
	expect("S_IFREG|S_ISUID|S_ISGID|0755");
	put_mode(&t.call, S_IFCHR | 06);
	expect("S_IFCHR|006");
	put_mode(&t.call, S_IFSOCK);
	expect("S_IFSOCK|000");
	put_mode(&t.call, S_IFIFO | 0100);
	expect("S_IFIFO|0100");
	put_mode(&t.call, 0644);
	expect("0644");
	put_umode(&t.call, 0);
	expect("000");
	put_umode(&t.call, 7);
	expect("007");
	put_umode(&t.call, 070);
	expect("070");
	put_umode(&t.call, 01777);
	expect("01777");
}

static void numbers(void **state)
{
	(void)state;
	put_addr(&t.call, 0);
	expect("NULL");
	put_addr(&t.call, UINT64_MAX);
	expect("0xffffffffffffffff");
	put_uid(&t.call, 0);
	expect("0");
	put_uid(&t.call, -1);
	expect("-1");
	put_uid(&t.call, 0xfffffffe);
	expect("4294967294");
	put_dirfd(&t.call, -100);
	expect("AT_FDCWD");
	put_dirfd(&t.call, 7);
	expect("7");
	put_dev(&t.call, 0x803);
	expect("makedev(0x8, 0x3)");
}

/* Memory for what follows. */
static void memory(void)
{
	assert_int_equal(snapshot_parse(&t.entry, t.in.buf, t.in.len), 0);
	t.call.entry = &t.entry;
}

static void buffers(void **state)
{
	(void)state;
	extents_add(&t.in, 0x1000, "0123456789", 10, 0, 0);
	memory();
	print_buffer_at(&t.call, 0x1000, 4);
	expect("\"0123\"");
	print_buffer_at(&t.call, 0x1000, 0);
	expect("\"\"");
	print_buffer_at(&t.call, 0x1000, 11);
	expect("0x1000");
	print_buffer_at(&t.call, 0, 4);
	expect("NULL");
	t.fmt.str_max = 4;
	print_buffer_at(&t.call, 0x1000, UINT64_MAX);
	expect("\"0123\"...");
	t.fmt.str_max = 0;
	print_buffer_at(&t.call, 0x1000, 3);
	expect("\"\"...");
}

static void nul_strings(void **state)
{
	(void)state;
	extents_add(&t.in, 0x1000, "path\0rest", 10, 0, 0);
	extents_add(&t.in, 0x2000, "endless", 7, 0, 0);
	memory();
	print_string_at(&t.call, 0x1000);
	expect("\"path\"");
	print_path_at(&t.call, 0x1000);
	expect("\"path\"");
	print_path_at(&t.call, 0);
	expect("NULL");
	print_path_at(&t.call, 0x3000);
	expect("0x3000");
	/* Without its end it cannot be a string. */
	print_path_at(&t.call, 0x2000);
	expect("0x2000");
	t.fmt.str_max = 6;
	print_string_at(&t.call, 0x2000);
	expect("\"endles\"...");
	t.fmt.str_max = 4;
	print_string_at(&t.call, 0x1000);
	expect("\"path\"");
	t.fmt.str_max = 3;
	print_string_at(&t.call, 0x1000);
	expect("\"pat\"...");
}

static void array(uint64_t addr, uint64_t count, const char *what)
{
	print_array(&t.call, addr, count, 4, elem_dec32, NULL);
	expect(what);
}

static void arrays(void **state)
{
	static const int32_t data[] = { 1, -2, 3 };

	(void)state;
	extents_add(&t.in, 0x1000, data, sizeof(data), 0, 0);
	memory();
	array(0, 3, "NULL");
	array(0x1000, 0, "[]");
	array(0x1000, 1, "[1]");
	array(0x1000, 3, "[1, -2, 3]");
	array(0x1000, 4, "[1, -2, 3, ... /* 0x100c */]");
	array(0x2000, 3, "0x2000");
	t.fmt.arr_max = 2;
	array(0x1000, 2, "[1, -2]");
	array(0x1000, 3, "[1, -2, ...]");
	array(0x1000, UINT64_MAX / 4 - 0x1000, "[1, -2, ...]");
	t.fmt.arr_max = 0;
	array(0x1000, 3, "[...]");
}

static void arrays_that_wrap(void **state)
{
	static const int32_t data[] = { 1, 2 };

	(void)state;
	extents_add(&t.in, -8ULL, data, sizeof(data), 0, 0);
	memory();
	/* The end lies beyond the end of the address space. */
	array(-8ULL, 3, "0xfffffffffffffff8");
}

static const char *no_thread(void *data, pid_t pid)
{
	(void)data;
	(void)pid;
	return NULL;
}

static void named_pid(pid_t task, pid_t pid, const char *what)
{
	put_pid_more(&t.out, task, pid);
	expect(what);
}

/* Of a task that has gone nobody knows any more whose IDs it spoke of. */
static void names_of_pids(void **state)
{
	char comm[COMM_SIZE], name[COMM_SIZE + 2];
	pid_t gone = fork();

	(void)state;
	if (!gone)
		_exit(0);
	assert_int_equal(waitpid(gone, NULL, 0), gone);
	assert_true(read_comm(getpid(), comm));
	snprintf(name, sizeof(name), "<%s>", comm);
	pid_namer.comm = pid_namer.live = true;
	pid_namer.find = no_thread;
	named_pid(getpid(), getpid(), name);
	named_pid(getpid(), gone, "");
	named_pid(gone, getpid(), "");
	memset(&pid_namer, 0, sizeof(pid_namer));
}

int main(void)
{
#define T(f)	cmocka_unit_test_setup_teardown(f, setup, teardown)
	const struct CMUnitTest tests[] = {
		T(quoting), T(quoting_reversible), T(strings_cut), T(modes),
		T(numbers), T(buffers), T(nul_strings), T(arrays),
		T(arrays_that_wrap), T(names_of_pids),
	};

	return cmocka_run_group_tests_name("print", tests, NULL, NULL);
}
