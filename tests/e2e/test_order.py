# SPDX-License-Identifier: GPL-2.0-only
"""The order of what different threads do, on different CPUs."""

import re
import struct

from lib import SLOW, c_test, prog, same, test, trace

CALL = re.compile(r'^(\d+) +(write|read)\((\d+)(.*)')
RESUMED = re.compile(r'^(\d+) +<\.\.\. (write|read) resumed>(.*)')


def number(text):
    """The eight bytes that are shown in hexadecimal."""
    digits = re.findall(r'\\x([0-9a-f]{2})', text)
    return struct.unpack('<Q', bytes(int(d, 16) for d in digits[:8]))[0] \
        if len(digits) >= 8 else None


@test
def a_pipe_is_written_before_it_is_read():
    """Threads that hop from CPU to CPU pass numbers through pipes: in the
    merged trace no read has ended before its write has begun, and each
    thread's numbers rise."""
    n = 3000 // SLOW
    status, text, messages, out = trace(
        '-f', '-xx', '--ring-size=64M', '-e', 'trace=read,write,pipe,pipe2',
        prog('order'), 'pipes', str(n))
    same('status; ' + messages, status, 0)
    a, b, c, d = map(int, out.split())
    pipe_of = {a: 0, b: 0, c: 1, d: 1}
    begun = [-1, -1]            # the newest number that is being written
    ended = [-1, -1]            # ... that was read
    pending = {}
    lines = text.splitlines()
    # The loader has read from descriptors of the same numbers.
    made = [n for n, line in enumerate(lines) if re.match(r'\d+ +pipe2?\(', line)]
    for line in lines[made[1]:]:
        call, resumed = CALL.match(line), RESUMED.match(line)
        if call:
            tid, name, fd, rest = call[1], call[2], int(call[3]), call[4]
            if fd not in pipe_of:
                continue
            pipe = pipe_of[fd]
            if name == 'write':
                got = number(rest)
                same('the next write on pipe %d' % pipe, got, begun[pipe] + 1)
                begun[pipe] = got
                continue
            pending[tid] = pipe
            if rest.endswith('<unfinished ...>'):
                continue
        elif resumed and resumed[2] == 'read' and resumed[1] in pending:
            tid, rest = resumed[1], resumed[3]
        else:
            continue
        pipe = pending.pop(tid)
        got = number(rest)
        same('the next read on pipe %d' % pipe, got, ended[pipe] + 1)
        ended[pipe] = got
        assert got <= begun[pipe], \
            '%d was read before it was written:\n%s' % (got, line)
    same('what was written', begun, [n - 1, n - 1])
    same('what was read', ended, [n - 1, n - 1])


@test
def times_are_those_of_the_clock():
    """Threads that hop from CPU to CPU read the clock before and after each
    call: the record's time lies between, but for a few microseconds."""
    print('# ' + c_test('order', 'clock', str(10000 // SLOW)).strip())
