// SPDX-License-Identifier: GPL-2.0-only
/* Printers that every family needs: numbers, strings, arrays. */
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>

#include "decode.h"
#include "fdname.h"
#include "pids.h"

#define PERM_BITS	0777

/* The kernel takes no structure of more than a page. */
#define STRUCT_MAX	4096

/** put_addr() - an address; NULL for 0 */
void put_addr(struct call *c, uint64_t addr)
{
	if (addr)
		text_hex(c->text, addr);
	else
		text_puts(c->text, "NULL");
}

/** put_errno() - an error's name; its number when it has none */
void put_errno(struct call *c, unsigned int error)
{
	const char *name = strerrorname_np(error);

	if (!name || !error)
		name = xlat_name(&xlat_kernel_errors, error);
	if (name)
		put_const(c->text, name, error, BASE_UDEC);
	else
		text_udec(c->text, error);
}

/*
 * How a byte prints in a string: 0, as it is; OCTAL, as its number; otherwise
 * the letter behind the backslash.
 */
#define OCTAL	1

static const char letter_of[256] = {
	[0 ... 8] = OCTAL,
	['\t'] = 't', ['\n'] = 'n', ['\v'] = 'v', ['\f'] = 'f', ['\r'] = 'r',
	[14 ... 31] = OCTAL,
	['"'] = '"', ['\\'] = '\\',
	[127 ... 255] = OCTAL,
};

/* ... and what that is, written out; @octal: it may depend on what follows. */
static struct {
	char text[4];
	uint16_t len;
	uint16_t octal;
} escaped[256];

static char *hex_escape(char *o, uint8_t ch)
{
	static const char hex[] = "0123456789abcdef";

	*o++ = '\\';
	*o++ = 'x';
	*o++ = hex[ch >> 4];
	*o++ = hex[ch & 15];
	return o;
}

/* As short as what follows allows. */
static char *octal_escape(char *o, uint8_t ch, bool digit_follows)
{
	*o++ = '\\';
	if (digit_follows || ch >> 6)
		*o++ = '0' + (ch >> 6);
	if (digit_follows || ch >> 3)
		*o++ = '0' + (ch >> 3 & 7);
	*o++ = '0' + (ch & 7);
	return o;
}

/* -x: does a string have bytes that are neither text nor blanks? */
static bool wants_hex(const uint8_t *s, size_t len)
{
	size_t i;

	if (style.hex != HEX_STRINGS_NON_ASCII)
		return style.hex == HEX_STRINGS_ALL;
	for (i = 0; i < len; i++)
		if (s[i] > '~' || (s[i] < ' ' && (s[i] < '\t' || s[i] > '\r')))
			return true;
	return false;
}

/* -x and its like. */
static __attribute__((noinline))
char *quote_in_hex(char *o, const uint8_t *s, size_t len)
{
	bool all = wants_hex(s, len);
	size_t i;

	for (i = 0; i < len; i++) {
		char letter = all ? OCTAL : letter_of[s[i]];

		if (letter == OCTAL) {
			o = hex_escape(o, s[i]);
			continue;
		}
		if (letter)
			*o++ = '\\';
		*o++ = letter ? letter : s[i];
	}
	return o;
}

/* Each byte of a word, or 0x80 in each of those that are so. */
#define EACH(byte)	(UINT64_C(0x0101010101010101) * (byte))
#define BELOW(w, n)	(((w) - EACH(n)) & ~(w) & EACH(0x80))
#define EQUAL(w, byte)	BELOW((w) ^ EACH(byte), 1)

/* Is any of eight bytes one that must be escaped? */
static inline bool wants_escape(uint64_t w)
{
	return (w & EACH(0x80)) | BELOW(w, ' ') | EQUAL(w, 0x7f) |
	       EQUAL(w, '"') | EQUAL(w, '\\');
}

/* One by one, up to @to; what follows, up to @end, is looked at. */
static inline char *quote_each(char *o, const uint8_t *s, const uint8_t *to,
			       const uint8_t *end)
{
	for (; s < to; s++) {
		if (escaped[*s].octal && s + 1 < end && s[1] >= '0' &&
		    s[1] <= '7') {
			/* The escape must have all three. */
			o = octal_escape(o, *s, true);
			continue;
		}
		memcpy(o, escaped[*s].text, sizeof(escaped[*s].text));
		o += escaped[*s].len;
	}
	return o;
}

