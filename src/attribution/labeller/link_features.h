// SPDX-License-Identifier: Apache-2.0
// Features of a pair of spans that may belong together.
#pragma once

#include <vector>

#include "attribution/candidates/candidate.h"
#include "attribution/labeller/role_features.h"
#include "attribution/labeller/role_labels.h"
#include "model/syntax.h"
#include "text/annotated_tokens.h"

namespace headwater {

// What the linker may look at in one document; the parts must outlive it.
struct LinkContext {
  const TextView* view = nullptr;
  const Syntax* syntax = nullptr;
  const std::vector<Candidate>* candidates = nullptr;  // of the rules
  bool with_trees = true;
};

// `spans` are all spans near the two, sorted; `a` is a cue or a content, `b` what it may belong to;
// without `b` the features of belonging to nothing.
class PairFeatures {
 public:
  PairFeatures(const LinkContext& context, const std::vector<RoleSpan>& spans);
  void find(std::size_t a, std::size_t b, RoleFeatureList& out) const;
  void find_none(std::size_t a, RoleFeatureList& out) const;
  [[nodiscard]] std::uint32_t line_of(std::size_t span) const { return facts_[span].line; }

 private:
  struct Facts {
    std::uint32_t line = 0;
    std::uint32_t sentence = 0;
    std::uint32_t quote = 0;  // of the first and the last token
    std::uint32_t head = 0;   // the token whose head is outside
    std::uint64_t first_word = 0;
    std::uint64_t last_word = 0;
    std::uint64_t head_stem = 0;
    std::uint32_t first_tag = 0;
  };
  [[nodiscard]] Facts facts_of(const RoleSpan& span) const;
  [[nodiscard]] std::uint32_t tree_relation(std::size_t a, std::size_t b) const;
  [[nodiscard]] bool share_candidate(std::size_t a, std::size_t b) const;

  const LinkContext& context_;
  const std::vector<RoleSpan>& spans_;
  std::vector<std::vector<std::uint32_t>>
      candidates_at_;  // candidates that cover a token in a role
  std::vector<Facts> facts_;
};

}  // namespace headwater
