// SPDX-License-Identifier: Apache-2.0
#include "lexicon/outlet_words.h"

#include "base/strings.h"
#include "base/utf8.h"
#include "lexicon/word_classes.h"

namespace headwater {

bool is_outlet_word(std::string_view word) {
  static const auto& words = word_class("outlet");
  return words.contains(word);
}

bool is_issuing_word(std::string_view word) {
  static const auto& words = word_class("issuing_body");
  return words.contains(word);
}

bool is_official_word(std::string_view word) {
  static const auto& words = word_class("official_outlet");
  return words.contains(word);
}

PublisherKind publisher_kind(std::string_view name) {
  const auto lower = lower_utf8(trim(name));
  const auto words = split(lower, ' ');
  const auto first = words.front() == "the" && words.size() > 1 ? words[1] : words.front();
  const auto last = words.back();
  if (is_outlet_word(last)) return PublisherKind::outlet;
  if (is_issuing_word(first) || is_issuing_word(last)) return PublisherKind::body;
  return is_outlet_word(first) ? PublisherKind::outlet : PublisherKind::nobody;
}

}  // namespace headwater
