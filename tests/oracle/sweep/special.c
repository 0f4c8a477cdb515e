// SPDX-License-Identifier: GPL-2.0-only
/* Calls whose argument says what the next one is: every one of their kinds. */
#include <asm/unistd.h>

#include "sweep.h"

/*
 * Memory as structures have it: small numbers, flags, counts, zeros, and
 * pointers to memory of small numbers or to strings.
 */
static uint64_t draw(unsigned int place, size_t size)
{
	uint64_t start = put(place, FILL_ZERO, size);
	uint64_t other = put(place + 1, noise() % NR_FILLS, 2 * PAGE);
	uint32_t *word = (uint32_t *)start;
	size_t i;

	if (size > 2 * PAGE)
		size = 2 * PAGE;
	for (i = 0; i < size / 4; i++) {
		uint64_t lot = noise() >> 32;

		switch (lot % 8) {
		case 0:
			break;
		case 1:
			word[i] = 1U << lot / 8 % 32;
			break;
		case 2:
			word[i] = lot;
			break;
		case 3:
			if (!compat && (i % 2 || i + 1 >= size / 4))
				break;
			lot = lot & 8 ? other + (lot >> 4) % PAGE :
				(uint64_t)strings + (lot >> 4) % 300;
			word[i] = lot;
			if (!compat)
				word[++i] = lot >> 32;
			break;
		default:
			word[i] = lot / 8 % (lot & 0x1000 ? 5 : 20);
		}
	}
	return start;
}

#define DRAWN	8	/* structures by lot, for each request */

/* Every request that has a name, with every kind of memory. */
static void ioctls(long nr)
{
	const struct xlat *names = compat ? &xlat_ioctl_names_compat :
				   &xlat_ioctl_names;
	unsigned int i, p;

	for (i = 0; i < names->nr; i++) {
		uint32_t request = names->entry[i].val;
		size_t size = request >> 16 & 0x3fff;
		uint64_t args[6] = { -1UL, request };

		if (!size)
			size = 64;
		for (p = 0; p < NR_FILLS; p++) {
			args[2] = put(2, p, size);
			try(nr, args);
		}
		for (p = 0; p < DRAWN; p++) {
			args[2] = draw(2, size);
			try(nr, args);
		}
		args[2] = put(2, FILL_SMALL, size) + 1;
		try(nr, args);
		args[2] = put(2, FILL_SMALL, PAGE);
		try(nr, args);
		args[2] = 0;
		try(nr, args);
		args[2] = BAD;
		try(nr, args);
		args[2] = 1;
		try(nr, args);
	}
}

#define DM_HEAD		312	/* bytes before what the head leads to */
#define DM_REQUEST	0xc138fd00
#define DM_REQUESTS	17

/*
 * The device mapper's tables: parts that lead to the next, where they should,
 * too near, behind the end, and nowhere.
 */
static void mapper(long nr)
{
	static const uint16_t sizes[] = { 312, 320, 352, 360, 400, 700, 2000, 5000 };
	static const uint16_t steps[] = { 12, 16, 40, 48, 56, 64, 0 };
	unsigned int i, n;

	for (i = 0; i < DM_REQUESTS * 60; i++) {
		uint64_t args[6] = { -1UL, DM_REQUEST + i % DM_REQUESTS };
		uint32_t size = sizes[noise() % ARRAY_SIZE(sizes)];
		uint32_t step = steps[noise() % ARRAY_SIZE(steps)];
		uint32_t at = DM_HEAD + noise() % 3 * 4;
		uint32_t head[8] = {
			4, 30 + noise() % 20, 0, size, at, noise() % 40, 0,
			noise() % 2 ? 0x10000 : 0,
		};
		uint32_t place = noise() % 3 ? noise() % 6 : 2;

		args[2] = put(2, FILL_ZERO, size);
		if (!(noise() % 8))
			head[4] = noise() % 6000;
		copy((void *)args[2], head, sizeof(head));
		for (n = 1; step && at + 64 <= size; n++, at += step) {
			uint32_t *part = (uint32_t *)(args[2] + at);

			part[0] = noise() % 40;
			part[4 + noise() % 12] = noise() % 2 ? 0x61626364 : 0x64;
			part[place] = step * (i % 2 ? 1 : n);
		}
		try(nr, args);
	}
}

