# SPDX-License-Identifier: GPL-2.0-only
"""The command line, and what the options make of a line."""

import os
import re
import time

from lib import (SLOW, STRACE, SYSTRACE, Trace, by_thread, matches,
                 prog, read, reader_test, renamed, run, same, test, trace,
                 without_addresses, without_pids)


@reader_test
def errors_are_straces():
    """Wrong options: text and status are strace's, by another name."""
    wrong = []
    for words in (
            [], ['-f'], ['-q'], ['-p'], ['-o'], ['-e'], ['-s'],
            ['-p', 'x'], ['-p', '0'], ['-p', '-1'], ['-p', '1x'], ['-p', ''],
            ['-p', '1,x'], ['-p', '99999999999'],
            ['-s', 'x', 'true'], ['-s', '-1', 'true'], ['-s', '', 'true'],
            ['-s', '9999999999', 'true'], ['-s', '1k', 'true'],
            ['-e', 'trace=nonsense', 'true'], ['-e', 'nonsense', 'true'],
            ['-e', 'trace=open,nonsense', 'true'], ['-e', 'trace=', 'true'],
            ['-e', 'trace=!nonsense', 'true'], ['-e', 'trace=%x', 'true'],
            ['-e', 'trace=9999', 'true'], ['-e', 'trace=-1', 'true'],
            ['-e', 'trace=open,', 'true'], ['-e', 'trace=,', 'true'],
            ['--no-such-option'], ['-%'], ['--attach'], ['--output'],
            ['-o', '/no/such/directory/file', 'true'],
            ['-o', '/', 'true'], ['-o', '', 'true']):
        ours, theirs = (run(*tool, *words) for tool in ((SYSTRACE,), STRACE))
        a = ours.returncode, ours.stderr
        b = theirs.returncode, renamed(theirs.stderr)
        if a != b:
            wrong.append('%s:\n  %r\n  %r' % (' '.join(words) or 'nothing',
                                              a, b))
    assert not wrong, '%d differ, ours first:\n%s' % (len(wrong),
                                                      '\n'.join(wrong))


@reader_test
def version_and_help():
    """-V and -h go to standard output, with status 0, without the device."""
    for option, begin in (('-V', 'systrace -- version '),
                          ('--version', 'systrace -- version '),
                          ('-h', 'Usage: systrace '),
                          ('--help', 'Usage: systrace ')):
        p = run(SYSTRACE, option)
        same(option, (p.returncode, p.stderr, p.stdout[:len(begin)]),
             (0, '', begin))


@test
def other_versions_are_refused():
    """A reader of another ABI, or with another table of calls, has one line to
    say of the module that is loaded, and runs nothing."""
    beside = os.path.dirname(SYSTRACE)
    for name, line in (
            ('other-abi', r'the loaded module speaks ABI \d+\.\d+, this program '
             r'99\.\d+: install both from one version'),
            ('other-table', r'the loaded module \([\w.]+\) and this program '
             r'\([\w.]+\) have different system call tables: install both from '
             r'one version')):
        p = run(os.path.join(beside, name), 'sh', '-c', 'echo ran')
        same(name, (p.returncode, p.stdout), (1, ''))
        matches(name, p.stderr, r'\A[\w/.-]+: %s\n\Z' % line)


@reader_test
def output_forms():
    """To a file, to standard error; alone, with PIDs; quiet and quieter: what
    is written where is as strace has it."""
    script = '/bin/true & wait; exit 3'
    for words in ([], ['-f'], ['-q'], ['-q', '-f'], ['-qq'], ['-qq', '-f'],
                  ['-o', 'trace'], ['-o', 'trace', '-f'],
                  ['-o', 'trace', '-q', '-f'], ['-o', 'trace', '-qq', '-f']):
        said = []
        for tool in (SYSTRACE,), STRACE:
            if os.path.exists('trace'):
                os.unlink('trace')
            p = run(*tool, *words, '-e', 'trace=exit_group,execve', 'sh', '-c',
                    script)
            same('status', p.returncode, 3)
            text = read('trace') if os.path.exists('trace') else ''
            text = renamed(p.stderr) + '--- file:\n' + text
            text = re.sub(r'si_[us]time=\d+( /\*.*?\*/)?', 'si_time', text)
            text = re.sub(r'si_pid=\d+', 'si_pid', text)
            # The order of two processes' lines, and so their cuts, may vary.
            text = without_pids(text)
            text = re.sub(r' <unfinished \.\.\.>|<\.\.\. \w+ resumed>', '', text)
            said.append('\n'.join(sorted(re.sub(r'PID\d+ *', 'PID ', l)
                                         for l in text.splitlines())) + '\n')
        same('systrace ' + ' '.join(words), *said)


