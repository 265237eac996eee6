// SPDX-License-Identifier: Apache-2.0
#include "text/noun_phrases.h"

#include <algorithm>

#include "lexicon/source_nouns.h"
#include "lexicon/word_classes.h"

namespace headwater {
namespace {

constexpr std::uint32_t longest_phrase = 60;
constexpr std::uint32_t longest_aside_in_brackets = 20;

// "an analysis by X" keeps its author.
bool is_document(const TextView& view, std::uint32_t i) {
  return source_noun_class(view.lower(i)) == "document" ||
         find_reporting_noun(view.lower(i)) != nullptr;
}

// Takes in words from `from` on as long as they belong to one phrase.
class RightReader {
 public:
  RightReader(const TextView& view, std::uint32_t from, std::uint32_t hi)
      : view_(view), from_(from), hi_(std::min(hi, from + longest_phrase)), at_(from) {}

  std::optional<TokenRange> read() {
    if (stands_alone()) return TokenRange{from_, from_ + 1};
    while (at_ < hi_ && take()) {
    }
    if (at_ == from_) return std::nullopt;
    take_apposition();
    return TokenRange{from_, at_};
  }

 private:
  // "he", "them", but not "her" as in "her vet".
  [[nodiscard]] bool stands_alone() const {
    return from_ < hi_ && (is_pronoun(view_, from_) || view_.is(from_, word::object_pronoun)) &&
           !view_.is(from_, word::possessive | word::name);
  }

  bool take() {
    if (view_.is(at_, word::open_bracket)) return take_bracket();
    if (view_.is(at_, phrase_limit | word::subordinator)) return false;
    if (at_ > from_ && (is_time_of_clause() || opens_next_phrase() || is_next_verb())) return false;
    if (!is_nominal(view_, at_) && !links()) return false;
    ++at_;
    return true;
  }

  bool take_bracket() {
    auto close = at_;
    while (close < hi_ && close - at_ < longest_aside_in_brackets &&
           !view_.is(close, word::close_bracket))
      ++close;
    if (close >= hi_ || !view_.is(close, word::close_bracket)) return false;
    at_ = close + 1;
    return true;
  }

  // "officials | Monday", but "the night shift"
  [[nodiscard]] bool is_time_of_clause() const {
    if (!view_.is(at_, word::time)) return false;
    const bool modifies = at_ + 1 < hi_ && is_nominal(view_, at_ + 1) &&
                          !view_.is(at_, word::name) &&
                          !view_.is(at_ + 1, word::time | word::determiner | word::possessive |
                                                 word::number | word::name);
    return !modifies;
  }

  [[nodiscard]] bool opens_next_phrase() const {
    return view_.is(at_, word::determiner | word::possessive) &&
           !view_.is(at_ - 1,
                     word::preposition | word::coordinator | word::determiner | word::adverb);
  }

  [[nodiscard]] bool is_next_verb() const {
    const auto* form = view_.verb(at_);
    return form != nullptr && form->verb != nullptr && !view_.is(at_, word::name) &&
           (form->inflection & (form_of::past | form_of::ing)) != 0 &&
           !view_.is(at_ - 1, word::determiner | word::possessive) &&
           !is_reduced_relative(view_, at_, hi_);
  }

  // A preposition or "and" between two words of the phrase.
  [[nodiscard]] bool links() const {
    const bool more = at_ + 1 < hi_ && is_nominal(view_, at_ + 1) && !view_.is(at_ + 1, word::time);
    if (at_ == from_ || !more) return false;
    const auto lower = view_.lower(at_);
    if (lower == "and" || lower == "or" || lower == "to") return true;
    if ((lower == "in" || lower == "on") && view_.is(at_ - 1, word::name)) return false;
    return view_.is(at_, word::preposition) && attaches(lower);
  }

  [[nodiscard]] bool attaches(std::string_view preposition) const {
    if (preposition == "by") return is_document(view_, at_ - 1) || view_.verb(at_ - 1) != nullptr;
    static const auto& loose = word_class("clause_preposition");
    return !loose.contains(preposition);
  }

  // ", the spokesman of the ministry" and ", 52"
  void take_apposition() {
    if (at_ + 1 >= hi_ || !view_.is(at_, word::comma)) return;
    constexpr auto limits =
        word::comma | word::semicolon | word::mark | word::stop | word::dash | word::colon;
    auto end = at_ + 1;
    while (end < hi_ && !view_.is(end, limits)) ++end;
    const TokenRange inside{at_ + 1, end};
    const bool closed = end >= hi_ || view_.is(end, word::comma | word::stop);
    if (closed && is_apposition(view_, inside) && !has_finite_verb(view_, inside)) at_ = end;
  }

  const TextView& view_;
  const std::uint32_t from_;
  const std::uint32_t hi_;
  std::uint32_t at_;
};

// "to set up an inquiry"
bool is_infinitive(const TextView& view, std::uint32_t to) {
  const auto* form = view.verb(to + 1);
  return view.lower(to) == "to" &&
         !view.is(to + 1, word::determiner | word::possessive | word::name) &&
         (form == nullptr || (form->inflection & form_of::base) != 0);
}

}  // namespace

std::optional<TokenRange> find_phrase_from(const TextView& view, std::uint32_t from,
                                           std::uint32_t hi) {
  return RightReader(view, from, hi).read();
}

TokenRange antecedent_in(const TextView& view, TokenRange phrase) {
  auto first = phrase.first;
  const bool noun =
      view.is(phrase.first, word::determiner | word::possessive | word::name | word::number);
  for (auto i = phrase.first; i + 1 < phrase.last; ++i) {
    if (view.lower(i) == "by" && (!noun || view.verb(phrase.first) != nullptr)) first = i + 1;
  }
  for (auto i = phrase.first; i + 2 < phrase.last; ++i) {
    if (!is_infinitive(view, i)) continue;
    for (auto j = i + 2; j < std::min(phrase.last, i + 4); ++j) {
      if (view.is(j, word::determiner | word::possessive)) first = j;
    }
  }
  return {first, phrase.last};
}

}  // namespace headwater
