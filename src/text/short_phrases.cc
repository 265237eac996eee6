// SPDX-License-Identifier: Apache-2.0
// Short noun phrases on either side of a token, and capitalised runs in them.
#include <algorithm>

#include "lexicon/number_words.h"
#include "lexicon/word_classes.h"
#include "text/noun_phrases.h"
#include "text/parse_number.h"

namespace headwater {
namespace {

constexpr std::uint32_t longest_short_phrase = 7;
constexpr std::uint32_t longest_complement = 4;  // words behind "of" in a text of capitals
constexpr std::uint32_t widest_name = 12;        // tokens of a name to the left of its head

bool is_mark(const TextView& view, std::uint32_t i) {
  const auto kind = view.token(i).kind;
  return kind == TokenKind::punctuation || kind == TokenKind::open_quote ||
         kind == TokenKind::close_quote;
}

// A past form: by its tag, else by the lexicon of verbs.
bool is_past_form(const TextView& view, std::uint32_t i) {
  if (const auto tag = view.tag(i); tag && *tag != Xpos::xx)
    return is_finite_verb(*tag) ||
           (*tag == Xpos::vbn && !(i + 1 < view.size() && is_noun(*view.tag(i + 1))));
  const auto* form = view.verb(i);
  if (form == nullptr || (form->inflection & form_of::past) == 0) return false;
  return view.caseless() || !view.token(i).capital;
}

bool ends_phrase(const TextView& view, std::uint32_t i) {
  static const auto& limits = word_class("phrase_end");
  return is_mark(view, i) || limits.contains(view.lower(i)) || is_past_form(view, i);
}

// "the", "at least", "three", "more than": what stands before the first word.
bool opens_phrase_here(const TextView& view, std::uint32_t i) {
  static const auto& openers = word_class("phrase_opener");
  const auto kind = view.token(i).kind;
  return kind == TokenKind::number || kind == TokenKind::open_quote ||
         openers.contains(view.lower(i)) || find_number_word(view.lower(i)) != nullptr;
}

// Words between a subject and its verb: "had reportedly been", "who later".
bool stands_before_verb(const TextView& view, std::uint32_t i) {
  const auto lower = view.lower(i);
  return view.is(i, word::auxiliary | word::relative) || lower == "to" || lower == "all" ||
         lower == "also" || lower == "then" || lower == "later" || lower.ends_with("ly");
}

bool links_names(std::string_view lower) {
  static const auto& words = word_class("name_link");
  return words.contains(lower);
}

// Short phrases of a sentence.
class ShortReader {
 public:
  ShortReader(const TextView& view, TokenRange limits) : view_(view), limits_(limits) {}

  std::optional<TokenRange> after(std::uint32_t at) const {
    at = skip_openers(at, limits_.last);
    auto last = run_end(at, longest_short_phrase);
    if (last == at) return std::nullopt;
    if (const auto parsed = parsed_end(at)) last = *parsed;
    if (view_.caseless() && view_.lower(last) == "of") last = with_complement(last);
    return TokenRange{at, last};
  }

  std::optional<TokenRange> before(std::uint32_t at) const {
    while (at > limits_.first && stands_before_verb(view_, at - 1)) --at;
    at = before_bracket(at);
    auto first = at;
    while (first > limits_.first && at - first < longest_short_phrase &&
           !ends_phrase(view_, first - 1)) {
      --first;
      // "Share Two bailiffs were killed": a numeral begins its phrase.
      if (view_.token(first).kind == TokenKind::word &&
          parse_number(view_.sentences().tokens, first, first + 1))
        break;
    }
    first = skip_openers(first, at);
    if (first == at) return std::nullopt;
    return TokenRange{name_start(first, at), at};
  }

 private:
  [[nodiscard]] std::uint32_t skip_openers(std::uint32_t at, std::uint32_t end) const {
    while (at < end && opens_phrase_here(view_, at)) ++at;
    return at;
  }

  [[nodiscard]] std::uint32_t run_end(std::uint32_t first, std::uint32_t most) const {
    auto last = first;
    while (last < limits_.last && last - first < most && !ends_phrase(view_, last)) ++last;
    return last;
  }

