# SPDX-License-Identifier: GPL-2.0-only
"""The ABI, by clients of its own; see progs/ring.c and progs/abi.c."""

import re
import signal

from lib import (Trace, alone, c_test, lost_events, prog, read, same, state, test,
                 wait_for)


@test
def abi_refuses_bad_input():
    """Each ioctl and mmap with arguments that are wrong in one way fails with
    the documented errno; what is right still works after."""
    c_test('abi')


@test
def books_balance():
    """Every event of a known number is in the ring, once."""
    c_test('ring', 'books')


@test
def full_ring_books_balance():
    """What a full ring refuses is counted to the event, and told in the
    stream where it happened."""
    print('# ' + c_test('ring', 'full').strip())


@test
def filter_books_balance():
    """Calls that are not wanted are counted and not written; the filter can
    change while it runs."""
    c_test('ring', 'filter')


@test
def filters_that_refuse_write_nothing():
    """A program that refuses everything, at entry, by the result or by the
    duration: the rings' heads stay at zero."""
    c_test('ring', 'refuse')


@test
def entries_wait_for_their_result():
    """A call that is judged by its result comes as a pair that carries the
    time of its begin, or not at all; the program can change meanwhile."""
    c_test('ring', 'held')


@test
def waiting_entries_come_in_order():
    """No record appears from before what the session says is settled, though
    entries of long calls are written when those end."""
    c_test('ring', 'settled')


@test
def false_tail_breaks_its_session_only():
    """A reader that lies about its tail loses its session; another one on the
    same target, the target and the kernel do not notice."""
    c_test('ring', 'tail')


@test
def two_sessions_on_one_target():
    """Each gets what it asked for, also after the other has left."""
    c_test('ring', 'two')


@test
@alone
def memory_is_left_to_others():
    """A session gets no more than half of the memory that is available, and all
    of them no more than half of the machine's; what ends gives it back."""
    c_test('ring', 'memory')


@test
@alone
def sixty_four_sessions_and_no_more():
    """As many as the ABI promises run at once on one target; one more gets
    EBUSY, until another leaves."""
    c_test('ring', 'many')


@test
def detach_by_ioctl():
    """No event is seen after a detach; poll() tells when the last task is
    gone; the session can be used again."""
    c_test('ring', 'detach')


@test
def stopped_reader_loses_and_says_so():
    """A reader that does not read: the target runs at its own pace, and the
    trace says how much is missing and goes on in good order."""
    with Trace('--no-block', '--ring-size=128K', '-f', prog('threads'), '1',
               '20000') as t:
        t.wait_text(r'lseek\(-1, 50,')
        t.process.send_signal(signal.SIGSTOP)
        child = int(read('/proc/%d/task/%d/children' % (
            t.process.pid, t.process.pid)))
        wait_for('the target\'s end', lambda: state(child) == 'Z')
        t.process.send_signal(signal.SIGCONT)
        same('status', t.wait(), 0)
        lost = sum(lost_events(t.text))
        numbers = [int(n) for n in re.findall(
            r'lseek\(-1, (\d+), SEEK_SET\)', t.text)]
        assert lost, 'nothing lost in\n%s' % t.text[-2000:]
        same('the calls\' order', numbers, sorted(set(numbers)))
        # Each call that is not there was two events; one whose half is there
        # was one.  The thread makes few others.
        missing = 20000 - len(numbers)
        assert 2 * missing - 10 <= lost <= 2 * missing + 2 * 20000 / 16 + 100, \
            '%d calls missing, %d events lost' % (missing, lost)
