# SPDX-License-Identifier: GPL-2.0-only
"""-P and -e trace-fds=: only what is given certain files or descriptors."""

import os
import re
import shutil

from lib import (ARM64, STRACE, SYSTRACE, Trace, matches, prog, reader_test,
                 renamed, run, same, test, trace)
from test_filter import books
from test_hang import hang
from test_summary import one_cpu

DIR = '/tmp/looks'
FILE = DIR + '/file'


def both(*words, command=None):
    """A run by each, in a directory that is made anew: status, text, messages."""
    said = []
    for tool in (SYSTRACE,), STRACE:
        shutil.rmtree(DIR, ignore_errors=True)
        os.mkdir(DIR)
        status, text, messages, _ = trace(
            *words, *(command or [prog('looks'), DIR]), tool=tool, cwd=DIR,
            preexec_fn=one_cpu)
        said.append((status, text, renamed(messages)))
    return said


@test
def calls_are_chosen_by_files():
    """-P and trace-fds=: every call of the table with the file as each of its
    arguments, as a path and as a descriptor; sets of descriptors, files that
    are renamed or gone, paths that are not in memory: what strace shows."""
    for words, least in (['-P', FILE], 200), (['-e', 'trace-fds=50'], 80):
        ours, theirs = both(*words)
        same('status; %s' % ours[2], ours[0], 0)
        same(' '.join(words), ours[1], theirs[1])
        lines = len(ours[1].splitlines())
        assert lines > least, ours[1]


@test
def files_and_other_conditions():
    """-P with calls, results, descriptors and a table: all have to be true,
    and the numbers are strace's."""
    cat = ['cat', '/etc/hostname', '/etc/passwd', '/no/such']
    for words in (['-P', '/etc/hostname', '-e', 'trace=openat,read'],
                  ['-P', '/no/such', '-P', '/etc/passwd', '-Z'],
                  ['-e', 'trace-fd=!3', '-P', '/no/such'],
                  ['-c', '-S', 'name', '-U', 'calls,errors,name', '-P',
                   '/etc/passwd']):
        said = both(*words, '-s', '4', '-q', command=cat)
        ours, theirs = ((s, re.sub(r'\b0x[0-9a-f]+', '0x', t))
                        for s, t, _ in said)
        same(' '.join(words), ours, theirs)


@reader_test
def paths_are_resolved_and_told():
    """A path that leads elsewhere: what strace says of it, and when not."""
    for words in (['-P', FILE, '-P', 'no', '-P', './a/../file', '-P', 'link'],
                  ['-qqq', '-P', 'link', '-P', 'od"d\n'],
                  ['-e', 'quiet=path-resolution', '-P', 'link']):
        said = []
        for tool in (SYSTRACE,), STRACE:
            shutil.rmtree(DIR, ignore_errors=True)
            os.makedirs(DIR + '/a')
            with open(FILE, 'w') as f:
                f.write('text')
            os.symlink('file', DIR + '/link')
            os.symlink('file', DIR + '/od"d\n')
            p = run(*tool, *words, 'cat', 'link', cwd=DIR)
            said.append((p.returncode, renamed(re.sub(
                r'\b0x[0-9a-f]+', '0x', p.stderr))))
        same(' '.join(words), *said)


@test
def a_call_in_flight_is_chosen_by_its_file():
    """-P and trace-fds= when a process is attached whose threads sit in calls:
    those that have the file, by descriptor, by path, in an array."""
    with hang() as (p, said):
        pipe = os.readlink('/proc/%d/fd/%d' % (p.pid, said['pipe']))
        for words, begin in ((['-P', pipe], 'read('), (['-P', 'fifo'], 'openat('),
                             (['-e', 'trace-fds=0'],
                              'ppoll(' if ARM64 else 'poll('),
                             (['-P', '/no'], None)):
            with Trace('-f', '-d', *words, '-p', str(p.pid)) as t:
                t.wait_attached()
                if begin:
                    t.wait_text(re.escape(begin))
                t.interrupt()
                same(' '.join(words) + ': ' + t.text,
                     [l.split()[1].startswith(begin) for l in t.lines],
                     [True] * bool(begin))
                if not begin:
                    written, size, _, lost = books(t.messages)
                    same('written, bytes, lost', (written, size, lost),
                         (0, 0, 0))


@test
def a_recording_has_what_was_chosen():
    """--record with -P replays to what was printed; --replay takes neither."""
    status, _, messages, _ = trace(
        '-P', '/etc/hostname', '--record=/tmp/paths.capture', 'cat',
        '/etc/hostname')
    same('status; ' + messages, status, 0)
    p = run(SYSTRACE, '--replay=/tmp/paths.capture')
    theirs = trace('-P', '/etc/hostname', 'cat', '/etc/hostname', tool=STRACE)[1]
    ours, theirs = (re.sub(r'\b0x[0-9a-f]+', '0x', text)
                    for text in (p.stdout, theirs))
    same('the replay', ours, theirs)
    for words in ['-P', '/etc/hostname'], ['--trace-fds=1']:
        p = run(SYSTRACE, '--replay=/tmp/paths.capture', *words)
        same('status', p.returncode, 1)
        matches('the reason', p.stderr, 'mutually exclusive')
