// SPDX-License-Identifier: GPL-2.0-only
/* System V and POSIX message queues, semaphores and shared memory. */
#include <string.h>

#include "decode.h"

#define IPC_64		0x100
#define MODE_BITS	0777
#define HUGE_SHIFT	26
#define HUGE_BITS	(0x3fU << HUGE_SHIFT)

void print_ipc_key(struct call *c, unsigned int i)
{
	if ((uint32_t)c->args[i])
		text_hex(c->text, (uint32_t)c->args[i]);
	else
		put_const(c->text, "IPC_PRIVATE", 0, BASE_HEX);
}

/* Flags of message queues and semaphores, then the permissions. */
void print_ipc_get_flags(struct call *c, unsigned int i)
{
	uint32_t flags = c->args[i];

	/* Nothing stands between unknown flags and the mode: strace's way. */
	if (flags & ~MODE_BITS &&
	    (print_flags(c->text, &xlat_ipc_get_flags, flags & ~MODE_BITS, NULL) ||
	     style.consts == XLAT_RAW))
		text_putc(c->text, '|');
	put_umode(c, flags & MODE_BITS);
}

void print_shm_get_flags(struct call *c, unsigned int i)
{
	uint32_t flags = c->args[i];
	uint32_t rest = flags & ~(HUGE_BITS | MODE_BITS);

	if (rest) {
		print_flags(c->text, &xlat_shm_resource_flags, rest, NULL);
		text_putc(c->text, '|');
	}
	if (flags & HUGE_BITS) {
		text_udec(c->text, flags >> HUGE_SHIFT);
		text_puts(c->text, "<<");
		put_const(c->text, "SHM_HUGE_SHIFT", HUGE_SHIFT, BASE_UDEC);
		text_putc(c->text, '|');
	}
	put_umode(c, flags & MODE_BITS);
}

static void put_cmd(struct call *c, const struct xlat *x, uint32_t cmd,
		    const char *unknown)
{
	if (cmd & IPC_64) {
		put_const(c->text, "IPC_64", IPC_64, BASE_HEX);
		text_putc(c->text, '|');
	}
	print_xval(c->text, x, cmd & ~IPC_64, unknown);
}

void print_msgctl_cmd(struct call *c, unsigned int i)
{
	put_cmd(c, &xlat_msgctl_flags, c->args[i], "MSG_???");
}

void print_semctl_cmd(struct call *c, unsigned int i)
{
	put_cmd(c, &xlat_semctl_flags, c->args[i], "SEM_???");
}

void print_shmctl_cmd(struct call *c, unsigned int i)
{
	put_cmd(c, &xlat_shmctl_flags, c->args[i], "SHM_???");
}

/* struct ipc64_perm, and the structures that begin with it. */
struct kperm {
	uint32_t key;
	uint32_t uid, gid;
	uint32_t cuid, cgid;
	uint32_t mode;
	uint64_t rest[3];
};

/* Without all of one, to the end, nothing of it is shown. */
struct kmsqid {
	struct kperm perm;
	int64_t stime, rtime, ctime;
	uint64_t cbytes, qnum, qbytes;
	int32_t lspid, lrpid;
	uint64_t unused[2];
};

struct ksemid {
	struct kperm perm;
	int64_t otime, pad1, ctime, pad2;
	uint64_t nsems, unused[2];
};

struct kshmid {
	struct kperm perm;
	uint64_t segsz;
	int64_t atime, dtime, ctime;
	int32_t cpid, lpid;
	uint64_t nattch, unused[2];
};

static void put_perm(struct call *c, const char *name, const struct kperm *p)
{
	text_puts(c->text, name);
	text_puts(c->text, "={uid=");
	put_uid(c, p->uid);
	text_puts(c->text, ", gid=");
	put_uid(c, p->gid);
	text_puts(c->text, ", mode=");
	put_umode(c, p->mode);
	/* The rest is the kernel's own: it is only ever read. */
	if (c->at_exit) {
		text_puts(c->text, ", key=");
		text_udec(c->text, p->key);
		text_puts(c->text, ", cuid=");
		put_uid(c, p->cuid);
		text_puts(c->text, ", cgid=");
		put_uid(c, p->cgid);
	}
	text_putc(c->text, '}');
}

