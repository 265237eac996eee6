// SPDX-License-Identifier: Apache-2.0
#include "claims/make_claims.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>

#include "base/hash.h"
#include "base/strings.h"
#include "claims/sentence_statement.h"
#include "model/block_at.h"

namespace headwater {
namespace {

constexpr std::uint32_t short_wording = 24;  // shorter is likely cut off

bool in_heading(const Document& document, std::uint32_t position) {
  const auto* block = block_at(document, position);
  return block != nullptr && block->kind == BlockKind::heading;
}

bool is_claimable(const ClaimInput& input, const Utterance& said) {
  const auto& text = input.texts.sentences[said.document];
  const auto at = text.sentence_at(said.span.start);
  return at < text.sentences.size() &&
         may_claim(input.texts.document(said.document), text, text.sentences[at]);
}

// A line without an end of a sentence is a headline or an item of a list, whatever its block is.
bool ends_open(const ClaimInput& input, const Utterance& said) {
  const auto tokens = input.texts.sentences[said.document].tokens_in(said.span);
  return !tokens.empty() && tokens.back().kind == TokenKind::word;
}

const Utterance& plainest(const ClaimInput& input, const std::vector<StatedFact>& statements,
                          const std::vector<std::uint32_t>& members) {
  const auto rank = [&](std::uint32_t i) {
    const auto& said = statements[i].utterance;
    return std::tuple(said.stance != Stance::asserts, !is_claimable(input, said),
                      in_heading(input.texts.document(said.document), said.span.start),
                      ends_open(input, said), said.modality != Modality::plain,
                      said.span.size() < short_wording, said.voices.size(), said.span.size(), i);
  };
  return statements[std::ranges::min(members, {}, rank)].utterance;
}

std::string wording_of(const ClaimInput& input, const Utterance& said) {
  return squeeze_space(input.texts.document(said.document).text.slice(said.span));
}

// A sentence that names another time than its happening's, with its year ("the 1999 assassination",
// among older cases), is of its own time. Times that hang on the report ("on Saturday") may be those
// of saying it.
void keep_own_time(const ClaimInput& input, const Utterance& said, TimeInterval& when) {
  const TimeInterval* own = nullptr;
  for (const auto& time : input.texts.facts[said.document].times) {
    const bool dated = time.type == TimeType::date && time.interval.lo && time.interval.hi;
    if (!dated || !said.span.contains(time.span)) continue;
    if (time.interval.overlaps(when)) return;
    if (own == nullptr && time.basis == TimeBasis::explicit_date) own = &time.interval;
  }
  if (own != nullptr) when = *own;
}

std::string claim_id(const ClaimInput& input, const Utterance& first, std::string_view value) {
  const auto key = fmt::format("{}:{}-{}:{}:{}", input.texts.document(first.document).sha256,
                               first.span.start, first.span.end, first.slot, value);
  return fmt::format("c{:08x}", fnv1a64(key) & 0xFFFFFFFFU);
}

std::size_t count_documents(const std::vector<StatedFact>& statements,
                            const std::vector<std::uint32_t>& members) {
  std::set<std::uint32_t> documents;
  for (const auto i : members) documents.insert(statements[i].utterance.document);
  return documents.size();
}

// Who did it is a matter of its own: a claim of something else is theirs only where it names them.
Facets facets_of(const ValueGroup& group, const Incident& incident, std::string_view wording) {
  Facets facets;
  facets.what = name_of(incident.type);
  facets.when = group.value.kind == ValueKind::time ? group.value.time : incident.date;
  facets.where = group.value.kind == ValueKind::place ? group.value.place : incident.place;
  if (group.value.kind == ValueKind::actor) {
    facets.who = group.value.shown;
  } else {
    const auto actor = std::ranges::find_if(incident.actors, [&](const Actor& named) {
      return named.role == ActorRole::perpetrator && wording.contains(named.name);
    });
    if (actor != incident.actors.end()) facets.who = actor->name;
  }
  if (group.value.kind == ValueKind::number)
    facets.how_many.push_back({group.slot, group.value.unit, group.value.number, {}});
  return facets;
}

}  // namespace

Claim claim_about_incident(const ClaimInput& input, const std::vector<StatedFact>& statements,
                           const ValueGroup& group, const Incident& incident) {
  Claim claim;
  const auto& wording = plainest(input, statements, group.members);
  claim.text = wording_of(input, wording);
  claim.facets = facets_of(group, incident, claim.text);
  if (group.value.kind != ValueKind::time && claim.facets.when.known())
    keep_own_time(input, wording, claim.facets.when);
  claim.incident = group.incident;
  claim.slot = group.slot;
  const auto value = print_value(group.value);
  claim.id = claim_id(input, statements[group.members.front()].utterance, value);
  claim.why.push_back(
      {"claims.same_value",
       {},
       {{"utterances", static_cast<double>(group.members.size())},
        {"documents", static_cast<double>(count_documents(statements, group.members))}},
       {group.slot, value}});
  for (const auto& other : group.less_precise)
    claim.why.push_back({"claims.less_precise", {}, {}, {print_value(other), value}});
  return claim;
}

Claim claim_of_sentences(const ClaimInput& input, const std::vector<StatedFact>& statements,
                         const std::vector<std::uint32_t>& members) {
  Claim claim;
  claim.text = wording_of(input, plainest(input, statements, members));
  claim.id = claim_id(input, statements[members.front()].utterance, "");
  claim.facets.what = claim.text;
  claim.why.push_back({"claims.same_sentence",
                       {},
                       {{"utterances", static_cast<double>(members.size())},
                        {"documents", static_cast<double>(count_documents(statements, members))}},
                       {}});
  return claim;
}

}  // namespace headwater
