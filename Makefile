# SPDX-License-Identifier: GPL-2.0-only
#
# systrace: the module by kbuild, the reader by this file.
#
#	make				both; the module for the running kernel
#	make module | reader		one of them
#	make install			the reader, its manual, completions, the ABI's header
#	make modules_install		the module, for modprobe
#	make dkms-install		the module by DKMS, for every kernel to come
#	make install-system		a group for the device, recording as a service
#	make clean
#
#	make demo [CMD='...']		trace a command in a guest
#	make test [GROUPS='...']	all tests, or some groups of them
#	make oracle			compare with strace on one execution
#	make bench-quick		what a system call costs, in instructions
#	make bench			... and what it costs other tracers, at length
#	make test-debug | test-kcsan	the end-to-end tests on kernels that look for
#					faults (KASAN, lockdep, kmemleak) and races
#	make test-rt			... and on PREEMPT_RT
#	make stress [SECONDS=N] [SEED=N] [KERNEL=debug]	sessions and their targets under load
#	make fuzz [SECONDS=N] [SEED=N]	the device and the parsers on random input
#	make books [CONFIGS=N] [SEED=N]	what is lost is counted, under random configurations
#	make harm [KILLS=N] [SEED=N]	targets do not notice, whatever the reader does
#	make matrix [KERNELS='...']	the end-to-end tests on all of Debian's kernels
#	make sweep			... on made-up arguments, without a guest
#	make coverage			what the oracle's last run has reached
#	make check			what the sources' own checkers say
#	make test-packages		Debian packages and DKMS, their whole lives
#	make test-intree		in a kernel's own tree: kunit.py, built in
#
# KERNELRELEASE=6.1.0-50-amd64 or KERNELDIR=/path/to/headers chooses another
# kernel than the running one.  PREFIX (/usr/local) and DESTDIR say where to
# install.  The second group installs what it needs, and never loads the
# module into this machine's kernel.

VERSION := 0.1.0
PREFIX ?= /usr/local
BINDIR ?= $(PREFIX)/bin
INCLUDEDIR ?= $(PREFIX)/include
DATADIR ?= $(PREFIX)/share
MANDIR ?= $(DATADIR)/man
LIBEXECDIR ?= $(PREFIX)/libexec
# Units and rules, and what else is read at boot.
SYSTEMDDIR ?= $(PREFIX)/lib/systemd/system
UDEVDIR ?= $(PREFIX)/lib/udev/rules.d
SYSLIBDIR ?= $(PREFIX)/lib
BUILD ?= build
INSTALL ?= install

KERNELRELEASE ?= $(shell uname -r)
KERNELDIR ?= /lib/modules/$(KERNELRELEASE)/build
DKMSDIR = $(DESTDIR)/usr/src/systrace-$(VERSION)

CFLAGS ?= -O2 -g
# zstd: the capture file's compression, fast enough to run beside the target.
LDLIBS += -lzstd
# libdw of elfutils: unwinds stacks, and finds the symbols, for -k, which alone loads
# it.  Without its headers, as when the compiler is for another machine, -k is
# refused.
HAVE_LIBDW ?= $(shell echo 'int main(void) { return 0; }' | \
	$(CC) -include elfutils/libdw.h -x c - -fsyntax-only 2>/dev/null && echo y)
ifneq ($(HAVE_LIBDW),)
# dlopen() of C libraries in which it does not stand.
LDLIBS += -ldl
CPPFLAGS_LIBDW := -DHAVE_LIBDW
endif
WARNFLAGS := -Wall -Wextra -Wmissing-prototypes -Wstrict-prototypes \
	-Wno-missing-field-initializers
