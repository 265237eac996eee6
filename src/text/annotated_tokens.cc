// SPDX-License-Identifier: Apache-2.0
#include "text/annotated_tokens.h"

#include <algorithm>
#include <string>

#include "base/data_file.h"
#include "lexicon/calendar_words.h"
#include "lexicon/word_classes.h"

namespace headwater {
namespace {

struct ClassName {
  std::string_view name;
  std::uint32_t bit;
};
constexpr ClassName class_names[] = {
    {"determiner", word::determiner},
    {"possessive", word::possessive},
    {"subject_pronoun", word::subject_pronoun},
    {"object_pronoun", word::object_pronoun},
    {"preposition", word::preposition},
    {"subordinator", word::subordinator},
    {"coordinator", word::coordinator},
    {"relative", word::relative},
    {"be", word::be},
    {"have", word::have},
    {"do", word::auxiliary_do},
    {"modal", word::modal},
    {"negator", word::negation},
    {"adverb", word::adverb},
    {"time_word", word::time},
};

const StringMap<std::uint32_t>& closed_classes() {
  static const auto classes = [] {
    StringMap<std::uint32_t> made;
    for (const auto& known : class_names) {
      for (const auto& entry : headwater::word_class(known.name)) made[entry] |= known.bit;
    }
    for (const auto* const calendar : {&english_months(), &english_weekdays()}) {
      for (const auto& entry : *calendar) {
        if (!entry.abbreviation) made[entry.word] |= word::time;
      }
    }
    return made;
  }();
  return classes;
}

std::uint32_t punctuation_class(const Token& token) {
  const std::string_view text = token.text;
  if (token.kind == TokenKind::open_quote || token.kind == TokenKind::close_quote) return 0;
  if (text == "'" || text == "’") return word::text | word::clitic;
  if (text == ",") return word::comma;
  if (text == ";") return word::semicolon;
  if (text == ":") return word::colon;
  if (text == "(" || text == "[") return word::open_bracket;
  if (text == ")" || text == "]") return word::close_bracket;
  if (text == "-" || text == "--" || text == "–" || text == "—" || text == "―" || text == "---") {
    return word::dash;
  }
  if (text == "." || text == "!" || text == "?" || text == "…" || text.starts_with("..")) {
    return word::stop;
  }
  return 0;
}

std::uint32_t class_bits(const Token& token) {
  std::uint32_t flags = word::text;
  if (token.kind == TokenKind::number) flags |= word::number;
  const auto& classes = closed_classes();
  const auto found = classes.find(token.lower);
  if (found != classes.end()) flags |= found->second;
  if (token.lower == "'s" || token.lower == "'") flags |= word::clitic;
  const auto soft = word::time | word::adverb;
  if (token.capital && (found == classes.end() || (found->second & ~soft) == 0))
    flags |= word::name;
  if (found == classes.end() && token.lower.size() > 4 && token.lower.ends_with("ly") &&
      !token.capital) {
    flags |= word::adverb;
  }
  const bool part_of_title = token.lower == "today" || token.lower == "evening" ||
                             token.lower == "morning" || token.lower == "week" ||
                             token.lower == "month" || token.lower == "night";
  if (token.capital && part_of_title) flags = word::text | word::name;
  // "US", "IT" and "Will" inside a sentence are no pronouns or modals; "I" is.
  if (found != classes.end() && token.text.size() > 1 && token.capital &&
      token.text == std::string_view(token.text) && token.lower != token.text) {
    const bool all_capital =
        std::ranges::none_of(token.text, [](char c) { return c >= 'a' && c <= 'z'; });
    if (all_capital && token.text.size() == 2 && (token.lower == "us" || token.lower == "it")) {
      flags = word::text | word::name;
    }
  }
  return flags;
}

// Positions of line feeds, in code points.
std::vector<std::uint32_t> line_feeds(const std::string& text) {
  std::vector<std::uint32_t> found;
  std::uint32_t position = 0;
  for (const char c : text) {
    if ((static_cast<unsigned char>(c) & 0xC0U) == 0x80U) continue;
    if (c == '\n') found.push_back(position);
    ++position;
  }
  return found;
}

// A line begins where a sentence begins after a line feed, and where a block begins.
std::vector<bool> line_begins(const Document& document, const Sentences& sentences) {
  std::vector<bool> begins(sentences.tokens.size(), false);
  const auto feeds = line_feeds(document.text.str());
  std::size_t feed = 0;
  const Sentence* before = nullptr;
  for (const auto& sentence : sentences.sentences) {
    if (sentence.first >= sentence.last) continue;
    const auto start = sentences.tokens[sentence.first].span.start;
    bool fed = before == nullptr || before->block != sentence.block;
    while (feed < feeds.size() && feeds[feed] < start) {
      fed = fed || before == nullptr || feeds[feed] >= sentences.tokens[before->last - 1].span.end;
      ++feed;
    }
    if (fed) begins[sentence.first] = true;
    before = &sentence;
  }
  if (!begins.empty()) begins[0] = true;
  return begins;
}

bool is_caseless(const Sentences& sentences) {
  std::size_t words = 0;
  std::size_t upper = 0;
  for (const auto& token : sentences.tokens) {
    if (token.kind != TokenKind::word || token.text.size() < 4) continue;
    ++words;
    const bool lower = std::ranges::any_of(token.text, [](char c) { return c >= 'a' && c <= 'z'; });
    if (!lower) ++upper;
  }
  return words > 0 && upper * 10 > words * 8;
}

}  // namespace

TextView::TextView(const Document& document, const Sentences& sentences,
                   std::span<const WordSyntax> words, ViewOf of)
    : document_(&document), sentences_(&sentences), caseless_(is_caseless(sentences)) {
  // Tags of words in capitals are too often those of names.
  if (!caseless_) words_ = words;
  classify();
  if (of == ViewOf::words) return;
  begins_line_ = line_begins(document, sentences);
  find_verbs_and_quotations();
}

TextView::TextView(const Document& document, const Sentences& sentences,
                   std::vector<bool> begins_line)
    : document_(&document),
      sentences_(&sentences),
      caseless_(is_caseless(sentences)),
      begins_line_(std::move(begins_line)) {
  classify();
  find_verbs_and_quotations();
}

void TextView::find_verbs_and_quotations() {
  verbs_.reserve(size());
  for (std::uint32_t i = 0; i < size(); ++i) verbs_.push_back(find_verb_at(i));
  quotations_ = find_quotations(*document_, *sentences_, begins_line_);
  mark_quotations();
}

const VerbForm* TextView::find_verb_at(std::uint32_t token) const {
  const auto& word = sentences_->tokens[token];
  return word.kind == TokenKind::word ? find_verb(word.lower) : nullptr;
}

void TextView::classify() {
  flags_.reserve(sentences_->tokens.size());
  for (const auto& token : sentences_->tokens) {
    const auto first = static_cast<unsigned char>(token.text.front());
    const bool wordlike = token.kind == TokenKind::word || token.kind == TokenKind::number ||
                          (token.text.size() > 1 && first == '\'' && token.kind == TokenKind::word);
    flags_.push_back(wordlike ? class_bits(token) : punctuation_class(token));
    if (token.lower != "'s" || flags_.size() < 2) continue;
    const bool after_pronoun = (flags_[flags_.size() - 2] & word::subject_pronoun) != 0;
    flags_.back() = after_pronoun ? word::text | word::be : word::text | word::clitic;
  }
}

void TextView::mark_quotations() {
  quotation_of_.resize(flags_.size());
  for (std::size_t q = 0; q < quotations_.size(); ++q) {
    for (const auto part : quotations_[q].parts) {
      for (auto i = part.first; i < part.last; ++i) {
        quotation_of_[i] = q;  // sorted by start: the inner one comes later
      }
      flags_[part.first] = word::mark;
      const auto kind = sentences_->tokens[part.last - 1].kind;
      if (kind == TokenKind::close_quote || kind == TokenKind::open_quote) {
        flags_[part.last - 1] = word::mark;
      }
    }
  }
  // A mark that pairs with nothing is still no word.
  for (std::uint32_t i = 0; i < flags_.size(); ++i) {
    const auto kind = sentences_->tokens[i].kind;
    const bool double_mark = (kind == TokenKind::open_quote || kind == TokenKind::close_quote) &&
                             sentences_->tokens[i].text != "'" && sentences_->tokens[i].text != "’";
    if (double_mark) flags_[i] = word::mark;
  }
}

std::uint32_t TextView::end_of_line(std::uint32_t token) const {
  auto i = token + 1;
  while (i < size() && !begins_line_[i]) ++i;
  return i;
}

std::optional<TokenRange> TextView::quoted_part(std::uint32_t token) const {
  const auto quotation = quotation_of(token);
  if (!quotation) return std::nullopt;
  const auto& parts = quotations_[*quotation].parts;
  const auto after = std::ranges::upper_bound(parts, token, {}, &TokenRange::first);
  return after == parts.begin() ? TokenRange{token, token + 1} : *std::prev(after);
}

bool TextView::spells(std::uint32_t token, const std::vector<std::string>& words) const {
  if (token + words.size() > size()) return false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (lower(token + static_cast<std::uint32_t>(i)) != words[i]) return false;
  }
  return true;
}

}  // namespace headwater
