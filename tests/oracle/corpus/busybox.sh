# SPDX-License-Identifier: GPL-2.0-only
# A 32-bit busybox: $1 is its path.
b=$1
echo one > a
$b cp a b
$b mv b c
$b ln -s a l
$b stat a
$b stat -f .
$b md5sum a
$b dd if=a of=d bs=1
$b mkfifo p
$b mknod n c 1 3
$b chmod 600 a
$b chown 1:1 a
$b touch -d 2020-01-01 a
$b sed -i s/one/two/ a
$b awk '{ print $1 }' a
$b sort a c
$b grep -r two a c d
$b gzip -k a
$b gunzip -c a.gz
$b sleep 0.1
$b timeout 1 $b sleep 0.1
$b date
$b uptime
$b free
$b df
$b mount
$b ps
$b top -b -n 1
$b netstat -an
$b ifconfig lo up
$b ip addr
$b route -n
$b ping -c 1 127.0.0.1
$b nc -l -p 5555 -e $b cat &
$b sleep 0.5
echo x | $b timeout 2 $b nc 127.0.0.1 5555
$b kill $!
$b renice 1 $$
$b nice -n 2 $b true
$b setsid $b true
$b flock a $b true
$b losetup -f
$b blkid
$b env
$b id
$b find . -type f
$b xargs echo <a
$b less a </dev/null
$b stty
$b hostname
$b dmesg
$b ipcs
$b fsync a
$b sync
$b truncate -s 5000000000 big
$b ls -l big
$b mktemp
$b chroot / $b true
$b unshare -m $b true
$b taskset -p $$
$b chrt -p $$
exit 0
