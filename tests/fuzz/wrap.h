/* SPDX-License-Identifier: GPL-2.0-only */
/* exit(), as the linker has it with -Wl,--wrap=exit. */
#ifndef _WRAP_H
#define _WRAP_H

void __wrap_exit(int status) __attribute__((noreturn));
void __real_exit(int status) __attribute__((noreturn));

#endif
