# SPDX-License-Identifier: GPL-2.0-only
"""The lossless policy: the target waits for the reader, and for nothing
else.  Each test stops a reader, so that its small rings run full."""

import contextlib
import os
import signal
import subprocess
import tempfile
import time

from lib import (LIMIT, SLOW, Trace, by_thread, lost_events, matches, prog,
                 read, run, same, seeks, sessions_gone, state, test, wait_for)

COUNT = 20000


def cpu_time(pid):
    """Ticks that a process has run."""
    return sum(int(n) for n in
               read('/proc/%d/stat' % pid).rsplit(')', 1)[1].split()[11:13])


def wait_stalled(pid):
    """Every thread but those that wait for them sleeps in its task work."""
    def stalled():
        stacks = [read('/proc/%d/task/%s/stack' % (pid, tid))
                  for tid in os.listdir('/proc/%d/task' % pid)]
        waiting = sum('wait_for_readers' in s for s in stacks)
        joining = sum('futex_wait' in s for s in stacks)
        return state(pid) == 'Z' or waiting and waiting + joining == len(stacks)
    wait_for('the target\'s stall', stalled, 20)
    assert state(pid) != 'Z', 'the target has ended: it did not wait'


@contextlib.contextmanager
def target(threads=1, count=1000000):
    """Calls without end."""
    p = subprocess.Popen([prog('threads'), str(threads), str(count)],
                         stdin=subprocess.DEVNULL)
    try:
        yield p
    finally:
        p.kill()
        p.wait()


def child_of(t):
    return int(read('/proc/%d/task/%d/children' % (t.process.pid,
                                                   t.process.pid)))


@contextlib.contextmanager
def stopped_reader(threads, *options):
    """A command that begins when its reader has stopped: the trace, its PID."""
    with tempfile.TemporaryDirectory(dir='.') as d:
        begin = d + '/begin'
        os.mkfifo(begin)
        with Trace('--ring-size=128K', *options, '-f', 'sh', '-c',
                   ': <%s; exec "$0" "$@"' % begin, prog('threads'), threads,
                   str(COUNT)) as t:
            t.wait_text(r'^\d+ +open.*/begin"')
            pid = child_of(t)
            t.process.send_signal(signal.SIGSTOP)
            with open(begin, 'w'):
                wait_for('the target to begin',
                         lambda: read('/proc/%d/comm' % pid) == 'threads\n')
            yield t, pid


def is_whole(text, threads=1, count=COUNT):
    same('events lost', lost_events(text), [])
    found = [seeks(lines) for lines in by_thread(text).values()]
    same('calls of each thread', [len(n) for n in found if n],
         [count] * threads)
    for numbers in found:
        same('their order', numbers, sorted(numbers))


@test
def a_command_waits_for_its_reader():
    """By default a command that is run for its trace loses nothing, however
    small the rings and many the threads."""
    with Trace('--ring-size=128K', '-f', prog('threads'), '8', '4000') as t:
        same('status', t.wait(), 0)
        is_whole(t.text, 8, 4000)


@test
def a_stopped_reader_stalls_its_command():
    """The target goes on, and the trace is whole, when the reader does."""
    with stopped_reader('2') as (t, pid):
        wait_stalled(pid)
        t.process.send_signal(signal.SIGCONT)
        same('status', t.wait(), 0)
        is_whole(t.text, 2)


@test
def a_killed_reader_lets_go_at_once():
    """What waits goes on when the session ends with its reader."""
    with target() as p:
        with Trace('--lossless', '--ring-size=128K', '-fp', str(p.pid)) as t:
            t.wait_attached()
            t.process.send_signal(signal.SIGSTOP)
            wait_stalled(p.pid)
            before = cpu_time(p.pid)
            t.process.kill()
            t.process.wait()
            wait_for('the target to run', lambda: cpu_time(p.pid) > before + 5)
            sessions_gone()


