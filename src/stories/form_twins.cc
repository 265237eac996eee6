// SPDX-License-Identifier: Apache-2.0
#include "stories/form_twins.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <span>

#include "lexicon/calendar_words.h"
#include "lexicon/word_classes.h"
#include "model/block_at.h"

namespace headwater {
namespace {

constexpr int fewest_words = 6;     // of a form
constexpr long fewest_days = 2;     // between two documents
constexpr std::size_t spelled = 2;  // letters that two spellings of a name share

bool is_calendar_word(const Token& token) {
  const auto names = [&](const CalendarWord& word) { return word.word == token.lower; };
  return token.capital && (std::ranges::any_of(english_weekdays(), names) ||
                           std::ranges::any_of(english_months(), names));
}

bool in_capitals(const Token& token) {
  return token.text.size() > 1 && std::ranges::none_of(token.text, [](unsigned char letter) {
           return std::islower(letter) != 0 || letter >= 0x80;
         });
}

const Sentence* first_told(const Document& document, const Sentences& text) {
  const auto found = std::ranges::find_if(text.sentences, [&](const Sentence& sentence) {
    return sentence.block < document.blocks.size() &&
           document.blocks[sentence.block].kind == BlockKind::paragraph;
  });
  return found == text.sentences.end() ? nullptr : &*found;
}

// Adds a word or what stands for one; runs of names and of numbers are one place.
class FormMaker {
 public:
  void add(const std::string& part) {
    if (part == last_ && (part == name || part == number)) return;
    form_ += part + ' ';
    last_ = part;
  }
  [[nodiscard]] const std::string& last() const { return last_; }
  [[nodiscard]] const std::string& form() const { return form_; }

  static inline const std::string name = "N";
  static inline const std::string number = "#";

 private:
  std::string form_;
  std::string last_;
};

// Who speaks may be another witness of the same thing.
bool speaks(const DocumentFacts& facts, const Token& token) {
  return std::ranges::any_of(facts.attributions, [&](const Attribution& said) {
    return said.source && said.source->contains(token.span);
  });
}

void read_form(const DocumentFacts& facts, std::span<const Token> tokens, LeadForm& made) {
  FormMaker maker;
  int words = 0;
  for (std::size_t t = 0; t < tokens.size(); ++t) {
    const auto& token = tokens[t];
    const bool name = token.kind == TokenKind::word && token.capital &&
                      !word_class("function_word").contains(token.lower) &&
                      (t > 0 || (tokens.size() > 1 && tokens[1].capital));
    if (token.kind == TokenKind::number) {
      maker.add(FormMaker::number);
      made.numbers.push_back(token.lower);
    } else if (is_calendar_word(token)) {
      maker.add("D");
    } else if (name) {
      if (maker.last() != FormMaker::name) made.names.push_back({{}, speaks(facts, token)});
      maker.add(FormMaker::name);
      if (!in_capitals(token)) made.names.back().words.push_back(token.lower);
    } else {
      maker.add(token.lower);
      words += token.kind == TokenKind::word ? 1 : 0;
    }
  }
  if (words >= fewest_words) made.form = hash_of_term(maker.form());
}

bool apart(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return !a.empty() && !b.empty() && std::ranges::none_of(a, [&](const std::string& name) {
    return std::ranges::any_of(b, [&](const std::string& other) {
      return name.compare(0, spelled, other, 0, spelled) == 0;
    });
  });
}

long days_between(const std::optional<Day>& a, const std::optional<Day>& b) {
  return a && b ? std::abs((*a - *b).count()) : 0;
}

}  // namespace

LeadForm lead_form(const DocumentFacts& facts, const Sentences& text) {
  LeadForm made;
  const auto* lead = first_told(facts.document, text);
  if (lead == nullptr) return made;
  read_form(facts, std::span(text.tokens).subspan(lead->first, lead->last - lead->first), made);
  for (const auto& time : facts.times) {
    const bool day = time.interval.lo && time.interval.lo == time.interval.hi;
    if (!made.told && day && lead->span.contains(time.span)) made.told = time.interval.lo;
  }
  made.published = facts.document.published_day();
  return made;
}

bool are_form_twins(const LeadForm& a, const LeadForm& b) {
  if (a.form == 0 || a.form != b.form) return false;
  const bool days_apart = days_between(a.published, b.published) >= fewest_days;
  if (days_apart && days_between(a.told, b.told) >= fewest_days) return true;
  int names_apart = 0;
  int speakers_apart = 0;
  for (std::size_t i = 0; i < std::min(a.names.size(), b.names.size()); ++i) {
    const bool speaker = a.names[i].speaks || b.names[i].speaks;
    (speaker ? speakers_apart : names_apart) += apart(a.names[i].words, b.names[i].words) ? 1 : 0;
  }
  if (names_apart == 0) return false;
  return names_apart + speakers_apart > 1 || days_apart || a.numbers != b.numbers;
}

}  // namespace headwater
