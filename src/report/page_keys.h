// SPDX-License-Identifier: Apache-2.0
// By what claims are filtered: outlets that tell them, places, people and bodies that speak in them
// or are named in them.
//
// Rule: sorted by kind and id, so that the same case gives the same places in the list.
#pragma once

#include <compare>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/page_rows.h"
#include "report/case_view.h"

namespace headwater {

struct PageKey {
  // outlet, place, person, story; "name" for outlets and places as entities, "voice" for who speaks.
  std::string_view kind;
  std::string id;  // the name itself, or the id of an entity
  std::string name;
  std::uint32_t claims = 0;
};

class PageKeys {
 public:
  explicit PageKeys(const CaseView& view);
  [[nodiscard]] const std::vector<PageKey>& names() const { return names_; }
  // Of a claim: indices in names(), sorted.
  [[nodiscard]] const std::vector<std::uint32_t>& of(std::uint32_t claim) const {
    return of_[claim];
  }
  // Of an entity: claims in which it speaks, and in which it is only named; each once, sorted.
  [[nodiscard]] const std::vector<std::uint32_t>& said_by(std::uint32_t entity) const {
    return said_[entity];
  }
  [[nodiscard]] const std::vector<std::uint32_t>& about(std::uint32_t entity) const {
    return about_[entity];
  }

 private:
  // `met`: kind and id of each key, by the numbers in of_.
  void put_in_order(const std::vector<std::pair<std::string_view, std::string>>& met,
                    const Findings& found);

  std::vector<PageKey> names_;
  std::vector<std::vector<std::uint32_t>> of_;
  std::vector<std::vector<std::uint32_t>> said_;
  std::vector<std::vector<std::uint32_t>> about_;
};

// Who speaks: the id of an entity, a class of unnamed sources, or a name; "" for nobody.
[[nodiscard]] std::string voice_key(const Findings& found, const Voice& voice);

// NULL where the interval is unknown; an open end is the first or the last day there is.
[[nodiscard]] Cell day_cell(const std::optional<Day>& end, const TimeInterval& of);
// NULL for "".
[[nodiscard]] Cell text_cell(const std::string& text);

}  // namespace headwater
