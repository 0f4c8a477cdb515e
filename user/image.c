// SPDX-License-Identifier: GPL-2.0-only
/*
 * Images: the files that a stack leads through, opened once each.
 *
 * What the kernel says of a mapping's file tells whether a file that is found
 * by its name is that one: another one, of another day, would give wrong names.
 * The files are anyone's, as is what a capture file says of them: only regular
 * files are opened, and all of it is libelf's to check.
 */
#ifdef HAVE_LIBDW

#include <fcntl.h>
#include <inttypes.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/auxv.h>
#include <sys/stat.h>
#include <unistd.h>

#include "image.h"
#include "libdw.h"
#include "message.h"

/* Each keeps a file open, or two; more are forgotten and opened again. */
#define IMAGES_MAX	200
/* The file may come in sight when another process has it. */
#define TRIES_MAX	4

/**
 * struct function - a symbol
 * @start: its address, as the file has it.
 * @end: behind its last byte.
 * @top: the largest @end of this one and those before it.
 * @name: in the file's string table.
 * @order: its place in the file.
 */
struct function {
	uint64_t start;
	uint64_t end;
	uint64_t top;
	const char *name;
	size_t order;
};

/**
 * struct image - a file
 * @next: the next one of the list.
 * @map: what mappings of it say of it.
 * @path: its name, owned; NULL: none is known.
 * @tries: how often it was looked for in vain.
 * @fd: open; -1: it is not, or stands in memory.
 * @elf: the same for libelf; NULL: not found yet.
 * @debug_fd: of the file that has its symbols, or -1.
 * @debug: likewise, or NULL.
 * @dwarf: for @debug_cfi, or NULL.
 * @cfi: .eh_frame, once @cfi_known.
 * @debug_cfi: .debug_frame, likewise.
 * @cfi_known: see there.
 * @debug_cfi_known: see there.
 * @function: sorted by address, then by place; @nr_functions of them.
 * @nr_functions: see there.
 * @known: they have been read.
 * @memory: the file, where it stands in memory.
 */
struct image {
	struct image *next;
	struct systrace_map map;
	char *path;
	unsigned int tries;
	int fd;
	Elf *elf;
	int debug_fd;
	Elf *debug;
	Dwarf *dwarf;
	Dwarf_CFI *cfi;
	Dwarf_CFI *debug_cfi;
	bool cfi_known;
	bool debug_cfi_known;
	struct function *function;
	size_t nr_functions;
	bool known;
	void *memory;
};

static struct image *images;
static unsigned int nr_images;

static void image_free(struct image *img)
{
	if (img->dwarf)
		dw.dwarf_end(img->dwarf);
	if (img->cfi)
		dw.dwarf_cfi_end(img->cfi);
	dw.elf_end(img->debug);
	dw.elf_end(img->elf);
	if (img->debug_fd >= 0)
		close(img->debug_fd);
	if (img->fd >= 0)
		close(img->fd);
	free(img->function);
	free(img->memory);
	free(img->path);
	free(img);
}

/** images_free() - forget all files; no image is valid any more */
void images_free(void)
{
	while (images) {
		struct image *img = images;

		images = img->next;
		image_free(img);
	}
	nr_images = 0;
}

/* Do two mappings have the same file? */
static bool is_same(const struct systrace_map *a, const struct systrace_map *b)
{
	return a->ino == b->ino && a->major == b->major && a->minor == b->minor &&
	       a->file_size == b->file_size && a->mtime == b->mtime &&
	       a->mtime_nsec == b->mtime_nsec;
}

/* Files and devices have other numbers where file systems are stacked. */
static bool is_file_of(int fd, const struct systrace_map *map)
{
	struct stat st;

	return !fstat(fd, &st) && S_ISREG(st.st_mode) &&
	       (uint64_t)st.st_size == map->file_size &&
	       st.st_mtim.tv_sec == map->mtime &&
	       (uint32_t)st.st_mtim.tv_nsec == map->mtime_nsec;
}

