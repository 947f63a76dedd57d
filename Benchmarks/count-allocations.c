// SPDX-License-Identifier: Apache-2.0
//
// Counts the calls of the allocator of a process and prints them at its end:
//   cc -O2 -shared -fPIC -o count-allocations.so count-allocations.c -ldl
//   LD_PRELOAD=./count-allocations.so PROGRAM

#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdio.h>

static atomic_long calls;

void *malloc(size_t size) {
  static void *(*place)(size_t);
  if (!place) place = (void *(*)(size_t))dlsym(RTLD_NEXT, "malloc");
  atomic_fetch_add_explicit(&calls, 1, memory_order_relaxed);
  return place(size);
}

void *realloc(void *old, size_t size) {
  static void *(*place)(void *, size_t);
  if (!place) place = (void *(*)(void *, size_t))dlsym(RTLD_NEXT, "realloc");
  atomic_fetch_add_explicit(&calls, 1, memory_order_relaxed);
  return place(old, size);
}

void *aligned_alloc(size_t alignment, size_t size) {
  static void *(*place)(size_t, size_t);
  if (!place) place = (void *(*)(size_t, size_t))dlsym(RTLD_NEXT, "aligned_alloc");
  atomic_fetch_add_explicit(&calls, 1, memory_order_relaxed);
  return place(alignment, size);
}

int posix_memalign(void **result, size_t alignment, size_t size) {
  static int (*place)(void **, size_t, size_t);
  if (!place) place = (int (*)(void **, size_t, size_t))dlsym(RTLD_NEXT, "posix_memalign");
  atomic_fetch_add_explicit(&calls, 1, memory_order_relaxed);
  return place(result, alignment, size);
}

__attribute__((destructor)) static void report(void) {
  fprintf(stderr, "allocations %ld\n", atomic_load(&calls));
}
