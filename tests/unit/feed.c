// SPDX-License-Identifier: GPL-2.0-only
/*
 * feed: the decoders without the module.  Runs a program under ptrace, takes
 * what the kernel's capture would take (the very same capture.c, against the
 * stopped program's memory), makes records of it and prints them with the
 * reader's decoders.  For work on decoders: its text should be strace's.
 *
 *	feed [-o FILE] [-r FILE] [-s N] [-m] [-v] [-i NAME:RESULT]
 *	     [-x[x]] [-X raw|verbose] [-N] [-R] [-F] CMD [ARG...]
 *
 * -r writes the records too, one after the other, as a ring would hold them:
 * what tests/bench/reader reads.
 * -m takes nothing at entry, so that all arguments come late; -v does not
 * abbreviate.  -i shows the calls of one name only, keeps them from the kernel
 * and lets them return RESULT, a negative one being an errno.
 * -x, -X and -N are as systrace's, -R is -e raw=all, -F is -e verbose=none.
 * Only the first thread is shown.
 */
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/sysmacros.h>
#include <sys/uio.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <linux/audit.h>
#include <linux/netlink.h>

#include "capture.h"
#include "fdname.h"
#include "late.h"
#include "decode.h"

static pid_t target;
static bool blind;
static FILE *raw;

/* A record, of its fixed part and the capture. */
static void write_raw(struct systrace_record *rec, size_t fixed,
		      const struct capture *cap)
{
	struct timespec now;

	if (!raw)
		return;
	clock_gettime(CLOCK_MONOTONIC, &now);
	rec->size = fixed + cap->len;
	rec->flags = cap->len ? SYSTRACE_RECORD_EXTENTS : 0;
	rec->tid = target;
	rec->time = now.tv_sec * UINT64_C(1000000000) + now.tv_nsec;
	fwrite(rec, 1, fixed, raw);
	fwrite(cap->data, 1, cap->len, raw);
}

static void write_enter(const struct call *c, const struct capture *cap)
{
	struct {
		struct systrace_record rec;
		uint64_t args[SYSTRACE_NR_ARGS];
	} enter = {
		.rec.type = SYSTRACE_REC_ENTER,
		.rec.nargs = c->nargs,
		.rec.nr = c->nr,
	};

	memcpy(enter.args, c->args, sizeof(enter.args));
	write_raw(&enter.rec, sizeof(enter.rec) + c->nargs * sizeof(uint64_t),
		  cap);
}

static void write_exit(const struct call *c, const struct capture *cap)
{
	struct systrace_exit ex = {
		.rec.type = SYSTRACE_REC_EXIT, .rec.nr = c->nr, .ret = cap->ret,
	};

	write_raw(&ex.rec, sizeof(ex), cap);
}

static void write_death(int status, const struct capture *none)
{
	struct systrace_death death = {
		.rec.type = SYSTRACE_REC_DEATH, .rec.nr = status,
	};

	write_raw(&death.rec, sizeof(death), none);
}

long copy_from_user_nofault(void *dst, const void *src, size_t len)
{
	struct iovec l = { dst, len }, r = { (void *)src, len };

	return process_vm_readv(target, &l, 1, &r, 1, 0) == (ssize_t)len ? 0 : -EFAULT;
}

long strncpy_from_user(char *dst, const char *src, long len)
{
	long i;

	if (copy_from_user_nofault(dst, src, len))
		return -EFAULT;
	for (i = 0; i < len && dst[i]; i++)
		;
	return i;
}

bool fault_in(u64 addr)
{
	(void)addr;
	return false;
}

/* As the kernel tells it, but for what is not in the directory any more. */
void fdname_device(struct capture *c, s32 number)
{
	struct systrace_fd *fd;
	char path[64];
	struct stat st;
	u32 room;

	snprintf(path, sizeof(path), "/proc/%d/fd/%d", target, number);
	if (stat(path, &st))
		return;
	fd = capture_open(c, number, SYSTRACE_EXTENT_FD, &room);
	if (!fd || room < sizeof(*fd))
		return;
	*fd = (struct systrace_fd){
		.mode = st.st_mode, .major = major(st.st_rdev),
		.minor = minor(st.st_rdev),
		.flags = st.st_nlink ? 0 : SYSTRACE_FD_DELETED,
	};
	capture_close(c, sizeof(*fd));
}

