// SPDX-License-Identifier: Apache-2.0
#include "read/formats/run_child.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <thread>
#include <utility>

#include "read/formats/become_child.h"

namespace headwater {
namespace {

using Clock = std::chrono::steady_clock;

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

// A file in memory that holds the bytes; -1 where there is no room.
int memory_file(std::string_view bytes) {
  const int file = memfd_create("headwater", MFD_CLOEXEC);
  while (file >= 0 && !bytes.empty()) {
    const auto count = write(file, bytes.data(), bytes.size());
    if (count <= 0) {
      close(file);
      return -1;
    }
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  if (file >= 0) lseek(file, 0, SEEK_SET);
  return file;
}

int milliseconds_to(Clock::time_point deadline) {
  const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count();
  return static_cast<int>(std::max<std::int64_t>(left, 0));
}

// What the child prints until it closes its output; false where a limit is reached before.
bool read_output(int file, Clock::time_point deadline, std::size_t most, std::string& out) {
  std::array<char, 1U << 16U> chunk;
  while (true) {
    pollfd waiting{file, POLLIN, 0};
    const int ready = poll(&waiting, 1, milliseconds_to(deadline));
    if (ready < 0 && errno == EINTR) continue;
    if (ready <= 0) return false;
    const auto count = read(file, chunk.data(), chunk.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return count == 0;
    if (out.size() + static_cast<std::size_t>(count) > most) return false;
    out.append(chunk.data(), static_cast<std::size_t>(count));
  }
}

// A child may close its output and go on. It stays a zombie here, so that its number stays its own.
bool has_ended(pid_t child, Clock::time_point deadline) {
  constexpr std::chrono::milliseconds longest{20};
  for (std::chrono::milliseconds pause{1};; pause = std::min(2 * pause, longest)) {
    siginfo_t info{};
    const int done = waitid(P_PID, static_cast<id_t>(child), &info, WEXITED | WNOHANG | WNOWAIT);
    if (done == 0 && info.si_pid == child) return true;
    if (done != 0 && errno != EINTR) return false;
    if (Clock::now() >= deadline) return false;
    std::this_thread::sleep_for(pause);
  }
}

std::vector<char*> pointers_to(const std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  pointers.reserve(texts.size() + 1);
  for (const auto& text : texts) pointers.push_back(const_cast<char*>(text.c_str()));
  pointers.push_back(nullptr);
  return pointers;
}

std::string name_of(const std::string& path) {
  return path.substr(path.rfind('/') + 1);
}

}  // namespace

Result<std::string> run_child(const ChildCommand& command, std::string_view input,
                              const ChildLimits& limits) {
  const auto name = name_of(command.path);
  if (command.path.empty()) return fail(ErrorKind::input, name, std::string(child_not_installed));
  const Descriptor program(open(command.path.c_str(), O_PATH | O_CLOEXEC));
  const Descriptor file(memory_file(input));
  std::array<int, 2> pipe_ends{-1, -1};
  if (program.get() < 0 || file.get() < 0 || pipe2(pipe_ends.data(), O_CLOEXEC) != 0)
    return fail(ErrorKind::input, name, "cannot be started");
  auto argument_texts = command.arguments;
  argument_texts.insert(argument_texts.begin(), command.path);
  auto environment_texts = command.environment;
  environment_texts.emplace_back("LC_ALL=C.UTF-8");
  const auto arguments = pointers_to(argument_texts);
  const auto environment = pointers_to(environment_texts);
  const auto deadline = Clock::now() + std::chrono::seconds(limits.seconds);
  const Descriptor from_child(pipe_ends[0]);
  pid_t child = -1;
  {
    const Descriptor to_parent(pipe_ends[1]);
    child = fork();
    if (child == 0) {
      become_child(
          {program.get(), file.get(), to_parent.get(), arguments.data(), environment.data()},
          limits);
    }
  }
  if (child < 0) return fail(ErrorKind::input, name, "cannot be started");
  std::string out;
  const bool complete = read_output(from_child.get(), deadline, limits.output_bytes, out) &&
                        has_ended(child, deadline);
  kill(-child, SIGKILL);
  kill(child, SIGKILL);  // where it had no time to begin a session of its own
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
  if (!complete) return fail(ErrorKind::input, name, "took too long or printed too much");
  if (WIFEXITED(status) && WEXITSTATUS(status) == child_cannot_start)
    return fail(ErrorKind::input, name, "cannot be started");
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) return fail(ErrorKind::input, name, "failed");
  return out;
}

}  // namespace headwater
