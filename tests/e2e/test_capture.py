# SPDX-License-Identifier: GPL-2.0-only
"""Capture files: recorded, replayed, followed, rotated, cut short."""

import glob
import os
import re
import subprocess
import time

from lib import (LIMIT, SYSTRACE, Trace, is_untouched, matches, prog, read,
                 reader_test, run, same, test, ticker, trace, wait_for)

FORKY = ('sh', '-c', 'cat /etc/hostname /etc/passwd | wc -l; ls -l /etc >/dev/null;'
         'kill -USR1 $$; echo never')


def replay(*words):
    """Status, text, messages."""
    with open('replayed', 'w'):
        pass
    p = run(SYSTRACE, '-o', 'replayed', *words)
    return p.returncode, read('replayed'), p.stderr


@test
def replay_is_the_live_text():
    """One stream of records, printed at once and recorded: the replay is the
    same text, byte for byte, whatever the output's options."""
    for options in ([], ['-f'], ['-f', '-ttt', '-T', '-s', '7'], ['-f', '-r'],
                    ['-f', '-v', '-s', '300'], ['-f', '-e', 'trace=%file,wait4']):
        live = trace(*options, '--record=capture', *FORKY)
        assert len(live[1].splitlines()) > 10, live[1]
        same('messages of %r' % options, live[2], '')
        same('replay of %r' % options, replay('--replay=capture', *options),
             (0, live[1], ''))


@test
def recorded_for_the_host():
    """What is recorded here is replayed by the host, where there is neither
    module nor privilege: tests/e2e/run compares."""
    out = os.environ['E2E_OUT']
    live = trace('-f', '-ttt', '-s', '100', '--record=%s/capture' % out, *FORKY)
    with open(out + '/live', 'w') as f:
        f.write(live[1])
    same('here', replay('-ttt', '--replay=%s/capture' % out), (0, live[1], ''))


@test
def replay_of_threads():
    """Threads on all CPUs, signals and an execve among them: likewise."""
    for command in ([prog('threads'), '8', '500'], [prog('execthread')],
                    [prog('storm'), '100']):
        live = trace('-f', '--record=capture', *command)
        same(command[0], replay('--replay=capture'), (0, live[1], ''))


@test
def record_alone_prints_nothing():
    """Without -o there is no text; the command's status is passed on."""
    p = run(SYSTRACE, '--record=capture', 'sh', '-c', 'exit 5')
    same('run', (p.returncode, p.stdout, p.stderr), (5, '', ''))
    p = run(SYSTRACE, '--replay=capture')
    same('messages', (p.returncode, p.stderr), (0, ''))
    matches('replay', p.stdout, r'^execve\("/.*/sh", \["sh", "-c", "exit 5"\]')
    same('last line', p.stdout.splitlines()[-1], '+++ exited with 5 +++')


@test
def replay_chooses():
    """-e trace= and -p choose among what was recorded; -s may be smaller."""
    live = trace('-s', '100', '--record=capture', 'cat', '/etc/hostname')
    lines = [l for l in live[1].splitlines(True)
             if re.match(r'(openat|\+\+\+)', l)]
    assert len(lines) > 2, live[1]
    same('-e', replay('--replay=capture', '-e', 'trace=openat')[1], ''.join(lines))
    text = replay('--replay=capture', '-s', '3', '-e', 'trace=execve')[1]
    matches('-s', text, r'^execve\("/.*/cat", \["cat", "/et"\.\.\.\]')
    status, text, messages = replay('--replay=capture', '-s', '200')
    same('-s 200', (status, text), (0, live[1]))
    same('messages', messages, 'systrace: -s 200: no more than 100 bytes of a'
         ' string were recorded\n')

    live = trace('-f', '--record=capture', *FORKY)
    pids = sorted(set(re.findall(r'^(\d+) ', live[1], re.M)))
    assert len(pids) > 3, pids
    for pid in pids[1:]:
        text = replay('--replay=capture', '-p', pid)[1]
        same('PIDs', set(re.findall(r'^(\d+) ', text, re.M)), {pid})
        same('calls of ' + pid, len(re.findall(r'(?m)^\d+ +\w+\(', text)),
             len(re.findall(r'(?m)^%s +\w+\(' % pid, live[1])))


