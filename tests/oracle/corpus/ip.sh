# SPDX-License-Identifier: GPL-2.0-only
# What rtnetlink, sock_diag and generic netlink are asked and tell.
ip link set lo up
ip -s -d addr
ip -s -d link
ip link add dummy0 type dummy
ip link add br0 type bridge
ip link add veth0 type veth peer name veth1
ip link set veth0 master br0
ip addr add 10.1.2.3/24 dev dummy0
ip link set dummy0 up
ip link set br0 up
ip link set nosuch up
ip route add 10.9.0.0/16 via 10.1.2.1 metric 7 mtu 1400
ip route add 10.8.0.0/16 nexthop via 10.1.2.1 weight 2 nexthop via 10.1.2.2
ip route show table all
ip -6 route
ip rule add from 10.0.0.0/8 table 100 prio 300
ip rule
ip neigh add 10.1.2.9 lladdr 02:00:00:00:00:01 dev dummy0
ip neigh
ip ntable
ip netconf
ip addrlabel
ip maddr
ip tunnel
ip netns add blue
ip netns list-id
ip netns exec blue ip link
tc qdisc add dev dummy0 root handle 1: fq_codel
tc -s qdisc
bridge link
bridge fdb
bridge vlan
ip link del veth0
ip link del br0
ss -tuaie
ss -xae
ss -f netlink -e
ss -0 -e
ss -s
genl ctrl list
nstat
exit 0
