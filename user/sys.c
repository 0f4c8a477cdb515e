// SPDX-License-Identifier: GPL-2.0-only
/* The system as a whole, and what a thread tells the kernel of itself. */
#include <string.h>

#include "net.h"

void print_addr_ptr(struct call *c, unsigned int i)
{
	uint64_t val;

	if (!fetch_as_or_addr(c, AS(addr_ptr), c->args[i], &val, sizeof(val)))
		return;
	text_putc(c->text, '[');
	put_addr(c, val);
	text_putc(c->text, ']');
}

/* [0x1]: a long, or what has 64 bits in all ABIs. */
static void put_hex_ptr(struct call *c, unsigned int i)
{
	uint64_t val;

	if (!fetch_arg_or_addr(c, i, &val, sizeof(val)))
		return;
	text_putc(c->text, '[');
	text_hex(c->text, val);
	text_putc(c->text, ']');
}

void print_hex_ptr(struct call *c, unsigned int i)
{
	put_hex_ptr(c, i);
}

void print_hex64_ptr(struct call *c, unsigned int i)
{
	put_hex_ptr(c, i);
}

void print_size_ptr(struct call *c, unsigned int i)
{
	uint64_t val;

	if (!fetch_as_or_addr(c, AS(size_ptr), c->args[i], &val, sizeof(val)))
		return;
	text_putc(c->text, '[');
	text_udec(c->text, val);
	text_putc(c->text, ']');
}

void print_u64_ptr(struct call *c, unsigned int i)
{
	uint64_t val;

	if (!fetch_or_addr(c, c->args[i], &val, sizeof(val)))
		return;
	text_putc(c->text, '[');
	text_udec(c->text, val);
	text_putc(c->text, ']');
}

void print_udec_ptr(struct call *c, unsigned int i)
{
	uint32_t val;

	if (!fetch_or_addr(c, c->args[i], &val, sizeof(val)))
		return;
	text_putc(c->text, '[');
	text_udec(c->text, val);
	text_putc(c->text, ']');
}

void print_dec_ptr(struct call *c, unsigned int i)
{
	int32_t val;

	if (!fetch_or_addr(c, c->args[i], &val, sizeof(val)))
		return;
	text_putc(c->text, '[');
	text_dec(c->text, val);
	text_putc(c->text, ']');
}

struct krseq {
	uint32_t cpu_id_start;
	uint32_t cpu_id;
	uint64_t rseq_cs;
	uint32_t flags;
	uint32_t node_id;
	uint32_t mm_cid;
	uint8_t slice_request;
	uint8_t slice_granted;
	uint16_t slice_reserved;
	uint8_t reserved;
};

#define RSEQ_MIN_SIZE	32
#define RSEQ_READ_SIZE	33

static void put_rseq_cpu(struct call *c, const char *field, uint32_t cpu)
{
	const char *name = xlat_name(&xlat_rseq_cpu_ids, cpu);

	text_puts(c->text, field);
	if (name)
		put_const(c->text, name, (int32_t)cpu, BASE_DEC);
	else
		text_udec(c->text, cpu);
}

/* A critical section, if the thread is registered in the midst of one. */
static void put_rseq_cs(struct call *c, uint64_t addr)
{
	struct {
		uint32_t version;
		uint32_t flags;
		uint64_t start_ip;
		uint64_t post_commit_offset;
		uint64_t abort_ip;
	} cs;

	if (!fetch_or_addr(c, addr, &cs, sizeof(cs)))
		return;
	text_puts(c->text, "{version=");
	text_udec(c->text, cs.version);
	text_puts(c->text, ", flags=");
	print_flags(c->text, &xlat_rseq_cs_flags, cs.flags, "RSEQ_CS_FLAG_???");
	text_puts(c->text, ", start_ip=");
	text_hex(c->text, cs.start_ip);
	text_puts(c->text, ", post_commit_offset=");
	text_hex(c->text, cs.post_commit_offset);
	text_puts(c->text, ", abort_ip=");
	text_hex(c->text, cs.abort_ip);
	text_puts(c->text, "} /* ");
	text_hex(c->text, addr);
	text_puts(c->text, " */");
}

