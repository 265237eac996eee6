// SPDX-License-Identifier: Apache-2.0
// Sentences of a treebank in CoNLL-U (universaldependencies.org/format.html).
//
// Input:   the text of a CoNLL-U file.
// Output:  its sentences; lines of multiword tokens ("3-4") and empty nodes ("3.1") are left out. A
//          line that is no CoNLL-U is an error with its number.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "model/syntax.h"

namespace headwater {

struct TreebankWord {
  std::string form;
  std::string lemma;
  Tag tag;
  Dependency relation = Dependency::dep;
  std::int32_t head = no_head;  // index in the sentence
  bool space_after = true;
  std::string features;  // columns that are only passed through
  std::string misc;
};

struct TreebankSentence {
  std::vector<std::string> comments;
  std::vector<TreebankWord> words;
};

[[nodiscard]] Result<std::vector<TreebankSentence>> parse_conllu(std::string_view text,
                                                                 const std::string& name);
// The sentence with words joined at hyphens as our tokenizer leaves them ("long-term"); the same
// sentence where there is nothing to join.
[[nodiscard]] TreebankSentence join_hyphens(const TreebankSentence& sentence);
// One sentence as CoNLL-U, with the empty line at its end.
[[nodiscard]] std::string to_conllu(const TreebankSentence& sentence);

}  // namespace headwater