static inline char *quote(char *o, const uint8_t *s, size_t len)
{
	const uint8_t *end = s + len;
	uint64_t w;

	/* Eight at a time, and one by one where something is odd. */
	for (; end - s >= 8; s += sizeof(w)) {
		memcpy(&w, s, sizeof(w));
		if (wants_escape(w)) {
			o = quote_each(o, s, s + 8, end);
			continue;
		}
		memcpy(o, &w, sizeof(w));
		o += sizeof(w);
	}
	return quote_each(o, s, end, end);
}

/* Before main(), so that no string has to ask whether it is there. */
static __attribute__((constructor)) void write_out_escapes(void)
{
	unsigned int i;

	for (i = 0; i < 256; i++) {
		char *o = escaped[i].text;

		if (letter_of[i] == OCTAL) {
			o = octal_escape(o, i, false);
		} else {
			if (letter_of[i])
				*o++ = '\\';
			*o++ = letter_of[i] ? letter_of[i] : (char)i;
		}
		escaped[i].len = o - escaped[i].text;
		escaped[i].octal = letter_of[i] == OCTAL;
	}
}

/* Room for as many bytes, quoted, and a few more: escapes are stored whole. */
static inline char *quote_room(struct text *t, size_t len)
{
	text_room(t, len * 4 + 8);
	return t->buf + t->len;
}

static inline char *quote_as(char *o, const uint8_t *s, size_t len)
{
	if (style.hex != HEX_STRINGS_NONE)
		return quote_in_hex(o, s, len);
	return quote(o, s, len);
}

/**
 * put_quoted() - bytes in C's escapes, without the quotes around them
 * @t: text to add to.
 * @data: the bytes.
 * @len: their number.
 */
void put_quoted(struct text *t, const void *data, size_t len)
{
	char *o = quote_room(t, len);

	t->len = quote_as(o, data, len) - t->buf;
}

/* Bytes in quotes, with dots behind when that is not all. */
static inline __attribute__((always_inline))
void put_quotes(struct text *t, const void *data, size_t len, bool more)
{
	char *o = quote_room(t, len);

	*o++ = '"';
	o = quote_as(o, data, len);
	*o++ = '"';
	t->len = o - t->buf;
	if (more)
		text_puts(t, "...");
}

/**
 * put_string() - bytes in quotes, cut at -s
 * @c: the call.
 * @data: at least the smaller of @len and -s bytes.
 * @len: how long the string really is.
 */
void put_string(struct call *c, const void *data, uint64_t len)
{
	uint64_t show = len < c->fmt->str_max ? len : c->fmt->str_max;

	put_quotes(c->text, data, show, show < len);
}

/* Room for what a printer fetches; printers run one after another. */
static void *fetch_room(size_t len)
{
	static struct text room;

	room.len = 0;
	text_room(&room, len ? len : 1);
	return room.buf;
}

/**
 * buffer_need() - bytes of a buffer that must be there for it to be shown
 * @c: the call.
 * @addr: the buffer.
 * @len: its bytes.
 *
 * strace looks at one byte more than -s lets it show.  That may be the first
 * of a page that is not there; elsewhere it comes with the one before.
 */
uint64_t buffer_need(const struct call *c, uint64_t addr, uint64_t len)
{
	uint64_t max = c->fmt->str_max;

	if (len <= max)
		return len;
	return (addr + max) % SYSTRACE_CUT_ALIGN ? max : max + 1;
}

/* What is shown of a buffer, from wherever it lies; NULL: its address is printed. */
static const void *fetch_buffer(struct call *c, uint64_t addr, uint64_t len)
{
	uint64_t want = buffer_need(c, addr, len);
	void *buf;

	if (!addr) {
		text_puts(c->text, "NULL");
		return NULL;
	}
	buf = fetch_room(want);
	if (fetch_some(c, addr, buf, want) == want)
		return buf;
	put_addr(c, addr);
	return NULL;
}

/* A buffer that is not there in a row. */
static __attribute__((noinline))
void print_scattered(struct call *c, uint64_t addr, uint64_t len)
{
	const void *buf = fetch_buffer(c, addr, len);

	if (buf)
		put_string(c, buf, len);
}

