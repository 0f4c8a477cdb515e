# SPDX-License-Identifier: GPL-2.0-only
"""Calls judged one by one, in the kernel: -z, -Z, -e status=, --slower-than,
--filter."""

import os
import re
import subprocess
import time

from lib import (DUP2, PAUSE, PAUSE_NR, STRACE, SYSTRACE, Trace, matches,
                 read, reader_test, renamed, run, same, test, ticker, trace,
                 wait_for)


def books(messages):
    """Sums over the CPUs of -d's last words: written, bytes, filtered."""
    rows = re.findall(r'CPU \d+: \d+ events seen, (\d+) written in (\d+) '
                      r'bytes, (\d+) filtered, (\d+) lost', messages)
    assert rows, 'no books in %r' % messages
    return [sum(int(r[i]) for r in rows) for i in range(4)]


REFUSE_ALL = (
    ['-e', 'trace=none'],
    ['-e', 'status=none'],
    ['-e', 'status=unavailable'],
    ['--slower-than=3600s'],
    ['--filter', 'fd == 12345'],
    ['--filter', 'ret == 77777777'],
    ['--filter', 'errno == EXDEV'],
    ['--filter', 'duration > 3600s'],
    ['--filter', 'syscall == sync'],
    ['--filter', 'nr == 999'],
    ['--filter', 'pid == 1'],
    ['--filter', 'tid == 1 || uid == 4242'],
    ['--filter', 'arg0 == 0x123456789abc'],
    ['-z', '--filter', 'fd == 12345 && ret < 0'],
    ['-P', '/no/such/path'],
    ['-e', 'trace-fds=12345'],
    ['-e', 'trace-fds=none', '-P', '/no/such/path'],
    ['-P', '/no/such/path', '--filter', 'ret == 77777777'],
)


@test
def refusing_filters_cost_no_byte():
    """With each kind of filter that refuses everything the rings receive
    nothing, by the kernel's own counters, while the target makes calls."""
    for words in REFUSE_ALL:
        with ticker() as p, Trace('-d', *words, '-p', str(p.pid)) as t:
            t.wait_attached()
            time.sleep(0.1)
            t.interrupt()
            written, size, filtered, lost = books(t.messages)
            same('%s: written, bytes, lost' % words, (written, size, lost),
                 (0, 0, 0))
            assert filtered > 0, '%s: nothing was filtered' % words
            same('the trace of %s' % words, t.text, '')


@test
def choices_of_nobody_cost_no_byte():
    """With each way to choose tasks by what they are, and nobody there who is
    that, the rings receive nothing, while others make calls."""
    with ticker(), subprocess.Popen(
            ['unshare', '-fp', '--kill-child', 'sleep', '100'],
            stdin=subprocess.DEVNULL) as spare:
        try:
            def child():
                return read('/proc/%d/task/%d/children' % (
                    spare.pid, spare.pid)).split()
            wait_for('a PID namespace', child)
            # Its one process sleeps.
            for words in (['--comm=nobody-is-called'], ['--uid=4242'],
                          ['--pidns=' + child()[0]],
                          ['--comm=nobody-is-called', '--uid=4242', '-f'],
                          ['--uid=4242', '--cgroup=/run/cg-empty']):
                if '--cgroup=/run/cg-empty' in words:
                    os.makedirs('/run/cg-choice', exist_ok=True)
                    if run('mount', '-t', 'cgroup2', 'none',
                           '/run/cg-choice').returncode:
                        continue
                    os.makedirs('/run/cg-choice/empty')
                    words[1] = '--cgroup=/run/cg-choice/empty'
                with Trace('-d', *words) as t:
                    t.wait_attached()
                    time.sleep(0.1)
                    t.interrupt()
                    written, size, _, lost = books(t.messages)
                    same('%s: written, bytes, lost' % words,
                         (written, size, lost), (0, 0, 0))
                    same('the trace of %s' % words, t.text, '')
        finally:
            spare.kill()
            if os.path.isdir('/run/cg-choice/empty'):
                os.rmdir('/run/cg-choice/empty')
                run('umount', '/run/cg-choice')


