// SPDX-License-Identifier: Apache-2.0
// Surfaces: the distinct written names of a case, each with its mentions.
//
// Rule:    texts that fold to the same letters are one surface. A surname alone belongs to the last
//          person of that surname named in full before it in the same document (else the first
//          after it).
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "model/analysed_text.h"
#include "model/entity.h"

namespace headwater {

using KindCounts = std::array<std::uint32_t, 5>;  // mentions by EntityKind

// The most frequent kind that is not unknown.
[[nodiscard]] EntityKind commonest_kind(const KindCounts& counts);

struct Surface {
  std::string key;                             // folded, without article
  std::map<std::string, std::uint32_t> texts;  // as written -> how often
  KindCounts kinds{};
  std::vector<DocumentSpan> mentions;
  std::map<std::string, std::vector<DocumentSpan>>
      surnames;                    // short forms tied to it in a document
  std::vector<std::string> words;  // of the key
  bool acronym = false;

  [[nodiscard]] EntityKind kind() const { return commonest_kind(kinds); }
};

struct CaseSurfaces {
  std::vector<Surface> surfaces;  // sorted by key
  // Per document: folded text -> surface, where that differs from the surface of that key.
  std::vector<std::map<std::string, std::uint32_t>> local;

  [[nodiscard]] MaybeIndex find(const std::string& key) const;
  // The surface that a name written in a document stands for, or none.
  [[nodiscard]] MaybeIndex find_in(std::size_t document, const std::string& text) const;
};

[[nodiscard]] std::string surface_key(std::string_view text);
[[nodiscard]] CaseSurfaces collect_surfaces(const CaseTexts& texts);

}  // namespace headwater
