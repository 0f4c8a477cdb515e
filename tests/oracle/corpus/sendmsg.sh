#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# Python's tests of sockets, with small buffers: some fill them up, and with
# two tracers watching do not get that done in the time that they allow.

wmem=$(cat /proc/sys/net/ipv4/tcp_wmem)
rmem=$(cat /proc/sys/net/ipv4/tcp_rmem)
echo 4096 16384 32768 >/proc/sys/net/ipv4/tcp_wmem
echo 4096 16384 32768 >/proc/sys/net/ipv4/tcp_rmem
python3 -m unittest "$@"
status=$?
echo "$wmem" >/proc/sys/net/ipv4/tcp_wmem
echo "$rmem" >/proc/sys/net/ipv4/tcp_rmem
exit $status
