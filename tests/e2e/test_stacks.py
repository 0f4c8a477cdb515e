# SPDX-License-Identifier: GPL-2.0-only
"""Which functions led to a call: -k."""

import os
import re
import shutil
import signal
import subprocess
import tempfile

from lib import (RT, STRACE, SYSTRACE, Skip, Trace, matches, prog, read,
                 reader_test, renamed, run, same, test, trace, wait_for)


def needs_stacks():
    if RT:
        raise Skip('what is mapped cannot be named on PREEMPT_RT')
    can_unwind()


def can_unwind():
    """A reader without libdw, as one that is built for another machine whose
    libraries are not here, says so."""
    p = run(SYSTRACE, '-k', '-V')
    if p.returncode:
        same('without libdw', p.stderr, 'systrace: Stack traces '
             '(-k/--stack-trace option) are not supported by this build of '
             'systrace\n')
        raise Skip('this reader is built without libdw')


def stacks(text):
    """By thread: (what happened, the lines of its stack), in order.  A line
    that was cut is one with its end."""
    threads, now = {}, None
    for line in text.splitlines():
        if line.startswith(' > '):
            now[-1][1].append(line)
            continue
        tid, what = re.match(r'(\d+) +(.*)', line).groups()
        now = threads.setdefault(tid, [])
        if what.startswith('<... '):
            # What came before a call's end had its own stack.
            begin = now.pop(max(n for n, (w, _) in enumerate(now)
                                if w.endswith('<unfinished ...>')))
            now.append((begin[0], []))
        else:
            now.append((what, []))
    return threads


def both(command, *options, name=None):
    """One execution, watched by both: stacks() of systrace and of strace, from
    behind the execve that begins it.  strace itself is not watched."""
    needs_stacks()
    d = tempfile.mkdtemp(dir='.')
    theirs = d + '/theirs'
    name = name or os.path.basename(command[0])
    with Trace('-f', '-k', *options, '--comm=' + name) as t:
        t.wait_attached()
        p = run(*STRACE, '-f', '-k', *options, '-o', theirs, *command)
        if 'not supported by this build' in p.stderr:
            raise Skip('this strace has no stacks to compare with')
        t.wait_text(r'^\d+ +\+\+\+ (exited|killed)')
        t.interrupt()
        ours, theirs = stacks(t.text), stacks(read(theirs))
    first = list(theirs)[0]
    matches('the beginning', theirs[first][0][0], '^execve') \
        if not any(o.startswith('trace=') for o in options) else None
    if theirs[first][0][0].startswith('execve'):
        theirs[first].pop(0)
    shutil.rmtree(d)
    return ours, theirs, p


def name_of(call):
    return re.split(r'[ (]', call)[0]


def compare(command, *options, **more):
    """Every line of every stack is strace's; returns how many lines."""
    ours, theirs, _ = both(command, *options, **more)
    nr = good = 0
    wrong = []
    same('threads', sorted(ours), sorted(theirs))
    for tid in theirs:
        same('calls of ' + tid, [name_of(w) for w, _ in ours[tid]],
             [name_of(w) for w, _ in theirs[tid]])
        for (what, a), (_, b) in zip(ours[tid], theirs[tid]):
            nr += max(len(a), len(b))
            good += sum(x == y for x, y in zip(a, b))
            if a != b:
                wrong.append('\n'.join([what, 'systrace:', *a, 'strace:', *b]))
    assert not wrong, '%d of %d lines are as in strace; %d stacks differ:\n%s' % (
        good, nr, len(wrong), '\n'.join(wrong[:5]))
    return nr


@test
def stacks_want_libdw():
    """-k alone loads libdw: without it, or with one that cannot be loaded, -k
    says so and all else works."""
    can_unwind()
    with tempfile.TemporaryDirectory() as d:
        lib = os.path.join(d, 'libdw.so.1')
        with open(lib, 'w'):
            pass
        env = dict(os.environ, LD_LIBRARY_PATH=d)
        p = run(SYSTRACE, '-k', 'true', env=env)
        same('a status', p.returncode, 1)
        same('an error', p.stderr, 'systrace: Stack traces '
             '(-k/--stack-trace option) need elfutils\' libdw: %s: file too '
             'short\n' % lib)
        p = run(SYSTRACE, '-o', '/dev/null', 'true', env=env)
        same('without -k', (p.returncode, p.stderr), (0, ''))


@test
def stacks_are_straces():
    """-k: the functions that led to each call and signal are those that strace
    finds on the same execution, line for line: in functions of a program's
    own, below signal handlers, in children and threads."""
    nr = compare([prog('frames'), 'calls', 'signal', 'fork', 'thread', 'deep'])
    assert nr > 500, 'only %d lines' % nr