@test
def replay_judges():
    """What the kernel would have judged when it recorded is judged the same
    way when it is replayed: by result, time, descriptor and argument."""
    live = trace('-T', '--syscall-times=ns', '--record=capture', 'ls', '-l',
                 '/etc/hostname', '/none')[1].splitlines()
    end = '+++ exited with 2 +++'
    same('last line', live[-1], end)

    def lines(wanted):
        return [l for l in live[:-1] if wanted(l)] + [end]

    def spent(line):
        match = re.search(r' <(\d+)\.(\d{9})>$', line)
        return int(match[1] + match[2]) if match else -1

    times = sorted(map(spent, live))
    middle = times[len(times) // 2]
    for options, wanted in (
            (['-Z'], lambda l: ' = -1 E' in l),
            (['-z'], lambda l: ' = -1 E' not in l and ' = ?' not in l),
            (['-e', 'status=unfinished'], lambda l: ' = ?' in l),
            (['--filter', 'ret == 0 || errno == ENOENT'],
             lambda l: re.search(r' = 0(x0)? |ENOENT', l)),
            (['--filter', 'duration > %dns && !(status == unfinished)' % middle],
             lambda l: spent(l) > middle),
            (['--filter', 'fd == 3'],
             lambda l: re.match(r'\w+\(3[,)]|mmap\(.*, 3, ', l)),
            (['--filter', 'syscall == mmap && arg2 == 3 && !(fd == -1)'],
             lambda l: re.match(r'mmap\([^,]*, \d+, PROT_READ\|PROT_WRITE, ', l)
             and ', -1, ' not in l)):
        status, text, messages = replay('--replay=capture', '-T',
                                        '--syscall-times=ns', *options)
        same('%r: messages' % options, (status, messages), (0, ''))
        want = lines(wanted)
        assert len(want) > 1 or 'arg2' in options[-1], (options, live)
        same(repr(options), text.splitlines(), want)
    p = run(SYSTRACE, '--replay=capture', '--filter=uid == 0')
    same('uid', (p.returncode, p.stderr), (
        1, 'systrace: --filter: what user a call was made as is not recorded\n'))


@test
def attached_and_interrupted():
    """With -p, ended by SIGINT: the threads are known, and left alone."""
    with ticker(4) as target:
        with Trace('-f', '-p', str(target.pid), '--record=capture') as t:
            t.wait_attached()
            t.wait_text(r'nanosleep')
            t.interrupt()
            live = t.text
        is_untouched(target)
    # Whoever is told to be left alone is told so on standard error.
    same('replay', replay('-q', '--replay=capture')[:2], (0, live))


@test
def rotation():
    """Parts of a size: together they are the whole; of those to keep, the
    last ones stay, and can be replayed."""
    live = trace('--record=whole', '--record-size=16K', 'dd', 'if=/dev/zero',
                 'of=/dev/null', 'bs=1', 'count=30000')
    parts = sorted(glob.glob('whole.*'))
    assert len(parts) > 4, parts
    same('first', parts[0], 'whole.000001')
    for part in parts:
        assert os.stat(part).st_size < 24 << 10, os.stat(part)
    same('whole', replay('--replay=whole'), (0, live[1], ''))
    same('from the first', replay('--replay=whole.000001'), (0, live[1], ''))
    status, text, messages = replay('--replay=' + parts[2])
    same('from the third', (status, messages), (0, ''))
    assert live[1].endswith(text[text.index('\n'):]), text[:200]

    os.unlink(parts[3])
    status, text, messages = replay('--replay=whole')
    same('status', status, 1)
    same('messages', messages, 'systrace: whole.000003 goes on in another part,'
         ' which is not there\n')
    assert live[1].startswith(text) and text

    trace('--record=kept', '--record-size=16K', '--record-keep=3', 'dd',
          'if=/dev/zero', 'of=/dev/null', 'bs=1', 'count=30000')
    kept = sorted(glob.glob('kept.*'))
    same('kept', len(kept), 3)
    status, text, messages = replay('--replay=kept')
    same('kept', (status, messages), (0, ''))
    same('last line', text.splitlines()[-1], '+++ exited with 0 +++')


@test
def rotation_by_age():
    """Parts of an age; who follows them sees all of it."""
    with Trace('--record=aged', '--record-age=700ms', 'sh', '-c',
               'for i in 1 2 3 4 5 6; do sleep 0.4; done') as t:
        wait_for('a part', lambda: os.path.exists('aged.000001'))
        p = run(SYSTRACE, '--replay=aged', '--follow', '-o', 'followed')
        same('reader', t.wait(), 0)
        same('follower', (p.returncode, p.stderr), (0, ''))
        same('followed', read('followed'), t.text)
    assert len(glob.glob('aged.*')) > 2, glob.glob('aged.*')


@test
def follow():
    """--follow shows what is recorded soon after, and ends with it."""
    with open('followed', 'w'):
        pass
    with Trace('--record=growing', 'sh', '-c',
               'sleep 2; echo middle >/dev/null; sleep 2') as t:
        wait_for('the file', lambda: os.path.exists('growing') and
                 os.stat('growing').st_size > 1000)
        with subprocess.Popen([SYSTRACE, '--replay=growing', '--follow',
                               '-o', 'followed'], stderr=subprocess.PIPE,
                              text=True) as p:
            wait_for('its begin', lambda: 'execve' in read('followed'))
            same('recorder', t.process.poll(), None)
            same('status', t.wait(), 0)
            same('messages', p.communicate(timeout=LIMIT)[1], '')
        same('follower', p.returncode, 0)
        same('followed', read('followed'), t.text)


@test
def killed_recorder():
    """Killed, the recorder leaves a file that can be read up to its last
    whole block, which says so; whoever follows ends."""
    with ticker(2) as target:
        with Trace('-f', '-p', str(target.pid), '--record=killed') as t:
            t.wait_attached()
            wait_for('blocks', lambda: os.stat('killed').st_size > 3000)
            status, text, messages = replay('-f', '--replay=killed')
            same('while it is written', (status, messages),
                 (1, 'systrace: killed is still being written (--follow'
                  ' reads on)\n'))
            p = run(SYSTRACE, '--record=killed', 'true')
            same('a second one', (p.returncode, p.stderr),
                 (1, 'systrace: killed is being written by another systrace\n'))
            t.process.kill()
            t.process.wait()
            live = t.text
        is_untouched(target)
    status, text, messages = replay('--replay=killed')
    same('status', status, 1)
    matches('messages', messages, r'^systrace: killed has no end: ')
    # What was printed and what was written end in different places.
    n = min(len(live), len(text))
    assert n > 1000, (len(live), len(text))
    same('beginning', text[:n], live[:n])
    status, text, messages = replay('--replay=killed', '--follow')
    same('follower', (status, messages),
         (1, 'systrace: killed has no end: its recorder was killed\n'))


def size_of(path):
    return os.path.exists(path) and os.stat(path).st_size


def on_and_on(name, *words):
    """A recording that goes on after what is there."""
    return Trace('-qq', '-f', '--record=' + name, '--record-continue',
                 '--record-size=64K', *words)


@test
def continued():
    """A recording goes on after the parts of those before it, however they
    ended; the replay of all says where nothing was recorded."""
    for n in range(3):
        with ticker(2) as target:
            with on_and_on('on', '-p', str(target.pid)) as t:
                wait_for('blocks', lambda: any(
                    os.stat(p).st_size > 2000 for p in
                    glob.glob('on.%06d' % (n + 1))))
                p = run(SYSTRACE, '--record=on', '--record-continue',
                        '--record-size=1M', 'true')
                same('a second one', (p.returncode, p.stderr),
                     (1, 'systrace: on.%06d is being written by another'
                      ' systrace\n' % (n + 1)))
                if n == 1:
                    t.process.kill()
                else:
                    t.process.terminate()
                t.process.wait()
            is_untouched(target)
    # As a recorder leaves it that is killed at the worst of times.
    os.rename('on.000003', 'on.000004')
    with open('on.000003', 'w'):
        pass
    same('parts', sorted(glob.glob('on.*')), ['on.%06d' % n for n in (1, 2, 3, 4)])
    status, text, messages = replay('-ttt', '--replay=on')
    same('status', status, 1)
    matches('messages', messages, r'(?s)on\.000002 has no end.*on\.000003 is')
    gaps = [l for l in text.splitlines() if l.startswith('+++ nothing')]
    same('gaps', len(gaps), 2)
    for gap in gaps:
        matches('gap', gap, r'\A\+\+\+ nothing was recorded for \d+\.\d{3} s:'
                r' the recorder was not running \+\+\+\Z')
    stamps = [float(s) for s in re.findall(r'(?m)^(?:\[pid +\d+\] )?(\d+\.\d+) ',
                                           text)]
    same('in order', stamps, sorted(stamps))
    for part in (1, 2, 4):
        _, alone, _ = replay('-ttt', '--replay=on.%06d' % part)
        last = [l for l in alone.splitlines() if '= ' in l][-1]
        assert last in text, last


@test
def total_and_expiry():
    """All parts together keep their bound, over several recordings; what has
    expired goes."""
    for n in range(3):
        with Trace('-qq', '--record=bound', '--record-continue',
                   '--record-size=32K', '--record-total=96K', 'dd',
                   'if=/dev/zero', 'of=/dev/null', 'bs=1', 'count=60000') as t:
            same('status', t.wait(), 0)
        sizes = [os.stat(p).st_size for p in glob.glob('bound.*')]
        # A part ends with the block that reaches its size, and an index.
        assert 32 << 10 < sum(sizes) < 112 << 10, sizes
    numbers = sorted(int(p[-6:]) for p in glob.glob('bound.*'))
    assert len(numbers) > 1 and numbers[-1] > 6, numbers
    same('without holes', numbers,
         list(range(numbers[0], numbers[0] + len(numbers))))

    same('old', run('touch', '-d', '3 hours ago', 'old.000001').returncode, 0)
    same('new', run('touch', '-d', '1 hour ago', 'old.000002').returncode, 0)
    same('not a part', run('touch', '-d', '3 hours ago', 'old.0001').returncode, 0)
    with Trace('-qq', '--record=old', '--record-continue', '--record-age=1h',
               '--record-expire=2h', 'true') as t:
        same('status', t.wait(), 0)
    same('left', sorted(glob.glob('old.*')),
         ['old.000002', 'old.000003', 'old.0001'])


@test
def full_disk_passes():
    """A recording that goes on counts what comes while the disk is full, and
    says in its next part how much that was."""
    os.mkdir('tight')
    same('mount', run('mount', '-t', 'tmpfs', '-o', 'size=256k', 'none',
                      'tight').returncode, 0)
    try:
        with ticker(2) as target, on_and_on('tight/on', '-p',
                                            str(target.pid)) as t:
            wait_for('blocks', lambda: size_of('tight/on.000001') > 2000)
            p = run('dd', 'if=/dev/zero', 'of=tight/rubbish', 'bs=4k')
            same('dd', p.returncode, 1)
            wait_for('the message', lambda: 'cannot write' in t.messages)
            os.unlink('tight/rubbish')
            wait_for('the other message', lambda: 'written again' in t.messages)
            wait_for('a part', lambda: size_of('tight/on.000002') > 2000)
            t.process.terminate()
            t.process.wait()
            matches('messages', t.messages, r'\Asystrace: cannot write'
                    r' tight/on\.000001: No space left on device; what comes'
                    r' until it can is counted as lost\n'
                    r'systrace: tight/on\.000002 is written again; [1-9]\d* records'
                    r' before it are lost\n')
            lost = re.search(r'(\d+) records before', t.messages)[1]
            is_untouched(target)
        status, text, _ = replay('--replay=tight/on')
        same('status', status, 1)
        same('told in its place', text.count(
            '+++ %s records lost: they could not be written +++' % lost), 1)
    finally:
        run('umount', 'tight')


@test
def cgroup_comes_again():
    """A cgroup that is removed and made again is recorded again, more often
    than a session has rules; one that is not there is waited for."""
    cgroup = '/sys/fs/cgroup/comes-again'
    with Trace('-f', '--record=again', '--record-continue', '--record-size=1M',
               '--cgroup=' + cgroup) as t:
        # It looks every 20 ms.
        for _ in range(70):
            os.mkdir(cgroup)
            time.sleep(0.05)
            os.rmdir(cgroup)
            time.sleep(0.03)
        os.mkdir(cgroup)

        def seen():
            assert t.process.poll() is None, t.messages
            run('sh', '-c', 'echo $$ >%s/cgroup.procs; exec cat /etc/passwd'
                % cgroup)
            return '"/etc/passwd"' in t.text

        wait_for('the last one', seen)
        wait_for('its end', lambda: not read(cgroup + '/cgroup.procs'))
        os.rmdir(cgroup)
        t.process.terminate()
        t.process.wait()
        assert 'cannot' not in t.messages, t.messages


@test
def full_disk():
    """No room on the disk: one clear line, status 1, and the beginning can be
    replayed; the command runs on."""
    os.mkdir('small')
    same('mount', run('mount', '-t', 'tmpfs', '-o', 'size=64k', 'none',
                      'small').returncode, 0)
    try:
        status, live, messages, _ = trace(
            '-f', '--record=small/capture', 'sh', '-c',
            'sleep 1; dd if=/dev/urandom of=/dev/null bs=64 count=20000 2>/dev/null;'
            'echo on >ran')
        same('status', status, 1)
        matches('messages', messages, r'\Asystrace: cannot write small/capture:'
                r' No space left on device; \d+ records are lost, what is there'
                r' can be replayed\n\Z')
        # It need not have ended when its reader has.
        wait_for('the command', lambda: os.path.exists('ran') and read('ran'))
        same('the command', read('ran'), 'on\n')
        status, text, messages = replay('--replay=small/capture')
        same('status', status, 1)
        matches('messages', messages, r'misses its last records|has no end')
        assert text and live.startswith(text[:1000])
    finally:
        run('umount', 'small')


@reader_test
def no_capture_file():
    """What is none is refused in one line."""
    with open('empty', 'w'):
        pass
    for path, why in (('empty', 'is no capture file of systrace'),
                      ('/etc/passwd', 'is no capture file of systrace'),
                      ('nothing', 'cannot be opened: No such file or directory'),
                      ('/', 'is no regular file'),
                      ('/dev/zero', 'is no regular file')):
        p = run(SYSTRACE, '--replay=' + path)
        same(path, (p.returncode, p.stdout, p.stderr),
             (1, '', 'systrace: %s %s\n' % (path, why)))
    for words, why in (
            (['--replay=a', 'true'], '--replay and PROG [ARGS] are mutually exclusive'),
            (['--replay=a', '--record=b'],
             '--replay and --record are mutually exclusive'),
            (['--record=a', '--record-keep=2', 'true'],
             '--record-keep needs --record-size or --record-age'),
            (['--replay=a', '-C'],
             '--replay and -c/--summary-only or -C/--summary are mutually exclusive'),
            (['--record=a', '-c', 'true'],
             '--record and -c/--summary-only are mutually exclusive'),
            (['--record=a', '-b', 'execve', 'true'],
             '-b/--detach-on and --syscall-limit need -o beside --record'),
            (['--record=a', '--record-continue', 'true'],
             '--record-total, --record-expire and --record-continue need'
             ' --record with --record-size or --record-age'),
            (['--record=a', '--record-age=1h', '--record-total=1M', 'true'],
             '--record-total needs --record-size'),
            (['--record=a', '--record-size=1M', '--record-total=1M', 'true'],
             '--record-total must be at least twice --record-size'),
            (['--record-size=1M', 'true'],
             '--record-size, --record-age and --record-keep need --record'),
            (['--record=a', '--record-age=1y', 'true'],
             "invalid --record-age argument: '1y'"),
            (['--record=a', '--record-age=0', 'true'],
             "invalid --record-age argument: '0'"),
            (['--record=a', '--record-size=x', 'true'],
             "invalid --record-size argument: 'x'")):
        p = run(SYSTRACE, *words)
        same(repr(words), (p.returncode, p.stderr.splitlines()[0]),
             (1, 'systrace: ' + why))
