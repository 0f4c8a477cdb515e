# SPDX-License-Identifier: GPL-2.0-only
"""What fails once: the kernel's fault injection; see progs/faults.c."""

import os
import shutil
import subprocess

from lib import (MODULE, LIMIT, Skip, alone, prog, sessions_gone, test)


def inject(*args):
    # A fault that meets the kernel's own write to the rseq area, on the way
    # back to user mode, ends the task with SIGSEGV, traced or not.
    env = dict(os.environ, GLIBC_TUNABLES='glibc.pthread.rseq=0')
    p = subprocess.run([prog('faults'), *args], stdin=subprocess.DEVNULL,
                       stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=env,
                       text=True, errors='replace', timeout=3 * LIMIT)
    if p.returncode == 77:
        raise Skip('this kernel cannot fail its allocations one by one')
    for line in p.stdout.splitlines():
        print('# ' + line)
    assert p.returncode == 0, p.stdout


@test
@alone
def faults_in_the_abi():
    """Each allocation and each copy of open, of every ioctl, of mmap and of
    attachments fails once: a clean errno, and the next try works."""
    inject('abi')


@test
def faults_in_traced_tasks():
    """Forks and entries that wait find no memory: each is counted as lost or
    is told, and the books balance."""
    inject('tasks')


@test
@alone
def faults_in_loading():
    """Each allocation while the module is loaded fails once: it is refused and
    leaves nothing, or it is there; at last it is loaded."""
    sessions_gone()
    # The allocations of the file system that it lies on are not ours, and some
    # do not survive that.
    inject('load', shutil.copy(MODULE, 'to-load.ko'))
