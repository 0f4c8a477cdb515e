// SPDX-License-Identifier: GPL-2.0-only
/*
 * Names of ioctl requests.  The table is user/xlat/ioctl_names.in, sorted by
 * value and made from the uapi headers; to bring it to a newer kernel run
 *
 *	user/xlat/generate --include DIR user/xlat/ioctl_names.in
 *
 * Requests that carry a length or a number of their own are named here.
 */
#include <linux/ioctl.h>

#include "decode.h"

/**
 * struct sized_request - requests that differ in their size alone
 * @dir: _IOC_* direction.
 * @type: the driver's letter.
 * @nr: the number.
 * @name: printed with the size in parentheses.
 */
static const struct sized_request {
	uint8_t dir;
	uint8_t type;
	uint8_t nr;
	const char *name;
} sized[] = {
	{ _IOC_READ, 'E', 0x06, "EVIOCGNAME" },
	{ _IOC_READ, 'E', 0x07, "EVIOCGPHYS" },
	{ _IOC_READ, 'E', 0x08, "EVIOCGUNIQ" },
	{ _IOC_READ, 'E', 0x09, "EVIOCGPROP" },
	{ _IOC_READ, 'E', 0x0a, "EVIOCGMTSLOTS" },
	{ _IOC_READ, 'E', 0x18, "EVIOCGKEY" },
	{ _IOC_READ, 'E', 0x19, "EVIOCGLED" },
	{ _IOC_READ, 'E', 0x1a, "EVIOCGSND" },
	{ _IOC_READ, 'E', 0x1b, "EVIOCGSW" },
	{ _IOC_READ, 'H', 0x04, "HIDIOCGRAWNAME" },
	{ _IOC_READ, 'H', 0x05, "HIDIOCGRAWPHYS" },
	{ _IOC_READ, 'H', 0x08, "HIDIOCGRAWUNIQ" },
	{ _IOC_READ, 'H', 0x12, "HIDIOCGPHYS" },
	{ _IOC_READ, 'H', 0x06, "HIDIOCSFEATURE" },
	{ _IOC_READ | _IOC_WRITE, 'H', 0x06, "HIDIOCSFEATURE" },
	{ _IOC_READ | _IOC_WRITE, 'H', 0x07, "HIDIOCGFEATURE" },
	{ _IOC_READ, 'U', 0x2c, "UI_GET_SYSNAME" },
	{ _IOC_READ, 'j', 0x13, "JSIOCGNAME" },
	{ _IOC_WRITE, 'k', 0x00, "SPI_IOC_MESSAGE" },
};

static bool print_sized(struct text *t, uint32_t request)
{
	unsigned int i;

	for (i = 0; i < sizeof(sized) / sizeof(sized[0]); i++) {
		const struct sized_request *s = &sized[i];

		if (_IOC_TYPE(request) != s->type || _IOC_NR(request) != s->nr ||
		    _IOC_DIR(request) != s->dir)
			continue;
		text_puts(t, s->name);
		text_putc(t, '(');
		text_udec(t, _IOC_SIZE(request));
		text_putc(t, ')');
		return true;
	}
	return false;
}

/* Requests for one of many things, which the number says. */
static bool print_numbered(struct text *t, uint32_t request)
{
	unsigned int dir = _IOC_DIR(request);
	unsigned int nr = _IOC_NR(request);

	switch (_IOC_TYPE(request)) {
	case 'E':
		if (dir == _IOC_READ && (nr & ~0x1fU) == 0x20) {
			text_puts(t, "EVIOCGBIT(");
			if (nr == 0x20)
				text_putc(t, '0');
			else
				print_xval(t, &xlat_evdev_ev, nr & 0x1f, "EV_???");
			text_puts(t, ", ");
			text_udec(t, _IOC_SIZE(request));
		} else if (dir == _IOC_READ && (nr & ~0x3fU) == 0x40) {
			text_puts(t, "EVIOCGABS(");
			print_xval(t, &xlat_evdev_abs, nr & 0x3f, "ABS_???");
		} else if (dir == _IOC_WRITE && (nr & ~0x3fU) == 0xc0) {
			text_puts(t, "EVIOCSABS(");
			print_xval(t, &xlat_evdev_abs, nr & 0x3f, "ABS_???");
		} else {
			return false;
		}
		break;
	case 'M':
		if (dir == _IOC_READ)
			text_puts(t, "MIXER_READ(");
		else if (dir == _IOC_WRITE)
			text_puts(t, "MIXER_WRITE(");
		else
			return false;
		text_udec(t, nr);
		break;
	default:
		return false;
	}
	text_putc(t, ')');
	return true;
}

/**
 * ioctl_names() - the entries of the table for a request
 * @abi: enum systrace_abi of the call, on which sizes depend.
 * @request: the request.
 * @nr: set to their number.
 *
 * Drivers share values, so there may be several.
 *
 * Return: the first one; meaningless when *@nr is 0.
 */
const struct xlat_entry *ioctl_names(unsigned int abi, uint32_t request,
				     unsigned int *nr)
{
	const struct xlat *x = abi == SYSTRACE_ABI_COMPAT ?
		&xlat_ioctl_names_compat : &xlat_ioctl_names;
	unsigned int lo = 0, hi = x->nr, end;

	while (lo < hi) {
		unsigned int mid = lo + (hi - lo) / 2;

		if (x->entry[mid].val < request)
			lo = mid + 1;
		else
			hi = mid;
	}
	for (end = lo; end < x->nr && x->entry[end].val == request; end++)
		;
	*nr = end - lo;
	return x->entry + lo;
}

static void put_ioctl_parts(struct text *t, uint32_t request)
{
	static const char *const dirs[] = {
		"_IOC_NONE", "_IOC_WRITE", "_IOC_READ", "_IOC_READ|_IOC_WRITE",
	};

	text_puts(t, "_IOC(");
	text_puts(t, dirs[_IOC_DIR(request)]);
	text_puts(t, ", ");
	text_hex(t, _IOC_TYPE(request));
	text_puts(t, ", ");
	text_hex(t, _IOC_NR(request));
	text_puts(t, ", ");
	text_hex(t, _IOC_SIZE(request));
	text_putc(t, ')');
}

/**
 * put_ioctl_request() - the request of an ioctl
 * @t: text to add to.
 * @abi: enum systrace_abi of the call.
 * @request: the request; the kernel takes 32 bits.
 *
 * All its names, joined by "or"; taken apart when it has none.
 */
void put_ioctl_request(struct text *t, unsigned int abi, uint32_t request)
{
	bool any;
	const struct xlat_entry *name;
	unsigned int i, nr;

	if (!begin_const(t, request, BASE_HEX))
		return;
	any = print_sized(t, request) || print_numbered(t, request);
	name = ioctl_names(abi, request, &nr);
	for (i = 0; i < nr; i++) {
		if (any || i)
			text_puts(t, " or ");
		text_puts(t, entry_name(&name[i]));
	}
	if (!any && !nr)
		put_ioctl_parts(t, request);
	end_const(t);
}