/* Addresses of every family, in every length. */
static void addresses(long nr)
{
	static const uint8_t lengths[] = {
		0, 1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18,
		20, 22, 24, 26, 27, 28, 30, 36, 40, 64, 110, 111, 128, 200,
	};
	unsigned int family, i, p;

	for (family = 0; family < 48; family++)
		for (i = 0; i < sizeof(lengths); i++)
			for (p = 0; p < NR_FILLS; p++) {
				uint64_t args[6] = { 3, 0, lengths[i] };
				uint16_t f = family;

				args[1] = put(1, p, lengths[i]);
				if (lengths[i] >= 2)
					copy((void *)args[1], &f, 2);
				try(nr, args);
			}
}

static void sockopts(long nr, bool get)
{
	static const uint32_t lengths[] = {
		0, 1, 3, 4, 5, 8, 12, 16, 20, 28, 32, 64, 104, 256, 0x80000000,
	};
	unsigned int l, name, i, p;

	for (l = 0; l < xlat_socketlayers.nr; l++)
		for (name = 0; name < 140; name++)
			for (i = 0; i < ARRAY_SIZE(lengths); i++) {
				uint64_t args[6] = {
					3, xlat_socketlayers.entry[l].val, name,
				};

				p = noise() % NR_FILLS;
				args[3] = put(3, p, lengths[i] & 0x1ff);
				args[4] = lengths[i];
				if (get) {
					args[4] = put(4, FILL_ZERO, 4);
					copy((void *)args[4], &lengths[i], 4);
				}
				try(nr, args);
			}
}

static void bpf(long nr)
{
	static const uint16_t sizes[] = {
		0, 1, 4, 8, 12, 16, 20, 24, 28, 32, 40, 48, 56, 64, 72, 80, 96,
		112, 120, 128, 136, 144, 148, 152, 160, 168, 176, 256, 512,
	};
	unsigned int cmd, i, p;

	for (cmd = 0; cmd < 42; cmd++)
		for (i = 0; i < ARRAY_SIZE(sizes); i++)
			for (p = 0; p < NR_FILLS; p++) {
				uint64_t args[6] = { cmd, 0, sizes[i] };

				args[1] = put(1, p, sizes[i]);
				try(nr, args);
			}
}

static void uring_register(long nr)
{
	static const uint32_t counts[] = { 0, 1, 2, 4, 40, 0xffffffff };
	unsigned int op, i, p;

	for (op = 0; op < 42; op++)
		for (i = 0; i < ARRAY_SIZE(counts); i++)
			for (p = 0; p < NR_FILLS; p++) {
				uint64_t args[6] = { 3, op, 0, counts[i] };

				args[2] = put(2, p, 1024);
				try(nr, args);
				args[2] = put(2, p, 64);
				try(nr, args);
				args[1] |= 0x80000000;
				args[2] = 0;
				try(nr, args);
				args[2] = BAD;
				try(nr, args);
			}
}

/* Control messages of every level and kind. */
static void control(long nr)
{
	struct {
		uint64_t name;
		uint32_t namelen, pad;
		uint64_t iov, iovlen, control, controllen;
		uint32_t flags, pad2;
	} m = { 0 };
	struct {
		uint64_t len;
		uint32_t level, type;
	} h;
	static const uint32_t levels[] = { 0, 1, 6, 17, 41, 255, 263, 270, 276, 280, 0xffff };
	static const uint16_t lengths[] = { 0, 1, 4, 8, 12, 16, 20, 24, 28, 32, 64 };
	unsigned int l, type, i, p;

	for (l = 0; l < ARRAY_SIZE(levels); l++)
		for (type = 0; type < 80; type++)
			for (i = 0; i < ARRAY_SIZE(lengths); i++) {
				uint64_t args[6] = { 3 };

				p = noise() % NR_FILLS;
				h.len = sizeof(h) + lengths[i];
				h.level = levels[l];
				h.type = type;
				m.control = put(1, p, h.len);
				m.controllen = h.len + (i == 3 ? 100 : 0);
				copy((void *)m.control, &h, sizeof(h));
				args[1] = put(0, FILL_ZERO, sizeof(m));
				copy((void *)args[1], &m, sizeof(m));
				try(nr, args);
			}
}

