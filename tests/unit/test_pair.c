// SPDX-License-Identifier: GPL-2.0-only
/* Pair: threads come, go and come again; what is kept of them stays little. */
#include <fcntl.h>
#include <malloc.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#ifdef __SANITIZE_ADDRESS__
size_t __sanitizer_get_current_allocated_bytes(void);
#endif

#include "unit.h"

#include "options.h"
#include "pair.h"

#define NR_read		0
#define NR_poll		7
#define NR_execve	59

static struct options opt;
static struct pair p;
static int fd;
static uint64_t now;

/* Bytes allocated, by the sanitizer's books where there are such. */
static size_t allocated(void)
{
#ifdef __SANITIZE_ADDRESS__
	return __sanitizer_get_current_allocated_bytes();
#else
	return mallinfo2().uordblks + mallinfo2().hblkhd;
#endif
}

static int setup(void **state)
{
	char *argv[5] = { "systrace", "-q", "-f", "true" };

	(void)state;
	if (!opt.command)
		options_parse(&opt, 4, argv);
	fd = memfd_create("text", 0);
	assert_true(fd >= 0);
	pair_init(&p, &opt, fd);
	now = 1000;
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	pair_free(&p);
	close(fd);
	return 0;
}

/* What was printed; what follows is printed anew. */
static const char *printed(void)
{
	static char buf[4096];
	ssize_t n;

	pair_flush(&p);
	n = pread(fd, buf, sizeof(buf) - 1, 0);
	assert_true(n >= 0);
	buf[n] = '\0';
	assert_int_equal(ftruncate(fd, 0), 0);
	lseek(fd, 0, SEEK_SET);
	return buf;
}

/* Records that come in one run. */
static struct {
	uint64_t word[4096];
	size_t len;
} run;

static void *add(unsigned int type, pid_t tid, int nr, size_t size)
{
	struct systrace_record *rec = (void *)((uint8_t *)run.word + run.len);

	assert_true(run.len + size <= sizeof(run.word));
	memset(rec, 0, size);
	rec->type = type;
	rec->size = size;
	rec->tid = tid;
	rec->nr = nr;
	rec->time = now++;
	run.len += size;
	return rec;
}

static void end_run(void)
{
	if (run.len)
		pair_records((void *)run.word, run.len, &p);
	/* Nothing may be left that points there. */
	memset(run.word, 0xa5, run.len);
	run.len = 0;
}

static void add_enter(pid_t tid, int nr, uint64_t addr, uint32_t len)
{
	size_t extent = len ? sizeof(struct systrace_extent) + (len + 7) / 8 * 8 : 0;
	struct systrace_enter *e = add(SYSTRACE_REC_ENTER, tid, nr,
				       sizeof(*e) + 24 + extent);
	struct systrace_extent ext = { .addr = addr, .len = len, .arg = 1 };

	e->rec.nargs = 3;
	e->args[1] = addr;
	e->args[2] = len;
	if (!len)
		return;
	memcpy(&e->args[3], &ext, sizeof(ext));
	memset((uint8_t *)&e->args[3] + sizeof(ext), 'x', len);
}

static struct systrace_exit *add_exit(pid_t tid, int nr, int64_t ret)
{
	struct systrace_exit *e = add(SYSTRACE_REC_EXIT, tid, nr, sizeof(*e));

	e->ret = ret;
	return e;
}

static void add_fork(pid_t parent, pid_t child, pid_t tgid)
{
	struct systrace_fork *f = add(SYSTRACE_REC_FORK, parent, child, sizeof(*f));

	f->child_tgid = tgid;
	f->followed = 1;
}

static void add_death(pid_t tid)
{
	add(SYSTRACE_REC_DEATH, tid, 0, sizeof(struct systrace_death));
}

/* In one run or in two, the entry's memory is there at the exit. */
static void entry_and_exit(void **state)
{
	unsigned int apart;

	(void)state;
	for (apart = 0; apart < 2; apart++) {
		add_enter(7, 1, 0x1000, 3);
		if (apart)
			end_run();
		add_exit(7, 1, 3);
		end_run();
		assert_string_equal(printed(),
				    "write(0, \"xxx\", 3)                      = 3\n");
	}
}

static void entries_by_turns(void **state)
{
	(void)state;
	add_enter(7, NR_read, 0x1000, 3);
	add_enter(8, NR_read, 0x1000, 2);
	add_exit(7, NR_read, 0);
	add_exit(8, NR_read, -9);
	end_run();
	assert_string_equal(printed(),
			    "read(0 <unfinished ...>\n"
			    "read(0 <unfinished ...>\n"
			    "<... read resumed>, \"\", 3)              = 0\n"
			    "<... read resumed>, 0x1000, 2)          = -1 EBADF (Bad file descriptor)\n");
}