# Tells a module and a reader that were built from different tables apart.
TABLE_HASH := $(shell cat include/systrace/*.h | cksum | cut -d' ' -f1)
ALL_CPPFLAGS := -D_GNU_SOURCE -DSYSTRACE_VERSION='"$(VERSION)"' \
	-DSYSTRACE_TABLE_HASH=$(TABLE_HASH)ULL \
	-Iinclude -Iinclude/uapi -Iuser -I$(BUILD) $(CPPFLAGS_LIBDW) $(CPPFLAGS)
ALL_CFLAGS := -std=gnu11 $(WARNFLAGS) $(CFLAGS)

# The CLI is main.c; all else is the library it stands on.
CLI_SRCS := user/main.c
LIB_SRCS := $(filter-out $(CLI_SRCS),$(wildcard user/*.c))
# What differs between machines comes last.
XLATS := $(sort $(wildcard user/xlat/*.in)) $(sort $(wildcard user/xlat/*/*.in))
XLAT_DIRS := user/xlat $(patsubst %/,%,$(wildcard user/xlat/*/))
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

# It compares the tables' checksum with the module's.
$(BUILD)/session.o $(BUILD)/capread.o: $(wildcard include/systrace/*.h)

$(BUILD)/xlat_tables.o: $(BUILD)/xlat_tables.c $(BUILD)/xlat_tables.h
	$(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS) -c -o $@ $<

$(BUILD)/xlat_tables.c: $(XLATS) $(XLAT_DIRS) user/xlat/compile.awk | $(BUILD)
	@awk -v out=c -f user/xlat/compile.awk $(XLATS) > $@.tmp
	mv $@.tmp $@

$(BUILD)/xlat_tables.h: $(XLATS) $(XLAT_DIRS) user/xlat/compile.awk | $(BUILD)
	@awk -v out=h -f user/xlat/compile.awk $(XLATS) > $@.tmp
	mv $@.tmp $@

$(BUILD):
	mkdir -p $@

module:
	@test -e $(KERNELDIR)/Makefile || { \
		echo "no headers of kernel $(KERNELRELEASE) in $(KERNELDIR): install them, or name others by KERNELDIR or KERNELRELEASE" >&2; \
		exit 1; }
	$(MAKE) -C $(KERNELDIR) M=$(CURDIR) modules

# What a program that stands on the library has to be linked with.
libs:
	@echo $(LDLIBS)

# What completes its options on a command line, made from the table of them.
completions: $(BUILD)/systrace.bash $(BUILD)/_systrace

$(BUILD)/rows: completions/rows.c $(LIB)
	$(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $^ $(LDLIBS)

$(BUILD)/systrace.bash: $(BUILD)/rows completions/bash.awk
	$(BUILD)/rows | awk -f completions/bash.awk > $@.tmp
	mv $@.tmp $@

$(BUILD)/_systrace: $(BUILD)/rows completions/zsh.awk
	$(BUILD)/rows | awk -f completions/zsh.awk > $@.tmp
	mv $@.tmp $@

install: reader completions
	$(INSTALL) -D -m 755 $(BUILD)/systrace $(DESTDIR)$(BINDIR)/systrace
	$(INSTALL) -D -m 644 man/systrace.1 $(DESTDIR)$(MANDIR)/man1/systrace.1
	$(INSTALL) -D -m 644 man/systrace.4 $(DESTDIR)$(MANDIR)/man4/systrace.4
	$(INSTALL) -D -m 644 man/systrace-record.8 \
		$(DESTDIR)$(MANDIR)/man8/systrace-record.8
	$(INSTALL) -D -m 644 $(BUILD)/systrace.bash \
		$(DESTDIR)$(DATADIR)/bash-completion/completions/systrace
	$(INSTALL) -D -m 644 $(BUILD)/_systrace \
		$(DESTDIR)$(DATADIR)/zsh/site-functions/_systrace
	$(INSTALL) -D -m 644 include/uapi/linux/systrace.h \
		$(DESTDIR)$(INCLUDEDIR)/linux/systrace.h

# Where the module is loaded at boot, its package says so: install-modules-load.
install-system:
	$(INSTALL) -D -m 644 system/60-systrace.rules \
		$(DESTDIR)$(UDEVDIR)/60-systrace.rules
	$(INSTALL) -D -m 644 system/sysusers.conf \
		$(DESTDIR)$(SYSLIBDIR)/sysusers.d/systrace.conf
	$(INSTALL) -d $(DESTDIR)$(SYSTEMDDIR) $(DESTDIR)$(LIBEXECDIR)/systrace
	sed 's,@BINDIR@,$(BINDIR),' system/record \
		> $(DESTDIR)$(LIBEXECDIR)/systrace/record
	chmod 755 $(DESTDIR)$(LIBEXECDIR)/systrace/record
	sed 's,@LIBEXECDIR@,$(LIBEXECDIR),' system/systrace-record@.service \
		> $(DESTDIR)$(SYSTEMDDIR)/systrace-record@.service
	$(INSTALL) -D -m 644 system/record.conf.example \
		$(DESTDIR)$(DATADIR)/doc/systrace/examples/record.conf

install-modules-load:
	$(INSTALL) -D -m 644 system/modules-load.conf \
		$(DESTDIR)$(SYSLIBDIR)/modules-load.d/systrace.conf

# kbuild runs depmod too, unless the tree goes elsewhere.
modules_install: module
	$(MAKE) -C $(KERNELDIR) M=$(CURDIR) \
		INSTALL_MOD_PATH=$(or $(INSTALL_MOD_PATH),$(DESTDIR)) \
		modules_install

dkms-install:
	$(INSTALL) -d $(DKMSDIR)
	tar -c --exclude='*.o' --exclude='.*.cmd' --exclude='*.mod' \
		Makefile Kbuild dkms.conf kmod include | tar -x -C $(DKMSDIR)
	test -n "$(DESTDIR)" || dkms add -m systrace -v $(VERSION)
	test -n "$(DESTDIR)" || dkms build -m systrace -v $(VERSION)
	test -n "$(DESTDIR)" || dkms install -m systrace -v $(VERSION)

clean:
	rm -rf $(BUILD) .tmp_versions
	rm -f *.ko *.o *.mod *.mod.c *.symvers modules.order .*.cmd
	find kmod tests/kunit \( -name '*.o' -o -name '.*.cmd' -o -name '*.mod' \) \
		-delete

demo:
	@CMD='$(subst ','\'',$(CMD))' tests/demo

test:
	@tests/deps
	@tests/run $(GROUPS)

oracle:
	@tests/oracle/run

bench-quick:
	@tests/deps guest
	@tests/bench/quick

bench:
	@tests/deps bench
	@tests/bench/run

test-debug:
	@tests/deps
	@tests/e2e/run --kernel debug

test-kcsan:
	@tests/deps
	@tests/e2e/run --kernel kcsan

test-rt:
	@tests/deps
	@tests/e2e/run --kernel rt

stress:
	@tests/deps stress
	@tests/stress/run --kernel $(or $(KERNEL),debian) $(or $(SECONDS),60) $(or $(SEED),1)

fuzz:
	@tests/deps
	@tests/fuzz/run $(or $(SECONDS),60) $(or $(SEED),1)

books:
	@tests/deps
	@SYSTRACE_CONFIGS=$(or $(CONFIGS),1000) SYSTRACE_SEED=$(or $(SEED),1) \
		tests/e2e/run books_of_random_configurations

harm:
	@tests/deps
	@SYSTRACE_KILLS=$(or $(KILLS),1000) SYSTRACE_SEED=$(or $(SEED),1) \
		tests/e2e/run targets_are_not_harmed killed_readers_harm_nobody
	@tests/oracle/run --harm

matrix:
	@tests/deps matrix
	@tests/matrix $(KERNELS)

# What of the table the last run of the oracle has reached.
coverage:
	@tests/oracle/sweep/coverage

# The decoders against strace, with every argument, without a guest.
sweep: $(BUILD)/feed
	@tests/oracle/sweep/run && tests/oracle/sweep/run -3

check:
	@tests/deps check
	@tests/run check

test-packages:
	@tests/deps packages
	@tests/packages/run

test-intree:
	@tests/deps intree
	@tests/intree

# The decoders on a ptraced program, without the module; for their developers.
FEED_CPPFLAGS := -D_GNU_SOURCE -Itests/unit/shim -Iinclude -Iinclude/uapi \
	-Ikmod -Iuser -I$(BUILD) -include tests/unit/shim/shim.h
$(BUILD)/feed: tests/unit/feed.c kmod/capture.c kmod/capture.h kmod/fdname.h $(LIB) \
	$(wildcard include/systrace/*.h tests/unit/shim/*.h)
	$(CC) $(FEED_CPPFLAGS) $(ALL_CFLAGS) -o $@ tests/unit/feed.c \
		kmod/capture.c $(LIB) $(LDLIBS)

# Readers that another version would have brought, for the tests of what both
# sides say to that: one of another ABI, one with another table.
others: $(BUILD)/other-abi $(BUILD)/other-table

$(BUILD)/other/linux/systrace.h: include/uapi/linux/systrace.h
	mkdir -p $(@D)
	sed 's/\(define SYSTRACE_ABI_MAJOR\).*/\1 99/' $< > $@

$(BUILD)/other-abi: $(BUILD)/other/linux/systrace.h
$(BUILD)/other-abi: OTHER_FLAGS = -I$(BUILD)/other $(ALL_CPPFLAGS)
$(BUILD)/other-table: OTHER_FLAGS = $(ALL_CPPFLAGS) -USYSTRACE_TABLE_HASH \
	-DSYSTRACE_TABLE_HASH=1ULL
$(BUILD)/other-abi $(BUILD)/other-table: user/session.c $(CLI_OBJS) $(LIB)
	$(CC) $(OTHER_FLAGS) $(ALL_CFLAGS) $(LDFLAGS) -o $@ \
		$(filter-out %.h,$^) $(LDLIBS)

# The reader fed from memory: what a call costs it.
$(BUILD)/bench-reader: tests/bench/reader.c $(BUILD)/options.o $(LIB)
	$(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS) -o $@ $^ $(LDLIBS)

-include $(wildcard $(BUILD)/*.d)

.PHONY: all reader libs others completions module install modules_install dkms-install clean \
	install-system install-modules-load demo test oracle coverage sweep \
	bench bench-quick matrix check test-packages test-intree test-debug test-kcsan test-rt \
	stress fuzz books harm
