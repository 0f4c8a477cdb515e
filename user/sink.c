// SPDX-License-Identifier: GPL-2.0-only
/* Where the records of a session go: to the printer, to a file, to both. */
#include "sink.h"

static void open_record(struct sink *k, const struct options *o, pid_t command,
			char *const *argv)
{
	struct capfile_head head = {
		.epoch = k->pair.epoch,
		.command = command,
		.str_max = o->str_max,
		.arr_max = o->arr_max,
		.shown = o->format.str_max,
		.nr_pids = o->nr_pids,
		.flags = (o->follow ? CAPFILE_FOLLOW : 0) |
			 (callset_full(&o->trace) ? 0 : CAPFILE_FILTERED),
	};
	struct record_limits limits = {
		.size = o->record_size,
		.age = o->record_age,
		.keep = o->record_keep,
		.total = o->record_total,
		.expire = o->record_expire,
		.go_on = o->record_on,
	};

	record_open(&k->record, o->record, &limits, &head, argv);
}

/**
 * sink_open() - get ready; a file that cannot be made ends the program
 * @k: filled.
 * @o: what the user wants; must outlive @k.
 * @fd: where text goes.
 * @command: process ID of the command, 0: there is none.
 * @argv: what we were called with.
 */
void sink_open(struct sink *k, const struct options *o, int fd, pid_t command,
	       char *const *argv)
{
	pair_init(&k->pair, o, fd);
	k->pair.command = command;
	k->records = o->record;
	k->prints = !o->record || o->output;
	if (k->records)
		open_record(k, o, command, argv);
}

/**
 * sink_take() - take the next records
 * @rec: the first; the others follow it.
 * @len: bytes of all of them; all sizes are sound.
 * @sink: the struct sink.
 */
void sink_take(const struct systrace_record *rec, size_t len, void *sink)
{
	struct sink *k = sink;

	if (k->records)
		record_take(&k->record, rec, len);
	if (k->prints)
		pair_records(rec, len, &k->pair);
}

/** sink_thread() - a thread is traced */
void sink_thread(struct sink *k, pid_t tid, pid_t tgid)
{
	pair_add(&k->pair, tid, tgid);
	if (k->records)
		record_thread(&k->record, tid, tgid);
}

/**
 * sink_flush() - write what has waited long enough
 * @k: the sink.
 * @any: there were records since the last time.
 *
 * Return: false when nothing can be written any more.
 */
bool sink_flush(struct sink *k, bool any)
{
	bool ok = true;

	if (k->prints && any)
		pair_flush(&k->pair);
	if (k->records)
		ok = record_tick(&k->record);
	return ok && !k->pair.failed;
}

/**
 * sink_close() - all records are there
 * @k: the sink.
 * @lost: all events that were lost, by reason, as the kernel's books have it.
 * @interrupted: the targets go on untraced.
 *
 * Return: false when the recording is not whole.
 */
bool sink_close(struct sink *k, const uint64_t *lost, bool interrupted)
{
	bool ok = true;

	/* Either way the targets go on untraced. */
	interrupted |= k->pair.enough;
	if (k->prints) {
		pair_lost(&k->pair, lost);
		if (interrupted)
			pair_detach(&k->pair);
		pair_flush(&k->pair);
	}
	if (k->records)
		ok = record_close(&k->record, lost, interrupted);
	pair_free(&k->pair);
	return ok;
}
