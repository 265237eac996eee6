// SPDX-License-Identifier: Apache-2.0
// The things of a case that a part of it needs, by position in the whole case, and the part made of
// them.
//
// Rule:    a part is a case of its own: what names another thing by its position names it by its
//          index in the part, and nothing where it was left out.
#pragma once

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "model/case_part.h"

namespace headwater {

// How much of a thing is needed; each level holds the ones before it.
enum class Need : std::uint8_t {
  nothing,
  name,      // its row: id, name, place
  summary,   // a claim: in which documents, its cut; a document: its text
  parts,     // all its lists and reasons, and the words they rest on; a document: all found in it
  explained  // what is asked for
};

// The things of one list that are needed, by position in the whole case.
template <class T>
struct Shelf {
  struct Item {
    T value;
    Need need = Need::nothing;
  };
  std::map<std::uint32_t, Item> items;

  // Where each that is needed stands among them.
  [[nodiscard]] std::map<std::uint32_t, std::uint32_t> new_indices() const {
    std::map<std::uint32_t, std::uint32_t> indices;
    for (const auto& [position, item] : items)
      indices.emplace(position, static_cast<std::uint32_t>(indices.size()));
    return indices;
  }
  [[nodiscard]] std::vector<T> take() {
    std::vector<T> list;
    for (auto& [position, item] : items) list.push_back(std::move(item.value));
    return list;
  }
};

struct PartShelves {
  Shelf<DocumentFacts> documents;  // by row
  Shelf<Entity> entities;
  Shelf<Incident> incidents;
  Shelf<Utterance> utterances;
  Shelf<Claim> claims;
  Shelf<Conflict> conflicts;
  Shelf<Origin> origins;
  Shelf<SourceRecord> sources;
  std::vector<Reason> left_out;
};

// The part whose subject is the thing at `position`.
[[nodiscard]] CasePart take_part(PartShelves shelves, FindingKind kind, std::uint32_t position);
// Ends in an error where the file names a position that no list can have.
[[nodiscard]] std::uint32_t as_position(std::int64_t number);

}  // namespace headwater
