// SPDX-License-Identifier: Apache-2.0
// Who publishes each document, which other outlet it names and where, and which interest each voice
// belongs to. Which outlets there are says text/outlet_register.h.
//
// Rule:    naming another outlet inside a sentence credits it for that sentence; naming it in a
//          dateline, a byline or a line such as "Source: O" credits it for the whole document
//          (text/credit_line.h); so does a notice of republication that reading left out of the
//          text. Everything under one interest (owner, front, wing) has one key.
// Example: "DORVIK, 3 May (Midland Wire) -- …" in the Daily Lamp: the document is Midland Wire's.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/analysed_text.h"
#include "model/claim.h"
#include "model/entity_index.h"
#include "text/outlet_register.h"

namespace headwater {

struct OutletMention {
  Span span;
  std::uint32_t outlet = 0;
};

// A document that more outlets than that are credited for is a list of credits.
inline constexpr std::size_t most_tags = 64;

struct PublishedDocument {
  MaybeIndex outlet = no_index;   // number of its outlet; no_index where unknown
  std::string interest;           // key of the interest behind the outlet; empty where unknown
  bool official = false;          // an office publishes it itself: a primary document
  bool signed_by_outlet = false;  // it carries the tag of its own outlet, as a wire sends it
  bool party = false;             // its interest has other members: an owner, a front, a wing
  std::optional<Day> day;
  std::vector<OutletMention> mentions;  // of other outlets, sorted
  std::vector<std::uint32_t> named;     // outlets of mentions, sorted, each once
  std::vector<OutletMention> tags;      // that credit the whole document, the first `most_tags`
};

class Outlets {
 public:
  Outlets(const CaseTexts& texts, const std::vector<Entity>& entities, const EntityIndex& index);

  [[nodiscard]] const PublishedDocument& of(std::uint32_t document) const {
    return documents_[document];
  }
  [[nodiscard]] std::uint32_t count() const { return outlets_.count(); }
  [[nodiscard]] const std::string& name(std::uint32_t outlet) const {
    return outlets_.name(outlet);
  }
  // A ministry, a front, a court: it speaks for itself where none of its documents is in the case.
  [[nodiscard]] bool is_body(std::uint32_t outlet) const {
    return outlets_.body(outlet).has_value();
  }
  // The outlet a voice names; no_index where it is none.
  [[nodiscard]] MaybeIndex named(const Voice& voice) const;
  // "i12" for an interest, "n…" for a name no entity has, "" for nobody.
  [[nodiscard]] std::string interest_of(std::string_view name, MaybeIndex entity) const;
  // Of a voice: the office it speaks for where it speaks for one, else its own.
  [[nodiscard]] std::string interest_of(std::uint32_t document, const Voice& voice) const;
  [[nodiscard]] MaybeIndex entity_behind(std::uint32_t document, const Voice& voice) const;

 private:
  void read_document(std::uint32_t document);
  [[nodiscard]] std::uint32_t interest_size(MaybeIndex entity) const;

  const CaseTexts& texts_;
  const std::vector<Entity>& entities_;
  const EntityIndex& index_;
  OutletRegister outlets_;
  std::vector<std::uint32_t> interest_sizes_;
  std::vector<MaybeIndex> offices_;  // behind each outlet that published a document
  std::vector<PublishedDocument> documents_;
};

}  // namespace headwater
