# SPDX-License-Identifier: GPL-2.0-only
"""Each option as strace has it: the same command under both tools, and the
same text but for what two executions cannot have in common."""

import glob
import os
import re
import signal
import subprocess
import tempfile
import time

from lib import (ARM64, LIMIT, STRACE, SYSTRACE, Trace, matches, prog,
                 reader_test, renamed, run, same, trace, wait_for,
                 without_addresses, without_pids)

TOOLS = (SYSTRACE,), STRACE
CALLS = ('open,openat,write,writev,lseek,readv,read,pread64,stat,close,unlink,'
         'socketpair,sendmsg,recvmsg,sendto,recvfrom,poll,connect,accept,'
         'rt_sigaction,rt_sigprocmask,rt_sigreturn,prlimit64,mmap,munmap,'
         'access,exit_group')


def plain(text):
    """Without what differs from one execution to the next."""
    text = re.sub(r'\b\d+ /\* PID \*/', 'PID', text)
    text = re.sub(r'si_pid=\d+', 'si_pid=PID', text)
    text = re.sub(r'si_[us]time=\d+( /\*.*?\*/)?', 'si_time', text)
    # An address may be shorter by a digit, and the result then stands
    # elsewhere.
    text = re.sub(r' +(= \S)', r' \1', text)
    text = without_addresses(text)
    if ARM64:
        # Its loader gives back what it did not need for alignment.
        text = re.sub(r'(?m)^.*munmap\(ADDRESS, .*\n', '', text)
    return text


def whole_calls(text):
    """Whose line another thread's came into is left to chance: each stands
    where its result does."""
    begun, lines = {}, []
    for line in text.splitlines(True):
        who = re.match(r'\[pid +\d+\] |\d+ +|', line)[0]
        begin, cut, _ = line.partition(' <unfinished ...>')
        if cut:
            begun[who] = begin
            continue
        resumed = re.match(r'<\.\.\. \w+ resumed>', line[len(who):])
        if resumed and who in begun:
            line = begun.pop(who) + line[len(who) + resumed.end():]
        lines.append(line)
    return ''.join(lines)


def own_part(text):
    """From the program's first call on: the loader's are left to chance."""
    lines = text.splitlines(True)
    for n, line in enumerate(lines):
        if 'moves.file' in line or r'\x6d\x6f\x76\x65\x73\x2e' in line:
            return ''.join(lines[n:])
    return text


def both(options, command, **more):
    """What the two tools write of the command, to a file: two texts."""
    said = []
    for tool in TOOLS:
        status, text, errors, out = trace(*options, *command, tool=tool, **more)
        said.append('status %d\n%s%s%s' % (status, renamed(errors), out, text))
    return said


def alike(options, command, view=plain):
    ours, theirs = both(options, command)
    same('systrace ' + ' '.join(options), view(ours), view(theirs))


@reader_test
def text_options():
    """Options that change how a line looks."""
    wrong = []
    for words in ('', '-a 60 -f', '-a 0', '-n -e signal=none', '-N', '-x', '-xx',
                  '--strings-in-hex=non-ascii-chars', '-X raw', '-X verbose',
                  '-s 5', '-s 0 -v', '-e abbrev=none -s 100',
                  '-e abbrev=!stat -X verbose -N', '-e verbose=none',
                  '-e verbose=!sendmsg', '-e raw=all',
                  '-e raw=open,read,accept -N', '-e raw=!open',
                  '-e read=all -e write=all', '-e r=!0 -e writes=3 -s 3',
                  '-e signal=USR1', '-e signal=!sigusr1 -qqq',
                  '-e q=attach,exits', '--silent=exit -e s=12',
                  '--always-show-pid -O 5us', '--color=auto -I 2'):
        options = words.split() + ['-e', 'trace=' + CALLS]
        view = lambda t: plain(without_pids(own_part(t)))   # noqa: E731
        ours, theirs = both(options, [prog('moves')])
        if view(ours) != view(theirs):
            try:
                same('systrace ' + words, view(ours), view(theirs))
            except AssertionError as e:
                wrong.append('\n'.join(str(e).splitlines()[:14]))
    assert not wrong, '%d differ:\n%s' % (len(wrong), '\n'.join(wrong))