/* The program's own socket, in hand; -1: it is none. */
static int borrow(s32 number)
{
	int process = syscall(SYS_pidfd_open, target, 0);
	int fd = syscall(SYS_pidfd_getfd, process, number, 0);

	close(process);
	return fd;
}

/* A netlink socket as the kernel tells it. */
static bool socket_of(s32 number, struct systrace_fd_socket *s)
{
	struct sockaddr_nl addr = {};
	socklen_t len = sizeof(int), room = sizeof(addr);
	int fd = borrow(number), family = 0, protocol = 0;

	if (fd < 0)
		return false;
	getsockopt(fd, SOL_SOCKET, SO_DOMAIN, &family, &len);
	getsockopt(fd, SOL_SOCKET, SO_PROTOCOL, &protocol, &len);
	getsockname(fd, (struct sockaddr *)&addr, &room);
	close(fd);
	*s = (struct systrace_fd_socket){
		.family = family, .protocol = protocol,
		.known = addr.nl_pid != 0, .portid = addr.nl_pid,
	};
	return family == AF_NETLINK;
}

bool fdname_is_netlink(s32 number)
{
	struct systrace_fd_socket s;

	return socket_of(number, &s);
}

void fdname_netlink(struct capture *c, s32 number)
{
	struct systrace_fd_socket s;
	struct systrace_fd *fd;
	u32 room;

	if (!socket_of(number, &s))
		return;
	fd = capture_open(c, number, SYSTRACE_EXTENT_FD, &room);
	if (!fd || room < sizeof(*fd) + sizeof(s))
		return;
	*fd = (struct systrace_fd){ .mode = S_IFSOCK, .socket = sizeof(s) };
	memcpy(fd + 1, &s, sizeof(s));
	capture_close(c, sizeof(*fd) + sizeof(s));
}

/* "NAME:RESULT" into the call's number and what it is to return. */
static int parse_inject(char *arg, long *result, int *abi)
{
	char *colon = strchr(arg, ':'), *end;
	int nr;

	if (!colon)
		return -1;
	*colon = '\0';
	*result = strtol(colon + 1, NULL, 0);
	nr = strtol(arg, &end, 10);
	if (end != arg && !strcmp(end, "@32")) {
		*abi = SYSTRACE_ABI_COMPAT;
		return nr;
	}
	return sysent_by_name(arg, &nr) ? nr : -1;
}