void print_rseq_cs(struct call *c, unsigned int i)
{
	put_rseq_cs(c, c->args[i]);
}

void print_rseq(struct call *c, unsigned int i)
{
	struct krseq rs = { 0 };
	uint32_t len = c->args[i + 1];

	if (len < RSEQ_MIN_SIZE || c->args[i] % RSEQ_MIN_SIZE) {
		put_addr(c, c->args[i]);
		return;
	}
	if (!fetch_or_addr(c, c->args[i], &rs,
			   len < RSEQ_READ_SIZE ? len : RSEQ_READ_SIZE))
		return;
	put_rseq_cpu(c, "{cpu_id_start=", rs.cpu_id_start);
	put_rseq_cpu(c, ", cpu_id=", rs.cpu_id);
	text_puts(c->text, ", rseq_cs=");
	put_rseq_cs(c, rs.rseq_cs);
	text_puts(c->text, ", flags=");
	print_flags(c->text, &xlat_rseq_cs_flags, rs.flags, "RSEQ_CS_FLAG_???");
	text_printf(c->text, ", node_id=%u, mm_cid=%u", rs.node_id, rs.mm_cid);
	text_printf(c->text, ", slice_ctrl={request=%u, granted=%u, __reserved=",
		    rs.slice_request, rs.slice_granted);
	text_hex(c->text, rs.slice_reserved);
	text_puts(c->text, "}, __reserved=");
	text_hex(c->text, rs.reserved);
	text_putc(c->text, '}');
}

#define UTSNAME_FIELD	65

static void put_uts(struct call *c, const char *name, const char *val)
{
	text_puts(c->text, name);
	put_cstring(c, val, UTSNAME_FIELD, UTSNAME_FIELD - 1);
}

void print_utsname(struct call *c, unsigned int i)
{
	char uts[6][UTSNAME_FIELD];

	if (!fetch_or_addr(c, c->args[i], uts, sizeof(uts)))
		return;
	put_uts(c, "{sysname=", uts[0]);
	put_uts(c, ", nodename=", uts[1]);
	if (c->fmt->abbrev) {
		text_puts(c->text, ", ...}");
		return;
	}
	put_uts(c, ", release=", uts[2]);
	put_uts(c, ", version=", uts[3]);
	put_uts(c, ", machine=", uts[4]);
	put_uts(c, ", domainname=", uts[5]);
	text_putc(c->text, '}');
}

void print_sysinfo(struct call *c, unsigned int i)
{
	struct {
		int64_t uptime;
		uint64_t loads[3];
		uint64_t totalram, freeram, sharedram, bufferram;
		uint64_t totalswap, freeswap;
		uint16_t procs;
		uint16_t pad;
		uint64_t totalhigh, freehigh;
		uint32_t unit;
	} si;

	if (!fetch_as_or_addr(c, AS(sysinfo), c->args[i], &si, sizeof(si)))
		return;
	text_puts(c->text, "{uptime=");
	text_udec(c->text, si.uptime);
	text_printf(c->text, ", loads=[%llu, %llu, %llu]",
		    (unsigned long long)si.loads[0],
		    (unsigned long long)si.loads[1],
		    (unsigned long long)si.loads[2]);
	text_puts(c->text, ", totalram=");
	text_udec(c->text, si.totalram);
	text_puts(c->text, ", freeram=");
	text_udec(c->text, si.freeram);
	text_puts(c->text, ", sharedram=");
	text_udec(c->text, si.sharedram);
	text_puts(c->text, ", bufferram=");
	text_udec(c->text, si.bufferram);
	text_puts(c->text, ", totalswap=");
	text_udec(c->text, si.totalswap);
	text_puts(c->text, ", freeswap=");
	text_udec(c->text, si.freeswap);
	text_puts(c->text, ", procs=");
	text_udec(c->text, si.procs);
	text_puts(c->text, ", totalhigh=");
	text_udec(c->text, si.totalhigh);
	text_puts(c->text, ", freehigh=");
	text_udec(c->text, si.freehigh);
	text_puts(c->text, ", mem_unit=");
	text_udec(c->text, si.unit);
	text_putc(c->text, '}');
}

