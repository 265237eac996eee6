// SPDX-License-Identifier: Apache-2.0
// Which documents hold a heavy term, and which of them a document is led to by it.
//
// Input:   the heavy terms of each document.
// Output:  for a document and one of its terms, documents that hold it, itself among them.
// Rule:    all where they are no more than 101; else the 101 around it in an order of the term's
//          own: by the least hash of the other heavy terms (MinHash, Broder 1997), under which
//          documents stand together as often as they share terms, then by a hash of all of them.
//          The order of a term depends on nothing but the documents that hold it.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "learn/sparse_vector.h"

namespace headwater {

struct HoldingDocument {
  std::uint32_t document = 0;
  float weight = 0;  // of the term in it
};

class DocumentsByTerm {
 public:
  explicit DocumentsByTerm(const std::vector<SparseVector>& heavy);
  // `term` counts the document's heavy terms.
  [[nodiscard]] std::span<const HoldingDocument> led_to(std::uint32_t document,
                                                        std::size_t term) const;
  // Whether more documents hold the term than it leads to.
  [[nodiscard]] bool is_common(std::uint32_t document, std::size_t term) const;

 private:
  struct Place {
    std::uint32_t list = 0;
    std::uint32_t at = 0;  // of the document in the list
  };
  [[nodiscard]] const Place& place(std::uint32_t document, std::size_t term) const {
    return places_[first_place_[document] + term];
  }
  [[nodiscard]] std::span<const HoldingDocument> list_of(const Place& place) const;

  std::vector<HoldingDocument> documents_;  // list after list
  std::vector<std::size_t> list_starts_;    // and the end
  std::vector<Place> places_;               // term after term of each document
  std::vector<std::size_t> first_place_;    // by document
};

}  // namespace headwater
