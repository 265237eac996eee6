// SPDX-License-Identifier: Apache-2.0
#include "read/page/correction_notice.h"

#include <re2/re2.h>

#include <memory>
#include <string>
#include <vector>

#include "base/data_file.h"
#include "base/utf8.h"

namespace headwater {
namespace {

constexpr std::size_t longest_notice = 700;  // bytes

std::unique_ptr<const RE2> patterns_of(std::string_view kind) {
  std::string any;
  for (const auto& row : data_rows("read/line_patterns.tsv")) {
    if (row[0] == kind) any += (any.empty() ? "(?:" : "|(?:") + std::string(row[2]) + ")";
  }
  return std::make_unique<const RE2>(any);
}

bool matches(const RE2& pattern, std::string_view line) {
  return line.size() <= longest_notice && RE2::PartialMatch(lower_utf8(line), pattern);
}

}  // namespace

bool is_correction_label(std::string_view line) {
  static const auto pattern = patterns_of("correction_label");
  return matches(*pattern, line);
}

bool is_correction_notice(std::string_view line) {
  static const auto pattern = patterns_of("correction_notice");
  return matches(*pattern, line);
}

}  // namespace headwater
