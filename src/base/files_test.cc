// SPDX-License-Identifier: Apache-2.0
#include "base/files.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

namespace headwater {
namespace {

namespace fs = std::filesystem;

class Files : public testing::Test {
 protected:
  Files() { fs::create_directories(folder_); }
  ~Files() override { fs::remove_all(folder_); }

  [[nodiscard]] std::string path(const char* name) const { return (folder_ / name).string(); }
  static std::string read(const std::string& path, std::uint64_t most = largest_file) {
    const auto bytes = read_file(path, most);
    return bytes ? *bytes : "! " + bytes.error().reason;
  }

 private:
  fs::path folder_ = fs::temp_directory_path() / ("headwater_files_" + std::to_string(getpid()));
};

TEST_F(Files, WhatIsNoFileIsNotWaitedFor) {
  constexpr auto odd = "! not a regular file (a pipe, socket or device)";
  ASSERT_EQ(mkfifo(path("pipe").c_str(), 0600), 0);
  fs::create_symlink("pipe", path("link"));
  EXPECT_EQ(read(path("pipe")), odd);
  EXPECT_EQ(read(path("link")), odd);
  EXPECT_EQ(read("/dev/zero"), odd);
  EXPECT_EQ(read("/dev/null"), odd);
  EXPECT_EQ(read(fs::temp_directory_path().string()), "! Is a directory");
  EXPECT_EQ(read(path("none")), "! No such file or directory");
}

TEST_F(Files, SizesAreLimited) {
  constexpr std::uint64_t mebibyte = 1U << 20U;
  ASSERT_TRUE(write_file(path("file"), std::string(mebibyte, 'x')).has_value());
  EXPECT_EQ(read(path("file"), mebibyte).size(), mebibyte);
  ASSERT_TRUE(write_file(path("file"), std::string(mebibyte + 1, 'x')).has_value());
  EXPECT_EQ(read(path("file"), mebibyte), "! larger than 1 MiB: not read");
  ASSERT_EQ(truncate(path("file").c_str(), off_t{1} << 40), 0);  // a hole
  EXPECT_EQ(read(path("file")), "! larger than 1024 MiB: not read");
}

// A size of 0 says nothing: files of the kernel have it.
TEST_F(Files, FilesOfTheKernel) {
  EXPECT_TRUE(read("/proc/self/status").starts_with("Name:"));
  ASSERT_TRUE(write_file(path("empty"), "").has_value());
  EXPECT_EQ(read(path("empty")), "");
}

}  // namespace
}  // namespace headwater