@reader_test
def times():
    """-t, -tt, -ttt, -r, -T and their like: the form is strace's, the times
    are true."""
    sleep = ['-e', 'trace=clock_nanosleep,nanosleep,exit_group', 'sleep', '0.3']

    def fields(*options):
        began = time.time()
        status, text, _, _ = trace(*options, *sleep)
        ended = time.time()
        same('status', status, 0)
        return began, ended, text.splitlines()

    def day(h, m, s):
        now = time.localtime(began)
        return time.mktime(now[:3] + (int(h), int(m), int(s)) + now[6:])

    for option, form in (('-t', r'(\d\d):(\d\d):(\d\d) '),
                         ('-tt', r'(\d\d):(\d\d):(\d\d)\.(\d{6}) ')):
        began, ended, lines = fields(option)
        for line in lines:
            match = re.match(form + r'\S', line)
            assert match, line
            at = day(*match.groups()[:3])
            assert int(began) <= at <= ended, (line, began, ended)
    began, ended, lines = fields('-ttt')
    at = [float(re.match(r'(\d+\.\d{6}) \S', l)[1]) for l in lines]
    assert began - 0.01 <= at[0] <= at[1] <= at[2] <= ended + 0.01, (
        began, at, ended)
    assert at[1] - at[0] >= 0.3, at
    _, _, lines = fields('-r')
    at = [float(re.match(r' {5}(\d\.\d{6}) \S', l)[1]) for l in lines]
    assert at[0] == 0 and 0.3 <= at[1] <= 0.3 + 2 * SLOW, at
    _, _, lines = fields('-T')
    spent = float(re.search(r'= 0 <(\d+\.\d{6})>$', lines[0])[1])
    assert 0.3 <= spent <= 0.3 + 2 * SLOW, lines
    same('no time for a call that does not return', lines[1].split('=')[1],
         ' ?')
    # All forms at once, and on every kind of line, against strace.
    for options in (['-r', '-T'], ['-tt', '-r'], ['-ttt', '-f', '-T'],
                    ['-t', '-r', '-T', '-f'], ['-tt', '-f'],
                    ['--relative-timestamps', '--syscall-times']):
        ours, theirs = (re.sub(r'[\d]', '0', re.sub(
            r'0x[0-9a-f]+', '0x0', trace(*options, *sleep, tool=tool)[1]))
            for tool in ((SYSTRACE,), STRACE))
        same(' '.join(options), ours, theirs)


@reader_test
def string_limits():
    """-s: that many bytes of a string, and the mark when there are more."""
    text = 'abcdefghijklmnopqrstuvwxyz' * 2
    for n in (0, 1, 10, 32, 51, 52, 53, 100):
        p = run(SYSTRACE, '-s', str(n), '-e', 'trace=write', 'printf', text)
        want = '"%s"' % text[:n] + '...' * (n < len(text))
        matches('-s %d' % n, p.stderr, r'^write\(1, %s, 52\) += 52$'
                % re.escape(want))
    # More than a record carries: it says so.
    p = run(SYSTRACE, '-s', '1000000', '-e', 'trace=write', 'printf', text)
    matches('-s 1000000', p.stderr, r'^systrace: -s 1000000 is more .*')


@reader_test
def call_filters():
    """-e trace= in all its forms shows the calls that strace shows."""
    wrong = []
    command = ['sh', '-c', 'cat /etc/passwd >/dev/null; exec ls /']
    for expr in ('t=openat,read', 'execve', 'trace=!mmap,mprotect',
                 'trace=%desc', 'trace=%process,%memory,%signal',
                 'trace=%network,%%stat,%clock,%creds,%pure',
                 'trace=?nonsense,59', 'trace=all', 'trace=!file',
                 'trace=none'):
        names = []
        for tool in (SYSTRACE,), STRACE:
            text = trace('-f', '-e', expr, *command, tool=tool)[1]
            calls = re.findall(r'^\d+ +(\w+)\(', text, re.M)
            # What is left to chance is how often a call is made anew.
            names.append(set(calls))
        wrong += ['-e %s: %s missing, %s extra' % (
            expr, sorted(names[1] - names[0]), sorted(names[0] - names[1]))] \
            * (names[0] != names[1])
    assert not wrong, '\n'.join(wrong)


# Each long name stands for its letter, or for a word of -e.
LONG = ('--arg-names --no-abbrev --string-limit=5 --syscall-number '
        '--columns=50 --signals=none --raw=read,accept --verbose=!sendmsg '
        '--const-print-style=verbose --strings-in-hex=non-ascii',
        '--abbrev=!stat --read=!0 --write=3 --quiet=exit --failing-only',
        '--silence=attach,exits --status=!failed --always-show-pid '
        '--interruptible=waiting --decode-pids=comm',
        '--silent=all --successful-only --follow-forks',
        '--strings-in-hex -e s=none --decode-fds=none')