#define PER_MASK_NR	0xffU

static void put_personality(struct text *t, uint32_t p)
{
	print_xval(t, &xlat_personality_types, p & PER_MASK_NR, "PER_???");
	p &= ~PER_MASK_NR;
	if (!p)
		return;
	text_putc(t, '|');
	print_flags(t, &xlat_personality_flags, p, NULL);
}

void print_personality(struct call *c, unsigned int i)
{
	uint32_t p = c->args[i];

	/* -1 only asks. */
	if (p == (uint32_t)-1)
		text_hex(c->text, p);
	else
		put_personality(c->text, p);
}

/* The result is the personality before; what it means stands behind it. */
void decode_personality(struct call *c)
{
	if (!c->exiting) {
		begin_arg(c, 0);
		print_personality(c, 0);
		return;
	}
	if (c->error)
		return;
	put_personality(&c->auxtext, c->ret);
	aux_puts(c, "");
}

#define MEMBARRIER_FLAG_CPU	1

/* The CPU is an argument only when a flag says so. */
void decode_membarrier(struct call *c)
{
	if (c->exiting)
		return;
	begin_arg(c, 0);
	print_membarrier_cmd(c, 0);
	begin_arg(c, 1);
	print_membarrier_flags(c, 1);
	if (c->args[1] & MEMBARRIER_FLAG_CPU) {
		begin_arg(c, 2);
		print_dec(c, 2);
	}
}

/* What the kernel can do comes back as flags. */
void decode_membarrier_query(struct call *c)
{
	if (!c->exiting) {
		decode_membarrier(c);
		return;
	}
	if (c->error || !c->ret)
		return;
	print_flags(&c->auxtext, &xlat_membarrier_cmds, (uint32_t)c->ret, NULL);
	aux_puts(c, "");
}

void print_xfeature_mask_ptr(struct call *c, unsigned int i)
{
	uint64_t mask, known = 0;
	unsigned int k;

	if (!fetch_or_addr(c, c->args[i], &mask, sizeof(mask)))
		return;
	for (k = 0; k < xlat_xfeature_masks.nr; k++)
		known |= xlat_xfeature_masks.entry[k].val;
	text_putc(c->text, '[');
	text_hex(c->text, mask);
	if (style.consts == XLAT_RAW)
		mask = 0;
	if (mask & known) {
		text_puts(c->text, " /* ");
		names_begin();
		print_flags(c->text, &xlat_xfeature_masks, mask, NULL);
		names_end();
		text_puts(c->text, " */");
	} else if (mask) {
		text_puts(c->text, " /* XFEATURE_MASK_??? */");
	}
	text_putc(c->text, ']');
}

void print_xfeature(struct call *c, unsigned int i)
{
	const char *name = xlat_name(&xlat_xfeatures, c->args[i]);

	text_hex(c->text, c->args[i]);
	if (style.consts != XLAT_RAW)
		text_printf(c->text, " /* %s */", name ? name : "XFEATURE_???");
}

struct kepoll_slot {
	uint32_t efd;
	uint32_t tfd;
	uint32_t toff;
};

void print_kcmp_epoll_slot(struct call *c, unsigned int i)
{
	struct kepoll_slot slot;

	if (!fetch_or_addr(c, c->args[i], &slot, sizeof(slot)))
		return;
	text_puts(c->text, "{efd=");
	put_fd(c, slot.efd);
	text_puts(c->text, ", tfd=");
	put_fd(c, slot.tfd);
	text_puts(c->text, ", toff=");
	text_udec(c->text, slot.toff);
	text_putc(c->text, '}');
}

