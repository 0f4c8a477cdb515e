# SPDX-License-Identifier: GPL-2.0-only
"""Summaries: -c, -C, -w, -S, -U, --per-process, --interval."""

import os
import re
import subprocess

from lib import (LIMIT, READ_NR, STRACE, SYSTRACE, Trace, matches,
                 reader_test, renamed, run, same, test, ticker, trace,
                 wait_for)


def one_cpu():
    """strace and its target on one: in QEMU it would crawl on two."""
    os.sched_setaffinity(0, {0})


def watched(words, *command, how='-fp'):
    """One execution of a command, watched by both: their texts, ours first."""
    p = subprocess.Popen(['sh', '-c', 'read x; exec "$@"', 'sh', *command],
                         stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
                         stderr=subprocess.DEVNULL, preexec_fn=one_cpu)
    wait_for('its read', lambda: open(
        '/proc/%d/syscall' % p.pid).read().startswith('%d ' % READ_NR))
    # We first: strace interrupts the call that it finds, and both see it
    # begin again.
    with Trace(*words, how, str(p.pid)) as ours:
        ours.wait_attached()
        with Trace(*words, how, str(p.pid), tool=STRACE,
                   preexec_fn=one_cpu) as theirs:
            theirs.wait_attached()
            p.communicate(b'\n', LIMIT)
            same('systrace', (ours.wait(), theirs.wait()), (0, 0))
            return ours.text, theirs.text


PROGRAMS = (
    ['cat', '/etc/hostname', '/no/such/file'],
    ['ls', '-lR', '/etc/apt'],
    ['sh', '-c', 'ls /no/such; cat /etc/passwd | sort | head -1; exit 3'],
    ['dd', 'if=/dev/zero', 'of=/dev/null', 'bs=1', 'count=500'],
    ['/usr/bin/python3', '-S', '-c',
     'import threading, time, os\n'
     'def f():\n  for i in range(200): os.getppid()\n'
     't = [threading.Thread(target=f) for i in range(4)]\n'
     '[x.start() for x in t]; [x.join() for x in t]\n'
     'os.kill(os.getpid(), 9)'],
)


@test
def totals_are_straces():
    """Calls and errors of every system call, of whole programs with children,
    threads and a violent end: as strace counts them on the same run, and in
    strace's own table."""
    for command in PROGRAMS:
        ours, theirs = watched(['-c', '-S', 'name', '-U', 'calls,errors,name'],
                               *command)
        same('the table of %s' % command, ours, theirs)
        assert 'total' in ours, ours
    ours, theirs = watched(['--summary-sort-by=name',
                            '--summary-columns=calls,errors,name'],
                           *PROGRAMS[0], how='-cp')
    same('the table of -cp PID', ours, theirs)


@test
def with_the_trace():
    """-C: the trace, and the table after it; counted are the trace's calls."""
    ours, theirs = watched(['--summary', '-S', 'name', '-U', 'name,calls,errors'],
                           'cat', '/etc/hostname', '/no/such/file')
    table = theirs[theirs.index('syscall '):]
    assert ours.endswith('\n' + table), ours[-2000:]
    lines = ours[:-len(table)].splitlines()
    calls = [l for l in lines if re.search(r'\) += -?\d|\) += 0x|\) += \?', l)]
    ended = [l for l in calls if not l.endswith('= ?')]
    total = int(re.search(r'^total +(\d+)', table, re.M)[1])
    # The read that the attachment found is shown, and not counted.
    assert total <= len(ended) <= total + 1, (total, len(ended))


@test
def the_table_is_straces():
    """With no call worth a microsecond strace's table is known to the byte:
    columns, widths, rules, totals; -U and -S in all their words."""
    for words in ([], ['-w'], ['--summary-wall-clock'], ['-S', 'calls'], ['-S', 'errors'],
                  ['-S', 'name'], ['-S', 'nothing'], ['-S', 'none'],
                  ['-U', 'name'], ['-U', 'errors'], ['-U', 'calls,time'],
                  ['-U', 'name,time_percent,shortest,longest,avg-time'],
                  ['-U', 'time-percent,total-time,min-time,max-time,avg-time,'
                   'calls,errors,wall-total,wall-min,wall-max,wall-avg,name']):
        # What is taken off each call is more than any takes.
        said = []
        for tool in (SYSTRACE,), STRACE:
            status, text, messages, _ = trace(
                '--summary-only', '--summary-syscall-overhead=3600s', *words, '-e',
                'trace=read,openat,close,write,access', 'cat',
                '/etc/hostname', '/no/such/file', tool=tool)
            said.append((status, text, renamed(messages)))
        same('strace -c %s' % words, said[0][1], said[1][1])
        same('status and messages', (said[0][0], said[0][2]),
             (said[1][0], said[1][2]))


