// SPDX-License-Identifier: Apache-2.0
// Cases in files and folders that may be read, but not written.
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/case_connection.h"
#include "store/small_cases_for_tests.h"

namespace headwater {
namespace {

using namespace small_cases;

// Whoever runs the tests as root is nobody in between: root may write everything.
class AsNobody {
 public:
  // A folder that nobody may not reach stays out of reach: then there is nothing to be seen.
  explicit AsNobody(const std::string& folder) : root_(::getuid() == 0) {
    constexpr uid_t nobody = 65534;
    can_ = !root_ || ::setresuid(nobody, nobody, 0) == 0;
    can_ = can_ && ::access(fs::path(folder).parent_path().c_str(), X_OK) == 0;
  }
  ~AsNobody() {
    if (root_ && ::geteuid() != 0 && ::setresuid(0, 0, 0) != 0) std::abort();
  }
  AsNobody(const AsNobody&) = delete;
  AsNobody& operator=(const AsNobody&) = delete;
  [[nodiscard]] bool can() const { return can_; }

 private:
  bool root_;
  bool can_ = false;
};

// Gives the modes back, so that the folder can be removed.
struct Modes {
  Modes(const std::string& folder, const std::string& file, mode_t of_folder, mode_t of_file)
      : folder_(folder) {
    ::chmod(file.c_str(), of_file);
    ::chmod(folder.c_str(), of_folder);
  }
  ~Modes() { ::chmod(folder_.c_str(), 0700); }
  Modes(const Modes&) = delete;
  Modes& operator=(const Modes&) = delete;
  std::string folder_;
};

std::string folder_of(const std::string& path) {
  return fs::path(path).parent_path().string();
}

TEST(ReadOnly, ACaseIsReadWhereNothingCanBeWritten) {
  for (const auto* name : {"case.hw", "100%25 sure?.hw", "a#b.hw"}) {
    const Folder folder;
    const auto path = folder.file(name);
    {
      auto file = opened(path);
      add(file, "a", "One.");
    }
    const Modes modes(folder_of(path), path, 0555, 0444);
    const AsNobody nobody(folder_of(path));
    if (!nobody.can()) GTEST_SKIP() << "this user cannot be another one here";
    auto file = opened(path, CaseMode::read);
    EXPECT_EQ(ids(file), std::vector<std::string>{"a"}) << name;
    EXPECT_EQ(reason_of_opening(path, CaseMode::write),
              "the case cannot be written: Permission denied");
  }
}

TEST(ReadOnly, WhatMayNotBeWrittenOrRead) {
  const Folder folder;
  const auto path = folder.file("case.hw");
  opened(path);
  {
    const Modes modes(folder_of(path), path, 0555, 0666);
    const AsNobody nobody(folder_of(path));
    if (!nobody.can()) GTEST_SKIP() << "this user cannot be another one here";
    EXPECT_EQ(reason_of_opening(path, CaseMode::write),
              "the case cannot be written, its folder is read-only: Permission denied");
  }
  const Modes modes(folder_of(path), path, 0555, 0);
  const AsNobody nobody(folder_of(path));
  if (!nobody.can()) GTEST_SKIP() << "this user cannot be another one here";
  EXPECT_EQ(reason_of_opening(path, CaseMode::read), "Permission denied");
}

// What waits in a log beside the case is a part of it: without it the case is not read.
TEST(ReadOnly, ALogThatWaitsIsNotPassedOver) {
  const Folder folder;
  const Folder there;
  auto file = opened(folder.file("case.hw"));
  add(file, "a", "One.");
  ASSERT_GT(fs::file_size(folder.file("case.hw-wal")), 0U);
  fs::copy_file(folder.file("case.hw"), there.file("case.hw"));
  fs::copy_file(folder.file("case.hw-wal"), there.file("case.hw-wal"));
  ::chmod(there.file("case.hw-wal").c_str(), 0444);
  {
    const Modes modes(folder_of(there.file("x")), there.file("case.hw"), 0555, 0444);
    const AsNobody nobody(folder_of(there.file("x")));
    if (!nobody.can()) GTEST_SKIP() << "this user cannot be another one here";
    EXPECT_EQ(reason_of_opening(there.file("case.hw"), CaseMode::read),
              "the case file cannot be opened");
  }
  fs::resize_file(there.file("case.hw-wal"), 0);
  const Modes modes(folder_of(there.file("x")), there.file("case.hw"), 0555, 0444);
  const AsNobody nobody(folder_of(there.file("x")));
  if (!nobody.can()) GTEST_SKIP() << "this user cannot be another one here";
  EXPECT_EQ(reason_of_opening(there.file("case.hw"), CaseMode::read), "opened") << "an empty log";
}

}  // namespace
}  // namespace headwater