static Elf *open_elf(int fd)
{
	Elf *elf;

	dw.elf_version(EV_CURRENT);
	/* Not mapped: it may shrink. */
	elf = dw.elf_begin(fd, ELF_C_READ, NULL);
	if (elf && dw.elf_kind(elf) == ELF_K_ELF)
		return elf;
	dw.elf_end(elf);
	return NULL;
}

static bool try_open(struct image *img, const char *path)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);

	if (fd < 0)
		return false;
	if (is_file_of(fd, &img->map)) {
		img->elf = open_elf(fd);
		if (img->elf) {
			img->fd = fd;
			return true;
		}
		/* It is the file, and none of ours. */
		img->tries = TRIES_MAX;
	}
	close(fd);
	return false;
}

/* The one that the kernel has given us is everyone's, while it is the same. */
static void open_vdso(struct image *img)
{
	const void *own = (const void *)getauxval(AT_SYSINFO_EHDR);
	uint64_t size = img->map.end - img->map.start, start, end;
	bool fits = false;
	char line[512];
	FILE *maps;

	img->tries = TRIES_MAX;
	maps = own ? fopen("/proc/self/maps", "re") : NULL;
	if (!maps)
		return;
	while (fgets(line, sizeof(line), maps))
		if (sscanf(line, "%" SCNx64 "-%" SCNx64, &start, &end) == 2 &&
		    start == (uintptr_t)own && end - start == size)
			fits = true;
	fclose(maps);
	img->memory = fits ? malloc(size) : NULL;
	if (!img->memory)
		return;
	memcpy(img->memory, own, size);
	dw.elf_version(EV_CURRENT);
	img->elf = dw.elf_memory(img->memory, size);
	/* strace finds no names in it. */
	img->known = true;
}

static void look_for(struct image *img, const struct mapping *m,
		     const struct image_place *at)
{
	char path[IMAGE_NAME_MAX + 64];
	size_t len = m->map.path;

	img->tries++;
	if (!m->map.ino) {
		if (len == 6 && !memcmp(m->path, "[vdso]", 6))
			open_vdso(img);
		return;
	}
	/* As it sees its files itself. */
	if (at->live && len && *m->path == '/') {
		snprintf(path, sizeof(path), "/proc/%d/root%.*s", at->tid,
			 (int)len, m->path);
		if (try_open(img, path))
			return;
	}
	/* What has been deleted is there, too. */
	if (at->live) {
		snprintf(path, sizeof(path),
			 "/proc/%d/map_files/%" PRIx64 "-%" PRIx64, at->tid,
			 (uint64_t)m->map.start, (uint64_t)m->map.end);
		if (try_open(img, path))
			return;
	}
	if (img->path && *img->path == '/')
		try_open(img, img->path);
}

/* The entry of a mapping's file; it need not have been found. */
static struct image *entry_of(const struct mapping *m)
{
	bool vdso = !m->map.ino;
	struct image *img;

	for (img = images; img; img = img->next)
		if (is_same(&img->map, &m->map) &&
		    (!vdso || img->map.end - img->map.start ==
		     m->map.end - m->map.start))
			break;
	if (!img) {
		if (nr_images >= IMAGES_MAX)
			images_free();
		img = calloc(1, sizeof(*img));
		if (!img)
			die("out of memory");
		img->map = m->map;
		img->fd = -1;
		img->debug_fd = -1;
		img->next = images;
		images = img;
		nr_images++;
	}
	if (!img->path && m->map.path) {
		img->path = strndup(m->path, m->map.path);
		if (!img->path)
			die("out of memory");
	}
	return img;
}

/**
 * image_name() - the name of what is mapped
 * @m: the mapping.
 * @at: where it is.
 * @len: set to its bytes.
 *
 * A signal's record does not have it: then it is known from others, or has to
 * be looked up.
 *
 * Return: the name, until the next call; NULL: not known.
 */
