// SPDX-License-Identifier: Apache-2.0
#include "attribution/sources/affiliation.h"

#include "attribution/sources/source_phrases.h"
#include "base/strings.h"
#include "text/noun_phrases.h"

namespace headwater {

std::string spoken_for(const TextView& view, const NamedMentions& names, TokenRange range,
                       TokenRange head, std::string_view noun_class) {
  auto first = head.last;
  if (first < range.last && !view.is(first, word::preposition) &&
      is_reduced_relative(view, first, range.last))
    ++first;
  bool apposed = false;
  if (first < range.last && view.is(first, word::comma)) {  // "NAME, a spokesman for X"
    for (auto i = first + 1; i < range.last; ++i) {
      if (view.is(i, word::preposition) && !source_noun_class(view.lower(i - 1)).empty()) {
        noun_class = source_noun_class(view.lower(i - 1));
        first = i;
        apposed = true;
        break;
      }
    }
  }
  const bool speaks = noun_class == "spokesman" || noun_class == "document" ||
                      noun_class == "officials" || (noun_class == "office" && apposed) ||
                      noun_class == "press_reports";
  if (!speaks) return {};
  if (first < range.last && view.is(first, word::preposition) && first + 1 < range.last) {
    const auto lower = view.lower(first);
    if (lower != "for" && lower != "of" && lower != "at" && lower != "from" && lower != "by" &&
        lower != "in")
      return {};
    TokenRange rest{first + 1, range.last};
    for (auto i = rest.first; i < rest.last; ++i) {
      if (view.is(i, word::comma | word::relative)) rest.last = i;
    }
    while (rest.last > rest.first &&
           view.is(rest.last - 1, word::close_bracket | word::open_bracket))
      --rest.last;
    if (rest.empty()) return {};
    const auto* mention = names.name_in(rest);
    if (mention != nullptr && mention->range.first <= rest.first + 1) {
      return squeeze_space(names.full_name(mention->name));
    }
    return phrase_text(view, rest);
  }
  const auto* owner = names.name_in(head);
  if (owner != nullptr && owner->range.last < head.last && noun_class != "press_reports") {
    return squeeze_space(names.full_name(owner->name));
  }
  return {};
}

}  // namespace headwater
