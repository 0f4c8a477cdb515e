// SPDX-License-Identifier: GPL-2.0-only
/*
 * Backtraces: of this very program, whose stack is recorded as the kernel would,
 * and of what nobody would record.
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <ucontext.h>
#include <unistd.h>

#include "unit.h"

#include "backtrace.h"

#define NOINLINE __attribute__((noinline, noclone))

static struct extents e;
static struct snapshot s;
static struct text text;
static volatile int sink;

static int begin(void **state)
{
	(void)state;
	assert_null(backtrace_begin());
	return 0;
}

static int setup(void **state)
{
	(void)state;
	e.len = 0;
	text.len = 0;
	return 0;
}

/* What of /proc/self/maps can be executed, as the kernel tells it. */
static size_t add_maps(uint8_t *to, size_t size)
{
	FILE *f = fopen("/proc/self/maps", "r");
	unsigned int major, minor;
	size_t len = 0;
	char line[4096], path[4096];
	char x;

	assert_non_null(f);
	while (fgets(line, sizeof(line), f)) {
		struct systrace_map m = { 0 };
		struct stat st;

		if (sscanf(line, "%" SCNx64 "-%" SCNx64 " %*c%*c%c%*c %" SCNx64
			   " %x:%x %" SCNu64 " %4095[^\n]", (uint64_t *)&m.start,
			   (uint64_t *)&m.end, &x, (uint64_t *)&m.offset, &major,
			   &minor, (uint64_t *)&m.ino, path) != 8 || x != 'x')
			continue;
		m.major = major;
		m.minor = minor;
		m.path = strlen(path);
		if (!stat(path, &st)) {
			m.file_size = st.st_size;
			m.mtime = st.st_mtim.tv_sec;
			m.mtime_nsec = st.st_mtim.tv_nsec;
		}
		assert_true(len + sizeof(m) + m.path + 8 <= size);
		memcpy(to + len, &m, sizeof(m));
		len += sizeof(m);
		memset(to + len, 0, m.path + 8);
		memcpy(to + len, path, m.path);
		len += (m.path + 7) & ~7U;
	}
	fclose(f);
	return len;
}

/* Where the mapping that has an address ends. */
static uint64_t end_of(uint64_t addr)
{
	FILE *f = fopen("/proc/self/maps", "r");
	uint64_t start, end, found = 0;
	char line[4096];

	assert_non_null(f);
	while (fgets(line, sizeof(line), f))
		if (sscanf(line, "%" SCNx64 "-%" SCNx64, &start, &end) == 2 &&
		    addr >= start && addr < end)
			found = end;
	fclose(f);
	assert_true(found);
	return found;
}

#ifdef __x86_64__
static const int order[] = {
	REG_RAX, REG_RDX, REG_RCX, REG_RBX, REG_RSI, REG_RDI, REG_RBP, REG_RSP,
	REG_R8, REG_R9, REG_R10, REG_R11, REG_R12, REG_R13, REG_R14, REG_R15,
	REG_RIP,
};

/* The sanitizer would have something to say of reading others' frames. */
static NOINLINE __attribute__((no_sanitize("address"))) void record(void)
{
	static uint8_t maps[16384], stack[8192];
	uint64_t reg[1 + 17];
	const uint8_t *sp;
	ucontext_t uc;
	uint64_t len;
	unsigned int i;

	getcontext(&uc);
	for (i = 0; i < 17; i++)
		reg[1 + i] = uc.uc_mcontext.gregs[order[i]];
	reg[0] = reg[17];
	sp = (const uint8_t *)reg[8];
	len = end_of(reg[8]) - reg[8];
	if (len > sizeof(stack))
		len = sizeof(stack);
	for (i = 0; i < len; i++)
		stack[i] = sp[i];
	extents_add(&e, reg[8], reg, sizeof(reg), 0, SYSTRACE_EXTENT_STACK);
	extents_add(&e, reg[8], stack, len, 0,
		    SYSTRACE_EXTENT_MEMORY | SYSTRACE_EXTENT_CUT);
	extents_add(&e, 0, maps, add_maps(maps, sizeof(maps)), 0,
		    SYSTRACE_EXTENT_MAPS);
}

NOINLINE int inner_of_the_test(int n)
{
	record();
	return sink + n;
}

NOINLINE int outer_of_the_test(int n)
{
	int ret = inner_of_the_test(n);

	sink = ret;
	return ret + 1;
}

static const char *printed(unsigned int limit, enum backtrace_style style)
{
	const struct backtrace_how how = {
		.limit = limit, .style = style, .tid = getpid(), .live = true,
	};

	text.len = 0;
	backtrace_put(&text, &s, &how);
	text_putc(&text, '\0');
	return text.buf;
}

