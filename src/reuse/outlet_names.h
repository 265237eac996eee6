// SPDX-License-Identifier: Apache-2.0
// The names of the outlets of a case, found again in running text.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/data_file.h"
#include "model/analysed_text.h"

namespace headwater {

// Lower-case words of a name without "the": "The Harbour Post" -> harbour, post.
[[nodiscard]] std::vector<std::string> name_words(std::string_view name);
// Whether a tag of capitals may stand for a name: its initials (MW: Midland Wire), or letters of
// one word in their order, the first one first (NW: Northwire).
[[nodiscard]] bool tag_fits(std::string_view tag, std::string_view name);

struct NameHit {
  std::uint32_t outlet = 0;
  std::uint32_t first = 0;  // tokens [first, last)
  std::uint32_t last = 0;
};

class OutletNames {
 public:
  explicit OutletNames(const CaseTexts& texts);

  [[nodiscard]] MaybeIndex outlet_of(std::string_view source) const;
  [[nodiscard]] std::vector<NameHit> hits(const Sentences& sentences) const;
  // Outlets that a line names, longest names first taken, in order of the line.
  [[nodiscard]] std::vector<std::uint32_t> named_in(std::string_view line) const;
  // Outlets a tag such as "MW" may stand for, sorted.
  [[nodiscard]] std::vector<std::uint32_t> outlets_with_tag(std::string_view tag) const;

 private:
  std::map<std::vector<std::string>, std::uint32_t> numbers_;
  std::vector<std::string> names_;
  StringMap<std::vector<std::uint32_t>> by_first_word_;
  std::vector<std::vector<std::string>> words_;
};

}  // namespace headwater