@reader_test
def precisions():
    """The precisions of -r, -t and -T, and all their names."""
    sleep = ['-e', 'trace=clock_nanosleep,nanosleep,exit_group', 'sleep', '0.1']

    def view(text):
        return re.sub(r'\d', '0', re.sub(r'0x[0-9a-f]+', '0x0', text))

    for words in (
            '--relative-timestamps=s --syscall-times=s',
            '--relative-timestamps=ms --syscall-times=us',
            '--relative-timestamps=ns --syscall-times=ms',
            '--absolute-timestamps --syscall-times=ns',
            '--absolute-timestamps=unix,ns', '--timestamps=precision:us -r',
            '--timestamps=format:unix,precision:ms', '--timestamps=none,ns',
            '--timestamps=TIME,NS', '-tttt'):
        alike(words.split() + ['--'], sleep[:0] + ['sleep', '0.1'],
              view=lambda t: view('\n'.join(t.splitlines()[-3:])))


@reader_test
def output_files():
    """-o FILE, -A, -o |COMMAND, -o !COMMAND, --output-separately, -ff."""
    script = '(exit 3); exec /bin/false'
    # The child ends before its parent waits for it, or later: so the place of
    # its signal is not the same twice.
    calls = ['-e', 'trace=execve,wait4,exit_group', '-e', 'signal=none']

    def collect(options):
        said = []
        for tool in TOOLS:
            with tempfile.TemporaryDirectory(dir='.') as d:
                with open(d + '/out', 'w') as f:
                    f.write('before\n')
                p = run(*tool, *options, *calls, 'sh', '-c', script, cwd=d)
                text = 'status %d\n' % p.returncode + renamed(p.stderr)
                files = sorted(glob.glob(d + '/*'), key=lambda f: (
                    int('0' + os.path.splitext(f)[1][1:]), f))
                for n, path in enumerate(files):
                    with open(path) as f:
                        text += '--- %d\n' % n + f.read()
                text = plain(without_pids(re.sub(
                    r'(?m)(wait4\(.*) = \d+$', r'\1 = PID', whole_calls(text))))
                # A column of PIDs is as wide as they were.
                said.append(re.sub(r'(?m)^(PID\d+) +', r'\1 ', text))
        same('systrace ' + ' '.join(options), *said)

    for words in (['-o', 'out'], ['-A', '-o', 'out'],
                  ['--output-append-mode', '--output=out'],
                  ['-o', '|cat >out; echo done >>out'], ['-o', '!cat >>out'],
                  ['-ff', '-o', 'out'], ['-ff', '-A', '-o', 'out'],
                  ['--follow-forks', '--output-separately', '-o', 'trace'],
                  ['--output-separately', '-o', 'trace'],
                  ['-A'], ['--output-separately'], ['-F', '-o', 'out']):
        collect(words)


@reader_test
def startup_options():
    """-E, -u, --argv0: what the command becomes."""
    for options, command in (
            (['-E', 'ANSWER=42', '-E', 'HOME', '-E', 'PATH=/bin'], ['env']),
            (['--env=PATH', '-E', 'A=', '-E', 'A=2'], ['env']),
            (['-u', 'nobody'], ['id']), (['-u', '12:34'], ['id']),
            (['--user=root'], ['id']), (['-u', 'nosuchuser'], ['id']),
            (['-u', '1:'], ['id']), (['-u', ':1'], ['id']),
            (['--argv0=another'], ['sh', '-c', 'echo $0; exit 4']),
            (['--argv0=another', '-E', 'X=1'], ['true', 'x'])):
        alike(['-e', 'trace=execve,exit_group'] + options, command,
              view=lambda t: '\n'.join(sorted(plain(t).splitlines())))


