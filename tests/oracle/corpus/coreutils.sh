# SPDX-License-Identifier: GPL-2.0-only
echo one > a
cp a b
cp --reflink=auto -a a c
mv b d
ln a e
ln -s a f
readlink f
chmod 640 a
chown 0:0 a
touch -d 2020-01-01 a
stat a
mkdir -p x/y/z
mkfifo p
mknod n c 1 3
rm -rf x p n
seq 100 | sort -rn | uniq -c | head -3 | tac | nl | cut -f2 | tr 0-9 a-j
wc a c
sha256sum a
dd if=a of=g bs=1 count=2 conv=fsync
truncate -s 100 g
shred -u g
split -n 2 c
tee h <a
env
id
who
uptime
date
df
du -s .
nproc
uname -a
tty
stty
timeout 5 true
timeout 0.1 sleep 1
sync a
mktemp
pwd
pathchk a
realpath f
comm a c
expand a
factor 91
find . -newer a
grep -r one .
sed -i s/one/two/ a
awk '{ print $1 }' a
xargs echo <a
ls -laR --color
tail -n 1 a
install -m 600 a i
od -c a
exit 0
