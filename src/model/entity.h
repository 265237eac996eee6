// SPDX-License-Identifier: Apache-2.0
// Names: what a document mentions, and the entities that the mentions of a whole case refer to.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "base/enum_names.h"
#include "base/span.h"
#include "model/reason.h"

namespace headwater {

enum class EntityKind { unknown, person, organisation, place, outlet };
template <>
inline constexpr std::array<std::string_view, 5> enum_names<EntityKind>{
    "unknown", "person", "organisation", "place", "outlet"};

struct Mention {
  Span span;
  std::string
      text;  // as written, white space squeezed, without a leading article and possessive ending
  EntityKind kind = EntityKind::unknown;
  bool operator==(const Mention&) const = default;
};

enum class RelationKind {
  also_known_as,
  front_of,
  wing_of,
  part_of,
  led_by,
  spokesman_for,
  owned_by
};
template <>
inline constexpr std::array<std::string_view, 7> enum_names<RelationKind>{
    "also_known_as", "front_of", "wing_of", "part_of", "led_by", "spokesman_for", "owned_by"};

// A relation stated in one document between two names as written there: `from` front_of `to`.
struct StatedRelation {
  RelationKind kind = RelationKind::also_known_as;
  std::string from;
  std::string to;
  std::vector<Reason> why;
  bool operator==(const StatedRelation&) const = default;
};

// What a document says about one party passing information to another: a statement may be released
// through somebody who does not credit its maker, so a report of the receiver may be the giver's.
struct Handover {
  std::string giver;        // as named there; empty where the text does not say
  std::string receiver;     // a name, or the words ("the newspapers")
  Span span;                // the sentence that says so
  bool uncredited = false;  // the text says that the giver is not to be named or is not credited
  std::vector<Reason> why;
  bool operator==(const Handover&) const = default;
};

// What the names stage finds in one document.
struct DocumentNames {
  std::vector<Mention> mentions;  // sorted by span, not overlapping
  std::vector<StatedRelation> relations;
  std::vector<Handover> handovers;  // sorted by span
  bool operator==(const DocumentNames&) const = default;
};

// also_known_as never appears here: it joins mentions into one entity. The other kinds keep names
// apart.
struct Relation {
  RelationKind kind = RelationKind::front_of;
  std::uint32_t to = 0;  // index in the list of entities
  std::vector<Reason> why;
  bool operator==(const Relation&) const = default;
};

struct Alias {
  std::string name;
  std::vector<Reason> why;  // how it was joined: stated, acronym, spelling …
  bool operator==(const Alias&) const = default;
};

struct Entity {
  std::string id;    // "e" + 8 hexadecimal digits of the hash of kind and canonical name
  std::string name;  // the canonical form: the fullest of the common spellings
  EntityKind kind = EntityKind::unknown;
  std::vector<Alias> aliases;          // all other surface forms, sorted by name
  std::vector<DocumentSpan> mentions;  // sorted
  std::vector<Relation> relations;
  // Entities of one interest share a group: fronts, wings, parts, owners are contracted (index of
  // the smallest member).
  std::uint32_t interest = 0;
  bool operator==(const Entity&) const = default;
};

}  // namespace headwater
