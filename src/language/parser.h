// SPDX-License-Identifier: Apache-2.0
// Dependency parser: greedy, arc-eager, with labels scored apart from the moves.
//
// Input:   the words of one sentence and their tag labels.
// Output:  head and relation of each word; one root.
// Rule:    arc-eager transitions (Nivre 2003) with the root after the last word (Ballesteros and
//          Nivre 2013), trained with the dynamic oracle and exploration of Goldberg and Nivre
//          (2013) on features after Zhang and Nivre (2011) and word clusters. A first parser reads
//          the sentence from its end; its tree guides the second (stacking, Nivre and McDonald
//          2008). Time and memory grow with the number of words; nothing recurses.
// Example: "Lind denied it" -> Lind <-nsubj- denied -obj-> it.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "language/word_form.h"
#include "learn/linear_model.h"
#include "model/syntax.h"

namespace headwater {

struct ParseWord {
  std::uint64_t word = 0;
  std::uint16_t tag = 0;  // XPOS
  std::uint16_t upos = 0;
  std::uint16_t fine = 0;
  std::uint16_t coarse = 0;
  std::uint64_t ending = 0;  // last three letters
  std::uint64_t shape = 0;
};
[[nodiscard]] ParseWord parse_word(const WordForm& form, Tag tag);

struct Arc {
  std::int32_t head = no_head;
  Dependency relation = Dependency::dep;
};

struct Parser {
  LinearModel moves;
  LinearModel relations;
  LinearModel final_relations;  // of the arcs of the finished tree
  LinearModel guide_moves;      // of the parse from right to left
  LinearModel guide_relations;

  void parse(std::span<const ParseWord> words, std::vector<Arc>& arcs) const;
};

// Arcs of the sentence read from its end.
void turn_arcs(std::vector<Arc>& arcs);

struct ParseExample {
  std::vector<ParseWord> words;
  std::vector<Arc> arcs;
  std::vector<Arc> guide;  // of a parse that has not learned from this sentence
};
struct ParserOptions {
  std::uint32_t move_bits = 19;
  std::uint32_t relation_bits = 15;
  std::uint32_t guide_relation_bits = 14;
  std::uint32_t rounds = 10;
  std::uint32_t admit = 6;             // mistakes before a feature of the moves gets weights
  std::uint32_t admit_relations = 3;   // the same of the relations
  double least = 0.1;                  // smaller weights of the moves are dropped
  std::uint32_t explore_after = 1;     // rounds that follow the oracle alone
  std::uint32_t explore_percent = 90;  // of the steps after that follow the guess
  std::uint64_t seed = 1;
  std::uint32_t trainings = 4;  // with seeds of their own, averaged
};
struct ParserBytes {
  std::string moves;
  std::string relations;
  std::string final_relations;
  std::string guide_moves;
  std::string guide_relations;
};
[[nodiscard]] ParserBytes train_parser(std::vector<ParseExample> examples,
                                       const ParserOptions& options);

}  // namespace headwater
