// SPDX-License-Identifier: Apache-2.0
#include "events/arguments/place_scan.h"

#include <algorithm>

#include "events/arguments/quantity_roles.h"
#include "lexicon/word_classes.h"
#include "text/parse_number.h"

namespace headwater {
namespace {

constexpr std::uint32_t longest_name = 4;

}  // namespace

const Mention* mention_at(const PlaceScan& scan, Span span) {
  const auto found = std::ranges::partition_point(
      scan.mentions, [&](const Mention& mention) { return mention.span.end <= span.start; });
  return found != scan.mentions.end() && found->span.overlaps(span) ? &*found : nullptr;
}

Span span_of(const PlaceScan& scan, std::uint32_t first, std::uint32_t last) {
  return {scan.sentences.tokens[first].span.start, scan.sentences.tokens[last - 1].span.end};
}

bool in_time(const PlaceScan& scan, Span span) {
  const auto found =
      std::ranges::partition_point(scan.times, [&](Span time) { return time.end <= span.start; });
  return found != scan.times.end() && found->overlaps(span);
}

bool names_place(const PlaceScan& scan, const Token& token) {
  return token.kind == TokenKind::word && token.text.size() > 1 && !is_function_word(token.lower) &&
         (scan.caseless ? !is_person_noun(token.lower) : token.capital);
}

std::uint32_t name_run(const PlaceScan& scan, const Sentence& sentence, std::uint32_t at) {
  auto last = at;
  while (last < sentence.last && last - at < longest_name &&
         names_place(scan, scan.sentences.tokens[last]) &&
         !in_time(scan, scan.sentences.tokens[last].span) &&
         !(last > at && parse_number(scan.sentences.tokens, last, last + 1)) &&
         !word_class("region_word").contains(scan.sentences.tokens[last].lower))
    ++last;
  return last;
}

bool is_street(const PlaceScan& scan, const Sentence& sentence, std::uint32_t first,
               std::uint32_t last) {
  const auto& tokens = scan.sentences.tokens;
  const auto& streets = word_class("no_town");
  for (auto at = first; at < last; ++at) {
    if (streets.contains(tokens[at].lower) &&
        (at > first || !names_place(scan, tokens[at]) || last - first == 1))
      return true;
  }
  return last < sentence.last && streets.contains(tokens[last].lower) &&
         tokens[last].text != "place";
}

bool about_person_or_body(const PlaceScan& scan, Span span) {
  const auto* mention = mention_at(scan, span);
  return mention != nullptr &&
         (mention->kind == EntityKind::person || mention->kind == EntityKind::organisation ||
          mention->kind == EntityKind::outlet);
}

}  // namespace headwater
