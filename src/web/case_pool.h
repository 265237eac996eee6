// SPDX-License-Identifier: Apache-2.0
// Open connections to one case, one for each answer that is being made.
//
// Rule: a case that was deleted, replaced by another file or brought to another version while it is
//       served gives a failure (503) that says so; what was read before stays as it was.
#pragma once

#include <sys/stat.h>

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "store/case_file.h"

namespace headwater {

class CasePool {
 public:
  explicit CasePool(std::string path);
  [[nodiscard]] const std::string& path() const { return path_; }
  // The file name without its folder.
  [[nodiscard]] std::string name() const;
  [[nodiscard]] bool is_writable() const;

  // A connection that returns to the pool.
  class Lease {
   public:
    Lease(CasePool& pool, std::unique_ptr<CaseFile> file) : pool_(pool), file_(std::move(file)) {}
    ~Lease() { pool_.give_back(std::move(file_)); }
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;
    [[nodiscard]] CaseFile& file() const { return *file_; }

   private:
    CasePool& pool_;
    std::unique_ptr<CaseFile> file_;
  };
  [[nodiscard]] Lease borrow();

 private:
  void check_same_file() const;
  void give_back(std::unique_ptr<CaseFile> file);

  std::string path_;
  struct stat first_{};
  std::mutex mutex_;
  std::vector<std::unique_ptr<CaseFile>> idle_;
};

}  // namespace headwater
