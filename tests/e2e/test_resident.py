# SPDX-License-Identifier: GPL-2.0-only
"""Arguments whose memory is not at hand when the call begins."""

import os
import re
import signal
import subprocess

from lib import (ACCESS, LIMIT, STRACE, SYSTRACE, Trace, by_thread, matches,
                 prog, run, same, test, trace)


def shown(text, wanted):
    for what, pattern in wanted:
        matches(what, text, pattern)


def loop_device(size, mkfs):
    """A file of its own behind a block device."""
    run('modprobe', 'loop')
    path = mkfs[0] + '.disk'
    same('truncate', run('truncate', '-s', size, path).returncode, 0)
    p = run('losetup', '-f', '--show', os.path.realpath(path))
    same('losetup', p.returncode, 0)
    device = p.stdout.strip()
    p = run(*mkfs, device)
    same(mkfs[0], (p.returncode, p.stderr), (0, ''))
    return device


@test
def swapped_and_reclaimed():
    """Pages on a swap device, and pages of a disk's file that were reclaimed:
    the arguments are shown, also of calls that fail before they read them."""
    swap = loop_device('16M', ['mkswap'])
    disk = loop_device('16M', ['mkfs.ext4', '-q', '-F'])
    os.mkdir('disk')
    same('mount', run('mount', disk, 'disk').returncode, 0)
    try:
        with open('disk/file', 'wb') as f:
            for n in range(2):
                f.write((b'/on/the/disk/%d' % n).ljust(4096, b'\0'))
        status, text, _, out = trace('-e', 'trace=access,faccessat,write,writev',
                                     prog('resident'), 'swap', swap,
                                     'disk/file')
        same('status', status, 0)
        same('the pages', out.splitlines(),
             ['swapped %d: 1' % n for n in range(4)] + ['reclaimed: 1'])
        shown(text, (
            ('read by the call', '^' + ACCESS + r'"/on/the/swap/0", X_OK\) += -1 ENOENT'),
            ('not read', r'^write\(-1, "/on/the/swap/1", 14\) += -1 EBADF'),
            ('a vector, not read', r'^writev\(-1, \[\{iov_base="/on/the/swap/2",'
             r' iov_len=14\}, \{iov_base="/on/the/swap/3", iov_len=14\}\], 2\)'
             r' += -1 EBADF'),
            ('of a file, not read', r'^write\(-1, "/on/the/disk/0(\\0){7}", 21\)'
             r' += -1 EBADF'),
            ('of a file', '^' + ACCESS + r'"/on/the/disk/1", W_OK\) += -1 ENOENT')))
    finally:
        run('umount', 'disk')
        run('losetup', '-d', swap, disk)


@test
def fuse_pages():
    """Pages that a file system in user space would have to serve: a call that
    never reads them does not come to wait for it, nor is the server asked;
    when the call itself reads them they are shown."""
    run('modprobe', 'fuse')
    for tool, dir_ in ((), 'untraced'), ((SYSTRACE,), 'traced'):
        os.mkdir(dir_)
        words = prog('resident'), 'fuse', dir_
        if not tool:
            p = run(*words)
            status, out = p.returncode, p.stdout
        else:
            status, text, _, out = trace('-e', 'trace=access,faccessat,write,writev',
                                         *words)
        same('status', status, 0)
        same('what was read, ' + dir_, out.splitlines()[:2],
             ['unread: 0 reads, slow: 0', 'read: 1 reads'])
    at = int(re.search(r'fuse (\S+)', out)[1], 16)
    shown(text, (
        ('not read', r'^write\(-1, %#x, 31\) += -1 EBADF' % at),
        ('a vector, not read', r'^writev\(-1, \[\{iov_base=%#x, iov_len=32\}\],'
         r' 1\) += -1 EBADF' % (at + 8192)),
        ('read', '^' + ACCESS + r'"/in/fuse/4", W_OK\|X_OK\) += -1 ENOENT')))


@test
def stuck_with_its_memory_locked():
    """A process whose memory somebody has locked for good: the attachment does
    not wait for what it cannot get, and ends when it is told to."""
    run('modprobe', 'fuse')
    os.mkdir('stuck')
    with subprocess.Popen([prog('resident'), 'stuck', 'stuck'], text=True,
                          stdin=subprocess.PIPE, stdout=subprocess.PIPE) as p:
        try:
            pid = p.stdout.readline().strip()
            with Trace('-f', '-p', pid) as t:
                t.wait_text(r'mmap\(NULL, 4096, PROT_READ, ')
                t.wait_text(r'\d+ +write\(\d+')
                same('status', t.interrupt(), -signal.SIGINT)
        finally:
            p.stdin.close()
        same('its end', p.wait(LIMIT), 0)


@test
def exec_from_absent_pages():
    """execve's arguments, and with -v its environment, from pages of a file
    that nobody had touched: shown when it succeeds, and the old memory is
    gone, as when it fails."""
    with open('vectors', 'wb') as f:
        for word in b'program', b'argument', b'NAME=value', b'':
            f.write(word.ljust(4096, b'\0'))
    for options, environ in (
            ([], r'0x[0-9a-f]+ /\* 2 vars \*/'),
            (['-v'], r'\["NAME=value", "IN=data"\]')):
        status, text, _, out = trace('-f', *options, '-e', 'trace=execve',
                                     prog('resident'), 'exec', 'vectors',
                                     '/usr/bin/true')
        same('status', status, 0)
        same('the pages', out, 'absent: 1\n')
        text = '\n'.join(l for lines in by_thread(text).values() for l in lines)
        for path, result in (('/usr/bin/true', r'0'),
                             ('/nowhere', r'-1 ENOENT \(.*\)')):
            matches('%s %r' % (path, options), text,
                    r'^execve\("%s", \["program", "argument"\], %s\) += %s$'
                    % (path, environ, result))


@test
def environment():
    """-v, and -e abbrev= without execve: the environment's strings, as many
    as there are, as strace shows them."""
    env = ['env', '-i'] + ['N%d=%d' % (n, n) for n in range(100)] + [
        'LONG=' + 'x' * 100, 'EMPTY=', 'sh', '-c', 'exec true 1 2 3']
    for options in (['-v'], ['-v', '-s', '7'], ['-e', 'abbrev=!execve'], []):
        ours, theirs = (re.sub(r'0x[0-9a-f]+', 'ADDRESS', trace(
            *options, '-e', 'trace=execve', *env, tool=tool)[1])
            for tool in ((SYSTRACE,), STRACE))
        # The first one's is that of the tracer.
        same(repr(options), ours.splitlines()[1:], theirs.splitlines()[1:])
        assert len(ours.splitlines()) > 3, ours


@test
def data_at_the_edge():
    """Data that ends exactly where nothing is mapped, and data that goes on:
    as strace shows them."""
    wanted = ('trace=access,faccessat,write,writev,openat,readlink,sendto,nanosleep,'
              'rt_sigprocmask,execve')
    ours, theirs = (trace('-e', wanted, prog('resident'), 'edge', tool=tool)
                    for tool in ((SYSTRACE,), STRACE))
    same('status', (ours[0], theirs[0]), (0, 0))
    ours, theirs = (t[1][re.search(ACCESS + '"/edge", ', t[1]).start():]
                    for t in (ours, theirs))
    same('trace', ours, theirs)
    assert len(ours.splitlines()) > 20, ours
