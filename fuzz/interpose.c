/* Fails the n-th operation that writes under a folder, as a full disk does. Loaded before libc by fuzz/faults.py. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static long counted, fail_at = -1;
static int lasting, armed = -1;

static const char *under(void) { return getenv("KG_FAULT_UNDER"); }

void kg_fault_arm(long at, int all_after) { counted = 0; fail_at = at; lasting = all_after; armed = 1; }
long kg_fault_counted(void) { return counted; }

static int matters(const char *path) {
    const char *folder = under();
    if (armed < 0) {
        const char *at = getenv("KG_FAULT_AT");
        armed = at != NULL;
        if (at) { fail_at = atol(at); lasting = 1; }
    }
    if (armed < 1 || !folder || !path || strncmp(path, folder, strlen(folder))) return 0;
    const char *leaf = strrchr(path, '/');
    return !(leaf && !strncmp(leaf, "/LOG", 4));  /* the engine's own log: nothing rests on it */
}

static int fails(const char *path) {
    if (!matters(path)) return 0;
    long number = __atomic_add_fetch(&counted, 1, __ATOMIC_SEQ_CST);
    if (fail_at > 0 && (number == fail_at || (lasting && number > fail_at))) { errno = ENOSPC; return 1; }
    return 0;
}

static int fails_fd(int fd) {
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return fails(path);
}

#define REAL(type, name, ...) type (*real)(__VA_ARGS__) = (type (*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

ssize_t write(int fd, const void *b, size_t n) { REAL(ssize_t, "write", int, const void *, size_t); return fails_fd(fd) ? -1 : real(fd, b, n); }
ssize_t pwrite(int fd, const void *b, size_t n, off_t o) { REAL(ssize_t, "pwrite", int, const void *, size_t, off_t); return fails_fd(fd) ? -1 : real(fd, b, n, o); }
ssize_t pwrite64(int fd, const void *b, size_t n, off_t o) { REAL(ssize_t, "pwrite64", int, const void *, size_t, off_t); return fails_fd(fd) ? -1 : real(fd, b, n, o); }
ssize_t writev(int fd, const struct iovec *v, int n) { REAL(ssize_t, "writev", int, const struct iovec *, int); return fails_fd(fd) ? -1 : real(fd, v, n); }
int fsync(int fd) { REAL(int, "fsync", int); return fails_fd(fd) ? -1 : real(fd); }
int fdatasync(int fd) { REAL(int, "fdatasync", int); return fails_fd(fd) ? -1 : real(fd); }
int ftruncate(int fd, off_t n) { REAL(int, "ftruncate", int, off_t); return fails_fd(fd) ? -1 : real(fd, n); }
int mkdir(const char *p, mode_t m) { REAL(int, "mkdir", const char *, mode_t); return fails(p) ? -1 : real(p, m); }
int rename(const char *a, const char *b) { REAL(int, "rename", const char *, const char *); return fails(b) ? -1 : real(a, b); }
#define OPENS(name) int name(const char *p, int f, ...) { va_list a; va_start(a, f); mode_t m = va_arg(a, mode_t); va_end(a); \
    REAL(int, #name, const char *, int, ...); return ((f & O_CREAT) && fails(p)) ? -1 : real(p, f, m); }
OPENS(open)
OPENS(open64)