const char *image_name(const struct mapping *m, const struct image_place *at,
		       size_t *len)
{
	char path[64], target[IMAGE_NAME_MAX];
	struct image *img = entry_of(m);
	ssize_t n;

	*len = m->map.path;
	if (*len)
		return m->path;
	if (!img->path && at->live && m->map.ino) {
		snprintf(path, sizeof(path),
			 "/proc/%d/map_files/%" PRIx64 "-%" PRIx64, at->tid,
			 (uint64_t)m->map.start, (uint64_t)m->map.end);
		n = readlink(path, target, sizeof(target));
		if (n > 0)
			img->path = strndup(target, n);
	}
	*len = img->path ? strlen(img->path) : 0;
	return img->path;
}

/**
 * image_find() - the file that is mapped
 * @m: the mapping.
 * @at: where to look for it.
 *
 * Return: it, until the next call; NULL: it is not to be found any more.
 */
struct image *image_find(const struct mapping *m, const struct image_place *at)
{
	struct image *img = entry_of(m);

	if (!img->elf && img->tries < TRIES_MAX)
		look_for(img, m, at);
	return img->elf ? img : NULL;
}

/**
 * image_bias() - how far from where the file says it is its memory is
 * @img: the file.
 * @m: the mapping.
 * @bias: set to what has to be taken off an address.
 */
bool image_bias(const struct image *img, const struct mapping *m, uint64_t *bias)
{
	uint64_t page = sysconf(_SC_PAGESIZE) - 1;
	size_t i, nr;
	GElf_Phdr ph;

	if (dw.elf_getphdrnum(img->elf, &nr))
		return false;
	for (i = 0; i < nr && i < INT_MAX; i++) {
		if (!dw.gelf_getphdr(img->elf, i, &ph) || ph.p_type != PT_LOAD ||
		    m->map.offset < (ph.p_offset & ~page) ||
		    m->map.offset - (ph.p_offset & ~page) >=
		    ph.p_filesz + (ph.p_offset & page))
			continue;
		/* Two of them may share a page: ours is executed. */
		if (!(ph.p_flags & PF_X))
			continue;
		*bias = m->map.start - m->map.offset + ph.p_offset - ph.p_vaddr;
		return true;
	}
	return false;
}

/* The file that has the symbols, by the name that "build-id" has. */
static bool by_build_id(const struct image *img, char *path, size_t size)
{
	const void *id;
	ssize_t len = dw.dwelf_elf_gnu_build_id(img->elf, &id), i;
	int at;

	if (len < 2 || len > 64)
		return false;
	at = snprintf(path, size, "/usr/lib/debug/.build-id/%02x/",
		      *(const uint8_t *)id);
	for (i = 1; i < len; i++)
		at += snprintf(path + at, size - at, "%02x",
			       ((const uint8_t *)id)[i]);
	snprintf(path + at, size - at, ".debug");
	return true;
}

static bool try_debug(struct image *img, const char *path)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
	struct stat st;

	if (fd < 0)
		return false;
	if (!fstat(fd, &st) && S_ISREG(st.st_mode))
		img->debug = open_elf(fd);
	if (!img->debug) {
		close(fd);
		return false;
	}
	img->debug_fd = fd;
	return true;
}

/* As gdb looks for it, and strace. */
static void find_debug(struct image *img)
{
	char path[2 * IMAGE_NAME_MAX];
	const char *link, *slash;
	GElf_Word crc;
	int dir;

	if (by_build_id(img, path, sizeof(path)) && try_debug(img, path))
		return;
	link = dw.dwelf_elf_gnu_debuglink(img->elf, &crc);
	slash = img->path ? strrchr(img->path, '/') : NULL;
	if (!link || !*link || strchr(link, '/') || !slash)
		return;
	dir = slash - img->path;
	snprintf(path, sizeof(path), "%.*s/%s", dir, img->path, link);
	if (try_debug(img, path))
		return;
	snprintf(path, sizeof(path), "%.*s/.debug/%s", dir, img->path, link);
	if (try_debug(img, path))
		return;
	snprintf(path, sizeof(path), "/usr/lib/debug%.*s/%s", dir, img->path, link);
	try_debug(img, path);
}

