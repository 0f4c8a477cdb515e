/* SPDX-License-Identifier: GPL-2.0-only */
/* What the command says to its user, on standard error. */
#ifndef MESSAGE_H
#define MESSAGE_H

void say(const char *fmt, ...) __attribute__((format(printf, 1, 2)));
void die(const char *fmt, ...)
	__attribute__((format(printf, 1, 2), noreturn));
void die_help(const char *fmt, ...)
	__attribute__((format(printf, 1, 2), noreturn));

#endif /* MESSAGE_H */
