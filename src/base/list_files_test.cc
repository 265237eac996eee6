// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "base/files.h"

namespace headwater {
namespace {

namespace fs = std::filesystem;

class ListFiles : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "headwater-list-XXXXXX").string();
    ASSERT_NE(::mkdtemp(name.data()), nullptr);
    root_ = fs::canonical(name);
    fs::create_directories(root_ / "in/real");
    fs::create_directories(root_ / "out");
    for (const char* file : {"in/a.txt", "in/real/b.txt", "in/.hidden", "out/c.txt"})
      std::ofstream(root_ / file) << "text";
  }
  void TearDown() override { fs::remove_all(root_); }

  [[nodiscard]] std::vector<std::string> files(bool follow_links = false) const {
    auto list = list_files({(root_ / "in").string()}, follow_links);
    for (auto& file : list.files) file = fs::path(file).lexically_relative(root_).string();
    return list.files;
  }
  fs::path root_;
};

using Names = std::vector<std::string>;

TEST_F(ListFiles, WalksWithoutHiddenFiles) {
  EXPECT_EQ(files(), (Names{"in/a.txt", "in/real/b.txt"}));
}

TEST_F(ListFiles, LinksInsideAreReadOnce) {
  fs::create_symlink("a.txt", root_ / "in/0.txt");
  fs::create_symlink("..", root_ / "in/real/up");
  fs::create_symlink(".hidden", root_ / "in/shown");
  fs::create_symlink(".hidden", root_ / "in/shown_again");
  EXPECT_EQ(files(), (Names{"in/a.txt", "in/real/b.txt", "in/shown"}));
}

TEST_F(ListFiles, LinksOutAreToldAndPassedOver) {
  fs::create_symlink("../out", root_ / "in/folder");
  fs::create_symlink("../out/c.txt", root_ / "in/file");
  EXPECT_EQ(files(), (Names{"in/a.txt", "in/real/b.txt"}));
  const auto list = list_files({(root_ / "in").string()});
  ASSERT_EQ(list.passed_over.size(), 1U);
  EXPECT_TRUE(list.passed_over[0].contains("2 links that lead out of the folder were passed over"));
  EXPECT_TRUE(list.failed.empty());
  EXPECT_EQ(files(true), (Names{"in/a.txt", "in/file", "in/real/b.txt"}));
}

// A folder that begins like another is not inside it.
TEST_F(ListFiles, InsideIsMeantFolderByFolder) {
  fs::create_directories(root_ / "inside");
  std::ofstream(root_ / "inside/d.txt") << "text";
  fs::create_symlink("../inside/d.txt", root_ / "in/d.txt");
  EXPECT_EQ(files(), (Names{"in/a.txt", "in/real/b.txt"}));
}

TEST_F(ListFiles, NamesEachThatFails) {
  fs::create_symlink("gone", root_ / "in/nowhere");
  fs::create_symlink("loop", root_ / "in/loop");
  ASSERT_EQ(::mkfifo((root_ / "in/pipe").c_str(), 0600), 0);
  const auto list = list_files({(root_ / "in").string(), (root_ / "none").string()});
  ASSERT_EQ(list.failed.size(), 3U);
  EXPECT_TRUE(list.failed[0].message().ends_with(
      "in/loop: a link that cannot be followed: Too many levels of symbolic links"));
  EXPECT_TRUE(list.failed[1].message().ends_with(
      "in/nowhere: a link that cannot be followed: No such file or directory"));
  EXPECT_TRUE(list.failed[2].message().ends_with("none: No such file or directory"));
  EXPECT_EQ(list.passed_over.size(), 1U);
  EXPECT_EQ(list.files.size(), 2U);
}

TEST_F(ListFiles, SaysThatAFolderHoldsNothing) {
  fs::create_directories(root_ / "empty");
  const auto list = list_files({(root_ / "empty").string()});
  ASSERT_EQ(list.failed.size(), 1U);
  EXPECT_EQ(list.failed[0].reason, "the folder holds no files");
}

class WriteFile : public ListFiles {};

TEST_F(WriteFile, ReplacesThroughLinksAndKeepsPermissions) {
  const auto target = root_ / "out/c.txt";
  ::chmod(target.c_str(), 0640);
  fs::create_symlink("../out/c.txt", root_ / "in/link");
  ASSERT_TRUE(write_file((root_ / "in/link").string(), "new"));
  EXPECT_TRUE(fs::is_symlink(root_ / "in/link"));
  EXPECT_EQ(read_file(target.string()).value_or(""), "new");
  EXPECT_EQ(fs::status(target).permissions(), static_cast<fs::perms>(0640));
  EXPECT_EQ(std::distance(fs::directory_iterator(root_ / "out"), {}), 1) << "a draft is left";
}

TEST_F(WriteFile, RefusesWhatIsNoFile) {
  EXPECT_EQ(write_file((root_ / "out").string(), "x").error().reason, "a folder, not a file");
  EXPECT_EQ(write_file((root_ / "none/x").string(), "x").error().reason,
            "No such file or directory");
  EXPECT_TRUE(write_file("/dev/null", "x"));
  EXPECT_EQ(write_file("/dev/full", "x").error().reason, "No space left on device");
  EXPECT_EQ(write_file("/dev/zero", "x").error().reason, "a device or socket, not a file");
}

}  // namespace
}  // namespace headwater