static void put_dec(struct call *c, const char *name, int64_t val)
{
	text_puts(c->text, name);
	text_dec(c->text, val);
}

static void put_udec(struct call *c, const char *name, uint64_t val)
{
	text_puts(c->text, name);
	text_udec(c->text, val);
}

void print_msqid_ds(struct call *c, unsigned int i)
{
	struct kmsqid d;

	if (!fetch_as_or_addr(c, AS(msqid_ds), c->args[i], &d, sizeof(d)))
		return;
	text_putc(c->text, '{');
	put_perm(c, "msg_perm", &d.perm);
	if (c->at_exit) {
		put_udec(c, ", msg_stime=", d.stime);
		put_udec(c, ", msg_rtime=", d.rtime);
		put_udec(c, ", msg_ctime=", d.ctime);
		put_udec(c, ", msg_qnum=", d.qnum);
	}
	put_udec(c, ", msg_qbytes=", d.qbytes);
	if (c->at_exit) {
		put_dec(c, ", msg_lspid=", d.lspid);
		put_dec(c, ", msg_lrpid=", d.lrpid);
	}
	text_putc(c->text, '}');
}

void print_semid_ds(struct call *c, unsigned int i)
{
	struct ksemid d;

	if (!fetch_as_or_addr(c, AS(semid_ds), c->args[i], &d, sizeof(d)))
		return;
	text_putc(c->text, '{');
	put_perm(c, "sem_perm", &d.perm);
	if (c->at_exit) {
		put_udec(c, ", sem_otime=", d.otime);
		put_udec(c, ", sem_ctime=", d.ctime);
		put_udec(c, ", sem_nsems=", d.nsems);
	}
	text_putc(c->text, '}');
}

void print_shmid_ds(struct call *c, unsigned int i)
{
	struct kshmid d;

	if (!fetch_as_or_addr(c, AS(shmid_ds), c->args[i], &d, sizeof(d)))
		return;
	text_putc(c->text, '{');
	put_perm(c, "shm_perm", &d.perm);
	if (c->at_exit) {
		put_udec(c, ", shm_segsz=", d.segsz);
		put_dec(c, ", shm_cpid=", d.cpid);
		put_dec(c, ", shm_lpid=", d.lpid);
		put_udec(c, ", shm_nattch=", d.nattch);
		put_udec(c, ", shm_atime=", d.atime);
		put_udec(c, ", shm_dtime=", d.dtime);
		put_udec(c, ", shm_ctime=", d.ctime);
	}
	text_putc(c->text, '}');
}

/* Structures of nothing but numbers, "name=" for each. */
static void put_ints(struct call *c, const char *const *names, unsigned int nr,
		     const int32_t *v)
{
	unsigned int k;

	for (k = 0; k < nr; k++) {
		text_puts(c->text, k ? ", " : "{");
		text_puts(c->text, names[k]);
		text_putc(c->text, '=');
		text_dec(c->text, v[k]);
	}
}

void print_msginfo(struct call *c, unsigned int i)
{
	static const char *const names[] = {
		"msgpool", "msgmap", "msgmax", "msgmnb", "msgmni", "msgssz",
		"msgtql",
	};
	struct {
		int32_t v[7];
		uint16_t msgseg;
	} d;

	if (!fetch_or_addr(c, c->args[i], &d, sizeof(d)))
		return;
	put_ints(c, names, 7, d.v);
	put_udec(c, ", msgseg=", d.msgseg);
	text_putc(c->text, '}');
}

