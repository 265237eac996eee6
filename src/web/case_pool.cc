// SPDX-License-Identifier: Apache-2.0
#include "web/case_pool.h"

#include <unistd.h>

#include <filesystem>
#include <utility>

#include "store/page_index.h"
#include "web/request.h"

namespace headwater {

CasePool::CasePool(std::string path) : path_(std::move(path)) {
  static_cast<void>(::stat(path_.c_str(), &first_));
}

std::string CasePool::name() const {
  return std::filesystem::path(path_).filename().string();
}

bool CasePool::is_writable() const {
  auto folder = std::filesystem::path(path_).parent_path().string();
  if (folder.empty()) folder = ".";
  return ::access(path_.c_str(), W_OK) == 0 && ::access(folder.c_str(), W_OK) == 0;
}

void CasePool::check_same_file() const {
  struct stat now{};
  if (::stat(path_.c_str(), &now) != 0)
    refuse(503, name(), "the case is gone: it was deleted or moved while it was served");
  if (now.st_dev != first_.st_dev || now.st_ino != first_.st_ino)
    refuse(503, name(),
           "another file has taken the place of the case: start headwater serve again");
}

CasePool::Lease CasePool::borrow() {
  check_same_file();
  std::unique_ptr<CaseFile> file;
  {
    const std::scoped_lock lock(mutex_);
    if (!idle_.empty()) {
      file = std::move(idle_.back());
      idle_.pop_back();
    }
  }
  if (!file) file = std::make_unique<CaseFile>(must(open_case(path_, CaseMode::read)));
  if (!must(holds_page(*file))) {
    refuse(503, name(),
           "the case has no index of the page, or was brought to another version while it was "
           "served: start headwater serve again");
  }
  return {*this, std::move(file)};
}

void CasePool::give_back(std::unique_ptr<CaseFile> file) {
  const std::scoped_lock lock(mutex_);
  constexpr std::size_t most_idle = 8;
  if (idle_.size() < most_idle) idle_.push_back(std::move(file));
}

}  // namespace headwater