struct kuser_desc {
	uint32_t entry_number;
	uint32_t base_addr;
	uint32_t limit;
	uint32_t bits;
};

static void put_desc_entry(struct call *c, const struct kuser_desc *d)
{
	text_puts(c->text, "{entry_number=");
	if (d->entry_number == UINT32_MAX)
		text_puts(c->text, "-1");
	else
		text_udec(c->text, d->entry_number);
}

static void put_desc_rest(struct call *c, const struct kuser_desc *d)
{
	text_printf(c->text, ", base_addr=%#08x, limit=%#08x", d->base_addr,
		    d->limit);
	text_printf(c->text, ", seg_32bit=%u, contents=%u, read_exec_only=%u",
		    d->bits & 1, d->bits >> 1 & 3, d->bits >> 3 & 1);
	text_printf(c->text, ", limit_in_pages=%u, seg_not_present=%u, useable=%u",
		    d->bits >> 4 & 1, d->bits >> 5 & 1, d->bits >> 6 & 1);
	/* A bit that only 64-bit tasks have. */
	if (long_size(c) == 8)
		text_printf(c->text, ", lm=%u", d->bits >> 7 & 1);
	text_putc(c->text, '}');
}

static void put_user_desc(struct call *c, uint64_t addr)
{
	struct kuser_desc d;

	if (!fetch_or_addr(c, addr, &d, sizeof(d)))
		return;
	put_desc_entry(c, &d);
	put_desc_rest(c, &d);
}

void print_user_desc(struct call *c, unsigned int i)
{
	if (c->args[i + 1] == sizeof(struct kuser_desc))
		put_user_desc(c, c->args[i]);
	else
		put_addr(c, c->args[i]);
}

void print_thread_area(struct call *c, unsigned int i)
{
	put_user_desc(c, c->args[i]);
}

/* The entry that the kernel has chosen stands behind the result. */
void decode_set_thread_area(struct call *c)
{
	struct kuser_desc d;

	if (!c->exiting) {
		begin_arg(c, 0);
		put_user_desc(c, c->args[0]);
		return;
	}
	if (c->error || !fetch(c, c->args[0], &d, sizeof(d)))
		return;
	text_printf(&c->auxtext, "entry_number=%u", d.entry_number);
	aux_puts(c, "");
}

/* The number of the entry goes in, the rest comes out. */
void decode_get_thread_area(struct call *c)
{
	struct kuser_desc d;

	if (!c->exiting) {
		c->scratch[0] = fetch(c, c->args[0], &d, sizeof(d.entry_number));
		if (c->scratch[0])
			put_desc_entry(c, &d);
		else
			put_addr(c, c->args[0]);
		return;
	}
	if (!c->scratch[0])
		return;
	if (!c->error && fetch(c, c->args[0], &d, sizeof(d)))
		put_desc_rest(c, &d);
	else
		text_puts(c->text, ", ...}");
}

/* syslog: the number, which everybody knows, and its name. */
void print_syslog_action(struct call *c, unsigned int i)
{
	const char *name = xlat_name(&xlat_syslog_action_type,
				     (uint32_t)c->args[i]);

	text_dec(c->text, (int32_t)c->args[i]);
	text_printf(c->text, " /* %s */", name ? name : "SYSLOG_ACTION_???");
}

void print_syslog_level(struct call *c, unsigned int i)
{
	const char *name = xlat_name(&xlat_syslog_console_levels,
				     (uint32_t)c->args[i]);

	text_dec(c->text, (int32_t)c->args[i]);
	text_printf(c->text, " /* %s */", name ? name : "LOGLEVEL_???");
}

#define UTS_LEN	64

/* A host's name; what cannot be one is not looked at. */
void print_hostname(struct call *c, unsigned int i)
{
	uint32_t len = arg_count(c, i);

	if (len > UTS_LEN)
		put_addr(c, c->args[i]);
	else
		print_buffer_at(c, c->args[i], len);
}

