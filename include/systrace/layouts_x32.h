/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Types as x32 lays them out: its pointers and sizes are of 32 bits, its longs
 * and times of 64.
 */
#include <systrace/layouts_ptr32.h>
