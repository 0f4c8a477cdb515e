# SPDX-License-Identifier: GPL-2.0-only
"""A trace's text, cut into threads."""

import re

UNFINISHED = ' <unfinished ...>'
LINE = re.compile(r'(\d+) +(.*)')
RESUMED = re.compile(r'<\.\.\. (.+?) resumed>(.*)')
RESULT = re.compile(r'(.*\)) += (.*)')
CALL = re.compile(r'(\w+)\(')
COLUMN = 40     # of the result, the thread's number in front counted in


class Line:
    """One event of one thread."""
    __slots__ = ('text', 'halves', 'key')

    def __init__(self, text, halves=None):
        self.text = text
        self.halves = halves
        match = CALL.match(text)
        if match:
            self.key = match[1]
        elif text.startswith('--- '):
            # "--- SIGCHLD {...", "--- stopped by SIGSTOP ---"
            self.key = ' '.join(text.split()[:2])
        elif text.startswith('+++ '):
            self.key = '+++'
        else:
            self.key = text.split('(')[0][:20]


def joined(left, right, prefix):
    text = left + right
    match = RESULT.match(text)
    if match:
        text = '%-*s= %s' % (COLUMN - prefix, match[1] + ' ', match[2])
    return Line(text, (left, right))


def threads_of(path):
    """{thread: [Line]}, and what does not look like a trace."""
    threads, half, odd = {}, {}, []
    begun = False
    with open(path, encoding='utf-8', errors='surrogateescape') as f:
        for raw in f:
            match = LINE.fullmatch(raw.rstrip('\n'))
            if not match:
                odd.append(raw.rstrip('\n'))
                continue
            tid, text, prefix = int(match[1]), match[2], match.start(2)
            if not begun and text.startswith('execve('):
                begun = True
            if not begun:
                continue
            lines = threads.setdefault(tid, [])
            if text.endswith(UNFINISHED):
                half[tid] = text[:-len(UNFINISHED)]
                # Its place is where it began.
                lines.append(None)
                continue
            match = RESUMED.fullmatch(text)
            if match:
                if None in lines:
                    lines[lines.index(None)] = joined(half.pop(tid), match[2],
                                                       prefix)
                else:
                    # An execve's other half, under the leader's ID.
                    lines.append(Line(text))
                continue
            lines.append(Line(text))
    for tid, lines in threads.items():
        if None in lines:
            lines[lines.index(None)] = Line(half[tid] + UNFINISHED)
    return threads, odd