@reader_test
def long_names():
    """Options by their long names, several at once, on a program that makes
    the same calls each time: the lines are strace's."""
    wrong = []
    for words in LONG:
        said = []
        for tool in (SYSTRACE,), STRACE:
            status, text, errors, _ = trace(
                *words.split(), '--trace=openat,read,write,stat,sendmsg,accept,'
                'poll,access,exit_group', prog('moves'), tool=tool)
            # The loader's calls are left to chance, addresses too.
            text = re.sub(r'(?s)\A.*?(?=[^\n]*(moves\.file|\\x66\\x69\\x6c\\x65))',
                          '', text)
            text = re.sub(r' +(= )', r' \1', without_addresses(
                without_pids(text)))
            text = re.sub(r'si_pid=\d+|(?m:^)\d+(?=<moves>)', 'PID', text)
            said.append('status %d\n%s%s' % (status, renamed(errors), text))
        if said[0] != said[1]:
            try:
                same('systrace ' + words, *said)
            except AssertionError as e:
                wrong.append('\n'.join(str(e).splitlines()[:14]))
    assert not wrong, '%d differ:\n%s' % (len(wrong), '\n'.join(wrong))


@reader_test
def pids_have_names():
    """-Y, --decode-pids=comm,pidns, --pidns-translation: of a command in a PID
    namespace of its own, which strace watches at the same time."""
    script = 'sleep 0.1 & kill -0 $! && kill -0 $$; wait'
    for words in (['-Y', '--pidns-translation'], ['--decode-pids=comm'],
                  ['-e', 'decode-pids=pidns']):
        status, text, messages, _ = trace(
            '-f', *words, '-e', 'trace=kill,wait4,setpgid,getpid,clone,vfork',
            '-e', 'signal=none',
            *STRACE, '-f', *words, '-o', 'theirs', '-e', 'signal=none',
            '-e', 'trace=kill,wait4,setpgid,getpid,clone,vfork', 'unshare',
            '-fp', '--kill-child', 'sh', '-c', script,
            # strace and what it stops share a CPU: else QEMU crawls.
            preexec_fn=lambda: os.sched_setaffinity(0, {0}))
        same('status; ' + messages, status, 0)
        name = r'(?m)^(\d+)<[^>]*>'
        # What is in front of its lines is what a process is called.
        called = [set(m[0] for m in re.finditer(name, t))
                  for t in (text, read('theirs'))]
        assert called[1] <= called[0], called
        theirs = by_thread(re.sub(name, r'\1', read('theirs')))
        ours = by_thread(re.sub(name, r'\1', text))
        assert any('kill' in l for lines in theirs.values() for l in lines), \
            theirs
        for tid, lines in theirs.items():
            # Before its execve it is strace's own.
            got = ours.get(tid, [])[-len(lines):]
            same('%s, process %d' % (' '.join(words), tid),
                 '\n'.join(got) + '\n', '\n'.join(lines) + '\n')


def painted(text):
    """Each line as [(character, SGR codes)], blanks without."""
    lines, color = [[]], ''
    for match in re.finditer(r'\x1b\[([\d;]*)m|(.)', text, re.S):
        if match[2] is None:
            color = '' if match[1] in ('0', '39', '') else match[1]
        elif match[2] == '\n':
            lines.append([])
        else:
            lines[-1].append((match[2], '' if match[2] == ' ' else color))
    return lines


@reader_test
def colors_are_straces():
    """--color=always, with its own colors and those of STRACE_COLORS: what
    stands outside of the arguments has strace's; never, and NO_COLOR with
    auto: none."""
    command = ['-e', 'trace=openat,read,exit_group', 'cat', '/no/such',
               '/etc/hostname']
    for variables in ({}, {'STRACE_COLORS': 'syscall=1;33:retval=4:error=7:'
                                            'bogus=1:const=36:punct=2'}):
        said = []
        for tool in (SYSTRACE,), STRACE:
            text = trace('--color=always', *command, tool=tool,
                         env={**os.environ, **variables})[1]
            lines = []
            for line in painted(text):
                plain = ''.join(ch for ch, _ in line)
                end = plain.rfind(') ') + 1
                lines.append(line[:plain.find('(')] + line[end:])
            said.append('\n'.join(map(str, lines)) + '\n')
        same('colors with %s' % variables, *said)
    for words in ('--color=never',), ('--color=auto',), ():
        text = trace(*words, *command, env={**os.environ, 'NO_COLOR': '1'})[1]
        assert '\x1b' not in text, text
