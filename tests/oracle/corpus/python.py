# SPDX-License-Identifier: GPL-2.0-only
"""Sockets and threads: a server thread, clients over TCP, UDP and UNIX."""
import os
import select
import socket
import threading

LENGTHS = (1, 31, 32, 33, 1000)


def serve(server):
    for _ in LENGTHS:
        conn, _ = server.accept()
        with conn:
            while True:
                data = conn.recv(4096)
                if not data:
                    break
                conn.sendall(data.upper())


def talk(family, address):
    with socket.socket(family, socket.SOCK_STREAM) as server:
        server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        server.bind(address)
        server.listen(5)
        thread = threading.Thread(target=serve, args=(server,))
        thread.start()
        for length in LENGTHS:
            with socket.socket(family, socket.SOCK_STREAM) as client:
                client.settimeout(10)
                client.connect(server.getsockname())
                client.sendall(b'a' * length)
                client.shutdown(socket.SHUT_WR)
                got = b''
                while len(got) < length:
                    got += client.recv(4096)
                assert got == b'A' * length
        thread.join()


talk(socket.AF_INET, ('127.0.0.1', 0))
talk(socket.AF_INET6, ('::1', 0))
talk(socket.AF_UNIX, 'socket')

with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as a, \
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as b:
    a.bind(('127.0.0.1', 0))
    b.connect(a.getsockname())
    b.send(b'datagram')
    data, address = a.recvfrom(100)
    a.sendto(data, address)
    print(b.recv(100), a.getsockname() == b.getpeername())

left, right = socket.socketpair()
with left, right, open('/etc/passwd', 'rb') as passed:
    socket.send_fds(left, [b'fd'], [passed.fileno()])
    _, fds, _, _ = socket.recv_fds(right, 10, 2)
    print(os.read(fds[0], 4))
    os.close(fds[0])
    poll = select.epoll()
    poll.register(right, select.EPOLLIN)
    left.send(b'x')
    print(poll.poll(1) == [(right.fileno(), select.EPOLLIN)])
    poll.close()

lock, total = threading.Lock(), []


def add(n):
    for i in range(3):
        with lock:
            total.append(n)
        os.write(1, b'%d %d\n' % (n, i))


threads = [threading.Thread(target=add, args=(n,)) for n in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(total))