  // Where the phrase ends by the tree of its sentence: behind the noun that its first word modifies
  // and the names that go on behind that.
  [[nodiscard]] std::optional<std::uint32_t> parsed_end(std::uint32_t first) const {
    const auto words = view_.words();
    if (first >= words.size() || words[first].head == no_tree) return std::nullopt;
    auto head = first;
    while (modifies_noun(words[head].relation) &&
           words[head].head > static_cast<std::int32_t>(head) &&
           words[head].head < static_cast<std::int32_t>(limits_.last))
      head = static_cast<std::uint32_t>(words[head].head);
    if (!is_noun(words[head].tag.xpos)) return std::nullopt;
    auto last = head + 1;
    while (last < limits_.last && words[last].relation == Dependency::flat &&
           words[last].head >= static_cast<std::int32_t>(first))
      ++last;
    return last;
  }

  static bool modifies_noun(Dependency relation) {
    return relation == Dependency::amod || relation == Dependency::compound ||
           relation == Dependency::det || relation == Dependency::nummod ||
           relation == Dependency::nmod_poss || relation == Dependency::nmod_desc;
  }

  // "MEMBERS OF THE OLM GUARD": no capital says where the name ends.
  [[nodiscard]] std::uint32_t with_complement(std::uint32_t of) const {
    const auto head = skip_openers(of + 1, limits_.last);
    const auto end = run_end(head, longest_complement);
    return end > head && of + 1 < limits_.last ? end : of;
  }

  // "Long Name (ABC) carried out"
  [[nodiscard]] std::uint32_t before_bracket(std::uint32_t at) const {
    if (at == limits_.first || !view_.is(at - 1, word::close_bracket)) return at;
    while (at > limits_.first && !view_.is(at - 1, word::open_bracket)) --at;
    return at > limits_.first ? at - 1 : at;
  }

  // "fighters of X", "Movement for the Liberation of X": the run to the left belongs to the name.
  [[nodiscard]] std::uint32_t name_start(std::uint32_t first, std::uint32_t end) const {
    auto back = first;
    while (back > limits_.first + 1 && links_names(view_.lower(back - 1)) &&
           end - back < widest_name) {
      auto link = back - 1;
      while (link > limits_.first && links_names(view_.lower(link - 1))) --link;
      if (link <= limits_.first || view_.caseless() || !view_.token(link - 1).capital) break;
      back = link - 1;
      while (back > limits_.first && view_.token(back - 1).capital && !ends_phrase(view_, back - 1))
        --back;
    }
    return back < first && view_.token(back).capital ? back : first;
  }

  const TextView& view_;
  const TokenRange limits_;
};

}  // namespace

std::optional<TokenRange> short_phrase_after(const TextView& view, TokenRange limits,
                                             std::uint32_t at) {
  return ShortReader(view, limits).after(at);
}

std::optional<TokenRange> short_phrase_before(const TextView& view, TokenRange limits,
                                              std::uint32_t at) {
  return ShortReader(view, limits).before(at);
}

std::optional<std::uint32_t> first_capital(const TextView& view, TokenRange limits,
                                           TokenRange phrase) {
  if (view.caseless()) return std::nullopt;
  static const auto& function_words = word_class("phrase_end");
  for (auto at = phrase.first; at < phrase.last; ++at) {
    if (!view.token(at).capital || function_words.contains(view.lower(at))) continue;
    // A capital after a colon or an opening quote says no more than one that opens a sentence.
    const bool opens = at == limits.first || view.is(at - 1, word::colon) ||
                       view.token(at - 1).kind == TokenKind::open_quote;
    const auto& text = view.token(at).text;
    const bool acronym = text.size() > 1 && text[1] >= 'A' && text[1] <= 'Z';
    if (!opens || acronym || (at + 1 < phrase.last && view.token(at + 1).capital)) return at;
  }
  return std::nullopt;
}

std::uint32_t capital_run_end(const TextView& view, TokenRange limits, std::uint32_t first) {
  auto last = first + 1;
  for (auto at = last; at < limits.last; ++at) {
    if (view.token(at).capital && view.token(at).kind == TokenKind::word) {
      last = at + 1;
    } else if (!links_names(view.lower(at)) || at >= last + 2) {
      break;
    }
  }
  return last;
}

}  // namespace headwater
