// SPDX-License-Identifier: GPL-2.0-only
/* Landlock: rulesets and their rules. */
#include <string.h>

#include "decode.h"

static void put_fs_access(struct call *c, uint64_t access)
{
	print_flags(c->text, &xlat_landlock_ruleset_access_fs, access,
		    "LANDLOCK_ACCESS_FS_???");
}

static void put_net_access(struct call *c, uint64_t access)
{
	print_flags(c->text, &xlat_landlock_ruleset_access_net, access,
		    "LANDLOCK_ACCESS_NET_???");
}

static void put_scope(struct call *c, uint64_t scope)
{
	print_flags(c->text, &xlat_landlock_scope_flags, scope,
		    "LANDLOCK_SCOPE_???");
}

/* A structure that has grown: what is beyond the caller's size is not there. */
void print_landlock_ruleset_attr(struct call *c, unsigned int i)
{
	static const struct {
		const char *name;
		void (*put)(struct call *c, uint64_t val);
	} field[] = {
		{ "{handled_access_fs=", put_fs_access },
		{ ", handled_access_net=", put_net_access },
		{ ", scoped=", put_scope },
		{ ", quiet_access_fs=", put_fs_access },
		{ ", quiet_access_net=", put_net_access },
		{ ", quiet_scoped=", put_scope },
	};
	uint64_t size = arg_count(c, i), attr[6] = { 0 };
	unsigned int n;

	if (size < sizeof(attr[0])) {
		put_addr(c, c->args[i]);
		return;
	}
	if (!fetch_or_addr(c, c->args[i], attr,
			   size < sizeof(attr) ? size : sizeof(attr)))
		return;
	for (n = 0; n < 6 && size > n * sizeof(attr[0]); n++) {
		text_puts(c->text, field[n].name);
		field[n].put(c, attr[n]);
	}
	text_puts(c->text, size > sizeof(attr) ? ", ...}" : "}");
}

void print_landlock_path_rule(struct call *c, unsigned int i)
{
	uint8_t rule[12];	/* packed */
	uint64_t access;
	int32_t fd;

	if (!fetch_or_addr(c, c->args[i], rule, sizeof(rule)))
		return;
	memcpy(&access, rule, sizeof(access));
	memcpy(&fd, rule + sizeof(access), sizeof(fd));
	text_puts(c->text, "{allowed_access=");
	put_fs_access(c, access);
	text_puts(c->text, ", parent_fd=");
	put_fd(c, fd);
	text_putc(c->text, '}');
}

void print_landlock_port_rule(struct call *c, unsigned int i)
{
	uint64_t rule[2];

	if (!fetch_or_addr(c, c->args[i], rule, sizeof(rule)))
		return;
	text_puts(c->text, "{allowed_access=");
	put_net_access(c, rule[0]);
	text_puts(c->text, ", port=");
	text_udec(c->text, rule[1]);
	text_putc(c->text, '}');
}