/** print_buffer_at() - @len bytes at an address, quoted and cut at -s */
void print_buffer_at(struct call *c, uint64_t addr, uint64_t len)
{
	uint64_t show = len < c->fmt->str_max ? len : c->fmt->str_max;
	uint64_t need = buffer_need(c, addr, len);
	const void *data = NULL;
	size_t have;

	if (addr)
		data = fetch_at(c, addr, need, &have);
	if (data && have >= need)
		put_quotes(c->text, data, show, show < len);
	else
		print_scattered(c, addr, len);
}

static void print_nul_string(struct call *c, uint64_t addr, size_t max)
{
	const char *s;
	char *buf;
	ssize_t len;
	size_t have;

	if (!addr) {
		text_puts(c->text, "NULL");
		return;
	}
	s = fetch_string_at(c, addr, max + 1, &have);
	if (s) {
		put_quotes(c->text, s, have, false);
		return;
	}
	buf = fetch_room(max + 1);
	len = fetch_string(c, addr, buf, max + 1);
	if (len < 0) {
		put_addr(c, addr);
		return;
	}
	text_putc(c->text, '"');
	put_quoted(c->text, buf, (size_t)len > max ? max : (size_t)len);
	text_putc(c->text, '"');
	if ((size_t)len > max)
		text_puts(c->text, "...");
}

/**
 * put_hex_string() - bytes in quotes, every one of them in hexadecimal
 * @c: the call.
 * @data: at least the smaller of @len and -s bytes.
 * @len: how many there are.
 */
void put_hex_string(struct call *c, const void *data, uint64_t len)
{
	uint64_t show = len < c->fmt->str_max ? len : c->fmt->str_max;
	const uint8_t *s = data;
	uint64_t i;

	text_putc(c->text, '"');
	for (i = 0; i < show; i++)
		text_printf(c->text, "\\x%02x", s[i]);
	text_putc(c->text, '"');
	if (show < len)
		text_puts(c->text, "...");
}

/** print_hex_buffer_at() - as print_buffer_at(), in hexadecimal */
void print_hex_buffer_at(struct call *c, uint64_t addr, uint64_t len)
{
	const void *buf = fetch_buffer(c, addr, len);

	if (buf)
		put_hex_string(c, buf, len);
}

/**
 * print_tail_at() - what follows the part of a structure that is known
 * @c: the call.
 * @addr: address of the structure in the task.
 * @from: its known bytes.
 * @to: its bytes, as the caller said.
 *
 * Prints nothing when there is no more, or nothing but zeros; ", ???" when
 * it cannot be read.
 */
void print_tail_at(struct call *c, uint64_t addr, uint64_t from, uint64_t to)
{
	print_tail_after(c, ", ", addr, from, to);
}

/**
 * print_tail_after() - print_tail_at(), with something else before it
 * @c: the call.
 * @sep: what.
 * @addr: address of the structure in the task.
 * @from: its known bytes.
 * @to: its bytes, as the caller said.
 */
void print_tail_after(struct call *c, const char *sep, uint64_t addr,
		      uint64_t from, uint64_t to)
{
	uint64_t i, len;
	uint8_t *buf;

	if (to > STRUCT_MAX)
		to = STRUCT_MAX;
	if (to <= from)
		return;
	len = to - from;
	buf = fetch_room(len);
	if (fetch_some(c, addr + from, buf, len) != len) {
		text_puts(c->text, sep);
		text_puts(c->text, "???");
		return;
	}
	for (i = 0; i < len && !buf[i]; i++)
		;
	if (i < len) {
		text_puts(c->text, sep);
		text_puts(c->text, "/* bytes ");
		text_udec(c->text, from);
		text_puts(c->text, "..");
		text_udec(c->text, to - 1);
		text_puts(c->text, " */ ");
		put_hex_string(c, buf, len);
	}
}

/**
 * print_string_within() - a string that ends with a NUL, or where its room does
 * @c: the call.
 * @addr: of the string.
 * @room: bytes that it may have.
 *
 * One that has no NUL in its room is shown as one that is cut; when it cannot be
 * read, its address.
 *
 * Return: its length; -1: its end was not seen.
 */
