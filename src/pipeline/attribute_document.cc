// SPDX-License-Identifier: Apache-2.0
#include "pipeline/attribute_document.h"

#include "attribution/find_attributions.h"
#include "pipeline/language_stages.h"

namespace headwater {

std::vector<Attribution> attribute_document(const Document& document, const Sentences& sentences,
                                            Depth depth) {
  if (!has_learned_attribution()) return find_attributions(document, sentences);
  const auto tags = find_syntax(sentences, {});
  auto trees = tags;
  std::vector<bool> parsed(sentences.sentences.size(), false);
  const auto parse = [&](const std::vector<bool>& wanted) {
    std::vector<bool> missing(wanted.size());
    for (std::size_t s = 0; s < wanted.size(); ++s) {
      missing[s] = wanted[s] && !parsed[s];
      parsed[s] = parsed[s] || wanted[s];
    }
    add_trees(sentences, missing, trees);
    return trees;
  };
  if (depth == Depth::fast) return find_attributions(document, sentences, tags, {});
  return find_attributions(document, sentences, tags, parse);
}

std::vector<Attribution> without_attitudes(std::vector<Attribution> attributions) {
  std::vector<std::optional<std::uint32_t>> place(attributions.size());
  std::uint32_t kept = 0;
  for (std::size_t a = 0; a < attributions.size(); ++a) {
    if (!attributions[a].attitude) place[a] = kept++;
  }
  for (auto& a : attributions) {
    if (a.parent) a.parent = place[*a.parent];
  }
  std::erase_if(attributions, [](const Attribution& a) { return a.attitude; });
  for (std::size_t a = 0; a < attributions.size(); ++a)
    attributions[a].id = "a" + std::to_string(a + 1);
  return attributions;
}

}  // namespace headwater
