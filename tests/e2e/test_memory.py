# SPDX-License-Identifier: GPL-2.0-only
"""Hostile and absent arguments; numbers that are no calls."""

import collections
import errno
import os
import re
import subprocess

from lib import (ACCESS, STRACE, Skip, SYSTRACE, by_thread, matches, prog, run,
                 same, test, trace, without_pids)


# One number has two names, of which strace uses the other.
NAMES = dict(errno.errorcode)
NAMES[errno.EOPNOTSUPP] = 'EOPNOTSUPP'


@test
def numbers_that_are_no_calls():
    """System call numbers that do not exist, of any size, are shown as strace
    shows them, and those of x32 by their names."""
    ours, theirs = (trace(prog('numbers'), tool=tool)
                    for tool in ((SYSTRACE,), STRACE))
    same('status', (ours[0], theirs[0]), (3, 3))
    # From the first number on: how the program started is not of interest.
    ours, theirs = (t[1][t[1].index('getppid()'):].splitlines(True)[1:]
                    for t in (ours, theirs))
    same('trace', ''.join(ours), ''.join(theirs))


@test
def i386_calls():
    """The i386 entry, taken by a 64-bit process: the call has a line, and the
    process goes on."""
    if os.uname().machine != 'x86_64':
        raise Skip('this processor has no such entry')
    status, text, _, _ = trace(prog('numbers'), 'i386')
    same('status', status, 3)
    tail = text[text.index('getppid()'):].splitlines()
    # getppid, 17 numbers, three calls of i386, exit_group and the end.
    same('lines', len(tail), 1 + 17 + 3 + 2)


@test
def bad_pointers():
    """Every call with every kind of bad pointer: each has its line with its
    true result, none waits, and the results are those of an untraced run."""
    # The same addresses each time: some are taken for numbers.
    command = 'setarch', '-R', prog('badptrs')
    status, text, messages, out = trace('-f', *command)
    same('status', status, 0)
    threads = by_thread(text)
    done = collections.defaultdict(list)
    for line in out.splitlines():
        pid, number, pointer, result = line.split()
        done[int(pid)].append((int(number), pointer, int(result)))
    assert len(done) > 400, len(done)
    wrong = []
    for pid, calls in done.items():
        # Without what fork's child does first.
        lines = [l for l in threads[pid][1:] if l[:3] not in ('---', '+++')]
        for (number, pointer, result), line in zip(calls, lines):
            match = re.search(r'\) = (-?\d+|0x[0-9a-f]+|\?)(?: (E\w+))?', line)
            got = match and (match[2] or match[1])
            want = NAMES.get(-result) if -4096 < result < 0 else None
            if want and got != want and not got.startswith('ERESTART'):
                wrong.append('%d(%s) = %d: %s' % (number, pointer, result,
                                                  line))
        if len(lines) < len(calls):
            wrong.append('%d: %d lines for %d calls' % (
                calls[0][0], len(lines), len(calls)))
    assert not wrong, '%d wrong:\n%s' % (len(wrong), '\n'.join(wrong))

    # Untraced, the faults are the same.
    def faults(text):
        return collections.Counter(
            tuple(l.split()[1:2]) for l in text.splitlines()
            if l.endswith(' -14'))
    same('EFAULTs by number', sorted((
        faults(run(*command).stdout) - faults(out)).items()), [])


@test
def absent_pages():
    """Arguments whose pages are not resident when the call begins are shown;
    a call never comes to wait for what it would not have waited for."""
    with open('absent', 'wb') as f:
        for n in range(4):
            f.write(b'/in/the/file'.ljust(4096, b'\0') if n != 2 else
                    b'/in/the/file'.ljust(4096, b'x')[:4096])
    # The page cache has it, the process not.
    status, text, _, out = trace('-s', '12', '-f', prog('absent'), 'absent')
    same('status', status, 0)
    text = '\n'.join(l for lines in by_thread(text).values() for l in lines)
    none = re.search(r'none (\S+)', out)[1]
    for what, pattern in (
            ('a string in a mapped file, which the call reads',
             '^' + ACCESS + r'"/in/the/file", X_OK\) = -1 ENOENT'),
            ('a string in a mapped file, which the call does not read',
             r'^write\(-1, "/in/the/file"\.\.\., 21\) = -1 EBADF'),
            ('a page that was given back',
             '^' + ACCESS + r'"", W_OK\) = -1 ENOENT'),
            ('a page that never was',
             r'^write\(-1, "(\\0){12}"\.\.\., 22\) = -1 EBADF'),
            ('a page that nobody may read',
             r'^write\(-1, %s, 23\) = -1 EBADF' % none),
            ('rodata in a child',
             '^' + ACCESS + r'"/in/rodata", R_OK\) = -1 ENOENT')):
        matches(what, text, pattern)
    assert 'no uffd' not in out, out
    uffd = int(re.search(r'uffd (\S+)', out)[1], 16)
    matches('userfaultfd that nobody serves', text,
            r'^write\(-1, %#x, 24\) = -1 EBADF' % uffd)
    matches('userfaultfd that is served for the call', text,
            '^' + ACCESS + r'"/in/uffd", (R_OK\|X_OK|X_OK\|R_OK)\) = -1 ENOENT')