ssize_t print_string_within(struct call *c, uint64_t addr, size_t room)
{
	size_t max = c->fmt->str_max, want = room <= max ? room : max + 1;
	char *buf = fetch_room(want);
	size_t have = fetch_some(c, addr, buf, want), len = strnlen(buf, have);

	if (len == have && have < want) {
		put_addr(c, addr);
		return -1;
	}
	put_quotes(c->text, buf, len < max ? len : max, room && len == have);
	return len < have ? (ssize_t)len : -1;
}

/** print_string_at() - a NUL-terminated string, cut at -s */
void print_string_at(struct call *c, uint64_t addr)
{
	print_nul_string(c, addr, c->fmt->str_max);
}

/** print_path_at() - a NUL-terminated path, whole */
void print_path_at(struct call *c, uint64_t addr)
{
	print_nul_string(c, addr, PATH_MAX - 1);
}

/**
 * print_array() - "[a, b, ...]"
 * @c: the call.
 * @addr: of the first element; 0 prints NULL.
 * @count: elements; beyond the format's arr_max they are "...".
 * @size: bytes of one.
 * @fn: prints one, given its bytes; returns false to end the array.
 * @data: passed to @fn.
 *
 * When no element can be read the address is printed; when a later one
 * cannot, "... / * 0xaddr * /" stands for the rest.
 *
 * Return: true when at least the first element, or [], was printed.
 */
bool print_array(struct call *c, uint64_t addr, uint64_t count, size_t size,
		 print_elem_fn fn, void *data)
{
	return print_array_as(c, AS(none), addr, count, size, fn, data);
}

/**
 * print_array_as() - print_array() of a type that ABIs lay out in their ways
 * @c: the call.
 * @type: AS(name).
 * @addr: of the first element.
 * @count: elements.
 * @size: bytes of one in the native ABI, which @fn is given.
 * @fn: prints one.
 * @data: passed to @fn.
 *
 * Return: as print_array().
 */
bool print_array_as(struct call *c, unsigned int type, uint64_t addr,
		    uint64_t count, size_t size, print_elem_fn fn, void *data)
{
	size_t step = size_as(c, type, size);
	uint64_t i;
	/* Elements may print strings, which need the shared room. */
	uint64_t elem[64];

	if (!addr) {
		text_puts(c->text, "NULL");
		return false;
	}
	if (!count) {
		text_puts(c->text, "[]");
		return true;
	}
	if (size > sizeof(elem) || __builtin_mul_overflow(count, step, &i) ||
	    addr + i < addr) {
		put_addr(c, addr);
		return false;
	}
	for (i = 0; i < count; i++, addr += step) {
		if (i >= c->fmt->arr_max) {
			text_puts(c->text, i ? ", ..." : "[...");
			break;
		}
		if (!fetch_as(c, type, addr, elem, size)) {
			if (!i) {
				put_addr(c, addr);
				return false;
			}
			text_puts(c->text, ", ... /* ");
			put_addr(c, addr);
			text_puts(c->text, " */");
			break;
		}
		text_puts(c->text, i ? ", " : "[");
		if (!fn(c, elem, size, data))
			break;
	}
	text_putc(c->text, ']');
	return true;
}

/** elem_dec32() - an int, for print_array() */
bool elem_dec32(struct call *c, const void *elem, size_t size, void *data)
{
	(void)size;
	(void)data;
	text_dec(c->text, *(const int32_t *)elem);
	return true;
}

/** elem_udec32() - an unsigned int, for print_array() */
bool elem_udec32(struct call *c, const void *elem, size_t size, void *data)
{
	(void)size;
	(void)data;
	text_udec(c->text, *(const uint32_t *)elem);
	return true;
}

/** elem_fd() - a descriptor, for print_array() */
bool elem_fd(struct call *c, const void *elem, size_t size, void *data)
{
	(void)size;
	(void)data;
	put_fd(c, *(const int32_t *)elem);
	return true;
}

/** elem_addr() - an address, for print_array_as() */
bool elem_addr(struct call *c, const void *elem, size_t size, void *data)
{
	(void)size;
	(void)data;
	put_addr(c, *(const uint64_t *)elem);
	return true;
}

/** elem_hex64() - a long in hexadecimal, for print_array() */
bool elem_hex64(struct call *c, const void *elem, size_t size, void *data)
{
	(void)size;
	(void)data;
	text_hex(c->text, *(const uint64_t *)elem);
	return true;
}

