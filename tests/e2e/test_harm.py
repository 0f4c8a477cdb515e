# SPDX-License-Identifier: GPL-2.0-only
"""Targets are not harmed: they do what they do when nobody traces them,
whatever the policy, and whatever becomes of the reader."""

import os
import random
import signal
import subprocess
import time

from lib import (LIMIT, RT, SYSTRACE, Trace, is_untouched, prog, run, same, state,
                 test, ticker, wait_for)

SEED = os.environ.get('SYSTRACE_SEED') or '1'

# Programs whose output and end are the same each time.
PROGRAMS = (
    ['sh', '-c', 'seq 1 500 | sort -r | cksum; exit 3'],
    ['sh', '-c', 'trap "echo caught; exit 5" USR1; kill -USR1 $$; exit 6'],
    ['sh', '-c', 'kill -SEGV $$'],
    ['sh', '-c', 'ulimit -c 0; exec sh -c \'kill -ABRT $$\''],
    ['sh', '-c', 'cd /usr/include && find . -name "*.h" | sort | head -300 | cksum'],
    ['sh', '-c', 'tar -cf - -C /usr/share/doc/bash . 2>&1 | wc -l; exit 9'],
    ['sh', '-c', '(sleep 0.1; echo late) & wait; echo done'],
    ['sh', '-c', 'timeout -s TERM 0.2 sleep 5; echo $?'],
    ['sh', '-c', 'cat /no/such/file; echo $?'],
    ['sh', '-c', 'yes | head -c 100000 | cksum; echo ${PIPESTATUS-none}'],
    ['perl', '-e', '$SIG{ALRM} = sub { print "alarm\n" }; alarm 1; '
     'my $n = select(undef, undef, undef, 5); print "$n ", $!+0, "\n"; exit 4'],
    ['perl', '-e', '$| = 1; for (1..20) { if (!fork) { exit $_ } } '
     'my $s = 0; while (wait > 0) { $s += $? >> 8 } print "$s\n"'],
    ['moves'],
    ['eintr'],
)

POLICIES = (['--no-block'], ['--lossless'], ['--lossless', '--ring-size=128K'],
            ['-c'], ['-i', '-v'] if RT else ['-yy', '-i', '-v'],
            ['--filter=ret < 0'],
            ['-e', 'trace=none'])


def words_of(program):
    if program[0] in ('moves', 'eintr'):
        return [prog(program[0])] + program[1:]
    return program


def outcome(p):
    return p.returncode, p.stdout, p.stderr


@test
def targets_are_not_harmed():
    """Output, errors, exit status and signals are those of the program that
    nobody traces, under each policy; a sleep that a signal cuts short is cut
    short, and no other."""
    r = random.Random(SEED)
    for n, program in enumerate(PROGRAMS):
        words = words_of(program)
        want = outcome(run(*words))
        # Each program meets some of the policies, each policy some programs.
        for i in range(2):
            policy = POLICIES[(n + i * 3) % len(POLICIES)]
            from_here = [SYSTRACE, '-f', '-q', '-o', '/dev/null'] + policy
            same('%s under %s' % (program, policy),
                 outcome(run(*from_here, *words)), want)
        # And one that is attached to at some moment.
        p = subprocess.Popen(words, stdin=subprocess.DEVNULL, text=True,
                             stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        time.sleep(r.uniform(0, 0.05))
        with Trace('-f', '-q', *r.choice(POLICIES[:3]), '-p', str(p.pid)):
            out, err = p.communicate(timeout=LIMIT)
        same('%s, attached to' % program, (p.returncode, out, err), want)


@test
def killed_readers_harm_nobody():
    """A reader that is killed at any moment, of its start too, leaves targets
    running: one that would notice a sleep cut short, and one that is busy."""
    kills = int(os.environ.get('SYSTRACE_KILLS') or 20)
    r = random.Random(SEED)
    busy = subprocess.Popen([prog('threads'), '2', '1000000000'],
                            stdin=subprocess.DEVNULL)
    try:
        with ticker(3) as p:
            for n in range(kills):
                policy = r.choice((['--no-block'], ['--lossless'],
                                   ['--lossless', '--max-wait=20ms']))
                reader = subprocess.Popen(
                    [SYSTRACE, '-q', '-f', '-o', '/dev/null',
                     '--ring-size=128K', *policy,
                     '-p', '%d,%d' % (p.pid, busy.pid)],
                    stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                time.sleep(r.choice((0.005, 0.02, 0.1)) * r.random())
                if r.random() < 0.2:
                    reader.send_signal(signal.SIGSTOP)
                    time.sleep(0.05 * r.random())
                reader.kill()
                reader.wait()
                assert p.poll() is None and busy.poll() is None, \
                    'a target has ended after %d kills' % (n + 1)
            # Neither waits for anybody any more.
            before = cpu_time(busy.pid)
            wait_for('the busy one', lambda: cpu_time(busy.pid) > before + 5)
            assert state(p.pid) in ('S', 'R')
            is_untouched(p)
            print('# %d kills' % kills)
    finally:
        busy.kill()
        busy.wait()


def cpu_time(pid):
    """Ticks that a process has run."""
    with open('/proc/%d/stat' % pid) as f:
        return sum(int(n) for n in f.read().rsplit(')', 1)[1].split()[11:13])
