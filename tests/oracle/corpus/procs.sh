# SPDX-License-Identifier: GPL-2.0-only
# Those that read all of /proc.
ps aux
ps -eLf
top -b -n 1
free
vmstat
pgrep -l sh
pmap $$
w
uptime
lsof -n
slabtop -o
sysctl -a
exit 0
