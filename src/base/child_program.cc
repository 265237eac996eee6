// SPDX-License-Identifier: Apache-2.0
#include "base/child_program.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <thread>

#include "base/strings.h"

extern char** environ;

namespace headwater {
namespace {

namespace fs = std::filesystem;

// 0 where it could not be started.
pid_t spawn(const ChildProgram& program) {
  auto words = program.words;
  words.insert(words.begin(), fs::path(program.path).filename().string());
  std::vector<char*> arguments;
  for (auto& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  if (!program.folder.empty())
    posix_spawn_file_actions_addchdir_np(&actions, program.folder.c_str());
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, program.output.c_str(),
                                   O_WRONLY | O_CREAT, 0600);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, program.errors.c_str(),
                                   O_WRONLY | O_CREAT, 0600);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t none;
  sigemptyset(&none);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setpgroup(&attributes, 0);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP);
  pid_t child = 0;
  const int code =
      posix_spawn(&child, program.path.c_str(), &actions, &attributes, arguments.data(), environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return code == 0 ? child : 0;
}

}  // namespace

int run_program(const ChildProgram& program) {
  const auto child = spawn(program);
  if (child == 0) return -1;
  const auto end = std::chrono::steady_clock::now() + program.longest;
  int status = 0;
  bool stopped = false;
  while (::waitpid(child, &status, WNOHANG) == 0) {
    stopped = program.stop.stop_requested() || std::chrono::steady_clock::now() > end;
    if (stopped) break;
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  ::kill(-child, SIGKILL);  // and what it left behind
  if (stopped) ::waitpid(child, &status, 0);
  return !stopped && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

void start_program(const ChildProgram& program) {
  static_cast<void>(spawn(program));
}

std::optional<std::string> installed_program(std::initializer_list<const char*> names) {
  const char* path = std::getenv("PATH");
  for (const auto* name : names) {
    for (const auto folder : split(path == nullptr ? "/usr/bin" : path, ':')) {
      const auto file = std::string(folder) + "/" + name;
      if (!folder.empty() && ::access(file.c_str(), X_OK) == 0) return file;
    }
  }
  return std::nullopt;
}

TemporaryFolder::TemporaryFolder() {
  std::error_code error;
  path_ = (fs::temp_directory_path(error) / "headwater-XXXXXX").string();
  made_ = !error && ::mkdtemp(path_.data()) != nullptr;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code error;
  if (made_) fs::remove_all(path_, error);
}

}  // namespace headwater
