// SPDX-License-Identifier: Apache-2.0
#include "times/patterns.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/data_file.h"
#include "base/strings.h"

namespace headwater::times {
namespace {

struct Atom {
  PatternClass asked = PatternClass::literal;
  std::string literal;
};
struct Element {
  std::vector<Atom> choices;
  bool optional = false;
  bool glued = false;
};
struct Pattern {
  std::string_view reader;
  std::string_view source;
  std::vector<Element> elements;
};

constexpr std::array<std::pair<std::string_view, PatternClass>, 28> class_names{{
    {"MONTH", PatternClass::month},
    {"WEEKDAY", PatternClass::weekday},
    {"WEEKDAYS", PatternClass::weekdays},
    {"SEASON", PatternClass::season},
    {"UNIT", PatternClass::unit},
    {"UNIT1", PatternClass::unit1},
    {"UNITS", PatternClass::units},
    {"PART", PatternClass::part},
    {"NUM", PatternClass::num},
    {"ANYNUM", PatternClass::anynum},
    {"N2", PatternClass::n2},
    {"DAY", PatternClass::day},
    {"DAYTH", PatternClass::dayth},
    {"ORD", PatternClass::ord},
    {"YEAR", PatternClass::year},
    {"YEAR2", PatternClass::year2},
    {"DECADE", PatternClass::decade},
    {"DECADEWORD", PatternClass::decadeword},
    {"DIRECTION", PatternClass::direction},
    {"HOLIDAY", PatternClass::holiday},
    {"ERA", PatternClass::era},
    {"AMPM", PatternClass::ampm},
    {"ZONE", PatternClass::zone},
    {"COUNT", PatternClass::count},
    {"EIGHT", PatternClass::eight},
    {"FOUR", PatternClass::four},
    {"TODAY", PatternClass::today},
    {"ADVERB", PatternClass::adverb},
}};

Atom parse_atom(std::string_view text) {
  const auto found =
      std::ranges::find(class_names, text, &decltype(class_names)::value_type::first);
  if (found != class_names.end()) return {found->second, {}};
  return {PatternClass::literal, std::string(text)};
}

Element parse_element(std::string_view text) {
  Element element;
  if (text.size() > 1 && text.back() == '?') {
    element.optional = true;
    text.remove_suffix(1);
  }
  if (text.size() > 1 && text.front() == '~') {
    element.glued = true;
    text.remove_prefix(1);
  }
  for (const auto choice : split(text, '|')) element.choices.push_back(parse_atom(choice));
  return element;
}

// Patterns by the literal they may begin with; those that may begin with a class under "".
struct PatternTable {
  std::vector<Pattern> patterns;
  StringMap<std::vector<std::size_t>> by_literal;
  std::map<PatternClass, std::vector<std::size_t>> by_class;
};

void index_pattern(PatternTable& table, std::size_t id) {
  for (const auto& element : table.patterns[id].elements) {
    for (const auto& atom : element.choices) {
      auto& list = atom.asked == PatternClass::literal ? table.by_literal[atom.literal]
                                                       : table.by_class[atom.asked];
      if (list.empty() || list.back() != id) list.push_back(id);
    }
    if (!element.optional) return;
  }
}

PatternTable load_patterns() {
  PatternTable table;
  for (const auto& row : data_rows("times/patterns.tsv")) {
    if (row.size() < 2) continue;
    Pattern pattern{row[0], row[1], {}};
    for (const auto element : split(row[1], ' '))
      pattern.elements.push_back(parse_element(element));
    table.patterns.push_back(std::move(pattern));
    index_pattern(table, table.patterns.size() - 1);
  }
  return table;
}

const PatternTable& pattern_table() {
  static const auto table = load_patterns();
  return table;
}

bool in_range(const Sense* sense, int lo, int hi) {
  return sense != nullptr && sense->value >= lo && sense->value <= hi;
}

bool is_year(const TimeToken& token) {
  const auto* number = token.sense(WordClass::number);
  if (!in_range(number, 1000, 2199)) return false;
  return token.shape == TokenShape::digits ? token.digits == 4
                                           : number->value % 100 != 0 || number->value == 2000;
}

bool is_count(const TimeToken& token) {
  return token.is(WordClass::count) || token.is(WordClass::article) || token.is(WordClass::vague) ||
         in_range(token.sense(WordClass::number), 0, 1000000);
}

bool is_code(const TimeToken& token, std::size_t digits) {
  return token.shape == TokenShape::digits && token.digits == digits;
}

bool matches_number(const TimeToken& token, PatternClass asked) {
  const auto* number = token.sense(WordClass::number);
  const auto* ordinal = token.sense(WordClass::ordinal);
  switch (asked) {
    case PatternClass::num:
      return in_range(number, 0, 24) && token.digits <= 2;
    case PatternClass::anynum:
      return token.shape == TokenShape::digits && in_range(number, 1, 9999);
    case PatternClass::n2:
      return token.shape == TokenShape::digits && number != nullptr && token.digits <= 2;
    case PatternClass::day:
      return (in_range(number, 1, 31) && token.digits <= 2) || in_range(ordinal, 1, 31);
    case PatternClass::dayth:
      return token.shape == TokenShape::digits && in_range(ordinal, 1, 31);
    case PatternClass::ord:
      return ordinal != nullptr;
    case PatternClass::year:
      return is_year(token);
    case PatternClass::count:
      return is_count(token);
    case PatternClass::eight:
      return is_code(token, 8);
    case PatternClass::four:
      return is_code(token, 4);
    default:
      return false;
  }
}

bool matches_word(const TimeToken& token, PatternClass asked) {
  switch (asked) {
    case PatternClass::month:
      return token.is(WordClass::month) && token.capital;
    case PatternClass::weekday:
      return token.is(WordClass::weekday);
    case PatternClass::weekdays:
      return token.is(WordClass::weekdays);
    case PatternClass::season:
      return token.is(WordClass::season);
    case PatternClass::unit:
      return token.is(WordClass::unit) || token.is(WordClass::units);
    case PatternClass::unit1:
      return token.is(WordClass::unit);
    case PatternClass::units:
      return token.is(WordClass::units);
    case PatternClass::part:
      return token.is(WordClass::part);
    case PatternClass::year2:
      return token.is(WordClass::year2);
    case PatternClass::decade:
      return token.is(WordClass::decade) &&
             (token.shape == TokenShape::digits || token.lower[0] < 'a');
    case PatternClass::decadeword:
      return token.is(WordClass::decade) && token.lower[0] >= 'a';
    case PatternClass::direction:
      return token.is(WordClass::direction);
    case PatternClass::holiday:
      return token.is(WordClass::holiday);
    case PatternClass::era:
      return token.is(WordClass::era);
    case PatternClass::ampm:
      return token.is(WordClass::ampm);
    case PatternClass::zone:
      return token.is(WordClass::zone) && token.capital;
    case PatternClass::today:
      return token.lower == "today" || token.lower == "yesterday" || token.lower == "tomorrow" ||
             token.lower == "now";
    case PatternClass::adverb:
      return token.is(WordClass::adverb);
    default:
      return false;
  }
}

bool matches(const Atom& atom, const TimeToken& token) {
  if (atom.asked == PatternClass::literal) return token.lower == atom.literal;
  return matches_word(token, atom.asked) || matches_number(token, atom.asked);
}

// Tries one pattern at one place. Patterns are at most twelve elements long, so the search is
// bounded.
class Matcher {
 public:
  Matcher(std::span<const TimeToken> tokens, const Pattern& pattern)
      : tokens_(tokens), pattern_(pattern) {}

