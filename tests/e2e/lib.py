# SPDX-License-Identifier: GPL-2.0-only
"""What the tests in the guest share."""

import contextlib
import functools
import os
import re
import shlex
import signal
import subprocess
import tempfile
import time

HERE = os.path.dirname(os.path.realpath(__file__))
BUILD = os.environ['E2E_BUILD']
SYSTRACE = os.environ['E2E_SYSTRACE']
STRACE = os.environ['E2E_STRACE'].split()
MODULE = os.environ['E2E_MODULE']
# The debug kernel takes its time.
SLOW = int(os.environ.get('E2E_SLOW') or 1)
LIMIT = 60 * SLOW
# Its locks sleep, so that some things cannot be done in probes.
RT = 'PREEMPT_RT' in os.uname().version

# Calls that arm64 has not: its libc makes another, with more arguments.
ARM64 = os.uname().machine == 'aarch64'
ACCESS = r'faccessat\(AT_FDCWD, ' if ARM64 else r'access\('
DUP2 = r'dup3\(%s, 0\)' if ARM64 else r'dup2\(%s\)'
FORK = r'clone\([^)]*\)' if ARM64 else r'fork\(\)'
PAUSE, PAUSE_NR = ('ppoll', 73) if ARM64 else ('pause', 34)
READ_NR = 63 if ARM64 else 0

TESTS = {}


class Skip(Exception):
    pass


def test(function):
    """A test: its name is the function's, its docstring says what it proves."""
    TESTS[function.__name__] = function
    return function


def reader_test(function):
    """Likewise; it is the reader's, so that on a slow kernel it is left out."""
    @functools.wraps(function)
    def unless_slow():
        # Another processor's reader is another program.
        if SLOW > 1 and os.uname().machine == 'x86_64':
            raise Skip('the kernel makes no difference')
        function()
    return test(unless_slow)


def prog(name):
    return os.path.join(BUILD, name)


def run(*words, **more):
    """Run to the end; its output and errors as text."""
    more.setdefault('stdin', subprocess.DEVNULL)
    return subprocess.run(words, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, text=True,
                          errors='replace', timeout=LIMIT, **more)


def wait_for(what, condition, limit=10):
    end = time.monotonic() + limit * SLOW
    while not condition():
        assert time.monotonic() < end, 'waited in vain for ' + what
        time.sleep(0.005)


def read(path):
    with open(path, errors='replace') as f:
        return f.read()


def state(pid):
    """A process's state as proc(5) has it, "" if there is none."""
    try:
        return read('/proc/%d/stat' % pid).rsplit(')', 1)[1].split()[0]
    except OSError:
        return ''


class Trace:
    """A run of systrace, or of strace, into a file or, with to_file=False,
    to standard error."""

    def __init__(self, *words, tool=(SYSTRACE,), to_file=True, **more):
        self.file = tempfile.NamedTemporaryFile('r', errors='replace')
        self.errors = tempfile.TemporaryFile('w+', errors='replace')
        self.output = tempfile.TemporaryFile('w+', errors='replace')
        self.process = subprocess.Popen(
            [*tool] + ['-o', self.file.name] * to_file + list(words),
            stdin=subprocess.DEVNULL,
            stdout=self.output, stderr=self.errors, **more)

    @property
    def text(self):
        return read(self.file.name)

    @property
    def lines(self):
        return self.text.splitlines()

    @property
    def messages(self):
        return self.said(self.errors)

    @property
    def out(self):
        return self.said(self.output)

    @staticmethod
    def said(f):
        return os.pread(f.fileno(), 1 << 22, 0).decode(errors='replace')

    def wait(self):
        return self.process.wait(LIMIT)

    def interrupt(self, number=signal.SIGINT):
        self.process.send_signal(number)
        return self.wait()

    def wait_text(self, pattern, limit=10):
        wait_for('%r in the trace; messages: %r' % (pattern, self.messages),
                 lambda: re.search(pattern, self.text, re.M), limit)

    def wait_attached(self):
        def there():
            assert self.process.poll() is None, self.messages
            return 'attached' in self.messages
        wait_for('the attachment', there)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        for f in self.file, self.errors, self.output:
            f.close()


def trace(*words, **more):
    """Trace to the end: status, trace, messages, output."""
    with Trace(*words, **more) as t:
        return t.wait(), t.text, t.messages, t.out


@contextlib.contextmanager
def ticker(threads=1):
    """A target that notices what is done to it; see progs/ticker.c."""
    p = subprocess.Popen([prog('ticker'), str(threads)], text=True,
                         stdin=subprocess.DEVNULL, stdout=subprocess.PIPE)
    assert int(p.stdout.readline()) == p.pid
    try:
        yield p
    finally:
        p.kill()
        p.wait()
        p.stdout.close()


def is_untouched(p):
    """The ticker has noticed nothing, and ends as it should."""
    p.send_signal(signal.SIGTERM)
    assert p.wait(LIMIT) == 7, 'the target ended with %d' % p.returncode


def threads_of(pid):
    return sorted(int(t) for t in os.listdir('/proc/%d/task' % pid))


