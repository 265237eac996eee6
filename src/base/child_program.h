// SPDX-License-Identifier: Apache-2.0
// Another program as a child: chromium, pandoc, the browser of the desktop, ourselves. (What reads foreign
// documents is confined besides: read/formats/run_child.h.)
//
// Input:   the program by its path, its words, where it runs and where its output goes.
// Rule:    it has no input, a process group of its own, and no signal blocked. Where it takes too long, or
//          `stop` is asked for, its whole group is killed.
// Example: run_program({"/usr/bin/pandoc", {"--version"}, "", folder.file("said")}) -> 0.
#pragma once

#include <chrono>
#include <initializer_list>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace headwater {

struct ChildProgram {
  std::string path;
  std::vector<std::string> words{};
  std::string folder{};  // "": ours
  std::string output = "/dev/null";
  std::string errors = "/dev/null";
  std::chrono::seconds longest = std::chrono::hours(24);
  std::stop_token stop{};
};

// Its exit status; -1 where it could not be started or did not end by itself.
[[nodiscard]] int run_program(const ChildProgram& program);
// Not waited for: the browser outlives us.
void start_program(const ChildProgram& program);

// The first of these programs that PATH leads to.
[[nodiscard]] std::optional<std::string> installed_program(
    std::initializer_list<const char*> names);

// A folder that is gone at the end of its scope.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  [[nodiscard]] bool made() const { return made_; }
  [[nodiscard]] std::string file(const std::string& name) const { return path_ + "/" + name; }

 private:
  std::string path_;
  bool made_ = false;
};

}  // namespace headwater
