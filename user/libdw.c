// SPDX-License-Identifier: GPL-2.0-only
/* Loading libdw. */
#ifdef HAVE_LIBDW

#include <dlfcn.h>
#include <stdbool.h>
#include <stddef.h>

#include "libdw.h"

struct libdw dw;

/**
 * libdw_load() - load libdw, and libelf with it
 *
 * It may be called again, and then does nothing.
 *
 * Return: NULL, or what went wrong, in the words of the dynamic linker.
 */
const char *libdw_load(void)
{
	static const struct {
		const char *name;
		size_t at;
	} calls[] = {
#define X(f)	{ #f, offsetof(struct libdw, f) },
		LIBDW_CALLS(X)
#undef X
	};
	static bool loaded;
	unsigned int i;
	void *lib;

	if (loaded)
		return NULL;
	lib = dlopen("libdw.so.1", RTLD_NOW | RTLD_LOCAL);
	if (!lib)
		return dlerror();
	for (i = 0; i < sizeof(calls) / sizeof(calls[0]); i++) {
		/* Finds what is in libelf, too. */
		void *call = dlsym(lib, calls[i].name);

		if (!call)
			return dlerror();
		*(void **)((char *)&dw + calls[i].at) = call;
	}
	loaded = true;
	return NULL;
}

#endif /* HAVE_LIBDW */
