# SPDX-License-Identifier: GPL-2.0-only
modprobe dm_mod
dmsetup version
dmsetup targets
dmsetup create z --table '0 128 zero'
dmsetup ls
dmsetup info
dmsetup table
dmsetup status
dmsetup deps
dmsetup suspend z
dmsetup resume z
dmsetup message z 0 x
dmsetup remove z
exit 0
