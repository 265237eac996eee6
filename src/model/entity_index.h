// SPDX-License-Identifier: Apache-2.0
// Looks entities up by a place in a text or by a name, the way every stage over a whole case needs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/data_file.h"
#include "base/maybe_index.h"
#include "model/entity.h"

namespace headwater {

// Lower case, without a leading article, punctuation as one space: "The P.F.V." -> "p f v".
[[nodiscard]] std::string name_key(std::string_view name);

class EntityIndex {
 public:
  explicit EntityIndex(const std::vector<Entity>& entities);

  // The entity whose canonical name or alias folds to the same; the canonical name wins.
  [[nodiscard]] MaybeIndex named(std::string_view name) const;
  // The entity mentioned inside or across the span in a document; the longest overlap wins.
  [[nodiscard]] MaybeIndex at(std::uint32_t document, Span span) const;
  // Index of the interest group (Entity::interest); none for none.
  [[nodiscard]] MaybeIndex interest(MaybeIndex entity) const;

 private:
  struct Place {
    std::uint32_t document;
    Span span;
    std::uint32_t entity;
    auto operator<=>(const Place&) const = default;
  };
  StringMap<std::uint32_t> by_name_;
  std::vector<Place> places_;  // sorted
  std::vector<std::uint32_t> interest_;
};

}  // namespace headwater
