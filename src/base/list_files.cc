// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <set>
#include <system_error>
#include <utility>

#include <sys/stat.h>

#include "base/files.h"
#include "base/open_file.h"
#include "base/strings.h"

namespace headwater {
namespace {

namespace fs = std::filesystem;

bool is_hidden(const fs::path& path) {
  const auto name = path.filename().string();
  return name.size() > 1 && name.front() == '.';
}

bool lies_in(const fs::path& path, const fs::path& folder) {
  return std::mismatch(folder.begin(), folder.end(), path.begin(), path.end()).first ==
         folder.end();
}

// One folder of the command line with all that is below it.
class FolderWalk {
 public:
  FolderWalk(std::string root, bool follow_links, FileList& list)
      : root_(std::move(root)), follow_links_(follow_links), list_(list) {}

  void walk() {
    const auto before = list_.files.size();
    const auto failed_before = list_.failed.size();
    std::error_code error;
    real_root_ = fs::canonical(root_, error);
    open_folders_ = {root_};
    walk_open_folders();
    // Links after all else: what they lead to may have been read by then.
    while (!links_.empty()) {
      const auto link = *links_.begin();
      links_.erase(links_.begin());
      through_link_ = true;
      follow(link);
      walk_open_folders();
    }
    tell_passed_over();
    if (list_.files.size() == before && list_.failed.size() == failed_before)
      list_.failed.push_back({ErrorKind::input, root_, "the folder holds no files"});
  }

 private:
  using Identity = std::pair<dev_t, ino_t>;

  void fail_at(const std::string& path, int code) {
    list_.failed.push_back({ErrorKind::input, path, system_reason(code)});
  }

  // False where the same file or folder was taken before.
  bool take(const struct stat& status) {
    return taken_.emplace(status.st_dev, status.st_ino).second;
  }

  void walk_open_folders() {
    while (!open_folders_.empty()) {
      const auto folder = std::move(open_folders_.back());
      open_folders_.pop_back();
      walk_folder(folder);
    }
  }

  void walk_folder(const std::string& folder) {
    struct stat status{};
    if (::stat(folder.c_str(), &status) != 0) return fail_at(folder, errno);
    if (!take(status)) return;
    std::error_code error;
    fs::directory_iterator entries(folder, error);
    while (!error && entries != fs::directory_iterator()) {
      if (!is_hidden(entries->path())) take_entry(entries->path().string());
      entries.increment(error);
    }
    if (error) fail_at(folder, error.value());
  }

  void take_entry(const std::string& path) {
    struct stat status{};
    if (::lstat(path.c_str(), &status) != 0) return fail_at(path, errno);
    if (S_ISLNK(status.st_mode)) {
      links_.insert(path);
    } else if (S_ISDIR(status.st_mode)) {
      open_folders_.push_back(path);
    } else if (S_ISREG(status.st_mode)) {
      // Hard links are files of their own; through a link the same file is no second one.
      if (take(status) || !through_link_) list_.files.push_back(path);
    } else {
      no_files_.insert(path);
    }
  }

  void follow(const std::string& link) {
    std::error_code error;
    const auto target = fs::canonical(link, error);
    struct stat status{};
    if (error || ::stat(link.c_str(), &status) != 0) {
      list_.failed.push_back(
          {ErrorKind::input, link,
           "a link that cannot be followed: " + system_reason(error ? error.value() : errno)});
    } else if (!follow_links_ && !lies_in(target, real_root_)) {
      left_links_.insert(link);
    } else if (S_ISDIR(status.st_mode)) {
      open_folders_.push_back(link);
    } else if (!S_ISREG(status.st_mode)) {
      no_files_.insert(link);
    } else if (take(status)) {
      list_.files.push_back(link);
    }
  }

  void tell_passed_over() {
    if (!left_links_.empty()) {
      list_.passed_over.push_back(fmt::format(
          "{}: {} passed over, such as {} (--follow-links reads what they lead to)", root_,
          left_links_.size() == 1
              ? "a link that leads out of the folder was"
              : fmt::format("{} links that lead out of the folder were", left_links_.size()),
          *left_links_.begin()));
    }
    if (!no_files_.empty()) {
      list_.passed_over.push_back(
          fmt::format("{}: {} passed over, such as {}", root_,
                      no_files_.size() == 1
                          ? "a pipe, socket or device was"
                          : fmt::format("{} pipes, sockets or devices were", no_files_.size()),
                      *no_files_.begin()));
    }
  }

  std::string root_;
  bool follow_links_;
  FileList& list_;
  fs::path real_root_;
  bool through_link_ = false;
  std::vector<std::string> open_folders_;
  std::set<std::string> links_;
  std::set<std::string> left_links_;
  std::set<std::string> no_files_;
  std::set<Identity> taken_;
};

}  // namespace

FileList list_files(const std::vector<std::string>& inputs, bool follow_links) {
  FileList list;
  for (const auto& input : inputs) {
    std::error_code error;
    if (input != "-" && fs::is_directory(input, error)) {
      FolderWalk(input, follow_links, list).walk();
    } else if (input == "-" || fs::exists(input, error)) {
      list.files.push_back(input);
    } else {
      list.failed.push_back(
          {ErrorKind::input, input, system_reason(error ? error.value() : ENOENT)});
    }
  }
  sort_unique(list.files);
  std::ranges::stable_sort(list.failed, {}, &Error::input);
  return list;
}

}  // namespace headwater
