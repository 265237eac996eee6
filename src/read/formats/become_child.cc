// SPDX-License-Identifier: Apache-2.0
#include "read/formats/become_child.h"

#include <fcntl.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <csignal>

#include "read/formats/system_call_filter.h"

namespace headwater {
namespace {

// The child's descriptors end below the one of its program, which therefore cannot be had again
// once the start has closed it.
constexpr int most_descriptors = 48;
constexpr int program_descriptor = most_descriptors;
constexpr rlim_t most_processes = 64;  // where new ones are allowed at all

void limit(int what, rlim_t value) {
  const rlimit both{value, value};
  setrlimit(static_cast<__rlimit_resource>(what), &both);
}

void set_limits(const ChildLimits& limits) {
  limit(RLIMIT_CPU, static_cast<rlim_t>(limits.seconds));
  limit(RLIMIT_AS, limits.memory_bytes);
  limit(RLIMIT_FSIZE, 0);
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_NOFILE, most_descriptors);
  limit(RLIMIT_NPROC, limits.other_programs ? most_processes : 0);
}

void close_from(unsigned first, unsigned last) {
  if (syscall(SYS_close_range, first, last, 0U) == 0) return;
  constexpr unsigned usual = 4096;
  for (auto i = first; i <= last && i < usual; ++i) close(static_cast<int>(i));
}

// Each descriptor is moved up first: where this process was started without standard input, one of
// them may be 0, and dup2() of a descriptor onto itself would leave it to be closed by exec.
bool place_descriptors(const ChildStart& start) {
  constexpr int above = program_descriptor + 1;
  const int input = fcntl(start.input, F_DUPFD_CLOEXEC, above);
  const int output = fcntl(start.output, F_DUPFD_CLOEXEC, above);
  const int program = fcntl(start.program, F_DUPFD_CLOEXEC, above);
  const int nothing = open("/dev/null", O_WRONLY | O_CLOEXEC);
  const int errors = fcntl(nothing, F_DUPFD_CLOEXEC, above);
  const bool placed = dup2(input, STDIN_FILENO) >= 0 && dup2(output, STDOUT_FILENO) >= 0 &&
                      dup2(errors, STDERR_FILENO) >= 0 &&
                      dup3(program, program_descriptor, O_CLOEXEC) >= 0;
  close_from(STDERR_FILENO + 1, program_descriptor - 1);
  close_from(program_descriptor + 1, ~0U);
  return placed;
}

void reset_signals() {
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, nullptr);
  signal(SIGPIPE, SIG_DFL);
}

// False where the kernel has no such filter although this architecture should.
bool filter_calls(const ChildLimits& limits) {
  if (!has_system_call_filter) return true;
  const auto filter = system_call_filter({getpid(), program_descriptor, limits.other_programs});
  const sock_fprog program{static_cast<unsigned short>(filter.size),
                           const_cast<sock_filter*>(filter.steps.data())};
  return filter.size > 0 && prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0) == 0;
}

}  // namespace

void become_child(const ChildStart& start, const ChildLimits& limits) {
  setsid();
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  reset_signals();
  bool ready = place_descriptors(start) && chdir("/") == 0;
  set_limits(limits);
  ready = ready && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && filter_calls(limits);
  if (ready) {
    syscall(SYS_execveat, static_cast<long>(program_descriptor), "", start.arguments,
            start.environment, static_cast<long>(AT_EMPTY_PATH));
  }
  _exit(child_cannot_start);
}

}  // namespace headwater
