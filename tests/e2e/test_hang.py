# SPDX-License-Identifier: GPL-2.0-only
"""Attaching to what already sits in a system call."""

import contextlib
import os
import re
import subprocess

from lib import (ARM64, STRACE, Trace, by_thread, matches, prog, same, state,
                 test, wait_for)


@contextlib.contextmanager
def hang():
    """progs/hang.c: the process, and what it said of its threads."""
    if not os.path.exists('fifo'):
        os.mkfifo('fifo')
    p = subprocess.Popen([prog('hang'), 'fifo'], text=True,
                         stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    said = {}
    while 'ready' not in said:
        *words, value = ('x ' + p.stdout.readline()).split()
        if value == 'ready':
            break
        said[' '.join(words[1:])] = int(value, 0)
    for name in 'read', 'futex', 'open', 'sleep', 'poll':
        wait_for(name, lambda: state(said[name]) == 'S')
    try:
        yield p, said
    finally:
        p.kill()
        p.wait()
        p.stdin.close()
        p.stdout.close()


POLL = '%spoll([{fd=0, events=POLLIN}], 1, ' % ('p' * ARM64)


def expected(said):
    """What each thread's line begins with."""
    return {
        'read': 'read(%d' % said['pipe'],
        'futex': 'futex(%#x, FUTEX_WAIT_PRIVATE, 0, NULL' % said['futex word'],
        'open': 'openat(AT_FDCWD, "fifo", O_RDONLY',
        'sleep': 'clock_nanosleep(CLOCK_REALTIME, 0, '
                 '{tv_sec=1000, tv_nsec=5}',
        'poll': POLL + ('NULL, NULL, 0' if ARM64 else '-1'),
    }


@test
def attach_shows_the_call_in_flight():
    """A blocked call is shown at attach, with its arguments; one that strace
    makes begin anew is shown as strace shows it; who runs in user mode is in
    no call."""
    with hang() as (p, said):
        want = expected(said)
        with Trace('-f', '-p', str(p.pid)) as t:
            t.wait_attached()
            for name in want:
                t.wait_text(r'^%d ' % said[name])
            t.interrupt()
            ours = by_thread(t.text)
        for name, begin in want.items():
            same(name, [l[:len(begin)] for l in ours[said[name]]], [begin])
        assert said['spin'] not in ours, ours[said['spin']]
        # Nothing was disturbed: the calls are the same.
        for name in want:
            same('state of ' + name, state(said[name]), 'S')
        with Trace('-f', '-p', str(p.pid), tool=STRACE) as t:
            t.wait_attached()
            for name in want:
                t.wait_text(r'^%d ' % said[name])
            t.interrupt()
            theirs = by_thread(t.text)
        for name in 'read', 'futex', 'open':
            first = theirs[said[name]][0].split(' <detached')[0]
            same(name, ours[said[name]][0].split(' <detached')[0], first)


@test
def a_call_in_flight_gets_its_result():
    """The result of a call that was in flight at attach ends its line, with
    what the call has written; calls that follow are shown as ever."""
    with hang() as (p, said):
        with Trace('-f', '-T', '-p', str(p.pid)) as t:
            t.wait_attached()
            for name in expected(said):
                t.wait_text(r'^%d ' % said[name])
            p.stdin.write('x')
            p.stdin.flush()
            same('reader', t.wait(), 0)
            lines = by_thread(t.text)
    for name, rest in (('read', r', "x", 1\) = 1 <'), ('futex', r'\) = 0 <'),
                       ('open', r'\) = \d <'),
                       ('poll', r'\) = 1 \(\[\{fd=0, revents=POLLIN\}\]\) <')):
        matches(name, lines[said[name]][0],
                '^' + re.escape(expected(said)[name]) + rest)
    matches('sleep', lines[said['sleep']][0],
            re.escape(expected(said)['sleep']) + r' <unfinished \.\.\.>\) = \?$')
    matches('what follows', lines[said['poll']][1],
            r'^write\(\d, "x", 1\) = 1 <')


@test
def only_calls_that_are_wanted():
    """-e trace= holds for the call in flight too: another's entry and exit
    are not shown."""
    with hang() as (p, said):
        with Trace('-f', '-e', 'trace=poll,ppoll,write', '-p', str(p.pid)) as t:
            t.wait_attached()
            t.wait_text(r'^%d +p?poll\(' % said['poll'])
            p.stdin.write('x')
            p.stdin.flush()
            same('reader', t.wait(), 0)
            calls = re.findall(r'^\d+ +(?:<\.\.\. )?(\w+)[ (]', t.text, re.M)
            same('calls', set(calls), {POLL.split('(')[0], 'write'})


@test
def filters_judge_the_call_in_flight():
    """A filter that waits for the result (-z, -Z) also judges a call that was
    in flight at attach: shown whole, or not at all."""
    for option, shown in (('-z', True), ('-Z', False)):
        with hang() as (p, said), \
                Trace(option, '-p', str(said['read'])) as t:
            t.wait_attached()
            p.stdin.write('x')
            p.stdin.flush()
            same('reader', t.wait(), 0)
            same('lines with ' + option,
                 [re.sub(r'\) +=', ') =', l) for l in t.lines
                  if l.startswith('read')],
                 ['read(%d, "x", 1) = 1' % said['pipe']] * shown)


@test
def two_attach_to_one_call():
    """Two tracers, one after the other, both see the call in flight and its
    result, once."""
    with hang() as (p, said), \
            Trace('-p', str(said['read'])) as a:
        a.wait_text(r'^read\(')
        with Trace('-p', str(said['read'])) as b:
            b.wait_text(r'^read\(')
            p.stdin.write('x')
            p.stdin.flush()
            same('the second', b.wait(), 0)
            same('the first', a.wait(), 0)
            for t in a, b:
                same('lines', [re.sub(r'\) +=', ') =', l) for l in t.lines
                               if l.startswith('read')],
                     ['read(%d, "x", 1) = 1' % said['pipe']])


@test
def attach_again_and_again():
    """Attached to at any moment, over and over, a busy process shows each
    call once, entry and exit together."""
    script = ('import os, time\nprint(flush=True)\nwhile 1:\n'
              ' for i in range(50): os.getppid(); os.sched_yield()\n'
              ' time.sleep(0.001)')
    with subprocess.Popen(['python3', '-c', script],
                          stdout=subprocess.PIPE) as p:
        p.stdout.readline()
        try:
            for _ in range(20):
                with Trace('-p', str(p.pid)) as t:
                    t.wait_attached()
                    t.wait_text('getppid')
                    t.interrupt()
                    for line in t.lines[:-1]:
                        matches('line', line,
                                r'^(getppid\(\) += |sched_yield\(\) += 0$|'
                                r'clock_nanosleep\(.*\) += 0$)')
        finally:
            p.kill()
