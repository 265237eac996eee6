// SPDX-License-Identifier: Apache-2.0
#include "attribution/labeller/learned_drafts.h"

#include "attribution/candidates/nesting.h"
#include "attribution/labeller/draft_merge.h"
#include "attribution/labeller/find_learned_attributions.h"
#include "attribution/labeller/learned_spans.h"
#include "attribution/rules/paragraph_quotations.h"
#include "attribution/rules/rule_drafts.h"

namespace headwater {

std::vector<Draft> find_learned_drafts(const AttributionModels& models, const TextView& view,
                                       const Syntax& tags, const ParseSentences& parse,
                                       std::vector<Draft> rules) {
  if (models.empty() || view.size() == 0) return rules;
  const auto parents = find_parents(rules);
  RoleFeatures features(view, tags, rules, parents);
  auto first = models.first.judge(features);
  features.set_first_pass(first.labels, first.margins);
  Syntax trees;
  if (parse) {
    trees = parse(features.sentences_to_parse());
    features.set_trees(trees);
  }
  const auto& stage = parse ? models.trees : models.fast;
  const auto found = stage.pass.judge_again(features, std::move(first));
  const LinkContext context{&view, parse ? &trees : &tags, &rules, static_cast<bool>(parse)};
  auto learned = stage.linker.link(context, spans_of(found.labels));
  tidy_learned_spans(view, tags, rules, learned);
  auto drafts = merge_drafts(view, tags, std::move(rules), parents, found, learned);
  share_paragraphs(view, drafts);
  erase_empty(drafts);
  return drafts;
}

}  // namespace headwater
