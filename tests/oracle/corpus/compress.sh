# SPDX-License-Identifier: GPL-2.0-only
set -e
seq 200000 > a
xz -k -T2 --block-size=300000 a
zstd -q -T2 a
pigz -k -p 3 a
bzip2 -k a
gzip -c a > b.gz
xz -dc -T2 a.xz | cmp - a
zstd -dc a.zst | cmp - a
pigz -dc a.gz | cmp - a
