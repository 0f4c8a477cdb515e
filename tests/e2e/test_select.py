# SPDX-License-Identifier: GPL-2.0-only
"""Tasks chosen by what they are: --comm, --uid, --cgroup, --pidns, --all."""

import os
import re
import shutil
import subprocess
import time

from lib import (LIMIT, SYSTRACE, Trace, matches, prog, read, reader_test, run,
                 same, test, ticker, wait_for)


def lines_of(text, pid):
    return [l for l in text.splitlines() if re.match(r'%d +' % pid, l)]


@test
def by_name():
    """--comm: a task that runs, one that takes the name by execve later, and
    no other; it ends by a signal to the reader."""
    shutil.copy(prog('ticker'), 'namesake')
    with ticker() as p, Trace('--comm=ticker', '--comm=namesake', '-e',
                              'trace=lseek,getppid') as t:
        t.wait_attached()
        t.wait_text(r'^%d +lseek' % p.pid)
        with subprocess.Popen(['./namesake', '1'], stdout=subprocess.PIPE) as q:
            t.wait_text(r'^%d +lseek' % q.pid)
            q.kill()
        run('true')
        t.interrupt()
        pids = {int(l.split()[0]) for l in t.text.splitlines()
                if 'SIGCHLD' not in l}
        same('who was traced', pids, {p.pid, q.pid})


@test
def by_user():
    """--uid: what runs as a user, whoever starts it."""
    with Trace('--uid=65534', '-e', 'trace=geteuid,execve') as t:
        t.wait_attached()
        run('id', '-u')
        p = subprocess.run(['id', '-u'], user=65534, group=65534,
                           stdout=subprocess.PIPE, timeout=LIMIT)
        same('id', p.stdout, b'65534\n')
        t.wait_text(r'\+\+\+ exited with 0 \+\+\+')
        t.interrupt()
        assert all('= 0' not in l for l in t.text.splitlines()
                   if 'geteuid' in l), t.text
        matches('the calls', t.text, r'^\d+ +geteuid\(\) += 65534$')


@test
def by_cgroup():
    """--cgroup: what is forked and executed in it, and below it."""
    run('mkdir', '-p', '/run/cg')
    if run('mount', '-t', 'cgroup2', 'none', '/run/cg').returncode:
        return
    try:
        os.makedirs('/run/cg/a/b')
        with Trace('--cgroup=/run/cg/a', '-e', 'trace=getppid,lseek') as t:
            t.wait_attached()
            run('true')
            script = 'echo $$ >/run/cg/a/b/cgroup.procs; exec %s 1' % prog('ticker')
            with subprocess.Popen(['sh', '-c', script],
                                  stdout=subprocess.PIPE) as q:
                t.wait_text(r'^%d +lseek' % q.pid)
                q.kill()
            t.interrupt()
            same('who was traced', {l.split()[0] for l in t.text.splitlines()},
                 {str(q.pid)})
        for d in '/run/cg/a/b', '/run/cg/a':
            os.rmdir(d)
    finally:
        run('umount', '/run/cg')


@test
def all_but_the_audience():
    """--all sees what begins later; not the reader, nor who reads its output,
    nor what it was started from: with a pipe behind it, it comes to rest."""
    with Trace('--all', '-e', 'trace=execve,write', to_file=False,
               start_new_session=True) as t:
        wait_for('the attachment', lambda: 'tasks attached' in t.messages)
        run('/bin/echo', 'hello')
        wait_for('the call', lambda: 'write(1, "hello' in t.messages)
        t.interrupt()
        assert 'pid %5d] write' % t.process.pid not in t.messages, t.messages
    script = '%s --all -e trace=read,write -o "|cat >out" 2>messages' % SYSTRACE
    # In a process group of its own: who shares a pipe with it is spared.
    with subprocess.Popen(['sh', '-c', 'exec ' + script],
                          start_new_session=True) as p:
        try:
            wait_for('the attachment', lambda: os.path.exists('messages') and
                     'attached' in read('messages'))
            time.sleep(1)
            run('/bin/echo', 'hello')
            wait_for('the call', lambda: 'write(1, "hello' in read('out'))
            before = os.path.getsize('out')
            time.sleep(1)
            after = os.path.getsize('out')
            p.terminate()
            p.wait(LIMIT)
        finally:
            p.kill()
        # This test looks at the file, which is a few lines each time.
        assert after - before < 100000, (before, after)


@reader_test
def wrong_choices():
    """Names, numbers and directories that are none."""
    for word, said in (('--uid=nobody-of-that-name', 'invalid --uid argument'),
                       ('--uid=-1', 'invalid --uid argument'),
                       ('--pidns=0', 'invalid --pidns argument'),
                       ('--comm=', 'invalid --comm argument'),
                       ('--pidns=2147483647', 'No such process'),
                       ('--cgroup=/no/such', 'No such file'),
                       ('--cgroup=/tmp', "cannot select tasks by '/tmp'")):
        p = run(SYSTRACE, word)
        same('status of %s' % word, p.returncode, 1)
        assert said in p.stderr, p.stderr
