# SPDX-License-Identifier: GPL-2.0-only
# Sockets of all kinds; each ends when its client has.
ip link set lo up
go() {
	timeout 10 socat "$1" "$2" &
	sleep 0.7
	echo hello | timeout 5 socat -t 0.3 - "$3"
	wait
}
go TCP4-LISTEN:5001,reuseaddr EXEC:cat TCP4:127.0.0.1:5001,nodelay
go TCP6-LISTEN:5002,reuseaddr SYSTEM:cat TCP6:[::1]:5002
go UNIX-LISTEN:sock EXEC:cat,pty,raw UNIX-CONNECT:sock
go ABSTRACT-LISTEN:name PIPE ABSTRACT-CONNECT:name
go UDP4-RECVFROM:5003 EXEC:cat UDP4:127.0.0.1:5003
go VSOCK-LISTEN:5004 EXEC:cat VSOCK-CONNECT:1:5004
go UNIX-RECVFROM:dgram EXEC:cat UNIX-SENDTO:dgram
socat -u OPEN:/etc/hostname CREATE:copy
socat -u FILE:/etc/hostname,seek-end=0 STDOUT
socat - PTY,link=pty,raw </dev/null
socat -u /dev/null EXEC:true,setsid,nofork
timeout 1 socat TUN:10.7.0.1/24,up -
exit 0
