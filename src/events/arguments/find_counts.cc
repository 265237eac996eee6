// SPDX-License-Identifier: Apache-2.0
#include "events/arguments/find_counts.h"

#include <algorithm>
#include <string>

#include "base/data_file.h"
#include "base/strings.h"
#include "events/arguments/joined_counts.h"
#include "events/arguments/quantity_roles.h"
#include "lexicon/phrases.h"
#include "lexicon/word_classes.h"
#include "text/parse_number.h"

namespace headwater {
namespace {

constexpr std::uint32_t context_words = 60;  // looked at on either side of a number
constexpr std::uint32_t none_noun = 4;       // "no reports of any injuries"
constexpr std::uint32_t none_reach = 6;      // from "nobody" to what did not befall them

struct Modifiers {
  PhraseTable before;
  PhraseTable after;
  std::vector<std::string> names;
};

const Modifiers& modifiers() {
  static const auto table = [] {
    Modifiers made;
    const auto add = [&](PhraseTable& side, std::string_view name) {
      for (const auto& [words, modifier] : word_values(name)) {
        side.add(words, static_cast<std::uint32_t>(made.names.size()));
        made.names.emplace_back(modifier);
      }
    };
    add(made.before, "modifier_before");
    add(made.after, "modifier_after");
    return made;
  }();
  return table;
}

// A number with the words that make it an interval.
struct Measured {
  ParsedNumber number;
  NumberInterval value;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

bool is_range_dash(std::string_view text) {
  return text == "-" || text == "–" || text == "to";
}

bool is_year(const Token& token, const ParsedNumber& number) {
  return !number.words && number.last == number.first + 1 && token.lower.size() == 4 &&
         number.value >= 1500 && number.value < 2100;
}

// "A woman of 30".
bool is_age(std::span<const Token> tokens, std::uint32_t begin, const ParsedNumber& number) {
  static const auto& persons = word_values("gender");
  return number.first >= begin + 2 && tokens[number.first - 1].lower == "of" &&
         persons.contains(tokens[number.first - 2].lower);
}

// "at 5650 S. Wolcott", "aged 20", ", 23,", "No. 4", "Route 66", "chapter 3", "11:30".
bool is_label(std::span<const Token> tokens, const CountInput& input, const ParsedNumber& number) {
  const auto begin = input.sentence.first;
  const auto end = input.sentence.last;
  static const auto& labels = word_class("number_label");
  const auto* previous = number.first > begin ? &tokens[number.first - 1] : nullptr;
  const auto* next = number.last < end ? &tokens[number.last] : nullptr;
  const bool labelled =
      previous != nullptr && (labels.contains(previous->lower) || previous->text == "#");
  if (labelled && !number.words) return true;
  if (is_age(tokens, begin, number)) return true;
  const bool opened = previous != nullptr && (previous->text == "," || previous->text == "(");
  const bool closed =
      next == nullptr || next->text == "," || next->text == ")" || next->text == ".";
  if (opened && closed && number.value < 120) return true;
  if (next != nullptr && (next->text == ":" || next->text == "/") && !number.words) return true;
  if (previous != nullptr && (previous->text == ":" || previous->text == "/") &&
      previous->span.end == tokens[number.first].span.start)
    return true;
  if (next != nullptr && next->text == "-" && number.last + 1 < end &&
      tokens[number.last + 1].lower == "year")
    return true;
  const auto& head = tokens[number.first];
  if (is_year(head, number) &&
      (next == nullptr || next->kind != TokenKind::word || is_function_word(next->lower) ||
       previous == nullptr || is_function_word(previous->lower)))
    return true;
  // a bare "one" counts only before a person
  if (head.lower == "one" && number.last == number.first + 1)
    return next == nullptr ||
           !(is_person_noun(next->lower) || next->lower == "killed" || next->lower == "dead" ||
             next->lower == "wounded" || next->lower == "injured" || next->lower == "hurt" ||
             (number.last + 1 < end && is_person_noun(tokens[number.last + 1].lower)));
  return false;
}

bool overlaps_any(std::span<const Span> spans, Span span) {
  const auto found =
      std::ranges::partition_point(spans, [&](Span other) { return other.end <= span.start; });
  return found != spans.end() && found->overlaps(span);
}

// "between 10 and 15", "10 to 15", "10-15".
bool extend_range(std::span<const Token> tokens, const CountInput& input, Measured& measured) {
  const auto end = input.sentence.last;
  const auto link = measured.number.last;
  if (link + 1 >= end) return false;
  const bool between =
      measured.first > input.sentence.first &&
      (tokens[measured.first - 1].lower == "between" || tokens[measured.first - 1].lower == "from");
  const bool linked = is_range_dash(tokens[link].text) || (between && tokens[link].lower == "and");
  if (!linked) return false;
  const auto upper = parse_number(tokens, link + 1, end);
  if (!upper || upper->many) return false;
  auto low = measured.number.value;
  if (upper->value > 0 && !upper->scale.empty() && measured.number.scale.empty() && low < 1000)
    low *= modified(upper->value, "").lo.value_or(0) >= 1e6 ? 1e6 : 1;
  if (upper->value <= low) return false;
  measured.value = {low, upper->value, "between"};
  measured.last = upper->last;
  measured.number.last = upper->last;
  if (between) --measured.first;
  return true;
}

Measured measure(std::span<const Token> tokens, const CountInput& input,
                 const ParsedNumber& number) {
  Measured measured{number, modified(number.value, number.many ? "many" : ""), number.first,
                    number.last};
  if (number.many) measured.value.modifier = tokens[number.first].lower;
  if (extend_range(tokens, input, measured)) return measured;
  PhraseMatch match;
  auto begin = number.first;
  if (begin > input.sentence.first && tokens[begin - 1].lower == "the" && !number.many) --begin;
  if (modifiers().before.match_before(tokens, input.sentence.first, number.first, match)) {
    measured.first = match.first;
    if (!number.many) measured.value = modified(number.value, modifiers().names[match.value]);
  } else if (modifiers().after.match(tokens, number.last, input.sentence.last, match)) {
    measured.last = match.last;
    if (!number.many) measured.value = modified(number.value, modifiers().names[match.value]);
  }
  return measured;
}

Count make_count(std::span<const Token> tokens, const CountInput& input, const Measured& measured,
                 const QuantityRole& meaning) {
  Count count;
  count.what = meaning.what;
  count.value = measured.value;
  const auto& number = measured.number;
  if (meaning.noun == "percent") {
    count.unit = "%";
  } else if (!number.scale.empty() && number.value >= 1e6 && !meaning.noun.empty() &&
             !is_person_noun(meaning.noun)) {
    count.unit = number.scale + " " + meaning.noun;
  }
  const bool dollars =
      number.first > input.sentence.first &&
      (tokens[number.first - 1].text == "$" || tokens[number.first - 1].text == "€" ||
       tokens[number.first - 1].text == "£");
  if (dollars) {
    count.what = "money";
    count.unit = tokens[number.first - 1].text;
  }
  const auto first = dollars ? std::min(measured.first, number.first - 1) : measured.first;
  count.span = {tokens[first].span.start, tokens[measured.last - 1].span.end};
  return count;
}

// "No one was injured", "nobody died", "no injuries were reported".
void add_none(std::span<const Token> tokens, const CountInput& input, std::uint32_t at,
              std::vector<Count>& counts) {
  const auto& word = tokens[at].lower;
  if (word != "no" && word != "nobody" && word != "none") return;
  auto last = at + 1;
  const bool people = word != "no" || (last < input.sentence.last && tokens[last].lower == "one");
  if (word == "no" && people) ++last;
  const auto end = std::min(input.sentence.last, last + (people ? none_reach : none_noun));
  const auto meaning = quantity_role_of(tokens, {at, end, at, last});
  if (meaning.what != "killed" && meaning.what != "wounded" && meaning.what != "missing" &&
      meaning.what != "arrested")
    return;
  counts.push_back(
      {meaning.what, "", {0.0, 0.0, ""}, {tokens[at].span.start, tokens[last - 1].span.end}});
}

}  // namespace

std::vector<Count> find_counts(const CountInput& input) {
  std::vector<Count> counts;
  const auto tokens = input.tokens;
  for (auto at = input.sentence.first; at < input.sentence.last; ++at) {
    const auto number = parse_number(tokens, at, input.sentence.last);
    if (!number) {
      if (input.none) add_none(tokens, input, at, counts);
      continue;
    }
    at = number->last - 1;
    const Span span{tokens[number->first].span.start, tokens[number->last - 1].span.end};
    if (overlaps_any(input.not_counts, span) || is_label(tokens, input, *number)) continue;
    auto measured = measure(tokens, input, *number);
    at = measured.number.last - 1;
    const auto last = std::max(measured.last, measured.number.last);
    const auto begin = measured.first - input.sentence.first > context_words
                           ? measured.first - context_words
                           : input.sentence.first;
    const auto end = std::min(input.sentence.last, last + context_words);
    const auto meaning = quantity_role_of(tokens, {begin, end, measured.first, last});
    // "Crews from three districts": where somebody comes from is counted of no happening.
    const bool origin = measured.first > input.sentence.first &&
                        tokens[measured.first - 1].lower == "from" && !says_fate(meaning.what);
    if (origin) continue;
    auto count = make_count(tokens, input, measured, meaning);
    if (!count.what.empty()) counts.push_back(std::move(count));
  }
  return join_counts(tokens, input.sentence, std::move(counts));
}

}  // namespace headwater
