# SPDX-License-Identifier: GPL-2.0-only
#
# systrace: the module by kbuild, the reader by this file.
#
#	make			both, the module for the running kernel
#	make module reader	one of them
#	make install modules_install dkms-install clean
#	make demo test oracle	need nothing but make; see README.md
#
# KERNELRELEASE=6.1.0-50-amd64 or KERNELDIR=/path/to/headers chooses another
# kernel; DESTDIR, PREFIX and INSTALL_MOD_PATH say where to install.

VERSION := 0.1.0
PREFIX ?= /usr/local
SBINDIR ?= $(PREFIX)/sbin
BINDIR ?= $(PREFIX)/bin
MANDIR ?= $(PREFIX)/share/man
BUILD ?= build

CFLAGS ?= -O2 -g
WARNFLAGS := -Wall -Wextra -Wmissing-prototypes -Wstrict-prototypes \
	-Wno-missing-field-initializers
# Tells a module and a reader that were built from different tables apart.
TABLE_HASH := $(shell cat include/systrace/*.h | cksum | cut -d' ' -f1)
ALL_CPPFLAGS := -D_GNU_SOURCE -DSYSTRACE_VERSION='"$(VERSION)"' \
	-DSYSTRACE_TABLE_HASH=$(TABLE_HASH)ULL \
	-Iinclude -Iinclude/uapi -Iuser -I$(BUILD) $(CPPFLAGS)
ALL_CFLAGS := -std=gnu11 $(WARNFLAGS) $(CFLAGS)

# The CLI is main.c and options.c; all else is the library it stands on.
CLI_SRCS := user/main.c user/options.c
LIB_SRCS := $(filter-out $(CLI_SRCS),$(wildcard user/*.c))
XLATS := $(sort $(wildcard user/xlat/*.in))
CLI_OBJS := $(CLI_SRCS:user/%.c=$(BUILD)/%.o)
LIB_OBJS := $(LIB_SRCS:user/%.c=$(BUILD)/%.o) $(BUILD)/xlat_tables.o
LIB := $(BUILD)/libsystrace.a

MAKEFLAGS += --no-builtin-rules

all: module reader

reader: $(BUILD)/systrace

$(BUILD)/systrace: $(CLI_OBJS) $(LIB)
	$(CC) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $^ $(LDLIBS)

$(LIB): $(LIB_OBJS)
	rm -f $@
	$(AR) rcs $@ $^

$(BUILD)/%.o: user/%.c $(BUILD)/xlat_tables.h | $(BUILD)
	$(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

$(BUILD)/xlat_tables.o: $(BUILD)/xlat_tables.c $(BUILD)/xlat_tables.h
	$(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS) -c -o $@ $<

$(BUILD)/xlat_tables.c: $(XLATS) user/xlat user/xlat/compile.awk | $(BUILD)
	@awk -v out=c -f user/xlat/compile.awk $(XLATS) > $@.tmp
	mv $@.tmp $@

$(BUILD)/xlat_tables.h: $(XLATS) user/xlat user/xlat/compile.awk | $(BUILD)
	@awk -v out=h -f user/xlat/compile.awk $(XLATS) > $@.tmp
	mv $@.tmp $@

$(BUILD):
	mkdir -p $@

-include $(wildcard $(BUILD)/*.d)

.PHONY: all reader

# The decoders on a ptraced program, without the module; for their developers.
FEED_CPPFLAGS := -D_GNU_SOURCE -Itests/unit/shim -Iinclude -Iinclude/uapi \
	-Ikmod -Iuser -I$(BUILD) -include tests/unit/shim/shim.h
$(BUILD)/feed: tests/unit/feed.c kmod/capture.c kmod/capture.h $(LIB) \
	$(wildcard include/systrace/*.h tests/unit/shim/*.h)
	$(CC) $(FEED_CPPFLAGS) $(ALL_CFLAGS) -o $@ tests/unit/feed.c \
		kmod/capture.c $(LIB)
