// SPDX-License-Identifier: Apache-2.0
#include "base/child_program.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <thread>

#include "base/files.h"

namespace headwater {
namespace {

TEST(ChildProgram, SaysHowItEndedAndWhatItSaid) {
  const TemporaryFolder folder;
  ASSERT_TRUE(folder.made());
  const auto said = folder.file("said");
  EXPECT_EQ(run_program({"/bin/sh", {"-c", "pwd; exit 3"}, "/usr", said}), 3);
  EXPECT_EQ(read_file(said).value_or(""), "/usr\n");
  EXPECT_EQ(run_program({"/no/such/program"}), -1);
  EXPECT_EQ(run_program({"/bin/sh", {"-c", "kill -9 $$"}}), -1);
}

TEST(ChildProgram, IsKilledWithItsChildrenWhereItTakesTooLongOrIsStopped) {
  const auto began = std::chrono::steady_clock::now();
  const TemporaryFolder folder;
  const std::vector<std::string> words{"-c", "(sleep 1; touch late) & sleep 60"};
  ChildProgram slow{.path = "/bin/sh", .words = words, .folder = folder.file("")};
  slow.longest = std::chrono::seconds(0);
  EXPECT_EQ(run_program(slow), -1);
  slow.longest = std::chrono::hours(1);
  std::stop_source source;
  slow.stop = source.get_token();
  const std::jthread stopper([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    source.request_stop();
  });
  EXPECT_EQ(run_program(slow), -1);
  EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::seconds(30));
  std::this_thread::sleep_for(std::chrono::milliseconds(1200));
  EXPECT_FALSE(std::filesystem::exists(folder.file("late")));
}

TEST(ChildProgram, IsFoundOnThePath) {
  EXPECT_TRUE(installed_program({"no-such-program", "sh"}).value_or("").ends_with("/sh"));
  EXPECT_FALSE(installed_program({"no-such-program"}));
}

TEST(TemporaryFolder, IsGoneAtTheEnd) {
  std::string path;
  {
    const TemporaryFolder folder;
    path = folder.file("inside");
    ASSERT_TRUE(write_file(path, "x"));
  }
  EXPECT_FALSE(std::filesystem::exists(path));
}

}  // namespace
}  // namespace headwater
