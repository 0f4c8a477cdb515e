// SPDX-License-Identifier: GPL-2.0-only
/* Arguments of ioctl on the device mapper. */
#include <string.h>

#include "net.h"

#define DM_NAME		128
#define DM_UUID		129
#define DM_HEAD		305	/* bytes before the data */
#define DM_ABI		4
#define DM_SUSPEND	2	/* DM_SUSPEND_FLAG */

struct kdm {
	uint32_t version[3];
	uint32_t data_size, data_start, target_count;
	int32_t open_count;
	uint32_t flags, event_nr, padding;
	uint64_t dev;
	char name[DM_NAME];
	char uuid[DM_UUID];
	char data[7];
};

enum dm_number {
	DM_VERSION, DM_REMOVE_ALL, DM_LIST_DEVICES, DM_DEV_CREATE, DM_DEV_REMOVE,
	DM_DEV_RENAME, DM_DEV_SUSPEND, DM_DEV_STATUS, DM_DEV_WAIT, DM_TABLE_LOAD,
	DM_TABLE_CLEAR, DM_TABLE_DEPS, DM_TABLE_STATUS, DM_LIST_VERSIONS,
	DM_TARGET_MSG, DM_DEV_SET_GEOMETRY, DM_DEV_ARM_POLL,
};

#define BIT_OF(n)	(1U << (n))
#define DM_PLAIN	(BIT_OF(DM_VERSION) | BIT_OF(DM_REMOVE_ALL) |	\
			 BIT_OF(DM_DEV_CREATE) | BIT_OF(DM_DEV_REMOVE) | \
			 BIT_OF(DM_DEV_SUSPEND) | BIT_OF(DM_DEV_STATUS) | \
			 BIT_OF(DM_TABLE_CLEAR) | BIT_OF(DM_DEV_ARM_POLL))
#define DM_NO_DEVICE	(BIT_OF(DM_REMOVE_ALL) | BIT_OF(DM_LIST_DEVICES) | \
			 BIT_OF(DM_LIST_VERSIONS))
#define DM_EVENT_IN	(BIT_OF(DM_DEV_SUSPEND) | BIT_OF(DM_DEV_RENAME) | \
			 BIT_OF(DM_DEV_REMOVE) | BIT_OF(DM_DEV_WAIT))
#define DM_STATUS_OUT	(BIT_OF(DM_DEV_CREATE) | BIT_OF(DM_DEV_RENAME) | \
			 BIT_OF(DM_DEV_SUSPEND) | BIT_OF(DM_DEV_STATUS) | \
			 BIT_OF(DM_DEV_WAIT) | BIT_OF(DM_TABLE_LOAD) |	\
			 BIT_OF(DM_TABLE_CLEAR) | BIT_OF(DM_TABLE_DEPS) | \
			 BIT_OF(DM_TABLE_STATUS) | BIT_OF(DM_TARGET_MSG))

static void put_dm_values(struct call *c, unsigned int nr, const struct kdm *d,
			  bool after)
{
	if (!after && nr == DM_TABLE_LOAD) {
		text_printf(c->text, ", target_count=%u", d->target_count);
	} else if (!after && BIT_OF(nr) & DM_EVENT_IN) {
		if (nr != DM_DEV_SUSPEND || !(d->flags & DM_SUSPEND))
			text_printf(c->text, ", event_nr=%u", d->event_nr);
	} else if (after && !c->error && BIT_OF(nr) & DM_STATUS_OUT) {
		text_printf(c->text, ", target_count=%u, open_count=%u, event_nr=%u",
			    d->target_count, d->open_count, d->event_nr);
	}
}

/*
 * What follows the head.  Each part says where the next one is; one that would
 * stand before the end of the last, or beyond the data, is not looked at.
 */

struct kdm_target {
	uint64_t start, length;
	int32_t status;
	uint32_t next;
	char type[16];
};

struct kdm_name {
	uint64_t dev;
	uint32_t next;
};

struct kdm_version {
	uint32_t next, version[3];
};

#define DM_EVENTS_SINCE	37	/* minor version from which names have events */

static void put_misplaced(struct call *c, const char *what)
{
	text_printf(c->text, "??? /* misplaced %s */", what);
}

/* Is there a part of @size bytes at @at?  The one before ended at @end. */
static bool dm_fits(const struct kdm *d, uint32_t at, uint32_t size,
		    uint32_t end, unsigned int n)
{
	return (!n || at > end) && at + size > at && at + size <= d->data_size;
}

/*
 * Part @n of several, @size bytes at @at; @end is where the one before ended, and
 * set to where this one does.  False: there is none, and what is shown says why.
 */