def both(*words, **more):
    """A run by each: its lines, without what differs from run to run."""
    said = []
    for tool in (SYSTRACE,), STRACE:
        status, text, messages, _ = trace(*words, tool=tool, **more)
        text = re.sub(r'\b0x[0-9a-f]{6,}\b', 'ADDRESS', renamed(text))
        text = re.sub(r'si_[us]time=\d+( /\*.*?\*/)?', 'si_time', text)
        said.append((status, text, renamed(messages)))
    return said


@test
def statuses_are_straces():
    """-z, -Z and the words of -e status= let through the calls that strace
    lets through, whole lines at a time."""
    calls = 'trace=access,openat,read,close,exit_group,fstat'
    command = ['cat', '/etc/hostname', '/no/such/file', '/']
    for words in (['-z'], ['-Z'], ['--failed-only'], ['--successful-only'],
                  ['-e', 'status=successful'], ['-e', 'status=failed'],
                  ['-e', 'status=unfinished'], ['-e', 'status=!failed'],
                  ['-e', 'status=!successful'], ['-e', 'status=all'],
                  ['-e', 'status=successful,failed'], ['-e', 'status=none'],
                  ['-e', 'status=unfinished,failed'],
                  ['-e', 'status=detached'], ['-e', 'status=unavailable'],
                  ['-z', '-Z'], ['-Z', '-z'], ['-z', '-e', 'status=failed'],
                  ['-e', 'status=!none']):
        ours, theirs = both(*words, '-e', calls, *command)
        same('the status with %s' % words, ours[0], theirs[0])
        same('the trace with %s' % words, ours[1], theirs[1])
        same('the messages with %s' % words, ours[2], theirs[2])


@test
def failures_of_a_pipeline():
    """-f -Z on processes that run together: their failed calls, in order."""
    script = 'cat /no/such/file | cat - /nor/this; ls /nowhere; exit 3'
    ours, theirs = both('-f', '-Z', '-e', 'trace=openat,statx,execve,wait4',
                        'sh', '-c', script)
    same('status', ours[0], theirs[0])

    def lines(text):
        return sorted(re.sub(r'^\d+ +', '', l) for l in text.splitlines()
                      if 'ENOENT' in l or 'ECHILD' in l)
    same('failed calls', '\n'.join(lines(ours[1])), '\n'.join(lines(theirs[1])))
    assert '<unfinished' not in ours[1], ours[1]


@reader_test
def wrong_statuses_are_straces():
    """Words that are no status, and -z with -Z: strace's messages."""
    for words in (['-e', 'status=foo', 'true'], ['-e', 'status=', 'true'],
                  ['-e', 'status=failed,foo', 'true'],
                  ['--status=bad', 'true']):
        ours, theirs = (run(*tool, *words) for tool in ((SYSTRACE,), STRACE))
        same('the message of %s' % words, ours.stderr, renamed(theirs.stderr))
        same('the status of %s' % words, ours.returncode, theirs.returncode)


@reader_test
def wrong_expressions_say_where():
    """An expression that is wrong is shown with a caret under the place, and
    nothing is started."""
    for text, column, what in (
            ('fd == 3 && rett < 0', 11, "unknown name 'rett'"),
            ('fd = 3', 3, "'='"), ('(fd == 3', 8, "')' is missing"),
            ('duration > 10', 11, 'unit'), ('', 0, 'missing'),
            ('syscall == opne', 11, "'opne'")):
        p = run(SYSTRACE, '--filter', text, 'echo', 'started')
        same('status', p.returncode, 1)
        same('output', p.stdout, '')
        said = p.stderr.splitlines()
        same('lines', len(said), 3)
        assert said[0].startswith('systrace: --filter: ') and what in said[0], said
        same('what is wrong', said[1], '  ' + text)
        same('where', said[2], '  ' + ' ' * column + '^')


