# SPDX-License-Identifier: GPL-2.0-only
# The server is the same file as redis-check-rdb, and told by its name.
ip link set lo up
ln -s "$(command -v redis-check-rdb)" redis-server
./redis-server --port 7777 --save '' --daemonize no --dir . >log &
while ! redis-cli -p 7777 ping; do sleep 0.2; done
redis-benchmark -p 7777 -q -n 60 -c 4 -t set,get,incr,lpush
redis-benchmark -p 7777 -q -n 60 -c 2 --threads 2 -P 4 -t set,get
redis-cli -p 7777 bgrewriteaof
redis-cli -p 7777 save
redis-cli -p 7777 shutdown nosave
wait
