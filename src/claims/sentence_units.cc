// SPDX-License-Identifier: Apache-2.0
#include "claims/sentence_units.h"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <string_view>

#include "base/strings.h"
#include "learn/word_rarity.h"
#include "lexicon/currency_words.h"
#include "lexicon/word_classes.h"
#include "model/entity_index.h"
#include "text/parse_number.h"

namespace headwater {
namespace {

constexpr double damping = 0.6;
constexpr double least_weight = 0.02;
constexpr std::uint32_t noun_within = 4;  // tokens behind a number
constexpr std::uint32_t around = 5;       // tokens on either side of a number
constexpr int most_repeats = 2;
constexpr std::uint32_t lead_sentences = 2;
constexpr std::uint32_t fewest_content = 2;  // words of a sentence that is compared

bool is_content(const Token& token) {
  static const auto& light = word_class("content_free");
  return token.kind == TokenKind::word && token.lower.size() > 1 && !light.contains(token.lower);
}

struct TermCount {
  int count = 0;
  double rarity = 0;
  bool number = false;
  double weight = 0;
};

class Reader {
 public:
  // `framing`: who says it, and the cue; `times`: expressions of time.
  Reader(const Sentences& text, std::span<const Span> framing, std::span<const Span> times,
         SentenceUnit& unit)
      : tokens_(text.tokens),
        sentence_(text.sentences[unit.sentence]),
        framing_(framing),
        times_(times),
        unit_(unit) {}

  // The terms with how often they come; the rest goes into the unit.
  std::map<TermHash, TermCount> read() {
    static const auto& negations = word_class("negation");
    unsigned negated = 0;
    for (auto t = sentence_.first; t < sentence_.last; ++t) {
      const auto& token = tokens_[t];
      if (token.kind == TokenKind::word || token.kind == TokenKind::number)
        unit_.words.push_back(hash_of_term(token.lower));
      if (frames(token.span)) continue;
      if (negations.contains(token.lower)) ++negated;
      if (const auto number = parse_number(tokens_, t, sentence_.last)) {
        add_number(*number);
        if (number->last > t + 1) t = number->last - 1;
      } else if (is_content(token)) {
        add_word(token, t);
      }
    }
    unit_.negated = negated % 2 == 1;
    sort_unique(unit_.names);
    return std::move(terms_);
  }

 private:
  [[nodiscard]] bool frames(Span span) const {
    return std::ranges::any_of(framing_, [&](Span frame) { return frame.overlap(span) > 0; });
  }

  // "2004" and "14 May" count nothing.
  [[nodiscard]] bool tells_time(Span span) const {
    return std::ranges::any_of(times_, [&](Span time) { return time.overlap(span) > 0; });
  }

  void add_word(const Token& token, std::uint32_t t) {
    const bool name = token.capital && t > sentence_.first;
    const auto term = hash_of_term(token.stem);
    auto& seen = terms_[term];
    if (seen.count++ == 0) seen.rarity = rarity_of_stem(token.stem);
    ++unit_.content_words;
    unit_.in_order.push_back({term, 0});
    if (name && std::ranges::find(unit_.names, term) == unit_.names.end()) {
      unit_.names.push_back(term);
    }
  }

  [[nodiscard]] AmountKind kind_of(const ParsedNumber& number) const {
    if (number.first > sentence_.first && tokens_[number.first - 1].kind == TokenKind::symbol)
      return AmountKind::money;
    if (number.last == sentence_.last) return AmountKind::count;
    const auto& next = tokens_[number.last].lower;
    if (next == "%" || next.starts_with("percent") || next == "per") return AmountKind::share;
    return currency_words().contains(next) ? AmountKind::money : AmountKind::count;
  }

  void add_number(const ParsedNumber& number) {
    TermHash noun = 0;
    for (auto t = number.last; t < std::min(number.last + noun_within, sentence_.last); ++t) {
      if (tokens_[t].kind == TokenKind::punctuation) break;
      if (is_content(tokens_[t])) noun = hash_of_term(tokens_[t].stem);
      if (noun != 0 && !(t + 1 < sentence_.last && is_content(tokens_[t + 1]))) break;
    }
    const auto modifier =
        number.many ? "many" : modifier_before(tokens_, number.first, sentence_.first);
    unit_.numbers.push_back({number.value, noun, stems_around(number),
                             tells_time(tokens_[number.first].span),
                             modified(number.value, modifier), kind_of(number)});
    const auto term = hash_of_term(tokens_[number.first].lower);
    unit_.in_order.push_back({term, 0});
    auto& seen = terms_[term];
    ++seen.count;
    seen.rarity = std::max(seen.rarity, 0.5);
    seen.number = true;
  }

  [[nodiscard]] std::vector<TermHash> stems_around(const ParsedNumber& number) const {
    std::vector<TermHash> stems;
    const auto first = std::max(sentence_.first + around, number.first) - around;
    const auto last = std::min(number.last + around, sentence_.last);
    for (auto t = first; t < last; ++t) {
      if ((t < number.first || t >= number.last) && is_content(tokens_[t]))
        stems.push_back(hash_of_term(tokens_[t].stem));
    }
    sort_unique(stems);
    return stems;
  }

