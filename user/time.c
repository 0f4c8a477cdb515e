// SPDX-License-Identifier: GPL-2.0-only
/* Time: clocks, timers, what the kernel takes and gives as time. */
#include <stdio.h>
#include <time.h>

#include "decode.h"

/** put_timespec() - {tv_sec=, tv_nsec=} */
void put_timespec(struct call *c, const struct ktime2 *ts)
{
	text_puts(c->text, "{tv_sec=");
	text_dec(c->text, ts->sec);
	text_puts(c->text, ", tv_nsec=");
	text_udec(c->text, ts->frac);
	text_putc(c->text, '}');
}

/** put_timeval() - {tv_sec=, tv_usec=} */
void put_timeval(struct call *c, const struct ktime2 *tv)
{
	text_puts(c->text, "{tv_sec=");
	text_dec(c->text, tv->sec);
	text_puts(c->text, ", tv_usec=");
	text_udec(c->text, tv->frac);
	text_putc(c->text, '}');
}

/** put_clock() - clock ticks, and how many seconds that is */
void put_clock(struct call *c, uint64_t ticks)
{
	text_udec(c->text, ticks);
	if (ticks && style.consts != XLAT_RAW)
		text_printf(c->text, " /* %llu.%02u s */",
			    (unsigned long long)ticks / 100,
			    (unsigned int)(ticks % 100));
}

/** print_timespec_at() - a struct timespec, or its address */
void print_timespec_at(struct call *c, uint64_t addr)
{
	print_timespec_as(c, AS(timespec), addr);
}

/**
 * print_timespec_as() - a struct timespec of the size that its type has
 * @c: the call.
 * @type: AS(timespec), AS(timespec64), or one like them.
 * @addr: address in the task.
 */
void print_timespec_as(struct call *c, unsigned int type, uint64_t addr)
{
	struct ktime2 ts;

	if (fetch_as_or_addr(c, type, addr, &ts, sizeof(ts)))
		put_timespec(c, &ts);
}

/** print_timeval_at() - a struct timeval, or its address */
void print_timeval_at(struct call *c, uint64_t addr)
{
	struct ktime2 tv;

	if (fetch_as_or_addr(c, AS(timeval), addr, &tv, sizeof(tv)))
		put_timeval(c, &tv);
}

/**
 * format_time() - a point in time as ISO 8601 has it
 * @buf: filled; NUL-terminated, empty when there is nothing to show.
 * @size: room in it; 64 is enough.
 * @sec: seconds since the epoch; 0 shows nothing, if @frac is 0 too.
 * @frac: what comes behind the point; too large a number shows nothing.
 * @digits: digits of @frac, 0 for none.
 */
void format_time(char *buf, size_t size, int64_t sec, uint32_t frac,
		 unsigned int digits)
{
	uint32_t unit = 1;
	time_t t = sec;
	size_t n;
	struct tm tm;

	for (n = digits; n; n--)
		unit *= 10;
	buf[0] = '\0';
	if ((!sec && !frac) || frac >= unit || !localtime_r(&t, &tm))
		return;
	n = strftime(buf, size, "%FT%T", &tm);
	if (n && digits && frac)
		n += snprintf(buf + n, size - n, ".%0*u", (int)digits, frac);
	if (n && n < size)
		strftime(buf + n, size - n, "%z", &tm);
}

void print_timespec(struct call *c, unsigned int i)
{
	print_timespec_at(c, c->args[i]);
}

void print_timeval(struct call *c, unsigned int i)
{
	print_timeval_at(c, c->args[i]);
}

/* What was left of a sleep: written only when a signal ended it. */
void print_timespec_left(struct call *c, unsigned int i)
{
	struct ktime2 ts;

	if (is_restart(c) &&
	    fetch_arg(c, i, &ts, sizeof(ts)))
		put_timespec(c, &ts);
	else
		put_addr(c, c->args[i]);
}

/* clock_nanosleep's: not with an absolute time. */
void print_timespec_left_rel(struct call *c, unsigned int i)
{
	if (c->args[1])
		put_addr(c, c->args[i]);
	else
		print_timespec_left(c, i);
}

void print_timespec64(struct call *c, unsigned int i)
{
	print_timespec_as(c, AS(timespec64), c->args[i]);
}

void print_timespec64_left_rel(struct call *c, unsigned int i)
{
	print_timespec_left_rel(c, i);
}

void print_itimerspec64(struct call *c, unsigned int i)
{
	print_itimerspec(c, i);
}

void print_timex64(struct call *c, unsigned int i)
{
	print_timex(c, i);
}

void print_itimerspec(struct call *c, unsigned int i)
{
	struct ktime2 it[2];

	if (!fetch_arg_or_addr(c, i, it, sizeof(it)))
		return;
	text_puts(c->text, "{it_interval=");
	put_timespec(c, &it[0]);
	text_puts(c->text, ", it_value=");
	put_timespec(c, &it[1]);
	text_putc(c->text, '}');
}