void print_seminfo(struct call *c, unsigned int i)
{
	static const char *const names[] = {
		"semmap", "semmni", "semmns", "semmnu", "semmsl", "semopm",
		"semume", "semusz", "semvmx", "semaem",
	};
	int32_t v[10];

	if (!fetch_or_addr(c, c->args[i], v, sizeof(v)))
		return;
	put_ints(c, names, 10, v);
	text_putc(c->text, '}');
}

void print_shminfo(struct call *c, unsigned int i)
{
	uint64_t v[9];

	if (!fetch_as_or_addr(c, AS(shminfo), c->args[i], v, sizeof(v)))
		return;
	put_udec(c, "{shmmax=", v[0]);
	put_udec(c, ", shmmin=", v[1]);
	put_udec(c, ", shmmni=", v[2]);
	put_udec(c, ", shmseg=", v[3]);
	put_udec(c, ", shmall=", v[4]);
	text_putc(c->text, '}');
}

void print_shm_info(struct call *c, unsigned int i)
{
	struct {
		int32_t used;
		uint64_t tot, rss, swp, attempts, successes;
	} d;

	if (!fetch_as_or_addr(c, AS(shm_info), c->args[i], &d, sizeof(d)))
		return;
	put_dec(c, "{used_ids=", d.used);
	put_udec(c, ", shm_tot=", d.tot);
	put_udec(c, ", shm_rss=", d.rss);
	put_udec(c, ", shm_swp=", d.swp);
	put_udec(c, ", swap_attempts=", d.attempts);
	put_udec(c, ", swap_successes=", d.successes);
	text_putc(c->text, '}');
}

/* A message: its type, then as many bytes as argument 2 says. */
void print_msgbuf(struct call *c, unsigned int i)
{
	size_t size = long_size(c);
	int64_t type;

	if (!fetch_as_or_addr(c, AS(time_value), c->args[i], &type, sizeof(type)))
		return;
	put_dec(c, "{mtype=", type);
	text_puts(c->text, ", mtext=");
	print_buffer_at(c, c->args[i] + size, c->args[i + 1]);
	text_putc(c->text, '}');
}

static bool elem_sembuf(struct call *c, const void *elem, size_t size,
			void *data)
{
	struct {
		uint16_t num;
		int16_t op;
		uint16_t flags;
	} s;

	(void)data;
	memcpy(&s, elem, size);
	put_udec(c, "{sem_num=", s.num);
	put_dec(c, ", sem_op=", s.op);
	text_puts(c->text, ", sem_flg=");
	print_flags(c->text, &xlat_semop_flags, s.flags, "SEM_???");
	text_putc(c->text, '}');
	return true;
}

void print_sembuf(struct call *c, unsigned int i)
{
	print_array(c, c->args[i], (uint32_t)c->args[i + 1], 6, elem_sembuf, NULL);
}

void print_mq_attr(struct call *c, unsigned int i)
{
	int64_t v[8];	/* four are for later */

	if (!fetch_as_or_addr(c, AS(mq_attr), c->args[i], v, sizeof(v)))
		return;
	text_puts(c->text, "{mq_flags=");
	/* Not looked at when a queue is opened: then a number. */
	if (c->ent->row.nargs == 4)
		text_hex(c->text, v[0]);
	else
		print_flags(c->text, &xlat_mq_attr_flags, v[0], "O_???");
	put_dec(c, ", mq_maxmsg=", v[1]);
	put_dec(c, ", mq_msgsize=", v[2]);
	put_dec(c, ", mq_curmsgs=", v[3]);
	text_putc(c->text, '}');
}

/* The shmat of ipc: the address goes to memory, and is the result all the same. */
void decode_ipc_shmat(struct call *c)
{
	uint64_t addr;

	if (!c->exiting) {
		print_dec(c, 0);
		text_puts(c->text, ", ");
		print_addr(c, 1);
		text_puts(c->text, ", ");
		print_shmat_flags(c, 2);
		return;
	}
	if (!c->error && fetch_long(c, c->args[3], &addr))
		c->ret = addr;
}
