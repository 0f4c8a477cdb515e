# SPDX-License-Identifier: GPL-2.0-only
"""A program of the corpus, as all that watch it start it."""

import os
import signal
import subprocess

ENV = {'PATH': '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin',
       'LANG': 'C.UTF-8', 'USER': 'root'}


def occupy_descriptors():
    """Descriptor 3 is the launcher's, wherever our own end up."""
    while os.open(os.devnull, os.O_RDONLY) < 10:
        pass


class Program:
    """It waits in its launcher until it is released, in a directory of its own
    in which its setup has run; what it says goes to the file @output."""

    def __init__(self, launch, words, setup, cwd, output, prepare=None):
        os.makedirs(cwd)
        if setup:
            subprocess.run(['/bin/sh', '-e', setup], cwd=cwd, check=True,
                           stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        go, self._release = os.pipe()

        def child():
            if prepare:
                prepare()
            os.dup2(go, 3)
            signal.signal(signal.SIGPIPE, signal.SIG_DFL)

        with open(output, 'w') as out:
            self.process = subprocess.Popen(
                [launch] + words, cwd=cwd, env=dict(ENV, HOME=cwd),
                preexec_fn=child, pass_fds=[3], stdin=subprocess.DEVNULL,
                stdout=out, stderr=out,
                # A shell that suspends itself suspends its group.
                start_new_session=True)
        os.close(go)
        self.pid = self.process.pid

    def release(self):
        os.write(self._release, b'g')
        self.forget()

    def forget(self):
        """Without release() before it, the launcher gives up."""
        if self._release >= 0:
            os.close(self._release)
        self._release = -1
