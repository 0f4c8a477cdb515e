# SPDX-License-Identifier: GPL-2.0-only
"""Who may open the device, and what a session may see that has not the right
to see everything."""

import contextlib
import os
import re
import resource
import shutil
import struct

from lib import (SYSTRACE, Trace, alone, c_test, matches, prog, read, run, same,
                 test, ticker)

NOBODY = 65534


def nobody():
    os.setgroups([])
    os.setresgid(NOBODY, NOBODY, NOBODY)
    os.setresuid(NOBODY, NOBODY, NOBODY)


@contextlib.contextmanager
def open_device(mode=0o666):
    """As an administrator may let others in."""
    os.chmod('/dev/systrace', mode)
    try:
        yield
    finally:
        os.chmod('/dev/systrace', 0o600)


def place(name, mode, source='changer'):
    """A copy of a program where nobody may go, and setuid has a meaning."""
    os.makedirs('/tmp/rights', exist_ok=True)
    path = os.path.join('/tmp/rights', name)
    shutil.copy(prog(source) if '/' not in source else source, path)
    os.chmod(path, mode)
    return path


def trace(*words):
    """What nobody's systrace shows; status, lines, messages."""
    reader = place('systrace', 0o755, SYSTRACE)
    out = '/tmp/rights/nobodys'
    with contextlib.suppress(FileNotFoundError):
        os.unlink(out)
    os.close(os.open(out, os.O_CREAT | os.O_WRONLY, 0o666))
    os.chown(out, NOBODY, NOBODY)
    p = run(reader, '-o', out, *words, preexec_fn=nobody)
    return p.returncode, read(out), p.stderr


@test
def the_device_is_roots():
    """As long as the administrator does not say otherwise."""
    reader = place('systrace', 0o755, SYSTRACE)
    same('mode', oct(os.stat('/dev/systrace').st_mode & 0o777), '0o600')
    p = run(reader, 'true', preexec_fn=nobody)
    same('status', p.returncode, 1)
    matches('EACCES', p.stderr,
            r'^systrace: cannot open /dev/systrace: Permission denied \(.+\)$')


@test
def anyone_may_trace_his_own():
    """A command, and a process that runs already."""
    mine = place('mine', 0o755)
    with open_device():
        status, text, messages = trace(mine, 'call', 'call')
        same('status', (status, messages), (7, ''))
        same('calls', calls(text), [1, 2])
        matches('its arguments', text,
                r'^execve\("/tmp/rights/mine", \["/tmp/rights/mine", "call", "call"\]')
        matches('its end', text, r'^\+\+\+ exited with 7 \+\+\+$')


@test
def others_are_refused():
    """Root's process, whoever asks how."""
    with open_device(), ticker() as p:
        status, text, messages = trace('-p', str(p.pid))
        same('status', (status, text), (1, ''))
        same('messages', messages,
             'systrace: attach: %d: Operation not permitted\n' % p.pid)
        c_test('rights', 'attach')


def calls(text):
    """What changer told."""
    return [int(n) for n in re.findall(r'\blseek\(-1, (\d+), SEEK_SET\)', text)]


def is_left(words, seen):
    """The trace has the calls before the change, and nothing after it."""
    status, text, messages = trace('-f', *words)
    same('status', status, 7)
    lines = [re.sub(r'^\d+ +', '', l) for l in text.splitlines()]
    same('calls', calls(text), seen)
    assert lines[-1].endswith(' <detached ...>'), text
    for line in lines:
        assert 'secret' not in line or line.startswith('execve('), line


@test
def setuid_programs_are_left_alone():
    """With their first instruction, and before; also in a child."""
    place('mine', 0o755)
    for name, mode in (('setuid', 0o4755), ('setgid', 0o2755)):
        path = place(name, mode)
        with open_device():
            is_left(['/tmp/rights/mine', 'call', 'exec', path, 'call', 'secret'],
                    [1, 2])
            is_left([path, 'call'], [])


@test
def capable_programs_are_left_alone():
    """A file's capability is a right that the opener has not."""
    place('mine', 0o755)
    path = place('capable', 0o755)
    # cap_net_raw+ep, as setcap writes it.
    os.setxattr(path, 'security.capability',
                struct.pack('<IIIII', 0x02000001, 1 << 13, 0, 0, 0))
    with open_device():
        is_left(['/tmp/rights/mine', 'call', 'exec', path, 'call'], [1, 2])


@test
def unreadable_programs_are_left_alone():
    """Whose text the opener may not read."""
    place('mine', 0o755)
    path = place('unreadable', 0o711)
    with open_device():
        is_left(['/tmp/rights/mine', 'call', 'exec', path, 'call'], [1, 2])


@test
def the_undumpable_are_left_alone():
    """From the call on by which they become so."""
    mine = place('mine', 0o755)
    with open_device():
        is_left([mine, 'call', 'undumpable', 'call'], [1, 2])


@test
def root_sees_it_all():
    """The same changes under a session that may see everything."""
    mine = place('mine', 0o755)
    path = place('setuid', 0o4755)
    with Trace(mine, 'call', 'undumpable', 'exec', path, 'call') as t:
        same('status', t.wait(), 7)
        same('calls', calls(t.text), [1, 2, 3, 1])


@test
def a_file_keeps_its_openers_rights():
    """Passed to root it may no more, passed to nobody no less."""
    with open_device():
        c_test('rights', 'passed')


@test
def memory_is_charged_to_the_opener():
    """Against RLIMIT_MEMLOCK, and given back."""
    with open_device():
        c_test('rights', 'memlock')


@test
def too_little_memory_is_said():
    """Two rings are more than a limit of 64 KiB allows, and they and what
    counts calls more than one of 256 KiB."""
    soft, hard = resource.getrlimit(resource.RLIMIT_MEMLOCK)
    for kib, options in ((64, ()), (256, ('-c',))):
        resource.setrlimit(resource.RLIMIT_MEMLOCK, (kib << 10, hard))
        try:
            with open_device():
                status, text, messages = trace(*options, 'true')
        finally:
            resource.setrlimit(resource.RLIMIT_MEMLOCK, (soft, hard))
        same('status and messages', (status, messages),
             (1, 'systrace: cannot set up the session: Cannot allocate memory '
                 '(what it needs counts as locked memory, of which '
                 f'{kib} KiB are allowed: ulimit -l)\n'))
        same('text', text, '')


@test
@alone
def half_of_the_sessions_are_roots():
    """Restricted sessions cannot take them all."""
    with open_device():
        c_test('rights', 'places')
