// SPDX-License-Identifier: Apache-2.0
#include "reuse/outlet_names.h"

#include <algorithm>

#include "base/utf8.h"
#include "reuse/credits.h"

namespace headwater {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}
bool is_alnum(char c) {
  return is_letter(c) || (c >= '0' && c <= '9');
}

bool has_letter(std::string_view text) {
  return std::ranges::any_of(text, is_alnum);
}

// Letters of `tag` in the order in which they stand in `word`, the first one first.
bool letters_in_order(std::string_view tag, std::string_view word) {
  if (tag.empty() || word.empty() || tag.front() != word.front()) return false;
  std::size_t at = 0;
  for (const char c : word)
    if (at < tag.size() && tag[at] == c) ++at;
  return at == tag.size();
}

// A name word and a token are equal, or the token is split in two ("Victims" + "'").
std::uint32_t matched_tokens(const std::vector<Token>& tokens, std::uint32_t first,
                             const std::vector<std::string>& words) {
  auto at = first;
  for (const auto& word : words) {
    while (at < tokens.size() && at > first && at - first < 2 * words.size() + 2 &&
           !has_letter(tokens[at].lower))
      ++at;
    if (at >= tokens.size() || tokens[at].lower != word) return 0;
    ++at;
  }
  return at - first;
}

}  // namespace

std::vector<std::string> name_words(std::string_view name) {
  const auto lower = lower_utf8(name);
  std::vector<std::string> words;
  std::string word;
  for (const char c : lower + " ") {
    if (is_alnum(c)) {
      word += c;
    } else if (!word.empty()) {
      if (word != "the" || !words.empty()) words.push_back(word);
      word.clear();
    }
  }
  return words;
}

bool tag_fits(std::string_view tag, std::string_view name) {
  const auto words = name_words(name);
  const auto lower = lower_utf8(tag);
  if (words.empty() || lower.size() < 2) return false;
  if (words.size() == 1) return words[0] == lower || letters_in_order(lower, words[0]);
  std::string initials;
  std::string without_small;
  for (const auto& word : words) {
    initials += word[0];
    if (word != "of" && word != "and" && word != "for" && word != "the") without_small += word[0];
  }
  return lower == initials || lower == without_small;
}

OutletNames::OutletNames(const CaseTexts& texts) {
  for (std::size_t d = 0; d < texts.size(); ++d) {
    const auto words = name_words(texts.document(d).source);
    if (words.empty() || numbers_.contains(words)) continue;
    const auto number = static_cast<std::uint32_t>(names_.size());
    numbers_.emplace(words, number);
    names_.push_back(texts.document(d).source);
    by_first_word_[words.front()].push_back(number);
    words_.push_back(words);
  }
}

MaybeIndex OutletNames::outlet_of(std::string_view source) const {
  const auto at = numbers_.find(name_words(source));
  return at == numbers_.end() ? MaybeIndex() : at->second;
}

std::vector<NameHit> OutletNames::hits(const Sentences& sentences) const {
  std::vector<NameHit> found;
  for (std::uint32_t t = 0; t < sentences.tokens.size(); ++t) {
    if (!sentences.tokens[t].capital) continue;
    const auto at = by_first_word_.find(sentences.tokens[t].lower);
    if (at == by_first_word_.end()) continue;
    NameHit best;
    for (const auto outlet : at->second) {
      const auto length = matched_tokens(sentences.tokens, t, words_[outlet]);
      if (length > best.last - best.first) best = {outlet, t, t + length};
    }
    if (best.last > best.first) found.push_back(best);
  }
  return found;
}

std::vector<std::uint32_t> OutletNames::named_in(std::string_view line) const {
  const auto words = name_words(line);
  std::vector<std::uint32_t> named;
  for (auto first = words.begin(); first != words.end();) {
    auto last = words.end();
    while (last != first && !numbers_.contains(std::vector(first, last))) --last;
    if (last == first) {
      ++first;
    } else {
      named.push_back(numbers_.at(std::vector(first, last)));
      first = last;
    }
  }
  return named;
}

std::vector<std::uint32_t> OutletNames::outlets_with_tag(std::string_view tag) const {
  std::vector<std::uint32_t> found;
  for (std::uint32_t i = 0; i < names_.size(); ++i)
    if (tag_fits(tag, names_[i])) found.push_back(i);
  return found;
}

}  // namespace headwater
