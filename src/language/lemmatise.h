// SPDX-License-Identifier: Apache-2.0
// Lemmas: the dictionary form of a word, given its tag.
//
// Input:   the word as written and its tag.
// Output:  its lemma.
// Rule:    a decision list from the longest known ending to the shortest, the whole word first;
//          each ending says how many letters to cut and what to put in their place. A rule says
//          whether capitals stay.
// Example: ("denied", VERB/VBD) -> "deny"; ("was", AUX/VBD) -> "be".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "learn/hashed_table.h"
#include "model/syntax.h"

namespace headwater {

struct LemmaRule {
  std::uint32_t cut = 0;  // bytes from the end
  std::string put;
  bool keep = false;  // the capitals of the word as written
  bool operator==(const LemmaRule&) const = default;
};

struct Lemmatiser {
  HashedTable endings;
  std::vector<LemmaRule> rules;

  [[nodiscard]] std::string lemma(std::string_view text, std::string_view lower, Tag tag) const;
};

[[nodiscard]] std::vector<LemmaRule> read_lemma_rules(std::string_view bytes);

struct LemmaExample {
  std::string form;
  std::string lower;
  std::string lemma;
  Tag tag;
};
struct LemmaBytes {
  std::string endings;
  std::string rules;
};
[[nodiscard]] LemmaBytes learn_lemmas(const std::vector<LemmaExample>& examples);

// The key of an ending; `whole` where it is all of the word.
[[nodiscard]] std::uint64_t ending_hash(std::string_view ending, Tag tag, bool whole);
inline constexpr std::size_t longest_ending = 5;

}  // namespace headwater