@test
def a_signal_ends_the_wait():
    """Its handler runs, or the target dies, at once."""
    with target() as p:
        with Trace('--lossless', '--ring-size=128K', '-fp', str(p.pid)) as t:
            t.wait_attached()
            t.process.send_signal(signal.SIGSTOP)
            wait_stalled(p.pid)
            began = time.monotonic()
            p.send_signal(signal.SIGTERM)
            same('status', p.wait(LIMIT), -signal.SIGTERM)
            took = time.monotonic() - began
            assert took < 2 * SLOW, 'SIGTERM took %.1f s' % took
            t.process.send_signal(signal.SIGCONT)
            same('status', t.wait(), 0)
            matches('end', t.text, r'\+\+\+ killed by SIGTERM \+\+\+')


@test
def a_waiting_task_can_be_stopped_and_frozen():
    """SIGSTOP and the cgroup freezer get hold of it."""
    group = '/sys/fs/cgroup/systrace-frozen'
    if not os.path.exists('/sys/fs/cgroup/cgroup.procs'):
        same('mount', run('mount', '-t', 'cgroup2', 'none',
                          '/sys/fs/cgroup').returncode, 0)
    os.makedirs(group, exist_ok=True)
    with target() as p:
        with open(group + '/cgroup.procs', 'w') as f:
            f.write(str(p.pid))
        with Trace('--lossless', '--ring-size=128K', '-fp', str(p.pid)) as t:
            t.wait_attached()
            t.process.send_signal(signal.SIGSTOP)
            wait_stalled(p.pid)
            with open(group + '/cgroup.freeze', 'w') as f:
                f.write('1')
            wait_for('the freezer', lambda: 'frozen 1' in
                     read(group + '/cgroup.events'), 5)
            with open(group + '/cgroup.freeze', 'w') as f:
                f.write('0')
            wait_for('the thaw', lambda: 'frozen 0' in
                     read(group + '/cgroup.events'), 5)
            p.send_signal(signal.SIGSTOP)
            wait_for('the stop', lambda: state(p.pid) == 'T', 5)
            p.send_signal(signal.SIGCONT)
            t.process.send_signal(signal.SIGCONT)
            wait_for('the trace to go on',
                     lambda: t.text.count('\n') > 20000, 60)
            same('end', t.interrupt(), -signal.SIGINT)
        p.kill()
        p.wait()
    os.rmdir(group)


@test
def the_wait_has_its_bound():
    """A reader that stands still costs its target one wait; what is lost then
    is told."""
    with stopped_reader('1', '--max-wait=500ms') as (t, child):
        began = time.monotonic()
        wait_for('the target\'s end', lambda: state(child) == 'Z', 20)
        took = time.monotonic() - began
        assert took > 0.4, 'it did not wait: %.1f s' % took
        t.process.send_signal(signal.SIGCONT)
        same('status', t.wait(), 0)
        assert lost_events(t.text), 'nothing lost in\n' + t.text[-2000:]


@test
def attaching_does_not_wait():
    """What already runs is never slowed, unless that is asked for."""
    with target(1, 30000) as p:
        with Trace('--ring-size=128K', '-fp', str(p.pid)) as t:
            t.wait_attached()
            t.process.send_signal(signal.SIGSTOP)
            same('status', p.wait(LIMIT), 0)
            t.process.send_signal(signal.SIGCONT)
            same('status', t.wait(), 0)
            assert lost_events(t.text), 'nothing lost'


@test
def one_session_waits_and_another_does_not():
    """The target waits for the one; the other loses nothing by it."""
    with target(1, COUNT) as p:
        with Trace('--no-block', '-fp', str(p.pid)) as other, \
                Trace('--lossless', '--ring-size=128K', '-fp',
                      str(p.pid)) as t:
            other.wait_attached()
            t.wait_attached()
            t.process.send_signal(signal.SIGSTOP)
            try:
                wait_stalled(p.pid)
            finally:
                t.process.send_signal(signal.SIGCONT)
            same('target', p.wait(LIMIT), 0)
            for x in t, other:
                same('status', x.wait(), 0)
                same('events lost', lost_events(x.text), [])
            numbers = [seeks(lines) for lines in by_thread(t.text).values()]
            same('last call', max(n[-1] for n in numbers if n), COUNT - 1)