static int by_address(const void *a, const void *b)
{
	const struct function *x = a, *y = b;

	if (x->start != y->start)
		return x->start < y->start ? -1 : 1;
	return (x->order > y->order) - (x->order < y->order);
}

static void add_functions(struct image *img, Elf *elf, Elf_Scn *scn, size_t link)
{
	Elf_Data *data = dw.elf_getdata(scn, NULL);
	size_t nr = data ? data->d_size / dw.gelf_fsize(elf, ELF_T_SYM, 1, EV_CURRENT) : 0;
	struct function *more;
	size_t i;

	if (!nr || nr > INT_MAX)
		return;
	more = reallocarray(img->function, img->nr_functions + nr, sizeof(*more));
	if (!more)
		die("out of memory");
	img->function = more;
	for (i = 0; i < nr; i++) {
		const char *name;
		GElf_Sym sym;

		if (!dw.gelf_getsym(data, i, &sym) || !sym.st_size ||
		    GELF_ST_TYPE(sym.st_info) != STT_FUNC ||
		    sym.st_shndx == SHN_UNDEF || sym.st_shndx == SHN_ABS)
			continue;
		name = dw.elf_strptr(elf, link, sym.st_name);
		if (!name)
			continue;
		img->function[img->nr_functions] = (struct function){
			.start = sym.st_value,
			.end = sym.st_value + sym.st_size,
			.name = name,
			.order = img->nr_functions,
		};
		img->nr_functions++;
	}
}

static void read_functions(struct image *img)
{
	Elf *elf = img->elf;
	Elf_Scn *scn = NULL;
	uint64_t top = 0;
	GElf_Shdr sh;
	size_t i;

	img->known = true;
	find_debug(img);
	if (img->debug)
		elf = img->debug;
	while ((scn = dw.elf_nextscn(elf, scn)))
		if (dw.gelf_getshdr(scn, &sh) &&
		    (sh.sh_type == SHT_SYMTAB || sh.sh_type == SHT_DYNSYM))
			add_functions(img, elf, scn, sh.sh_link);
	if (img->nr_functions)
		qsort(img->function, img->nr_functions, sizeof(*img->function),
		      by_address);
	for (i = 0; i < img->nr_functions; i++) {
		if (img->function[i].end > top)
			top = img->function[i].end;
		img->function[i].top = top;
	}
}

/**
 * image_symbol() - the function that an address is in
 * @img: the file.
 * @addr: as the file has it.
 * @offset: set to how far into it.
 *
 * Of several the one that begins last; of these the first in the file.
 *
 * Return: its name, or NULL.
 */
const char *image_symbol(struct image *img, uint64_t addr, uint64_t *offset)
{
	const struct function *f, *best = NULL;
	size_t lo = 0, hi, mid;

	if (!img->known)
		read_functions(img);
	hi = img->nr_functions;
	while (lo < hi) {
		mid = lo + (hi - lo) / 2;
		if (img->function[mid].start <= addr)
			lo = mid + 1;
		else
			hi = mid;
	}
	while (lo--) {
		f = &img->function[lo];
		if (f->top <= addr || (best && f->start != best->start))
			break;
		if (addr < f->end)
			best = f;
	}
	if (!best)
		return NULL;
	*offset = addr - best->start;
	return best->name;
}

void *image_cfi(struct image *img)
{
	if (!img->cfi_known) {
		img->cfi_known = true;
		img->cfi = dw.dwarf_getcfi_elf(img->elf);
	}
	return img->cfi;
}

void *image_debug_cfi(struct image *img)
{
	if (!img->debug_cfi_known) {
		img->debug_cfi_known = true;
		img->dwarf = dw.dwarf_begin_elf(img->elf, DWARF_C_READ, NULL);
		img->debug_cfi = img->dwarf ? dw.dwarf_getcfi(img->dwarf) : NULL;
	}
	return img->debug_cfi;
}

#endif /* HAVE_LIBDW */
