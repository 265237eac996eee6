// SPDX-License-Identifier: Apache-2.0
// What a child may ask of the kernel (seccomp, classic BPF).
//
// Input:   the process it will be, and the descriptor of the one program that it may become.
// Output:  a filter for prctl(PR_SET_SECCOMP); nothing is allocated, so it can be made between fork
//          and exec.
// Rule:    refused with "not permitted" are sockets, processes and threads, other programs, signals
//          to others, tracing, files opened for writing, everything that changes files, mounts,
//          limits, names or the kernel. The program is started by its descriptor, which lies above
//          the child's limit on descriptors and is closed by the start: it cannot be had again.
//          Only x86-64 and arm64 have a filter.
#pragma once

#include <linux/filter.h>
#include <sys/types.h>

#include <array>
#include <cstddef>

namespace headwater {

inline constexpr bool has_system_call_filter =
#if defined(__x86_64__) || defined(__aarch64__)
    true;
#else
    false;
#endif

struct SystemCallFilter {
  std::array<sock_filter, 512> steps;
  std::size_t size = 0;  // 0: no filter, or one that did not fit
};

struct AllowedProcess {
  pid_t self = 0;
  int program = -1;             // descriptor that execveat may start
  bool other_programs = false;  // for tests of what happens to them
};

[[nodiscard]] SystemCallFilter system_call_filter(const AllowedProcess& allowed);

}  // namespace headwater
