// SPDX-License-Identifier: Apache-2.0
#include "lexicon/currency_words.h"

#include <unicode/ucurr.h>
#include <unicode/uenum.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>

#include "base/strings.h"
#include "base/utf8.h"

namespace headwater {
namespace {

// Words of names of money that are something else in most sentences.
constexpr std::array<std::string_view, 4> not_money{"unit", "units", "value", "won"};

// Metals, drawing rights and test codes begin with X, and so do four currencies of several states.
bool is_money(std::string_view code) {
  return !code.starts_with('X') || code == "XAF" || code == "XOF" || code == "XPF" || code == "XCD";
}

std::string name_in_english(std::string_view code, const char* number) {
  const std::u16string wide(code.begin(), code.end());
  UErrorCode status = U_ZERO_ERROR;
  UBool is_choice = 0;
  std::int32_t length = 0;
  const auto* const name =
      ucurr_getPluralName(wide.c_str(), "en", &is_choice, number, &length, &status);
  std::string text;
  if (U_SUCCESS(status)) icu::UnicodeString(name, length).toUTF8String(text);
  return lower_utf8(text);
}

bool is_plain_word(std::string_view word) {
  return !word.empty() && std::ranges::none_of(word, [](char c) {
    return c == '(' || c == ')' || (c >= '0' && c <= '9');
  });
}

}  // namespace

const StringSet& currency_words() {
  static const auto words = [] {
    StringSet made;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UEnumeration, decltype(&uenum_close)> codes(
        ucurr_openISOCurrencies(UCURR_ALL, &status), uenum_close);
    const char* code = nullptr;
    while (U_SUCCESS(status) && (code = uenum_next(codes.get(), nullptr, &status)) != nullptr) {
      if (!is_money(code)) continue;
      for (const auto* const number : {"one", "other"}) {
        const auto name = name_in_english(code, number);
        const auto word = split(name, ' ').back();
        if (is_plain_word(word) && !one_of(word, not_money)) made.emplace(word);
      }
    }
    return made;
  }();
  return words;
}

}  // namespace headwater
