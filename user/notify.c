// SPDX-License-Identifier: GPL-2.0-only
/* Word to the service manager, as sd_notify(3) describes it. */
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "notify.h"

/* Nobody need listen: it is not looked at whether it arrives. */
static void notify(const char *state)
{
	const char *path = getenv("NOTIFY_SOCKET");
	struct sockaddr_un sa = { .sun_family = AF_UNIX };
	size_t len = path ? strlen(path) : 0;
	int fd;

	if (len < 2 || len >= sizeof(sa.sun_path) || (*path != '/' && *path != '@'))
		return;
	memcpy(sa.sun_path, path, len);
	/* Of the abstract ones the name begins with a NUL. */
	if (*path == '@')
		sa.sun_path[0] = '\0';
	fd = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
	if (fd < 0)
		return;
	sendto(fd, state, strlen(state), MSG_NOSIGNAL, (const void *)&sa,
	       offsetof(struct sockaddr_un, sun_path) + len);
	close(fd);
}

/** notify_ready() - all that is asked for is traced */
void notify_ready(void)
{
	notify("READY=1");
}

/** notify_stopping() - it is being ended */
void notify_stopping(void)
{
	notify("STOPPING=1");
}
