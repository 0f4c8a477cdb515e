// SPDX-License-Identifier: GPL-2.0-only
/* Lines on their way to a file. */
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "message.h"
#include "stream.h"

/**
 * stream_flush() - write what there is
 *
 * Text of a line that is not ended is written too: a call that blocks is
 * seen while it does.
 *
 * Return: false when it could not be written, which was said.
 */
bool stream_flush(struct stream *s)
{
	const struct text *t = &s->text;
	size_t done = 0;
	bool ok = true;

	if (s->painter.on)
		t = paint(&s->painter, s->text.buf, s->text.len);
	while (done < t->len && ok) {
		ssize_t n = write(s->fd, t->buf + done, t->len - done);

		if (n < 0 && errno != EINTR) {
			say("cannot write: %s", strerror(errno));
			ok = false;
		}
		if (n > 0)
			done += n;
	}
	/* May wrap below zero: only differences to it are ever used. */
	s->text.line -= s->text.len;
	s->text.len = 0;
	return ok;
}