@test
def expressions_choose():
    """What each name of an expression means, on calls that are known."""
    script = ('import os, time; f = os.open("/etc/hostname", 0); '
              'os.dup2(f, 77); os.read(77, 1); os.read(77, 5000); '
              'os.close(77); time.sleep(0.2); os.lseek(f, 0x123456789, 0)\n'
              'try: os.open("/no/such/file", 0)\n'
              'except OSError: pass\n')
    for expression, lines in (
            ('fd == 77', [r'^read\(77, ".", 1\) += 1$',
                          r'^read\(77, ".*, 5000\) += \d+$',
                          r'^close\(77\) += 0$']),
            ('fd == 77 && ret < arg2 && syscall == read',
             [r'^read\(77, .*, 5000\) += \d+$']),
            ('fd == 77 && !(syscall == close) && arg2 == 1',
             [r'^read\(77, ".", 1\) += 1$']),
            ('arg1 == 0x123456789', [r'^lseek\(\d+, 4886718345, SEEK_SET\)']),
            ('duration > 150ms && duration < 30s && syscall == clock_nanosleep',
             [r'^clock_nanosleep\(.* = 0$']),
            ('ret == 77', ['^%s += 77$' % (DUP2 % r'\d+, 77')]),
            ('arg1 == 77 && uid == 0 && status == successful && tid > 0',
             ['^%s += 77$' % (DUP2 % r'\d+, 77')])):
        status, text, messages, _ = trace('-qq', '-e', 'signal=none', '--filter',
                                          expression, '/usr/bin/python3', '-S', '-c', script)
        same('status', (status, messages), (0, ''))
        got = text.splitlines()
        if expression == 'ret == 77':
            got = [l for l in got if l.startswith('dup')]
        same('%s: lines in\n%s' % (expression, text), len(got), len(lines))
        for line, pattern in zip(got, lines):
            matches(expression, line, pattern)


@test
def failed_opens_by_expression():
    """'errno == ENOENT' is -Z of that error: the lines are strace's."""
    words = ['-e', 'trace=openat', '-qq']
    command = ['cat', '/no/such/file', '/etc/hostname']
    ours = trace(*words, '--filter', 'errno == ENOENT', *command)[1]
    theirs = trace(*words, '-Z', *command, tool=STRACE)[1]
    same('ENOENT', ours, ''.join(l + '\n' for l in theirs.splitlines()
                                 if 'ENOENT' in l))


@test
def slow_calls_only():
    """--slower-than: the time of a line that waited is that of the call, its
    stamp that of its begin; signals meanwhile come before it."""
    status, text, messages, _ = trace(
        '-T', '-ttt', '--slower-than=100ms', '-e', 'signal=none', '-e', 'trace=clock_nanosleep',
        'sh', '-c', 'date +%s.%N; exec sleep 0.3')
    same('status', (status, messages), (0, ''))
    line = text.splitlines()[0]
    matches('the line', line,
            r'^\d+\.\d+ clock_nanosleep\(CLOCK_REALTIME, 0, '
            r'\{tv_sec=0, tv_nsec=300000000\}, \w+\) += 0 <\d\.\d+>$')
    spent = float(re.search(r'<(.*)>', line)[1])
    assert 0.3 <= spent < 5, line
    ended = float(text.splitlines()[1].split()[0])
    assert float(line.split()[0]) + spent <= ended + 0.000002, text


@test
def held_calls_end_unfinished():
    """A call that a thread dies in, when its entry had waited, is shown as
    strace shows it, and only when unfinished calls are wanted."""
    for words, shown in ((['-e', 'status=unfinished'], True), (['-z'], False),
                         (['--filter', 'duration > 1ms'], True)):
        with Trace('-e', 'trace=' + PAUSE, *words, '/usr/bin/python3', '-S', '-c',
                   'import signal, os; os.write(1, b"here\\n"); signal.pause()'
                   ) as t:
            wait_for('the target; %r' % t.messages, lambda: 'here' in t.out)
            child = int(open('/proc/%d/task/%d/children' % (
                t.process.pid, t.process.pid)).read())
            wait_for('its pause', lambda: open(
                '/proc/%d/syscall' % child).read().startswith('%d ' % PAUSE_NR))
            run('kill', '-KILL', str(child))
            t.wait()
            same('the line, with %s: %r' % (words, t.text),
                 bool(re.search(r'^%s\(.*\) += \?$' % PAUSE, t.text, re.M)), shown)