/**
 * arg_count() - how many elements or bytes an argument has, by its row
 * @c: the call.
 * @i: index of the argument.
 */
uint64_t arg_count(const struct call *c, unsigned int i)
{
	uint8_t count = c->ent->row.arg[i].count;
	unsigned int n = count & SYSTRACE_COUNT_OPERAND;
	uint32_t v32;
	uint64_t v64;

	switch (count & SYSTRACE_COUNT_SOURCE) {
	case SYSTRACE_COUNT_ARG:
		return c->args[n];
	case SYSTRACE_COUNT_RET:
		return c->error || c->ret < 0 ? 0 : c->ret;
	case SYSTRACE_COUNT_PTR32:
		if (fetch((struct call *)c, c->args[n], &v32, sizeof(v32)))
			return v32;
		return 0;
	case SYSTRACE_COUNT_PTR64:
		if (fetch((struct call *)c, c->args[n], &v64, sizeof(v64)))
			return v64;
		return 0;
	case SYSTRACE_COUNT_BITS:
		return (c->args[n] + 8 * long_size(c) - 1) / (8 * long_size(c)) *
			long_size(c);
	case SYSTRACE_COUNT_PAGES:
		return c->args[n] / 4096 + !!(c->args[n] % 4096);
	case SYSTRACE_COUNT_SELF32:
		if (fetch((struct call *)c, c->args[i] + 4 * n, &v32, sizeof(v32)))
			return v32;
		return 0;
	}
	return 1;
}

/** arg_long() - an argument that is a signed long */
int64_t arg_long(const struct call *c, unsigned int i)
{
	return is_short(c) ? (int32_t)c->args[i] : (int64_t)c->args[i];
}

/** aux_puts() - add to what stands in parentheses after the result */
void aux_puts(struct call *c, const char *s)
{
	text_puts(&c->auxtext, s);
	text_putc(&c->auxtext, '\0');
	c->auxtext.len--;
	c->aux = c->auxtext.buf;
}

static __attribute__((noinline)) void put_named_fd(struct call *c, int fd)
{
	text_dec(c->text, fd);
	put_fd_name(c, fd);
}

/** put_fd() - a file descriptor */
void put_fd(struct call *c, int fd)
{
	if (c->fmt->decode_fds)
		put_named_fd(c, fd);
	else
		text_dec(c->text, fd);
}

/** put_pid() - the ID of a process, a thread, a group or a session */
void put_pid(struct call *c, int pid)
{
	text_dec(c->text, pid);
	if (pid_namer.comm || pid_namer.ns)
		put_pid_more(c->text, c->tid, pid);
}

/** put_dirfd() - a directory's descriptor, or AT_FDCWD */
void put_dirfd(struct call *c, int fd)
{
	if (fd != AT_FDCWD) {
		put_fd(c, fd);
		return;
	}
	put_const(c->text, "AT_FDCWD", fd, BASE_DEC);
	if (c->fmt->decode_fds)
		put_fd_name(c, fd);
}

/** put_uid() - a user or group ID; -1 is "leave it" */
void put_uid(struct call *c, uint32_t id)
{
	if (id == (uint32_t)-1)
		text_puts(c->text, "-1");
	else
		text_udec(c->text, id);
}

/* Permission bits: three octal digits at least. */
static void put_perm(struct text *t, uint64_t mode)
{
	if (mode < 010)
		text_putc(t, '0');
	if (!mode)
		text_putc(t, '0');
	text_oct(t, mode);
}

/** put_umode() - permission bits, as open and chmod take them */
void put_umode(struct call *c, uint64_t mode)
{
	put_perm(c->text, mode);
}

/** put_mode() - st_mode: type|S_ISUID|...|permissions */
void put_mode(struct call *c, uint32_t mode)
{
	const char *type = NULL;

	switch (mode & S_IFMT) {
	case S_IFREG:
		type = "S_IFREG";
		break;
	case S_IFDIR:
		type = "S_IFDIR";
		break;
	case S_IFLNK:
		type = "S_IFLNK";
		break;
	case S_IFCHR:
		type = "S_IFCHR";
		break;
	case S_IFBLK:
		type = "S_IFBLK";
		break;
	case S_IFIFO:
		type = "S_IFIFO";
		break;
	case S_IFSOCK:
		type = "S_IFSOCK";
		break;
	}
	/* Of a type that has no name no part has one. */
	if (mode & S_IFMT && !type) {
		put_perm(c->text, mode);
		return;
	}
	if (!begin_const(c->text, mode, BASE_OCT))
		return;
	if (type) {
		text_puts(c->text, type);
		text_putc(c->text, '|');
	}
	text_puts(c->text, mode & S_ISUID ? "S_ISUID|" : "");
	text_puts(c->text, mode & S_ISGID ? "S_ISGID|" : "");
	text_puts(c->text, mode & S_ISVTX ? "S_ISVTX|" : "");
	put_perm(c->text, mode & ~(S_IFMT | S_ISUID | S_ISGID | S_ISVTX));
	end_const(c->text);
}

