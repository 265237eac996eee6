// SPDX-License-Identifier: Apache-2.0
#include "attribution/labeller/learned_candidates.h"

#include "attribution/candidates/nested_attributions.h"
#include "attribution/labeller/candidate_merge.h"
#include "attribution/labeller/learned_spans.h"
#include "attribution/rules/paragraph_quotations.h"
#include "attribution/rules/rule_candidates.h"

namespace headwater {

std::vector<Candidate> find_learned_candidates(const AttributionModels& models,
                                               const TextView& view, const Syntax& syntax,
                                               bool with_trees, std::vector<Candidate> rules) {
  if (models.empty() || view.size() == 0) return rules;
  const auto parents = find_parents(rules);
  RoleFeatures features(view, syntax, rules, parents);
  auto first = models.first.judge(features);
  features.set_first_pass(first.labels);
  if (with_trees) features.set_trees(syntax);
  const auto& stage = with_trees ? models.trees : models.fast;
  const auto found = stage.pass.judge_again(features, std::move(first));
  const LinkContext context{&view, &syntax, &rules, with_trees};
  auto learned = stage.linker.link(context, spans_of(found.labels));
  tidy_learned_spans(view, syntax, learned);
  auto candidates = merge_candidates(view, syntax, std::move(rules), parents, found, learned);
  share_paragraphs(view, candidates);
  erase_empty(candidates);
  return candidates;
}

}  // namespace headwater
