// SPDX-License-Identifier: Apache-2.0
#include "attribution/sources/source_phrases.h"

#include <algorithm>

#include "base/data_file.h"
#include "base/strings.h"
#include "lexicon/source_nouns.h"
#include "text/clauses.h"
#include "text/nicknames.h"
#include "text/noun_phrases.h"

namespace headwater {

namespace {

std::uint32_t bracket_end(const TextView& view, std::uint32_t open, std::uint32_t end) {
  auto i = open;
  while (i < end && !view.is(i, word::close_bracket)) ++i;
  return i;
}

}  // namespace

std::string phrase_text(const TextView& view, TokenRange range) {
  auto first = range.first;
  const auto lower = view.lower(first);
  const bool article = lower == "the" || lower == "a" || lower == "an" || lower == "whose";
  if (range.size() > 1 && article) ++first;
  auto last = range.last;
  while (last > first + 1 && view.is(last - 1, word::comma)) --last;
  if (last > first + 2 && view.is(first, word::mark) && view.is(last - 1, word::mark)) {
    ++first;
    --last;
  }
  std::string text;
  for (auto i = first; i < last;) {
    const auto outside = i;
    while (i < last && !view.is(i, word::open_bracket)) ++i;
    if (i > outside) text += text_without_marks(view, {outside, i}) + " ";
    if (i == last) break;
    const auto close = bracket_end(view, i, last);
    if (close == last || i == first) return squeeze_space(view.text_of({first, last}));
    i = close + 1;
  }
  return squeeze_space(text);
}

TokenRange without_aside(const TextView& view, TokenRange range) {
  for (auto i = range.first; i + 1 < range.last; ++i) {
    if (view.is(i, word::comma) && view.is(i + 1, word::relative)) range.last = i;
  }
  return range;
}

TokenRange head_of(const TextView& view, TokenRange range) {
  auto last = range.first;
  while (last < range.last && !view.is(last, word::comma | word::relative | word::open_bracket |
                                                 word::dash | word::mark)) {
    if (view.is(last, word::preposition) && last > range.first && last + 1 < range.last &&
        !view.is(last, word::name))
      break;
    if (last > range.first && view.is(last, word::subject_pronoun) &&
        !view.is(last, word::name | word::determiner | word::object_pronoun)) {
      break;  // "a linguist we consulted"
    }
    const bool participle = last > range.first && view.lower(last).ends_with("ed") &&
                            !view.is(last, word::name) &&
                            !source_noun_class(view.lower(last - 1)).empty();
    if (participle) break;  // "a memorandum circulated by"
    if (last > range.first + 1 && is_reduced_relative(view, last, range.last) &&
        !view.is(last, word::name))
      break;
    ++last;
  }
  return {range.first, last};
}

std::string_view head_noun(const TextView& view, TokenRange head) {
  for (auto i = head.last; i > head.first; --i) {
    if (view.is(i - 1, word::text) && !view.is(i - 1, word::clitic | word::number))
      return view.lower(i - 1);
  }
  return {};
}

bool has_coordinator(const TextView& view, TokenRange range) {
  for (auto i = range.first; i < range.last; ++i) {
    if (view.is(i, word::coordinator)) return true;
  }
  return false;
}

bool hides_name(const TextView& view, TokenRange range) {
  for (auto i = range.first; i < range.last; ++i) {
    const auto lower = view.lower(i);
    if (lower == "anonymity" || lower == "named" || lower == "identified" || lower == "unnamed" ||
        lower == "anonymous") {
      return true;
    }
  }
  return false;
}

std::uint32_t sentence_start(const TextView& view, std::uint32_t token) {
  const auto& sentences = view.sentences().sentences;
  const auto after = std::ranges::upper_bound(sentences, token, {}, &Sentence::first);
  return after == sentences.begin() ? 0 : std::prev(after)->first;
}

std::optional<TokenRange> institution_before(const TextView& view, std::uint32_t token) {
  const auto start = sentence_start(view, token);
  if (token < start + 2) return std::nullopt;
  for (auto i = token - 1; i > start + 1 && token - i < 60; --i) {  // not "the land it claims"
    const auto noun = i - 1;
    const auto lower = view.lower(noun - 1);
    const bool definite = lower == "the" || lower == "this" || lower == "that";
    const bool alone = i >= view.size() || !view.is(i, word::clitic);
    if (!definite || !alone || view.is(noun, word::name) || ends_like_plural(view, noun)) continue;
    if (i < token && view.is(i, word::name)) continue;
    if (source_noun_class(view.lower(noun)) == "institution") return TokenRange{noun - 1, i};
  }
  return std::nullopt;
}

std::optional<TokenRange> plural_near(const TextView& view, std::uint32_t token) {
  constexpr std::uint32_t reach = 6;
  const auto start = sentence_start(view, token);
  for (auto i = token; i > start && token - i < reach; --i) {
    const auto noun = i - 1;
    if (view.is(noun, word::punctuation & ~word::open_bracket)) break;
    if (!view.is(noun, word::text) || (view.is(noun, word::name) && noun > start) ||
        view.is(noun, word::time) || !ends_like_plural(view, noun))
      continue;
    if (i == token || view.is(i, word::clitic)) break;
    const auto phrase = find_subject(view, start, i);
    if (!phrase) break;
    const auto first = phrase->source.first;
    for (auto j = first; j < noun; ++j) {
      if (view.is(j, word::preposition)) return std::nullopt;
    }
    const auto kind = source_noun_class(view.lower(noun));
    const bool document = kind == "document" || kind == "press_reports";
    const bool subject =
        first == start || view.is(first - 1, word::coordinator | word::dash | word::subordinator);
    if (document || find_reporting_noun(view.lower(noun)) != nullptr) break;
    if (!subject && kind.empty()) break;
    if (cannot_speak(view, phrase->source)) break;
    return phrase->source;
  }
  return std::nullopt;
}

std::optional<TokenRange> plural_subject_before(const TextView& view, std::uint32_t token) {
  const auto start = sentence_start(view, token);
  constexpr std::uint32_t reach = 40;
  for (auto i = token; i > start && token - i < reach; --i) {
    const auto verb = i - 1;
    if (view.is(verb, word::semicolon)) break;
    if (!is_finite_verb(view, verb)) continue;
    const auto subject = find_subject(view, start, verb);
    if (!subject || subject->source.size() == 1) continue;
    const auto head = head_of(view, subject->source);
    const bool plural = !head.empty() && ends_like_plural(view, head.last - 1);
    if (!plural || cannot_speak(view, subject->source)) break;
    return subject->source;
  }
  return std::nullopt;
}

std::optional<TokenRange> owner_after(const TextView& view, std::uint32_t token) {
  constexpr std::uint32_t reach = 30;
  const auto start = sentence_start(view, token);
  if (!view.is(token, word::possessive) || token == start || token - start > 3) return std::nullopt;
  if (!view.is(token - 1, word::preposition | word::subordinator)) return std::nullopt;
  for (auto i = start; i + 1 < token; ++i) {
    if (!view.is(i, word::coordinator | word::adverb | word::preposition)) return std::nullopt;
  }
  const auto end = std::min(view.size(), token + reach);
  for (auto i = token + 1; i + 1 < end && !view.is(i, word::stop); ++i) {
    if (view.is(i, word::comma)) return subject_of_clause(view, i + 1, end);
  }
  return std::nullopt;
}

const Block* comment_around(const TextView& view, std::uint32_t token) {
  const auto& blocks = view.document().blocks;
  const auto at = view.token(token).span.start;
  const auto after =
      std::ranges::upper_bound(blocks, at, {}, [](const Block& b) { return b.span.start; });
  if (after == blocks.begin()) return nullptr;
  const auto& block = *std::prev(after);
  const bool own_voice = block.kind == BlockKind::comment || !block.author.empty();
  return own_voice && at < block.span.end ? &block : nullptr;
}

bool cannot_speak(const TextView& view, TokenRange source) {
  static const auto nouns = [] {
    StringSet made;
    for (const auto& row : data_rows("attribution/mute_nouns.tsv")) {
      made.insert(std::string(row.at(0)));
      made.insert(std::string(row.at(1)));
    }
    return made;
  }();
  auto head = head_of(view, source);
  while (head.last > head.first && view.is(head.last - 1, word::punctuation)) --head.last;
  if (head.empty() || view.is(head.last - 1, word::name)) return false;
  return nouns.contains(head_noun(view, head));
}

}  // namespace headwater