@test
def stacks_of_a_large_program():
    """-k: also of a program that is optimised, and many libraries deep."""
    script = ('import json, hashlib, threading, os\n'
              'def f(n): return f(n - 1) if n else os.getppid()\n'
              't = threading.Thread(target=f, args=(3,)); t.start(); t.join()\n'
              'sorted(range(12), key=lambda n: (os.getppid(), n)[1])\n')
    nr = compare(['/usr/bin/python3', '-I', '-S', '-c', script],
                 '-e', 'trace=getppid,brk,clone3,set_robust_list',
                 name='python3')
    assert nr > 200, 'only %d lines' % nr


@test
def stacks_of_a_static_program():
    """-k: strace finds no more than the innermost functions of a program that
    is linked statically: they are the same, and main is below them."""
    ours, theirs, _ = both([prog('frames-static'), 'calls', 'fork'])
    nr = more = 0
    for tid in theirs:
        same('calls', [name_of(w) for w, _ in ours[tid]],
             [name_of(w) for w, _ in theirs[tid]])
        for (what, a), (_, b) in zip(ours[tid], theirs[tid]):
            # Names of 40 bytes and more are not strace's to tell.
            b = [x if x == y else re.sub(r'\(.{40,}\+0x\w+\)', '(+0x0)', y)
                 for x, y in zip(b, a)]
            same(what, a[:1], b[:1])
            left = iter(a)
            assert all(line in left for line in b), '%s: %s\n%s' % (what, a, b)
            nr += len(b)
            more += len(a) - len(b)
            if what.startswith('getppid'):
                matches(what, '\n'.join(a), r'^ > \S+\(innermost\+0x\w+\) .*\n'
                        r'(?:.*\n)* > \S+\(main\+0x')
    assert nr and more, '%d lines, %d more' % (nr, more)


@test
def stacks_of_some_calls():
    """-k with -e trace= and --stack-trace-frame-limit=: as strace has it."""
    for options in (['-e', 'trace=getppid,tgkill'],
                    ['-e', 'trace=none'],
                    ['-e', 'trace=exit_group', '-e', 'quiet=exit'],
                    ['-e', 'trace=getppid', '--stack-trace-frame-limit=3'],
                    ['--stack-traces', '-e', 'trace=exit_group',
                     '-e', 'signal=none']):
        ours, theirs, _ = both([prog('frames'), 'calls', 'signal'],
                               *options) if 'quiet=exit' not in options \
            else quiet(options)
        same(' '.join(options), ours, theirs)


def quiet(options):
    """Without a line at the end there is nothing to wait for."""
    said = []
    for tool in (SYSTRACE,), STRACE:
        t = trace('-f', '-k', *options, prog('frames'), 'calls', tool=tool)
        said.append([w for w in stacks(t[1]).values()][0])
    return said[0], said[1], None


@test
def stacks_below_handlers():
    """-k: the way up leads from a signal's handler to what was interrupted, and
    on to main."""
    needs_stacks()
    _, text, messages, _ = trace('-k', '-e', 'trace=getppid', prog('frames'),
                                 'signal')
    matches('a handler', text, r'^ > \S+/frames\(on_signal\+0x\w+\) .*\n'
            r'(?: > (?!.*/frames).*\n)+'
            r' > \S+/frames\(signals\+0x\w+\) .*\n'
            r' > \S+/frames\(main\+0x\w+\) ')


@test
def stack_of_a_death():
    """-k: a signal that ends a task in a call shows where the call was made."""
    ours, theirs, _ = both([prog('frames'), 'die'], '-e', 'trace=tgkill')
    same('die', ours, theirs)
    assert any(w.startswith('--- SIGTERM') and s
               for w, s in list(ours.values())[0]), ours


@test
def stacks_are_recorded():
    """-k with --record: replaying prints the same, without the processes."""
    needs_stacks()
    p = run(SYSTRACE, '-f', '-k', '--record=stacks.cap', '-o', 'live',
            prog('frames'), 'calls', 'signal', 'fork', 'thread')
    same('status; ' + p.stderr, p.returncode, 0)
    p = run(SYSTRACE, '-f', '-k', '--replay=stacks.cap', '-o', 'replayed')
    same('status; ' + p.stderr, p.returncode, 0)
    same('replayed', read('replayed'), read('live'))
    matches('live', read('live'), r'^ > \S+/frames\(main\+0x')
    # Whoever does not ask for stacks has none.
    run(SYSTRACE, '-f', '--replay=stacks.cap', '-o', 'replayed')
    assert '\n > ' not in read('replayed'), read('replayed')
    # Another file of that name is not the one that was recorded.
    shutil.copy(prog('frames'), 'frames')
    run(SYSTRACE, '-k', '--record=stacks.cap', './frames', 'calls')
    os.utime('frames', (1, 1))
    run(SYSTRACE, '-k', '--replay=stacks.cap', '-o', 'replayed')
    matches('another', read('replayed'), r'^ > \S+/frames\(\+0x0\) ')
    assert 'innermost' not in read('replayed'), read('replayed')


