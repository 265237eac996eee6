// SPDX-License-Identifier: Apache-2.0
// What the labeller looks at: for each token, features of its words, tags, clusters, tree,
// quotation and line, and of what the rules say of it.
//
// Input:   the view, the tags and the candidates of the rules.
// Output:  features of the token for its own label and for the step from the label before it.
// Rule:    the second pass adds the labels of the first (stacking, Wolpert 1992), and the trees of
//          the sentences that have them.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "attribution/candidates/candidate.h"
#include "attribution/labeller/role_labels.h"
#include "learn/linear_model.h"
#include "model/syntax.h"
#include "text/annotated_tokens.h"

namespace headwater {

using RoleFeatureList = FeatureList<176, mix_quickly>;

class RoleFeatures {
 public:
  // `parents` are those of the candidates; trees in `syntax` are not looked at.
  RoleFeatures(const TextView& view, const Syntax& syntax, const std::vector<Candidate>& candidates,
               const std::vector<std::optional<std::uint32_t>>& parents);

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(atoms_.size()); }
  void find_emission(std::uint32_t token, RoleFeatureList& out) const;
  void find_transition(std::uint32_t token, RoleFeatureList& out) const;
  // Features on the labels of the first pass and on trees. REQUIRES: set_first_pass was called.
  void add_second_pass(std::uint32_t token, RoleFeatureList& out) const;
  void add_second_transition(std::uint32_t token, RoleFeatureList& out) const;
  void set_first_pass(const std::vector<RoleLabel>& labels);
  void set_trees(const Syntax& syntax);
  // First tokens of the lines, and size().
  [[nodiscard]] const std::vector<std::uint32_t>& lines() const { return lines_; }

 private:
  // All that is known of one token before its neighbours are looked at.
  struct Atom {
    std::uint64_t word = 0;
    std::uint64_t stem = 0;
    std::uint64_t shape = 0;
    std::uint32_t flags = 0;  // TextView classes
    std::uint32_t tag = 0;    // XPOS
    std::uint32_t fine = 0;
    std::uint32_t coarse = 0;
    std::uint32_t rule = 0;        // role and place the rules give it, outermost
    std::uint32_t inner_rule = 0;  // the same of a nested candidate
    std::uint64_t rule_name = 0;
    std::uint32_t quote = 0;  // inside, first, last of a quotation
    std::uint64_t verb = 0;   // what the lexicon knows of it as a reporting verb
    std::uint32_t relation = 0;
    std::int32_t head = -1;
    std::uint32_t top_cue = 0;  // the outermost reporting verb above it: relation, side
    std::uint64_t top_stem = 0;
    std::uint32_t near_cue = 0;  // the innermost one
    std::uint64_t near_stem = 0;
    std::uint32_t near_distance = 0;
    std::uint64_t children = 0;    // relations of its children
    std::uint32_t edge = 0;        // begins or ends the part of the sentence under a cue's child
    std::uint32_t from_start = 0;  // distance classes in its sentence
    std::uint32_t to_end = 0;
    std::uint32_t left_verb = 0;  // distance class of the nearest reporting verb in the sentence
    std::uint32_t right_verb = 0;
    std::uint64_t left_verb_stem = 0;
    std::uint64_t right_verb_stem = 0;
  };
  // What the first pass says around a token.
  struct FirstPass {
    std::uint32_t left_cue = 0;  // distance class and side of the nearest cue
    std::uint32_t right_cue = 0;
    std::uint64_t left_stem = 0;
    std::uint64_t right_stem = 0;
    std::uint32_t sentence = 0;   // roles that stand in the sentence
    std::uint32_t line = 0;       // roles that stand in the line
    std::uint32_t above = 0;      // relation to the nearest ancestor labelled as cue
    std::uint32_t quotation = 0;  // role of most of its quotation
    std::uint32_t before = 0;     // role at the end of the sentence before
    std::uint32_t after = 0;      // role at the beginning of the next
    std::uint32_t elsewhere = 0;  // roles of the same word in the rest of the document
  };

  void find_words(const TextView& view, const Syntax& syntax);
  void find_rule_roles(const std::vector<Candidate>& candidates,
                       const std::vector<std::optional<std::uint32_t>>& parents);
  void find_sentence_places(const TextView& view);
  void add_tree_features(std::uint32_t token, RoleFeatureList& out) const;
  void find_lines(const TextView& view);
  void find_cues_above();
  static const Atom before_text;
  static const Atom after_text;
  [[nodiscard]] const Atom& at(std::int64_t token) const {
    if (token < 0) return before_text;
    return token < std::ssize(atoms_) ? atoms_[static_cast<std::size_t>(token)] : after_text;
  }
  [[nodiscard]] std::uint32_t first_label(std::int64_t token) const {
    if (token < 0 || token >= std::ssize(first_)) return role_labels;
    return first_[static_cast<std::size_t>(token)];
  }

  const TextView* view_;
  std::vector<Atom> atoms_;
  std::vector<std::uint32_t> lines_;
  std::vector<std::uint32_t> line_of_;
  std::vector<std::uint32_t> line_kind_;  // of each line
  std::vector<std::uint32_t> sentence_of_;
  std::vector<RoleLabel> first_;
  std::vector<FirstPass> around_;
};

}  // namespace headwater
