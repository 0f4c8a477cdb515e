/* SPDX-License-Identifier: GPL-2.0-only */
/* Lines on their way to a file. */
#ifndef STREAM_H
#define STREAM_H

#include <stdbool.h>

#include "color.h"
#include "text.h"

struct thread;

/**
 * struct stream - a file, and what is not written to it yet
 * @next: in the list of threads' own streams.
 * @text: what is not written yet.
 * @fd: the file.
 * @open: the thread whose call the current line shows, not ended yet.
 * @painter: colors the text.
 */
struct stream {
	struct stream *next;
	struct text text;
	int fd;
	struct thread *open;
	struct painter painter;
};

bool stream_flush(struct stream *s);

#endif /* STREAM_H */