  std::span<const Token> tokens_;
  const Sentence& sentence_;
  std::span<const Span> framing_;
  std::span<const Span> times_;
  SentenceUnit& unit_;
  std::map<TermHash, TermCount> terms_;
};

// Sources and cues of what is said in the sentence.
std::vector<Span> framing_of(const ClaimInput& input, std::uint32_t document, Span sentence) {
  std::vector<Span> framing;
  for (const auto i : input.voices[document].starting_in(sentence)) {
    const auto& said = input.texts.facts[document].attributions[i];
    if (said.attitude) continue;
    if (said.source) framing.push_back(*said.source);
    if (said.cue) framing.push_back(*said.cue);
  }
  return framing;
}

std::vector<Span> times_in(const DocumentFacts& facts, Span sentence) {
  std::vector<Span> times;
  const auto end = [](const TimeExpression& time) { return time.span.end; };
  for (auto at = std::ranges::upper_bound(facts.times, sentence.start, {}, end);
       at != facts.times.end() && at->span.start < sentence.end; ++at)
    times.push_back(at->span);
  return times;
}

// The names and dates that the annotated text marks inside the sentence, and what is said of
// incidents there.
void read_annotations(const ClaimInput& input, const std::vector<StatedFact>& values,
                      SentenceUnit& unit) {
  const auto& facts = input.texts.facts[unit.document];
  const auto inside = [&](Span span) {
    return unit.span.start <= span.start && span.end <= unit.span.end;
  };
  for (const auto& mention : facts.names.mentions) {
    if (!inside(mention.span)) continue;
    auto& names = mention.kind == EntityKind::place ? unit.places : unit.actors;
    names.push_back(hash_of_term(name_key(mention.text)));
  }
  sort_unique(unit.places);
  sort_unique(unit.actors);
  for (const auto& time : facts.times) {
    const bool dated = time.type == TimeType::date && time.interval.lo && time.interval.hi;
    if (dated && inside(time.span)) unit.days.push_back(time.interval);
  }
  unit.day = facts.document.published_day();
  const auto key = std::pair(unit.document, unit.span);
  const auto place = [](const StatedFact& fact) {
    return std::pair(fact.utterance.document, fact.utterance.span);
  };
  for (const auto& fact : std::ranges::equal_range(values, key, {}, place))
    unit.values.push_back(&fact);
}

// Terms that are neither names nor numbers, with their weights.
SparseVector plain_terms(const SentenceUnit& unit, const std::map<TermHash, TermCount>& counts) {
  SparseVector plain;
  for (const auto& term : unit.terms) {
    const bool name = std::ranges::binary_search(unit.names, term.term);
    if (!name && !counts.at(term.term).number) plain.push_back(term);
  }
  return plain;
}

}  // namespace

std::vector<SentenceUnit> sentence_units(const ClaimInput& input,
                                         const std::vector<StatedFact>& values,
                                         const std::vector<std::uint32_t>& documents) {
  std::vector<SentenceUnit> units;
  std::vector<std::map<TermHash, TermCount>> terms;
  std::map<TermHash, std::uint32_t> documents_with;
  for (const auto document : documents) {
    const auto& text = input.texts.sentences[document];
    std::set<TermHash> in_document;
    for (std::uint32_t s = 0; s < text.sentences.size(); ++s) {
      if (input.texts.leaves_out(document, text.sentences[s].span.start)) continue;
      SentenceUnit unit;
      unit.document = document;
      unit.sentence = s;
      unit.span = text.sentences[s].span;
      unit.place = static_cast<double>(s) / static_cast<double>(text.sentences.size());
      unit.lead = s < lead_sentences;
      const auto framing = framing_of(input, document, unit.span);
      const auto times = times_in(input.texts.facts[document], unit.span);
      auto read = Reader(text, framing, times, unit).read();
      if (unit.content_words < fewest_content) continue;
      read_annotations(input, values, unit);
      for (const auto& [term, seen] : read) in_document.insert(term);
      units.push_back(std::move(unit));
      terms.push_back(std::move(read));
    }
    for (const auto term : in_document) ++documents_with[term];
  }
  const auto total = static_cast<double>(documents.size());
  for (std::size_t i = 0; i < units.size(); ++i) {
    for (auto& [term, seen] : terms[i]) {
      const auto common = total > 2 ? damping * documents_with[term] / total : 0;
      seen.weight =
          std::min(seen.count, most_repeats) * std::max(seen.rarity, least_weight) * (1 - common);
      units[i].terms.push_back({term, seen.weight});
    }
    for (auto& term : units[i].in_order) term.weight = terms[i].at(term.term).weight;
    units[i].length = length(units[i].terms);
    units[i].plain_terms = plain_terms(units[i], terms[i]);
  }
  return units;
}

}  // namespace headwater
