// SPDX-License-Identifier: GPL-2.0-only
/* Arguments of ioctl on terminals. */
#include <errno.h>

#include "decode.h"
#include "fdname.h"

/* Modes may be none at all: nothing is printed then. */
static void put_modes(struct call *c, const struct xlat *x, uint32_t modes)
{
	if (modes)
		print_flags(c->text, x, modes, NULL);
}

/* The output modes that are numbers: how long the terminal needs. */
static const struct delay {
	uint32_t mask;
	uint32_t unit;
	const char *name[4];
} delays[] = {
	{ 0x0100, 0x0100, { "NL0", "NL1" } },
	{ 0x0600, 0x0200, { "CR0", "CR1", "CR2", "CR3" } },
	{ 0x1800, 0x0800, { "TAB0", "TAB1", "TAB2", "XTABS" } },
	{ 0x2000, 0x2000, { "BS0", "BS1" } },
	{ 0x4000, 0x4000, { "VT0", "VT1" } },
	{ 0x8000, 0x8000, { "FF0", "FF1" } },
};

#define SPEED_BITS	0x100f
#define INPUT_SHIFT	16
#define SIZE_BITS	0x30

static void put_termios(struct call *c, uint32_t iflag, uint32_t oflag,
			uint32_t cflag, uint32_t lflag)
{
	static const char *const sizes[] = { "CS5", "CS6", "CS7", "CS8" };
	uint32_t input = cflag >> INPUT_SHIFT & SPEED_BITS;
	unsigned int i;

	text_puts(c->text, "{c_iflag=");
	put_modes(c, &xlat_term_iflags, iflag);
	text_puts(c->text, ", c_oflag=");
	for (i = 0; i < sizeof(delays) / sizeof(delays[0]); i++) {
		put_const(c->text, delays[i].name[(oflag & delays[i].mask) /
						  delays[i].unit],
			  oflag & delays[i].mask, BASE_HEX);
		text_putc(c->text, '|');
		oflag &= ~delays[i].mask;
	}
	put_modes(c, &xlat_term_oflags, oflag);
	text_puts(c->text, ", c_cflag=");
	print_xval(c->text, &xlat_baud_options, cflag & SPEED_BITS, "B???");
	text_putc(c->text, '|');
	if (input) {
		print_xval(c->text, &xlat_baud_options, input, "B???");
		text_puts(c->text, "<<");
		put_const(c->text, "IBSHIFT", INPUT_SHIFT, BASE_HEX);
		text_putc(c->text, '|');
	}
	put_const(c->text, sizes[(cflag & SIZE_BITS) >> 4], cflag & SIZE_BITS,
		  BASE_HEX);
	text_putc(c->text, '|');
	cflag &= ~(SPEED_BITS | SPEED_BITS << INPUT_SHIFT | SIZE_BITS);
	put_modes(c, &xlat_term_cflags, cflag);
	text_puts(c->text, ", c_lflag=");
	put_modes(c, &xlat_term_lflags, lflag);
}

/* The discipline and the characters, unabbreviated. */
static void put_line(struct call *c, const uint8_t *line, unsigned int chars)
{
	unsigned int i;

	text_puts(c->text, ", c_line=");
	print_xval(c->text, &xlat_term_line_discs, line[0], "N_???");
	for (i = 0; i < chars; i++) {
		const char *name = xlat_name(&xlat_termios_cc, i);

		text_puts(c->text, i ? ", [" : ", c_cc=[[");
		if (name)
			text_puts(c->text, name);
		else
			text_udec(c->text, i);
		text_puts(c->text, "]=");
		text_hex(c->text, line[1 + i]);
	}
	text_putc(c->text, ']');
}

#define LINE_CHARS	19	/* NCCS */
#define LINE_CHARS_OLD	8	/* NCC */

/* struct termios2; struct termios ends before the speeds */
struct ktermios {
	uint32_t mode[4];
	uint8_t line[1 + LINE_CHARS];
	uint32_t speed[2];
};

