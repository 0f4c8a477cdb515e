// SPDX-License-Identifier: GPL-2.0-only
/* The ABI's header needs no other before it. */
#include <linux/systrace.h>
