# SPDX-License-Identifier: GPL-2.0-only
# Mounts, loop devices, swap, namespaces: util-linux and its friends.
truncate -s 8M disk
mkfs.ext4 -q -F disk
mkdir m
modprobe loop
losetup -f
losetup --show -f disk
losetup -a
mount /dev/loop0 m
findmnt m
mount --bind m m
mount -o remount,ro m
umount m
umount m
losetup -d /dev/loop0
mount -t tmpfs -o size=1M none m
df m
stat -f m
umount m
lsblk
lsblk -f
blkid disk
blockdev --getsize64 --getss --getro /dev/vda
fallocate -l 1M file
fallocate -p -o 4096 -l 4096 file
mkswap file
swapon -s
lscpu
lsns
lslocks
lsipc
prlimit
chrt -p $$
taskset -p $$
ionice -p $$
nice -n 3 true
unshare -mu hostname
nsenter -t $$ -m true
setsid true
flock file true
ipcmk -S 2 -Q -M 100
ipcs
hwclock -r
dmesg -n 5
dmesg
fsfreeze -f m
fstrim m
lsattr file
chattr +i file
chattr -i file
filefrag file
exit 0