static void of_ourselves(void **state)
{
	const char *got, *at;

	(void)state;
	outer_of_the_test(1);
	assert_int_equal(snapshot_parse(&s, e.buf, e.len), 0);
	/* No memory of an argument's. */
	assert_int_equal(s.nr, 0);
	got = printed(256, BACKTRACE_CALL);
	at = strstr(got, "/test_backtrace(record+0x");
	assert_non_null(at);
	at = strstr(at, "\n > ");
	assert_non_null(at);
	at = strstr(at, "(inner_of_the_test+0x");
	assert_non_null(at);
	at = strstr(at, "(outer_of_the_test+0x");
	assert_non_null(at);
	assert_non_null(strstr(at, "(of_ourselves+0x"));
}

static void no_more_than_wanted(void **state)
{
	const char *got;

	(void)state;
	outer_of_the_test(1);
	assert_int_equal(snapshot_parse(&s, e.buf, e.len), 0);
	got = printed(2, BACKTRACE_CALL);
	assert_non_null(strstr(got, "(inner_of_the_test+0x"));
	assert_null(strstr(got, "(outer_of_the_test+0x"));
	assert_string_equal(strrchr(got, '>'), "> too many stack frames\n");
}

/* The instruction stands nowhere: as strace says it. */
static void nowhere(void **state)
{
	uint64_t reg[18] = { 0x1234 };

	(void)state;
	extents_add(&e, 0, reg, sizeof(reg), 0, SYSTRACE_EXTENT_STACK);
	extents_add(&e, 0, NULL, 0, 0, SYSTRACE_EXTENT_MAPS);
	assert_int_equal(snapshot_parse(&s, e.buf, e.len), 0);
	assert_string_equal(printed(256, BACKTRACE_CALL),
			    " > unexpected_backtracing_error [0x1234]\n");
}

/* A file that is not to be found, and how strace writes what it cannot name. */
static void no_name(void **state)
{
	struct {
		struct systrace_map map;
		char path[8];
	} m = {
		.map = { .start = 0x1000, .end = 0x3000, .offset = 0x5000,
			 .ino = 1, .path = 5 },
		.path = "/no\nx",
	};
	uint64_t reg[18] = { 0x1234 };

	(void)state;
	extents_add(&e, 0, reg, sizeof(reg), 0, SYSTRACE_EXTENT_STACK);
	extents_add(&e, 0, &m, sizeof(m), 0, SYSTRACE_EXTENT_MAPS);
	assert_int_equal(snapshot_parse(&s, e.buf, e.len), 0);
	assert_string_equal(printed(256, BACKTRACE_CALL),
			    " > /no\\012x(+0x0) [0x5234]\n");
	assert_string_equal(printed(256, BACKTRACE_EVENT),
			    " > /no\\012x() [0x5234]\n");
}

/* Without one of the three there is nothing to show. */
static void halves(void **state)
{
	uint64_t reg[33] = { 0x1234 };
	unsigned int n;

	(void)state;
	for (n = 1; n <= 33; n++) {
		e.len = 0;
		extents_add(&e, 0, reg, n * 8, 0, SYSTRACE_EXTENT_STACK);
		if (n % 2)
			extents_add(&e, 0, NULL, 0, 0, SYSTRACE_EXTENT_MAPS);
		assert_int_equal(snapshot_parse(&s, e.buf, e.len), 0);
		assert_int_equal(strlen(printed(256, BACKTRACE_CALL)) != 0,
				 n == 33);
	}
}

/* Whatever stands there: it ends, within what was recorded. */
static void noise(void **state)
{
	unsigned int round, i;
	size_t at;

	(void)state;
	srand(1);
	for (round = 0; round < UNIT_ROUNDS; round++) {
		e.len = 0;
		outer_of_the_test(1);
		for (i = rand() % 16; i; i--) {
			at = rand() % e.len;
			e.buf[at] = rand();
		}
		/* And words that are addresses of something else. */
		for (i = rand() % 64; i; i--) {
			at = rand() % (e.len / 8) * 8;
			memcpy(e.buf + at, e.buf + rand() % (e.len / 8) * 8, 8);
		}
		if (!snapshot_parse(&s, e.buf, e.len))
			printed(256, BACKTRACE_CALL);
	}
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(of_ourselves, setup),
		cmocka_unit_test_setup(no_more_than_wanted, setup),
		cmocka_unit_test_setup(nowhere, setup),
		cmocka_unit_test_setup(no_name, setup),
		cmocka_unit_test_setup(halves, setup),
		cmocka_unit_test_setup(noise, setup),
	};

	return cmocka_run_group_tests(tests, begin, NULL);
}
#endif
