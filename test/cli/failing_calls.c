// SPDX-License-Identifier: Apache-2.0
// Lets one system call on one file fail, for test/cli/killed.py: built as a library that LD_PRELOAD puts before libc.
// FAIL_PATH: the file, by the beginning of its name; FAIL_CALL and FAIL_AT: which call, counted from 1; FAIL_ERRNO: how.
// FAIL_COUNTS: a file that gets one line a call with the number of times it was made, at the end of the process.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/types.h>
#include <unistd.h>

enum call { CALL_OPEN, CALL_WRITE, CALL_FSYNC, CALL_TRUNCATE, CALL_RENAME, CALL_LINK, CALL_MMAP, CALLS };
static const char *const names[CALLS] = {"open", "write", "fsync", "truncate", "rename", "link", "mmap"};
static long made[CALLS];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static int is_ours(const char *path) {
  const char *wanted = getenv("FAIL_PATH");
  return wanted != NULL && path != NULL && strncmp(path, wanted, strlen(wanted)) == 0;
}

static int is_open_file(int file) {
  char name[64];
  char target[4096];
  snprintf(name, sizeof name, "/proc/self/fd/%d", file);
  const ssize_t size = readlink(name, target, sizeof target - 1);
  if (size <= 0) return 0;
  target[size] = '\0';
  return is_ours(target);
}

// 1 where this call is the one that fails; errno is set then.
static int fails(enum call call) {
  const char *wanted = getenv("FAIL_CALL");
  const char *at = getenv("FAIL_AT");
  const char *how = getenv("FAIL_ERRNO");
  pthread_mutex_lock(&lock);
  const long number = ++made[call];
  pthread_mutex_unlock(&lock);
  if (wanted == NULL || at == NULL || how == NULL) return 0;
  if (strcmp(wanted, names[call]) != 0 || number != atol(at)) return 0;
  errno = atoi(how);
  return 1;
}

__attribute__((destructor)) static void tell(void) {
  const char *path = getenv("FAIL_COUNTS");
  if (path == NULL) return;
  FILE *out = fopen(path, "w");
  if (out == NULL) return;
  for (int i = 0; i < CALLS; ++i) fprintf(out, "%s %ld\n", names[i], made[i]);
  fclose(out);
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static int open_real(const char *symbol, const char *path, int flags, mode_t mode) {
  if (is_ours(path) && fails(CALL_OPEN)) return -1;
  return ((int (*)(const char *, int, mode_t))dlsym(RTLD_NEXT, symbol))(path, flags, mode);
}
static mode_t mode_of(int flags, va_list rest) {
  return (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(rest, mode_t) : 0;
}
int open(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const mode_t mode = mode_of(flags, rest);
  va_end(rest);
  return open_real("open", path, flags, mode);
}
int open64(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const mode_t mode = mode_of(flags, rest);
  va_end(rest);
  return open_real("open64", path, flags, mode);
}
int __open_2(const char *path, int flags) { return open_real("open", path, flags, 0); }
int __open64_2(const char *path, int flags) { return open_real("open64", path, flags, 0); }

ssize_t write(int file, const void *bytes, size_t size) {
  if (is_open_file(file) && fails(CALL_WRITE)) return -1;
  return REAL(write)(file, bytes, size);
}
ssize_t pwrite(int file, const void *bytes, size_t size, off_t at) {
  if (is_open_file(file) && fails(CALL_WRITE)) return -1;
  return REAL(pwrite)(file, bytes, size, at);
}
ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t at) {
  if (is_open_file(file) && fails(CALL_WRITE)) return -1;
  return REAL(pwrite64)(file, bytes, size, at);
}
int fsync(int file) {
  if (is_open_file(file) && fails(CALL_FSYNC)) return -1;
  return REAL(fsync)(file);
}
int fdatasync(int file) {
  if (is_open_file(file) && fails(CALL_FSYNC)) return -1;
  return REAL(fdatasync)(file);
}
int ftruncate(int file, off_t size) {
  if (is_open_file(file) && fails(CALL_TRUNCATE)) return -1;
  return REAL(ftruncate)(file, size);
}
int ftruncate64(int file, off64_t size) {
  if (is_open_file(file) && fails(CALL_TRUNCATE)) return -1;
  return REAL(ftruncate64)(file, size);
}
int rename(const char *from, const char *to) {
  if (is_ours(to) && fails(CALL_RENAME)) return -1;
  return REAL(rename)(from, to);
}
int link(const char *from, const char *to) {
  if (is_ours(to) && fails(CALL_LINK)) return -1;
  return REAL(link)(from, to);
}
void *mmap(void *at, size_t size, int protection, int flags, int file, off_t offset) {
  if (file >= 0 && is_open_file(file) && fails(CALL_MMAP)) return MAP_FAILED;
  return REAL(mmap)(at, size, protection, flags, file, offset);
}
void *mmap64(void *at, size_t size, int protection, int flags, int file, off64_t offset) {
  if (file >= 0 && is_open_file(file) && fails(CALL_MMAP)) return MAP_FAILED;
  return REAL(mmap64)(at, size, protection, flags, file, offset);
}