def by_thread(text):
    """{thread: [line]} of a trace with -f, cut lines joined.

    A line that was cut stands where it began.
    """
    threads, cut = {}, {}
    for line in text.splitlines():
        if line.endswith(' +++') and 'events lost' in line:
            continue
        match = re.match(r'(\d+) +(.*)', line)
        assert match, 'not a line of a trace: %r' % line
        tid, line = int(match[1]), match[2]
        lines = threads.setdefault(tid, [])
        resumed = re.match(r'<\.\.\. \S+ resumed>(.*)', line)
        if resumed and tid in cut:
            lines[cut.pop(tid)] += resumed[1]
        elif line.endswith(' <unfinished ...>'):
            cut[tid] = len(lines)
            lines.append(line[:-len(' <unfinished ...>')])
        else:
            lines.append(line)
    for lines in threads.values():
        lines[:] = [re.sub(r'\) += ', ') = ', l) for l in lines]
    return threads


def lost_events(text):
    """How many events the trace says were lost, time after time."""
    return [int(n) for n in re.findall(
        r'^\+\+\+ (\d+) events lost: .* \+\+\+$', text, re.M)]


def seeks(lines):
    """The numbers of the target's own calls: lseek(-1, N, SEEK_SET)."""
    return [int(n) for n in re.findall(
        r'^lseek\(-1, (\d+), SEEK_SET\) = -1 EBADF', '\n'.join(lines), re.M)]


def same(what, got, want):
    if got == want:
        return
    if isinstance(got, str) and '\n' in got + want:
        import difflib
        diff = '\n'.join(difflib.unified_diff(
            want.splitlines(), got.splitlines(), 'wanted', 'got',
            lineterm=''))
        raise AssertionError('%s:\n%s' % (what, diff))
    raise AssertionError('%s: %r, not %r' % (what, got, want))


def matches(what, got, pattern):
    assert re.search(pattern, got, re.M), '%s: %r does not fit %r' % (
        what, got, pattern)


def renamed(text):
    """strace's words in our mouth: its name, and how it was started."""
    text = text.replace(STRACE[-1], 'strace')
    return re.sub(r'\bstrace\b', 'systrace', text)


def without_addresses(text):
    """Those of 48 bits that begin as programs' and their libraries' do."""
    return re.sub(r'0x(7[ef]|5[56]|aa|ff)[0-9a-f]{10}\b', 'ADDRESS', text)


def without_pids(text):
    """The same for two executions: PIDs by their order, no addresses."""
    seen = {}

    def number(match):
        return 'PID%d' % seen.setdefault(match[0], len(seen))

    pids = set(re.findall(r'^(\d+) ', text, re.M))
    pids |= set(re.findall(r'\[pid +(\d+)\]', text))
    pids |= set(re.findall(r'Process (\d+)', text))
    text = re.sub(r'\b0x[0-9a-f]{6,}\b', 'ADDRESS', text)
    # The column is as wide for the next PID that has one more digit.
    text = re.sub(r'(?m)^(\d+) +', r'\1 ', text)
    return re.sub(r'\b(%s)\b' % '|'.join(pids or {'none'}), number, text)


class Keeper:
    """A session on a process that sleeps, beside all tests that do not need
    to be alone: it keeps the probes registered.

    Each time that the last session goes, or the first comes, the kernel
    patches its code; QEMU's emulation of two CPUs hangs there now and then.
    """
    processes = ()

    @classmethod
    def start(cls):
        if cls.processes:
            return
        sleeper = subprocess.Popen(['sleep', 'infinity'],
                                   stdin=subprocess.DEVNULL)
        reader = subprocess.Popen([SYSTRACE, '-o', '/dev/null', '-p',
                                   str(sleeper.pid)],
                                  stdin=subprocess.DEVNULL,
                                  stderr=subprocess.PIPE, text=True)
        cls.processes = reader, sleeper
        said = reader.stderr.readline()
        assert 'attached' in said, said

    @classmethod
    def stop(cls):
        for p in cls.processes:
            p.kill()
            p.wait()
            if p.stderr:
                p.stderr.close()
        cls.processes = ()


def alone(function):
    """A test that wants all sessions for itself."""
    @functools.wraps(function)
    def without_keeper():
        Keeper.stop()
        function()
    return without_keeper


def rmmod():
    Keeper.stop()
    return run('/sbin/rmmod', 'systrace')


def insmod():
    p = run('/sbin/insmod', MODULE)
    same('insmod', p.stderr, '')
    wait_for('the device', lambda: os.path.exists('/dev/systrace'))


def sessions_gone():
    """No session is left: the module is used by nobody."""
    Keeper.stop()
    wait_for('the last session\'s end', lambda: int(
        read('/sys/module/systrace/refcnt')) == 0)


def c_test(name, *args):
    """A test in C: it says what is wrong."""
    p = run(prog(name), *args)
    assert p.returncode == 0, '%s ended with %d\n%s%s' % (
        shlex.join([name, *args]), p.returncode, p.stdout, p.stderr)
    return p.stdout
