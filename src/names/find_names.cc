// SPDX-License-Identifier: Apache-2.0
#include "names/find_names.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "names/mentions/find_mentions.h"
#include "names/relations/find_controlled_bodies.h"
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

using TwoSpans = std::pair<DocumentSpan, DocumentSpan>;

// What two finders say of the same two names is stated once, as the first of them says it.
void add_new(std::vector<StatedRelation>& relations, std::vector<StatedRelation> found) {
  const auto spans = [](const StatedRelation& relation) {
    const auto& why = relation.why.front().spans;
    return TwoSpans(why.front(), why.back());
  };
  std::set<TwoSpans> stated;
  for (const auto& relation : relations) stated.insert(spans(relation));
  for (auto& relation : found) {
    if (!stated.contains(spans(relation))) relations.push_back(std::move(relation));
  }
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
  add_new(names.relations, find_controlled_bodies(document, sentences, mentions));
  std::ranges::move(find_spellings(sentences, mentions), std::back_inserter(names.relations));
  names.mentions = plain_mentions(mentions);
  names.handovers = find_information_transfers(document, sentences, names.mentions);
  return names;
}

}  // namespace headwater
