# SPDX-License-Identifier: GPL-2.0-only
# Extended attributes, lists of access, keys, quotas, nftables.
set +e
echo x > f
mkdir d
setfattr -n user.one -v value f
getfattr -d -m - f
setfattr -x user.one f
setfacl -m u:1:r,g:2:rw f
getfacl f
setfacl -d -m u:1:rwx d
getfacl -R d
setfacl -b f
keyctl show
keyctl add user one two @s
keyctl print %user:one
keyctl search @s user one
keyctl newring ring @s
keyctl list @s
keyctl describe %user:one
keyctl setperm %user:one 0x3f3f0000
keyctl timeout %user:one 100
keyctl revoke %user:one
keyctl session - keyctl show
keyctl request2 user none info
truncate -s 16M disk
mkfs.ext4 -q -F -O quota disk
mkdir m
modprobe loop
mount -o loop,usrquota,grpquota disk m
quotaon -p m
setquota -u 1 100 200 10 20 m
quota -u 1
repquota -a
quotaoff m
umount m
nft add table inet t
nft add chain inet t c '{ type filter hook input priority 0; policy accept; }'
nft add rule inet t c tcp dport 22 counter accept
nft add set inet t s '{ type ipv4_addr; }'
nft add element inet t s '{ 10.0.0.1, 10.0.0.2 }'
nft list ruleset
nft delete table inet t
nft monitor trace &
sleep 0.5
kill $!
wait
exit 0
