// SPDX-License-Identifier: Apache-2.0
// Streams of originals in which offsets count, each read once: several documents may lie in one
// original.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "model/document.h"
#include "store/case_file.h"

namespace headwater {

class Originals {
 public:
  explicit Originals(CaseFile& file) : file_(file) {}
  // nullopt where it cannot be had; of scans, too: recognising them anew takes seconds a page, and
  // gives the text that is shown already.
  [[nodiscard]] std::optional<std::string_view> of(const Document& document);

 private:
  CaseFile& file_;
  std::map<std::pair<std::string, std::string>, std::optional<std::string>> read_;  // by member
};

}  // namespace headwater
