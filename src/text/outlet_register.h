// SPDX-License-Identifier: Apache-2.0
// Which outlets a case has, under which names, and where a text names them.
//
// Input:   the documents of a case; the entities, where they are known already.
// Output:  outlets, numbered; those named in tokens, in a line or by a tag.
// Rule:    an outlet is what a document names as its source (or else as its site), an entity of
//          that kind, or one whose name is an outlet's (lexicon/outlet_words.h). It goes by its
//          name, the aliases of its entity, and its initials where it has three words or more. In
//          running text a name begins with a capital and ends within its sentence; the longest
//          counts.
// Example: "CPS", "the Coastal Press Service" -> Coastal Press Service.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/data_file.h"
#include "base/maybe_index.h"
#include "model/analysed_text.h"
#include "model/entity_index.h"
#include "text/token_range.h"

namespace headwater {

struct NamedOutlet {
  std::uint32_t outlet = 0;
  TokenRange tokens;
};

// Whether a tag of capitals may stand for a name: its initials (MW: Midland Wire), or letters of
// one word in their order, the first one first (NW: Northwire).
[[nodiscard]] bool tag_fits(std::string_view tag, std::string_view name);

class OutletRegister {
 public:
  // Before names are known: who publishes the documents.
  explicit OutletRegister(const CaseTexts& texts);
  OutletRegister(const CaseTexts& texts, const std::vector<Entity>& entities,
                 const EntityIndex& index);

  [[nodiscard]] std::uint32_t count() const { return static_cast<std::uint32_t>(names_.size()); }
  [[nodiscard]] const std::string& name(std::uint32_t outlet) const { return names_[outlet]; }
  // Who publishes a document; none where it does not say.
  [[nodiscard]] MaybeIndex publisher(std::size_t document) const { return publishers_[document]; }
  [[nodiscard]] MaybeIndex named(std::string_view name) const;
  [[nodiscard]] MaybeIndex of_entity(MaybeIndex entity) const;
  // Of an entity: it publishes, or would, and is no body.
  [[nodiscard]] bool is_outlet(MaybeIndex entity) const;
  // The entity of an outlet that is itself a body: a ministry, a front, a court.
  [[nodiscard]] MaybeIndex body(std::uint32_t outlet) const { return bodies_[outlet]; }

  // In order of the text, apart.
  [[nodiscard]] std::vector<NamedOutlet> named_in(const Sentences& text,
                                                  const Sentence& sentence) const;
  // In order of the line, apart.
  [[nodiscard]] std::vector<std::uint32_t> named_in(std::string_view line) const;
  // In lines that reading left out as notices of republication, credits of an agency or a feed.
  [[nodiscard]] std::vector<std::uint32_t> named_in_notices(const Document& document) const;
  // Outlets that a tag such as "MW" may stand for, sorted.
  [[nodiscard]] std::vector<std::uint32_t> with_tag(std::string_view tag) const;

 private:
  std::uint32_t add(std::string_view name);
  void add_form(std::string_view form, std::uint32_t outlet);
  void add_entity(const Entity& entity, std::uint32_t index, MaybeIndex outlet);
  void add_initials();

  std::vector<std::string> names_;
  std::vector<MaybeIndex> publishers_;   // by document
  std::vector<MaybeIndex> of_entity_;    // by entity
  std::vector<MaybeIndex> bodies_;       // by outlet
  StringMap<std::uint32_t> by_form_;     // name_key of a name or alias
  StringMap<std::size_t> longest_from_;  // first word of a form -> most words
};

}  // namespace headwater
