# SPDX-License-Identifier: GPL-2.0-only
"""What a system call costs: the measurement that guest and peers share."""


def loops(cost):
    """name, command that makes N calls; COST is the built cost.c"""
    return (
        # dd reads and writes: two calls a block
        ('w1', lambda n: ['dd', 'if=/dev/zero', 'of=/dev/null', 'bs=1',
                          'count=%d' % (n // 2)]),
        ('w2', lambda n: [cost, 'loop', str(n)]),
    )


def per_call(measure, make, short, long, warm=None):
    """A long run less a short one, so that beginning and ending do not count.

    MEASURE takes a command and returns what it cost; WARM does as well to have
    the files read, where measuring is dear.
    """
    (warm or measure)(make(100))
    took = [measure(make(n)) for n in (short, long)]
    return (took[1] - took[0]) / (long - short)
