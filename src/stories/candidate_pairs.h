// SPDX-License-Identifier: Apache-2.0
// Which pairs of documents are worth comparing: those that share two of their heaviest terms.
//
// Input:   the heavy terms of each document (heavy_terms.h).
// Output:  pairs, sorted, each once; whether partners of a document were passed over.
// Rule:    each document keeps the 200 partners with which it shares most weight of heavy terms;
//          a pair is kept where one of both keeps it. A term that more than 101
//          documents hold leads each of them to 100 others alone: those next to it in an order in
//          which likely partners are near (documents_by_term.h), so that the work grows with the
//          number of documents and not with its square (sorted neighbourhoods: Hernández and
//          Stolfo, "The merge/purge problem for large databases", 1995).
//          Partners of a document were passed over where it had more than 200, or two such terms.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "learn/sparse_vector.h"

namespace headwater {

using DocumentIndices = std::pair<std::uint32_t, std::uint32_t>;  // first < second

struct CandidatePairs {
  std::vector<DocumentIndices> pairs;
  std::vector<bool> cut;  // by document
};

[[nodiscard]] CandidatePairs candidate_pairs(const std::vector<SparseVector>& heavy);

}  // namespace headwater
