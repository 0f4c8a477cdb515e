# SPDX-License-Identifier: GPL-2.0-only
"""What descriptors refer to: -y, -yy, -e decode-fds=, and -i."""

import os
import re
import shutil
import tempfile

from lib import (RT, STRACE, Skip, by_thread, matches, prog, read, reader_test,
                 renamed, run, same, test, trace, SYSTRACE)


def both(options, program, *args):
    """One execution, watched by both: the lines of systrace and of strace."""
    d = tempfile.mkdtemp(dir='.')
    theirs = os.path.abspath(d + '/theirs')
    os.mkdir(d + '/place')
    command = [prog(program), *[a.replace('DIR', d + '/place') for a in args]]
    status, text, messages, _ = trace('-f', *options, *STRACE, *options, '-o',
                                      theirs, *command)
    same('status; ' + messages, status, 0)
    # What stands in front of a line that goes on is that of its beginning.
    text = re.sub(r'(?m)^(\d+ +)(?:\[[^]]*\] )+(<\.\.\. )', r'\1\2', text)
    begin = 'execve("%s"' % command[0]
    theirs = [re.sub(r'\) += ', ') = ', l) for l in read(theirs).splitlines()]
    for lines in by_thread(text).values():
        at = [n for n, l in enumerate(lines) if begin in l and l.endswith('= 0')]
        if at:
            shutil.rmtree(d)
            return lines[at[0]:], theirs
    raise AssertionError('the program is not in the trace:\n' + text[-2000:])


def lo_up():
    run('ip', 'link', 'set', 'lo', 'up')


def compare(options):
    if RT:
        raise Skip('descriptors cannot be named on PREEMPT_RT')
    lo_up()
    ours, theirs = both(options, 'fds', 'DIR')
    same(' '.join(options), '\n'.join(ours) + '\n', '\n'.join(theirs) + '\n')
    return ours


@test
def descriptors_have_names():
    """-y: the path of each descriptor, of arguments, results, arrays and
    messages, as strace has it on the same execution."""
    lines = compare(['-y'])
    # A file that is closed at once, and one that is not there any more.
    matches('a name', '\n'.join(lines),
            r'^close\((\d+)</etc/passwd>\) += 0\n'
            r'read\(\1, 0x[0-9a-f]+, 1\) += -1 EBADF')


@test
def descriptors_without_names():
    """Where files cannot be looked into by probes (PREEMPT_RT) -y says so
    before anything is started, and -k; elsewhere it works."""
    for option, said in (('-y', 'descriptors cannot be named'),
                         ('-k', 'stacks cannot be shown')) if RT else (('-y', ''),):
        status, text, messages, out = trace(option, 'echo', 'started')
        same('status; ' + messages, status, 1 if RT else 0)
        same('the command\'s output', out, '' if RT else 'started\n')
        matches('messages', messages, '^systrace: ' + said if RT else '^$')


@test
def descriptors_have_details():
    """-yy: sockets of each family, devices, eventfd, signalfd, pidfd."""
    lines = '\n'.join(compare(['-yy']))
    # An old kernel does not say which kind of unix socket it is.
    for pattern in (r'<TCP:\[127\.0\.0\.1:\d+->127\.0\.0\.1:\d+\]>',
                    r'<TCPv6:\[\[::1\]:\d+->\[::1\]:\d+\]>', r'<UDP:\[127',
                    r'<UNIX(-STREAM)?:\[\d+->\d+\]>', r'<NETLINK:\[ROUTE:\d+\]>',
                    r'</dev/null<char 1:3>>', r'@/dev/pts/\d', r'<pid:\d+>',
                    r'<\{eventfd-count=', r'<signalfd:\['):
        matches('details', lines, pattern)


@test
def kinds_of_descriptors():
    """-e decode-fds= in parts: only those kinds are told."""
    for kinds in ('socket', 'dev,path', 'eventfd', 'pidfd,signalfd',
                  '!path', 'none'):
        compare(['-e', 'decode-fds=' + kinds])


@test
def netlink_is_known_by_its_socket():
    """Messages to netlink are decoded whoever made the socket, and whether or
    not that call is shown: inherited, duplicated, and not of other sockets."""
    for words in ([], ['-y'], ['-yy'], ['-v']):
        if RT and words and words[0].startswith('-y'):
            continue
        words = words + ['-e', 'trace=execve,/^(send|recv)']
        # Whether a socket has an address cannot be looked into there.
        ours, theirs = both(words, 'netlinks', *(['bind'] if RT else []))
        same(' '.join(words), '\n'.join(ours) + '\n', '\n'.join(theirs) + '\n')
        matches('messages', '\n'.join(ours), r'nlmsg_type=RTM_GETLINK')


@test
def where_calls_are_made():
    """-i: the instruction pointer in front of every line, also of signals."""
    for words in ['-i', '-n'], ['--instruction-pointer', '--syscall-number']:
        ours, theirs = both(words, 'sigchld')
        same(words[0], [l[:30] for l in ours], [l[:30] for l in theirs])
        matches('the end', ours[-1], r'^.*\[\?{16}\] \+\+\+ ')


@reader_test
def descriptor_options_are_straces():
    """What is wrong with the options is said in strace's words."""
    for words in (['-y', '--decode-fds'], ['-y', '-e', 'decode-fds=path'],
                  ['--decode-fds=foo'], ['-e', 'decode-fds=x'],
                  ['-e', 'decode-fds=']):
        ours, theirs = (run(*tool, *words, 'true')
                        for tool in ((SYSTRACE,), STRACE))
        same(' '.join(words), (ours.returncode, ours.stderr),
             (theirs.returncode, renamed(theirs.stderr)))