struct nlhead {
	uint32_t len;
	uint16_t type, flags;
	uint32_t seq, pid;
};

/* Sends a message of @len bytes, of which the head says @h. */
static void send_message(long nr, long fd, uint8_t *buf, uint32_t len,
			 const struct nlhead *h)
{
	uint64_t args[6] = { fd, put(1, FILL_ZERO, len), len };

	copy(buf, h, sizeof(*h));
	copy((void *)args[1], buf, len);
	try(nr, args);
}

/* Messages of every netlink protocol, made to look as if they meant something. */
static void netlink(long nr)
{
	static const uint8_t protocols[] = {
		0, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 15, 16, 18, 19, 20, 21,
		22,
	};
	static const uint16_t types_[] = {
		0, 1, 2, 3, 4, 5, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26,
		27, 28, 29, 30, 31, 32, 33, 34, 36, 37, 38, 40, 41, 42, 44, 45,
		46, 48, 49, 50, 54, 56, 57, 58, 62, 64, 65, 66, 67, 68, 69, 70,
		72, 73, 74, 76, 78, 80, 81, 82, 84, 85, 86, 88, 89, 90, 92, 93,
		94, 96, 97, 98, 100, 104, 108, 112, 116, 120, 0x101, 0x102,
		0x200, 0x500, 0x501, 0xa00, 0xa05, 0xa10, 0xb01, 1000, 1001,
		1002, 1100, 1305, 1702,
	};
	static const uint8_t families[] = { 0, 1, 2, 7, 10, 16, 17, 28, 40 };
	static const uint8_t heads[] = { 0, 1, 4, 8, 12, 16, 20, 24, 28, 64, 72, 200 };
	unsigned int p, t, n, i;

	for (p = 0; p < ARRAY_SIZE(protocols); p++) {
		long fd = call6(__NR_socket, 16, 3, protocols[p], 0, 0, 0);
		struct { uint16_t family, pad; uint32_t pid, groups; } nl = { 16, 0, 0, 0 };

		if (fd < 0)
			continue;
		call6(__NR_bind, fd, (uint64_t)&nl, sizeof(nl), 0, 0, 0);
		for (t = 0; t < ARRAY_SIZE(types_); t++)
			for (n = 0; n < 40; n++) {
				static uint8_t buf[4096] __attribute__((aligned(8)));
				uint32_t head = heads[noise() % ARRAY_SIZE(heads)];
				uint32_t at = 16 + head;
				struct nlhead h = { .type = types_[t], .seq = n };

				for (i = 16; i < at; i++)
					buf[i] = n & 1 ? noise() % 9 : noise();
				buf[16] = families[noise() % sizeof(families)];
				for (i = noise() % 4; i && at < 3000; i--) {
					struct { uint16_t len, type; } a;
					uint32_t j, len = noise() % 5 ? noise() % 10 * 4 : noise() % 300;

					a.len = 4 + len;
					a.type = noise() % 72 | (noise() % 8 ? 0 : noise() & 0xc000);
					copy(buf + at, &a, 4);
					for (j = 0; j < len + 3; j++)
						buf[at + 4 + j] = j % 4 ? noise() % 3 ? 0 : noise() % 20 : noise() % 40;
					if (!(noise() % 3) && len >= 8) {
						a.len = noise() % 3 ? len : noise() % 40;
						a.type = noise() % 40;
						copy(buf + at + 4, &a, 4);
					}
					at += 4 + ((len + 3) & ~3U);
				}
				h.len = noise() % 20 ? at : 16 + noise() % at;
				h.flags = noise() % 3 ? noise() & 0xf : noise();
				send_message(nr, fd, buf, at, &h);
			}
		call6(__NR_close, fd, 0, 0, 0, 0, 0);
	}
}

/*
 * Attributes below each other, of the sizes that their values have; what they
 * mean is for the types to say, which begin low as the enums do.
 */
