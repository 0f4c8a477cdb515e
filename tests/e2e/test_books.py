# SPDX-License-Identifier: GPL-2.0-only
"""The books under configurations by chance; see progs/books.c."""

import os
import subprocess

from lib import LIMIT, SLOW, prog, test


@test
def books_of_random_configurations():
    """Whatever the budgets, policies, filters and readers: each event of a
    target that makes a known number of calls is written, refused or lost, the
    gaps that are told are what was lost, and where the target waits for its
    reader nothing is lost and no wait is longer than its bound."""
    configs = int(os.environ.get('SYSTRACE_CONFIGS') or 12)
    p = subprocess.run([prog('books'), str(configs),
                        os.environ.get('SYSTRACE_SEED') or '1'],
                       stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                       stderr=subprocess.STDOUT, text=True, errors='replace',
                       timeout=LIMIT + 10 * SLOW * configs)
    print('# ' + p.stdout.strip().replace('\n', '\n# '))
    assert p.returncode == 0, p.stdout