  // One past the last token of the longest match; 0 where there is none.
  std::size_t run(std::size_t first) {
    first_ = first;
    step(0, first);
    return best_;
  }
  [[nodiscard]] const Captures& captures() const { return best_captures_; }

 private:
  void step(std::size_t element, std::size_t at) {
    if (element == pattern_.elements.size()) {
      if (at <= best_ || at == first_) return;
      best_ = at;
      best_captures_ = captures_;
      return;
    }
    const auto& wanted = pattern_.elements[element];
    if (at < tokens_.size() && tokens_[at].shape != TokenShape::barrier &&
        !(wanted.glued && tokens_[at].space_before && at > first_)) {
      for (const auto& atom : wanted.choices) take(atom, element, at);
    }
    if (wanted.optional) step(element + 1, at);
  }
  void take(const Atom& atom, std::size_t element, std::size_t at) {
    if (!matches(atom, tokens_[at])) return;
    const bool capture = atom.asked != PatternClass::literal;
    if (capture) captures_.push({atom.asked, &tokens_[at]});
    step(element + 1, at + 1);
    if (capture) captures_.pop();
  }

  std::span<const TimeToken> tokens_;
  const Pattern& pattern_;
  std::size_t first_ = 0;
  std::size_t best_ = 0;
  Captures captures_;
  Captures best_captures_;
};

std::vector<std::size_t> candidates(const PatternTable& table, const TimeToken& token) {
  std::vector<std::size_t> ids;
  if (const auto found = table.by_literal.find(token.lower); found != table.by_literal.end()) {
    ids = found->second;
  }
  const bool may_be_class = token.senses[0].word_class != WordClass::none || token.lower == "now" ||
                            token.lower == "today" || token.lower == "yesterday" ||
                            token.lower == "tomorrow";
  if (may_be_class) {
    for (const auto& [asked, list] : table.by_class) {
      if (matches({asked, {}}, token)) ids.insert(ids.end(), list.begin(), list.end());
    }
  }
  sort_unique(ids);
  return ids;
}

}  // namespace

const TimeToken* Captures::get(PatternClass asked, std::size_t nth) const {
  for (const auto& capture : all()) {
    if (capture.asked == asked && nth-- == 0) return capture.token;
  }
  return nullptr;
}

std::optional<Match> longest_match(std::span<const TimeToken> tokens, std::size_t first) {
  const auto& table = pattern_table();
  std::optional<Match> best;
  for (const auto id : candidates(table, tokens[first])) {
    const auto& pattern = table.patterns[id];
    Matcher matcher(tokens, pattern);
    const auto last = matcher.run(first);
    if (last > first && (!best || last > best->last)) {
      best = Match{first, last, pattern.reader, pattern.source, matcher.captures()};
    }
  }
  return best;
}

}  // namespace headwater::times
