/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * elfutils' libdw and libelf, loaded when they are wanted: they and what they
 * need are five libraries more, to whose loading only -k shall come.
 */
#ifndef LIBDW_H
#define LIBDW_H

#include <elfutils/libdw.h>
#include <elfutils/libdwelf.h>
#include <gelf.h>

#define LIBDW_CALLS(X) \
	X(dwarf_begin_elf) \
	X(dwarf_cfi_addrframe) \
	X(dwarf_cfi_end) \
	X(dwarf_end) \
	X(dwarf_frame_cfa) \
	X(dwarf_frame_info) \
	X(dwarf_frame_register) \
	X(dwarf_getcfi) \
	X(dwarf_getcfi_elf) \
	X(dwelf_elf_gnu_build_id) \
	X(dwelf_elf_gnu_debuglink) \
	X(elf_begin) \
	X(elf_end) \
	X(elf_getdata) \
	X(elf_getphdrnum) \
	X(elf_kind) \
	X(elf_memory) \
	X(elf_nextscn) \
	X(elf_strptr) \
	X(elf_version) \
	X(gelf_fsize) \
	X(gelf_getphdr) \
	X(gelf_getshdr) \
	X(gelf_getsym)

/**
 * struct libdw - their functions, by their own names
 *
 * None may be called before libdw_load() has returned NULL.
 */
struct libdw {
#define X(f)	__typeof__(f) *f;
	LIBDW_CALLS(X)
#undef X
};

extern struct libdw dw;

const char *libdw_load(void);

#endif /* LIBDW_H */
