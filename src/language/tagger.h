// SPDX-License-Identifier: Apache-2.0
// Part-of-speech tagger: an averaged linear model that goes from left to right.
//
// Input:   the forms of the words of one sentence.
// Output:  one tag a word, UPOS and XPOS at once.
// Rule:    greedy; features of the word, two neighbours on either side, their clusters, and the two
//          tags before (Collins 2002).
// Example: "They can fish" -> PRON/PRP AUX/MD VERB/VB.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "language/word_form.h"
#include "learn/linear_model.h"
#include "model/syntax.h"

namespace headwater {

// The tags a model knows; a label is an index into it.
using TagList = std::vector<Tag>;
[[nodiscard]] TagList read_tag_list(std::string_view bytes);
[[nodiscard]] std::string tag_list_bytes(const TagList& tags);

// Whether words that nearly always have one tag get it unseen: quicker, a little less accurate.
enum class Tagging : std::uint8_t { full, quick };

struct Tagger {
  LinearModel model;
  TagList tags;
  HashedTable plain_words;  // to their label, counted from 1; by WordForm::cased

  // Labels of the words.
  void label(std::span<const WordForm> words, Tagging tagging,
             std::vector<std::uint8_t>& labels) const;
};

struct TagExample {
  std::vector<WordForm> words;
  std::vector<std::uint8_t> labels;
};
struct TaggerOptions {
  std::uint32_t bits = 16;
  std::uint32_t rounds = 8;
  std::uint64_t seed = 1;
  std::uint32_t trainings = 4;  // with seeds of their own, averaged
};
// The table of plain words: seen 20 times or more, 98 times in a hundred with one label (a tag
// dictionary, Ratnaparkhi 1996).
[[nodiscard]] std::string find_plain_words(const std::vector<TagExample>& examples,
                                           std::size_t tags);
// The bytes of the model.
[[nodiscard]] std::string train_tagger(const std::vector<TagExample>& examples, std::size_t tags,
                                       const TaggerOptions& options);

}  // namespace headwater