struct kkexec_segment {
	uint64_t buf;
	uint64_t bufsz;
	uint64_t mem;
	uint64_t memsz;
};

#define KEXEC_SEGMENTS	16

static bool elem_kexec_segment(struct call *c, const void *elem, size_t size,
			       void *data)
{
	const struct kkexec_segment *s = elem;

	(void)size;
	(void)data;
	text_puts(c->text, "{buf=");
	put_addr(c, s->buf);
	text_puts(c->text, ", bufsz=");
	text_udec(c->text, s->bufsz);
	text_puts(c->text, ", mem=");
	put_addr(c, s->mem);
	text_puts(c->text, ", memsz=");
	text_udec(c->text, s->memsz);
	text_putc(c->text, '}');
	return true;
}

void print_kexec_segments(struct call *c, unsigned int i)
{
	uint64_t count = arg_count(c, i);

	if (count > KEXEC_SEGMENTS)
		put_addr(c, c->args[i]);
	else
		print_array_as(c, AS(kexec_segments), c->args[i], count, sizeof(struct kkexec_segment),
			    elem_kexec_segment, NULL);
}

#define KEXEC_ARCH_FIELD	0xffff0000ULL

void print_kexec_flags(struct call *c, unsigned int i)
{
	uint64_t flags = c->args[i];

	print_xval(c->text, &xlat_kexec_arch_values, flags & KEXEC_ARCH_FIELD,
		   "KEXEC_ARCH_???");
	flags &= ~KEXEC_ARCH_FIELD;
	if (!flags)
		return;
	text_putc(c->text, '|');
	print_flags(c->text, &xlat_kexec_load_flags, flags, "KEXEC_???");
}

void print_kexec_file_flags(struct call *c, unsigned int i)
{
	print_flags(c->text, &xlat_kexec_file_load_flags, c->args[i],
		    "KEXEC_FILE_???");
}

/* A size that the kernel changes: [80 => 32]. */
void print_size32_inout(struct call *c, unsigned int i)
{
	uint32_t before, after;
	bool at_exit = c->at_exit;
	bool known;

	c->at_exit = false;
	known = fetch(c, c->args[i], &before, sizeof(before));
	c->at_exit = at_exit;
	if (!known) {
		put_addr(c, c->args[i]);
		return;
	}
	text_putc(c->text, '[');
	text_udec(c->text, before);
	if (fetch(c, c->args[i], &after, sizeof(after)) && after != before) {
		text_puts(c->text, " => ");
		text_udec(c->text, after);
	}
	text_putc(c->text, ']');
}

/* struct lsm_ctx; the context itself follows */
struct klsm_ctx {
	uint64_t id;
	uint64_t flags;
	uint64_t len;
	uint64_t ctx_len;
};

/* One of them, of which no more than @room bytes are there. */
static void put_lsm_ctx(struct call *c, uint64_t addr, const struct klsm_ctx *l,
			uint64_t room)
{
	uint64_t len = l->len < room ? l->len : room;

	text_puts(c->text, "{id=");
	print_xval(c->text, &xlat_lsm_ids, l->id, NULL);
	text_puts(c->text, ", flags=");
	text_hex(c->text, l->flags);
	text_puts(c->text, ", len=");
	text_udec(c->text, l->len);
	text_puts(c->text, ", ctx_len=");
	text_udec(c->text, l->ctx_len);
	len = len > sizeof(*l) ? len - sizeof(*l) : 0;
	if (len > l->ctx_len)
		len = l->ctx_len;
	if (len) {
		text_puts(c->text, ", ctx=");
		print_hex_buffer_at(c, addr + sizeof(*l), len);
	}
	text_putc(c->text, '}');
}

#define LSM_FLAG_SINGLE_BIT	1

/*
 * What the kernel fills, and, when one module's is asked for, the module.
 * Each context tells where the next one is.
 */
