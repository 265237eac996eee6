// SPDX-License-Identifier: Apache-2.0
// Groups of surfaces that name one entity: a union-find that refuses what must stay apart.
//
// Rule:    no group holds a person and a body or place, nor two names that a document states as
//          front, wing, part, owner or leader of one another. Each join keeps its reason.
#pragma once

#include <cstdint>
#include <vector>

#include "names/entities/name_forms.h"

namespace headwater {

struct Join {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  Reason why;
};

class SurfaceGroups {
 public:
  explicit SurfaceGroups(const std::vector<Surface>& surfaces);

  [[nodiscard]] std::uint32_t root(std::uint32_t surface) const;
  [[nodiscard]] bool same(std::uint32_t a, std::uint32_t b) const { return root(a) == root(b); }
  // The most frequent kind of the group.
  [[nodiscard]] EntityKind kind(std::uint32_t surface) const;
  // From now on no join may bring these two together.
  void keep_apart(std::uint32_t a, std::uint32_t b);
  // False where the two must stay apart. `stated`: the text itself says they are one, which only
  // a stated relation outweighs.
  bool join(std::uint32_t a, std::uint32_t b, Reason why, bool stated = false);
  [[nodiscard]] const std::vector<Join>& joins() const { return joins_; }

 private:
  [[nodiscard]] bool kinds_fit(std::uint32_t a, std::uint32_t b, bool stated) const;
  [[nodiscard]] bool apart(std::uint32_t a, std::uint32_t b) const;

  mutable std::vector<std::uint32_t> parent_;
  std::vector<KindCounts> kinds_;                      // by root
  std::vector<std::vector<std::uint32_t>> opposites_;  // by root
  std::vector<Join> joins_;
};

}  // namespace headwater
