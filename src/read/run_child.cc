// SPDX-License-Identifier: Apache-2.0
#include "read/run_child.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <utility>

namespace headwater {
namespace {

class Descriptor {
 public:
  explicit Descriptor(int value) : value_(value) {}
  ~Descriptor() {
    if (value_ >= 0) close(value_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] int get() const { return value_; }

 private:
  int value_;
};

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto count = write(file, bytes.data(), bytes.size());
    if (count <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return lseek(file, 0, SEEK_SET) == 0;
}

// In the child, between fork and exec: only calls that are safe there.
[[noreturn]] void become(char* const* arguments, int input, int output, const ChildLimits& limits) {
  const auto set = [](int what, std::size_t value) {
    const rlimit limit{value, value};
    setrlimit(static_cast<__rlimit_resource>(what), &limit);
  };
  set(RLIMIT_CPU, static_cast<std::size_t>(limits.seconds));
  set(RLIMIT_AS, limits.memory_bytes);
  set(RLIMIT_FSIZE, 0);
  set(RLIMIT_CORE, 0);
  const int nothing = open("/dev/null", O_WRONLY);
  dup2(input, STDIN_FILENO);
  dup2(output, STDOUT_FILENO);
  if (nothing >= 0) dup2(nothing, STDERR_FILENO);
  execvp(arguments[0], arguments);
  _exit(127);
}

// What the child prints until it ends, a limit is reached (false) or the time is over (false).
bool read_output(int file, const ChildLimits& limits, std::string& out) {
  using Clock = std::chrono::steady_clock;
  const auto deadline = Clock::now() + std::chrono::seconds(limits.seconds);
  std::array<char, 1U << 16U> chunk;
  while (true) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    if (left <= 0) return false;
    pollfd waiting{file, POLLIN, 0};
    if (poll(&waiting, 1, static_cast<int>(left)) <= 0) return false;
    const auto count = read(file, chunk.data(), chunk.size());
    if (count <= 0) return count == 0;
    if (out.size() + static_cast<std::size_t>(count) > limits.output_bytes) return false;
    out.append(chunk.data(), static_cast<std::size_t>(count));
  }
}

}  // namespace

Result<std::string> run_child(const std::vector<std::string>& command, std::string_view input,
                              const ChildLimits& limits) {
  const auto& name = command.front();
  const Descriptor file(memfd_create("headwater", MFD_CLOEXEC));
  std::array<int, 2> pipe_ends{-1, -1};
  if (file.get() < 0 || !write_all(file.get(), input) || pipe2(pipe_ends.data(), O_CLOEXEC) != 0) {
    return fail(ErrorKind::input, name, "cannot start");
  }
  std::vector<char*> arguments;
  arguments.reserve(command.size() + 1);
  for (const auto& part : command) arguments.push_back(const_cast<char*>(part.c_str()));
  arguments.push_back(nullptr);
  const Descriptor from_child(pipe_ends[0]);
  pid_t child = -1;
  {
    const Descriptor to_parent(pipe_ends[1]);
    child = fork();
    if (child == 0) become(arguments.data(), file.get(), to_parent.get(), limits);
  }
  if (child < 0) return fail(ErrorKind::input, name, "cannot start");
  std::string out;
  const bool complete = read_output(from_child.get(), limits, out);
  if (!complete) kill(child, SIGKILL);
  int status = 0;
  waitpid(child, &status, 0);
  if (!complete) return fail(ErrorKind::input, name, "took too long or printed too much");
  if (WIFEXITED(status) && WEXITSTATUS(status) == 127) {
    return fail(ErrorKind::input, name, "is not installed");
  }
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
    return fail(ErrorKind::input, name, "failed");
  }
  return out;
}

}  // namespace headwater
