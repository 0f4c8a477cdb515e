# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=bash
#
# What the scripts of tests/vm share: the cache, its locks, and Debian's
# archive.  Sourced; the caller has set -eu.

here=${BASH_SOURCE[0]%/*}
here=$(cd "${here:-/}" && pwd -P)
me=${0##*/}

# Everything that is fetched or built lives outside the tree, so that it
# outlasts "git clean" and is shared by all clones of a user.
cache=${SYSTRACE_CACHE:-${XDG_CACHE_HOME:-${HOME:?HOME is not set}/.cache}/systrace}
mkdir -p "$cache" || exit 1
cache=$(cd "$cache" && pwd -P)

say() { printf '%s: %s\n' "$me" "$*" >&2; }
die() { say "$@"; exit 1; }

# Hold the named lock until this (sub)shell ends.  Descriptor 9 must not leak
# into daemons; nothing that runs under a lock here leaves any.
lock() {
	exec 9>"$cache/.lock-$1"
	flock -n 9 || { say "waiting for another run that makes $1"; flock 9; }
}

# make called from make: the outer one's flags and variables are not ours.
clean_make_env() {
	unset MAKEFLAGS MFLAGS MAKEOVERRIDES MAKELEVEL MAKEFILES GNUMAKEFLAGS \
	      ARCH SUBARCH CROSS_COMPILE KBUILD_OUTPUT KBUILD_EXTMOD O M V W C \
	      KERNELDIR KERNELRELEASE KERNELVERSION LLVM CFLAGS LDFLAGS \
	      INSTALL_MOD_PATH INSTALL_PATH DESTDIR PREFIX KCONFIG_CONFIG \
	      KCFLAGS KCPPFLAGS KAFLAGS LOCALVERSION
}

# Variables in a form that "eval" takes, kept in FILE for recall.
# show_vars FILE VARIABLE...
show_vars() {
	local v file=$1
	shift
	for v; do
		printf '%s=%q\n' "$v" "${!v}"
	done >"$file.$$"
	cat "$file.$$"
	mv "$file.$$" "$file"
}

# Asking apt takes a second or two.  What it said is good until its lists, or
# the set of installed packages, change.  recall FILE: print FILE and exit.
recall() {
	local f
	[ -s "$1" ] || return 0
	for f in /var/lib/apt/lists /var/lib/dpkg/status "${BASH_SOURCE[0]}" "$0"; do
		[ "$1" -nt "$f" ] || return 0
	done
	# shellcheck disable=SC1090
	(. "$1" && [ -e "$KERNEL_IMAGE" ] && [ -e "$KERNEL_DIR" ]) || return 0
	cat "$1"
	exit
}

need_apt() {
	if ! command -v apt-get || ! command -v dpkg; then
		die "needs Debian 12 or later (apt-get and dpkg)"
	fi >/dev/null
}

# The version of a package that apt would install.
candidate() {
	LC_ALL=C apt-cache "${apt_opts[@]}" policy "$1" 2>/dev/null |
		awk '$1 == "Candidate:" && $2 != "(none)" { print $2; exit }'
}

# fetch DIR PACKAGE=VERSION...: the packages' files into DIR.  Nothing is
# installed, so no root is needed and the host's boot loader is not touched.
fetch() {
	local dir=$1 tmp
	shift
	tmp=$dir.debs
	rm -rf "$tmp"
	mkdir -p "$tmp" "$dir"
	# apt would drop its rights to a user that may not write here.
	(cd "$tmp" && apt-get "${apt_opts[@]}" -q -o APT::Sandbox::User=root \
		download "$@") >"$tmp/log" 2>&1 || {
		cat "$tmp/log" >&2
		die "cannot download $* (try: apt-get update)"
	}
	for deb in "$tmp"/*.deb; do
		dpkg -x "$deb" "$dir"
	done
	rm -rf "$tmp"
}
apt_opts=()

# Where this machine gets Debian from.
debian_mirror() {
	local mirror
	# shellcheck disable=SC1091,SC2016
	mirror=$(. /etc/os-release && apt-get indextargets \
		--format '$(ORIGIN)/$(LABEL)/$(CODENAME) $(REPO_URI)' \
		'Identifier: Packages' |
		awk -v want="Debian/Debian/$VERSION_CODENAME" \
			'$1 == want { print $2; exit }')
	[ -n "$mirror" ] || die "apt knows no Debian mirror (try: apt-get update)"
	echo "$mirror"
}

# A command that only root may run.
as_root() {
	if [ "$(id -u)" = 0 ]; then
		"$@"
	else
		sudo "$@"
	fi
}

# other_suite SUITE [ARCH]: let the functions above work on another suite of
# Debian, or on another architecture's, with its own lists.  The machine's apt is not told of it.
other_suite() {
	local dir=$cache/apt-$1${2:+-$2} mirror
	mirror=$(debian_mirror)
	mkdir -p "$dir/lists/partial" "$dir/cache/archives/partial"
	echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg]" \
		"$mirror $1 main" >"$dir/sources.list"
	# A mirror that lags behind is good enough: the lists are signed.
	apt_opts=(-o Acquire::Check-Valid-Until=false
		-o "Dir::Etc::sourcelist=$dir/sources.list"
		-o Dir::Etc::sourceparts=/dev/null
		-o "Dir::State::lists=$dir/lists" -o Dir::State::status=/dev/null
		-o "Dir::Cache=$dir/cache" -o Acquire::Languages=none
		-o APT::Sandbox::User=root
		${2:+-o APT::Architecture=$2 -o APT::Architectures=$2})
	apt-get "${apt_opts[@]}" -q update >"$dir/log" 2>&1 || {
		cat "$dir/log" >&2
		die "cannot fetch the package lists of $1"
	}
}