static uint32_t attributes(uint8_t *to, uint32_t room, unsigned int depth)
{
	static const uint16_t sizes[] = {
		0, 1, 2, 3, 4, 4, 4, 5, 8, 8, 12, 16, 20, 24, 25, 28, 32, 36,
		40, 48, 56, 64, 72, 88, 96, 100, 128, 184, 192, 200, 208, 264,
		392, 400,
	};
	unsigned int n = noise() % 4 + (depth == 0);
	uint32_t at = 0;

	while (n-- && at + 4 < room) {
		struct { uint16_t len, type; } a;
		uint32_t i, len = sizes[noise() % ARRAY_SIZE(sizes)];

		a.type = noise() % (noise() % 3 ? 12 : noise() % 3 ? 32 : 80);
		/* RTA_MULTIPATH: strace never leaves a next hop of no length. */
		if (a.type == 9)
			a.type = 8;
		a.type |= noise() % 16 ? 0 : noise() & 0xc000;
		if (len > room - at - 4)
			len = room - at - 4;
		if (depth < 4 && noise() % 2) {
			len = attributes(to + at + 4, room - at - 4, depth + 1);
		} else {
			for (i = 0; i < len; i++)
				to[at + 4 + i] = noise() % 3 ? 0 : noise() % 12;
		}
		a.len = 4 + len;
		copy(to + at, &a, 4);
		at += (a.len + 3) & ~3U;
	}
	return at;
}

/* Messages that are what they should be but for the meaning of their values. */
static void netlink_deep(long nr)
{
	static const struct {
		uint8_t protocol, head;
		uint16_t type;
	} kinds[] = {
		{ 0, 16, 16 }, { 0, 8, 20 }, { 0, 12, 24 }, { 0, 12, 28 },
		{ 0, 12, 32 }, { 0, 20, 36 }, { 0, 20, 40 }, { 0, 20, 44 },
		{ 0, 4, 48 }, { 0, 8, 56 }, { 0, 8, 60 }, { 0, 4, 64 },
		{ 0, 4, 67 }, { 0, 12, 72 }, { 0, 4, 78 }, { 0, 4, 80 },
		{ 0, 8, 84 }, { 0, 4, 88 }, { 0, 12, 92 }, { 0, 4, 96 },
		{ 0, 20, 100 }, { 0, 8, 104 }, { 0, 8, 108 }, { 0, 8, 112 },
		{ 0, 8, 116 }, { 0, 4, 120 }, { 4, 72, 20 }, { 4, 56, 20 },
		{ 4, 16, 20 }, { 4, 28, 20 }, { 4, 60, 18 }, { 12, 4, 2 },
		{ 16, 4, 16 }, { 16, 4, 17 }, { 16, 4, 18 }, { 21, 200, 16 },
		{ 21, 216, 19 },
	};
	static const uint8_t families[] = { 1, 2, 2, 7, 7, 10, 10, 16, 17, 28, 43, 44 };
	static uint8_t buf[4096] __attribute__((aligned(8)));
	unsigned int k, n, i;

	for (k = 0; k < ARRAY_SIZE(kinds); k++) {
		long fd = call6(__NR_socket, 16, 3, kinds[k].protocol, 0, 0, 0);
		struct { uint16_t family, pad; uint32_t pid, groups; } nl = { 16, 0, 0, 0 };

		if (fd < 0)
			continue;
		call6(__NR_bind, fd, (uint64_t)&nl, sizeof(nl), 0, 0, 0);
		for (n = 0; n < 600; n++) {
			struct nlhead h = {
				.type = kinds[k].type,
				.flags = noise() % 2,
			};
			uint32_t at = 16 + kinds[k].head;

			for (i = 16; i < at; i++)
				buf[i] = noise() % 3 ? 0 : noise() % 9;
			buf[16] = families[noise() % sizeof(families)];
			at += attributes(buf + at, 2000, 0);
			h.len = at;
			send_message(nr, fd, buf, at, &h);
		}
		call6(__NR_close, fd, 0, 0, 0, 0, 0);
	}
}

void special(const char *name, long nr)
{
	if (same(name, "ioctl")) {
		ioctls(nr);
		mapper(nr);
	} else if (same(name, "bind") || same(name, "connect"))
		addresses(nr);
	else if (same(name, "setsockopt"))
		sockopts(nr, false);
	else if (same(name, "getsockopt"))
		sockopts(nr, true);
	else if (same(name, "bpf"))
		bpf(nr);
	else if (same(name, "io_uring_register"))
		uring_register(nr);
	else if (same(name, "sendmsg") || same(name, "recvmsg"))
		control(nr);
	else if (same(name, "sendto")) {
		netlink(nr);
		netlink_deep(nr);
	}
}