int main(int argc, char **argv)
{
	static uint64_t room[2][SYSTRACE_RECORD_MAX / 8];
	static struct snapshot entry, exited;
	struct format fmt = { .str_max = 32, .arr_max = 32, .abbrev = true };
	struct text out = {};
	struct call call = {};
	struct capture cap = {};
	const char *file = NULL, *records = NULL;
	u64 kept[6];
	FILE *f = stdout;
	bool inside = false, started = false;
	int opt, status, inject = -2, inject_abi = SYSTRACE_ABI_NATIVE;
	bool held = false, hidden = false;
	long result = 0;

	while ((opt = getopt(argc, argv, "+o:r:s:mvi:xX:NRF")) != -1) {
		if (opt == 'o')
			file = optarg;
		else if (opt == 'r')
			records = optarg;
		else if (opt == 's')
			fmt.str_max = fmt.arr_max = atoi(optarg);
		else if (opt == 'v')
			fmt.abbrev = false;
		else if (opt == 'x')
			style.hex = style.hex ? HEX_STRINGS_ALL : HEX_STRINGS_NON_ASCII;
		else if (opt == 'X')
			style.consts = *optarg == 'r' ? XLAT_RAW : XLAT_VERBOSE;
		else if (opt == 'N')
			fmt.arg_names = true;
		else if (opt == 'R')
			fmt.raw = true;
		else if (opt == 'F')
			fmt.flat = true;
		else if (opt == 'm')
			blind = true;
		else if (opt == 'i')
			inject = parse_inject(optarg, &result, &inject_abi);
		else
			return 2;
	}
	if (optind == argc || inject == -1)
		return 2;
	if (!fmt.abbrev)
		fmt.arr_max = UINT32_MAX;
	if (file)
		f = fopen(file, "we");
	if (!f) {
		perror(file);
		return 1;
	}
	if (records)
		raw = fopen(records, "we");
	if (records && !raw) {
		perror(records);
		return 1;
	}
	if (capture_init()) {
		fputs("feed: the table contradicts itself\n", stderr);
		return 1;
	}
	target = fork();
	if (!target) {
		ptrace(PTRACE_TRACEME, 0, 0, 0);
		raise(SIGSTOP);
		execvp(argv[optind], argv + optind);
		_exit(127);
	}
	waitpid(target, &status, 0);
	ptrace(PTRACE_SETOPTIONS, target, 0, PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL);
	for (int sig = 0;; sig = 0) {
		struct user_regs_struct regs;

		ptrace(PTRACE_SYSCALL, target, 0, sig);
again:
		if (waitpid(target, &status, 0) < 0)
			break;
		if (WIFEXITED(status) || WIFSIGNALED(status)) {
			cap.len = 0;
			write_death(status, &cap);
			if (inside) {
				text_puts(&out, ") ");
				text_pad(&out, 40);
				text_puts(&out, "= ?");
				text_newline(&out);
			}
			break;
		}
		if (WSTOPSIG(status) != (SIGTRAP | 0x80)) {
			sig = WSTOPSIG(status);
			if (sig == SIGTRAP)
				sig = 0;
			ptrace(PTRACE_SYSCALL, target, 0, sig);
			goto again;
		}
		ptrace(PTRACE_GETREGS, target, 0, &regs);
		if (!inside) {
			struct __ptrace_syscall_info info;
			uint64_t args[6];
			int nr, abi;

			ptrace(PTRACE_GET_SYSCALL_INFO, target, sizeof(info), &info);
			memcpy(args, info.entry.args, sizeof(args));
			nr = info.entry.nr;
			abi = info.arch == AUDIT_ARCH_I386 ? SYSTRACE_ABI_COMPAT :
				nr >= 0 && nr & 0x40000000 ? SYSTRACE_ABI_X32 :
				SYSTRACE_ABI_NATIVE;
			if (!started && nr != (abi ? 11 : 59))
				goto next;
			held = started && nr == inject && abi == inject_abi;
			/* Others are decoded, but not shown. */
			hidden = inject >= 0 && !held;
			started = true;
			if (held) {
				regs.orig_rax = -1;
				ptrace(PTRACE_SETREGS, target, 0, &regs);
			}
			memset(&call, 0, sizeof(call));
			memcpy(call.args, args, sizeof(args));
			call.text = &out;
			call.fmt = &fmt;
			call.tid = target;
			call.nr = nr;
			call.abi = abi;
			call.ent = sysent_find(abi, nr, args);
			cap = (struct capture){
				.plan = capture_plan_find(abi, nr, args),
				.args = call.args, .str_max = fmt.str_max,
				.arr_max = fmt.abbrev ? fmt.arr_max :
					   SYSTRACE_STR_MAX,
				.data = (u8 *)room[0], .cap = sizeof(room[0]),
			};
			call.nargs = cap.plan->nargs;
			memcpy(kept, args, sizeof(kept));
			cap.args = kept;
			if (cap.plan->frame)
				kept[cap.plan->frame - 1] = call.args[cap.plan->frame - 1] =
					regs.rsp + (!abi ? 296 : nr == 119 ? 80 : 248);
			if (cap.plan->subcall)
				cap.plan = capture_subcall(&cap, abi, kept);
			if (!blind)
				capture_entry(&cap, 0xff);
			if (snapshot_parse(&entry, cap.data, cap.len))
				abort();
			call.entry = &entry;
			write_enter(&call, &cap);
			decode_entry(&call);
		} else if (started) {
			if (held) {
				regs.rax = result;
				ptrace(PTRACE_SETREGS, target, 0, &regs);
				held = false;
			}
			cap.data = (u8 *)room[1];
			cap.len = 0;
			cap.missing = 0;
			cap.ret = regs.rax;
			if (blind) {
				cap.flags = SYSTRACE_EXTENT_LATE;
				capture_entry(&cap, 0xff);
				cap.flags = 0;
			}
			capture_exit(&cap);
			if (snapshot_parse(&exited, cap.data, cap.len))
				abort();
			write_exit(&call, &cap);
			call.exit = &exited;
			decode_exit(&call, cap.ret, 40);
			text_newline(&out);
			text_free(&call.auxtext);
		}
next:
		inside = !inside;
		if (!hidden)
			fwrite(out.buf, 1, out.len, f);
		out.line -= out.len;
		out.len = 0;
	}
	fwrite(out.buf, 1, out.len, f);
	fclose(f);
	return raw && fclose(raw);
}