static void print_termios_at(struct call *c, uint64_t addr, size_t size)
{
	struct ktermios t;

	if (!fetch_or_addr(c, addr, &t, size))
		return;
	put_termios(c, t.mode[0], t.mode[1], t.mode[2], t.mode[3]);
	if (c->fmt->abbrev) {
		text_puts(c->text, ", ...}");
		return;
	}
	put_line(c, t.line, LINE_CHARS);
	if (size == sizeof(t))
		text_printf(c->text, ", c_ispeed=%u, c_ospeed=%u", t.speed[0],
			    t.speed[1]);
	text_putc(c->text, '}');
}

void print_termios(struct call *c, unsigned int i)
{
	print_termios_at(c, c->args[i], offsetof(struct ktermios, speed));
}

void print_termios2(struct call *c, unsigned int i)
{
	print_termios_at(c, c->args[i], sizeof(struct ktermios));
}

void print_termio(struct call *c, unsigned int i)
{
	struct {
		uint16_t mode[4];
		uint8_t line[1 + LINE_CHARS_OLD];
		uint8_t pad;
	} t;

	if (!fetch_or_addr(c, c->args[i], &t, sizeof(t)))
		return;
	put_termios(c, t.mode[0], t.mode[1], t.mode[2], t.mode[3]);
	if (c->fmt->abbrev) {
		text_puts(c->text, ", ...}");
		return;
	}
	put_line(c, t.line, LINE_CHARS_OLD);
	text_putc(c->text, '}');
}

void print_tcxonc(struct call *c, unsigned int i)
{
	print_xval(c->text, &xlat_tcxonc_options, c->args[i], "TC???");
}

void print_tcflsh(struct call *c, unsigned int i)
{
	print_xval(c->text, &xlat_tcflsh_options, c->args[i], "TC???");
}

void print_winsize(struct call *c, unsigned int i)
{
	uint16_t w[4];

	if (!fetch_or_addr(c, c->args[i], w, sizeof(w)))
		return;
	text_printf(c->text, "{ws_row=%u, ws_col=%u, ws_xpixel=%u, ws_ypixel=%u}",
		    w[0], w[1], w[2], w[3]);
}

void print_modem_lines(struct call *c, unsigned int i)
{
	uint32_t v;

	if (!fetch_or_addr(c, c->args[i], &v, sizeof(v)))
		return;
	text_putc(c->text, '[');
	print_flags(c->text, &xlat_modem_flags, v, "TIOCM_???");
	text_putc(c->text, ']');
}

/* One byte that is pushed into the terminal's input. */
void print_tty_byte(struct call *c, unsigned int i)
{
	print_buffer_at(c, c->args[i], 1);
}

/*
 * The sound drivers' timers have the same requests as terminals: the device
 * tells them apart.  Where it is not known, what a terminal took, or did not
 * refuse as other files do, was meant for one.
 */
void decode_ioctl_tcset(struct call *c)
{
	static const char *const timers[] = {
		"SNDCTL_TMR_START or ", "SNDCTL_TMR_STOP or ",
		"SNDCTL_TMR_CONTINUE or ",
	};
	static const char *const names[] = { "TCSETS", "TCSETSW", "TCSETSF" };
	uint32_t request = c->args[1];
	unsigned int n = (request - 0x5402) % 3;
	bool known, tty = is_terminal(c, c->args[0], &known);

	if (!c->exiting) {
		begin_arg(c, 0);
		put_fd(c, c->args[0]);
		if (!known)
			return;
	} else if (c->next == 3) {
		return;
	} else if (!known) {
		tty = c->error != ENOTTY && c->error != EBADF;
	}
	begin_arg(c, 1);
	if (begin_const(c->text, request, BASE_HEX)) {
		if (!tty)
			text_puts(c->text, timers[n]);
		text_puts(c->text, names[n]);
		end_const(c->text);
	}
	begin_arg(c, 2);
	c->at_exit = false;
	print_termios(c, 2);
	c->at_exit = c->exiting;
	c->next = 3;
}