@test
def a_million_calls_leave_no_record():
    """Calls that are only counted: none is missing, and the rings are empty,
    by the kernel's own counters."""
    status, text, messages, _ = trace('-d', '-c', '-e', 'trace=read,write', 'dd',
                                      'if=/dev/zero', 'of=/dev/null', 'bs=1',
                                      'count=500000', 'status=none')
    same('status', status, 0)
    calls = {m[2]: int(m[1]) for m in re.finditer(
        r'(\d+) +(?:\d+ )?(\w+)$', text, re.M)}
    same('writes', calls['write'], 500000)
    # The libraries' heads are read too.
    assert 500000 < calls['read'] < 500010, text
    written = re.findall(r'(\d+) written in (\d+) bytes', messages)
    assert written and all(w == ('0', '0') for w in written), messages


@test
def times_mean_what_they_say():
    """A sleep takes long by the wall's clock and next to nothing of the
    processor's; a call that works takes both."""
    words = ['-c', '-U', 'total-time,wall-total,wall-max,longest,name',
             '-e', 'trace=clock_nanosleep,getrandom']
    command = ['/usr/bin/python3', '-S', '-c', 'import os, time; time.sleep(0.5); '
               'os.getrandom(20000000)']
    text = trace(*words, *command)[1]
    rows = {m[5]: [float(m[i]) for i in range(1, 5)] for m in re.finditer(
        r'^ *([\d.]+) +([\d.]+) +([\d.]+) +([\d.]+) (\w+)$', text, re.M)}
    cpu, wall, wall_max, cpu_max = rows['clock_nanosleep']
    assert 0.5 <= wall < 5 and cpu < 0.1, text
    assert wall_max <= wall and cpu_max <= cpu, text
    cpu, wall, wall_max, cpu_max = rows['getrandom']
    assert 0.2 * wall <= cpu <= wall + 1e-6, text


@test
def filters_and_summaries():
    """What a filter refuses is not counted, and costs no record either."""
    status, text, messages, _ = trace(
        '-d', '-c', '-e', 'trace=openat', '--filter', 'errno == ENOENT', 'cat',
        '/no/such/file', '/no/other', '/etc/hostname')
    same('status', status, 1)
    # The libraries that are not where they are looked for are among them.
    matches('the count', text, r'^100\.00 .* (\d+) +\1 total$')
    assert int(text.split()[-2]) >= 2, text
    written = re.findall(r'(\d+) written in (\d+) bytes', messages)
    assert written and all(w == ('0', '0') for w in written), messages


@test
def per_process():
    """--per-process: a table each, whose sums are those of the one table."""
    script = 'cat /etc/hostname; cat /etc/hostname /etc/hostname; :'
    words = ['-f', '-c', '-S', 'name', '-U', 'calls,name', '-e',
             'trace=read,execve']
    each = trace(*words, '--per-process', 'sh', '-c', script)[1]
    whole = trace(*words, 'sh', '-c', script)[1]
    pids = re.findall(r'^System call usage summary for process (\d+):$', each,
                      re.M)
    same('processes in\n%s' % each, len(set(pids)), 3)
    for call in 'read', 'execve', 'total':
        def counts(text):
            return [int(n) for n in re.findall(
                r'^ *(\d+) %s$' % call, text, re.M)]
        same('%s in\n%s\n%s' % (call, each, whole), sum(counts(each)),
             sum(counts(whole)))


@test
def intervals():
    """--interval: what is new, again and again, and all at the end."""
    with ticker() as p, Trace('-c', '-U', 'calls,name', '--interval', '0.2',
                              '-e', 'trace=lseek', '-p', str(p.pid)) as t:
        t.wait_attached()
        t.wait_text(r'(?s)(calls of the last.*){4}')
        t.interrupt()
        counts = [int(n) for n in re.findall(r'^ *(\d+) lseek$', t.text, re.M)]
        assert len(counts) >= 4, t.text
        assert sum(counts[:-1]) <= counts[-1], t.text
        assert counts[-1] < 2 * sum(counts[:-1]) + 1000, t.text


@reader_test
def wrong_summaries_are_straces():
    """-c, -C, -w, -S, -U in combinations that make no sense."""
    for words in (['-c', '-C'], ['-C', '-c'], ['-w'], ['-U', 'calls'],
                  ['-S', 'foo'], ['-S', ''], ['-U', 'foo', '-c'], ['-U', '', '-c'],
                  ['-c', '-U', 'calls,calls'], ['-c', '-U', 'name,'],
                  ['-c', '-U', 'none'], ['-c', '-ff', '-o', 'x'],
                  ['-C', '--output-separately']):
        ours, theirs = (run(*tool, *words, 'true') for tool in ((SYSTRACE,), STRACE))
        same('the message of %s' % words, ours.stderr, renamed(theirs.stderr))
        same('the status of %s' % words, ours.returncode, theirs.returncode)
