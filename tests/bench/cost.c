// SPDX-License-Identifier: GPL-2.0-only
/*
 * cost [-s N] HOW CMD [ARG...]: run CMD, watched as HOW says, by N sessions at
 * once (1), and print the CPU time that it took, in nanoseconds:
 *
 *	none	nobody watches
 *	other	a session traces another process, which sleeps
 *	accept	a session traces CMD, and records no call but accept
 *	all	a session records all that CMD does; nobody reads its rings
 *	reader	CMD is the reader with its own command: both are counted
 *
 * In the guest that counts instructions as nanoseconds these are the
 * instructions.  With "all" nothing may be lost, and the books must balance.
 *
 * cost loop N: N times getppid, for a CMD.
 */
#include <signal.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>

#include "../e2e/progs/client.h"

/* Of a session's rings, and where there are several; nothing reads them. */
#define BUDGET		(64ULL << 20)
#define BUDGET_OF_MANY	(4ULL << 20)
#define MAX_SESSIONS	64

static int loop(long n)
{
	while (n-- > 0)
		syscall(SYS_getppid);
	return 0;
}

/* A child that does nothing until it is let go by a byte, and then CMD. */
static pid_t start_child(char **cmd, int *go)
{
	int fds[2], null;
	pid_t pid;
	char c;

	if (pipe(fds))
		fatal("pipe");
	pid = fork();
	if (pid < 0)
		fatal("fork");
	if (pid) {
		close(fds[0]);
		*go = fds[1];
		return pid;
	}
	close(fds[1]);
	null = open("/dev/null", O_RDWR);
	dup2(null, 0);
	dup2(null, 1);
	dup2(null, 2);
	if (read(fds[0], &c, 1) == 1 && cmd)
		execvp(cmd[0], cmd);
	_exit(127);
}

static uint64_t cpu_time(const struct rusage *ru)
{
	return (ru->ru_utime.tv_sec + ru->ru_stime.tv_sec) * 1000000000ULL +
	       (ru->ru_utime.tv_usec + ru->ru_stime.tv_usec) * 1000ULL;
}

/* All that was recorded is there, and nothing else was to be. */
static void check_books(struct session *s, int all)
{
	uint64_t seen = 0, written = 0, filtered = 0, lost = 0;
	unsigned int i, why;

	for (i = 0; i < s->nr_rings; i++) {
		const volatile struct systrace_ring_kernel *k = s->ring[i].kernel;

		if (!k)
			continue;
		seen += k->seen;
		written += k->written;
		filtered += k->filtered;
		for (why = 0; why < SYSTRACE_NR_LOST; why++)
			lost += k->lost[why];
	}
	if (!seen || lost || seen != written + filtered ||
	    (all ? filtered : !filtered)) {
		fprintf(stderr, "cost: seen %llu, written %llu, filtered %llu, lost %llu\n",
			(unsigned long long)seen, (unsigned long long)written,
			(unsigned long long)filtered, (unsigned long long)lost);
		exit(1);
	}
}

static void watch(struct session *s, const char *how, pid_t target,
		  uint64_t budget)
{
	const int accept_nr = SYS_accept;

	start(s, budget);
	if (!strcmp(how, "accept"))
		set_calls(s, &accept_nr, 1);
	if (attach(s, target, 0) != 1)
		fatal("attach");
}

static int usage(void)
{
	fprintf(stderr, "usage: cost [-s N] none|other|accept|all|reader CMD [ARG...]\n"
			"       cost loop N\n");
	return 2;
}

int main(int argc, char **argv)
{
	static const char *const hows[] = {
		"none", "other", "accept", "all", "reader",
	};
	static struct session s[MAX_SESSIONS];
	int status, go, never, watched;
	unsigned int i, sessions = 1;
	pid_t child, target;
	struct rusage ru;
	const char *how;

	if (argc == 3 && !strcmp(argv[1], "loop"))
		return loop(atol(argv[2]));
	if (argc > 2 && !strcmp(argv[1], "-s")) {
		sessions = atoi(argv[2]);
		argv += 2;
		argc -= 2;
	}
	if (argc < 3 || sessions < 1 || sessions > MAX_SESSIONS)
		return usage();
	how = argv[1];
	for (i = 0; i < sizeof(hows) / sizeof(*hows); i++)
		if (!strcmp(how, hows[i]))
			break;
	if (i == sizeof(hows) / sizeof(*hows))
		return usage();
	watched = strcmp(how, "none") && strcmp(how, "reader");
	child = start_child(argv + 2, &go);
	target = strcmp(how, "other") ? child : start_child(NULL, &never);
	for (i = 0; watched && i < sessions; i++)
		watch(&s[i], how, target, sessions == 1 ? BUDGET : BUDGET_OF_MANY);
	if (write(go, "", 1) != 1 || wait4(child, &status, 0, &ru) != child)
		fatal("the command");
	if (!WIFEXITED(status) || WEXITSTATUS(status)) {
		fprintf(stderr, "cost: %s failed\n", argv[2]);
		return 1;
	}
	for (i = 0; watched && i < sessions; i++) {
		if (target == child)
			check_books(&s[i], !strcmp(how, "all"));
		end(&s[i]);
	}
	if (target != child) {
		kill(target, SIGKILL);
		waitpid(target, NULL, 0);
	}
	printf("%llu\n", (unsigned long long)cpu_time(&ru));
	return 0;
}