void print_lsm_ctx(struct call *c, unsigned int i)
{
	uint64_t addr = c->args[i], at = 0, id;
	struct klsm_ctx l;
	uint32_t size;
	int64_t n;

	if (c->args[2] && c->args[3] & LSM_FLAG_SINGLE_BIT) {
		c->at_exit = false;
		if (fetch(c, addr, &id, sizeof(id))) {
			text_puts(c->text, "{id=");
			print_xval(c->text, &xlat_lsm_ids, id, NULL);
			text_puts(c->text, "} => ");
		}
		c->at_exit = true;
	}
	if (c->error || c->ret <= 0 || !fetch(c, c->args[2], &size, sizeof(size)) ||
	    !fetch(c, addr, &l, sizeof(l))) {
		put_addr(c, addr);
		return;
	}
	text_putc(c->text, '[');
	for (n = 0; n < c->ret; n++) {
		text_puts(c->text, n ? ", " : "");
		if (n >= (int64_t)c->fmt->arr_max ||
		    !fetch(c, addr + at, &l, sizeof(l))) {
			text_puts(c->text, "...");
			break;
		}
		put_lsm_ctx(c, addr + at, &l, size - at);
		if (l.len < sizeof(l) || l.len >= size - at)
			break;
		at += l.len;
	}
	text_putc(c->text, ']');
}

void print_lsm_ctx_set(struct call *c, unsigned int i)
{
	uint32_t size = c->args[i + 1];
	struct klsm_ctx l;

	if (size < sizeof(l))
		put_addr(c, c->args[i]);
	else if (fetch_or_addr(c, c->args[i], &l, sizeof(l)))
		put_lsm_ctx(c, c->args[i], &l, size);
}

static bool elem_lsm_id(struct call *c, const void *elem, size_t size, void *data)
{
	(void)size;
	(void)data;
	print_xval(c->text, &xlat_lsm_ids, *(const uint64_t *)elem, "LSM_ID_???");
	return true;
}

void print_lsm_id_array(struct call *c, unsigned int i)
{
	if (c->error)
		put_addr(c, c->args[i]);
	else
		print_array(c, c->args[i], c->ret, sizeof(uint64_t), elem_lsm_id,
			    NULL);
}

struct kns_id_req {
	uint32_t size;
	uint32_t spare;
	uint64_t ns_id;
	uint32_t ns_type;
	uint32_t spare2;
	uint64_t user_ns_id;
};

void print_ns_id_req(struct call *c, unsigned int i)
{
	struct kns_id_req r;

	if (!fetch_or_addr(c, c->args[i], &r.size, sizeof(r.size)))
		return;
	text_puts(c->text, "{size=");
	text_udec(c->text, r.size);
	if (r.size < sizeof(r)) {
		text_putc(c->text, '}');
		return;
	}
	if (!fetch(c, c->args[i], &r, sizeof(r))) {
		text_puts(c->text, ", ???}");
		return;
	}
	if (r.spare) {
		text_puts(c->text, ", spare=");
		text_hex(c->text, r.spare);
	}
	text_puts(c->text, ", ns_id=");
	text_hex(c->text, r.ns_id);
	text_puts(c->text, ", ns_type=");
	print_flags(c->text, &xlat_listns_types, r.ns_type, "???_NS");
	if (r.spare2) {
		text_puts(c->text, ", spare2=");
		text_hex(c->text, r.spare2);
	}
	text_puts(c->text, ", user_ns_id=");
	if (r.user_ns_id == UINT64_MAX)
		text_puts(c->text, "LISTNS_CURRENT_USER");
	else
		text_hex(c->text, r.user_ns_id);
	print_tail_at(c, c->args[i], sizeof(r), r.size);
	text_putc(c->text, '}');
}

void print_ns_ids(struct call *c, unsigned int i)
{
	if (c->error && c->args[2])
		put_addr(c, c->args[i]);
	else
		print_array(c, c->args[i], c->ret, sizeof(uint64_t), elem_hex64,
			    NULL);
}