/* An exit too short for its result says nothing. */
static void short_exit(void **state)
{
	(void)state;
	add_enter(7, NR_read, 0x1000, 0);
	add(SYSTRACE_REC_EXIT, 7, NR_read, sizeof(struct systrace_record));
	add_exit(7, NR_read, 0);
	end_run();
	assert_string_equal(printed(),
			    "read(0, \"\", 0)                          = 0\n");
}

/* The ID is another thread's, although nobody said that the first one died. */
static void id_used_again(void **state)
{
	(void)state;
	pair_add(&p, 1, 1);
	add_fork(1, 5, 5);
	add_enter(5, NR_read, 0, 0);
	end_run();
	assert_int_equal(p.nr_threads, 2);
	add_fork(1, 5, 5);
	end_run();
	assert_int_equal(p.nr_threads, 2);
	add_enter(5, NR_read, 0, 0);
	add_exit(5, NR_read, 0);
	add_death(5);
	end_run();
	assert_int_equal(p.nr_threads, 1);
	assert_string_equal(printed(),
			    "[pid     5] read(0 <unfinished ...>\n"
			    "[pid     5] read(0, NULL, 0)            = 0\n"
			    "[pid     5] +++ exited with 0 +++\n");
}

/* A thread that is found before word of its birth comes is no other one. */
static void born_after_it_was_found(void **state)
{
	(void)state;
	pair_add(&p, 1, 1);
	pair_add(&p, 5, 1);
	add_fork(1, 5, 1);
	end_run();
	assert_int_equal(p.nr_threads, 2);
}

#define MAX_LIVE	64
#define NR_TIDS		3000

/* A number of the threads' groups that live now. */
static pid_t live[MAX_LIVE];
static bool busy[MAX_LIVE];
static unsigned int nr_live;

static void one_event(void)
{
	unsigned int i = random() % nr_live;
	pid_t tid = live[i];

	if (busy[i]) {
		/* Ends as it began, or in death. */
		if (random() % 16)
			add_exit(tid, NR_poll, 0);
		else
			add_exit(tid, NR_poll, -512)->rec.flags = SYSTRACE_RECORD_KILLED;
		busy[i] = false;
		return;
	}
	switch (random() % 16) {
	case 0:
		if (nr_live == MAX_LIVE)
			break;
		/* Leaders only, now and then one that was there before. */
		live[nr_live] = 10 + random() % NR_TIDS;
		busy[nr_live] = false;
		for (i = 0; i < nr_live; i++)
			if (live[i] == live[nr_live])
				return;
		add_fork(tid, live[nr_live], live[nr_live]);
		nr_live++;
		break;
	case 1:
		if (nr_live == 1)
			break;
		/* Word of some deaths is lost. */
		if (random() % 4)
			add_death(tid);
		live[i] = live[--nr_live];
		busy[i] = busy[nr_live];
		break;
	case 2:
		add_enter(tid, NR_poll, 0x1000, random() % 2000);
		busy[i] = true;
		break;
	case 3:
		add(SYSTRACE_REC_SIGNAL, tid, 10, sizeof(struct systrace_signal));
		break;
	default:
		add_enter(tid, 1, 0x1000, 1 + random() % 40);
		add_exit(tid, 1, 1);
		break;
	}
}

static void memory_stays_flat(void **state)
{
	unsigned long events = UNIT_ROUNDS * 50000UL, n;
	size_t early = 0;

	(void)state;
	close(fd);
	fd = open("/dev/null", O_WRONLY);
	p.shared.fd = fd;
	srandom(1);
	live[0] = 9;
	nr_live = 1;
	for (n = 0; n < events; n++) {
		one_event();
		if (run.len > sizeof(run.word) / 2)
			end_run();
		if (n == events / 4)
			early = allocated();
	}
	end_run();
	/* Each ID has had several threads by the first look at it. */
	assert_in_range(p.threads.nr, 1, NR_TIDS + 1);
	assert_in_range(allocated(), 0, early + early / 4);
}

/* A hundred thousand at once, each in a call. */
static void many_threads(void **state)
{
	unsigned int n, nr = 100000;

	(void)state;
	close(fd);
	fd = open("/dev/null", O_WRONLY);
	p.shared.fd = fd;
	for (n = 1; n <= nr; n++) {
		add_fork(1, 10 + n, 10 + n);
		add_enter(10 + n, NR_read, 0x1000, 8);
		end_run();
	}
	assert_int_equal(p.nr_threads, nr);
	for (n = 1; n <= nr; n++) {
		add_exit(10 + n, NR_read, 0);
		add_death(10 + n);
		end_run();
	}
	assert_int_equal(p.nr_threads, 0);
	assert_in_range(p.threads.nr, 0, 1);
}

int main(void)
{
#define T(f)	cmocka_unit_test_setup_teardown(f, setup, teardown)
	const struct CMUnitTest tests[] = {
		T(entry_and_exit), T(entries_by_turns), T(short_exit),
		T(id_used_again), T(born_after_it_was_found),
		T(many_threads), T(memory_stays_flat),
	};

	return cmocka_run_group_tests_name("pair", tests, NULL, NULL);
}
