# SPDX-License-Identifier: GPL-2.0-only
ip link set lo up
redis-server --port 7777 --save '' --daemonize no --dir . >log &
while ! redis-cli -p 7777 ping; do sleep 0.2; done
redis-benchmark -p 7777 -q -n 60 -c 4 -t set,get,incr,lpush
redis-cli -p 7777 shutdown nosave
wait
