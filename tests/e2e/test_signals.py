# SPDX-License-Identifier: GPL-2.0-only
"""Signals."""

import os
import re

from lib import (STRACE, SYSTRACE, matches, prog, same, test, trace,
                 without_pids)


@test
def ignored_sigchld_is_shown():
    """A SIGCHLD that nobody waits for is never delivered to an untraced
    process; it is shown all the same, after the call during which it came,
    and does not cut that call short."""
    status, text, _, _ = trace('-e', 'trace=clock_nanosleep,nanosleep,getuid,'
                               'wait4', prog('sigchld'))
    same('status', status, 0)
    matches('trace', text, r'''(?x)
        ^(clock_)?nanosleep\(.*tv_nsec=300000000\}.*\)\ +=\ 0\n
        ---\ SIGCHLD\ \{si_signo=SIGCHLD,\ si_code=CLD_EXITED,\ si_pid=(\d+),
        \ si_uid=0,\ si_status=5,\ si_utime=\d.*,\ si_stime=\d.*\}\ ---\n
        getuid\(\)\ +=\ 0\n
        wait4\(\2,\ NULL,\ 0,\ NULL\)\ +=\ \2\n
        \+\+\+\ exited\ with\ 0\ \+\+\+\n\Z''')


@test
def signals_to_the_dying_are_not_shown():
    """What comes to a process that has called exit_group is thrown away, and
    no line of it: ptrace knows nothing of it either."""
    status, text, _, _ = trace('-f', '-e', 'trace=exit_group', prog('dying'))
    same('status', status, 0)
    ended = re.findall(r'^(\d+) +exit_group\(7', text, re.M)
    same('processes', len(ended), 20)
    for pid in ended:
        own = [line.split(None, 1)[1] for line in text.splitlines()
               if line.split()[0] == pid]
        behind = own[[line.startswith('exit_group') for line in own].index(True):]
        same('signals', [line for line in behind if line.startswith('---')], [])


@test
def signals_as_strace_shows_them():
    """Handlers, queued values, interrupted and restarted calls, ignored ones
    and a death by one: as strace shows them."""
    ours, theirs = (trace('-e', 'trace=nanosleep,clock_nanosleep,read,getuid,'
                          'kill,pipe,pipe2', prog('signals'), tool=tool)
                    for tool in ((SYSTRACE,), STRACE))

    def plain(text):
        text = re.sub(r'si_pid=\d+', 'si_pid=N', text)
        text = re.sub(r'(tv_nsec=)\d{4,}(\}\) )', r'\1N\2', text)
        text = re.sub(r'(si_[us]time)=\d+( /\*.*?\*/)?', r'\1=N', text)
        text = re.sub(r'kill\(\d+', 'kill(N', text)
        # The remaining time of a sleep.
        text = re.sub(r'\{tv_sec=0, tv_nsec=\d+\}', 'REST', text)
        return without_pids(text)

    same('status', ours[0], theirs[0])
    same('trace', plain(ours[1]), plain(theirs[1]))


@test
def signals_without_a_siginfo():
    """Signals whose sender has no siginfo at hand, and that are ignored or end
    the process, so that the kernel never makes one up: they have it all the
    same, as strace shows it."""
    for script, who in (
            ('kill -CONT $$; kill -WINCH $$; kill -TERM $$',
             (('SIGCONT', 'SI_USER'), ('SIGWINCH', 'SI_USER'),
              ('SIGTERM', 'SI_USER'))),
            # Of the kernel's own making.
            ('exec 8<>pipe 9>pipe 8<&-; echo x >&9',
             (('SIGPIPE', 'SI_USER'),))):
        if not os.path.exists('pipe'):
            os.mkfifo('pipe')
        status, text, _, _ = trace('-e', 'trace=none', 'sh', '-c', script)
        pid = re.search(r'si_pid=(\d+)', text)
        assert pid, text
        same(script, text.splitlines(), [
            '--- %s {si_signo=%s, si_code=%s, si_pid=%s, si_uid=0} ---'
            % (name, name, code, pid[1]) for name, code in who] +
            ['+++ killed by %s +++' % who[-1][0]])
