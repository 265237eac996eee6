// SPDX-License-Identifier: Apache-2.0
// The chain of voices through which a document says something.
//
// Input:   a document's facts and a span of its text.
// Output:  the voices from the author's own to the innermost speaker, with the stance and modality
//          that they give to what the span says, taken together.
// Rule:    the author (a comment's author inside a comment block) comes first, then every
//          attribution that encloses the span, outer to inner. Denying what somebody asserts denies
//          it; denying or doubting a denial, or doubting anything, leaves a doubt. One hedge
//          hedges. What somebody wants or opposes is no voice of theirs: it is told by who says so.
// Example: "The Courier reported that Ilves denied the bridge was closed": {Herald, Courier,
//          Ilves}, denies.
#pragma once

#include <tuple>
#include <vector>

#include "base/span_index.h"
#include "model/case.h"
#include "model/claim.h"
#include "model/entity_index.h"

namespace headwater {

struct VoiceChain {
  std::vector<Voice> voices;
  Stance stance = Stance::asserts;
  Modality modality = Modality::plain;
  bool operator==(const VoiceChain&) const = default;
};

[[nodiscard]] Stance combine(Stance outer, Stance inner);

// Chains of one document; built once, asked for many spans.
class VoiceChains {
 public:
  VoiceChains(std::uint32_t document, const DocumentFacts& facts, const EntityIndex& entities);

  [[nodiscard]] VoiceChain of(Span span) const;
  // The chain that ends in an attribution of the document, as told in the block at a position.
  [[nodiscard]] VoiceChain through(MaybeIndex attribution, std::uint32_t position) const;
  // The innermost attribution whose content holds the span; no_index where none does.
  [[nodiscard]] MaybeIndex innermost(Span span) const;
  // The attributions with a content that begins inside the span, in order of the text.
  [[nodiscard]] std::vector<std::uint32_t> starting_in(Span span) const;

 private:
  struct Content {
    Span span;
    std::uint32_t attribution;
  };
  [[nodiscard]] Voice author_at(std::uint32_t position) const;
  [[nodiscard]] Voice voice_of(std::uint32_t attribution) const;
  [[nodiscard]] std::vector<std::uint32_t> path_to(MaybeIndex attribution) const;

  std::uint32_t document_;
  const DocumentFacts& facts_;
  const EntityIndex& entities_;
  std::vector<Content> contents_;  // sorted by start
  SpanIndex spans_;                // of contents_
};

}  // namespace headwater
