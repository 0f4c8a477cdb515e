// SPDX-License-Identifier: GPL-2.0-only
/* The files of a recording in parts, as their directory has them. */
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "message.h"
#include "parts.h"

/** part_name() - the name of a part, to be freed */
char *part_name(const char *base, unsigned int nr)
{
	char *name;

	if (asprintf(&name, "%s.%0*u", base, PART_DIGITS, nr) < 0)
		die("out of memory");
	return name;
}

/**
 * part_number() - take a part's name apart
 * @name: the name.
 * @base_len: set to the bytes before the dot and the number.
 * @nr: set to the number.
 *
 * Return: false when it is no part's name.
 */
bool part_number(const char *name, size_t *base_len, unsigned int *nr)
{
	const char *dot = strrchr(name, '.');
	size_t digits = dot ? strspn(dot + 1, "0123456789") : 0;

	/* Each number has one name. */
	if (digits < PART_DIGITS || digits > 9 || dot[1 + digits] ||
	    (digits > PART_DIGITS && dot[1] == '0'))
		return false;
	*base_len = dot - name;
	*nr = strtoul(dot + 1, NULL, 10);
	return *nr > 0;
}

static int by_number(const void *a, const void *b)
{
	const struct part *x = a, *y = b;

	return (x->nr > y->nr) - (x->nr < y->nr);
}

/* Is a file of the directory a part of the recording of this name? */
static bool is_part(int dir, const char *file, const char *name, struct part *part)
{
	struct stat st;
	size_t len;

	if (!part_number(file, &len, &part->nr) || len != strlen(name) ||
	    strncmp(file, name, len) ||
	    fstatat(dir, file, &st, AT_SYMLINK_NOFOLLOW) || !S_ISREG(st.st_mode))
		return false;
	part->size = st.st_blocks * 512ULL;
	if (part->size < (uint64_t)st.st_size)
		part->size = st.st_size;
	part->changed = st.st_mtim;
	return true;
}

static struct part *more_room(struct part *all, size_t *room)
{
	size_t more = *room ? *room * 2 : 64;
	struct part *p = reallocarray(all, more, sizeof(*p));

	if (!p)
		die("out of memory");
	*room = more;
	return p;
}

/**
 * parts_list() - the parts that are there
 * @base: the recording's name.
 * @parts: set to them by number, to be freed.
 *
 * Return: how many.
 */
size_t parts_list(const char *base, struct part **parts)
{
	const char *slash = strrchr(base, '/'), *name = slash ? slash + 1 : base;
	char *path = slash ? strndup(base, slash + 1 - base) : strdup(".");
	struct part part, *all = NULL;
	size_t nr = 0, room = 0;
	struct dirent *e;
	DIR *dir;

	if (!path)
		die("out of memory");
	dir = opendir(path);
	while (dir && (e = readdir(dir))) {
		if (!is_part(dirfd(dir), e->d_name, name, &part))
			continue;
		if (nr == room)
			all = more_room(all, &room);
		all[nr++] = part;
	}
	if (dir)
		closedir(dir);
	free(path);
	if (nr)
		qsort(all, nr, sizeof(part), by_number);
	*parts = all;
	return nr;
}
