# SPDX-License-Identifier: GPL-2.0-only
"""Servers of the standard library, and programs that become daemons."""
import asyncio
import http.server
import multiprocessing
import os
import selectors
import signal
import socketserver
import subprocess
import sys
import tempfile
import threading
import urllib.request
from concurrent.futures import ThreadPoolExecutor

subprocess.run(['ip', 'link', 'set', 'lo', 'up'])


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def web():
    with http.server.ThreadingHTTPServer(('127.0.0.1', 0), Quiet) as server:
        threading.Thread(target=server.serve_forever).start()
        url = 'http://127.0.0.1:%d/' % server.server_port
        with ThreadPoolExecutor(3) as pool:
            list(pool.map(lambda _: urllib.request.urlopen(url).read(),
                          range(6)))
        server.shutdown()


class Echo(socketserver.StreamRequestHandler):
    def handle(self):
        self.wfile.write(self.rfile.readline())


def forking():
    import socket
    with socketserver.ForkingTCPServer(('127.0.0.1', 0), Echo) as server:
        t = threading.Thread(target=lambda: [server.handle_request()
                                             for _ in range(3)])
        t.start()
        for _ in range(3):
            with socket.create_connection(server.server_address) as s:
                s.sendall(b'hello\n')
                s.recv(100)
        t.join()


async def aio():
    async def serve(reader, writer):
        writer.write((await reader.readline()).upper())
        await writer.drain()
        writer.close()
    server = await asyncio.start_server(serve, '127.0.0.1', 0)
    port = server.sockets[0].getsockname()[1]

    async def client(n):
        reader, writer = await asyncio.open_connection('127.0.0.1', port)
        writer.write(b'line %d\n' % n)
        await reader.readline()
        writer.close()
    await asyncio.gather(*(client(n) for n in range(5)))
    p = await asyncio.create_subprocess_exec(
        'cat', stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    await p.communicate(b'text')
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGUSR1, lambda: None)
    os.kill(os.getpid(), signal.SIGUSR1)
    await asyncio.sleep(0.1)
    await loop.run_in_executor(None, os.getpid)
    server.close()


def square(x):
    return x * x


def pool():
    with multiprocessing.Pool(2) as p:
        p.map(square, range(10))
    q = multiprocessing.Queue()
    p = multiprocessing.Process(target=q.put, args=(1,))
    p.start()
    q.get()
    p.join()
    with multiprocessing.Manager() as m:
        d = m.dict()
        d['x'] = 1


def daemon():
    r, w = os.pipe()
    if not os.fork():
        os.setsid()
        if not os.fork():
            os.chdir('/')
            os.umask(0)
            fd = os.open(os.devnull, os.O_RDWR)
            for n in range(3):
                os.dup2(fd, n)
            os.write(w, b'done')
            os._exit(0)
        os._exit(0)
    os.read(r, 4)
    os.wait()


def killed():
    p = subprocess.Popen([sys.executable, '-c',
                          'import threading, time\n'
                          'for _ in range(4): threading.Thread('
                          'target=time.sleep, args=(60,)).start()\n'
                          'print(1, flush=True)\n'],
                         stdout=subprocess.PIPE)
    p.stdout.readline()
    p.kill()
    p.wait()


def many_pipes():
    sel = selectors.DefaultSelector()
    pipes = [os.pipe() for _ in range(8)]
    for r, _ in pipes:
        sel.register(r, selectors.EVENT_READ)
    for _, w in pipes:
        os.write(w, b'x')
    sel.select(1)
    with tempfile.TemporaryDirectory() as d, open(d + '/f', 'wb') as f:
        f.write(b'x' * 100000)
        f.truncate(10)
        os.fsync(f.fileno())


web()
forking()
asyncio.run(aio())
pool()
daemon()
killed()
many_pipes()