static bool next_part(struct call *c, const struct kdm *d, uint64_t addr,
		      uint32_t at, uint32_t *end, unsigned int n, void *part,
		      uint32_t size, const char *what)
{
	text_puts(c->text, ", ");
	if (!dm_fits(d, at, size, *end, n)) {
		put_misplaced(c, what);
		return false;
	}
	*end = at + size;
	if (n >= c->fmt->arr_max) {
		text_puts(c->text, "...");
		return false;
	}
	return fetch_or_addr(c, addr + at, part, size);
}

static void put_dm_targets(struct call *c, const struct kdm *d, uint64_t addr,
			   bool after)
{
	uint32_t at = d->data_start, end = 0;
	struct kdm_target t;
	unsigned int n;

	for (n = 0; n < d->target_count; n++) {
		if (!next_part(c, d, addr, at, &end, n, &t, sizeof(t),
			       "struct dm_target_spec"))
			return;
		text_puts(c->text, "{sector_start=");
		text_udec(c->text, t.start);
		text_puts(c->text, ", length=");
		text_udec(c->text, t.length);
		if (after)
			text_printf(c->text, ", status=%d", t.status);
		text_puts(c->text, ", target_type=");
		put_cstring(c, t.type, sizeof(t.type), sizeof(t.type) - 1);
		text_puts(c->text, ", string=");
		print_string_within(c, addr + end, d->data_size - end);
		text_putc(c->text, '}');
		at = after ? d->data_start + t.next : at + t.next;
	}
}

static bool elem_dm_dev(struct call *c, const void *elem, size_t size, void *data)
{
	uint64_t dev;

	(void)data;
	memcpy(&dev, elem, size);
	put_dev(c, dev);
	return true;
}

static void put_dm_deps(struct call *c, const struct kdm *d, uint64_t addr)
{
	struct { uint32_t count, padding; } deps;
	uint32_t at = d->data_start;

	if (!dm_fits(d, at, sizeof(deps), 0, 0)) {
		put_misplaced(c, "struct dm_target_deps");
		return;
	}
	if (!fetch_or_addr(c, addr + at, &deps, sizeof(deps)))
		return;
	at += sizeof(deps);
	if (deps.count > (d->data_size - at) / sizeof(uint64_t)) {
		put_misplaced(c, "struct dm_target_deps");
		return;
	}
	text_printf(c->text, "{count=%u, deps=", deps.count);
	print_array(c, addr + at, deps.count, sizeof(uint64_t), elem_dm_dev, NULL);
	text_putc(c->text, '}');
}

/* A device's event stands behind its name, if there is room before the next. */
static void put_dm_event(struct call *c, const struct kdm *d, uint64_t name,
			 uint64_t next, size_t len)
{
	uint64_t addr = (name + len + 1 + 7) & ~7ULL;
	uint32_t event;

	if (d->version[1] >= DM_EVENTS_SINCE && addr + sizeof(event) <= next &&
	    fetch(c, addr, &event, sizeof(event)))
		text_printf(c->text, ", event_nr=%u", event);
}

static void put_dm_names(struct call *c, const struct kdm *d, uint64_t addr)
{
	const uint32_t head = 12;	/* where the name begins */
	uint32_t at = d->data_start, end = 0;
	struct kdm_name name;
	unsigned int n;
	ssize_t len;

	for (n = 0;; n++) {
		if (!next_part(c, d, addr, at, &end, n, &name, head,
			       "struct dm_name_list"))
			return;
		text_puts(c->text, "{dev=");
		put_dev(c, name.dev);
		text_puts(c->text, ", name=");
		len = print_string_within(c, addr + end, d->data_size - end);
		if (len >= 0)
			put_dm_event(c, d, addr + end, addr + at + name.next, len);
		text_putc(c->text, '}');
		if (!name.next)
			return;
		at += name.next;
	}
}

static void put_dm_versions(struct call *c, const struct kdm *d, uint64_t addr)
{
	uint32_t at = d->data_start, end = 0;
	struct kdm_version v;
	unsigned int n;

	for (n = 0;; n++) {
		if (!next_part(c, d, addr, at, &end, n, &v, sizeof(v),
			       "struct dm_target_versions"))
			return;
		text_puts(c->text, "{name=");
		print_string_within(c, addr + end, d->data_size - end);
		text_printf(c->text, ", version=[%u, %u, %u]}", v.version[0],
			    v.version[1], v.version[2]);
		if (!v.next)
			return;
		at += v.next;
	}
}

static void put_dm_message(struct call *c, const struct kdm *d, uint64_t addr)
{
	uint32_t at = d->data_start;
	uint64_t sector;

	if (!dm_fits(d, at, sizeof(sector), 0, 0)) {
		put_misplaced(c, "struct dm_target_msg");
		return;
	}
	if (!fetch_or_addr(c, addr + at, &sector, sizeof(sector)))
		return;
	at += sizeof(sector);
	text_puts(c->text, "{sector=");
	text_udec(c->text, sector);
	text_puts(c->text, ", message=");
	print_string_within(c, addr + at, d->data_size - at);
	text_putc(c->text, '}');
}