void print_itimerval(struct call *c, unsigned int i)
{
	struct ktime2 it[2];

	if (!fetch_as_or_addr(c, AS(itimerval), c->args[i], it, sizeof(it)))
		return;
	text_puts(c->text, "{it_interval=");
	put_timeval(c, &it[0]);
	text_puts(c->text, ", it_value=");
	put_timeval(c, &it[1]);
	text_putc(c->text, '}');
}

void print_timezone(struct call *c, unsigned int i)
{
	int32_t tz[2];

	if (!fetch_or_addr(c, c->args[i], tz, sizeof(tz)))
		return;
	text_puts(c->text, "{tz_minuteswest=");
	text_dec(c->text, tz[0]);
	text_puts(c->text, ", tz_dsttime=");
	text_dec(c->text, tz[1]);
	text_putc(c->text, '}');
}

/* The result of time(), and what it stores, say which day it is. */
void print_time_value(struct call *c, unsigned int i)
{
	int64_t t;
	char when[64];

	if (!c->error) {
		format_time(when, sizeof(when), c->ret, 0, 0);
		if (when[0])
			aux_puts(c, when);
	}
	if (!fetch_as_or_addr(c, AS(time_value), c->args[i], &t, sizeof(t)))
		return;
	text_putc(c->text, '[');
	text_dec(c->text, t);
	format_time(when, sizeof(when), t, 0, 0);
	if (when[0])
		text_printf(c->text, " /* %s */", when);
	text_putc(c->text, ']');
}

void print_tms(struct call *c, unsigned int i)
{
	int64_t tms[4];

	if (!fetch_as_or_addr(c, AS(tms), c->args[i], tms, sizeof(tms)))
		return;
	text_puts(c->text, "{tms_utime=");
	put_clock(c, tms[0]);
	text_puts(c->text, ", tms_stime=");
	put_clock(c, tms[1]);
	text_puts(c->text, ", tms_cutime=");
	put_clock(c, tms[2]);
	text_puts(c->text, ", tms_cstime=");
	put_clock(c, tms[3]);
	text_putc(c->text, '}');
}

/* struct timex, as the kernel lays it out for 64-bit tasks. */
struct ktimex {
	uint32_t modes;
	uint32_t pad0;
	int64_t offset, freq, maxerror, esterror;
	int32_t status;
	uint32_t pad1;
	int64_t constant, precision, tolerance;
	struct ktime2 time;
	int64_t tick, ppsfreq, jitter;
	int32_t shift;
	uint32_t pad2;
	int64_t stabil, jitcnt, calcnt, errcnt, stbcnt;
	int32_t tai;
	uint32_t pad3[11];
};

_Static_assert(sizeof(struct ktimex) == 208, "struct timex");

static void put_long(struct call *c, const char *name, int64_t val)
{
	text_puts(c->text, name);
	text_dec(c->text, val);
}

void print_timex(struct call *c, unsigned int i)
{
	struct ktimex tx;

	if (!c->error && !c->fmt->flat)
		c->aux = xlat_name(&xlat_adjtimex_state, (uint64_t)c->ret);
	if (!fetch_arg_or_addr(c, i, &tx, sizeof(tx)))
		return;
	text_puts(c->text, "{modes=");
	print_flags(c->text, &xlat_adjtimex_modes, tx.modes, "ADJ_???");
	put_long(c, ", offset=", tx.offset);
	put_long(c, ", freq=", tx.freq);
	put_long(c, ", maxerror=", tx.maxerror);
	put_long(c, ", esterror=", tx.esterror);
	text_puts(c->text, ", status=");
	print_flags(c->text, &xlat_adjtimex_status, (uint32_t)tx.status,
		    "STA_???");
	put_long(c, ", constant=", tx.constant);
	put_long(c, ", precision=", tx.precision);
	put_long(c, ", tolerance=", tx.tolerance);
	text_puts(c->text, ", time=");
	put_timeval(c, &tx.time);
	put_long(c, ", tick=", tx.tick);
	put_long(c, ", ppsfreq=", tx.ppsfreq);
	put_long(c, ", jitter=", tx.jitter);
	put_long(c, ", shift=", tx.shift);
	put_long(c, ", stabil=", tx.stabil);
	put_long(c, ", jitcnt=", tx.jitcnt);
	put_long(c, ", calcnt=", tx.calcnt);
	put_long(c, ", errcnt=", tx.errcnt);
	put_long(c, ", stbcnt=", tx.stbcnt);
	put_long(c, ", tai=", tx.tai);
	text_putc(c->text, '}');
}

void print_timer_id(struct call *c, unsigned int i)
{
	int32_t id;

	if (!fetch_or_addr(c, c->args[i], &id, sizeof(id)))
		return;
	text_putc(c->text, '[');
	text_dec(c->text, id);
	text_putc(c->text, ']');
}