@reader_test
def stop_options():
    """-b execve and --syscall-limit: from there on the task is left alone."""
    script = '(/bin/sleep 0.1; exit 2); exec /bin/false'

    def view(text):
        text = re.sub(r'(wait4\(.*) = \d+$', r'\1 = PID',
                      plain(without_pids(text)), flags=re.M)
        # Whose line is cut by whose is left to chance, and who goes first.
        text = re.sub(r' <unfinished \.\.\.>| <detached \.\.\.>|'
                      r'<\.\.\. \w+ resumed>', '', text)
        return '\n'.join(sorted(re.sub(r'PID\d+', 'PID', l)
                                for l in text.splitlines()))

    for options in (['-b', 'execve'], ['-f', '-b', 'execve'],
                    ['-f', '--detach-on=execve']):
        alike(options + ['-e', 'trace=execve,wait4,exit_group'],
              ['sh', '-c', script], view=view)
    for options in (['--syscall-limit=1'], ['--syscall-limit=3'],
                    ['-e', 'trace=/exit', '--syscall-limit=2']):
        alike(options, ['sh', '-c', 'sleep 0.2; exit 5'], view=plain)
    # The messages, and that the command runs on.
    for tool in TOOLS:
        p = run(*tool, '--syscall-limit=1', 'sh', '-c', 'sleep 0.3; echo >ran')
        same('status', p.returncode, 0)
        matches('message', renamed(p.stderr), r'^systrace: System call limit '
                r'has been reached, detaching tracees\nsystrace: Process \d+ '
                r'detached\n$')
        wait_for('the command', lambda: os.path.exists('ran'))
        os.unlink('ran')


@reader_test
def daemonized():
    """-D, -DD, -DDD: the command is a child of who started it, the tracer is
    elsewhere."""
    for option in ('-D', '-DD', '-DDD', '--daemonize', '--daemonize=pgroup',
                   '--daemonized=pgrp', '--daemonize=session'):
        for tool in TOOLS:
            p = subprocess.Popen(
                [*tool, option, '-o', 'trace', '-e', 'trace=execve,exit_group',
                 'sh', '-c', 'ps -e -o pid,pgid,sid,args; exit 7'],
                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)
            out = p.communicate(timeout=LIMIT)[0]
            same(option + ': the status is the command\'s', p.returncode, 7)
            tracers = [l.split(None, 3) for l in out.splitlines()
                       if ' -o trace ' in l]
            assert len(tracers) == 1, out
            pid, pgid, sid = (int(w) for w in tracers[0][:3])
            mode = {'-D': 1, '--daemonize': 1, '-DDD': 3,
                    '--daemonize=session': 3}.get(option, 2)
            assert pid != p.pid, out
            same(option + ' of %s: group' % tool[-1], pgid == pid, mode > 1)
            same(option + ' of %s: session' % tool[-1], sid == pid, mode > 2)

            def ended():
                with open('trace') as f:
                    return '+++ exited with 7 +++' in f.read()
            wait_for('the trace', ended)
            os.unlink('trace')


@reader_test
def interruptible():
    """-I: what a signal to the tracer does."""
    for how, number, want in (
            ('1', signal.SIGTERM, -15), ('anywhere', signal.SIGINT, -2),
            ('2', signal.SIGTERM, -15), ('waiting', signal.SIGHUP, -1),
            ('3', signal.SIGTERM, None), ('never', signal.SIGINT, None),
            ('4', signal.SIGTSTP, None), ('never_tstp', signal.SIGQUIT, None)):
        for tool in TOOLS:
            with Trace('-I', how, '-e', 'trace=clock_nanosleep,nanosleep',
                       'sleep', '1.5', tool=tool, start_new_session=True) as t:
                t.wait_text('nanosleep')
                t.process.send_signal(number)
                status = t.wait()
                same('-I %s, signal %d, %s' % (how, number, tool[-1]), status,
                     0 if want is None else want)