@test
def stacks_of_what_is_gone():
    """-k: a file that was removed while it runs, or that stands in another
    root, is found through the process."""
    needs_stacks()
    shutil.copy(prog('frames'), 'gone')
    status, text, messages, _ = trace('-k', '-e', 'trace=getppid', './gone',
                                      'forget', 'calls', 'linger')
    same('status; ' + messages, status, 0)
    matches('removed', text, r'^ > \S+/gone \(deleted\)\(innermost\+0x\w+\) '
            r'.*\n > \S+/gone \(deleted\)\(middle\+0x')
    os.makedirs('root', exist_ok=True)
    shutil.copy(prog('frames-static'), 'root/inside')
    status, text, messages, _ = trace('-k', '-e', 'trace=getppid', 'chroot',
                                      'root', '/inside', 'calls', 'linger')
    same('status; ' + messages, status, 0)
    matches('another root', text, r'^ > /inside\(\S*getppid\+0x\w+\) .*\n'
            r' > /inside\(innermost\+0x\w+\) ')


@test
def stack_of_a_task_that_hangs():
    """-k -p: the call that a task sits in already has its stack, too."""
    needs_stacks()
    with subprocess.Popen([prog('frames'), 'hang']) as p:
        wait_for('a pause', lambda: 'pause' in read('/proc/%d/wchan' % p.pid) or
                 read('/proc/%d/syscall' % p.pid)[:1].isdigit())
        with Trace('-k', '-p', str(p.pid)) as t:
            t.wait_attached()
            p.send_signal(signal.SIGTERM)
            t.wait()
            text = t.text
    # arm64 has no call of that name.
    matches('attached', text, r'^(?:pause\(\)|ppoll\().*\n'
            r'(?:(?!---).*\n)*--- SIGTERM .*\n'
            r' > \S+\(\S*pause\+0x\w+\) .*\n'
            r' > \S+/frames\(hang\+0x\w+\) .*\n(?:.*\n)*'
            r' > \S+/frames\(main\+0x\w+\) ')


@test
def stacks_that_are_too_large():
    """-k: where the stack was not recorded to its end, that is said."""
    needs_stacks()
    _, text, _, _ = trace('-k', '-e', 'trace=getppid', prog('frames'), 'big')
    matches('big', text, r'^ > \S+\(with_room\+0x\w+\) .*\n'
            r' > the stack was not recorded further$')


@reader_test
def stack_options_are_straces():
    """What is wrong with the options is said in strace's words."""
    can_unwind()
    if 'not supported' in run(*STRACE, '-k', 'true').stderr:
        raise Skip('this strace is built without stack traces')
    for words in (['-kk'], ['-k', '-k'], ['--stack-trace=source'],
                  ['--stack-trace=x'], ['--stack-trace='],
                  ['--stack-trace=SYMBOL'], ['--stack-trace=symbol', '-k'],
                  ['--stack-trace', '--stack-trace=x'], ['--stack-t'],
                  ['-k', '--stack-trace-frame-limit=0'],
                  ['-k', '--stack-trace-frame-limit=-1'],
                  ['-k', '--stack-trace-frame-limit=x'],
                  ['-k', '--stack-trace-frame-limit='],
                  ['-k', '--stack-trace-frame-limit=1073741824']):
        ours, theirs = (run(*tool, *words, 'true')
                        for tool in ((SYSTRACE,), STRACE))
        same(' '.join(words), (ours.returncode, ours.stderr),
             (theirs.returncode, renamed(theirs.stderr)))
    for words in (['--stack-trace-frame-limit=2'], ['-c', '-k', '-i', '-n'],
                  ['-c', '--stack-trace-frame-limit=2'],):
        ours, theirs = (
            [l for l in run(*tool, *words, 'true').stderr.splitlines()
             if 'effect' in l] for tool in ((SYSTRACE,), STRACE))
        same(' '.join(words), ours, [renamed(l) for l in theirs])
