// SPDX-License-Identifier: Apache-2.0
#include "language/lemmatise.h"

#include <algorithm>
#include <charconv>

#include "base/hash.h"
#include "base/strings.h"
#include "learn/linear_model.h"

namespace headwater {

std::uint64_t ending_hash(std::string_view ending, Tag tag, bool whole) {
  const auto kind =
      (static_cast<std::uint64_t>(tag.upos) * 64 + static_cast<std::uint64_t>(tag.xpos)) * 2 +
      (whole ? 1 : 0);
  return mix(fnv1a64(ending), kind);
}

namespace {

// An ending is cut by bytes: of a word of other letters that may be a part of one.
bool ends_a_character(std::string_view word, std::size_t at) {
  return at == word.size() || (static_cast<unsigned char>(word[at]) & 0xC0U) != 0x80U;
}

}  // namespace

std::string Lemmatiser::lemma(std::string_view text, std::string_view lower, Tag tag) const {
  auto value = endings.find(ending_hash(lower, tag, true));
  for (auto n = std::min(longest_ending, lower.size()) + 1; value == 0 && n-- > 0;)
    value = endings.find(ending_hash(lower.substr(lower.size() - n), tag, false));
  if (value == 0 || value > rules.size()) return std::string(lower);
  const auto& rule = rules[value - 1U];
  const auto word = rule.keep && text.size() == lower.size() ? text : lower;
  if (rule.cut > word.size() || !ends_a_character(word, word.size() - rule.cut))
    return std::string(word);
  auto lemma = std::string(word.substr(0, word.size() - rule.cut)) + rule.put;
  return lemma.empty() ? std::string(word) : lemma;
}

// Lines of "cut<TAB>put<TAB>keep or nothing".
std::vector<LemmaRule> read_lemma_rules(std::string_view bytes) {
  std::vector<LemmaRule> rules;
  for (const auto line : split(bytes, '\n')) {
    if (line.empty()) continue;
    const auto fields = split(line, '\t');
    LemmaRule rule;
    std::from_chars(fields[0].data(), fields[0].data() + fields[0].size(), rule.cut);
    if (fields.size() > 1) rule.put = fields[1];
    rule.keep = fields.size() > 2 && fields[2] == "keep";
    rules.push_back(std::move(rule));
  }
  return rules;
}

}  // namespace headwater
