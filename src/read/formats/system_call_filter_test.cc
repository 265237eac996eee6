// SPDX-License-Identifier: Apache-2.0
// What the filter answers, by running its steps as the kernel does.
#include "read/formats/system_call_filter.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <linux/audit.h>
#include <linux/seccomp.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>

#include <cerrno>
#include <cstring>

namespace headwater {
namespace {

#if defined(__x86_64__)

struct Call {
  long number = 0;
  std::array<std::uint64_t, 6> arguments{};
  std::uint32_t architecture = AUDIT_ARCH_X86_64;
};

// Classic BPF, as far as filters of calls use it.
std::uint32_t answer(const SystemCallFilter& filter, const Call& call) {
  seccomp_data data{};
  data.nr = static_cast<int>(call.number);
  data.arch = call.architecture;
  for (std::size_t i = 0; i < call.arguments.size(); ++i) data.args[i] = call.arguments[i];
  std::uint32_t loaded = 0;
  for (std::size_t at = 0; at < filter.size; ++at) {
    const auto& step = filter.steps[at];
    switch (step.code) {
      case BPF_LD | BPF_W | BPF_ABS:
        std::memcpy(&loaded, reinterpret_cast<const char*>(&data) + step.k, sizeof(loaded));
        break;
      case BPF_JMP | BPF_JEQ | BPF_K:
        at += loaded == step.k ? step.jt : step.jf;
        break;
      case BPF_JMP | BPF_JGE | BPF_K:
        at += loaded >= step.k ? step.jt : step.jf;
        break;
      case BPF_JMP | BPF_JSET | BPF_K:
        at += (loaded & step.k) != 0 ? step.jt : step.jf;
        break;
      case BPF_RET | BPF_K:
        return step.k;
      default:
        ADD_FAILURE() << "a step of another kind: " << step.code;
        return 0;
    }
  }
  ADD_FAILURE() << "no answer";
  return 0;
}

constexpr std::uint32_t allowed = SECCOMP_RET_ALLOW;
constexpr std::uint32_t not_permitted = SECCOMP_RET_ERRNO | EPERM;
constexpr std::uint32_t denied = SECCOMP_RET_ERRNO | EACCES;
constexpr std::uint32_t unknown = SECCOMP_RET_ERRNO | ENOSYS;

TEST(SystemCallFilter, Answers) {
  const auto filter = system_call_filter({77, 48, false});
  struct Row {
    const char* what;
    Call call;
    std::uint32_t expected;
  };
  constexpr std::uint64_t upper = 1ULL << 32U;
  const std::vector<Row> rows{
      {"read", {SYS_read}, allowed},
      {"mmap", {SYS_mmap}, allowed},
      {"exit_group", {SYS_exit_group}, allowed},
      {"another architecture", {SYS_read, {}, AUDIT_ARCH_I386}, SECCOMP_RET_KILL_PROCESS},
      {"x32", {0x40000000 + SYS_read}, unknown},
      {"the last number before x32", {0x3FFFFFFF}, allowed},
      {"socket", {SYS_socket}, not_permitted},
      {"vhangup, the last of its list", {SYS_vhangup}, not_permitted},
      {"unlink", {SYS_unlink}, not_permitted},
      {"modify_ldt", {SYS_modify_ldt}, not_permitted},
      {"clone3", {SYS_clone3}, unknown},
      {"openat2", {SYS_openat2}, unknown},
      {"fork", {SYS_fork}, not_permitted},
      {"vfork", {SYS_vfork}, not_permitted},
      {"clone", {SYS_clone}, not_permitted},
      {"execve", {SYS_execve}, not_permitted},
      {"open to read", {SYS_open, {0, O_RDONLY}}, allowed},
      {"open to write", {SYS_open, {0, O_WRONLY}}, denied},
      {"open to read and write", {SYS_open, {0, O_RDWR}}, denied},
      {"open to create", {SYS_open, {0, O_CREAT}}, denied},
      {"open to cut", {SYS_open, {0, O_TRUNC}}, denied},
      {"open: flags alone count", {SYS_open, {O_WRONLY, 0, O_WRONLY}}, allowed},
      {"openat to read", {SYS_openat, {0, O_WRONLY, O_RDONLY}}, allowed},
      {"openat to write", {SYS_openat, {0, 0, O_WRONLY}}, denied},
      {"execveat of the program", {SYS_execveat, {48}}, allowed},
      {"execveat of another", {SYS_execveat, {47}}, not_permitted},
      {"a signal to itself", {SYS_tgkill, {77}}, allowed},
      {"a signal to another", {SYS_tgkill, {78}}, not_permitted},
      {"limits looked at", {SYS_prlimit64, {1, 1, 0}}, allowed},
      {"limits set", {SYS_prlimit64, {0, 0, 1}}, not_permitted},
      {"limits set from far above", {SYS_prlimit64, {0, 0, upper}}, not_permitted},
      {"ioctl", {SYS_ioctl, {0, TIOCGWINSZ}}, allowed},
      {"typing into a terminal", {SYS_ioctl, {0, TIOCSTI}}, not_permitted},
      {"typing is told by the second argument", {SYS_ioctl, {TIOCSTI, 0}}, allowed},
  };
  for (const auto& [what, call, expected] : rows) EXPECT_EQ(answer(filter, call), expected) << what;
}

TEST(SystemCallFilter, OtherProgramsOnDemand) {
  const auto filter = system_call_filter({77, 48, true});
  for (const long call : {SYS_fork, SYS_vfork, SYS_clone, SYS_execve})
    EXPECT_EQ(answer(filter, {call}), allowed) << call;
  EXPECT_EQ(answer(filter, {SYS_socket}), not_permitted);
  EXPECT_EQ(answer(filter, {SYS_open, {0, O_WRONLY}}), denied);
  EXPECT_EQ(answer(filter, {SYS_execveat, {47}}), not_permitted);
}

#endif

}  // namespace
}  // namespace headwater
