// SPDX-License-Identifier: Apache-2.0
#include "store/part_shelves.h"

#include <algorithm>
#include <string>

#include "store/case_connection.h"

namespace headwater {
namespace {

constexpr std::uint32_t left_out = 0xFFFFFFFF;
constexpr std::int64_t largest_position = 0xFFFFFFFE;  // what an index can name

// From positions in the whole case to indices in the part.
class Renumbering {
 public:
  explicit Renumbering(const PartShelves& shelves)
      : claims_(shelves.claims.new_indices()),
        utterances_(shelves.utterances.new_indices()),
        origins_(shelves.origins.new_indices()),
        incidents_(shelves.incidents.new_indices()),
        entities_(shelves.entities.new_indices()) {
    // Documents are named by row in the file, and stand in order of id in a case.
    std::vector<std::pair<std::string, std::uint32_t>> by_id;
    for (const auto& [row, item] : shelves.documents.items)
      by_id.emplace_back(item.value.document.id, row);
    std::ranges::sort(by_id);
    for (const auto& [id, row] : by_id)
      documents_.emplace(row, static_cast<std::uint32_t>(documents_.size()));
  }

  void apply(Findings& found) const {
    for (auto& entity : found.entities) apply(entity);
    for (auto& incident : found.incidents) apply(incident);
    for (auto& utterance : found.utterances) apply(utterance);
    for (auto& claim : found.claims) {
      list(utterances_, claim.utterances);
      to(incidents_, claim.incident);
      places(claim.cut);
      reasons(claim.why);
    }
    for (auto& conflict : found.conflicts) {
      list(claims_, conflict.claims);
      to(incidents_, conflict.incident);
      reasons(conflict.why);
    }
    for (auto& origin : found.origins) {
      to(claims_, origin.claim);
      to(entities_, origin.entity);
      list(utterances_, origin.utterances);
      reasons(origin.why);
    }
    for (auto& source : found.sources) {
      to(entities_, source.entity);
      reasons(source.why);
    }
    reasons(found.left_out);
  }
  [[nodiscard]] std::uint32_t document(std::uint32_t row) const { return documents_.at(row); }

 private:
  using Indices = std::map<std::uint32_t, std::uint32_t>;
  static void to(const Indices& indices, MaybeIndex& index) {
    const auto found = index ? indices.find(*index) : indices.end();
    index = found == indices.end() ? MaybeIndex() : MaybeIndex(found->second);
  }
  // Of what is needed by its name alone the lists are not read on: they may name what was left
  // out, and then name what no list holds.
  static void to(const Indices& indices, std::uint32_t& index) {
    const auto found = indices.find(index);
    index = found == indices.end() ? left_out : found->second;
  }
  static void list(const Indices& indices, std::vector<std::uint32_t>& list) {
    for (auto& index : list) to(indices, index);
  }
  void places(std::vector<DocumentSpan>& list) const {
    for (auto& place : list) to(documents_, place.document);
  }
  void reasons(std::vector<Reason>& why) const {
    for (auto& reason : why) places(reason.spans);
  }
  void reports(std::vector<EventRef>& list) const {
    for (auto& report : list) to(documents_, report.document);
  }
  void apply(Entity& entity) const {
    to(entities_, entity.interest);
    places(entity.mentions);
    for (auto& alias : entity.aliases) reasons(alias.why);
    for (auto& relation : entity.relations) {
      to(entities_, relation.to);
      reasons(relation.why);
    }
  }
  void apply(Incident& incident) const {
    reports(incident.reports);
    for (auto& value : incident.values) reports(value.reports);
    for (auto& conflict : incident.conflicts) reasons(conflict.why);
    reasons(incident.why);
  }
  void apply(Utterance& utterance) const {
    to(documents_, utterance.document);
    to(claims_, utterance.claim);
    to(utterances_, utterance.derived_from);
    to(origins_, utterance.origin);
    for (auto& voice : utterance.voices) to(entities_, voice.entity);
    reasons(utterance.why);
  }

  Indices claims_;
  Indices utterances_;
  Indices origins_;
  Indices incidents_;
  Indices entities_;
  Indices documents_;
};

template <class T>
std::uint32_t index_in(const Shelf<T>& shelf, std::uint32_t position) {
  return shelf.new_indices().at(position);
}

std::uint32_t index_of(const PartShelves& shelves, const Renumbering& renumbering, FindingKind kind,
                       std::uint32_t position) {
  switch (kind) {
    case FindingKind::claim:
      return index_in(shelves.claims, position);
    case FindingKind::incident:
      return index_in(shelves.incidents, position);
    case FindingKind::conflict:
      return index_in(shelves.conflicts, position);
    case FindingKind::entity:
      return index_in(shelves.entities, position);
    case FindingKind::source:
      return index_in(shelves.sources, position);
    case FindingKind::origin:
      return index_in(shelves.origins, position);
    case FindingKind::document:
      break;
  }
  return renumbering.document(position);
}

}  // namespace

CasePart take_part(PartShelves shelves, FindingKind kind, std::uint32_t position) {
  const Renumbering renumbering(shelves);
  CasePart made;
  made.kind = kind;
  made.index = index_of(shelves, renumbering, kind, position);
  for (const auto& [claim, item] : shelves.claims.items) made.numbers.push_back(claim + 1);
  auto& found = made.part.findings;
  found.left_out = std::move(shelves.left_out);
  found.entities = shelves.entities.take();
  found.incidents = shelves.incidents.take();
  found.utterances = shelves.utterances.take();
  found.claims = shelves.claims.take();
  found.conflicts = shelves.conflicts.take();
  found.origins = shelves.origins.take();
  found.sources = shelves.sources.take();
  renumbering.apply(found);
  made.part.documents = shelves.documents.take();
  std::ranges::sort(made.part.documents, {}, [](const DocumentFacts& facts) -> const std::string& {
    return facts.document.id;
  });
  return made;
}

std::uint32_t as_position(std::int64_t number) {
  if (number < 0 || number > largest_position) raise_damaged("a number is out of range");
  return static_cast<std::uint32_t>(number);
}

}  // namespace headwater
