// SPDX-License-Identifier: Apache-2.0
#include "text/telephone_number.h"

#include <algorithm>
#include <string_view>

namespace headwater {
namespace {

constexpr std::size_t fewest_digits = 7;
constexpr std::size_t fewest_groups = 2;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Groups of digits read so far, with only signs of dialling between them.
struct Dialled {
  std::size_t digits = 0;
  std::size_t groups = 0;
  bool leading_zero = false;
  bool later_by_threes = true;

  void add(std::string_view group) {
    if (groups == 0)
      leading_zero = group.starts_with('0');
    else
      later_by_threes = later_by_threes && group.size() == 3;
    digits += group.size();
    ++groups;
  }
  [[nodiscard]] bool is_number() const {
    return groups >= fewest_groups && digits >= fewest_digits && (leading_zero || !later_by_threes);
  }
};

// Adds the groups of one token; false where it has anything else than digits and signs.
bool add_token(std::string_view text, Dialled& dialled) {
  constexpr std::string_view signs = "+-()/";
  while (!text.empty()) {
    const auto size =
        static_cast<std::size_t>(std::ranges::find_if_not(text, is_digit) - text.begin());
    if (size > 0)
      dialled.add(text.substr(0, size));
    else if (!signs.contains(text.front()))
      return false;
    text.remove_prefix(std::max<std::size_t>(size, 1));
  }
  return true;
}

}  // namespace

bool holds_telephone_number(std::span<const Token> tokens) {
  Dialled dialled;
  for (const auto& token : tokens) {
    if (!add_token(token.text, dialled)) dialled = {};
    if (dialled.is_number()) return true;
  }
  return false;
}

}  // namespace headwater