@reader_test
def one_liners():
    """What an engineer has in the fingers: the lines are strace's."""
    with subprocess.Popen([prog('loop')], stdout=subprocess.PIPE, text=True,
                          stdin=subprocess.DEVNULL) as p:
        try:
            pid = p.stdout.readline().strip()
            # What arm64 has no other call for.
            opens, stats = ('openat', 'newfstatat') if ARM64 else ('open', 'stat')
            for words in ('-p', '-fp', '-e%s -p' % opens,
                          '-e%s,%s -p' % (opens, stats),
                          '-econnect,accept -p', '-ttt -p', '-T -p',
                          '-q -p', '-f -e %network -p'):
                said = []
                for tool in TOOLS:
                    with Trace(*words.split(), pid, tool=tool) as t:
                        wait_for('lines', lambda: len(t.lines) > 40)
                        t.interrupt()
                        text = whole_calls('\n'.join(t.lines))
                        messages = renamed(t.messages)
                    lines = [re.sub(r'\s+', ' ', l) for l in text.split('\n')]
                    # The first may have begun before, the last may be cut.
                    lines = set(re.sub(
                        r'\d+\.\d{6}|<unfinished.*|.*resumed>.*|'
                        r'.*restart_syscall\(<.*', 'T', l) for l in lines[2:-1])
                    lines = set(re.sub(r'^%s |^\d+ (?=\w+\()' % pid, 'PID ', l)
                                for l in lines if not l.endswith('T')
                                or '<T>' in l)
                    lines = set(map(without_addresses, lines))
                    # Which descriptor: two threads open files.
                    lines = set(re.sub(r'(O_RDONLY\) = |close\()\d', r'\1FD', l)
                                for l in lines)
                    text = '\n'.join(sorted(lines) + sorted(
                        messages.splitlines()))
                    said.append(re.sub(r'\d{3,}', 'N', text))
                if 'f' in words:
                    # strace cuts most lines of two threads.
                    lost = set(said[1].splitlines()) - \
                        set(said[0].splitlines())
                    assert not lost, 'systrace %s PID lacks %s' % (words, lost)
                else:
                    same('systrace %s PID' % words, *said)
        finally:
            p.kill()
    for words in ('-qfeexecve', '-feexecve', ''):
        script = '/bin/true; /bin/false & wait'
        view = lambda t: '\n'.join(sorted(set(      # noqa: E731
            re.sub(r'PID\d+|\[pid +PID\d+\]|^\d+ +', 'PID', l) for l in re.sub(
                r' <unfinished \.\.\.>|<\.\.\. \w+ resumed>', '',
                plain(without_pids(t))).splitlines() if 'exec' in l)))
        alike(words.split(), ['sh', '-c', script], view=view)


@reader_test
def refused_options():
    """What would have to stop the target is refused by name, in one line, and
    nothing is left running."""
    for words in (['-e', 'inject=all:error=EIO'], ['-e', 'fault=open'],
                  ['--inject=open:retval=1'], ['--fault=open'],
                  ['--seccomp-bpf'], ['--kill-on-exit'], ['-e', 'kvm=vcpu'],
                  ['--kvm=vcpu'], ['-e', 'namespace=new'],
                  ['--namespace=new'], ['--secontext'],
                  ['-e', 'secontext=full'], ['--tips']):
        p = run(SYSTRACE, *words, 'sh', '-c', 'echo ran')
        same(words[0], (p.returncode, p.stdout), (1, ''))
        matches(words[0], p.stderr, r'\Asystrace: (-e )?[\w-]+=? is refused: '
                r'.*\n\Z')


@reader_test
def more_errors_are_straces():
    """Bad arguments, word by word."""
    wrong = []
    with open(os.path.join(os.path.dirname(__file__), 'errors.txt')) as f:
        lines = [l.rstrip('\n') for l in f if not l.startswith('#')]
    for line in lines:
        words = line.split()
        ours, theirs = (run(*tool, *words) for tool in TOOLS)
        a = ours.returncode, ours.stderr
        b = theirs.returncode, renamed(theirs.stderr)
        if a != b:
            wrong.append('%s:\n  %r\n  %r' % (line, a, b))
    assert not wrong, '%d differ, ours first:\n%s' % (len(wrong),
                                                      '\n'.join(wrong))