/** put_dev() - a device number, as makedev() would build it */
void put_dev(struct call *c, uint64_t dev)
{
	if (!begin_const(c->text, dev, BASE_HEX))
		return;
	text_puts(c->text, "makedev(");
	text_hex(c->text, major(dev));
	text_puts(c->text, ", ");
	text_hex(c->text, minor(dev));
	text_putc(c->text, ')');
	end_const(c->text);
}

/**
 * arg_pair() - a 64-bit argument that a 32-bit call passes in two registers
 * @c: the call.
 * @i: index of the lower half.
 */
uint64_t arg_pair(const struct call *c, unsigned int i)
{
	return c->args[i + 1] << 32 | (uint32_t)c->args[i];
}

/* The types of types.h that are nothing but one of the above. */

void print_dec(struct call *c, unsigned int i)
{
	text_dec(c->text, (int32_t)c->args[i]);
}

void print_udec(struct call *c, unsigned int i)
{
	text_udec(c->text, (uint32_t)c->args[i]);
}

void print_ldec(struct call *c, unsigned int i)
{
	text_dec(c->text, arg_long(c, i));
}

void print_size(struct call *c, unsigned int i)
{
	text_udec(c->text, c->args[i]);
}

void print_hex(struct call *c, unsigned int i)
{
	text_hex(c->text, c->args[i]);
}

void print_hex32(struct call *c, unsigned int i)
{
	text_hex(c->text, (uint32_t)c->args[i]);
}

void print_addr(struct call *c, unsigned int i)
{
	put_addr(c, c->args[i]);
}

void print_offset(struct call *c, unsigned int i)
{
	text_dec(c->text, arg_long(c, i));
}

void print_pid(struct call *c, unsigned int i)
{
	put_pid(c, c->args[i]);
}

void print_uid(struct call *c, unsigned int i)
{
	put_uid(c, c->args[i]);
}

void print_fd(struct call *c, unsigned int i)
{
	put_fd(c, c->args[i]);
}

void print_tty_fd(struct call *c, unsigned int i)
{
	print_fd(c, i);
}

void print_sock_fd(struct call *c, unsigned int i)
{
	print_fd(c, i);
}

void print_dirfd(struct call *c, unsigned int i)
{
	put_dirfd(c, c->args[i]);
}

void print_mode(struct call *c, unsigned int i)
{
	put_umode(c, (uint16_t)c->args[i]);
}

void print_path(struct call *c, unsigned int i)
{
	print_path_at(c, c->args[i]);
}

void print_string(struct call *c, unsigned int i)
{
	print_string_at(c, c->args[i]);
}

/* arg_count(), of what has it in a register mostly. */
static inline uint64_t buffer_size(const struct call *c, unsigned int i)
{
	uint8_t count = c->ent->row.arg[i].count;

	switch (count & SYSTRACE_COUNT_SOURCE) {
	case SYSTRACE_COUNT_ARG:
		return c->args[count & SYSTRACE_COUNT_OPERAND];
	case SYSTRACE_COUNT_RET:
		return c->ret > 0 ? c->ret : 0;
	}
	return arg_count(c, i);
}

void print_buffer(struct call *c, unsigned int i)
{
	if (c->at_exit && c->error)
		put_addr(c, c->args[i]);
	else
		print_buffer_at(c, c->args[i], buffer_size(c, i));
}

/* Bytes that are no text, such as random ones. */
void print_hex_buffer(struct call *c, unsigned int i)
{
	if (c->at_exit && c->error)
		put_addr(c, c->args[i]);
	else
		print_hex_buffer_at(c, c->args[i], arg_count(c, i));
}