static void put_dm_string(struct call *c, const struct kdm *d, uint64_t addr)
{
	if (d->data_start > d->data_size) {
		put_misplaced(c, "string");
		return;
	}
	text_puts(c->text, "{string=");
	print_string_within(c, addr + d->data_start, d->data_size - d->data_start);
	text_putc(c->text, '}');
}

/* Is there more behind the head, of what is shown? */
static bool dm_has_data(struct call *c, unsigned int nr, const struct kdm *d,
			bool after)
{
	bool data = d->data_start != d->data_size;

	switch (nr) {
	case DM_DEV_WAIT:
	case DM_TABLE_STATUS:
		return after && !c->error && d->target_count;
	case DM_TABLE_LOAD:
		return !after && d->target_count;
	case DM_TABLE_DEPS:
	case DM_LIST_DEVICES:
	case DM_LIST_VERSIONS:
		return after && !c->error && data;
	case DM_TARGET_MSG:
		return after ? !c->error && d->flags & 0x10000 : data;
	case DM_DEV_RENAME:
	case DM_DEV_SET_GEOMETRY:
		return !after;
	}
	return false;
}

static void put_dm_data(struct call *c, unsigned int nr, const struct kdm *d,
			uint64_t addr, bool after)
{
	if (!dm_has_data(c, nr, d, after))
		return;
	if (c->fmt->abbrev) {
		text_puts(c->text, ", ...");
		return;
	}
	switch (nr) {
	case DM_DEV_WAIT:
	case DM_TABLE_STATUS:
	case DM_TABLE_LOAD:
		put_dm_targets(c, d, addr, after);
		return;
	case DM_LIST_DEVICES:
		put_dm_names(c, d, addr);
		return;
	case DM_LIST_VERSIONS:
		put_dm_versions(c, d, addr);
		return;
	}
	text_puts(c->text, ", ");
	if (nr == DM_TABLE_DEPS)
		put_dm_deps(c, d, addr);
	else if (nr == DM_TARGET_MSG && !after)
		put_dm_message(c, d, addr);
	else
		put_dm_string(c, d, addr);
}

static void put_dm(struct call *c, unsigned int nr, const struct kdm *d,
		   uint64_t addr, bool after)
{
	text_printf(c->text, "[{version=[%u, %u, %u]", d->version[0],
		    d->version[1], d->version[2]);
	if (d->version[0] != DM_ABI) {
		text_puts(c->text, " /* unsupported device mapper ABI version */}]");
		return;
	}
	text_printf(c->text, ", data_size=%u", d->data_size);
	if (d->data_size < DM_HEAD) {
		text_puts(c->text, " /* data_size too small */}]");
		return;
	}
	if (!(BIT_OF(nr) & DM_PLAIN))
		text_printf(c->text, ", data_start=%u", d->data_start);
	if (!(BIT_OF(nr) & DM_NO_DEVICE)) {
		if (d->dev) {
			text_puts(c->text, ", dev=");
			put_dev(c, d->dev);
		}
		if (d->name[0]) {
			text_puts(c->text, ", name=");
			put_cstring(c, d->name, DM_NAME, DM_NAME - 1);
		}
		if (d->uuid[0]) {
			text_puts(c->text, ", uuid=");
			put_cstring(c, d->uuid, DM_UUID, DM_UUID - 1);
		}
	}
	put_dm_values(c, nr, d, after);
	text_puts(c->text, ", flags=");
	print_flags(c->text, &xlat_dm_flags, d->flags, "DM_???");
	text_putc(c->text, '}');
	put_dm_data(c, nr, d, addr, after);
	text_putc(c->text, ']');
}

static bool dm_changed(const struct kdm *a, const struct kdm *b)
{
	return memcmp(a->version, b->version, sizeof(a->version)) ||
	       a->data_size != b->data_size || a->data_start != b->data_start ||
	       a->flags != b->flags;
}

void print_dm_ioctl(struct call *c, unsigned int i)
{
	unsigned int nr = c->args[1] & 0xff;
	struct kdm in, out;

	c->at_exit = false;
	if (!fetch(c, c->args[i], &in, DM_HEAD) || in.data_size < 12) {
		c->at_exit = true;
		text_hex(c->text, c->args[i]);
		return;
	}
	put_dm(c, nr, &in, c->args[i], false);
	c->at_exit = true;
	if (!fetch(c, c->args[i], &out, DM_HEAD) || out.data_size < 12 ||
	    (c->error && !dm_changed(&in, &out)))
		return;
	text_puts(c->text, " => ");
	put_dm(c, nr, &out, c->args[i], true);
}

/* What follows the head is printed with it. */
void print_dm_data(struct call *c, unsigned int i)
{
	put_addr(c, c->args[i]);
}
