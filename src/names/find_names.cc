// SPDX-License-Identifier: Apache-2.0
#include "names/find_names.h"

#include <algorithm>
#include <iterator>

#include "names/mentions/find_mentions.h"
#include "names/relations/find_owned_bodies.h"
#include "names/relations/find_relations.h"
#include "names/relations/find_spellings.h"
#include "names/relations/information_transfer.h"

namespace headwater {

namespace {

std::vector<Mention> plain_mentions(const std::vector<FoundMention>& found) {
  std::vector<Mention> mentions;
  mentions.reserve(found.size());
  for (const auto& one : found) mentions.push_back(one.mention);
  return mentions;
}

}  // namespace

std::vector<Mention> find_name_mentions(const Document& document, const Sentences& sentences) {
  return plain_mentions(find_mentions(document, sentences));
}

DocumentNames find_names(const Document& document, const Sentences& sentences) {
  DocumentNames names;
  const auto mentions = find_mentions(document, sentences);
  names.relations = find_relations(document, sentences, mentions);
  std::ranges::move(find_owned_bodies(document, sentences, mentions),
                    std::back_inserter(names.relations));
  std::ranges::move(find_spellings(sentences, mentions), std::back_inserter(names.relations));
  names.mentions = plain_mentions(mentions);
  names.handovers = find_information_transfers(document, sentences, names.mentions);
  return names;
}

}  // namespace headwater
